"""What stands near a pronoun that it may mean, and how surely."""

from collections import defaultdict
from collections.abc import Sequence

from graphbuild.labels import ARCS, SUBJECT, VERB_TAGS
from graphbuild.model import Mention, Token
from graphbuild.pronouns import HE, IT, PAIR, SHE, THEY
from graphbuild.resolve.agreement import SPEAKING, Fits, family
from graphbuild.resolve.binding import blocked, heads_above, quote_round, quoted_apart, told_by, verb_above
from graphbuild.resolve.bystanders import employs_who_speaks, is_of_an_aside, says_where_a_body_is
from graphbuild.resolve.discourse import Discourse, Referent
from graphbuild.resolve.pairs import named_together

Candidates = dict[tuple[Referent, ...], list[Mention]]
"""What may be meant, with the mentions that speak for it."""


def candidates(discourse: Discourse, mention: Mention, fits: Fits, back: int) -> tuple[Candidates, bool]:
    """What the pronoun may mean in the sentence so many before its own, and whether more stands there unsurely.

    The parliament in "a member of parliament" may be meant, but not surely.
    """
    here = mention.sentence - back
    barred = blocked(discourse, mention)
    found: Candidates = defaultdict(list)
    hidden = False
    if family(mention) is THEY:
        for first, several in named_together(discourse, here, before=mention):
            near = first.role in {"subject", "object"}  # not "a team from Chile and Norway"
            near = near or (back == 0 and not _is_in_its_subject(discourse, first, mention))
            if near and barred.isdisjoint(several) and not (back == 0 and quoted_apart(discourse, first, mention)):
                found[several].append(first)
    if mention.text.lower() in PAIR:
        return found, hidden
    together = family(mention) is THEY and mention.text.lower() not in PAIR
    for earlier, referent in discourse.before(mention, sentences=back):
        several = discourse.meant[earlier]
        if together and len(several) > 1 and earlier.sentence == here and barred.isdisjoint(several):
            found[several].append(earlier)  # "they" who were "they" before
            continue
        if earlier.sentence != here or not fits(referent) or is_inside(earlier, mention) or referent in barred:
            continue
        if _is_its_own(discourse, earlier, referent, mention) or _is_no_antecedent(discourse, earlier, mention, back):
            continue
        if _is_sure(discourse, earlier, referent, mention, back) and not _is_left(
            discourse, earlier, mention, barred, fits
        ):
            found[(referent,)].append(earlier)
        else:
            hidden = True
    return found, hidden


def _is_its_own(discourse: Discourse, earlier: Mention, referent: Referent, mention: Mention) -> bool:
    """True for restrictions in "restrictions on their movement": people may be "in their homes", things seldom.

    And for the claim in "the claim that it had paid them".
    """
    if earlier.sentence != mention.sentence:
        return False
    tokens = discourse.document.sentences[mention.sentence].tokens
    if told_by(tokens, mention) == earlier.head:
        return True
    between: list[int] = []
    for index in heads_above(tokens, mention.head):
        if index == earlier.head:
            return referent.kind not in SPEAKING and not any(tokens[i].lemma == "with" for i in between)
        if tokens[index].tag in VERB_TAGS:
            if not _is_to_be_done(tokens, index, mention):
                return False
            continue
        between.append(index)
    return False


def _is_to_be_done(tokens: Sequence[Token], index: int, mention: Mention) -> bool:
    """True for the verb of "an attempt by Acme to buy it": it is no attempt."""
    verb = tokens[index]
    infinitive = verb.tag == "VB" and any(t.head == index and t.tag == "TO" for t in tokens[:index])
    return infinitive and ARCS.get(verb.label) in {"noun clause", "open complement"} and mention.role == "object"


