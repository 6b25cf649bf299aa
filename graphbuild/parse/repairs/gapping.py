"""Clauses that leave out their verb, since it is that of the clause before: "Kim won gold and Lee silver".

Source: Huddleston and Pullum 2002, chapter 15, section 4.2. The labels are those of Universal Dependencies: an orphan
of the verb is what the clause is about, an orphan of that is the rest of it.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from graphbuild.labels import NOUN_TAGS, WAYS
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, has
from graphbuild.world import places

Sort = Literal["name", "number", "determined", "bare"]
_CLAUSES = frozenset({"MD", "VB", "VBD", "VBP", "VBZ", "WDT", "WP", "WRB"})
"""Tags of what makes another clause of the words that follow."""
_SIGNS = frozenset({"$", "£", "€"})


class _Parts(NamedTuple):
    """The subject of a clause without its verb, its preposition if it has one, and the rest."""

    subject: tuple[Token, ...]
    preposition: Token | None
    rest: tuple[Token, ...]
    thing: tuple[Token, ...] = ()
    """What stands before the preposition: lithium in "Peru sold copper to China and Chile lithium to Korea"."""
    way: Token | None = None
    """Down in "sales were up 5% and profits down 3%"."""


def clause_without_its_verb(tokens: Tokens) -> Iterator[Token]:
    """In "Kim won gold and Lee silver" Kim did not win Lee: the second clause has the verb of the first.

    yes: Kim won gold and Lee silver.
    yes: Spain won gold, Italy silver and Japan bronze.
    yes: Italy beat Spain and Belgium Portugal.
    yes: The silver medal went to Poland and the bronze to Armenia.
    yes: Sweden supplied the rifles and Norway the boats.
    yes: Carlos Pena moved to Lyon this summer, his brother to Porto and their cousin to Celtic.
    yes: Larrea had 50.15% and Cevallos 49.85%.
    yes: The Democrats took 29, the Social Democrats 14, the Greens nine and the Homeland party five.
    yes: Peru sold copper to China and Chile lithium to Korea.
    yes: The Alps have lost their glaciers and Geneva its lake.
    yes: Exports rose 5 percent and imports 3 percent.
    yes: Sales were up 5% in May and profits down about 3%.
    yes: Kenya won overall, with the gold medal going to Peru and the bronze to Ghana.
    """
    for verb in (t for t in tokens if _has_a_subject(tokens, t)):
        subjects = below(tokens, verb, "nsubj")
        things = below(tokens, verb, "dobj") or _measures(tokens, verb)
        things = things or [t for t in below(tokens, verb, "prep") if t.index == verb.index + 1]
        if len(subjects) != 1 or not things:
            continue
        last: Token | None = None
        for segment in _segments(tokens[things[0].index + 1 :]):
            segment = tuple(t for t in segment if t.text not in {"about", "just", "nearly", "only"})
            joined = bool(segment) and (verb.tag != "VBN" or tokens[segment[0].index - 1].text == "and")
            parts = _parts(tokens, segment, things[0]) if joined else None
            if parts is not None and _alike(tokens, subjects[0], parts.subject):
                last = parts.rest[-1]
                yield from _mended(parts, verb, things[0])
                if things[0].head != verb.index:
                    yield replace(tokens[things[0].head], tag="RB", label="advmod")  # "were down 3% and sales 5%"
                before, place = things[0], tokens[segment[0].index - 2]
                if parts.thing and place.head in {t.index for t in segment}:  # "to Kenya and Norway boats"
                    before = below(tokens, verb, "dative", "prep")[0]
                    yield replace(place, label="pobj", head=before.index)
            elif last is not None and _is_phrase(segment) and _sort(segment) == "bare":
                yield from _as_phrase(segment, "conj", last.index)  # "others books and old maps"
        if last is not None:
            between = tokens[things[0].index + 1 :]
            yield from (replace(t, head=verb.index) for t in between if t.text in {",", "and"})
            return


def profits_taken_for_verb(tokens: Tokens) -> Iterator[Token]:
    """In "sales were up 5% and profits down 3%" nobody profits.

    yes: Sales were up 5% in May and profits down about 3%.
    """
    for way in (t for t in tokens[2:] if t.text in WAYS):
        noun, before = tokens[way.index - 1], tokens[way.index - 2]
        if (
            noun.tag == "VBZ"
            and noun.text.endswith("s")
            and noun.lemma not in {"be", "do", "have"}
            and before.text in {",", "and", "but", "while"}
            and not has(tokens, noun, "aux", "nsubj")
            and any(t.lemma == "be" and below(tokens, t, "nsubj") for t in tokens[: before.index])
            and any(t.tag == "CD" for t in tokens[way.index + 1 : way.index + 3])
        ):
            yield replace(noun, tag="NNS", lemma=noun.text.lower()[:-1])
            return


def _measures(tokens: Tokens, verb: Token) -> list[Token]:
    """Percent of "rose 5 percent" and of "was up 5 percent"."""
    ways = [t for t in below(tokens, verb, "advmod", "prt") if t.text in WAYS] if verb.lemma == "be" else [verb]
    measured = [m for way in ways for m in below(tokens, way, "npadvmod") if _sort(_whole(tokens, m)) == "number"]
    return [m for m in measured if m.index > verb.index and not _is_time([m])][:1]


def _whole(tokens: Tokens, noun: Token) -> tuple[Token, ...]:
    """The noun with the words below it that stand before it."""
    return tuple(t for t in tokens[: noun.index + 1] if noun.index in {t.head, t.index})


def _has_a_subject(tokens: Tokens, verb: Token) -> bool:
    """True for a verb that is finite, and for going in "with the gold medal going to Peru"."""
    perfect = verb.tag == "VBN" and has(tokens, verb, "aux")
    apart = (verb.tag, verb.label) == ("VBG", "pcomp")
    return verb.tag in {"VBD", "VBZ", "VBP"} or perfect or apart


def gapped_clause_taken_for_apposition(tokens: Tokens) -> Iterator[Token]:
    """In "Sweden sent tents to the zone, Finland a team of divers" the tents are no team: Finland sent one.

    yes: Sweden sent two field hospitals to the quake zone, Finland a team of divers.
    """
    for thing in (t for t in tokens if t.label in {"appos", "conj"} and t.tag in NOUN_TAGS):
        other, sent = below(tokens, thing, "nsubj"), tokens[thing.head]
        verb = tokens[sent.head]
        names = {"NNP", "NNPS"}
        if (
            len(other) == 1
            and sent.label == "dobj"
            and verb.tag in {"VBD", "VBZ", "VBP"}
            and any(t.tag in names for t in below(tokens, verb, "nsubj"))
            and other[0].tag in names
            and tokens[other[0].index - 1].text == ","
            and tokens[other[0].index + 1].tag in {"DT", "CD"}
            and not below(tokens, thing, "aux", "cop", "relcl")
        ):
            yield replace(other[0], label="orphan", head=verb.index)
            yield replace(thing, label="orphan", head=other[0].index)


def _segments(tokens: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    """The stretches between commas and "and", from the first such mark on."""
    last = next((i for i, t in enumerate(tokens) if t.tag in _CLAUSES), len(tokens))
    marks = [i for i, t in enumerate(tokens[:last]) if t.text in {",", "and", ";", ".", "while"}]
    ends = (*marks, last) if last == len(tokens) else marks  # what runs into another clause is of that
    for mark, end in itertools.pairwise(ends):
        if end > mark + 1:
            yield tuple(tokens[mark + 1 : end])


def _parts(tokens: Tokens, segment: tuple[Token, ...], thing: Token) -> _Parts | None:
    """The subject and the rest of a clause without its verb; None for anything else."""
    marks = [t for t in segment if t.tag in {"IN", "TO"} and t.text != "of"]
    if thing.label == "prep":
        if len(marks) != 1 or marks[0].text.lower() != thing.text.lower():
            return None
        at = segment.index(marks[0])
        subject, rest = segment[:at], segment[at + 1 :]
        both = _is_phrase(subject) and _is_phrase(rest)
        alike = _is_time(rest) == _is_time(below(tokens, thing, "pobj"))
        return _Parts(subject, marks[0], rest) if both and alike else None
    sort = _sort(_whole(tokens, thing))
    ways = [i for i, t in enumerate(segment) if t.text in WAYS and thing.label == "npadvmod"]
    if ways and not marks:
        subject, rest = segment[: ways[0]], segment[ways[0] + 1 :]
        both = _is_phrase(subject) and _is_phrase(rest) and _sort(rest) == "number"
        return _Parts(subject, None, rest, way=segment[ways[0]]) if both else None
    if marks:
        return _with_preposition(tokens, segment, thing, marks)
    for at in range(1, len(segment)):
        subject, rest = segment[:at], segment[at:]
        if _is_phrase(subject) and _is_phrase(rest) and _sort(rest) == sort and _parts_here(subject, rest, sort):
            return _Parts(subject, None, rest)
    return None


def _with_preposition(tokens: Tokens, segment: tuple[Token, ...], thing: Token, marks: list[Token]) -> _Parts | None:
    """Chile, lithium and Korea of "Chile lithium to Korea", after "sold copper to China"."""
    at = segment.index(marks[0])
    like = {t.text for t in below(tokens, tokens[thing.head], "prep", "dative") if t.index < segment[0].index}
    parts = _parts(tokens, segment[:at], thing) if len(marks) == 1 and marks[0].text in like else None
    rest = segment[at + 1 :]
    if parts is None or not _is_phrase(rest) or _is_time(rest):
        return None
    return _Parts(parts.subject, marks[0], rest, parts.rest)


def _is_time(words: Sequence[Token]) -> bool:
    return any(t.entity in {"DATE", "TIME"} for t in words)


def _parts_here(subject: tuple[Token, ...], rest: tuple[Token, ...], sort: Sort) -> bool:
    """True where the rest begins a phrase of its own: not within "Ana Perko" or "silver medal"."""
    if sort == "name":
        one, other = subject[-1].text, rest[-1].text
        two = bool(places(one) and places(other)) and not places(f"{one} {other}")  # not "Costa Rica"
        return len(subject) == len(rest) == 1 and two
    if sort == "bare":
        if any(t.tag in {"NNP", "NNPS"} for t in rest):
            return False
        return subject[-1].tag in {"NNP", "NNPS"} or subject[-1].text.lower() == "others"
    if rest[-1].tag == "CD" != rest[0].tag:
        return False  # not "the Social" and "Democrats 14"
    return rest[0].entity not in {"DATE", "TIME"}


def _is_phrase(words: tuple[Token, ...]) -> bool:
    """True for what can be a whole phrase: "his brother", "49.85%", "others"."""
    if not words:
        return False
    of = [i for i, t in enumerate(words) if t.text == "of"]
    if of:  # "Mei Ota of Japan"
        return _is_phrase(words[: of[0]]) and _is_phrase(words[of[0] + 1 :])
    end = words[-1].tag in NOUN_TAGS | {"CD"} or words[-1].text == "%"
    inside = all(
        t.tag in NOUN_TAGS | {"DT", "PRP$", "JJ", "CD", "$", "JJR", "JJS", "HYPH"} or t.text == "%" for t in words
    )
    return end and inside and not any(t.tag in {"DT", "PRP$"} for t in words[1:])


def _sort(words: tuple[Token, ...]) -> Sort:
    """What kind of phrase it is."""
    first = words[0]
    if first.tag in {"DT", "PRP$"}:
        return "determined"
    if any(t.tag == "CD" or t.text in _SIGNS | {"%"} for t in words):
        return "number"
    return "name" if words[-1].tag in {"NNP", "NNPS"} else "bare"


def _alike(tokens: Tokens, subject: Token, other: tuple[Token, ...]) -> bool:
    """True for two that one says the same of: two names, two with an article, "others" after several."""
    names = {"NNP", "NNPS"}
    if subject.tag in names and other[-1].tag in names:
        return True
    if other[-1].tag == "CD":
        return False  # "two died in Oslo and three in Bergen" is told by another rule
    own = _sort(tuple(t for t in tokens if t.head == subject.index or t == subject))
    if other[-1].entity in {"DATE", "TIME"} or other[0].text in {"a", "an"}:
        return False  # "belonged to Acme, a contractor to Ford"
    possessed = other[0].tag == "PRP$"
    return possessed or _sort(other) == own or other[-1].text.lower() in {"another", "others"}


def _mended(parts: _Parts, verb: Token, thing: Token) -> Iterator[Token]:
    unlike = parts.rest[-1].text.isalpha() and parts.rest[-1].tag == "CD" != thing.tag  # "two cups and Lee one"
    label = "dep" if unlike else "orphan"
    subject = parts.subject[-1]
    yield from _as_phrase(parts.subject, label, verb.index)
    if parts.thing:
        yield from _as_phrase(parts.thing, label, subject.index)
    if parts.preposition is not None:
        yield replace(parts.preposition, label=label, head=subject.index)
        yield from _as_phrase(parts.rest, "pobj", parts.preposition.index)
    else:
        yield from _as_phrase(parts.rest, label, subject.index)
    if parts.way is not None:
        yield replace(parts.way, tag="RB", label="orphan", head=parts.rest[-1].index)


def _as_phrase(words: tuple[Token, ...], label: str, head: int) -> Iterator[Token]:
    """The words with the last as their head."""
    labels = {"DT": "det", "PRP$": "poss", "JJ": "amod", "CD": "nummod", "$": "nmod"}
    of = next((i for i, t in enumerate(words) if t.text == "of"), None)
    if of is not None:
        yield replace(words[of], label="prep", head=words[of - 1].index)
        yield from _as_phrase(words[of + 1 :], "pobj", words[of].index)
        words = words[:of]
    for word in words[:-1]:
        yield replace(word, label=labels.get(word.tag, "compound"), head=words[-1].index)
    yield replace(words[-1], label=label, head=head)
