"""Pronouns: who is he, what is it. Where two fit equally well the pronoun stays open, and its claim is not made."""

from graphbuild.labels import ARCS, NOMINAL_TAGS
from graphbuild.lexicon import lexicon, table
from graphbuild.model import Mention, Statement, Token
from graphbuild.pronouns import HE, IT, SHE, THEY
from graphbuild.resolve.agreement import (
    SPEAKING,
    Fits,
    family,
    fitting,
    has_people,
    is_people,
    may_own,
    no_city,
    no_event,
    no_mere_place,
    no_mere_thing,
    no_number_of_things,
    who_acts,
    who_speaks,
)
from graphbuild.resolve.antecedents import Candidates, candidates, is_inside, is_left_over
from graphbuild.resolve.binding import co_arguments, heads_above, is_another_s, object_before, quote_round, verb_above
from graphbuild.resolve.company import (
    is_cared_for,
    is_of_a_body,
    is_of_a_firm,
    is_of_people,
    is_told,
    is_what_is_said,
)
from graphbuild.resolve.discourse import Discourse, Found, Referent
from graphbuild.resolve.heads import heads_what
from graphbuild.resolve.things import is_of_a_thing, is_reason_of_either


def antecedent_of_whose(discourse: Discourse, mention: Mention) -> Found | None:
    """ "Whose" is the noun that its relative clause says more of.

    yes: Kim knows Lee, whose firm sells roofs. -> whose = Lee
    no: Kim knows Lee, and his firm sells roofs. -> his
    no: Ada Kim, founder of Acme, whose notes were read out, left. -> whose
    """
    if mention.text.lower() != "whose":
        return None
    tokens = discourse.document.sentences[mention.sentence].tokens
    verb = tokens[tokens[mention.head].head]
    while not verb.tag.startswith("VB") and verb.head != verb.index:
        verb = tokens[verb.head]
    for other in discourse.document.mentions:
        if other.sentence == mention.sentence and other.head == verb.head and other.start < mention.start:
            who = _of_kin(discourse, mention, discourse.one(other), verb)
            apart = who is not None and (
                _is_where_people_are_from(tokens, other, who) or _is_in_an_apposition(discourse, mention, other, who)
            )
            if who is not None and not apart:
                return (who,), "the noun that the relative clause says more of"
    return None


def _of_kin(discourse: Discourse, mention: Mention, who: Referent | None, verb: Token) -> Referent | None:
    """Only people have widows and brothers: in "an officer in Lee's army, whose widow" it is the officer's."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    if who is None or who.kind == "Person" or tokens[tokens[mention.head].head].lemma.lower() not in table("gendered"):
        return who
    above = set(heads_above(tokens, verb.index))
    people = [m for m in discourse.meant_in[mention.sentence] if m.head in above]
    return next((r for m in reversed(people) for r in discourse.meant[m] if r.kind == "Person"), None)


def _is_in_an_apposition(discourse: Discourse, mention: Mention, noun: Mention, who: Referent) -> bool:
    """True for Acme in "Kim, founder of Acme, whose notes": they may be Kim's, unless only bodies have such."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    if tokens[tokens[mention.head].head].lemma.lower() in lexicon("of_bodies") or who.kind == "Person":
        return False
    above = [i for i in heads_above(tokens, noun.head) if ARCS.get(tokens[i].label) == "apposition"]
    people = (m for m in discourse.meant_in[mention.sentence] for i in above if m.head == tokens[i].head)
    return any(r.kind == "Person" for m in people for r in discourse.meant[m])


def _is_where_people_are_from(tokens: tuple[Token, ...], mention: Mention, referent: Referent) -> bool:
    """True for Utrecht in "a couple from Utrecht, whose daughter swam": the couple may be meant."""
    preposition = tokens[tokens[mention.head].head]
    return referent.kind == "Place" and preposition.tag == "IN" and tokens[preposition.head].tag in NOMINAL_TAGS


