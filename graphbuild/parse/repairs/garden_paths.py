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
    has_article,
    in_place_of,
    is_below,
    is_finite,
    word_after,
)


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


def name_beside_the_alarming_development(tokens: Tokens) -> Iterator[Token]:
    """In "in what Acme calls an upset, the price fell" the price fell: Acme calls that an upset.

    yes: In what Dimension Data calls an "alarming development", the average time for a call centre worker fell.
    no: In what Acme calls a year of growth, the price fell.
    """
    first, what = tokens[0], word_after(tokens, tokens[0])
    if (first.text, what.text.lower()) != ("In", "what") or first.label != "prep":
        return
    verb = tokens[first.head]
    for calls in below(tokens, first, "pcomp"):
        for named in (t for t in below(tokens, verb, *SUBJECTS) if begin(tokens, t) == calls.index + 1):
            things = [t for t in below(tokens, named, "appos") if tokens[begin(tokens, t) - 1].text == ","]
            if len(things) == 1 and things[0].index < verb.index:
                yield replace(things[0], label=named.label, head=verb.index)
                yield replace(named, label="oprd", head=calls.index)


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


def centres_that_are_called(tokens: Tokens) -> Iterator[Token]:
    """In "the number of calls to call centres grows" nobody is to call centres.

    yes: The drop in patience comes as the number of calls to call centres is growing at a rate of 20% every year.
    no: Kim plans to call centres of learning.
    """
    for word in (t for t in tokens[2:-1] if (t.label, t.tag) == ("compound", "VB")):
        to, noun = tokens[word.index - 1], tokens[word.head]
        if (to.text, to.label, to.head) == ("to", "aux", word.index) and noun.index == word.index + 1:
            before = tokens[to.index - 1]
            yield replace(to, label="prep", tag="IN", head=before.index)
            yield replace(noun, label="pobj", head=to.index)
            yield replace(word, tag="NN")


def second_thing_that_is_stolen(tokens: Tokens) -> Iterator[Token]:
    """In "has had £600 and his passport stolen" both were: he has neither.

    yes: An MP has had more than £600 and his passport stolen in Kenya.
    no: An MP had £600 and left.
    """
    for thing in (t for t in tokens[3:-1] if t.label == "conj" and t.tag in NOUN_TAGS):
        had = tokens[thing.head]
        objects = [t for t in below(tokens, had, "dobj") if t.index < thing.index]
        if had.lemma == "have" and objects and has(tokens, thing, "acl"):
            yield replace(thing, head=objects[0].index)
            yield from (replace(t, head=objects[0].index) for t in below(tokens, had, "cc") if t.index < thing.index)
            for t in below(tokens, thing, "acl"):
                if t.tag == "VBN":
                    yield replace(t, head=objects[0].index)


def burst_that_kills(tokens: Tokens) -> Iterator[Token]:
    """In "a year after a dam burst killed 19" the burst killed them: two finite verbs do not stand side by side.

    yes: Twenty-one people were charged Thursday, nearly a year after a dam burst killed 19 people.
    no: The dam that burst killed 19 people.
    """
    for noun in (t for t in tokens[2:-2] if t.tag in {"VBD", "VBN", "VBP"} and t.lemma in _HAPPENING):
        verb, thing = word_after(tokens, noun), tokens[noun.index - 1]
        clause = next((t for t in tokens[: noun.index] if t.label == "mark" and t.head == noun.index), None)
        own = thing.head == noun.index and thing.label == "nsubj" and thing.tag == "NN" and has_article(tokens, thing)
        if verb.tag in {"VBD", "VBZ"} and own and clause is not None and not has(tokens, verb, *SUBJECTS, "aux"):
            above = tokens[noun.head]
            while above.tag[:2] != "VB" and above.head != above.index:
                above = tokens[above.head]
            yield replace(noun, tag="NN", label="nsubj", head=verb.index)
            yield replace(thing, label="compound")
            yield replace(verb, label="advcl", head=above.index)
            for t in below(tokens, noun):
                if t != thing:
                    yield replace(t, head=verb.index)


_HAPPENING = frozenset({"blast", "burn", "burst", "crash", "cut", "fall", "hit", "leak", "quake", "spill", "split"})
"""Verbs that are nouns for what happens as well."""


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
        if joined and not any(t.label == "cc" for t in tokens[first.index : doer.index] if t.head == first.index):
            yield in_place_of(quoted, first)
            yield replace(first, label="ccomp", head=saying.index)
            for t in below(tokens, quoted, "prep"):
                if t.index < doer.index:
                    yield replace(t, head=first.index)


def clause_of_a_response(tokens: Tokens) -> Iterator[Token]:
    """In "announced it was ready, in response to which India listed issues" India did so, and nobody says it.

    yes: The adviser had announced Pakistan was ready for dialogue, in response to which India listed issues.
    no: The response to the plan, which India listed, was weak.
    """
    for which in (t for t in tokens[4:-2] if (t.text, t.label) == ("which", "pobj")):
        to = tokens[which.head]
        noun, link = tokens[to.index - 1], tokens[to.index - 2]
        verb = tokens[to.head]
        ends = (link.text, noun.lemma, to.text) in {("in", "response", "to"), ("as", "result", "of")}
        if ends and verb.label == "relcl" and tokens[link.index - 1].text == ",":
            yield replace(to, label="dep", head=noun.index)
            yield replace(which, label="dep")
            root = next(t for t in tokens if t.head == t.index)
            yield replace(link, head=root.index)


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
    clause_after_for,
    verb_of_a_noun_with_a_clause,
    fighting_taken_for_a_clause,
    deed_after_a_deed_that_is_prompted,
    name_beside_the_alarming_development,
    name_of_who_is_of_a_firm,
    members_of_a_group_of_so_many,
    what_one_waits_in,
    centres_that_are_called,
    second_thing_that_is_stolen,
    burst_that_kills,
    who_is_quoted_at_the_end,
    clause_of_a_response,
    what_it_is_not_about,
)
"""In the order in which they are made."""
