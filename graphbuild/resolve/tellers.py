"""Of whom somebody tells: "Kim said the attacker had been stopped before he fired", "a friend said he was ill"."""

from graphbuild.labels import ARCS, SUBJECT
from graphbuild.lexicon import lexicon
from graphbuild.model import Mention, Token
from graphbuild.pronouns import HE, SHE, THEY
from graphbuild.resolve.agreement import SPEAKING, Fits, family, fitting
from graphbuild.resolve.binding import heads_above
from graphbuild.resolve.discourse import Discourse, Found, Referent

_KNOWING_ANOTHER = frozenset(
    {"acquaintance", "classmate", "colleague", "friend", "neighbor", "neighbour", "relative", "roommate"}
)
"""Who is asked about somebody else."""
_TIMES = frozenset({"after", "before", "until", "while"})


def whom_the_clause_is_about(discourse: Discourse, mention: Mention) -> Found | None:
    """ "He" in what happened before or after something was done to somebody is that somebody, and not who tells so.

    Where it was done to a thing "he" is who did it.

    yes: Jan Kos said that the mill was sold by Tom Lund before he left. -> he = Tom Lund
    yes: Police chief Imran Shah said the attacker had been stopped before he fired. -> he = attacker
    no: Police chief Imran Shah said the mill had been sold before he came. -> he = Imran Shah
    no: Police chief Imran Shah said the attacker had fled before he came. -> he
    """
    fits = fitting(mention)
    if fits is not None and (doer := _who_did_it_then(discourse, mention, fits)) is not None:
        return (doer,), "who did what the clause before tells"
    verbs = _clause_and_above(discourse, mention)
    if fits is None or verbs is None or not _is_passive(discourse, mention, verbs[1]):
        return None
    about = _arguments(discourse, mention, verbs[1], fits)
    return ((about[0],), "of whom the clause before tells") if len(about) == 1 else None


