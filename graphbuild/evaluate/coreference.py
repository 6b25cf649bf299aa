"""Who is who in the graph, against texts in which people marked every phrase and what it means."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from graphbuild.errors import InputError
from graphbuild.evaluate.facts import Figures, percent, row
from graphbuild.evaluate.partitions import MEASURES
from graphbuild.evaluate.records import Fields, numbered_lines, parts, text
from graphbuild.labels import ARCS
from graphbuild.model import Document, Entity, Mention, Sentence, Token
from graphbuild.world import country_of_adjective

FORMS = ("pronoun", "definite", "name")
"""The phrases that count; what people marked besides is neither gain nor loss."""
UNMARKED = frozenset({"quality", "time", "quantity", "bare"})
ADJECTIVES = frozenset({"JJ"})
TOTAL = "ALL"
Span = tuple[int, int]
Clusters = Sequence[Sequence[Span]]
"""Mentions that mean the same thing; each stands in one cluster."""
Meant = int | Span
"""A mention of ours: the number of the phrase that it stands for, or its place where it stands for none."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch of text that people marked, and the word that carries it; characters, end exclusive."""

    span: Span
    head: Span
    cluster: str
    """The same for all that mean the same thing."""
    form: str
    text: str
    title: str = ""
    """What an encyclopedia has it under; empty where people gave none."""
    sort: str = ""
    """What people took it for: "person", "place", "organization"; empty where they did not say."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A text in which people marked who is who."""

    doc: str
    text: str
    phrases: tuple[Phrase, ...]


@dataclass(slots=True)
class Tally:
    """What was counted, hits of the measures among it, and a line for each link that is wrong or missed."""

    counts: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    lines: list[tuple[str, str]] = field(default_factory=list)

    def add(self, counts: Mapping[str, float]) -> None:
        for name, count in counts.items():
            self.counts[name] += count

    def join(self, other: "Tally") -> None:
        """What the other counted and listed is added."""
        self.add(other.counts)
        self.lines.extend(other.lines)


def read_marked(path: Path) -> tuple[Marked, ...]:
    """The documents of a file, one a line; InputError names the line that is none."""
    found: dict[str, Marked] = {}
    for number, line in numbered_lines(path):
        document = Marked(text(line, "doc"), text(line, "text"), tuple(map(_phrase, parts(line, "mentions"))))
        problem = "repeats the document of another line" if document.doc in found else _problem(document)
        if problem:
            raise InputError(str(path), f"line {number} {problem}", "mend or remove the line")
        found[document.doc] = document
    if not found:
        raise InputError(str(path), "there is no document in it", "name another file")
    return tuple(found.values())


def _phrase(line: Fields) -> Phrase:
    head = line.get("head")
    first, last = head if isinstance(head, list) and len(head) == 2 else (None, None)
    span = (_number(line.get("start")), _number(line.get("end")))
    title = line.get("identity") or line.get("entity") or ""
    return Phrase(
        span,
        (_number(first), _number(last)),
        text(line, "cluster"),
        text(line, "form"),
        text(line, "text"),
        title if isinstance(title, str) else "",
        text(line, "type"),
    )


def _number(found: object) -> int:
    return found if isinstance(found, int) else -1


def _problem(document: Marked) -> str:
    """What is wrong with the document; "" where nothing is."""
    if not document.doc or not document.text.strip() or not document.phrases:
        return "is no document with doc, text and mentions"
    for phrase in document.phrases:
        (start, end), (first, last) = phrase.span, phrase.head
        if not (0 <= start <= first < last <= end <= len(document.text) and phrase.cluster):
            return f"has a mention without cluster, or with start, end or head beyond its text: “{phrase.text[:40]}”"
    return ""


def clusters(document: Document) -> tuple[tuple[Span, ...], ...]:
    """The places of the mentions of a resolved document, those of one entity together, in the order of the text.

    "They" for two things stands with its like alone. Of two mentions in one place the first is taken. What people do
    not mark as phrases is left out: "Russian" before a noun, roles and qualities, amounts, times, bare nouns. What
    they mark as the same thing, and the graph has as a claim of it, stands with it: "the captain" beside its name.
    """
    together: dict[tuple[str, ...], list[Span]] = defaultdict(list)
    seen: set[Span] = set()
    for mention in sorted(document.referents):
        tag = document.sentences[mention.sentence].tokens[mention.head].tag
        nation = tag in ADJECTIVES or (country_of_adjective(mention.label) is not None and not mention.plural)
        if mention.form in UNMARKED or (nation and mention.form == "name"):
            continue
        span = (mention.start, mention.end)
        if span not in seen:
            seen.add(span)
            together[document.referents[mention]].append(span)
    for named, span in _described(document):
        together[document.referents[named]].append(span)
    return tuple(sorted(tuple(sorted(spans)) for spans in together.values()))


