"""The graph against the gold facts of whole stories."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from graphbuild.errors import InputError
from graphbuild.evaluate.matching import NEAR, same_node, same_place
from graphbuild.evaluate.records import PLAIN, Fact, Rendering, Said, closeness, read_facts

Figures = dict[str, float | int | None]
"""Column to figure; percentages have one decimal, None where there is nothing to count."""


@dataclass(frozen=True, slots=True)
class Match:
    """A claim, by its number, and one of the renderings of a fact that it comes closest to."""

    claim: int
    rendering: Rendering
    closeness: float


@dataclass(slots=True)
class Tally:
    """What was counted, and a line for everything that a user may want to look at, under missed, spurious or wrong."""

    counts: Counter[str] = field(default_factory=Counter)
    kinds: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Construction to (facts found, facts)."""
    lines: list[tuple[str, str]] = field(default_factory=list)

    def add(self, other: "Tally") -> None:
        """The counts of both, the lines of both in order."""
        self.counts += other.counts
        for kind, (found, facts) in other.kinds.items():
            self.count_kind(kind, found, facts)
        self.lines += other.lines

    def count_kind(self, kind: str, found: int, facts: int = 1) -> None:
        before = self.kinds.get(kind, (0, 0))
        self.kinds[kind] = (before[0] + found, before[1] + facts)


def read_gold(folder: Path) -> dict[str, tuple[Fact, ...]]:
    """The facts of every story in the folder, by the story's name; InputError where there is none."""
    gold = {path.stem: read_facts(path) for path in sorted(folder.glob("*.jsonl"))}
    if not gold:
        raise InputError(str(folder), "there is no gold story (*.jsonl) in it", "name the folder that holds them")
    return gold


def score(gold: Mapping[str, Sequence[Fact]], claims: Iterable[Said]) -> dict[str, Tally]:
    """The tally of every story, in the order of the gold."""
    by_story: dict[str, list[Said]] = {story: [] for story in gold}
    for claim in claims:
        if claim.doc in by_story:
            by_story[claim.doc].append(claim)
    return {story: score_story(story, facts, by_story[story]) for story, facts in gold.items()}


def score_story(story: str, facts: Sequence[Fact], claims: Sequence[Said]) -> Tally:
    """What the claims found of the facts, and how they state it."""
    tally = Tally(Counter(claims=len(claims)))
    named = [matches(claims, fact, surface=False) for fact in facts]
    loose = [matches(claims, fact, surface=True) for fact in facts]
    vouched = closeness_to_plain(match for found in named + loose for match in found)
    right = rightly_stated(claims, loose)
    for fact, by_name, by_any in zip(facts, named, loose, strict=True):
        count_fact(tally, fact, bool(by_name), by_any)
        if by_any:
            judge(tally, story, fact, by_name or by_any, by_any, claims, vouched)
        else:
            tally.lines.append(("missed", row(story, "MISSED", fact.id, fact.kind, fact.renderings[0], fact.sentence)))
    tally.counts["claims_right"] = len(right)
    tally.lines += [
        ("spurious", row(story, "UNMATCHED", claim, claim.evidence))
        for number, claim in enumerate(claims)
        if number not in right
    ]
    return tally


def matches(claims: Sequence[Said], fact: Fact, *, surface: bool) -> list[Match]:
    """Every claim that matches the fact, with the renderings that it comes closest to.

    With `surface` a node may also match by what stands in the sentence, if the evidence may come from there.
    """
    found = []
    for number, claim in enumerate(claims):
        deep = surface and same_place(claim.evidence, fact.sentence)
        close = [closeness(claim, rendering, surface=deep) for rendering in fact.renderings]
        best = max(close, default=0.0)
        if best:
            found += [
                Match(number, rendering, each)
                for rendering, each in zip(fact.renderings, close, strict=True)
                if each >= best - NEAR
            ]
    return found


def rightly_stated(claims: Sequence[Said], found: Iterable[Sequence[Match]]) -> set[int]:
    """The numbers of the claims that match some fact with its polarity and modality, of the matches of each fact."""
    matched = (match for by_fact in found for match in by_fact)
    return {match.claim for match in matched if claims[match.claim].status == match.rendering.status}


