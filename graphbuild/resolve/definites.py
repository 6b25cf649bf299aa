"""Definite phrases: "the country", "the president", "the deal", "these resources"."""

import re
from collections.abc import Iterator
from functools import cache

from graphbuild.labels import ARCS
from graphbuild.lexicon import lexicon, table
from graphbuild.model import Mention
from graphbuild.pronouns import POSSESSIVES
from graphbuild.resolve.binding import co_arguments, quoted_apart
from graphbuild.resolve.bodies import ANY_FIRM, FIRMS, is_called_firm, is_firm, is_other_body, tells_of
from graphbuild.resolve.bystanders import asks, employs_who_speaks, is_whom_it_is_about
from graphbuild.resolve.discourse import Discourse, Found, Referent, kind_of_noun
from graphbuild.resolve.kinds import is_money
from graphbuild.resolve.origins import is_elsewhere
from graphbuild.resolve.sameness import ORDINALS, are_compatible, fits_again, is_owned, modifiers
from graphbuild.resolve.topics import topic_of
from graphbuild.world import country_of_adjective

NONE = frozenset(["no", "any", "neither", "either", "every", "each"])
NEAR = 3
"""Sentences; "that exhibit" means one spoken of this far back."""
FAR = 40
"""Sentences; the same words mean the same thing this far back."""


def same_words(discourse: Discourse, mention: Mention) -> Found | None:
    """A definite phrase means what the same noun, with no other modifiers, named before.

    yes: Kyiv wants an agreement. The agreement is late. -> The agreement = agreement
    no: Kyiv wants a trade agreement. The border agreement is late. -> The border agreement = border agreement
    no: Improvised explosive devices (IEDs) killed six. The IEDs fell. -> The IEDs = improvised explosive devices
    no: Lee met teams at the stadium. The teams from Peru left. -> The teams = teams
    no: Kim left the private business world. Lee sells roofs around the world. -> the world = world
    no: Kim sold a bank. Lee bought the Irish bank. -> the Irish bank = Irish bank
    yes: Kim sold a bank in Ireland. Lee bought the Irish bank. -> the Irish bank = Irish bank
    no: Lee drank a cup of tea. Kim won the cup. -> the cup = cup
    no: Kim sat in court. Lee will go to the higher court. -> the higher court = higher court
    no: Kim won his ninth race. Rain stopped the race. -> the race = race
    no: Kim won the 2023 final. In 2022 Kim had lost the final. -> the final = final
    no: At least nine whales died in Peru. Kim saw the whales in May. -> the whales = whales
    no: Kim sought a similar pact. The agreement is late. -> The agreement = agreement
    yes: Nine whales died in Peru. Kim saw the whales in May. -> the whales = nine whales
    no: Kim hired six riders. The riders' union sued her. -> The riders = riders
    no: Kim sells information. Lee hid the information. -> the information = information
    """
    if discourse.document.sentences[mention.sentence].heading or mention.first_word in {"our", "my"}:
        return None
    found = list(_of_the_same_noun(discourse, mention))
    if not found:
        return None
    (nearest, referent), *others = found
    if _is_overtaken(discourse, nearest, mention):
        return None
    for other, rival in others:
        heading = discourse.document.sentences[other.sentence].heading
        if nearest.sentence - other.sentence < 3 and _apart(nearest, other) and not heading:
            if len(rival.mentions) == len(referent.mentions):
                return None
            referent = max(referent, rival, key=lambda r: len(r.mentions))
    return (referent,), "the same noun, with nothing that tells them apart"


_KNOWLEDGE = frozenset({"advice", "evidence", "information", "knowledge", "news"})
_GAMES = frozenset({"bout", "fight", "final", "game", "match", "race", "semi-final"})


def _is_another(discourse: Discourse, earlier: Mention, mention: Mention) -> bool:
    """True for "sought a similar pact. The agreement", for information at large, and for the match of another section.

    A section begins with a heading.
    """
    if _ANOTHER & (modifiers(earlier) - modifiers(mention)):
        return True
    if earlier.noun in _KNOWLEDGE and earlier.form == "bare" and not modifiers(earlier):
        return True
    between = discourse.document.sentences[earlier.sentence + 1 : mention.sentence]
    return mention.noun in _GAMES and any(sentence.heading for sentence in between)


