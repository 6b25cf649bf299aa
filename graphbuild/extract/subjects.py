"""Whose deed a verb is: its own subject, one that it shares, the noun that it stands with."""

from itertools import pairwise

from graphbuild.extract.antecedents import agrees, among_those, antecedent, described, shares
from graphbuild.extract.expletives import is_expletive
from graphbuild.extract.purposes import (
    AMOUNTS,
    BIDDING,
    MEETING,
    PACTS,
    asks_for_itself,
    blamed,
    convicted,
    given_time,
    granted,
    is_by_another,
    is_done_by_nobody_there,
    is_from_then_on,
    is_little,
    is_of_nobody,
    is_outcome,
    is_paid,
    is_spent_on,
    may_act,
    may_act_or_serve,
    of_which,
    ranks,
    seen_doing,
    serves,
    sum_before,
    takes_along,
    whose_doing,
)
from graphbuild.extract.sorts import is_person_or_body, is_time, signature
from graphbuild.extract.tree import Tree
from graphbuild.extract.wording import QUOTES
from graphbuild.lexicon import lexicon
from graphbuild.model import Token

SUBJECT_CONTROL = frozenset({"promise", "vow", "pledge", "threaten", "swear", "use", "summon"})
"""Verbs whose infinitive has the subject's referent also beside an object: "promised her to leave"."""
CAUSING = frozenset({"prompt", "trigger", "spark", "cause", "fuel"})
"""Verbs whose subject, after a comma, is what the whole clause before it tells."""
FORCING = frozenset(
    {"compel", "enable", "encourage", "force", "oblige", "order", "persuade", "teach", "tell", "train", "trust"}
    | {"urge"}
)
"""Verbs whose object is to do what the infinitive says, also where the parser takes it for a purpose."""
LACKING = frozenset({"deny", "lack", "refuse"})
"""Verbs whose subject or receiver does not get to do what the infinitive of the object says."""


def is_deed(tree: Tree, verb: Token) -> bool:
    """True for a gerund with its object that is the subject of a clause: "redesigning the flag costs money"."""
    if tree.arc(verb) != "clausal subject" or not tree.is_gerund(verb) or not tree.objects(verb):
        return False
    inside = sorted(t.index for t in tree.subtree(verb))
    return inside[0] == verb.index and inside[-1] - verb.index <= 5


def subjects_of(tree: Tree, verb: Token, depth: int = 0) -> tuple[tuple[Token, ...], str]:
    """The heads of the verb's subjects, and in words how they were found; "" where they are its own.

    Empty where nobody is sure to be the subject. `depth` is how many verbs were asked before this one.
    """
    own = tree.subjects(verb) or tuple(t for t in tree.below(verb, "clausal subject") if is_deed(tree, t))
    if own:
        if any(tree.is_relative_pronoun(s) for s in own):
            noun = antecedent(tree, verb)
            fits = noun is not None and not is_time(tree, noun) and agrees(tree, verb, noun)
            return ((noun,), "relative pronoun") if noun is not None and fits else ((), "")
        if _are_a_list(tree, own) or not tree.words.isdisjoint({"but", "except", "than"}):  # "no firm other than Acme"
            return own, ""
        return own[-1:] if verb.lemma.lower() in lexicon("saying") else own[:1], ""  # nothing joins them: a misparse
    head = tree.head(verb)
    if head is None or depth > 8 or any(is_expletive(tree, t) for t in tree.below(verb)):
        return (), ""
    if tree.below(verb, "clausal subject"):
        return (), ""  # "the frog sings, and how it hears is unclear"
    for finder in (_joined, _controlled, _adverbial, _of_noun, _after_preposition):
        subjects, origin = finder(tree, verb, head, depth)
        if subjects:
            return subjects, origin
    return (), ""


def _are_a_list(tree: Tree, subjects: tuple[Token, ...]) -> bool:
    """True for one, and for "two ships, three boats and a helicopter", of each of which the parser makes a subject."""
    for one, other in pairwise(subjects):
        between = tree.tokens[one.index + 1 : min(t.index for t in tree.subtree(other))]
        rest = [t for t in between if t.tag != "RB" and t.text.lower() not in {",", "and", "as", "or"}]
        apart = bool(between) and between[-1] not in rest
        if not apart or any(one not in tree.above(t) for t in rest):
            return False
    return True


