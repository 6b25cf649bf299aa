"""Who and what the texts are about."""

from dataclasses import replace

from graphbuild.analyse.centrality import standings
from tests.made import knowledge


def test_things_are_ranked_by_the_facts_that_meet_in_them() -> None:
    found = [(s.entity.label, len(s.asserted), s.others, s.claims) for s in standings(knowledge())]
    assert found == [
        ("Ukraine", 2, 2, 5),
        ("Volodymyr Zelenskyy", 2, 2, 4),
        ("agreement", 1, 1, 3),
        ("lithium", 1, 1, 2),
        ("Donald Trump", 1, 1, 1),
        ("Rada", 0, 0, 1),
        ("Russia", 0, 0, 1),
        ("US access", 0, 0, 1),
        ("AFP", 0, 0, 0),
        ("Vance", 0, 0, 0),
    ]


def test_a_claim_about_itself_counts_once_and_meets_nothing() -> None:
    made = knowledge()
    selfish = replace(made.claims[2], object=made.claims[2].subject)
    found = {s.entity.label: s for s in standings(replace(made, claims=(selfish,)))}
    assert (found["Donald Trump"].asserted, found["Donald Trump"].others) == ((selfish,), 0)