def _is_overtaken(discourse: Discourse, nearest: Mention, mention: Mention) -> bool:
    """True where a firm has been named since, which "the company" may mean as well."""
    if mention.noun not in lexicon("businesses") | {"bank", "club", "group", "party"} or mention.plural:
        return False
    near = [(m, r) for m, r in discourse.before(mention, sentences=1) if m.start > nearest.end and m.form == "name"]
    if mention.noun in {"club", "party"}:
        return any(r.kind == "Organization" and r.world is None and not is_other_body(r) for _, r in near)
    return any(is_firm(r) for _, r in near)


def _of_the_same_noun(discourse: Discourse, mention: Mention) -> Iterator[tuple[Mention, Referent]]:
    """Each thing that the phrase may mean again, with its nearest mention, nearest first."""
    seen: list[Referent] = []
    far = NEAR if mention.first_word in {"this", "that", "these", "those"} else FAR
    for earlier, referent in discourse.before_of(mention, _same_nouns(mention.noun), sentences=far):
        if earlier.plural != mention.plural or earlier.form in {"pronoun", "quality"} or referent in seen:
            continue
        if referent.named or earlier.first_word in NONE or _is_predicate(discourse, earlier):
            continue
        if _tag(discourse, earlier).startswith("VB") != _tag(discourse, mention).startswith("VB"):
            continue  # "pointing to delays" is no point
        if _is_told_apart(discourse, earlier, mention) or _is_of_another_year(discourse, earlier, mention):
            continue
        if _is_another(discourse, earlier, mention):
            continue
        if referent.kind != "Person" and _names_another(discourse, earlier, mention):
            continue
        if _is_all_of_them(discourse, mention) or _is_some_of_them(discourse, earlier):
            continue
        if fits_again(earlier, mention) and all(are_compatible(other, mention) for other in referent.mentions):
            seen.append(referent)
            yield earlier, referent


def _is_all_of_them(discourse: Discourse, mention: Mention) -> bool:
    """True for the riders of "the riders' union", which is not that of five of them."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    owned = tokens[tokens[mention.head].head].lemma.lower()
    return mention.plural and mention.role == "possessor" and owned in _OF_ALL


_ANOTHER = frozenset({"another", "earlier", "larger", "other", "previous", "rival", "separate", "similar", "smaller"})
_OF_ALL = frozenset({"association", "federation", "guild", "lobby", "organisation", "organization", "union"})


def _is_some_of_them(discourse: Discourse, mention: Mention) -> bool:
    """True for "at least nine whales" that have died: the whales spoken of later are all that there were."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    open_ = mention.plural and mention.text.lower().startswith(("as many as ", "at least ", "more than "))
    return open_ and mention.role == "subject" and tokens[tokens[mention.head].head].lemma.lower() in _DYING


_DYING = frozenset({"die", "drown", "kill", "perish"})


def _tag(discourse: Discourse, mention: Mention) -> str:
    return discourse.document.sentences[mention.sentence].tokens[mention.head].tag


def _is_predicate(discourse: Discourse, mention: Mention) -> bool:
    """True for "a business" in "a contract is not a business": there is none that could be meant again."""
    token = discourse.document.sentences[mention.sentence].tokens[mention.head]
    return mention.form == "indefinite" and ARCS.get(token.label) == "attribute"


def is_said_what_it_is(discourse: Discourse, mention: Mention) -> bool:
    """True for the plan of "it is the right plan", a description and no further thing."""
    return ARCS.get(discourse.document.sentences[mention.sentence].tokens[mention.head].label) == "attribute"


def _is_told_apart(discourse: Discourse, earlier: Mention, mention: Mention) -> bool:
    """True where the later has another owner, or what follows it says which one is meant, and the earlier does not."""
    whose = owner(discourse, mention)
    if mention.noun == "government" and whose is None and is_elsewhere(discourse, mention, owner(discourse, earlier)):
        return True
    if whose is None and mention.first_word in POSSESSIVES:
        return True  # nobody knows whose
    if earlier.noun == "business" != mention.noun and topic_of(discourse, mention) is not None:
        return True  # "Acme turned to lamps, a business with low sales. The company"
    if is_owned(earlier) and earlier.role != "subject" and earlier.noun != mention.label in ANY_FIRM:
        return True  # "Acme fused Kestra with its lamp business. The company"
    if earlier.first_word in POSSESSIVES and ORDINALS & (modifiers(earlier) - modifiers(mention)):
        return True  # his ninth race is hardly "the race"
    if is_said_what_it_is(discourse, mention) and modifiers(mention) - modifiers(earlier):
        return True  # "it is the right plan"
    if whose is not None and owner(discourse, earlier) is not whose:
        return True
    after = restriction(discourse, mention)
    return bool(after) and after != restriction(discourse, earlier)


