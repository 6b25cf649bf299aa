"""Lists: "minerals including iron and lithium", "cities such as Lyon", "five in Lima, three in Cusco"."""

from collections.abc import Iterator

from graphbuild.extract.clauses import clause_of
from graphbuild.extract.counting import is_tallied
from graphbuild.extract.relations import plain, relation
from graphbuild.extract.rules import Found
from graphbuild.extract.sorts import is_place, is_time
from graphbuild.extract.tree import Tree
from graphbuild.lexicon import lexicon
from graphbuild.model import Token


def companions(tree: Tree, subject: Token, verb: Token) -> tuple[Token, ...]:
    """Lee of "Kim, together with Lee, signed it" and "Kim, along with Lee, signed it", who signed it too."""
    if tree.words.isdisjoint({"along", "together"}) or not tree.is_verb(verb) or subject.index > verb.index:
        return ()
    outer = (p for above in (verb, subject) for p in tree.below(above, "preposition") if p.lemma.lower() == "along")
    found = [t for p in outer for t in tree.below(p, "preposition")]
    found += [t for t in tree.below(subject, "preposition") if _is_together(tree, t)]
    return tuple(
        other
        for preposition in found
        if preposition.lemma.lower() == "with" and tree.tokens[preposition.index - 2].text == ","
        if subject.index < preposition.index < verb.index
        for noun in tree.below(preposition, "preposition object")
        for other in tree.conjuncts(noun)
        if all(t.lemma != "not" for t in tree.tokens[noun.index : other.index])  # "along with Uganda but not Tanzania"
    )


def _is_together(tree: Tree, preposition: Token) -> bool:
    """True for the with of "together with" and "along with"."""
    return tree.tokens[preposition.index - 1].lemma.lower() in {"along", "together"}


def members(tree: Tree, whole: Token) -> tuple[Token, ...]:
    """The members that the sentence lists of this thing, also where "five percent of the deposits" is the thing."""
    if tree.words.isdisjoint({"including", "like", "such", "among"}):
        return ()
    found = [*_listed_by_verb(tree, whole), *_among_them(tree, whole)]
    nouns = [whole]
    for preposition in tree.below(whole, "preposition"):
        nouns += [
            n
            for n in tree.below(preposition, "preposition object")
            if preposition.lemma.lower() == "of" or (tree.is_plural(whole) and not tree.is_plural(n))
        ]
    for noun in nouns:
        one = not tree.is_plural(noun) and any(d.lemma.lower() == "the" for d in tree.determiners(noun))
        decade = noun is whole and is_time(tree, whole)  # "songs of the 1920s, including jazz"
        if one or decade or (tree.is_name(noun) and not tree.is_plural(noun)):
            continue  # one definite thing has no members to list: "left the organisation, including Lee"
        for words, first in tree.obliques(noun):
            opener = words[-1].text.lower()
            if noun is whole and not tree.is_plural(noun) and _plural_above(tree, noun) is not None:
                continue  # "defectors from the organisation including Lee"
            if opener == "like" and (not tree.is_plural(noun) or tree.is_pronoun(first)):
                continue  # "the gallery, like others", "people like us"
            if opener == "including" or (opener == "as" and _such(tree, words[-1])) or opener == "like":
                found += tree.conjuncts(first)
    return tuple(
        t for t in found if t.tag != "CD" or tree.is_name(t) or _is_some(tree, t)
    )  # "five banks, including two"


def _is_some(tree: Tree, number: Token) -> bool:
    """True for the two of "two of her cousins"; not of "five banks, including two"."""
    return any(p.lemma.lower() == "of" for p in tree.below(number, "preposition"))


def _listed_by_verb(tree: Tree, whole: Token) -> Iterator[Token]:
    """Members behind the verb: "officials left, including Kim", "two were hurt in the fire, including Kim"."""
    verb = tree.head(whole)
    if verb is None or not tree.is_verb(verb) or not tree.is_plural(whole):
        return
    for preposition in tree.tokens[whole.index + 1 :]:
        between = tree.tokens[whole.index + 1 : preposition.index]
        near = tree.head(preposition) == verb and not any(tree.is_noun(t) for t in between)
        only = between[-1:] and between[-1].text == "," and not any(_may_list(tree, t, verb) for t in between)
        head = tree.head(preposition)
        before = head is not None and tree.is_noun(head) and head.index < whole.index  # "states that sell arms, …"
        if preposition.text.lower() == "including" and head != whole and not before and (near or only):
            for first in tree.below(preposition, "preposition object"):
                yield from tree.conjuncts(first)


def _may_list(tree: Tree, token: Token, verb: Token) -> bool:
    """True for what stops a list from being of the noun before it: another plural noun, another verb's clause."""
    other = tree.is_verb(token) and token != verb and tree.arc(token) not in {"auxiliary", "passive auxiliary"}
    return other or (tree.is_noun(token) and tree.is_plural(token))


def _plural_above(tree: Tree, noun: Token) -> Token | None:
    """The plural noun that this one hangs from by a preposition; None where there is none."""
    preposition = tree.head(noun) if tree.arc(noun) == "preposition object" else None
    above = tree.head(preposition) if preposition is not None else None
    if above is not None and tree.is_verb(above) and tree.is_indefinite(noun):  # "pulled 17 from a flat, including Kim"
        above = next((o for o in tree.objects(above) if o.index < noun.index), above)
    return above if above is not None and tree.is_noun(above) and tree.is_plural(above) else None


