"""What the parser would stumble over is shown to it as another word of the same length, and kept as written: British
spellings in American form, since it was trained on American texts, and WHO, which is no question."""

import re
from collections.abc import Sequence

from graphbuild.parse.sentences import TITLES

# Verbs that end in -ise in American English too (Merriam-Webster; New Oxford Style Manual, 3.2).
_ALWAYS_S = frozenset(
    [
        "advertise",
        "advise",
        "apprise",
        "arise",
        "braise",
        "bruise",
        "chastise",
        "circumcise",
        "comprise",
        "compromise",
        "cruise",
        "demise",
        "despise",
        "devise",
        "disenfranchise",
        "disguise",
        "enfranchise",
        "enterprise",
        "excise",
        "exercise",
        "expertise",
        "franchise",
        "improvise",
        "incise",
        "liaise",
        "malaise",
        "mayonnaise",
        "merchandise",
        "noise",
        "otherwise",
        "paradise",
        "poise",
        "polonaise",
        "practise",
        "praise",
        "precise",
        "premise",
        "promise",
        "raise",
        "reprise",
        "revise",
        "rise",
        "supervise",
        "surmise",
        "surprise",
        "televise",
        "treatise",
        "wise",
    ]
)
_ISE = re.compile(r"(?P<stem>[a-z]{3,})is(?P<ending>e|es|ed|ing|ation|ations|er|ers)$", re.IGNORECASE)


_TWO_MARKS = re.compile(r"‘‘|’’|''|``")


def as_quoted(text: str) -> str:
    """The text with each mark that is set as two single ones as one double mark and a blank, of the same length.

    >>> as_quoted("‘‘He is going,’’ she said. ''So am I.''"), as_quoted("rock 'n' roll")
    (' “He is going,”  she said.  "So am I." ', "rock 'n' roll")
    """

    def doubled(found: re.Match[str]) -> str:
        opens = found.start() == 0 or text[found.start() - 1] in " (\n\t"
        mark = '"' if found[0] == "''" else "“" if opens else "”"
        return f" {mark}" if opens else f"{mark} "

    return _TWO_MARKS.sub(doubled, text) if "‘‘" in text or "’’" in text or "''" in text or "``" in text else text


_LIKE = {"WHO": "IMF"}
"""Names in capitals that the parser takes for another word, each with a name that it knows."""
_CURLY = {word: word.replace("’", "'") for word in ("n’t", "’d", "’ll", "’m", "’re", "’s", "’ve")}
"""Shortened words as the parser knows them best."""


def shown_as(word: str) -> str:
    """The word that the parser is to see.

    >>> shown_as("finalising"), shown_as("WHO"), shown_as("who"), shown_as("’s")
    ('finalizing', 'IMF', 'who', "'s")
    """
    return _LIKE.get(word) or _CURLY.get(word) or american(word)


_PARTICLES = {"do": "de", "dos": "des", "das": "des"}


def with_particles(words: Sequence[str]) -> list[str]:
    """The words that the parser is to see, "do" as a particle where it stands within a name.

    >>> with_particles(["Flor", "do", "Norte", "grew"]), with_particles(["What", "do", "you", "want"])
    (['Flor', 'de', 'Norte', 'grew'], ['What', 'do', 'you', 'want'])
    """
    seen = list(map(shown_as, words))
    for i in range(1, len(words) - 1):
        if words[i] in _PARTICLES and words[i - 1].istitle() and words[i + 1].istitle() and words[i - 1] not in _ASKING:
            seen[i] = _PARTICLES[words[i]]
    return seen


_ASKING = frozenset({"How", "What", "When", "Where", "Which", "Who", "Whom", "Why"})


def american(word: str) -> str:
    """The American spelling of a British -ise word, of the same length; any other word as it is.

    >>> american("finalising"), american("organisations"), american("raising"), american("surprised")
    ('finalizing', 'organizations', 'raising', 'surprised')
    """
    found = _ISE.fullmatch(word)
    if not found:
        return word
    verb = found["stem"].lower() + "ise"
    if any(verb.endswith(kept) for kept in _ALWAYS_S) and not found["ending"].startswith("ation"):
        return word
    if found["ending"].startswith("ation") and not found["stem"].lower().endswith(_ISATION):
        return word
    return found["stem"] + "iz" + found["ending"]


_ISATION = ("al", "an", "ar", "il", "im", "in", "it", "on", "or", "ol", "er", "ogn", "at", "ut", "m", "r", "n")


