"""A text of which only what is quoted is known."""

import pytest

from graphbuild.describe.reading.passages import LONGEST, Quoted, restored
from graphbuild.errors import InputError


def test_a_sentence_whose_words_occur_in_it_twice_stands_where_nothing_else_does() -> None:
    other = Quoted(11, "Kim won", "Kim won.")
    twice = Quoted(9, "no", "no and no")
    text, places = restored([twice, other])
    assert (text, places) == ("  no and noKim won.".replace("  ", "\n\n", 1), {other: 11, twice: 2})


def test_a_quote_that_goes_on_beyond_its_sentence_holds_it() -> None:
    text, places = restored([Quoted(3, "Kim won. Lee lost.", "Lee lost.")])
    assert (text, list(places.values())) == ("\n…\nKim won. Lee lost.", [12])


def test_a_sentence_that_fits_nowhere_stands_at_the_end() -> None:
    quote = Quoted(0, "Kim won", "Something else.")
    text, places = restored([quote])
    assert (text, places[quote]) == ("Kim won Something else.", 8)


def test_the_text_itself_is_kept_where_it_is_known() -> None:
    whole = "First. Kim won the cup. Last."
    assert restored([Quoted(7, "Kim won", "Kim won the cup.")], whole)[0] == whole


@pytest.mark.parametrize(
    "quotes, reason",
    [
        (
            [Quoted(0, "Kim", "Kim won."), Quoted(1, "am", "I am.")],
            "the text: two pieces of evidence have different words at its character 1;",
        ),
        ([Quoted(10**15, "Kim", "Kim won.")], f"evidence stands beyond its character {LONGEST:,}"),
    ],
)
def test_quotes_that_cannot_be_of_one_text_are_refused(quotes: list[Quoted], reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        restored(quotes)
