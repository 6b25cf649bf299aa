"""trace.jsonl: how each piece of evidence was read, so that nothing that explains a claim needs a parser."""

from collections.abc import Iterator

from graphbuild.model import Claim, Evidence, Knowledge, Token
from graphbuild.store.lines import Json, line


def trace_lines(knowledge: Knowledge) -> Iterator[str]:
    """The lines of trace.jsonl: the same claims and evidence in the same order as in claims.jsonl."""
    for claim in knowledge.claims:
        for evidence in claim.evidence:
            yield line(_fields(claim, evidence))


def _fields(claim: Claim, evidence: Evidence) -> dict[str, Json]:
    return {
        "claim": claim.id,
        "doc": evidence.doc,
        "evidence": {"start": evidence.start, "end": evidence.end},
        "sentence": {
            "index": evidence.sentence.index,
            "start": evidence.sentence.start,
            "end": evidence.sentence.end,
            "tokens": [_token(token) for token in evidence.sentence.tokens],
        },
        "rule": evidence.rule,
        "steps": [{"stage": step.stage, "text": step.text} for step in evidence.steps],
        "repairs": list(evidence.sentence.repairs),
    }


def _token(token: Token) -> dict[str, Json]:
    """The head is the index of a token of the same sentence, its own for the root."""
    return {"text": token.text, "lemma": token.lemma, "tag": token.tag, "label": token.label, "head": token.head}
