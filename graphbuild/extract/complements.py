"""Verbs that take a verb: the frame is a claim of its own, "refuse to approve", beside what it embeds."""

from collections.abc import Iterator

from graphbuild.extract.active import is_completed
from graphbuild.extract.arguments import arguments
from graphbuild.extract.clauses import Clause, clause_of, clauses, objects
from graphbuild.extract.completed import BRINGING_TO
from graphbuild.extract.cues import negation
from graphbuild.extract.relations import relation
from graphbuild.extract.rules import Found
from graphbuild.extract.sorts import is_person, signature
from graphbuild.extract.subjects import asked
from graphbuild.extract.tree import Tree
from graphbuild.model import Relation, Token

NO_FRAME = frozenset(
    {"be", "have", "go", "need", "seem", "appear", "tend", "let", "make", "happen", "get", "come", "say"}
)
"""Verbs that only colour the one they take."""


def frame_with_infinitive(tree: Tree) -> Iterator[Found]:
    """What somebody refuses, plans or tries to do: the frame holds, what it embeds may not.

    yes: Zelenskyy refused to approve an agreement. -> Zelenskyy | refuse to approve | agreement
    yes: The state plans to build a railway. -> state | plan to build | railway
    yes: She refused to comply with the order. -> She | refuse to comply with | order
    yes: The firm promised not to cut jobs. -> firm | promise not to cut | jobs
    no: The team managed to reach the climber.
    from: DESIGN.md section 4; Karttunen 1971
    """
    for clause in clauses(tree):
        if clause.passive or clause.predicate.lemma.lower() in NO_FRAME:
            continue
        for verb in tree.complements(clause.predicate):
            inner = clause_of(tree, verb)
            effect = signature(clause.predicate.lemma.lower())
            if (
                inner is None
                or inner.passive
                or tree.subjects(verb)
                or tree.mark(verb) is not None
                or tree.objects(clause.predicate)
                or tree.recipients(clause.predicate)
                or asked(tree, clause.predicate)
            ):
                continue
            if effect is None or effect[0] == "+" or not (tree.is_infinitive(verb) or tree.is_gerund(verb)):
                continue
            for words, target in _targets(tree, inner):
                framed = _framed(tree, clause.predicate, verb, words)
                for subject in clause.subjects:
                    yield Found(subject, framed, target, clause.predicate, inner=verb, origin=clause.origin)


def frame_with_object(tree: Tree) -> Iterator[Found]:
    """Whom somebody urges or allows to do something, where the parse makes that one the infinitive's subject.

    yes: The king allowed the army to leave the city. -> king | allow | army
    no: The king said the army left.
    from: Quirk and others 1985, 16.63
    """
    for clause in clauses(tree):
        if clause.passive or tree.objects(clause.predicate):
            continue
        effect = signature(clause.predicate.lemma.lower())
        for verb in tree.complements(clause.predicate):
            if (
                effect is None
                or effect[0] == "possible"
                or not tree.is_infinitive(verb)
                or tree.is_passive(verb)
                or clause.predicate.lemma.lower() in BRINGING_TO | {"want", "expect", "need", "like"}
            ):
                continue
            for patient in tree.subjects(verb):
                for subject in clause.subjects:
                    yield Found(
                        subject,
                        relation(tree, clause.predicate),
                        patient,
                        clause.predicate,
                        inner=verb,
                        origin=clause.origin,
                    )


def wanted_done(tree: Tree) -> Iterator[Found]:
    """What somebody wants done to a thing, whoever is to do it.

    yes: Peru wants the contract cancelled. -> Peru | want cancelled | contract
    yes: Kim wanted the judge removed from the case. -> Kim | want removed | judge
    no: Peru wants the firm to sell the mine.
    from: Quirk and others 1985, 16.46
    """
    for clause in clauses(tree):
        verb = clause.predicate
        if verb.lemma.lower() != "want" or clause.passive or tree.objects(verb):
            continue
        for done in tree.below(verb, "clause", "open complement"):
            things = tree.subjects(done)
            if (
                done.tag in {"VBD", "VBN"}
                and not tree.auxiliaries(done)
                and not tree.objects(done)
                and len(things) == 1
            ):
                worded = relation(tree, verb, prepositions=(done.text.lower(),))
                for subject in clause.subjects if things[0].index > verb.index else ():
                    yield Found(subject, worded, things[0], verb, inner=done, origin=clause.origin)


