"""Misparses of relative clauses: where they end, and of what they tell."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import NOUN_TAGS
from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import SUBJECTS, Tokens, begin, below, has, word_after
from graphbuild.parse.repairs.names import is_person

_RELATIVE = frozenset({"that", "which", "who"})


def relative_that_goes_on(tokens: Tokens) -> Iterator[Token]:
    """In "must punish a system that bans it, yet allows USC to" the system allows: "must" asks for "allow".

    yes: Most firms must chastise a system that negates the prize, yet allows USC to keep every dime.
    yes: Kim praised the firms that did not sell gold, but bought it.
    """
    for verb in tokens[2:]:
        main, joiner = tokens[verb.head], tokens[verb.index - 1]
        if (
            verb.label != "conj"
            or verb.tag not in {"VBD", "VBZ"}
            or joiner.text.lower() not in {"but", "yet"}
            or has(tokens, verb, *SUBJECTS, "aux", "auxpass")
        ):
            continue
        for inner in tokens[main.index + 1 : verb.index]:
            subjects = below(tokens, inner, *SUBJECTS)
            present = verb.tag == inner.tag == "VBZ" and main.tag in {"VB", "VBP"}
            denied = joiner.text == "but" and verb.tag == "VBD" and has(tokens, inner, "neg")
            if (
                inner.label == "relcl"
                and len(subjects) == 1
                and subjects[0].text.lower() in _RELATIVE
                and (present or denied)
            ):
                yield replace(verb, head=inner.index)
                yield replace(joiner, head=inner.index)


def relative_of_the_plural(tokens: Tokens) -> Iterator[Token]:
    """In "subsidies to the makers of their airliner which are harming us" no airliner "are".

    yes: It will act against subsidies to the makers of their Airbus airliner which are harming U.S. manufacturers.
    """
    for verb in (t for t in tokens if t.label == "relcl"):
        noun = tokens[verb.head]
        subjects = [t for t in below(tokens, verb, *SUBJECTS) if t.text.lower() in {"that", "which"}]
        words = {t.text.lower() for t in (verb, *below(tokens, verb, "aux", "auxpass"))}
        if not subjects or noun.label != "pobj" or not words & {"are", "were", "have"}:
            continue
        if noun.tag not in {"NN", "NNP"} or has(tokens, noun, "conj") or noun.lemma in lexicon("collective_nouns"):
            continue
        while noun.tag != "NNS" and _is_of_another(tokens, noun):
            noun = tokens[tokens[noun.head].head]
        while _is_doer(noun) and _is_of_another(tokens, noun):
            noun = tokens[tokens[noun.head].head]
        if noun.tag == "NNS" and not _is_doer(noun):
            yield replace(verb, head=noun.index)


def _is_of_another(tokens: Tokens, noun: Token) -> bool:
    """True for the airliner in "the makers of their airliner"."""
    return noun.label == "pobj" and tokens[noun.head].label == "prep"


def _is_doer(noun: Token) -> bool:
    """True for "makers", "workers"."""
    return noun.lemma.lower() in lexicon("persons") or noun.lemma.endswith("er")


def what_they_say_it_is(tokens: Tokens) -> Iterator[Token]:
    """In "pledged to counter what they contend has been neglect" they are no neglect.

    yes: Democrats have pledged to counter what they contend has been Reagan's inaction.
    """
    for be in (t for t in tokens if t.lemma == "be"):
        first = next(iter(below(tokens, be, "aux")), be)
        saying = tokens[first.index - 1] if first.index else be
        what = [t for t in below(tokens, saying, "dobj") if t.text.lower() == "what" and t.index < saying.index]
        if (
            be.label in {"conj", "ccomp", "dep"}
            and be.head != saying.index
            and what
            and saying.lemma.lower() in lexicon("saying") | lexicon("thinking")
            and not has(tokens, be, *SUBJECTS)
        ):
            yield replace(what[0], label="nsubj", head=be.index)
            yield replace(be, label="ccomp", head=saying.index)


def what_they_say_she_did(tokens: Tokens) -> Iterator[Token]:
    """In "who police say poisoned nine patients fled" she poisoned them, and they did not flee.

    yes: The doctor who police say poisoned nine patients fled to Ghana.
    yes: The pills, which doctors say cause cancer, are banned.
    yes: The virus that experts think came from bats killed millions.
    """
    for deed in (t for t in tokens[3:] if (t.label, t.tag[:2]) == ("acl", "VB") and tokens[t.head].tag == "WDT"):
        that = tokens[deed.head]
        main = tokens[that.head]
        saying = tokens[main.head]
        thing = tokens[saying.head]
        if (main.label, saying.label, thing.label) == (
            "ccomp",
            "relcl",
            "ROOT",
        ) and saying.index < deed.index < main.index:
            yield replace(that, head=deed.index, label="nsubj")
            yield replace(deed, label="ccomp", head=saying.index, tag="VBD" if deed.tag == "VBN" else deed.tag)
            yield replace(main, label="ROOT", head=main.index)
            yield replace(thing, label="nsubjpass" if has(tokens, main, "auxpass") else "nsubj", head=main.index)
            return
    for who in (t for t in tokens if t.tag in {"WP", "WDT"} and t.label in {"nsubj", "dobj"}):
        saying = tokens[who.head]
        deeds = [t for t in below(tokens, saying, "ccomp", "xcomp") if t.index > saying.index and t.tag[:2] == "VB"]
        if (
            saying.label == "relcl"
            and who.text.lower() in _RELATIVE
            and saying.lemma.lower() in lexicon("saying") | lexicon("thinking")
            and any(who.index < t.index < saying.index for t in below(tokens, saying, "nsubj"))
            and len(deeds) == 1
            and not has(tokens, deeds[0], *SUBJECTS, "expl", "mark")
            and not any(t.tag == "TO" for t in below(tokens, deeds[0], "aux"))
        ):
            deed, undone = deeds[0], has(tokens, deeds[0], "auxpass")
            finite = {"VB": "VBP", "VBN": "VBD"}.get(deed.tag, deed.tag)
            tag = deed.tag if has(tokens, deed, "aux", "auxpass") else finite
            yield replace(who, head=deed.index, label="nsubjpass" if undone else "nsubj")
            yield replace(deed, label="ccomp", tag=tag)
            for main in (t for t in tokens[deed.index + 2 :] if not has(tokens, deed, "dobj", "prep")):
                theirs = below(tokens, main, *SUBJECTS)
                if len(theirs) == 2 and theirs[0].index < who.index and begin(tokens, theirs[1]) == deed.index + 1:
                    yield replace(theirs[1], label="dobj", head=deed.index)


def clause_taken_for_second_object(tokens: Tokens) -> Iterator[Token]:
    """In "decide how to change the loan or more soybeans will be lost" nobody changes soybeans: they will be lost.

    yes: The department must decide soon how to change the current loan or more soybeans will be forfeited.
    """
    for noun in (t for t in tokens[1:-1] if t.label == "conj"):
        after = tokens[noun.index + 1]
        verb = tokens[after.head] if after.label in {"aux", "auxpass"} else after
        first = tokens[noun.head]
        joiners = [t for t in below(tokens, first, "cc") if first.index < t.index < noun.index]
        if (
            noun.tag in NOUN_TAGS
            and first.label in {"dobj", "pobj"}
            and (after.tag == "MD" or after.text.lower() in {"is", "are", "was", "were", "has", "have"})
            and verb.index > noun.index
            and verb.label in {"ccomp", "conj", "dep"}
            and verb.head < noun.index
            and len(joiners) == 1
            and not has(tokens, verb, *SUBJECTS, "expl")
            and not has(tokens, noun, "conj")
        ):
            yield replace(noun, label="nsubjpass" if has(tokens, verb, "auxpass") else "nsubj", head=verb.index)
            yield replace(verb, label="conj")
            yield replace(joiners[0], head=verb.head)


def posture_and_participle(tokens: Tokens) -> Iterator[Token]:
    """In "is standing in a thick coat trying to revive a city" no coat tries.

    yes: Jim McKelvey is standing in work boots and a thick coat trying to revive a city.
    """
    for participle in tokens:
        noun = tokens[participle.head]
        verb = tokens[noun.head]
        while verb.label in {"prep", "conj", "pobj"} and verb.head != verb.index:
            verb = tokens[verb.head]
        if (
            (participle.label, participle.tag) == ("acl", "VBG")
            and noun.tag == "NN"
            and not noun.entity
            and noun.label in {"pobj", "conj"}
            and noun.lemma.lower() not in lexicon("persons") | lexicon("collective_nouns")
            and verb.lemma.lower() in {"kneel", "lie", "sit", "stand"}
            and noun.index > verb.index
        ):
            yield replace(participle, label="advcl", head=verb.index)


def first_to_do_it(tokens: Tokens) -> Iterator[Token]:
    """In "praised by the first bank to leave Peru" the bank left it.

    yes: Acme was praised by the first bank to leave Peru.
    """
    for to in (t for t in tokens[1:-1] if t.tag == "TO"):
        verb, noun = tokens[to.head], tokens[to.index - 1]
        ranks = {t.lemma.lower() for t in below(tokens, noun, "amod", "advmod")}
        if (
            to.label == "aux"
            and verb.label in {"advcl", "xcomp"}
            and verb.head < noun.index
            and noun.tag in {"NN", "NNS"}
            and noun.label == "pobj"
            and ranks & {"first", "last", "latest", "next", "only", "second", "third", "youngest", "oldest"}
            and not has(tokens, verb, *SUBJECTS)
        ):
            yield replace(verb, label="relcl", head=noun.index)


def thing_said_somewhere(tokens: Tokens) -> Iterator[Token]:
    """In "insisted at the gathering that they pay" the gathering has no such clause: it was insisted.

    yes: Balladur said he had insisted at the gathering that developed countries take adequate account of it.
    """
    for that in tokens:
        clause = tokens[that.head]
        noun = tokens[clause.head]
        verb = tokens[tokens[noun.head].head]
        if (
            (that.text.lower(), that.label) == ("that", "mark")
            and clause.label in {"acl", "relcl"}
            and noun.label == "pobj"
            and that.index == noun.index + 1
            and noun.lemma.lower() in _OCCASIONS
            and verb.lemma.lower() in lexicon("saying") | lexicon("demanding")
            and has(tokens, clause, *SUBJECTS)
            and not has(tokens, verb, "ccomp")
        ):
            yield replace(clause, label="ccomp", head=verb.index)


_OCCASIONS = frozenset({"ceremony", "conference", "court", "event", "forum", "gathering", "hearing", "interview"})
_OCCASIONS |= {"meeting", "parliament", "rally", "session", "speech", "summit", "talk"}
"""Where things are said."""


def bill_that_he_signed(tokens: Tokens) -> Iterator[Token]:
    """In "the bill President Barack Obama signed ended it" Obama is no bill: he signed it.

    yes: Lee said the reform bill President Barack Obama signed into law last month may not have ended the crisis.
    """
    for name in tokens:
        thing = tokens[name.head]
        verb = word_after(tokens, name)
        main = _main_verb(tokens, thing, verb)
        if (
            (name.label, name.entity) == ("appos", "PERSON")
            and begin(tokens, name) == thing.index + 1
            and thing.tag == "NN"
            and thing.lemma.lower() not in lexicon("persons")
            and thing.label in {"nsubj", "nsubjpass"}
            and verb.tag == "VBD"
            and verb.label not in {"aux", "auxpass"}
            and main.index > verb.index
            and not [t for t in below(tokens, verb, "nsubj", "nsubjpass") if t != thing]
        ):
            yield replace(thing, head=main.index)
            yield replace(name, label="nsubj", head=verb.index)
            yield replace(verb, label="relcl", head=thing.index)


def _main_verb(tokens: Tokens, thing: Token, verb: Token) -> Token:
    """Ended in "the bill Obama signed may have ended it", whatever the verb of the bill hangs on."""
    above = tokens[verb.head if thing.head == verb.index else thing.head]
    beside = (t for t in tokens[verb.index + 1 :] if t.head == verb.head and t.label in {"ccomp", "conj", "dep"})
    return above if above.index > verb.index else next(beside, above)


def which_is_no_person(tokens: Tokens) -> Iterator[Token]:
    """In "a state carried by the president, which will lose two" the state will lose them.

    yes: The same is true for Ohio, another state carried by the president, which also will lose two.
    """
    for verb in (t for t in tokens if t.label == "relcl"):
        noun = tokens[verb.head]
        which = [t for t in below(tokens, verb, *SUBJECTS) if t.text.lower() == "which"]
        if not which or not is_person(noun):
            continue
        agent = tokens[noun.head]
        participle = tokens[agent.head]
        thing = tokens[participle.head]
        if (agent.label, participle.label) == ("agent", "acl") and thing.tag in {"NN", "NNS"} and not is_person(thing):
            yield replace(verb, head=thing.index)


def what_she_is_given(tokens: Tokens) -> Iterator[Token]:
    """In "an injection which a doctor had given her" she is given it.

    yes: The drug came from an injection which a physiotherapist had given her for an iron deficiency.
    """
    for which in (t for t in tokens if (t.tag, t.label) == ("WDT", "dative")):
        verb = tokens[which.head]
        given = below(tokens, verb, "dobj")
        if verb.lemma.lower() in lexicon("giving") and len(given) == 1 and given[0].tag in {"NNP", "PRP"}:
            yield replace(which, label="dobj")
            yield replace(given[0], label="dative")


def clause_without_its_pronoun(tokens: Tokens) -> Iterator[Token]:
    """In "the bridge engineers built in May survived" they built it, and it survived.

    yes: The bridge Ottoman engineers built across the Drina survived two world wars.
    yes: The temple Khmer kings erected near the lake attracts thousands of pilgrims.
    yes: The man police arrested on Friday is a teacher.
    yes: The drug Swiss chemists developed in the lab helps patients.
    yes: The regulators the bill empowers will meet on Friday.
    yes: The firms the tax hits will leave Ohio.
    yes: The film Polish critics praised won three prizes.
    """
    yield from _deed_taken_for_main(tokens)
    for deed in (t for t in tokens[2:] if t.label in {"acl", "aux", "nsubj"}):
        doer = tokens[deed.index - 1]
        above = tokens[doer.head]
        if _is_taken_for_noun(deed) and (deed.label, doer.label, doer.head) == ("nsubj", "compound", deed.index):
            above = tokens[deed.head]
        elif deed.tag == "VBZ" and deed.label == "aux" and deed.head == doer.head and deed.lemma not in _AUXILIARY:
            pass
        elif (
            (deed.label, deed.head, doer.label) != ("acl", doer.index, "nsubj")
            or deed.tag not in {"VBD", "VBN"}
            or has(tokens, deed, "agent", "dobj")
        ):
            continue
        thing = tokens[max(min(begin(tokens, doer), *_articles(tokens, deed)) - 1, 0)]
        tag = "VBD" if deed.label == "acl" else "VBZ"
        if (
            thing.label in SUBJECTS
            and thing.head == above.index
            and thing.index < doer.index
            and thing.tag in {"JJ", "NN", "NNS"}
        ):
            yield replace(doer, label="nsubj", head=deed.index)
            yield replace(deed, label="relcl", head=thing.index, tag=tag)
            for the in below(tokens, deed, "det"):
                yield replace(the, head=doer.index)
        elif thing.label == "ROOT" and (above.label, above.head) == ("relcl", thing.index) and deed.label == "acl":
            yield replace(thing, label="nsubjpass" if has(tokens, above, "auxpass") else "nsubj", head=above.index)
            yield replace(above, label="ROOT", head=above.index)
            yield replace(doer, label="nsubj", head=deed.index)
            yield replace(deed, label="relcl", head=thing.index, tag=tag)
        elif deed.label == "acl":
            yield from _of_one_among_many(tokens, deed, doer, above)


def _articles(tokens: Tokens, deed: Token) -> list[int]:
    return [t.index for t in below(tokens, deed, "det")] or [deed.index]


def _is_taken_for_noun(deed: Token) -> bool:
    return deed.tag == "VBZ" or (deed.tag == "NNS" and deed.lemma.lower() in lexicon("noun_or_verb"))


_AUXILIARY = frozenset({"be", "do", "have"})
"""Verbs that may help another one."""


def _deed_taken_for_main(tokens: Tokens) -> Iterator[Token]:
    """Praised of "the film Polish critics praised won", where nothing else than the film can have won."""
    for nation in (t for t in tokens[1:-3] if (t.entity, t.label, tokens[t.head].tag) == ("NORP", "amod", "NNS")):
        thing, doer = tokens[nation.index - 1], tokens[nation.head]
        deed = tokens[doer.head]
        mains = [t for t in below(tokens, deed, "advcl", "ccomp", "xcomp") if t.tag in {"VBD", "VBZ"}]
        if (
            (thing.head, doer.label, deed.label, deed.tag) == (doer.index, "nsubj", "ROOT", "VBD")
            and thing.tag in {"JJ", "NN"}
            and deed.index == doer.index + 1
            and mains
            and mains[0].index == deed.index + 1
        ):
            yield replace(thing, label="nsubj", head=mains[0].index, tag="NN")
            yield replace(mains[0], label="ROOT", head=mains[0].index)
            yield replace(deed, label="relcl", head=thing.index)
            for the in below(tokens, doer, "det"):
                yield replace(the, head=thing.index)


def _of_one_among_many(tokens: Tokens, deed: Token, doer: Token, main: Token) -> Iterator[Token]:
    """The man of "the man police arrested is": several would not "is". The drug of "the drug Swiss chemists made"."""
    things = [t for t in below(tokens, doer, "amod", "compound", "nmod") if t.index < doer.index]
    thing = things[0] if things else doer
    one = thing.lemma.lower() in lexicon("persons") | {"man", "woman"} and thing.tag in {"JJ", "NN"}
    single = any(t.tag == "VBZ" or t.text == "was" for t in (main, *below(tokens, main, "aux")))
    nations = [t for t in things[1:] if (t.entity, t.index) == ("NORP", thing.index + 1)]
    apart = (nations and not one and thing.tag == "NN" and not thing.entity) or (len(things) == 1 and one and single)
    if apart and doer.tag == "NNS" and len(things) == 1 + len(nations):
        yield replace(thing, label=doer.label, head=main.index, tag="NN")
        yield replace(doer, label="nsubj", head=deed.index)
        yield replace(deed, label="relcl", head=thing.index, tag="VBD")
        for determiner in below(tokens, doer, "det"):
            yield replace(determiner, head=thing.index)
