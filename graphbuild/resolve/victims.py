"""Whose a thing is that is harmed, taken or given: "bombed their camps", "robbed them of their money"."""

from graphbuild.labels import ARCS, SUBJECT
from graphbuild.lexicon import lexicon, table
from graphbuild.model import Mention, Token
from graphbuild.pronouns import HE, SHE, THEY
from graphbuild.resolve.agreement import SPEAKING, family, fitting
from graphbuild.resolve.binding import blocked, heads_above
from graphbuild.resolve.discourse import Discourse, Found, Referent, may_be_people

_DEPRIVING = frozenset({"cheat", "defraud", "deprive", "relieve", "rid", "rob", "strip"})
_GIVING = frozenset({"cost", "deny", "give", "grant", "hand", "owe", "pay", "refuse", "return"})
_GIVERS = frozenset({"advice", "approval", "backing", "blessing", "consent", "support", "vote", "word"})
"""What one gives of one's own."""
_TAKING = frozenset({"confiscate", "loot", "plunder", "rob", "seize", "snatch", "steal"})
_CHANCES = frozenset({"chance", "initiative", "moment", "opportunity"})
"""What one seizes of one's own."""


def owner_of_what_is_harmed(discourse: Discourse, mention: Mention) -> Found | None:
    """ "Their" in "bombed their camps" is the other party's, where the sentence before names one.

    yes: The rebels hold the airport. The government bombed their camps. -> their = rebels
    yes: The thief shot the guard, stole his wallet and fled. -> his = guard
    yes: Rebels left. Jets bombed their camps. Tanks shelled their huts. -> their = Rebels
    no: Soldiers burned their huts. -> their
    no: The thief broke a window and stole his wallet. -> his
    no: The rebels hold the airport. The government sold its planes. -> its = government
    """
    here = _party_beside(discourse, mention)
    found = here or _parties(discourse, mention)
    one = len(found) == 1 and not found[0].first.plural and found[0].kind != "Group"
    if len(found) != 1 or (one and family(mention) is THEY):
        return None  # a ministry has its phones, not "their" phones
    return (found[0],), "to whom something was done just before" if here else "the other party of the sentence before"


def _party_beside(discourse: Discourse, mention: Mention) -> list[Referent]:
    """The guard for "his" in "the thief shot the guard and stole his car"."""
    fits, verb = fitting(mention), harming(discourse, mention)
    if fits is None or verb is None or verb.lemma.lower() not in _TAKING or ARCS.get(verb.label) != "joined":
        return []
    tokens = discourse.document.sentences[mention.sentence].tokens
    if any(t.head == verb.index and ARCS.get(t.label) in SUBJECT for t in tokens):
        return []
    here = [m for m in discourse.meant_in[mention.sentence] if tokens[m.head].head == verb.head and m.role == "object"]
    return [r for m in here for r in discourse.meant[m] if m.end <= mention.start and fits(r) and _may_own(r)]


def _parties(discourse: Discourse, mention: Mention) -> list[Referent]:
    """Who else was just spoken of and may own what is harmed; empty where nothing is harmed."""
    fits, verb = fitting(mention), harming(discourse, mention)
    if fits is None or verb is None:
        return []
    barred = blocked(discourse, mention) | _doers(discourse, mention, verb)
    for back in (1, 2):
        here = [m for m in discourse.meant_in.get(mention.sentence - back, ()) if m.form != "quality"]
        again = [m for m in here if family(m) is family(mention)]
        near = [(m.role, r) for m in again or here for r in discourse.meant[m]]
        found = [r for role, r in near if fits(r) and r not in barred and (role == "subject" or _may_own(r))]
        if found:
            return list(dict.fromkeys(found))
    return []


def harming(discourse: Discourse, mention: Mention) -> Token | None:
    """The verb of harm whose object the pronoun is the owner of; None for one's own things and one's kin."""
    if mention.role != "possessor":
        return None
    tokens = discourse.document.sentences[mention.sentence].tokens
    owned = tokens[tokens[mention.head].head]
    verb = tokens[owned.head]
    if ARCS.get(owned.label) != "object" or verb.lemma.lower() not in lexicon("harming"):
        return None
    own = any(t.head == owned.index and t.lemma.lower() == "own" for t in tokens)
    here = (m for m in discourse.mentions_in[mention.sentence] if tokens[m.head].head == verb.index)
    own = own or any(m.role == "subject" and family(m) is family(mention) for m in here)  # "they burned their ships"
    return None if own or owned.lemma.lower() in _CHANCES or owned.lemma.lower() in table("gendered") else verb


