"""Names: which names of a text name the same thing."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from graphbuild.folding import fold
from graphbuild.lexicon import lexicon, table
from graphbuild.model import Kind, Known, Mention
from graphbuild.resolve.discourse import Discourse, Referent
from graphbuild.resolve.listed import place_of
from graphbuild.resolve.world import Place, places

KIND_OF_ENTITY: dict[str, Kind] = {
    "PERSON": "Person",
    "ORG": "Organization",
    "GPE": "Place",
    "LOC": "Place",
    "FAC": "Place",
    "NORP": "Group",
    "EVENT": "Event",
    "WORK_OF_ART": "Work",
    "LAW": "Work",
    "PRODUCT": "Work",
}
_SUFFIX = re.compile(
    r",? (?:inc|corp|co|ltd|plc|llc|gmbh|ag|sa|limited|corporation|company|incorporated)\.?$", re.IGNORECASE
)


def world_of(mention: Mention) -> Place | None:
    """The one country, region or body that this name can be; None where there is none or several."""
    found = places(mention.label.removesuffix("’s").removesuffix("'s"))
    return found[0] if len({p.label for p in found}) == 1 and found[0].role != "adjective" else None


def name_referents(discourse: Discourse, mentions: Sequence[Mention]) -> None:
    """Every name means a referent, the same one as the names that are its longer or shorter forms.

    Longer names come first, so that a short form finds what it shortens wherever that stands. A short form of two
    different things stays open.
    """
    full: dict[str, Referent] = {}
    by_row: dict[Known, Referent] = {}
    by_word: dict[str, list[str]] = defaultdict(list)
    groups = _same_words(mentions)
    names = {fold(group[0].label) for group in groups}
    for group in groups:
        entity = _usual_entity(group)
        row = discourse.listing.row(group[0].label, KIND_OF_ENTITY.get(entity), names)
        place = place_of(row) if row is not None else world_of(group[0]) if entity != "PERSON" else None
        folded = f"world {place.label}" if place is not None else fold(group[0].label)
        referent, why = full.get(folded), ""
        if row is not None:
            referent, why = by_row.get(row, referent), "a name that the file of names gives"
        elif referent is None and place is None:
            longer = _longer(full, by_word, group[0].label, entity, folded)
            if len(longer) > 1:
                continue  # two bear this name: who is meant stays open
            referent, why = (longer[0], "short form of the name") if longer else (None, "")
        if referent is None or row is not None:
            referent = referent or discourse.new(group[0])
            full[folded] = referent
            parts = folded.split()
            for word in sorted({*parts, *_initials(parts)}):
                by_word[word].append(folded)
        if row is not None:
            by_row[row], referent.row = referent, row
        for mention in group:
            if mention not in discourse.meant:
                discourse.join(mention, referent, why=why)
            _vote(discourse, referent, mention, place)


def _same_words(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """The names in groups of the same words, those of more words first, then by where they first stand."""
    groups: dict[str, list[Mention]] = defaultdict(list)
    for mention in sorted(mentions):
        if folded := fold(mention.label):
            groups[folded].append(mention)
    return sorted(groups.values(), key=lambda group: (-len(group[0].label.split()), group[0]))


def _usual_entity(group: Sequence[Mention]) -> str:
    """The entity type that most of the mentions have; "" where none has one. Nobody is called KCNA."""
    counts = Counter(m.entity for m in group if m.entity and not (m.entity == "PERSON" and _is_initials(m.label)))
    return min(counts, key=lambda e: (-counts[e], e)) if counts else ""


def _longer(
    full: dict[str, Referent], by_word: dict[str, list[str]], label: str, entity: str, folded: str
) -> list[Referent]:
    """The referents whose full name this one shortens, each once."""
    found: list[Referent] = []
    for name in by_word.get(folded.split()[0], ()):
        if full[name] not in found and _shortens(label, folded, entity, name, full[name].kind):
            found.append(full[name])
    return found


def _shortens(label: str, folded: str, entity: str, name: str, kind: Kind) -> bool:
    """True for a surname or first name, the first words of an organisation, an acronym, a firm without its "Ltd"."""
    words, parts = folded.split(), name.split()
    if name.startswith("world "):
        return False
    if _is_acronym(label, parts):
        return kind != "Person" and entity != "PERSON"
    if len(parts) <= len(words):
        return False
    if kind == "Person":
        return parts[-len(words) :] == words or (parts[: len(words)] == words and entity in {"PERSON", ""})
    if _SUFFIX.sub("", name) == folded:
        return True
    if len(parts) == 2 and parts[-1:] == words and entity in {"", "PERSON"} and folded not in table("kinds"):
        return True  # a surname, where the model took the full name for a firm's
    return kind == "Organization" and entity not in {"PERSON", "GPE", "LOC"} and parts[: len(words)] == words


def _is_initials(label: str) -> bool:
    """True for letters that can be no person's name: three or four capitals in one word."""
    letters = label.replace(".", "")
    return letters.isalpha() and letters.isupper() and 3 <= len(letters) <= 4


def _is_acronym(label: str, parts: Sequence[str]) -> bool:
    """True for "IMF" beside "international monetary fund"."""
    letters = label.replace(".", "")
    return letters.isupper() and 2 <= len(letters) <= 6 and letters.casefold() in _initials(parts)


def _initials(parts: Sequence[str]) -> set[str]:
    """What a name of several words may be shortened to: "imf", "usaid" with and without its small words."""
    if len(parts) < 2:
        return set()
    return {"".join(p[0] for p in parts if p not in {"of", "the", "and", "for", "in"}), "".join(p[0] for p in parts)}


def _vote(discourse: Discourse, referent: Referent, mention: Mention, place: Place | None) -> None:
    if place is not None:
        discourse.in_world(referent, place.label, place.kind)
        discourse.know(referent, {"body": "organization"}.get(place.type, place.type))
        return
    kind = KIND_OF_ENTITY.get(mention.entity)
    if kind == "Person" and _is_initials(mention.label):
        kind = "Organization"
    if kind is not None:
        referent.kinds[kind] += 2 if len(mention.label.split()) > 1 else 1
    first, *rest = mention.label.split()
    row = table("first_names").get(first) if len(rest) == 1 else None
    if row is not None and mention is referent.first:
        referent.kinds["Person"] += 1  # one voter among others
    if row is not None and not referent.gender and kind in {"Person", None}:
        referent.gender = row[0]
    words = mention.text.split()
    title = {w.lower().strip(".,") for w in words[:-1]}
    if (
        title & lexicon("persons")
        and mention.label.split()[0].lower() not in title & lexicon("persons")
        and mention.entity not in {"ORG", "GPE", "FAC"}
    ):
        referent.kinds["Person"] += 2
    if title & {"mr", "sir", "lord", "king", "prince", "father", "brother"}:
        referent.gender = "he"
    elif title & {"mrs", "ms", "miss", "dame", "lady", "queen", "princess", "sister", "mother"}:
        referent.gender = "she"
