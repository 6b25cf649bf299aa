"""What passes from stage to stage. Everything is frozen; offsets are characters in `Source.text`, end exclusive."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import networkx
    import rdflib

    from graphbuild.render import Shown

Polarity = Literal["+", "-"]
Modality = Literal["actual", "intended", "possible", "conditional"]
Tense = Literal["past", "present", "future"]
Form = Literal["name", "pronoun", "definite", "indefinite", "bare", "time", "quantity", "quality"]
Direction = Literal["forward", "inverse"]
"""Which end of a relation family the subject is: the first ("own") or the second ("belong to")."""
Kind = Literal["Person", "Organization", "Place", "Group", "Event", "Work", "Quantity", "Time", "Concept"]


@dataclass(frozen=True, slots=True)
class Source:
    """One text and where it came from. All offsets refer to `text`."""

    doc: str
    """The file's stem, made distinct where two files share it; safe as a file name."""
    text: str
    sha256: str
    """Of `text` in UTF-8, in hexadecimal."""
    name: str
    """The file's name as given, without its folder; "-" for standard input."""
    title: str | None = None
    author: str | None = None
    date: str | None = None
    """ISO 8601, where known."""
    address: str | None = None
    """Where the text was published, where known."""

    def mark(self, place: int) -> str:
        """Six hexadecimal digits of the text and a place in it: they mark what is this text's own, in any build.

        >>> Source("story", "Kim left.", "0" * 64, "story.txt").mark(0)
        '308d0b'
        """
        return hashlib.sha256(f"{self.sha256} {place}".encode()).hexdigest()[:6]


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a sentence as the parser sees it."""

    index: int
    """Position in the sentence, from 0."""
    text: str
    lemma: str
    tag: str
    """Penn Treebank tag."""
    label: str
    """Dependency label of the arc from `head`."""
    head: int
    """Index of the head in the same sentence; its own index for the root."""
    entity: str
    """Entity type as the model gives it ("PERSON", "GPE"), or ""."""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence and its tree."""

    index: int
    """Position in the document, from 0."""
    tokens: tuple[Token, ...]
    paragraph: int
    heading: bool
    """True for a headline, a caption, a byline: a line of its own without a full stop."""
    children: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)
    repairs: tuple[str, ...] = ()
    """Names of the repairs that changed this tree, in order."""
    turn: bool = False
    """True for the name of who speaks next in a transcript: "Kim Lee:"."""

    def __post_init__(self) -> None:
        below: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                below[token.head].append(token.index)
        object.__setattr__(self, "children", tuple(map(tuple, below)))

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A stretch of text that names something. Two mentions are the same when they stand in the same place."""

    start: int
    end: int
    sentence: int
    """Index of its sentence."""
    head: int
    """Index of its head token in the sentence."""
    text: str = field(compare=False)
    """As it stands in the sentence, white space made single."""
    label: str = field(compare=False)
    """As a person would write it on a card: without article, hedges and relative clause."""
    entity: str = field(compare=False, default="")
    """Entity type of the head as the model gives it, or ""."""
    form: Form = field(compare=False, default="bare")
    plural: bool = field(compare=False, default=False)
    role: Literal["subject", "object", "possessor", "other"] = field(compare=False, default="other")
    """What it is in its clause."""
    noun: str = field(compare=False, default="")
    """Lemma of the head, lower case."""
    tense: Tense | None = field(compare=False, default=None)
    """Of a time: the tense of what it tells the time of, where that shows on which side of the text it lies."""

    @property
    def first_word(self) -> str:
        """In lower case: what tells "the deal" from "no deal" and "their deal"."""
        return self.text.split(" ", 1)[0].lower()


@dataclass(frozen=True, slots=True)
class Relation:
    """How a subject relates to an object. Its identity is the lemma."""

    lemma: str
    """Active, with particle and preposition: "refuse to approve", "be president of", "be arrested in"."""
    label: str = field(compare=False)
    """As in the text: "refused to approve"."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was decided on the way to a claim, in words for the user."""

    stage: Literal["rule", "status", "speech", "resolution", "repair", "confidence"]
    text: str


@dataclass(frozen=True, slots=True)
class Statement:
    """What one sentence says."""

    subject: Mention
    relation: Relation
    object: Mention
    polarity: Polarity
    modality: Modality
    speakers: tuple[Mention, ...]
    """Who says so, innermost first; empty where the writer says it."""
    sentence: int
    start: int
    """Evidence: the characters of the clause that says it."""
    end: int
    rule: str
    predicate: int
    """Index of the relation's head token in the sentence."""
    time: Mention | None = None
    when: Value | None = None
    """The days that `time` amounts to."""
    place: Mention | None = None
    qualifiers: tuple[tuple[str, Mention], ...] = ()
    """(role, mention), the role a preposition: ("for", ...)."""
    complement: int | None = None
    """Index in `Document.statements` of the statement that this one embeds."""
    cue: str | None = None
    """The words that set polarity and modality."""
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """Words between quotation marks, or what somebody says in his `turn` of a transcript."""

    start: int
    end: int
    speaker: Mention | None
    turn: bool = False


@dataclass(frozen=True, slots=True)
class Value:
    """What a quantity or a time amounts to, where it can be computed."""

    number: str
    """Lexical form: "0.05", "2025-04-30"; of a period its first day."""
    datatype: Literal["decimal", "date", "period"]
    unit: str | None = None
    end: str | None = None
    """The last day of a period, inclusive; None where it goes on ("since 2014"), and for all that is no period."""


