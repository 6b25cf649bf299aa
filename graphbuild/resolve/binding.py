"""What a pronoun cannot mean, by where it stands in its sentence.

From the binding conditions of Chomsky 1981 as far as a dependency tree shows them: a plain pronoun is none of the other
arguments of its verb, and no noun that its own clause or apposition tells more of.
"""

from collections.abc import Iterator, Sequence

from graphbuild.labels import ARCS, SUBJECT, VERB_TAGS
from graphbuild.lexicon import lexicon
from graphbuild.model import Mention, Quote, Token
from graphbuild.pronouns import IT, THEY
from graphbuild.resolve.discourse import Discourse, Referent
from graphbuild.resolve.kinds import is_many


def quote_round(discourse: Discourse, mention: Mention) -> Quote | None:
    """The quotation that the mention stands in."""
    return next((q for q in discourse.document.quotes if q.start <= mention.start < q.end), None)


def quoted_apart(discourse: Discourse, earlier: Mention, mention: Mention) -> bool:
    """True where the earlier one stands in a quotation that the pronoun does not stand in."""
    there = quote_round(discourse, earlier)
    return there is not None and not there.turn and there != quote_round(discourse, mention)


def blocked(discourse: Discourse, mention: Mention) -> set[Referent]:
    """What the pronoun cannot mean: other arguments of its verb, and who speaks the quotation that it stands in."""
    here = [m for m in discourse.meant_in[mention.sentence] if m != mention]
    barred = {r for m in here if bound(discourse, m, mention) for r in discourse.meant[m]}
    if mention.text.lower() in THEY | IT:  # "it did not release their names": it is one thing, they are another
        other = IT if mention.text.lower() in THEY else THEY
        ones = {r for m in here if m.text.lower() in other for r in discourse.meant[m]}
        barred |= {r for r in ones if not (r.named and r.kind == "Organization" and is_many_here(discourse, r, here))}
    quote = quote_round(discourse, mention)
    if quote is not None and quote.speaker is not None:
        barred.update(discourse.meant.get(quote.speaker, ()))
    return barred | _interrupted(discourse, mention)


def _interrupted(discourse: Discourse, mention: Mention) -> set[Referent]:
    """Jackson for "he" in "Jackson, he said, had left" and "Jackson left, he said": another tells of him."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    saying = tokens[tokens[mention.head].head]
    aside = mention.role == "subject" and ARCS.get(saying.label) == "aside"
    told = {saying.head} if aside else {t.index for t in tokens[: mention.head] if t.head == saying.index}
    if mention.role != "subject" or (not aside and saying.lemma.lower() not in lexicon("saying")):
        return set()
    here = (m for m in discourse.meant_in[mention.sentence] if m.role == "subject" and m.end <= mention.start)
    named = (m for m in here if m.form == "name" or (aside and saying.index < saying.head))
    clauses = {i for i in told if aside or ARCS.get(tokens[i].label) == "clause"}
    return {r for m in named if tokens[m.head].head in clauses for r in discourse.meant[m]}


def is_many_here(discourse: Discourse, referent: Referent, here: Sequence[Mention]) -> bool:
    """True for the club of "Leeds have sold their captain to pay those who sought its liquidation"."""
    return any(referent in discourse.meant[m] and m.form == "name" and is_many(discourse, m) for m in here)


def is_told_of(discourse: Discourse, mention: Mention, meant: tuple[Referent, ...]) -> bool:
    """True where what a phrase may mean is another argument of its verb: the leader whom Sadiq accuses is not Sadiq.

    And where a pronoun is the subject above it that means that: in "it found that the company paid" it is another. Nor
    is anything told of again in its own relative clause: "France, which has troops in the country".
    """
    here = [m for m in discourse.meant_in[mention.sentence] if m != mention]
    theirs = [m for m in here if not set(meant).isdisjoint(discourse.meant[m])]
    arguments = [m for m in theirs if m.role in {"subject", "object"}]
    if any(bound(discourse, m, mention) or _stands_above(discourse, m, mention) for m in arguments):
        return True
    return any(_has_clause_round(discourse, m, mention) or _does_it_to(discourse, m, mention) for m in theirs)


def _does_it_to(discourse: Discourse, earlier: Mention, mention: Mention) -> bool:
    """True for Acme and "the firm" in "bought in May by Acme, the firm grew"."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    by = tokens[tokens[earlier.head].head]
    verb = tokens[by.head]
    fronted = ARCS.get(verb.label) in {"adverbial clause", "noun clause"} and verb.tag == "VBN"
    return fronted and by.lemma == "by" and verb.head in {mention.head, tokens[mention.head].head}


