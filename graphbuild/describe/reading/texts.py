"""Texts and evidence, read back from RDF."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath
from urllib.parse import unquote

from rdflib import PROV
from rdflib.namespace import DCTERMS

from graphbuild.describe.iris import Iris
from graphbuild.describe.reading.facts import ENGLISH, PLAIN, THING, Facts
from graphbuild.describe.reading.passages import Quoted, restored
from graphbuild.describe.vocabulary import GB, NIF, OWL, RDFS, SCHEMA, XSD
from graphbuild.model import Evidence, Mention, Sentence, Source, Token

_DATES = (PLAIN, (None, str(XSD.date)), (None, str(XSD.dateTime)))


@dataclass(frozen=True, slots=True)
class Texts:
    """What was read, as far as it is known."""

    sources: tuple[Source, ...]
    """Sorted by document."""
    evidence: Mapping[str, Evidence]
    """By IRI; without rule, cue and mentions."""


def texts(facts: Facts, iris: Iris, at_hand: Mapping[str, str]) -> Texts:
    """All sources and pieces of evidence. `at_hand` has texts by document; those of the right SHA-256 are used."""
    found = dict(_sources(facts, iris))
    quotes: dict[str, dict[str, Quoted]] = defaultdict(dict)
    for document, iri, quote in _quotes(facts, found, iris):
        quotes[document][iri] = quote
    sources: list[Source] = []
    evidence: dict[str, Evidence] = {}
    for document, source in found.items():
        whole = at_hand.get(source.doc, "")
        if hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest() != source.sha256:
            whole = ""
        text, starts = restored(quotes[document].values(), whole, name=document)
        sources.append(replace(source, text=text))
        numbers = {start: number for number, start in enumerate(sorted(set(starts.values())))}
        for iri, quote in quotes[document].items():
            start = starts[quote]
            evidence[iri] = _evidence(source.doc, quote, _sentence(numbers[start], start, quote.sentence))
    return Texts(tuple(sorted(sources, key=lambda source: source.doc)), evidence)


def _sources(facts: Facts, iris: Iris) -> Iterator[tuple[str, Source]]:
    """Each under its IRI, without its text."""
    for thing in facts.of(GB.Document):
        thing.is_a(GB.Document, NIF.Context, PROV.Entity, OWL.NamedIndividual)
        doc = unquote(thing.iri.removeprefix(iris.namespace("doc")), errors="surrogatepass")
        if thing.iri != str(iris.document(doc)) or PurePath(doc).name != doc:
            raise thing.error(f"no text is called so, but {iris.namespace('doc')} and the name of a file")
        thing.maybe(RDFS.label, ENGLISH)
        dates = [date for sort in _DATES if (date := thing.maybe(DCTERMS.issued, sort)) is not None]
        yield (
            thing.iri,
            Source(
                doc=doc,
                text="",
                sha256=thing.one(GB.sha256, PLAIN),
                name=thing.one(GB.fileName, PLAIN),
                title=thing.maybe(DCTERMS.title, ENGLISH),
                author=thing.maybe(DCTERMS.creator, PLAIN),
                date=dates[0] if dates else None,
                address=thing.maybe(SCHEMA.url, (None, str(XSD.anyURI))),
            ),
        )


def _quotes(facts: Facts, sources: Mapping[str, Source], iris: Iris) -> Iterator[tuple[str, str, Quoted]]:
    """The IRI of a document, that of evidence in it, and its words."""
    for thing in facts.of(GB.Evidence):
        thing.is_a(GB.Evidence, NIF.RFC5147String, OWL.NamedIndividual)
        document = thing.one(NIF.referenceContext, THING)
        if document not in sources:
            raise thing.error("nothing is told of the text that it is a part of")
        words, sentence = thing.one(NIF.anchorOf, PLAIN), thing.one(GB.sentence, PLAIN)
        start, end = (thing.parsed(at, XSD.nonNegativeInteger, int) or 0 for at in (NIF.beginIndex, NIF.endIndex))
        if start < 0 or end - start != len(words):
            raise thing.error(f"its {len(words)} characters cannot stand from {start} to {end}")
        name = iris.evidence(sources[document].doc, start, end)
        if thing.iri != str(name):
            raise thing.error(f"evidence of this place is called {name}")
        yield document, thing.iri, Quoted(start, words, sentence)


def _sentence(index: int, start: int, words: str) -> Sentence:
    """A sentence whose tree is not known: all of it is one token."""
    return Sentence(index, (Token(0, words, words, "", "ROOT", 0, "", start, start + len(words)),), index, False)


def _evidence(doc: str, quote: Quoted, sentence: Sentence) -> Evidence:
    nothing = Mention(quote.start, quote.start, sentence.index, 0, "", "")
    end = quote.start + len(quote.words)
    return Evidence(doc, quote.start, end, quote.words, "", sentence, nothing, nothing, "", 0)
