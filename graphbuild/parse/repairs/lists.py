"""Misparses of coordination: lists taken for appositions, numbers and nouns joined to the wrong word."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, has


def list_taken_for_apposition(tokens: Tokens) -> Iterator[Token]:
    """In "three helicopters, a vessel and a dozen boats" the vessel is no name for the helicopters.

    yes: The search involved three helicopters, a coastguard vessel and a dozen fishing boats.
    """
    for second in tokens:
        first = tokens[second.head]
        joined = [t for t in below(tokens, second, "conj") if t.index > second.index]
        if (
            second.label == "appos"
            and first.tag == "NNS"
            and second.tag == "NN"
            and joined
            and any(t.lemma.lower() in {"a", "an", "one"} for t in below(tokens, second, "det", "nummod"))
            and any(t.lemma.lower() in {"and", "or"} for t in below(tokens, second, "cc"))
            and joined[-1].tag in {"NN", "NNS"}
        ):
            yield replace(second, label="conj")


def dozen_before_its_noun(tokens: Tokens) -> Iterator[Token]:
    """In "and a dozen fishing boats" the boats are joined, and a dozen is their number.

    yes: The search involved three helicopters, a coastguard vessel and a dozen fishing boats.
    """
    for number in tokens[:-1]:
        if number.lemma.lower() not in {"dozen", "score", "hundred", "thousand"} or number.label != "conj":
            continue
        nouns = [t for t in tokens[number.index + 1 :] if t.head == number.head and t.label == "conj"]
        noun = nouns[0] if nouns else number
        if noun.tag == "NNS" and all(t.head == noun.index for t in tokens[number.index + 1 : noun.index]):
            yield replace(number, head=noun.index, label="nummod")


def noun_joined_as_verb(tokens: Tokens) -> Iterator[Token]:
    """In "imposed travel bans and asset freezes" nobody freezes: a present cannot be joined to a past so.

    yes: The council imposed travel bans and asset freezes on 19 officials.
    """
    for noun in tokens[1:]:
        verb, before = tokens[noun.head], tokens[noun.index - 1]
        if (
            noun.label == "conj"
            and noun.tag == "VBZ"
            and verb.tag in {"VBD", "VBN", "VB"}
            and before.label == "conj"
            and before.tag in {"NN", "JJ"}
            and tokens[before.head].head == verb.index
            and not has(tokens, noun, "nsubj", "nsubjpass", "dobj", "aux")
        ):
            yield replace(noun, tag="NNS", label="conj", head=before.head)
            yield replace(before, label="compound", head=noun.index)
