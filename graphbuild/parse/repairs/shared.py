"""Misparses of verbs that are joined to the wrong verb, or taken for what they are not."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.lexicon import names_event
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, has, in_place_of, is_below, is_finite, word_after

_BE = frozenset({"am", "are", "is", "was", "were"})


def be_joined_to_an_infinitive(tokens: Tokens) -> Iterator[Token]:
    """In "have appealed for witnesses to come forward and are likely to ask" who appealed is likely to.

    yes: Police have appealed for witnesses to come forward and are likely to question the driver.
    """
    for be in (t for t in tokens if t.label == "conj" and t.text in _BE and not has(tokens, t, "nsubj", "nsubjpass")):
        above = tokens[be.head]
        if above.tag != "VB" or not any(t.tag == "TO" for t in below(tokens, above, "aux")):
            continue
        while above.head != above.index and not is_finite(tokens, above):
            above = tokens[above.head]
        if is_finite(tokens, above) and above.index < be.index:
            yield replace(be, head=above.index, tag="VBP" if be.text in {"am", "are"} else be.tag)


def verb_that_disagrees(tokens: Tokens) -> Iterator[Token]:
    """In "Egypt and Sudan oppose the dam that Ethiopia built and now operates" it is Ethiopia that operates it.

    yes: Egypt and Sudan oppose the dam that Ethiopia built and now operates on the Blue Nile.
    """
    for verb in (t for t in tokens if (t.label, t.tag) == ("conj", "VBZ") and not has(tokens, t, "nsubj", "nsubjpass")):
        first = tokens[verb.head]
        subjects = below(tokens, first, "nsubj")
        if first.tag != "VBP" or not subjects or not _is_plural(tokens, subjects[0]):
            continue
        for inner in (t for t in tokens[first.index : verb.index] if t.label == "relcl" and is_below(tokens, t, first)):
            own = [t for t in below(tokens, inner, "nsubj") if t.tag in {"NN", "NNP"}]
            if own and not _is_plural(tokens, own[-1]):
                yield replace(verb, head=inner.index)
                for t in below(tokens, first, "cc"):
                    yield replace(t, head=inner.index if t.index > inner.index else t.head)
                return


def _is_plural(tokens: Tokens, noun: Token) -> bool:
    return noun.tag in {"NNS", "NNPS"} or any(t.lemma == "and" for t in below(tokens, noun, "cc"))


def past_tense_of_who_underwent_it(tokens: Tokens) -> Iterator[Token]:
    """In "was stripped of his pension and expelled from the service" he did not expel anybody.

    yes: The diplomat was stripped of his pension and expelled from the civil service.
    """
    for verb in (t for t in tokens if (t.label, t.tag) == ("conj", "VBD") and t.lemma.lower() in _DONE_TO_PEOPLE):
        first = tokens[verb.head]
        own = has(tokens, verb, "nsubj", "dobj", "ccomp", "aux", "dative")
        if has(tokens, first, "auxpass") and not own and first.index < verb.index:
            yield replace(verb, tag="VBN")


_DONE_TO_PEOPLE = frozenset(
    {"acquit", "arrest", "ban", "bar", "charge", "convict", "deport", "detain", "dismiss", "evict", "exile", "expel"}
    | {"extradite", "fine", "imprison", "jail", "remand", "sack", "sentence", "suspend"}
)
"""Verbs that without an object say what is done to somebody."""


def what_was_ruled_taken_for_main(tokens: Tokens) -> Iterator[Token]:
    """In "the app, which the council ruled had misled users, made a profit" only the council says that it misled them.

    yes: Sofia Brandt's horoscope app, which the Advertising Council ruled had misled users, made a profit of 2 \
million euros.
    """
    for said in (t for t in tokens if t.label == "relcl"):
        noun = tokens[said.head]
        false = tokens[noun.head]
        subjects = below(tokens, said, "nsubj")
        had = word_after(tokens, said)
        mains = [t for t in below(tokens, false, "conj") if t.tag in {"VBD", "VBZ"} and tokens[t.index - 1].text == ","]
        whom = len(subjects) == 2 and subjects[0].tag in {"WDT", "WP"} and noun.label == "nsubj"
        if not (whom and (had.label, had.head) == ("aux", false.index) and len(mains) == 1):
            continue
        main = mains[0]
        if has(tokens, main, "nsubj") or false.index > main.index or false.label != "ROOT":
            continue
        yield replace(main, label="ROOT", head=main.index)
        yield replace(noun, head=main.index)
        yield replace(false, label="ccomp", head=said.index)
        yield replace(subjects[0], head=false.index)
        for t in tokens:
            if t.head == false.index and (t.index > main.index or t.label == "cc"):
                yield replace(t, head=main.index)


def participle_taken_for_subject(tokens: Tokens) -> Iterator[Token]:
    """In "a painting thought to have been lost was bought" the painting was bought.

    yes: A painting thought to have been destroyed in the war was bought by the museum.
    """
    for said in (t for t in tokens if t.label in {"nsubj", "nsubjpass"} and t.tag in {"VBD", "VBN"}):
        nouns = below(tokens, said, "nsubj", "nsubjpass")
        if len(nouns) == 1 and nouns[0].tag in {"NN", "NNS", "NNP"} and nouns[0].index == said.index - 1:
            yield replace(nouns[0], label=said.label, head=said.head)
            yield replace(said, tag="VBN", label="acl", head=nouns[0].index)


def means_joined_to_the_doer(tokens: Tokens) -> Iterator[Token]:
    """In "through a credit provided by Nord Bank and the sale of its mill" the sale is another means.

    yes: Halvorsen financed the purchase through a credit facility provided by Nordfjord Bank and the sale of its stake.
    """
    for deed in (t for t in tokens if t.label == "conj" and t.tag == "NN" and not t.entity):
        doer = tokens[deed.head]
        by = tokens[doer.head]
        done = tokens[by.head]
        event = names_event(deed.lemma.lower()) and has(tokens, deed, "det") and has(tokens, deed, "prep")
        if (
            event
            and doer.tag == "NNP"
            and doer.entity in {"ORG", "PERSON"}
            and by.label == "agent"
            and done.label == "acl"
        ):
            yield replace(deed, head=done.head)
            for t in below(tokens, doer, "cc"):
                yield replace(t, head=done.head)


def where_it_is_based(tokens: Tokens) -> Iterator[Token]:
    """In "was a maker of presses, headquartered in Chemnitz" it is the maker that is there.

    yes: Brennecke & Sohn was a German manufacturer of printing presses, headquartered in Chemnitz.
    """
    for based in (t for t in tokens if t.label == "acl" and t.lemma.lower() in {"base", "headquarter"}):
        noun = tokens[based.head]
        of = tokens[noun.head]
        whole = tokens[of.head]
        if tokens[based.index - 1].text != "," or (noun.label, of.lemma) != ("pobj", "of") or noun.tag != "NNS":
            continue
        subjects = below(tokens, tokens[whole.head], "nsubj") if whole.label == "attr" else []
        yield replace(based, head=(subjects[0] if subjects else whole).index)


def participle_before_a_perfect(tokens: Tokens) -> Iterator[Token]:
    """In "floods triggered by rain have killed 88" the floods have killed them, and triggered nothing.

    yes: Floods triggered by days of heavy rain have killed at least 88 people in southern Pakistan and driven more \
