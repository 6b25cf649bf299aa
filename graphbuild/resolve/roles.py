"""People and bodies meant by what they are: "the president", "the player", "the woman", "the Finnish company"."""

import re
from functools import cache

from graphbuild.labels import ARCS, SUBJECT
from graphbuild.lexicon import lexicon, table
from graphbuild.model import Mention
from graphbuild.resolve.binding import heads_above
from graphbuild.resolve.bodies import is_firm
from graphbuild.resolve.definites import is_restricted
from graphbuild.resolve.discourse import Discourse, Found, Referent, kind_of_noun
from graphbuild.resolve.sameness import is_owned
from graphbuild.world import country_of_adjective

_AGED = re.compile(r"\d{1,3}-year-old")
NEAR = 3
"""Sentences; "the player" means a striker named this far back."""
ANYBODY = frozenset(
    {"boy", "businessman", "businesswoman", "gentleman", "girl", "guy", "lady", "man", "sportsman", "sportswoman"}
    | {"widow", "widower", "woman"}
)
"""Nouns that tell the sex, and no more of whom they mean."""
NEEDS_NO_NAME = frozenset(
    {"administration", "area", "home", "house", "island", "office", "post", "road", "sea", "street", "water", "world"}
)
"""Nouns that mean something without having been named."""


def role_of_person(discourse: Discourse, mention: Mention) -> Found | None:
    """A role with an article means the one person who was said to hold it.

    yes: US President Donald Trump spoke. The president was angry. -> The president = Donald Trump
    yes: Ana Kovar, the prime minister, met Lee. The prime minister was angry. -> The prime minister = Ana Kovar
    yes: Judge Samuel Roberts won. Actor Samuel Lee Roberts lost. The judge left. -> The judge = Samuel Roberts
    yes: Prime Minister Ana Kovar spoke. The premier was angry. -> The premier = Ana Kovar
    no: President Trump met President Macron. The president was angry. -> The president = president
    no: Kim Berg, a member of Unite, left. It pays the member who wishes to leave. -> the member = member
    """
    words = set(mention.label.lower().split())
    if kind_of_noun(mention.noun) not in {"Person", None}:
        return None
    if mention.plural or len(words) > 3 or is_owned(mention) or _is_any_who(discourse, mention):
        return None
    known = list(discourse.holders.get(mention.noun, ()))
    if words == {"premier"}:  # the same office
        known += [r for r in discourse.holders.get("minister", ()) if "prime" in r.described and r not in known]
        words = set()
    holders = [
        r
        for r in known
        if r.kind == "Person" and r.named and r.first.start < mention.start and words <= r.roles | r.described
    ]
    if len(holders) != 1 or (mention.noun in lexicon("offices") and _has_a_counterpart(discourse, mention, holders[0])):
        return None
    return (holders[0],), "the one who was said to hold this role"


def _has_a_counterpart(discourse: Discourse, mention: Mention, holder: Referent) -> bool:
    """True for the French president where his Kazakh counterpart, a president too, is named in the sentence before."""
    near = discourse.before(mention, sentences=2)
    return any(r is not holder and r.named and "counterpart" in r.roles | r.described for _, r in near)


