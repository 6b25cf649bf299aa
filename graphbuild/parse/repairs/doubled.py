"""Verbs with two subjects, or none: one of the two is an object, a name beside, or the subject of another verb."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import NOUN_TAGS
from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import SUBJECTS, Tokens, begin, below, has, in_place_of, is_below, is_headline

_PAST = frozenset({"VBD", "VBN"})


def _two(tokens: Tokens) -> Iterator[tuple[Token, Token, Token]]:
    """Each verb with two subjects before it, and these."""
    for verb in (t for t in tokens[3:] if t.tag[:2] == "VB"):
        subjects = [t for t in below(tokens, verb, *SUBJECTS) if t.index < verb.index and t.tag[0] != "W"]
        if len(subjects) == 2:
            yield subjects[0], subjects[1], verb


def _first(tokens: Tokens, token: Token) -> int:
    """The index of the first word of the token's phrase."""
    first = token.index
    while first > 0 and (is_below(tokens, tokens[first - 1], token)):
        first -= 1
    return first


def preposition_of_the_second(tokens: Tokens) -> Iterator[Token]:
    """In "the man who set fire to his warehouse was jailed" the warehouse is not: it is what "to" stands before.

    yes: A grazier accused of murdering his neighbour after a long-running dispute over a fence has been refused bail.
    yes: A building due for repairs that could not be carried out due to coronavirus restrictions has collapsed.
    """
    for man, thing, verb in _two(tokens):
        to = tokens[_first(tokens, thing) - 1]
        bare = to.label in {"prep", "agent", "pcomp"} and not has(tokens, to, "pobj", "pcomp", "prep")
        if bare and (is_below(tokens, to, man) or (to.head, to.index) == (verb.index, man.index + 1)):
            yield replace(thing, label="pobj", head=to.index)


def noun_before_a_name(tokens: Tokens) -> Iterator[Token]:
    """In "sales of replica England kits were boosted" they are kits, and no sales of a replica.

    yes: Sales of replica England football kits were boosted by the tournament.
    """
    for man, thing, _ in _two(tokens):
        first = _first(tokens, thing)
        noun = tokens[first - 1]
        of = tokens[noun.head]
        bare = (noun.tag, noun.label, of.label) == ("NN", "pobj", "prep") and not below(tokens, noun)
        if bare and is_below(tokens, of, man) and tokens[first].tag == "NNP" and thing.tag == "NNS":
            yield replace(noun, label="compound", head=thing.index)
            yield replace(thing, label="pobj", head=of.index)


def object_of_the_clause_before(tokens: Tokens) -> Iterator[Token]:
    """In "a director who paid it £2m was jailed" and "bats that heard the call fled" the sum was paid, the call heard.

    yes: A director who invented a company and paid it £2.3 million of hospital money was jailed for six years.
    yes: Bats that heard the call of a known thief carried their fruit away in four out of five cases.
    """
    for man, thing, _ in _two(tokens):
        before = tokens[_first(tokens, thing) - 1]
        given = before.label in {"dative", "dobj"}
        deed = tokens[before.head] if given else before
        if deed.tag[:2] != "VB" or not is_below(tokens, deed, man) or deed.lemma in _TOLD:
            continue
        if deed.lemma in lexicon("giving") if given else not has(tokens, deed, "dobj", "auxpass"):
            yield replace(thing, label="dobj", head=deed.index)


_TOLD = lexicon("saying") | lexicon("thinking") | lexicon("factive")


def description_of_the_subject(tokens: Tokens) -> Iterator[Token]:
    """In "a watchman, Peter Dobbs, 67, was treated" there is one man; so with "his party, once a force, abstained".

    yes: A night watchman, Peter Dobbs, 67, was treated for smoke inhalation.
    yes: His Pheu Thai party, once Thailand's most successful electoral force, abstained.
    """
    for subject, other, verb in _two(tokens):
        first = _first(tokens, other)
        last = max(t.index for t in tokens[: verb.index] if t == other or is_below(tokens, t, other))
        closed = tokens[first - 1].text == "," and (tokens[last].text == "," or tokens[last + 1].text == ",")
        alone = not any(t.tag in {"VBD", "VBZ", "VBP", "CC"} for t in tokens[subject.index : first])
        listed = any(t.tag[:2] == "NN" for t in below(tokens, other, "conj"))
        if closed and alone and first == subject.index + 2 and not listed:
            yield replace(other, label="appos", head=subject.index)


