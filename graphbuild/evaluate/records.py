"""What is compared: a claim of ours, and a fact as its readers wrote it down."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from graphbuild.errors import InputError
from graphbuild.evaluate.matching import node_closeness, relation_closeness, same_node

if TYPE_CHECKING:
    from graphbuild.model import Knowledge

Status = tuple[str, str]
"""Polarity and modality."""
PLAIN: Status = ("+", "actual")
Fields = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Node:
    """One end of a claim of ours."""

    names: tuple[str, ...]
    """Its label, then its aliases."""
    mention: str
    """What stands in the sentence."""


@dataclass(frozen=True, slots=True)
class Said:
    """A claim of ours with one piece of evidence: one line of claims.jsonl."""

    doc: str
    subject: Node
    relation: str
    object: Node
    status: Status
    speakers: tuple[str, ...]
    evidence: str

    @property
    def asserted(self) -> bool:
        return self.status == PLAIN and not self.speakers

    def __str__(self) -> str:
        said = f" by {', '.join(self.speakers)}" if self.speakers else ""
        return f"{self.subject.names[0]} | {self.relation} | {self.object.names[0]} ({' '.join(self.status)}{said})"


@dataclass(frozen=True, slots=True)
class Rendering:
    """One right way to write a fact; `..._surface` is what stands in the sentence itself where that differs."""

    subject: tuple[str, ...]
    subject_surface: tuple[str, ...]
    relation: tuple[str, ...]
    object: tuple[str, ...]
    object_surface: tuple[str, ...]
    status: Status

    @property
    def plain(self) -> bool:
        return self.status == PLAIN

    @property
    def triple(self) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
        return self.subject, self.relation, self.object

    @property
    def veiled(self) -> bool:
        """True where the sentence itself does not name one of the two."""
        ends = ((self.subject_surface, self.subject), (self.object_surface, self.object))
        return any(surface and not any(same_node(a, b) for a in surface for b in names) for surface, names in ends)

    def __str__(self) -> str:
        return " | ".join(names[0] if names else "" for names in self.triple)


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a careful reader takes from a sentence."""

    id: str
    sentence: str
    renderings: tuple[Rendering, ...]
    speakers: tuple[str, ...]
    """Accepted speakers; empty where the writer says it. An empty string among them accepts the writer too."""
    core: bool
    kind: str

    @property
    def risky(self) -> bool:
        """True where some rendering would be false as a plain statement."""
        sure = [rendering.triple for rendering in self.renderings if rendering.plain]
        return any(rendering.triple not in sure for rendering in self.renderings)


def closeness(claim: Said, rendering: Rendering, *, surface: bool) -> float:
    """How close a claim comes to a rendering, up to 4.02; 0 where subject, relation or object do not match."""
    ends = (
        (claim.subject, rendering.subject, rendering.subject_surface),
        (claim.object, rendering.object, rendering.object_surface),
    )
    total = 0.0
    for ours, names, in_sentence in ends:
        if surface:
            close = node_closeness((*ours.names, ours.mention), names + in_sentence)
        else:
            close = node_closeness(ours.names, names)
        if not close:
            return 0.0
        total += close
    close = max((relation_closeness(claim.relation, relation) for relation in rendering.relation), default=0.0)
    return total + 2 * close if close else 0.0


def claims_of(knowledge: Knowledge) -> Iterator[Said]:
    """Every claim with each piece of its evidence, as claims.jsonl has them."""
    entities = {entity.key: (entity.label, *entity.aliases) for entity in knowledge.entities}
    for claim in knowledge.claims:
        for evidence in claim.evidence:
            yield Said(
                evidence.doc,
                Node(entities[claim.subject], evidence.subject_mention.text),
                claim.relation.lemma,
                Node(entities[claim.object], evidence.object_mention.text),
                (claim.polarity, claim.modality),
                tuple(entities[speaker][0] for speaker in claim.attributed_to),
                evidence.text,
            )


def read_claims(path: Path) -> tuple[Said, ...]:
    """The claims of a claims.jsonl."""
    return tuple(claim_from(line) for line in read_lines(path))


def claim_from(line: Fields) -> Said:
    """The claim that a line of claims.jsonl holds; what is not there counts as a plain statement of the writer."""
    return Said(
        Path(text(line, "doc")).stem,
        node_from(fields(line, "subject")),
        text(fields(line, "relation"), "lemma"),
        node_from(fields(line, "object")),
        (text(line, "polarity") or "+", text(line, "modality") or "actual"),
        texts(line, "attributed_to"),
        text(fields(line, "evidence"), "text"),
    )


def node_from(line: Fields) -> Node:
    return Node((text(line, "label"), *texts(line, "aliases")), text(line, "mention"))


def read_facts(path: Path) -> tuple[Fact, ...]:
    """The facts of a story's gold file."""
    return tuple(fact_from(line) for line in read_lines(path))


def fact_from(line: Fields) -> Fact:
    """The fact that a line of a gold file or an item of a probe's "must" holds."""
    renderings = tuple(rendering_from(alternative) for alternative in parts(line, "alts"))
    return Fact(
        text(line, "id"), text(line, "sent"), renderings, texts(line, "by"), bool(line.get("core")), text(line, "kind")
    )


def rendering_from(line: Fields) -> Rendering:
    """The rendering that one of a fact's "alts" or of a probe's "must_not" holds."""
    return Rendering(
        texts(line, "s"),
        texts(line, "s_surface"),
        texts(line, "r"),
        texts(line, "o"),
        texts(line, "o_surface"),
        (text(line, "polarity") or "+", text(line, "modality") or "actual"),
    )


def read_lines(path: Path) -> Iterator[Fields]:
    """Every line of a JSON lines file; InputError names the line that is none."""
    return (line for _, line in numbered_lines(path))


def numbered_lines(path: Path) -> Iterator[tuple[int, Fields]]:
    """The same with the number of each line, from 1."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise InputError(str(path), f"it cannot be read ({error.strerror})", "check the path") from error
    except UnicodeDecodeError as error:
        raise InputError(str(path), "it is not UTF-8", "save it as UTF-8") from error
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            found: object = json.loads(line)
        except json.JSONDecodeError as error:
            raise InputError(str(path), f"line {number} is not JSON ({error.msg})", "mend the line") from error
        if not isinstance(found, dict):
            raise InputError(str(path), f"line {number} is not a JSON object", "mend the line")
        yield number, found


def text(line: Fields, key: str) -> str:
    """The string under a key, empty where there is none."""
    found = line.get(key)
    return found if isinstance(found, str) else ""


def texts(line: Fields, key: str) -> tuple[str, ...]:
    """The strings under a key, none where there is no list."""
    found = line.get(key)
    return tuple(str(each) for each in found) if isinstance(found, list) else ()


def fields(line: Fields, key: str) -> Fields:
    """The object under a key, empty where there is none."""
    found = line.get(key)
    return cast(Fields, found) if isinstance(found, dict) else {}


def parts(line: Fields, key: str) -> list[Fields]:
    """The objects in the list under a key."""
    found = line.get(key)
    return [cast(Fields, each) for each in found if isinstance(each, dict)] if isinstance(found, list) else []
