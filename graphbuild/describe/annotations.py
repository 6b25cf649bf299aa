"""Evidence as Web Annotations (W3C, 2017): what the words claim, pinned to the words."""

from collections.abc import Iterator

from graphbuild.describe.claims import wording
from graphbuild.describe.header import content_mark
from graphbuild.describe.iris import Iris
from graphbuild.model import Evidence, Knowledge

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Characters before and after the words that a quote selector has, at most; all of the same sentence."""


def page(knowledge: Knowledge) -> dict[str, Json]:
    """All annotations in one page of JSON-LD."""
    name = Iris(knowledge.base).graph(content_mark(knowledge))
    return {
        "@context": CONTEXT,
        "id": f"{name}#annotations",
        "type": "AnnotationPage",
        "items": [*annotations(knowledge)],
    }


def annotations(knowledge: Knowledge) -> Iterator[dict[str, Json]]:
    """An annotation for each piece of evidence of each claim: the claim is the body, the words are the target."""
    iris = Iris(knowledge.base, knowledge.named)
    labels = {entity.key: entity.label for entity in knowledge.entities}
    texts = {source.doc: source.text for source in knowledge.sources}
    for claim in knowledge.claims:
        for number, evidence in enumerate(claim.evidence, start=1):
            yield {
                "id": f"{iris.claim(claim.id)}#annotation{number}",
                "type": "Annotation",
                "motivation": "describing",
                "body": {
                    "id": iris.claim(claim.id),
                    "type": "TextualBody",
                    "value": wording(claim, labels),
                    "format": "text/plain",
                    "language": "en",
                },
                "target": {
                    "source": iris.document(evidence.doc),
                    "selector": _selectors(evidence, texts[evidence.doc]),
                },
            }


def _selectors(evidence: Evidence, text: str) -> list[Json]:
    before = max(evidence.sentence.start, evidence.start - AROUND)
    after = min(evidence.sentence.end, evidence.end + AROUND)
    return [
        {"type": "TextPositionSelector", "start": evidence.start, "end": evidence.end},
        {
            "type": "TextQuoteSelector",
            "exact": evidence.text,
            "prefix": text[before : evidence.start],
            "suffix": text[evidence.end : after],
        },
    ]
