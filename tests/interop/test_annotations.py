"""Evidence as Web Annotations: a program that knows the W3C's terms finds the words in the text."""

from __future__ import annotations

import json

from rdflib import RDF, Graph, Namespace

from graphbuild.describe.claims import wording
from graphbuild.describe.iris import Iris
from tests.interop.conftest import Corpus

OA = Namespace("http://www.w3.org/ns/oa#")
CONTEXT = {
    "oa": str(OA),
    "id": "@id",
    "type": {"@id": "@type"},
    "Annotation": "oa:Annotation",
    "TextPositionSelector": "oa:TextPositionSelector",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "body": {"@id": "oa:hasBody", "@type": "@id"},
    "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "items": {"@id": "http://www.w3.org/ns/activitystreams#items", "@container": "@list"},
}
"""So much of http://www.w3.org/ns/anno.jsonld as the test needs: nothing is fetched."""


def test_each_piece_of_evidence_is_found_by_place_and_by_its_words(corpus: Corpus) -> None:
    page = json.loads(corpus["annotations"].read_bytes())
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    iris = Iris(corpus.knowledge.base)
    texts = {str(iris.document(source.doc)): source.text for source in corpus.knowledge.sources}
    labels = {entity.key: entity.label for entity in corpus.knowledge.entities}
    found = []
    for item in page["items"]:
        place, quote = item["target"]["selector"]
        text = texts[item["target"]["source"]]
        assert text[place["start"] : place["end"]] == quote["exact"]
        assert text[: place["start"]].endswith(quote["prefix"])
        assert text[place["end"] :].startswith(quote["suffix"])
        found.append((item["body"]["id"], item["body"]["value"], place["start"]))
    assert found == [
        (str(iris.claim(claim.id)), wording(claim, labels), evidence.start)
        for claim in corpus.knowledge.claims
        for evidence in claim.evidence
    ]


def test_they_are_annotations_in_rdf(corpus: Corpus) -> None:
    page = json.loads(corpus["annotations"].read_bytes())
    graph = Graph().parse(data=json.dumps({**page, "@context": CONTEXT}), format="json-ld")
    number = sum(len(claim.evidence) for claim in corpus.knowledge.claims)
    annotations = list(graph.subjects(RDF.type, OA.Annotation))
    assert len(annotations) == number
    for annotation in annotations:
        target = graph.value(annotation, OA.hasTarget)
        kinds = {graph.value(selector, RDF.type) for selector in graph.objects(target, OA.hasSelector)}
        assert kinds == {OA.TextPositionSelector, OA.TextQuoteSelector}
        assert graph.value(annotation, OA.hasBody) is not None
