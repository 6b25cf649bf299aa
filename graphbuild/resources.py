"""Where the files that ship with graphbuild are found, in a checkout and in an installed wheel alike."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from graphbuild.errors import NotFoundError


def ontology(name: str = "graphbuild.ttl") -> Traversable:
    """The file of this name in the ontology: inside the package in a wheel, beside it in a checkout.

    >>> ontology("no_such_file.ttl")
    Traceback (most recent call last):
    ...
    graphbuild.errors.NotFoundError: no_such_file.ttl: it is not part of the ontology; reinstall graphbuild
    """
    package = files("graphbuild")
    for folder in (package / "ontology", Path(str(package)).parent / "ontology"):
        if (folder / name).is_file():
            return folder / name
    raise NotFoundError(name, "it is not part of the ontology", "reinstall graphbuild")