def frame_with_question(tree: Tree) -> Iterator[Found]:
    """Whom or what somebody looks into, where a clause says what is to be found out.

    Who doubts that a thing can be done doubts it; who doubts that somebody did it need not doubt him.

    yes: The union is investigating whether Acme hid the loss. -> union | investigate | Acme
    yes: Critics question where the money went. -> critics | question | money
    yes: Kim doubts that the new date can be kept. -> Kim | doubt | new date
    no: Kim doubts that Lee sold the mine.
    no: Kim questioned whether the shot explained the decline.
    no: Kim asked whether Lee sold the mine.
    no: Police are investigating whether the man was murdered.
    from: Quirk and others 1985, 15.5
    """
    for clause in clauses(tree):
        verb = clause.predicate
        lemma = verb.lemma.lower()
        if clause.passive or tree.objects(verb) or lemma not in _LOOKING_INTO | {"doubt"}:
            continue
        for inner in tree.complements(verb):
            about = [t for t in tree.subjects(inner) if t.index > verb.index and not tree.is_question_word(t)]
            whether = any(t.text.lower() in {"if", "whether"} for t in tree.below(inner, "opener"))
            doubted = not tree.is_passive(inner) if lemma == "doubt" else whether and lemma == "question"
            fate = tree.is_passive(inner) or inner.lemma.lower() in _BEFALLING
            if any(is_person(t) or t.entity == "PERSON" for t in about) and (fate or lemma == "doubt"):
                continue  # "whether Kim was murdered": nobody investigates Kim
            if tree.is_infinitive(inner) or len(about) != 1 or doubted:
                continue
            for subject in clause.subjects:
                yield Found(subject, relation(tree, verb), about[0], verb, origin=clause.origin)


_BEFALLING = frozenset({"become", "die", "disappear", "fall", "get", "lose", "suffer", "survive"})
_LOOKING_INTO = frozenset({"assess", "examine", "investigate", "probe", "question", "review", "study"})
"""Verbs whose question is about what its subject names."""


def frame_with_gerund(tree: Tree) -> Iterator[Found]:
    """What somebody is committed to or opposes, whoever is to do it: "committed to protecting", "opposes selling".

    yes: The parties are committed to protecting the fund. -> parties | be committed to protect | fund
    yes: Kim opposes selling the mine. -> Kim | oppose sell | mine
    no: The party is committed to peace.
    no: Farmers are opposed to the state building a dam.
    from: Quirk and others 1985, 16.39 and 16.83
    """
    for clause in clauses(tree):
        if not clause.passive and not tree.is_be(clause.predicate):
            whole = relation(tree, clause.predicate)
            held = [
                (whole, g) for g in tree.complements(clause.predicate) if tree.is_gerund(g) and not clause_of(tree, g)
            ]
        else:
            held = list(_committed(tree, clause))
        for outer, gerund in held:
            part = relation(tree, gerund)
            framed = Relation(f"{outer.lemma} {part.lemma}", f"{outer.label} {part.label}")
            for object_ in tree.objects(gerund):
                for subject in clause.subjects:
                    yield Found(subject, framed, object_, clause.predicate, inner=gerund, origin=clause.origin)


def _committed(tree: Tree, clause: Clause) -> Iterator[tuple[Relation, Token]]:
    """ "be committed to" with its gerunds."""
    be = relation(tree, clause.predicate, passive=clause.passive).label
    for adjective in (clause.predicate,) if clause.passive else tree.attributes(clause.predicate):
        held = f"{adjective.text.lower()} to"
        whole = Relation(f"be {held}", f"{be.removesuffix(held[:-3]).rstrip()} {held}")
        for gerund in _gerunds_after_to(tree, adjective) if held in _HELD else ():
            yield whole, gerund


def _gerunds_after_to(tree: Tree, adjective: Token) -> list[Token]:
    """Protecting and helping in "committed to protecting the fund and helping the poor"."""
    first = [g for to in tree.below(adjective, "preposition") for g in tree.below(to, "preposition clause")]
    return [c for g in first for c in tree.conjuncts(g) if c.tag == "VBG" and not tree.subjects(c)]


_HELD = frozenset({"accustomed to", "averse to", "committed to", "dedicated to", "devoted to", "opposed to", "used to"})


def _targets(tree: Tree, clause: Clause) -> Iterator[tuple[tuple[str, ...], Token]]:
    direct = objects(tree, clause)
    for object_ in direct:
        if not is_completed(tree, clause.predicate, object_):
            yield (), object_
    if not direct:
        for argument in arguments(tree, clause, has_object=bool(tree.complements(clause.predicate))):
            yield argument.prepositions, argument.token


def _framed(tree: Tree, outer: Token, inner: Token, words: tuple[str, ...]) -> Relation:
    whole, part = relation(tree, outer), relation(tree, inner, prepositions=words)
    link = ("not " if negation(tree, inner) is not None else "") + ("to " if tree.is_infinitive(inner) else "")
    return Relation(f"{whole.lemma} {link}{part.lemma}", f"{whole.label} {link}{part.label}")


RULES = (frame_with_infinitive, wanted_done, frame_with_question, frame_with_gerund, frame_with_object)