than 200,000 from their homes, officials said on Saturday.
    """
    for main in (t for t in tokens if t.label in {"xcomp", "ccomp"} and t.tag == "VBN"):
        false = tokens[main.head]
        subjects = below(tokens, false, "nsubj")
        perfect = [t for t in below(tokens, main, "aux") if t.tag in {"VBP", "VBZ"} and t.lemma == "have"]
        by = any(t.lemma == "by" and t.index == false.index + 1 for t in below(tokens, false, "prep", "agent"))
        if (
            false.tag in {"VBD", "VBN"}
            and by
            and perfect
            and len(subjects) == 1
            and not has(tokens, main, "nsubj", "nsubjpass")
        ):
            yield in_place_of(main, false)
            yield replace(false, tag="VBN", label="acl", head=subjects[0].index)
            yield replace(subjects[0], head=main.index)
            for t in tokens:
                if t.head == false.index and t.index > main.index:
                    yield replace(t, head=main.index)
            return


def months_before_a_clause(tokens: Tokens) -> Iterator[Token]:
    """In "closed for eight months after engineers found it" it is closed so long: nothing is found for months.

    yes: A footbridge in Oslo will be closed for at least eight months after engineers found severe corrosion.
    """
    for verb in (t for t in tokens if t.label == "pcomp" and t.tag in {"VBD", "VBZ", "VBP"}):
        long = tokens[verb.head]
        marks = [t for t in below(tokens, verb, "mark") if t.lemma.lower() in {"after", "before", "until"}]
        times = [t for t in below(tokens, verb, "npadvmod") if marks and t.index == marks[0].index - 1]
        if long.lemma == "for" and times:
            yield replace(times[0], label="pobj", head=long.index)
            yield replace(verb, label="advcl", head=long.head)


def verb_taken_for_adjective(tokens: Tokens) -> Iterator[Token]:
    """In "recorded calls and used software to sort them" they used it; "used cars" are no deed.

    yes: By 1913 the firm employed 2,300 workers and owned subsidiaries in Vienna and Milan.
    """
    for verb in (t for t in tokens[2:] if t.text in {"owned", "used"} and t.label == "amod"):
        noun, joiner = tokens[verb.head], tokens[verb.index - 1]
        if joiner.text != "and" or noun.tag not in {"NN", "NNS"} or noun.lemma.lower() in _SECOND_HAND:
            continue
        thing = tokens[noun.head] if noun.label == "conj" else noun
        first = tokens[thing.head]
        if first.tag == "VBD" and noun.label in {"conj", "dobj"} and noun.index == verb.index + 1:
            yield replace(verb, tag="VBD", label="conj", head=first.index)
            yield replace(noun, label="dobj", head=verb.index)
            yield replace(joiner, head=first.index)


_SECOND_HAND = frozenset(
    {"battery", "book", "bus", "car", "clothes", "clothing", "furniture", "oil", "tyre", "vehicle"}
)
"""What is bought and sold used."""


def support_that_is_needed(tokens: Tokens) -> Iterator[Token]:
    """In "needs the support of two parties to pass its budget" the support is needed, and passes nothing.

    yes: The party may need the support of two smaller parties to pass its budget.
    """
    for deed in (t for t in tokens if t.label == "ccomp" and t.tag == "VB"):
        need = tokens[deed.head]
        nouns = below(tokens, deed, "nsubj")
        meant = need.lemma in {"need", "require"} and any(t.tag == "TO" for t in below(tokens, deed, "aux"))
        if meant and len(nouns) == 1 and nouns[0].lemma in _NEEDED and not has(tokens, need, "dobj"):
            yield replace(nouns[0], label="dobj", head=need.index)
            yield replace(deed, label="acl", head=nouns[0].index)


_NEEDED = frozenset(
    {"aid", "approval", "backing", "consent", "help", "majority", "money", "permission", "support", "vote"}
)
"""What somebody needs to do something himself."""


def third_deed_after_a_participle(tokens: Tokens) -> Iterator[Token]:
    """In "was born in Lagos, trained in Paris and danced" training is the second of three things.

    yes: Anna Berg was born in Lagos, trained in Paris and danced for the Royal Ballet.
    """
    for deed in (t for t in tokens[2:] if (t.label, t.tag) == ("advcl", "VBN")):
        first, third = tokens[deed.head], below(tokens, deed, "conj")
        if (
            first.tag == "VBN"
            and tokens[deed.index - 1].text == ","
            and first.index < deed.index
            and has(tokens, first, "auxpass")
            and len(third) == 1
            and third[0].tag == "VBD"
            and has(tokens, deed, "cc")
            and not has(tokens, deed, "mark", "advmod", "nsubj", "nsubjpass", "aux")
            and not has(tokens, third[0], "nsubj", "nsubjpass")
        ):
            yield replace(deed, label="conj")
            yield replace(third[0], head=first.index)


EARLY = (
    means_joined_to_the_doer,
    participle_before_a_perfect,
    months_before_a_clause,
    verb_taken_for_adjective,
    support_that_is_needed,
)
"""What is looked at before lists are whole."""
LATER = (
    where_it_is_based,
    be_joined_to_an_infinitive,
    verb_that_disagrees,
    past_tense_of_who_underwent_it,
    what_was_ruled_taken_for_main,
    participle_taken_for_subject,
)
"""What is looked at once roles stand beside their names."""
