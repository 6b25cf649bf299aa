"""A text of which only some stretches are known: those that a graph quotes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graphbuild.errors import InputError

LONGEST = 50_000_000
"""Characters. No text that graphbuild reads is as long."""
_REMEDY = "undo what was changed by hand, or build it again"
_GUESSES = 50
"""How many places of a sentence are tried, where the words at the known place occur in it several times."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words that stand at a known place, and the sentence round them, whose place is not told."""

    start: int
    words: str
    sentence: str


def restored(quotes: Iterable[Quoted], known: str = "", *, name: str = "the text") -> tuple[str, dict[Quoted, int]]:
    """A text with all quotes in their places, and where the sentence of each begins.

    What lies between is blank, with an ellipsis where it is long enough; `known` is the text itself, or as much as is
    known of its beginning. A sentence that fits nowhere round its words stands at the end. InputError, about the
    `name`, where the words of two quotes cannot both be in their places, or no text that graphbuild reads is so long.

    >>> text, places = restored([Quoted(4, "sold it", "Kim sold it."), Quoted(20, "It burnt", "It burnt down.")])
    >>> text, sorted(places.values())
    ('Kim sold it.\\n     …\\nIt burnt down.', [0, 20])
    """
    ordered = sorted(set(quotes), key=lambda quote: (quote.start, quote.words, quote.sentence))
    page = _Page(known)
    for quote in ordered:
        if quote.start + len(quote.words) > LONGEST:
            raise InputError(name, f"evidence stands beyond its character {LONGEST:,}: no text is so long", _REMEDY)
        if not page.fits(quote.start, quote.words):
            reason = f"two pieces of evidence have different words at its character {quote.start:,}"
            raise InputError(name, reason, _REMEDY)
        page.write(quote.start, quote.words)
    places: dict[Quoted, int] = {}
    # Where a sentence can stand in one place only, it goes first, so that it guides the others.
    for guesses, quote in sorted(((_guesses(quote), quote) for quote in ordered), key=lambda pair: len(pair[0])):
        start = next((guess for guess in guesses if page.fits(guess, quote.sentence)), len(page.letters) + 1)
        page.write(start, quote.sentence)
        places[quote] = start
    return page.text(), places


def _guesses(quote: Quoted) -> Sequence[int]:
    """Where the sentence may begin: its words are in it, or, where a quote goes on beyond it, it is in its words."""
    found: list[int] = []
    inside = quote.sentence.find(quote.words)
    while inside >= 0 and len(found) < _GUESSES:
        found.append(quote.start - inside)
        inside = quote.sentence.find(quote.words, inside + 1)
    if not found and (inside := quote.words.find(quote.sentence)) >= 0:
        found.append(quote.start + inside)
    return found


class _Page:
    """Letters in their places, None where nothing is known."""

    def __init__(self, known: str) -> None:
        self.letters: list[str | None] = list(known)

    def fits(self, start: int, words: str) -> bool:
        """True where nothing else stands in the words' place."""
        if start < 0:
            return False
        there = self.letters[start : start + len(words)]
        return all(known is None or known == letter for known, letter in zip(there, words, strict=False))

    def write(self, start: int, words: str) -> None:
        self.letters += [None] * (start + len(words) - len(self.letters))
        self.letters[start : start + len(words)] = words

    def text(self) -> str:
        parts: list[str] = []
        gap = 0
        for letter in self.letters:
            if letter is None:
                gap += 1
                continue
            if gap:
                parts.append(_blank(gap))
                gap = 0
            parts.append(letter)
        return "".join(parts)


def _blank(length: int) -> str:
    """So many characters that show a gap; two are taken for the end of a paragraph."""
    return (" ", "\n\n")[length - 1] if length < 3 else "\n" + " " * (length - 3) + "…\n"