def name_after_what_the_role_is_for(tokens: Tokens) -> Iterator[Token]:
    """In "the cabinet member for housing Janet Lee said so" Janet Lee is the member.

    yes: Cabinet member for communities Janet Ollerenshaw said she had been moved by the speeches.
    yes: Fonterra chief executive for operations Anna Petrie described the crash as a tragedy.
    """
    for role, name, _ in _two(tokens):
        before = tokens[_first(tokens, name) - 1]
        inside = is_below(tokens, before, role) and before.tag[:2] == "NN"
        if (
            inside
            and role.lemma.lower() in lexicon("persons") | {"member"}
            and (name.tag, name.entity) == ("NNP", "PERSON")
        ):
            yield replace(name, label="appos", head=role.index)


def second_of_two_doers(tokens: Tokens) -> Iterator[Token]:
    """In "she and two other scientists sued" both sued together.

    yes: In 1971 she and two other scientists sued the institute for discrimination; the case was settled out of court.
    """
    for one, other, _ in _two(tokens):
        joiner = tokens[_first(tokens, other) - 1]
        if joiner.text in {"and", "or"} and joiner.index == one.index + 1:
            yield replace(other, label="conj", head=one.index)
            yield replace(joiner, label="cc", head=one.index)


def those_beside_whom_it_is_done(tokens: Tokens) -> Iterator[Token]:
    """In "both teams going in unbeaten, the Peruvian team won" both do not win.

    yes: Both unbeaten clubs going in, the Danish club won the final.
    no: Both teams going to Lima won.
    """
    for one, other, _ in _two(tokens):
        going = [t for t in below(tokens, one, "acl") if (t.tag, t.index) == ("VBG", one.index + 1)]
        if going and tokens[_first(tokens, other) - 1].text == ",":
            yield replace(one, label="dep")


def deed_of_the_first_subject(tokens: Tokens) -> Iterator[Token]:
    """In "a valve leaked, and in May a cyclone flooded the road" the valve leaked, and flooded nothing.

    yes: In February, a fuel valve leaked, and in May a cyclone flooded the road to the launch pad.
    """
    for one, other, verb in _two(tokens):
        deed = tokens[one.index + 1]
        joiner = [t for t in tokens[deed.index : other.index] if t.tag == "CC" and tokens[t.index - 1].text == ","]
        bare = deed.tag in _PAST and (deed.label, deed.head) == ("acl", one.index) and not has(tokens, deed, "agent")
        if bare and joiner and deed.text not in lexicon("irregular_participles") and not is_below(tokens, verb, one):
            yield replace(in_place_of(deed, verb), tag="VBD")
            yield replace(one, label="nsubj", head=deed.index)
            yield replace(verb, label="conj", head=deed.index)
            yield replace(joiner[0], label="cc", head=deed.index)
            yield from (replace(t, head=deed.index) for t in below(tokens, verb) if t.index < one.index)


def doer_joined_to_the_deed_before(tokens: Tokens) -> Iterator[Token]:
    """In "Kim crossed, and Lee, trying to clear, turned it in" Lee did: a name is joined to no verb.

    yes: Ryan Sillitoe crossed low from the right, and Hadley, trying to clear, turned the ball into his own net.
    yes: Portland had been discussing a deal for Maddox, according to sources, but talks stalled over the protections.
    """
    for doer in (t for t in tokens[3:-2] if t.label == "conj" and t.tag[:2] == "NN"):
        before, after = tokens[doer.head], tokens[doer.index + 1]
        joiner = tokens[_first(tokens, doer) - 1]
        if before.tag[:2] != "VB" or joiner.text not in {"and", "but"} or tokens[joiner.index - 1].text != ",":
            continue
        verb = after if after.tag in _PAST and after.head == doer.index else None
        if after.text == ",":
            later = (t for t in tokens[after.index + 2 :] if t.tag in _PAST and tokens[t.index - 1].text == ",")
            verb = next(later, None)
        if verb is None or has(tokens, verb, *SUBJECTS, "aux", "auxpass", "agent", "cc"):
            continue
        aside = tokens[after.index + 1]
        if verb.head not in {before.index, doer.index, aside.index} or verb.label not in {"acl", "advcl", "conj"}:
            continue
        yield replace(doer, label="nsubj", head=verb.index)
        yield replace(verb, tag="VBD", label="conj", head=before.index)
        if after.text == "," and aside.tag == "VBG" and aside.head in {before.index, verb.index}:
            yield replace(aside, label="advcl", head=verb.index)


