"""Which names of a text name the same person."""

from graphbuild.extract import extract
from graphbuild.model import Document, Mention, Source
from graphbuild.resolve import resolve
from graphbuild.resolve.discourse import Discourse
from graphbuild.resolve.names import name_referents
from tests.frozen import frozen


def people(*names: str) -> list[set[str]]:
    """The names in the groups of those that mean the same; one that stays open is left out."""
    mentions = [
        Mention(place, place + len(name), 0, 0, name, name, "PERSON", "name") for place, name in enumerate(names)
    ]
    discourse = Discourse(Document(Source("people", "", "", "people"), mentions=tuple(mentions)))
    name_referents(discourse, mentions)
    return [{m.label for m in referent.mentions} for referent in discourse.referents]


def test_a_middle_name_makes_nobody_else() -> None:
    assert people("Tom Ray Lund", "Tom Lund", "Lund") == [{"Tom Ray Lund", "Tom Lund", "Lund"}]
    assert people("Tom R. Lund", "Ann R. Lund", "Tom Lund") == [{"Tom R. Lund", "Tom Lund"}, {"Ann R. Lund"}]


def test_a_surname_that_two_bear_stays_open() -> None:
    assert people("Tom Lund", "Ann Lund", "Lund") == [{"Tom Lund"}, {"Ann Lund"}]


def test_two_arguments_of_one_verb_are_two_people() -> None:
    text = "President Biden met his son Hunter Biden."
    source = Source(doc="example", text=text, sha256="", name="example")
    document = resolve(extract(Document(source, frozen()[text])))
    labels = {entity.key: entity.label for entity in document.entities}
    named = {m.text: labels[key] for m, (key,) in document.referents.items() if m.form == "name"}
    assert named == {"President Biden": "Biden", "Hunter Biden": "Hunter Biden"}
