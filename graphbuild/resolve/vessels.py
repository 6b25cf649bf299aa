"""Whose crew, engine or hull it is: that of the ship, plane or train just named, and no country's and no wave's."""

from graphbuild.lexicon import lexicon, table
from graphbuild.model import Mention
from graphbuild.pronouns import IT
from graphbuild.resolve.agreement import family, is_hardly_known
from graphbuild.resolve.discourse import Discourse, Found, Referent


def vessel_that_has_it(discourse: Discourse, mention: Mention) -> Found | None:
    """ "Its crew" is that of the only vessel just named; that of a firm or club where one is named as well.

    yes: Police seized a Bolivian boat. Peru accused its crew of theft. -> its = Bolivian boat
    yes: A wave hit the ferry and its engine failed. -> its = ferry
    yes: Acme leased the plane in May, but its hull was old. -> its = plane
    no: Acme leased the plane in May, but its pilots were ill. -> its = Acme
    yes: The tanker Nordvik struck a rock. Norway said its cargo was safe. -> its = Nordvik
    no: The ship hit a boat. Peru praised its crew. -> its = Peru
    no: Police seized a Bolivian boat. Peru praised its police. -> its = Peru
    """
    tokens = discourse.document.sentences[mention.sentence].tokens
    part = tokens[tokens[mention.head].head]
    row = table("of_vessels").get(part.lemma.lower())
    own = any(t.head == part.index and t.lemma.lower() == "own" for t in tokens)
    if row is None or own or family(mention) is not IT or mention.role != "possessor":
        return None
    for back in (0, 1):
        near = [m for m in discourse.meant_in.get(mention.sentence - back, ()) if m.end <= mention.start]
        vessels = {r for m in near if m.form != "bare" for r in discourse.meant[m] if _is_vessel(r)}
        if vessels:
            others = {r for _, r in discourse.before(mention, sentences=back)} - vessels
            open_ = any(map(_has_people if row == ("people",) else _may_be_its_name, others))
            known = len(vessels) == 1 and not open_
            return ((vessels.pop(),), "the only vessel just named, which has such") if known else None
    return None


def _is_vessel(referent: Referent) -> bool:
    """True for "a boat", and for Nordvik of "the tanker Nordvik"."""
    called = {word for m in referent.mentions if m.form == "name" for word in m.text.split()[:-1]}
    return bool((referent.roles | called) & lexicon("vessels")) and not referent.plural


def _has_people(referent: Referent) -> bool:
    """True for an airline and a club, which have pilots and captains too."""
    firm = referent.named and referent.kind == "Organization" and referent.world is None
    return firm or _may_be_its_name(referent) or bool(referent.roles & (lexicon("businesses") | _WITH_CAPTAINS))


_WITH_CAPTAINS = frozenset({"club", "operator", "platform", "rig", "side", "station", "team"})


def _may_be_its_name(referent: Referent) -> bool:
    """True for Tycho in "a spacecraft left. Tycho had fired its engine", of which nothing else tells what it is."""
    unknown = referent.kind in {"Concept", "Work"} or is_hardly_known(referent)
    return referent.named and referent.world is None and unknown
