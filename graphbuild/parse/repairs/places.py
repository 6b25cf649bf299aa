"""Misparses of places: what a place belongs to."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, is_below


def place_taken_for_subject(tokens: Tokens) -> Iterator[Token]:
    """In "Outside court, Lee said" it is Lee who speaks.

    yes: Outside court, Margaret O'Shea, whose husband was treated on the ward, said the sentence was too light.
    """
    where, noun = tokens[0], tokens[tokens[0].head]
    names = below(tokens, noun, "appos")
    if (
        where.lemma.lower() in lexicon("place_prepositions")
        and where.label in {"amod", "advmod", "compound"}
        and noun.label == "nsubj"
        and tokens[noun.index + 1].text == ","
        and names
        and names[0].entity in {"PERSON", "ORG"}
        and tokens[noun.head].tag.startswith("VB")
    ):
        verb = tokens[noun.head]
        yield replace(where, tag="IN", label="prep", head=verb.index)
        yield replace(noun, label="pobj", head=where.index)
        yield replace(names[0], label="nsubj", head=verb.index)


def place_of_the_place_before(tokens: Tokens) -> Iterator[Token]:
    """In "sailed for Bodo, in the Lofoten islands" it is Bodo that lies there.

    yes: The ship hit rocks after leaving Hull for Svolvaer, in the Lofoten archipelago.
    """
    for preposition in tokens[2:]:
        place, objects = tokens[preposition.index - 2], below(tokens, preposition, "pobj")
        if (
            preposition.label == "prep"
            and preposition.lemma.lower() in {"in", "near", "off", "on"}
            and tokens[preposition.index - 1].text == ","
            and place.label == "pobj"
            and place.tag in {"NNP", "NNPS"}
            and objects
            and objects[0].entity in {"GPE", "LOC"}
            and tokens[preposition.head].tag.startswith("VB")
            and is_below(tokens, place, tokens[preposition.head])
        ):
            yield replace(preposition, head=place.index)


def place_of_the_signing(tokens: Tokens) -> Iterator[Token]:
    """In "signed the deal in Washington on Wednesday" there and then it was signed.

    yes: The United States and Ukraine signed the US-Ukraine minerals deal in Washington on Wednesday.
    """
    for preposition in tokens:
        deal = tokens[preposition.head]
        verb = tokens[deal.head]
        if (
            preposition.label == "prep"
            and preposition.index > deal.index
            and deal.label == "dobj"
            and deal.lemma.lower() in _SIGNED
            and verb.lemma.lower() in _SIGNING
            and any(
                preposition.lemma.lower() in words and t.entity in entities
                for t in below(tokens, preposition, "pobj")
                for words, entities in (({"in", "at"}, {"GPE", "FAC"}), ({"on", "in"}, {"DATE"}))
            )
        ):
            yield replace(preposition, head=verb.index)


_SIGNED = frozenset({"accord", "agreement", "contract", "deal", "declaration", "memorandum", "pact", "treaty"})
_SIGNING = frozenset({"announce", "conclude", "finalise", "finalize", "initial", "reach", "seal", "sign", "strike"})
