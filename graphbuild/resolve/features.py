"""What speaks for and against each whom "he" or "she" may mean, in words that a user can read.

The signs are the usual ones of the field (Lappin and Leass 1994; Ng and Cardie 2002): how near, which role, which form,
number, gender and kind, how often spoken of, what the tree and the quotations allow, and what the rules would choose.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from graphbuild.labels import ARCS
from graphbuild.model import Mention, Quote, Token
from graphbuild.pronouns import HE, SHE
from graphbuild.resolve.agreement import family, fitting
from graphbuild.resolve.antecedents import is_part
from graphbuild.resolve.binding import blocked, heads_above, quote_round, quoted_apart, verb_above
from graphbuild.resolve.discourse import Discourse, Found, Referent

Meant = tuple[Referent, ...]
Near = Mapping[Meant, Sequence[Mention]]
"""What may be meant, with its mentions near by, the nearest first."""
Rule = tuple[Found, str]
"""What a rule found, and its name."""
NEAR = 3
"""Sentences; what was spoken of farther back is not weighed."""
WHERE = ("the same sentence", "the sentence before", "two sentences before", "three sentences before")
LINE = ("first in line", "second in line", "third in line", "far down the line")
RECENT = ("the last that fits", "the last but one", "the last but two", "not of the last")
ROLES = {"subject": "subject", "object": "object", "possessor": "owner", "other": "phrase"}
ORDER = {role: number for number, role in enumerate(ROLES)}


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a pronoun may mean, and all that speaks for and against it; `meant` is empty for nothing of what is near."""

    meant: Meant
    signs: tuple[str, ...]


@dataclass(slots=True)
class _Scene:
    """A pronoun and what stands round it."""

    discourse: Discourse
    mention: Mention
    near: Near
    rule: Rule | None
    tokens: Sequence[Token]
    place: str
    above: Sequence[int]
    """Indices of the tokens that it hangs on, up to the root."""
    verb: int
    quote: Quote | None
    fitting: Sequence[Meant]
    """Those of `near` that fit, the last spoken of first."""
    line: Sequence[Meant]
    """The same, the nearest sentence first, subjects first within a sentence."""
    times: Mapping[Meant, int]
    """How often each was spoken of before, up to 11."""
    subjects: frozenset[Meant] = field(default_factory=frozenset)


def is_of_a_person(mention: Mention) -> bool:
    """True for "he" and "she" in all their forms."""
    return family(mention) in (HE, SHE)


def candidates(discourse: Discourse, mention: Mention, rule: Rule | None) -> list[Candidate]:
    """What the pronoun may mean, the last spoken of first, and before them all that it means none of them."""
    near = _near(discourse, mention)
    scene = _scene(discourse, mention, near, rule)
    found = [Candidate((), tuple(_signs_of_nothing(scene)))]
    for meant in sorted(near, key=lambda meant: -near[meant][0].start):
        found.append(Candidate(meant, tuple(_signs(scene, meant, near[meant]))))
    return found


def _near(discourse: Discourse, mention: Mention) -> Near:
    """What is not ruled out, from the pronoun's sentence and those before it."""
    found: dict[Meant, list[Mention]] = defaultdict(list)
    barred = blocked(discourse, mention)
    for back in range(min(NEAR, mention.sentence) + 1):
        here = discourse.meant_in.get(mention.sentence - back, ())
        for other in sorted((m for m in here if m.start < mention.start), reverse=True):
            meant = discourse.meant[other]
            inside = mention.start < other.end
            one = len(meant) == 1 and other.form not in {"quality", "time"}
            spoken = other.sentence == mention.sentence and mention in discourse.speakers  # "“Lee left,” he said"
            apart = (other.form != "name" or spoken) and quoted_apart(discourse, other, mention)  # "my mother"
            if one and not inside and not apart and barred.isdisjoint(meant):
                found[meant].append(other)
    return {meant: mentions for meant, mentions in found.items() if _may_be(mention, meant)}


