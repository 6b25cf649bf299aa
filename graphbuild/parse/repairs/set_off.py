"""What a colon or "with" sets off from the clause: a list, a denial, a rival so many seconds behind."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import FINITE_TAGS, NOUN_TAGS
from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, begin, below, has, is_below, verb_above

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")


def list_behind_a_colon(tokens: Tokens) -> Iterator[Token]:
    """In "what was lost was hard to count: the supper, the play" no supper was hard: the list says what was lost.

    yes: What would be lost, she said, was harder to put a figure on: the harvest supper, the Christmas play, the fair.
    no: He defended the police: the officers, he said, had acted bravely.
    """
    for colon in (t for t in tokens[3:-2] if t.text == ":"):
        for thing in (t for t in tokens[colon.index + 1 :] if t.label in _SUBJECTS):
            verb = tokens[thing.head]
            own = [t for t in below(tokens, verb, *_SUBJECTS) if t.index < verb.index]
            if verb.index < colon.index and own and begin(tokens, thing) == colon.index + 1:
                yield replace(thing, label="dep")


def subject_behind_a_colon(tokens: Tokens) -> Iterator[Token]:
    """In "she denied it: no vessel, she said, has been there" it is no vessel that has.

    yes: She dismissed claims made on social media that testing was responsible: no survey vessel, she said, has \
