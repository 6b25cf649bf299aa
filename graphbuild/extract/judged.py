"""What somebody holds something to be: "called the bid hostile", "declared it to be a threat", "a video shows".

Source: Quirk and others 1985, 16.43 to 16.50.
"""

from graphbuild.extract.cues import negation, negative_subject
from graphbuild.extract.tree import Tree
from graphbuild.extract.unspoken import unspoken
from graphbuild.extract.voices import speakers_of
from graphbuild.extract.walk import Walk
from graphbuild.lexicon import lexicon
from graphbuild.model import Token


def is_judged(walk: Walk, node: Token, head: Token) -> bool:
    """True for hostile in "called the bid hostile", mistake in "considers it a mistake" and "described it as one"."""
    tree = walk.tree
    if not tree.is_verb(head) or tree.is_passive(head):
        return False
    if node.lemma.lower() == "as" and head.lemma.lower() in lexicon("portraying"):
        things = tree.below(node, "preposition object", "adjective", "quality")
        return any(t.index == walk.start or _is_told_of_it(walk, t) for t in things)
    judged = walk.start == node.index and tree.arc(node) in {"title", "quality", "clause"}
    judged = judged or (tree.arc(node) == "title" and _is_told_of_it(walk, node))
    return judged and head.lemma.lower() in lexicon("judging") and not tree.is_verb(node)


def _is_told_of_it(walk: Walk, noun: Token) -> bool:
    """True for gassed in "called Saddam a liar who gassed them": that is said by who calls him so."""
    start = walk.tree.tokens[walk.start]
    return walk.tree.arc(start) == "relative clause" and walk.tree.head(start) == noun


def judged(walk: Walk, node: Token, head: Token) -> bool:
    """Who judges is the speaker; who does not find it so, or finds it not so, denies it."""
    denied = negation(walk.tree, head) or negative_subject(walk.tree, head)
    if unspoken(walk, head) is not None:
        walk.unsaid = "what nobody has called it"  # "refused to call it a mistake"
    walk.say(speakers_of(walk.tree, head), head)
    if node.index == walk.start and (cue := negation(walk.tree, node)) is not None:
        walk.deny(cue, "denies it")
    if denied is not None:
        walk.deny(denied, f"denies “{head.text}”, and with it what was thought")
    return False


def judged_to_be(walk: Walk, head: Token, denied: Token | None) -> None:
    """ "Declared it to be a threat" is what the court holds; "is considered to be a genius", nobody says by whom."""
    if walk.tree.is_passive(head) and not walk.tree.agents(head):
        walk.weaken("possible", head, "does not say who holds it")
    else:
        walk.say(speakers_of(walk.tree, head), head)
    if denied is not None:
        walk.deny(denied, f"denies “{head.text}”, and with it what was thought")


FINDING_IT_SO = frozenset({"consider", "declare", "deem", "hold", "judge", "proclaim", "pronounce", "reckon"})
"""Verbs that with "to be" say what their subject holds."""


def showing(tree: Tree, node: Token, noun: Token) -> Token | None:
    """Show in "appears to show an officer striking a woman", where the officer took the clause; else None."""
    verb = tree.head(noun) if tree.arc(noun) == "object" and tree.is_gerund(node) else None
    return (
        verb
        if verb is not None and verb.lemma.lower() in {"capture", "depict", "film", "photograph", "record", "show"}
        else None
    )


_HELD_TO_HAVE_DONE_IT = frozenset({("accuse", "of"), ("blame", "on"), ("credit", "with"), ("suspect", "of")})
"""Verbs and prepositions by which somebody says of somebody what he did."""


def is_accused(walk: Walk, governor: Token, word: str) -> bool:
    """True where somebody accuses somebody of it, or credits him with it: in his words it was done."""
    tree = walk.tree
    lemma = governor.lemma.lower()
    accuses = (lemma, word) in _HELD_TO_HAVE_DONE_IT or (word == "for" and lemma in lexicon("faulting"))
    if not accuses or (tree.is_passive(governor) and not tree.agents(governor)):
        return False
    above = tree.head(governor) if tree.is_gerund(governor) else None
    if above is not None and any(p.text == "short" for p in tree.particles(above)):
        walk.weaken("possible", above, "leaves it open")  # "stopped short of accusing her of it"
        return True
    walk.say(speakers_of(tree, governor), governor)
    return governor.lemma.lower() != "suspect" and negation(tree, governor) is None