def _described(document: Document) -> Iterator[tuple[Mention, Span]]:
    """Each name with the definite phrase in apposition that says who it is: "the captain", "his wife"."""
    heads = {(m.sentence, m.head) for m in document.referents if m.form not in UNMARKED}
    for statement in document.statements:
        named, sentence = statement.subject, document.sentences[statement.sentence]
        if statement.rule != "role_beside_name" or (statement.polarity, statement.modality) != ("+", "actual"):
            continue
        for role in _beside(sentence, sentence.tokens[named.head]):
            before = [t for t in sentence.tokens[: role.index] if t.head == role.index]
            definite = any(t.text.lower() == "the" or ARCS.get(t.label) == "possessor" for t in before)
            if definite and (sentence.index, role.index) not in heads:
                heads.add((sentence.index, role.index))
                yield named, (min(_begin(sentence, t) for t in before), role.end)


def _beside(sentence: Sentence, name: Token) -> Iterator[Token]:
    """What stands in apposition to the name, or has the name in apposition."""
    if ARCS.get(name.label) == "apposition":
        yield sentence.tokens[name.head]
    below = (sentence.tokens[index] for index in sentence.children[name.index])
    yield from (t for t in below if ARCS.get(t.label) == "apposition")


def _begin(sentence: Sentence, token: Token) -> int:
    """Where the phrase of the word begins."""
    return min([token.start, *(_begin(sentence, sentence.tokens[i]) for i in sentence.children[token.index])])


def as_lines(ours: Mapping[str, Clusters]) -> Iterator[Fields]:
    """One object a document, as scorers read it: {"doc": ..., "clusters": [[{"start": ..., "end": ...}]]}."""
    for doc, found in ours.items():
        yield {"doc": doc, "clusters": [[{"start": start, "end": end} for start, end in cluster] for cluster in found]}


def score(documents: Iterable[Marked], ours: Mapping[str, Clusters]) -> dict[str, Tally]:
    """The tally of every document, in the order given."""
    return {document.doc: score_document(document, ours[document.doc]) for document in documents}


def score_document(document: Marked, ours: Clusters) -> Tally:
    """What the clusters say of the document's phrases, counted."""
    phrases = document.phrases
    counted = [number for number, phrase in enumerate(phrases) if phrase.form in FORMS]
    gold: dict[str, list[int]] = defaultdict(list)
    for number in counted:
        gold[phrases[number].cluster].append(number)
    found = [
        [m for m in cluster if isinstance(m, tuple) or phrases[m].form in FORMS] for cluster in stood_for(ours, phrases)
    ]
    where = {m: cluster for cluster in found for m in cluster}
    tally = Tally()
    for number in counted:
        judge(tally, document, number, gold[phrases[number].cluster], where.get(number, []))
    several = [cluster for cluster in gold.values() if len(cluster) > 1]
    for name, measure in MEASURES.items():
        for way, (hits, of) in zip(
            ("recall", "precision"), measure(several, [c for c in found if len(c) > 1]), strict=True
        ):
            tally.add({f"{name}_{way}": hits, f"{name}_{way}_of": of})
    return tally


def stood_for(ours: Clusters, phrases: Sequence[Phrase]) -> Iterator[list[Meant]]:
    """Each cluster with the phrases that its mentions stand for.

    A mention stands for the phrase in the same place, else for the smallest one that holds it and whose head it holds:
    "Ada Quill" for "Mayor Ada Quill, who left". Each phrase has one mention at most; longer mentions choose first.
    """
    given = sorted({span for cluster in ours for span in cluster}, key=lambda span: (span[0] - span[1], span))
    chosen: dict[Span, int] = {}
    free = dict(enumerate(phrases))
    for exactly in (True, False):
        for span in given:
            fit = (
                (phrase.span[1] - phrase.span[0], number)
                for number, phrase in free.items()
                if (phrase.span == span if exactly else _within(phrase.head, span) and _within(span, phrase.span))
            )
            if span not in chosen and (best := min(fit, default=None)) is not None:
                chosen[span] = best[1]
                del free[best[1]]
    for cluster in ours:
        yield [chosen.get(span, span) for span in cluster]


