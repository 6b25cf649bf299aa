"""Phrases that the parser makes of words that are none."""

from collections.abc import Sequence

from graphbuild.extract.tree import Tree
from graphbuild.model import Token


def is_misread(tree: Tree, token: Token, inside: Sequence[Token]) -> bool:
    """True for "part-time", "Whether the package works", two sums in one and the "pro" of "pro - Russian rebels".

    `inside` is what stands before the head.
    """
    if token.text.lower() in _PREFIXES and tree.word_after(token).text == "-":
        return True
    if token.lemma == "time" and [t.text for t in tree.tokens[token.index - 2 : token.index]] in (
        ["part", "-"],
        ["one", "-"],
    ):
        return True
    first = min((t.index for t in inside), default=token.index)
    if inside and first == 1 and tree.tokens[0].text == "Whether" and token.tag == "NNS":
        return True  # the verb taken for a noun
    return token.entity == "MONEY" and any(t.entity in {"GPE", "ORG", "PERSON"} for t in inside)


_PREFIXES = frozenset({"anti", "co", "ex", "multi", "non", "post", "pre", "pro", "semi"})
