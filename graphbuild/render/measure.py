"""How large a label will be on the page, guessed well enough that a layout made here holds there."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphbuild.wording import clean, cut

_NARROW = frozenset("fijlrtI.,:;'’!|()[]/- ")
_WIDE = frozenset("mwMW@%—")
_LABEL_LIMIT = 44
_WRAP_AT = 19
_BREAK_AT = 24
_LINE_HEIGHT = 1.22
EDGE_FONT = 12
"""Size of an edge's label in pixels."""


@dataclass(frozen=True, slots=True)
class Box:
    """Width and height in pixels."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Plate:
    """A node as drawn: its lines of text, their size, and the box round them."""

    lines: tuple[str, ...]
    font: int
    box: Box


def plate(label: str, importance: float) -> Plate:
    """The node's box for a label; `importance` from 0 to 1 makes it larger.

    >>> plate("Donald Trump", 0.0).lines
    ('Donald Trump',)
    >>> plate("Reconstruction Investment Fund of Ukraine", 0.0).lines
    ('Reconstruction', 'Investment Fund of', 'Ukraine')
    """
    font = round(13 + 6 * importance)
    lines = wrap(cut(clean(label) or "(no name)", _LABEL_LIMIT))
    # Large labels are drawn semi-bold, which is wider.
    widest = max(text_width(line, font) for line in lines) * (1.07 if font > 15 else 1.0)
    # 8 + glyph + 6 to the left of the text, 10 to its right; the script draws by the same numbers.
    return Plate(lines, font, Box(round(widest + 24 + font * 0.75), round(len(lines) * font * _LINE_HEIGHT + 11)))


def label_box(lines: Sequence[str]) -> Box:
    """The box of an edge's label."""
    widest = max((text_width(line, EDGE_FONT) for line in lines), default=0.0)
    return Box(widest + 8, len(lines) * EDGE_FONT * _LINE_HEIGHT + 4)


def wrap(text: str) -> tuple[str, ...]:
    """The words in lines of about nineteen characters; a word that is longer is broken."""
    lines: list[str] = []
    for word in _short_words(text):
        if lines and len(lines[-1]) + 1 + len(word) <= _WRAP_AT:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return tuple(lines)


def _short_words(text: str) -> Iterator[str]:
    for word in text.split():
        yield from (word[start : start + _BREAK_AT] for start in range(0, len(word), _BREAK_AT))


def text_width(text: str, font: float) -> float:
    """Width in pixels in a usual sans-serif face, rather too wide than too narrow."""
    return sum(map(_character_width, text)) * font


def _character_width(character: str) -> float:
    if unicodedata.combining(character):
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.0
    if character in _NARROW:
        return 0.3
    if character in _WIDE:
        return 0.86
    return 0.69 if character.isupper() else 0.54