def subject_after_the_month(tokens: Tokens) -> Iterator[Token]:
    """In "in August Nordvalve completed it" Nordvalve did: the month has no name behind it.

    yes: In August Nordvalve completed the acquisition of Brennecke Armaturen for EUR 85 million.
    """
    first = tokens[0]
    verb = tokens[first.head]
    if first.label != "prep" or verb.tag not in {"VBD", "VBZ"} or has(tokens, verb, *SUBJECTS, "expl", "csubj"):
        return
    time, thing = tokens[1], tokens[verb.index - 1]
    thing = tokens[thing.head] if thing.label == "conj" else thing
    inside = all(is_below(tokens, t, first) for t in tokens[1 : verb.index])
    dated = time.text in _DAYS_AND_MONTHS or (time.tag == "CD" and len(time.text) == 4)
    if inside and dated and thing.index > 1 and thing.tag[:2] == "NN" and tokens[2].tag != "CD":
        yield replace(time, label="pobj", head=first.index)
        yield replace(thing, label="nsubj", head=verb.index)
        yield from (replace(t, head=thing.index) for t in tokens[2 : thing.index] if t.head in {1, 0})


_DAYS_AND_MONTHS = frozenset({"January", "February", "March", "April", "May", "June", "July", "August"}) | {
    *("September", "October", "November", "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"),
    *("Saturday", "Sunday"),
}


def share_taken_for_verb(tokens: Tokens) -> Iterator[Token]:
    """In "an offer of a 14 percent raise" the raise is offered: the offerer raises nothing.

    yes: The Pacific Longshore Union rejected an offer of a 14 percent raise over four years.
    """
    for rise in (t for t in tokens[3:] if t.tag in {"VBP", "VB"} and t.label in {"conj", "ROOT", "dep", "advcl"}):
        percent = tokens[rise.index - 1]
        one = [t for t in below(tokens, percent, "det") if t.text in {"a", "an"}]
        if percent.entity == "PERCENT" and one and not has(tokens, rise, *SUBJECTS, "aux", "dobj"):
            yield replace(in_place_of(rise, percent), tag="NN")
            yield replace(percent, label="compound", head=rise.index)
            yield replace(one[0], head=rise.index)


def subject_taken_for_a_part(tokens: Tokens) -> Iterator[Token]:
    """In "the hawkish tilt sets Norway apart" the tilt does so.

    yes: The hawkish tilt sets Norway further apart from neighboring Sweden, where the Riksbank has lowered rates.
    """
    for verb in (t for t in tokens[1:-1] if (t.label, t.tag) == ("ROOT", "VBZ")):
        noun = tokens[verb.index - 1]
        if (noun.label, noun.tag, noun.head) != ("compound", "NN", verb.index) or has(tokens, verb, *SUBJECTS):
            continue
        yield replace(noun, label="nsubj")
        for t in below(tokens, verb, "det", "amod", "compound", "nmod", "poss", "nummod"):
            if t.index < noun.index:
                yield replace(t, head=noun.index)
        for t in below(tokens, verb, "appos"):
            if t.index == verb.index + 1:
                yield replace(t, label="dobj")


def participle_of_who_found_it(tokens: Tokens) -> Iterator[Token]:
    """In "research commissioned in 2019, however, found letters" the research found them.

    yes: Research commissioned in 2019, however, found letters in which he boasted of it.
    yes: Surveyors called in after heavy rain last winter found that beams above the stage had rotted.
    """
    for verb in (t for t in tokens[4:] if (t.label, t.tag) == ("ROOT", "VBD")):
        clauses = [t for t in below(tokens, verb, "ccomp") if t.index < verb.index and t.tag in _PAST]
        if len(clauses) != 1 or has(tokens, verb, *SUBJECTS, "csubj", "expl"):
            continue
        subjects = below(tokens, clauses[0], "nsubj")
        free = not has(tokens, clauses[0], "aux", "auxpass", "dobj", "mark")
        free = free and any(t.index > verb.index for t in below(tokens, verb, "dobj", "ccomp"))
        if free and len(subjects) == 1 and subjects[0].index == clauses[0].index - 1:
            yield replace(subjects[0], label="nsubj", head=verb.index)
            yield replace(clauses[0], tag="VBN", label="acl", head=subjects[0].index)
    yield from _found_behind(tokens)


def _found_behind(tokens: Tokens) -> Iterator[Token]:
    """Found of "surveyors called in found it", taken for what they call; not in a headline, where they may be found."""
    if is_headline(tokens):
        return
    for first in (t for t in tokens[1:-3] if t.head == t.index and t.tag in _PAST and t.lemma not in _TOLD):
        deeds = [t for t in below(tokens, first, "ccomp") if t.tag == "VBD" and not has(tokens, t, *SUBJECTS, "aux")]
        subjects = below(tokens, first, "nsubj")
        told = bool(deeds) and first.index < deeds[0].index and has(tokens, deeds[0], "ccomp", "dobj")
        if told and len(subjects) == 1 and not has(tokens, first, "aux", "dobj", "cc"):
            yield in_place_of(deeds[0], first)
            yield replace(subjects[0], head=deeds[0].index)
            yield replace(first, tag="VBN", label="acl", head=subjects[0].index)
            yield from (replace(t, head=deeds[0].index) for t in below(tokens, first, "punct"))


