"""People called by what nobody has told of them yet: "the Dane", "the midfielder", "the father of three"."""

import re

from graphbuild.labels import ARCS
from graphbuild.lexicon import lexicon, table
from graphbuild.model import Mention
from graphbuild.resolve.binding import quote_round
from graphbuild.resolve.definites import is_restricted
from graphbuild.resolve.discourse import Discourse, Found, Referent, kind_of_noun
from graphbuild.resolve.origins import people_of
from graphbuild.resolve.roles import ANYBODY, sorts
from graphbuild.resolve.sameness import is_owned
from graphbuild.world import country_of_adjective

FIRST = 3
"""Mentions that may stand before it in its sentence: "On Monday the Dane"."""
_PARENT = re.compile(r"(?:father|mother|parent|grandfather|grandmother)(?:-| )of(?:-| )(?:one|two|three|four|five|six)")


def whom_the_text_has_turned_to(discourse: Discourse, mention: Mention) -> Found | None:
    """A noun that says what somebody is means, as the first subject, whom the sentence before is about.

    So news calls again whom it has just named; no noun for those who come in beside others, as victims and judges do,
    and none that others of the text are called by.

    yes: Holger Berg left Lima. The Dane sold a house. -> The Dane = Holger Berg
    yes: Holger Berg left Lima. On Monday the midfielder sold a house. -> the midfielder = Holger Berg
    yes: The award went to Holger Berg. The Danish director sold a house. -> The Danish director = Holger Berg
    yes: Holger Berg left Lima. The unemployed builder sold a house. -> The unemployed builder = Holger Berg
    no: Holger Berg left Lima. The injured builder sold a house. -> The injured builder = injured builder
    yes: Holger Berg left Lima. The father of three sold a house. -> The father of three = Holger Berg
    no: Holger Berg left Lima. The judge sold a house. -> The judge = judge
    no: Judge Holger Berg left Lima. The midfielder sold a house. -> The midfielder = midfielder
    no: Holger Berg hit a boy. The midfielder sold a house. -> The midfielder = midfielder
    no: Finnish player Holger Berg left Lima. The Dane sold a house. -> The Dane = Dane
    no: Holger Berg beat Jannik Sinner. The Dane sold a house. -> The Dane = Dane
    yes: Holger Berg beat Jannik Sinner. The midfielder sold a house. -> The midfielder = Holger Berg
    """
    if not _is_first_subject(discourse, mention) or not _tells_what_he_is(discourse, mention):
        return None
    who = _whom_it_is_about(discourse, mention)
    if who is None or not _may_be(discourse, who, mention):
        return None
    return (who,), "whom the sentence before is about, called by what he is"


def _is_first_subject(discourse: Discourse, mention: Mention) -> bool:
    here = discourse.mentions_in[mention.sentence]
    before = [m for m in here if m.end <= mention.start and quote_round(discourse, m) is None]
    people = any(r.kind == "Person" for m in before for r in discourse.meant.get(m, ()))
    near = len(before) <= FIRST and not people and mention.role == "subject"
    return near and not mention.plural and quote_round(discourse, mention) is None


def _tells_what_he_is(discourse: Discourse, mention: Mention) -> bool:
    """True for "the Dane", "the Danish striker", "the father of three"; not for "the victim", "the cook who fell"."""
    if people_of(mention) is not None:
        return True
    if mention.form != "definite" or is_owned(mention):
        return False
    if _PARENT.fullmatch(mention.label.lower()):
        return True
    *told, noun = mention.label.split()
    nation = bool(told) and all(_is_of_a_side(word) for word in told)
    plain = all(word.islower() and word not in _OTHER for word in told)
    others = (
        lexicon("kin") | lexicon("family") if nation else _beside_others()
    )  # "the Japanese director" is the one named
    sort = kind_of_noun(mention.noun) == "Person" and mention.noun not in others | ANYBODY
    return (
        (nation or plain)
        and noun.lower() == mention.noun
        and sort
        and mention.text.lower().startswith("the ")
        and not is_restricted(discourse, mention)
    )


def _is_of_a_side(word: str) -> bool:
    """True for "Japanese" and "Labour", which tell where or of which party somebody is."""
    return country_of_adjective(word) is not None or (word[:1].isupper() and word.lower() in lexicon("creeds"))


_OTHER = frozenset(
    {"alleged", "another", "dead", "fellow", "first", "former", "injured", "last", "latest", "new", "next", "other"}
    | {"same", "second", "suspected", "then", "third", "unnamed", "wounded"}
)
"""What tells one from others."""


def _beside_others() -> frozenset[str]:
    return lexicon("beside_others") | lexicon("kin") | lexicon("family")


