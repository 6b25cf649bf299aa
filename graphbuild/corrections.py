"""The user's corrections: one file, one line for each, for hand, page and program.

    # what stands behind a mark like this one is for people
    same: Ada Quill = Countess Quill      two that are one; the name on the left is kept
    different: Amber Post, Amber          two that were taken for one
    name: ferry -> Gull                   what it is called
    kind: Gull -> Work                    what kind of thing it is
    wrong: 3fa9c1b0d2e4                   a claim that the text does not make

A name is a thing's label or one of its other names, as the graph has them. "@" and the name of a text behind it narrow
it to that text: `deal@first_story`. A name that holds what separates two names, "@" or quotes stands in double quotes,
quotes in it doubled: `"Quill, Son & Co"`. What bears a hash may be called by its key or its IRI instead.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from graphbuild.errors import InputError
from graphbuild.model import Kind
from graphbuild.wording import clean, cut

KINDS: tuple[Kind, ...] = get_args(Kind)
SHOWN = 60
"""Characters of a line that an error quotes."""


@dataclass(frozen=True, slots=True)
class Name:
    """What a line calls a thing."""

    text: str
    doc: str | None = None
    """Only as this text calls it."""

    def __str__(self) -> str:
        """As it is written in a line.

        >>> str(Name("Quill, Son & Co", "first")), str(Name("deal"))
        ('"Quill, Son & Co"@first', 'deal')
        """
        special = re.search(r'["@,=]|->|(?<!\S)#', self.text)
        text = '"{}"'.format(self.text.replace('"', '""')) if special else self.text
        return text if self.doc is None else f"{text}@{self.doc}"


@dataclass(frozen=True, slots=True)
class Line:
    """Where a correction stands."""

    number: int
    text: str
    """On one line, without what is for people."""

    @property
    def word(self) -> str:
        """What it begins with: same, different, name, kind or wrong."""
        return self.text.partition(":")[0]


@dataclass(frozen=True, slots=True)
class Same:
    """The second is the first."""

    line: Line
    a: Name
    b: Name


@dataclass(frozen=True, slots=True)
class Different:
    """The second is not the first."""

    line: Line
    a: Name
    b: Name


@dataclass(frozen=True, slots=True)
class Rename:
    """The thing is called so."""

    line: Line
    a: Name
    label: str


@dataclass(frozen=True, slots=True)
class OfKind:
    """The thing is of this kind."""

    line: Line
    a: Name
    kind: Kind


@dataclass(frozen=True, slots=True)
class Wrong:
    """The text does not say what the claim with this id holds."""

    line: Line
    claim: str


Correction = Same | Different | Rename | OfKind | Wrong


@dataclass(frozen=True, slots=True)
class Corrections:
    """What a file says, in its order."""

    file: str = ""
    """Its name, for errors."""
    lines: tuple[Correction, ...] = ()

    def refusal(self, line: Line, reason: str, remedy: str) -> InputError:
        """The error that names the line."""
        return _refusal(self.file, line.number, reason, remedy)


NONE = Corrections()
_BETWEEN: Mapping[str, str] = {"same": "=", "different": ",", "name": "->", "kind": "->"}
_FORMS = "same: A = B, different: A, B, name: A -> B, kind: A -> Person, wrong: ID"
# "*+" takes what it can and gives nothing back, so that no row of quotes, however long, can be read in many ways.
_PART = r'(?:"(?:[^"]|"")*+"|(?!{between}|(?<!\S)#)[^"])*+'
_NAME = re.compile(r'(?:"(?P<quoted>(?:[^"]|"")*+)"|(?P<plain>[^"@]+))(?:@\s*(?P<doc>[\w.-]+))?')


def parsed(text: str, file: str) -> Corrections:
    """What the lines of the file say; InputError that names the line where one cannot be understood.

    >>> parsed("same: Ada Quill = Countess Quill  # she is both\\n", "corrections.txt").lines[0].b
    Name(text='Countess Quill', doc=None)
    >>> parsed("sane: Ada = Eve\\n", "corrections.txt")
    Traceback (most recent call last):
    ...
    graphbuild.errors.InputError: corrections.txt, line 1: “sane” is no correction; write one of same: A = B, \
different: A, B, name: A -> B, kind: A -> Person, wrong: ID
    """
    found = []
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
        said = clean(line)
        if said and not said.startswith("#"):
            found.append(_correction(said, number, file))
    return Corrections(file, tuple(found))


def _correction(said: str, number: int, file: str) -> Correction:
    word, colon, rest = (part.strip() for part in said.partition(":"))
    if not colon or word not in {*_BETWEEN, "wrong"}:
        raise _refusal(file, number, f"“{cut(word, SHOWN)}” is no correction", f"write one of {_FORMS}")
    if word == "wrong":
        claim, _, _ = rest.partition("#")
        return Wrong(Line(number, f"wrong: {claim.strip()}"), claim.strip())
    between = _BETWEEN[word]
    part = _PART.format(between=re.escape(between))
    sides = re.fullmatch(rf"(?P<a>{part}){re.escape(between)}(?P<b>{part})(?:(?<!\S)#.*)?", rest)
    if sides is None:
        reason = f"“{word}” is followed by two names with one “{between}” between them"
        raise _refusal(file, number, reason, "write it so; a name that holds it stands in double quotes")
    left, right = sides["a"].strip(), sides["b"].strip()
    line = Line(number, f"{word}: {left}{'' if between == ',' else ' '}{between} {right}")
    a = _name(left, number, file)
    if word == "kind":
        return OfKind(line, a, _kind(right, number, file))
    b = _name(right, number, file)
    if word == "name":
        if b.doc is not None:
            raise _refusal(
                file, number, f"“{cut(right, SHOWN)}” names a text", 'leave out "@" or put the name in double quotes'
            )
        return Rename(line, a, b.text)
    return Same(line, a, b) if word == "same" else Different(line, a, b)


def _name(written: str, number: int, file: str) -> Name:
    found = _NAME.fullmatch(written)
    text = (found["plain"] or (found["quoted"] or "").replace('""', '"')).strip() if found is not None else ""
    if found is None or not text:
        reason = f"“{cut(written, SHOWN)}” is no name" if written else "a name is missing"
        raise _refusal(file, number, reason, 'write it as the graph has it; one that holds " or @ in double quotes')
    return Name(text, found["doc"])


def _kind(written: str, number: int, file: str) -> Kind:
    if written not in KINDS:
        raise _refusal(file, number, f"“{cut(written, SHOWN)}” is no kind of thing", f"write one of {', '.join(KINDS)}")
    return written


def _refusal(file: str, number: int, reason: str, remedy: str) -> InputError:
    return InputError(f"{file}, line {number}", reason, remedy)
