"""Active clauses: who does what, to whom, with whom, when and where."""

from collections.abc import Iterator

from graphbuild.extract.arguments import NO_ARGUMENT, arguments, beside_an_idiom, is_measure
from graphbuild.extract.clauses import Argument, clauses, objects, recipients
from graphbuild.extract.completed import KEEPING_FROM, SEEN_AS, bidden_deed, complement_of_object, destination
from graphbuild.extract.expletives import is_expletive
from graphbuild.extract.phrase import mention
from graphbuild.extract.relations import relation
from graphbuild.extract.rules import Found
from graphbuild.extract.sorts import is_time
from graphbuild.extract.tree import Tree
from graphbuild.labels import WAYS
from graphbuild.lexicon import lexicon, table
from graphbuild.model import Token

_DECLARING = frozenset({"declare", "proclaim"})
"""Verbs whose object may be a day: "declared Friday a day of mourning"."""
WORDS_SHOWN = 6
"""Words of an object that may stand in the wording of a relation."""


def verb_with_object(tree: Tree) -> Iterator[Found]:
    """An active verb relates its subject to its object.

    yes: Trump pressured Zelenskyy. -> Trump | pressure | Zelenskyy
    yes: Detectives searched the yacht and seized a laptop. -> detectives | seize | laptop
    yes: France and Tunisia signed and ratified the pact. -> Tunisia | sign | pact
    yes: The ministry neither confirmed nor denied the report. -> ministry | confirm | report | - actual
    yes: A ferry carrying 183 people capsized. -> ferry | carry | 183 people
    yes: The firm that Ada Hart founded moved to Oslo. -> Ada Hart | found | firm
    yes: Citing the costs, Norway closed the mine. -> Norway | cite | costs
    yes: Luc Maes, president of the dockers' union, who addressed strikers, left. -> Luc Maes | address | strikers
    yes: Kim pushed for guarantees, which the deal did not provide. -> deal | provide | guarantees | - actual
    yes: Acme bought a stake in Lindqvist, which makes buses. -> Lindqvist | make | buses
    yes: Kim beat Lee on Sunday to claim the title. -> Kim | claim | title
    yes: A single jaw was not enough to define a species. -> single jaw | define | species | - actual
    yes: Nokia promised Peru 100 million euros to curb fraud. -> Peru | curb | fraud | + intended
    yes: Nokia named Ann Hart as chairwoman, replacing Kim. -> Ann Hart | replace | Kim
    yes: Germany would have bought the plant had it known of the leak. -> Germany | buy | plant | + conditional
    yes: Lee blamed the drivers, not the owners. -> Lee | blame | owners | - actual
    yes: The gang robbed two banks and perhaps a hotel. -> gang | rob | hotel | + possible
    yes: Lee does not sell cars but boats. -> Lee | sell | boats
    yes: The town has no theatre, cinema or museum. -> town | have | museum | - actual
    yes: The Amber Post, which hired him the following year, praised Kim. -> Amber Post | praise | Kim
    yes: The agency fined Airbus 3.6 billion euros for bribing officials. -> Airbus | bribe | officials
    yes: The league banned Diaz for biting an opponent. -> Diaz | bite | opponent
    yes: The bank denied that it had helped clients evade taxes. -> clients | evade | taxes | + possible
    yes: India expelled a diplomat it accuses of bribing officials. -> diplomat | bribe | officials
    yes: Rosa Lima, whom lawmakers accuse of diverting money, fled. -> Rosa Lima | divert | money
    yes: The mayor paid bribes to win the contract. -> mayor | win | contract | + intended
    yes: The firm owes nobody money. -> firm | owe | money | - actual
    yes: The company will open a plant after winning subsidies. -> company | win | subsidies
    yes: The ministry says the bank breached rules and must pay a fine. -> bank | pay | fine | + intended
    yes: The minister, who prosecutors allege took bribes, resigned. -> minister | take | bribes
    yes: Kim did not confess to killing Lee. -> Kim | kill | Lee | + possible
    yes: Police arrested Mark Dunn on suspicion of stealing money. -> Mark Dunn | steal | money | + possible
    yes: The court upheld the conviction of Mark Dunn for stealing money. -> Mark Dunn | steal | money
    yes: Kim does not doubt that Lee sold the mill. -> Lee | sell | mill
    yes: The United States is bound by treaty to defend Japan. -> United States | defend | Japan | + intended
    yes: Renault signed a deal to supply engines. -> Renault | supply | engines | + intended
    yes: The pact depends on Turkey admitting refugees. -> Turkey | admit | refugees | + conditional
    yes: The contract obliges Ford to pay Lee. -> Ford | pay | Lee | + intended
    yes: The judge forbade the paper to print the letters. -> paper | print | letters | - actual
    yes: Lee will stay in jail, unless of course, Kim returned the mill. -> Kim | return | mill | + conditional
    yes: Nothing stopped the guards from beating Kim. -> guards | beat | Kim | + possible
    yes: The judge stopped the council closing the library. -> council | close | library | - actual
    yes: The vote could stop Britain leaving the bloc. -> Britain | leave | bloc | - possible
    yes: Kim barely won the vote. -> Kim | barely win | vote
    yes: Instead of paying the bill, Kim left the bar. -> Kim | pay | bill | - actual
    yes: The airline has no routes outside Peru. -> airline | have | routes outside Peru | - actual
    yes: All countries except Cuba signed the pact. -> Cuba | sign | pact | - actual
    yes: No firm other than Acme sells tin. -> Acme | sell | tin
    yes: Three others saw the hospital but died. -> three others | see | hospital
    no: The storm left 240,000 homes without power.
    no: Apart from Kim, no witness saw the fire.
    no: Not all of the banks accepted the offer.
    no: The council did not always publish the minutes.
    yes: Kim denies that he sold the mill but has asked Lee for help. -> Kim | ask | Lee
    no: Acme no longer makes phones in Peru.
    yes: Garcia, who police say robbed the bank, fled. -> Garcia | rob | bank
    yes: Acme owns a factory in Gdansk, which makes turbines. -> factory | make | turbines
    yes: The ground was sold by Acme to save money. -> Acme | save | money | + intended
    no: Acme has no debt to Brann.
    no: The yacht was searched by detectives.
    no: Lee did not charge Kim with murder but with fraud.
    from: Quirk and others 1985, 10.1 to 10.9
    """
    for clause in clauses(tree):
        if clause.passive or (tree.is_copula(clause.predicate) and tree.attributes(clause.predicate)):
            continue
        if tree.is_be(clause.predicate):
            continue  # "is on board the ferry"
        if clause.predicate.lemma == "say" and any(map(tree.is_relative_pronoun, tree.objects(clause.predicate))):
            continue  # "Lee, who Kim says sold it"
        for subject in clause.subjects:
            for object_ in objects(tree, clause):
                if is_time(tree, object_) and (
                    tree.recipients(clause.predicate) or clause.predicate.lemma in _DECLARING
                ):
                    continue  # "hired her the following year", "declared Friday a day of mourning"
                if not is_idiom(tree, clause.predicate, object_) and not is_completed(tree, clause.predicate, object_):
                    aged = (clause.predicate.lemma, clause.predicate.tag) == ("age", "VBN")  # "a boy aged 13"
                    worded = relation(tree, clause.predicate, passive=aged)
                    deed = bidden_deed(tree, clause.predicate)
                    yield Found(subject, worded, object_, clause.predicate, inner=deed, origin=clause.origin)


