"""Questions that have a name, asked of the hand-made build."""

from pathlib import Path

import pytest

from graphbuild.ask.answer import QueryResult
from graphbuild.ask.named import library, named
from graphbuild.ask.query import query
from graphbuild.errors import NotFoundError


def rows(folder: Path, name: str, about: str | None = None) -> list[tuple[str, ...]]:
    """The answer in words; what is not bound is empty."""
    question = named(name)
    found = query(folder, question.sparql if about is None else question.about(about))
    assert isinstance(found, QueryResult)
    return [tuple(str(term or "") for term in row) for row in found.rows]


def test_each_has_a_line_of_help_and_can_be_narrowed() -> None:
    assert [each.name for each in library()] == [
        "denied",
        "disputed",
        "facts",
        "family",
        "planned",
        "possible",
        "said",
        "shared",
        "things",
        "timeline",
    ]
    assert [each.name for each in library() if not (each.help.endswith(".") and each.about("x"))] == []


def test_facts_are_what_the_writers_state(folder: Path) -> None:
    assert [row[:3] for row in rows(folder, "facts")] == [
        ("Donald Trump", "pressured", "Volodymyr Zelenskyy"),
        ("Donald Trump", "pressured", "Volodymyr Zelenskyy"),
        ("Ukraine", "possesses", "five percent of deposits"),
        ("Ukraine", "possesses", "lithium"),
        ("Volodymyr Zelenskyy", "refused to approve", "agreement"),
    ]


def test_a_question_can_be_narrowed_to_a_thing_by_any_of_its_names(folder: Path) -> None:
    wanted = ("Volodymyr Zelenskyy", "refused to approve", "agreement")
    assert [row[:3] for row in rows(folder, "facts", "Minerals Deal")] == [wanted]
    assert rows(folder, "facts", 'no "such" \\ thing') == []


def test_the_other_statuses_are_kept_apart(folder: Path) -> None:
    assert [row[:4] for row in rows(folder, "said")] == [("Vance", "+", "possible", "Russia")]
    assert [row[:3] for row in rows(folder, "denied")] == [
        ("Ukraine", "sell", "lithium"),
        ("Volodymyr Zelenskyy", "approve", "agreement"),
    ]
    assert [row[:3] for row in rows(folder, "planned")] == [
        ("Rada", "meet on", "30 April 2025"),
        ("Volodymyr Zelenskyy", "secure", "US access"),
    ]
    assert [row[:6] for row in rows(folder, "possible")] == [
        ("conditional", "+", "Ukraine", "sign", "agreement", ""),
        ("possible", "+", "Russia", "attack", "Ukraine", "Vance"),
    ]


def test_shared_is_what_two_texts_say(folder: Path) -> None:
    assert rows(folder, "shared") == [("Donald Trump", "pressured", "Volodymyr Zelenskyy", "+", "actual", "2")]


def test_things_are_all_that_is_spoken_of(folder: Path) -> None:
    found = rows(folder, "things")
    assert len(found) == 13
    assert [row[1:] for row in found[:3]] == [
        ("Ukraine", "Place", "2"),
        ("Volodymyr Zelenskyy", "Person", "2"),
        ("Donald Trump", "Person", "1"),
    ]


def test_a_timeline_is_what_is_stated_as_fact_in_the_order_of_its_days(folder: Path) -> None:
    assert [row[:6] for row in rows(folder, "timeline")] == [
        ("2025-02-01", "2025-02-28", "Volodymyr Zelenskyy", "refused to approve", "agreement", "last month"),
        ("2025-02-28", "2025-02-28", "Donald Trump", "pressured", "Volodymyr Zelenskyy", "Friday"),
        ("2025-02-28", "2025-02-28", "Donald Trump", "pressured", "Volodymyr Zelenskyy", "Friday"),
    ]
    assert {row[2] for row in rows(folder, "timeline", "trump")} == {"Donald Trump"}


