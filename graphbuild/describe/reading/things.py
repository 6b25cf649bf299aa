"""Things and relations, read back from RDF."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import cast

from rdflib import SKOS

from graphbuild.describe.iris import ENTITY, RELATION, Iris, key_of
from graphbuild.describe.reading.facts import ENGLISH, PLAIN, THING, Facts, Thing
from graphbuild.describe.vocabulary import GB, KINDS, OWL, RDFS, SCHEMA, XSD
from graphbuild.model import Entity, Kind, Relation, Value

DATE = (None, str(XSD.date))


def entities(facts: Facts, iris: Iris) -> Iterator[tuple[str, Entity]]:
    """Each thing under its IRI. Where no name of it tells its key, the IRI is the key."""
    found: dict[str, Entity] = {}
    alike: dict[str, list[str]] = {}
    taken: set[str] = set()
    for kind in KINDS:
        for thing in facts.of(kind):
            thing.is_a(kind, OWL.NamedIndividual)
            if not thing.iri.startswith(iris.namespace("ent")):
                raise thing.error(f"a thing of this graph is called {iris.namespace('ent')} and something")
            label, aliases = thing.one(RDFS.label, ENGLISH), tuple(thing.all(SKOS.altLabel, ENGLISH))
            key = key_of(thing.iri.removeprefix(iris.namespace("ent")), (label, *aliases)) or thing.iri
            while key in taken:  # only where someone named a thing by the IRI of another
                key += "'"
            taken.add(key)
            links = tuple(thing.all(SCHEMA.sameAs, THING))
            found[thing.iri] = Entity(
                key, cast(Kind, kind.fragment), label, aliases, value_of(thing, at=GB.value), links
            )
            alike[thing.iri] = thing.all(GB.maybeSame, THING)
    for iri, entity in found.items():
        keys = [found[other].key if other in found else _told(other, iris) for other in alike[iri]]
        yield iri, replace(entity, maybe_same=tuple(sorted(keys)))


def _told(iri: str, iris: Iris) -> str:
    """The key of a thing of which nothing is said but its IRI."""
    return key_of(iri.removeprefix(iris.namespace("ent")), ()) or iri


def value_of(thing: Thing, *, at: str) -> Value | None:
    """What it amounts to, as a number or a day under `at`; None where that is not told."""
    number = thing.maybe(at, (None, str(XSD.decimal)))
    if number is not None:
        return Value(number, "decimal", thing.maybe(GB.unit, PLAIN))
    day = thing.maybe(at, DATE)
    if day is not None:
        return Value(day, "date", thing.maybe(GB.unit, PLAIN))
    begin = thing.maybe(GB.begin, DATE)
    return None if begin is None else Value(begin, "period", end=thing.maybe(GB.end, DATE))


def relations(facts: Facts, iris: Iris) -> Iterator[tuple[str, Relation]]:
    """Each relation under its IRI, with its usual wording. InputError where two have one lemma."""
    taken: dict[str, str] = {}
    for thing in facts.of(OWL.ObjectProperty):
        if not thing.iri.startswith(iris.namespace("rel")):
            continue
        thing.is_a(OWL.ObjectProperty)
        lemma = thing.one(GB.lemma, PLAIN)
        if lemma in taken:
            raise thing.error(f"{taken[lemma]} has the same lemma")
        taken[lemma] = thing.iri
        yield thing.iri, Relation(lemma, thing.one(RDFS.label, ENGLISH))


def named(things: Mapping[str, Entity], verbs: Mapping[str, Relation], iris: Iris) -> tuple[tuple[str, str, str], ...]:
    """What `Knowledge.named` must hold, so that everything keeps its IRI."""
    keys = [(ENTITY, entity.key, iri) for iri, entity in things.items() if iri != str(iris.entity(entity.key))]
    lemmas = [(RELATION, verb.lemma, iri) for iri, verb in verbs.items() if iri != str(iris.relation(verb.lemma))]
    return tuple(sorted(keys + lemmas))
