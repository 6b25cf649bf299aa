"""The layouts: inside their frame, without overlap, the same every time."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.render.layout import Link, arrange
from graphbuild.render.measure import Box, plate, wrap
from graphbuild.render.overview import spread_out

WORD = Box(60, 16)


def overlapping(boxes: Sequence[Box], points: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    return [
        (one, two)
        for one, two in combinations(range(len(boxes)), 2)
        if abs(points[one][0] - points[two][0]) < (boxes[one].width + boxes[two].width) / 2 - 1
        and abs(points[one][1] - points[two][1]) < (boxes[one].height + boxes[two].height) / 2 - 1
    ]


def star(leaves: int) -> tuple[list[Box], list[Link]]:
    return [Box(110, 34)] * (leaves + 1), [Link(0, leaf, WORD) for leaf in range(1, leaves + 1)]


def test_arranged_boxes_do_not_overlap_and_stay_in_the_frame() -> None:
    boxes, links = star(14)
    points = arrange(boxes, links, Box(900, 640))
    assert overlapping(boxes, points) == []
    assert all(abs(x) <= 450 - 55 + 1 and abs(y) <= 320 - 17 + 1 for x, y in points)


def test_a_layout_is_the_same_every_time() -> None:
    boxes, links = star(9)
    assert arrange(boxes, links, Box(900, 640)) == arrange(boxes, links, Box(900, 640))
    assert spread_out(boxes, links) == spread_out(boxes, links)


def test_nothing_and_one_thing_have_a_layout() -> None:
    assert arrange([], [], Box(900, 640)) == ()
    assert arrange([Box(80, 30)], [], Box(900, 640)) == ((0, 0),)
    assert spread_out([], []) == ()
    assert spread_out([Box(80, 30)], []) == ((0, 0),)


@settings(max_examples=20, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 59), st.integers(0, 59)), max_size=90).map(
        lambda pairs: sorted({(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]})
    )
)
def test_when_all_is_shown_no_two_things_overlap(pairs: list[tuple[int, int]]) -> None:
    boxes = [Box(60 + place % 7 * 15, 28 + place % 3 * 16) for place in range(60)]
    links = [Link(one, two, WORD) for one, two in pairs]
    assert overlapping(boxes, spread_out(boxes, links)) == []


def test_a_long_word_is_broken_and_a_long_name_is_cut() -> None:
    assert wrap("Donaudampfschifffahrtsgesellschaft") == ("Donaudampfschifffahrtsge", "sellschaft")
    assert plate("A" * 10_000, 1.0).lines == ("A" * 24, "A" * 19 + "…")
    assert plate("\u202e\x00", 0.0).lines == ("(no", "name)") or plate("\u202e\x00", 0.0).lines == ("(no name)",)