def named_beside_it(discourse: Discourse, mention: Mention) -> Found | None:
    """A name in brackets after a pronoun says whom it means.

    yes: Kim praised Lee, and he (Lee) left. -> he = Lee
    no: Kim praised Lee, and he left. -> he
    """
    tokens = discourse.document.sentences[mention.sentence].tokens
    for other in discourse.meant_in[mention.sentence]:
        named = other.form == "name" and tokens[other.head].head == mention.head
        if named and other.start > mention.end and tokens[mention.head + 1].text in {"(", "["}:
            return discourse.meant[other], "the name beside it"
    return None


def subject_of_its_verb(discourse: Discourse, mention: Mention) -> Found | None:
    """A reflexive, and a possessive inside the object, mean the subject of the verb, also where that follows.

    yes: Discussing his plan, Kim left. -> his = Kim
    yes: Kim defended herself. -> herself = Kim
    yes: Chile acts alone, while Peru is advised by its own bank. -> its = Peru
    no: His plan failed. -> His
    yes: Soldiers and farmers left their homes. -> their = soldiers + farmers
    no: The merger had failed. Ford welcomed its demise. -> its = merger
    no: Acme's board said the job would go to its boss. -> its = Acme's board
    no: Acme sold a mill. Ford and Kestra, its rivals, bid for a boat. -> its = Acme
    no: The crisis in Peru has weakened its army. -> its = Peru
    no: Laura Bell thanked Susan Hart, who had hired her brother. -> her
    """
    word = mention.text.lower()
    fits = fitting(mention)
    if fits is None or (mention.role != "possessor" and not word.endswith(("self", "selves"))):
        return None
    fits = may_own(fits) if family(mention) is IT else fits
    fits = no_event(fits) if is_of_a_body(discourse, mention) else fits
    verb = verb_above(discourse, mention)
    told = [s for s in discourse.statements_in[mention.sentence] if not _is_by_another(discourse, mention, s)]
    by = [s for s in told if s.rule == "passive_with_agent" and s.predicate == verb]
    for statement in by:  # "is advised by its bank"
        itself = statement.subject.start <= mention.start < statement.subject.end
        undergoer = discourse.one(statement.object) if itself and statement.object.form != "pronoun" else None
        if undergoer is not None and statement.object.end <= mention.start and fits(undergoer):
            return (undergoer,), "what the verb is done to, by what belongs to it"
    by = [s for s in by if s.subject.end <= mention.start]
    for statement in (*by, *(s for s in told if s.rule in _VERBAL)):  # "made by Acme at its plant"
        later = statement.predicate == verb and statement.subject.end <= mention.start
        inside = later or statement.object.start <= mention.start < statement.object.end
        itself = statement.subject.start <= mention.start < statement.subject.end
        itself = itself or _is_said_of_it(discourse, statement.subject, mention)
        cataphora = statement.subject.form == "pronoun" and statement.subject.start > mention.start
        if not inside or itself or cataphora:
            continue
        several = discourse.meant.get(statement.subject, ())
        if len(several) > 1 and family(mention) is THEY:
            return several, "the subjects of the verb that it belongs to"
        subject = discourse.one(statement.subject)
        acts = statement.rule != "passive_with_agent" or (subject is not None and subject.kind in SPEAKING)
        if subject is None or not acts or statement.subject.form == "pronoun":
            continue
        if family(mention) is IT and not subject.named and statement.subject.noun in table("nominalisations"):
            continue  # "any action affecting its smelters": no action has smelters
        owns = (no_mere_thing(fits) if family(mention) is THEY else fits)(subject)
        if owns and not _is_rather_of_another(discourse, mention, subject, fits):
            return _with_those_beside(discourse, mention, statement), "the subject of the verb that it belongs to"
    return None


def _is_rather_of_another(discourse: Discourse, mention: Mention, subject: Referent, fits: Fits) -> bool:
    """True for "her" in "a woman may appeal, as the judge misled them about her motives": she is known to be "her".

    Not in "who suffered a cut above his eye".
    """
    tokens = discourse.document.sentences[mention.sentence].tokens
    clause = tokens[verb_above(discourse, mention)]
    own = ARCS.get(clause.label) == "relative clause" and any(m.head == clause.head for m in subject.mentions)
    here = (m for m in discourse.meant_in[mention.sentence] if m.end <= mention.start and m.form != "pronoun")
    known = {r for m in here if not is_inside(m, mention) for r in discourse.meant[m] if r.gender and fits(r)}
    unknown = family(mention) in (HE, SHE) and not subject.gender and not subject.named
    return unknown and not own and bool(known - {subject})


