"""Which noun a relative clause says more of, and what a noun that describes stands for."""

from graphbuild.extract.expletives import is_expletive
from graphbuild.extract.sorts import is_country, is_person
from graphbuild.extract.tree import Tree
from graphbuild.lexicon import lexicon, names_body, names_event, table
from graphbuild.model import Token


def antecedent(tree: Tree, verb: Token) -> Token | None:
    """The noun that the verb's relative clause says more of; None outside relative clauses."""
    while tree.arc(verb) == "joined" and (head := tree.head(verb)) is not None and tree.is_verb(head):
        verb = head
    saying = tree.head(verb)
    asked = (t for t in (*tree.subjects(verb), *tree.objects(verb)) if t.lemma.lower() != "what")
    asked_for = any(map(tree.is_relative_pronoun, asked))
    told = tree.arc(verb) == "clause" and saying is not None and asked_for
    above = saying if told and saying is not None else verb  # "who police say robbed the bank", "whom they say he met"
    head = tree.head(above)
    if tree.arc(above) != "relative clause" or head is None or not tree.is_nominal(head):
        return None
    if (made_by := _in_the_place(tree, verb, head)) is not None:
        return made_by if head.entity == "GPE" and not is_country(head) else None
    if (document := _what_tells(tree, verb, head)) is not None:
        return document
    beside = tree.head(head) if tree.arc(head) in {"apposition", "joined"} else None
    if beside is not None and any(map(tree.is_set_against, tree.tokens[beside.index : head.index])):
        return beside  # "it was the union, not the company, that called it off"
    found = described(tree, head) or _last_of_list(tree, verb, _summed_up(tree, _fitting(tree, verb, head)))
    day = found.entity == "DATE" and found.tag in {"CD", "NNP"}  # "a target for 2029, which it called low"
    amount = found.entity in {"MONEY", "PERCENT", "QUANTITY"} and verb.lemma in {
        "bring",
        "leave",
        "make",
        "mean",
        "put",
    }
    return found if not day and not (amount and tree.modals(verb)) else None  # "exceed $6m, which would make it the"


def _what_tells(tree: Tree, verb: Token, noun: Token) -> Token | None:
    """Document in "a document from the breach that estimated the cost": no breach estimates; None elsewhere."""
    preposition = tree.head(noun) if tree.arc(noun) == "preposition object" else None
    whole = tree.head(preposition) if preposition is not None else None
    if whole is None or preposition is None or preposition.lemma != "from" or verb.lemma.lower() not in _STATING:
        return None
    if may_be_people(noun) or names_body(noun.lemma):
        return None
    tells = whole.lemma.lower() in {"document", "letter", "memo", "report", "statement", "study", "survey"}
    return whole if tells and not noun.entity else None


_STATING = frozenset({"conclude", "estimate", "recommend", "say", "state", "suggest", "warn"})
"""What documents do, and nothing that they are about."""


def _last_of_list(tree: Tree, verb: Token, noun: Token) -> Token:
    """Lee in "bought Kim, Park and Lee, which owns two hotels": the verb is of one; else the noun itself."""
    listed = tree.conjuncts(noun)
    who = next((t for t in tree.subjects(verb) if t.text.lower() in {"which", "who"}), None)
    if len(listed) < 2 or who is None or not all(map(tree.is_name, listed)):
        return noun
    words = {t.text.lower() for t in (verb, *tree.auxiliaries(verb))}
    one = words & {"has", "is", "was"} or (verb.tag == "VBZ" and not tree.auxiliaries(verb))
    one = one or any(p[-1].lemma == "as" and t.tag == "NN" for p, t in tree.obliques(verb))  # "who resigned as head"
    near = tree.tokens[max(0, who.index - 2) : who.index]
    return listed[-1] if one and listed[-1] in near else noun


