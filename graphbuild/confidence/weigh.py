"""Gives claims their confidence, and leaves out those that have too little."""

from dataclasses import replace

from graphbuild.confidence.measured import ENOUGH, Count, Measured, committed
from graphbuild.confidence.signs import SIGNS
from graphbuild.model import Claim, Evidence, Knowledge, Step
from graphbuild.narrow import narrowed


def weighed(knowledge: Knowledge) -> Knowledge:
    """The same knowledge; each claim has a confidence, and each piece of its evidence the step that led to it.

    >>> weighed(Knowledge(sources=(), entities=(), claims=())).claims
    ()
    """
    measured = committed()
    return replace(knowledge, claims=tuple(_weighed(claim, measured) for claim in knowledge.claims))


def confidence(evidence: Evidence, measured: Measured) -> float:
    """How often, at least, a claim that is read like this one is right; from 0 to 1, with two decimals.

    It is what the rule is worth, lowered by the factor of each sign of a misread sentence.
    """
    sure = measured.bound(evidence.rule)
    for sign in SIGNS:
        if sign.seen(evidence):
            sure *= measured.factor(sign.name)
    return round(sure, 2)


def _weighed(claim: Claim, measured: Measured) -> Claim:
    """The claim with its evidence; it is as sure as the best piece of that."""
    return replace(
        claim,
        evidence=tuple(replace(each, steps=(*each.steps, _step(each, measured))) for each in claim.evidence),
        confidence=max((confidence(each, measured) for each in claim.evidence), default=None),
    )


def _step(evidence: Evidence, measured: Measured) -> Step:
    """How a piece of evidence came to its confidence."""
    seen = measured.rules.get(evidence.rule, Count(0, 0))
    few = f", filled up to {ENOUGH} with average ones" if seen.claims < ENOUGH else ""
    sure = f"{seen.matched} of {seen.claims} claims of this rule match the annotated stories{few}"
    lowered = "".join(
        f"; times {measured.factor(sign.name):.2f}, as {sign.words}" for sign in SIGNS if sign.seen(evidence)
    )
    text = f"{confidence(evidence, measured):.2f}: {sure}, so {measured.bound(evidence.rule):.2f} at least{lowered}"
    return Step("confidence", text)


def confident(knowledge: Knowledge, *, least: float) -> Knowledge:
    """The knowledge without claims whose confidence is below `least`; a claim without a confidence stays.

    >>> confident(Knowledge(sources=(), entities=(), claims=()), least=0.5).left_out
    0
    """
    claims = [claim for claim in knowledge.claims if claim.confidence is None or claim.confidence >= least]
    left_out = len(knowledge.claims) - len(claims)
    return replace(narrowed(knowledge, claims), min_confidence=least, left_out=left_out)
