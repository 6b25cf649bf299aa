"""A verb left out the second time: "ships coffee to Italy and cocoa to Belgium", "gave Yale 50 million, Harvard 20".

Source: Huddleston and Pullum 2002, chapter 15, section 4.2. The second thing has its own preposition or sum: it is no
receiver of the first, and no other name of it.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from graphbuild.labels import NAME_TAGS, NOUN_TAGS
from graphbuild.lexicon import lexicon, names_body
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, begin, below, has, is_below

_TIMES = frozenset({"DATE", "TIME"})
_PHRASE = NOUN_TAGS | {"DT", "JJ", "CD", "PRP$", "POS", "HYPH", "IN", ","}
"""Tags of what may stand between the second thing and its preposition."""


class _Pair(NamedTuple):
    """Cocoa and "to" of "ships coffee to Italy and cocoa to Belgium", and Italy before them."""

    thing: Token
    preposition: Token
    before: Token


def second_thing_with_its_preposition(tokens: Tokens) -> Iterator[Token]:
    """In "ships coffee to Italy and cocoa to Belgium" the cocoa is shipped, and nothing is shipped to it.

    Where the second thing may be the doer, as in "moved troops to Oslo and Spain to Rome", it is let go.

    yes: The company ships coffee to Italy and cocoa to Belgium.
    yes: The firm exports wheat to Egypt, barley to Iran and rice to Cuba.
    yes: Nestle sold its water unit to Indaia, its ice cream unit in Italy to Froneri and its skin care arm to EQT.
    yes: After beating Spain in Lyon and Italy in Rome, France lost to Brazil.
    no: The firm gave the papers to Kim and an adviser to the president.
    no: The firm built plants in Ohio and Texas in May.
    """
    for verb in (t for t in tokens[:-4] if t.tag[:2] == "VB"):
        things = [t for t in below(tokens, verb, "dobj") if t.index > verb.index]
        pairs = list(_pairs(tokens, verb, things[0])) if things else []
        for pair in pairs:
            dated = any(t.entity in _TIMES for t in below(tokens, pair.preposition, "pobj"))
            second = not dated and _is_second(tokens, verb, things[0], pair.thing)
            yield replace(pair.thing, label="conj" if second else "dep", head=things[0].index if second else verb.index)
            plain = verb.lemma not in lexicon("light") | lexicon("putting")
            shared = second and plain and pair.preposition.text == "to"
            if shared:
                yield replace(pair.preposition, head=verb.index)
            else:
                yield replace(pair.preposition, label="dep", head=pair.thing.index)
                for deed in below(tokens, pair.preposition, "pcomp"):  # "and his wife with hiding a gun"
                    yield replace(deed, label="dep")
                    yield from (replace(t, label="dep") for t in below(tokens, deed, "dobj", "prep"))
            for joiner in tokens[pair.before.index : pair.thing.index]:
                if joiner.label == "cc" and joiner.head != pair.thing.index:
                    yield replace(joiner, head=things[0].index)


def _pairs(tokens: Tokens, verb: Token, thing: Token) -> Iterator[_Pair]:
    """The second thing and its preposition, and the third."""
    first = next((t for t in below(tokens, verb, "prep", "dative") if t.index > thing.index), None)
    if first is None or not has(tokens, first, "pobj"):
        return
    word, before = first.text, below(tokens, first, "pobj")[0]
    given = before
    for other in tokens[before.index + 1 : -2]:
        if other.label not in {"appos", "conj", "dobj"} or other.tag not in NOUN_TAGS | {"CD"}:
            continue
        preposition = _own(tokens, other, word)
        if preposition is None or other.head not in {before.index, given.index, verb.index, thing.index, first.index}:
            continue
        objects = below(tokens, preposition, "pobj", "pcomp")
        if not objects or (other.label == "dobj" and other.head == verb.index and other.index < before.index):
            continue
        pair = _Pair(other, preposition, before)
        if not _is_own(tokens, pair, objects[0], thing):
            return
        yield pair
        before = objects[0]


def _own(tokens: Tokens, other: Token, word: str) -> Token | None:
    """The preposition of that word behind the noun and what describes it."""
    for token in tokens[other.index + 1 : other.index + 10]:
        if token.text == word and token.label in {"prep", "dative"}:
            return token
        if token.tag not in _PHRASE or token.text in {"and", "or"}:
            return None
    return None


def _is_person(noun: Token) -> bool:
    lemma = noun.lemma.lower()
    role = lemma in lexicon("persons") | lexicon("kin") or lemma in {"man", "woman", "boy", "girl"}
    return noun.entity == "PERSON" or (noun.tag not in NAME_TAGS and role)


def _kind(noun: Token) -> str:
    if noun.tag == "CD" or noun.entity in _TIMES | {"MONEY", "PERCENT", "QUANTITY"}:
        return "time" if noun.entity in _TIMES else "number"
    return "name" if noun.tag in NAME_TAGS else "person" if _is_person(noun) else "thing"


def _is_own(tokens: Tokens, pair: _Pair, after: Token, thing: Token) -> bool:
    """True where the noun is no second object of the first preposition."""
    other, before, word = pair.thing, pair.before, pair.preposition.text
    if ("time" in {_kind(after), _kind(before)}) and _kind(after) != _kind(before) and _kind(before) != "number":
        return False  # "in Ohio and Texas in May"
    beside = other.label == "appos" or (_kind(other) == "thing" and not _follows_and(tokens, other))
    described = beside and has(tokens, other, "det", "amod", "poss")
    if described and not _goes_on(tokens, after, word):
        return False  # "to Venus, its first mission to a planet"
    if pair.preposition.head == other.index:
        return _kind(other) != "person" and not names_body(other.lemma) and word in {"to", "from", "on"}
    if _kind(other) == _kind(before):
        doers = [t for t in tokens if t.label == "nsubj" and t.head == thing.head]
        if _kind(other) == "name" and word in {"to", "until"} and any(t.entity == other.entity != "" for t in doers):
            return True  # "moved troops to Oslo and Spain to Rome"
        return _kind(thing) == "name" if _kind(other) == "name" else word in {"to", "on"}
    return word != "in" or _kind(other) == "name"


def _follows_and(tokens: Tokens, other: Token) -> bool:
    return any(t.text == "and" for t in tokens[max(begin(tokens, other) - 1, 0) : other.index])


def _goes_on(tokens: Tokens, after: Token, word: str) -> bool:
    """True where a third thing has the preposition too: "a vase to Rome, a coin to Bern and two maps to Oslo"."""
    joiner = tokens[min(after.index + 1, len(tokens) - 1)]
    third = tokens[joiner.index + 1 : joiner.index + 9]
    return joiner.text == "and" and any((t.text, t.label in {"dative", "prep"}) == (word, True) for t in third)


def _is_second(tokens: Tokens, verb: Token, thing: Token, other: Token) -> bool:
    """True where the verb is done to the other as it is to the first thing: no doer of its own."""
    doers = below(tokens, verb, "nsubj")
    if _kind(other) != _kind(thing) or _kind(other) in {"time", "number"}:
        return False
    return _kind(other) == "thing" or (_kind(other) == "name" and not doers)


def second_who_is_urged(tokens: Tokens) -> Iterator[Token]:
    """In "urged France to recognise Palestine and Germany to send aid" Germany is to send it, and is urged.

    yes: The general urged France to recognise Palestine and Germany to send aid.
    yes: The court ordered Acme to sell its mine and Bolt to repay the loan.
    no: The judge told Kim to pay the fine and to go.
    """
    for send in (t for t in tokens[6:] if t.tag == "VB" and t.label in {"advcl", "xcomp", "acl"}):
        other, to = tokens[send.index - 2], tokens[send.index - 1]
        thing = tokens[other.head]
        deed = tokens[thing.head]
        verb = tokens[deed.head]
        whom = [t for t in below(tokens, verb, "dobj") if t.index < deed.index]
        pairs = (other.label, to.tag, thing.label, deed.label) == ("conj", "TO", "dobj", "xcomp")
        told = verb.lemma in lexicon("urging") | {"ask", "tell"} and bool(whom)
        if not pairs or not told or other.tag not in NAME_TAGS or whom[0].tag not in NAME_TAGS:
            continue
        body = whom[0].entity in {"GPE", "NORP", "ORG"}
        if body and (thing.tag not in NAME_TAGS or whom[0].entity == other.entity):
            yield replace(other, label="nsubj", head=send.index)
            yield replace(send, label="ccomp", head=verb.index)
            yield from (replace(t, head=verb.index) for t in below(tokens, thing, "cc"))


def name_beside_a_sum(tokens: Tokens) -> Iterator[Token]:
    """In "fined Google 4 billion euros, Intel 1 billion" Intel is no sum: it is fined too.

    yes: The commission fined Google 4.3 billion euros, Intel 1.06 billion and Qualcomm 997 million.
    yes: Toyota sold 200,000 cars, Nissan, which had closed a plant, 90,000 and Honda 50,000.
    no: The commission fined two firms, Intel and Qualcomm.
    """
    for name in (t for t in tokens[3:-1] if t.label in {"appos", "conj"} and (t.tag in NAME_TAGS or t.entity == "ORG")):
        much = tokens[name.head]
        verb = tokens[much.head]
        if much.label == "dobj" and _is_sum(tokens, much) and verb.tag[:2] == "VB" and much.index < name.index:
            yield replace(name, label="dep", head=verb.index)
            for t in tokens[name.index + 1 :]:
                if t.label == "appos" and is_below(tokens, t, name):
                    yield replace(t, label="dep")
    yield from _name_and_sum(tokens)


def _is_sum(tokens: Tokens, noun: Token) -> bool:
    counts = [t.text.replace(",", "").split(".")[0] for t in below(tokens, noun, "nummod")]
    large = any(t in {"million", "billion"} or (t.isdigit() and int(t) >= 1000) for t in counts)
    return noun.entity == "MONEY" or large


def _name_and_sum(tokens: Tokens) -> Iterator[Token]:
    """Jones 3,000 pounds of "awarded Smith 5,000 pounds, Jones 3,000 pounds"."""
    for much in (t for t in tokens[4:] if t.label == "conj" and t.lemma == tokens[t.head].lemma):
        names = [t for t in below(tokens, much, "nmod", "compound") if t.tag in NAME_TAGS]
        verb = tokens[tokens[much.head].head]
        if names and has(tokens, much, "nummod") and has(tokens, verb, "dative"):
            yield replace(much, label="dep", head=verb.index)


def last_of_who_wins(tokens: Tokens) -> Iterator[Token]:
    """In "Kenya won gold in it, Ethiopia silver and Uganda bronze in May" the bronze is Uganda's.

    yes: Kenya won gold in the marathon, Ethiopia silver and Uganda bronze at the championships in Budapest.
    yes: Turkey sent Ukraine drones, Poland tanks and Norway ammunition in March.
    """
    for rest in (t for t in tokens[4:] if t.label == "orphan" and tokens[t.head].label == "orphan"):
        doer = tokens[rest.head]
        verb = tokens[doer.head]
        given = any(t.tag in NAME_TAGS for t in below(tokens, verb, "dative"))
        if given:  # "sent Ukraine drones, Poland tanks"
            yield replace(doer, label="dep")
            yield replace(rest, label="dep")
        for last in below(tokens, rest, "conj"):
            names = [t for t in below(tokens, last, "compound") if t.tag in NAME_TAGS]
            apart = len(names) == 1 and tokens[names[0].index - 1].text == "and" and last.tag in {"NN", "NNS"}
            if apart:
                yield replace(names[0], label="dep" if given else "orphan", head=verb.index)
                yield replace(last, label="dep" if given else "orphan", head=names[0].index)
            elif last.tag in NAME_TAGS and rest.tag not in NAME_TAGS:
                yield replace(last, label="dep", head=verb.index)


def one_after_several(tokens: Tokens) -> Iterator[Token]:
    """In "seven were Russians and the pilot, who survived, an Afghan" the seven are no pilot.

    yes: Seven of the nine passengers were Russians and the pilot, who survived, an Afghan.
    """
    for one in (t for t in tokens[4:-2] if (t.label, t.tag) == ("conj", "NN") and has(tokens, t, "relcl")):
        several = tokens[one.head]
        what = [t for t in below(tokens, one, "appos") if tokens[t.index - 2].text == "," and t.tag in NOUN_TAGS]
        articles = [t.text for t in below(tokens, one, "det")]
        if (several.label, several.tag) in {("attr", "NNS"), ("attr", "NNPS")} and what and articles == ["the"]:
            yield replace(one, label="dep", head=several.head)
            yield replace(what[0], label="dep")


REPAIRS = (
    second_thing_with_its_preposition,
    second_who_is_urged,
    name_beside_a_sum,
    last_of_who_wins,
    one_after_several,
)
"""In the order in which they are made."""
