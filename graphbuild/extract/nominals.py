"""Nouns that stand for events and relations, with their arguments."""

import itertools
from collections.abc import Iterator

from graphbuild.extract.active import is_idiom
from graphbuild.extract.arguments import is_told_elsewhere
from graphbuild.extract.limits import kind_counted, ranges, restricting
from graphbuild.extract.phrase import complement_prepositions, mention
from graphbuild.extract.relations import plain
from graphbuild.extract.roles import is_role, is_said_of
from graphbuild.extract.rules import Found
from graphbuild.extract.sorts import is_country, is_person, is_person_or_body, is_place, is_time
from graphbuild.extract.tree import Tree
from graphbuild.extract.whereabouts import (
    is_no_place,
    is_one_name,
    is_taken_so,
    is_there_already,
    may_be_somewhere,
    may_be_source,
    may_hold,
)
from graphbuild.extract.wording import name_after_for
from graphbuild.lexicon import lexicon, names_event, table
from graphbuild.model import Token

TAKING = frozenset(
    {"borrow", "bring", "buy", "collect", "conceal", "deport", "evacuate", "expel", "fly", "get"}
    | {"hide", "import", "keep", "move", "protect", "pull", "receive", "recover", "relocate", "remove"}
    | {"rescue", "save", "segregate", "separate", "steal", "take", "transfer", "withdraw", "withhold"}
)
"""Verbs whose own "from" may stand behind their object."""


def _is_called_so(tree: Tree, noun: Token, preposition: Token, token: Token) -> bool:
    """True for "shares in Acme", whose phrase says it already, and for 'the book "In Doubt"', which is called so."""
    whole = mention(tree, noun)
    inside = whole is not None and preposition.end <= whole.end and preposition.lemma == "in"
    title = preposition.text.istitle() and preposition.index > 0
    return title or (inside and len(tree.conjuncts(token)) == 1)


def _is_taken(tree: Tree, noun: Token) -> bool:
    """True for the deal in "hid the terms of the deal"."""
    while tree.arc(noun) == "preposition object" and tree.tokens[noun.head].lemma == "of":
        noun = tree.tokens[tree.tokens[noun.head].head]
    verb = tree.tokens[noun.head].lemma.lower()
    banned = verb in _BANNING and (noun.entity or is_person_or_body(noun))  # "banned the firm from the country"
    return tree.arc(noun) == "object" and (verb in TAKING or bool(banned))


_BANNING = frozenset({"ban", "bar", "disqualify", "exclude", "suspend"})
"""What is done to people and firms that are kept from something; an import from Peru that is banned is from there."""


def event_noun(tree: Tree) -> Iterator[Found]:
    """A noun made of a verb relates who does it to what it is done to.

    yes: Russia's invasion of Ukraine continues. -> Russia | invade | Ukraine
    yes: The Russian invasion of Ukraine continues. -> Russian | invade | Ukraine
    yes: Kim welcomed London's ban on stoves. -> London | ban | stoves
    yes: Lincoln's murder by Booth shocked the nation. -> Booth | murder | Lincoln
    yes: The visit of the pope to Chile cost $4 million. -> pope | visit | Chile
    yes: A Russian invasion of Finland could cripple Nokia. -> Russian | invade | Finland | + conditional
    yes: The invasion of Finland by Russia would shake Europe. -> Russia | invade | Finland | + conditional
    yes: The Russian invasion of Ukraine could last for years. -> Russian | invade | Ukraine
    yes: The court ordered the release of Kim by the army. -> army | release | Kim | + intended
    yes: The council is reviewing the takeover of Acme by Nokia. -> Nokia | take over | Acme | + possible
    yes: The mooted invasion of Kuwait by Iraq worried Oman. -> Iraq | invade | Kuwait | + possible
    yes: An embargo on Russia's import of chips angered Moscow. -> Russia | import | chips | - intended
    yes: Takeover of Arm by Nvidia collapses -> Nvidia | take over | Arm | + possible
    yes: Norway's defeat of Sweden pleased the king. -> Norway | defeat | Sweden
    no: The ban on the export of grain by India was lifted.
    no: The invasion continues.
    from: NOMLEX (Macleod and others 1998); Grimshaw 1990
    """
    for noun in tree.tokens:
        row = table("nominalisations").get(noun.lemma.lower())
        other = table("nominalisations").get(f"{noun.lemma.lower()} of")  # "Peru's defeat of Chile" is none "by Chile"
        if other is not None and tree.possessors(noun) and any(_patients(tree, noun, ["of"])):
            row = other
        if row is None or not tree.is_noun(noun) or tree.arc(noun) == "compound":
            continue
        prepositions = row[1].split()
        doers = tuple(_doers(tree, noun))
        patients = tuple(_patients(tree, noun, prepositions))
        if doers and not patients and "of" in prepositions:
            patients = tree.possessors(noun)  # "Lincoln's murder by Booth"
            agents = doers
        else:
            agents = tuple(_agents(tree, noun, of="of" not in prepositions)) if patients else ()
        for patient in patients:
            for agent in agents:
                yield Found(agent, plain(_with_preposition(tree, noun, row[0], patient)), patient, predicate=noun)


