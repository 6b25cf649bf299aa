"""The terms that the graph is written in, and what each is. `ontology/graphbuild.ttl` explains those of our own."""

from typing import Final

import rdflib
from rdflib import PROV, SKOS, Namespace, URIRef
from rdflib.namespace import DCTERMS


class Terms(Namespace):
    """A namespace whose terms are made once: rdflib makes one at each mention, which takes longer than to write it."""

    def __getattr__(self, name: str) -> URIRef:
        term = super().__getattr__(name)
        self.__dict__[name] = term
        return term


RDF: Final = Terms(str(rdflib.RDF))
RDFS: Final = Terms(str(rdflib.RDFS))
OWL: Final = Terms(str(rdflib.OWL))
XSD: Final = Terms(str(rdflib.XSD))
GB: Final = Terms("https://w3id.org/graphbuild/ns#")
"""Our own terms. They stay where they are whatever the base of a graph, so that one query fits every graph."""
NIF: Final = Terms("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#")
SCHEMA: Final = Terms("https://schema.org/")
ONTOLOGY: Final = URIRef("https://w3id.org/graphbuild/ns")

KINDS: Final = tuple(
    GB[kind] for kind in ("Person", "Organization", "Place", "Group", "Event", "Work", "Quantity", "Time", "Concept")
)
CLASSES: Final = (
    GB.Thing,
    *KINDS,
    GB.Claim,
    GB.Qualifier,
    GB.Document,
    GB.Evidence,
    NIF.Context,
    NIF.RFC5147String,
    PROV.Activity,
    PROV.Entity,
    PROV.SoftwareAgent,
)
OBJECT_PROPERTIES: Final = (
    GB.subject,
    GB.object,
    GB.attributedTo,
    GB.complement,
    GB.qualifier,
    GB.filler,
    GB.maybeSame,
    GB.source,
    GB.evidence,
    NIF.referenceContext,
    PROV.generated,
    PROV.used,
    PROV.wasAssociatedWith,
)
DATATYPE_PROPERTIES: Final = (
    GB.polarity,
    GB.modality,
    GB.asserted,
    GB.speakerChain,
    GB.time,
    GB.place,
    GB.role,
    GB.cue,
    GB.family,
    GB.direction,
    GB.confidence,
    GB.rule,
    GB.sentence,
    GB.sha256,
    GB.fileName,
    GB.unit,
    NIF.anchorOf,
    NIF.beginIndex,
    NIF.endIndex,
    SCHEMA.softwareVersion,
    SCHEMA.url,
)
# gb:predicate names a property and gb:lemma describes one; gb:value, gb:date, gb:begin and gb:end may be dates, which
# OWL 2 has no datatype for, and a reasoner would refuse the whole graph: annotations are out of its sight.
# schema:sameAs leads to things that are not declared here.
ANNOTATION_PROPERTIES: Final = (
    GB.predicate,
    GB.lemma,
    GB.value,
    GB.date,
    GB.begin,
    GB.end,
    DCTERMS.creator,
    DCTERMS.issued,
    DCTERMS.title,
    SCHEMA.sameAs,
    SKOS.altLabel,
)
ROLES: Final[dict[URIRef, URIRef]] = {
    **dict.fromkeys(CLASSES, OWL.Class),
    **dict.fromkeys(OBJECT_PROPERTIES, OWL.ObjectProperty),
    **dict.fromkeys(DATATYPE_PROPERTIES, OWL.DatatypeProperty),
    **dict.fromkeys(ANNOTATION_PROPERTIES, OWL.AnnotationProperty),
}
"""What each term is declared as."""

PREFIXES: Final[dict[str, str]] = {
    "gb": str(GB),
    "rdf": str(RDF),
    "rdfs": str(RDFS),
    "owl": str(OWL),
    "xsd": str(XSD),
    "skos": str(SKOS),
    "dcterms": str(DCTERMS),
    "prov": str(PROV),
    "nif": str(NIF),
    "schema": str(SCHEMA),
}
