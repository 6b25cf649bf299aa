"""What a heading begins: another match than that of the section before."""

from graphbuild.extract import extract
from graphbuild.model import Source
from graphbuild.parse import Parser
from graphbuild.resolve import resolve

TWO = (
    "Leeds 2 - 1 Ajax\n\nRain stopped the match at noon. Kim saw the match.\n\nLazio 0 - 0 Porto\n\nLee left the match."
)


def test_the_match_of_another_section_is_another(parser: Parser) -> None:
    document = resolve(extract(next(iter(parser.parse([Source("story", TWO, "0" * 64, "story.txt")])))))
    meant = [keys for m, keys in sorted(document.referents.items()) if m.text == "the match"]
    assert len(meant) == 3
    assert meant[0] == meant[1] != meant[2]
