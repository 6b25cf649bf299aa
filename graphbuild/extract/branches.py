"""A sentence's tree by its heads and dependents alone."""

from collections.abc import Iterator

from graphbuild.labels import ARCS, Arc
from graphbuild.model import Mention, Sentence, Token

_ORDINALS = {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"}
RANKS = frozenset({"last", "only"} | _ORDINALS)


class Branches:
    """One sentence by its heads and dependents. Tokens go in and come out, in textual order."""

    __slots__ = ("_arcs", "_below", "_by_arc", "_obliques", "mentions", "ranks", "sentence", "tokens", "words")

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.words = frozenset(t.text.lower() for t in self.tokens)
        self.ranks = not self.words.isdisjoint(RANKS) or any(t.tag in {"JJS", "RBS"} for t in self.tokens)
        """False where nothing is the first or the largest of its kind."""
        self._arcs: tuple[Arc, ...] = tuple(ARCS.get(t.label, "other") for t in self.tokens)
        self._below = tuple(tuple(self.tokens[i] for i in children) for children in sentence.children)
        self._by_arc = tuple(self._sorted(below) for below in self._below)
        self._obliques: dict[int, tuple[tuple[tuple[Token, ...], Token], ...]] = {}
        """By head: every rule asks for the same pairs."""
        self.mentions: dict[tuple[int, bool, int], Mention | None] = {}
        """By head, what may be one, and part: every rule asks for the same phrases."""

    def _sorted(self, below: tuple[Token, ...]) -> dict[Arc, tuple[Token, ...]]:
        found: dict[Arc, tuple[Token, ...]] = {}
        for token in below:
            arc = self._arcs[token.index]
            found[arc] = (*found.get(arc, ()), token)
        return found

    def arc(self, token: Token) -> Arc:
        """What the token is to its head."""
        return self._arcs[token.index]

    def below(self, token: Token, *arcs: Arc) -> tuple[Token, ...]:
        """The token's direct dependents; only those that are one of these to it, where any is given."""
        if not arcs:
            return self._below[token.index]
        by_arc = self._by_arc[token.index]
        if not by_arc:
            return ()
        if len(arcs) == 1:
            return by_arc.get(arcs[0], ())
        found = [by_arc[arc] for arc in arcs if arc in by_arc]
        if len(found) < 2:
            return found[0] if found else ()
        of = self._arcs
        return tuple([t for t in self._below[token.index] if of[t.index] in arcs])

    def word_after(self, token: Token) -> Token:
        """The word that follows; the last word for itself."""
        return self.tokens[min(token.index + 1, len(self.tokens) - 1)]

    def head(self, token: Token) -> Token | None:
        """What the token depends on; None for the root."""
        return None if token.head == token.index else self.tokens[token.head]

    def above(self, token: Token) -> Iterator[Token]:
        """Heads from the token's own up to the root."""
        seen = {token.index}
        while token.head not in seen:
            token = self.tokens[token.head]
            seen.add(token.index)
            yield token

    def subtree(self, token: Token) -> Iterator[Token]:
        """The token and all below it, in no particular order."""
        stack = [token.index]
        while stack:
            index = stack.pop()
            yield self.tokens[index]
            stack.extend(self.sentence.children[index])
