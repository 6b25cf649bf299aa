"""Short texts, read as far as gathering needs them."""

import hashlib
from collections.abc import Callable, Mapping, Sequence

import pytest

from graphbuild.corrections import parsed
from graphbuild.extract import extract
from graphbuild.gather import gather
from graphbuild.model import Document, Knowledge, Known, Source
from graphbuild.parse import Parser
from graphbuild.resolve import listing, resolve
from graphbuild.settings import Settings

BASE = "https://example.org/"
Read = Callable[..., tuple[Document, ...]]


@pytest.fixture(scope="session")
def read() -> Read:
    """Reads texts, by name, with the language model; `names` are rows of a file of names."""
    parser = Parser(Settings())

    def reading(texts: Mapping[str, str], names: Sequence[Known] = ()) -> tuple[Document, ...]:
        sources = [
            Source(doc, text, hashlib.sha256(text.encode()).hexdigest(), f"{doc}.txt") for doc, text in texts.items()
        ]
        return tuple(resolve(extract(document), listing(names)) for document in parser.parse(sources))

    return reading


def gathered(documents: Sequence[Document], *lines: str) -> Knowledge:
    """What the documents say, with these lines of corrections."""
    corrections = parsed("\n".join(lines), "corrections.txt")
    return gather(documents, base=BASE, corrections=corrections, iri=lambda key: f"{BASE}ent/{key.replace(' ', '_')}")


def called(knowledge: Knowledge, name: str) -> list[str]:
    """The keys of all things with this label."""
    return [entity.key for entity in knowledge.entities if entity.label == name]


def docs_of(knowledge: Knowledge, key: str) -> list[str]:
    """The texts that speak of the thing."""
    return sorted({naming.doc for naming in knowledge.entity(key).namings})


def triples(knowledge: Knowledge) -> set[tuple[str, str, str]]:
    labels = {entity.key: entity.label for entity in knowledge.entities}
    return {(labels[c.subject], c.relation.lemma, labels[c.object]) for c in knowledge.claims}
