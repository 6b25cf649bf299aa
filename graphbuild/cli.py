"""The command `graphbuild`: every command parses its words, calls the library and prints."""

import signal
import sys
import webbrowser
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from graphbuild.errors import GraphbuildError, InputError, ModelError, NotFoundError, OutputError, QueryError
from graphbuild.outputs import PAGE
from graphbuild.pipeline import Built, build_folder, read_some
from graphbuild.pipeline import build as build_knowledge
from graphbuild.settings import Settings
from graphbuild.staging import writing
from graphbuild.terminal import command, open_streams, progress, show

EXIT_CODES: dict[type[GraphbuildError], int] = {
    InputError: 1,
    NotFoundError: 1,
    OutputError: 3,
    QueryError: 4,
    ModelError: 5,
}
INTERRUPTED = 130
TERMINATED = 143
EXITS = (
    "Exit codes: 0 all is well; 1 some input could not be read, or what was asked for is not there; "
    "2 the command is misspelt; 3 the output cannot be written; 4 the query is wrong, refused or took too long; "
    "5 the language model is missing; 130 interrupted."
)

app = typer.Typer(
    name="graphbuild",
    help="Turn news text into a knowledge graph that says what the text says and no more.",
    epilog=EXITS,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
DEFAULTS = Settings()


class Show(StrEnum):
    """What `evaluate` lists besides the figures."""

    missed = "missed"
    spurious = "spurious"
    wrong = "wrong"
    false = "false"


class Format(StrEnum):
    """How `query` writes what it found."""

    table = "table"
    csv = "csv"
    json = "json"
    xml = "xml"


def main() -> None:
    """The command ran; the process ends with one of `EXIT_CODES`. An error is one line on standard error."""
    signal.signal(signal.SIGTERM, terminated)
    open_streams()
    try:
        app(prog_name="graphbuild")
    except GraphbuildError as error:
        complain(str(error))
        sys.exit(EXIT_CODES.get(type(error), 1))
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


def terminated(number: int, frame: object) -> NoReturn:
    """A polite kill unwinds like an interruption, so that nothing half made stays behind."""
    sys.exit(TERMINATED)


def complain(line: str) -> None:
    show(f"graphbuild: {line}", to=sys.stderr)


def say(text: str) -> None:
    show(text, to=sys.stdout)


def version(wanted: bool) -> None:
    if wanted:
        from graphbuild import __version__

        say(__version__)
        raise typer.Exit


@app.callback()
def options(
    wanted: Annotated[
        bool, typer.Option("--version", callback=version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Turn news text into a knowledge graph that says what the text says and no more."""


@app.command(epilog=f"Example: graphbuild build stories/ extra.txt -o output\n\n{EXITS}")
def build(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help='Files, folders, or "-" for standard input.')],
    output: Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="Where the results go.")],
    model: Annotated[str, typer.Option(help="Any installed spaCy English model.")] = DEFAULTS.model,
    base: Annotated[str, typer.Option(help="What every IRI of the graph begins with.")] = DEFAULTS.base,
    min_confidence: Annotated[
        float, typer.Option(metavar="X", help="Leave out claims that are less sure, from 0 to 1.")
    ] = DEFAULTS.min_confidence,
) -> None:
    """Build one graph from all texts, and write it with its page, claims and report into a folder."""
    try:
        settings = Settings(model=model, base=base, min_confidence=min_confidence)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
    try:
        with progress() as bar:
            built = build_folder(paths, output, settings=settings, on_progress=bar)
    except KeyboardInterrupt:
        complain(f"interrupted; {output} is as it was")
        raise typer.Exit(INTERRUPTED) from None
    for line in summary(built, output):
        say(line)
    for failure in built.failures:
        complain(str(failure))
    if built.failures:
        raise typer.Exit(EXIT_CODES[InputError])


def summary(built: Built, output: Path) -> list[str]:
    """What was made, and three things to try."""
    knowledge = built.knowledge
    asserted = [claim for claim in knowledge.claims if claim.asserted]
    files = [path.relative_to(output).as_posix() for path in built.written]
    read, claims, things = (
        counted(len(found), noun)
        for found, noun in (
            (knowledge.sources, "text"),
            (knowledge.claims, "claim"),
            (knowledge.entities, "thing"),
        )
    )
    lines = [
        f"Read {read}: {claims} about {things}, {len(asserted)} of them asserted by the writer.",
        *without(knowledge.left_out, knowledge.min_confidence),
        f"Wrote {output}: {', '.join(file for file in files if '/' not in file)}; the texts are in sources.",
        "",
        "Try:",
        f"  {command('show', str(output))}",
        f"  {command('query', str(output), '--named', 'planned')}",
    ]
    if knowledge.claims:
        lines.append(f"  {command('explain', str(output), (asserted or knowledge.claims)[0].id)}")
    return lines


def without(left_out: int, least: float) -> list[str]:
    """A line on the claims that were too doubtful; none where nothing was asked for.

    >>> without(1, 0.5), without(0, 0.0)
    (['Left out 1 claim with a confidence below 0.5.'], [])
    """
    return [f"Left out {counted(left_out, 'claim')} with a confidence below {least:g}."] if least else []


def counted(number: int, thing: str) -> str:
    """The number with its noun.

    >>> counted(1, "claim"), counted(2, "claim")
    ('1 claim', '2 claims')
    """
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


@app.command(epilog=f"Example: graphbuild query output 'SELECT ?x WHERE {{ ent:ukraine rel:possess ?x }}'\n\n{EXITS}")
def query(
    graph: Annotated[Path, typer.Argument(metavar="GRAPH", help="A Turtle file, or the folder of a build.")],
    sparql: Annotated[str | None, typer.Argument(metavar="SPARQL", help="SELECT, ASK, CONSTRUCT or DESCRIBE.")] = None,
    name: Annotated[str | None, typer.Option("--named", metavar="NAME", help="Ask a question that has a name.")] = None,
    about: Annotated[str | None, typer.Option(metavar="THING", help="Narrow a named question to this thing.")] = None,
    listed: Annotated[bool, typer.Option("--list", help="List the questions that have a name.")] = False,
    form: Annotated[Format, typer.Option("--format", help="How to write the answer.")] = Format.table,
    timeout: Annotated[float, typer.Option(min=0.1, max=86400, help="Seconds until the query is given up.")] = 30.0,
) -> None:
    """Ask a graph in SPARQL. Usual prefixes (gb, rel, ent, claim, doc, rdf, rdfs ...) need not be declared."""
    from graphbuild.ask.named import library, named
    from graphbuild.ask.query import query as ask
    from graphbuild.ask.written import written

    if (sparql, name, listed or None).count(None) != 2:
        raise typer.BadParameter("give one of SPARQL, --named and --list")
    if about is not None and name is None:
        raise typer.BadParameter("--about needs --named")
    if listed:
        for each in library():
            say(f"{each.name:10}  {each.help}")
        return
    if name is not None:
        sparql = named(name).sparql if about is None else named(name).about(about)
    say(written(ask(graph, sparql or "", timeout=timeout), form.value).rstrip("\n"))


@app.command("show", epilog=f"Example: graphbuild show output\n\n{EXITS}")
def show_page(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of a build.")],
    print_path: Annotated[bool, typer.Option("--print-path", help="Only print where the page is.")] = False,
) -> None:
    """Open the page of a build in the browser."""
    page = folder / PAGE
    if not page.is_file():
        raise NotFoundError(str(folder), f"there is no {PAGE} in it", "name the folder that a build wrote")
    if print_path:
        say(str(page))
    elif not webbrowser.open(page.resolve().as_uri()):
        raise NotFoundError("browser", "none could be started", f"open {page} yourself")


@app.command(epilog=f"Example: graphbuild explain output 3fa9c1\n\n{EXITS}")
def explain(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of a build.")],
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="The claim's id, or as much of it as is unique.")],
) -> None:
    """Show where a claim comes from: sentence, tree, rule, status, and who is who."""
    from graphbuild.ask.explain import explain as explanation

    say(explanation(folder, claim).rstrip("\n"))


@app.command(epilog=f"Example: graphbuild rules passive\n\n{EXITS}")
def rules(
    name: Annotated[str, typer.Argument(metavar="WORD", help="Only rules with this word in their name.")] = "",
) -> None:
    """List the rules that read sentences, each with what it reads and what it leaves."""
    from graphbuild.extract import catalogue

    found = [rule for rule in catalogue() if name in rule.name]
    if not found:
        raise NotFoundError(name, "no rule has this in its name", "run graphbuild rules to see all")
    for rule in found:
        say(f"{rule.name}\n    {rule.summary}")
        for example in rule.yes:
            say(f"    yes: {example.sentence} -> {example.triple}")
        for example in rule.no:
            say(f"    no: {example.sentence}")
        say(f"    from: {rule.source}\n")


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
            {stage: round(seconds, 3) for stage, seconds in {**asdict(found), "ratio": found.ratio}.items()}
        )
    return (
        f"Extract and resolve take {found.ratio:.2f} of the CPU time of parse: "
        f"{found.extract:.2f} s and {found.resolve:.2f} s, against {found.parse:.2f} s."
    )
