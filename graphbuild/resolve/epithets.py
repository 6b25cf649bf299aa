"""People called by what nobody has told of them yet: "the Dane", "the midfielder", "the father of three"."""

import re

from graphbuild.labels import ARCS
from graphbuild.lexicon import lexicon, table
from graphbuild.model import Mention, Token
from graphbuild.pronouns import HE, SHE
from graphbuild.resolve.agreement import family
from graphbuild.resolve.binding import quote_round
from graphbuild.resolve.definites import is_restricted
from graphbuild.resolve.discourse import Discourse, Found, Referent, kind_of_noun
from graphbuild.resolve.origins import people_of
from graphbuild.resolve.roles import ANYBODY, sorts
from graphbuild.resolve.sameness import is_owned
from graphbuild.resolve.teams import is_of_a_match
from graphbuild.world import country_of_adjective

FIRST = 3
"""Mentions that may stand before it in its sentence: "On Monday the Dane"."""
_PARENT = re.compile(r"(?:father|mother|parent|grandfather|grandmother)(?:-| )of(?:-| )(?:one|two|three|four|five|six)")


def whom_the_text_has_turned_to(discourse: Discourse, mention: Mention) -> Found | None:
    """A noun that says what somebody is means, as the first subject, whom the sentence before is about.

    So news calls again whom it has just named; no noun for those who come in beside others, as victims and judges do,
    and none that others of the text are called by.

    yes: Holger Berg left Lima. The Dane sold a house. -> The Dane = Holger Berg
    no: Holger Berg left Lima. The Danish president sold a house. -> The Danish president = Danish president
    no: Holger Berg was robbed. The midfielder sold a house. -> The midfielder = midfielder
    no: Holger Berg left Lima. The Dane thanked him. -> The Dane = Dane
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
    nation = _has_nation(mention)
    if not _is_first_subject(discourse, mention) or is_restricted(discourse, mention):
        return None
    if people_of(mention) is None and not _tells_what_he_is(mention, nation):
        return None
    who = _whom_it_is_about(discourse, mention)
    if who is None or not _may_be(discourse, who, mention) or _is_told_of_another(discourse, mention, who):
        return None
    if nation and not _is_sure_to_be_from_there(discourse, mention, who):
        return None
    if not nation and not _PARENT.fullmatch(mention.label.lower()) and _is_story_of_two(discourse, mention, who):
        return None
    return (who,), "whom the sentence before is about, called by what he is"


def _is_first_subject(discourse: Discourse, mention: Mention) -> bool:
    here = discourse.mentions_in[mention.sentence]
    before = [m for m in here if m.end <= mention.start and quote_round(discourse, m) is None]
    people = any(r.kind == "Person" for m in before for r in discourse.meant.get(m, ()))
    near = len(before) <= FIRST and not people and mention.role == "subject"
    return near and not mention.plural and quote_round(discourse, mention) is None


def _tells_what_he_is(mention: Mention, nation: bool) -> bool:
    """True for "the Danish striker", "the father of three"; not for "the victim", "the Danish president"."""
    if mention.form != "definite" or is_owned(mention):
        return False
    if _PARENT.fullmatch(mention.label.lower()):
        return True
    *told, noun = mention.label.split()
    plain = all(word.islower() and word not in _OTHER for word in told)
    others = lexicon("kin") | lexicon("family") | ((lexicon("offices") | _OF_STATES) - _OF_SEATS if nation else set())
    others |= frozenset() if nation else lexicon("beside_others")  # "the Japanese director" is the one named
    sort = kind_of_noun(mention.noun) == "Person" and mention.noun not in others | ANYBODY
    return (nation or plain) and noun.lower() == mention.noun and sort and mention.text.lower().startswith("the ")


_OF_STATES = frozenset({"chairman", "chairwoman", "chief", "consul", "governor", "leader", "mayor", "premier"})
"""Offices of which every country or party has one."""
_OF_SEATS = frozenset({"captain", "congressman", "congresswoman", "councillor", "councilor", "lawmaker", "mep", "mp"})
_OF_SEATS |= {"senator"}


def _has_nation(mention: Mention) -> bool:
    *told, _ = mention.label.split()
    return people_of(mention) is not None or (bool(told) and all(_is_of_a_side(word) for word in told))


def _is_of_a_side(word: str) -> bool:
    """True for "Japanese" and "Labour", which tell where or of which party somebody is."""
    return country_of_adjective(word) is not None or (word[:1].isupper() and word.lower() in lexicon("creeds"))


_OTHER = frozenset(
    {"alleged", "another", "dead", "fellow", "first", "former", "injured", "last", "latest", "new", "next", "other"}
    | {"same", "second", "suspected", "then", "third", "unnamed", "wounded"}
)
"""What tells one from others."""


def _is_told_of_another(discourse: Discourse, mention: Mention, who: Referent) -> bool:
    """True for "the German taught him", where he is the one before, and "the student lost her way" after a man."""
    here = [m for m in discourse.mentions_in[mention.sentence] if m.form == "pronoun" and m.start > mention.start]
    told = [m for m in here if family(m) in (HE, SHE)]
    sexes = {"he" if family(m) is HE else "she" for m in told}
    return any(m.role == "object" for m in told) or bool(who.gender and sexes - {who.gender})


def _is_sure_to_be_from_there(discourse: Discourse, mention: Mention, who: Referent) -> bool:
    """False in the report of a match where others are near of whom nobody says where they are from."""
    others = {r for _, r in discourse.before(mention, sentences=_NEAR) if r.named and _may_be_somebody(r)} - {who}
    country = people_of(mention) or country_of_adjective(mention.label.split()[0])
    for statement in discourse.document.statements:
        ends = [discourse.one(m) for m in (statement.subject, statement.object)]
        if who in ends and any(r is not None and country is not None and r.world == country for r in ends):
            return True
    root = _root(discourse, mention.sentence - 1)
    contest = root is None or root.lemma.lower() in _CONTESTING or _is_done_to(discourse, mention.sentence - 1, root)
    return not contest and (not others or not is_of_a_match(discourse.document))


def _root(discourse: Discourse, sentence: int) -> Token | None:
    return next((t for t in discourse.document.sentences[sentence].tokens if t.head == t.index), None)


def _is_done_to(discourse: Discourse, sentence: int, verb: Token) -> bool:
    """True for "was robbed"; not for "was named best actress"."""
    tokens = discourse.document.sentences[sentence].tokens
    passive = any(ARCS.get(t.label) == "passive auxiliary" and t.head == verb.index for t in tokens)
    return passive and verb.lemma.lower() not in lexicon("appointing") | {"award", "name"}


_CONTESTING = frozenset(
    {"beat", "break", "climb", "defeat", "face", "finish", "knock", "lead", "lose", "meet", "play", "race", "score"}
    | {"serve", "shoot", "trail", "win"}
)
"""What is done in contests, where the other side is told of next."""


_NEAR = 3
"""Sentences in which the other side of a match is near."""


def _is_story_of_two(discourse: Discourse, mention: Mention, who: Referent) -> bool:
    """True after who tells of others, and after what was done to him: "Kim was robbed. The burglar"."""
    if not who.roles.isdisjoint(lexicon("officials")):
        return True
    root = _root(discourse, mention.sentence - 1)
    if root is None or _is_done_to(discourse, mention.sentence - 1, root):
        return True
    return root.lemma.lower() in lexicon("faulting") | lexicon("harming") | lexicon("denying") | _OF_TWO


_OF_TWO = frozenset({"accuse", "allege", "appear", "call", "claim", "complain", "hit", "sue", "tell", "testify"})
"""What is told where another comes in."""


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
    no: A teacher was killed in May. Karen Holt, 41, was jailed. -> A teacher = teacher
    no: A judge jailed a priest in May. Karen Holt, 41, wept. -> A judge = judge
    no: A teenager stole a boat in May. Karen Holt, 41, hid it. -> A teenager = teenager
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
    others = [r for m in discourse.mentions_in[first] for r in discourse.meant.get(m, ()) if r.kind == "Person"]
    if any(r.named for r in others) or _is_done_by_or_to_another(discourse, mention, begins):
        return None
    return _aged_at_the_beginning(discourse, mention, after)


def _is_done_by_or_to_another(discourse: Discourse, mention: Mention, verb: Token) -> bool:
    """True for "a student was attacked", "a gunman killed a shopkeeper", "a judge jailed a priest"."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    below = [t for t in tokens if t.head == verb.index]
    if any(ARCS.get(t.label) == "passive auxiliary" for t in below):
        return verb.lemma.lower() not in lexicon("sentencing") | {"accuse", "give", "order", "spare"}
    told = "former" in mention.label.lower() or is_restricted(discourse, mention)
    done_to = any(ARCS.get(t.label) == "object" and kind_of_noun(t.lemma.lower()) == "Person" for t in below)
    return done_to or (mention.noun in lexicon("officials") | _UNKNOWN and not told)