def _has_clause_round(discourse: Discourse, earlier: Mention, mention: Mention) -> bool:
    """True for France and "the country" in "France, which has troops in the country", which says more of France."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    for index in heads_above(tokens, mention.head):
        if ARCS.get(tokens[index].label) == "relative clause" and tokens[index].head == earlier.head:
            return any(t.head == index and t.tag in {"WDT", "WP"} and ARCS.get(t.label) in SUBJECT for t in tokens)
    return False


def _stands_above(discourse: Discourse, earlier: Mention, mention: Mention) -> bool:
    """True for a pronoun that is the subject of a verb above the phrase, before it."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    if earlier.form != "pronoun" or earlier.role != "subject" or earlier.start > mention.start:
        return False
    for index in heads_above(tokens, mention.head):
        if index == tokens[earlier.head].head:
            return True
        own = any(t.head == index and ARCS.get(t.label) in SUBJECT for t in tokens)
        if ARCS.get(tokens[index].label) == "joined" and own:
            return False  # "it raised money, and Kim said that the airline flew"
    return False


def bound(discourse: Discourse, earlier: Mention, mention: Mention) -> bool:
    """True where a plain pronoun cannot mean the other: "Kim saw him", "the wife whom she left", "Acme, its rival"."""
    if _is_reflexive(mention) or earlier.sentence != mention.sentence:
        return False
    tokens = discourse.document.sentences[mention.sentence].tokens
    above = list(heads_above(tokens, mention.head))
    if is_another_s(tokens, earlier, mention) or _is_named_in_what_it_says(tokens, earlier, mention):
        return True
    if earlier.head in above:
        below = tokens[above[above.index(earlier.head) - 1]] if above[0] != earlier.head else tokens[mention.head]
        between = above[: above.index(earlier.head)]
        if ARCS.get(below.label) == "apposition":
            return not any(tokens[index].tag in VERB_TAGS for index in between)
        own = _verb(tokens, mention) == below.index and mention.role != "possessor"
        participle = ARCS.get(below.label) == "noun clause" and below.tag == "VBG"  # "a judge, finding him guilty"
        whose = any(t.tag == "WP$" for t in tokens[earlier.head : below.index])  # "Kim, whose employer told her"
        return own and (participle or (ARCS.get(below.label) == "relative clause" and not whose))
    beside = tokens[earlier.head]
    while ARCS.get(beside.label) == "apposition":  # "his lawyer, the politician Kim": Kim is somebody else's
        beside = tokens[beside.head]
        if beside.index in above:
            return True
    if _is_said_to_be_of(tokens, earlier, mention):
        return True
    if "possessor" in {mention.role, earlier.role} or tokens[tokens[mention.head].head].lemma == "among":
        return False  # "eleven people, among them two children"
    if _verb(tokens, earlier) == _verb(tokens, mention) or _is_sent(tokens, earlier, mention):
        return True
    return _is_met_before(tokens, earlier, mention) or _is_understood_subject(tokens, earlier, mention)


def _is_met_before(tokens: tuple[Token, ...], earlier: Mention, mention: Mention) -> bool:
    """True for Leeds and "they" in "to beat Leeds, they left", "by playing teams such as Leeds, they left"."""
    deed = next((tokens[i] for i in heads_above(tokens, earlier.head) if tokens[i].tag in VERB_TAGS), None)
    if deed is None or mention.role != "subject" or earlier.form == "pronoun":
        return False
    if deed.tag not in {"VB", "VBG", "VBN"} or any(
        t.head == deed.index and ARCS.get(t.label) in SUBJECT for t in tokens
    ):
        return False
    above = tokens[deed.head] if tokens[deed.head].tag in VERB_TAGS else tokens[tokens[deed.head].head]
    return deed.index < mention.head and above.index == tokens[mention.head].head > mention.head


