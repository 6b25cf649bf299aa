"""Misparses that give the second deed, or the second who is told of, to the wrong one."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import FINITE_TAGS, NOUN_TAGS
from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import SUBJECTS, Tokens, begin, below, has, is_finite, word_after
from graphbuild.parse.repairs.speech import may_speak, told_before

_WHO = frozenset({"WP", "WDT"})
_SPEAKING = ("saying", "urging", "judging", "faulting", "speech_acts", "demanding", "denying", "thinking")
_OF_SPEAKERS = frozenset(
    {"accuse", "add", "apologise", "apologize", "appeal", "ask", "begin", "call", "cite", "credit", "hang", "hold"}
    | {"leave", "note", "pledge", "point", "praise", "promise", "refuse", "thank", "vow", "walk"}
)
"""What whoever speaks goes on to say, or does next."""
_NO_WORDS = frozenset({"force", "compel", "prompt"})
"""Verbs of the classes of speech that are done as often without a word."""


def second_who_is_described(tokens: Tokens) -> Iterator[Token]:
    """In "women who were hurt by soldiers and children who fled" the children hurt nobody: both are told of.

    yes: The charity feeds women who were beaten by soldiers and children who lost their parents.
    yes: The law protects workers who are dismissed by their employers and tenants who are evicted.
    yes: They seek men who robbed a shopkeeper and women who drove a van.
    no: The charity feeds women who were beaten by soldiers and policemen.
    """
    for second in (t for t in tokens[5:-2] if t.label == "conj" and t.tag in NOUN_TAGS):
        who = tokens[second.index + (2 if word_after(tokens, second).text == "," else 1)]
        near = tokens[second.head]
        agent = tokens[near.head] if near.label == "pobj" else near
        verb = tokens[agent.head]
        first = tokens[verb.head]
        like = [t for t in below(tokens, verb, *SUBJECTS) if t.tag in _WHO and t.text == who.text]
        clauses = [t for t in below(tokens, near, "relcl") + below(tokens, second, "relcl") if t.index > who.index]
        if (
            who.tag in _WHO
            and (agent.label == "agent" or near.label == "dobj")
            and verb.label == "relcl"
            and like
            and first.tag == second.tag
            and len(clauses) == 1
            and who.head == clauses[0].index
            and not any(t.tag in _WHO for t in tokens[verb.index : who.index])
        ):
            yield replace(second, head=first.index)
            yield replace(clauses[0], head=second.index)
            yield from (replace(t, head=first.index) for t in below(tokens, near, "cc"))


def second_who_is_accused(tokens: Tokens) -> Iterator[Token]:
    """In "accused Peru of arming Chile and Cuba of spying" Peru did not arm Cuba, which is accused too.

    yes: Bolivia accused Peru of arming Chile and Cuba of spying on its ships.
    yes: Prosecutors accused the minister of taking bribes and his wife of hiding the money.
    no: Bolivia accused Peru of arming Chile and Cuba.
    """
    for second in (t for t in tokens[5:-2] if t.label == "conj" and t.tag in NOUN_TAGS):
        thing, of = tokens[second.head], word_after(tokens, second)
        deed = tokens[thing.head]
        first_of = tokens[deed.head]
        verb = tokens[first_of.head]
        if (
            (thing.label, deed.label, of.text, first_of.text) == ("dobj", "pcomp", "of", "of")
            and verb.lemma.lower() in {"accuse", "convict", "suspect"}
            and word_after(tokens, of).tag == "VBG"
            and has(tokens, verb, "dobj", "nsubjpass")
        ):
            yield replace(second, label="dobj", head=verb.index)
            yield replace(of, label="dep", head=verb.index)
            yield replace(word_after(tokens, of), label="dep", head=of.index)
            yield from (replace(t, head=verb.index) for t in below(tokens, thing, "cc"))


def deeds_of_who_speaks(tokens: Tokens) -> Iterator[Token]:
    """In "Kim said the strike had cost millions, accused the union and left" the strike accused nobody.

    yes: The minister said the strike had cost the economy millions, accused the union of greed and called off talks.
    no: The minister said the union had broken its promises, closed the mine and sold the trucks.
    """
    for deed in (t for t in tokens[5:] if t.label == "conj" and t.tag in {"VBD", "VBN"} and _speaks(t)):
        told = tokens[deed.head]
        said = tokens[told.head]
        if (
            (told.label, told.tag, said.tag) == ("ccomp", "VBN", "VBD")
            and said.lemma.lower() in lexicon("saying")
            and any(t.text == "had" for t in below(tokens, told, "aux"))
            and said.index < told.index
            and tokens[deed.index - 1].text == ","
            and not has(tokens, deed, *SUBJECTS, "aux", "auxpass")
            and not any(t.index < deed.index for t in below(tokens, told, "conj"))
            and any(
                t.tag in {"VBD", "VBN"} and not has(tokens, t, *SUBJECTS, "aux") for t in below(tokens, deed, "conj")
            )
        ):
            yield replace(deed, tag="VBD", head=said.index)
            yield from (replace(t, tag="VBD" if t.tag == "VBN" else t.tag) for t in below(tokens, deed, "conj"))


def deed_of_what_is_told(tokens: Tokens) -> Iterator[Token]:
    """In "prices rose, the bank said, driven by rents" and "the army hit it, they say, and took it" no speaker did so.

    yes: Prices rose in May, the bank said, driven by rents.
    yes: The attack wounded three officers, the ministry said, before killing a nurse.
    yes: The militia has looted aid convoys, the agency said, and sold the food in markets.
    yes: The fire killed twelve people, officials said, and destroyed three mills.
    yes: Mr Park took bribes, prosecutors said, and hid the money.
    yes: The firm was founded in 1990, its website says, and employs 300 people.
    no: The fire killed twelve people, officials said, and urged everybody to leave.
    yes: Gunmen attacked a village, killing ten soldiers, the ministry said, and wounding three nurses.
    no: Prices rose in May, the bank said, adding that rents had risen.
    no: The mine has closed, the owner said, and left for Lima.
    """
    for said in (t for t in tokens[3:-3] if t.lemma.lower() in lexicon("saying") and tokens[t.index + 1].text == ","):
        told = told_before(tokens, said)
        if told is not None:
            yield from _given_to(tokens, told, said)


def _given_to(tokens: Tokens, told: Token, said: Token) -> Iterator[Token]:
    """What hangs on the clause of saying behind it, where it is no speaker's, on what is told."""
    for t in (t for t in tokens[said.index + 2 :] if t.head == said.index):
        deed = next(iter(below(tokens, t, "pcomp")), t) if t.text in {"before", "after"} else t
        if _speaks(deed) or has(tokens, deed, *SUBJECTS) or not deed.tag.startswith("VB"):
            continue
        joined = t.label == "conj"
        killing = [a for a in below(tokens, told, "advcl") if a.tag == "VBG" and a.index < said.index]
        finite = is_finite(tokens, told) and has(tokens, deed, "dobj", "prep") and deed.lemma != "be"
        if joined and deed.tag == "VBG" and killing:
            head = killing[-1]
        elif (finite and deed.tag in {"VBD", "VBN", "VBZ"}) if joined else _is_no_speakers(t, deed):
            head = told
        else:
            continue
        yield replace(t, head=head.index)
        if joined:
            yield from (replace(cc, head=head.index) for cc in below(tokens, said, "cc"))


