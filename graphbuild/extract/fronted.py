"""The "no" that stands apart from the verb: "at no time did he ask", "in none of the cases has she paid", "no better".

Source: Huddleston and Pullum 2002, chapter 9, section 2.3.
"""

from graphbuild.extract.tree import Tree
from graphbuild.model import Token


def never(tree: Tree, verb: Token) -> Token | None:
    """No in "at no time did he ask", "under no circumstances will they pay", "in no way"; None elsewhere."""
    if "no" not in tree.words:
        return None
    for _, noun in tree.obliques(verb):
        for cue in tree.determiners(noun):
            if cue.lemma.lower() == "no" and noun.lemma.lower() in _TIMES:
                return cue
    return None


_TIMES = frozenset({"account", "circumstance", "mean", "means", "moment", "point", "respect", "sense", "stage"})
_TIMES |= {"stretch", "time", "way"}


def fronted(tree: Tree, verb: Token) -> Token | None:
    """No in "in no case did Kim pay", not in "not since May has Kim paid"; None in "not until May did Kim pay"."""
    auxiliaries, subjects = tree.auxiliaries(verb), tree.subjects(verb)
    if not auxiliaries or not subjects or tree.words.isdisjoint(_NONE) or tree.tokens[-1].text == "?":
        return None
    at = auxiliaries[0].index
    if at > min(t.index for t in tree.subtree(subjects[0])):
        return None
    begin = next((i + 1 for i in range(at - 1, -1, -1) if tree.tokens[i].text.lower() in _MARKS), 0)
    before = tree.tokens[begin:at]
    if any(t.text.lower() in {"only", "sooner", "until", "unless"} for t in before):
        return None
    return next((t for t in before if t.text.lower() in _NONE), None)


_NONE = frozenset({"neither", "no", "none", "not"})
_MARKS = frozenset({",", ";", ":", "“", '"', "``", "‘", "and", "but", "that"})
"""What stands before the first word of a clause."""


def no_more(tree: Tree, verb: Token) -> Token | None:
    """The "no" of "is no more effective than a placebo"; without "than" it is part of the quality.

    A firm that is to pay no later than May is to pay.
    """
    if not {"no", "than"} <= tree.words:
        return None
    terms = tree.attributes(verb)
    adverbs = (a for each in (*terms, verb) for a in tree.adverbs(each))
    for degree in (*terms, *(a for a in adverbs if a.head != verb.index or a.text not in _OF_TIME)):
        for cue in tree.below(degree, "negation", "determiner") if degree.tag in {"JJR", "RBR"} else ():
            if cue.lemma.lower() == "no" and cue.index == degree.index - 1:
                return cue
    return None


_OF_TIME = frozenset({"earlier", "later", "longer", "sooner"})
"""Adverbs beside which "no" sets a bound, and denies nothing."""


def is_less(tree: Tree, noun: Token) -> bool:
    """True for the reformer of "is less a reformer than a showman"."""
    first = min((t.index for t in tree.subtree(noun) if t.tag == "DT"), default=noun.index)
    return "than" in tree.words and first > 0 and tree.tokens[first - 1].text.lower() == "less"
