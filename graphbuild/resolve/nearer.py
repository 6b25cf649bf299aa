"""Where "it" or "they" may as well be what stands nearer, or cannot do what is told."""

from graphbuild.labels import ARCS, SUBJECT, VERB_TAGS
from graphbuild.lexicon import lexicon, names_body, names_event
from graphbuild.model import Mention
from graphbuild.pronouns import HE, IT, SHE, THEY
from graphbuild.resolve.agreement import SPEAKING, family, fitting, is_people
from graphbuild.resolve.binding import co_arguments, heads_above, verb_above
from graphbuild.resolve.discourse import Discourse, Referent, kind_of_noun

_HAPPENING = frozenset({"happen", "occur"})
_SOME = frozenset({"few", "many", "most", "others", "several", "some"})
"""Who has no noun in "many dropped their cover"."""


def may_be_what_it_has(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for the firm and "it" in "the firm hid its data, and Lee asked for it": the data may be meant."""
    fits = fitting(mention)
    if fits is None or family(mention) is not IT or mention.role not in {"object", "other"}:
        return False
    here = [m for m in discourse.meant_in[mention.sentence] if m.end <= mention.start]
    its = max((m for m in here if m.text.lower() == "its" and meant in discourse.meant[m]), default=None)
    if its is None or any(m.text.lower() == "it" and meant in discourse.meant[m] for m in here):
        return False  # "it has outlived its use, and Acme will stop it"
    had = [m for m in here if m.start == its.start and m.end > its.end and m.role == "object"]
    since = [m for m in here if m.start > its.end and m.role == "subject" and meant not in discourse.meant[m]]
    return bool(since) and any(fits(r) or r.first.noun in {"data", "datum"} for m in had for r in discourse.meant[m])


def may_be_people_nearer(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for the results and "they" in "the results help to treat patients before they fall ill"."""
    if family(mention) is not THEY or mention.role != "subject":
        return False
    if meant.kind in SPEAKING or is_people(meant):
        return _is_one_that_asks(discourse, mention, meant)
    last = max((m.start for m in meant.mentions if m.start < mention.start), default=-1)
    near = (m for m in discourse.meant_in[mention.sentence] if last < m.start and m.end <= mention.start)
    return any(r.kind == "Person" and r.plural for m in near for r in discourse.meant[m])


def _is_one_that_asks(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for the panel and "they" in "the panel questioned bosses about taxes they had paid"."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    verb = tokens[tokens[mention.head].head]
    here = [m for m in discourse.meant_in[mention.sentence] if m.end <= mention.start]
    asking = [m for m in here if meant in discourse.meant[m] and m.role == "subject"]
    asked = [m for m in here if m.plural and m.role == "object" and any(co_arguments(discourse, a, m) for a in asking)]
    people = any(r.kind == "Person" for m in asked for r in discourse.meant[m])
    return ARCS.get(verb.label) == "relative clause" and not meant.plural and not is_people(meant) and people


def is_no_number(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for the union and "them" in "a survey by the union found that a third of them had left"."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    of = tokens[tokens[mention.head].head]
    part = mention.text.lower() == "them" and of.lemma == "of" and not tokens[of.head].tag.startswith("VB")
    return part and not meant.plural and meant.kind == "Organization" and not is_people(meant)


def may_be_of_some(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for premiums and "their" in "premiums rose, and many dropped their cover": those many have it."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    verb = verb_above(discourse, mention)
    some = [t for t in tokens[: mention.head] if t.head == verb and ARCS.get(t.label) in SUBJECT]
    inside = any(t.lemma.lower() in _SOME and not any(u.head == t.index for u in tokens) for t in some)
    return family(mention) is THEY and mention.role == "possessor" and inside and not is_people(meant)


def is_somebody(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for the source and "it" in "a source close to the bank said it would act"."""
    speaks = meant.first.noun == "source" and any(m in discourse.speakers for m in meant.mentions)
    return family(mention) is IT and speaks


def is_no_event(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for the court and "it" in "if the court orders a vote, it would take place in May"."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    word = tokens[mention.head]
    verb = tokens[word.head]
    place = any(t.head == verb.index and t.text == "place" for t in tokens) and verb.lemma == "take"
    happens = ARCS.get(word.label) in SUBJECT and (place or verb.lemma in _HAPPENING)
    return happens and family(mention) in (IT, THEY) and meant.kind in SPEAKING


def is_no_such_thing(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for the beat and "it" in "the beat is real, but it's a narrower business": no beat is one."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    word = tokens[mention.head]
    be = tokens[word.head].lemma == "be" and ARCS.get(word.label) in SUBJECT and family(mention) is IT
    what = (t for t in tokens if be and t.head == word.head and ARCS.get(t.label) == "attribute" and t.tag == "NN")
    body = any(t.lemma.lower() in lexicon("businesses") | {"club", "organisation", "organization"} for t in what)
    return body and not meant.named and meant.kind in {"Concept", "Event", "Work"}


def may_be_what_is_told_of(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for the state and "it" in "a file was found, the state says it was not secret": the file may be secret."""
    fits = fitting(mention)
    tokens = discourse.document.sentences[mention.sentence].tokens
    word = tokens[mention.head]
    verb = tokens[word.head]
    of_things = any(t.head == verb.index and t.lemma.lower() in _OF_THINGS for t in tokens[word.index :])
    if fits is None or family(mention) is not IT or not of_things or ARCS.get(verb.label) != "clause":
        return False
    saying = {m for m in meant.mentions if m.sentence == mention.sentence and tokens[m.head].head == verb.head}
    near = (m for m, _ in discourse.before(mention, sentences=1) if m.role in {"subject", "object"})
    others = (r for m in near for r in discourse.meant[m] if fits(r) and r is not meant)
    return bool(saying) and any(r.kind not in SPEAKING for r in others)


def may_be_whom_it_is_done_to(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for Kim and "him" in "Kim met Lee and said that the claims about him were lies": it may be Lee."""
    fits = fitting(mention)
    tokens = discourse.document.sentences[mention.sentence].tokens
    if fits is None or family(mention) not in (HE, SHE) or mention.role in {"subject", "possessor"}:
        return False
    above = list(heads_above(tokens, mention.head))
    if not any(ARCS.get(tokens[i].label) in {"clause", "noun clause"} and tokens[i].tag != "VBG" for i in above):
        return False
    joined = next((i for i in above if ARCS.get(tokens[i].label) == "joined" and tokens[i].tag in VERB_TAGS), None)
    here = [m for m in discourse.meant_in[mention.sentence] if joined is not None and m.start < tokens[joined].start]
    beside = [m for m in here if joined is not None and tokens[m.head].head == tokens[joined].head]
    own = any(m.role == "subject" and meant in discourse.meant[m] for m in beside)
    others = (r for m in beside if m.role == "object" for r in discourse.meant[m])
    return own and any(fits(r) and r is not meant for r in others)


_OF_THINGS = frozenset({"accurate", "authentic", "classified", "confidential", "defective", "empty", "fake", "faulty"})
_OF_THINGS |= {"genuine", "harmless", "hoax", "invalid", "legal", "ready", "safe", "secret", "sensitive", "true"}
_OF_THINGS |= {"unsafe", "untrue", "valid", "worthless"}
"""What is said of things rather than of who says so."""


def may_be_who_says_so(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for Berg and "him" in "Berg left. A diver said the police had told him to go": it may be the diver.

    Not where whoever speaks speaks for or of others: "a spokesman said", "a witness said".
    """
    if family(mention) not in (HE, SHE) or mention.role not in {"object", "other"}:
        return False
    for statement in discourse.statements_in[mention.sentence]:
        said = statement.speakers[:1]
        if mention not in (statement.subject, statement.object) or not said or said[0].start > mention.start:
            continue
        who = discourse.one(said[0])
        if (
            who is None
            or who is meant
            or who.named
            or said[0].plural
            or said[0].noun in _FOR_OTHERS | lexicon("outside_voices")
        ):
            continue
        if _is_somebody(who) and who.gender in {"", "he" if family(mention) is HE else "she"}:
            return True
    return False


def _is_somebody(referent: Referent) -> bool:
    """True for a person, and for a diver or archivist of whom no list tells."""
    noun = referent.first.noun
    return referent.kind == "Person" or (
        kind_of_noun(noun) is None and not names_body(noun) and noun.endswith(("er", "ian", "ist", "man", "or"))
    )


def is_who_is_told(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for the court in "told the court that the money came from its founder": hardly the court's."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    if family(mention) is not IT or meant.kind != "Organization" or mention.role != "possessor":
        return False
    above = set(heads_above(tokens, mention.head))
    told = (m for m in discourse.meant_in[mention.sentence] if meant in discourse.meant[m] and m.end <= mention.start)
    return any(
        m.role == "object" and tokens[m.head].head in above and tokens[tokens[m.head].head].lemma in {"assure", "tell"}
        for m in told
    )


def is_hardly_their_own_land(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for Belarus and "its" in "accused Belarus of pushing migrants across its border"."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    owned = tokens[tokens[mention.head].head].lemma.lower()
    if family(mention) is not IT or mention.role != "possessor" or owned not in _LANDS:
        return False
    accusing = (tokens[i] for i in heads_above(tokens, mention.head) if tokens[i].lemma in {"accuse", "blame"})
    accused = {t.index for v in accusing for t in tokens if t.head == v.index and ARCS.get(t.label) == "object"}
    return any(m.head in accused and meant in discourse.meant[m] for m in discourse.meant_in[mention.sentence])


_LANDS = frozenset({"airspace", "border", "coast", "frontier", "soil", "sovereignty", "territory", "village", "water"})
"""What is entered or shelled by others."""


def is_not_followed(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for the institute and "it" in "it was followed by sixty aftershocks"."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    verb = tokens[tokens[mention.head].head]
    by = {t.index for t in tokens if t.head == verb.index and ARCS.get(t.label) == "agent"}
    next_ = (t for t in tokens if t.head in by and (names_event(t.lemma.lower()) or t.lemma == "aftershock"))
    somebody = meant.kind in {"Organization", "Person"}
    return family(mention) is IT and verb.lemma in {"follow", "precede"} and somebody and any(next_)


_FOR_OTHERS = frozenset(
    {"attorney", "colleague", "detective", "doctor", "friend", "investigator", "judge", "neighbor", "neighbour"}
    | {"officer", "official", "police", "prosecutor", "relative", "source", "spokesman", "spokesperson"}
    | {"spokeswoman", "victim", "witness"}
)
"""Who tells of others, beside outside voices."""


NEARER = (
    may_be_what_is_told_of,
    may_be_whom_it_is_done_to,
    is_no_event,
    is_no_such_thing,
    is_no_number,
    is_somebody,
    may_be_of_some,
    may_be_people_nearer,
    may_be_what_it_has,
    may_be_who_says_so,
    is_who_is_told,
    is_not_followed,
    is_hardly_their_own_land,
)