def as_written(lemma: str, word: str) -> str:
    """The lemma spelt as the word in the text is.

    >>> as_written("finalize", "finalising"), as_written("finalize", "finalizing"), as_written("IMF", "WHO")
    ('finalise', 'finalize', 'WHO')
    """
    if word in _LIKE:
        return word
    return lemma[:-3] + "ise" if lemma.endswith("ize") and american(word) != word else lemma


_PREFIXES = frozenset(
    {
        "anti",
        "by",
        "co",
        "counter",
        "cross",
        "ex",
        "mid",
        "multi",
        "non",
        "post",
        "pre",
        "pro",
        "quarter",
        "quasi",
        "re",
        "semi",
        "sub",
    }
    | {"vice"}
)


_NAME_BEGINS = frozenset({"Abd", "Abu", "Bar", "Ben", "Bin", "Ibn", "Ould"})
"""What family names with a hyphen begin with that the model takes apart."""
_TAILS = frozenset({("in", "chief"), ("in", "law"), ("in", "residence"), ("at", "arms"), ("at", "large")})
"""What may follow a noun with hyphens as a part of it."""
_LINKS = frozenset({"al", "au", "de", "du", "e", "el", "en", "i", "la", "le", "les", "sous", "sur", "ul", "upon"})
"""What ties the parts of a name: Lashkar-e-Taiba, Berwick-upon-Tweed."""
_MILLIONS = frozenset({"b", "bn", "k", "m", "mn", "t", "tn"})


def parts_joined(words: list[str], spaces: list[bool]) -> tuple[list[str], list[bool]]:
    """The words with what the tokenizer cut off put back: "semi-finals" is one word, and so is the number in "£22m".

    >>> parts_joined(["semi", "-", "finals", "begin"], [False, False, True, False])
    (['semi-finals', 'begin'], [True, False])
    >>> parts_joined(["case", "-", "by", "-", "case"], [False, False, False, False, False])[0]
    ['case', '-', 'by', '-', 'case']
    >>> parts_joined(["£", "22", "m", "fee"], [False, False, True, False])
    (['£', '22m', 'fee'], [False, True, False])
    >>> parts_joined(["£", "22", "m."], [False, False, False])
    (['£', '22m', '.'], [False, False, False])
    >>> parts_joined(["at", "No", ".", "8"], [True, False, True, False])
    (['at', 'No.', '8'], [True, True, False])
    >>> parts_joined(["Col", ".", "Thapa"], [False, True, False])
    (['Col.', 'Thapa'], [True, False])
    """
    joined: list[str] = []
    after: list[bool] = []
    i = 0
    while i < len(words):
        length = _length(words, spaces, i)
        whole = "".join(words[i : i + length])
        ends = length == 2 and words[i + 1].endswith(".") and len(words[i + 1]) > 1
        joined += [whole[:-1], "."] if ends else [whole]  # "£15m." at the end of a sentence
        after += [False, spaces[i + length - 1]] if ends else [spaces[i + length - 1]]
        i += length
    return joined, after


def _length(words: list[str], spaces: list[bool], i: int) -> int:
    """Of how many of the tokenizer's words the one that begins there is made."""
    following = words[i + 1 : i + 3] if not spaces[i] else []
    if words[i] in {"No", "Nos"} and following[:1] == ["."] and words[i + 2 : i + 3] and words[i + 2][:1].isdigit():
        return 2  # "No. 8"
    if f"{words[i]}." in TITLES and following[:1] == ["."] and words[i + 2 : i + 3] and words[i + 2][:1].isupper():
        return 2  # "Col. Thapa"
    hyphened = words[i].lower() in _PREFIXES and following[:1] == ["-"] and not spaces[i + 1]
    if hyphened and i and words[i - 1] == "-" and not spaces[i - 1]:
        return 1  # "case-by-case"
    if hyphened and following[-1][:1].islower():
        return 3
    named = words[i] in _NAME_BEGINS and following[:1] == ["-"] and not spaces[i + 1]  # "Yael Ben-Haim"
    if named and following[-1][:1].isupper():
        return 3
    five = words[i : i + 5]
    if len(five) == 5 and five[1] == five[3] == "-" and not any(spaces[i : i + 4]):
        name = five[0][:1].isupper() and five[2] in _LINKS and five[4][:1].isupper()  # "Lashkar-e-Taiba"
        if name or tuple(five[2::2]) in _TAILS:
            return 5  # "daughter-in-law"
    money = i > 0 and words[i - 1][-1:] in "$£€¥" and not spaces[i - 1] and words[i][-1:].isdigit()
    return 2 if money and following[:1] and following[0].lower().removesuffix(".") in _MILLIONS else 1