def _in_the_place(tree: Tree, verb: Token, place: Token) -> Token | None:
    """The factory of "a factory in Gdansk, which makes turbines": no town makes them; None for what a place does.

    A country may make, sell or lose as well as a firm there: who does is not sure.
    """
    preposition = tree.head(place)
    which = any(t.text.lower() == "which" for t in tree.subjects(verb))
    below = (t for a in (verb, *tree.attributes(verb)) for t in tree.below(a, "open complement"))
    due = filter(tree.is_infinitive, below)
    word = next(due, verb).lemma.lower()  # "which is due to open in 2026"
    done = any(t.text.lower() == "which" for t in tree.objects(verb)) and word in _DONE_TO_WORKS
    if preposition is None or not (done or (which and word in _NO_DEED_OF_PLACES)):
        return None
    noun = tree.tokens[preposition.index - 1] if preposition.index else place
    if preposition.lemma.lower() not in {"in", "near"} or place.entity not in {"GPE", "LOC"} or not tree.is_noun(noun):
        return None
    kind = noun.lemma.lower()
    opened = word in {"open", "reopen"} and kind in lexicon("places") | _OPENED
    doer = names_body(kind) or kind in lexicon("businesses") or kind in _WORKING or opened
    if done:  # "a mine in Peru, which it closed"
        return noun if doer or kind in _OPENED else None
    return noun if (doer or table("kinds").get(kind) == ("Work",)) and agrees(tree, verb, noun) else None


_NO_DEED_OF_PLACES = frozenset(
    {
        "close",
        "cost",
        "develop",
        "display",
        "employ",
        "explore",
        "lose",
        "make",
        "manufacture",
        "open",
        "portray",
        "process",
    }
    | {"produce", "publish", "reopen", "sell", "show", "tell", "treat"}
)
"""What firms, works and exhibitions do, and towns do not."""
_DONE_TO_WORKS = frozenset({"acquire", "build", "buy", "close", "lease", "open", "operate", "own", "reopen", "run"})
_DONE_TO_WORKS |= {"sell", "shut"}
"""What one does to works and shops, and not to towns."""
_OPENED = frozenset(
    {"centre", "center", "clinic", "gallery", "hospital", "hotel", "mine", "museum", "school", "stadium"}
)
_WORKING = frozenset({"bakery", "exhibition", "factory", "foundry", "laboratory", "mill", "plant", "workshop"})


def _fitting(tree: Tree, verb: Token, noun: Token) -> Token:
    """The noun near by that the relative clause can be about, where the one that the parser chose cannot be it.

    "Workers at the firm, which runs ferries": the firm. "Its envoy for water, who presided": the envoy.
    """
    pronouns = {t.text.lower() for t in tree.subjects(verb) if tree.is_relative_pronoun(t)}
    if _is_no_antecedent(tree, verb, noun, pronouns):
        return next((t for t in tree.above(noun) if tree.is_noun(t)), noun)
    if (whole := _name_that_goes_on(tree, noun)) is not None:
        return whole
    if "which" in pronouns and (stock := _on_the_market(tree, verb, noun)) is not None:
        return stock
    if (event := _event_that(tree, verb, noun)) is not None:
        return event
    of_it = any(t.text.lower() == "which" for t in tree.objects(verb)) and noun.entity == "PERSON"
    if ("which" in pronouns or of_it) and _is_never_which(tree, noun):
        return next((t for t in tree.above(noun) if tree.is_noun(t) and not is_person(t)), noun)
    who = next((t for t in tree.subjects(verb) if t.text.lower() == "who"), None)
    beside = tree.tokens[who.index - 1] if who is not None and who.index else noun
    if tree.is_noun(beside) and not tree.is_name(beside) and (is_person(beside) or beside.lemma.lower() in _ANYBODY):
        return beside  # "the heirs of a dealer who fled": the dealer
    people = noun.entity in {"PERSON", "NORP"} or tree.is_pronoun(noun) or (is_person(noun) and not tree.is_name(noun))
    people = people or noun.lemma.lower() in _ANYBODY
    if "who" in pronouns and (not people or names_body(noun.lemma.lower())):
        above = (t for t in tree.above(noun) if tree.is_noun(t) and (may_be_people(t) or t.entity == "PERSON"))
        found = next(above, noun)
        named = tree.head(found) if tree.arc(found) == "apposition" else None  # "Kim, head of the union, who spoke"
        return named if named is not None and named.entity == "PERSON" else found
    if pronouns & {"which", "that"} and not agrees(tree, verb, noun):
        inside = [t for t in tree.subtree(noun) if noun.index < t.index < verb.index and tree.is_noun(t)]
        fits = [t for t in inside if tree.arc(t) == "preposition object" and agrees(tree, verb, t)]
        outer = next((t for t in tree.above(noun) if tree.is_noun(t)), None)  # "shares in Acme, which have fallen"
        if not fits and outer is not None and tree.may_be_meant(outer) and agrees(tree, verb, outer):
            return outer
        return max(fits, key=lambda t: t.index, default=noun)
    return noun