def _among_them(tree: Tree, whole: Token) -> Iterator[Token]:
    """Lithium in "resources, among them lithium", where no other things of a sort stand between."""
    for among in tree.tokens[whole.index + 2 : -1] if tree.is_plural(whole) else ():
        between = tree.tokens[whole.index + 1 : among.index]
        nearest = not any(tree.is_noun(t) and tree.is_plural(t) for t in between) and between[-1].text == ","
        nearest = nearest or (between[-1].text == "," and tree.head(among) in tree.appositions(whole))
        pronoun = tree.tokens[among.index + 1].lemma.lower() in {"they", "them", "these", "which"}
        if among.lemma.lower() == "among" and pronoun and nearest:
            listed = [t for t in tree.below(among, "preposition object") if t.index > among.index + 1]
            above = tree.head(among)  # the noun after "among them", where the parser hangs the preposition on it
            beside = tree.head(above) if above is not None and tree.arc(above) == "apposition" else None
            if beside is not None and beside != whole and tree.is_plural(beside):
                continue  # "companies that borrowed in dollars, among them the airline"
            listed += [above] if above is not None and tree.is_noun(above) and above.index > among.index else []
            yield from tree.conjuncts(listed[0]) if listed else ()


def _such(tree: Tree, preposition: Token) -> bool:
    before = tree.tokens[preposition.index - 1] if preposition.index else None
    return before is not None and before.text.lower() == "such"


def listed_member(tree: Tree) -> Iterator[Found]:
    """A list names members of the thing before it.

    yes: The zoo sold animals including two lynxes. -> animals | include | two lynxes
    yes: The firm owns shops in cities such as Lyon. -> cities | include | Lyon
    no: The zoo sold two lynxes.
    from: Hearst 1992, "Automatic acquisition of hyponyms"
    """
    for whole in tree.tokens:
        if not tree.is_noun(whole) or whole.entity == "PERSON":
            continue
        beside = tree.appositions(whole)  # "several ministers, among them Kim": Kim is one of them
        for member in members(tree, whole):
            if tree.is_name(member) and beside[:1] == tree.list_of(member)[:1]:
                continue
            if whole.lemma.lower() in _LANDS and not tree.is_name(member) and not is_place(member):
                continue  # "instruments built in nine countries, including a drill"
            holder = _right_before(tree, whole, member)
            for preposition in tree.below(whole, "preposition"):  # "five percent of the deposits, including iron"
                if preposition.lemma.lower() == "of" and whole.lemma.lower() in lexicon("partitives") - {"member"}:
                    holder = next(iter(tree.below(preposition, "preposition object")), whole)
            if holder is whole and tree.head(whole) is not None and _is_listed_above(tree, whole, member):
                continue
            sure = tree.is_plural(whole) or not tree.is_indefinite(whole)  # "hopes for a deal including jobs"
            yield Found(
                holder, plain("include", "includes"), member, predicate=whole, fixed=sure, told=True, alone=True
            )


_LANDS = frozenset({"city", "country", "nation", "place", "province", "region", "state", "territory", "town"})


def _right_before(tree: Tree, whole: Token, member: Token) -> Token:
    """Storms for risk in "the risk of storms such as Bo"; else the whole."""
    such = max((t.index for t in tree.tokens[: member.index] if t.text.lower() == "such"), default=-1)
    before = tree.tokens[such - 1] if such > whole.index else whole
    near = before != whole and tree.arc(before) == "preposition object" and before in tree.subtree(whole)
    return before if near and before.tag == "NNS" and whole.tag == "NN" else whole


def _is_listed_above(tree: Tree, whole: Token, member: Token) -> bool:
    """True where the noun before "of" lists the same member, so that it is said once."""
    head = tree.head(whole)
    above = tree.head(head) if head is not None and head.lemma.lower() == "of" else None
    return above is not None and above.lemma.lower() in lexicon("partitives") and member in members(tree, above)


def tally(tree: Tree) -> Iterator[Found]:
    """What is said of a number of people in one place goes for the numbers in others that follow it.

    yes: Two people died in Oslo and three in Bergen. -> three people | die in | Bergen
    yes: Twelve soldiers were killed in Mosul and five in Basra. -> five soldiers | be killed in | Basra
    no: Five people died in Lima and Cusco.
    from: Quirk and others 1985, 13.92 (gapping)
    """
    for number in tree.tokens if any(t.tag == "CD" for t in tree.tokens) else ():
        verb = next((t for t in tree.above(number) if t.tag != "CD"), number)
        clause = clause_of(tree, verb) if number.tag == "CD" and tree.is_verb(verb) else None
        counts = clause is not None and any(tree.numbers(subject) for subject in clause.subjects)
        if clause is None or not counts or not is_tallied(tree, number):
            continue
        before = {p for p, _ in tree.obliques(verb)}
        words = {p[-1].lemma.lower() for p in before}
        for prepositions, place in tree.obliques(number):
            if prepositions[-1].lemma.lower() in words:
                worded = relation(tree, verb, passive=clause.passive, prepositions=(prepositions[-1].text.lower(),))
                yield Found(number, worded, place, verb, alone=True)


RULES = (listed_member, tally)
