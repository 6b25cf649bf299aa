"""Several things that one word may mean together: "they" for Trump and Zelenskyy, "both", "the two leaders"."""

import itertools
from collections import defaultdict
from collections.abc import Iterator

from graphbuild.labels import ARCS
from graphbuild.lexicon import lexicon
from graphbuild.model import Mention, Token
from graphbuild.resolve.binding import heads_above
from graphbuild.resolve.discourse import Discourse, Found, Referent

NEAR = 3
"""Sentences; "the two leaders" are a pair named this far back."""
PAIRS = frozenset({"two", "pair", "couple", "duo"})
"""What two may be called after "the", with no noun."""
SIDES = frozenset({"side", "party", "two", "pair"})
COUNTRIES = frozenset({"country", "nation", "state", "government", "neighbour", "neighbor"})


def coordinated(discourse: Discourse, sentence: int) -> Iterator[tuple[Mention, tuple[Referent, ...]]]:
    """The first mention of each list that "and" joins in the sentence, with all that are joined.

    A list with a member that is not known, or whose members are not alike, is left out. There is none before the text.
    """
    if sentence < 0:
        return
    here = sorted(m for m in discourse.meant_in[sentence] if m.form != "pronoun")
    names = [m for m in here if m.form == "name"]
    heads = {m.head: m for m in here if not any(n.start <= m.start and m.end <= n.end and n != m for n in names)}
    for members in _lists(discourse.document.sentences[sentence].tokens):
        known = [discourse.one(heads[index]) for index in members if index in heads]
        referents = tuple(dict.fromkeys(r for r in known if r is not None))
        if len(referents) == len(members) and _are_alike(referents):
            yield heads[members[0]], referents


def _lists(tokens: tuple[Token, ...]) -> Iterator[list[int]]:
    """The words of each list that is joined by "and" alone, by their indices."""
    lists: dict[int, list[int]] = defaultdict(list)
    for token in tokens:
        first = token
        while ARCS.get(first.label) == "joined":
            first = tokens[first.head]
        lists[first.index].append(token.index)
    for members in lists.values():
        if len(members) > 1:
            words = {t.text.lower() for t in tokens if t.head in members and ARCS.get(t.label) == "conjunction"}
            if words == {"and"}:
                yield members


def _are_alike(referents: tuple[Referent, ...]) -> bool:
    """True for people, for bodies and places, for things: what one word may mean together."""
    kinds = {"Place" if r.kind == "Organization" else r.kind for r in referents}
    return len(kinds) == 1 and not kinds & {"Time", "Quantity"}


def pair_named(discourse: Discourse, mention: Mention) -> Found | None:
    """ "The two sides", "both countries": the two that were last named together.

    yes: Peru and Chile signed a pact. The two countries trade wine. -> The two countries = Peru + Chile
    yes: Lee met Kim in Lima. The two leaders were glad. -> The two leaders = Lee + Kim
    yes: Peru and Chile signed a pact. Both countries trade wine. -> Both countries = Peru + Chile
    no: Peru, Chile and Brazil signed a pact. The two countries trade wine. -> The two countries = two countries
    yes: Peru left the pact. Chile followed. The two countries still trade. -> The two countries = Peru + Chile
    no: Both countries trade wine. -> Both countries = countries
    yes: Lee met Kim in Lima. The two praised the deal. -> The two = Lee + Kim
    yes: Apple sued Samsung. The two settled the dispute. -> The two = Apple + Samsung
    yes: Anna Berg and Tom Lund bought a farm. The couple sold it. -> The couple = Anna Berg + Tom Lund
    no: Anna Berg, Tom Lund and Jan Kos left. The two bought a mill. -> The two
    yes: Peter Lee left. His wife, Anna Berg, owns a mill that the couple built. -> the couple = Anna Berg + Peter Lee
    no: Acme flies to Lima and Quito. The pair raised fares. -> The pair = pair
    no: Mediators led by Peru and Chile met in Lima. The two sides left. -> The two sides = two sides
    no: A couple from Ghent met Tom Lund and Jan Kos. The couple left Ghent. -> The couple = couple
    """
    words = mention.text.lower().split()
    bare = words[:1] == ["the"] and len(words) == 2 and words[1] in PAIRS
    if bare and words[1] != "two" and discourse.nouns.get(mention.noun):
        return None  # a couple that was spoken of before
    phrase = mention.plural and {"two", "both"} & set(words[:2]) and len(words) <= 3 and words[:1] != ["two"]
    if not bare and not phrase:
        return None
    for back in range(NEAR + 1 - bare):
        sentence = mention.sentence - back
        found = [pair for m, pair in named_together(discourse, sentence, before=mention) if not _mediates(discourse, m)]
        found += _doer_and_other(discourse, sentence) if bare and back == 1 and mention.noun != "couple" else []
        found += [discourse.meant[m] for m in discourse.meant_in.get(sentence, ()) if m < mention]
        pairs = [p for p in found if len(p) == 2 and all(_may_be(discourse, r, mention.noun) for r in p)]
        if pairs or any(len(each) > 2 for each in found):
            same = len({frozenset(pair) for pair in pairs}) == 1
            return (pairs[0], "the two that were named together") if same else None
    return _only_two(discourse, mention) or _married(discourse, mention)


