"""Misparses of participles: which noun or verb they tell of."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, has


def participle_taken_for_clause(tokens: Tokens) -> Iterator[Token]:
    """In "free 18 soldiers captured in July" the soldiers are freed, and the participle tells of them.

    yes: Under the accord, Thailand is to free 18 Cambodian soldiers captured in July.
    """
    for participle in tokens:
        verb = tokens[participle.head]
        subjects = below(tokens, participle, "nsubj", "nsubjpass")
        word = verb.lemma.lower()
        if (
            participle.tag == "VBN"
            and participle.label == "ccomp"
            and verb.tag.startswith("VB")
            and word not in lexicon("saying") | lexicon("thinking") | lexicon("clause_takers") | lexicon("making")
            and len(subjects) == 1
            and subjects[0].tag in {"NN", "NNS"}
            and verb.index < subjects[0].index == participle.index - 1
            and not has(tokens, participle, "aux", "auxpass", "mark", "dobj")
            and not has(tokens, verb, "dobj")
        ):
            yield replace(subjects[0], label="dobj", head=verb.index)
            yield replace(participle, label="acl", head=subjects[0].index)


def participle_after_its_noun(tokens: Tokens) -> Iterator[Token]:
    """In "under the agreement, signed by officials, the market will open" it is the agreement that was signed.

    yes: Under the agreement, signed on Saturday by officials from both countries, the market will resume operating.
    """
    for participle in tokens[2:]:
        noun, comma = tokens[participle.index - 2], tokens[participle.index - 1]
        above = tokens[participle.head]
        if (
            participle.tag == "VBN"
            and participle.label in {"advcl", "acl"}
            and comma.text == ","
            and noun.label == "pobj"
            and noun.tag in {"NN", "NNS"}
            and above.index > participle.index
            and has(tokens, participle, "agent", "prep")
            and any(t.text == "," for t in tokens[participle.index : above.index])
            and tokens[tokens[noun.head].head].index >= above.index
        ):
            yield replace(participle, label="acl", head=noun.index)


def participle_beside_its_noun(tokens: Tokens) -> Iterator[Token]:
    """In "angry with the panel set up to look into it" it is the panel that was set up, and looks into it.

    yes: Unions are expressing their anger with the royal commission set up to investigate claims of fraud.
    """
    for participle in tokens[2:]:
        noun, verb = tokens[participle.index - 1], tokens[participle.head]
        if (
            (participle.tag, participle.label) == ("VBN", "advcl")
            and noun.label == "pobj"
            and noun.tag in {"NN", "NNS"}
            and verb.index < noun.index
            and has(tokens, participle, "prt", "agent")
            and not has(tokens, participle, "mark", "advmod", "nsubj", "nsubjpass")
        ):
            yield replace(participle, label="acl", head=noun.index)


def participle_of_the_deed(tokens: Tokens) -> Iterator[Token]:
    """In "a ban on the party imposed by the ministry" the ban is imposed: nobody imposes a party.

    yes: The court overturned a ban on the party imposed by the interior ministry.
    """
    for participle in tokens:
        noun = tokens[participle.head]
        deed = tokens[tokens[noun.head].head]
        if (
            participle.label == "acl"
            and participle.tag in {"VBN", "VBD"}
            and participle.lemma.lower() in _DEED_VERBS
            and noun.label == "pobj"
            and noun.lemma.lower() not in lexicon("deeds")
            and deed.lemma.lower() in lexicon("deeds")
        ):
            yield replace(participle, head=deed.index)


_DEED_VERBS = frozenset(
    {"broker", "enact", "enforce", "impose", "levy", "lift", "mediate", "negotiate", "sign", "violate"}
)
"""Verbs whose object is a deed, never a person, a place or a thing."""


def participle_after_a_place(tokens: Tokens) -> Iterator[Token]:
    """In "landed at the Cocos Islands carrying refugees" no islands carry them.

    yes: A vessel landed undetected at Cocos Islands carrying 69 asylum seekers.
    """
    for participle in tokens:
        place = tokens[participle.head]
        where = tokens[place.head]
        verb = tokens[where.head]
        if verb.tag == "JJ" and verb.label == "advcl":
            verb = tokens[verb.head]
        if (
            (participle.label, participle.tag) == ("acl", "VBG")
            and participle.index == place.index + 1
            and (place.label, where.label) == ("pobj", "prep")
            and place.entity in {"FAC", "GPE", "LOC"}
            and where.lemma.lower() in {"at", "in", "near", "off", "on", "outside"}
            and verb.tag in {"VBD", "VBN", "VBP", "VBZ"}
            and has(tokens, participle, "dobj")
        ):
            yield replace(participle, label="advcl", head=verb.index)


def adjective_of_two_words(tokens: Tokens) -> Iterator[Token]:
    """In "suffered life threatening injuries" nobody suffers life or threatens injuries.

    yes: A teenage boy suffered life threatening injuries in the crash.
    """
    for participle in tokens[1:-1]:
        noun, thing = tokens[participle.index - 1], tokens[participle.index + 1]
        if (
            participle.text.lower() in _TWO_WORDS.get(noun.lemma.lower(), ())
            and participle.label != "amod"
            and (thing.label, thing.head) == ("dobj", participle.index)
        ):
            above = noun.head if noun.head != noun.index else thing.index
            yield replace(thing, label=noun.label, head=above)
            yield replace(participle, label="amod", head=thing.index)
            yield replace(noun, label="npadvmod", head=participle.index)
            for before in below(tokens, noun, "det", "amod", "poss", "nummod"):
                yield replace(before, head=thing.index)


_TWO_WORDS = {
    "award": ("winning",),
    "ground": ("breaking",),
    "heart": ("breaking", "warming"),
    "life": ("changing", "saving", "threatening"),
    "prize": ("winning",),
    "record": ("breaking", "setting"),
}
"""What is often written with a hyphen."""
