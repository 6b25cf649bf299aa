"""What belongs to a noun and hangs on the verb, and what is said of a noun and hangs on another."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.lexicon import lexicon, table
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import SUBJECTS, Tokens, begin, below, has, is_below, word_after
from graphbuild.parse.repairs.names import is_person


def on_what_the_effect_is(tokens: Tokens) -> Iterator[Token]:
    """In "studied the impact of noise on birds" the impact is on birds, and no study is.

    And in "the effects of heating over 1990 - 2020 on coral" those are the years of the effects.

    yes: Researchers studied the impact of noise and light on birds.
    yes: Scientists have measured the effects of ocean heating over 1990 - 2020 on the growth of coral.
    yes: Economists measured the influence of tariffs on prices in Peru.
    no: He described the effects of the war on Monday.
    """
    for on in (t for t in tokens[4:-1] if (t.label, t.text) == ("prep", "on")):
        things = below(tokens, on, "pobj", "pcomp")
        before = [t for t in tokens[max(0, on.index - 12) : on.index] if t.lemma.lower() in _EFFECTS]
        if not things or things[0].entity in {"DATE", "TIME"} or not before:
            continue
        effect = before[-1]
        verb = tokens[effect.head] if effect.label in {"dobj", "nsubjpass"} else tokens[tokens[effect.head].head]
        of = tokens[effect.index + 1]
        direct = (of.text, of.head) == ("of", effect.index) and effect.index < on.index
        inner = [t for o in below(tokens, of, "pobj", "pcomp") for t in (o, *below(tokens, o, "conj"))]
        loose = on.head == verb.index and effect.label in {"dobj", "pobj"}
        if not direct or not (loose or on.head in {t.index for t in inner}):
            continue
        yield replace(on, head=effect.index)
        for t in tokens[of.index + 1 : on.index]:
            if t.head == verb.index and t.label in {"prep", "npadvmod"}:
                year = t.tag == "CD" and tokens[t.index - 2].tag == "CD"  # the second of "1990 - 2020"
                yield replace(t, label="prep", head=t.index - 2) if year else replace(t, head=effect.index)


_EFFECTS = frozenset({"effect", "impact", "influence"})
"""What is on something."""


def what_the_body_of_the_members_is(tokens: Tokens) -> Iterator[Token]:
    """In "the six members of the Northern List, a regional party" the List is the party: six members are none.

    yes: Much may depend on the six members of the Northern List, a regional party that has supported it.
    no: The members of the board, two bankers, left.
    """
    for kind in (t for t in tokens[4:] if (t.label, t.tag) == ("appos", "NN")):
        several, start = tokens[kind.head], begin(tokens, kind)
        name = tokens[start - 2]
        one = tokens[start].lemma.lower() in {"a", "an"} and tokens[start - 1].text == ","
        of = tokens[name.head]
        if one and several.tag == "NNS" and name.tag[:3] == "NNP" and (of.text, of.head) == ("of", several.index):
            yield replace(kind, head=name.index)


def counted_things_that_a_noun_has(tokens: Tokens) -> Iterator[Token]:
    """In "bars lorries in towns with more than 50,000 inhabitants" the towns have them.

    yes: The order bars diesel lorries in towns with more than 50,000 inhabitants.
    yes: The rule exempts firms with fewer than 50 staff.
    no: The charity supplies hospitals with more than 5,000 masks.
    """
    for having in (t for t in tokens[2:-3] if (t.label, t.text) == ("prep", "with")):
        holder, verb = tokens[having.index - 1], tokens[having.head]
        things = below(tokens, having, "pobj")
        bare = holder.tag == "NNS" and not has(tokens, holder, "det", "poss", "nummod")
        if not bare or not things or verb.tag[:2] != "VB" or verb.lemma.lower() in lexicon("supplying") | _FILLING:
            continue
        counted = [n for n in below(tokens, things[0], "nummod") if has(tokens, n, "quantmod", "amod", "advmod")]
        theirs = holder.label == "pobj" and tokens[holder.head].head == verb.index
        theirs = theirs or (holder.label, holder.head) == ("dobj", verb.index)
        share = things[0].entity in {"PERCENT", "MONEY"} or things[0].lemma == "vote"
        if counted and theirs and things[0].tag[:2] == "NN" and not share:
            yield replace(having, head=holder.index)


_FILLING = frozenset(
    {"arm", "attack", "bomb", "build", "cover", "defeat", "fill", "hit", "load", "meet", "pack", "plant", "pound"}
    | {"reach", "replace", "reward", "sign", "stock", "strike", "trust", "win"}
)
"""Verbs with which "with" says by what, or with whom."""


def all_their_life(tokens: Tokens) -> Iterator[Token]:
    """In "a member of the party all her life" she was so all the time: nobody is a life.

    yes: Anna Berg, 40, a supporter of the party all her life, was elected.
    """
    for life in (t for t in tokens[3:] if t.lemma.lower() in {"career", "life"} and t.label in {"appos", "attr"}):
        if [t.label for t in tokens[life.index - 2 : life.index]] == ["predet", "poss"]:
            yield replace(life, label="npadvmod")


def what_the_fourth_is(tokens: Tokens) -> Iterator[Token]:
    """In "had no impact on the second, a small firm" the second is a small firm, and no impact is.

    yes: The change had no impact on the second, a small firm called Nexa.
    """
    for role in (t for t in tokens[4:] if t.label in {"appos", "dobj", "npadvmod"} and t.tag in {"NN", "NNP"}):
        start = _first_word(tokens, role)
        comma, one = tokens[start - 1], tokens[start - 2]
        article = tokens[start].text in {"a", "an", "the"}
        alone = one.tag == "JJ" and (one.entity == "ORDINAL" or one.lemma in {"former", "latter", "other"})
        thing = tokens[tokens[one.head].head]
        if comma.text != "," or not article or not alone or one.label != "pobj" or is_below(tokens, role, one):
            continue
        if role.head in {thing.index, thing.head} and not has(tokens, role, "cc", "conj"):
            yield replace(role, label="appos", head=one.index)


def aside_taken_for_object(tokens: Tokens) -> Iterator[Token]:
    """In "died after they chose water over wine, a drink of old" nobody dies a drink: no object follows a comma so.

    And in "abstained from the ballot, among them two allies" they are some of those who did.

    yes: Six senators abstained from the ballot, among them two allies of the president.
    yes: The team lost to Peru in May, a defeat that cost the coach his job.
    yes: The number of swifts has halved since 1995, a decline the trust blames on pesticides.
    yes: Sudan's army said it had retaken the airport, a claim the rebels denied.
    no: The firm sold a mill, a quarry that it had bought in May and a barge.
    no: The firm bought, for two million euros, a mill in Leeds.
    """
    for thing in (t for t in tokens[5:] if t.label == "dobj" and t.tag[:2] == "NN"):
        verb, start = tokens[thing.head], _first_word(tokens, thing)
        among = [t for t in below(tokens, thing, "prep") if t.text == "among" and t.index < thing.index]
        if among and [t.text for t in tokens[among[0].index - 1 : among[0].index + 2]] == [",", "among", "them"]:
            yield replace(thing, label="npadvmod")
            continue
        comma, noun = tokens[start - 1], tokens[start - 2]
        single = sum(t.text == "," for t in tokens[verb.index : start]) == 1
        aside = tokens[start].text in {"a", "an"} and comma.text == "," and noun.label in {"dobj", "pobj"} and single
        if aside and verb.index < start - 2 and not has(tokens, thing, "cc", "conj"):
            yield replace(thing, label="npadvmod")


def _first_word(tokens: Tokens, noun: Token) -> int:
    """Index of "an" in ", an old type": the comma is no word of it."""
    return min(t.index for t in (noun, *below(tokens, noun)) if t.label != "punct")


def time_when_it_was_done(tokens: Tokens) -> Iterator[Token]:
    """In "it grew in the years they used compost" that is when they used it.

    yes: Sales briefly recovered during the few weeks they offered cheap loans.
    yes: The firm lost money in the year it opened the mine.
    """
    for verb in (t for t in tokens[4:] if t.label in {"ccomp", "relcl"} and t.tag[:2] == "VB"):
        subjects = below(tokens, verb, *SUBJECTS)
        time = tokens[begin(tokens, subjects[0]) - 1] if subjects else verb
        when = tokens[time.head]
        timely = time.label == "pobj" and time.lemma.lower() in _TIMES and has(tokens, time, "det")
        before = timely and when.lemma.lower() in {"during", "in", "on"} and time.index < subjects[0].index
        near = {when.head, *(t.index for t in below(tokens, tokens[when.head], "dobj"))}
        if before and verb.head in near and _is_plain(tokens, verb) and not is_below(tokens, time, verb):
            yield replace(verb, label="relcl", head=time.index)


_TIMES = frozenset(
    {"day", "decade", "evening", "hour", "minute", "moment", "month", "night", "occasion", "period", "season"}
    | {"summer", "time", "week", "winter", "year"}
)


def _is_plain(tokens: Tokens, verb: Token) -> bool:
    """True for what is past or present and needs no other word."""
    return verb.tag in {"VBD", "VBP", "VBZ"} and not has(tokens, verb, "mark")


def who_of_those_named_last(tokens: Tokens) -> Iterator[Token]:
    """In "the lives of migrants who are in need" the migrants are: no life is somebody.

    yes: He praised the work of doctors in Gaza who treat the wounded.
    """
    for verb in (t for t in tokens[4:] if t.label == "relcl"):
        noun = tokens[verb.head]
        who = [t for t in below(tokens, verb, *SUBJECTS) if t.text == "who"]
        of = word_after(tokens, noun)
        people = [t for t in below(tokens, of, "pobj") if (t.lemma in {"people", "troop"} or is_person(t))]
        if not who or (of.text, of.head) != ("of", noun.index) or noun.tag not in {"NN", "NNS"} or is_person(noun):
            continue
        persons = people and people[0].index < who[0].index and people[0].tag == "NNS"
        if persons and noun.lemma.lower() not in lexicon("collective_nouns") | lexicon("units"):
            yield replace(verb, head=people[0].index)


def form_of_what_is_described(tokens: Tokens) -> Iterator[Token]:
    """In "a type of steel that has been called brittle" the type has been called so, not all steel.

    yes: They sold a type of cheap steel that has been described as brittle.
    """
    for verb in (t for t in tokens[4:] if t.label == "relcl"):
        kind = tokens[verb.head]
        of = tokens[kind.head]
        form = tokens[of.head]
        pronoun = [t for t in below(tokens, verb, *SUBJECTS) if t.text in {"that", "which"}]
        one = any(t.text in {"a", "another", "one"} for t in below(tokens, form, "det", "nummod"))
        inside = (kind.label, of.text, kind.tag) == ("pobj", "of", "NN") and not has(tokens, kind, "det", "poss")
        if pronoun and inside and one and form.lemma in _FORMS and tokens[pronoun[0].index - 1].text != ",":
            yield replace(verb, head=form.index)


_FORMS = frozenset({"brand", "form", "kind", "sort", "species", "strain", "type", "variety"})
"""What is one of several of its kind."""


def who_does_what_it_is_for(tokens: Tokens) -> Iterator[Token]:
    """In "rooms set aside for visitors to test the games" the visitors test them, and not the rooms.

    yes: The museum had rooms set aside for visitors to test the machines.
    """
    for verb in (t for t in tokens[4:] if (t.label, t.tag) == ("advcl", "VB")):
        to = below(tokens, verb, "aux")
        doer = tokens[to[0].index - 1] if to else verb
        whom = tokens[doer.head]
        able = is_person(doer) or doer.lemma.lower().endswith(("ee", "er")) or doer.lemma == "people"
        able = able and doer.tag in {"NN", "NNS"} and not has(tokens, verb, *SUBJECTS)
        behind = (doer.label, whom.text, whom.head) == ("pobj", "for", verb.head) and whom.index > verb.head
        if able and behind and tokens[verb.head].tag == "VBN":
            yield replace(whom, label="mark", head=verb.index)
            yield replace(doer, label="nsubj", head=verb.index)


def doer_behind_with(tokens: Tokens) -> Iterator[Token]:
    """In "finished with Peru winning two medals" Peru wins them, and not the tournament.

    yes: The tournament finished with Peru winning two medals.
    """
    for verb in (t for t in tokens[4:] if (t.label, t.tag) == ("advcl", "VBG")):
        doer = tokens[verb.index - 1]
        having, above = tokens[doer.head], tokens[verb.head]
        ending = above.lemma in _ENDING or tokens[having.index - 1].text == ","
        if (doer.label, having.text, having.head) == ("pobj", "with", above.index) and ending and doer.tag != "PRP":
            yield replace(verb, label="pcomp", head=having.index)
            yield replace(doer, label="nsubj", head=verb.index)


_ENDING = frozenset({"begin", "climax", "close", "conclude", "culminate", "end", "finish", "open", "start"})
"""What a thing does with something being done."""


def state_behind_with(tokens: Tokens) -> Iterator[Token]:
    """In "was well played, with the stands full of children, cheering" nothing is played with stands.

    yes: The match was well played, with the stands full of children, cheering the teams.
    no: The match was held in May, with the stadium director present.
    """
    for having in (t for t in tokens[3:-3] if (t.label, t.text) == ("prep", "with")):
        above = tokens[having.head]
        for noun in below(tokens, having, "pobj"):
            state = word_after(tokens, noun)
            so = (state.label, state.tag, state.head) == ("amod", "JJ", noun.index)
            if so and tokens[having.index - 1].text == "," and having.index > above.index:
                yield replace(having, label="dep")
                last = max(t.index for t in tokens if t == noun or is_below(tokens, t, noun))
                for deed in below(tokens, above, "advcl"):
                    if deed.tag == "VBG" and (deed.index, tokens[last + 1].text) == (last + 2, ","):
                        yield replace(deed, label="dep")


def deed_of_whom_it_is_about(tokens: Tokens) -> Iterator[Token]:
    """In "a ban on farmers using the spray" and "bets on the Fed cutting rates" it is they who do it.

    yes: A ban on farmers using the spray takes effect in June.
    yes: Traders are gambling on the Fed cutting rates.
    no: Kim insisted on Friday, using the spray.
    """
    for deed in (t for t in tokens[3:-1] if t.tag == "VBG" and t.label in {"acl", "advcl"}):
        who = tokens[deed.index - 1]
        preposition = tokens[who.head]
        if (who.label, deed.head, deed.label) == ("dobj", who.head, "advcl") and preposition.lemma in _MEANT:
            yield replace(deed, label="acl", head=who.index)  # "opposed Turkey joining it"
        governor = tokens[preposition.head]
        takes = table("gerund_takers").get(governor.lemma.lower(), ("",))[0].split()
        if (
            (who.label, preposition.label) == ("pobj", "prep")
            and preposition.text in takes
            and who.entity not in {"DATE", "TIME"}
            and deed.head in {governor.index, preposition.head}
        ):
            yield replace(deed, label="acl", head=who.index)


_MEANT = frozenset({"back", "contemplate", "envisage", "favor", "favour", "oppose"})
"""Verbs whose object may do something that is meant and not done."""


REPAIRS = (
    on_what_the_effect_is,
    what_the_body_of_the_members_is,
    counted_things_that_a_noun_has,
    all_their_life,
    what_the_fourth_is,
    aside_taken_for_object,
    time_when_it_was_done,
    who_of_those_named_last,
    form_of_what_is_described,
    who_does_what_it_is_for,
    doer_behind_with,
    state_behind_with,
    deed_of_whom_it_is_about,
)
"""In the order in which they are made."""
