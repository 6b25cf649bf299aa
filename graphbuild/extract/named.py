"""Which of the phrases for one thing names it: a description or the name beside it, how many or of what."""

from graphbuild.extract.appositions import is_of_another
from graphbuild.extract.clauses import of_those
from graphbuild.extract.roles import is_role
from graphbuild.extract.sorts import is_person_or_body, is_time, place_called
from graphbuild.extract.titles import is_calling
from graphbuild.extract.tree import Tree
from graphbuild.model import Token


def named(tree: Tree, token: Token) -> Token:
    """The name that stands in apposition to a description: "his counterpart Volodymyr Zelenskyy" is Zelenskyy.

    Of "none of the deposits" and "all of them" it is the deposits and them: how many is no part of what they are. And
    "the city of Lima" is Lima.
    """
    if (whole := place_called(tree, token) or _whole(tree, token) or name_given(tree, token)) is not None:
        return whole
    if tree.is_pronoun(token) or (tree.is_name(token) and (token.entity == "PERSON" or not is_role(token))):
        return token
    beside = tree.head(token)
    if tree.arc(token) == "apposition" and beside is not None and not tree.is_name(beside) and is_role(token):
        people = (t for t in tree.appositions(beside) if t.entity == "PERSON" and t.index < token.index)
        beside = next(people, beside)  # "his daughter, Ann Lee, a nurse, who"
    if tree.arc(token) == "apposition" and beside is not None and tree.is_name(beside) and tree.is_noun(token):
        apart = tree.is_name(token) or is_time(tree, beside) or is_of_another(tree, beside, token)
        return token if apart else beside
    for other in tree.appositions(token):
        between = tree.tokens[token.index : other.index]
        parted = any(t.text.lower() in {":", ";", "among"} or tree.is_set_against(t) for t in between)
        if parted or is_of_another(tree, other, token):
            continue
        if (
            tree.is_name(other)
            and other.entity in {"PERSON", "ORG", "GPE", "WORK_OF_ART", "PRODUCT", "FAC", ""}
            and other.index > token.index
            and not is_time(tree, other)
        ):
            return other
    return token


def names_beside(tree: Tree, term: Token) -> tuple[Token, ...]:
    """Kim and Lee in "the two envoys, Kim and Lee, signed", in "two of the envoys, Kim and Lee", "neither of them"."""
    counted = _COUNTS.get(term.text.lower(), 0)
    of_those = [t for words, t in tree.obliques(term) if [w.lemma for w in words] == ["of"]] if counted else []
    whole = of_those[0] if of_those else _whole(tree, term) or term
    before = tuple(t for t in tree.conjuncts(whole) if t.index < term.index)
    if whole != term and len(before) > 1:
        return before  # "Peru and Chile, both of which have it"
    if whole.tag != "NNS" or tree.arc(whole) == "attribute":
        return ()
    for name in (*tree.appositions(whole), *(tree.appositions(term) if of_those else ())):
        names = tree.conjuncts(name)
        between = {t.text for t in tree.tokens[whole.index + 1 : name.index]}
        several = len(names) > 1 and counted in {0, len(names)}
        if several and all(map(tree.is_name, names)) and between.isdisjoint({":", ";", "including"}):
            return names
    return ()


_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5}


def _whole(tree: Tree, token: Token) -> Token | None:
    """The deposits of "none of the deposits"; None for any other word."""
    no_one = [t.lemma.lower() for t in (*tree.determiners(token), token)] == ["no", "one"]
    if (no_one or token.lemma.lower() == "nobody") and (tree.head(token) or token).lemma != "be":
        groups = (t for words, t in tree.obliques(token) if words[0].lemma.lower() in {"at", "from", "in"})
        return next(filter(is_person_or_body, groups), None)  # "no one in the family claimed it"
    if token.lemma.lower() not in {"none", "all", "each", "both", "any", "neither", "either"}:
        return None
    if (those := of_those(tree, token)) is not None:
        return those  # "prisoners, all of whom had taken part"
    return next((whole for words, whole in tree.obliques(token) if [w.lemma.lower() for w in words] == ["of"]), None)


def name_given(tree: Tree, thing: Token) -> Token | None:
    """Bettina of "a storm named Bettina", which is who the storm is; None elsewhere."""
    for clause in tree.noun_clauses(thing):
        names = [t for t in tree.below(clause, "title") if t.tag == "NNP"]
        between = {t.text for t in tree.tokens[thing.index + 1 : clause.index]}
        if clause.tag == "VBN" and is_calling(clause) and names and thing.tag == "NN" and between <= {","}:
            return names[0]
    return None
