"""Where a claim comes from: the words that say it, who says them, and every step from them to the claim."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path

from graphbuild.ask.drawing import drawn
from graphbuild.ask.trace import Told, Trace, source_text, told_in, traces_of
from graphbuild.errors import NotFoundError
from graphbuild.wording import dated

Claims = Mapping[str, Sequence[Told]]
"""Claim id to the places that say it."""

_STAGES = {
    "rule": "rule",
    "repair": "repair",
    "status": "status",
    "speech": "speaker",
    "resolution": "who is who",
    "confidence": "confidence",
}
_MODALITIES = {
    "actual": "as a fact",
    "intended": "as expected, planned, wanted or asked for, not as done,",
    "possible": "as possible, not as certain,",
    "conditional": "as true only on a condition",
}
_SHOWN = 5
"""How many ids an error names."""


def explain(folder: str | Path, claim: str) -> str:
    """How the build in `folder` came to a claim, as text for a terminal; `claim` is its id, or the beginning of it.

    Nothing is parsed: it all stands in claims.jsonl, trace.jsonl and sources/. NotFoundError where there is no build,
    no such claim, or more than one whose id begins so.

    >>> explain("no_such_folder", "3fa9c1")
    Traceback (most recent call last):
    ...
    graphbuild.errors.NotFoundError: no_such_folder: there is no claims.jsonl in it; name the folder that a build wrote
    """
    place = Path(folder)
    claims = told_in(place)
    found = claim_id(claim, sorted(claims))
    told = claims[found]
    lines = [*headline(told[0], claims)]
    for number, (line, trace) in enumerate(zip_longest(told, traces_of(found, place)), start=1):
        if line is not None:
            lines += ["", f"Evidence {number} of {len(told)}, from {line.doc}"]
            lines += evidence(line, trace, source_text(place, line.doc))
    return "\n".join(line.rstrip() for line in lines) + "\n"


def claim_id(beginning: str, ids: Sequence[str]) -> str:
    """The one id that begins so; NotFoundError where there is none or several.

    >>> claim_id("3f", ["3fa9c1", "77aa01"])
    '3fa9c1'
    """
    fitting = [beginning] if beginning in ids else [each for each in ids if beginning and each.startswith(beginning)]
    if len(fitting) == 1:
        return fitting[0]
    shown = ", ".join(fitting[:_SHOWN]) + (" ..." if len(fitting) > _SHOWN else "")
    if fitting:
        raise NotFoundError(beginning, f"{len(fitting)} claims begin so ({shown})", "write more of the id")
    remedy = "claims.jsonl lists all claims; the report and the page show their ids"
    raise NotFoundError(beginning or '""', "no claim has an id that begins so", remedy)


def headline(told: Told, claims: Claims) -> Iterator[str]:
    """What is claimed, and as what."""
    yield f"Claim {told.claim}"
    yield f"  {told}"
    yield ""
    yield f"Status: {status(told)}."
    if told.cue:
        yield f"Set by: “{told.cue}”"
    if told.time:
        yield f"Time: {dated(told.time, told.when)}"
    if told.place:
        yield f"Place: {told.place}"
    if told.family:
        yield f"Relation family: {told.family}"
    yield f"Confidence: {'not measured yet' if told.confidence is None else f'{told.confidence:.2f}'}"
    for inner in claims.get(told.complement, ())[:1]:
        yield f"Embeds: {inner} ({inner.claim}): {status(inner)}."
    for outer in embedding(told.claim, claims):
        yield f"Embedded in: {outer} ({outer.claim})"


def embedding(claim: str, claims: Claims) -> list[Told]:
    """The claims that embed this one."""
    return [each[0] for each in claims.values() if each[0].complement == claim]


def status(told: Told) -> str:
    """Polarity, modality and speaker in words."""
    denied = "denied" if told.polarity == "-" else "stated"
    how = (
        ""
        if told.polarity == "-" and told.modality == "actual"
        else f" {_MODALITIES.get(told.modality, told.modality)}"
    )
    first = told.speakers[0] if told.speakers else "the writer"
    chain = "".join(f", as told by {speaker}" for speaker in told.speakers[1:])
    plain = told.polarity == "+" and told.modality == "actual" and not told.speakers
    return f"{denied}{how} by {first}{chain}; {'it is' if plain else 'it is not'} a plain triple of the graph"


def evidence(told: Told, trace: Trace | None, text: str) -> Iterator[str]:
    """One place that says the claim, how it was read, and its tree."""
    first, last = (trace.start, trace.end) if trace is not None else (told.start, told.end)
    first, last = min(first, told.start), max(last, told.end)
    yield ""
    yield from wrapped(f"{text[first : told.start]}[[{text[told.start : told.end]}]]{text[told.end : last]}")
    yield ""
    yield f"  characters {told.start} to {told.end}; the words between [[ and ]] say it"
    for role, mention, label in (
        ("subject", told.subject_mention, told.subject),
        ("object", told.object_mention, told.object),
    ):
        if mention:
            yield f"  {role}: “{' '.join(mention.split())}”" + ("" if mention == label else f", which is {label}")
    steps = trace.steps if trace is not None else ()
    if not any(stage == "rule" for stage, _ in steps):
        yield f"  rule: {told.rule}"
    for stage, said in steps:
        yield f"  {_STAGES.get(stage, stage)}: {said}"
    if trace is not None and trace.repairs:
        yield f"  repairs of the tree: {', '.join(trace.repairs)}"
    if trace is not None and trace.words:
        yield ""
        yield "  The sentence as the parser sees it, each word under its head:"
        yield from (f"    {line}" for line in drawn(trace.words))


def wrapped(text: str) -> list[str]:
    """The text in lines of at most 100 characters, indented."""
    return textwrap.wrap(
        " ".join(text.split()), 100, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False
    )
