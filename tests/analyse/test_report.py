"""The report: what it tells, and that nothing in a text can steer its reader."""

from dataclasses import replace

import pytest

from graphbuild.analyse.markdown import plain
from graphbuild.analyse.report import report
from graphbuild.errors import InputError
from graphbuild.model import Knowledge, Relation
from tests.made import knowledge

FAILURES = [InputError("photo_1.txt", "it is no text", "give a file that holds text")]


@pytest.fixture(scope="module")
def told() -> str:
    return report(knowledge(), FAILURES)


def section(told: str, title: str) -> list[str]:
    """The lines of a section, without empty ones."""
    body = told.partition(f"## {title}\n")[2].partition("\n## ")[0]
    return [line for line in body.splitlines() if line]


def test_it_begins_with_the_counts(told: str) -> None:
    assert told.startswith(
        """\
# What the texts say

2 texts, 9 sentences, 10 claims, 13 things. 1 text could not be read (see the end).

| Status | Claims |
| --- | --- |
| stated as fact | 4 |
| denied | 2 |
| planned or wanted | 2 |
| possible | 0 |
| on a condition | 1 |
| said by someone | 1 |

"""
    )


def test_it_tells_how_many_claims_were_too_doubtful() -> None:
    few = report(replace(knowledge(), min_confidence=0.6, left_out=2), FAILURES)
    assert few.splitlines()[4] == "2 claims with a confidence below 0.6 left out."


def test_it_tells_what_the_schema_leaves_out() -> None:
    made = report(replace(knowledge(), unlisted=(("wor|ship", 6), ("don", 1))), [])
    assert section(made, "What the schema leaves out") == [
        "7 claims left out: the schema lists no family for the relation.",
        "| Relation | Claims |",
        "| --- | --- |",
        f"| {plain('wor|ship')} | 6 |",
        "| don | 1 |",
    ]
    many = report(replace(knowledge(), unlisted=tuple((f"verb{n}", 1) for n in range(50))), [])
    assert section(many, "What the schema leaves out")[-1] == "… and 10 more relations"
    assert "What the schema leaves out" not in report(knowledge(), [])


def test_the_main_things_come_with_their_facts_and_the_words_that_say_them(told: str) -> None:
    lines = section(told, "The main things")
    assert lines[1:5] == [
        "| Thing | Kind | Facts | Other things met in them | Claims of any status |",
        "| --- | --- | --- | --- | --- |",
        "| Ukraine | Place | 2 | 2 | 5 |",
        "| Volodymyr Zelenskyy | Person | 2 | 2 | 4 |",
    ]
    pressure = next(claim.id for claim in knowledge().claims if claim.relation.lemma == "pressure")
    at = lines.index("### Donald Trump")
    assert lines[at : at + 5] == [
        "### Donald Trump",
        "Also called Trump.",
        f"- **Donald Trump** pressured **Volodymyr Zelenskyy** (Friday (28 February 2025)) (`{pressure}`)",
        "  - “Donald Trump pressured Zelenskyy” (deal)",
        "  - “Trump pressured Zelenskyy” (signed)",
    ]


def test_every_status_has_its_section(told: str) -> None:
    ids = {claim.relation.lemma: claim.id for claim in knowledge().claims}
    assert section(told, "Who says what") == [
        "What is told here is the speaker's word, not the writer's.",
        "### Vance",
        f"- **Russia** attack **Ukraine**: possible; as told by AFP (`{ids['attack']}`)",
        "  - “Russia may attack Ukraine” (deal)",
    ]
    assert section(told, "What is denied") == [
        f"- **Volodymyr Zelenskyy** approve **agreement**: denied (`{ids['approve']}`)",
        "  - “Volodymyr Zelenskyy refused to approve an agreement” (deal)",
        f"- **Ukraine** sell **lithium** (here): denied (`{ids['sell']}`)",
        "  - “Ukraine does not sell lithium” (signed)",
    ]
    assert [line for line in section(told, "What is planned or wanted") if line.startswith("- ")] == [
        f"- **Volodymyr Zelenskyy** secure **US access**: planned or wanted (`{ids['secure']}`)",
        f"- **Rada** meet on **30 April 2025**: planned or wanted (`{ids['meet on']}`)",
    ]
    assert section(told, "What is possible") == []


