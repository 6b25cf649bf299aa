"""Titles of films, games, books and groups that the model does not see whole."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.lexicon import lexicon, names_body
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import SUBJECTS, Tokens, below, in_place_of, is_below, is_headline, verb_above


def name_with_a_hyphen(tokens: Tokens) -> Iterator[Token]:
    """ "Counter-Strike" is one name, and not two things with a hyphen between.

    yes: The teams face off in Counter-Strike on Sunday.
    yes: Kim works at Wal-Mart.
    """
    for first, hyphen, second in zip(tokens, tokens[1:], tokens[2:], strict=False):
        close = hyphen.text == "-" and (first.end, hyphen.end) == (hyphen.start, second.start)
        one = first.label == second.label in {"dobj", "pobj"} and first.head == second.head
        if close and one and first.text.istitle() and second.text.istitle():
            yield replace(first, label="compound", head=second.index)
            yield replace(hyphen, label="punct", head=second.index)
            yield replace(second, tag="NNP", lemma=second.text)


def title_with_a_colon(tokens: Tokens) -> Iterator[Token]:
    """In "in a scene of Batman: Arkham, players are dropped" the players are: Arkham is the rest of a title.

    yes: In the final round of Grand Theft: London, drivers are chased by police.
    yes: In a scene of Mission: Impossible, Cruise climbs a tower.
    yes: She won the award for Frozen: Winter Tales, a short film.
    yes: Fans of Star Trek: Discovery met in Lima.
    no: He told Reuters: London will not pay.
    """
    for colon in (t for t in tokens[2:-2] if t.text == ":" and not is_headline(tokens)):
        name, end = tokens[colon.index - 1], colon.index + 1
        while end < len(tokens) - 1 and tokens[end].text[:1].isupper():
            end += 1
        rest = [t for t in tokens[colon.index + 1 : end] if not colon.index < t.head < end or t.head == t.index]
        if not _is_inside(tokens, name, colon) or len(rest) != 1 or rest[0].head == rest[0].index:
            continue
        title, verb = rest[0], tokens[rest[0].head]
        if title.label in SUBJECTS:
            doers = _other_doers(tokens, title, name, end)
            yield from (replace(t, label=title.label, head=verb.index) for t in doers)
        else:
            doers = below(tokens, verb) if verb.index < name.index and verb.tag[:2] == "VB" else []
        if doers and title.label in {*SUBJECTS, "appos", "dep", "dobj", "npadvmod"}:
            yield replace(title, label="dep", head=name.index)


def _is_inside(tokens: Tokens, name: Token, colon: Token) -> bool:
    """True for a name that ends at the colon and stands behind a word in lower case."""
    start = name.index
    while start > 0 and (tokens[start].text[:1].isupper() or tokens[start].text == "-"):
        start -= 1
    return start < name.index and name.end == colon.start and tokens[start].text.islower()


def _other_doers(tokens: Tokens, title: Token, name: Token, end: int) -> list[Token]:
    """Who does what the title seems to do: players in "of Batman: Arkham, players are"; empty for "Rome: Lima left"."""
    verb = tokens[title.head]
    if tokens[end].text != ",":
        return [t for t in below(tokens, verb, *SUBJECTS) if is_below(tokens, name, t)]
    if others := [t for t in below(tokens, verb, *SUBJECTS) if end < t.index < verb.index]:
        return others
    closed = any(t.text == "," for t in tokens[end + 1 : verb.index])  # "Lima, the capital, is"
    return [] if closed else [t for t in below(tokens, title, "appos") if end < t.index < verb.index]


def topic_before_a_colon(tokens: Tokens) -> Iterator[Token]:
    """In "Olympics day two: Norway, Japan win" Norway and Japan win: what stands before the colon is the topic.

    yes: Winter Olympics 2018 day two: Norway, Canada, Japan win three medals
    """
    for topic in (t for t in tokens if t.label == "nsubj"):
        verb = tokens[topic.head]
        for doer in below(tokens, topic, "appos"):
            last = max(t.index for t in tokens if t == doer or is_below(tokens, t, doer))
            colons = [t.text for t in tokens[topic.index : doer.index] if t.text in {":", "-", "–", "—", "("}]
            if colons == [":"] and last == verb.index - 1 and verb.tag[:2] == "VB":
                yield replace(doer, label="nsubj", head=verb.index)
                yield replace(topic, label="dep")


def group_named_for_all(tokens: Tokens) -> Iterator[Token]:
    """ "Bread for All" is the name of one group: it is not called Bread.

    yes: Farmers’ groups such as Bread for All welcomed the ruling.
    yes: The charity Food for All helped the refugees.
    yes: The aid group Action for All gave food to 200 people.
    yes: He joined the Campaign for Peace.
    """
    for name, preposition, whom in zip(tokens[1:], tokens[2:], tokens[3:], strict=False):
        whole = whom.head == preposition.index and whom.text.istitle() and whom.entity in {"", name.entity}
        near = preposition.head == name.index
        whole = whole and (whom.tag != "NNP" or (near and whom.entity == "ORG"))  # "left Bodø for Svolvær"
        loose = name.tag == "NN" if near else is_below(tokens, name, tokens[preposition.head])
        alone = all(t.text.islower() for t in below(tokens, name, "compound"))  # "the party Justice for All"
        one = alone and name.text.istitle() and name.tag in {"NN", "NNP"} and name.entity in {"", "ORG", "PERSON"}
        if whole and loose and one and preposition.text in {"for", "without"} and len(whom.text) > 2:
            yield replace(preposition, head=name.index)
            yield replace(name, tag="NNP", lemma=name.text, entity="ORG" if whom.entity else "")


def second_body_joined_to_a_place(tokens: Tokens) -> Iterator[Token]:
    """In "the University of Ghent and Ohio State University" Ghent is joined to no university.

    yes: Scholars at the University of Ghent and Ohio State University disagree.
    no: Students at the Institute of Health and Welfare disagree.
    """
    for second in (t for t in tokens[5:] if (t.label, t.tag) == ("conj", "NNP") and names_body(t.text.lower())):
        place = tokens[second.head]
        of = tokens[place.head]
        body = tokens[of.head]
        joiners = [t for t in below(tokens, place, "cc") if t.index < second.index]
        inside = (place.label, of.text, body.tag) == ("pobj", "of", "NNP") and names_body(body.text.lower())
        if inside and joiners and below(tokens, second, "compound") and not names_body(place.text.lower()):
            yield replace(second, head=body.index)
            yield replace(joiners[0], head=body.index)


def title_that_begins_with_a_participle(tokens: Tokens) -> Iterator[Token]:
    """In "the memoir Born for Trouble" so it is called: no memoir is born.

    yes: Kim is signing a copy of the memoir Born for Trouble.
    yes: He wrote the novel Lost in Paris.
    yes: The film Gone with Honour won a prize.
    """
    for first in (t for t in tokens[1:-1] if t.tag in {"VBN", "VBD", "VBG"} and t.text.istitle()):
        work = tokens[first.index - 1]
        if first.head != work.index or first.label != "acl" or work.lemma not in _WORKS:
            continue
        last = first.index
        while (step := _goes_on(tokens, last)) > last:
            last = step
        for t in tokens[first.index : last]:
            yield replace(t, tag="NNP", lemma=t.text, label="compound", head=last, entity="WORK_OF_ART")
        final = tokens[last]
        yield replace(final, tag="NNP", lemma=final.text, label="appos", head=work.index, entity="WORK_OF_ART")
        for t in tokens:
            if first.index <= t.head <= last and not first.index <= t.index <= last:
                yield replace(t, head=verb_above(tokens, work).index)


def _goes_on(tokens: Tokens, at: int) -> int:
    """Index of the next word of a title, which has a capital; the same where the title ends."""
    for further in (at + 1, at + 2):
        small = tokens[at + 1 : further]
        word = tokens[min(further, len(tokens) - 1)]
        timely = word.lemma.lower() in lexicon("time_nouns")  # "the song Born to Win on Friday"
        if further < len(tokens) and word.text[:1].isupper() and not timely and all(t.text in _SMALL for t in small):
            return further
    return at


_SMALL = frozenset({"a", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to", "with", "without"})
"""Words that a title writes small; the next has a capital again."""
_WORKS = frozenset(
    {"album", "ballad", "book", "documentary", "drama", "exhibition", "film", "game", "memoir", "movie", "musical"}
    | {"novel", "opera", "painting", "play", "poem", "series", "show", "single", "song", "thriller"}
)
"""What has a title."""


def title_with_and(tokens: Tokens) -> Iterator[Token]:
    """In "the journal Movement and Ageing" it is one journal, and the whole is its name.

    yes: The results were published on Wednesday in the journal Movement and Ageing.
    no: The study was published in the journals Nature and Science.
    """
    for joiner in (t for t in tokens[2:-1] if (t.text, t.label) == ("and", "cc")):
        first, second = tokens[joiner.head], tokens[joiner.index + 1]
        kind = tokens[first.index - 1]
        journal = kind.lemma.lower() in {"journal", "magazine"} and kind.tag != "NNS" and kind.head == first.index
        if journal and joiner.index == first.index + 1 and (second.label, second.head) == ("conj", first.index):
            yield in_place_of(replace(second, entity=first.entity), first)
            for part in tokens[first.index : second.index]:
                yield replace(part, label="compound", head=second.index, tag="NNP", entity=first.entity)
            for t in tokens[: first.index]:
                if t.head == first.index:
                    yield replace(t, head=second.index)


def person_behind_a_title(tokens: Tokens) -> Iterator[Token]:
    """In "chief executive Hernán Villaseñor" and "opposition leader Morgan Tsvangirai" he is no body.

    yes: Opposition leader Morgan Tsvangirai insists the vote was rigged.
    yes: Indian Foreign Ministry Spokesperson Vikas Swarup said that Pakistan must address incitement.
    no: Market leader Acme Holdings said so.
    """
    for title in tokens[:-2]:
        last = title.index
        while last + 1 < len(tokens) and tokens[last + 1].entity == "ORG" and tokens[last + 1].tag == "NNP":
            last += 1
        word = title.text.lower()
        side = tokens[title.index - 1].text.lower() if title.index else ""
        office = title.entity != "ORG" and (word in _ONLY_PEOPLE or (word == "leader" and side in _WITH_LEADERS))
        body = names_body(tokens[last].text.lower()) or tokens[last].text.rstrip(".") in lexicon("legal_forms")
        if office and last - title.index in {2, 3} and not body and title.head == last:
            yield from (replace(t, entity="PERSON") for t in tokens[title.index + 1 : last + 1])


_ONLY_PEOPLE = frozenset(
    {"chairman", "chairwoman", "executive", "governor", "judge", "lawyer", "mayor", "minister", "nurse", "president"}
    | {"professor", "secretary", "senator", "spokesman", "spokesperson", "spokeswoman"}
)
"""Titles that no body bears."""
_WITH_LEADERS = frozenset({"congress", "group", "majority", "minority", "opposition", "party", "rebel", "union"})
"""Words before "leader" that make of it no leader of a market."""


def quoted_words_before_a_noun(tokens: Tokens) -> Iterator[Token]:
    """In the headline "Jowell rejects 'Las Vegas' jibe" Las Vegas has none: the mark closes what one before it opens.

    yes: Jowell rejects 'Las Vegas' jibe
    no: Kim rejects workers' demands
    """
    opened = False
    for token in tokens:
        if token.text in {"'", "‘"} and token.tag == "``":
            opened = True
        elif token.text in {"'", "’"} and opened:
            opened = False
            owner = tokens[token.head]
            if (token.tag, token.label, owner.label) == ("POS", "case", "poss"):
                yield replace(token, tag="''", label="punct", head=owner.head)
                yield replace(owner, label="compound")


REPAIRS = (
    title_with_and,
    name_with_a_hyphen,
    title_with_a_colon,
    topic_before_a_colon,
    group_named_for_all,
    second_body_joined_to_a_place,
    title_that_begins_with_a_participle,
    person_behind_a_title,
    quoted_words_before_a_noun,
)
"""In the order in which they are made."""
