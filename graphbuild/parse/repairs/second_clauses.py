"""Second clauses that the model reads into the first one, and words of a first clause taken for a second."""

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
    is_finite,
    is_headline,
)


def plural_before_its_numbers(tokens: Tokens) -> Iterator[Token]:
    """In "near army posts 12 and 13 and others fell" the posts are numbered: nobody posts twelve.

    yes: Two drones struck the fence near border police posts 12 and 13.
    yes: Ten rockets hit the hills near city tram stops 12 and 13 and other nine bombs fell near the town.
    no: The firm makes films and the band posts 250 videos a year.
    """
    for posts in (t for t in tokens[2:-1] if t.tag in {"NNS", "VBZ"} and t.text.islower()):
        number, before = tokens[posts.index + 1], tokens[posts.index - 1]
        beside = number.head == posts.index or (number.label, number.head) == ("pobj", posts.head)
        if number.tag != "CD" or not number.text.isdecimal() or not beside:
            continue
        verb = tokens[posts.head]
        if (
            posts.label == "conj"
            and posts.tag == "VBZ"
            and number.label == "dobj"
            and before.label in {"nsubj", "pobj"}
        ):
            first = tokens[begin(tokens, before) - 1] if before.label == "nsubj" else before
            if first.label not in {"dobj", "pobj"} or first.tag[:2] != "NN":
                continue  # a comma or "and" begins a clause
            yield replace(posts, tag="NNS", lemma=_singular(posts.text), label=first.label, head=first.head)
            yield replace(first, label="compound", head=posts.index)
        elif (posts.label, before.label, before.head) == ("pobj", "pobj", posts.head):
            first, verb = before, posts
            yield replace(posts, tag="NNS", lemma=_singular(posts.text))
        else:
            continue
        yield replace(before, label="compound", head=posts.index)
        for t in below(tokens, first):
            if before == first or t.label == "prep":
                yield replace(t, head=posts.index)
        yield replace(number, label="nummod", head=posts.index)
        for t in below(tokens, posts):
            if t.index > number.index and t.label in {"cc", "conj"}:
                yield replace(t, head=verb.index)


def _singular(plural: str) -> str:
    return plural.removesuffix("s")


def subject_joined_to_a_quality(tokens: Tokens) -> Iterator[Token]:
    """In "Chad is largely Muslim and the bank ranks it among the poorest" the bank ranks it, and Chad is no bank.

    yes: Chad is largely Muslim and the World Bank ranks the country among the poorest.
    yes: Oman is mainly Muslim and the World Bank rates the kingdom among the richest.
    """
    for verb in (t for t in tokens[4:] if t.tag in FINITE_TAGS - {"MD"} and t.label in {"attr", "ccomp", "conj"}):
        be = tokens[verb.head]
        qualities = [*below(tokens, verb, "nsubj"), *below(tokens, be, "acomp")]
        if be.lemma != "be" or not be.index < verb.index or len(qualities) != 1:
            continue
        (quality,) = qualities
        second, joiner = below(tokens, quality, "conj"), below(tokens, quality, "cc")
        if (
            len(second) == len(joiner) == 1
            and be.index < quality.index < joiner[0].index < second[0].index == verb.index - 1
            and (quality.tag == "JJ" or quality.entity == "NORP")
            and second[0].tag[:2] == "NN"
        ):
            yield replace(quality, tag="JJ", label="acomp", head=be.index)
            yield replace(joiner[0], head=be.index)
            yield replace(second[0], label="nsubj", head=verb.index)
            yield replace(verb, label="conj")


