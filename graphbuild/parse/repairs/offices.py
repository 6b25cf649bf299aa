"""Misparses of offices: titles taken for names, names and prepositions taken for titles."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below

_LETTERS = frozenset({"CEO", "CFO", "CIO", "CMO", "COO", "CTO"})


def office_inside_a_name(tokens: Tokens) -> Iterator[Token]:
    """In "Verizon CIO Shaygan Kheradpir" the first word names the firm, the last two the person.

    yes: Verizon CIO Shaygan Kheradpir showed off the app.
    """
    for office in tokens[1:-1]:
        firm, name = tokens[office.index - 1], tokens[office.index + 1]
        if office.text in _LETTERS and firm.entity == office.entity == name.entity == "ORG":
            yield replace(office, entity="")
            for part in tokens[name.index :]:
                if part.entity != "ORG" or part.tag not in {"NNP", "NNPS"}:
                    break
                yield replace(part, entity="PERSON")


def under_secretary(tokens: Tokens) -> Iterator[Token]:
    """In "Ann Lee, Under Secretary of State, left" Under is a part of the title.

    yes: Michael Armacost, Under Secretary of State for Political Affairs, was asked whether Japan could help.
    """
    for under in tokens[1:-1]:
        office, verb = tokens[under.index + 1], tokens[under.head]
        before = tokens[under.index - 1]
        if under.text != "Under" or under.label != "prep" or not office.text.startswith("Secretary"):
            continue
        yield replace(under, tag="NNP", lemma="Under", label="compound", head=office.index)
        name = tokens[under.index - 2]
        if before.text == "," and name.entity == "PERSON" and office.head == under.index:
            yield replace(office, label="appos", head=name.index)
        else:
            yield replace(office, label="nmod", head=verb.index)


def body_with_its_kind(tokens: Tokens) -> Iterator[Token]:
    """In "Cable and Wireless Plc resisted" one firm did: the second part of its name is no name by itself.

    yes: Cable and Wireless Plc is resisting attempts to merge two firms.
    yes: Watanabe is also chairman of Tokio Marine and Fire Insurance Inc.
    """
    for second in tokens[2:]:
        first = tokens[second.head]
        parts = [t for t in below(tokens, second, "compound") if t.index > first.index]
        begins = min((t.index for t in parts), default=second.index)
        alone = second.text.rstrip(".").lower() in {"co", "company"} and not parts  # "Pesch and Co"
        words = [t.text.lower() for t in (*parts, second) if t.text.rstrip(".").lower() not in _FORMS]
        if (
            second.label == "conj"
            and {first.tag, second.tag} <= {"NNP", "NNPS"}
            and first.entity in {"", "ORG"}
            and second.entity in {"", "ORG"}
            and tokens[begins - 1].text.lower() in {"and", "&"}
            and tokens[begins - 2] == first
            and (words or alone)
            and all(word in _TRADES for word in words)
        ):
            joiner = tokens[begins - 1]
            yield replace(joiner, label="compound", head=second.index, entity="ORG")
            yield replace(first, label="compound", head=second.index, entity="ORG")
            above = second.index if first.head == first.index else first.head
            yield replace(second, label=first.label, head=above, entity="ORG")
            before = tokens[first.index - 1] if first.index else second
            if (before.tag, before.head, before.label) == ("NNP", first.head, "nmod") and before.label == first.label:
                yield replace(before, label="compound", head=second.index, entity="ORG")  # "Mitchell Energy and"
            for part in parts:
                yield replace(part, entity="ORG")
            for other in tokens:
                if other.head == first.index and other not in {first, second, joiner}:
                    named = other.label == "compound"
                    yield replace(other, head=second.index, entity="ORG" if named else other.entity)


_FORMS = frozenset({"ag", "co", "company", "corp", "corporation", "group", "inc", "limited", "llc", "ltd", "plc", "sa"})
_TRADES = frozenset(
    {"accident", "appliance", "aviation", "bros", "brothers", "casualty", "chemical", "construction", "daughters"}
    | {"development", "drug", "electric", "engineering", "fire", "gas", "heating", "industry", "infrastructure"}
    | {"insurance", "investment", "iron", "light", "lighting", "liability", "loan", "manufacturing", "marine"}
    | {"navigation", "oil", "paper", "partners", "petroleum", "power", "railway", "shipping", "sons", "steel"}
    | {"storage", "telegraph", "telephone", "transit", "transport", "transportation", "trust", "water", "wireless"}
)
"""Last words of the names of firms that name a trade or a kind of owner, and no firm by themselves."""
