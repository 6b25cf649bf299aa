"""What belongs to whom."""

from collections.abc import Iterator

from graphbuild.extract.branches import RANKS
from graphbuild.extract.clauses import clauses
from graphbuild.extract.cues import negation
from graphbuild.extract.phrase import is_relative_possessor
from graphbuild.extract.purposes import may_act
from graphbuild.extract.relations import plain
from graphbuild.extract.roles import is_role
from graphbuild.extract.rules import Found
from graphbuild.extract.sorts import in_whose_view, is_person
from graphbuild.extract.tree import Tree
from graphbuild.lexicon import lexicon, names_body, names_event, table
from graphbuild.model import Token

_EMPTY = frozenset(
    {"behalf", "death", "disease", "favor", "favour", "lap", "life", "name", "nerve", "opinion", "option", "part"}
    | {"point", "sake", "side", "sight", "step", "syndrome", "time", "turn", "view", "way", "whereabouts", "word"}
    | {"worth"}
)
"""What everybody has: to say so says nothing."""
_BODY = frozenset(
    {"arm", "body", "eye", "face", "finger", "foot", "hand", "head", "heart", "knee", "leg", "neck", "shoulder"}
    | {"voice"}
)
"""Parts of a body; not the head of a firm, and no fish fingers."""


def possessor(tree: Tree) -> Iterator[Found]:
    """A possessor has the thing: "Ukraine's resources".

    yes: Ukraine's mineral resources attract investors. -> Ukraine | have | Ukraine's mineral resources
    yes: Lee, whose firm sells roofs, left. -> whose | have | firm
    yes: Ukraine's president resigned. -> Ukraine | have | Ukraine's president
    yes: Rebels shot the town's mayor and 12 farmers. -> town | have | town's mayor
    no: Ukraine's president, Lee, resigned.
    no: Russia's invasion of Ukraine failed.
    no: The deal would create Peru's largest bank.
    no: Kim will become Peru's first female president.
    no: Kim taught at a girls' school.
    no: Lee tested an Alzheimer's drug.
    from: Quirk and others 1985, 17.119
    """
    for thing in tree.tokens:
        if not tree.is_noun(thing) or tree.is_name(thing) or thing.entity in {"DATE", "TIME"}:
            continue
        lemma = thing.lemma.lower()
        if (
            table("kinds").get(lemma) == ("Event",)
            or lemma.endswith(("ness", "bility", "ance", "ence"))
            or lemma in _EMPTY | _HAPPENING | lexicon("vague")
            or (lemma in _BODY and not tree.compounds(thing) and not tree.below(thing, "preposition"))
        ):
            continue
        beside = tree.head(thing) if tree.arc(thing) == "apposition" else next(iter(tree.appositions(thing)), None)
        if beside is not None and tree.is_name(beside):
            continue  # a description, of which another rule says whose it is
        if lemma in table("nominalisations") or lemma in table("mutual") or lemma in lexicon("intentions"):
            continue
        for owner in tree.possessors(thing):
            if _is_said_of_all(tree, owner, thing) or _is_lost(tree, thing) or _is_no_owner(tree, owner, thing):
                continue
            unsure = {a.lemma.lower() for a in tree.adjectives(thing)} & (lexicon("planned") | lexicon("supposed"))
            if (
                unsure
                or _is_sought(tree, thing)
                or _is_office_of(tree, owner, thing)
                or _is_seen_so(tree, thing)
                or _is_to_be_made(tree, thing)
                or (owner.tag == "PRP$" and _is_open(tree, thing))
            ):
                continue
            if owner.entity not in {"DATE", "TIME"} and (
                tree.is_noun(owner) or owner.tag == "PRP$" or is_relative_possessor(tree, owner)
            ):
                yield Found(owner, plain("have"), thing, predicate=thing, fixed=True)


def _is_no_owner(tree: Tree, owner: Token, thing: Token) -> bool:
    """True for the saint of "St Mark's Church hall", her of "in her thirties", and who an illness is named after."""
    saint = any(t.text.rstrip(".") in {"St", "Saint"} for t in tree.compounds(owner))
    among = any(p.lemma == "among" for p in tree.below(thing, "preposition"))  # "counts Peru's firms among its clients"
    ill = owner.text.lower() in _ILLNESSES and thing.lemma.lower() in _OF_ILLNESSES
    return ill or saint or among or (thing.tag == "NNS" and thing.lemma.lower().removesuffix("s") in _AGES)


