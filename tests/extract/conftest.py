"""What the tests of extraction share."""

from collections.abc import Callable, Sequence

import pytest

from graphbuild.extract import extract
from graphbuild.model import Source, Statement
from graphbuild.parse import Parser

Read = Callable[[str], Sequence[Statement]]


@pytest.fixture
def read(parser: Parser) -> Read:
    """The statements of one sentence."""

    def of(sentence: str) -> Sequence[Statement]:
        (document,) = parser.parse([Source("a", sentence, "a", "a")])
        return extract(document).statements

    return of
