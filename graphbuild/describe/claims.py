"""Claims and relations in RDF. A claim that is asserted is a plain triple too; no other claim is."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from graphbuild.describe.iris import Iris
from graphbuild.describe.triples import Triple, english, plain, typed, value_triples
from graphbuild.describe.vocabulary import GB, OWL, RDF, RDFS, XSD
from graphbuild.model import Claim, Modality

_WORDS: Mapping[Modality, str] = {"intended": "planned", "possible": "possible", "conditional": "conditional"}


def claim_triples(claim: Claim, labels: Mapping[str, str], iris: Iris) -> Iterator[Triple]:
    """A claim as a node, and as a plain triple where it is asserted. `labels` are those of the entities, by key."""
    iri = iris.claim(claim.id)
    subject, relation, object_ = (
        iris.entity(claim.subject),
        iris.relation(claim.relation.lemma),
        iris.entity(claim.object),
    )
    if claim.asserted:
        yield subject, relation, object_
    yield iri, RDF.type, GB.Claim
    yield iri, RDF.type, OWL.NamedIndividual
    yield iri, RDFS.label, english(wording(claim, labels))
    yield iri, GB.subject, subject
    yield iri, GB.predicate, relation
    yield iri, GB.object, object_
    yield iri, GB.polarity, plain(claim.polarity)
    yield iri, GB.modality, plain(claim.modality)
    yield iri, GB.asserted, typed("true" if claim.asserted else "false", XSD.boolean)
    yield from _speakers(claim, labels, iris)
    yield from _circumstances(claim, iris)
    yield from _origin(claim, iris)


def wording(claim: Claim, labels: Mapping[str, str]) -> str:
    """The claim in one line, with its status where it is not asserted, so that no tool shows a denial as a fact.

    >>> from graphbuild.model import Relation
    >>> claim = Claim("c1", "kyiv", Relation("sell", "sold"), "oil", "-", "intended", ("afp",), ())
    >>> wording(claim, {"kyiv": "Kyiv", "oil": "oil", "afp": "AFP"})
    'Kyiv | sold | oil (denied, planned, says AFP)'
    """
    notes = ["denied"] if claim.polarity == "-" else []
    if claim.modality != "actual":
        notes.append(_WORDS[claim.modality])
    if claim.attributed_to:
        notes.append(f"says {labels[claim.attributed_to[0]]}")
    line = f"{labels[claim.subject]} | {claim.relation.label} | {labels[claim.object]}"
    return f"{line} ({', '.join(notes)})" if notes else line


def relation_triples(claims: Iterable[Claim], iris: Iris) -> Iterator[Triple]:
    """Each relation is an object property with the wording most seen in facts, else in any claim, and its lemma."""
    seen: dict[str, Counter[tuple[bool, str]]] = defaultdict(Counter)
    for claim in claims:
        seen[claim.relation.lemma][not claim.asserted, claim.relation.label] += 1
    for lemma, counts in seen.items():
        iri = iris.relation(lemma)
        length = len(lemma.split())  # a wording with the object in it is no name for the property
        (_, wording) = min(counts, key=lambda told: (len(told[1].split()) > length, told[0], -counts[told], told[1]))
        yield iri, RDF.type, OWL.ObjectProperty
        yield iri, RDFS.label, english(wording)
        yield iri, GB.lemma, plain(lemma)


def _speakers(claim: Claim, labels: Mapping[str, str], iris: Iris) -> Iterator[Triple]:
    if not claim.attributed_to:
        return
    yield iris.claim(claim.id), GB.attributedTo, iris.entity(claim.attributed_to[0])
    if len(claim.attributed_to) > 1:
        chain = " < ".join(labels[speaker] for speaker in claim.attributed_to)
        yield iris.claim(claim.id), GB.speakerChain, plain(chain)


def _circumstances(claim: Claim, iris: Iris) -> Iterator[Triple]:
    iri = iris.claim(claim.id)
    if claim.complement is not None:
        yield iri, GB.complement, iris.claim(claim.complement)
    if claim.time is not None:
        yield iri, GB.time, plain(claim.time)
    if claim.when is not None:
        yield from value_triples(iri, claim.when, at=GB.date)
    if claim.place is not None:
        yield iri, GB.place, plain(claim.place)
    for number, (role, key) in enumerate(claim.qualifiers, start=1):
        qualifier = iris.qualifier(claim.id, number)
        yield iri, GB.qualifier, qualifier
        yield qualifier, RDF.type, GB.Qualifier
        yield qualifier, RDF.type, OWL.NamedIndividual
        yield qualifier, GB.role, plain(role)
        yield qualifier, GB.filler, iris.entity(key)


def _origin(claim: Claim, iris: Iris) -> Iterator[Triple]:
    iri = iris.claim(claim.id)
    if claim.family is not None:
        yield iri, GB.family, plain(claim.family)
    if claim.direction is not None:
        yield iri, GB.direction, plain(claim.direction)
    if claim.confidence is not None:
        yield iri, GB.confidence, typed(f"{claim.confidence:.6f}".rstrip("0").rstrip("."), XSD.decimal)
    for evidence in claim.evidence:
        yield iri, GB.rule, plain(evidence.rule)
        yield iri, GB.source, iris.document(evidence.doc)
        yield iri, GB.evidence, iris.evidence(evidence.doc, evidence.start, evidence.end)
        if evidence.cue is not None:
            yield iri, GB.cue, plain(evidence.cue)
