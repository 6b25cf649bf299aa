"""Who is who in a document: names, definite phrases and pronouns become entities; what stays open makes no claim."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from graphbuild.folding import fold
from graphbuild.labels import ARCS, PREMODIFIER
from graphbuild.lexicon import table
from graphbuild.model import Document, Form, Mention
from graphbuild.pronouns import HE, IT, SHE
from graphbuild.resolve.abbreviations import abbreviations, speakers_by_initials, what_is_short
from graphbuild.resolve.again import called_so_before, his_who_does_it, only_person_so_far, same_pronoun
from graphbuild.resolve.agreement import family, is_hardly_known
from graphbuild.resolve.banks import central_bank
from graphbuild.resolve.binding import is_told_of, quote_round
from graphbuild.resolve.called import name_with_its_noun
from graphbuild.resolve.control import to_whom_it_is_done, who_hires, who_is_to_do_it
from graphbuild.resolve.crowds import number_whose_they_are, those_counted
from graphbuild.resolve.definites import (
    is_restricted,
    is_the_writer,
    kind_by_noun,
    owner,
    same_words,
    what_the_text_is_about,
)
from graphbuild.resolve.discourse import Discourse, Found, Referent, kind_of_noun
from graphbuild.resolve.doubts import DOUBTS, of_whom_it_was_told
from graphbuild.resolve.entities import entities_of, is_part_of_the_open, kind_of
from graphbuild.resolve.epithets import who_is_named_next, whom_the_text_has_turned_to
from graphbuild.resolve.following import subject_that_follows, subject_to_come
from graphbuild.resolve.heads import what_he_is_head_of
from graphbuild.resolve.keeping import dated, kept
from graphbuild.resolve.kinds import is_money, is_somebody, vote_by_words
from graphbuild.resolve.listed import NOBODY, Listing, listing
from graphbuild.resolve.names import is_language, name_referents
from graphbuild.resolve.nested import join_names_before_nouns, names_inside, stands_before_its_noun
from graphbuild.resolve.origins import of_its_place, one_of_its_people, people_of
from graphbuild.resolve.owned_again import what_the_same_one_has
from graphbuild.resolve.owners import (
    body_of_its_people,
    one_of_those,
    one_who_is_found_so,
    owner_of_its_phrase,
    whom_it_is_about,
    whose_is_accessed,
)
from graphbuild.resolve.pairs import former_or_latter, pair_named
from graphbuild.resolve.pronouns import (
    antecedent_of_whose,
    named_beside_it,
    pronoun,
    some_of_them,
    subject_of_its_verb,
)
from graphbuild.resolve.punished import PUNISHED, who_stands_trial
from graphbuild.resolve.ranker import Judge, ranked
from graphbuild.resolve.related import what_he_is_to_another
from graphbuild.resolve.roles import (
    noun_of_its_name,
    of_its_country,
    of_that_age,
    only_one_of_the_sex,
    role_of_person,
    same_sort,
    what_he_was,
)
from graphbuild.resolve.sayers import SAYERS, firm_that_says_so
from graphbuild.resolve.sellers import owner_of_who_sells
from graphbuild.resolve.speakers import speaker, speaker_again, speaker_of_clause
from graphbuild.resolve.stood_for import STOOD_FOR
from graphbuild.resolve.tellers import TELLERS
from graphbuild.resolve.things import thing_of_that_sort, thing_that_does_it, what_is_opposed, what_was_done_to_before
from graphbuild.resolve.vessels import vessel_that_has_it
from graphbuild.resolve.victims import VICTIMS
from graphbuild.world import country_of_adjective

__all__ = ["listing", "resolve"]

Sieve = Callable[[Discourse, Mention], Found | None]
DEFINITE: tuple[Sieve, ...] = (
    *STOOD_FOR,
    former_or_latter,
    pair_named,
    role_of_person,
    what_he_is_to_another,
    name_with_its_noun,
    of_its_country,
    of_its_place,
    one_of_its_people,
    what_he_was,
    central_bank,
    what_the_same_one_has,
    same_words,
    those_counted,
    noun_of_its_name,
    same_sort,
    thing_of_that_sort,
    only_one_of_the_sex,
    of_that_age,
    who_stands_trial,
    whom_the_text_has_turned_to,
    who_is_named_next,
    firm_that_says_so,
    kind_by_noun,
    what_the_text_is_about,
)
PRONOUN: tuple[Sieve, ...] = (
    named_beside_it,
    antecedent_of_whose,
    speaker_again,
    number_whose_they_are,
    owner_of_its_phrase,
    owner_of_who_sells,
    vessel_that_has_it,
    what_he_is_head_of,
    *VICTIMS,
    *PUNISHED,
    thing_that_does_it,
    what_was_done_to_before,
    what_is_opposed,
    *TELLERS,
    speaker_of_clause,
    *SAYERS,
    some_of_them,
    whom_it_is_about,
    whose_is_accessed,
    one_of_those,
    one_who_is_found_so,
    who_hires,
    who_is_to_do_it,
    to_whom_it_is_done,
    subject_of_its_verb,
    body_of_its_people,
    his_who_does_it,
    same_pronoun,
    subject_that_follows,
    pronoun,
    called_so_before,
    only_person_so_far,
)
SIEVES: Mapping[Form, tuple[Sieve, ...]] = {
    "definite": DEFINITE,
    "name": (one_of_its_people, whom_the_text_has_turned_to),
    "quantity": (pair_named,),
    "indefinite": (who_is_named_next,),
    "pronoun": (*PRONOUN, speaker),
}
"""What is tried for a mention of each form, the surest first; "I" and "we" wait for whoever speaks to be known."""

CALLING: tuple[Sieve, ...] = (of_that_age, one_of_its_people, whom_the_text_has_turned_to)
"""Sieves that find who is called what he was not said to be: that he is so is a claim."""


def resolve(document: Document, listing: Listing = NOBODY, *, judge: Judge = ranked) -> Document:
    """The document with an entity for each mention that can be resolved, and without the statements that cannot.

    Who is in the user's file of names is who the file says. `judge` has the last word on "he" and "she".
    """
    discourse = Discourse(document, listing)
    mentions = tuple(m for m in document.mentions if not _is_what_is_owned(m))
    short = abbreviations(discourse)
    initials = speakers_by_initials(discourse)
    names = [m for m in mentions if m.form == "name" or (m.form == "bare" and listing.meanings(m.label))]
    names = [m for m in names if what_is_short(short, m) is None and m not in initials and people_of(m) is None]
    again = [m for m in names if stands_before_its_noun(discourse, m)]
    mentions = tuple(m for m in mentions if m not in again)
    names = [m for m in names if m not in again]
    name_referents(discourse, [m for m in names if not _adjective(discourse, m)])
    _nations_and_initials(discourse, names, initials)
    _roles(discourse)
    stuff: dict[tuple[str, str, bool], Mention] = {}
    for mention in mentions:
        if mention not in discourse.meant and mention.form == "pronoun":
            if (later := subject_to_come(discourse, mention)) is not None and later not in discourse.meant:
                _one(discourse, stuff, later)
            for each in (*_speaker_to_come(discourse, mention), mention):
                _pronoun(discourse, each, judge)
        elif mention not in discourse.meant and (whole := what_is_short(short, mention)) is not None:
            _short(discourse, mention, whole)
        elif mention not in discourse.meant:
            _one(discourse, stuff, mention)
    discourse.why.update(discourse.dating.steps())
    for mention in mentions:  # "I" and "we" wait for whoever speaks to be known
        if mention not in discourse.meant and mention.form == "pronoun":
            _try(discourse, mention, (speaker,))
    _owners_of_late(discourse)
    join_names_before_nouns(discourse, again)
    entities, keys = entities_of(discourse)
    inside = {mention: (keys[id(referent)],) for mention, referent in names_inside(discourse)}
    sure = ((m, rs) for m, rs in discourse.meant.items() if not is_part_of_the_open(discourse, m))
    referents = {m: tuple(keys[id(r)] for r in rs) for m, rs in sure} | inside
    dropped = Counter(document.dropped)
    named = frozenset(keys[id(r)] for r in discourse.referents if r.named)
    told = tuple(dated(discourse, s) for s in document.statements)
    statements = kept(told, referents, dropped, named, frozenset(discourse.called))
    return replace(
        document,
        mentions=tuple(sorted({*document.mentions, *inside})),
        statements=statements,
        entities=entities,
        referents=referents,
        resolutions=discourse.why,
        dropped=dict(sorted(dropped.items())),
    )


def _is_what_is_owned(mention: Mention) -> bool:
    """True for theirs in "they will get theirs": what they have, and not they; not for "a friend of hers"."""
    return mention.text.lower() in {"hers", "mine", "ours", "theirs", "yours"} and mention.role in {"subject", "object"}


def _nations_and_initials(discourse: Discourse, names: Sequence[Mention], initials: Mapping[Mention, Mention]) -> None:
    """ "Russian" is Russia, and "AG:" who has these initials."""
    for mention in names:
        if mention not in discourse.meant:
            _nation(discourse, mention)
    for mention, whole in initials.items():
        if whole in discourse.meant:
            discourse.join(mention, *discourse.meant[whole], why="the initials of who speaks")


def _speaker_to_come(discourse: Discourse, mention: Mention) -> tuple[Mention, ...]:
    """The later "he" of "“He is in a cave,” he said", who is to be known first: he does not speak of himself so."""
    quote = quote_round(discourse, mention)
    if quote is None or quote.speaker is None or quote.speaker in discourse.meant:
        return ()
    both = quote.speaker.form == "pronoun" and all(family(m) in (HE, SHE) for m in (quote.speaker, mention))
    return (quote.speaker,) if both and quote.speaker.start > mention.start else ()


def _not_its_own(referent: Referent, found: Referent | None) -> Referent | None:
    """None where it would own its owner: "“my father left,” said his daughter" names neither by the other."""
    above = found
    while above is not None:
        if above is referent:
            return None
        above = above.owner
    return found


def _owners_of_late(discourse: Discourse) -> None:
    """ "My mother" is Kim's, now that it is known who speaks."""
    for referent in discourse.referents:
        if referent.owner is None and referent.first.form == "definite":
            referent.owner = _not_its_own(referent, owner(discourse, referent.first))


