"""Everything that can go wrong in a way the user can mend.

    GraphbuildError
    ├── InputError        a text cannot be read: names the file, the reason and the remedy
    ├── ModelError        the language model is missing or cannot be loaded
    ├── OutputError       a result cannot be written
    ├── QueryError        a SPARQL query is wrong, refused, or took too long
    └── NotFoundError     a claim, file or folder that was asked for does not exist

Each error holds what it is about (`subject`), what is wrong (`reason`) and what to do (`remedy`); its message is one
line.
"""


class GraphbuildError(Exception):
    """Base of all errors that graphbuild raises on purpose.

    >>> str(InputError("story.txt", "the file is empty", "give a file that holds text"))
    'story.txt: the file is empty; give a file that holds text'
    """

    def __init__(self, subject: str, reason: str, remedy: str) -> None:
        self.subject = subject
        self.reason = reason
        self.remedy = remedy
        super().__init__(" ".join(f"{subject}: {reason}; {remedy}".split()))


class InputError(GraphbuildError):
    """A text cannot be read."""


class ModelError(GraphbuildError):
    """The language model is missing or cannot be loaded."""


class OutputError(GraphbuildError):
    """A result cannot be written."""


class QueryError(GraphbuildError):
    """A query is wrong, refused, or took too long."""


class NotFoundError(GraphbuildError):
    """Something that was asked for does not exist."""
