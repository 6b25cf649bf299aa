"""Verbs of clauses that were not seen as such: after a time, a name with "whose", a list, or in a headline."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import FINITE_TAGS, VERB_TAGS
from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, has, in_place_of, is_below, is_headline, word_after

_WHEN = frozenset({"after", "as", "before", "since", "until"})
"""What opens a clause of time, and is a preposition too."""


def deed_after_a_time(tokens: Tokens) -> Iterator[Token]:
    """In "closed after days of rain caused floods" the rain caused them: no comma or "and" parts the two verbs.

    So in "fled after fighting along the border left nine people dead and forced them out".

    yes: At least 47 people have died and 500 have been cut off after days of heavy rain caused severe flooding.
    yes: The two agreed to hold talks after fighting along their disputed border left 23 people dead.
    yes: Peru and Chile agreed to hold talks, a day after fighting along their border left nine people dead.
    yes: Thousands fled after shelling near the port killed six people and destroyed a school.
    yes: Castlemoor were cruising after tries from Jack Tilney and Samoan centre Faatoa Leiataua gave them a lead.
    """
    for verb in (t for t in tokens[3:] if t.tag in {"VBD", "VBN"} and t.label in {"acl", "advcl", "conj"}):
        bare = not has(tokens, verb, "nsubjpass", "aux", "auxpass", "mark", "agent")
        left = any(has(tokens, t, "nsubj") for t in below(tokens, verb, "oprd"))  # "left 23 people dead"
        if not bare or not (left or has(tokens, verb, "dobj", "nsubj")) or _may_be_given(verb):
            continue
        when = _time_before(tokens, verb)
        if when is None:
            continue
        subject = below(tokens, when, "pobj", "pcomp")[0]
        yield replace(when, label="mark", head=verb.index)
        yield replace(subject, label="nsubj", head=verb.index, tag="NN" if subject.tag == "VBG" else subject.tag)
        above = verb.head if is_below(tokens, tokens[when.head], verb) else when.head  # "a day after"
        yield replace(verb, label="advcl", head=above, tag="VBD")
        yield from _what_it_left(tokens, verb)
        yield from _second_deed(tokens, verb, when)
        return


def _may_be_given(verb: Token) -> bool:
    """True for "paid a prize"; "gave" is no participle."""
    return verb.lemma.lower() in _DOUBLE and verb.text not in {"chose", "drew", "gave", "took"}


_DOUBLE = (lexicon("giving") | lexicon("appointing") | lexicon("judging")) - {"leave"}
"""Verbs whose participle may have an object: "the man given a prize"."""


def _time_before(tokens: Tokens, verb: Token) -> Token | None:
    """After in "after days of rain caused", whose noun, with all that hangs on it, ends right before the verb."""
    above = tokens[verb.index - 1]
    if not above.tag.startswith("N"):
        return None
    while above.head != above.index and not (above.label == "prep" and above.lemma.lower() in _WHEN):
        if above.tag in VERB_TAGS - {"VBG"}:
            return None
        above = tokens[above.head]
    subjects = below(tokens, above, "pobj", "pcomp")
    if above.label != "prep" or len(subjects) != 1 or above.head == verb.index or not _is_event(tokens, subjects[0]):
        return None
    if verb.label == "acl" and not is_below(tokens, verb, above):
        return None
    return above if verb.label == "acl" or tokens[verb.head].index < above.index else None


def _is_event(tokens: Tokens, subject: Token) -> bool:
    """True for the noun after "after", and for "fighting along the border", which has no object."""
    return subject.tag.startswith("N") or (subject.tag == "VBG" and not has(tokens, subject, "dobj", "xcomp", "ccomp"))


def _what_it_left(tokens: Tokens, verb: Token) -> Iterator[Token]:
    """People in "left 23 people dead", taken for the subject of a state."""
    for state in below(tokens, verb, "oprd", "ccomp", "acomp"):
        for thing in below(tokens, state, "nsubj"):
            if verb.index < thing.index < state.index:
                yield replace(thing, label="dobj", head=verb.index)
                yield replace(state, label="oprd")


def _second_deed(tokens: Tokens, verb: Token, when: Token) -> Iterator[Token]:
    """Forced in "left nine people dead and forced them out", where no comma parts the two."""
    for second in tokens[verb.index + 1 :]:
        joiner = tokens[second.index - 1]
        joined = (second.label, second.tag, joiner.text) == ("conj", "VBD", "and") and second.head < when.index
        bare = not has(tokens, second, "nsubj", "nsubjpass", "aux")
        if joined and bare and tokens[joiner.index - 1].text != ",":
            yield replace(second, head=verb.index)
            yield replace(joiner, head=verb.index)


def kin_in_commas_taken_for_apposition(tokens: Tokens) -> Iterator[Token]:
    """In "Ann, whose son, Kamil, was among them, said" the son was: Ann said it.

    yes: Teresa Wrona, whose 34-year-old son, Kamil, was among the missing, said he had complained about the heat.
    yes: Anna Novak, whose brother, Petr, is a judge, left the party.
    """
    for whose in (t for t in tokens[2:] if t.label == "poss" and t.text.lower() == "whose"):
        kin = tokens[whose.head]
        owner = tokens[kin.head]
        verb = tokens[owner.head]
        main = tokens[verb.head] if verb.label == "ccomp" else next(iter(below(tokens, verb, "conj")), verb)
        if (
            kin.label == "appos"
            and owner.label in {"nsubj", "nsubjpass"}
            and verb.tag in FINITE_TAGS | {"VBN"}
            and kin.index < verb.index < main.index
            and tokens[main.index - 1].text == ","
            and not has(tokens, main, "nsubj", "nsubjpass", "cc")
        ):
            yield replace(owner, label="nsubj", head=main.index)
            yield replace(kin, label=owner.label, head=verb.index)
            yield replace(verb, label="relcl", head=owner.index)
            if main.head == verb.index:
                yield in_place_of(main, verb)
            return


def subject_joined_to_a_measure(tokens: Tokens) -> Iterator[Token]:
    """In "it is above target and wage growth is high" the growth is high: nothing is above it.

    yes: Prices remain above target and wage growth is still high.
    """
    for target in (t for t in tokens[2:-3] if t.label == "nmod" and t.tag == "NN"):
        noun = tokens[target.head]
        above = tokens[noun.head]
        first = tokens[above.head]
        joiners = [t for t in below(tokens, target, "cc") if t.text in {"and", "but"}]
        verb = word_after(tokens, noun)
        late = verb.tag in FINITE_TAGS and verb.head == first.index and verb.label in {"advcl", "ccomp", "conj"}
        if (
            (noun.label, above.label) == ("pobj", "prep")
            and joiners
            and late
            and not has(tokens, verb, "nsubj", "nsubjpass", "mark")
        ):
            yield replace(target, label="pobj", head=above.index)
            yield replace(noun, label="nsubj", head=verb.index)
            yield replace(joiners[0], head=first.index)
            yield replace(verb, label="conj")


def second_deed_of_headline(tokens: Tokens) -> Iterator[Token]:
    """In the headline "Bank holds rate, signals cut in May" the bank signals a cut.

    yes: Norwegian central bank holds rate at 4.25%, signals cut in September
    yes: Acme posts record profit, plans job cuts in Leeds
    """
    if not is_headline(tokens):
        return
    first = next((t for t in tokens[1:] if t.tag == "VBZ" and t.label in {"ROOT", "ccomp"}), tokens[0])
    subjects = below(tokens, first, "nsubj")
    second = next((t for t in tokens[first.index + 2 :] if _begins_a_second(tokens, t)), first)
    if len(subjects) != 1 or not subjects[0].index < first.index < second.index:
        return
    yield replace(second, tag="VBZ", label="conj", head=first.index, lemma=second.text.lower().removesuffix("s"))
    if first.label == "ccomp":
        yield replace(first, label="ROOT", head=first.index)
    thing = tokens[second.head]
    if second.tag == "NNS" and thing.index == second.index + 1:  # "signals/NNS cut/VBN"
        yield replace(thing, tag="NN", label="dobj", head=second.index, lemma=thing.text.lower())
    for stray in below(tokens, second, "nsubj"):  # "posts record profit, plans job cuts"
        if stray.index < second.index:
            yield replace(stray, label="dobj", head=first.index)


def first_deed_of_headline(tokens: Tokens) -> Iterator[Token]:
    """In the headline "Ministers approve plan, promise funds" they do both: the first is not what they promise.

    yes: Ministers approve plan, promise funds
    """
    if not is_headline(tokens):
        return
    root = next(t for t in tokens if t.head == t.index)
    for first in below(tokens, root, "ccomp"):
        own = has(tokens, first, "nsubj") and first.tag in {"VBP", "VBZ"} and first.index < root.index
        bare = root.tag == first.tag and has(tokens, root, "dobj") and not has(tokens, root, "nsubj", "cc")
        if own and bare and tokens[root.index - 1].text == ",":
            yield replace(first, label="ROOT", head=first.index)
            yield replace(root, label="conj", head=first.index)


def _begins_a_second(tokens: Tokens, word: Token) -> bool:
    """True for signals in ", signals cut" and plans in ", plans job cuts"; not where the word ends a list."""
    lemma = word.text.lower().removesuffix("s")
    if tokens[word.index - 1].text != "," or not word.text.endswith("s") or word.index + 1 >= len(tokens):
        return False
    after = tokens[word.index + 1]
    governed = word.tag == "NNS" and word.label == "nsubj" and word.head == after.index and after.tag in VERB_TAGS
    stolen = word.tag == "VBZ" and word.label in {"ccomp", "conj"} and has(tokens, word, "nsubj", "dobj")
    told = governed and lemma in _TOLD and after.text.lower() in lexicon("noun_or_verb")
    return told or (stolen and lemma in lexicon("noun_or_verb"))


_TOLD = frozenset({"eye", "hint", "promise", "signal", "vow"})
"""Verbs of headlines whose form in -s is seldom a plural: in ", shares tumble" the shares do."""


def found_in_a_headline(tokens: Tokens) -> Iterator[Token]:
    """In the headline "Tiny frog found living in flowers" somebody found it: it says nothing.

    yes: Tiny frog found living inside Ecuador's bromeliads
    """
    if not is_headline(tokens):
        return
    for found in (t for t in tokens[1:-1] if (t.lemma.lower(), t.label) == ("find", "ROOT") and t.tag == "VBD"):
        after = tokens[found.index + 1]
        doing = after.head == found.index and (after.tag == "VBG" or after.lemma in {"alive", "dead", "guilty", "safe"})
        if doing and not has(tokens, found, "dobj", "aux", "auxpass"):
            yield replace(found, tag="VBN")
            yield replace(after, label="oprd")
            for subject in below(tokens, found, "nsubj"):
                yield replace(subject, label="nsubjpass")


def verb_that_nothing_undergoes(tokens: Tokens) -> Iterator[Token]:
    """In "an agreement to do so collapsed" it collapsed: nothing undergoes collapsing.

    yes: A 2011 agreement to do so collapsed after the discovery of gold in the area.
    """
    for verb in (t for t in tokens[2:] if t.tag == "VBN" and t.lemma.lower() in lexicon("unaccusative")):
        if not has(tokens, verb, "aux", "auxpass", "agent", "dobj") and has(tokens, verb, "nsubj"):
            yield replace(verb, tag="VBD")


def deal_agreed_before_its_verb(tokens: Tokens) -> Iterator[Token]:
    """In "a truce agreed in May collapsed" the truce collapsed: it was agreed, and agreed to nothing.

    yes: A truce agreed in May collapsed within hours.
    """
    for verb in (t for t in tokens[3:] if t.tag == "VBD" and t.label in {"advcl", "xcomp"}):
        agreed = tokens[verb.head]
        deals = [t for t in below(tokens, agreed, "nsubj") if t.lemma.lower() in lexicon("deeds")]
        when = any(t.tag == "WRB" for t in below(tokens, verb, "advmod"))
        bare = not has(tokens, verb, "nsubj", "nsubjpass", "mark", "aux") and not when
        told = (agreed.tag, agreed.lemma) == ("VBD", "agree") and not has(tokens, agreed, "aux", "dobj", "ccomp")
        if deals and bare and told and agreed.index < verb.index and tokens[verb.index - 1].text != ",":
            yield in_place_of(verb, agreed)
            yield replace(deals[0], head=verb.index)
            yield replace(agreed, label="acl", tag="VBN", head=deals[0].index)
            return


def past_taken_for_noun(tokens: Tokens) -> Iterator[Token]:
    """In "suggests that the frog split from its relatives" it split: "that" opens a clause, which has a verb.

    yes: The results suggest that the frog split from its closest known relative about 4.5 million years ago.
    yes: The study suggests that the continent split from Africa 100 million years ago.
    """
    for verb in (t for t in tokens[4:] if (t.label, t.tag) == ("ccomp", "NN") and t.text in lexicon("unchanging")):
        noun = tokens[verb.index - 1]
        marked = any(t.text == "that" for t in below(tokens, verb, "mark"))
        if marked and noun.head == verb.index and noun.label in {"compound", "nsubj"}:
            yield replace(verb, tag="VBD")
            yield replace(noun, label="nsubj")
            for t in below(tokens, verb, "amod", "compound", "det", "poss"):
                if t.index < noun.index:
                    yield replace(t, head=noun.index)


def plural_after_each(tokens: Tokens) -> Iterator[Token]:
    """In "neither side gains from it" gains is the verb: "neither", "each" and "every" have no plural behind them.

    yes: Neither side gains from a prolonged stoppage, and Caspera is seeking approval for a second line.
    """
    for verb in (t for t in tokens[2:] if t.tag == "NNS" and t.lemma.lower() in lexicon("noun_or_verb")):
        each = [t for t in below(tokens, verb, "det") if t.text.lower() in {"each", "every", "neither"}]
        noun = tokens[verb.index - 1]
        if each and noun.head == verb.index and noun.label in {"amod", "compound"} and verb.label in {"ROOT", "conj"}:
            yield replace(verb, tag="VBZ")
            yield replace(noun, label="nsubj", tag="NN")
            yield replace(each[0], head=noun.index)
            for t in below(tokens, verb, "amod", "compound"):
                if t.index < noun.index:
                    yield replace(t, head=noun.index)


def plural_before_an_adverb(tokens: Tokens) -> Iterator[Token]:
    """In "the shy petrel nests only on Skomer" nests is the verb: nouns have no "only" or "mainly" behind them.

    yes: The shy petrel nests only on Skomer.
    no: Some bird nests, mainly of the petrel, were on Skomer.
    """
    for verb in (t for t in tokens[2:-1] if (t.tag, t.label) == ("NNS", "ROOT")):
        noun, ones = tokens[verb.index - 1], below(tokens, verb, "det")
        if (
            tokens[verb.index + 1].lemma in {"chiefly", "exclusively", "largely", "mainly", "mostly", "only", "rarely"}
            and (noun.head, noun.label, noun.tag) == (verb.index, "compound", "NN")
            and any(d.lemma.lower() in {"a", "an", "the", "this"} for d in ones)
            and not any(t.tag in {"MD", "VBD", "VBP", "VBZ"} for t in tokens[: verb.index])
        ):
            yield replace(verb, tag="VBZ", lemma=verb.text[:-1])
            yield replace(noun, label="nsubj")
            yield from (
                replace(t, head=noun.index)
                for t in below(tokens, verb, "amod", "det", "compound")
                if t.index < noun.index
            )


REPAIRS = (
    deed_after_a_time,
    kin_in_commas_taken_for_apposition,
    subject_joined_to_a_measure,
    second_deed_of_headline,
    first_deed_of_headline,
    found_in_a_headline,
    verb_that_nothing_undergoes,
    deal_agreed_before_its_verb,
    past_taken_for_noun,
    plural_after_each,
    plural_before_an_adverb,
)
"""In the order in which they are made."""
