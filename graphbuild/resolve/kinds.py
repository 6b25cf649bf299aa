"""What kind of thing a name names: every mention votes, by the model, by its own words and by the words around it."""

from collections.abc import Sequence

from graphbuild.labels import ARCS, AUXILIARY, PREMODIFIER
from graphbuild.lexicon import lexicon, names_body, table
from graphbuild.model import Kind, Mention, Token
from graphbuild.resolve.discourse import Discourse, Referent, kind_of_noun

KIND_OF_ENTITY: dict[str, Kind] = {
    "PERSON": "Person",
    "ORG": "Organization",
    "GPE": "Place",
    "LOC": "Place",
    "FAC": "Place",
    "NORP": "Group",
    "EVENT": "Event",
    "WORK_OF_ART": "Work",
    "LAW": "Work",
    "PRODUCT": "Work",
}
HELD = frozenset({"confidence", "holding", "interest", "investment", "investor", "position", "share", "stake", "trust"})
"""Nouns whose "in" leads to a body: shares in Acme."""
WHERE = frozenset({"in", "near", "across", "around", "outside"})
OF_BODIES_TOO = frozenset({"country", "home", "house", "nation", "nations", "state", "states", "world"})
"""Nouns for places that bodies too are named by: the White House."""
REGIONS = frozenset(
    {"area", "city", "county", "district", "island", "municipality", "neighborhood", "neighbourhood", "province"}
    | {"region", "suburb", "town", "valley", "village"}
)
"""Nouns that places stand beside: the village of Beitunya, the Bekaa valley."""
SURE = 4
"""Votes of a sign that outweighs what the model takes one mention for."""