def clause_before_a_report(tokens: Tokens) -> Iterator[Token]:
    """In "they began in May and Peru says they will go on" Peru says the second thing only.

    yes: The drills began on June 4 and North Korea says the drills will go on.
    """
    for first in (t for t in tokens if t.label == "ccomp" and is_finite(tokens, t)):
        says = tokens[first.head]
        subjects = below(tokens, says, "nsubj")
        told = any(t.index > says.index for t in below(tokens, says, "ccomp"))
        if not first.index < says.index or not subjects or not told or not has(tokens, first, *SUBJECTS):
            continue
        start = begin(tokens, subjects[0])
        joiner = tokens[start - 1]
        quoted = any(t.tag in {"``", "''"} for t in tokens[:start])
        if joiner.text in {"and", "but"} and first.index < joiner.index and not quoted:
            yield in_place_of(first, says)
            yield replace(says, label="conj", head=first.index)
            yield replace(joiner, label="cc", head=first.index)
            for t in below(tokens, says):
                if t.index < joiner.index and t != first:
                    yield replace(t, head=first.index)


def infinitive_joined_to_a_gerund(tokens: Tokens) -> Iterator[Token]:
    """In "to stop using it and update" they are to update: an infinitive is joined to no gerund.

    yes: The council has begun a drive to get drivers to stop using cars and switch to buses.
    yes: The minister asked drivers to avoid using cars and take the bus.
    """
    for verb in (t for t in tokens[4:] if t.label == "conj" and t.tag in {"VB", "VBP"}):
        gerund = tokens[verb.head]
        above = tokens[gerund.head]
        inside = (gerund.tag, gerund.label, above.tag) == ("VBG", "xcomp", "VB") and gerund.index < verb.index
        if inside and above.index < gerund.index and not has(tokens, verb, *SUBJECTS, "aux"):
            yield replace(verb, tag="VB", head=above.index)
            for joiner in below(tokens, gerund, "cc"):
                yield replace(joiner, head=above.index)


def what_the_court_rules(tokens: Tokens) -> Iterator[Token]:
    """In the headline "Kenyan court rules export of orchids is unlawful" the court rules it: the export is unlawful.

    yes: Kenyan court rules export of rare orchids is unlawful
    yes: US judge rules ban on travel is unlawful
    """
    for rules in (t for t in tokens[1:-3] if t.text == "rules" and is_headline(tokens)):
        court, thing = tokens[rules.index - 1], tokens[rules.head]
        if court.lemma.lower() not in _COURTS:
            continue
        if (rules.label, rules.tag) == ("nsubj", "VBZ"):
            verb, things = thing, [t for t in below(tokens, rules, "dobj") if t.index > rules.index]
        else:
            verb, things = tokens[thing.head], [thing]
        if rules.label not in {"compound", "nsubj"} or len(things) != 1 or not is_finite(tokens, verb):
            continue
        if verb.label != "ROOT" or not rules.index < things[0].index < verb.index:
            continue
        yield replace(rules, tag="VBZ", lemma="rule", label="ROOT", head=rules.index)
        yield replace(court, label="nsubj", head=rules.index)
        yield replace(things[0], label="nsubjpass" if has(tokens, verb, "auxpass") else "nsubj", head=verb.index)
        yield replace(verb, label="ccomp", head=rules.index)
        for t in tokens[: court.index]:
            if t.head in {rules.index, things[0].index}:
                yield replace(t, head=court.index)


_COURTS = frozenset({"court", "judge", "jury", "panel", "tribunal"})
"""Who rules that something is so."""


def seen_to_do_it(tokens: Tokens) -> Iterator[Token]:
    """In "the final saw Peru and Chile, from Group B, face off" the two face off, and not the final.

    yes: The derby saw team Reds and Rovers, from Leeds, face off on Sunday.
    """
    for verb in (t for t in tokens[3:] if (t.label, t.tag) == ("conj", "VBP")):
        saw = tokens[verb.head]
        seen = [t for t in below(tokens, saw, "dobj") if t.index < verb.index]
        plain = not has(tokens, verb, *SUBJECTS, "aux") and not any(
            t.index > saw.index and tokens[t.index + 1 : verb.index] == () for t in below(tokens, saw, "cc")
        )
        if saw.lemma in {"see", "watch"} and saw.tag == "VBD" and len(seen) == 1 and plain:
            yield replace(verb, label="ccomp")
            yield replace(seen[0], label="nsubj", head=verb.index)


