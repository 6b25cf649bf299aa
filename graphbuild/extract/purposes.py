"""Who does what an infinitive or a participle says: who acts, is paid, given time or made for it, or is seen."""

from graphbuild.extract.branches import RANKS
from graphbuild.extract.sorts import is_person, is_person_or_body, is_time, signature
from graphbuild.extract.tree import Tree
from graphbuild.lexicon import lexicon
from graphbuild.model import Token

AMOUNTS = frozenset({"CARDINAL", "DATE", "MONEY", "PERCENT", "QUANTITY", "TIME"})


BIDDING = frozenset({"call", "demand", "order", "request"})
"""What somebody says for others to do: "the judge's order to release the tapes" is not the judge's release."""
PACTS = frozenset({"accord", "contract", "deal", "pact"})
"""What those who sign it are to do: "signed a deal to supply engines"."""
MEETING = frozenset({"clinch", "face", "find", "ink", "join", "land", "meet", "need", "seal", "step"})
"""Verbs whose subject is to do what the infinitive of the object says: "faces a fight to keep it"."""


def asks_for_itself(tree: Tree, verb: Token, infinitive: Token) -> bool:
    """True for "asked the bank for money to replace the roof", "I asked him to be relieved of my duties"."""
    with_for = any(p[0].lemma.lower() == "for" for p, _ in tree.obliques(verb))
    mine = tree.is_passive(infinitive) and any(t.text.lower() in {"my", "our"} for t in tree.subtree(infinitive))
    return verb.lemma.lower() == "ask" and (with_for or mine)


def given_time(tree: Tree, verb: Token) -> tuple[Token, ...]:
    """Who is to do it in "gave the officers seven days to leave", "until Friday to leave"; empty elsewhere."""
    if verb.lemma.lower() not in lexicon("giving"):
        return ()
    times = tree.objects(verb) or tree.below(verb, "adverbial noun")
    if any(is_time(tree, t) for t in times):
        return tree.recipients(verb)[:1]
    until = any(words[0].lemma.lower() == "until" for words, _ in tree.obliques(verb))
    return tree.objects(verb)[:1] if until else ()


def blamed(tree: Tree, verb: Token, preposition: Token) -> tuple[Token, ...] | None:
    """Her in "accused her of lying", "fined her £5 for lying", "quoted her as saying"; None where the subject does it.

    Empty where nobody is sure to: "paid her a million for polluting it", "for restoring it".
    """
    objects = tree.objects(verb)
    persons = [o for o in objects if o.entity in {"PERSON", "ORG", "GPE"} or tree.is_pronoun(o) or is_person(o)]
    instead = tree.tokens[preposition.index - 1].lemma.lower() in {"far", "instead"}
    praised = any(o.lemma.lower() in _PRAISE for o in objects)  # "has drawn praise for helping them"
    counted = (t for o in objects for words, t in tree.obliques(o) if words[0].lemma == "of")
    persons += list(filter(is_person, counted))  # "tricked millions of customers into paying"
    if instead or praised or (preposition.lemma == "into" and not persons):
        return None  # "put effort into landing": not the effort lands; "instead of paying, Kim left the bar"
    if preposition.lemma == "for" and objects and is_sum(tree, objects[0]):
        if verb.lemma == "pay":
            return ()
        objects = tree.recipients(verb)
    told = preposition.lemma == "as" and verb.lemma.lower() in {"cite", "quote"}
    told = told or (preposition.lemma == "with" and verb.lemma.lower() in {"charge", "credit", "entrust", "task"})
    theirs = told or preposition.lemma in {"against", "of", "from", "for", "into"}
    return objects[:1] if theirs and objects and not tree.is_passive(verb) else None


_PRAISE = frozenset({"acclaim", "attention", "blame", "condemnation", "criticism", "fire", "praise", "thanks"})
"""What the one gets who did it."""


