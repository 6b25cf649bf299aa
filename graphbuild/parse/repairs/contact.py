"""Misparses of relative clauses: without a pronoun, or hung on the nearest noun."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, has


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


REPAIRS = (which_is_no_determiner,)
