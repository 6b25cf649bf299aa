"""Misparses of a name and the noun beside it that tells who it is."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, begin, below, has, has_article


def name_in_commas_after_a_place(tokens: Tokens) -> Iterator[Token]:
    """In "quoted the mayor of Tolna, Ilie Bors, as saying" the mayor is Bors; Tolna is no Bors.

    yes: The agency quoted the mayor of Tolna, Ilie Bors, as saying that rebels had blown up the bridge.
    """
    for name in (t for t in tokens[4:-1] if (t.entity, t.label) == ("PERSON", "conj")):
        place = tokens[name.head]
        of = tokens[place.head]
        role = tokens[of.head]
        commas = tokens[begin(tokens, name) - 1].text == tokens[name.index + 1].text == ","
        held = (place.label, of.lemma) == ("pobj", "of") and role.lemma.lower() in lexicon("persons")
        if commas and held and place.entity != "PERSON" and not has(tokens, place, "cc"):
            yield replace(name, label="appos", head=role.index)


def title_parted_from_its_name(tokens: Tokens) -> Iterator[Token]:
    """In "Defence Minister Ulf Brand and Health Minister Petra Sand" the second minister is Sand.

    yes: All the ministers except Defence Minister Ulf Brand and Health Minister Petra Sand voted for the lockdown.
    """
    for name in (t for t in tokens[2:] if (t.entity, t.label) == ("PERSON", "conj")):
        title = tokens[begin(tokens, name) - 1]
        if (title.label, title.head, title.entity) == ("conj", name.head, "") and title.tag in {"NN", "NNP"}:
            yield replace(title, label="compound", head=name.index)


def title_taken_for_object(tokens: Tokens) -> Iterator[Token]:
    """In "threw the champion jockey Tim Rowe" the jockey is Rowe: nobody throws him a jockey.

    yes: Bees frightened the horse that threw the champion jockey Tim Rowe at Aintree.
    """
    for name in (t for t in tokens[2:] if (t.entity, t.label) == ("PERSON", "dobj")):
        title = tokens[begin(tokens, name) - 1]
        beside = (title.label, title.head, title.tag) == ("dobj", name.head, "NN") and title.index < name.index
        if beside and has_article(tokens, title) and title.lemma.lower() in lexicon("persons"):
            yield replace(title, label="compound", head=name.index)
            for t in below(tokens, title, "det", "amod", "compound"):
                yield replace(t, head=name.index)


def others_joined_to_a_name(tokens: Tokens) -> Iterator[Token]:
    """In "the physicist Ada Lorne and the chemists shared it" the chemists shared it as the physicist did.

    yes: The physicist Ada Lorne and the chemists Ravi Menon and Liu Yan shared the prize.
    """
    for name in (t for t in tokens if (t.entity, t.label) == ("PERSON", "appos")):
        noun = tokens[name.head]
        others = below(tokens, name, "conj")
        close = begin(tokens, name) == noun.index + 1 and has_article(tokens, noun)
        if close and len(others) == 1 and has_article(tokens, others[0]) and others[0].tag in {"NN", "NNS"}:
            for t in (*others, *below(tokens, name, "cc")):
                yield replace(t, head=noun.index)


def figure_that_is_disputed(tokens: Tokens) -> Iterator[Token]:
    """In "900 jobs, a figure the bank disputes" the bank disputes it: nothing is the bank disputes.

    yes: Unions fear that the takeover will cost 900 jobs, a figure the bank disputes.
    """
    for verb in (t for t in tokens[4:-1] if (t.tag, t.label) == ("NNS", "appos")):
        noun, who = tokens[verb.head], tokens[verb.index - 1]
        first = begin(tokens, verb)
        if noun.index == first - 1 and has_article(tokens, verb) and (who.label, who.head) == ("compound", verb.index):
            yield replace(verb, tag="VBZ", lemma=verb.lemma.lower(), label="relcl")
            yield replace(who, label="nsubj")
            for t in tokens[first : who.index]:
                if t.head == verb.index:
                    yield replace(t, head=who.index)
