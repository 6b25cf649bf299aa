"""Learns the weights of `graphbuild/resolve/ranker.tsv` from documents in which people marked who is who.

    python -m scripts.train_ranker TRAIN.jsonl [--write]

TRAIN.jsonl is a file as for `graphbuild evaluate FILE`. Each document is read with its "he" and "she" as people
resolved them. First the ranker is tried on documents that it was not trained on, five times another fifth: the figures
tell how "he" and "she" fare by the rules alone and with the ranker, and the table how sure it must be. Then, with
--write, the weights learned from all documents are written. Nothing is drawn at random.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from graphbuild.evaluate import coreference
from graphbuild.evaluate.coreference import Marked
from graphbuild.extract import extract
from graphbuild.model import Document, Mention, Source
from graphbuild.parse import Parser
from graphbuild.read.plain import sha256, title
from graphbuild.resolve import resolve
from graphbuild.resolve.discourse import Discourse
from graphbuild.resolve.features import Candidate, Meant, Rule, candidates, is_of_a_person
from graphbuild.resolve.ranker import DOUBT, GIVEN_UP, JOIN, SURE, Judge, Weights, judge_by, likelihoods
from graphbuild.settings import Settings

OUT = Path(__file__).parents[1] / "graphbuild" / "resolve" / "ranker.tsv"
FOLDS = 5
PENALTY = 4.0
"""Of the square of a weight: how much a sign must tell before it counts."""
STEPS = 300
RARE = 3
"""A sign that is seen less often has no weight."""
SMALL = 20
"""Thousandths; a weight below this is left out."""
MOST = 15
"""A document with more pronouns than this counts no more than one with so many: one long story is one voice."""
HEAD = """\
# How much each sign speaks for whom "he" or "she" means, in thousandths (natural logarithm of the odds).
# Made by scripts/train_ranker.py; do not edit. Learned from {documents} documents of GUM, the Georgetown University
# Multilayer corpus (Zeldes 2017; Amir Zeldes and others, gucorpling.org/gum, May 2025): interviews, lives, travel
# guides, science, courts, textbooks, video diaries and speeches, no news. Texts CC BY, CC BY-SA or public domain,
# annotations CC BY 4.0. No word of the texts but pronouns is in here.
# sign, weight
"""
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """A pronoun with all that it may mean; what is right is known."""

    document: int
    candidates: tuple[Candidate, ...]
    right: tuple[bool, ...]
    chosen: Meant | None
    """What the rules would choose."""


class Teacher:
    """Answers as people did, and notes what there was to choose from."""

    def __init__(self, number: int, marked: Marked, document: Document) -> None:
        self.number = number
        self.marked = marked
        spans = [[(m.start, m.end)] for m in document.mentions]
        stood = coreference.stood_for(spans, marked.phrases)
        meant = ((m, n[0]) for m, n in zip(document.mentions, stood, strict=True))
        self.phrases = {m: marked.phrases[n] for m, n in meant if isinstance(n, int)}
        self.examples: list[Example] = []

    def judge(self, discourse: Discourse, mention: Mention, rule: Rule | None) -> Rule | None:
        """What people say that the pronoun means, where it is near; the rule's answer where they say nothing."""
        phrase = self.phrases.get(mention)
        if not is_of_a_person(mention):
            return rule
        found = tuple(candidates(discourse, mention, rule))
        marked = phrase is not None and phrase.form == "pronoun"
        right = [marked and self.is_right(c.meant, mention) for c in found]
        right[0] = not any(right)
        if rule is None or rule[1] not in SURE:
            self.examples.append(Example(self.number, found, tuple(right), rule[0][0] if rule else None))
        if right[0]:
            return None if marked else rule
        return (found[right.index(True)].meant, "as people marked it"), "taught"

    def is_right(self, meant: Meant, mention: Mention) -> bool:
        """True where the last description of the one is of whom the pronoun means."""
        before = [m for one in meant for m in one.mentions if m.start < mention.start and m in self.phrases]
        described = [m for m in before if m.form != "pronoun"] or before
        return bool(described) and self.phrases[max(described)].cluster == self.phrases[mention].cluster


def read(marked: Sequence[Marked]) -> list[Document]:
    """The documents parsed and extracted."""
    sources = [Source(m.doc, m.text, sha256(m.text), m.doc, title(m.text)) for m in marked]
    return [extract(document) for document in Parser(Settings()).parse(sources)]


def taught(marked: Sequence[Marked], documents: Sequence[Document]) -> list[Example]:
    """Every pronoun of the documents that the ranker would be asked about."""
    found: list[Example] = []
    for number, (gold, document) in enumerate(zip(marked, documents, strict=True)):
        teacher = Teacher(number, gold, document)
        resolve(document, judge=teacher.judge)
        found += teacher.examples
    return found


