"""Passive clauses, written active where the agent is named."""

from collections.abc import Iterator

from graphbuild.extract.active import shown, times
from graphbuild.extract.arguments import NO_ARGUMENT, arguments
from graphbuild.extract.clauses import Argument, Clause, clauses, objects, obliques, stranded
from graphbuild.extract.completed import SEEN_AS, destination, passive_of
from graphbuild.extract.relations import relation
from graphbuild.extract.rules import Found
from graphbuild.extract.sorts import is_person_or_body, is_time
from graphbuild.extract.titles import is_calling
from graphbuild.extract.tree import Tree
from graphbuild.extract.voices import called
from graphbuild.lexicon import lexicon, names_event, table
from graphbuild.model import Token

DECIDING = frozenset({"majority", "margin", "verdict", "vote"})
"""Nouns that tell how it was decided: found guilty by a verdict."""


def passive_with_agent(tree: Tree) -> Iterator[Found]:
    """A passive whose agent is named relates the agent to the subject.

    yes: Hanna Vik was poisoned by her brother. -> brother | poison | Hanna Vik
    yes: They sold a statue carved by Bertil Ek. -> Bertil Ek | carve | statue
    yes: Hanna Vik was given a camera by her uncle. -> uncle | give | camera
    yes: Hanna Vik was given a camera by her uncle. -> uncle | give to | Hanna Vik
    yes: The trip was paid for by Acme. -> Acme | pay for | trip
    yes: The account was thrown into question by emails. -> emails | throw into question | account
    yes: The deal was signed by Kim, not by Lee. -> Lee | sign | deal | - actual
    yes: The bridge was designed not by Kim but by Lee. -> Kim | design | bridge | - actual
    yes: The bridge was designed not by Kim but by Lee. -> Lee | design | bridge
    yes: The dam was not financed by Acme but by Brann. -> Brann | finance | dam
    yes: The posts were filled by others. -> others | fill | posts
    yes: The plane must have been hit by a missile. -> missile | hit | plane | + possible
    no: The embankment was raised by a metre.
    no: Hanna Vik was poisoned in Oslo.
    no: The reform is seen as a threat by the unions.
    from: Quirk and others 1985, 3.63 to 3.72
    """
    for clause in clauses(tree):
        judged = clause.predicate.lemma.lower() in SEEN_AS | lexicon("judging") and called(tree, clause.predicate)
        if clause.passive and not judged:
            for agent in tree.agents(clause.predicate):
                if is_means(tree, clause.predicate, agent) or is_time(tree, agent) or agent.lemma.lower() in DECIDING:
                    continue
                if clause.predicate.lemma in _PLACING and not (tree.is_name(agent) or is_person_or_body(agent)):
                    continue  # "a van parked by the sluice"
                taken = clause.predicate.lemma.lower() in {"charge", "cost", "fine"}  # "was fined $9m by the court"
                given = () if taken else tree.objects(clause.predicate)
                to = ("to",) if given else stranded(tree, clause.predicate)
                for subject in clause.subjects:
                    worded = relation(tree, clause.predicate, prepositions=to or _gone(tree, clause.predicate, subject))
                    yield Found(agent, worded, subject, clause.predicate, origin=clause.origin)
                for thing in given:
                    yield Found(agent, relation(tree, clause.predicate), thing, clause.predicate, origin=clause.origin)


_PLACING = frozenset({"anchor", "berth", "camp", "dock", "moor", "park", "pitch", "seat"})
"""Verbs whose "by" may say beside what."""


def _gone(tree: Tree, verb: Token, subject: Token) -> tuple[str, ...]:
    """Where what is thrown or put ends up: into question."""
    gone = destination(tree, verb, subject)
    if gone is None or tree.determiners(gone[1]) or tree.premodifiers(gone[1]):
        return ()
    prepositions, end = gone
    return (*prepositions, end.text.lower())


