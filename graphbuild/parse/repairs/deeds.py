"""Misparses of deeds: the one in the middle of three, whose and to what end one is, and nouns taken for deeds."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.lexicon import lexicon, names_event
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, has


def purpose_of_the_accused(tokens: Tokens) -> Iterator[Token]:
    """In "accuses Minsk of pushing migrants in order to weaken the union" Minsk is to weaken it, not the accuser.

    yes: Warsaw accuses Minsk of pushing migrants across the frontier in order to destabilise the European Union.
    """
    for accusing in (t for t in tokens if t.lemma in {"accuse", "suspect"} and t.tag.startswith("VB")):
        ofs = [p for p in below(tokens, accusing, "prep") if p.text == "of"]
        deeds = [t for p in ofs for t in below(tokens, p, "pcomp") if t.tag == "VBG"]
        for word in tokens[deeds[0].index :] if deeds else ():
            order = word.text == "in" and any(t.text == "order" for t in below(tokens, word, "pobj"))
            purpose = word.label == "advcl" and word.tag == "VB" and has(tokens, word, "aux")
            if word.head == accusing.index and (order or purpose):
                yield replace(word, head=deeds[0].index)


def participle_taken_for_adjective(tokens: Tokens) -> Iterator[Token]:
    """In "left the rate unchanged, resisting pressure from the government" the bank resists it.

    yes: The bank left its rate unchanged on Thursday, resisting pressure from the government.
    """
    for verb in (t for t in tokens[2:] if (t.label, t.tag) == ("amod", "VBG")):
        noun = tokens[verb.head]
        above = tokens[noun.head]
        if (
            noun.label == "dep"
            and verb.index == noun.index - 1
            and tokens[verb.index - 1].text == ","
            and above.tag.startswith("VB")
            and above.index < verb.index
        ):
            yield replace(verb, label="advcl", head=above.index)
            yield replace(noun, label="dobj", head=verb.index)


def deed_in_the_middle(tokens: Tokens) -> Iterator[Token]:
    """In "married in 2009, divorced in 2015 and have since appeared" they did all three.

    yes: Hugo Lint and Mara Sole married in Malta in 2009, divorced in 2015 and have since appeared in three films.
    yes: Nils Ahlgren was born in Umea in 1921, moved to Kiruna at the age of nine and died there in 2004.
    """
    for deed in (t for t in tokens[2:] if t.label in {"advcl", "dep"} and t.tag in {"VBD", "VBN"}):
        first = tokens[deed.head]
        further = [t for t in below(tokens, deed, "conj") if t.index > deed.index]
        finite = [t for t in further if t.tag == "VBD" or any(a.tag == "VBP" for a in below(tokens, t, "aux"))]
        bare = not has(tokens, deed, "nsubj", "nsubjpass", "aux", "auxpass", "mark", "advmod", "agent", "prt")
        parted = tokens[deed.index - 1].text == "," and first.index < deed.index - 1
        told = first.tag == "VBD" or (first.lemma, first.tag) == ("bear", "VBN")
        if bare and parted and finite and told and has(tokens, deed, "cc"):
            yield replace(deed, label="conj", tag="VBD")


def what_an_audience_is_told(tokens: Tokens) -> Iterator[Token]:
    """In "told a news conference that the board learned of it" that is what they were told, and no conference learned.

    yes: Anna Lindqvist told a news conference that the board learned of the transactions in August.
    yes: The officer, who remains on duty, has told the inquest that Whyte came toward him and ignored commands.
    yes: The mayor told the committee that Kim left early.
    no: The mayor told the committee the story that Kim wrote.
    """
    for that in (t for t in tokens[3:] if t.text == "that" and t.label in {"dobj", "mark"} and t.tag in {"IN", "WDT"}):
        verb, audience = tokens[that.head], tokens[that.index - 1]
        telling = tokens[audience.head]
        clause = (verb.label, verb.head) in {("relcl", audience.index), ("ccomp", telling.index)}
        told = telling.lemma in {"assure", "inform", "remind", "tell", "warn"} and audience.label == "dobj"
        if clause and told and has(tokens, verb, "nsubj", "nsubjpass"):
            yield replace(that, tag="IN", label="mark")
            yield replace(verb, label="ccomp", head=telling.index)


def speaker_who_calls_for_it(tokens: Tokens) -> Iterator[Token]:
    """In "Rafiq said the town was afraid and called for better lighting" it is Rafiq who called for it.

    So it is where what is told of is a thing, which promises and thanks nobody.

    yes: Mohammed Rafiq said the community was heartbroken and called for better lighting along the towpath.
    yes: Ada Berg said the trawler had cleared a safety check in June and vowed to find its crew.
    no: Ada Berg said the trawler had lost its rudder and called for help.
    no: Ada Berg said the union had cleared a new motion in June and vowed to find its members.
    """
    for call in (t for t in tokens if t.label == "conj" and t.tag in {"VBD", "VBZ"}):
        state = tokens[call.head]
        said = tokens[state.head]
        if (
            state.label == "ccomp"
            and (
                state.lemma in {"be", "believe", "feel", "know", "need", "remain"}
                or _is_of_a_thing(tokens, state, call)
            )
            and said.lemma == "say"
            and said.tag == call.tag
            and said.index < state.index < call.index
            and call.lemma.lower() in _CALLING
            and not has(tokens, call, "nsubj", "aux")
        ):
            yield replace(call, head=said.index)


_CALLING = frozenset({"apologise", "apologize", "appeal", "ask", "call", "condemn", "demand", "pledge", "promise"})
_CALLING |= {"thank", "urge", "vow"}
"""What who speaks goes on to do."""


def _is_of_a_thing(tokens: Tokens, clause: Token, call: Token) -> bool:
    """True for "the vessel had passed it and promised", "the crash killed two": neither promises anything.

    Deals and laws may promise something, and a vessel calls for help.
    """
    nouns = {t.lemma.lower() for t in below(tokens, clause, "nsubj", "nsubjpass") if t.tag in {"NN", "NNS"}}
    happens = all(map(names_event, nouns)) and nouns.isdisjoint(lexicon("bargains") | lexicon("laws") | {"campaign"})
    vessel = nouns <= lexicon("vessels") and call.lemma.lower() not in {"appeal", "ask", "call"}
    return bool(nouns) and (vessel or happens)


def talks_taken_for_deed(tokens: Tokens) -> Iterator[Token]:
    """In "invited them to crisis talks" nobody is to crisis: there are talks.

    yes: Kim invited the four party leaders to crisis talks at her residence on Tuesday evening.
    """
    for noun in (t for t in tokens[3:] if (t.label, t.tag) == ("xcomp", "NN")):
        to = tokens[noun.index - 1]
        things = [t for t in below(tokens, noun, "dobj") if t.index == noun.index + 1]
        if (to.text, to.tag, to.head) == ("to", "IN", noun.index) and things:
            verb = tokens[noun.head]
            yield replace(to, label="prep", head=verb.index)
            yield replace(things[0], label="pobj", head=to.index)
            yield replace(noun, label="compound", head=things[0].index)
            for t in tokens[things[0].index + 1 :]:
                if t.head == noun.index:
                    yield replace(t, head=verb.index)


def trade_taken_for_verb(tokens: Tokens) -> Iterator[Token]:
    """In "found by a dog walker near the lock" there is a walker, and no dog found anything.

    yes: Her body was discovered five days later by a dog walker near Kirkstall Lock.
    """
    for trade in (t for t in tokens[2:] if t.label == "conj" and t.tag in {"VB", "VBP"}):
        noun = tokens[trade.index - 1]
        joined = has(tokens, noun, "cc")
        if noun.tag == "NN" and noun.label == "pobj" and trade.text.endswith(("er", "ers")) and not joined:
            if has(tokens, trade, "nsubj", "aux", "dobj"):
                continue
            yield replace(trade, tag="NN", lemma=trade.text.lower(), label="pobj", head=noun.head)
            for t in below(tokens, noun, "det", "amod", "compound"):
                yield replace(t, head=trade.index)
            yield replace(noun, label="compound", head=trade.index)


def funding_to_triple(tokens: Tokens) -> Iterator[Token]:
    """In "want rich nations to triple funding" the nations are to triple it.

    yes: Developing countries want rich nations to triple funding for adaptation by 2030.
    """
    for times in (t for t in tokens[3:] if t.label == "amod" and t.lemma in {"double", "quadruple", "triple"}):
        noun, to = tokens[times.head], tokens[times.index - 1]
        verb = tokens[to.head]
        doers = [t for t in below(tokens, verb, "dobj") if t.index < to.index]
        if (
            to.text == "to"
            and noun.label == "pobj"
            and noun.head == to.index
            and doers
            and not has(tokens, noun, "det")
        ):
            yield replace(to, label="aux", tag="TO", head=times.index)
            yield replace(times, label="ccomp", tag="VB", head=verb.index)
            yield replace(noun, label="dobj", head=times.index)
            yield replace(doers[-1], label="nsubj", head=times.index)
            for t in tokens[noun.index + 1 :]:
                if t.head == verb.index and t.label == "prep":
                    yield replace(t, head=times.index)


def warning_taken_for_deed(tokens: Tokens) -> Iterator[Token]:
    """In "issued a tsunami warning for the coast" a warning is issued, and no tsunami.

    yes: The navy briefly issued a tsunami warning for the coast.
    """
    for warning in (t for t in tokens[3:] if (t.text, t.tag) == ("warning", "VBG")):
        thing = tokens[warning.head]
        if (thing.label, thing.index) == ("dobj", warning.index - 1) and has(tokens, thing, "det"):
            yield replace(warning, tag="NN", lemma="warning", label="dobj", head=thing.head)
            for t in below(tokens, thing, "det", "amod", "compound", "prep"):
                yield replace(t, head=warning.index)
            yield replace(thing, label="compound", head=warning.index)


def remains_of_the_dead(tokens: Tokens) -> Iterator[Token]:
    """In "leave the human remains undisturbed" nothing human remains so: the remains are left so.

    yes: Denmark has asked Scotland to leave the human remains undisturbed.
    """
    for remains in (t for t in tokens[2:] if t.text == "remains" and t.tag == "VBZ"):
        human = tokens[remains.index - 1]
        if human.text.lower() == "human" and has(tokens, human, "det") and remains.label in {"ccomp", "oprd", "xcomp"}:
            verb = tokens[remains.head]
            yield replace(remains, tag="NNS", lemma="remain", label="dobj", head=verb.index)
            for t in below(tokens, human):
                yield replace(t, head=remains.index)
            yield replace(human, tag="JJ", label="amod", head=remains.index, entity="")
            for t in below(tokens, remains, "acomp", "advcl"):
                yield replace(t, label="oprd", head=verb.index)


def state_taken_for_a_deed(tokens: Tokens) -> Iterator[Token]:
    """In "warned about swelling in patients" it is a state that they have: nobody swells in them.

    yes: The board had warned the company about swelling in patients.
    yes: The witness withdrew his statement under questioning by the defence.
    """
    for state in (t for t in tokens[2:] if (t.label, t.tag) == ("pcomp", "VBG")):
        if state.text not in _STATES and tokens[state.head].text != "under":
            continue  # "under questioning"
        if not has(tokens, state, "dobj", "advmod", "aux"):
            yield replace(state, tag="NN", lemma=state.text, label="pobj")


_STATES = frozenset(
    {"ageing", "bleeding", "bruising", "flooding", "overcrowding", "scarring", "swelling", "vomiting", "warming"}
)
"""Nouns that are also forms of verbs that nobody does on purpose."""


def over_taken_for_particle(tokens: Tokens) -> Iterator[Token]:
    """In "flew over the slick" nobody flies a slick.

    yes: Quintas flew over the slick on Friday.
    no: Lee handed over the keys on Friday.
    """
    for over in (t for t in tokens[1:-1] if (t.text, t.tag) == ("over", "RP")):
        verb = tokens[over.head]
        things = [t for t in below(tokens, verb, "dobj") if t.index > over.index]
        if verb.lemma.lower() in _MOVING and over.index == verb.index + 1 and len(things) == 1:
            yield replace(over, tag="IN", label="prep")
            yield replace(things[0], label="pobj", head=over.index)


_MOVING = frozenset({"climb", "drive", "fly", "hover", "jump", "leap", "march", "sail", "walk"})


def comment_that_is_declined(tokens: Tokens) -> Iterator[Token]:
    """In "declined to comment" a comment is what is declined, where nothing says on what.

    yes: The fund declined to comment.
    no: The fund declined to comment on the report.
    """
    for comment in (t for t in tokens[2:] if t.text == "comment" and t.label == "xcomp"):
        verb, to = tokens[comment.head], tokens[comment.index - 1]
        told = has(tokens, comment, "prep", "dobj", "advmod", "neg", "conj")
        if verb.lemma.lower() in {"decline", "refuse"} and (to.tag, to.head) == ("TO", comment.index) and not told:
            yield replace(comment, tag="NN", label="dobj")
            yield replace(to, head=verb.index, label="dep")


REPAIRS = (
    purpose_of_the_accused,
    participle_taken_for_adjective,
    deed_in_the_middle,
    what_an_audience_is_told,
    speaker_who_calls_for_it,
    talks_taken_for_deed,
    trade_taken_for_verb,
    funding_to_triple,
    warning_taken_for_deed,
    remains_of_the_dead,
    state_taken_for_a_deed,
    over_taken_for_particle,
    comment_that_is_declined,
)
"""In the order in which they are made."""
