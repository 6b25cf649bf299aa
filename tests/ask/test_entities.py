"""The things of a build and what is doubtful about them, told from its files alone."""

import csv
from pathlib import Path

import pytest

from graphbuild.ask.doubts import Doubt, doubts
from graphbuild.ask.entities import Thing, Words, things_in, written
from graphbuild.ask.trace import told_in
from graphbuild.corrections import parsed
from graphbuild.describe import described
from graphbuild.errors import NotFoundError
from graphbuild.extract import extract
from graphbuild.gather import gather
from graphbuild.model import Document
from graphbuild.name_file import parsed as names_parsed
from graphbuild.parse import Parser
from graphbuild.read import read
from graphbuild.resolve import resolve
from graphbuild.settings import Settings
from graphbuild.store.write import save
from tests.made import knowledge

TEXTS = Path(__file__).parents[1] / "merging"
BASE = "https://example.org/"


def thing(key: str, label: str, kind: str = "Person", *, said: str | None = None, **more: tuple[str, ...]) -> Thing:
    """A thing that the text "one" calls by name."""
    words = Words("one", said or label, said or label, "name", "", 2)
    return Thing(
        key,
        kind,
        label,
        more.get("aliases", ()),
        more.get("links", ()),
        more.get("may_be", ()),
        more.get("maybe_same", ()),
        1,
        (words,),
    )


@pytest.fixture(scope="module")
def documents() -> tuple[Document, ...]:
    sources, _ = read([TEXTS])
    return tuple(resolve(extract(document)) for document in Parser(Settings()).parse(sources))


@pytest.fixture(scope="module")
def built(documents: tuple[Document, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a build of the twelve texts leaves, as far as it is needed here."""
    folder = tmp_path_factory.mktemp("built")
    made = gather(documents, base=BASE)
    save(made, described(made), folder)
    return folder


def test_things_are_those_of_the_knowledge(folder: Path) -> None:
    made = knowledge()
    expected = [(e.key, e.kind, e.label, e.aliases, e.links, e.maybe_same) for e in made.entities]
    assert [(t.key, t.kind, t.label, t.aliases, t.links, t.maybe_same) for t in things_in(folder)] == expected
    assert {t.key: t.claims for t in things_in(folder)}["ukraine"] == 5


def test_things_are_told_with_the_words_of_the_texts(built: Path) -> None:
    places = [thing for thing in things_in(built) if thing.key in {"peru", "ruth corran"}]
    assert written(places) == (
        "Person\n"
        "  Ruth Corran: 6 claims\n"
        "    in 01_harbour: the engineer Ruth Corran ×1, Ruth Corran ×1\n"
        "    in 03_loan: Ruth Corran ×1\n"
        "Place\n"
        "  Peru: 5 claims\n"
        "    is http://www.wikidata.org/entity/Q419\n"
        "    in 03_loan: Peruvian ×1\n"
        "    in 04_speech: Peru ×1\n"
        "    in 05_signing: Peru ×2\n"
        "    in 06_protest: Peru ×2"
    )


def test_every_line_that_a_doubt_suggests_is_obeyed(built: Path, documents: tuple[Document, ...]) -> None:
    found = doubts(things_in(built), told_in(built))
    assert {doubt.why for doubt in found} == {"separate", "weak", "namesakes"}
    plain = gather(documents, base=BASE)
    for line in (line for doubt in found for line in doubt.lines):
        after = gather(documents, base=BASE, corrections=parsed(line, "corrections.txt"))
        assert after != plain, line


def test_a_name_that_is_part_of_another_is_doubtful() -> None:
    things = [
        thing("ada quill", "Ada Quill"),
        thing("quill#3fa9c1", "Quill"),
        thing("quill", "Quill", "Organization"),
        thing("ada moss", "Ada Moss"),
    ]
    assert doubts(things, {}) == (
        Doubt(
            "separate",
            ("ada quill", "quill#3fa9c1"),
            "quill#3fa9c1 may be Ada Quill: the names fit",
            ("same: Ada Quill = quill#3fa9c1",),
        ),
        Doubt(
            "separate",
            ("quill", "quill#3fa9c1"),
            "quill#3fa9c1 may be quill: the names fit",
            ("same: quill = quill#3fa9c1",),
        ),
    )


def test_what_has_a_link_of_its_own_is_no_part_of_another() -> None:
    things = [
        thing("guinea", "Guinea", "Place", links=("http://www.wikidata.org/entity/Q1006",)),
        thing("new guinea", "New Guinea", "Place"),
    ]
    assert doubts(things, {}) == ()


def test_an_ambiguous_name_is_doubtful_with_rows_that_a_file_of_names_takes() -> None:
    name = 'The "Gull", Ltd'
    (doubt,) = doubts([thing("gull", name, "Organization", may_be=("A (Q1)", "B (https://example.org/b)"))], {})
    table = "\n".join(["name,identifier,kind,other names", *doubt.lines])
    assert [(row.name, row.link, row.kind) for row in names_parsed(table, "names.csv")] == [
        (name, "http://www.wikidata.org/entity/Q1", "Organization"),
        (name, "https://example.org/b", "Organization"),
    ]
    assert next(csv.reader([doubt.lines[0]])) == [name, "Q1", "Organization", ""]


def test_a_folder_without_a_build_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"there is no entities\.jsonl in it; name the folder that a build wrote"):
        things_in(tmp_path)
