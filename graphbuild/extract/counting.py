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
    if tree.sentence.heading:
        return None  # "Two officers hurt and 23 arrested"
    before = (t for t in reversed(tree.tokens[: number.index]) if t.tag == "NNS" and tree.numbers(t))
    return next((t for t in before if not t.entity and not is_time(tree, t) and t.lemma not in lexicon("units")), None)


def is_count(tree: Tree, noun: Token) -> bool:
    """True for the counts of "31 counts of theft and forgery", which are 31 of both."""
    inside = (p.index + 1 for p in tree.below(noun, "preposition") if p.lemma == "of")
    of = any(t.tag == "NN" for i in inside for t in tree.tokens[i : i + 1])
    return noun.tag == "NNS" and bool(tree.numbers(noun)) and (noun.lemma.lower() in {"charge", "count"} or of)


def score(tree: Tree, number: Token) -> list[Token] | None:
    """The rest of the score that the number begins: "-3" of "won 6-3", "to 91" of "97 votes to 91"; else None."""
    after = list(tree.tokens[number.index + 1 : number.index + 3])
    if (
        number.text == "votes"
        and tree.numbers(number)
        and [t.tag for t in after[1:]] == ["CD"]
        and after[0].text == "to"
    ):
        return after
    whole = number.tag == "CD" and len(after) == 2 and after[0].text in {"-", "–", "for"} and after[1].tag == "CD"
    return after if whole and number.entity not in {"DATE", "TIME"} else None


def is_model(tree: Tree, name: Token, number: Token) -> bool:
    """True for the number of "Boeing 737" and "Internet Explorer 6"; not for that of "Peru 2"."""
    several = bool(tree.below(name, "compound")) and name.entity in {"", "PRODUCT", "WORK_OF_ART"}
    several = several or (name.text.isupper() and bool(tree.determiners(name)))  # "an ATR 72"
    several = several or name.entity == number.entity == "ORG"  # "Studio 54"
    return number.entity in {"LAW", "PRODUCT"} or (several and number.text.isdecimal() and len(number.text) < 4)


def number_of_article(tree: Tree, token: Token) -> list[Token]:
    """25 in "Article 25 of the law", 2004 in "Euro 2004"."""
    named = token.entity in {"EVENT", "LAW"}
    return [t for t in tree.below(token, "number") if named and token.entity == t.entity and t.index == token.index + 1]


def numbers_joined(tree: Tree, noun: Token, numbers: list[Token]) -> list[Token]:
    """12, and, 13 of "gates 12 and 13"; the numbers themselves where none is joined, or the noun is for one thing."""
    if noun.tag != "NNS" or len(numbers) != 1 or len(joined := tree.conjuncts(numbers[0])) < 2:
        return numbers
    span = list(tree.tokens[numbers[0].index : joined[-1].index + 1])
    return span if all(t.text.isdecimal() or t.text in {",", "and"} for t in span) else numbers


def each_of(tree: Tree, token: Token) -> list[Token]:
    """Per and hour of "195 kilometers per hour"; empty elsewhere."""
    if not (tree.numbers(token) or token.entity in {"MONEY", "QUANTITY"} or token.tag == "CD"):
        return []
    per = (p for p in tree.below(token, "preposition") if (p.text, p.index) == ("per", token.index + 1))
    return [t for p in per for t in (p, *tree.below(p, "preposition object"))]


def enough(tree: Tree, quality: Token) -> list[Token]:
    """Enough of "good enough"; empty elsewhere."""
    return [t for t in tree.below(quality, "adverb") if (t.text, t.index) == ("enough", quality.index + 1)]
