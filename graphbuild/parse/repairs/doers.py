"""Misparses of who did it, and of what is only so: agents behind "without", doers with a role, states in "un-"."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import RELATIVE_TAGS
from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, has


def agent_behind_without(tokens: Tokens) -> Iterator[Token]:
    """In "were released without charge by police" the police released them, and charged nobody.

    yes: The three men were released without charge by German police.
    yes: The ship was seized without warning by the navy.
    no: The mine was sold without consent by the court.
    """
    for by in (t for t in tokens[4:] if t.text == "by" and t.label in {"prep", "agent"}):
        noun = tokens[by.head]
        without = tokens[noun.head]
        verb = tokens[without.head]
        if (
            without.text.lower() == "without"
            and noun.index == by.index - 1 == without.index + 1
            and noun.text in _WITHOUT
            and has(tokens, verb, "auxpass")
            and not has(tokens, verb, "agent")
        ):
            yield replace(noun, tag="NN", label="pobj")
            yield replace(by, label="agent", head=verb.index)


_WITHOUT = frozenset({"bail", "charge", "delay", "explanation", "hesitation", "incident", "mercy", "notice", "pay"})
_WITHOUT |= {"question", "reason", "trial", "warning"}
"""What a thing is done without, as a rule: not what somebody else is to give, as his consent."""


def second_doer_with_a_role(tokens: Tokens) -> Iterator[Token]:
    """In "by mine owner Ann Lee and trade minister Kim Park" it is the second person who is joined to the first.

    yes: The deal was signed by mine owner Mark Bristow and trade minister Doto Biteko.
    """
    for name in (t for t in tokens if t.label == "conj" and t.tag == "NNP"):
        first = tokens[name.head]
        role = tokens[first.head]
        own = any(t.tag == "NN" and t.text.islower() for t in below(tokens, name, "compound"))
        near = all(t.head == first.index for t in tokens[role.index + 1 : first.index])
        if first.label == "appos" and role.tag == "NN" and role.index < first.index and own and near:
            yield replace(name, head=role.index)
            yield from (replace(t, head=role.index) for t in below(tokens, first, "cc") if t.index < name.index)


def noun_taken_for_verb_behind_a_name(tokens: Tokens) -> Iterator[Token]:
    """In "denounced the Iron Shield drills" drills are what it denounced.

    yes: The ministry denounced the Iron Shield drills as a threat.
    """
    for noun in (t for t in tokens[2:] if t.tag == "VBZ" and t.label in {"dobj", "pobj"}):
        name = tokens[noun.index - 1]
        if (name.label, name.head) == ("compound", noun.index) and not has(tokens, noun, "aux", "nsubj"):
            yield replace(noun, tag="NNS", lemma=noun.text.lower().removesuffix("s"))
            first = name
            while first.index and tokens[first.index - 1].label in {"amod", "compound", "det"}:
                first = tokens[first.index - 1]
                if first.label != "compound":
                    yield replace(first, head=noun.index)


def state_taken_for_deed(tokens: Tokens) -> Iterator[Token]:
    """In "is still unlicensed" nobody unlicensed it.

    yes: The new vaccine is still unlicensed, but was trialled successfully in Guinea.
    yes: The patent is still unlicensed, but was sold.
    yes: The group is committed to helping the refugees.
    no: The statue was unveiled in May.
    """
    lacking = (t for t in tokens[1:] if t.tag in {"VBN", "JJ"} and t.text.startswith("un") and t.text.endswith("ed"))
    bound = (t for t in tokens[1:-1] if (t.tag, t.text) == ("VBN", "committed") and _is_to_something(tokens, t))
    for state in (*lacking, *bound):
        be = below(tokens, state, "auxpass")
        if len(be) != 1 or has(tokens, state, "agent", "aux") or state.text in _REVERSED:
            continue
        yield replace(be[0], label=state.label, head=be[0].index if state.head == state.index else state.head)
        yield replace(state, tag="JJ", lemma=state.text, label="acomp", head=be[0].index)
        for child in below(tokens, state):
            if child != be[0] and child.label != "prep":
                yield replace(child, label=child.label.removesuffix("pass"), head=be[0].index)


def _is_to_something(tokens: Tokens, state: Token) -> bool:
    """False for "was committed to hide it", of a crime."""
    return tokens[state.index + 1].text == "to" and tokens[min(state.index + 2, len(tokens) - 1)].tag != "VB"


_REVERSED = frozenset({"unbolted", "unbuttoned", "unchained", "uncoiled", "uncorked", "uncovered", "undermined"})
_REVERSED |= {"undressed", "unearthed", "unfolded", "unfurled", "unhooked", "unified", "united", "unleashed"}
_REVERSED |= {"unloaded", "unlocked", "unmasked", "unpacked", "unplugged", "unraveled", "unravelled"}
_REVERSED |= {"unrolled", "unsealed", "unseated", "unsettled", "untangled", "untied", "unveiled", "unwrapped"}
"""What has been done to a thing, in spite of its "un-" (Quirk and others 1985, appendix I.22)."""


def whom_one_takes_over_from(tokens: Tokens) -> Iterator[Token]:
    """In "took over as prime minister from Lee" she took over from Lee: no minister is from him.

    yes: Kim took over as prime minister from Lee.
    """
    for from_ in (t for t in tokens[4:] if (t.text, t.label) == ("from", "prep") and tokens[t.head].label == "pobj"):
        as_ = tokens[tokens[from_.head].head]
        verb = tokens[as_.head]
        if as_.text == "as" and verb.lemma in {"take", "carry"} and has(tokens, verb, "prt"):
            yield replace(from_, head=verb.index)


def second_thing_done(tokens: Tokens) -> Iterator[Token]:
    """In "Kim was sacked and Lee appointed as chief" Lee was appointed.

    yes: Kim was sacked and Lee appointed as chief on Monday.
    no: Kim was sacked and Lee resigned on Monday.
    no: Kim was sacked and Lee appointed Park.
    """
    done = lexicon("appointing") | lexicon("done_to_people") | lexicon("harming") | {"free", "release"}
    for deed in (t for t in tokens[4:] if (t.label, t.tag) == ("conj", "VBD") and t.lemma in done):
        first, subjects = tokens[deed.head], below(tokens, deed, "nsubj")
        shared = has(tokens, first, "auxpass") and not has(tokens, deed, "aux", "dobj", "ccomp", "xcomp", "oprd")
        if shared and len(subjects) == 1 and subjects[0].index == deed.index - 1:
            yield replace(deed, tag="VBN")
            yield replace(subjects[0], label="nsubjpass")


def subject_of_a_passive(tokens: Tokens) -> Iterator[Token]:
    """In "a group, which was in turn bought up by Acme" the group is what was bought.

    yes: The firm was sold to a small group, which was in turn bought up almost immediately by oil company Tarnoil.
    """
    for subject in (t for t in tokens if t.label == "nsubj" and t.tag in RELATIVE_TAGS):
        verb = tokens[subject.head]
        if verb.label == "auxpass" and not has(tokens, tokens[verb.head], "nsubj", "nsubjpass"):
            yield replace(subject, label="nsubjpass", head=verb.head)


REPAIRS = (
    whom_one_takes_over_from,
    second_thing_done,
    subject_of_a_passive,
    agent_behind_without,
    second_doer_with_a_role,
    noun_taken_for_verb_behind_a_name,
    state_taken_for_deed,
)
"""In the order in which they are made."""
