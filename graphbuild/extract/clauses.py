"""Who does what: every verb with its subjects and arguments, also where they stand elsewhere in the sentence."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from graphbuild.extract.antecedents import antecedent, may_be_people
from graphbuild.extract.conditions import depends_on
from graphbuild.extract.sorts import in_case, in_whose_view, is_person, is_time
from graphbuild.extract.subjects import subjects_of
from graphbuild.extract.tree import Tree
from graphbuild.labels import OBJECT, SUBJECT
from graphbuild.lexicon import lexicon
from graphbuild.model import Token


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb and who its subject is."""

    predicate: Token
    subjects: tuple[Token, ...]
    """Heads, without the conjuncts of each; an antecedent stands for its relative pronoun."""
    passive: bool
    origin: str
    """How the subject was found, in words; "" where it is the verb's own."""
    antecedent: Token | None = None
    """The noun that a relative clause says more of."""


@dataclass(frozen=True, slots=True)
class Argument:
    """What a verb relates its subject to."""

    prepositions: tuple[str, ...]
    token: Token


@lru_cache(maxsize=8)
def clauses(tree: Tree) -> tuple[Clause, ...]:
    """The clauses of the sentence whose subject is sure, in textual order."""
    found = []
    for verb in tree.verbs():
        subjects, origin = subjects_of(tree, verb)
        if subjects and not _says_what_it_is(tree, verb) and not _is_needed(tree, verb):
            found.append(Clause(verb, subjects, tree.is_passive(verb), origin, antecedent(tree, verb)))
    return tuple(found)


def _says_what_it_is(tree: Tree, verb: Token) -> bool:
    """True for "his dream is flying a plane": no dream flies one."""
    be = any(t.lemma == "be" for t in tree.auxiliaries(verb))
    return verb.tag == "VBG" and be and any(s.lemma.lower() in _DONE_BY_SOMEBODY for s in tree.subjects(verb))


_DONE_BY_SOMEBODY = frozenset(
    {"aim", "ambition", "contribution", "dream", "duty", "goal", "hobby", "intention", "job", "objective", "passion"}
    | {"purpose", "role", "task"}
)


def _is_needed(tree: Tree, verb: Token) -> bool:
    """True for find in "the experience needed to find work": no experience finds it."""
    need = tree.head(verb)
    told = need is not None and need.tag == "VBN" and need.lemma.lower() in {"need", "require"}
    return told and need is not None and tree.arc(need) == "noun clause" and tree.is_infinitive(verb)


def clause_of(tree: Tree, verb: Token) -> Clause | None:
    """The clause that this verb heads; None where its subject is not sure."""
    return next((c for c in clauses(tree) if c.predicate.index == verb.index), None)


def objects(tree: Tree, clause: Clause) -> tuple[Token, ...]:
    """Direct objects of the clause, also where the antecedent of a relative clause or a joined verb holds them."""
    verb = clause.predicate
    own = tuple(
        o for o in tree.objects(verb) if not any(t.text in {":", ";"} for t in tree.tokens[verb.index : o.index])
    )
    if own:
        if len(own) > 1 and tree.is_relative_pronoun(own[0]):
            return ()  # "Ukraine, which they have value in"
        if own[0].lemma.lower() == "which" and verb.lemma.lower() in lexicon("denying"):
            return ()  # "of changing the agenda, which they denied"
        if tree.is_relative_pronoun(own[0]):
            noun = clause.antecedent or antecedent(tree, verb)
            return (noun,) if noun is not None and not is_time(tree, noun) else ()
        return own[:1]  # a second one is a misparse
    if clause.passive or tree.is_be(verb):
        return ()
    if clause.antecedent is not None and not is_time(tree, clause.antecedent) and _has_gap(tree, clause):
        return (clause.antecedent,)
    return _object_of_joined(tree, verb) or _object_after_both(tree, verb)


def of_those(tree: Tree, some: Token) -> Token | None:
    """The sons of "three sons, one of whom plays"; None for what is no part of those that a clause tells of."""
    verb = tree.head(some)
    of = next(iter(tree.below(some, "preposition")), None)
    if verb is None or of is None or of.lemma != "of" or tree.arc(some) not in SUBJECT | OBJECT:
        return None
    asked = any(tree.is_question_word(t) for t in tree.below(of, "preposition object"))
    countable = some.tag in {"CD", "DT", "PDT"} or some.lemma.lower() in _SOME
    those = antecedent(tree, verb) if asked and countable else None
    if those is not None and not may_be_people(those) and any(t.text == "whom" for t in tree.below(of)):
        those = next(filter(may_be_people, tree.above(those)), those)  # "holders of notes, most of whom"
    several = those is not None and (tree.is_plural(those) or len(tree.conjuncts(those)) > 1)
    return those if several else None


