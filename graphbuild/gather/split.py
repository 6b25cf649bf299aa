"""Two that were taken for one become two again."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from graphbuild.corrections import Name
from graphbuild.folding import fold
from graphbuild.gather.texts import changed_entities
from graphbuild.model import Document, Entity, Mention

Called = Callable[[str], bool]
"""True for a name that is meant."""


@dataclass(frozen=True, slots=True)
class Moved:
    """The mentions in one document that are of the other thing."""

    document: Document
    mentions: frozenset[Mention]


def spoken(document: Document) -> Iterator[tuple[str, str]]:
    """Each name that the document has for a thing, with its key: labels, other names, words; no pronouns."""
    for entity in document.entities:
        for name in (entity.label, *entity.aliases):
            yield name, entity.key
    for mention, keys in document.referents.items():
        if mention.form != "pronoun":
            for key in keys:
                yield mention.label, key


def moved(document: Document, key: str, a: tuple[Name, Called], b: tuple[Name, Called]) -> Moved:
    """What moves from the thing with this key to the other: what is called b, and what means b where both are named.

    A pronoun, or a phrase that is neither's, goes with what was named last before it. In a text that does not speak of
    a, all that is spoken of is b.
    """
    doc = document.source.doc
    here = sorted(mention for mention, keys in document.referents.items() if key in keys)
    names = [name for name, named in spoken(document) if named == key]
    if b[0].doc not in {None, doc} or not any(map(b[1], names)):
        return Moved(document, frozenset())
    if a[0].doc not in {None, doc} or not any(map(a[1], names)):
        return Moved(document, frozenset(here))
    found: set[Mention] = set()
    last_is_b = False
    for mention in here:
        if mention.form != "pronoun" and b[1](mention.label):
            last_is_b = True
        elif mention.form == "name" or (mention.form != "pronoun" and a[1](mention.label)):
            last_is_b = False
        if last_is_b:
            found.add(mention)
    return Moved(document, frozenset(found))


def key_of_split(key: str, parts: list[Moved], label: str) -> str:
    """The key of what is split off: its full name where it has one, else its name with a mark of its first mention."""
    first = next(part for part in parts if part.mentions)
    mention = min(first.mentions)
    kind = next(entity.kind for entity in first.document.entities if entity.key == key)
    name = fold(label) or label
    full = mention.form == "name" and (" " in name or kind != "Person") and name != key.partition("#")[0]
    return name if full else f"{name}#{first.document.source.mark(mention.end)}"


def split(part: Moved, key: str, new: str, is_a: Called, is_b: Called, label: str) -> Document:
    """The document with the moved mentions under the new key, and the names told apart."""
    document = part.document
    if not part.mentions:
        return document
    referents = {
        mention: tuple(new if each == key and mention in part.mentions else each for each in keys)
        for mention, keys in document.referents.items()
    }
    # How the program took them for the other is no longer so.
    kept = {mention: step for mention, step in document.resolutions.items() if mention not in part.mentions}
    document = replace(document, referents=referents, resolutions=kept)
    if not any(key in keys for keys in referents.values()):
        return changed_entities(
            document,
            {key},
            lambda entity: replace(
                _without(entity, lambda name: is_a(name) and not is_b(name), label), key=new, links=()
            ),
        )
    entity = next(entity for entity in document.entities if entity.key == key)
    other = Entity(new, entity.kind, label)
    rest = changed_entities(document, {key}, lambda entity: _without(entity, is_b, entity.label))
    return replace(rest, entities=(*rest.entities, other))


def _without(entity: Entity, is_other: Called, default: str) -> Entity:
    """The entity without the names of the other; its label is then the longest that is left."""
    aliases = tuple(name for name in entity.aliases if not is_other(name))
    if not is_other(entity.label):
        return replace(entity, aliases=aliases)
    label = max(aliases, key=lambda name: (len(name), name), default=default)
    return replace(entity, label=label, aliases=tuple(name for name in aliases if name != label))
