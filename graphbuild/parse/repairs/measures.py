"""Misparses of measures: how far, how much, by how much."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, begin, below, has, has_article, in_place_of, whole_of


def how_far_from_a_place(tokens: Tokens) -> Iterator[Token]:
    """In "stopped the car two miles from the border" nothing is stopped from the border; light years are no time.

    yes: Astronomers found a planet 120 light years from Earth.
    yes: Police stopped the car two miles from the border.
    """
    for whence in (t for t in tokens[3:] if (t.label, t.lemma) == ("prep", "from")):
        miles = tokens[whence.index - 1]
        verb = tokens[miles.head]
        if miles.head == whence.index:
            verb = tokens[whence.head]
        light = miles.lemma == "year" and tokens[miles.index - 1].lemma == "light"
        things = [t for t in below(tokens, verb, "dobj") if t.index < miles.index]
        if not (light or miles.lemma.lower() in _LENGTHS) or not miles.tag.startswith("NN") or not things:
            continue
        if miles.label != "npadvmod" or not verb.tag.startswith("VB"):
            continue
        yield replace(whence, head=miles.index)
        lemma = "light-year" if light else miles.lemma
        yield replace(miles, label="npadvmod", head=things[-1].index, entity="QUANTITY", lemma=lemma)
        for t in below(tokens, miles, "nummod", "amod", "compound"):
            yield replace(t, entity="QUANTITY")


_LENGTHS = frozenset({"block", "foot", "inch", "kilometer", "kilometre", "km", "meter", "metre", "mile", "yard"})
"""What distance is counted in; a light year is asked for apart."""


def by_how_many_seconds(tokens: Tokens) -> Iterator[Token]:
    """In "beat Lee by ten seconds" that is by how much, and not when.

    yes: Maria Lind beat Lee by ten seconds.
    """
    for by in (t for t in tokens[1:] if t.lemma == "by" and t.label in {"agent", "prep"}):
        verb = tokens[by.head]
        times = [t for t in below(tokens, by, "pobj") if t.tag == "NNS" and has(tokens, t, "nummod")]
        if (
            verb.lemma.lower() in {"beat", "defeat", "lead", "win"}
            and has(tokens, verb, "dobj")
            and times
            and times[0].lemma in _CLOCK
        ):
            yield replace(by, label="dep")


_CLOCK = frozenset({"hour", "minute", "second"})
"""Times that one wins by."""


def short_for_had(tokens: Tokens) -> Iterator[Token]:
    """In "he'd sold it" he had; nobody would sold.

    yes: Kim said he'd sold the mine.
    yes: They'd been washing the same pair of gloves for days.
    """
    for had in (t for t in tokens if t.tag == "MD" and t.text in {"'d", "’d"}):
        verb = tokens[had.head]
        unlike = verb.tag in {"VBD", "VBN"} and verb.text.lower() != verb.lemma.lower()
        between = [t.text for t in tokens[had.index + 1 : verb.index]]
        if "have" in between or had.index > verb.index:
            continue
        if unlike or "been" in between:
            yield replace(had, tag="VBD", lemma="have")
        if unlike:
            yield replace(verb, tag="VBN")


def short_for_has(tokens: Tokens) -> Iterator[Token]:
    """In "he's kept us in it" he has: who is kept keeps nobody.

    yes: "He's kept us in this competition," said Lee.
    """
    for has_ in (t for t in tokens if t.label == "auxpass" and t.text in {"'s", "’s"}):
        verb = tokens[has_.head]
        things = [t for t in below(tokens, verb, "dobj") if t.index > verb.index]
        double = verb.lemma in _DOUBLE and not any(t.tag == "PRP" for t in things)
        if len(things) != 1 or double or has(tokens, verb, "agent", "oprd") or has_.index > verb.index:
            continue
        yield replace(has_, label="aux", tag="VBZ", lemma="have")
        for t in below(tokens, verb, "nsubjpass"):
            yield replace(t, label="nsubj")


_DOUBLE = lexicon("giving") | lexicon("appointing") | lexicon("judging") | lexicon("naming")
"""Verbs of which a passive has an object: "she's given a medal"."""


def name_of_the_largest(tokens: Tokens) -> Iterator[Token]:
    """In "China's biggest maker of buses, Yunhai Motor, has bought it" Yunhai Motor is the maker, and no bus.

    yes: China's biggest maker of buses, Yunhai Motor, has bought a rival.
    yes: Japan's oldest producer of steel, Nordan Steel, agreed to sell a mill.
    """
    for name in (t for t in tokens[4:] if t.label == "appos" and t.tag == "NNP"):
        thing = tokens[name.head]
        maker = whole_of(tokens, thing)
        if (
            maker is not None
            and maker.tag == "NN"
            and thing.tag in {"NN", "NNS"}
            and maker.lemma.endswith(("er", "or"))
            and maker.label in {"nsubj", "nsubjpass"}
            and any(t.tag == "JJS" for t in below(tokens, maker, "amod"))
            and tokens[begin(tokens, name) - 1].text == ","
        ):
            yield replace(name, head=maker.index)


def share_of_the_rival(tokens: Tokens) -> Iterator[Token]:
    """In "won 41 per cent, against 37 for Lind" nobody wins anything against a share, or for the rival.

    yes: Karin Berg won 41 per cent, against 37 per cent for Lind.
    yes: Karin Berg won 41% against 37% for Lind.
    """
    for against in (t for t in tokens[3:-1] if (t.label, t.lemma) == ("prep", "against")):
        amounts = below(tokens, against, "pobj")
        if len(amounts) == 1 and (amounts[0].tag == "CD" or amounts[0].lemma.lower() in {"%", "cent", "percent", "m"}):
            yield replace(against, label="dep")
            for rival in below(tokens, tokens[against.head], "prep"):
                if rival.lemma in {"for", "in"} and rival.index == amounts[0].index + 1:
                    yield replace(rival, label="dep", head=amounts[0].index)


def score_of_a_vote(tokens: Tokens) -> Iterator[Token]:
    """In "voted 48 to 39 against the bill" nobody votes to anything: it is how many did.

    yes: Canada's upper house voted 48 to 39 on Tuesday against a bill to sell the port.
    yes: The measure failed by 38 votes to 37.
    """
    for to in (t for t in tokens[2:-1] if (t.text, t.label) == ("to", "prep")):
        before, after = tokens[to.index - 1], tokens[to.index + 1]
        voting = tokens[to.head].lemma in {"approve", "back", "defeat", "pass", "reject", "vote"}
        votes = before.lemma == "vote" and has(tokens, before, "nummod") and before.label == "pobj"
        if votes and after.tag == "CD" and tokens[before.head].text == "by":
            yield replace(to, head=before.index)
        if voting and before.tag == after.tag == "CD" and after.head == to.index and to.head == before.head:
            yield replace(to, head=before.index)


def year_old_taken_for_adjective(tokens: Tokens) -> Iterator[Token]:
    """In "the 24-year-old beat Lee" that is who beat her: there is no old beat.

    yes: The 24-year-old beat Ethiopia's Hiwot Tadesse.
    """
    for old in (t for t in tokens[4:-1] if (t.text, t.label) == ("old", "amod")):
        verb = tokens[old.index + 1]
        years = tokens[old.index - 2]
        if (
            old.head == verb.index
            and verb.tag in {"VBD", "VBZ"}
            and years.lemma == "year"
            and tokens[old.index - 1].text == "-"
            and has(tokens, verb, "dobj")
            and not has(tokens, verb, "nsubj", "nsubjpass")
        ):
            yield replace(old, label="nsubj")
            for the in below(tokens, verb, "det"):
                yield replace(the, head=old.index)


def what_it_is_worth(tokens: Tokens) -> Iterator[Token]:
    """In "the fund, worth $1.7 trillion, owns shares" the fund owns them; a painting "worth 3m euros" is no euros.

    yes: Norway's sovereign wealth fund, worth $1.7 trillion, owns shares in Nestle.
    yes: The painting, worth 3 million euros, was stolen from a museum in Ghent.
    """
    for worth in (t for t in tokens[2:-2] if t.lemma == "worth" and tokens[t.index - 1].text == ","):
        noun = tokens[worth.head]
        if worth.label == "amod":
            for sum_ in (t for t in below(tokens, noun, "appos") if t.entity == "MONEY"):
                yield replace(sum_, label="npadvmod", head=worth.index)
            continue
        things, deeds = below(tokens, worth, "nsubj"), below(tokens, worth, "conj")
        verb = deeds[0] if deeds else worth
        stated = has(tokens, worth, "cop", "aux", "cc") or verb.tag not in {"VBD", "VBZ", "VBP", "VBN"}
        if worth.label != "ROOT" or len(things) != 1 or len(deeds) != 1 or stated or tokens[verb.index - 1].text != ",":
            continue
        yield replace(verb, label="ROOT", head=verb.index)
        yield replace(worth, label="amod", head=things[0].index)
        yield replace(things[0], head=verb.index)
        for t in below(tokens, worth, "punct"):
            yield replace(t, head=verb.index if t.index > verb.index else things[0].index)


def worth_after_its_noun(tokens: Tokens) -> Iterator[Token]:
    """In "arrested men suspected of stealing diamonds worth a million" the diamonds are worth it, whatever the verb.

    yes: Police have arrested two men suspected of stealing diamonds worth 1.3 million euros from a dealer.
    """
    for worth in (t for t in tokens[2:-1] if (t.lemma, t.label) in {("worth", "oprd"), ("worth", "acomp")}):
        noun = tokens[worth.index - 1]
        if noun.tag in {"NN", "NNS"} and tokens[worth.head].index < noun.index and has(tokens, worth, "npadvmod"):
            yield replace(worth, label="amod", head=noun.index)


def dozen_before_its_noun(tokens: Tokens) -> Iterator[Token]:
    """In "and a dozen fishing boats" the boats are joined, and a dozen is their number.

    yes: The search involved three helicopters, a coastguard vessel and a dozen fishing boats.
    """
    for number in tokens[:-1]:
        if number.lemma.lower() not in {"dozen", "score", "hundred", "thousand"} or number.label != "conj":
            continue
        nouns = [t for t in tokens[number.index + 1 :] if t.head == number.head and t.label == "conj"]
        noun = nouns[0] if nouns else number
        if noun.tag == "NNS" and all(t.head == noun.index for t in tokens[number.index + 1 : noun.index]):
            yield replace(number, head=noun.index, label="nummod")


def so_many_out_of_so_many(tokens: Tokens) -> Iterator[Token]:
    """In "four out of five teachers voted" teachers voted, as in "nine out of 10 doctors": no four did.

    yes: Four out of five teachers voted for the strike.
    """
    for out in (t for t in tokens[1:-3] if t.text == "out" and t.label == "prep"):
        few, of, many = tokens[out.index - 1], tokens[out.index + 1], tokens[out.index + 2]
        counted = tokens[many.head]
        if (
            few.tag == many.tag == "CD"
            and out.head == few.index
            and (of.text, many.label, counted.label, counted.head) == ("of", "nummod", "pobj", of.index)
            and few.label != "nummod"
            and counted.tag in {"NNS", "NNPS"}
        ):
            yield in_place_of(counted, few)
            yield replace(few, label="nummod", head=counted.index)
            yield replace(out, label="quantmod", head=many.index)
            yield replace(of, label="quantmod", head=many.index)


def number_that_it_is_not(tokens: Tokens) -> Iterator[Token]:
    """In "it is 14, not 41" it is 14.

    yes: The number of seats is 14, not 41.
    """
    for wrong in (t for t in tokens[4:] if (t.label, t.tag) == ("attr", "CD")):
        right, comma, no = tokens[wrong.index - 3 : wrong.index]
        if (comma.text, no.text, right.tag, right.head) == (",", "not", "CD", wrong.index):
            yield replace(right, label="attr", head=wrong.head)
            yield replace(wrong, label="conj", head=right.index)
            yield replace(no, label="neg", head=wrong.index)
            yield replace(comma, head=right.index)


def sort_of_what_it_holds(tokens: Tokens) -> Iterator[Token]:
    """In "deposits of rare earths, a group of metals" the earths are the group, not the deposits.

    yes: Ukraine has deposits of rare earths, a group of 17 metals.
    no: Owners of ferries, a group of 400 people, sued.
    """
    for sort in (t for t in tokens[4:] if t.label in {"appos", "dobj"} and t.lemma in _SORTS):
        content = tokens[begin(tokens, sort) - 2]
        of = tokens[content.head]
        holder = tokens[of.head]
        above = holder if sort.label == "appos" else tokens[holder.head]
        inside = (content.label, of.lemma, sort.head) == ("pobj", "of", above.index)
        if inside and holder.lemma.lower() in _HOLDING and has(tokens, sort, "prep") and has_article(tokens, sort):
            yield replace(sort, label="appos", head=content.index)


_SORTS = frozenset({"class", "family", "form", "group", "kind", "mix", "mixture", "range", "sort", "strain", "type"})
_HOLDING = frozenset(
    {"amount", "cache", "case", "deposit", "dose", "export", "import", "level", "load", "picture", "price", "quantity"}
    | {"reserve", "sale", "sample", "shortage", "stock", "supply", "ton", "tonne", "trace", "user"}
)
"""What is spoken of by what it holds or counts."""


def millions_before_their_noun(tokens: Tokens) -> Iterator[Token]:
    """In "planted 2m trees" trees are planted, two million: nobody plants 2m.

    yes: Volunteers have planted 2m trees, dug 300 wells and trained 5,000 farmers since the project began.
    """
    for unit in (t for t in tokens[1:-1] if t.text in {"m", "bn"} and tokens[t.index - 1].end == t.start):
        number, thing = tokens[unit.index - 1], tokens[unit.index + 1]
        while thing.tag in {"JJ", "NN", "VBN"} and thing.index + 1 < len(tokens):
            thing = tokens[thing.index + 1]
        if number.tag != "CD" or thing.tag != "NNS" or unit.head == thing.index:
            continue
        if thing.head in {unit.index, unit.head} and unit.label in {"dobj", "nsubj", "pobj", "nsubjpass", "npadvmod"}:
            yield in_place_of(thing, unit)
            yield replace(unit, tag="CD", label="nummod", head=thing.index)
            for t in below(tokens, unit):
                if t.index < unit.index:
                    yield replace(t, label="compound" if t == number else t.label)
                elif t != thing:
                    yield replace(t, head=thing.index)


def up_to_so_many(tokens: Tokens) -> Iterator[Token]:
    """In "dropped up to 45 centimetres of snow" so much was dropped: nothing dropped up.

    yes: The storm dropped up to 45 centimetres of snow overnight and cut power.
    no: The bills added up to 45 dollars.
    """
    for up in (t for t in tokens[2:-3] if t.text == "up" and t.label in {"prt", "advmod"}):
        verb, to, number = tokens[up.head], tokens[up.index + 1], tokens[up.index + 2]
        sums = below(tokens, to, "pobj")
        if (
            to.text == "to"
            and to.head in {up.index, verb.index}
            and number.tag == "CD"
            and len(sums) == 1
            and sums[0].tag in {"NN", "NNS"}
            and verb.lemma in _DEALING
            and not has(tokens, verb, "dobj")
        ):
            yield replace(sums[0], label="dobj", head=verb.index)
            yield replace(up, label="quantmod", head=number.index)
            yield replace(to, label="quantmod", head=number.index)


_DEALING = frozenset({"bring", "carry", "cost", "cover", "destroy", "drop", "dump", "employ", "fire", "hold", "house"})
_DEALING |= {"kill", "lay", "pay", "produce", "raise", "save", "seat", "send", "sell", "serve", "ship", "store", "use"}
"""Verbs that want an object."""


def how_far_behind_a_place(tokens: Tokens) -> Iterator[Token]:
    """In "came from Long Island, almost 300 kilometres to the north" the island lies there: nobody came to the north.

    yes: The male carries a tag of Long Island, almost 300 kilometres to the north, in red ink.
    """
    for to in (t for t in tokens[4:-2] if (t.label, t.text) == ("prep", "to")):
        unit, way = tokens[to.index - 1], below(tokens, to, "pobj")
        if unit.head != to.index or unit.entity != "QUANTITY" or not way or way[0].lemma not in lexicon("directions"):
            continue
        comma = tokens[begin(tokens, unit) - 1]
        start = comma.index - 1 if comma.text == "," else begin(tokens, tokens[unit.index - 1]) - 2
        place = tokens[max(start, 0)]
        if tokens[place.index + 1].text == "," and place.entity in {"FAC", "GPE", "LOC"} and place.tag == "NNP":
            yield replace(to, head=place.index)


def quake_behind_its_magnitude(tokens: Tokens) -> Iterator[Token]:
    """In "the magnitude 6.4 quake hit" the quake did: a magnitude is no quake.

    yes: The magnitude 6.4 quake hit shortly after 4 a.m.
    """
    for magnitude in (t for t in tokens[:-3] if t.lemma.lower() == "magnitude"):
        number, quake = tokens[magnitude.index + 1], tokens[magnitude.index + 2]
        if number.tag == "CD" and (quake.label, quake.head) == ("appos", magnitude.index) and quake.tag == "NN":
            yield in_place_of(quake, magnitude)
            yield replace(magnitude, label="compound", head=quake.index)
            yield from (replace(t, head=quake.index) for t in below(tokens, magnitude) if t not in (number, quake))
            verb = tokens[magnitude.head]
            if (verb.tag, verb.text) == ("VBN", "hit") and not has(tokens, verb, "aux", "auxpass"):
                yield replace(verb, tag="VBD")


LATER = (
    how_far_from_a_place,
    by_how_many_seconds,
    short_for_had,
    short_for_has,
    name_of_the_largest,
    year_old_taken_for_adjective,
    share_of_the_rival,
    so_many_out_of_so_many,
    number_that_it_is_not,
    sort_of_what_it_holds,
    millions_before_their_noun,
    up_to_so_many,
    how_far_behind_a_place,
    quake_behind_its_magnitude,
)
"""What is mended after the words that belong together."""
