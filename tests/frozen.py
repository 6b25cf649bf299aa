"""Parses kept in the tree, so that rules are tested in milliseconds and without a model.

`python -m tests.frozen` parses the examples of every rule again and rewrites `tests/parses/examples.conllu`; read the
diff before committing it. Columns are CoNLL-U's; MISC holds the characters' offsets and the entity type.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from graphbuild.model import Sentence, Token

PARSES = Path(__file__).parent / "parses" / "examples.conllu"


def written(sentences: Iterable[tuple[str, Sentence]], model: str) -> str:
    """The CoNLL-U text of (example, tree) pairs."""
    blocks = []
    for text, sentence in sentences:
        rows = [f"# text = {text}", f"# model = {model}", f"# heading = {sentence.heading}"]
        rows += [f"# repairs = {' '.join(sentence.repairs)}"] if sentence.repairs else []
        for t in sentence.tokens:
            head = 0 if t.head == t.index else t.head + 1
            misc = f"Start={t.start}|End={t.end}" + (f"|Entity={t.entity}" if t.entity else "")
            rows.append("\t".join((str(t.index + 1), t.text, t.lemma, "_", t.tag, "_", str(head), t.label, "_", misc)))
        blocks.append("\n".join(rows))
    return "\n\n".join(blocks) + "\n"


def frozen(path: Path = PARSES) -> dict[str, tuple[Sentence, ...]]:
    """The sentences of each example."""
    found: dict[str, tuple[Sentence, ...]] = {}
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = block.split("\n")
        notes = dict(line[2:].split(" = ", 1) for line in lines if line.startswith("# "))
        tokens = tuple(_token(line.split("\t")) for line in lines if not line.startswith("# "))
        before = found.get(notes["text"], ())
        sentence = Sentence(
            len(before), tokens, 0, notes["heading"] == "True", repairs=tuple(notes.get("repairs", "").split())
        )
        found[notes["text"]] = (*before, sentence)
    return found


def _token(cells: list[str]) -> Token:
    misc = dict(pair.split("=", 1) for pair in cells[9].split("|"))
    index = int(cells[0]) - 1
    return Token(
        index=index,
        text=cells[1],
        lemma=cells[2],
        tag=cells[4],
        label=cells[7],
        head=index if cells[6] == "0" else int(cells[6]) - 1,
        entity=misc.get("Entity", ""),
        start=int(misc["Start"]),
        end=int(misc["End"]),
    )


def parsed_now(examples: Iterable[str]) -> Iterator[tuple[str, Sentence]]:
    """Each example with its trees as the installed model gives them today."""
    from graphbuild.model import Source
    from graphbuild.parse import Parser
    from graphbuild.settings import Settings

    sources = [Source(doc=str(i), text=text, sha256="", name=text) for i, text in enumerate(examples)]
    for document in Parser(Settings()).parse(sources):
        for sentence in document.sentences:
            yield document.source.text, sentence


def examples() -> tuple[str, ...]:
    """Every text that a rule or a sieve gives as an example, once, in order."""
    from graphbuild.extract import catalogue
    from tests.resolve.test_sieves import CASES

    sentences = [e.sentence for rule in catalogue() for e in (*rule.yes, *rule.no)]
    return tuple(dict.fromkeys([*sentences, *(case.text for case in CASES)]))


if __name__ == "__main__":
    from graphbuild.settings import Settings

    PARSES.write_text(written(parsed_now(examples()), Settings().model), encoding="utf-8")
