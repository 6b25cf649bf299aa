"""The graph against the probe: short snippets that trap a careless reader."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from graphbuild.errors import InputError
from graphbuild.evaluate.facts import Figures, percent, row
from graphbuild.evaluate.matching import NEAR, same_node
from graphbuild.evaluate.records import (
    Fact,
    Rendering,
    Said,
    closeness,
    fact_from,
    parts,
    read_lines,
    rendering_from,
    text,
)

FILE = "probe.jsonl"
TOTAL = "ALL"


@dataclass(frozen=True, slots=True)
class Trap:
    """Something that a careless reader would take from a snippet."""

    rendering: Rendering
    always: bool
    """True where it must not come out with any status; otherwise only not as an asserted claim."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """A short text, what must come out of it, and what must not."""

    id: str
    category: str
    text: str
    must: tuple[Fact, ...]
    must_not: tuple[Trap, ...]


@dataclass(slots=True)
class Score:
    """What was counted by category and in total, and a line for each fact missed and each trap sprung."""

    counts: dict[str, Counter[str]] = field(default_factory=dict)
    lines: list[tuple[str, str]] = field(default_factory=list)

    def count(self, category: str, tally: Counter[str]) -> None:
        for name in (category, TOTAL):
            self.counts.setdefault(name, Counter()).update(tally)


def read_probe(path: Path) -> tuple[Snippet, ...]:
    """The snippets of a probe.jsonl; InputError where there is none."""
    snippets = tuple(
        Snippet(
            text(line, "id"),
            text(line, "category"),
            text(line, "text"),
            tuple(fact_from(fact) for fact in parts(line, "must")),
            tuple(Trap(rendering_from(trap), bool(trap.get("any"))) for trap in parts(line, "must_not")),
        )
        for line in read_lines(path)
    )
    if not snippets:
        raise InputError(str(path), "there is no snippet in it", "name another file")
    return snippets


def score(snippets: Iterable[Snippet], claims: Iterable[Said]) -> Score:
    """What the claims found of the facts, and which traps they sprang."""
    by_snippet: dict[str, list[Said]] = {}
    for claim in claims:
        by_snippet.setdefault(claim.doc, []).append(claim)
    result = Score()
    for snippet in snippets:
        score_snippet(result, snippet, by_snippet.get(snippet.id, []))
    # The total comes last, as in a table.
    result.counts[TOTAL] = result.counts.pop(TOTAL, Counter())
    return result


def score_snippet(result: Score, snippet: Snippet, claims: Sequence[Said]) -> None:
    """The snippet's facts and traps are counted."""
    sprung = [trap_sprung(claim, snippet) for claim in claims]
    harmless = [claim for claim, trap in zip(claims, sprung, strict=True) if trap is None]
    tally = Counter(
        snippets=1,
        must=len(snippet.must),
        traps=len(snippet.must_not) + sum(map(is_trap, snippet.must)),
        false=len(set(sprung) - {None}),
    )
    for fact in snippet.must:
        verdict = judge(fact, claims, harmless)
        tally[verdict] += 1
        if verdict != "found":
            result.lines.append(("missed", row(snippet.id, verdict.upper(), in_words(fact), snippet.text)))
    for claim, trap in zip(claims, sprung, strict=True):
        if trap is not None:
            result.lines.append(("false", row(snippet.id, "FALSE", claim, snippet.text)))
    result.count(snippet.category, tally)


def judge(fact: Fact, claims: Sequence[Said], harmless: Sequence[Said]) -> str:
    """ "found", "status" where only its words were, "missed" where not even they were."""
    near = [(claim, closest(claim, fact, surface=False)[1]) for claim in claims]
    if any(is_right(claim, fact, renderings) and claim in harmless for claim, renderings in near):
        return "found"
    return "status" if any(renderings for _, renderings in near) else "missed"


def closest(claim: Said, fact: Fact, *, surface: bool) -> tuple[float, list[Rendering]]:
    """How close the claim comes to the fact, and the renderings that it comes so close to; (0, []) for no match."""
    close = [closeness(claim, rendering, surface=surface) for rendering in fact.renderings]
    best = max(close, default=0.0)
    near = [rendering for rendering, each in zip(fact.renderings, close, strict=True) if best and each >= best - NEAR]
    return best, near


def is_right(claim: Said, fact: Fact, renderings: Sequence[Rendering]) -> bool:
    """True where the claim has the speaker of the fact and the status of one of the renderings."""
    return speaker_is_right(claim, fact) and any(claim.status == rendering.status for rendering in renderings)


def speaker_is_right(claim: Said, fact: Fact) -> bool:
    """True where one of our speakers is an accepted one; the writer has an empty name."""
    return any(same_node(ours, theirs) for ours in claim.speakers or ("",) for theirs in fact.speakers or ("",))


def is_trap(fact: Fact) -> bool:
    """True where the fact, or some rendering of it, would be false as an asserted claim."""
    return bool(fact.speakers and "" not in fact.speakers) or fact.risky


def trap_sprung(claim: Said, snippet: Snippet) -> tuple[str, int] | None:
    """The trap that the claim comes closest to, as ("must_not" or "must", index); None where it springs none.

    A claim that renders a must fact rightly, and comes at least as close to that as to the trap, springs none.
    """
    near = [
        (closeness(claim, trap.rendering, surface=True), "must_not", index)
        for index, trap in enumerate(snippet.must_not)
        if trap.always or claim.asserted
    ]
    vouched = 0.0
    for index, fact in enumerate(snippet.must):
        close, renderings = closest(claim, fact, surface=True)
        if is_right(claim, fact, renderings):
            vouched = max(vouched, close)
        elif claim.asserted:
            near.append((close, "must", index))
    close, where, index = max(near, default=(0.0, "", 0))
    return (where, index) if close > vouched + NEAR else None


def figures(score: Score) -> dict[str, Figures]:
    """By category and in total: how many snippets, facts that must come out and traps, and how they fared."""
    return {
        name: {
            "snippets": counts["snippets"],
            "must": counts["must"],
            "recall": percent(counts["found"], counts["must"]),
            "status": counts["status"],
            "missed": counts["missed"],
            "false": counts["false"],
            "traps": counts["traps"],
        }
        for name, counts in score.counts.items()
    }


def in_words(fact: Fact) -> str:
    """The first rendering of a fact with its status and speaker."""
    said = f" by {fact.speakers[0]}" if fact.speakers and fact.speakers[0] else ""
    return f"{fact.renderings[0]} ({' '.join(fact.renderings[0].status)}{said})"
