"""What a rule found in a sentence, before it is known whether it may be said."""

from collections.abc import Iterable
from dataclasses import dataclass

from graphbuild.extract.rules import Found
from graphbuild.extract.tree import Tree
from graphbuild.model import Mention, Token


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found, with the phrases and the status that the claim would have."""

    tree: Tree
    found: Found
    left: Mention
    right: Mention
    denied: bool

    @property
    def terms(self) -> tuple[tuple[Token, Mention], tuple[Token, Mention]]:
        """The heads of subject and object, each with its phrase."""
        return (self.found.subject, self.left), (self.found.object, self.right)


def outside(narrowing: Iterable[Token], phrase: Mention) -> list[Token]:
    """What narrows a noun and is no part of its phrase."""
    return [token for token in narrowing if token.start >= phrase.end or token.end <= phrase.start]
