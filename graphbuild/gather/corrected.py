"""The user's corrections are obeyed.

Lines with `different` come first: they are about the words of the texts. The others follow in the order of the file,
each with the names as the lines above it left them. `wrong` comes last (`withdrawn`).
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from graphbuild.corrections import Corrections, Different, Line, Name, OfKind, Rename, Same
from graphbuild.folding import fold
from graphbuild.gather.directory import Directory, Iri
from graphbuild.gather.split import Called, key_of_split, moved, split, spoken
from graphbuild.gather.texts import Pair, Texts, changed_entities, merged, renamed
from graphbuild.model import Entity, Step


def corrected(texts: Texts, corrections: Corrections, iri: Iri) -> tuple[Texts, ...]:
    """The texts as the program reads them, and after each line that changes who is who; the last is what counts.

    InputError, which names the line, where one makes no sense.
    """
    desk = _Desk(corrections, iri, [texts])
    for line in corrections.lines:
        if isinstance(line, Different):
            desk.different(line)
    for line in corrections.lines:
        match line:
            case Same():
                desk.same(line)
            case Rename():
                desk.rename(line)
            case OfKind():
                desk.kind(line)
    return tuple(desk.states)


@dataclass(slots=True)
class _Desk:
    """Where one line after the other is obeyed."""

    corrections: Corrections
    iri: Iri
    states: list[Texts]
    apart: list[tuple[Pair, Line]] = field(default_factory=list)
    """Pairs that the user said are two, and where."""

    @property
    def texts(self) -> Texts:
        return self.states[-1]

    @property
    def directory(self) -> Directory:
        return Directory(self.texts, self.corrections, self.iri)

    def key(self, name: Name, line: Line) -> str:
        return self.directory.key(name, line)

    def different(self, line: Different) -> None:
        """The second is another thing than the first, wherever they were one."""
        is_a, keys_of_a = self._called(line.a, line.line, whole=True)
        is_b, keys_of_b = self._called(line.b, line.line, whole=False)
        both = keys_of_a & keys_of_b
        if len(both) > 1:
            raise self.directory.ambiguous(line.b, both, line.line)
        for key in both:
            new = self._split(line, key, is_a, is_b)
            self.apart.append((frozenset({key, new}), line.line))
            self._note(line.line, key, new)
        if not both:
            pairs = {frozenset({x, y}) for x in keys_of_a for y in keys_of_b}
            self.apart += [(pair, line.line) for pair in sorted(pairs, key=sorted)]
            self.states[-1] = replace(self.texts, maybe=self.texts.maybe - pairs)

    def same(self, line: Same) -> None:
        """The second is the first: its names are other names of that."""
        a, b = self.key(line.a, line.line), self.key(line.b, line.line)
        if a != b:
            one = merged(self.texts.things({a})[a])
            texts = self.texts
            pairs = (frozenset(a if key == b else key for key in pair) for pair in texts.maybe)
            joined = tuple(
                renamed(changed_entities(document, {b}, lambda other: _as(other, one)), {b: a})
                for document in texts.documents
            )
            steps = {**texts.steps, a: (*texts.steps.get(a, ()), *texts.steps.get(b, ()))}
            self.states.append(Texts(joined, frozenset(pair for pair in pairs if len(pair) == 2), steps))
        self.apart = [(frozenset(a if key == b else key for key in pair), other) for pair, other in self.apart]
        for pair, other in self.apart:
            if len(pair) == 1:
                reason = f"“{line.line.text}” and line {other.number}, “{other.text}”, cannot both be so"
                raise self.corrections.refusal(line.line, reason, "remove one of the two")
        self._note(line.line, a)

    def rename(self, line: Rename) -> None:
        """The thing has the new label, and the old one as another name."""
        key = self.key(line.a, line.line)
        things = self.texts.things(self.texts.used())
        for other, known in things.items():
            if other != key and fold(line.label) == fold(merged(known).label):
                reason = f"another thing is called “{line.label}”"
                remedy = f"write same: {Name(other)} = {line.a} if the two are one, else choose another name"
                raise self.corrections.refusal(line.line, reason, remedy)
        self.change(line.line, key, lambda entity: _as(entity, replace(entity, label=line.label)))

    def kind(self, line: OfKind) -> None:
        """The thing is of this kind."""
        self.change(line.line, self.key(line.a, line.line), lambda entity: replace(entity, kind=line.kind))

    def change(self, line: Line, key: str, change: Callable[[Entity], Entity]) -> None:
        """What the texts know of the thing is changed; who is who stays."""
        documents = tuple(changed_entities(document, {key}, change) for document in self.texts.documents)
        self.states[-1] = replace(self.texts, documents=documents)
        self._note(line, key)

    def _note(self, line: Line, *keys: str) -> None:
        """The claims of these things tell what was corrected."""
        step = Step("resolution", f"corrected by the user: {line.text} (line {line.number})")
        noted = {key: (*self.texts.steps.get(key, ()), step) for key in keys}
        self.states[-1] = replace(self.texts, steps={**self.texts.steps, **noted})

    def _called(self, name: Name, line: Line, *, whole: bool) -> tuple[Called, set[str]]:
        """What is called so in the texts, with case where anything is, else without; and the keys of all that is.

        A key or an IRI means the thing by whatever name; `whole` tells whether it then counts as called so.
        """
        self.directory.check(name, line)
        if identified := self.directory.identified(name.text):
            return (lambda said: whole), identified
        names = [
            pair
            for document in self.texts.documents
            if name.doc in {None, document.source.doc}
            for pair in spoken(document)
        ]
        given = {r.label: r.a.text for r in self.corrections.lines if isinstance(r, Rename)}
        exact, folded = name.text, fold(name.text)
        tests: tuple[Called, ...] = (
            lambda said: said == exact,
            lambda said: fold(said) == folded,
            lambda said: said == given.get(exact),
        )
        for test in tests:
            if keys := {key for said, key in names if test(said)}:
                return test, keys
        raise self.directory.unknown(name, line, (said for said, _ in names))

    def _split(self, line: Different, key: str, is_a: Called, is_b: Called) -> str:
        """What is called b in the texts has a key of its own, which is returned."""
        if fold(line.a.text) == fold(line.b.text) and None in {line.a.doc, line.b.doc}:
            remedy = f"say of which text each is: {Name(line.a.text, 'one')}, {Name(line.b.text, 'another')}"
            raise self.corrections.refusal(line.line, "the two names are one", remedy)
        parts = [moved(document, key, (line.a, is_a), (line.b, is_b)) for document in self.texts.documents]
        labels = sorted(m.label for part in parts for m in part.mentions if m.form != "pronoun" and is_b(m.label))
        if not labels:
            reason = f"no words of the texts that mean “{line.a.text}” are “{line.b.text}”"
            raise self.corrections.refusal(
                line.line, reason, "write words of a text, as graphbuild entities lists them"
            )
        new = key_of_split(key, parts, labels[0])
        documents = tuple(split(part, key, new, is_a, is_b, labels[0]) for part in parts)
        self.states.append(replace(self.texts, documents=documents))
        return new


def _as(entity: Entity, one: Entity) -> Entity:
    """The entity with label, kind and value of the other, and its own label as another name."""
    aliases = tuple(sorted({*entity.aliases, entity.label} - {one.label}))
    return replace(entity, label=one.label, kind=one.kind, value=one.value, aliases=aliases)
