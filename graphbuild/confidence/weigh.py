"""Gives claims their confidence, and leaves out those that have too little."""

from collections.abc import Sequence
from dataclasses import replace

from graphbuild.confidence.signs import signs
from graphbuild.confidence.weights import Weights, committed
from graphbuild.model import Claim, Evidence, Knowledge, Step
from graphbuild.narrow import narrowed

REASONS = 2
"""Signs of each kind that an explanation names."""


def weighed(knowledge: Knowledge) -> Knowledge:
    """The same knowledge; each claim has a confidence, and each piece of its evidence the step that led to it.

    >>> weighed(Knowledge(sources=(), entities=(), claims=())).claims
    ()
    """
    weights = committed()
    return replace(knowledge, claims=tuple(_weighed(claim, weights) for claim in knowledge.claims))


def _weighed(claim: Claim, weights: Weights) -> Claim:
    """The claim with its evidence; it is as sure as the best piece of that."""
    evidence, sure = [], []
    for each in claim.evidence:
        borne = list(signs(claim, each))
        sure.append(weights.confidence(borne))
        evidence.append(_explained(each, borne, weights))
    return replace(claim, evidence=tuple(evidence), confidence=max(sure, default=None))


def _explained(evidence: Evidence, borne: Sequence[str], weights: Weights) -> Evidence:
    """The evidence with how it came to its confidence: the strongest signs for and against."""
    told = sorted(borne, key=lambda sign: (-abs(weights.signs.get(sign, 0)), sign))
    better = [sign for sign in told if weights.signs.get(sign, 0) > 0][:REASONS]
    worse = [sign for sign in told if weights.signs.get(sign, 0) < 0][:REASONS]
    reasons = "".join(
        f"; {word}: {', '.join(found)}" for word, found in (("surer", better), ("less sure", worse)) if found
    )
    text = f"{weights.confidence(borne):.2f} by {weights.claims:,} claims that readers judged{reasons}"
    return replace(evidence, steps=(*evidence.steps, Step("confidence", text)))


def confident(knowledge: Knowledge, *, least: float) -> Knowledge:
    """The knowledge without claims whose confidence is below `least`; a claim without a confidence stays.

    >>> confident(Knowledge(sources=(), entities=(), claims=()), least=0.5).left_out
    0
    """
    claims = [claim for claim in knowledge.claims if claim.confidence is None or claim.confidence >= least]
    left_out = len(knowledge.claims) - len(claims)
    return replace(narrowed(knowledge, claims), min_confidence=least, left_out=left_out)
