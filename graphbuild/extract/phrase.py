"""From a head to the words a person would write on a card: the node."""

import itertools
from collections.abc import Sequence

from graphbuild.extract.branches import RANKS
from graphbuild.extract.clauses import of_those
from graphbuild.extract.counting import (
    counted,
    each_of,
    enough,
    is_bare_number,
    is_count,
    is_model,
    number_of_article,
    numbers_joined,
    score,
)
from graphbuild.extract.expletives import is_expletive
from graphbuild.extract.form import form_of
from graphbuild.extract.limits import between, in_range, kind_counted, restricting
from graphbuild.extract.misread import is_misread
from graphbuild.extract.sorts import is_some_of_them
from graphbuild.extract.subjects import is_deed
from graphbuild.extract.tense import tense
from graphbuild.extract.tree import Tree
from graphbuild.extract.wording import ARTICLES, QUOTES, label_of, name_after_for, person_name, rest_of_title, text_of
from graphbuild.labels import FINITE_TAGS, PREMODIFIER, SUBJECT, Arc
from graphbuild.lexicon import lexicon, table
from graphbuild.model import Mention, Token

LONGEST = 9
"""Words of a label; a longer phrase is cut back to its head and what stands before it."""
_LONGEST_INSIDE = 7
"""Words of what stands behind "of"; of a longer one the name or noun alone."""
_BEFORE: frozenset[Arc] = PREMODIFIER | {"determiner"}


def mention(tree: Tree, token: Token, *, adjective: bool = False, part: Token | None = None) -> Mention | None:
    """The mention that this token heads; None where the phrase can be no node.

    With `adjective` a bare adjective may stand for a quality ("missing"). `part` is the conjunct that is taken after
    "of": tools in "the distribution of seeds, tools and pumps".
    """
    key = (token.index, adjective, -1 if part is None else part.index)
    if key not in tree.mentions:
        tree.mentions[key] = _mention(tree, token, adjective, part)
    return tree.mentions[key]


def _mention(tree: Tree, token: Token, adjective: bool, part: Token | None) -> Mention | None:
    those = of_those(tree, token)
    if those is None and not _can_be_node(tree, token, adjective):
        return None
    front = [] if tree.is_hyphenated_name(token) else _front(tree, token)
    back = list(tree.subtree(token)) if is_deed(tree, token) else _back(tree, token, part)
    back = in_range(tree, token) or back
    whole = sorted({t.index for t in (*front, token, *back)})
    if len(whole) - len(_unnamed(tree, whole)) > LONGEST:
        whole = sorted({t.index for t in (*front, token, *_shorter(tree, token))})
    first, last = tree.tokens[whole[0]], tree.tokens[whole[-1]]
    of = any(p.lemma == "of" and p.index == token.index + 1 for p in tree.below(token, "preposition"))
    if token.entity in {"DATE", "TIME"} and token.text != "old" and not (of and token.tag == "NNS"):  # weeks of talks
        whole = _date(tree, token)
        first, last = tree.tokens[whole[0]], tree.tokens[whole[-1]]
    label, form = label_of(tree, token, whole), form_of(tree, token)
    if those is not None and (group := mention(tree, those)) is not None:
        label, form = f"{label_of(tree, token, [t.index for t in (*front, token)])} of {group.label}", "quantity"
    if is_bare_number(tree, token) and (what := counted(tree, token)) is not None:
        label = f"{label} {what.text}"
    if not any(map(str.isalnum, label)) or last.tag == "POS":
        return None
    return Mention(
        start=first.start,
        end=last.end,
        sentence=tree.sentence.index,
        head=token.index,
        text=text_of(tree, range(whole[0], whole[-1] + 1)),
        label=label,
        entity=token.entity,
        form=form,
        plural=tree.is_plural(token),
        role=tree.role(token),
        noun=token.lemma.lower(),
        tense=tense(tree, token) if form == "time" else None,
    )


def _share(tree: Tree, number: Token) -> list[Token]:
    """In, five and adults of "one in five adults"; empty where a number stands in no other."""
    if number.tag != "CD" or number.index + 2 >= len(tree.tokens):
        return []
    preposition, second = tree.tokens[number.index + 1 : number.index + 3]
    if preposition.text != "in" or preposition.head != number.index or second.tag != "CD" or second.entity == "DATE":
        return []
    whole = next(iter(tree.below(preposition, "preposition object")), second)
    return [preposition, *_front(tree, whole), whole, *_back(tree, whole)]