def _with_preposition(tree: Tree, noun: Token, verb: str, patient: Token) -> str:
    """Withdraw from for "withdrawal from Mosul", resign as for "resignation as chairman", withdraw for "of the car"."""
    word = tree.tokens[patient.head].lemma.lower() if tree.arc(patient) == "preposition object" else ""
    return f"{verb.split()[0]} {word}" if word in {"as", "from"} and noun.lemma.lower() != "import" else verb


_WORKS = frozenset(
    {"book", "canvas", "drawing", "film", "letter", "manuscript", "novel", "painting", "photograph", "picture", "play"}
    | {"poem", "portrait", "print", "sculpture", "sketch", "song", "statue", "tapestry", "work"}
)
"""What is by whoever made it."""


def _doers(tree: Tree, noun: Token) -> Iterator[Token]:
    """What follows "by"."""
    if any(t.lemma.lower() in _WORKS for words, t in tree.obliques(noun) if words[-1].lemma == "of"):
        return  # "the theft of paintings by Monet"
    on = (above := tree.head(noun)) is not None and above.lemma == "on" and tree.tokens[above.head].lemma == "ban"
    banned = on or _is_of_a_passive(tree, noun)
    for preposition in tree.below(noun, "preposition", "agent"):
        if preposition.lemma.lower() == "by" and not banned:  # "ban on the export of grain by India": bans or exports
            others = (o for o in tree.below(preposition, "preposition object") if not is_time(tree, o))
            yield from (o for o in others if o.lemma.lower() not in {"mean", "means"})
            return


def _is_of_a_passive(tree: Tree, noun: Token) -> bool:
    """True for the murder of "was accused of the murder of Kim by the hospital", which accused and did not murder."""
    preposition = tree.head(noun) if tree.arc(noun) == "preposition object" else None
    verb = tree.head(preposition) if preposition is not None else None
    passive = verb is not None and tree.is_verb(verb) and tree.is_passive(verb) and not tree.agents(verb)
    return passive and verb is not None and verb.index < noun.index


def _agents(tree: Tree, noun: Token, *, of: bool) -> Iterator[Token]:
    """The possessor, what follows "by", the nation before the noun, or, where that is no patient, what follows "of"."""
    for owner in tree.possessors(noun):
        if not is_time(tree, owner):  # "yesterday's cabinet approval"
            yield from tree.conjuncts(owner)
            return
    doers = tuple(_doers(tree, noun))
    if not doers and of:
        of_whom = (o for words, o in tree.obliques(noun) if [w.lemma.lower() for w in words] == ["of"])
        doers = tuple(o for o in of_whom if (tree.is_name(o) or is_person(o)) and not is_time(tree, o))
    if doers:
        yield from doers
        return
    for before in tree.premodifiers(noun):
        if before.entity in {"GPE", "NORP", "ORG"} and tree.arc(before) in {"adjective", "compound", "noun modifier"}:
            yield before
            return


def _patients(tree: Tree, noun: Token, prepositions: list[str]) -> Iterator[Token]:
    for words, token in tree.obliques(noun):
        if len(words) == 1 and words[0].lemma.lower() in prepositions:
            yield token
            return


