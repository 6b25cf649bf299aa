"""Repairs of what tells namesakes apart: "King Charles I", "Jan Brueghel the Elder"."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens


def number_of_a_king(tokens: Tokens) -> Iterator[Token]:
    """ "I" in "King Charles I ruled" is the first of that name, and nobody who speaks.

    yes: King Charles I opposed the parliament.
    yes: The death of King Charles I shocked Europe.
    """
    for number in tokens[2:]:
        if number.text != "I":
            continue
        name, verb = tokens[number.index - 1], tokens[number.head]
        names = _names_before(tokens, number)
        above = tokens[name.head]
        speaks = verb.tag in {"VB", "VBP"} or (name.label == "pobj" and above.head == verb.index != number.index)
        if not any(t.text in _CROWNED for t in names[:-1]) or (speaks and number.tag == "PRP"):
            continue
        own = number.head != name.index and (
            name.label in {"npadvmod", "compound", "nmod", "appos"} or name.head in {number.head, number.index}
        )
        label, head = (number.label, number.head) if own else (name.label, name.head)
        head = number.index if head == name.index else head
        yield replace(number, tag="NNP", label=label, head=head, entity="PERSON")
        for token in tokens:
            if token in names:
                yield replace(token, tag="NNP", label="compound", head=number.index)
            elif token.head == number.index and (token.label, label) == ("prep", "dobj"):
                yield replace(token, head=head)
            elif token.head == name.index and token != number:
                yield replace(token, head=number.index)


_CROWNED = frozenset({"Czar", "Emperor", "Empress", "Kaiser", "King", "Pope", "Queen", "Tsar"})
"""Titles after which names are counted."""


def _names_before(tokens: Tokens, number: Token) -> list[Token]:
    """King and Charles before "I"."""
    first = number.index
    while first > 0 and tokens[first - 1].tag == "NNP" and number.index - first < 4:
        first -= 1
    return list(tokens[first : number.index])


def elder_of_two(tokens: Tokens) -> Iterator[Token]:
    """ "The Elder" in "Jan Brueghel the Elder painted" is a part of his name.

    yes: Pieter Brueghel the Elder painted the hunters.
    """
    for word in tokens[2:]:
        the, name = tokens[word.index - 1], tokens[word.index - 2]
        if word.text in {"Elder", "Younger"} and the.text == "the" and (name.tag, name.entity) == ("NNP", "PERSON"):
            yield replace(the, tag="NNP", label="dep", head=name.index, entity="PERSON")
            yield replace(word, tag="NNP", label="dep", head=name.index, entity="PERSON")


def letters_in_brackets(tokens: Tokens) -> Iterator[Token]:
    """The letters in "member of parliament (MP)" and "foreign direct investment (FDI)" describe nothing.

    yes: Asha Nair, a member of parliament (MP), opposed the bill.
    yes: Foreign direct investment (FDI) rose in June.
    """
    for letters in tokens[2:-1]:
        bracket, end, short = tokens[letters.index - 1], tokens[letters.index + 1], letters.text.removesuffix("s")
        if (bracket.text, end.text, letters.label) != ("(", ")", "appos") or not short.isupper() or len(short) < 2:
            continue
        said = " ".join(t.text for t in tokens[: bracket.index]).replace("-", " ").split()
        words = [word for word in said if word not in _SMALL][-len(short) :]
        noun = tokens[letters.head]
        above = tokens[tokens[noun.head].head] if noun.label == "pobj" else noun  # "member of parliament"
        person = any(t.lemma.lower() in lexicon("persons") | {"member"} for t in (noun, above))
        common = noun.tag in {"NN", "NNS"} and noun.index < bracket.index
        if (person or common) and "".join(word[0] for word in words).upper() == short:
            yield replace(letters, label="dep")


_SMALL = frozenset({"and", "for", "in", "of", "the"})
"""Words that give no letter."""


REPAIRS = (
    elder_of_two,
    number_of_a_king,
    letters_in_brackets,
)
