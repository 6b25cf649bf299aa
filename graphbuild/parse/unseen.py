"""What stands in a text beside its sentences, and is not shown to the model: an editor's brackets, tickers, party tags.

The characters stay where they are; only the model sees blanks in their place.
"""

import re

_EDITOR = r"(?P<open>\[)(?!\d+\])(?=[\w$£€'’\"“])[^\[\]\n]{1,60}(?<=[\w.%'’\"”])(?P<close>\])(?!\w)"
"""Brackets round words that an editor put into a quotation: "I hope [Kim] brings answers"."""
_NAME = r"(?P<before><)(?=[A-Z])[^<>\n]{6,60}[a-z.](?P<after>>)"
"""Brackets round the name of a firm, in newswire: "a unit of <Lake Holding Co>"."""
_STATES = "(?:New|North|South|West|Rhode) (?:Hampshire|Jersey|Mexico|York|Carolina|Dakota|Virginia|Island)"
_WHOLE = (
    r"^(?i:URGENT|BREAKING(?: NEWS)?|UPDATE(?: \d)?|CORRECTED|EXCLUSIVE|FLASH) ?[-–—:]+ ?(?=\S)",  # tags of agencies
    r"\s?\[(?:sic|citation needed|\d{1,3})\]",
    r"\s?<[A-Z]{1,6}(?:\.[A-Z]{1,2})?>",  # newswire of the 1980s
    r"\s?\((?:[A-Z]{2,6}\.[A-Z]{1,2}|[A-Z][A-Za-z]{2,7} ?: ?[A-Z][A-Z.]{0,5})\)",  # "(AAPL.O)", "(NYSE: IBM)"
    r"\s?\([RDI][-–]\s?[A-Z][A-Za-z.]{1,9}(?: [A-Z][a-z]{2,9})?\)",  # "(D-Ill.)"
    rf",\s[RDI]-(?:{_STATES}|[A-Z][a-z]+(?:\.(?=,| [a-z]))?|[A-Z]\.[A-Z](?:\.(?=,| [a-z]))?|[A-Z]{{2}}),?",  # "R-Mo.,"
)
_UNSEEN = re.compile("|".join((_EDITOR, _NAME, *(f"(?:{each})" for each in _WHOLE))))
_MARKS = frozenset('[<(-–—:"“')
_BEFORE_VERB = r"(?<! a)(?<! an)(?<! the)(?<! of)(?<! its)(?<! his)(?<! her)(?<! their)(?<! no)(?<! as)(?<! by)(?<! in)"
_QUOTED = re.compile(
    r"\b(?:argue[ds]?|claim(?:s|ed)?|fear(?:s|ed)?|insist(?:s|ed)?|said|says?|warn(?:s|ed)?)\b[^\"“”.;:!?\n]{3,60}"
    + _BEFORE_VERB
    + r" (?P<open>[\"“])(?=[a-z]{2,}(?:s|ed) )[^\"“”.,;:!?\n]{3,60}(?P<close>[\"”])(?!\w)"
)
"""A verb quoted with its object: "say the law “punishes families” and"; the model takes it for a noun."""


def unseen(text: str) -> list[tuple[int, int]]:
    """The places, character offsets, end exclusive, of what the model is not to see.

    >>> def seen(text: str) -> str:
    ...     for start, end in unseen(text):
    ...         text = text[:start] + "_" * (end - start) + text[end:]
    ...     return text
    >>> seen("“I hope [Kim] brings answers [sic],” said Lee.")
    '“I hope _Kim_ brings answers______,” said Lee.'
    >>> seen("Sen. Ann Lee, R-Mo., and Rep. Kim (D-Ill.) met Lake Inc <LAK.N>.")
    'Sen. Ann Lee________ and Rep. Kim_________ met Lake Inc________.'
    >>> seen("Shares in IBM (NYSE: IBM) fell [by] half; see [1].")
    'Shares in IBM____________ fell _by_ half; see____.'
    >>> seen("URGENT - Court clears former minister.")
    '_________Court clears former minister.'
    >>> seen("Exclusive: Acme to sell mine.")
    '___________Acme to sell mine.'
    >>> seen('Critics say the law "punishes families" and will fail; Lee saw "friends of Kim".')
    'Critics say the law _punishes families_ and will fail; Lee saw "friends of Kim".'
    """
    if _MARKS.isdisjoint(text):
        return []
    places = [found.span(mark) for found in _QUOTED.finditer(text) for mark in ("open", "close")]
    for found in _UNSEEN.finditer(text):
        opened = "open" if found["open"] else "before" if found["before"] else ""
        if opened:
            closed = "close" if opened == "open" else "after"
            places += [found.span(opened), found.span(closed)]
        else:
            places.append(found.span())
    return sorted(places)