def _who_did_it_then(discourse: Discourse, mention: Mention, fits: Fits) -> Referent | None:
    """Kim for "he" in "the mill was sold by Kim before he left", where it was done to nobody who may be "he"."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    word = tokens[mention.head]
    verb = tokens[word.head]
    marks = {t.text.lower() for t in tokens[: word.index] if t.head == verb.index}
    if ARCS.get(verb.label) != "adverbial clause" or marks.isdisjoint(_TIMES) or verb.index < verb.head:
        return None
    here = [m for m in discourse.meant_in[mention.sentence] if m.end <= mention.start and m.form != "pronoun"]
    doers = [m for m in here if ARCS.get(tokens[tokens[m.head].head].label) == "agent"]
    doers = [m for m in doers if tokens[tokens[m.head].head].head == verb.head]
    beside = (m for m in here if tokens[m.head].head == verb.head)
    either = any(fits(r) for m in beside for r in discourse.meant[m])
    found = [r for m in doers for r in discourse.meant[m] if fits(r)]
    return found[0] if len(found) == 1 and not either and family(mention) in (HE, SHE) else None


def of_whom_the_clause_tells(discourse: Discourse, mention: Mention) -> Found | None:
    """ "It" in "the cinema, which has been empty since it burnt" is the cinema, of which the clause above tells.

    yes: The council bought Kestra, which has been empty since it was damaged by fire. -> it = Kestra
    no: Kim said that Kestra had moved because it was poor. -> it = Kestra
    """
    tokens = discourse.document.sentences[mention.sentence].tokens
    word, fits = tokens[mention.head], fitting(mention)
    verb = tokens[word.head]
    above = tokens[verb.head]
    if fits is None or ARCS.get(word.label) not in SUBJECT or ARCS.get(verb.label) != "adverbial clause":
        return None
    told = any(t.head == above.index and t.tag in {"WDT", "WP"} and ARCS.get(t.label) in SUBJECT for t in tokens)
    if ARCS.get(above.label) != "relative clause" or not told:
        return None
    noun = tokens[above.head]
    heads = {noun.index, noun.head} if ARCS.get(noun.label) == "apposition" else {noun.index}
    heads |= {t.index for t in tokens[: above.index] if t.head in heads and ARCS.get(t.label) == "apposition"}
    here = (m for m in discourse.meant_in[mention.sentence] if m.head in heads)
    return next((((r,), "of whom the clause above tells") for m in here for r in discourse.meant[m] if fits(r)), None)


def who_is_told_so(discourse: Discourse, mention: Mention) -> Found | None:
    """ "They" in what a letter tells several people is those people.

    yes: The union burned a letter that told miners they could lose the mill. -> they = miners
    no: Soldiers told miners they would leave. -> they = soldiers
    """
    tokens = discourse.document.sentences[mention.sentence].tokens
    word, fits = tokens[mention.head], fitting(mention)
    telling = tokens[tokens[word.head].head]
    told = ARCS.get(word.label) in SUBJECT and ARCS.get(tokens[word.head].label) == "clause"
    if fits is None or family(mention) is not THEY or not told or telling.lemma not in TELLING:
        return None
    beside = [t for t in tokens[: telling.index] if t.head == telling.index and ARCS.get(t.label) in SUBJECT]
    if not beside or any(t.tag not in {"NN", "WDT"} for t in beside):
        return None
    here = discourse.meant_in[mention.sentence]
    thing = all(m.head != t.index or r.kind not in SPEAKING for t in beside for m in here for r in discourse.meant[m])
    objects = (m for m in here if tokens[m.head].head == telling.index and m.role == "object" and m.plural)
    found = [r for m in objects for r in discourse.meant[m] if fits(r)]
    return ((found[0],), "who is told so") if thing and len(found) == 1 else None


TELLING = frozenset({"advise", "assure", "inform", "notify", "remind", "tell", "warn"})
"""Verbs whose object is who is told."""


def who_was_accused(discourse: Discourse, mention: Mention) -> Found | None:
    """ "They" in "accused the rebels of shelling it, a charge they denied" are who was accused.

    So is "she" in "a journalist sentenced on charges she denies".

    yes: Unions asked Kim to free Lee, a clerk sentenced in June on charges she denies. -> she = Lee
    yes: The government accused the rebels of shelling a depot, a charge they denied. -> they = rebels
    no: The rebels accused the government of shelling a depot, and they left Lima. -> they = rebels
    """
    tokens = discourse.document.sentences[mention.sentence].tokens
    word, fits = tokens[mention.head], fitting(mention)
    verb = tokens[word.head]
    charge = tokens[verb.head]
    denied = ARCS.get(verb.label) == "relative clause" and verb.lemma in {"deny", "dispute", "reject"}
    if fits is None or not denied or charge.lemma not in {"accusation", "allegation", "charge", "claim"}:
        return None
    above = [tokens[index] for index in heads_above(tokens, charge.index)]
    accusing = [t for t in above if t.lemma in {"accuse", "suspect"}]
    punishing = next((t for t in above if t.lemma in _PUNISHING), None)
    if punishing is not None:
        accused = _accused(tokens, punishing)
    else:
        accused = {t.index for a in accusing for t in tokens if t.head == a.index and ARCS.get(t.label) == "object"}
    here = (m for m in discourse.meant_in[mention.sentence] if m.head in accused and m.end <= mention.start)
    return next((((r,), "who was accused") for m in here for r in discourse.meant[m] if fits(r)), None)


_PUNISHING = frozenset(
    {"arrest", "charge", "convict", "detain", "extradite", "fine", "imprison", "indict", "jail", "sentence", "try"}
)
"""What is done to who is accused."""


def _accused(tokens: tuple[Token, ...], verb: Token) -> set[int]:
    """Lee in "Lee, a clerk sentenced", "Lee, who was sentenced", "Lee was sentenced", "a court sentenced Lee"."""
    if ARCS.get(verb.label) in {"noun clause", "relative clause"}:
        noun = tokens[verb.head]
        return {noun.index, noun.head} if ARCS.get(noun.label) == "apposition" else {noun.index}
    below = [t for t in tokens if t.head == verb.index]
    passive = any(ARCS.get(t.label) == "passive auxiliary" for t in below)
    return {t.index for t in below if (ARCS.get(t.label) in SUBJECT if passive else ARCS.get(t.label) == "object")}


def is_hardly_who_tells(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for the friend in "a friend said he was ill", and for who tells of another who may be "he"."""
    if family(mention) not in (HE, SHE):
        return False
    tokens = discourse.document.sentences[mention.sentence].tokens
    noun = tokens[mention.head] if mention.role == "subject" else tokens[tokens[mention.head].head]
    verb = tokens[noun.head]
    knows_another = not meant.named and meant.first.noun in _KNOWING_ANOTHER
    if knows_another and _is_what_is_said(tokens, verb):
        tellers = (m for m in discourse.meant_in[mention.sentence] if tokens[m.head].head == verb.head)
        return ARCS.get(noun.label) in SUBJECT and any(
            discourse.one(m) is meant and m.role == "subject" for m in tellers
        )
    if knows_another and _another_stays_open(discourse, mention):
        return True
    fits, verbs = fitting(mention), _clause_and_above(discourse, mention)
    if fits is None or verbs is None:
        return False
    about = _arguments(discourse, mention, verbs[1], fits)
    return bool(about) and meant not in about


