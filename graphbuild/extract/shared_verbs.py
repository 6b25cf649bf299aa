"""Who else does what a verb says: those of a clause without it, each to the other, and one more than another."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.extract.arguments import is_measure
from graphbuild.extract.clauses import clauses
from graphbuild.extract.relations import relation
from graphbuild.extract.rules import Found
from graphbuild.extract.sorts import is_time
from graphbuild.extract.tree import Tree
from graphbuild.labels import WAYS
from graphbuild.model import Relation


def verb_left_out(tree: Tree) -> Iterator[Found]:
    """A clause that leaves out its verb has that of the clause before.

    yes: Spain won gold, Italy silver and Japan bronze. -> Japan | win | bronze
    yes: Carlos Pena moved to Lyon, his brother to Porto and their cousin to Celtic. -> brother | move to | Porto
    yes: Exports were down 4 percent and imports up 2 percent. -> imports | be up | 2 percent
    no: Kim scored two goals and Lee one.
    from: Huddleston and Pullum 2002, chapter 15, section 4.2
    """
    for clause in clauses(tree):
        verb = clause.predicate
        for subject in tree.below(verb, "orphan"):
            for rest in tree.below(subject, "orphan"):
                by = rest.tag in {"IN", "TO"}
                worded = relation(tree, verb, prepositions=(rest.text.lower(),) if by else ())
                for way in tree.below(rest, "orphan"):
                    worded = _turned(worded, way.text)
                if not by and any(t.entity == "PERSON" for t in tree.subtree(rest)) and not tree.is_name(rest):
                    continue  # "Kern silver and Ruiz bronze", misread as one thing
                for thing in tree.below(rest, "preposition object") if by else (rest,):
                    for each in tree.conjuncts(thing):
                        yield Found(subject, worded, each, verb, alone=True)


def _turned(worded: Relation, way: str) -> Relation:
    """ "Be up" for "be down" with the way "up"."""
    lemma, label = ([way if w in WAYS else w for w in text.split()] for text in (worded.lemma, worded.label))
    return replace(worded, lemma=" ".join(lemma), label=" ".join(label))


def each_the_other(tree: Tree) -> Iterator[Found]:
    """What two who are joined do with each other.

    yes: Lee and Kim met in Lima. -> Lee | meet | Kim
    yes: Peru Air and Chile Air will merge in May. -> Peru Air | merge with | Chile Air | + intended
    no: Lee and Kim met Park.
    no: Lee, Kim and Park met.
    no: The editor and the owner of the paper, Ann Vos and Luc Maes, met in Oslo.
    from: Huddleston and Pullum 2002, chapter 4, section 8.5
    """
    for clause in clauses(tree):
        verb = clause.predicate
        words = MUTUAL.get(verb.lemma.lower())
        with_whom = any(preposition[0].lemma.lower() == "with" for preposition, _ in tree.obliques(verb))
        if words is None or clause.passive or tree.objects(verb) or tree.recipients(verb) or with_whom:
            continue
        for first in tree.subjects(verb):
            both = tree.conjuncts(first)
            named = any(len(tree.conjuncts(name)) > 1 for t in both for name in tree.appositions(t))
            if len(both) == 2 and not named and not any(map(tree.is_plural, both)):
                yield Found(both[0], relation(tree, verb, prepositions=words), both[1], verb, alone=True)


MUTUAL = {
    "clash": ("with",),
    "collide": ("with",),
    "divorce": (),
    "marry": (),
    "meet": (),
    "merge": ("with",),
    "wed": (),
}
"""Verbs that two do to or with each other, with the preposition of the other one."""


def deed_compared(tree: Tree) -> Iterator[Found]:
    """Who does it faster, longer or more often than whom.

    yes: Prices rose faster than wages. -> prices | rise faster than | wages
    yes: Wages in Peru grew more slowly than prices. -> wages | grow more slowly than | prices
    no: Prices rose faster than expected.
    no: The court will rule no later than May.
    from: Huddleston and Pullum 2002, chapter 13, section 2
    """
    for clause in clauses(tree) if "than" in tree.words else ():
        verb = clause.predicate
        for adverb in tree.adverbs(verb) if not clause.passive and not tree.objects(verb) else ():
            degree = [t for t in (*tree.adverbs(adverb), adverb) if t.tag == "RBR"]
            if not degree or adverb.index < verb.index or tree.is_be(verb):
                continue
            words = tuple(t.text.lower() for t in tree.tokens[degree[0].index : adverb.index + 1])
            for prepositions, other in tree.obliques(adverb):
                than = [p.text.lower() for p in prepositions] == ["than"]
                if than and tree.is_noun(other) and not is_time(tree, other) and not is_measure(tree, other):
                    for subject in clause.subjects:
                        yield Found(subject, relation(tree, verb, middle=words, prepositions=("than",)), other, verb)


RULES = (verb_left_out, each_the_other, deed_compared)
