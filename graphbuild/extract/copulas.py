"""What something is, or where it is."""

from collections.abc import Iterator, Sequence

from graphbuild.extract.arguments import NO_ARGUMENT
from graphbuild.extract.clauses import Argument, clauses, objects, obliques
from graphbuild.extract.cues import put_instead
from graphbuild.extract.fronted import is_less
from graphbuild.extract.qualities import is_no_description
from graphbuild.extract.relations import plain, relation
from graphbuild.extract.roles import is_another_description, role
from graphbuild.extract.rules import Found
from graphbuild.extract.sorts import is_place, is_time
from graphbuild.extract.tree import Tree
from graphbuild.lexicon import lexicon
from graphbuild.model import Token


def is_noun_phrase(tree: Tree) -> Iterator[Found]:
    """A copula says what its subject is; "is president of" where the attribute is a role in something.

    yes: Rome is the capital of Italy. -> Rome | be capital of | Italy
    yes: Her brother became a teacher. -> brother | become | teacher
    yes: Kim is not a lawyer but an engineer. -> Kim | be | engineer
    yes: Vale is the biggest miner of iron ore in Brazil. -> Vale | be | biggest miner of iron ore in Brazil
    no: Her brother is tall.
    no: The gun was his.
    no: The crew is Ann Hart and Ivo Marsh.
    from: Quirk and others 1985, 10.20
    """
    for clause in clauses(tree):
        verb = clause.predicate
        if not tree.is_copula(verb):
            continue
        for attribute in tree.attributes(verb):
            if (
                not tree.is_nominal(attribute)
                or (attribute.tag in {"JJ", "JJR", "DT"} and attribute.lemma.lower() != "one")
                or tree.is_relative_pronoun(attribute)
                or any(t.index > attribute.index and t.tag == "JJR" for t in tree.below(attribute, "adjective"))
            ):
                continue  # "is £50 a week worse off"
            for subject in clause.subjects:
                if verb.index < min(subject.index, attribute.index):
                    continue  # "Among the guests are Kim and Lee"
                if any(t.text == "among" for t in tree.tokens[verb.index : attribute.index]):
                    continue  # "180 had been on board, among them 30 children"
                cleft = _is_cleft(tree, subject, attribute) or tree.is_relative_pronoun(subject)
                if not (cleft or is_no_description(subject, attribute) or is_less(tree, attribute)):
                    yield from _what_it_is(tree, subject, attribute, verb, clause.origin)


def _what_it_is(tree: Tree, subject: Token, attribute: Token, verb: Token, origin: str) -> Iterator[Found]:
    """ "is a teacher"; "is president of Chad"; and "is director of the fund and a lawyer" is a lawyer as well."""
    relational = role(tree, attribute)
    if relational is None:
        yield Found(subject, relation(tree, verb), attribute, verb, origin=origin)
        return
    words, owner = relational
    others = [t for t in tree.conjuncts(owner) if is_another_description(tree, owner, t)]
    worded = relation(tree, verb, middle=words)
    yield Found(subject, worded, owner, verb, besides=attribute, alone=bool(others), origin=origin)
    for other in others:
        yield Found(subject, relation(tree, verb), other, verb, alone=True, origin=origin)


def pseudo_cleft(tree: Tree) -> Iterator[Found]:
    """ "What they found was a mine" says that they found a mine.

    yes: What the auditors uncovered was a hidden account. -> auditors | uncover | hidden account
    no: The auditors were honest.
    from: Huddleston and Pullum 2002, chapter 16, section 9
    """
    for clause in clauses(tree):
        copula = tree.head(clause.predicate)
        asked = [o for o in tree.objects(clause.predicate) if o.lemma.lower() == "what"]
        cleft = tree.arc(clause.predicate) == "clausal subject" and copula is not None and tree.is_be(copula)
        if not asked or not cleft or copula is None or tree.negations(copula):
            continue
        for thing in tree.below(copula, "attribute"):
            for subject in clause.subjects:
                yield Found(subject, relation(tree, clause.predicate), thing, clause.predicate, origin=clause.origin)


def cleft_contrast(tree: Tree) -> Iterator[Found]:
    """ "It was not Kim but Lee who paid": Kim did not pay.

    yes: It was not the government but the charity that paid for the roof. -> government | pay for | roof | - actual
    no: It was the charity that paid for the roof.
    from: Huddleston and Pullum 2002, chapter 16, section 9
    """
    for clause in clauses(tree):
        other = clause.antecedent
        copula = tree.head(other) if other is not None else None
        if other is None or copula is None or not tree.is_be(copula) or tree.arc(other) != "joined":
            continue
        denied = [t for t in tree.negations(copula) if t.lemma.lower() == "not"]
        but = any(t.lemma.lower() == "but" for t in tree.below(copula, "conjunction"))
        if not denied or not but or not any(s.lemma.lower() == "it" for s in tree.subjects(copula)):
            continue
        for attribute in tree.below(copula, "attribute"):
            direct = tuple(Argument((), o) for o in objects(tree, clause))
            for argument in direct or obliques(tree, clause):
                worded = relation(tree, clause.predicate, prepositions=argument.prepositions)
                yield Found(attribute, worded, argument.token, clause.predicate, besides=denied[0])


