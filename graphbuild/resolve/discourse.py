"""What a text speaks of, as it is found out: referents with their mentions, and who may be meant next."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graphbuild.lexicon import lexicon, table
from graphbuild.model import Document, Kind, Known, Mention, Statement, Step
from graphbuild.resolve.dating import Dating, dating
from graphbuild.resolve.listed import NOBODY, Listing
from graphbuild.world import Place

Gender = str  # "he", "she", or "" where it is not known
Found = tuple[tuple["Referent", ...], str]
"""What a mention means (one thing, or several for "they" and "both"), and how that was found out."""


@dataclass(slots=True, eq=False)
class Referent:
    """One thing of the text, growing while the text is read."""

    first: Mention
    mentions: list[Mention] = field(default_factory=list)
    kinds: Counter[Kind] = field(default_factory=Counter)
    gender: Gender = ""
    roles: set[str] = field(default_factory=set)
    """Nouns that describe it: president, airline, country."""
    described: set[str] = field(default_factory=set)
    """All words of those descriptions: prime, minister."""
    world: str | None = None
    """Canonical name of the country, region, city or body it is."""
    team: bool = False
    """True for the side that plays for a country."""
    firm: Place | None = None
    """What the world's table tells of the company or institution it is."""
    row: Known | None = None
    """What the user's file of names tells of it."""
    owner: "Referent | None" = None
    """Whose it is: "Trump's design"."""

    @property
    def kind(self) -> Kind:
        """What the user says, else what most mentions speak for; ties go to the earlier name in the alphabet."""
        if self.row is not None and self.row.kind is not None:
            return self.row.kind
        return min(
            self.kinds, key=lambda k: (-self.kinds[k], bool(self.gender) and k != "Person", k), default="Concept"
        )

    @property
    def plural(self) -> bool:
        return sum(m.plural or _are_letters(m) for m in self.mentions) * 2 > len(self.mentions)

    @property
    def named(self) -> bool:
        return any(m.form == "name" for m in self.mentions)


