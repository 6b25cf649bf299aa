"""Misparses of deeds beside another: the one in the middle of three, what is done after a comma, and to what end."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, has


def purpose_of_the_accused(tokens: Tokens) -> Iterator[Token]:
    """In "accuses Minsk of pushing migrants in order to weaken the union" Minsk is to weaken it, not the accuser.

    yes: Warsaw accuses Minsk of pushing migrants across the frontier in order to destabilise the European Union.
    """
    for accusing in (t for t in tokens if t.lemma in {"accuse", "suspect"} and t.tag.startswith("VB")):
        ofs = [p for p in below(tokens, accusing, "prep") if p.text == "of"]
        deeds = [t for p in ofs for t in below(tokens, p, "pcomp") if t.tag == "VBG"]
        for word in tokens[deeds[0].index :] if deeds else ():
            order = word.text == "in" and any(t.text == "order" for t in below(tokens, word, "pobj"))
            purpose = word.label == "advcl" and word.tag == "VB" and has(tokens, word, "aux")
            if word.head == accusing.index and (order or purpose):
                yield replace(word, head=deeds[0].index)


def participle_taken_for_adjective(tokens: Tokens) -> Iterator[Token]:
    """In "left the rate unchanged, resisting pressure from the government" the bank resists it.

    yes: The bank left its rate unchanged on Thursday, resisting pressure from the government.
    """
    for verb in (t for t in tokens[2:] if (t.label, t.tag) == ("amod", "VBG")):
        noun = tokens[verb.head]
        above = tokens[noun.head]
        if (
            noun.label == "dep"
            and verb.index == noun.index - 1
            and tokens[verb.index - 1].text == ","
            and above.tag.startswith("VB")
            and above.index < verb.index
        ):
            yield replace(verb, label="advcl", head=above.index)
            yield replace(noun, label="dobj", head=verb.index)


def deed_in_the_middle(tokens: Tokens) -> Iterator[Token]:
    """In "married in 2009, divorced in 2015 and have since appeared" they did all three.

    yes: Hugo Lint and Mara Sole married in Malta in 2009, divorced in 2015 and have since appeared in three films.
    yes: Nils Ahlgren was born in Umea in 1921, moved to Kiruna at the age of nine and died there in 2004.
    """
    for deed in (t for t in tokens[2:] if t.label in {"advcl", "dep"} and t.tag in {"VBD", "VBN"}):
        first = tokens[deed.head]
        further = [t for t in below(tokens, deed, "conj") if t.index > deed.index]
        finite = [t for t in further if t.tag == "VBD" or any(a.tag == "VBP" for a in below(tokens, t, "aux"))]
        bare = not has(tokens, deed, "nsubj", "nsubjpass", "aux", "auxpass", "mark", "advmod", "agent", "prt")
        parted = tokens[deed.index - 1].text == "," and first.index < deed.index - 1
        told = first.tag == "VBD" or (first.lemma, first.tag) == ("bear", "VBN")
        if bare and parted and finite and told and has(tokens, deed, "cc"):
            yield replace(deed, label="conj", tag="VBD")
