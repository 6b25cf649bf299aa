"""Misparses of relative clauses behind several names: of whom more is told."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import NOUN_TAGS
from graphbuild.lexicon import lexicon, names_body, table
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, begin, below, has, is_below


def clause_of_the_last_named(tokens: Tokens) -> Iterator[Token]:
    """In "the geologist Carla Benassi and Piero Lunghi, who became minister" Lunghi became minister.

    Where several may be meant, as in "Benassi and Lunghi, who left", nothing is changed.

    yes: The guests were the geologist Carla Benassi and Piero Lunghi, who later became minister of education.
    """
    for verb in (t for t in tokens if t.label == "relcl"):
        whos = [t for t in below(tokens, verb, "nsubj", "nsubjpass") if t.lemma == "who"]
        last = tokens[whos[0].index - 2] if whos and whos[0].index > 2 else verb
        single = verb.tag == "VBZ" or any(t.text in {"has", "is", "was"} for t in (verb, *below(tokens, verb, "aux")))
        single = single or any(t.tag == "NN" for t in below(tokens, verb, "attr"))
        if (
            single
            and (last.label, last.entity) == ("conj", "PERSON")
            and tokens[last.index + 1].text == ","
            and verb.head < last.index
        ):
            yield replace(verb, head=last.index)


def clause_of_the_last_of_two(tokens: Tokens) -> Iterator[Token]:
    """In "the mill and the brewery, which has closed" one has closed, and that is the brewery.

    Where several may be meant, as in "the mill and the brewery, which have closed", nothing is changed.

    yes: The museum, as the home of the first engine and the X-15, which has carried pilots for decades, is full.
    no: The council sold the mill and the brewery, which have closed.
    """
    for verb in (t for t in tokens[6:] if t.label == "relcl"):
        which = [t for t in below(tokens, verb, "nsubj", "nsubjpass") if t.lemma == "which"]
        last = tokens[which[0].index - 2] if which else verb
        first = tokens[last.head]
        words = {t.text for t in (verb, *below(tokens, verb, "aux", "auxpass"))}
        if (
            (verb.tag == "VBZ" or words & {"has", "is", "was"})
            and (last.label, first.index) == ("conj", verb.head)
            and last.tag in {"NN", "NNP", "CD"}
            and first.tag in NOUN_TAGS
            and tokens[last.index + 1].text == ","
        ):
            yield replace(verb, head=last.index)


def clause_behind_the_name_of_a_place(tokens: Tokens) -> Iterator[Token]:
    """In "a villa in the Algarve that Kim had sold" the villa was sold: "that" tells nothing of a name.

    yes: Lee owns a villa in the Algarve that Kim had sold in 2019.
    no: Lee owns a villa in a valley that Kim had sold.
    """
    for that in (t for t in tokens[3:] if t.lemma == "that" and t.label in {"dobj", "nsubj", "nsubjpass"}):
        verb, name = tokens[that.head], tokens[that.index - 1]
        preposition = tokens[name.head]
        noun = tokens[preposition.head]
        if (
            (verb.label, verb.head) == ("relcl", name.index)
            and (name.label, name.tag) == ("pobj", "NNP")
            and name.entity in {"GPE", "LOC"}
            and (preposition.label, noun.tag in {"NN", "NNS"}) == ("prep", True)
        ):
            yield replace(verb, head=noun.index)


def clause_of_who_is_of_a_body(tokens: Tokens) -> Iterator[Token]:
    """In "Claire Montagnac of the institute Inrap, who directs the dig" no institute is "who".

    yes: The walls are safe, said Claire Montagnac of the archaeology institute Inrap, who directs the excavation.
    yes: The seal was found by Rachel Doyle, a teacher from Alnwick, who was walking her dog.
    """
    for verb in (t for t in tokens if t.label == "relcl"):
        body = tokens[verb.head]
        of = tokens[body.head]
        person = tokens[of.head]
        whos = [t for t in below(tokens, verb, "nsubj", "nsubjpass") if t.lemma == "who"]
        inside = [t for t in tokens[begin(tokens, body) : body.index + 1] if t.text.islower()]
        named = body.entity == "ORG" or any(names_body(t.lemma) for t in inside)
        from_there = of.text in {"from", "in"} and person.lemma.lower() in lexicon("persons")
        if (
            whos
            and (body.label, of.label) == ("pobj", "prep")
            and of.text in {"at", "from", "in", "of"}
            and ((person.entity == "PERSON" and named) or from_there)
            and tokens[whos[0].index - 1].text == ","
        ):
            beside = from_there and person.label == "appos" and tokens[person.head].entity == "PERSON"
            yield replace(verb, head=person.head if beside else person.index)


def what_the_body_is(tokens: Tokens) -> Iterator[Token]:
    """In "Oksana Feld of the Rhun Institute, a think tank in Lima" no person is a think tank.

    yes: Oksana Feld of the Rhun Institute, a think tank in Lima, said the ban was wrong.
    no: Oksana Feld of the Rhun Institute, a chemist in Lima, said the ban was wrong.
    """
    for kind in (t for t in tokens[4:] if (t.label, t.tag) == ("appos", "NN")):
        person, comma = tokens[kind.head], tokens[begin(tokens, kind) - 1]
        body = tokens[comma.index - 1]
        whole = names_body(kind.lemma) or kind.lemma in lexicon("businesses") | _BODIES
        of = tokens[body.head]
        if (
            person.entity == "PERSON"
            and comma.text == ","
            and (body.label, of.label, of.head) == ("pobj", "prep", person.index)
            and body.entity == "ORG"
            and whole
        ):
            yield replace(kind, head=body.index)


_BODIES = frozenset({"charity", "group", "maker", "manufacturer", "retailer", "supplier", "tank"})


def days_on_which(tokens: Tokens) -> Iterator[Token]:
    """In "the number of days that patients suffered" nobody suffers days: on those days they do.

    yes: The drug cut the number of days that patients suffered from migraine.
    """
    for that in (t for t in tokens if (t.label, t.lemma) == ("dobj", "that")):
        verb = tokens[that.head]
        noun = tokens[verb.head]
        ofs = [p for p in below(tokens, noun, "prep") if p.lemma == "of" and p.index < that.index]
        whole = [noun, *(t for p in ofs for t in below(tokens, p, "pobj"))]
        times = any(t.lemma.lower() in lexicon("time_nouns") and t.tag == "NNS" for t in whole)
        if verb.label == "relcl" and times and has(tokens, verb, "prep") and verb.lemma.lower() not in _PASSING:
            yield replace(that, label="advmod")
            for by in below(tokens, verb, "prep") if noun.label == "dobj" else ():
                if by.text == "by" and any(t.entity in {"CARDINAL", "PERCENT"} for t in below(tokens, by, "pobj")):
                    yield replace(by, head=noun.head)


_PASSING = frozenset({"add", "devote", "lose", "spend", "take", "waste"})
"""What is done with days."""


def home_taken_for_a_person(tokens: Tokens) -> Iterator[Token]:
    """In "Denise Harrop, 52, from Bolton, who was ill" Bolton is her home, and Harrop was ill.

    yes: The lights went off, said Denise Harrop, 52, from Bolton, who was travelling with her husband.
    no: The letter is from Tom Bolton, who was ill.
    """
    for home in (t for t in tokens[4:] if (t.label, t.tag, t.entity) == ("pobj", "NNP", "PERSON")):
        preposition = tokens[home.head]
        person = tokens[preposition.head]
        aged = tokens[preposition.index - 2].tag == "CD" and preposition.text in {"from", "of"}
        if (
            (aged or preposition.text == "from")
            and tokens[preposition.index - 1].text == ","
            and person.entity == "PERSON"
            and home.index == preposition.index + 1
        ):
            yield replace(home, entity="GPE")
            for verb in (t for t in below(tokens, home, "relcl") if _is_of_a_person(tokens, t)):
                yield replace(verb, head=person.index)


def _is_of_a_person(tokens: Tokens, verb: Token) -> bool:
    words = {t.text for t in tokens if t.head == verb.index or tokens[t.head].head == verb.index}
    return bool(words & {"who", "whom", "whose"})


def body_of_the_role(tokens: Tokens) -> Iterator[Token]:
    """In "Kim, head of the Labour Party, a small group" and "mayor of Lima, the capital" that is no person.

    yes: Peter Obi, the candidate of the Labour Party, a small group founded by trade unions, came third.
    yes: Kim Lee, mayor of Lima, the capital, resigned.
    no: Peter Obi, the candidate of the Labour Party, a lawyer, came third.
    """
    for kind in (t for t in tokens[5:] if (t.label, t.tag) == ("appos", "NN") and not t.entity):
        person, comma = tokens[kind.head], begin(tokens, kind) - 1
        name = tokens[comma - 1]
        fits = (
            names_body(kind.lemma.lower())
            if name.entity == "ORG"
            else table("kinds").get(kind.lemma.lower()) == ("Place",)
        )
        role = tokens[tokens[name.head].head]
        if (
            person.entity == "PERSON"
            and fits
            and tokens[comma].text == ","
            and name.entity in {"ORG", "GPE"}
            and name.label == "pobj"
            and role.index > person.index
            and is_below(tokens, role, person)
        ):
            yield replace(kind, head=name.index)


def who_leads_the_body_before(tokens: Tokens) -> Iterator[Token]:
    """In "rose after the Bank of England, led by Kim, held rates" the bank held them, and Kim leads the bank.

    yes: The pound rose to $1.30 after the Bank of England, led by Andrew Bailey, held rates.
    yes: The poll put Labour on 34 percent and Reform UK, led by Nigel Farage, on 15 percent.
    no: The party, led by Nigel Farage, won.
    """
    for led in (t for t in tokens[4:] if t.tag == "VBN" and t.lemma in _LEADING and has(tokens, t, "agent")):
        last = tokens[led.index - 2]
        noun = last
        while noun.label in {"compound", "pobj", "prep"} and noun.entity and tokens[noun.head].entity == noun.entity:
            noun = tokens[noun.head]
        body = noun.entity == "ORG" or names_body(noun.lemma.lower())
        if tokens[led.index - 1].text != "," or not body or led.label not in {"acl", "advcl"} or led.head == noun.index:
            continue
        yield replace(led, label="acl", head=noun.index)
        after = tokens[noun.head]
        closing = next((t.index for t in tokens[led.index :] if t.text == ","), led.index)
        held = tokens[min(closing + 1, len(tokens) - 1)]
        if (
            (noun.label, after.label) == ("pobj", "prep")
            and after.text in {"after", "as", "before", "since"}
            and (held.tag, held.label, held.head) == ("VBD", "conj", after.head)
        ):
            yield replace(held, label="advcl")
            yield replace(noun, label="nsubj", head=held.index)
            yield replace(after, label="mark", head=held.index)


_LEADING = frozenset({"chair", "found", "head", "lead", "own", "run"})


def when_most_of_them_were(tokens: Tokens) -> Iterator[Token]:
    """In "38 died, most of them children, when a bus taking pupils hit a wall" the bus hit it, and then they died.

    yes: At least 38 people died, most of them children, when a bus taking pupils to a museum plunged off a bridge.
    yes: Twelve people died, most of them children, when a bus plunged into a river.
    no: Twelve people died when a bus plunged into a river.
    """
    for hit in (t for t in tokens[8:] if t.label == "advcl"):
        some = tokens[hit.head]
        when = [t for t in below(tokens, hit, "advmod", "mark") if t.text in {"when", "after", "as"}]
        taking = [t for t in below(tokens, hit, "advcl") if t.tag == "VBG" and t.index < hit.index]
        inner = [w for t in taking for w in below(tokens, t, "advmod", "mark") if w.text in {"when", "after", "as"}]
        if some.tag in NOUN_TAGS and some.label == "advcl" and some.index < hit.index and (when or inner):
            yield replace(hit, head=some.head)
            for bus in below(tokens, taking[0], "nsubj") if inner and not has(tokens, hit, "nsubj") else ():
                yield replace(bus, head=hit.index)
                yield replace(taking[0], label="acl", head=bus.index)
                yield replace(inner[0], head=hit.index)


REPAIRS = (
    body_of_the_role,
    who_leads_the_body_before,
    when_most_of_them_were,
    clause_of_the_last_named,
    clause_of_the_last_of_two,
    clause_behind_the_name_of_a_place,
    home_taken_for_a_person,
    clause_of_who_is_of_a_body,
    days_on_which,
    what_the_body_is,
)
"""In the order in which they are made."""