_SOME = frozenset({"few", "half", "many", "more", "most", "several"})
"""How many of those that are meant, beside numbers and "some"."""


def stranded(tree: Tree, verb: Token) -> tuple[str, ...]:
    """ "for" in "the mine was paid for by Acme", "the mine he paid for"."""
    return tuple(
        p.lemma.lower()
        for p in tree.below(verb, "preposition")
        if p.lemma.lower() != "as" and not tree.below(p, "preposition object", "preposition clause", "preposition")
    )


def _has_gap(tree: Tree, clause: Clause) -> bool:
    """True for "the group he founded": own subject, no object, nothing else that could be missing."""
    verb = clause.predicate
    own = tree.subjects(verb)
    asking = [*tree.below(verb), *(o for s in own for o in tree.possessors(s))]
    asking += [t for s in own for _, t in tree.obliques(s)]  # "one of whom plays"
    pronouns = [t for t in asking if tree.is_question_word(t)]
    opened = own and tree.tokens[min(own[0].index, verb.index) - 1].tag == "WRB"  # "an area where families trapped"
    if not own or any(tree.is_relative_pronoun(s) for s in own) or pronouns or tree.arc(verb) != "relative clause":
        return False
    if opened or (clause.antecedent is not None and in_case(tree, clause.antecedent) is not None):
        return False
    taken = (
        tree.complements(verb)
        or tree.attributes(verb)
        or any(
            t.tag in {"WDT", "WP", "WRB"}
            for p in tree.below(verb, "preposition")
            for t in tree.below(p, "preposition object")
        )
    )
    return not stranded(tree, verb) and not taken


def _object_of_joined(tree: Tree, verb: Token) -> tuple[Token, ...]:
    """ "signed and ratified the pact": signed has the object of ratified."""
    neither = any(t.lemma.lower() == "neither" for t in tree.below(verb, "paired conjunction"))
    for other in tree.below(verb, "joined"):
        between = [
            t for t in tree.tokens[verb.index + 1 : other.index] if t.text != "than"
        ]  # "cut rather than raised it"
        ranked = any(t.lemma.lower() in _PLACES for t in between)  # "finished third and won two titles"
        apart = _is_set_apart(tree, verb, other)
        if (
            tree.is_verb(other)
            and not ranked
            and not any(f"{verb.lemma.lower()} {p.lemma.lower()}" in _ALONE for p in tree.particles(verb))
            and (neither or verb.lemma.lower() not in lexicon("intransitive") | lexicon("saying") | lexicon("thinking"))
            and (apart or other.tag == verb.tag or {other.tag, verb.tag} in ({"VB", "VBP"}, {"VBD", "VBN"}))
            and not tree.obliques(verb)
            and not tree.complements(verb)
            and (apart or all(t.tag in {"CC", "RB", "RP", ","} for t in between))
            and not tree.subjects(other)
        ):
            things = tree.objects(other) or _object_of_joined(tree, other)
            own = any(t.index > thing.index for thing in things for t in tree.below(other, "joined"))
            alone = own and not any(t.tag == "CC" for t in between)  # "resigned, met Lee and left"
            return () if alone else things
    return ()


def _is_set_apart(tree: Tree, verb: Token, other: Token) -> bool:
    """True for "praised, but did not fund, the ballet"."""
    but = tree.tokens[verb.index + 1 : verb.index + 3]
    helped = tree.auxiliaries(other) and tree.negations(other)
    return [t.text for t in but] == [",", "but"] and bool(helped) and tree.word_after(other).text == ","


_PLACES = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "last"})
_ALONE = frozenset(
    {"back down", "break down", "break out", "come back", "come forward", "drop out", "fight back", "go ahead", "go on"}
    | {"grow up", "log in", "look back", "opt out", "pull out", "reach out", "show up", "speak out", "speak up"}
    | {"stand down", "stand up", "start out", "step down", "step in", "step up", "stop by", "turn up", "walk out"}
)
"""Verbs with a particle that take no object: "reach out and attract audiences"."""