def _is_said_to_be_of(tokens: tuple[Token, ...], earlier: Mention, mention: Mention) -> bool:
    """True for the reason and "its" in "the main reason was its profit", whatever that is."""
    whose = tokens[mention.head]
    owned = tokens[whose.head]
    own = any(t.head == owned.index and t.lemma == "own" for t in tokens)
    told = mention.role == "possessor" and ARCS.get(owned.label) == "attribute" and not own
    be = tokens[owned.head]
    return told and be.lemma == "be" and earlier.role == "subject" and tokens[earlier.head].head == be.index


def _is_named_in_what_it_says(tokens: tuple[Token, ...], other: Mention, mention: Mention) -> bool:
    """True for Marsh in "she said Marsh had been ill": who speaks of himself says "she" there."""
    if other.form != "name" or other.start < mention.end or mention.role != "subject":
        return False
    verb = _verb(tokens, mention)
    path = [other.head, *heads_above(tokens, other.head)]
    under = next((i for i in path if tokens[i].head == verb != i), None)
    return under is not None and ARCS.get(tokens[under].label) == "clause"


def is_another_s(tokens: tuple[Token, ...], earlier: Mention, mention: Mention) -> bool:
    """True for Peru in "Peru and Chile, its lenders", and for Ford in "Ford welcomed its demise"."""
    return earlier.head in _described_as_several(tokens, mention) or _is_glad_of(tokens, earlier, mention)


def _described_as_several(tokens: tuple[Token, ...], mention: Mention) -> set[int]:
    """Peru and Chile in "Peru and Chile, its lenders": none of them is "it"; empty for "Acme and Ford, its rival"."""
    owned = tokens[tokens[mention.head].head]
    if ARCS.get(owned.label) != "apposition" or owned.tag != "NNS" or mention.role != "possessor":
        return set()
    first = tokens[owned.head]
    while ARCS.get(first.label) == "joined":
        first = tokens[first.head]
    several = {first.index}
    for token in tokens[first.index :]:
        if ARCS.get(token.label) == "joined" and token.head in several:
            several.add(token.index)
    return several


def _is_glad_of(tokens: tuple[Token, ...], earlier: Mention, mention: Mention) -> bool:
    """True for Ford in "Ford welcomed its demise" and "the union said Ford ignored its warnings": it is another's."""
    owned = tokens[tokens[mention.head].head]
    verb = tokens[owned.head]
    pairs = ((_ENDS, _GREETING), (_MADE_TO, _ANSWERING), (_REMAINS, _BURYING))
    own = mention.role != "possessor" or tokens[mention.head + 1].lemma == "own" or ARCS.get(owned.label) != "object"
    others = any(owned.lemma.lower() in things and verb.lemma.lower() in verbs for things, verbs in pairs)
    return others and not own and _acts(tokens, earlier, verb)


def _acts(tokens: tuple[Token, ...], earlier: Mention, verb: Token) -> bool:
    """True for Kim and buried in "Kim killed Lee and buried his body", "Kim was convicted of hiding his body"."""
    for _ in tokens:
        if tokens[earlier.head].head == verb.index and earlier.role == "subject":
            return True
        above = tokens[verb.head]
        above = tokens[above.head] if ARCS.get(verb.label) == "preposition clause" else above
        own = any(t.head == verb.index and ARCS.get(t.label) in SUBJECT for t in tokens)
        if own or above == verb or ARCS.get(verb.label) not in _SHARING:
            return False
        verb = above
    return False


_SHARING = frozenset({"adverbial clause", "joined", "open complement", "preposition clause"})
"""Arcs of verbs that may have the subject of the one above."""


_GREETING = frozenset({"applaud", "bemoan", "celebrate", "cheer", "hail", "lament", "mourn", "welcome"})
_ENDS = frozenset(
    {"abolition", "cancellation", "closure", "collapse", "death", "defeat", "demise", "departure", "disappearance"}
    | {"downfall", "dissolution", "end", "fall", "ouster", "overthrow", "passing", "removal", "scrapping"}
)
"""What one greets or mourns of others, and not of oneself."""


