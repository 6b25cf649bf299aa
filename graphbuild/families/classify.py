"""Gives claims their family, and leaves out those of none where the schema wants nothing else."""

from collections import Counter
from dataclasses import replace

from graphbuild.families.patterns import KINDS, Families
from graphbuild.lexicon import lexicon, table
from graphbuild.model import Claim, Entity, Kind, Knowledge
from graphbuild.narrow import narrowed


def classified(knowledge: Knowledge, families: Families) -> Knowledge:
    """The same knowledge; each claim that is of a family has it, whatever its status.

    Where the families are all that is wanted, claims of none are left out, and counted in `unlisted`.

    >>> from graphbuild.families.schema import families
    >>> classified(Knowledge(sources=(), entities=(), claims=()), families()).claims
    ()
    """
    kinds = {entity.key: kind(entity) for entity in knowledge.entities}
    claims = tuple(_classified(claim, kinds, families) for claim in knowledge.claims)
    if not families.only_listed:
        return replace(knowledge, claims=claims)
    lost = Counter(claim.relation.lemma for claim in claims if claim.family is None)
    unlisted = tuple(sorted(lost.items(), key=lambda each: (-each[1], each[0])))
    kept = [claim for claim in claims if claim.family is not None]
    return replace(narrowed(knowledge, kept), unlisted=unlisted)


def _classified(claim: Claim, kinds: dict[str, Kind], families: Families) -> Claim:
    sense = families.sense(claim.relation.lemma, subject=kinds[claim.subject], object=kinds[claim.object])
    return claim if sense is None else replace(claim, family=sense.family, direction=sense.direction)


def kind(entity: Entity) -> Kind:
    """What kind of thing it is; of counted things, what is counted.

    >>> kind(Entity("two referendums", "Quantity", "two referendums of 2016")), kind(Entity("ten", "Quantity", "ten"))
    ('Event', 'Quantity')
    """
    if entity.kind != "Quantity":
        return entity.kind
    noun = entity.label.lower().partition(" of ")[0].split()[-1]
    for each in (noun, noun.removesuffix("s")):
        if each in lexicon("persons"):
            return "Group"
        named = table("kinds").get(each, ())
        for known in KINDS:
            if known in named:
                return known
    return "Quantity"
