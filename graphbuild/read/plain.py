"""The one text of a source, to which all offsets refer."""

import hashlib
import re
import unicodedata

BREAKS = str.maketrans(dict.fromkeys("\r\v\f\x1c\x1d\x1e\x85\u2028\u2029", "\n"))
KEPT = frozenset("\t\n")
ENDS = (".", "!", "?", ":", ";", ",", '"', "”", "’", "…")
MARKUP = re.compile(r"#{1,6}\s+|[=\-_*~#\s]+$")
LONGEST_TITLE = 150


def clean(text: str) -> str:
    """The text with one kind of line end, and a space for each control character, so that it is safe to write anywhere.

    Nothing else changes: words, accents and spaces stay as they are.

    >>> clean("One\\r\\ntwo\\rthree\\x00four\\ufefffive\\ud800six")
    'One\\ntwo\\nthree four five�six'
    """
    text = text.replace("\r\n", "\n").translate(BREAKS)
    strange = {character for character in set(text) - KEPT if is_strange(character)}
    return text.translate({ord(character): "\ufffd" if is_surrogate(character) else " " for character in strange})


def is_strange(character: str) -> bool:
    """True for control characters, byte order marks, lone surrogates and code points that are no characters."""
    return (
        unicodedata.category(character) in ("Cc", "Cs")
        or character == "\ufeff"
        or ord(character) & 0xFFFE == 0xFFFE
        or "\ufdd0" <= character <= "\ufdef"
    )


def is_surrogate(character: str) -> bool:
    return "\ud800" <= character <= "\udfff"


def sha256(text: str) -> str:
    """Of the text in UTF-8, in hexadecimal.

    >>> sha256("")[:8]
    'e3b0c442'
    """
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def title(text: str) -> str | None:
    """The first line where it is a heading: short, without a full stop, with a text below it.

    >>> title("# Deal collapses\\n\\nThe deal collapsed."), title("The deal collapsed.\\nMore.")
    ('Deal collapses', None)
    """
    first, _, rest = text.strip().partition("\n")
    if not rest.strip() or len(first) > LONGEST_TITLE or first.rstrip().endswith(ENDS):
        return None
    heading = " ".join(MARKUP.sub("", first).split())
    return heading or None
