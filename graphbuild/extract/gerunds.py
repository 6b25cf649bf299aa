"""What may be and is not told: "worried about the state raising taxes", "plans for a railway linking Oslo and Bergen".

Source: Huddleston and Pullum 2002, chapter 14, section 4.3.
"""

from graphbuild.extract.cues import negation
from graphbuild.extract.noun_infinitives import no_such
from graphbuild.extract.tree import Tree
from graphbuild.extract.walk import Walk
from graphbuild.lexicon import lexicon, table
from graphbuild.model import Token


def deed_spoken_of(tree: Tree, noun: Token) -> tuple[Token, Token] | None:
    """Worried and raising in "worried about the state raising taxes": of the state only its deed is meant."""
    after = tree.word_after(noun)
    deed = next((t for t in tree.noun_clauses(noun) if t == after and tree.is_gerund(t)), None)
    if deed is None or noun.lemma.lower() in _WRITTEN:
        return None
    if tree.arc(noun) == "object":
        verb = tree.head(noun)
        out = verb is not None and verb.lemma == "rule" and any(p.lemma == "out" for p in tree.particles(verb))
        return (verb, deed) if verb is not None and (out or verb.lemma in _MEANING) else None
    preposition = tree.head(noun) if tree.arc(noun) == "preposition object" else None
    governor = tree.head(preposition) if preposition is not None else None
    if preposition is None or governor is None:
        return None
    word = preposition.lemma.lower()
    takes = word == "without" or word in table("gerund_takers").get(governor.lemma.lower(), ("",))[0].split()
    return (preposition if word == "without" else governor, deed) if takes else None


_MEANING = frozenset({"back", "contemplate", "envisage", "favor", "favour", "oppose"})
"""Verbs whose object may do something that is meant and not done: "opposed Turkey joining it"."""


def spoken_of(walk: Walk, node: Token, noun: Token) -> bool:
    """Takes in what the words before "the firm paying bribes" make of it; True where they leave it open."""
    found = deed_spoken_of(walk.tree, noun)
    if found is None or found[1] != node:
        return False
    governor = found[0]
    word = governor.lemma.lower()
    if word == "without":
        _without(walk, governor)
        return True
    if word in _FORBIDDING:
        walk.unsaid = "what is forbidden or not"
        return True
    if word == "rule":
        walk.apply("-intended", governor, None)
        return True
    _may_be(walk, governor)
    return True


_WRITTEN = frozenset({"act", "agreement", "amendment", "bill", "clause", "deal", "decree", "law", "measure", "motion"})
_WRITTEN |= {"order", "plan", "policy", "proposal", "resolution", "rule", "treaty"}
"""What does something by its words, whoever votes against it."""


def _without(walk: Walk, without: Token) -> None:
    """ "Opened without the star attending"; "cannot walk without people staring" says that they do."""
    verb = walk.tree.head(without)
    if verb is not None and (walk.tree.modals(verb) or negation(walk.tree, verb) is not None):
        walk.unsaid = "what may not be left undone"
    walk.deny(without, "denies it")


def may_come(walk: Walk, preposition: Token, governor: Token) -> bool:
    """Takes in "conditional" of "conditional on the board leaving"; True where it leaves the deed open."""
    word = preposition.lemma.lower()
    takes = word in table("gerund_takers").get(governor.lemma.lower(), ("",))[0].split()
    if takes:
        _may_be(walk, governor)
    return takes


def what_comes_of_it(walk: Walk, participle: Token, verb: Token) -> None:
    """ "Agreed to buy it, creating a giant": there is none yet."""
    made = participle.lemma.lower() in {"bring", "create", "form", "give"}
    planned = verb.lemma.lower() in _PLANNING
    if made and planned and any(map(walk.tree.is_infinitive, walk.tree.complements(verb))):
        walk.weaken("intended", verb, "says what would come of it")


_PLANNING = frozenset({"agree", "aim", "hope", "intend", "offer", "plan", "pledge", "promise", "propose", "vow"})


def _may_be(walk: Walk, governor: Token) -> None:
    no_such(walk, governor)
    depends = governor.lemma.lower() in {"conditional", "contingent", "depend", "dependent", "hinge"}
    walk.weaken("conditional" if depends else "possible", governor, "leaves open whether it comes about")


_FORBIDDING = frozenset({"ban", "bar", "moratorium", "prohibition"})


def not_there_yet(walk: Walk, node: Token, noun: Token) -> bool:
    """Takes in why a thing is told of that there is not yet; True where it is so.

    "Plans for a railway linking", "a drug that cures it" of a search, "a railway linking them is planned".
    """
    tree = walk.tree
    before = tree.below(noun, "adjective")
    cue = next((a for a in before if {a.lemma.lower(), a.text.lower()} & lexicon("planned")), None)
    if cue is None and tree.is_indefinite(noun):
        cue = _sought(tree, noun)
    if cue is None:
        return False
    if cue.lemma.lower() in _MISSING or (tree.is_verb(cue) and negation(tree, cue) is not None):
        walk.unsaid = "what is told of a thing that there is not"
    else:
        walk.weaken("intended", cue, "says that there is none yet")
    return True


def _sought(tree: Tree, noun: Token) -> Token | None:
    """Plans in "plans for a railway", weigh in "weigh a rule", planned in "a railway is planned"; None elsewhere."""
    governor = tree.head(noun)
    if governor is None:
        return None
    if tree.arc(noun) == "preposition object":
        above = tree.head(governor)
        asks = (
            above is not None
            and above.lemma.lower() in _NOUNS
            and governor.lemma.lower() in {"about", "for", "of", "on"}
        )
        return above if asks else None
    denied = tree.arc(noun) == "object" and negation(tree, governor) is not None
    wanted = tree.arc(noun) == "object" and governor.lemma.lower() in _VERBS | _MISSING
    planned = tree.arc(noun) == "undergoer" and governor.lemma.lower() in _VERBS
    yet = tree.arc(noun) == "object" and (above := tree.head(governor)) is not None and above.lemma == "have"
    yet = yet and tree.is_infinitive(governor) and negation(tree, tree.tokens[governor.head]) is not None
    return governor if denied or wanted or planned or yet else None


_NOUNS = frozenset(
    {"absence", "bid", "blueprint", "call", "campaign", "demand", "discussion", "draft", "hope", "hunt", "lack"}
    | {"need", "negotiation", "petition", "plan", "proposal", "quest", "search", "talk", "wish"}
)
"""Nouns for wanting what there is not, or for its being missed."""
_VERBS = frozenset(
    {"consider", "contemplate", "demand", "envisage", "mull", "need", "plan", "propose", "seek", "want"} | {"weigh"}
)
_MISSING = frozenset({"absence", "lack", "miss"})
