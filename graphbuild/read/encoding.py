"""Bytes to text: read rightly or refused with a reason, never guessed into nonsense."""

import codecs
import re

from graphbuild.errors import InputError

MARKS = (
    # The mark of UTF-32 begins with that of UTF-16, so it is looked for first.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
"""Characters that text files do not hold; ESC is left out because of coloured terminal logs."""
SAVE_AS_UTF8 = "save it as UTF-8"

# Windows-1252 has letters above 0x7F, but not these: a capital or a sign inside a word in small letters comes from
# another encoding ("donÕt" was "don't" in Mac Roman, "W³adys³aw" was "Władysław" in Windows-1250).
NOT_WESTERN = re.compile(r"[a-z][À-ÖØ-Þ¡-©«¬®-³µ¶¸¹»-¿‚„†‡ˆ‰‹›¤¦§¨¯°±²³][a-z]")


def decode(content: bytes, file: str) -> str:
    """The text of a file; `file` is its name for the error. InputError where it is no text or in no known encoding.

    UTF-8, UTF-16, UTF-32 with or without a mark at the start (UTF-32 only with), and Windows-1252, which holds Latin-1.

    >>> decode("Zelenskyy’s".encode("cp1252"), "story.txt")
    'Zelenskyy’s'
    >>> decode(b"GIF89a\\x01\\x00\\x80", "story.txt")
    Traceback (most recent call last):
    ...
    graphbuild.errors.InputError: story.txt: it is not text but binary data; give a text file
    """
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return marked(content[len(mark) :], encoding, file)
    if b"\0" in content:
        return wide(content, file)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        text = western(content, error, file)
    if too_many(CONTROL, text):
        raise binary(file)
    return text


def marked(content: bytes, encoding: str, file: str) -> str:
    """The text after the mark that names its encoding. Lone surrogates stay, for `clean` to replace."""
    try:
        text = content.decode(encoding, "strict" if encoding == "utf-8" else "surrogatepass")
    except UnicodeDecodeError as error:
        raise InputError(
            file, f"it says that it is {encoding.upper()}, but byte {error.start} is not", SAVE_AS_UTF8
        ) from error
    if too_many(CONTROL, text):
        raise binary(file)
    return text


def wide(content: bytes, file: str) -> str:
    """UTF-16 without a mark, where exactly one byte order gives text; bytes with NULs are binary otherwise."""
    readings = []
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if is_western_text(text):
            readings.append(text)
    if len(readings) != 1:
        raise binary(file)
    return readings[0]


def is_western_text(text: str) -> bool:
    """True where the characters are those of text in Latin letters, without control characters.

    >>> is_western_text("The deal collapsed."), is_western_text("吀栀攀 搀攀愀氀")
    (True, False)
    """
    if CONTROL.search(text):
        return False
    latin = sum(character < "\u0250" or "\u2010" <= character <= "\u2044" for character in text)
    return latin >= 0.9 * len(text)


def western(content: bytes, error: UnicodeDecodeError, file: str) -> str:
    """The text in Windows-1252, where it can be that; InputError where it is broken UTF-8 or something else."""
    if is_broken_utf8(content, error):
        line = content.count(b"\n", 0, error.start) + 1
        raise InputError(file, f"it is UTF-8 with a broken character in line {line}", "mend the line or save it again")
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError as other:
        raise unknown(file) from other
    if too_many(CONTROL, text):
        raise binary(file)
    letters = sum(character.isalpha() for character in text)
    foreign = sum(character.isalpha() and character > "\x7f" for character in text)
    # Western languages write one letter in ten with a mark at most; Cyrillic or Japanese read so have nearly only such.
    if foreign > 0.25 * letters or NOT_WESTERN.search(text):
        raise unknown(file)
    return text


def is_broken_utf8(content: bytes, error: UnicodeDecodeError) -> bool:
    """True where most characters beyond ASCII are good UTF-8, or the last one is cut short."""
    if error.reason == "unexpected end of data":
        return True
    text = content.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    good = sum(character > "\x7f" for character in text) - broken
    return good >= broken


def too_many(pattern: re.Pattern[str], text: str) -> bool:
    """True where more than one character in a hundred matches."""
    return 100 * sum(1 for _ in pattern.finditer(text)) > len(text)


def binary(file: str) -> InputError:
    return InputError(file, "it is not text but binary data", "give a text file")


def unknown(file: str) -> InputError:
    return InputError(file, "its encoding is neither UTF-8, UTF-16 nor Windows-1252", SAVE_AS_UTF8)
