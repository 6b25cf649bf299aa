"""Writing the graph costs little."""

from scripts.turtle_speed import made, measured


def test_turtle_is_written_several_times_as_fast_as_by_rdflib() -> None:
    # Fifteen times on a quiet machine, and more for larger graphs; on one that is shared a single try may mislead.
    ratios = (speed.rdflib / speed.ours for speed in (measured(made(500)) for _ in range(6)))
    assert any(ratio > 5 for ratio in ratios)
