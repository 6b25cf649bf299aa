"""From documents to knowledge: who is who across texts, one claim for each thing claimed, the user's corrections."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Set
from dataclasses import replace

from graphbuild.corrections import NONE, Corrections, Wrong
from graphbuild.gather.claims import joined, readings
from graphbuild.gather.corrected import corrected
from graphbuild.gather.namesakes import told_apart
from graphbuild.gather.texts import Texts, merged
from graphbuild.gather.withdrawn import withdrawn
from graphbuild.model import Document, Entity, Knowledge, Naming, Reading

__all__ = ["gather"]


def gather(
    documents: Iterable[Document], *, base: str, corrections: Corrections = NONE, iri: Callable[[str], str] = str
) -> Knowledge:
    """What all documents say together, as the user corrects it. Claims that say the same are one.

    `iri` tells the IRI of a key, which corrections may call a thing by. InputError where a correction makes no sense.
    """
    states = corrected(told_apart(tuple(documents)), corrections, iri)
    texts = states[-1]
    wrong = [line for line in corrections.lines if isinstance(line, Wrong)]
    out = withdrawn(states, wrong, corrections)
    made = [(place, claim) for place, claim in readings(texts.documents, texts.steps) if place not in out]
    spoken = {(c.evidence[0].doc, c.evidence[0].sentence.index) for _, c in made}
    speaking = Counter(doc for doc, _ in spoken)
    sources = tuple(document.source for document in texts.documents)
    order = {source.doc: i for i, source in enumerate(sources)}
    claims = sorted(
        joined(claim for _, claim in made).values(),
        key=lambda c: (order[c.evidence[0].doc], c.evidence[0].start, c.evidence[0].end, c.relation.lemma, c.id),
    )
    used = {key for c in claims for key in (c.subject, c.object, *c.attributed_to)}
    return Knowledge(
        sources,
        _entities(texts, used),
        tuple(claims),
        tuple(_reading(d, len(d.sentences) - speaking[d.source.doc]) for d in texts.documents),
        base,
        corrected=tuple(sorted(Counter(line.line.word for line in corrections.lines).items())),
    )


def _entities(texts: Texts, used: Set[str]) -> tuple[Entity, ...]:
    """The things that claims speak of, by key, each with its namesakes and its mentions."""
    namings: dict[str, list[Naming]] = defaultdict(list)
    for document in texts.documents:
        for mention in sorted(document.referents):
            for key in dict.fromkeys(document.referents[mention]):
                namings[key].append(Naming(document.source.doc, mention, document.resolutions.get(mention)))
    maybe: dict[str, set[str]] = defaultdict(set)
    for pair in texts.maybe:
        if pair <= used:
            for key in pair:
                maybe[key] |= pair - {key}
    return tuple(
        replace(merged(known), maybe_same=tuple(sorted(maybe[key])), namings=tuple(namings[key]))
        for key, known in texts.things(used).items()
    )


def _reading(document: Document, silent: int) -> Reading:
    """What was made of one source, and what was left."""
    return Reading(
        doc=document.source.doc,
        sentences=len(document.sentences),
        silent=silent,
        statements=len(document.statements),
        dropped=tuple(sorted(document.dropped.items())),
    )