_UNKNOWN = frozenset({"attacker", "gunman", "intruder", "juror", "killer", "stranger", "suspect", "victim", "witness"})
"""Who is rarely named at once."""


def _aged_at_the_beginning(discourse: Discourse, mention: Mention, sentence: int) -> Found | None:
    tokens = discourse.document.sentences[sentence].tokens
    sex = table("gendered").get(mention.noun, ("",))[0]
    here = discourse.mentions_in[sentence]
    if any(family(m) in (HE, SHE) and m.role == "object" for m in here if m.form == "pronoun"):
        return None
    for name in (m for m in here if m.form == "name" and " " in m.label and m.start == tokens[0].start):
        who, after = discourse.one(name), tokens[name.head + 1 : name.head + 4]
        aged = len(after) == 3 and after[0].text == after[2].text == "," and after[1].text.isdigit()
        if not aged or who is None or who.first != name or who.kind != "Person" or name.text != name.label:
            continue
        years = int(after[1].text)
        told = re.match(r"\d+", mention.label)
        young = (mention.noun in {"boy", "girl", "student", "teenager"}) and years > _YOUNG[mention.noun]
        if sex in {"", who.gender or sex} and not young and (told is None or int(told[0]) == years):
            return (who,), "who is named, with the age, as the next sentence begins"
    return None


_YOUNG = {"boy": 17, "girl": 17, "student": 30, "teenager": 19}
"""How old one may be at most who is called so."""