_ILLNESSES = frozenset({"alzheimer", "asperger", "crohn", "hodgkin", "huntington", "ménière", "parkinson", "tourette"})
_OF_ILLNESSES = frozenset(
    {"association", "care", "diagnosis", "disease", "drug", "medicine", "patient", "research", "society", "sufferer"}
    | {"symptom", "syndrome", "treatment", "trial", "vaccine"}
)
_AGES = frozenset({"twentie", "thirtie", "fortie", "fiftie", "sixtie", "seventie", "eightie", "ninetie", "teen"})
_AGES |= {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}
"""In which one is at an age."""


def _is_lost(tree: Tree, thing: Token) -> bool:
    """True for the house of "we lost our house", and for the account of "by her own account"."""
    if tree.tokens[thing.head].lemma.lower() == "by" and in_whose_view(tree, tree.tokens[thing.head]):
        return True
    first = tree.conjuncts(thing)[0] if tree.joined_to(thing) is None else tree.joined_to(thing)
    verb = tree.head(first) if first is not None and tree.arc(first) == "object" else None
    gone = verb is not None and verb.lemma in {"lose", "sell"} and verb.tag in {"VBD", "VBN"}
    if verb is not None and verb.lemma == "cost" and tree.recipients(verb):
        return True  # "cost Kim his job"
    return gone and not is_person(thing)  # a brother stays one


_HAPPENING = frozenset(
    {"abdication", "accession", "admission", "bankruptcy", "candidacy", "default", "delivery", "demise", "downfall"}
    | {"entry", "exit", "fall", "ouster", "reversal", "secession", "succession", "surrender"}
)
"""What somebody does or undergoes, if it comes about, and does not have."""


def _is_said_of_all(tree: Tree, owner: Token, thing: Token) -> bool:
    """True for "our country", one's own, and for "the world's largest mine", which says where it is largest.

    So it is for a part of a name: "the Agreement on Tariffs and Trade's group" is no tariffs'.
    """
    before = tree.tokens[tree.list_of(owner)[0].index - 1]
    if before.tag == "IN" and before.entity == owner.entity != "":
        return True
    owned = thing.lemma.lower() in {"country", "nation", "people", "state"}
    a = any(d.lemma.lower() in {"a", "an"} for d in tree.determiners(owner))
    any_of = owner.lemma.lower() in _ANY_OF and all(t.tag == "POS" for t in tree.below(owner))
    if owner.tag == "NNS" and (a or any_of):
        return True  # "a girls' school", "children's services"
    largest = any(t.tag in {"JJS", "RBS"} for t in tree.adjectives(thing))
    word = owner.lemma.lower()
    return (owner.tag == "PRP$" and owned) or (word == "world" and largest)


_ANY_OF = frozenset({"boy", "child", "girl", "man", "people", "woman"})
"""Whose things are made for any of them: women's shelters, children's books."""


def _is_sought(tree: Tree, thing: Token) -> bool:
    """True for the trophy of "are chasing their first trophy", which they do not have."""
    above = tree.head(thing)
    verb = tree.head(above) if above is not None and above.lemma == "for" else above
    seeks = verb is not None and verb.lemma.lower() in _SEEKING and tree.arc(thing) in {"object", "preposition object"}
    lacks = verb is not None and verb.lemma.lower() in {"deserve", "lack", "need", "want"}
    if lacks and tree.arc(thing) == "object" and any(a.lemma == "own" for a in tree.adjectives(thing)):
        return True  # "needs its own producers"
    return seeks and any(a.lemma.lower() in RANKS | {"next"} for a in tree.adjectives(thing))


_SEEKING = frozenset({"await", "bid", "chase", "eye", "hope", "look", "pursue", "seek", "target", "wait", "want"})
"""Verbs for what one does not have."""


def _is_office_of(tree: Tree, owner: Token, thing: Token) -> bool:
    """True for the prosecutor's office and the coroner's court, which are called so."""
    return thing.lemma.lower() in {"court", "office"} and tree.is_noun(owner) and is_role(owner) and not owner.entity


def _is_seen_so(tree: Tree, thing: Token) -> bool:
    """True in "what it sees as Japan's unfair practices"."""
    preposition = tree.head(thing)
    verb = tree.head(preposition) if preposition is not None and preposition.lemma == "as" else None
    return verb is not None and verb.lemma.lower() in lexicon("portraying")


def _is_to_be_made(tree: Tree, thing: Token) -> bool:
    """True for the lender in "would create Peru's largest lender", which nobody has yet."""
    verb = tree.head(thing)
    becoming = verb is not None and tree.arc(thing) == "attribute" and verb.lemma == "become"
    if verb is None or not (becoming or (tree.arc(thing) == "object" and verb.lemma.lower() in _MAKING)):
        return False
    return bool(tree.modals(verb)) or tree.is_infinitive(verb)


