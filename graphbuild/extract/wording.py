"""How a node is worded: its name without titles, articles and the sentence's capital."""

from collections.abc import Iterable, Sequence

from graphbuild.extract.tree import Tree
from graphbuild.lexicon import lexicon
from graphbuild.model import Token

ARTICLES = frozenset({"a", "an", "the", "this", "that", "these", "those"})
QUOTES = frozenset("\"“”‘’'`") | {"``", "''"}


def label_of(tree: Tree, head: Token, whole: Sequence[int]) -> str:
    """The label of the node that `head` heads, of the words at the indices `whole`."""
    name = person_name(tree, head)
    kept = list(name or whole)
    if tree.is_name(head):  # "Mecca's Grand Mosque" is the Grand Mosque
        owners = [t.index for o in tree.possessors(head) if not tree.is_one_name(o, head) for t in tree.subtree(o)]
        kept = [i for i in kept if not owners or i > max(owners)] or kept
    if tree.is_name(head) and not name:
        kept = _bare_name(tree, head, kept)
    while len(kept) > 1 and kept[0] != head.index and _is_dropped(tree, tree.tokens[kept[0]], head):
        kept.pop(0)
    shown = [i for i in kept if tree.tokens[i].text not in QUOTES or tree.tokens[i].tag == "POS"]
    label = text_of(tree, shown).strip(" ,-–—'’")
    if all(tree.tokens[i].tag not in {":", ","} for i in shown if tree.tokens[i].text == "-"):  # "a six - member crew"
        label = label.replace(" - ", "-")
    if " - " in label and not tree.is_name(head):  # "seven countries - Malawi"
        label = label.split(" - ")[0]
    if label.count("(") != label.count(")"):  # "Energy Union (EU" of "Energy Union (EU) secretary"
        label = " ".join(label.replace("(", " ").replace(")", " ").split())
    return label[:1].lower() + label[1:] if shown and _is_capital_of_sentence(tree, tree.tokens[shown[0]]) else label


COMPASS = frozenset({"northern", "southern", "eastern", "western", "central", "north", "south", "east", "west"})


def _bare_name(tree: Tree, head: Token, kept: list[int]) -> list[int]:
    """The name without the common words before it: AFP in "news agency AFP", but "northern Norway" whole."""
    common = [i for i in kept if i < head.index and (is_common(tree.tokens[i]) or tree.tokens[i].text == "old")]
    if not common or is_told_apart(tree, head) or is_title(head):
        return kept
    if any(tree.tokens[i].lemma.lower() in COMPASS for i in common):
        return kept
    bare = [i for i in kept if i > max(common)]
    return bare if bare and tree.tokens[bare[0]].text[:1].isupper() else kept


def is_told_apart(tree: Tree, head: Token) -> bool:
    """True for what is not the thing of the name: "poor Americans", "the next Erik Prince", "another Chernobyl"."""
    before = [t for t in (*tree.premodifiers(head), *tree.determiners(head)) if t.text.islower() or t.index == 0]
    if head.entity == "NORP":  # "the conservative Republicans" are all of them
        the = any(t.lemma.lower() == "the" for t in tree.determiners(head))
        return tree.is_plural(head) and not the and any(t.tag in {"JJ", "JJR", "VBN"} and not t.entity for t in before)
    return head.entity in {"PERSON", "GPE"} and any(t.lemma.lower() in {"another", "next", "second"} for t in before)


def is_common(token: Token) -> bool:
    """True for a common word before a name, in lower case or with the sentence's capital: agency, Neighbouring."""
    first = token.index == 0 and (token.tag == "NN" or (token.tag == "JJ" and token.text.endswith(("ed", "ing"))))
    lower = token.text.islower() or (first and token.text[1:].islower())
    return lower and token.tag in {"NN", "NNS", "JJ", "JJR", "VBG", "VBN"} and not token.entity


def _is_capital_of_sentence(tree: Tree, token: Token) -> bool:
    """True where a common word has its capital only because the sentence begins with it."""
    about = token.text in {"About", "Almost", "At", "Around", "Less", "More", "Nearly", "Over", "Some", "Up"}
    plain = not tree.is_name(token) and token.entity in {"", "CARDINAL"}
    common = (plain or about) and (token.text == "A" or token.text[1:].islower()) and not tree.is_pronoun(token)
    begins = common and all(t.text in QUOTES for t in tree.tokens[: token.index])
    return begins and not tree.sentence.heading


