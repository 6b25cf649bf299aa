"""Every sieve finds what its docstring says, on frozen parses."""

import re
from dataclasses import dataclass

import pytest

from graphbuild.extract import extract
from graphbuild.model import Document, Source
from graphbuild.resolve import SIEVES, Sieve, resolve
from graphbuild.resolve.ranker import Judge, ranked
from tests.frozen import frozen

EXAMPLE = re.compile(r"^ *(?P<verdict>yes|no): (?P<text>.+) -> (?P<mention>[^=]+?)(?: = (?P<meant>.+))?$", re.MULTILINE)
OPEN = "nobody"


@dataclass(frozen=True, slots=True)
class Case:
    """One line of a sieve's docstring."""

    sieve: str
    verdict: str
    text: str
    mention: str
    meant: str


def cases(sieve: Sieve | Judge) -> list[Case]:
    found = [match.groupdict() for match in EXAMPLE.finditer(sieve.__doc__ or "")]
    return [Case(sieve.__name__, f["verdict"], f["text"], f["mention"], f["meant"] or OPEN) for f in found]


ALL: list[Sieve | Judge] = [*(sieve for sieves in SIEVES.values() for sieve in sieves), ranked]
CASES = [case for sieve in dict.fromkeys(ALL) for case in cases(sieve)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.sieve}: {case.text}")
def test_a_sieve_finds_what_it_says(case: Case) -> None:
    source = Source(doc="example", text=case.text, sha256="", name="example")
    document = resolve(extract(Document(source, frozen()[case.text])))
    mentions = [m for m in sorted(document.mentions) if m.text == case.mention]
    assert mentions, f"{case.mention} is no mention"
    labels = {entity.key: entity.label for entity in document.entities}
    meant = " + ".join(labels[key] for key in document.referents.get(mentions[-1], ())) or OPEN
    step = document.resolutions.get(mentions[-1])
    by_it = step is not None and step.text.endswith(f"({case.sieve})")
    assert (meant, by_it) == (case.meant, case.verdict == "yes")


def test_every_sieve_has_examples_of_both_kinds() -> None:
    lacking = [s.__name__ for s in dict.fromkeys(ALL) if {case.verdict for case in cases(s)} != {"yes", "no"}]
    assert lacking == []


def test_every_example_is_read() -> None:
    lines = sum(len(re.findall(r"^ *(?:yes|no): ", sieve.__doc__ or "", re.MULTILINE)) for sieve in dict.fromkeys(ALL))
    assert len(CASES) == lines