def quoted_name_of_what_stands_before(tokens: Tokens) -> Iterator[Token]:
    """In "in a new report, “The Last Mines”, Acme published it" Acme published it: so the report is called.

    yes: In a new report, "The Last Coal Mines", Greenpeace has published a damning list.
    """
    for name in (t for t in tokens[3:-2] if t.label == "nsubj"):
        verb = tokens[name.head]
        others = [t for t in below(tokens, verb, *SUBJECTS) if name.index < t.index < verb.index]
        if not others:
            continue
        start = min((t.index for t in tokens if is_below(tokens, t, name)), default=name.index)
        quote, comma, noun = tokens[start - 1], tokens[start - 2], tokens[start - 3]
        if tokens[start].tag == "``":
            quote, comma, noun = tokens[start], tokens[start - 1], tokens[start - 2]
        closed = [t.text for t in tokens[name.index + 1 : name.index + 3] if t.tag in {"''", ","}]
        apart = start > 2 and quote.tag == "``" and comma.text == "," and len(closed) == 2
        if apart and noun.label == "pobj" and not is_below(tokens, name, noun):
            yield replace(name, label="appos", head=noun.index)


def been_after_a_short_has(tokens: Tokens) -> Iterator[Token]:
    """In "it's been third in Peru" it has been so: nothing is been.

    yes: It's been number two in Peru.
    yes: The council’s been very slow since May.
    """
    for been in (t for t in tokens[2:] if (t.lemma, t.tag) == ("be", "VBN")):
        for short in below(tokens, been, "auxpass"):
            yield replace(short, label="aux", lemma="have")
            for subject in below(tokens, been, "nsubjpass"):
                yield replace(subject, label="nsubj")


def that_before_a_perfect(tokens: Tokens) -> Iterator[Token]:
    """In "denied that cuts at the centre had played a part" he denies no cuts: the cuts had played it, or not.

    yes: He denied that staff cuts at the regional control centre had played any part.
    no: He denied that claim and had played no part.
    """
    for that in (t for t in tokens[1:-3] if (t.text.lower(), t.tag) == ("that", "DT")):
        subject = tokens[that.head]
        saying = tokens[subject.head]
        if (subject.label, subject.tag) != ("dobj", "NNS") or that.index != saying.index + 1:
            continue
        for deed in below(tokens, saying, "conj", "ccomp"):
            helped = any(t.text in {"had", "have", "were", "are", "would", "will"} for t in below(tokens, deed, "aux"))
            if helped and deed.index > subject.index and not has(tokens, deed, *SUBJECTS):
                yield replace(that, tag="IN", label="mark", head=deed.index)
                yield replace(subject, label="nsubj", head=deed.index)
                yield replace(deed, label="ccomp")


def counted_thing_taken_for_time(tokens: Tokens) -> Iterator[Token]:
    """In "a landslide closed one lane in August" the lane is what it closed.

    yes: A landslide closed one lane in August.
    no: The bank closed one hour early.
    """
    for thing in (t for t in tokens[2:] if t.label == "npadvmod" and t.tag in {"NN", "NNS"} and not t.entity):
        verb = tokens[thing.head]
        counted = [t for t in below(tokens, thing, "nummod") if t.index == verb.index + 1]
        measure = thing.lemma.lower() in lexicon("time_nouns") | lexicon("units") | {"point", "place", "time", "way"}
        bare = not has(tokens, verb, "dobj", "attr", "auxpass", "prt") and has(tokens, verb, "nsubj")
        if counted and bare and not measure and verb.tag in {"VBD", "VBZ"} and thing.index == verb.index + 2:
            yield replace(thing, label="dobj")


REPAIRS = (
    that_before_a_perfect,
    counted_thing_taken_for_time,
    plural_before_its_numbers,
    subject_joined_to_a_quality,
    clause_before_a_report,
    infinitive_joined_to_a_gerund,
    what_the_court_rules,
    seen_to_do_it,
    quoted_name_of_what_stands_before,
    been_after_a_short_has,
)
"""In the order in which they are made."""
