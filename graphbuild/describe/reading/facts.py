"""What a graph says of each thing, taken out piece by piece, so that in the end it is known what was not understood."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeVar

from graphbuild.describe.vocabulary import PREFIXES, RDF
from graphbuild.errors import InputError
from graphbuild.triples import Text, Triple

Number = TypeVar("Number", int, float)
Sort = tuple[str | None, str | None] | None
"""What a value is: (language, datatype) of a text, None for a thing."""
THING: Final[Sort] = None
ENGLISH: Final[Sort] = ("en", None)
PLAIN: Final[Sort] = (None, None)


class Facts:
    """The triples of a graph by subject. IRIs are plain strings, as they are when they come from a file."""

    def __init__(self, triples: Iterable[Triple]) -> None:
        self._said: dict[str, list[tuple[str, str | Text]]] = defaultdict(list)
        self._classes: dict[str, list[str]] = defaultdict(list)
        self._strange: list[Triple] = []
        type_ = str(RDF.type)
        for subject, predicate, value in triples:
            self._said[subject].append((predicate, value))
            if predicate == type_ and isinstance(value, str):
                self._classes[value].append(subject)

    def of(self, class_: str) -> Iterator[Thing]:
        """Things of this class, sorted, that were not looked at before. The next one ends the look at the last."""
        for iri in sorted(self._classes[str(class_)]):
            yield from self.about(iri)

    def about(self, iri: str) -> Iterator[Thing]:
        """The thing of this IRI, if it was not looked at before."""
        if iri in self._said:
            thing = Thing(iri, self._said.pop(iri))
            yield thing
            self._strange += thing.left

    def left(self) -> Iterator[Triple]:
        """What nobody asked for: of things that were looked at, and of all others."""
        yield from self._strange
        for iri in sorted(self._said):
            yield from Thing(iri, self._said[iri]).left


class Thing:
    """What is said of one thing. What is asked for is taken out; the rest is `left`."""

    def __init__(self, iri: str, said: Iterable[tuple[str, str | Text]]) -> None:
        self.iri = iri
        self._said: dict[str, list[str | Text]] = {}
        for predicate, value in dict.fromkeys(said):
            self._said.setdefault(predicate, []).append(value)

    @property
    def left(self) -> list[Triple]:
        """What nobody asked for."""
        return [(self.iri, predicate, value) for predicate, values in self._said.items() for value in values]

    def all(self, predicate: str, sort: Sort) -> list[str]:
        """All values of this sort, sorted. What is of another sort stays, as what nobody asked for."""
        values = self._said.pop(str(predicate), None)
        if values is None:
            return []
        if rest := [value for value in values if not _is(value, sort)]:
            self._said[str(predicate)] = rest
        return sorted(value if isinstance(value, str) else value.value for value in values if _is(value, sort))

    def maybe(self, predicate: str, sort: Sort) -> str | None:
        """The one value of this sort, or None; InputError where there are several."""
        found = self.all(predicate, sort)
        if len(found) > 1:
            raise self.error(f"it has {len(found)} times {short(predicate)}, and can have one")
        return found[0] if found else None

    def one(self, predicate: str, sort: Sort) -> str:
        """The one value of this sort; InputError where there is none, or several."""
        found = self.maybe(predicate, sort)
        if found is None:
            raise self.error(f"it has no {short(predicate)} that can be read")
        return found

    def parsed(self, predicate: str, datatype: str, parse: Callable[[str], Number]) -> Number | None:
        """The one number of this datatype, or None; InputError where there are several, or it is no number."""
        lexical = self.maybe(predicate, (None, str(datatype)))
        try:
            return None if lexical is None else parse(lexical)
        except ValueError as error:
            raise self.error(f"its {short(predicate)} is no number") from error

    def is_a(self, *classes: str) -> None:
        """It is known to be of these classes."""
        values = self._said.pop(str(RDF.type), [])
        known = {str(class_) for class_ in classes}
        if rest := [value for value in values if value not in known]:
            self._said[str(RDF.type)] = rest

    def forget(self) -> None:
        """Nothing is left of it."""
        self._said.clear()

    def error(self, reason: str) -> InputError:
        return InputError(self.iri, reason, "undo what was changed by hand, or build it again")


def short(iri: str) -> str:
    """The IRI as people write it.

    >>> short("https://w3id.org/graphbuild/ns#subject")
    'gb:subject'
    """
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri


def _is(value: str | Text, sort: Sort) -> bool:
    return isinstance(value, str) if sort is None else not isinstance(value, str) and value[1:] == sort