def _whom_it_is_about(discourse: Discourse, mention: Mention) -> Referent | None:
    """The one person of the sentence before, or its subject where the noun fits no other.

    None where somebody without a name is spoken of there.
    """
    sentence = mention.sentence - 1
    if sentence < 0 or discourse.document.sentences[sentence].heading or sentence in discourse.bylines:
        return None
    here = [m for m in discourse.mentions_in[sentence] if not m.plural or m.form == "pronoun"]
    found = [(m, r) for m in here for r in discourse.meant.get(m, ()) if _may_be_somebody(r)]
    if any(not r.named for _, r in found):
        return None
    people = list(dict.fromkeys(r for _, r in found))
    if len(people) == 1:
        return people[0] if people[0].kind == "Person" else None
    tokens = discourse.document.sentences[sentence].tokens
    about = {r for m, r in found if m.role == "subject" and ARCS.get(tokens[tokens[m.head].head].label) == "root"}
    fit = sorts(mention.noun) | {mention.noun}
    others = [(m, r) for m, r in found if r not in about]
    if people_of(mention) is not None:
        open_ = any(m.role == "object" for m, _ in others)  # "Berg beat Pas. The Dane"
    else:
        open_ = any(not r.roles.isdisjoint(fit) for _, r in others)
    return next(iter(about)) if len(about) == 1 and not open_ else None


def _may_be_somebody(referent: Referent) -> bool:
    """True for a person, and for a name that nothing tells what it names, or that is called what people are."""
    before = {word.lower() for m in referent.mentions for word in m.text.split()[:-1]} | referent.roles
    called = referent.kind == "Concept" or not before.isdisjoint(lexicon("persons"))
    return (referent.kind == "Person" or (called and referent.named)) and not referent.plural


def _may_be(discourse: Discourse, who: Referent, mention: Mention) -> bool:
    """False where what the text has told of him speaks against it, or of another speaks for that one."""
    sex = table("gendered").get(mention.noun, ("",))[0]
    known = who.gender or any(" " in m.label for m in who.mentions if m.form == "name")  # Kobe may be a town
    if not known or (sex and who.gender not in {"", sex}):
        return False
    country = people_of(mention) or next(
        (c for word in mention.label.split() if (c := country_of_adjective(word)) is not None), None
    )
    told = {c for word in who.described if (c := country_of_adjective(word.capitalize())) is not None}
    if country is not None and told and country not in told:
        return False
    held = (r for r in discourse.holders.get(mention.noun, ()) if r.first.start < mention.start)
    if any(r is not who and r.named for r in held):
        return False
    fields = table("fields")
    fit = sorts(mention.noun)
    works = {role for role in who.roles if role in fields}
    return not (mention.noun in fields or mention.noun in lexicon("persons")) or not works - fit - {mention.noun}


def who_is_named_next(discourse: Discourse, mention: Mention) -> Found | None:
    """Whom a story begins with, without a name, is who is named with the age as the next sentence begins.

    yes: A teacher stole a boat in May. Karen Holt, 41, hid it in Lima. -> A teacher = Karen Holt
    no: A teacher stole a boat in May. Karen Holt hid it in Lima. -> A teacher = teacher
    no: A teacher robbed Kim Berg in May. Karen Holt, 41, hid it in Lima. -> A teacher = teacher
    no: Kim sat. Lee sat. A teacher stole a boat. Karen Holt, 41, hid it in Lima. -> A teacher = teacher
    """
    sentences = discourse.document.sentences
    first = next((s.index for s in sentences if not s.heading), -1)
    after = mention.sentence + 1
    somebody = kind_of_noun(mention.noun) == "Person" or mention.noun in ANYBODY | {"teenager"}
    if mention.sentence != first or mention.plural or mention.role != "subject" or not somebody:
        return None
    tokens = sentences[mention.sentence].tokens
    begins = tokens[tokens[mention.head].head]
    if ARCS.get(begins.label) != "root" or is_owned(mention) or after >= len(sentences) or sentences[after].heading:
        return None
    if any(r.named and r.kind == "Person" for m in discourse.mentions_in[first] for r in discourse.meant.get(m, ())):
        return None
    return _aged_at_the_beginning(discourse, after, table("gendered").get(mention.noun, ("",))[0])


def _aged_at_the_beginning(discourse: Discourse, sentence: int, sex: str) -> Found | None:
    tokens = discourse.document.sentences[sentence].tokens
    named = (m for m in discourse.mentions_in[sentence] if m.form == "name" and " " in m.label and m.head < FIRST + 1)
    for name in named:
        who, after = discourse.one(name), tokens[name.head + 1 : name.head + 4]
        aged = len(after) == 3 and after[0].text == after[2].text == "," and after[1].text.isdigit()
        if aged and who is not None and who.first == name and who.kind == "Person" and sex in {"", who.gender or sex}:
            return (who,), "who is named, with the age, as the next sentence begins"
    return None
