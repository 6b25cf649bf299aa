"""The command that scores claims against what careful readers found."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from graphbuild.cli.app import DEFAULTS, EXITS, app, say
from graphbuild.pipeline import build as build_knowledge
from graphbuild.pipeline import read_some
from graphbuild.staging import writing
from graphbuild.terminal import progress


class Show(StrEnum):
    """What `evaluate` lists besides the figures."""

    missed = "missed"
    spurious = "spurious"
    wrong = "wrong"
    false = "false"


@app.command(epilog=f"Example: graphbuild evaluate gold/dev --show missed\n\n{EXITS}")
def evaluate(
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD_DIR", help="<story>.jsonl with text/, or probe.jsonl with texts/.")
    ],
    claims: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Score this claims.jsonl, and read no text.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Write the figures as JSON.")] = False,
    what: Annotated[
        Show | None, typer.Option("--show", help="List these before the figures; false is the probe's.")
    ] = None,
    rules: Annotated[bool, typer.Option("--rules", help="Score each rule instead.")] = False,
    write_rules: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Score each rule, and write what gives claims their confidence.")
    ] = None,
    costs: Annotated[bool, typer.Option("--cost", help="Measure what finding claims costs instead.")] = False,
) -> None:
    """Score the claims against facts that careful readers wrote down."""
    from graphbuild.evaluate import facts, probe, table
    from graphbuild.evaluate.records import Said, claims_of, read_claims

    scoring = rules or write_rules is not None
    if (scoring or costs) and (claims is not None or what is not None or (scoring and costs)):
        raise typer.BadParameter("--rules (or --write-rules) and --cost each stand alone, without --claims and --show")
    if scoring:
        if (gold / probe.FILE).is_file():
            raise typer.BadParameter("rules are scored on stories with their facts, not on a probe")
        say(score_rules(gold, write_rules, as_json=as_json))
        return
    if costs:
        say(measured_cost(gold, as_json=as_json))
        return

    def said(texts: Sequence[Path]) -> Sequence[Said]:
        if claims is not None:
            return read_claims(claims)
        with progress() as bar:
            return tuple(claims_of(build_knowledge(texts, on_progress=bar)))

    if (gold / probe.FILE).is_file():
        snippets = probe.read_probe(gold / probe.FILE)
        score = probe.score(snippets, said([gold / "texts"]))
        listed = [line for about, line in score.lines if what is not None and about == what.value]
        figures = table.probe_as_json(score) if as_json else table.probe_as_table(score)
    else:
        stories = facts.read_gold(gold)
        tallies = facts.score(stories, said([gold / "text" / f"{story}.txt" for story in stories]))
        listed = list(facts.lines(tallies, what.value)) if what is not None else []
        figures = table.facts_as_json(tallies) if as_json else table.facts_as_table(tallies)
    for line in listed:
        say(line)
    say(figures)


def score_rules(gold: Path, file: Path | None, *, as_json: bool) -> str:
    """How often each rule is right on the gold stories; the counts are written to the file where there is one."""
    from graphbuild.confidence.measured import written
    from graphbuild.evaluate import facts, rules
    from graphbuild.extract import catalogue

    stories = facts.read_gold(gold)
    with progress() as bar:
        knowledge = build_knowledge([gold / "text" / f"{story}.txt" for story in stories], on_progress=bar)
    measured = rules.measure(stories, knowledge, [rule.name for rule in catalogue()])
    if file is not None:
        with writing(file, remedy="choose another file"):
            file.write_text(written(measured), encoding="utf-8", newline="\n")
    return rules.as_json(measured) if as_json else rules.as_table(measured)


def measured_cost(gold: Path, *, as_json: bool) -> str:
    """The CPU time of each stage on the texts of the gold, and how that of finding claims compares to parsing."""
    import json
    from dataclasses import asdict

    from graphbuild.cost import cost
    from graphbuild.evaluate import probe

    texts = gold / ("texts" if (gold / probe.FILE).is_file() else "text")
    sources, _ = read_some([texts], DEFAULTS)
    found = cost(sources)
    if as_json:
        return json.dumps(
            {stage: round(seconds, 6) for stage, seconds in {**asdict(found), "ratio": found.ratio}.items()}
        )
    return (
        f"Extract and resolve take {found.ratio:.2f} of the CPU time of parse: "
        f"{found.extract:.2f} s and {found.resolve:.2f} s, against {found.parse:.2f} s."
    )
