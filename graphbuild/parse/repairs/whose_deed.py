"""Deeds, states and ages that hang on the wrong word: who is denied a lawyer, who is to open, in whose fifties."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import FINITE_TAGS, NOUN_TAGS
from graphbuild.lexicon import lexicon, names_event
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, begin, below, has, in_place_of, verb_above
from graphbuild.parse.repairs.verb_lists import last_joiner, members

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


def passives_under_a_report(tokens: Tokens) -> Iterator[Token]:
    """In "lawyers say he was beaten, denied a lawyer and made to sign" he was denied one, and no lawyers signed.

    yes: Lawyers say the boy was beaten, denied a lawyer and made to sign a confession he could not read.
    no: The bank said it was hit by a fire, closed a branch and hired guards.
    """
    for second in (t for t in tokens[5:-1] if t.label == "conj" and t.tag in {"VBD", "VBN"}):
        said, row = tokens[second.head], members(tokens, second)
        inner = [t for t in below(tokens, said, "ccomp") if t.index < second.index and has(tokens, t, "auxpass")]
        forced = any(t.lemma == "make" and has(tokens, t, "xcomp") and not has(tokens, t, "dobj") for t in row)
        present = said.tag in {"VBP", "VBZ"} and all(t.tag in {"VBD", "VBN"} for t in row)
        listed = tokens[second.index - 1].text == "," and len(row) > 1 and last_joiner(tokens, second) == "and"
        if said.lemma not in lexicon("saying") or len(inner) != 1 or not listed or not (forced or present):
            continue
        yield replace(second, tag="VBN", head=inner[0].index)
        yield from (replace(t, tag="VBN") for t in row[1:])


def third_who_is_to_do_it(tokens: Tokens) -> Iterator[Token]:
    """In "wants buses to run until midnight and shops to open" the shops are to open: no bus runs until shops.

    yes: The council wants motorists to pay £5 a day, buses to run until midnight and shops to open on Sundays.
    """
    for deed in (t for t in tokens[6:] if t.tag == "VB" and t.label in {"advcl", "xcomp", "acl"}):
        to, doer, joiner = tokens[deed.index - 1], tokens[deed.index - 2], tokens[deed.index - 3]
        before = tokens[deed.head]
        own = has(tokens, before, "nsubj") and any(t.tag == "TO" for t in below(tokens, before, "aux"))
        joined = (to.tag, joiner.text, doer.label) == ("TO", "and", "conj") and doer.tag in NOUN_TAGS
        place = tokens[doer.head]
        if own and joined and before.index < doer.index and place.label == "pobj":
            yield replace(doer, label="nsubj", head=deed.index)
            yield replace(deed, label="conj", head=before.index)
            yield replace(joiner, head=before.index)


def so_many_times(tokens: Tokens) -> Iterator[Token]:
    """In "downloaded four million times" that is how often: no times are downloaded.

    yes: The app, downloaded four million times, collects names.
    """
    for times in (t for t in tokens[2:] if (t.text, t.label) == ("times", "dobj") and has(tokens, t, "nummod")):
        if times.head < times.index and not has(tokens, times, "prep", "det"):
            yield replace(times, label="npadvmod")


def deeds_of_one_group(tokens: Tokens) -> Iterator[Token]:
    """In "the group, funded by Gates, trains midwives, supplies drugs and tests water" it trains them.

    yes: The group, funded by the Gates Foundation, trains midwives, supplies clinics with drugs and tests water.
    no: The firm, a supplier of train parts, supplies Bombardier and tests brakes.
    """
    for thing in (t for t in tokens[3:-3] if (t.label, t.tag) == ("appos", "NNS")):
        deed, doer = tokens[thing.index - 1], tokens[thing.head]
        verb = tokens[doer.head]
        bare = (deed.label, deed.tag, deed.head) == ("compound", "NNS", thing.index) and begin(
            tokens, thing
        ) == deed.index
        known = deed.lemma.lower() in lexicon("noun_or_verb") and tokens[deed.index - 1].text == ","
        next_ = verb.tag == "VBZ" and tokens[thing.index + 1].text == "," and verb.index == thing.index + 2
        if bare and known and next_ and doer.label == "nsubj" and has(tokens, verb, "cc"):
            yield replace(in_place_of(deed, verb), tag="VBZ")
            yield replace(verb, label="conj", head=deed.index)
            yield replace(doer, head=deed.index)
            yield replace(thing, label="dobj", head=deed.index)
            return


def either_of_every(tokens: Tokens) -> Iterator[Token]:
    """In "every prisoner, soldier or civilian, was freed" not every prisoner is a soldier.

    yes: The sanctions would stay until every prisoner, soldier or civilian, was freed.
    """
    for kind in (t for t in tokens[3:] if t.label == "appos" and t.tag in {"NN", "NNS"} and has(tokens, t, "cc")):
        either = any(t.text == "or" for t in below(tokens, kind, "cc"))
        whole = {t.text.lower() for t in below(tokens, tokens[kind.head], "det")}
        if either and whole & {"all", "any", "each", "every"} and begin(tokens, kind) == kind.index:
            yield replace(kind, label="dep")


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


def worth_of_what_is_found(tokens: Tokens) -> Iterator[Token]:
    """In "found the drugs, worth £40m, packed in a crate" they found them packed: nobody finds them worth.

    yes: Customs officers at Felixstowe found the drugs, worth £40m, packed in a container of bananas sent from Ecuador.
    """
    for worth in (t for t in tokens[4:-1] if (t.text, t.label) == ("worth", "ccomp")):
        things, verb = below(tokens, worth, "nsubj"), tokens[worth.head]
        if len(things) == 1 and things[0].index == worth.index - 2 and tokens[worth.index - 1].text == ",":
            yield replace(things[0], label="dobj", head=verb.index)
            yield replace(worth, label="amod", head=things[0].index)
            for state in below(tokens, worth, "advcl"):
                yield replace(state, label="acl", head=things[0].index)


def in_ones_fifties(tokens: Tokens) -> Iterator[Token]:
    """In "members of the band, in their seventies now, argued" that is how old they are, and not where they argued.

    yes: Members of the band, in their seventies now, argued over money.
    """
    for in_ in (t for t in tokens[1:-2] if (t.text, t.label) == ("in", "prep") and tokens[t.index + 1].tag == "PRP$"):
        decade = next(iter(below(tokens, in_, "pobj")), in_)
        if decade.text.lower() in _DECADES and decade.index <= in_.index + 4:
            yield replace(in_, label="dep")
            yield replace(tokens[in_.index + 1], label="det")


_DECADES = frozenset({"teens", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties"}) | {
    "nineties"
}


def told_a_jury(tokens: Tokens) -> Iterator[Token]:
    """In "told the jury he fired because he was afraid" that is what they were told: he fired no jury.

    yes: The officer, who denies manslaughter, told the jury he fired because he feared for his life.
    no: She told the man she loved that she was ill.
    """
    for verb in (t for t in tokens[4:] if (t.label, t.head) == ("relcl", t.index - 2)):
        whom, who = tokens[verb.head], tokens[verb.index - 1]
        telling = tokens[whom.head]
        heard = whom.lemma.lower() in lexicon("hearing") | {"jury", "mps", "reporter"} and whom.label == "dobj"
        if heard and (who.tag, who.head) == ("PRP", verb.index) and telling.lemma in {"assure", "tell"}:
            yield replace(verb, label="ccomp", head=telling.index)


def subject_after_the_clause_before(tokens: Tokens) -> Iterator[Token]:
    """In "where people remain without power and roads to three villages are cut" the roads are cut.

    yes: More rain is forecast for the valley, where 4,000 people remain without power and roads to three villages \
