"""Who is who across the twelve texts of tests/merging: each shows a case."""

from pathlib import Path

import pytest

import graphbuild
from graphbuild.model import Knowledge
from graphbuild.settings import Settings
from tests.gather.conftest import called, docs_of, triples

TEXTS = Path(__file__).parents[1] / "merging"


@pytest.fixture(scope="module")
def built() -> Knowledge:
    return graphbuild.build([TEXTS], settings=Settings(names=str(TEXTS / "names.csv")))


def test_one_link_is_one_thing_under_all_its_names(built: Knowledge) -> None:
    fund = built.entity("international monetary fund")
    assert (fund.label, fund.aliases) == ("International Monetary Fund", ("IMF",))
    assert fund.links == ("http://www.wikidata.org/entity/Q7804",)
    assert docs_of(built, fund.key) == ["01_harbour", "03_loan"]


def test_a_full_name_in_two_texts_is_one_person(built: Knowledge) -> None:
    assert called(built, "Ruth Corran") == ["ruth corran"]
    assert docs_of(built, "ruth corran") == ["01_harbour", "03_loan"]


def test_a_surname_alone_joins_nobody(built: Knowledge) -> None:
    (vale,) = called(built, "Vale")
    assert (vale.partition("#")[0], docs_of(built, vale)) == ("vale", ["04_speech"])
    assert built.entity(vale).maybe_same == ()


def test_two_of_one_name_with_unlike_roles_stay_two_that_may_be_one(built: Knowledge) -> None:
    minister, keeper = called(built, "Martin Vale")
    assert (docs_of(built, minister), docs_of(built, keeper)) == (["01_harbour"], ["02_penalties"])
    assert (minister, keeper.partition("#")[0]) == ("martin vale", "martin vale")
    assert (built.entity(minister).maybe_same, built.entity(keeper).maybe_same) == ((keeper,), (minister,))


def test_a_deal_that_both_name_in_full_is_one(built: Knowledge) -> None:
    assert docs_of(built, "peru chile water deal") == ["05_signing", "06_protest"]


def test_the_agreement_is_each_texts_own(built: Knowledge) -> None:
    (agreement,) = called(built, "agreement")
    assert ("#" in agreement, docs_of(built, agreement)) == (True, ["07_talks"])
    # The other text's "the agreement" is the deal that it has named.
    assert ("Peru-Chile water deal", "end", "long quarrel") in triples(built)


def test_an_acronym_is_the_body_of_which_another_text_says_so(built: Knowledge) -> None:
    authority = built.entity("northern ferry authority")
    assert (authority.label, authority.aliases) == ("Northern Ferry Authority", ("NFA",))
    assert docs_of(built, authority.key) == ["07_talks", "08_ferries"]


def test_a_person_and_a_place_of_one_name_are_two(built: Knowledge) -> None:
    singer, place = called(built, "Chester Bay")
    assert (built.entity(singer).kind, docs_of(built, singer)) == ("Person", ["09_singer"])
    assert (built.entity(place).kind, docs_of(built, place)) == ("Place", ["10_birds"])
    assert built.entity(singer).maybe_same == ()


def test_a_generic_noun_is_the_same_everywhere(built: Knowledge) -> None:
    assert docs_of(built, "lithium") == ["03_loan", "04_speech"]


@pytest.mark.parametrize("words", ["police", "hundreds of farmers", "delays"])
def test_people_bodies_and_several_things_are_those_of_their_text(built: Knowledge, words: str) -> None:
    keys = called(built, words) + called(built, words.capitalize())
    assert sorted(doc for key in keys for doc in docs_of(built, key)) == ["06_protest", "08_ferries"]
    assert (len(keys), all("#" in key for key in keys)) == (2, True)


def test_an_adjective_of_a_country_is_the_country(built: Knowledge) -> None:
    assert {("Ana Soler", "be president of", "Peru"), ("Peru", "possess", "lithium")} <= triples(built)
    assert built.entity("peru").links == ("http://www.wikidata.org/entity/Q419",)


def test_a_new_office_makes_no_other_person(built: Knowledge) -> None:
    assert {("Nora Finch", "be", "Senator"), ("Nora Finch", "be", "President")} <= triples(built)
    assert [built.entity(key).kind for key in called(built, "President")] == ["Concept"]  # a role, and nobody
    assert called(built, "Nora Finch") == ["nora finch"]


def test_a_person_of_the_file_of_names_is_one_under_all_names(built: Knowledge) -> None:
    tarrant = built.entity("robert tarrant")
    assert docs_of(built, tarrant.key) == ["11_prize", "12_bridge"]
    assert (tarrant.label, tarrant.kind) == ("Robert Tarrant", "Person")
    assert tarrant.aliases == ("Bob Tarrant", "Robert J. Tarrant", "Tarrant")
    assert tarrant.links == ("https://example.org/people/tarrant",)
