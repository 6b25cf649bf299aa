"""What kind of thing a name names, told by its own words and by those around it."""

import pytest

from graphbuild.model import Document, Mention, Sentence, Source, Token
from graphbuild.resolve.discourse import Discourse
from graphbuild.resolve.names import name_referents


def kind(before: str, name: str, after: str, entity: str) -> str:
    """The kind of the one name of a sentence of these words."""
    words = [
        *((w, "") for w in before.split()),
        *((w, entity) for w in name.split()),
        *((w, "") for w in after.split()),
    ]
    tokens: list[Token] = []
    place = 0
    for index, (word, of) in enumerate(words):
        tag = "IN" if word in {"in", "of", "at", "near"} else "NNP"
        tokens.append(Token(index, word, word.lower(), tag, "dep", 0, of, place, place + len(word)))
        place += len(word) + 1
    first, last = len(before.split()), len(before.split()) + len(name.split()) - 1
    start, end = tokens[first].start, tokens[last].end
    mention = Mention(start, end, 0, last, name, name, entity, "name")
    sentence = Sentence(0, tuple(tokens), 0, heading=False)
    discourse = Discourse(Document(Source("t", "", "", "t"), (sentence,), (mention,)))
    name_referents(discourse, [mention])
    (referent,) = discourse.referents
    return referent.kind


@pytest.mark.parametrize(
    ("before", "name", "after", "entity", "expected"),
    [
        ("", "Spencer Gulf", "froze .", "PERSON", "Place"),
        ("", "Mount Tarn", "erupted .", "ORG", "Place"),
        ("", "Great Tarn Highway", "closed .", "ORG", "Place"),
        ("", "Nick Park", "left .", "PERSON", "Person"),
        ("", "Shuttle Tarn", "left .", "PERSON", "Concept"),
        ("", "Tarn Homes", "left .", "ORG", "Organization"),
        ("the", "White House", "left .", "ORG", "Organization"),
        ("the", "Tarn Cup", "began .", "ORG", "Event"),
        ("the", "Tarn Treaty", "holds .", "PERSON", "Person"),
        ("the", "Tarn Treaty", "holds .", "", "Work"),
        ("in", "Beitunya", "today .", "PERSON", "Place"),
        ("share in", "Marlo", "today .", "PERSON", "Person"),
        ("the village of", "Beitunya", "burnt .", "PERSON", "Place"),
        ("the", "Bekaa", "valley burnt .", "PERSON", "Place"),
        ("", "Virane Rozzan", ", 18 , won .", "ORG", "Person"),
        ("", "Virane Rozzan", ", who won .", "ORG", "Person"),
        ("a clerk at", "Banco Tarn", ", who won .", "ORG", "Organization"),
    ],
)
def test_a_name_is_what_its_words_and_those_beside_it_say(
    before: str, name: str, after: str, entity: str, expected: str
) -> None:
    assert kind(before, name, after, entity) == expected
