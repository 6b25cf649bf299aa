"""What each repair and each rule gives: the figures on annotated stories with it and without it.

    python -m scripts.ablation GOLD_DIR

GOLD_DIR holds <story>.jsonl with text/<story>.txt, as for `graphbuild evaluate`. The texts are parsed once. Each line
tells how many sentences or claims it touches, and what recall, core, precision and unsafe lose when it is switched off.
"""

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from graphbuild.evaluate import facts
from graphbuild.evaluate.records import Fact, claims_of
from graphbuild.extract import catalogue, extract
from graphbuild.gather import gather
from graphbuild.model import Document, Knowledge
from graphbuild.parse import Parser
from graphbuild.parse.repairs import REPAIRS, repaired
from graphbuild.read import read
from graphbuild.resolve import resolve
from graphbuild.settings import Settings

FIGURES = ("recall", "core", "precision_auto", "unsafe")
Scores = tuple[float, ...]


def scores(gold: Mapping[str, Sequence[Fact]], knowledge: Knowledge) -> Scores:
    """The figures over all stories, in the order of FIGURES."""
    all_ = facts.figures(facts.total(facts.score(gold, claims_of(knowledge))))
    return tuple(float(all_[name] or 0) for name in FIGURES)


def understood(documents: Sequence[Document], *, no_repair: str = "", no_rule: str = "") -> Knowledge:
    """What the documents say without one repair or the claims of one rule."""

    def made(document: Document) -> Document:
        sentences = tuple(repaired(sentence, without=no_repair) for sentence in document.sentences)
        found = extract(replace(document, sentences=sentences))
        kept = tuple(replace(s, complement=None) for s in found.statements if s.rule != no_rule)
        return resolve(replace(found, statements=kept) if no_rule else found)

    return gather((made(document) for document in documents), base=Settings().base)


def main() -> None:
    """Prints the two tables as Markdown."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    gold = facts.read_gold(Path(sys.argv[1]))
    settings = Settings()
    sources, _ = read([Path(sys.argv[1]) / "text" / f"{story}.txt" for story in gold], settings=settings)
    documents = list(Parser(settings).parse_unrepaired(sources))
    knowledge = understood(documents)
    full = scores(gold, knowledge)
    touched = Counter(name for d in documents for s in d.sentences for name in repaired(s).repairs)
    by_rule = Counter(evidence.rule for claim in knowledge.claims for evidence in claim.evidence)
    for kind, names, counts in (
        ("repair", [r.__name__ for r in REPAIRS], touched),
        ("rule", [r.name for r in catalogue()], by_rule),
    ):
        print(f"| {kind} | touches | {' | '.join(FIGURES)} |\n| --- | ---: |{' ---: |' * len(FIGURES)}")
        for name in names:
            without = understood(documents, **{f"no_{kind}": name})
            lost = (f"{a - b:+.1f}" for a, b in zip(full, scores(gold, without), strict=True))
            print(f"| {name} | {counts[name]} | {' | '.join(lost)} |")
        print()


if __name__ == "__main__":
    main()
