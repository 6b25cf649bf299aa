"""Verbs whose object needs a complement: what it is called, made, where it is put, what it is supplied with."""

import itertools
from collections.abc import Iterator

from graphbuild.extract.clauses import Clause, clauses, objects
from graphbuild.extract.cues import negation
from graphbuild.extract.phrase import mention
from graphbuild.extract.relations import plain, relation
from graphbuild.extract.rules import Found
from graphbuild.extract.sorts import is_person_or_body, is_place, is_time
from graphbuild.extract.tree import Tree
from graphbuild.lexicon import lexicon, table
from graphbuild.model import Relation, Token

SEEN_AS = frozenset({"regard", "see", "treat", "view"})
"""Verbs that say nothing of their object without the "as" that follows it."""
BRINGING_TO = frozenset(
    {"cause", "enable", "get", "help", "inspire", "lead", "let", "make", "prompt", "push", "require", "spur"}
)
"""Verbs that with an infinitive say what somebody is made or helped to do."""
KEEPING_FROM = frozenset(
    {"block", "deter", "discourage", "dissuade", "forbid", "keep", "prevent", "prohibit", "restrain", "stop"}
)
"""Verbs that with a gerund say what somebody is kept from doing."""
LONGEST = 4
"""Words of a destination that may stand in a relation."""


def complement_of_object(tree: Tree, verb: Token) -> Token | None:
    """Hostile in "called the bid hostile"; None where the object has no complement."""
    for complement in tree.below(verb, "title", "quality"):
        near = complement.index == verb.index + 1 and complement.tag != "VBN"  # "left unresolved the question"
        objects_ = [o for o in tree.objects(verb) if o.index < complement.index or near]
        done = complement.tag == "VBN" and not tree.below(complement, "preposition", "agent")
        apart = tree.tokens[complement.index - 1].text == ","  # but "found Kim, 41, guilty"
        apart = apart and not any(
            tree.tokens[o.index + 1].text == "," and o.index + 2 < complement.index for o in objects_
        )
        state = done or not tree.is_verb(complement) or complement.text == "missing"
        if objects_ and state and not apart:
            return complement
    return None


def _completed(tree: Tree, clause: Clause, verbs: str) -> list[tuple[Token, Token]]:
    """(object, complement) pairs of an active clause whose verb is of that word class; empty where there are none."""
    if clause.passive or clause.predicate.lemma.lower() not in lexicon(verbs):
        return []
    complement = complement_of_object(tree, clause.predicate)
    if complement is None:
        return _small_clauses(tree, clause.predicate)
    return [(object_, complement) for object_ in objects(tree, clause)]


def _small_clauses(tree: Tree, verb: Token) -> list[tuple[Token, Token]]:
    """(plan, mistake) in "considers the plan a mistake", which the parser takes for a clause, or for several."""
    found = []
    for first in tree.below(verb, "clause", "title", "quality"):
        for complement in tree.conjuncts(first):
            subjects = tree.subjects(complement)
            if (
                len(subjects) == 1
                and not tree.is_verb(complement)
                and verb.index < subjects[0].index < complement.index
            ):
                found.append((subjects[0], complement))
    return found


def destination(tree: Tree, verb: Token, object_: Token) -> tuple[tuple[str, ...], Token] | None:
    """("into",), lead in "put Wales into the lead"; None for a place, where something lies for itself."""
    idiom = f"{verb.lemma.lower()} {object_.lemma.lower()}" in lexicon("idioms")  # "put an end to"
    if verb.lemma.lower() not in lexicon("putting") or idiom:
        return None
    for prepositions, token in tree.obliques(verb):
        words = tuple(p.text.lower() for p in prepositions)
        if verb.lemma.lower() == "take" and (
            words[0] not in {"to", "into"} or tree.determiners(token) or tree.possessors(token)
        ):
            continue  # "take the firm to court", but "take a bus to the station"
        first = words[0] in {"above", "at", "before", "below", "in", "into", "on", "out", "to", "under"}
        thing = not is_place(token) and not tree.is_name(token) and not is_time(tree, token)
        body = is_person_or_body(token) and bool(tree.determiners(token))  # "put pressure on the council"
        if token.lemma == "order" and tree.noun_clauses(token):
            continue  # "pushes them across in order to"
        weighed = token.lemma in {"account", "consideration"} and words[0] == "into"  # "taking into account his age"
        if first and thing and not body and (weighed or prepositions[0].index > object_.index):
            return words, token
    return None


