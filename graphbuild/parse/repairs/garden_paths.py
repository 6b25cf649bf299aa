"""Sentences that lead the model astray: a verb left in the clause before it, a subject taken for something else."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import NOUN_TAGS
from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import (
    SUBJECTS,
    Tokens,
    begin,
    below,
    has,
    in_place_of,
    is_below,
    is_finite,
    word_after,
)


def second_deed_of_violence(tokens: Tokens) -> Iterator[Token]:
    """In "murdered civilians and looted villages" they looted them: no looted villages were murdered.

    yes: The army murdered civilians and looted villages.
    yes: Soldiers were accused of beating prisoners and burning houses.
    yes: The firm was fined for dumping waste and polluting rivers.
    no: The army burned houses and captured tanks of the rebels.
    no: Lee sold cars and used parts.
    """
    for deed in (t for t in tokens[3:-1] if t.label == "amod" and tokens[t.index - 1].text == "and"):
        thing = tokens[deed.head]
        before = tokens[thing.head] if thing.label == "conj" else next(iter(below(tokens, thing, "nmod")), thing)
        first = tokens[before.head] if thing.label == "conj" else tokens[thing.head]
        like = deed.text.endswith("ing") if first.tag == "VBG" else deed.text.endswith("ed") and first.tag == "VBD"
        lemma = _verb_of(deed.text)
        if like and before != thing and {first.lemma, lemma} <= _VIOLENCE and deed.index == before.index + 2:
            yield replace(deed, tag=first.tag, label="conj", lemma=lemma, head=first.index)
            yield replace(before, label="dobj", head=first.index)
            yield replace(tokens[deed.index - 1], head=first.index)
            yield replace(thing, label="dobj", head=deed.index)


def _verb_of(form: str) -> str:
    """Burn for burning, rape for raped: the verb of harm with that form; "" where there is none."""
    stems = {form.removesuffix("ing"), form.removesuffix("ed")}
    return next((v for v in sorted(_VIOLENCE) if v in stems or v.removesuffix("e") in stems), "")


_VIOLENCE = lexicon("harming") | {"abuse", "beat", "dump", "execute", "injure", "murder", "pollute", "rape", "torture"}
_VIOLENCE |= {"abduct", "arrest", "kidnap", "wound"}
"""Deeds of which one is told beside the other."""


def smuggling_gangs(tokens: Tokens) -> Iterator[Token]:
    """In "smash people smuggling gangs" the gangs smuggle people, and nobody smashes the people.

    yes: The police want to smash people smuggling gangs.
    yes: The plan aims to stop people smuggling gangs crossing the sea.
    """
    for gang in (t for t in tokens[2:] if t.lemma in _OF_SMUGGLING and t.tag in NOUN_TAGS):
        deed, goods = tokens[gang.index - 1], tokens[gang.index - 2]
        if deed.text in {"smuggling", "trafficking"} and goods.tag in NOUN_TAGS and deed.tag == "VBG":
            yield replace(deed, tag="NN", lemma=deed.text, label="compound", head=gang.index)
            if gang.head == deed.index:  # "people" was taken for who smuggles
                label, head = (goods.label, goods.head) if goods.head != deed.index else ("dobj", deed.head)
                yield replace(goods, label="compound", head=deed.index)
                yield replace(gang, label=label, head=head)


_OF_SMUGGLING = frozenset({"case", "charge", "gang", "group", "network", "operation", "ring", "route", "trade"})
"""What smuggling stands before: who does it, and what is made of it."""


def clause_after_for(tokens: Tokens) -> Iterator[Token]:
    """In "insists the vote that returned him for a term was rigged" the vote was: no finite clause begins with "for".

    yes: Opposition leader Morgan Lee insists the vote that returned the leader to power for the third term was rigged.
    no: Ann Lee waited for the vote to end.
    """
    for mark in (t for t in tokens[3:-3] if (t.label, t.lemma.lower()) == ("mark", "for")):
        verb = tokens[mark.head]
        subjects = [t for t in below(tokens, verb, *SUBJECTS) if mark.index < t.index < verb.index]
        clause = tokens[verb.head]
        if len(subjects) != 1 or not is_finite(tokens, verb) or clause.label != "relcl":
            continue
        noun = tokens[clause.head]
        says = tokens[noun.head]
        yield replace(mark, label="prep", head=clause.index)
        yield replace(subjects[0], label="pobj", head=mark.index)
        if noun.label == "dobj" and says.lemma.lower() in lexicon("saying") | lexicon("thinking"):
            yield replace(noun, label=subjects[0].label, head=verb.index)
            yield replace(verb, label="ccomp", head=says.index)
            for t in tokens[verb.index :]:
                if t.head == clause.index and t.label in {"cc", "conj"}:
                    yield replace(t, label="dep", head=says.index)


def verb_of_a_noun_with_a_clause(tokens: Tokens) -> Iterator[Token]:
    """In "the talks that seemed to near conclusion stalled in May" the talks stalled: the sentence has a verb.

    yes: The talks that seemed to be nearing conclusion stalled in May after Trump accused the Chinese side.
    yes: Companies that decide to "offshore" their operations are driven not just by cost considerations.
    no: The talks that seemed to be nearing conclusion
    """
    for noun in (t for t in tokens[:-4] if t.head == t.index and t.tag in {"NNS", "NNP", "NN"}):
        clauses = [t for t in below(tokens, noun, "relcl") if has(tokens, t, *SUBJECTS)]
        if len(clauses) != 1 or tokens[-1].text != "." or has(tokens, noun, "cop", "conj", "appos", "dep", "ccomp"):
            continue
        inside = [t for t in tokens[clauses[0].index + 1 :] if is_below(tokens, t, clauses[0])]
        for verb in inside:
            helpers = [t for t in below(tokens, verb, "aux", "auxpass") if t.text != "to"]
            first = next(iter(helpers), verb)
            doers = below(tokens, verb, "nsubj", "nsubjpass")
            thing = doers[0] if doers else tokens[verb.head]
            helped = first != verb and first.tag in {"VBP", "VBZ", "VBD"} and verb.label in {"xcomp", "ccomp"}
            bare = verb.tag == "VBN" and verb.label == "acl" and verb.text.endswith("ed") and first == verb
            object_ = (
                bare and thing.label == "dobj" and not has(tokens, verb, "agent") and thing.index == verb.index - 1
            )
            behind = thing.index == first.index - 1 and thing.tag in NOUN_TAGS
            if not behind or has(tokens, verb, "mark") or not (object_ or (helped and len(doers) == 1)):
                continue
            yield replace(verb, label="ROOT", head=verb.index, tag="VBD" if object_ else verb.tag)
            yield replace(noun, label="nsubjpass" if has(tokens, verb, "auxpass") else "nsubj", head=verb.index)
            if doers:
                yield replace(thing, label="dep", head=clauses[0].index)
                yield from (
                    replace(t, head=clauses[0].index) for t in below(tokens, verb) if t.index < begin(tokens, thing)
                )
            for t in tokens[verb.index + 1 :]:
                if t.head in {clauses[0].index, noun.index}:
                    yield replace(t, head=verb.index)
            return


def fighting_taken_for_a_clause(tokens: Tokens) -> Iterator[Token]:
    """In "fighting between Kiir and Machar has left 1,000 dead" the fighting has.

    yes: Fighting between the forces of President Salva Kiir and ex-vice president Riek Machar has left people dead.
    no: Fighting in Lima, the army has left people dead.
    """
    first, second = tokens[0], word_after(tokens, tokens[0])
    verb = tokens[first.head]
    subjects = below(tokens, verb, *SUBJECTS)
    if first.tag != "VBG" or first.label != "advcl" or second.text != "between" or len(subjects) != 1:
        return
    start = min(t.index for t in tokens if t == subjects[0] or is_below(tokens, t, subjects[0]))
    joiner, one = tokens[start - 1], below(tokens, second, "pobj")
    if joiner.text == "and" and one and "," not in {t.text for t in tokens[: subjects[0].index]}:
        yield replace(first, tag="NN", label=subjects[0].label)
        yield replace(subjects[0], label="conj", head=one[0].index)


def deed_after_a_deed_that_is_prompted(tokens: Tokens) -> Iterator[Token]:
    """In "prompting the party to leave and leaving Lee alone" what prompted it left Lee alone, and not the party.

    yes: Parliament passed the plans, prompting the Green Party to withdraw and leaving Andersson no option.
    no: Parliament passed the plans, prompting the party to stop fighting and leaving Lee.
    """
    for deed in (t for t in tokens[4:-1] if (t.label, t.tag) == ("conj", "VBG")):
        first = tokens[deed.head]
        above = tokens[first.head]
        if first.tag == "VB" and first.label == "xcomp" and (above.tag, above.label) == ("VBG", "advcl"):
            yield replace(deed, head=above.index)
            yield from (replace(t, head=above.index) for t in below(tokens, first, "cc") if t.index < deed.index)
            for t in below(tokens, deed, "conj"):
                if t.tag == "VB" and tokens[t.index - 1].text == "to" and tokens[t.index - 2].text in {"but", "than"}:
                    yield replace(t, label="dep")  # "no option but to resign"


def name_of_who_is_of_a_firm(tokens: Tokens) -> Iterator[Token]:
    """In "says Cara Diemont of IT firm Dimension Data" she says it: the firm is hers.

    yes: "Customers are getting used to it," says Cara Diemont of IT firm Dimension Data, which paid for the survey.
    no: Ann Lee of Acme says so.
    """
    for name in (t for t in tokens[1:-3] if (t.label, t.tag) == ("nmod", "NNP")):
        firm = tokens[name.head]
        of = [t for t in below(tokens, name, "prep") if t.index == name.index + 1]
        if of and firm.tag == "NNP" and firm.index > of[0].index + 1 and not has(tokens, of[0], "pobj", "pcomp"):
            yield in_place_of(name, firm)
            yield replace(firm, label="pobj", head=of[0].index)
            for t in tokens[of[0].index + 1 : firm.index]:
                if t.head == of[0].index or (t.head == name.index and t != of[0]):
                    yield replace(t, head=firm.index)


def members_of_a_group_of_so_many(tokens: Tokens) -> Iterator[Token]:
    """In "the Group of 20 summit" the group has twenty members: the summit is theirs, and no twentieth.

    yes: Trump and Xi met on the sidelines of the Group of 20 summit in Japan.
    no: The group of 20 ships sailed.
    """
    for group in (t for t in tokens[:-4] if t.text == "Group" and tokens[t.index + 1].text == "of"):
        of, number = tokens[group.index + 1], tokens[group.index + 2]
        event = tokens[number.head]
        if (of.head, event.label, event.head) != (group.index, "pobj", of.index) or number.index + 1 != event.index:
            continue
        if number.tag == "CD" or number.text in {"Seven", "Eight", "Twenty"}:
            yield in_place_of(event, group)
            yield replace(group, label="compound", head=event.index)
            yield replace(number, label="pobj", head=of.index)
            yield from (replace(t, head=event.index) for t in below(tokens, group) if t.index < group.index)


def what_one_waits_in(tokens: Tokens) -> Iterator[Token]:
    """In "hospital waiting times" the hospital waits for nobody: they are times of waiting.

    yes: NHS waiting time target is cut
    yes: Hospital waiting times for patients in Wales are to be cut.
    no: The patients waiting six months for it were angry.
    """
    for waiting in (t for t in tokens[1:-1] if t.text.lower() == "waiting" and t.tag in {"VBG", "NN"}):
        time, body = word_after(tokens, waiting), tokens[waiting.index - 1]
        if time.lemma not in {"game", "list", "room", "time"} or body.tag not in NOUN_TAGS:
            continue
        last = time
        while last.label == "compound" and last.head == last.index + 1:
            last = tokens[last.head]
        if waiting.label == "acl" and waiting.head == body.index:
            yield replace(waiting, tag="NN", label="compound", head=time.index)
        if (last.head == waiting.index and last.label == "dobj") or (last.label, last.head) == ("appos", body.index):
            yield in_place_of(last, body)
            yield replace(body, label="compound", head=last.index)
            yield from (
                replace(t, head=last.index) for t in below(tokens, body) if t.index not in {waiting.index, last.index}
            )


def who_is_quoted_at_the_end(tokens: Tokens) -> Iterator[Token]:
    """In "Peru sold it, officials were quoted as saying" the officials say that Peru sold it.

    yes: The new package will add entities to the list, EU diplomats were quoted as saying.
    no: Officials were quoted as saying that Peru sold it.
    """
    for saying in (t for t in tokens[4:] if (t.tag, t.label, t.lemma) == ("VBG", "pcomp", "say")):
        quoted = tokens[tokens[saying.head].head]
        if quoted.lemma != "quote" or not has(tokens, quoted, "nsubjpass") or has(tokens, saying, "ccomp"):
            continue
        doer = below(tokens, quoted, "nsubjpass")[0]
        for clause in below(tokens, quoted, "ccomp"):
            if clause.index < doer.index:
                yield replace(clause, head=saying.index)
        first = tokens[quoted.head]
        joined = quoted.label == "conj" and first.head == first.index and first.index < doer.index
        if joined and tokens[begin(tokens, doer) - 1].tag != "CC":
            yield in_place_of(quoted, first)
            yield replace(first, label="ccomp", head=saying.index)
            for t in below(tokens, quoted, "prep"):
                if t.index < doer.index:
                    yield replace(t, head=first.index)


def what_it_is_not_about(tokens: Tokens) -> Iterator[Token]:
    """In "democracy is about processes not outcomes" it is no outcome: it is not about them.

    yes: Ndoma-Egba said, “Democracy is about processes not outcomes. They should allow the processes play out.”
    no: The talks are not about money.
    """
    for cue in (t for t in tokens[2:-1] if t.text.lower() == "not"):
        before, after = tokens[cue.index - 1], word_after(tokens, cue)
        beside = before.tag in NOUN_TAGS and before.label == "pobj" and after.tag == before.tag
        if beside and after.label in {"attr", "dobj", "dep"} and tokens[before.head].head == after.head:
            yield replace(after, label="conj", head=before.index)
            yield replace(cue, head=after.index)


REPAIRS = (
    second_deed_of_violence,
    clause_after_for,
    verb_of_a_noun_with_a_clause,
    fighting_taken_for_a_clause,
    deed_after_a_deed_that_is_prompted,
    name_of_who_is_of_a_firm,
    members_of_a_group_of_so_many,
    what_one_waits_in,
    who_is_quoted_at_the_end,
    what_it_is_not_about,
)
"""In the order in which they are made."""
