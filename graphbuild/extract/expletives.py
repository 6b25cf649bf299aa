"""The "it" and "there" that mean nothing: "it is clear that", "it rained", "there is"."""

import itertools

from graphbuild.extract.sorts import is_person
from graphbuild.extract.tree import Tree
from graphbuild.labels import SUBJECT
from graphbuild.lexicon import lexicon
from graphbuild.model import Token


def is_expletive(tree: Tree, token: Token) -> bool:
    """True for "there" in "there is", and for "it" that is nothing: "it is clear that", "it rained"."""
    if tree.arc(token) == "expletive" or token.tag == "EX":
        return True
    before, *rest = [t.text.lower() for t in tree.tokens[max(0, token.index - 1) : token.index + 2]]
    verb = tree.head(token)
    if verb is not None and token.text.lower() == "it" and puts_it(tree, verb):
        return True
    seen = rest == ["it", "that"] and before in {"to", "had", "has", "have"}
    return seen or _is_made_so(tree, token) or _is_extraposed(tree, token)  # "saw to it that", "rumour has it that"


def _is_made_so(tree: Tree, it: Token) -> bool:
    """True for "making it difficult to cancel them", "found it strange that they left"."""
    before = tree.tokens[it.index - 1] if it.index else it
    if it.text.lower() != "it" or before.lemma.lower() not in _MAKING_SO:
        return False
    after = itertools.dropwhile(lambda t: t.tag.startswith("RB"), tree.tokens[it.index + 1 :])
    state, opener = next(after, it), next(after, it)
    return state.tag.startswith("JJ") and opener.text.lower() in {"for", "that", "to"}


_MAKING_SO = frozenset({"consider", "deem", "find", "make", "render", "think"})


def puts_it(tree: Tree, verb: Token) -> bool:
    """True for "as Kim put it", "as Kim tells it"."""
    mark = tree.mark(verb)
    as_ = verb.lemma in {"have", "put", "see", "tell"} and mark is not None and mark.lemma.lower() == "as"
    return as_ and [o.text.lower() for o in tree.objects(verb)] == ["it"]


def _is_extraposed(tree: Tree, token: Token) -> bool:
    verb = tree.head(token)
    if token.lemma.lower() != "it" or verb is None or tree.arc(token) not in SUBJECT:
        return False
    if verb.lemma.lower() in lexicon("weather") or any(a.entity in {"DATE", "TIME"} for a in tree.attributes(verb)):
        return True  # "it rained", "it was Friday"
    if _is_asked(tree, verb) or _makes_a_difference(tree, verb):
        return True
    if _needs(tree, verb) and any(
        tree.is_infinitive(c) for c in tree.below(verb, "open complement", "adverbial clause", "clause")
    ):
        return True  # "it takes a year to build one", "it took three men to free the dog"
    said = tree.is_passive(verb) or verb.lemma.lower() in lexicon("raising")
    holders = (verb, *tree.attributes(verb))
    clauses = [c for h in holders for c in tree.below(h, "clause", "open complement", "clausal subject")]
    if tree.attributes(verb) and tree.is_copula(verb):
        clauses += [c for c in tree.below(verb, "adverbial clause") if tree.is_infinitive(c)]
        clauses += [c for a in tree.attributes(verb) for c in tree.noun_clauses(a) if tree.is_infinitive(c)]
        return any(c.index > verb.index for c in clauses)
    if tree.is_be(verb):  # "it was too soon to talk"
        clauses += [c for a in tree.adverbs(verb) for c in tree.below(a, "open complement")]
        return any(c.index > verb.index and tree.is_infinitive(c) for c in clauses)
    return said and any(c.index > verb.index and (tree.mark(c) or tree.is_finite(c)) for c in clauses)


def _needs(tree: Tree, verb: Token) -> bool:
    """True for "it takes a year", "it took three firefighters"; not for "it took steps"."""
    for needed in tree.objects(verb) if verb.lemma == "take" else ():
        few = bool(tree.numbers(needed)) or any(d.lemma.lower() in {"a", "an"} for d in tree.determiners(needed))
        if needed.entity in {"DATE", "TIME"} or (few and is_person(needed)):
            return True
    return False


def _makes_a_difference(tree: Tree, verb: Token) -> bool:
    """True for "it will make a difference if they vote", "it makes sense to wait"."""
    sense = verb.lemma == "make" and any(o.lemma in {"difference", "sense"} for o in tree.objects(verb))
    holders = (verb, *tree.objects(verb))
    clauses = [
        c for h in holders for c in tree.below(h, "adverbial clause", "clause", "noun clause", "open complement")
    ]
    return sense and any(tree.is_infinitive(c) or tree.mark(c) is not None for c in clauses if c.index > verb.index)


def _is_asked(tree: Tree, be: Token) -> bool:
    """True for "it is not clear when, or if, it will open"."""
    states = [t for t in tree.below(be, "adjective", "attribute", "quality") if t.tag == "JJ"]
    after = [tree.word_after(t) for t in states]
    return any(t.tag == "WRB" or t.text.lower() in {"if", "whether"} for t in after)