def _names_another(discourse: Discourse, earlier: Mention, mention: Mention) -> bool:
    """True for "the Irish bank" after "a bank" of a sentence that does not speak of Ireland."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    end = tokens[mention.head].start
    inside = [m for m in discourse.meant_in[mention.sentence] if mention.start < m.start and m.end <= end]
    named = [m for m in inside if m.form == "name" and m.role != "possessor" and tokens[m.head].head == mention.head]
    named = [m for m in named if m.entity != "NORP" or country_of_adjective(m.label) is not None]
    known = {r for m in discourse.meant_in[earlier.sentence] for r in discourse.meant[m]}
    return any(known.isdisjoint(discourse.meant[m]) for m in named)


def _is_of_another_year(discourse: Discourse, earlier: Mention, mention: Mention) -> bool:
    """True for "the 2023 final" and "the final" of a sentence that tells of 2022 alone."""
    told = set(_YEAR.findall(earlier.label))
    here = years_here(discourse, mention)
    return bool(told and here) and told.isdisjoint(here)


def years_here(discourse: Discourse, mention: Mention) -> set[str]:
    """The years that its sentence names."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    return {year for t in tokens for year in _YEAR.findall(t.text)}


_YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d\b")


def is_the_writer(mention: Mention) -> bool:
    """True for "this newspaper", as papers call themselves."""
    return mention.text.lower() in {
        f"this {noun}" for noun in ("agency", "newspaper", "paper", "reporter", "correspondent")
    }


def is_restricted(discourse: Discourse, mention: Mention) -> bool:
    """True where a clause or preposition after the noun says which one is meant: "the group whose robots won"."""
    return bool(restriction(discourse, mention))


