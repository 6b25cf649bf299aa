"""Phrases drawn for judges, and what a judge reads."""

import csv
from pathlib import Path

from scripts.sample_mentions import main

STORY = "Irena Malk sold the mill in Lima. She praised Peru, and the country thanked her. It rained."


def test_every_phrase_that_was_taken_for_something_can_be_drawn(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    main([str(tmp_path / "story.txt"), "--number", "9", "--into", str(tmp_path / "judging")])
    with (tmp_path / "judging" / "verdicts.csv").open(encoding="utf-8", newline="") as lines:
        ids = {row["claim"] for row in csv.DictReader(lines)}
    assert ids == {f"story:{STORY.index(word)}" for word in ("She", "the country", "her.")}


def test_a_judge_reads_the_phrase_in_its_place_and_what_it_was_taken_for(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    main([str(tmp_path / "story.txt"), "--into", str(tmp_path)])
    told = (tmp_path / "mentions.md").read_text(encoding="utf-8")
    quoted = "> Irena Malk sold the mill in Lima. She praised Peru, and [[the country]] thanked her.\n\nis **Peru**\n"
    assert quoted in told
