"""The user's corrections, on texts that were read: what each line does, and what is refused."""

import re
from collections.abc import Callable

import pytest

from graphbuild.errors import InputError
from graphbuild.model import Document, Knowledge
from tests.gather.conftest import Read, called, docs_of, gathered, triples

TEXTS = {
    "ferry": "Ada Quill, president of Sylvania, bought a ferry. The president praised the ferry. Acme Boats refused to "
    "repair the ferry. Lena Brandt met Ada Quill.",
    "crown": "Countess Quill sold a crown. Brandt bought the crown. Acme owns the crown. An agreement on boats failed. "
    "The deal was about ferries.",
    "third": "Lena Brandt praised Acme. A new agreement was signed in Oslo. Quill signed the agreement.",
}
Say = Callable[..., Knowledge]


@pytest.fixture(scope="module")
def documents(read: Read) -> tuple[Document, ...]:
    return read(TEXTS)


@pytest.fixture
def say(documents: tuple[Document, ...]) -> Say:
    return lambda *lines: gathered(documents, *lines)


def claim(knowledge: Knowledge, subject: str, lemma: str, object_: str) -> str:
    """The id of the claim with these labels."""
    labels = {entity.key: entity.label for entity in knowledge.entities}
    found = {(labels[c.subject], c.relation.lemma, labels[c.object]): c.id for c in knowledge.claims}
    return found[subject, lemma, object_]


def steps(knowledge: Knowledge, identifier: str) -> list[str]:
    """What was corrected on the way to the claim."""
    (found,) = [c for c in knowledge.claims if c.id == identifier]
    return [step.text for e in found.evidence for step in e.steps if step.text.startswith("corrected")]


def test_two_that_are_the_same_are_one_under_the_first_name(say: Say) -> None:
    before, after = say(), say("same: Ada Quill = Countess Quill")
    assert ("Ada Quill", "sell", "crown") in triples(after)
    ada = after.entity("ada quill")
    assert (ada.label, set(ada.aliases) >= {"Countess Quill"}) == ("Ada Quill", True)
    assert docs_of(after, "ada quill") == ["crown", "ferry"]
    assert called(after, "Countess Quill") == []
    # The first keeps its key, so the ids of its claims stay.
    bought = claim(before, "Ada Quill", "buy", "ferry")
    assert bought == claim(after, "Ada Quill", "buy", "ferry")
    assert steps(after, bought) == ["corrected by the user: same: Ada Quill = Countess Quill (line 1)"]
    assert steps(before, bought) == []


def test_the_same_may_be_narrowed_to_a_text_or_called_by_key_or_iri(say: Say) -> None:
    (brandt,) = [key for key in called(say(), "Brandt") if docs_of(say(), key) == ["crown"]]
    wanted = triples(say("same: Lena Brandt = Brandt"))
    assert ("Lena Brandt", "buy", "crown") in wanted
    for name in ("Brandt@crown", brandt, f"<https://example.org/ent/{brandt}>", f"ent:{brandt}", "brandt"):
        assert triples(say(f"same: Lena Brandt@third = {name}")) == wanted


def test_what_a_phrase_means_can_be_another_than_the_program_thought(say: Say) -> None:
    assert ("Ada Quill", "praise", "ferry") in triples(say())
    after = say("different: Ada Quill, president@ferry")
    assert ("president", "praise", "ferry") in triples(after)
    assert ("Ada Quill", "praise", "ferry") not in triples(after)
    assert ("Ada Quill", "buy", "ferry") in triples(after)
    said = claim(after, "president", "praise", "ferry")
    (evidence,) = next(c.evidence for c in after.claims if c.id == said)
    assert [step.text for step in evidence.steps if step.stage == "resolution"] == [
        "“the ferry” is “ferry”: the same noun, with nothing that tells them apart (same_words)",
        "corrected by the user: different: Ada Quill, president@ferry (line 1)",
    ]


def test_a_pronoun_goes_with_what_was_named_last(read: Read) -> None:
    text = "Acme Boats hired Lee. Acme sold a ferry. It lost money. Acme Boats paid Lee. It praised Lee."
    documents = read({"story": text})
    assert {s for s, _, _ in triples(gathered(documents))} == {"Acme Boats"}
    after = triples(gathered(documents, "different: Acme Boats, Acme"))
    assert {("Acme", "sell", "ferry"), ("Acme", "lose", "money"), ("Acme Boats", "praise", "Lee")} <= after


def test_what_two_texts_call_by_one_name_can_be_two(say: Say) -> None:
    assert docs_of(say(), "lena brandt") == ["ferry", "third"]
    after = say("different: Lena Brandt@ferry, Lena Brandt@third")
    assert [docs_of(after, key) for key in called(after, "Lena Brandt")] == [["ferry"], ["third"]]
    assert called(after, "Lena Brandt")[0] == "lena brandt"


def test_what_is_different_anyway_stays_so(say: Say) -> None:
    assert triples(say("different: Ada Quill, Lena Brandt")) == triples(say())


def test_namesakes_that_are_different_may_no_longer_be_the_same(read: Read) -> None:
    documents = read({"a": "Goalkeeper Owen Hale saved a penalty.", "b": "Senator Owen Hale wrote a law."})
    assert all(entity.maybe_same for entity in gathered(documents).entities if entity.label == "Owen Hale")
    apart = gathered(documents, "different: Owen Hale@a, Owen Hale@b")
    assert [entity.maybe_same for entity in apart.entities if entity.label == "Owen Hale"] == [(), ()]
    one = gathered(documents, "same: Owen Hale@a = Owen Hale@b")
    assert [(e.key, e.maybe_same) for e in one.entities if e.label == "Owen Hale"] == [("owen hale", ())]


