"""Names: which names of a text name the same thing."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from graphbuild.folding import fold
from graphbuild.labels import ARCS
from graphbuild.lexicon import lexicon, table
from graphbuild.model import Known, Mention
from graphbuild.resolve import kinds
from graphbuild.resolve.binding import co_arguments
from graphbuild.resolve.discourse import Discourse, Referent
from graphbuild.resolve.kinds import KIND_OF_ENTITY, head_noun, is_initials, is_many, is_where, vote_by_words
from graphbuild.resolve.listed import place_of
from graphbuild.resolve.misspelt import is_misspelt
from graphbuild.resolve.namesakes import are_two, sexes_by_title, until_another_bears_it, without_generation
from graphbuild.resolve.teams import teams
from graphbuild.world import Place, places

_COMPASS = frozenset({"north", "south", "east", "west"})
_PART_OF = frozenset({"northern", "southern", "eastern", "western", "central", "upper", "lower"})
_CYRILLIC = re.compile(r"(?<=[a-z]{3})(?:iy|ij|yy|yi|ii|yj)\b")
_STATE = re.compile(r"^(?:Commonwealth|Kingdom|Province|Republic|State) of ")
_SUFFIX = re.compile(
    r",? (?:inc|corp|co|ltd|plc|llc|gmbh|ag|sa|limited|corporation|company|incorporated"
    r"|asa|ab|nv|bv|oyj|oy|spa|kk|pty|pte|lp|llp|bhd|jsc|sarl|kgaa)\.?$",
    re.IGNORECASE,
)


def _compared(name: str) -> str:
    """The folded name with the ends of names from Cyrillic spelt in one way: Zelensky, Zelenskyy, Zelenskiy.

    >>> _compared("Andrii Zelenskyy") == _compared("Andriy Zelensky")
    True
    """
    return _CYRILLIC.sub("y", fold(name))


def world_of(mention: Mention, entity: str) -> Place | None:
    """The one thing of the world that this name can be, as what it is taken for; None where there is none or several.

    Nothing that is taken for a person; no city that is taken for a body, as the club of Barcelona is; no firm that is
    taken for anything but a body.
    """
    label = mention.label.removesuffix("’s").removesuffix("'s")
    found = places(label) or tuple(p for p in places(_STATE.sub("", label)) if p.type in {"country", "region"})
    found = found or tuple(p for p in places(_SUFFIX.sub("", label)) if p.role == "firm")
    place = found[0] if len({p.label for p in found}) == 1 and found[0].role != "adjective" else None
    if place is None or entity == "PERSON" or (place.type == "city" and entity == "ORG"):
        return None
    return place if place.role != "firm" or entity in {"ORG", ""} else None


@dataclass(slots=True)
class _Names:
    """The names of a text as they become known."""

    full: dict[str, Referent] = field(default_factory=dict)
    by_row: dict[Known, Referent] = field(default_factory=dict)
    by_word: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    """By each word, and by what it may be shortened to: the full names."""
    headings: frozenset[int] = frozenset()
    """Sentences that are headlines, which shorten names."""
    common: frozenset[str] = frozenset()
    """Words that the text writes in small letters: what kills is malaria, and no Malaria Research Centre."""
    begins: frozenset[int] = frozenset()
    """Where sentences begin, and any word has a capital letter."""

    def enter(self, discourse: Discourse, key: str, words: str, referent: Referent) -> None:
        """The referent is known by the key, bears the name of these words, and may be meant by one of them."""
        self.full[key] = self.full[words] = referent
        parts = words.lower().split()
        for word in sorted({*parts, *_initials(parts)}):
            self.by_word[word].append(words)
        if len(parts) > 1:
            discourse.bearers[head_noun(parts)].append(referent)


def name_referents(discourse: Discourse, mentions: Sequence[Mention]) -> None:
    """Every name means a referent, the same one as the names that are its longer or shorter forms.

    Longer names come first, so that a short form finds what it shortens wherever that stands. A short form of two
    different things stays open.
    """
    sentences = discourse.document.sentences
    common = frozenset(t.text for s in sentences for t in s.tokens if t.tag == "NN" and t.text.islower())
    headings, begins = frozenset(s.index for s in sentences if s.heading), frozenset(s.start for s in sentences)
    known = _Names(headings=headings, common=common, begins=begins)
    is_team = teams(discourse.document)
    groups = _same_words(mentions, is_team)
    names = {fold(group[0].label) for group in groups}
    alike = Counter((_compared(group[0].label), is_team(group[0])) for group in groups)
    for group in groups:
        entity = _entity_here(group)
        row = discourse.listing.row(group[0].label, KIND_OF_ENTITY.get(entity), names)
        meant, entity = _place(discourse, known, group, row, entity)
        sort = "team" if is_team(group[0]) else "world"
        folded = _key(meant, group[0], sort)
        body = next((m for m in group if m.sentence not in known.headings), group[0])
        found, why = _bearers(known, body, entity, folded, row, sort)
        found = [r for r in found if row is not None or not _is_another(discourse, group, r)]
        if why and row is None and any(is_where(discourse, m) for m in group):
            found = [r for r in found if r.kind in {"Person", "Place"}]  # what is done in Salford is done in no body
        married = row is None and alike[_compared(group[0].label), is_team(group[0])] > 1
        unsure = not (found and why) if not sexes_by_title(group) else any(not r.gender for r in found)
        if len(found) > 1 or (married and unsure):
            until_another_bears_it(discourse, group, found)
            continue  # two bear this name: who is meant stays open
        referent = found[0] if found else discourse.new(group[0])
        if not found or row is not None:
            known.enter(discourse, folded, _words(meant, group[0], sort), referent)
        if row is not None:
            known.by_row[row], referent.row = referent, row
        if found and why and row is None:
            meant = None  # what the text calls by a longer name, which the table does not have
        for mention in group:
            if mention not in discourse.meant:
                discourse.join(mention, referent, why=why)
            _vote(discourse, referent, mention, meant, team=sort == "team")
    for name in filter(partial(_is_family, known), known.full):
        known.full[name].kinds["Group"] += 9


def _place(
    discourse: Discourse, known: _Names, group: Sequence[Mention], row: Known | None, entity: str
) -> tuple[Place | None, str]:
    """What the table tells of the name, and what it is taken for; "Cantabria, who were beaten" is Real Cantabria."""
    if row is not None:
        return place_of(row), entity
    word, meant = _compared(group[0].label), world_of(group[0], entity)
    place = meant is not None and meant.type in {"city", "region"}
    longer = {name for name in known.by_word.get(word, ()) if name.split()[-1] == word and len(name.split()) == 2}
    club = place and len(longer) == 1 and any(is_many(discourse, m) for m in group)
    return (None, "ORG") if club else (meant, entity)


def is_language(discourse: Discourse, mention: Mention) -> bool:
    """True for French in "speaks French", "translated into French and German"; not for "a French firm"."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    word = tokens[mention.head]
    while ARCS.get(word.label) == "joined" and tokens[word.head].entity == "NORP":
        word = tokens[word.head]
    alone = not any(t.head == mention.head and ARCS.get(t.label) == "determiner" for t in tokens)
    return alone and ARCS.get(word.label) in {"object", "preposition object"}


