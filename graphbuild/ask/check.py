"""Whether a graph keeps to the shapes of the ontology, and what does not."""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from graphbuild.ask.prefixes import PREFIXES
from graphbuild.ask.query import graph_at
from graphbuild.ask.written import short
from graphbuild.errors import InputError
from graphbuild.families import families
from graphbuild.rdf import content_of, parsed
from graphbuild.resources import ontology
from graphbuild.wording import clean, cut

if TYPE_CHECKING:
    import pyoxigraph
    import rdflib
    from rdflib.term import Node

SHAPES = "shapes.ttl"
STRICT = "shapes-strict.ttl"
NS = PREFIXES["gb"]
SH = "http://www.w3.org/ns/shacl#"
ACTIVITY = f"{PREFIXES['prov']}Activity"
FAMILY = "https://w3id.org/graphbuild/shape#Family"
_IRI = re.compile(r"https?://\S+")
_LONGEST = 120
"""Characters of a value that a line shows."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of a check."""

    graph: Path
    """The file that was checked."""
    claims: int
    violations: tuple[str, ...]
    """One line each, sorted: which claim or thing, what should be so, and what is instead."""


def check(path: str | Path, *, strict: bool = False, schema: str | Path | None = None) -> Checked:
    """The graph at `path` (a Turtle file, or the folder of a build), held against the shapes.

    With `strict` also that a triple between things is plain if and only if a claim of it is asserted: that takes
    longer. `schema` is the file of relation families that the graph was built with. NotFoundError where there is no
    graph, InputError where it is no Turtle, or no graph of ours.

    >>> check("no_such_folder")
    Traceback (most recent call last):
    ...
    graphbuild.errors.NotFoundError: no_such_folder: there is no such file or folder; name a Turtle file or a build
    """
    from rdflib import RDF, URIRef

    file = graph_at(Path(path))
    quads, declared = parsed(content_of(file, remedy="check its permissions"), name=str(file))
    with quiet():
        graph = of_quads(quads)
    claims = len(set(graph.subjects(RDF.type, URIRef(f"{NS}Claim"))))
    if not claims and (None, RDF.type, URIRef(f"{NS}Document")) not in graph:
        reason = "it holds no claim and no text, so it is no graph of graphbuild"
        raise InputError(str(file), reason, "name a graph.ttl or the folder of a build")
    found: set[str] = set()
    for name in (SHAPES, STRICT) if strict else (SHAPES,):
        shapes = of_quads(parsed(ontology(name).read_bytes(), name=name)[0])
        if name == SHAPES and schema is not None:
            know(shapes, families().names | families(schema).names)
        found.update(violations(graph, shapes, {**PREFIXES, **declared}, name=str(file)))
    return Checked(file, claims, tuple(sorted(found)))


def violations(
    graph: rdflib.Graph, shapes: rdflib.Graph, prefixes: Mapping[str, str], *, name: str = "graph"
) -> Iterator[str]:
    """A line for each thing that breaks a shape; InputError where a shape cannot be held against the graph."""
    import pyshacl
    from pyshacl.errors import ReportableRuntimeError
    from rdflib import RDF, Graph, URIRef

    try:
        with quiet():
            _, results, _ = pyshacl.validate(graph, shacl_graph=shapes, inference="none", inplace=True)
    except ReportableRuntimeError as error:
        raise InputError(name, f"it cannot be checked ({error.message})", "build it again") from error
    told = cast(Graph, results)
    for result in told.subjects(RDF.type, URIRef(f"{SH}ValidationResult")):
        focus, path, value, message = (
            told.value(result, URIRef(f"{SH}{part}")) for part in ("focusNode", "resultPath", "value", "resultMessage")
        )
        # What a shape finds in the whole graph is told of what is at fault, not of the graph.
        about = value if value is not None and (focus, RDF.type, URIRef(ACTIVITY)) in graph else focus
        found = [term(each, prefixes) for each in (path, value) if each not in (None, about) and not is_blank(each)]
        instead = f" ({' '.join(found)})" if found else ""
        should = _IRI.sub(lambda iri: short(iri[0], prefixes), str(message))
        yield f"{called(about, graph, prefixes)}: {should}{instead}"


@contextmanager
def quiet() -> Iterator[None]:
    """rdflib keeps to itself what literals are none of their datatypes: a shape finds them, and says so."""
    log = logging.getLogger("rdflib.term")
    before = log.disabled
    log.disabled = True
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)
            yield
    finally:
        log.disabled = before


def called(node: Node | None, graph: rdflib.Graph, prefixes: Mapping[str, str]) -> str:
    """A node's name and label: ent:kyiv “Kyiv”."""
    from rdflib import RDFS

    labels = sorted(map(str, graph.objects(node, RDFS.label)))
    return f"{term(node, prefixes)} “{cut(clean(labels[0]), _LONGEST)}”" if labels else term(node, prefixes)


def term(node: Node | None, prefixes: Mapping[str, str]) -> str:
    """A term on one line: IRIs by prefix, literals in quotation marks."""
    from rdflib import Literal

    return f'"{cut(clean(str(node)), _LONGEST)}"' if isinstance(node, Literal) else short(str(node), prefixes)


def is_blank(node: Node | None) -> bool:
    from rdflib import BNode

    return isinstance(node, BNode)


def know(shapes: rdflib.Graph, names: Iterable[str]) -> None:
    """The shapes take these names of families and no others."""
    from rdflib import BNode, Literal, URIRef
    from rdflib.collection import Collection

    known = BNode()
    Collection(shapes, known, [Literal(name) for name in sorted(names)])
    shapes.set((URIRef(FAMILY), URIRef(f"{SH}in"), known))


def of_quads(quads: Iterable[pyoxigraph.Quad]) -> rdflib.Graph:
    """The triples as a graph of rdflib, every literal in its own form."""
    import pyoxigraph
    from rdflib import BNode, Graph, Literal, URIRef

    def node(found: pyoxigraph.NamedNode | pyoxigraph.BlankNode | pyoxigraph.Literal | pyoxigraph.Triple) -> Node:
        if isinstance(found, pyoxigraph.Literal):
            if found.language:
                return Literal(found.value, lang=found.language)
            string = found.datatype.value == f"{PREFIXES['xsd']}string"
            return Literal(found.value, datatype=None if string else URIRef(found.datatype.value), normalize=False)
        return BNode(found.value) if isinstance(found, pyoxigraph.BlankNode) else URIRef(str(found).strip("<>"))

    graph = Graph(bind_namespaces="none")
    for quad in quads:
        graph.add((node(quad.subject), node(quad.predicate), node(quad.object)))
    return graph
