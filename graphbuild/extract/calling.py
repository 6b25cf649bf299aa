"""What somebody is who is called so once the text has named him: "the 52-year-old said"."""

from collections.abc import Iterator

from graphbuild.extract.relations import plain
from graphbuild.extract.rules import Found
from graphbuild.extract.tree import Tree
from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.world import country_of_adjective, inhabitants


def called_by_age_or_trade(tree: Tree) -> Iterator[Found]:
    """Who is called by age, nation or trade is so; nothing is told where it stays open who that is.

    yes: The 52-year-old sold a house. -> 52-year-old | be | 52-year-old
    yes: The Dane left. -> Dane | be | Dane
    yes: The midfielder left. -> midfielder | be | midfielder
    no: The 52-year-olds left.
    no: The judge left.
    no: A midfielder left.
    from: Hawkins 1978 (definite descriptions)
    """
    for word in tree.tokens:
        alone = [t.text.lower() for t in tree.determiners(word)] == ["the"] and not tree.is_plural(word)
        if alone and tree.role(word) != "other" and _tells_what_one_is(tree, word):
            yield Found(word, plain("be"), word, predicate=word, fixed=True, alone=True, described=True)


def _tells_what_one_is(tree: Tree, word: Token) -> bool:
    """True for "the 52-year-old", "the Dane" and "the midfielder", of one person who may have been named."""
    noun = word.lemma.lower()
    aged = word.text == "old" and word.index > 2 and tree.tokens[word.index - 2].text == "year"
    of_a_people = word.text[:1].isupper() and bool(inhabitants(f"{word.text}s") or country_of_adjective(word.text))
    return aged or of_a_people or (noun in lexicon("persons") and noun not in lexicon("beside_others"))


RULES = (called_by_age_or_trade,)
