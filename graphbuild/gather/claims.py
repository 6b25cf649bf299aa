"""From statements to claims: one claim for each thing claimed, with all its evidence."""

import hashlib
import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from graphbuild.dates import fullest
from graphbuild.model import Claim, Document, Evidence, Relation, Statement, Step, Value

Place = tuple[int, ...]
"""Where a claim is read: the indices of document and statement, and which of its subjects, objects and speakers."""
Steps = Mapping[str, tuple[Step, ...]]
"""What the user corrected of the thing with a key."""


def readings(documents: Sequence[Document], steps: Steps) -> Iterator[tuple[Place, Claim]]:
    """Each claim in each place where it is read, with that one piece of evidence."""
    for number, document in enumerate(documents):
        ids: dict[int, str] = {}
        for index in _inner_first(document.statements):
            statement = document.statements[index]
            complement = ids.get(statement.complement) if statement.complement is not None else None
            terms = (statement.subject, statement.object, *statement.speakers)
            for chosen in itertools.product(*(enumerate(document.referents[term]) for term in terms)):
                subject, object_, *speakers = (key for _, key in chosen)
                if subject != object_:
                    claim = _claim(document, statement, subject, object_, tuple(speakers), complement, steps)
                    ids.setdefault(index, claim.id)
                    yield (number, index, *(which for which, _ in chosen)), claim


def joined(claims: Iterable[Claim]) -> dict[str, Claim]:
    """By id: the claims, those that say the same as one, in the wording most seen."""
    found: dict[str, Claim] = {}
    for claim in claims:
        known = found.get(claim.id)
        found[claim.id] = claim if known is None else _joined(known, claim)
    return {
        claim.id: _worded(claim if claim.complement in found else replace(claim, complement=None))
        for claim in found.values()
    }


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


def _claim(
    document: Document,
    statement: Statement,
    subject: str,
    object_: str,
    speakers: tuple[str, ...],
    complement: str | None,
    corrected: Steps,
) -> Claim:
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
    for key in (subject, object_, *speakers):
        steps += [step for step in corrected.get(key, ()) if step not in steps]
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
