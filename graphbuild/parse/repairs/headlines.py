"""Headlines: plurals that are verbs, nouns taken for verbs, who is told, where a goal sends a team."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import FINITE_TAGS
from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, has, is_headline


def plural_that_is_the_verb(tokens: Tokens) -> Iterator[Token]:
    """In the headline "Freight train derails in Nebraska, forcing hundreds from homes" the train derails.

    yes: Freight train derails in western Nebraska, forcing hundreds from homes
    """
    if not is_headline(tokens) or any(t.tag in FINITE_TAGS for t in tokens):
        return
    for verb in (t for t in tokens[1:-1] if (t.label, t.tag) == ("ROOT", "NNS") and t.lemma.lower() in _BEFALLING):
        before = tokens[verb.index - 1]
        if (before.label, before.head) == ("compound", verb.index) and tokens[verb.index + 1].label == "prep":
            yield replace(verb, tag="VBZ", lemma=verb.lemma.lower().removesuffix("s"))
            yield replace(before, label="nsubj")
            for t in below(tokens, verb, "compound", "amod", "det", "nummod", "nmod", "poss"):
                if t.index < before.index:
                    yield replace(t, head=before.index)


_BEFALLING = frozenset(
    {"capsize", "collapse", "collide", "derail", "derails", "erupt", "erupts", "explode", "overturn", "overturns"}
    | {"resign", "resigns", "sink", "sinks", "vanish"}
)
"""What befalls a train or ship, as lemmas and as the tagger leaves plurals that it does not know."""


def noun_after_over(tokens: Tokens) -> Iterator[Token]:
    """In the headline "Mayor quits over hotel stays" it is over the stays that he quits.

    yes: Mayor of Kessington quits over undeclared hotel stays
    """
    for over in (t for t in tokens[1:-1] if t.text in {"over", "after", "amid"} and t.label in {"prep", "prt"}):
        verb = tokens[over.head]
        nouns = [t for t in below(tokens, verb, "dobj") if t.index > over.index]
        if verb.lemma not in {"quit", "resign"} or len(nouns) != 1 or has(tokens, over, "pobj", "pcomp"):
            continue
        if all(t.tag[0] in "NJCDP" for t in tokens[over.index + 1 : nouns[0].index]):
            yield replace(over, label="prep", tag="IN")
            yield replace(nouns[0], label="pobj", head=over.index)


def who_is_told(tokens: Tokens) -> Iterator[Token]:
    """In the headline "Officer 'had options', inquiry told" the inquiry was told so, and does not say it.

    yes: Officer who shot teen 'had other options,' inquiry told
    yes: Nurse ignored warnings, court told
    """
    verb = tokens[-1]
    if verb.text not in {"hears", "told"} or verb.head != verb.index:
        return
    for whom in below(tokens, verb, "nsubj"):
        if verb.text == "told" and tokens[verb.index - 1] == whom and not has(tokens, whom, "det", "poss"):
            yield replace(whom, label="nsubjpass")
            yield replace(verb, tag="VBN")


def where_a_goal_sends_them(tokens: Tokens) -> Iterator[Token]:
    """In "the goal sends the hosts top" it sends the hosts there, and in "brought them level" no level is brought.

    yes: Late Bevan penalty sends hosts top
    yes: The captain brought the visitors level with a header.
    yes: The win sends Leeds top of the table.
    """
    for place in (t for t in tokens[3:] if t.text in {"clear", "level", "top"} and t.label in {"advcl", "dobj"}):
        verb, team = tokens[place.head], tokens[place.index - 1]
        if (
            verb.lemma not in {"bring", "draw", "fire", "lift", "pull", "put", "send", "take"}
            or place.index < verb.index
        ):
            continue
        if team.label not in {"compound", "dobj"} or team.head not in {place.index, verb.index}:
            continue
        if team.tag not in {"NNS", "NNP", "NNPS", "PRP"}:
            continue
        yield replace(team, label="dobj", head=verb.index)
        yield replace(place, label="prt", tag="RP", head=verb.index)
        for t in below(tokens, place):
            if t.index != team.index:
                yield replace(t, head=team.index if t.index < team.index else verb.index)


def vessel_that_sinks(tokens: Tokens) -> Iterator[Token]:
    """In "rescued from sinking vessel" the vessel sinks, and in "in driving rain" nobody drives it.

    yes: Coast Guard rescues 87 people from sinking vessel south of Cape Maris
    yes: The fly-half held his nerve in driving rain to spark celebrations.
    """
    for state in (t for t in tokens[1:-1] if (t.label, t.tag) == ("pcomp", "VBG") and t.lemma in _STATES):
        noun, before = tokens[state.index + 1], tokens[state.head]
        if (noun.label, noun.tag, noun.head) != ("dobj", "NN", state.index) or before.index != state.index - 1:
            continue
        if noun.lemma in _STATES[state.lemma]:
            yield replace(noun, label="pobj", head=before.index)
            yield replace(state, label="amod", head=noun.index)
            for t in below(tokens, state):
                if t.index != noun.index:
                    yield replace(t, head=noun.index)


_CRAFT = frozenset(
    {"barge", "boat", "canoe", "cruiser", "dinghy", "ferry", "frigate", "liner", "raft", "ship", "submarine", "tanker"}
    | {"trawler", "tug", "vessel", "warship", "yacht"}
)
_BUILT = frozenset(
    {"apartment", "block", "building", "bus", "car", "church", "factory", "flat", "home", "hotel", "house", "jet"}
    | {"lorry", "mill", "plane", "school", "tower", "train", "truck", "van", "warehouse"}
)
_WEATHER = frozenset({"fog", "hail", "heat", "mist", "rain", "sleet", "snow", "snowstorm", "wind"})
_STATES = {
    "sink": _CRAFT,
    "capsize": _CRAFT,
    "burn": _CRAFT | _BUILT,
    "collapse": _BUILT,
    "crumble": _BUILT,
    "drive": _WEATHER - {"fog", "heat", "mist"},
    "freeze": _WEATHER,
    "pour": _WEATHER,
}
"""Participles, and the singular nouns without article before which they say what these do or are in."""


def free_after_urging(tokens: Tokens) -> Iterator[Token]:
    """In "urges Mali to free journalist" it is to free him: nobody is urged to a free journalist.

    yes: US envoy urges Mali to free journalist, hold vote
    """
    for free in (t for t in tokens[3:-1] if (t.tag, t.label) == ("JJ", "amod") and t.text in _ADJECTIVES_AND_VERBS):
        to, thing = tokens[free.index - 1], tokens[free.head]
        verb = tokens[to.head]
        if (to.text, to.label, thing.head) != ("to", "prep", to.index) or not has(tokens, verb, "dobj"):
            continue
        if verb.lemma in lexicon("urging") | {"ask"} and thing.index == free.index + 1:
            yield replace(free, tag="VB", lemma=free.text, label="xcomp", head=verb.index)
            yield replace(to, tag="TO", label="aux", head=free.index)
            yield replace(thing, label="dobj", head=free.index)
            for t in below(tokens, verb, "xcomp"):
                if t.index > thing.index and t.tag == "VB" and tokens[t.index - 1].text == ",":
                    yield replace(t, label="conj", head=free.index)


_ADJECTIVES_AND_VERBS = frozenset({"clean", "clear", "cool", "dry", "empty", "free", "open", "slow"})
"""Adjectives that are verbs as well."""


def verb_before_its_object(tokens: Tokens) -> Iterator[Token]:
    """In the headline "Walkout halts production at the plant" halts is the verb: nouns have no "halts" before them.

    yes: Walkout halts production at Harmon Falls tractor plant
    """
    if not is_headline(tokens) or any(t.tag in {"MD", "VBD", "VBP"} for t in tokens):
        return
    for verb in (t for t in tokens[1:-1] if (t.tag, t.label) == ("VBZ", "compound")):
        thing, doer = tokens[verb.head], tokens[verb.index - 1]
        if thing.label == "ROOT" and thing.index > verb.index and doer.head in {verb.index, thing.index}:
            yield replace(verb, label="ROOT", head=verb.index)
            yield replace(doer, label="nsubj", head=verb.index)
            yield replace(thing, label="dobj", head=verb.index)
            return


def speaker_of_a_headline(tokens: Tokens) -> Iterator[Token]:
    """In "Police: Man killed his mother" police say so and kill nobody; in "Iran hit tankers - US" the US say so.

    yes: Police: Man killed his mother with an axe
    yes: Mine to close by 2030 - minister
    """
    if not is_headline(tokens):
        return
    root = next(t for t in tokens if t.head == t.index)
    colon = next((t.index for t in tokens[1:5] if t.text == ":"), None)
    if colon is not None and colon < root.index:
        before, after = tokens[colon - 1], (t for t in tokens[colon + 1 :] if t.label in {"nsubj", "nsubjpass"})
        if before.label in {"nsubj", "nsubjpass"} and any(t.head == before.head for t in after):
            yield replace(before, label="dep")
    dash = next((t.index for t in tokens[-4:-1] if t.text in {"-", "–", "—"}), None)
    if dash is not None and dash > root.index and tokens[-1].label == "appos" and tokens[-1].head < dash:
        yield replace(tokens[-1], label="dep", head=root.index)


REPAIRS = (
    free_after_urging,
    plural_that_is_the_verb,
    noun_after_over,
    who_is_told,
    where_a_goal_sends_them,
    vessel_that_sinks,
    speaker_of_a_headline,
    verb_before_its_object,
)
"""In the order in which they are made."""
