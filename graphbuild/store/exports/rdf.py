"""The whole graph in other forms of RDF."""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import pyoxigraph as ox

from graphbuild.store.turtle import turtle
from graphbuild.triples import Described, Triple

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
OWL = "http://www.w3.org/2002/07/owl#"


def ntriples(graph: Described, path: Path) -> None:
    """Canonical N-Triples stand at `path`, a triple a line, the lines sorted."""
    lines = ox.serialize(map(converted, graph.triples), format=ox.RdfFormat.N_TRIPLES) or b""
    path.write_bytes(b"".join(sorted(set(lines.splitlines(keepends=True)))))


def trig(graph: Described, by_text: Iterable[tuple[str, Triple]], path: Path) -> None:
    """TriG stands at `path`: what comes from a document is in a graph of the document's name, the rest in none."""
    named = {ox.Quad(*parts(triple), ox.NamedNode(text)) for text, triple in by_text}
    inside = {quad.triple for quad in named}
    rest = {ox.Quad(*parts(triple)) for triple in graph.triples}
    _write([*(quad for quad in rest if quad.triple not in inside), *named], graph, ox.RdfFormat.TRIG, path)


def statements(graph: Described, claimed: Iterable[tuple[str, Triple]], path: Path) -> None:
    """Turtle stands at `path` in which every claim is an rdf:Statement too."""
    _turtle(graph, _reified(claimed), path)


def _reified(claimed: Iterable[tuple[str, Triple]]) -> Iterator[Triple]:
    for claim, (subject, predicate, value) in claimed:
        yield claim, f"{RDF}type", f"{RDF}Statement"
        yield claim, f"{RDF}subject", subject
        yield claim, f"{RDF}predicate", predicate
        yield claim, f"{RDF}object", value


def rdf12(graph: Described, claimed: Iterable[tuple[str, Triple]], path: Path) -> None:
    """Turtle 1.2 stands at `path` in which every claim reifies the triple that it claims (rdf:reifies)."""
    reifies = ox.NamedNode(f"{RDF}reifies")
    reified = (ox.Triple(ox.NamedNode(claim), reifies, converted(triple)) for claim, triple in claimed)
    _write({*map(converted, graph.triples), *reified}, graph, ox.RdfFormat.TURTLE, path)


def negative(graph: Described, denied: Iterable[Triple], path: Path) -> None:
    """Turtle stands at `path` in which every denial is an owl:NegativePropertyAssertion too."""
    _turtle(graph, _axioms(denied), path)


def _axioms(denied: Iterable[Triple]) -> Iterator[Triple]:
    for number, (subject, predicate, value) in enumerate(sorted(set(denied), key=str), start=1):
        axiom = f"_:denied{number}"  # OWL 2 wants no name for it
        yield axiom, f"{RDF}type", f"{OWL}NegativePropertyAssertion"
        yield axiom, f"{OWL}sourceIndividual", subject
        yield axiom, f"{OWL}assertionProperty", predicate
        yield axiom, f"{OWL}targetIndividual", value


def _turtle(graph: Described, more: Iterable[Triple], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(turtle(Described(graph.prefixes, chain(graph.triples, more))))


def converted(triple: Triple) -> ox.Triple:
    """The same triple in pyoxigraph's terms."""
    return ox.Triple(*parts(triple))


def parts(triple: Triple) -> tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode | ox.Literal]:
    """Subject, predicate and object in pyoxigraph's terms."""
    subject, predicate, value = triple
    if isinstance(value, str):
        return ox.NamedNode(subject), ox.NamedNode(predicate), ox.NamedNode(value)
    datatype = None if value.datatype is None else ox.NamedNode(value.datatype)
    text = ox.Literal(value.value, datatype=datatype, language=value.language)
    return ox.NamedNode(subject), ox.NamedNode(predicate), text


def _write(told: Iterable[ox.Triple] | Iterable[ox.Quad], graph: Described, form: ox.RdfFormat, path: Path) -> None:
    """What is told stands at `path`, sorted; a quad of the default graph before all others."""
    ox.serialize(sorted(told, key=_in_order), path, form, prefixes=dict(graph.prefixes))


def _in_order(told: ox.Triple | ox.Quad) -> tuple[str, str]:
    if isinstance(told, ox.Quad):
        return told.graph_name.value if isinstance(told.graph_name, ox.NamedNode) else "", str(told.triple)
    return "", str(told)
