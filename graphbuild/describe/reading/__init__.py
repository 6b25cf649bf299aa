"""From RDF back to knowledge: the inverse of describing.

What is not in RDF does not come back: the trees of sentences, how a claim was read, and what a build left unread.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graphbuild.describe.iris import Iris
from graphbuild.describe.reading.claims import Known, claims
from graphbuild.describe.reading.facts import PLAIN, Facts
from graphbuild.describe.reading.texts import texts
from graphbuild.describe.reading.things import entities, named, relations
from graphbuild.describe.vocabulary import OWL, RDF, ROLES
from graphbuild.errors import InputError
from graphbuild.model import Claim, Knowledge
from graphbuild.triples import Described, Triple

__all__ = ["Understood", "understood"]

_BUILD = re.compile(r"(?P<base>.+/)build/[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class Understood:
    """What a graph says."""

    knowledge: Knowledge
    strange: tuple[Triple, ...]
    """What of the graph graphbuild does not write."""


def understood(graph: Described, at_hand: Mapping[str, str] | None = None) -> Understood:
    """The knowledge that was described so.

    `at_hand` holds texts by document; one whose SHA-256 is not that of the graph is not used. Of any other text only
    the sentences that are evidence are known. InputError, whose subject is the IRI of the thing, where the graph is
    none of graphbuild's, or something that a claim needs is missing.
    """
    facts = Facts(graph.triples)
    iris, version = _header(facts)
    things, verbs = dict(entities(facts, iris)), dict(relations(facts, iris))
    read = texts(facts, iris, at_hand or {})
    found = tuple(sorted(claims(facts, Known(things, verbs, read.evidence), iris), key=_order))
    knowledge = Knowledge(
        sources=read.sources,
        entities=tuple(sorted(things.values(), key=lambda entity: entity.key)),
        claims=found,
        base=iris.base,
        version=version,
        named=named(things, verbs, iris),
    )
    return Understood(knowledge, tuple(_strange(facts, knowledge)))


def _order(claim: Claim) -> tuple[str, int, int, str, str]:
    first = claim.evidence[0]
    return first.doc, first.start, first.end, claim.relation.lemma, claim.id


def _header(facts: Facts) -> tuple[Iris, str]:
    """The names that the graph uses, and the version of graphbuild that read its texts."""
    builds: list[tuple[str, str, str]] = []
    for thing in facts.of(OWL.Ontology):
        if found := _BUILD.fullmatch(thing.iri):
            version = thing.one(OWL.versionInfo, PLAIN).removeprefix("graphbuild ")
            builds.append((thing.iri, found["base"], version))
            thing.forget()
    if len(builds) != 1:
        reason = f"it tells of {len(builds)} builds of graphbuild, not of one"
        raise InputError("the graph", reason, "name a Turtle file that graphbuild wrote")
    ((graph, base, version),) = builds
    iris = Iris(base)
    for iri in (f"{graph}#run", str(iris.software(version))):
        for part in facts.about(iri):
            part.forget()
    return iris, version


def _strange(facts: Facts, knowledge: Knowledge) -> Iterator[Triple]:
    """What no describing would give."""
    declared = {(str(term), str(RDF.type), str(role)) for term, role in ROLES.items()}
    iris = Iris(knowledge.base, knowledge.named)
    plain = {
        (str(iris.entity(c.subject)), str(iris.relation(c.relation.lemma)), str(iris.entity(c.object)))
        for c in knowledge.claims
        if c.asserted
    }
    return (triple for triple in facts.left() if triple not in plain and triple not in declared)
