"""Knowledge of fewer claims."""

from collections.abc import Sequence
from dataclasses import replace

from graphbuild.model import Claim, Knowledge


def narrowed(knowledge: Knowledge, claims: Sequence[Claim]) -> Knowledge:
    """The knowledge of these claims of its own alone, without things that only the others speak of.

    A claim that stays and embedded one that goes embeds nothing any more.

    >>> narrowed(Knowledge(sources=(), entities=(), claims=()), ()).claims
    ()
    """
    ids = {claim.id for claim in claims}
    spoken = {(each.doc, each.sentence.index) for claim in claims for each in claim.evidence}
    used = {key for claim in claims for key in (claim.subject, claim.object, *claim.attributed_to)}
    used |= {key for claim in claims for _, key in claim.qualifiers}
    return replace(
        knowledge,
        claims=tuple(claim if claim.complement in ids else replace(claim, complement=None) for claim in claims),
        entities=tuple(
            replace(entity, maybe_same=tuple(key for key in entity.maybe_same if key in used))
            for entity in knowledge.entities
            if entity.key in used
        ),
        readings=tuple(
            replace(reading, silent=reading.sentences - sum(doc == reading.doc for doc, _ in spoken))
            for reading in knowledge.readings
        ),
    )