def phrases_of(phrases: Sequence[Phrase], ours: Collection[Span]) -> dict[int, Span]:
    """By the number of the phrase the name of ours that stands for it."""
    stand = zip(stood_for([[span] for span in ours], phrases), ours, strict=True)
    return {phrase: span for (phrase, *_), span in stand if isinstance(phrase, int)}


def named(document: Document) -> dict[Span, Entity]:
    """Every name of a resolved document that stands for one thing, with the thing."""
    of = {entity.key: entity for entity in document.entities}
    found: dict[Span, Entity] = {}
    for mention in sorted(document.referents):
        keys = document.referents[mention]
        if mention.form == "name" and len(keys) == 1:
            found.setdefault((mention.start, mention.end), of[keys[0]])
    return found


def _within(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def judge(tally: Tally, document: Marked, number: int, gold: Sequence[int], ours: Sequence[Meant]) -> None:
    """A phrase that means what a name or definite phrase means is counted as right, wrong or open.

    It is right where the closest such phrase before it in our cluster means the same; for a pronoun the first one that
    follows counts where none stands before. A first mention that we join to something is wrong.
    """
    phrase, ahead = document.phrases[number], document.phrases[number].form == "pronoun"

    def described(others: Iterable[Meant]) -> list[tuple[Span, Meant]]:
        places = [(o if isinstance(o, tuple) else document.phrases[o].span, o) for o in others if o != number]
        return [(p, o) for p, o in places if isinstance(o, tuple) or document.phrases[o].form != "pronoun"]

    true = [o for p, o in described(gold) if ahead or p[0] < phrase.span[0]]
    near = described(ours)
    before = [(p, o) for p, o in near if p[0] < phrase.span[0]]
    place, closest = (
        max(before, key=lambda found: found[0][0])
        if before
        else min(near, key=lambda found: found[0][0])
        if near and ahead
        else ((0, 0), None)
    )
    if not true and (ahead or closest is None):
        return
    verdict = "open" if closest is None else "right" if closest in gold else "wrong"
    tally.add({f"{phrase.form}_{verdict}": 1, phrase.form: bool(true)})
    if verdict != "right":
        truth = document.phrases[gold[0]].text if true else "new"
        told = row(document.doc, verdict.upper(), phrase.span[0], phrase.text, truth, document.text[slice(*place)])
        tally.lines.append(("missed" if verdict == "open" else "wrong", told))


def figures(tallies: Mapping[str, Tally]) -> dict[str, Figures]:
    """By document and in total, in percent: the measures, and for each form how many are right, and of those joined."""
    together = Tally()
    for tally in tallies.values():
        together.add(tally.counts)
    return {name: _figures(tally.counts) for name, tally in {**tallies, TOTAL: together}.items()}


def _figures(counts: Mapping[str, float]) -> Figures:
    shares = {name: _f1(counts, name) for name in MEASURES}
    found: Figures = {"conll": percent(sum(shares.values()), len(shares))}
    found |= {name: percent(share, 1) for name, share in shares.items()}
    for form in FORMS:
        right, wrong = counts.get(f"{form}_right", 0), counts.get(f"{form}_wrong", 0)
        found |= {
            f"{form}s": int(counts.get(form, 0)),
            f"{form}_right": percent(right, counts.get(form, 0)),
            f"{form}_precision": percent(right, right + wrong),
        }
    linked = counts.get("link_right", 0)
    found |= {
        "links": int(counts.get("link_known", 0)),
        "link_right": percent(linked, counts.get("link_known", 0)),
        "link_precision": percent(linked, counts.get("link_given", 0)),
        "kinds": int(counts.get("kind_known", 0)),
        "kind_precision": percent(counts.get("kind_right", 0), counts.get("kind_known", 0)),
    }
    return found


def _f1(counts: Mapping[str, float], measure: str) -> float:
    """The harmonic mean of recall and precision."""
    recall, precision = (
        counts[f"{measure}_{way}"] / (counts[f"{measure}_{way}_of"] or 1) for way in ("recall", "precision")
    )
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def lines(tallies: Mapping[str, Tally], about: str) -> Iterator[str]:
    """Every link that is "wrong" or "missed", document by document."""
    return (line for tally in tallies.values() for kind, line in tally.lines if kind == about)
