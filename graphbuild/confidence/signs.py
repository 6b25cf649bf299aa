"""Signs that a sentence was misread. Each is cheap to see, and is measured like the rules.

A sign is kept where claims that bear it are right less than 0.85 times as often as their rules let expect, over 40
claims at least. Ratios of what was tried and not kept, with the number of claims that bore it:

- too weak: the predicate is a conjunct 0.91 (42, where nothing is far), the sentence has 30 words or more 0.93 (257),
  a quotation mark within the evidence 0.90 (20) or the sentence 0.93 (192), a heading 0.91 (23), a repaired tree
  0.96 (44), three commas or more in the sentence 0.97 (225), a subject found by inference 0.96 (269);
- too rare: a label that says the parser does not know (dep, intj, meta, parataxis) 0.79 (24), a verb with two subjects
  0.79 (20), a noun modifier without a preposition (nmod) 0.77 (33);
- too dear: an arc between the two and the predicate that a second, smaller model sees otherwise 0.85 (145). It is 0.87
  (108) where nothing is far, and makes parsing 1.4 to 1.9 times as long.
"""

from collections.abc import Callable
from dataclasses import dataclass

from graphbuild.model import Evidence

FAR = 10
"""Words and marks from the predicate's head to that of the subject or object."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign, and how it is told to the user."""

    name: str
    words: str
    """What is so where the sign is seen."""
    seen: Callable[[Evidence], bool]


def far_argument(evidence: Evidence) -> bool:
    """True where the subject or the object stands `FAR` or more words and marks from the predicate.

    The longer an arc, the more often a parser gets it wrong (McDonald and Nivre 2007, Characterizing the errors of
    data-driven dependency parsing models).
    """
    heads = (evidence.subject_mention.head, evidence.object_mention.head)
    return max(abs(evidence.predicate - head) for head in heads) >= FAR


SIGNS = (Sign("far_argument", f"subject or object stands {FAR} or more words from the predicate", far_argument),)
