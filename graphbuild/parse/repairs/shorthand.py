"""Misparses of what news writes shortly: "court told", "buy back up to", "a plant for batteries near Lima"."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, has


def told_without_whom(tokens: Tokens) -> Iterator[Token]:
    """In the headline "Inquiry told warnings were ignored" the inquiry was told, and tells nothing.

    yes: Court told driver was drunk
    no: Kim told Lee that warnings were ignored.
    """
    if tokens[-1].text in {".", "?", "!"}:
        return
    for told in (t for t in tokens[1:-2] if (t.text, t.label) == ("told", "ROOT")):
        clauses, things = below(tokens, told, "ccomp"), below(tokens, told, "dobj")
        if not clauses or has(tokens, told, "dative", "aux", "auxpass") or not has(tokens, told, "nsubj"):
            continue
        if things and has(tokens, clauses[0], "nsubj", "nsubjpass"):
            continue  # "Kim told reporters he left"
        for thing in things[:1]:
            passive = has(tokens, clauses[0], "auxpass")
            yield replace(thing, label="nsubjpass" if passive else "nsubj", head=clauses[0].index)
            for t in tokens[thing.index + 1 : clauses[0].index]:
                if t.head == told.index and t.tag in {"VBD", "VBZ", "VBP", "MD"}:
                    yield replace(t, label="auxpass" if passive else "aux", head=clauses[0].index)
        yield replace(told, tag="VBN")
        for subject in below(tokens, told, "nsubj"):
            yield replace(subject, label="nsubjpass")


def granted_between_commas(tokens: Tokens) -> Iterator[Token]:
    """In "two officials, granted anonymity, said the street had been warned" the officials say so.

    yes: Two government officials, granted anonymity to discuss it, said Downing Street had been alarmed by the revolt.
    no: The officials granted him anonymity, he said.
    """
    for said in (t for t in tokens[4:-1] if t.label == "ROOT" and t.lemma in lexicon("saying")):
        given = [t for t in below(tokens, said, "ccomp") if t.index < said.index and tokens[t.index - 1].text == ","]
        told = [t for t in below(tokens, said, "ccomp") if t.index > said.index]
        names = [t for t in below(tokens, said, "nsubj") if t.index > said.index]
        people = [t for verb in given for t in below(tokens, verb, "nsubj") if t.index < verb.index - 1]
        if not (len(given) == len(told) == len(names) == len(people) == 1) or given[0].lemma not in _GIVEN:
            continue
        if has(tokens, told[0], "nsubj", "nsubjpass") or tokens[said.index - 1].text != ",":
            continue
        yield replace(given[0], tag="VBN", label="acl", head=people[0].index)
        yield replace(people[0], label="nsubj", head=said.index)
        passive = has(tokens, told[0], "auxpass")
        yield replace(names[0], label="nsubjpass" if passive else "nsubj", head=told[0].index)


_GIVEN = frozenset({"deny", "give", "grant", "name", "offer", "refuse"})


def owner_in_a_list(tokens: Tokens) -> Iterator[Token]:
    """In "schools, roads or doctors’ surgeries" the last are the doctors' surgeries.

    yes: They show that schools, roads or doctors’ surgeries would be overwhelmed.
    """
    for thing in (t for t in tokens[3:] if t.label == "conj" and t.tag in {"NN", "NNS"}):
        mark, owner = tokens[thing.index - 1], tokens[thing.index - 2]
        if mark.tag == "POS" and (owner.label, owner.head, mark.head) == ("conj", thing.head, owner.index):
            yield replace(owner, label="poss", head=thing.index)


def or_so_they_say(tokens: Tokens) -> Iterator[Token]:
    """In "Acme stole it, or so the lawsuit alleges" the lawsuit says so.

    yes: Velcor stole the designs from a former partner, or so the lawsuit alleges.
    """
    for so in (t for t in tokens[2:-2] if t.text.lower() == "so" and tokens[t.index - 1].text.lower() == "or"):
        said = next((t for t in tokens[so.index + 1 :] if t.label == "conj" and t.tag.startswith("VB")), None)
        if said is None or said.lemma not in lexicon("saying") or not has(tokens, said, "nsubj"):
            continue
        deed = tokens[said.head]
        if deed.label != "ROOT" or has(tokens, said, "dobj", "ccomp"):
            continue
        yield replace(said, label="ROOT", head=said.index)
        yield replace(deed, label="ccomp", head=said.index)
        yield replace(so, label="advmod", head=said.index)
        yield replace(tokens[so.index - 1], label="cc", head=said.index)


def back_before_a_number(tokens: Tokens) -> Iterator[Token]:
    """In "buy back up to 2.5% of its stock" one buys back.

    yes: Acme said it would buy back up to 2.5% of its stock.
    """
    for back in (t for t in tokens[1:-1] if t.text == "back" and t.label in {"advmod", "quantmod"}):
        verb = tokens[back.index - 1]
        if verb.tag.startswith("VB") and verb.lemma in {"buy", "give", "pay", "sell"} and back.head > back.index:
            yield replace(back, tag="RP", label="prt", head=verb.index)


def place_of_what_makes_it(tokens: Tokens) -> Iterator[Token]:
    """In "a factory for batteries near Lima" the factory is near Lima.

    yes: The venture will invest in a factory for electric vehicle batteries near the eastern German city of Magdeburg.
    no: Kim runs a school for children in Lima.
    """
    for where in (t for t in tokens[4:] if t.label == "prep" and t.lemma in {"at", "in", "near", "outside"}):
        made, purpose = tokens[where.head], tokens[tokens[where.head].head]
        works = tokens[purpose.head]
        things = below(tokens, where, "pobj")
        place = any(t.entity in {"GPE", "LOC"} or t.lemma in {"city", "town", "village"} for t in things)
        inside = (made.label, made.tag, purpose.lemma) == ("pobj", "NNS", "for")
        things_made = made.lemma not in lexicon("persons") | {"child"}
        if place and inside and things_made and works.lemma in _WORKS:
            yield replace(where, head=works.index)


_WORKS = frozenset({"complex", "facility", "factory", "hub", "mill", "plant", "site", "warehouse", "works", "yard"})
REPAIRS = (
    told_without_whom,
    granted_between_commas,
    owner_in_a_list,
    or_so_they_say,
    back_before_a_number,
    place_of_what_makes_it,
)
