"""The command that scores claims against what careful readers found."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphbuild.cli.app import DEFAULTS, EXITS, app, say
from graphbuild.pipeline import build as build_knowledge
from graphbuild.pipeline import read_some, resolved
from graphbuild.staging import writing
from graphbuild.terminal import progress

if TYPE_CHECKING:
    from graphbuild.evaluate.coreference import Marked
    from graphbuild.model import Source


class Show(StrEnum):
    """What `evaluate` lists besides the figures."""

    missed = "missed"
    spurious = "spurious"
    wrong = "wrong"
    false = "false"


@app.command(epilog=f"Example: graphbuild evaluate gold/dev --show missed\n\n{EXITS}")
def evaluate(
    gold: Annotated[
        Path,
        typer.Argument(
            metavar="GOLD",
            help="A folder: <story>.jsonl with text/, or probe.jsonl with texts/. A file: documents marked who is who.",
        ),
    ],
    claims: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Score this claims.jsonl, and read no text.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Write the figures as JSON.")] = False,
    what: Annotated[
        Show | None,
        typer.Option("--show", help="List these before the figures; false is the probe's, missed and wrong a file's."),
    ] = None,
    rules: Annotated[bool, typer.Option("--rules", help="Score each rule instead.")] = False,
    costs: Annotated[bool, typer.Option("--cost", help="Measure what finding claims costs instead.")] = False,
    write_clusters: Annotated[
        Path | None, typer.Option(metavar="FILE", help="With a file: write which mentions mean the same.")
    ] = None,
) -> None:
    """Score the claims against facts that careful readers wrote down, or who is who against what they marked."""
    refuse_what_stands_alone(
        scoring=rules,
        costs=costs,
        claims=claims is not None,
        shown=what,
        file=gold.is_file(),
        clusters=write_clusters,
    )
    if gold.is_file():
        told = who_is_who(gold, write_clusters, what, as_json=as_json)
    elif rules:
        told = [score_rules(gold, as_json=as_json)]
    elif costs:
        told = [measured_cost(gold, as_json=as_json)]
    else:
        told = score_claims(gold, claims, what, as_json=as_json)
    for line in told:
        say(line)


def refuse_what_stands_alone(
    *, scoring: bool, costs: bool, claims: bool, shown: Show | None, file: bool, clusters: Path | None
) -> None:
    """A usage error where two things are asked for at once that one run cannot tell."""
    if file and (scoring or costs or claims or shown in {Show.spurious, Show.false}):
        raise typer.BadParameter("a file is scored with --json, --show missed|wrong and --write-clusters alone")
    if clusters is not None and not file:
        raise typer.BadParameter("--write-clusters needs a file of documents that are marked who is who")
    if (scoring or costs) and (claims or shown is not None or (scoring and costs)):
        raise typer.BadParameter("--rules and --cost each stand alone, without --claims and --show")


def score_claims(gold: Path, claims: Path | None, what: Show | None, *, as_json: bool) -> list[str]:
    """What there is to show and the figures of the stories or the probe in a folder."""
    from graphbuild.evaluate import facts, probe, table
    from graphbuild.evaluate.records import Said, claims_of, read_claims

    def said(texts: Sequence[Path]) -> Sequence[Said]:
        if claims is not None:
            return read_claims(claims)
        with progress() as bar:
            return tuple(claims_of(build_knowledge(texts, on_progress=bar)))

    if (gold / probe.FILE).is_file():
        snippets = probe.read_probe(gold / probe.FILE)
        score = probe.score(snippets, said([gold / "texts"]))
        listed = [line for about, line in score.lines if what is not None and about == what.value]
        return [*listed, table.probe_as_json(score) if as_json else table.probe_as_table(score)]
    stories = facts.read_gold(gold)
    tallies = facts.score(stories, said([gold / "text" / f"{story}.txt" for story in stories]))
    listed = list(facts.lines(tallies, what.value)) if what is not None else []
    return [*listed, table.facts_as_json(tallies) if as_json else table.facts_as_table(tallies)]


def score_rules(gold: Path, *, as_json: bool) -> str:
    """How often each rule is right on the gold stories."""
    from graphbuild.evaluate import facts, probe, rules
    from graphbuild.extract import catalogue

    if (gold / probe.FILE).is_file():
        raise typer.BadParameter("rules are scored on stories with their facts, not on a probe")
    stories = facts.read_gold(gold)
    with progress() as bar:
        knowledge = build_knowledge([gold / "text" / f"{story}.txt" for story in stories], on_progress=bar)
    measured = rules.measure(stories, knowledge, [rule.name for rule in catalogue()])
    return rules.as_json(measured) if as_json else rules.as_table(measured)


def who_is_who(gold: Path, file: Path | None, what: Show | None, *, as_json: bool) -> list[str]:
    """What there is to show and the figures; our clusters are written to the file where there is one."""
    import json

    from graphbuild.evaluate import coreference, kinds, linking, table

    marked = coreference.read_marked(gold)
    with progress() as bar:
        documents = resolved([source(document, gold) for document in marked], settings=DEFAULTS, on_progress=bar)
        ours, links, of_kind = {}, {}, {}
        for document in documents:
            ours[document.source.doc] = coreference.clusters(document)
            links[document.source.doc] = linking.links(document)
            of_kind[document.source.doc] = kinds.kinds(document)
    if file is not None:
        with writing(file, remedy="choose another file"):
            file.write_text("".join(f"{json.dumps(line)}\n" for line in coreference.as_lines(ours)), encoding="utf-8")
    tallies = coreference.score(marked, ours)
    for text in marked:
        tallies[text.doc].join(linking.judge(text, links[text.doc]))
        tallies[text.doc].join(kinds.judge(text, of_kind[text.doc]))
    listed = list(coreference.lines(tallies, what.value)) if what is not None else []
    return [*listed, table.who_as_json(tallies) if as_json else table.who_as_table(tallies)]


def source(document: Marked, gold: Path) -> Source:
    """The text of a marked document as a source; InputError where it cannot be read so that the places stay right."""
    from graphbuild.errors import InputError
    from graphbuild.model import Source
    from graphbuild.read.plain import clean, sha256, title

    text = clean(document.text)
    if len(text) != len(document.text):
        raise InputError(
            str(gold),
            f"the text of {document.doc} has line ends of two characters",
            "write them as one, and count again",
        )
    return Source(document.doc, text, sha256(text), document.doc, title(text))


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
