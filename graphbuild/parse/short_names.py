"""Short names that read like other words: "Jobs said", "Rovers have lost", once the text gives the name in full."""

import itertools
from dataclasses import replace

from graphbuild.labels import NAME_TAGS
from graphbuild.lexicon import lexicon, table
from graphbuild.model import Document, Sentence, Token
from graphbuild.world import places

_NOMINAL = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss", "dative", "appos", "conj", "attr"})
_PLURAL = frozenset({"are", "were", "have", "'re", "’re"})


def with_short_names(document: Document) -> Document:
    """The document, each word that is the last part of a person's full name tagged as theirs wherever it stands.

    So is the last part of a body's name, "Rovers" of "Ashford Rovers", where the text calls the body so elsewhere, and
    a name of one word, "Lumo" of "a Lumo engineer" and "Caldera plans to", where it stands alone as a name elsewhere.
    """
    document = _with_bodies(replace(document, sentences=tuple(map(_whole_persons, document.sentences))))
    document = _with_names_of_one_word(document)
    known = {name for sentence in document.sentences for name in _surnames(sentence)}
    if not known:
        return document
    sentences = tuple(_tagged(sentence, known) for sentence in document.sentences)
    return document if sentences == document.sentences else replace(document, sentences=sentences)


def _with_bodies(document: Document) -> Document:
    """The document with "Rovers" that begins a sentence as a name; not so "Workers", which names nobody in the text."""
    ended: set[str] = set()
    alone: dict[str, str] = {}
    for sentence in document.sentences:
        for before, token in itertools.pairwise(sentence.tokens):
            if token.tag not in NAME_TAGS or token.entity not in {"ORG", "PERSON"} or token.label == "compound":
                continue
            if before.entity != token.entity or before.tag not in NAME_TAGS:
                alone[token.text] = token.entity
            elif token.entity == "ORG" or token.tag == "NNPS":  # "Ashford Rovers", whatever the model takes them for
                ended.add(token.text)
    known = {word: alone[word] for word in sorted(ended & alone.keys())}
    return replace(document, sentences=tuple(_begun(s, known) for s in document.sentences)) if known else document


def _with_names_of_one_word(document: Document) -> Document:
    """The document with "Lumo" as the name that it is elsewhere, before a noun too; not what is written small too."""
    words = [token for sentence in document.sentences if not sentence.heading for token in sentence.tokens]
    small = {token.text.lower() for token in words if token.text.islower()}
    alone = {
        token.text: token.entity
        for token in words
        if token.tag == "NNP" and token.label in _NOMINAL and token.entity in _BODIES and len(token.text) > 2
    }
    known = {n: entity for n, entity in alone.items() if n.lower() not in small and n.lower() not in table("kinds")}
    if not known:
        return document
    pairs = (pair for sentence in document.sentences for pair in itertools.pairwise(sentence.tokens))
    longer = NAME_TAGS | {"DT"}  # "Marine Services", "the Sun"
    ends = {last.text for before, last in pairs if before.tag in longer and before.head == last.index}
    return replace(document, sentences=tuple(_with_names(s, known, ends) for s in document.sentences))


_BODIES = frozenset({"ORG", "GPE", "PRODUCT", "FAC"})


def _with_names(sentence: Sentence, known: dict[str, str], ends: set[str]) -> Sentence:
    """The sentence with the known names; what `ends` a longer name ("Marine Services") is one before a noun alone."""
    tokens = list(sentence.tokens)
    for token in sentence.tokens:
        above = sentence.tokens[token.head]
        before = token.label in {"compound", "nmod"} and above.index > token.index and above.tag in {"NN", "NNS"}
        if before and token.text in known and token.tag in {"NN", "NNP"} and not token.entity:
            held = known[token.text] if above.lemma.lower() in lexicon("persons") else ""
            tokens[token.index] = replace(token, tag="NNP", lemma=token.text, entity=held)
        elif token.text in known.keys() - ends and token.tag in {"NN", "NNS"} and token.label in _NOMINAL:
            held = token.entity or known[token.text]
            tokens[token.index] = replace(token, tag="NNP", lemma=token.text, entity=held)
    return replace(sentence, tokens=tuple(tokens)) if tokens != list(sentence.tokens) else sentence


def _begun(sentence: Sentence, known: dict[str, str]) -> Sentence:
    first = sentence.tokens[0]
    if first.text not in known or first.tag != "NNS" or first.label not in _NOMINAL:
        return sentence
    name = replace(first, tag="NNP", lemma=first.text, entity=known[first.text])
    return replace(sentence, tokens=(name, *sentence.tokens[1:]))


_MONTHS = frozenset({"April", "August", "June", "May"})
"""First names that are months too."""


def _whole_persons(sentence: Sentence) -> Sentence:
    """Where the model takes only the first name for a person, the last one is theirs too: "Rodrigo Echaurren"."""
    tokens = list(sentence.tokens)
    for before, last in itertools.pairwise(sentence.tokens):
        first = (before.entity, before.label, before.head) == ("PERSON", "compound", last.index)
        if (
            before.text in _MONTHS
            and (before.label, before.head) == ("compound", last.index)
            and last.entity == "PERSON"
        ):
            tokens[before.index] = replace(before, entity="PERSON")  # "August Brennecke"
        name = last.label != "compound" and before.text.lower() not in lexicon("family") | lexicon("offices")
        if first and name and (last.entity, last.tag) == ("", "NNP") and last.text[1:].islower():
            tokens[last.index] = replace(last, entity="PERSON")
    return replace(sentence, tokens=tuple(tokens)) if tokens != list(sentence.tokens) else sentence


def _surnames(sentence: Sentence) -> list[str]:
    """The last words of the persons of two words and more that the sentence names."""
    tokens = sentence.tokens
    return [
        after.text
        for before, after in itertools.pairwise(tokens)
        if before.entity == after.entity == "PERSON"
        and before.tag in NAME_TAGS
        and after.tag in NAME_TAGS
        and before.label == "compound"
        and len(after.text) > 2
        and after.text[0].isupper()
        and not after.text.isupper()
        and tokens[after.index + 1 : after.index + 2] != ()
        and tokens[after.index + 1].entity != "PERSON"
    ]


def _tagged(sentence: Sentence, known: set[str]) -> Sentence:
    changed = [token for token in sentence.tokens if token.text in known and _misread(token, sentence)]
    if not changed:
        return sentence
    tokens = list(sentence.tokens)
    for token in changed:
        tokens[token.index] = replace(token, tag="NNP", lemma=token.text, entity="PERSON")
    return replace(sentence, tokens=tuple(tokens))


def _misread(token: Token, sentence: Sentence) -> bool:
    """A noun or a body to the model, where a person can stand: "Jobs said he was ill", and not "Jobs were cut"."""
    if token.label not in _NOMINAL:
        return False
    if token.tag in NAME_TAGS:
        return token.entity != "PERSON" and _stands_alone(token, sentence) and not places(token.text)
    return token.tag != "NNS" or not any(
        other.text.lower() in _PLURAL or other.tag == "VBP"
        for other in sentence.tokens
        if other.index == token.head or (other.head == token.head and other.label in {"aux", "auxpass"})
    )


def _stands_alone(token: Token, sentence: Sentence) -> bool:
    """True for Tamura in "Tamura left", a place to the model; false for Ford in "Ford Motor"."""
    around = sentence.tokens[max(0, token.index - 1) : token.index + 2]
    parts = any(t.head == token.index and t.label in {"compound", "det", "nmod"} for t in sentence.tokens)
    return not parts and not any(t.entity == token.entity != "" for t in around if t != token)
