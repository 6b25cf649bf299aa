"""The kinds of names against the sorts that people gave them."""

from collections.abc import Mapping

from graphbuild.evaluate.coreference import Marked, Span, Tally, named, phrases_of
from graphbuild.evaluate.facts import row
from graphbuild.model import Document, Kind

SORTS: Mapping[str, tuple[Kind, ...]] = {
    "person": ("Person", "Group"),
    "organization": ("Organization", "Group"),
    "place": ("Place",),
}
"""The kinds that a name of a sort may have; names of other sorts do not count."""
Kinds = Mapping[Span, Kind]
"""The kind of what a name stands for, by the place of the name."""


def kinds(document: Document) -> Kinds:
    """Every name of a resolved document that stands for one thing."""
    return {span: entity.kind for span, entity in named(document).items()}


def judge(document: Marked, ours: Kinds) -> Tally:
    """Names that stand for a person, an organization or a place are counted, and those of the right kind."""
    tally = Tally()
    for number, span in phrases_of(document.phrases, ours).items():
        phrase = document.phrases[number]
        if phrase.form != "name" or phrase.sort not in SORTS:
            continue
        right = ours[span] in SORTS[phrase.sort]
        tally.add({"kind_known": 1, "kind_right": right})
        if not right:
            told = row(document.doc, "KIND", phrase.span[0], phrase.text, phrase.sort, ours[span])
            tally.lines.append(("wrong", told))
    return tally