def _key(meant: Place | None, mention: Mention, sort: str) -> str:
    """What all names of a thing share: its label in the table, or else the words; a place has no namesakes."""
    if meant is None:
        return _compared(mention.label)
    return _compared(meant.label) if meant.role == "firm" else f"{sort} {meant.label}"


def _words(meant: Place | None, mention: Mention, sort: str) -> str:
    """The words that shorter forms may be of: the text's own for a firm ("US Forest Service"), none for a place."""
    return _key(meant if meant is None or meant.role != "firm" else None, mention, sort)


def _acts(group: Sequence[Mention]) -> bool:
    """True for a name of no known place that only ever does or owns something: Pacifica beside Pacifica Air."""
    return all(m.role in {"subject", "possessor"} for m in group) and not places(group[0].label)


def _is_another(discourse: Discourse, group: Sequence[Mention], referent: Referent) -> bool:
    """True for Biden and Hunter Biden in "Biden met his son Hunter Biden": two arguments of one verb are two people.

    Nor is "Mr Patterson" Shireen Patterson, or a firm.
    """
    sexes = sexes_by_title(group)
    if sexes and (referent.kind == "Organization" or (referent.gender and referent.gender not in sexes)):
        return True
    if are_two(discourse, group, referent):
        return True
    return any(co_arguments(discourse, a, b) for a in group for b in referent.mentions if a.sentence == b.sentence)


