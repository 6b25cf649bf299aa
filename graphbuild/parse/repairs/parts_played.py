"""Nouns that the parser gives another part to play: the object of a gerund as a subject, verbs as names of things."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import NOUN_TAGS
from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, begin, below, has, in_place_of, is_headline

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


def patients_of_the_accused(tokens: Tokens) -> Iterator[Token]:
    """In "the trial of a man accused of harming patients opened in May" the trial opened: no patients opened it.

    yes: The trial of a surgeon accused of harming 40 patients opened in Grenoble on Monday.
    no: The trial that harmed patients opened in May.
    """
    for verb in (t for t in tokens[4:-1] if t.label == "relcl" and t.tag in {"VBD", "VBN"}):
        root, things = tokens[verb.head], below(tokens, verb, "nsubj", "nsubjpass")
        if is_headline(tokens) or root.label != "ROOT" or root.tag not in NOUN_TAGS or len(things) != 1:
            continue
        deed = tokens[begin(tokens, things[0]) - 1]
        plain = things[0].tag in NOUN_TAGS and deed.tag in {"VBG", "VBN", "VBD"} and deed.label in {"pcomp", "acl"}
        if plain and root.index < deed.index < things[0].index and not has(tokens, deed, "dobj", "agent"):
            passive = has(tokens, verb, "auxpass")
            yield replace(things[0], label="dobj", head=deed.index)
            yield replace(verb, label="ROOT", tag=verb.tag if passive else "VBD", head=verb.index)
            yield replace(root, label="nsubjpass" if passive else "nsubj", head=verb.index)
            yield from (replace(t, head=verb.index) for t in below(tokens, root, "punct"))
            return


def deeds_of_papers(tokens: Tokens) -> Iterator[Token]:
    """In "the letters name clients, list payments and describe trips" they name them: there are no name clients.

    yes: The letters, found by a cleaner in a skip behind the bank, name clients, list payments and describe trips.
    no: The letters, name badges and lists describe trips.
    """
    for verb in (t for t in tokens[6:-1] if t.tag in {"VB", "VBP"} and tokens[t.index - 1].text == "and"):
        doers = [t for t in below(tokens, verb, "nsubj") if t.tag == "NNS"]
        things = _joined_to(tokens, doers[0]) if len(doers) == 1 and not has(tokens, verb, "aux") else []
        deeds = [tokens[t.index - 1] for t in things]
        bare = all(
            d.tag == "NN" and d.label == "compound" and begin(tokens, t) == d.index
            for d, t in zip(deeds, things, strict=True)
        )
        known = all(d.lemma in lexicon("noun_or_verb") for d in deeds)
        if not deeds or not bare or not known or things[-1].index != verb.index - 2:
            continue
        first = deeds[0]
        yield replace(in_place_of(first, verb), tag="VBP")
        yield replace(doers[0], head=first.index)
        yield replace(verb, label="conj", head=first.index)
        for deed, thing in zip(deeds, things, strict=True):
            yield replace(thing, label="dobj", head=deed.index)
            if deed != first:
                yield replace(deed, tag="VBP", label="conj", head=first.index)
        for t in (*below(tokens, verb, "punct"), *below(tokens, doers[0], "cc")):
            yield replace(t, head=first.index)
        return


def _joined_to(tokens: Tokens, first: Token) -> list[Token]:
    found = [first]
    for t in tokens[first.index + 1 :]:
        if t.label == "conj" and t.tag == "NNS" and t.head in {f.index for f in found}:
            found.append(t)
    return found[1:]


def police_not_soldiers(tokens: Tokens) -> Iterator[Token]:
    """In "will send police, not soldiers" it is no soldiers that are sent.

    yes: Kenya will send police, not soldiers, to the island, the president said.
    """
    for no in (t for t in tokens[3:-2] if t.text == "not" and tokens[t.index - 1].text == ","):
        sent, other = tokens[no.index - 2], tokens[no.index + 1]
        beside = sent.label in {"compound", "nmod"} and sent.head == other.index and no.head == other.index
        if beside and other.tag in NOUN_TAGS and sent.tag in NOUN_TAGS:
            yield in_place_of(sent, other)
            yield replace(other, label="conj", head=sent.index)
            for t in below(tokens, other):
                if t.index < sent.index:
                    yield replace(t, head=sent.index)


def noun_of_two_words_in_a_list(tokens: Tokens) -> Iterator[Token]:
    """In "bought acid, a saw and plastic sheeting" plastic is what the sheeting is of, and no fourth thing.

    yes: The prosecutor said the accused bought acid, a saw and plastic sheeting two days before the killing.
    """
    for last in (t for t in tokens[3:] if t.label == "conj" and t.tag in {"NN", "NNS"}):
        before = tokens[last.index - 1]
        if before.label == "conj" and before.tag == "NN" and last.head in {before.index, before.head}:
            yield in_place_of(last, before)
            yield replace(before, label="compound", head=last.index)
            yield from (replace(t, head=last.index) for t in below(tokens, before) if t != last)


def staff_taken_for_verb(tokens: Tokens) -> Iterator[Token]:
    """In "in a letter to staff the director apologised" nobody staffs a director: he wrote to them.

    yes: In a letter to staff the chief executive, Ines Faria, apologised for the cuts.
    """
    for staff in (t for t in tokens[3:-3] if (t.text, t.tag) == ("staff", "VB") and tokens[t.index - 1].text == "to"):
        letter, to = tokens[staff.head], tokens[staff.index - 1]
        verb = tokens[tokens[letter.head].head]
        doers = below(tokens, staff, "dobj")
        if letter.lemma.lower() not in _WRITTEN or staff.index - letter.index > 2 or to.head != staff.index:
            continue
        yield replace(to, tag="IN", label="prep", head=letter.index)
        yield replace(staff, tag="NN", label="pobj", head=to.index)
        if doers and verb.tag[:2] == "VB" and not has(tokens, verb, *_SUBJECTS) and doers[0].index < verb.index:
            yield replace(doers[0], label="nsubj", head=verb.index)


_WRITTEN = frozenset({"address", "apology", "email", "letter", "memo", "message", "note", "speech", "statement"})


def then_behind_a_comma(tokens: Tokens) -> Iterator[Token]:
    """In "converted both, then landed a goal" he landed it.

    yes: Bevan converted both to level the scores, then landed a drop goal to put his side in front.
    no: The protest began at the works, then named after Stalin.
    """
    for second in (t for t in tokens[4:-1] if t.label == "dep" and (t.tag == "VBD" or has(tokens, t, "dobj"))):
        then, first = tokens[second.index - 1], tokens[second.head]
        own = has(tokens, second, *_SUBJECTS, "aux", "auxpass", "agent")
        if then.text == "then" and tokens[then.index - 1].text == "," and first.tag == "VBD" and not own:
            yield replace(second, tag="VBD", label="conj")


def noun_with_a_subject(tokens: Tokens) -> Iterator[Token]:
    """In "drivers face delays at the border" they face them: a noun has no subject.

    yes: Drivers face delays of an hour at the border, where guards check each lorry by hand.
    """
    for verb in (t for t in tokens[1:-2] if (t.tag, t.label) == ("NN", "compound")):
        doers, thing = below(tokens, verb, "nsubj"), tokens[verb.head]
        plural = len(doers) == 1 and doers[0].tag in {"NNS", "NNPS"} and doers[0].index < verb.index
        if plural and verb.lemma in lexicon("noun_or_verb") and begin(tokens, thing) == verb.index:
            yield replace(in_place_of(verb, thing), tag="VBP")
            yield replace(thing, label="dobj", head=verb.index)
            yield from (replace(t, head=verb.index) for t in below(tokens, thing, "punct"))
            return


def second_state_of_who_is_tired(tokens: Tokens) -> Iterator[Token]:
    """In "were tired of lies, sick of delays and ready for change" they are sick of them: no lies are.

    yes: The party leader said voters were tired of lies, sick of delays and ready for change.
    no: He is proud of his roses, red and white.
    """
    for second in (t for t in tokens[4:] if (t.label, t.tag) == ("amod", "JJ") and t.head == t.index - 2):
        noun = tokens[second.head]
        first = tokens[tokens[noun.head].head]
        listed = tokens[second.index - 1].text == "," and has(tokens, second, "prep") and has(tokens, second, "conj")
        if listed and noun.label == "pobj" and (first.label, first.tag) in {("acomp", "JJ"), ("acomp", "VBN")}:
            yield replace(second, label="conj", head=first.index)


def deed_in_the_phrase_of_the_subject(tokens: Tokens) -> Iterator[Token]:
    """In "guards at the camp beat inmates, sold food and fled" they beat them: no inmates are called camp beat.

    yes: Amnesty says guards at the camp beat inmates, sold their food and let two die of thirst.
    """
    for deed in (t for t in tokens[3:-4] if (t.tag, t.label) == ("NN", "compound") and t.text in _LIKE_THEIR_PAST):
        thing, place = tokens[deed.index + 1], tokens[deed.index - 1]
        tie = tokens[thing.head]
        doer = tokens[tie.head]
        verb = tokens[doer.head]
        close = thing.tag == "NNS" and tokens[thing.index + 1].text == "," and verb.index == thing.index + 2
        inside = thing.label == "pobj" and deed.head in {thing.index, place.index} and place.tag in NOUN_TAGS
        if not close or not inside or doer.label != "nsubj" or verb.tag != "VBD" or not has(tokens, verb, "cc"):
            continue
        yield replace(in_place_of(deed, verb), tag="VBD")
        yield replace(verb, label="conj", head=deed.index)
        yield replace(doer, head=deed.index)
        yield replace(thing, label="dobj", head=deed.index)
        yield replace(place, label="pobj", head=tie.index)
        for t in below(tokens, thing):
            if t not in {deed, place}:
                yield replace(t, head=place.index if t.index < place.index else t.head)
        yield from (replace(t, head=deed.index) for t in below(tokens, verb, "mark"))


_LIKE_THEIR_PAST = frozenset({"beat", "cut", "hit", "let", "put", "set", "shed", "shut"})


def among_them(tokens: Tokens) -> Iterator[Token]:
    """In "four, among them the champion, remounted" she is one of the four: nobody remounts among them.

    yes: Eleven people, among them two children, were taken to a hospital with minor injuries.
    yes: Rescue teams are searching for six people, among them two children, believed to be buried.
    """
    for among in (t for t in tokens[2:-3] if (t.text, tokens[t.index - 1].text) == ("among", ",")):
        them, whole, verb = tokens[among.index + 1], tokens[among.index - 2], tokens[among.head]
        plural = whole.tag in {"NNS", "NNPS", "CD"} and not has(tokens, whole, "appos")
        if them.text not in {"them", "whom"} or among.label != "prep" or verb.tag[:2] != "VB" or not plural:
            continue
        others = [t for t in below(tokens, verb, "nsubj") if t.index > them.index]
        second = [t for t in below(tokens, verb, "nsubj", "nsubjpass") if t == whole]
        if others and second and tokens[begin(tokens, others[0]) - 1] == them:
            yield replace(others[0], label="pobj", head=among.index)
        yield replace(among, label="dep", head=whole.index)


def deed_named_behind_a_comma(tokens: Tokens) -> Iterator[Token]:
    """In "has halved since May, a decline the trust regrets" nothing halves a decline: that is what the halving is.

    yes: The number of swifts has halved since 1995, a decline the trust blames on pesticides.
    yes: Sudan's army said it had retaken the airport, a claim the rebels denied.
    no: The firm sold a mill, a quarry that it had bought in May and a barge.
    """
    for name in (t for t in tokens[4:] if (t.label, t.tag) == ("dobj", "NN") and has(tokens, t, "relcl")):
        verb, start = tokens[name.head], begin(tokens, name)
        a = tokens[start].text in {"a", "an"} and tokens[start - 1].text == "," and not has(tokens, name, "cc", "conj")
        second = any(t.index < start for t in below(tokens, verb, "dobj")) or has(tokens, verb, "advmod", "prep")
        if a and second and verb.index < start - 1 and name.lemma in _CALLED:
            yield replace(name, label="npadvmod")


_CALLED = frozenset(
    {
        "accusation",
        "act",
        "allegation",
        "change",
        "charge",
        "claim",
        "decision",
        "decline",
        "deed",
        "drop",
        "fact",
        "fall",
    }
    | {"feat", "figure", "gain", "increase", "jump", "loss", "move", "outcome", "practice", "promise", "result", "rise"}
    | {"sign", "step", "sum", "task", "vote"}
)
"""What a whole clause is called behind it."""


def opener_taken_for_preposition(tokens: Tokens) -> Iterator[Token]:
    """In "quits after tape reveals offer" the tape reveals it, and then he quits.

    yes: Minister quits after tape reveals bribe offer
    """
    for verb in (t for t in tokens[3:-1] if t.label == "advcl" and t.tag in {"VBD", "VBZ"}):
        doer = tokens[verb.index - 1]
        after = tokens[doer.head]
        opens = after.text in {"after", "as", "before", "until"} and after.label == "prep" and after.head == verb.head
        bare = not has(tokens, verb, *_SUBJECTS, "mark") and doer.tag in {"NN", "NNP"} and doer.entity != "DATE"
        if doer.label == "pobj" and opens and bare and after.index < doer.index:
            yield replace(after, label="mark", head=verb.index)
            yield replace(doer, label="nsubj", head=verb.index)


def due_behind_its_noun(tokens: Tokens) -> Iterator[Token]:
    """In "set out options for the review due in June" the review is due then, and nothing is set out in June.

    yes: The papers set out three options for the spending review due in June.
    """
    for due in (t for t in tokens[3:-2] if t.text == "due" and t.label in _DUE):
        noun, after = tokens[due.index - 1], tokens[due.index + 1]
        when = after.text in {"at", "by", "in", "next", "on", "this"} and after.head == due.index
        if when and noun.tag in {"NN", "NNS"} and noun.label in {"dobj", "pobj"} and tokens[due.head].tag[:2] == "VB":
            yield replace(due, tag="JJ", label="amod", head=noun.index)


_DUE = frozenset({"acomp", "advcl", "advmod", "oprd", "prep"})


def name_with_particles(tokens: Tokens) -> Iterator[Token]:
    """In "entered the Museu Arqueológico do Vale do Este" there is one name, which its particles hold together.

    yes: The burglars entered the Museu Arqueológico do Vale do Este shortly after 3:40 a.m.
    """
    for last in (t for t in tokens[3:] if (t.label, t.tag) == ("appos", "NNP")):
        first = tokens[last.head]
        name = tokens[first.index : last.index + 1]
        held = any(t.text in _PARTICLES for t in name) and all(
            t.text in _PARTICLES or t.text[:1].isupper() for t in name
        )
        if not held or first.tag != "NNP" or last.index <= first.index + 1:
            continue
        yield in_place_of(last, first)
        for t in name[:-1]:
            yield replace(t, tag="NNP", label="compound", head=last.index)
        for t in below(tokens, first):
            if t.index < first.index or t.index > last.index:
                yield replace(t, head=last.index)


_PARTICLES = frozenset({"da", "das", "de", "del", "della", "di", "do", "dos", "du"})


def work_of_a_term(tokens: Tokens) -> Iterator[Token]:
    """In "came for a term's supply work" no term has work: that is how long it lasted.

    yes: The head teacher came for a term's supply work in 1999 and never left.
    yes: The bank offered 2%, a bonus of £500 and an extra day's leave.
    no: The day's news was bad.
    """
    for time in (t for t in tokens[1:-2] if t.label == "poss" and t.lemma.lower() in lexicon("time_nouns") | {"term"}):
        how_long = [t for t in below(tokens, time, "det", "nummod") if t.tag == "CD" or t.text.lower() in {"a", "an"}]
        if how_long and tokens[time.head].index > time.index and tokens[time.head].lemma.lower() in _LASTING:
            yield replace(time, label="nmod")


_LASTING = frozenset(
    {
        "absence",
        "ban",
        "break",
        "course",
        "delay",
        "drive",
        "fighting",
        "holiday",
        "journey",
        "leave",
        "march",
        "notice",
    }
    | {"pay", "rent", "rest", "salary", "stay", "stoppage", "strike", "supply", "suspension", "trial", "truce", "visit"}
    | {"wage", "wait", "walk", "work"}
)
"""What lasts, or is earned, so long."""


def way_of_doing_it(tokens: Tokens) -> Iterator[Token]:
    """In "the dearest way yet devised of building a railway" it is a way of building, and the way builds nothing.

    yes: Stopping and starting, argues Dr Abara, "is the most expensive way yet devised of building a railway".
    """
    for of in (t for t in tokens[3:-1] if (t.text, t.label) == ("of", "prep") and has(tokens, t, "pcomp")):
        devised = tokens[of.head]
        way = tokens[devised.head]
        if devised.label == "acl" and way.lemma in {"form", "means", "method", "way"} and devised.index == of.index - 1:
            yield replace(of, head=way.index)


REPAIRS = (
    patients_of_the_accused,
    deeds_of_papers,
    police_not_soldiers,
    noun_of_two_words_in_a_list,
    staff_taken_for_verb,
    then_behind_a_comma,
    noun_with_a_subject,
    second_state_of_who_is_tired,
    deed_in_the_phrase_of_the_subject,
    among_them,
    deed_named_behind_a_comma,
    opener_taken_for_preposition,
    due_behind_its_noun,
    name_with_particles,
    work_of_a_term,
    way_of_doing_it,
)
"""In the order in which they are made."""
