"""Misparses of what is done before courts: who is jailed, fined or robbed, of what, and at which hearing."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, begin, below, has, is_below, is_headline


def what_several_are_accused_of(tokens: Tokens) -> Iterator[Token]:
    """In "convicted Lee and two others of fraud" all of them are convicted of it: there are no others of fraud.

    yes: The court convicted Anna Novak and two others of corruption.
    yes: Thieves robbed Anna Novak and her sister of their savings.
    yes: The bill would strip councils of their power to block new homes.
    """
    for of in (t for t in tokens[4:] if (t.label, t.lemma) == ("prep", "of")):
        last, verb = tokens[of.head], tokens[of.head]
        while verb.label == "conj" and verb.tag.startswith("N"):
            verb = tokens[verb.head]
        verb = tokens[verb.head] if verb.label == "dobj" else of
        wholes = last.lemma.lower() in _WHOLES and not has(tokens, last, "poss")  # "its neighbours of water"
        theirs = verb.lemma.lower() in {"deprive", "strip"} and any(
            has(tokens, t, "poss") for t in below(tokens, of, "pobj")
        )
        if verb.lemma.lower() not in _OF_IT or not (theirs or last.label == "conj") or wholes:
            continue
        if any(_is_what_it_is_of(tokens, t) for t in below(tokens, of, "pobj")) or has(tokens, of, "pcomp"):
            yield replace(of, head=verb.index)


_OF_IT = frozenset(
    {"absolve", "accuse", "acquit", "clear", "convict", "deprive", "exonerate", "rob", "strip", "suspect"}
)
"""Verbs whose second argument stands after "of"."""
_WHOLES = lexicon("partitives") | lexicon("units") | lexicon("collective_nouns") | lexicon("relational")
"""Nouns that "of" goes on with: a group of tourists, a leader of the party."""


def _is_what_it_is_of(tokens: Tokens, noun: Token) -> bool:
    """True for fraud, the murder and "their savings"; not for "the bank" and "a shop"."""
    if noun.entity == "MONEY":
        return True
    plain = not has(tokens, noun, "det") or noun.lemma.lower() in {"attack", "attempt", "crime", "killing", "murder"}
    return noun.tag in {"NN", "NNS"} and not noun.entity and plain and noun.lemma.lower() not in lexicon("persons")


def list_that_took_the_verb(tokens: Tokens) -> Iterator[Token]:
    """In "a man who spent it on horses, fees and a villa has been jailed" the man is jailed, and no fees are.

    yes: A financial adviser who spent his clients' savings on racehorses, school fees and a villa has been jailed.
    """
    for verb in (t for t in tokens[6:] if t.tag.startswith("VB")):
        subjects = below(tokens, verb, "nsubj", "nsubjpass")
        if len(subjects) != 2 or subjects[1].index > verb.index:
            continue
        first, second = subjects
        comma = begin(tokens, second) - 1
        member = tokens[comma - 1]
        if (
            tokens[comma].text == ","
            and member.tag.startswith("N")
            and member.label in {"dobj", "pobj", "conj"}
            and any(is_below(tokens, member, clause) for clause in below(tokens, first, "relcl"))
            and has(tokens, second, "cc")
            and has(tokens, second, "conj")
        ):
            yield replace(second, label="conj", head=member.index)


def offender_of_headline(tokens: Tokens) -> Iterator[Token]:
    """In the headline "Man who stole from pensioners jailed for a year" the man is jailed, and no pensioners are.

    yes: Financial adviser who stole £2.6m from pensioners jailed for eight years
    yes: Mayor accused of fraud arrested in Lima
    """
    if not is_headline(tokens):
        return
    root = next(t for t in tokens if t.head == t.index)
    noun = next(iter(below(tokens, root, "nsubjpass")), root)
    deeds = below(tokens, noun, "relcl") if _has_who(tokens, noun) else [root] if root.tag == "VBN" else []
    deeds += [t for t in below(tokens, noun, "acl") if t.lemma in {"accuse", "charge", "convict", "suspect"}]
    for verb in (t for t in tokens[3:] if t.tag in {"VBD", "VBN"} and t.lemma.lower() in lexicon("sentencing")):
        inside = verb.label == "acl" and noun.tag.startswith("N") and any(is_below(tokens, verb, t) for t in deeds)
        if inside and not has(tokens, verb, "aux", "auxpass", "ccomp", "mark"):
            yield replace(verb, label="ROOT", head=verb.index, tag="VBN")
            yield replace(noun, label="nsubjpass", head=verb.index)
            if root.index != noun.index:
                yield replace(root, label="acl", head=noun.index)
            return


def fined_in_a_headline(tokens: Tokens) -> Iterator[Token]:
    """In the headline "Driver who hit cyclist fined £200" the driver is fined, and fines nobody.

    yes: Driver who hit cyclist fined £200
    """
    if not is_headline(tokens):
        return
    for verb in (t for t in tokens[3:] if (t.label, t.tag, t.lemma) == ("ROOT", "VBD", "fine")):
        sums = below(tokens, verb, "dobj")
        for subject in below(tokens, verb, "nsubj"):
            if sums and any(t.tag == "$" for t in below(tokens, sums[0])) and not has(tokens, verb, "aux"):
                yield replace(verb, tag="VBN")
                yield replace(subject, label="nsubjpass")


def _has_who(tokens: Tokens, noun: Token) -> bool:
    """True for "man who stole"."""
    return any(t.text.lower() == "who" for clause in below(tokens, noun, "relcl") for t in below(tokens, clause))


def hearing_at_which_it_is_said(tokens: Tokens) -> Iterator[Token]:
    """In "admitted fraud by abuse of position at an earlier hearing" it is admitted there: no abuse is at a hearing.

    yes: Pettifer pleaded guilty to fraud by abuse of position at an earlier hearing.
    yes: The driver denied causing death by careless driving at Leeds Crown Court.
    """
    for at in (t for t in tokens[3:] if (t.label, t.text) == ("prep", "at") and tokens[t.head].tag.startswith("N")):
        somewhere = any(t.lemma.lower() in lexicon("hearing") for t in below(tokens, at, "pobj"))
        if not somewhere or tokens[at.head].lemma.lower() in lexicon("hearing"):
            continue  # "after a trial at Leeds Crown Court"
        verb = tokens[at.head]
        while verb.head != verb.index and (verb.lemma not in _AT_COURT or not verb.tag.startswith("VB")):
            if verb.label not in {"acomp", "dobj", "pcomp", "pobj", "prep", "xcomp"}:
                break
            verb = tokens[verb.head]
        if verb.lemma in _AT_COURT and verb.index < at.head:
            yield replace(at, head=verb.index)


_AT_COURT = frozenset({"admit", "convict", "deny", "fine", "jail", "plead", "sentence"})
"""What is done at hearings."""


REPAIRS = (
    what_several_are_accused_of,
    list_that_took_the_verb,
    offender_of_headline,
    fined_in_a_headline,
    hearing_at_which_it_is_said,
)
"""In the order in which they are made."""
