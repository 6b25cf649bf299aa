"""What reports and pages say in the same words: the status of a claim, and text of strangers made fit for one line."""

import unicodedata
from collections.abc import Mapping
from typing import Literal

from graphbuild.model import Claim, Modality

Status = Literal["asserted", "denied", "planned", "possible", "conditional", "quoted"]

STATUSES: Mapping[Status, str] = {
    "asserted": "stated as fact",
    "denied": "denied",
    "planned": "planned or wanted",
    "possible": "possible",
    "conditional": "on a condition",
    "quoted": "said by someone",
}
"""Each status with its words, in the order of legends and reports."""

OF_MODALITY: Mapping[Modality, Status] = {
    "actual": "asserted",
    "intended": "planned",
    "possible": "possible",
    "conditional": "conditional",
}
_HIDDEN = frozenset({"Cc", "Cf", "Cs"})


def status(claim: Claim) -> Status:
    """The one status that a claim is counted and filtered under: speech before denial, denial before modality."""
    if claim.attributed_to:
        return "quoted"
    if claim.polarity == "-":
        return "denied"
    return OF_MODALITY[claim.modality]


def clean(text: str) -> str:
    """The text on one line, without characters that cannot be seen (controls, direction marks).

    >>> clean("Donald\\u202e\\n Trump")
    'Donald Trump'
    """
    kept = (" " if mark.isspace() else mark for mark in text)
    return " ".join("".join(mark for mark in kept if unicodedata.category(mark) not in _HIDDEN).split())


def cut(text: str, limit: int) -> str:
    """The text, ended with an ellipsis where it is longer than `limit` characters.

    >>> cut("economic agreements", 10)
    'economic…'
    """
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    whole_words = head.rsplit(" ", 1)[0] if " " in head[limit // 2 :] else head
    return whole_words.rstrip(" ,;:-") + "…"