def judged_object(tree: Tree) -> Iterator[Found]:
    """Whoever calls or finds a thing something says that it is that.

    yes: Prosecutor Maja Kos called the sentence fair. -> sentence | be | fair
    yes: Prosecutor Maja Kos called the sentence fair. -> Maja Kos | call fair | sentence
    yes: The mayor considers the plan a mistake. -> plan | be | mistake
    yes: The court found Kim guilty of fraud. -> Kim | be guilty of | fraud
    yes: A jury found Brian Doyle not guilty of fraud. -> Brian Doyle | be guilty of | fraud | - actual
    yes: The jury found Mark Dunn, who ran the charity, guilty of fraud. -> Mark Dunn | be guilty of | fraud
    yes: The ministry declared an outbreak of measles over. -> outbreak of measles | be | over
    yes: The court declared the election void. -> court | declare void | election
    no: The mayor considers the plan.
    from: Huddleston and Pullum 2002, chapter 4, section 5.3
    """
    for clause in clauses(tree):
        verb = clause.predicate
        for object_, said in _completed(tree, clause, "judging"):
            cue = negation(tree, said)
            if cue is not None and cue.lemma.lower() != "not":
                continue  # "considers it no longer legal"
            deeds = tree.obliques(said) if said.tag == "JJ" else ()
            for prepositions, deed in deeds:
                words = " ".join((said.text.lower(), *(p.text.lower() for p in prepositions)))
                yield Found(object_, plain(f"be {words}"), deed, predicate=said, described=True)
            if not deeds:
                yield Found(object_, plain("be"), said, predicate=said, quality=True, described=True)
            what = mention(tree, said, adjective=True)
            label = said.text.lower() if deeds or cue else what.label if what is not None else ""
            if label and cue is not None:
                label = f"not {label.removeprefix('not ')}"  # nobody has found him guilty
            if 0 < len(label.split()) <= LONGEST:
                worded = relation(tree, verb, prepositions=(label,))
                for subject in clause.subjects:
                    yield Found(subject, worded, object_, verb, inner=said, origin=clause.origin)


def seen_as(tree: Tree) -> Iterator[Found]:
    """Whoever describes a thing as such and such says that it is so; whoever sees it as something does that.

    yes: The lawyer described the accusations as absurd. -> accusations | be | absurd
    yes: The mayor described the bridge as safe but ugly. -> bridge | be | ugly
    yes: Voters see Kim as a liar. -> voters | see as liar | Kim
    yes: The deal is seen as vital for Peru. -> deal | be seen as vital for | Peru
    yes: The move was described as illegal by Kim. -> move | be described as | illegal
    no: The lawyer described the accusations as a plot.
    from: Huddleston and Pullum 2002, chapter 4, section 5.3
    """
    for clause in clauses(tree):
        if clause.predicate.lemma.lower() not in lexicon("portraying"):
            continue
        if clause.passive:
            yield from _is_seen_as(tree, clause)
            continue
        for as_ in (p for p in tree.below(clause.predicate, "preposition") if p.lemma.lower() == "as"):
            for adjective in tree.below(as_, "adjective", "quality"):
                for object_ in objects(tree, clause) if adjective.tag == "JJ" else ():
                    yield Found(object_, plain("be"), adjective, predicate=adjective, quality=True, described=True)
            for noun in tree.below(as_, "preposition object"):
                what = mention(tree, noun)
                if clause.predicate.lemma.lower() not in SEEN_AS or what is None or len(what.label.split()) > LONGEST:
                    continue
                worded = relation(tree, clause.predicate, prepositions=("as", what.label))
                for subject, object_ in itertools.product(clause.subjects, objects(tree, clause)):
                    yield Found(subject, worded, object_, clause.predicate, besides=noun, origin=clause.origin)


def _is_seen_as(tree: Tree, clause: Clause) -> Iterator[Found]:
    """What the thing that is seen or described as vital for somebody is said to be."""
    verb = clause.predicate
    for as_ in (p for p in tree.below(verb, "preposition") if p.lemma.lower() == "as"):
        for adjective in (t for t in tree.below(as_, "adjective", "quality") if t.tag.startswith("JJ")):
            word = adjective.text.lower()
            beside = [(p, t) for p, t in tree.obliques(adjective) if not is_time(tree, t) and p[0].text != "by"]
            for subject, (prepositions, other) in itertools.product(clause.subjects, beside):
                words = tuple(p.text.lower() for p in prepositions)
                worded = relation(tree, verb, passive=True, middle=("as", word), prepositions=words)
                yield Found(subject, worded, other, verb, origin=clause.origin)
            for subject in clause.subjects if not beside else ():
                worded = relation(tree, verb, passive=True, prepositions=("as",))
                yield Found(subject, worded, adjective, verb, quality=True, origin=clause.origin)


