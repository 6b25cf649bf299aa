"""What an earlier build left in its output folder."""

import json
from collections.abc import Set
from pathlib import Path

from graphbuild.errors import OutputError
from graphbuild.outputs import CLAIMS, SOURCES


def withdrawn(folder: Path, *, docs: Set[str]) -> tuple[Path, ...]:
    """The texts of the earlier build in `folder` that are not among `docs`, the texts of this one.

    OutputError where a text of this build would replace a file that no build made.

    >>> withdrawn(Path("no_such_folder"), docs={"story"})
    ()
    """
    sources = folder / SOURCES
    claims = folder / CLAIMS
    if claims.is_file():
        return tuple(sources / f"{doc}.txt" for doc in sorted(docs_of(claims) - docs))
    for doc in sorted(docs):
        path = sources / f"{doc}.txt"
        if path.exists():
            raise OutputError(str(path), "it is there, and no build made it", "choose another folder with -o")
    return ()


def docs_of(claims: Path) -> set[str]:
    """The names of the texts that a claims.jsonl speaks of. What is no line of such a file counts as none."""
    found: set[str] = set()
    for line in claims.read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            fields: object = json.loads(line)
        except json.JSONDecodeError:
            continue
        doc = fields.get("doc") if isinstance(fields, dict) else None
        # A file name and nothing else: the file may have been changed since, and what it names may be deleted.
        if isinstance(doc, str) and Path(doc).name == doc:
            found.add(doc)
    return found
