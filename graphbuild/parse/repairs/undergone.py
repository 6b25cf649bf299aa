"""Misparses of what things undergo: second passives, ordered deeds, forms of a thing."""

import itertools
from collections.abc import Iterator
from dataclasses import replace

from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, has


def form_of_the_thing(tokens: Tokens) -> Iterator[Token]:
    """In "a version of the hymn which is called Dawn" it is the version that is called so.

    yes: The villagers sing a version of the hymn which is called Dawn.
    yes: A rare form of anaemia known as thalassaemia was found in Cyprus.
    yes: The surgeon removes a portion of the liver, which is then cut into slices.
    """
    for clause in (t for t in tokens if t.label in {"relcl", "acl"} and t.tag == "VBN"):
        thing = tokens[clause.head]
        of = tokens[thing.head]
        form = tokens[of.head]
        one = form.tag == "NN" and any(t.lemma.lower() in {"a", "an"} for t in below(tokens, form, "det"))
        called = clause.lemma in _CALLING
        told = called if clause.label == "acl" else has(tokens, clause, "auxpass")
        forms = _FORMS | (_PARTS if called else frozenset())
        if (thing.label, of.lemma) == ("pobj", "of") and form.lemma.lower() in forms and one and told:
            yield replace(clause, head=form.index)


_FORMS = frozenset({"breed", "form", "portion", "strain", "style", "type", "variant", "variety", "version"})
"""What is told of such a thing is told of one form of it."""
_PARTS = frozenset({"arm", "branch", "faction", "model", "section", "unit", "wing"})
"""What bears a name of its own."""
_CALLING = frozenset({"call", "dub", "know", "name", "term"})


def second_of_two_passives(tokens: Tokens) -> Iterator[Token]:
    """In "was refitted and renamed Aurora" the ship renamed nothing.

    yes: The ship was refitted and renamed Aurora.
    yes: The reservists were mobilized and recalled back to their barracks.
    no: The man was injured and recovered in Lima.
    """
    for verb in (t for t in tokens if (t.label, t.tag) == ("conj", "VBD") and t.lemma.lower() in _UNDERGONE):
        first = tokens[verb.head]
        while first.label == "conj" and first.tag in {"VBD", "VBN"}:
            first = tokens[first.head]
        own = has(tokens, verb, "nsubj", "nsubjpass", "aux", "auxpass")
        named = [t for t in below(tokens, verb, "dobj") if t.tag == "NNP" and not has(tokens, t, "det", "poss")]
        apart = has(tokens, verb, "dobj") and not (named and verb.lemma.lower() in _NAMING)
        if has(tokens, first, "auxpass") and not own and not apart:
            yield replace(verb, tag="VBN")
            yield from (replace(t, label="oprd") for t in named)


_NAMING = frozenset({"christen", "rechristen", "redesignate", "rename"})
_UNDERGONE = _NAMING | {"deport", "demolish", "detain", "evict", "evacuate", "jail", "mobilise", "mobilize", "recall"}
_UNDERGONE |= {"reinstate", "repatriate", "restore", "sentence"}
"""What nobody does without saying to whom or what."""


def those_who_survive(tokens: Tokens) -> Iterator[Token]:
    """In "rents to surviving family members" nobody survives the members.

    yes: The fund pays rents to surviving family members of miners.
    yes: Kim met surviving relatives of the victims.
    no: She spoke of surviving the war.
    """
    for deed in (t for t in tokens[:-1] if (t.tag, t.lemma) == ("VBG", "survive") and t.label in {"pcomp", "xcomp"}):
        kin = next((t for t in below(tokens, deed, "dobj") if t.tag == "NNS" and not has(tokens, t, "det")), None)
        if kin is None or kin.lemma.lower() not in _SURVIVORS:
            continue
        yield replace(deed, tag="JJ", lemma="surviving", label="amod", head=kin.index)
        yield replace(kin, label="pobj" if deed.label == "pcomp" else "dobj", head=deed.head)


_SURVIVORS = frozenset({"child", "crew", "member", "parent", "relative", "sister", "brother", "spouse", "veteran"})


def what_is_ordered_done(tokens: Tokens) -> Iterator[Token]:
    """In "ordered the bridge inspected by a firm" the firm is to inspect it.

    yes: The minister then ordered the bridge inspected by an outside firm.
    no: The minister saw the bridge inspected by an outside firm.
    """
    for deed in (t for t in tokens if t.tag == "VBN" and t.label == "acl"):
        thing = tokens[deed.head]
        verb = tokens[thing.head]
        wanted = verb.lemma in {"order", "want"} or (verb.lemma, verb.tag) in {("get", "VB"), ("have", "VB")}
        beside = thing.label == "dobj" and verb.tag.startswith("VB") and deed.index == thing.index + 1
        rest = itertools.takewhile(lambda t: t.text not in {",", ";", ".", "and", "but"}, tokens[deed.index + 1 :])
        another = any(t.tag in {"VBD", "VBN"} for t in rest)
        if wanted and beside and not another:  # not for "ordered the money stolen by Kim returned"
            yield replace(deed, label="ccomp", head=verb.index)
            yield replace(thing, label="nsubjpass", head=deed.index)


REPAIRS = (
    form_of_the_thing,
    second_of_two_passives,
    those_who_survive,
    what_is_ordered_done,
)
"""In the order in which they are made."""