_MAKING = frozenset({"build", "create", "establish", "form", "produce"})
"""Verbs whose object is not there before."""


def _is_open(tree: Tree, thing: Token) -> bool:
    """True where what stands above only says what may or will be, or is seen as: "they can hold their own votes"."""
    if thing.head != thing.index and tree.tokens[thing.head].lemma == "as":
        return True  # "regards the island as its territory"
    for above in tree.above(thing):
        if tree.is_verb(above):
            return bool(tree.modals(above)) or tree.is_infinitive(above)
    return False


def named_thing_of(tree: Tree) -> Iterator[Found]:
    """A named thing belongs to its possessor, and a named building lies in its place.

    yes: Mecca's Grand Mosque reopened. -> Grand Mosque | be in | Mecca
    yes: Indonesia's Transport Ministry spoke. -> Transport Ministry | be of | Indonesia
    yes: The union's Geoff Derrick spoke. -> Geoff Derrick | be of | union
    no: Indonesia's ministers spoke.
    from: Quirk and others 1985, 17.119
    """
    for thing in tree.tokens:
        role = is_role(thing) and thing.entity != "PERSON"  # a surname may be Farmer
        if not tree.is_name(thing) or thing.entity in {"DATE", "TIME"} or role:
            continue
        for owner in tree.possessors(thing):
            common = names_body(owner.lemma.lower()) and not tree.is_name(owner)
            body = common or owner.entity == "ORG"
            if thing.entity == "PERSON":
                titled = any(map(is_role, tree.compounds(thing)))  # "Japan's Minister Taro Aso": his title tells
                if not titled and (body or owner.entity == "GPE"):
                    yield Found(thing, plain("be of"), owner, predicate=thing, fixed=True, alone=True)
                continue
            if common and thing.entity in {"ORG", "EVENT", "LAW"}:
                yield Found(thing, plain("be of"), owner, predicate=thing, fixed=True, alone=True)
            if tree.is_name(owner) and not tree.is_one_name(owner, thing) and owner.entity not in {"DATE", "TIME"}:
                word = "in" if thing.entity == "FAC" and owner.entity in {"GPE", "LOC"} else "of"
                if owner.entity in {"GPE", "LOC"}:
                    yield Found(thing, plain(f"be {word}"), owner, predicate=thing, fixed=True, alone=True)
                else:
                    yield Found(owner, plain("have"), thing, predicate=thing, fixed=True, alone=True)


def without_thing(tree: Tree) -> Iterator[Found]:
    """Who does something without a thing does not have it.

    yes: Corran Airways flew the jet without a valid licence. -> Corran Airways | have | valid licence | - actual
    no: The firm closed the mine without warning.
    no: Protection could fade without a booster.
    from: Huddleston and Pullum 2002, chapter 9, section 3
    """
    for clause in clauses(tree):
        for preposition in tree.below(clause.predicate, "preposition"):
            supposed = _is_supposed(tree, clause.predicate, preposition)
            if preposition.lemma.lower() != "without" or clause.passive or supposed:
                continue
            for thing in tree.below(preposition, "preposition object"):
                lemma = thing.lemma.lower()
                counted = any(t.lemma.lower() in {"a", "an", "any"} for t in tree.determiners(thing))
                event = names_event(lemma) or negation(tree, clause.predicate) is not None
                if counted and not event and lemma not in lexicon("aims"):
                    for subject in _who_is_left(tree, clause.predicate, clause.subjects):
                        yield Found(subject, plain("have"), thing, predicate=clause.predicate, besides=preposition)


def _who_is_left(tree: Tree, verb: Token, subjects: tuple[Token, ...]) -> tuple[Token, ...]:
    """The country of "fell, leaving the country without a parliament"; who "left Brussels without a deal" has none."""
    things = verb.tag == "VBG" or not any(map(may_act, subjects))
    return (tree.objects(verb) or subjects) if verb.lemma == "leave" and things else subjects


def _is_supposed(tree: Tree, verb: Token, preposition: Token) -> bool:
    """True for "could fade without a booster", "without a stadium they will leave"."""
    modals = {m.text.lower() for m in tree.modals(verb)}
    return bool(modals) and (preposition.index == 0 or not modals.isdisjoint({"can", "could", "may", "might", "would"}))


RULES = (possessor, named_thing_of, without_thing)