def between_two(tree: Tree) -> Iterator[Found]:
    """A noun for what two do with each other: "talks between A and B", "A-B talks", "A's meeting with B".

    yes: The talks between Greece and Turkey ended. -> Greece | talk with | Turkey
    yes: Kim's meeting with Moon ended. -> Kim | meet | Moon
    no: The talks ended.
    from: Quirk and others 1985, 13.46
    """
    for noun in tree.tokens:
        row = table("mutual").get(noun.lemma.lower())
        if row is None or not tree.is_noun(noun) or (noun.lemma == "trade" and tree.arc(noun) == "compound"):
            continue
        for first, second in _parties(tree, noun):
            if not is_time(tree, first) and not is_time(tree, second):
                yield Found(first, plain(row[0]), second, predicate=noun, alone=True)


def _parties(tree: Tree, noun: Token) -> Iterator[tuple[Token, Token]]:
    owners = [c for o in tree.possessors(noun) for c in tree.conjuncts(o)]
    for words, token in tree.obliques(noun):
        word = words[-1].lemma.lower()
        joined = tree.conjuncts(token)
        if word == "between" and len(joined) > 1:
            yield from itertools.combinations(_up_to_and(tree, joined), 2)
            return
        if word == "with" and owners:
            yield from itertools.product(owners, joined)
            return
    yield from itertools.combinations(owners if len(owners) > 1 else _hyphenated(tree, noun), 2)


def _up_to_and(tree: Tree, joined: tuple[Token, ...]) -> tuple[Token, ...]:
    """Kim and Lee of "between Kim and Lee, and the mine": a second "and" joins something else."""
    ands = [t.index for t in tree.tokens[joined[0].index : joined[-1].index] if t.text.lower() == "and"]
    return tuple(t for t in joined if len(ands) < 2 or t.index < ands[1])


def _hyphenated(tree: Tree, noun: Token) -> list[Token]:
    """ "US", "Ukraine" before "relations" in "US-Ukraine relations"; empty where no hyphen joins names there."""
    names: list[Token] = []
    at = noun.index - 1
    while at > 0 and tree.tokens[at].tag == "NN" and tree.tokens[at].head == noun.index:  # "US-Ukraine ferry talks"
        if tree.tokens[at].lemma.lower() in _ROUTES:
            return []  # "the Varna-Dolen pipeline dispute"
        at -= 1
    while at >= 0 and tree.is_name(tree.tokens[at]):
        names.insert(0, tree.tokens[at])
        if at < 2 or tree.tokens[at - 1].text not in {"-", "–", "/"}:
            break
        at -= 2
    return names if len(names) > 1 else []


_ROUTES = frozenset({"canal", "corridor", "line", "pipeline", "railway", "road", "route", "tunnel"})
"""What leads from one place to another, which have no part in it."""


def _is_phrasal(tree: Tree, noun: Token, word: str) -> bool:
    """True for a bare noun that with what stands round it makes one preposition: "in exchange for", "in line with"."""
    before = tree.head(noun)
    if before is not None and table("complex_prepositions").get(f"{before.lemma} {noun.lemma}", ("",))[0] == word:
        return True
    bare = noun.tag == "NN" and not tree.determiners(noun) and not tree.premodifiers(noun)
    return (
        bare
        and before is not None
        and tree.arc(noun) == "preposition object"
        and before.lemma.lower() in {"in", "on", "by", "at", "under", "with"}
        and word in {"for", "with", "against", "about"}
    )


def _is_elsewhere(tree: Tree, noun: Token, preposition: Token, token: Token) -> bool:
    """True where the preposition belongs to an adjective, an idiom, or a role that another rule reads."""
    word = preposition.lemma.lower()
    if any(t.index == preposition.index - 1 and t.index > noun.index for t in tree.below(noun, "adjective")):
        return True  # "a town famous for its cheese"
    if token.lemma.lower() in lexicon("adverbial_nouns") and not tree.premodifiers(token):
        return True  # "the case in question"
    verb = tree.head(noun)
    used = verb is not None and verb.lemma.lower() in _USING and tree.arc(noun) == "object"
    if word == "for" and (used or (tree.arc(noun) == "attribute" and noun.lemma == "matter")):
        return True  # "used the money for roads", "pay is a matter for unions"
    if verb is not None and verb.lemma == "as" and is_taken_so(tree, verb):
        return True  # "recorded the money as payments for clothes"
    former = is_role(noun) and word == "at" and any(a.lemma.lower() == "former" for a in tree.adjectives(noun))
    if former or any(d.lemma.lower() in {"either", "neither"} for d in tree.determiners(token)):
        return True  # "a former head of customs at the port", "attacks from either side"
    if word in {"in", "near"} and token.lemma.lower() in lexicon("persons") and not token.entity:
        return True  # "growers in Kent and their rivals": nobody is in a rival
    if (tree.is_name(noun) and _is_known_so(tree, noun)) or name_after_for(tree, noun) == preposition:
        return True  # "known as the Senkaku in Japan", "Bread for All"
    if verb is not None and tree.arc(noun) == "object" and tree.is_verb(verb) and is_idiom(tree, verb, noun):
        return True  # "had a major impact on the market"
    described = is_role(noun) and not tree.is_name(noun) and (tree.is_description(noun) or is_said_of(tree, noun))
    beside = tree.head(noun) if tree.arc(noun) == "apposition" else None
    named = word == "for" and beside is not None and beside.entity == "PERSON"  # "Kim, the cabinet member for roads"
    return _is_phrasal(tree, noun, word) or named or (described and not (word == "from" and is_place(token)))


