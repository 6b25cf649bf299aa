"""What a noun makes of the clause after it: "a plan to leave", "the claim that", "no evidence that"."""

from graphbuild.extract.cues import negation, own
from graphbuild.extract.disowned import undone
from graphbuild.extract.events import is_left_so
from graphbuild.extract.gerunds import not_there_yet, spoken_of
from graphbuild.extract.noun_infinitives import infinitive_of_noun, no_such
from graphbuild.extract.open_events import is_only_talked_of
from graphbuild.extract.sorts import in_case
from graphbuild.extract.tree import Tree
from graphbuild.extract.voices import speakers_of
from graphbuild.extract.walk import Walk
from graphbuild.labels import SUBJECT
from graphbuild.lexicon import lexicon
from graphbuild.model import Token


def noun_clause(walk: Walk, node: Token, noun: Token, inner: bool) -> bool:
    """Takes the clause of a noun into account; returns whether what is above still bears on it."""
    tree = walk.tree
    if in_case(tree, noun) is not None:
        return _in_case(walk, noun)
    content = tree.arc(node) == "noun clause" or _is_sign(tree, node, noun)
    told = tree.subjects(node) or tree.below(node, "expletive")
    if content and told and not tree.is_infinitive(node):  # "the claim that"
        return _under_noun_of_saying(walk, node, noun, inner)
    walk.unsaid = undone(tree, node, noun, walk.start) or walk.unsaid
    if not inner:
        return False
    if _is_of_a_story(tree, node, noun):
        walk.unsaid = "what a story tells"
        return False
    if (above := _of_its_copula(walk, node, noun)) is not None:
        return above
    if tree.is_infinitive(node):
        infinitive_of_noun(walk, noun)
        return False
    no_such(walk, noun)
    if _is_left_open(walk, node, noun) or _is_known(walk, node, noun):
        return False
    if tree.is_bare_participle(node) and node.tag == "VBN" and node.lemma.lower() in _LASTING:
        walk.settled = True
        return False  # "reached a camp run by Kim", "if the drug known as A wins approval"
    return _as_of_its_noun(walk, node, noun)


def _is_of_a_story(tree: Tree, node: Token, noun: Token) -> bool:
    """True for "a film in which Kim sells the mill", "the film follows a boxer who kills his trainer"."""
    told = noun.lemma.lower() in lexicon("stories") | {"hypothesis", "scenario", "simulation"}
    above = tree.head(noun)
    follows = above is not None and above.lemma in _FOLLOWING and tree.arc(noun) == "object"
    works = [*tree.subjects(above)] if follows and above is not None else []
    if above is not None and tree.arc(noun) == "preposition object" and above.lemma in {"about", "of"}:
        works += [whole for whole in (tree.head(above),) if whole is not None]
    of_it = any(work.lemma.lower() in lexicon("stories") - {"story"} for work in works)
    return of_it or (told and any(t.tag in {"WDT", "WRB"} for t in _opening(tree, node)))


_FOLLOWING = frozenset({"depict", "feature", "follow", "portray", "star"})
"""What films do with those of whom they tell."""


def _is_left_open(walk: Walk, node: Token, noun: Token) -> bool:
    """True for "worried about the state raising taxes", "plans for a railway linking them", "builders who break it"."""
    told = _is_past(walk, node) or (node.tag == "VBN" and walk.tree.is_bare_participle(node))
    if spoken_of(walk, node, noun) or (not told and not_there_yet(walk, node, noun)):
        return True
    if (whoever := _is_whoever(walk.tree, node, noun)) and not _is_known(walk, node, noun):
        walk.weaken("conditional", noun, "is whoever does so")
    return whoever


def _is_known(walk: Walk, node: Token, noun: Token) -> bool:
    """True for "three teams that had left": there is no doubt that they had."""
    return walk.tree.is_finite(node) and not walk.tree.modals(node) and _is_known_of(walk, node, noun)


