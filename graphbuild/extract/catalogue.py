"""Every rule, in the order in which they are tried."""

from functools import cache

from graphbuild.extract import (
    active,
    appositions,
    calling,
    complements,
    completed,
    copulas,
    lists,
    nominals,
    passives,
    possessives,
    premodifiers,
    qualities,
    shared_verbs,
    titles,
)
from graphbuild.extract.rules import Rule, rule


@cache
def catalogue() -> tuple[Rule, ...]:
    """All rules in the order in which they are tried."""
    modules = (
        active,
        shared_verbs,
        completed,
        passives,
        copulas,
        qualities,
        complements,
        titles,
        appositions,
        calling,
        possessives,
        premodifiers,
        nominals,
        lists,
    )
    return tuple(rule(find) for module in modules for find in module.RULES)
