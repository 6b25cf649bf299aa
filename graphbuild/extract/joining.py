"""What a joined verb shares with the first one: its modals, its denial, its doubt."""

from collections.abc import Sequence

from graphbuild.extract.conditions import condition
from graphbuild.extract.cues import hedges, one_of_several, own, put_aside
from graphbuild.extract.tree import Tree
from graphbuild.extract.walk import Walk
from graphbuild.lexicon import table
from graphbuild.model import Token


def joined(walk: Walk, node: Token, head: Token, inner: bool) -> bool:
    """A joined verb shares what stands before the first one, unless it has auxiliaries or a subject of its own."""
    tree = walk.tree
    if (mark := condition(tree, node)) is not None:  # "she stays, unless of course he sells the mill"
        walk.weaken("conditional", mark, "makes it a condition")
        return False
    than = next((c for c in tree.below(head, "conjunction") if c.text == "than"), None)
    if inner and than is not None and head.index < than.index < node.index:
        put_aside(walk, head, than)  # "cut rather than raised its prices"
    elif (
        inner and tree.is_bare_participle(node) and tree.subjects(node) and (tree.is_passive(head) or tree.is_be(head))
    ):
        own(walk, head, outer=True)  # "would be appointed and an election held"
    elif inner and tree.is_verb(node) and tree.is_verb(head) and not _has_its_own(tree, node):
        same = node.tag == head.tag or {node.tag, head.tag} <= {"VB", "VBP"} or {node.tag, head.tag} <= {"VBD", "VBN"}
        joiners = _joiners(tree, node, head)
        other = tree.is_passive(head) and node.tag == "VBD" and bool(tree.objects(node) or tree.complements(node))
        other = other or _is_past_alone(tree, node, head)
        outer = "but" in joiners or any(c.lemma.lower() == "nor" for c in walk.cues)  # which has denied it already
        shares = head.index < node.index and bool(tree.auxiliaries(head)) and not other
        if same and (shares or {"or", "nor"} & set(joiners)):
            own(walk, head, outer=outer)
        elif tree.is_passive(head) and tree.modals(head) and node.tag in {"VB", "VBP"} and head.index < node.index:
            own(walk, head, outer=True)  # "will be installed and enjoy"
        elif same and "but" not in joiners and (hedge := _hedge_of_both(tree, node, head)) is not None:
            walk.weaken("possible", hedge, "leaves it open")
    elif inner and _shares_its_modal(tree, node, head):
        own(walk, head, outer=False)
    return inner


def _hedge_of_both(tree: Tree, node: Token, head: Token) -> Token | None:
    """Allegedly in "allegedly robbed a bank and bought a house"; None where it stands behind the first verb."""
    before = (t for t in hedges(tree, head) if t.index < head.index)
    return next(before, None) if head.index < node.index else None


def _has_its_own(tree: Tree, verb: Token) -> bool:
    """True where it has a subject or auxiliary, and for "there was no hint"."""
    return bool(tree.subjects(verb) or tree.auxiliaries(verb) or tree.below(verb, "expletive"))


def alternatives(walk: Walk, verb: Token, terms: Sequence[Token]) -> None:
    """ "Sold the car or the van", "sold or leased it", "killed or wounded 40 people": of each it is only possible.

    "Destroyed or damaged homes" did both, to one home or another.
    """
    tree = walk.tree
    for term in terms:
        one_of_several(walk, verb, term)
    for first in (verb, tree.joined_to(verb)) if "or" in tree.words else ():
        if first is not None and walk.modality == "intended" and (joiner := _or_else(tree, first)) is not None:
            walk.weaken("possible", joiner, "leaves open which")  # "must make an offer or walk away"
        if first is not None and (either := _either(tree, first)) is not None:
            walk.weaken("possible", either, "leaves open which")
        if first is None or first.tag not in {"VBD", "VBN"} or tree.modals(first):
            continue
        joiner = tree.word_after(first) if tree.word_after(first).text == "or" else None
        second = next((t for t in tree.below(first, "joined") if t.index in {first.index + 2, first.index + 3}), None)
        things = [t for t in terms if second is not None and t.index > second.index]
        counted = all(t.tag != "NNS" or tree.numbers(t) or tree.determiners(t) for t in things)
        if joiner is not None and verb in {first, second} and things and counted:
            walk.weaken("possible", joiner, "leaves open which")


def _either(tree: Tree, first: Token) -> Token | None:
    """Either in "were either unfriendly or offered less"; None elsewhere, and where it stands before a thing."""
    near = (first, *tree.below(first, "quality", "attribute"))
    cues = (t for n in near for t in tree.below(n, "paired conjunction") if t.lemma.lower() == "either")
    return next(cues, None) if any(map(tree.is_verb, tree.below(first, "joined"))) else None


def _or_else(tree: Tree, first: Token) -> Token | None:
    """Or in "must make an offer or walk away"; None elsewhere."""
    others = [t for t in tree.below(first, "joined") if t.tag == "VB" and not tree.subjects(t)]
    joiners = [t for t in tree.below(first, "conjunction") if t.text == "or"]
    return joiners[0] if first.tag == "VB" and len(others) == 1 and len(joiners) == 1 else None


def _is_past_alone(tree: Tree, node: Token, head: Token) -> bool:
    """True for chose in "should have told him but chose to hide it": the participle would be "chosen"."""
    perfect = any(t.lemma == "have" for t in tree.auxiliaries(head))
    participle = table("irregular_participles").get(node.lemma.lower())
    return perfect and node.tag == "VBD" and participle is not None and node.text.lower() != participle[0]


def _joiners(tree: Tree, node: Token, head: Token) -> list[str]:
    """Or between the two; "or" also in the middle of a list, "never sold it, moved it or lent it"."""
    between = [c.lemma.lower() for c in tree.below(head, "conjunction") if c.index < max(node.index, head.index)]
    later = [c.lemma.lower() for t in tree.conjuncts(node) for c in tree.below(t, "conjunction")]
    return between or [c for c in later[-1:] if c in {"or", "nor"}]


def _shares_its_modal(tree: Tree, node: Token, head: Token) -> bool:
    """True for succeeded in "will step down and be succeeded by Lee"."""
    bare = [t.tag for t in tree.auxiliaries(node)] == ["VB"] and not tree.subjects(node)
    return bare and head.index < node.index and tree.is_verb(head) and bool(tree.modals(head))