def named_object(tree: Tree) -> Iterator[Found]:
    """Whoever elects or names somebody something does so to him, and he is elected or named that.

    yes: The board named Ingrid Olsen chief executive. -> board | name | Ingrid Olsen
    yes: Voters elected Duda president of Poland. -> Duda | be elected | president of Poland
    yes: The queen made Attenborough a knight. -> Attenborough | be made | knight
    no: The board named three towns.
    from: Levin 1993, sections 29.1 and 29.3
    """
    for clause in clauses(tree):
        verb = clause.predicate
        for object_, said in _completed(tree, clause, "appointing"):
            if not tree.is_noun(said) or object_.lemma.lower() == "it":  # "makes it a crime to sell it"
                continue
            yield Found(object_, passive_of(tree, verb), said, predicate=verb, alone=True)
            what = mention(tree, said)
            as_what = (what.label,) if verb.lemma == "make" and what is not None else ()  # nobody made Attenborough
            for subject in clause.subjects:
                yield Found(subject, relation(tree, verb, prepositions=as_what), object_, verb, origin=clause.origin)


def passive_of(tree: Tree, verb: Token, *prepositions: str) -> Relation:
    """How it is worded that a thing is called or made so by an active verb: "is described as"."""
    own = verb.text.lower() if verb.tag in {"VBD", "VBN"} else _participle(verb.lemma.lower())
    lemma = relation(tree, verb, passive=True, prepositions=prepositions).lemma
    lemma = lemma.replace(f"be {verb.text.lower()}", f"be {own}", 1)
    return Relation(lemma, f"is {lemma.removeprefix('be ')}")


def _participle(verb: str) -> str:
    """Seen for see, called for call."""
    irregular = table("irregular_participles").get(verb)
    return irregular[0] if irregular else f"{verb.removesuffix('e')}ed"


TAKEN_SOMEHOW = frozenset({"take", "treat"})
TAKEN_HOW = frozenset({"lightly", "literally", "personally", "seriously"})
"""How a thing is taken, which is not to take it."""


def made_object(tree: Tree) -> Iterator[Found]:
    """What is done to a thing, with the state that it is brought into, or how it is taken.

    yes: The quake left hundreds homeless. -> quake | leave homeless | hundreds
    yes: The law makes the tax illegal. -> law | make illegal | tax
    yes: The deal makes Peru less dependent on oil. -> deal | make less dependent | Peru
    yes: Kim takes the warning seriously. -> Kim | take seriously | warning
    no: The quake left the city.
    from: Huddleston and Pullum 2002, chapter 4, section 5.3
    """
    for clause in clauses(tree):
        for how in (
            tree.adverbs(clause.predicate) if clause.predicate.lemma in TAKEN_SOMEHOW and not clause.passive else ()
        ):
            for object_, subject in itertools.product(objects(tree, clause), clause.subjects):
                if how.text.lower() in TAKEN_HOW and how.index > object_.index:
                    worded = relation(tree, clause.predicate, middle=(how.text.lower(),))
                    yield Found(subject, worded, object_, clause.predicate, origin=clause.origin)
        for object_, state in _completed(tree, clause, "making"):
            if (state.tag in {"JJ", "VBN"} or state.text == "missing") and negation(tree, state) is None:
                degree = [a.text.lower() for a in tree.adverbs(state) if a.lemma.lower() in {"least", "less", "more"}]
                degree = degree if len(degree) == 1 and "or" not in tree.words else []  # "more or less bankrupt"
                worded = relation(tree, clause.predicate, middle=(*degree, state.text.lower()))
                for subject in clause.subjects:
                    yield Found(subject, worded, object_, clause.predicate, origin=clause.origin)


def moved_object(tree: Tree) -> Iterator[Found]:
    """What is done to a thing, with where that brings it.

    yes: Kim put Wales into the lead. -> Kim | put into lead | Wales
    yes: The toys turn the crowd into a show. -> toys | turn into show | crowd
    yes: The union took the firm to court. -> union | take to court | firm
    no: Kim put the letter on the roof.
    from: Huddleston and Pullum 2002, chapter 4, section 5.4
    """
    for clause in clauses(tree):
        if clause.passive:
            continue
        for object_ in objects(tree, clause):
            found = destination(tree, clause.predicate, object_)
            where = mention(tree, found[1]) if found is not None else None
            if found is not None and where is not None and len(where.label.split()) <= LONGEST:
                worded = relation(tree, clause.predicate, prepositions=(*found[0], where.label.lower()))
                for subject in clause.subjects:
                    yield Found(subject, worded, object_, clause.predicate, besides=found[1], origin=clause.origin)


