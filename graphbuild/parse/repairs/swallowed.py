"""Misparses in which a phrase swallows what stands behind it: a deed, the rest of a list, what somebody denied."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from graphbuild.labels import NOUN_TAGS
from graphbuild.lexicon import lexicon, table
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import SUBJECTS, Tokens, begin, below, has, is_finite, word_after


def deed_taken_for_a_state(tokens: Tokens) -> Iterator[Token]:
    """In "called the pledge worthless and threatened strikes" strikes were threatened: no pledge is so.

    yes: Sabine Roth, the union's leader, called the pledge worthless and threatened strikes.
    no: Roth called the pledge worthless and dangerous.
    """
    for deed in (t for t in tokens[4:-1] if t.label == "conj" and t.tag in {"VBN", "VBD"}):
        state, thing = tokens[deed.head], word_after(tokens, deed)
        verb = tokens[thing.head]
        joiners = [t for t in below(tokens, state, "cc") if t.index == deed.index - 1]
        inside = state.label == "amod" and state.head == thing.index and state.tag == "JJ"
        if inside and joiners and thing.label == "oprd" and verb.tag == "VBD" and has(tokens, verb, "dobj"):
            yield replace(deed, tag="VBD", head=verb.index)
            yield replace(thing, label="dobj", head=deed.index)
            yield replace(state, label="oprd", head=verb.index)
            yield replace(joiners[0], head=verb.index)


def rest_of_what_it_went_on(tokens: Tokens) -> Iterator[Token]:
    """In "spent the money on a villa, classic cars and a boat" the money is no cars: they were bought as well.

    yes: Pemberton spent the money on a villa in Spain, classic cars and private school fees.
    no: Pemberton spent the money on Monday.
    """
    for thing in (t for t in tokens[5:] if (t.label, t.tag) == ("appos", "NNS") and has(tokens, t, "cc")):
        whole, comma = tokens[thing.head], tokens[begin(tokens, thing) - 1]
        verb = tokens[whole.head]
        first = [
            t
            for preposition in below(tokens, verb, "prep")
            if whole.index < preposition.index < comma.index
            for t in below(tokens, preposition, "pobj")
        ]
        listed = comma.text == "," and whole.label == "dobj" and has(tokens, thing, "conj") and whole.tag in NOUN_TAGS
        if listed and len(first) == 1 and first[0].tag in NOUN_TAGS:
            yield replace(thing, label="conj", head=first[0].index)


def what_who_speaks_denies(tokens: Tokens) -> Iterator[Token]:
    """In "said it was wrong, but denied that she had left" the one who spoke denies it.

    yes: Spain's coach, Pilar Cortés, said the decision was wrong, but denied that she had insulted the referee.
    no: Cortés said the decision was wrong, but Kim denied that she had left.
    """
    for denial in (t for t in tokens[4:-2] if t.label == "advcl" and t.tag == "VBD"):
        verb, joiner = tokens[denial.head], tokens[denial.index - 1]
        speaks = denial.lemma.lower() in lexicon("denying") | lexicon("saying")
        alone = not has(tokens, denial, "mark", *SUBJECTS) and joiner.label == "cc" and verb.index < joiner.index
        if speaks and alone and verb.tag == "VBD":
            yield replace(denial, label="conj")
            yield replace(joiner, head=verb.index)


def those_who_do_such_work(tokens: Tokens) -> Iterator[Token]:
    """In "thousands of building workers" workers are counted, and nobody builds them.

    yes: Higher costs could push thousands of building workers out of work.
    no: They spoke of building houses.
    """
    for work in (t for t in tokens[2:-1] if (t.tag, t.label) == ("VBG", "pcomp")):
        of, people = tokens[work.head], word_after(tokens, work)
        count = tokens[of.head]
        many = count.tag == "NNS" and count.lemma.lower() in lexicon("partitives") | _MANY
        if of.text == "of" and many and (people.tag, people.label, people.head) == ("NNS", "dobj", work.index):
            yield replace(people, label="pobj", head=of.index)
            yield replace(work, label="compound", head=people.index)
            for t in below(tokens, people, "prep"):
                yield replace(t, head=tokens[count.head].index)


_MANY = frozenset({"dozen", "hundred", "million", "score", "ten", "thousand"})


def deed_taken_for_a_thing(tokens: Tokens) -> Iterator[Token]:
    """In "employs 9,200 people and supplies boxes to Tesco" boxes are supplied: nobody employs supplies.

    yes: Harlow employs 9,200 people and supplies boxes to Tesco and Unilever.
    no: Harlow buys fuel and supplies in Peru.
    """
    for deed in (t for t in tokens[3:-2] if (t.tag, t.label) == ("NNS", "conj")):
        people, thing = tokens[deed.head], word_after(tokens, deed)
        verb = tokens[thing.head]
        joiners = [t for t in below(tokens, people, "cc") if t.index == deed.index - 1 and t.text == "and"]
        known = deed.lemma.lower() in lexicon("noun_or_verb") | {"supply"}
        inside = people.label == "nmod" and people.head == thing.index and thing.label == "dobj" and thing.tag == "NNS"
        if known and joiners and inside and verb.tag == "VBZ" and verb.index < people.index:
            yield replace(deed, tag="VBZ", head=verb.index)
            yield replace(thing, head=deed.index)
            yield replace(people, label="dobj", head=verb.index)
            yield replace(joiners[0], head=verb.index)
            for t in below(tokens, verb, "prep"):
                if t.index > thing.index:
                    yield replace(t, head=deed.index)


def campaign_to_do_it(tokens: Tokens) -> Iterator[Token]:
    """In "leads the campaign to save the school" it is a campaign to save it: nothing is led to save it.

    yes: Kerry Probert leads the campaign to save the school.
    no: The bank led Kim to save money.
    """
    for deed in (t for t in tokens[4:] if (t.tag, t.label) == ("VB", "xcomp")):
        verb, to = tokens[deed.head], tokens[deed.index - 1]
        noun = tokens[to.index - 1]
        aim = noun.lemma.lower() in lexicon("intentions") | _AIMS and (noun.label, noun.head) == ("dobj", verb.index)
        if to.tag == "TO" and aim and verb.lemma.lower() in {"head", "join", "launch", "lead", "run", "start"}:
            yield replace(deed, label="acl", head=noun.index)


_AIMS = frozenset({"battle", "bid", "campaign", "crusade", "drive", "effort", "fight", "movement", "push", "race"})


def name_split_in_two(tokens: Tokens) -> Iterator[Token]:
    """In "appointed Jesse Klaver as its leader" one person is appointed.

    yes: The Green-Left alliance appointed Jesse Klaver as its leader to replace Kim.
    """
    for first, last in pairwise(tokens):
        twice = first.label == last.label == "dobj" and first.head == last.head and first.tag == last.tag == "NNP"
        if twice and first.text in table("first_names") and last.text.istitle() and not below(tokens, last):
            yield replace(first, label="compound", head=last.index, entity="PERSON")
            yield replace(last, entity="PERSON")


def who_does_it_meanwhile(tokens: Tokens) -> Iterator[Token]:
    """In "Wilders, conceding defeat, accused officials" Wilders accused them: no defeat did.

    yes: Wilders, conceding defeat on social media, accused officials in the town of Zaandam of tampering with ballots.
    """
    for deed in (t for t in tokens[2:-3] if t.tag == "VBG" and tokens[t.index - 1].text == ","):
        who = [t for t in below(tokens, deed, "nsubj") if t.index == deed.index - 2]
        for verb in below(tokens, deed, "ccomp") if who and deed.label == "ROOT" else ():
            thing = [t for t in below(tokens, verb, "nsubj") if deed.index < t.index < verb.index]
            if is_finite(tokens, verb) and tokens[verb.index - 1].text == "," and len(thing) == 1:
                yield replace(verb, label="ROOT", head=verb.index)
                yield replace(deed, label="advcl", head=verb.index)
                yield replace(who[0], head=verb.index)
                yield replace(thing[0], label="dobj", head=deed.index)


def who_says_so_after_it(tokens: Tokens) -> Iterator[Token]:
    """In "resumed talks after Qatar, which mediates, said gaps had narrowed" Qatar says so, and the talks are no word.

    yes: Israel and Hamas resumed talks on Sunday after Qatar, which has mediated between them, said gaps had narrowed.
    no: Israel resumed talks after the war, Qatar said.
    """
    for said in (t for t in tokens[6:-1] if t.label == "ROOT" and t.tag == "VBD" and tokens[t.index - 1].text == ","):
        first = [t for t in below(tokens, said, "ccomp") if t.index < said.index]
        told = [t for t in below(tokens, said, "ccomp") if t.index > said.index]
        if len(first) != 1 or not told or has(tokens, said, *SUBJECTS):
            continue
        for after in (t for t in below(tokens, first[0], "prep") if t.lemma.lower() in {"after", "before"}):
            who = [t for t in below(tokens, after, "pobj") if has(tokens, t, "relcl") and t.tag.startswith("NNP")]
            if who:
                yield replace(first[0], label="ROOT", head=first[0].index)
                yield replace(said, label="advcl", head=first[0].index)
                yield replace(after, label="mark", head=said.index)
                yield replace(who[0], label="nsubj", head=said.index)


def what_is_stepped_up(tokens: Tokens) -> Iterator[Token]:
    """In "stepped up screening at airports" screening is what there is more of.

    yes: Kenya and Rwanda have stepped up screening at airports.
    """
    for deed in (t for t in tokens[2:] if (t.tag, t.label) == ("VBG", "xcomp")):
        verb = tokens[deed.head]
        up = tokens[deed.index - 1]
        stepped = (up.label, up.head) == ("prt", verb.index) and verb.lemma.lower() in {"ramp", "scale", "step"}
        if stepped and not has(tokens, deed, "dobj"):
            yield replace(deed, tag="NN", label="dobj", lemma=deed.text.lower())


def how_long_it_lasts(tokens: Tokens) -> Iterator[Token]:
    """In "expect the negotiations to last months" they last so long.

    yes: Analysts expect the negotiations to last months.
    no: Analysts prefer the first month to last month.
    """
    for last in (t for t in tokens[3:-1] if (t.text, t.label) == ("last", "amod")):
        to, span = tokens[last.index - 1], tokens[last.head]
        noun = tokens[to.head]
        verb = tokens[noun.head]
        beside = (to.label, span.label, span.head, noun.label) == ("prep", "pobj", to.index, "dobj")
        if beside and span.tag == "NNS" and span.lemma.lower() in lexicon("time_nouns"):
            yield replace(to, tag="TO", label="aux", head=last.index)
            yield replace(last, tag="VB", label="xcomp", head=verb.index, entity="")
            yield replace(span, label="dobj", head=last.index)


REPAIRS = (
    deed_taken_for_a_state,
    rest_of_what_it_went_on,
    what_who_speaks_denies,
    those_who_do_such_work,
    deed_taken_for_a_thing,
    campaign_to_do_it,
    name_split_in_two,
    who_does_it_meanwhile,
    who_says_so_after_it,
    what_is_stepped_up,
    how_long_it_lasts,
)