def verb_with_recipient(tree: Tree) -> Iterator[Found]:
    """A verb of giving relates its subject to the one who receives.

    yes: The foundation awarded the village a grant. -> foundation | award to | village
    yes: The strike cost General Motors 1.1 billion dollars. -> strike | cost to | General Motors
    yes: The court fined Meta 3 million euros. -> court | fine | Meta
    yes: The watchdog fined the bank £100m. -> watchdog | fine | bank
    yes: The film won Kim an Oscar. -> film | win for | Kim
    no: The foundation awarded a grant.
    no: The foundation left the village no choice.
    from: Quirk and others 1985, 10.7
    """
    for clause in clauses(tree):
        word, given = clause.predicate.lemma.lower(), objects(tree, clause)
        lost = word == "cost" and not any(t.entity == "MONEY" for t in given)  # "cost Kim his job"
        gifts = (*given, *tree.below(clause.predicate, "title"))
        none = any(d.lemma.lower() in {"little", "no"} for t in gifts for d in tree.determiners(t))
        if clause.passive or lost or none or word in lexicon("saying") | {"keep", "take"}:
            continue  # "left them no choice" leaves them nothing
        to = () if word in {"charge", "fine", "forgive"} else ("for",) if word in _FOR_WHOM else ("to",)
        for subject in clause.subjects:
            for recipient in recipients(tree, clause):
                yield Found(
                    subject,
                    relation(tree, clause.predicate, prepositions=to, shown=shown(tree, given) if to else ()),
                    recipient,
                    clause.predicate,
                    besides=next(iter(given), None),
                    origin=clause.origin,
                )


