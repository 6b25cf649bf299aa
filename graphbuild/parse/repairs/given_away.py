"""Subjects, objects and descriptions that the model gives to another word than the one they belong to."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import NAME_TAGS, NOUN_TAGS
from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import (
    SUBJECTS,
    Tokens,
    begin,
    below,
    has,
    has_article,
    in_place_of,
    is_below,
    is_headline,
    whole_of,
    word_after,
)
from graphbuild.world import places


def plans_taken_for_a_verb(tokens: Tokens) -> Iterator[Token]:
    """In "Tory plans to cut it are not racist" the plans are not.

    yes: Tory plans to cut immigration to the UK are not racist, Michael Howard has said.
    no: The party plans to cut immigration and is popular.
    """
    for noun in (t for t in tokens[1:-3] if t.tag == "VBZ" and t.lemma.lower() in _NOUNS_TOO):
        owners, aims = below(tokens, noun, "nsubj"), below(tokens, noun, "xcomp")
        for verb in below(tokens, noun, "conj"):
            free = verb.index > noun.index and not has(tokens, verb, *SUBJECTS) and tokens[verb.index - 1].text != ","
            joined = any(t.label == "cc" for t in tokens[noun.index : verb.index] if t.head == noun.index)
            plural = verb.tag == "VBP" or verb.text == "were"
            if free and plural and not joined and len(owners) == 1 and aims and owners[0].index == noun.index - 1:
                yield in_place_of(verb, noun)
                yield replace(noun, tag="NNS", label="nsubj", head=verb.index)
                yield replace(owners[0], label="compound")
                yield from (replace(t, label="acl") for t in aims)
                yield from (replace(t, head=verb.index) for t in below(tokens, noun) if t.index > verb.index)


_NOUNS_TOO = frozenset(
    {"aim", "attempt", "bid", "call", "demand", "hope", "move", "offer", "plan", "promise", "threat"}
)
"""Nouns for what somebody is to do that are verbs as well."""


def description_of_the_last_named(tokens: Tokens) -> Iterator[Token]:
    """In "the bank and Gazpromneft, a unit of Gazprom, bid" the second is the unit.

    yes: Deutsche Bank and Gazpromneft, a former unit of Gazprom which is due to merge with Rosneft, took part in it.
    no: Ann Lee, a lawyer, and Bo Park left.
    """
    for what in (t for t in tokens[5:] if t.label == "appos" and t.tag == "NN" and has_article(tokens, t)):
        first, comma = tokens[what.head], tokens[begin(tokens, what) - 1]
        last = tokens[comma.index - 1] if comma.text == "," else first
        one = any(t.lemma.lower() in {"a", "an"} for t in below(tokens, what, "det"))
        several = what.lemma.lower() in lexicon("collective_nouns") | {"alliance", "duo"}
        joiner = next((t for t in below(tokens, first, "cc") if t.index < last.index), comma)
        apart = last.label == "conj" and last.head == first.index and joiner.entity == "" and last.entity != "GPE"
        if one and apart and not several and {first.tag, last.tag} <= NAME_TAGS:
            yield replace(what, head=last.index)
            yield replace(comma, head=last.index)


def thing_that_is_had(tokens: Tokens) -> Iterator[Token]:
    """In "it has accounts and its officer lives in Houston" it has the accounts, and he alone lives there.

    yes: Yukos says it has local bank accounts and its chief finance officer Bruce Misamore lives in Houston.
    no: She says accounts and an officer are in Houston.
    """
    for verb in (t for t in tokens[4:] if t.tag == "VBZ" and t.label == "ccomp"):
        above = tokens[verb.head]
        things = [t for t in below(tokens, verb, "nsubj") if t.index < verb.index]
        if above.lemma != "have" or above.tag not in {"VBZ", "VBP", "VBD"} or len(things) != 1:
            continue
        doers = [t for t in below(tokens, things[0], "conj") if t.index < verb.index]
        joiners = below(tokens, things[0], "cc")
        begins = begin(tokens, things[0]) == above.index + 1 and not has(tokens, above, "dobj")
        if begins and len(doers) == 1 and joiners and doers[0].tag in {"NN", "NNP"}:
            yield replace(things[0], label="dobj", head=above.index)
            yield replace(doers[0], label="nsubj", head=verb.index)
            yield replace(verb, label="conj")
            yield from (replace(t, head=above.index) for t in joiners)


def deed_of_a_headline_behind_a_participle(tokens: Tokens) -> Iterator[Token]:
    """In the headline "Man linked to letters charged with murder" the man is charged, and no letters are.

    yes: Mississippi man linked to ricin letters charged with biological weapons use
    no: Police found letters linked to a man charged with murder
    """
    for noun in (t for t in tokens[:-4] if t.head == t.index and t.tag in NOUN_TAGS):
        for first in below(tokens, noun, "acl"):
            inside = [t for t in tokens[first.index + 2 :] if t.label == "acl" and t.tag == "VBN"]
            charged = [t for t in inside if t.lemma.lower() in _CHARGED and is_below(tokens, t, first)]
            things = bool(charged) and tokens[charged[0].head].tag == "NNS"
            things = things and tokens[charged[0].head].lemma not in lexicon("persons")
            person = noun.entity == "PERSON" or noun.lemma.lower() in lexicon("persons")
            if is_headline(tokens) and first.tag == "VBN" and things and person:
                yield replace(charged[0], label="ROOT", head=charged[0].index)
                yield replace(noun, label="nsubjpass", head=charged[0].index)


_CHARGED = frozenset({"accuse", "acquit", "arrest", "charge", "convict", "fine", "free", "indict", "jail", "sentence"})
"""What is done to people, and to no letters."""


def second_whom_it_is_addressed_to(tokens: Tokens) -> Iterator[Token]:
    """In "letters addressed to Obama and Senator Wicker were retrieved" the letters were: one senator is not many.

    yes: Letters addressed to Obama and Senator Roger Wicker, a Republican, were retrieved last week at mail facilities.
    no: Letters went to Obama and Wicker was pleased.
    """
    for verb in (t for t in tokens[5:] if t.label == "conj" and t.tag == "VBN"):
        first = tokens[verb.head]
        helper = next(iter(below(tokens, verb, "auxpass", "aux")), verb)
        subjects = below(tokens, verb, *SUBJECTS)
        if first.tag not in {"VBD", "VBN"} or helper.text not in {"were", "have", "are"} or len(subjects) != 1:
            continue
        things = [t for t in below(tokens, first, *SUBJECTS) if t.index == first.index - 1 and t.tag == "NNS"]
        ones = [
            t for p in below(tokens, first, "prep") for t in below(tokens, p, "pobj") if t.index < subjects[0].index
        ]
        single = subjects[0].entity == "PERSON" and not has(tokens, subjects[0], "conj") and first.lemma in _SENT
        if things and ones and single and not has(tokens, first, "dobj", "aux", "auxpass"):
            yield in_place_of(verb, first)
            yield replace(things[0], label="nsubjpass" if helper.label == "auxpass" else "nsubj", head=verb.index)
            yield replace(first, tag="VBN", label="acl", head=things[0].index)
            yield replace(subjects[0], label="conj", head=ones[-1].index)
            yield from (replace(t, head=ones[-1].index) for t in below(tokens, first, "cc"))


_SENT = frozenset({"address", "deliver", "mail", "post", "send", "write"})
"""What is done with letters."""


def person_from_a_place_who(tokens: Tokens) -> Iterator[Token]:
    """In "gave it to Maqsood, from Blackburn, who paid" Maqsood is from there, and paid.

    yes: Ann Lee, from Leeds, gave the information of 80 accounts to Bo Maqsood, from Blackburn, who paid £50 for each.
    no: She moved from Blackburn, where she had paid.
    """
    for verb in (t for t in tokens[6:] if t.label == "relcl"):
        place = tokens[verb.head]
        origin = tokens[place.head]
        name = tokens[origin.index - 2]
        who = any(t.text == "who" and t.head == verb.index and t.index == place.index + 2 for t in tokens)
        from_ = (origin.text, tokens[origin.index - 1].text, place.label) == ("from", ",", "pobj")
        if who and from_ and place.tag == name.tag == "NNP" and name.index > 0:
            yield replace(origin, head=name.index)
            yield replace(verb, head=name.index)
            yield replace(place, entity="GPE" if place.entity == "PERSON" else place.entity)


def state_behind_its_town(tokens: Tokens) -> Iterator[Token]:
    """In "left Cape Canaveral, Florida carrying three astronauts" the rocket carried them.

    yes: The rocket lifted off from Cape Canaveral, Florida carrying three astronauts.
    no: It left the town, Florida carrying the cost.
    """
    for state in (t for t in tokens[3:-1] if t.label == "nsubj" and t.entity == "GPE"):
        verb, town = tokens[state.head], tokens[state.index - 2]
        close = tokens[state.index - 1].text == "," and verb.index == state.index + 1
        land = any(p.type == "country" for p in places(state.text))  # "in Rome, Italy winning 2-0"
        if close and (verb.tag, verb.label) == ("VBG", "advcl") and town.entity in {"GPE", "FAC", "LOC"} and not land:
            yield replace(state, label="appos", head=town.index)


def second_deed_before_a_number(tokens: Tokens) -> Iterator[Token]:
    """In "has cut 7,200 jobs, grounded 20 aircraft" it grounded them: no participle stands before a number.

    yes: BA has cut 7,200 jobs, grounded 20 aircraft, scaled back operations at Gatwick.
    no: BA has lost 7,200 skilled jobs.
    """
    for deed in (t for t in tokens[4:-2] if (t.label, t.tag) == ("amod", "VBN")):
        thing, number = tokens[deed.head], word_after(tokens, deed)
        verb = tokens[thing.head]
        comma = tokens[deed.index - 1]
        first = [t for t in below(tokens, verb, "dobj") if t.index < deed.index]
        if thing.label != "dobj" or (number.label, number.tag) != ("nummod", "CD") or comma.text != "," or not first:
            continue
        yield replace(deed, label="conj", head=verb.index)
        yield replace(thing, head=deed.index)
        for third in below(tokens, thing, "acl"):
            if third.tag == "VBN" and tokens[third.index - 1].text == "," and has(tokens, third, "dobj"):
                yield replace(third, label="conj", head=deed.index)


def complex_that_houses_them(tokens: Tokens) -> Iterator[Token]:
    """In "the hotel complex houses families" it does: a sentence has a verb.

    yes: The hotel complex houses families, including school children, living under the programme.
    no: The hotel complex, houses, families
    """
    for root in (t for t in tokens[3:-1] if t.head == t.index and t.tag == "NNS" and tokens[-1].text == "."):
        for verb in below(tokens, root, "compound"):
            before, article = tokens[verb.index - 1], below(tokens, root, "det")
            houses = verb.tag == "NNS" and verb.lemma in _DEEDS and verb.index == root.index - 1
            if houses and article and article[0].index == 0 and before.tag in {"NN", "NNP", "JJ"}:
                yield replace(verb, tag="VBZ", label="ROOT", head=verb.index)
                yield replace(root, label="dobj", head=verb.index)
                yield replace(before, tag="NN", label="nsubj", head=verb.index)
                for t in tokens[: before.index]:
                    if t.head in {root.index, verb.index}:
                        yield replace(t, head=before.index, label="compound" if t.label == "nmod" else t.label)
                yield from (
                    replace(t, head=verb.index) for t in below(tokens, root, "punct") if t.index == len(tokens) - 1
                )


_DEEDS = frozenset({"bank", "display", "feature", "finance", "fund", "host", "house", "mine", "plant", "train"})
"""Verbs that are nouns as well, whose present looks like a plural."""


def quality_joined_to_a_quality(tokens: Tokens) -> Iterator[Token]:
    """In "provocative and inciting utterances" the utterances are so: nobody incites them.

    yes: He advised that leaders should desist from making provocative and inciting utterances that cause violence.
    no: She left after being rude and insulting Kim.
    """
    for word in (t for t in tokens[2:-1] if (t.label, t.tag) == ("conj", "VBG")):
        first, thing = tokens[word.index - 2], word_after(tokens, word)
        verb = tokens[word.head]
        near = (
            tokens[word.index - 1].label == "cc"
            and first.tag == "JJ"
            and first.head == verb.index
            and verb.lemma != "be"
        )
        if near and first.label == "acomp" and (thing.label, thing.head, thing.tag) == ("dobj", word.index, "NNS"):
            yield replace(thing, head=verb.index)
            yield replace(first, label="amod", head=thing.index)
            yield replace(word, tag="JJ", head=first.index)
            yield replace(tokens[word.index - 1], head=first.index)


def letters_of_the_whole_phrase(tokens: Tokens) -> Iterator[Token]:
    """In "a memorandum of understanding (MoU)" the memorandum is so called.

    yes: BP and Gazprom signed a memorandum of understanding (MoU) in June.
    no: The party of Ann Lee (LP) won.
    """
    for short in (t for t in tokens[3:-1] if t.label == "appos" and tokens[t.index - 1].text == "("):
        inner = tokens[short.head]
        whole = whole_of(tokens, inner)
        letters = [c for c in short.text if c.isupper()]
        if whole is not None and len(letters) > 1 and letters[0].lower() == whole.text[:1].lower():
            yield replace(short, head=whole.index)


def those_of_whom_one_is_the_first(tokens: Tokens) -> Iterator[Token]:
    """In "the first of the four detainees to give an interview" the first gives it.

    yes: Mr Mubanga is the first of the four detainees freed last month to give a media interview.
    no: The first of four tasks freed last month was to give an interview.
    """
    for first in (t for t in tokens[:-5] if t.text.lower() in {"first", "last", "second", "only"}):
        of = word_after(tokens, first)
        group = next(iter(below(tokens, of, "pobj")), None) if of.text == "of" and of.head == first.index else None
        for verb in tokens[of.index + 2 :] if group is not None and group.tag == "NNS" else ():
            inside = (
                verb.tag == "VB" and verb.label in {"xcomp", "acl", "relcl"} and is_below(tokens, verb, group or verb)
            )
            if inside and tokens[verb.index - 1].text == "to" and tokens[verb.head].tag in {"VBN", "NNS"}:
                yield replace(verb, label="acl", head=first.index)
                return


def names_of_the_people_before(tokens: Tokens) -> Iterator[Token]:
    """In "the hometown of supermodels Miranda Kerr and Erica Packer" the two are models, and no town.

    yes: The murder rattled the town, known best for being the hometown of supermodels Miranda Kerr and Erica Packer.
    no: It is the hometown of supermodels, Lima.
    """
    for name in (t for t in tokens[3:] if (t.label, t.tag, t.entity) == ("appos", "NNP", "PERSON")):
        people = tokens[begin(tokens, name) - 1]
        of = tokens[people.head]
        if (people.tag, people.label, of.lemma) == ("NNS", "pobj", "of") and of.head == name.head:
            yield replace(name, head=people.index)


def prices_that_fall(tokens: Tokens) -> Iterator[Token]:
    """In "continued despite falling commodities prices" nobody falls prices: they fall.

    yes: The company cut jobs to compensate for falling commodities prices.
    no: The bank profits from raising prices.
    """
    for word in (t for t in tokens[1:-1] if t.tag == "VBG" and t.lemma in _OF_THEMSELVES):
        for thing in below(tokens, word, "dobj"):
            bare = thing.index > word.index and thing.tag == "NNS" and not has(tokens, thing, "det", "poss")
            if bare and word.label in {"pcomp", "advcl", "xcomp"}:
                yield replace(in_place_of(thing, word), label="pobj" if word.label == "pcomp" else "dobj")
                yield replace(word, label="amod", head=thing.index)
                for t in below(tokens, word):
                    if t != thing and t.index > thing.index:
                        yield replace(t, head=thing.index)


_OF_THEMSELVES = frozenset({"dwindle", "fall", "plummet", "plunge", "rise", "slump", "soar"})
"""Verbs that take no object."""


def head_of_a_body_for_something(tokens: Tokens) -> Iterator[Token]:
    """In "Commission for Racial Equality chairman Trevor Phillips said" he said it, and chairs the commission.

    yes: Commission for Racial Equality chairman Trevor Phillips said asylum applications were down 40%.
    no: The commission for chairman Trevor Phillips said so.
    """
    for name in (t for t in tokens[4:] if (t.label, t.entity) == ("pobj", "PERSON")):
        link = tokens[name.head]
        body = tokens[link.head]
        roles = [t for t in below(tokens, name, "compound", "nmod") if t.tag == "NN" and t.text.islower()]
        if len(roles) != 1 or link.lemma not in {"for", "of"} or body.tag != "NNP" or body.index != link.index - 1:
            continue
        what = tokens[roles[0].index - 1]
        if has(tokens, body, "det") or what.tag not in NAME_TAGS or roles[0].lemma not in _HEADS:
            continue
        yield in_place_of(name, body)
        yield replace(what, label="pobj", head=link.index)
        yield replace(body, label="compound", head=roles[0].index)
        for t in below(tokens, body):
            if t != link and t.index > name.index:
                yield replace(t, head=name.index)


_HEADS = frozenset({"chair", "chairman", "chairwoman", "chief", "director", "head", "leader", "president", "spokesman"})
"""Who leads a body or speaks for it."""


def should_that_opens_a_condition(tokens: Tokens) -> Iterator[Token]:
    """In "should Samwu and its members go on, the city will act" nobody is said to: no name begins with "should".

    yes: "Should Samwu (the South African Workers Union) and its members continue to behave so, the city will act."
    no: Kim should go on.
    """
    for should in (t for t in tokens[:2] if (t.text, t.tag, t.label) == ("Should", "MD", "compound")):
        subject = tokens[should.head]
        verb = tokens[subject.head]
        if subject.label in SUBJECTS:
            yield replace(should, label="aux", head=verb.index)
            yield replace(verb, label="advcl" if verb.label == "ccomp" else verb.label, tag="VB")


def for_whom_it_is_impossible(tokens: Tokens) -> Iterator[Token]:
    """In "it was impossible for old people to go to court" they are not to go for a purpose: they cannot.

    yes: Lord Falconer told the BBC it was impossible for some elderly people to go to court to give evidence.
    no: It was ready for people to go.
    """
    for deed in (t for t in tokens[4:] if (t.label, t.tag) == ("advcl", "VB")):
        be = tokens[deed.head]
        states = [t for t in below(tokens, be, "acomp") if be.index < t.index < deed.index and t.lemma in _FOR_SOMEBODY]
        marks = [t for t in below(tokens, deed, "mark") if t.text == "for" and t.index > be.index]
        if be.lemma == "be" and states and marks and has(tokens, deed, "nsubj"):
            yield replace(deed, label="xcomp", head=states[0].index)


_FOR_SOMEBODY = frozenset({"essential", "impossible", "important", "necessary", "vital"})
"""What it is for somebody to do something."""


REPAIRS = (
    plans_taken_for_a_verb,
    description_of_the_last_named,
    thing_that_is_had,
    deed_of_a_headline_behind_a_participle,
    second_whom_it_is_addressed_to,
    person_from_a_place_who,
    state_behind_its_town,
    second_deed_before_a_number,
    complex_that_houses_them,
    quality_joined_to_a_quality,
    letters_of_the_whole_phrase,
    those_of_whom_one_is_the_first,
    names_of_the_people_before,
    prices_that_fall,
    head_of_a_body_for_something,
    should_that_opens_a_condition,
    for_whom_it_is_impossible,
)
"""In the order in which they are made."""
