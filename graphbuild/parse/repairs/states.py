"""Misparses of what is done to somebody, and of the state that he is in."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.lexicon import lexicon, names_body, names_event
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, has, in_place_of


def what_somebody_is_denied(tokens: Tokens) -> Iterator[Token]:
    """In "was held in a cell and denied access to a doctor" he denies nothing: it is denied to him.

    Who was arrested and denied the charges does deny them.

    yes: Asif has been held in a cell and denied access to a doctor.
    yes: The workers were beaten and refused water.
    yes: Kim was tried in Lima and fined 500 euros.
    """
    for verb in (t for t in tokens if t.label == "conj" and t.tag in {"VBD", "VBN"}):
        things = below(tokens, verb, "dobj", "pobj")
        above = tokens[verb.head]
        while above.label == "conj":
            above = tokens[above.head]
        if (
            len(things) == 1
            and has(tokens, above, "auxpass")
            and not has(tokens, verb, "nsubj", "nsubjpass", "aux", "auxpass")
            and (verb.lemma.lower() == "fine" or (verb.lemma.lower() in _KEEPING and things[0].lemma in _NEEDS))
            and not any(t.lemma in {"all", "any"} for t in below(tokens, things[0], "det"))
        ):
            yield replace(verb, tag="VBN")
            yield replace(things[0], label="dobj")


_KEEPING = frozenset({"deny", "refuse"})
"""What others do who keep something from somebody."""
_NEEDS = frozenset(
    {"access", "asylum", "bail", "care", "entry", "food", "parole", "permission", "treatment", "visa", "water"}
)
"""What one is denied, and does not deny: no charges, no wrongdoing."""


def pushed_after_a_passive(tokens: Tokens) -> Iterator[Token]:
    """In "was dragged off the road and pushed against a wall" the cart pushes nothing: it was pushed.

    yes: The cart was dragged off the road and pushed against a wall.
    no: The troops were sent to the border and marched into the town.
    """
    for verb in (t for t in tokens[3:-1] if (t.label, t.tag) == ("conj", "VBD") and t.lemma in _SHOVING):
        above = tokens[verb.head]
        while above.label == "conj":
            above = tokens[above.head]
        alone = not has(tokens, verb, "nsubj", "nsubjpass", "aux", "auxpass", "dobj", "ccomp", "xcomp", "advcl")
        if has(tokens, above, "auxpass") and alone and has(tokens, verb, "prep"):
            yield replace(verb, tag="VBN")


_SHOVING = frozenset(
    {"bundle", "carry", "drag", "fling", "force", "handcuff", "haul", "hurl", "hurry", "lift", "load", "lock", "pack"}
    | {"pin", "place", "pull", "push", "send", "ship", "shove", "stuff", "tie", "toss", "tow", "transport", "wheel"}
)
"""What is done to a thing so that it ends up elsewhere; few do so of themselves."""


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


def killing_that_something_brings(tokens: Tokens) -> Iterator[Token]:
    """In "the boat sank killing six" and "left the road killing nine" that is what came of it: no road killed.

    yes: The boat sank killing six.
    yes: The bus left the road killing all nine aboard.
    no: Police found a storm killing six.
    """
    for participle in (t for t in tokens[2:-1] if t.tag == "VBG" and t.lemma in _HARMING and has(tokens, t, "dobj")):
        above = tokens[participle.head]
        if (participle.label, above.tag) == ("xcomp", "VBD") and above.lemma in _SINKING:
            yield replace(participle, label="advcl")
        elif (participle.label, above.label) == ("acl", "dobj") and participle.index == above.index + 1:
            verb = tokens[above.head]
            if verb.tag == "VBD" and verb.lemma in {"hit", "leave", "strike"} and not _harms(above):
                yield replace(participle, label="advcl", head=verb.index)


_SINKING = frozenset(
    {"burn", "capsize", "collapse", "collide", "crash", "derail", "explode", "fall", "overturn", "sink"}
)
"""What happens to things, so that people are killed."""
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


def found_hanged(tokens: Tokens) -> Iterator[Token]:
    """In "was found hanged in his room" that is how, and where, he was found.

    yes: Bertil Ek was found hanged in his room in 2019.
    yes: The sailor was found stabbed in a flat.
    """
    for state in (t for t in tokens if t.tag == "VBN" and t.label in {"oprd", "xcomp"}):
        verb = tokens[state.head]
        if (
            verb.lemma.lower() == "find"
            and has(tokens, verb, "auxpass")
            and state.text in _VIOLENT
            and not has(tokens, state, "auxpass", "aux", "agent", "dobj")
        ):
            yield replace(state, tag="JJ", label="oprd")
            for t in below(tokens, state, "prep", "npadvmod"):
                if not any(thing.lemma == "death" for thing in below(tokens, t, "pobj")):
                    yield replace(t, head=verb.index)


_VIOLENT = frozenset({"beheaded", "drowned", "hanged", "murdered", "shot", "stabbed", "strangled"})
"""How somebody dead is found."""


def shot_after_a_passive(tokens: Tokens) -> Iterator[Token]:
    """In "was betrayed by a colleague and shot in 1944" she was shot, and shot nobody.

    yes: Anne Frank was betrayed by a colleague and shot in 1944.
    yes: The sailors were tried in Lima and hanged.
    """
    for verb in (t for t in tokens if (t.label, t.tag) == ("conj", "VBD")):
        above = tokens[verb.head]
        if (
            has(tokens, above, "auxpass")
            and verb.lemma.lower() in lexicon("done_in_headlines") | _DONE_TO_SOMEBODY
            and not has(tokens, verb, "nsubj", "nsubjpass", "aux", "auxpass", "dobj", "ccomp", "xcomp", "prt", "dative")
            and all(t.lemma.lower() in {"at", "by", "in", "on", "without"} for t in below(tokens, verb, "prep"))
            and not (verb.lemma == "shoot" and any(t.lemma == "at" for t in below(tokens, verb, "prep")))
        ):
            yield replace(verb, tag="VBN")


_DONE_TO_SOMEBODY = frozenset({"bury", "execute", "hang", "imprison", "kill", "murder", "shoot", "stab"})
"""What is done to a person and to nothing else."""


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


def at_best(tokens: Tokens) -> Iterator[Token]:
    """In "is at best patchy" nothing is at a place: it is patchy.

    yes: The record is at best patchy.
    """
    for state in (t for t in tokens[3:] if t.label == "pobj" and t.tag in {"JJ", "NN", "VBN"}):
        at, most = tokens[state.head], tokens[state.index - 1]
        if (at.text, most.index) == ("at", at.index + 1) and most.text in {"best", "worst"}:
            yield replace(state, tag="JJ", label="acomp", head=at.head)
            yield replace(at, label="advmod", head=state.index)
            yield replace(most, label="dep", head=at.index)


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


BROUGHT = (participle_after_a_place, killing_that_something_brings)
"""What is brought about, and not by the place before it."""
FOUND = (
    what_somebody_is_denied,
    pushed_after_a_passive,
    reported_missing,
    missing_is_a_state,
    found_hanged,
    found_in_a_state,
)
"""What somebody is denied, and how he is found, in the order in which they are mended."""
LATER = (at_best, where_it_is_done_from)
"""In the order in which they are made, after the others."""
