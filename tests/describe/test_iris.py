"""Every thing has an IRI of its own that every parser takes and that depends on its key alone."""

import re

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuild.describe.iris import Iris, entity_slug, is_iri, relation_slug
from graphbuild.errors import InputError
from tests.describe.strategies import HOSTILE

IRIS = Iris("https://example.org/graph/")
WORD = st.sampled_from(["a", "b", "deal", "3fa9c1", "854e596ed3", "é", "-", "_", "'", "#", " ", "  ", "A", "57"])
KEY = st.one_of(
    st.text(max_size=200),
    st.lists(WORD, max_size=5).map(" ".join),
    st.lists(WORD, max_size=5).map("_".join),
    st.tuples(st.lists(WORD, max_size=3).map(" ".join), st.sampled_from(["3fa9c1", "854e59"])).map("#".join),
    st.sampled_from((*HOSTILE, "\ud800")),
)


@given(st.lists(KEY, unique=True, max_size=20))
def test_no_two_keys_share_an_iri(keys: list[str]) -> None:
    assert len({IRIS.entity(key) for key in keys}) == len(keys)
    assert len({IRIS.relation(key) for key in keys}) == len(keys)
    assert len({IRIS.document(key) for key in keys}) == len(keys)
    assert len({IRIS.claim(key) for key in keys}) == len(keys)


@given(KEY)
def test_a_slug_is_short_and_ascii(key: str) -> None:
    assert re.fullmatch(r"[a-z0-9][a-z0-9_]{0,80}", entity_slug(key))
    assert re.fullmatch(r"[a-z][a-z0-9_]{0,80}", relation_slug(key))


@given(KEY)
def test_a_strict_parser_takes_every_iri(key: str) -> None:
    for iri in (IRIS.entity(key), IRIS.relation(key), IRIS.claim(key), IRIS.evidence(key, 3, 9), IRIS.graph(key)):
        assert is_iri(iri)
        assert pyoxigraph.NamedNode(iri).value == str(iri)


@pytest.mark.parametrize(
    "key, slug",
    [
        ("donald trump", "donald_trump"),
        ("deal#3fa9c1", "deal_3fa9c1"),
        ("57 resources#a14d4c", "57_resources_a14d4c"),
        # A name that ends as a document's own thing does is not taken for one.
        ("deal 3fa9c1", "deal_3fa9c1_a2346b1990"),
        ("josé", "jose_d994e1d001"),
        ("jose", "jose"),
        ("習近平", "xijinping_c67d5b2c0c"),
    ],
)
def test_a_name_can_be_read_in_its_iri(key: str, slug: str) -> None:
    assert entity_slug(key) == slug


def test_a_long_name_is_cut_after_a_word() -> None:
    assert entity_slug("the whole long name of a thing " * 9).startswith(
        "the_whole_long_name_of_a_thing_the_whole_long_name_of_a_"
    )


@pytest.mark.parametrize("lemma", ["pressure", "refuse to approve", "be president of"])
def test_a_relation_is_called_by_its_lemma(lemma: str) -> None:
    assert relation_slug(lemma) == lemma.replace(" ", "_")


@pytest.mark.parametrize(
    "base", ["https://example.org/", "https://example.org/a%20b/~me/", "urn:graph/", "http://localhost:8000/x/"]
)
def test_a_base_that_can_begin_an_iri_is_taken(base: str) -> None:
    assert str(Iris(base).entity("ukraine")) == f"{base}ent/ukraine"


@pytest.mark.parametrize(
    "base",
    [
        "",
        "example.org/",
        "https://example.org",
        "https://example.org/#",
        "https://example.org/a b/",
        "https://e.org/<x>/",
        "https://example.org/%zz/",
        "https://example.org/\n/",
        "https://example.org/ü/",
        "/tmp/graph/",
    ],
)
def test_a_base_that_cannot_is_an_error_with_a_remedy(base: str) -> None:
    with pytest.raises(InputError, match="it cannot begin an IRI; give an absolute IRI that ends in a slash"):
        Iris(base)


@pytest.mark.parametrize(
    "text", ["", "Q212", "http://example.org/a b", "http://example.org/<a>", "http://example.org/%2"]
)
def test_what_is_no_iri_is_not_taken_for_one(text: str) -> None:
    assert not is_iri(text)