def _with_those_beside(discourse: Discourse, mention: Mention, statement: Statement) -> tuple[Referent, ...]:
    """The soldiers and the farmers of "soldiers and farmers left their homes"; but one for "his" and "its"."""
    here = [statement] if family(mention) is not THEY else discourse.statements_in[mention.sentence]
    alike = (s for s in here if (s.rule, s.predicate) == (statement.rule, statement.predicate))
    both = [s for s in alike if s.object.start == statement.object.start and s.subject.end <= mention.start]
    return tuple(dict.fromkeys(r for s in both or [statement] if (r := discourse.one(s.subject)) is not None))


def _is_said_of_it(discourse: Discourse, subject: Mention, mention: Mention) -> bool:
    """True for "its" in "the fund, its second-largest holder, sold", "Ford welcomed its end": it is another's."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    beside = tokens[tokens[mention.head].head]
    one = ARCS.get(beside.label) == "apposition" and beside.head == subject.head and mention.role == "possessor"
    return one or is_another_s(tokens, subject, mention)


def _is_by_another(discourse: Discourse, mention: Mention, statement: Statement) -> bool:
    """True for "its" in "blocked the takeover of Acme by its rival": it is not the blocker's rival."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    owned = tokens[tokens[mention.head].head]
    by = tokens[owned.head]
    return by.lemma == "by" and tokens[by.head].tag in NOMINAL_TAGS and statement.predicate != by.head


_VERBAL = frozenset(
    {"verb_with_object", "verb_with_preposition", "frame_with_infinitive", "passive_with_preposition"}
    | {"judged_object", "made_object", "moved_object", "supplied_object"}
)
"""Rules whose subject does what the clause tells."""


def pronoun(discourse: Discourse, mention: Mention) -> Found | None:
    """A pronoun of the third person means the one thing that fits it best, or the two that stand together.

    yes: Mr Patel left. Mrs Patel stayed. She sold a boat. -> She = Patel
    yes: The union said Acme had ignored its warnings. -> its = union
    yes: Irena Malk met the architect. She praised him. -> She = Irena Malk
    yes: George Bush won. His son George W. Bush lost. -> His = George Bush
    yes: Peru and Chile signed a pact. They trade wine. -> They = Peru + Chile
    no: The claim that it had paid the miners was false. -> it
    yes: Peru and Chile signed a pact, but neither ratified it. -> neither = Peru + Chile
    no: Kim met Lee before he left. -> he
    yes: The guard robbed a child. He had driven her to Lima. -> He = guard
    no: Ines Lopez fired Carmen Diaz. She had stolen money. -> She
    no: Soldiers shot two teenagers. They died in Ghent. -> They
    no: The court annulled the contract because it broke the law. -> it
    no: Nestle recalled Kitkat bars. They arrived in Ghent. -> They
    yes: Officials signed the contracts. They praised the firm. -> They = officials
    no: The mountains shook. They want peace. -> They
    no: Officers seized phones and told them to leave. -> them
    no: A fall made the stairs hard. She is survived by their sons. -> their
    no: Soldiers shot six men. A report by Amnesty showed that they were farmers. -> they
    no: A nurse at a clinic in Oslo stole its drugs. -> its
    yes: The book was found by a cleaner, Rosa Amaral, whose employer had told her to go. -> her = Rosa Amaral
    no: Laura Bell thanked Susan Hart, whose brother had hired her. -> her
    yes: The bank kept rates unchanged, as traders had expected, but said it could cut them. -> them = rates
    no: The museum bought a painting. If genuine, it is rare. -> it
    no: The car caught fire in Oslo. Police had towed it. -> it
    no: If prices jump, they will wait until May. -> they
    no: The bank wrote to customers. Anyone who spots a payment they never made should call. -> they
    no: The team caught six frogs and read their genes. -> their
    no: The union wants a pact. The state will do it. -> it
    yes: Anna Berg accused the firm of firing her. -> her = Anna Berg
    no: Profit fell in May. It was the third decline. -> It
    no: Soldiers shot rebels before they fled. -> they
    yes: Soldiers burned houses before they fled. -> they = soldiers
    no: Tom Lund is a baker. His lawyer asked for a cut in his sentence. -> his
    no: The police found two bodies and informed their families. -> their
    no: Two patrol boats sank. They were treated in hospital. -> They
    no: Two patrol boats left. All those rescued said they had seen it. -> they
    no: It was shown in Cannes and, to its makers' joy, sold to Acme. -> its
    no: Police arrested protesters and took their phones. -> their
    no: The army shelled a town, destroying its church. -> its
    no: Lima sold the stadium and its car park. -> its
    no: A slump in Peru wiped out half of its profit. -> its
    no: Greenpeace accused Total of hiding a leak that its pipeline had caused. -> its
    no: A survey by the union found that a third of them had left. -> them
    no: The committee questioned the heads of two banks about the taxes they had paid. -> they
    no: Denmark refused to recognise the regime or receive its envoy. -> its
    no: The board said that the train's brakes had failed when it began its trip. -> its
    no: Members lost their jobs, and one couple was told of a threat to their sons. -> their
    yes: Kim was due in May, but fog grounded his plane. -> his = Kim
    no: The airline blamed the union, but its members were ill. -> its
    no: Her lawyer said that she had paid the fine. -> she
    no: The beat is real, but it is a narrower business. -> it
    no: The miners left their boats, and the navy sold them. -> them
    no: The claim that the club was rich was denied by its bank. -> its
    """
    fits = fitting(mention)
    if fits is None or _stays_open_like(discourse, mention):
        return None
    heads = heads_what(discourse, mention)
    if heads is not None and heads[1] > 1:
        return None  # "Acme sued Kestra. Its founder": whose is not known
    if is_of_a_thing(discourse, mention):
        return None
    does = _does(discourse, mention)
    acts = mention in discourse.speakers or does in SPEAKERS_DO | PEOPLE_DO | BODIES_DO | lexicon("people_do")
    if not acts and is_reason_of_either(discourse, mention):
        return None
    if family(mention) is IT and is_what_is_said(discourse, mention):
        return None
    return _best(discourse, mention, _narrowed(discourse, mention, fits, does))


