"""Where sentences begin, wherever punctuation makes it sure; the rest is left to the parser."""

import re
import unicodedata
from collections.abc import Sequence

_FULL_STOP = re.compile(r"[.!?…]+$")
_CLOSER = frozenset("\"'”’)]»")
_OPENER = frozenset("\"'“‘([«")
_ABBREVIATION = re.compile(r"(?:[A-Za-z]\.)+$|[A-Z][a-z]{0,4}\.$|[a-z]{1,4}\.$")
TITLES = frozenset(
    {"Brig.", "Gen.", "Capt.", "Lt.", "Col.", "Maj.", "Sgt.", "Cmdr.", "Adm.", "Rev.", "Prof.", "Dr.", "Mr.", "Mrs."}
    | {"Ms.", "Sen.", "Rep.", "Gov.", "Hon.", "Supt.", "Det.", "Insp.", "Cpl.", "Pvt.", "Messrs."}
    | {"Const.", "Cst.", "Pte.", "Ald.", "Cllr.", "Amb."}
)
"""Abbreviations after which a name goes on."""
_LETTER = re.compile(r"[A-Z]\.")
_LETTERED = frozenset(
    {"Annex", "Appendix", "Block", "Category", "Class", "Exhibit", "Gate", "Grade", "Group", "Hepatitis", "Influenza"}
    | {"Plan", "Pool", "Section", "Serie", "Series", "Terminal", "Type", "Vitamin", "Zone"}
    | {"hepatitis", "influenza", "plan", "section", "type", "vitamin"}
)
"""What a single letter tells apart, so that it is no initial: "in Group B. Peru won"."""
_MAYBE = frozenset({";", "—", "–", "--", ":"})


def sentence_starts(words: Sequence[str], spaces: Sequence[str]) -> list[bool | None]:
    """For each word True where a sentence begins, False where none can, None where the parser must say.

    >>> sentence_starts(["He", "left", ".", "“", "Why", "?", "”"], [" ", "", " ", "", "", "", ""])
    [True, False, False, True, False, False, False]
    >>> sentence_starts(["in", "Serie", "A.", "Roma"], [" ", " ", " ", ""])
    [True, False, False, True]
    """
    starts: list[bool | None] = []
    for i, word in enumerate(words):
        starts.append(True if i == 0 else _starts(words, spaces, i, word))
    return starts


def _starts(words: Sequence[str], spaces: Sequence[str], i: int, word: str) -> bool | None:
    before = i - 1
    while before > 0 and words[before] in _CLOSER and not spaces[before - 1]:
        before -= 1
    if word in _CLOSER and not spaces[i - 1]:  # closes what stands before it
        return False
    last = words[before]
    opens = i + 1 < len(words) and word in _OPENER and not spaces[i]
    first = words[i + 1] if opens else word
    capital = first[:1].isupper() or first[:1].isdigit()
    if last in {"No.", "Nos."} and word[:1].isdigit():
        return False  # "fell to No. 8"
    if _FULL_STOP.fullmatch(last) or unicodedata.category(last[0]) == "So":  # an emoji ends what it stands behind
        return capital and bool(spaces[i - 1])
    if last in {"m.", "bn.", "k."} and words[before - 1 : before] and words[before - 1][-1:].isdigit():
        return capital  # "a gap of £140m. Its president"
    if last in TITLES:
        return False
    if words[before - 1 : before] and _is_no_initial(words[before - 1], last):
        return capital
    if last.endswith(".") and _ABBREVIATION.fullmatch(last):
        return None if capital else False
    if last in _MAYBE or word in _MAYBE or not word.strip() or not last.strip():
        return None
    return False


def _is_no_initial(word: str, letter: str) -> bool:
    """True for "Serie A. Udinese lost" and "he wrote on X. A spokeswoman said"; not for "J. Lee"."""
    return (word, letter) == ("on", "X.") or (word in _LETTERED and _LETTER.fullmatch(letter) is not None)
