"""Where a claim comes from, told from the files of a build alone."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from graphbuild.ask.explain import explain
from graphbuild.errors import NotFoundError
from tests.made import knowledge

ROOT = Path(__file__).parents[2]


def claim(relation: str) -> str:
    """The id of the hand-made claim with this relation; the first of several."""
    return next(claim.id for claim in knowledge().claims if claim.relation.lemma == relation)


def test_a_denied_claim_is_explained_whole(folder: Path) -> None:
    approve, refuse = claim("approve"), claim("refuse to approve")
    assert (
        explain(folder, approve[:8])
        == f"""\
Claim {approve}
  Volodymyr Zelenskyy | approve | agreement

Status: denied by the writer; it is not a plain triple of the graph.
Set by: “refused”
Confidence: not measured yet
Embedded in: Volodymyr Zelenskyy | refused to approve | agreement ({refuse})

Evidence 1 of 1, from deal

  [[Volodymyr Zelenskyy refused to approve an agreement]].

  characters 25 to 76; the words between [[ and ]] say it
  subject: “Zelenskyy”, which is Volodymyr Zelenskyy
  object: “agreement”
  rule: clause_with_object

  The sentence as the parser sees it, each word under its head:
    refused        ROOT      VBD
      Zelenskyy    nsubj     NNP
        Volodymyr  compound  NNP
      approve      xcomp     VB
        to         aux       TO
        agreement  dobj      NN
          an       det       DT
      .            punct     .
"""
    )


def test_every_piece_of_evidence_is_shown(folder: Path) -> None:
    told = explain(folder, claim("pressure"))
    assert "Evidence 1 of 2, from deal\n\n  [[Donald Trump pressured Zelenskyy]] to secure US access.\n" in told
    assert "Evidence 2 of 2, from signed\n\n  [[Trump pressured Zelenskyy]] on Friday.\n" in told
    assert "Time: Friday (28 February 2025)\n" in told
    assert "Status: stated as a fact by the writer; it is a plain triple of the graph.\n" in told


def test_a_chain_of_speakers_and_the_steps_are_told(folder: Path) -> None:
    told = explain(folder, claim("attack"))
    expected = (
        "Status: stated as possible, not as certain, by Vance, as told by AFP; it is not a plain triple of the graph."
    )
    assert expected in told.splitlines()
    resolved = "  who is who: “The country” is Ukraine: the only country that is spoken of (the_country)"
    assert resolved in explain(folder, claim("possess")).splitlines()


def test_every_claim_can_be_explained(folder: Path) -> None:
    headlines = [explain(folder, claim.id).splitlines()[0] for claim in knowledge().claims]
    assert headlines == [f"Claim {claim.id}" for claim in knowledge().claims]


def test_an_id_that_fits_none_or_several_is_told_with_what_to_do(folder: Path) -> None:
    with pytest.raises(NotFoundError, match=r"zzz: no claim has an id that begins so; claims\.jsonl lists all"):
        explain(folder, "zzz")
    with pytest.raises(NotFoundError, match="no claim has an id that begins so"):
        explain(folder, "")
    ids = [claim.id for claim in knowledge().claims]
    twice = next(each[:1] for each in ids if sum(other.startswith(each[:1]) for other in ids) > 1)
    with pytest.raises(NotFoundError, match=rf"{twice}: \d claims begin so \({twice}.*\); write more of the id"):
        explain(folder, twice)


def test_a_folder_that_no_build_wrote_or_a_damaged_one_is_told(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"there is no claims\.jsonl in it; name the folder that a build wrote"):
        explain(tmp_path, "3f")
    damaged = tmp_path / "damaged"
    shutil.copytree(folder, damaged)
    (damaged / "sources" / "deal.txt").unlink()
    with pytest.raises(
        NotFoundError, match=r"deal\.txt: the text that the claim comes from cannot be read; build again"
    ):
        explain(damaged, claim("approve"))
    (damaged / "claims.jsonl").write_text('{"claim": \n')
    with pytest.raises(NotFoundError, match=r"claims\.jsonl: it is damaged .*; build again"):
        explain(damaged, "3f")


def test_nothing_heavy_is_loaded(folder: Path) -> None:
    code = (
        "import sys\nfrom graphbuild.ask.explain import explain\nfrom graphbuild.ask.query import query\n"
        f"explain({str(folder)!r}, {claim('approve')!r})\nquery({str(folder)!r}, 'ASK {{}}')\n"
        "print([m for m in ('spacy', 'numpy', 'rdflib', 'networkx', 'pyoxigraph') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout == "[]\n"
