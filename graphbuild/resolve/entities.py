"""From the referents of a document to its entities: key, kind, label, other names, value, links."""

import re
from dataclasses import replace

from graphbuild.dates import fullest
from graphbuild.folding import fold
from graphbuild.lexicon import lexicon, table
from graphbuild.model import Entity, Kind, Mention, Value
from graphbuild.pronouns import POSSESSIVES
from graphbuild.resolve.discourse import Discourse, Referent, kind_of_noun, may_be_people
from graphbuild.resolve.sameness import modifiers
from graphbuild.resolve.times import key as days_key
from graphbuild.world import NAMING, aliases, identifier, places

_NUMBER = re.compile(r"(?P<number>\d[\d,]*(?:\.\d+)?)\s*(?P<percent>%|percent|per cent)?")
_DESCRIBED = re.compile(r"[a-z][a-z -]*(?:['’]s|s['’]) ")
"""What begins with an owner that is not named."""
_OWNED = re.compile(r"['’]s? ")
_LONG = 5
"""Words; a name of so many is no help before what somebody has."""
_YEAR = re.compile(r"\b(1[5-9]|20)\d\d\b")


def entities_of(discourse: Discourse) -> tuple[tuple[Entity, ...], dict[int, str]]:
    """The entities by key, and each referent's key; referents of one key are one entity."""
    made: dict[str, Entity] = {}
    keys: dict[int, str] = {}
    for referent in discourse.referents:
        one = entity(discourse, referent)
        keys[id(referent)] = one.key
        made[one.key] = one if one.key not in made else _joined(made[one.key], one)
    return tuple(made[k] for k in sorted(made)), keys


def _joined(first: Entity, second: Entity) -> Entity:
    """One entity of two that bear the same key; days are called by the words that say most of them."""
    names = {first.label, *first.aliases, second.label, *second.aliases}
    label = fullest((first.label, second.label)) if first.kind == "Time" else first.label
    links = tuple(sorted({*first.links, *second.links}))
    return replace(first, label=label, aliases=tuple(sorted(names - {label})), links=links)


def entity(discourse: Discourse, referent: Referent) -> Entity:
    """The entity that a referent is."""
    kind = referent.kind
    label = _label(discourse, referent)
    own = _is_own(discourse, referent, label)
    key = fold(label) or label
    if referent.team:
        key, own = f"{key} team", True
    if referent.world is not None:
        label, key, own = referent.world, fold(referent.world), False
    if referent.firm is not None:
        key, own = fold(referent.firm.label), False
    if referent.row is not None and referent.world is None:
        label, key, own = referent.row.name, discourse.listing.key(referent.row), False
    value = _days(discourse, referent) if kind == "Time" else _number(kind, label)
    if value is not None and kind == "Time":
        key, own = days_key(value), False
    if own:
        key = f"{key}#{discourse.document.source.mark(referent.first.start)}"
    names = (
        {m.label for m in referent.mentions if m.form == "name"}
        if referent.named
        else {m.label for m in referent.mentions if _identifies(m)}
    )
    if referent.world is not None:
        names |= set(aliases(referent.world)) & {m.label for m in referent.mentions}
        names = {
            n for n in names if not places(n) or any(p.label == referent.world and p.role in NAMING for p in places(n))
        }
    if referent.row is not None:
        names |= set(referent.row.names)
    others = tuple(sorted(names - {label}))
    return Entity(key, kind, label, others, value, _links(referent), _meanings(discourse, referent))