_USING = frozenset({"abuse", "blame", "exchange", "exploit", "misuse", "spend", "swap", "thank", "trade", "use"})
"""Verbs whose "for" is not their object's."""


def _is_known_so(tree: Tree, name: Token) -> bool:
    """True for both names of "known as the Senkaku in Japan and the Diaoyu in China": there they are called so."""
    first: Token | None = name
    while first is not None and tree.arc(first) == "joined":
        first = tree.head(first)
    above = tree.head(first) if first is not None else None
    if above is None or above.lemma.lower() != "as":  # "called the Malvinas in Argentina"
        return above is not None and (above.tag, above.lemma) == ("VBN", "call") and first in tree.attributes(above)
    verb = tree.head(above)
    return verb is not None and verb.tag == "VBN" and verb.lemma.lower() in {"describe", "know", "refer"}


_SPEAKING_FOR = frozenset({"commissioner", "spokesman", "spokesperson", "spokeswoman"})
"""Who is so for somebody: another rule tells it."""


def _is_of_the_verb(word: str, token: Token) -> bool:
    """True for what stands behind a name but not with it: "vote for Labour in the elections", "met Lee for talks"."""
    return word == "for" or (word == "in" and names_event(token.lemma.lower()))


def _is_no_relation(tree: Tree, noun: Token, word: str, token: Token) -> bool:
    """True for a preposition that relates only some nouns: with and about what is mutual, a time to an event."""
    mutual = noun.lemma.lower() in table("mutual")
    lasting = token.lemma.lower() in {"year", "decade", "month", "week", "day", "hour", "century", "minute", "quarter"}
    if noun.lemma.lower() in lexicon("units") | {"walk"} or (lasting and word == "in") or is_time(tree, noun):
        return True  # "a few metres from the frontier", "an hour's walk from it", "the first vote in a decade"
    lone = word in {"with", "about"} and not mutual
    lone = lone or (word in {"in", "on"} and not is_time(tree, token) and not may_hold(noun, word, token))
    if lone or _is_state(tree, noun) or is_one_name(tree, noun, word, token):
        return True
    if is_time(tree, token) and table("kinds").get(noun.lemma.lower()) != ("Event",):
        return True
    people = noun.lemma.lower() in lexicon("persons") | {"people"}
    moved = is_place(noun) and not noun.entity and token.entity == "GPE"  # "come to the area from Jordan"
    if word == "from" and (moved or (people and not may_be_source(token)) or _is_taken(tree, noun)):
        return True  # "the death of two people from fever", "hid the terms of the deal from Congress"
    if (word == "at" and not may_be_somewhere(noun)) or (word == "for" and noun.lemma.lower() in _SPEAKING_FOR):
        return True  # "studies sleep at Uppsala University", "a spokesman for the army"
    if (word == "off" and tree.arc(noun) == "object") or is_no_place(tree, word, token):
        return True  # "cleared the shot off the line", "his term in office"
    if is_time(tree, token) and (word == "for" or len(tree.conjuncts(token)) > 1):
        return True  # "the deaths of 49 people in 2022 and 2023"
    of = tree.head(noun) if tree.arc(noun) == "preposition object" and tree.is_name(noun) else None
    whole = tree.head(of) if of is not None and of.lemma == "of" and not is_place(noun) else None
    return word == "between" or (whole is not None and tree.is_name(whole))  # "the Law of the Sea in Hamburg"


