"""entities.jsonl: one line for each thing, with the words that the texts have for it."""

from collections import Counter
from collections.abc import Iterator

from graphbuild.model import Entity, Knowledge, Naming
from graphbuild.store.lines import Json, line


def entity_lines(knowledge: Knowledge) -> Iterator[str]:
    """The lines of entities.jsonl, by key."""
    claims = Counter(
        key
        for claim in knowledge.claims
        for key in {claim.subject, claim.object, *claim.attributed_to, *(key for _, key in claim.qualifiers)}
    )
    for entity in knowledge.entities:
        yield line(_fields(entity, claims[entity.key]))


def _fields(entity: Entity, claims: int) -> dict[str, Json]:
    counts = Counter(map(_said, entity.namings))
    return {
        "key": entity.key,
        "kind": entity.kind,
        "label": entity.label,
        "aliases": list(entity.aliases),
        "links": list(entity.links),
        "may_be": list(entity.may_be),
        "maybe_same": list(entity.maybe_same),
        "claims": claims,
        "mentions": [
            {"doc": doc, "text": text, "label": label, "form": form, "step": step, "count": count}
            for (doc, text, label, form, step), count in counts.items()
        ],
    }


def _said(naming: Naming) -> tuple[str, str, str, str, str | None]:
    """What mentions are counted together by."""
    mention = naming.mention
    return naming.doc, mention.text, mention.label, mention.form, naming.step.text if naming.step is not None else None
