"""Clauses that go on: a second "that", verbs that share a subject, a subject before commas."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, has, is_below, word_after


def that_before_a_plural(tokens: Tokens) -> Iterator[Token]:
    """In "said that she was killed by him and that detectives ignored it" they did: "that" has no plural behind it.

    yes: Kim maintained that Marchetti had been killed by Lee and that detectives, having settled on Park, ignored it.
    yes: The inquiry found that the ship was sunk by Acme and that officials, fearing a scandal, hid the report.
    """
    for that in (t for t in tokens[4:] if (t.text, t.label) == ("that", "det")):
        noun = tokens[that.head]
        joiner = tokens[that.index - 1]
        verbs = (t for t in tokens[noun.index + 1 :] if t.tag in {"VBD", "VBP", "MD"})
        verb = next((t for t in verbs if t.label in {"advcl", "ccomp", "conj", "ROOT"}), None)
        if noun.tag not in {"NNS", "NNPS"} or noun.label != "conj" or joiner.text not in {"and", "but"}:
            continue
        firsts = [t for t in tokens[: joiner.index] if t.label == "ccomp" and is_below(tokens, noun, t)]
        if not firsts or verb is None or verb.head != tokens[firsts[0].head].index or _has_subject(tokens, verb):
            continue
        yield replace(that, label="mark", tag="IN", head=verb.index)
        yield replace(noun, label="nsubj", head=verb.index)
        yield replace(verb, label="conj", head=firsts[0].index)
        yield replace(joiner, label="cc", head=firsts[0].index)
        aside = tokens[noun.index + 2]
        if aside.index < verb.index and tokens[noun.index + 1].text == "," and aside.tag in {"VBG", "VBN"}:
            yield replace(aside, label="acl", head=noun.index)


def _has_subject(tokens: Tokens, verb: Token) -> bool:
    return has(tokens, verb, "nsubj", "nsubjpass", "expl")


def more_that_is_provided(tokens: Tokens) -> Iterator[Token]:
    """In "may lend, provided that Minsk cuts aid, sells farms and phases out gifts" Minsk is to do all three.

    yes: The fund is willing to lend, provided that the state cuts spending, publishes its accounts and phases out aid.
    """
    for mark in (t for t in tokens[2:] if t.text in {"provided", "providing"}):
        first = next((t for t in tokens[mark.index :] if t.tag == "VBZ"), mark)
        if first == mark or not has(tokens, first, "nsubj"):
            continue
        for verb in (t for t in tokens[first.index + 1 :] if (t.label, t.tag) == ("conj", "VBZ")):
            listed = tokens[verb.index - 1].text == "," and verb.head < mark.index
            if listed and not _has_subject(tokens, verb):
                yield replace(verb, head=first.index)


def deed_rather_than_another(tokens: Tokens) -> Iterator[Token]:
    """In "fled rather than face arrest" they face none, and in "rather than risk losing it" risk is a verb.

    yes: The team paid the fine rather than fight the case.
    yes: He left the house rather than risk losing his job.
    """
    for than in (t for t in tokens[2:-2] if t.text == "than" and tokens[t.index - 1].text.lower() == "rather"):
        deed = next((t for t in tokens[than.index + 1 : than.index + 3] if t.tag != "RB"), than)
        after = word_after(tokens, deed)
        tied = deed.index == after.head or after.index == deed.head
        risked = tied and (after.tag, deed.tag) == ("VBG", "NN") and deed.lemma in _RISKING
        if not (risked or (deed.tag == "VB" and deed.label in {"ccomp", "conj"})) or _has_subject(tokens, deed):
            continue
        above = next((h for h in (deed, after, than) if h.head < than.index), deed)
        main = tokens[above.head]
        if main.tag.startswith("VB") and main.index < than.index:
            yield replace(deed, tag="VB", label="advcl", head=main.index)
            yield replace(than, label="mark", tag="IN", head=deed.index)
            if risked:
                yield replace(after, label="xcomp", head=deed.index)


_RISKING = frozenset({"delay", "face", "request", "resume", "risk", "start", "stop"})
"""Nouns that are verbs before a gerund: what somebody risks doing."""


def subject_before_commas(tokens: Tokens) -> Iterator[Token]:
    """In "led before Tom Adeyemi, making his first start, collected a kick" Adeyemi collected it.

    yes: Harwick led before wing Tom Adeyemi, making his first start, collected a cross-field kick in the corner.
    yes: Prices rose before the bank, fearing inflation, raised rates.
    """
    for when in (t for t in tokens[1:-5] if t.text in {"after", "before", "until"} and t.label == "prep"):
        main = tokens[when.head]
        commas = [t.index for t in tokens[when.index : -1] if t.text == ","]
        if len(commas) < 2 or commas[0] > when.index + 6:
            continue
        subject, aside, verb = tokens[commas[0] - 1], tokens[commas[0] + 1], tokens[commas[1] + 1]
        inside = [t for t in below(tokens, verb, "nsubj") if aside.index < t.index < commas[1]]
        if (
            aside.tag in {"VBG", "VBN"}
            and (verb.tag, verb.label in {"advcl", "ccomp", "conj"}) == ("VBD", True)
            and verb.head in {main.index, aside.index}
            and not has(tokens, verb, "nsubjpass", "cc")
            and len(inside) == len(below(tokens, verb, "nsubj"))
            and subject.tag in {"NNP", "NN", "NNS"}
            and is_below(tokens, subject, when)
            and all(t.tag[:1] in {"N", "D", "J"} or t.text == "wing" for t in tokens[when.index + 1 : subject.index])
        ):
            yield replace(when, label="mark", head=verb.index)
            yield replace(verb, label="advcl", head=main.index)
            yield replace(subject, label="nsubj", head=verb.index)
            yield replace(aside, label="acl", head=subject.index)
            yield from (replace(t, label="dobj", head=aside.index) for t in inside)
            for t in tokens[when.index + 1 : subject.index]:
                stands = replace(t, tag="NN", lemma="wing") if t.text == "wing" else t
                label = "compound" if stands.tag[:1] == "N" else t.label
                yield replace(stands, head=subject.index, label=label)


def second_thing_to_say(tokens: Tokens) -> Iterator[Token]:
    """In "Ann rang to say he was ill and had left home" he had left: that is said too.

    yes: His mother called 911 to say he was in distress and had left home with a kitchen knife.
    """
    for verb in (t for t in tokens[6:] if (t.label, t.tag) == ("conj", "VBN") and not _has_subject(tokens, t)):
        main = tokens[verb.head]
        had = [t for t in below(tokens, verb, "aux") if t.text == "had"]
        if len(had) != 1 or tokens[had[0].index - 1].text != "and" or main.tag == "VBN":
            continue
        said = [t for t in tokens[main.index + 1 : had[0].index] if _is_said_to_be(tokens, t)]
        joiner = tokens[had[0].index - 1]
        if said and not any(t.tag in {"VBD", "VBZ", "VBP"} for t in tokens[said[-1].index + 1 : joiner.index]):
            yield replace(verb, head=said[-1].index)
            yield replace(joiner, head=said[-1].index)


def _is_said_to_be(tokens: Tokens, clause: Token) -> bool:
    """True for was in "to say he was ill"."""
    saying = tokens[clause.head]
    told = clause.label == "ccomp" and clause.tag in {"VBD", "VBN"} and saying.tag in {"VB", "VBG"}
    return told and saying.lemma in lexicon("saying") and has(tokens, clause, "nsubj", "nsubjpass")


def then_behind_a_comma(tokens: Tokens) -> Iterator[Token]:
    """In "converted both, then landed a goal" he landed it.

    yes: Bevan converted both to level the scores, then landed a drop goal to put his side in front.
    no: The protest began at the works, then named after Stalin.
    """
    for second in (t for t in tokens[4:-1] if t.label == "dep" and (t.tag == "VBD" or has(tokens, t, "dobj"))):
        then, first = tokens[second.index - 1], tokens[second.head]
        own = has(tokens, second, "nsubj", "nsubjpass", "csubj", "expl", "aux", "auxpass", "agent")
        if then.text == "then" and tokens[then.index - 1].text == "," and first.tag == "VBD" and not own:
            yield replace(second, tag="VBD", label="conj")


REPAIRS = (
    that_before_a_plural,
    more_that_is_provided,
    deed_rather_than_another,
    subject_before_commas,
    second_thing_to_say,
    then_behind_a_comma,
)
"""In the order in which they are made."""