_ANYBODY = frozenset({"anybody", "anyone", "everybody", "everyone", "somebody", "someone"})
"""Who is nobody named before: "thanked his firm and everyone who lent it money"."""


def _is_no_antecedent(tree: Tree, verb: Token, noun: Token, pronouns: set[str]) -> bool:
    """True for the year of "the murder in 2009, for which he was jailed", the €31 of "a bid of €31, which it got"."""
    which = "which" in pronouns | {t.text.lower() for t in tree.objects(verb)}
    sum_ = which and noun.entity == "MONEY" and tree.arc(noun) == "preposition object"
    return sum_ or (noun.tag == "CD" and noun.entity == "DATE")


def _event_that(tree: Tree, verb: Token, noun: Token) -> Token | None:
    """Arrest in "the arrest of Kim in Lima, which angered Peru", sale in "the sale to Acme, which Peru had approved".

    None where the verb tells of people, firms and places too.
    """
    word = verb.lemma.lower()
    which = next((t for t in tree.below(verb) if t.text.lower() == "which"), None)
    if which is None or tree.tokens[which.index - 1].text != "," or not tree.is_noun(noun):
        return None
    subject = tree.arc(which) == "subject"
    if word not in (_DOES_AS_EVENT if subject else _DONE_TO_EVENTS) or (subject and tree.is_passive(verb)):
        return None
    return next((t for t in tree.above(noun) if tree.is_noun(t) and names_event(t.lemma.lower())), None)


_DOES_AS_EVENT = frozenset(
    {"alarm", "anger", "cause", "coincide", "delight", "dismay", "embarrass", "follow", "happen", "last", "occur"}
    | {"outrage", "overshadow", "prompt", "shock", "spark", "stun", "surprise", "trigger", "unsettle", "upset"}
)
_DONE_TO_EVENTS = frozenset(
    {"announce", "approve", "back", "block", "cancel", "condemn", "confirm", "criticise", "criticize", "delay"}
    | {"demand", "deny", "investigate", "oppose", "order", "plan", "postpone", "reject", "support"}
)


def _on_the_market(tree: Tree, verb: Token, firm: Token) -> Token | None:
    """Shares in "shares in Acme, which had climbed 40%": firms do not climb; None elsewhere."""
    preposition = tree.head(firm) if tree.arc(firm) == "preposition object" else None
    outer = tree.head(preposition) if preposition is not None else None
    if outer is None or outer.lemma.lower() not in {"bond", "share", "stock"}:
        return None
    return outer if verb.lemma.lower() in _ON_THE_MARKET else None


_ON_THE_MARKET = frozenset(
    {"climb", "drop", "fall", "gain", "jump", "plunge", "rally", "rise", "slide", "slump", "soar", "surge", "trade"}
    | {"tumble"}
)
"""What prices do."""


def _is_never_which(tree: Tree, noun: Token) -> bool:
    """True in "the appeal by the Indians, which" and "an offer for Kim Lee, which"; not of a firm "Lindqvist"."""
    if names_body(noun.lemma.lower()):
        return False
    full = noun.entity == "PERSON" and any(t.entity == "PERSON" for t in tree.compounds(noun))
    several = noun.tag == "NNPS" and noun.entity == "NORP"
    return full or several or noun.lemma.lower() in {"her", "him"} or (is_person(noun) and not tree.is_name(noun))


def _name_that_goes_on(tree: Tree, noun: Token) -> Token | None:
    """Doctors for the last word of "Doctors Without Borders"; None for a noun of its own."""
    preposition = tree.head(noun)
    if preposition is None or tree.arc(noun) != "preposition object" or not preposition.text.istitle():
        return None
    above = tree.head(preposition)
    return above if preposition.index and above is not None and above.text.istitle() else None


