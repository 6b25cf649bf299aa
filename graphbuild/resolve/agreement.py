"""What a pronoun may mean by its number, its gender and what kind of thing it stands for."""

from collections.abc import Callable

from graphbuild.lexicon import lexicon, names_body, names_event
from graphbuild.model import Mention
from graphbuild.pronouns import HE, IT, SHE, THEY
from graphbuild.resolve.discourse import Referent, kind_of_noun, may_be_people

_FORMS = {word: forms for forms in (HE, SHE, IT, THEY) for word in forms}
SPEAKING = frozenset({"Person", "Organization", "Group", "Place"})
"""Kinds of things that speak."""
Fits = Callable[[Referent], bool]


def family(mention: Mention) -> frozenset[str] | None:
    """The forms of the same pronoun of the third person; None for any other word."""
    return _FORMS.get(mention.text.lower())


def fitting(mention: Mention) -> Fits | None:
    """What the pronoun may mean; None where it is not of the third person."""
    forms = family(mention)
    if forms is HE or forms is SHE:
        gender = "he" if forms is HE else "she"
        return lambda r: _may_be_one_person(r) and r.gender in {"", gender}
    if forms is IT:
        return _may_be_it
    if mention.text.lower() == "them":
        return lambda r: _may_be_they(r) and not _is_one_body(r)
    return _may_be_they if forms is THEY else None


def may_own(fits: Fits) -> Fits:
    """What "its" may mean where it is the subject: also what may be no person, though it was taken for one."""
    return lambda r: fits(r) or is_hardly_known(r)


def is_hardly_known(referent: Referent) -> bool:
    """True for one word that was taken for a person's name, and of which nothing else tells that it is one."""
    names = [m.label for m in referent.mentions if m.form == "name"]
    alone = bool(names) and all(len(name.split()) == 1 for name in names)
    return referent.kind == "Person" and alone and not referent.gender and not referent.roles


def no_event(fits: Fits) -> Fits:
    """What has an army or a president is no crisis, no summit, no report and no job."""
    return lambda r: (
        fits(r)
        and r.kind != "Event"
        and (r.named or not (r.kind == "Work" or _is_deed(r.first.noun) or r.first.noun in _POSTS))
    )


_POSTS = frozenset({"appointment", "idea", "job", "offer", "plan", "position", "post", "role", "scheme", "strategy"})


def _is_deed(noun: str) -> bool:
    """True for presentation, failure; not for corporation, government."""
    return names_event(noun) or (noun.endswith(("tion", "sion", "ment")) and not names_body(noun))


def no_city(fits: Fits) -> Fits:
    """What has rivals and shareholders is no city: Santiago is only where they are traded."""
    return lambda r: fits(r) and (r.kind != "Place" or bool(r.roles & {"country", "region"}))


def has_people(fits: Fits) -> Fits:
    """What has shares, a board or an army is of the kinds that speak: the airport too, which says nothing."""
    return lambda r: fits(r) and r.kind in SPEAKING


def who_speaks(fits: Fits) -> Fits:
    """Only people and bodies speak, and places that have a name, for who lives there."""
    return no_mere_place(has_people(fits))


def no_mere_thing(fits: Fits) -> Fits:
    """What "their" belongs to: people and bodies, and any number of what may be such; letters have no case."""
    several = SPEAKING | {"Quantity"}
    return lambda r: fits(r) and (r.kind in several or may_be_people(r.first) or _is_family(r.first))


def no_number_of_things(fits: Fits) -> Fits:
    """Who has sons and a spokesman: people and bodies; nine seats have none."""
    return lambda r: fits(r) and (r.kind in SPEAKING or may_be_people(r.first) or _is_family(r.first))


def _is_family(mention: Mention) -> bool:
    """True for "the Bakers"."""
    return mention.form == "name" and mention.plural


def who_acts(fits: Fits) -> Fits:
    """Who waits or agrees, and whom one thanks: people and bodies, also hundreds of whom no more is told; no things."""
    return lambda r: fits(r) and ((r.kind in SPEAKING and (r.kind != "Place" or r.named)) or _are_some_people(r))


def _are_some_people(referent: Referent) -> bool:
    first = referent.first
    counted = referent.kind == "Quantity" and (first.noun in MANY or not any(map(str.isalpha, first.label)))
    return counted or is_people(referent) or _is_family(first)


MANY = frozenset({"dozen", "dozens", "hundred", "hundreds", "many", "million", "millions", "thousand", "thousands"})
"""Numbers that stand without a noun for people."""


def no_mere_place(fits: Fits) -> Fits:
    """True of no mountains, and of no hall."""
    return lambda r: fits(r) and (r.kind != "Place" or r.named)


def _may_be_one_person(referent: Referent) -> bool:
    """True for a person, and for a name of which nothing tells what it names."""
    label = referent.first.label
    unknown = referent.named and not referent.kinds and referent.world is None and label[:1].isupper()
    unknown = unknown and not label.isupper()
    return not referent.plural and (referent.kind == "Person" or unknown)


def _may_be_it(referent: Referent) -> bool:
    several = referent.plural and not (referent.named and referent.kind in {"Organization", "Place", "Work"})
    taken = referent.first  # "caught fire", "took control of Bunia": what is taken so is hardly spoken of again
    if taken.role == "object" and taken.noun in _TAKEN and taken.text.lower().startswith(taken.noun):
        return False
    if taken.first_word in {"each", "every"} and taken.noun in lexicon("units"):
        return False  # "each cubic metre that crosses its territory"
    return referent.kind not in {"Person", "Time", "Quantity", "Group"} and not several


_TAKEN = frozenset({"aim", "care", "charge", "control", "effect", "fire", "note", "office", "part", "place", "power"})
_TAKEN |= {"responsibility", "root", "shape", "shelter", "stock"}
"""Nouns that without an article are half of a verb."""


def _is_one_body(referent: Referent) -> bool:
    """A club plays and they win, but hardly anybody beats "them" when one body is meant."""
    return referent.named and referent.kind == "Organization" and not referent.plural and not referent.team


def _may_be_they(referent: Referent) -> bool:
    """True for several, and for a body of many people; not for an amount such as 500 miles."""
    if referent.kind == "Time" or (referent.kind == "Quantity" and referent.first.noun in lexicon("units")):
        return False
    many = referent.kind == "Group" or bool(referent.roles & lexicon("collective_nouns"))
    return referent.plural or many or (referent.kind == "Organization" and referent.named)


def is_people(referent: Referent) -> bool:
    """True for the police, soldiers, three nurses."""
    first, kinds = referent.first, {"Person", "Group"}
    body = referent.kind == "Organization" and first.plural and not referent.named
    return body or referent.kind in kinds or kind_of_noun(first.noun) in kinds or may_be_people(first)
