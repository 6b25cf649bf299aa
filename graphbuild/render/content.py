"""What the page knows besides the drawing, as plain values for inert JSON: texts, things, claims and their evidence."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate
from typing import Protocol

from graphbuild.model import Claim, Entity, Evidence, Knowledge, Mention, Sentence, Source, Value
from graphbuild.render.choose import inner_claims
from graphbuild.render.phrases import edge_label, name, relation_words, source_title, status_in_words, summary, title
from graphbuild.wording import STATUSES, clean, cut, dated, in_words, status

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]
Position = Callable[[int], int]

_SHOWN_LIMIT = 400


class Minter(Protocol):
    """What knows the IRI of everything in the graph."""

    @property
    def base(self) -> str: ...
    def entity(self, key: str, /) -> str: ...
    def relation(self, lemma: str, /) -> str: ...
    def claim(self, identifier: str, /) -> str: ...
    def document(self, doc: str, /) -> str: ...


def content(
    knowledge: Knowledge, weight: Sequence[float], circle: Sequence[int | None], iris: Minter
) -> dict[str, Json]:
    """Everything the cards, the story, the search and the table show; things and claims are named by their index."""

    def local(iri: str) -> str:
        return iri.removeprefix(iris.base)

    positions = {source.doc: _script_positions(source.text) for source in knowledge.sources}
    index = {entity.key: place for place, entity in enumerate(knowledge.entities)}
    entities = {entity.key: entity for entity in knowledge.entities}
    docs = {source.doc: place for place, source in enumerate(knowledge.sources)}
    ids = {claim.id: place for place, claim in enumerate(knowledge.claims)}
    inner = inner_claims(knowledge.claims)
    lemmas = sorted({claim.relation.lemma for claim in knowledge.claims})
    predicates = {lemma: place for place, lemma in enumerate(lemmas)}
    return {
        "base": iris.base,
        "title": title(knowledge.sources),
        "summary": summary(knowledge),
        "statuses": [{"id": name, "words": words} for name, words in STATUSES.items()],
        "sources": [{**_source(source), "iri": local(iris.document(source.doc))} for source in knowledge.sources],
        "entities": [
            {**_entity(entity, value, index), "circle": head, "iri": local(iris.entity(entity.key))}
            for entity, value, head in zip(knowledge.entities, weight, circle, strict=True)
        ],
        "relations": [{"lemma": _shown(lemma), "iri": local(iris.relation(lemma))} for lemma in lemmas],
        "claims": [
            {
                **_claim(claim, entities, index),
                "iri": local(iris.claim(claim.id)),
                "predicate": predicates[claim.relation.lemma],
                "inner": ids.get(claim.complement or ""),
                "framed": place in inner,
                "evidence": [
                    _evidence(evidence, docs[evidence.doc], positions[evidence.doc]) for evidence in claim.evidence
                ],
            }
            for place, claim in enumerate(knowledge.claims)
        ],
    }


def _shown(text: str) -> str:
    """As much of the text as a name, a cell or a card shows: browsers lay out a word of 10,000 letters for minutes."""
    return cut(text, _SHOWN_LIMIT)


def _source(source: Source) -> dict[str, Json]:
    return {
        "doc": source.doc,
        "title": _shown(source_title(source)),
        "author": source.author,
        "date": source.date,
        "address": source.address,
        "text": source.text,
    }


def _entity(entity: Entity, weight: float, index: Mapping[str, int]) -> dict[str, Json]:
    label = _shown(name(entity))
    return {
        "key": entity.key,
        "label": label,
        # The whole name, where another is shown: files and corrections need it.
        **({} if label == entity.label else {"name": entity.label}),
        "kind": entity.kind,
        "aliases": [_shown(alias) for alias in entity.aliases if alias != entity.label],
        "links": list(entity.links),
        "maybe": [index[key] for key in entity.maybe_same],
        "value": None if entity.value is None else in_words(entity.value),
        "weight": weight,
    }


def _claim(claim: Claim, entities: Mapping[str, Entity], index: Mapping[str, int]) -> dict[str, Json]:
    return {
        "id": claim.id,
        "subject": index[claim.subject],
        "relation": _shown(clean(claim.relation.label) or clean(claim.relation.lemma)),
        "object": index[claim.object],
        "told": _shown(relation_words(claim)),
        "label": edge_label(claim, entities),
        "status": status(claim),
        "words": status_in_words(claim, entities),
        "denied": claim.polarity == "-",
        "modality": claim.modality,
        "speakers": [index[key] for key in claim.attributed_to if key in index],
        "time": None if claim.time is None else _shown(dated(claim.time, claim.when)),
        "place": None if claim.place is None else _shown(claim.place),
        "qualifiers": [[role, index[key]] for role, key in claim.qualifiers if key in index],
        "confidence": claim.confidence,
        "family": claim.family,
        "days": _days(claim.when),
    }


def _days(when: Value | None) -> list[Json] | None:
    """The first and the last day of a time, the last None where it goes on; None where no day is known."""
    return None if when is None else [when.number, when.end if when.datatype == "period" else when.number]


def _evidence(evidence: Evidence, source: int, position: Position) -> dict[str, Json]:
    def span(part: Sentence | Mention | Evidence) -> list[Json]:
        return [position(part.start), position(part.end)]

    return {
        "source": source,
        "start": position(evidence.start),
        "end": position(evidence.end),
        "sentence": span(evidence.sentence if evidence.sentence.tokens else evidence),
        "subject": span(evidence.subject_mention),
        "object": span(evidence.object_mention),
        "rule": evidence.rule,
        "relation": _shown(evidence.relation_label),
        "cue": None if evidence.cue is None else _shown(evidence.cue),
        "steps": [f"{step.stage}: {step.text}" for step in evidence.steps],
    }


def _script_positions(text: str) -> Position:
    """From an offset in characters to one in UTF-16 units, which is how JavaScript counts."""
    if text.isascii() or max(text) <= "\uffff":
        return lambda offset: offset
    before = [0, *accumulate(2 if mark > "\uffff" else 1 for mark in text)]
    return lambda offset: before[min(offset, len(text))]