def _is_any_who(discourse: Discourse, mention: Mention) -> bool:
    """True for "the member who wishes to leave": whoever does so."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    verbs = (t for t in tokens[mention.head :] if t.head == mention.head and ARCS.get(t.label) == "relative clause")
    after = tokens[mention.head + 1 : mention.head + 2]
    who = any(t.text.lower() in {"that", "who"} and ARCS.get(t.label) in SUBJECT for t in after)
    return who and any(t.tag in {"VBP", "VBZ"} and t.lemma != "be" for t in verbs)


def same_sort(discourse: Discourse, mention: Mention) -> Found | None:
    """A wide noun for people of a sort means the one person near by who was described by a noun of that sort.

    A narrow one, as another office of the same field, is somebody else.

    yes: A court fined striker Jan Kos. The player left. -> The player = Jan Kos
    yes: Senator Bob Marsh spoke. The lawmaker left. -> The lawmaker = Bob Marsh
    no: Striker Jan Kos met goalkeeper Ivo Pas. The player left. -> The player = player
    no: Senator Bob Marsh spoke. The governor left. -> The governor = governor
    no: Actress Anna Berg spoke. The actor left. -> The actor = actor
    """
    fit = sorts(mention.noun)
    if not fit or not is_plain(discourse, mention):
        return None
    sex = table("gendered").get(mention.noun, ("",))[0]
    near = [r for r in _people(discourse, mention, NEAR) if r.roles & fit]
    found = [r for r in near if not (sex and r.gender) or sex == r.gender]
    return ((found[0],), f"the only one near by who may be called {mention.noun}") if len(found) == 1 else None


@cache
def sorts(noun: str) -> frozenset[str]:
    """The nouns of people of whom this noun may be said too; none for a narrow noun."""
    rows = [row for row in table("sorts").values() if noun in row[0].split()]
    return frozenset(word for row in rows for words in row for word in words.split())


def only_one_of_the_sex(discourse: Discourse, mention: Mention) -> Found | None:
    """A noun that tells the sex alone means the only person of that sex in the nearest sentence with people.

    Whoever holds an office is called by it: the man is somebody else.

    yes: Peter Sorel bought the mill from Petra Wolff. The woman lives in Spain. -> The woman = Petra Wolff
    no: Maria Kern bought the mill from Petra Wolff. The woman lives in Spain. -> The woman = woman
    yes: Peter Sorel left. Police arrested a dentist in Spain. The man told them nothing. -> The man = dentist
    no: Peter Sorel met a dentist in Spain. The man told nothing. -> The man = man
    no: Petra Wolff met the queen in Spain. The queen thanked her. -> The queen = queen
    no: Minister Peter Sorel spoke on Friday. The man lives in Spain. -> The man = man
    """
    if mention.noun not in ANYBODY or not is_plain(discourse, mention):
        return None
    sex = table("gendered")[mention.noun][0]
    if nameless := [r for r in _nameless(discourse, mention, sex) if r not in _tellers(discourse, mention)]:
        others = [r for r in _people(discourse, mention, 1) if r.gender in {"", sex}]
        alone = len(nameless) == 1 and not others
        return ((nameless[0],), "the only person just spoken of, without a name") if alone else None
    found = [r for r in _nearest_people(discourse, mention) if r.gender == sex]
    sure = len(found) == 1 and not found[0].roles & lexicon("offices")
    return ((found[0],), "the only one near by known to be of that sex") if sure else None


def _tellers(discourse: Discourse, mention: Mention) -> set[Referent]:
    """Who says the clause in which the mention stands: "a neighbour said the man had left" tells of another."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    above = set(heads_above(tokens, mention.head))
    here = (m for m in discourse.meant_in[mention.sentence] if m.role == "subject" and m.end <= mention.start)
    return {r for m in here if tokens[m.head].head in above for r in discourse.meant[m]}


def _nameless(discourse: Discourse, mention: Mention, sex: str) -> list[Referent]:
    """The single people who were spoken of in the last two sentences, and named nowhere: a dentist in Spain."""
    near = (r for m, r in discourse.before(mention, sentences=1) if m.form == "indefinite" and not m.plural)
    people = (r for r in near if r.kind == "Person" and not r.named and r.gender in {"", sex})
    return list(dict.fromkeys(r for r in people if table("gendered").get(r.first.noun, (sex,))[0] == sex))


