"""Words taken for another kind of word: suffering, smuggling, float; and what nobody is: guilty, honest."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import NOUN_TAGS
from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, begin, below, has, verb_above


def suffering_taken_for_noun(tokens: Tokens) -> Iterator[Token]:
    """In "admitted to hospital suffering from cold" those who are admitted suffer: there is no hospital suffering.

    yes: Four people were admitted to hospital suffering from hypothermia and dehydration.
    """
    for state in (t for t in tokens[3:-1] if t.text == "suffering" and t.label == "pobj" and t.tag in {"NN", "VBG"}):
        place, after = tokens[state.index - 1], tokens[state.index + 1]
        to = tokens[state.head]
        if (place.label, place.head) == ("compound", state.index) and after.text in {"from", "with"}:
            yield replace(place, label="pobj", head=to.index)
            yield replace(state, tag="VBG", lemma="suffer", label="advcl", head=to.head)
            yield replace(after, label="prep", head=state.index)


def people_that_are_smuggled(tokens: Tokens) -> Iterator[Token]:
    """In "on suspicion of people smuggling" smuggling is suspected, of which there are no people.

    yes: A man has been arrested on suspicion of people smuggling and is being questioned by police.
    """
    for deed in (t for t in tokens[2:] if (t.label, t.tag) == ("acl", "VBG") and t.lemma in {"smuggle", "traffic"}):
        goods = tokens[deed.head]
        bare = goods.index == deed.index - 1 and not has(tokens, goods, "det", "poss", "amod")
        if bare and goods.label in {"dobj", "pobj"} and not has(tokens, deed, "dobj", "aux"):
            yield replace(deed, tag="NN", lemma=deed.text.lower(), label=goods.label, head=goods.head)
            yield replace(goods, label="compound", head=deed.index)


def what_is_let(tokens: Tokens) -> Iterator[Token]:
    """In "lets the tenar float" the tenar floats: there is no tenar float.

    yes: The government lets the tenar float, publishes its accounts and phases out subsidies.
    """
    for deed in (t for t in tokens[3:] if t.tag == "NN" and t.lemma in _LET and t.label in {"ccomp", "dobj"}):
        verb, thing = tokens[deed.head], tokens[deed.index - 1]
        if verb.lemma == "let" and verb.index < thing.index and (thing.label, thing.head) == ("compound", deed.index):
            yield replace(deed, tag="VB", label="ccomp")
            yield replace(thing, label="nsubj")
            for t in below(tokens, deed):
                if t.index < thing.index:
                    yield replace(t, head=thing.index)


_LET = frozenset({"crash", "drop", "fail", "fall", "float", "lapse", "rest", "rise", "slide", "slip", "work"})
"""What things are let do, and nouns."""


def verdict_after_a_colon(tokens: Tokens) -> Iterator[Token]:
    """In "the verdict: guilty of murder, guilty of abuse" neither the verdict nor murder is guilty.

    yes: Rourke sat still as the clerk read the verdict: guilty of aggravated murder, guilty of abuse of a corpse.
    """
    colon = next((t.index for t in tokens if t.text == ":"), len(tokens))
    for state in (t for t in tokens[colon:] if t.text.lower() == "guilty" and t.label in {"amod", "conj"}):
        if tokens[state.index - 1].text in {":", ",", "and", "not"} and tokens[state.head].tag.startswith("N"):
            yield replace(state, label="dep", head=tokens[colon].head)


def to_be_honest(tokens: Tokens) -> Iterator[Token]:
    """In "I missed it, to be honest" that is an aside, and nobody is honest.

    yes: To be honest, Kim left the house.
    yes: "I didn't hit it that well, to be fair," Kim told Sky Sports.
    """
    for be in (
        t for t in tokens[1:] if (t.text, t.label) == ("be", "advcl") and tokens[t.index - 1].text.lower() == "to"
    ):
        after = [t for t in tokens[be.index + 1 : be.index + 3] if t.tag != "RB"]
        alone = be.index == 1 or tokens[be.index - 2].text in {",", "—", "–", '"', "“"}
        if alone and after and after[0].text in {"blunt", "clear", "fair", "frank", "honest", "precise", "sure"}:
            yield replace(be, label="dep")


def park_with_an_apostrophe(tokens: Tokens) -> Iterator[Token]:
    """Miners' Park is one name: no miners have a park.

    yes: His goal sparked wild celebrations at Miners' Park.
    """
    for owner in (t for t in tokens[:-2] if t.label == "poss" and t.tag.startswith("NNP")):
        mark, place = tokens[owner.index + 1], tokens[owner.index + 2]
        people = owner.text.lower().endswith("s") and owner.text.lower()[:-1] in lexicon("persons")
        named = place.tag == "NNP" and place.lemma.lower() in lexicon("places") | _GROUNDS
        if mark.tag == "POS" and people and owner.head == place.index and named:
            yield replace(owner, label="compound")
            yield replace(mark, label="punct", tag="''")


_GROUNDS = frozenset({"field", "ground", "hall", "park", "road", "stadium", "way"})
"""What places with proper names are."""


def points_behind(tokens: Tokens) -> Iterator[Token]:
    """In "came from 14 points down to win" they were so far behind: nobody comes down, nor from any points.

    yes: Castlemoor came from 14 points down to beat Harwick.
    yes: The team came from two goals behind to win.
    """
    for where in (t for t in tokens[4:] if t.text in {"adrift", "behind", "down"}):
        points = tokens[where.index - 1]
        start = tokens[points.head]
        verb = tokens[start.head]
        scored = points.lemma in _SCORED and points.label == "pobj" and start.text == "from"
        if scored and verb.lemma in {"battle", "come", "fight", "rally", "recover"} and where.head != where.index:
            yield replace(where, label="advmod", tag="RB", head=points.index)
            yield replace(start, label="dep")


_SCORED = frozenset({"break", "game", "goal", "point", "run", "set", "shot", "stroke", "try"})
"""What is scored, and what one is behind by."""


def rate_to_the_dollar(tokens: Tokens) -> Iterator[Token]:
    """In "fell below 50 to the dollar" that is the rate: nothing falls to the dollar.

    yes: The bank insisted that the tenar would never fall below 50 to the dollar.
    """
    for to in (t for t in tokens[2:-2] if (t.label, t.text) == ("prep", "to") and tokens[t.index - 1].tag == "CD"):
        number, article, unit = tokens[to.index - 1], tokens[to.index + 1], tokens[to.index + 2]
        rate = article.text == "the" and unit.tag == "NN" and unit.head == to.index and unit.lemma in _CURRENCIES
        if rate and to.head != number.index and number.label == "pobj":
            yield replace(to, head=number.index)


_CURRENCIES = frozenset({"dollar", "euro", "franc", "peso", "pound", "rouble", "ruble", "rupee", "yen", "yuan"})


def distance_from_a_place(tokens: Tokens) -> Iterator[Token]:
    """In "lives a quarter-mile from the tracks" that is how far from them she lives: nobody lives a mile.

    yes: Marcy Dolan, who lives a quarter-mile from the tracks with her husband, heard a noise.
    yes: Kim lives 200 metres from the school.
    """
    for whence in (t for t in tokens[3:] if (t.label, t.text) == ("prep", "from")):
        miles = tokens[whence.index - 1]
        verb = tokens[miles.head]
        bare = not any(t.label == "dobj" and t.index != miles.index for t in below(tokens, verb))
        if verb.lemma not in _STAYING or miles.label not in {"dobj", "npadvmod"} or not bare:
            continue
        if miles.lemma.lower().split("-")[-1] in _LENGTHS and whence.head in {miles.index, verb.index}:
            lemma = miles.lemma.lower().split("-")[-1]
            yield replace(miles, label="npadvmod", head=whence.index, entity="", lemma=lemma)
            yield replace(whence, label="prep" if lemma in lexicon("units") else "dep", head=verb.index)
            for t in below(tokens, miles):
                if t.index > whence.index:
                    yield replace(t, head=verb.index)
                elif t.label in {"det", "nummod", "amod", "predet", "compound"}:
                    yield replace(t, entity="")


_STAYING = frozenset({"camp", "lie", "live", "park", "reside", "sit", "stand", "stay", "stop", "work"})
_LENGTHS = frozenset({"block", "foot", "kilometer", "kilometre", "km", "meter", "metre", "mile", "yard"})


def time_that_is_the_object(tokens: Tokens) -> Iterator[Token]:
    """In "forgot two weeks in a hotel" it is the weeks that are forgotten, and no week is when.

    yes: Lee had forgotten two weeks in a luxury hotel.
    yes: Claudette has attended every day of the hearings.
    """
    for time in (t for t in tokens[2:-1] if t.label == "npadvmod" and t.entity in {"DATE", "TIME"}):
        verb, after = tokens[time.head], tokens[time.index + 1]
        if verb.lemma not in _UNDERGOING or verb.index > time.index or has(tokens, verb, "dobj", "ccomp", "xcomp"):
            continue
        if (
            after.text in {"in", "of"}
            and after.label == "prep"
            and {t.head for t in _between(tokens, verb, time)} <= {time.index}
        ):
            yield replace(time, label="dobj", entity="")
            yield replace(after, head=time.index)
            for t in below(tokens, time, "det", "nummod", "amod"):
                yield replace(t, entity="")


_UNDERGOING = frozenset({"attend", "endure", "forget", "miss", "remember", "spend", "waste"})


def _between(tokens: Tokens, first: Token, last: Token) -> Tokens:
    return tokens[first.index + 1 : last.index]


def deeds_taken_for_things(tokens: Tokens) -> Iterator[Token]:
    """In "to reopen mines, train nurses and resume flights" nurses are trained: nobody reopens train nurses.

    Only where another verb of the list is seen as such: "sell buses, train wheels and plant pots" sells all three.

    yes: The bill would ban hunting with dogs, license breeders and raise fines for cruelty.
    yes: The commission would open a case against Hungary, fine Malta and drop a complaint about Spain.
    yes: The law will ban cutlery, tax cups and oblige supermarkets to take back bottles.
    yes: The bill would require platforms to verify ages, ban adverts and fund research.
    yes: The two countries agreed to reopen embassies, exchange prisoners and resume flights.
    yes: A woman whose husband died in the blaze told the hearing the landlord had painted over windows, padlocked an \
