"""The ranker learns from documents in which people marked who is who."""

from graphbuild.evaluate.coreference import Marked, Phrase
from graphbuild.extract import extract
from graphbuild.model import Document, Source
from graphbuild.resolve.ranker import judge_by
from scripts.train_ranker import by_the_rules, fared, held_out, learned, shares, taught, written
from tests.frozen import frozen

TEXT = "Tom Lund left Lima. He sold the mill, and Jack Rook bought it. The bank paid him well."
CLUSTERS = {"Tom Lund": "1", "He": "1", "him": "1", "the mill": "2", "it": "2", "Jack Rook": "3", "The bank": "4"}


def phrase(words: str, cluster: str) -> Phrase:
    start = TEXT.index(f"{words} ") if f"{words} " in TEXT else TEXT.index(words)
    head = (start + len(words) - len(words.split()[-1]), start + len(words))
    form = "pronoun" if words.lower() in {"he", "him", "it"} else "name" if words.istitle() else "definite"
    return Phrase((start, start + len(words)), head, cluster, form, words)


MARKED = [Marked(f"story{n}", TEXT, tuple(phrase(*each) for each in CLUSTERS.items())) for n in range(5)]
DOCUMENTS = [extract(Document(Source(m.doc, TEXT, "", m.doc), frozen()[TEXT])) for m in MARKED]


def test_each_he_is_an_example_with_whom_people_mean_as_right() -> None:
    found = taught(MARKED[:1], DOCUMENTS[:1])
    right = [[c.meant for c, right in zip(e.candidates, e.right, strict=True) if right] for e in found]
    assert [[one.first.label for meant in each for one in meant] for each in right] == [["Tom Lund"], ["Tom Lund"]]


def test_the_same_documents_give_the_same_weights_and_what_tells_weighs() -> None:
    weights = learned(taught(MARKED, DOCUMENTS))
    assert written(weights, 5) == written(learned(taught(MARKED, DOCUMENTS)), 5)
    assert weights["called so before"] > 0 > weights["nothing"]


def test_documents_left_out_tell_how_the_ranker_fares() -> None:
    examples = taught(MARKED, DOCUMENTS)
    weights = held_out(examples)
    assert fared(MARKED, DOCUMENTS, [by_the_rules] * 5) == "50.0 (100.0)"
    assert fared(MARKED, DOCUMENTS, [judge_by(w) for w in weights]) == "100.0 (100.0)"
    assert [line.split()[0] for line in shares(examples, weights).splitlines()] == ["likelihood", "silent", "chosen"]
