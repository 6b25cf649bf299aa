"""Relation families that a user brings."""

from pathlib import Path

import pytest

from graphbuild.errors import InputError
from graphbuild.families import families
from graphbuild.families.patterns import Sense

HEAD = """
@prefix gb: <https://w3id.org/graphbuild/ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix my: <https://example.org/my#> .
"""
MINING = HEAD + 'my:mining a gb:RelationFamily ; rdfs:label "mining" ; gb:pattern "dig", "produce [Concept]" .'


def written(folder: Path, text: str) -> Path:
    path = folder / "my.ttl"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_adds_to_our_families_and_goes_before_them(tmp_path: Path) -> None:
    known = families(written(tmp_path, MINING))
    assert known.sense("dig", subject="Person", object="Concept") == Sense("mining", "forward")
    assert known.sense("produce", subject="Person", object="Concept") == Sense("mining", "forward")
    assert known.sense("produce", subject="Person", object="Work") == Sense("creation", "forward")
    assert known.sense("be dug in", subject="Concept", object="Place") == Sense("mining", None)
    assert not known.only_listed


def test_with_only_listed_its_families_are_all_there_are(tmp_path: Path) -> None:
    text = MINING + "<https://example.org/my> a owl:Ontology ; gb:onlyListed true ."
    known = families(written(tmp_path, text))
    assert known.only_listed
    assert known.sense("dig", subject="Person", object="Concept") == Sense("mining", "forward")
    assert known.sense("possess", subject="Person", object="Concept") is None


def test_a_byte_order_mark_and_comments_do_no_harm(tmp_path: Path) -> None:
    path = written(tmp_path, "")
    path.write_bytes(b"\xef\xbb\xbf# mine\n" + MINING.encode())
    assert families(path).sense("dig", subject="Person", object="Concept") == Sense("mining", "forward")


@pytest.mark.parametrize(
    "text, message",
    [
        ("my:mining a gb:RelationFamily", r"my.ttl, line 6: it is no Turtle \(.*\); mend the line"),
        ("", "my.ttl: it names no pattern of a relation family; give it a gb:RelationFamily with"),
        (
            'my:a a gb:RelationFamily ; gb:pattern "dig" .',
            "my.ttl, line 6: a: it has 0 names; give it one rdfs:label",
        ),
        (
            'my:a a gb:RelationFamily ; rdfs:label "A <b>" ; gb:pattern "dig" .',
            'my.ttl, line 6: "A <b>": it cannot be the name of a family; use small letters',
        ),
        (
            'my:a a gb:RelationFamily ;\n rdfs:label "a" ;\n gb:pattern "dig [Hole]" .',
            r'my.ttl, line 8: "dig \[Hole\]": there is no kind Hole; write it as',
        ),
        ('my:a a gb:RelationFamily ; rdfs:label "a" ; gb:pattern "dig *" .', r'"dig \*": it is no pattern; write it'),
        ('my:a a gb:RelationFamily ; rdfs:label "a" ; gb:pattern "Dig" .', '"Dig": it is no pattern; write it'),
        ('my:a a gb:RelationFamily ; rdfs:label "a" ; gb:pattern "dig|" .', r'"dig\|": it is no pattern; write it'),
        (
            'my:a a gb:RelationFamily ; rdfs:label "a" ; gb:pattern my:dig .',
            "dig: it is no text; write it in quotation",
        ),
        ('my:a rdfs:label "a" ; gb:pattern "dig" .', "a: it has a pattern and is no gb:RelationFamily; type it as one"),
        (
            'my:a a gb:RelationFamily ; rdfs:label "a" ; gb:pattern "dig" ; gb:inversePattern "dig|delve" .',
            r'"dig\|delve": it stands in a and in a, or as two kinds of pattern; leave one of them out',
        ),
        (
            'my:a a gb:RelationFamily ; rdfs:label "a" ; gb:pattern "dig" . my:x gb:onlyListed "yes" .',
            "my.ttl, line 6: onlyListed: it is neither true nor false; write gb:onlyListed true",
        ),
    ],
)
def test_a_bad_file_is_an_error_with_its_line_and_a_remedy(text: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=message):
        families(written(tmp_path, HEAD + text))


def test_a_file_that_is_not_there_or_is_a_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no\.ttl: there is no such file; name a Turtle file with relation families"):
        families(tmp_path / "no.ttl")
    with pytest.raises(InputError, match="cannot be read"):
        families(tmp_path)