def closeness_to_plain(found: Iterable[Match]) -> dict[int, float]:
    """How close each claim comes to something that the story states as a plain fact."""
    vouched: dict[int, float] = {}
    for match in found:
        if match.rendering.plain:
            vouched[match.claim] = max(vouched.get(match.claim, 0.0), match.closeness)
    return vouched


def count_fact(tally: Tally, fact: Fact, found: bool, by_any: Sequence[Match]) -> None:
    """The fact is counted, with whether it was found by name or by any words."""
    veiled = all(rendering.veiled for rendering in fact.renderings)
    tally.counts.update(
        facts=1,
        core=fact.core,
        risky=fact.risky,
        veiled=veiled,
        found=found,
        core_found=found and fact.core,
        unveiled=found and veiled,
        surface=bool(by_any),
        matches=len({match.claim for match in by_any}),
    )
    tally.count_kind(fact.kind or "?", found)


def judge(
    tally: Tally,
    story: str,
    fact: Fact,
    judges: Sequence[Match],
    by_any: Sequence[Match],
    claims: Sequence[Said],
    vouched: Mapping[int, float],
) -> None:
    """How a fact that was found is stated is counted: polarity, modality and speaker by the matches in `judges`."""
    stated = [(claims[match.claim].status, match.rendering.status) for match in judges]
    polarity = any(ours[0] == theirs[0] for ours, theirs in stated)
    modality = any(ours == theirs for ours, theirs in stated)
    voices = [claims[match.claim].speakers for match in judges]
    attribution = any(speaker_is_right(voice, fact.speakers) for voice in voices)
    unsafe = fact.risky and any(
        claims[match.claim].status == PLAIN
        and not match.rendering.plain
        and vouched.get(match.claim, 0.0) < match.closeness - NEAR
        for match in by_any
    )
    tally.counts.update(
        polarity=polarity,
        modality=modality,
        attribution=attribution,
        unsafe=unsafe,
        said=bool(fact.speakers),
        voiceless=bool(fact.speakers) and not any(voices),
    )
    if unsafe:
        tally.lines.append(("wrong", row(story, "UNSAFE", fact.id, fact.renderings[0], fact.sentence)))
    if not (polarity and modality and attribution):
        wrong = f"WRONG polarity={polarity} modality={modality} attribution={attribution}"
        tally.lines.append(("wrong", row(story, wrong, fact.id, fact.sentence)))


def speaker_is_right(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """True where both are the writer, or one of our speakers is one of theirs."""
    if not theirs:
        return not ours
    return any(same_node(a, b) for a in ours for b in theirs)


def figures(tally: Tally) -> Figures:
    """The tally in percent; see the README of the gold for what each means."""
    counts = tally.counts
    return {
        "facts": counts["facts"],
        "claims": counts["claims"],
        "recall": percent(counts["found"], counts["facts"]),
        "recall_surface": percent(counts["surface"], counts["facts"]),
        "core": percent(counts["core_found"], counts["core"]),
        "resolved": percent(counts["unveiled"], counts["veiled"]),
        "precision_auto": percent(counts["claims_right"], counts["claims"]),
        "bloat": round(counts["matches"] / counts["surface"], 2) if counts["surface"] else None,
        "polarity": percent(counts["polarity"], counts["surface"]),
        "modality": percent(counts["modality"], counts["surface"]),
        "attribution": percent(counts["attribution"], counts["surface"]),
        "unsafe": percent(counts["unsafe"], counts["risky"]),
        "voiceless": percent(counts["voiceless"], counts["said"]),
    }


def percent(part: float, whole: float) -> float | None:
    """To one decimal; None of nothing.

    >>> percent(1, 3), percent(0, 0)
    (33.3, None)
    """
    return round(100 * part / whole, 1) if whole else None


def row(*cells: object) -> str:
    """The cells with tabs between them, long ones cut."""
    return "\t".join(f"{cell}"[:120] for cell in cells)


def total(tallies: Mapping[str, Tally]) -> Tally:
    """All stories together."""
    together = Tally()
    for tally in tallies.values():
        together.add(tally)
    return together


def lines(tallies: Mapping[str, Tally], about: str) -> Iterator[str]:
    """What there is to show about "missed", "spurious" or "wrong", story by story."""
    return (line for tally in tallies.values() for kind, line in tally.lines if kind == about)
