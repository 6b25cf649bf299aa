"""Misparses of where a clause belongs: clauses with whose, with that, of time, infinitives, headlines."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import NOUN_TAGS
from graphbuild.lexicon import lexicon, names_event
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, begin, below, has, has_article, is_headline, word_after


def preposition_taken_for_conjunction(tokens: Tokens) -> Iterator[Token]:
    """In "appear before the chamber to defend herself" the chamber defends nobody.

    yes: Huamán declined to appear before the chamber to defend herself.
    """
    for mark in tokens:
        verb = tokens[mark.head]
        above = tokens[verb.head]
        subjects = below(tokens, verb, "nsubj")
        if (
            mark.label == "mark"
            and mark.lemma.lower() in {"before", "after", "until", "since"}
            and any(t.tag == "TO" for t in below(tokens, verb, "aux"))
            and len(subjects) == 1
            and mark.index < subjects[0].index < verb.index
            and above.index < mark.index
        ):
            yield replace(mark, label="prep", head=above.index)
            yield replace(subjects[0], label="pobj", head=mark.index)
            return


def clause_without_auxiliary(tokens: Tokens) -> Iterator[Token]:
    """In "would be appointed and an election held" an election would be held: no noun is joined to a verb.

    yes: A caretaker administration would be appointed and an election held in June.
    yes: The bridge was closed and a ferry chartered by Acme.
    """
    for participle in (t for t in tokens if (t.tag, t.label) == ("VBN", "acl")):
        noun = tokens[participle.head]
        verb = tokens[noun.head]
        passive = verb.tag == "VBN" and has(tokens, verb, "auxpass") and has(tokens, verb, "nsubjpass")
        beside = any(closed.tag == "VBN" and has(tokens, closed, "cc") for closed in below(tokens, verb, "acomp"))
        if (
            ((noun.label == "conj" and passive) or (noun.label == "attr" and beside))
            and noun.tag in NOUN_TAGS
            and noun.index == participle.index - 1
            and not has(tokens, verb, "dobj")
        ):
            yield replace(participle, label="conj", head=verb.index)
            yield replace(noun, label="nsubjpass", head=participle.index)


def clause_after_it_is(tokens: Tokens) -> Iterator[Token]:
    """In "it is a lie that Kim sold it" the whole clause is a lie; in "it was Kim who sold it" the clause tells of Kim.

    yes: It is a lie that Iran sold the ship.
    yes: It was Kim who sold the ship.
    """
    for verb in tokens:
        above = tokens[verb.head]
        copula = tokens[above.head] if above.label == "attr" else above
        subjects = below(tokens, verb, "nsubj", "nsubjpass")
        if (
            copula.lemma != "be"
            or not any(t.lemma.lower() == "it" for t in below(tokens, copula, "nsubj"))
            or len(subjects) != 1
        ):
            continue
        attributes = [t for t in below(tokens, copula, "attr") if copula.index < t.index < subjects[0].index]
        if verb.label == "ccomp" and subjects[0].tag == "WP" and len(attributes) == 1:
            yield replace(verb, label="relcl", head=attributes[0].index)
        elif verb.label in {"relcl", "acl"} and above.tag == "NN" and above.label == "attr":
            that = [t for t in below(tokens, verb, "mark", "dobj") if t.lemma == "that" and t.index == above.index + 1]
            whole = [t for t in that if t.label == "mark" or len(below(tokens, verb, "dobj")) > 1]
            if whole and subjects[0].index > whole[0].index:
                yield replace(verb, label="ccomp", head=copula.index)
                yield replace(whole[0], label="mark", tag="IN")


def likely_after_it_is(tokens: Tokens) -> Iterator[Token]:
    """In "it is likely more raids will follow" it is likely: there are no likely raids.

    yes: Police in Karachi say it is likely more raids will be launched against the two groups.
    """
    for word in tokens[2:]:
        be, it = tokens[word.index - 1], tokens[word.index - 2]
        apart = word.label in {"advmod", "amod"} and word.head > word.index
        if apart and be.lemma == "be" and it.text.lower() == "it" and word.lemma.lower() in lexicon("uncertain"):
            yield replace(word, tag="JJ", label="acomp", head=be.index)


def clause_of_time_taken_for_main(tokens: Tokens) -> Iterator[Token]:
    """In "it landed at noon (GMT), hours after Kim left" the landing is told, and when: no main clause has "after".

    yes: Helicopters landed around 11:00pm (5:30am AEDT), a few hours after Al Qaeda fighters rejected a deadline.
    """
    for mark in tokens:
        late = tokens[mark.head]
        if (
            mark.label != "mark"
            or late.head != late.index
            or mark.lemma.lower() not in {"after", "before", "as", "while"}
        ):
            continue
        early = [
            t for t in below(tokens, late, "ccomp") if t.index < mark.index and has(tokens, t, "nsubj", "nsubjpass")
        ]
        if early:
            yield replace(early[0], label="ROOT", head=early[0].index)
            yield replace(late, label="advcl", head=early[0].index)


def name_given_by_calling(tokens: Tokens) -> Iterator[Token]:
    """In "called the drama a work of patience" the drama is called so.

    yes: The jury called the two-hour drama "a work of rare patience".
    """
    for given in tokens:
        thing = tokens[given.head]
        verb = tokens[thing.head]
        if (
            given.label == "appos"
            and given.tag in {"NN", "NNS"}
            and thing.label == "dobj"
            and verb.lemma.lower() in {"call", "dub", "brand", "label", "term", "deem", "consider"}
            and has_article(tokens, given)
            and not any(t.text == "," for t in tokens[thing.index : begin(tokens, given)])
        ):
            yield replace(given, label="oprd", head=verb.index)


def verb_of_headline(tokens: Tokens) -> Iterator[Token]:
    """In the headline "Council votes to close two centres" nobody speaks of votes.

    yes: Council votes to close two leisure centres despite petition
    """
    if any(t.tag in {"VBZ", "VBP", "VBD", "MD"} for t in tokens):
        return
    for verb in tokens[1:]:
        before = tokens[verb.index - 1]
        infinitives = [
            t for t in below(tokens, verb, "relcl", "acl") if any(a.tag == "TO" for a in below(tokens, t, "aux"))
        ]
        if (
            verb.tag == "NNS"
            and verb.head == verb.index
            and verb.lemma.lower() in lexicon("noun_or_verb")
            and before.head == verb.index
            and before.label == "compound"
            and infinitives
            and infinitives[0].index > verb.index
        ):
            yield replace(verb, tag="VBZ")
            yield replace(before, label="nsubj")
            yield replace(infinitives[0], label="xcomp")


def verb_before_a_participle(tokens: Tokens) -> Iterator[Token]:
    """In the headline "Museum hands looted gold back to Ghana" no hands looted it.

    yes: Bristol museum hands looted Asante gold back to Ghana
    yes: Judge orders plating company to clean up Swan Creek
    """
    if not is_headline(tokens) or any(t.tag in {"MD", "VBP", "VBZ"} for t in tokens):
        return
    for verb in (t for t in tokens[1:-2] if t.tag == "NNS" and t.lemma.lower() in lexicon("noun_or_verb")):
        before, participle = tokens[verb.index - 1], tokens[verb.index + 1]
        things = below(tokens, participle, "dobj")
        beside = things and {t.head for t in tokens[participle.index + 1 : things[0].index]} <= {things[0].index}
        tied = participle.head == verb.index or verb.head == participle.index
        if before.head != verb.index or participle.tag not in {"VBD", "VBG", "VBN"} or not beside or not tied:
            continue
        root = next(t for t in tokens if t.head == t.index)
        for t in tokens:
            if t.head in {verb.index, participle.index} and t.index not in {verb.index, participle.index}:
                front = t.index < before.index
                is_infinitive = t.tag == "VB" and t.index > verb.index
                label = "xcomp" if is_infinitive else t.label
                yield replace(t, label=label, head=before.index if front else verb.index)
        yield replace(before, label="nsubj", head=verb.index)
        tag = "VBG" if participle.tag == "VBG" else "VBN"
        yield replace(participle, tag=tag, label="amod", head=things[0].index)
        yield replace(things[0], label="dobj", head=verb.index)
        if root.index not in {verb.index, participle.index}:
            infinitive = next((t for t in tokens[verb.index :] if t.tag == "VB" and t.head == verb.index), verb)
            yield replace(root, label="conj", head=infinitive.index)
        yield replace(verb, tag="VBZ", label="ROOT", head=verb.index)
        return


def thing_told_taken_for_relative(tokens: Tokens) -> Iterator[Token]:
    """In "told the station she had gone home" she tells that: she has not gone a station.

    yes: Ms Almao told the radio station she had gone to Macapa to identify the body.
    """
    for verb in (t for t in tokens if t.label == "relcl"):
        whom = tokens[verb.head]
        telling = tokens[whom.head]
        subjects = below(tokens, verb, "nsubj", "nsubjpass")
        if (
            whom.label == "dobj"
            and telling.lemma.lower() in {"assure", "inform", "notify", "remind", "tell", "warn"}
            and len(subjects) == 1
            and begin(tokens, subjects[0]) == whom.index + 1
            and subjects[0].tag[:1] != "W"
            and has(tokens, verb, "dobj", "prep", "attr", "acomp", "xcomp", "ccomp", "auxpass")
        ):
            yield replace(verb, label="ccomp", head=telling.index)


def time_after_a_state(tokens: Tokens) -> Iterator[Token]:
    """In "closed all institutions belonging to Hamas after the ambush" they were closed after it.

    yes: Arafat closed down all institutions belonging to Hamas after the ambush.
    """
    for when in tokens:
        state = tokens[when.head]
        noun = tokens[state.head]
        verb = tokens[noun.head]
        if (
            when.lemma.lower() in {"after", "before", "during", "following", "since"}
            and when.label == "prep"
            and (state.label, state.tag) == ("acl", "VBG")
            and state.lemma.lower() in {"belong", "consist", "contain", "cost", "include", "involve", "own", "total"}
            and noun.label == "dobj"
            and verb.tag in {"VBD", "VBN", "VBZ", "VBP"}
        ):
            yield replace(when, head=verb.index)


def clause_with_whose_taken_for_main(tokens: Tokens) -> Iterator[Token]:
    """In "shares in the company, whose drills are sold, fell" the shares fell.

    yes: Shares in the company, whose yellow drills are sold in more than 70 countries, fell.
    """
    for verb in (t for t in tokens if t.label == "ccomp"):
        subjects = below(tokens, verb, "nsubj", "nsubjpass")
        main = tokens[verb.head]
        commas = [t for t in tokens[1 : subjects[-1].index] if t.text == ","] if subjects else []
        if (
            len(subjects) == 2
            and commas
            and any(t.text.lower() == "whose" for t in below(tokens, subjects[1], "poss"))
            and main.index > verb.index
            and not has(tokens, main, "nsubj", "nsubjpass")
        ):
            yield replace(subjects[0], label="nsubj", head=main.index)
            yield replace(verb, label="relcl", head=commas[-1].index - 1)
            return


def second_subject_taken_for_another(tokens: Tokens) -> Iterator[Token]:
    """In "Bulgargaz, the state supplier, said" the supplier is Bulgargaz.

    yes: Bulgargaz, the state supplier, which has booked 40% of the capacity, said it would seek compensation.
    """
    for second in (t for t in tokens[2:] if t.label == "nsubj"):
        verb = tokens[second.head]
        first = next((t for t in below(tokens, verb, "nsubj") if t.index < second.index), None)
        if first is None or second.index > verb.index:
            continue
        start = begin(tokens, second)
        if (
            second.tag == "NN"
            and first.tag in {"NNP", "NNPS"}
            and has_article(tokens, second)
            and tokens[start - 1].text == ","
            and first.index == start - 2
        ):
            yield replace(second, label="appos", head=first.index)


def name_taken_for_second_subject(tokens: Tokens) -> Iterator[Token]:
    """In "according to the platform Agora, as protests spread" the protests spread: no subject stands before "as".

    yes: Six people have been killed since Sunday, according to the platform Agora, as protests spread from Lima to Ica.
    yes: Fury as councillors vote to axe free parking
    """
    for mark in tokens:
        verb = tokens[mark.head]
        if mark.label != "mark" or mark.lemma.lower() not in {"as", "after", "before", "while", "when"}:
            continue
        subjects = below(tokens, verb, "nsubj", "nsubjpass")
        if len(subjects) != 2 or not subjects[0].index < mark.index < subjects[1].index:
            continue
        name = subjects[0]
        noun = tokens[begin(tokens, name) - 1]
        if name.index == 0 and mark.index == 1:  # "Fury as councillors vote"
            yield replace(name, label="ROOT", head=0)
            yield replace(verb, label="advcl", head=0)
            return
        if noun.label == "pobj" and noun.tag == "NN":
            yield replace(name, head=noun.index, label="appos")
            for t in tokens[: mark.index]:
                if t.head == verb.index and t.label == "prep":
                    yield replace(t, head=verb.head)


def clause_after_rather_than(tokens: Tokens) -> Iterator[Token]:
    """In "it was the rota rather than the pay that angered Lee" the rota did.

    yes: It was the rota rather than the pay that angered Lee.
    """
    for clause in tokens:
        second = tokens[clause.head]
        be = tokens[second.head]
        if clause.label != "relcl" or be.lemma != "be" or not has(tokens, be, "nsubj", "expl"):
            continue
        before = tokens[be.index + 1 : second.index]
        words = [t.lemma.lower() for t in before]
        first = next((t for t in before if t.head == be.index and t.label == "attr"), None)
        if first is not None and ("than" in words or "instead" in words):
            yield replace(clause, head=first.index)


def clause_after_colon(tokens: Tokens) -> Iterator[Token]:
    """In the headline "Hotels bill: Ministers see off revolt" the second part is the sentence.

    yes: Asylum hotels bill: Ministers see off backbench revolt by 14 votes
    """
    for verb in (t for t in tokens if t.label in {"acl", "relcl", "ccomp", "appos"}):
        noun = tokens[verb.head]
        subjects = below(tokens, verb, "nsubj", "nsubjpass")
        if (
            verb.tag in {"VBZ", "VBP", "VBD"}
            and noun.head == noun.index
            and noun.tag in {"NN", "NNS"}
            and any(t.text == ":" for t in tokens[noun.index : verb.index])
            and subjects
            and any(t.text == ":" for t in tokens[noun.index : subjects[0].index])
        ):
            yield replace(verb, head=verb.index, label="ROOT")
            yield replace(noun, head=verb.index, label="dep")
            return


def doer_of_the_object(tokens: Tokens) -> Iterator[Token]:
    """In "rejected an appeal today by a mother" the mother appeals, and rejects nothing.

    yes: The agency rejected an appeal today by a single mother.
    """
    for by in (t for t in tokens if t.label == "agent"):
        verb = tokens[by.head]
        objects = below(tokens, verb, "dobj")
        active = verb.tag in {"VBD", "VBZ", "VBP"} and has(tokens, verb, "nsubj")
        if active and objects and not has(tokens, verb, "auxpass", "nsubjpass"):
            deed = names_event(objects[0].lemma.lower()) and objects[0].index < by.index
            yield replace(by, label="prep", head=objects[0].index if deed else verb.index)


def clause_of_time_taken_for_second_verb(tokens: Tokens) -> Iterator[Token]:
    """In "has fallen since the talks, held in Lima, began" the talks began.

    yes: Japan, which used to sell cars, has fallen by half since the talks, held in Lima, began in May.
    """
    for verb in tokens:
        main = tokens[verb.head]
        if (
            verb.tag not in {"VBD", "VBZ", "VBP"}
            or verb.label not in {"conj", "ccomp", "dep"}
            or main.index > verb.index
            or tokens[verb.index - 1].text != ","
            or has(tokens, verb, "nsubj", "nsubjpass", "mark")
        ):
            continue
        for when in below(tokens, main, "prep"):
            subjects = below(tokens, when, "pobj")
            if (
                when.lemma.lower() in {"after", "before", "since", "until"}
                and len(subjects) == 1
                and word_after(tokens, subjects[0]).text == ","
                and not any(t.label == "cc" and t.head == main.index for t in tokens[when.index : verb.index])
            ):
                yield replace(when, label="mark", head=verb.index)
                yield replace(subjects[0], label="nsubj", head=verb.index)
                yield replace(verb, label="advcl")


def meeting_to_consider(tokens: Tokens) -> Iterator[Token]:
    """In "intervened before a meeting of the council to consider it" the meeting considers it.

    yes: Lee intervened two days before a meeting of the Economic Policy Council to consider whether Japan is reneging.
    """
    for verb in tokens:
        main = tokens[verb.head]
        if (verb.label, verb.tag) != ("advcl", "VB") or verb.lemma.lower() not in _ON_THE_TABLE:
            continue
        to = next((t for t in below(tokens, verb, "aux") if t.tag == "TO"), verb)
        meetings = [
            t
            for t in tokens[main.index : to.index]
            if t.lemma.lower() in {"conference", "hearing", "meeting", "session", "summit"} and t.label == "pobj"
        ]
        if meetings and tokens[to.index - 1].text != ",":
            yield replace(verb, label="acl", head=meetings[-1].index)


_ON_THE_TABLE = frozenset({"consider", "debate", "decide", "discuss", "examine", "finalise", "finalize", "review"})