def supplied_object(tree: Tree) -> Iterator[Found]:
    """Who provides somebody with something provides it, and to him.

    yes: The plant supplies the city with water. -> plant | supply | water
    yes: The plant supplies the city with water. -> plant | supply to | city
    no: The plant supplies water.
    from: Levin 1993, section 13.4
    """
    for clause in clauses(tree):
        verb = clause.predicate
        if clause.passive or verb.lemma.lower() not in lexicon("supplying"):
            continue
        given = [token for words, token in tree.obliques(verb) if [w.lemma.lower() for w in words] == ["with"]]
        for receiver in objects(tree, clause) if given else ():
            for subject in clause.subjects:
                yield Found(subject, relation(tree, verb), given[0], verb, origin=clause.origin)
                yield Found(subject, relation(tree, verb, prepositions=("to",)), receiver, verb, origin=clause.origin)


def brought_to_do(tree: Tree) -> Iterator[Found]:
    """Whoever makes, helps or keeps somebody from doing something does so to him, whatever comes of it.

    yes: The police prevented Kim from leaving. -> police | prevent from leaving | Kim
    yes: The judge stopped the council closing the library. -> judge | stop from closing | council
    yes: The storm caused the dam to collapse. -> storm | cause to collapse | dam
    yes: The law requires firms to publish the data. -> law | require to publish | firms
    yes: Kim helped Lee win the race. -> Kim | help win | Lee
    no: Kim helped Lee.
    no: Kim wants Lee to win the race.
    from: Huddleston and Pullum 2002, chapter 14, sections 3.2 and 5
    """
    for clause in clauses(tree):
        verb = clause.predicate
        for object_, deed in _deeds(tree, clause):
            link = "to" if tree.is_infinitive(deed) else "from" if tree.is_gerund(deed) else ""
            words = (deed.text.lower(), *(p.text.lower() for p in tree.particles(deed)))
            done = (link, *words) if link else words
            lemma = relation(tree, verb, prepositions=done).lemma
            worded = Relation(lemma, f"{relation(tree, verb).label} … {' '.join(done)}{_short(tree, deed)}")
            for subject in clause.subjects:
                yield Found(subject, worded, object_, verb, inner=deed, origin=clause.origin)


def bidden_deed(tree: Tree, verb: Token) -> Token | None:
    """Pay in "ordered Acme to pay a fine"; None where nobody is ordered, urged or forced to do a thing."""
    if verb.lemma.lower() not in lexicon("urging") | _BIDDING:
        return None
    deeds = [t for t in tree.below(verb, "open complement") if t.tag == "VB" and tree.is_infinitive(t)]
    return deeds[0] if len(deeds) == 1 else None


_BIDDING = frozenset({"ask", "beg", "challenge", "command", "convince", "implore", "teach", "train"})
"""Verbs whose object is to do what the infinitive says, beside those of urging."""


def _short(tree: Tree, deed: Token) -> str:
    """The object of the deed in few words, with a space before it; empty where it has none."""
    thing = next((mention(tree, o) for o in tree.objects(deed) if not tree.is_pronoun(o)), None)
    short = thing.label.split(" of ")[0] if thing is not None else ""
    return f" {short}" if 0 < len(short.split()) <= LONGEST else ""


def _deeds(tree: Tree, clause: Clause) -> Iterator[tuple[Token, Token]]:
    """Everyone who is made to do something, helped to do it or kept from it, with the verb for it."""
    verb = clause.predicate
    lemma = verb.lemma.lower()
    if clause.passive or lemma not in BRINGING_TO | KEEPING_FROM:
        return
    deeds = [t for t in tree.complements(verb) if t.tag == ("VB" if lemma in BRINGING_TO else "VBG")]
    if lemma == "keep":
        deeds = []  # "keeps the trains running" is the contrary of "keeps them from running"
    if lemma in KEEPING_FROM:
        froms = (p for p in tree.below(verb, "preposition") if p.lemma == "from")
        deeds += [t for p in froms for t in tree.below(p, "preposition clause") if tree.is_gerund(t)]
    for deed in deeds:
        if tree.is_passive(deed) or deed.lemma in {"be", "feel", "look", "seem"} or negation(tree, deed) is not None:
            continue
        for doer in tree.subjects(deed) or objects(tree, clause):
            if verb.index < doer.index < deed.index:
                yield doer, deed


RULES = (judged_object, seen_as, named_object, made_object, moved_object, supplied_object, brought_to_do)
