"""Who is to do what the infinitive says: in "urged Peru and Chile to open their markets" the markets are theirs."""

from collections.abc import Iterator

from graphbuild.labels import ARCS
from graphbuild.lexicon import lexicon
from graphbuild.model import Mention, Token
from graphbuild.pronouns import THEY
from graphbuild.resolve.agreement import family, fitting
from graphbuild.resolve.binding import PURPOSE, bound, heads_above, makes_do
from graphbuild.resolve.discourse import Discourse, Found, Referent

_HEARERS = frozenset({"ask", "remind", "show", "teach", "tell"})
"""Verbs whose object is told what he wants to know: "telling the athletes what they want to hear"."""


def who_is_to_do_it(discourse: Discourse, mention: Mention) -> Found | None:
    """Within what somebody is urged to do, or told, a pronoun means him whom one urges, or those.

    yes: Officials urged Peru and Chile to open their markets. -> their = Peru + Chile
    yes: The World Bank granted Indonesia a loan to help its farmers. -> its = Indonesia
    yes: Peru wants Danone to sell its mine. -> its = Danone
    yes: Agents swindle kids, telling the athletes what they want to hear. -> they = athletes
    no: Acme sold the mine to help its owner. -> its = Acme
    no: The unit encouraged soldiers to film strikers to identify them. -> them = strikers
    """
    fits = fitting(mention)
    if fits is None or mention.role == "object":
        return None  # who is to do it does it to somebody else
    tokens = discourse.document.sentences[mention.sentence].tokens
    for index in heads_above(tokens, mention.head):
        for patient in _patients(tokens, tokens[index], mention):
            meant = _meant(discourse, mention, tokens, patient)
            if meant and (len(meant) > 1 if family(mention) is THEY and len(meant) > 1 else fits(meant[0])):
                return meant, "who is to do it, or is told"
    return None


def who_hires(discourse: Discourse, mention: Mention) -> Found | None:
    """What somebody is hired to do is done for who hires: "hired Citigroup to study its options".

    yes: Glencore has hired Citigroup to study its options. -> its = Glencore
    no: Glencore has urged Citigroup to study its options. -> its = Citigroup
    """
    fits = fitting(mention)
    if fits is None or mention.role != "possessor":
        return None
    tokens = discourse.document.sentences[mention.sentence].tokens
    for index in heads_above(tokens, mention.head):
        verb = tokens[index]
        above = tokens[verb.head]
        if verb.tag != "VB" or above.lemma.lower() not in _HIRING or ARCS.get(verb.label) not in PURPOSE | {"clause"}:
            continue
        here = [m for m in discourse.meant_in[mention.sentence] if tokens[m.head].head == above.index]
        who = [r for m in here if m.role == "subject" for r in discourse.meant[m] if fits(r)]
        return ((who[0],), "who hires somebody to do it") if len(who) == 1 else None
    return None


_HIRING = frozenset({"appoint", "commission", "hire"})


def to_whom_it_is_done(discourse: Discourse, mention: Mention) -> Found | None:
    """What is done to people is done in order to do something more to them: "stopped drivers to question them".

    yes: The unit stopped drivers to question them. -> them = drivers
    yes: Officers told soldiers to film strikers in order to identify them. -> them = strikers
    no: The unit sent soldiers to guard them. -> them
    """
    fits = fitting(mention)
    tokens = discourse.document.sentences[mention.sentence].tokens
    verb = tokens[tokens[mention.head].head]
    purpose = verb.tag == "VB" and any(t.head == verb.index and t.tag == "TO" for t in tokens)
    if fits is None or mention.role != "object" or not purpose:
        return None
    above = tokens[verb.head]
    if above.lemma == "order" and ARCS.get(verb.label) == "noun clause":
        above = tokens[tokens[above.head].head]
    elif ARCS.get(verb.label) not in PURPOSE:
        return None
    if makes_do(above):
        return None  # who is sent does it
    done_to = {
        t.index for t in tokens[above.index : verb.index] if t.head == above.index and ARCS.get(t.label) == "object"
    }
    here = [m for m in discourse.meant_in[mention.sentence] if m.head in done_to]
    meant = discourse.one(here[0]) if len(here) == 1 else None
    people = meant is not None and meant.kind in {"Person", "Group"} and fits(meant)
    return ((meant,), "to whom it is done") if meant is not None and people else None


def _patients(tokens: tuple[Token, ...], verb: Token, mention: Mention) -> Iterator[Token]:
    """Peru of "urged Peru to open", athletes of "telling the athletes what they want", before the verb."""
    thing = tokens[verb.head]
    arc = ARCS.get(verb.label)
    of_thing = arc in {"noun clause", "relative clause"} and ARCS.get(thing.label) == "object"  # "a loan to help its"
    above = tokens[thing.head] if of_thing else thing
    if above.index >= verb.index or not (of_thing or arc in {"open complement", "clause", "adverbial clause"}):
        return
    word = above.lemma.lower()
    to = verb.tag == "VB" and any(t.head == verb.index and t.tag == "TO" for t in tokens)
    urged = to and word in lexicon("urging") | {"want"} and arc in {"open complement", "clause"}
    asked = any(t.tag in {"WP", "WRB"} for t in tokens[above.index : verb.index])
    own = verb.index == tokens[mention.head].head and mention.role == "subject"
    given = to and (of_thing or arc == "adverbial clause") and word in lexicon("giving")
    between = tokens[above.index : verb.index]
    if urged or given or (asked and own and word in _HEARERS):
        arcs = {"recipient"} if given else {"object", "recipient"}
        yield from (t for t in between if t.head == above.index and ARCS.get(t.label) in arcs)
    if urged:
        yield from (t for t in between if t.head == verb.index and ARCS.get(t.label) == "subject")


def _meant(discourse: Discourse, mention: Mention, tokens: tuple[Token, ...], patient: Token) -> tuple[Referent, ...]:
    """What the patient and what is joined to it mean; empty where one of them is not known, or is what is done to."""
    heads = [patient.index]
    for token in tokens[patient.index + 1 : mention.head]:
        if ARCS.get(token.label) == "joined" and token.head in heads:
            heads.append(token.index)
    found: list[Referent] = []
    for head in heads:
        here = next((m for m in discourse.meant_in[mention.sentence] if m.head == head), None)
        if here is None or here not in discourse.meant or bound(discourse, here, mention):
            return ()
        found += discourse.meant[here]
    return tuple(dict.fromkeys(found))
