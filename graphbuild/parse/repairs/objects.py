"""Misparses of what a verb takes: whom it informs of what, whom it stops doing what, where things are taken."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import NOUN_TAGS
from graphbuild.lexicon import lexicon, names_body, table
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, begin, below, has
from graphbuild.parse.repairs.forms import verb_of


def what_somebody_is_told_of(tokens: Tokens) -> Iterator[Token]:
    """In "informed the Swans of his intention" they are told of it: it is no part of the Swans.

    yes: Kim reminded the house of its duty.
    yes: Kim notified police of the theft.
    """
    for of in (t for t in tokens if t.label == "prep"):
        told = tokens[of.head]
        verb = tokens[told.head]
        owned = lexicon("partitives") | lexicon("relational") | lexicon("offices")
        bare = not any(has(tokens, t, "det", "poss") for t in below(tokens, of, "pobj"))  # "warned a group of teachers"
        if (
            of.lemma.lower() == "of"
            and told.label == "dobj"
            and of.index == told.index + 1
            and verb.lemma.lower() in _TELLING_OF
            and (
                verb.lemma != "tell"
                or told.entity
                or names_body(told.lemma.lower())
                or told.lemma in lexicon("persons")
            )
            and told.lemma.lower() not in (owned | lexicon("collective_nouns") if bare else owned)
            and not any(t.entity in {"GPE", "ORG"} for t in below(tokens, of, "pobj"))
        ):
            yield replace(of, head=verb.index)


_TELLING_OF = frozenset(
    {"apprise", "assure", "convince", "deprive", "inform", "notify", "remind", "rid", "rob", "tell", "warn"}
)
"""Verbs that take somebody, and of what: Levin 1993, section 37.2, as literature."""


def what_somebody_is_blamed_for(tokens: Tokens) -> Iterator[Token]:
    """In "blames poor training for the crash" it is blamed for it, and in "blamed it on rebels" they are blamed.

    yes: The report blames poor training for the crash.
    yes: The army blamed the attack on rebels.
    """
    for why in tokens:
        thing = tokens[why.head]
        verb = tokens[thing.head]
        word = why.lemma.lower()
        if (
            (why.label, thing.label) == ("prep", "dobj")
            and verb.index < thing.index < why.index
            and (
                (word == "for" and verb.lemma.lower() in lexicon("treating") and thing.lemma.lower() not in _BEING_FOR)
                or (word == "on" and verb.lemma.lower() == "blame")
            )
        ):
            yield replace(why, head=verb.index)


_BEING_FOR = frozenset({"bid", "call", "campaign", "case", "demand", "excuse", "plan", "proposal", "reason", "support"})
"""Nouns that themselves are for something."""


def deed_of_the_guilty(tokens: Tokens) -> Iterator[Token]:
    """In "found guilty by a verdict of the murder" he is guilty of the murder.

    yes: Roy Whiting has been found guilty by a unanimous verdict of the murder of a schoolgirl.
    yes: Kim Lee was found guilty on Thursday of nine counts of fraud.
    """
    for guilty in (t for t in tokens if t.label in {"oprd", "acomp"} and t.lemma.lower() in {"guilty", "innocent"}):
        of = next((t for t in tokens[guilty.index :] if (t.lemma, t.label) == ("of", "prep")), guilty)
        verdict = tokens[of.head]
        by = tokens[verdict.head]
        if any(t.text == "to" for t in below(tokens, guilty, "prep")):
            continue  # "pleaded guilty to fraud by abuse of position"
        if verdict.label == "pobj" and by.text.lower() in {"at", "by", "in", "on"} and by.head == guilty.head:
            yield replace(of, head=guilty.index)


def where_it_is_taken(tokens: Tokens) -> Iterator[Token]:
    """In "takes a set of proposals to the meeting" it is there that he takes them.

    yes: Simon Crean is taking a set of proposals to the executive meeting.
    """
    for to in tokens:
        noun = tokens[to.head]
        of = tokens[noun.head]
        thing = tokens[of.head] if noun.label == "pobj" and of.lemma == "of" else noun
        verb = tokens[thing.head]
        if (
            (to.text.lower(), to.label) == ("to", "prep")
            and thing.label == "dobj"
            and to.index == noun.index + 1
            and verb.lemma.lower() in _TAKING
            and noun.lemma.lower() not in {"flight", "journey", "path", "road", "route", "trip", "visit", "walk", "way"}
            and "to" not in table("noun_complements").get(noun.lemma.lower(), ("",))[0].split()
            and not any(p.lemma == "to" for p in below(tokens, verb, "prep", "dative", "prt"))
            and verb.index < thing.index
        ):
            yield replace(to, head=verb.index)


_TAKING = frozenset(
    {"add", "ascribe", "attach", "attribute", "bring", "carry", "compare", "connect", "dedicate", "deliver", "devote"}
    | {"donate", "hand", "lend", "link", "present", "return", "send", "submit", "take", "tie", "transfer"}
)
"""Verbs that take a thing to somewhere or to another."""


def whence_they_are(tokens: Tokens) -> Iterator[Token]:
    """In "involves staff from three banks" the staff are from there: nothing is involved from a bank.

    yes: It will involve staff from the National Australia Bank, ANZ and the Bank of Melbourne, and coincide with talks.
    """
    for whence in (t for t in tokens if t.label == "prep"):
        verb = tokens[whence.head]
        things = [t for t in below(tokens, verb, "dobj") if t.index == whence.index - 1]
        if (
            whence.text.lower() == "from"
            and things
            and things[0].tag in {"NN", "NNS"}
            and verb.lemma.lower()
            in {"affect", "comprise", "feature", "include", "interview", "involve", "represent", "show"}
        ):
            yield replace(whence, head=things[0].index)


def participle_of_what_stands_before(tokens: Tokens) -> Iterator[Token]:
    """In "carry lanterns, given away by the city" it is the lanterns that are given away.

    yes: People carry lanterns, given away by the city and bought from vendors.
    yes: Australia will ride through the slump, largely brought on by the United States.
    yes: Kim says he is confident Peru will ride through the world slump, largely brought on by the United States.
    """
    for participle in (t for t in tokens[2:] if t.tag == "VBN"):
        comma = begin(tokens, participle) - 1
        noun = tokens[comma - 1]
        if (
            (participle.label in {"dep", "prep"} or _is_past_what_is_said(tokens, participle))
            and has(tokens, participle, "agent")
            and comma > 0
            and tokens[comma].text == ","
            and noun.tag in NOUN_TAGS
            and noun.label in {"dobj", "pobj"}
        ):
            yield replace(participle, label="acl", head=noun.index)


def _is_past_what_is_said(tokens: Tokens, participle: Token) -> bool:
    """True where the whole of what somebody says stands between the saying and the participle that hangs on it."""
    verb = tokens[participle.head]
    said = (t for t in below(tokens, verb, "ccomp") if verb.index < t.index < participle.index)
    return participle.label == "advcl" and verb.lemma.lower() in lexicon("saying") and any(said)


def made_clear(tokens: Tokens) -> Iterator[Token]:
    """In "cut short his holiday", "set free two men" and "made clear her view" the two words are one verb.

    yes: Alejandro Toledo has cut short his beach holiday to oversee an inquiry.
    yes: Kim made clear her opposition to the plan.
    yes: The court set free two men.
    """
    for quality in tokens[1:]:
        verb = tokens[quality.index - 1]
        apart = quality.label in {"acomp", "advcl", "advmod", "amod", "ccomp", "oprd", "prt"}
        if not apart or f"{verb.lemma.lower()} {quality.text}" not in _BRIEFLY:
            continue
        for thing in below(tokens, quality, "nsubj"):
            yield replace(thing, label="dobj", head=verb.index)
        if has(tokens, verb, "dobj") or has(tokens, quality, "nsubj"):
            yield replace(quality, tag="RP", label="prt", head=verb.index)


_BRIEFLY = frozenset(
    {"break open", "cut loose", "cut open", "cut short", "hold open", "keep open", "lay bare"}
    | {"leave open", "let loose", "make available", "make clear", "make plain", "make possible"}
    | {"make public", "push open", "set free"}
)
"""Verbs with the adjective that their object often follows."""


def particle_with_object(tokens: Tokens) -> Iterator[Token]:
    """In "taken off the plane" it is the plane that they are taken off.

    yes: The 185 passengers and 12 crew members have been taken off the plane.
    """
    for particle in tokens:
        if particle.label == "prt" and particle.tag in {"IN", "RP"} and has(tokens, particle, "pobj"):
            yield replace(particle, label="prep", tag="IN")


def shot_dead(tokens: Tokens) -> Iterator[Token]:
    """In "shot dead eight men" they were shot dead: no dead men were shot.

    yes: Indian security forces have shot dead eight suspected militants in Kashmir.
    yes: Gunmen shot dead a judge in Lima.
    """
    for dead in tokens[1:]:
        verb = tokens[dead.index - 1]
        if dead.text == "dead" and verb.lemma.lower() in {"gun", "shoot", "strike"} and dead.label in {"amod", "oprd"}:
            yield replace(dead, tag="RP", label="prt", head=verb.index)


def gerund_taken_for_noun(tokens: Tokens) -> Iterator[Token]:
    """In "stop Kim crossing the border" Kim crosses it: there is no crossing that is called Kim.

    yes: The US deployed gunships to stop Osama bin Laden crossing into Pakistan.
    yes: Afghan forces have begun handing over captured fighters to a new interrogation centre.
    yes: Kuti was jailed for smuggling gold.
    """
    for gerund in tokens[1:]:
        name, verb = tokens[gerund.index - 1], tokens[gerund.head]
        if (gerund.tag, gerund.label in {"amod", "compound"}) == ("VBG", True) and _is_charge(tokens, name, verb):
            yield replace(gerund, label="pcomp", head=name.index)
            yield replace(verb, label="dobj", head=gerund.index)
            continue
        if (gerund.tag, gerund.label) == ("NN", "xcomp") and gerund.text.endswith("ing") and verb.tag.startswith("V"):
            yield replace(gerund, tag="VBG", lemma=verb_of(gerund.text.lower()))  # "has begun handing over"
            continue
        if (
            gerund.tag == "NN"
            and gerund.text.endswith("ing")
            and gerund.label == "dobj"
            and (name.entity, name.label, name.head) == ("PERSON", "compound", gerund.index)
            and verb.lemma.lower()
            in {"catch", "film", "find", "hear", "keep", "prevent", "see", "spot", "stop", "watch"}
            and has(tokens, gerund, "prep", "prt")
        ):
            yield replace(gerund, tag="VBG", label="xcomp", lemma=verb_of(gerund.text.lower()))
            yield replace(name, label="dobj", head=verb.index)
            for part in below(tokens, gerund, "compound"):
                if part.index < name.index:
                    yield replace(part, head=name.index)


def _is_charge(tokens: Tokens, preposition: Token, noun: Token) -> bool:
    """True for gold in "jailed for smuggling gold", chips in "barred from exporting chips"."""
    above = tokens[preposition.head]
    lemma = (tokens[above.head] if above.label == "dobj" else above).lemma.lower()  # "fined £5m for misleading clients"
    pair = (noun.label, noun.head, preposition.label) == ("pobj", preposition.index, "prep")
    charged = preposition.lemma == "for" and lemma in lexicon("treating")
    return pair and (charged or (preposition.lemma == "from" and lemma in _BARRING))


_BARRING = frozenset({"ban", "bar", "block", "deter", "discourage", "prevent", "prohibit", "stop"})
"""Verbs that take "from doing": who is stopped is their object."""


def from_one_sum_to_another(tokens: Tokens) -> Iterator[Token]:
    """In "fined between $5,000 and $7,000" there is one sum, which lies between the two.

    yes: They were fined between $5,000 and $7,000.
    """
    for between in tokens:
        first = tokens[between.head]
        if between.text.lower() != "between" or between.label != "quantmod" or first.tag != "CD":
            continue
        for second in below(tokens, first, "conj"):
            for word in below(tokens, first, "cc"):
                yield replace(word, label="quantmod")
            yield replace(second, label="nummod")


def what_is_found_to_be(tokens: Tokens) -> Iterator[Token]:
    """In "found gambling was the biggest earner" gambling was so: it was not found.

    yes: The Australian Bureau of Statistics has found gambling was the biggest money winner for casinos.
    """
    for verb in (t for t in tokens if t.label == "ccomp"):
        saying = tokens[verb.head]
        things = [t for t in below(tokens, saying, "dobj") if saying.index < t.index < verb.index]
        first = begin(tokens, verb)
        if (
            verb.tag in {"VBD", "VBP", "VBZ"}
            and saying.lemma.lower() in lexicon("saying") | lexicon("thinking") | lexicon("factive")
            and len(things) == 1
            and things[0].index in {first - 1, verb.index - 1}
            and not has(tokens, verb, "nsubj", "nsubjpass", "mark", "expl")
        ):
            yield replace(things[0], label="nsubj", head=verb.index)


def subject_before_its_verb(tokens: Tokens) -> Iterator[Token]:
    """In "took the calls and the Pentagon now believes" the Pentagon believes: nobody took it.

    yes: The United States intercepted those communications and the Pentagon now believes Osama bin Laden is on the run.
    yes: Oil fell below $60, gold hit a record and shares in Tokyo slid 4% as traders fled risk.
    yes: AIP said Taliban rule had been ended in Paktika and the administration was being run by a council.
    """
    for verb in (t for t in tokens if t.label in {"conj", "ccomp"}):
        finite = verb.tag in {"VBZ", "VBP", "VBD"} or has(tokens, verb, "aux", "auxpass")
        own = has(tokens, verb, "nsubj", "nsubjpass", "cc", "mark")
        if not finite or own or verb.index < tokens[verb.head].index:
            continue
        before = [t for t in tokens[tokens[verb.head].index : verb.index] if t.label == "conj" and t.tag in NOUN_TAGS]
        if not before:
            continue
        subject, first = before[-1], tokens[before[-1].head]
        main = tokens[first.head] if first.label == "dobj" else tokens[tokens[first.head].head]
        joiner = [t for t in below(tokens, first, "cc") if t.index == begin(tokens, subject) - 1]
        between = tokens[subject.index + 1 : verb.index]
        auxiliaries = [t for t in between if t.head == verb.index and t.label in {"advmod", "aux", "auxpass", "neg"}]
        beside = main.index == verb.head or (main.label in {"ccomp", "conj"} and main.head == verb.head)
        where = [t for t in between if t.label == "prep" and t.head == main.index]  # "and shares in Tokyo slid"
        bare = all(t in auxiliaries or t.tag in {"IN", "DT", "CD", "JJ", *NOUN_TAGS} for t in between)
        bare = bare and (main.label == "conj" or len(auxiliaries) == len(between))
        if joiner and beside and first.label in {"dobj", "pobj"} and bare:
            yield from (replace(t, head=subject.index) for t in where)
            passive = any(t.label == "auxpass" for t in auxiliaries)
            yield replace(subject, label="nsubjpass" if passive else "nsubj", head=verb.index)
            yield replace(joiner[0], head=main.index)
            if main.index != verb.head:
                yield replace(verb, label="conj", head=main.index)


def over_some_years(tokens: Tokens) -> Iterator[Token]:
    """In "was to increase over three years" nobody increases the years.

    yes: The share was to gradually increase over three years to 75 percent in 1988.
    """
    for over in tokens[1:]:
        number = tokens[over.head]
        years = tokens[number.head]
        verb = tokens[years.head]
        if (
            (over.text, over.label, number.label, years.label) == ("over", "quantmod", "nummod", "dobj")
            and years.entity == "DATE"
            and years.tag == "NNS"
            and verb.index == over.index - 1
            and verb.lemma.lower() in _CHANGING
        ):
            yield replace(over, label="prep", head=verb.index)
            yield replace(years, label="pobj", head=over.index)


_CHANGING = frozenset({"climb", "decline", "decrease", "drop", "fall", "grow", "increase", "jump", "rise", "shrink"})
"""Verbs of an amount that goes up or down."""


def sum_before_its_noun(tokens: Tokens) -> Iterator[Token]:
    """In "a five billion dollar, four year credit facility" the facility is sought: the sum says how large it is.

    yes: BP is seeking a five billion dollar, four year credit facility.
    """
    for thing in (t for t in tokens if t.label == "appos"):
        sum_ = tokens[thing.head]
        a = [t for t in below(tokens, sum_, "det") if t.lemma.lower() in {"a", "an"}]
        if (thing.tag, sum_.tag, sum_.entity) == ("NN", "NN", "MONEY") and a:
            root = sum_.head == sum_.index
            yield replace(thing, label=sum_.label, head=thing.index if root else sum_.head)
            yield replace(sum_, label="compound", head=thing.index)
            yield replace(a[0], head=thing.index)


def tested_positive(tokens: Tokens) -> Iterator[Token]:
    """In "tested positive for EPO" positive is what the test found, and no thing tested.

    yes: Kim tested positive for EPO.
    """
    for found in (t for t in tokens if (t.label, t.tag) == ("dobj", "JJ")):
        if found.lemma.lower() in {"negative", "positive"} and tokens[found.head].lemma.lower() == "test":
            yield replace(found, label="acomp")
            for preposition in below(tokens, tokens[found.head], "prep"):
                if preposition.index == found.index + 1:
                    yield replace(preposition, head=found.index)


def number_that_somebody_is_ranked(tokens: Tokens) -> Iterator[Token]:
    """In "is ranked number five in the world" five says what he is, and not when.

    yes: The club is ranked number five in the world.
    """
    for number in tokens:
        verb = tokens[number.head]
        if number.label == "npadvmod" and number.lemma.lower() in {"number", "no."} and verb.lemma in {"rank", "seed"}:
            yield replace(number, label="oprd")
