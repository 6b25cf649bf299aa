"""Identifiers of names against titles that people gave them, in a text of our own."""

from graphbuild.evaluate import coreference, linking
from graphbuild.evaluate.coreference import Marked, Phrase
from graphbuild.evaluate.facts import Figures

TEXT = "Bern thanked Georgia. The Bank of England paid Ukraine, and Ada Quill left Poland."


def phrase(words: str, title: str, form: str = "name") -> Phrase:
    start = TEXT.index(words)
    return Phrase((start, start + len(words)), (start, start + len(words)), words, form, words, title)


MARKED = Marked(
    "story",
    TEXT,
    (
        phrase("Bern", "Bern"),
        phrase("Georgia", "Georgia_(U.S._state)"),
        phrase("The Bank of England", "Bank_of_England"),
        phrase("England", "England"),
        phrase("Ukraine", "Ukraine"),
        phrase("Ada Quill", "Ada_Quill"),
        phrase("Poland", ""),
    ),
)


def found(**given: str) -> tuple[Figures, list[tuple[str, str]]]:
    links = {p.span: given.get(p.text.replace(" ", "_"), "") for p in MARKED.phrases}
    tally = linking.judge(MARKED, links)
    figures = coreference.figures({"story": tally})[coreference.TOTAL]
    return {name: figures[name] for name in ("links", "link_right", "link_precision")}, tally.lines


def test_what_the_table_has_counts_and_no_name_inside_another() -> None:
    figures, lines = found(Bern="Q70", Georgia="Q1428", Ukraine="Q212", England="Q1")
    assert (figures, lines) == ({"links": 3, "link_right": 100.0, "link_precision": 100.0}, [])


def test_a_link_of_another_thing_is_wrong_and_one_that_lacks_is_missed() -> None:
    figures, lines = found(Bern="Q70", Georgia="Q230", Ada_Quill="Q36", Poland="Q1")
    assert figures == {"links": 3, "link_right": 33.3, "link_precision": 33.3}
    assert lines == [
        ("wrong", "story\tWRONG\t13\tGeorgia\tGeorgia_(U.S._state)\tQ230"),
        ("missed", "story\tOPEN\t47\tUkraine\tUkraine\t"),
        ("wrong", "story\tWRONG\t60\tAda Quill\tAda_Quill\tQ36"),
    ]


def test_a_title_is_looked_up_without_what_its_brackets_tell() -> None:
    assert linking.titled(phrase("Georgia", "Georgia_(country)")) == "Q230"
    assert linking.titled(phrase("Bern", "Washington%2C_D.C.")) == "Q61"
