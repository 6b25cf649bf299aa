"""Misparses of clauses of saying."""

from dataclasses import replace

from graphbuild.lexicon import lexicon
from graphbuild.parse.repairs.arcs import Tokens, has


def reporting_clause_at_the_end(tokens: Tokens) -> Tokens:
    """A clause of saying that ends the sentence governs what stands before: "..., AFP reported."

    yes: It has rich deposits, but none of these is mined, the agency AFP reported.
    """
    words = [t for t in tokens if t.text[:1].isalnum()]
    last = words[-1] if words else None
    if last is None or last.label != "conj" or last.lemma not in lexicon("saying") or not has(tokens, last, "nsubj"):
        return tokens
    first = tokens[last.head]
    subject = min(t.index for t in tokens if t.head == last.index and t.label == "nsubj")
    while subject > 0 and tokens[subject - 1].head in {subject, last.index} and tokens[subject - 1].text != ",":
        subject -= 1
    while subject > 0 and tokens[subject - 1].text != "," and tokens[subject - 1].tag != "CC":
        subject -= 1
    if first.head != first.index or subject == 0 or tokens[subject - 1].text != ",":
        return tokens
    changed = list(tokens)
    changed[last.index] = replace(last, label="ROOT", head=last.index)
    changed[first.index] = replace(first, label="ccomp", head=last.index)
    return tuple(changed)
