"""A small hand-made knowledge: two texts and claims of every status, with trees as the parser gives them.

What each sentence claims stands at `_SAID`. `knowledge()` is the whole;
`of(...)` makes one from entities and claims alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graphbuild.model import (
    Claim,
    Entity,
    Evidence,
    Knowledge,
    Mention,
    Modality,
    Polarity,
    Reading,
    Relation,
    Sentence,
    Source,
    Step,
    Token,
    Value,
)

_TREES = {
    # word|lemma|tag|label|head|entity; an empty line ends a sentence.
    "minerals_deal": """
Trump|Trump|NNP|nsubj|1|PERSON presses|press|VBZ|ROOT|1| Zelenskyy|Zelenskyy|NNP|dobj|1|PERSON

Donald|Donald|NNP|compound|1|PERSON Trump|Trump|NNP|nsubj|2|PERSON pressured|pressure|VBD|ROOT|2|
Volodymyr|Volodymyr|NNP|compound|4|PERSON Zelenskyy|Zelenskyy|NNP|dobj|2|PERSON .|.|.|punct|2|

Zelenskyy|Zelenskyy|NNP|nsubj|1|PERSON refused|refuse|VBD|ROOT|1| to|to|TO|aux|3| approve|approve|VB|xcomp|1|
an|an|DT|det|5| agreement|agreement|NN|dobj|3| .|.|.|punct|1|

The|the|DT|det|1| country|country|NN|nsubj|2| possesses|possess|VBZ|ROOT|2| lithium|lithium|NN|dobj|2|
and|and|CC|cc|3| five|five|CD|nummod|6|PERCENT percent|percent|NN|conj|3|PERCENT of|of|IN|prep|6|
global|global|JJ|amod|9| deposits|deposit|NNS|pobj|7| .|.|.|punct|2|

The|the|DT|det|1| deal|deal|NN|nsubj|3| may|may|MD|aux|3| collapse|collapse|VB|ROOT|3| in|in|IN|prep|3|
February|February|NNP|pobj|4|DATE .|.|.|punct|3|

If|if|IN|mark|2| Russia|Russia|NNP|nsubj|2|GPE attacks|attack|VBZ|advcl|7| Ukraine|Ukraine|NNP|dobj|2|GPE
,|,|,|punct|7| Washington|Washington|NNP|nsubj|7|GPE will|will|MD|aux|7| help|help|VB|ROOT|7|
Kyiv|Kyiv|NNP|dobj|7|GPE .|.|.|punct|7|
""",
    "talks": """
Trump|Trump|NNP|nsubj|1|PERSON pressured|pressure|VBD|ROOT|1| Zelenskyy|Zelenskyy|NNP|dobj|1|PERSON
again|again|RB|advmod|1| on|on|IN|prep|1| 30|30|CD|nummod|6|DATE April|April|NNP|pobj|4|DATE
2025|2025|CD|nummod|6|DATE .|.|.|punct|1|

Trump|Trump|NNP|nsubj|1|PERSON wants|want|VBZ|ROOT|1| Ukraine|Ukraine|NNP|nsubj|4|GPE to|to|TO|aux|4|
pay|pay|VB|ccomp|1| the|the|DT|det|7| United|United|NNP|compound|7|GPE States|States|NNP|dobj|4|GPE
.|.|.|punct|1|

“|“|``|punct|3| We|we|PRP|nsubj|3| never|never|RB|neg|3| owned|own|VBD|ccomp|8| lithium|lithium|NN|dobj|3|
,|,|,|punct|8| ”|”|''|punct|8| Zelenskyy|Zelenskyy|NNP|nsubj|8|PERSON told|tell|VBD|ROOT|8|
Reuters|Reuters|NNP|dobj|8|ORG .|.|.|punct|8|

Reuters|Reuters|NNP|nsubj|1|ORG reported|report|VBD|ROOT|1| that|that|IN|mark|4|
Trump|Trump|NNP|nsubj|4|PERSON said|say|VBD|ccomp|1| that|that|IN|mark|7| Russia|Russia|NNP|nsubj|7|GPE
invaded|invade|VBD|ccomp|4| Ukraine|Ukraine|NNP|dobj|7|GPE .|.|.|punct|1|
""",
}
_TEXTS = {
    "minerals_deal": """\
Trump presses Zelenskyy

Donald Trump pressured Volodymyr Zelenskyy. Zelenskyy refused to approve an agreement.
The country possesses lithium and five percent of global deposits. The deal may collapse in February.

If Russia attacks Ukraine, Washington will help Kyiv.
""",
    "talks": """\
