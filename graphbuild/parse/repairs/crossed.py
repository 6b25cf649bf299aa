"""Words hung on the wrong verb or noun across others: behind an insertion, a list, a relative clause."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import FINITE_TAGS
from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import (
    SUBJECTS,
    Tokens,
    begin,
    below,
    has,
    in_place_of,
    is_below,
    is_headline,
    word_after,
)


def modal_before_an_insertion(tokens: Tokens) -> Iterator[Token]:
    """In "it could not, even taken together, have altered it" it could not have: nothing "could taken".

    yes: No vote will be held after it found that irregularities "could not, even taken together, have altered it".
    """
    for aside in (t for t in tokens[3:-3] if t.tag == "VBN" and not has(tokens, t, "auxpass")):
        modal = [t for t in below(tokens, aside, "aux") if t.tag == "MD"]
        late = (t for t in tokens[aside.index + 2 :] if t.text == "have" and tokens[t.index - 1].text == ",")
        deeds = [tokens[t.head] for t in late if t.label == "aux" and tokens[t.head].label == "conj"]
        if len(modal) != 1 or len(deeds) != 1 or any(t.text == "have" for t in below(tokens, aside, "aux")):
            continue
        deed = deeds[0]
        if has(tokens, deed, *SUBJECTS) or has(tokens, aside, "cc") or tokens[begin(tokens, deed) - 1].text != ",":
            continue
        yield in_place_of(deed, aside)
        yield replace(aside, label="advcl", head=deed.index)
        comma = next((t.index for t in tokens[modal[0].index : aside.index] if t.text == ","), aside.index)
        for t in below(tokens, aside):
            if t.index < comma and t != deed:
                yield replace(t, head=deed.index)


def things_of_one_owner(tokens: Tokens) -> Iterator[Token]:
    """In "a man who had lost his career, his home and his name" he lost all three, and is none of them.

    yes: Kim said that his client was a broken man who had lost his career, his home and his good name.
    """
    for thing in (t for t in tokens[5:] if t.label in {"conj", "appos"} and t.tag in {"NN", "NNS"}):
        owner = tokens[thing.head]
        comma = tokens[begin(tokens, thing) - 1]
        first = tokens[comma.index - 1]
        own, its = below(tokens, thing, "poss"), below(tokens, first, "poss")
        if comma.text != "," or first.label != "dobj" or not own or not its or has(tokens, owner, "poss"):
            continue
        alike = (own[0].tag, its[0].tag, own[0].lemma) == ("PRP$", "PRP$", its[0].lemma)
        if alike and tokens[first.head].label == "relcl" and tokens[first.head].head == owner.index:
            yield replace(thing, label="conj", head=first.index)


def once_they_have_done_it(tokens: Tokens) -> Iterator[Token]:
    """In "a figure likely to rise once inspectors have reached it" the inspectors reach it, and no figure does.

    yes: Losses were put at €65 million, a figure likely to rise once inspectors have reached the valleys.
    """
    for once in (t for t in tokens[4:-3] if (t.text, t.label) == ("once", "mark")):
        verb = tokens[once.head]
        two = below(tokens, verb, "nsubj")
        if len(two) != 2 or not two[0].index < once.index < two[1].index or verb.label not in {"conj", "advcl"}:
            continue
        above = [t for t in tokens[two[0].index + 1 : once.index] if t.tag == "VB" and is_below(tokens, t, two[0])]
        sums = [t for t in tokens[: begin(tokens, two[0]) - 1] if t.index == begin(tokens, two[0]) - 2]
        if above and sums and tokens[sums[0].index + 1].text == ",":
            yield replace(verb, label="advcl", head=above[-1].index)
            yield replace(two[0], label="appos", head=sums[0].index)


def third_gerund(tokens: Tokens) -> Iterator[Token]:
    """In "from holding services, renting premises or printing books" books are printed, and not rented.

    yes: Men accused of stealing cars, forging plates and selling parts were jailed.
    """
    for third in (t for t in tokens[6:-1] if t.tag == "VBG" and t.label in {"compound", "amod"}):
        thing = tokens[third.head]
        joiner, last = tokens[third.index - 1], tokens[thing.head]
        if last.tag == "VBG":  # joined to the second deed itself
            last = next(iter(below(tokens, last, "dobj")), last)
        second = tokens[last.head]
        listed = thing.label == "conj" and last.label == "dobj" and (second.tag, second.label) == ("VBG", "conj")
        first = tokens[second.head]
        if not listed or joiner.text not in {"and", "or"} or thing.index != third.index + 1 or first.tag != "VBG":
            continue
        if tokens[second.index - 1].text == "," and has(tokens, first, "dobj"):
            yield replace(third, label="conj", head=second.index)
            yield replace(thing, label="dobj", head=third.index)
            yield replace(joiner, head=second.index)


def verb_after_but(tokens: Tokens) -> Iterator[Token]:
    """In the headline "Bank holds rate but hints at cut" the bank hints.

    yes: Norway's central bank holds rate at 4.25% but hints at autumn cut
    """
    for plural in (t for t in tokens[3:-1] if (t.label, t.tag) == ("conj", "NNS")):
        verb = tokens[plural.head]
        bare = not any(t.index < plural.index for t in below(tokens, plural))
        singular = verb.tag == "VBZ" and tokens[plural.index + 1].tag in {"IN", "TO", "RP"} and is_headline(tokens)
        if singular and bare and tokens[plural.index - 1].text in {"but", "and"} and plural.text.islower():
            yield replace(plural, tag="VBZ")


def add_to_pay(tokens: Tokens) -> Iterator[Token]:
    """In "will add 4.4% to pay in manufacturing" it is added to pay: nobody pays.

    yes: The settlement will add 4.4% to pay in manufacturing.
    """
    for noun in (t for t in tokens[3:] if t.label in {"xcomp", "advcl", "acl"} and t.tag == "VB"):
        to = tokens[noun.index - 1]
        amounts = [t for t in tokens[: to.index] if t.label == "dobj" and t.entity in {"MONEY", "PERCENT"}]
        if not amounts:
            continue
        verb = tokens[amounts[-1].head]
        added = (to.text, to.head, verb.lemma) == ("to", noun.index, "add")
        bare = noun.lemma in lexicon("noun_or_verb") and not has(tokens, noun, "dobj", "dative", "ccomp")
        if added and bare and noun.head in {verb.index, amounts[-1].index}:
            yield replace(to, tag="IN", label="prep", head=verb.index)
            yield replace(noun, tag="NN", label="pobj", head=to.index)


def verb_before_that(tokens: Tokens) -> Iterator[Token]:
    """In "data from the locomotive show that pressure fell" the data show it: there is no locomotive show.

    yes: It was recorded as done, but data from the locomotive show that pressure in the pipe never changed.
    """
    for show in (t for t in tokens[4:-3] if t.label == "pobj" and t.lemma in lexicon("noun_or_verb") | _SHOWING):
        that, thing = tokens[show.index + 1], tokens[show.index - 1]
        verb = tokens[that.head]
        subjects = [t for t in below(tokens, verb, *SUBJECTS) if t.index < show.index]
        under = [t for t in below(tokens, verb, *SUBJECTS) if t.index > show.index]
        inside = thing.head == show.index and thing.label in {"amod", "compound"}
        if (that.text, that.label) != ("that", "mark") or not inside or len(subjects) != 1 or len(under) != 1:
            continue
        agrees = (subjects[0].tag == "NNS") == (show.tag == "NN")
        if agrees and is_below(tokens, show, subjects[0]):
            yield replace(in_place_of(show, verb), tag="VBP" if show.tag == "NN" else "VBZ")
            yield replace(verb, label="ccomp", head=show.index)
            yield replace(subjects[0], label="nsubj", head=show.index)
            yield replace(thing, tag="NN" if thing.tag == "JJ" else thing.tag, label="pobj", head=show.head)
            for t in below(tokens, show):
                if t.index < thing.index:
                    yield replace(t, head=thing.index)


_SHOWING = frozenset({"show", "suggest", "indicate", "hint", "reveal"})


def aside_of_the_first_noun(tokens: Tokens) -> Iterator[Token]:
    """In "a trial involving 2,600 patients, funded by the Union, is to start" the trial is funded.

    yes: A trial involving 2,600 patients, funded by the European Union, is to start in January.
    """
    for aside in (t for t in tokens[4:] if (t.label, t.tag) == ("acl", "VBN") and tokens[t.index - 1].text == ","):
        last = tokens[aside.head]
        inner = tokens[last.head]
        first = tokens[inner.head]
        doing = (last.label, inner.label, inner.tag) == ("dobj", "acl", "VBG") and last.index == aside.index - 2
        people = last.tag == "NNS" and last.lemma in lexicon("persons") and aside.lemma in _MADE
        if doing and people and first.label in SUBJECTS and first.index == inner.index - 1:
            yield replace(aside, head=first.index)


_MADE = frozenset(
    {"back", "commission", "conduct", "design", "finance", "found", "fund", "organise", "organize", "plan"}
)
"""What is done to trials, clubs and parties, and to no people."""


def more_that_is_received(tokens: Tokens) -> Iterator[Token]:
    """In "will receive £6m if they qualify, as well as 10% of the profit" the share is received too.

    yes: Belém will receive £6m if the club qualify for the Champions League, as well as 10% of any profit on a sale.
    """
    for more in (t for t in tokens[8:] if t.label == "conj" and t.tag in {"NN", "NNS", "CD"}):
        verb = tokens[more.head]
        main = tokens[verb.head] if verb.label == "advcl" else verb
        things = [t for t in below(tokens, main, "dobj") if t.index < more.index]
        joiner = [t for t in tokens[verb.index : more.index] if t.text == "as" and t.label == "cc"]
        own = verb != main and has(tokens, verb, "dobj")
        if verb.tag[:2] == "VB" and joiner and len(things) == 1 and not own:
            yield replace(more, head=things[0].index)
            last = more
            for t in below(tokens, verb, "prep"):
                last = next((n for n in tokens[t.index - 1 : t.index] if n.tag[:2] == "NN"), more)
                if t.index > more.index:
                    yield replace(t, head=last.index)


def second_pair(tokens: Tokens) -> Iterator[Token]:
    """In "lost Kim to Leeds and Lee to a knee injury" Lee is lost too, to the injury: Kim was lost to neither.

    yes: The manager bought him after losing Dominic Achterby to Bayern Munich and Luke Sarsden to a knee injury.
    """
    for to in (t for t in tokens[5:-1] if (t.label, t.text) == ("prep", "to")):
        person = tokens[to.index - 1]
        first = tokens[person.head]
        before = tokens[first.head]
        verb = tokens[before.head]
        pair = (person.label, first.label, before.text, before.label) == ("conj", "pobj", "to", "prep")
        things = [t for t in below(tokens, verb, "dobj") if t.index < before.index]
        if not pair or to.head != verb.index or len(things) != 1 or verb.tag[:2] != "VB":
            continue
        joiner = [t for t in tokens[first.index : person.index] if t.text == "and"]
        if joiner and person.tag == things[0].tag == "NNP":
            yield replace(person, label="dep", head=verb.index)
            yield replace(to, label="dep", head=person.index)


def when_after_a_time(tokens: Tokens) -> Iterator[Token]:
    """In "after 8 p.m., when a group, some of whom were masked, broke away" the group broke away, and no hour.

    yes: The trouble began after 8 p.m., when a group of sixty people, some of whom had their faces covered, broke away.
    """
    for when in (t for t in tokens[4:-4] if t.text == "when" and tokens[t.index - 1].text == ","):
        time, inner = tokens[when.index - 2], tokens[when.head]
        verb = tokens[time.head]
        after = [t for t in below(tokens, verb, "mark") if t.index < time.index]
        subjects = [t for t in below(tokens, inner, "nsubj") if when.index < t.index < inner.index]
        timed = time.label == "nsubj" and time.entity in {"DATE", "TIME"} and verb.index > inner.index
        if not timed or len(after) != 1 or len(subjects) < 2 or word_after(tokens, inner).text != ",":
            continue
        whom = [t for t in tokens[subjects[0].index : inner.index] if t.text == "whom"]
        people = [t for t in tokens[subjects[0].index : whom[0].index] if t.tag == "NNS"] if whom else []
        if people:
            yield replace(after[0], label="prep", head=verb.head)
            yield replace(time, label="pobj", head=after[0].index)
            yield replace(verb, label="relcl", head=time.index)
            yield replace(when, head=verb.index)
            yield replace(subjects[0], label="nsubj", head=verb.index)
            had = [t for t in below(tokens, inner, "aux") if t.text == "had" and t.index < subjects[1].index]
            yield from _whose_faces_are_covered(inner, had, subjects, people[0])


def _whose_faces_are_covered(covered: Token, had: list[Token], subjects: list[Token], people: Token) -> Iterator[Token]:
    """The clause "some of whom had their faces covered" about the people; the last subjects are some and faces."""
    if had and len(subjects) == 3:
        yield replace(had[0], tag="VBD", label="relcl", head=people.index)
        yield replace(subjects[1], head=had[0].index)
        yield replace(subjects[2], label="dobj", head=had[0].index)
        yield replace(covered, label="acl", head=subjects[2].index)
    else:
        yield replace(covered, label="relcl", head=people.index)


def way_out_taken_for_agent(tokens: Tokens) -> Iterator[Token]:
    """In the sentence "Passengers left by the emergency slides." they left: slides leave nobody.

    yes: Passengers left by the emergency slides.
    yes: The minister, flanked by two generals, read a statement, took no questions and left by a side door.
    """
    for verb in (t for t in tokens[3:-2] if (t.tag, t.label) == ("VBN", "conj") and t.lemma in _LEAVING):
        ways = [w for by in below(tokens, verb, "agent") for w in below(tokens, by, "pobj") if w.lemma in _WAYS]
        if ways and tokens[verb.head].tag == "VBD" and not has(tokens, verb, "aux", "auxpass"):
            yield replace(verb, tag="VBD")
            yield replace(tokens[ways[0].head], label="prep")
    for verb in (t for t in tokens[1:-2] if (t.tag, t.label) == ("VBN", "acl") and tokens[-1].text == "."):
        subject = tokens[verb.head]
        agents = below(tokens, verb, "agent")
        moves = verb.lemma in _LEAVING
        if subject.head != subject.index or not moves or len(agents) != 1 or subject.tag[:2] != "NN":
            continue
        means = below(tokens, agents[0], "pobj")
        if means and means[0].lemma in _WAYS and not any(t.tag in FINITE_TAGS for t in tokens):
            yield replace(verb, tag="VBD", label="ROOT", head=verb.index)
            yield replace(subject, label="nsubj", head=verb.index)
            yield replace(agents[0], label="prep")
            for t in below(tokens, subject, "punct"):
                yield replace(t, head=verb.index)


_LEAVING = frozenset({"arrive", "come", "enter", "escape", "flee", "go", "leave", "return", "travel"})
_WAYS = frozenset(
    {"air", "boat", "bridge", "bus", "car", "door", "exit", "ferry", "gate", "helicopter", "ladder", "lift", "plane"}
    | {"rail", "road", "route", "sea", "slide", "stair", "staircase", "stairs", "stairway", "train", "tunnel", "window"}
)
"""What one leaves by."""


def as_it_happens(tokens: Tokens) -> Iterator[Token]:
    """In the headline "Eleven arrested as rent march turns ugly" the march turns ugly, and eleven are arrested.

    yes: Eleven arrested as rent march turns ugly
    """
    verb = next((t for t in tokens if t.head == t.index), tokens[0])
    if not is_headline(tokens) or verb.tag != "VBZ":
        return
    for people in below(tokens, verb, "nsubj"):
        for deed in (t for t in below(tokens, people, "acl") if t.tag == "VBN"):
            when = [t for t in below(tokens, deed, "prep") if t.text == "as"]
            things = below(tokens, when[0], "pobj") if when else []
            several = people.tag in {"NNS", "NNPS"} or people.text.lower() in _NUMBERS
            if several and len(things) == 1 and things[0].index == verb.index - 1:
                yield replace(deed, label="ROOT", head=deed.index)
                yield replace(people, label="nsubjpass", head=deed.index)
                yield replace(verb, label="advcl", head=deed.index)
                yield replace(when[0], label="mark", head=verb.index)
                yield replace(things[0], label="nsubj", head=verb.index)


_NUMBERS = lexicon("partitives") | {
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozens", "hundreds")
}


def to_whom_the_stolen_is_sold(tokens: Tokens) -> Iterator[Token]:
    """In "sold the painting stolen by thieves to a collector" it is sold to him, and not stolen.

    yes: The museum sold the painting stolen by the Nazis to a collector in Geneva.
    """
    for to in (t for t in tokens[5:-1] if (t.label, t.text) == ("prep", "to") and tokens[t.head].label == "acl"):
        done = tokens[to.head]
        thing = tokens[done.head]
        main = tokens[thing.head]
        if (
            (done.tag, thing.label) == ("VBN", "dobj")
            and has(tokens, done, "agent")
            and main.lemma.lower() in lexicon("giving") | {"donate", "sell"}
            and done.lemma.lower() not in lexicon("giving") | {"donate", "sell"}
            and not has(tokens, main, "dative")
        ):
            yield replace(to, head=main.index)


def of_what_they_are_suspected(tokens: Tokens) -> Iterator[Token]:
    """In "suspected by police of poisoning patients" that is what is suspected.

    yes: A nurse suspected by police of poisoning patients was sacked by the hospital.
    """
    for of in (t for t in tokens[3:-1] if (t.label, t.text) == ("prep", "of")):
        by = tokens[tokens[of.head].head]
        verb = tokens[by.head]
        doer = tokens[of.head].label == "pobj" and by.label == "agent" and of.index == of.head + 1
        if doer and verb.lemma in {"accuse", "acquit", "clear", "convict", "suspect"} and not has(tokens, verb, "prep"):
            yield replace(of, head=verb.index)


REPAIRS = (
    modal_before_an_insertion,
    things_of_one_owner,
    once_they_have_done_it,
    third_gerund,
    verb_after_but,
    add_to_pay,
    verb_before_that,
    aside_of_the_first_noun,
    more_that_is_received,
    second_pair,
    when_after_a_time,
    way_out_taken_for_agent,
    as_it_happens,
    to_whom_the_stolen_is_sold,
    of_what_they_are_suspected,
)
"""In the order in which they are made."""
