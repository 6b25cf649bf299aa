"""Which family a relation is of: "own", "hold" and "belong to" all tell of possession."""

from graphbuild.families.classify import classified
from graphbuild.families.schema import BUILT_IN, families

__all__ = ["BUILT_IN", "classified", "families"]
