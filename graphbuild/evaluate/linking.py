"""Names that are linked to an identifier, against the encyclopedia's title that people gave them."""

from collections.abc import Mapping
from urllib.parse import unquote

from graphbuild.evaluate.coreference import Marked, Phrase, Span, Tally, named, phrases_of
from graphbuild.evaluate.facts import row
from graphbuild.model import Document
from graphbuild.world import NAMING, places

WIKIDATA = "http://www.wikidata.org/entity/"
Links = Mapping[Span, str]
"""The identifier ("Q212") by the place of the name; "" where the name has none."""
SORTS = {"": "country", "state": "region", "province": "region"}
"""What the table calls that which a title calls so; a name without brackets is the country's."""


def links(document: Document) -> Links:
    """Every name of a resolved document that stands for one thing."""
    return {
        span: next((link.removeprefix(WIKIDATA) for link in entity.links if link.startswith(WIKIDATA)), "")
        for span, entity in named(document).items()
    }


def judge(document: Marked, ours: Links) -> Tally:
    """Names with a title are counted: as in the data where the table has it, and as linked, rightly or wrongly.

    A link of a phrase to which people gave no title is not judged, nor is a name inside another ("England" in "Bank of
    England").
    """
    tally = Tally()
    phrases = document.phrases
    where = phrases_of(phrases, ours)
    for number, phrase in enumerate(phrases):
        if phrase.form != "name" or not phrase.title or any(_holds(other, phrase) for other in phrases):
            continue
        true, given = titled(phrase), ours[where[number]] if number in where else ""
        right = bool(true) and given == true
        tally.add({"link_known": bool(true), "link_right": right, "link_given": bool(given)})
        if not right and (given or true):
            told = row(document.doc, "WRONG" if given else "OPEN", phrase.span[0], phrase.text, phrase.title, given)
            tally.lines.append(("wrong" if given else "missed", told))
    return tally


def _holds(longer: Phrase, phrase: Phrase) -> bool:
    """True where the longer phrase names another thing, and this one is a part of its name."""
    (start, end), (first, last) = phrase.span, longer.span
    return longer.form == "name" and longer.title not in {"", phrase.title} and first <= start and end <= last


def titled(phrase: Phrase) -> str:
    """The identifier of what an encyclopedia has under the phrase's title; "" where the table has no such thing.

    Of several things with one name the title means the one that its brackets name the sort of: "Georgia (country)".
    """
    name, _, sort = unquote(phrase.title).replace("_", " ").removesuffix(")").partition(" (")
    meant = {place.label: place for place in places(name) if place.role in NAMING}
    last = sort.split(" ")[-1]
    fit = [place for place in meant.values() if len(meant) == 1 or place.type == SORTS.get(last, last)]
    return fit[0].wikidata or "" if len(fit) == 1 else ""
