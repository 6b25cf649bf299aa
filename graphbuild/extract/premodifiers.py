"""What the words before a noun tell: who leads "the Saudi-led coalition", of what side "the liberal Riga 2030" is."""

from collections.abc import Iterator

from graphbuild.extract.relations import plain
from graphbuild.extract.rules import Found
from graphbuild.extract.tree import Tree
from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.world import country_of_adjective, places

_DEEDS = {
    "backed": "back",
    "controlled": "control",
    "financed": "finance",
    "funded": "fund",
    "led": "lead",
    "occupied": "occupy",
    "owned": "own",
    "sponsored": "sponsor",
    "supported": "support",
}
"""What who stands before the hyphen does to what stands behind; "made" is left out, as it tells mostly where."""


def doer_before_hyphen(tree: Tree) -> Iterator[Found]:
    """A name or nation tied to a participle does it to the noun: "the Saudi-led coalition".

    yes: The Saudi-led coalition bombed the port. -> Saudi | lead | Saudi-led coalition
    yes: Iranian-backed militias fired rockets. -> Iranian | back | Iranian-backed militias
    no: The state-owned railway lost money.
    no: The London-based firm lost money.
    no: Police want a British-led inquiry.
    no: The formerly Chinese-owned firm lost money.
    from: Quirk and others 1985, appendix I.65
    """
    for participle in tree.tokens[2:]:
        relation = _DEEDS.get(participle.text.lower())
        hyphen, doer = tree.tokens[participle.index - 1], tree.tokens[participle.index - 2]
        noun = tree.head(participle)
        if relation is None or hyphen.text != "-" or noun is None or noun.index < participle.index:
            continue
        before = tree.tokens[max(0, doer.index - 2) : doer.index]
        if any(t.lemma.lower() in _NOT_SO for t in before):
            continue
        nation = country_of_adjective(doer.text) is not None or doer.entity in {"GPE", "NORP"}
        if (nation or (tree.is_name(doer) and doer.entity in {"ORG", "PERSON"})) and _is_there(tree, noun):
            yield Found(doer, plain(relation), noun, predicate=noun, fixed=True, alone=True)


def side_before_name(tree: Tree) -> Iterator[Found]:
    """A word for a side in politics before the name of a party says what it is.

    yes: The conservative People's Party won. -> People's Party | be | conservative
    yes: The far-right National Front lost. -> National Front | be | far-right
    yes: The opposition Social Democrats welcomed it. -> Social Democrats | be | opposition
    no: The conservative party won.
    no: The once far-right National Front lost.
    no: The Conservative Party won.
    from: Quirk and others 1985, 17.111
    """
    for side in tree.tokens[1:]:
        name = tree.head(side)
        word = tree.hyphenated(side)
        before = tree.arc(side) in {"adjective", "compound", "noun modifier"} and side.text[:1].islower()
        if not before or name is None or word not in lexicon("sides") or not tree.is_name(name) or tree.is_name(side):
            continue
        if any(t.lemma.lower() in _NOT_SO for t in tree.tokens[max(0, side.index - 4) : side.index]):
            continue
        between = tree.tokens[side.index + 1 : name.index]
        if any(tree.is_noun(t) and not tree.is_name(t) for t in between):
            continue  # "the liberal party Riga 2030": what it is, another rule tells
        if side.index < name.index and name.entity not in {"PERSON", "GPE", "LOC"}:
            yield Found(name, plain("be"), side, predicate=name, fixed=True, alone=True, described=True, quality=True)


def town_before_its_place(tree: Tree) -> Iterator[Found]:
    """A town's name right before a noun for a building or works says where it stands: "the Leeds hospital".

    yes: Kim runs the Leeds hospital. -> Leeds hospital | be in | Leeds
    yes: Acme closed its Munich plant. -> Munich plant | be in | Munich
    no: Kim runs the US hospital.
    no: Kim runs the Leeds Hospital.
    no: Kim runs a Leeds-based hospital.
    from: Quirk and others 1985, 17.109
    """
    for town in tree.tokens[:-1]:
        noun = tree.tokens[town.index + 1]
        noun = tree.tokens[noun.head] if tree.arc(noun) == "compound" and noun.tag == "NN" else noun
        inside = tree.arc(town) in {"compound", "noun modifier"} and town.head == noun.index
        if not inside or town.entity != "GPE" or not tree.is_name(town) or _is_no_town(town):
            continue
        if noun.tag in {"NN", "NNS"} and noun.lemma.lower() in lexicon("works") and not tree.is_name(noun):
            yield Found(noun, plain("be in"), town, predicate=noun, fixed=True, alone=True)


def _is_no_town(place: Token) -> bool:
    return place.text.isupper() or any(p.type in {"country", "region"} for p in places(place.text))


_NOT_SO = frozenset({"allegedly", "any", "formerly", "no", "once", "planned", "previously", "proposed", "reportedly"})
"""Words before which what follows is not so, or no more."""


def _is_there(tree: Tree, noun: Token) -> bool:
    """False for "a British-led inquiry", which may only be wanted."""
    return not tree.is_indefinite(noun) or tree.is_plural(noun) or tree.arc(noun) == "subject"


RULES = (doer_before_hyphen, side_before_name, town_before_its_place)
