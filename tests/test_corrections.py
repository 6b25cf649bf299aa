"""The grammar of corrections: what each line means, and what is refused."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuild.corrections import Different, Line, Name, OfKind, Rename, Same, Wrong, parsed
from graphbuild.errors import InputError
from graphbuild.wording import clean

FILE = """\
# Corrections to the ferry stories

same: Ada Quill = Countess Quill  # she is both
  different: "Quill, Son & Co"@first, Quill
name: deal#3fa9c1 -> ferry deal\r
kind: https://example.org/ent/gull->Work
wrong: 0a1b2c3d4e5f # not so
same: "Gull = Tern" = Say ""no""
"""


def test_each_line_means_what_it_says() -> None:
    said = parsed(FILE.replace('Say ""no""', '"Say ""no"""'), "corrections.txt")
    assert said.lines == (
        Same(Line(3, "same: Ada Quill = Countess Quill"), Name("Ada Quill"), Name("Countess Quill")),
        Different(
            Line(4, 'different: "Quill, Son & Co"@first, Quill'), Name("Quill, Son & Co", "first"), Name("Quill")
        ),
        Rename(Line(5, "name: deal#3fa9c1 -> ferry deal"), Name("deal#3fa9c1"), "ferry deal"),
        OfKind(Line(6, "kind: https://example.org/ent/gull -> Work"), Name("https://example.org/ent/gull"), "Work"),
        Wrong(Line(7, "wrong: 0a1b2c3d4e5f"), "0a1b2c3d4e5f"),
        Same(Line(8, 'same: "Gull = Tern" = "Say ""no"""'), Name("Gull = Tern"), Name('Say "no"')),
    )


@pytest.mark.parametrize(
    "line, reason",
    [
        ("sane: A = B", "“sane” is no correction; write one of same: A = B, different: A, B, name: A -> B, "),
        ("A = B", "“A = B” is no correction"),
        ("Same: A = B", "“Same” is no correction"),
        ("same: A", "“same” is followed by two names with one “=” between them"),
        ("same: A = B = C", "“same” is followed by two names with one “=” between them"),
        ("different: A, B, C", "“different” is followed by two names with one “,” between them"),
        ("name: A -> B -> C", "“name” is followed by two names with one “->” between them"),
        ("same: A =", "a name is missing"),
        ('same: "" = B', '“""” is no name'),
        ('same: "A = B', "“same” is followed by two names with one “=” between them"),
        ('same: A "B" = C', '“A "B"” is no name'),
        ("same: A@ = B", "“A@” is no name"),
        ("same: A@one text = B", "“A@one text” is no name"),
        ("name: A -> B@first", '“B@first” names a text; leave out "@"'),
        ("kind: A -> Animal", "“Animal” is no kind of thing; write one of Person, Organization, "),
        ("kind: A -> person", "“person” is no kind of thing"),
        (f"kind: A -> {'x' * 1000}", f"“{'x' * 59}…” is no kind of thing"),
    ],
)
def test_what_is_no_correction_is_refused_with_its_line(line: str, reason: str) -> None:
    with pytest.raises(InputError, match=re.escape(f"fix.txt, line 3: {reason}")):
        parsed(f"# first\n\n{line}\n", "fix.txt")


@pytest.mark.parametrize("separator, word", [("=", "same"), (",", "different")])
@given(a=st.text(min_size=1), b=st.text(min_size=1), doc=st.sampled_from([None, "first", "2025-03.deal_b"]))
def test_every_name_can_be_written(separator: str, word: str, a: str, b: str, doc: str | None) -> None:
    names = Name(clean(a), doc), Name(clean(b))
    if names[0].text and names[1].text:
        (line,) = parsed(f"{word}: {names[0]} {separator} {names[1]} # so it is", "fix.txt").lines
        assert isinstance(line, Same | Different)
        assert (line.a, line.b) == names


def test_a_row_of_quotes_is_read_in_no_time() -> None:
    quotes = '"' * 100_001
    with pytest.raises(InputError, match="between them"):
        parsed(f"same: {quotes} = B", "fix.txt")