def _is_no_speakers(below_it: Token, deed: Token) -> bool:
    """True for "driven by rents", "before killing a nurse" and "forcing him to flee"."""
    return deed.tag == "VBN" or deed != below_it or deed.lemma.lower() in _NO_WORDS


def _speaks(verb: Token) -> bool:
    """True for what whoever speaks does: accuse, deny, thank."""
    word = verb.lemma.lower()
    spoken = word in _OF_SPEAKERS or any(word in lexicon(name) for name in _SPEAKING)
    return spoken and word not in _NO_WORDS


def speech_behind_what_cannot_speak(tokens: Tokens) -> Iterator[Token]:
    """In "police closed the road when a lorry overturned and appealed for help" the lorry appealed for nothing.

    yes: The police closed the road when a lorry overturned and appealed for witnesses.
    yes: The mayor left when the roof collapsed and apologised to the guests.
    no: The police closed the road when a man fell and appealed for help.
    """
    for deed in (t for t in tokens[5:] if t.label == "conj" and t.tag in FINITE_TAGS and not has(tokens, t, *SUBJECTS)):
        inner = tokens[deed.head]
        main = tokens[inner.head]
        doers, others = below(tokens, inner, *SUBJECTS), below(tokens, main, "nsubj")
        if (
            inner.label == "advcl"
            and main.index < inner.index
            and main.tag == deed.tag
            and deed.lemma.lower() in {"accuse", "apologise", "apologize", "appeal", "promise", "thank", "urge", "vow"}
            and doers
            and others
            and doers[-1].tag in {"NN", "NNS"}
            and not may_speak(doers[-1])
            and may_speak(others[-1])
        ):
            yield replace(deed, head=main.index)
            yield from (replace(t, head=main.index) for t in below(tokens, inner, "cc"))


