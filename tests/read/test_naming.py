"""Every text has a name of its own that is safe as a file name and does not depend on the other texts."""

from hypothesis import given
from hypothesis import strategies as st

from graphbuild.read.naming import Names, safe

STEM = st.text(max_size=300)


@given(STEM)
def test_a_name_is_safe_as_a_file_name(stem: str) -> None:
    name = safe(stem)
    assert name
    assert len(name) <= 100
    assert len(name.encode()) <= 200
    assert not name.startswith(".")
    assert all(character.isalnum() or character in "._-" for character in name)


@given(STEM)
def test_a_safe_name_stays_as_it_is(stem: str) -> None:
    assert safe(safe(stem)) == safe(stem)


@given(
    st.lists(st.tuples(st.sampled_from(["a.txt", "A.txt", "b/a.md", "a_1eb32d1e.txt", "c.txt"]), st.text(max_size=2)))
)
def test_no_two_texts_share_a_name_even_where_case_does_not_count(texts: list[tuple[str, str]]) -> None:
    names = Names()
    given_names = [name.casefold() for file, text in texts if (name := names.name(file, text)) is not None]
    assert len(given_names) == len(set(given_names))


def test_a_suffix_is_made_of_what_the_text_says_and_not_of_its_place() -> None:
    first, second = Names(), Names()
    first.name("a/story.txt", "One.")
    second.name("a/story.txt", "Something else.")
    second.name("b/story.txt", "Again something else.")
    assert first.name("b/story.txt", "Two.") == second.name("c/story.txt", "Two.") == "story_1eb32d1e"


def test_a_long_name_with_a_suffix_is_still_short_enough() -> None:
    names = Names()
    names.name("x" * 150, "One.")
    assert names.name("x" * 150, "Two.") == "x" * 91 + "_1eb32d1e"


def test_standard_input_is_called_stdin() -> None:
    assert Names().name("-", "One.") == "stdin"
