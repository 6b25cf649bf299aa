"""What can be seen of how a claim was read that goes with its being right or wrong.

Chosen from some sixty groups of signs, one group at a time as long as it told claims that readers found right from
those that they found wrong on stories left out; tried and not kept, as they added nothing to these: lengths of
sentence and evidence, distance in words, quotation marks, headings, repairs, forms of the phrases, how a subject was
found, what a second parse with a beam or a smaller model is sure of.
"""

import re
from collections.abc import Iterator, Sequence

from graphbuild.labels import ARCS, NOMINAL_TAGS
from graphbuild.model import Claim, Evidence, Token

MANY = 3
"""More nouns or commas than this count as so many."""
WORDS = (1, 2, 4, 7, 10)
"""The most words of the object's phrase, by class."""
_SIEVE = re.compile(r"\((\w+)\)$")
_QUOTED = re.compile(r"[“\"].*?[”\"]")


def signs(claim: Claim, evidence: Evidence) -> Iterator[str]:
    """The signs that this reading of the claim bears, in words."""
    tokens, predicate = evidence.sentence.tokens, evidence.sentence.tokens[evidence.predicate]
    subject, object_ = evidence.subject_mention, evidence.object_mention
    yield f"rule {evidence.rule}"
    yield f"{'denied' if claim.polarity == '-' else 'affirmed'} as {claim.modality}"
    yield ("nobody is quoted", "somebody is quoted", "somebody is quoted by another")[min(2, len(claim.attributed_to))]
    yield f"predicate as {_arc(predicate)}"
    if predicate.head != predicate.index:
        above = tokens[predicate.head]
        yield f"predicate under {_arc(above)} ({above.tag[:2]})"
    for step in evidence.steps:
        if step.stage == "resolution" and (sieve := _SIEVE.search(step.text)):
            yield f"who is who by {sieve[1]}"
        elif step.stage == "status":
            yield f"a word {_QUOTED.sub('…', step.text).removeprefix('… ')}"
    first = _first_of_list(tokens, object_.head)
    if first != object_.head:
        yield "object in a list"
    before, after = _between(tokens, subject.head, predicate.index), _between(tokens, predicate.index, first)
    yield f"{_number(map(_is_noun, before), 'noun')} between subject and predicate"
    yield f"{_number(map(_is_noun, after), 'noun')} between predicate and object"
    yield f"{_number((t.text == ',' for t in after), 'comma')} between predicate and object"
    if any(t.text.lower() in {"and", "or", "but"} for t in after):
        yield "a conjunction between predicate and object"
    yield f"subject tagged {subject.entity}" if subject.entity else "subject not tagged as a name"
    words = len(object_.text.split())
    classes = (f"object of at most {most} words" for most in WORDS if words <= most)
    yield next(classes, f"object of over {WORDS[-1]} words")


def _first_of_list(tokens: Sequence[Token], head: int) -> int:
    """Index of lithium for iron in "lithium, copper and iron": a long list puts nothing in between."""
    while ARCS.get(tokens[head].label) == "joined" and tokens[head].head < head:
        head = tokens[head].head
    return head


def _arc(token: Token) -> str:
    return ARCS.get(token.label, token.label)


def _between(tokens: Sequence[Token], one: int, other: int) -> Sequence[Token]:
    return tokens[min(one, other) + 1 : max(one, other)]


def _is_noun(token: Token) -> bool:
    return token.tag in NOMINAL_TAGS and ARCS.get(token.label) != "compound"


def _number(so: Iterator[bool], what: str) -> str:
    """ "no noun", "1 noun", "3 or more nouns"."""
    count = sum(so)
    if count >= MANY:
        return f"{MANY} or more {what}s"
    return f"{count or 'no'} {what}{'s' if count > 1 else ''}"