def _may_be(mention: Mention, meant: Meant) -> bool:
    """True for who fits, and for what may be a person though nothing says so."""
    (one,) = meant
    if _fits(mention, meant):
        return True
    if one.plural or one.gender not in {"", "he" if family(mention) is HE else "she"}:
        return False
    return not one.kinds or (one.named and one.world is None and one.kind in {"Organization", "Work", "Group"})


def _fits(mention: Mention, meant: Meant) -> bool:
    fits = fitting(mention)
    return fits is not None and fits(meant[0])


def _scene(discourse: Discourse, mention: Mention, near: Near, rule: Rule | None) -> _Scene:
    tokens = discourse.document.sentences[mention.sentence].tokens
    fits = sorted((meant for meant in near if _fits(mention, meant)), key=lambda meant: -near[meant][0].start)
    line = sorted(fits, key=lambda meant: min(_prominence(mention, m) for m in near[meant]))
    reflexive = mention.text.lower().endswith(("self", "selves"))
    return _Scene(
        discourse,
        mention,
        near,
        rule,
        tokens,
        "reflexive" if reflexive else ROLES[mention.role],
        tuple(heads_above(tokens, mention.head)),
        verb_above(discourse, mention),
        quote_round(discourse, mention),
        fits,
        line,
        {meant: _times(meant, mention) for meant in near},
        frozenset(meant for meant in fits if any(m.role == "subject" for m in near[meant])),
    )


def _prominence(mention: Mention, other: Mention) -> tuple[int, int, int]:
    return mention.sentence - other.sentence, ORDER[other.role], other.start


def _times(meant: Meant, mention: Mention) -> int:
    return len(list(islice((m for m in meant[0].mentions if m.start < mention.start), 11)))


def _signs_of_nothing(scene: _Scene) -> Iterator[str]:
    """What speaks for it that the pronoun means nothing of what stands near."""
    fits, subjects = min(len(scene.fitting), 4), min(len(scene.subjects), 3)
    word = scene.mention.text.lower()
    yield "nothing"
    yield f"nothing, as {scene.place}"
    yield f"nothing, “{word}”"
    yield f"nothing, {fits} fit"
    yield f"nothing, {subjects} subjects fit"
    yield "nothing, in a quotation" if scene.quote is not None else "nothing, outside quotations"
    yield f"nothing, where {scene.rule[1] if scene.rule is not None else 'no rule'} chooses"
    yield "nothing, at the beginning" if scene.mention.head == 0 else "nothing, within the sentence"


def _signs(scene: _Scene, meant: Meant, mentions: Sequence[Mention]) -> Iterator[str]:
    """Everything that speaks for or against what is meant."""
    yield from _by_place(scene, mentions)
    yield from _by_rank(scene, meant, mentions)
    yield from _by_history(scene, meant)
    yield from _by_nature(scene, meant, mentions[0])
    yield from _by_tree(scene, mentions[0])
    yield from _by_quotation(scene, meant, mentions)
    if scene.rule is not None:
        (chosen, why), name = scene.rule
        yield f"by the rule {name}: {why}" if chosen == meant else f"not by the rule {name}"


def _by_place(scene: _Scene, mentions: Sequence[Mention]) -> Iterator[str]:
    nearest, document = mentions[0], scene.discourse.document
    where = WHERE[scene.mention.sentence - nearest.sentence]
    role = min((m.role for m in mentions if m.sentence == nearest.sentence), key=lambda role: ORDER[role])
    yield f"in {where}"
    yield f"the {ROLES[role]} of {where}"
    yield f"as {ROLES[nearest.role]}, before a {scene.place}"
    if any(document.sentences[m.sentence].heading for m in mentions):
        yield "in a heading"
    if nearest.start == document.sentences[nearest.sentence].start:
        yield "it begins its sentence"
    if is_part(scene.discourse, nearest):
        yield f"within a longer phrase, as {ROLES[nearest.role]}"
    if ARCS.get(document.sentences[nearest.sentence].tokens[nearest.head].label) == "joined":
        yield "last of several"


