"""The commands that ask what was built: by SPARQL, on the page, for a claim's origin, and for the rules."""

import webbrowser
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from graphbuild.cli.app import EXITS, app, say
from graphbuild.errors import NotFoundError
from graphbuild.outputs import PAGE


class Format(StrEnum):
    """How `query` writes what it found."""

    table = "table"
    csv = "csv"
    json = "json"
    xml = "xml"


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
