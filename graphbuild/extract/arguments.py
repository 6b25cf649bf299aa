"""What of the prepositional phrases beside a verb or noun it takes, and what only says when, why or how."""

from collections.abc import Iterator, Sequence

from graphbuild.extract.clauses import Argument, Clause, objects, obliques
from graphbuild.extract.conditions import CHANGES
from graphbuild.extract.named import named
from graphbuild.extract.sorts import is_person, is_place, is_time
from graphbuild.extract.tree import Tree
from graphbuild.lexicon import lexicon, names_event
from graphbuild.model import Token

NO_ARGUMENT = frozenset(
    {
        "albeit",
        "according",
        "besides",
        "given",
        "compared",
        "including",
        "such",
        "like",
        "unlike",
        "despite",
        "except",
        "regardless",
        "than",
        "depending",
        "via",
        "absent",
        "barring",
        "excluding",
    }
)
"""Prepositions that open no argument of the verb."""


def arguments(tree: Tree, clause: Clause, *, has_object: bool) -> Iterator[Argument]:
    """The prepositional phrases that are arguments: not times where there is an object or another argument."""
    found = [a for a in obliques(tree, clause) if _is_argument(tree, clause, a)]
    if has_object:
        found = [
            a
            for a in found
            if a.prepositions[0] not in lexicon("adjunct_prepositions")
            or len(a.prepositions) > 1
            or (a.prepositions == ("as",) and clause.passive)
            or is_place(a.token)
            or (a.prepositions == ("by",) and is_measure(tree, a.token))
        ]
    of_have = clause.predicate.lemma == "have" and has_object  # "has the lowest ratio of doctors to patients"
    found = [a for a in found if not _is_adverb(tree, a.token) and not (of_have and a.prepositions == ("to",))]
    times = [a for a in found if is_time(tree, a.token) and not _is_sentence(clause, a)]
    for argument in found:
        if argument not in times or (not has_object and len(times) == len(found) and argument is times[0]):
            yield argument
        elif not has_object and clause.predicate.lemma.lower() in lexicon("happening") and argument is times[0]:
            yield argument  # "began in Oslo on 4 May"


def beside_an_idiom(tree: Tree, clause: Clause, noun: Token, found: Sequence[Argument]) -> list[Argument]:
    """What verb and noun that are one verb take together: "took place in Lyon", "has access to the ports"."""
    timed = noun.lemma.lower() in {"charge", "office", "place"}
    when = [a for a in obliques(tree, clause) if is_time(tree, a.token) and a not in found]
    more = when[:1] if timed and (noun.lemma.lower() == "place" or not found) else []
    things = ((words, token) for words, token in tree.obliques(noun) if not is_time(tree, token))
    inside = [Argument(tuple(p.text.lower() for p in words), token) for words, token in things]
    return [*(a for a in (*found, *more) if timed or not is_time(tree, a.token)), *inside]


def is_measure(tree: Tree, noun: Token) -> bool:
    """True for two points in "lowered the rate by two points"."""
    counted = bool(tree.numbers(noun)) and noun.lemma.lower() in lexicon("units") | {"percentage"}
    return noun.entity in {"MONEY", "PERCENT", "QUANTITY"} or counted


def _is_sentence(clause: Clause, argument: Argument) -> bool:
    """True for five years in "sentenced Kim to five years": that is no time when."""
    return clause.predicate.lemma.lower() in {"condemn", "sentence"} and argument.prepositions == ("to",)


