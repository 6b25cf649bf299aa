"""Of whom a thing is bought: "bought the start-up from its founders"."""

from graphbuild.labels import ARCS, SUBJECT
from graphbuild.model import Mention, Token
from graphbuild.pronouns import IT
from graphbuild.resolve.agreement import family, fitting, is_hardly_known
from graphbuild.resolve.discourse import Discourse, Found, Referent

_BUYING = frozenset({"acquire", "buy", "purchase", "rent", "lease"})
_SELLERS = frozenset({"backer", "creator", "founder", "inventor", "landlord", "maker", "owner", "parent", "seller"})
_SELLERS |= {"proprietor", "shareholder"}
"""Of whom a thing is bought that is theirs."""


def owner_of_who_sells(discourse: Discourse, mention: Mention) -> Found | None:
    """ "Its" in "bought the mill from its owners" is what is bought.

    yes: Acme bought Kestra from its founders. -> its = Kestra
    yes: The studio was bought by Acme from its owners. -> its = studio
    no: Acme bought steel from its rivals. -> its = Acme
    """
    fits, verb = fitting(mention), _buying(discourse, mention)
    if fits is None or verb is None:
        return None
    tokens = discourse.document.sentences[mention.sentence].tokens
    arcs = {"object", "undergoer"}
    bought = {t.index for t in tokens if t.head == verb.index and ARCS.get(t.label) in arcs}
    bought |= {verb.head} if ARCS.get(verb.label) == "noun clause" else set()
    here = (m for m in discourse.meant_in[mention.sentence] if m.head in bought and m.end <= mention.start)
    found = (r for m in here for r in discourse.meant[m] if fits(r) or is_hardly_known(r))
    return next((((r,), "what is bought of them") for r in found), None)


def is_hardly_the_buyer_s(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for Acme and "its" in "bought from its founders by Acme, the firm grew"."""
    verb = _buying(discourse, mention)
    found = owner_of_who_sells(discourse, mention) if verb is not None else None
    return verb is not None and (found is None or meant not in found[0])


def _buying(discourse: Discourse, mention: Mention) -> Token | None:
    """Bought in "bought the mill from its owners"."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    sellers = tokens[tokens[mention.head].head]
    preposition = tokens[sellers.head]
    if family(mention) is not IT or mention.role != "possessor" or sellers.lemma.lower() not in _SELLERS:
        return None
    verb = tokens[preposition.head]
    if ARCS.get(verb.label) == "object":  # "bought Kestra -prep-> from"
        verb = tokens[verb.head]
    bought = verb.lemma.lower() in _BUYING and ARCS.get(verb.label) not in SUBJECT
    return verb if bought and preposition.lemma == "from" else None
