"""A sentence without a verb is read a second time, with words that may be verbs shown as ones that must be."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphbuild.labels import FINITE_TAGS
from graphbuild.lexicon import lexicon, names_body
from graphbuild.model import Sentence, Token

SHOWN = {"s": "brings", "ed": "brought", "": "bring"}
"""The word shown in place of one with this ending: no form of it is a noun."""
FEWEST, MOST = 4, 60
"""Words of the shortest and of the longest sentence that is looked at again."""
LOOKS = 4
"""Words of a sentence that are tried; each costs a parse."""


def lacks_verb(sentence: Sentence) -> bool:
    """True for a whole sentence without any finite verb: "Zinnia exports copper", exports taken for a noun.

    So for a headline whose verb may be taken for a plural: "Council backs plan to save pool".
    """
    if sentence.heading:
        return bool(_verbs_of_headline(sentence.tokens))
    last = next((t for t in reversed(sentence.tokens) if t.text not in {'"', "”", "’", ")", "''"}), sentence.tokens[-1])
    whole = not sentence.heading and last.text == "." and FEWEST < len(sentence.tokens) <= MOST
    return whole and not any(t.tag in FINITE_TAGS for t in sentence.tokens)


def _verbs_of_headline(tokens: Sequence[Token]) -> list[Token]:
    """Backs in "Council backs plan to save pool": behind a single body or person, and before what it backs."""
    other = [t for t in tokens if t.tag in {"VBD", "VBZ", "MD"} and t.label != "compound"]
    if any(t.label != "relcl" and tokens[t.index - 1].text != "," for t in other):  # "who found body", ", saves boy"
        return []
    found = []
    for t in (t for t in tokens[1:4] if t.index + 1 < len(tokens)):
        before, after = tokens[t.index - 1], tokens[t.index + 1]
        plural = t.tag == "NNS" or (t.tag, t.label) == ("VBZ", "compound")
        doer = names_body(before.lemma.lower()) or before.lemma.lower() in lexicon("persons")
        doer = doer or (t.index == 1 and after.lemma.lower() in lexicon("persons"))  # "Reuters interviews writer"
        noun = after.tag not in _NO_NOUN or (after.tag, after.label) == ("VBP", "ROOT")  # "backs plan to"
        several = t.index == 1 and t.tag == "NN" and _are_several(before)
        against = after.text in {"against", "over"}  # "Staff vote against merger", and no "Police raid on church"
        if (plural and doer and noun and before.tag in {"NN", "NNP"}) or (several and (noun or against)):
            found.append(t)
    return found


def _are_several(first: Token) -> bool:
    """True for the police, staff and teachers that open "Police hunt walker", "Staff vote against merger"."""
    people = first.tag == "NNS" and first.lemma.lower() in lexicon("persons")
    return people or first.text.lower() in _PLURALS


_PLURALS = frozenset({"police", "staff"})


_NO_NOUN = frozenset({"IN", "TO", "VBD", "VBG", "VBN", "VBP", ",", ":", ".", "CC"})
"""Tags of what opens no object."""


def second_looks(sentence: Sentence) -> Iterator[tuple[Token, str, list[str]]]:
    """Each word that may be the verb, its lemma, and the words to show the model; likelier ones first.

    A verb in the middle of the sentence, after a noun, is likelier than the first or last word.
    """
    for token in _verbs_of_headline(sentence.tokens) if sentence.heading else sentence.tokens[1:-2]:
        before = sentence.tokens[token.index - 1]
        if token.label == "pobj" and _after_article(sentence.tokens, token):
            continue  # "of the Brann exhibit"
        for lemma, ending in _forms(token.text):
            if lemma in lexicon("noun_or_verb") and before.tag in {"NN", "NNS", "NNP", "NNPS", "PRP", ",", ")", "RB"}:
                shown = SHOWN[ending]
                if sentence.heading:  # who "brings" a bill to do it does it
                    bare = "go" if sentence.tokens[token.index + 1].tag == "IN" else "reject"
                    shown = "rejects" if ending else bare
                words = [shown if t is token else t.text for t in sentence.tokens]
                yield token, lemma, words


def _after_article(tokens: Sequence[Token], token: Token) -> bool:
    """True where an article opens the nouns and adjectives that end with the token."""
    at = token.index - 1
    while at > 0 and tokens[at].tag in {"NN", "NNS", "NNP", "NNPS", "JJ"}:
        at -= 1
    return tokens[at].tag in {"DT", "PRP$"}


def _forms(word: str) -> Iterator[tuple[str, str]]:
    """(lemma, ending) that the word may be a form of: supplies is supply with "s"."""
    if not word.islower():
        return
    yield word, ""
    if word.endswith("ies"):
        yield word[:-3] + "y", "s"
    elif word.endswith("s") and not word.endswith("ss"):
        yield word[:-1], "s"
        if word.endswith("es"):
            yield word[:-2], "s"
    if word.endswith("ied"):
        yield word[:-3] + "y", "ed"
    elif word.endswith("ed"):
        yield word[:-1], "ed"
        yield word[:-2], "ed"


def taken(first: Sentence, again: Sequence[Token], verb: Token, lemma: str) -> Sentence | None:
    """The second reading with the words of the first, where the verb is its root and has a subject; else None."""
    root = again[verb.index]
    subject = next((t for t in again if t.head == verb.index and t.label == "nsubj" and t.index < verb.index), None)
    several_roots = sum(t.head == t.index for t in again) > 1
    if several_roots or root.head != verb.index or root.tag not in FINITE_TAGS or subject is None:
        return None
    several = subject.tag in {"NNS", "NNPS"} or subject.text.lower() in _PLURALS
    several = several or any(t.head == subject.index and t.label == "conj" for t in again)
    if (root.tag == "VBP" and not several) or (root.tag == "VBZ" and subject.tag == "NNS"):
        return None  # "personality test questions"
    tokens = tuple(
        replace(new, text=old.text, start=old.start, end=old.end, lemma=lemma if old is verb else new.lemma)
        for old, new in zip(first.tokens, again, strict=True)
    )
    return replace(first, tokens=tokens, repairs=("sentence_without_verb",))
