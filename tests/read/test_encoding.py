"""Every encoding that news files come in is read rightly, and what cannot be is refused with its reason."""

import codecs
import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuild.errors import InputError
from graphbuild.read.encoding import decode

STORY = "Zelenskyy’s “deal” — worth €50m — collapsed.\nMünchen, São Paulo and Košice listened.\n"
LATIN = "Le café de la rue Béranger était fermé. Señor Núñez naïvely waited at the café.\n"
CYRILLIC = "Президент подписал соглашение о полезных ископаемых в Киеве.\n"


def refusal(content: bytes) -> str:
    with pytest.raises(InputError) as caught:
        decode(content, "story.txt")
    return caught.value.reason


@pytest.mark.parametrize(
    "content",
    [
        STORY.encode(),
        codecs.BOM_UTF8 + STORY.encode(),
        codecs.BOM_UTF16_LE + STORY.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + STORY.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + STORY.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + STORY.encode("utf-32-be"),
        STORY.encode("utf-16-le"),
        STORY.encode("utf-16-be"),
    ],
    ids=["utf8", "utf8-mark", "utf16le-mark", "utf16be-mark", "utf32le-mark", "utf32be-mark", "utf16le", "utf16be"],
)
def test_unicode_is_read_with_and_without_its_mark(content: bytes) -> None:
    assert decode(content, "story.txt") == STORY


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
def test_western_files_are_read(encoding: str) -> None:
    assert decode(LATIN.encode(encoding), "story.txt") == LATIN


def test_typographic_quotes_of_windows_are_read() -> None:
    assert decode("Trump’s “deal” – €5".encode("cp1252"), "story.txt") == "Trump’s “deal” – €5"


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "iso8859-5"])
def test_cyrillic_code_pages_are_refused_rather_than_read_as_nonsense(encoding: str) -> None:
    assert refusal(CYRILLIC.encode(encoding)) == "its encoding is neither UTF-8, UTF-16 nor Windows-1252"


@pytest.mark.parametrize(
    "content",
    [
        "They don’t agree.".encode("mac-roman"),
        "Jan W³adys³aw".encode("latin-1"),
        "日本の首相は署名した。".encode("shift-jis"),
    ],
    ids=["mac-roman", "windows-1250", "shift-jis"],
)
def test_other_encodings_are_refused_rather_than_read_as_nonsense(content: bytes) -> None:
    assert refusal(content) == "its encoding is neither UTF-8, UTF-16 nor Windows-1252"


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"PK\x03\x04\x14\0\x08\0\x08\0",
        bytes(range(256)),
        b"text\0text",
        b"\x01\x02\x03",
    ],
)
def test_binary_data_is_refused(content: bytes) -> None:
    assert refusal(content) == "it is not text but binary data"


def test_one_broken_character_in_utf8_is_refused_with_its_line() -> None:
    assert refusal("One\n“two”\n".encode() + b"\xff\n") == "it is UTF-8 with a broken character in line 3"


def test_utf8_cut_short_is_refused() -> None:
    assert refusal("Zelenskyy’".encode()[:-1]) == "it is UTF-8 with a broken character in line 1"


def test_a_wrong_mark_is_refused() -> None:
    assert refusal(codecs.BOM_UTF8 + b"caf\xe9") == "it says that it is UTF-8, but byte 3 is not"
    assert refusal(codecs.BOM_UTF16_LE + b"abc") == "it says that it is UTF-16-LE, but byte 2 is not"


ENGLISH = st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1)
ANY_TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1).filter(lambda text: text[0] != "\ufeff")


@given(ANY_TEXT)
def test_every_utf8_text_is_read_as_it_is(text: str) -> None:
    assert decode(text.encode(), "story.txt") == text


@given(ENGLISH, st.sampled_from(["utf-16-le", "utf-16-be", "utf-8", "cp1252"]))
def test_every_english_text_is_read_from_every_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "story.txt") == text


@given(st.binary())
def test_any_bytes_are_read_or_refused_and_nothing_else_happens(content: bytes) -> None:
    with contextlib.suppress(InputError):
        decode(content, "story.txt")
