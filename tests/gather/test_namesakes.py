"""When two texts that name a person alike speak of one, and when of two."""

from itertools import permutations

import pytest

from graphbuild.gather.traits import Traits, traits
from graphbuild.model import Known
from tests.gather.conftest import Read, called, docs_of, gathered

MINISTER = "Prime Minister Owen Hale of Sylvania opened a mine. Hale thanked the miners."
KEEPER = "Goalkeeper Owen Hale saved a penalty. Hale left the stadium."
NOBODY = "Owen Hale bought a farm. Neighbours welcomed Owen Hale."
BOTH = "Owen Hale, a former goalkeeper, praised the workers. Prime Minister Owen Hale opened a school."
TWO = {
    "unlike roles": (MINISTER, KEEPER),
    "offices of two countries": (
        "Owen Hale, president of Sylvania, opened a mine.",
        "Owen Hale, president of Ruritania, opened a school.",
    ),
    "ages far apart": ("The 61-year-old Owen Hale opened a mine.", "Striker Owen Hale, 24, opened a school."),
    "he and she": (
        "Robin Hale opened a mine. He left the town. Critics praised Robin Hale.",
        "Robin Hale opened a school. She left the town. Critics praised Robin Hale.",
    ),
    "a singer and a firm": (
        "The singer Hale Corin released an album. She moved to Oslo.",
        "Hale Corin is a company that sells boats. The company Hale Corin hired a lawyer.",
    ),
}
ONE = {
    "nothing is said": (MINISTER, NOBODY),
    "roles of one field": (MINISTER, "Senator Owen Hale wrote a law."),
    "ages of one person": ("Striker Owen Hale, 24, opened a mine.", "Striker Owen Hale, 26, opened a school."),
    "denied and quoted roles": (
        MINISTER,
        "Owen Hale is not a goalkeeper. Lena Brandt said that Owen Hale was a goalkeeper.",
    ),
    "a president of a company": (
        "Owen Hale, president of Acme Boats Inc, sold a boat.",
        "The banker Owen Hale bought a boat.",
    ),
}


@pytest.mark.parametrize("texts", TWO.values(), ids=TWO)
def test_what_does_not_go_together_keeps_two_apart(texts: tuple[str, str], read: Read) -> None:
    documents = read(dict(zip("ab", texts, strict=True)))
    for ordered in (documents, documents[::-1]):
        knowledge = gathered(ordered)
        first, second = [e.key for e in knowledge.entities if "hale" in e.key.partition("#")[0].split()]
        assert [docs_of(knowledge, key) for key in (first, second)] == [[d.source.doc] for d in ordered]
        assert second.startswith(f"{first}#")


@pytest.mark.parametrize("texts", ONE.values(), ids=ONE)
def test_what_can_be_one_is_one(texts: tuple[str, str], read: Read) -> None:
    knowledge = gathered(read(dict(zip("ab", texts, strict=True))))
    assert called(knowledge, "Owen Hale") == ["owen hale"]
    assert docs_of(knowledge, "owen hale") == ["a", "b"]


def test_a_text_that_has_both_roles_tells_that_they_are_one_persons(read: Read) -> None:
    documents = read({"minister": MINISTER, "keeper": KEEPER, "both": BOTH})
    for ordered in permutations(documents):
        assert called(gathered(ordered), "Owen Hale") == ["owen hale"]


def test_who_may_be_either_is_neither(read: Read) -> None:
    knowledge = gathered(read({"minister": MINISTER, "keeper": KEEPER, "nobody": NOBODY}))
    keys = called(knowledge, "Owen Hale")
    assert sorted(docs_of(knowledge, key) for key in keys) == [["keeper"], ["minister"], ["nobody"]]
    assert all(len(knowledge.entity(key).maybe_same) == 2 for key in keys)


def test_who_may_be_either_is_the_one_that_most_texts_speak_of(read: Read) -> None:
    again = "Prime Minister Owen Hale praised a teacher."
    knowledge = gathered(read({"minister": MINISTER, "keeper": KEEPER, "again": again, "nobody": NOBODY}))
    assert docs_of(knowledge, "owen hale") == ["again", "minister", "nobody"]


@pytest.mark.parametrize("added", [KEEPER, MINISTER, NOBODY, "The IMF praised Peru.", BOTH])
def test_a_text_that_is_added_behind_the_others_renames_nobody(added: str, read: Read) -> None:
    before = read({"minister": MINISTER, "nobody": NOBODY})
    keys = {entity.key for entity in gathered(before).entities}
    claims = {claim.id for claim in gathered(before).claims}
    after = gathered((*before, *read({"added": added})))
    assert keys <= {entity.key for entity in after.entities}
    assert claims <= {claim.id for claim in after.claims}


def test_people_of_two_links_are_no_namesakes_that_may_be_one(read: Read) -> None:
    rows = [Known("Owen Hale", f"https://example.org/{who}", "Person", (f"{who} Hale",)) for who in ("Kit", "Rory")]
    texts = {
        "a": "Owen Hale opened a mine. Critics praised Kit Hale.",
        "b": "Owen Hale opened a school. Critics praised Rory Hale.",
    }
    knowledge = gathered(read(texts, rows))
    found = [entity for entity in knowledge.entities if entity.label == "Owen Hale"]
    assert [(entity.links, entity.maybe_same) for entity in found] == [
        (("https://example.org/Rory",), ()),
        (("https://example.org/Kit",), ()),
    ]


def test_traits_are_what_the_writer_states(read: Read) -> None:
    (document,) = read({"a": f"{BOTH} Mr Hale met Ada Quill, president of Sylvania. Owen Hale is 61 years old."})
    said = traits(document)
    assert said["owen hale"] == Traits(
        "person", fields=frozenset({"sport", "politics"}), genders=frozenset({"he"}), ages=frozenset({61})
    )
    assert said["ada quill"].countries == {"sylvania"}


LONG = "The Northern Ferry Authority (NFA) of Ellin bought a boat. The Northern Ferry Authority praised Ada Quill."


@pytest.mark.parametrize(
    "text, one",
    [
        ("The NFA hired Ada Quill. The NFA sold a boat.", True),
        ("The NFA hired a captain. The NFA sold a boat.", False),
    ],
)
def test_an_acronym_is_the_long_form_where_the_texts_have_more_in_common(text: str, one: bool, read: Read) -> None:
    knowledge = gathered(read({"long": LONG, "short": text}))
    docs = docs_of(knowledge, "northern ferry authority")
    maybe = knowledge.entity("northern ferry authority").maybe_same
    assert (docs, maybe) == ((["long", "short"], ()) if one else (["long"], ("nfa",)))


def test_an_acronym_of_two_bodies_is_neither(read: Read) -> None:
    other = "The National Farm Academy (NFA) hired Ada Quill. The National Farm Academy praised farmers."
    knowledge = gathered(read({"a": LONG, "b": other, "c": "The NFA hired Ada Quill. The NFA sold a boat."}))
    assert docs_of(knowledge, "nfa") == ["c"]
    assert knowledge.entity("nfa").maybe_same == ()


def test_a_body_called_by_a_common_noun_is_its_texts_own(read: Read) -> None:
    knowledge = gathered(read({"a": "Parliament rejected the law in Lima.", "b": "Parliament rejected a tax in Oslo."}))
    assert [docs_of(knowledge, key) for key in called(knowledge, "Parliament")] in ([["a"], ["b"]], [["b"], ["a"]])