def _joined(tree: Tree, verb: Token, head: Token, depth: int) -> tuple[tuple[Token, ...], str]:
    """ "Detectives searched the yacht and seized a laptop": seized has the subject of searched."""
    apart = tree.is_finite(verb) and not tree.is_finite(head) and tree.arc(head) != "relative clause"
    if tree.arc(verb) != "joined" or not tree.is_verb(head) or apart:
        return (), ""
    beside = (t for t in tree.below(head, "joined") if head.index < t.index < verb.index and tree.subjects(t))
    nearer = [t for t in beside if not any(s.text in QUOTES for s in tree.tokens[t.index : verb.index])]
    head = nearer[-1] if nearer else head  # "it happened and the bus swerved and fell"
    shared = subjects_of(tree, head, depth + 1)[0]
    if any(not shares(tree, verb, subject) for subject in shared):
        return (), ""
    return shared, f"shared with “{head.text}”"


def _controlled(tree: Tree, verb: Token, head: Token, depth: int) -> tuple[tuple[Token, ...], str]:
    """ "refused to approve", "urged him to sign", "is ready to send"."""
    to_do = tree.is_infinitive(verb) or tree.arc(verb) in {"open complement", "title"}
    if tree.arc(verb) not in {"open complement", "clause", "title"} or not to_do:
        return (), ""
    if tree.is_gerund(verb) and is_of_nobody(tree, head):
        return (), ""
    if tree.is_verb(head):
        objects = given_time(tree, head) or tree.objects(head) or tree.recipients(head) or asked(tree, head)
        lasting = bool(objects) and (
            is_time(tree, objects[0]) or objects[0].entity in AMOUNTS
        )  # "took 11 hours to reach a verdict"
        if receiver := granted(tree, head) if tree.is_infinitive(verb) else ():
            return receiver, f"receiver of what “{head.text}” says"
        if head.lemma == "cost" or any(o.lemma == "sense" for o in objects):
            return (), ""  # "costs her 22 cents to harvest a kilo", "makes sense to sell it"
        own = (
            lasting
            or asks_for_itself(tree, head, verb)
            or head.lemma in SUBJECT_CONTROL
            or _is_purpose(tree, verb, head)
        )
        if objects and not own and not tree.is_passive(head):
            return objects[:1], f"object of “{head.text}”"
        if (wanted := _what_is_wanted(tree, head)) is not None:
            owners = tree.possessors(wanted)
            return (owners, f"whose “{wanted.text}” it is") if owners else ((), "")
        agents = tree.agents(head) if head.lemma.lower() == "use" else ()
        if agents:  # "is used by guards to find"
            return agents, f"agent of “{head.text}”"
        return subjects_of(tree, head, depth + 1)[0], f"subject of “{head.text}”"
    above = tree.head(head)
    if tree.arc(head) in {"quality", "title"} and above is not None and tree.is_verb(above):
        return subjects_of(tree, above, depth + 1)[0], f"subject of “{above.text} {head.text}”"
    return (), ""


def _is_purpose(tree: Tree, verb: Token, head: Token) -> bool:
    """True for "sacked staff to save money": who sacks is to save; a verb such as "urge" bids its object do it."""
    word = head.lemma.lower()
    bidding = ("demanding", "giving", "letting", "making", "pleading", "sending", "urging", "appointing")
    known = signature(word) is not None or any(word in lexicon(name) for name in bidding)
    bidden = known or word in FORCING or word == "take" or bool(tree.recipients(head))
    return tree.is_infinitive(verb) and not bidden


def _what_is_wanted(tree: Tree, be: Token) -> Token | None:
    """Aim in "the aim is to cut costs": no aim cuts them; None for what does what it is to do."""
    nouns = lexicon("aims") | lexicon("intentions") | WANTED | {"goal"}
    return next((s for s in tree.subjects(be) if tree.is_be(be) and s.lemma.lower() in nouns), None)


WANTED = frozenset(
    {"answer", "challenge", "focus", "idea", "job", "key", "mission", "mistake", "option", "priority"}
    | {"problem", "role", "solution", "task", "thing"}
)
"""What somebody is to do, beside aims and intentions."""


