"""Which names of a text name the same person."""

import pytest

from graphbuild.extract import extract
from graphbuild.model import Document, Mention, Source
from graphbuild.resolve import resolve
from graphbuild.resolve.discourse import Discourse
from graphbuild.resolve.entities import entity
from graphbuild.resolve.names import name_referents
from tests.frozen import frozen

KEPT_APART = {
    "George Bush won. His son George W. Bush lost.": ["George Bush", "George W. Bush"],
    "Judge Samuel Roberts won. Actor Samuel Lee Roberts lost. The judge left.": [
        "Samuel Lee Roberts",
        "Samuel Roberts",
    ],
    "Mr Patel left. Mrs Patel stayed. She sold a boat.": ["Patel", "Patel"],
}


def people(*names: str) -> list[set[str]]:
    """The names in the groups of those that mean the same; one that stays open is left out."""
    mentions = [
        Mention(place, place + len(name), 0, 0, name, name, "PERSON", "name") for place, name in enumerate(names)
    ]
    discourse = Discourse(Document(Source("people", "", "", "people"), mentions=tuple(mentions)))
    name_referents(discourse, mentions)
    return [{m.label for m in referent.mentions} for referent in discourse.referents]


def test_a_full_name_with_one_letter_wrong_is_the_same_person() -> None:
    assert people("Kristen Wilder", "Kristin Wilder", "Wilder") == [{"Kristen Wilder", "Kristin Wilder", "Wilder"}]
    assert people("Kim Maurer", "Kim Mauer") == [{"Kim Maurer", "Kim Mauer"}]


def test_a_surname_is_of_the_one_who_bore_it_first_until_another_bears_it() -> None:
    assert people("Graham Tolley", "Tolley", "Susan Tolley", "Tolley") == [
        {"Graham Tolley", "Tolley"},
        {"Susan Tolley"},
    ]
    assert people("Tolley", "Graham Tolley", "Susan Tolley", "Tolley") == [{"Graham Tolley"}, {"Susan Tolley"}]


def test_a_letter_that_makes_another_name_keeps_people_apart() -> None:
    assert people("Mario Costa", "Maria Costa") == [{"Mario Costa"}, {"Maria Costa"}]
    assert people("Jan Smit", "Jon Smit") == [{"Jan Smit"}, {"Jon Smit"}]
    assert people("Marie Lund", "Maria Lund") == [{"Marie Lund"}, {"Maria Lund"}]


def linked(*named: tuple[str, str]) -> dict[str, str]:
    """The label of each thing named, and its identifier or ""; given are names and what the model takes them for."""
    mentions = [Mention(n, n + len(name), 0, 0, name, name, kind, "name") for n, (name, kind) in enumerate(named)]
    discourse = Discourse(Document(Source("firms", "", "", "firms"), mentions=tuple(mentions)))
    name_referents(discourse, mentions)
    entities = [entity(discourse, referent) for referent in discourse.referents]
    return {one.label: " ".join(link.rsplit("/", 1)[1] for link in one.links) for one in entities}


def test_a_firm_is_linked_by_all_its_names() -> None:
    assert linked(("GEICO", "ORG"), ("Boeing Co.", "ORG"), ("Boeing", "ORG")) == {
        "GEICO": "Q1498689",
        "Boeing Co.": "Q66",
    }
    assert linked(("Massachusetts Institute of Technology", "ORG"), ("MIT", "ORG")) == {
        "Massachusetts Institute of Technology": "Q49108"
    }
    assert linked(("US Forest Service", "ORG"), ("Forest Service", "ORG")) == {"US Forest Service": "Q1891156"}


def test_a_firm_is_not_linked_where_its_name_is_a_persons_or_part_of_another() -> None:
    assert linked(("Siemens", "PERSON")) == {"Siemens": ""}
    assert linked(("Vincent Prada", "PERSON"), ("Prada", "ORG")) == {"Vincent Prada": ""}
    assert linked(("Boeing 737", "PRODUCT"), ("Toyota Camry", "ORG")) == {"Boeing 737": "", "Toyota Camry": ""}
    assert linked(("Google Maps", "ORG"), ("Google", "ORG")) == {"Google Maps": ""}


def test_a_name_of_two_firms_stays_open_until_a_longer_one_tells() -> None:
    assert linked(("Volkswagen", "ORG")) == {"Volkswagen": ""}
    assert linked(("Volkswagen AG", "ORG"), ("Volkswagen", "ORG")) == {"Volkswagen AG": "Q156578"}


def test_a_club_is_not_its_city() -> None:
    assert linked(("Barcelona", "ORG")) == {"Barcelona": ""}
    assert linked(("Barcelona", "GPE")) == {"Barcelona": "Q1492"}


def test_a_name_says_that_it_is_a_bodys_whatever_the_model_took_it_for() -> None:
    named = {
        "Marlowe Capital": "PERSON",
        "West Yorkshire Police": "GPE",
        "Charlotte Church": "PERSON",
        "Hyde Park": "GPE",
    }
    mentions = [Mention(n, n + len(name), 0, 0, name, name, named[name], "name") for n, name in enumerate(named)]
    discourse = Discourse(Document(Source("bodies", "", "", "bodies"), mentions=tuple(mentions)))
    name_referents(discourse, mentions)
    kinds = ["Organization", "Organization", "Person", "Place"]
    assert [entity(discourse, referent).kind for referent in discourse.referents] == kinds


def test_the_bank_may_be_a_bank_and_no_organization_is_one() -> None:
    mention = Mention(0, 11, 0, 0, "Wells Fargo", "Wells Fargo", "ORG", "name")
    discourse = Discourse(Document(Source("bank", "", "", "bank"), mentions=(mention,)))
    name_referents(discourse, [mention])
    (referent,) = discourse.referents
    assert (referent.roles, referent.kind, referent.world) == ({"bank"}, "Organization", None)


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


def test_a_name_with_jr_is_another_than_the_same_without_it() -> None:
    assert people("Donald Trump", "Donald Trump Jr.", "Trump Jr.", "Trump") == [
        {"Donald Trump Jr.", "Trump Jr."},
        {"Donald Trump", "Trump"},
    ]
    assert people("Robert Downey Sr.", "Robert Downey Jr.", "Downey") == [{"Robert Downey Sr."}, {"Robert Downey Jr."}]
    assert people("Robert Downey Jr.", "Downey") == [{"Robert Downey Jr.", "Downey"}]


@pytest.mark.parametrize("text", KEPT_APART, ids=KEPT_APART)
def test_kin_other_titles_and_mr_and_mrs_keep_names_apart(text: str) -> None:
    source = Source(doc="example", text=text, sha256="", name="example")
    document = resolve(extract(Document(source, frozen()[text])))
    people = {e.key: e.label for e in document.entities if e.kind == "Person"}
    assert sorted(people.values()) == KEPT_APART[text]
