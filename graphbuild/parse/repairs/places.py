"""Misparses of places: what a place belongs to."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.lexicon import lexicon, names_body, names_event, table
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, begin, below, has, is_below
from graphbuild.world import places


def state_after_its_city(tokens: Tokens) -> Iterator[Token]:
    """In "a bank in Austin, Texas bought the mill" the bank bought it, and not Texas.

    yes: A bank in Austin, Texas bought the mill.
    yes: The bridge in Portland, Oregon was also closed for a week.
    no: In Lima, Peru beat Chile.
    """
    for state in (t for t in tokens[4:-1] if t.entity == "GPE" and t.label in {"nsubj", "nsubjpass"}):
        start = begin(tokens, state)
        city = tokens[start - 2]
        others = (t for t in below(tokens, tokens[state.head], "nsubj", "nsubjpass") if t.index < city.index)
        if tokens[start - 1].text == "," and (city.entity, city.label) == ("GPE", "pobj") and any(others):
            yield replace(state, label="appos", head=city.index)


def place_of_a_dateline(tokens: Tokens) -> Iterator[Token]:
    """In "HALVBORG, Denmark -" before the story Halvborg is the town in Denmark where it was written.

    yes: HALVBORG, Denmark -
    """
    town, *rest = tokens
    if len(rest) < 3 or tokens[-1].text not in {"-", "--", "–", "—"} or rest[0].text != ",":
        return
    country = tokens[2]
    if town.tag == country.tag == "NNP" and not town.entity == country.entity == "GPE" and places(country.text):
        yield replace(town, entity="GPE")
        yield replace(country, entity="GPE", label="appos", head=town.index)


def place_taken_for_subject(tokens: Tokens) -> Iterator[Token]:
    """In "Outside court, Lee said" it is Lee who speaks.

    yes: Outside court, Margaret O'Shea, whose husband was treated on the ward, said the sentence was too light.
    """
    where, noun = tokens[0], tokens[tokens[0].head]
    names = below(tokens, noun, "appos")
    if (
        where.lemma.lower() in lexicon("place_prepositions")
        and where.label in {"amod", "advmod", "compound"}
        and noun.label == "nsubj"
        and tokens[noun.index + 1].text == ","
        and names
        and names[0].entity in {"PERSON", "ORG"}
        and tokens[noun.head].tag.startswith("VB")
    ):
        verb = tokens[noun.head]
        yield replace(where, tag="IN", label="prep", head=verb.index)
        yield replace(noun, label="pobj", head=where.index)
        yield replace(names[0], label="nsubj", head=verb.index)


def place_joined_to_what_is_in_one(tokens: Tokens) -> Iterator[Token]:
    """In "business in India and Peru grew" the business is in both.

    yes: By contrast, business in India and the United States remained solid.
    no: The mayor of Lima and Chile signed a pact.
    """
    for other in (t for t in tokens[4:] if (t.label, t.entity) == ("conj", "GPE") and t.tag in {"NNP", "NNPS"}):
        noun, cc = tokens[other.head], tokens[begin(tokens, other) - 1]
        place = tokens[cc.index - 1]
        preposition = tokens[place.head]
        inside = (place.label, place.entity, preposition.head) == ("pobj", "GPE", noun.index)
        thing = noun.tag in {"NN", "NNS"} and not noun.entity and noun.lemma.lower() not in lexicon("persons")
        if cc.tag == "CC" and inside and thing and preposition.lemma.lower() in {"from", "in", "to"}:
            yield replace(cc, head=place.index)
            yield replace(other, head=place.index)


def place_described_taken_for_subject(tokens: Tokens) -> Iterator[Token]:
    """In "a raid in Lyss, the capital of the region, medics and police said" the capital is Lyss and says nothing.

    yes: A drone struck a market in El Obeid, the capital of Sudan, local medics and a monitoring group have said.
    """
    for noun in (t for t in tokens[2:] if t.label == "nsubj"):
        start = begin(tokens, noun)
        place = tokens[start - 2] if start > 1 else noun
        joined = [t for t in below(tokens, noun, "conj") if t.index > noun.index]
        if (
            noun.lemma.lower() in _SEATS
            and any(t.lemma.lower() == "the" for t in below(tokens, noun, "det"))
            and tokens[start - 1].text == ","
            and place.entity in {"GPE", "LOC", "FAC"}
            and joined
            and tokens[begin(tokens, joined[0]) - 1].text == ","
        ):
            yield replace(noun, label="appos", head=place.index)
            yield replace(joined[0], label="nsubj", head=noun.head)
            for other in joined[1:]:
                yield replace(other, head=joined[0].index)
            for t in tokens[joined[0].index :]:
                if t.head == noun.index and t.label == "cc":
                    yield replace(t, head=joined[0].index)


_SEATS = frozenset({"capital", "city", "town", "village", "port", "suburb", "seat"})


def place_of_the_place_before(tokens: Tokens) -> Iterator[Token]:
    """In "sailed for Bodo, in the Lofoten islands" it is Bodo that lies there.

    yes: The ship hit rocks after leaving Hull for Svolvaer, in the Lofoten archipelago.
    """
    for preposition in (t for t in tokens[2:] if t.label == "prep"):
        place, objects = tokens[preposition.index - 2], below(tokens, preposition, "pobj")
        if (
            preposition.lemma.lower() in {"in", "near", "off", "on"}
            and tokens[preposition.index - 1].text == ","
            and place.label == "pobj"
            and place.tag in {"NNP", "NNPS"}
            and objects
            and objects[0].entity in {"GPE", "LOC"}
            and tokens[preposition.head].tag.startswith("VB")
            and is_below(tokens, place, tokens[preposition.head])
        ):
            yield replace(preposition, head=place.index)


def place_of_the_signing(tokens: Tokens) -> Iterator[Token]:
    """In "signed the deal in Washington on Wednesday" there and then it was signed.

    yes: The United States and Ukraine signed the US-Ukraine minerals deal in Washington on Wednesday.
    """
    for preposition in tokens:
        deal = tokens[preposition.head]
        verb = tokens[deal.head]
        if (
            preposition.label == "prep"
            and preposition.index > deal.index
            and deal.label == "dobj"
            and deal.lemma.lower() in _AGREEMENTS
            and verb.lemma.lower() in _SIGNING
            and any(
                preposition.lemma.lower() in words and t.entity in entities
                for t in below(tokens, preposition, "pobj")
                for words, entities in (({"in", "at"}, {"GPE", "FAC"}), ({"on", "in"}, {"DATE"}))
            )
        ):
            yield replace(preposition, head=verb.index)


_AGREEMENTS = frozenset({"accord", "agreement", "contract", "deal", "declaration", "memorandum", "pact", "treaty"})
_SIGNING = frozenset({"announce", "conclude", "finalise", "finalize", "initial", "reach", "seal", "sign", "strike"})


def place_beside_what_it_is_of(tokens: Tokens) -> Iterator[Token]:
    """In "the capital of Peru, Lima" Lima is the capital: Peru does not lie in it.

    yes: The capital of Peru, Lima, flooded in May.
    """
    for place in tokens:
        whole = tokens[place.head]
        of = tokens[whole.head]
        seat = tokens[of.head]
        if (
            (place.label, whole.label, of.lemma) == ("appos", "pobj", "of")
            and place.entity == whole.entity == "GPE"
            and seat.tag == "NN"
            and seat.lemma.lower() in {"capital", "seat"} | lexicon("settlements")
        ):
            yield replace(place, head=seat.index)


def origin_of_the_name_before(tokens: Tokens) -> Iterator[Token]:
    """In "a council led by Hamid Karzai, from Kandahar" it is Karzai who is from there.

    yes: It was an administration headed by moderate Muslim Hamid Karzai, from the dominant Pashtun ethnic group.
    """
    for whence in tokens[2:]:
        comma, name = tokens[whence.index - 1], tokens[whence.index - 2]
        apart = whence.head != name.index and tokens[whence.head].tag in {"NN", "NNS"}
        if whence.text == "from" and whence.label == "prep" and comma.text == "," and name.entity == "PERSON" and apart:
            yield replace(whence, head=name.index)


def between_whom_they_meet(tokens: Tokens) -> Iterator[Token]:
    """In "made at a meeting later this month between Kim and Lee" Kim and Lee meet, and make nothing.

    yes: It would be made at a meeting later this month between Secretary Clayton Yeutter and Commissioner Ann Lee.
    """
    for between in tokens:
        verb = tokens[between.head]
        if between.text.lower() != "between" or not verb.tag.startswith("VB") or between.label not in {"prep", "agent"}:
            continue
        meetings = [
            t
            for t in tokens[verb.index : between.index]
            if t.tag in {"NN", "NNS"}
            and t.lemma.lower() in _MEETINGS
            and t.label in {"pobj", "dobj"}
            and is_below(tokens, t, verb)
        ]
        if meetings:
            yield replace(between, label="prep", head=meetings[-1].index)


_MEETINGS = frozenset(
    {"agreement", "call", "clash", "conflict", "conversation", "deal", "debate", "dispute", "fight", "game", "match"}
    | {"meeting", "merger", "negotiation", "pact", "race", "summit", "talk", "treaty", "war"}
)
"""What is between two."""


def reasons_of_the_deed(tokens: Tokens) -> Iterator[Token]:
    """In "pulled out of the talks for domestic reasons" the reasons are those of pulling out.

    yes: Noir had pulled out of the informal GATT talks for domestic political reasons.
    """
    for why in tokens:
        noun = tokens[why.head]
        preposition = tokens[noun.head]
        verb = tokens[preposition.head] if noun.label == "pobj" else preposition
        while verb.label in {"prep", "prt"}:
            verb = tokens[verb.head]
        if (
            (why.lemma.lower(), why.label) == ("for", "prep")
            and noun.label in {"pobj", "dobj"}
            and any(t.lemma.lower() == "reason" and t.tag == "NNS" for t in below(tokens, why, "pobj"))
            and verb.tag.startswith("VB")
        ):
            yield replace(why, head=verb.index)


def preposition_after_a_time(tokens: Tokens) -> Iterator[Token]:
    """In "lived for ten years in Lima" he lived in Lima: no years are there.

    yes: Lee fought for three years against the mine.
    yes: Acme has relied for a long time on Peru.
    yes: The group protested for hours outside the ministry.
    """
    for preposition in (t for t in tokens[3:] if t.label == "prep"):
        time = tokens[preposition.head]
        before = tokens[time.head]
        if preposition.index != time.index + 1 or time.label != "pobj":
            continue
        things = below(tokens, preposition, "pobj", "pcomp")
        dated = any(t.entity == "DATE" for t in things)
        word = preposition.lemma.lower()
        span = time.entity in {"DATE", "TIME"} and time.tag == "NNS"
        long = time.lemma in {"time", "while"} and any(t.lemma == "long" for t in below(tokens, time, "amod"))
        lasting = (span or long) and before.lemma.lower() == "for" and word not in {"of", "since"} and not dated
        if lasting and tokens[before.head].tag.startswith("VB"):
            yield replace(preposition, head=before.head)


def span_that_ends_in_a_length(tokens: Tokens) -> Iterator[Token]:
    """In "sentenced on Friday to ten years" nothing lasts from Friday.

    yes: Kim was sentenced on Friday to ten years in prison for fraud.
    """
    for to in tokens[1:-2]:
        day, years = tokens[to.index - 1], next(iter(below(tokens, to, "pobj")), to)
        if (to.text, to.entity, day.entity, day.tag, years.tag) == ("to", "DATE", "DATE", "NNP", "NNS"):
            yield replace(to, entity="", head=tokens[tokens[day.head].head].index)


def what_somebody_is_accused_of(tokens: Tokens) -> Iterator[Token]:
    """In "accused Lee in a speech of selling it" the accusation is of selling it, the speech of nothing.

    yes: Kim accused Lee in a speech on Friday of selling the mine.
    yes: Amnesty accused the army of torture.
    yes: The prosecutor accused the president of France of fraud.
    yes: Petrov was accused by prosecutors of spying.
    yes: Marsh was accused by detectives of the theft of the rings.
    yes: The firm was accused by the regulator of fraud.
    no: The mayor was accused by members of parliament.
    no: The mayor was accused by victims of torture.
    """
    for of in (t for t in tokens[2:] if t.label == "prep" and t.lemma == "of"):
        verb = tokens[of.head]
        while verb.label in {"agent", "dobj", "pobj", "prep"} and verb.head != verb.index:
            verb = tokens[verb.head]
        if verb.index == of.head or verb.lemma not in {"accuse", "acquit", "clear", "convict", "suspect"}:
            continue
        doer = tokens[of.head]
        by = tokens[doer.head].label == "agent" and verb.lemma in {"accuse", "suspect"}
        by = by and doer.lemma.lower() not in lexicon("of_deeds") | {"survivor", "witness"}
        deeds = [t for t in below(tokens, of, "pobj") if (by and _is_done(tokens, t)) or _is_deed(tokens, of, verb, t)]
        if has(tokens, of, "pcomp") or deeds:
            yield replace(of, head=verb.index)


def _is_done(tokens: Tokens, noun: Token) -> bool:
    """True for spying, fraud and the theft, of which one is accused, and not for "members of parliament"."""
    word = noun.lemma.lower()
    bare = noun.tag == "NN" and not has(tokens, noun, "det", "poss") and not names_body(word)
    deed = bare and not table("kinds").get(word) and word not in lexicon("persons")
    return not noun.entity and (names_event(word) or deed)


def _is_deed(tokens: Tokens, of: Token, verb: Token, noun: Token) -> bool:
    """True for torture in "the army of torture", fraud in "the head of state of fraud", not for state there."""
    accused = tokens[of.head]
    second = accused.label == "pobj" and tokens[accused.head].lemma == "of"
    offices = lexicon("relational") if noun.tag == "NNS" else lexicon("offices") | lexicon("relational")
    whose = verb.lemma != "accuse" and accused.lemma.lower() in offices
    nobody = noun.lemma.lower() not in lexicon("persons") | {"staff", "state"}
    first = accused.label == "dobj" and not whose and nobody
    the = any(t.lemma.lower() not in {"a", "an"} for t in below(tokens, noun, "det"))
    further = any(t.lemma == "of" and t.index > noun.index for t in below(tokens, verb, "prep"))
    further = further or any(t.lemma == "of" for t in below(tokens, noun, "prep"))
    return noun.tag in {"NN", "NNS"} and not noun.entity and not the and (second or (first and not further))


def _is_child(tokens: Tokens, noun: Token) -> bool:
    """True for the daughter, and for "the second of four children", "the eldest of six"."""
    ofs = [t for p in below(tokens, noun, "prep") if p.text == "of" for t in below(tokens, p, "pobj")]
    ranked = noun.lemma.lower() in {"eldest", "fifth", "first", "fourth", "oldest", "second", "third", "youngest"}
    return noun.lemma.lower() in lexicon("kin") or (ranked and any(t.lemma in {"child", "sibling"} for t in ofs))


def child_of_the_place(tokens: Tokens) -> Iterator[Token]:
    """In "Malala was born in Mingora, the daughter of a teacher" she is the daughter, and Mingora is no child.

    yes: Malala was born in Mingora, the daughter of a teacher.
    yes: Marie Roux was born in Lyon in 1901, the granddaughter of a baker.
    yes: Marie Roux was born in Lyon, the second of four children of a baker.
    """
    for child in (t for t in tokens if _is_child(tokens, t) and t.label in {"appos", "npadvmod"}):
        above = tokens[child.head]
        verb = tokens[tokens[above.head].head] if child.label == "appos" else above
        placed = child.label == "npadvmod" or (
            above.label == "pobj" and tokens[above.head].text in {"at", "in", "near"}
        )
        subjects = below(tokens, verb, "nsubj", "nsubjpass")
        first = begin(tokens, child)
        if (
            placed
            and verb.tag.startswith("VB")
            and len(subjects) == 1
            and not has(tokens, verb, "dobj")
            and subjects[0].index < verb.index < first
            and tokens[first - 1].text == ","
        ):
            yield replace(child, label="appos", head=subjects[0].index)


def where_it_is_done(tokens: Tokens) -> Iterator[Token]:
    """In "planned the attack from a flat" he planned it there, and the attack is from no flat.

    So in "challenged the verdict in court", and "followed the hearing by video link from a prison".

    yes: Lee planned the attack from a flat.
    yes: The company challenged the verdict in court.
    yes: Lee followed the hearing by video link from a prison.
    """
    for preposition in (t for t in tokens if t.label == "prep" and t.lemma.lower() in {"from", "in"}):
        thing, verb = tokens[preposition.head], tokens[tokens[preposition.head].head]
        places = below(tokens, preposition, "pobj")
        if thing.label != "dobj" or len(places) != 1 or not thing.index < preposition.index or verb.lemma == "have":
            continue
        place, event = places[0], names_event(thing.lemma.lower())
        somewhere = table("kinds").get(place.lemma.lower()) == ("Place",) or place.lemma.lower() in lexicon("places")
        how = [t for t in below(tokens, thing, "prep") if t.lemma in {"by", "via"} and t.index < preposition.index]
        bare = place.index == preposition.index + 1 and place.tag == "NN"
        if (preposition.lemma == "from" and verb.lemma.lower() in _FROM_AFAR and event and (somewhere or how)) or (
            preposition.lemma == "in" and bare and place.lemma == "court" and verb.lemma.lower() in _IN_COURT
        ):
            yield replace(preposition, head=verb.index)
            for t in how:
                yield replace(t, head=verb.index)


_FROM_AFAR = frozenset(
    {"attend", "coordinate", "direct", "follow", "launch", "lead", "monitor", "observe", "orchestrate", "organise"}
    | {"organize", "plan", "run", "stage", "watch"}
)
"""What one does to an event from somewhere."""
_IN_COURT = frozenset({"appeal", "challenge", "contest", "defend", "dispute", "fight", "oppose"})
"""What one does in court."""


def place_in_the_name_of_a_body(tokens: Tokens) -> Iterator[Token]:
    """ "The Organization for Security and Co-operation in Europe" is one name, and is not said to be in Europe.

    yes: Observers from the Organization for Security and Co-operation in Europe said the vote was well run.
    """
    for where in (t for t in tokens[2:-1] if (t.label, t.text) == ("prep", "in")):
        name, place = tokens[where.head], tokens[where.index + 1]
        if name.entity != "ORG" or place.entity not in {"GPE", "LOC"} or where.index - name.index < 2:
            continue
        words = " ".join(t.text for t in tokens[name.index : place.index + 1])
        inner = [t for t in below(tokens, name, "prep") if t.index < where.index]
        if inner and places(words):
            yield replace(where, head=below(tokens, inner[0], "pobj")[0].index, entity="ORG", label="dep")
            for t in tokens[name.index : place.index + 1]:
                if t.index != where.index:
                    yield replace(t, entity="ORG")
