"""Things and relations, read back from RDF."""

from collections.abc import Iterator
from typing import cast

from rdflib import SKOS

from graphbuild.describe.entities import DATATYPES
from graphbuild.describe.iris import ENTITY, RELATION, Iris, key_of
from graphbuild.describe.reading.facts import ENGLISH, PLAIN, THING, Facts, Thing
from graphbuild.describe.vocabulary import GB, KINDS, OWL, RDFS, ROLES, SCHEMA
from graphbuild.model import Entity, Kind, Relation, Value


def entities(facts: Facts, iris: Iris) -> Iterator[tuple[str, Entity]]:
    """Each thing under its IRI. Where no name of it tells its key, the IRI is the key."""
    taken: set[str] = set()
    for kind in KINDS:
        for thing in facts.of(kind):
            thing.is_a(kind, OWL.NamedIndividual)
            slug = _slug(thing, iris.namespace("ent"))
            label, aliases = thing.one(RDFS.label, ENGLISH), tuple(thing.all(SKOS.altLabel, ENGLISH))
            key = key_of(slug, (label, *aliases)) or thing.iri
            while key in taken:  # only where someone named a thing by the IRI of another
                key += "'"
            taken.add(key)
            links = tuple(thing.all(SCHEMA.sameAs, THING))
            yield thing.iri, Entity(key, cast(Kind, kind.fragment), label, aliases, _value(thing), links)


def _value(thing: Thing) -> Value | None:
    for name, datatype in DATATYPES.items():
        number = thing.maybe(GB.value, (None, str(datatype)))
        if number is not None:
            return Value(number, name, thing.maybe(GB.unit, PLAIN))
    return None


def relations(facts: Facts, iris: Iris) -> Iterator[tuple[str, Relation]]:
    """Each relation under its IRI, with its usual wording. InputError where two have one lemma."""
    taken: dict[str, str] = {}
    for thing in facts.of(OWL.ObjectProperty):
        if thing.iri in _DECLARED:
            thing.is_a(OWL.ObjectProperty)
            continue
        thing.is_a(OWL.ObjectProperty)
        _slug(thing, iris.namespace("rel"))
        lemma = thing.one(GB.lemma, PLAIN)
        if lemma in taken:
            raise thing.error(f"{taken[lemma]} has the same lemma")
        taken[lemma] = thing.iri
        yield thing.iri, Relation(lemma, thing.one(RDFS.label, ENGLISH))


_DECLARED = frozenset(map(str, ROLES))


def _slug(thing: Thing, namespace: str) -> str:
    """What its IRI ends in; InputError where it lies elsewhere."""
    if not thing.iri.startswith(namespace):
        raise thing.error(f"it does not begin with {namespace}")
    return thing.iri[len(namespace) :]


def named(
    entities_: dict[str, Entity], relations_: dict[str, Relation], iris: Iris
) -> tuple[tuple[str, str, str], ...]:
    """What `Knowledge.named` must hold, so that everything keeps its IRI."""
    things = ((ENTITY, entity.key, iri) for iri, entity in entities_.items() if iri != str(iris.entity(entity.key)))
    verbs = ((RELATION, r.lemma, iri) for iri, r in relations_.items() if iri != str(iris.relation(r.lemma)))
    return tuple(sorted((*things, *verbs)))
