"""Claims drawn for judges, and what two judges found."""

import csv
import json
from pathlib import Path

import pytest

from graphbuild.describe import described
from graphbuild.store.write import save
from scripts.sample_claims import COLUMNS, compared, kappa, main
from tests.made import knowledge


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made, output = knowledge(), tmp_path_factory.mktemp("built")
    save(made, described(made), output)
    return output


def rows(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines))


def test_a_seed_draws_the_same_claims_once_each(folder: Path, tmp_path: Path) -> None:
    for into, seed in (("one", "1"), ("same", "1"), ("other", "2")):
        main(["draw", str(folder), "--number", "6", "--seed", seed, "--into", str(tmp_path / into)])
    first = rows(tmp_path / "one" / "verdicts.csv")
    assert first[0] == list(COLUMNS)
    assert [row[0] for row in first[1:]] == ["1", "2", "3", "4", "5", "6"]
    assert len({row[1] for row in first[1:]}) == 6
    assert [row[2:] for row in first[1:]] == [["", ""]] * 6
    for name in ("claims.md", "verdicts.csv"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "same" / name).read_bytes()
    assert first != rows(tmp_path / "other" / "verdicts.csv")


def test_a_judge_reads_the_sentence_with_the_one_before_and_what_was_made_of_it(folder: Path, tmp_path: Path) -> None:
    main(["draw", str(folder), "--into", str(tmp_path)])
    told = (tmp_path / "claims.md").read_text(encoding="utf-8")
    lines = (folder / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    assert told.count("## ") == len({json.loads(line)["claim"] for line in lines})
    assert (
        "> The country possesses lithium and five percent of deposits. "
        "[[Russia may attack Ukraine]], Vance said, according to AFP.\n\n"
        "**Russia** | attack | **Ukraine**\n\n"
        "stated as possible, not as certain, by Vance, as told by AFP; speaker: Vance < AFP\n"
    ) in told


def test_two_judges_are_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, found in (("ada", "right right wrong wrong"), ("joost", "right Wrong wrong wrong")):
        lines = [f"{number},c{number},{verdict}," for number, verdict in enumerate(found.split())]
        (tmp_path / f"{name}.csv").write_text("\n".join([",".join(COLUMNS), *lines, ""]), encoding="utf-8")
    main(["agree", str(tmp_path / "ada.csv"), str(tmp_path / "joost.csv")])
    assert capsys.readouterr().out.splitlines() == [
        "claims: 4",
        "right after ada: 2 (0.500)",
        "right after joost: 1 (0.250)",
        "agreement: 0.750; kappa: 0.500",
        "differ: c1 (ada: right, joost: wrong)",
    ]


def test_judges_who_never_waver_have_no_kappa() -> None:
    assert kappa([True, True], [True, True]) is None
    assert list(compared(["a", "b"], {"c": True}, {"c": True}))[-1] == "agreement: 1.000; kappa: none"


def test_a_table_that_is_not_filled_is_refused(tmp_path: Path) -> None:
    table = tmp_path / "ada.csv"
    table.write_text("number,claim,verdict,note\n1,c1,right,\n2,c2,,\n", encoding="utf-8")
    with pytest.raises(SystemExit, match="line 3 says neither right nor wrong"):
        main(["agree", str(table), str(table)])


def test_a_table_of_something_else_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "other.csv"
    file.write_text("name,price\ntea,3\n", encoding="utf-8")
    with pytest.raises(SystemExit, match=r"other\.csv: line 2 names no claim"):
        main(["agree", str(file), str(file)])


def test_what_is_not_there_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"no claims\.jsonl"):
        main(["draw", str(tmp_path), "--into", str(tmp_path / "judging")])
    with pytest.raises(SystemExit, match=r"none\.csv"):
        main(["agree", str(tmp_path / "none.csv"), str(tmp_path / "none.csv")])
