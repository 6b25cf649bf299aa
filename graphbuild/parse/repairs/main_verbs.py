"""Misparses of which verb is the main one: one of a list within a clause or a headline is taken for it."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import FINITE_TAGS, NAME_TAGS, NOUN_TAGS
from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, begin, below, has, in_place_of, is_below, is_headline
from graphbuild.parse.repairs.verb_lists import OWN, last_joiner, members, tense_of


def infinitives_of_headline(tokens: Tokens) -> Iterator[Token]:
    """In the headline "Trump to meet Kim in Hanoi, then visit Tokyo" he is to visit it: he does not yet.

    yes: Trump to meet Kim in Hanoi, then visit Tokyo
    yes: Biden to visit Poland, meet Duda
    yes: Nato plans to open base in Poland, then send tanks
    """
    second = next((t for t in tokens if t.head == t.index), None)
    if second is None or second.tag not in {"VB", "VBP"} or not is_headline(tokens) or has(tokens, second, "aux"):
        return
    for to in (t for t in tokens[1 : second.index] if t.tag == "TO"):
        first, before = tokens[to.head], tokens[to.index - 1]
        governs = before.tag in {"VBZ", "VBD"} and before.head == second.index and has(tokens, before, "nsubj")
        subject = before.head == second.index and before.label in {"nsubj", "npadvmod"} and first.head == before.index
        comma = any(t.text == "," for t in tokens[first.index : second.index])
        if first.tag != "VB" or not comma or not (subject or (governs and not has(tokens, second, "nsubj"))):
            continue
        top = before if governs else first
        yield replace(top, label="ROOT", head=top.index)
        if subject:
            yield replace(before, label="nsubj", head=first.index)
        yield replace(second, tag="VB", label="conj", head=first.index)
        for t in tokens[: first.index]:
            if t.head == second.index and t not in (before, top):
                yield replace(t, head=top.index)
        return


def infinitives_of_a_relative(tokens: Tokens) -> Iterator[Token]:
    """In "Kim, who plans to sell it, sue them and leave, lives in Oslo" Kim lives there, and only plans the rest.

    yes: The chief executive, who plans to close the mine, sell the trucks and sue the union, lives in Oslo.
    yes: The rumour that the firm poisoned the lake, bribed the mayor and fired the chemist is false.
    yes: Reports that Rwanda armed the rebels, trained their officers and smuggled their gold were denied.
    """
    second = next((t for t in tokens if t.head == t.index), None)
    if second is None or not second.tag.startswith("VB") or has(tokens, second, "aux", "auxpass"):
        return
    further = [t for t in below(tokens, second, "conj") if not has(tokens, t, "nsubj", "nsubjpass")]
    nouns = below(tokens, second, "nsubj", "nsubjpass")
    joiners = below(tokens, second, "cc")
    if len(further) != 2 or len(nouns) != 1 or len(joiners) != 1 or tokens[second.index - 1].text != ",":
        return
    main, first = further[1], _inside(tokens, nouns[0], second)
    finite = tense_of(tokens, main) in {"VBD", "VBZ", "VBP", "MD"}
    if first is None or not finite or joiners[0].index > further[0].index:
        return
    yield replace(main, label="ROOT", head=main.index)
    yield replace(nouns[0], head=main.index)
    yield replace(second, tag=first.tag, label="conj", head=first.index)
    for t in tokens:
        if t.head == second.index and (t.index > main.index or (t.index < first.index and t != nouns[0])):
            yield replace(t, head=main.index)


def infinitives_of_a_plan(tokens: Tokens) -> Iterator[Token]:
    """In "a bid to close the mine, sell the trucks and sue the union failed" the bid failed, and sold nothing.

    yes: A bid to close the mine, sell the trucks and sue the union failed.
    yes: The plans to close the mine, sell the trucks and sue the union were dropped.
    yes: The plan to close the mine, sell the trucks and sue the union angered ministers.
    """
    second = next((t for t in tokens if t.head == t.index), None)
    nouns = below(tokens, second, "nsubj") if second is not None and second.tag in {"VB", "VBP"} else []
    if second is None or len(nouns) != 1 or tokens[second.index - 1].text != ",":
        return
    first = _inside(tokens, nouns[0], second)
    mains = [t for t in tokens[second.index :] if t.label == "ccomp" and t.head in _places(members(tokens, second)[1:])]
    things = [t for main in mains for t in below(tokens, main, "nsubj", "nsubjpass")]
    if first is None or first.head != nouns[0].index or is_headline(tokens):
        return
    if len(mains) != 1 or len(things) != 1:  # "and sue the union angered ministers", where nothing tells the verb
        yield replace(nouns[0], label="ROOT", head=nouns[0].index)
        yield replace(second, tag="VB", label="conj", head=first.index)
        return
    main = mains[0]
    yield replace(main, label="ROOT", head=main.index)
    yield replace(nouns[0], label=things[0].label, head=main.index)
    yield replace(things[0], label="dobj", head=main.head)
    yield replace(second, tag="VB", label="conj", head=first.index)
    yield from (replace(t, head=main.index) for t in below(tokens, second, "punct") if t.index > main.index)


def _places(tokens: list[Token]) -> set[int]:
    return {t.index for t in tokens}


def _inside(tokens: Tokens, noun: Token, second: Token) -> Token | None:
    """The verb within the noun's clause that has the form of the second."""
    bare = second.tag in {"VB", "VBP"}
    for verb in (t for t in tokens[noun.index : second.index] if is_below(tokens, t, noun)):
        to = any(t.tag == "TO" for t in below(tokens, verb, "aux"))
        that = verb.label in {"acl", "ccomp"} and verb.tag == "VBD" and has(tokens, verb, "mark")
        if (verb.tag == "VB" and to) if bare else (that and second.tag == "VBD"):
            return verb
    return None


