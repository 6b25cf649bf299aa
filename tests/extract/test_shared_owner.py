"""Whose the second of two things is that stand behind one owner."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("sentence", "owned"),
    [
        ("Rebels shot the town's mayor and 12 farmers.", ["town's mayor"]),
        ("Kim met the firm's boss and two lawyers.", ["firm's boss"]),
        ("Kim met Lee's wife and two sons.", ["Lee's wife", "two sons"]),
        ("Kim praised the town's mayor and teachers.", ["town's mayor", "teachers"]),
        ("Kim praised Peru's food and many beaches.", ["Peru's food", "many beaches"]),
    ],
)
def test_people_counted_apart_have_no_share_in_the_owner(read: Read, sentence: str, owned: list[str]) -> None:
    assert [s.object.label for s in read(sentence) if s.rule == "possessor"] == owned
