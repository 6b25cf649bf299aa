"""What stands beside a name or noun and is said of something else: shares, sums, kin in a list, the source."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, begin, below, has, in_place_of


def name_of_the_source(tokens: Tokens) -> Iterator[Token]:
    """In "at the mine, according to the operator, Acme Coal" Acme is the operator, and said so.

    yes: The blast occurred at the mine near Katowice, according to the operator, Silesian Carbon Group. Miners fled.
    """
    for according in (t for t in tokens[2:] if t.text.lower() == "according"):
        sources = [o for to in below(tokens, according, "prep") for o in below(tokens, to, "pobj")]
        names = [t for t in tokens[according.index :] if _is_stray_name(tokens, t, according)]
        if len(sources) == 1 and names and sources[0].tag == "NN":
            first = min(t.index for t in tokens if names[0].index in {t.index, t.head} and t.label in _NAMING)
            if tokens[first - 1].text == "," and tokens[first - 2].index == sources[0].index:
                yield replace(names[0], label="appos", head=sources[0].index)


_NAMING = frozenset({"compound", "npadvmod", "pobj", "appos"})
"""Labels within a name, and of one that was hung on the wrong word."""


def _is_stray_name(tokens: Tokens, name: Token, according: Token) -> bool:
    """True for a name that hangs on "according", or on its verb."""
    return name.tag.startswith("NNP") and (
        (name.label, name.head) == ("pobj", according.index) or (name.label, name.head) == ("npadvmod", according.head)
    )


def premium_beside_a_name(tokens: Tokens) -> Iterator[Token]:
    """In "will pay $60 a share for Acme, a 10 per cent premium" the sum is one: no firm is a premium.

    yes: Norvane will pay $61.50 a share for Boston-based Lumera, a 58 per cent premium to its closing price.
    """
    for share in (t for t in tokens[4:] if t.label == "appos" and t.lemma.lower() in _SHARES):
        above = tokens[share.head]
        if above.tag.startswith("NNP") and any(
            t.entity in {"PERCENT", "MONEY"} for t in tokens[share.head : share.index]
        ):
            yield replace(share, label="dep", head=tokens[above.head].head)


_SHARES = frozenset({"decline", "decrease", "discount", "drop", "fall", "gain", "increase", "jump", "premium", "rise"})
"""What a sum is, measured by another."""


def likely_before_a_noun(tokens: Tokens) -> Iterator[Token]:
    """In "cut something else, most likely children's services" it is likely that these are cut: no service is likely.

    yes: We will have to cut something else, most likely children's services or adult care.
    """
    for likely in (t for t in tokens[3:] if (t.lemma, t.label) == ("likely", "amod")):
        before = below(tokens, likely, "advmod")
        noun = tokens[likely.head]
        if before and tokens[before[0].index - 1].text == "," and noun.label in {"appos", "conj", "dobj"}:
            yield replace(likely, label="advmod", tag="RB", head=tokens[noun.head].index)


def what_the_object_consists_of(tokens: Tokens) -> Iterator[Token]:
    """In "operates 9 planes, comprising six jets" the planes comprise them, and not who operates them.

    yes: The combined airline would operate 187 aircraft, comprising Airbus narrowbodies and Embraer jets.
    """
    for part in (t for t in tokens[4:] if (t.label, t.tag) == ("advcl", "VBG") and t.lemma in {"comprise", "consist"}):
        things = [t for t in below(tokens, tokens[part.head], "dobj") if t.index < part.index]
        if tokens[part.index - 1].text == "," and things and things[-1].index >= part.index - 8:
            yield replace(part, label="acl", head=things[-1].index)


def country_across_the_border(tokens: Tokens) -> Iterator[Token]:
    """In "across the border in Chile nine people died" they died in Chile, and no border is in it.

    yes: Across the border in India, 16 people were killed by landslides in the state of Meghalaya.
    """
    for where in (t for t in tokens[3:] if (t.label, t.text) == ("prep", "in")):
        border = tokens[where.head]
        over = tokens[border.head]
        if (
            border.lemma in {"border", "frontier"}
            and border.label == "pobj"
            and over.lemma.lower() in {"across", "over"}
        ):
            yield replace(where, head=over.head)


def kin_in_a_list(tokens: Tokens) -> Iterator[Token]:
    """In "survived by her husband, Jan Claes, a daughter, Marthe, and two sons" Jan is no daughter: the list goes on.

    yes: Anna Novak is survived by her second husband, the sculptor Jan Claes, a daughter, Marthe, and two grandsons.
    """
    for kin in (t for t in tokens[5:] if t.label == "appos" and t.lemma.lower() in _KIN):
        name = tokens[kin.head]
        first = tokens[name.head] if name.label == "appos" else name
        named = [t for t in below(tokens, kin, "conj") if t.tag == "NNP"]
        further = [c for t in (kin, *named) for c in below(tokens, t, "conj") if c.lemma.lower() in _KIN]
        if (
            first.lemma.lower() in _KIN
            and first.index < kin.index
            and any(t.text in {"a", "an"} for t in below(tokens, kin, "det"))
            and further
        ):
            yield replace(kin, label="conj", head=first.index)
            yield replace(further[-1], label="conj", head=kin.index)
            for t in named:
                yield replace(t, label="appos", head=kin.index)
                for joiner in below(tokens, t, "cc"):
                    yield replace(joiner, head=kin.index)
            return


_KIN = lexicon("kin") | lexicon("family") | {"husband", "partner", "sister", "wife", "widow", "widower"}
"""Those who survive somebody."""


def share_that_is_owned(tokens: Tokens) -> Iterator[Token]:
    """In "is 51 per cent owned by Brann" it is owned so far: it is no per cent.

    yes: The operator, which is 51 per cent owned by the trading house Caspera, insists that no such clause exists.
    """
    for owned in (t for t in tokens[3:] if (t.label, t.tag, t.lemma) == ("acl", "VBN", "own")):
        share = tokens[owned.head]
        be = tokens[share.head]
        if share.label == "attr" and share.index == owned.index - 1 and be.lemma == "be" and share.entity == "PERCENT":
            yield in_place_of(owned, be)
            yield replace(be, label="auxpass", head=owned.index)
            yield replace(share, label="npadvmod", head=owned.index)
            for t in tokens:
                if t.head == be.index and t.index not in {be.index, share.index}:
                    yield replace(t, head=owned.index, label="nsubjpass" if t.label == "nsubj" else t.label)


def from_whom_it_is_learned(tokens: Tokens) -> Iterator[Token]:
    """In "learned of the ruling from her lawyer" she learned it from him: the ruling is from nobody.

    yes: Priya Raman said she learned of the ruling from her lawyer.
    """
    for source in (t for t in tokens[4:] if (t.label, t.text) == ("prep", "from")):
        thing = tokens[source.head]
        about = tokens[thing.head]
        verb = tokens[about.head]
        heard = about.text in {"about", "of"} and about.label == "prep" and verb.tag.startswith("VB")
        sent = thing.lemma.lower() in _SENT
        if thing.label == "pobj" and heard and not sent and verb.lemma in {"hear", "know", "learn"}:
            yield replace(source, head=verb.index)


_SENT = frozenset(
    {"call", "complaint", "departure", "email", "escape", "gift", "letter", "message", "offer"}
    | {"request", "resignation", "return", "warning", "withdrawal"}
)
"""What is itself from somebody: "heard about the letter from the bank"."""


def when_victory_is_declared(tokens: Tokens) -> Iterator[Token]:
    """In "declared victory on Saturday" that is when it was declared.

    yes: Dana Whitcombe, who had never run for office before, declared victory on Saturday morning outside a bowls club.
    """
    for on in (t for t in tokens[3:] if (t.label, t.text) == ("prep", "on")):
        thing = tokens[on.head]
        verb = tokens[thing.head]
        day = any(t.entity == "DATE" for o in below(tokens, on, "pobj") for t in (o, *below(tokens, o, "compound")))
        declared = verb.lemma in {"claim", "concede", "declare"} and thing.lemma in {"defeat", "victory"}
        if thing.label == "dobj" and declared and day:
            yield replace(on, head=verb.index)


def owner_who_pays(tokens: Tokens) -> Iterator[Token]:
    """In "would cost the owner of a home about $9" the owner is of a home, and pays nine dollars.

    yes: Voters will approve a tax levy that would cost the owner of a $200,000 home about $9 a month.
    """
    for of in (t for t in tokens[3:] if (t.label, t.text) == ("prep", "of") and tokens[t.head].lemma == "cost"):
        verb, things = tokens[of.head], below(tokens, of, "pobj")
        payers = [t for t in below(tokens, verb, "dobj", "dative") if t.index == of.index - 1]
        if len(things) == 2 and payers and things[1].entity == "MONEY":
            yield replace(of, head=payers[0].index)
            yield replace(payers[0], label="dative")
            yield replace(things[1], label="dobj", head=verb.index)


def preposition_in_a_time(tokens: Tokens) -> Iterator[Token]:
    """In "came just before midnight after four hours of talks" midnight and four hours are two times, not one.

    yes: The vote came just before midnight after four hours of debate.
    """
    for preposition in (t for t in tokens[1:] if t.label == "prep" and t.entity == "TIME" and t.tag == "IN"):
        before = tokens[preposition.index - 1]
        second = (before.label, before.entity) == ("pobj", "TIME") and tokens[before.head].head == preposition.head
        if second and has(tokens, preposition, "pobj"):
            yield replace(preposition, entity="")


def whom_a_ruling_hands_it(tokens: Tokens) -> Iterator[Token]:
    """In "ruled that Acme broke the law, handing the state a victory" the ruling hands it over, and not Acme.

    yes: A judge ruled Friday that Quillon broke the law by paying makers, handing the Justice Department a victory.
    """
    for handing in (t for t in tokens[6:] if (t.label, t.tag) == ("advcl", "VBG") and t.lemma in _HANDING):
        clause = tokens[handing.head]
        ruling = tokens[clause.head]
        ruled = clause.label == "ccomp" and ruling.lemma in {"decide", "rule", "vote"}
        if ruled and ruling.index < clause.index and tokens[handing.index - 1].text == ",":
            yield replace(handing, head=ruling.index)


_HANDING = frozenset({"clear", "deal", "deliver", "give", "hand", "open", "pave"})
"""What a ruling does to somebody."""


def age_at_death(tokens: Tokens) -> Iterator[Token]:
    """In "died aged 88 after an illness" 88 is an age, and no time.

    yes: Rosalind Verhaeghe, who has died aged 88 after a short illness, made only nine features.
    """
    for age in (t for t in tokens[2:] if t.tag == "CD" and tokens[t.index - 1].text == "aged"):
        aged = tokens[age.index - 1]
        if age.label == "npadvmod" and aged.head == age.head:
            yield replace(age, head=aged.index, entity="")
        elif age.head == aged.index and aged.entity == "DATE":  # "on Sunday aged 91"
            yield replace(age, entity="")
            yield replace(aged, entity="")


def role_before_a_title(tokens: Tokens) -> Iterator[Token]:
    """In "opposition leader Cllr Nasreen Malik" she is the leader, and a councillor: there is no leader Cllr.

    yes: Opposition leader Cllr Nasreen Malik said the figures did not add up.
    """
    for title in (t for t in tokens[1:] if t.label == "compound" and t.text.rstrip(".") in _TITLES):
        for role in below(tokens, title, "compound"):
            if role.index == title.index - 1 and role.tag == "NN":
                yield replace(role, head=title.head)


_TITLES = frozenset({"Cllr", "Dame", "Dr", "Lady", "Lord", "Mr", "Mrs", "Ms", "Prof", "Rev", "Sir"})
"""What people are addressed by."""


def where_outside_a_place(tokens: Tokens) -> Iterator[Token]:
    """In "outside the gates, where relatives had met" they met outside, and not in the gates.

    yes: Kim spoke to reporters outside the gates, where relatives had gathered in the rain.
    """
    for where in (t for t in tokens[3:] if (t.label, t.text) == ("advmod", "where")):
        place = tokens[tokens[where.head].head]
        beyond = tokens[place.head]
        around = beyond.label == "prep" and beyond.lemma.lower() in {"behind", "beyond", "near", "outside"}
        if tokens[where.head].label == "relcl" and place.label == "pobj" and around and place.lemma in _BARRIERS:
            yield replace(where, label="dep")


_BARRIERS = frozenset({"barrier", "door", "entrance", "fence", "gate", "perimeter", "wall"})
"""What nobody is inside."""


def among_them(tokens: Tokens) -> Iterator[Token]:
    """In "four, among them the champion, remounted" she is one of the four: nobody remounts among them.

    yes: Eleven people, among them two children, were taken to a hospital with minor injuries.
    yes: Rescue teams are searching for six people, among them two children, believed to be buried.
    """
    for among in (t for t in tokens[2:-3] if (t.text, tokens[t.index - 1].text) == ("among", ",")):
        them, whole, verb = tokens[among.index + 1], tokens[among.index - 2], tokens[among.head]
        plural = whole.tag in {"NNS", "NNPS", "CD"} and not has(tokens, whole, "appos")
        if them.text not in {"them", "whom"} or among.label != "prep" or verb.tag[:2] != "VB" or not plural:
            continue
        others = [t for t in below(tokens, verb, "nsubj") if t.index > them.index]
        second = [t for t in below(tokens, verb, "nsubj", "nsubjpass") if t == whole]
        if others and second and tokens[begin(tokens, others[0]) - 1] == them:
            yield replace(others[0], label="pobj", head=among.index)
        yield replace(among, label="dep", head=whole.index)


REPAIRS = (
    name_of_the_source,
    premium_beside_a_name,
    likely_before_a_noun,
    what_the_object_consists_of,
    country_across_the_border,
    kin_in_a_list,
    share_that_is_owned,
    from_whom_it_is_learned,
    when_victory_is_declared,
    owner_who_pays,
    preposition_in_a_time,
    whom_a_ruling_hands_it,
    age_at_death,
    role_before_a_title,
    where_outside_a_place,
    among_them,
)
"""In the order in which they are made."""
