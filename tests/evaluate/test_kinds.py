"""Kinds of names against the sorts that people gave them, in a text of our own."""

from dataclasses import replace

from graphbuild.evaluate import coreference, kinds
from graphbuild.evaluate.coreference import Marked, Phrase
from graphbuild.model import Kind

TEXT = "Mayor Ada Quill left Bern, and the Amber Post wrote of the Oak Cup."


def phrase(words: str, sort: str, form: str = "name") -> Phrase:
    start = TEXT.index(words)
    return Phrase((start, start + len(words)), (start, start + len(words)), words, form, words, sort=sort)


MARKED = Marked(
    "story",
    TEXT,
    (
        replace(phrase("Ada Quill", "person"), span=(0, 15)),
        phrase("Bern", "place"),
        phrase("the Amber Post", "organization"),
        phrase("the Oak Cup", "event"),
    ),
)


def test_people_bodies_and_places_count_and_a_wrong_kind_is_listed() -> None:
    said: dict[str, Kind] = {"Ada Quill": "Person", "Bern": "Organization", "the Amber Post": "Group", "Oak": "Place"}
    ours = {(TEXT.index(name), TEXT.index(name) + len(name)): kind for name, kind in said.items()}
    tally = kinds.judge(MARKED, ours)
    figures = coreference.figures({"story": tally})[coreference.TOTAL]
    assert (figures["kinds"], figures["kind_precision"]) == (3, 66.7)
    assert tally.lines == [("wrong", "story\tKIND\t21\tBern\tplace\tOrganization")]
