"""What "it" does that only a thing does: a law takes effect, a report contains errors."""

from graphbuild.labels import ARCS, SUBJECT
from graphbuild.lexicon import lexicon, table
from graphbuild.model import Mention, Token
from graphbuild.pronouns import IT, THEY
from graphbuild.resolve.agreement import Fits, family, fitting, is_people
from graphbuild.resolve.binding import blocked
from graphbuild.resolve.definites import is_said_what_it_is
from graphbuild.resolve.discourse import Discourse, Found, Referent
from graphbuild.resolve.kinds import head_noun
from graphbuild.resolve.roles import is_plain

_IN_FORCE = frozenset({"effect", "force"})
_ACTING = frozenset({"Person", "Organization", "Group"})


def thing_that_does_it(discourse: Discourse, mention: Mention) -> Found | None:
    """ "It" that costs, contains or takes effect is the only thing just named, and not the body that made it.

    yes: Parliament passed the law in June. It took effect in July. -> It = law
    yes: Nestle recalled Kitkat bars. They contained glass. -> They = Kitkat bars
    yes: The court annulled the contract because it contained errors. -> it = contract
    no: Parliament passed the law in June. It took pride in July. -> It = Parliament
    """
    fits = fitting(mention)
    if fits is None or not is_of_a_thing(discourse, mention):
        return None
    near = _things(discourse, mention, fits)
    return ((near[0],), "the only thing just named") if len(near) == 1 else None


def thing_of_that_sort(discourse: Discourse, mention: Mention) -> Found | None:
    """A wide noun alone means the only thing near by that a narrower one of its sort named.

    yes: Brackley paid for a new school. The building will open in May. -> The building = new school
    yes: Kim praised the Lima Art Museum. The institution is old. -> The institution = Lima Art Museum
    no: Brackley paid for a school and a library. The building will open in May. -> The building = building
    no: Brackley paid for a school. The new building will open in May. -> The new building = new building
    no: Brackley paid for a school. The building next door will open in May. -> The building = building
    no: Brackley paid for new schools. The building will open in May. -> The building = building
    """
    narrow = frozenset(table("wide_things").get(mention.noun, ("",))[0].split())
    if not narrow or not is_plain(discourse, mention):
        return None
    tokens = discourse.document.sentences[mention.sentence].tokens
    after = tokens[mention.head + 1 : mention.head + 3]
    if after and (after[0].text in {"next", "opposite"} or [t.text for t in after] in ([",", "a"], [",", "an"])):
        return None  # "the building next door", "the drug, an antibiotic"
    near = [(m, r) for m, r in discourse.before(mention, sentences=1) if m.form not in {"pronoun", "quality"}]
    named = [(m, r) for m, r in near if m.form == "name" and " " in m.label]
    near = [(m, r) for m, r in near if not is_said_what_it_is(discourse, m)]  # "Brann is a factory. The building"
    found = [r for m, r in near if m.noun in narrow or m.noun == mention.noun]
    found += [r for m, r in named if head_noun(m.label.lower().split()) in narrow]
    things = list(dict.fromkeys(found))
    several = any(m.plural for m, r in near if r in things)
    single = len(things) == 1 and not several
    return ((things[0],), f"the only {mention.noun} just spoken of") if single else None


def what_was_done_to_before(discourse: Discourse, mention: Mention) -> Found | None:
    """ "It" as the object of the second of two verbs of one subject is what the first is done to.

    yes: The firm kept a park, but Peru considered the pledge insufficient and did not test it. -> it = pledge
    no: The firm kept a park, but Peru considered it and did not test it. -> it = park
    """
    tokens = discourse.document.sentences[mention.sentence].tokens
    word, fits = tokens[mention.head], fitting(mention)
    verb = tokens[word.head]
    first = tokens[verb.head]
    joined = ARCS.get(verb.label) == "joined" and ARCS.get(word.label) == "object" and first.tag.startswith("VB")
    if fits is None or family(mention) is not IT or not joined:
        return None
    between = [t for t in tokens[: word.index] if t.head in {verb.index, first.index} and t.index > first.index]
    if any(t.head == verb.index and ARCS.get(t.label) in SUBJECT for t in between):
        return None
    small = {t.index for t in between if ARCS.get(t.label) == "clause" and t.tag in {"JJ", "VBN"}}
    plain = {i for i in small if not any(t.head == i and t.tag in {"IN", "MD", "TO", "VBZ", "VBD"} for t in tokens)}
    done_to = {t.index for t in tokens if t.head in plain and ARCS.get(t.label) in SUBJECT}
    here = [
        m for m in discourse.meant_in[mention.sentence] if m.head in done_to and m.form not in {"pronoun", "quality"}
    ]
    found = [r for m in here for r in discourse.meant[m] if fits(r)]
    return ((found[0],), "what the verb before is done to") if len(found) == 1 else None


