"""What the graph says of itself: what it is, which texts it was made of, and by what."""

import hashlib
from collections.abc import Iterator

from rdflib import PROV

from graphbuild import __version__
from graphbuild.describe.iris import Iris
from graphbuild.describe.triples import Triple, english, plain
from graphbuild.describe.vocabulary import ONTOLOGY, OWL, RDF, RDFS, SCHEMA
from graphbuild.model import Knowledge


def header_triples(knowledge: Knowledge, iris: Iris) -> Iterator[Triple]:
    """The header of the graph and the one activity that made it. No date: the same texts give the same bytes."""
    version = knowledge.version or __version__
    content = content_mark(knowledge)
    graph, activity, software = iris.graph(content), iris.activity(content), iris.software(version)
    for class_ in (OWL.Ontology, PROV.Entity, OWL.NamedIndividual):
        yield graph, RDF.type, class_
    yield graph, RDFS.label, english("what the texts say")
    yield graph, OWL.versionInfo, plain(f"graphbuild {version}")
    # Not owl:imports: a tool would fetch it, and fail without a network. All that is used is declared in the graph.
    yield graph, RDFS.seeAlso, ONTOLOGY
    yield activity, RDF.type, PROV.Activity
    yield activity, RDF.type, OWL.NamedIndividual
    yield activity, RDFS.label, english("the build that made this graph")
    yield activity, PROV.generated, graph
    yield activity, PROV.wasAssociatedWith, software
    yield software, RDF.type, PROV.SoftwareAgent
    yield software, RDF.type, OWL.NamedIndividual
    yield software, RDFS.label, english("graphbuild")
    yield software, SCHEMA.softwareVersion, plain(version)
    for source in knowledge.sources:
        yield activity, PROV.used, iris.document(source.doc)


def content_mark(knowledge: Knowledge) -> str:
    """Twelve hexadecimal digits of texts and version, so that graphs of different texts can lie in one store."""
    told = [knowledge.version or __version__, *sorted(f"{source.doc} {source.sha256}" for source in knowledge.sources)]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:12]
