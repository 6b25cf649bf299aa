"""Misparses of noun phrases: possessors, gifts, numbers, and whose a preposition is."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import NOUN_TAGS
from graphbuild.lexicon import lexicon, names_body, names_event, table
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, begin, below, has, has_article, in_place_of, is_below


def coordinated_possessor(tokens: Tokens) -> Iterator[Token]:
    """In "Trump and Zelenskyy's meeting" the names are joined, not Trump and the meeting.

    yes: Trump and Zelenskyy's meeting ended on Friday.
    """
    for owner in tokens:
        thing = tokens[owner.head]
        first = tokens[thing.head]
        between = tokens[first.index + 1 : owner.index]
        if (
            owner.label == "poss"
            and thing.label == "conj"
            and not has(tokens, first, "preconj")  # "both the DS and Sony's new PSP"
            and thing.entity != "PERSON"
            and first.tag in {"NNP", "NNPS"}
            and first.label != "conj"  # "jets, A330neos and Norvane's 22 Embraers"
            and owner.tag in {"NNP", "NNPS"}
            and (owner.entity == first.entity or "" in {owner.entity, first.entity})
            and [t.lemma for t in between if t.tag != "NNP"] == ["and"]
        ):
            yield in_place_of(thing, first)
            yield replace(first, head=thing.index, label="poss")
            yield replace(owner, head=first.index, label="conj")
            for t in tokens:
                if t.head == first.index and t.index > thing.index:
                    yield replace(t, head=thing.index)
            return


def possessor_taken_for_conjunct(tokens: Tokens) -> Iterator[Token]:
    """In "Kim and Japan's Economy Minister Taro Aso" it is the minister who is joined to Kim, not Japan.

    yes: US Treasury Secretary Scott Bessent and Ukraine's Deputy Prime Minister and Economy Minister Ana Soto met.
    """
    for owner in tokens:
        if owner.label != "conj" or not has(tokens, owner, "case"):
            continue
        for name in tokens[owner.index + 2 :]:
            between = tokens[owner.index + 2 : name.index]
            if (
                name.head == owner.head
                and name.label in {"appos", "conj"}
                and name.entity == "PERSON"
                and all(t.tag in {"NNP", "NNPS", "CC", "JJ", "HYPH", "NN", "IN", ","} for t in between)
            ):
                yield replace(name, label="conj")
                yield replace(owner, label="poss", head=name.index)
                for t in between:
                    if t.head == owner.head and t.label == "appos":
                        yield replace(t, label="compound", head=name.index)
                break


def neither_taken_for_conjunction(tokens: Tokens) -> Iterator[Token]:
    """In "neither signed it", without a "nor", neither is who did not sign.

    yes: Peru and Chile signed a pact, but neither ratified it.
    """
    if any(t.lemma.lower() == "nor" for t in tokens):
        return
    for word in tokens:
        if word.lemma.lower() == "neither" and word.tag == "CC" and tokens[word.head].tag.startswith("VB"):
            verb = tokens[word.head]
            own = word.label != "nsubj" and has(tokens, verb, "nsubj", "nsubjpass")
            if word.index < verb.index and not own:
                passive = has(tokens, verb, "auxpass")
                yield replace(word, tag="DT", label="nsubjpass" if passive else "nsubj")


def noun_tagged_as_verb(tokens: Tokens) -> Iterator[Token]:
    """What stands as subject or object is no finite verb: "signed the minerals deal".

    yes: France and Spain signed the France-Spain minerals deal in Lyon.
    yes: The United States and Ukraine signed the minerals deal in Washington on 30 April 2025.
    yes: Aid that Norway lent in earlier years is not a debt.
    """
    for noun in tokens:
        if (
            noun.tag not in {"VB", "VBP"}
            or noun.label not in {"dobj", "pobj", "nsubj", "nsubjpass", "csubj", "csubjpass"}
            or has(tokens, noun, "aux", "dobj")
        ):
            continue
        yield replace(noun, tag="NN", label=noun.label.replace("csubj", "nsubj"))
        for t in tokens:
            beside = t.head == noun.head and t.label == noun.label == "dobj" and t.index == noun.index - 1
            if beside or (t.head == noun.index and t.label == "nsubj" and t.index < noun.index):
                yield replace(t, label="compound", head=noun.index)
                for d in tokens:
                    if d.head == t.index and d.label == "det":
                        yield replace(d, head=noun.index)
            elif t.head == noun.index and t.label == "ccomp":
                for r in below(tokens, t, "dobj", "nsubj", "nsubjpass"):
                    if r.tag == "WDT" or r.text == "that":
                        yield replace(r, tag="WDT")
                        yield replace(t, label="relcl")


def double_object(tokens: Tokens) -> Iterator[Token]:
    """In "grant the US access" the name receives, it does not modify.

    yes: The deal will grant the US access to the ports.
    """
    for thing in tokens:
        verb = tokens[thing.head]
        if thing.label != "dobj" or verb.lemma not in _GIVING or thing.tag not in {"NN", "NNS"}:
            continue
        before = [t for t in tokens if t.head == thing.index and t.index < thing.index]
        given = thing.lemma in {"access", "permission"} and len(before) == 1  # "give the Lima-based company access"
        if given and before[0].label == "compound" and has(tokens, before[0], "det"):
            yield replace(before[0], head=verb.index, label="dative")
        named = len(before) == 2 and before[1].entity in {"GPE", "ORG", "PERSON"}
        if named and before[0].tag == "DT" and before[1].label == "compound":
            yield replace(before[0], head=before[1].index)
            yield replace(before[1], head=verb.index, label="dative")


def preposition_of_its_noun(tokens: Tokens) -> Iterator[Token]:
    """In "calls for a probe into documents" the preposition that the noun asks for belongs to the noun.

    yes: Ukraine would contribute half of revenues from oil to a fund.
    yes: Producers try to cut costs and respond to new European rules on plastics.
    """
    for preposition in tokens[1:]:
        noun = tokens[preposition.index - 1]
        verb = tokens[preposition.head]
        if (
            preposition.label == "prep"
            and noun.label in {"pobj", "conj"}
            and (noun.tag in {"NN", "NNS"} or noun.lemma.lower() in lexicon("persons"))
            and preposition.lemma.lower() in _asked_for(noun)
            and verb.tag.startswith("VB")
            and verb.index < noun.index
            and is_below(tokens, noun, verb)
            and not any(t.entity in {"DATE", "TIME"} for t in below(tokens, preposition, "pobj"))
        ):
            yield replace(preposition, head=noun.index)


def preposition_of_the_noun_before_of(tokens: Tokens) -> Iterator[Token]:
    """In "the impact of the move on the market" the impact is on the market, not the move.

    yes: Traders were unsure about the impact of the move on the Eurobond market.
    """
    for preposition in tokens:
        inner = tokens[preposition.head]
        of = tokens[inner.head]
        noun = tokens[of.head]
        if (
            (preposition.label, inner.label, of.lemma.lower()) == ("prep", "pobj", "of")
            and noun.tag in {"NN", "NNS"}
            and preposition.lemma.lower() in _asked_for(noun) - {"of", "for", "with"}
            and preposition.lemma.lower() not in _asked_for(inner)
        ):
            yield replace(preposition, head=noun.index)


def _asked_for(noun: Token) -> set[str]:
    """The prepositions that a noun asks for: into after "investigation", from after "revenues"."""
    events, others = table("nominalisations").get(noun.lemma.lower()), table("noun_complements").get(noun.lemma.lower())
    return {*(events[1].split() if events else ()), *(others[0].split() if others else ())}


def range_of_numbers(tokens: Tokens) -> Iterator[Token]:
    """In "fell from 9% to 7.5%" the two numbers are two arguments of the verb.

    yes: Unemployment fell from 9% to 7.5% in May.
    yes: The fare rose from 3 to 4 euros.
    """
    for to in tokens:
        number = tokens[to.head]
        if to.text.lower() != "to" or to.label != "quantmod" or number.tag != "CD" or to.index + 1 != number.index:
            continue
        thing = tokens[number.head] if number.label == "nummod" else number
        preposition = tokens[thing.head]
        if thing.label == "pobj" and preposition.text.lower() == "from" and preposition.index < to.index:
            yield replace(to, tag="IN", label="prep", head=preposition.head)
            yield replace(thing, head=to.index)
            for first in (t for t in below(tokens, number, "quantmod") if t.tag == "CD" and t.index < to.index):
                yield replace(first, label="pobj", head=preposition.index)


_GIVING = frozenset({"grant", "give", "allow", "offer", "deny", "guarantee", "promise", "award"})


def preposition_without_object(tokens: Tokens) -> Iterator[Token]:
    """In a headline "rescued off Spanish coast" the coast is the preposition's, though no article stands before it.

    yes: Over 300 boat migrants rescued off Spanish coast
    """
    for preposition in tokens[:-1]:
        if (
            preposition.label != "prep"
            or preposition.lemma.lower() not in lexicon("place_prepositions")
            or any(t.head == preposition.index for t in tokens)
        ):
            continue
        for noun in tokens[preposition.index + 1 :]:
            if (
                noun.label == "npadvmod"
                and noun.head == preposition.head
                and begin(tokens, noun) == preposition.index + 1
                and noun.tag in NOUN_TAGS
            ):
                yield replace(noun, label="pobj", head=preposition.index)
                break


def doer_of_a_prospect(tokens: Tokens) -> Iterator[Token]:
    """In "the prospect of Iran closing the strait" it is Iran that closes, and the prospect is of the closing.

    yes: The prospect of Iran closing the strait alarms Japan.
    yes: The risk of Vale suing the bank is high.
    """
    for verb in tokens:
        if verb.tag != "VBG" or verb.label not in {"acl", "pcomp"} or has(tokens, verb, "nsubj", "nsubjpass"):
            continue
        for doer in tokens[: verb.index]:
            of = tokens[doer.head]
            noun = tokens[of.head]
            if doer.label != "pobj" or of.lemma != "of" or noun.lemma.lower() not in lexicon("prospects"):
                continue
            if verb.head in {noun.index, doer.index, of.index} and tokens[verb.index - 1].text != ",":
                yield replace(verb, label="pcomp", head=of.index)
                yield replace(doer, label="nsubj", head=verb.index)
                return


def clause_of_a_noun_taken_for_sentence(tokens: Tokens) -> Iterator[Token]:
    """In "rumours that Kim bought the club proved false" the rumours buy nothing: the clause says what they are.

    yes: Rumours that Kessler bought the stadium proved unfounded.
    """
    for that in (t for t in tokens[1:] if t.label == "mark"):
        noun, verb = tokens[that.index - 1], tokens[that.head]
        subjects = below(tokens, verb, "nsubj", "nsubjpass")
        marks = that.lemma.lower() == "that" and verb.head == verb.index
        if marks and len(subjects) == 2 and subjects[0] == noun and subjects[1].index > that.index:
            yield replace(noun, label="ROOT", head=noun.index)
            yield replace(verb, label="acl", head=noun.index)
            return


def clause_of_a_noun_taken_for_relative(tokens: Tokens) -> Iterator[Token]:
    """In "a report that Kim met Lee" the report is not met: the clause, whole without it, is what it says.

    yes: Aides dismissed as nonsense a report that Reyes met Castro.
    yes: There is little evidence the ministry's performance had improved.
    """
    for verb in (t for t in tokens if t.label == "relcl"):
        noun, subjects = tokens[verb.head], below(tokens, verb, "nsubj", "nsubjpass")
        said = noun.lemma.lower() in lexicon("opinions") | lexicon("rumours") | {"evidence", "proof"}
        first = begin(tokens, subjects[0]) if subjects else 0
        bare = said and noun.index in {first - 1, first - 2}
        that_follows = any(t.text == "that" for t in tokens[noun.index + 1 : noun.index + 2])
        whole = that_follows or has(tokens, tokens[noun.head], "expl")
        if bare and subjects[0].tag[:1] != "W" and (whole or has(tokens, verb, "dobj")):
            yield replace(verb, label="acl")
    for that in tokens:
        verb = tokens[that.head]
        if that.lemma.lower() != "that" or that.label not in {"dative", "dobj"} or verb.label != "relcl":
            continue
        whole = any(t.index > verb.index for t in below(tokens, verb, "dobj"))
        whole = whole and has(tokens, verb, "nsubj") and verb.lemma.lower() not in lexicon("giving")
        stranded = any(  # "something that we know the causes of"
            t.label == "prep" and is_below(tokens, t, verb) and not has(tokens, t, "pobj", "pcomp") for t in tokens
        )
        noun = tokens[verb.head]
        if (tokens[noun.head].lemma, noun.lemma) == ("on", "condition"):
            whole = True  # "on the condition that Lee left"
        if whole and not stranded and noun.lemma.lower() not in lexicon("time_nouns"):
            yield replace(that, label="mark", tag="IN")
            yield replace(verb, label="acl")
            return


def each_other_before_time(tokens: Tokens) -> Iterator[Token]:
    """In "accused each other Friday" they accuse each other, and Friday is when.

    yes: Armenia and Azerbaijan accused each other Friday of derailing talks.
    """
    for other in tokens[1:]:
        each, time = tokens[other.index - 1], tokens[other.head]
        pair = (each.text.lower(), other.text.lower()) in {("each", "other"), ("one", "another")}
        if pair and time.entity == "DATE" and time.index == other.index + 1 and time.label in {"dobj", "pobj"}:
            yield replace(each, head=other.index, label="det")
            yield replace(other, head=time.head, label=time.label)
            verb = tokens[time.head] if time.label == "dobj" else tokens[tokens[time.head].head]
            yield replace(time, head=verb.index, label="npadvmod")


def kinds_of_one_event(tokens: Tokens) -> Iterator[Token]:
    """ "A missile and drone attack" is one attack: no missile is joined to it.

    yes: A Russian missile and drone attack on Kharkiv killed three people.
    yes: The accident and emergency department would stay open, the trust said.
    """
    for event in tokens:
        kind = tokens[event.head]
        between = tokens[kind.index + 1 : event.index]
        if (
            event.label == "conj"
            and kind.tag == event.tag == "NN"
            and (names_body(event.lemma.lower()) or _of_no_event(event, kind))
            and not names_body(kind.lemma.lower())
            and kind.lemma.lower() not in lexicon("persons")
            and has(tokens, kind, "det")
            and len(between) > 1
            and between[0].text.lower() == "and"
            and all(t.tag == "NN" and t.label == "compound" and t.head == event.index for t in between[1:])
        ):
            yield in_place_of(event, kind)
            yield replace(kind, head=event.index, label="nmod")
            yield replace(between[-1], head=kind.index, label="conj")
            for t in tokens:
                beside = t.head == kind.index and t.label != "cc" and t.index != event.index
                if beside and (t.index < kind.index or t.index > event.index):
                    yield replace(t, head=event.index)
            return


def _of_no_event(event: Token, kind: Token) -> bool:
    return names_event(event.lemma.lower()) and not names_event(kind.lemma.lower())


def per_cent(tokens: Tokens) -> Iterator[Token]:
    """ "6.8 per cent" is an amount like "6.8 percent", and no number "per" anything.

    yes: Marlowe owns 6.8 per cent of Acme.
    yes: Punctuality fell below 92 per cent.
    yes: The metal has gained 9 per cent since the beginning of the month.
    """
    for cent in tokens[2:]:
        per, number = tokens[cent.index - 1], tokens[cent.index - 2]
        if (cent.text, per.text, number.tag) != ("cent", "per", "CD"):
            continue
        amount = {number.index, per.index, cent.index}
        whole = next((t for t in (number, cent, per) if t.head not in amount - {t.index}), number)
        yield replace(in_place_of(cent, whole), tag="NN", lemma="percent", entity="PERCENT")
        yield replace(per, label="compound", head=cent.index, entity="PERCENT")
        yield replace(number, label="nummod", head=cent.index, entity="PERCENT")
        for t in tokens:
            if t.head in amount and t.index not in amount:
                yield replace(t, head=cent.index)


def apposition_taken_for_attribute(tokens: Tokens) -> Iterator[Token]:
    """In "is at the heart of rules under the Act, the law that" the law is the Act.

    yes: That standoff is at the heart of rules released under the Digital Services Act, the sprawling 2022 law that \