def _adjective(discourse: Discourse, mention: Mention) -> bool:
    """True for "Russian" before a noun, and for "Kazakh" there, whatever the model takes it for."""
    if mention.plural or country_of_adjective(mention.label) is None:
        return False
    tokens = discourse.document.sentences[mention.sentence].tokens
    before = ARCS.get(tokens[mention.head].label) in PREMODIFIER and mention.head < tokens[mention.head].head
    return mention.entity == "NORP" or (mention.entity == "GPE" and before)


def _one(discourse: Discourse, stuff: dict[tuple[str, str, bool], Mention], mention: Mention) -> None:
    """Finds out what one mention means that is no pronoun: what nothing else tells is at least itself."""
    if mention.form == "name" and people_of(mention) is None:
        return  # two bear it
    if not is_the_writer(mention) and _try(discourse, mention, SIEVES.get(mention.form, ())):
        return
    if mention.form in {"bare", "quality"} and _generic(discourse, stuff, mention):
        return
    if mention.label.lower() in {"former", "latter"} or mention.text.lower() == "the two":
        return  # of whom is not known
    referent = discourse.new(mention)
    kind = kind_of(mention) if not is_money(discourse, mention) else None
    if kind is None and is_somebody(discourse, mention):
        kind = "Person"
    if kind is not None:
        referent.kinds[kind] += 1
    if mention.form == "definite":
        referent.owner = _not_its_own(referent, owner(discourse, mention))


