"""What a build kept of how it read each claim: claims.jsonl and trace.jsonl as typed records."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from graphbuild.dates import iso_date
from graphbuild.errors import NotFoundError
from graphbuild.model import Value
from graphbuild.outputs import CLAIMS, SOURCES, TRACE

Fields = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a sentence's tree."""

    text: str
    lemma: str
    tag: str
    label: str
    head: int


@dataclass(frozen=True, slots=True)
class Told:
    """One place where a text says a claim: a line of claims.jsonl."""

    claim: str
    doc: str
    subject: str
    subject_mention: str
    relation: str
    lemma: str
    object: str
    object_mention: str
    polarity: str
    modality: str
    speakers: tuple[str, ...]
    complement: str
    cue: str
    time: str
    when: Value | None
    place: str
    rule: str
    confidence: float | None
    family: str
    start: int
    end: int

    def __str__(self) -> str:
        return f"{self.subject} | {self.relation} | {self.object}"


@dataclass(frozen=True, slots=True)
class Trace:
    """How one place was read: a line of trace.jsonl."""

    claim: str
    doc: str
    words: tuple[Word, ...]
    start: int
    """Where the sentence begins and ends in the text."""
    end: int
    steps: tuple[tuple[str, str], ...]
    """(stage, what was decided)."""
    repairs: tuple[str, ...]


def told_in(folder: Path) -> dict[str, tuple[Told, ...]]:
    """Each claim's id with the places that say it; NotFoundError where no build wrote here, or its file is damaged."""
    found: dict[str, list[Told]] = defaultdict(list)
    for line in lines(folder / CLAIMS):
        found[text(line, "claim")].append(told_from(line))
    return {claim: tuple(told) for claim, told in found.items()}


def traces_of(claim: str, folder: Path) -> tuple[Trace, ...]:
    """How the places that say a claim were read, in the order of claims.jsonl."""
    return tuple(trace_from(line) for line in lines(folder / TRACE, having=claim) if text(line, "claim") == claim)


def told_from(line: Fields) -> Told:
    """The record that a line of claims.jsonl holds."""
    subject, object_, evidence = fields(line, "subject"), fields(line, "object"), fields(line, "evidence")
    speakers, confidence = line.get("attributed_to"), line.get("confidence")
    return Told(
        claim=text(line, "claim"),
        doc=text(line, "doc"),
        subject=text(subject, "label"),
        subject_mention=text(subject, "mention"),
        relation=text(fields(line, "relation"), "label"),
        lemma=text(fields(line, "relation"), "lemma"),
        object=text(object_, "label"),
        object_mention=text(object_, "mention"),
        polarity=text(line, "polarity"),
        modality=text(line, "modality"),
        speakers=tuple(map(str, speakers)) if isinstance(speakers, list) else (),
        complement=text(line, "complement"),
        cue=text(line, "cue"),
        time=text(line, "time"),
        when=days(fields(line, "date")),
        place=text(line, "place"),
        rule=text(line, "rule"),
        confidence=float(confidence) if isinstance(confidence, int | float) else None,
        family=text(line, "family"),
        start=number(evidence, "start"),
        end=number(evidence, "end"),
    )


def days(line: Fields) -> Value | None:
    """The days that a claim's time amounts to; None where the line has none, or what is no day of the calendar."""
    first, last = text(line, "begin"), text(line, "end")
    if any(iso_date(day) is None for day in (first, last or first)):
        return None
    return Value(first, "date") if first == last else Value(first, "period", end=last or None)


def trace_from(line: Fields) -> Trace:
    """The record that a line of trace.jsonl holds."""
    sentence = fields(line, "sentence")
    words = tuple(
        Word(text(word, "text"), text(word, "lemma"), text(word, "tag"), text(word, "label"), number(word, "head"))
        for word in several(sentence, "tokens")
    )
    steps = tuple((text(step, "stage"), text(step, "text")) for step in several(line, "steps"))
    repairs = line.get("repairs")
    names = tuple(map(str, repairs)) if isinstance(repairs, list) else ()
    return Trace(
        claim=text(line, "claim"),
        doc=text(line, "doc"),
        words=words,
        start=number(sentence, "start"),
        end=number(sentence, "end"),
        steps=steps,
        repairs=names,
    )


def source_text(folder: Path, doc: str) -> str:
    """The text that all offsets of `doc` refer to, line ends as they are."""
    path = folder / SOURCES / f"{doc}.txt"
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise NotFoundError(str(path), "the text that the claim comes from cannot be read", "build again") from error


def lines(path: Path, *, having: str = "") -> Iterator[Fields]:
    """Every line of a JSON lines file that has these characters in it."""
    try:
        with path.open(encoding="utf-8", newline="\n") as file:
            for number, line in enumerate(file, start=1):
                if having not in line:
                    continue
                found: object = json.loads(line)
                if not isinstance(found, dict):
                    raise NotFoundError(str(path), f"line {number} is damaged", "build again")
                yield found
    except OSError as error:
        reason = f"there is no {path.name} in it"
        raise NotFoundError(str(path.parent), reason, "name the folder that a build wrote") from error
    except ValueError as error:
        raise NotFoundError(str(path), f"it is damaged ({error})", "build again") from error


def text(line: Fields, key: str) -> str:
    """The string under a key; empty where there is none."""
    found = line.get(key)
    return found if isinstance(found, str) else ""


def number(line: Fields, key: str) -> int:
    """The whole number under a key; 0 where there is none."""
    found = line.get(key)
    return found if isinstance(found, int) else 0


def fields(line: Fields, key: str) -> Fields:
    """The object under a key; empty where there is none."""
    found = line.get(key)
    return cast(Fields, found) if isinstance(found, dict) else {}


def several(line: Fields, key: str) -> list[Fields]:
    """The objects in the list under a key."""
    found = line.get(key)
    return [cast(Fields, each) for each in found if isinstance(each, dict)] if isinstance(found, list) else []
