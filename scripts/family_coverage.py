"""Tells how many claims of a build have a relation family, and draws some for a person to judge.

    python -m scripts.family_coverage output
    python -m scripts.family_coverage output --sample 150 --seed 1

The first counts; the second lists so many pairs of claim and family, at random. A pair is right where the words of the
text tell of what the family says.
"""

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from graphbuild.ask.trace import Told, told_in
from graphbuild.errors import GraphbuildError
from graphbuild.families import families

LISTED = 20
"""How many relations without a family are named."""


def is_verb(lemma: str, participles: frozenset[str]) -> bool:
    """True for a verb, also in the passive; false for "be" with a noun, an adjective or a place.

    >>> [is_verb(lemma, frozenset({"sold"})) for lemma in ("be sold in", "be zapped in", "be mayor of")]
    [True, True, False]
    """
    words = lemma.split()
    return words[0] != "be" or (len(words) > 1 and (words[1] in participles or words[1].endswith("ed")))


def counted(claims: Sequence[Told]) -> Iterator[str]:
    """How many claims have a family, all of them and those whose relation is a verb; then the commonest without one."""
    participles = frozenset(families().participles)
    verbs = [told for told in claims if is_verb(told.lemma, participles)]
    for words, some in (("all claims", claims), ("claims whose relation is a verb", verbs)):
        known = sum(bool(told.family) for told in some)
        yield f"{words}: {known} of {len(some)} have a family ({100 * known / len(some) if some else 0:.1f} %)"
    lacking = Counter(told.lemma for told in verbs if not told.family)
    yield "verbs without one: " + ", ".join(f"{lemma} {number}" for lemma, number in lacking.most_common(LISTED))


def drawn(claims: Sequence[Told], *, number: int, seed: int, folder: Path) -> Iterator[str]:
    """So many claims that have a family, in a random order, each with the words that say it."""
    known = sorted((told for told in claims if told.family), key=lambda told: told.claim)
    for told in random.Random(seed).sample(known, min(number, len(known))):
        text = (folder / "sources" / f"{told.doc}.txt").read_bytes().decode("utf-8")
        words = " ".join(text[told.start : told.end].split())
        yield f"{told.family}: {told}\n    “{words}”"


def main(words: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="the folder of a build")
    parser.add_argument("--sample", type=int, metavar="N", help="list N pairs of claim and family")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(words)
    try:
        claims = [told[0] for told in told_in(given.folder).values()]
    except GraphbuildError as error:
        sys.exit(str(error))
    if given.sample is None:
        lines = counted(claims)
    else:
        lines = drawn(claims, number=given.sample, seed=given.seed, folder=given.folder)
    print("\n".join(lines))


if __name__ == "__main__":
    main()