def _adverbial(tree: Tree, verb: Token, head: Token, depth: int) -> tuple[tuple[Token, ...], str]:
    """ "Citing the law, she left": citing has the subject of left. So has "to attract" in "paid to attract"."""
    loose = tree.is_infinitive(verb) or tree.is_bare_participle(verb) or tree.is_gerund(verb)  # "having sold it"
    instead = tree.rather_than(verb) is not None
    if (
        tree.arc(verb) != "adverbial clause"
        or not (loose or instead)
        or not tree.is_verb(head)
        or (not instead and any(t.lemma.lower() in {"as", "than"} for t in tree.below(verb, "opener")))
    ):
        return (), ""
    if head.lemma in {"spend", "waste"} and any(is_little(tree, o) for o in tree.objects(head)):
        return (), ""  # "spends less time watching it"
    sum_ = sum_before(tree, verb)
    if sum_ is not None:
        return (sum_,), f"“{sum_.text}” that it stands with"
    if _is_afterthought(tree, verb, head) or is_from_then_on(tree, verb):
        return (), ""
    if seen := seen_doing(tree, verb, head):
        return seen, f"object of “{head.text}”"
    other = (asked(tree, head) or given_time(tree, head) or granted(tree, head)) if tree.is_infinitive(verb) else ()
    if other:
        return other, f"one whom “{head.text}” is about"
    bidden = head.lemma.lower() in lexicon("sending") | FORCING or is_paid(tree, head) or takes_along(tree, head)
    sent = tree.objects(head) if bidden and tree.is_infinitive(verb) else ()
    if sent and not tree.is_passive(head):  # "paid a hacker to delete the files"
        return sent[:1], f"object of “{head.text}”"
    subjects = subjects_of(tree, head, depth + 1)[0]
    if (agents := whose_doing(tree, verb, head, subjects)) or is_outcome(tree, verb, head):
        return agents, f"agent of “{head.text}”"
    if tree.is_infinitive(verb) and tree.is_passive(head):
        subjects = tuple(s for s in subjects if serves(tree, head, s))
    return subjects, f"subject of “{head.text}”"


def _is_afterthought(tree: Tree, verb: Token, head: Token) -> bool:
    """True for the last words of "an inquiry into whether they met, opening a new front": who opens it is not sure.

    And of "slipped to 20 seats, prompting her to resign": what happened prompts it.
    """
    before = tree.tokens[verb.index - 1].text
    if before in {"-", "–", "—", "--"} and verb.index < head.index and not all(map(may_act, tree.subjects(head))):
        return True  # "the target for patients - seeing a doctor - is two months"
    if verb.tag != "VBG" or verb.index < head.index or before != ",":
        return False
    between = (c for c in tree.below(head, "adverbial clause") if head.index < c.index < verb.index)
    outcome = tree.is_passive(head) and verb.lemma in lexicon("outcomes") and not tree.agents(head)
    if verb.lemma in CAUSING or outcome or any(tree.is_finite(clause) for clause in between):
        return True  # "were feared trapped after the hill slid, burying houses"
    embedded = tree.arc(head) in {"preposition clause", "adverbial clause"}
    embedded = embedded or (tree.arc(head) == "clause" and bool(tree.modals(head)))
    if verb.lemma.lower() in lexicon("saying"):
        return False  # "rejected it, saying"
    return embedded and not tree.is_bare_participle(head)


def asked(tree: Tree, verb: Token) -> tuple[Token, ...]:
    """Him in "pleaded with him to go", "called on him to go", "put pressure on him to go"; empty for any other verb."""
    for prepositions, noun in tree.obliques(verb):
        if f"{verb.lemma.lower()} {prepositions[-1].lemma.lower()}" in lexicon("pleading"):
            return (noun,)
    pressing = (
        o for o in tree.objects(verb) if o.lemma.lower() in {"appeal", "call", "instruction", "order", "pressure"}
    )
    return next((whom for o in pressing if (whom := _bidden(tree, o) or _bidden(tree, verb))), ())


