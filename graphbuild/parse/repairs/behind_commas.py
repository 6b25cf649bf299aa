"""Clauses and participles behind a comma that hang on the wrong word: they tell of the noun before it."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import NOUN_TAGS
from graphbuild.lexicon import lexicon, names_body, names_event
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, has, is_below, is_finite, verb_above

_FINITE = frozenset({"VBD", "VBP", "VBZ"})
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


def clause_of_the_body_before(tokens: Tokens) -> Iterator[Token]:
    """In "a pact with the Union, whose chairman brokered it" no pact has a chairman.

    yes: Kenya signed a pact with the African Union, whose chairman, Moussa Faki, brokered the talks.
    no: Kenya met the founder of the African Union, whose brother brokered the talks.
    """
    for whose in (t for t in tokens[3:-2] if (t.label, t.text) == ("poss", "whose")):
        man, owner = tokens[whose.head], tokens[whose.index - 2]
        verb = tokens[man.head]
        thing = tokens[verb.head]
        person = man.lemma.lower() in lexicon("persons") | {"boss", "chairman", "chief", "founder", "president"}
        named = owner.tag in {"NNP", "NNPS"} and owner.label == "pobj" and tokens[owner.head].lemma != "of"
        things = thing.tag in {"NN", "NNS"} and thing.lemma.lower() not in lexicon("persons")
        inside = is_below(tokens, owner, thing) and not names_body(thing.lemma)
        if verb.label == "relcl" and tokens[whose.index - 1].text == "," and person and named and things and inside:
            yield replace(verb, head=owner.index)


def clause_of_the_last_that_is_joined(tokens: Tokens) -> Iterator[Token]:
    """In "sold 200,000 cars, Honda half as many and Nissan, which had closed a plant, few" no car closed it.

    yes: Toyota recalled 1.1 million cars, Honda half as many and Nissan, which had blamed a supplier, only 30,000.
    """
    for which in (t for t in tokens[4:] if t.text == "which" and t.label in _SUBJECTS):
        verb, last = tokens[which.head], tokens[which.index - 2]
        thing = tokens[verb.head]
        named = last.tag == "NNP" and last.label in {"conj", "appos", "dep", "orphan"}
        counted = thing.label == "dobj" and has(tokens, thing, "nummod")
        if verb.label == "relcl" and tokens[which.index - 1].text == "," and named and counted and thing.tag == "NNS":
            yield replace(verb, head=last.index)


def deed_after_a_plural_clause(tokens: Tokens) -> Iterator[Token]:
    """In "has 600 users, 240 of whom pay, and earns money" those who pay do not "earns".

    yes: Spotify has 600 million users, 240 million of whom pay, and earns more from podcasts.
    """
    for verb in (t for t in tokens[6:] if (t.label, t.tag) == ("conj", "VBZ") and not has(tokens, t, *_SUBJECTS)):
        clause = tokens[verb.head]
        main = tokens[tokens[clause.head].head]
        joiner = [t for t in below(tokens, clause, "cc") if t.index < verb.index and tokens[t.index - 1].text == ","]
        plural = (clause.label, clause.tag) == ("relcl", "VBP")
        while main.tag not in _FINITE and main.head != main.index:
            main = tokens[main.head]
        if plural and joiner and main.tag == "VBZ" and main.index < clause.index:
            yield replace(verb, head=main.index)
            yield replace(joiner[0], head=main.index)


def _object_before(tokens: Tokens, participle: Token) -> Token | None:
    """The noun before the comma before the participle, if it is what an active verb before is done to."""
    noun, main = tokens[participle.index - 2], tokens[participle.head]
    inside = noun.label in {"dobj", "pobj"} and noun.tag in NOUN_TAGS and is_below(tokens, noun, main)
    active = main.tag in _FINITE | {"VB", "VBG", "VBN"} and has(tokens, main, "dobj") and main.lemma not in _MOVING
    return noun if inside and active and main.index < noun.index else None


_MOVING = frozenset({"enter", "flee", "join", "leave", "lose", "quit", "reach", "win"})
"""Verbs whose subject is told of rather than their object: "left the hall, booed by workers"."""


def participle_of_the_object(tokens: Tokens) -> Iterator[Token]:
    """In "published the photographs, taken by a guard, of inmates" nobody took who published them.

    yes: The paper's editor, Tom Hale, published the photographs, taken by a guard at the prison, of inmates.
    yes: The navy rescued sailors from a tanker, hit by a missile, in the Red Sea.
    yes: Divers found a ring in the lake belonging to a friend of Napoleon, designed by Nitot in 1804.
    no: The minister left the court, followed by reporters, in a car.
    no: The firm left Russia, hit by sanctions.
    """
    for one in (t for t in tokens[3:-2] if (t.tag, tokens[t.index - 1].text) == ("VBN", ",")):
        noun = _object_before(tokens, one)
        loose = one.label in {"advcl", "conj"} and has(tokens, one, "agent")
        if not loose or has(tokens, one, "aux", "auxpass", "mark", "advmod", *_SUBJECTS):
            continue
        made, closed = one.lemma in lexicon("authored"), _closing(tokens, one) is not None
        if noun is not None and one.lemma not in lexicon("attending") and (made or closed):
            own = made and noun.entity == "PERSON"
            yield replace(one, label="dep" if own else "acl", head=noun.index)
    yield from _belonging(tokens)


def _belonging(tokens: Tokens) -> Iterator[Token]:
    """Belonging of "found a ring in the lake belonging to Kim", and what is said of the ring after it."""
    for one in (t for t in tokens[3:-2] if (t.tag, t.label) == ("VBG", "advcl") and t.lemma in _STATES):
        main = tokens[one.head]
        things = [t for t in below(tokens, main, "dobj") if t.index < one.index]
        if things and tokens[one.index - 1].tag in NOUN_TAGS:
            yield replace(one, label="acl", head=things[-1].index)
            for more in below(tokens, one, "advcl"):
                if more.tag == "VBN" and tokens[more.index - 1].text == "," and has(tokens, more, "agent"):
                    yield replace(more, label="acl", head=things[-1].index)


_STATES = frozenset({"belong", "contain", "depict", "resemble"})
"""Verbs of what things are like: no finder belongs to the owner."""


def _closing(tokens: Tokens, participle: Token) -> Token | None:
    """The preposition right behind the comma that closes the participle: "of" in "taken by a guard, of inmates"."""
    after = tokens[participle.index + 1 : -1]
    comma = next(
        (
            t
            for t in after
            if t.text in {",", ";"} or (t.tag in _FINITE | {"CC"} and not t.entity and t.head != participle.index)
        ),
        None,
    )
    if comma is None or comma.text != ",":
        return None
    behind = tokens[comma.index + 1]
    inside = behind.head == participle.index or is_below(tokens, behind, participle)
    return behind if behind.tag in {"IN", "TO"} and behind.label in {"prep", "agent", "dative"} and inside else None


def phrase_behind_the_participle(tokens: Tokens) -> Iterator[Token]:
    """In "returned the crowns, bought by a dealer, to Benin" Benin gets them: the comma ends what was bought.

    yes: Denmark returned the stolen crowns, bought by a dealer in Geneva, to Benin.
    no: The bridge, built by Kim, in Oslo, fell.
    """
    for one in (t for t in tokens[3:-2] if (t.label, t.tag) == ("acl", "VBN") and has(tokens, t, "agent")):
        noun, behind = tokens[one.head], _closing(tokens, one)
        main = tokens[noun.head]
        main = tokens[main.head] if noun.label == "pobj" else main
        if behind is None or noun.label not in {"dobj", "pobj"} or noun.index != one.index - 2:
            continue
        if tokens[one.index - 1].text == "," and main.tag in _FINITE | {"VBN", "VB", "VBG"}:
            of = behind.text == "of"
            yield replace(behind, label="prep", head=noun.index if of else main.index)


def phrase_behind_the_clause(tokens: Tokens) -> Iterator[Token]:
    """In "baptised the child, whom a man had rescued, in a chapel" the child was baptised there.

    yes: The bishop baptised the child, whom a fisherman had rescued from a boat off Lesbos, in a chapel.
    """
    for whom in (t for t in tokens[3:-4] if t.text == "whom" and tokens[t.index - 1].text == ","):
        verb = tokens[whom.head]
        noun = tokens[verb.head]
        main, behind = verb_above(tokens, noun), _closing(tokens, verb)
        above = main.tag in _FINITE and main.index < noun.index < whom.index and verb.label == "relcl"
        if above and behind is not None and behind.text in {"at", "in", "on", "to"}:
            yield replace(behind, label="prep", head=main.index)


def second_thing_done_to_the_subject(tokens: Tokens) -> Iterator[Token]:
    """In "was found by a man near Quetta, fed by nuns and flown to Oslo" the boy was fed, and no town.

    yes: The boy was found by a shepherd in a cave near Quetta, fed by nuns and flown by the army to Karachi.
    no: The boy was found by a shepherd in a house near Quetta, built by nuns and owned by the army.
    """
    for second in (t for t in tokens[5:-2] if (t.label, t.tag) == ("acl", "VBN") and tokens[t.index - 1].text == ","):
        third = [t for t in below(tokens, second, "conj") if t.tag in {"VBN", "VBD"}]
        main = verb_above(tokens, tokens[second.head])
        passive = main.tag == "VBN" and has(tokens, main, "auxpass") and main.index < second.head
        if not passive or len(third) != 1 or not has(tokens, main, "agent") or not has(tokens, second, "agent"):
            continue
        plain = not {second.lemma, third[0].lemma} & (lexicon("authored") | {"abandon", "destroy", "run", "use"})
        plain = plain or tokens[second.head].entity == "PERSON"
        named = tokens[second.index - 2].tag == "NNP"
        if plain and named and has(tokens, second, "cc") and not has(tokens, third[0], "dobj", *_SUBJECTS):
            yield replace(second, label="conj", head=main.index)
            if third[0].lemma not in lexicon("intransitive") | lexicon("unaccusative"):
                yield replace(third[0], tag="VBN")


def third_thing_done_to_the_subject(tokens: Tokens) -> Iterator[Token]:
    """In "was stopped, searched by Kurds and handed to Iraq" he was handed over, and handed over nobody.

    yes: The suspect was stopped by soldiers at a checkpoint outside Mosul, searched by Kurds and handed to Iraq.
    no: The suspect was stopped by soldiers, searched by Kurds and died in Iraq.
    """
    for third in (t for t in tokens[5:-2] if (t.label, t.tag) == ("conj", "VBD") and t.lemma in _HANDING):
        first = tokens[third.head]
        first = tokens[first.head] if first.label == "conj" else first
        done = first.tag == "VBN" and has(tokens, first, "auxpass")
        listed = any(t.tag == "VBN" for t in below(tokens, first, "conj") if t.index < third.index)
        if done and listed and has(tokens, third, "prep") and not has(tokens, third, "dobj", "aux", *_SUBJECTS):
            yield replace(third, tag="VBN")


_HANDING = frozenset({"deliver", "deport", "extradite", "hand", "return", "send", "sell", "take", "transfer"})
"""What is done to somebody and needs an object if he does it."""


def work_that_is_published(tokens: Tokens) -> Iterator[Token]:
    """In "a report written by a panel headed by Kim and published on Thursday" the report was published.

    yes: The report, written by a panel headed by Lord Evans and published on Thursday, blamed the police.
    no: The report, written by a panel headed by Lord Evans and chosen by Kim, blamed the police.
    """
    for last in (t for t in tokens[5:-1] if (t.label, t.tag, t.lemma in _ISSUING) == ("conj", "VBN", True)):
        inner = tokens[last.head]
        maker = tokens[inner.head]
        made = tokens[tokens[maker.head].head]
        nested = (inner.label, maker.label, tokens[maker.head].label) == ("acl", "pobj", "agent")
        if nested and (made.label, made.lemma in lexicon("authored")) == ("acl", True):
            yield replace(last, head=made.index)
            yield from (replace(t, head=made.index) for t in below(tokens, inner, "cc"))


_ISSUING = frozenset({"ban", "broadcast", "issue", "print", "publish", "release", "translate"})
"""What is done to a work."""


def participle_of_the_victim(tokens: Tokens) -> Iterator[Token]:
    """In "the lawyer for the family of the man shot by police" the man was shot.

    yes: The lawyer for the family of the man shot by officers in Memphis said so.
    yes: The party of Imran Khan, jailed since August, blamed the army.
    no: The leader of the group arrested by police said so.
    """
    for one in (t for t in tokens[4:] if (t.label, t.tag) == ("acl", "VBN") and t.lemma in _SUFFERING):
        close = tokens[one.index - 1].text != ","
        man, top = tokens[one.index - (1 if close else 2)], tokens[one.head]
        of = tokens[man.head]
        if man == top or man.label != "pobj" or of.text not in {"for", "of"} or not is_below(tokens, man, top):
            continue
        singular = man.lemma.lower() in {"boy", "girl", "man", "woman", "teenager"} and man.tag == "NN"
        body = top.lemma.lower() not in lexicon("persons")
        if (singular and close) or (man.entity == "PERSON" and body and not close):
            yield replace(one, head=man.index)


_SUFFERING = frozenset({"arrest", "detain", "imprison", "injure", "jail", "kill", "murder", "shoot", "stab", "wound"})
"""What is done to a person."""


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
    clause_of_the_body_before,
    clause_of_the_last_that_is_joined,
    deed_after_a_plural_clause,
    participle_of_the_object,
    phrase_behind_the_participle,
    phrase_behind_the_clause,
    second_thing_done_to_the_subject,
    third_thing_done_to_the_subject,
    work_that_is_published,
    participle_of_the_victim,
    study_that_is_run,
    sum_of_what_is_paid_for,
    what_comes_after_the_object,
)
"""In the order in which they are made."""
