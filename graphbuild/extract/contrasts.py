"""What is named only to be left out: "blamed the drivers, not the owners", "all voted except Lee"."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.extract.cues import negation
from graphbuild.extract.limits import exceptions
from graphbuild.extract.rules import Found
from graphbuild.extract.tree import Tree
from graphbuild.model import Token

_ONLY = frozenset(
    {"all", "always", "every", "exactly", "even", "just", "merely", "necessarily", "only", "simply", "yet"}
)
"""Words after "not" that deny no thing."""
_NONE = frozenset({"no", "no-one", "nobody", "none", "nothing"})
_ALL = frozenset({"all", "each", "every", "everybody", "everyone"})


def contrasts(tree: Tree, found: Found) -> Iterator[Found]:
    """The same of what stands against the subject or the object, denied by its "not"; the contrary of an exception."""
    if found.fixed or found.described or found.besides is not None:
        return
    denied = tree.is_verb(found.predicate) and negation(tree, found.predicate) is not None  # "is not copper, not tin"
    for whole in (found.subject, found.object) if not denied else ():
        words = {t.lemma.lower() for t in (whole, *tree.determiners(whole))}
        for cue, other in exceptions(tree, whole) if words & (_NONE | _ALL) else ():
            contrary = replace(found, besides=None if words & _NONE else cue)
            yield replace(contrary, subject=other) if whole == found.subject else replace(contrary, object=other)
    for cue, other in _against(tree, found.object):
        yield replace(found, object=other, besides=None if denied else cue, alone=True)
    for cue, other in _against(tree, found.subject):
        yield replace(found, subject=other, besides=None if denied else cue, alone=True)


def _against(tree: Tree, term: Token) -> Iterator[tuple[Token, Token]]:
    """("not", owners) for the drivers in "the drivers, not the owners", by its own or the same preposition."""
    if "not" not in tree.words:
        return
    preposition = tree.head(term) if tree.arc(term) == "preposition object" else None
    below = {t.index for t in tree.subtree(preposition or term)}
    for cue in tree.tokens[term.index + 1 : -2]:
        after = tree.tokens[cue.index + 1]
        if not tree.is_set_against(cue) or after.lemma.lower() in _ONLY:
            continue
        if not below.issuperset(range(term.index, cue.index - 1)):
            return  # "signed the deal in Lima, not Lee"
        if preposition is not None and after.lemma.lower() == preposition.lemma.lower():
            others = tree.below(after, "preposition object")
        else:
            group = (*tree.below(term, "apposition", "joined"), *tree.below(preposition or term, "joined"))
            others = tuple(t for t in group if after.index in {s.index for s in (t, *tree.below(t))})
        for other in others:
            if tree.is_nominal(other) and tree.is_name(other) == tree.is_name(term):
                yield cue, other
