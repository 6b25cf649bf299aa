"""Who is one across texts, and who only bears the same name.

Things of two texts are one by their link, else by their full name where nothing that the texts say tells them apart.
A surname alone joins nobody: it has a key of its text's own. Where two people of one name stay two, the one whose name
stands in the first text keeps the plain key, and the other has a mark of its own text behind it. A text that is added
behind the others thus renames nobody, unless it says of two that they are one. One that is put before them can: two
texts that each call somebody by the plain name cannot both keep it.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from graphbuild.gather.acronyms import spelt_out
from graphbuild.gather.texts import Pair, Texts, entities_of, renamed
from graphbuild.gather.traits import Traits, conflict, traits
from graphbuild.model import Document


@dataclass(slots=True, eq=False)
class _One:
    """What is one thing, as far as it is found out."""

    traits: Traits
    texts: list[int] = field(default_factory=list)
    """Indices of the documents."""
    doubtful: bool = False
    """True where it may be one of several others as well."""


def told_apart(documents: Sequence[Document]) -> Texts:
    """The documents, each thing under the key that it has in all of them, and pairs of namesakes that stay two."""
    links = _by_link(documents)
    documents, acronyms = spelt_out([renamed(document, links) for document in documents])
    holders: dict[str, list[int]] = defaultdict(list)
    for index, document in enumerate(documents):
        for key in dict.fromkeys(entity.key for entity in document.entities):
            holders[key].append(index)
    said = [traits(document) for document in documents]
    changed: dict[int, dict[str, str]] = defaultdict(dict)
    maybe = set(acronyms)
    for key, texts in holders.items():
        if len(texts) < 2:
            continue
        ones = _grouped([(index, said[index][key]) for index in texts])
        names = [key, *(f"{key}#{_mark(documents[one.texts[0]], key)}" for one in ones[1:])]
        for one, name in zip(ones[1:], names[1:], strict=True):
            for index in one.texts:
                changed[index][key] = name
        maybe.update(_maybe(ones, names))
    return Texts(tuple(renamed(d, changed[i]) for i, d in enumerate(documents)), frozenset(maybe))


def _by_link(documents: Sequence[Document]) -> dict[str, str]:
    """Keys that have a link in common, each with the one to use: the first that is met."""
    keys: dict[str, str] = {}
    of_link: dict[str, str] = {}
    for _, entity in entities_of(documents):
        known = sorted({_end(keys, of_link[link]) for link in entity.links if link in of_link})
        mine = _end(keys, entity.key)
        for other in known:
            if other != mine:
                keys[mine], mine = other, other
        of_link.update(dict.fromkeys(entity.links, mine))
    return {key: _end(keys, key) for key in keys}


def _end(keys: dict[str, str], key: str) -> str:
    while key in keys:
        key = keys[key]
    return key


def _grouped(texts: Iterable[tuple[int, Traits]]) -> list[_One]:
    """The texts that speak of one thing together, by the first of them.

    A text is seen with those before it alone, so that one that is added behind them changes nothing among them; only
    when it has the roles of two does it tell that they are one. A text that may speak of several is taken to speak of
    the one that most texts speak of; where there is no such one, it stays alone.
    """
    ones: list[_One] = []
    for index, said in texts:
        linked = [one for one in ones if one.traits.links & said.links]
        fitting = linked or [one for one in ones if not one.doubtful and not conflict(one.traits, said)]
        related = [one for one in fitting if one.traits.fields & said.fields]
        if len(related) > 1 and not any(_still_apart(a, b) for a, b in combinations(related, 2)):
            related = [_united(ones, related)]
        fitting = related or fitting
        most = max((len(one.texts) for one in fitting), default=0)
        best = [one for one in fitting if len(one.texts) == most]
        if len(best) == 1:
            best[0].traits |= said
            best[0].texts.append(index)
        else:
            ones.append(_One(said, [index], doubtful=bool(best)))
    return ones


def _still_apart(a: _One, b: _One) -> bool:
    """True where more than their roles tells the two apart."""
    return conflict(replace(a.traits, fields=frozenset()), b.traits)


def _united(ones: list[_One], several: list[_One]) -> _One:
    """The first of several, that are all one now."""
    first, *others = several
    for other in others:
        first.traits |= other.traits
        first.texts = sorted((*first.texts, *other.texts))
        ones.remove(other)
    return first


def _maybe(ones: Sequence[_One], names: Sequence[str]) -> Iterable[Pair]:
    """The pairs that may be one: people of one name, but not two whose links say that they are two."""
    for number, one in enumerate(ones):
        for other, name in zip(ones[:number], names, strict=False):
            people = {one.traits.sort, other.traits.sort} == {"person"}
            linked = one.traits.links and other.traits.links
            if people and not linked and not (one.doubtful and other.doubtful):
                yield frozenset({names[number], name})


def _mark(document: Document, key: str) -> str:
    """The mark of the document and its first mention of the thing."""
    starts = (mention.start for mention, keys in document.referents.items() if key in keys)
    return document.source.mark(min(starts, default=0))