def _of_its_copula(walk: Walk, node: Token, noun: Token) -> bool | None:
    """What "it was not Kim" and "there are men" make of the clause that follows; None for any other noun."""
    tree, copula = walk.tree, walk.tree.head(noun)
    if copula is None or tree.arc(noun) != "attribute":
        return None
    if any(t.lemma == "it" for t in tree.subjects(copula)):
        own(walk, copula, outer=False)  # "it was not Kim who sold it"
        return True
    if not tree.below(copula, "expletive"):
        return None
    no_such(walk, noun)
    own(walk, copula, outer=True)  # "they fear that there may be men hiding in Oslo"
    return not tree.is_infinitive(node)


def _in_case(walk: Walk, noun: Token) -> bool:
    """ "In case it rains", "on condition that it sells it": only what is there anyhow is so."""
    modality = in_case(walk.tree, noun)
    if modality is not None and not walk.settled:
        walk.weaken(modality, noun, "leaves it open")
    return False


def _is_known_of(walk: Walk, node: Token, noun: Token) -> bool:
    """True for "the mine that was closed", "subsidy, which has risen" and "their wards, which are full"."""
    tree, past = walk.tree, _is_past(walk, node)
    words = {d.lemma.lower() for d in tree.determiners(noun)}
    known = "the" in words or tree.is_name(noun) or bool(tree.possessors(noun))
    set_off = tree.word_after(noun).text == "," and (known or not words)
    walk.settled = walk.settled or (past and (known or set_off)) or (known and set_off)
    return past or (known and set_off)


_LASTING = frozenset(
    {"base", "call", "dub", "entitle", "estimate", "know", "locate", "name", "own", "run", "title", "value"}
)
"""Participles of what a thing is, whatever becomes of it."""


def _as_of_its_noun(walk: Walk, node: Token, noun: Token) -> bool:
    """What the noun's own place in the sentence makes of its clause."""
    tree = walk.tree
    governor = tree.head(noun)
    if governor is not None and tree.arc(noun) == "attribute" and tree.is_gerund(node):
        own(walk, governor, outer=True)  # "could be a man hiding from them"
    if noun.lemma.lower() in {"difficulty", "trouble"} and tree.is_gerund(node):
        walk.unsaid = _may_be_hard(walk, governor)
        walk.weaken("intended", noun, "leaves open whether it comes about")  # "has trouble finding one"
        return True
    freed = governor is not None and governor.lemma.lower() in lexicon("presupposing")
    walk.settled = walk.settled or (freed and tree.arc(noun) == "object")  # "if Kim frees the miners held in Peru"
    walk.content = True
    return _is_made(walk, node, noun)


def _is_whoever(tree: Tree, node: Token, noun: Token) -> bool:
    """True for "builders who break the rules could be fined": nobody is said to break them."""
    bare = noun.tag == "NNS" and not tree.premodifiers(noun) and not tree.determiners(noun) and not noun.entity
    who = any(t.lemma.lower() in {"that", "who"} and t.index == noun.index + 1 for t in tree.subjects(node))
    present = node.tag in {"VBP", "VBZ"} and not tree.auxiliaries(node)
    governor = tree.head(noun) or noun
    modals = {m.text.lower() for m in tree.modals(governor)}
    may = modals & {"can", "could", "may", "might", "must", "shall"} or ("will" in modals and tree.is_passive(governor))
    return bare and who and present and bool(may) and tree.arc(noun) in SUBJECT


def _may_be_hard(walk: Walk, governor: Token | None) -> str | None:
    """Why nothing is said by "could have trouble finding one"."""
    may = governor is not None and walk.tree.modals(governor)
    return "what may be hard to do" if may else walk.unsaid


def _is_made(walk: Walk, node: Token, noun: Token) -> bool:
    """True for "wants a law that protects them", "built a dam that leaks": it is as the verb above has it."""
    tree = walk.tree
    if (noun.lemma.lower(), node.lemma.lower()) == ("information", "lead") and tree.is_gerund(node):
        walk.weaken("possible", noun, "asks for what may come")  # "a reward for information leading to his arrest"
    if (wanting := _wanting(tree, noun)) is not None:
        walk.weaken("intended", wanting, "asks for it or wants it")
    governor = tree.head(noun)
    if governor is None or tree.arc(noun) != "object":
        return False
    if is_left_so(tree, node, governor):
        return True
    made = governor.lemma.lower() in lexicon("creation") | lexicon("prospective")
    return made and tree.is_indefinite(noun)


