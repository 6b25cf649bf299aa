"""Misparses of coordination: names with "&", lists taken for appositions, titles that swallow a name before "and"."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, has

_NAME = frozenset({"NNP", "NNPS"})
_SEATS = frozenset({"capital", "city", "town", "village", "port", "suburb", "seat"})


def name_with_ampersand(tokens: Tokens) -> Iterator[Token]:
    """ "Denby & Rowe" is one name, whose last word carries it.

    yes: The firm Denby & Rowe sued the bank.
    """
    for sign in tokens[1:-1]:
        first, last = tokens[sign.head], tokens[sign.index + 1]
        if (
            sign.text == "&"
            and first.index == sign.index - 1
            and first.tag in _NAME
            and last.tag in _NAME
            and last.label == "conj"
            and last.head == first.index
        ):
            yield replace(last, head=last.index if first.head == first.index else first.head, label=first.label)
            yield replace(first, head=last.index, label="compound")
            yield replace(sign, head=last.index, label="compound")
            for t in tokens:
                if t.head == first.index and t.index not in {sign.index, last.index}:
                    yield replace(t, head=last.index)


def list_taken_for_apposition(tokens: Tokens) -> Iterator[Token]:
    """In "three helicopters, a vessel and a dozen boats" the vessel is no name for the helicopters.

    yes: The search involved three helicopters, a coastguard vessel and a dozen fishing boats.
    """
    for second in tokens:
        first = tokens[second.head]
        joined = [t for t in below(tokens, second, "conj") if t.index > second.index]
        if (
            second.label == "appos"
            and first.tag == "NNS"
            and second.tag == "NN"
            and joined
            and any(t.lemma.lower() in {"a", "an", "one"} for t in below(tokens, second, "det", "nummod"))
            and any(t.lemma.lower() in {"and", "or"} for t in below(tokens, second, "cc"))
            and joined[-1].tag in {"NN", "NNS"}
        ):
            yield replace(second, label="conj")


def dozen_before_its_noun(tokens: Tokens) -> Iterator[Token]:
    """In "and a dozen fishing boats" the boats are joined, and a dozen is their number.

    yes: The search involved three helicopters, a coastguard vessel and a dozen fishing boats.
    """
    for number in tokens[:-1]:
        if number.lemma.lower() not in {"dozen", "score", "hundred", "thousand"} or number.label != "conj":
            continue
        nouns = [t for t in tokens[number.index + 1 :] if t.head == number.head and t.label == "conj"]
        noun = nouns[0] if nouns else number
        if noun.tag == "NNS" and all(t.head == noun.index for t in tokens[number.index + 1 : noun.index]):
            yield replace(number, head=noun.index, label="nummod")


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
            and first.tag in _NAME
            and first.label in {"nmod", "compound"}
            and not below(tokens, first, "conj")
            and name.tag in _NAME
            and first.index < conjunction.index < name.index
            and name.entity == "PERSON"
        ):
            yield replace(first, head=name.index if name.head == name.index else name.head, label=name.label)
            yield replace(name, head=first.index, label="conj")
            for t in tokens[: first.index]:
                if t.head in {name.index, title.index} and t.label in {"det", "amod"}:
                    yield replace(t, head=first.index)
            return


def noun_joined_as_verb(tokens: Tokens) -> Iterator[Token]:
    """In "imposed travel bans and asset freezes" nobody freezes: a present cannot be joined to a past so.

    yes: The council imposed travel bans and asset freezes on 19 officials.
    """
    for noun in tokens[1:]:
        verb, before = tokens[noun.head], tokens[noun.index - 1]
        if (
            noun.label == "conj"
            and noun.tag == "VBZ"
            and verb.tag in {"VBD", "VBN", "VB"}
            and before.label == "conj"
            and before.tag in {"NN", "JJ"}
            and tokens[before.head].head == verb.index
            and not has(tokens, noun, "nsubj", "nsubjpass", "dobj", "aux")
        ):
            yield replace(noun, tag="NNS", label="conj", head=before.head)
            yield replace(before, label="compound", head=noun.index)


def place_described_taken_for_subject(tokens: Tokens) -> Iterator[Token]:
    """In "a raid in Lyss, the capital of the region, medics and police said" the capital is Lyss and says nothing.

    yes: A drone struck a market in El Obeid, the capital of Sudan, local medics and a monitoring group have said.
    """
    for noun in tokens[2:]:
        begin = min((t.index for t in tokens if t.head == noun.index), default=noun.index)
        place = tokens[begin - 2] if begin > 1 else noun
        joined = [t for t in below(tokens, noun, "conj") if t.index > noun.index]
        if (
            noun.label == "nsubj"
            and noun.lemma.lower() in _SEATS
            and any(t.lemma.lower() == "the" for t in below(tokens, noun, "det"))
            and tokens[begin - 1].text == ","
            and place.entity in {"GPE", "LOC", "FAC"}
            and joined
            and tokens[_begin(tokens, joined[0]) - 1].text == ","
        ):
            yield replace(noun, label="appos", head=place.index)
            yield replace(joined[0], label="nsubj", head=noun.head)
            for other in joined[1:]:
                yield replace(other, head=joined[0].index)
            for t in tokens[joined[0].index :]:
                if t.head == noun.index and t.label == "cc":
                    yield replace(t, head=joined[0].index)


def _begin(tokens: Tokens, head: Token) -> int:
    return min((t.index for t in tokens if t.head == head.index), default=head.index)


def person_after_his_field(tokens: Tokens) -> Iterator[Token]:
    """In "Minister for Health Colm Geraghty" the last two words name the minister.

    yes: Minister for Health Colm Geraghty said the plan works.
    """
    for title in tokens:
        name = tokens[title.head]
        fields = [o for p in below(tokens, title, "prep") for o in below(tokens, p, "pobj")]
        if (
            title.label != "nmod"
            or title.lemma.lower() not in lexicon("persons")
            or not fields
            or name.tag not in _NAME
        ):
            continue
        called = tokens[max(field.index for field in fields) + 1 : name.index + 1]
        if 2 <= len(called) <= 4 and all(t.tag in _NAME and t.head == name.index for t in called[:-1]):
            for t in called:
                yield replace(t, entity="PERSON")


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


def force_named_after_its_place(tokens: Tokens) -> Iterator[Token]:
    """ "Police Scotland" is the name of a force.

    yes: Police Scotland said the death was not suspicious.
    """
    for place in tokens[1:]:
        police = tokens[place.index - 1]
        if place.label == "appos" and place.head == police.index and police.text == "Police" and place.tag == "NNP":
            yield replace(police, label="compound", head=place.index, tag="NNP", entity="ORG")
            yield replace(
                place,
                label=police.label,
                head=place.index if police.head == police.index else police.head,
                entity="ORG",
            )