def _shorter(tree: Tree, token: Token) -> list[Token]:
    """Of employees in "hundreds of employees of Kenya's second-largest mobile phone operator": as much as fits."""
    for preposition in tree.below(token, "preposition"):
        nouns = tree.below(preposition, "preposition object")
        if preposition.lemma == "of" and preposition.index == token.index + 1 and nouns:
            inner = [*_front(tree, nouns[0]), nouns[0]]
            short = inner if len(inner) < LONGEST - 2 else _noun_alone(tree, nouns[0])
            return [preposition, *short] if short else []
    return []


def _date(tree: Tree, token: Token) -> list[int]:
    """The whole expression of time that the token is part of: "30 April 2025"."""
    first = last = token.index
    while first > 0 and _goes_on(tree.tokens[first - 1], tree.tokens[first]):
        first -= 1
    while last + 1 < len(tree.tokens) and _goes_on(tree.tokens[last], tree.tokens[last + 1]):
        last += 1
    return list(range(first, last + 1))


def _goes_on(one: Token, other: Token) -> bool:
    """False for the two times in "3:00pm (7:00am AEDT)", and for those in "jailed for six years yesterday"."""
    both = other.entity in {"DATE", "TIME"} and (one.entity in {"DATE", "TIME"} or one.lemma == "every")
    new = one.tag == "NNS" and other.lemma.lower() in {"today", "tomorrow", "yesterday"}
    return both and "(" not in {one.text, other.text} and not new


def _is_word(tree: Tree, token: Token) -> bool:
    """True for what has a letter or digit, and for a sign with its number: "9 %"."""
    return any(map(str.isalnum, token.text)) or (token.text in {"%", "$", "€", "£"} and bool(tree.numbers(token)))


def _can_be_node(tree: Tree, token: Token, adjective: bool) -> bool:
    lemma = token.lemma.lower()
    if any(tree.is_question_word(owner) and not is_relative_possessor(tree, owner) for owner in tree.possessors(token)):
        return False  # "whose name is it?"
    of = (t for words, o in tree.obliques(token) if words[0].lemma == "of" for t in (o, *tree.possessors(o)))
    if (
        _is_no_phrase(tree, token)
        or _is_step(tree, token)
        or is_expletive(tree, token)
        or not _is_word(tree, token)
        or any(map(tree.is_question_word, of))  # "most of whose members"
        or token.text.lower() == "according"
    ):
        return False
    if tree.is_pronoun(token) or tree.is_question_word(token):
        return tree.is_pronoun(token) or is_relative_possessor(tree, token)
    some = is_some_of_them(tree, token)
    if token.tag in {"DT", "PDT"}:
        return some or (lemma in {"both", "none", "neither"} and tree.arc(token) not in {"determiner", "predeterminer"})
    modified = tree.premodifiers(token) or tree.below(token, "preposition")
    if lemma in lexicon("vague") and not (some or _share(tree, token)):
        told = any(tree.arc(t) in {"adjective", "number", "possessor"} for t in tree.premodifiers(token))
        return told and lemma not in {"one", "ones", "such", "much"}
    if tree.is_noun(token) or token.tag in {"CD", "$", "FW"} or token.entity or some:
        return True
    if lemma in {"former", "latter"}:
        return adjective or bool(tree.below(token, "determiner"))
    if lemma in {"other", "same", "most", "least"} | RANKS - {"only"}:
        return adjective  # "the third died": of what, only what stands before it tells
    if token.tag in {"JJ", "JJR", "JJS", "VBN"}:
        return adjective or bool(tree.below(token, "determiner"))  # "the poor", "the injured"
    noun = bool(modified) or tree.arc(token) == "subject"  # "shelling killed two"
    return is_deed(tree, token) or (token.tag == "VBG" and noun and not tree.objects(token))


