"""What a graph says is read back from its Turtle alone."""

import re
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings

from graphbuild.describe import described
from graphbuild.describe.iris import Iris
from graphbuild.describe.triples import plain
from graphbuild.errors import InputError, NotFoundError
from graphbuild.exchange import load, read_back
from graphbuild.model import Entity, Knowledge
from graphbuild.store.turtle import turtle
from graphbuild.store.write import save
from tests import made
from tests.describe.strategies import hostile, knowledges

IRIS = Iris("https://w3id.org/graphbuild/")
PATIENT = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
KNOWLEDGE = pytest.mark.parametrize(
    "knowledge",
    [made.knowledge(), made.knowledge("https://example.org/my/"), hostile(), Knowledge((), (), ())],
    ids=["made", "elsewhere", "hostile", "empty"],
)


def written(knowledge: Knowledge) -> str:
    return "".join(turtle(described(knowledge)))


def again(text: str) -> Knowledge:
    """What is read from this Turtle, all of it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "graph.ttl"
        path.write_bytes(text.encode())
        found = read_back(path)
    assert found.strange == ()
    return found.knowledge


@KNOWLEDGE
def test_the_same_turtle_comes_of_what_was_read_from_it(knowledge: Knowledge) -> None:
    text = written(knowledge)
    assert written(again(text)) == text


@PATIENT
@given(knowledges())
def test_the_same_turtle_comes_of_whatever_was_claimed(knowledge: Knowledge) -> None:
    relations = {word for claim in knowledge.claims for word in (claim.relation.lemma, claim.relation.label)}
    assume(all(plain(word).value == word for word in relations))  # what XML cannot hold is in no text, nor in RDF
    text = written(knowledge)
    assert written(again(text)) == text


def core(knowledge: Knowledge) -> list[object]:
    """All of the claims and things that RDF holds."""
    claims = [
        (
            replace(claim, evidence=()),
            [(e.doc, e.start, e.end, e.text, e.rule, e.cue, e.relation_label) for e in claim.evidence],
        )
        for claim in knowledge.claims
    ]
    return [sorted(claims, key=str), knowledge.entities, knowledge.base]


def test_claims_and_things_are_what_they_were() -> None:
    assert core(again(written(made.knowledge()))) == core(made.knowledge())


def test_a_key_that_its_iri_does_not_tell_is_told_by_a_name_else_it_is_the_iri() -> None:
    things = (Entity("co-op#3fa9c1", "Group", "co-op"), Entity("київ", "Place", "Kyiv", ("Київ",)))
    keys = [entity.key for entity in again(written(Knowledge((), things, ()))).entities]
    assert keys == ["https://w3id.org/graphbuild/ent/co_op_8162c98505", "київ"]


def test_of_a_text_that_is_not_at_hand_the_evidence_stands_in_its_places() -> None:
    before, after = made.knowledge(), again(written(made.knowledge()))
    for was, source in zip(before.sources, after.sources, strict=True):
        assert (source.name, source.title, source.author, source.date, source.address, source.sha256) == (
            was.name,
            was.title,
            was.author,
            was.date,
            was.address,
            was.sha256,
        )
        assert len(source.text) <= len(was.text)
        assert {letter for letter, there in zip(source.text, was.text, strict=False) if letter != there} <= set("\n …")
    for claim in after.claims:
        for evidence in claim.evidence:
            text = {source.doc: source.text for source in before.sources}[evidence.doc]
            assert text[evidence.start : evidence.end] == evidence.text
            assert text[evidence.sentence.start : evidence.sentence.end] == evidence.sentence.tokens[0].text
            assert text[evidence.subject_mention.start : evidence.subject_mention.end] == evidence.subject_mention.text


def test_texts_beside_the_graph_are_used_where_they_are_the_right_ones(tmp_path: Path) -> None:
    knowledge = made.knowledge()
    save(knowledge, described(knowledge), tmp_path)
    assert load(tmp_path).sources == load(tmp_path / "graph.ttl").sources == knowledge.sources
    (tmp_path / "sources" / "deal.txt").write_text("Another text.")
    assert load(tmp_path).sources[0] == load_alone(knowledge, tmp_path).sources[0] != knowledge.sources[0]
    assert load(tmp_path).sources[1] == knowledge.sources[1]


def load_alone(knowledge: Knowledge, folder: Path) -> Knowledge:
    path = folder / "alone" / "graph.ttl"
    path.parent.mkdir()
    path.write_bytes(written(knowledge).encode())
    return load(path)


def test_a_graph_of_an_older_version_stays_what_it_was() -> None:
    old = written(replace(made.knowledge(), version="0.0.9"))
    assert '"graphbuild 0.0.9"' in old
    assert written(again(old)) == old


def test_what_graphbuild_does_not_write_is_told_and_left_out(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    text = written(made.knowledge())
    path.write_text(
        text
        + 'ent:ukraine rdfs:comment "by hand" ; rdfs:label "L’Ukraine"@fr .\nent:russia rel:possess ent:lithium .\n'
        + "[] rdfs:seeAlso ent:ukraine .\n",
        encoding="utf-8",
    )
    with pytest.warns(UserWarning, match=r"graph.ttl: 4 triples are not graphbuild's and left out, the first on <"):
        assert written(load(path)) == text


CLAIM = next(claim for claim in made.knowledge().claims if claim.relation.lemma == "attack")
WRONG = {
    "another folder": ("doc:deal", "<https://w3id.org/graphbuild/doc/..%2Fdeal>", "no text is called so, but"),
    "no RDF": ("gb:subject ent:russia", "gb:subject :", "line {line}: it is no RDF that can be read"),
    "no subject": (
        "gb:subject ent:russia",
        "rdfs:seeAlso ent:russia",
        "line {at}: {claim}: it has no gb:subject that can be read",
    ),
    "two objects": (
        "gb:object ent:ukraine",
        "gb:object ent:ukraine, ent:russia",
        "line {at}: {claim}: it has 2 times gb:object",
    ),
    "nobody": ("gb:subject ent:russia", "gb:subject ent:nobody", "line {at}: {claim}: it leads to .*ent/nobody"),
    "no polarity": ('gb:polarity "+"', 'gb:polarity "?"', "its gb:polarity is not one of"),
    "asserted": ('gb:asserted "false"', 'gb:asserted "true"', "its gb:asserted is not what"),
    "number": ('gb:confidence "0.9"', 'gb:confidence "much"', "its gb:confidence is no number"),
    "chain": ('"Vance < AFP"', '"Vance < Tass"', "its gb:speakerChain names what is not in the graph"),
    "place": ('nif:endIndex "', 'nif:endIndex "9', "characters cannot stand from"),
    "class": ("rdf:type gb:Claim", "rdf:type gb:Qualifier", "it has no gb:role"),
    "build": (
        "rdf:type owl:NamedIndividual, owl:Ontology",
        "rdf:type owl:NamedIndividual",
        "tells of 0 builds of graphbuild",
    ),
}


@pytest.mark.parametrize("old, new, message", WRONG.values(), ids=list(WRONG))
def test_a_graph_that_cannot_be_understood_is_one_line(old: str, new: str, message: str, tmp_path: Path) -> None:
    text = written(made.knowledge())
    begin = text.index(f"claim:{CLAIM.id} ") if old in text[text.index(f"claim:{CLAIM.id} ") :] else 0
    changed = text.replace(old, new) if old == "doc:deal" else text[:begin] + text[begin:].replace(old, new, 1)
    assert changed != text
    path = tmp_path / "graph.ttl"
    path.write_text(changed, encoding="utf-8")
    with pytest.raises(InputError) as raised:
        load(path)
    at = text.count("\n", 0, text.index(f"claim:{CLAIM.id} ")) + 1
    assert re.search(message.format(at=at, line=r"\d+", claim=IRIS.claim(CLAIM.id)), str(raised.value)), raised.value
    assert raised.value.remedy


@pytest.mark.parametrize("content", [b"", b"<a:b> <a:c> <a:d> .", b"\xff\xfe", b"Kim left."])
def test_a_file_of_something_else_is_one_line(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"it is no RDF that can be read|builds of graphbuild, not of one"):
        load(path)


def test_a_graph_that_is_not_there_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"there is no graph.ttl in it"):
        load(tmp_path)