def _another_stays_open(discourse: Discourse, mention: Mention) -> bool:
    """True for "him" in "a friend said his wife had left him", where "his" is nobody known."""
    here = (m for m in discourse.mentions_in[mention.sentence] if m.form == "pronoun" and m.start < mention.start)
    return any(family(m) is family(mention) and m not in discourse.meant for m in here)


def _clause_and_above(discourse: Discourse, mention: Mention) -> tuple[Token, Token] | None:
    """Fired and stopped in "said he had been stopped before he fired"."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    word = tokens[mention.head]
    verb = tokens[word.head]
    above = tokens[verb.head]
    if family(mention) not in (HE, SHE) or ARCS.get(word.label) not in SUBJECT:
        return None
    if ARCS.get(verb.label) != "adverbial clause" or not _is_what_is_said(tokens, above) or verb.index < above.index:
        return None
    marks = {t.text.lower() for t in tokens[above.index : word.index] if t.head == verb.index}
    return None if marks.isdisjoint(_TIMES) else (verb, above)


def _is_what_is_said(tokens: tuple[Token, ...], verb: Token) -> bool:
    saying = tokens[verb.head].lemma.lower()
    return ARCS.get(verb.label) == "clause" and saying in lexicon("saying") | lexicon("thinking")


def _is_passive(discourse: Discourse, mention: Mention, verb: Token) -> bool:
    tokens = discourse.document.sentences[mention.sentence].tokens
    return any(t.head == verb.index and ARCS.get(t.label) == "passive auxiliary" for t in tokens[: verb.index])


def _arguments(discourse: Discourse, mention: Mention, verb: Token, fits: Fits) -> list[Referent]:
    """Who the clause of this verb is about that may be meant."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    beside = {t.index for t in tokens if t.head == verb.index}
    heads = beside | {t.index for t in tokens if t.head in beside and ARCS.get(t.label) == "preposition object"}
    here = (m for m in discourse.meant_in[mention.sentence] if m.head in heads and m.end <= mention.start)
    found = [r for m in here if m.form not in {"pronoun", "quality"} for r in discourse.meant[m] if fits(r)]
    return list(dict.fromkeys(found))


TELLERS = (whom_the_clause_is_about, of_whom_the_clause_tells, who_was_accused, who_is_told_so)