def _is_no_phrase(tree: Tree, token: Token) -> bool:
    """True for "I want" and "if they have hidden money", misread; "not all ministers", "how many people"."""
    inside = [t for m in tree.premodifiers(token) for t in tree.subtree(m)]
    if is_misread(tree, token, inside):
        return True
    asked = any(t.tag == "WRB" or tree.arc(t) == "opener" for t in inside)
    cues = set(tree.below(token, "negation")) - set(tree.not_one(token))
    some = [t for t in cues if t.lemma.lower() == "not" and t.index < token.index]
    after = {t: tree.tokens[t.index + 1].text.lower() for t in some}
    denied = any(
        word not in {"only", "just"} and (word in {"all", "every"} or not tree.is_set_against(t))
        for t, word in after.items()
    )
    clause = any(
        tree.arc(t) in SUBJECT and tree.tokens[t.index + 1].text != "-" for t in inside
    )  # "officials tomorrow open talks", the verb misread
    which = any(
        t.lemma.lower() in {"what", "whatever", "whichever"} for t in tree.below(token, "determiner")
    )  # "whatever steps it deems necessary", "what many call a disaster"
    return asked or denied or clause or which or any(t.tag == "PRP" for t in tree.compounds(token))


def _is_step(tree: Tree, token: Token) -> bool:
    """True for both of "from place to place", which is no place."""
    if token.tag != "NN":
        return False
    spans = (tree.tokens[max(0, start - 1) : start + 3] for start in (token.index - 2, token.index))
    return any([t.text.lower() for t in span] == ["from", token.text, "to", token.text] for span in spans)


def is_relative_possessor(tree: Tree, token: Token) -> bool:
    """True for "whose" in "Lee, whose firm sells roofs": false in a question."""
    above = next((t for t in tree.above(token) if tree.is_verb(t)), None)
    noun = tree.head(above) if above is not None and tree.arc(above) == "relative clause" else None
    return token.tag == "WP$" and noun is not None and noun.index < token.index


def _front(tree: Tree, token: Token) -> list[Token]:
    """What stands before the head and belongs to it."""
    found: list[Token] = []
    for child in tree.below(token):
        if child.index < token.index and tree.arc(child) in _BEFORE:
            if tree.arc(child) == "punctuation" and child.text not in {"-", "–", "/", "$", "£", "€"} | QUOTES:
                continue
            if (
                tree.arc(child) in {"adverb", "adverbial noun"}
                and child.index + 1 != token.index
                and tree.tokens[child.index + 1].text != "-"
                and not (tree.numbers(token) or token.tag == "CD" or token.entity in {"CARDINAL", "MONEY"})
            ):
                continue
            found += [t for t in tree.subtree(child) if t.index < token.index]
    # nothing beyond a gap such as a comma or a verb belongs to the phrase, save between adjectives
    found.sort(key=lambda t: t.index)
    gaps = {"—", "--", ";", ":"}
    if any(t.tag in FINITE_TAGS for t in found):
        gaps |= {","} | QUOTES  # "“We will go,” Minister Kim said"
    none = tree.not_one(token)
    cut = max((i for i, t in enumerate(found) if t.text in gaps or t in none or tree.is_set_against(t)), default=-1)
    return found[cut + 1 :]


def _back(tree: Tree, token: Token, part: Token | None = None, depth: int = 0) -> list[Token]:
    """The of-phrase that completes the head, or the preposition that an event noun asks for: "ban on stoves"."""
    whole = _to_do(tree, token) or score(tree, token) or kind_counted(tree, token) or _share(tree, token)
    if whole := whole or enough(tree, token) or between(tree, token) or rest_of_title(tree, token):
        return whole
    found: list[Token] = []
    wanted = {"of", "without", *complement_prepositions(token), *restricting(tree, token)}
    rest = name_after_for(tree, token)
    if rest is not None:
        last = max(t.index for t in tree.subtree(rest))
        after = tree.tokens[token.index + 1 : min(last + 1, token.index + 8)]
        return list(itertools.takewhile(lambda t: t.text not in {",", "("}, after))
    found += number_of_article(tree, token)
    for preposition in tree.below(token, "preposition"):
        if (
            preposition.index != (found[-1].index if found else token.index) + 1
            or preposition.lemma.lower() not in wanted
            or (found and preposition.lemma.lower() in table("hollow").get(token.lemma.lower(), ("",))[0].split())
        ):
            break
        for noun in (part,) if part is not None else tree.below(preposition, "preposition object"):
            inner = _inside(tree, token, preposition, noun, depth)
            found += [preposition, *inner] if inner else []
        found.sort(key=lambda t: t.index)
    each = [t for t in tree.below(token, "adverbial noun") if (t.index, t.tag) == (token.index + 2, "NN")]
    often = bool(each) and each[0].lemma.lower() in lexicon("time_nouns") and bool(tree.numbers(token))  # "300 a day"
    if (
        (token.entity in {"MONEY", "QUANTITY"} or token.lemma.lower() in lexicon("units") or often)
        and each
        and tree.tokens[token.index + 1].text in {"a", "an", "per"}
    ):
        return [tree.tokens[token.index + 1], *each]  # "71 euros a share"
    if rate := each_of(tree, token):
        return rate
    scored = [t.text for t in tree.tokens[token.index + 2 : token.index + 3]]  # "the first leg 1-0"
    numbers = [t for t in tree.below(token, "number") if t.index == token.index + 1 and scored not in (["-"], ["–"])]
    model = bool(numbers) and is_model(tree, token, numbers[0])
    numbers = numbers_joined(tree, token, numbers)
    return found or (numbers if tree.is_noun(token) and (model or not tree.is_name(token)) else [])