def members_of_those_told_of(tokens: Tokens) -> Iterator[Token]:
    """In "states that sell arms, including Iran, met" nobody sells Iran, which is one of the states.

    yes: Countries that sell weapons to Sudan, including Iran and Russia, were criticised.
    no: Countries that sell weapons, including rifles and tanks, were criticised.
    """
    for including in (t for t in tokens[4:-2] if t.text == "including" and tokens[t.index - 1].text == ","):
        above = tokens[including.head]
        verb = above if above.label == "relcl" else tokens[above.head]
        whole = tokens[verb.head]
        members = below(tokens, including, "pobj")
        if (
            verb.label == "relcl"
            and verb.index < including.index
            and whole.tag == "NNS"
            and members
            and whole.lemma.lower() in _WHOLES.get(members[0].entity, ())
            and above.lemma.lower() not in _WHOLES[members[0].entity]
        ):
            yield replace(including, head=whole.index)


def second_deed_that_is_planned(tokens: Tokens) -> Iterator[Token]:
    """In "scrapped plans to buy planes and to open a base" nobody opened one.

    yes: The airline scrapped plans to buy 20 planes from Embraer and to open a base in Porto.
    no: The airline plans to buy 20 planes and to open a base.
    """
    for second in (t for t in tokens[5:] if (t.label, t.tag) == ("conj", "VB")):
        above, to = tokens[second.head], [t for t in below(tokens, second, "aux") if t.tag == "TO"]
        planned = [t for t in tokens[above.index : second.index] if (t.label, t.tag) == ("acl", "VB")]
        joined = bool(to) and tokens[to[0].index - 1].tag == "CC" and is_finite(tokens, above) and above.tag != "VB"
        if joined and planned and tokens[planned[-1].head].head == above.index and has(tokens, planned[-1], "aux"):
            yield replace(second, head=planned[-1].index)
            yield replace(tokens[to[0].index - 1], head=planned[-1].index)


def object_behind_another_verb(tokens: Tokens) -> Iterator[Token]:
    """In "denied it and said Kim paid the Front, the alliance" nobody denied the alliance, which the Front is.

    yes: The army denied targeting civilians and said it had struck a depot used by the Northern Front, the alliance \
of rebel groups that seized the town.
    """
    for noun in (t for t in tokens[8:] if t.label == "dobj" and t.tag in NOUN_TAGS):
        verb, comma = tokens[noun.head], begin(tokens, noun) - 1
        name = tokens[comma - 1]
        later = [t for t in below(tokens, verb, "conj") if verb.index < t.index < name.index]
        if tokens[comma].text == "," and name.entity and name.label in {"pobj", "dobj"} and later:
            yield replace(noun, label="appos", head=name.index)


def means_of_the_accused(tokens: Tokens) -> Iterator[Token]:
    """In "accused Kim of harming growth with taxes" Kim harmed it with them: nobody accuses with taxes.

    yes: Politicians accused the chancellor of damaging growth with last year's tax increases.
    no: Politicians accused the chancellor of lying on Sunday.
    """
    for means in (t for t in tokens[5:-1] if t.label == "prep" and t.text in {"with", "by", "through", "into", "from"}):
        accused = tokens[means.head]
        of = [t for t in below(tokens, accused, "prep") if t.text == "of" and t.index < means.index]
        deeds = below(tokens, of[-1], "pcomp") if of else []
        if accused.lemma in {"accuse", "convict", "suspect"} and deeds and deeds[0].tag == "VBG":
            yield replace(means, head=deeds[0].index)


def champion_who_defends_it(tokens: Tokens) -> Iterator[Token]:
    """In "beat defending champion Yuki Tanabe" she was beaten: she is the champion, and defends nobody.

    yes: Ninth-ranked Clara Novak beat defending champion Yuki Tanabe on Saturday.
    no: Kim enjoyed defending Lee.
    """
    for defending in (t for t in tokens[1:-2] if t.text in _IN_OFFICE and t.label in {"xcomp", "ccomp", "advcl"}):
        role, verb = tokens[defending.index + 1], tokens[defending.head]
        whom = below(tokens, defending, "dobj")
        if (
            role.tag == "NN"
            and len(whom) == 1
            and role.index in {t.index for t in below(tokens, whom[0])} | {whom[0].index}
        ):
            yield replace(whom[0], label="dobj", head=verb.index)
            yield replace(defending, tag="JJ", label="amod", head=whom[0].index)


_IN_OFFICE = frozenset({"defending", "governing", "incoming", "outgoing", "reigning", "ruling", "sitting", "visiting"})


_WHOLES = {
    "GPE": frozenset({"city", "country", "government", "nation", "state", "town"}),
    "ORG": lexicon("businesses"),
    "PERSON": lexicon("persons") | {"lawmaker", "leader", "player"},
}
"""Plurals that name what such names name, by the sort of the name."""


REPAIRS = (
    second_who_is_described,
    second_who_is_accused,
    deeds_of_who_speaks,
    deed_of_what_is_told,
    speech_behind_what_cannot_speak,
    members_of_those_told_of,
    second_deed_that_is_planned,
    object_behind_another_verb,
    means_of_the_accused,
    champion_who_defends_it,
)
"""In the order in which they are made."""
