"""The texts with who is who in them, as it is found out across texts and as the user corrects it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graphbuild.dates import fullest
from graphbuild.model import Document, Entity, Kind, Step

Pair = frozenset[str]
"""Two keys."""


@dataclass(frozen=True, slots=True)
class Texts:
    """All texts of a build, a thing of several texts under one key in each."""

    documents: tuple[Document, ...]
    maybe: frozenset[Pair] = frozenset()
    """Things of one name that may be the same."""
    steps: Mapping[str, tuple[Step, ...]] = field(default_factory=dict)
    """What the user corrected of the thing with a key."""

    def used(self) -> frozenset[str]:
        """The keys of the things that some claim is about, or comes from."""
        return frozenset(key for document in self.documents for key in _used(document))

    def things(self, keys: Iterable[str]) -> dict[str, list[Entity]]:
        """By key, in its order: what each text knows of the thing."""
        found: dict[str, list[Entity]] = {key: [] for key in sorted(keys)}
        for _, entity in entities_of(self.documents):
            if entity.key in found:
                found[entity.key].append(entity)
        return found


def merged(same: Sequence[Entity]) -> Entity:
    """One entity of several that bear the same key: the kind and label most documents give, all names."""
    kinds: Counter[Kind] = Counter(e.kind for e in same)
    labels = Counter(e.label for e in same)
    of_days = any(e.kind == "Time" and e.value is not None for e in same)
    label = fullest(labels) if of_days else min(labels, key=lambda name: (-labels[name], name))
    names = {n for e in same for n in (e.label, *e.aliases)} - {label}
    return replace(
        same[0],
        kind=min(kinds, key=lambda k: (-kinds[k], k)),
        label=label,
        aliases=tuple(sorted(names)),
        links=tuple(sorted({link for e in same for link in e.links})),
        may_be=tuple(sorted({meaning for e in same for meaning in e.may_be})),
    )


def renamed(document: Document, keys: Mapping[str, str]) -> Document:
    """The document with these keys in the place of others."""
    if not any(entity.key in keys for entity in document.entities):
        return document
    referents = {mention: tuple(keys.get(key, key) for key in meant) for mention, meant in document.referents.items()}
    changed = changed_entities(document, set(keys), lambda entity: replace(entity, key=keys[entity.key]))
    return replace(changed, referents=referents)


def changed_entities(document: Document, keys: set[str], change: Callable[[Entity], Entity]) -> Document:
    """The document with the entities of these keys changed."""
    entities = tuple(change(entity) if entity.key in keys else entity for entity in document.entities)
    return replace(document, entities=entities)


def entities_of(documents: Sequence[Document]) -> Iterator[tuple[Document, Entity]]:
    """Every thing of every document, in their order."""
    for document in documents:
        for entity in document.entities:
            yield document, entity


def _used(document: Document) -> Iterator[str]:
    for statement in document.statements:
        for mention in (statement.subject, statement.object, *statement.speakers):
            yield from document.referents[mention]