def of_that_age(discourse: Discourse, mention: Mention) -> Found | None:
    """ "The 35-year-old" means the only person in the nearest sentence with people.

    So does "the 35-year-old Danish actor", of whom the sentence before tells.

    yes: Tony Lockett left Ghent. On Monday the 35-year-old sold a house. -> the 35-year-old = Tony Lockett
    yes: Tony Lockett left Ghent. The 35-year-old Dutch cook ran. -> The 35-year-old Dutch cook = Tony Lockett
    yes: Kim Berg, 35, left. Tony Lockett said the 35-year-old sold a house. -> the 35-year-old = Kim Berg
    no: Inspector Tony Lockett left Ghent. The 35-year-old sold a house. -> The 35-year-old = 35-year-old
    no: Tony Lockett, 41, left Ghent. The 35-year-old sold a house. -> The 35-year-old = 35-year-old
    no: Tony Lockett left Ghent. The 35-year-old victim sold a house. -> The 35-year-old victim = 35-year-old victim
    no: Tony Lockett met Ivo Pas. On Monday the 35-year-old sold a house. -> the 35-year-old = 35-year-old
    """
    if not _is_called_by_age(discourse, mention) or mention.plural or is_owned(mention):
        return None
    age = mention.label.split("-")[0]
    told = _ages(discourse, mention)
    another = any(mention.label.split()[0] in m.label for m in discourse.document.mentions if m.form == "indefinite")
    if another:
        return None  # "A 34-year-old man was arrested after Tom Lee, 34, was stabbed. The 34-year-old"
    if found := [who for who, years in told.items() if years == age]:
        return ((found[0],), "the only one said to be of that age") if len(found) == 1 else None
    tellers = _tellers(discourse, mention)
    people = [r for r in _nearest_people(discourse, mention) if r not in tellers]
    if _AGED.fullmatch(mention.label.lower()) is None and not _is_just_told_of(discourse, mention, people):
        return None
    official = bool(people) and not people[0].roles.isdisjoint(lexicon("officials"))
    sure = len(people) == 1 and people[0] not in told and not official
    return ((people[0],), "the only person near by, called by the age") if sure else None


def _ages(discourse: Discourse, mention: Mention) -> dict[Referent, str]:
    """How old the text has said before the mention that whom it names is: "Karen Holt, 41", "a 41-year-old clerk"."""
    told: dict[Referent, str] = {}
    for statement in discourse.document.statements:
        if statement.end > mention.start:
            break
        years = _AGE.match(statement.object.label) if statement.relation.lemma == "be" else None
        who = discourse.one(statement.subject) if years is not None else None
        if who is not None and who.named and years is not None:
            told.setdefault(who, years[1])
    return told


_AGE = re.compile(r"(\d{1,3})(?:-year-old\b|$)")


def _is_called_by_age(discourse: Discourse, mention: Mention) -> bool:
    """True for "the 35-year-old", and for "the 35-year-old Danish actor" as a subject; not for a victim or a son."""
    label = mention.label.lower()
    if _AGED.fullmatch(label):
        return True
    told = label.split()[0]
    role = kind_of_noun(mention.noun) == "Person" and mention.noun not in lexicon("kin") | lexicon("family") | _OTHERS
    return role and mention.role == "subject" and bool(_AGED.fullmatch(told)) and not is_restricted(discourse, mention)


def _is_just_told_of(discourse: Discourse, mention: Mention, people: list[Referent]) -> bool:
    """True where the sentence before tells of one person, and of nobody without a name."""
    sex = table("gendered").get(mention.noun, ("",))[0]
    near = _people(discourse, mention, 1)
    fits = bool(near) and near == people and (not sex or near[0].gender in {"", sex})
    return fits and not _nameless(discourse, mention, sex)


_OTHERS = frozenset({"accomplice", "boyfriend", "girlfriend", "gunman", "passenger", "suspect", "victim", "witness"})
"""Who is somebody else than the one just named."""


def is_plain(discourse: Discourse, mention: Mention) -> bool:
    """True for the noun alone: "the player", not "Kim's player", "the other player", "the player who fell"."""
    single = not mention.plural and mention.label.lower() == mention.noun
    return single and not is_owned(mention) and not is_restricted(discourse, mention)


def _people(discourse: Discourse, mention: Mention, sentences: int) -> list[Referent]:
    """The people named so near before the mention, each once."""
    near = (r for _, r in discourse.before(mention, sentences=sentences))
    return list(dict.fromkeys(r for r in near if r.named and r.kind == "Person"))