def noun_with_preposition(tree: Tree) -> Iterator[Found]:
    """A preposition after a noun says where it is, whom it is from, with or between.

    yes: The agreement with Ukraine failed. -> agreement | be with | Ukraine
    yes: A warning from the weather agency came late. -> warning | be from | weather agency
    yes: He blamed delays at projects in Peru and the cost of blades. -> projects | be in | Peru
    yes: Protesters blocked a road near Oaxaca. -> road | be near | Oaxaca
    yes: The firm would build the plant in Texas. -> plant | be in | Texas | + intended
    no: The minister banned the firm from the country.
    no: No group has claimed responsibility for the attack.
    no: The coach denied a conflict with the captain.
    no: The troops met little resistance in Tunis.
    no: The shop opened in Oslo.
    no: The police freed 88 people on board.
    no: The islands are known as the Senkaku in Japan and the Diaoyu in China.
    from: gold guidelines, rules 5 and 9
    """
    for noun in tree.tokens:
        if not tree.is_noun(noun) or _is_any(tree, noun) or tree.arc(noun) == "compound":
            continue
        for words, token in tree.obliques(noun):
            word = words[-1].lemma.lower()
            if len(words) > 1 or word not in lexicon("noun_prepositions") or tree.is_question_word(token):
                continue
            asked_for = complement_prepositions(noun) | restricting(tree, noun)
            if _is_called_so(tree, noun, words[0], token) or word in asked_for:
                continue
            if word in {"in", "near", "at"} and is_country(noun):
                continue  # "faces the Netherlands in Zurich"
            if (tree.is_pronoun(token) and word == "among") or is_told_elsewhere(tree, noun, word, token):
                continue  # "a ban on 26 sites, among them Kappa"
            if (
                words[0] in ranges(tree, noun)
                or words[0] in kind_counted(tree, noun)
                or _is_elsewhere(tree, noun, words[0], token)
                or (tree.is_name(noun) and _is_of_the_verb(word, token))
                or _is_no_relation(tree, noun, word, token)
                or (token.lemma.lower() in {"earliest", "lack"} or (word, token.entity) == ("from", "QUANTITY"))
            ):
                continue
            last, there = tree.conjuncts(noun)[-1], is_there_already(tree, noun)
            comma = tree.tokens[words[0].index - 1].text == ","
            if noun.index < last.index < words[0].index and (comma or word in {"against", "for", "over"}):
                yield Found(last, plain(f"be {word}"), token, predicate=last, fixed=tree.is_name(last), content=True)
                continue  # "Orlan and Brann, from Norway", "schools and camps for refugees"
            yield Found(
                noun,
                plain(f"be {word}"),
                token,
                predicate=noun,
                fixed=tree.is_name(noun) or there,
                told=there,
                content=True,
                single=last.index > words[0].index,  # "mines in Peru and dams": the dams may be elsewhere
            )


def _is_state(tree: Tree, noun: Token) -> bool:
    """True for sale in "goes on sale in Peru", which is no sale in Peru, and telephone in "told by telephone from"."""
    above = tree.head(noun)
    if above is None or tree.determiners(noun) or tree.premodifiers(noun):
        return False
    return noun.lemma in {"on": lexicon("on_states"), "by": lexicon("means")}.get(above.lemma, ())


def _is_any(tree: Tree, noun: Token) -> bool:
    """True for "any driver in the city", which says no more than who is meant, and for "things in the city"."""
    words = {d.lemma.lower() for d in tree.determiners(noun)}
    return noun.lemma.lower() in lexicon("vague") or not words.isdisjoint({"any", "no"})


def person_of_body(tree: Tree) -> Iterator[Found]:
    """Whom a person is "of": the body that he works for.

    yes: Pieter Vos of Ghent University led the study. -> Pieter Vos | be of | Ghent University
    no: Pieter Vos left the University of Ghent.
    from: gold guidelines, rule 5
    """
    for name in tree.tokens:
        person = name.entity == "PERSON" and tree.is_name(name) and tree.arc(name) != "compound"
        for words, body in tree.obliques(name) if person else ():
            beside = words[0].index == name.index + 1
            known = body.entity == "ORG" or (beside and is_country(body))  # "Olga Marin of Romania"
            if known and words[0].text == "of" and (beside or tree.word_after(name).text == ","):
                yield Found(name, plain("be of"), body, predicate=name, fixed=True, alone=True)


RULES = (event_noun, between_two, noun_with_preposition, person_of_body)
