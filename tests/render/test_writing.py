"""The file itself: the same bytes, whole or not at all, and the words in it."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from graphbuild.errors import OutputError
from graphbuild.model import Claim, Entity, Knowledge
from graphbuild.render.choose import bundles, first_view, inner_claims, ranking, weights
from graphbuild.render.phrases import edge_label, status_in_words, summary, title
from graphbuild.wording import clean, cut, status
from tests.render.samples import Said, knowledge_of, source, story


def claim(relation: str = "met", **changes: object) -> Claim:
    made = knowledge_of([source("a", "x")], [], [Said("trump", relation, "zelenskyy", "x")]).claims[0]
    return replace(made, **changes)  # type: ignore[arg-type]


NAMES = {
    "trump": Entity("trump", "Person", "Donald Trump"),
    "un": Entity("un", "Organization", "United Nations", ("UN",)),
}


def test_the_page_is_the_same_bytes_whatever_the_hash_seed(story_page: Path) -> None:
    program = "import hashlib; from tests.render.samples import story; "
    program += "print(hashlib.sha256(story().show().page.encode()).hexdigest())"
    environment = {**os.environ, "PYTHONHASHSEED": "20250430"}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == hashlib.sha256(story_page.read_bytes()).hexdigest()


def test_the_page_of_a_story_is_small(story_page: Path) -> None:
    assert story_page.stat().st_size < 1_500_000


def test_a_page_that_cannot_be_written_names_the_file_and_leaves_the_old_one(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("old")
    with pytest.raises(OutputError, match=r"file/graph.html: .*; choose another output folder"):
        Knowledge((), (), ()).to_html(tmp_path / "file" / "graph.html")
    assert (tmp_path / "file").read_text() == "old"
    (tmp_path / "graph.html").mkdir()
    with pytest.raises(OutputError):
        Knowledge((), (), ()).to_html(tmp_path / "graph.html")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "graph.html"]


def test_a_status_is_told_in_words() -> None:
    told = {
        (polarity, modality, speakers): (
            status(made := claim(polarity=polarity, modality=modality, attributed_to=speakers)),
            status_in_words(made, NAMES),
        )
        for polarity, modality, speakers in (
            ("+", "actual", ()),
            ("-", "actual", ()),
            ("+", "intended", ()),
            ("-", "possible", ()),
            ("+", "conditional", ()),
            ("+", "actual", ("trump",)),
            ("-", "intended", ("trump", "un")),
        )
    }
    denied = "denied: the text says that it is not so"
    assert told == {
        ("+", "actual", ()): ("asserted", "the writer states it as a fact"),
        ("-", "actual", ()): ("denied", denied),
        ("+", "intended", ()): ("planned", "planned or wanted, not done"),
        ("-", "possible", ()): ("denied", f"{denied}; possible, not certain"),
        ("+", "conditional", ()): ("conditional", "true only on a condition"),
        ("+", "actual", ("trump",)): ("quoted", "said by Donald Trump"),
        ("-", "intended", ("trump", "un")): (
            "quoted",
            f"{denied}; planned or wanted, not done; said by Donald Trump, as told by United Nations",
        ),
    }


def test_an_edge_says_not_once_and_names_the_speaker() -> None:
    assert edge_label(claim("provide", polarity="-"), NAMES) == "not provide"
    assert edge_label(claim("did not provide", polarity="-"), NAMES) == "did not provide"
    assert edge_label(claim("would pay for", polarity="-"), NAMES) == "would not pay for"
    assert edge_label(claim("provide", attributed_to=("trump",)), NAMES) == "Trump: provide"
    assert edge_label(claim("provide", attributed_to=("un",)), NAMES) == "UN: provide"
    assert edge_label(claim("has maintained his advocacy for"), NAMES) == "has maintained his…"


def test_cleaning_takes_what_would_disturb_its_neighbours() -> None:
    assert clean("a\u202eb\x00 \n c\ud800") == "ab c"
    assert cut("abcdef", 4) == "abc…"


def test_title_and_summary_tell_what_there_is() -> None:
    texts = [source("one_story", "x"), source("two", "x")]
    assert title(texts[:1]) == "One story"
    assert title(texts) == "2 stories, one graph"
    assert summary(knowledge_of(texts, [], [])) == "0 things and 0 claims from 2 texts"


def test_complements_are_inside_and_a_ring_of_them_keeps_one_outside() -> None:
    made = knowledge_of(
        [source("a", "x")],
        [Entity(key, "Concept", key) for key in "ab"],
        [Said("a", "urge", "b", "x", inner=1), Said("a", "go to", "b", "x", inner=2), Said("a", "see", "b", "x")],
    )
    assert inner_claims(made.claims) == {1, 2}
    ring = [replace(made.claims[0], complement="c1"), replace(made.claims[1], complement="c0")]
    assert inner_claims(ring) == {1}
    itself = [replace(made.claims[0], complement="c0")]
    assert inner_claims(itself) == frozenset()


def test_the_first_view_keeps_within_its_bounds() -> None:
    knowledge = story()
    tied = bundles(knowledge)
    order = ranking(tied, weights(knowledge, tied))
    shown = first_view(tied, order, nodes=8, edges=9)
    inside = [tied[place] for place in order if {tied[place].source, tied[place].target} <= set(shown)]
    assert 6 <= len(shown) <= 8
    assert len(inside) <= 9
    assert all(any(place in (bundle.source, bundle.target) for bundle in inside) for place in shown)