_REMAINS = frozenset(
    {"ashes", "body", "corpse", "death", "funeral", "grave", "killer", "murder", "murderer", "remains"}
)
_BURYING = frozenset(
    {"attend", "avenge", "bury", "cremate", "discover", "dismember", "dump", "find", "hide", "identify"}
)
"""What is done with the dead: "was convicted of hiding his body"."""
_MADE_TO = frozenset(
    {
        "advance",
        "advice",
        "appeal",
        "application",
        "bid",
        "call",
        "complaint",
        "concern",
        "criticism",
        "demand",
        "offer",
    }
    | {"order", "petition", "plea", "proposal", "question", "request", "ultimatum", "warning"}
)
"""What one makes to another."""
_ANSWERING = frozenset(
    {"accept", "answer", "brush", "decline", "defy", "disregard", "dismiss", "heed", "ignore", "obey", "rebuff"}
    | {"refuse", "reject", "shrug", "spurn"}
)
"""What the other does with it."""


def _is_sent(tokens: tuple[Token, ...], earlier: Mention, mention: Mention) -> bool:
    """True for soldiers and "them" in "sent soldiers to guard them": the soldiers guard others."""
    verb, sent = tokens[_verb(tokens, mention)], tokens[earlier.head]
    if sent.index in _who_is_accused(tokens, verb):
        return True
    above = tokens[verb.head]
    if mention.role != "object" or sent.head != above.index or ARCS.get(sent.label) not in {"object", "recipient"}:
        return False
    infinitive = verb.tag == "VB" and any(t.head == verb.index and t.tag == "TO" for t in tokens)
    own = any(t.head == verb.index and ARCS.get(t.label) in SUBJECT for t in tokens)
    return infinitive and not own and makes_do(above) and ARCS.get(verb.label) in PURPOSE


def _who_is_accused(tokens: tuple[Token, ...], verb: Token) -> set[int]:
    """Kim in "accused Kim of hitting her", who is the one to hit; empty for any other verb."""
    preposition = tokens[verb.head]
    above = tokens[preposition.head]
    word = above.lemma.lower()
    if ARCS.get(verb.label) != "preposition clause" or word not in lexicon("treating") | _CREDITING:
        return set()
    return {t.index for t in tokens[: verb.index] if t.head == above.index and ARCS.get(t.label) == "object"}


_CREDITING = frozenset({"credit", "discourage", "dissuade", "keep", "prevent", "stop", "suspect"})
"""Verbs whose object does what follows "with" or "from", beside those of blame and thanks."""


PURPOSE = frozenset({"open complement", "adverbial clause"})


def makes_do(verb: Token) -> bool:
    """True for verbs whose object is to do what follows: "sent soldiers to guard them", "told Kim to go"."""
    lemma = verb.lemma.lower()
    return any(lemma in lexicon(name) for name in ("giving", "putting", "sending", "urging")) or lemma in _WANTING


_WANTING = frozenset({"cause", "challenge", "expect", "get", "help", "lead", "like", "need", "prefer", "want"})


def verb_above(discourse: Discourse, mention: Mention) -> int:
    """Index of the nearest verb above the mention; that of its own head where there is none."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    return next((index for index in heads_above(tokens, mention.head) if tokens[index].tag in VERB_TAGS), mention.head)


def whose_doer(discourse: Discourse, mention: Mention) -> Mention | None:
    """ "His client" for the second "his" of "his client had left after the death of his wife"; None elsewhere."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    if mention.role != "possessor":
        return None
    verb = next((i for i in heads_above(tokens, mention.head) if tokens[i].tag in VERB_TAGS), None)
    while verb is not None and not any(t.head == verb and ARCS.get(t.label) in SUBJECT for t in tokens):
        verb = tokens[verb].head if tokens[verb].head != verb else None
    heads = {t.index for t in tokens[: mention.head] if t.head == verb and ARCS.get(t.label) in SUBJECT}
    word = mention.text.lower()
    here = (m for m in discourse.meant_in[mention.sentence] if m.head in heads and m.end <= mention.start)
    return next((m for m in here if m.first_word == word), None)


