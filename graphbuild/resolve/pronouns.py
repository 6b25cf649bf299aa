"""Pronouns: who is he, what is it. Where two fit equally well the pronoun stays open, and its claim is not made."""

from collections import defaultdict
from collections.abc import Callable

from graphbuild.lexicon import lexicon
from graphbuild.model import Mention, Quote
from graphbuild.resolve.discourse import Discourse, Referent

HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves", "both"})
I = frozenset({"i", "me", "my", "mine", "myself"})  # noqa: E741  # the pronoun itself
WE = frozenset({"we", "us", "our", "ours", "ourselves"})
Fits = Callable[[Referent], bool]


def speaker(discourse: Discourse, mention: Mention) -> tuple[Referent, str] | None:
    """ "I" in a quotation is who speaks; "we" is the country or body whose office the speaker holds, else the speaker.

    yes: "I sold the house," Kim said.
    no: I sold the house.
    """
    word = mention.text.lower()
    if word not in I | WE:
        return None
    quote = quote_round(discourse, mention)
    if quote is None or quote.speaker is None:
        return None
    who = discourse.one(quote.speaker)
    if who is None:
        return None
    if word in WE and (office := _office(discourse, who)) is not None:
        return office, "“we” of one who speaks for it (inferred from the stated office)"
    return who, "the speaker of the quotation"


def speaker_again(discourse: Discourse, mention: Mention) -> tuple[Referent, str] | None:
    """Who goes on speaking, as "it added", is the speaker of the quotation before.

    yes: "We sold it," Acme said. "It was old," it added.
    no: "We sold it," Acme said. It was old.
    """
    fits = _fits(mention.text.lower())
    if fits is None or mention not in discourse.speakers or quote_round(discourse, mention) is not None:
        return None
    before = [q for q in discourse.document.quotes if q.end <= mention.start and q.speaker not in {None, mention}]
    last = before[-1].speaker if before else None
    who = discourse.one(last) if last is not None and 0 <= mention.sentence - last.sentence <= 2 else None
    return (who, "who spoke before") if who is not None and fits(who) else None


def antecedent_of_whose(discourse: Discourse, mention: Mention) -> tuple[Referent, str] | None:
    """ "Whose" is the noun that its relative clause says more of.

    yes: Kim knows Lee, whose firm sells roofs.
    no: Whose firm sells roofs?
    """
    if mention.text.lower() != "whose":
        return None
    tokens = discourse.document.sentences[mention.sentence].tokens
    verb = tokens[tokens[mention.head].head]
    while not verb.tag.startswith("VB") and verb.head != verb.index:
        verb = tokens[verb.head]
    for other in discourse.document.mentions:
        if other.sentence == mention.sentence and other.head == verb.head and other.start < mention.start:
            who = discourse.one(other)
            if who is not None:
                return who, "the noun that the relative clause says more of"
    return None


def country_of_speaker(discourse: Discourse, mention: Mention) -> tuple[Referent, str] | None:
    """ "Our country" in a quotation is the country whose office the speaker holds.

    yes: "Our country needs peace," President Kim of Korea said.
    no: "Our house needs paint," Kim said.
    """
    if mention.noun not in {"country", "nation"} or mention.text.split(" ", 1)[0].lower() not in {"our", "my"}:
        return None
    quote = quote_round(discourse, mention)
    who = discourse.one(quote.speaker) if quote is not None and quote.speaker is not None else None
    office = _office(discourse, who) if who is not None else None
    return (
        (office, "the country that the speaker stands for") if office is not None and office.kind == "Place" else None
    )


def quote_round(discourse: Discourse, mention: Mention) -> Quote | None:
    return next((q for q in discourse.document.quotes if q.start <= mention.start < q.end), None)


def _office(discourse: Discourse, who: Referent) -> Referent | None:
    """The country or organisation that the person was said to be president, minister or head of."""
    offices = (
        "president",
        "minister",
        "chancellor",
        "premier",
        "king",
        "queen",
        "head",
        "leader",
        "director",
        "chief",
        "chair",
        "secretary",
        "spokes",
        "ceo",
        "governor",
        "mayor",
        "captain",
        "coach",
        "manager",
    )
    for statement in discourse.document.statements:
        words = statement.relation.lemma.split()
        if (
            words[:1] == ["be"]
            and words[-1] in {"of", "for"}
            and any(w.startswith(offices) for w in words[1:-1])
            and discourse.one(statement.subject) is who
        ):
            found = discourse.one(statement.object)
            if found is not None and found.kind in {"Place", "Organization"}:
                return found
    return None


