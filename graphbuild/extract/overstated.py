"""Findings that would say more than the sentence: what limits them stands outside both phrases and the relation.

A reader of the claim alone would be misled, so no claim is made.
"""

from collections.abc import Iterable

from graphbuild.extract.limits import limits, ranges
from graphbuild.extract.rules import Found
from graphbuild.extract.tree import Tree
from graphbuild.lexicon import lexicon
from graphbuild.model import Mention, Token

EVERY = frozenset({"every", "any", "anyone", "everyone", "anybody", "everybody"})
SCANT = frozenset({"little", "less", "least", "enough"})
"""Adverbs without which the verb says the contrary: "little changed", "cannot praise them enough"."""


def overstated(tree: Tree, found: Found, left: Mention, right: Mention, *, denied: bool) -> str | None:
    """What the claim would leave out of its sentence; None where it leaves out nothing that limits it."""
    terms = ((found.subject, left), (found.object, right))
    if found.predicate in ranges(tree, found.subject) and left.start <= found.predicate.start < left.end:
        return "what its own phrase says already"
    if any(_is_every_such(tree, token) for token, _ in terms):
        return "what is said of some is not said of all"
    if tree.is_verb(found.predicate) and _is_scant(tree, found):
        return "a verb that its adverb turns round"
    if any(_outside(ranges(tree, token), phrase) for token, phrase in terms):
        return "the first or best of what is not in its phrase"
    if _is_denied_in_part(tree, found, denied=denied):
        return "a denial of more than the verb and its object"
    if denied and any(_is_limited(tree, found, token, phrase) for token, phrase in terms):
        return "a denial that is narrower than its phrase"
    if denied and found.relation.lemma.endswith((" because of", " due to", " despite", " after", " before", " since")):
        return "a denial with its reason or time"
    if _is_one_of_several(tree, found):
        return "one member that stands for all"
    if _is_shared_out(tree, found):
        return "a number that is the sum over a list"
    return None


def _is_every_such(tree: Tree, token: Token) -> bool:
    """True for "every patient who lay in pain"."""
    every = token.lemma.lower() in EVERY or any(d.lemma.lower() in EVERY for d in tree.determiners(token))
    each = any(d.lemma.lower() == "every" for d in tree.determiners(token))
    clauses = (clause for clause in limits(tree, token) if tree.is_verb(clause) and not tree.is_infinitive(clause))
    return every and any(each or tree.is_finite(clause) for clause in clauses)


def _is_scant(tree: Tree, found: Found) -> bool:
    words = found.relation.lemma.split()
    adverbs = [a for verb_adverb in tree.adverbs(found.predicate) for a in (verb_adverb, *tree.adverbs(verb_adverb))]
    return any(a.lemma.lower() in SCANT and a.lemma.lower() not in words for a in adverbs)


def _is_limited(tree: Tree, found: Found, token: Token, phrase: Mention) -> bool:
    """True for "power" in "had no power to delay the vote"; what limits it is not what is denied itself."""
    if phrase.form not in {"bare", "indefinite"} or tree.is_name(token):
        return False
    outside = [limit for limit in _outside(limits(tree, token), phrase) if limit != found.predicate]
    deeds = (c for c in outside if c.lemma == "of" and tree.below(c, "preposition clause"))
    return any(deeds) or any(tree.is_verb(c) and not tree.is_be(c) for c in outside)


def _outside(narrowing: Iterable[Token], phrase: Mention) -> list[Token]:
    """What narrows a noun and is no part of its phrase."""
    return [token for token in narrowing if token.start >= phrase.end or token.end <= phrase.start]


def _is_denied_in_part(tree: Tree, found: Found, *, denied: bool) -> bool:
    """True for ordering in "denied ordering police to shoot": what is denied is that they should shoot."""
    verb = found.inner if found.inner is not None and tree.is_verb(found.inner) else found.predicate
    denies = found.inner is not None and found.relation.lemma.split()[0] in lexicon("denying")
    infinitives = (t for t in tree.complements(verb) if tree.is_infinitive(t) and t.index > found.object.index)
    if not tree.is_gerund(verb):
        return False
    return (denied or denies) and tree.arc(found.object) in {"object", "recipient"} and any(infinitives)


def _is_one_of_several(tree: Tree, found: Found) -> bool:
    """True for "the victims were a man from Oslo and a woman": no victim is both."""
    several = len(tree.conjuncts(found.object)) > 1 and found.object.tag == "NN"
    return (
        found.relation.lemma == "be"
        and tree.arc(found.object) == "attribute"
        and several
        and found.subject.tag == "NNS"
    )


def _is_shared_out(tree: Tree, found: Found) -> bool:
    """True for "19 destinations in Fiji, Samoa and Peru": so many are in all of them together."""
    if found.alone or not tree.is_plural(found.subject) or not tree.numbers(found.subject):
        return False
    return tree.arc(found.object) in {"preposition object", "joined"} and len(tree.conjuncts(found.object)) > 1
