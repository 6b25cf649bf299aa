"""Turns news text into a knowledge graph that says what the text says and no more.

import graphbuild

knowledge = graphbuild.build(["story.txt"])
for claim in knowledge.claims:
    print(claim.relation.label, claim.asserted)
"""

from graphbuild.errors import GraphbuildError, InputError, ModelError, NotFoundError, OutputError, QueryError
from graphbuild.exchange import load
from graphbuild.model import Claim, Entity, Evidence, Knowledge, Source
from graphbuild.pipeline import build
from graphbuild.settings import Settings

__version__ = "0.1.0"
__all__ = [
    "Claim",
    "Entity",
    "Evidence",
    "GraphbuildError",
    "InputError",
    "Knowledge",
    "ModelError",
    "NotFoundError",
    "OutputError",
    "QueryError",
    "Settings",
    "Source",
    "__version__",
    "build",
    "load",
]
