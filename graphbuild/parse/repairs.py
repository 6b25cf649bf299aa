"""Systematic misparses of the model, each mended by a named repair.

A repair takes the tokens of one sentence and returns them with labels, heads or tags changed, or as they were.
"""

from collections.abc import Callable
from dataclasses import replace

from graphbuild.model import Sentence, Token

Tokens = tuple[Token, ...]
Repair = Callable[[Tokens], Tokens]


def repaired(sentence: Sentence) -> Sentence:
    """The sentence with every repair applied that fits it, their names kept."""
    tokens, names = sentence.tokens, list[str]()
    for repair in REPAIRS:
        mended = repair(tokens)
        if mended != tokens:
            tokens = mended
            names.append(repair.__name__)
    return replace(sentence, tokens=tokens, repairs=tuple(names)) if names else sentence


def coordinated_possessor(tokens: Tokens) -> Tokens:
    """In "Trump and Zelenskyy's meeting" the names are joined, not Trump and the meeting.

    yes: Trump and Zelenskyy's meeting ended on Friday.
    """
    for owner in tokens:
        thing = tokens[owner.head]
        first = tokens[thing.head]
        between = tokens[first.index + 1 : owner.index]
        if (
            owner.label == "poss"
            and thing.label == "conj"
            and first.tag in {"NNP", "NNPS"}
            and owner.tag in {"NNP", "NNPS"}
            and [t.lemma for t in between if t.tag != "NNP"] == ["and"]
        ):
            changes = {
                thing.index: replace(thing, head=thing.index if first.head == first.index else first.head, label=first.label),
                first.index: replace(first, head=thing.index, label="poss"),
                owner.index: replace(owner, head=first.index, label="conj"),
            }
            changes |= {t.index: replace(t, head=thing.index) for t in tokens if t.head == first.index and t.index > thing.index}
            return tuple(changes.get(t.index, t) for t in tokens)
    return tokens


REPAIRS: tuple[Repair, ...] = (coordinated_possessor,)