def _short(discourse: Discourse, mention: Mention, whole: Mention) -> None:
    """The letters mean what the phrase means that they stand beside in brackets."""
    meant = discourse.meant.get(whole, ())
    if meant:
        discourse.join(mention, *meant, why="the letters for it in brackets")
        if len(meant) == 1 and mention.form == "name":
            vote_by_words(discourse, meant[0], mention)


def _try(discourse: Discourse, mention: Mention, sieves: tuple[Sieve, ...]) -> bool:
    for sieve in sieves:
        found = sieve(discourse, mention)
        if found is not None and not (mention.form == "definite" and is_told_of(discourse, mention, found[0])):
            discourse.join(mention, *found[0], why=f"{found[1]} ({sieve.__name__})")
            if sieve in CALLING:
                discourse.called.add(mention)
            return True
    return False


def _pronoun(discourse: Discourse, mention: Mention, judge: Judge) -> None:
    """A pronoun means what the first rule that finds something says and the judge agrees to; else it stays open."""
    said = ((found, sieve.__name__) for sieve in PRONOUN if (found := sieve(discourse, mention)) is not None)
    if mention.text.lower().endswith(("self", "selves")):
        rule = next((each for each in said if _is_subject_here(discourse, mention, each[0][0])), None)
    else:
        rule = judge(discourse, mention, next(said, None))
    if rule is None:
        return
    (meant, why), name = rule
    meant = of_whom_it_was_told(discourse, mention, meant)
    if any(doubt(discourse, mention, meant[0]) for doubt in DOUBTS):
        return
    discourse.join(mention, *meant, why=f"{why} ({name})")
    if family(mention) is IT and is_hardly_known(meant[0]):
        meant[0].kinds["Organization"] += 3  # nobody is "it"
    if family(mention) in (HE, SHE) and not meant[0].gender:
        meant[0].gender = "he" if family(mention) is HE else "she"
        meant[0].kinds["Person"] += 3  # nothing else is "he"