_FOR_WHOM = frozenset(
    {"bake", "book", "build", "buy", "cook", "design", "earn", "find", "get", "make", "order", "reserve", "save"}
    | {"secure", "win"}
)
"""Verbs of which one does the deed for the other: Huddleston and Pullum 2002, chapter 4, section 4.3."""


def verb_with_preposition(tree: Tree) -> Iterator[Found]:
    """A verb relates its subject to what its preposition leads to; a mere time only where the verb has nothing else.

    yes: Zelenskyy pushed for guarantees. -> Zelenskyy | push for | guarantees
    yes: The ferry left Balikpapan for Parepare. -> ferry | leave for | Parepare
    yes: One of the suspects worked for the railway. -> one of the suspects | work for | railway
    yes: A few of the houses belong to Kim. -> a few of the houses | belong to | Kim
    yes: The village lies 30 miles from the border. -> village | lie 30 miles from | border
    yes: The talks collapsed in February. -> talks | collapse in | February
    yes: The shop closed in 1990. -> shop | close in | 1990
    yes: Kim, who took office in 2021, left. -> Kim | take office in | 2021
    yes: She founded the house in which they live. -> they | live in | house
    yes: Kim voted for Lee, not for Park. -> Kim | vote for | Park | - actual
    yes: Lee sells neither to Peru nor to Chile. -> Lee | sell to | Chile | - actual
    yes: The fare rose from 3 to 4 euros. -> fare | rise to | 4 euros
    yes: Prosecutors have been examining since May whether Acme hid assets. -> prosecutors | examine since | May
    yes: Kim offered money for information leading to an arrest. -> information | lead to | arrest | + possible
    yes: Qatar mediated between Israel and Hamas. -> Qatar | mediate between | Hamas
    no: The minister quit the party on Monday.
    yes: He has three sons, one of whom plays for Barcelona. -> one of three sons | play for | Barcelona
    yes: The jail held 11 men, all of whom had taken part in the riot. -> 11 men | take part in | riot
    yes: The court blamed the blast on Israel. -> court | blame blast on | Israel
    no: It was what Kim had in mind.
    from: Quirk and others 1985, 16.2 to 16.17
    """
    for clause in clauses(tree):
        if (
            clause.passive
            or tree.attributes(clause.predicate)
            or tree.is_be(clause.predicate)
            or is_mere_saying(tree, clause.predicate)
            or any(t.tag == "UH" for t in tree.below(clause.predicate))  # "says no to the plan"
        ):
            continue
        direct = objects(tree, clause)
        if not direct and _lacks_its_object(tree, clause.predicate):
            continue
        noun = next((o for o in direct if is_idiom(tree, clause.predicate, o)), None)
        gone = destination(tree, clause.predicate, direct[0]) if direct else None
        found = list(
            arguments(tree, clause, has_object=bool((direct and noun is None) or tree.complements(clause.predicate)))
        )
        if noun is not None:
            found = beside_an_idiom(tree, clause, noun, found)
        light = noun or next((o for o in direct if is_light(tree, clause.predicate, o)), None)
        state = _state_entered(tree, clause.predicate) if not direct else ()
        if state:  # "went on trial for fraud", "is going on display at the museum"
            found += [Argument(tuple(p.text.lower() for p in w), token) for w, token in tree.obliques(state[-1])]
        supplied = bool(direct) and clause.predicate.lemma.lower() in lexicon("supplying")
        for argument in found:
            if (gone is not None and argument.token == gone[1]) or (supplied and argument.prepositions == ("with",)):
                continue
            for subject in clause.subjects:
                within = state if argument.token not in state else ()
                middle = tuple(t.text.lower() for t in ((light,) if light is not None else within))
                worded = relation(
                    tree,
                    clause.predicate,
                    middle=middle,
                    prepositions=argument.prepositions,
                    shown=() if middle else _shown_with(tree, direct, argument.token),
                )
                yield Found(subject, worded, argument.token, clause.predicate, besides=noun, origin=clause.origin)


def _lacks_its_object(tree: Tree, verb: Token) -> bool:
    """True for "she did, in three days", and for "which he credited with value", of what it is not clear."""
    return verb.lemma == "do" or any(map(tree.is_relative_pronoun, tree.objects(verb)))


def _state_entered(tree: Tree, verb: Token) -> tuple[Token, ...]:
    """On and trial of "went on trial": what follows says where, or for what."""
    if verb.lemma == "go":
        for (first, *more), noun in tree.obliques(verb):
            if first.lemma == "on" and not more and noun.lemma.lower() in _STATES and noun.index == first.index + 1:
                return first, noun
    return ()


