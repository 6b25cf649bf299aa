"""Misparses of times."""

import itertools
from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import NAME_TAGS, NOUN_TAGS, VERB_TAGS
from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, has

_FEASTS = frozenset(
    {"advent", "christmas", "diwali", "easter", "eid", "eve", "halloween", "hanukkah", "lent", "passover", "ramadan"}
    | {"thanksgiving"}
)


def name_taken_for_time(tokens: Tokens) -> Iterator[Token]:
    """A name that ends in no word for a time is none: "Mar-a-Lago", "the Thanksgiving Day Parade".

    yes: The Thanksgiving Day Parade is in New York.
    """
    for when, run in itertools.groupby(tokens, key=lambda t: t.entity if t.entity in {"DATE", "TIME"} else ""):
        words = list(run) if when else []
        last = words[-1] if words else tokens[0]
        number = any(t.tag == "CD" or any(map(str.isdigit, t.text)) for t in words)
        if words and last.tag in NAME_TAGS and not number and last.lemma.lower() not in lexicon("time_nouns") | _FEASTS:
            yield from (replace(t, entity="") for t in words)


def share_before_a_time(tokens: Tokens) -> Iterator[Token]:
    """In "dropped by a third last year" the third is no year's: it is how much, and last year is when.

    yes: Sales dropped by a third last year.
    yes: Imports rose by a quarter this year.
    """
    for share in (t for t in tokens[3:-2] if t.text.lower() in _SHARES):
        by, a, last, time = (tokens[share.index + step] for step in (-2, -1, 1, 2))
        if (
            last.text.lower() in {"last", "next", "this"}
            and time.lemma.lower() in lexicon("time_nouns")
            and a.text.lower() == "by"
            and share.label == "pobj"
        ):
            yield replace(share, entity="")  # "rose by half last year"
        elif (
            last.text.lower() in {"last", "next", "this"}
            and time.lemma.lower() in lexicon("time_nouns")
            and a.text.lower() in {"a", "one", "two", "three"}
            and by.text.lower() == "by"
            and by.label == "prep"
        ):
            yield replace(a, head=share.index, entity="")
            yield replace(share, tag="NN", label="pobj", head=by.index, entity="")
            yield replace(time, label="npadvmod", head=by.head)
            yield replace(last, head=time.index)


_SHARES = frozenset({"fifth", "half", "quarter", "sixth", "tenth", "third", "thirds", "quarters"})
"""Parts that a thing falls or rises by."""


def thanks_to(tokens: Tokens) -> Iterator[Token]:
    """In "were freed on Sunday thanks to Qatar" they were freed on Sunday: there are no Sunday thanks.

    yes: The hostages were freed on Sunday thanks to Qatar.
    yes: The bill passed on Friday thanks to votes from the left.
    yes: The hostages were freed thanks to Qatar.
    """
    for thanks in (t for t in tokens[:-2] if t.text.lower() == "thanks" and tokens[t.index + 1].text == "to"):
        to, preposition = tokens[thanks.index + 1], tokens[thanks.head]
        things = below(tokens, to, "pobj")
        day = tokens[thanks.index - 1]
        dated = thanks.label == "pobj" and day.head == thanks.index and day.tag in {"NNP", "CD", "NN"}
        if len(things) != 1 or not (dated or thanks.label == "npadvmod"):
            continue
        if dated:
            yield replace(day, label="pobj", head=preposition.index)
            for t in below(tokens, thanks, "det", "compound", "nummod", "amod"):
                if t != day:
                    yield replace(t, head=day.index)
        yield replace(thanks, tag="IN", lemma="thanks", label="prep", head=preposition.head if dated else thanks.head)
        yield replace(to, label="pcomp", head=thanks.index)
        yield replace(things[0], head=thanks.index)


