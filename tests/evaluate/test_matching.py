"""When two wordings are one."""

import pytest

from graphbuild.evaluate.matching import (
    node_closeness,
    relation_closeness,
    same_node,
    same_place,
    same_relation,
)


@pytest.mark.parametrize(
    "ours, theirs, expected",
    [
        ("the Norrland bank", "Norrland Bank", True),
        ("U.S.", "US", True),
        ("law-breaker", "lawbreaker", True),
        ("Ada Quill’s plant", "Ada Quill plant", True),
        ("new ferry terminal", "ferry terminal", True),
        ("ferry terminal", "ferry", True),
        ("ferry", "new large ferry terminal", False),
        ("bank of Norrland", "bank of Sorrland", False),
        ("the", "", True),
        ("ferry", "", False),
    ],
)
def test_nodes(ours: str, theirs: str, expected: bool) -> None:
    assert same_node(ours, theirs) is same_node(theirs, ours) is expected


@pytest.mark.parametrize(
    "ours, theirs, expected",
    [
        ("refuse to approve", "approve", True),
        ("be president of", "be head of", False),
        ("rely on", "focus on", False),
        ("be", "is", True),
        ("be", "have", False),
        ("have", "had", True),
        ("be in", "be in", True),
        ("be in", "be", False),
    ],
)
def test_relations(ours: str, theirs: str, expected: bool) -> None:
    assert same_relation(ours, theirs) is same_relation(theirs, ours) is expected


def test_the_same_words_are_closer_than_some_of_them() -> None:
    names = ["Norrland bank", "central bank"]
    assert [node_closeness(names, [theirs]) for theirs in ("the central bank", "central bank board", "ferry")] == [
        1.0,
        0.8,
        0.0,
    ]
    assert relation_closeness("refuse to approve", "refuse to approve") == 1.01
    assert relation_closeness("refuse to approve", "approve") == pytest.approx(2 / 3 + 0.01 * 0.5)


def test_an_empty_name_counts_only_where_the_reader_left_one_empty() -> None:
    assert (node_closeness([""], ["the"]), node_closeness([""], [""])) == (0.0, 1.0)


def test_evidence_is_of_a_sentence_when_half_of_its_words_are() -> None:
    sentence = "The bank raised interest rates on Tuesday."
    assert [same_place(ours, sentence) for ours in ("", "raised interest rates", "The ferry sank yesterday.")] == [
        True,
        True,
        False,
    ]