def told_by(tokens: Sequence[Token], mention: Mention) -> int | None:
    """Index of the claim in "the claim that it had paid them", which tells so of "it"; None elsewhere."""
    clause = tokens[tokens[mention.head].head]
    if ARCS.get(clause.label) != "noun clause" or mention.role != "subject":
        return None
    opened = any(t.head == clause.index and ARCS.get(t.label) == "opener" for t in tokens[clause.head : mention.head])
    return clause.head if opened else None


def co_arguments(discourse: Discourse, a: Mention, b: Mention) -> bool:
    """True where one is the subject and the other the object of one verb of the sentence."""
    if {a.role, b.role} != {"subject", "object"}:
        return False
    tokens = discourse.document.sentences[a.sentence].tokens
    return _verb(tokens, a) == _verb(tokens, b)


def _is_understood_subject(tokens: tuple[Token, ...], earlier: Mention, mention: Mention) -> bool:
    """True where the verb of the pronoun has no subject of its own and takes this one: "Acme failed to fix it".

    "Supplies came late, leaving them alone": supplies leave others alone.
    """
    judged = mention.role == "subject" and mention.text.lower() in _OBJECTS  # "finding him guilty, Kim left"
    if earlier.role != "subject" or (mention.role == "subject" and not judged):
        return False
    verb, under = tokens[_verb(tokens, mention)], False
    verb = tokens[verb.head] if judged and tokens[mention.head].head == verb.index else verb
    while not any(t.head == verb.index and ARCS.get(t.label) in SUBJECT for t in tokens):
        head = tokens[verb.head]
        free = verb.tag in {"VB", "VBG", "VBN", "JJ", "IN"} and not any(
            t.head == verb.index and t.tag == "MD" for t in tokens
        )
        if head.index == verb.index or not (free or ARCS.get(verb.label) == "joined"):
            return False
        if _who_is_accused(tokens, verb):
            return False  # "accused Kim of hitting her": Kim hits
        given = any(t.head == head.index and ARCS.get(t.label) in {"object", "recipient"} for t in tokens)
        if given and makes_do(head) and ARCS.get(verb.label) == "open complement":
            return False  # "asked Kim to fix it": Kim is to fix it
        verb, under = head, True
    return under and _verb(tokens, earlier) == verb.index


def _verb(tokens: tuple[Token, ...], mention: Mention) -> int:
    """Index of the verb that the mention is an argument of, through its preposition; else of what it hangs on."""
    up = tokens[mention.head].head
    while tokens[up].text == "of" and tokens[tokens[up].head].lemma.lower() in _PARTS:  # "drove thousands of them out"
        up = tokens[tokens[up].head].head
    return tokens[up].head if tokens[up].tag not in VERB_TAGS else up


_OBJECTS = frozenset({"her", "him", "them"})
"""Pronouns that are no subject of a finite verb."""
_PARTS = frozenset({"all", "both", "dozen", "each", "half", "hundred", "majority", "many", "most", "none", "number"})
_PARTS |= {"one", "several", "some", "thousand", "two", "three", "four", "five"}


def heads_above(tokens: Sequence[Token], index: int) -> Iterator[int]:
    """Indices from the token's head to the root."""
    while tokens[index].head != index:
        index = tokens[index].head
        yield index


def object_before(discourse: Discourse, earlier: Mention, mention: Mention) -> bool:
    """True for the lorries and "them" in "bought two lorries and burned them": the object of the verb joined before."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    if earlier.sentence != mention.sentence or earlier.role != "object" or mention.role != "object":
        return False
    verb, deed = tokens[earlier.head].head, tokens[tokens[mention.head].head]
    joined = tokens[deed.head] if deed.tag == "VBG" and ARCS.get(deed.label) == "open complement" else deed
    alike = ARCS.get(joined.label) == "joined" and joined.head == verb  # "and burned them", "and plans burning them"
    return alike and deed.lemma.lower() not in _DONE_TO_PEOPLE


_DONE_TO_PEOPLE = frozenset({"blackmail", "feed", "free", "help", "protect", "rescue", "save", "tell", "thank", "warn"})


def _is_reflexive(mention: Mention) -> bool:
    return mention.text.lower().endswith(("self", "selves"))