def direction_from_place(tree: Tree) -> Iterator[Found]:
    """A direction after a place says where it lies from another: "Antwerp, 45 kilometres north of Brussels".

    yes: The quake hit Ayma, about 30 miles east of Lima. -> Ayma | be east of | Lima
    no: The quake hit the east of Lima.
    from: Quirk and others 1985, 7.67
    """
    for way in tree.tokens:
        place = tree.head(way)
        if way.lemma.lower() not in lexicon("directions") or tree.arc(way) != "adverb" or place is None:
            continue
        inner = [o for p, o in tree.obliques(place) if p[-1].lemma.lower() == "of" and tree.is_name(o)]
        place = next((o for o in inner if o.index < way.index), place)  # "the village of Harn, south of Oslo"
        if not tree.is_noun(place) or place.index > way.index or place.entity == "QUANTITY":
            continue
        for words, other in tree.obliques(way):
            if [w.lemma.lower() for w in words] == ["of"]:
                relates = plain(f"be {way.text.lower()} of")
                yield Found(place, relates, other, predicate=place, fixed=True, alone=True)


def is_somewhere(tree: Tree) -> Iterator[Found]:
    """A copula with a preposition says where something is, or under, in, among what.

    yes: The museum is in Hessel. -> museum | be in | Hessel
    yes: The house is 200 metres from the bend. -> house | be 200 metres from | bend
    yes: Tutu is in hospital in Cape Town. -> Tutu | be in hospital in | Cape Town
    yes: The museum is not in Hessel but in Oslo. -> museum | be in | Oslo
    yes: None of the deposits are under extraction. -> deposits | be under | extraction | - actual
    no: The museum is old.
    from: Quirk and others 1985, 10.10
    """
    for clause in clauses(tree):
        verb = clause.predicate
        if (
            not tree.is_be(verb)
            or clause.passive
            or any(tree.arc(t) in {"attribute", "quality"} for t in tree.attributes(verb))
            or any(t.lemma.lower() == "over" for t in tree.below(verb, "quality", "adverb"))  # "is over for Kim"
        ):
            continue
        where = sorted((a for a in obliques(tree, clause) if not is_time(tree, a.token)), key=lambda a: a.token.index)
        if any(a.token == clause.antecedent for a in where) and any(map(tree.is_pronoun, clause.subjects)):
            continue  # "preserve the room where it is"
        if clause.antecedent is not None and len(where) > 1:  # "seats where Labour was at risk": it was in no seat
            where = [a for a in where if a.token != clause.antecedent]
        way = [a.prepositions for a in where[:2]] == [("from",), ("to",)]  # "is from Cairns to Osaka"
        more = [] if way else _where_besides(tree, where)
        way = way or any(a.token in put_instead(tree, verb) for a in where[1:2])  # "is not in Oslo but in Bergen"
        for argument in (*where[: 2 if way else 1], *more):
            here = argument.prepositions[0] == "because" and any(tree.adverbs(verb))  # "is here because of Lee"
            none = here or set(argument.prepositions) & NO_ARGUMENT or argument.prepositions == ("of",)
            if none or argument.token.text.lower() in _AT_ODDS:  # "is at odds with Lee" says with whom
                continue
            for subject in clause.subjects:
                yield Found(
                    subject,
                    relation(tree, verb, prepositions=argument.prepositions),
                    argument.token,
                    verb,
                    origin=clause.origin,
                )


def _where_besides(tree: Tree, where: Sequence[Argument]) -> list[Argument]:
    """("in", "hospital", "in"), Cape Town of "is in hospital in Cape Town", where the first says how it is."""
    if not where:
        return []
    state, odds = where[0].token, where[0].token.text.lower() in _AT_ODDS
    if where[0].prepositions[0] not in {"at", "in", "on", "under"}:
        return []  # "is for flights to Lima"
    if tree.determiners(state) or tree.is_name(state) or len(tree.premodifiers(state)) > 1:
        return []
    words = (*where[0].prepositions, *(t.text.lower() for t in (*tree.premodifiers(state), state)))
    beside = [*where[1:], *(Argument(tuple(w.text.lower() for w in p), t) for p, t in tree.obliques(state))]
    fit = [Argument((*words, *a.prepositions), a.token) for a in beside if odds or is_place(a.token)]
    return fit[: 2 if odds else 1]


_AT_ODDS = frozenset({"loggerheads", "odds", "war"})
"""How two stand to each other, which says little without with whom or over what."""


def among_are(tree: Tree) -> Iterator[Found]:
    """Inversion: "Among the dead were three children".

    yes: Among the guests were two ministers. -> two ministers | be among | guests
    no: Two ministers were guests.
    from: Huddleston and Pullum 2002, chapter 16, section 5
    """
    for verb in tree.verbs():
        if not tree.is_be(verb) or any(s.index < verb.index for s in tree.subjects(verb)):
            continue
        for prepositions, token in tree.obliques(verb):
            if token.index < verb.index and prepositions[0].lemma.lower() == "among":
                for thing in (*tree.attributes(verb), *tree.subjects(verb)):
                    if thing.index > verb.index and tree.is_noun(thing):
                        yield Found(thing, relation(tree, verb, prepositions=("among",)), token, verb)


def _is_cleft(tree: Tree, subject: Token, attribute: Token) -> bool:
    """True for "it was the jury that"."""
    return subject.lemma.lower() == "it" and bool(tree.below(attribute, "relative clause"))


RULES = (
    is_noun_phrase,
    pseudo_cleft,
    cleft_contrast,
    direction_from_place,
    is_somewhere,
    among_are,
)
