"""The page of the documentation on confidence, made from the weights that were learned."""

from collections.abc import Iterable, Sequence

from graphbuild.confidence.weights import Weights

PAGE = """\
# How sure a claim is

Every claim has a confidence from 0 to 1: how likely it is right, as a strict reader judges it. Readers who knew nothing
of the rules judged {claims:,} claims of {stories} stories that were written for it ({right:,} were right). From them a
log-linear model learned what each sign of a reading is worth: the rule, the status, how it was found out who is meant,
what stands between subject, predicate and object. A claim with several pieces of evidence is as sure as the best one.

On stories that were left out in learning (some of what was found wrong in them was mended since, so of new claims a few
more are wrong):

{bands}

What the figure does not tell:

- Readers were strict: a claim is wrong where it has the wrong speaker, status or time, or where a word that it leaves
  out changes what is said.
- The stories were written for the purpose, the readers are models of one family. Claims of one sentence are often right
  or wrong together.
- It is of the default language model. With another one it is a hint.

`graphbuild build --min-confidence 0.8` leaves out what is less sure; `graphbuild explain` shows which signs spoke for
and against a claim.

## What speaks for a claim

{better}

## What speaks against it

{worse}

Made by `make confidence JUDGED=tests/judged`; weights are thousandths of the logarithm of the odds, and all of them
stand in `graphbuild/confidence/weights.tsv`.
"""
STRONGEST = 20
"""Signs of each kind that the page shows."""


def as_page(weights: Weights) -> str:
    """The page, in Markdown."""
    ordered = sorted(weights.signs, key=lambda sign: (-abs(weights.signs[sign]), sign))
    better = [sign for sign in ordered if weights.signs[sign] > 0][:STRONGEST]
    worse = [sign for sign in ordered if weights.signs[sign] < 0][:STRONGEST]
    limits = [band.least for band in weights.bands[1:]] + [1.0]
    bands = [
        (f"{band.least:g} to {limit:g}", f"{band.claims:,}", f"{100 * band.right / band.claims:.1f}")
        for band, limit in zip(weights.bands, limits, strict=True)
    ]
    return PAGE.format(
        claims=weights.claims,
        stories=weights.stories,
        right=weights.right,
        bands=_table(("confidence", "claims", "right, %"), bands),
        better=_table(("sign", "weight"), [(sign, f"{weights.signs[sign]}") for sign in better]),
        worse=_table(("sign", "weight"), [(sign, f"{weights.signs[sign]}") for sign in worse]),
    )


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = (head, ("---", *("---:" for _ in head[1:])), *rows)
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