are cut.
    """
    for verb in (t for t in tokens[6:] if t.label == "ROOT" and not has(tokens, t, *_SUBJECTS)):
        helpers = below(tokens, verb, "aux", "auxpass")
        first = helpers[0] if helpers else verb
        joiner = next((t for t in reversed(tokens[: first.index]) if t.text == "and"), verb)
        doer = next((t for t in tokens[joiner.index + 1 : first.index] if t.label == "conj"), None)
        clauses = [t for t in below(tokens, verb, "ccomp") if t.index < joiner.index]
        between = tokens[joiner.index + 1 : first.index]
        plain = all(t.tag in {*NOUN_TAGS, "CD", "DT", "IN", "JJ", "PRP$"} for t in between)
        if doer is None or first.tag not in FINITE_TAGS or joiner == verb or len(clauses) != 1 or not plain:
            continue
        above = verb_above(tokens, doer)
        yield in_place_of(clauses[0], verb)
        yield replace(verb, label="conj", head=above.index)
        yield replace(doer, label="nsubjpass" if has(tokens, verb, "auxpass") else "nsubj", head=verb.index)
        yield replace(joiner, head=above.index)
        yield from (replace(t, head=doer.index) for t in between if t.label == "prep" and t.head < joiner.index)
        yield from (replace(t, head=clauses[0].index) for t in below(tokens, verb, "punct"))
        return


def verb_of_a_noun_that_has_none(tokens: Tokens) -> Iterator[Token]:
    """In "a ship carrying rice paid for by Norway docked in Aden" it docked; so in "a magistrate remanded Cole".

    yes: A ship carrying rice, flour and medicine paid for by Norway docked in Aden on Monday, the first in six months.
    yes: A magistrate remanded Cole, who wore a grey tracksuit and spoke only to confirm his name, in custody.
    no: A ship carrying rice docked in Aden has sunk.
    """
    root = next((t for t in tokens if t.label == "ROOT"), tokens[0])
    if tokens[-1].text != "." or root.tag not in {"NN", "NNS"} or begin(tokens, root) != 0:
        return
    clauses = [t for t in tokens if t.tag in FINITE_TAGS and t.label not in {"amod", "acl"}]
    if any(verb_above(tokens, t).label not in {"relcl", "conj", "aux"} or t.index < root.index for t in clauses):
        return
    told = below(tokens, root, "acl")
    deed, thing = (told[-1] if len(told) > 1 else None), tokens[min(root.index + 2, len(tokens) - 1)]
    if deed is None and thing.label == "appos" and thing.head == root.index and thing.tag == "NNP":
        deed = next((t for t in below(tokens, thing, "amod") if t.index == root.index + 1), None)
        deed = deed if deed is not None and deed.tag in {"VBD", "VBN"} else None
    if deed is None or deed.tag not in {"VBD", "VBN"} or has(tokens, deed, "agent", "dobj", "aux"):
        return
    if tokens[deed.index - 1].text != ",":
        yield replace(deed, label="ROOT", tag="VBD", head=deed.index)
        yield replace(root, label="nsubj", head=deed.index)
        if deed.label == "amod":
            yield replace(thing, label="dobj", head=deed.index)
        yield from (replace(t, head=deed.index) for t in below(tokens, root, "punct"))
        for near in told[:-1]:
            noun = tokens[near.index - 1]
            if near.tag == "VBN" and noun.label == "conj" and noun.tag in NOUN_TAGS:  # "medicine paid for by"
                yield replace(near, head=noun.index)


def first_state_to_choose(tokens: Tokens) -> Iterator[Token]:
    """In "voters in Iowa, the first state to choose, snubbed him" the voters did, and Iowa is the state.

    yes: Voters in Iowa, the first state to choose, snubbed the senator.
    no: Voters in Iowa, the first lady and the mayor snubbed the senator.
    """
    for kind in (t for t in tokens[4:] if t.label in {"nsubj", "nsubjpass"} and has(tokens, t, "amod")):
        start, verb = begin(tokens, kind), tokens[kind.head]
        place = tokens[start - 2]
        others = [t for t in below(tokens, verb, "nsubj", "nsubjpass") if t.index < start]
        named = place.entity == "GPE" and place.label == "pobj" and tokens[start - 1].text == ","
        ranked = any(t.tag == "JJS" or t.entity == "ORDINAL" for t in below(tokens, kind, "amod"))
        if named and ranked and len(others) == 1 and not has(tokens, kind, "cc") and kind.lemma.lower() in _LANDS:
            yield replace(kind, label="appos", head=place.index)


_LANDS = frozenset({"city", "country", "county", "nation", "port", "province", "region", "state", "town", "village"})


def toppled_before_a_gerund(tokens: Tokens) -> Iterator[Token]:
    """In "said two cranes toppled, crushing a barge" they toppled, and crushed it: no gerund is a verb by itself.

    yes: The group that runs the port said two cranes toppled in the storm, crushing a barge and injuring a crewman.
    """
    for gerund in (t for t in tokens[4:-1] if t.tag == "VBG" and t.label in {"ccomp", "ROOT"}):
        doers = below(tokens, gerund, "nsubj")
        bare = tokens[gerund.index - 1].text == "," and not has(tokens, gerund, "aux", "mark")
        told = [t for d in doers for t in below(tokens, d, "acl") if t.tag == "VBN" and t.index == d.index + 1]
        if not bare or len(doers) != 1 or len(told) != 1 or has(tokens, told[0], "agent", "dobj"):
            continue
        yield replace(in_place_of(told[0], gerund), tag="VBD")
        yield replace(gerund, label="advcl", head=told[0].index)
        yield replace(doers[0], head=told[0].index)
        return


def each_blamed_for_its_own(tokens: Tokens) -> Iterator[Token]:
    """In "blamed the mayor for ignoring it, the builder for using sand" the mayor used none: each has its own.

    yes: The inquiry blamed the mayor for ignoring warnings, the builder for using cheap cement and the state for lax \
