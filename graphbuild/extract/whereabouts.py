"""What can be somewhere or from somewhere, and what it can be in, on or from."""

from graphbuild.extract.phrase import complement_prepositions
from graphbuild.extract.roles import is_role
from graphbuild.extract.sorts import is_person_or_body, is_place
from graphbuild.extract.tree import Tree
from graphbuild.lexicon import lexicon, names_body, table
from graphbuild.model import Token


def is_no_place(tree: Tree, word: str, token: Token) -> bool:
    """True for office in "his term in office" and board in "88 people on board", which are no places."""
    bare = not tree.below(token, "determiner", "possessor", "compound", "adjective")
    dash = token.head and tree.tokens[token.head - 1].text in {"-", "–", "—", "--"}
    if dash and word == "from":
        return True  # "strike the names of two of them -- Lee and Park -- from the list"
    above = tree.tokens[tree.tokens[token.head].head] if token.head != token.index else token
    if word == "in" and above.lemma.lower() in {"investor", "shareholder", "stakeholder"} and token.entity != "GPE":
        return True  # "shareholders in Acme"
    return bare and (word, token.lemma.lower()) in {("in", "office"), ("on", "board")}


def may_be_source(token: Token) -> bool:
    """True for places, people, bodies, works and times, which somebody or something is from."""
    word = token.lemma.lower()
    known = word in table("kinds") or word in lexicon("persons") | lexicon("collective_nouns") | lexicon("places")
    return bool(token.entity) or known or is_place(token) or is_role(token)


def may_be_somewhere(noun: Token) -> bool:
    """True for people, bodies, places and events, which are at a place; false for sleep and fraud."""
    word = noun.lemma.lower()
    known = word in table("kinds") or word in lexicon("persons") | lexicon("collective_nouns") | lexicon("places")
    return bool(noun.entity) or known or word in table("nominalisations") or is_role(noun) or noun.tag == "NNS"


def may_hold(noun: Token, word: str, token: Token) -> bool:
    """True for what something can be in or on: a place, a body, an event, a work; or what the noun asks for."""
    kind = table("kinds").get(token.lemma.lower(), ("",))[0]
    asked = {*complement_prepositions(noun), *table("noun_complements").get(noun.lemma.lower(), ("",))[0].split()}
    event = token.lemma.lower() in table("nominalisations")
    if noun.text[:1].isdigit() and noun.text[-1:] in {"p", "c"}:
        return False  # "closed at 297p in London"
    named = token.entity in {"GPE", "LOC", "FAC", "ORG", "EVENT", "WORK_OF_ART", "PERSON"}
    return named or is_place(token) or kind in {"Place", "Event", "Work", "Organization"} or event or word in asked


def is_there_already(tree: Tree, noun: Token) -> bool:
    """True for the authorities of "until the authorities in Lima issue permits": they are there, issue they or not."""
    above = tree.head(noun)
    new = any(d.lemma.lower() in {"a", "an"} for d in tree.determiners(noun)) or noun.tag not in {"NN", "NNS"}
    if is_person_or_body(noun):
        return tree.arc(tree.conjuncts(noun)[0]) in {"preposition object", "subject"} and not new
    some = any(d.lemma.lower() in {"a", "an"} for d in tree.determiners(noun)) and tree.arc(noun) == "object"
    if above is not None and some and above.lemma.lower() in _ENDING:
        return True  # "plans to close a factory in Belgium"
    whole = tree.head(above) if above is not None and above.lemma in {"in", "of", "on"} else None
    if whole is None or (whole.lemma == "interest" and not tree.determiners(whole)):
        return False  # "expressed interest in donations from Peru"
    return whole.lemma.lower() in PARTS_OF_WHAT_THERE_IS  # "a stake in a deposit in Peru", whoever buys it


_ENDING = frozenset({"abandon", "bomb", "close", "demolish", "evacuate", "sell", "shut", "vacate"})
"""What is done to what is there."""
PARTS_OF_WHAT_THERE_IS = frozenset(
    {"canopy", "centre", "center", "edge", "half", "interest", "majority", "map", "owner", "part", "photograph"}
    | {"picture", "roof", "share", "side", "stake", "top", "walls"}
)
"""What there is only where that is which it is of."""


def is_one_name(tree: Tree, noun: Token, word: str, token: Token) -> bool:
    """True for the two parts of "the Intergovernmental Authority on Development"."""
    both = noun.tag == token.tag == "NNP" and names_body(noun.lemma.lower()) and not tree.determiners(token)
    return both and word in {"for", "on"} and not is_place(token)


def is_taken_so(tree: Tree, preposition: Token) -> bool:
    """True for the as of "recorded it as", "dismissed it as": what it is called, be it so or not."""
    verb = tree.head(preposition)
    return verb is not None and verb.lemma.lower() in _TAKING_FOR


_TAKING_FOR = frozenset(
    {"book", "class", "disguise", "dismiss", "enter", "label", "list", "present", "record", "register"}
)
"""Verbs that say of their object what somebody takes it for."""
