"""What sort of phrase a noun heads: a name, a pronoun, a time, a quantity, definite, indefinite or bare."""

from graphbuild.extract.sorts import is_some_of_them
from graphbuild.extract.tree import Tree
from graphbuild.extract.wording import is_told_apart
from graphbuild.lexicon import lexicon
from graphbuild.model import Form, Token
from graphbuild.world import country_of_adjective


def form_of(tree: Tree, token: Token) -> Form:
    """The form of the phrase that the token heads: a name, a time, a quantity, with "the", with "a", bare."""
    some = is_some_of_them(tree, token)
    if tree.is_pronoun(token) or (token.tag in {"DT", "PDT", "WP$"} and not some):
        return "pronoun"
    if (token.entity in {"DATE", "TIME"} and token.text != "old") or (
        token.lemma.lower() in lexicon("time_nouns")
        and not tree.is_name(token)
        and token.lemma.lower() not in {"second", "period", "fall", "past", "present"}
    ):
        return "time"
    if (
        some
        or token.tag in {"CD", "$"}
        or token.entity in {"PERCENT", "MONEY", "QUANTITY"}
        or (any(not _is_year(token, n) for n in tree.numbers(token)) and not _is_scored(tree, token))
        or token.lemma.lower() in {"percent", "%", "half", "third", "quarter", "majority", "minority"}
    ):
        return "quantity"
    if token.tag in {"JJ", "JJR", "JJS", "VBN"} and token.entity not in {"NORP", "GPE"}:
        return "definite" if tree.below(token, "determiner") else "quality"
    if tree.is_name(token) and token.lemma.lower() in lexicon("persons") and _is_alone_after_the(tree, token):
        return "definite"  # "The President" is whoever holds the office
    if _is_one_of_a_nation(tree, token):
        return "definite" if _is_alone_after_the(tree, token) else "indefinite"
    if _is_named(tree, token):
        return "name"
    determiners = {t.lemma.lower() for t in tree.below(token, "determiner")}
    if "both" in determiners and not tree.possessors(token):
        return "quantity"
    if determiners & {"the", "this", "that", "these", "those"} or tree.possessors(token):
        return "definite"
    return "indefinite" if determiners else "bare"


def _is_named(tree: Tree, token: Token) -> bool:
    """True for a name that stands for what bears it."""
    if is_told_apart(tree, token):
        return False
    begins = token.text[:1].isupper() or token.text[:1].isdigit()
    return (token.entity == "NORP" and token.text[:1].isupper()) or (
        tree.is_name(token) and (begins or not tree.premodifiers(token))
    )


def _is_one_of_a_nation(tree: Tree, token: Token) -> bool:
    """True for "the Croatian" and "a German", one person; false for "the Croatians" and "the British", the nation."""
    nation = token.entity == "NORP" and not tree.is_plural(token) and country_of_adjective(token.text) is not None
    collective = token.text.lower().endswith(("ch", "sh", "ese", "ss")) and token.text != "Czech"
    return nation and not collective and any(d.lemma.lower() in {"a", "an", "the"} for d in tree.determiners(token))


def _is_year(noun: Token, number: Token) -> bool:
    """True for 2016 in "the 2016 election"; "2016 votes" are so many."""
    year = len(number.text) == 4 and number.text.isdecimal() and number.text[:2] in {"16", "17", "18", "19", "20"}
    return year and number.index < noun.index and (number.entity == "DATE" or noun.tag in {"NN", "NNP"})


def _is_scored(tree: Tree, token: Token) -> bool:
    """True for Peru in "Peru 2": a name is no amount of what it names."""
    return tree.is_name(token) and all(number.index > token.index for number in tree.numbers(token))


def _is_alone_after_the(tree: Tree, token: Token) -> bool:
    determiners = tree.below(token, "determiner")
    before = tree.premodifiers(token)
    hyphen = tree.tokens[token.index - 1].text == "-"  # "the Governor-General"
    office = bool(before) and all(t.text == "-" or (t.tag == "NNP" and (hyphen or not t.entity)) for t in before)
    return [t.lemma.lower() for t in determiners] == ["the"] and (not before or office)  # "the Prime Minister"
