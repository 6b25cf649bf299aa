"""Where everything stands when all is shown: each connected part by itself, then the parts packed side by side."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

from graphbuild.render.layout import Link, arrange, spring
from graphbuild.render.measure import Box

_GAP = 18.0
_PART_GAP = 60.0
_CAREFUL = 45
"""Parts with up to so many things are arranged with care for labels and crossings; that costs the square of it."""
_CARE = 90
"""So many things in all, the largest parts first, are arranged with that care: a page takes seconds, not minutes."""
Point = tuple[float, float]


def spread_out(boxes: Sequence[Box], links: Sequence[Link]) -> tuple[tuple[int, int], ...]:
    """The centre of each box; no two boxes overlap, and what is linked stands near.

    >>> spread_out([Box(80, 30), Box(80, 30)], [Link(0, 1, Box(60, 16))])
    ((-100, 0), (100, 0))
    """
    placed: dict[int, Point] = {}
    parts = _parts(len(boxes), links)
    blocks, care = [], _CARE
    for part in parts:
        careful = len(part) <= min(_CAREFUL, care)
        care -= len(part) if careful and len(part) > 2 else 0
        blocks.append(_lay_part(part, boxes, links, careful=careful))
    for part, block, (left, top) in zip(parts, blocks, _pack([_extent(*block) for block in blocks]), strict=True):
        for place, (x, y) in zip(part, block[0], strict=True):
            placed[place] = (left + x, top + y)
    if not placed:
        return ()
    xs, ys = [x for x, _ in placed.values()], [y for _, y in placed.values()]
    middle = ((max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2)
    return tuple(
        (round(placed[place][0] - middle[0]), round(placed[place][1] - middle[1])) for place in range(len(boxes))
    )


def _parts(count: int, links: Sequence[Link]) -> list[list[int]]:
    """The connected parts, largest first; each sorted."""
    parent = list(range(count))

    def top(place: int) -> int:
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    for link in links:
        parent[top(link.source)] = top(link.target)
    found: dict[int, list[int]] = defaultdict(list)
    for place in range(count):
        found[top(place)].append(place)
    return sorted(found.values(), key=lambda part: (-len(part), part))


def _lay_part(
    part: Sequence[int], boxes: Sequence[Box], links: Sequence[Link], *, careful: bool
) -> tuple[list[Point], list[Box]]:
    """The centres inside one part, the top left corner of what it covers at (0, 0), and the boxes."""
    own = [boxes[place] for place in part]
    local = {place: number for number, place in enumerate(part)}
    inside = [Link(local[link.source], local[link.target], link.label) for link in links if link.source in local]
    if len(part) == 1:
        points = [(0.0, 0.0)]
    elif len(part) == 2:
        points = [(0.0, 0.0), ((own[0].width + own[1].width) / 2 + inside[0].label.width + 60, 0.0)]
    elif careful:
        area = sum((box.width + 80) * (box.height + 80) for box in own) + sum(link.label.width * 60 for link in inside)
        points = [
            (float(x), float(y))
            for x, y in arrange(own, inside, Box(math.sqrt(area * 1.7), math.sqrt(area / 1.1)), attempts=2)
        ]
    else:
        side = math.sqrt(sum((box.width + 90) * (box.height + 70) for box in own) * 1.6) / 2
        start = spring(len(part), inside, rounds=120 if len(part) < 400 else 50)
        points = _push_apart([(x * side * 1.25, y * side * 0.8) for x, y in start], own)
    left = min(x - box.width / 2 for (x, _), box in zip(points, own, strict=True))
    top = min(y - box.height / 2 for (_, y), box in zip(points, own, strict=True))
    return [(x - left, y - top) for x, y in points], own


def _push_apart(points: list[Point], boxes: Sequence[Box]) -> list[Point]:
    """The points, moved no more than needed until no two boxes overlap; a grid finds the neighbours."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    cell = max(box.width for box in boxes) + _GAP
    for _ in range(80):
        moved = False
        for one, other in _neighbours(xs, ys, cell):
            across = (boxes[one].width + boxes[other].width) / 2 + _GAP - abs(xs[one] - xs[other])
            down = (boxes[one].height + boxes[other].height) / 2 + _GAP - abs(ys[one] - ys[other])
            if across <= 0 or down <= 0:
                continue
            moved = True
            if across < down:
                step = across / 2 + 0.5 if xs[one] >= xs[other] else -across / 2 - 0.5
                xs[one], xs[other] = xs[one] + step, xs[other] - step
            else:
                step = down / 2 + 0.5 if ys[one] >= ys[other] else -down / 2 - 0.5
                ys[one], ys[other] = ys[one] + step, ys[other] - step
        if not moved:
            break
    return list(zip(xs, ys, strict=True))


def _neighbours(xs: Sequence[float], ys: Sequence[float], cell: float) -> list[tuple[int, int]]:
    """Pairs of places in the same or touching cells of the grid, in a fixed order."""
    grid: dict[tuple[int, int], list[int]] = defaultdict(list)
    for place, (x, y) in enumerate(zip(xs, ys, strict=True)):
        grid[math.floor(x / cell), math.floor(y / cell)].append(place)
    pairs = []
    for (column, row), members in grid.items():
        for across, down in ((0, 0), (1, 0), (-1, 1), (0, 1), (1, 1)):
            others = grid.get((column + across, row + down), [])
            pairs += [(one, other) for one in members for other in others if (across or down) or one < other]
    return pairs


def _extent(points: Sequence[Point], boxes: Sequence[Box]) -> Box:
    return Box(
        max(x + box.width / 2 for (x, _), box in zip(points, boxes, strict=True)),
        max(y + box.height / 2 for (_, y), box in zip(points, boxes, strict=True)),
    )


def _pack(extents: Sequence[Box]) -> list[Point]:
    """Top left corners that put the parts in rows, about four to three."""
    area = sum((extent.width + _PART_GAP) * (extent.height + _PART_GAP) for extent in extents)
    limit = max([math.sqrt(area * 1.4), *(extent.width for extent in extents)]) if extents else 0.0
    corners: list[Point] = []
    left = top = tallest = 0.0
    for extent in extents:
        if left and left + extent.width > limit:
            left, top, tallest = 0.0, top + tallest + _PART_GAP, 0.0
        corners.append((left, top))
        left += extent.width + _PART_GAP
        tallest = max(tallest, extent.height)
    return corners
