"""What every thing in the graph is called: the only module that mints IRIs.

An IRI depends on its key and on nothing else, so that adding a text renames nothing. A key that its slug spells in full
("donald trump", "deal#3fa9c1") is called by its slug; any other gets ten digits of a hash of the key behind it, and so
does one whose slug could be another's. Two keys thus share an IRI only where that hash collides.
"""

import hashlib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from urllib.parse import quote

from anyascii import anyascii
from rdflib import URIRef

from graphbuild.errors import InputError

ENTITY = "ent/"
RELATION = "rel#"
LONGEST = 60
"""Characters of a slug, without its hash."""

_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_PLAIN = re.compile(r"[a-z0-9]+(?: [a-z0-9]+)*")
_OWN = re.compile(r"(?P<name>.*)#(?P<mark>[0-9a-f]{6})", re.DOTALL)
_MARKED = re.compile(r"(?:^|.*[ _])(?:[0-9a-f]{6}|[0-9a-f]{10})")
"""Ends as a document's own thing does, or as what carries a hash."""
_BASE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9._~:/@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+/")
_IRI = re.compile(
    r"""[A-Za-z][A-Za-z0-9+.-]*:(?:[^\x00-\x20<>"{}|\\^`%\x7f-\xa0\ud800-\uf8ff\ufff0-\uffff]|%[0-9A-Fa-f]{2})+"""
)


@dataclass(frozen=True, slots=True)
class Iris:
    """The names of all things of one graph, below its base."""

    base: str
    named: tuple[tuple[str, str, str], ...] = ()
    """(what the name begins with, key, IRI) of what came from a graph whose IRIs do not tell the keys."""
    _known: dict[tuple[str, str], URIRef] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not _BASE.fullmatch(self.base):
            raise InputError(
                self.base,
                "it cannot begin an IRI",
                "give an absolute IRI that ends in a slash, as https://example.org/",
            )
        self._known.update({(part, key): URIRef(iri) for part, key, iri in self.named})

    def namespace(self, part: str) -> str:
        """What the names of one kind of thing begin with: "ent", "rel", "claim", "doc".

        >>> Iris("https://example.org/").namespace("ent")
        'https://example.org/ent/'
        """
        return f"{self.base}{part}#" if part == "rel" else f"{self.base}{part}/"

    def entity(self, key: str) -> URIRef:
        """The IRI of the entity with this key.

        >>> Iris("https://example.org/").entity("donald trump")
        rdflib.term.URIRef('https://example.org/ent/donald_trump')
        """
        return self._once(ENTITY, key, entity_slug)

    def relation(self, lemma: str) -> URIRef:
        """The IRI of the relation with this lemma: letters, digits and "_" only, so that it is a name in any format."""
        return self._once(RELATION, lemma, relation_slug)

    def qualifier(self, claim: str, number: int) -> URIRef:
        """The IRI of a claim's qualifier, by its place among them."""
        return URIRef(f"{self.claim(claim)}#qualifier{number}")

    def claim(self, identifier: str) -> URIRef:
        return self._once("claim/", identifier, segment)

    def document(self, doc: str) -> URIRef:
        return self._once("doc/", doc, segment)

    def evidence(self, doc: str, start: int, end: int) -> URIRef:
        """The IRI of a stretch of a text, by RFC 5147: characters, end exclusive.

        >>> Iris("https://example.org/").evidence("deal", 3, 9)
        rdflib.term.URIRef('https://example.org/doc/deal#char=3,9')
        """
        return URIRef(f"{self.document(doc)}#char={start},{end}")

    def graph(self, mark: str) -> URIRef:
        """The IRI of the graph that a build makes."""
        return URIRef(f"{self.base}build/{segment(mark)}")

    def activity(self, mark: str) -> URIRef:
        """The IRI of the build itself."""
        return URIRef(f"{self.base}build/{segment(mark)}#run")

    def software(self, version: str) -> URIRef:
        """The IRI of the program that builds."""
        return URIRef(f"{self.base}software/graphbuild-{segment(version)}")

    def _once(self, part: str, key: str, name: Callable[[str], str]) -> URIRef:
        """The same object for the same thing: making and comparing them costs more than all else."""
        found = self._known.get((part, key))
        if found is None:
            found = self._known[part, key] = URIRef(f"{self.base}{part}{name(key)}")
        return found


def entity_slug(key: str) -> str:
    """A short ASCII name, another one for every key.

    >>> entity_slug("donald trump"), entity_slug("deal#3fa9c1"), entity_slug("зеленський")
    ('donald_trump', 'deal_3fa9c1', 'zelens_kiy_7f7c5e4a0b')
    """
    own = _OWN.fullmatch(key)
    if own and _is_plain(own["name"]):
        return f"{own['name'].replace(' ', '_')}_{own['mark']}"
    if _is_plain(key) and not _MARKED.fullmatch(key):
        return key.replace(" ", "_")
    return f"{_slug(own['name'] if own else key) or 'thing'}_{_hash(key)}"


def key_of(slug: str, names: Iterable[str]) -> str | None:
    """The key that is called by this slug: the slug itself tells it, or one of the thing's names; None where none does.

    >>> key_of("deal_3fa9c1", []), key_of("zelens_kiy_7f7c5e4a0b", ["Зеленський"])
    ('deal#3fa9c1', 'зеленський')
    """
    words = slug.replace("_", " ")
    told = (words, "#".join(words.rsplit(" ", 1)), *(key for name in names for key in (name, name.casefold())))
    return next((key for key in told if entity_slug(key) == slug), None)


def relation_slug(lemma: str) -> str:
    """A short ASCII name that begins with a letter, another one for every lemma.

    >>> relation_slug("refuse to approve"), relation_slug("co-sign")
    ('refuse_to_approve', 'co_sign_6c8f11f610')
    """
    if _is_plain(lemma) and lemma[0].isalpha() and not _MARKED.fullmatch(lemma):
        return lemma.replace(" ", "_")
    slug = _slug(lemma)
    return f"{slug if slug[:1].isalpha() else f'r_{slug}'.rstrip('_')}_{_hash(lemma)}"


def segment(name: str) -> str:
    """One part of a path, from which the name can be told again.

    >>> segment("Київ-1"), segment("a/b")
    ('%D0%9A%D0%B8%D1%97%D0%B2-1', 'a%2Fb')
    """
    return quote(name, safe="", errors="surrogatepass")


def is_iri(text: str) -> bool:
    """True for an absolute IRI that every parser takes.

    >>> is_iri("http://www.wikidata.org/entity/Q212"), is_iri("not one"), is_iri("https://example.org/100%")
    (True, False, False)
    """
    return _IRI.fullmatch(text) is not None


def _is_plain(key: str) -> bool:
    return len(key) <= LONGEST and _PLAIN.fullmatch(key) is not None


def _slug(name: str) -> str:
    """Transliterated, in lower case, cut after a word."""
    slug = _NOT_SLUG.sub("_", anyascii(name[: 4 * LONGEST]).lower()).strip("_")
    if len(slug) <= LONGEST:
        return slug
    return slug[:LONGEST].rpartition("_")[0] or slug[:LONGEST]


def _hash(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:10]
