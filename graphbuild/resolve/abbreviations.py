"""Letters that the text gives for a phrase: "foreign direct investment (FDI)"."""

from graphbuild.folding import fold
from graphbuild.lexicon import lexicon
from graphbuild.model import Mention
from graphbuild.resolve.discourse import Discourse
from graphbuild.resolve.names import is_acronym, world_of


def abbreviations(discourse: Discourse) -> dict[str, Mention]:
    """By the letters in brackets: the phrase before them that they are short for."""
    found: dict[str, Mention] = {}
    for sentence in discourse.document.sentences:
        for bracket, letters, end in zip(sentence.tokens, sentence.tokens[1:], sentence.tokens[2:], strict=False):
            if bracket.text != "(" or end.text != ")" or not letters.text.isalpha() or letters.text in found:
                continue
            before = (m for m in discourse.mentions_in[sentence.index] if 0 <= bracket.start - m.end < 2)
            whole = [
                m
                for m in before
                if is_acronym(letters.text, fold(m.label).split())
                or (_is_said_as(m, letters.text) and not _begins_a_name(discourse, letters.text))
            ]
            if whole:
                found[letters.text] = max(whole, key=lambda m: m.end - m.start)
    return found


def _begins_a_name(discourse: Discourse, word: str) -> bool:
    """True for "Mari" in a text that names Mari Berg."""
    return any(m.label.startswith(f"{word} ") for m in discourse.document.mentions if m.form == "name")


def _is_said_as(whole: Mention, word: str) -> bool:
    """True for "Japan Aerospace Exploration Agency" and "Jaxa", which is said as a word and skips some letters."""
    body = whole.form == "name" and whole.entity == "ORG" and len(whole.label.split()) > 2
    return body and 2 < len(word) < 8 and _has_in_order(fold(whole.label), fold(word))


def speakers_by_initials(discourse: Discourse) -> dict[Mention, Mention]:
    """Of who takes a turn by his initials: his full name, where one person has them; Wikinews of "WN"."""
    document = discourse.document
    turns = [m for m in document.mentions if document.sentences[m.sentence].turn and m.label.isupper()]
    names = [m for m in document.mentions if m.form == "name"] if turns else []
    people = {m.label: m for m in names if m.entity == "PERSON"}
    others = {m.label: m for m in names if not m.label.isupper() and m.label.isalpha() and m.label not in people}
    found: dict[Mention, Mention] = {}
    for turn in turns:
        whole = [m for label, m in people.items() if is_acronym(turn.label, fold(label).split())]
        whole = whole or [m for label, m in others.items() if _has_in_order(fold(label), fold(turn.label))]
        if len(whole) == 1:
            found[turn] = whole[0]
    return found


def _has_in_order(word: str, letters: str) -> bool:
    """True for "wikinews" and "wn"."""
    left = iter(word)
    return word[0] == letters[0] and all(letter in left for letter in letters)


def what_is_short(short: dict[str, Mention], mention: Mention) -> Mention | None:
    """The phrase that the letters after it are short for; what the world knows by them needs none.

    "Jaxa" may have been read as "jaxa". Another MP is another member of parliament.
    """
    whole = short.get(mention.label) or short.get(mention.text)
    if whole is None or mention <= whole or mention.form == "indefinite":
        return None
    common = whole.noun in lexicon("persons") | {"member"}
    return whole if not common and world_of(mention, mention.entity) is None else None
