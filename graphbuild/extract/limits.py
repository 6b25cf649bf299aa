"""What narrows a noun from behind: of which things it is the first, which power is meant."""

from collections.abc import Iterator

from graphbuild.extract.branches import RANKS
from graphbuild.extract.tree import Tree
from graphbuild.labels import SUBJECT
from graphbuild.lexicon import lexicon, names_event
from graphbuild.model import Token

_PARTING = frozenset({",", "(", "–", "—", "--", ";", ":"})


def limits(tree: Tree, noun: Token) -> Iterator[Token]:
    """The clauses and prepositional phrases after the noun that no comma parts from it."""
    for child in tree.below(noun, "relative clause", "noun clause", "preposition", "open complement", "clause"):
        begin = min(t.index for t in tree.subtree(child))
        if child.index > noun.index and not any(t.text in _PARTING for t in tree.tokens[noun.index + 1 : begin]):
            yield child


def ranges(tree: Tree, noun: Token) -> tuple[Token, ...]:
    """Among which things the noun is the first or largest: in of "largest mine in Peru", sign of "first to sign".

    Empty for a noun that is not ranked.
    """
    if tree.is_name(noun) or not tree.ranks:
        return ()
    before = (noun, *tree.adjectives(noun))
    most = any(t.lemma.lower() == "most" for a in before for t in tree.adverbs(a))
    if most or any(t.tag == "JJS" and t.lemma.lower() not in {"most", "least"} for t in before):
        return tuple(limits(tree, noun))
    if not any(t.lemma.lower() in RANKS for t in before):
        return ()
    # "the first woman elected to the board"; not "the first meeting, set to be in Rome"
    return tuple(c for c in limits(tree, noun) if tree.is_verb(c) and not _is_told(tree, c))


def is_ranked_within(tree: Tree, noun: Token) -> bool:
    """True for "the biggest miner of ore in Brazil" and "the only Asian member of the club": no biggest of all."""
    ranks = [a.index for a in tree.adjectives(noun) if _is_rank(tree, a)] if tree.ranks else []
    if not ranks or tree.is_name(noun):
        return False
    of = [p for p in tree.below(noun, "preposition") if p.lemma.lower() == "of"]
    where = [p for p in tree.below(noun, "preposition") if p.lemma.lower() in _WITHIN and p.index > noun.index]
    where += [p for o in of for n in tree.below(o, "preposition object") for p in tree.below(n, "preposition")]
    places = (n for p in where if p.lemma.lower() in _WITHIN for n in tree.below(p, "preposition object"))
    nation = any(t.entity == "NORP" and ranks[0] < t.index for t in tree.adjectives(noun))
    to_do = any(tree.is_infinitive(c) for c in tree.noun_clauses(noun))
    whose = any(t.entity == "GPE" for t in tree.possessors(noun))  # "China's biggest maker of buses"
    return (bool(of) and (whose or any(not t.tag.startswith("CD") for t in places))) or (nation and (bool(of) or to_do))


def _is_rank(tree: Tree, adjective: Token) -> bool:
    """True for "biggest", "most famous", "only" and "first"; not for that of "first deputy"."""
    if tree.tokens[adjective.index + 1].lemma.lower() in {"deputy", "vice"}:
        return False
    most = any(t.lemma.lower() == "most" for t in tree.adverbs(adjective))
    return most or adjective.tag == "JJS" or adjective.lemma.lower() in RANKS


_WITHIN = frozenset({"across", "among", "in", "within"})
"""Prepositions before what something is the largest or only one of."""


def _is_told(tree: Tree, clause: Token) -> bool:
    """True for "set to take place" after a noun: what is told of it does not choose it."""
    return tree.is_bare_participle(clause) and any(map(tree.is_infinitive, tree.below(clause)))


def in_range(tree: Tree, noun: Token) -> list[Token]:
    """The words after a ranked noun that say among what it is ranked, in order, up to the first comma."""
    found: list[Token] = []
    for limit in ranges(tree, noun):
        inside = sorted(tree.subtree(limit), key=lambda t: t.index)
        if inside[0].index != (found[-1].index if found else noun.index) + 1:
            break
        cut = next((i for i, t in enumerate(inside) if t.text in _PARTING), len(inside))
        found += inside[:cut]
        if cut < len(inside):
            break
    return found


def kind_counted(tree: Tree, noun: Token) -> list[Token]:
    """In Peru in "has no plants in Peru", without which it would have none at all, and in "a third of homes in Peru".

    Empty where nothing is counted of a whole, and where that is told whole: "the homes", "200 homes".
    """
    any_ = any(t.lemma in {"any", "no"} for t in tree.below(noun, "determiner"))
    none = any_ and tree.arc(noun) in SUBJECT | {"object"}
    if not none and not _is_share(tree, noun):
        return []
    after = list(limits(tree, noun))
    if len(after) != 1 or not tree.is_preposition(after[0]) or after[0].lemma.lower() in EXCEPTING:
        return []
    inside = sorted(tree.subtree(after[0]), key=lambda t: t.index)
    whole = inside[0].index == noun.index + 1 and inside[-1].index == noun.index + len(inside)
    plain = not any(tree.is_verb(t) or t.text == "," for t in inside)
    return inside if whole and plain and len(inside) < 8 else []


