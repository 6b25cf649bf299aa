"""What a country or a firm has, whichever way it is said whose it is: "France's army", "the French army"."""

from collections.abc import Iterable, Iterator, Sequence

from graphbuild.labels import ARCS, PREMODIFIER
from graphbuild.lexicon import lexicon, names_event
from graphbuild.model import Mention, Token
from graphbuild.resolve.definites import FAR, restriction, years_here
from graphbuild.resolve.discourse import Discourse, Found, Referent, kind_of_noun
from graphbuild.resolve.sameness import is_owned, modifiers

Owned = tuple[Referent, frozenset[str]]
"""Whose a thing is, and the words before its noun that do not say so."""


def what_the_same_one_has(discourse: Discourse, mention: Mention) -> Found | None:
    """ "The French army" is France's army, and so is "the army of France".

    yes: France's army left. The French army will return. -> The French army = France's army
    yes: The French army left. The army of France will return. -> The army of France = French army
    yes: Peru's flag is old. The country's flag has two colours. -> The country's flag = Peru's flag
    yes: Acme's mill burnt. Police searched the Acme mill. -> the Acme mill = Acme's mill
    no: France's army left. The Peruvian army will return. -> The Peruvian army = Peruvian army
    no: France's new army left. The French army will return. -> The French army = French army
    no: France's singer won. The French singer left. -> The French singer = French singer
    no: Peru's criticism hurt. The criticism of Peru hurt. -> The criticism of Peru = criticism of Peru
    no: The Tesla trial began. Tesla's trial of taxis will end. -> Tesla's trial of taxis = Tesla's trial of taxis
    no: The Acme mill in Lima burnt. The Acme mill in Oslo will open. -> The Acme mill = Acme mill
    """
    here = _owned(discourse, mention)
    if here is None or discourse.document.sentences[mention.sentence].heading:
        return None
    found: list[Referent] = []
    for earlier, referent in discourse.before_of(mention, (mention.noun,), sentences=FAR):
        if referent in found or referent.named or earlier.plural != mention.plural:
            continue
        if _owned(discourse, earlier) == here and _may_be_again(discourse, earlier, mention):
            found.append(referent)
    return ((found[0],), f"what {_name(here[0])} has") if len(found) == 1 else None


def _name(whose: Referent) -> str:
    return f"“{whose.world or whose.first.label}”"


def _may_be_again(discourse: Discourse, earlier: Mention, mention: Mention) -> bool:
    """False where either is said to be one of several, or what is done may be done to whom it is of."""
    said = [_is_of(discourse, m) for m in (earlier, mention)]
    if any(said) and names_event(mention.noun) and mention.noun not in _BEFALLING:
        return all(said)
    if years_here(discourse, earlier) != years_here(discourse, mention) and (
        mention.noun in _ONE_OF_EACH | {"minister"} or names_event(mention.noun)
    ):
        return False  # the president of 1948
    if _left_over(discourse, earlier) != _left_over(discourse, mention):
        return False  # "Tesla's trial of driverless taxis"
    after, first = restriction(discourse, mention), restriction(discourse, earlier)
    apart = bool(first) and mention.noun in lexicon("works")  # "its plant in Genk", and another
    return not _is_led(discourse, mention) and (after == first or (not after and not apart))


def _is_led(discourse: Discourse, mention: Mention) -> bool:
    """True for "the Italian government, led by Meloni," which need not be the one before."""
    after = discourse.document.sentences[mention.sentence].tokens[mention.head + 1 : mention.head + 3]
    return [t.text for t in after[:1]] == [","] and after[-1].tag == "VBN"


def _left_over(discourse: Discourse, mention: Mention) -> frozenset[str]:
    """What follows the noun in its label beside the owner: "taxis" of "Tesla's trial of taxis"."""
    words = mention.label.lower().split()
    at = next((i for i, word in enumerate(words) if word.startswith(mention.noun[:4])), len(words))
    named = {word for m, _ in _named_round(discourse, mention) for word in m.text.lower().split()}
    return _plain(words[at + 1 :]) - _plain(named) - {"of", "the"}