def learned(examples: Sequence[Example]) -> Weights:
    """The weights under which what is right is likeliest, kept small; found by Adam (Kingma and Ba 2015)."""
    seen = Counter(sign for e in examples for c in e.candidates for sign in c.signs)
    signs = sorted(sign for sign, times in seen.items() if times >= RARE)
    number = {sign: n for n, sign in enumerate(signs)}
    rows = [[number[s] for s in c.signs if s in number] for e in examples for c in e.candidates]
    which = np.array([n for row in rows for n in row], dtype=np.int64)
    row = np.repeat(np.arange(len(rows)), [len(r) for r in rows])
    right = np.array([r for e in examples for r in e.right], dtype=np.float64)
    sizes = np.array([len(e.candidates) for e in examples])
    starts, of = np.cumsum(sizes) - sizes, np.repeat(np.arange(len(examples)), sizes)
    pronouns = Counter(e.document for e in examples)
    voice = np.array([min(1.0, MOST / pronouns[e.document]) for e in examples])[of]

    def slope(weights: Numbers) -> Numbers:
        scores = np.bincount(row, weights=weights[which], minlength=len(rows))
        powers = np.exp(scores - np.maximum.reduceat(scores, starts)[of])
        ours = powers / np.add.reduceat(powers, starts)[of]
        theirs = powers * right / np.add.reduceat(powers * right, starts)[of]
        pull = ((ours - theirs) * voice)[row]
        return np.bincount(which, weights=pull, minlength=len(signs)) + PENALTY * weights

    weights = _descended(slope, len(signs))
    found = {sign: round(1000 * float(w)) for sign, w in zip(signs, weights, strict=True)}
    return {sign: weight for sign, weight in found.items() if abs(weight) >= SMALL}


def _descended(slope: Callable[[Numbers], Numbers], size: int) -> Numbers:
    weights, mean, square = np.zeros(size), np.zeros(size), np.zeros(size)
    for step in range(1, STEPS + 1):
        down = slope(weights)
        mean, square = 0.9 * mean + 0.1 * down, 0.999 * square + 0.001 * down**2
        pace = 0.08 * (1 - 0.9 * step / STEPS)
        weights = weights - pace * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return weights


def held_out(examples: Sequence[Example]) -> list[Weights]:
    """For each fold the weights learned from the documents of the others."""
    return [learned([e for e in examples if e.document % FOLDS != fold]) for fold in range(FOLDS)]


def shares(examples: Sequence[Example], weights: Sequence[Weights]) -> str:
    """How often the ranker is right by how likely it holds its choice, and the rules by how likely it holds theirs."""
    cells: dict[tuple[str, int], list[bool]] = defaultdict(list)
    for e in examples:
        likely = likelihoods(weights[e.document % FOLDS], e.candidates)
        best = max(range(len(likely)), key=lambda index: (likely[index], -index))
        if e.chosen is None and best > 0:
            cells["silent", int(likely[best] * 10)].append(e.right[best])
        for candidate, share, right in zip(e.candidates, likely, e.right, strict=True):
            if e.chosen == candidate.meant:
                cells["chosen", int(share * 10)].append(right)
    lines = ["likelihood" + "".join(f"{tenth / 10:>9.1f}" for tenth in range(10))]
    for name in ("silent", "chosen"):
        found = (cells[name, tenth] for tenth in range(10))
        lines.append(f"{name:<10}" + "".join(f"{sum(c):>5}/{len(c):<3}" for c in found))
    return "\n".join(lines)


def fared(marked: Sequence[Marked], documents: Sequence[Document], judges: Sequence[Judge]) -> str:
    """How "he" and "she" fare when each fold's documents have the fold's judge."""
    counts: Counter[str] = Counter()
    for number, (gold, document) in enumerate(zip(marked, documents, strict=True)):
        found = coreference.clusters(resolve(document, judge=judges[number % FOLDS]))
        tally = coreference.score_document(_persons(gold), found).counts
        counts.update({verdict: int(tally.get(f"pronoun_{verdict}", 0)) for verdict in ("right", "wrong", "open")})
    resolved = counts["right"] + counts["wrong"]
    return f"{_percent(counts['right'], resolved + counts['open'])} ({_percent(counts['right'], resolved)})"


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / (whole or 1):.1f}"


def _persons(marked: Marked) -> Marked:
    """The document with no pronouns but "he" and "she"."""
    kept = (
        p if p.form != "pronoun" or is_of_a_person(Mention(0, 0, 0, 0, p.text, p.text)) else replace(p, form="other")
        for p in marked.phrases
    )
    return replace(marked, phrases=tuple(kept))


def by_the_rules(discourse: Discourse, mention: Mention, rule: Rule | None) -> Rule | None:
    """The judge who agrees to everything."""
    return rule


def written(weights: Weights, documents: int) -> str:
    """The text of the file."""
    rows = (f"{sign}\t{weight}\n" for sign, weight in sorted(weights.items()))
    return HEAD.format(documents=documents) + "".join(rows)


def main() -> None:
    """Prints how the ranker fares on documents left out, and writes the weights where that is asked for."""
    if len(sys.argv) not in {2, 3} or sys.argv[2:] not in ([], ["--write"]):
        sys.exit(__doc__)
    marked = coreference.read_marked(Path(sys.argv[1]))
    documents = read(marked)
    examples = taught(marked, documents)
    weights = held_out(examples)
    print(f"{len(examples)} pronouns of {len(marked)} documents. Percent right of all, in brackets of those resolved:")
    print("rules alone ", fared(marked, documents, [by_the_rules] * FOLDS))
    print("with ranker ", fared(marked, documents, [judge_by(w) for w in weights]))
    print(f"joined from {JOIN}, given up below {GIVEN_UP}, doubted below {DOUBT}; right/all by likelihood:")
    print(shares(examples, weights))
    if sys.argv[2:]:
        OUT.write_text(written(learned(examples), len(marked)), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
