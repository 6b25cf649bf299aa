"""Misparses of what stands before the subject: clauses, participles, inverted conditions."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import NOUN_TAGS
from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, begin, below, has, has_article, in_place_of, is_below, word_after


def subject_after_an_opening(tokens: Tokens) -> Iterator[Token]:
    """In "when doctors removed his appendix, the sailor lost his place" the sailor is no appendix: he lost it.

    yes: When surgeons in Cadiz removed his appendix, the sailor Tomas Ek lost his place in the race.
    yes: Rather than extradite the financier Leon Stav, Austria granted him asylum.
    yes: When she was told of the verdict, Maria Conti, whose son died in the collapse, hugged her lawyer.
    yes: In the view of the chemist Ola Hjorth, the recycling plant at Skarnes is poisoning the fjord.
    yes: During Queen Ingeborg's visit to the Skerries, the islands' premier, Olaf Dam, gave her a knitted jumper.
    """
    for noun in (t for t in tokens[3:-1] if t.label in {"appos", "conj"} and t.tag in NOUN_TAGS):
        inside = _subtree(tokens, noun)
        after = max(inside) + 1  # "Maria Conti, whose son died, hugged her"
        commas = after + 1 < len(tokens) and tokens[after].text == "," and has(tokens, noun, "relcl", "appos")
        verb = tokens[_main_verb(tokens, after + 1 if commas else after)]
        opening = noun.head
        while tokens[opening].head not in {opening, verb.index}:
            opening = tokens[opening].head
        if (
            (verb.tag in {"VBD", "VBZ", "VBP"} or has(tokens, verb, "aux", "auxpass"))
            and (verb.label == "ROOT" or verb.label == "ccomp")
            and not has(tokens, verb, "nsubj", "nsubjpass", "csubj", "expl")
            and opening < min(inside)
            and tokens[opening].head == verb.index
            and tokens[opening].label in {"advcl", "prep"}
            and tokens[min(inside) - 1].text == ","
            and inside == set(range(min(inside), max(inside) + 1))
            and not (noun.label == "conj" and has(tokens, tokens[noun.head], "cc"))
        ):
            passive = has(tokens, verb, "auxpass")
            yield replace(noun, label="nsubjpass" if passive else "nsubj", head=verb.index)
            return


def _subtree(tokens: Tokens, top: Token) -> set[int]:
    """Indices of the token and all below it."""
    found, size = {top.index}, 0
    while len(found) > size:
        size = len(found)
        found |= {t.index for t in tokens if t.head in found}
    return found


def _main_verb(tokens: Tokens, at: int) -> int:
    """The index of the verb whose first auxiliary, or which itself, stands at this index."""
    while at + 1 < len(tokens) and tokens[at].label in {"advmod", "aux", "auxpass", "neg"}:
        at += 1
    return min(at, len(tokens) - 1)


def participle_before_the_subject(tokens: Tokens) -> Iterator[Token]:
    """In "denied a visa by Canada, the imam spoke" and "founded in Ulm and moved to Bonn, it" he and it underwent it.

    yes: Handed a medal by the dictator in person, the pilot Gleb Orsa defected to Sweden a year later.
    yes: Denied a visa by Canada, the imam addressed the congress by video link.
    yes: Founded in Lisbon in 1911 and moved to Coimbra in 1950, the publisher employs 85 people.
    """
    for first in (t for t in tokens[:1] if t.label == "advcl" and t.tag in {"VBD", "VBN", "VB"}):
        main = tokens[first.head]
        subjects = below(tokens, main, "nsubj", "nsubjpass")
        given = below(tokens, first, "dobj")
        near = (t for head in (first, *given) for t in below(tokens, head, "agent", "prep"))
        by = [t for t in near if t.text == "by" and has(tokens, t, "pobj")]
        if (
            first.lemma == "be"
            or has(tokens, first, "nsubj", "nsubjpass", "aux", "mark")
            or not any(t.index > first.index for t in subjects)
            or (first.tag == "VB" and not by)
        ):
            continue
        yield replace(first, tag="VBN")
        for preposition in by:
            doer = below(tokens, preposition, "pobj")[0]
            if doer.tag not in {"VBG", "CD"} and doer.entity not in {"DATE", "TIME"}:
                yield replace(preposition, label="agent", head=first.index)
        for second in below(tokens, first, "conj"):
            if second.tag == "VBD" and not has(tokens, second, "nsubj", "dobj"):
                yield replace(second, tag="VBN")


def inverted_condition(tokens: Tokens) -> Iterator[Token]:
    """In "were the king to abdicate, she would inherit it" nobody is the king: it tells what would be if he did.

    yes: Were the king to abdicate, Princess Maud would inherit the throne.
    """
    for were in (t for t in tokens[:1] if t.lemma == "be" and t.label == "advcl"):
        deeds = [t for t in below(tokens, were, "xcomp") if t.tag == "VB"]
        subjects = [t for t in below(tokens, were, "attr", "nsubj") if deeds and t.index < deeds[0].index]
        if len(deeds) == 1 and len(subjects) == 1:
            yield replace(deeds[0], label="advcl", head=were.head)
            yield replace(were, label="aux", head=deeds[0].index)
            yield replace(subjects[0], label="nsubj", head=deeds[0].index)
            for t in below(tokens, were, "punct"):
                yield replace(t, head=deeds[0].index)


def inverted_condition_behind(tokens: Tokens) -> Iterator[Token]:
    """In "it would have closed had it known" it did not know: what it hangs on comes behind, turned round.

    yes: Germany would have closed the plant had it known of the leak.
    yes: The bank will lose its licence should it break the rules again.
    yes: Fuel suppliers face fines of up to 2 million pesos should they sell petrol above the capped price.
    """
    for auxiliary in (t for t in tokens[2:-2] if t.text in {"had", "should"}):
        form = {"VBN", "VBD"} if auxiliary.text == "had" else {"VB"}
        over = [tokens[auxiliary.head], *below(tokens, auxiliary, "ccomp")]
        deed = next((t for t in over if t.index > auxiliary.index and t.tag in form), None)
        top = auxiliary if deed is not None and deed.head == auxiliary.index else deed
        subjects = below(tokens, deed or auxiliary, "nsubj", "nsubjpass") + below(tokens, auxiliary, "nsubj")
        if deed is None or top is None or [begin(tokens, s) for s in subjects] != [auxiliary.index + 1]:
            continue
        under = next((t for t in below(tokens, top, "ccomp") if t.index < auxiliary.index), None)
        main = under or tokens[top.head]
        told = below(tokens, main, "ccomp")  # "Kim said it would close should it lose"
        main = next((t for t in told if main.index < t.index < auxiliary.index), main)
        would = any(t.tag == "MD" for t in below(tokens, main, "aux")) or auxiliary.text == "should"
        if main.index > auxiliary.index or not would or not has(tokens, main, "nsubj", "nsubjpass"):
            continue
        if main is under:
            yield in_place_of(main, top)
        yield replace(deed, label="advcl", head=main.index)
        yield replace(auxiliary, label="aux", head=deed.index)
        for t in below(tokens, top, "punct"):
            yield replace(t, head=main.index)


def subject_behind_a_fronted_phrase(tokens: Tokens) -> Iterator[Token]:
    """In "to the widow of the diplomat the Vatican sent a letter" the Vatican is no diplomat: it sent one.

    yes: To the widow of the slain diplomat the Vatican sent a letter.
    """
    for noun in (t for t in tokens[4:-1] if t.label == "appos" and has_article(tokens, t)):
        verb, before = tokens[noun.index + 1], tokens[noun.head]
        first = tokens[0]
        fronted = (first.label, first.head) == ("prep", verb.index)
        close = begin(tokens, noun) == before.index + 1 and is_below(tokens, before, first)
        if fronted and close and verb.tag in {"VBD", "VBZ", "VBP"} and not has(tokens, verb, "nsubj", "nsubjpass"):
            yield replace(noun, label="nsubj", head=verb.index)


def stopped_short_of(tokens: Tokens) -> Iterator[Token]:
    """Who "stopped short of recalling it" did not recall it, as who refrained from it.

    yes: The maker stopped short of recalling the inhaler.
    yes: The president stopped short of declaring a state of emergency after the riots.
    """
    for of in (t for t in tokens[2:-1] if t.text == "of" and tokens[t.index - 1].lemma == "short"):
        verb, short, deed = tokens[of.index - 2], tokens[of.index - 1], tokens[of.index + 1]
        if verb.lemma == "stop" and deed.tag == "VBG" and deed.head in {of.index, short.index, verb.index}:
            yield replace(short, label="prt", head=verb.index)
            yield replace(of, label="prt", head=verb.index)
            yield replace(deed, label="xcomp", head=verb.index)


def leader_whose_deed_is_told(tokens: Tokens) -> Iterator[Token]:
    """In "the Greens, whose leader, Anja Rohl, was thrown out" it is the leader who was.

    yes: The treaty is opposed by the Greens, whose leader, Anja Rohl, was once thrown out of the talks by the hosts.
    yes: Bernd Kofler, whose daughter Miriam, a student, died in the first carriage, said that families had waited.
    """
    for whose in (t for t in tokens if t.tag == "WP$" and t.label == "poss"):
        role = tokens[whose.head]
        group = tokens[role.head]
        if role.label != "relcl" or not role.tag.startswith("NN") or not has(tokens, role, "appos"):
            continue
        deed = tokens[_main_verb(tokens, max(_subtree(tokens, role)) + 1)]
        deed = tokens[_main_verb(tokens, deed.index + 1)] if deed.text == "," else deed
        said = next((t for t in below(tokens, deed, "conj") if not has(tokens, t, "nsubj", "nsubjpass")), None)
        label = "nsubjpass" if has(tokens, deed, "auxpass") else "nsubj"
        if deed.label == "conj" and not has(tokens, deed, "nsubj", "nsubjpass"):
            yield replace(deed, label="relcl", head=group.index)
            yield replace(role, label=label, head=deed.index)
        elif group.head == deed.index and group.label == "nsubj" and said is not None and not has(tokens, deed, "cc"):
            yield replace(deed, label="relcl", head=group.index)
            yield replace(role, label=label, head=deed.index)
            yield in_place_of(said, deed)
            yield replace(group, head=said.index)


def subject_before_a_clause_of_time(tokens: Tokens) -> Iterator[Token]:
    """In "the bridge, opened years after work began, carries cars" it is the work that began, and the bridge carries.

    yes: The Rannoch bridge, which opened in 1932, six years after work began, carries 40,000 cars a day.
    """
    for mark in (t for t in tokens[3:] if t.label == "mark" and t.lemma in {"after", "before", "when", "while"}):
        verb = tokens[mark.head]
        main = tokens[verb.head]
        subjects = below(tokens, verb, "nsubj")
        if (
            len(subjects) == 2
            and subjects[0].index < mark.index < subjects[1].index < verb.index < main.index
            and verb.label == "advcl"
            and not has(tokens, main, "nsubj", "nsubjpass")
        ):
            yield replace(subjects[0], head=main.index)
            return


def to_whom_it_falls(tokens: Tokens) -> Iterator[Token]:
    """In "to Judge Lee fell the task of reading it" the task falls to the judge.

    yes: To Judge Pilar Ocampo fell the task of reading out the verdict.
    """
    to = tokens[0]
    verb = tokens[to.head]
    whom, what = below(tokens, verb, "nsubj"), below(tokens, verb, "dobj")
    alone = (to.text, to.label) == ("To", "prep") and not has(tokens, to, "pobj")
    if alone and len(whom) == len(what) == 1 and _subtree(tokens, whom[0]) == set(range(1, verb.index)):
        yield replace(whom[0], label="pobj", head=to.index)
        yield replace(what[0], label="nsubj")


def source_taken_for_subject(tokens: Tokens) -> Iterator[Token]:
    """In "according to analysts IDC, a fifth of the drives will be used" nobody uses IDC.

    yes: According to technology analysts IDC, a fifth of all hard drives produced will be used in consumer electronics.
    """
    for to in (t for t in tokens[1:2] if t.text == "to" and tokens[0].text == "According"):
        verb = tokens[tokens[0].head]
        subjects = below(tokens, verb, "nsubj", "nsubjpass")
        comma = word_after(tokens, subjects[0]) if subjects else to
        if len(subjects) == 2 and not has(tokens, to, "pobj") and comma.text == ",":
            yield replace(subjects[0], label="pobj", head=to.index)


def denial_before_its_auxiliary(tokens: Tokens) -> Iterator[Token]:
    """In "nowhere in the treaty do they mention it" they do not: what denies belongs to the verb, not to "do".

    yes: Nowhere in the 40-page treaty do the two governments mention the disputed port.
    """
    for word in (t for t in tokens[:1] if t.lemma.lower() in {"never", "nowhere", "rarely", "seldom"}):
        auxiliary = tokens[word.head]
        if auxiliary.label in {"aux", "auxpass"}:
            yield replace(word, head=auxiliary.head)


def kind_taken_for_main(tokens: Tokens) -> Iterator[Token]:
    """In "the drug Zelpran can cause nausea" the drug is Zelpran, and it can: no sentence is a mere drug.

    yes: The drug Zelpran can cause nausea, headaches or, in rare cases, blindness.
    """
    for kind in (t for t in tokens[1:3] if t.head == t.index and t.tag == "NN" and has(tokens, t, "det")):
        if has(tokens, kind, "amod", "poss"):
            return  # "the next thing Daniel knew"
        verbs = below(tokens, kind, "relcl")
        subjects = below(tokens, verbs[0], "nsubj", "nsubjpass") if verbs else []
        if len(subjects) == 1 and subjects[0].tag == "NNP" and min(_subtree(tokens, subjects[0])) == kind.index + 1:
            verb = verbs[0]
            yield replace(verb, label="ROOT", head=verb.index)
            yield replace(kind, label="nmod", head=subjects[0].index)
            for t in tokens[verb.index :]:
                if t.head == kind.index and t != verb:
                    yield replace(t, head=verb.index)
            return


def elected_before_the_subject(tokens: Tokens) -> Iterator[Token]:
    """In "elected mayor of Conwal in 2019, Dora Keane was taught Welsh" she was elected so.

    yes: Elected mayor of Conwal in 2019, Dora Keane was taught Welsh by a neighbour.
    """
    first = tokens[0]
    role = tokens[first.head]
    verb = tokens[role.head]
    subjects = below(tokens, verb, "nsubj", "nsubjpass")
    if (first.tag, first.label) == ("VBN", "amod") and role.index == 1 and role in subjects and len(subjects) == 2:
        yield replace(first, label="advcl", head=verb.index)
        yield replace(role, label="oprd", head=first.index)
        for t in below(tokens, role, "prep"):
            if t.text != "of":
                yield replace(t, head=first.index)


def kin_after_the_place_of_birth(tokens: Tokens) -> Iterator[Token]:
    """In "born in Leigh, the daughter of a miner, she left school" no Leigh is a daughter: she is.

    yes: Born in Leigh, the daughter of a miner, she left school at 16 and worked in a biscuit factory.
    """
    born = tokens[0]
    if born.text != "Born" or born.label != "advcl":
        return
    subjects = [t for t in below(tokens, tokens[born.head], "nsubj", "nsubjpass") if t.index > born.index]
    for preposition in (t for t in below(tokens, born, "prep") if t.text in {"at", "in", "near"}):
        for place in (t for t in below(tokens, preposition, "pobj") if t.tag == "NNP"):
            if place.entity in {"PERSON", "ORG"}:
                yield replace(place, entity="GPE")
            for kin in (t for t in below(tokens, place, "appos") if t.lemma in lexicon("kin") and subjects):
                yield replace(kin, head=subjects[0].index)


def what_had_been_counted(tokens: Tokens) -> Iterator[Token]:
    """In "With 94 percent of the votes counted, Kim led" that is when: Kim did not lead with votes.

    yes: With 94 percent of the votes counted, the party led.
    """
    first = tokens[0]
    nouns = below(tokens, first, "pobj") if (first.lemma.lower(), first.label) == ("with", "prep") else []
    commas = [t.index for t in tokens if t.text == "," and t.head == first.head]
    if nouns and commas:
        done = tokens[commas[0] - 1]
        if (
            (done.tag, done.label) == ("VBN", "acl")
            and done.head != nouns[0].index
            and is_below(tokens, done, nouns[0])
        ):
            yield replace(first, label="dep")


def without_taken_for_root(tokens: Tokens) -> Iterator[Token]:
    """In "Without the ships my shop would close" nothing closes ships.

    yes: Without the ships my shop would close by October.
    """
    first = tokens[0]
    if first.lemma.lower() != "without" or first.label not in {"ROOT", "prep"}:
        return
    for noun in below(tokens, first, "pobj"):
        for verb in below(tokens, noun, "relcl"):
            subjects = below(tokens, verb, "nsubj", "nsubjpass")
            if subjects and subjects[0].tag not in {"WDT", "WP"} and (first.label == "ROOT" or first.head > verb.index):
                yield replace(in_place_of(verb, first), label="ROOT" if first.label == "ROOT" else "ccomp")
                yield replace(first, label="prep", head=verb.index)
                for t in tokens:
                    if first.label == "ROOT" and t.head == first.index and t.index not in {first.index, noun.index}:
                        yield replace(t, head=verb.index)


LATER = (
    subject_after_an_opening,
    participle_before_the_subject,
    inverted_condition,
    inverted_condition_behind,
    subject_behind_a_fronted_phrase,
    stopped_short_of,
    leader_whose_deed_is_told,
    subject_before_a_clause_of_time,
    to_whom_it_falls,
    source_taken_for_subject,
    denial_before_its_auxiliary,
    kind_taken_for_main,
)
"""What is looked at once clauses and lists are whole."""
