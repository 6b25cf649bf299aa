"""The status of a claim in the words of the report."""

from collections.abc import Mapping

from graphbuild.model import Claim, Modality

STATUSES: Mapping[str, str] = {
    "asserted": "stated as fact",
    "denied": "denied",
    "planned": "planned or wanted",
    "possible": "possible",
    "conditional": "on a condition",
    "quoted": "said by someone",
}
"""Each status with its words, in the order in which the report speaks of them."""
_MODALITIES: Mapping[Modality, str] = {
    "actual": "asserted",
    "intended": "planned",
    "possible": "possible",
    "conditional": "conditional",
}


def status(claim: Claim) -> str:
    """The one status that a claim is counted under: speech before denial, denial before modality."""
    if claim.attributed_to:
        return "quoted"
    if claim.polarity == "-":
        return "denied"
    return _MODALITIES[claim.modality]


def shades(claim: Claim) -> list[str]:
    """What a claim is besides its speaker: ["denied", "planned or wanted"]; nothing where it is plain."""
    denied = [STATUSES["denied"]] if claim.polarity == "-" else []
    modal = [STATUSES[_MODALITIES[claim.modality]]] if claim.modality != "actual" else []
    return denied + modal