def _nearest_people(discourse: Discourse, mention: Mention) -> list[Referent]:
    """The people of the nearest sentences before the mention that name any; empty where none near by does."""
    near = (_people(discourse, mention, back) for back in range(NEAR))
    return next((people for people in near if people), [])


def noun_of_its_name(discourse: Discourse, mention: Mention) -> Found | None:
    """A noun alone means the one body, place or work that bears it in its name: "the foundation", "the station".

    So do more words of the name.

    yes: The Ford Foundation paid for the hall. The foundation was glad. -> The foundation = Ford Foundation
    yes: The Food Authority fined Acme. Kim sat. Lee sat. The watchdog was glad. -> The watchdog = Food Authority
    yes: Zenda Bank fell. The World Bank met. Kim sat. Lee sat. The lender was glad. -> The lender = Zenda Bank
    yes: The Lima Book Festival is over. The book festival cost a lot. -> The book festival = Lima Book Festival
    no: Acme and Irish Bank met. The two lenders left. Kim sat. Acme fell. The bank was glad. -> The bank = bank
    no: Kim won the Champions League. Lee runs the league. -> the league = league
    no: The Ford Foundation and the Gates Foundation paid. The foundation was glad. -> The foundation = foundation
    """
    words = set(mention.label.split())
    plain = is_plain(discourse, mention)
    known = [r for r in discourse.bearers.get(mention.noun, ()) if plain or _bears(r, words)]
    known = known or [r for r in _of_its_trade(discourse, mention.noun) if plain]
    if not (plain or _is_of_small_words(discourse, mention)) or mention.noun in NEEDS_NO_NAME:
        return None
    bearing = [r for r in known if r.first.start < mention.start and r.kind != "Person"]
    if mention.noun == "league" and any(_CUPS & set(m.label.lower().split()) for r in bearing for m in r.mentions):
        return None  # the league is the one that the clubs play in
    if len(bearing) != 1 or _another_is_spoken_of(discourse, mention, bearing[0]):
        return None
    return (bearing[0],), f"the only one whose name says that it is a {mention.noun}"


def _of_its_trade(discourse: Discourse, noun: str) -> list[Referent]:
    """The bank that "the lender" may mean, the authority that "the watchdog" may."""
    words = table("trades").get(noun, ("",))[0].split()
    found = list(dict.fromkeys(r for word in words for r in discourse.bearers.get(word, ())))
    if noun in {"regulator", "watchdog"}:
        return [r for r in found if any(_FIELDS & set(m.label.lower().split()) for m in r.mentions)]
    return [r for r in found if noun not in lexicon("businesses") or is_firm(r)]


_FIELDS = frozenset(
    {"audit", "aviation", "banking", "charity", "communications", "competition", "conduct", "consumer", "data", "drug"}
    | {"energy", "environmental", "exchange", "financial", "food", "gambling", "markets", "medicines", "nuclear"}
    | {"pharmaceutical", "pharmaceuticals", "press", "prudential", "safety", "securities", "standards", "telecoms"}
)
"""What regulators regulate, as their names tell."""


def _is_of_small_words(discourse: Discourse, mention: Mention) -> bool:
    """True for "the lantern festival"; not for "Kim's festival", "the festival that Kim won"."""
    whole = mention.label.islower() and mention.label.endswith(mention.noun) and not mention.plural
    return whole and not is_owned(mention) and not is_restricted(discourse, mention)


def _bears(referent: Referent, words: set[str]) -> bool:
    """True where a name of the thing has all these words."""
    return any(m.form == "name" and words <= set(m.label.lower().split()) for m in referent.mentions)


_CUPS = frozenset({"champions", "conference", "europa", "nations"})
"""What leagues are called that are cups."""