def is_somebody(discourse: Discourse, mention: Mention) -> bool:
    """True for the broker of "a broker who fled", "a broker accused of theft", whatever else a broker may be."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    below = [t for t in tokens[mention.head + 1 :] if t.head == mention.head]
    told = {t.index for t in below if ARCS.get(t.label) == "relative clause"}
    who = any(t.text.lower() == "who" and t.head in told for t in tokens)
    accused = any(t.tag == "VBN" and t.lemma in {"accuse", "aged", "convict", "jail", "suspect"} for t in below)
    return (who or accused) and mention.form in {"definite", "indefinite"} and not mention.plural


def vote_by_words(discourse: Discourse, referent: Referent, mention: Mention) -> None:
    """The mention speaks for what kind of thing the referent is, and for the sex of a person."""
    kind = KIND_OF_ENTITY.get(mention.entity)
    if kind == "Person" and is_initials(mention.label):
        kind = "Organization"
    start, _, rest = mention.text.partition(" ")
    article = start.lower() in {"the", "a", "an"} and rest.startswith(mention.label)
    if kind == "Person" and (article or _names_vessel(mention)):
        kind = None  # "a Leica"
    if kind is not None:
        referent.kinds[kind] += 2 if len(mention.label.split()) > 1 else 1
    told = kind_in_name(mention) or _kind_beside(discourse, mention)
    told = told or ("Organization" if _names_goods(discourse, mention) or _is_body(discourse, mention) else None)
    if told is not None:
        referent.kinds[told] += SURE  # whatever the model took it for
    if mention.entity != "GPE" and _is_of_a_politician(discourse, mention):
        discourse.know(referent, "party")
    if not article:
        _vote_by_first_name(referent, mention, kind)
    _vote_by_title(referent, mention)


def _is_of_a_politician(discourse: Discourse, mention: Mention) -> bool:
    """True for Labour in "the Labour councillor", "a Labour MP": no firm has such."""
    tokens = _sentence(discourse, mention)
    if not tokens:
        return False
    after = tokens[mention.head + 1 : mention.head + 2]
    before = ARCS.get(tokens[mention.head].label) in PREMODIFIER
    return before and any(t.lemma.lower() in _OF_PARTIES for t in after) and discourse.one(mention) is not None


_OF_PARTIES = frozenset(
    {"backbencher", "candidate", "congressman", "congresswoman", "councillor", "councilor", "frontbencher", "lawmaker"}
    | {"mep", "mp", "peer", "politician", "senator"}
)
"""Politicians who are called by their party."""


def _names_vessel(mention: Mention) -> bool:
    """True for "the tanker Nordvik" and "Space Shuttle Challenger"; not for "bus driver Kim"."""
    before = mention.text.removesuffix(mention.label).split()[-1:]
    return bool(lexicon("vessels").intersection(before)) or "Shuttle" in mention.text.split()[:-1]


def _vote_by_first_name(referent: Referent, mention: Mention, kind: Kind | None) -> None:
    first, *rest = mention.label.split()
    several = len(rest) in {2, 3} and mention.entity == "PERSON"
    row = table("first_names").get(first) if len(rest) == 1 or several else None
    if row is not None and mention is referent.first:
        referent.kinds["Person"] += 3 if not _names_nobody(rest[-1]) else 1  # one voter among others
    if row is not None and not referent.gender and kind in {"Person", "Organization", None}:
        referent.gender = row[0]


def _vote_by_title(referent: Referent, mention: Mention) -> None:
    title = {w.lower().strip(".,") for w in mention.text.split()[:-1]}
    titles = title & lexicon("persons")
    if titles and mention.label.split()[0].lower() not in titles and mention.entity not in {"ORG", "GPE", "FAC"}:
        referent.kinds["Person"] += 2
    for word in sorted(title & set(table("gendered"))):
        referent.gender = table("gendered")[word][0]


def kind_in_name(mention: Mention) -> Kind | None:
    """The kind that the name's own words tell; None where they do not.

    "Marlowe Capital" and "the Reconstruction Fund" are bodies, "Spencer Gulf" and "Mount Ararat" places, "Hopman Cup"
    an event; "Charlotte Church", a first name and another, is none.
    """
    parts = mention.label.split()
    if len(parts) < 2 or not parts[-1][:1].isupper():
        return None
    if parts[0].lower() in BEFORE_NAMES:
        return "Event"
    if mention.entity == "" and parts[-2].islower() and names_body(parts[-2]):
        return "Organization"  # "Dutch union FNV"
    last, head, known = parts[-1].lower(), head_noun([part.lower() for part in parts]), table("place_names")
    if known.get(head) == ("last",):
        return "Place"
    if len(parts) == 2 and parts[0] in table("first_names") and mention.entity in {"PERSON", ""}:
        return None
    if parts[-1].rstrip(".") in lexicon("legal_forms") or last in lexicon("body_names") or names_body(last):
        return "Organization" if mention.entity in {"PERSON", "GPE", "NORP", "ORG", ""} else None
    if known.get(parts[0].lower()) == ("first",):
        return "Place"
    if head in lexicon("event_names"):
        return "Event"
    kind = kind_of_noun(head) if head in table("kinds") and head not in OF_BODIES_TOO else None
    if mention.entity == "PERSON" or (mention.entity == "ORG" and kind != "Place"):
        return None
    return kind if kind in {"Place", "Event", "Work"} else None


def _kind_beside(discourse: Discourse, mention: Mention) -> Kind | None:
    """The kind that the words beside a name tell; None where they do not.

    "The village of Beitunya" and "the Bekaa valley" are places; "Razzano, 18, won" and "Ntini, who bowled" people.
    """
    tokens = _sentence(discourse, mention)
    before = [t for t in tokens if t.end <= mention.start][-2:]
    after = [*(t.lemma.lower() for t in tokens if t.start >= mention.end), "", "", ""][:3]
    if after[0] in REGIONS or (len(before) == 2 and before[0].lemma.lower() in REGIONS and before[1].text == "of"):
        return "Place"
    if mention.entity == "PERSON" and is_where(discourse, mention):
        return "Place"  # nothing is done in a person
    aged = (after[0], after[2]) == (",", ",") and after[1].isdecimal() and len(after[1]) == 2
    who = mention.entity in {"ORG", ""} and not mention.plural and not (before and before[-1].tag == "IN")
    return "Person" if aged or (who and after[after[0] == ","] == "who") else None


def _is_body(discourse: Discourse, mention: Mention) -> bool:
    """True for "Aston Villa have rejected it" and "the firm Kaveri Biologics", whatever the model takes them for."""
    if mention.entity not in {"PERSON", ""} or mention.plural:
        return False
    before = mention.text[: -len(mention.label)].split() if mention.text.endswith(mention.label) else []
    noun = before[-1].lower() if before else ""
    if (noun in lexicon("businesses") or names_body(noun)) and noun not in lexicon("persons") | {"developer"}:
        return True
    return _is_which(discourse, mention) or is_many(discourse, mention)


def _is_which(discourse: Discourse, mention: Mention) -> bool:
    """True for "La Liga, which barred the club": nobody is "which"."""
    after = [t for t in _sentence(discourse, mention) if t.start >= mention.end][:2]
    which = [t.text for t in after] == [",", "which"]
    return which and mention.entity == "PERSON" and mention.role == "subject" and after[-1].head == mention.head


def is_many(discourse: Discourse, mention: Mention) -> bool:
    """True for the subject of a verb of many that is one name: "Aston Villa have rejected it"."""
    tokens = _sentence(discourse, mention)
    if not tokens:
        return False
    verb = tokens[tokens[mention.head].head]
    beside = [t for t in tokens if t.head == mention.head and ARCS.get(t.label) in {"joined", "conjunction"}]
    if ARCS.get(tokens[mention.head].label) != "subject" or beside or tokens[verb.index].index < mention.head:
        return False
    between = tokens[mention.head : verb.index]
    finite = [*(t for t in between if t.head == verb.index and ARCS.get(t.label) in AUXILIARY), verb]
    return next((t.tag for t in finite if t.tag in {"MD", "VBD", "VBP", "VBZ"}), "") == "VBP"


def _names_goods(discourse: Discourse, mention: Mention) -> bool:
    """True for "Northfield Grain, a grain handler": grain is what it deals in, and no family's name."""
    first, *rest = mention.label.split()
    if mention.entity != "PERSON" or len(rest) != 1 or first in table("first_names"):
        return False
    return any((t.text, t.tag) == (rest[0].lower(), "NN") for t in _sentence(discourse, mention))


