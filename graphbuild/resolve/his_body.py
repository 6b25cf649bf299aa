"""The body that "his party" and "her company" mean: the one that he leads, or holds an office in."""

from collections.abc import Iterator

from graphbuild.lexicon import lexicon
from graphbuild.model import Mention
from graphbuild.resolve.bodies import ANY_FIRM, is_firm
from graphbuild.resolve.definites import owner
from graphbuild.resolve.discourse import Discourse, Found, Referent

_PARTIES = frozenset({"alliance", "coalition", "congress", "conservatives", "democrats", "front", "greens", "labour"})
_PARTIES |= {"labor", "league", "liberals", "movement", "party", "republicans", "socialists", "union"}
"""Last words of the names of parties."""
_HEADING = frozenset({"captain", "chair", "coach", "head", "lead", "manage", "run"})
_OF_TEAMS = frozenset({"captain", "coach", "manager"})
_NO_FIRMS = frozenset({"club", "side", "team"})
_BODIES = frozenset({"agency", "bank", "charity", "council", "foundation", "institute", "ministry", "union"})
_BODIES |= {"university", "watchdog"}


def body_he_stands_for(discourse: Discourse, mention: Mention) -> Found | None:
    """ "His party" is the one that he leads, "her company" the one that she is chief executive of.

    yes: Labour Party leader Ann Lee left. She said her party would vote. -> her party = Labour Party
    yes: Acme chief executive Ida Holm left. She said her company would grow. -> her company = Acme
    yes: Brann Bank's chairman, Jan Kos, left. His bank had lost money. -> His bank = Brann Bank
    no: Ann Lee left. She said her party would vote. -> her party = Ann Lee’s party
    no: Acme chief executive Ida Holm left. She said her party would vote. -> her party = Ida Holm’s party
    no: Former Labour Party leader Bo Park left. He said his party had changed. -> his party = Bo Park’s party
    """
    words = mention.text.lower().split()
    if len(words) != 2 or words[0] not in {"her", "his"} or mention.plural:
        return None
    who = owner(discourse, mention)
    if who is None or who.kind != "Person":
        return None
    fitting = [body for body in dict.fromkeys(_bodies_of(discourse, who)) if _may_be_called(body, who, mention.noun)]
    return ((fitting[0],), f"the {mention.noun} that he stands for") if len(fitting) == 1 else None


def _bodies_of(discourse: Discourse, who: Referent) -> Iterator[Referent]:
    """What he is said to lead, or to hold an office of."""
    for statement in discourse.document.statements:
        words = statement.relation.lemma.split()
        held = words[0] == "be" and words[-1] == "of" and bool(set(words[1:-1]) & lexicon("representing"))
        held = (held and "former" not in words) or (len(words) == 1 and words[0] in _HEADING)
        so = held and (statement.polarity, statement.modality) == ("+", "actual")
        if so and discourse.one(statement.subject) is who and (body := discourse.one(statement.object)) is not None:
            yield body


def _may_be_called(body: Referent, who: Referent, noun: str) -> bool:
    """True for Acme and "company", the Civic Union and "party", Brann Bank and "bank"."""
    if not body.named or body.kind not in {"Group", "Organization", "Place"}:
        return False
    words = {word.lower() for m in body.mentions if m.form == "name" for word in m.label.split()}
    if noun == "party":
        return body.kind != "Place" and (bool(words & _PARTIES) or "party" in body.roles)
    of_a_team = bool((who.roles | who.described) & _OF_TEAMS)
    if noun in _NO_FIRMS:
        return of_a_team
    if noun in ANY_FIRM:
        return is_firm(body) and not of_a_team and not words & _PARTIES
    return noun in _BODIES and (noun in body.roles or noun in words)