def _another_is_spoken_of(discourse: Discourse, mention: Mention, bearing: Referent) -> bool:
    """True where what the text calls a lender or bank too was named since, without such a noun in its name."""
    here = (m for m in discourse.meant_in[mention.sentence] if m.role == "subject" and m.end <= mention.start)
    if mention.noun == "agency" and any(r.kind == "Organization" for m in here for r in discourse.meant[m]):
        return bearing not in {r for m in discourse.meant_in[mention.sentence] for r in discourse.meant[m]}
    called = {mention.noun, "lender"} if mention.noun == "bank" else {mention.noun}
    last = max(m.start for m in bearing.mentions if m.start < mention.start)
    near = ((m, r) for m, r in discourse.before(mention, sentences=1) if m.start > last and r is not bearing)
    rivals = [r for m, r in near if m.form == "name" and r.kind == bearing.kind]
    return any(called & (r.roles | {m.noun for m in r.mentions if m.form != "name"}) for r in rivals)


def what_he_was(discourse: Discourse, mention: Mention) -> Found | None:
    """ "The former president" means the only person near by, where the text names nobody who was one.

    Who was called so once is called so again.

    yes: Peter Lee attacked the court. On Monday the former president laughed. -> the former president = Peter Lee
    no: Peter Lee met Ivo Pas. On Monday the former president laughed. -> the former president = former president
    no: Minister Peter Lee spoke. On Monday the former president laughed. -> the former president = former president
    no: Peter Lee won. The former queen left Oslo. -> The former queen = former queen
    """
    former = mention.label.lower() == f"former {mention.noun}" and mention.form == "definite"
    if not former or mention.plural or is_owned(mention) or is_restricted(discourse, mention):
        return None
    if kind_of_noun(mention.noun) != "Person" or _is_beside_a_name(discourse, mention):
        return None
    before = [m for m in discourse.nouns.get(mention.noun, ()) if m.label.lower() == mention.label.lower()]
    again = {id(r): r for m in before for r in discourse.meant[m] if r.named}
    if len(again) == 1:
        return (*again.values(),), "called so before"
    held = [r for r in discourse.holders.get(mention.noun, ()) if r.named]
    people = _nearest_people(discourse, mention)
    if again or held or len(people) != 1 or people[0].roles & lexicon("persons"):
        return None
    sex = table("gendered").get(mention.noun, ("",))[0]
    if sex and people[0].gender not in {"", sex}:
        return None
    return (people[0],), "the only person near by, and nobody else is known to have been it"


def _is_beside_a_name(discourse: Discourse, mention: Mention) -> bool:
    """True for "the former inspector, Richard Butler"."""
    here = discourse.mentions_in[mention.sentence]
    return any(m.form == "name" and 0 <= m.start - mention.end <= len(", ") for m in here)


def of_its_country(discourse: Discourse, mention: Mention) -> Found | None:
    """A noun with a country's adjective means the only named one that was said to be from there.

    yes: The Finnish toolmaker Norvane bought Kestra. The Finnish company paid in cash. -> The Finnish company = Norvane
    no: The Finnish toolmaker Norvane bought Kestra. The Dutch company was glad. -> The Dutch company = Dutch company
    """
    adjective, _, noun = mention.label.partition(" ")
    country = country_of_adjective(adjective)
    if country is None or noun.lower() != mention.noun or mention.plural or is_restricted(discourse, mention):
        return None
    from_there = [
        r
        for s in discourse.document.statements
        if s.relation.lemma == "be from" and s.polarity == "+" and s.start < mention.start
        if (place := discourse.one(s.object)) is not None and place.world == country
        if (r := discourse.one(s.subject)) is not None and r.named and _may_be_called(r, mention.noun)
    ]
    found = list(dict.fromkeys(from_there))
    return ((found[0],), f"the only one said to be from {country}") if len(found) == 1 else None


def _may_be_called(referent: Referent, noun: str) -> bool:
    if referent.kind == "Person":
        return noun in referent.roles or bool(referent.roles & sorts(noun))
    return referent.kind == "Organization" and (noun in referent.roles or noun in lexicon("businesses"))
