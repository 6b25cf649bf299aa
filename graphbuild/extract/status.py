"""How a statement is meant: affirmed or denied, actual, intended, possible or conditional, and who says it.

Computed once for every statement alike, by one walk from the relation's head up to the root.
"""

import itertools
from collections.abc import Iterator, Sequence

from graphbuild.extract.cues import (
    adjectives,
    either,
    follows_but,
    hedged,
    negative_term,
    no_event,
    own,
    put_instead,
    supposed,
)
from graphbuild.extract.embedding import climb
from graphbuild.extract.joining import alternatives
from graphbuild.extract.open_events import in_headline
from graphbuild.extract.tree import Tree
from graphbuild.extract.voices import judged_by, quoted
from graphbuild.extract.walk import MentionOf, Status, Walk
from graphbuild.model import Quote, Token


def status(
    tree: Tree,
    predicate: Token,
    *,
    terms: Sequence[Token] = (),
    quotes: Sequence[Quote] = (),
    mention_of: MentionOf,
    fixed: bool = False,
    told: bool = False,
    content: bool = False,
) -> Status:
    """The status of what `predicate` relates; `terms` are its subject and object, whose "no" denies it too.

    With `content` a denial above only makes it conditional: who signed no deal with France denies no "with".
    `fixed` is for titles and possessions, which hold whatever the clause does and are the writer's outside quotation
    marks; with `told` they are the speaker's in reported speech too.
    """
    walk = Walk(tree, quotes, mention_of, predicate.index)
    if not fixed:
        if tree.is_verb(predicate):
            own(walk, predicate, outer=not set(terms).isdisjoint(put_instead(tree, predicate)))
            either(walk, predicate)
            judged_by(walk, predicate, terms)
        else:
            adjectives(walk, predicate)
            if predicate not in terms:
                no_event(walk, predicate)
                in_headline(walk)
        for term in terms:
            negative_term(walk, term)
            either(walk, term)
            hedged(walk, term)
        if tree.is_verb(predicate):
            _others(walk, predicate, terms)
    else:
        for term in (*terms[1:2], *_described(tree, predicate, terms)):
            supposed(walk, term)
    walk.content = content
    climb(walk, predicate, fixed=fixed, told=told or not fixed)
    quoted(walk, predicate)
    if walk.positive and not fixed:
        alternatives(walk, predicate, terms)
    if not walk.positive and "but" in tree.words and any(follows_but(tree, predicate, term) for term in terms):
        walk.unsaid = walk.unsaid or "what stands against what is denied"  # "does not want to sell cars but boats"
    if walk.ability is not None and walk.positive:
        walk.weaken("possible", walk.ability, "says that it can be")
    cue = " … ".join(t.text for t in sorted(walk.cues, key=lambda t: t.index)) or None
    return Status(
        "+" if walk.positive else "-",
        walk.modality,
        tuple(itertools.product(*walk.speakers)),
        cue,
        tuple(walk.steps),
        walk.unsaid,
    )


def _described(tree: Tree, name: Token, terms: Sequence[Token]) -> Iterator[Token]:
    """Leader for Kim in "Kim, the alleged leader of the gang", where the gang is what the claim ends in."""
    for description in tree.appositions(name):
        if any(t in terms[1:2] for t in tree.subtree(description)):
            yield description
    whole = tree.head(name) if tree.arc(name) == "apposition" else None
    if whole is not None and any(t in terms[1:2] for t in tree.subtree(whole)):
        yield whole


def _others(walk: Walk, verb: Token, terms: Sequence[Token]) -> None:
    """The "no" of what the verb has beside the terms.

    "Gave no gold to Lee": to Lee neither; "no witness identified him as the gunman": he was not identified.
    """
    tree = walk.tree
    doers = tree.subjects(verb)
    doers = doers if set(terms).isdisjoint(t for doer in doers for t in tree.conjuncts(doer)) else ()
    to_nobody = tuple(t for p, t in tree.obliques(verb) if (p[-1].text, t.lemma.lower()) == ("to", "nobody"))
    for other in (*tree.objects(verb), *tree.recipients(verb), *to_nobody, *doers):
        if set(terms).isdisjoint(tree.conjuncts(other)):
            negative_term(walk, other)
