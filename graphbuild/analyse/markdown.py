"""Text as Markdown that shows it and nothing else: no name in a story can become a heading, a link or a tag."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_ACTIVE = re.compile(r"[\\`*_\[\]|~$]")
_AT_START = re.compile(r"^([-+#=:]|\d+(?=[.)]))")
_ADDRESS = re.compile(r"(?<=\w)(?=://)|(?<=\bwww)(?=\.)|(?<=\w)(?=@\w)|(?<!\w)(?=@\w)")


def plain(text: str) -> str:
    """The text on one line, so written that every Markdown reader shows it as it is.

    >>> plain("# [Ada]_Quill_ <b>")
    '\\\\# \\\\[Ada\\\\]\\\\_Quill\\\\_ &lt;b&gt;'
    >>> plain("1. see\\nhttp://example.org")
    '1\\\\. see http\\\\://example.org'
    """
    line = _ADDRESS.sub(r"\\", _ACTIVE.sub(r"\\\g<0>", one_line(text))).translate(_ENTITIES)
    # A digit cannot be escaped, so what follows it is.
    return _AT_START.sub(lambda found: f"{found[1]}\\" if found[1].isdigit() else f"\\{found[1]}", line)


def one_line(text: str) -> str:
    """The text on one line, without the control and direction characters that change how its neighbours look.

    >>> one_line("Donald\\u202e  Trump\\n")
    'Donald Trump'
    """
    kept = (" " if mark.isspace() else mark for mark in text)
    return " ".join("".join(mark for mark in kept if unicodedata.category(mark) not in _HIDDEN).split())


_HIDDEN = frozenset({"Cc", "Cf", "Cs"})


def cut(text: str, limit: int) -> str:
    """The text, ended with an ellipsis where it is longer than `limit` characters.

    >>> cut("economic agreements", 10)
    'economic…'
    """
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:-") + "…"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """The lines of a table; its cells are Markdown already.

    >>> table(["Status", "Claims"], [["denied", "2"]])
    ['| Status | Claims |', '| --- | --- |', '| denied | 2 |']
    """
    return [f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows)]