@dataclass(frozen=True, slots=True)
class Known:
    """One thing that the user's file of names tells of."""

    name: str
    """The best name."""
    link: str
    """The IRI of the thing elsewhere."""
    kind: Kind | None = None
    others: tuple[str, ...] = ()
    """Its other names."""

    @property
    def names(self) -> tuple[str, ...]:
        return self.name, *self.others

    @property
    def mark(self) -> str:
        """Six hexadecimal digits of the link: they tell things of one name apart."""
        return hashlib.sha256(self.link.encode()).hexdigest()[:6]


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where a text speaks of a thing."""

    doc: str
    mention: Mention
    step: Step | None = None
    """How it was found out what is meant, where it took more than the words."""


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing that the texts speak of."""

    key: str
    """Identity; distinct for distinct things, the same whatever else is in the build."""
    kind: Kind
    label: str
    aliases: tuple[str, ...] = ()
    """Other identifying names; never "he" or "the country"."""
    value: Value | None = None
    links: tuple[str, ...] = ()
    """IRIs of the same thing elsewhere (Wikidata)."""
    may_be: tuple[str, ...] = ()
    """What its name may mean, where that is several things and nothing tells which: "Georgia (Q230)"."""
    maybe_same: tuple[str, ...] = ()
    """Keys of things of other texts that bear its name and may be the same: the texts do not tell."""
    namings: tuple[Naming, ...] = ()
    """Where the texts speak of it, in their order."""


@dataclass(frozen=True, slots=True)
class Document:
    """One text on its way through the stages; each stage returns it with more filled in."""

    source: Source
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    quotes: tuple[Quote, ...] = ()
    entities: tuple[Entity, ...] = ()
    referents: Mapping[Mention, tuple[str, ...]] = field(default_factory=dict)
    """Entity keys of each resolved mention: one, or several for "they" and "both"."""
    resolutions: Mapping[Mention, Step] = field(default_factory=dict)
    """How a mention was resolved, where it took more than its own words."""
    dropped: Mapping[str, int] = field(default_factory=dict)
    """Reason to the number of statements left out for it."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a text says what a claim holds."""

    doc: str
    start: int
    """Characters in the source's text, end exclusive."""
    end: int
    text: str
    rule: str
    sentence: Sentence
    subject_mention: Mention
    object_mention: Mention
    relation_label: str
    """The relation as worded here: "pressured"."""
    predicate: int
    """Index of the relation's head token in the sentence."""
    cue: str | None = None
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing claimed, with all its evidence. Its id is a hash of what it says."""

    id: str
    subject: str
    """Entity key; `object` and `attributed_to` likewise."""
    relation: Relation
    object: str
    polarity: Polarity
    modality: Modality
    attributed_to: tuple[str, ...]
    """Speakers, innermost first; empty where the writer says it."""
    evidence: tuple[Evidence, ...]
    time: str | None = None
    """Words of the text."""
    when: Value | None = None
    """The days that `time` amounts to, where that is sure; claims whose words differ are one where their days agree."""
    place: str | None = None
    qualifiers: tuple[tuple[str, str], ...] = ()
    """(preposition, entity key)."""
    complement: str | None = None
    """Id of the claim that this one embeds."""
    confidence: float | None = None
    """How often claims that are read like it are right at least, from 0 to 1; None until it is weighed."""
    family: str | None = None
    """Name of the relation family it is of ("possession"); None where no family has such a relation."""
    direction: Direction | None = None
    """None without a family, and where the object is no end of it but tells where, when or how."""

    @property
    def asserted(self) -> bool:
        """True where the writer states it as a plain fact."""
        return self.polarity == "+" and self.modality == "actual" and not self.attributed_to


@dataclass(frozen=True, slots=True)
class Reading:
    """What was made of one source, and what was left."""

    doc: str
    sentences: int
    silent: int
    """Sentences that no claim came from."""
    statements: int
    dropped: tuple[tuple[str, int], ...]
    """(reason, number of statements left out), sorted."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What all texts of a build say together: the input of every rendering."""

    sources: tuple[Source, ...]
    entities: tuple[Entity, ...]
    """Sorted by key."""
    claims: tuple[Claim, ...]
    """In the order of their first evidence: source, start, end, relation, id."""
    readings: tuple[Reading, ...] = ()
    base: str = "https://w3id.org/graphbuild/"
    min_confidence: float = 0.0
    """Claims of a lower confidence were left out."""
    left_out: int = 0
    """How many they were."""
    corrected: tuple[tuple[str, int], ...] = ()
    """(word that a line of the user's corrections begins with, number of such lines), sorted."""
    version: str = ""
    """Of the graphbuild that read the texts; empty for this one."""
    named: tuple[tuple[str, str, str], ...] = ()
    """(what its name begins with, key, IRI) of what came from a graph whose IRIs do not tell the keys."""
    unlisted: tuple[tuple[str, int], ...] = ()
    """(relation, number of claims) of what the schema does not list, where it wants nothing else; commonest first."""

    def entity(self, key: str) -> Entity:
        """The entity with this key; KeyError where there is none."""
        return {entity.key: entity for entity in self.entities}[key]

    def to_rdf(self) -> rdflib.Graph:
        """The whole graph as RDF: plain triples for asserted claims, a node for every claim."""
        from graphbuild.describe import describe

        return describe(self)

    def to_networkx(self) -> networkx.MultiDiGraph[str]:
        """Entities as nodes, claims as edges whose key is the claim's id."""
        from graphbuild.analyse.network import network

        return network(self)

    def to_html(self, path: str | Path) -> Path:
        """Writes the interactive page to `path` and returns it."""
        from graphbuild.describe.iris import Iris
        from graphbuild.render import write_page

        return write_page(self, Path(path), Iris(self.base))

    def show(self, *, height: int = 720) -> Shown:
        """The interactive page as a notebook shows it, `height` pixels high."""
        from graphbuild.describe.iris import Iris
        from graphbuild.render import Shown, page

        return Shown(page(self, Iris(self.base)), height)
