"""What is done to somebody and is taken for what somebody else does: dismissed, thought to be, accused of, frozen."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import FINITE_TAGS, NOUN_TAGS
from graphbuild.lexicon import lexicon, names_body
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, has, is_below
from graphbuild.parse.repairs.forms import verb_of
from graphbuild.parse.repairs.verb_lists import OWN

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


def thought_to_be(tokens: Tokens) -> Iterator[Token]:
    """In "filmed the squid, thought to be extinct, at sea" the squid is thought so, and nobody who films it.

    yes: Scientists filmed the squid, thought to be extinct, at a depth of 600 metres.
    no: The scientists filmed the squid, and thought it extinct.
    """
    for held in (t for t in tokens[4:-3] if t.text in _HELD and t.label in {"conj", "advcl", "ccomp"}):
        comma, noun, main = tokens[held.index - 1], tokens[held.index - 2], tokens[held.head]
        if tokens[noun.head].text == "among" and noun.head > 3:  # "six people, among them two children, believed to"
            noun = tokens[noun.head - 2]
        opinion = any(has(tokens, t, "aux") for t in below(tokens, held, "xcomp"))
        if comma.text != "," or not opinion or noun.tag not in NOUN_TAGS or has(tokens, held, *OWN, "dobj"):
            continue
        if noun.label in {"dobj", "pobj"} and is_below(tokens, noun, main):
            yield replace(held, tag="VBN", label="acl", head=noun.index)
            for t in below(tokens, held, "prep"):
                if tokens[t.index - 1].text == ",":
                    yield replace(t, head=main.index)


_HELD = frozenset({"alleged", "believed", "feared", "known", "reported", "reputed", "rumoured", "said", "thought"})
"""What a thing is to be something."""


def dismissed_behind_an_object(tokens: Tokens) -> Iterator[Token]:
    """In "ordered the school to pay the teacher, dismissed in 2022, a sum" she was dismissed, and no tribunal.

    yes: The tribunal ordered the school to pay the teacher, dismissed in 2022 for refusing to use a pupil's chosen \
name, £45,000 in damages.
    yes: The court freed the editor, jailed in May for libel.
    no: The minister met the editor, jailed twice himself.
    """
    for deed in (t for t in tokens[4:-2] if (t.label, t.tag, tokens[t.index - 1].text) == ("advcl", "VBN", ",")):
        noun, main = tokens[deed.index - 2], tokens[deed.head]
        doers = below(tokens, main, "nsubj", "nsubjpass")
        person = noun.entity == "PERSON" or noun.lemma.lower() in lexicon("persons") | lexicon("offices")
        done = deed.lemma in lexicon("done_to_people") | _DONE and not has(tokens, deed, *OWN, "dobj", "advmod")
        body = len(doers) == 1 and (names_body(doers[0].lemma.lower()) or doers[0].lemma.lower() in _COURTS)
        if done and person and body and noun.label in {"dobj", "dative"} and is_below(tokens, noun, main):
            yield replace(deed, label="acl", head=noun.index)


_COURTS = lexicon("hearing") | {"judge", "ruling", "verdict"}
_DONE = frozenset(
    {"accuse", "acquit", "charge", "convict", "dismiss", "expel", "fine", "fire", "hurt", "imprison", "indict"}
    | {"injure", "kidnap", "oust", "suspend", "wound"}
)
"""What is done to people, and by no court that pays or frees them later."""


def gerunds_of_the_accused(tokens: Tokens) -> Iterator[Token]:
    """In "accused the company of spying on staff, reading their mail and sacking them" the company reads it.

    yes: The union accused the company of spying on staff, reading their emails and sacking those who complained.
    no: The union accused the company of spying on staff, calling it a scandal.
    """
    for second in (t for t in tokens[5:-1] if (t.label, t.tag, tokens[t.index - 1].text) == ("advcl", "VBG", ",")):
        verb = tokens[second.head]
        ofs = [t for t in below(tokens, verb, "prep") if t.text in {"of", "for", "from"} and t.index < second.index]
        deeds = [t for of in ofs for t in below(tokens, of, "pobj", "pcomp") if t.text.endswith("ing")]
        last = [t for t in below(tokens, second, "conj") if t.tag == "VBG"]
        told = {t.lemma for t in (second, *last)} & (lexicon("faulting") | _OF_ACCUSERS)
        listed = len(deeds) == 1 and bool(last) and has(tokens, second, "cc")
        if verb.lemma.lower() not in _CHARGING or not listed or told or has(tokens, deeds[0], "det", "amod"):
            continue
        yield replace(deeds[0], tag="VBG", label="pcomp", lemma=verb_of(deeds[0].text.lower()))
        yield replace(second, label="conj", head=deeds[0].index)


_OF_ACCUSERS = frozenset({"add", "argue", "call", "cite", "claim", "demand", "describe", "say", "tell", "urge", "warn"})
_CHARGING = lexicon("faulting") | frozenset({"accuse", "acquit", "convict", "suspect", "stop", "ban", "jail", "arrest"})


def perfect_taken_for_possession(tokens: Tokens) -> Iterator[Token]:
    """In "has frozen council tax, scrapped charges and promised a pool" he froze it: he has no frozen tax.

    yes: The mayor, who faces re-election in May, has frozen council tax, scrapped parking charges and promised a pool.
    no: The shop has frozen fish and smoked ham.
    """
    for have in (t for t in tokens[1:-3] if t.text in {"has", "have"} and t.tag in FINITE_TAGS and t.label != "aux"):
        deed, later = tokens[have.index + 1], below(tokens, have, "conj")
        thing = tokens[deed.head]
        lasts = [t for t in later if t.tag in {"VBD", "VBN"} and not has(tokens, t, *_SUBJECTS, "aux")]
        frozen = (deed.label, deed.tag, thing.label, thing.head) == ("amod", "VBN", "dobj", have.index)
        if not frozen or not lasts or not has(tokens, have, *_SUBJECTS):
            continue
        yield replace(deed, label=have.label, head=deed.index if have.head == have.index else have.head)
        yield replace(have, label="aux", head=deed.index)
        yield replace(thing, head=deed.index)
        for t in below(tokens, have):
            if t != thing and t != have:
                yield replace(t, head=deed.index, tag="VBN" if t in lasts else t.tag)
        for item in below(tokens, thing, "conj"):
            for second in (
                t for t in below(tokens, item, "amod") if t.tag == "VBN" and tokens[t.index - 1].text == ","
            ):
                yield replace(second, label="conj", head=deed.index)
                yield replace(item, label="dobj", head=second.index)


def ordered_behind_a_passive(tokens: Tokens) -> Iterator[Token]:
    """In "was jailed for fraud, ordered to repay it and banned from the trade" he was banned: he is not to be.

    yes: Kim was jailed for nine years for fraud, ordered to repay £2m and banned from running a company.
    """
    for second in (
        t for t in tokens[4:-2] if t.label in {"advcl", "conj"} and t.lemma in {"ask", "force", "order", "tell"}
    ):
        first = tokens[second.head]
        passive = (
            has(tokens, first, "auxpass") and tokens[second.index - 1].text == "," and second.tag in {"VBN", "VBD"}
        )
        inner = [t for t in below(tokens, second, "xcomp") if t.tag == "VB"]
        if not passive or not inner or has(tokens, second, *OWN, "dobj"):
            continue
        thirds = [t for t in below(tokens, inner[0], "conj") if t.tag in {"VBN", "VBD"} and not has(tokens, t, "dobj")]
        if len(thirds) == 1 and not has(tokens, thirds[0], *OWN):
            yield replace(second, tag="VBN", label="conj")
            yield replace(thirds[0], tag="VBN", head=second.index)
            yield from (replace(t, head=second.index) for t in below(tokens, inner[0], "cc"))


def denial_of_the_speaker(tokens: Tokens) -> Iterator[Token]:
    """In "told MPs the army would stay as long as was needed and denied that it had" the minister denied it.

    yes: The minister told MPs the army would stay in the north as long as was needed and denied that it had fired.
    """
    for denied in (t for t in tokens[6:-2] if (t.label, t.tag) == ("conj", "VBD") and has(tokens, t, "ccomp")):
        clause = tokens[denied.head]
        speaks = denied.lemma in lexicon("saying") | lexicon("denying")
        if not speaks or clause.label != "advcl" or has(tokens, clause, *_SUBJECTS) or has(tokens, denied, *_SUBJECTS):
            continue
        told = clause
        while told.head != told.index and not (told.lemma in lexicon("saying") | {"tell"} and told.tag == "VBD"):
            told = tokens[told.head]
        if told.tag == "VBD" and told.lemma in lexicon("saying") | {"tell"}:
            yield replace(denied, head=told.index)
            yield from (replace(t, head=told.index) for t in below(tokens, clause, "cc"))


def gerund_after_accused_of(tokens: Tokens) -> Iterator[Token]:
    """In "accused of hiding losses" they hid losses: there are no losses that are called hiding.

    yes: Three executives went on trial on Monday accused of hiding losses.
    no: He was accused of shoplifting offences.
    """
    for deed in (t for t in tokens[2:-1] if (t.label, t.tag) == ("compound", "NN") and t.text.endswith("ing")):
        thing, of = tokens[deed.index + 1], tokens[deed.index - 1]
        blamed = of.text == "of" and tokens[of.head].lemma in {"accuse", "acquit", "convict", "guilty", "suspect"}
        plain = thing.tag == "NNS" and deed.head == thing.index and thing.head == of.index
        if blamed and plain and thing.lemma.lower() not in _CRIMES:
            yield replace(deed, tag="VBG", lemma=verb_of(deed.text.lower()), label="pcomp", head=of.index)
            yield replace(thing, label="dobj", head=deed.index)


_CRIMES = frozenset({"charge", "count", "crime", "offence", "offense"})


def towed_after_a_passive(tokens: Tokens) -> Iterator[Token]:
    """In "was seized in Palma and towed to a base" the yacht was towed; of hair taken and sent to Leeds, hair is sent.

    yes: The yacht was seized in Palma, where it had been moored since the start of the war, and towed to a naval base.
    yes: The team found traces of arsenic in hair taken from the emperor's body and sent to Glasgow for testing.
    no: The yacht was seized in Palma and sank.
    """
    for deed in (t for t in tokens[4:-1] if (t.label, t.tag) == ("conj", "VBD") and t.lemma in _CARRYING | {"send"}):
        taken = [t for t in tokens[deed.head : deed.index - 1] if (t.label, t.tag) == ("acl", "VBN")]
        alone = not has(tokens, deed, *OWN, "dobj", "dative", "ccomp") and has(tokens, deed, "prep")
        near = tokens[deed.index - 1].text == "and" and not any(t.text == "," for t in tokens[deed.head : deed.index])
        if taken and alone and near and tokens[deed.head].tag == "VBD" and has(tokens, tokens[deed.head], "dobj"):
            yield replace(deed, tag="VBN", head=taken[-1].index)
            yield from (replace(t, head=taken[-1].index) for t in tokens[deed.index - 1 : deed.index])
    for deed in (t for t in tokens[4:-1] if (t.label, t.tag) == ("conj", "VBD") and t.lemma in _CARRYING):
        first = tokens[deed.head]
        joined = first.tag == "VBN" and has(tokens, first, "auxpass") and has(tokens, deed, "prep")
        if joined and not has(tokens, deed, *OWN, "dobj", "dative", "ccomp"):
            yield replace(deed, tag="VBN")


_CARRYING = frozenset(
    {"airlift", "bury", "carry", "charge", "cremate", "deport", "detain", "drag", "escort", "evacuate", "extradite"}
    | {"haul", "jail", "sentence", "tow", "transfer", "transport"}
)
"""What is done to somebody or something, and has an object if it is he who does it."""


def kept_shut(tokens: Tokens) -> Iterator[Token]:
    """In "told to keep windows shut and stay indoors" the windows are kept so, and stay nowhere.

    yes: Residents were told to boil water, keep windows shut and stay indoors until the smoke cleared.
    """
    for shut in (t for t in tokens[3:] if t.text in {"open", "shut"} and t.label == "ccomp" and t.tag[:2] == "VB"):
        keep, things = tokens[shut.head], below(tokens, shut, "nsubj")
        if keep.lemma not in {"hold", "keep", "leave"} or len(things) != 1 or has(tokens, shut, "dobj", "aux", "mark"):
            continue
        if things[0].index < shut.index and not has(tokens, keep, "dobj"):
            yield replace(things[0], label="dobj", head=keep.index)
            yield replace(shut, tag="JJ", label="oprd")
            for t in below(tokens, shut, "cc", "conj"):
                yield replace(t, head=keep.index)


REPAIRS = (
    thought_to_be,
    dismissed_behind_an_object,
    gerunds_of_the_accused,
    perfect_taken_for_possession,
    ordered_behind_a_passive,
    denial_of_the_speaker,
    gerund_after_accused_of,
    towed_after_a_passive,
    kept_shut,
)
"""In the order in which they are made."""