_STATES = frozenset({"air", "display", "exhibition", "hold", "holiday", "leave", "parade", "record", "sale", "show"})
_STATES |= {"strike", "tour", "trial", "view"}
"""What somebody or something goes on. Source: Quirk and others 1985, 16.58."""


def verb_with_time(tree: Tree) -> Iterator[Found]:
    """A verb without any other argument relates its subject to the time.

    yes: The minister resigned last week. -> minister | resign | last week
    no: The minister left the party last week.
    no: The minister resigned hours before the vote began.
    from: Quirk and others 1985, 8.51
    """
    for clause in clauses(tree):
        verb = clause.predicate
        if (
            clause.passive
            or objects(tree, clause)
            or tree.attributes(verb)
            or verb.lemma in _DECLARING | {"be", "do"}
            or is_mere_saying(tree, verb)
            or tree.obliques(verb)
            or tree.complements(verb)
            or tree.word_after(verb).tag == "WRB"  # "last year the court defined when firms may sue"
        ):
            continue
        for time in times(tree, verb):
            for subject in clause.subjects:
                yield Found(subject, relation(tree, verb), time, verb, origin=clause.origin)


def times(tree: Tree, verb: Token) -> Iterator[Token]:
    """The times that a verb has without a preposition: "last week"; not "hours before the vote"."""
    for time in tree.below(verb, "adverbial noun"):
        after = tree.tokens[time.index + 1].lemma.lower() if time.index + 1 < len(tree.tokens) else ""
        so = is_time(tree, time) and time.lemma.lower() != "time"  # "three times", "this time"
        if so and after not in {"after", "before"} and not tree.negations(time):
            yield time


def verb_with_measure(tree: Tree) -> Iterator[Found]:
    """A verb without an object relates its subject to how much or how far: "rose 5 percent", "closed 2% higher".

    yes: Sales rose 5 percent in March. -> sales | rise | 5 percent
    yes: Shares closed 2% higher on Friday. -> shares | close higher | 2%
    yes: Shares were up 5 percent on Monday. -> shares | be up | 5 percent
    yes: The river runs 300 miles through Peru. -> river | run | 300 miles
    no: Sales rose twice.
    no: Shares slipped to 71 euros, 15% below the offer.
    from: Quirk and others 1985, 8.10 to 8.13
    """
    for clause in clauses(tree):
        verb = clause.predicate
        if clause.passive or objects(tree, clause) or (tree.attributes(verb) and not tree.is_be(verb)):
            continue
        ways = [a for a in tree.adverbs(verb) if a.text.lower() in WAYS and a.index > verb.index]
        near = [p for p in tree.below(verb, "preposition") if p.index > verb.index]  # "runs 300 miles through Peru"
        if verb.lemma in {"remain", "stay"} and any(
            p.lemma.lower() in {"above", "below", "over", "under"} for p in near
        ):
            continue  # "remained 12 percent below its level"
        for head in (verb, *ways, *near) if ways or not tree.is_be(verb) else ():
            words = (head.text.lower(),) if head in ways and head not in tree.particles(verb) else ()
            for measure in tree.below(head, "adverbial noun"):
                first = min(t.index for t in tree.subtree(measure))
                beside = {first - 1, measure.index + 1} & {verb.index, *(a.index for a in ways)}
                if is_measure(tree, measure) and beside and not is_time(tree, measure):
                    other = not all(is_measure(tree, t) for t in tree.conjuncts(measure))  # "and imports 3 percent"
                    for subject in clause.subjects:
                        worded = relation(tree, verb, middle=words)
                        yield Found(subject, worded, measure, verb, origin=clause.origin, alone=other)


def there_is(tree: Tree) -> Iterator[Found]:
    """ "There is" says of a thing where it is or whom it is for.

    yes: There were no jackets for the children. -> jackets | be for | children | - actual
    no: The jackets were warm.
    from: Huddleston and Pullum 2002, chapter 16, section 6
    """
    for verb in tree.verbs():
        if not tree.is_be(verb) or not any(is_expletive(tree, t) for t in tree.below(verb)):
            continue
        for thing in (*tree.attributes(verb), *tree.subjects(verb)):
            if is_expletive(tree, thing) or not tree.is_nominal(thing):
                continue
            for prepositions, token in (*tree.obliques(thing), *tree.obliques(verb)):
                words = tuple(p.text.lower() for p in prepositions)
                if words[0] not in NO_ARGUMENT | {"after", "before", "of", "since"} and not is_time(tree, token):
                    yield Found(thing, relation(tree, verb, prepositions=words), token, verb)