def verb_of_a_notion(tokens: Tokens) -> Iterator[Token]:
    """In "the notion that Sweden funds the rebels was dismissed" Sweden funds them: they were not dismissed.

    yes: The notion that Sweden funds the rebels was dismissed by the minister.
    """
    for verb in (t for t in tokens[3:-3] if (t.tag, t.label) == ("NNS", "acl") and t.text.endswith("s")):
        subject = tokens[verb.index - 1]
        things = [t for t in tokens[verb.index + 1 :] if t.head == tokens[verb.head].head and t.label in _SUBJECTS]
        if subject.head == verb.index and subject.label == "nsubj" and has(tokens, verb, "mark") and len(things) == 1:
            yield replace(verb, tag="VBZ", lemma=verb.text.lower().removesuffix("s"))
            yield replace(things[0], label="dobj", head=verb.index)


_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def conditions_taken_for_clause(tokens: Tokens) -> Iterator[Token]:
    """In "if the firm sold the trucks and sued the union, they would go" both are conditions.

    yes: If the firm closed the mine, sold the trucks and sued the union, ministers would resign.
    """
    for second in (t for t in tokens[3:] if t.label in {"advcl", "ccomp"} and t.head > t.index):
        first = [t for t in below(tokens, second, "advcl") if t.index < second.index and has(tokens, t, "mark")]
        bare = tokens[second.index - 1].text == "," and not has(tokens, second, *OWN)
        if len(first) == 1 and bare and last_joiner(tokens, second) and first[0].tag == second.tag:
            yield replace(first[0], head=second.head)
            yield replace(second, label="conj", head=first[0].index)
            yield from (
                replace(t, head=first[0].index) for t in below(tokens, second, "punct") if t.index < second.index
            )


def past_tense_of_a_sentence(tokens: Tokens) -> Iterator[Token]:
    """In "Kim, in pink, trailed in eighth" Kim trailed: in a sentence no bare participle is the verb.

    yes: Chiara Moretti, in pink since Tuesday and roared on by the crowd, trailed in eighth, 2:05 down.
    yes: Prosecutors say the pair hacked into the bank's computers, stole the details of customers and sold them.
    """
    for verb in (t for t in tokens[1:-1] if t.label in {"ROOT", "ccomp"} and t.tag == "VBN" and t.text.endswith("ed")):
        said = tokens[verb.head]
        now = said.tag in {"VBP", "VBZ"} or verb.lemma in lexicon("intransitive") | lexicon("unaccusative")
        now = now or not any(t.tag in FINITE_TAGS | {"VBN"} for t in tokens[verb.index + 1 :])
        if verb.label == "ccomp" and (said.lemma not in lexicon("saying") or has(tokens, verb, "acomp") or not now):
            continue
        doers = [t for t in below(tokens, verb, "nsubj") if t.index < verb.index]
        helped = has(tokens, verb, "aux", "auxpass", "agent", "nsubjpass", "expl", "dobj")
        later = [t for t in below(tokens, verb, "ccomp", "conj") if t.index > verb.index]
        main = any(not has(tokens, t, "nsubj", "nsubjpass", "expl", "cc") for t in later) and not has(
            tokens, verb, "cc"
        )
        if doers and tokens[-1].text == "." and not helped and not main:
            yield replace(verb, tag="VBD")


