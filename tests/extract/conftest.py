"""What the tests of extraction share."""

from collections.abc import Callable, Sequence

import pytest

from graphbuild.extract import extract
from graphbuild.model import Source, Statement
from graphbuild.parse import Parser

Read = Callable[[str], Sequence[Statement]]


def told(statements: Sequence[Statement]) -> list[str]:
    """Each as "Peru | lift | quotas | +intended"."""
    return [f"{s.subject.label} | {s.relation.lemma} | {s.object.label} | {s.polarity}{s.modality}" for s in statements]


def told_by(statements: Sequence[Statement]) -> list[str]:
    """Each as "Peru | lift | quotas | +intended | minister": who says it last, nobody for the writer."""
    speakers = [", ".join(m.label for m in s.speakers) for s in statements]
    return [f"{each} | {names}" for each, names in zip(told(statements), speakers, strict=True)]


@pytest.fixture
def read(parser: Parser) -> Read:
    """The statements of one sentence."""

    def of(sentence: str) -> Sequence[Statement]:
        (document,) = parser.parse([Source("a", sentence, "a", "a")])
        return extract(document).statements

    return of
