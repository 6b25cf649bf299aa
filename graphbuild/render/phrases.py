"""What the page says in words: status, edge labels, title and counts. All are plain text, never markup."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from graphbuild.model import Claim, Entity, Knowledge, Modality, Source
from graphbuild.wording import STATUSES, clean, cut, dated, status

_MODALITY: Mapping[Modality, str] = {
    "actual": "the writer states it as a fact",
    "intended": "planned or wanted, not done",
    "possible": "possible, not certain",
    "conditional": "true only on a condition",
}
_NEGATION = re.compile(r"\b(?:not|never|no|nor|neither|without|cannot)\b|n['’]t\b", re.IGNORECASE)
_LINE_LIMIT = 26
_SPEAKER_LIMIT = 200


def status_in_words(claim: Claim, entities: Mapping[str, Entity]) -> str:
    """The whole status as a phrase: "denied; said by Donald Trump"."""
    parts: list[str] = []
    if claim.polarity == "-":
        parts.append("denied: the text says that it is not so")
    if claim.modality != "actual" or not (parts or claim.attributed_to):
        parts.append(_MODALITY[claim.modality])
    if claim.attributed_to:
        speakers = [cut(clean(entities[key].label), _SPEAKER_LIMIT) for key in claim.attributed_to if key in entities]
        parts.append("said by " + ", as told by ".join(speakers or ["someone"]))
    return "; ".join(parts)


def edge_label(claim: Claim, entities: Mapping[str, Entity]) -> str:
    """What stands on the edge: the words of the text, "not" where it is denied, the speaker where it is quoted."""
    words = cut(relation_words(claim), _LINE_LIMIT)
    if claim.attributed_to:
        speaker = entities.get(claim.attributed_to[0])
        words = f"{short_name(speaker) if speaker else 'someone'}: {words}"
    return words


def relation_words(claim: Claim) -> str:
    """The words of the text, with "not" where the claim is denied and they do not say so.

    >>> from graphbuild.model import Relation
    >>> relation_words(Claim("c1", "kyiv", Relation("be party to", "is party to"), "deal", "-", "actual", (), ()))
    'is not party to'
    """
    words = clean(claim.relation.label) or clean(claim.relation.lemma)
    if claim.polarity == "+" or _NEGATION.search(words):
        return words
    return re.sub(
        r"^(?:((?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should) )|)",
        r"\1not ",
        words,
        count=1,
    )


def name(entity: Entity) -> str:
    """What a thing is called on the page: its label, with the days of a time that leaves the year open."""
    return dated(entity.label, entity.value)


def short_name(entity: Entity) -> str:
    """A name short enough for an edge: a person's surname, else the shortest name, cut at 16 characters."""
    label = clean(entity.label)
    if entity.kind == "Person" and " " in label:
        return cut(label.split()[-1], 16)
    return cut(min((label, *map(clean, entity.aliases)), key=lambda name: (len(name) < 2, len(name), name)), 16)


def title(sources: Sequence[Source]) -> str:
    """The page's heading: the story's own title, or how many stories there are."""
    if len(sources) == 1:
        return cut(source_title(sources[0]), 160)
    return f"{len(sources)} stories, one graph" if sources else "No story"


def source_title(source: Source) -> str:
    """The title of a text, or its name in words where it has none."""
    return clean(source.title or "") or clean(source.doc.replace("_", " ")).capitalize() or "Untitled"


def summary(knowledge: Knowledge) -> str:
    """One line with the counts: "21 things and 30 claims from 2 texts: 20 stated as fact, 10 denied"."""
    claims = len(knowledge.claims)
    counts = Counter(map(status, knowledge.claims))
    by_status = ", ".join(f"{counts[name]:,} {words}" for name, words in STATUSES.items() if counts[name])
    things, texts = _count(len(knowledge.entities), "thing"), _count(len(knowledge.sources), "text")
    line = f"{things} and {_count(claims, 'claim')} from {texts}"
    return f"{line}: {by_status}" if by_status else line


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