def description_taken_for_time(tokens: Tokens) -> Iterator[Token]:
    """In "the auction, part of a yearly fair" part is no time but describes the auction.

    yes: The sale brought buyers to the auction, part of a yearly fair.
    """
    for one in tokens[2:]:
        noun = tokens[one.index - 2]
        if (
            one.label == "npadvmod"
            and one.text.lower() in {"one", "part"}
            and tokens[one.index - 1].text == ","
            and noun.tag in NOUN_TAGS
            and has(tokens, one, "prep")
        ):
            yield replace(one, label="appos", head=noun.index)


def verb_taken_for_time(tokens: Tokens) -> Iterator[Token]:
    """In "are expected to last 12 weeks" last is no part of the time, nor is ended in "the year ended with a strike".

    yes: The hearings are expected to last 12 weeks.
    yes: The year ended with a strike.
    no: Sales fell in the year ended 31 March.
    """
    for verb in tokens[1:]:
        told = verb.tag in {"VBD", "VBZ"} and has(tokens, verb, "nsubj")
        if verb.tag in VERB_TAGS and verb.entity in {"DATE", "TIME"} and (verb.lemma == "last" or told):
            yield replace(verb, entity="")
            for preposition in below(tokens, verb, "prep"):
                if preposition.index == verb.index + 1:
                    yield replace(preposition, entity="")


def day_before_a_name(tokens: Tokens) -> Iterator[Token]:
    """In "Tomorrow Peru plays Chile" tomorrow is when, and no part of the name.

    yes: Tomorrow Peru plays Chile.
    """
    day = tokens[0]
    name = tokens[day.head]
    while name.label == "compound":
        name = tokens[name.head]
    when = day.text in {"Now", "Today", "Tomorrow", "Tonight", "Yesterday"} and day.label == "compound"
    if when and {name.tag, tokens[1].tag} <= {"NNP", "NNPS"} and name.label in {"nsubj", "nsubjpass"}:
        yield replace(day, label="npadvmod", head=name.head)


def state_after_a_date(tokens: Tokens) -> Iterator[Token]:
    """In "appeared in court on Monday charged with fraud" he is charged: no Monday is so.

    yes: The men entered the premises on 3 February disguised as couriers.
    no: The talks on Monday were held in Lima.
    no: Profit rose 5% in the three months ended June 30.
    """
    for state in (t for t in tokens[3:] if t.label == "acl" and t.tag in {"VBN", "VBG"} and t.head == t.index - 1):
        date = tokens[state.head]
        verb = tokens[tokens[date.head].head] if date.label == "pobj" else tokens[date.head]
        when = date.entity in {"DATE", "TIME"} and date.label in {"pobj", "npadvmod"}
        period = state.lemma == "end" and tokens[min(state.index + 1, len(tokens) - 1)].entity == "DATE"
        if (
            when
            and not period
            and verb.tag[:2] == "VB"
            and verb.index < date.index
            and has(tokens, verb, "nsubj", "nsubjpass")
        ):
            yield replace(state, label="advcl", head=verb.index)


def work_of_a_term(tokens: Tokens) -> Iterator[Token]:
    """In "came for a term's supply work" no term has work: that is how long it lasted.

    yes: The head teacher came for a term's supply work in 1999 and never left.
    yes: The bank offered 2%, a bonus of £500 and an extra day's leave.
    no: The day's news was bad.
    """
    for time in (t for t in tokens[1:-2] if t.label == "poss" and t.lemma.lower() in lexicon("time_nouns") | {"term"}):
        how_long = [t for t in below(tokens, time, "det", "nummod") if t.tag == "CD" or t.text.lower() in {"a", "an"}]
        if how_long and tokens[time.head].index > time.index and tokens[time.head].lemma.lower() in _LASTING:
            yield replace(time, label="nmod")


_LASTING = frozenset(
    {"absence", "ban", "break", "course", "delay", "drive", "fighting", "holiday", "journey", "leave", "march"}
    | {"notice", "pay", "rent", "rest", "salary", "stay", "stoppage", "strike", "supply", "suspension", "trial"}
    | {"truce", "visit", "wage", "wait", "walk", "work"}
)
"""What lasts, or is earned, so long."""
