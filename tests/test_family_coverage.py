"""How many claims have a family, and which pairs are drawn for a judge."""

from dataclasses import replace
from pathlib import Path

import pytest

from graphbuild.describe import described
from graphbuild.families import classified, families
from graphbuild.store.write import save
from scripts.family_coverage import main
from tests.made import knowledge


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = classified(knowledge(), families())
    claims = tuple(replace(c, family=None) if c.relation.lemma == "sell" else c for c in found.claims)
    made, output = replace(found, claims=claims), tmp_path_factory.mktemp("built")
    save(made, described(made), output)
    return output


def test_claims_with_and_without_a_family_are_counted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(folder)])
    assert capsys.readouterr().out.splitlines() == [
        "all claims: 9 of 10 have a family (90.0 %)",
        "claims whose relation is a verb: 9 of 10 have a family (90.0 %)",
        "verbs without one: sell 1",
    ]


def test_a_seed_draws_the_same_pairs_with_their_words(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    drawn = []
    for seed in ("1", "1", "2"):
        main([str(folder), "--sample", "3", "--seed", seed])
        drawn.append(capsys.readouterr().out)
    assert (drawn[0] == drawn[1], drawn[0] == drawn[2]) == (True, False)
    main([str(folder), "--sample", "50"])
    out = capsys.readouterr().out
    assert out.count("“") == 9
    assert "attack: Russia | attack | Ukraine\n    “Russia may attack Ukraine”" in out


def test_a_folder_without_a_build_is_a_line(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"there is no claims\.jsonl in it"):
        main([str(tmp_path)])
