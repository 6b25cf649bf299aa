"""What a name in the user's corrections means."""

import difflib
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from graphbuild.corrections import Corrections, Line, Name
from graphbuild.errors import InputError
from graphbuild.folding import fold
from graphbuild.gather.texts import Texts, entities_of

SHOWN = 5
"""How many things or names an error tells of."""
_LOOK = "graphbuild entities lists what there is and what it is called"
Iri = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Directory:
    """The things of the texts that claims speak of, by what they are called."""

    texts: Texts
    corrections: Corrections
    iri: Iri

    def key(self, name: Name, line: Line) -> str:
        """The key of the one thing of this name; InputError where there is none or several.

        The first of these that anything is called counts: its IRI, or its key where that has a mark; its label; another
        name; any key; label and names without regard to case, accents and article.
        """
        self.check(name, line)
        found = next((keys for keys in self._tiers(name) if keys), set())
        if not found:
            raise self.unknown(name, line, (n for key in self._names(None).values() for names in key for n in names))
        if len(found) > 1:
            raise self.ambiguous(name, found, line)
        return next(iter(found))

    def check(self, name: Name, line: Line) -> None:
        """InputError where the text that a name is narrowed to is none of the build."""
        docs = [document.source.doc for document in self.texts.documents]
        if name.doc is not None and name.doc not in docs:
            close = difflib.get_close_matches(name.doc, docs, SHOWN)
            raise self.corrections.refusal(
                line, f"no text is called “{name.doc}”", f"the texts are {', '.join((close or docs)[:SHOWN])}"
            )

    def unknown(self, name: Name, line: Line, names: Iterator[str]) -> InputError:
        """The error for a name that nothing bears; it tells names that are like it."""
        by_fold = {fold(each): each for each in sorted(set(names))}
        words = set(fold(name.text).split())
        like = [each for each in by_fold if words and words <= set(each.split())]
        like += difflib.get_close_matches(fold(name.text), by_fold, SHOWN)
        close = [str(Name(by_fold[each])) for each in list(dict.fromkeys(like))[:SHOWN]]
        where = f" in {name.doc}" if name.doc is not None else ""
        remedy = f"did you mean {', or '.join(close)}?" if close else _LOOK
        return self.corrections.refusal(line, f"nothing that a claim speaks of is called “{name.text}”{where}", remedy)

    def ambiguous(self, name: Name, keys: set[str], line: Line) -> InputError:
        """The error for a name that several bear; it tells how to call each."""
        docs: dict[str, list[str]] = defaultdict(list)
        for document, entity in entities_of(self.texts.documents):
            if entity.key in keys and document.source.doc not in docs[entity.key]:
                docs[entity.key].append(document.source.doc)
        shown = [f"{Name(key)} (in {', '.join(docs[key][:SHOWN])})" for key in sorted(keys)]
        more = " ..." if len(shown) > SHOWN else ""
        reason = f"“{name}” may be {len(keys)} things: {', '.join(shown[:SHOWN])}{more}"
        return self.corrections.refusal(line, reason, 'write one of these instead, or "@" and the text behind the name')

    def identified(self, text: str) -> set[str]:
        """The thing whose IRI this is, or whose key with its mark."""
        text = text.removeprefix("<").removesuffix(">")
        keys = self.texts.used()
        if "#" in text and text in keys:
            return {text}
        return {key for key in keys if text in {str(self.iri(key)), self._short(key)}} if ":" in text else set()

    def _short(self, key: str) -> str:
        """The IRI as queries have it: ent:ada_quill."""
        return f"ent:{str(self.iri(key)).rsplit('/', 1)[-1]}"

    def _tiers(self, name: Name) -> Iterator[set[str]]:
        yield self.identified(name.text) if name.doc is None else set()
        names = self._names(name.doc)
        yield {key for key, (labels, _) in names.items() if name.text in labels}
        yield {key for key, (_, others) in names.items() if name.text in others}
        yield {name.text} & names.keys()
        folded = fold(name.text)
        yield {key for key, both in names.items() if folded and folded in {fold(n) for some in both for n in some}}

    def _names(self, doc: str | None) -> dict[str, tuple[set[str], set[str]]]:
        """By key: labels and other names, in all texts or in one."""
        used = self.texts.used()
        found: dict[str, tuple[set[str], set[str]]] = {}
        for document, entity in entities_of(self.texts.documents):
            if entity.key in used and doc in {None, document.source.doc}:
                labels, others = found.setdefault(entity.key, (set(), set()))
                labels.add(entity.label)
                others.update(entity.aliases)
        return found
