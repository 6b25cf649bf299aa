"""What names in the news mean: countries, their adjectives and inhabitants, cities, regions, bodies and firms.

The table is `world.tsv`, made by `scripts/make_world.py`; its head says its sources and licences. Nothing is guessed:
a name that means two things ("Georgia", "Congo", "Washington") gives both, and who asks must choose by what else is
known. That Jordan is also a person's name, English a language, and "Belgium" a team on some pages, it does not know.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, cast

from graphbuild.model import Kind

Role = Literal["name", "short", "adjective", "demonym-plural", "capital", "city", "region", "body", "firm"]
Site = Literal["country", "region", "continent", "capital", "city"]
Firm = Literal[
    "company",
    "bank",
    "airline",
    "newspaper",
    "broadcaster",
    "university",
    "agency",
    "department",
    "charity",
    "hospital",
]
Type = Literal[Site, Firm, "body", "people"]
NAMING: frozenset[Role] = frozenset({"name", "short", "capital", "city", "region", "body", "firm"})
ARTICLES = ("The ", "the ", "THE ")


@dataclass(frozen=True, slots=True)
class Place:
    """One thing that a name may mean, and what the name is to it."""

    label: str
    """What news calls the thing; no two things of the table share one ("Georgia", "Georgia (US state)")."""
    kind: Kind
    """Place, Organization, or Group for the inhabitants of a place."""
    role: Role
    """What the name is: "adjective" for "Russian", "demonym-plural" for "Russians", "short" for "UK".

    "firm" stands for every name of a company or an institution, whatever its type.
    """
    wikidata: str | None
    """Identifier of the thing ("Q212"); None where no source gives one, and for inhabitants."""
    type: Type
    """A "region" is a part of a country, a territory, or a big area ("Middle East").

    Of a company or an institution, the noun that news has for it: "the bank".
    """
    country: str | None
    """Label of the country of a capital, city or region, of an adjective's country, of the place where a people lives.

    None where the thing belongs to no one country, or where countries dispute it (Crimea, Jerusalem).
    """


@dataclass(frozen=True, slots=True)
class _World:
    named: Mapping[str, tuple[Place, ...]]
    """By the name without accents and full stops."""
    in_capitals: Mapping[str, tuple[Place, ...]]
    others: Mapping[str, tuple[str, ...]]
    """By label: the names that mean nothing else."""
    identifiers: Mapping[str, str]
    """By label."""


def places(name: str) -> tuple[Place, ...]:
    """All that the name may mean, each with the role of the name; empty where it is unknown.

    Accents, full stops and a leading article do not matter; letter case does ("us" is no country), except that a name
    all in capitals is found too, as headlines have it.

    >>> [(place.label, place.role) for place in places("U.S.")]
    [('United States', 'short')]
    >>> [place.label for place in places("GEORGIA")]
    ['Georgia', 'Georgia (US state)']
    >>> places("us"), places("Who")
    ((), ())
    """
    world = _world()
    for spelling in _spellings(fold(name)):
        if spelling in world.named:
            return world.named[spelling]
    if name.isupper():
        for spelling in _spellings(fold(name)):
            if spelling in world.in_capitals:
                return world.in_capitals[spelling]
    return ()


def country_of_adjective(word: str) -> str | None:
    """The label of the one country, or part of a country, whose adjective this is.

    None where the word is unknown, belongs to several ("Korean", "Congolese", "Dominican"), or to what is part of no
    one country ("European", "Crimean").

    >>> country_of_adjective("Russian"), country_of_adjective("Scottish"), country_of_adjective("Korean")
    ('Russia', 'Scotland', None)
    """
    found = [place for place in places(word) if place.role == "adjective"]
    return found[0].label if len(found) == 1 and found[0].country else None


def inhabitants(word: str) -> str | None:
    """The label of the one place whose inhabitants the word names in the plural, with or without "the".

    None where the word is unknown or belongs to several ("Koreans"). Many such words are adjectives and languages too
    ("French"): that they stand for people is for the sentence to show.

    >>> inhabitants("Russians"), inhabitants("the Dutch"), inhabitants("Africans"), inhabitants("Russian")
    ('Russia', 'Netherlands', 'Africa', None)
    """
    found = [place for place in places(word) if place.role == "demonym-plural"]
    return found[0].country if len(found) == 1 else None


def aliases(label: str) -> tuple[str, ...]:
    """Other names of the thing with this label, in alphabetical order, that name nothing else in the table.

    >>> aliases("United Kingdom")
    ('Britain', 'Great Britain', 'UK', 'United Kingdom of Great Britain and Northern Ireland')
    >>> "Congo" in aliases("Republic of the Congo"), aliases("nowhere")
    (False, ())
    """
    return _world().others.get(label, ())


def identifier(label: str) -> str | None:
    """The Wikidata identifier of the one thing with this label; None where the table has none, and for inhabitants.

    >>> identifier("Ukraine"), identifier("Georgia (US state)"), identifier("Ukrainians"), identifier("nowhere")
    ('Q212', 'Q1428', None, None)
    """
    return _world().identifiers.get(label)


def fold(name: str) -> str:
    """The name without accents, full stops and commas, hyphens and white space as single spaces, apostrophes straight.

    >>> fold("Côte d’Ivoire"), fold("U.S."), fold("Guinea-Bissau"), fold("Washington, D.C.")
    ("Cote d'Ivoire", 'US', 'Guinea Bissau', 'Washington DC')
    """
    bare = name if name.isascii() else _without_accents(name)
    return " ".join(bare.replace(".", "").replace(",", "").replace("-", " ").split())


def _without_accents(name: str) -> str:
    straight = name.translate(str.maketrans("‘’ʻ‑–", "'''--"))
    return "".join(sign for sign in unicodedata.normalize("NFKD", straight) if not unicodedata.combining(sign))


def _spellings(folded: str) -> tuple[str, ...]:
    # "The Hague" is a name with its article, "the Netherlands" one without.
    for article in ARTICLES:
        if folded.startswith(article):
            bare = folded.removeprefix(article)
            return (folded, "The " + bare, "THE " + bare, bare)
    return (folded,)


@cache
def _world() -> _World:
    named: dict[str, list[Place]] = {}
    written: list[tuple[str, str, Place]] = []
    lines = files("graphbuild").joinpath("world.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if not line.startswith("#"):
            name, role, label, kind, type_, country, wikidata, _, _ = line.split("\t")
            place = Place(
                label, cast(Kind, kind), cast(Role, role), wikidata or None, cast(Type, type_), country or None
            )
            key = fold(name)
            named.setdefault(key, []).append(place)
            written.append((name, key, place))
    in_capitals: dict[str, list[Place]] = {}
    for key, meanings in named.items():
        in_capitals.setdefault(key.upper(), []).extend(meanings)
    others: dict[str, list[str]] = {}
    for name, key, place in written:
        if place.role in NAMING and name != place.label and all(other.label == place.label for other in named[key]):
            others.setdefault(place.label, []).append(name)
    return _World(
        {key: tuple(meanings) for key, meanings in named.items()},
        {key: tuple(meanings) for key, meanings in in_capitals.items()},
        {label: tuple(names) for label, names in others.items()},
        {place.label: place.wikidata for _, _, place in written if place.wikidata},
    )