def is_sum(tree: Tree, noun: Token) -> bool:
    """True for "£5m", "ten million euros"."""
    return noun.entity in AMOUNTS or (noun.lemma.lower() in lexicon("units") and bool(tree.numbers(noun)))


def is_paid(tree: Tree, verb: Token) -> bool:
    """True for "paid a hacker to delete the files"; not for "paid $3m to settle it"."""
    return verb.lemma == "pay" and not any(
        o.entity in AMOUNTS or o.lemma.lower() in _PAID_OUT for o in tree.objects(verb)
    )


def takes_along(tree: Tree, verb: Token) -> bool:
    """True for "took visitors to see the castle", which they see; not for "took hostages to press the state"."""
    people = [o for o in tree.objects(verb) if is_person(o) and o.lemma.lower() not in _CAPTIVES]
    return verb.lemma in {"bring", "take"} and bool(people) and not tree.obliques(verb)


_CAPTIVES = frozenset({"captive", "hostage", "prisoner"})
"""Who are taken for what somebody else is to do."""
_PAID_OUT = frozenset({"bribe", "compensation", "fee", "fine", "money", "ransom", "sum", "tax"})
"""What is paid, and does nothing for it."""


def granted(tree: Tree, verb: Token) -> tuple[Token, ...]:
    """Peru in "promised Peru 100 million euros to curb fraud", which is to curb it; empty elsewhere."""
    if verb.lemma.lower() not in _GRANTING or tree.is_passive(verb):
        return ()
    objects = tree.objects(verb)
    sums = [o for o in objects if o.entity == "MONEY"]
    others = [*tree.recipients(verb), *(o for o in objects if o.entity != "MONEY")]
    return tuple(others[:1]) if sums and others and others[0].index < sums[0].index else ()


_GRANTING = frozenset({"award", "give", "grant", "lend", "offer", "pledge", "promise"})
"""Verbs whose receiver is to do something with the sum."""


def seen_doing(tree: Tree, verb: Token, head: Token) -> tuple[Token, ...]:
    """Lee in "spotted Lee leaving the house", "described Lee as a man “facing prison”": he does it; empty elsewhere."""
    quoted = verb.tag == "VBG" and verb.index > 0 and tree.tokens[verb.index - 1].tag == "``"
    if quoted and head.lemma.lower() in {"depict", "describe", "portray"} and not tree.is_passive(head):
        return tree.objects(head)[:1]
    if verb.tag == "VBG" and verb.lemma in _HOLDING and tree.tokens[verb.index - 1].text == ",":
        return tuple(o for o in tree.objects(head) if not may_act(o) and o.index < verb.index)  # "a mosaic, featuring"
    objects = tree.objects(head) if verb.tag == "VBG" and head.lemma.lower() in lexicon("seeing") else ()
    return tuple(o for o in objects if max(t.index for t in tree.subtree(o)) == verb.index - 1)


_HOLDING = frozenset({"comprise", "contain", "cost", "depict", "feature", "measure", "weigh"})
"""What things do that are made or found, and not their finders."""


def sum_before(tree: Tree, verb: Token) -> Token | None:
    """The fee in "agreed a fee of £2m, rising to £3m"; None elsewhere."""
    if verb.tag != "VBG" or verb.lemma not in {"climb", "fall", "grow", "increase", "range", "rise"} or verb.index < 2:
        return None
    noun = tree.tokens[verb.index - 2]
    up = tree.head(tree.tokens[noun.head]) if tree.arc(noun) == "preposition object" else None
    thing = noun if tree.arc(noun) == "object" else up
    priced = thing is not None and any(t.tag in {"CD", "$"} for t in tree.tokens[max(0, verb.index - 5) : verb.index])
    return thing if tree.tokens[verb.index - 1].text == "," and thing is not None and priced else None


def serves(tree: Tree, verb: Token, thing: Token) -> bool:
    """True for what is passed, built or sent for a purpose: "the law was passed to protect children".

    "His name was withheld to protect him": no name protects anybody.
    """
    able = is_person_or_body(thing) or tree.is_name(thing) or tree.is_pronoun(thing)
    lemma = verb.lemma.lower()
    asked = lemma in lexicon("made_for") or signature(lemma) is not None  # "is set to begin"
    return able or asked or any(lemma in lexicon(name) for name in ("creation", "sending", "giving"))


