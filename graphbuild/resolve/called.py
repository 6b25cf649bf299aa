"""Bodies called by their name and what they are: "the Wagner group", "the church of Scientology"."""

from graphbuild.folding import fold
from graphbuild.model import Mention
from graphbuild.resolve.discourse import Discourse, Found
from graphbuild.resolve.sameness import is_owned

_BODIES = frozenset({"church", "company", "corporation", "firm", "group", "movement", "organisation", "organization"})
_BODIES |= {"party", "sect", "union"}
"""What is said of a body beside its name."""


def name_with_its_noun(discourse: Discourse, mention: Mention) -> Found | None:
    """The name of a body with a noun for bodies means the body; the name of a place does not.

    yes: Norvane sued Kim in May. The Norvane organization owns a mill. -> The Norvane organization = Norvane
    yes: Norvane sued Kim in May. The church of Norvane owns a mill. -> The church of Norvane = Norvane
    no: Kim left Oslo in May. The Oslo organization sued Kim. -> The Oslo organization = Oslo organization
    no: Kim Zorban left. The Zorban organization sued Kim. -> The Zorban organization = Zorban organization
    """
    if mention.noun not in _BODIES or mention.plural or is_owned(mention):
        return None
    label = mention.label
    before, of = label.removesuffix(f" {mention.noun}"), label.removeprefix(f"{mention.noun} of ")
    name = before if before != label else of
    if name == label or not name[:1].isupper():
        return None
    known = [r for r in discourse.referents if r.named and r.first.start < mention.start and r.world is None]
    called = [r for r in known if any(m.form == "name" and fold(m.label) == fold(name) for m in r.mentions)]
    if len(called) != 1 or called[0].kind in {"Person", "Place", "Event"}:
        return None
    called[0].kinds["Organization"] += 3
    return (called[0],), "the body of that name"