def test_it_tells_what_was_read_and_what_was_left(told: str) -> None:
    assert section(told, "What was read, and what was left") == [
        "| Text | Sentences | Sentences without a claim | Statements | Left out |",
        "| --- | --- | --- | --- | --- |",
        "| deal | 5 | 1 | 5 | 1 |",
        "| signed | 4 | 0 | 5 | 0 |",
        "Statements were left out because of",
        "- unresolved pronoun: 1",
    ]
    assert section(told, "What could not be read") == [
        "- **photo\\_1.txt**: it is no text; give a file that holds text"
    ]


def test_nothing_said_is_a_report_too() -> None:
    empty = Knowledge(sources=(), entities=(), claims=())
    assert report(empty, []) == "# What the texts say\n\n0 texts, 0 sentences, 0 claims, 0 things.\n"


def test_the_same_knowledge_gives_the_same_report(told: str) -> None:
    assert report(knowledge(), FAILURES) == told


def test_a_long_list_is_cut_and_says_so() -> None:
    made = knowledge()
    first = made.claims[0]
    many = tuple(replace(first, id=f"c{number}", relation=Relation(f"r{number}", "met")) for number in range(2000))
    lines = section(report(replace(made, claims=many), []), "The main things")
    assert lines.count("- … and 1,992 more") == 2


@pytest.mark.parametrize(
    "name",
    [
        "# Heading",
        "- item",
        "1. item",
        "2) item",
        "[here](javascript:alert)",
        "![x](http://evil.example/x.png)",
        "<script>alert(1)</script>",
        "<http://evil.example>",
        "`code` *bold* _em_ ~~gone~~ $x$",
        "a | b",
        "line\n\n# Heading",
        "\\",
        "&lt;b&gt;",
        "www.evil.example http://evil.example",
        "\u202egnp.exe\u0007",
        "---",
        "> quote",
    ],
)
def test_no_name_can_steer_the_reader(name: str) -> None:
    made = knowledge()
    entities = tuple(replace(entity, label=name, aliases=(name,)) for entity in made.entities)
    calm = replace(made, entities=tuple(replace(entity, label="x", aliases=("x",)) for entity in made.entities))
    lines = report(replace(made, entities=entities), []).splitlines()
    expected = report(calm, []).splitlines()
    assert len(lines) == len(expected)
    # Where a calm name stands, there stands the name as plain text, and nothing else has changed.
    assert lines == [written(line, plain(name)) for line in expected]


def written(line: str, name: str) -> str:
    """A line of the calm report with the name in place of "x"."""
    for calm, other in (
        ("**x**", f"**{name}**"),
        ("**x (30 April 2025)**", f"**{name} (30 April 2025)**"),
        ("| x |", f"| {name} |"),
        ("### x", f"### {name}"),
        ("called x.", f"called {name}."),
        ("by x", f"by {name}"),
    ):
        line = line.replace(calm, other)
    return line


@pytest.mark.parametrize(
    "text, shown",
    [
        ("# Ada", "\\# Ada"),
        ("12. May", "12\\. May"),
        ("30 April", "30 April"),
        ("<b>", "&lt;b&gt;"),
        ("[x](y)", "\\[x\\](y)"),
        ("@ada at ada@example.org", "\\@ada at ada\\@example.org"),
        ("http://example.org www.example.org", "http\\://example.org www\\.example.org"),
    ],
)
def test_text_is_shown_as_it_is(text: str, shown: str) -> None:
    assert plain(text) == shown
