"""Where a text names a thing inside a longer phrase, of which nothing is told there."""

import pytest

from graphbuild.extract import extract
from graphbuild.model import Document, Source
from graphbuild.parse import Parser
from graphbuild.resolve import resolve

ABROAD = "Kim moved to Sydney. The Sydney Morning Herald praised Kim."
TWO = "Ben Ford met Ann Lee in Lima. The Ford Foundation paid Ann Lee. The Ann Lee Foundation closed."


def resolved(text: str, parser: Parser) -> Document:
    return resolve(extract(next(iter(parser.parse([Source("story", text, "0" * 64, "story.txt")])))))


def named(text: str, parser: Parser) -> dict[str, list[int]]:
    """By label of what is meant: where each of its names begins."""
    document = resolved(text, parser)
    found: dict[str, list[int]] = {entity.key: [] for entity in document.entities}
    for mention, keys in sorted(document.referents.items()):
        if mention.form == "name":
            found[keys[0]].append(mention.start)
    return {entity.label: found[entity.key] for entity in document.entities if found[entity.key]}


def test_a_place_inside_the_name_of_a_body_is_that_place(parser: Parser) -> None:
    found = named(ABROAD, parser)
    first = ABROAD.index("Sydney")
    assert found["Sydney"] == [first, ABROAD.index("Sydney", first + 1)]
    assert found["Sydney Morning Herald"] == [ABROAD.index("The Sydney")]


def test_nothing_is_told_of_it_there(parser: Parser) -> None:
    document = resolved(ABROAD, parser)
    told = [(s.subject.label, s.relation.lemma, s.object.label) for s in document.statements]
    assert told == [("Kim", "move to", "Sydney"), ("Sydney Morning Herald", "praise", "Kim")]


def test_a_whole_name_inside_a_name_is_theirs_and_a_surname_there_is_nobodys(parser: Parser) -> None:
    found = named(TWO, parser)
    assert len(found["Ben Ford"]) == 1
    assert found["Ann Lee"][-1] == TWO.rindex("Ann Lee")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kim left Mexico. New Mexico sued Kim.", "Mexico"),
        ("Kim toured Indiana. The College of Upper Indiana sued Kim.", "Indiana"),
        ("Kim toured Virginia. Virginia Woolf sued Kim.", "Virginia"),
        ("Kim left Australia. The Australian National Bank sued Kim.", "Australia"),
    ],
)
def test_part_of_another_name_is_not_the_thing(text: str, name: str, parser: Parser) -> None:
    assert named(text, parser)[name] == [text.index(name)]


def test_the_short_form_of_a_country_is_the_country(parser: Parser) -> None:
    text = "Kim left the United States. The US Treasury sued Kim."
    assert named(text, parser)["United States"][-1] == text.index("US")
