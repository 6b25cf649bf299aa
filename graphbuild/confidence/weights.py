"""What each sign is worth, and how it was learned."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from math import exp

HEAD = """\
# How much each sign speaks for a claim's being right, in thousandths (natural logarithm of the odds).
# Made by scripts/train_confidence.py from claims that readers judged; do not edit. Learned from stories of our own.
# judged: stories, claims, those that are right | band: least confidence, claims of stories left out, those right
# base: thousandths | sign: name, thousandths
"""


@dataclass(frozen=True, slots=True)
class Band:
    """Claims of stories that were left out in learning, with at least this confidence and less than the next band's."""

    least: float
    claims: int
    right: int


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learned."""

    stories: int
    claims: int
    right: int
    bands: tuple[Band, ...]
    base: int
    """Thousandths; of a claim with no sign."""
    signs: Mapping[str, int] = field(default_factory=dict)

    def confidence(self, signs: Sequence[str]) -> float:
        """How likely a claim with these signs is right, with two decimals; never quite sure.

        >>> Weights(1, 9, 8, (), 1000, {"far": -2000}).confidence(["far"])
        0.27
        """
        odds = (self.base + sum(self.signs.get(sign, 0) for sign in signs)) / 1000
        return min(0.99, max(0.01, round(1 / (1 + exp(-odds)), 2)))


@cache
def committed() -> Weights:
    """What ships with graphbuild."""
    return parsed(files("graphbuild").joinpath("confidence", "weights.tsv").read_text(encoding="utf-8"))


def parsed(text: str) -> Weights:
    """What a data file holds. ValueError where a line is none of it.

    >>> parsed("judged\\t2\\t9\\t8\\nbase\\t700\\nsign\\tfar\\t-90\\n").signs
    {'far': -90}
    """
    stories = claims = right = base = 0
    bands: list[Band] = []
    signs: dict[str, int] = {}
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        match line.split("\t"):
            case ["judged", stories_, claims_, right_]:
                stories, claims, right = int(stories_), int(claims_), int(right_)
            case ["band", least, claims_, right_]:
                bands.append(Band(float(least), int(claims_), int(right_)))
            case ["base", thousandths]:
                base = int(thousandths)
            case ["sign", name, thousandths]:
                signs[name] = int(thousandths)
            case _:
                raise ValueError(f"no line of weights: {line!r}")
    return Weights(stories, claims, right, tuple(bands), base, signs)


def written(weights: Weights) -> str:
    """The data file, signs in the order of the alphabet.

    >>> weights = Weights(1, 9, 8, (Band(0.5, 4, 3),), 700, {"far": -90})
    >>> parsed(written(weights)) == weights
    True
    """
    return HEAD + "".join(f"{line}\n" for line in _lines(weights))


def _lines(weights: Weights) -> Iterator[str]:
    yield f"judged\t{weights.stories}\t{weights.claims}\t{weights.right}"
    for band in weights.bands:
        yield f"band\t{band.least:g}\t{band.claims}\t{band.right}"
    yield f"base\t{weights.base}"
    for name, thousandths in sorted(weights.signs.items()):
        yield f"sign\t{name}\t{thousandths}"