def _object_after_both(tree: Tree, verb: Token) -> tuple[Token, ...]:
    """The pact of "supports, but has not joined, the pact", which hangs on the first verb."""
    first = tree.joined_to(verb)
    last = tree.word_after(verb)
    if first is None or last.text != "," or tree.obliques(verb) or tree.complements(verb) or tree.subjects(verb):
        return ()
    return tuple(o for o in tree.objects(first) if o.index > verb.index)


def _is_aside(tree: Tree, preposition: Token) -> bool:
    """True for "in court, not on the streets", "but for Kim", "in Kim's view", "with some exceptions"."""
    before = tree.tokens[preposition.index - 1].lemma.lower() if preposition.index else ""
    denied = any(t.lemma.lower() in {"not", "instead"} for t in tree.below(preposition)) and not _goes_on(
        tree, preposition
    )
    noun = next(iter(tree.below(preposition, "preposition object")), None)
    excepting = noun is not None and noun.lemma.lower() == "exception" and preposition.lemma.lower() == "with"
    others = tree.below(tree.tokens[preposition.head], "preposition", "recipient")
    second = any(p.lemma == preposition.lemma and p.index < preposition.index for p in others)
    but_for = (before, preposition.lemma) == ("but", "for") and not second
    return denied or excepting or but_for or bool(in_whose_view(tree, preposition))


def _goes_on(tree: Tree, preposition: Token) -> bool:
    """True for the first of "not in Oslo but in Bergen" and "not only in Oslo but also in Bergen"."""
    if "but" not in tree.words:
        return False
    later = tree.below(tree.tokens[preposition.head], "preposition", "recipient", "agent")
    words = [[t.text for t in tree.tokens[p.index - 2 : p.index]] for p in later if p.index > preposition.index + 2]
    return any("but" in two for two in words)


def _how_far(tree: Tree, verb: Token, preposition: Token) -> tuple[str, ...]:
    """Further of "moved it further from it", two miles of "is two miles from it": without that it is from there."""
    before = tree.tokens[preposition.index - 1]
    if before.head not in {verb.index, preposition.index} or before.index <= verb.index:
        return ()
    if tree.arc(before) == "adverbial noun" and preposition.lemma == "from" and before.lemma in lexicon("units"):
        return tuple(t.text.lower() for t in sorted(tree.subtree(before), key=lambda t: t.index))
    return (before.text.lower(),) if before.lemma.lower() in _FAR else ()


_FAR = frozenset({"close", "closer", "far", "farther", "further", "near", "nearer"})


def obliques(tree: Tree, clause: Clause) -> Iterator[Argument]:
    """Prepositional arguments of the clause in textual order, antecedents in place of relative pronouns."""
    verb = clause.predicate
    noun = clause.antecedent
    for prepositions, token in tree.obliques(verb):
        if _is_aside(tree, prepositions[0]) or depends_on(tree, prepositions, token):
            continue
        if tree.is_relative_pronoun(token):
            if noun is not None:
                yield Argument(tuple(p.lemma.lower() for p in prepositions), noun)
        else:
            yield Argument((*_how_far(tree, verb, prepositions[0]), *(p.text.lower() for p in prepositions)), token)
    if noun is None or tree.arc(verb) != "relative clause":
        return
    for word in stranded(tree, verb):  # "the house she lives in"
        yield Argument((word,), noun)
    if any(t.lemma.lower() == "where" for t in tree.below(verb, "adverb")):
        above = tree.head(noun)  # "a community of 1,400 people, where"
        whole = tree.head(above) if above is not None and above.lemma.lower() == "of" else None
        people = is_person(noun) or noun.lemma.lower() == "people"
        word = above.lemma.lower() if above is not None else ""
        if word not in _BESIDE and not (people and whole is None):  # "messages between two men where she laughed"
            yield Argument((word if word in {"at", "on"} else "in",), whole if whole is not None and people else noun)


_BESIDE = frozenset({"behind", "beside", "near", "off", "outside"})
"""Prepositions that leave open where a thing is: "outside the gates, where they had gathered"."""


def recipients(tree: Tree, clause: Clause) -> tuple[Token, ...]:
    return tree.recipients(clause.predicate)
