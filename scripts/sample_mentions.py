"""Draws phrases that were taken for something named elsewhere, for people to judge by hand.

    python -m scripts.sample_mentions stories --number 150 --seed 1 --into judging
    python -m scripts.sample_claims agree judging/ada.csv judging/joost.csv

It reads the texts, and writes mentions.md to read and verdicts.csv to fill in, a copy for each judge: right or wrong. A
phrase ("he", "the country", "Kim") is right where it means the thing, or the things, that it was taken for.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from graphbuild.errors import GraphbuildError
from graphbuild.model import Document, Mention
from graphbuild.pipeline import read_some, resolved
from graphbuild.settings import Settings
from scripts.sample_claims import natural, sentence_before, skeleton


@dataclass(frozen=True, slots=True)
class Taken:
    """One phrase and what it was taken for."""

    document: Document
    mention: Mention

    @property
    def id(self) -> str:
        return f"{self.document.source.doc}:{self.mention.start}"


def taken(documents: Sequence[Document]) -> list[Taken]:
    """Every phrase whose meaning took more than its own words, in the order of the texts."""
    return [Taken(document, mention) for document in documents for mention in sorted(document.resolutions)]


def to_read(drawn: Sequence[Taken]) -> Iterator[str]:
    """The phrases as Markdown: each between [[ and ]] in its sentence, with the sentence before and what it means."""
    for number, each in enumerate(drawn, start=1):
        document, mention = each.document, each.mention
        sentence, text = document.sentences[mention.sentence], document.source.text
        marked = f"{text[sentence.start : mention.start]}[[{text[mention.start : mention.end]}]]"
        shown = f"{sentence_before(text, sentence.start)} {marked}{text[mention.end : sentence.end]}"
        labels = {entity.key: entity.label for entity in document.entities}
        meant = " and ".join(labels[key] for key in document.referents[mention])
        yield f"## {number} ({each.id})\n\n> {' '.join(shown.split())}\n\nis **{meant}**\n"


def main(words: Sequence[str] | None = None) -> None:
    """The command ran."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="+", help="files and folders")
    parser.add_argument("--number", type=natural, default=150)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--into", type=Path, required=True, help="the folder for mentions.md and verdicts.csv")
    given = parser.parse_args(words)
    try:
        sources, _ = read_some(given.texts, Settings())
        found = taken(tuple(resolved(sources, settings=Settings())))
        drawn = random.Random(given.seed).sample(found, min(given.number, len(found)))
        given.into.mkdir(parents=True, exist_ok=True)
        (given.into / "mentions.md").write_text("\n".join(to_read(drawn)), encoding="utf-8", newline="\n")
        skeleton([each.id for each in drawn], given.into / "verdicts.csv")
    except (GraphbuildError, OSError) as error:
        raise SystemExit(f"sample_mentions: {error}") from error


if __name__ == "__main__":
    main()