def kin_before_the_verb(tokens: Tokens) -> Iterator[Token]:
    """In "a woman, her son and two neighbours were rescued" all of them were: no comma closes what she would be.

    yes: A woman, her son and two neighbours were rescued.
    yes: The mayor, his deputy and two aides were arrested in Lima.
    yes: The magazine's editor, publisher and two reporters were detained.
    """
    for second in (t for t in tokens[3:-2] if t.label == "appos" and has(tokens, t, "cc")):
        first = tokens[second.head]
        last = max((t.index for t in tokens[:-1] if is_below(tokens, t, second)), default=second.index)
        verb = tokens[first.head]
        own = tokens[second.index - 1].tag == "PRP$" and tokens[second.index - 2].text == ","
        body = first.lemma.lower() in lexicon("collective_nouns")
        own = own or (first.tag == "NN" and not body and tokens[begin(tokens, second) - 1].text == ",")
        plural = tokens[last + 1].text in {"are", "have", "were"} and tokens[last + 1].head in {verb.index, verb.head}
        if own and plural and first.label in SUBJECTS and first.tag in {"NN", "NNP"} and last < verb.index:
            yield replace(second, label="conj")


def relative_pronoun_beside_the_subject(tokens: Tokens) -> Iterator[Token]:
    """In "the firm, which officials say Beijing uses for spying" Beijing uses the firm.

    yes: The US had imposed sanctions on the company, which American officials say Beijing exploits for espionage.
    no: The company, which officials say exploits workers, closed.
    """
    for verb in (t for t in tokens[3:] if t.tag[:2] == "VB"):
        subjects = [t for t in below(tokens, verb, *SUBJECTS) if t.index < verb.index]
        asked = len(subjects) == 2 and subjects[0].tag in {"WDT", "WP"} and subjects[1].tag[0] != "W"
        if asked and not has(tokens, verb, "dobj", "auxpass"):
            yield replace(subjects[0], label="dobj")


def noun_after_an_opening_preposition(tokens: Tokens) -> Iterator[Token]:
    """In "after talks in Oslo, there is a truce" and "who wait as a patient have paid" no talks are a truce.

    yes: After discussions by the military on both sides this morning, there is a ceasefire agreement.
    yes: The number of people waiting more than 18 months as an inpatient in Wales has fallen by 9.8%.
    no: After Kim left, there was a truce.
    """
    for mark in (t for t in tokens[:-3] if t.label == "mark" and t.lemma.lower() in _TWO_KINDS):
        verb = tokens[mark.head]
        subjects = [t for t in below(tokens, verb, *SUBJECTS, "expl") if t.index < verb.index and t.tag[0] != "W"]
        if len(subjects) != 2 or verb.index < mark.index:
            continue
        noun = next((t for t in subjects if t.index > mark.index), mark)
        if noun.label == "expl" or _first(tokens, noun) != mark.index + 1 or noun.tag not in NOUN_TAGS:
            continue
        closed = any(t.text == "," for t in tokens[noun.index : subjects[1].index])
        before = next((t for t in reversed(tokens[: mark.index]) if t.tag in {"VBG", "VBN"}), verb)
        if (mark.index == 0 and closed) or subjects[0].index < mark.index:
            yield replace(mark, label="prep", head=verb.index if mark.index == 0 else before.index)
            yield replace(noun, label="pobj", head=mark.index)


_TWO_KINDS = frozenset({"after", "as", "before", "since", "until"})
"""Words that open a clause or stand before a noun."""


def that_before_the_subject(tokens: Tokens) -> Iterator[Token]:
    """In "said it was late and that work had been due in May" the work had been due: "that" opens the clause.

    yes: He said that money had been allocated to it in Kerry and that work in Ballyferris had been due to start.
    no: He said that that work had been due.
    """
    for that, subject, _ in _two(tokens):
        if (that.text, that.tag) == ("that", "DT") and _first(tokens, subject) == that.index + 1:
            yield replace(that, tag="IN", label="mark")


REPAIRS = (
    that_before_the_subject,
    relative_pronoun_beside_the_subject,
    noun_after_an_opening_preposition,
    kin_before_the_verb,
    preposition_of_the_second,
    noun_before_a_name,
    object_of_the_clause_before,
    description_of_the_subject,
    name_after_what_the_role_is_for,
    second_of_two_doers,
    those_beside_whom_it_is_done,
    deed_of_the_first_subject,
    doer_joined_to_the_deed_before,
    subject_after_the_month,
    share_taken_for_verb,
    subject_taken_for_a_part,
    participle_of_who_found_it,
)
"""In the order in which they are made."""
