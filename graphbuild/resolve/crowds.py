"""Several people who were counted: "nine miners … the men", "more than 600 have lost their homes"."""

from graphbuild.labels import ARCS, SUBJECT
from graphbuild.lexicon import lexicon, table
from graphbuild.model import Mention
from graphbuild.pronouns import POSSESSIVES, THEY
from graphbuild.resolve.agreement import MANY, family
from graphbuild.resolve.binding import verb_above
from graphbuild.resolve.company import is_of_people
from graphbuild.resolve.definites import is_restricted
from graphbuild.resolve.discourse import Discourse, Found, Referent, kind_of_noun, may_be_people
from graphbuild.resolve.entities import is_part_of_the_open
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


def number_whose_they_are(discourse: Discourse, mention: Mention) -> Found | None:
    """ "Their" homes, jobs and lives are those of the number that is the subject of the verb.

    yes: Floods hit banks in Osaka. More than 600 were forced from their homes. -> their = more than 600
    yes: Floods hit banks in Osaka. Thousands have lost their jobs. -> their = thousands
    yes: Hundreds of miners have lost their jobs. -> their = hundreds of miners
    no: Acme hired six sailors. About 90 had their covers replaced. -> their
    """
    if family(mention) is not THEY or not is_of_people(discourse, mention):
        return None
    tokens, verb = discourse.document.sentences[mention.sentence].tokens, verb_above(discourse, mention)
    subjects = {t.index for t in tokens[: mention.head] if t.head == verb and ARCS.get(t.label) in SUBJECT}
    here = (m for m in discourse.meant_in[mention.sentence] if m.head in subjects and m.end <= mention.start)
    many = (m for m in here if tokens[m.head].tag == "CD" or tokens[m.head].text.lower() in MANY)
    found = [r for m in many if not is_part_of_the_open(discourse, m) for r in discourse.meant[m]]
    return ((found[0],), "the number that does so") if len(found) == 1 else None


def _are_people(mention: Mention) -> bool:
    return kind_of_noun(mention.noun) in {"Person", "Group"} or may_be_people(mention)


def _is_theirs(mention: Mention) -> bool:
    """True for "their colleagues", "two of their colleagues"."""
    words = mention.label.lower().split()
    theirs = any(word in POSSESSIVES for word in (mention.first_word, *words))
    return theirs or words[0] in lexicon("negative_determiners")