def main_verb_behind_a_participle(tokens: Tokens) -> Iterator[Token]:
    """In "tests carried out in May suggest that" the tests suggest it: they carried out nothing.

    yes: Chemical tests carried out at the British Museum suggest that the glass was made near Sidon.
    yes: Thousands of bone fragments excavated there since the 1980s are held in a museum in Novosibirsk.
    yes: Repairs to the roof, last estimated at £310,000, have been delayed twice.
    yes: Three former executives of the bank, which collapsed in 2019 owing depositors $900m, went on trial on Monday.
    yes: The widow of a journalist shot dead outside his home told the court that police had ignored threats.
    yes: Letters addressed to Senator Roger Walsh, a Mississippi Republican, were found on Monday.
    no: The man shot a guard and told the court that he had been afraid.
    """
    for deed in (t for t in tokens[1:-2] if t.tag in {"VBN", "VBG"} or _is_participle(t)):
        if deed.label not in {"ROOT", "ccomp"} or (deed.label == "ccomp" and deed.tag == "VBD"):
            continue
        things = [t for t in below(tokens, deed, "nsubj", "nsubjpass") if t.index < deed.index]
        given = deed.tag != "VBG" and has(tokens, deed, "dobj")
        if is_headline(tokens) or len(things) != 1 or given or has(tokens, deed, "aux", "auxpass", "expl"):
            continue
        beside = [t for t in below(tokens, tokens[deed.head], "ccomp") if deed.label == "ccomp" and t != deed]
        for main in (t for t in (*below(tokens, deed, *_LATER), *beside) if t.index > deed.index):
            whose = below(tokens, main, "nsubj", "nsubjpass")
            time = next((t for t in whose if t.entity == "DATE" and tokens[begin(tokens, t) - 1].text in _SINCE), None)
            joined = any(t.label == "cc" for t in below(tokens, deed) if t.index < main.index)
            passive = main.label == "ccomp" and has(tokens, main, "auxpass") and deed.lemma not in lexicon("saying")
            apart = deed.tag == "VBD" and not passive and (deed.lemma not in _ALIKE or _is_apart(tokens, deed, main))
            if joined or apart or (whose and time is None) or not _agrees(tokens, things[0], main):
                continue
            yield in_place_of(main, deed)
            noun = tokens[deed.index - 1]
            whose_deed = noun if noun.tag in NOUN_TAGS else things[0]
            clause = [t for t in tokens[things[0].index : deed.index] if t.label == "relcl"]
            if deed.tag == "VBG" and clause:
                yield replace(deed, label="advcl", head=clause[-1].index)
            else:
                form = "VBG" if deed.tag == "VBG" else "VBN"
                yield replace(deed, label="acl", tag=form, head=whose_deed.index)
            yield replace(things[0], label="nsubjpass" if has(tokens, main, "auxpass") else "nsubj", head=main.index)
            if time is not None:
                since = tokens[begin(tokens, time) - 1]
                yield replace(since, label="prep", tag="IN", head=deed.index)
                yield replace(time, label="pobj", head=since.index)
            for t in below(tokens, deed):
                if t != main and (t.index > main.index or t.index < things[0].index):
                    yield replace(t, head=main.index)
            return


_LATER = ("dep", "ccomp", "advcl", "conj")


def _is_participle(verb: Token) -> bool:
    """True for shot, held and sent, past tenses that are participles as well, and what is done to somebody."""
    return verb.tag == "VBD" and (verb.lemma in _ALIKE or verb.text.endswith("ed"))


def _is_apart(tokens: Tokens, deed: Token, main: Token) -> bool:
    """True where the two do not run on in one tense: a comma parts them, or the second is no past tense."""
    return main.tag != "VBD" or "," in {t.text for t in tokens[deed.index : main.index]}


_ALIKE = frozenset({"find", "hold", "hurt", "keep", "lose", "make", "send", "shoot", "stick"})
"""Verbs with one form for the past tense and the participle."""


_SINCE = frozenset({"after", "before", "since", "until"})


def _agrees(tokens: Tokens, subject: Token, verb: Token) -> bool:
    """True where the finite verb, or its first auxiliary, may have the subject."""
    first = next(iter(below(tokens, verb, "aux", "auxpass")), verb)
    several = subject.tag in {"NNS", "NNPS"} or has(tokens, subject, "conj")
    plural = first.tag == "VBP" or first.text == "were"
    singular = first.tag == "VBZ" or first.text == "was"
    return first.tag in FINITE_TAGS and not (plural and not several) and not (singular and several)


