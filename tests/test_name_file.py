"""The user's file of names: what it may hold, and what is refused."""

import re

import pytest

from graphbuild.errors import InputError
from graphbuild.model import Known
from graphbuild.name_file import parsed

WIKIDATA = "http://www.wikidata.org/entity/"


def test_a_row_tells_name_link_kind_and_other_names() -> None:
    text = (
        "Kind,name,identifier,other names\r\n"
        'person,"Quill, Ada",Q42,Ada Quill | Countess Quill\r\n'
        "\r\n"
        ",Amber  Post,https://example.org/post,\r\n"
        "Place,Ukraine,https://www.wikidata.org/wiki/Q212,\r\n"
    )
    assert parsed(text, "names.csv") == (
        Known("Quill, Ada", f"{WIKIDATA}Q42", "Person", ("Ada Quill", "Countess Quill")),
        Known("Amber Post", "https://example.org/post"),
        Known("Ukraine", f"{WIKIDATA}Q212", "Place"),
    )


@pytest.mark.parametrize(
    "text, place, reason",
    [
        ("", 1, "the columns name and identifier must be there, and each once; let the first row be name,identifier,"),
        ("Ada Quill,Q42\n", 1, "“ada quill” is no column of a file of names"),
        ("name;identifier\n", 1, "“name;identifier” is no column of a file of names"),
        ("name,kind\n", 1, "the columns name and identifier must be there"),
        ("name,name,identifier\n", 1, "the columns name and identifier must be there, and each once"),
        ("name,identifier\nAda\n", 2, "it has 1 cells, and the first row has 2; write a comma between two cells"),
        ("name,identifier\nQuill, Ada,Q42\n", 2, "it has 3 cells, and the first row has 2"),
        ('name,identifier\n"Two\nlines",Q1\nAda,42\n', 4, "“42” is neither a Wikidata number nor an absolute IRI"),
        ("name,identifier\nAda,\n", 2, "“” is neither a Wikidata number nor an absolute IRI; write it as Q42 or"),
        ("name,identifier\nAda,example.org/a b\n", 2, "“example.org/a b” is neither"),
        ("name,identifier\n,Q1\n", 2, "“” is no name; write the name as texts have it"),
        ("name,identifier,other names\nAda,Q1,a;b\n", 2, "“a;b” holds a semicolon; separate other names by |"),
        ("name,identifier,kind\nAda,Q1,Animal\n", 2, "“Animal” is no kind of thing; write one of Person, "),
        ("name,identifier\n\nAda,Q1\nEve,Q1\n", 4, "line 3 has this identifier too; write all names of one thing"),
        ('name,identifier\n"Ada,Q1\n', 2, "it is no row of a CSV file (unexpected end of data)"),
    ],
)
def test_a_row_that_makes_no_sense_is_refused_with_its_line(text: str, place: int, reason: str) -> None:
    with pytest.raises(InputError, match=f"^names.csv, line {place}: {re.escape(reason)}"):
        parsed(text, "names.csv")
