"""What repairs ask of the arcs between tokens."""

from collections.abc import Iterable
from dataclasses import replace

from graphbuild.labels import FINITE_TAGS
from graphbuild.model import Token

Tokens = tuple[Token, ...]
SUBJECTS = ("nsubj", "nsubjpass")
"""Arcs of what does it or undergoes it."""


def below(tokens: Tokens, head: Token, *labels: str) -> list[Token]:
    """What hangs on `head` by one of the labels, or by any where none is given, in textual order."""
    return [t for t in tokens if t.head == head.index != t.index and (t.label in labels or not labels)]


def has(tokens: Tokens, head: Token, *labels: str) -> bool:
    """True where something hangs on `head` by one of the labels."""
    return any(t.head == head.index and t.label in labels for t in tokens)


def is_below(tokens: Tokens, token: Token, above: Token) -> bool:
    """True where `above` is the head of the token, or the head of its head, and so on."""
    while token.head != token.index:
        token = tokens[token.head]
        if token.index == above.index:
            return True
    return False


def verb_above(tokens: Tokens, token: Token) -> Token:
    """The verb that the token is, or on which it hangs at last; the root where there is none."""
    while token.tag[:2] != "VB" and token.head != token.index:
        token = tokens[token.head]
    return token


def is_finite(tokens: Tokens, verb: Token) -> bool:
    """True for "sold" and "will sell", not for "to sell"."""
    return any(t.tag in FINITE_TAGS for t in (verb, *below(tokens, verb, "aux", "auxpass")))


def whole_of(tokens: Tokens, part: Token) -> Token | None:
    """The maker of "the maker of buses" for its buses; None for what hangs on no "of"."""
    of = tokens[part.head]
    return tokens[of.head] if (part.label, of.lemma) == ("pobj", "of") else None


def begin(tokens: Tokens, head: Token) -> int:
    """Index of the first word of the head and what hangs on it directly: "a" of "a coastguard vessel"."""
    return min(t.index for t in tokens if head.index in {t.head, t.index})


def word_after(tokens: Tokens, token: Token) -> Token:
    """The word that follows; the last word for itself."""
    return tokens[min(token.index + 1, len(tokens) - 1)]


def is_headline(tokens: Tokens) -> bool:
    """True where nothing ends the words as a sentence ends."""
    return tokens[-1].text not in {".", "!", "?", "”", '"', ":"}


def in_place_of(token: Token, other: Token) -> Token:
    """The token with the label and the head of the other; a root is its own head."""
    return replace(token, label=other.label, head=token.index if other.head == other.index else other.head)


def has_article(tokens: Tokens, noun: Token) -> bool:
    """True for "the state supplier"."""
    return any(t.lemma.lower() in {"a", "an", "the"} for t in below(tokens, noun, "det"))


def is_tree(tokens: Tokens) -> bool:
    """True where every head leads up to a root, in no circle."""
    sure: set[int] = set()
    for token in tokens:
        path: set[int] = set()
        at = token
        while at.index not in sure and at.head != at.index:
            if at.index in path:
                return False
            path.add(at.index)
            at = tokens[at.head]
        sure |= path | {at.index}
    return True


def with_changes(tokens: Tokens, changed: Iterable[Token]) -> Tokens:
    """The tokens with the changed ones in their places; of two for one place the later."""
    by_index = {token.index: token for token in changed}
    return tuple(by_index.get(token.index, token) for token in tokens)


def before_an_insertion(tokens: Tokens, first: int) -> Token | None:
    """Lee in "and Lee, his wife, is": the joined noun before what stands in commas ahead of the word at the index."""
    joined = (t for t in reversed(tokens[: first - 2]) if t.label == "conj" and tokens[t.index + 1].text == ",")
    if (noun := next(joined, None)) is None:
        return None
    at = begin(tokens, noun)
    inserted = tokens[noun.index + 2 : first - 1]
    cut = any(t.tag[0] == "W" for t in inserted) and not any(t.tag in FINITE_TAGS for t in inserted)
    whole = all(is_below(tokens, t, tokens[noun.head]) for t in inserted) and not cut
    beside = at > 0 and tokens[at - 1].text in {"and", "but", "while"} and tokens[at].text != "that"
    return noun if whole and beside else None
