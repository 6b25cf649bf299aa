"""Misparses of relative clauses: without a pronoun, or hung on the nearest noun."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.lexicon import lexicon, names_body
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, begin, below, has


def clause_behind_an_object(tokens: Tokens) -> Iterator[Token]:
    """In "seized the houses the general owned" he owned them, and is not seized.

    yes: The court seized the houses the general owned in Spain.
    yes: The police searched the car the robbers used in the raid.
    """
    for deed in (t for t in tokens[4:] if t.label == "acl" and t.tag in {"VBD", "VBN"}):
        doer, verb = tokens[deed.head], tokens[tokens[deed.head].head]
        start = begin(tokens, doer)
        thing = tokens[start - 1]
        if (
            doer.label == "dobj"
            and doer.index == deed.index - 1
            and thing.head == verb.index
            and thing.label in {"dative", "dobj"}
            and thing.tag in {"NN", "NNS"}
            and tokens[start].label in {"det", "poss"}
            and verb.lemma.lower() not in lexicon("appointing") | lexicon("judging")
            and (verb.lemma.lower() not in lexicon("giving") or not _may_receive(thing))
            and not has(tokens, deed, "agent", "dobj", "oprd", "xcomp")
        ):
            yield replace(thing, label="dobj")
            yield replace(doer, label="nsubj", head=deed.index)
            yield replace(deed, tag="VBD", label="relcl", head=thing.index)
            return


def _may_receive(noun: Token) -> bool:
    """True for a family and a bank, whom one gives something; false for a boat."""
    word = noun.lemma.lower()
    people = word in lexicon("persons") | lexicon("collective_nouns") | lexicon("offices") | lexicon("kin")
    return people or names_body(word) or word in lexicon("businesses") or noun.tag == "NNS"


def phrase_behind_a_clause(tokens: Tokens) -> Iterator[Token]:
    """In "found the weapon, which dates from then, on farmland" it is there that he found it.

    yes: Lee found the weapon, which dates from the ninth century, on farmland.
    yes: Kim sold the house, which stands near Oslo, to Lee.
    """
    for preposition in (t for t in tokens[6:-1] if t.label == "prep" and tokens[t.index - 1].text == ","):
        deed = tokens[preposition.head]
        noun = tokens[deed.head]
        verb = tokens[noun.head]
        pronouns = [t for t in below(tokens, deed, "nsubj", "nsubjpass") if t.text in {"which", "who"}]
        if (
            (deed.label, noun.label) == ("relcl", "dobj")
            and pronouns
            and tokens[pronouns[0].index - 1].text == ","
            and verb.tag.startswith("VB")
            and any(t.index < preposition.index for t in below(tokens, deed, "prep", "dobj", "advmod"))
            and not any(t.text == "," for t in tokens[pronouns[0].index : preposition.index - 1])
        ):
            yield replace(preposition, head=verb.index)


def which_is_no_determiner(tokens: Tokens) -> Iterator[Token]:
    """In "the bill, which parliament is expected to pass" it passes the bill: it is not asked which parliament.

    yes: The president must drop the finance bill, which parliament is expected to pass next week.
    yes: The flat in which actor Kim Lee lived was sold.
    """
    for which in (t for t in tokens[2:-2] if (t.text, t.label) == ("which", "det")):
        before, title = tokens[which.index - 1], tokens[which.head]
        bare = before.label == "prep" and not has(tokens, before, "pobj")
        if bare and title.label == "compound" and title.index == which.index + 1:
            yield replace(which, label="pobj", head=before.index)  # "in which actor Kim Lee lived"
    for which in (t for t in tokens[2:-2] if (t.text, t.label) == ("which", "det") and tokens[t.index - 1].text == ","):
        subject = tokens[which.head]
        verb = tokens[subject.head]
        if subject.tag in {"NNP", "NN"} and subject.index == which.index + 1 and verb.label == "relcl":
            deeds = [t for t in below(tokens, verb, "xcomp") if t.tag == "VB"] or [verb]
            if not has(tokens, deeds[0], "dobj", "ccomp"):
                yield replace(which, label="dobj", head=deeds[0].index)


def verb_inside_a_persons_name(tokens: Tokens) -> Iterator[Token]:
    """In "whose envoy, Noa Peled, was recalled" nobody peled anything: it is her name.

    yes: The row drew protests from Israel, whose ambassador to Madrid, Noa Peled, was recalled.
    """
    for name in (t for t in tokens[1:] if (t.tag, t.entity) == ("VBD", "PERSON") and t.text[0].isupper()):
        first = tokens[name.index - 1]
        if (first.tag, first.entity, first.head) == ("NNP", "PERSON", name.index):
            yield replace(name, tag="NNP", lemma=name.text)
            yield replace(first, label="compound")


REPAIRS = (
    clause_behind_an_object,
    which_is_no_determiner,
    verb_inside_a_persons_name,
    phrase_behind_a_clause,
)
