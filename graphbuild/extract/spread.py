"""Which subjects and objects a finding holds of beside its own: conjuncts, members of a list, companions."""

from collections.abc import Iterator

from graphbuild import world
from graphbuild.extract.lists import companions, members
from graphbuild.extract.named import names_beside
from graphbuild.extract.phrase import parts
from graphbuild.extract.rules import Found
from graphbuild.extract.sorts import is_person, is_person_or_body, is_place
from graphbuild.extract.tree import Tree
from graphbuild.labels import Arc
from graphbuild.lexicon import lexicon, names_body, table
from graphbuild.model import Token

Node = tuple[Token, Token | None]
"""A head, and the conjunct that its of-phrase is taken with where that has several."""


def pairs(tree: Tree, found: Found) -> Iterator[tuple[Node, Node]]:
    """Every subject with every object; one by one where the sentence says "respectively"."""
    if found.alone:
        yield (found.subject, None), (found.object, None)
        return
    subjects: tuple[Node, ...] = ((found.subject, None),)
    if not found.single:
        subjects = _spread(tree, found, found.subject, "subject")
    objects = _spread(tree, found, found.object, "object", "undergoer")
    if len(subjects) == len(objects) > 1 and any(t.lemma.lower() == "respectively" for t in tree.tokens):
        yield from zip(subjects, objects, strict=True)
        return
    for subject in subjects:
        for object_ in objects:
            yield subject, object_


def _spread(tree: Tree, found: Found, term: Token, *arcs: Arc) -> tuple[Node, ...]:
    """The term with its conjuncts, and the members of a list in it where the verb holds of each."""
    joined = tuple(
        t
        for t in tree.conjuncts(term)
        if not _is_other_kind(tree, term, t)
        and not _is_past(tree, found, t)
        and not _has_its_own(tree, found, term, t)
        and not _is_not_told(tree, found, t)
        and not (found.relation.lemma == "be at" and t.entity != term.entity)  # "staff at Acme, the town and the state"
    )
    if "subject" in arcs:
        joined += companions(tree, term, found.predicate)
    nodes: list[Node] = []
    for t in joined:
        names = names_beside(tree, t)
        nodes += [(each, None) for each in names or (t,)]
        nodes += [] if names else [(t, part) for part in parts(tree, t)]
    if tree.arc(term) in arcs or term in tree.agents(found.predicate):
        whole = [t for t in joined if _holds_of_members(tree, found.predicate, t)]
        nodes += [(m, None) for t in whole for m in members(tree, t) if m not in joined]
    return tuple(nodes)


def _has_its_own(tree: Tree, found: Found, thing: Token, other: Token) -> bool:
    """True for the report's of "the country's debt and the report's tables", the UN of "Peru's army and the UN".

    And for the groups of "his friends and civil rights groups", and for 12 farmers beside "the town's mayor".
    """
    owned = found.predicate == thing and other is not thing
    apart = bool(tree.determiners(other)) or (names_body(other.lemma.lower()) and bool(tree.premodifiers(other)))
    kin = thing.lemma.lower() in {*table("gendered"), *lexicon("kin"), "parent", "partner"}  # "his wife and two sons"
    apart = apart or (is_person(other) and not kin and bool(tree.numbers(other)) and not tree.numbers(thing))
    apart = apart or other.tag == "CD"  # "her husband and two of his friends"
    return owned and bool(tree.possessors(other) or (tree.possessors(thing) and apart))


def _is_past(tree: Tree, found: Found, conjunct: Token) -> bool:
    """True for the girl in "a boy aged 13 and a girl": the participle is told before she is spoken of."""
    whole = tree.head(found.predicate)
    told = tree.arc(found.predicate) in {"noun clause", "relative clause"} and whole in {found.subject, found.object}
    first = tree.head(conjunct) if tree.arc(conjunct) == "joined" else None
    return told and first == whole and conjunct.index > found.predicate.index


def _is_not_told(tree: Tree, found: Found, conjunct: Token) -> bool:
    """True for the criticism of "criticism and findings that have no conclusion": of those that are several."""
    verb = found.predicate
    several = verb.tag == "VBP" or any(t.tag == "VBP" for t in tree.auxiliaries(verb))
    if not several or tree.arc(verb) != "relative clause" or not conjunct.index < verb.index:
        return False
    listed = tree.list_of(conjunct)
    last = max((t for t in listed if t.index < verb.index), key=lambda t: t.index)
    return conjunct.tag == "NN" and last.tag == "NNS" and not is_person_or_body(conjunct)


def _is_other_kind(tree: Tree, first: Token, other: Token) -> bool:
    """True for a person or firm that the parser joins to a place: "in Durham, and the University of Maine"."""
    if tree.arc(tree.tokens[first.head]) == "agent" and first.entity == "PERSON" and other is not first:
        return other.tag == "NN" and not other.entity and not is_person_or_body(other)  # "stolen by Kim and a bag"
    between = tree.tokens[first.head].lemma.lower() in {"against", "between", "with"}  # "between Israel and Hamas"
    places = is_place(first) and tree.arc(first) == "preposition object" and not between
    kind = other.entity in {"PERSON", "ORG", "NORP", "DATE", "WORK_OF_ART"} or other.lemma.lower() in lexicon("persons")
    if not (places and other is not first and kind) or (first.entity, other.entity) == ("FAC", "ORG"):
        return False  # "the Adler Hall and the Air Museum"
    return not world.places(" ".join(t.text for t in (*tree.compounds(other), other)))  # "Guinea, Sierra Leone"


def _holds_of_members(tree: Tree, verb: Token, whole: Token) -> bool:
    """True where what is said of the whole is said of each: of several things, or by a verb such as possess.

    Who leads a coalition including France does not lead France, and cities do not each number twenty.
    """
    word = verb.lemma.lower()
    if word in lexicon("distributive"):
        return True
    return (
        tree.is_verb(verb)
        and tree.is_plural(whole)
        and word not in lexicon("collective_verbs")
        and not tree.is_be(verb)
    )
