"""How often each rule, and each sign of a misread sentence, goes with a claim that matches an annotated fact."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphbuild.confidence.measured import ENOUGH, Count, Measured, SignCount
from graphbuild.confidence.signs import SIGNS
from graphbuild.evaluate.facts import matches, rightly_stated
from graphbuild.evaluate.records import Fact, Said, claims_of
from graphbuild.evaluate.table import Row, table
from graphbuild.model import Evidence, Knowledge


@dataclass(frozen=True, slots=True)
class Case:
    """A claim with one piece of its evidence, and whether it matches a fact with its polarity and modality."""

    evidence: Evidence
    matched: bool


def measure(gold: Mapping[str, Sequence[Fact]], knowledge: Knowledge, rules: Iterable[str]) -> Measured:
    """What the claims of the gold stories make each rule and each sign worth; every one of `rules` is in it."""
    cases = list(judged(gold, knowledge))
    claims = Counter(case.evidence.rule for case in cases)
    matched = Counter(case.evidence.rule for case in cases if case.matched)
    counts = {rule: Count(claims[rule], matched[rule]) for rule in {*rules, *claims}}
    signs = {}
    for sign in SIGNS:
        bearing = [case for case in cases if sign.seen(case.evidence)]
        expected = sum(counts[case.evidence.rule].precision or 0.0 for case in bearing)
        signs[sign.name] = SignCount(len(bearing), sum(case.matched for case in bearing), round(expected, 1))
    return Measured(len(gold), sum(map(len, gold.values())), counts, signs)


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


def rule_rows(measured: Measured) -> dict[str, Row]:
    """A row a rule, the one with most claims first, and one for all."""
    ordered = sorted(measured.rules, key=lambda rule: (-measured.rules[rule].claims, rule))
    rows: dict[str, Row] = {
        rule: _row(measured.rules[rule]) | {"bound": round(measured.bound(rule), 2)} for rule in ordered
    }
    return rows | {"ALL": _row(measured.total) | {"bound": None}}


def sign_rows(measured: Measured) -> dict[str, Row]:
    """For each sign the claims with it and those without; `ratio` is to what their rules let expect."""
    rows: dict[str, Row] = {}
    for name, sign in sorted(measured.signs.items()):
        everything = measured.total
        without = SignCount(
            everything.claims - sign.claims, everything.matched - sign.matched, everything.matched - sign.expected
        )
        for label, count in ((name, sign), (f"no {name}", without)):
            ratio = round(count.matched / count.expected, 2) if count.expected else None
            rows[label] = _row(Count(count.claims, count.matched)) | {"ratio": ratio}
    return rows


def _row(count: Count) -> dict[str, float | int | None]:
    precision = count.precision
    return {
        "claims": count.claims,
        "matched": count.matched,
        "precision": None if precision is None else round(precision, 2),
    }


def as_table(measured: Measured) -> str:
    """Rules and signs for a terminal."""
    return f"{table('rule', rule_rows(measured))}\n\n{table('sign', sign_rows(measured))}"


def as_json(measured: Measured) -> str:
    """Rules and signs for programs: {"rules": {rule: {...}}, "signs": {sign: {...}}}."""
    return json.dumps({"rules": rule_rows(measured), "signs": sign_rows(measured)}, indent=1)


PAGE = """\
# How sure a claim is

Every claim has a confidence from 0 to 1: how often claims that are read like it are right, at least. It is measured
on {stories} stories in which careful readers wrote down {facts:,} facts: a claim is right where it matches one of them
with its polarity and modality. So each rule has a precision, and a claim gets the lower bound of its 95 % interval
(Wilson's): a rule that was seldom seen promises little. A rule with fewer than {enough} claims is filled up to them
with claims of average precision. A claim with several pieces of evidence is as sure as the best of them.

What the figure does not tell:

- A claim that is true but that no reader wrote down counts as wrong, so most rules are better than it says.
- The rules were made on these stories, so expect less on yours. Claims of one sentence are often right or wrong
  together, so the true interval is wider.
- It is of the default language model. With another one it is a hint.
- Who says so, and who "he" is, is judged only as far as the names of subject and object show it.

`graphbuild build --min-confidence 0.6` leaves out what is less sure; `graphbuild explain` shows how a claim came to its
figure.

## Rules

{rules}

## Signs of a misread sentence

A claim that bears a sign has the confidence of its rule times the ratio: the claims with the sign that match, to those
that would if they did as well as all claims of their rules. What else was tried stands in
`graphbuild/confidence/signs.py`.

{signs}

Made by `make confidence GOLD=folder` from the counts in `graphbuild/confidence/measured.txt`.
"""


def as_page(measured: Measured) -> str:
    """The same as a page of the documentation, in Markdown."""
    return PAGE.format(
        stories=measured.stories,
        facts=measured.facts,
        enough=ENOUGH,
        rules=markdown("rule", rule_rows(measured)),
        signs=markdown("sign", sign_rows(measured)),
    )


def markdown(corner: str, rows: Mapping[str, Row]) -> str:
    """The rows as a table in Markdown, shares with two decimals.

    >>> print(markdown("rule", {"copula": {"claims": 2, "precision": 0.5, "bound": None}}))
    | rule | claims | precision | bound |
    | --- | ---: | ---: | ---: |
    | copula | 2 | 0.50 | - |
    """
    columns = list(next(iter(rows.values()), {}))
    lines = [[corner, *columns], ["---", *("---:" for _ in columns)]]
    lines += [[name, *(_cell(row[column]) for column in columns)] for name, row in rows.items()]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(figure: float | int | None) -> str:
    if figure is None:
        return "-"
    return f"{figure:.2f}" if isinstance(figure, float) else f"{figure:,}"
