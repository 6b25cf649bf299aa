"""A build for a person to read: what it counts, whom it is about, who says what, and what was left."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphbuild.analyse.centrality import Standing, standings
from graphbuild.analyse.markdown import plain, table
from graphbuild.errors import InputError
from graphbuild.model import Claim, Entity, Knowledge, Reading
from graphbuild.wording import OF_MODALITY, STATUSES, clean, cut, dated, status

MAIN = 10
"""How many things the report tells of."""
CLAIMS = 8
"""How many claims it quotes of each."""
LISTED = 40
"""How many claims it lists of each status and speaker."""
QUOTE = 240
"""Characters of a quotation, and of a name, at most."""


@dataclass(frozen=True, slots=True)
class _Names:
    """How the report calls things and texts."""

    entities: Mapping[str, Entity]

    def thing(self, key: str) -> str:
        entity = self.entities[key]
        return dated(plain(cut(clean(entity.label), QUOTE)), entity.value)

    def claim(self, claim: Claim) -> str:
        """The claim as a line: **subject** relation **object**, when and where."""
        words = plain(claim.relation.label)
        notes = [dated(plain(claim.time), claim.when)] if claim.time else []
        notes += [plain(claim.place)] if claim.place else []
        when = f" ({', '.join(notes)})" if notes else ""
        return f"**{self.thing(claim.subject)}** {words} **{self.thing(claim.object)}**{when}"


def report(knowledge: Knowledge, failures: Sequence[InputError]) -> str:
    """The report in Markdown, ending in a line end. The same knowledge and failures give the same bytes.

    >>> print(report(Knowledge(sources=(), entities=(), claims=()), []).splitlines()[0])
    # What the texts say
    """
    names = _Names({entity.key: entity for entity in knowledge.entities})
    sections = (
        overview(knowledge, failures),
        main_things(standings(knowledge), names),
        speakers(knowledge.claims, names),
        listed("What is denied", "denied", knowledge.claims, names),
        listed("What is planned or wanted", "planned", knowledge.claims, names),
        listed("What is possible", "possible", knowledge.claims, names),
        listed("What holds on a condition", "conditional", knowledge.claims, names),
        open_names(knowledge.entities, names),
        unlisted(knowledge.unlisted),
        left(knowledge.readings, failures),
    )
    lines = [line for section in sections for line in section]
    return "\n".join(["# What the texts say", "", *lines]).rstrip("\n") + "\n"


def overview(knowledge: Knowledge, failures: Sequence[InputError]) -> Iterator[str]:
    """How much was read, and how many claims of each status came of it."""
    sentences = sum(reading.sentences for reading in knowledge.readings)
    from_graph = knowledge.sources and not knowledge.readings  # which does not tell how much was read
    found = [
        counted(len(knowledge.sources), "text"),
        *([] if from_graph else [counted(sentences, "sentence")]),
        counted(len(knowledge.claims), "claim"),
        counted(len(knowledge.entities), "thing"),
    ]
    unread = f" {counted(len(failures), 'text')} could not be read (see the end)." if failures else ""
    yield f"{', '.join(found)}.{unread}"
    yield ""
    if knowledge.min_confidence:
        yield f"{counted(knowledge.left_out, 'claim')} with a confidence below {knowledge.min_confidence:g} left out."
        yield ""
    if knowledge.corrected:
        lines = ", ".join(f"{word} {number:,}" for word, number in knowledge.corrected)
        wrong = dict(knowledge.corrected).get("wrong", 0)
        left_out = f" {counted(wrong, 'claim')} called wrong left out." if wrong else ""
        yield f"Corrected by the user: {lines}.{left_out}"
        yield ""
    if knowledge.claims:
        counts = Counter(map(status, knowledge.claims))
        yield from table(["Status", "Claims"], ([words, f"{counts[name]:,}"] for name, words in STATUSES.items()))
        yield ""
        yield "Only what the writer states as fact is a plain triple of the graph."
        yield ""


def main_things(ranked: Sequence[Standing], names: _Names) -> Iterator[str]:
    """The things that most asserted claims meet in, with those claims and the words that say them."""
    main = [standing for standing in ranked[:MAIN] if standing.asserted]
    if not main:
        return
    yield from heading("The main things", "By the number of facts that each is part of.")
    rows = (
        [names.thing(s.entity.key), s.entity.kind, f"{len(s.asserted):,}", f"{s.others:,}", f"{s.claims:,}"]
        for s in main
    )
    yield from table(["Thing", "Kind", "Facts", "Other things met in them", "Claims of any status"], rows)
    yield ""
    for standing in main:
        yield f"### {names.thing(standing.entity.key)}"
        yield ""
        if standing.entity.aliases:
            yield f"Also called {', '.join(map(plain, standing.entity.aliases))}."
            yield ""
        yield from quoted(standing.asserted, names, limit=CLAIMS)


def speakers(claims: Sequence[Claim], names: _Names) -> Iterator[str]:
    """Who says what, the one who says most first."""
    said: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.attributed_to:
            said[claim.attributed_to[0]].append(claim)
    if not said:
        return
    yield from heading("Who says what", "What is told here is the speaker's word, not the writer's.")
    for key in sorted(said, key=lambda key: (-len(said[key]), names.entities[key].label.casefold(), key)):
        yield f"### {names.thing(key)}"
        yield ""
        yield from quoted(said[key], names, limit=LISTED)


def listed(title: str, wanted: str, claims: Sequence[Claim], names: _Names) -> Iterator[str]:
    """The writer's claims of one status."""
    found = [claim for claim in claims if status(claim) == wanted]
    if found:
        yield from heading(title)
        yield from quoted(found, names, limit=LISTED)


