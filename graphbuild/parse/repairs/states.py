"""Misparses of what is done to somebody, and of the state that he is in."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.lexicon import lexicon, names_body, names_event
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, has, in_place_of


def participle_after_a_place(tokens: Tokens) -> Iterator[Token]:
    """In "landed at the Cocos Islands carrying refugees" no islands carry them.

    yes: A vessel landed undetected at Cocos Islands carrying 69 asylum seekers.
    yes: A bus fell into a ravine killing all 12 people on board.
    no: Four people died in an attack killing two guards.
    """
    for participle in tokens:
        place = tokens[participle.head]
        where = tokens[place.head]
        verb = tokens[where.head]
        if verb.tag == "JJ" and verb.label == "advcl":
            verb = tokens[verb.head]
        if (
            (participle.label, participle.tag) == ("acl", "VBG")
            and participle.index == place.index + 1
            and (place.label, where.label) == ("pobj", "prep")
            and (place.entity in {"FAC", "GPE", "LOC"} or (participle.lemma in _HARMING and not _harms(place)))
            and where.lemma.lower() in {"at", "in", "into", "near", "off", "on", "outside"}
            and verb.tag in {"VBD", "VBN", "VBP", "VBZ"}
            and has(tokens, participle, "dobj")
        ):
            yield replace(participle, label="advcl", head=verb.index)


_HARMING = frozenset({"injure", "kill", "trap", "wound"})


def _harms(noun: Token) -> bool:
    """True for an attack, a storm, a gunman."""
    kind = noun.lemma.lower()
    return noun.tag not in {"NN", "NNS"} or names_event(kind) or kind in lexicon("persons") or names_body(kind)


def found_in_a_state(tokens: Tokens) -> Iterator[Token]:
    """In "found the boy lost in the woods" the boy is found, and loses nothing.

    yes: Rescuers found the boy lost in the woods.
    yes: Officers found the man shot in a car.
    """
    for state in (t for t in tokens if t.label == "ccomp" and (t.tag == "VBN" or (t.lemma, t.tag) == ("shoot", "VBD"))):
        finder, who = tokens[state.head], below(tokens, state, "nsubj")
        if (
            finder.lemma == "find"
            and len(who) == 1
            and finder.index < who[0].index == state.index - 1
            and not has(tokens, state, "aux", "auxpass", "mark", "dobj", "ccomp")
            and not has(tokens, finder, "dobj")
        ):
            yield replace(who[0], label="dobj", head=finder.index)
            yield replace(state, tag="VBN", label="acl", head=who[0].index)


def missing_is_a_state(tokens: Tokens) -> Iterator[Token]:
    """In "have been missing since Sunday" nobody misses anything.

    yes: Six fishermen have been missing since Sunday.
    yes: The gold has been missing from the museum since 2010.
    yes: Kim, missing since May, was found in Lima.
    yes: The storm left two people missing.
    """
    for missing in _missing(tokens):
        verb = tokens[missing.head]
        be = next((t for t in reversed(below(tokens, missing, "aux")) if t.lemma == "be"), None)
        if missing.label in {"acl", "advcl"} and tokens[missing.index - 1].text == ",":
            yield replace(missing, tag="JJ", lemma="missing", label="dep")
        elif missing.label == "oprd":  # "left three others missing"
            yield replace(missing, tag="JJ", lemma="missing")
        elif missing.label == "acomp" and verb.lemma == "be":
            yield replace(missing, tag="JJ", lemma="missing")
            for t in below(tokens, missing, "prep"):
                yield replace(t, head=verb.index if _is_time(tokens, t) else t.head)
        elif be is not None:
            yield in_place_of(be, missing)
            yield replace(missing, tag="JJ", lemma="missing", label="acomp", head=be.index)
            for t in tokens:
                whence = t.label == "prep" and not _is_time(tokens, t)  # "missing from the account"
                if t.head == missing.index and t not in {be, missing} and t.label != "npadvmod" and not whence:
                    yield replace(t, head=be.index)


def _is_time(tokens: Tokens, preposition: Token) -> bool:
    """True for "since Sunday"."""
    return any(t.entity in {"DATE", "TIME"} for t in below(tokens, preposition, "pobj"))


def reported_missing(tokens: Tokens) -> Iterator[Token]:
    """Who is reported missing by her sister is reported so by her, and misses nobody.

    yes: Hanna Vik had been reported missing by her sister.
    yes: Kim reported the boy missing on Sunday.
    """
    for missing in _missing(tokens):
        verb = tokens[missing.head]
        own = below(tokens, missing, "nsubj")
        active = missing.label == "ccomp" and own and not has(tokens, missing, "aux")
        reported = verb.lemma in {"declare", "find", "list", "report"} and verb.index < missing.index
        if not reported or not (active or missing.label in {"oprd", "xcomp", "acomp", "advcl"}):
            continue
        yield replace(missing, tag="RP", lemma="missing", label="prt")
        for t in own if active else ():
            yield replace(t, label="dobj", head=verb.index)
        for t in below(tokens, missing, "prep", "agent", "npadvmod"):
            by = t.lemma == "by" and has(tokens, verb, "auxpass")
            yield replace(t, label="agent" if by else t.label, head=verb.index)


def _missing(tokens: Tokens) -> Iterator[Token]:
    """The word where nothing is said to be missed."""
    for t in tokens[1:]:
        if (t.text, t.tag) == ("missing", "VBG") and not has(tokens, t, "dobj", "ccomp"):
            yield t


def alive_from_the_rubble(tokens: Tokens) -> Iterator[Token]:
    """In "pulled a woman alive from the rubble" she is pulled from there, and not alive from it.

    yes: Rescuers pulled a woman alive from the rubble.
    """
    for whence in (t for t in tokens[3:] if (t.label, t.lemma) == ("prep", "from")):
        alive = tokens[whence.head]
        thing = tokens[alive.head]
        if alive.lemma in {"alive", "dead", "unconscious", "unharmed", "unhurt"} and alive.label in {"acomp", "amod"}:
            verb = tokens[thing.head] if alive.label == "amod" else thing
            if verb.tag.startswith("VB") and (alive.label == "acomp" or thing.label == "dobj"):
                yield replace(whence, head=verb.index)


def where_it_is_done_from(tokens: Tokens) -> Iterator[Token]:
    """In "killed at least 14 people near the town" they are killed there: it is not said that they are from there.

    So one meets people in a town, and challenges a bill in a court.

    yes: Shelling killed at least 14 people near the town of Tirwa.
    yes: The agent of Ferreira met his sporting director in Rome and agreed terms.
    yes: His party would challenge the bill in the High Court if Kim signed it.
    """
    for where in (t for t in tokens[3:] if t.label == "prep"):
        thing = tokens[where.head]
        if thing.label == "dobj" and (_is_done_to_people(tokens, where) or _is_challenged(tokens, where)):
            yield replace(where, head=thing.head)


def _is_done_to_people(tokens: Tokens, where: Token) -> bool:
    """True for the near of "killed 14 people near the town" and the in of "met the director in Rome"."""
    people = tokens[where.head]
    verb, near = tokens[people.head], where.index == people.index + 1
    if not near or where.text.lower() not in lexicon("place_prepositions") or has(tokens, verb, "dative"):
        return False
    if verb.lemma in {"greet", "meet"}:
        return people.lemma.lower() in lexicon("persons") or people.entity == "PERSON"
    counted = has(tokens, people, "nummod", "amod") or not has(tokens, people, "det", "poss")
    return verb.lemma.lower() in _HURTING and counted and people.tag == "NNS"


def _is_challenged(tokens: Tokens, where: Token) -> bool:
    """True for the in of "challenge the bill in the High Court"."""
    verb = tokens[tokens[where.head].head]
    court = where.text == "in" and any(t.lemma.lower() == "court" for t in below(tokens, where, "pobj"))
    return court and verb.lemma in {"challenge", "contest", "dispute", "fight"}


_HURTING = frozenset({"abduct", "arrest", "behead", "capture", "detain", "displace", "execute", "free", "hurt"})
_HURTING |= {"injure", "kidnap", "kill", "murder", "rescue", "shoot", "slaughter", "wound"}
"""What is done to people at some place."""


BROUGHT = (participle_after_a_place,)
"""What is brought about, and not by the place before it."""
FOUND = (
    reported_missing,
    missing_is_a_state,
    found_in_a_state,
)
"""How somebody is found, in the order in which they are mended."""
LATER = (where_it_is_done_from,)
"""In the order in which they are made, after the others."""
