"""Phrases of fixed words that are torn apart: in order to, above all, at home to, aged 34, fraud by abuse."""

import itertools
from collections.abc import Iterator
from dataclasses import replace

from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, has, in_place_of, verb_above


def in_order_to(tokens: Tokens) -> Iterator[Token]:
    """In "have existed for years in order to enjoy it" that is what for: nothing exists in order.

    yes: Churches have to show that they have existed for 15 years in order to enjoy full legal status.
    yes: The firm closed the mine in May in order to save money.
    """
    for order in (t for t in tokens[1:-2] if t.text == "order" and tokens[t.index - 1].text.lower() == "in"):
        before, to = tokens[order.index - 1], tokens[order.index + 1]
        deed, verb = tokens[to.head], tokens[before.head]
        while verb.tag[:2] != "VB" and verb.head != verb.index:
            verb = tokens[verb.head]
        if (to.text, to.label, deed.head, deed.tag) == ("to", "aux", order.index, "VB") and verb.tag[:2] == "VB":
            yield replace(before, label="mark", head=deed.index)
            yield replace(order, label="mark", head=deed.index)
            yield replace(deed, label="advcl", head=verb.index)


def above_all(tokens: Tokens) -> Iterator[Token]:
    """Who is "concerned above all about Wales" is concerned about Wales: nothing is above it.

    yes: The regulator was concerned above all about Wales and the West Midlands.
    """
    for above in (t for t in tokens[1:-2] if (t.text.lower(), tokens[t.index + 1].text) == ("above", "all")):
        every, after = tokens[above.index + 1], tokens[above.index + 2]
        if above.label == "prep" and after.tag in {"IN", "TO"} and after.text not in {"at", "in", "of", "on"}:
            yield replace(above, label="advmod", tag="RB")
            yield replace(every, label="advmod", head=above.index)
            if after.head in {above.index, every.index}:
                yield replace(after, head=above.head)


def at_home_to(tokens: Tokens) -> Iterator[Token]:
    """In "make his debut at home to Fulham" nobody makes it to Fulham, whom his side meet there.

    yes: Ferro is expected to make his debut at home to Fulham on Sunday.
    yes: Kim scored twice at home to Brechin.
    """
    for home in (t for t in tokens[2:-2] if t.text == "home" and tokens[t.index - 1].text == "at"):
        to, rival = tokens[home.index + 1], tokens[home.index + 1 :]
        names = [t for t in rival if t.head in {to.index, home.index, to.head} and t.label == "pobj"]
        named = [
            t for t in names if tokens[home.index - 1].index in {t.head, tokens[t.head].head} or t.head == to.index
        ]
        if to.text == "to" and to.label == "prep" and named and named[0].tag.startswith("NNP"):
            yield replace(to, label="dep", head=home.index)
            yield replace(named[0], head=to.index)


def man_aged_so_many(tokens: Tokens) -> Iterator[Token]:
    """In "a man aged 34 from Halle" the man is from Halle, and not his age.

    yes: The eleventh, a man aged 34 from Halle, is to be brought before a judge.
    yes: Three boys aged 14 to 16 from the town of Elbing were charged.
    """
    for aged in (t for t in tokens[1:-2] if (t.text, t.label) == ("aged", "acl")):
        for whence in below(tokens, aged, "prep"):
            numbers = [t for t in tokens[aged.index + 1 : whence.index] if t.tag == "CD"]
            if numbers and whence.text in {"at", "from", "in", "of", "with"} and numbers[-1].index == whence.index - 1:
                yield replace(whence, head=aged.head)


def crime_by_which_means(tokens: Tokens) -> Iterator[Token]:
    """In "convicted of fraud by abuse of position" the abuse is how the fraud was done: it convicts nobody.

    yes: Farrelly-Pike, of Ilkley, was convicted last month of fraud by abuse of position and false accounting.
    yes: Kim was found guilty of fraud by false representation.
    no: Kim was convicted of fraud by a jury.
    """
    for by in (t for t in tokens[3:-1] if (t.text, t.label) in {("by", "agent"), ("by", "prep")}):
        crime, of = tokens[by.index - 1], tokens[tokens[by.index - 1].head]
        means = below(tokens, by, "pobj", "pcomp")
        if (crime.label, crime.tag) != ("pobj", "NN") or not means or of.text not in {"of", "with"}:
            continue
        bare = not has(tokens, means[0], "det", "poss") and means[0].tag in {"NN", "VBG"}
        if bare and means[0].lemma in _MEANS:
            yield replace(by, label="prep", head=crime.index)
            for other in below(tokens, means[0], "conj"):
                if has(tokens, other, "nummod", "prep") and other.lemma in {"charge", "count", "offence", "offense"}:
                    yield replace(other, head=crime.index)
                    yield from (replace(t, head=crime.index) for t in below(tokens, means[0], "cc"))
            if tokens[of.head].entity == "DATE" and by.head < of.index:
                yield replace(of, head=by.head)


