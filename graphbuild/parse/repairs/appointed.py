"""Misparses of what somebody becomes: "elected Ann Lee president", "dubbed Kim the Hammer", "fell ill"."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.lexicon import lexicon, names_event
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, has, is_below, verb_above, word_after


def who_is_appointed(tokens: Tokens) -> Iterator[Token]:
    """In "named Ingrid Olsen chief executive" the office is what Olsen becomes, no part of the name.

    yes: The board named Ingrid Olsen chief executive.
    yes: Voters elected Duda president of Poland in 2015.
    yes: The king appointed Suárez prime minister.
    yes: The court declared Weiss president.
    """
    for office in (t for t in tokens if t.label in {"dobj", "oprd"} and t.tag == "NN"):
        verb = tokens[office.head]
        passive = verb.label == "acl" or has(tokens, verb, "nsubjpass")  # "an animal named Quipucetus parvus"
        declared = verb.lemma in {"declare", "proclaim", "pronounce"} and office.lemma in _DECLARED
        appointed = declared or verb.lemma.lower() in lexicon("appointing")
        if passive or not appointed or not verb.index + 1 < office.index:
            continue
        name = [verb.index + 1]
        while tokens[name[-1] + 1].tag in {"NNP", "HYPH"}:
            name.append(name[-1] + 1)
        first, last = tokens[name[0]], tokens[name[-1]]
        between = tokens[last.index + 1 : office.index]
        if (
            first.tag == last.tag == "NNP"
            and last.entity != "NORP"
            and last.head == office.index
            and all(t.head == office.index and t.tag in {"JJ", "NN"} for t in between)
        ):
            yield replace(last, label="dobj", head=verb.index)
            yield replace(office, label="oprd")
            for part in tokens[first.index : last.index]:
                if part.head == office.index:
                    yield replace(part, head=last.index)


_DECLARED = frozenset({"champion", "chancellor", "emperor", "governor", "king", "leader", "mayor", "minister"})
_DECLARED |= {"premier", "president", "queen", "successor", "victor", "winner"}
"""What somebody is declared; an emergency is declared, and nobody is one."""


def what_somebody_is_called(tokens: Tokens) -> Iterator[Token]:
    """In "dubbed Kim the Hammer" and "named their son Felix" the second is what the first is called.

    yes: The press dubbed Hussain the Lion of Lahore.
    yes: Beijing branded the Dalai Lama a separatist.
    yes: The couple named their son Felix.
    yes: The senator called the leader, Guy Lennox, a coward.
    no: He called the chairman, Ann Lee, a former banker, on Monday.
    """
    for called in (t for t in tokens if t.label in {"appos", "dobj"}):
        above = tokens[called.head]
        verb = verb_above(tokens, above)
        if verb.lemma.lower() not in lexicon("appointing") | lexicon("judging") or verb.lemma in {"find", "make"}:
            continue
        if called.label == above.label == "appos" and tokens[above.head].label == "dobj" and _ends(tokens, called):
            yield replace(called, label="oprd", head=tokens[above.head].head)
            continue
        thing = next((t for t in below(tokens, verb, "dobj") if t.index < called.index), None)
        if thing is None or (called.label == "appos" and called.head != thing.index) or has(tokens, verb, "oprd"):
            continue
        between = tokens[thing.index + 1 : called.index]
        named = has(tokens, called, "det") or (called.tag == "NNP" and verb.lemma in _GIVING_A_NAME)
        if verb.index < thing.index and named and all(t.head == called.index and t.tag != "," for t in between):
            yield replace(called, label="oprd", head=verb.index)


def _ends(tokens: Tokens, called: Token) -> bool:
    """True for "a coward" of ", Guy Lennox, a coward": no comma closes it, as it would an apposition."""
    last = max(t.index for t in tokens if t == called or (is_below(tokens, t, called) and t.label != "punct"))
    a = any(t.text in {"a", "an"} for t in below(tokens, called, "det"))
    return a and tokens[min(last + 1, len(tokens) - 1)].text != ","


_GIVING_A_NAME = frozenset({"brand", "christen", "dub", "name", "nickname"})
"""Verbs beside which a bare name is no apposition; whoever "called his friend Lee" may have telephoned."""


def name_of_what_is_called_so(tokens: Tokens) -> Iterator[Token]:
    """In "a chunk of ice called Ross broke off" Ross is what it is called, and does nothing.

    yes: A floating chunk of ice called Ross broke off.
    yes: The trial of a drug called Kova ended in May.
    """
    participles = (t for t in tokens[1:-2] if (t.tag, t.label) == ("VBN", "acl"))
    for called in (t for t in participles if t.lemma in {"call", *_GIVING_A_NAME}):
        yield from (replace(t, label="oprd") for t in below(tokens, called, "dobj") if t.tag == "NNP")
        end = called.index + 1
        while end < len(tokens) and tokens[end].tag == "NNP":
            end += 1
        name, noun = tokens[end - 1], tokens[called.head]
        verb, whole = tokens[name.head], noun
        while tokens[whole.head].label == "prep" or whole.label == "prep":
            whole = tokens[whole.head]
        if name.label == "nsubj" and verb.index > name.index and verb.head == whole.index and whole.label == "ROOT":
            yield replace(name, label="oprd", head=called.index)
            yield replace(verb, label="ROOT", head=verb.index)
            yield replace(whole, label="nsubj", head=verb.index)
            yield from (replace(t, head=verb.index) for t in below(tokens, whole, "punct") if t.index > verb.index)


def what_it_became(tokens: Tokens) -> Iterator[Token]:
    """In "fell ill in Nairobi" ill says what he became, not how he fell.

    yes: The ambassador fell ill in Nairobi.
    yes: The bank went bust in Iceland.
    yes: The tanker ran aground off Galicia.
    yes: The canal runs low by late summer.
    yes: Among the residents who turned out, patience was wearing thin.
    """
    for state in tokens[1:]:
        verb = tokens[state.head]
        near = state.index == verb.index + 1
        fallen = state.lemma.lower() in _STATES and verb.lemma in {"fall", "go", "run"}
        worn = state.label == "advmod" and state.lemma in {"dry", "short", "thin"} and verb.lemma in {"run", "wear"}
        if near and (fallen or worn):
            yield replace(state, label="acomp", tag="JJ")


_STATES = frozenset({"aground", "bankrupt", "bust", "ill", "low", "sick"})
"""Words for what one falls, goes or runs, which the model takes for adverbs and nouns."""


def what_something_is_made(tokens: Tokens) -> Iterator[Token]:
    """In "made the release of the funds conditional on reforms" conditional is what the release was made.

    yes: Brussels has made the release of the funds conditional on judicial reforms.
    """
    for state in (t for t in tokens if (t.tag, t.label) == ("JJ", "amod") and t.index > t.head):
        noun = tokens[state.head]
        above = tokens[tokens[noun.head].head] if noun.label == "pobj" else noun
        verb, after = tokens[above.head], word_after(tokens, state)
        if above.label == "dobj" and verb.lemma in {"leave", "make", "render"} and noun.index == state.index - 1:
            yield replace(state, label="oprd", head=verb.index)
            if after.label == "prep" and after.head in {verb.index, noun.index}:
                yield replace(after, head=state.index)


def judged_behind_an_insertion(tokens: Tokens) -> Iterator[Token]:
    """In "found Dunn, who ran the charity, guilty of fraud" guilty is what he was found, as with no words between.

    yes: The jury found Mark Dunn, who ran the charity, guilty of fraud.
    yes: The court found Ann Lee, a banker, not liable for the losses.
    """
    for adjective in (t for t in tokens[4:-1] if t.tag == "JJ" and t.label in {"amod", "oprd", "acomp", "advcl"}):
        denied = [t for t in below(tokens, adjective, "neg") if t.index == adjective.index - 1]
        first = adjective.index - len(denied)
        things = [t for t in tokens[: first - 2] if t.label == "dobj" and tokens[t.index + 1].text == ","]
        thing = things[-1] if things else adjective
        verb = tokens[thing.head]
        if tokens[first - 1].text != "," or verb.lemma.lower() not in lexicon("judging") or thing == adjective:
            continue
        aside = tokens[thing.index + 1 : first]
        after = tokens[adjective.index + 1]
        ends = after.tag in {"IN", "TO", "."} and after.text not in {"at", "in"}
        if ends and verb.index < thing.index and all(is_below(tokens, t, verb) for t in aside):
            yield replace(adjective, label="oprd", head=verb.index)


def declared_over(tokens: Tokens) -> Iterator[Token]:
    """In "declared the outbreak over" it is over, and in "declared the contract void" the contract is void.

    yes: The ministry declared an outbreak of measles over.
    yes: The court declared the election void.
    no: The king declared victory over Spain.
    """
    for state in (t for t in tokens[2:] if t.text in {"over", "void"}):
        verb = tokens[state.head]
        things = below(tokens, verb, "dobj")
        if verb.lemma.lower() not in lexicon("judging") or verb.index > state.index:
            continue
        alone = state.label in {"advmod", "prep", "prt"} and not has(tokens, state, "pobj")
        if state.text == "over" and alone and things and things[0].index < state.index:
            yield replace(state, label="oprd", tag="JJ")
        thing = tokens[state.index - 1]
        if state.text == "void" and (thing.label, thing.head) == ("compound", state.index):
            yield replace(thing, label="dobj", head=verb.index)
            yield replace(state, label="oprd", tag="JJ")
            yield from (replace(t, head=thing.index) for t in tokens[verb.index : thing.index] if t.head == state.index)


def what_somebody_is_described_as(tokens: Tokens) -> Iterator[Token]:
    """In "described the bridge as safe but ugly" the adjectives are what it is, and "as" is no measure.

    yes: The mayor described the bridge as safe but ugly.
    """
    for as_ in (t for t in tokens[2:-1] if (t.text, t.label) == ("as", "advmod")):
        adjective = tokens[as_.head]
        verb = tokens[adjective.head]
        again = any(t.text == "as" for t in tokens[as_.index + 1 :])  # "as safe as the tunnel"
        if adjective.tag != "JJ" or adjective.index != as_.index + 1 or again:
            continue
        if verb.lemma.lower() in lexicon("portraying") and has(tokens, verb, "dobj", "nsubjpass"):
            yield replace(as_, tag="IN", label="prep", head=verb.index)
            yield replace(adjective, label="amod", head=as_.index)


def office_she_is_appointed_to(tokens: Tokens) -> Iterator[Token]:
    """In "appointed her minister of housing" she becomes it; nobody appoints a minister of hers.

    yes: In 1985 President Alan García appointed her minister of housing.
    """
    for her in (t for t in tokens[1:-1] if t.label == "poss" and t.lemma.lower() in {"her", "she"}):
        office = tokens[her.head]
        verb = tokens[office.head]
        bare = office.tag == "NN" and {t.index for t in below(tokens, office, "poss", "appos", "relcl")} == {her.index}
        if office.label != "dobj" or verb.index + 1 != her.index or verb.lemma not in {"appoint", "elect", "name"}:
            continue
        if bare and office.lemma.lower() in lexicon("offices") and office.lemma not in _BESIDE_ANOTHER:
            yield replace(her, tag="PRP", label="dobj", head=verb.index)
            yield replace(office, label="oprd")


_BESIDE_ANOTHER = frozenset({"aide", "assistant", "deputy", "predecessor", "replacement", "successor"})
"""Whom one has: "named her deputy" tells of two people."""


def strikes_that_are_called(tokens: Tokens) -> Iterator[Token]:
    """In "which has called strikes for Friday" strikes are called, and nobody is called so.

    yes: The pilots' union, which has called strikes for Friday and Sunday, said talks broke down.
    no: The union called the talks a strike.
    """
    for event in (t for t in tokens[2:] if t.label == "oprd" and t.tag in {"NN", "NNS"}):
        call = tokens[event.head]
        plain = not has(tokens, call, "dobj", "auxpass", "nsubjpass", "dative") and has(tokens, call, "nsubj")
        if call.lemma == "call" and plain and call.index < event.index and names_event(event.lemma.lower()):
            yield replace(event, label="dobj")


def quality_taken_for_a_verb(tokens: Tokens) -> Iterator[Token]:
    """In "called the results encouraging" they are encouraging: that is no deed of theirs.

    yes: Professor Leigh called the results encouraging.
    yes: Kim called the plan misleading.
    no: Kim called the man selling it a liar.
    """
    for quality in (t for t in tokens[3:] if (t.label, t.tag) == ("oprd", "VBG")):
        verb = tokens[quality.head]
        if verb.lemma in {"call", "consider", "deem"} and has(tokens, verb, "dobj") and not below(tokens, quality):
            yield replace(quality, tag="JJ", lemma=quality.text.lower())


CALLED = (strikes_that_are_called, quality_taken_for_a_verb, name_of_what_is_called_so)
"""In the order in which they are made."""
MADE = (who_is_appointed, what_somebody_is_called, what_it_became)