def whose_doing(tree: Tree, verb: Token, head: Token, things: tuple[Token, ...]) -> tuple[Token, ...]:
    """Who sang in "was sung by Kim, replacing Lee", who sold in "was sold by Kim to pay Lee"; empty elsewhere."""
    if verb.tag == "VBG" and (verb.lemma in {"replace", "succeed"} or is_outcome(tree, verb, head)):
        return tree.agents(head)
    meant = tree.is_infinitive(verb) and tree.is_passive(head) and verb.lemma.lower() not in _DONE_BY_THINGS
    return _sold_by(tree, head, things) if meant else ()


def is_outcome(tree: Tree, verb: Token, head: Token) -> bool:
    """True for killing in "was hit by a lorry, killing two": what it was done by killed them, and not the victim."""
    behind = verb.tag == "VBG" and verb.index > head.index and tree.tokens[verb.index - 1].text == ","
    done = lexicon("harming") | lexicon("outcomes") | _BEFALLING
    return behind and tree.is_passive(head) and bool(tree.objects(verb)) and verb.lemma.lower() in done


_BEFALLING = frozenset({"anger", "bring", "bury", "crush", "cut", "disrupt", "flood", "injure", "plunge", "send"})
_BEFALLING |= {"strand", "throw", "trap", "wipe", "wound"}
"""What becomes of others when something is done to a thing."""
_DONE_BY_THINGS = frozenset({"carry", "connect", "contain", "hold", "house", "link", "serve", "treat"})
"""What a thing is widened, cleared or opened to do."""


def _sold_by(tree: Tree, verb: Token, things: tuple[Token, ...]) -> tuple[Token, ...]:
    """The club in "the ground was sold by the club to pay off its debts"; empty for what is built to do it."""
    able = any(is_person_or_body(t) or tree.is_name(t) or tree.is_pronoun(t) for t in things)
    lemma = verb.lemma.lower()
    told = lemma in lexicon("saying") | lexicon("thinking") | lexicon("demanding") | lexicon("judging")
    sent = any(lemma in lexicon(name) for name in ("made_for", "creation", "sending")) or signature(lemma) is not None
    return (
        () if able or sent or told else tuple(a for a in tree.agents(verb) if is_person_or_body(a) or tree.is_name(a))
    )


def is_by_another(preposition: Token, verb: Token) -> bool:
    """True for "accuse of lying" and "warn against lying": who accuses or warns is not the one who lies."""
    against = preposition.lemma == "against" and verb.lemma.lower() in _ADVISING
    return verb.lemma == "accuse" or against


_ADVISING = frozenset({"advise", "argue", "campaign", "caution", "counsel", "lobby", "protest", "recommend", "warn"})
"""Verbs whose "against" leads to what others are not to do."""


def convicted(tree: Tree, noun: Token, preposition: Token) -> tuple[Token, ...]:
    """Kim in "the conviction of Kim for stealing it"; empty elsewhere."""
    punished = noun.lemma.lower() in {
        "acquittal",
        "arrest",
        "conviction",
        "dismissal",
        "pardon",
        "prosecution",
        "trial",
    }
    if not punished or preposition.lemma != "for":
        return ()
    return tuple(t for p, t in tree.obliques(noun) if [w.lemma for w in p] == ["of"])[:1]


def is_sent(tree: Tree, verb: Token) -> bool:
    """True for "refused to send troops to unload it", where nobody is meant to unload it then."""
    above = tree.head(verb)
    stopped = above is not None and above.lemma.lower() in {"cease", "forget", "stop"}  # "stopped sending engineers to"
    but = any(t.text == "but" and tree.word_after(t).text == "to" for t in tree.tokens)
    able = any(m.lemma.lower() in {"ca", "can", "could"} for m in tree.modals(verb))
    plain = tree.words.isdisjoint({"just", "merely", "only", "simply", "solely"}) and not (but or stopped or able)
    return plain and verb.lemma.lower() in lexicon("sending") and bool(tree.objects(verb))


