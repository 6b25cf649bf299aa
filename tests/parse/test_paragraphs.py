"""Where paragraphs and sentences begin."""

from graphbuild.parse.paragraphs import LONGEST, paragraphs
from graphbuild.parse.sentences import sentence_starts


def split(text: str) -> list[str]:
    return [text[p.start : p.end] for p in paragraphs(text)]


def test_blank_lines_and_line_ends_part_paragraphs() -> None:
    assert split("Head\n\nOne.\nTwo.\n \nThree.") == ["Head", "One.", "Two.", "Three."]


def test_lines_wrapped_by_a_narrow_page_are_one_paragraph() -> None:
    wrapped = "The ministry said on Monday that the bridge\nwould be closed for repairs until the end of\nthe year."
    assert split(wrapped) == [wrapped]


def test_a_line_without_full_stop_is_a_heading() -> None:
    assert [p.heading for p in paragraphs("Bridge closed\n\nThe bridge is closed.")] == [True, False]


def test_a_very_long_line_is_cut_at_spaces_and_nothing_is_lost() -> None:
    text = "word " * 20_000
    parts = split(text)
    assert max(map(len, parts)) <= LONGEST
    assert " ".join(parts) == text.strip()


def test_white_space_alone_makes_no_paragraph() -> None:
    assert split(" \n\n \t ") == []


def test_an_abbreviation_before_a_capital_is_left_to_the_parser() -> None:
    assert sentence_starts(["He", "led", "Acme", "Inc.", "Kim"], [" ", " ", " ", " ", ""])[-1] is None


def test_a_title_before_a_capital_ends_no_sentence_and_an_amount_does() -> None:
    assert sentence_starts(["He", "met", "Brig.", "Gen.", "Kim"], [" ", " ", " ", " ", ""])[2:] == [False, False, False]
    assert sentence_starts(["It", "cost", "£", "140", "m.", "Its"], [" ", " ", "", "", " ", ""])[-1] is True
    assert sentence_starts(["He", "wrote", "on", "X.", "A"], [" ", " ", " ", " ", ""])[-1] is True


def test_a_quotation_mark_that_closes_begins_no_sentence() -> None:
    words, spaces = ["Go", ".", "”", "He", "went"], ["", "", " ", " ", ""]
    assert sentence_starts(words, spaces) == [True, False, False, True, False]
