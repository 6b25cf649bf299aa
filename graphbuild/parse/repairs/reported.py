"""Misparses round a reporting clause: what goes on behind it, what it takes, and whose report the next one is."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, begin, below, has

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


def second_report(tokens: Tokens) -> Iterator[Token]:
    """In "Kim said Oslo won, and his aide said Rome lost" the aide speaks for himself: Kim says nothing of him.

    yes: Kim said Hamas fired 100 rockets, and his defence minister said the army killed two commanders.
    no: Kim said that Oslo won and that his aide said so.
    """
    for other in (t for t in tokens[5:-1] if t.label == "conj" and t.tag in {"VBD", "VBZ"}):
        content, who = tokens[other.head], below(tokens, other, "nsubj")
        said = tokens[content.head]
        words = lexicon("saying")
        if (
            content.label == "ccomp"
            and said.index < content.index
            and said.tag == other.tag
            and {said.lemma.lower(), other.lemma.lower()} <= words
            and has(tokens, other, "ccomp")
            and not has(tokens, other, "mark")
            and who
            and [t.text for t in tokens[max(begin(tokens, who[0]) - 2, 0) : begin(tokens, who[0])]] == [",", "and"]
        ):
            yield replace(other, head=said.index)


def what_is_reported_behind_its_source(tokens: Tokens) -> Iterator[Token]:
    """In "CNN reported, citing two officials, that Peru won" CNN reports that: no officials are "that".

    yes: CNN reported, citing two officials, that Israel bombed a plant in Syria.
    yes: The minister told the BBC, after a meeting in Paris, that France sold missiles to Syria.
    """
    for that in (t for t in tokens[5:-2] if t.text == "that" and tokens[t.index - 1].text == ","):
        verb = tokens[that.head]
        said = next((t for t in reversed(tokens[: that.index]) if t.tag in {"VBD", "VBZ"} and t.label == "ROOT"), None)
        commas = [t for t in tokens[(said or that).index : that.index] if t.text == ","]
        if (
            said is not None
            and said.lemma.lower() in lexicon("saying")
            and not has(tokens, said, "ccomp")
            and that.label in {"mark", "nsubj"}
            and verb.label in {"relcl", "acl", "advcl"}
            and has(tokens, verb, *_SUBJECTS)
            and that.index < verb.index
            and len(commas) == 2
        ):
            yield replace(that, label="mark", tag="IN")
            yield replace(verb, label="ccomp", head=said.index)
            between = (t for t in tokens[commas[0].index : that.index] if t.head == verb.index and t.label == "prep")
            yield from (replace(t, head=said.index) for t in between)


def what_remains_in_doubt(tokens: Tokens) -> Iterator[Token]:
    """In "doubts remain that Kim won" and "no evidence has emerged that he won" that is what they are of.

    yes: Doubts remain that Oswald shot Kennedy alone.
    yes: No evidence has emerged that the firm paid the officials.
    """
    for verb in (t for t in tokens[3:-1] if t.label in {"ccomp", "advcl"} and has(tokens, t, "mark")):
        emerges = tokens[verb.head]
        things = below(tokens, emerges, "nsubj", "nsubjpass")
        mark = below(tokens, verb, "mark")[0]
        nouns = lexicon("rumours") | lexicon("opinions") | lexicon("prospects") | _SIGNS
        if (
            emerges.lemma in _EMERGING
            and emerges.index < mark.index
            and mark.text == "that"
            and len(things) == 1
            and things[0].lemma.lower() in nouns
        ):
            yield replace(verb, label="acl", head=things[0].index)


_EMERGING = frozenset(
    {"arise", "circulate", "emerge", "exist", "grow", "mount", "persist", "remain", "spread", "surface", "swirl"}
)
_SIGNS = frozenset({"doubt", "evidence", "hint", "indication", "proof", "sign", "word"})


def what_somebody_is_told(tokens: Tokens) -> Iterator[Token]:
    """In "was told by a friend that Kim met Lee" and "convinced the police that" that is what is told.

    yes: Mr Ito was told by a friend that his wife met a lover.
    yes: She convinced the police that her husband had stolen the car.
    """
    for verb in (t for t in tokens[4:-1] if t.label == "relcl" and has(tokens, t, "mark") and has(tokens, t, "dobj")):
        noun, mark = tokens[verb.head], below(tokens, verb, "mark")[0]
        above = tokens[noun.head]
        tells = tokens[above.head] if above.label == "agent" else above
        if (
            mark.text == "that"
            and mark.index == noun.index + 1
            and has(tokens, verb, *_SUBJECTS)
            and (above.label == "agent" or noun.label in {"dobj", "dative"})
            and tells.lemma.lower() in _TELLING
            and not has(tokens, tells, "ccomp")
        ):
            yield replace(verb, label="ccomp", head=tells.index)


_TELLING = frozenset({"advise", "assure", "convince", "inform", "notify", "persuade", "remind", "tell", "warn"})


def accusing_whom_it_orders_out(tokens: Tokens) -> Iterator[Token]:
    """In "ordered two envoys to leave, accusing them of theft" the envoys accuse nobody.

    yes: Sorvia has ordered two diplomats from neighbouring Kalmar to leave within 72 hours, accusing them of theft.
    """
    for deed in (t for t in tokens[5:-1] if (t.label, t.tag) == ("advcl", "VBG") and tokens[t.index - 1].text == ","):
        infinitive = tokens[deed.head]
        main = tokens[infinitive.head]
        whom = below(tokens, main, "dobj") or below(tokens, infinitive, "nsubj")
        again = any(t.text.lower() in {"her", "him", "it", "them"} for t in below(tokens, deed, "dobj"))
        if (
            infinitive.tag == "VB"
            and infinitive.label in {"ccomp", "xcomp"}
            and main.tag[:2] == "VB"
            and main.lemma.lower() in lexicon("demanding") | lexicon("urging") | {"order", "tell"}
            and whom
            and again
        ):
            yield replace(deed, head=main.index)


def whence_those_are_who_are_asked(tokens: Tokens) -> Iterator[Token]:
    """In "ordered two envoys from Chile to leave" they are from Chile: no order is.

    yes: Sorvia has ordered two diplomats from neighbouring Kalmar to leave the country within 72 hours.
    """
    for whence in (t for t in tokens[2:-3] if (t.label, t.text) == ("prep", "from")):
        verb, whom = tokens[whence.head], tokens[whence.index - 1]
        place = below(tokens, whence, "pobj")
        later = [
            t for t in below(tokens, verb, "xcomp", "ccomp") if t.tag == "VB" and place and t.index > place[0].index
        ]
        if (
            (whom.label, whom.head) == ("dobj", verb.index)
            and whom.tag in {"NN", "NNS"}
            and len(place) == 1
            and place[0].entity in {"GPE", "LOC", "ORG"}
            and later
            and tokens[place[0].index + 1].tag == "TO"
        ):
            yield replace(whence, head=whom.index)


def clause_of_a_report(tokens: Tokens) -> Iterator[Token]:
    """In "reports that Acme bought it were dismissed" that is what the reports say.

    yes: Reports that Apple had bought a stake in McLaren were dismissed by the company.
    """
    told = lexicon("certain_nouns") | lexicon("opinions") | lexicon("rumours") | {"decision", "judgment", "ruling"}
    for verb in (t for t in tokens[3:-1] if t.label in {"ccomp", "relcl"} and tokens[t.head].tag in {"NN", "NNS"}):
        noun, marks = tokens[verb.head], below(tokens, verb, "mark")
        whole = verb.label == "ccomp" or (noun.lemma in told and has(tokens, verb, *_SUBJECTS))
        if whole and marks and marks[0].text == "that" and marks[0].index == noun.index + 1:
            yield replace(verb, label="acl")


def source_of_all_that_is_told(tokens: Tokens) -> Iterator[Token]:
    """In "used a van, smashed a case and fled, according to police" all of it is according to them.

    yes: Three men used a van to ram the gate, smashed a case with hammers and escaped, according to investigators.
    """
    for according in (t for t in tokens[5:-2] if t.text == "according" and tokens[t.index - 1].text == ","):
        verb = tokens[according.head]
        first = verb
        while first.label == "conj" and not has(tokens, first, *_SUBJECTS):
            first = tokens[first.head]
        inside = any(t.tag in {"VBD", "VBZ", "VBP"} for t in tokens[according.index :])
        if first != verb and first.label == "ROOT" and verb.tag == first.tag == "VBD" and not inside:
            yield replace(according, head=first.index)


def demand_behind_a_colon(tokens: Tokens) -> Iterator[Token]:
    """In "gave Kim an ultimatum: raise wages or leave" nobody raises them: Kim is to.

    yes: The union gave the employer an ultimatum: raise wages or lose your workers.
    """
    for colon in (t for t in tokens[3:-2] if t.text == ":"):
        verb = tokens[colon.index + 1]
        if verb.tag == "VB" and verb.label in {"conj", "advcl"} and not has(tokens, verb, *_SUBJECTS, "aux"):
            yield replace(verb, label="dep")


REPAIRS = (
    second_report,
    what_is_reported_behind_its_source,
    what_remains_in_doubt,
    what_somebody_is_told,
    clause_of_a_report,
    source_of_all_that_is_told,
    demand_behind_a_colon,
    accusing_whom_it_orders_out,
    whence_those_are_who_are_asked,
)
"""In the order in which they are made."""
