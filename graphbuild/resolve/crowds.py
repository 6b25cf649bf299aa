"""Several people who were counted, and are then called by their sex: "nine miners … the men"."""

from graphbuild.lexicon import lexicon, table
from graphbuild.model import Mention
from graphbuild.pronouns import POSSESSIVES
from graphbuild.resolve.definites import is_restricted
from graphbuild.resolve.discourse import Discourse, Found, Referent, kind_of_noun, may_be_people
from graphbuild.resolve.sameness import is_owned

NEAR = 3
"""Sentences."""


def those_counted(discourse: Discourse, mention: Mention) -> Found | None:
    """ "The men" are the only people near by who were counted, and not who is told of as theirs.

    yes: Nine miners left Lima. Two of their colleagues were dead. The men drank water. -> The men = nine miners
    no: Nine miners met six bakers in Lima. The men drank water. -> The men = men
    no: Nine miners met Anna Berg in Lima. The men drank water. -> The men = men
    no: Nine nuns left Lima. The men drank water. -> The men = men
    """
    plain = (
        mention.label.lower() in {"men", "women"} and not is_owned(mention) and not is_restricted(discourse, mention)
    )
    if not plain:
        return None
    sex = "he" if mention.label.lower() == "men" else "she"
    found: list[Referent] = []
    for earlier, referent in discourse.before(mention, sentences=NEAR):
        heading = discourse.document.sentences[earlier.sentence].heading
        if heading or referent in found or earlier.form in {"pronoun", "time", "quality"} or _is_theirs(earlier):
            continue
        if referent.named and referent.kind == "Person" and earlier.role in {"subject", "object"}:
            return None
        if earlier.plural and _are_people(earlier):
            found.append(referent)
    one = found[0] if len(found) == 1 else None
    counted = one is not None and one.first.form == "quantity" and " of " not in one.first.label
    alike = one is not None and table("gendered").get(one.first.noun, (sex,))[0] == sex and one.first.noun != "nun"
    return ((one,), "the only people near by who were counted") if one is not None and counted and alike else None


def _are_people(mention: Mention) -> bool:
    return kind_of_noun(mention.noun) in {"Person", "Group"} or may_be_people(mention)


def _is_theirs(mention: Mention) -> bool:
    """True for "their colleagues", "two of their colleagues"."""
    words = mention.label.lower().split()
    theirs = any(word in POSSESSIVES for word in (mention.first_word, *words))
    return theirs or words[0] in lexicon("negative_determiners")
