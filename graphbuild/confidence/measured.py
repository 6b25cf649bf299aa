"""What was counted on annotated stories, and what that makes a rule or a sign worth."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import sqrt

Z = 1.959964
"""Standard deviations on each side of the mean that hold 95 % of a normal distribution."""
ENOUGH = 10
"""Claims that a rule must have made before its own figure counts alone."""
HEAD = """\
# How often each rule, and each sign of a misread sentence, goes with a right claim. Counts only, no words of any text.
# Made by graphbuild evaluate GOLD_DIR --write-rules FILE, from stories in which readers wrote down the facts.
# gold: stories, facts | rule: name, claims, claims that match a fact
# sign: name, claims that bear it, those that match a fact, those that would if they did as well as their rules
"""


@dataclass(frozen=True, slots=True)
class Count:
    """How many claims there were, and how many of them match an annotated fact."""

    claims: int
    matched: int

    @property
    def precision(self) -> float | None:
        """The share that matches; None of nothing."""
        return self.matched / self.claims if self.claims else None


@dataclass(frozen=True, slots=True)
class SignCount:
    """The claims that bear a sign."""

    claims: int
    matched: int
    expected: float
    """How many would match if they did as well as all claims of their rules."""

    @property
    def factor(self) -> float:
        """What the sign leaves of a claim's confidence; 1 where it lowers nothing.

        >>> SignCount(100, 60, 80.0).factor, SignCount(0, 0, 0.0).factor
        (0.75, 1.0)
        """
        return min(1.0, self.matched / self.expected) if self.expected else 1.0


@dataclass(frozen=True, slots=True)
class Measured:
    """What was counted on a number of stories with a number of annotated facts."""

    stories: int
    facts: int
    rules: Mapping[str, Count]
    signs: Mapping[str, SignCount]

    @property
    def total(self) -> Count:
        """All claims of all rules."""
        counts = self.rules.values()
        return Count(sum(c.claims for c in counts), sum(c.matched for c in counts))

    def bound(self, rule: str) -> float:
        """How often a rule is right at least: the lower bound of the 95 % interval of its precision.

        A rule that made fewer than `ENOUGH` claims, or none, is filled up to them with claims of average precision: it
        can then be sure of little, yet a rule that was never seen is not taken to be always wrong.

        >>> measured = Measured(1, 90, {"often": Count(90, 72), "once": Count(1, 1), "wrong": Count(9, 0)}, {})
        >>> [round(measured.bound(rule), 2) for rule in ("often", "once", "wrong", "never")]
        [0.71, 0.45, 0.01, 0.42]
        """
        seen = self.rules.get(rule, Count(0, 0))
        missing = max(0, ENOUGH - seen.claims)
        return wilson(seen.matched + missing * (self.total.precision or 0.0), seen.claims + missing)

    def factor(self, sign: str) -> float:
        """What a sign leaves of a claim's confidence; 1 where the sign was never measured."""
        return self.signs[sign].factor if sign in self.signs else 1.0


def wilson(right: float, of: float) -> float:
    """The lower bound of the 95 % interval of a share (E. B. Wilson 1927, J. Am. Stat. Assoc. 22); 0 of nothing.

    >>> round(wilson(9, 10), 3), wilson(0, 10), wilson(0, 0)
    (0.596, 0.0, 0.0)
    """
    if not of:
        return 0.0
    share, z = right / of, Z * Z / of
    return max(0.0, (share + z / 2 - sqrt(z * share * (1 - share) + z * z / 4)) / (1 + z))


@cache
def committed() -> Measured:
    """What ships with graphbuild.

    >>> committed().bound("verb_with_object") > committed().bound("possessor")
    True
    """
    return parsed(files("graphbuild").joinpath("confidence", "measured.txt").read_text(encoding="utf-8"))


def parsed(text: str) -> Measured:
    """What a data file holds.

    >>> parsed("gold\\t1\\t9\\nrule\\tcopula\\t10\\t8\\n").rules
    {'copula': Count(claims=10, matched=8)}
    """
    stories = facts = 0
    rules: dict[str, Count] = {}
    signs: dict[str, SignCount] = {}
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        match line.split("\t"):
            case ["gold", stories_, facts_]:
                stories, facts = int(stories_), int(facts_)
            case ["rule", name, claims, matched]:
                rules[name] = Count(int(claims), int(matched))
            case ["sign", name, claims, matched, expected]:
                signs[name] = SignCount(int(claims), int(matched), float(expected))
            case _:
                raise ValueError(f"no line of counts: {line!r}")
    return Measured(stories, facts, rules, signs)


def written(measured: Measured) -> str:
    """The data file: rules in the order of the alphabet, then signs.

    >>> measured = Measured(1, 9, {"copula": Count(10, 8)}, {"far_argument": SignCount(4, 2, 3.2)})
    >>> parsed(written(measured)) == measured
    True
    """
    return HEAD + "".join(f"{line}\n" for line in _lines(measured))


def _lines(measured: Measured) -> Iterator[str]:
    yield f"gold\t{measured.stories}\t{measured.facts}"
    for name, count in sorted(measured.rules.items()):
        yield f"rule\t{name}\t{count.claims}\t{count.matched}"
    for name, sign in sorted(measured.signs.items()):
        yield f"sign\t{name}\t{sign.claims}\t{sign.matched}\t{sign.expected:.1f}"
