"""Misparses that give the second deed, or the second who is told of, to the wrong one."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import SUBJECTS, Tokens, below, has, is_finite
from graphbuild.parse.repairs.speech import told_before

_SPEAKING = ("saying", "urging", "judging", "faulting", "speech_acts", "demanding", "denying", "thinking")
_OF_SPEAKERS = frozenset(
    {"accuse", "add", "apologise", "apologize", "appeal", "ask", "begin", "call", "cite", "credit", "hang", "hold"}
    | {"leave", "note", "pledge", "point", "praise", "promise", "refuse", "thank", "vow", "walk"}
)
"""What whoever speaks goes on to say, or does next."""
_NO_WORDS = frozenset({"force", "compel", "prompt"})
"""Verbs of the classes of speech that are done as often without a word."""


def deed_of_what_is_told(tokens: Tokens) -> Iterator[Token]:
    """In "prices rose, the bank said, driven by rents" and "the army hit it, they say, and took it" no speaker did so.

    yes: Prices rose in May, the bank said, driven by rents.
    yes: The attack wounded three officers, the ministry said, before killing a nurse.
    yes: The militia has looted aid convoys, the agency said, and sold the food in markets.
    yes: The fire killed twelve people, officials said, and destroyed three mills.
    yes: Mr Park took bribes, prosecutors said, and hid the money.
    yes: The firm was founded in 1990, its website says, and employs 300 people.
    no: The fire killed twelve people, officials said, and urged everybody to leave.
    yes: Gunmen attacked a village, killing ten soldiers, the ministry said, and wounding three nurses.
    no: Prices rose in May, the bank said, adding that rents had risen.
    no: The mine has closed, the owner said, and left for Lima.
    """
    for said in (t for t in tokens[3:-3] if t.lemma.lower() in lexicon("saying") and tokens[t.index + 1].text == ","):
        told = told_before(tokens, said)
        if told is not None:
            yield from _given_to(tokens, told, said)


def _given_to(tokens: Tokens, told: Token, said: Token) -> Iterator[Token]:
    """What hangs on the clause of saying behind it, where it is no speaker's, on what is told."""
    for t in (t for t in tokens[said.index + 2 :] if t.head == said.index):
        deed = next(iter(below(tokens, t, "pcomp")), t) if t.text in {"before", "after"} else t
        if _speaks(deed) or has(tokens, deed, *SUBJECTS) or not deed.tag.startswith("VB"):
            continue
        joined = t.label == "conj"
        killing = [a for a in below(tokens, told, "advcl") if a.tag == "VBG" and a.index < said.index]
        finite = is_finite(tokens, told) and has(tokens, deed, "dobj", "prep") and deed.lemma != "be"
        if joined and deed.tag == "VBG" and killing:
            head = killing[-1]
        elif (finite and deed.tag in {"VBD", "VBN", "VBZ"}) if joined else _is_no_speakers(t, deed):
            head = told
        else:
            continue
        yield replace(t, head=head.index)
        if joined:
            yield from (replace(cc, head=head.index) for cc in below(tokens, said, "cc"))


def _is_no_speakers(below_it: Token, deed: Token) -> bool:
    """True for "driven by rents", "before killing a nurse" and "forcing him to flee"."""
    return deed.tag == "VBN" or deed != below_it or deed.lemma.lower() in _NO_WORDS


def _speaks(verb: Token) -> bool:
    """True for what whoever speaks does: accuse, deny, thank."""
    word = verb.lemma.lower()
    spoken = word in _OF_SPEAKERS or any(word in lexicon(name) for name in _SPEAKING)
    return spoken and word not in _NO_WORDS


_WHOLES = {
    "GPE": frozenset({"city", "country", "government", "nation", "state", "town"}),
    "ORG": lexicon("businesses"),
    "PERSON": lexicon("persons") | {"lawmaker", "leader", "player"},
}
"""Plurals that name what such names name, by the sort of the name."""


REPAIRS = (deed_of_what_is_told,)
"""In the order in which they are made."""
