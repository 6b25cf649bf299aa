"""Where the things of a small view stand: a picture without overlaps, the same one every time.

A spring layout gives the start; then each thing is moved about, and a move is kept where it makes the picture better
or, early on, not much worse (Davidson and Harel, "Drawing graphs nicely using simulated annealing", 1996). The cost
counts what hurts a reader: boxes that overlap, lines through boxes, labels on labels, crossings, edges too short for
their label. It is done several times over, and the best picture is kept.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass

import rustworkx

from graphbuild.render.measure import Box

_SEED = 20250430
_GAP = 16.0
_ROUNDS = 110


@dataclass(frozen=True, slots=True)
class Link:
    """An edge between two boxes, by their indices, with the box of its label."""

    source: int
    target: int
    label: Box


def arrange(
    boxes: Sequence[Box], links: Sequence[Link], frame: Box, *, attempts: int = 1
) -> tuple[tuple[int, int], ...]:
    """The centre of each box, inside a frame whose centre is (0, 0); more attempts take longer and look better.

    >>> arrange([Box(80, 30), Box(80, 30)], [Link(0, 1, Box(60, 16))], Box(600, 400)) == arrange(
    ...     [Box(80, 30), Box(80, 30)], [Link(0, 1, Box(60, 16))], Box(600, 400))
    True
    """
    if not boxes:
        return ()
    boards = []
    for attempt in range(attempts):
        board = _Board(boxes, links, frame)
        board.anneal(random.Random(_SEED + attempt))
        boards.append(board)
    best = min(boards, key=_Board.total)
    return tuple((round(x), round(y)) for x, y in best.centred())


def spring(count: int, links: Sequence[Link], *, rounds: int = 120) -> tuple[tuple[float, float], ...]:
    """A start with linked things near each other, each coordinate from -1 to 1."""
    graph: rustworkx.PyGraph[None, None] = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from([None] * count)
    graph.add_edges_from([(link.source, link.target, None) for link in links])
    # Each start comes from one seeded generator: rustworkx's own default start depends on its version.
    chance = random.Random(_SEED)
    start = {place: (chance.uniform(-1, 1), chance.uniform(-1, 1)) for place in range(count)}
    found = rustworkx.spring_layout(graph, pos=start, seed=_SEED, num_iter=rounds)
    points = [found[place] for place in range(count)]
    xs, ys = [point[0] for point in points], [point[1] for point in points]
    middle = ((max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2)
    size = (max(max(xs) - min(xs), 1e-6) / 2, max(max(ys) - min(ys), 1e-6) / 2)
    return tuple(((x - middle[0]) / size[0], (y - middle[1]) / size[1]) for x, y in points)


class _Board:
    """Boxes on a frame and what their places cost."""

    def __init__(self, boxes: Sequence[Box], links: Sequence[Link], frame: Box) -> None:
        self.boxes = boxes
        self.links = links
        self.frame = frame
        self.of_box: list[list[int]] = [[] for _ in boxes]
        for place, link in enumerate(links):
            self.of_box[link.source].append(place)
            self.of_box[link.target].append(place)
        across = [max(0.0, frame.width - box.width) / 2 for box in boxes]
        down = [max(0.0, frame.height - box.height) / 2 for box in boxes]
        start = spring(len(boxes), links)
        self.xs = [x * room for (x, _), room in zip(start, across, strict=True)]
        self.ys = [y * room for (_, y), room in zip(start, down, strict=True)]
        self.lines = [self._line(link) for link in links]

    def anneal(self, chance: random.Random) -> None:
        """Moves every box up to `_ROUNDS` times, in ever smaller steps."""
        reach = max(self.frame.width, self.frame.height) / 2
        heat = 60.0
        # A move in a picture of 28 links costs so much that larger ones get fewer.
        rounds = min(_ROUNDS, max(25, _ROUNDS * 28 // max(1, len(self.links))))
        for turn in range(rounds):
            for place in range(len(self.boxes)):
                self._try_move(place, reach, heat, chance)
            heat = 60.0 * (1 - (turn + 1) / rounds) ** 2 + 0.1
            reach = max(10.0, reach * 0.05 ** (1.6 / rounds))

    def total(self) -> float:
        """What the whole picture costs."""
        return sum(map(self._cost, range(len(self.boxes))))

    def _try_move(self, place: int, reach: float, heat: float, chance: random.Random) -> None:
        before, x, y = self._cost(place), self.xs[place], self.ys[place]
        lines = [self.lines[number] for number in self.of_box[place]]
        across = max(0.0, (self.frame.width - self.boxes[place].width) / 2)
        down = max(0.0, (self.frame.height - self.boxes[place].height) / 2)
        self.xs[place] = min(across, max(-across, x + chance.uniform(-reach, reach)))
        self.ys[place] = min(down, max(-down, y + chance.uniform(-reach, reach)))
        for number in self.of_box[place]:
            self.lines[number] = self._line(self.links[number])
        worse = self._cost(place) - before
        if worse > 0 and chance.random() >= math.exp(-worse / heat):
            self.xs[place], self.ys[place] = x, y
            for number, line in zip(self.of_box[place], lines, strict=True):
                self.lines[number] = line

    def _cost(self, place: int) -> float:
        """What this box and its links cost, as they stand."""
        xs, ys, boxes = self.xs, self.ys, self.boxes
        x, y, box = xs[place], ys[place], boxes[place]
        total = 0.004 * (abs(x) + 1.4 * abs(y))
        for other, other_box in enumerate(boxes):
            if other != place:
                total += 0.6 * _overlap(x, y, box, xs[other], ys[other], other_box, _GAP)
                # Even spread: a gentle push that falls with the distance.
                total += 12000.0 / ((x - xs[other]) ** 2 + 2.0 * (y - ys[other]) ** 2 + 2500.0)
        mine = self.of_box[place]
        for number, link in enumerate(self.links):
            if number in mine:
                total += self._link_cost(number, link)
            else:
                ax, ay, bx, by, lx, ly = self.lines[number]
                total += 2.0 * _inside(ax, ay, bx, by, x, y, box, 6.0)
                total += 0.8 * _overlap(x, y, box, lx, ly, link.label, 4.0)
        return total

    def _link_cost(self, number: int, link: Link) -> float:
        boxes = self.boxes
        xs, ys = self.xs, self.ys
        ax, ay, bx, by, lx, ly = self.lines[number]
        total = self._length_cost(link, ax, ay, bx, by)
        ends = {link.source, link.target}
        for other, box in enumerate(boxes):
            if other not in ends:
                total += 2.0 * _inside(ax, ay, bx, by, xs[other], ys[other], box, 6.0)
            total += 0.8 * _overlap(lx, ly, link.label, xs[other], ys[other], box, 4.0)
        for place, other_link in enumerate(self.links):
            if place == number:
                continue
            cx, cy, dx, dy, ox, oy = self.lines[place]
            total += 0.8 * _overlap(lx, ly, link.label, ox, oy, other_link.label, 4.0)
            total += 0.5 * _inside(ax, ay, bx, by, ox, oy, other_link.label, 0.0)
            total += 0.5 * _inside(cx, cy, dx, dy, lx, ly, link.label, 0.0)
            if ends.isdisjoint((other_link.source, other_link.target)) and _cross(ax, ay, bx, by, cx, cy, dx, dy):
                total += 60.0
        return total

    def _length_cost(self, link: Link, ax: float, ay: float, bx: float, by: float) -> float:
        """Free line between the boxes, against what the label covers of it and the arrow needs."""
        length = math.hypot(bx - ax, by - ay) or 1.0
        free = (
            length - _reach(ax, ay, bx, by, self.boxes[link.source]) - _reach(ax, ay, bx, by, self.boxes[link.target])
        )
        wanted = 2 * _reach(ax, ay, bx, by, link.label) + 50.0
        return 1.6 * (wanted - free) if free < wanted else 0.22 * (free - wanted)

    def _line(self, link: Link) -> tuple[float, float, float, float, float, float]:
        """Both ends of a link, and where its label stands."""
        ends = self.xs[link.source], self.ys[link.source], self.xs[link.target], self.ys[link.target]
        return (*ends, *_label_point(*ends, self.boxes[link.source], self.boxes[link.target]))

    def centred(self) -> list[tuple[float, float]]:
        """The places, moved together so that what they cover is centred."""
        half = [(box.width / 2, box.height / 2) for box in self.boxes]
        left = min(x - w for x, (w, _) in zip(self.xs, half, strict=True))
        right = max(x + w for x, (w, _) in zip(self.xs, half, strict=True))
        top = min(y - h for y, (_, h) in zip(self.ys, half, strict=True))
        bottom = max(y + h for y, (_, h) in zip(self.ys, half, strict=True))
        return [(x - (left + right) / 2, y - (top + bottom) / 2) for x, y in zip(self.xs, self.ys, strict=True)]


def _reach(ax: float, ay: float, bx: float, by: float, box: Box) -> float:
    """How far the line from a to b runs inside a box that is centred on one of its ends."""
    dx, dy = abs(bx - ax), abs(by - ay)
    length = math.hypot(dx, dy) or 1.0
    return min(box.width / 2 * length / dx if dx else length, box.height / 2 * length / dy if dy else length)


def _label_point(ax: float, ay: float, bx: float, by: float, a: Box, b: Box) -> tuple[float, float]:
    """The middle of the part of the line that no end covers: where the label is drawn."""
    length = math.hypot(bx - ax, by - ay) or 1.0
    at = 0.5 + (_reach(ax, ay, bx, by, a) - _reach(ax, ay, bx, by, b)) / (2 * length)
    return ax + (bx - ax) * at, ay + (by - ay) * at


def _overlap(x: float, y: float, box: Box, u: float, v: float, other: Box, gap: float) -> float:
    """How deep two boxes lie in each other, counting a gap round them; 0 where they do not."""
    across = (box.width + other.width) / 2 + gap - abs(x - u)
    if across <= 0:
        return 0.0
    down = (box.height + other.height) / 2 + gap - abs(y - v)
    return 0.0 if down <= 0 else min(across, down) * 3 + 20


def _inside(ax: float, ay: float, bx: float, by: float, x: float, y: float, box: Box, gap: float) -> float:
    """How long the line from a to b runs inside a box (Liang and Barsky's clipping)."""
    w, h = box.width / 2 + gap, box.height / 2 + gap
    if (
        (ax < x - w and bx < x - w)
        or (ax > x + w and bx > x + w)
        or (ay < y - h and by < y - h)
        or (ay > y + h and by > y + h)
    ):
        return 0.0
    dx, dy = bx - ax, by - ay
    enter, leave = 0.0, 1.0
    for step, near, far in ((dx, x - w - ax, x + w - ax), (dy, y - h - ay, y + h - ay)):
        if step == 0:
            if near > 0 or far < 0:
                return 0.0
            continue
        first, last = near / step, far / step
        if first > last:
            first, last = last, first
        enter, leave = max(enter, first), min(leave, last)
    return (leave - enter) * math.hypot(dx, dy) + 20 if leave > enter else 0.0


def _cross(ax: float, ay: float, bx: float, by: float, cx: float, cy: float, dx: float, dy: float) -> bool:
    """True where the lines ab and cd cross."""
    first = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
    second = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax)
    third = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx)
    fourth = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx)
    return first * second < 0 and third * fourth < 0
