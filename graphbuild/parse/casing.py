"""Headlines in capitals, shown to the model as the text below writes their words: "JAPAN TO SIGN ACCORD"."""

import re
from collections import Counter
from collections.abc import Callable, Mapping

from spacy.language import Language

from graphbuild.lexicon import table
from graphbuild.world import places

_WORD = re.compile(r"[^\W\d_]+(?:(?:['’](?!s\b)|[.&])[^\W\d_]+)*\.?", re.IGNORECASE)
_SENTENCE = re.compile(r"(?:^|[.!?:\n“\"]\s*)$")
LEAST = 3
"""Words that a headline has; one or two in capitals may be a name."""


def written_below(text: str) -> dict[str, str]:
    """How a text writes each word inside its sentences, by the word in small letters; the commonest way."""
    ways: dict[str, Counter[str]] = {}
    for line in text.split("\n"):
        if is_shouted(line) or is_titled(line):
            continue
        for found in _WORD.finditer(line):
            if found[0][:1].islower() or not _SENTENCE.search(line[max(0, found.start() - 3) : found.start()]):
                ways.setdefault(found[0].lower(), Counter())[found[0]] += 1
    return {word: max(sorted(counts), key=lambda way: counts[way]) for word, counts in ways.items()}


def is_shouted(line: str) -> bool:
    """True for a line of capitals."""
    return line.isupper() and len(_WORD.findall(line)) >= LEAST


def is_titled(line: str) -> bool:
    """True for a line in which all words but small ones begin with a capital: "Workers Leave as Law Takes Effect"."""
    words = [w for w in _WORD.findall(line) if len(w) > 4]
    return len(words) >= LEAST and all(w[0].isupper() for w in words) and not line.rstrip().endswith((".", "!"))


def as_below(line: str, ways: Mapping[str, str], is_common: Callable[[str], bool] = lambda word: False) -> str:
    """The headline with each word as the text below writes it, of the same length.

    A word that a text of some length does not have is no name that it speaks of: where `is_common` knows it, it is one
    of all texts.

    >>> as_below("JAPAN TO SIGN U.S. ACCORD", {"japan": "Japan", "accord": "accord", "u.s.": "U.S."})
    'Japan to sign U.S. accord'
    >>> as_below("KIM SEES BRITAIN SIGNING", {"kim": "Kim"})
    'Kim sees Britain signing'
    >>> as_below("Alabama Workers Leave State", {"alabama": "Alabama", "workers": "workers", "state": "state"})
    'Alabama workers Leave state'
    """
    shouted = line.isupper()
    long = len(ways) >= _LONG

    def recased(found: re.Match[str]) -> str:
        word = found[0]
        way = ways.get(word.lower())
        if way is not None:
            return way
        if shouted and places(word.capitalize()):
            return word.capitalize()
        if not shouted and long and not word.isupper() and not _is_name(line, found):
            return word.lower() if is_common(word.lower()) else word
        if not shouted or "." in word[:-1] or (len(word) < 4 and word.lower() not in _SMALL):
            return word
        return word.lower()

    return _WORD.sub(recased, line)


def _is_name(line: str, found: re.Match[str]) -> bool:
    """True for a place, firm or first name that the tables have, and for "North" before "Korea"."""
    word, after = found[0], _WORD.match(line, found.end() + 1)
    pair = bool(after) and bool(places(f"{word} {after[0] if after else ''}"))
    return pair or bool(places(word)) or word in table("first_names")


_LONG = 50
"""Different words of a text that names all whom its headline names."""


def common_words(nlp: Language) -> Callable[[str], bool]:
    """Tells whether the model's lists of verbs, nouns and adjectives have a form of the word; no word has, without."""
    lemmatizer = nlp.get_pipe("lemmatizer") if "lemmatizer" in nlp.pipe_names else None
    lookups = getattr(lemmatizer, "lookups", None)
    if lookups is None or not all(map(lookups.has_table, ("lemma_index", "lemma_exc", "lemma_rules"))):
        return lambda word: False
    index, irregular, rules = map(lookups.get_table, ("lemma_index", "lemma_exc", "lemma_rules"))
    known = {kind: frozenset(words) for kind, words in index.items()}

    def is_common(word: str) -> bool:
        for kind, words in known.items():
            endings = rules.get(kind, ())
            forms = (word[: len(word) - len(old)] + new for old, new in endings if old and word.endswith(old))
            if word in words or word in irregular.get(kind, {}) or any(form in words for form in forms):
                return True
        return False

    return is_common


_SMALL = frozenset({"a", "an", "and", "as", "at", "but", "by", "for", "how", "if", "in", "is", "it", "its", "may"})
_SMALL |= frozenset({"no", "not", "of", "off", "on", "or", "out", "s", "say", "set", "the", "to", "up", "was", "who"})
