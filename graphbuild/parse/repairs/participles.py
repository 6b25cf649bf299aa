"""Misparses of participles: which noun or verb they tell of."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import VERB_TAGS
from graphbuild.lexicon import lexicon, names_event, table
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, has, in_place_of
from graphbuild.parse.repairs.forms import verb_of


def participle_taken_for_clause(tokens: Tokens) -> Iterator[Token]:
    """In "free 18 soldiers captured in July" the soldiers are freed, and the participle tells of them.

    yes: Under the accord, Thailand is to free 18 Cambodian soldiers captured in July.
    """
    for participle in (t for t in tokens if (t.tag, t.label) == ("VBN", "ccomp")):
        verb = tokens[participle.head]
        subjects = below(tokens, participle, "nsubj", "nsubjpass")
        word = verb.lemma.lower()
        if (
            verb.tag.startswith("VB")
            and word not in lexicon("saying") | lexicon("thinking") | lexicon("clause_takers") | lexicon("making")
            and len(subjects) == 1
            and subjects[0].tag in {"NN", "NNS"}
            and verb.index < subjects[0].index == participle.index - 1
            and not has(tokens, participle, "aux", "auxpass", "mark", "dobj")
            and not has(tokens, verb, "dobj")
        ):
            yield replace(subjects[0], label="dobj", head=verb.index)
            yield replace(participle, label="acl", head=subjects[0].index)


def participle_after_its_noun(tokens: Tokens) -> Iterator[Token]:
    """In "under the agreement, signed by officials, the market will open" it is the agreement that was signed.

    yes: Under the agreement, signed on Saturday by officials from both countries, the market will resume operating.
    """
    for participle in tokens[2:]:
        noun, comma = tokens[participle.index - 2], tokens[participle.index - 1]
        above = tokens[participle.head]
        if (
            participle.tag == "VBN"
            and participle.label in {"advcl", "acl"}
            and comma.text == ","
            and noun.label == "pobj"
            and noun.tag in {"NN", "NNS"}
            and above.index > participle.index
            and has(tokens, participle, "agent", "prep")
            and any(t.text == "," for t in tokens[participle.index : above.index])
            and tokens[tokens[noun.head].head].index >= above.index
        ):
            yield replace(participle, label="acl", head=noun.index)


def participle_beside_its_noun(tokens: Tokens) -> Iterator[Token]:
    """In "angry with the panel set up to look into it" it is the panel that was set up, and looks into it.

    yes: Unions are expressing their anger with the royal commission set up to investigate claims of fraud.
    """
    for participle in tokens[2:]:
        noun, verb = tokens[participle.index - 1], tokens[participle.head]
        if (
            (participle.tag, participle.label) == ("VBN", "advcl")
            and noun.label == "pobj"
            and noun.tag in {"NN", "NNS"}
            and verb.index < noun.index
            and has(tokens, participle, "prt", "agent")
            and not has(tokens, participle, "mark", "advmod", "nsubj", "nsubjpass")
        ):
            yield replace(participle, label="acl", head=noun.index)


def participle_of_the_deed(tokens: Tokens) -> Iterator[Token]:
    """In "a ban on the party imposed by the ministry" the ban is imposed: nobody imposes a party.

    yes: The court overturned a ban on the party imposed by the interior ministry.
    """
    for participle in tokens:
        noun = tokens[participle.head]
        deed = tokens[tokens[noun.head].head]
        if (
            participle.label == "acl"
            and participle.tag in {"VBN", "VBD"}
            and participle.lemma.lower() in _DEED_VERBS
            and noun.label == "pobj"
            and noun.lemma.lower() not in lexicon("deeds")
            and deed.lemma.lower() in lexicon("deeds")
        ):
            yield replace(participle, head=deed.index)


_DEED_VERBS = frozenset(
    {"broker", "enact", "enforce", "impose", "levy", "lift", "mediate", "negotiate", "sign", "violate"}
)
"""Verbs whose object is a deed, never a person, a place or a thing."""


def participle_of_the_deed_named_last(tokens: Tokens) -> Iterator[Token]:
    """In "the anniversary of the Act, signed by Kim" it is the Act that was signed.

    yes: Saturday is the anniversary of the Security Act, signed into law by President Franklin Roosevelt in 1935.
    yes: Saturday is the 75th anniversary of the Security Act, signed into law by President Franklin Roosevelt in 1935.
    """
    for participle in tokens[2:]:
        noun, last = tokens[participle.head], tokens[participle.index - 2]
        whole = tokens[tokens[last.head].head] if last.label == "pobj" else last
        if (
            participle.tag == "VBN"
            and participle.label in {"acl", "advcl"}
            and participle.lemma.lower() in _DEED_VERBS | {"pass", "ratify", "repeal"}
            and tokens[participle.index - 1].text == ","
            and whole.lemma.lower() not in lexicon("deeds")
            and noun.index in {whole.index, whole.head}
            and (last.lemma.lower() in lexicon("deeds") | {"act", "law", "legislation"} or last.entity == "LAW")
        ):
            yield replace(participle, label="acl", head=last.index)


def adjective_of_two_words(tokens: Tokens) -> Iterator[Token]:
    """In "suffered life threatening injuries" nobody suffers life or threatens injuries.

    yes: A teenage boy suffered life threatening injuries in the crash.
    """
    for participle in tokens[1:-1]:
        noun, thing = tokens[participle.index - 1], tokens[participle.index + 1]
        if (
            participle.text.lower() in _TWO_WORDS.get(noun.lemma.lower(), ())
            and participle.label != "amod"
            and (thing.label, thing.head) == ("dobj", participle.index)
        ):
            above = noun.head if noun.head != noun.index else thing.index
            yield replace(thing, label=noun.label, head=above)
            yield replace(participle, label="amod", head=thing.index)
            yield replace(noun, label="npadvmod", head=participle.index)
            for before in below(tokens, noun, "det", "amod", "poss", "nummod"):
                yield replace(before, head=thing.index)


def participle_like_an_adjective(tokens: Tokens) -> Iterator[Token]:
    """In "advice to developing nations" nobody develops nations, nor does "do backbreaking jobs" tell of breaking.

    yes: The bank must beef up its advice program to developing nations.
    yes: Field hands do backbreaking jobs.
    """
    for participle in tokens[1:-1]:
        before, thing = tokens[participle.index - 1], tokens[participle.index + 1]
        if (
            participle.tag == "VBG"
            and (thing.label, thing.head) == ("dobj", participle.index)
            and thing.tag == "NNS"
            and not has(tokens, thing, "det", "poss", "amod", "nummod")
            and (participle.text.lower() in _LIKE_ADJECTIVES or participle.text.lower().endswith("breaking"))
            and participle.label in {"pcomp", "conj", "ROOT", "acl", "relcl", "xcomp", "advcl"}
        ):
            if (before.text.lower(), before.label) in {("do", "aux"), ("does", "aux"), ("did", "aux")}:
                yield from _with_main_verb(tokens, before, participle, thing)
            elif participle.label in {"pcomp", "conj"}:
                yield replace(participle, label="amod", tag="JJ", head=thing.index)
                yield replace(thing, label="pobj" if participle.label == "pcomp" else "conj", head=participle.head)


def _with_main_verb(tokens: Tokens, verb: Token, participle: Token, thing: Token) -> Iterator[Token]:
    """The auxiliary made the verb that the participle was taken for."""
    root = participle.head == participle.index
    yield replace(verb, label=participle.label, head=verb.index if root else participle.head)
    for other in tokens:
        if other.head == participle.index and other not in {verb, thing, participle}:
            yield replace(other, head=verb.index)
    yield replace(participle, label="amod", tag="JJ", head=thing.index)
    yield replace(thing, head=verb.index)


def spending_before_its_noun(tokens: Tokens) -> Iterator[Token]:
    """In "cut the deficit by spending restraint" nobody spends restraint.

    yes: The government should cut the deficit by spending restraint rather than new taxes.
    """
    for participle in tokens[1:-1]:
        noun = tokens[participle.index + 1]
        if (
            participle.text.lower() == "spending"
            and (participle.label, participle.tag) == ("pcomp", "VBG")
            and (noun.label, noun.head) == ("dobj", participle.index)
            and noun.lemma.lower() in _OF_SPENDING
        ):
            yield replace(noun, label="pobj", head=participle.head)
            yield replace(participle, label="compound", tag="NN", lemma="spending", head=noun.index)
            for other in below(tokens, participle, "cc", "prep", "conj"):
                yield replace(other, head=noun.index)


_OF_SPENDING = frozenset(
    {"bill", "cap", "curb", "cut", "cutback", "freeze", "limit", "plan", "power", "reduction", "restraint", "review"}
)
"""What spending stands before as a noun."""
_LIKE_ADJECTIVES = frozenset(
    {"bickering", "competing", "developing", "dwindling", "emerging", "existing", "feuding", "growing", "leading"}
    | {"neighboring", "neighbouring", "recurring", "remaining", "rising", "squabbling", "struggling", "surviving"}
    | {"visiting", "voting", "warring"}
)
"""Participles that tell before a plural what the things are like, and seldom have an object."""


def participle_of_those_told(tokens: Tokens) -> Iterator[Token]:
    """In "told ministers meeting in Lima that it was over" the ministers meet, and it was over.

    yes: Andriessen told agriculture ministers meeting in Luxembourg that the EC is willing to make arrangements.
    """
    for participle in (t for t in tokens[1:] if t.tag == "VBG"):
        verb, person = tokens[participle.head], tokens[participle.index - 1]
        said = [t for t in below(tokens, participle, "ccomp") if has(tokens, t, "mark", "nsubj", "nsubjpass")]
        if (
            participle.label == "xcomp"
            and (person.label, person.head) == ("dobj", verb.index)
            and verb.lemma.lower() in {"tell", "remind", "assure", "inform", "warn"}
            and said
        ):
            yield replace(participle, label="acl", head=person.index)
            for clause in said:
                yield replace(clause, head=verb.index)


def participle_after_spending(tokens: Tokens) -> Iterator[Token]:
    """In "spent thousands training them" it is they who are trained, and the money does not.

    yes: Pate spent thousands of dollars training them to install irrigation systems.
    yes: Volunteers took turns clearing the tunnel.
    """
    for participle in tokens:
        verb = tokens[participle.head]
        if (
            participle.tag == "VBG"
            and participle.label in {"xcomp", "ccomp"}
            and (
                verb.lemma.lower() in {"spend", "waste"} or any(t.text == "turns" for t in below(tokens, verb, "dobj"))
            )
            and has(tokens, verb, "dobj")
            and not has(tokens, participle, "nsubj", "nsubjpass", "mark", "aux")
        ):
            yield replace(participle, label="advcl")


def participle_of_what_follows_from_it(tokens: Tokens) -> Iterator[Token]:
    """In "the court struck down the law, shocking supporters who" the ruling shocks them.

    yes: Inflation fell in May, surprising economists who had expected a rise.
    """
    for participle in tokens[3:-1]:
        comma, noun = tokens[participle.index - 1], tokens[participle.index + 1]
        verb = tokens[noun.head]
        if (
            (participle.label == "amod" or (participle.label, participle.tag) == ("compound", "VBG"))
            and participle.text.endswith("ing")
            and participle.head == noun.index
            and comma.text == ","
            and tokens[comma.index - 1].head != noun.index
            and (noun.tag, verb.tag) in {("NNS", "VBD"), ("NNS", "VBZ"), ("NNS", "VBP")}
            and noun.label in {"npadvmod", "dobj", "dep"}
            and verb.index < comma.index
            and not has(tokens, noun, "det", "cc", "conj")
        ):
            yield replace(participle, label="advcl", tag="VBG", lemma=verb_of(participle.text.lower()), head=verb.index)
            yield replace(noun, label="dobj", head=participle.index)


def participle_of_what_they_do(tokens: Tokens) -> Iterator[Token]:
    """In "a meeting between Kim and Lee, scheduled for Friday," the meeting is scheduled.

    yes: The meeting between Kim and Lee, scheduled for Friday, will not take place.
    no: The meeting between Kim and Lee, based in Lima, was short.
    """
    for deed in (t for t in tokens[5:] if (t.label, t.tag) == ("acl", "VBN") and t.lemma in _ARRANGED):
        name = tokens[deed.head]
        while name.label == "conj":
            name = tokens[name.head]
        event = tokens[tokens[name.head].head]
        joined = (name.label, tokens[name.head].lemma) == ("pobj", "between")
        if joined and name.entity and names_event(event.lemma.lower()) and tokens[deed.index - 1].text == ",":
            yield replace(deed, head=event.index)


_ARRANGED = frozenset({"arrange", "cancel", "hold", "plan", "postpone", "schedule", "set", "sign", "televise"})


def participle_between_commas(tokens: Tokens) -> Iterator[Token]:
    """In "Kim, asked about the mine, said" Kim was asked, and speaks.

    yes: Herrington, asked his reaction to the White House statement, said he was glad.
    yes: Prosecutors argued that the chief, passed over in 2019 for a paid position, had come to crave the adulation.
    """
    for participle in (t for t in tokens[2:] if t.tag in {"VBD", "VBN"} and not has(tokens, t, "aux", "auxpass", "cc")):
        names = below(tokens, participle, "nsubj", "nsubjpass")
        gap = tokens[names[0].index + 1 : participle.index] if len(names) == 1 else ()
        if not gap or gap[0].text != "," or any(t.tag != "RB" for t in gap[1:]):
            continue
        name, main = names[0], _main_after(tokens, participle)
        if main is None:
            continue
        yield replace(name, label="nsubjpass" if has(tokens, main, "auxpass") else name.label, head=main.index)
        yield replace(participle, label="acl", tag="VBN", head=name.index)
        if main.head != main.index and main.head in {participle.index, participle.head}:
            root = participle.label == "ROOT"
            yield replace(main, label=participle.label, head=main.index if root else participle.head)
        yield from (replace(t, head=main.index) for t in tokens[: name.index] if t.head == participle.index)


def _main_after(tokens: Tokens, participle: Token) -> Token | None:
    """The verb after the second comma that lacks a subject: said, had come; None where there is none."""
    above = tokens[participle.head]
    for main in tokens[participle.index + 1 :]:
        beside = above.index in {main.index, main.head} or main.head == participle.index
        if main.tag not in VERB_TAGS or not beside or main.label not in {"ccomp", "conj", "ROOT", "xcomp"}:
            continue
        first = min(
            (t.index for t in below(tokens, main, "aux", "auxpass") if t.index < main.index), default=main.index
        )
        finite = tokens[first].tag in {"MD", "VBD", "VBP", "VBZ"} and tokens[first - 1].text == ","
        if finite and not has(tokens, main, "nsubj", "nsubjpass"):
            return main
    return None


def participle_before_what_it_is_done_to(tokens: Tokens) -> Iterator[Token]:
    """In "cut were the ratings of Acme" the ratings were cut.

    yes: Cut were the debt ratings of Acme and Denby.
    """
    for be in (t for t in tokens[1:-1] if t.text in {"was", "were"}):
        deed = tokens[be.index - 1]
        patients = below(tokens, be, "attr", "nsubj")
        patient = next((t for t in patients if t.index > be.index), None)
        irregular = any(deed.text.lower() in row for row in table("irregular_participles").values())
        if (
            (deed.tag == "VBN" or irregular)
            and patient is not None
            and deed.head == be.index
            and deed.label in {"nsubj", "acomp", "advcl"}
            and not has(tokens, deed, "det", "compound", "amod", "poss")
        ):
            yield replace(in_place_of(deed, be), tag="VBN")
            yield replace(be, label="auxpass", head=deed.index)
            for t in tokens:
                if t.head == be.index and t.index not in {be.index, deed.index}:
                    yield replace(t, head=deed.index, label="nsubjpass" if t == patient else t.label)


_TWO_WORDS = {
    "award": ("winning",),
    "ground": ("breaking",),
    "heart": ("breaking", "warming"),
    "life": ("changing", "saving", "threatening"),
    "prize": ("winning",),
    "record": ("breaking", "setting"),
}
"""What is often written with a hyphen."""