def head_noun(parts: Sequence[str]) -> str:
    """What the name says that it is: bank in "bank of england", foundation in "ford foundation".

    >>> [head_noun(name.split()) for name in ("bank of england", "ford foundation", "dockers local 46", "storm agnes")]
    ['bank', 'foundation', 'local', 'storm']
    """
    if len(parts) > 1 and parts[0] in BEFORE_NAMES:
        return parts[0]
    if len(parts) > 1 and parts[-1].isdecimal():
        parts = parts[:-1]
    ends = [index for index, part in enumerate(parts) if index and part in {"of", "for", "in", "at", "on"}]
    return parts[ends[0] - 1] if ends else parts[-1]


BEFORE_NAMES = frozenset({"cyclone", "hurricane", "storm", "typhoon"})
"""Nouns that stand before the name of what they are: Storm Agnes."""


def is_where(discourse: Discourse, mention: Mention) -> bool:
    """True for a name before which "in" or the like stands."""
    *_, noun, word = ["", "", *(t.lemma.lower() for t in _sentence(discourse, mention) if t.end <= mention.start)]
    return word in WHERE and noun not in HELD


def _sentence(discourse: Discourse, mention: Mention) -> tuple[Token, ...]:
    """The words of the sentence that the mention stands in."""
    return tuple(t for s in discourse.document.sentences[mention.sentence : mention.sentence + 1] for t in s.tokens)


def is_initials(label: str) -> bool:
    """True for letters that can be no person's name: three or four capitals in one word."""
    letters = label.replace(".", "")
    return letters.isalpha() and letters.isupper() and 3 <= len(letters) <= 4


def _names_nobody(word: str) -> bool:
    """True for the last word of "Austin Motors", "Georgia University", "Spencer Gulf"."""
    known = any(word.lower() in table(name) for name in ("kinds", "body_names", "place_names"))
    return known or word.lower().removesuffix("s") in lexicon("businesses") or word.isupper()


def is_money(discourse: Discourse, mention: Mention) -> bool:
    """True for the capital that a firm has or raises, and for that beside "the technology": no city."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    word = tokens[mention.head]
    first = word
    while ARCS.get(first.label) == "joined":
        first = tokens[first.head]
    if word.lemma != "capital":
        return False
    beside = [t for t in tokens if t.head == first.index and ARCS.get(t.label) == "joined"]
    things = [t for t in (first, *beside) if t != word and not t.entity and kind_of_noun(t.lemma) != "Place"]
    verb = tokens[first.head].lemma.lower()
    return bool(things) or (ARCS.get(first.label) == "object" and verb in _OF_MONEY)


_OF_MONEY = frozenset(
    {"attract", "borrow", "bring", "commit", "deploy", "find", "have", "inject", "invest", "lack", "need", "provide"}
    | {"put", "raise", "require", "return", "supply"}
)
"""What is done with capital, and with no city."""
