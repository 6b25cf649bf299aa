"""Findings whose phrase belongs to another word than the one that the parser hangs it on."""

from graphbuild.extract.conditions import CHANGES
from graphbuild.extract.finding import Finding
from graphbuild.extract.sorts import is_place, is_time
from graphbuild.extract.tree import Tree
from graphbuild.labels import Arc
from graphbuild.lexicon import lexicon
from graphbuild.model import Token


def _preposition(finding: Finding) -> Token | None:
    """What stands before the object and hangs on the predicate; None where the object is no argument of its own."""
    tree, found = finding.tree, finding.found
    first = found.object
    while (before := tree.joined_to(first)) is not None:
        first = before
    above = tree.head(first)
    while above is not None and tree.is_preposition(above):
        if above.head == found.predicate.index:
            return above
        above = tree.head(above)  # "from 785 to 708"
    return None


def is_of_a_nearer_verb(finding: Finding) -> bool:
    """True for "condemned Peru for firing missiles that fell into the sea, outside its waters": they fell there."""
    tree, verb, preposition = finding.tree, finding.found.predicate, _preposition(finding)
    if preposition is None or preposition.index < verb.index or tree.tokens[preposition.index - 1].text != ",":
        return False
    if preposition.lemma.lower() not in lexicon("place_prepositions") or not is_place(finding.found.object):
        return False
    between = tree.tokens[verb.index + 1 : preposition.index]
    nearer = [t for t in between if tree.is_verb(t) and verb in tree.above(t)]
    inside = any(_ends_at(tree, t, preposition.index - 1) for t in nearer)
    moved = any(t.head == verb.index and t.lemma.lower() in _MOVING for t in between)  # "got out of the house, in Lima"
    return inside or moved


def _ends_at(tree: Tree, verb: Token, end: int) -> bool:
    """True where a place of the verb's own is the last thing before: "fell into the sea" before ", outside"."""
    places = (
        t for words, t in tree.obliques(verb) if words[0].lemma.lower() in lexicon("place_prepositions") | _MOVING
    )
    return any(
        (is_place(t) or (t.tag == "NNP" and not is_time(tree, t))) and max(s.index for s in tree.subtree(t)) == end - 1
        for t in places
    )


_MOVING = frozenset({"from", "into", "off", "onto", "out", "through", "to", "toward", "towards"})
"""Prepositions for where somebody moves from or to; where that is stands behind it."""


def is_beside_what_is_shown(finding: Finding) -> bool:
    """True for "the report showed a rise, with the largest in Italy": nothing is shown with that."""
    tree, verb, preposition = finding.tree, finding.found.predicate, _preposition(finding)
    if preposition is None or preposition.lemma.lower() != "with" or preposition.index < verb.index:
        return False
    comma = tree.tokens[preposition.index - 1].text == ","
    return comma and verb.lemma.lower() in lexicon("saying") | {"find", "indicate", "report", "reveal", "show"}


def is_of_the_change(finding: Finding) -> bool:
    """True for "figures showed a decline from 785 to 708": it is the decline that is from there."""
    tree, verb, preposition = finding.tree, finding.found.predicate, _preposition(finding)
    if preposition is None or preposition.lemma.lower() not in {"from", "of", "to"}:
        return False
    if verb.lemma.lower() not in _TELLING_OF:
        return False  # "limits the increase to 2%"
    changes = any(o.lemma.lower() in CHANGES and o.index < preposition.index for o in tree.objects(verb))
    object_ = finding.found.object
    return changes and (object_.tag == "CD" or bool(tree.numbers(object_)))


_TELLING_OF = frozenset(
    {"announce", "approve", "demand", "expect", "forecast", "mark", "plan", "post", "propose", "record", "register"}
    | {"report", "represent", "reveal", "see", "seek", "show", "suffer"}
)
"""What is done with a change that has its own from and to."""


def is_the_same_in_other_terms(finding: Finding) -> bool:
    """True for 12.9% of "fell from 7,613 to 6,630, or 12.9%": it did not fall to that."""
    tree, other = finding.tree, finding.tree.tokens[finding.right.head]
    first = tree.joined_to(other)
    if first is None:
        return False
    joiner = next((t for t in tree.below(first, "conjunction") if first.index < t.index < other.index), None)
    apart = joiner is not None and joiner.text == "or" and tree.tokens[joiner.index - 1].text == ","
    apart = apart and (preposition := _preposition(finding)) is not None and preposition.lemma in {"at", "from", "to"}
    return apart and _is_share(tree, other) != _is_share(tree, first)


def _is_share(tree: Tree, number: Token) -> bool:
    return number.text == "%" or number.lemma.lower() in {"percent", "percentage"} or number.entity == "PERCENT"


def is_superlative_alone(finding: Finding) -> bool:
    """True for "the broadest" of "one of the broadest approved by the EU": the broadest what is not said."""
    tree, object_ = finding.tree, finding.found.object
    of = tree.head(object_) if tree.arc(object_) == "preposition object" else None
    one = tree.head(of) if of is not None and of.lemma == "of" else None
    return object_.tag == "JJS" and one is not None and one.lemma.lower() == "one"


def is_counted_without_which(finding: Finding) -> bool:
    """True for "the number of Europeans" alone of "the number of Europeans with broadband has exploded"."""
    tree, found = finding.tree, finding.found
    for token, phrase in finding.terms:
        of = next((t for t in tree.below(token, "preposition") if t.lemma == "of"), None)
        if token.lemma.lower() not in _COUNTS or of is None or any(d.lemma == "a" for d in tree.determiners(token)):
            continue
        counted = tree.below(of, "preposition object")
        if any(map(tree.numbers, counted)):
            continue  # "a total of 300 workers at the plant"
        arcs: tuple[Arc, ...] = ("preposition", "noun clause", "relative clause", "adverb", "adjective")
        beside = (t for n in (token, *counted) for t in tree.below(n, *arcs))
        told = (t for t in beside if t != of and t.index > of.index and t != found.predicate)
        if any(t.start >= phrase.end and not _is_of_the_sentence(tree, t) for t in told):
            return True
    return False


def _is_of_the_sentence(tree: Tree, word: Token) -> bool:
    """True for what stands apart by a comma, or says since when: no member is told apart by that."""
    first = min(t.index for t in tree.subtree(word))
    return tree.tokens[first - 1].text == "," or word.lemma.lower() in {"as", "during", "since"}


_COUNTS = frozenset({"majority", "number", "percentage", "proportion", "total"})
"""How many of those that are meant."""


REFUSED = (
    (is_of_a_nearer_verb, "a place that belongs to a nearer verb"),
    (is_beside_what_is_shown, "what stands beside what is shown"),
    (is_of_the_change, "an amount that belongs to the change"),
    (is_the_same_in_other_terms, "the same amount in other terms"),
    (is_superlative_alone, "the first or best of what is not in its phrase"),
    (is_counted_without_which, "a number of people without which people"),
)
