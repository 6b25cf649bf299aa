"""Draws claims of a build for people to judge by hand, and compares what two of them found.

    python -m scripts.sample_claims draw output --number 100 --seed 1 --into judging
    python -m scripts.sample_claims agree judging/ada.csv judging/joost.csv

`draw` writes claims.md to read and verdicts.csv to fill in, a copy for each judge: right or wrong. A claim is right
where the text says it, with this status and speaker, and says it of these things.
"""

import argparse
import csv
import random
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from graphbuild.ask.explain import status
from graphbuild.ask.trace import Told, Trace, source_text, told_in, traces_of
from graphbuild.errors import GraphbuildError

COLUMNS = ("number", "claim", "verdict", "note")
VERDICTS = frozenset({"right", "wrong"})
_SENTENCE_END = re.compile(r"""[.!?]["'”’)]*\s+|\n\s*\n""")


def drawn(folder: Path, *, number: int, seed: int) -> list[Told]:
    """So many claims of the build, at most all, in a random order, each with the first place that says it."""
    claims = told_in(folder)
    ids = sorted(claims)
    return [claims[each][0] for each in random.Random(seed).sample(ids, min(number, len(ids)))]


def to_read(folder: Path, claims: Sequence[Told]) -> Iterator[str]:
    """The claims as Markdown: the words that say each, with the sentence before, and what was made of them."""
    for number, told in enumerate(claims, start=1):
        (trace, *_) = traces_of(told.claim, folder)
        text = source_text(folder, told.doc)
        yield f"## {number}\n"
        yield f"> {shown(text, told, trace)}\n"
        yield f"**{told.subject}** | {told.relation} | **{told.object}**\n"
        about = [f"time: {told.time}"] * bool(told.time) + [f"place: {told.place}"] * bool(told.place)
        yield "; ".join(
            [status(told).partition(";")[0], f"speaker: {' < '.join(told.speakers) or 'the writer'}", *about]
        )
        yield ""


def shown(text: str, told: Told, trace: Trace) -> str:
    """The sentence before and the sentence, what says the claim between [[ and ]]."""
    start, end = min(trace.start, told.start), max(trace.end, told.end)
    marked = f"{text[start : told.start]}[[{text[told.start : told.end]}]]{text[told.end : end]}"
    return " ".join(f"{sentence_before(text, start)} {marked}".split())


def sentence_before(text: str, start: int) -> str:
    """The last sentence that ends before this character; empty at the beginning.

    >>> sentence_before("Ada came. “She left!” It rained.", 22)
    '“She left!”'
    """
    before = text[:start].rstrip()
    ends = [end.end() for end in _SENTENCE_END.finditer(before)]
    return before[ends[-1] if ends else 0 :]


def skeleton(ids: Sequence[str], file: Path) -> None:
    """A table of what is to be judged stands in the file, its verdicts empty."""
    with file.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out, lineterminator="\n").writerows(
            [COLUMNS, *((number, each, "", "") for number, each in enumerate(ids, start=1))]
        )


def verdicts(file: Path) -> dict[str, bool]:
    """Claim to whether it is right; SystemExit names the line where it says neither."""
    # A judge's spreadsheet may save the notes in another encoding; ids and verdicts are ASCII in all of them.
    with file.open(encoding="utf-8", newline="", errors="replace") as lines:
        found: dict[str, bool] = {}
        for number, row in enumerate(csv.DictReader(lines), start=2):
            if not row.get("claim"):
                raise SystemExit(f"{file}: line {number} names no claim; fill in the verdicts.csv that draw wrote")
            verdict = (row.get("verdict") or "").strip().lower()
            if verdict not in VERDICTS:
                raise SystemExit(f"{file}: line {number} says neither right nor wrong")
            found[row["claim"]] = verdict == "right"
    return found


def kappa(first: Sequence[bool], second: Sequence[bool]) -> float | None:
    """Cohen's kappa: agreement beyond chance (Cohen 1960); None where chance alone would make two agree on all.

    >>> kappa([True, True, False, False], [True, False, False, False])
    0.5
    """
    both = len(first)
    agreed = sum(a == b for a, b in zip(first, second, strict=True)) / both
    one, two = sum(first) / both, sum(second) / both
    chance = one * two + (1 - one) * (1 - two)
    return None if chance == 1 else (agreed - chance) / (1 - chance)


def compared(names: Sequence[str], first: Mapping[str, bool], second: Mapping[str, bool]) -> Iterator[str]:
    """Precision after each judge, their agreement, and where they differ, on the claims that both judged."""
    shared = [claim for claim in first if claim in second]
    if not shared:
        raise SystemExit("the two judged no claim in common")
    a, b = [first[claim] for claim in shared], [second[claim] for claim in shared]
    yield f"claims: {len(shared)}"
    for name, judged in zip(names, (a, b), strict=True):
        yield f"right after {name}: {sum(judged)} ({sum(judged) / len(shared):.3f})"
    same = sum(x == y for x, y in zip(a, b, strict=True))
    beyond = kappa(a, b)
    yield f"agreement: {same / len(shared):.3f}; kappa: {'none' if beyond is None else f'{beyond:.3f}'}"
    for claim, x, y in zip(shared, a, b, strict=True):
        if x != y:
            yield f"differ: {claim} ({names[0]}: {'right' if x else 'wrong'}, {names[1]}: {'right' if y else 'wrong'})"


def natural(word: str) -> int:
    """The number that the word is; ValueError, which argparse explains, where it is none or is below one."""
    if (number := int(word)) < 1:
        raise ValueError(word)
    return number


def main(words: Sequence[str] | None = None) -> None:
    """The command ran."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    draw = commands.add_parser("draw", help="draw claims of a build")
    draw.add_argument("folder", type=Path)
    draw.add_argument("--number", type=natural, default=100)
    draw.add_argument("--seed", type=int, default=1)
    draw.add_argument("--into", type=Path, required=True, help="the folder for claims.md and verdicts.csv")
    agree = commands.add_parser("agree", help="compare two filled tables")
    agree.add_argument("tables", type=Path, nargs=2)
    try:
        run(parser.parse_args(words))
    except (GraphbuildError, OSError) as error:
        raise SystemExit(f"sample_claims: {error}") from error


def run(given: argparse.Namespace) -> None:
    """What the words ask for is done."""
    if given.command == "draw":
        claims = drawn(given.folder, number=given.number, seed=given.seed)
        given.into.mkdir(parents=True, exist_ok=True)
        (given.into / "claims.md").write_text("\n".join(to_read(given.folder, claims)), encoding="utf-8", newline="\n")
        skeleton([told.claim for told in claims], given.into / "verdicts.csv")
    else:
        names = [table.stem for table in given.tables]
        sys.stdout.write("\n".join([*compared(names, *map(verdicts, given.tables)), ""]))


if __name__ == "__main__":
    main()
