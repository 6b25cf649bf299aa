"""Clauses and participles behind a comma that hang on the wrong word: they tell of the noun before it."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import NOUN_TAGS
from graphbuild.lexicon import lexicon, names_event
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, has, is_below, is_finite

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


def _last(tokens: Tokens, head: Token) -> int:
    """The index of the last word of the head's phrase, save commas."""
    return max(t.index for t in tokens if t == head or (is_below(tokens, t, head) and t.tag[:1].isalpha()))


def deed_of_whose_man(tokens: Tokens) -> Iterator[Token]:
    """In "a deal with Hydro, whose chairman, Kim Lee, visited Accra" Lee visited it.

    yes: Ghana signed a deal with Norsk Hydro, whose chairman, Dag Mejdell, visited Accra.
    yes: Mali bought the aircraft from Airbus, whose boss, Guillaume Faury, praised the army.
    no: The firm, whose chairman is Dag Mejdell, closed a mine and sold a port.
    """
    for whose in (t for t in tokens[2:-4] if (t.label, t.text) == ("poss", "whose")):
        man, owner, comma = tokens[whose.head], tokens[whose.index - 2], tokens[whose.index - 1]
        end = _last(tokens, man) + 1
        if owner.tag not in NOUN_TAGS or end > len(tokens) - 3 or not has(tokens, man, "appos"):
            continue
        if {comma.text, tokens[man.index + 1].text, tokens[end].text} != {","}:
            continue
        verb = tokens[end + 1]
        verb = tokens[verb.head] if verb.label in {"aux", "auxpass", "advmod", "neg"} else verb
        late = verb.label in {"conj", "advcl", "ccomp", "dep"} and verb.head < whose.index < verb.index
        joined = any(t.label == "cc" and t.head == verb.head for t in tokens[end : verb.index])
        free = not has(tokens, verb, *_SUBJECTS) and not joined and is_finite(tokens, verb)
        if man.label in {"appos", "conj", "dep"} and late and free:
            yield replace(man, label="nsubjpass" if has(tokens, verb, "auxpass") else "nsubj", head=verb.index)
            yield replace(verb, label="relcl", head=owner.index)


_MOVING = frozenset({"enter", "flee", "join", "leave", "lose", "quit", "reach", "win"})
"""Verbs whose subject is told of rather than their object: "left the hall, booed by workers"."""


_STATES = frozenset({"belong", "contain", "depict", "resemble"})
"""Verbs of what things are like: no finder belongs to the owner."""


_HANDING = frozenset({"deliver", "deport", "extradite", "hand", "return", "send", "sell", "take", "transfer"})
"""What is done to somebody and needs an object if he does it."""


def study_that_is_run(tokens: Tokens) -> Iterator[Token]:
    """In "a trial of 9,000 people run by Oxford" the trial is run.

    yes: A trial of 9,000 people run by Oxford and paid for by Bayer found that the drug works.
    no: A trial of 12 people accused by Oxford began.
    """
    for one in (t for t in tokens[4:] if (t.label, t.tag) == ("acl", "VBN") and t.lemma in _RUNNING):
        people = tokens[one.head]
        of = tokens[people.head]
        study = tokens[of.head]
        if (people.label, of.text) == ("pobj", "of") and study.lemma in _STUDIES and has(tokens, people, "nummod"):
            yield replace(one, head=study.index)


_RUNNING = frozenset({"carry", "commission", "conduct", "do", "fund", "order", "organise", "publish", "release", "run"})
_STUDIES = frozenset({"analysis", "poll", "review", "study", "survey", "test", "trial"})


def sum_of_what_is_paid_for(tokens: Tokens) -> Iterator[Token]:
    """In "will pay for repairs, estimated at $6m" the repairs are, and not who pays.

    yes: It has not said who will pay for permanent repairs, estimated at $6 million.
    yes: The government will not pay for the clean-up, expected to cost £30m.
    no: The firm bought a mine in Peru, estimated to be the largest.
    """
    for one in (t for t in tokens[4:-2] if (t.label, t.tag, tokens[t.index - 1].text) == ("advcl", "VBN", ",")):
        thing = tokens[one.index - 2]
        above = tokens[thing.head - 1] if thing.label == "pobj" else thing
        thing = above if above.lemma in _COSTING else thing  # "repairs to the dam, estimated at $6m"
        verb = tokens[thing.head]
        verb = tokens[verb.head] if thing.label == "pobj" else verb
        sums = [p for t in below(tokens, one, "prep") if t.text in {"at", "to"} for p in below(tokens, t, "pobj")]
        costs = [t for t in below(tokens, one, "xcomp") if t.lemma in {"cost", "total"}]
        priced = one.lemma in _PRICED and any(t.entity == "MONEY" for t in sums)
        common = thing.tag in {"NN", "NNS"} and thing.label in {"dobj", "pobj"} and not has(tokens, one, "agent")
        if common and verb.tag[:2] == "VB" and (priced or (costs and one.lemma in _PRICED)):
            yield replace(one, label="acl", head=thing.index)


_COSTING = frozenset({"bill", "cost", "damage", "loss", "repair", "restoration", "work"})
_PRICED = frozenset({"appraise", "assess", "estimate", "expect", "insure", "price", "project", "put", "value"})
"""What costs a sum, and what is done to the sum, or to what it is for."""


def what_comes_after_the_object(tokens: Tokens) -> Iterator[Token]:
    """In "expect rain on Sunday, followed by a storm" the storm follows the rain, not whoever expects it.

    What is followed by somebody is left alone; what is done, followed by an event, is followed by no thing.

    yes: Farmers expect heavy rain on Sunday, followed by a storm that could cause floods.
    yes: The club sold the hall in May, followed by the pool in June.
    no: Kim won the race, followed by Lee.
    """
    for verb in (t for t in tokens[4:-2] if (t.label, t.tag) == ("advcl", "VBN") and t.lemma in {"follow", "precede"}):
        main = tokens[verb.head]
        things = [t for t in below(tokens, main, "dobj") if main.index < t.index < verb.index and t.tag in NOUN_TAGS]
        next_ = [t for by in below(tokens, verb, "agent") for t in below(tokens, by, "pobj")]
        if tokens[verb.index - 1].text != "," or len(things) != 1 or len(next_) != 1 or things[0].entity == "PERSON":
            continue
        events = lexicon("weather")
        event, other = (names_event(t.lemma.lower()) or t.lemma.lower() in events for t in (things[0], next_[0]))
        somebody = next_[0].entity in {"GPE", "NORP", "ORG", "PERSON"} or next_[0].lemma.lower() in lexicon("persons")
        if not somebody:
            yield replace(verb, label="acl" if event == other else "dep", head=things[0].index)


REPAIRS = (
    deed_of_whose_man,
    study_that_is_run,
    sum_of_what_is_paid_for,
    what_comes_after_the_object,
)
"""In the order in which they are made."""
