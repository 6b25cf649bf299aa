"""Writes docs/ontology.md and docs/families.md from the ontology, so that neither can say something else than it.

    python -m scripts.document_ontology

The worked claims of docs/ontology.md are what the program makes of `STORY`.
"""

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from rdflib import OWL, RDF, RDFS, SKOS, Graph, Namespace, URIRef

from graphbuild.ask.written import short
from graphbuild.describe import described
from graphbuild.describe.iris import Iris
from graphbuild.describe.vocabulary import GB, ONTOLOGY, PREFIXES
from graphbuild.model import Claim, Knowledge
from graphbuild.pipeline import build
from graphbuild.resources import ontology
from graphbuild.store.turtle import turtle
from graphbuild.triples import Described, Triple
from graphbuild.wording import status

DOCS = Path(__file__).parents[1] / "docs"
ALL_PREFIXES = {
    **PREFIXES,
    "oa": "http://www.w3.org/ns/oa#",
    "fam": "https://w3id.org/graphbuild/family#",
    "wd": "http://www.wikidata.org/entity/",
}
NIF = Namespace(PREFIXES["nif"])
STORY = """\
Ada Quill bought the ferry in May. The harbour board did not sell the pier. The board will repair the bridge next year.
The storm may close the harbour. The union will end the strike if the board raises wages. The pilot damaged the
lighthouse, the Amber Post said. The council refused to approve the budget. The museum belongs to Ada Quill.
"""
WORKED = (
    ("Asserted", "asserted", "buy", "It is a plain triple too. Last comes its evidence."),
    ("Denied", "denied", "sell", ""),
    ("Planned", "planned", "repair", ""),
    ("Possible", "possible", "close", ""),
    ("Conditional", "conditional", "end", ""),
    ("Quoted", "quoted", "damage", "The speaker is a thing; the source is the text."),
    (
        "Complement",
        "asserted",
        "refuse to approve",
        "Two claims: that they refused is a fact, and that they approved is denied.",
    ),
    ("Inverse", "asserted", "belong to", "The family is possession from its other end: Ada Quill is the owner."),
)
"""Heading, status, relation, and a remark."""
FAMILIES = "## The families"
"""Heads what is made in docs/families.md."""
ROLES = {
    OWL.Class: "class",
    OWL.ObjectProperty: "to a thing",
    OWL.DatatypeProperty: "to a value",
    OWL.AnnotationProperty: "annotation",
}


def ontology_page() -> str:
    """docs/ontology.md, ending in a line end."""
    terms = graph_of("graphbuild.ttl")
    own = [term for term in declared(terms) if str(term).startswith(str(GB))]
    foreign = [term for term in declared(terms) if not str(term).startswith(str(GB))]
    sections = (
        introduction(terms),
        ["## The model", "", "```mermaid", *diagram(terms), "```", ""],
        worked(),
        values(terms),
        ["## Terms of our own", "", *table_of(own, terms)],
        ["## Terms of others", "", *table_of(foreign, terms)],
    )
    return "\n".join(line for section in sections for line in section).rstrip("\n") + "\n"


def introduction(terms: Graph) -> Iterator[str]:
    yield "# The ontology"
    yield ""
    yield "<!-- Made by python -m scripts.document_ontology from ontology/graphbuild.ttl. Change that, not this. -->"
    yield ""
    version = terms.value(ONTOLOGY, OWL.versionIRI)
    yield f"{terms.value(ONTOLOGY, RDFS.comment)} Version `{version}`, in OWL 2 DL."
    yield ""
    yield "- `ontology/graphbuild.ttl`: the terms. They keep their place whatever the base of a graph."
    yield "- `ontology/relations.ttl`: the relation families; see [families](families.md)."
    yield "- `ontology/shapes.ttl` and `shapes-strict.ttl`: what a graph keeps to, in SHACL. `graphbuild check DIR`"
    yield "  tells in a line each what does not fit the first, with `--strict` both."
    yield ""


def diagram(terms: Graph) -> Iterator[str]:
    """The model as Mermaid draws it: boxes are classes, arrows are object properties from domain to range."""
    kinds = sorted(name(kind) for kind in terms.subjects(RDFS.subClassOf, GB.Thing))
    yield "flowchart LR"
    yield f'  Thing["<b>Thing</b><br>{"<br>".join(kinds)}"]'
    drawn = sorted(
        (name(domain), name(term), name(range_))
        for term in terms.subjects(RDF.type, OWL.ObjectProperty)
        for domain in terms.objects(term, RDFS.domain)
        for range_ in terms.objects(term, RDFS.range)
    )
    for domain, term, range_ in drawn:
        yield f"  {domain} -- {term} --> {range_}"
    yield "  Evidence -- nif:referenceContext --> Document"
    yield "  Claim -. predicate .-> relation((relation))"
    yield "  Thing == a relation, where asserted ==> Thing"


def worked() -> Iterator[str]:
    """A claim of each status, as the program writes it."""
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder) / "ferry.txt"
        text.write_text(STORY, encoding="utf-8")
        knowledge = build([text])
    made, iris = described(knowledge), Iris(knowledge.base)
    graph = Described(made.prefixes, list(made.triples))
    yield from ("## A claim of each status", "", "Made of these sentences:", "")
    yield from (f"> {line}" for line in STORY.splitlines())
    yield from ("", "Only gb:confidence is left out here: it changes with every measurement.", "")
    for heading, wanted, lemma, remark in WORKED:
        (claim,) = (c for c in knowledge.claims if c.relation.lemma == lemma and status(c) == wanted)
        yield from (f"### {heading}", "", *([remark, ""] if remark else []))
        yield from ("```turtle", *turtle_of(claim, knowledge, graph, iris), "```", "")


