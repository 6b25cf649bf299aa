"""Misparses of offices: titles taken for names, names and prepositions taken for titles."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from graphbuild.lexicon import lexicon, names_body, table
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, begin, below, has, has_article, in_place_of, whole_of
from graphbuild.parse.repairs.names import is_person

_CHIEFS = frozenset({"CEO", "CFO", "CIO", "CMO", "COO", "CTO"})
"""Offices in a firm, in letters."""


def office_inside_a_name(tokens: Tokens) -> Iterator[Token]:
    """In "Verizon CIO Shaygan Kheradpir" the first word names the firm, the last two the person.

    yes: Verizon CIO Shaygan Kheradpir showed off the app.
    """
    for office in tokens[1:-1]:
        firm, name = tokens[office.index - 1], tokens[office.index + 1]
        if office.text in _CHIEFS and firm.entity == office.entity == name.entity == "ORG":
            yield replace(office, entity="")
            for part in tokens[name.index :]:
                if part.entity != "ORG" or part.tag not in {"NNP", "NNPS"}:
                    break
                yield replace(part, entity="PERSON")


def name_after_its_office(tokens: Tokens) -> Iterator[Token]:
    """In "Peru's Prime Minister, Ann Lee said" the name says who the minister is, without a second comma.

    yes: Britain's Foreign Secretary, David Kell told reporters it would sell the bank.
    no: On Monday the minister, David Kell, told reporters it would sell the bank.
    """
    for name in (t for t in tokens[3:] if (t.label, t.entity, t.tag) == ("nsubj", "PERSON", "NNP")):
        comma = begin(tokens, name) - 1
        office = tokens[comma - 1]
        told = (t for t in tokens if t.head == office.index and t.label in {"det", "poss"})
        if (
            tokens[comma].text == ","
            and office.head == name.head == name.index + 1
            and office.label in {"npadvmod", "nsubj"}
            and office.lemma.lower() in lexicon("persons")
            and any(told)
        ):
            yield replace(office, label="nsubj")
            yield replace(name, label="appos", head=office.index)


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


def name_that_goes_on(tokens: Tokens) -> Iterator[Token]:
    """In "Tom Bonier of the National Committee for an Effective Congress" the name goes on: Bonier is for nothing.

    yes: Tom Bonier of the liberal National Committee for an Effective Congress, which follows trends closely, left.
    """
    for preposition in (t for t in tokens[1:-1] if t.text == "for"):
        body, person = tokens[preposition.index - 1], tokens[preposition.head]
        objects = below(tokens, preposition, "pobj")
        if (
            preposition.label == "prep"
            and (body.tag, body.entity, body.label) == ("NNP", "ORG", "pobj")
            and person.entity == "PERSON"
            and objects
            and objects[0].text[:1].isupper()
            and objects[0].entity in {"", "ORG"}
        ):
            yield replace(preposition, head=body.index)
            for clause in below(tokens, objects[0], "relcl"):
                yield replace(clause, head=body.index)


def person_of_the_role(tokens: Tokens) -> Iterator[Token]:
    """In "his Ethiopian counterpart, Selamawit Berhe, spoke" the name is a person's, and no nation's.

    yes: His Ethiopian counterpart, Selamawit Berhe, thanked Qatar for mediating the agreement.
    """
    for name in (t for t in tokens if (t.label, t.entity) == ("appos", "NORP")):
        role, parts = tokens[name.head], below(tokens, name, "compound")
        singular = role.tag == "NN" and role.lemma.lower() in lexicon("persons") | lexicon("relational")
        if singular and parts and name.tag == "NNP" and name.index == parts[-1].index + 1:
            for part in (*parts, name):
                yield replace(part, entity="PERSON")


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


def second_role_of_the_person(tokens: Tokens) -> Iterator[Token]:
    """In "Lee, founder of the institute and mother of the actor, died" she is the mother, who is no institute.

    yes: Ottilie Kranz, author of the thriller Cold Harbour and widow of the film director Jiri Moss, died in Brno.
    yes: Kim Lee, founder of the Acme Institute and mother of the actor Bo Park, died.
    """
    for second in (t for t in tokens[4:-1] if (t.label, t.tag) == ("conj", "NN") and is_person(t)):
        first = whole_of(tokens, tokens[second.head])
        of = [t for t in below(tokens, second, "prep") if t.text == "of"] or [
            t for t in below(tokens, tokens[second.head], "prep") if t.text == "of" and t.index == second.index + 1
        ]
        if (
            first is not None
            and of
            and first.tag == "NN"
            and is_person(first)
            and not is_person(tokens[second.head])
            and not has(tokens, first, "det")
            and not has(tokens, second, "det", "poss")
        ):
            yield replace(second, head=first.index)
            yield replace(of[0], head=second.index)
            for joiner in below(tokens, tokens[second.head], "cc"):
                yield replace(joiner, head=first.index)
            return


def firm_of_the_person(tokens: Tokens) -> Iterator[Token]:
    """In "Nadia Boateng of Databank, an investment firm" the firm is Databank, and not Nadia Boateng.

    yes: Kim met Nadia Boateng of Databank, an Accra-based investment firm.
    """
    for firm in (t for t in tokens if (t.label, t.tag) == ("appos", "NN")):
        person = tokens[firm.head]
        bodies = [t for of in below(tokens, person, "prep") if of.text in _OF for t in below(tokens, of, "pobj")]
        body = bodies[-1] if bodies else firm
        if (
            person.entity == "PERSON"
            and names_body(firm.lemma.lower())
            and body.tag == "NNP"
            and person.index < body.index < firm.index
            and tokens[body.index + 1].text == ","
        ):
            yield replace(firm, head=body.index)


_OF = frozenset({"at", "from", "of", "with"})


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


def person_of_a_double_name(tokens: Tokens) -> Iterator[Token]:
    """In "his counterpart, Kassym-Jomart Tokayev," all of it is one person's name.

    yes: President Macron and his Kazakh counterpart, Kassym-Jomart Tokayev, attended the ceremony.
    """
    for last in (t for t in tokens[4:] if (t.label, t.tag) == ("appos", "NNP") and t.entity in {"", "PERSON"}):
        first = begin(tokens, last) - 2
        parts = tokens[max(0, first) : last.index]
        double = [t.text for t in parts[1:2]] == ["-"] and len(parts) == 3 and parts[0].head == parts[2].index
        role = tokens[last.head].lemma.lower() in lexicon("persons") | {"counterpart"}
        if double and role and parts[0].tag == parts[2].tag == "NNP":
            yield from (replace(t, entity="PERSON") for t in (*parts, last))


def office_taken_for_a_person(tokens: Tokens) -> Iterator[Token]:
    """In "was appointed Chief Constable of Kent" nobody is called Constable.

    yes: Kim was appointed Chief Constable of Kent in May.
    no: Kim met Chief Constable Lee.
    """
    for office in (t for t in tokens[1:-1] if t.entity == "PERSON" and t.lemma.lower() in lexicon("persons")):
        first, after = tokens[office.index - 1], tokens[office.index + 1]
        if first.text in _RANKS and after.text in {"of", "for", "at", ",", "."} and first.head == office.index:
            yield replace(office, entity="")
            yield replace(first, entity="")


_RANKS = frozenset({"Acting", "Assistant", "Chief", "Deputy", "Detective", "Principal", "Senior", "Vice"})


LATER = (
    person_of_a_double_name,
    person_behind_the_title,
    second_role_of_the_person,
    kind_before_its_name,
    office_taken_for_a_person,
)
"""Made after the repairs of the other modules, in their order."""
