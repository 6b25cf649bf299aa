"""The parser was trained on American texts: British spellings are shown to it in American form, and kept as written."""

import re

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

    >>> as_written("finalize", "finalising"), as_written("finalize", "finalizing")
    ('finalise', 'finalize')
    """
    return lemma[:-3] + "ise" if lemma.endswith("ize") and american(word) != word else lemma


_PREFIXES = frozenset(
    {"semi", "quarter", "anti", "non", "pre", "post", "mid", "ex", "co", "multi", "quasi", "pro", "re", "vice", "sub"}
)


def prefixes_joined(words: list[str], spaces: list[bool]) -> tuple[list[str], list[bool]]:
    """The words with prefixes that the tokenizer cut off put back: "semi-finals" is one word.

    >>> prefixes_joined(["semi", "-", "finals", "begin"], [False, False, True, False])
    (['semi-finals', 'begin'], [True, False])
    """
    joined: list[str] = []
    after: list[bool] = []
    i = 0
    while i < len(words):
        whole = i + 2 < len(words) and words[i].lower() in _PREFIXES and words[i + 1] == "-"
        if whole and not spaces[i] and not spaces[i + 1] and words[i + 2][:1].islower():
            joined.append("".join(words[i : i + 3]))
            after.append(spaces[i + 2])
            i += 3
        else:
            joined.append(words[i])
            after.append(spaces[i])
            i += 1
    return joined, after
