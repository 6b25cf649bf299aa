"""The country or body that "his country", "his party" and "her company" mean: where he holds office, what he leads."""

from collections.abc import Iterator

from graphbuild.lexicon import lexicon
from graphbuild.model import Mention
from graphbuild.resolve.bodies import ANY_FIRM, is_firm
from graphbuild.resolve.definites import owner
from graphbuild.resolve.discourse import Discourse, Found, Referent
from graphbuild.resolve.offices import is_country, office
from graphbuild.resolve.speakers import country_of_speaker

_PARTIES = frozenset({"alliance", "coalition", "congress", "conservatives", "democrats", "front", "greens", "labour"})
_PARTIES |= {"labor", "league", "liberals", "movement", "party", "republicans", "socialists", "union"}
"""Last words of the names of parties."""
_HEADING = frozenset({"captain", "chair", "coach", "head", "lead", "manage", "run"})
_OF_TEAMS = frozenset({"captain", "coach", "manager"})
_NO_FIRMS = frozenset({"club", "side", "team"})
_BODIES = frozenset({"agency", "bank", "charity", "council", "foundation", "institute", "ministry", "union"})
_BODIES |= {"university", "watchdog"}


def country_he_stands_for(discourse: Discourse, mention: Mention) -> Found | None:
    """ "His country" is the one that he is president or minister of.

    yes: Peruvian President Kim left. He said his country needed peace. -> his country = Peru
    no: Kim left. He said his country needed peace. -> his country = Kim’s country
    no: Peruvian President Kim left. He said his house needed paint. -> his house = Kim’s house
    """
    who = _who_has(discourse, mention)
    if who is None or mention.text.lower().split()[1] not in {"country", "homeland", "nation"}:
        return None
    country = office(discourse, who)
    return ((country,), "the country that he stands for") if country is not None and is_country(country) else None


def body_he_stands_for(discourse: Discourse, mention: Mention) -> Found | None:
    """ "His party" is the one that he leads, "her company" the one that she is chief executive of.

    yes: Labour Party leader Ann Lee left. She said her party would vote. -> her party = Labour Party
    yes: Acme chief executive Ida Holm left. She said her company would grow. -> her company = Acme
    yes: Brann Bank's chairman, Jan Kos, left. His bank had lost money. -> His bank = Brann Bank
    no: Ann Lee left. She said her party would vote. -> her party = Ann Lee’s party
    no: Acme chief executive Ida Holm left. She said her party would vote. -> her party = Ida Holm’s party
    no: Former Labour Party leader Bo Park left. He said his party had changed. -> his party = Bo Park’s party
    """
    who = _who_has(discourse, mention)
    if who is None or mention.plural:
        return None
    fitting = [body for body in dict.fromkeys(_bodies_of(discourse, who)) if _may_be_called(body, who, mention.noun)]
    return ((fitting[0],), f"the {mention.noun} that he stands for") if len(fitting) == 1 else None


def _who_has(discourse: Discourse, mention: Mention) -> Referent | None:
    """Kim for "his party" and "her country", where nothing else is said of it; None elsewhere."""
    words = mention.text.lower().split()
    if len(words) != 2 or words[0] not in {"her", "his"}:
        return None
    who = owner(discourse, mention)
    return who if who is not None and who.kind == "Person" else None


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


STOOD_FOR = (country_of_speaker, country_he_stands_for, body_he_stands_for)
"""Sieves for the country or body that somebody speaks or acts for: "our country", "his country", "his party"."""