FAMILIES = (HE, SHE, IT)


def same_pronoun(discourse: Discourse, mention: Mention) -> tuple[Referent, str] | None:
    """A pronoun means what the same pronoun meant earlier in its sentence.

    yes: Its revenue rose, but it lost money.
    no: He rose, but she sat.
    """
    word = mention.text.lower()
    family = next((f for f in FAMILIES if word in f), None)
    if family is None:
        return None
    for earlier in reversed(discourse.meant_in[mention.sentence]):
        known = discourse.one(earlier)
        if earlier.form == "pronoun" and earlier.start < mention.start and earlier.text.lower() in family and known:
            apart = quote_round(discourse, earlier) != quote_round(discourse, mention)
            return None if apart or _bound(discourse, earlier, mention) else (known, "what the pronoun before it means")
    return None


def subject_of_its_verb(discourse: Discourse, mention: Mention) -> tuple[Referent, str] | None:
    """A reflexive, and a possessive inside the object, mean the subject of the verb, also where that follows.

    yes: Discussing his plan, Kim left.
    yes: Kim defended herself.
    no: His plan failed.
    """
    word = mention.text.lower()
    fits = _fits(word)
    if fits is None or (mention.role != "possessor" and not word.endswith(("self", "selves"))):
        return None
    for statement in discourse.statements_in[mention.sentence]:
        inside = statement.object.start <= mention.start < statement.object.end
        if (
            not inside
            or (statement.subject.form == "pronoun" and statement.subject.start > mention.start)
            or statement.subject == mention
        ):
            continue
        subject = discourse.one(statement.subject)
        if subject is not None and statement.rule in _VERBAL and fits(subject) and statement.subject.form != "pronoun":
            return subject, "the subject of the verb that it belongs to"
    return None


_VERBAL = frozenset({"verb_with_object", "verb_with_preposition", "frame_with_infinitive", "passive_with_preposition"})


def subject_that_follows(discourse: Discourse, mention: Mention) -> tuple[Referent, str] | None:
    """A pronoun before the first subject of its sentence means that subject, where it is a name that fits.

    yes: During her speech, Kim left.
    no: Lee left. Her speech was long.
    """
    fits = _fits(mention.text.lower())
    here = discourse.meant_in[mention.sentence]
    if fits is None or any(m.role == "subject" and m.start <= mention.start and m != mention for m in here):
        return None
    if mention.role == "subject" and any(fits(r) and r.named for _, r in discourse.before(mention, sentences=1)):
        return None
    after = sorted(m for m in here if m.role == "subject" and m.start > mention.start)
    tokens = discourse.document.sentences[mention.sentence].tokens
    if not after or not any(t.text == "," and mention.end <= t.start < after[0].start for t in tokens):
        return None
    subject = discourse.one(after[0])
    if after[0].form != "name" or subject is None or not fits(subject):
        return None
    return subject, "the subject that follows"


def _fits(word: str) -> Fits | None:
    """What a pronoun may mean; None where it is not of the third person."""
    if word in HE | SHE:
        gender = "he" if word in HE else "she"
        return lambda r: _may_be_one_person(r) and r.gender in {"", gender}
    if word in IT:
        return lambda r: (
            r.kind not in {"Person", "Time", "Quantity", "Group"}
            and (not r.plural or (r.named and r.kind in {"Organization", "Place", "Work"}))
        )
    if word in THEY:
        return _may_be_they
    return None


def _may_be_one_person(referent: Referent) -> bool:
    """True for a person, and for a name of which nothing tells what it names."""
    unknown = referent.named and not referent.kinds and referent.world is None
    return not referent.plural and (referent.kind == "Person" or unknown)


def _may_be_they(referent: Referent) -> bool:
    """True for several, and for a body of many people; not for an amount such as 500 miles."""
    if referent.kind == "Time" or (referent.kind == "Quantity" and referent.first.noun in lexicon("units")):
        return False
    many = referent.kind == "Group" or bool(referent.roles & lexicon("collective_nouns"))
    return referent.plural or many or (referent.kind == "Organization" and referent.named)


def _who_speaks(fits: Fits) -> Fits:
    """Only people and bodies speak."""
    return lambda r: fits(r) and r.kind in {"Person", "Organization", "Group", "Place"}