def restriction(discourse: Discourse, mention: Mention) -> tuple[str, ...]:
    """The first words of the clause or preposition that says which one is meant; empty where there is none."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    for token in tokens[mention.head + 1 :]:
        if token.head == mention.head and token.start >= mention.end:
            verb = token.tag.startswith("VB") or token.tag == "IN"
            apart = any(t.text == "," for t in tokens[mention.head : token.index])
            after = [t.lemma.lower() for t in tokens[mention.head + 1 :] if t.tag != "DT"]
            return tuple(after[:3]) if verb and not apart else ()
    return ()


def _apart(a: Mention, b: Mention) -> bool:
    """True where the two have modifiers that tell them apart: the Afghan team, the European team."""
    return not (modifiers(a) <= modifiers(b) or modifiers(b) <= modifiers(a))


def kind_by_noun(discourse: Discourse, mention: Mention) -> Found | None:
    """A bare general noun means the last name of that kind: "the country", "the company".

    So does "the Milan-based group", for a firm.

    yes: Ukraine signed the pact. The country needs money. -> The country = Ukraine
    yes: Ontario signed the pact. The province needs money. -> The province = Ontario
    yes: Brann Group bought a mill. The Milan-based group now expects a profit. -> The Milan-based group = Brann Group
    no: Ukraine and France signed the pact. The country needs money. -> The country = country
    yes: Acme will build a mill. Analysts at Ford doubt that the company can hire miners. -> the company = Acme
    yes: Acme will build a mill. Ford analyst Joe Bond doubts that the company can pay. -> the company = Acme
    yes: Acme will build a mill. Analysts polled by Ford doubt that the company can pay. -> the company = Acme
    yes: Acme will build a mill. Kim met his counterpart at Ford. The company can pay. -> The company = Acme
    yes: Ukraine signed the pact with Poland. The country needs money. -> The country = Ukraine
    no: Ukraine attacked Poland. The country needs money. -> The country = country
    no: Acme cut jobs. The National Union of Miners met. It said the company was rich. -> the company = company
    yes: Ukraine acts. Kim sat. Lee sat. Park sat. Rose sat. The country needs money. -> The country = Ukraine
    no: Volta bought a stake in Lumo. The Lyon-based firm sells roofs. -> The Lyon-based firm = Lyon-based firm
    no: Kim sold Acme. The Lyon-based firm will pay cash for Paris-based Acme. -> The Lyon-based firm = Lyon-based firm
    no: Lima grew. Kim said Peru had the people and the capital. -> the capital = capital
    no: Kim filmed Salt Road. Lee grew up in the town. -> the town = town
    no: Bought by Acme in May, the firm was sold to Dell. -> the firm = firm
    no: "We sold the mill to Danone," said Kim, who ran the company. -> the company = company
    no: Dockworkers Local 46 left the port. The company lost money. -> The company = company
    """
    noun = mention.noun
    *before, _ = mention.label.split()
    based = len(before) == 1 and before[0].endswith("-based") and noun in ANY_FIRM | {"group"}
    if mention.plural or (before and not based) or is_owned(mention) or is_restricted(discourse, mention):
        return None
    if noun in lexicon("persons") or is_money(discourse, mention):
        return None  # who holds a role is known from all of the text
    for window in (0, 1, 2):
        fit, rivals = _just_named(discourse, mention, window, based)
        named, found = [earlier for earlier, _ in fit], [referent for _, referent in fit]
        subjects = [referent for earlier, referent in fit if earlier.role == "subject"]
        if based and rivals and noun in ANY_FIRM:
            return None  # "Volta bought a stake in Lumo. The Lyon-based firm": either
        if len(found) == 1:
            return (found[0],), f"the only {noun} that the text has just named"
        either = any(co_arguments(discourse, a, b) for a in named for b in named)
        if either or any(is_whom_it_is_about(discourse, m, mention) for m in named):
            return None  # "Acme sued Brann. The company": either
        if found:
            return None if len(subjects) != 1 else ((subjects[0],), f"the {noun} that the sentence before is about")
    known = {id(r): r for _, r in discourse.before(mention, sentences=FAR) if r.named and noun in r.roles}
    if noun == "country" and not based:
        countries = [r for r in discourse.referents if r.first.start < mention.start and _is_a(r, noun)]
        return ((countries[0],), "the only country named so far") if len(countries) == 1 else None
    only = next(iter(known.values()), None)
    bodies = only is not None and only.kind == "Organization" and len(known) == 1
    return ((only,), f"the only one that the text calls {noun}") if only is not None and bodies else None


def what_the_text_is_about(discourse: Discourse, mention: Mention) -> Found | None:
    """ "The company" that no name near by explains is the one that the heading names and the text begins with.

    yes: Brann Group sold a mill. Kim sat. Lee sat. Park sat. The firm now expects a profit. -> The firm = Brann Group
    no: Brann Group sold a mill. Kim sat. Lee sat. Park sat. The lender is rich. -> The lender = lender
    no: Kim sold Brann Group a mill. Lee sat. Park sat. Rose sat. The firm is rich. -> The firm = firm
    """
    if mention.noun not in lexicon("businesses") or mention.label != mention.noun or is_owned(mention):
        return None
    topic = topic_of(discourse, mention)
    if topic is None or not _is_a(topic, mention.noun) or is_restricted(discourse, mention):
        return None
    near = [r for m, r in discourse.before(mention, sentences=2) if m.role == "subject"]
    if any(r is not topic and _is_a(r, mention.noun) for r in near):
        return None
    return (topic,), f"the {mention.noun} that the text is about"


def _just_named(
    discourse: Discourse, mention: Mention, window: int, based: bool
) -> tuple[list[tuple[Mention, Referent]], list[Referent]]:
    """What the sentence so many before names that may be meant, and other names in it that may be a firm's."""
    around = (m for m in discourse.meant_in[mention.sentence] if mention.start <= m.start < mention.end)
    inside = [r for m in around for r in discourse.meant[m]]  # no city is the firm that is based there
    after = (m for m in discourse.meant_in[mention.sentence] if based and m.start > mention.end and m.form == "name")
    inside += [r for m in after for r in discourse.meant[m]]  # "the Lyon-based firm will buy Acme"
    fit: list[tuple[Mention, Referent]] = []
    rivals: list[Referent] = []
    for earlier, referent in discourse.before(mention, sentences=window):
        employer = (earlier.role == "other" and employs_who_speaks(discourse, earlier)) or asks(discourse, earlier)
        said = window == 0 and quoted_apart(discourse, earlier, mention)  # "“we sued Acme,” said Kim, who ran the firm"
        if earlier.sentence != mention.sentence - window or employer or said or _is_told(discourse, earlier):
            continue
        if referent in inside or any(referent is known for _, known in fit):
            continue
        if (based and is_firm(referent)) or _is_a(referent, mention.noun):
            fit.append((earlier, referent))
        elif based and _may_be_a_firm(discourse, earlier, referent):
            rivals.append(referent)
    return fit, rivals


