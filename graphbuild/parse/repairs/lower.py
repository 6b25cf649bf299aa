"""What was hung on the wrong one of two verbs: objects of the lower one, and second things that are said."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, has, is_below


def relative_object_of_the_lower_verb(tokens: Tokens) -> Iterator[Token]:
    """In "programs that Bell had proposed cutting" it is proposed to cut them: he proposed no programs.

    yes: The vote spared art programs that Marcus Bell had proposed cutting in March.
    yes: Harbour Lights was re-cut by the studio, and is a film which she refused ever to discuss.
    """
    for relative in (t for t in tokens if t.label == "dobj" and t.tag in {"WDT", "WP"} and t.lemma != "what"):
        verb = tokens[relative.head]
        for deed in below(tokens, verb, "xcomp"):
            to = any(t.tag == "TO" for t in below(tokens, deed, "aux"))
            if (
                relative.index < verb.index < deed.index
                and verb.lemma.lower() in (_TO_DO if to else _DOING)
                and (deed.tag, to) in {("VB", True), ("VBG", False)}
                and not has(tokens, deed, "dobj", "ccomp", "xcomp", "dative")
                and deed.lemma.lower() not in lexicon("intransitive") - {"leave"}
            ):
                yield replace(relative, head=deed.index)


_TO_DO = frozenset(
    {"agree", "attempt", "decide", "decline", "fail", "hesitate", "hope", "intend", "manage", "plan", "pledge"}
    | {"refuse", "seek", "threaten", "try", "vow"}
)
"""Verbs that take no object beside what somebody is to do."""
_DOING = frozenset(
    {"avoid", "begin", "consider", "deny", "enjoy", "finish", "oppose", "propose", "quit", "recommend", "regret"}
    | {"resume", "risk", "start", "stop", "suggest"}
)
"""Verbs with whose object's gerund the one spoken of has to do."""


def second_thing_told(tokens: Tokens) -> Iterator[Token]:
    """In "told AFP that her country sought no war but would answer" the country would: that is told too.

    yes: Kim told AFP that her country was "not seeking a war" but would answer any attack.
    """
    for verb in (t for t in tokens[5:] if (t.label, t.tag) == ("conj", "VB")):
        said = tokens[verb.head]
        would = any(t.text.lower() in {"could", "might", "would"} for t in below(tokens, verb, "aux"))
        if not would or said.tag != "VBD" or said.lemma.lower() not in lexicon("saying") or _has_subject(tokens, verb):
            continue
        told = [t for t in below(tokens, said, "ccomp") if said.index < t.index < verb.index]
        if told and any(_may_be_the_same(tokens, t) for t in below(tokens, told[-1], "nsubj", "nsubjpass")):
            yield replace(verb, head=told[-1].index)
            for joiner in below(tokens, said, "cc"):
                if told[-1].index < joiner.index < verb.index:
                    yield replace(joiner, head=told[-1].index)


def _has_subject(tokens: Tokens, verb: Token) -> bool:
    return has(tokens, verb, "nsubj", "nsubjpass", "expl")


def _may_be_the_same(tokens: Tokens, subject: Token) -> bool:
    """True for who may speak, as a pronoun, a name and "her country" do; "the law was bad and would vote" is open."""
    own = any(t.tag == "PRP$" for t in below(tokens, subject, "poss"))
    return own or subject.tag in {"PRP", "NNP", "NNPS"} or bool(subject.entity)


def when_it_was_that(tokens: Tokens) -> Iterator[Token]:
    """In "it was when a student fixed the lamp that we knew what it was" nobody knows the lamp: that is when.

    yes: It was only when a student climbed up to fix a microphone that we realized what we were listening to.
    """
    for that in (t for t in tokens[4:] if (t.label, t.text.lower()) == ("dobj", "that")):
        verb = tokens[that.head]
        be = next((t for t in tokens[: that.index] if t.lemma == "be" and _is_it(tokens, t)), that)
        when = [t for t in below(tokens, be, "advcl", "prep") if t.index < that.index]
        if (
            verb.label == "relcl"
            and has(tokens, verb, "ccomp", "xcomp")
            and when
            and is_below(tokens, verb, when[-1])
            and has(tokens, verb, "nsubj")
        ):
            yield replace(that, label="mark", tag="IN")
            yield replace(verb, label="ccomp", head=be.index)


