"""ontology/relations.ttl: what its patterns decide, and that it is sound."""

import re

import pytest
from rdflib import RDF, RDFS, SKOS, Graph, URIRef

from graphbuild import __version__
from graphbuild.describe.vocabulary import GB
from graphbuild.families import families
from graphbuild.families.patterns import Sense
from graphbuild.model import Direction, Kind
from graphbuild.resources import ontology

TERMS = Graph().parse(data=ontology("relations.ttl").read_text(encoding="utf-8"), format="turtle")
FAMILIES = sorted(map(str, TERMS.subjects(RDF.type, GB.RelationFamily)))


@pytest.mark.parametrize(
    "relation, object_, family, direction",
    [
        ("possess", "Concept", "possession", "forward"),
        ("hold", "Quantity", "possession", "forward"),
        ("belong to", "Person", "possession", "inverse"),
        ("have", "Concept", "having", "forward"),
        # The sense hangs on the object.
        ("hold", "Event", "meeting", "forward"),
        ("hold", "Place", "control", "forward"),
        ("belong to", "Organization", "membership", "forward"),
        ("fire", "Person", "employment", "forward"),
        ("fire", "Concept", "attack", "forward"),
        ("buy", "Work", "trade", "forward"),
        ("buy", "Organization", "acquisition", "forward"),
        ("face", "Person", "competition", "forward"),
        ("face", "Event", "experience", "forward"),
        ("leave", "Place", "movement", "forward"),
        # The particle and the preposition are part of it.
        ("turn down", "Work", "refusal", "forward"),
        ("lose to", "Organization", "competition", "inverse"),
        ("result in", "Event", "cause", "forward"),
        ("result from", "Event", "cause", "inverse"),
        # Nouns, with shades before them.
        ("be president of", "Place", "leadership", "forward"),
        ("be deputy prime minister of", "Place", "leadership", "forward"),
        ("be largest shareholder of", "Organization", "possession", "forward"),
        ("become member of", "Organization", "membership", "forward"),
        ("be younger brother of", "Person", "kinship", "forward"),
        ("have close relations with", "Place", "cooperation", "forward"),
        ("hold secret talks with", "Organization", "meeting", "forward"),
        ("be employee of", "Organization", "employment", "inverse"),
        # A circumstance instead of the object: the family stays, the object is no end of it.
        ("arrest in", "Place", "justice", None),
        ("sign in", "Place", "agreement", None),
        ("study", "Concept", "investigation", "forward"),
        ("resign as", "Person", "employment", None),
        # American spelling.
        ("criticize", "Person", "criticism", "forward"),
        ("analyze", "Concept", "investigation", "forward"),
    ],
)
def test_a_relation_is_of_the_family_that_its_words_and_object_tell(
    relation: str, object_: Kind, family: str, direction: Direction | None
) -> None:
    assert families().sense(relation, subject="Person", object=object_) == Sense(family, direction)


@pytest.mark.parametrize(
    "relation, subject, object_, family",
    [
        ("be arrested in", "Person", "Place", "justice"),
        ("be released on", "Person", "Time", "justice"),
        ("be released on", "Work", "Time", "publication"),
        ("be held in", "Event", "Place", "meeting"),
        ("be banned from", "Person", "Event", "prohibition"),
        ("be taken over in", "Organization", "Time", "acquisition"),
        ("be told", "Person", "Concept", "communication"),
        ("be invested in", "Concept", "Work", "finance"),
    ],
)
def test_a_passive_without_an_agent_is_of_the_verbs_family_and_its_subject_decides(
    relation: str, subject: Kind, object_: Kind, family: str
) -> None:
    assert families().sense(relation, subject=subject, object=object_) == Sense(family, None)


@pytest.mark.parametrize(
    "relation, family",
    [
        ("refuse to approve", "refusal"),
        ("agree to acquire", "agreement"),
        ("promise not to cut", "intention"),
        ("threaten to withdraw", "pressure"),
        ("be urged to establish", "pressure"),
        ("be determined to win", "intention"),
    ],
)
def test_what_takes_a_verb_is_of_its_own_family_and_not_of_that_verbs(relation: str, family: str) -> None:
    assert families().sense(relation, subject="Person", object="Work") == Sense(family, None)


@pytest.mark.parametrize(
    "relation",
    [
        "fail to approve",
        "zigzag to approve",
        "be no friend of",
        "be alleged member of",
        "be would-be president of",
        "be invited as member of",
        "stop use",
        "call fair",
        "jiggle",
        "make",
        "of",
        "not to go",
        "",
    ],
)
def test_what_no_pattern_tells_is_of_no_family(relation: str) -> None:
    assert families().sense(relation, subject="Person", object="Concept") is None


def test_there_are_many_families_and_many_verbs_and_nouns() -> None:
    phrases = {phrase for phrase, _ in families().senses}
    verbs = {phrase.split()[0] for phrase in phrases} - {"be", "have"}
    nouns = {phrase.split()[1] for phrase in phrases if re.fullmatch(r"be [\w-]+ of", phrase)}
    assert (len(FAMILIES) >= 40, len(verbs | nouns) >= 400) == (True, True)


def test_every_family_says_what_it_is_and_who_does_it() -> None:
    for family in FAMILIES:
        for term in (RDFS.label, RDFS.comment, GB.agentRole, GB.patientRole, SKOS.inScheme):
            assert len(list(TERMS.objects(URIRef(family), term))) == 1, (family, term)
        assert family == f"https://w3id.org/graphbuild/family#{TERMS.value(URIRef(family), RDFS.label)}".replace(
            "-", "_"
        )


def test_close_terms_are_pages_and_nothing_follows_from_them() -> None:
    pages = {str(page) for family in FAMILIES for page in TERMS.objects(URIRef(family), RDFS.seeAlso)}
    shape = re.compile(r"https://schema\.org/[A-Za-z]+|http://www\.wikidata\.org/entity/P[1-9]\d*")
    assert {page for page in pages if not shape.fullmatch(page)} == set()
    assert list(TERMS.triples((None, RDFS.subPropertyOf, None))) == []


def test_it_has_the_version_of_the_program() -> None:
    header = URIRef("https://w3id.org/graphbuild/relations")
    version = URIRef("http://www.w3.org/2002/07/owl#versionInfo")
    assert str(TERMS.value(header, version)) == __version__