def _may_be_a_firm(discourse: Discourse, mention: Mention, referent: Referent) -> bool:
    """True for a name of which the model says what it likes: Lumo may be a work or a place to it."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    held = tokens[tokens[tokens[mention.head].head].head].lemma in {"holding", "interest", "share", "stake"}
    place = {"Place"} if held or mention.role in {"subject", "object"} else set()
    kinds = {"Organization", "Concept", "Work"} | place
    named = referent.named or (mention.entity, mention.role) == ("ORG", "subject")
    return named and referent.world is None and referent.kind in kinds and not is_other_body(referent)


def _is_told(discourse: Discourse, mention: Mention) -> bool:
    """True for Reuters in "a trader told Reuters", of which nothing more will be said."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    return tokens[tokens[mention.head].head].lemma.lower() == "tell" and mention.role == "object"


def _is_a(referent: Referent, noun: str) -> bool:
    if not referent.named:
        return False
    if noun in {"country", "nation", "republic", "kingdom"}:
        return "country" in referent.roles
    if noun in {"state", "province", "region", "territory"}:
        return bool({"region", "country" if noun == "state" else noun} & referent.roles)
    if noun in referent.roles or (noun in ANY_FIRM and is_called_firm(referent)):
        return True
    if noun == "agency" and (not is_other_body(referent) or referent.roles & FIRMS):
        return False
    if noun == "event" or noun in {"organisation", "organization", "body", "agency"}:
        alone = referent.world is None or not {"country", "region"} & referent.roles  # the World Health Organization
        return referent.kind == ("Event" if noun == "event" else "Organization") and alone
    if noun == "place":
        return referent.kind == "Place"
    if noun in {"city", "town", "capital"}:
        place = referent.kind == "Place" or any(m.entity == "GPE" for m in referent.mentions)  # Kyoto, which acts
        return place and not {"country", "region"} & referent.roles and not _is_no_town(referent)
    if noun not in lexicon("businesses") or not is_firm(referent):
        return False
    return noun in ANY_FIRM or tells_of(referent, noun)


def _is_no_town(referent: Referent) -> bool:
    """True for Salt Road, be it a street or a drama: works, and what is within a town or crosses many."""
    if any(kind_of_noun(role) in {"Event", "Work"} for role in referent.roles):
        return True
    return any(m.label.split()[-1].lower() in _NO_TOWNS for m in referent.mentions if m.form == "name" and m.label)


_NO_TOWNS = frozenset(
    {"airport", "avenue", "boulevard", "bypass", "canal", "highway", "lane", "motorway", "mountains", "ocean"}
    | {"prison", "river", "road", "sea", "square", "stadium", "strait", "street", "tower"}
)
"""Last words of the names of places that are no towns."""


@cache
def _same_nouns(noun: str) -> tuple[str, ...]:
    """The nouns that may name the same thing: deal and pact for agreement, and agreement itself."""
    rows = [row[0].split() for row in table("same_thing").values()]
    return tuple(sorted({noun, *(word for words in rows if noun in words for word in words)}))


def owner(discourse: Discourse, mention: Mention) -> Referent | None:
    """Whose the thing is, where a possessor stands at the beginning of the phrase."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    here = (m for m in discourse.meant_in[mention.sentence] if m.start == mention.start and m.end < mention.end)
    owners = [m for m in here if m.role == "possessor"]  # "his country's ambassador" is his country's
    owners.sort(key=lambda m: tokens[m.head].head != mention.head)
    return discourse.one(owners[0]) if owners else None
