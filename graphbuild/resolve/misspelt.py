"""Names of one person that the text spells in two ways: "Kristen Wilder" and "Kristin Wilder"."""

from collections.abc import Sequence

from graphbuild.lexicon import table

_VOWELS = frozenset("aeiouy")
_SHORTEST = 5
"""Letters that a word needs to be itself in spite of one wrong: "Jan" and "Jon" are two."""


def is_misspelt(one: str, other: str) -> bool:
    """True for two folded full names that differ in one letter, which does not make a name of another person.

    In a given name it is a vowel within the word, and both are names of the same sex.

    >>> is_misspelt("kristen wilder", "kristin wilder"), is_misspelt("kim maurer", "kim mauer")
    (True, True)
    >>> is_misspelt("mario costa", "maria costa"), is_misspelt("jan smit", "jon smit")
    (False, False)
    """
    words, others = one.split(), other.split()
    if len(words) != len(others) or len(words) < 2:
        return False
    unlike = [index for index, word in enumerate(words) if word != others[index]]
    if len(unlike) != 1:
        return False
    word, its_like = words[unlike[0]], others[unlike[0]]
    if unlike[0] == len(words) - 1:
        return _one_letter(word, its_like) is not None
    letters = _one_letter(word, its_like)
    return letters is not None and letters <= _VOWELS and word[-1] == its_like[-1] and _sex(word) == _sex(its_like)


def _sex(given: str) -> Sequence[str] | None:
    """What the table of first names has for it."""
    return table("first_names").get(given.title())


def _one_letter(one: str, other: str) -> frozenset[str] | None:
    """The letters in which the words differ where it is one alone, not the first, or two that changed places."""
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST or len(long) - len(short) > 1 or one[0] != other[0]:
        return None
    start = next((i for i, letter in enumerate(short) if letter != long[i]), len(short))
    if len(long) > len(short):
        return frozenset(long[start]) if short[start:] == long[start + 1 :] else None
    if short[start + 1 :] == long[start + 1 :]:
        return frozenset((short[start], long[start]))
    swapped = short[start : start + 2] == long[start : start + 2][::-1] and short[start + 2 :] == long[start + 2 :]
    return frozenset(short[start : start + 2]) if swapped else None
