"""Which bodies are firms, and which the trade of a firm may mean."""

import re

from graphbuild.lexicon import lexicon, names_body, table
from graphbuild.resolve.discourse import Referent


def is_firm(referent: Referent) -> bool:
    """True for a firm or a club; not for a country, a court, or the Transport of "Transport Secretary"."""
    field = {m.label.lower() for m in referent.mentions if m.form == "name"} <= lexicon("fields")
    return referent.kind == "Organization" and referent.world is None and not field and not is_other_body(referent)


def is_called_firm(referent: Referent) -> bool:
    """True for "the biotech firm Genovia"."""
    return any(not ANY_FIRM.isdisjoint(m.text.lower().split()[:-1]) for m in referent.mentions if m.form == "name")


FIRMS = frozenset({"company", "firm", "group", "maker", "manufacturer", "producer", "retailer"})
ANY_FIRM = frozenset({"business", "company", "corporation", "firm"})
"""Nouns for a firm of any trade."""


def tells_of(referent: Referent, noun: str) -> bool:
    """True for "the airline" and Kappa Air, "the lender" and Zenda Bank: the name says the trade."""
    words = {word.lower() for m in referent.mentions if m.form == "name" for word in m.label.split()}
    return bool(words & {noun, f"{noun}s", *table("trades").get(noun, ("",))[0].split()})


def is_other_body(referent: Referent) -> bool:
    """True where the name says that it is no firm, a union, a ministry, a university; and for a party."""
    if "party" in referent.roles or _is_bank_of_states(referent):
        return True
    heads = (_OF.split(m.label)[0].split() for m in referent.mentions if m.form == "name")
    last = {words[-1].lower() for words in heads if words}
    bodies = {word for word in last if names_body(word) or word in lexicon("collective_nouns") | _OTHER}
    words = {word.lower() for m in referent.mentions if m.form == "name" for word in m.label.split()}
    workers = any(word.endswith("workers") for word in words)  # "United Steelworkers", "Dockworkers Local 46"
    return workers or bool(bodies - lexicon("businesses") - {"bank", "group", "institute"})


def _is_bank_of_states(referent: Referent) -> bool:
    """True for the Bank of Ghana, the World Bank and the European Central Bank; not for Halden Bank."""
    names = [m.label.lower().split() for m in referent.mentions if m.form == "name"]
    return any("bank" in words and (words[0] == "bank" or not _OF_STATES.isdisjoint(words)) for words in names)


_OF_STATES = frozenset({"central", "development", "federal", "national", "reserve", "state", "world"})


_OTHER = frozenset({"fed", "kremlin", "local", "pentagon", "reserve", "treasury"})
"""Last words of the names of bodies that are no firms, beside the nouns for such."""
_OF = re.compile(r" (?:for|of) ")
"""What stands behind the noun of a name: "National Union of Journalists"."""