forces firms.
    """
    for noun in tokens:
        verb = tokens[noun.head]
        first = begin(tokens, noun) if noun.label == "attr" else 0
        if first < 2 or tokens[first - 1].text != "," or not has_article(tokens, noun):
            continue
        name = tokens[first - 2]
        before = [t for t in below(tokens, verb, "prep") if verb.index < t.index < name.index]
        if before and name.tag in {"NNP", "NNPS", "NN"} and is_below(tokens, name, before[0]) and verb.lemma == "be":
            yield replace(noun, label="appos", head=name.index)


def up_to_taken_for_particle(tokens: Tokens) -> Iterator[Token]:
    """In "may cover up to a third of the cost" nothing is covered up.

    yes: The government may cover up to a third of the cost through a subsidy.
    """
    for up in (t for t in tokens[:-2] if t.label == "prt"):
        to = tokens[up.index + 1]
        numbers = below(tokens, to, "pobj")
        part = (up.text, to.text, to.label) == ("up", "to", "prep") and up.head == to.head
        if part and numbers and numbers[0].entity in {"CARDINAL", "MONEY", "PERCENT", "QUANTITY"}:
            yield replace(numbers[0], label="dobj", head=up.head)
            yield replace(up, label="quantmod", head=numbers[0].index)
            yield replace(to, label="quantmod", head=numbers[0].index)


def clause_taken_for_apposition(tokens: Tokens) -> Iterator[Token]:
    """In "Drenov, which had been promised hospitals" Drenov is no hospitals, and was promised them.

    yes: Towns like Drenov, which had been promised hospitals, roads and a railway line, voted for Kim.
    """
    for noun in tokens:
        for verb in below(tokens, noun, "amod") if noun.label == "appos" else ():
            which = below(tokens, verb, "nsubj", "nsubjpass")
            if verb.tag == "VBN" and which and which[0].tag == "WDT" and verb.index < noun.index:
                yield replace(verb, label="relcl", head=noun.head)
                yield replace(noun, label="dobj", head=verb.index)