def _owned(discourse: Discourse, mention: Mention) -> Owned | None:
    """Whose the thing is, where one body, place or person is named as that; None where that may hold of several."""
    if mention.noun in _ONE_OF_MANY | lexicon("vessels") or mention.form != "definite":
        return None
    if kind_of_noun(mention.noun) == "Person" and not _is_one_alone(mention):
        return None
    owners = {id(r): (m, r) for m, r in _named_round(discourse, mention)}
    if len(owners) != 1:
        return None
    ((named, whose),) = owners.values()
    if whose.kind == "Person" and named.role != "possessor" and mention.noun not in _BEFALLING:
        return None  # the Kim trial, the Kim biography
    return whose, _plain(modifiers(mention)) - _plain(named.text.lower().split()) - _OF_NOW


_OF_NOW = frozenset({"current", "present"})
"""Words that tell what somebody has from what he had or will have, and from nothing else."""


def _plain(words: Iterable[str]) -> frozenset[str]:
    """The words without the mark of who owns."""
    return frozenset(w.replace("’", "'").removesuffix("'s").removesuffix("'") for w in words)


def _is_one_alone(mention: Mention) -> bool:
    """True for who is the only one that a country or firm has: its president, its prime minister."""
    return not mention.plural and (
        mention.noun in _ONE_OF_EACH or (mention.noun == "minister" and bool(modifiers(mention)))
    )


def _named_round(discourse: Discourse, mention: Mention) -> Iterator[tuple[Mention, Referent]]:
    """The owner before the noun, the name or nation there, and the name after "of"."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    for other in discourse.meant_in[mention.sentence]:
        whose = discourse.one(other)
        inside = other != mention and mention.start <= other.start and other.end <= mention.end
        if (
            whose is not None
            and inside
            and (_stands_before(tokens, other, mention) or _stands_behind(tokens, other, mention))
        ):
            yield other, whose


def _stands_before(tokens: Sequence[Token], other: Mention, mention: Mention) -> bool:
    """True for France in "France's army" and "the French army"."""
    word = tokens[other.head]
    owner = other.start == mention.start and other.role == "possessor"
    name = other.form == "name" and ARCS.get(word.label) in PREMODIFIER and not is_owned(mention)
    return word.head == mention.head and (owner or name)


def _stands_behind(tokens: Sequence[Token], other: Mention, mention: Mention) -> bool:
    """True for France in "the army of France", not in "the army of France and Chad"."""
    of = tokens[tokens[other.head].head]
    alone = not any(t.head == other.head and ARCS.get(t.label) == "joined" for t in tokens)
    return of.text == "of" and of.head == mention.head and other.form == "name" and alone


def _is_of(discourse: Discourse, mention: Mention) -> bool:
    """True for "the army of France"."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    return any(t.text == "of" and t.head == mention.head and t.start < mention.end for t in tokens)


_ONE_OF_EACH = frozenset({"ambassador", "captain", "chancellor", "emperor", "governor", "king", "leader", "premier"})
_ONE_OF_EACH |= {"president", "queen", "vice-president"}
_ONE_OF_MANY = frozenset({"aircraft", "bus", "car", "club", "court", "drone", "jet", "lorry", "missile", "model"})
_ONE_OF_MANY |= {"phone", "plane", "side", "squad", "team", "train", "truck"}
"""What a country or firm has more than one of."""
_BEFALLING = frozenset({"arrest", "arrival", "birth", "closure", "collapse", "conviction", "death", "departure"})
_BEFALLING |= {"disappearance", "dismissal", "election", "founding", "funeral", "inauguration", "murder", "nomination"}
_BEFALLING |= {"release", "resignation", "retirement", "sentencing", "trial", "wedding", "withdrawal"}
"""What is of whom it happens to, whichever way that is said; the criticism of Kim is not Kim's."""
