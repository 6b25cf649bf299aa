"""The user's file of names, as the names of a text are looked up in it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from graphbuild.folding import fold
from graphbuild.model import Kind, Known
from graphbuild.world import Place, places


@dataclass(frozen=True, slots=True)
class Listing:
    """The rows of the file by each of their names, folded."""

    rows: Mapping[str, tuple[Known, ...]]

    def row(self, name: str, kind: Kind | None, names: Set[str]) -> Known | None:
        """The one row that a name of a text means; None where there is none, or several and nothing tells which.

        `kind` is what the model takes the name for, `names` are all names of the text, folded. Where rows share the
        name, it is the one of this kind, else the one that the text calls by another of its names too. One word for a
        person is left to the fuller names of the text that end or begin with it.

        >>> kims = Known("Ada Kim", "urn:x:1", "Person", ("Kim",)), Known("Kim", "urn:x:2", "Organization")
        >>> listing(kims).row("Kim", "Organization", {"kim"}).name, listing(kims).row("Kim", None, {"kim"})
        ('Kim', None)
        """
        folded = fold(name)
        rows = [r for r in self.rows.get(folded, ()) if not _is_short(folded, r, names)]
        if len(rows) < 2:
            return rows[0] if rows else None
        fitting = [row for row in rows if kind is None or row.kind in {None, kind}]
        if len(fitting) != 1:
            fitting = [row for row in fitting or rows if _own_names(row, rows) & names]
        return fitting[0] if len(fitting) == 1 else None

    def meanings(self, name: str) -> tuple[str, ...]:
        """What the rows say that a name may mean."""
        return tuple(f"{row.name} ({row.link})" for row in self.rows.get(fold(name), ()))

    def key(self, row: Known) -> str:
        """The identity of what a row tells of: its name, marked where that means other things too."""
        name = fold(row.name)
        shared = len(self.rows[name]) > 1 or (places(row.name) and place_of(row) is None)
        return f"{name}#{row.mark}" if shared else name


def listing(rows: Sequence[Known]) -> Listing:
    """The rows by their names.

    >>> listing(()).row("Ada Quill", "Person", {"ada quill"}) is None
    True
    """
    by_name: dict[str, list[Known]] = defaultdict(list)
    for row in rows:
        for name in dict.fromkeys(map(fold, row.names)):
            by_name[name].append(row)
    return Listing({name: tuple(found) for name, found in by_name.items()})


NOBODY = listing(())


def place_of(row: Known) -> Place | None:
    """The country, region or body of the world's table that the row tells of."""
    found = (place for name in row.names for place in places(name))
    return next((p for p in found if p.wikidata and row.link == f"http://www.wikidata.org/entity/{p.wikidata}"), None)


def _own_names(row: Known, rows: Iterable[Known]) -> set[str]:
    """The names of the row that no other one of the rows has."""
    return set(map(fold, row.names)) - {fold(name) for other in rows if other is not row for name in other.names}


def _is_short(folded: str, row: Known, names: Set[str]) -> bool:
    """True for a surname or first name where the text has a fuller name with it that is no name of this row."""
    if " " in folded or row.kind not in {"Person", None}:
        return False
    mine = set(map(fold, row.names))
    return any(folded in {name.split()[0], name.split()[-1]} for name in names - mine if " " in name)
