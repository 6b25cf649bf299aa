"""Misparses of which verb is the main one: one of a list within a clause or a headline is taken for it."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, has, is_below, is_headline
from graphbuild.parse.repairs.verb_lists import OWN, last_joiner, members, tense_of


def infinitives_of_headline(tokens: Tokens) -> Iterator[Token]:
    """In the headline "Trump to meet Kim in Hanoi, then visit Tokyo" he is to visit it: he does not yet.

    yes: Trump to meet Kim in Hanoi, then visit Tokyo
    yes: Biden to visit Poland, meet Duda
    yes: Nato plans to open base in Poland, then send tanks
    """
    second = next((t for t in tokens if t.head == t.index), None)
    if second is None or second.tag not in {"VB", "VBP"} or not is_headline(tokens) or has(tokens, second, "aux"):
        return
    for to in (t for t in tokens[1 : second.index] if t.tag == "TO"):
        first, before = tokens[to.head], tokens[to.index - 1]
        governs = before.tag in {"VBZ", "VBD"} and before.head == second.index and has(tokens, before, "nsubj")
        subject = before.head == second.index and before.label in {"nsubj", "npadvmod"} and first.head == before.index
        comma = any(t.text == "," for t in tokens[first.index : second.index])
        if first.tag != "VB" or not comma or not (subject or (governs and not has(tokens, second, "nsubj"))):
            continue
        top = before if governs else first
        yield replace(top, label="ROOT", head=top.index)
        if subject:
            yield replace(before, label="nsubj", head=first.index)
        yield replace(second, tag="VB", label="conj", head=first.index)
        for t in tokens[: first.index]:
            if t.head == second.index and t not in (before, top):
                yield replace(t, head=top.index)
        return


def infinitives_of_a_relative(tokens: Tokens) -> Iterator[Token]:
    """In "Kim, who plans to sell it, sue them and leave, lives in Oslo" Kim lives there, and only plans the rest.

    yes: The chief executive, who plans to close the mine, sell the trucks and sue the union, lives in Oslo.
    yes: The rumour that the firm poisoned the lake, bribed the mayor and fired the chemist is false.
    yes: Reports that Rwanda armed the rebels, trained their officers and smuggled their gold were denied.
    """
    second = next((t for t in tokens if t.head == t.index), None)
    if second is None or not second.tag.startswith("VB") or has(tokens, second, "aux", "auxpass"):
        return
    further = [t for t in below(tokens, second, "conj") if not has(tokens, t, "nsubj", "nsubjpass")]
    nouns = below(tokens, second, "nsubj", "nsubjpass")
    joiners = below(tokens, second, "cc")
    if len(further) != 2 or len(nouns) != 1 or len(joiners) != 1 or tokens[second.index - 1].text != ",":
        return
    main, first = further[1], _inside(tokens, nouns[0], second)
    finite = tense_of(tokens, main) in {"VBD", "VBZ", "VBP", "MD"}
    if first is None or not finite or joiners[0].index > further[0].index:
        return
    yield replace(main, label="ROOT", head=main.index)
    yield replace(nouns[0], head=main.index)
    yield replace(second, tag=first.tag, label="conj", head=first.index)
    for t in tokens:
        if t.head == second.index and (t.index > main.index or (t.index < first.index and t != nouns[0])):
            yield replace(t, head=main.index)


def infinitives_of_a_plan(tokens: Tokens) -> Iterator[Token]:
    """In "a bid to close the mine, sell the trucks and sue the union failed" the bid failed, and sold nothing.

    yes: A bid to close the mine, sell the trucks and sue the union failed.
    yes: The plans to close the mine, sell the trucks and sue the union were dropped.
    yes: The plan to close the mine, sell the trucks and sue the union angered ministers.
    """
    second = next((t for t in tokens if t.head == t.index), None)
    nouns = below(tokens, second, "nsubj") if second is not None and second.tag in {"VB", "VBP"} else []
    if second is None or len(nouns) != 1 or tokens[second.index - 1].text != ",":
        return
    first = _inside(tokens, nouns[0], second)
    mains = [t for t in tokens[second.index :] if t.label == "ccomp" and t.head in _places(members(tokens, second)[1:])]
    things = [t for main in mains for t in below(tokens, main, "nsubj", "nsubjpass")]
    if first is None or first.head != nouns[0].index or is_headline(tokens):
        return
    if len(mains) != 1 or len(things) != 1:  # "and sue the union angered ministers", where nothing tells the verb
        yield replace(nouns[0], label="ROOT", head=nouns[0].index)
        yield replace(second, tag="VB", label="conj", head=first.index)
        return
    main = mains[0]
    yield replace(main, label="ROOT", head=main.index)
    yield replace(nouns[0], label=things[0].label, head=main.index)
    yield replace(things[0], label="dobj", head=main.head)
    yield replace(second, tag="VB", label="conj", head=first.index)
    yield from (replace(t, head=main.index) for t in below(tokens, second, "punct") if t.index > main.index)


def _places(tokens: list[Token]) -> set[int]:
    return {t.index for t in tokens}


def _inside(tokens: Tokens, noun: Token, second: Token) -> Token | None:
    """The verb within the noun's clause that has the form of the second."""
    bare = second.tag in {"VB", "VBP"}
    for verb in (t for t in tokens[noun.index : second.index] if is_below(tokens, t, noun)):
        to = any(t.tag == "TO" for t in below(tokens, verb, "aux"))
        that = verb.label in {"acl", "ccomp"} and verb.tag == "VBD" and has(tokens, verb, "mark")
        if (verb.tag == "VB" and to) if bare else (that and second.tag == "VBD"):
            return verb
    return None


def verb_of_a_notion(tokens: Tokens) -> Iterator[Token]:
    """In "the notion that Sweden funds the rebels was dismissed" Sweden funds them: they were not dismissed.

    yes: The notion that Sweden funds the rebels was dismissed by the minister.
    """
    for verb in (t for t in tokens[3:-3] if (t.tag, t.label) == ("NNS", "acl") and t.text.endswith("s")):
        subject = tokens[verb.index - 1]
        things = [t for t in tokens[verb.index + 1 :] if t.head == tokens[verb.head].head and t.label in _SUBJECTS]
        if subject.head == verb.index and subject.label == "nsubj" and has(tokens, verb, "mark") and len(things) == 1:
            yield replace(verb, tag="VBZ", lemma=verb.text.lower().removesuffix("s"))
            yield replace(things[0], label="dobj", head=verb.index)


_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def conditions_taken_for_clause(tokens: Tokens) -> Iterator[Token]:
    """In "if the firm sold the trucks and sued the union, they would go" both are conditions.

    yes: If the firm closed the mine, sold the trucks and sued the union, ministers would resign.
    """
    for second in (t for t in tokens[3:] if t.label in {"advcl", "ccomp"} and t.head > t.index):
        first = [t for t in below(tokens, second, "advcl") if t.index < second.index and has(tokens, t, "mark")]
        bare = tokens[second.index - 1].text == "," and not has(tokens, second, *OWN)
        if len(first) == 1 and bare and last_joiner(tokens, second) and first[0].tag == second.tag:
            yield replace(first[0], head=second.head)
            yield replace(second, label="conj", head=first[0].index)
            yield from (
                replace(t, head=first[0].index) for t in below(tokens, second, "punct") if t.index < second.index
            )


REPAIRS = (
    infinitives_of_headline,
    infinitives_of_a_relative,
    infinitives_of_a_plan,
    verb_of_a_notion,
    conditions_taken_for_clause,
)
"""In the order in which they are made."""