def quoted(claims: Sequence[Claim], names: _Names, *, limit: int) -> Iterator[str]:
    """A list of claims, each with its status, its id and the words that say it."""
    for claim in claims[:limit]:
        chain = ", ".join(f"as told by {names.thing(key)}" for key in claim.attributed_to[1:])
        notes = [*shades(claim), *([chain] if chain else [])]
        yield f"- {names.claim(claim)}{': ' + '; '.join(notes) if notes else ''} (`{claim.id}`)"
        for evidence in claim.evidence:
            yield f"  - “{plain(cut(clean(evidence.text), QUOTE))}” ({plain(evidence.doc)})"
    if len(claims) > limit:
        yield f"- … and {len(claims) - limit:,} more"
    yield ""


def open_names(entities: Sequence[Entity], names: _Names) -> Iterator[str]:
    """Whom a name means, where that is open: namesakes that may be one, and names of several things in the world."""
    lines = [
        f"- **{names.thing(e.key)}** may be {', or '.join(plain(meaning) for meaning in e.may_be)}"
        for e in entities
        if e.may_be
    ]
    lines += [
        f"- **{names.thing(e.key)}** ({plain(e.key)}) may be the same as {plain(key)}"
        for e in entities
        for key in e.maybe_same
        if e.key < key
    ]
    if lines:
        yield from heading("Who may be who", "`graphbuild entities DIR --doubts` tells how to settle it.")
        yield from lines[:LISTED]
        if len(lines) > LISTED:
            yield f"- … and {len(lines) - LISTED:,} more"
        yield ""


def unlisted(relations: Sequence[tuple[str, int]]) -> Iterator[str]:
    """The relations that the schema does not list, with the claims that were left out for it."""
    if not relations:
        return
    total = sum(number for _, number in relations)
    note = f"{counted(total, 'claim')} left out: the schema lists no family for the relation."
    yield from heading("What the schema leaves out", note)
    yield from table(["Relation", "Claims"], ([plain(lemma), f"{number:,}"] for lemma, number in relations[:LISTED]))
    if len(relations) > LISTED:
        yield ""
        yield f"… and {len(relations) - LISTED:,} more relations"
    yield ""


def left(readings: Sequence[Reading], failures: Sequence[InputError]) -> Iterator[str]:
    """What was read, what no claim came of, and why."""
    if readings:
        yield from heading("What was read, and what was left")
        rows = (
            [
                plain(r.doc),
                f"{r.sentences:,}",
                f"{r.silent:,}",
                f"{r.statements:,}",
                f"{sum(n for _, n in r.dropped):,}",
            ]
            for r in readings
        )
        yield from table(["Text", "Sentences", "Sentences without a claim", "Statements", "Left out"], rows)
        yield ""
    reasons: Counter[str] = Counter()
    for reading in readings:
        reasons.update(dict(reading.dropped))
    if reasons:
        yield "Statements were left out because of"
        yield ""
        ordered = sorted(reasons, key=lambda reason: (-reasons[reason], reason))
        yield from (f"- {plain(reason)}: {reasons[reason]:,}" for reason in ordered[:LISTED])
        if len(ordered) > LISTED:
            yield f"- … and {len(ordered) - LISTED:,} more reasons"
        yield ""
    if failures:
        yield from heading("What could not be read")
        yield from (f"- **{plain(f.subject)}**: {plain(f.reason)}; {plain(f.remedy)}" for f in failures)
        yield ""


def heading(title: str, note: str = "") -> Iterator[str]:
    yield f"## {title}"
    yield ""
    if note:
        yield note
        yield ""


def counted(number: int, noun: str) -> str:
    """The number with its noun.

    >>> counted(1, "claim"), counted(2000, "claim")
    ('1 claim', '2,000 claims')
    """
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def shades(claim: Claim) -> list[str]:
    """What a claim is besides its speaker: ["denied", "planned or wanted"]; nothing where it is plain."""
    denied = [STATUSES["denied"]] if claim.polarity == "-" else []
    modal = [STATUSES[OF_MODALITY[claim.modality]]] if claim.modality != "actual" else []
    return denied + modal
