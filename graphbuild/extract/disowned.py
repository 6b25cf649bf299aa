"""Sources that the sentence itself does not believe: "a hoax email claimed", "retracted its report that"."""

from collections.abc import Sequence

from graphbuild.extract.tree import Tree
from graphbuild.lexicon import lexicon
from graphbuild.model import Token

_TAKING_BACK = frozenset({"correct", "delete", "disown", "recant", "renounce", "retract", "withdraw"})
"""What somebody does to a word of his that he no longer stands by."""
_SORRY = frozenset({"apologise", "apologize", "sorry"})


def disowned(tree: Tree, speakers: Sequence[Token], cue: Token) -> Token | None:
    """Hoax in "a hoax email claimed that", retracted in "retracted its report that"; None for other sources."""
    for speaker in speakers:
        words = (speaker, *tree.premodifiers(speaker)) if not tree.is_name(speaker) else ()
        person = speaker.lemma.lower() in lexicon("persons")  # a fake doctor may speak the truth
        found = next((t for t in words if t.text.lower() in lexicon("disowned")), None)
        if found is not None and not person:
            return found
    return _taken_back(tree, cue)


def _taken_back(tree: Tree, cue: Token) -> Token | None:
    """Apologised in "apologised for reporting that", corrected in "corrected its claim that"; None elsewhere."""
    above = tree.head(cue)
    if above is not None and tree.arc(cue) == "object" and above.lemma.lower() in _TAKING_BACK:
        return above
    sorry = tree.head(above) if above is not None and above.lemma == "for" else None
    return sorry if sorry is not None and sorry.lemma.lower() in _SORRY and tree.is_gerund(cue) else None