def _of_noun(tree: Tree, verb: Token, head: Token, depth: int) -> tuple[tuple[Token, ...], str]:
    """ "a ferry carrying people", "a deal signed in Kyiv", "a law to protect bats"."""
    if tree.arc(verb) not in {"noun clause", "relative clause"} or not tree.is_nominal(head):
        return (), ""
    if tree.is_infinitive(verb):
        preposition = tree.head(head)
        governor = tree.head(preposition) if preposition is not None else None
        if head.lemma.lower() == "order" and governor is not None and tree.is_verb(governor):  # "in order to"
            return subjects_of(tree, governor, depth + 1)[0], f"subject of “{governor.text}”"
        told = tree.is_passive(verb) and verb.lemma.lower() in _TELLING  # "a plan to be presented to the board"
        if not told and head.lemma in lexicon("intentions") | lexicon("openings") | lexicon("qualities") | PACTS:
            return _doer(tree, head, depth)
        if head.lemma.lower() in lexicon("aims"):
            return (), ""
        subject = described(tree, head) if any(map(ranks, tree.adjectives(head))) else None
        above = tree.head(head)
        if head.entity in AMOUNTS and above is not None and tree.is_verb(above):  # "paid $3m to settle claims"
            payers = granted(tree, above) or subjects_of(tree, above, depth + 1)[0]  # "gave Kim $3m to build a school"
            return payers, f"one who has “{head.text}” to do it with"
        if subject is None and not tree.is_passive(verb) and not may_act_or_serve(tree, head):
            return (), ""
        return (subject or head,), f"“{head.text}” that it stands with"
    whole = of_which(tree, verb, head)
    above = tree.head(head) if tree.is_gerund(verb) and tree.arc(head) == "object" else None
    if above is not None and (
        head.lemma.lower() in lexicon("doing_nouns") or above.lemma.lower() in {"spend", "waste"}
    ):
        # "had difficulties getting a visa", "spent her energy fighting"
        return (subjects_of(tree, above, depth + 1)[0], f"subject of “{above.text} {head.text}”")
    measure = bool(tree.numbers(head)) and (
        is_time(tree, head) or head.lemma.lower() in lexicon("units")
    )  # "after five days paddling"
    nobody = measure or is_from_then_on(tree, verb) or is_done_by_nobody_there(tree, verb, head)
    if tree.is_bare_participle(verb) and not nobody:
        named = among_those(tree, head) if head.text.lower() == "those" else None
        return (named or whole or _first_of_absolute(tree, head),), f"“{(whole or head).text}” that it stands with"
    return (), ""


_TELLING = frozenset(
    {"announce", "debate", "detail", "discuss", "outline", "present", "publish", "reveal", "submit", "unveil"}
)
"""What is done with a plan."""


def _first_of_absolute(tree: Tree, noun: Token) -> Token:
    """The first of several names that "with" puts before a participle: "with Kim, Lee and Park making attempts"."""
    first = noun
    while (before := tree.joined_to(first)) is not None:
        first = before
    preposition = tree.head(first)
    absolute = preposition is not None and preposition.lemma.lower() == "with" and tree.is_name(first)
    return first if absolute and tree.arc(first) == "preposition object" else noun


def _doer(tree: Tree, noun: Token, depth: int) -> tuple[tuple[Token, ...], str]:
    """Whose plan it is: "Kyiv's plan to leave", "she made a promise to leave"."""
    own_deed = noun.lemma.lower() not in BIDDING
    owners = (own_deed and tree.possessors(noun)) or _bidden(tree, noun) or (own_deed and _nation_before(tree, noun))
    if owners:
        return owners, f"whose “{noun.text}” it is"
    head = tree.head(noun)
    if head is None:
        return (), ""
    asked = noun.lemma.lower() in {"call", "demand", "request", "order", "proposal", "need", "right"}
    verb = tree.head(head) if tree.arc(noun) == "preposition object" and head.lemma in {"in", "under"} else head
    if verb is None or not tree.is_verb(verb) or tree.negations(verb) or verb.lemma.lower() in LACKING:
        return (), ""
    own = verb.lemma.lower() in lexicon("creation") | lexicon("undertaking") | MEETING
    if noun.lemma in PACTS and any(words[0].lemma == "with" for words, _ in tree.obliques(noun)):
        return (), ""  # "a deal with Lee to build it": one of the two does
    receivers = tree.recipients(verb)
    if receivers and tree.arc(noun) == "object":
        return receivers[:1], f"receiver of “{noun.text}”"
    if verb != head and verb.lemma.lower() == "put" and (objects := tree.objects(verb)):
        return objects[:1], f"who is put “{head.text} {noun.text}”"
    if verb != head or (tree.arc(noun) == "object" and own and not asked):
        return subjects_of(tree, verb, depth + 1)[0], f"subject of “{verb.text} {noun.text}”"
    return (), ""


def _nation_before(tree: Tree, noun: Token) -> tuple[Token, ...]:
    """The US in "the US drive to oust him", Israel in "Israeli attempts to kill him"."""
    named = (t for t in tree.premodifiers(noun) if t.entity in {"GPE", "NORP", "ORG"} and t.head == noun.index)
    return tuple(named)[:1]


