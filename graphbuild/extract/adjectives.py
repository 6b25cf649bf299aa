"""What adjectives, and nouns after "it is", make of a clause: "it is possible that", "is not sure whether"."""

from graphbuild.extract.cues import negation, negative_subject, own
from graphbuild.extract.sorts import signature
from graphbuild.extract.tree import Tree
from graphbuild.extract.voices import speakers_of
from graphbuild.extract.walk import Walk
from graphbuild.lexicon import lexicon
from graphbuild.model import Token


def what_it_is(tree: Tree, node: Token, copula: Token) -> Token | None:
    """Lie in "it was a lie that", true in "it is true that", where the clause hangs on the verb; else None."""
    whole = tree.arc(node) == "clausal subject" or any(t.lemma.lower() == "it" for t in tree.subjects(copula))
    if not whole or not tree.is_copula(copula) or not tree.is_finite(node) or not tree.subjects(node):
        return None
    before = tree.arc(node) == "clausal subject"
    found = [t for t in tree.attributes(copula) if t.index > copula.index and (before or t.index < node.index)]
    return found[0] if len(found) == 1 and found[0].tag in {"JJ", "NN"} else None


def under_adjective(walk: Walk, node: Token, head: Token) -> bool:
    """Takes in the clause of this adjective, or noun after "it is"; returns whether what is above still bears on it."""
    tree = walk.tree
    above = tree.head(head)
    denied = negation(tree, above) or negative_subject(tree, above) if above is not None else None
    found = signature(head.lemma.lower())
    mark = tree.mark(node)
    if tree.is_infinitive(node) and _measured(walk, head, denied):
        pass
    elif tree.is_infinitive(node) and head.lemma.lower() in _FELT and _is_past(tree, node) and denied is None:
        walk.record(head, "takes it for true")  # "lucky to have survived"
    elif tree.is_infinitive(node) and head.lemma.lower() == "able" and denied is None and _is_done(tree, above):
        walk.record(head, "says that it came about")  # "was able to land the plane"
    elif tree.is_infinitive(node):
        walk.apply(walk.effect(found, denied) if found else "intended", head, denied)
    elif mark is not None and mark.lemma.lower() in {"whether", "if"}:
        walk.weaken("possible", mark, "leaves it open")  # "is not sure whether"
    elif tree.is_finite(node) and not _says_itself(walk, head, denied):
        _holding(walk, node, head, denied)
    if above is not None and tree.is_verb(above):
        own(walk, above, outer=True)
    return True


def _measured(walk: Walk, head: Token, denied: Token | None) -> bool:
    """Takes in "too ill to work", "strong enough to work", "less likely to work"; whether it is one of them."""
    adverbs = {a.lemma.lower() for a in walk.tree.adverbs(head)}
    if adverbs & {"less", "least"}:
        walk.unsaid = walk.unsaid or "what is less likely or less wanted"
    elif _is_too_much(walk, head):
        walk.unsaid = walk.unsaid or _for_nobody(walk, head)
        walk.apply("possible" if denied else "-", head, denied)
    elif head.lemma.lower() in {"enough", "sufficient"}:
        walk.apply("-" if denied else "possible", head, denied)  # "one jaw is not enough to define a species"
    elif denied and "enough" in adverbs:
        walk.apply("-", head, denied)  # "was not strong enough to damage it"
    else:
        return False
    return True


def _holding(walk: Walk, node: Token, head: Token, denied: Token | None) -> None:
    """A that-clause after an adjective that does not say itself whether it is so: "is confident that"."""
    tree, above = walk.tree, walk.tree.head(head)
    whole = above is not None and what_it_is(tree, node, above) is not None
    if head.lemma.lower() in {"certain", "sure"} and above is not None and above.lemma == "make":
        walk.apply("intended" if tree.is_infinitive(above) or tree.modals(above) else "+", head, denied)
    elif any(t.lemma.lower() == "so" for t in tree.adverbs(head)):
        walk.record(head, "tells what came of it")  # "so cold that it froze"
    elif {head.lemma.lower(), head.text.lower()} & _SURE or whole:
        walk.record(head, "takes it for true")
    else:
        walk.say(speakers_of(tree, above) if above is not None and tree.is_verb(above) else (), head)
        if denied is not None:  # "was not satisfied that"
            walk.weaken("possible", denied, f"denies that anybody is “{head.text}” of it")