def _is_share(tree: Tree, noun: Token) -> bool:
    """True for the homes of "a third of homes", "nearly all homes", "few homes", "fewer than 400 homes"."""
    if tree.is_name(noun) or tree.possessors(noun) or noun.tag not in {"NN", "NNS"} or tree.arc(noun) == "attribute":
        return False  # "there are few schools in Peru"
    numbers = tree.numbers(noun)
    before = {t.lemma.lower() for t in (*tree.determiners(noun), *tree.below(noun, "adjective"), *numbers)}
    if before & _SOME or any(t.lemma.lower() in {"few", "less"} for n in numbers for t in tree.below(n)):
        return True
    of = tree.head(noun) if tree.arc(noun) == "preposition object" and not tree.determiners(noun) else None
    whole = tree.head(of) if of is not None and of.lemma == "of" else None
    return whole is not None and (whole.lemma.lower() in _SHARES or whole.entity == "PERCENT")


_SOME = frozenset({"all", "each", "every", "few", "most"})
_SHARES = frozenset({"fifth", "half", "majority", "most", "proportion", "quarter", "tenth", "third", "%", "percent"})

EXCEPTING = frozenset({"besides", "but", "except", "including", "like", "than", "unlike"})
"""Prepositions of what is left out or only named beside."""


def exceptions(tree: Tree, whole: Token) -> Iterator[tuple[Token, Token]]:
    """("except", Kim) for the ministers in "all ministers except Kim", "no minister other than Kim", "all but Kim"."""
    if tree.words.isdisjoint({"except", "than", "apart", "aside", "but"}):
        return
    for child in tree.below(whole, "preposition", "adjective", "adverb"):
        word = child.lemma.lower()
        if word == "except":
            yield from ((child, t) for t in _after(tree, child, "for"))
        elif word in {"other", "apart", "aside"}:
            yield from ((child, t) for p in tree.below(child, "preposition") for t in _named_by(tree, word, p))
    buts = tuple(c for c in tree.below(whole, "conjunction") if c.lemma.lower() == "but")
    words = {t.lemma.lower() for t in (whole, *tree.determiners(whole))}
    if buts and words & _WHOLE:
        yield from ((buts[0], t) for t in tree.below(whole, "joined") if tree.is_name(t) or t.tag == "CD")


_WHOLE = frozenset({"all", "any", "every", "everybody", "everyone", "no", "nobody"})


def restricting(tree: Tree, noun: Token) -> frozenset[str]:
    """The prepositions that say which are meant: "shares in Acme", "children under five", "$2 million in fines"."""
    ins = (p for p in tree.below(noun, "preposition") if p.lemma == "in")
    inside = [o for p in ins for o in tree.below(p, "preposition object")]
    if noun.entity == "MONEY" and any(map(_is_taken_as_sum, inside)) and not any(map(tree.determiners, inside)):
        return frozenset({"in"})
    of = [t for p in tree.below(noun, "preposition") if p.lemma == "of" for t in tree.below(p, "preposition object")]
    if noun.lemma.lower() in _SHARES and of and not any(map(tree.is_pronoun, of)):  # but "half of them in Peru"
        return frozenset({"across", "at", "from", "in", "near", "on"})  # "a third of homes in the valley"
    if noun.tag != "NNS" or tree.determiners(noun) or tree.is_name(noun):
        return frozenset()
    if noun.lemma == "share":
        return frozenset({"in"})
    return frozenset({"over", "under", "with"}) if noun.lemma.lower() in _CHOSEN else frozenset()


def _is_taken_as_sum(noun: Token) -> bool:
    """True for "$2 million in damages" and "in diamonds"; not for "in recent years"."""
    things = noun.tag == "NNS" and not noun.entity and noun.lemma.lower() not in lexicon("time_nouns")
    return noun.lemma.lower() in _SUMS or (things and not names_event(noun.lemma.lower()))


_SUMS = frozenset(
    {"aid", "asset", "bail", "bond", "cash", "compensation", "cost", "damages", "damage", "debt", "deposit", "fee"}
    | {"fine", "fund", "funding", "grant", "income", "interest", "investment", "loan", "loss", "profit", "rent"}
    | {"revenue", "sale", "saving", "share", "stock", "subsidy", "tax"}
)
"""What a sum is that somebody has, pays or takes."""
_CHOSEN = frozenset(
    {"adult", "child", "family", "household", "man", "parent", "patient", "people", "person", "resident", "soldier"}
    | {"woman", "worker"}
)
"""People who are told apart by what they have, or by how old they are."""


def between(tree: Tree, noun: Token) -> list[Token]:
    """Of to €280m in "a profit of between €230m and €280m", which is one range; empty elsewhere."""
    after = tree.tokens[noun.index + 1 : noun.index + 12]
    words = [t.text.lower() for t in after]
    if words[:2] != ["of", "between"] or "and" not in words:
        return []
    end = words.index("and") + 1
    while end < len(after) and after[end].tag in {"$", "CD"}:
        end += 1
    unit = end < len(after) and after[end].tag in {"NN", "NNS"}  # "between 2 and 3 percent"
    return list(after[: end + unit])


def _named_by(tree: Tree, word: str, preposition: Token) -> tuple[Token, ...]:
    """Kim in "other than Kim", "apart from Kim"."""
    fits = preposition.lemma.lower() == ("than" if word == "other" else "from")
    return tree.below(preposition, "preposition object") if fits else ()


def _after(tree: Tree, preposition: Token, inner: str) -> tuple[Token, ...]:
    """Kim in "except Kim" and "except for Kim"."""
    within = (p for p in tree.below(preposition, "preposition") if p.lemma.lower() == inner)
    return (
        *tree.below(preposition, "preposition object"),
        *(t for p in within for t in tree.below(p, "preposition object")),
    )