def _is_in_its_subject(discourse: Discourse, earlier: Mention, mention: Mention) -> bool:
    """True for what stands in "makers of steel and owners of mills need them", beside the pronoun's own verb."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    verb = verb_above(discourse, mention)
    subjects = {t.index for t in tokens if t.head == verb and ARCS.get(t.label) in SUBJECT}
    return mention.role != "possessor" and not subjects.isdisjoint(heads_above(tokens, earlier.head))


def _is_no_antecedent(discourse: Discourse, earlier: Mention, mention: Mention, back: int) -> bool:
    """True for qualities, "no bank", what is quoted apart in the sentence, and whoever may be nobody.

    So for Nomura and "its" in "analysts at Nomura doubt its plan".
    """
    if family(mention) is IT and earlier.role == "other" and employs_who_speaks(discourse, earlier):
        return True
    if earlier.form == "quality" or earlier.first_word in {"no", "any", "neither", "every", "not", "few"}:
        return True
    if back == 0:
        return quoted_apart(discourse, earlier, mention)
    return family(mention) in (HE, SHE) and _may_be_nobody(discourse, earlier)


def _is_sure(discourse: Discourse, earlier: Mention, referent: Referent, mention: Mention, back: int) -> bool:
    """False for one of which something speaks against its being meant: a part of a phrase or a list, another voice."""
    if family(mention) is THEY and _is_last_of_several(discourse, earlier):
        return False
    if family(mention) in (IT, THEY) and not _is_likely(earlier, referent, mention, back):
        return False
    if family(mention) is IT and earlier.role == "other" and says_where_a_body_is(discourse, earlier):
        return False
    if is_of_an_aside(discourse, earlier, mention):
        return False
    if back > 0 and (quoted_apart(discourse, earlier, mention) or _is_quoted_it(discourse, earlier, mention)):
        return False
    return not (earlier.role == "other" and is_part(discourse, earlier))


def is_part(discourse: Discourse, mention: Mention) -> bool:
    """True for a mention within a longer one: "parliament" in "a member of parliament"."""
    here = discourse.meant_in[mention.sentence]
    if ARCS.get(discourse.document.sentences[mention.sentence].tokens[mention.head].label) == "apposition":
        return False  # Kim in "the murder of the baker Kim"
    return any(m.start <= mention.start and mention.end <= m.end and m != mention for m in here)


def _may_be_nobody(discourse: Discourse, mention: Mention) -> bool:
    """True for "a woman" in "they doubted that a woman could do it", of whom nothing is told."""
    told = [s for s in discourse.statements_in[mention.sentence] if mention in {s.subject, s.object}]
    return mention.form == "indefinite" and bool(told) and all(s.modality != "actual" for s in told)


def _is_quoted_it(discourse: Discourse, earlier: Mention, mention: Mention) -> bool:
    """True for "it" and "they" in a quotation and what stands outside: who speaks seldom takes up what was written."""
    return family(mention) in (IT, THEY) and quote_round(discourse, mention) != quote_round(discourse, earlier)


def _is_left(discourse: Discourse, earlier: Mention, mention: Mention, barred: set[Referent], fits: Fits) -> bool:
    """True for another subject where that of the pronoun's own verb cannot be meant: too little speaks for it."""
    here = (m for m in discourse.meant_in[mention.sentence] if m.role == "subject" and m.start < mention.start)
    own = any(r in barred and fits(r) for m in here for r in discourse.meant[m])
    return own and earlier.role == "subject" and earlier.sentence == mention.sentence and mention.role == "object"


def _is_likely(earlier: Mention, referent: Referent, mention: Mention, back: int) -> bool:
    """True for what "it" and "they" mostly mean: a subject means a subject, an object an object.

    Measured on texts in which people marked who is who: other antecedents were wrong more often than right.
    """
    if family(mention) is THEY:
        return back == 0 or (back == 1 and earlier.role in {"subject", "object"})
    if earlier.role == "subject":
        return mention.role in {"subject", "possessor"} and (referent.named or back < 2)
    if earlier.role == "object":
        return (back == 0 and mention.role != "subject") or mention.role == "object"
    return back == 0 and referent.named and mention.role == "possessor"


def _is_last_of_several(discourse: Discourse, mention: Mention) -> bool:
    """True for "two dogs" in "her husband and two dogs": they may be all of them."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    before = [t for t in tokens if t.end <= mention.start]
    above = tokens[tokens[mention.head].head]
    joined = bool(before) and before[-1].text.lower() in {"and", "or"}
    return joined and above.index < mention.head and above.tag.startswith(("NN", "PRP"))


def is_inside(earlier: Mention, mention: Mention) -> bool:
    """True where the pronoun stands within the phrase, as "its" in "the ministry and its staff"."""
    return earlier.start <= mention.start < earlier.end


def is_left_over(discourse: Discourse, mention: Mention, meant: tuple[Referent, ...], back: int) -> bool:
    """True for one of unknown sex where the sex of others beside it alone speaks for it: a name may mislead."""
    if family(mention) not in (HE, SHE) or meant[0].gender:
        return False
    near = discourse.before(mention, sentences=back)
    here = [(m, r) for m, r in near if m.sentence == mention.sentence - back and r not in meant and not r.plural]
    return any(r.kind == "Person" or (m.role == "subject" and _may_be_somebody(r)) for m, r in here)


def _may_be_somebody(referent: Referent) -> bool:
    """True for "Djokovic", whatever the model takes it for: one word that nothing else tells of."""
    return referent.named and referent.world is None and not referent.roles and " " not in referent.first.label
