"""The relation between two nodes: its identity, and how it is worded."""

from collections.abc import Sequence

from graphbuild.extract.tree import Tree
from graphbuild.model import Relation, Token


def relation(
    tree: Tree,
    verb: Token,
    *,
    passive: bool = False,
    prepositions: Sequence[str] = (),
    middle: Sequence[str] = (),
    shown: Sequence[str] = (),
) -> Relation:
    """The relation that a verb makes: "contribute to", "be arrested in", "give up", "be president of".

    `shown` are words that the wording alone has: the object in "faced Peru at".
    """
    subjects = [s.index for s in tree.subjects(verb)]
    particles = [p.lemma.lower() for p in tree.particles(verb)]
    if not particles and prepositions[:1] != ("out",) and _is_out_of(tree, verb):
        particles = ["out"]  # "was thrown out of the league in May"
    partly = [a.lemma.lower() for a in tree.adverbs(verb) if a.lemma.lower() in _PARTLY]
    spoken = [
        _whole(t)
        for t in tree.auxiliaries(verb)
        if t.lemma.lower() not in {"do"} and t.tag != "TO" and (t.text[:1].isalpha() or verb.text == "been")
        if not (t.lemma.lower() == "should" and any(t.index < s < verb.index for s in subjects))  # "should Kim sell it"
    ]
    once = tree.head(verb) if tree.is_infinitive(verb) else None
    once = once if once is not None and not tree.objects(once) and not tree.is_passive(once) else None
    if once is not None and (once.text.lower(), once.lemma) == ("used", "use"):
        spoken = ["used to", *spoken]  # not for "used cutters to reach them"
    if passive:
        lemma = ["be", *partly, verb.text.lower(), *particles, *middle, *prepositions]
        label = [
            *(spoken or ["was" if tree.arc(verb) != "noun clause" else ""]),
            *partly,
            verb.text.lower(),
            *particles,
            *middle,
            *shown,
            *prepositions,
        ]
    elif tree.is_passive(verb):
        lemma = [*partly, verb.lemma.lower(), *particles, *middle, *prepositions]
        modal = [_whole(t) for t in tree.modals(verb)]
        going_on = any(t.text.lower() == "being" for t in tree.auxiliaries(verb))  # "is being built by Acme"
        over = verb.text.lower().endswith("ed") and not modal and not going_on
        done = verb.text.lower() if over else verb.lemma.lower()
        label = [*modal, *partly, done, *particles, *middle, *shown, *prepositions]
    else:
        lemma = [*partly, verb.lemma.lower(), *particles, *middle, *prepositions]
        denied = any(t.lemma.lower() == "do" for t in tree.auxiliaries(verb))
        label = [
            *spoken,
            *partly,
            verb.lemma.lower() if denied else verb.text.lower(),
            *particles,
            *middle,
            *shown,
            *prepositions,
        ]
    return Relation(" ".join(lemma), " ".join(w for w in label if w))


def _is_out_of(tree: Tree, verb: Token) -> bool:
    """True for "thrown out of the league in May", where it was thrown out; not for "out of control"."""
    out = tree.word_after(verb)
    of = tree.word_after(out)
    left = (o for o in tree.below(of, "preposition object") if tree.determiners(o) or tree.is_name(o))
    return (out.text, of.text) == ("out", "of") and out.head == verb.index and any(left)


def _whole(auxiliary: Token) -> str:
    """The word as it is written alone: will for the wo of "won't", has for the ’s of "it’s been"."""
    word = auxiliary.text.lower().replace("’", "'")
    return auxiliary.lemma.lower() if word in {"wo", "ca", "sha"} else _CLITICS.get(word, word)


_CLITICS = {"'d": "had", "'s": "has", "'ve": "have"}
"""Auxiliaries of "been", as they are written alone."""

_PARTLY = frozenset({"barely", "partially", "partly", "rarely", "seldom", "temporarily"})
"""Adverbs without which the verb says too much."""


def plain(lemma: str, label: str | None = None) -> Relation:
    """A relation that no verb of the text makes: "be president of"."""
    return Relation(
        lemma,
        label
        or (
            f"is {lemma[3:]}"
            if lemma.startswith("be ")
            else "is"
            if lemma == "be"
            else "has"
            if lemma == "have"
            else lemma
        ),
    )
