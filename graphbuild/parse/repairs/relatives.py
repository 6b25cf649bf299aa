"""Misparses of relative clauses: where they end, and of what they tell."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import NOUN_TAGS
from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import SUBJECTS, Tokens, begin, below, has

_RELATIVE = frozenset({"that", "which", "who"})


def relative_of_the_plural(tokens: Tokens) -> Iterator[Token]:
    """In "subsidies to the makers of their airliner which are harming us" no airliner "are".

    yes: It will act against subsidies to the makers of their Airbus airliner which are harming U.S. manufacturers.
    """
    for verb in (t for t in tokens if t.label == "relcl"):
        noun = tokens[verb.head]
        subjects = [t for t in below(tokens, verb, *SUBJECTS) if t.text.lower() in {"that", "which"}]
        words = {t.text.lower() for t in (verb, *below(tokens, verb, "aux", "auxpass"))}
        if not subjects or noun.label != "pobj" or not words & {"are", "were", "have"}:
            continue
        if noun.tag not in {"NN", "NNP"} or has(tokens, noun, "conj") or noun.lemma in lexicon("collective_nouns"):
            continue
        while noun.tag != "NNS" and _is_of_another(tokens, noun):
            noun = tokens[tokens[noun.head].head]
        while _is_doer(noun) and _is_of_another(tokens, noun):
            noun = tokens[tokens[noun.head].head]
        if noun.tag == "NNS" and not _is_doer(noun):
            yield replace(verb, head=noun.index)


def _is_of_another(tokens: Tokens, noun: Token) -> bool:
    """True for the airliner in "the makers of their airliner"."""
    return noun.label == "pobj" and tokens[noun.head].label == "prep"


def _is_doer(noun: Token) -> bool:
    """True for "makers", "workers"."""
    return noun.lemma.lower() in lexicon("persons") or noun.lemma.endswith("er")


def what_they_say_she_did(tokens: Tokens) -> Iterator[Token]:
    """In "who police say poisoned nine patients fled" she poisoned them, and they did not flee.

    yes: The doctor who police say poisoned nine patients fled to Ghana.
    yes: The pills, which doctors say cause cancer, are banned.
    yes: The virus that experts think came from bats killed millions.
    """
    for deed in (t for t in tokens[3:] if (t.label, t.tag[:2]) == ("acl", "VB") and tokens[t.head].tag == "WDT"):
        that = tokens[deed.head]
        main = tokens[that.head]
        saying = tokens[main.head]
        thing = tokens[saying.head]
        if (main.label, saying.label, thing.label) == (
            "ccomp",
            "relcl",
            "ROOT",
        ) and saying.index < deed.index < main.index:
            yield replace(that, head=deed.index, label="nsubj")
            yield replace(deed, label="ccomp", head=saying.index, tag="VBD" if deed.tag == "VBN" else deed.tag)
            yield replace(main, label="ROOT", head=main.index)
            yield replace(thing, label="nsubjpass" if has(tokens, main, "auxpass") else "nsubj", head=main.index)
            return
    for who in (t for t in tokens if t.tag in {"WP", "WDT"} and t.label in {"nsubj", "dobj"}):
        saying = tokens[who.head]
        deeds = [t for t in below(tokens, saying, "ccomp", "xcomp") if t.index > saying.index and t.tag[:2] == "VB"]
        if (
            saying.label == "relcl"
            and who.text.lower() in _RELATIVE
            and saying.lemma.lower() in lexicon("saying") | lexicon("thinking")
            and any(who.index < t.index < saying.index for t in below(tokens, saying, "nsubj"))
            and len(deeds) == 1
            and not has(tokens, deeds[0], *SUBJECTS, "expl", "mark")
            and not any(t.tag == "TO" for t in below(tokens, deeds[0], "aux"))
        ):
            deed, undone = deeds[0], has(tokens, deeds[0], "auxpass")
            finite = {"VB": "VBP", "VBN": "VBD"}.get(deed.tag, deed.tag)
            tag = deed.tag if has(tokens, deed, "aux", "auxpass") else finite
            yield replace(who, head=deed.index, label="nsubjpass" if undone else "nsubj")
            yield replace(deed, label="ccomp", tag=tag)
            for main in (t for t in tokens[deed.index + 2 :] if not has(tokens, deed, "dobj", "prep")):
                theirs = below(tokens, main, *SUBJECTS)
                if len(theirs) == 2 and theirs[0].index < who.index and begin(tokens, theirs[1]) == deed.index + 1:
                    yield replace(theirs[1], label="dobj", head=deed.index)


def clause_taken_for_second_object(tokens: Tokens) -> Iterator[Token]:
    """In "decide how to change the loan or more soybeans will be lost" nobody changes soybeans: they will be lost.

    yes: The department must decide soon how to change the current loan or more soybeans will be forfeited.
    """
    for noun in (t for t in tokens[1:-1] if t.label == "conj"):
        after = tokens[noun.index + 1]
        verb = tokens[after.head] if after.label in {"aux", "auxpass"} else after
        first = tokens[noun.head]
        joiners = [t for t in below(tokens, first, "cc") if first.index < t.index < noun.index]
        if (
            noun.tag in NOUN_TAGS
            and first.label in {"dobj", "pobj"}
            and (after.tag == "MD" or after.text.lower() in {"is", "are", "was", "were", "has", "have"})
            and verb.index > noun.index
            and verb.label in {"ccomp", "conj", "dep"}
            and verb.head < noun.index
            and len(joiners) == 1
            and not has(tokens, verb, *SUBJECTS, "expl")
            and not has(tokens, noun, "conj")
        ):
            yield replace(noun, label="nsubjpass" if has(tokens, verb, "auxpass") else "nsubj", head=verb.index)
            yield replace(verb, label="conj")
            yield replace(joiners[0], head=verb.head)


def first_to_do_it(tokens: Tokens) -> Iterator[Token]:
    """In "praised by the first bank to leave Peru" the bank left it.

    yes: Acme was praised by the first bank to leave Peru.
    """
    for to in (t for t in tokens[1:-1] if t.tag == "TO"):
        verb, noun = tokens[to.head], tokens[to.index - 1]
        ranks = {t.lemma.lower() for t in below(tokens, noun, "amod", "advmod")}
        if (
            to.label == "aux"
            and verb.label in {"advcl", "xcomp"}
            and verb.head < noun.index
            and noun.tag in {"NN", "NNS"}
            and noun.label == "pobj"
            and ranks & {"first", "last", "latest", "next", "only", "second", "third", "youngest", "oldest"}
            and not has(tokens, verb, *SUBJECTS)
        ):
            yield replace(verb, label="relcl", head=noun.index)


def thing_said_somewhere(tokens: Tokens) -> Iterator[Token]:
    """In "insisted at the gathering that they pay" the gathering has no such clause: it was insisted.

    yes: Balladur said he had insisted at the gathering that developed countries take adequate account of it.
    """
    for that in tokens:
        clause = tokens[that.head]
        noun = tokens[clause.head]
        verb = tokens[tokens[noun.head].head]
        if (
            (that.text.lower(), that.label) == ("that", "mark")
            and clause.label in {"acl", "relcl"}
            and noun.label == "pobj"
            and that.index == noun.index + 1
            and noun.lemma.lower() in _OCCASIONS
            and verb.lemma.lower() in lexicon("saying") | lexicon("demanding")
            and has(tokens, clause, *SUBJECTS)
            and not has(tokens, verb, "ccomp")
        ):
            yield replace(clause, label="ccomp", head=verb.index)


_OCCASIONS = frozenset({"ceremony", "conference", "court", "event", "forum", "gathering", "hearing", "interview"})
_OCCASIONS |= {"meeting", "parliament", "rally", "session", "speech", "summit", "talk"}
"""Where things are said."""


def _main_verb(tokens: Tokens, thing: Token, verb: Token) -> Token:
    """Ended in "the bill Obama signed may have ended it", whatever the verb of the bill hangs on."""
    above = tokens[verb.head if thing.head == verb.index else thing.head]
    beside = (t for t in tokens[verb.index + 1 :] if t.head == verb.head and t.label in {"ccomp", "conj", "dep"})
    return above if above.index > verb.index else next(beside, above)


def what_she_is_given(tokens: Tokens) -> Iterator[Token]:
    """In "an injection which a doctor had given her" she is given it.

    yes: The drug came from an injection which a physiotherapist had given her for an iron deficiency.
    """
    for which in (t for t in tokens if (t.tag, t.label) == ("WDT", "dative")):
        verb = tokens[which.head]
        given = below(tokens, verb, "dobj")
        if verb.lemma.lower() in lexicon("giving") and len(given) == 1 and given[0].tag in {"NNP", "PRP"}:
            yield replace(which, label="dobj")
            yield replace(given[0], label="dative")
