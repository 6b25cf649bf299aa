"""Misparses of coordination: lists taken for appositions, numbers and nouns joined to the wrong word."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, begin, below, has, whole_of, word_after


def list_taken_for_apposition(tokens: Tokens) -> Iterator[Token]:
    """In "three helicopters, a vessel and a dozen boats" the vessel is no name for the helicopters.

    yes: The search involved three helicopters, a coastguard vessel and a dozen fishing boats.
    yes: She sang before a priest, a rabbi and an imam.
    yes: Kim offered no document, no witness and no plausible account.
    yes: No doctor, nurse or teacher joined the strike.
    yes: The fire destroyed the mill, the chapel and most of the school.
    """
    for second in (t for t in tokens if t.label == "appos"):
        first = tokens[second.head]
        one = first.tag in {"NN", "JJ"} and any(t.lemma.lower() in {"a", "an"} for t in below(tokens, first, "det"))
        joined = [t for t in below(tokens, second, "conj") if t.index > second.index]
        no = ["no" in {d.lemma.lower() for d in below(tokens, t, "det", "neg")} for t in (first, second)]
        or_ = bool(joined) and any(t.lemma.lower() == "or" for t in below(tokens, second, "cc"))
        if all(no) or (no[0] and or_ and not has(tokens, second, "det")) or _ends_in_a_part(tokens, first, joined):
            yield replace(second, label="conj")
            continue
        if (
            (first.tag == "NNS" or (one and not first.entity))
            and second.tag == "NN"
            and joined
            and any(t.lemma.lower() in {"a", "an", "one"} for t in below(tokens, second, "det", "nummod"))
            and any(t.lemma.lower() in {"and", "or"} for each in (second, *joined) for t in below(tokens, each, "cc"))
            and joined[-1].tag in {"NN", "NNS"}
            and (not one or _is_counted(tokens, joined[-1]))
        ):
            yield replace(second, label="conj")


def _is_counted(tokens: Tokens, last: Token) -> bool:
    """True for "a drain" and "two cellars", which end a list that began with "a kitchen"."""
    while below(tokens, last, "conj"):
        last = below(tokens, last, "conj")[-1]
    article = any(t.lemma.lower() in {"a", "an"} for t in below(tokens, last, "det"))
    return article or last.tag == "NNS"


def _ends_in_a_part(tokens: Tokens, first: Token, joined: list[Token]) -> bool:
    """True where the list goes on with "and most of the school", which names nothing of the common noun `first`."""
    part = joined[-1] if joined else None
    return (
        part is not None
        and first.tag in {"NN", "NNS"}
        and (part.tag == "CD" or part.lemma.lower() in {"half", "many", "most", "much", "part", "some"})
        and not has(tokens, part, "det", "amod")
        and any(t.lemma.lower() == "of" for t in below(tokens, part, "prep"))
    )


def no_before_its_noun(tokens: Tokens) -> Iterator[Token]:
    """In "No doctor joined the strike" the "no" is the doctor's: it answers nothing.

    yes: No doctor, nurse or teacher joined the strike.
    """
    no, noun = tokens[0], tokens[min(1, len(tokens) - 1)]
    while noun.label in {"amod", "compound"} and noun.head > noun.index:
        noun = tokens[noun.head]
    if (no.text, no.label) == ("No", "intj") and noun.tag in {"NN", "NNS"} and noun.label in {"nsubj", "nsubjpass"}:
        yield replace(no, label="det", head=noun.index)


def member_after_a_role(tokens: Tokens) -> Iterator[Token]:
    """In "met Merkel, the chancellor, and two bishops" Merkel is no bishops: they are met as well.

    Of "Ali, a student, and a driver" it stays open whether Ali is both.

    yes: The pope received Merkel, the German chancellor, and two bishops.
    yes: Police detained Ali, a student, and a taxi driver.
    """
    for joiner in (t for t in tokens[3:-1] if t.label == "cc" and tokens[t.index - 1].text == ","):
        role = tokens[joiner.head]
        name = tokens[role.head]
        if (
            (role.label, role.tag) != ("appos", "NN")
            or name.tag != "NNP"
            or tokens[begin(tokens, role) - 1].text != ","
        ):
            continue
        articles = {t.lemma.lower() for t in below(tokens, role, "det")}
        for other in (t for t in below(tokens, role, "conj") if t.index > joiner.index):
            own = {t.lemma.lower() for t in below(tokens, other, "det", "poss")}
            if begin(tokens, other) != joiner.index + 1 or other.tag not in {"NN", "NNS"}:
                continue
            if other.tag == "NNS" or (own and (not own & articles or own == {"the"})):
                yield replace(other, head=name.index)
                yield replace(joiner, head=name.index)
            elif own:
                yield replace(other, label="dep")


def noun_joined_as_verb(tokens: Tokens) -> Iterator[Token]:
    """In "imposed travel bans and asset freezes" nobody freezes: a present cannot be joined to a past so.

    yes: The council imposed travel bans and asset freezes on 19 officials.
    """
    for noun in tokens[1:]:
        verb, before = tokens[noun.head], tokens[noun.index - 1]
        if (
            noun.label == "conj"
            and noun.tag == "VBZ"
            and verb.tag in {"VBD", "VBN", "VB"}
            and before.label == "conj"
            and before.tag in {"NN", "JJ"}
            and tokens[before.head].head == verb.index
            and not has(tokens, noun, "nsubj", "nsubjpass", "dobj", "aux")
        ):
            yield replace(noun, tag="NNS", label="conj", head=before.head)
            yield replace(before, label="compound", head=noun.index)


def bodies_before_their_kind(tokens: Tokens) -> Iterator[Token]:
    """In "all Hamas and Islamic Jihad institutions" the institutions are Hamas's too: nobody closes Hamas.

    yes: The Palestinian forces will close down all Hamas and Islamic Jihad institutions.
    """
    for kind in (t for t in tokens[1:] if (t.tag, t.label) == ("NNS", "conj")):
        second, first = tokens[kind.index - 1], tokens[kind.head]
        determiners = {t.lemma.lower() for t in below(tokens, first, "det")}
        if (
            (second.label, second.head) == ("conj", first.index)
            and {first.tag, second.tag} <= {"NNP", "NNPS"}
            and {first.entity, second.entity} <= {"GPE", "NORP", "ORG"}
            and determiners <= {"all", "both", "many", "most", "several", "some"}
        ):
            yield replace(kind, label=first.label, head=first.head)
            yield replace(first, label="nmod", head=kind.index)
            yield replace(second, label="conj", head=first.index)
            for determiner in below(tokens, first, "det"):
                yield replace(determiner, head=kind.index)


def participle_in_a_list(tokens: Tokens) -> Iterator[Token]:
    """In "of torture, persecution and forced deportation" nobody forces anything: the list goes on.

    yes: The court found the gang members guilty of torture, persecution and forced deportation.
    """
    for participle in tokens[1:-1]:
        joiner, noun = tokens[participle.index - 1], tokens[participle.index + 1]
        last = tokens[joiner.head]
        if (
            participle.label == "conj"
            and participle.tag in {"VBD", "VBN"}
            and (noun.head, noun.label) == (participle.index, "dobj")
            and noun.tag in {"NN", "NNS"}
            and joiner.label == "cc"
            and (last.label, last.tag) in {("conj", "NN"), ("conj", "NNS")}
            and not has(tokens, last, "det", "conj")
            and not any(t.tag == "VBN" for t in below(tokens, last, "amod"))  # "grounded flights and cut"
        ):
            yield replace(participle, label="amod", head=noun.index)
            yield replace(noun, label="conj", head=last.index)


def verb_joined_as_noun(tokens: Tokens) -> Iterator[Token]:
    """In "to recognize, carry, and deposit balls" the balls are what they deposit.

    yes: The robots were required to recognize, carry, and deposit balls.
    """
    for noun in tokens[2:]:
        word, joiner = tokens[noun.index - 1], tokens[noun.index - 2]
        verb = tokens[noun.head]
        if (
            (noun.label, noun.tag) == ("conj", "NNS")
            and verb.tag in {"VB", "VBP"}
            and (word.tag, word.label, word.head) == ("NN", "compound", noun.index)
            and (joiner.label, joiner.head) == ("cc", verb.index)
            and not has(tokens, verb, "dobj")
            and verb.label in {"conj", "xcomp"}
        ):
            yield replace(word, tag="VB", label="conj", head=verb.index)
            yield replace(noun, label="dobj", head=word.index)


def rather_than_before_a_noun(tokens: Tokens) -> Iterator[Token]:
    """In "Kim rather than Lee backed it" it is Kim who backed it.

    yes: Kim rather than Lee backed the plan.
    """
    for than in tokens[1:]:
        first, other = tokens[than.head], word_after(tokens, than)
        while other.label == "compound" and other.head > other.index:
            other = tokens[other.head]
        if (
            than.text.lower() == "than"
            and tokens[than.index - 1].text.lower() == "rather"
            and first.index < than.index < other.index
            and other.label in {"nsubj", "nsubjpass"}
            and first.head == other.head
            and first.label in {"dep", "npadvmod", other.label}
        ):
            yield replace(first, label=other.label)
            yield replace(than, label="prep", tag="IN")
            yield replace(other, label="pobj", head=than.index)


def verb_of_a_list(tokens: Tokens) -> Iterator[Token]:
    """In "would cut jobs, close two plants and sell its stake" it would close and sell as well.

    yes: The company said it would cut 2,000 jobs, close two plants and sell its stake in Brann.
    """
    for verb in tokens[1:]:
        first = tokens[verb.head]
        if (
            (verb.label, verb.tag, first.tag) == ("dep", "VB", "VB")
            and first.index < verb.index
            and tokens[verb.index - 1].text == ","
            and has(tokens, verb, "cc", "conj")
            and not has(tokens, verb, "nsubj", "nsubjpass", "aux")
        ):
            yield replace(verb, label="conj")


def thing_after_a_sum(tokens: Tokens) -> Iterator[Token]:
    """In "has a value of $20bn and offices in Peru" it has offices: they are no sum.

    yes: The company has a market value of $20bn and offices in 30 countries.
    """
    for thing in tokens:
        sum_ = tokens[thing.head]
        whole = whole_of(tokens, sum_)
        if (
            whole is not None
            and thing.label == "conj"
            and sum_.entity in {"MONEY", "PERCENT"}
            and thing.tag in {"NN", "NNS"}
            and not thing.entity
            and not has(tokens, thing, "nummod", "nmod")
            and whole.label in {"dobj", "pobj", "attr"}
        ):
            yield replace(thing, head=whole.index)
            for joiner in below(tokens, sum_, "cc"):
                yield replace(joiner, head=whole.index)


def second_number_of_a_group(tokens: Tokens) -> Iterator[Token]:
    """In "the jury of nine men and three women" the women are of the jury.

    yes: The jury of nine men and three women had been deliberating for nine hours.
    yes: The jury of nine men and three women met in Leeds.
    """
    for second in (t for t in tokens if t.tag == "NNS"):
        before = (t for t in reversed(tokens[: second.index]) if (t.label, t.head) == (second.label, second.head))
        twice = second.label in {"nsubj", "nsubjpass"} and tokens[begin(tokens, second) - 1].label == "cc"
        group = next(before, second) if twice else tokens[second.head]
        ofs = [t for t in below(tokens, group, "prep") if t.lemma == "of" and group.index < t.index < second.index]
        firsts = [t for of in ofs for t in below(tokens, of, "pobj")]
        if (
            (twice or second.label == "conj")
            and group.tag == "NN"
            and has(tokens, second, "nummod")
            and not has(tokens, group, "nummod")
            and len(firsts) == 1
            and firsts[0].tag == "NNS"
            and has(tokens, firsts[0], "nummod")
        ):
            yield replace(second, label="conj", head=firsts[0].index)
            for joiner in below(tokens, group, "cc"):
                yield replace(joiner, head=firsts[0].index)


def last_after_an_insertion(tokens: Tokens) -> Iterator[Token]:
    """In "headaches or, in rare cases, blindness" blindness is the last of the list.

    yes: The drug Zelpran can cause nausea, headaches or, in rare cases, blindness.
    """
    for joiner in (t for t in tokens[2:-3] if t.tag == "CC" and tokens[t.index + 1].text == ","):
        first = tokens[joiner.head]
        close = next((t for t in tokens[joiner.index + 2 :] if t.text == ","), joiner)
        opens = tokens[joiner.index + 2].tag in {"IN", "RB"}
        last = next((t for t in tokens[close.index + 1 :] if t.tag in {"NN", "NNS", "NNP"}), joiner)
        if opens and joiner.index < close.index < last.index and first.tag in {"NN", "NNS", "NNP"}:
            between = all(t.head == last.index for t in tokens[close.index + 1 : last.index])
            if between and last.label in {"appos", "dep", "npadvmod", "dobj", "conj"} and last.head != first.index:
                yield replace(last, label="conj", head=first.index)


def member_joined_to_a_clause(tokens: Tokens) -> Iterator[Token]:
    """In "Peru and Chile, both of which sell it, and Cuba left" Cuba is joined to them, not to what they sell.

    yes: India and Pakistan, both of which possess nuclear weapons, and Bhutan, which has none, boycotted it.
    """
    for member in (t for t in tokens[3:] if t.label == "conj" and t.tag in {"NN", "NNP", "NNS"}):
        verb = tokens[member.head]
        noun = tokens[verb.head]
        named = member.tag == noun.tag == "NNP"
        if verb.label == "relcl" and verb.tag.startswith("VB") and named and not has(tokens, member, "nsubj", "cop"):
            yield replace(member, head=noun.index)
            for joiner in below(tokens, verb, "cc"):
                yield replace(joiner, head=noun.index)


def things_each_in_its_place(tokens: Tokens) -> Iterator[Token]:
    """In "closed schools in Leith, roads in Perth and the port in Wick" the port is in no Perth: all three are closed.

    yes: Torrential rain closed schools in Leith, roads in Perth and the airport in Aberdeen.
    """
    for last in (t for t in tokens[5:] if t.label == "conj" and t.tag in {"NN", "NNS"} and has(tokens, t, "prep")):
        place = tokens[last.head]
        preposition = tokens[place.head]
        thing = tokens[preposition.head]
        if (place.label, place.entity, preposition.text) != ("pobj", "GPE", "in") or thing.tag not in {"NN", "NNS"}:
            continue
        yield replace(last, head=thing.index)
        for joiner in below(tokens, place, "cc"):
            yield replace(joiner, head=thing.index)
        firsts = [t for t in below(tokens, tokens[thing.head], "dobj") if t.index < thing.index]
        if thing.label in {"dep", "npadvmod"} and firsts and tokens[thing.index - 1].text == ",":
            yield replace(thing, label="conj", head=firsts[0].index)


def thing_joined_to_a_place(tokens: Tokens) -> Iterator[Token]:
    """In "bought villas on Mallorca and a yacht" the yacht was bought: no place is joined to "a" thing.

    yes: Lee bought two villas on Mallorca and a yacht.
    """
    for thing in (t for t in tokens[5:] if (t.label, t.tag) == ("conj", "NN") and not t.entity):
        place = tokens[thing.head]
        first = tokens[tokens[place.head].head]
        a = any(t.lemma.lower() in {"a", "an"} for t in below(tokens, thing, "det"))
        if (place.label, place.entity, place.tag) != ("pobj", "GPE", "NNP") or not a or has(tokens, place, "det"):
            continue
        firsts = (
            [first] if first.label == "dobj" else [t for t in below(tokens, first, "dobj") if t.index < place.index]
        )
        if firsts and firsts[-1].tag in {"NN", "NNS"}:
            yield replace(thing, head=firsts[-1].index)
            for joiner in below(tokens, place, "cc"):
                yield replace(joiner, head=firsts[-1].index)


def each_with_its_kind(tokens: Tokens) -> Iterator[Token]:
    """In "the builder Vantor, the lender Eastlake and the fund Meridian" there are three, each with what it is.

    yes: The consortium comprises the builder Vantor, the lender Eastlake and the pension fund Meridian.
    """
    for kind in (t for t in tokens[3:-1] if (t.label, t.tag) == ("appos", "NN")):
        first, name = tokens[kind.head], tokens[kind.index + 1]
        own = (
            name.tag == "NNP"
            and name.head == kind.index
            and any(t.tag == "NN" for t in below(tokens, first, "compound"))
        )
        joiners = [t for t in tokens[name.index + 1 :] if t.text == "and" and t.head in {name.index, kind.index}]
        if not own or not joiners or first.tag != "NNP" or not has(tokens, kind, "det"):
            continue
        yield replace(name, label="conj", head=first.index)
        yield replace(kind, label="nmod", head=name.index)
        for other in (t for t in tokens[joiners[0].index :] if (t.label, t.tag) == ("conj", "NN")):
            beside = word_after(tokens, other)
            if other.head in {name.index, kind.index} and beside.tag == "NNP":
                yield replace(beside, label="conj", head=first.index)
                yield replace(other, label="nmod", head=beside.index)
        return


def second_deed_taken_for_a_thing(tokens: Tokens) -> Iterator[Token]:
    """In "feeds orphans and repairs wells" it repairs them: nothing is called orphans and repairs wells.

    yes: The charity feeds orphans and repairs wells in Malawi.
    """
    for thing in (t for t in tokens[4:] if (t.label, t.tag) == ("dobj", "NNS")):
        verb, deed = tokens[thing.head], tokens[thing.index - 1]
        first = tokens[deed.head]
        if (
            verb.tag == "VBZ"
            and (deed.label, deed.tag, first.tag) == ("conj", "NNS", "NNS")
            and first.head == thing.index
            and first.index == verb.index + 1
            and tokens[deed.index - 1].text == "and"
        ):
            yield replace(first, label="dobj", head=verb.index)
            yield replace(deed, tag="VBZ", lemma=deed.text.lower().removesuffix("s"), label="conj", head=verb.index)
            yield replace(thing, head=deed.index)
            for t in tokens:
                if t.head == first.index and t.label == "cc":
                    yield replace(t, head=verb.index)


def second_thing_of_the_verb(tokens: Tokens) -> Iterator[Token]:
    """In "interviewed 37 residents, three miners and two chiefs" all were interviewed: a list, not two objects.

    yes: The group interviewed 37 residents, three former mine workers and two local chiefs.
    """
    for second in (t for t in tokens if t.label == "dobj" and has(tokens, t, "conj") and has(tokens, t, "cc")):
        first = tokens[begin(tokens, second) - 2]
        things = below(tokens, tokens[second.head], "dobj")
        comma = tokens[begin(tokens, second) - 1].text == ","
        if comma and len(things) == 2 and things[0].index in {first.index, first.head} and things[0].tag[:2] == "NN":
            yield replace(second, label="conj", head=things[0].index)
