"""Misparses of clauses of saying."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, has


def reporting_clause_at_the_end(tokens: Tokens) -> Iterator[Token]:
    """A clause of saying that ends the sentence governs what stands before: "..., AFP reported."

    yes: It has rich deposits, but none of these is mined, the agency AFP reported.
    """
    words = [t for t in tokens if t.text[:1].isalnum()]
    last = words[-1] if words else None
    if last is None or last.label != "conj" or last.lemma not in lexicon("saying") or not has(tokens, last, "nsubj"):
        return
    first = tokens[last.head]
    subject = below(tokens, last, "nsubj")[0].index
    while subject > 0 and tokens[subject - 1].head in {subject, last.index} and tokens[subject - 1].text != ",":
        subject -= 1
    while subject > 0 and tokens[subject - 1].text != "," and tokens[subject - 1].tag != "CC":
        subject -= 1
    if first.head != first.index or subject == 0 or tokens[subject - 1].text != ",":
        return
    yield replace(last, label="ROOT", head=last.index)
    yield replace(first, label="ccomp", head=last.index)


def reporting_clause_inside(tokens: Tokens) -> Iterator[Token]:
    """In "the plan would, the treasurer alleged, ruin the banks" the plan would ruin, and the treasurer alleges.

    yes: The plan would, the treasurer alleged, ruin the banks.
    """
    for said in tokens:
        if said.lemma.lower() not in lexicon("saying"):
            continue
        modal = {t.index for t in tokens if t.head == said.index and t.tag == "MD"}
        above = {said.index, *modal}
        subjects = [t for t in tokens if t.head in above and t.label in {"nsubj", "nsubjpass"}]
        if len(subjects) != 2 or tokens[said.index - 1].text == ",":
            continue
        first, speaker = subjects
        modals = [tokens[i] for i in sorted(modal) if first.index < i < speaker.index]
        for verb in tokens[said.index + 1 :]:
            if verb.head == said.index and verb.tag == "VB" and modals and verb.label in {"conj", "ccomp", "xcomp"}:
                for t in (first, *modals):
                    yield replace(t, head=verb.index, label="aux" if t.tag == "MD" else t.label)
                yield replace(verb, label=said.label, head=_above(said, verb))
                yield replace(said, label="parataxis", head=verb.index)
                return


def _above(said: Token, verb: Token) -> int:
    """What the clause of saying hung on is what its content hangs on; a root is its own head."""
    return verb.index if said.head == said.index else said.head
