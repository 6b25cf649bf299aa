"""Names that are part of a longer phrase: "a Scientology attorney", "the Sydney Morning Herald"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from graphbuild.labels import ARCS
from graphbuild.model import Mention, Sentence, Token
from graphbuild.resolve.discourse import Discourse, Referent
from graphbuild.world import country_of_adjective, places


def stands_before_its_noun(discourse: Discourse, mention: Mention) -> bool:
    """True for Acme in "an Acme plant" where the model takes both for one name, or for none."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    word, above = tokens[mention.head], tokens[tokens[mention.head].head]
    return _is_before_a_noun(word, above) and word.entity in {"", above.entity}


def join_names_before_nouns(discourse: Discourse, mentions: Sequence[Mention]) -> None:
    """Such a name means what alone bears it; it is looked at last, as nothing is told of it there."""
    bearing = _bearing(discourse)
    for mention in mentions:
        if mention.label in bearing:
            discourse.join(mention, bearing[mention.label])


def names_inside(discourse: Discourse) -> Iterator[tuple[Mention, Referent]]:
    """Names that are no mentions yet, with what alone bears them in the text.

    They stand inside a longer name (Sydney in "the Sydney Morning Herald", which is another thing) or before a noun.
    Nothing is told of them there, and no one else is known by them: they only tell where the text names the thing.
    """
    known: dict[str, list[tuple[list[str], Referent]]] = defaultdict(list)
    for name, referent in _bearing(discourse).items():
        words = name.split()
        if _is_known_by(referent, words):
            known[words[0]].append((words, referent))
    for found in known.values():
        found.sort(key=lambda each: -len(each[0]))
    for sentence in discourse.document.sentences:
        taken = {(m.start, m.end) for m in discourse.meant_in[sentence.index]}
        longer = [m for m in discourse.meant_in[sentence.index] if m.form == "name" and " " in m.text]
        for first in sentence.tokens:
            for words, referent in (*known.get(first.text, ()), *_country(discourse, first)):
                inside = sentence.tokens[first.index : first.index + len(words)]
                place = (first.start, inside[-1].end)
                if [t.text for t in inside] != words or place in taken:
                    continue
                if _is_inside(discourse, sentence, inside, referent, longer):
                    taken.add(place)
                    yield _mention(sentence, inside), referent
                    break


def _bearing(discourse: Discourse) -> dict[str, Referent]:
    """By name: what alone bears it."""
    bearing: dict[str, set[Referent]] = defaultdict(set)
    for known, referents in discourse.meant.items():
        if known.form == "name" and len(referents) == 1:
            bearing[known.label].update(referents)
    return {name: found.pop() for name, found in bearing.items() if len(found) == 1}


def _is_known_by(referent: Referent, words: list[str]) -> bool:
    """False for what is short for more, as "Art" for an art museum, and for what says whence something is."""
    if country_of_adjective(" ".join(words)) is not None or not words[0][:1].isupper():
        return False
    longest = max(len(m.label.split()) for m in referent.mentions if m.form == "name")
    whole = len(words) == longest or (words[0].isupper() and len(words[0]) > 1)
    return referent.kind == "Person" or referent.world is not None or (referent.kind in _KINDS and whole)


_KINDS = frozenset({"Organization", "Place"})


def _country(discourse: Discourse, word: Token) -> Iterator[tuple[list[str], Referent]]:
    """The country of the text that the word is short for: US, where it is spoken of as "the United States"."""
    for place in places(word.text) if word.text.isupper() else ():
        if place.role == "short" and place.label in discourse.worlds:
            yield [word.text], discourse.worlds[place.label]


def _is_inside(
    discourse: Discourse, sentence: Sentence, inside: Sequence[Token], referent: Referent, longer: Sequence[Mention]
) -> bool:
    """True where the words are a whole name within a name, or before a noun.

    Not within the name of a person or place ("Chelsea Clinton", "South Korea"), and not where they end the name.
    """
    start, end = inside[0].start, inside[-1].end
    before = sentence.tokens[max(0, inside[0].index - 1)]
    after = sentence.tokens[min(inside[-1].index + 1, len(sentence.tokens) - 1)]
    around = [m for m in longer if m.start <= start and end <= m.end]
    for name in around:
        meant = discourse.meant[name]
        if len(meant) > 1 or meant[0] is referent or start <= _head(sentence, name) < end:
            return False
        if meant[0].kind == "Person" and not after.text.islower():  # "Harbour Canada spokesman Kim Lee"
            return False
        if meant[0].kind == "Place" and name.entity != "FAC":
            return False
        if before.start >= name.start and before.text[:1].isupper() and before.text != "The":
            return False  # Indiana in "the College of Upper Indiana"
    if around and referent.kind == "Person" and len(inside) == 1:
        return False
    return bool(around) or _is_before_a_noun(inside[-1], sentence.tokens[inside[-1].head])


def _head(sentence: Sentence, mention: Mention) -> int:
    return sentence.tokens[mention.head].start


def _is_before_a_noun(word: Token, above: Token) -> bool:
    inside = ARCS.get(word.label) in {"compound", "noun modifier"} and above.index > word.index
    return inside and not above.tag.startswith("NNP")


def _mention(sentence: Sentence, words: Sequence[Token]) -> Mention:
    last = words[-1]
    name = " ".join(t.text for t in words)
    place = (words[0].start, last.end, sentence.index, last.index)
    return Mention(*place, text=name, label=name, entity=last.entity, form="name", noun=last.lemma.lower())