def _is_it(tokens: Tokens, be: Token) -> bool:
    return any(t.text.lower() == "it" for t in below(tokens, be, "nsubj"))


def state_of_who_speaks(tokens: Tokens) -> Iterator[Token]:
    """In "told AFP, her coat covered in dust" nothing is told of the coat: it is covered.

    yes: "We dug with our hands," Hatice Ersoy told AFP, her coat covered in dust.
    """
    for state in (t for t in tokens[4:] if (t.label, t.tag) in {("ccomp", "VBN"), ("advcl", "VBN")}):
        subjects = below(tokens, state, "nsubj")
        verb = tokens[state.head]
        if len(subjects) != 1 or has(tokens, state, "aux", "auxpass", "mark", "dobj") or not verb.tag.startswith("VB"):
            continue
        own = [t for t in below(tokens, subjects[0], "poss") if t.tag == "PRP$"]
        if own and verb.index < own[0].index - 1 and tokens[own[0].index - 1].text == ",":
            yield replace(state, label="advcl")
            yield replace(subjects[0], label="nsubjpass")


def goods_that_are_flown_in(tokens: Tokens) -> Iterator[Token]:
    """In "fly in tents and blankets by helicopter" tents are flown in: nobody flies inside them.

    yes: Snow forced the army to fly in tents, blankets and generators by helicopter.
    yes: The airline flies in doctors and nurses from Spain.
    """
    for into in (t for t in tokens[1:] if (t.label, t.text) == ("prep", "in") and tokens[t.head].lemma in _CARRYING):
        verb, goods = tokens[into.head], below(tokens, into, "pobj")
        joined = [t for g in goods for t in below(tokens, g, "conj")]
        by = [t for t in below(tokens, verb, "prep") if t.text in {"by", "from"} and t.index > into.index]
        if (
            len(goods) != 1
            or goods[0].entity
            or goods[0].lemma.lower() in _INSIDE
            or has(tokens, verb, "dobj", "nsubjpass", "auxpass")
        ):
            continue
        bare = goods[0].tag in {"NN", "NNS"} and not has(tokens, goods[0], "det", "poss")
        if into.index == verb.index + 1 and bare and (joined or goods[0].tag == "NNS") and by:
            yield replace(into, label="prt", tag="RP")
            yield replace(goods[0], label="dobj", head=verb.index)


_CARRYING = frozenset({"airlift", "bus", "ferry", "fly", "ship", "truck"})
"""How goods are brought in."""
_INSIDE = frozenset(
    {"aircraft", "batch", "boat", "box", "bus", "carriage", "circle", "class", "container", "convoy"}
    | {"crate", "economy", "flock", "formation", "group", "helicopter", "jet", "lorry", "number", "pair"}
    | {"plane", "ship", "truck", "van"}
)
"""What people and goods travel inside, or how many together."""


def receiver_after_an_insertion(tokens: Tokens) -> Iterator[Token]:
    """In "sold ships, including a tanker carrying oil, to Brann" ships are sold to Brann: no oil is carried there.

    yes: The company sold four ships, including a tanker carrying oil, to Brann.
    yes: The museum will transfer three statues, among them a plaque showing a king, to Nigeria.
    """
    for to in (t for t in tokens[6:] if (t.label, t.text) == ("prep", "to") and tokens[t.index - 1].text == ","):
        inner = tokens[to.head]
        if inner.label != "acl" or inner.tag != "VBG" or not has(tokens, inner, "dobj"):
            continue
        listing = (t for t in tokens[2 : inner.index] if t.text in {"among", "including"})
        opening = [t for t in listing if tokens[t.index - 1].text == ","]
        verbs = (t for t in tokens[: opening[-1].index if opening else 0] if t.tag.startswith("VB"))
        givers = [t for t in verbs if t.lemma.lower() in _HANDING]
        if givers:
            yield replace(to, head=givers[-1].index)


_HANDING = lexicon("giving") | {"deliver", "donate", "export", "return", "ship", "transfer"}
"""Verbs with a receiver."""


