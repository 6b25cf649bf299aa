"""claims.jsonl: one line for each piece of evidence of each claim."""

from collections.abc import Iterator

from graphbuild.model import Claim, Entity, Evidence, Knowledge, Value
from graphbuild.store.lines import Json, line


def claim_lines(knowledge: Knowledge) -> Iterator[str]:
    """The lines of claims.jsonl, claims in the order of the knowledge, evidence in that of the claim."""
    entities = {entity.key: entity for entity in knowledge.entities}
    for claim in knowledge.claims:
        for evidence in claim.evidence:
            yield line(_fields(claim, evidence, entities))


def _fields(claim: Claim, evidence: Evidence, entities: dict[str, Entity]) -> dict[str, Json]:
    return {
        "doc": evidence.doc,
        "claim": claim.id,
        "subject": _node(entities[claim.subject], evidence.subject_mention.text),
        "relation": {"lemma": claim.relation.lemma, "label": claim.relation.label},
        "object": _node(entities[claim.object], evidence.object_mention.text),
        "polarity": claim.polarity,
        "modality": claim.modality,
        "attributed_to": [entities[speaker].label for speaker in claim.attributed_to],
        "complement": claim.complement,
        "cue": evidence.cue,
        "time": claim.time,
        **({} if claim.when is None else {"date": _days(claim.when)}),
        "place": claim.place,
        "rule": evidence.rule,
        "confidence": claim.confidence,
        "family": claim.family,
        "direction": claim.direction,
        "evidence": {"start": evidence.start, "end": evidence.end, "text": evidence.text},
    }


def _days(when: Value) -> dict[str, Json]:
    """First and last day, inclusive; the same for one day, and no last one for what goes on."""
    return {"begin": when.number, "end": when.number if when.datatype == "date" else when.end}


def _node(entity: Entity, mention: str) -> dict[str, Json]:
    return {"label": entity.label, "aliases": list(entity.aliases), "mention": mention, "kind": entity.kind}
