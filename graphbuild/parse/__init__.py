"""From a source to its sentences and their trees. spaCy is known here and nowhere else."""

from graphbuild.parse.parser import Parser

__all__ = ["Parser"]