def _by_rank(scene: _Scene, meant: Meant, mentions: Sequence[Mention]) -> Iterator[str]:
    near = sum(scene.mention.sentence - m.sentence <= 1 for m in mentions)
    yield f"mentioned {min(near, 3)} times near by"
    if meant not in scene.fitting:
        yield "hardly fits"
        return
    rank, many = LINE[min(scene.line.index(meant), 3)], min(len(scene.fitting), 5)
    yield "the only one that fits" if many == 1 else f"{rank} of {many}"
    yield rank
    yield f"{rank} for a {scene.place}"
    yield RECENT[min(scene.fitting.index(meant), 3)]
    if meant in scene.subjects:
        yield f"one of {min(len(scene.subjects), 3)} subjects"
    if scene.times[meant] > 1 and scene.times[meant] == max(scene.times[other] for other in scene.fitting):
        yield "spoken of most"


def _by_history(scene: _Scene, meant: Meant) -> Iterator[str]:
    times = scene.times[meant]
    yield f"spoken of {'once' if times < 2 else 'twice' if times < 3 else 'a few times' if times < 6 else 'often'}"
    if times > 10:
        yield "spoken of very often"
    if _opens_paragraph(scene) and scene.times[meant] == max(scene.times.values()):
        yield "spoken of most, where a paragraph begins"
    before = _called(meant)
    if before is not None:
        yield "called so before" if family(before) is family(scene.mention) else "called by another pronoun before"


def _opens_paragraph(scene: _Scene) -> bool:
    """True where nobody but the pronoun's own sentence has spoken yet in its paragraph."""
    sentences, here = scene.discourse.document.sentences, scene.mention.sentence
    return here > 0 and sentences[here].paragraph != sentences[here - 1].paragraph


def _called(meant: Meant) -> Mention | None:
    """The last pronoun of the third person that meant it; names come first in its list."""
    for mention in reversed(meant[0].mentions):
        if mention.form == "name":
            return None
        if family(mention) is not None:
            return mention
    return None


def _by_nature(scene: _Scene, meant: Meant, nearest: Mention) -> Iterator[str]:
    alike = family(nearest) is family(scene.mention)
    form = nearest.form if nearest.form != "pronoun" else "the same pronoun" if alike else "another pronoun"
    yield f"last mentioned as {form}"
    (one,) = meant
    kind = one.kind.lower() if one.kinds else "thing"
    yield f"a {kind}"
    yield f"a named {kind}" if one.named else f"an unnamed {kind}"
    yield f"several, a {kind}" if one.plural else f"one, a {kind}"
    yield f"last mentioned as {nearest.form}, a {kind}"
    if scene.mention in scene.discourse.speakers:
        yield f"a {kind} that would speak"
    if one.world is not None:
        yield "a place or body that the world knows"
    yield "of its sex" if one.gender else "of unknown sex"


def _by_tree(scene: _Scene, nearest: Mention) -> Iterator[str]:
    tokens = scene.discourse.document.sentences[nearest.sentence].tokens
    verb = verb_above(scene.discourse, nearest)
    role = ROLES[nearest.role]
    if nearest.sentence == scene.mention.sentence:
        if nearest.head in scene.above:
            yield f"its phrase holds the {scene.place}"
        if verb == scene.verb:
            yield f"the {role} of the same verb, before a {scene.place}"
        elif verb in scene.above:
            yield f"the {role} of a verb above, before a {scene.place}"
    else:
        if tokens[verb].head == verb:
            yield f"the {role} of the main verb, {WHERE[scene.mention.sentence - nearest.sentence]}"
        if nearest.role == scene.mention.role and tokens[verb].lemma == scene.tokens[scene.verb].lemma:
            yield "the same role of the same verb"


def _by_quotation(scene: _Scene, meant: Meant, mentions: Sequence[Mention]) -> Iterator[str]:
    there = quote_round(scene.discourse, mentions[0])
    if there != scene.quote:
        yield (
            "in a quotation"
            if scene.quote is None
            else "outside the quotation"
            if there is None
            else "in another quotation"
        )
    elif there is not None:
        yield "in the same quotation"
    if any(m in scene.discourse.speakers for m in mentions):
        yield "one who speaks, as it does" if scene.mention in scene.discourse.speakers else "one who speaks"
