"""Words of one kind taken for another: a verb for a noun, an adjective for a noun, a name for a verb."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import FINITE_TAGS, NAME_TAGS, NOUN_TAGS
from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, begin, below, has, in_place_of, is_below, is_headline, word_after


def second_deed_before_plans(tokens: Tokens) -> Iterator[Token]:
    """In "would delay work on two lines and shelve plans for a third" plans are shelved: nothing is called shelve.

    yes: The move would delay electrification of two main lines and shelve plans for nine new stations.
    yes: The move would cut funding for schools and scrap plans for a new hospital.
    yes: The bill would delay repair of three bridges and axe grants for small farmers.
    no: The law would protect coal miners and scrap dealers.
    """
    for thing in (t for t in tokens[5:] if t.tag == "NNS" and t.label in {"conj", "dobj"}):
        deed = tokens[thing.index - 1]
        verb = next((t for t in reversed(tokens[: deed.index]) if t.tag == "VB"), deed)
        bare = verb != deed and has(tokens, verb, "aux") and tokens[deed.index - 1].text == "and"
        if (
            deed.tag[:2] != "NN"
            or deed.text not in _ENDING
            or thing.lemma not in _ENDED
            or not bare
            or not has(tokens, verb, "dobj")
        ):
            continue
        above = tokens[thing.head]
        if thing.label == "conj" and not is_below(tokens, above, verb):
            continue
        yield replace(deed, tag="VB", lemma=deed.text, label="conj", head=verb.index)
        yield replace(thing, label="dobj", head=deed.index)
        for t in tokens[deed.index - 1 :]:
            behind = t.index == thing.index + 1 and t.label in {"prep", "acl"}
            if behind:
                yield replace(t, head=thing.index)
            elif t.index == deed.index - 1:
                yield replace(t, head=verb.index)


_ENDING = frozenset(
    {"axe", "boost", "cancel", "curb", "cut", "derail", "ditch", "freeze", "ground", "halt", "scrap", "scupper"}
    | {"shelve", "slash", "stall", "trim"}
)
_ENDED = frozenset(
    {"benefit", "bonus", "budget", "cut", "export", "fare", "fee", "flight", "fund", "grant", "import", "job", "loan"}
    | {"payment", "pension", "plan", "plane", "post", "price", "project", "proposal", "rate", "reform", "route", "rule"}
    | {"sale", "scheme", "service", "subsidy", "talk", "target", "tariff", "tax", "train", "wage"}
)
"""What is done to plans, jobs and flights, and what it is done to."""


def adjective_behind_its_noun(tokens: Tokens) -> Iterator[Token]:
    """In "on a bend slick with leaves" the bend is slick: there is no bend slick.

    yes: The riders came down on a hairpin slick with leaves.
    yes: The car skidded on a bend wet with rain.
    no: The tanker left an oil slick with a length of two miles.
    """
    for quality in (t for t in tokens[2:-2] if t.text in _COVERED and tokens[t.index + 1].text == "with"):
        thing, with_ = tokens[quality.index - 1], tokens[quality.index + 1]
        filling = below(tokens, with_, "pobj")
        bare = len(filling) == 1 and not has(tokens, filling[0], "det", "poss")
        if not bare or thing.tag not in NOUN_TAGS | {"JJ"} or with_.label != "prep":
            continue
        if quality.tag == "JJ" and (quality.label, quality.head) == ("amod", thing.index):
            yield replace(with_, head=quality.index)
        elif quality.tag == "NN" and thing.head == quality.index and thing.text not in {"oil"}:
            yield replace(thing, tag="NN", label=quality.label, head=quality.head)
            yield replace(quality, tag="JJ", label="amod", head=thing.index)
            yield replace(with_, head=quality.index)
            for t in below(tokens, quality):
                if t.index < thing.index:
                    yield replace(t, head=thing.index)


_COVERED = frozenset(
    {"ablaze", "awash", "black", "grey", "heavy", "littered", "red", "slick", "slippery", "sodden", "sticky", "thick"}
    | {"wet", "white"}
)
"""What a thing is with mud, leaves and the like."""


def got_it_wrong(tokens: Tokens) -> Iterator[Token]:
    """In "got a district boundary wrong" the boundary was wrong: nobody got a wrong.

    yes: The agency got a district boundary wrong, and corrected it in two days.
    """
    for wrong in (t for t in tokens[3:] if (t.text, t.label) in {("wrong", "dobj"), ("right", "dobj")}):
        verb, thing = tokens[wrong.head], tokens[wrong.index - 1]
        before = below(tokens, wrong)
        if verb.lemma != "get" or thing.head != wrong.index or not has(tokens, wrong, "det", "poss"):
            continue
        if thing.label in {"amod", "compound"} and thing.tag in NOUN_TAGS | {"JJ"} and len(before) > 1:
            yield replace(thing, tag="NN", label="dobj", head=verb.index)
            yield replace(wrong, tag="JJ", label="acomp")
            for t in before:
                if t.index < thing.index:
                    yield replace(t, head=thing.index)


def name_taken_for_infinitive(tokens: Tokens) -> Iterator[Token]:
    """In "will be taken to Ysgol Bro Cerrig" nobody is to ysgol anything: a capital within a sentence is a name's.

    yes: From the autumn most of the children will be taken by minibus to Ysgol Bro Cerrig.
    no: The head wants to Leave.
    """
    if is_headline(tokens):
        return
    for first in (t for t in tokens[3:-1] if t.tag == "VB" and t.text.istitle()):
        to, last = tokens[first.index - 1], first
        while word_after(tokens, last).tag in NAME_TAGS and word_after(tokens, last) != last:
            last = word_after(tokens, last)
        verb = tokens[first.head]
        if to.text != "to" or to.head != first.index or last == first or first.label not in {"advcl", "xcomp", "acl"}:
            continue
        if last.head != first.index or last.label not in {"dobj", "nsubj"} or tokens[to.index - 1].text in {'"', "“"}:
            continue
        yield replace(to, tag="IN", label="prep", head=verb.index)
        yield replace(last, label="pobj", head=to.index)
        yield replace(first, tag="NNP", lemma=first.text, label="compound", head=last.index)
        for t in below(tokens, first):
            if t not in {to, last}:
                yield replace(t, head=verb.index)


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
            apart = deed.tag == "VBD" and (
                main.tag != "VBD" or "," in {t.text for t in tokens[deed.index : main.index]}
            )
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
    """True for shot and held, past tenses that are participles as well, and what is done to somebody."""
    return verb.tag == "VBD" and verb.lemma in {
        "find",
        "hold",
        "hurt",
        "keep",
        "lose",
        "make",
        "send",
        "shoot",
        "stick",
    }


_SINCE = frozenset({"after", "before", "since", "until"})


def _agrees(tokens: Tokens, subject: Token, verb: Token) -> bool:
    """True where the finite verb, or its first auxiliary, may have the subject."""
    first = next(iter(below(tokens, verb, "aux", "auxpass")), verb)
    several = subject.tag in {"NNS", "NNPS"} or has(tokens, subject, "conj")
    plural = first.tag == "VBP" or first.text == "were"
    singular = first.tag == "VBZ" or first.text == "was"
    return first.tag in FINITE_TAGS and not (plural and not several) and not (singular and several)


def seconds_down(tokens: Tokens) -> Iterator[Token]:
    """In "trailed in eighth, 2:05 down" that is by how much: nobody trails in 2:05.

    yes: Chiara Moretti, in pink since Tuesday and roared on by the crowd, trailed in eighth, 2:05 down.
    """
    for gap in (t for t in tokens[3:-1] if (t.tag, t.label, tokens[t.index - 1].text) == ("CD", "pobj", ",")):
        down, place = tokens[gap.index + 1], tokens[gap.head]
        if down.text in {"adrift", "ahead", "back", "behind", "clear", "down"} and down.tag == "RB":
            yield replace(gap, label="npadvmod", head=down.index, entity="")
            yield replace(down, label="advmod", head=place.head)


def colour_one_is_in(tokens: Tokens) -> Iterator[Token]:
    """In "in pink since Tuesday" pink is what one wears, and since when: nothing is "in since Tuesday".

    yes: Chiara Moretti, in pink since Tuesday, lost a minute.
    """
    for colour in (t for t in tokens[1:-1] if (t.tag, t.label, t.head) == ("JJ", "amod", t.index - 1)):
        into = tokens[colour.head]
        alone = into.label == "prep" and not has(tokens, into, "pobj") and word_after(tokens, colour).tag != "CC"
        if into.text == "in" and alone and colour.text in _COLOURS:
            yield replace(colour, tag="NN", label="pobj")
            if tokens[into.index - 1].text == ",":
                yield replace(into, label="dep")


_COLOURS = frozenset({"black", "blue", "brown", "green", "grey", "orange", "pink", "purple", "red", "white", "yellow"})


def sum_before_its_crime(tokens: Tokens) -> Iterator[Token]:
    """In the headline "broker accused of €31m fraud" there is one thing, a fraud, and its sum.

    yes: Judge clears way for extradition of shipping broker accused of €31m fraud
    """
    for sum_ in (t for t in tokens[2:-1] if (t.label, t.entity) == ("pobj", "MONEY")):
        thing = tokens[sum_.index + 1]
        if (thing.label, thing.head) == ("pobj", sum_.head) and thing.tag in {"NN", "NNS"}:
            yield replace(sum_, tag="CD", label="nummod", head=thing.index)


def until_before_a_time(tokens: Tokens) -> Iterator[Token]:
    """In "waiting until summer is no option" the waiting is none: no summer is an option.

    yes: "Waiting until winter is not an option," Kim said.
    yes: The agency told the owner that waiting until summer isn't an option.
    """
    for time in (t for t in tokens[2:-1] if t.label == "nsubj" and t.entity in {"DATE", "TIME"}):
        be, until = tokens[time.head], tokens[time.index - 1]
        waiting = tokens[until.index - 1]
        opens = until.text in {"after", "before", "until"} and until.label in {"mark", "prep"} and waiting.tag == "VBG"
        if not opens or be.lemma != "be":
            continue
        yield replace(until, label="prep", tag="IN", head=waiting.index)
        yield replace(time, label="pobj", head=until.index)
        if be.head == waiting.index:
            yield replace(be, label=waiting.label, head=be.index if waiting.head == waiting.index else waiting.head)
            yield replace(waiting, label="csubj", head=be.index)
            for t in below(tokens, waiting, "mark", "punct"):
                if t != until:
                    yield replace(t, head=be.index)


def cut_taken_for_participle(tokens: Tokens) -> Iterator[Token]:
    """In "swallowed a real-terms cut" it is a cut that they swallowed: nothing is called real-terms.

    yes: Members swallowed a real-terms cut three years running.
    """
    for cut in (t for t in tokens[3:] if (t.label, t.text) == ("acl", "cut") and t.tag in {"VBD", "VBN"}):
        terms = tokens[cut.index - 1]
        hyphen = terms.index == cut.head and tokens[terms.index - 1].text == "-" and has(tokens, terms, "det")
        if hyphen and terms.tag in NOUN_TAGS and not has(tokens, cut, "agent", "dobj"):
            yield replace(cut, tag="NN", label=terms.label, head=terms.head)
            yield replace(terms, label="compound", head=cut.index)
            for t in below(tokens, terms):
                if t.label == "det":
                    yield replace(t, head=cut.index)


def condition_taken_for_main(tokens: Tokens) -> Iterator[Token]:
    """In "should she fail, the right passes to parliament" it passes, and only if she fails.

    yes: Should he resign, the deputy takes over.
    yes: Should she fail, the right to nominate a premier passes to parliament.
    """
    first = tokens[0]
    deed = tokens[first.head]
    comma = next((t.index for t in tokens[deed.index :] if t.text == ","), len(tokens))
    verbal = first.text in {"Had", "Should", "Were"} and first.label == "aux" and deed.label == "ROOT"
    subjects = below(tokens, deed, "nsubj", "nsubjpass")
    if not verbal or comma >= len(tokens) - 3 or not subjects or subjects[0].index > deed.index:
        return
    main = next((t for t in tokens[comma + 1 :] if t.tag in FINITE_TAGS - {"MD"} and t.label != "acl"), None)
    if main is None or main.label not in {"conj", "dobj"} or any(t.tag == "CC" for t in tokens[comma + 1 : main.index]):
        return
    doers = below(tokens, main, "nsubj", "nsubjpass", "expl")
    new = doers or [t for t in below(tokens, deed, "dobj") if t.index > comma]
    if not new or begin(tokens, new[0]) != comma + 1:
        return
    yield replace(main, label="ROOT", head=main.index)
    yield replace(deed, label="advcl", head=main.index)
    if not doers:
        yield replace(new[0], label="nsubj", head=main.index)
        for t in below(tokens, main, "compound"):
            yield replace(t, label="dobj" if main.label == "dobj" else t.label, head=main.head)
    for t in below(tokens, deed, "conj", "cc", "punct"):
        if t.index > comma and t != main:
            yield replace(t, head=main.index)


def millions_before_their_noun(tokens: Tokens) -> Iterator[Token]:
    """In "planted 2m trees" trees are planted, two million: nobody plants 2m.

    yes: Volunteers have planted 2m trees, dug 300 wells and trained 5,000 farmers since the project began.
    """
    for unit in (t for t in tokens[1:-1] if t.text in {"m", "bn"} and tokens[t.index - 1].end == t.start):
        number, thing = tokens[unit.index - 1], tokens[unit.index + 1]
        while thing.tag in {"JJ", "NN", "VBN"} and thing.index + 1 < len(tokens):
            thing = tokens[thing.index + 1]
        if number.tag != "CD" or thing.tag != "NNS" or unit.head == thing.index:
            continue
        if thing.head in {unit.index, unit.head} and unit.label in {"dobj", "nsubj", "pobj", "nsubjpass", "npadvmod"}:
            yield in_place_of(thing, unit)
            yield replace(unit, tag="CD", label="nummod", head=thing.index)
            for t in below(tokens, unit):
                if t.index < unit.index:
                    yield replace(t, label="compound" if t == number else t.label)
                elif t != thing:
                    yield replace(t, head=thing.index)


EARLY = (main_verb_behind_a_participle, past_tense_of_a_sentence)
"""What verbs in a row and participles behind commas are judged by."""
REPAIRS = (
    second_deed_before_plans,
    adjective_behind_its_noun,
    got_it_wrong,
    name_taken_for_infinitive,
    seconds_down,
    colour_one_is_in,
    sum_before_its_crime,
    until_before_a_time,
    cut_taken_for_participle,
    condition_taken_for_main,
    millions_before_their_noun,
)
"""In the order in which they are made."""
