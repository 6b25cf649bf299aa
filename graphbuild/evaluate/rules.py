"""How often each rule makes a claim that matches an annotated fact."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphbuild.evaluate.facts import matches, rightly_stated
from graphbuild.evaluate.records import Fact, Said, claims_of
from graphbuild.evaluate.table import Row, table
from graphbuild.model import Evidence, Knowledge


@dataclass(frozen=True, slots=True)
class Case:
    """A claim with one piece of its evidence, and whether it matches a fact with its polarity and modality."""

    evidence: Evidence
    matched: bool


@dataclass(frozen=True, slots=True)
class Count:
    """How many claims there were, and how many of them match an annotated fact."""

    claims: int
    matched: int

    @property
    def precision(self) -> float | None:
        """The share that matches; None of nothing."""
        return self.matched / self.claims if self.claims else None


def measure(gold: Mapping[str, Sequence[Fact]], knowledge: Knowledge, rules: Iterable[str]) -> dict[str, Count]:
    """How the claims of the gold stories fare by rule; every one of `rules` is in it."""
    cases = list(judged(gold, knowledge))
    claims = Counter(case.evidence.rule for case in cases)
    matched = Counter(case.evidence.rule for case in cases if case.matched)
    return {rule: Count(claims[rule], matched[rule]) for rule in sorted({*rules, *claims})}


def judged(gold: Mapping[str, Sequence[Fact]], knowledge: Knowledge) -> Iterator[Case]:
    """Every claim of the gold stories with each piece of its evidence."""
    evidence = [each for claim in knowledge.claims for each in claim.evidence]
    by_story: dict[str, list[tuple[Said, Evidence]]] = {story: [] for story in gold}
    for said, each in zip(claims_of(knowledge), evidence, strict=True):
        if said.doc in by_story:
            by_story[said.doc].append((said, each))
    for story, facts in gold.items():
        claims = [said for said, _ in by_story[story]]
        right = rightly_stated(claims, [matches(claims, fact, surface=True) for fact in facts])
        yield from (Case(each, number in right) for number, (_, each) in enumerate(by_story[story]))


def rows(measured: Mapping[str, Count]) -> dict[str, Row]:
    """A row a rule, the one with most claims first, and one for all."""
    ordered = sorted(measured, key=lambda rule: (-measured[rule].claims, rule))
    total = Count(sum(c.claims for c in measured.values()), sum(c.matched for c in measured.values()))
    return {**{rule: _row(measured[rule]) for rule in ordered}, "ALL": _row(total)}


def _row(count: Count) -> Row:
    precision = count.precision
    return {
        "claims": count.claims,
        "matched": count.matched,
        "precision": None if precision is None else round(precision, 2),
    }


def as_table(measured: Mapping[str, Count]) -> str:
    """The rules for a terminal."""
    return table("rule", rows(measured))


def as_json(measured: Mapping[str, Count]) -> str:
    """The rules for programs: {rule: {...}}."""
    return json.dumps(rows(measured), indent=1)