def _bearers(
    known: _Names, mention: Mention, entity: str, folded: str, row: Known | None, sort: str
) -> tuple[list[Referent], str]:
    """The things already known that the name may mean, and how that was found out where it took more than its words."""
    same = [known.full[folded]] if folded in known.full else []
    if row is not None:
        return [known.by_row[row]] if row in known.by_row else same, "a name that the file of names gives"
    if same or folded.startswith(f"{sort} "):
        return same, ""
    if entity == "PERSON" and (found := _misspelt(known, folded)):
        return found, "another spelling of the name"
    return _spoken_of(known, mention, sort) or _longer(known, mention, entity, folded), "short form of the name"


def _misspelt(known: _Names, folded: str) -> list[Referent]:
    """The people whose full name this is with one letter changed, each once."""
    words = folded.split()
    alike = {
        name for word in (words[0], words[-1]) for name in known.by_word.get(word, ()) if is_misspelt(name, folded)
    }
    people = [known.full[name] for name in sorted(alike) if known.full[name].kind == "Person"]
    return list({id(referent): referent for referent in people}.values())


def _is_family(known: _Names, name: str) -> bool:
    """True for "the Bidens" beside "Joe Biden"."""
    full, first = known.full, known.full[name].first
    surname = name.removesuffix("s")
    if surname == name or len(name.split()) > 1 or not first.text.lower().startswith("the "):
        return False
    return any(full[n].kind == "Person" and n.split()[-1] == surname for n in known.by_word.get(surname, ()))


def _same_words(mentions: Sequence[Mention], is_team: Callable[[Mention], bool]) -> list[list[Mention]]:
    """The names in groups of the same words, those of more words first, then by where they first stand.

    Mr Patel, Mrs Patel and Patel are three groups.
    """
    groups: dict[tuple[str, bool], list[Mention]] = defaultdict(list)
    for mention in sorted(mentions):
        if folded := _compared(mention.label):
            groups[folded, is_team(mention)].append(mention)
    apart: list[list[Mention]] = []
    for group in groups.values():
        by_sex: dict[str, list[Mention]] = defaultdict(list)
        both = len(sexes_by_title(group)) > 1
        for mention in group:
            by_sex["".join(sorted(sexes_by_title([mention]))) if both else ""].append(mention)
        apart += by_sex.values()
    return sorted(apart, key=lambda group: (-len(group[0].label.split()), group[0]))


def _entity_here(group: Sequence[Mention]) -> str:
    """The usual entity type; a place that no table knows and that only ever acts is a body."""
    usual = _usual_entity(group)
    return "ORG" if usual in {"GPE", "LOC"} and _acts(group) else usual


def _usual_entity(group: Sequence[Mention]) -> str:
    """The entity type that most of the mentions have; "" where none has one. Nobody is called KCNA."""
    counts = Counter(m.entity for m in group if m.entity and not (m.entity == "PERSON" and is_initials(m.label)))
    return min(counts, key=lambda e: (-counts[e], e)) if counts else ""


def _spoken_of(known: _Names, mention: Mention, sort: str) -> list[Referent]:
    """Of the several places that the name may mean, those that the text calls by a clearer name: Korea, South Korea."""
    meant = {p.label for p in places(mention.label) if p.role != "adjective"}
    return [known.full[f"{sort} {label}"] for label in sorted(meant) if f"{sort} {label}" in known.full]