def _wanting(tree: Tree, noun: Token) -> Token | None:
    """Called in "called for a system that protects them", which is not there yet; None elsewhere."""
    preposition = tree.head(noun) if tree.arc(noun) == "preposition object" else None
    verb = tree.head(preposition) if preposition is not None and preposition.lemma == "for" else None
    wants = verb is not None and verb.lemma.lower() in _WANTING_FOR and tree.is_indefinite(noun)
    return verb if wants else None


_WANTING_FOR = frozenset(
    {"appeal", "argue", "ask", "beg", "call", "campaign", "hope", "lobby", "long", "look", "plead", "press", "push"}
    | {"wish"}
)
"""Verbs that with "for" ask for what there is not yet."""


def under_plan_or_rumour(walk: Walk, preposition: Token, noun: Token) -> None:
    """ "A plan for talks" leaves them planned, "reports of talks" open."""
    word = preposition.lemma.lower()
    if word == "for" and noun.lemma.lower() in lexicon("intentions"):
        walk.weaken("intended", noun, "says that it is planned, wanted or asked for")
    elif not walk.content and is_only_talked_of(walk, preposition, noun):
        pass
    elif word == "on" and noun.lemma.lower() in {"ban", "embargo", "moratorium", "prohibition"}:
        walk.apply("-intended", noun, None)
    elif word == "of" and noun.lemma.lower() in {"absence", "cancellation", "lack"}:
        walk.deny(noun, "says that there is none")
    elif (word, noun.lemma.lower()) == ("in", "interest") or (
        word == "of" and noun.lemma.lower() in lexicon("rumours") | lexicon("prospects")
    ):
        walk.weaken("possible", noun, "leaves it open")


def _opening(tree: Tree, clause: Token) -> tuple[Token, ...]:
    """Which in "in which Kim sells it", where in "where Kim sells it"."""
    inside = (o for p in tree.below(clause, "preposition") for o in tree.below(p, "preposition object"))
    return (*inside, *tree.below(clause, "adverb", "opener"))


def _is_sign(tree: Tree, node: Token, noun: Token) -> bool:
    """True for "signs Japan was keeping it" and "the danger that Japan kept it", which lack nothing: no relatives."""
    objects = [o for o in tree.objects(node) if o.text.lower() != "that"]
    whole = objects or tree.complements(node) or tree.obliques(node)
    opened = any(t.tag in {"WDT", "WP"} and not _is_that(tree, t, bool(objects)) for t in tree.below(node))
    open_ = (lexicon(name) for name in ("opinions", "prospects", "rumours"))
    said = noun.lemma.lower() in {"hint", "indication", "sign"}.union(_FALSE, _UNSURE, *open_)
    return said and bool(whole) and not opened


def _is_that(tree: Tree, pronoun: Token, whole: bool) -> bool:
    """True for the "that" of a clause that has subject and object besides it."""
    return whole and pronoun.text.lower() == "that" and tree.arc(pronoun) not in SUBJECT


def _is_past(walk: Walk, verb: Token) -> bool:
    return verb.tag == "VBD" or any(
        t.text.lower() in {"did", "had", "has", "have", "was", "were"} for t in walk.tree.auxiliaries(verb)
    )


