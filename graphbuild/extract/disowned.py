"""What the sentence itself takes back: "a hoax email claimed", "retracted its report that", "quashed a ruling that"."""

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


_UNDOING = frozenset(
    {"annul", "lift", "overturn", "quash", "repeal", "rescind", "reverse", "revoke", "scrap", "suspend"}
)
"""Verbs whose object no longer has the force that it had."""


def _is_posed_as(tree: Tree, noun: Token) -> bool:
    """True for the doctor of "posed as a doctor who had treated the queen"."""
    above = tree.head(noun)
    verb = tree.head(above) if above is not None and above.lemma == "as" else None
    return verb is not None and verb.lemma.lower() in {"disguise", "masquerade", "pose"}


def is_undone(tree: Tree, noun: Token) -> bool:
    """True for "quashed the conviction" and "the conviction was quashed"."""
    governor = tree.head(noun) if tree.arc(noun) in {"object", "undergoer"} else None
    return governor is not None and governor.lemma.lower() in _UNDOING


def undone(tree: Tree, node: Token, noun: Token, start: int) -> str | None:
    """Why nothing is said by "overturned a ruling that barred Kim from running": nobody bars her any more."""
    if is_undone(tree, noun) and start != node.index and tree.arc(node) == "relative clause":
        return "what is undone"
    return "what somebody poses as" if _is_posed_as(tree, noun) else None
