"""What a noun makes of the infinitive after it: "a plan to leave", "the first woman to hold the post"."""

from graphbuild.extract.branches import RANKS
from graphbuild.extract.cues import negation
from graphbuild.extract.tree import Tree
from graphbuild.extract.walk import Walk
from graphbuild.lexicon import lexicon
from graphbuild.model import Token


def no_such(walk: Walk, noun: Token) -> None:
    """ "no evidence of", "no plans to"."""
    for cue in walk.tree.determiners(noun):
        if cue.lemma.lower() == "no":
            walk.deny(cue, "says that there is none")


NOUN_EFFECT = {
    "failure": "-",
    "refusal": "-",
    "inability": "-",
    "reluctance": "-intended",
    "unwillingness": "-intended",
    "ability": "possible",
    "chance": "possible",
}
"""What becomes of the infinitive of a noun; of any other it is intended."""


def infinitive_of_noun(walk: Walk, noun: Token) -> None:
    """ "a plan to leave", "the first woman to hold the post", "missed a chance to score"."""
    tree = walk.tree
    for cue in tree.adjectives(noun):
        if cue.lemma.lower() in RANKS | {"latest"} or cue.tag == "JJS":
            be = tree.head(noun) if tree.arc(noun) == "attribute" else None
            if be is not None and (tree.modals(be) or not tree.is_finite(be)):
                walk.weaken("intended", be, "says what is not yet so")  # "hopes to be the first to win it"
            else:
                walk.record(cue, "with an infinitive implies that it came about")
            return
    no_such(walk, noun)
    governor = tree.head(noun)
    missed = governor is not None and governor.lemma.lower() in {"miss", "lose", "waste", "spurn", "squander"}
    if noun.lemma.lower() in lexicon("qualities"):
        walk.record(noun, "with an infinitive implies that it came about")
        return
    effect = "-" if missed and tree.arc(noun) == "object" else NOUN_EFFECT.get(noun.lemma.lower(), "intended")
    if governor is not None and effect == "intended" and _is_given_up(tree, noun, governor):
        walk.apply("-" if noun.lemma.lower() in {"attempt", "bid", "effort"} else "-intended", governor, None)
    else:
        walk.apply(effect, noun, None)


def _is_given_up(tree: Tree, noun: Token, verb: Token) -> bool:
    """True for "abandoned its plan to", "the plan to buy it was scrapped"."""
    lemma = " ".join((verb.lemma.lower(), *(p.lemma.lower() for p in tree.particles(verb))))
    undone = lemma in _GIVING_UP and tree.arc(noun) in {"object", "undergoer"}
    return undone and tree.is_finite(verb) and not tree.modals(verb) and negation(tree, verb) is None


_GIVING_UP = frozenset({"abandon", "axe", "call off", "cancel", "ditch", "drop", "give up", "scrap"})
"""What is done to a plan that is one no more."""
