"""What a source is called: its file's stem, safe as a file name and its own."""

import unicodedata
from pathlib import Path

from graphbuild.read.inputs import STDIN
from graphbuild.read.plain import sha256

LONGEST = 100
"""Characters; and bytes at most twice as many, since file systems count bytes."""


class Names:
    """Gives every text a name that no other one of the build has."""

    def __init__(self) -> None:
        # Names are compared folded, because to many file systems Story.txt and story.txt are one file.
        self.taken: set[str] = set()
        self.seen: set[tuple[str, str]] = set()

    def name(self, file: str, text: str) -> str | None:
        """The name for this text; None where the same text had the same name before.

        The second text of a name gets a suffix made from what it says, so that it does not depend on the others.

        >>> names = Names()
        >>> names.name("a/story.txt", "One."), names.name("b/story.txt", "Two."), names.name("c/story.txt", "One.")
        ('story', 'story_1eb32d1e', None)
        """
        stem = safe("stdin" if file == STDIN else Path(file).stem)
        content = sha256(text)
        if (stem.casefold(), content) in self.seen:
            return None
        name, length = stem, 8
        while name.casefold() in self.taken:
            name = f"{stem[: LONGEST - length - 1]}_{content[:length]}"
            length += 1
        self.seen.add((stem.casefold(), content))
        self.taken.add(name.casefold())
        return name


def safe(stem: str) -> str:
    """The stem with "_" for all but letters, digits, ".", "_" and "-"; never empty, hidden or too long for a file name.

    >>> safe("Trump & Zelenskyy: the deal"), safe("..."), safe("Київ-1")
    ('Trump___Zelenskyy__the_deal', 'text', 'Київ-1')
    """
    composed = unicodedata.normalize("NFC", stem)
    name = "".join(character if character.isalnum() or character in "._-" else "_" for character in composed)
    name = name.lstrip(".")[:LONGEST]
    while len(name.encode("utf-8", "replace")) > 2 * LONGEST:
        name = name[:-1]
    return name or "text"