_MEANS = frozenset({"abuse", "concealment", "deception", "driving", "drive", "fire", "omission", "representation"})
"""How the crimes of English law are done: "fraud by false representation", "death by dangerous driving"."""


def to_laughter(tokens: Tokens) -> Iterator[Token]:
    """In "he blamed the weather, to laughter from the gallery" nobody is to laugh: that is how it was met.

    yes: Officers blamed "a formatting issue", to laughter from the gallery.
    """
    for noise in (t for t in tokens[2:] if t.text in {"applause", "boos", "cheers", "jeers", "laughter"}):
        to = tokens[noise.index - 1]
        if (to.text, to.label, noise.label, to.head) == ("to", "aux", noise.label, noise.index):
            yield replace(to, tag="IN", label="dep", head=noise.head)
            yield replace(noise, tag="NN", label="pobj", head=to.index)


def thing_before_a_time(tokens: Tokens) -> Iterator[Token]:
    """In "sustained in a friendly last month" it was in a friendly, and the month is when.

    yes: An ankle injury, sustained in a friendly last month, is not thought to be serious.
    """
    for time in (t for t in tokens[4:] if t.label == "pobj" and t.entity == "DATE" and t.tag == "NN"):
        near = tokens[time.index - 1]
        thing = tokens[near.index - 1]
        twice = thing.text in {"once", "twice"}
        thing = tokens[thing.index - 1] if twice else thing
        before = tokens[time.head]
        inside = tokens[before.index + 1 : thing.index]
        opened = [t.text for t in inside] in (["a"], ["an"]) if not twice else not inside
        if near.text in {"last", "next", "that", "this"} and opened and thing.label in {"amod", "compound"}:
            if thing.text in {"early", "late", "mid"} or before.text not in {"at", "during", "in", "of"}:
                continue
            yield replace(thing, tag="NN", label="pobj", head=before.index)
            yield replace(time, label="npadvmod", head=before.head)
            for t in inside:
                yield replace(t, head=thing.index)
            if twice:
                yield replace(tokens[thing.index + 1], tag="RB", label="advmod", head=before.head)


def rest_of_a_foreign_title(tokens: Tokens) -> Iterator[Token]:
    """ "La Valse à Odile" in quotation marks is one title: La Valse alone became no hit.

    yes: He kept it up even after "La Valse à Odile" became an unlikely radio hit in 1974.
    """
    quotes = [t.index for t in tokens if t.text in {'"', "“", "”"}]
    for first, last in itertools.pairwise(quotes):
        title = tokens[first + 1 : last]
        inside = {t.index for t in title}
        heads = [t for t in title if t.head not in inside]
        foreign = any(t.tag == "FW" and t.text.lower() in _FOREIGN for t in title[1:])
        named = all(t.text[:1].isupper() or t.tag == "FW" or t.text.lower() in _FOREIGN for t in title)
        if len(title) < 8 and len(heads) == 1 and foreign and named:
            yield in_place_of(title[-1], heads[0])
            yield from (replace(t, label="compound", head=title[-1].index) for t in title[:-1])


_FOREIGN = frozenset({"a", "al", "au", "aux", "chez", "d'", "da", "de", "del", "der", "des", "di", "do", "du", "e"}) | {
    "el", "en", "et", "im", "la", "las", "le", "les", "los", "para", "pour", "sous", "sur", "und", "y", "à"
}  # fmt: skip
"""Small words within French, Spanish, Italian, Portuguese and German titles."""


def agent_of_who_is_named(tokens: Tokens) -> Iterator[Token]:
    """In "was named a Fellow by the Endowment" the Endowment named her.

    yes: In 1996 he was named a National Heritage Fellow by the National Endowment for the Arts (NEA).
    """
    for by in (t for t in tokens[4:] if (t.text, t.label) == ("by", "prep")):
        role = tokens[by.head]
        verb = tokens[role.head]
        named = role.label == "oprd" and verb.lemma in lexicon("appointing") | lexicon("naming") | {"declare"}
        if named and has(tokens, verb, "auxpass") and not has(tokens, verb, "agent") and role.index == by.index - 1:
            yield replace(by, label="agent", head=verb.index)


def kind_that_is_seen(tokens: Tokens) -> Iterator[Token]:
    """In "the largest protest of its kind that the city has seen" it is the protest that the city has seen.

    yes: It was the largest protest of its kind that the city has seen, and there was little to report.
    yes: It is the first court of its kind which Africa has set up.
    """
    for verb in (t for t in tokens[4:] if t.label == "relcl"):
        kind = tokens[verb.head]
        of = tokens[kind.head]
        if (kind.lemma, kind.label, of.text) == ("kind", "pobj", "of") and has(tokens, kind, "poss"):
            yield replace(verb, head=of.head)


