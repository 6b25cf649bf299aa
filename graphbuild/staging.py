"""Files are made beside where they go and moved there when all are whole."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graphbuild.errors import OutputError

MARK = ".building-"


class Stage:
    """A hidden folder inside the output folder, on the same disk, where a build takes shape."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.written: tuple[Path, ...] = ()
        """Where the files are now; empty until they have been moved."""


@contextmanager
def staged(target: Path) -> Iterator[Stage]:
    """What the block writes into `Stage.folder` stands in `target` afterwards, or nothing does where the block fails.

    Files of other names that were in `target` stay. OutputError, before the block runs, where `target` cannot be
    written.

    >>> with tempfile.TemporaryDirectory() as folder:
    ...     with staged(Path(folder) / "out") as stage:
    ...         _ = (stage.folder / "graph.ttl").write_text("")
    ...     [path.name for path in stage.written]
    ['graph.ttl']
    """
    existed = target.is_dir()
    with writing(target):
        target.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=MARK, dir=target))
    stage = Stage(beside)
    try:
        yield stage
        with writing(target):
            stage.written = move(beside, target)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
        if not existed and not stage.written:
            # Left as it was found: without the folder. Where someone else has put a file there meanwhile, it stays.
            remove_if_empty(target)


def move(beside: Path, target: Path) -> tuple[Path, ...]:
    """Every file below `beside` stands in the same place below `target`; returned sorted."""
    files = sorted(path.relative_to(beside) for path in beside.rglob("*") if path.is_file())
    for path in files:
        if (target / path).is_dir():
            raise OutputError(str(target / path), "a folder stands where a file must go", "remove or rename it")
    for path in files:  # what cannot be a folder is found before anything is replaced
        (target / path).parent.mkdir(parents=True, exist_ok=True)
    for path in files:
        (beside / path).replace(target / path)
    return tuple(target / path for path in files)


@contextmanager
def writing(target: Path, *, remedy: str = "choose another folder with -o") -> Iterator[None]:
    """An error of the file system becomes an OutputError that names the target and the remedy."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(str(target), f"cannot be written ({reason})", remedy) from error


def remove_if_empty(folder: Path) -> None:
    """The folder is gone if nothing was in it."""
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
