"""What a rule is, and what it yields."""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from graphbuild.extract.tree import Tree
from graphbuild.model import Relation, Token


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule saw: the heads of subject and object and the relation between them."""

    subject: Token
    relation: Relation
    object: Token
    predicate: Token
    """Where the status walk begins."""
    fixed: bool = False
    """True for what holds whatever the clause does: titles, possession, membership."""
    told: bool = False
    """True where, though fixed, it is still the speaker's word in reported speech: the members of a list."""
    inner: Token | None = None
    """The verb of the embedded clause that this one frames."""
    content: bool = False
    """True for what belongs to a thing that itself may not be: with whom a refused agreement is."""
    described: bool = False
    """True where the object is a description of the subject, not another thing."""
    quality: bool = False
    """True where the object may be a bare adjective."""
    besides: Token | None = None
    """A further word of the relation, whose "no" denies it too: the noun of "take no part in"."""
    alone: bool = False
    """True where subject and object are not to be distributed over their conjuncts."""
    single: bool = False
    """True where the object is not to be told of what the subject is joined to."""
    origin: str = ""
    """How the subject was found, where it is not the verb's own."""


Finder = Callable[[Tree], Iterator[Found]]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and what a rule makes of it: "subject | relation | object", then "| - intended" where not plain."""

    sentence: str
    triple: str | None
    """None where the rule must stay silent."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One construction."""

    name: str
    find: Finder
    summary: str
    yes: tuple[Example, ...]
    no: tuple[Example, ...]
    source: str


def rule(find: Finder) -> Rule:
    """The rule that a finder and its docstring define.

    The docstring's first lines say what the rule sees; then `yes: sentence -> triple`, `no: sentence`, `from: source`.
    """
    summary: list[str] = []
    yes: list[Example] = []
    no: list[Example] = []
    source = ""
    for line in (inspect.getdoc(find) or "").splitlines():
        head, _, rest = line.partition(":")
        if head == "yes":
            sentence, _, triple = rest.partition("->")
            yes.append(Example(sentence.strip(), triple.strip()))
        elif head == "no":
            no.append(Example(rest.strip(), None))
        elif head == "from":
            source = rest.strip()
        elif line.strip():
            summary.append(line.strip())
    return Rule(getattr(find, "__name__", "rule"), find, " ".join(summary), tuple(yes), tuple(no), source)
