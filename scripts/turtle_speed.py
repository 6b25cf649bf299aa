"""How fast the graph is written, beside rdflib's own Turtle: `python -m scripts.turtle_speed CLAIMS`."""

import hashlib
import random
import resource
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from graphbuild.describe import describe, described
from graphbuild.model import Claim, Entity, Evidence, Knowledge, Mention, Modality, Relation, Sentence, Source, Token
from graphbuild.store.turtle import turtle

VERBS = ("meet", "urge", "pay for", "be part of", "refuse to sign", "sell", "visit", "own")
CUES = (None, None, "may")
MODALITIES: tuple[Modality, ...] = ("actual", "actual", "actual", "intended", "possible", "conditional")
OF_ONE_TEXT = 50
"""Claims."""


@dataclass(frozen=True, slots=True)
class Speed:
    """What it took to write a graph; seconds are those of the processor."""

    triples: int
    size: int
    """Bytes of Turtle."""
    memory: int
    """Kilobytes that the process ever held, before rdflib began."""
    ours: float
    """From knowledge to a Turtle file."""
    rdflib: float
    """From a graph that rdflib holds to a Turtle file in rdflib's own way."""


def main() -> None:
    """The figures are printed."""
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    speed = measured(made(claims))
    print(f"{claims:,} claims, {speed.triples:,} triples, {speed.size / 1e6:.0f} MB of Turtle")
    print(f"knowledge to file: {speed.ours:.1f} s, {speed.memory / 1024:.0f} MB of memory at most")
    print(f"rdflib, graph to file: {speed.rdflib:.1f} s, {speed.rdflib / speed.ours:.1f} times as long")


def measured(knowledge: Knowledge) -> Speed:
    """The knowledge is written in both ways."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "graph.ttl"
        begun = time.process_time()
        with path.open("w", encoding="utf-8", newline="") as file:
            file.writelines(turtle(described(knowledge)))
        ours = time.process_time() - begun
        size, memory = path.stat().st_size, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        graph = describe(knowledge)
        begun = time.process_time()
        graph.serialize(path, format="turtle")
        return Speed(len(graph), size, memory, ours, time.process_time() - begun)


def made(claims: int) -> Knowledge:
    """As many claims as asked for, of one sentence each, on a quarter as many things; the same every time."""
    chance = random.Random(7)
    things = [
        Entity(f"thing number {n}", "Concept", f"Thing Number {n}", (f"No. {n}",)) for n in range(claims // 4 + 2)
    ]
    sources, told = [], []
    for number in range(0, claims, OF_ONE_TEXT):
        source, found = text_of(f"text{number // OF_ONE_TEXT}", min(OF_ONE_TEXT, claims - number), things, chance)
        sources.append(source)
        told += found
    return Knowledge(tuple(sources), tuple(sorted(things, key=lambda thing: thing.key)), tuple(told))


def text_of(doc: str, claims: int, things: list[Entity], chance: random.Random) -> tuple[Source, list[Claim]]:
    """A text in which every sentence makes one claim, and those claims."""
    told: list[Claim] = []
    text = ""
    for number in range(claims):
        subject, object_ = chance.sample(things, 2)
        verb = chance.choice(VERBS)
        start = len(text)
        text += f"{subject.label} would {verb} {object_.label} “for good” after what was said in the long talks.\n"
        end = start + len(f"{subject.label} would {verb} {object_.label}")
        mentions = [Mention(start, start, number, 0, thing.label, thing.label) for thing in (subject, object_)]
        sentence = Sentence(number, (Token(0, "", "", "", "ROOT", 0, "", start, len(text) - 1),), 0, False)
        evidence = Evidence(
            doc, start, end, text[start:end], "a_rule", sentence, mentions[0], mentions[1], verb, 0, chance.choice(CUES)
        )
        told.append(
            Claim(
                id=hashlib.sha256(f"{doc} {number}".encode()).hexdigest()[:12],
                subject=subject.key,
                relation=Relation(verb, verb),
                object=object_.key,
                polarity=chance.choice(("+", "+", "+", "-")),
                modality=chance.choice(MODALITIES),
                attributed_to=chance.choice(((), (), (things[0].key,))),
                evidence=(evidence,),
                time=chance.choice((None, None, "Friday")),
                confidence=0.75,
            )
        )
    return Source(doc, text, hashlib.sha256(text.encode()).hexdigest(), f"{doc}.txt"), told


if __name__ == "__main__":
    main()
