"""Text as Markdown that shows it and nothing else: no name in a story can become a heading, a link or a tag."""

import re
from collections.abc import Iterable, Sequence

from graphbuild.wording import clean

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
    line = _ADDRESS.sub(r"\\", _ACTIVE.sub(r"\\\g<0>", clean(text))).translate(_ENTITIES)
    # A digit cannot be escaped, so what follows it is.
    return _AT_START.sub(lambda found: f"{found[1]}\\" if found[1].isdigit() else f"\\{found[1]}", line)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """The lines of a table; its cells are Markdown already.

    >>> table(["Status", "Claims"], [["denied", "2"]])
    ['| Status | Claims |', '| --- | --- |', '| denied | 2 |']
    """
    return [f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows)]
