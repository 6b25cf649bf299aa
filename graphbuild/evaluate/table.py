"""Figures as a table for people and as JSON for programs."""

import json
from collections.abc import Mapping, Sequence

from graphbuild.evaluate import coreference, facts, probe
from graphbuild.evaluate.partitions import MEASURES

Row = Mapping[str, float | int | None]


def facts_as_json(tallies: Mapping[str, facts.Tally]) -> str:
    """All figures of the gold stories: {"all": ..., "stories": {...}, "kinds": {kind: [found, facts]}}."""
    together = facts.total(tallies)
    stories = {story: facts.figures(tally) for story, tally in tallies.items()}
    kinds = {kind: list(counts) for kind, counts in sorted(together.kinds.items())}
    return json.dumps({"all": facts.figures(together), "stories": stories, "kinds": kinds}, indent=1)


def facts_as_table(tallies: Mapping[str, facts.Tally]) -> str:
    """A line a story and one for all, and how many facts of each construction were found."""
    together = facts.total(tallies)
    rows = {story: facts.figures(tally) for story, tally in tallies.items()} | {"ALL": facts.figures(together)}
    kinds = ", ".join(f"{kind} {found}/{of}" for kind, (found, of) in sorted(together.kinds.items()))
    return f"{table('story', rows)}\nfound by kind: {kinds}"


def probe_as_json(score: probe.Score) -> str:
    """All figures of the probe: {category: {...}, "ALL": {...}}."""
    return json.dumps(probe.figures(score), indent=1)


def probe_as_table(score: probe.Score) -> str:
    """A line a category and one for all."""
    return table("category", probe.figures(score))


def who_as_json(tallies: Mapping[str, coreference.Tally]) -> str:
    """All figures of who is who: {document: {...}, "ALL": {...}}."""
    return json.dumps(coreference.figures(tallies), indent=1)


def who_as_table(tallies: Mapping[str, coreference.Tally]) -> str:
    """A line a document and one for all, the scores first, then a table of what is linked: by form, to identifiers."""
    rows = coreference.figures(tallies)
    scores = ("conll", *MEASURES)
    together = rows[coreference.TOTAL]
    by_form = {
        name: {
            "linked": together[f"{form}s"],
            "right": together[f"{form}_right"],
            "precision": together[f"{form}_precision"],
        }
        for form, name in (*((form, f"{form}s") for form in coreference.FORMS), ("link", "identifiers"))
    }
    shown = {
        name: {column: row[column] for column in (*scores, "pronoun_right", "pronoun_precision")}
        for name, row in rows.items()
    }
    of_kind = f"of the right kind: {together['kind_precision']} % of {together['kinds']} names"
    return f"{table('document', shown)}\n\n{table('form', by_form)}\n{of_kind}"


def table(corner: str, rows: Mapping[str, Row]) -> str:
    """The rows below their columns, names to the left, figures to the right, "-" where there is none.

    >>> print(table("story", {"deal": {"facts": 2, "recall": None}}))
    story  facts  recall
    deal       2       -
    """
    columns: Sequence[str] = list(next(iter(rows.values()), {}))
    cells = [[corner, *columns]]
    cells += [
        [name, *("-" if row[column] is None else str(row[column]) for column in columns)] for name, row in rows.items()
    ]
    widths = [max(len(line[place]) for line in cells) for place in range(len(columns) + 1)]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if place else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in cells
    )
