"""The walk from a relation's head up to the root: what it gathers and what comes of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from graphbuild.extract.disowned import disowned
from graphbuild.extract.tree import Tree
from graphbuild.model import Mention, Modality, Polarity, Quote, Step, Token

RANK: dict[Modality, int] = {"actual": 0, "intended": 1, "possible": 2, "conditional": 3}
MentionOf = Callable[[Token], Mention | None]


SELDOM = frozenset({"rarely", "seldom"})
"""Adverbs that the relation of their own verb says: "rarely attend"."""


@dataclass(frozen=True, slots=True)
class Status:
    """What the walk found."""

    polarity: Polarity
    modality: Modality
    voices: tuple[tuple[Mention, ...], ...]
    """Whose word it is, the innermost speaker first; several where two say it alike: "Kim and Lee say"."""
    cue: str | None
    steps: tuple[Step, ...]
    unsaid: str | None = None
    """Why the sentence does not say it at all (a question, a quote of nobody's); None where it does."""


@dataclass(slots=True)
class Walk:
    """What is known so far on the way from a predicate up to the root."""

    tree: Tree
    quotes: Sequence[Quote]
    mention_of: MentionOf
    start: int
    """Index of the predicate."""
    positive: bool = True
    modality: Modality = "actual"
    speakers: list[tuple[Mention, ...]] = field(default_factory=list)
    """The innermost first, with those who say it alike beside each other."""
    cues: list[Token] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    unsaid: str | None = None
    content: bool = False
    """True where what is above only says whether the thing with this content is so: the content of a denied plan."""
    settled: bool = False
    """True where a condition above is not of this: "if the man who killed Kim is freed", Kim is dead all the same."""
    brought_about: bool = False
    """True where a verb above brought it about: who denies helping them to leave does not deny that they left."""
    let: bool = False
    """True where a verb above lets it be: who denies having let them leave does not deny that they left."""
    opened: bool = False
    """True where a verb above leaves it open: who denies having delayed the sale does not deny that it was sold."""
    ability: Token | None = None
    """"can" or "could": what one can is possible, what one cannot is not so."""

    def deny(self, cue: Token, why: str) -> None:
        if cue in self.cues:
            return  # one "no" denies once
        if self.content:
            self.weaken("conditional", cue, "denies the thing that would have it so")
            return
        if self.brought_about:
            self.weaken("possible", cue, "denies only what would have brought it about")
            return
        if self.opened:
            self.note(cue, "denies only what leaves it open")
            return
        self.positive = not self.positive
        self.note(cue, why)

    def disown(self, cue: Token) -> None:
        """What somebody denies by his word is not so; what he denies having let be is open."""
        self.brought_about = self.brought_about or self.let
        self.deny(cue, "denies it")

    def weaken(self, modality: Modality, cue: Token, why: str) -> None:
        if RANK[modality] > RANK[self.modality]:
            self.modality = modality
        self.note(cue, why)

    def effect(self, found: tuple[str, str], denied: Token | None) -> str:
        """What a signature makes of the embedded clause.

        The "no" of a subject that both verbs share has denied the clause already: "no minister managed to meet Lee".
        """
        if denied is None or (denied in self.cues and not self.positive and not found[0].startswith("-")):
            return found[0] if denied is None or found != ("possible", "-") else "+"  # "no minister was able to"
        if denied in self.cues and not self.positive:
            return "-" if found[1] == "+" else "-possible"  # "no minister failed to meet Lee": they met
        return found[1]

    def apply(self, effect: str, cue: Token, denied: Token | None) -> None:
        """What a signature says becomes of an embedded clause; `denied` is the word that negates what embeds it."""
        if denied is not None and denied.lemma.lower() in SELDOM:
            effect = "possible"  # "rarely agrees to sell it"
        if (
            denied is not None
            and effect in {"-", "-intended", "-possible", "possible", "intended"}
            and denied not in self.cues
        ):
            self.cues.append(denied)
        if effect == "-":
            self.deny(cue, "says that it did not come about")
        elif effect == "-intended":
            self.deny(cue, "with its negation says that it is not meant")
        elif effect == "-possible":
            self.deny(cue, "says that it will hardly come about")
        if effect.endswith("intended"):
            self.weaken("intended", cue, "says that it is planned, wanted or asked for")
        elif effect.endswith("possible"):
            self.weaken("possible", cue, "leaves it open")
            self.opened = self.opened or (effect == "possible" and cue.lemma != "able")
        elif effect == "+":
            self.record(cue, "implies that it came about")

    def note(self, cue: Token, why: str) -> None:
        if cue not in self.cues:
            self.cues.append(cue)
        self.record(cue, why)

    def record(self, cue: Token, why: str) -> None:
        """Keeps a step for the user that changes nothing."""
        self.steps.append(Step("status", f"“{cue.text}” {why}"))

    def hear(self, how: str) -> None:
        """Keeps a step about who speaks."""
        self.steps.append(Step("speech", how))

    def is_heard(self, mention: Mention) -> bool:
        """True where the mention is one of the speakers already."""
        return any(mention in alike for alike in self.speakers)

    def say(self, speakers: Sequence[Token], cue: Token) -> None:
        said: list[Mention] = []
        for token in speakers:
            mention = self.mention_of(token)
            if mention is None:
                self.unsaid = self.unsaid or "the speaker is not known"
            elif mention not in said and not self.is_heard(mention):
                said.append(mention)
        if said:
            self.speakers.append(tuple(said))
        names = ", ".join(t.text for t in speakers) or "somebody"
        if not speakers:
            self.weaken("possible", cue, "puts it in the mouth of somebody unnamed")
        if (doubted := disowned(self.tree, speakers, cue)) is not None:
            self.weaken("possible", doubted, "says that its source is not to be believed")
        self.hear(f"“{cue.text}” puts it in the mouth of {names}")
