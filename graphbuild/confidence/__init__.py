"""How sure a claim is: measured on annotated stories by `graphbuild evaluate`, and given to the claims of a build."""

from graphbuild.confidence.weigh import confident, weighed

__all__ = ["confident", "weighed"]