def _mediates(discourse: Discourse, mention: Mention) -> bool:
    """True for the agents of "talks led by Algeria and Switzerland", who are no party to the pact."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    above = (tokens[index] for index in heads_above(tokens, mention.head))
    body = mention.entity in {"GPE", "ORG"}
    return any(t.tag == "VBN" and t.lemma.lower() in _MEDIATING | (_LEADING if body else set()) for t in above)


_MEDIATING = frozenset({"broker", "facilitate", "host", "mediate", "sponsor"})
_LEADING = frozenset({"back", "chair", "head", "lead"})


def _married(discourse: Discourse, mention: Mention) -> Found | None:
    """The couple of a text that has told of one marriage: "his wife, Anna Berg"."""
    if mention.noun != "couple":
        return None
    told = [
        (one, other)
        for s in discourse.document.statements
        if s.start < mention.start and s.polarity == "+" and s.relation.lemma in {"be husband of", "be wife of"}
        if (one := discourse.one(s.subject)) is not None and (other := discourse.one(s.object)) is not None
    ]
    pairs = list(dict.fromkeys(told))
    return (pairs[0], "the only two who are told to be married") if len(pairs) == 1 else None


def _doer_and_other(discourse: Discourse, sentence: int) -> list[tuple[Referent, ...]]:
    """Apple and Samsung in "Apple sued Samsung", where the sentence names no third."""
    named = [m for m in discourse.meant_in.get(sentence, ()) if m.form == "name" and m.role in {"subject", "object"}]
    both = tuple(dict.fromkeys(r for m in sorted(named) for r in discourse.meant[m] if r.kind != "Time"))
    alike = len(both) == 2 and both[0].kind == both[1].kind and both[0].kind in {"Person", "Organization"}
    return [both] if alike and {m.role for m in named} == {"subject", "object"} else []


def _only_two(discourse: Discourse, mention: Mention) -> Found | None:
    """The two countries of a text that has spoken of no third."""
    if mention.noun not in COUNTRIES:
        return None
    known = [r for r in discourse.referents if "country" in r.roles and any(m < mention for m in r.mentions)]
    return (tuple(known), "the only two that were named so far") if len(known) == 2 else None


def named_together(
    discourse: Discourse, sentence: int, *, before: Mention
) -> Iterator[tuple[Mention, tuple[Referent, ...]]]:
    """Lists, and whoever met, joined or fought whom, each with the first mention of it."""
    for first, referents in coordinated(discourse, sentence):
        if first.start < before.start:
            yield first, referents
    for statement in discourse.statements_in.get(sentence, ()):
        if statement.relation.lemma not in lexicon("reciprocal") or statement.object.start > before.start:
            continue
        one, other = discourse.one(statement.subject), discourse.one(statement.object)
        if statement.subject.plural or statement.object.plural:
            continue  # "Kim met reporters": they are the reporters, or all of them
        if one is not None and other is not None and one is not other and _are_alike((one, other)):
            yield statement.subject, (one, other)


def _may_be(discourse: Discourse, referent: Referent, noun: str) -> bool:
    """True where one of the two may be called so: a leader is a person, a country is one.

    In a text that speaks of a party nobody is one.
    """
    if noun == "party" and referent.kind == "Person":
        spoken = (m for m in discourse.document.mentions if m.noun == noun or m.label.endswith(" Party"))
        return all(m.plural for m in spoken)
    if noun in COUNTRIES:
        return "country" in referent.roles
    if noun in {"couple", "duo"}:
        return referent.kind == "Person"
    if noun in SIDES:  # no two cities
        party = referent.kind in {"Organization", "Group"} or (referent.kind == "Person" and referent.named)
        return party or "country" in referent.roles
    if noun in lexicon("persons"):
        return referent.kind == "Person"
    return noun in lexicon("businesses") and referent.kind == "Organization"


def former_or_latter(discourse: Discourse, mention: Mention) -> Found | None:
    """ "The former" and "the latter" are the first and the second of the two people, or two bodies, just named.

    yes: Lee succeeded Kim as head of Acme. The former sold the mill. -> The former = Lee
    yes: Ewa Lis sacked Jan Kolb because the latter had criticised the plan. -> the latter = Jan Kolb
    no: Lee, Kim and Park met. The latter left the hall. -> The latter
    yes: Bellweather Bank owns Aldgate Life and Trident Cards. The latter was sold. -> The latter = Trident Cards
    """
    word = mention.text.lower().removeprefix("the ")
    if word not in {"former", "latter"}:
        return None
    joined = [both for _, both in coordinated(discourse, mention.sentence - 1) if all(r.named for r in both)]
    if len(joined) == 1 and len(joined[0]) == 2:
        return (joined[0][word == "latter"],), f"the {word} of the two that were named together"
    own = [m for m in discourse.meant_in[mention.sentence] if m.end <= mention.start]
    for kind, near in itertools.product(
        ("Person", "Organization", "Place"), (own, discourse.meant_in[mention.sentence - 1])
    ):
        here = sorted(m for m in near if m.form == "name")
        known = [r for m in here if (r := discourse.one(m)) is not None and r.kind == kind]
        named = list(dict.fromkeys(known))
        if named:
            return ((named[word == "latter"],), f"the {word} of the two just named") if len(named) == 2 else None
    return None