def _to_do(tree: Tree, noun: Token) -> list[Token]:
    """To claim asylum of "the right to claim asylum": such a noun says little without it."""
    if noun.lemma.lower() not in _TO_DO:
        return []
    for deed in tree.below(noun, "noun clause"):
        if deed.index == noun.index + 2 and tree.tokens[noun.index + 1].tag == "TO" and tree.is_infinitive(deed):
            if deed.lemma == "put":
                return []  # "a chance to put the firm on its feet"
            things = [[*_front(tree, o), o] for o in tree.objects(deed) if o.tag in {"NN", "NNS", "NNP"}]
            thing = things[0] if len(things) == 1 and len(things[0]) < 5 else []
            return [*tree.tokens[noun.index + 1 : deed.index + 1], *thing]
    return []


_TO_DO = frozenset({"ability", "chance", "freedom", "opportunity", "permission", "power", "right"})


def _inside(tree: Tree, token: Token, preposition: Token, noun: Token, depth: int) -> list[Token]:
    """What of the noun behind the preposition belongs to the label; empty where it would be too long."""
    bare, of = person_name(tree, noun), preposition.lemma.lower() == "of"
    inner = [tree.tokens[i] for i in bare] if bare else [*_front(tree, noun), noun, *_name_right_after(tree, noun)]
    inner += _more_of_it(tree, token, noun)
    more = _back(tree, noun, depth=depth + 1) if depth < 8 else []  # a longer chain is no label
    listed = any(len(tree.conjuncts(t)) > 1 for t in more)  # "access to reserves of lithium and titanium"
    if of or (more and not listed and len(inner) + len(more) < _LONGEST_INSIDE):
        inner += more
    if token.lemma == "one" and (among := in_range(tree, noun)) and len(inner) + len(among) <= LONGEST:
        return [*inner, *(t for t in among if t not in inner)]  # "one of the largest insurers in Europe"
    if len(inner) > _LONGEST_INSIDE and of:
        inner = _noun_alone(tree, noun) or inner
    return inner if len(inner) <= (_LONGEST_INSIDE if of or more or _is_at_both(tree, token, noun) else 4) else []


def _name_right_after(tree: Tree, noun: Token) -> list[Token]:
    """Aldo and Brizzi of "the widow of the tenor Aldo Brizzi": without the name she is nobody's widow."""
    for name in tree.appositions(noun):
        near = tree.tokens[noun.index + 1 : name.index + 1]
        if name.entity == "PERSON" and near and all(t.entity == "PERSON" for t in near) and len(near) < 4:
            return list(near)
    return []


def _noun_alone(tree: Tree, noun: Token) -> list[Token]:
    """Select and Committee of "the powerful Select Committee of members from Ulster"; empty for an amount."""
    if any(t.tag == "CD" for t in tree.subtree(noun)) or noun.lemma.lower() in lexicon("units"):
        return []
    return [*(t for compound in tree.compounds(noun) for t in tree.subtree(compound)), noun]