def _is_adverb(tree: Tree, noun: Token) -> bool:
    """True for "in protest" and "at the end"; false for "for protests", "in a protest" and "on the generals"."""
    word = noun.lemma.lower()
    if noun.tag == "NNS" and word in lexicon("persons"):
        return False
    told = noun.tag == "NNS" or any(d.lemma.lower() != "the" for d in tree.determiners(noun))
    if (
        word == "point"
        and tree.tokens[noun.head].lemma.lower() == "at"
        and [n.text.lower() for n in tree.numbers(noun)] == ["one"]
    ):
        return True  # "at one point she laughed at it"
    if word in _BARE_ADVERBS and any(d.text.lower() == "the" for d in tree.determiners(noun)):
        return word == "case" and any(p.lemma.lower() == "of" for p in tree.below(noun, "preposition"))
    event = told and names_event(word)
    return word in lexicon("adverbial_nouns") and not (event or tree.adjectives(noun) or tree.numbers(noun))


_BARE_ADVERBS = frozenset({"case", "option", "protest", "public", "question", "result"})
"""Nouns that make adverbs without "the" alone: "in public", and not "spoke to the public", "charged in the case"."""


def _is_between_several(tree: Tree, clause: Clause, token: Token) -> bool:
    """True for "which between them employ nine", "aged between 23 and 51", "was laid between Florida and Cuba"."""
    ends = tree.list_of(token)
    laid = clause.passive and len(ends) > 1 and all(map(is_place, ends))  # it is not between one of them
    return tree.is_pronoun(token) or token.tag == "CD" or laid


def _ends_a_score(tree: Tree, verb: Token, number: Token) -> bool:
    """True for 40 in "outnumbered them 60 to 40"; not where something rises "from 60 to 40"."""
    before = tree.tokens[max(0, number.index - 3) : max(0, number.index - 1)]
    scored = [t.tag for t in before[-1:]] == ["CD"] and before[0].lemma.lower() != "from"
    return scored and verb.lemma.lower() not in CHANGES


def _is_argument(tree: Tree, clause: Clause, argument: Argument) -> bool:
    """False for what says when, why or how, for "of that, he said", and for "signed it, among others"."""
    words, verb = argument.prepositions, clause.predicate
    if _is_compared(tree, argument) or set(words) & NO_ARGUMENT or words[:2] == ("along", "with"):
        return False
    if words == ("of",):
        return argument.token.index > verb.index
    aim = argument.token.lemma.lower() in _AIMS and bool(tree.below(argument.token, "preposition", "noun clause"))
    if (words == ("for",) and _is_doer(tree, argument.token)) or (
        words == ("with",) and (aim or _is_apart(tree, argument.token))
    ):
        return False  # "left with the intention of winning"
    number = argument.token.tag == "CD" and argument.token.entity != "MONEY"
    counted = words == ("by",) and (number or argument.token.entity == "TIME")
    if counted or (words == ("to",) and number and _ends_a_score(tree, verb, argument.token)):
        return False  # "voted by nine to two", "rose by 1200 GMT", "outnumbered them 60 to 40"
    if words == ("between",) and _is_between_several(tree, clause, argument.token):
        return False
    if _is_of_its_clause(tree, words, argument.token):
        return False
    if words == ("to",) and argument.token.tag == "CD" and argument.token.entity == "CARDINAL":
        return not tree.numbers(tree.tokens[argument.token.index - 2])  # "by 291 votes to 277"
    if words == ("to",) and any(
        t.tag == "CD" and t.end + 1 == p.start
        for p in tree.below(verb, "preposition")
        for t in tree.below(verb, "adverbial noun")
    ):
        return False  # "slept there, 28 to a room"
    if words == ("among",):
        return not tree.is_pronoun(argument.token) and not any(
            o.index < argument.token.index for o in objects(tree, clause)
        )
    return (
        words != ("as",)
        or verb.lemma.lower() in lexicon("naming") | lexicon("serving")
        or _is_what_it_is_taken_for(tree, clause, argument.token)
    )


def _is_of_its_clause(tree: Tree, words: tuple[str, ...], noun: Token) -> bool:
    """True for "cut it in a bid to save money", "held him on suspicion of stealing it", "in May at the earliest"."""
    if words == ("on",) and noun.lemma == "suspicion":
        return any(tree.below(p, "preposition clause") for p in tree.below(noun))
    earliest = words == ("at",) and noun.text.lower() in {"earliest", "latest"}
    return earliest or (words == ("in",) and noun.lemma.lower() in EFFORTS and _is_for(tree, noun))