def _is_dropped(tree: Tree, token: Token, head: Token) -> bool:
    word = token.text.lower()
    if token.tag in {"PRP$", "WP$"}:
        return True
    if token.index + 1 < len(tree.tokens) and tree.tokens[token.index + 1].text == "-":
        return False  # "all-out strikes"
    following = tree.tokens[token.index + 1].lemma.lower() if token.index + 1 < len(tree.tokens) else ""
    if following in {"and", "or"} or (word, following) == ("a", "few"):
        return False  # "a just and lasting peace"; "few" is less than "a few"
    if word in {"every", "that", "this"} and head.entity in {"DATE", "TIME"}:
        return False  # "this week" is no week at large
    if word == "no" and following in {"more", "less", "few", "fewer", "later"}:
        return False  # "no more than 30 months"
    return word in ARTICLES or token.tag == "WDT" or token.text in QUOTES or word in lexicon("unsaid")


def person_name(tree: Tree, head: Token) -> tuple[int, ...]:
    """Indices of the bare name in "US President Donald Trump"; empty where the head names no person."""
    if head.entity != "PERSON" or not tree.is_name(head) or is_told_apart(tree, head):
        return ()
    first = head.index
    while (
        first > 0
        and tree.tokens[first - 1].entity == "PERSON"
        and first <= tree.tokens[first - 1].head <= head.index  # "Van der Bellen": Van hangs on der
    ):
        first -= 1
    while first < head.index and is_title(tree.tokens[first]):
        first += 1
    last = head.index
    while (
        last + 1 < len(tree.tokens)
        and tree.tokens[last + 1].entity == "PERSON"
        and tree.tokens[last + 1].head == head.index
        and tree.is_name(tree.tokens[last + 1])
    ):
        last += 1
    return tuple(range(first, last + 1))


def is_title(token: Token) -> bool:
    """True for "President" before a name; not for "Hunter" in "Hunter Biden"."""
    called = token.entity == "PERSON" and token.text in lexicon("first_names")
    return token.lemma.lower().rstrip(".") in lexicon("persons") and not called


def text_of(tree: Tree, indices: Iterable[int]) -> str:
    """The words with the white space they had, made single."""
    parts: list[str] = []
    before: Token | None = None
    for i in indices:
        token = tree.tokens[i]
        if before is not None and token.start > before.end:
            parts.append(" ")
        parts.append(token.text)
        before = token
    return " ".join("".join(parts).split())


def rest_of_title(tree: Tree, name: Token) -> list[Token]:
    """The colon and what follows it of "Batman: Arkham Knight", a title; empty elsewhere."""
    rest = [t for t in tree.below(name) if t.label == "dep" and t.index > name.index and t.text[:1].isupper()]
    span = list(tree.tokens[name.index + 1 : rest[0].index + 1]) if rest else []
    return span if span and span[0].text == ":" and all(t.text[:1].isupper() for t in span[1:]) else []


def name_after_for(tree: Tree, name: Token) -> Token | None:
    """For in "Bread for All", "Fund for the Northern Lakes", where it is part of the name; None elsewhere."""
    for preposition in tree.below(name, "preposition"):
        after = tree.tokens[preposition.index + 1 : preposition.index + 3]
        capital = [t for t in after if t.text.lower() not in ARTICLES]
        word = preposition.lemma.lower()
        about = word == "on" and name.lemma.lower() in _ON and not any(t.entity == "GPE" for t in after)
        whole = all(t.entity == name.entity == "ORG" for t in tree.tokens[name.index : preposition.index])
        near = preposition.index == name.index + 1 or whole  # "the Court of Arbitration for Sport"
        inside = (word in {"for", "without"} or preposition.text.istitle() or about) and near
        if (
            inside
            and tree.is_name(name)
            and not is_title(name)
            and name.entity in {"", "ORG"}
            and capital
            and capital[0].text[:1].isupper()
        ):
            return preposition
    return None


_ON = frozenset(
    {
        "agreement",
        "board",
        "center",
        "centre",
        "commission",
        "committee",
        "conference",
        "convention",
        "council",
        "forum",
        "panel",
    }
)
"""Bodies and pacts that have their business in their name: the Committee on Foreign Relations."""