def is_spent_on(tree: Tree, verb: Token, preposition: Token) -> bool:
    """True for "talks were held on selling it", "the money was spent on building it": neither talks nor money does."""
    return preposition.lemma.lower() in {"about", "into", "on", "over"} and not all(map(may_act, tree.subjects(verb)))


def may_act(noun: Token) -> bool:
    """True for people, bodies, names and pronouns."""
    return bool(noun.entity) or noun.tag == "PRP" or is_person_or_body(noun)


def of_which(tree: Tree, verb: Token, noun: Token) -> Token | None:
    """Show in "a show of power designed to impress": what is designed is no power; None elsewhere."""
    of = tree.head(noun)
    bare = noun.tag == "NN" and not noun.entity and not tree.determiners(noun) and not tree.possessors(noun)
    whole = tree.head(of) if of is not None and of.lemma == "of" else None
    acts = whole is not None and whole.lemma in {"act", "campaign", "display", "exercise", "gesture", "show"}
    return whole if verb.lemma.lower() in _MEANT and bare and acts else None


_MEANT = frozenset({"aim", "calculate", "design", "intend"})
"""What somebody has done with what is to serve an end."""


def is_of_nobody(tree: Tree, head: Token) -> bool:
    """True for "the law bans smoking in bars" and "the money will be spent reducing debt"."""
    spent = tree.is_passive(head) and head.lemma in {"spend", "waste"}
    return spent or (not tree.objects(head) and head.lemma.lower() in lexicon("letting") | _NO_GERUND)


_NO_GERUND = frozenset({"argue", "believe", "claim", "feel", "hope", "know", "say", "think"})
"""Verbs that take no gerund: in "I think mistaking it is wrong" it is the subject of what follows."""


def is_little(tree: Tree, noun: Token) -> bool:
    """True for "less time", "no time", "little time"."""
    words = (*tree.adjectives(noun), *tree.determiners(noun))
    return any(t.lemma.lower() in {"fewer", "less", "little", "no"} or t.text.lower() == "less" for t in words)


def may_act_or_serve(tree: Tree, noun: Token) -> bool:
    """True for what does something itself: people, bodies, names, laws and tools; not for "a shortage to fill"."""
    return may_act(noun) or tree.is_name(noun) or noun.lemma.lower() in lexicon("instruments")


def is_from_then_on(tree: Tree, verb: Token) -> bool:
    """True for "buildings beginning in May": it is what is done with them that begins."""
    times = [token for _, token in tree.obliques(verb)] + list(tree.below(verb, "adverbial noun"))
    return (
        verb.tag == "VBG" and verb.lemma in {"begin", "start"} and bool(times) and all(is_time(tree, t) for t in times)
    )


def goes_on(tree: Tree, verb: Token) -> bool:
    """True for "went on to win"; not for "went back up to alert them"."""
    return verb.lemma == "go" and any(
        t.text.lower() in {"ahead", "on"} for t in (*tree.particles(verb), *tree.adverbs(verb))
    )


def is_done_by_nobody_there(tree: Tree, verb: Token, noun: Token) -> bool:
    """True for a place and what only people do: warning in "through a district warning people"."""
    place = verb.tag == "VBG" and tree.arc(noun) == "preposition object"
    place = place and (noun.entity in {"FAC", "LOC"} or (not noun.entity and noun.lemma.lower() in lexicon("places")))
    return place and verb.lemma.lower() in lexicon("saying") | lexicon("people_do") | {"chant", "urge", "warn"}


def ranks(adjective: Token) -> bool:
    """True for first in "the first person to be tried"."""
    return adjective.tag == "JJS" or adjective.lemma.lower() in RANKS