def pronoun(discourse: Discourse, mention: Mention) -> tuple[Referent, str] | None:
    """A pronoun of the third person means the one thing that fits it best.

    yes: Irena Malk met the architect. She praised him.
    no: Kim met Lee before he left.
    """
    word = mention.text.lower()
    fits = _fits(word)
    if fits is not None and mention in discourse.speakers:
        fits = _who_speaks(fits)
    found = _best(discourse, mention, fits) if fits is not None else None
    if found is not None and not found[0].gender and word in HE | SHE:
        found[0].gender = "he" if word in HE else "she"
    return found


def _best(discourse: Discourse, mention: Mention, fits: Fits) -> tuple[Referent, str] | None:
    """The subject of the same sentence, else of the one before; where several fit, only a subject that stands alone."""
    for back in (0, 1, 2):
        found, hidden = _candidates(discourse, mention, fits, back)
        if not found and not hidden:
            continue
        subjects = [r for r, ms in found.items() if any(m.role == "subject" for m in ms)]
        if len(found) == 1:
            return next(iter(found)), "the only one near by that fits"
        if len(subjects) == 1:
            return subjects[0], "the subject of the " + ("sentence" if back == 0 else "sentence before")
        return None
    return None


def _candidates(
    discourse: Discourse, mention: Mention, fits: Fits, back: int
) -> tuple[dict[Referent, list[Mention]], bool]:
    """What the pronoun may mean in the sentence so many before its own, and whether more stands there unsurely.

    The parliament in "a member of parliament" may be meant, but not surely.
    """
    here = mention.sentence - back
    blocked = _blocked(discourse, mention)
    found: dict[Referent, list[Mention]] = defaultdict(list)
    hidden = False
    for earlier, referent in discourse.before(mention, sentences=back):
        if earlier.sentence != here or not fits(referent) or _inside(earlier, mention) or referent in blocked:
            continue
        if earlier.form == "quality" or earlier.text.split(" ", 1)[0].lower() in {"no", "any", "neither", "every"}:
            continue
        if back == 0 and _quoted_apart(discourse, earlier, mention):
            continue
        around = (m for m in discourse.meant_in[here] if m.start < earlier.start and earlier.end <= m.end)
        part = mention.text.lower() in THEY and _is_last_of_several(discourse, earlier)
        if part or (earlier.role == "other" and any(around)):
            hidden = True
        else:
            found[referent].append(earlier)
    return found, hidden


def _is_last_of_several(discourse: Discourse, mention: Mention) -> bool:
    """True for "two dogs" in "her husband and two dogs": they may be all of them."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    before = [t for t in tokens if t.end <= mention.start]
    above = tokens[tokens[mention.head].head]
    joined = bool(before) and before[-1].text.lower() in {"and", "or"}
    return joined and above.index < mention.head and above.tag.startswith(("NN", "PRP"))


def _blocked(discourse: Discourse, mention: Mention) -> set[Referent]:
    """What the pronoun cannot mean: other arguments of its verb, and who speaks the quotation that it stands in."""
    here = [m for m in discourse.meant_in[mention.sentence] if m != mention]
    blocked = {r for m in here if _bound(discourse, m, mention) for r in discourse.meant[m]}
    if mention.text.lower() in THEY | IT:  # "it did not release their names": it is one thing, they are another
        other = IT if mention.text.lower() in THEY else THEY
        blocked |= {r for m in here if m.text.lower() in other for r in discourse.meant[m]}
    quote = quote_round(discourse, mention)
    if quote is not None and quote.speaker is not None:
        blocked.update(discourse.meant.get(quote.speaker, ()))
    return blocked


def _quoted_apart(discourse: Discourse, earlier: Mention, mention: Mention) -> bool:
    """True where the earlier one stands in a quotation that the pronoun does not stand in."""
    there = quote_round(discourse, earlier)
    return there is not None and there != quote_round(discourse, mention)


def _inside(earlier: Mention, mention: Mention) -> bool:
    """True where the pronoun stands within the phrase, as "its" in "the ministry and its staff"."""
    return earlier.start <= mention.start < earlier.end


def _bound(discourse: Discourse, earlier: Mention, mention: Mention) -> bool:
    """True where both are arguments of one verb, so that a plain pronoun cannot mean the other ("Kim saw him")."""
    if (
        mention.text.lower().endswith(("self", "selves"))
        or mention.role == "possessor"
        or earlier.sentence != mention.sentence
    ):
        return False
    tokens = discourse.document.sentences[mention.sentence].tokens
    heads = [tokens[m.head].head for m in (earlier, mention)]
    up = [tokens[h].head if not tokens[h].tag.startswith("V") else h for h in heads]
    return up[0] == up[1]
