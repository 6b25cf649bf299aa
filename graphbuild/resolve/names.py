"""Names: which names of a text name the same thing."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence

from graphbuild.lexicon import lexicon, table
from graphbuild.model import Kind, Mention
from graphbuild.resolve.discourse import Discourse, Referent
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


def fold(name: str) -> str:
    """The name as it is compared: without case, accents, full stops, possessive mark and article.

    >>> fold("The U.S."), fold("São Paulo’s"), fold("Trump")
    ('us', 'sao paulo', 'trump')
    """
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = re.sub(r"[’']s?$", "", plain.replace(".", "").replace("’", "'"))
    return " ".join(plain.removeprefix("the ").replace("-", " ").split())


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
    by_word: dict[str, list[str]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda m: (-len(m.label.split()), m.start)):
        place = world_of(mention)
        folded = f"world {place.label}" if place is not None and mention.entity != "PERSON" else fold(mention.label)
        if not folded:
            continue
        referent = full.get(folded)
        if referent is None:
            longer = _longer(full, by_word, mention, folded) if place is None else []
            if len(longer) == 1:
                referent = longer[0]
                discourse.join(mention, referent, why="short form of the name")
                _vote(discourse, referent, mention, place)
                continue
            if len(longer) > 1:
                continue  # two bear this name: who is meant stays open
            referent = full[folded] = discourse.new(mention)
            parts = folded.split()
            for word in {*parts, *_initials(parts)}:
                by_word[word].append(folded)
        else:
            discourse.join(mention, referent)
        _vote(discourse, referent, mention, place)


def _longer(full: dict[str, Referent], by_word: dict[str, list[str]], mention: Mention, folded: str) -> list[Referent]:
    """The referents whose full name this one shortens: surname, first word of a company, acronym."""
    found: list[Referent] = []
    words = folded.split()
    for name in by_word.get(words[0], ()):
        referent, parts = full[name], name.split()
        if name.startswith("world ") or (len(parts) <= len(words) and not _is_acronym(mention.label, parts)):
            continue
        person = referent.kind == "Person"
        if (
            (
                person
                and (
                    parts[-len(words) :] == words or (parts[: len(words)] == words and mention.entity in {"PERSON", ""})
                )
            )
            or (
                not person
                and mention.entity != "PERSON"
                and (
                    (parts[: len(words)] == words and referent.kind == "Organization")
                    or _is_acronym(mention.label, parts)
                )
            )
            or (not person and _SUFFIX.sub("", name) == folded)
        ):
            found.append(referent)
    return [r for i, r in enumerate(found) if r not in found[:i]]


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
    if place is not None and mention.entity != "PERSON":
        discourse.in_world(referent, place.label, place.kind)
        discourse.know(referent, {"body": "organization"}.get(place.type, place.type))
        return
    kind = KIND_OF_ENTITY.get(mention.entity)
    if kind is not None:
        referent.kinds[kind] += 2 if len(mention.label.split()) > 1 else 1
    if not referent.gender and kind == "Person" and len(mention.label.split()) > 1:
        row = table("first_names").get(mention.label.split()[0])
        referent.gender = row[0] if row else ""
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
