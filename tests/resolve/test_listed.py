"""Who is in the user's file of names is who the file says."""

import hashlib

import pytest

from graphbuild.extract import extract
from graphbuild.model import Document, Entity, Known, Source
from graphbuild.parse import Parser
from graphbuild.resolve import listing, resolve
from graphbuild.settings import Settings

ADA = Known("Ada Quill", "https://example.org/ada", "Person", ("Countess Quill",))
SMITH = Known("John Smith", "https://example.org/senator", "Person", ("Jack Smith", "Smith"))
FIRM = Known("John Smith", "https://example.org/firm", "Organization", ("John Smith Boats",))
OTHER = Known("John Smith", "https://example.org/painter", "Person", ("J. R. Smith",))
GEORGIA = Known("Georgia", "http://www.wikidata.org/entity/Q230", "Place")
PARSER = Parser(Settings())


def read(text: str, *rows: Known) -> Document:
    source = Source("story", text, hashlib.sha256(text.encode()).hexdigest(), "story.txt")
    (document,) = PARSER.parse([source])
    return resolve(extract(document), listing(rows))


def meant(document: Document, words: str) -> Entity:
    """What the first mention with these words means."""
    keys = next(keys for mention, keys in sorted(document.referents.items()) if mention.label == words)
    return next(entity for entity in document.entities if entity.key == keys[0])


def test_all_names_of_a_row_are_one_with_its_link_and_kind() -> None:
    document = read("Ada Quill bought a ferry. Countess Quill sold it. Quill was glad.", ADA)
    ada = meant(document, "Ada Quill")
    assert (meant(document, "Countess Quill"), meant(document, "Quill")) == (ada, ada)
    assert (ada.key, ada.kind, ada.links) == ("ada quill", "Person", (ADA.link,))
    assert (ada.label, ada.aliases) == ("Ada Quill", ("Countess Quill", "Quill"))


def test_names_are_compared_without_case_and_accents() -> None:
    row = Known("José Ferrér", "https://example.org/jose", "Person")
    assert meant(read("Jose Ferrer bought a ferry.", row), "Jose Ferrer").links == (row.link,)


def test_a_surname_of_which_no_full_name_is_in_the_text_is_not_linked() -> None:
    assert meant(read("Quill bought a ferry. The crowd cheered Quill.", ADA), "Quill").links == ()


def test_a_surname_that_is_listed_is_left_to_a_fuller_name_of_somebody_else() -> None:
    document = read("Mary Smith bought a ferry. Smith sold it. The crowd cheered Smith.", SMITH)
    assert (meant(document, "Smith"), meant(document, "Smith").links) == (meant(document, "Mary Smith"), ())


@pytest.mark.parametrize(
    "text, link",
    [
        ("John Smith spoke. The crowd cheered John Smith.", None),
        ("John Smith spoke. Critics praised Jack Smith.", SMITH.link),
        ("John Smith spoke. Critics praised J. R. Smith.", OTHER.link),
        ("John Smith spoke. Critics praised Jack Smith and J. R. Smith.", None),
    ],
)
def test_a_name_of_two_rows_is_linked_where_other_names_leave_one(text: str, link: str | None) -> None:
    john = meant(read(text, SMITH, OTHER), "John Smith")
    assert john.links == (() if link is None else (link,))
    both = ("John Smith (https://example.org/painter)", "John Smith (https://example.org/senator)")
    assert john.may_be == (both if link is None else ())


def test_a_name_of_two_rows_is_linked_where_its_kind_leaves_one() -> None:
    assert meant(read("Senator John Smith spoke. He left.", SMITH, FIRM), "John Smith").links == (SMITH.link,)


def test_rows_of_one_name_have_keys_of_their_own() -> None:
    keys = {listing([SMITH, OTHER]).key(row) for row in (SMITH, OTHER)}
    assert {key.partition("#")[0] for key in keys} == {"john smith"}
    assert len(keys) == 2


def test_a_row_settles_which_of_several_places_is_meant() -> None:
    text = "Georgia sells wine. Georgian farmers grow grapes."
    assert meant(read(text), "Georgia").may_be == ("Georgia (Q230)", "Georgia (US state) (Q1428)")
    georgia = meant(read(text, GEORGIA), "Georgia")
    assert (georgia.key, georgia.links, georgia.may_be) == ("georgia", (GEORGIA.link,), ())


def test_a_row_of_somebody_who_bears_a_countrys_name_is_not_the_country() -> None:
    row = Known("Jordan", "https://example.org/player", "Person")
    document = read("Jordan scored 40 points. Jordanian diplomats praised Jordan.", row)
    assert meant(document, "Jordan").key == f"jordan#{row.mark}"
    assert {entity.key for entity in document.entities} >= {f"jordan#{row.mark}"}


def test_a_kind_that_is_given_wins_over_the_models() -> None:
    row = Known("Ada Quill", "https://example.org/ship", "Work")
    assert meant(read("Ada Quill left the harbour. She sank.", row), "Ada Quill").kind == "Work"


def test_a_thing_without_a_capital_is_found_too() -> None:
    row = Known("lithium", "http://www.wikidata.org/entity/Q568", "Concept")
    assert meant(read("Peru sells lithium.", row), "lithium").links == (row.link,)


def test_without_a_file_nobody_is_linked_but_by_the_table_of_the_world() -> None:
    document = read("Ada Quill praised Peru.")
    assert {entity.key: entity.links for entity in document.entities} == {
        "ada quill": (),
        "peru": ("http://www.wikidata.org/entity/Q419",),
    }