def training_taken_for_deed(tokens: Tokens) -> Iterator[Token]:
    """In "provides for surveys, training for engineers and a hotline" training is one of three things.

    yes: It provides for joint surveys, training for 300 Kazakh engineers and a simplified visa regime.
    yes: The plan calls for lower taxes, spending on roads and a new airport.
    """
    for deed in (t for t in tokens[4:] if t.tag in {"NN", "VBG"} and t.label in {"advcl", "conj", "dep"}):
        verb = tokens[deed.head]
        if deed.text not in _GERUND_NOUNS or tokens[deed.index - 1].text != "," or has(tokens, deed, "dobj", "aux"):
            continue
        things = [*_under(tokens, verb), *below(tokens, verb, "dobj")]
        before = [t for t in things if verb.index < t.index < deed.index]
        lasts = [t for o in (*_under(tokens, deed), deed) for t in below(tokens, o, "conj")]
        noun = lasts and lasts[0].tag in {"NN", "NNS"} and not lasts[0].entity
        if before and noun and before[-1].tag in {"NN", "NNS"} and verb.lemma.lower() in _HOLDING:
            first = tokens[lasts[0].head]
            yield replace(deed, tag="NN", lemma=deed.text.lower(), label="conj", head=before[-1].index)
            yield replace(lasts[0], head=deed.index)
            for joiner in below(tokens, first, "cc"):
                yield replace(joiner, head=deed.index)


def _under(tokens: Tokens, word: Token) -> list[Token]:
    """Engineers and surveys, which prepositions put under a word."""
    return [o for p in below(tokens, word, "prep") for o in below(tokens, p, "pobj")]


_GERUND_NOUNS = frozenset(
    {"counselling", "counseling", "financing", "funding", "lending", "monitoring", "policing", "schooling", "screening"}
    | {"spending", "testing", "training"}
)
"""Gerunds that name what is provided."""
_HOLDING = frozenset({"call", "contain", "cover", "envisage", "fund", "include", "need", "offer", "promise", "provide"})
"""Verbs of texts and plans that name several things."""


def form_one_returns_to(tokens: Tokens) -> Iterator[Token]:
    """In "returned to form with a win" form is what they returned to: nobody is to form anything.

    yes: The team returned to form with a win over Lima.
    """
    for form in (t for t in tokens[2:] if (t.lemma, t.tag) == ("form", "VB")):
        verb, to = tokens[form.head], tokens[form.index - 1]
        back = verb.lemma in {"come", "get", "return"} and form.label in {"advcl", "xcomp"}
        if back and (to.tag, to.head) == ("TO", form.index) and not has(tokens, form, "dobj", "prt"):
            yield replace(to, label="prep", tag="IN", head=verb.index)
            yield replace(form, label="pobj", tag="NN", head=to.index)
            for t in below(tokens, form, "prep", "npadvmod", "advmod", "punct"):
                yield replace(t, head=verb.index)


def rank_with_a_number(tokens: Tokens) -> Iterator[Token]:
    """In "ranked No. 143" the number belongs to the rank.

    yes: The 20-year-old Dane, ranked No. 143, trailed 5-2 in the second set.
    """
    for number in (t for t in tokens[1:] if (t.label, t.tag) == ("nummod", "CD")):
        rank = tokens[number.head]
        if rank.text == "No." and number.index == rank.index + 1 and rank.tag == "NNP":
            yield replace(rank, tag="NN")


def where_one_has_to_do_it(tokens: Tokens) -> Iterator[Token]:
    """In "in Ostend, where she had to pay" she pays there, and has nothing there.

    yes: Kim lives in Ostend, where she has to pay for a room.
    """
    for where in (t for t in tokens[2:] if (t.label, t.text) == ("advmod", "where")):
        verb = tokens[where.head]
        deeds = [t for t in below(tokens, verb, "xcomp") if t.tag == "VB" and tokens[t.index - 1].text == "to"]
        if verb.lemma == "have" and deeds and not has(tokens, verb, "dobj"):
            yield replace(where, head=deeds[0].index)


REPAIRS = (
    relative_object_of_the_lower_verb,
    second_thing_told,
    when_it_was_that,
    state_of_who_speaks,
    goods_that_are_flown_in,
    receiver_after_an_insertion,
    training_taken_for_deed,
    form_one_returns_to,
    rank_with_a_number,
    where_one_has_to_do_it,
)
"""In the order in which they are made."""
