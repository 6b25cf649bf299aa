"""A graph is held against the shapes, and what does not keep to them is told line by line."""

from pathlib import Path

import pytest

from graphbuild.ask.check import Checked, check
from graphbuild.describe import described
from graphbuild.errors import InputError, NotFoundError
from graphbuild.families import classified, families
from graphbuild.outputs import GRAPH
from graphbuild.store.turtle import turtle
from tests.made import knowledge


def changed(folder: Path, *changes: tuple[str, str]) -> Path:
    """The hand-made graph with some words in the place of others."""
    text = "".join(turtle(described(knowledge())))
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path = folder / "changed.ttl"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_build_conforms_by_its_folder_and_by_its_file(folder: Path) -> None:
    expected = Checked(folder / GRAPH, 10, ())
    assert check(folder, strict=True) == check(folder / GRAPH, strict=True) == expected


def test_a_line_tells_which_claim_what_should_be_and_what_is(tmp_path: Path) -> None:
    (claim,) = [c.id for c in knowledge().claims if c.relation.lemma == "attack"]
    found = check(changed(tmp_path, ('gb:modality "possible"', 'gb:modality "likely\\nso"')))
    called = f"claim:{claim} “Russia | attack | Ukraine (possible, says Vance)”"
    should = "A claim has exactly one modality: actual, intended, possible or conditional."
    assert found.violations == (f'{called}: {should} (gb:modality "likely so")',)


def test_what_is_not_there_is_told_by_its_property(tmp_path: Path) -> None:
    found = check(changed(tmp_path, ('    rdfs:label "Vance"@en .', '    skos:altLabel "Vance"@en .')))
    assert found.violations == ("ent:vance: A thing has exactly one label, in a language. (rdfs:label)",)


def test_a_plain_triple_that_is_not_asserted_is_found_by_the_strict_check_alone(tmp_path: Path) -> None:
    path = changed(tmp_path, ("    rel:possess ent:five", "    rel:sell ent:lithium ;\n    rel:possess ent:five"))
    assert check(path).violations == ()
    should = "A plain triple is a claim that is asserted, and the one to ent:lithium is not."
    assert check(path, strict=True).violations == (f"ent:ukraine “Ukraine”: {should} (rel:sell)",)


def test_a_graph_with_families_of_the_users_own_conforms_with_their_file(tmp_path: Path) -> None:
    schema = tmp_path / "own.ttl"
    schema.write_text(
        "@prefix gb: <https://w3id.org/graphbuild/ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
        '<urn:own> a gb:RelationFamily ; rdfs:label "riches" ; gb:pattern "possess" .'
    )
    path = tmp_path / "graph.ttl"
    path.write_text("".join(turtle(described(classified(knowledge(), families(schema))))), encoding="utf-8")
    assert check(path, schema=schema).violations == ()
    assert [line.rpartition("known. ")[2] for line in check(path).violations] == ['(gb:family "riches")'] * 2


def test_a_value_that_is_none_of_its_datatype_is_a_line_and_no_noise(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    found = check(changed(tmp_path, ('nif:beginIndex "25"^^', 'nif:beginIndex "x"^^')))
    assert caplog.records == []
    assert len(found.violations) == 2
    assert "Evidence begins at exactly one code point, counted from 0. (nif:beginIndex" in found.violations[0]


def test_what_a_shape_cannot_be_held_against_is_an_error(tmp_path: Path) -> None:
    path = changed(tmp_path, ('nif:beginIndex "25"^^xsd:nonNegativeInteger', "nif:beginIndex _:nothing"))
    with pytest.raises(InputError, match=r"changed\.ttl: it cannot be checked \(.*BlankNode.*\); build it again"):
        check(path)


@pytest.mark.parametrize(
    "content, message",
    [
        (b"Ada bought the ferry.", r"graph.ttl, line 1: it is no Turtle \(.*\); mend the line"),
        (b"\x89PNG\r\n\x1a\n", r"graph.ttl, line 1: it is no Turtle \(.*\); mend the line"),
        (b"<urn:a> <urn:b> <urn:c> .\n<urn:a> <urn:b c> 1 .", r"graph.ttl, line 2: it is no Turtle \(.*\); mend"),
        (b"<urn:a> <urn:b> <urn:c> .", "it holds no claim and no text, so it is no graph of graphbuild; name a graph"),
        (b"", "it holds no claim and no text, so it is no graph of graphbuild"),
    ],
)
def test_what_is_no_graph_of_ours_is_an_error(content: bytes, message: str, tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_bytes(content)
    with pytest.raises(InputError, match=message):
        check(tmp_path)


def test_what_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"there is no graph\.ttl in it"):
        check(tmp_path)
