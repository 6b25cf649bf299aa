"""Misparses of what stands behind a verb: participles and gerunds behind its object, particles, another clause."""

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


def subject_of_what_is_suggested(tokens: Tokens) -> Iterator[Token]:
    """In "suggesting the insane should be killed" it is they who should be: nobody suggests them.

    yes: UKIP have suspended a candidate for allegedly suggesting the criminally insane should be killed.
    """
    for clause in (t for t in tokens[3:] if t.label == "ccomp"):
        verb = tokens[clause.head]
        auxiliaries = below(tokens, clause, "aux", "auxpass")
        things = below(tokens, verb, "dobj")
        if (
            auxiliaries
            and auxiliaries[0].tag == "MD"
            and things
            and things[-1].index == auxiliaries[0].index - 1
            and not has(tokens, clause, "nsubj", "nsubjpass", "csubj", "expl", "mark")
        ):
            yield replace(
                things[-1], label="nsubjpass" if has(tokens, clause, "auxpass") else "nsubj", head=clause.index
            )


def handed_over(tokens: Tokens) -> Iterator[Token]:
    """In "handed over 32 objects" they were 32, and no more.

    yes: The museum handed over 32 objects to a delegation.
    """
    for over in (t for t in tokens[1:-1] if t.text == "over" and t.label in {"advmod", "quantmod", "amod"}):
        verb, number = tokens[over.index - 1], tokens[over.index + 1]
        if verb.lemma in {"hand", "turn"} and number.tag == "CD" and verb.tag.startswith("VB"):
            yield replace(over, tag="RP", label="prt", head=verb.index)


def made_to_do_it(tokens: Tokens) -> Iterator[Token]:
    """Who "was made to pay" paid: it is no purpose.

    yes: Three hikers got bitten by a stray dog on the trail, and its owner was made to pay their medical bills.
    """
    for deed in (t for t in tokens[3:] if (t.label, t.tag) == ("advcl", "VB")):
        made = tokens[deed.head]
        to = tokens[made.index + 1]
        if made.text == "made" and has(tokens, made, "auxpass") and (to.tag, to.head) == ("TO", deed.index):
            yield replace(deed, label="xcomp")


def participle_after_in_fact(tokens: Tokens) -> Iterator[Token]:
    """In "was in fact made by his pupil" nobody made a fact.

    yes: A painting long attributed to Corelli was in fact made by his pupil Elena Sforza, experts hired by it found.
    """
    for deed in (t for t in tokens[4:] if (t.label, t.tag) == ("acl", "VBN")):
        noun = tokens[deed.head]
        preposition = tokens[noun.head]
        be = tokens[preposition.head]
        beside = (be.index + 1, be.index + 2, be.index + 3) == (preposition.index, noun.index, deed.index)
        if beside and be.lemma == "be" and noun.lemma in {"effect", "fact", "part", "reality", "turn"}:
            root = be.head == be.index
            yield replace(deed, label=be.label, head=deed.index if root else be.head)
            yield replace(be, label="auxpass", head=deed.index)
            for t in tokens:
                if t.head == be.index and t != be:
                    yield replace(t, head=deed.index, label="nsubjpass" if t.label == "nsubj" else t.label)


def cooperative_run_by_them(tokens: Tokens) -> Iterator[Token]:
    """In "a cooperative run by former workers" they run it: it is no run.

    yes: Castellan Breweries leased it to a cooperative run by former workers.
    """
    for run in (t for t in tokens[2:-2] if t.text == "run" and t.tag == "NN" and tokens[t.index + 1].text == "by"):
        thing, by = tokens[run.index - 1], tokens[run.index + 1]
        doers = below(tokens, by, "pobj")
        many = doers and (doers[0].tag == "NNS" or doers[0].entity == "ORG")
        if many and thing.head == run.index and thing.tag in {"JJ", "NN"} and thing.text != "home":
            yield replace(thing, tag="NN", label=run.label, head=run.head)
            yield replace(run, tag="VBN", label="acl", head=thing.index)
            yield replace(by, label="agent", head=run.index)
            for t in tokens[: thing.index]:
                if t.head == run.index:
                    yield replace(t, head=thing.index)


def middle_one_of_three_deeds(tokens: Tokens) -> Iterator[Token]:
    """In "tested, rejected and redesigned the valve" they rejected it: nobody rejected them.

    yes: Engineers at Lowick tested, rejected and finally redesigned the valve that Corvex makes.
    """
    for deed in (t for t in tokens[2:] if (t.label, t.tag) == ("conj", "VBN") and tokens[t.index - 1].text == ","):
        first, after = tokens[deed.head], below(tokens, deed, "conj")
        active = first.tag == "VBD" and not has(tokens, deed, "agent", "prep", "aux", "auxpass")
        if active and first.index == deed.index - 2 and after and after[0].tag == "VBD":
            yield replace(deed, tag="VBD")


def second_participle_of_a_noun(tokens: Tokens) -> Iterator[Token]:
    """In "the probe, built in Toulouse and launched from Guiana, has mapped it" the probe was launched too.

    yes: The probe, built by Airbus in Toulouse and launched from French Guiana in 2016, has mapped most of the planet.
    """
    for second in (t for t in tokens[3:] if (t.label, t.tag) == ("conj", "VBD")):
        first = tokens[second.head]
        active = has(tokens, second, "nsubj", "nsubjpass", "dobj", "aux", "ccomp", "xcomp")
        if (first.label, first.tag) == ("acl", "VBN") and not active and has(tokens, second, "prep", "agent"):
            yield replace(second, tag="VBN")


def kind_inside_the_object(tokens: Tokens) -> Iterator[Token]:
    """In "which makes the asthma spray Aerolis" no asthma makes it.

    yes: Shares in Nordvik, which also makes the asthma spray Aerolis, rose 9 percent in Copenhagen.
    """
    for kind in (t for t in tokens[2:-1] if (t.label, t.tag) == ("nsubj", "NN")):
        verb, beside = tokens[kind.head], tokens[kind.index + 1]
        before = verb.index < kind.index and any(t.index < verb.index for t in below(tokens, verb, "nsubj"))
        if before and beside.tag in {"NN", "NNS", "NNP"} and beside.head != kind.index:
            yield replace(kind, label="compound", head=beside.index)
        elif (verb.index, verb.label) == (beside.index, "compound"):
            yield replace(kind, label="compound", head=beside.index)
