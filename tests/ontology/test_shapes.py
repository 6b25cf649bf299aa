"""The shapes take what the program writes, and each of them is broken by what it is there for."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from rdflib import RDF, RDFS, Graph, Literal, URIRef
from rdflib.collection import Collection

import graphbuild
from graphbuild.ask.check import FAMILY, SHAPES, STRICT, violations
from graphbuild.ask.prefixes import PREFIXES
from graphbuild.describe import describe
from graphbuild.families import classified, families
from graphbuild.model import Knowledge
from graphbuild.resources import ontology
from tests import made
from tests.describe.strategies import hostile, knowledges
from tests.test_stories import TEXTS

SH = "http://www.w3.org/ns/shacl#"
CLAIM = "?c a gb:Claim ; gb:subject ent:ukraine ; gb:object ent:lithium ; gb:polarity '+'"
QUOTED = "?c gb:speakerChain ?chain"
EVIDENCE = "?e a gb:Evidence ; nif:anchorOf 'The country possesses lithium'"


@cache
def shapes(name: str) -> Graph:
    return Graph().parse(data=ontology(name).read_text(encoding="utf-8"), format="turtle")


def broken(graph: Graph, name: str) -> list[str]:
    return sorted(violations(graph, shapes(name), PREFIXES))


def good() -> Graph:
    return describe(classified(made.knowledge(), families()))


@pytest.mark.parametrize("name", [SHAPES, STRICT])
@pytest.mark.parametrize(
    "knowledge", [made.knowledge(), hostile(), Knowledge((), (), ())], ids=["made", "hostile", "empty"]
)
def test_what_the_program_writes_conforms(knowledge: Knowledge, name: str) -> None:
    assert broken(describe(classified(knowledge, families())), name) == []


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(knowledges())
def test_whatever_is_claimed_conforms(knowledge: Knowledge) -> None:
    graph = describe(knowledge)
    assert [*broken(graph, SHAPES), *broken(graph, STRICT)] == []


@pytest.mark.parametrize("text", [t for t in TEXTS if t.stem in {"minerals_deal_signed", "status", "times"}])
def test_what_is_made_of_a_story_conforms(text: Path) -> None:
    graph = graphbuild.build([text]).to_rdf()
    assert [*broken(graph, SHAPES), *broken(graph, STRICT)] == []


def without(what: str, *, of: str = CLAIM) -> str:
    """The update that takes a property away."""
    return f"DELETE {{ {of[:2]} {what} ?gone }} WHERE {{ {of} ; {what} ?gone }}"


def with_(what: str, *, of: str = CLAIM) -> str:
    """The update that adds something."""
    return f"INSERT {{ {of[:2]} {what} }} WHERE {{ {of} }}"


def instead(what: str, value: str, *, of: str = CLAIM) -> str:
    """The update that puts another value in the place of what is there."""
    return f"DELETE {{ {of[:2]} {what} ?old }} INSERT {{ {of[:2]} {what} {value} }} WHERE {{ {of} ; {what} ?old }}"


DOCUMENT = "?d a gb:Document ; gb:fileName 'deal.txt'"
THING = "?t a gb:Quantity"
RELATION = "?r gb:lemma 'possess'"
QUALIFIER = "?q a gb:Qualifier"
BUILD = "?b a prov:Activity"
PLAIN = "A plain triple is a claim that is asserted, and the one to {?o} is not."
BREAKS = [
    (without("rdfs:label"), "A claim has exactly one label, in a language."),
    (with_('rdfs:label "other"@en'), "A claim has exactly one label, in a language."),
    (without("gb:subject"), "A claim has exactly one subject."),
    (with_("gb:subject ent:russia"), "A claim has exactly one subject."),
    (without("gb:predicate"), "A claim has exactly one predicate."),
    (with_("gb:predicate rel:sell"), "A claim has exactly one predicate."),
    (without("gb:object"), "A claim has exactly one object, and it is a thing."),
    (instead("gb:object", "'lithium'"), "A claim has exactly one object, and it is a thing."),
    (without("gb:polarity"), 'A claim has exactly one polarity, "+" or "-".'),
    (instead("gb:polarity", "'yes'"), 'A claim has exactly one polarity, "+" or "-".'),
    (without("gb:modality"), "A claim has exactly one modality: actual, intended, possible or conditional."),
    (
        instead("gb:modality", "'likely'"),
        "A claim has exactly one modality: actual, intended, possible or conditional.",
    ),
    (without("gb:asserted"), "A claim says exactly once, with true or false, whether it is asserted."),
    (instead("gb:asserted", "'true'"), "A claim says exactly once, with true or false, whether it is asserted."),
    (instead("gb:asserted", "false"), "A claim that is affirmed, actual and attributed to nobody is asserted."),
    (
        instead("gb:asserted", "true", of=QUOTED),
        "A claim that is asserted is affirmed, actual and attributed to nobody.",
    ),
    (instead("gb:polarity", "'-'"), "A claim that is asserted is affirmed, actual and attributed to nobody."),
    (with_("gb:attributedTo ent:afp", of=QUOTED), "A claim is attributed to one speaker at most, and that is a thing."),
    (with_("gb:speakerChain 'a < b'", of=QUOTED), "A claim has one chain of speakers at most, as a string."),
    (
        without("gb:attributedTo", of=QUOTED),
        "A claim with a chain of speakers is attributed to the first of them.",
    ),
    (with_("gb:complement ent:lithium"), "A claim embeds one thing at most, and that is a claim of this graph."),
    (with_("gb:time 'May', 'June'"), "A claim has one time at most, in the words of the text."),
    (with_("gb:place 'here', 'there'"), "A claim has one place at most, in the words of the text."),
    (with_("gb:qualifier ent:lithium"), "What qualifies a claim is a qualifier of this graph."),
    (with_("gb:cue 1"), "A cue is a string."),
    (with_("gb:family 'trade'"), "A claim is of one relation family at most, and it is one that is known."),
    (
        instead("gb:family", "'ownership of all'"),
        "A claim is of one relation family at most, and it is one that is known.",
    ),
    (with_("gb:direction 'inverse'"), "A claim has one direction at most, forward or inverse."),
    (without("gb:family"), "A claim with a direction is of a relation family."),
    (with_("gb:confidence 1.5"), "A claim has one confidence at most, a decimal from 0 to 1."),
    (with_("gb:confidence '-0.5'^^xsd:decimal"), "A claim has one confidence at most, a decimal from 0 to 1."),
    (without("gb:rule"), "A claim names at least one rule that read it, as a string."),
    (without("gb:source"), "A claim has at least one source, and it is a document of this graph."),
    (with_("gb:source ent:afp"), "A claim has at least one source, and it is a document of this graph."),
    (without("gb:evidence"), "A claim has at least one piece of evidence, and it is evidence of this graph."),
    (with_("gb:weight 3"), "A claim has no property but those that the ontology gives to claims."),
    (without("gb:role", of=QUALIFIER), "A qualifier has exactly one role, as a string."),
    (without("gb:filler", of=QUALIFIER), "A qualifier brings in exactly one thing."),
    (with_("gb:weight 3", of=QUALIFIER), "A qualifier has a role, a filler and nothing else."),
    (with_("a gb:Person", of=THING), "A thing is of exactly one kind."),
    ("DELETE { ent:lithium a gb:Concept } WHERE {}", "A thing is of exactly one kind."),
    (without("rdfs:label", of=THING), "A thing has exactly one label, in a language."),
    (with_("rdfs:label 'unspoken'", of=THING), "A thing has exactly one label, in a language."),
    (with_("skos:altLabel 'unspoken'", of=THING), "Another name of a thing is in a language."),
    (instead("gb:value", "'five'", of=THING), "A thing has one value at most, a decimal or a date."),
    (with_("gb:unit 'euros'", of=THING), "A thing has one unit at most, as a string."),
    (without("gb:value", of=THING), "A thing with a unit has a value."),
    (with_("schema:sameAs 'Q212'", of=THING), "What a thing is the same as has an IRI."),
    (with_("owl:sameAs ent:lithium", of=THING), "A thing is linked with schema:sameAs, never with owl:sameAs."),
    (without("a", of=RELATION), "A relation is declared as an object property."),
    (without("rdfs:label", of=RELATION), "A relation has exactly one label, in a language."),
    (
        "DELETE { ?r gb:lemma 'possess' } WHERE { ?r gb:lemma 'possess' }",
        "A relation has exactly one lemma, as a string.",
    ),
    (with_("gb:date 'Monday'", of=CLAIM), "A claim is of one day at most, as a date."),
    (with_("gb:begin 'Monday'", of=CLAIM), "A claim's time has one first day at most, as a date."),
    (with_("gb:end 'Monday'", of=CLAIM), "A claim's time has one last day at most, as a date."),
    (with_("gb:begin 'Monday'", of=THING), "A thing has one first day at most, as a date."),
    (with_("gb:end 'Monday'", of=THING), "A thing has one last day at most, as a date."),
    (with_("gb:maybeSame 'Kim'", of=THING), "What a thing may be the same as has an IRI."),
    (with_("rdfs:subPropertyOf rel:sell", of=RELATION), "A relation has a label, a lemma and nothing else."),
    (without("rdfs:label", of=DOCUMENT), "A document has exactly one label, in a language."),
    (
        without("gb:sha256", of=DOCUMENT),
        "A document states exactly one SHA-256 of its text, as 64 hexadecimal digits.",
    ),
    (
        instead("gb:sha256", "'ABC'", of=DOCUMENT),
        "A document states exactly one SHA-256 of its text, as 64 hexadecimal digits.",
    ),
    (with_("gb:fileName 'other.txt'", of=DOCUMENT), "A document has exactly one file name, as a string."),
    (with_('dcterms:title "other"@en', of=DOCUMENT), "A document has one title at most, in a language."),
    (with_("dcterms:creator 'other'", of=DOCUMENT), "A document has one creator at most, by name."),
    (with_("dcterms:issued '2020'", of=DOCUMENT), "A document has one date of issue at most."),
    (with_("schema:url 'here'", of=DOCUMENT), "A document has one address at most, as xsd:anyURI."),
    (with_("gb:weight 3", of=DOCUMENT), "A document has no property but those that the ontology gives to documents."),
    (
        "DELETE { ?b prov:used ?d } WHERE { ?b prov:used ?d . ?d gb:fileName 'deal.txt' }",
        "A document was used by a build of this graph.",
    ),
    (without("nif:referenceContext", of=EVIDENCE), "Evidence stands in exactly one document of this graph."),
    (without("nif:beginIndex", of=EVIDENCE), "Evidence begins at exactly one code point, counted from 0."),
    (instead("nif:beginIndex", "-1", of=EVIDENCE), "Evidence begins at exactly one code point, counted from 0."),
    (without("nif:endIndex", of=EVIDENCE), "Evidence ends at exactly one code point, counted from 0."),
    (
        instead("nif:endIndex", '"0"^^xsd:nonNegativeInteger', of=EVIDENCE),
        "Evidence begins before it ends.",
    ),
    (with_("nif:anchorOf 'other words'", of=EVIDENCE), "Evidence holds exactly one string of words."),
    (without("gb:sentence", of=EVIDENCE), "Evidence stands in a sentence, as a string."),
    (with_("gb:weight 3", of=EVIDENCE), "Evidence has no property but those that the ontology gives to evidence."),
    (without("prov:generated", of=BUILD), "A build generated exactly one graph, and it has a header."),
    (without("prov:wasAssociatedWith", of=BUILD), "A build was done by a program that the graph names."),
    (with_("prov:used ent:lithium", of=BUILD), "What a build used is a document of this graph."),
]
STRICT_BREAKS = [
    ("DELETE DATA { ent:ukraine rel:possess ent:lithium }", "A claim that is asserted is a plain triple too."),
    ("INSERT DATA { ent:ukraine rel:sell ent:lithium }", PLAIN),
    ("INSERT DATA { ent:nobody rel:sell ent:lithium }", PLAIN),
    (
        "INSERT DATA { ent:ukraine rel:dream_of ent:lithium }",
        "What relates a thing to another is a relation with a lemma.",
    ),
]


@pytest.mark.parametrize("update, message", BREAKS)
def test_a_graph_that_is_broken_so_does_not_conform(update: str, message: str) -> None:
    assert changed(update, SHAPES, message)


@pytest.mark.parametrize("update, message", STRICT_BREAKS)
def test_a_plain_triple_that_is_not_asserted_or_lacks_is_found(update: str, message: str) -> None:
    assert changed(update, STRICT, message)


def changed(update: str, name: str, message: str) -> list[str]:
    """The lines with this message on the good graph after the update."""
    graph = good()
    before = len(graph)
    graph.update(update, initNs={**PREFIXES})
    assert len(graph) != before or "INSERT" in update
    told = message.replace("{?o}", "ent:lithium")
    return [line for line in broken(graph, name) if f": {told}" in line]


@pytest.mark.parametrize("name, breaks", [(SHAPES, BREAKS), (STRICT, STRICT_BREAKS)])
def test_every_shape_is_broken_by_a_test_and_speaks_english(name: str, breaks: list[tuple[str, str]]) -> None:
    messages = set(shapes(name).objects(None, URIRef(f"{SH}message")))
    assert {str(message) for message in messages} == {message for _, message in breaks}
    assert {message for message in messages if not (isinstance(message, Literal) and message.language == "en")} == set()
    assert [message for _, message in breaks if not (message[:1].isupper() and message.endswith("."))] == []


def test_the_shapes_know_the_families_that_there_are() -> None:
    graph = shapes(SHAPES)
    (known,) = graph.objects(URIRef(FAMILY), URIRef(f"{SH}in"))
    listed = Collection(graph, known)
    assert [str(name) for name in listed] == sorted(families().names)


def test_the_shapes_are_shapes() -> None:
    import pyshacl

    for name in (SHAPES, STRICT):
        conforms, _, report = pyshacl.validate(Graph(), shacl_graph=shapes(name), meta_shacl=True)
        assert conforms, report
    assert set(shapes(SHAPES).subjects(RDF.type, URIRef("http://www.w3.org/2002/07/owl#Ontology"))) != set()
    assert list(shapes(SHAPES).subject_objects(RDFS.label)) != []
