"""What is no English at all is read without an error: the judged sentences, cut, thinned, shuffled and joined."""

import random
from pathlib import Path

import pytest

from graphbuild.extract import extract
from graphbuild.model import Source
from graphbuild.parse import Parser
from graphbuild.resolve import resolve
from graphbuild.settings import Settings

STORIES = Path(__file__).parents[1] / "judged" / "stories"
TAILS = (
    *(", ", ", said", ", which", "'", "'s", "-", ":", "a", "and", "back", "from", "more", "not", "of", "said", "so"),
    *("than", "that", "the", "then -", "to", "told that", "too", "up to", "who"),
)
EACH = 400


def garbled(seed: int) -> list[str]:
    """So many texts, the same for each seed."""
    chance = random.Random(seed)
    whole = " ".join(path.read_text(encoding="utf-8") for path in sorted(STORIES.glob("*.txt")))
    sentences = [s.split() for s in whole.replace("\n", " ").split(". ") if len(s) > 20]
    made = []
    for words in chance.sample(sentences, EACH):
        at = chance.randint(1, len(words))
        cut = chance.choice((words[:at], words[at - 1 :], [word for word in words if chance.random() > 0.25]))
        if chance.random() < 0.3:
            chance.shuffle(cut)
        elif chance.random() < 0.3:
            cut = [word + chance.choice(("", ",", ":", " -", " and", '"')) for word in cut]
        made.append(" ".join((*cut, chance.choice(TAILS))))
    return made


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_what_is_no_english_is_read_without_an_error(seed: int) -> None:
    texts = garbled(seed)
    sources = [Source(f"d{i}", text, "0" * 64, f"d{i}") for i, text in enumerate(texts)]
    read = [resolve(extract(document)) for document in Parser(Settings()).parse(sources)]
    assert [document.source.text for document in read] == texts


def test_a_clause_with_whose_that_opens_a_text_is_read() -> None:
    text = (
        "Republican whose state, Wisconsin, produces more mozzarella than any other, said he would propose a 25% duty "
        "on Italian cheese unless the plan was dropped."
    )
    (document,) = Parser(Settings()).parse([Source("a", text, "0" * 64, "a")])
    assert document.source.text == text


def test_two_who_own_each_other_have_names() -> None:
    text = "“My father was called a liar for the rest of his life,” said his daughter."
    (document,) = Parser(Settings()).parse([Source("a", text, "0" * 64, "a")])
    assert {entity.label for entity in resolve(extract(document)).entities} >= {"father", "father’s daughter"}


def test_a_name_that_ends_a_headline_is_read() -> None:
    text = "Firm tests new drug called Nova Kova"
    (document,) = Parser(Settings()).parse([Source("a", text, "0" * 64, "a")])
    assert resolve(extract(document)).source.text == text
