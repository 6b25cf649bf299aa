"""Claims, read back from RDF."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import cycle, islice
from typing import TypeVar, cast, get_args
from urllib.parse import unquote

from graphbuild.describe.claims import wording
from graphbuild.describe.iris import Iris
from graphbuild.describe.reading.facts import ENGLISH, PLAIN, THING, Facts, Thing, short
from graphbuild.describe.reading.things import value_of
from graphbuild.describe.vocabulary import GB, OWL, RDFS, XSD
from graphbuild.model import Claim, Direction, Entity, Evidence, Mention, Modality, Polarity, Relation

_BETWEEN = " < "
_HERE = "\0"
"""What no text of a graph holds."""
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Known:
    """What claims speak of, by IRI."""

    entities: Mapping[str, Entity]
    relations: Mapping[str, Relation]
    evidence: Mapping[str, Evidence]


def claims(facts: Facts, known: Known, iris: Iris) -> Iterator[Claim]:
    """Every claim, worded as its label words it.

    A mention stands where the words of the evidence have a name of the thing, else it is nothing at their beginning.
    Which of several rules, and of several cues, belongs to which evidence is not told: they are dealt out in turn.
    """
    labels = {entity.key: entity.label for entity in known.entities.values()}
    by_key = {entity.key: entity for entity in known.entities.values()}
    called = {entity.label: entity.key for entity in sorted(by_key.values(), key=lambda e: e.key, reverse=True)}
    qualifiers = dict(_qualifiers(facts, known))
    for thing in facts.of(GB.Claim):
        thing.is_a(GB.Claim, OWL.NamedIndividual)
        claim = Claim(
            id=_id(thing, thing.iri, iris),
            subject=_at(thing, GB.subject, known.entities).key,
            relation=_at(thing, GB.predicate, known.relations),
            object=_at(thing, GB.object, known.entities).key,
            polarity=cast(Polarity, _word(thing, GB.polarity, get_args(Polarity))),
            modality=cast(Modality, _word(thing, GB.modality, get_args(Modality))),
            attributed_to=_speakers(thing, known, called),
            evidence=(),
            time=thing.maybe(GB.time, PLAIN),
            when=value_of(thing, at=GB.date),
            place=thing.maybe(GB.place, PLAIN),
            qualifiers=tuple(_found(thing, iri, qualifiers) for iri in _in_turn(thing.all(GB.qualifier, THING))),
            complement=None if (inner := thing.maybe(GB.complement, THING)) is None else _id(thing, inner, iris),
            confidence=thing.parsed(GB.confidence, XSD.decimal, float),
            family=thing.maybe(GB.family, PLAIN),
            direction=cast(Direction | None, thing.maybe(GB.direction, PLAIN)),
        )
        if thing.one(GB.asserted, (None, str(XSD.boolean))) != str(claim.asserted).lower():
            raise thing.error("its gb:asserted is not what polarity, modality and speaker make of it")
        claim = _worded(claim, thing.one(RDFS.label, ENGLISH), labels)
        evidence = tuple(_evidence(thing, claim, known, by_key))
        if thing.all(GB.source, THING) != sorted({str(iris.document(each.doc)) for each in evidence}):
            raise thing.error("its gb:source is not where its gb:evidence stands")
        yield replace(claim, evidence=evidence)


def _id(thing: Thing, iri: str, iris: Iris) -> str:
    found = unquote(iri.removeprefix(iris.namespace("claim")), errors="surrogatepass")
    if iri != str(iris.claim(found)):
        raise thing.error(f"no claim of this graph is called {iri}: their names begin with {iris.namespace('claim')}")
    return found


def _at(thing: Thing, predicate: str, known: Mapping[str, Found]) -> Found:
    return _found(thing, thing.one(predicate, THING), known)


def _found(thing: Thing, iri: str, known: Mapping[str, Found]) -> Found:
    if iri not in known:
        raise thing.error(f"it leads to {iri}, and the graph does not tell what that is")
    return known[iri]


def _word(thing: Thing, predicate: str, words: Sequence[str]) -> str:
    word = thing.one(predicate, PLAIN)
    if word not in words:
        raise thing.error(f"its {short(predicate)} is not one of {', '.join(words)}")
    return word


def _speakers(thing: Thing, known: Known, called: Mapping[str, str]) -> tuple[str, ...]:
    """Keys of the speakers, innermost first. Of the others the graph tells the labels, which `called` knows.

    Where two things bear one label, the first key in the alphabet is taken.
    """
    innermost, chain = thing.maybe(GB.attributedTo, THING), thing.maybe(GB.speakerChain, PLAIN)
    if innermost is None:
        return ()
    first = _found(thing, innermost, known.entities)
    if chain is None:
        return (first.key,)
    labels = chain.removeprefix(first.label + _BETWEEN).split(_BETWEEN)
    # A label may hold what stands between two: the fewest speakers that the chain can be made of, up to each place.
    upto: list[tuple[str, ...] | None] = [(first.key,)]
    for end in range(1, len(labels) + 1):
        ways = (
            (*before, called[label])
            for start in range(end)
            if (before := upto[start]) is not None and (label := _BETWEEN.join(labels[start:end])) in called
        )
        upto.append(next(ways, None))
    found = upto[-1]
    if found is None or not chain.startswith(first.label + _BETWEEN):
        raise thing.error("its gb:speakerChain names what is not in the graph, or does not begin with gb:attributedTo")
    return found


def _qualifiers(facts: Facts, known: Known) -> Iterator[tuple[str, tuple[str, str]]]:
    for thing in facts.of(GB.Qualifier):
        thing.is_a(GB.Qualifier, OWL.NamedIndividual)
        yield thing.iri, (thing.one(GB.role, PLAIN), _at(thing, GB.filler, known.entities).key)


def _in_turn(iris: Sequence[str]) -> list[str]:
    """Qualifiers by their numbers, which their names end in."""
    return sorted(iris, key=lambda iri: (len(iri), iri))


def _worded(claim: Claim, label: str, labels: Mapping[str, str]) -> Claim:
    """The claim with the wording that stands between its things in its label; where that was changed, the usual one."""
    before, after = wording(replace(claim, relation=Relation("", _HERE)), labels).split(_HERE)
    if not (label.startswith(before) and label.endswith(after) and len(label) >= len(before + after)):
        return claim
    return replace(claim, relation=Relation(claim.relation.lemma, label[len(before) : len(label) - len(after)]))


def _evidence(thing: Thing, claim: Claim, known: Known, by_key: Mapping[str, Entity]) -> Iterator[Evidence]:
    """In the order of texts and places."""
    found = [_found(thing, iri, known.evidence) for iri in thing.all(GB.evidence, THING)]
    found.sort(key=lambda evidence: (evidence.doc, evidence.start, evidence.end))
    rules, cues = thing.all(GB.rule, PLAIN), thing.all(GB.cue, PLAIN)
    if not found or not rules:
        raise thing.error(f"it has no {short(GB.rule if found else GB.evidence)}")
    number = max(len(found), len(rules), len(cues))
    for evidence, rule, cue in islice(zip(cycle(found), cycle(rules), cycle(cues or [None])), number):
        yield replace(
            evidence,
            subject_mention=_mention(by_key[claim.subject], evidence),
            object_mention=_mention(by_key[claim.object], evidence),
            relation_label=claim.relation.label,
            rule=rule,
            cue=cue,
        )


def _mention(entity: Entity, evidence: Evidence) -> Mention:
    """Where the words have a name of the thing, the longest first; else nothing at their beginning."""
    names = sorted({entity.label, *entity.aliases} - {""}, key=lambda name: (-len(name), name))
    name = next((name for name in names if name in evidence.text), "")
    start = evidence.start + evidence.text.find(name)
    return Mention(start, start + len(name), evidence.sentence.index, 0, name, entity.label)
