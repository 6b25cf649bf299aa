"""Learns from judged claims how sure a claim is: the weights of `graphbuild/confidence/weights.tsv`.

    python -m scripts.train_confidence tests/judged [--write]

The folder holds stories/<round>_<number>.txt and claims.tsv: claims that graphbuild made of them at some time, each
right or wrong as a reader found it. The stories are read anew; claims that are made no more count for nothing. First
weights are learned without the last round of stories and tried on that round: the table tells what a confidence is
worth on stories that were left out. Then, with --write, the weights of all rounds and the page of the documentation
are written. Nothing is drawn at random.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from graphbuild.confidence.signs import signs
from graphbuild.confidence.weights import Band, Weights, written
from graphbuild.evaluate.sureness import as_page
from graphbuild.extract import extract
from graphbuild.gather import gather
from graphbuild.model import Document
from graphbuild.parse import Parser
from graphbuild.pipeline import read_some
from graphbuild.resolve import resolve
from graphbuild.settings import Settings

ROOT = Path(__file__).parents[1]
OUT = ROOT / "graphbuild" / "confidence" / "weights.tsv"
PAGE = ROOT / "docs" / "confidence.md"
BANDS = (0.0, 0.7, 0.8, 0.85, 0.9)
PENALTY = 10.0
"""Of half the square of a weight: how much a sign must tell before it counts."""
STEPS = 25
RARE = 8
"""A sign that is seen less often has no weight."""
SMALL = 20
"""Thousandths; a weight below this is left out."""
Numbers = NDArray[np.float64]
Key = tuple[str, ...]
"""Story, subject, relation, object, polarity, modality, speakers: what a judged claim is known by."""


@dataclass(frozen=True, slots=True)
class Case:
    """A claim that is still made, and whether it is right."""

    story: str
    signs: frozenset[str]
    right: bool

    @property
    def round(self) -> str:
        """The stories that it was judged with."""
        return self.story.partition("_")[0]


def judged(folder: Path) -> dict[Key, bool]:
    """The verdicts, by what the claim says."""
    lines = (folder / "claims.tsv").read_text(encoding="utf-8").splitlines()
    rows = (tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))
    return {row[:-1]: row[-1] == "right" for row in rows}


def cases(folder: Path, verdicts: Mapping[Key, bool]) -> Iterator[Case]:
    """Every judged claim that graphbuild makes of the stories today."""
    sources, _ = read_some([folder / "stories"], Settings())
    for document in Parser(Settings()).parse(sources):
        yield from _of_story(resolve(extract(document)), verdicts)


def _of_story(document: Document, verdicts: Mapping[Key, bool]) -> Iterator[Case]:
    story = document.source.doc
    knowledge = gather([document], base=Settings().base)
    label = {entity.key: entity.label for entity in knowledge.entities}
    for claim in knowledge.claims:
        said = (label[claim.subject], claim.relation.lemma, label[claim.object], claim.polarity, claim.modality)
        right = verdicts.get((story, *said, " < ".join(label[key] for key in claim.attributed_to)))
        if right is not None:
            for evidence in claim.evidence:
                yield Case(story, frozenset(signs(claim, evidence)), right)


def learned(found: Sequence[Case]) -> Weights:
    """The weights that make the verdicts likeliest, by Newton's method, with a penalty on large ones."""
    seen = Counter(sign for case in found for sign in case.signs)
    names = sorted(sign for sign, times in seen.items() if times >= RARE)
    place = {sign: index + 1 for index, sign in enumerate(names)}
    table = np.zeros((len(found), len(names) + 1))
    table[:, 0] = 1
    for row, case in enumerate(found):
        table[row, [place[sign] for sign in case.signs if sign in place]] = 1
    right = np.array([case.right for case in found], dtype=float)
    penalty = np.full(len(names) + 1, PENALTY)
    penalty[0] = 0
    weights: Numbers = np.zeros(len(names) + 1)
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (right - likely) - penalty * weights
        bend = (table * (likely * (1 - likely))[:, None]).T @ table + np.diag(penalty)
        weights = weights + np.linalg.solve(bend, slope)
    rounded = {sign: round(1000 * float(weights[place[sign]])) for sign in names}
    worth = {sign: thousandths for sign, thousandths in rounded.items() if abs(thousandths) >= SMALL}
    stories = len({case.story for case in found})
    return Weights(stories, len(found), int(right.sum()), (), round(1000 * float(weights[0])), worth)


def lowered(weights: Weights, found: Sequence[Case], share: float) -> Weights:
    """The weights with the base that makes the mean confidence of these claims this share.

    What was found wrong was mended, so of the claims that are still made fewer are wrong than of new ones.
    """
    low, high = weights.base - 4000, weights.base + 4000
    while high - low > 1:
        middle = (low + high) // 2
        tried = replace(weights, base=middle)
        mean = sum(tried.confidence(sorted(case.signs)) for case in found) / len(found)
        low, high = (middle, high) if mean < share else (low, middle)
    return replace(weights, base=low)


def bands(weights: Weights, found: Sequence[Case]) -> tuple[Band, ...]:
    """How many claims there are in each band of confidence, and how many of them are right."""
    sure = [(weights.confidence(sorted(case.signs)), case.right) for case in found]
    made = []
    for least, limit in zip(BANDS, (*BANDS[1:], 2.0), strict=True):
        inside = [right for confidence, right in sure if least <= confidence < limit]
        made.append(Band(least, len(inside), sum(inside)))
    return tuple(band for band in made if band.claims)


def told_apart(weights: Weights, found: Sequence[Case]) -> float:
    """How often a right claim has more confidence than a wrong one (the area under the curve); half where by chance."""
    sure = [(weights.confidence(sorted(case.signs)), case.right) for case in found]
    right, wrong = [s for s, ok in sure if ok], [s for s, ok in sure if not ok]
    better = sum((a > b) + (a == b) / 2 for a in right for b in wrong)
    return better / (len(right) * len(wrong))


def main() -> int:
    """Prints what the weights are worth, and writes them where asked to."""
    folder = Path(sys.argv[1])
    verdicts = judged(folder)
    last = max(key[0].partition("_")[0] for key in verdicts)
    newest = [right for key, right in verdicts.items() if key[0].startswith(f"{last}_")]
    share = sum(newest) / len(newest)
    found = list(cases(folder, verdicts))
    kept = Counter(case.right for case in found)
    print(f"still made: {kept[True]} of {sum(verdicts.values())} right claims, {kept[False]} wrong ones", end=" ")
    print(f"of {len(verdicts) - sum(verdicts.values())}; of the last round {100 * share:.1f} % were right")
    new = [case for case in found if case.round == last]
    old = [case for case in found if case.round != last]
    trial = lowered(learned(old), new, share)
    apart = 100 * told_apart(trial, new)
    print(f"on stories left out a right claim is surer than a wrong one in {apart:.1f} % of pairs")
    shown = bands(trial, new)
    for band in shown:
        print(f"confidence from {band.least:g}: {band.claims} claims, {100 * band.right / band.claims:.1f} % right")
    if "--write" in sys.argv:
        weights = replace(lowered(learned(found), new, share), bands=shown)
        OUT.write_text(written(weights), encoding="utf-8", newline="\n")
        PAGE.write_text(as_page(weights), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