def what_is_opposed(discourse: Discourse, mention: Mention) -> Found | None:
    """ "It" that somebody opposes or backs is the only plan, law or deal just named.

    yes: The bill goes to Lima in May. The union, whose members are bakers, opposes it. -> it = bill
    no: The bill goes to Lima in May. The union, whose members are bakers, sells it. -> it
    no: The bill and the treaty go to Lima. The union opposes it. -> it
    """
    tokens = discourse.document.sentences[mention.sentence].tokens
    word, fits = tokens[mention.head], fitting(mention)
    opposed = ARCS.get(word.label) == "object" and tokens[word.head].lemma in _OPPOSING
    if fits is None or family(mention) is not IT or not opposed:
        return None
    plans: list[Referent] = []
    for earlier, referent in discourse.before(mention, sentences=1):
        if (earlier.noun in _PLANS or referent.roles & _PLANS) and fits(referent) and referent not in plans:
            plans.append(referent)
    near = [m for m in plans[0].mentions if mention.sentence - m.sentence < 2] if plans else []
    told = any(m.role in {"subject", "object"} and m.start < mention.start for m in near)
    return ((plans[0],), "the only plan just named") if len(plans) == 1 and told else None


_OPPOSING = frozenset({"back", "endorse", "oppose", "ratify", "reject", "support", "veto"})
_PLANS = lexicon("laws") | lexicon("bargains") | {"ban", "motion", "offer", "plan", "proposal", "reform", "scheme"}
"""What people are for or against."""


def is_of_a_thing(discourse: Discourse, mention: Mention) -> bool:
    """True for "it" and "they" as subjects of a verb of what only things do."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    word = tokens[mention.head]
    verb = tokens[word.head]
    row = table("of_things").get(verb.lemma.lower())
    if row is None or ARCS.get(word.label) != "subject" or family(mention) not in (IT, THEY):
        return False
    after = [t for t in tokens[verb.index + 1 :] if t.head == verb.index]
    wanted = row[0] if row else ""
    if wanted != "into":
        return not wanted or any(t.text.lower() == wanted for t in after)
    into = {t.index for t in after if t.text.lower() == wanted}
    return any(t.head in into and t.lemma.lower() in _IN_FORCE for t in tokens)


def _things(discourse: Discourse, mention: Mention, fits: Fits) -> list[Referent]:
    """The things that are subjects or objects of the nearest sentence before the pronoun that has any."""
    barred = blocked(discourse, mention)
    for back in (0, 1):
        here = [m for m in discourse.meant_in.get(mention.sentence - back, ()) if m.end <= mention.start]
        roles = {"subject", "object", *(["other"] if back == 0 else [])}  # "the problem of lamps is what they contain"
        args = [m for m in here if m.role in roles and m.form != "quality"]
        found = [r for m in args for r in discourse.meant[m] if fits(r) and r not in barred and not _acts(r)]
        if found:
            return list(dict.fromkeys(found))
    return []


def _acts(referent: Referent) -> bool:
    return referent.kind in _ACTING or "country" in referent.roles


def is_reason_of_either(discourse: Discourse, mention: Mention) -> bool:
    """True for "it" in "the court annulled the contract because it was late": it may be either.

    And for "they" in "the strikes slowed deliveries before they recovered".
    """
    tokens = discourse.document.sentences[mention.sentence].tokens
    word = tokens[mention.head]
    verb = tokens[word.head]
    fits = fitting(mention)
    either = _is_reason(tokens, verb) if family(mention) is IT else ARCS.get(verb.label) == "adverbial clause"
    if fits is None or family(mention) not in (IT, THEY) or mention.role != "subject" or not either:
        return False
    here = discourse.meant_in[mention.sentence]
    beside = [m for m in here if tokens[m.head].head == verb.head and m.end <= mention.start]
    fit = [(m.role, r) for m in beside for r in discourse.meant[m] if fits(r)]
    if family(mention) is THEY and len({_acts(r) or is_people(r) for _, r in fit}) > 1:
        return False  # "soldiers burned houses before they fled"
    return {"subject", "object"} <= {role for role, _ in fit}


def _is_reason(tokens: tuple[Token, ...], verb: Token) -> bool:
    return any(t.head == verb.index and t.text.lower() == "because" for t in tokens[: verb.index])
