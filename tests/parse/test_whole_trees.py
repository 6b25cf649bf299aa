"""A repair leaves a tree, and a second look is no endless one."""

from graphbuild.model import Source
from graphbuild.parse import Parser
from graphbuild.parse.repairs.arcs import is_tree
from graphbuild.settings import Settings


def test_what_is_repaired_is_still_a_tree() -> None:
    texts = (
        "Unrest grew that in the war, part of a wider plan.",
        "Unrest grew that among the attacks, part of a wider plan.",
        "Prices fell that among the sale , part of from 9% to 7.5% in May.",
    )
    sources = [Source(doc=str(i), text=text, sha256="", name=text) for i, text in enumerate(texts)]
    sentences = [s for d in Parser(Settings()).parse(sources) for s in d.sentences]
    assert [s.tokens for s in sentences if not is_tree(s.tokens)] == []


def test_a_sentence_of_nouns_is_read_again_a_few_times_only() -> None:
    text = "Zinnia copper " + "and tin exports, " * 100 + "gold."
    (document,) = Parser(Settings()).parse([Source(doc="a", text=text, sha256="", name="a")])
    assert "sentence_without_verb" not in {name for s in document.sentences for name in s.repairs}