checks.
    """
    for second in (t for t in tokens[5:-2] if t.label == "dobj" and tokens[begin(tokens, t) - 1].text == ","):
        verb, why = tokens[second.head], tokens[second.index + 1]
        firsts = [t for t in below(tokens, verb, "dobj") if t.index < second.index]
        blamed = verb.lemma in lexicon("faulting") | {"blame", "fine", "jail", "praise", "thank"}
        if len(firsts) != 1 or not blamed or why.text not in {"for", "of"} or why.head != verb.index:
            continue
        yield replace(second, label="dep")
        yield replace(why, label="dep", head=second.index)
        for third in (t for t in tokens[why.index + 2 : -1] if t.label == "conj" and t.tag in NOUN_TAGS):
            reason = tokens[third.index + 1]
            if tokens[begin(tokens, third) - 1].text == "and" and reason.text == why.text:
                yield replace(third, label="dep", head=verb.index)
                yield replace(reason, label="dep", head=third.index)
        return


REPAIRS = (
    passives_under_a_report,
    third_who_is_to_do_it,
    so_many_times,
    deeds_of_one_group,
    either_of_every,
    strikes_that_are_called,
    worth_of_what_is_found,
    in_ones_fifties,
    told_a_jury,
    subject_after_the_clause_before,
    verb_of_a_noun_that_has_none,
    first_state_to_choose,
    toppled_before_a_gerund,
    each_blamed_for_its_own,
)
"""In the order in which they are made."""
