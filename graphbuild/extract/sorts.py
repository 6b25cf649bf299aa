"""What a word is taken for by the lists: a time, a place, a person, a verb that settles what it embeds."""

from graphbuild.extract.tree import Tree
from graphbuild.lexicon import lexicon, names_body, table
from graphbuild.model import Modality, Token
from graphbuild.world import places


def is_time(tree: Tree, token: Token) -> bool:
    """True where the phrase says when."""
    words = lexicon("time_nouns")
    if token.text == "second" and any(t.lemma == "of" for t in tree.below(token, "preposition")):
        return False  # "the second of seven children"
    above = tree.head(token)
    if token.lemma.lower() in {"quarter", "third"} and above is not None and above.lemma == "by":
        return False  # "shrank by a quarter"
    if token.lemma.lower() in {"juncture", "point", "stage"}:  # "at this stage"
        return any(t.lemma.lower() in {"this", "that"} for t in tree.determiners(token))
    if token.text == "old" or [t.text for t in tree.tokens[token.index + 1 : token.index + 3]] == ["-", "old"]:
        return False  # "the 35-year-old"
    if token.entity in {"DATE", "TIME"}:
        number = bool(tree.numbers(token)) or token.text[:1].isdigit()
        return token.tag != "NNS" or token.lemma.lower() in words or number
    return token.lemma.lower() in words and token.tag != "VB"


def is_place(token: Token) -> bool:
    """True where the phrase names a place: Oslo, the apartment."""
    return token.entity in {"GPE", "LOC", "FAC"} or (not token.entity and token.lemma.lower() in lexicon("places"))


def is_country(noun: Token) -> bool:
    """True for Peru."""
    return any(place.type == "country" and place.role == "name" for place in places(noun.text))


def is_person(noun: Token) -> bool:
    """True for a common noun that names people: envoy, physiologist, team."""
    word = noun.lemma.lower()
    person = word in lexicon("persons") or word in lexicon("collective_nouns") or word == "people"
    return person or (len(word) > 6 and word.endswith(("ist", "ician", "man", "woman", "person")))


def is_person_or_body(noun: Token) -> bool:
    """True for a common noun that names whoever can do something: envoy, team, council."""
    return is_person(noun) or names_body(noun.lemma.lower())


def signature(word: str) -> tuple[str, str] | None:
    """What becomes of an infinitive under this word, affirmed and denied; None where the word is not known."""
    row = table("signatures").get(word)
    return (row[0], row[1]) if row else None


def in_case(tree: Tree, noun: Token) -> Modality | None:
    """How the clause of "in case Kim leaves", "on condition that Kim leaves" is meant; None for any other noun."""
    above = tree.head(noun)
    if above is not None and (above.lemma.lower(), noun.lemma) == ("on", "condition"):
        return "conditional"
    if above is None or above.lemma.lower() != "in" or tree.premodifiers(noun):
        return None
    bare = not tree.determiners(noun)
    return "possible" if noun.lemma == "case" and bare else "conditional" if noun.lemma == "event" else None


def by_law(tree: Tree, verb: Token, lemma: str) -> tuple[str, str] | None:
    """What becomes of the infinitive in "the contract obliges Kim to pay", "the permit lets Kim sell"; else None.

    A law says what shall or may be; what it forced somebody to do was done.
    """
    if not any(s.lemma.lower() in lexicon("laws") for s in (*tree.subjects(verb), *tree.agents(verb))):
        return None
    if lemma == "oblige" or (lemma in {"compel", "force"} and verb.tag not in {"VBD", "VBN"}):
        return ("intended", "-intended")
    return ("possible", "-") if lemma in {"enable", "let"} else None


def in_whose_view(tree: Tree, preposition: Token) -> tuple[Token, ...]:
    """Kim in "in Kim's view", "from Kim's point of view", "in the words of Kim", "per Kim"; empty elsewhere."""
    nouns = tree.below(preposition, "preposition object")
    if preposition.lemma.lower() == "per":
        return tuple(n for n in nouns if n.entity in {"GPE", "NORP", "ORG", "PERSON"})
    if (
        preposition.lemma.lower() == "from"
        and nouns
        and nouns[0].lemma.lower() in {"perspective", "point", "standpoint"}
    ):
        return tree.possessors(nouns[0])
    if preposition.lemma.lower() == "by" and nouns and nouns[0].lemma.lower() in {"account", "admission", "reckoning"}:
        return tree.possessors(nouns[0])  # "by her own account"
    if preposition.lemma.lower() != "in" or not nouns or nouns[0].lemma.lower() not in _VIEWS:
        return ()
    of = tuple(o for p, o in tree.obliques(nouns[0]) if p[-1].lemma == "of")
    return tree.possessors(nouns[0]) or of


_VIEWS = frozenset({"estimation", "eye", "judgement", "judgment", "mind", "opinion", "view", "word"})


def place_called(tree: Tree, noun: Token) -> Token | None:
    """Lima in "the city of Lima": one place, of which the noun says what it is; None for "the mayor of Lima"."""
    the = any(d.lemma.lower() in {"that", "the", "this"} for d in tree.determiners(noun)) or tree.possessors(noun)
    if noun.tag != "NN" or noun.lemma.lower() not in lexicon("settlements") or not the:
        return None
    if noun.lemma.lower() == "district" and any(a.lemma.lower() in _SIDES for a in tree.adjectives(noun)):
        return None  # "the northern district of Mississippi"
    names = [t for p, t in tree.obliques(noun) if [w.lemma for w in p] == ["of"]]
    return names[0] if len(names) == 1 and tree.is_name(names[0]) and names[0].entity not in {"DATE", "TIME"} else None


_SIDES = frozenset({"central", "eastern", "inner", "lower", "northern", "outer", "southern", "upper", "western"})


def is_some_of_them(tree: Tree, token: Token) -> bool:
    """True for "most of the men" and "one of the men"; not for "most of them"."""
    if token.lemma.lower() not in _SOME:
        return False
    of = (whole for words, whole in tree.obliques(token) if words[0].lemma == "of")
    many = token.lemma.lower() not in {"most", "much"}
    return any(
        tree.is_noun(w) and w.lemma.lower() not in lexicon("vague") and (tree.is_plural(w) or not many) for w in of
    )


_SOME = frozenset({"many", "most", "much", "one", "several", "some"})
"""Words that with "of" and a plural pick some of a group."""
