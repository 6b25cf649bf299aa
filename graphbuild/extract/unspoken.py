"""Whether what a verb of saying takes has been said: not by who refuses to, must first, or does so only until then."""

from graphbuild.extract.conditions import is_present
from graphbuild.extract.cues import negation
from graphbuild.extract.implicatives import signature_here
from graphbuild.extract.sorts import signature
from graphbuild.extract.tree import Tree
from graphbuild.extract.walk import Walk
from graphbuild.lexicon import lexicon
from graphbuild.model import Token


def with_particle(tree: Tree, verb: Token) -> str:
    """Rule out in "ruled out signing", which is not to rule; say in "said on"."""
    lemma = " ".join((verb.lemma.lower(), *(p.lemma.lower() for p in tree.particles(verb))))
    known = lemma in lexicon("saying") | lexicon("signatures") or verb.lemma.lower() in lexicon("saying")
    return lemma if known else verb.lemma.lower()


def is_said_here(tree: Tree, saying: Token) -> bool:
    """True for "I must admit that" and "we would argue that": who says "I" says so by that."""
    return any(s.text.lower() in {"i", "we"} for s in tree.subjects(saying))


def unspoken(walk: Walk, saying: Token) -> Token | None:
    """What keeps the words from being said: must, until, without, failure, refuse, want; None where they are said."""
    tree, above = walk.tree, walk.tree.head(saying)
    for modal in tree.modals(saying):
        if modal.text.lower() in {"must", "should", "shall"} and not is_said_here(tree, saying):
            return modal
    if (than := tree.rather_than(saying)) is not None:
        return than
    if above is None:
        return None
    if tree.arc(saying) == "adverbial clause":
        return _waits_for(tree, saying)
    if tree.arc(saying) == "preposition clause":
        instead = above.text == "of" and tree.tokens[above.index - 1].text.lower() == "instead"
        return above if instead or above.lemma.lower() == "without" else None
    if tree.arc(saying) in {"noun clause", "relative clause"} and tree.is_infinitive(saying):
        return above if above.lemma.lower() in _NOT_SAYING else None
    return _by_verb(walk, saying, above)


_NOT_SAYING = frozenset({"failure", "inability", "nothing", "refusal", "reluctance", "unwillingness"})
"""Nouns for not doing what the infinitive says: "nothing to suggest that"."""


def _waits_for(tree: Tree, saying: Token) -> Token | None:
    """Until in "until the firm proves that", once in "once it is proved that"; None for "after he proved that"."""
    mark = tree.mark(saying)
    word = mark.lemma.lower() if mark is not None else ""
    head = tree.head(saying)
    later = is_present(tree, saying) or (head is not None and any(m.text == "would" for m in tree.modals(head)))
    return mark if word in {"if", "unless", "until"} or (word in {"after", "before", "once"} and later) else None


def _by_verb(walk: Walk, saying: Token, above: Token) -> Token | None:
    """Refused in "refused to say that", wants in "wants Kim to admit that"; None where the verb has it said."""
    tree = walk.tree
    raised = tree.arc(saying) == "clause" and tree.is_infinitive(saying)
    if (modals := tree.modals(above)) and above.lemma in {"help", "let", "make"} and saying.tag == "VB":
        return modals[0]  # "can make people believe that"
    if not (tree.arc(saying) == "open complement" or raised) or not tree.is_verb(above):
        return None
    lemma = with_particle(tree, above)
    if not tree.is_infinitive(saying) and (signature(lemma) or ("",))[0] != "-" and lemma not in lexicon("denying"):
        return None  # "stopped short of saying"
    if lemma in {"like", "want", "wish"} and saying.lemma.lower() in _STRESSING and not raised:
        return None  # "I want to stress that", which says it
    done = (signature_here(walk.tree, saying, above, lemma) or ("possible", ""))[
        1 if negation(tree, above) else 0
    ] == "+"
    return (
        above
        if not done and lemma not in {"begin", "come", "continue", "dare", "go", "help", "like", "start"}
        else None
    )


_STRESSING = frozenset({"clarify", "emphasise", "emphasize", "reiterate", "stress", "underline"})


def is_meant_to_be(tree: Tree, saying: Token, cue: Token) -> bool:
    """True for expected in "is expected to announce that", whose words those will be; not for "refused to say that"."""
    refuses = (signature(with_particle(tree, cue)) or ("",))[0].startswith("-") or negation(tree, cue) is not None
    return tree.arc(saying) == "open complement" and tree.is_verb(cue) and not refuses