Trump pressured Zelenskyy again on 30 April 2025. Trump wants Ukraine to pay the United States.
“We never owned lithium,” Zelenskyy told Reuters. Reuters reported that Trump said that Russia invaded Ukraine.
""",
}
ENTITIES = (
    Entity("30 april 2025", "Time", "30 April 2025", value=Value("2025-04-30", "date")),
    Entity("agreement#0befd6", "Work", "agreement"),
    Entity("donald trump", "Person", "Donald Trump", ("Trump",)),
    Entity("february#ae1f41", "Time", "February"),
    Entity(
        "five percent of global deposits#78c269",
        "Quantity",
        "five percent of global deposits",
        value=Value("5", "decimal", "percent"),
    ),
    Entity("kyiv", "Place", "Kyiv", links=("http://www.wikidata.org/entity/Q1899",)),
    Entity("lithium", "Concept", "lithium"),
    Entity("reuters", "Organization", "Reuters"),
    Entity("russia", "Place", "Russia", links=("http://www.wikidata.org/entity/Q159",)),
    Entity("ukraine", "Place", "Ukraine", links=("http://www.wikidata.org/entity/Q212",)),
    Entity("united states", "Place", "United States", ("US",), links=("http://www.wikidata.org/entity/Q30",)),
    Entity("volodymyr zelenskyy", "Person", "Volodymyr Zelenskyy", ("Zelenskyy",)),
)


@dataclass(frozen=True, slots=True)
class Said:
    """One thing claimed, and where: words of a sentence, counted from 0, the last included."""

    name: str
    subject: str
    relation: Relation
    object: str
    doc: str
    sentence: int
    clause: tuple[int, int]
    subject_words: tuple[int, int]
    object_words: tuple[int, int]
    rule: str = "verb_with_object"
    polarity: Polarity = "+"
    modality: Modality = "actual"
    speakers: tuple[str, ...] = ()
    cue: str | None = None
    time: str | None = None
    complement: str | None = None
    qualifiers: tuple[tuple[str, str], ...] = ()


_PRESSURE = Relation("pressure", "pressured")
_TRUMP, _ZELENSKYY = "donald trump", "volodymyr zelenskyy"
_SAID = (
    Said("pressure", _TRUMP, _PRESSURE, _ZELENSKYY, "minerals_deal", 1, (0, 4), (0, 1), (3, 4)),
    Said(
        "approve",
        _ZELENSKYY,
        Relation("approve", "approve"),
        "agreement#0befd6",
        "minerals_deal",
        2,
        (0, 5),
        (0, 0),
        (4, 5),
        polarity="-",
        cue="refused",
    ),
    Said(
        "refuse",
        _ZELENSKYY,
        Relation("refuse to approve", "refused to approve"),
        "agreement#0befd6",
        "minerals_deal",
        2,
        (0, 5),
        (0, 0),
        (4, 5),
        rule="verb_with_complement",
        complement="approve",
    ),
    Said("lithium", "ukraine", Relation("possess", "possesses"), "lithium", "minerals_deal", 3, (0, 3), (0, 1), (3, 3)),
    Said(
        "percent",
        "ukraine",
        Relation("possess", "possesses"),
        "five percent of global deposits#78c269",
        "minerals_deal",
        3,
        (0, 9),
        (0, 1),
        (5, 9),
    ),
    Said(
        "collapse",
        "agreement#0befd6",
        Relation("collapse in", "may collapse in"),
        "february#ae1f41",
        "minerals_deal",
        4,
        (0, 5),
        (0, 1),
        (5, 5),
        rule="verb_with_preposition",
        modality="possible",
        cue="may",
    ),
    Said(
        "attack",
        "russia",
        Relation("attack", "attacks"),
        "ukraine",
        "minerals_deal",
        5,
        (1, 3),
        (1, 1),
        (3, 3),
        modality="conditional",
        cue="If",
    ),
    Said(
        "help",
        "united states",
        Relation("help", "will help"),
        "kyiv",
        "minerals_deal",
        5,
        (5, 8),
        (5, 5),
        (8, 8),
        modality="conditional",
        cue="If ... will",
    ),
    Said("again", _TRUMP, _PRESSURE, _ZELENSKYY, "talks", 0, (0, 2), (0, 0), (2, 2), rule="verb_with_object"),
    Said(
        "pressure_on",
        _TRUMP,
        Relation("pressure on", "pressured on"),
        "30 april 2025",
        "talks",
        0,
        (0, 7),
        (0, 0),
        (5, 7),
        rule="verb_with_preposition",
        time="30 April 2025",
    ),
    Said(
        "pay",
        "ukraine",
        Relation("pay", "pay"),
        "united states",
        "talks",
        1,
        (2, 7),
        (2, 2),
        (5, 7),
        modality="intended",
        cue="wants",
    ),
    Said(
        "want",
        _TRUMP,
        Relation("want to pay", "wants to pay"),
        "ukraine",
        "talks",
        1,
        (0, 7),
        (0, 0),
        (2, 2),
        rule="verb_with_complement",
        complement="pay",
        qualifiers=(("for", "lithium"),),
    ),
    Said(
        "own",
        "ukraine",
        Relation("own", "owned"),
        "lithium",
        "talks",
        2,
        (1, 4),
        (1, 1),
        (4, 4),
        polarity="-",
        speakers=(_ZELENSKYY,),
        cue="never",
    ),
    Said("tell", _ZELENSKYY, Relation("tell", "told"), "reuters", "talks", 2, (7, 9), (7, 7), (9, 9)),
    Said(
        "invade",
        "russia",
        Relation("invade", "invaded"),
        "ukraine",
        "talks",
        3,
        (6, 8),
        (6, 6),
        (8, 8),
        speakers=(_TRUMP, "reuters"),
    ),
)


def knowledge() -> Knowledge:
    """Fourteen claims of two texts. The first has evidence in both; only some are asserted."""
    sources = tuple(source(doc, text) for doc, text in _TEXTS.items())
    sources = (replace(sources[0], title="Trump presses Zelenskyy", author="A. Writer", date="2025-03-06"), sources[1])
    sentences = {doc: trees(doc) for doc in _TREES}
    claims: dict[str, Claim] = {}
    ids: dict[str, str] = {}
    for said in _SAID:
        claim = _claim(said, sentences[said.doc], ids)
        known = claims.get(claim.id)
        ids[said.name] = claim.id
        claims[claim.id] = claim if known is None else replace(known, evidence=(*known.evidence, *claim.evidence))
    readings = (Reading("minerals_deal", 6, 1, 9, (("unresolved object", 1),)), Reading("talks", 4, 0, 6, ()))
    return Knowledge(sources, ENTITIES, tuple(claims.values()), readings)


def of(entities: Sequence[Entity], claims: Sequence[Claim]) -> Knowledge:
    """Knowledge with these entities and claims, from the texts of `knowledge()`."""
    return replace(knowledge(), entities=tuple(sorted(entities, key=lambda e: e.key)), claims=tuple(claims))


def claim(name: str) -> Claim:
    """The claim of this name in `_SAID`, with all its evidence."""
    (found,) = [s for s in _SAID if s.name == name]
    said = (found.subject, found.relation.lemma, found.object, found.polarity, found.modality)
    (made,) = [c for c in knowledge().claims if (c.subject, c.relation.lemma, c.object, c.polarity, c.modality) == said]
    return made


def source(doc: str, text: str) -> Source:
    """A source with this text."""
    return Source(doc, text, hashlib.sha256(text.encode()).hexdigest(), f"{doc}.txt")


def trees(doc: str) -> tuple[Sentence, ...]:
    """The sentences of a text, each token where it stands."""
    text = _TEXTS[doc]
    made: list[Sentence] = []
    at = 0
    for index, tree in enumerate(_TREES[doc].split("\n\n")):
        tokens: list[Token] = []
        for number, token in enumerate(tree.split()):
            word, lemma, tag, label, head, entity = token.split("|")
            start = text.index(word, at)
            at = start + len(word)
            tokens.append(Token(number, word, lemma, tag, label, int(head), entity, start, at))
        paragraph = text.count("\n\n", 0, tokens[0].start)
        heading = tokens[-1].text != "."
        made.append(Sentence(index, tuple(tokens), paragraph, heading, ("subject_of_plural_verb",) if heading else ()))
    return tuple(made)


def _claim(said: Said, sentences: Sequence[Sentence], ids: dict[str, str]) -> Claim:
    complement = ids[said.complement] if said.complement else None
    parts = (
        said.subject,
        said.relation.lemma,
        said.object,
        said.polarity,
        said.modality,
        *said.speakers,
        complement or "",
    )
    sentence = sentences[said.sentence]
    first, last = (sentence.tokens[index] for index in said.clause)
    steps = [Step("rule", f"{said.rule}: an active verb relates its subject to its object")]
    if said.cue:
        steps.append(Step("status", f"“{said.cue}” makes it {said.modality}, {said.polarity}"))
    steps.extend(Step("speech", f"said by {speaker}") for speaker in said.speakers)
    if sentence.tokens[said.subject_words[0]].text == "The":
        steps.append(Step("resolution", f"the country is {said.subject}"))
    evidence = Evidence(
        doc=said.doc,
        start=first.start,
        end=last.end,
        text=_TEXTS[said.doc][first.start : last.end],
        rule=said.rule,
        sentence=sentence,
        subject_mention=_mention(said.doc, sentence, said.subject_words),
        object_mention=_mention(said.doc, sentence, said.object_words),
        relation_label=said.relation.label,
        cue=said.cue,
        steps=tuple(steps),
    )
    return Claim(
        id=hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12],
        subject=said.subject,
        relation=said.relation,
        object=said.object,
        polarity=said.polarity,
        modality=said.modality,
        attributed_to=said.speakers,
        evidence=(evidence,),
        time=said.time,
        qualifiers=said.qualifiers,
        complement=complement,
    )


def _mention(doc: str, sentence: Sentence, words: tuple[int, int]) -> Mention:
    first, last = (sentence.tokens[index] for index in words)
    text = _TEXTS[doc][first.start : last.end]
    label = text.removeprefix("The ").removeprefix("the ").removeprefix("an ")
    return Mention(first.start, last.end, sentence.index, last.index, text, label, last.entity, noun=last.lemma.lower())
