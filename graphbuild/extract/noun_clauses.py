"""What a noun makes of the clause after it: "a plan to leave", "the claim that", "no evidence that"."""

from graphbuild.extract.cues import negation, own
from graphbuild.extract.disowned import undone
from graphbuild.extract.events import is_left_so
from graphbuild.extract.gerunds import not_there_yet, spoken_of
from graphbuild.extract.noun_infinitives import infinitive_of_noun, no_such
from graphbuild.extract.noun_sayings import FALSE, SIGNS, UNSURE, is_past, missing, under_noun_of_saying
from graphbuild.extract.open_events import is_only_talked_of
from graphbuild.extract.sorts import in_case
from graphbuild.extract.tree import Tree
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
        return under_noun_of_saying(walk, node, noun, inner)
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
    present = node.tag in {"VBP", "VBZ"}  # what happened may have a story
    of_it = any(work.lemma.lower() in lexicon("stories") and (present or work.lemma != "story") for work in works)
    of_it = of_it or (present and above is not None and _is_a_part(tree, noun, above))
    return of_it or (told and any(t.tag in {"WDT", "WRB"} for t in _opening(tree, node)))


def _is_a_part(tree: Tree, noun: Token, above: Token) -> bool:
    """True for the nurse of "plays a nurse who", "stars as a nurse who"."""
    verb = tree.head(above) if above.lemma == "as" else above
    played = (above.lemma == "play" and tree.arc(noun) == "object") or (verb is not None and verb.lemma == "star")
    return played and noun.lemma.lower() in lexicon("persons")


_FOLLOWING = frozenset({"depict", "feature", "follow", "portray", "star"})
"""What films do with those of whom they tell."""


def _is_left_open(walk: Walk, node: Token, noun: Token) -> bool:
    """True for "worried about the state raising taxes", "plans for a railway linking them", "builders who break it"."""
    told = is_past(walk, node) or (node.tag == "VBN" and walk.tree.is_bare_participle(node))
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
    if (never := negation(tree, copula)) is not None:
        walk.deny(never, "says that there is none")
    if tree.is_infinitive(node):
        infinitive_of_noun(walk, noun)  # "there are plans by Acme to build a mine"
        return False
    return True


def _in_case(walk: Walk, noun: Token) -> bool:
    """ "In case it rains", "on condition that it sells it": only what is there anyhow is so."""
    modality = in_case(walk.tree, noun)
    if modality is not None and not walk.settled:
        walk.weaken(modality, noun, "leaves it open")
    return False


def _is_known_of(walk: Walk, node: Token, noun: Token) -> bool:
    """True for "the mine that was closed", "subsidy, which has risen" and "their wards, which are full"."""
    tree, past = walk.tree, is_past(walk, node)
    words = {d.lemma.lower() for d in tree.determiners(noun)}
    such = any(t.text.lower() == "such" for t in tree.below(noun, "predeterminer", "adjective"))
    known = "the" in words or such or tree.is_name(noun) or bool(tree.possessors(noun))
    set_off = (tree.word_after(noun).text == "," or such) and (known or not words)
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
    words = [d.lemma.lower() for d in tree.determiners(noun)]
    bare = bare or (noun.tag == "NN" and words in (["a"], ["an"], ["any"]) and noun.lemma.lower() in lexicon("persons"))
    who = any(t.lemma.lower() in {"that", "who"} and t.index == noun.index + 1 for t in tree.subjects(node))
    present = node.tag in {"VBP", "VBZ"} and not tree.auxiliaries(node)
    governor = tree.head(noun) or noun
    modals = {m.text.lower() for m in tree.modals(governor)}
    may = modals & {"can", "could", "may", "might", "must", "shall"} or ("will" in modals and tree.is_passive(governor))
    would = tree.arc(noun) == "object" and noun.tag == "NNS" and bool(modals & {"could", "will", "would"})
    return bare and who and present and (would or (bool(may) and tree.arc(noun) in SUBJECT))


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


_WANTING_FOR = frozenset({"advocate", "appeal", "argue", "ask", "beg", "call", "campaign", "hope", "lobby", "long"})
_WANTING_FOR |= {"look", "plead", "press", "push", "wish"}
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
    elif word == "of" and noun.lemma.lower() in {"absence", "lack"} and _is_of_a_sign(walk):
        walk.weaken("possible", noun, "leaves it open")  # "the lack of proof that"
    elif word == "of" and noun.lemma.lower() in {"absence", "cancellation", "lack"}:
        walk.deny(noun, "says that there is none")
    elif word == "of" and noun.lemma.lower() in SIGNS and (no := missing(walk.tree, noun)) is not None:
        walk.deny(no, "says that nothing speaks for it")  # "no sign of an invasion"
        walk.weaken("possible", noun, "leaves it open")
    elif (word, noun.lemma.lower()) == ("in", "interest") or (
        word == "of" and noun.lemma.lower() in lexicon("rumours") | lexicon("prospects")
    ):
        walk.weaken("possible", noun, "leaves it open")


def _is_of_a_sign(walk: Walk) -> bool:
    """True where the clause is that of a proof or sign."""
    above = walk.tree.head(walk.tree.tokens[walk.start])
    return above is not None and above.lemma.lower() in SIGNS


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
    said = noun.lemma.lower() in {"hint", "indication", "sign"}.union(FALSE, UNSURE, *open_)
    return said and bool(whole) and not opened


def _is_that(tree: Tree, pronoun: Token, whole: bool) -> bool:
    """True for the "that" of a clause that has subject and object besides it."""
    return whole and pronoun.text.lower() == "that" and tree.arc(pronoun) not in SUBJECT
