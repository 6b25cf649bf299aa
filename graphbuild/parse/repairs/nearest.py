"""Misparses that hang a name, a price, a place or a clause on another word than the one it stands beside."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import (
    Tokens,
    begin,
    below,
    has,
    has_article,
    in_place_of,
    word_after,
)

_BUYING = frozenset({"acquire", "auction", "buy", "purchase", "sell"})
"""Verbs that a price goes with."""


def name_of_the_noun_beside_it(tokens: Tokens) -> Iterator[Token]:
    """In "shares in Norwegian producer Nordhav" the producer is Nordhav: no shares are.

    yes: Shares in Norwegian producer Nordhav gained 3%.
    yes: Acme bought the video streaming service Lumo for $2.6bn last year.
    yes: The competition authority FNE blocked the deal.
    no: Shares in the company rose.
    """
    for name in (t for t in tokens[2:] if t.label in {"appos", "dobj"} and t.text[:1].isupper()):
        noun, first = tokens[begin(tokens, name) - 1], begin(tokens, name)
        small = noun.tag == "NN" and noun.text.islower() and name.tag in {"NN", "NNP"} and first == name.index
        inside = (name.label, noun.label) == ("appos", "pobj") and tokens[noun.head].head == name.head
        again = name.label == noun.label == "dobj" and noun.head == name.head and has_article(tokens, noun)
        letters = (name.label, name.head, name.tag) == ("appos", noun.index, "NN") and name.text.isupper()
        if small and (inside or again or letters) and noun.index < name.index:
            yield replace(name, tag="NNP", lemma=name.text, label="appos", head=noun.index)


_SENT = frozenset({"engineer", "expert", "firefighter", "force", "inspector", "medic", "officer", "reinforcement"})
_SENT |= {"rescuer", "soldier", "troop", "troops", "volunteer"}
"""Who is sent in to do something."""


def price_of_what_is_bought(tokens: Tokens) -> Iterator[Token]:
    """In "bought the app Lumo for $2bn" it was bought for that: Lumo is not for money.

    yes: Acme bought the video streaming service Lumo for $2.6bn last year.
    no: Kim bought the painting for her daughter.
    """
    for preposition in (t for t in tokens[3:] if (t.label, t.lemma) == ("prep", "for")):
        thing = tokens[preposition.head]
        thing = tokens[thing.head] if thing.label == "appos" else thing
        verb = tokens[thing.head]
        paid = below(tokens, preposition, "pobj")
        sums = [t for t in paid if t.entity == "MONEY" or any(sign.tag == "$" for sign in below(tokens, t))]
        if thing.label in {"dobj", "nsubjpass"} and verb.lemma in _BUYING and sums and verb.index < preposition.index:
            yield replace(preposition, head=verb.index)


def particle_of_a_name(tokens: Tokens) -> Iterator[Token]:
    """In "President Ursula von der Leyen" all of it is her name.

    yes: European Commission President Ursula von der Leyen welcomed the result.
    no: The van der Berg drove is old.
    """
    for particle in (t for t in tokens[1:-1] if t.text in {"der", "den", "dem", "del"} and t.tag == "NN"):
        last = word_after(tokens, particle)
        if (particle.label, particle.head) == ("compound", last.index) and last.tag == "NNP":
            of = tokens[particle.index - 1].entity
            yield replace(particle, tag="NNP", lemma=particle.text, entity=of)
            yield replace(last, entity=last.entity or of)
            yield from (replace(t, head=last.index) for t in below(tokens, particle, "compound"))


def means_of_the_second_deed(tokens: Tokens) -> Iterator[Token]:
    """In "left the car and, with a friend, took a train" the friend came along on the train.

    yes: Fell removed the metal and, with the help of a nurse, stitched up the driver.
    no: Fell removed the metal with care and, on Monday, went.
    """
    for preposition in (t for t in tokens[3:-3] if t.label == "prep" and tokens[t.index - 1].text == ","):
        verb, joiner = tokens[preposition.head], tokens[preposition.index - 2]
        later = [t for t in below(tokens, verb, "conj") if t.index > preposition.index and t.tag.startswith("VB")]
        if (joiner.label, joiner.head) == ("cc", verb.index) and later and tokens[later[0].index - 1].text == ",":
            yield replace(preposition, head=later[0].index)


_CHANGING = frozenset({"alarm", "compete", "conflict", "continue", "decline", "exist", "fall", "grow", "increase"})
_CHANGING |= {"last", "linger", "miss", "mount", "overlap", "persist", "recur", "rise", "shrink", "spiral", "worsen"}


def clause_taken_for_an_adjective(tokens: Tokens) -> Iterator[Token]:
    """In "said about 800 people needed shelter" they needed it: no shelter is "needed".

    yes: Kim said about 80,000 people needed shelter.
    no: Kim said that the needed shelter was late.
    """
    for verb in (t for t in tokens[2:-1] if t.label == "amod" and t.tag in {"VBN", "VBD"}):
        thing = tokens[verb.head]
        above = tokens[thing.head]
        free = above.tag.startswith("VB") and above.index < verb.index and not has(tokens, above, "ccomp")
        if free and thing.label == "dobj" and thing.index > verb.index and has(tokens, verb, "nsubj"):
            yield replace(verb, tag="VBD", label="ccomp", head=above.index)
            yield replace(thing, head=verb.index)


def kin_of_who_is_described(tokens: Tokens) -> Iterator[Token]:
    """In "the late actor Karl Brunn's widow has left" the actor is Brunn, and his widow has left.

    yes: The late industrialist Karl Brunn's widow, Trude, has contested the will.
    """
    for kin in (t for t in tokens[3:] if t.label == "appos" and t.tag in {"NN", "NNS"}):
        role = tokens[kin.head]
        owners = [t for t in below(tokens, kin, "poss") if t.tag == "NNP"]
        beside = owners and begin(tokens, owners[0]) == role.index + 1
        if not beside or role.tag != "NN" or role.lemma.lower() not in lexicon("persons"):
            continue
        if kin.index < role.index or (role.head > role.index and role.head < kin.index):
            continue
        yield in_place_of(kin, role)
        yield replace(role, label="compound", head=owners[0].index)
        for t in tokens[: role.index]:
            if t.head == role.index:
                yield replace(t, head=owners[0].index)


REPAIRS = (
    name_of_the_noun_beside_it,
    price_of_what_is_bought,
    particle_of_a_name,
    means_of_the_second_deed,
    clause_taken_for_an_adjective,
    kin_of_who_is_described,
)
