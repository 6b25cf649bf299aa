"""The claims as a network."""

import networkx
import pytest

from graphbuild.analyse.network import network
from graphbuild.model import Knowledge
from tests.made import knowledge


@pytest.fixture(scope="module")
def made() -> Knowledge:
    return knowledge()


def test_things_are_nodes_in_the_order_of_their_keys(made: Knowledge) -> None:
    graph = network(made)
    assert list(graph.nodes) == [entity.key for entity in made.entities]
    assert graph.nodes["donald trump"] == {
        "label": "Donald Trump",
        "kind": "Person",
        "aliases": "Trump",
        "links": "",
        "value": "",
        "unit": "",
    }
    assert graph.nodes["five percent of deposits#0b1d22"]["value"] == "5"
    assert graph.nodes["five percent of deposits#0b1d22"]["unit"] == "percent"
    assert graph.nodes["ukraine"]["links"] == "http://www.wikidata.org/entity/Q212"


def test_claims_are_edges_under_their_ids(made: Knowledge) -> None:
    edges = list(network(made).edges(keys=True))
    assert edges == [
        (source, target, claim.id)
        for source in network(made).nodes
        for target in network(made).adj[source]
        for claim in made.claims
        if (claim.subject, claim.object) == (source, target)
    ]
    assert sorted(key for _, _, key in edges) == sorted(claim.id for claim in made.claims)


def test_an_edge_tells_what_is_known_of_its_claim(made: Knowledge) -> None:
    pressure = next(claim for claim in made.claims if claim.relation.lemma == "pressure")
    assert network(made).edges["donald trump", "volodymyr zelenskyy", pressure.id] == {
        "relation": "pressure",
        "label": "pressured",
        "polarity": "+",
        "modality": "actual",
        "asserted": True,
        "attributed_to": "",
        "time": "Friday",
        "begin": "2025-02-28",
        "end": "2025-02-28",
        "place": "",
        "qualifiers": "on Friday",
        "docs": "deal; signed",
        "evidence": "Donald Trump pressured Zelenskyy; Trump pressured Zelenskyy",
        "rules": "clause_with_object",
        "complement": pressure.complement,
        "family": "",
        "direction": "",
    }
    attack = next(claim for claim in made.claims if claim.relation.lemma == "attack")
    edge = network(made).edges["russia", "ukraine", attack.id]
    assert (edge["attributed_to"], edge["begin"], edge["end"]) == ("Vance; AFP", "", "")


def test_every_attribute_can_be_stored_in_any_format(made: Knowledge) -> None:
    graph = made.to_networkx()
    values = [value for _, attributes in graph.nodes(data=True) for value in attributes.values()]
    values += [value for *_, attributes in graph.edges(data=True) for value in attributes.values()]
    assert {type(value) for value in values} == {str, bool, float}
    read = networkx.parse_graphml("\n".join(networkx.generate_graphml(graph)), force_multigraph=True)
    assert read.number_of_edges() == len(made.claims)


def test_a_claim_about_itself_and_one_twice_are_edges_too() -> None:
    made = knowledge()
    first = made.claims[0]
    graph = network(Knowledge(made.sources, made.entities, (first, first)))
    assert graph.number_of_edges() == 1
