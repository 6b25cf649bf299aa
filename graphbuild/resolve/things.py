"""What "it" does that only a thing does: a law takes effect, a report contains errors."""

from graphbuild.labels import ARCS
from graphbuild.lexicon import table
from graphbuild.model import Mention, Token
from graphbuild.pronouns import IT, THEY
from graphbuild.resolve.agreement import Fits, family, fitting, is_people
from graphbuild.resolve.binding import blocked
from graphbuild.resolve.discourse import Discourse, Found, Referent

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