def _bidden(tree: Tree, word: Token) -> tuple[Token, ...]:
    """The firm in "pressure on the firm to sell", "a chance for the firm to sell"; empty elsewhere."""
    for prepositions, token in tree.obliques(word):
        if prepositions[-1].lemma.lower() == "by" and tree.is_noun(word) and word.lemma.lower() not in BIDDING:
            return (token,)  # "an offer by four groups to stop"
        body = token.entity in {"GPE", "NORP", "ORG", "PERSON"} or is_person_or_body(token)
        if prepositions[-1].lemma.lower() in {"for", "on", "to"} and body:
            return (token,)
    return ()


def _after_preposition(tree: Tree, verb: Token, head: Token, depth: int) -> tuple[tuple[Token, ...], str]:
    """ "left without signing", "accused her of lying", "Kim's departure without signing"."""
    governor = tree.head(head)
    if tree.arc(verb) != "preposition clause" or governor is None:
        return (), ""
    mark = tree.mark(verb)
    how = tree.is_infinitive(verb) and mark is not None and mark.tag == "WRB" and not tree.is_verb(governor)
    if how or (head.lemma == "for" and verb.lemma in {"process", "question"} and not tree.objects(verb)):
        return (), ""  # "a report on how to improve it", "taken to a station for questioning about it"
    if tree.is_verb(governor):
        governor = _who_had_it_done(tree, governor)
        walks = tree.is_passive(governor) and (head.lemma.lower() in {"by", "in"} or is_spent_on(tree, governor, head))
        topic = (governor.lemma, head.lemma) == ("come", "to") and any(
            tree.is_pronoun(s) for s in tree.subjects(governor)
        )
        if (walks or topic) and tree.is_gerund(verb):
            return (), ""  # "can be avoided by walking": whoever avoids walks; "when it comes to selling ships"
        if (accused := _whom_they_accuse(tree, governor, head)) is not None:
            return (accused,), f"object of “{governor.text}”"
        if is_by_another(head, governor) and not tree.objects(governor) and not tree.is_passive(governor):
            return (), ""
        if (objects := blamed(tree, governor, head)) is not None:
            return objects, f"object of “{governor.text}”"
        return subjects_of(tree, governor, depth + 1)[0], f"subject of “{governor.text}”"
    above = tree.head(governor)
    if governor.lemma.lower() != "guilty":
        owners = convicted(tree, governor, head) or tree.possessors(governor) or _suspected(tree, governor, depth)
        return (owners, f"whose “{governor.text}” it is") if owners else ((), "")
    if tree.arc(governor) in {"quality", "title"} and above is not None and tree.is_verb(above):  # "found guilty of"
        whose = tree.objects(above) if not tree.is_passive(above) else ()
        return whose or subjects_of(tree, above, depth + 1)[0], f"who is “{governor.text}”"
    return tree.subjects(governor), f"who is “{governor.text}”"


def _who_had_it_done(tree: Tree, verb: Token) -> Token:
    """Had for stolen in "had his passport stolen after being robbed": who had it so was robbed, and no passport."""
    thing = tree.head(verb)
    had = tree.head(thing) if thing is not None and tree.arc(verb) == "noun clause" else None
    return had if had is not None and had.lemma == "have" and tree.arc(thing or had) == "object" else verb


def _whom_they_accuse(tree: Tree, verb: Token, preposition: Token) -> Token | None:
    """The man of "a man they accuse of lying", "a man whom they accuse of lying"; None elsewhere."""
    if tree.arc(verb) != "relative clause" or tree.is_passive(verb) or preposition.lemma not in {"of", "for", "with"}:
        return None
    accusing = {"charge", "credit"} if preposition.lemma == "with" else _ACCUSING | lexicon("faulting")
    if verb.lemma.lower() not in accusing:
        return None
    subjects, objects = tree.subjects(verb), tree.objects(verb)
    gone = all(map(tree.is_relative_pronoun, objects))
    return antecedent(tree, verb) if gone and subjects and not any(map(tree.is_relative_pronoun, subjects)) else None


_ACCUSING = frozenset({"accuse", "acquit", "clear", "convict", "suspect"})
"""Verbs whose object is who did, or did not do, what follows "of"."""


def _suspected(tree: Tree, noun: Token, depth: int) -> tuple[Token, ...]:
    """Who is arrested in "arrested on suspicion of stealing it"; empty elsewhere."""
    above = tree.head(noun)
    verb = tree.head(above) if above is not None and above.lemma in {"on", "over"} else None
    if noun.lemma.lower() not in {"charge", "suspicion"} or verb is None or not tree.is_verb(verb):
        return ()
    return subjects_of(tree, verb, depth + 1)[0] if tree.is_passive(verb) else tree.objects(verb)[:1]
