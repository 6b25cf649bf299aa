"""Every repair changes the sentences that it says it does, as the installed model parses them."""

import re
from collections import Counter

import pytest

from graphbuild.model import Source
from graphbuild.parse import Parser
from graphbuild.parse.repairs import REPAIRS, Repair
from graphbuild.settings import Settings

EXAMPLE = re.compile(r"^\s*yes: (.+)$", re.MULTILINE)
CASES = [(repair, sentence) for repair in REPAIRS for sentence in EXAMPLE.findall(repair.__doc__ or "")]
VERBLESS = ("Zinnia Mining exports copper, tin and zinc to Japan.", "Peru ships copper to China.")


@pytest.fixture(scope="module")
def made() -> dict[str, tuple[str, ...]]:
    """The names of the repairs that each example needed."""
    texts = dict.fromkeys([*(sentence for _, sentence in CASES), *VERBLESS])
    sources = [Source(doc=str(i), text=text, sha256="", name=text) for i, text in enumerate(texts)]
    return {d.source.text: d.sentences[0].repairs for d in Parser(Settings()).parse(sources)}


@pytest.mark.parametrize("repair, sentence", CASES, ids=[f"{r.__name__}: {s}" for r, s in CASES])
def test_a_repair_changes_its_examples(repair: Repair, sentence: str, made: dict[str, tuple[str, ...]]) -> None:
    assert repair.__name__ in made[sentence]


def test_no_two_repairs_have_one_name() -> None:
    assert [name for name, times in Counter(r.__name__ for r in REPAIRS).items() if times > 1] == []


def test_every_repair_has_an_example() -> None:
    assert [r.__name__ for r in REPAIRS if not EXAMPLE.search(r.__doc__ or "")] == []


@pytest.mark.parametrize("sentence", VERBLESS)
def test_a_sentence_without_a_verb_is_read_again(sentence: str, made: dict[str, tuple[str, ...]]) -> None:
    assert "sentence_without_verb" in made[sentence]


@pytest.mark.parametrize(
    ("headline", "verb"),
    [
        ("Council backs plan to save Whitby swimming pool", "backs"),
        ("Canada senate blocks bill to sell Arctic port", "blocks"),
        ("Regulator blocks Pellham takeover of Brightwell Foods", "blocks"),
        ("Council tax rises hit poor families", ""),
        ("Bank workers strike over pay in Leeds", ""),
    ],
)
def test_a_headline_is_read_again_where_a_plural_may_be_its_verb(headline: str, verb: str) -> None:
    text = f"{headline}\n\nIt met on Monday."
    (document,) = Parser(Settings()).parse([Source(doc="a", text=text, sha256="", name="a")])
    (first, *_) = document.sentences
    root = next(t for t in first.tokens if t.label == "ROOT")
    again = "sentence_without_verb" in first.repairs
    assert (root.text if again else "") == verb