def _narrowed(discourse: Discourse, mention: Mention, fits: Fits, does: str) -> Fits:
    """What the pronoun may mean, by what it does, what belongs to it, or what is done to it."""
    if mention in discourse.speakers or does in SPEAKERS_DO:
        return who_speaks(fits)
    if does in PEOPLE_DO:
        return no_mere_place(fits)
    if is_of_a_body(discourse, mention):
        return no_city(has_people(fits)) if is_of_a_firm(discourse, mention) else has_people(fits)
    if family(mention) is THEY and is_of_people(discourse, mention):
        return no_number_of_things(fits)
    cared = is_told(discourse, mention) or is_cared_for(discourse, mention)
    if family(mention) is THEY and (does in lexicon("people_do") or cared):
        return who_acts(fits)
    return fits


def _does(discourse: Discourse, mention: Mention) -> str:
    """The verb that it is the subject of: say in "they said no"; empty for "it is said"."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    word = tokens[mention.head]
    if (ARCS.get(word.label), tokens[word.head].lemma) == ("preposition object", "of"):
        word = tokens[tokens[word.head].head]  # "half of them say"
    return tokens[word.head].lemma.lower() if ARCS.get(word.label) == "subject" else ""


SPEAKERS_DO = frozenset(
    {"accuse", "apologise", "apologize", "argue", "believe", "blame", "claim", "condemn", "deny", "fear", "hope"}
    | {"insist"}
    | {"reply", "say", "tell", "think", "urge", "vow", "warn"}
)
"""Verbs whose subject, where it is a pronoun, is a person, a body or a country."""
PEOPLE_DO = frozenset({"doubt", "hear", "know", "see", "want"})
"""Verbs whose subject, where it is a pronoun, is no place without a name: no mountains."""
BODIES_DO = frozenset({"decide", "find", "lack", "need"})
"""What a body gives as its reason, and seldom says of a thing."""


def some_of_them(discourse: Discourse, mention: Mention) -> Found | None:
    """Of "one of them" and "among them" after a comma they are the last of the sentence that are several.

    yes: Acme hired six sailors, one of them Kim's son. -> them = six sailors
    no: Acme hired six sailors and sold them a boat. -> them = six sailors
    """
    tokens = discourse.document.sentences[mention.sentence].tokens
    before = [t for t in tokens if t.end <= mention.start]
    words = [t.text.lower() for t in before[-4:]]
    if mention.text.lower() != "them" or "," not in words or words[-1] not in {"of", "among"}:
        return None
    comma = max(t.start for t in before if t.text == ",")
    here = (m for m in discourse.meant_in[mention.sentence] if m.end <= comma and m.form not in {"pronoun", "time"})
    several = [m for m in here if m.plural and m.noun not in lexicon("units") | lexicon("time_nouns")]
    last = max(several, key=lambda m: (m.end, m.start), default=None)
    return (discourse.meant[last], "the last of its sentence that are several") if last is not None else None


def _stays_open_like(discourse: Discourse, mention: Mention) -> bool:
    """True where the same pronoun stands before as a subject and stayed open: this one is likely to mean the same.

    Of "it" that is so within a sentence; whoever "she" is may be spoken of for several.
    """
    far = 2 if family(mention) in (HE, SHE) else 0
    before = [
        m
        for back in range(far + 1)
        for m in discourse.mentions_in[mention.sentence - back]
        if m.form == "pronoun" and m.start < mention.start and m.role == "subject" and family(m) == family(mention)
    ]
    last = max(before, default=None)
    same = last is not None and quote_round(discourse, last) == quote_round(discourse, mention)
    parallel = far > 0 or mention.role == "subject"
    return last is not None and same and parallel and last not in discourse.meant


def _best(discourse: Discourse, mention: Mention, fits: Fits) -> Found | None:
    """The only thing near by that fits; of several a subject that stands alone, but no person of the same sentence."""
    for back in (0, 1, 2):
        found, hidden = candidates(discourse, mention, fits, back)
        if not found and not hidden:
            continue
        subjects = [r for r, ms in found.items() if any(_is_whole_subject(discourse, m, r) for m in ms)]
        if len(found) == 1:
            meant = next(iter(found))
            guessed = not subjects and is_left_over(discourse, mention, meant, back)
            return None if guessed else (meant, "the only one near by that fits")
        if back > 0 and family(mention) is THEY and _may_be_the_others(discourse, found):
            return None
        again = [r for r, ms in found.items() if any(object_before(discourse, m, mention) for m in ms)]
        if len(again) == 1 and family(mention) is THEY:
            return again[0], "the object of the verb before"
        many = [r for r in found if r[0].plural] if len(subjects) == 1 and mention.role == "object" else []
        if len(many) == 1 and family(mention) is THEY and back == 0 and not subjects[0][0].plural:
            return many[0], "the several beside the one body"
        if len(subjects) == 1 and not (back == 0 and family(mention) in (HE, SHE)):
            return subjects[0], "the subject of the " + ("sentence" if back == 0 else "sentence before")
        return None
    return None


def _may_be_the_others(discourse: Discourse, found: Candidates) -> bool:
    """True for "soldiers shot two teenagers", of whom either may be "they", and for one body and several of a thing."""
    alone = [(m, meant[0]) for meant, mentions in found.items() if len(meant) == 1 for m in mentions]
    for doer, one in alone:
        for other, several in alone:
            alike = not doer.plural or (is_people(one) and is_people(several))
            if doer.role == "subject" and other.plural and alike and co_arguments(discourse, doer, other):
                return True
    return False


def _is_whole_subject(discourse: Discourse, mention: Mention, meant: tuple[Referent, ...]) -> bool:
    """False for Kim, and for Lee, in "Kim and Lee came", unless both are meant."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    head = tokens[mention.head]
    nouns = [t for t in tokens if ARCS.get(t.label) == "joined" and tokens[t.head].tag in NOMINAL_TAGS]
    joined = any(head.index in {t.index, t.head} for t in nouns)
    return mention.role == "subject" and not (joined and len(meant) == 1)
