"""Bodies that one text knows by their acronym alone, and another spells out."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from graphbuild.gather.texts import Pair, changed_entities, entities_of, renamed
from graphbuild.model import Document, Entity


def spelt_out(documents: Sequence[Document]) -> tuple[tuple[Document, ...], frozenset[Pair]]:
    """The documents, an acronym under the key of the one body that others say is called so; and pairs that may be one.

    The acronym is that body where its text speaks of something else by name that a text with the long form speaks of
    too. Where it does not, the two may be the same, no more: many bodies share an acronym.
    """
    long: dict[str, dict[str, Entity]] = defaultdict(dict)
    about: dict[str, set[str]] = defaultdict(set)
    for document, entity in entities_of(documents):
        for name in entity.aliases:
            if entity.kind == "Organization" and _is_acronym(name) and " " in entity.label:
                long[name].setdefault(entity.key, entity)
                about[entity.key] |= _named(document) - {entity.key}
    found: list[Document] = []
    maybe: set[Pair] = set()
    for document in documents:
        for entity in document.entities:
            bodies = long.get(entity.label, {})
            if len(bodies) == 1 and _stands_alone(entity):
                (body,) = bodies.values()
                if _named(document) & about[body.key] - {entity.key}:
                    document = _as_body(document, entity, body)
                else:
                    maybe.add(frozenset({entity.key, body.key}))
        found.append(document)
    return tuple(found), frozenset(maybe)


def _as_body(document: Document, entity: Entity, body: Entity) -> Document:
    spelt = changed_entities(document, {entity.key}, lambda e: replace(e, label=body.label, aliases=(e.label,)))
    return renamed(spelt, {entity.key: body.key})


def _stands_alone(entity: Entity) -> bool:
    """True for a body of which its text knows the acronym alone."""
    return entity.kind == "Organization" and not entity.links and not entity.aliases


def _is_acronym(name: str) -> bool:
    return name.isalpha() and name.isupper() and 2 <= len(name) <= 6


def _named(document: Document) -> set[str]:
    """The keys of what the document calls by a name that is its own, and not known all over the world."""
    known = {entity.key for entity in document.entities if entity.links or "#" in entity.key}
    return {key for m, keys in document.referents.items() if m.form == "name" for key in keys} - known
