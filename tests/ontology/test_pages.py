"""The pages of the documentation on ontology and families say what the ontology says, and show what the program makes.

`pytest --update tests/ontology/test_pages.py`, or `python -m scripts.document_ontology`, writes them again.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from rdflib import Graph

from graphbuild.ask.prefixes import PREFIXES
from graphbuild.families import families
from graphbuild.families.patterns import Sense
from scripts.document_ontology import DOCS, families_page, ontology_page


@pytest.mark.parametrize("file, page", [("ontology.md", ontology_page), ("families.md", families_page)])
def test_the_page_says_what_the_ontology_says(
    file: str, page: Callable[[], str], request: pytest.FixtureRequest
) -> None:
    made = page()
    if request.config.getoption("--update"):
        (DOCS / file).write_text(made, encoding="utf-8", newline="\n")
    assert made == (DOCS / file).read_text(encoding="utf-8")


def test_each_worked_claim_is_turtle() -> None:
    blocks = re.findall(r"```turtle\n(.*?)```", (DOCS / "ontology.md").read_text(encoding="utf-8"), re.DOTALL)
    declared = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
    sizes = [len(Graph().parse(data=declared + block, format="turtle")) for block in blocks]
    assert len(sizes) == 8
    assert min(sizes) > 10


def test_the_schema_of_the_page_on_families_works(tmp_path: Path) -> None:
    (text,) = re.findall(r"```turtle\n(.*?)```", (DOCS / "families.md").read_text(encoding="utf-8"), re.DOTALL)
    path = tmp_path / "mine.ttl"
    path.write_text(text, encoding="utf-8")
    known = families(path)
    assert known.only_listed
    assert known.sense("dig for", subject="Organization", object="Concept") == Sense("mining", "forward")