def _label(discourse: Discourse, referent: Referent) -> str:
    """The fullest name; else the mention that tells most in at most six words, its owner's name before it."""
    names = [m.label.removesuffix("’s").removesuffix("'s") for m in referent.mentions if m.form == "name"]
    if names:
        usable = [n for n in names if not n.isupper() or len(n) < 6] or names
        return max(usable, key=lambda n: (len(n.split()), n[:1].isupper(), len(n), n))
    told = [m for m in referent.mentions if m.form not in {"pronoun"}] or [referent.first]
    best = max(
        told,
        key=lambda m: (
            m.label.lower() not in lexicon("wide_things"),  # a library tells more than a building
            bool(_OWNED.search(m.label)) and _DESCRIBED.match(m.label) is None,  # Peru's flag, not the country's
            len(modifiers(m)) if len(m.label.split()) <= 6 else -1,
            len(m.label) if len(m.label.split()) <= 6 else 0,
            -m.start,
        ),
    )
    label = _with_whole(discourse, best)
    if referent.owner is None:
        return label
    described = _DESCRIBED.match(label)  # "the country's flag"
    whose = _possessive(discourse, referent.owner)
    if described is not None and _by_pronoun(best):  # "his family's stake" is no stake of his
        said = re.sub(r"['’]s? $", "", described[0])
        if any(m.label.lower() == said for m in referent.owner.mentions):
            return f"{whose} {label[described.end() :]}"
    elif described is not None and referent.owner.named and len(whose.split()) < _LONG:
        return f"{whose} {label[described.end() :]}"
    if not _by_pronoun(best) or _names(discourse, referent.owner, label):
        return label
    own = label[len(best.first_word) :].lstrip() if label.lower().startswith(f"{best.first_word} ") else label
    return f"{whose} {own}"


def is_part_of_the_open(discourse: Discourse, mention: Mention) -> bool:
    """True for "4,000 of them" where it stays open what they are."""
    return mention.label.endswith(_OF_WHOM) and _with_whole(discourse, mention) == mention.label


_OF_WHOM = (" of them", " of it", " of us")


def _with_whole(discourse: Discourse, mention: Mention) -> str:
    """The label, with the whole named where a pronoun stands for it: "two of the authors" for "two of them"."""
    if not mention.label.endswith(_OF_WHOM):
        return mention.label
    whole = next((m for m in discourse.meant_in[mention.sentence] if m.end == mention.end and m != mention), None)
    meant = discourse.one(whole) if whole is not None and whole.form == "pronoun" else None
    if meant is None:
        return mention.label
    return f"{mention.label.rsplit(' ', 1)[0]} {meant.world or _label(discourse, meant)}"


def _names(discourse: Discourse, owner: Referent, label: str) -> bool:
    """True where the label begins with its owner: "neighbor's house" for "our neighbor's house"."""
    return label.lower().startswith(_label(discourse, owner).lower())


def _by_pronoun(mention: Mention) -> bool:
    return mention.first_word in POSSESSIVES


def _possessive(discourse: Discourse, owner: Referent) -> str:
    name = owner.world or _label(discourse, owner)
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def _identifies(mention: Mention) -> bool:
    """True where the phrase names the thing by itself: not "he", not "the deal"."""
    return mention.form in {"quantity", "time", "bare"} or len(mention.label.split()) > 1


def _is_own(discourse: Discourse, referent: Referent, label: str) -> bool:
    """True where the thing is this document's own, so that the same words elsewhere are another thing."""
    if referent.named:
        *before, last = fold(label).split() or [""]
        if last in table("kinds") and _OF_ANY_STATE.issuperset(before):
            return True  # "Congress", "Foreign Ministry": of which country, only its text knows
        either = referent.kind == "Group" and not referent.plural  # "Korean": North or South
        return not before and (referent.kind == "Person" or either)
    if all(m.form == "quality" for m in referent.mentions):
        return False
    if referent.kind == "Time":
        return not _YEAR.search(label)
    if any(m.label == label and _named_in_full(discourse, m) for m in referent.mentions):
        return False
    if referent.owner is not None or any(m.form in {"definite", "indefinite"} for m in referent.mentions):
        return True
    return not _is_stuff(referent)