operated within 300 kilometres since November.
    """
    for said in (t for t in tokens[5:-2] if t.label == "parataxis" and t.lemma.lower() in lexicon("saying")):
        verb, speakers = tokens[said.head], below(tokens, said, "nsubj")
        if not speakers or verb.index < said.index or has(tokens, verb, *_SUBJECTS):
            continue
        comma = begin(tokens, speakers[0]) - 1
        thing = tokens[comma - 1]
        start = begin(tokens, thing)
        finite = [t for t in (*below(tokens, verb, "aux", "auxpass"), verb) if t.tag in FINITE_TAGS]
        if tokens[comma].text == "," and thing.tag in NOUN_TAGS and finite and tokens[start - 1].text in {":", ";"}:
            yield replace(thing, label="nsubjpass" if has(tokens, verb, "auxpass") else "nsubj", head=verb.index)


def rival_so_far_behind(tokens: Tokens) -> Iterator[Token]:
    """In "won, with Lee four seconds back" Lee is so far behind, and nobody won with her.

    yes: Kim won the race in May, with Lee four seconds back in second.
    yes: The Swede crossed the line in rain, with the Australian Tess Carmody a further nine seconds back in third.
    no: Kim won the race with Lee, two seconds ahead of Poe.
    """
    for with_ in (t for t in tokens[2:-3] if (t.text.lower(), t.label) == ("with", "prep")):
        rivals = below(tokens, with_, "pobj")
        end = max((t.index for r in rivals for t in (r, *tokens) if t == r or is_below(tokens, t, r)), default=0)
        gap = next((t for t in tokens[end + 1 : end + 6] if t.lemma in _GAPS), None)
        if not rivals or gap is None or gap.index + 1 == len(tokens):
            continue
        between = tokens[end + 1 : gap.index]
        where = tokens[gap.index + 1].text in {"adrift", "ahead", "back", "behind", "clear", "down"}
        if where and between and all(t.tag in {"DT", "JJ", "CD"} for t in between):
            yield replace(with_, label="dep")


_GAPS = frozenset({"goal", "length", "metre", "meter", "minute", "place", "point", "second", "shot", "stroke"})
"""What one is behind by."""


def with_what_is_expected(tokens: Tokens) -> Iterator[Token]:
    """In "with supplies expected to run out, the ministry bought rice" that is why: it bought nothing with supplies.

    yes: With supplies expected to run out in May, the ministry imported rice.
    yes: With 300 homes damaged by the flood, there is little shelter in the town.
    no: With money raised by fans, the club bought the ground.
    """
    for with_ in (t for t in tokens[:-3] if (t.text.lower(), t.label) == ("with", "prep")):
        things, verb = below(tokens, with_, "pobj"), tokens[with_.head]
        deeds = [t for thing in things for t in below(tokens, thing, "acl") if t.tag == "VBN" and t.head == t.index - 1]
        first = with_.index == 0 or tokens[with_.index - 1].tag in {"CC", ","}
        there = has(tokens, verb, "expl")
        if first and deeds and (there or deeds[0].lemma in _FORESEEN) and with_.index < verb.index:
            yield replace(with_, label="dep")


_FORESEEN = frozenset({"expect", "forecast", "poise", "predict", "project", "schedule", "set", "tip"})


def same_before_a_time(tokens: Tokens) -> Iterator[Token]:
    """In "said much the same last week" it is the same that was said, last week.

    yes: The rival firm said much the same last week.
    """
    for same in (
        t for t in tokens[2:-2] if t.text == "same" and t.label == "amod" and tokens[t.index - 1].text == "the"
    ):
        time = tokens[same.head]
        verb = tokens[time.head]
        follows = tokens[same.index + 1].text in {"last", "this", "next"}
        if follows and time.label == "npadvmod" and not has(tokens, verb, "dobj"):
            yield replace(same, label="dobj", head=verb.index, entity="")
            yield replace(tokens[same.index - 1], head=same.index, entity="")


def ing_before_its_noun(tokens: Tokens) -> Iterator[Token]:
    """In "stocked up on rice, cooking oil and batteries" nobody cooks oil.

    yes: Shoppers stocked up on rice, cooking oil and batteries before the cyclone made landfall.
    no: The shoppers fled the hall, cooking rice and beans by the road.
    """
    for use in (t for t in tokens[2:-1] if t.tag == "VBG" and t.text in _USES):
        thing, before = tokens[use.index + 1], tokens[use.index - 1]
        named = thing.lemma in _USES[use.text] and (thing.label, thing.head) == ("dobj", use.index)
        firsts = [t for t in tokens[: before.index] if t.tag in NOUN_TAGS and t.index == before.index - 1]
        if named and use.label == "pcomp" and before.index == use.head:
            yield replace(thing, label="pobj", head=use.head)
        elif named and use.label == "xcomp" and use.index == use.head + 1:  # "pulls slimming pill"
            yield replace(thing, label="dobj", head=use.head)
        elif named and use.label == "advcl" and before.text == "," and firsts and has(tokens, thing, "conj"):
            yield replace(thing, label="conj", head=firsts[0].index)
        else:
            continue
        yield replace(use, tag="NN", label="compound", head=thing.index)
        for t in below(tokens, use):
            if t != thing:
                yield replace(t, head=verb_above(tokens, firsts[0]).index if firsts else thing.index)


_FUEL = frozenset({"fat", "fuel", "gas", "oil", "pot", "stove"})
_USES: dict[str, frozenset[str]] = {
    "building": frozenset({"firm", "material", "site", "society", "supply"}),
    "chewing": frozenset({"gum"}),
    "cleaning": frozenset({"firm", "fluid", "lady", "product", "staff", "woman"}),
    "cooking": _FUEL,
    "drinking": frozenset({"water"}),
    "fishing": frozenset({"boat", "fleet", "ground", "licence", "net", "port", "quota", "rod", "trawler", "vessel"}),
    "heating": _FUEL | {"bill", "cost"},
    "mining": frozenset({"company", "equipment", "firm", "permit", "right", "town"}),
    "parking": frozenset({"charge", "fine", "lot", "space", "ticket"}),
    "sewing": frozenset({"machine"}),
    "shipping": frozenset({"company", "container", "firm", "lane", "line", "route"}),
    "slimming": frozenset({"aid", "club", "drug", "jab", "pill", "product"}),
    "sleeping": frozenset({"bag", "mat", "pill"}),
    "swimming": frozenset({"bath", "pool", "trunk"}),
    "training": frozenset({"camp", "centre", "center", "course", "ground", "manual", "session", "shoe"}),
    "washing": frozenset({"line", "machine", "powder"}),
    "working": frozenset({"condition", "group", "hour", "practice"}),
    "writing": frozenset({"paper"}),
}
"""What things are for, and the things that are called so."""


def all_but_a_few(tokens: Tokens) -> Iterator[Token]:
    """In "restored power to all but 300 homes" these are the ones that have none.

    yes: Engineers working through the night restored power to all but 300 homes.
    """
    for but in (t for t in tokens[1:-2] if t.text == "but" and tokens[t.index - 1].text.lower() == "all"):
        every, number = tokens[but.index - 1], tokens[but.index + 1]
        things = tokens[every.head]
        if number.tag == "CD" and number.head == every.index and every.label in {"det", "predet"}:
            above = tokens[things.head] if things.label == "pobj" else things
            yield replace(above, label="dep")


REPAIRS = (
    list_behind_a_colon,
    subject_behind_a_colon,
    rival_so_far_behind,
    with_what_is_expected,
    same_before_a_time,
    ing_before_its_noun,
    all_but_a_few,
)
"""In the order in which they are made."""