_AIMS = frozenset({"aim", "goal", "hope", "intent", "intention", "objective", "purpose", "view"})
EFFORTS = frozenset({"attempt", "bid", "drive", "effort", "move", "push"})


def _is_what_it_is_taken_for(tree: Tree, clause: Clause, noun: Token) -> bool:
    """True for the spy in "was tried as a spy"; not for "was closed as a result", "as part of"."""
    word = noun.lemma.lower()
    plain = noun.tag == "NN" and (tree.determiners(noun) or is_person(noun))
    return clause.passive and bool(plain) and word not in lexicon("adverbial_nouns") | lexicon("partitives") | _AS_MEANS


_AS_MEANS = frozenset({"consequence", "matter", "part", "precaution", "result", "rule", "way", "whole"})
"""Nouns that with "as" say why or in which way."""


def _is_for(tree: Tree, noun: Token) -> bool:
    """True where an infinitive says what the noun is for."""
    return any(tree.is_infinitive(t) for t in tree.below(noun, "noun clause", "open complement"))


def _is_apart(tree: Tree, noun: Token) -> bool:
    """True for the shopkeepers in "closed it, with shopkeepers given a week", and in "with the mayor in jail, Lee"."""
    preposition = tree.head(noun)
    if preposition is not None and preposition.index == 0 and not tree.joined_to(noun):
        beside = tree.word_after(noun)
        whole = max(t.index for t in tree.subtree(preposition)) + 1
        comma = whole < len(tree.tokens) and tree.tokens[whole].text == ","
        if comma and beside.text in {"at", "away", "in", "on", "out", "under"} and not names_event(noun.lemma.lower()):
            return True
    told = any(tree.is_bare_participle(t) for t in tree.below(noun, "noun clause"))
    told = told or tree.word_after(noun).lemma.lower() in {"fourth", "last", "second", "third"}  # "with Peru second"
    return told and preposition is not None and tree.tokens[preposition.index - 1].text == ","


def _is_doer(tree: Tree, noun: Token) -> bool:
    """True for "the decision" in "called for the decision to be reversed": it is no decision that is called for."""
    infinitives = (t for t in tree.below(noun, "noun clause") if tree.is_infinitive(t))
    return any(tree.is_passive(t) for t in infinitives)


def _is_compared(tree: Tree, argument: Argument) -> bool:
    """True for the profit of "made a loss, against a profit last year", the target of "rose, well above the target"."""
    before = tree.tokens[argument.token.head - 1]
    before = tree.tokens[before.index - 1] if before.text.lower() in {"just", "slightly", "well"} else before
    return argument.prepositions in {("above",), ("against",), ("below",)} and before.text == ","


def is_told_elsewhere(tree: Tree, noun: Token, word: str, token: Token) -> bool:
    """True for the letter of "rejected the findings in a letter", and the highways of "Kim, the member for highways".

    The letter is where they were rejected; the member is told of with what he is for.
    """
    verb = tree.head(noun)
    told = tree.arc(noun) == "object" and verb is not None and tree.is_verb(verb) and tree.is_finite(verb)
    if word == "in" and told and token.lemma.lower() in _TELLING_IN:
        return True
    but = next((t for t in tree.tokens[token.index + 1 : -1] if t.text.lower() == "but"), None)
    if but is not None and tree.word_after(but).text.lower() == word and verb is not None and tree.negations(verb):
        return True  # "is no victory for us but for them", "not a victory for one party but for all"
    name = named(tree, noun)
    return word == "for" and name != noun and name.entity == "PERSON"


_TELLING_IN = frozenset(
    {"email", "e-mail", "interview", "letter", "memo", "message", "post", "speech", "statement", "tweet"}
)
"""In what people reject, announce and admit things."""
