"""Names that stand before a noun and are no part of its name: "a Scientology attorney"."""

from collections.abc import Sequence

from graphbuild.labels import ARCS
from graphbuild.model import Mention
from graphbuild.resolve.discourse import Discourse, Referent


def stands_before_its_noun(discourse: Discourse, mention: Mention) -> bool:
    """True for Acme in "an Acme plant" where the model takes both for one name, or for none."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    word, above = tokens[mention.head], tokens[tokens[mention.head].head]
    inside = ARCS.get(word.label) in {"compound", "noun modifier"} and above.index > word.index
    return inside and not above.tag.startswith("NNP") and word.entity in {"", above.entity}


def join_names_before_nouns(discourse: Discourse, mentions: Sequence[Mention]) -> None:
    """Such a name means what alone bears it; it is looked at last, as nothing is told of it there."""
    bearing: dict[str, set[Referent]] = {}
    for known, referents in discourse.meant.items():
        if known.form == "name" and len(referents) == 1:
            bearing.setdefault(known.label, set()).update(referents)
    for mention in mentions:
        if len(found := bearing.get(mention.label, set())) == 1:
            discourse.join(mention, *found)