def test_a_new_name_is_the_label_and_the_old_one_another_name(say: Say) -> None:
    before, after = say(), say("name: Ada Quill -> Ada Maria Quill")
    ada = after.entity("ada quill")
    assert (ada.label, "Ada Quill" in ada.aliases) == ("Ada Maria Quill", True)
    assert {c.id for c in after.claims} == {c.id for c in before.claims}


def test_lines_see_what_the_lines_above_them_made(say: Say) -> None:
    after = say(
        "name: Ada Quill -> Ada Maria Quill",
        "same: Ada Maria Quill = Countess Quill",
        "kind: Countess Quill -> Organization",
        "different: Ada Maria Quill, president",
    )
    assert after.entity("ada quill").kind == "Organization"
    assert {("Ada Maria Quill", "sell", "crown"), ("president", "praise", "ferry")} <= triples(after)
    assert after.corrected == (("different", 1), ("kind", 1), ("name", 1), ("same", 1))


def test_a_claim_that_is_wrong_is_gone_with_what_only_it_speaks_of(say: Say) -> None:
    before = say()
    wrong = claim(before, "Lena Brandt", "meet", "Ada Quill")
    after = say(f"wrong: {wrong}")
    assert {c.id for c in before.claims} - {c.id for c in after.claims} == {wrong}
    assert [r.silent for r in after.readings] == [
        before.readings[0].silent + 1,
        *(r.silent for r in before.readings[1:]),
    ]
    assert docs_of(after, "lena brandt") == ["ferry", "third"]


def test_what_embeds_a_wrong_claim_embeds_nothing_any_more(say: Say) -> None:
    before = say()
    refused = claim(before, "Acme Boats", "refuse to repair", "ferry")
    repaired = claim(before, "Acme Boats", "repair", "ferry")
    complements = {c.id: c.complement for c in before.claims}
    assert complements[refused] == repaired
    after = {c.id: c.complement for c in say(f"wrong: {repaired}").claims}
    assert (after[refused], repaired in after) == (None, False)


def test_a_wrong_claim_is_known_by_the_id_that_any_build_before_showed(say: Say) -> None:
    lines = [
        "same: Ada Quill = Countess Quill",
        "same: Lena Brandt@ferry = Brandt@crown",
        "different: Ada Quill, president",
    ]
    first, last = say(), say(*lines)
    expected = triples(last) - {("Ada Quill", "sell", "crown")}
    for seen in (claim(first, "Countess Quill", "sell", "crown"), claim(last, "Ada Quill", "sell", "crown")):
        assert triples(say(*lines, f"wrong: {seen}")) == expected
        assert triples(say(f"wrong: {seen}", *lines)) == expected


REFUSED = [
    ("same: Ada Quil = Lena Brandt", "nothing that a claim speaks of is called “Ada Quil”; did you mean Ada Quill"),
    ("same: Xyzzy = Lena Brandt", "nothing that a claim speaks of is called “Xyzzy”; graphbuild entities lists"),
    ("same: Ada Quill@crown = Lena Brandt", "nothing that a claim speaks of is called “Ada Quill” in crown; did you"),
    ("same: Ada Quill@crwn = Lena Brandt", "no text is called “crwn”; the texts are crown"),
    ("kind: agreement -> Work", "“agreement” may be 2 things: agreement#"),
    ("different: Ada Quill, empress", "nothing that a claim speaks of is called “empress”"),
    ("different: Ada Quill, she", "nothing that a claim speaks of is called “she”"),
    (
        "different: Ada Quill, ada quill",
        "the two names are one; say of which text each is: Ada Quill@one, ada quill@an",
    ),
    ("different: Ada Quill, ent:ada_quill", "no words of the texts that mean “Ada Quill” are “ent:ada_quill”"),
    ("name: Ada Quill -> lena brandt", "another thing is called “lena brandt”; write same: lena brandt = Ada Quill if"),
    ("wrong: 000000000000", "no claim has the id “000000000000”; write it whole"),
    ("wrong:", "no claim has the id “”"),
]


@pytest.mark.parametrize("line, reason", REFUSED)
def test_what_makes_no_sense_is_refused_with_its_line(line: str, reason: str, say: Say) -> None:
    with pytest.raises(InputError, match=f"^corrections.txt, line 2: {re.escape(reason)}"):
        say("# two", line)


@pytest.mark.parametrize(
    "lines, number, other",
    [
        (["same: Ada Quill = Countess Quill", "different: Ada Quill, Countess Quill"], 1, 2),
        (["different: Countess Quill, Ada Quill", "same: Ada Quill = Countess Quill"], 2, 1),
        (
            [
                "same: Ada Quill = Countess Quill",
                "different: Ada Quill, Lena Brandt",
                "same: Countess Quill = Quill@third",
                "same: Quill@third = Lena Brandt",
            ],
            4,
            2,
        ),
        (["different: Ada Quill, president", "same: president = Ada Quill"], 2, 1),
    ],
)
def test_lines_that_cannot_both_be_so_are_refused(lines: list[str], number: int, other: int, say: Say) -> None:
    reason = f"“{lines[number - 1]}” and line {other}, “{lines[other - 1]}”, cannot both be so; remove one of the two"
    with pytest.raises(InputError, match=re.escape(f"line {number}: {reason}")):
        say(*lines)
