"""Whether the words of two phrases let them mean one thing: "a Peruvian bank" and "the Irish bank" do not."""

import re
from itertools import pairwise

from graphbuild.lexicon import lexicon
from graphbuild.model import Mention
from graphbuild.pronouns import POSSESSIVES

_DIGITS = re.compile(r"\d+")


def is_owned(mention: Mention) -> bool:
    """True for "its agency", "Kim's brother": another one than the agency just named."""
    owned = "'s " in mention.text or "’s " in mention.text
    return owned or mention.first_word in POSSESSIVES


def modifiers(mention: Mention) -> frozenset[str]:
    """The words of the label beside its head noun and what follows."""
    words = mention.label.lower().split()
    noun = mention.noun.removesuffix("man") + "men" if mention.noun.endswith("man") and mention.plural else mention.noun
    return frozenset(words[: next((i for i, w in enumerate(words) if w.startswith(noun[:4])), 0)]) - _NO_MARKS


_NO_MARKS = frozenset({"entire", "particular", "very", "whole"})
"""Words before a noun that tell it from no other: "the whole team"."""


def fits_again(earlier: Mention, mention: Mention) -> bool:
    """The later phrase brings nothing new that could tell it apart, unless the earlier had nothing."""
    if mention.noun in lexicon("unique") and modifiers(earlier) != modifiers(mention):
        return False
    a, b = set(_DIGITS.findall(earlier.label)), set(_DIGITS.findall(mention.label))
    if a and b and a.isdisjoint(b):
        return False  # a 17-year-old is not the 28-year-old
    if mention.noun in _OF_SOMETHING and " of " in earlier.label and " of " not in mention.label:
        return False  # a state of emergency is no state that promises help, a cup of tea no cup that is won
    sixth, trade = earlier.noun == "game" and modifiers(earlier) & ORDINALS, ("business", "bare")
    if earlier.noun != mention.noun and (sixth or (earlier.noun, earlier.form) == trade):
        return False  # the sixth game is no match, business in India no firm
    new = modifiers(mention) - modifiers(earlier)
    if "remaining" in new or (mention.plural and new & _BEFALLEN):
        return False  # the dead men are seldom all the men
    if new and is_owned(earlier) and not is_owned(mention):
        return False  # Kim's family is not the Lee family
    if new and " of " in earlier.label:
        return False  # the centre of Oslo is no leisure centre
    if new and earlier.form == "bare" and not earlier.plural and earlier.noun in _ANY_OF_THEM:
        return False  # who is in court is not in the higher court
    if (mention.noun == "court" and new & _HIGHER) or (mention.noun == "bank" and "central" in new):
        return False  # the court that sentenced him is not the one to which he appeals
    bare = earlier.form == "bare" and earlier.plural  # teams at large are no Peruvian teams
    return (
        not new & (lexicon("distinct") | _SET_AGAINST)
        and (not new or not (modifiers(earlier) or bare))
        and (" of " not in mention.label or mention.label.lower() in earlier.label.lower())
    )


_SET_AGAINST = frozenset({"current", "existing", "present"})
"""What tells a thing from one that was proposed: "the current system" after "a system which could"."""
ORDINALS = frozenset(["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"])


_BEFALLEN = frozenset({"dead", "injured", "missing", "remaining", "slain", "surviving", "trapped", "wounded"})
"""What some of several people are, and the others not."""
_ANY_OF_THEM = frozenset({"church", "class", "college", "court", "custody", "government", "hospital", "jail", "office"})
_ANY_OF_THEM |= {"power", "prison", "school", "town", "university"}
"""What without an article is no special one: "in court", "at school", "to hospital"."""
_HIGHER = frozenset({"constitutional", "higher", "superior", "supreme", "upper"})
_OF_SOMETHING = frozenset({"cup", "glass", "state"})


def are_compatible(earlier: Mention, mention: Mention) -> bool:
    a, b = modifiers(earlier), modifiers(mention)
    apart = (a ^ b) & lexicon("distinct") - _of_names(earlier) - _of_names(mention)
    return earlier.form == "pronoun" or (not (a and b and a.isdisjoint(b)) and not apart)


def _of_names(mention: Mention) -> set[str]:
    """ "New" of "New Zealand's flag", which is no new one."""
    words = mention.label.split()
    return {first.lower() for first, second in pairwise(words) if first.istitle() and second[:1].isupper()}