def from_one_place_to_another(tokens: Tokens) -> Iterator[Token]:
    """In "carrying 183 people from Manchester to Orlando" they are carried from the one to the other.

    yes: A plane carrying 183 people from Manchester to Orlando was forced to divert.
    """
    for whence in (t for t in tokens[3:] if (t.text, t.label) == ("from", "prep")):
        people = tokens[whence.head]
        verb = tokens[people.head]
        places = below(tokens, whence, "pobj")
        if people.label != "dobj" or verb.lemma not in _CARRYING or len(places) != 1:
            continue
        to = tokens[min(places[0].index + 1, len(tokens) - 1)]
        ends = [*places, *below(tokens, to, "pobj")]
        if to.text == "to" and to.head == verb.index and all(t.entity in {"FAC", "GPE", "LOC"} for t in ends):
            yield replace(whence, head=verb.index)


_CARRYING = frozenset(
    {"bring", "bus", "carry", "drive", "ferry", "fly", "haul", "lead", "move", "ship", "take", "tow", "transport"}
)


def between_two_sums(tokens: Tokens) -> Iterator[Token]:
    """In "profit of between €230m and €280m" there is one profit, which lies between the two, and none of €230m.

    yes: Valdermark expects operating profit of between €230m and €280m this year.
    yes: Prices rose by between 3% and 5% in May.
    """
    for between in (t for t in tokens[:-3] if t.text.lower() == "between" and t.label in {"quantmod", "advmod"}):
        end = between.index + 1
        while end < len(tokens) and _is_of_a_sum(tokens[end]):
            end += 1
        sums = tokens[between.index : end]
        inside = {t.index for t in sums}
        heads = [t for t in sums if t.head not in inside]
        joiners = [t for t in sums if t.text == "and"]
        if len(heads) != 1 or len(joiners) != 1 or joiners[0] == sums[-1] or heads[0] == sums[-1]:
            continue
        last = sums[-1]
        yield replace(in_place_of(last, heads[0]), entity=heads[0].entity, tag="NN" if last.text == "%" else "CD")
        for t in sums[:-1]:
            number = last.text == "%" and t.index == last.index - 1
            yield replace(t, label="nummod" if number else "quantmod", head=last.index, entity=heads[0].entity)
        for t in tokens[end:]:
            if t.head in inside:
                time = t.label == "npadvmod" and t.entity in {"DATE", "TIME"}
                yield replace(t, head=verb_above(tokens, heads[0]).index if time else last.index)


def _is_of_a_sum(token: Token) -> bool:
    return token.text in {"$", "£", "€", "¥", "%", "and"} or token.tag == "CD" or token.text[:1].isdigit()


def noun_of_both(tokens: Tokens) -> Iterator[Token]:
    """In "urine and blood tests were normal" the tests of both were.

    yes: Standard urine and blood tests were still normal in most of them.
    no: The owner and staff members left.
    """
    for tests in (t for t in tokens[3:] if (t.label, t.tag) == ("conj", "NNS")):
        first, blood, joiner = tokens[tests.head], tokens[tests.index - 1], tokens[tests.index - 2]
        beside = first.index == joiner.index - 1 and joiner.text == "and" and blood.head == tests.index
        alike = (first.tag, blood.tag, blood.label) == ("NN", "NN", "compound") and first.text.islower()
        if beside and alike and first.lemma in _STUFF and not has(tokens, first, "det", "poss", "nummod", "compound"):
            yield in_place_of(tests, first)
            yield replace(first, label="nmod", head=tests.index)
            yield replace(blood, label="conj", head=first.index)
            yield replace(joiner, head=first.index)
            for t in tokens:
                if t.head == first.index and t.index not in {joiner.index, tests.index}:
                    yield replace(t, head=tests.index)


_STUFF = frozenset(
    {"air", "beer", "blood", "book", "brain", "brick", "car", "cattle", "clothing", "coal", "cocoa", "coffee", "copper"}
    | {"corn", "cotton", "court", "dairy", "drug", "energy", "farm", "film", "fish", "fishing", "food", "fuel", "gas"}
    | {"grain", "heart", "home", "hotel", "iron", "land", "lung", "maize", "meat", "metal", "milk", "oil", "paper"}
    | {"petrol", "police", "power", "rail", "rice", "road", "school", "steel", "sugar", "tax", "tea", "timber", "tin"}
    | {"tobacco", "train", "urine", "water", "wheat", "wine", "wood", "wool"}
)
"""What a noun in the plural is often of: tests, prices, workers."""


REPAIRS = (
    in_order_to,
    above_all,
    at_home_to,
    man_aged_so_many,
    crime_by_which_means,
    to_laughter,
    thing_before_a_time,
    rest_of_a_foreign_title,
    agent_of_who_is_named,
    kind_that_is_seen,
    from_one_place_to_another,
    between_two_sums,
    noun_of_both,
)
"""In the order in which they are made."""
