"""Hand-made and synthetic knowledge for the page: a story, a large graph, hostile names."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Sequence
from dataclasses import dataclass

from graphbuild.model import (
    Claim,
    Entity,
    Evidence,
    Kind,
    Knowledge,
    Mention,
    Modality,
    Polarity,
    Relation,
    Sentence,
    Source,
    Token,
)


def source(doc: str, text: str, title: str | None = None, date: str | None = None) -> Source:
    """A source with this text."""
    digest = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
    return Source(doc=doc, text=text, sha256=digest, name=f"{doc}.txt", title=title, date=date)


@dataclass(frozen=True, slots=True)
class Said:
    """A claim to be made: entity keys, words, and the part of the text that says it."""

    subject: str
    relation: str
    object: str
    words: str
    polarity: Polarity = "+"
    modality: Modality = "actual"
    speaker: str | None = None
    inner: int | None = None
    """Index of the claim that this one embeds."""
    doc: int = 0


def knowledge_of(sources: Sequence[Source], entities: Sequence[Entity], said: Sequence[Said]) -> Knowledge:
    """Knowledge with a claim for each line; ids are c0, c1 and so on."""
    claims = tuple(_claim(number, line, sources[line.doc]) for number, line in enumerate(said))
    return Knowledge(tuple(sources), tuple(sorted(entities, key=lambda entity: entity.key)), claims)


def _claim(number: int, line: Said, text: Source) -> Claim:
    start = max(text.text.find(line.words), 0)
    end = min(start + len(line.words), len(text.text))
    return Claim(
        id=f"c{number}",
        subject=line.subject,
        relation=Relation(line.relation, line.relation),
        object=line.object,
        polarity=line.polarity,
        modality=line.modality,
        attributed_to=(line.speaker,) if line.speaker else (),
        evidence=(_evidence(line, text, start, end),),
        complement=None if line.inner is None else f"c{line.inner}",
    )


def _evidence(line: Said, text: Source, start: int, end: int) -> Evidence:
    before = max(text.text.rfind(". ", 0, start) + 2, text.text.rfind("\n", 0, start) + 1, 0)
    after = text.text.find(". ", end)
    stop = len(text.text) if after < 0 else after + 1
    words = text.text[before:stop]
    token = Token(0, words, words, "NN", "ROOT", 0, "", before, stop)
    mention = Mention(start, start, 0, 0, line.subject, line.subject)
    last = Mention(end, end, 0, 0, line.object, line.object)
    sentence = Sentence(0, (token,), 0, False)
    return Evidence(
        text.doc, start, end, text.text[start:end], "clause_with_object", sentence, mention, last, line.relation, 0
    )


STORY = """\
US President Donald Trump announced on Thursday that the US would be finalising an agreement with Ukraine \
regarding access to its rare earth minerals.
“We appreciate that,” he said. Trump has been urging his Ukrainian counterpart Volodymyr Zelenskyy to \
establish economic agreements to balance American support in Ukraine’s defence against Russian invasion.
The country possesses five percent of global mineral deposits, including iron, manganese, titanium, lithium and \
uranium.
Last month, Zelenskyy refused to approve an agreement allowing US mining companies access to mineral \
developments. Nevertheless, Trump has maintained his advocacy for a temporary cessation of hostilities.
Under the agreement, Ukraine would contribute 50% of revenues into a joint investment fund, if the Rada approves \
the deal.
The deal collapsed during a February meeting at the White House. Trump pressured Zelenskyy to secure US access to \
these resources, while Zelenskyy pushed for security guarantees, something the deal did not provide. The talks may \
strain relations with Russia. Zelenskyy never thanked Trump, JD Vance said.
"""
_METALS = ("iron", "manganese", "titanium", "lithium", "uranium")
_NAMES: tuple[tuple[str, Kind, str, tuple[str, ...]], ...] = (
    ("trump", "Person", "Donald Trump", ("Trump", "President Trump")),
    ("zelenskyy", "Person", "Volodymyr Zelenskyy", ("Zelenskyy", "Zelensky")),
    ("vance", "Person", "JD Vance", ("Vance",)),
    ("us", "Place", "United States", ("US", "America")),
    ("ukraine", "Place", "Ukraine", ()),
    ("russia", "Place", "Russia", ()),
    ("white_house", "Place", "White House", ()),
    ("deal", "Work", "minerals agreement", ("agreement", "critical mineral deal")),
    ("fund", "Organization", "joint investment fund", ()),
    ("rada", "Organization", "Verkhovna Rada", ("Rada",)),
    ("deposits", "Concept", "mineral deposits", ()),
    ("iron", "Concept", "iron", ()),
    ("manganese", "Concept", "manganese", ()),
    ("titanium", "Concept", "titanium", ()),
    ("lithium", "Concept", "lithium", ()),
    ("uranium", "Concept", "uranium", ()),
    ("guarantees", "Concept", "security guarantees", ()),
    ("access", "Concept", "US access to resources", ()),
    ("agreements", "Work", "economic agreements", ()),
    ("half", "Quantity", "50% of revenues", ()),
    ("thursday", "Time", "Thursday", ()),
    ("companies", "Group", "US mining companies", ()),
    ("meeting", "Event", "February meeting", ()),
    ("cessation", "Event", "temporary cessation of hostilities", ()),
    ("relations", "Concept", "relations", ()),
)
_SAID = (
    Said("us", "finalise", "deal", "the US would be finalising an agreement", modality="intended", speaker="trump"),
    Said(
        "us", "finalise an agreement with", "ukraine", "an agreement with Ukraine", modality="intended", speaker="trump"
    ),
    Said(
        "trump",
        "has been urging",
        "zelenskyy",
        "Trump has been urging his Ukrainian counterpart Volodymyr Zelenskyy",
        inner=3,
    ),
    Said(
        "zelenskyy",
        "establish",
        "agreements",
        "Volodymyr Zelenskyy to establish economic agreements",
        modality="intended",
    ),
    Said("us", "support", "ukraine", "American support in Ukraine’s defence"),
    Said("russia", "invade", "ukraine", "Russian invasion"),
    Said("ukraine", "possesses", "deposits", "The country possesses five percent of global mineral deposits"),
    *(
        Said(
            "ukraine",
            "possesses",
            metal,
            "possesses five percent of global mineral deposits, including iron, manganese, titanium, lithium and",
        )
        for metal in _METALS
    ),
    Said("zelenskyy", "refused to approve", "deal", "Zelenskyy refused to approve an agreement", inner=13),
    Said("zelenskyy", "approve", "deal", "Zelenskyy refused to approve an agreement", polarity="-"),
    Said("deal", "allow", "companies", "an agreement allowing US mining companies access", modality="possible"),
    Said(
        "trump",
        "has maintained his advocacy for",
        "cessation",
        "Trump has maintained his advocacy for a temporary cessation of hostilities",
    ),
    Said("ukraine", "contribute", "half", "Ukraine would contribute 50% of revenues", modality="conditional"),
    Said(
        "ukraine",
        "contribute to",
        "fund",
        "Ukraine would contribute 50% of revenues into a joint investment fund",
        modality="conditional",
    ),
    Said("rada", "approves", "deal", "the Rada approves the deal", modality="conditional"),
    Said("deal", "collapsed during", "meeting", "The deal collapsed during a February meeting"),
    Said("meeting", "at", "white_house", "a February meeting at the White House"),
    Said("trump", "pressured", "zelenskyy", "Trump pressured Zelenskyy", inner=22),
    Said("zelenskyy", "secure", "access", "Zelenskyy to secure US access to these resources", modality="intended"),
    Said("zelenskyy", "pushed for", "guarantees", "Zelenskyy pushed for security guarantees"),
    Said("deal", "provide", "guarantees", "something the deal did not provide", polarity="-"),
    Said(
        "meeting", "strain relations with", "russia", "The talks may strain relations with Russia", modality="possible"
    ),
    Said("zelenskyy", "thanked", "trump", "Zelenskyy never thanked Trump", polarity="-", speaker="vance"),
    Said("trump", "president of", "us", "US President Donald Trump"),
    Said("zelenskyy", "president of", "ukraine", "his Ukrainian counterpart Volodymyr Zelenskyy"),
)


def story() -> Knowledge:
    """The minerals deal, with claims of every status."""
    entities = [Entity(key, kind, label, aliases) for key, kind, label, aliases in _NAMES]
    return knowledge_of(
        [source("minerals_deal", STORY, "Trump presses Ukraine on minerals", "2025-03-06")], entities, _SAID
    )


def large(claims: int) -> Knowledge:
    """A graph with this many claims among a fifth as many things, as uneven as news is."""
    chance = random.Random(5)
    kinds: tuple[Kind, ...] = (
        "Person",
        "Organization",
        "Place",
        "Group",
        "Event",
        "Work",
        "Concept",
        "Quantity",
        "Time",
    )
    count = max(4, claims // 4)
    entities = [Entity(f"e{number:05}", kinds[number % 9], f"Thing number {number}") for number in range(count)]
    lines = [f"Thing {number} met another." for number in range(claims)]
    text = source("large", "\n".join(lines), "A large story")

    def pick() -> str:
        return f"e{int(count * chance.random() ** 3):05}"

    said = [
        Said(
            pick(),
            chance.choice(("met", "urged", "paid for", "is part of")),
            pick(),
            line,
            "+",
            chance.choice(("actual", "actual", "intended", "possible")),
        )
        for line in lines
    ]
    return knowledge_of([text], entities, said)
