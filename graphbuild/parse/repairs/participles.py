"""Misparses of participles: which noun or verb they tell of."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import VERB_TAGS
from graphbuild.lexicon import lexicon, table
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