def _more_of_it(tree: Tree, whole: Token, noun: Token) -> list[Token]:
    """11 in "the attacks of September 11", "and three women" in "a jury of nine men and three women"."""
    if noun.entity == "DATE" and noun.tag == "NNP":
        return [tree.tokens[i] for i in _date(tree, noun) if i > noun.index]
    if noun.entity == whole.entity == "ORG":
        return _rest_of_name(tree, noun)
    if _is_at_both(tree, whole, noun):
        return list(tree.tokens[noun.index + 1 : tree.conjuncts(noun)[1].index + 1])
    if not _is_counted_apart(tree, whole, noun):
        return []
    return [*tree.below(noun, "conjunction"), *(t for c in tree.conjuncts(noun)[1:] for t in tree.subtree(c))]


def _is_at_both(tree: Tree, whole: Token, noun: Token) -> bool:
    """True for Rome in "the attacks on Rome and Milan": what is on one of two names is on both."""
    two, head = tree.conjuncts(noun), tree.head(noun)
    return (
        len(two) == 2
        and two[1].index - noun.index < 6
        and (all(tree.is_name(t) for t in two) or is_count(tree, whole))
        and head is not None
        and (head.lemma != "of" or whole.lemma.lower() in table("mutual") or is_count(tree, whole))
        and tree.head(head) == whole
        and not any(t.text == "," for t in tree.tokens[noun.index : two[1].index])
    )


def _rest_of_name(tree: Tree, noun: Token) -> list[Token]:
    """ "and Welfare" in "Institute of Health and Welfare", where the model takes it all for one name."""
    last = max((t.index for t in tree.conjuncts(noun)), default=noun.index)
    rest = tree.tokens[noun.index + 1 : last + 1]
    one = all(t.entity == "ORG" for t in rest) and all(
        t.text[:1].isupper() or t.text in {",", "and", "&"} for t in rest
    )
    return list(rest) if one and len(rest) < LONGEST else []


def _is_counted_apart(tree: Tree, whole: Token, part: Token) -> bool:
    """True for the men in "a jury of nine men and three women": one jury has them all."""
    parts_ = tree.conjuncts(part)
    apart = all(tree.numbers(t) for t in parts_) or whole.lemma.lower() in _HOLDING_BOTH
    return whole.tag == "NN" and len(parts_) == 2 and apart and all(map(tree.is_noun, parts_))


_HOLDING_BOTH = frozenset(
    {"alliance", "blend", "coalition", "collection", "combination", "diet", "fleet", "list", "menu", "mix", "mixture"}
)
"""Nouns for one thing of several kinds: a list of vessels and companies."""


def parts(tree: Tree, token: Token) -> tuple[Token, ...]:
    """The further conjuncts after "of": tools, pumps in "the distribution of seeds, tools and pumps"."""
    if tree.is_name(token) or token.lemma.lower() in table("mutual") or is_count(tree, token):
        return ()
    for preposition in tree.below(token, "preposition"):
        counted = any(_is_counted_apart(tree, token, n) for n in tree.below(preposition, "preposition object"))
        if preposition.index == token.index + 1 and preposition.lemma.lower() == "of" and not counted:
            return tuple(
                c
                for first in tree.below(preposition, "preposition object")
                for c in tree.conjuncts(first)[1:]
                if not tree.below(c, "determiner") and not _is_listed_apart(tree, first, c)
            )
    return ()


def _is_listed_apart(tree: Tree, first: Token, other: Token) -> bool:
    """True where "including" or the like stands between the two: "the details of members, including names"."""
    return any(t.text.lower() in {"including", "like", "such"} for t in tree.tokens[first.index : other.index])


def complement_prepositions(noun: Token) -> frozenset[str]:
    """The prepositions that an event noun asks for; empty for other nouns."""
    row = table("nominalisations").get(noun.lemma.lower())
    works = (noun.lemma, noun.tag) == ("work", "NNS")  # "a salt works on the coast"
    hollow = table("hollow").get(noun.lemma.lower(), ("",)) if not works else ("",)
    return frozenset((row[1].split() if row and len(row) > 1 else []) + hollow[0].split())


def _unnamed(tree: Tree, whole: Sequence[int]) -> list[int]:
    return [i for i in whole if tree.tokens[i].lemma.lower() in ARTICLES or not tree.tokens[i].text[:1].isalnum()]
