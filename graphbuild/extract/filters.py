"""Settles overlaps between what the rules found. Each filter is named for what it leaves out."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from graphbuild.extract.tree import Tree
from graphbuild.model import Statement


class HasHeads(Protocol):
    """What filters need to know of a finding."""


F = TypeVar("F")
Made = tuple[F, Statement]


def settle(tree: Tree, made: Sequence[Made[F]]) -> list[Made[F]]:
    """The findings without repetitions, in the order of the text."""
    kept = without_repetition(made)
    kept = without_vaguer_possession(kept)
    return sorted(
        kept, key=lambda m: (m[1].start, m[1].predicate, m[1].subject.start, m[1].object.start, m[1].relation.lemma)
    )


def without_repetition(made: Sequence[Made[F]]) -> list[Made[F]]:
    """Leaves out a finding that says what an earlier rule found of the same words."""
    seen: set[tuple[object, ...]] = set()
    kept = []
    for found, statement in made:
        identity = (statement.subject, statement.relation.lemma, statement.object, statement.speakers)
        if identity not in seen:
            seen.add(identity)
            kept.append((found, statement))
    return kept


def without_vaguer_possession(made: Sequence[Made[F]]) -> list[Made[F]]:
    """Leaves out "X has Y" where a clause or an event noun already relates the same two words."""
    said = {(s.subject.head, s.object.head) for _, s in made if s.rule != "possessor"}
    return [(f, s) for f, s in made if s.rule != "possessor" or (s.subject.head, s.object.head) not in said]
