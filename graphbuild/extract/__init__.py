"""From sentence trees to what they say. Rules see constructions; the engine makes statements of what they see."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from graphbuild.extract.catalogue import catalogue
from graphbuild.extract.engine import statements
from graphbuild.extract.named import named
from graphbuild.extract.phrase import mention
from graphbuild.extract.roles import is_said_of
from graphbuild.extract.speech import quotations
from graphbuild.extract.tree import Tree
from graphbuild.model import Document, Mention, Statement

__all__ = ["catalogue", "extract"]


def extract(document: Document) -> Document:
    """The document with its mentions, quotations and statements."""
    trees = [Tree(sentence) for sentence in document.sentences]
    quotes = quotations(trees)
    found: list[Statement] = []
    dropped: Counter[str] = Counter()
    mentions: list[Mention] = [q.speaker for q in quotes if q.speaker is not None]
    for tree in trees:
        near = tuple(q for q in quotes if q.start < tree.sentence.end and tree.sentence.start < q.end)
        made, left = statements(tree, quotes=near, first=len(found), rules=catalogue())
        found += made
        dropped.update(left)
        named_here = (
            t for t in tree.tokens if tree.may_be_meant(t) and named(tree, t) is t and not is_said_of(tree, t)
        )
        mentions += (m for t in named_here if (m := mention(tree, t)) is not None)
    mentions += _names_again(trees, mentions)
    for statement in found:
        mentions += (statement.subject, statement.object, *statement.speakers)
    return replace(
        document,
        mentions=_once(mentions),
        statements=tuple(found),
        quotes=quotes,
        dropped=dict(sorted(dropped.items())),
    )


def _names_again(trees: Iterable[Tree], mentions: Iterable[Mention]) -> list[Mention]:
    """Names before nouns that stand alone elsewhere, whatever the model takes them for: "a Scientology attorney"."""
    known = {m.label for m in mentions if m.form == "name"}
    again = (
        mention(tree, token)
        for tree in trees
        for token in tree.tokens
        if tree.is_name(token) and not tree.may_be_meant(token) and tree.names_what_stands_behind(token)
    )
    return [m for m in again if m is not None and m.form == "name" and m.label in known]


def _once(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Each mention once, in textual order; where a statement takes it for a quality, as that."""
    found: dict[Mention, Mention] = {}
    for each in mentions:
        if each not in found or each.form == "quality":
            found.pop(each, None)
            found[each] = each
    return tuple(sorted(found))
