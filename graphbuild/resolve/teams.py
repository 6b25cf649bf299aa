"""Countries that play: in the report of a match "Sweden" is the team, in "in Sweden" the country."""

from collections.abc import Callable
from itertools import takewhile

from graphbuild.lexicon import lexicon
from graphbuild.model import Document, Mention
from graphbuild.world import NAMING, places

ENOUGH, DIFFERENT = 4, 3
"""So many words of sport, and so many different ones, make a text the report of a match."""
IN_COUNTRY = frozenset(
    {"across", "around", "at", "from", "in", "inside", "near", "of", "outside", "throughout", "within"}
)
"""What stands before a country, and not before a side of a match."""
HOSTING = frozenset({"host", "stage"})


def teams(document: Document) -> Callable[[Mention], bool]:
    """Tells of a country's name whether it is a team of this text: "Sweden beat Mexico", "a goal against Spain"."""
    if not is_of_a_match(document):
        return lambda _: False
    return lambda mention: _plays(document, mention)


def is_of_a_match(document: Document) -> bool:
    """True where the text has several words that hardly any other news has: midfielder, half-time, wicket."""
    words = lexicon("sports")
    found = [t.lemma.lower() for s in document.sentences for t in s.tokens if t.lemma.lower() in words]
    return len(found) >= ENOUGH and len(set(found)) >= DIFFERENT


def _plays(document: Document, mention: Mention) -> bool:
    if not any(
        place.type in {"country", "region"} and place.role in NAMING
        for place in places(mention.label.removesuffix("'s").removesuffix("’s"))
    ):
        return False
    tokens = document.sentences[mention.sentence].tokens
    head = tokens[mention.head]
    before = list(takewhile(lambda token: token.end <= mention.start, tokens))
    return tokens[head.head].lemma not in HOSTING and (not before or before[-1].text.lower() not in IN_COUNTRY)
