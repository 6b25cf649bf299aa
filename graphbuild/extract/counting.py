"""Numbers without a noun, and what they count: "14 people died and 23 were missing"."""

from graphbuild.extract.sorts import is_time
from graphbuild.extract.tree import Tree
from graphbuild.labels import SUBJECT
from graphbuild.lexicon import lexicon
from graphbuild.model import Token


def is_bare_number(tree: Tree, token: Token) -> bool:
    """True for "23" in "23 were missing", and for "three" in "five people died in Lima, three in Cusco"."""
    number = token.tag == "CD" and token.entity in {"", "CARDINAL"}
    if tree.arc(token) == "orphan":
        return number  # "sold 40 cars in May, Sirio 20"
    first, words = tree.arc(token) in SUBJECT, {p[0].lemma for p, _ in tree.obliques(token)}
    return (
        number
        and not tree.determiners(token)
        and "of" not in words
        and ((first and not words) or is_tallied(tree, token))
    )


def is_tallied(tree: Tree, number: Token) -> bool:
    """True for a number joined to a verb, a counted noun or another such number, with a place of its own."""
    above = tree.head(number)
    if above is None or tree.arc(number) not in {"apposition", "joined", "other"} or not tree.obliques(number):
        return False
    if above.tag == "CD":
        return is_tallied(tree, above)
    return tree.is_verb(above) or (above.tag == "NNS" and bool(tree.numbers(above)))


def counted(tree: Tree, number: Token) -> Token | None:
    """People for 23 in "14 people died and 23 were missing": what was counted before; None where nothing was."""
    before = (t for t in reversed(tree.tokens[: number.index]) if t.tag == "NNS" and tree.numbers(t))
    return next((t for t in before if not t.entity and not is_time(tree, t) and t.lemma not in lexicon("units")), None)


def is_count(tree: Tree, noun: Token) -> bool:
    """True for the counts of "31 counts of theft and forgery", which are 31 of both."""
    return noun.lemma.lower() in {"charge", "count"} and noun.tag == "NNS" and bool(tree.numbers(noun))
