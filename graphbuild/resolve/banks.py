"""The central bank of a country, by whatever it is called: "Ghana's central bank", "the Bank of Ghana"."""

from graphbuild.model import Mention
from graphbuild.resolve.definites import owner
from graphbuild.resolve.discourse import Discourse, Found, Referent
from graphbuild.world import Place, country_of_adjective, places

_COMMERCIAL = frozenset({"America", "China", "Cyprus", "India", "Ireland"})
"""Countries with a "Bank of" that lends to anybody."""


def central_bank(discourse: Discourse, mention: Mention) -> Found | None:
    """ "The central bank" is the only one of the text that is called the bank of a country, or that of its owner.

    yes: The Bank of Ghana cut rates. The central bank was glad. -> The central bank = Bank of Ghana
    yes: The Bank of Ghana cut rates. Lee praised Ghana's central bank. -> Ghana's central bank = Bank of Ghana
    no: The Bank of Ghana cut rates. Lee praised Kenya's central bank. -> Kenya's central bank = Kenya's central bank
    no: The Bank of Ireland cut rates. The central bank was glad. -> The central bank = central bank
    """
    first, *rest = mention.label.removeprefix("the ").split()
    whose = owner(discourse, mention)
    country = whose.world if whose is not None else country_of_adjective(first)
    said = [first, *rest][-2:] == ["central", "bank"] and len(rest) < 4
    if not said or mention.plural or (whose is not None and whose.world is None) or (len(rest) > 1 and not country):
        return None
    known = [(r, place) for r in discourse.referents if (place := _country_of_bank(r)) is not None]
    found = [r for r, place in known if country is None or country in {place.label, place.country}]
    others = [m for r in discourse.referents for m in r.mentions if not r.named and m.label.endswith("central bank")]
    if country is None and any(owner(discourse, m) is not None and m.start < mention.start for m in others):
        return None  # "Turkey's central bank and the Bank of England. The central bank"
    return ((found[0],), "the central bank of that country") if len(found) == 1 else None


def _country_of_bank(referent: Referent) -> Place | None:
    """Ghana for the Bank of Ghana and the Central Bank of Ghana; None for any other body."""
    for name in (m.label for m in referent.mentions if m.form == "name"):
        head, _, country = name.partition(" of ")
        found = [p for p in places(country) if p.type in {"country", "region"}]
        central = head in {"Bank", "Central Bank", "National Bank", "Reserve Bank"}
        if central and found and not (head == "Bank" and country in _COMMERCIAL):
            return found[0]
    return None
