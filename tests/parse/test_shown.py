"""What the model is shown, and where it stands in the text."""

import pytest

from graphbuild.model import Document, Source
from graphbuild.parse import Parser


def parsed(text: str, parser: Parser) -> Document:
    (document,) = parser.parse([Source("a", text, "a", "a")])
    return document


@pytest.mark.parametrize(
    "text",
    [
        "“I hope [Kim] brings answers [sic],” said Sen. Ann Lee, R-Mo., who left.",
        "Shares in Lake Inc (NYSE: LAK) fell to No. 8 on the list.",
        "NEW YORK--Lake Inc said on Monday that it would sell its mine in Peru to a rival.",
        "PERU TO SIGN ACCORD WITH LAKE BANK\n\nPeru will sign the accord with Lake Bank.",
    ],
)
def test_every_word_keeps_its_place(text: str, parser: Parser) -> None:
    for sentence in parsed(text, parser).sentences:
        for token in sentence.tokens:
            assert text[token.start : token.end].lower() == token.text.lower()


def test_an_editors_brackets_hide_no_word(parser: Parser) -> None:
    document = parsed("“I hope [Kim] brings answers [sic],” he said.", parser)
    words = [t.text for t in document.sentences[0].tokens]
    assert "Kim" in words
    assert {"[", "]", "sic"}.isdisjoint(words)


def test_a_headline_in_capitals_is_read_as_the_text_writes_its_words(parser: Parser) -> None:
    document = parsed("PERU TO SIGN TRADE ACCORD\n\nPeru will sign the trade accord.", parser)
    assert [t.text for t in document.sentences[0].tokens] == ["Peru", "to", "sign", "trade", "accord"]


def test_a_plural_that_ends_the_name_of_a_body_is_that_body_where_the_text_calls_it_so(parser: Parser) -> None:
    document = parsed("Ashford Rovers drew with Leeds. Fans of Rovers sang. Rovers have lost four matches.", parser)
    assert [(s.tokens[0].tag, s.tokens[0].entity) for s in document.sentences][2] == ("NNP", "ORG")
    document = parsed("The Allied Workers met in Leeds. Workers have lost four cases.", parser)
    assert document.sentences[1].tokens[0].tag == "NNS"


def test_a_surname_that_reads_like_a_word_is_a_person(parser: Parser) -> None:
    document = parsed("Steve Jobs, the founder of Apple, resigned. Jobs said he was ill. Jobs were cut.", parser)
    first = [sentence.tokens[0] for sentence in document.sentences]
    assert [t.entity for t in first] == ["PERSON", "PERSON", ""]


def test_a_name_of_one_word_is_the_body_that_it_is_elsewhere(parser: Parser) -> None:
    text = "The state sued Caldera. Kim praised Caldera in March. Caldera plans to apply for a loan."
    assert parsed(text, parser).sentences[-1].tokens[0].tag == "NNP"
    document = parsed("The state sold Marine Services. Kim praised it. Services were cut in Lima.", parser)
    assert document.sentences[-1].tokens[0].tag == "NNS"


def test_a_name_before_a_noun_is_the_body_that_stands_alone_elsewhere(parser: Parser) -> None:
    document = parsed("The firm sued Lumo Ltd and USI. USI lost. A USI lawyer, Tom Reed, left the room.", parser)
    found = [(t.tag, t.entity) for s in document.sentences[2:] for t in s.tokens if t.text == "USI"]
    assert found == [("NNP", "ORG")]
    document = parsed("The drug firm Aid sold it. A drug lawyer left with aid for Lima. The Aid plant burnt.", parser)
    assert [t.entity for t in document.sentences[2].tokens if t.text == "Aid"] == [""]


def test_a_hyphen_that_stands_apart_is_a_dash_or_part_of_a_word(parser: Parser) -> None:
    document = parsed("The firm - owned by Kim - sold a two - year lease.", parser)
    words = {t.text: t for t in document.sentences[0].tokens}
    assert (words["sold"].label, words["owned"].label) == ("ROOT", "acl")
    assert [t.tag for t in document.sentences[0].tokens if t.text == "-"] == [":", ":", "HYPH"]