def turtle_of(claim: Claim, knowledge: Knowledge, graph: Described, iris: Iris) -> list[str]:
    """The claim with what it embeds, its plain triple where it has one, and of an asserted one the evidence."""
    inner = [c for c in knowledge.claims if c.id == claim.complement]
    subjects = {str(iris.claim(each.id)) for each in (claim, *inner)}
    plain: set[Triple] = set()
    if claim.asserted:
        triple = (
            str(iris.entity(claim.subject)),
            str(iris.relation(claim.relation.lemma)),
            str(iris.entity(claim.object)),
        )
        assert triple in graph.triples
        plain = {triple}
        evidence = claim.evidence[0]
        subjects.add(str(iris.evidence(evidence.doc, evidence.start, evidence.end)))
    told = [t for t in graph.triples if t in plain or (t[0] in subjects and t[1] != str(GB.confidence))]
    written = "".join(turtle(Described(graph.prefixes, told)))
    lines = [line for line in written.splitlines() if not line.startswith(("@prefix", "# ---"))]
    return "\n".join(lines).strip().replace("\n\n\n", "\n\n").splitlines()


def values(terms: Graph) -> Iterator[str]:
    """What the values of claims mean, scheme by scheme."""
    yield from ("## Values", "", "Plain strings, so that any tool can filter by them; a SKOS scheme explains each.", "")
    for scheme in sorted(terms.subjects(RDF.type, SKOS.ConceptScheme), key=str):
        concepts = sorted(terms.subjects(SKOS.inScheme, scheme), key=str)
        yield from (f"### {name(scheme)}", "", str(terms.value(scheme, SKOS.definition)), "")
        if concepts:
            rows = (
                [
                    f"`{terms.value(c, SKOS.notation)}`",
                    *(str(terms.value(c, p)) for p in (SKOS.definition, SKOS.example)),
                ]
                for c in concepts
            )
            yield from table(["value", "meaning", "example"], rows)


def table_of(found: Iterable[URIRef], terms: Graph) -> Iterator[str]:
    """A row for each term: what it is, from what to what, of what it is a kind, what it means, an example."""
    rows = []
    for term in found:
        parents = [*terms.objects(term, RDFS.subClassOf), *terms.objects(term, RDFS.subPropertyOf)]
        ends = [named(terms.value(term, end)) for end in (RDFS.domain, RDFS.range)]
        (role,) = (words for class_, words in ROLES.items() if (term, RDF.type, class_) in terms)
        rows.append(
            [
                f"`{named(term)}`",
                f"{role}: {' → '.join(ends)}" if all(ends) else role,
                ", ".join(sorted(map(named, parents))),
                str(terms.value(term, RDFS.comment)),
                str(terms.value(term, SKOS.example)),
            ]
        )
    yield from table(["term", "what it is", "kind of", "meaning", "example"], rows)


def families_page() -> str:
    """docs/families.md, ending in a line end: what stands above `FAMILIES` in it by hand, then every family."""
    graph = graph_of("relations.ttl")
    by_hand, _, _ = (DOCS / "families.md").read_text(encoding="utf-8").partition(FAMILIES)
    lines = [f"{by_hand}{FAMILIES}", ""]
    rows = []
    for family in sorted(graph.subjects(RDF.type, GB.RelationFamily), key=str):
        ends = f"{graph.value(family, GB.agentRole)} → {graph.value(family, GB.patientRole)}"
        close = ", ".join(sorted(f"[{named(page)}]({page})" for page in graph.objects(family, RDFS.seeAlso)))
        patterns = [
            f"{mark}`{pattern}`"
            for mark, kind in (("", GB.pattern), ("inverse ", GB.inversePattern), ("side ", GB.sidePattern))
            for pattern in sorted(map(str, graph.objects(family, kind)))
        ]
        told = str(graph.value(family, RDFS.comment))
        rows.append([f"**{graph.value(family, RDFS.label)}**", told, ends, close, " · ".join(patterns)])
    lines += table(["family", "meaning", "ends", "close to", "patterns"], rows)
    return "\n".join(lines).rstrip("\n") + "\n"


def table(head: list[str], rows: Iterable[list[str]]) -> Iterator[str]:
    """A Markdown table and an empty line."""
    for row in (head, ["---"] * len(head), *rows):
        cells = [cell.replace("|", "\\|") for cell in row]
        yield f"| {' | '.join(cells)} |"
    yield ""


def graph_of(file: str) -> Graph:
    return Graph().parse(data=ontology(file).read_text(encoding="utf-8"), format="turtle")


def declared(terms: Graph) -> list[URIRef]:
    """Every class, then every property, by name."""
    return [term for role in ROLES for term in sorted(map(URIRef, map(str, terms.subjects(RDF.type, role))), key=named)]


def named(term: object) -> str:
    return "" if term is None else short(str(term), ALL_PREFIXES)


def name(term: object) -> str:
    """The local part of a term of ours."""
    return named(term).partition(":")[2]


def main() -> None:
    for file, page in (("ontology.md", ontology_page()), ("families.md", families_page())):
        (DOCS / file).write_text(page, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