@dataclass(slots=True)
class Discourse:
    """All referents of one document and which mention means which."""

    document: Document
    listing: Listing = NOBODY
    """The user's file of names."""
    meant: dict[Mention, tuple[Referent, ...]] = field(default_factory=dict)
    why: dict[Mention, Step] = field(default_factory=dict)
    referents: list[Referent] = field(default_factory=list)
    meant_in: dict[int, list[Mention]] = field(default_factory=lambda: defaultdict(list))
    """By sentence: the mentions that mean something, so that a long text costs no more a mention than a short one."""
    mentions_in: dict[int, list[Mention]] = field(default_factory=lambda: defaultdict(list))
    """By sentence: all mentions, what they mean or not."""
    holders: dict[str, list[Referent]] = field(default_factory=lambda: defaultdict(list))
    """By noun: what is described by it."""
    bearers: dict[str, list[Referent]] = field(default_factory=lambda: defaultdict(list))
    """By noun: what bears it in its name, as the Ford Foundation does."""
    worlds: dict[str, Referent] = field(default_factory=dict)
    """By canonical name: the countries, regions and bodies spoken of."""
    nouns: dict[str, list[Mention]] = field(default_factory=lambda: defaultdict(list))
    """By noun: the mentions that mean something, so that a definite phrase looks at those of its noun alone."""
    statements_in: dict[int, list[Statement]] = field(default_factory=lambda: defaultdict(list))
    """By sentence."""

    speakers: set[Mention] = field(default_factory=set)
    """Mentions that something is attributed to."""
    called: set[Mention] = field(default_factory=set)
    """Mentions that call somebody what he has not been said to be: "the Dane", "the 52-year-old"."""
    dating: Dating = field(init=False)
    """What its times amount to."""
    bylines: frozenset[int] = field(init=False)
    """Sentences that say who wrote the text, of whom it tells nothing more."""

    def __post_init__(self) -> None:
        self.dating = dating(self.document)
        lines = (s for s in self.document.sentences if s.heading and s.tokens)
        self.bylines = frozenset(s.index for s in lines if s.tokens[0].text in {"By", "BY"} and s.index > 0)
        self.speakers |= {q.speaker for q in self.document.quotes if q.speaker is not None}
        for mention in self.document.mentions:
            self.mentions_in[mention.sentence].append(mention)
        for statement in self.document.statements:
            self.statements_in[statement.sentence].append(statement)
            self.speakers.update(statement.speakers)

    def new(self, mention: Mention) -> Referent:
        """A referent that nothing spoke of before."""
        referent = Referent(mention)
        self.referents.append(referent)
        self.join(mention, referent)
        return referent

    def join(self, mention: Mention, *referents: Referent, why: str = "") -> None:
        """The mention means these; `why` says how that was found out, where it took more than the words."""
        self.meant[mention] = referents
        self.meant_in[mention.sentence].append(mention)
        self.nouns[mention.noun].append(mention)
        for referent in referents:
            referent.mentions.append(mention)
            if mention.noun and mention.form in {"definite", "indefinite", "bare"}:
                self.know(referent, mention.noun)
        if why:
            names = " and ".join(_name(r) for r in referents)
            self.why[mention] = Step("resolution", f"“{mention.text}” is {names}: {why}")

    def know(self, referent: Referent, *nouns: str) -> None:
        """The referent is described by these nouns, which may tell the sex too: a sister is "she"."""
        for noun in nouns:
            if not referent.gender and noun in table("gendered"):
                referent.gender = table("gendered")[noun][0]
            if noun not in referent.roles:
                referent.roles.add(noun)
                self.holders[noun].append(referent)

    def in_world(self, referent: Referent, label: str, kind: Kind) -> None:
        """The referent is this country, region or body."""
        referent.world = label
        referent.kinds[kind] += 3
        self.worlds.setdefault(label, referent)

    def is_team(self, referent: Referent) -> None:
        """The referent plays for a country."""
        referent.team = True
        referent.kinds["Organization"] += 3
        self.know(referent, "team", "side")

    def is_firm(self, referent: Referent, firm: Place) -> None:
        """The referent is this company or institution, "the bank" or whatever news calls it."""
        referent.firm = firm
        referent.kinds[firm.kind] += 3
        self.know(referent, firm.type)

    def one(self, mention: Mention) -> Referent | None:
        """What the mention means, where it means one thing."""
        found = self.meant.get(mention, ())
        return found[0] if len(found) == 1 else None

    def before(self, mention: Mention, *, sentences: int) -> Iterator[tuple[Mention, Referent]]:
        """Mentions before this one with what they mean, nearest sentence first, subjects first within a sentence."""
        for back in range(sentences + 1):
            if mention.sentence - back in self.bylines:
                continue
            here = [m for m in self.meant_in.get(mention.sentence - back, ()) if m.start < mention.start]
            for m in sorted(here, key=_prominence):
                for referent in self.meant[m]:
                    yield m, referent

    def before_of(
        self, mention: Mention, nouns: Iterable[str], *, sentences: int
    ) -> Iterator[tuple[Mention, Referent]]:
        """The same as `before`, of the mentions alone whose noun is one of these."""
        here = [m for noun in nouns for m in self.nouns.get(noun, ()) if m.start < mention.start]
        near = [m for m in here if mention.sentence - m.sentence <= sentences]
        for m in sorted(near, key=lambda m: (-m.sentence, *_prominence(m))):
            for referent in self.meant[m]:
                yield m, referent


_ORDER = {"subject": 0, "object": 1, "possessor": 2, "other": 3}


def _prominence(mention: Mention) -> tuple[int, int]:
    """Subjects come first, then objects, then possessors; in each the order of the text."""
    return _ORDER[mention.role], mention.start


def _are_letters(mention: Mention) -> bool:
    """True for MPs, which the model takes for one."""
    return any(_LETTERS.fullmatch(word) and word.lower() == mention.noun for word in mention.label.split())


_LETTERS = re.compile(r"[A-Z]{2,}s")


def _name(referent: Referent) -> str:
    named = [referent.world] if referent.world else [m.label for m in referent.mentions if m.form == "name"]
    return f"“{max(named or [referent.first.label], key=len)}”"


def kind_of_noun(noun: str) -> Kind | None:
    """The kind of thing a common noun names; None where that is open, as of a developer, who may be a firm."""
    if noun in lexicon("persons") and noun not in lexicon("businesses"):
        return "Person"
    row: Mapping[str, tuple[str, ...]] = table("kinds")
    for form in (noun, noun.removesuffix("s")):
        if form in row:
            kinds: dict[str, Kind] = {
                "Organization": "Organization",
                "Place": "Place",
                "Group": "Group",
                "Event": "Event",
                "Work": "Work",
            }
            return kinds[row[form][0]]
    return None


def may_be_people(mention: Mention) -> bool:
    """True for a plural that ends as nouns for people do: detainees, gunmen. Helicopters end so too."""
    return mention.plural and mention.noun.endswith(("ant", "ee", "er", "ian", "ist", "man", "or"))
