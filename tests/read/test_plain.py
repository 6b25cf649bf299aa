"""The text that offsets refer to is safe to write anywhere and otherwise as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuild.read.plain import clean, title

TEXT = st.text(st.characters(), max_size=200) | st.text("\r\n\t \x85\u2028\ufeff\ud800\x00a")


@given(TEXT)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(TEXT)
def test_one_character_stays_one_character(text: str) -> None:
    assert len(clean(text)) == len(text.replace("\r\n", "\n"))


@given(TEXT)
def test_a_clean_text_holds_nothing_that_a_file_or_xml_refuses(text: str) -> None:
    cleaned = clean(text)
    cleaned.encode("utf-8")
    assert not any(character < " " and character not in "\t\n" for character in cleaned)
    assert not {"\x7f", "\x85", "\u2028", "\ufeff", "\ufffe", "\uffff"} & set(cleaned)


def test_accents_stay_as_they_were_composed() -> None:
    assert clean("café cafe\u0301 نص 👍🏽") == "café cafe\u0301 نص 👍🏽"


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Deal collapses\n\nThe deal collapsed.\n", "Deal collapses"),
        ("## Deal  collapses ##\n\nThe deal collapsed.", "Deal collapses"),
        ("The deal collapsed.\n\nTrump left.", None),
        ("Deal collapses", None),
        ("\n\n  Deal\nText.", "Deal"),
        ("----\nText.", None),
        ("x" * 151 + "\nText.", None),
        ("", None),
    ],
)
def test_the_title_is_a_first_line_that_is_a_heading(text: str, expected: str | None) -> None:
    assert title(text) == expected