exit and removed alarms.
    yes: Snow blocked roads, grounded flights and cut power to 30,000 homes.
    no: The firm wants to sell buses, train wheels and plant pots.
    """
    for first in (t for t in tokens[1:-4] if t.label in {"dobj", "pobj"} and t.tag in NOUN_TAGS):
        verb = verb_above(tokens, first)
        items = _items(tokens, first)
        deeds = [_deed_of(tokens, item) for item in items]
        last = next((t for t in _last_verbs(tokens, verb, first, items) if t.tag[:2] == "VB"), None)
        found = [d for d in deeds if d is not None]
        if verb.tag not in {"VB", "VBD", "VBP"} or not found or len(found) < len(items):
            continue
        nouns = verb.tag == "VB" and all(d.text in lexicon("noun_or_verb") | lexicon("unchanging") for d in found)
        past = verb.tag == "VBD" and len(found) == 1 and found[0].text.endswith("ed")
        plain = (nouns or past) and first.label == "dobj" and _goes_on(tokens, verb, items)
        plain = plain or (verb.tag == "VB" and any(d.tag == "JJ" and d.text in lexicon("urging") for d in found))
        if not (last is not None and _of_one_form(verb, last, found)) and not plain:
            continue
        for deed, item in zip(found, items, strict=True):
            lemma = deed.text.lower() if deed.tag in {"NN", "JJ"} or deed.text in lexicon("unchanging") else deed.lemma
            yield replace(deed, tag=verb.tag, lemma=lemma, label="conj", head=verb.index)
            yield replace(item, label="dobj", head=deed.index)
        if last is not None:
            yield replace(last, label="conj", head=verb.index, tag=verb.tag)
            for t in below(tokens, last, "dobj"):
                yield replace(t, head=last.index)
        for t in tokens[first.index : (last or items[-1]).index]:
            if t.label == "cc" and t.head in {first.index, *(i.index for i in items)}:
                yield replace(t, head=verb.index)
        return


def _items(tokens: Tokens, first: Token) -> list[Token]:
    """The nouns joined to the first, each to the one before."""
    found = [first]
    for t in tokens[first.index + 1 :]:
        joined = t.label == "conj" or (t.label == "appos" and t.tag == "NNP" and tokens[t.index - 2].text == ",")
        above = {f.index for f in found} | ({first.head} if first.label == "dobj" else set())
        if joined and t.head in above and t.tag in NOUN_TAGS:
            found.append(t)
    return found[1:]


def _deed_of(tokens: Tokens, item: Token) -> Token | None:
    """Train in ", train nurses": a bare noun or participle right before a plural, which nothing else opens."""
    start = begin(tokens, item)
    word = tokens[start]
    opens = tokens[start - 1].text in {",", "and"} and start == item.index - 1
    known = item.tag == "NN" and word.lemma in lexicon("noun_or_verb")  # "and fund research"
    opens = opens and (item.tag in {"NNS", "NNP"} or item.lemma == "staff" or known)
    verbal = (word.label, word.tag) in {("compound", "NN"), ("amod", "VBN"), ("amod", "VBD")}
    verbal = verbal or (
        (word.label, word.tag) == ("amod", "JJ")
        and word.text in lexicon("urging") | {"clean", "empty", "fine", "fit", "open"}
    )
    return word if opens and verbal and word.text.islower() else None


def _goes_on(tokens: Tokens, verb: Token, items: list[Token]) -> bool:
    """True for the one of "raise pensions, freeze rents and tax banks", whose "and" joins verbs: no other does."""
    second = verb.label == "conj" and tokens[verb.index - 1].text == "," and not has(tokens, tokens[verb.head], "cc")
    return second and tokens[begin(tokens, items[-1]) - 1].text == "and"


def _last_verbs(tokens: Tokens, verb: Token, first: Token, items: list[Token]) -> list[Token]:
    """Resume in "reopen embassies, exchange prisoners and resume flights"."""
    above = {verb.index, first.index, *(i.index for i in items)}
    after = max((i.index for i in items), default=first.index)
    joined = [
        t for t in tokens[after + 1 :] if t.label == "conj" and t.head in above and tokens[t.index - 1].text == "and"
    ]
    return [
        t for t in joined if t.index == after + 2 and not has(tokens, t, "nsubj", "nsubjpass", "csubj", "expl", "aux")
    ]


def _of_one_form(verb: Token, last: Token, deeds: list[Token]) -> bool:
    if verb.tag == "VBD":
        return last.tag in {"VBD", "VBN"} and all(d.tag in {"VBN", "VBD"} for d in deeds)
    return last.tag == verb.tag and all(d.tag in {"NN", "JJ"} for d in deeds)


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


def doer_taken_for_quality(tokens: Tokens) -> Iterator[Token]:
    """In "the cooperative plans to sue" the cooperative plans it.

    yes: The cooperative plans to sue the port authority and Halvorsen.
    """
    for doer in (t for t in tokens[1:-1] if (t.tag, t.label) == ("JJ", "amod") and t.head == t.index + 1):
        verb = tokens[doer.head]
        articles = [t for t in below(tokens, verb, "det") if t.index == doer.index - 1]
        if verb.tag in {"VBZ", "VBD"} and articles and not has(tokens, verb, "nsubj", "nsubjpass", "csubj", "expl"):
            yield replace(doer, tag="NN", label="nsubj")
            yield replace(articles[0], head=doer.index)


def address_that_is_a_name(tokens: Tokens) -> Iterator[Token]:
    """In "edits slowboats.com" the site is named by its address.

    yes: Kim edits slowboats.com in Lima.
    """
    for token in (t for t in tokens if t.tag == "ADD" and t.label in {"dobj", "nsubj", "nsubjpass", "pobj", "poss"}):
        name, dot, end = token.text.rpartition(".")
        if dot and name.replace(".", "").replace("-", "").isalnum() and end.isalpha() and "@" not in name:
            yield replace(token, tag="NNP", lemma=token.text)


def neither_won_nor_lost(tokens: Tokens) -> Iterator[Token]:
    """In "broke even on the deal" nobody broke on it.

    yes: The bank broke even on the deal in Lima.
    no: The band broke even more records.
    """
    for even in (t for t in tokens[1:-1] if t.text == "even" and tokens[t.index - 1].lemma == "break"):
        if tokens[even.index + 1].tag in {"IN", ",", ".", "CC", "TO"}:
            yield replace(even, tag="RP", label="prt", head=even.index - 1)


REPAIRS = (
    distance_from_a_place,
    time_that_is_the_object,
    points_behind,
    rate_to_the_dollar,
    suffering_taken_for_noun,
    people_that_are_smuggled,
    what_is_let,
    verdict_after_a_colon,
    to_be_honest,
    park_with_an_apostrophe,
    ing_before_its_noun,
    doer_taken_for_quality,
    address_that_is_a_name,
    neither_won_nor_lost,
)
"""In the order in which they are made."""
