"""Members of lists that are taken for something else, and phrases behind them: who is listed, what is done third."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import NOUN_TAGS
from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, begin, below, has, in_place_of
from graphbuild.parse.repairs.forms import verb_of

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")


_PULLING = frozenset({"drag", "evacuate", "free", "pull", "recover", "remove", "rescue", "save"})


def whence_they_are_taken(tokens: Tokens) -> Iterator[Token]:
    """In "recalled its envoy from Lima" he is called back from there: he is not from Lima.

    yes: The ministry recalled three senior diplomats from Oslo after the vote.
    yes: Berg was charged with stealing letters and a silver clock from the museum.
    no: The firm hired two drivers from Lima.
    """
    for whence in (t for t in tokens[3:-1] if (t.text, t.label) == ("from", "prep")):
        thing = tokens[whence.head]
        while thing.label == "conj" and tokens[thing.head].tag in NOUN_TAGS:
            thing = tokens[thing.head]
        verb = tokens[thing.head]
        if thing.label == "dobj" and verb.lemma in _PULLING | _TAKING_AWAY and verb.index < thing.index:
            yield replace(whence, head=verb.index)


_TAKING_AWAY = frozenset(
    {"confiscate", "deport", "evict", "expel", "extradite", "recall", "seize", "snatch", "steal", "take", "withdraw"}
)
"""Verbs whose "from" says whence somebody or something is taken."""


_TELLING = frozenset({"describe", "explain", "give", "leak", "offer", "promise", "show"})


def deed_taken_for_part_of_its_object(tokens: Tokens) -> Iterator[Token]:
    """In "shut schools, delayed flights and left rubbish" flights were delayed then, and none shut.

    yes: The strike shut schools in Glasgow, delayed flights from Edinburgh and left rubbish in Dundee.
    yes: The storm hit the coast, closing the airport, trapping drivers on the road and delighting children in parks.
    no: The firm sells cars, repaired bikes and vans.
    """
    for deed in (t for t in tokens[4:-1] if t.label == "amod" and t.tag in {"VBN", "VBG"}):
        thing, before = tokens[deed.head], tokens[deed.index - 1]
        verb = tokens[thing.head]
        if thing.index != deed.index + 1 or thing.tag not in NOUN_TAGS or verb.index > deed.index:
            continue
        objects = [t for t in below(tokens, verb, "dobj") if t.index < deed.index]
        last = [t for t in below(tokens, verb, "conj") if t.tag == "VBD" and t.index > thing.index]
        second = (verb.tag, deed.tag, thing.label, before.text) == ("VBD", "VBN", "dobj", ",") and bool(last)
        third = (verb.tag, deed.tag, thing.label, before.text) == ("VBG", "VBG", "conj", "and")
        if (verb.label, tokens[verb.head].tag, thing.label) == ("dobj", "VBG", "conj"):  # joined to sailors
            verb = tokens[verb.head]
            objects = below(tokens, verb, "dobj")
            third = (verb.label, tokens[verb.head].tag, deed.tag, before.text) == ("advcl", "VBG", "VBG", "and")
        if objects and (second or third):
            lemma = verb_of(deed.text) if third else deed.lemma
            yield replace(deed, label="conj", tag=verb.tag, lemma=lemma, head=verb.index)
            yield replace(thing, label="dobj", head=deed.index)


def demands_in_a_list(tokens: Tokens) -> Iterator[Token]:
    """In "wants 8%, an end to night work, and a promise" all three are wanted: no 8% is an end.

    yes: The nurses want 8%, a cap on overtime, and a promise that no ward will close.
    yes: The rebels sought autonomy, a share of oil revenue, and the release of prisoners.
    yes: Unions want higher pay, shorter hours and an end to outsourcing.
    no: The firm exports cotton, a thirsty crop, and sugar.
    """
    for second in (t for t in tokens[3:] if t.label in {"appos", "npadvmod"} and t.tag in {"NN", "NNS"}):
        first = tokens[second.head]
        verb = tokens[first.head]
        last = [t for t in below(tokens, second, "conj") + below(tokens, first, "conj") if t.index > second.index]
        bare = first.tag in {"NN", "NNS"} and not has(tokens, first, "det", "poss")
        bare = bare and first.lemma.lower() not in lexicon("persons")
        if second.label == "npadvmod" and first.label == "dobj":  # "a 5% rise, an end to"
            bare, last = tokens[begin(tokens, second) - 1].text == ",", last or [second]
        sought = first.label == "dobj" and verb.lemma.lower() in _SEEKING
        if (
            not sought
            or not bare
            or not last
            or last[-1].tag not in NOUN_TAGS
            or not has(tokens, last[-1], "det", "poss")
        ):
            continue
        told = has(tokens, second, "relcl") or second.lemma in _FIGURES  # "power, a prize that eluded him, and"
        if (second.tag == "NNS" or has(tokens, second, "det")) and not told:
            yield replace(second, label="conj")


_SEEKING = lexicon("demanding") | frozenset(
    {"blame", "cite", "criticise", "face", "fear", "get", "include", "need", "negotiate", "obtain", "offer", "pledge"}
    | {"promise", "receive", "secure", "seek", "win"}
)
_FIGURES = frozenset(
    {"amount", "drop", "fall", "figure", "increase", "level", "number", "price", "rate", "record", "rise"}
)
"""What an amount itself is called."""


def noun_of_two_words_in_a_list(tokens: Tokens) -> Iterator[Token]:
    """In "bought acid, a saw and plastic sheeting" plastic is what the sheeting is of, and no fourth thing.

    yes: The prosecutor said the accused bought acid, a saw and plastic sheeting two days before the killing.
    """
    for last in (t for t in tokens[3:] if t.label == "conj" and t.tag in {"NN", "NNS"}):
        before = tokens[last.index - 1]
        if before.label == "conj" and before.tag == "NN" and last.head in {before.index, before.head}:
            yield in_place_of(last, before)
            yield replace(before, label="compound", head=last.index)
            yield from (replace(t, head=last.index) for t in below(tokens, before) if t != last)


def list_behind_a_colon(tokens: Tokens) -> Iterator[Token]:
    """In "what was lost was hard to count: the supper, the play" no supper was hard: the list says what was lost.

    yes: What would be lost, she said, was harder to put a figure on: the harvest supper, the Christmas play, the fair.
    no: He defended the police: the officers, he said, had acted bravely.
    """
    for colon in (t for t in tokens[3:-2] if t.text == ":"):
        for thing in (t for t in tokens[colon.index + 1 :] if t.label in _SUBJECTS):
            verb = tokens[thing.head]
            own = [t for t in below(tokens, verb, *_SUBJECTS) if t.index < verb.index]
            if verb.index < colon.index and own and begin(tokens, thing) == colon.index + 1:
                yield replace(thing, label="dep")


def body_joined_to_a_state(tokens: Tokens) -> Iterator[Token]:
    """In "to the Adler Hall in Chicago, Illinois, the Air Museum of Salem, Oregon, and Tech" no museum is a state.

    yes: The box will go to the Adler Hall in Chicago, Illinois, the Air Museum of Salem, Oregon, and the Tech Museum.
    no: Acme has shops in Chicago, Illinois, and Salem, Oregon.
    """
    for body in (t for t in tokens[6:] if t.label == "conj" and t.entity in {"FAC", "ORG"} and t.tag in NOUN_TAGS):
        place = tokens[body.head]
        city = tokens[place.head] if place.label in {"appos", "conj"} else place
        preposition = tokens[city.head]
        first = tokens[preposition.head]
        if (
            place.entity == city.entity == "GPE"
            and place != city
            and (city.label, preposition.label, first.tag in NOUN_TAGS) == ("pobj", "prep", True)
            and first.entity in {"FAC", "ORG"}
        ):
            yield replace(body, head=first.index)
            yield replace(place, label="appos")
            yield from (replace(t, head=first.index) for t in below(tokens, place, "cc"))


REPAIRS = (
    whence_they_are_taken,
    deed_taken_for_part_of_its_object,
    demands_in_a_list,
    noun_of_two_words_in_a_list,
    list_behind_a_colon,
    body_joined_to_a_state,
)
"""In the order in which they are made."""
