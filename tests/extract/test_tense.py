"""On which side of the text a time lies, as its clause tells; read with the language model."""

import pytest

from graphbuild.extract import extract
from graphbuild.model import Source, Tense
from graphbuild.parse import Parser
from graphbuild.settings import Settings

SENTENCES: dict[str, Tense | None] = {
    "Kim met Lee on Thursday.": "past",
    "Kim met Lee early on Thursday.": "past",
    "Kim has met Lee on Thursday.": "past",
    "Lee was arrested and charged on Thursday.": "past",
    "Kim said in a speech on Thursday that Lee had sold the ferry.": "past",
    "A study published on Thursday names Acme.": "past",
    "The plant has been closed since Thursday.": "past",
    "Kim will meet Lee on Thursday.": "future",
    "Kim will meet Lee and sign the deal on Thursday.": "future",
    "Acme may close the plant on Thursday.": "future",
    "Kim plans to meet Lee on Thursday.": "future",
    "Acme is going to close the plant on Thursday.": "future",
    "The plant will be closed until Thursday.": "future",
    "Kim meets Lee on Thursday.": "present",
    "Kim planned to meet Lee on Thursday.": None,
    "Kim said Lee would resign on Thursday.": None,
    "Acme postponed the launch to Thursday.": None,
    "Acme scheduled a launch for Thursday.": None,
    "Kim announced talks with Lee on Thursday.": None,
    "Kim wants a vote on the bill of Thursday.": None,
    "Lee led the firm until Thursday.": None,
    "Kim sold the ferry today.": "past",
    "Kim will sell the ferry today.": "future",
    "The ferry known today as Marlow sank.": "present",
    "Ferries today may cost millions.": "present",
}


@pytest.fixture(scope="module")
def read() -> dict[str, list[Tense | None]]:
    """Each sentence with the tenses of its times."""
    sources = [Source(doc="a", text=sentence, sha256="", name="a") for sentence in SENTENCES]
    documents = [extract(document) for document in Parser(Settings()).parse(sources)]
    return {d.source.text: [m.tense for m in d.mentions if m.form == "time"] for d in documents}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_clause_tells_on_which_side_its_time_lies(sentence: str, read: dict[str, list[Tense | None]]) -> None:
    assert read[sentence] == [SENTENCES[sentence]]


TIMES = {
    "The raid came hours after the army seized Lima.": [None],
    "Lee sold the firm two years after Kim bought it.": [None],
    "Lee led the firm from 2015 until 2018.": ["from 2015 until 2018"],
    "Lee has led the firm since 2015.": ["since 2015"],
}


@pytest.mark.parametrize("sentence", TIMES)
def test_a_time_is_no_span_before_after_and_ends_where_it_is_said_to(sentence: str) -> None:
    (document,) = Parser(Settings()).parse([Source(doc="a", text=sentence, sha256="", name="a")])
    made = extract(document).statements
    assert [s.time.label if s.time else None for s in made if s.time or made.index(s) == 0][:1] == TIMES[sentence]
