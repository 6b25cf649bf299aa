"""The tense of the clause that a time stands in, which tells on which side of the text the time lies."""

from graphbuild.extract.tree import Tree
from graphbuild.labels import FINITE_TAGS
from graphbuild.lexicon import table
from graphbuild.model import Tense, Token

_AT = frozenset({"in", "on", "at", "during"})
_TO_COME = frozenset({"from", "until", "till", "by", "before", "after", "through"})
"""Prepositions that lead to a time still to come where the clause is still to come: "will be closed until Friday"."""
_LASTING = frozenset({"will", "shall", "may", "must"})
"""Modals that speak of what is to come; "would" speaks of what was to come once."""


def tense(tree: Tree, time: Token) -> Tense | None:
    """Whether what the time is said of lies before the text, at it, or after it; None where that is open.

    "A speech on Thursday" is open by itself, but not in "he said in a speech on Thursday".
    """
    prepositions: list[str] = []
    for token in tree.above(time):
        if tree.is_verb(token):
            told = None if _sets_a_time(tree, token, time) else _of_verb(tree, token)
            if time.lemma.lower() == "today" and _is_loose(tree, token):
                return "present"
            return _by_preposition(prepositions, told)
        if tree.is_preposition(token):
            prepositions.append(token.lemma.lower())
        elif token.entity not in {"DATE", "TIME"} and tree.arc(token) != "adverb" and not _is_setting(tree, token):
            return None
    return None


def _by_preposition(prepositions: list[str], told: Tense | None) -> Tense | None:
    if prepositions == ["since"]:
        return "past"
    if set(prepositions) <= _AT or (told == "future" and set(prepositions) <= _AT | _TO_COME):
        return told
    return None  # "postponed to Friday", "announced for May"


def _sets_a_time(tree: Tree, verb: Token, time: Token) -> bool:
    """True where the time may be that of what is planned: "scheduled for Friday", "announced talks on Friday"."""
    row = table("foreseeing").get(verb.lemma.lower())
    return row is not None and (not row or any(t.index < time.index for t in tree.objects(verb)))


def _is_loose(tree: Tree, verb: Token) -> bool:
    """True for "known today as" and "today it may seem", which is nowadays."""
    if modals := tree.modals(verb):
        return any(t.lemma.lower() not in {"will", "shall"} for t in modals)
    return verb.tag == "VBN" and not tree.auxiliaries(verb)


def _is_setting(tree: Tree, noun: Token) -> bool:
    """True for what something happens in: the speech in "said in a speech on Thursday"."""
    preposition = tree.head(noun)
    return preposition is not None and tree.arc(noun) == "preposition object" and preposition.lemma.lower() in _AT


def _of_verb(tree: Tree, verb: Token) -> Tense | None:
    """The tense of the first verb from here to the root that has one; what is planned now lies ahead."""
    planned = False
    for each in (verb, *tree.above(verb)):
        if not tree.is_verb(each):
            return None
        if _leans(tree, each):  # "will meet and sign"
            continue
        if tree.is_infinitive(each) and not _is_perfect(tree, each):
            if tree.arc(each) != "open complement":
                return None
            planned = True
            continue
        told = _own_tense(tree, each)
        # What was planned once may have come about already.
        return told if not planned else "future" if told in {"present", "future"} else None
    return None


def _leans(tree: Tree, verb: Token) -> bool:
    """True for a verb that shares the auxiliaries of the one that it is joined to."""
    first = tree.joined_to(verb)
    return first is not None and tree.is_verb(first) and not tree.auxiliaries(verb) and verb.tag not in FINITE_TAGS


def _is_perfect(tree: Tree, verb: Token) -> bool:
    return any(t.lemma == "have" for t in tree.auxiliaries(verb))