def test_a_timeline_has_what_began_and_goes_on_and_times_that_are_objects(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text(
        """
        @prefix gb: <https://w3id.org/graphbuild/ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix e: <http://example.org/> .
        e:ada rdfs:label "Ada" . e:own rdfs:label "owns" . e:begin rdfs:label "began in" . e:oil rdfs:label "oil" .
        e:may a gb:Time ; rdfs:label "May" ; gb:begin "2024-05-01"^^xsd:date ; gb:end "2024-05-31"^^xsd:date .
        e:sum a gb:Quantity ; rdfs:label "5 tonnes" ; gb:value 5 .
        e:words nif:anchorOf "said" .
        e:1 gb:asserted true ; gb:subject e:ada ; gb:predicate e:begin ; gb:object e:may ; gb:evidence e:words .
        e:2 gb:asserted true ; gb:subject e:ada ; gb:predicate e:own ; gb:object e:oil ; gb:evidence e:words ;
          gb:begin "2014-01-01"^^xsd:date .
        e:3 gb:asserted true ; gb:subject e:ada ; gb:predicate e:own ; gb:object e:sum ; gb:evidence e:words .
        e:4 gb:asserted false ; gb:subject e:ada ; gb:predicate e:own ; gb:object e:oil ; gb:evidence e:words ;
          gb:date "2013-01-01"^^xsd:date .
        """
    )
    assert [row[:5] for row in rows(tmp_path, "timeline")] == [
        ("2014-01-01", "", "Ada", "owns", "oil"),
        ("2024-05-01", "2024-05-31", "Ada", "began in", "May"),
    ]


def test_disputed_is_what_one_holds_and_another_denies(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text(
        """
        @prefix gb: <https://w3id.org/graphbuild/ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix e: <http://example.org/> .
        e:ada rdfs:label "Ada" . e:sell rdfs:label "sold" . e:oil rdfs:label "oil" . e:afp rdfs:label "AFP" .
        e:yes gb:subject e:ada ; gb:predicate e:sell ; gb:object e:oil ; gb:polarity "+" ; gb:modality "actual" .
        e:no gb:subject e:ada ; gb:predicate e:sell ; gb:object e:oil ; gb:polarity "-" ; gb:modality "actual" ;
          gb:attributedTo e:afp .
        """
    )
    assert rows(tmp_path, "disputed") == [("Ada", "sold", "oil", "", "AFP")]


def test_a_name_that_nobody_knows_is_told_with_those_that_are_known() -> None:
    with pytest.raises(NotFoundError, match="weather: no question has this name; use one of denied, disputed, facts"):
        named("weather")


@pytest.mark.parametrize(
    "name, about, expected",
    [
        ("denied", "lithium", [("Ukraine", "sell", "lithium", "", "Ukraine does not sell lithium")]),
        ("planned", "rada", [("Rada", "meet on", "30 April 2025", "", "The Rada plans to meet on 30 April 2025")]),
        ("possible", "afp", []),
        ("said", "VANCE", [("Vance", "+", "possible", "Russia", "attack", "Ukraine", "Russia may attack Ukraine")]),
        ("shared", "trump", [("Donald Trump", "pressured", "Volodymyr Zelenskyy", "+", "actual", "2")]),
        ("shared", "rada", []),
    ],
)
def test_every_question_can_be_narrowed(folder: Path, name: str, about: str, expected: list[tuple[str, ...]]) -> None:
    assert rows(folder, name, about) == expected


def test_things_can_be_narrowed_to_those_of_a_name(folder: Path) -> None:
    assert [row[1:] for row in rows(folder, "things", "zelenskyy")] == [("Volodymyr Zelenskyy", "Person", "2")]


def test_family_finds_its_relations_in_one_direction_whatever_their_words(tmp_path: Path) -> None:
    claims = "".join(
        f"e:{verb} a gb:Claim ; gb:subject e:{subject} ; gb:predicate rel:{verb} ; gb:object e:{object_} ;"
        f" gb:polarity '{polarity}' ; gb:modality 'actual' ; gb:family 'possession' ; {direction}"
        " gb:evidence e:words .\n"
        for verb, subject, object_, polarity, direction in (
            ("possess", "ada", "ferry", "+", "gb:direction 'forward' ;"),
            ("own", "ada", "pier", "-", "gb:direction 'forward' ;"),
            ("belong_to", "boat", "ada", "+", "gb:direction 'inverse' ;"),
            ("hold_in", "ada", "boat", "+", ""),
        )
    )
    names = "".join(f'e:{name} rdfs:label "{name}" . ' for name in ("ada", "ferry", "pier", "boat"))
    labels = "".join(f'rel:{name} rdfs:label "{name}" . ' for name in ("possess", "own", "belong_to", "hold_in"))
    (tmp_path / "graph.ttl").write_text(
        f"""
        @prefix gb: <https://w3id.org/graphbuild/ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix rel: <https://w3id.org/graphbuild/rel#> . @prefix e: <http://example.org/> .
        @prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
        {names}{labels}{claims} e:words nif:anchorOf "words" .
        """
    )
    expected = [
        ("", "", "ada", "hold_in", "boat", "+"),
        ("ada", "boat", "boat", "belong_to", "ada", "+"),
        ("ada", "ferry", "ada", "possess", "ferry", "+"),
        ("ada", "pier", "ada", "own", "pier", "-"),
    ]
    for about in (None, "Possession", "ADA"):
        assert [row[1:7] for row in rows(tmp_path, "family", about)] == expected
    assert rows(tmp_path, "family", "trade") == []
    assert [row[4] for row in rows(tmp_path, "family", "boat")] == ["hold_in", "belong_to"]
