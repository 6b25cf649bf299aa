"""The command: what it prints, where, and how it ends."""

import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graphbuild import cli
from graphbuild.errors import GraphbuildError

ROOT = Path(__file__).parents[1]
STORY = "Ada Quill bought the ferry. The Amber Post said that she sold the ferry in May.\n"
COMMANDS = ("build", "query", "show", "explain", "rules", "entities", "evaluate", "import", "export", "check")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    return tmp_path


def environment(**changes: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": "1", "COLUMNS": "100", **changes}


def run(*words: str, send: bytes = b"", **changes: str) -> tuple[int, str, str]:
    """Exit code, standard output, standard error of `graphbuild WORDS`."""
    done = subprocess.run(
        [sys.executable, "-m", "graphbuild", *words],
        input=send,
        capture_output=True,
        env=environment(**changes),
        check=False,
        timeout=120,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of one build that several tests look at."""
    folder = tmp_path_factory.mktemp("built")
    (folder / "story.txt").write_text(STORY, encoding="utf-8")
    code, _, errors = run("build", str(folder / "story.txt"), "-o", str(folder / "output"))
    assert (code, errors) == (0, "")
    return folder / "output"


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_build_writes_everything(built: Path) -> None:
    assert set(files(built)) == {
        "claims.jsonl",
        "entities.jsonl",
        "graph.graphml",
        "graph.html",
        "graph.ttl",
        "report.md",
        "sources/story.txt",
        "trace.jsonl",
    }


def test_a_build_says_what_it_made_and_three_things_to_try() -> None:
    code, out, errors = run("build", "story.txt", "-o", "my output")
    assert (code, errors) == (0, "")
    assert out.startswith("Read 1 text: ")
    assert len(re.findall(r"^  python -m graphbuild (show|query|explain) 'my output'", out, re.MULTILINE)) == 3


def test_doubtful_claims_are_left_out_and_counted(built: Path) -> None:
    code, out, errors = run("build", "story.txt", "-o", "output", "--min-confidence", "1")
    claims = {json.loads(line)["claim"] for line in (built / "claims.jsonl").read_text(encoding="utf-8").splitlines()}
    assert (code, errors) == (0, "")
    assert f"\nLeft out {len(claims)} claims with a confidence below 1.\n" in out
    assert Path("output/claims.jsonl").read_bytes() == b""
    assert f"\n{len(claims)} claims with a confidence below 1 left out.\n" in Path("output/report.md").read_text()


OWN = """\
@prefix gb: <https://w3id.org/graphbuild/ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<urn:my> gb:onlyListed true .
<urn:my/deals> a gb:RelationFamily ; rdfs:label "deals" ; gb:pattern "buy" .
"""


def test_a_schema_narrows_a_build_and_says_what_it_left_out() -> None:
    Path("own.ttl").write_text(OWN, encoding="utf-8")
    code, out, errors = run("build", "story.txt", "-o", "output", "--schema", "own.ttl")
    assert (code, errors) == (0, "")
    claims = [json.loads(line) for line in Path("output/claims.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {(claim["relation"]["lemma"], claim["family"], claim["direction"]) for claim in claims} == {
        ("buy", "deals", "forward")
    }
    assert "\nLeft out " in out
    assert "that the schema does not list; report.md names them.\n" in out
    report = Path("output/report.md").read_text(encoding="utf-8")
    assert "## What the schema leaves out\n" in report
    assert "| sell | 1 |\n" in report
    assert run("check", "output", "--schema", "own.ttl", "--strict") == (
        0,
        "output/graph.ttl is as it should be: 1 claim.\n",
        "",
    )
    assert run("query", "output", "--named", "family", "--about", "deals")[1].count("Ada Quill") >= 1


def test_a_bad_schema_is_one_line_and_makes_nothing() -> None:
    Path("own.ttl").write_text("<urn:a> <urn:b>", encoding="utf-8")
    code, out, errors = run("build", "story.txt", "-o", "output", "--schema", "own.ttl")
    assert (code, out) == (1, "")
    assert re.fullmatch(r"graphbuild: own\.ttl, line 1: it is no Turtle \(.*\); mend the line\n", errors)
    assert not Path("output").exists()


def test_a_check_lists_what_is_wrong_and_ends_with_1(built: Path) -> None:
    assert run("check", str(built))[0] == 0
    text = (built / "graph.ttl").read_text(encoding="utf-8")
    Path("broken.ttl").write_text(text.replace('gb:polarity "+"', 'gb:polarity "yes"', 1), encoding="utf-8")
    code, out, errors = run("check", "broken.ttl")
    assert (code, errors) == (1, "")
    assert re.search(
        r'^claim:\w+ “.*”: A claim has exactly one polarity, "\+" or "-"\. \(gb:polarity "yes"\)$', out, re.MULTILINE
    )
    assert re.search(r"^\d faults? in broken\.ttl, which holds \d claims\.$", out, re.MULTILINE)


@pytest.mark.parametrize("least", ["1.5", "-1", "nan"])
def test_a_least_confidence_out_of_range_is_exit_code_2(least: str) -> None:
    code, out, errors = run("build", "story.txt", "-o", "output", "--min-confidence", least)
    assert (code, out) == (2, "")
    assert "the least confidence is a number from 0 to 1, not" in errors
    assert not Path("output").exists()


def test_a_build_obeys_the_users_names_and_corrections(built: Path) -> None:
    ids = {json.loads(line)["claim"]: json.loads(line) for line in (built / "claims.jsonl").read_text().splitlines()}
    sold = next(i for i, line in ids.items() if line["relation"]["lemma"] == "sell" and line["modality"] == "actual")
    Path("texts").mkdir()
    Path("story.txt").rename("texts/story.txt")
    Path("texts/names.csv").write_text("\ufeffname,identifier,kind\nAda Quill,Q42,Person\n", encoding="utf-8")
    Path("texts/fix.txt").write_text(f"name: ferry -> the Gull\nkind: the Gull -> Work\nwrong: {sold} # no\n")
    words = ["build", "texts", "--names", "texts/names.csv", "--corrections", "texts/fix.txt", "-o", "output"]
    code, out, errors = run(*words)
    assert (code, errors, out.split(":")[0]) == (0, "", "Read 1 text")
    code, out, errors = run("entities", "output")
    assert (code, errors) == (0, "")
    assert "  Ada Quill: 1 claim\n    is http://www.wikidata.org/entity/Q42\n" in out
    assert "Work\n  the Gull" in out
    assert sold not in "".join(path.read_text(encoding="utf-8") for path in Path("output").glob("*.*"))
    report = Path("output/report.md").read_text(encoding="utf-8")
    assert "\nCorrected by the user: kind 1, name 1, wrong 1. 1 claim called wrong left out.\n" in report
    bought = next(i for i, line in ids.items() if line["relation"]["lemma"] == "buy")
    expected = "  who is who: corrected by the user: name: ferry -> the Gull (line 1)\n"
    assert expected in run("explain", "output", bought)[1]


@pytest.mark.parametrize(
    "option, content, reason",
    [
        ("--names", "name,identifier\nAda Quill\n", "line 2: it has 1 cells, and the first row has 2; write a comma"),
        ("--names", "name,identifier\nAd\xe8le,Q1\n\x81\n", ": its encoding is neither UTF-8, UTF-16 nor Windows-1252"),
        ("--corrections", "same: Ada Quill\n", "line 1: “same” is followed by two names with one “=” between them"),
        ("--corrections", "\nwrong: 0\n", "line 2: no claim has the id “0”"),
    ],
)
def test_a_line_that_makes_no_sense_is_exit_code_1_and_writes_nothing(option: str, content: str, reason: str) -> None:
    Path("file").write_bytes(content.encode("latin-1"))
    code, out, errors = run("build", "story.txt", "-o", "output", option, "file")
    assert (code, out, len(errors.splitlines())) == (1, "", 1)
    assert errors.startswith("graphbuild: file")
    assert reason in errors
    assert not Path("output").exists()


@pytest.mark.parametrize("option", ["--names", "--corrections"])
def test_a_users_file_is_read_before_any_text(option: str) -> None:
    expected = "graphbuild: missing.csv: there is no such file; check the path\n"
    assert run("build", "nowhere.txt", "-o", "output", option, "missing.csv") == (1, "", expected)


def test_entities_lists_things_and_doubts(built: Path) -> None:
    code, out, errors = run("entities", str(built), "--kind", "Person")
    assert (code, errors) == (0, "")
    assert out.startswith("Person\n  Ada Quill: ")
    code, out, errors = run("entities", str(built), "--doubts")
    assert (code, errors) == (0, "")
    assert "“she” is “Ada Quill”: " in out
    assert re.search(r"^    wrong: [0-9a-f]{12}$", out, re.MULTILINE)
    told = json.loads(run("entities", str(built), "--json")[1])
    assert {"Ada Quill", "Amber Post"} <= {thing["label"] for thing in told["entities"]}
    assert told["doubts"][0]["why"] == "weak"
    assert run("entities", str(built), "--kind", "Animal")[0] == 2
    assert run("entities", "nowhere")[0] == 1


def test_texts_are_seen_from_the_date_that_is_given() -> None:
    Path("story.txt").write_text("Ada Quill bought the ferry on Monday.\n", encoding="utf-8")
    code, _, errors = run("build", "story.txt", "-o", "output", "--date", "2025-04-30")
    assert (code, errors) == (0, "")
    (line,) = Path("output/claims.jsonl").read_text(encoding="utf-8").splitlines()
    claim = json.loads(line)
    assert (claim["time"], claim["date"]) == ("Monday", {"begin": "2025-04-28", "end": "2025-04-28"})
    graph = Path("output/graph.ttl").read_text(encoding="utf-8")
    assert 'gb:date "2025-04-28"^^xsd:date' in graph
    assert 'dcterms:issued "2025-04-30"^^xsd:date' in graph
    assert "(Monday (28 April 2025))" in Path("output/report.md").read_text(encoding="utf-8")
    assert "Time: Monday (28 April 2025)\n" in run("explain", "output", claim["claim"])[1]
    timeline = run("query", "output", "--named", "timeline", "--format", "csv")[1].splitlines()
    assert timeline[1].startswith("2025-04-28,2025-04-28,Ada Quill,bought,ferry,Monday,")


@pytest.mark.parametrize("day", ["2025-02-30", "30 April 2025", "20250430", "2025-04-30T10:00", "\x1b[31m", ""])
def test_a_date_that_is_no_day_is_exit_code_2(day: str) -> None:
    code, out, errors = run("build", "story.txt", "-o", "output", "--date", day)
    assert (code, out) == (2, "")
    assert "the date is a day of the calendar as" in errors
    assert "\x1b" not in errors
    assert not Path("output").exists()


def test_standard_input_is_a_story() -> None:
    assert run("build", "-", "-o", "output", send=STORY.encode())[0] == 0
    assert Path("output/sources/stdin.txt").read_text(encoding="utf-8") == STORY


def test_one_unreadable_text_of_two_is_a_line_and_an_exit_code(folder: Path) -> None:
    code, out, errors = run("build", "missing.txt", "story.txt", "-o", "output")
    assert (code, errors) == (1, "graphbuild: missing.txt: there is no such file; check the path\n")
    assert out.startswith("Read 1 text: ")
    assert "missing.txt" in Path("output/report.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name, content, reason",
    [
        ("empty.txt", b"", "it is empty; give a file with text"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "it is not text but binary data; give a text file"),
        ("emoji.txt", "👍🏽 😀".encode(), "there are no words in it; give a file with sentences"),
    ],
)
def test_a_text_that_cannot_be_read_is_one_line_and_leaves_the_output_as_it_was(
    name: str, content: bytes, reason: str
) -> None:
    Path(name).write_bytes(content)
    Path("output").mkdir()
    Path("output/graph.ttl").write_text("old")
    assert run("build", name, "-o", "output") == (1, "", f"graphbuild: {name}: {reason}\n")
    assert files(Path("output")) == {"graph.ttl": b"old"}


def test_an_output_that_cannot_be_written_is_one_line_and_exit_code_3() -> None:
    expected = "graphbuild: story.txt: cannot be written (File exists); choose another folder with -o\n"
    assert run("build", "story.txt", "-o", "story.txt") == (3, "", expected)


def test_a_model_that_is_not_there_is_one_line_and_exit_code_5() -> None:
    code, out, errors = run("build", "story.txt", "-o", "output", "--model", "no_such_model")
    assert (code, out) == (5, "")
    assert re.fullmatch(r"graphbuild: no_such_model: .*\n", errors)
    assert not Path("output").exists()


@pytest.mark.parametrize("number, code", [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_build_that_is_stopped_leaves_the_output_as_it_was(number: signal.Signals, code: int) -> None:
    Path("long.txt").write_text(STORY * 2000, encoding="utf-8")
    Path("output").mkdir()
    Path("output/graph.ttl").write_text("old")
    process = subprocess.Popen(
        [sys.executable, "-m", "graphbuild", "build", "long.txt", "-o", "output"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # ignored where a shell runs this behind
    )
    while not any(Path("output").glob(".building-*")) and process.poll() is None:
        time.sleep(0.01)
    time.sleep(1)
    process.send_signal(number)
    out, errors = process.communicate(timeout=60)
    expected = b"graphbuild: interrupted; output is as it was\n" if number == signal.SIGINT else b""
    assert (process.returncode, out, errors) == (code, b"", expected)
    assert files(Path("output")) == {"graph.ttl": b"old"}
    assert [path.name for path in Path("output").iterdir()] == ["graph.ttl"]


def test_a_command_that_is_stopped_within_exec_ends_with_its_exit_code() -> None:
    Path("stopped.py").write_text(
        "import signal\n"
        "from graphbuild import cli\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # ignored where a shell runs this behind
        "@cli.app.command()\n"
        "def stop():\n"
        "    exec('signal.raise_signal(signal.SIGINT)')\n"
        "cli.main()\n"
    )
    assert subprocess.run([sys.executable, "-m", "stopped", "stop"], env=environment(), check=False).returncode == 130


def test_a_terminal_sees_progress_and_a_pipe_does_not() -> None:
    # Standard error of the other tests is a pipe, and they see nothing there.
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "graphbuild", "build", "story.txt", "-o", "output"],
        stdout=subprocess.DEVNULL,
        stderr=theirs,
        env=environment(TERM="xterm"),
    )
    os.close(theirs)
    seen = b""
    while chunk := read(ours):
        seen += chunk
    os.close(ours)
    assert process.wait() == 0
    assert b"loading the language model" in seen


def read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:
        # Linux says so when the last writer has gone.
        return b""


def test_show_prints_where_the_page_is(built: Path) -> None:
    assert run("show", str(built), "--print-path") == (0, f"{built / 'graph.html'}\n", "")
    expected = "graphbuild: nowhere: there is no graph.html in it; name the folder that a build wrote\n"
    assert run("show", "nowhere", "--print-path") == (1, "", expected)


def test_show_opens_the_page_in_the_browser(built: Path, folder: Path) -> None:
    browser = folder / "browser"
    browser.write_text('#!/bin/sh\necho "$1" >opened\n')
    browser.chmod(0o755)
    assert run("show", str(built), BROWSER=f"{browser} %s") == (0, "", "")
    assert Path("opened").read_text() == f"{(built / 'graph.html').as_uri()}\n"


@pytest.mark.parametrize("form", ["table", "csv", "json", "xml"])
def test_a_query_is_answered_in_every_format(built: Path, form: str) -> None:
    code, out, errors = run("query", str(built), "SELECT ?what { ent:ada_quill rel:buy ?what }", "--format", form)
    assert (code, errors) == (0, "")
    assert "ferry" in out


def test_a_wrong_query_is_one_line_and_exit_code_4(built: Path) -> None:
    code, out, errors = run("query", str(built), "SELECT ?what { ent:ada_quill rel:buy ")
    assert (code, out) == (4, "")
    assert re.fullmatch(r"graphbuild: .*\n", errors)


def test_a_graph_that_is_not_there_is_exit_code_1() -> None:
    code, _, errors = run("query", "nowhere.ttl", "ASK {}")
    assert (code, len(errors.splitlines())) == (1, 1)


def test_a_claim_is_explained(built: Path) -> None:
    claim = re.search(r'"claim": ?"([^"]+)"', (built / "claims.jsonl").read_text(encoding="utf-8"))
    assert claim is not None
    code, out, errors = run("explain", str(built), claim[1])
    assert (code, errors) == (0, "")
    assert "Ada Quill" in out


def test_a_claim_that_is_not_there_is_exit_code_1(built: Path) -> None:
    code, out, errors = run("explain", str(built), "zzz")
    assert (code, out, len(errors.splitlines())) == (1, "", 1)


def test_rules_lists_every_rule_with_its_examples() -> None:
    code, out, errors = run("rules")
    assert (code, errors) == (0, "")
    rules = out.strip().split("\n\n")
    assert len(rules) > 10
    assert [rule for rule in rules if "    yes: " not in rule or "    from: " not in rule] == []
    assert run("rules", "no_such_rule")[0] == 1


def test_evaluate_scores_what_it_builds_and_what_it_is_given(built: Path) -> None:
    Path("gold/text").mkdir(parents=True)
    Path("gold/text/story.txt").write_text(STORY, encoding="utf-8")
    Path("gold/story.jsonl").write_text(
        '{"id": "1", "sent": "Ada Quill bought the ferry.", "core": true, "kind": "verb", "alts": [{"s": ["Ada Quill"],'
        ' "r": ["buy"], "o": ["ferry"], "polarity": "+", "modality": "actual"}], "by": null}\n'
    )
    code, out, errors = run("evaluate", "gold", "--json")
    assert (code, errors) == (0, "")
    assert '"recall": 100.0' in out
    assert run("evaluate", "gold", "--json", "--claims", str(built / "claims.jsonl")) == (0, out, "")


def test_evaluate_scores_rules() -> None:
    Path("gold/text").mkdir(parents=True)
    Path("gold/text/story.txt").write_text(STORY, encoding="utf-8")
    Path("gold/story.jsonl").write_text(
        '{"id": "1", "sent": "Ada Quill bought the ferry.", "kind": "verb", "alts": [{"s": ["Ada Quill"],'
        ' "r": ["buy"], "o": ["ferry"], "polarity": "+", "modality": "actual"}], "by": null}\n'
    )
    code, out, errors = run("evaluate", "gold", "--rules")
    assert (code, errors) == (0, "")
    assert re.search(r"^verb_with_object +2 +1 +0\.5", out, re.MULTILINE)
    assert [run("evaluate", "gold", "--rules", *more)[0] for more in (["--show", "missed"], ["--cost"])] == [2, 2]


MARKED = {
    "doc": "ferry",
    "text": "Ada Quill bought the ferry. She painted it.",
    "mentions": [
        {"start": 0, "end": 9, "head": [4, 9], "cluster": "1", "form": "name", "text": "Ada Quill"},
        {"start": 17, "end": 26, "head": [21, 26], "cluster": "2", "form": "definite", "text": "the ferry"},
        {"start": 28, "end": 31, "head": [28, 31], "cluster": "1", "form": "pronoun", "text": "She"},
        {"start": 40, "end": 42, "head": [40, 42], "cluster": "2", "form": "pronoun", "text": "it"},
    ],
}


def test_evaluate_scores_who_is_who_and_writes_the_clusters() -> None:
    Path("marked.jsonl").write_text(json.dumps(MARKED), encoding="utf-8")
    code, out, errors = run("evaluate", "marked.jsonl", "--json", "--write-clusters", "ours.jsonl")
    assert (code, errors) == (0, "")
    figures = json.loads(out)["ALL"]
    assert (figures["conll"], figures["pronouns"], figures["pronoun_right"]) == (100.0, 2, 100.0)
    assert json.loads(Path("ours.jsonl").read_text(encoding="utf-8")) == {
        "doc": "ferry",
        "clusters": [
            [{"start": 0, "end": 9}, {"start": 28, "end": 31}],
            [{"start": 17, "end": 26}, {"start": 40, "end": 42}],
        ],
    }
    assert run("evaluate", "marked.jsonl", "--show", "missed")[0] == 0


def test_evaluate_says_what_it_cannot_score() -> None:
    Path("marked.jsonl").write_text(json.dumps({**MARKED, "text": "Ada Quill bought\r\nthe ferry. She painted it."}))
    Path("gold").mkdir()
    code, out, errors = run("evaluate", "marked.jsonl")
    assert (code, out) == (1, "")
    assert errors.startswith("graphbuild: marked.jsonl: the text of ferry has line ends of two characters; ")
    for words in (["marked.jsonl", "--cost"], ["marked.jsonl", "--show", "false"], ["gold", "--write-clusters", "x"]):
        assert run("evaluate", *words)[0] == 2


def test_evaluate_measures_what_finding_claims_costs() -> None:
    Path("gold/text").mkdir(parents=True)
    Path("gold/text/story.txt").write_text(STORY, encoding="utf-8")
    code, out, errors = run("evaluate", "gold", "--cost", "--json")
    assert (code, errors) == (0, "")
    took = json.loads(out)
    assert set(took) == {"parse", "extract", "resolve", "ratio"}
    assert min(took.values()) > 0


def test_a_misspelt_command_is_exit_code_2() -> None:
    assert [
        run(*words)[0] for words in (["biuld"], ["build"], ["build", "story.txt"], ["query", "x", "y", "--format", "z"])
    ] == [2] * 4


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_every_command_has_an_example_and_the_exit_codes(name: str) -> None:
    code, out, errors = run(name, "--help")
    assert (code, errors) == (0, "")
    assert f"Example: graphbuild {name} " in out
    assert "Exit codes: 0 all is well" in out


def test_every_error_has_its_exit_code() -> None:
    assert set(cli.EXIT_CODES) == set(GraphbuildError.__subclasses__())
    assert all(f"{code} " in cli.EXITS for code in cli.EXIT_CODES.values())


def test_a_reader_that_goes_away_is_no_error(built: Path) -> None:
    line = f"{sys.executable} -m graphbuild rules | head -n 1"
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, env=environment(), check=False)
    assert (done.returncode, done.stderr, done.stdout.count("\n")) == (0, "", 1)


def test_a_full_disk_is_one_line_and_exit_code_3() -> None:
    line = (
        f"ulimit -f 0; {sys.executable} -m graphbuild rules > rules.txt"  # files of no length: as full as a disk gets
    )
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, env=environment(), check=False)
    assert done.returncode == 3
    assert re.fullmatch(r"graphbuild: standard output: cannot be written .*; make room for it\n", done.stderr)


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-"])
def test_a_closed_stream_does_not_stop_a_build(closed: str) -> None:
    line = f"{sys.executable} -m graphbuild build story.txt -o out {closed}"
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, env=environment(), check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert Path("out/graph.ttl").is_file()


def test_output_fits_a_terminal_that_knows_ascii_only(built: Path) -> None:
    for words in (
        ["rules"],
        ["--help"],
        ["explain", "--help"],
        ["query", str(built), r"SELECT ('\u00e9\u2019' AS ?x) {}"],
    ):
        code, out, errors = run(*words, PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C")
        assert (code, errors) == (0, "")
        assert out.isascii()


def test_the_version_is_printed() -> None:
    assert run("--version") == (0, "0.1.0\n", "")


@pytest.mark.parametrize(
    "words",
    [
        ["query", "OUT", "ASK {}"],
        ["explain", "OUT", "zzz"],
        ["--help"],
        ["show", "OUT", "--print-path"],
        ["entities", "OUT", "--doubts"],
        ["check", "OUT"],
    ],
)
def test_commands_that_read_no_text_load_no_parser(words: list[str], built: Path) -> None:
    words = [str(built) if word == "OUT" else word for word in words]
    code = (
        "import atexit, sys\n"
        "atexit.register(lambda: sys.stderr.write(str([m for m in ('spacy', 'thinc', 'numpy') if m in sys.modules])))\n"
        f"sys.argv = ['graphbuild', *{words!r}]\n"
        "from graphbuild.cli import main\n"
        "main()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment(), check=False)
    assert done.stderr.endswith("[]")