def _under_noun_of_saying(walk: Walk, node: Token, noun: Token, inner: bool) -> bool:
    """ "the claim that", "no evidence that", "the fact that", "denied reports that", "told him in a letter that".

    Without `inner` only who speaks is asked.
    """
    tree, word, governor = walk.tree, noun.lemma.lower(), walk.tree.head(noun)
    theirs = any(not tree.is_pronoun(owner) for owner in tree.possessors(noun))  # "found in Kim's report that"
    if (
        governor is not None
        and tree.arc(noun) == "preposition object"
        and governor.lemma.lower() != "to"
        and not theirs
    ):
        above = tree.head(governor)
        reported = lexicon("rumours") | lexicon("opinions") | lexicon("certain_nouns")
        others = governor.lemma.lower() in {"about", "on"} and word in reported  # "commented on reports that"
        if above is not None and tree.is_verb(above) and above.lemma.lower() in lexicon("saying") and not others:
            walk.say(speakers_of(tree, above), above)
            if word in lexicon("prospects") | _UNSURE:
                walk.weaken("possible", noun, "leaves it open")  # "warned of the danger that"
            return False
    owners = tree.possessors(noun) or _named_before(tree, noun) or _who_holds(walk, noun)
    if not inner:
        if owners and word not in lexicon("certain_nouns"):
            walk.say(owners, noun)
        return False
    if word in lexicon("prospects") | {"way"}:
        no_such(walk, noun)  # "there is no chance that"
    if owners and noun.lemma.lower() in {"decision", "judgment", "order", "ruling"} and _is_past(walk, node):
        walk.say(owners, noun)  # "in the judge's decision that the club was worth a million"
        return False
    return _status_by_noun(walk, noun, owners)


def under_its_subject(walk: Walk, node: Token, be: Token) -> bool | None:
    """ "Kim's view is that", "the fear is that", "what Kim said was that"; None where the subject is nothing said.

    Else whether what is above still bears on the clause.
    """
    tree = walk.tree
    goes = tree.is_be(be) or be.lemma == "go"  # "the theory goes that"
    if not goes or not tree.is_finite(node) or node.index < be.index or negation(tree, be) is not None:
        return None
    for clause in tree.below(be, "clausal subject"):
        if clause.lemma.lower() in lexicon("saying") | lexicon("thinking"):
            walk.say(speakers_of(tree, clause), clause)
            return False
    open_ = (lexicon(name) for name in ("intentions", "opinions", "prospects", "requirements", "rumours"))
    open_nouns = _UNSURE.union(_LINES, *open_)
    noun = next((s for s in tree.subjects(be) if s.index < be.index and s.lemma.lower() in open_nouns), None)
    if noun is None:
        return None
    return _status_by_noun(walk, noun, tree.possessors(noun) or _named_before(tree, noun))


_LINES = frozenset({"account", "case", "complaint", "contention", "defence", "defense", "gossip", "legend", "line"})
_LINES |= {"narrative", "story", "verdict", "version", "word"}
"""What somebody has it that."""


def _taken_for_true(walk: Walk, noun: Token, owners: tuple[Token, ...]) -> bool:
    """ "The fact that", and "Kim's admission that", which is Kim's word."""
    if noun.lemma.lower() in _CONCEDING and owners:
        walk.say(owners, noun)
    walk.record(noun, "takes it for true")
    return True


_CONCEDING = frozenset({"acknowledgement", "acknowledgment", "admission"})
"""Nouns for saying what is true."""


def _status_by_noun(walk: Walk, noun: Token, owners: tuple[Token, ...]) -> bool:
    """What the noun itself makes of its clause; returns whether what is above still bears on it."""
    tree, word, governor = walk.tree, noun.lemma.lower(), walk.tree.head(noun)
    cue = noun if word in _FALSE else _found_untrue(tree, noun)
    if cue is not None:
        walk.deny(cue, "says that it is not so")
        return False
    if word in lexicon("intentions") | lexicon("requirements"):
        walk.weaken("intended", noun, "asks for it or wants it")
        return True
    if word in lexicon("certain_nouns") and not any(d.lemma.lower() == "no" for d in tree.determiners(noun)):
        return _taken_for_true(walk, noun, owners)
    if governor is not None and tree.arc(noun) == "object" and _by_governor(walk, governor):
        return False
    if word == "doubt" and any(
        t.lemma.lower() in {"no", "little"} for t in (*tree.determiners(noun), *tree.adjectives(noun))
    ):
        if governor is not None and not tree.is_be(governor):
            walk.say(speakers_of(tree, governor), governor)  # "the judge had no doubt that"
        walk.record(noun, "takes it for true")
        return False
    _without_signs(walk, noun)
    if not owners or word in _UNSURE:
        walk.weaken("possible", noun, "leaves it open")
    if owners:
        walk.say(owners, noun)
        if word == "denial":
            walk.deny(noun, "denies it")
    return False


