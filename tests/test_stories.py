"""What is made of short texts, kept as readable snapshots beside them.

`pytest tests/test_stories.py --update` writes the snapshots again; read the diff before committing it.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

import graphbuild
from graphbuild.model import Claim, Knowledge
from graphbuild.wording import dated

STORIES = Path(__file__).parent / "stories"
SEEDS = Path(__file__).parents[1] / "seeds"
TEXTS = (*sorted(STORIES.glob("*.txt")), *sorted(SEEDS.glob("*.txt")))


def told(knowledge: Knowledge) -> str:
    """Each sentence with its claims, then the things with their other names."""
    names = {entity.key: entity.label for entity in knowledge.entities}
    texts = {source.doc: source.text for source in knowledge.sources}
    lines: list[str] = []
    seen = ""
    for claim in knowledge.claims:
        first = claim.evidence[0]
        sentence = " ".join(texts[first.doc][first.sentence.start : first.sentence.end].split())
        if sentence != seen:
            lines += ["", sentence]
            seen = sentence
        lines.append(f"  {' | '.join(parts(claim, names))}")
    things = [
        f"  {dated(e.label, e.value)} ({e.kind}){': ' + ', '.join(e.aliases) if e.aliases else ''}"
        for e in knowledge.entities
    ]
    return "\n".join([*lines[1:], "", "Things", *things, ""])


def parts(claim: Claim, names: dict[str, str]) -> Iterator[str]:
    yield names[claim.subject]
    yield claim.relation.lemma
    yield names[claim.object]
    if (claim.polarity, claim.modality) != ("+", "actual"):
        yield f"{claim.polarity} {claim.modality}"
    if claim.attributed_to:
        yield f"says {', '.join(names[key] for key in claim.attributed_to)}"
    if claim.time:
        yield f"at {dated(claim.time, claim.when)}"


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.stem)
def test_a_story_is_read_as_its_snapshot_says(text: Path, request: pytest.FixtureRequest) -> None:
    snapshot = STORIES / f"{text.stem}.claims"
    made = told(graphbuild.build([text]))
    if request.config.getoption("--update"):
        snapshot.write_text(made, encoding="utf-8")
    assert made == snapshot.read_text(encoding="utf-8")
