"""Misparses of participles and gerunds that stand behind an object."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, has


def participle_behind_an_object(tokens: Tokens) -> Iterator[Token]:
    """In "praised the council, set up in 1997 to promote it" the council was set up, and not who praised it.

    yes: It was called after no candidate won a majority in the first round, held on February 9.
    yes: Lewis branded the existence of the council, set up in 1997 to promote potatoes, surprising.
    """
    for deed in (t for t in tokens[4:-1] if t.label in {"advcl", "conj"} and t.tag in {"VBN", "VBD"}):
        verb, comma, noun = tokens[deed.head], tokens[deed.index - 1], tokens[deed.index - 2]
        joined = any(verb.index < t.index < deed.index for t in below(tokens, verb, "cc"))
        if (
            comma.text == ","
            and verb.tag.startswith("VB")
            and noun.tag in {"NN", "NNS", "NNP", "NNPS"}
            and not joined
            and (deed.text.lower() in _UNDERGONE or [t.text for t in below(tokens, deed, "prt")] == ["up"])
            and has(tokens, deed, "prep", "prt")
            and not has(tokens, deed, "nsubj", "nsubjpass", "aux", "auxpass", "dobj")
        ):
            yield replace(deed, tag="VBN", label="acl", head=noun.index)


_UNDERGONE = frozenset(
    {"based", "born", "built", "created", "established", "formed", "founded", "held", "launched", "located", "made"}
    | {"published", "sited", "used", "written"}
)
"""Participles that tell of the thing before them when no "and" joins them to a verb."""


def gerund_joined_to_a_finite_verb(tokens: Tokens) -> Iterator[Token]:
    """In "backs our policy of closing mines, and slimming down the rest" it is the policy: no "backs" is joined to it.

    yes: The research endorses our policy of destroying quangos, and slimming down the rest.
    """
    for gerund in (t for t in tokens[4:] if (t.label, t.tag) == ("conj", "VBG")):
        verb = tokens[gerund.head]
        going_on = any(t.lemma == "be" for t in below(tokens, verb, "aux"))
        if verb.tag not in {"VBD", "VBZ", "VBP"} or going_on or has(tokens, gerund, "nsubj", "aux"):
            continue
        before = [t for t in tokens[verb.index + 1 : gerund.index] if t.tag == "VBG"]
        if before:
            verbal = before[-1].label in {"acl", "advcl", "csubj", "pcomp", "xcomp"}
            yield replace(gerund, label="conj" if verbal else "dep", head=before[-1].index)