def is_completed(tree: Tree, verb: Token, object_: Token) -> bool:
    """True where verb and object alone say something else, or nothing: "called the bid hostile", "saw sales fall".

    What they say with what completes them is read by other rules.
    """
    word = verb.lemma.lower()
    if complement_of_object(tree, verb) is not None or destination(tree, verb, object_) is not None:
        return True
    after = tree.tokens[max(t.index for t in tree.subtree(object_)) + 1 :][:1]
    if word in {"brand", "call", "dub", "label"} and after and after[0].text in {'"', "“", "'", "‘"}:
        return True  # 'called the plans "dangerous, ill thought out"'
    if word == "make" and any(t.tag == "WP" for c in tree.below(verb, "clause") for t in tree.below(c)):
        return True  # "made me what I am"
    if word in lexicon("supplying") and any(p[0].lemma.lower() == "with" for p, _ in tree.obliques(verb)):
        return True
    if word == "mistake" and any(p.lemma == "for" for p in tree.below(verb, "preposition")):
        return True
    if word in SEEN_AS | {"remind"} and any(p.lemma in {"as", "of"} for p in tree.below(verb, "preposition")):
        return True
    undone = any(map(tree.is_gerund, tree.below(verb, "open complement")))  # "stopped the council closing it"
    if word in KEEPING_FROM and (undone or any(p.lemma == "from" for p in tree.below(verb, "preposition"))):
        return True
    infinitives = [t for t in tree.below(verb, "open complement", "clause") if tree.is_verb(t) and t.index > verb.index]
    of_things = (t for c in tree.conjuncts(object_) for t in tree.noun_clauses(c))
    infinitives += of_things if word in {"order", "require", "want"} else ()
    if any(tree.is_infinitive(t) and tree.is_passive(t) for t in infinitives):
        return True  # "ordered the lake to be filled"
    if word == "take" and is_time(tree, object_) and infinitives:
        return True  # "took 223 days to form"
    return word in lexicon("clause_takers") and any(not tree.subjects(t) for t in infinitives)


def is_idiom(tree: Tree, verb: Token, noun: Token) -> bool:
    """True for "take place", where verb and noun are one verb; not for "take the place of"."""
    the = noun.lemma.lower() == "place" and bool(tree.determiners(noun))
    return not the and f"{verb.lemma.lower()} {noun.lemma.lower()}" in lexicon("idioms")


def shown(tree: Tree, direct: tuple[Token, ...]) -> tuple[str, ...]:
    """The words of the object that stand between verb and preposition: Peru in "faced Peru at"."""
    if direct and tree.is_pronoun(direct[0]) and not direct[0].text.lower().endswith(("self", "selves")):
        return ("…",)  # whom it means stands beside it in no relation
    whole = mention(tree, direct[0]) if direct else None
    return (whole.label,) if whole is not None and len(whole.label.split()) <= WORDS_SHOWN else ()


def _shown_with(tree: Tree, direct: tuple[Token, ...], token: Token) -> tuple[str, ...]:
    """The words of the object, but for the sum of "owes £5m to banks and clubs", which neither is owed alone."""
    summed = any(o.entity == "MONEY" for o in direct) and len(tree.conjuncts(token)) > 1 and "each" not in tree.words
    return ("…",) if summed else shown(tree, direct)


def is_light(tree: Tree, verb: Token, noun: Token) -> bool:
    """True for "make a claim", "blame the attack on": what follows is told with the noun, "make claim against"."""
    common = tree.is_noun(noun) and not tree.is_name(noun) and not noun.entity
    blamed = verb.lemma == "blame" and any(p.lemma == "on" for p in tree.below(verb, "preposition"))
    nouns = table("light").get(verb.lemma.lower())
    light = nouns is not None and (not nouns or noun.lemma.lower() in nouns[0].split())
    return (blamed or light) and common and noun.index > verb.index


def is_mere_saying(tree: Tree, verb: Token) -> bool:
    """True where the verb only brings in what somebody says: its own circumstances are no claim."""
    if verb.lemma.lower() not in lexicon("saying"):
        return False
    quoted = any(t.text in {"“", '"', "”", "``", "''"} for t in tree.tokens)
    return (
        quoted
        or bool(tree.complements(verb))
        or (not tree.objects(verb) and verb.lemma.lower() in {"say", "state", "add", "note", "tell"})
    )


RULES = (
    verb_with_object,
    verb_with_recipient,
    verb_with_preposition,
    verb_with_time,
    verb_with_measure,
    there_is,
)
