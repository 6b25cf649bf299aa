"""What a text says of a thing that tells it from another of the same name."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graphbuild.lexicon import names_body, table
from graphbuild.model import Document, Entity, Mention, Statement
from graphbuild.pronouns import HE, SHE

BODIES = frozenset({"Organization", "Place"})
NEAR = 2
"""Years that two ages of one person may differ by, in texts of different days."""
_GENDERS = {
    **dict.fromkeys(HE | {"mr", "sir", "lord"}, "he"),
    **dict.fromkeys(SHE | {"mrs", "ms", "miss", "lady"}, "she"),
}
_OLD = re.compile(r"(\d{1,3})[ -]years?[ -]old\b")
_AGE = re.compile(r"(\d{1,3})(?: years? old)?")
_PREPOSITIONS = frozenset({"of", "for", "at", "to"})


@dataclass(frozen=True, slots=True)
class Traits:
    """What is known; an empty set, or no sort, where nothing is."""

    sort: str = ""
    """A "person", a "body" (organisations and places are often taken for each other), or "stuff" that has no name."""
    links: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()
    """What a person's roles belong to: politics, sport."""
    countries: frozenset[str] = frozenset()
    """Keys of the countries that a person holds an office of."""
    genders: frozenset[str] = frozenset()
    ages: frozenset[int] = frozenset()

    def __or__(self, other: "Traits") -> "Traits":
        return Traits(
            self.sort or other.sort,
            self.links | other.links,
            self.fields | other.fields,
            self.countries | other.countries,
            self.genders | other.genders,
            self.ages | other.ages,
        )


def conflict(a: Traits, b: Traits) -> bool:
    """True where the two cannot be, or are hardly, one thing. Of what is not known nothing follows.

    >>> keeper, minister = Traits(fields=frozenset({"sport"})), Traits(fields=frozenset({"politics", "law"}))
    >>> conflict(keeper, minister), conflict(keeper, Traits()), conflict(keeper, keeper | minister)
    (True, False, False)
    """
    if a.links & b.links:
        return False
    apart = any(
        one and other and not one & other
        for one, other in (
            (a.links, b.links),
            (a.fields, b.fields),
            (a.countries, b.countries),
            (a.genders, b.genders),
        )
    )
    ages = a.ages and b.ages and min(abs(x - y) for x in a.ages for y in b.ages) > NEAR
    return apart or bool(ages) or bool(a.sort and b.sort and a.sort != b.sort)


def traits(document: Document) -> Mapping[str, Traits]:
    """By key: what the document says of each of its things.

    Roles and ages count where the writer states them as fact.
    """
    entities = {entity.key: entity for entity in document.entities}
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for mention, keys in document.referents.items():
        if len(keys) == 1:
            mentions[keys[0]].append(mention)
    found = {
        key: Traits(
            _sort(entity, mentions[key]),
            frozenset(entity.links),
            genders=frozenset(_genders(mentions[key])) if entity.kind == "Person" else frozenset(),
            ages=frozenset(_ages(mentions[key])) if entity.kind == "Person" else frozenset(),
        )
        for key, entity in entities.items()
    }
    for statement in document.statements:
        for key in document.referents[statement.subject]:
            if entities[key].kind == "Person" and _is_fact(statement):
                found[key] |= _said(statement, [entities[k] for k in document.referents[statement.object]])
    return found


def _sort(entity: Entity, mentions: list[Mention]) -> str:
    forms = {mention.form for mention in mentions}
    if entity.kind in BODIES:
        return "body"
    if "name" not in forms:
        return "stuff"
    return "person" if entity.kind == "Person" else ""


def _is_fact(statement: Statement) -> bool:
    return statement.polarity == "+" and statement.modality == "actual" and not statement.speakers


def _genders(mentions: list[Mention]) -> Iterator[str]:
    for mention in mentions:
        first = mention.first_word.rstrip(".")
        if first in _GENDERS and (mention.form == "pronoun" or (mention.form == "name" and " " in mention.text)):
            yield _GENDERS[first]


def _ages(mentions: list[Mention]) -> Iterator[int]:
    """24 of "the 24-year-old goalkeeper"."""
    for mention in mentions:
        yield from map(int, _OLD.findall(mention.text))


def _said(statement: Statement, objects: list[Entity]) -> Traits:
    """What "be president of", "be goalkeeper" or "be 61" say of their subject."""
    words = statement.relation.lemma.split()
    if words[0] not in {"be", "become"}:
        return Traits()
    if len(words) > 2 and words[-1] in _PREPOSITIONS:
        return _role(words[1:-2], words[-2], objects)
    if len(words) > 1:
        return Traits()
    age = _AGE.fullmatch(statement.object.text)
    if age is not None:
        return Traits(ages=frozenset({int(age[1])}))
    return _role(statement.object.label.lower().split()[:-1], statement.object.noun, [])


def _role(before: list[str], noun: str, of: list[Entity]) -> Traits:
    """The field of a role, and the country that it is held of. A company's president is no politician."""
    row = table("fields").get(noun)
    if row is None:
        return Traits()
    of_body = [word for word in before if names_body(word)]
    if "country" in row and (of_body or any(owner.kind == "Organization" for owner in of)):
        return Traits()
    countries = (owner.key for owner in of if owner.kind == "Place") if "country" in row else ()
    return Traits(fields=frozenset({row[0]}), countries=frozenset(countries))
