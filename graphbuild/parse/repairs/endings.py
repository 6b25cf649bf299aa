"""Misparses of what stands behind a verb: participles and gerunds behind its object, particles, another clause."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import NOUN_TAGS
from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, has, has_article, in_place_of, is_below, word_after
from graphbuild.parse.repairs.forms import verb_of


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
            and noun.tag in NOUN_TAGS
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
        to = word_after(tokens, made)
        if made.text == "made" and has(tokens, made, "auxpass") and (to.tag, to.head) == ("TO", deed.index):
            yield replace(deed, label="xcomp")


def participle_after_in_fact(tokens: Tokens) -> Iterator[Token]:
    """In "was in fact made by his pupil" nobody made a fact.

    yes: A painting long attributed to Corelli was in fact made by his pupil Elena Sforza, experts hired by it found.
    yes: The firm was founded by Lee, and it was in turn bought by Tarnoil.
    """
    for deed in (t for t in tokens[4:] if t.tag == "VBN" and t.label in {"acl", "xcomp"}):
        noun = tokens[deed.index - 1]
        preposition = tokens[noun.head]
        be = tokens[preposition.head]
        beside = (be.index + 1, be.index + 2, be.index + 3) == (preposition.index, noun.index, deed.index)
        if beside and be.lemma == "be" and noun.lemma in {"effect", "fact", "part", "reality", "turn"}:
            yield in_place_of(deed, be)
            yield replace(be, label="auxpass", head=deed.index)
            for t in tokens:
                if t.head == be.index and t != be:
                    yield replace(t, head=deed.index, label="nsubjpass" if t.label == "nsubj" else t.label)


def run_taken_for_noun(tokens: Tokens) -> Iterator[Token]:
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
        apart = before and beside.tag in {"NN", "NNS", "NNP"} and beside.head != kind.index
        if apart or (verb.index, verb.label) == (beside.index, "compound"):
            yield replace(kind, label="compound", head=beside.index)


def participle_that_is_the_verb(tokens: Tokens) -> Iterator[Token]:
    """In "Kim, who was held in March, called on Lee to go" Kim called: no auxiliary makes him undergo it.

    yes: Wambugu, who was briefly detained in March, called on President Joseph Odera to withdraw the bill.
    """
    for verb in (t for t in tokens[4:-1] if (t.label, t.tag) == ("ROOT", "VBN") and tokens[t.index - 1].text == ","):
        subjects = below(tokens, verb, "nsubj")
        told = subjects and has(tokens, subjects[0], "relcl", "appos")
        if told and has(tokens, verb, "prep", "dobj") and not has(tokens, verb, "aux", "auxpass", "agent"):
            yield replace(verb, tag="VBD")


def participle_taken_for_complement(tokens: Tokens) -> Iterator[Token]:
    """In "charges brought by a neighbour were thrown out" the charges were: no clause was.

    yes: Blasphemy charges brought against the teacher by a neighbour were thrown out by the court.
    """
    for deed in (t for t in tokens[1:] if (t.label, t.tag) == ("csubjpass", "VBN")):
        things = below(tokens, deed, "nsubj")
        if len(things) == 1 and things[0].index == deed.index - 1 and not has(tokens, deed, "aux", "auxpass", "mark"):
            yield replace(things[0], label="nsubjpass", head=deed.head)
            yield replace(deed, label="acl", head=things[0].index)


def whom_the_successor_replaces(tokens: Tokens) -> Iterator[Token]:
    """In "the bank appointed Lee as chairwoman, replacing Kim" she replaces Kim, and not the bank.

    yes: Nordbank has appointed Sabine Kaufmann as chairwoman, replacing Urs Brauer.
    """
    for deed in (t for t in tokens[4:-1] if t.text in {"replacing", "succeeding"} and t.label == "advcl"):
        verb = tokens[deed.head]
        people = [t for t in below(tokens, verb, "dobj", "nsubjpass") if t.index < deed.index]
        if verb.lemma.lower() in _APPOINT and len(people) == 1 and people[0].label == "dobj":
            yield replace(deed, label="acl", head=people[0].index)


_APPOINT = frozenset({"appoint", "choose", "elect", "hire", "name", "nominate", "pick", "promote"})
"""Verbs whose object takes the place of somebody."""


def first_verb_taken_for_adjective(tokens: Tokens) -> Iterator[Token]:
    """In "authorities in Taipei closed schools, cancelled flights" they closed them: no closed school cancels any.

    yes: Authorities in Taipei closed schools, cancelled 212 flights and evacuated villagers from the mountains.
    """
    for verb in (t for t in tokens[3:-3] if (t.label, t.tag) == ("amod", "JJ") and t.text.endswith("ed")):
        thing = tokens[verb.head]
        lemma = next((w for w in (verb.text[:-1], verb.text[:-2]) if w in lexicon("noun_or_verb")), None)
        doers = [t for t in below(tokens, thing, "nmod") if t.tag == "NNS" and has(tokens, t, "prep")]
        later = tokens[thing.head]
        apart = word_after(tokens, thing).text == "," and later.index == thing.index + 2
        if (
            lemma is None
            or not doers
            or doers[0].index > verb.index
            or thing.label != "nsubj"
            or later.tag != "VBD"
            or not apart
        ):
            continue
        yield replace(doers[0], label="nsubj", head=verb.index)
        yield replace(in_place_of(verb, later), tag="VBD", lemma=lemma)
        yield replace(thing, label="dobj", head=verb.index)
        yield replace(later, label="conj", head=verb.index)
        for t in below(tokens, thing, "punct"):
            yield replace(t, head=verb.index)


def participle_taken_for_noun(tokens: Tokens) -> Iterator[Token]:
    """In "a container ship sailing from Jeddah" it is a ship, and sails.

    yes: The Norsund Aalborg, a container ship sailing from Jeddah to Mumbai, caught fire.
    """
    for deed in (t for t in tokens[2:-1] if (t.label, t.tag) == ("appos", "NN") and t.text.endswith("ing")):
        thing, after = tokens[deed.index - 1], tokens[deed.index + 1]
        a = any(t.lemma in {"a", "an"} for t in (*below(tokens, deed, "det"), *below(tokens, thing, "det")))
        if not a or (thing.label, thing.tag, thing.head) != ("compound", "NN", deed.index) or after.text != "from":
            continue
        yield replace(thing, label="appos", head=deed.head)
        yield replace(deed, tag="VBG", lemma=verb_of(deed.text), label="acl", head=thing.index)
        for t in tokens[: thing.index]:
            if t.head == deed.index:
                yield replace(t, head=thing.index)


def source_of_who_is_driven(tokens: Tokens) -> Iterator[Token]:
    """In "forced 900 people from their homes" no people are from there: they were forced from there.

    yes: The flood hit Lima, forcing more than 120,000 people from their homes.
    """
    for source in (t for t in tokens[3:-1] if (t.label, t.text) == ("prep", "from")):
        people = tokens[source.head]
        verb = tokens[people.head]
        if people.label == "dobj" and verb.lemma.lower() in _DRIVE and source.index == people.index + 1:
            yield replace(source, head=verb.index)


_DRIVE = frozenset({"bar", "drive", "eject", "evict", "expel", "force", "free", "oust", "remove", "rescue", "separate"})
"""Verbs that tell from where somebody is made to go."""


def those_who_flee(tokens: Tokens) -> Iterator[Token]:
    """In "a port for people fleeing poverty" they do flee it: it is not for them to.

    yes: Sfax is the main departure point for people fleeing poverty and conflict in Africa.
    """
    for deed in (t for t in tokens[3:-1] if (t.label, t.tag) == ("pcomp", "VBG")):
        of, people = tokens[deed.head], below(tokens, deed, "nsubj")
        close = len(people) == 1 and people[0].index == deed.index - 1 == of.index + 1
        if of.text == "for" and close and people[0].tag == "NNS":
            yield replace(people[0], label="pobj", head=of.index)
            yield replace(deed, label="acl", head=people[0].index)


def maker_taken_for_doer(tokens: Tokens) -> Iterator[Token]:
    """In "a drug developed by the company Valmedica slowed it" the drug did: Valmedica is the company.

    yes: An experimental drug developed by the Swiss company Valmedica slowed memory loss by 31 percent.
    """
    for name in (t for t in tokens[4:-1] if (t.label, t.tag) == ("nsubj", "NNP")):
        kind, verb = tokens[name.index - 1], tokens[name.head]
        inside = (kind.label, kind.tag) == ("pobj", "NN") and has_article(tokens, kind)
        subjects = below(tokens, verb, "nsubj")
        if inside and subjects[0].index < kind.index and is_below(tokens, kind, subjects[0]):
            yield replace(name, label="appos", head=kind.index)


def past_joined_to_a_plan(tokens: Tokens) -> Iterator[Token]:
    """In "Kim said the deal would save money and ruled out cuts" Kim did: no "ruled" shares a "would".

    yes: Vilhena said the deal would save 420 million euros a year and ruled out compulsory redundancies.
    """
    for deed in (t for t in tokens[5:] if (t.label, t.tag) == ("conj", "VBD")):
        plan = tokens[deed.head]
        said = tokens[plan.head]
        would = any(t.tag == "MD" for t in below(tokens, plan, "aux")) and plan.tag == "VB"
        alone = deed.text != deed.lemma and not has(
            tokens, deed, "nsubj", "nsubjpass", "aux", "auxpass"
        )  # not "set up"
        if would and alone and plan.label == "ccomp" and said.tag == "VBD" and said.index < plan.index:
            yield replace(deed, head=said.index)
            for joiner in (t for t in below(tokens, plan, "cc") if t.index < deed.index):
                yield replace(joiner, head=said.index)


def participle_of_those_who_agree(tokens: Tokens) -> Iterator[Token]:
    """In "agreed to set up a fund, brushing aside objections" they did brush them aside.

    yes: Eight leaders agreed to set up a fund for air defence, brushing aside objections from Finland.
    """
    for deed in (t for t in tokens[4:-1] if (t.label, t.tag) == ("advcl", "VBG") and tokens[t.index - 1].text == ","):
        plan = tokens[deed.head]
        main = tokens[plan.head]
        to = any(t.tag == "TO" for t in below(tokens, plan, "aux"))
        if deed.lemma in {"brush", "cite", "defy", "ignore", "wave"} and plan.label == "xcomp" and to:
            yield replace(deed, head=main.index)


def protest_at_a_plan(tokens: Tokens) -> Iterator[Token]:
    """In "began a strike on Monday in protest at plans" the protest is at them, and no strike.

    yes: Dockers in Antwerp began an indefinite strike on Monday in protest at plans to automate the port.
    """
    for at in (t for t in tokens[3:-1] if (t.text, t.label) == ("at", "prep")):
        protest = tokens[at.index - 1]
        if (protest.lemma, protest.label) == ("protest", "pobj") and at.head != protest.index:
            yield replace(at, head=protest.index)


FIRST = (
    participle_that_is_the_verb,
    participle_taken_for_complement,
    first_verb_taken_for_adjective,
    participle_taken_for_noun,
    source_of_who_is_driven,
    those_who_flee,
    maker_taken_for_doer,
    past_joined_to_a_plan,
    participle_of_those_who_agree,
    protest_at_a_plan,
)
"""What is looked at before anything else is mended."""

LATER = (
    middle_one_of_three_deeds,
    second_participle_of_a_noun,
    kind_inside_the_object,
    made_to_do_it,
    participle_after_in_fact,
    run_taken_for_noun,
)
"""What is looked at once lists and clauses are whole."""
