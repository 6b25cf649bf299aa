"""What a noun of saying or of signs makes of its clause: "the claim that", "no proof that", "Kim's view is that"."""

from graphbuild.extract.cues import negation, negative_subject
from graphbuild.extract.noun_infinitives import no_such
from graphbuild.extract.tree import Tree
from graphbuild.extract.voices import speakers_of
from graphbuild.extract.walk import Walk
from graphbuild.labels import SUBJECT
from graphbuild.lexicon import lexicon
from graphbuild.model import Token


def is_past(walk: Walk, verb: Token) -> bool:
    return verb.tag == "VBD" or any(
        t.text.lower() in {"did", "had", "has", "have", "was", "were"} for t in walk.tree.auxiliaries(verb)
    )


def under_noun_of_saying(walk: Walk, node: Token, noun: Token, inner: bool) -> bool:
    """ "the claim that", "no evidence that", "the fact that", "denied reports that", "told him in a letter that".

    Without `inner` only who speaks is asked.
    """
    tree, word, governor = walk.tree, noun.lemma.lower(), walk.tree.head(noun)
    theirs = any(not tree.is_pronoun(owner) for owner in tree.possessors(noun))  # "found in Kim's report that"
    if (
        governor is not None
        and tree.arc(noun) == "preposition object"
        and governor.lemma.lower() not in {"to", "after", "amid", "despite", "following"}
        and not theirs
    ):
        above = tree.head(governor)
        reported = lexicon("rumours") | lexicon("opinions") | lexicon("certain_nouns")
        others = governor.lemma.lower() in {"about", "on"} and word in reported  # "commented on reports that"
        if above is not None and tree.is_verb(above) and above.lemma.lower() in lexicon("saying") and not others:
            walk.say(speakers_of(tree, above), above)
            if word in lexicon("prospects") | UNSURE:
                walk.weaken("possible", noun, "leaves it open")  # "warned of the danger that"
            return False
    owners = tree.possessors(noun) or _named_before(tree, noun) or _who_holds(walk, noun)
    if not inner:
        if owners and word not in lexicon("certain_nouns"):
            walk.say(owners, noun)
        return False
    if word in lexicon("prospects") | {"way"}:
        no_such(walk, noun)  # "there is no chance that"
    if owners and noun.lemma.lower() in {"decision", "judgment", "order", "ruling"} and is_past(walk, node):
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
    open_nouns = UNSURE.union(_LINES, *open_)
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
    if _is_undone(walk, noun):
        return False
    if word in lexicon("intentions") | lexicon("requirements"):
        walk.weaken("intended", noun, "asks for it or wants it")
        return True
    if word in lexicon("certain_nouns") and missing(tree, noun) is None:
        return _taken_for_true(walk, noun, owners)
    if governor is not None and tree.arc(noun) == "object" and _by_governor(walk, governor):
        return False
    if word in {"awareness", "knowledge"}:
        walk.unsaid = "what somebody knows nothing of"
    if word == "doubt" and missing(tree, noun) is not None:
        _without_doubt(walk, noun, governor)
        return False
    _without_signs(walk, noun)
    if not owners or word in UNSURE:
        walk.weaken("possible", noun, "leaves it open")
    if owners:
        walk.say(owners, noun)
        if word == "denial":
            walk.deny(noun, "denies it")
    return False


def _is_undone(walk: Walk, noun: Token) -> bool:
    """True for a lie, a claim that is false, and "a ruling that Kim broke the law was overturned"."""
    cue = noun if noun.lemma.lower() in FALSE else _found_untrue(walk.tree, noun)
    if cue is not None:
        walk.deny(cue, "says that it is not so")
        return True
    governor = walk.tree.head(noun)
    undone = governor is not None and governor.lemma.lower() in _UNDOING
    if governor is None or not undone or walk.tree.arc(noun) not in {"object", "undergoer"}:
        return False
    walk.weaken("possible", governor, "leaves it open")
    return True


_UNDOING = frozenset(
    {"annul", "challenge", "contradict", "debunk", "discredit", "overturn", "quash", "question", "reverse"}
)
"""What is done to rulings and accounts that may not hold."""


def _without_doubt(walk: Walk, noun: Token, governor: Token | None) -> None:
    """ "The judge had no doubt that", who says so."""
    if governor is not None and not walk.tree.is_be(governor):
        walk.say(speakers_of(walk.tree, governor), governor)
    walk.record(noun, "takes it for true")


def _without_signs(walk: Walk, noun: Token) -> None:
    """What nothing speaks for is hardly so: "no evidence that he took it"; of other nouns the "no" is only noted."""
    no = missing(walk.tree, noun)
    if no is not None and no not in walk.cues:
        if noun.lemma.lower() in SIGNS:
            walk.deny(no, "says that nothing speaks for it")
        else:
            walk.cues.append(no)


def missing(tree: Tree, noun: Token) -> Token | None:
    """No in "no proof that", scant in "scant proof that", shred in "not a shred of proof that"; None elsewhere."""
    for cue in (*tree.determiners(noun), *tree.adjectives(noun)):
        if cue.lemma.lower() in {"no", "little", "scant", "slim"}:
            return cue
    of = tree.head(noun) if tree.arc(noun) == "preposition object" else None
    verb = tree.head(noun) if any(d.lemma.lower() == "any" for d in tree.determiners(noun)) else None
    if verb is not None and tree.is_verb(verb):
        return negation(tree, verb)  # "had not seen any proof that"
    bit = tree.head(of) if of is not None and of.lemma == "of" else None
    if bit is None or bit.lemma.lower() not in {"iota", "scrap", "shred"}:
        return None
    denies = {t.lemma.lower() for t in tree.tokens[max(0, bit.index - 3) : bit.index]}
    return bit if denies & {"no", "not", "n't"} else None


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


FALSE = frozenset({"fallacy", "falsehood", "hoax", "lie", "misconception", "myth"})
_UNSOUND = frozenset({"baseless", "groundless", "mistaken", "ridiculous", "unfounded", "wrong"})


UNSURE = frozenset({"accusation", "allegation", "assumption", "chance", "fear", "hint", "hope", "impression"})
UNSURE |= {"possibility", "prospect", "risk", "rumor", "rumour", "speculation", "suggestion", "suspicion", "theory"}
UNSURE |= {"threat"}
"""Nouns that leave their clause open, whoever has them: "his fear that"."""
SIGNS = frozenset({"evidence", "indication", "proof", "sign"})
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
        above = tree.head(above) if above.lemma.lower() not in {"after", "amid", "despite", "following"} else None
    if above is None or not tree.is_verb(above) or tree.arc(noun) not in {"object", "preposition object"}:
        return ()
    if negative_subject(tree, above) is not None or any(tree.negations(s) for s in tree.subjects(above)):
        return ()
    roused = above.lemma == "raise" and noun.lemma.lower() in {"fear", "hope", "suspicion"}
    if roused or tree.is_passive(above) or above.lemma.lower() not in lexicon("holding"):
        return ()  # "faces claims that", "investigate claims that", "was angered by claims that": somebody else's
    return speakers_of(tree, above)
