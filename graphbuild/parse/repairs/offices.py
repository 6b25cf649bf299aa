"""Misparses of offices: titles taken for names, names and prepositions taken for titles."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from graphbuild.lexicon import lexicon, table
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, begin, below, has, has_article, in_place_of


def body_with_its_kind(tokens: Tokens) -> Iterator[Token]:
    """In "Cable and Wireless Plc resisted" one firm did: the second part of its name is no name by itself.

    yes: Cable and Wireless Plc is resisting attempts to merge two firms.
    yes: Watanabe is also chairman of Tokio Marine and Fire Insurance Inc.
    yes: Experts from the National Oceanic and Atmospheric Administration and the Interior Department met.
    """
    for second in (t for t in tokens[2:] if t.label == "conj"):
        first = tokens[second.head]
        parts = [t for t in below(tokens, second, "compound") if t.index > first.index]
        begins = min((t.index for t in parts), default=second.index)
        alone = second.text.rstrip(".").lower() in {"co", "company"} and not parts  # "Pesch and Co"
        words = [t.text.lower() for t in (*parts, second) if t.text.rstrip(".").lower() not in _FORMS]
        if (
            {first.tag, second.tag} <= {"NNP", "NNPS"}
            and tokens[begins - 1].text.lower() in {"and", "&"}
            and tokens[begins - 2] == first
            and (_is_one(first, tokens[begins - 1], second) or ((words or alone) and _may_be_one(first, second, words)))
        ):
            joiner = tokens[begins - 1]
            yield replace(joiner, label="compound", head=second.index, entity="ORG")
            yield replace(first, label="compound", head=second.index, entity="ORG")
            yield replace(in_place_of(second, first), entity="ORG")
            before = tokens[first.index - 1] if first.index else second
            if (before.tag, before.head, before.label) == ("NNP", first.head, "nmod") and before.label == first.label:
                yield replace(before, label="compound", head=second.index, entity="ORG")  # "Mitchell Energy and"
            for part in parts:
                yield replace(part, entity="ORG")
            for other in tokens:
                if other.head == first.index and other not in {first, second, joiner}:
                    named = other.label == "compound"
                    yield replace(other, head=second.index, entity="ORG" if named else other.entity)


def _is_one(first: Token, joiner: Token, second: Token) -> bool:
    """True where the model takes it all for one name: "National Oceanic and Atmospheric Administration"."""
    body = second.lemma.lower() in {"administration", "agency", "association", "authority", "board", "commission"}
    return body and first.entity == joiner.entity == second.entity != ""


def _may_be_one(first: Token, second: Token, words: list[str]) -> bool:
    """True where no part but the first can be a name by itself."""
    return {first.entity, second.entity} <= {"", "ORG"} and all(word in _TRADES for word in words)


_UNOWNED = frozenset({"co", "corp", "corporation", "inc", "ltd", "plc"})
"""Forms of firms that nobody is said to own: in "Poor's Corp" the whole is a name."""
_FORMS = _UNOWNED | {"ag", "company", "group", "limited", "llc", "sa"}
_TRADES = frozenset(
    {"accident", "appliance", "aviation", "bros", "brothers", "casualty", "chemical", "construction", "daughters"}
    | {"development", "drug", "electric", "engineering", "fire", "gas", "heating", "industry", "infrastructure"}
    | {"insurance", "investment", "iron", "light", "lighting", "liability", "loan", "manufacturing", "marine"}
    | {"navigation", "oil", "paper", "partners", "petroleum", "power", "railway", "shipping", "sons", "steel"}
    | {"storage", "telegraph", "telephone", "transit", "transport", "transportation", "trust", "water", "wireless"}
)
"""Last words of the names of firms that name a trade or a kind of owner, and no firm by themselves."""


def two_roles_of_one_person(tokens: Tokens) -> Iterator[Token]:
    """In "chef and author Jamal Aziz opened it" one person did, who is both.

    yes: Chef and author Jamal Aziz opened the restaurant.
    yes: The jury acquitted lawyer and activist Nadia Rahal.
    yes: Coach and former player Tim Rose joined Acme.
    yes: Former Olympic swimmer and current sports minister Ngozi Eze, 47, defended the decision.
    """
    for joiner in (t for t in tokens[1:-2] if t.text == "and" and tokens[t.index - 1].tag in {"JJ", "NN"}):
        first = tokens[joiner.index - 1]
        name = next((t for t in tokens[joiner.index + 1 :] if t.tag == "NNP" and t.label != "compound"), joiner)
        if joiner.head != first.index or name.entity != "PERSON" or name.head != first.index:
            continue
        roles = [
            t for t in tokens[joiner.index + 1 : name.index] if t.tag == "NN" and t.head in {name.index, first.index}
        ]
        between = {t.tag for t in tokens[joiner.index + 1 : name.index]}
        bare = not has(tokens, first, "det", "poss", "nummod") and between <= {"JJ", "NN", "NNP", "NNS"}
        if not bare or not roles or not (_is_role(first) and _is_role(roles[-1])):
            continue
        yield in_place_of(name, first)
        yield replace(first, tag="NN", label="nmod", head=name.index)
        yield replace(roles[-1], label="conj", head=first.index)
        for t in tokens:
            if t.head == first.index and t.index > name.index:
                yield replace(t, head=name.index)
            elif t.head == name.index and t.index < roles[-1].index:
                yield replace(t, head=roles[-1].index)
        return


def _is_role(noun: Token) -> bool:
    word = noun.lemma.lower()
    return word in lexicon("persons") or (len(word) > 5 and word.endswith(("er", "ian", "ist", "man", "or", "woman")))


def kind_before_its_name(tokens: Tokens) -> Iterator[Token]:
    """In "the publishing house Alba employs them" the house is Alba: no verb has two subjects side by side.

    yes: The publishing house Alba employs 85 people.
    """
    for name in (t for t in tokens[1:] if t.tag == "NNP" and t.label in {"nsubj", "nsubjpass"}):
        kind = tokens[begin(tokens, name) - 1]
        beside = kind.label in {name.label, "dobj"} and kind.head == name.head
        if kind.tag == "NN" and beside and has_article(tokens, kind):
            yield replace(kind, label="nmod", head=name.index)


def second_parent(tokens: Tokens) -> Iterator[Token]:
    """In "the son of a diplomat and a nurse" the nurse is no son.

    yes: The winger Kofi Mensah, the son of a Ghanaian diplomat and a Finnish nurse, has played for Genk.
    """
    for second in (t for t in tokens[4:] if (t.label, t.tag) == ("conj", "NN") and has(tokens, t, "det")):
        child = tokens[second.head]
        parents = [o for of in below(tokens, child, "prep") if of.text == "of" for o in below(tokens, of, "pobj")]
        if child.lemma in lexicon("kin") and len(parents) == 1 and has(tokens, parents[0], "det"):
            yield replace(second, head=parents[0].index)
            for joiner in below(tokens, child, "cc"):
                yield replace(joiner, head=parents[0].index)


def agent_behind_another_phrase(tokens: Tokens) -> Iterator[Token]:
    """In "replaced as president by Lee" Lee replaces somebody: he is not what the president is by.

    yes: Kim was replaced in May as president by Lee.
    yes: The mine was bought in 1990 from Peru by Acme for $5 million.
    """
    for by in (t for t in tokens if t.label in {"agent", "prep"} and t.lemma.lower() == "by"):
        above = tokens[by.head]
        office = above.label == "pobj" and (tokens[above.head].lemma.lower() == "as" or above.entity == "GPE")
        if not (office or above.label == "prep"):
            continue
        verb = tokens[tokens[above.head].head] if office else tokens[above.head]
        who = below(tokens, by, "pobj")
        doer = any(t.entity in {"GPE", "NORP", "ORG", "PERSON"} or t.lemma in lexicon("persons") for t in who)
        if doer and verb.tag == "VBN" and has(tokens, verb, "auxpass") and not has(tokens, verb, "agent"):
            yield replace(by, label="agent", head=verb.index)


def firm_with_a_possessor(tokens: Tokens) -> Iterator[Token]:
    """In "Standard and Poor's Corp" no Poor has a Corp: the whole is the name of the firm.

    yes: Standard and Poor's Corp said it downgraded four banks.
    """
    for firm in tokens[2:]:
        mark = tokens[firm.index - 1]
        form = firm.text[:1].isupper() and firm.text.rstrip(".").lower() in _UNOWNED
        if not form or mark.tag != "POS":
            continue
        for owner in below(tokens, firm, "poss"):
            parts = {owner.index, *(t.index for t in below(tokens, owner, "conj", "cc", "compound"))}
            for t in tokens[: firm.index]:
                if t.index in parts or (t.index == mark.index and t.head in parts):
                    yield replace(t, head=firm.index, label="compound", entity="ORG")
            yield replace(firm, entity="ORG")


def person_behind_the_title(tokens: Tokens) -> Iterator[Token]:
    """In "Prosecutor Helena Strand told the court" a person did, whom the model takes for a body.

    yes: Prosecutor Helena Strand told the court that Merrow had forged the signature.
    """
    for title, first in pairwise(tokens):
        last = tokens[first.head]
        body = title.entity == first.entity == last.entity == "ORG" and title.head == first.head == last.index
        begun = title.index == 0 or tokens[title.index - 1].entity != "ORG"
        role = begun and title.text.istitle() and title.text.lower() in lexicon("persons")
        body = body and last.tag == "NNP" and last.text.lower() not in lexicon("body_names")
        if body and role and first.text in table("first_names") and last.index == first.index + 1:
            yield replace(title, entity="")
            yield replace(first, entity="PERSON")
            yield replace(last, entity="PERSON")


LATER = (person_behind_the_title, kind_before_its_name)
"""Made after the repairs of the other modules, in their order."""