def is_hardly_harmed(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for who burns "their" huts, hardly his own, and for one of two whose huts they may be."""
    verb = harming(discourse, mention)
    if verb is None:
        return False
    return meant in _doers(discourse, mention, verb) or len(_parties(discourse, mention)) > 1


def _doers(discourse: Discourse, mention: Mention, verb: Token) -> set[Referent]:
    tokens = discourse.document.sentences[mention.sentence].tokens
    heads = {t.index for t in tokens if t.head == verb.index and ARCS.get(t.label) in SUBJECT}
    while not heads and ARCS.get(verb.label) == "joined" and verb.head != verb.index:  # "broke in and stole it"
        verb = tokens[verb.head]
        heads = {t.index for t in tokens if t.head == verb.index and ARCS.get(t.label) in SUBJECT}
    return {r for m in discourse.meant_in[mention.sentence] if m.head in heads for r in discourse.meant[m]}


def _may_own(referent: Referent) -> bool:
    return referent.kind in SPEAKING or may_be_people(referent.first)


def owner_of_what_is_given(discourse: Discourse, mention: Mention) -> Found | None:
    """ "Their" in "robbed the travelers of their money", "gave the prisoners their letters" is theirs who are named.

    yes: The bandits robbed the travelers of their money. -> their = travelers
    yes: Guards gave the prisoners their letters. -> their = prisoners
    no: Voters gave the lawmakers their support. -> their = voters
    """
    fits = fitting(mention)
    tokens = discourse.document.sentences[mention.sentence].tokens
    owned = tokens[tokens[mention.head].head]
    if fits is None or mention.role != "possessor" or family(mention) in (HE, SHE) or owned.lemma.lower() in _GIVERS:
        return None
    heads = _receivers(tokens, owned)
    here = (m for m in discourse.meant_in[mention.sentence] if m.head in heads)
    who = next((r for m in here for r in discourse.meant[m]), None)
    return ((who,), "whom it is given or taken from") if who is not None and fits(who) else None


def who_died(discourse: Discourse, mention: Mention) -> Found | None:
    """ "She" who died or was killed is the one of whose death was just told; who killed may die too, in prison.

    yes: Ann Rush and Tom Lund were tried over the death of Eva Berg. She died in May. -> She = Eva Berg
    yes: Tom Lund was charged with the murder of Eva Berg. She was stabbed in May. -> She = Eva Berg
    no: Tom Lund was jailed for the murder of Jan Kos. He died in May. -> He = Tom Lund
    no: Ann Rush was tried over the death of Eva Berg. She left Lima. -> She = Ann Rush
    no: Ann Rush was tried over the death of Tom Lund. She died in May. -> She = Ann Rush
    """
    fits = fitting(mention)
    tokens = discourse.document.sentences[mention.sentence].tokens
    verb = tokens[tokens[mention.head].head]
    passive = any(t.head == verb.index and ARCS.get(t.label) == "passive auxiliary" for t in tokens)
    dies = verb.lemma.lower() in (_KILLING if passive else _DYING)
    if fits is None or family(mention) not in (HE, SHE) or ARCS.get(tokens[mention.head].label) not in SUBJECT:
        return None
    before = discourse.document.sentences[max(mention.sentence - 1, 0)].tokens if dies else ()
    ofs = {t.index for t in before if t.lemma == "of" and before[t.head].lemma.lower() in _DEATHS}
    dead = {t.index for t in before if t.head in ofs and ARCS.get(t.label) == "preposition object"}
    dead |= {t.index for t in before if t.head in dead and ARCS.get(t.label) == "apposition"}
    here = [m for m in discourse.meant_in.get(mention.sentence - 1, ()) if m.form != "quality"]
    found = {r for m in here if m.head in dead for r in discourse.meant[m] if fits(r)}
    others = {r for m in here for r in discourse.meant[m] if fits(r)} - found
    jailed = any(t.lemma.lower() in _JAILING for t in (*before, *tokens))
    return ((found.pop(),), "of whose death was just told") if len(found) == 1 and not (others and jailed) else None


_DEATHS = frozenset({"death", "killing", "manslaughter", "murder", "shooting", "stabbing"})
_JAILING = frozenset({"cell", "convict", "custody", "execute", "imprison", "jail", "murder", "prison", "sentence"})
"""What one speaks of where it may be the killer who died."""
_DYING = frozenset({"die", "drown", "starve", "suffocate"})
_KILLING = frozenset({"attack", "bludgeon", "kill", "murder", "poison", "shoot", "stab", "strangle", "suffocate"})


def _receivers(tokens: tuple[Token, ...], owned: Token) -> set[int]:
    """Travelers of "robbed the travelers of their money", prisoners of "gave the prisoners their letters"."""
    above = tokens[owned.head]
    if ARCS.get(owned.label) == "preposition object" and above.lemma == "of":
        robbed = tokens[above.head]
        verb = tokens[robbed.head] if robbed.tag.startswith("NN") else robbed
        arcs = {"object"} if verb.lemma.lower() in _DEPRIVING else set()
    else:
        verb, arcs = above, {"recipient"} if above.lemma.lower() in _GIVING else set()
    before = tokens[verb.index : owned.index]
    return {t.index for t in before if t.head == verb.index and ARCS.get(t.label) in arcs}


def is_of_either(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for "her" in "Bell thanked Hart, who had hired her brother": of whom the clause is or who thanks."""
    fits = fitting(mention)
    tokens = discourse.document.sentences[mention.sentence].tokens
    if fits is None or mention.role != "possessor" or family(mention) not in (HE, SHE):
        return False
    verb = next((tokens[i] for i in heads_above(tokens, mention.head) if tokens[i].tag.startswith("VB")), None)
    if verb is None or not (_is_told_of_before(tokens, verb) or harming(discourse, mention) == verb):
        return False
    if meant in _party_beside(discourse, mention):
        return False
    above = set(heads_above(tokens, verb.index))
    subjects = [m for m in discourse.meant_in[mention.sentence] if m.role == "subject" and m.end <= mention.start]
    higher = [r for m in subjects if tokens[m.head].head in above for r in discourse.meant[m]]
    return any(fits(r) and r is not meant for r in higher)


def _is_told_of_before(tokens: tuple[Token, ...], verb: Token) -> bool:
    had = any(t.head == verb.index and t.text.lower() == "had" for t in tokens[: verb.index])
    return had and verb.tag == "VBN" and ARCS.get(verb.label) == "relative clause"


VICTIMS = (owner_of_what_is_harmed, owner_of_what_is_given, who_died)