def _says_itself(walk: Walk, word: Token, denied: Token | None) -> bool:
    """True for a word that tells whether its clause is so: "it is a lie that", "it is not certain that"."""
    lemma = word.lemma.lower()
    if lemma in lexicon("untrue"):
        walk.apply("possible" if denied else "-", word, denied)  # "it is not impossible that"
    elif lemma in {"improbable", "unlikely"}:
        walk.apply("possible" if denied else "-possible", word, denied)
    elif lemma in lexicon("necessary") | lexicon("requirements"):
        walk.weaken("possible" if denied else "intended", word, "says that it ought to be")
    elif lemma in lexicon("intentions"):
        walk.weaken("intended", word, "asks for it or wants it")
    elif lemma in lexicon("uncertain") | lexicon("prospects") | lexicon("opinions"):
        walk.weaken("possible", word, "leaves it open")
    elif lemma in {"true", "case"} and denied is not None:
        walk.deny(denied, f"denies that it is “{lemma}”")
    elif lemma in _CLEAR and denied is not None:
        walk.weaken("possible", denied, f"denies that it is “{lemma}”")
    else:
        return False
    return True


_CLEAR = frozenset({"apparent", "certain", "clear", "definite", "evident", "obvious", "plain", "given"})
"""What is not so is open."""


def _is_too_much(walk: Walk, adjective: Token) -> bool:
    """True for "too ill to work"; not for "only too happy to help"."""
    willing = {"eager", "glad", "happy", "keen", "pleased", "quick", "ready", "willing"}
    too = any(t.lemma.lower() == "too" for t in walk.tree.adverbs(adjective))
    return too and adjective.lemma.lower() not in willing


def _for_nobody(walk: Walk, adjective: Token) -> str | None:
    """Why "too small to draw conclusions" says nothing of the number that it is said of; None where it does."""
    done = walk.tree.tokens[walk.start].lemma.lower() in _DRAWING
    be = walk.tree.head(adjective)
    subjects = walk.tree.subjects(be) if be is not None else ()
    things = any(s.lemma.lower() in _COUNTED for s in subjects)
    return "what nobody can do with it" if done and things else None


_COUNTED = frozenset(
    {"amount", "data", "datum", "difference", "effect", "evidence", "figure", "gap", "group", "margin"}
)
_COUNTED |= {"number", "result", "sample", "size", "study", "survey", "trial"}
_DRAWING = frozenset({"assess", "calculate", "compare", "conclude", "determine", "draw", "judge", "know", "measure"})
_DRAWING |= {"predict", "say", "tell"}
"""What people do with a number or a sample."""


def _is_done(tree: Tree, be: Token | None) -> bool:
    """True for "was" where nobody says it: "said that it was able to" tells of what it is able to."""
    past = be is not None and be.tag == "VBD" and not tree.modals(be)
    return be is not None and past and tree.arc(be) not in {"clause", "open complement"}


def _is_past(tree: Tree, infinitive: Token) -> bool:
    """True for "to have survived"."""
    return any(t.lemma == "have" for t in tree.auxiliaries(infinitive))


_FELT = frozenset({"clever", "concerned", "delighted", "disappointed", "dismayed", "excited", "foolish", "fortunate"})
_FELT |= {"glad", "grateful", "happy", "honoured", "lucky", "pleased", "privileged", "proud", "relieved", "right"}
_FELT |= {"sad", "shocked", "sorry", "surprised", "thrilled", "unlucky", "wise", "wrong"}
"""Adjectives of what has come about: "lucky to have survived"."""
_SURE = frozenset(
    {"angry", "aware", "clear", "delighted", "disappointed", "dismayed", "evident", "glad", "grateful", "happy"}
    | {"ignorant", "oblivious", "pleased", "proud", "sad", "shocked", "sorry", "surprised", "true", "unaware"}
)
"""Adjectives whose clause is so."""