_OF_ANY_STATE = frozenset(
    {"agriculture", "appeal", "appeals", "central", "constitutional", "defence", "defense", "district", "education"}
    | {"election", "electoral", "energy", "environment", "federal", "finance", "foreign", "general", "health", "high"}
    | {"home", "interior", "intelligence", "justice", "labor", "labour", "lower", "national", "oil", "police", "prime"}
    | {"public", "security", "supreme", "tourism", "trade", "transport", "upper"}
)
"""What a ministry, court, bank or house is called in one country as in another."""


def _is_stuff(referent: Referent) -> bool:
    """True for what is one and the same wherever it is spoken of: lithium, violence, interest rates.

    Witnesses, police, fires, delays are those of their text, and so are hundreds of anything.
    """
    first = referent.first
    several = first.plural and " " not in first.label and referent.kind != "Time"
    counted = first.first_word in lexicon("partitives")
    return referent.kind in {"Concept", "Time"} and not counted and not several and not may_be_people(first)


def _named_in_full(discourse: Discourse, mention: Mention) -> bool:
    """True for "the US-Ukraine minerals deal": two names and more before the noun tell it from any other."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    inside = [t for t in tokens[: mention.head] if t.start >= mention.start]
    owned = any(t.tag in {"POS", "PRP$"} for t in inside)
    names = [t for t in inside if t.entity in {"GPE", "LOC", "ORG", "NORP", "EVENT"} and t.tag.startswith("NN")]
    return mention.form == "definite" and not owned and len(names) > 1 and not mention.plural


def _meanings(discourse: Discourse, referent: Referent) -> tuple[str, ...]:
    """What the name may mean by the world's table and the user's file, where that is several things and stays open."""
    if referent.world is not None or referent.firm is not None or referent.row is not None:
        return ()
    found: set[str] = set()
    for name in sorted({m.label for m in referent.mentions if m.form == "name"}):
        named = discourse.listing.meanings(name)
        if not named and referent.kind != "Person":
            named = tuple(f"{p.label} ({p.wikidata})" for p in places(name) if p.role in NAMING and p.wikidata)
        found |= set(named) if len(set(named)) > 1 else set()
    return tuple(sorted(found))


def _links(referent: Referent) -> tuple[str, ...]:
    if referent.row is not None:
        return (referent.row.link,)
    named = referent.world or (referent.firm.label if referent.firm is not None else "")
    found = identifier(named)
    return (f"http://www.wikidata.org/entity/{found}",) if found else ()


def _days(discourse: Discourse, referent: Referent) -> Value | None:
    """What the times that mean it amount to; None where that is open, or they do not agree."""
    found = {discourse.dating.days(m) for m in referent.mentions}
    return found.pop() if len(found) == 1 else None


def _number(kind: Kind, label: str) -> Value | None:
    """The number of a quantity written in figures."""
    if kind != "Quantity" or not (found := _NUMBER.search(label)):
        return None
    number = found["number"].replace(",", "")
    return Value(number, "decimal", "percent" if found["percent"] else None)


def kind_of(mention: Mention) -> Kind | None:
    """The kind that a mention speaks for by its form and noun; "President" before a name is a role, and nobody."""
    if mention.form == "quality":
        return None
    if mention.label.endswith("-year-old"):
        return "Person"
    if mention.form == "time":
        return "Time"
    if mention.form == "quantity":
        one = mention.first_word == "one" and mention.role == "subject" and kind_of_noun(mention.noun) == "Person"
        return "Person" if one else "Quantity"
    if (
        mention.entity == "NORP"
        and not mention.plural
        and mention.first_word == "the"
        and len(mention.text.split()) == 2
    ):
        return None if mention.label.lower().endswith(_OF_MANY) else "Person"  # "the Austrian", not "the French"
    people = mention.plural and mention.entity == "NORP"  # "several Republicans"
    return kind_of_noun(mention.noun) or ("Group" if people else None)


_OF_MANY = ("ch", "ese", "sh", "ss")
"""How adjectives of nations end that mean all of their people."""