def _longer(known: _Names, mention: Mention, entity: str, folded: str) -> list[Referent]:
    """The referents whose full name this one shortens in the likeliest way, each once.

    Beside "Andy Warhol" and "Warhol Museum", "Warhol" is the man.
    """
    found: dict[int, list[Referent]] = defaultdict(list)
    for name in known.by_word.get(_compared(singular(mention.label)).split()[0], ()):
        way = _shortened(mention, folded, entity, name, known.full[name])
        if (
            way in _OF_BEGINNINGS
            and mention.sentence not in known.headings
            and _is_branch(mention, name, known.full[name])
        ):
            continue
        if way in {1, 3, 4} and any(f"-{mention.label}" in m.label for m in known.full[name].mentions):
            continue  # "Hale" is no Lindqvist-Hale
        if way == 2 and folded in known.common and mention.start in known.begins:
            continue
        if way == 5 and " ".join(without_generation(name.split())) not in known.full:
            way = 1  # there is no father
        if way is not None and known.full[name] not in found[way]:
            found[way].append(known.full[name])
    people, juniors, bodies = found.get(1, []), found.pop(5, []), found.get(2, [])
    if juniors and (not people or min(r.first for r in juniors) < min(r.first for r in people)):
        people = found[1] = people + juniors
    if people and bodies and min(r.first for r in bodies) < min(r.first for r in people):
        return bodies  # Brightwell Foods, founded by Roy Brightwell, is "Brightwell"
    return found[min(found)] if found else []


def _shortened(mention: Mention, folded: str, entity: str, name: str, referent: Referent) -> int | None:
    """How the label shortens the full name, the likeliest way first; None where it does not.

    0 an acronym, 1 a surname or a firm without its "Ltd", 2 the first words of a body, or a body without its country
    or by its noun, "the Commission", 3 a first name, 4 the last word of what is no person: "Firefox", "Columbia" for a
    shuttle of that name, 5 the surname of one who is called "Jr." or the like.
    """
    words, parts, kind, label = folded.split(), name.split(), referent.kind, mention.label
    if kind == "Organization" and _is_by_its_noun(mention, parts):
        return 2
    if name.startswith(("world ", "team ")):
        world = name.startswith("world ")
        return 2 if world and folded in _COMPASS and label[:1].isupper() and parts[1].lower() == folded else None
    if is_acronym(label, parts):
        return 0 if kind != "Person" and entity != "PERSON" else None
    shouted = label.isupper() and len(label) > 4 and not referent.first.label.isupper()
    stuff = kind in {"Concept", "Work"} and is_initials(label)  # "DNA" is no short "Ancient DNA"
    if (
        len(parts) <= len(words)
        or (parts[0] in _PART_OF and words[0] != parts[0])
        or (shouted and kind != "Person")
        or parts[-1].isdigit()
        or stuff
    ):
        return None  # "BRISTOL" of a dateline is no club; Internet Explorer 6 is one of many
    last = parts[-len(words) :] == words
    if kind == "Person":  # a first name that no table has is the model's guess
        strange = entity == "ORG" and label not in table("first_names") and not places(label)
        return _shortened_person(words, parts, "" if strange else entity)
    if _SUFFIX.sub("", name) == folded or (last and parts[0] in kinds.BEFORE_NAMES):
        return 1  # "Agnes" is Storm Agnes
    if last and len(parts) == 2 and entity in {"", "PERSON"} and folded not in table("kinds"):
        return 1  # a surname, where the model took the full name for a firm's
    if kind == "Organization" and entity not in {"GPE", "LOC"} and _is_short_body(referent, words, parts):
        return 2
    ends = last and len(words) == 1 and _SEVERAL.isdisjoint(parts) and entity not in {"PERSON", "GPE", "LOC", "NORP"}
    common = folded in table("kinds") or folded in lexicon("persons")
    return 4 if ends and kind in {"Work", "Organization"} and not common else None


def _is_by_its_noun(mention: Mention, parts: list[str]) -> bool:
    """True for "the Commission" and "the Alliance", as bodies are called again."""
    noun = head_noun([part.lower() for part in parts])
    return len(parts) > 1 and noun in _HEADS and mention.text.lower() == f"the {noun}"


