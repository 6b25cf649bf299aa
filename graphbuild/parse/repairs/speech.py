"""Misparses of clauses of saying."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.lexicon import lexicon, table
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, begin, below, has, in_place_of


def reporting_clause_at_the_end(tokens: Tokens) -> Iterator[Token]:
    """A clause of saying that ends the sentence governs what stands before: "..., AFP reported."

    yes: It has rich deposits, but none of these is mined, the agency AFP reported.
    """
    words = [t for t in tokens if t.text[:1].isalnum()]
    last = words[-1] if words else None
    if last is None or last.label != "conj" or last.lemma not in lexicon("saying") or not has(tokens, last, "nsubj"):
        return
    first = tokens[last.head]
    subject = below(tokens, last, "nsubj")[0].index
    while subject > 0 and tokens[subject - 1].head in {subject, last.index} and tokens[subject - 1].text != ",":
        subject -= 1
    while subject > 0 and tokens[subject - 1].text != "," and tokens[subject - 1].tag != "CC":
        subject -= 1
    if first.head != first.index or subject == 0 or tokens[subject - 1].text != ",":
        return
    yield replace(last, label="ROOT", head=last.index)
    yield replace(first, label="ccomp", head=last.index)


def reporting_clause_inside(tokens: Tokens) -> Iterator[Token]:
    """In "the plan would, the treasurer alleged, ruin the banks" the plan would ruin, and the treasurer alleges.

    yes: The plan would, the treasurer alleged, ruin the banks.
    """
    for said in tokens:
        if said.lemma.lower() not in lexicon("saying"):
            continue
        modal = {t.index for t in tokens if t.head == said.index and t.tag == "MD"}
        above = {said.index, *modal}
        subjects = [t for t in tokens if t.head in above and t.label in {"nsubj", "nsubjpass"}]
        if len(subjects) != 2 or tokens[said.index - 1].text == ",":
            continue
        first, speaker = subjects
        modals = [tokens[i] for i in sorted(modal) if first.index < i < speaker.index]
        for verb in tokens[said.index + 1 :]:
            if verb.head == said.index and verb.tag == "VB" and modals and verb.label in {"conj", "ccomp", "xcomp"}:
                for t in (first, *modals):
                    yield replace(t, head=verb.index, label="aux" if t.tag == "MD" else t.label)
                yield replace(verb, label=said.label, head=_above(said, verb))
                yield replace(said, label="parataxis", head=verb.index)
                return


def speaker_taken_for_apposition(tokens: Tokens) -> Iterator[Token]:
    """In "the firm, director Ann Lee insisted, had paid" she insists, and the firm, which is no Ann Lee, had paid.

    yes: The company, chief executive Maria Prado insisted, had never paid bribes.
    yes: The captain, his lawyer Petros Kaplan said, had warned the owners twice.
    yes: The clinic, surgeon Rana Malik told reporters, will open in May.
    """
    for said in (t for t in tokens[3:-1] if t.lemma.lower() in lexicon("saying")):
        contents = [t for t in below(tokens, said, "ccomp") if t.index > said.index + 1]
        main = contents[0] if said.label == "ROOT" and contents else tokens[said.head]
        subjects = below(tokens, said, "nsubj")
        speakers = [*subjects[1:], *(below(tokens, subjects[0], "appos", "conj") if subjects else [])]
        if (
            len(speakers) == 1
            and (contents or (said.label == "parataxis" and tokens[said.index + 1].text == ","))
            and said.index < main.index
            and (said.label == "parataxis" or tokens[begin(tokens, main) - 1].text == ",")
            and not has(tokens, main, "nsubj", "nsubjpass", "mark")
            and [t.text for t in tokens[subjects[0].index : speakers[0].index] if t.tag in {",", "CC"}] == [","]
            and not any(t.tag in {",", "CC"} for t in tokens[speakers[0].index : said.index])
        ):
            passive = has(tokens, main, "auxpass")
            yield replace(subjects[0], label="nsubjpass" if passive else "nsubj", head=main.index)
            yield replace(speakers[0], label="nsubj", head=said.index)


def thought_inside(tokens: Tokens) -> Iterator[Token]:
    """In "the mine, Kim believes, is closed" and "the mine, it is claimed, is closed" that is what they hold.

    yes: The mine, Kim believes, is closed.
    yes: The mine, it is claimed, is closed.
    yes: Lee, the prosecutors claim, sold the mine.
    """
    for held in (t for t in tokens[2:-1] if t.label in {"appos", "parataxis"}):
        word, main = held.lemma.lower(), tokens[held.head]
        named = held.label == "appos" and main.label in {"nsubj", "nsubjpass"}
        main = tokens[main.head] if named else main
        passive = has(tokens, held, "auxpass")
        if (
            (named or (held.label == "parataxis" and (passive or word in lexicon("thinking"))))
            and word in lexicon("saying") | lexicon("thinking")
            and held.tag in {"VBZ", "VBP", "VBD", *(["VBN"] if passive else [])}
            and has(tokens, held, "nsubj", "nsubjpass")
            and not has(tokens, held, "dobj", "ccomp", "xcomp", "prep", "mark")
            and tokens[begin(tokens, held)].text == ","
            and tokens[held.index + 1].text == ","
            and held.index < main.index
        ):
            yield in_place_of(held, main)
            yield replace(main, head=held.index, label="ccomp")
            return


def _above(said: Token, verb: Token) -> int:
    """What the clause of saying hung on is what its content hangs on; a root is its own head."""
    return verb.index if said.head == said.index else said.head


def speakers_taken_for_list(tokens: Tokens) -> Iterator[Token]:
    """In "a market in the town of Bor, doctors and activists say" they say it, and the town is Bor.

    yes: The strike hit a market in the town of Umm Tajok, doctors and local activists say.
    """
    said = next((t for t in reversed(tokens) if t.text[:1].isalnum()), None)
    if said is None or said.lemma.lower() not in lexicon("saying") or has(tokens, said, "nsubj", "nsubjpass"):
        return
    for first in tokens[2 : said.index]:
        name = tokens[first.head]
        between = tokens[first.index : said.index]
        if (
            first.label in {"conj", "appos"}
            and name.entity
            and name.index < first.index
            and tokens[begin(tokens, first) - 1].text == ","
            and first.tag == "NNS"
            and not any(t.tag.startswith(("VB", "IN")) or t.text == "," for t in between)
        ):
            yield replace(first, label="nsubj", head=said.index)
            for t in between[1:]:
                if t.head in {name.index, first.index} and t.label in {"conj", "cc"}:
                    yield replace(t, head=first.index)
            return


def participle_of_the_speaker(tokens: Tokens) -> Iterator[Token]:
    """In "the ministry said the plan had failed, noting that costs rose" it is the ministry that notes it.

    yes: A spokesperson said the Crown had met its duty, noting that letters had been sent to Kim.
    """
    for verb in tokens:
        content = tokens[verb.head]
        said = tokens[content.head]
        if (
            verb.tag == "VBG"
            and verb.label == "advcl"
            and verb.lemma.lower() in lexicon("saying") | lexicon("denying") | _BESIDE_SAYING
            and tokens[verb.index - 1].text == ","
            and content.label == "ccomp"
            and content.index < verb.index
            and said.index < content.index
            and said.lemma.lower() in lexicon("saying")
            and content.lemma.lower() not in lexicon("saying") | lexicon("portraying") | _ATTACKS
            and not (verb.lemma == "add" and has(tokens, verb, "dobj"))  # "adding ten days to each voyage"
        ):
            yield replace(verb, head=said.index)


_BESIDE_SAYING = frozenset({"accuse", "blame", "cite", "dismiss", "note", "point", "reject"})
"""Participles after a comma that tell on with what whoever speaks says."""
_ATTACKS = frozenset({"accuse", "attack", "blame", "criticise", "criticize", "denounce", "dismiss", "praise", "reject"})
"""Verbs whose subject may go on to speak: "said Kim had attacked the press, calling it weak"."""


def speech_of_what_cannot_speak(tokens: Tokens) -> Iterator[Token]:
    """In "shares fell after the firm cut its forecast and said sales were low" it is the firm that said so.

    yes: Shares in the bank fell after the lender cut its forecast and said it would close offices.
    """
    for said in tokens:
        first = tokens[said.head]
        if said.label != "conj" or said.tag != "VBD" or said.lemma.lower() not in lexicon("saying"):
            continue
        subjects = below(tokens, first, "nsubj")
        if not subjects or has(tokens, said, "nsubj") or may_speak(subjects[0]):
            continue
        for clause in below(tokens, first, "advcl"):
            told = clause.tag == "VBD" and first.index < clause.index < said.index
            if told and any(map(may_speak, below(tokens, clause, "nsubj"))):
                yield replace(said, head=clause.index)
                for t in tokens[clause.index : said.index]:
                    if t.label == "cc" and t.head == first.index:
                        yield replace(t, head=clause.index)
                return


def told_before(tokens: Tokens, said: Token) -> Token | None:
    """Rose in "prices rose, the bank said,": what is told before a clause of saying; None behind a quotation."""
    content = [t for t in below(tokens, said, "ccomp") if t.index < said.index]
    content = content or ([tokens[said.head]] if said.label == "parataxis" and said.head < said.index else [])
    speakers = below(tokens, said, "nsubj")
    if len(content) != 1 or not speakers:
        return None
    start = min(begin(tokens, speakers[0]), said.index)
    closed = tokens[start - 1].text == "," and tokens[start - 2].text not in {'"', "”", "''", "’"}
    return content[0] if closed and start > content[0].index else None


def may_speak(noun: Token) -> bool:
    """True for names, pronouns, people and bodies."""
    word = noun.lemma.lower()
    known = lexicon("persons") | lexicon("businesses") | lexicon("collective_nouns") | lexicon("offices")
    sorted_so = table("kinds").get(word, ("",))[0] in {"Organization", "Group"}
    pronoun = noun.tag in {"PRP", "WP"} and word != "it"
    return bool(noun.entity) or pronoun or word in known or sorted_so or word.endswith(("er", "or", "ist", "man"))


def speaker_after_says(tokens: Tokens) -> Iterator[Token]:
    """In "the rules are useless, says Ida Berg, a lawyer" it is Ida Berg who says so.

    yes: Explanations that are useless might simply train people to click past them, says Nóra Szalai, a lawyer.
    """
    for said in (t for t in tokens[2:-1] if t.tag in {"VBZ", "VBD"}):
        last = said
        while last.index + 1 < len(tokens) and tokens[last.index + 1].tag in {"NNP", "NNPS"}:
            last = tokens[last.index + 1]
        content = below(tokens, said, "ccomp")
        if (
            said.lemma.lower() in lexicon("saying")
            and tokens[said.index - 1].text in {",", "”", '"', "''"}
            and last is not said
            and not has(tokens, last, "case")
            and content
            and content[0].index < said.index
            and not has(tokens, said, "nsubj", "nsubjpass", "cc")  # "that he had fled, warned London and been shot"
        ):
            name = range(said.index + 1, last.index + 1)
            for t in tokens:
                if t.index in name:
                    label, head = ("nsubj", said.index) if t is last else ("compound", last.index)
                    yield replace(t, label=label, head=head)
                elif t.head in name:
                    yield replace(t, head=last.index)
            return


def second_thing_said(tokens: Tokens) -> Iterator[Token]:
    """In "he says it works, and that she will help" he says both.

    yes: Hewitt says he is grateful for the help he has had, and that Lee will provide him with invaluable advice.
    """
    for that in (t for t in tokens if t.label == "mark"):
        clause = tokens[that.head]
        said = tokens[clause.head]
        things = below(tokens, said, "ccomp")
        if (
            (that.lemma.lower(), clause.label) == ("that", "conj")
            and said.lemma.lower() in lexicon("saying") | lexicon("thinking")
            and said.index < clause.index
            and things
        ):
            yield replace(clause, head=things[-1].index)


def speaker_after_an_object(tokens: Tokens) -> Iterator[Token]:
    """In "as investors discover the markets, Kim Lee said" the markets are discovered, and do not speak.

    yes: Prices will grow as more and more investors discover the options markets, Bernard Reed, manager of Acme said.
    """
    for speaker in tokens[3:]:
        thing = tokens[speaker.head]
        said = tokens[thing.head]
        if (
            (speaker.label, speaker.entity, thing.label) == ("conj", "PERSON", "nsubj")
            and said.lemma.lower() in lexicon("saying")
            and said.index > speaker.index
            and tokens[begin(tokens, speaker) - 1].text == ","
            and not has(tokens, thing, "cc")
        ):
            verb = tokens[begin(tokens, thing) - 1]
            if verb.tag.startswith("VB") and not has(tokens, verb, "dobj"):
                yield replace(thing, label="dobj", head=verb.index)
                yield replace(speaker, label="nsubj", head=said.index)


def time_inside_the_quotation(tokens: Tokens) -> Iterator[Token]:
    """In "“Peru may decay, perhaps within ten years,” Kim said" it is the decay that takes ten years.

    yes: "Peru will decay, perhaps within the next 10 years," Kim told supporters.
    """
    for time in tokens[1:-2]:
        said = tokens[time.head]
        if time.label not in {"prep", "npadvmod"} or said.lemma.lower() not in lexicon("saying"):
            continue
        closing = [t for t in tokens[time.index : said.index] if t.text in {'"', "”"}]
        content = [t for t in below(tokens, said, "ccomp") if t.index < time.index]
        if closing and content and not any(t.text in {'"', "“"} for t in tokens[content[-1].index : time.index]):
            yield replace(time, head=(below(tokens, content[-1], "xcomp") or content)[-1].index)


def thing_said_at_the_time(tokens: Tokens) -> Iterator[Token]:
    """In "said at the time that it knew of it" that is what was said, and not what time it was.

    yes: Kenya protested at the time that the order breached the protocol.
    yes: The agency said at the time that it knew of 63 collapses.
    """
    for clause in tokens:
        time = tokens[clause.head]
        at = tokens[time.head]
        saying = tokens[at.head]
        thats = [t for t in below(tokens, clause, "advmod", "mark", "dobj") if t.lemma.lower() == "that"]
        if (
            clause.label in {"relcl", "acl"}
            and (time.lemma, at.lemma) == ("time", "at")
            and thats
            and thats[0].index == time.index + 1
            and saying.lemma.lower() in lexicon("saying") | lexicon("denying") | lexicon("thinking")
            and has(tokens, clause, "nsubj", "nsubjpass", "expl")
        ):
            yield replace(clause, label="ccomp", head=saying.index)
            yield replace(thats[0], label="mark", tag="IN")


def said_as_much(tokens: Tokens) -> Iterator[Token]:
    """In "Oslo should have been chosen; even Lind stated as much" what Lind stated is "as much": the clause is ours.

    yes: There is no doubt Oslo should have been chosen as a home for the planes — even Mayor Lind stated as much.
    """
    for much in (t for t in tokens[4:] if t.text == "much" and tokens[t.index - 1].text == "as"):
        said = tokens[much.head]
        if said.lemma.lower() in lexicon("saying") and much.label in {"advmod", "dobj"}:
            yield from (replace(t, label="parataxis") for t in below(tokens, said, "ccomp") if t.index < said.index)


def clause_after_a_semicolon(tokens: Tokens) -> Iterator[Token]:
    """In "said the army hit it; Kyiv closed the bridge" only what stands before the semicolon is said.

    yes: The ministry said the army hit the base; Kyiv closed the bridge.
    yes: Kim says the firm sold the mill; the union opposes the sale.
    """
    for mark in (t for t in tokens if t.text == ";"):
        later = tokens[mark.head]
        saying = tokens[later.head]
        said = [t for t in below(tokens, later, "ccomp") if saying.index < t.index < mark.index]
        told = saying.lemma.lower() in lexicon("saying") | lexicon("thinking") and later.label == "ccomp"
        own = has(tokens, later, "nsubj", "nsubjpass") and not has(tokens, later, "mark")
        had = any(t.text.lower() == "had" for t in below(tokens, later, "aux"))
        if told and own and not had and len(said) == 1 and saying.index < mark.index < later.index:
            yield replace(said[0], head=saying.index)
            yield in_place_of(later, saying)
            yield replace(saying, label="ccomp", head=later.index)


def duty_of_the_one_spoken_of(tokens: Tokens) -> Iterator[Token]:
    """In "says the bank breached rules and must pay a fine" the bank must, says the ministry.

    yes: The ministry says the bank breached rules and must pay a fine.
    """
    for duty in (t for t in tokens[4:] if t.label == "conj" and has(tokens, t, "aux")):
        saying = tokens[duty.head]
        if saying.lemma.lower() not in lexicon("saying") or has(tokens, duty, "nsubj", "nsubjpass"):
            continue
        if not any(t.text in {"must", "should"} for t in below(tokens, duty, "aux")) or has(tokens, saying, "aux"):
            continue
        told = [t for t in below(tokens, saying, "ccomp") if saying.index < t.index < duty.index]
        if told and has(tokens, told[-1], "nsubj", "nsubjpass"):
            yield replace(duty, head=told[-1].index)
            yield from (replace(t, head=told[-1].index) for t in below(tokens, saying, "cc") if t.index < duty.index)


def whose_word_a_relative_is(tokens: Tokens) -> Iterator[Token]:
    """In "who prosecutors allege took bribes" they allege it, and "who" took them.

    yes: The minister, who prosecutors allege took bribes, resigned.
    yes: The man, who witnesses claim shot Kim, fled.
    """
    for who in (t for t in tokens[1:-4] if t.text in {"that", "which", "who"} and t.tag in {"WDT", "WP"}):
        speaker, saying, did = tokens[who.index + 1 : who.index + 4]
        many = speaker.tag == "NNS" and saying.tag in {"NN", "VB", "VBD", "VBP"}
        if not many or saying.lemma.lower() not in lexicon("saying") or did.tag not in {"VBD", "VBZ"}:
            continue
        if saying.label != "relcl":
            continue
        main, noun = tokens[did.head], tokens[saying.head]
        yield replace(speaker, label="nsubj", head=saying.index)
        yield replace(saying, tag="VBP" if saying.tag == "NN" else saying.tag)
        yield replace(who, label="nsubj", head=did.index)
        yield replace(did, label="ccomp", head=saying.index)
        if noun.head == did.index and main.index > did.index:
            yield replace(noun, head=main.index)


REPORTING = (reporting_clause_at_the_end, reporting_clause_inside, speaker_taken_for_apposition)
"""Who says it, in the order in which they are mended."""
APART = (clause_after_a_semicolon, said_as_much)
"""What another says than the one who is named beside it."""