def is_means(tree: Tree, verb: Token, agent: Token) -> bool:
    """True for "rescued by boat", "found guilty of fraud by abuse of position": how, not by whom."""
    bare = agent.tag == "NN" and not tree.determiners(agent)
    if bare and agent.lemma.lower() in {"infusion", "injection"}:
        return True  # "given by monthly infusion"
    bare = bare and len(tree.premodifiers(agent)) == len(tree.below(agent, "compound"))  # "by text message"
    if bare and agent.lemma.lower() in lexicon("means"):
        return True
    if tree.numbers(agent) and agent.lemma.lower() in {"vote", "point", "goal", "length", "margin"}:
        return True  # "rejected by 291 votes to 277"
    if agent.lemma.lower() in lexicon("units") | _FRACTIONS or agent.entity in {"PERCENT", "QUANTITY"}:
        return True  # "raised by a metre", "cut by a third"
    if bare and agent.lemma.lower() in {"abuse", "misuse", "use"}:
        return True  # "convicted last month of fraud by abuse of position"
    deed = agent.lemma.lower() in table("nominalisations") or agent.lemma.lower() in {"abuse", "use", "means", "way"}
    return bool(tree.attributes(verb)) and deed and not agent.entity


_FRACTIONS = frozenset({"fifth", "half", "quarter", "tenth", "third"})


def passive_with_preposition(tree: Tree) -> Iterator[Found]:
    """A passive relates its subject to what its preposition leads to.

    yes: The suspect was arrested in Lyon. -> suspect | be arrested in | Lyon
    yes: The company, founded in 1898, moved to Oslo. -> company | be founded in | 1898
    yes: The company, founded in 1898 by miners, moved to Oslo. -> company | be founded in | 1898
    yes: The sailor was found dead in Oslo. -> sailor | be found dead in | Oslo
    yes: Two men were killed and five injured in a blast. -> two men | be killed in | blast
    yes: The mill would later be sold to Ford. -> mill | be sold to | Ford
    yes: Kim was described by Lee as a loner. -> Kim | be described as | loner
    yes: The sailor was tried as a spy. -> sailor | be tried as | spy
    yes: Kim was sworn in as president. -> Kim | be sworn in as | president
    yes: Kim was not charged with murder but with fraud. -> Kim | be charged with | fraud
    yes: Not Kim but Lee was tried in Oslo. -> Lee | be tried in | Oslo
    yes: Kim was unwilling to be tried in Oslo. -> Kim | be tried in | Oslo | - intended
    yes: Acme abandoned plans to be listed in Oslo. -> Acme | be listed in | Oslo | - intended
    yes: Kim was reluctant to be tried in Oslo. -> Kim | be tried in | Oslo | + possible
    no: The pact was signed neither by Kim nor by Lee in Oslo.
    no: The sailor was expected in Oslo to tell the truth.
    no: The suspect was arrested by police.
    no: The drug removes a protein called tau from the brain.
    from: Quirk and others 1985, 3.63 to 3.72
    """
    for clause in clauses(tree):
        verb = clause.predicate
        if not clause.passive or _only_tells_of(tree, verb) or verb.text.lower() == "aged":
            continue
        if verb.lemma.lower() in {"call", "dub", "nickname"} and tree.below(verb, "title"):
            continue  # "removes a protein called tau from the brain"
        agents = bool(tree.agents(verb))
        made = tuple(word for t in tree.attributes(verb) if t.index > verb.index for word in _state(tree, t))
        whole = agents and verb.lemma.lower() not in _BEGINNING
        for argument in (*arguments(tree, clause, has_object=whole), *_shared(tree, clause)):
            if is_time(tree, argument.token) and whole:
                continue
            for subject in clause.subjects:
                yield Found(
                    subject,
                    relation(
                        tree,
                        verb,
                        passive=True,
                        middle=made,
                        shown=shown(tree, tree.objects(verb)),
                        prepositions=argument.prepositions,
                    ),
                    argument.token,
                    verb,
                    origin=clause.origin,
                )


def _shared(tree: Tree, clause: Clause) -> Iterator[Argument]:
    """The blast of "two were killed and five injured in a blast": with the auxiliary they share what follows."""
    verb = clause.predicate
    if tree.obliques(verb) or tree.agents(verb) or tree.complements(verb):
        return
    for later in clauses(tree):
        own = tree.subjects(later.predicate) and not tree.auxiliaries(later.predicate)
        apart = "," in {t.text for t in tree.tokens[verb.index : later.predicate.index]}
        if own and not apart and later.passive and tree.joined_to(later.predicate) == verb:
            for each in arguments(tree, later, has_object=bool(tree.agents(later.predicate))):
                if each.token.entity in {"FAC", "GPE", "LOC"} or names_event(each.token.lemma.lower()):
                    yield each


_BEGINNING = frozenset({"build", "create", "discover", "establish", "found", "introduce", "invent", "launch", "open"})
"""Verbs of a beginning, whose time is told even where it is told who did it."""