def may_be_people(noun: Token) -> bool:
    """True for children, holders."""
    return is_person(noun) or (noun.tag == "NNS" and noun.lemma.endswith(("ee", "er", "or")))


def described(tree: Tree, noun: Token) -> Token | None:
    """Acme for the company in "Acme is a company that sells roofs"; None where the noun describes nothing else."""
    if noun.text.lower() == "those":
        return among_those(tree, noun)
    copula = tree.head(noun)
    if tree.arc(noun) != "attribute" or copula is None or not tree.is_be(copula):
        return None
    if tree.negations(copula) or tree.modals(copula) or tree.mark(copula) or not tree.is_finite(copula):
        return None
    subjects = tree.subjects(copula)
    named = len(subjects) == 1 and subjects[0].index < copula.index and tree.is_nominal(subjects[0])
    if (
        not named
        or is_expletive(tree, subjects[0])
        or subjects[0].lemma.lower() in {"it", "this", "that", "one", "those"}
    ):
        return None
    return subjects[0] if not tree.is_relative_pronoun(subjects[0]) else None


def among_those(tree: Tree, those: Token) -> Token | None:
    """Otolink in "among those who complained was Otolink"; None where nobody is named so."""
    among = tree.head(those)
    be = tree.head(among) if among is not None and among.lemma.lower() == "among" else None
    if be is None or not tree.is_be(be) or those.index > be.index or tree.negations(be):
        return None
    return next((t for t in (*tree.subjects(be), *tree.attributes(be)) if t.index > be.index), None)


def agrees(tree: Tree, verb: Token, noun: Token) -> bool:
    """False where verb and noun differ in number: "Chapel Hill, which were closed" is about another noun."""
    words = {t.text.lower() for t in (verb, *tree.auxiliaries(verb))}
    several = tree.is_plural(noun) or len(tree.conjuncts(noun)) > 1 or tree.arc(noun) == "joined"
    simple = not tree.auxiliaries(verb)
    theirs = [p.text.lower() for o in tree.objects(verb) for p in tree.subtree(o) if p.tag == "PRP$"]
    if "their" in theirs and not several and tree.is_name(noun):
        return False  # "shares in Acme, which had lost a third of their value"
    if words & {"are", "were", "have"} or (simple and verb.tag == "VBP"):
        return several or noun.lemma.lower() in lexicon("collective_nouns") | {"who", "that"} or not tree.is_name(noun)
    return not ((words & {"is", "was", "has"} or (simple and verb.tag == "VBZ")) and noun.tag == "NNS")


def shares(tree: Tree, verb: Token, subject: Token) -> bool:
    """False for "he" with a joined "were sent" and "the talks" with a joined "has said": another's deed, misread."""
    words = {t.text.lower() for t in tree.auxiliaries(verb)} | ({verb.text.lower()} if tree.is_be(verb) else set())
    several = tree.is_plural(subject) or bool(tree.conjuncts(subject)[1:]) or tree.arc(subject) == "joined"
    if words & {"are", "were", "have"}:
        return several or not (subject.entity == "PERSON" or subject.lemma.lower() in {"he", "she", "it"})
    many = subject.tag == "NNS" and subject.lemma.lower() not in lexicon("collective_nouns")
    return not (words & {"is", "was", "has"} and many and not tree.numbers(subject) and not subject.entity)


def _summed_up(tree: Tree, noun: Token) -> Token:
    """ "guarantees—something the deal did not provide": the guarantees."""
    summing = noun.lemma.lower() == "something" and noun.index > 1
    if summing and tree.tokens[noun.index - 1].text in {"—", "–", "-", ",", "--"}:
        before = tree.tokens[noun.index - 2]
        while tree.arc(before) == "preposition object" and (above := tree.head(tree.tokens[before.head])) is not None:
            if not tree.is_noun(above):
                break
            before = above  # "an understanding with Lee, something that": the understanding
        return before if tree.is_noun(before) else noun
    return noun
