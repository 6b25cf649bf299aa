"""Misparses of names: "&" inside them, titles and roles before and beside them, forces named after a place."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import NAME_TAGS
from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, begin, below, has, in_place_of


def name_with_ampersand(tokens: Tokens) -> Iterator[Token]:
    """ "Denby & Rowe" is one name, whose last word carries it; so is "S and P".

    yes: The firm Denby & Rowe sued the bank.
    yes: Novelist Irene Castell has left her publisher, Holm & Reiss.
    yes: S and P noted that the bank has had three years of losses.
    yes: The train, operated by Great Plains & Western Railroad, left the tracks.
    """
    for sign in tokens[1:-1]:
        first, last = tokens[sign.head], tokens[sign.index + 1]
        if sign.text == "&" and last.label == "compound" and last.tag in NAME_TAGS:
            last = tokens[last.head]  # "Great Plains & Western Railroad"
        if (
            (sign.text == "&" or (sign.text == "and" and all(len(t.text) == 1 for t in (first, last))))
            and first.index == sign.index - 1
            and first.tag in NAME_TAGS
            and last.tag in NAME_TAGS
            and last.label == "conj"
            and last.head == first.index
        ):
            stands = in_place_of(last, first)
            comma = tokens[begin(tokens, first) - 1].text == "," and not has(tokens, tokens[first.head], "cc")
            yield replace(stands, label="appos") if (comma and first.label == "conj") else stands
            yield replace(first, head=last.index, label="compound")
            yield replace(sign, head=last.index, label="compound")
            for t in tokens:
                if t.head == first.index and t.index not in {sign.index, last.index}:
                    yield replace(t, head=last.index)


def name_inside_title(tokens: Tokens) -> Iterator[Token]:
    """In "between Fournier and Trade Representative Greer" there are two people.

    yes: Talks between Fournier and U.S. Trade Representative Jamieson Greer ended.
    """
    for conjunction in tokens[1:]:
        first = tokens[conjunction.head]
        title = tokens[first.head]
        name = tokens[title.head] if title.label == "compound" else title
        if (
            conjunction.lemma.lower() == "and"
            and conjunction.label == "cc"
            and first.tag in NAME_TAGS
            and first.label in {"nmod", "compound"}
            and not below(tokens, first, "conj")
            and name.tag in NAME_TAGS
            and first.index < conjunction.index < name.index
            and name.entity == "PERSON"
        ):
            yield replace(first, head=name.index if name.head == name.index else name.head, label=name.label)
            yield replace(name, head=first.index, label="conj")
            for t in tokens[: first.index]:
                if t.head in {name.index, title.index} and t.label in {"det", "amod"}:
                    yield replace(t, head=first.index)
            return


def title_tagged_as_name(tokens: Tokens) -> Iterator[Token]:
    """In "Tom Grell, the Justice Department Spokesman" the last word says what he is, and names no body.

    yes: Tom Grell, the Justice Department Spokesman, spoke.
    """
    for title in tokens:
        before = tokens[title.index - 1] if title.index else title
        after = tokens[title.index + 1] if title.index + 1 < len(tokens) else title
        if (
            title.entity in {"ORG", "GPE"}
            and title.tag in {"NNP", "NN"}
            and title.lemma.lower() in lexicon("persons")
            and title.lemma.lower() not in {"guardian", "leader", "general"}
            and after.entity != title.entity
            and before.entity == title.entity
            and before.tag in {"NNP", "NNPS"}
            and title.label in {"appos", "nsubj", "dobj", "pobj", "attr", "compound"}
        ):
            yield replace(title, entity="", tag="NN")


def hyphenated_title(tokens: Tokens) -> Iterator[Token]:
    """In "Vice-Governor Ignacio Barros" the first word belongs to the second, not to the name.

    yes: Vice-Governor Ignacio Barros favoured a cut.
    """
    for sign in tokens[1:-1]:
        first, title = tokens[sign.index - 1], tokens[sign.index + 1]
        if (
            sign.text == "-"
            and first.label == sign.label == title.label == "compound"
            and first.head == title.head
            and title.lemma.lower() in lexicon("persons")
        ):
            yield replace(first, head=title.index)
            yield replace(sign, head=title.index, label="punct", tag="HYPH")


def person_after_his_field(tokens: Tokens) -> Iterator[Token]:
    """In "Minister for Health Colm Geraghty" the last two words name the minister.

    yes: Minister for Health Colm Geraghty said the plan works.
    """
    for title in (t for t in tokens if t.label == "nmod"):
        name = tokens[title.head]
        fields = [o for p in below(tokens, title, "prep") for o in below(tokens, p, "pobj")]
        if title.lemma.lower() not in lexicon("persons") or not fields or name.tag not in NAME_TAGS:
            continue
        called = tokens[max(field.index for field in fields) + 1 : name.index + 1]
        if 2 <= len(called) <= 4 and all(t.tag in NAME_TAGS and t.head == name.index for t in called[:-1]):
            for t in called:
                yield replace(t, entity="PERSON")


def title_beside_its_name(tokens: Tokens) -> Iterator[Token]:
    """In "fast bowler Allan Donald is" one man is: the bowler is Donald.

    yes: Mark Boucher says veteran fast bowler Allan Donald is a strong contender.
    yes: Germany ought to expel the ambassador, the Green lawmaker Jana Pohl argued.
    yes: MacGill, who is in the squad in place of pace bowler Andy Bichel says he is not perturbed by reports.
    """
    for name in (t for t in tokens[1:] if t.entity == "PERSON"):
        title = tokens[begin(tokens, name) - 1]
        if (
            name.label in {"nsubj", "nsubjpass"}
            and title.tag == "NN"
            and title.index < name.index
            and (title.label in {"appos", "pobj"} or (title.label, title.head) == (name.label, name.head))
            and not has(tokens, title, "relcl", "acl", "appos", "prep")
            and (title.label != "pobj" or sum(t.head == name.head and t.label == name.label for t in tokens) > 1)
        ):
            if title.label == "appos":  # "expel the envoy, the Green lawmaker Jana Pohl argued"
                yield in_place_of(title, name)
            yield replace(name, label="appos", head=title.index)


def name_after_the_place_of_its_role(tokens: Tokens) -> Iterator[Token]:
    """In "Ambassador to the United States Hamdullah Mohib" he is the ambassador, to the United States.

    yes: Afghan Ambassador to the United States Hamdullah Mohib praised the team.
    yes: According to Afghan Ambassador to the United States Hamdullah Mohib, the team grew.
    """
    for name in (t for t in tokens[3:] if t.entity == "PERSON"):
        place = tokens[begin(tokens, name) - 1]
        to = tokens[place.head]
        role = tokens[to.head]
        second = (name.label == "pobj" and name.head == to.index) or (
            name.label in {"nsubj", "nsubjpass"} and (role.label, role.head) == (name.label, name.head)
        )
        if (
            second
            and place.entity in {"GPE", "LOC", "NORP"}
            and (place.label, to.label) == ("pobj", "prep")
            and to.text.lower() in {"at", "for", "in", "of", "to"}
            and role.lemma.lower() in lexicon("persons")
        ):
            yield replace(name, label="appos", head=role.index)


def role_before_the_next_name(tokens: Tokens) -> Iterator[Token]:
    """In "from Minister Kim, the Chancellor, Ann Lee, and others" the Chancellor is Lee.

    yes: It came from Immigration Minister Philip Ruddock, the Foreign Minister, Alexander Downer, and the rest.
    """
    for name in (t for t in tokens[2:] if (t.label, t.entity) == ("conj", "PERSON")):
        role = tokens[name.head]
        first = tokens[role.head]
        titled = any(t.lemma.lower() in lexicon("persons") for t in below(tokens, first, "compound"))
        if (
            role.label == "appos"
            and first.entity == "PERSON"
            and titled
            and role.lemma.lower() in lexicon("persons")
            and any(t.lemma.lower() == "the" for t in below(tokens, role, "det"))
            and tokens[begin(tokens, name) - 1].text == ","
            and begin(tokens, name) - 2 == role.index
        ):
            yield replace(role, label="conj")
            yield replace(name, label="appos")


def name_beside_its_role(tokens: Tokens) -> Iterator[Token]:
    """In "the head of the makers' association, Ahmet Oksuz" the name is that of the head.

    yes: The head of the textile makers' association, Ahmet Oksuz, resigned.
    """
    for name in tokens:
        body = tokens[name.head]
        of = tokens[body.head]
        role = tokens[of.head]
        if (
            name.label == "appos"
            and name.entity == "PERSON"
            and name.tag in {"NNP", "NNPS"}
            and body.label == "pobj"
            and body.tag in {"NN", "NNP"}
            and body.entity != "PERSON"
            and body.lemma.lower() not in lexicon("persons")
            and of.lemma.lower() in {"of", "for", "at"}
            and role.lemma.lower() in lexicon("persons")
            and role.tag in {"NN", "NNP"}
            and any(t.text == "," for t in tokens[body.index : name.index])
        ):
            yield replace(name, head=role.index)


def force_named_after_its_place(tokens: Tokens) -> Iterator[Token]:
    """ "Police Scotland" is the name of a force.

    yes: Police Scotland said the death was not suspicious.
    """
    for place in tokens[1:]:
        police = tokens[place.index - 1]
        if place.label == "appos" and place.head == police.index and police.text == "Police" and place.tag == "NNP":
            yield replace(police, label="compound", head=place.index, tag="NNP", entity="ORG")
            yield replace(in_place_of(place, police), entity="ORG")


def first_word_of_title(tokens: Tokens) -> Iterator[Token]:
    """In "Chief Executive Marit Solheim" the first word belongs to the second: she is no executive only.

    yes: Chief Executive Marit Solheim told reporters so.
    yes: Major general Fuad Basya said the warship was deployed.
    """
    for first in tokens[:-2]:
        title = tokens[first.index + 1]
        same = first.head == title.head and first.label in {"compound", "amod"} and title.label == "compound"
        if same and first.text in _FIRST and title.lemma.lower() in lexicon("persons") and title.head > title.index:
            yield replace(first, head=title.index, label="compound")


_FIRST = frozenset(
    {"Acting", "Assistant", "Associate", "Brigadier", "Chief", "Deputy", "Lieutenant", "Major", "Managing", "Prime"}
    | {"Rear", "Senior", "Vice"}
)


def bodies_of_one_kind(tokens: Tokens) -> Iterator[Token]:
    """ "The University of Zaragoza and Wageningen University" are two.

    yes: Researchers at the University of Zaragoza and Wageningen University found it.
    """
    for first in tokens[:-4]:
        second = tokens[first.head]
        between = tokens[first.index + 1 : second.index]
        if (
            first.label == "nmod"
            and first.text == second.text
            and first.tag == second.tag == "NNP"
            and [t.text for t in between if t.tag == "CC"] == ["and"]
            and between[0].text == "of"
        ):
            joins = next(t for t in between if t.tag == "CC")
            yield replace(first, label=second.label, head=second.head)
            yield replace(second, label="conj", head=first.index)
            yield replace(joins, head=first.index)
            for t in tokens[: first.index]:
                if t.head == second.index:
                    yield replace(t, head=first.index)
            return


def description_of_whose_body(tokens: Tokens) -> Iterator[Token]:
    """In "the mayor of Lyon, a doctor, left" it is the mayor who is a doctor; who the member is stays open.

    yes: The mayor of Lyon, a doctor, resigned.
    yes: The chief executive of Acme, a former banker, resigned.
    yes: Police arrested a student from Oslo, a member of the gang.
    """
    for description, person in _beside_bodies(tokens):
        word = description.lemma.lower()
        if description.tag == "NN" and word in _OF_EITHER:
            yield replace(description, head=person.index, label="dep")
        elif description.tag == "NN" and word in lexicon("persons") - lexicon("businesses"):
            yield replace(description, head=person.index)


_OF_EITHER = frozenset(
    {"ally", "backer", "critic", "friend", "leader", "member", "owner", "partner", "rival", "supporter", "winner"}
)
"""What a person may be called, and a body or country too."""


def name_of_whose_body(tokens: Tokens) -> Iterator[Token]:
    """In "a delegate from the Peshawar group, Sayed Gailani, spoke" he is the delegate, not the group.

    yes: A delegate from the Peshawar group, Sayed Hamed Gailani, praised the plan.
    yes: Sultan conducted it with a former visiting psychologist to the centre, Kevin O'Sullivan.
    yes: There is no evidence of that, said the police chief of Lorrimore, Dilys Penrose.
    """
    for name, person in _beside_bodies(tokens, names=True):
        free = not person.entity and not has(tokens, person, "appos")
        if (name.entity, name.tag) == ("PERSON", "NNP") and free:
            yield replace(name, head=person.index)
            yield replace(tokens[tokens[name.head].head], head=person.index)


def _beside_bodies(tokens: Tokens, *, names: bool = False) -> Iterator[tuple[Token, Token]]:
    """What stands in apposition to a body or place, with the person before whose "of" or "from" leads to that.

    With `names` also beside what is taken for the name of a person: no name says who another name is.
    """
    for apposed in tokens:
        body = tokens[apposed.head]
        preposition = tokens[body.head]
        person = tokens[preposition.head]
        if person.tag in {"VBD", "VBN", "VBZ", "VBP"} and preposition.index:  # "with a psychologist to the centre, Kim"
            person = tokens[preposition.index - 1]
        leads = (apposed.label, body.label, preposition.label) == ("appos", "pobj", "prep")
        other = not is_person(body) or (names and body.tag == "NNP")
        if leads and other and is_person(person):
            yield apposed, person


def is_person(token: Token) -> bool:
    """True for the name of a person, and for a noun that names one: envoy, economist."""
    word = token.lemma.lower()
    trade = token.tag == "NN" and len(word) > 6 and word.endswith(("ist", "ician", "man", "woman"))
    return token.entity == "PERSON" or word in lexicon("persons") or trade


def letters_after_a_name(tokens: Tokens) -> Iterator[Token]:
    """ "QC" in "Terence Cole QC" is no surname, nor is "Jr.", which tells him from his father.

    yes: Royal Commissioner Terence Cole QC has stressed the independence of his inquiry.
    yes: Robert Downey Jr. played a monk.
    """
    for letters in tokens[1:]:
        surname = tokens[letters.index - 1]
        if letters.text in _LETTERS and (surname.entity, surname.head) == ("PERSON", letters.index):
            yield replace(surname, label=letters.label, head=surname.index if _is_root(letters) else letters.head)
            yield replace(letters, label="dep", head=surname.index, entity="PERSON" if letters.text in _BORN else "")
            for below_ in tokens:
                if below_.head == letters.index and below_ not in {surname, letters}:
                    yield replace(below_, head=surname.index)


_BORN = frozenset({"Jr", "Jr.", "Sr", "Sr."})
_LETTERS = _BORN | {"AC", "AM", "AO", "CBE", "KC", "MBE", "MEP", "MP", "MSP", "OBE", "QC", "SC"}


def _is_root(token: Token) -> bool:
    return token.head == token.index


def description_before_name(tokens: Tokens) -> Iterator[Token]:
    """In "Butcher Colin Haddow", "Chipmaker Silvane" and "Neighbouring Argentina" the first word is no name.

    yes: Grocer Colin Haddow opened a shop.
    yes: Chipmaker Silvane bought a mill.
    yes: Neighbouring Argentina rejected the plan.
    """
    first = next((t for t in tokens if t.text[:1].isalnum()), tokens[0])
    name, word = tokens[first.head], first.text.lower()
    rest = tokens[first.index + 1 : name.index + 1]
    if first.tag != "NNP" or first.label not in {"compound", "amod"} or not rest or word in lexicon("persons"):
        return
    people = [t.text in lexicon("first_names") for t in (first, *rest)]
    trade = len(rest) == 2 and people[:2] == [False, True] and word.endswith(_TRADES)
    firm = len(rest) == 1 and (word in lexicon("businesses") or word.endswith(("maker", "builder")))
    if trade or firm:
        yield replace(first, tag="NN", lemma=word, entity="")
    elif len(rest) == 1 and name.entity == "GPE" and not first.entity and word.endswith(("ed", "ing")):
        yield replace(first, tag="JJ", lemma=word, label="amod")


_TRADES = ("er", "ian", "ist", "man", "or", "smith", "wright")
"""How nouns for people of a trade end."""


def plural_that_begins_a_name(tokens: Tokens) -> Iterator[Token]:
    """A preposition is written large only inside a name: "Reporters Without Borders".

    yes: Nurses from Doctors Without Borders treated the wounded.
    """
    for preposition in tokens[1:-1]:
        noun, after = tokens[preposition.index - 1], tokens[preposition.index + 1]
        if preposition.tag == "IN" and noun.tag == "NNS" and all(t.text.istitle() for t in (noun, preposition, after)):
            yield replace(noun, tag="NNPS")
            yield replace(preposition, head=noun.index)
            if after.tag == "NNP" and after.head == preposition.index and after.entity in {"", "ORG"}:
                yield replace(after, tag="NN")  # no name of its own