def _is_short_body(referent: Referent, words: list[str], parts: list[str]) -> bool:
    """True for the first words of a body that is named after no one else, and for a body without its country."""
    first, last = parts[: len(words)] == words, parts[-len(words) :] == words
    after = lexicon("named_after") | _OF_A_HOUSE
    if first and (head_noun(parts) not in after or head_noun(parts) in words):
        return True
    return last and len(words) > 1 and _is_nation(referent, len(parts) - len(words))


def _shortened_person(words: list[str], parts: list[str], entity: str) -> int | None:
    first, last = parts[: len(words)] == words, parts[-len(words) :] == words
    bare = without_generation(parts)
    if bare != parts and not last:  # "Trump Jr." is he, "Trump" his father where there is one
        return 5 if words == bare[-1:] else 3 if words == bare[:1] else None
    middle = len(words) > 1 and (parts[0], parts[-1]) == (words[0], words[-1]) and set(words) <= set(parts)
    return 1 if last or middle else 3 if first and entity in {"PERSON", ""} else None


def _is_branch(mention: Mention, name: str, referent: Referent) -> bool:
    """True for "US Airways Express" after "US Airways": in full a body is named first, and what follows is a part."""
    last = name.split()[-1]
    called = mention.label in table("first_names") if referent.kind == "Person" else last in lexicon("whole_firms")
    long = len(name.split()) > len(mention.label.split()) + 2  # "Reuters" is no Reuters Founders Share Company
    return mention < referent.first and (long or not (called or _SUFFIX.search(name)))


_HEADS = frozenset({"alliance", "assembly", "association", "authority", "bank", "commission", "committee", "council"})
_HEADS |= {"court", "federation", "foundation", "fund", "institute", "ministry", "senate", "society", "university"}
"""What a body is called again with a capital letter: "the Commission"."""
_OF_BEGINNINGS = frozenset({2, 3})
"""The ways of shortening that keep the first words."""
_OF_A_HOUSE = frozenset({"caucus", "committee", "delegation", "panel", "subcommittee"})
"""Bodies named after a greater one: "the House" is not its committee."""
_SEVERAL = frozenset({"agencies", "banks", "departments", "institutes", "ministries", "offices", "universities"})
"""In "Departments of Agriculture and Transportation" there are two, and "Transportation" is one of them."""


def _is_nation(referent: Referent, count: int) -> bool:
    """True where so many words at the beginning of the name are a country or its adjective: "US State Department"."""
    words = referent.first.label.removeprefix("the ").split()
    return len(words) > count and any(p.type in {"country", "people"} for p in places(" ".join(words[:count])))


def is_acronym(label: str, parts: Sequence[str]) -> bool:
    """True for "IMF" beside "international monetary fund", "FECs" beside "foreign exchange certificates"."""
    letters = singular(label).replace(".", "")
    return letters.isupper() and 2 <= len(letters) <= 6 and letters.casefold() in _initials(parts)


def singular(label: str) -> str:
    """NGO for "NGOs"; anything else as it is."""
    return label[:-1] if label.endswith("s") and label[:-1].isupper() and len(label) > 2 else label


def _initials(parts: Sequence[str]) -> set[str]:
    """What a name of several words may be shortened to: "imf", "usaid" with and without its small words."""
    if len(parts) < 2:
        return set()
    rest = _initials(parts[1:]) if parts[0] in {"us", "uk"} and len(parts) > 3 else set()  # "US Food and Drug ..."
    big = "".join(p[0] for p in parts if p not in {"of", "the", "and", "for", "in"})
    return {big, "".join(p[0] for p in parts), *rest}


def _vote(discourse: Discourse, referent: Referent, mention: Mention, meant: Place | None, *, team: bool) -> None:
    """The mention speaks for what kind of thing the referent is, and for the sex of a person."""
    if team:
        discourse.is_team(referent)
    elif meant is None:
        vote_by_words(discourse, referent, mention)
    elif meant.role == "firm":
        discourse.is_firm(referent, meant)
    else:
        discourse.in_world(referent, meant.label, meant.kind)
        discourse.know(referent, {"body": "organization"}.get(meant.type, meant.type))