def _without_signs(walk: Walk, noun: Token) -> None:
    """What nothing speaks for is hardly so: "no evidence that he took it"; of other nouns the "no" is only noted."""
    for no in (cue for cue in walk.tree.determiners(noun) if cue.lemma.lower() == "no" and cue not in walk.cues):
        if noun.lemma.lower() in _SIGNS:
            walk.deny(no, "says that nothing speaks for it")
        else:
            walk.cues.append(no)


def _by_governor(walk: Walk, governor: Token) -> bool:
    """Takes in the clause of what is denied or confirmed: "dismissed claims that"; False where it is neither."""
    word = governor.lemma.lower()
    if word not in lexicon("denying") | {"dismiss"} | _CONFIRMING:
        return False
    walk.say(speakers_of(walk.tree, governor), governor)
    if word in _CONFIRMING:
        walk.record(governor, "takes it for true")
    else:
        walk.disown(governor)
    return True


def _found_untrue(tree: Tree, noun: Token) -> Token | None:
    """Wrong in "the report that it leaks proved wrong", "turned out to be wrong", "the wrong claim that"; or None."""
    before = (t for t in tree.adjectives(noun) if t.lemma.lower() in lexicon("untrue") | _UNSOUND)
    if (itself := next(before, None)) is not None:
        return itself
    verb = tree.head(noun)
    if verb is None or tree.arc(noun) not in SUBJECT or negation(tree, verb) is not None:
        return None
    verbs = (verb, *tree.below(verb, "open complement"))
    adjectives = (t for v in verbs for t in tree.attributes(v))
    return next((t for t in adjectives if t.lemma.lower() in lexicon("untrue") | _UNSOUND), None)


_FALSE = frozenset({"fallacy", "falsehood", "hoax", "lie", "misconception", "myth"})
_UNSOUND = frozenset({"baseless", "groundless", "mistaken", "ridiculous", "unfounded", "wrong"})


_UNSURE = frozenset({"accusation", "allegation", "assumption", "chance", "fear", "hint", "hope", "impression"})
_UNSURE |= {"possibility", "prospect", "risk", "rumor", "rumour", "speculation", "suggestion", "suspicion", "theory"}
_UNSURE |= {"threat"}
"""Nouns that leave their clause open, whoever has them: "his fear that"."""
_SIGNS = frozenset({"evidence", "indication", "proof", "sign"})
"""Nouns for what would speak for their clause: "no evidence that he took it"."""
_CONFIRMING = frozenset({"acknowledge", "concede", "confirm", "verify"})


def _named_before(tree: Tree, noun: Token) -> tuple[Token, ...]:
    """Times in "a New York Times report that", Republican in "Republican claims that"."""
    if noun.lemma.lower() not in lexicon("opinions") | lexicon("rumours"):
        return ()
    before = (*tree.compounds(noun), *tree.adjectives(noun))
    return tuple(t for t in before if t.entity in {"GPE", "NORP", "ORG", "PERSON"})[-1:]


def _who_holds(walk: Walk, noun: Token) -> tuple[Token, ...]:
    """Who comes to a conclusion or makes a claim: the subject of the verb above, where the noun is its argument."""
    tree = walk.tree
    if noun.lemma.lower() not in lexicon("opinions"):
        return ()
    above = tree.head(noun)
    if tree.arc(noun) == "preposition object" and above is not None:
        above = tree.head(above)
    if above is None or not tree.is_verb(above) or tree.arc(noun) not in {"object", "preposition object"}:
        return ()
    roused = above.lemma == "raise" and noun.lemma.lower() in {"fear", "hope", "suspicion"}
    if roused or tree.is_passive(above) or above.lemma.lower() not in lexicon("holding"):
        return ()  # "faces claims that", "investigate claims that", "was angered by claims that": somebody else's
    return speakers_of(tree, above)
