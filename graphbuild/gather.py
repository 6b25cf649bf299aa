"""From documents to knowledge: who is who across texts, and one claim for each thing claimed, with all its evidence."""

import hashlib
import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from graphbuild.dates import fullest
from graphbuild.model import (
    Claim,
    Document,
    Entity,
    Evidence,
    Kind,
    Knowledge,
    Reading,
    Relation,
    Source,
    Statement,
    Value,
)


@dataclass(slots=True)
class _Gathered:
    """What has been gathered so far."""

    sources: list[Source] = field(default_factory=list)
    entities: dict[str, list[Entity]] = field(default_factory=lambda: defaultdict(list))
    claims: dict[str, Claim] = field(default_factory=dict)
    readings: list[Reading] = field(default_factory=list)


def gather(documents: Iterable[Document], *, base: str) -> Knowledge:
    """What all documents say together. Entities of one key are one; claims that say the same are one."""
    gathered = _Gathered()
    for document in documents:
        _add(gathered, document)
    order = {source.doc: i for i, source in enumerate(gathered.sources)}
    claims = sorted(
        gathered.claims.values(),
        key=lambda c: (order[c.evidence[0].doc], c.evidence[0].start, c.evidence[0].end, c.relation.lemma, c.id),
    )
    claims = [_worded(claim) for claim in claims]
    used = {key for c in claims for key in (c.subject, c.object, *c.attributed_to)}
    entities = tuple(_merged(gathered.entities[key]) for key in sorted(used))
    return Knowledge(tuple(gathered.sources), entities, tuple(claims), tuple(gathered.readings), base)


def _add(gathered: _Gathered, document: Document) -> None:
    gathered.sources.append(document.source)
    for entity in document.entities:
        gathered.entities[entity.key].append(entity)
    ids: dict[int, str] = {}
    speaking: set[int] = set()
    for index in _inner_first(document.statements):
        statement = document.statements[index]
        complement = ids.get(statement.complement) if statement.complement is not None else None
        for subject, object_ in itertools.product(
            document.referents[statement.subject], document.referents[statement.object]
        ):
            if subject == object_:
                continue
            claim = _claim(document, statement, subject, object_, complement)
            ids.setdefault(index, claim.id)
            speaking.add(statement.sentence)
            known = gathered.claims.get(claim.id)
            gathered.claims[claim.id] = claim if known is None else _joined(known, claim)
    gathered.readings.append(
        Reading(
            doc=document.source.doc,
            sentences=len(document.sentences),
            silent=len(document.sentences) - len(speaking),
            statements=len(document.statements),
            dropped=tuple(sorted(document.dropped.items())),
        )
    )


def _inner_first(statements: tuple[Statement, ...]) -> Iterator[int]:
    """Indices, each after the statement that it embeds, so that the id of what is embedded is known."""
    done: set[int] = set()
    for index in range(len(statements)):
        chain: list[int] = []
        at: int | None = index
        while at is not None and at not in done and at not in chain:
            chain.append(at)
            at = statements[at].complement
        for each in reversed(chain):
            done.add(each)
            yield each


def _claim(document: Document, statement: Statement, subject: str, object_: str, complement: str | None) -> Claim:
    speakers = tuple(document.referents[s][0] for s in statement.speakers)
    speakers = tuple(dict.fromkeys(speakers))
    time = statement.time.label if statement.time is not None else None
    place = statement.place.label if statement.place is not None else None
    said = (
        subject,
        statement.relation.lemma,
        object_,
        statement.polarity,
        statement.modality,
        *speakers,
        "|",
        _moment(statement.when) or time or "",
        place or "",
        complement or "",
    )
    text = document.source.text[statement.start : statement.end]
    steps = [*statement.steps]
    told = (statement.subject, statement.object, *statement.speakers, statement.time)
    for mention in filter(None, told):
        step = document.resolutions.get(mention)
        if step is not None and step not in steps:
            steps.append(step)
    evidence = Evidence(
        doc=document.source.doc,
        start=statement.start,
        end=statement.end,
        text=text,
        rule=statement.rule,
        sentence=document.sentences[statement.sentence],
        subject_mention=statement.subject,
        object_mention=statement.object,
        relation_label=statement.relation.label,
        predicate=statement.predicate,
        cue=statement.cue,
        steps=tuple(steps),
    )
    return Claim(
        id=hashlib.sha256("\x1f".join(said).encode()).hexdigest()[:12],
        subject=subject,
        relation=statement.relation,
        object=object_,
        polarity=statement.polarity,
        modality=statement.modality,
        attributed_to=speakers,
        evidence=(evidence,),
        time=time,
        when=statement.when,
        place=place,
        complement=complement,
    )


def _moment(when: Value | None) -> str:
    """The days themselves, so that "on Thursday" and "on 1 May" say the same where that is the same day."""
    return f"{when.datatype} {when.number} {when.end or ''}" if when is not None else ""


def _joined(known: Claim, new: Claim) -> Claim:
    """One claim of two with the same id: all evidence, and the words that say most of when."""
    places = {(e.doc, e.start, e.end, e.rule) for e in known.evidence}
    evidence = (*known.evidence, *(e for e in new.evidence if (e.doc, e.start, e.end, e.rule) not in places))
    times = [time for time in (known.time, new.time) if time is not None]
    return replace(known, evidence=evidence, time=fullest(times) if times else None)


def _worded(claim: Claim) -> Claim:
    """The claim with the wording most seen in its evidence; ties go to the first in the alphabet."""
    counts = Counter(e.relation_label for e in claim.evidence)
    label = min(counts, key=lambda wording: (-counts[wording], wording))
    return replace(claim, relation=Relation(claim.relation.lemma, label))


def _merged(same: list[Entity]) -> Entity:
    """One entity of several that bear the same key: the kind and label most documents give, all names."""
    kinds: Counter[Kind] = Counter(e.kind for e in same)
    labels = Counter(e.label for e in same)
    of_days = any(e.kind == "Time" and e.value is not None for e in same)
    label = fullest(labels) if of_days else min(labels, key=lambda name: (-labels[name], name))
    names = {n for e in same for n in (e.label, *e.aliases)} - {label}
    return replace(
        same[0],
        kind=min(kinds, key=lambda k: (-kinds[k], k)),
        label=label,
        aliases=tuple(sorted(names)),
        links=tuple(sorted({link for e in same for link in e.links})),
    )