def _state(tree: Tree, quality: Token) -> tuple[str, ...]:
    """Dead in "was found dead in Oslo", not and guilty in "was found not guilty on Friday"."""
    denied = tuple(t.text.lower() for t in tree.negations(quality))
    return (*denied, quality.text.lower()) if quality.tag.startswith("JJ") else ()


def _only_tells_of(tree: Tree, verb: Token) -> bool:
    """True for "expected" in "was expected at the jail to guard sixty": where he was is where he was to guard."""
    infinitives = (t for t in tree.below(verb, "open complement", "adverbial clause") if tree.is_infinitive(t))
    return verb.lemma.lower() in lexicon("saying") | lexicon("thinking") and any(infinitives)


def passive_with_time(tree: Tree) -> Iterator[Found]:
    """A passive relates a thing to its time also beside a place: "founded in 1898 in Bergen".

    A time without a preposition counts where nothing else is said: "installed last autumn".

    yes: The bank was founded in Bergen in 1898. -> bank | be founded in | 1898
    yes: New cameras were installed last autumn. -> new cameras | be installed | last autumn
    no: The bank was robbed in Bergen.
    no: New cameras were installed in Bergen last autumn.
    no: New cameras were installed days before the vote.
    from: gold guidelines, rule 9
    """
    for clause in clauses(tree):
        verb = clause.predicate
        if not clause.passive or tree.agents(verb) or _only_tells_of(tree, verb) or tree.attributes(verb):
            continue
        for prepositions, token in tree.obliques(verb):
            words = tuple(p.text.lower() for p in prepositions)
            vague = token.lemma.lower() in {"time", "while"} and words == ("for",)
            if is_time(tree, token) and not set(words) & NO_ARGUMENT and not vague:
                for subject in clause.subjects:
                    yield Found(
                        subject,
                        relation(tree, verb, passive=True, prepositions=words),
                        token,
                        verb,
                        origin=clause.origin,
                    )
        more = tree.obliques(verb) or tree.objects(verb) or tree.complements(verb) or verb.text.lower() == "aged"
        for time in () if more else times(tree, verb):
            for subject in clause.subjects:
                yield Found(subject, relation(tree, verb, passive=True), time, verb, origin=clause.origin)


def passive_with_object(tree: Tree) -> Iterator[Found]:
    """A passive verb of giving relates the receiver to the gift.

    yes: The village was awarded a grant. -> village | be awarded | grant
    yes: The hoard was declared treasure by a coroner. -> hoard | be declared | treasure
    no: The grant was awarded to the village.
    from: Quirk and others 1985, 16.55
    """
    for clause in clauses(tree):
        verb = clause.predicate
        if tree.arc(verb) == "noun clause" and is_calling(verb):
            continue  # that is a name
        if clause.passive and (
            verb.lemma.lower() in lexicon("giving")
            or (tree.attributes(verb) and verb.lemma.lower() not in lexicon("saying") - {"declare", "proclaim"})
        ):
            for object_ in (*tree.objects(verb), *(t for t in tree.attributes(verb) if tree.is_noun(t))):
                for subject in clause.subjects:
                    yield Found(subject, relation(tree, verb, passive=True), object_, verb, origin=clause.origin)


def called_as(tree: Tree) -> Iterator[Found]:
    """What somebody calls a thing with "as" is what the thing is called, in his words.

    yes: Articles described homeopathy as quackery. -> homeopathy | be described as | quackery
    yes: Critics see the law as an attack. -> law | be seen as | attack
    no: She sold the house as planned.
    from: Quirk and others 1985, 16.47
    """
    for clause in clauses(tree):
        verb = clause.predicate
        if (
            clause.passive
            or verb.tag not in {"VBD", "VBN", "VBP", "VBZ"}
            or verb.lemma.lower() not in lexicon("naming") - {"treat"}  # who is treated as a child is not called one
        ):
            continue
        for argument in obliques(tree, clause):
            if argument.prepositions == ("as",):
                for thing in objects(tree, clause):
                    worded = passive_of(tree, verb, "as")
                    viewed = verb.lemma.lower() in lexicon("portraying")
                    yield Found(thing, worded, argument.token, predicate=argument.token if viewed else verb)


RULES = (passive_with_agent, passive_with_preposition, passive_with_time, passive_with_object, called_as)