def _own_tense(tree: Tree, verb: Token) -> Tense | None:
    auxiliaries, perfect = tree.auxiliaries(verb), _is_perfect(tree, verb)
    if modals := tree.modals(verb):
        return "future" if not perfect and all(t.lemma.lower() in _LASTING for t in modals) else None
    if perfect or verb.tag == "VBD" or any(t.tag == "VBD" for t in auxiliaries):
        return "past"
    if verb.tag in FINITE_TAGS or auxiliaries:
        return "present"
    return "past" if verb.tag == "VBN" else None


def day_to_come(tree: Tree, verb: Token) -> Token | None:
    """Monday in "the talks begin on Monday", week in "the trial starts next week"; None elsewhere."""
    auxiliaries = tree.auxiliaries(verb)
    now = verb.tag in {"VBZ", "VBP"} or (verb.tag == "VBG" and any(t.tag in {"VBZ", "VBP"} for t in auxiliaries))
    had = any(t.lemma in {"do", "have"} for t in auxiliaries)
    if not now or had or tree.sentence.heading or verb.lemma.lower() not in _DUE:
        return None
    on = (t for words, t in tree.obliques(verb) if [w.text for w in words] == ["on"])
    days = (t for t in (*on, *tree.below(verb, "adverbial noun")) if t.entity in {"DATE", "TIME"})
    return next((t for t in days if t.index > verb.index and _is_ahead(tree, t)), None)


_DUE = frozenset(
    {"appear", "arrive", "begin", "close", "convene", "depart", "end", "expire", "fly", "go", "host", "launch", "leave"}
    | {"debate", "join", "marry", "meet", "move", "open", "play", "resume", "retire", "return", "start", "take"}
    | {"travel", "turn", "visit", "vote"}
)
"""What is done on a set day."""


def _is_ahead(tree: Tree, day: Token) -> bool:
    """True for "Monday", "Tuesday night", "tomorrow" and "next week", not for "every Monday" and "Mondays"."""
    before = [t.text.lower() for t in tree.below(day)]
    every = {"a", "each", "every", "last", "most", "some"} & set(before)
    if day.tag in {"NNS", "NNPS"} or "of" in before:
        return False  # "on Tuesday nights", "the first Monday of the month"
    named = any(w.lower() in _WEEK for w in (day.text, *before))
    return not every and (named or day.text.lower() == "tomorrow" or "next" in before)


_WEEK = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})


def is_to_come(tree: Tree, verb: Token, head: Token) -> bool:
    """True for "when he is sentenced on May 16", "before they leave", "will pay once the court agrees"."""
    opener, soon = tree.mark(verb), head.lemma.lower() == "soon"  # "as soon as Kim signs, work will begin"
    above = tree.head(head) if soon else head
    if not any(t.tag in {"VBZ", "VBP"} for t in (verb, *tree.auxiliaries(verb))):
        until = soon or (opener is not None and opener.lemma.lower() in {"once", "until"})
        return until and above is not None and any(m.text.lower() == "would" for m in tree.modals(above))
    if opener is not None and opener.lemma.lower() in {"before", "until"}:
        return True
    present = any(t.tag in {"VBZ", "VBP"} for t in (head, *tree.auxiliaries(head)))
    if opener is not None and opener.lemma.lower() in {"after", "once"} and verb.index < head.index and present:
        return not tree.sentence.heading  # "once the court agrees, the fund owns it"
    meanwhile = opener is not None and opener.lemma.lower() == "as" and not soon
    to_do = (c for a in tree.attributes(above) for c in tree.below(a)) if above is not None else ()
    likely = any(map(tree.is_infinitive, to_do))  # "is likely to rise once they have reached it"
    if above is not None and not meanwhile and (tree.modals(above) or tree.is_infinitive(above) or likely):
        return True
    if meanwhile and verb.lemma in {"be", "remain", "stay"}:
        return False  # "comes as relations remain strained after the raid on 14 August"
    dates = [*tree.below(verb, "adverbial noun"), *(token for _, token in tree.obliques(verb))]
    return any(t.entity == "DATE" and t.tag == "NNP" for t in dates)
