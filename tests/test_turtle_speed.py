"""Writing the graph costs little."""

from scripts.turtle_speed import made, measured


def test_turtle_is_written_several_times_as_fast_as_by_rdflib() -> None:
    # Fifteen times on a quiet machine, and more for larger graphs.
    best = max((measured(made(500)) for _ in range(2)), key=lambda speed: speed.rdflib / speed.ours)
    assert best.rdflib / best.ours > 5