def deed_done_to_the_subject(tokens: Tokens) -> Iterator[Token]:
    """In "workers threatened with dismissal occupied the mill" they occupied it, and were threatened.

    yes: Workers threatened with dismissal occupied the factory in Toulouse.
    yes: Prisoners denied food by guards began a strike.
    yes: The lawyer offered the job by Kim turned it down.
    yes: Passengers told to wait on the tarmac complained to the airline.
    no: The guards threatened Kim and occupied the factory.
    """
    for second in (t for t in tokens[3:-1] if t.tag == "VBD" and t.label in {"conj", "xcomp"}):
        first, before = tokens[second.head], tokens[second.index - 1]
        subjects = below(tokens, first, "nsubj")
        joined = any(t.tag == "CC" or t.text in {",", ";", "-", "–"} for t in tokens[first.index : second.index])
        if (
            (first.label, first.tag) == ("ROOT", "VBD")
            and (first.text.endswith("ed") or first.text in {"paid", "sent", "told"})
            and len(subjects) == 1
            and subjects[0].index == first.index - 1
            and subjects[0].tag in {"NN", "NNS"}
            and second.index > first.index + 2
            and not joined
            and before.tag not in {"TO", "MD"}
            and not has(tokens, second, "nsubj", "nsubjpass", "aux", "auxpass", "mark")
        ):
            yield replace(first, tag="VBN", label="acl", head=subjects[0].index)
            yield replace(subjects[0], head=second.index)
            yield replace(second, label="ROOT", head=second.index)
            for t in below(tokens, first):
                if t.text == "by" and t.label == "prep":
                    yield replace(t, label="agent")
                elif t.label == "punct" or (t.label == "prep" and t.index < subjects[0].index):
                    yield replace(t, head=second.index)


def called_behind_a_relative(tokens: Tokens) -> Iterator[Token]:
    """In "NATO, which has a base there, called Latvia an ally" it is NATO that calls it so: no base is called it.

    yes: NATO, which has a Canadian-led brigade stationed at Adazi, called Latvia "a reliable ally".
    yes: Rachel Doyle, a teacher from Alnwick, who was walking her dog, called the coastguard.
    """
    top = next((t for t in tokens if t.head == t.index), tokens[0])
    relatives = below(tokens, top, "relcl")
    for verb in (t for t in tokens[4:] if (t.tag, t.label) == ("VBN", "acl") and t.lemma.lower() in lexicon("judging")):
        terms = below(tokens, verb, "oprd", "dobj")
        closed = tokens[verb.index - 1].text == "," and relatives and relatives[0].index < verb.index
        two = len(terms) == 2 and terms[0].index == verb.index + 1
        one = len(terms) == 1 and terms[0].tag == "NN" and has(tokens, terms[0], "det")  # "called the coastguard"
        if closed and top.tag in NOUN_TAGS | NAME_TAGS and (one or two):
            yield replace(verb, tag="VBD", label="ROOT", head=verb.index)
            yield replace(top, label="nsubj", head=verb.index)
            yield replace(terms[0], label="dobj")
            for term in terms[1:]:
                yield replace(term, label="oprd")
            return


def quality_in_quotes(tokens: Tokens) -> Iterator[Token]:
    """In "called the delay “unacceptable”" that is what it is called, and no part of the delay.

    yes: Haldane, whose subcommittee oversees the budget, called the delay "unacceptable" and threatened to cap it.
    """
    for quality in (t for t in tokens[3:] if (t.tag, t.label) == ("JJ", "amod") and t.head < t.index):
        noun, quote = tokens[quality.head], tokens[quality.index - 1]
        verb = tokens[noun.head]
        if noun.label == "dobj" and verb.lemma.lower() in lexicon("judging") and quote.tag == "``":
            yield replace(quality, label="oprd", head=verb.index)


def whether_of_the_main_verb(tokens: Tokens) -> Iterator[Token]:
    """In "will decide before the season starts whether to sue" somebody decides it: no season starts whether to.

    yes: He would decide before the season starts whether to request a points deduction.
    """
    for verb in (t for t in tokens[4:] if t.label in {"xcomp", "ccomp"}):
        inner = tokens[verb.head]
        main = tokens[inner.head]
        whether = [t for t in below(tokens, verb, "mark") if t.text == "whether"]
        asks = main.lemma.lower() in _ASKING and inner.lemma.lower() not in _ASKING
        if whether and asks and inner.label == "advcl" and main.index < inner.index < whether[0].index:
            yield replace(verb, head=main.index)


_ASKING = frozenset(
    {"announce", "ask", "choose", "consider", "decide", "determine", "discuss", "examine", "say", "see"}
)
"""Verbs that a question may follow."""


EARLY = (main_verb_behind_a_participle, past_tense_of_a_sentence, deed_done_to_the_subject)
"""What verbs in a row and participles behind commas are judged by."""
REPAIRS = (
    infinitives_of_headline,
    infinitives_of_a_relative,
    infinitives_of_a_plan,
    verb_of_a_notion,
    conditions_taken_for_clause,
    called_behind_a_relative,
    quality_in_quotes,
    whether_of_the_main_verb,
)
"""In the order in which they are made."""
