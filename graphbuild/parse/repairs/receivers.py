"""Misparses of verbs with two objects: the one who receives taken for a part of the gift."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, begin, below, has, has_article, verb_above
from graphbuild.world import places

_GIVING = frozenset({"award", "deny", "give", "grant", "lend", "offer", "owe", "promise", "send", "spare"})
"""Verbs that are hardly used without one who receives."""
_PAYING = frozenset({"charge", "pay", "sell", "teach"})
"""Verbs that are: who "sold Iran oil" may have sold it to Iran, or oil of Iran to others."""
_ANYBODY = frozenset({"anybody", "anyone", "everybody", "everyone", "nobody", "somebody", "someone"})
"""Who receives, where such a word stands before the gift."""


def receiver_before_a_bare_noun(tokens: Tokens) -> Iterator[Token]:
    """In "lent Turkey money" Turkey receives it; in "sold Iran oil" and "sent her books" it is open what is whose.

    yes: The bank lent Turkey money.
    yes: Parliament gave the prime minister emergency powers.
    yes: The bank charged customers fees.
    yes: Congress gave President Obama authority.
    yes: The firm sold Iran turbines.
    yes: He sent her books.
    yes: The report spared the minister embarrassment.
    yes: The firm owes nobody money.
    """
    for thing in (t for t in tokens[2:] if t.label == "dobj" and t.tag in {"NN", "NNS"}):
        verb = tokens[thing.head]
        word = verb.lemma.lower()
        before = [t for t in tokens[verb.index + 1 : thing.index] if t.head == thing.index]
        if (
            word not in _GIVING | _PAYING
            or not before
            or any(t.text == "to" for t in below(tokens, verb, "dative", "prep"))
        ):
            continue
        compounds = [t for t in before if t.label == "compound"]
        receiver = next((t for t in compounds if _receives(t)), _person(compounds))
        if [t.text.lower() for t in before] == ["her"] and word in _GIVING and _is_no_woman(tokens, verb):
            yield replace(before[0], label="dep")
            yield replace(thing, label="dep")
        elif receiver is None or has(tokens, thing, "poss") or before[0].tag == "CD":
            continue  # "lend 26 Benin bronzes"
        elif (
            receiver.tag == "NNS"
            or receiver.lemma.lower() in _ANYBODY
            or (word in _GIVING and _is_sure(tokens, receiver, thing))
        ):
            yield replace(receiver, label="dative", head=verb.index)
            for t in before:
                if t.index < receiver.index:
                    yield replace(t, head=receiver.index)
        elif receiver.tag == "NNP" or receiver != compounds[-1]:
            yield replace(thing, label="dep")


def _person(compounds: list[Token]) -> Token | None:
    """Obama of "gave President Obama authority"; None where no whole name stands before the gift."""
    last = compounds[-2:]
    named = len(last) == 2 and all(t.tag == "NNP" for t in last) and last[1].entity == "PERSON"
    return last[1] if named else None


def _receives(noun: Token) -> bool:
    """True for a country by name, for people, and for whoever holds an office."""
    word = noun.lemma.lower()
    country = noun.tag == "NNP" and not noun.text.isupper() and any(p.type == "country" for p in places(noun.text))
    people = noun.tag == "NNS" and (word in lexicon("persons") or word.endswith(("er", "or", "ist")))
    return country or people or word in _ANYBODY or (noun.text.islower() and word in lexicon("offices"))


def _is_sure(tokens: Tokens, receiver: Token, thing: Token) -> bool:
    """True for "lent Turkey money", "gave the prime minister emergency powers"; not for "gave the minister powers"."""
    if tokens[thing.head].lemma == "spare":
        return True  # "spared the minister embarrassment"
    if receiver.entity in {"GPE", "PERSON"}:
        return not has(tokens, thing, "det") and thing.lemma.lower() not in lexicon("persons")
    return has(tokens, thing, "amod") or receiver.index + 1 < thing.index


def _is_no_woman(tokens: Tokens, verb: Token) -> bool:
    """True where "her" cannot be of the subject: "they", "he", "the firm"."""
    while verb.tag == "VBG" and not has(tokens, verb, "nsubj") and verb.head != verb.index:
        verb = tokens[verb.head] if verb.label in {"conj", "pcomp"} else tokens[tokens[verb.head].head]
        verb = verb_above(tokens, verb)  # "the parents are accused of giving her drops"
    return any(
        t.tag in {"NN", "NNS"} or t.lemma.lower() in {"he", "they", "we", "I", "i"}
        for t in below(tokens, verb, "nsubj", "nsubjpass")
    )


def receiver_with_a_possessor(tokens: Tokens) -> Iterator[Token]:
    """In "promised the victims' families compensation" the families are promised it.

    yes: The airline promised the victims' families compensation of one million rupees.
    yes: The court awarded the firm's workers damages of ten million euros.
    """
    for thing in (t for t in tokens[4:] if t.label == "dobj" and t.tag in {"NN", "NNS"}):
        verb, receiver = tokens[thing.head], tokens[thing.index - 1]
        case = tokens[receiver.index - 1]
        owner = tokens[case.head]
        if (
            verb.lemma.lower() in _GIVING
            and (receiver.tag, receiver.label, receiver.head) == ("NNS", "compound", thing.index)
            and (case.label, owner.label) == ("case", "poss")
            and owner.head in {receiver.index, thing.index}
            and not has(tokens, verb, "dative")
        ):
            yield replace(owner, head=receiver.index)
            yield replace(receiver, label="dative", head=verb.index)


def thing_called_nonsense(tokens: Tokens) -> Iterator[Token]:
    """In "called her claim nonsense" the claim is called so: there is no claim nonsense.

    yes: Kim Lee called her claim nonsense.
    yes: Kim called the report rubbish.
    """
    for said in (t for t in tokens[3:] if (t.label, t.tag) == ("oprd", "NN")):
        verb, thing = tokens[said.head], tokens[said.index - 1]
        if (
            verb.lemma.lower() in lexicon("judging") - {"term"}
            and (thing.label, thing.head) == ("compound", said.index)
            and thing.tag in {"NN", "NNS"}
            and said.lemma.lower() in _OPINIONS
            and (has(tokens, said, "det", "poss") or has(tokens, thing, "det", "poss"))
            and verb.index < thing.index
            and not has(tokens, verb, "dobj", "nsubjpass", "auxpass")
        ):
            yield replace(thing, label="dobj", head=verb.index)
            for t in tokens[verb.index + 1 : thing.index]:
                if t.head == said.index:
                    yield replace(t, head=thing.index)


_OPINIONS = frozenset({"blackmail", "madness", "murder", "nonsense", "propaganda", "rubbish", "theft", "treason"})
"""What one calls a thing without an article."""


def victim_of_the_crime(tokens: Tokens) -> Iterator[Token]:
    """In "convicted of the murder of a nurse" the nurse was murdered, and nobody is convicted of her.

    yes: Asif was convicted of the murder of a nurse, Maria Diaz.
    yes: The court convicted Asif of the murder of a nurse.
    """
    for of in (t for t in tokens[3:] if (t.label, t.lemma) == ("prep", "of")):
        verb, crime = tokens[of.head], tokens[of.index - 1]
        first = tokens[crime.head]
        if (
            verb.lemma in {"accuse", "acquit", "clear", "convict", "suspect"}
            and (crime.label, first.lemma, first.label) == ("pobj", "of", "prep")
            and (first.head == verb.index or tokens[first.head].head == verb.index)
        ):
            yield replace(of, head=crime.index)
            yield replace(first, head=verb.index)


def harm_that_is_done(tokens: Tokens) -> Iterator[Token]:
    """In "had not done him any lasting damage" the damage is done, and to him.

    yes: Mr Howard said his time at the hall had not done him "any lasting damage".
    """
    for verb in (t for t in tokens if t.lemma == "do" and t.tag.startswith("VB")):
        things = below(tokens, verb, "dobj")
        if len(things) == 2 and things[1].lemma.lower() in {"damage", "favour", "favor", "good", "harm", "justice"}:
            yield replace(things[0], label="dative")


def gift_taken_for_apposition(tokens: Tokens) -> Iterator[Token]:
    """In "this dish won Noemi Carr the Golden Ladle" Carr is no ladle, and nobody has won her.

    yes: This dish won chef Noemi Carr the Golden Ladle.
    yes: The film won Kim an Oscar.
    """
    for gift in (t for t in tokens[3:] if t.label == "appos" and t.tag in {"NN", "NNP"}):
        receiver = tokens[gift.head]
        verb = tokens[receiver.head]
        if (
            receiver.entity == "PERSON"
            and receiver.label in {"dative", "dobj"}
            and verb.lemma.lower() in _GIVING | {"earn", "win"}
            and begin(tokens, gift) == receiver.index + 1
            and has_article(tokens, gift)
        ):
            yield replace(receiver, label="dative")
            yield replace(gift, label="dobj", head=verb.index)


def gift_after_a_name_in_commas(tokens: Tokens) -> Iterator[Token]:
    """In "lent her brother, Ben, a van" the van is lent, and Ben is the brother.

    yes: Pavel Horak lent his brother, Ben Tarr, a van.
    yes: The bank paid its chairman, Ivo Brandt, 3 million euros.
    """
    for gift in (t for t in tokens[5:] if t.label == "appos" and t.tag in {"NN", "NNS", "NNP"}):
        first = begin(tokens, tokens[begin(tokens, gift)])  # "3" of "3 million euros"
        name = tokens[first - 2]
        start = begin(tokens, name)
        receiver = tokens[start - 2] if start > 2 else name
        verb = tokens[receiver.head]
        if (
            tokens[first - 1].text == tokens[start - 1].text == ","
            and name.entity == "PERSON"
            and receiver.label in {"dative", "dobj"}
            and verb.lemma.lower() in _GIVING | {"buy", "hand", "leave", "pay", "sell"}
            and gift.head in {name.index, receiver.index}
            and gift.lemma.lower() not in lexicon("persons")
            and (has_article(tokens, gift) or has(tokens, gift, "nummod"))
        ):
            yield replace(receiver, label="dative")
            yield replace(name, label="appos", head=receiver.index)
            yield replace(gift, label="dobj", head=verb.index)


def whom_they_ask(tokens: Tokens) -> Iterator[Token]:
    """In "whom officials have asked to destroy his animals" he is asked, and the animals are to be destroyed.

    yes: The virus was brought by a breeder, whom officials have since asked to destroy his animals.
    """
    for whom in (t for t in tokens if (t.label, t.lemma) == ("dobj", "whom")):
        deed = tokens[whom.head]
        verb = tokens[deed.head]
        others = [t for t in below(tokens, deed, "dobj") if t.index > deed.index]
        asks = verb.lemma.lower() in lexicon("urging") | {"ask"} and not has(tokens, verb, "dobj", "dative")
        if deed.label == "xcomp" and deed.tag == "VB" and others and asks:
            yield replace(whom, head=verb.index)


def two_things_given(tokens: Tokens) -> Iterator[Token]:
    """In "handing Kim her biggest victory" and "saves households 600 euros" they receive: nobody hands or saves them.

    yes: The ruling came on Monday, handing the Justice Department its biggest victory.
    yes: The law would save households around €600 a year.
    """
    for gift in (t for t in tokens[2:] if t.label == "dobj"):
        verb, money = tokens[gift.head], gift.entity == "MONEY"
        others = [
            t for t in below(tokens, verb, "dobj") if t.index < gift.index and not (money and t.entity == "MONEY")
        ]
        if len(others) != 1:
            continue
        near = begin(tokens, gift) == others[0].index + 1 and has(tokens, gift, "det", "poss")
        thing = gift.tag in {"NN", "NNS"} and near and verb.lemma.lower() in _GIVING | {"deal", "hand"}
        if thing or (money and verb.lemma.lower() in _GIVING | _PAYING | _SAVING):
            yield replace(others[0], label="dative")


def her_to_whom_it_is_given(tokens: Tokens) -> Iterator[Token]:
    """In "the parents gave her homeopathic drops" she gets them: no such drops are hers.

    yes: The parents are accused of giving her homeopathic drops.
    no: She gave her old books to the school.
    """
    for her in (t for t in tokens[1:-2] if (t.text, t.label) == ("her", "poss")):
        thing = tokens[her.head]
        verb = tokens[thing.head]
        between = {t.label for t in tokens[her.index + 1 : thing.index]}
        given = (thing.label, thing.tag, between) == ("dobj", "NNS", {"amod"}) and verb.lemma.lower() in _GIVING
        if given and _is_no_woman(tokens, verb) and not any(t.text == "to" for t in below(tokens, verb)):
            yield replace(her, label="dative", tag="PRP", head=verb.index)


def what_they_are_deprived_of(tokens: Tokens) -> Iterator[Token]:
    """In "was deducted a point" it is a point that is taken from them, and no time.

    yes: The side was deducted a point, leading to anger among its fans.
    no: The team was fined last week.
    """
    for thing in (t for t in tokens[2:] if t.label == "npadvmod" and t.tag in {"NN", "NNS"} and not t.entity):
        verb = tokens[thing.head]
        taken = verb.tag == "VBN" and verb.lemma in _GIVING | {"deduct", "dock", "hand", "refuse"}
        time = thing.lemma.lower() in lexicon("time_nouns") | {"time", "way"}
        if taken and not time and has(tokens, verb, "auxpass") and begin(tokens, thing) == verb.index + 1:
            yield replace(thing, label="dobj")


def access_that_is_given(tokens: Tokens) -> Iterator[Token]:
    """In "allowing US companies access to deposits" they are allowed it: access is no verb.

    yes: Lee refused to sign a treaty allowing Chilean fishing boats access to coastal waters.
    no: The law lets companies access the fund.
    """
    for access in (t for t in tokens[2:-1] if t.text == "access" and t.tag in {"VB", "VBP"} and t.label == "ccomp"):
        verb, who = tokens[access.head], below(tokens, access, "nsubj")
        given = verb.lemma in _GIVING | {"allow", "guarantee", "permit"} and tokens[access.index + 1].text == "to"
        if given and len(who) == 1 and who[0].index == access.index - 1:
            yield replace(access, label="dobj", tag="NN")
            yield replace(who[0], label="dative", head=verb.index)


def what_is_called_home(tokens: Tokens) -> Iterator[Token]:
    """In "will call the museum home" a museum is called: nobody calls a museum home.

    yes: The old glider will soon call the museum home.
    """
    for home in (t for t in tokens[3:] if (t.label, t.text) == ("dobj", "home") and tokens[t.head].lemma == "call"):
        place = tokens[home.index - 1]
        if (place.head, place.label) == (home.index, "compound") and has(tokens, home, "det"):
            yield replace(place, label="dobj", head=home.head)
            yield replace(home, label="prt")
            yield from (replace(t, head=place.index) for t in below(tokens, home) if t.index < place.index)


_SAVING = frozenset({"cost", "earn", "fine", "save", "win"})
"""Verbs of who gets or loses how much, beside those of giving and paying."""


GIFTS = (
    gift_taken_for_apposition,
    gift_after_a_name_in_commas,
    two_things_given,
    her_to_whom_it_is_given,
    what_they_are_deprived_of,
    access_that_is_given,
    what_is_called_home,
)
"""What somebody is given, taken for another name of him, in the order in which they are mended."""