def _is_subject_here(discourse: Discourse, mention: Mention, meant: tuple[Referent, ...]) -> bool:
    """True for what is a subject of the sentence: who blows himself up is nobody of the sentence before."""
    here = (m for m in discourse.meant_in[mention.sentence] if m.role == "subject" and m != mention)
    return any(discourse.meant[m] == meant for m in here)


def _nation(discourse: Discourse, mention: Mention) -> None:
    """ "Russian" is Russia; to speak or write Russian is a language."""
    country = country_of_adjective(mention.label)
    if country is None:
        return
    if is_language(discourse, mention):
        discourse.new(mention)
        return
    known = discourse.worlds.get(country)
    if known is not None:
        discourse.join(mention, known, why="adjective of the country")
        return
    referent = discourse.new(mention)
    discourse.in_world(referent, country, "Place")
    discourse.know(referent, "country")


def _generic(discourse: Discourse, stuff: dict[tuple[str, str, bool], Mention], mention: Mention) -> bool:
    """The same bare noun means the same stuff throughout: lithium, oil, rare earths."""
    words = (mention.form, fold(mention.label), mention.plural)
    if is_restricted(discourse, mention):
        return False  # "teams from Sudan" are not teams at large
    known = stuff.get(words)
    if known is None:
        stuff[words] = mention
        return False
    discourse.join(mention, *discourse.meant[known])
    return True


def _roles(discourse: Discourse) -> None:
    """What titles and descriptions say of the named: "be president of" makes the president known by his role."""
    for statement in discourse.document.statements:
        referent = discourse.one(statement.subject)
        words = statement.relation.lemma.split()
        if (
            referent is not None
            and words[:1] == ["be"]
            and statement.rule in {"title_before_name", "role_beside_name", "kind_of_place", "is_noun_phrase"}
        ):
            noun = words[-2].lower() if len(words) > 2 else statement.object.noun
            told = words[1:-1] if len(words) > 2 else statement.object.label.split()
            if len(words) != 2:
                discourse.know(referent, noun)
                referent.described.update(w.lower() for w in told)
            kind = kind_of_noun(noun)
            if kind is not None and kind != "Group" and referent.world is None and statement.polarity == "+":
                open_ = noun in _MAY_BE_PEOPLE and _bears_a_first_name(referent)  # Kim Lee, a process operator
                sure = kind in {"Organization", "Place"} and not open_
                referent.kinds[kind] += max([3, *referent.kinds.values()]) if sure else 3


_MAY_BE_PEOPLE = frozenset({"builder", "developer", "miner", "operator", "producer", "publisher"})
"""Nouns for firms that people may be too."""


def _bears_a_first_name(referent: Referent) -> bool:
    names = (m.label.split() for m in referent.mentions if m.form == "name")
    return any(len(name) > 1 and name[0] in table("first_names") for name in names)
