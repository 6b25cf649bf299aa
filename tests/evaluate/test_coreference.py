"""Scores of who is who over a text of our own, counted by hand."""

import json
from pathlib import Path

import pytest

from graphbuild.errors import InputError
from graphbuild.evaluate import coreference, table
from graphbuild.evaluate.coreference import Clusters, Marked, Phrase
from graphbuild.evaluate.facts import Figures
from graphbuild.extract import extract
from graphbuild.model import Source
from graphbuild.parse import Parser
from graphbuild.resolve import resolve

TEXT = "Mayor Ada Quill, who paints, met Ben Rook. He gave the mayor a gull. She fed it. Quill left."
WORDS = {
    "Mayor Ada Quill, who paints": ("Quill", "1", "name"),
    "Ben Rook": ("Rook", "2", "name"),
    "He": ("He", "2", "pronoun"),
    "the mayor": ("mayor", "1", "definite"),
    "a gull": ("gull", "3", "other"),
    "She": ("She", "1", "pronoun"),
    "it": ("it", "3", "pronoun"),
    "Quill left": ("Quill", "1", "name"),
}


def place(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def phrase(words: str) -> Phrase:
    head, cluster, form = WORDS[words]
    start, end = place(words)
    inside = TEXT.index(head, start)
    return Phrase((start, end), (inside, inside + len(head)), cluster, form, words)


MARKED = Marked("story", TEXT, tuple(map(phrase, WORDS)))


def found(*clusters: tuple[str, ...]) -> tuple[Figures, list[str]]:
    ours: Clusters = [list(map(place, words)) for words in clusters]
    tallies = coreference.score([MARKED], {"story": ours})
    listed = [line for about in ("missed", "wrong") for line in coreference.lines(tallies, about)]
    return coreference.figures(tallies)["ALL"], listed


def test_what_means_the_same_is_all_right_and_other_phrases_do_not_count() -> None:
    figures, listed = found(
        ("Ada Quill", "the mayor", "She", "Quill left"), ("Ben Rook", "He"), ("a gull", "it"), ("paints",)
    )
    expected: Figures = {"conll": 100.0, "muc": 100.0, "b3": 100.0, "ceafe": 100.0}
    # "It" means nothing that a name or definite phrase tells of.
    expected |= {"pronouns": 2, "pronoun_right": 100.0, "pronoun_precision": 100.0}
    expected |= {"definites": 1, "definite_right": 100.0, "definite_precision": 100.0}
    expected |= {"names": 1, "name_right": 100.0, "name_precision": 100.0}
    expected |= {"links": 0, "link_right": None, "link_precision": None, "kinds": 0, "kind_precision": None}
    assert (figures, listed) == (expected, [])


def test_who_a_phrase_beside_a_name_says_it_is_stands_with_the_name(parser: Parser) -> None:
    text = "The mayor's wife, Ada Quill, met Ben Rook, a pilot. Quill is no captain."
    source = Source("story", text, "0" * 64, "story.txt")
    ours = coreference.clusters(resolve(extract(next(iter(parser.parse([source]))))))
    together = [[text[start:end] for start, end in cluster] for cluster in ours]
    assert ["The mayor's wife", "Ada Quill", "Quill"] in together
    assert ["Ben Rook"] in together


def test_the_closest_phrase_decides_and_what_stays_open_is_missed() -> None:
    figures, listed = found(("Ada Quill", "Ben Rook", "the mayor", "She"), ("He",))
    assert [figures[name] for name in ("pronoun_right", "pronoun_precision")] == [50.0, 100.0]
    assert [figures[name] for name in ("definite_right", "definite_precision")] == [0.0, 0.0]
    # Ben Rook is new, and we take him for the mayor; Quill at the end is the mayor again, and we leave her out.
    assert [figures[name] for name in ("name_right", "name_precision")] == [0.0, 0.0]
    assert listed == [
        "story\tOPEN\t43\tHe\tBen Rook\t",
        "story\tOPEN\t81\tQuill left\tMayor Ada Quill, who paints\t",
        "story\tWRONG\t33\tBen Rook\tnew\tMayor Ada Quill, who paints",
        "story\tWRONG\t51\tthe mayor\tMayor Ada Quill, who paints\tBen Rook",
    ]


def test_the_three_measures_of_a_partition_counted_by_hand() -> None:
    figures, _ = found(("Ada Quill", "the mayor", "Ben Rook"), ("He", "She"))
    # Gold {Ada, mayor, She, Quill} {Ben, He}; ours {Ada, mayor, Ben} {He, She}.
    # MUC 1 of 4, 1 of 3; B3 (1/2 + 1/2 + 1/4 + 0 + 1/2 + 1/2) / 6, (2/3 + 2/3 + 1/3 + 1/2 + 1/2) / 5;
    # CEAF-e 4/7 for Ada's and ours, 2/4 for Ben's and the other, of 2 either way.
    assert [figures[name] for name in ("muc", "b3", "ceafe")] == [28.6, 44.0, 53.6]
    assert figures["conll"] == 42.1


def test_one_phrase_is_stood_for_once() -> None:
    figures, _ = found(("Mayor Ada Quill, who paints", "Ada Quill"))
    assert figures["muc"] == 0.0


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"text": ""}, "line 2 is no document with doc, text and mentions"),
        ({"mentions": []}, "line 2 is no document with doc, text and mentions"),
        ({"doc": "first"}, "line 2 repeats the document of another line"),
        (
            {"mentions": [{"start": 0, "end": 99, "head": [0, 3], "cluster": "1", "text": "Ada"}]},
            "line 2 has a mention without cluster, or with start, end or head beyond its text: “Ada”",
        ),
        (
            {"mentions": [{"start": 0, "end": 3, "head": "Ada", "cluster": "1", "text": "Ada"}]},
            "line 2 has a mention without cluster, or with start, end or head beyond its text: “Ada”",
        ),
    ],
)
def test_a_line_that_is_no_marked_document_is_named(change: dict[str, object], problem: str, tmp_path: Path) -> None:
    right = {
        "doc": "first",
        "text": "Ada left.",
        "mentions": [{"start": 0, "end": 3, "head": [0, 3], "cluster": "1", "form": "name", "text": "Ada"}],
    }
    path = tmp_path / "marked.jsonl"
    path.write_text(f"{json.dumps(right)}\n{json.dumps({**right, 'doc': 'second', **change})}\n", encoding="utf-8")
    with pytest.raises(InputError) as error:
        coreference.read_marked(path)
    assert error.value.reason == problem


def test_the_table_has_a_line_for_each_document_and_each_form() -> None:
    shown = table.who_as_table(coreference.score([MARKED], {"story": []})).splitlines()
    assert [line.split()[0] for line in shown if line] == [
        *("document", "story", "ALL", "form", "pronouns", "definites", "names", "identifiers", "of")
    ]
