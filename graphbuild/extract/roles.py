"""Roles: which nouns name people by what they do, and of what or where somebody holds one."""

from collections.abc import Iterator

from graphbuild.extract.limits import is_ranked_within
from graphbuild.extract.tree import Tree
from graphbuild.extract.wording import is_title
from graphbuild.lexicon import lexicon, names_body, table
from graphbuild.model import Token

ROLE_PREPOSITIONS = frozenset({"of", "for", "to", "at"})


def is_role(token: Token) -> bool:
    """True for a noun that names people by what they do: president, spokeswoman, hydrologist."""
    word = token.lemma.lower()
    return (
        is_title(token)
        or (word.startswith("co-") and word[3:] in lexicon("persons"))
        or (
            token.tag in {"NN", "NNS"}
            and len(word) > 5
            and word.endswith(("man", "woman", "ologist", "grapher", "ician"))
        )
    )


def is_said_of(tree: Tree, noun: Token) -> bool:
    """True for what somebody is said to be: "he was pastor", "known as a poet" speak of no second person."""
    above = tree.head(noun)
    if above is None or not is_role(noun) or tree.is_name(noun):
        return False
    return tree.arc(noun) == "attribute" or (tree.arc(noun) == "preposition object" and above.text.lower() == "as")


OFFICES_OF = frozenset({"chief staff", "head government", "head state", "minister state", "secretary state"})
"""Offices whose "of" names nothing that they are of: secretary of state for Africa."""


def role(tree: Tree, noun: Token) -> tuple[tuple[str, ...], Token] | None:
    """("president", "of"), France for "president of France", "France's president", "French president"; else None."""
    if noun.lemma.lower() == "one":
        group = [o for p, o in tree.obliques(noun) if p[-1].lemma.lower() == "of"]
        return (("one", "of"), group[0]) if group else None
    if not (is_role(noun) or noun.lemma.lower() in lexicon("relational")) or is_ranked_within(tree, noun):
        return _to_what(tree, noun)
    words = _role_words(tree, noun)
    fixed = [
        o
        for p, o in tree.obliques(noun)
        if f"{noun.lemma.lower()} {o.text.lower()}" in OFFICES_OF and p[-1].lemma == "of"
    ]
    words = (*words, "of", fixed[0].text) if fixed else words
    field = _field(tree, noun) if not fixed else None
    if field is not None:
        fixed = [field]
        words = (*words, "of", *(t.text.lower() for t in (*tree.premodifiers(field), field)))
    for prepositions, owner in (pair for pair in tree.obliques(noun) if pair[1] not in fixed):
        if owner.tag == "CD" and not noun.lemma.lower().endswith(("father", "mother", "parent", "one")):
            continue  # "a rancher and father of six" is the father of six alone
        if (
            prepositions[0].lemma.lower() in ROLE_PREPOSITIONS
            and len(prepositions) == 1
            and not tree.is_question_word(owner)
        ):
            return (*words, prepositions[0].lemma.lower()), owner
    for owner in tree.possessors(noun):
        return (*words, "of"), owner
    for owner in _owners_before(tree, noun):
        return (*words, "of"), owner
    return None


def _to_what(tree: Tree, noun: Token) -> tuple[tuple[str, ...], Token] | None:
    """("threat", "to"), the town of "a threat to the town"; None for a noun that asks for no "to"."""
    if "to" not in table("noun_complements").get(noun.lemma.lower(), ("",))[0].split():
        return None
    pairs = [
        o for p, o in tree.obliques(noun) if [w.lemma.lower() for w in p] == ["to"] and not tree.is_question_word(o)
    ]
    return ((*_role_words(tree, noun), "to"), pairs[0]) if pairs else None


def _field(tree: Tree, noun: Token) -> Token | None:
    """Law in "professor of law at Yale", whose "of" names what somebody does, not where; None elsewhere."""
    pairs = tree.obliques(noun)
    fields = [o for p, o in pairs if [w.lemma.lower() for w in p] == ["of"] and o.tag in {"NN", "NNS"}]
    where = [o for p, o in pairs if [w.lemma.lower() for w in p] == ["at"] and (tree.is_name(o) or names_body(o.lemma))]
    bare = fields and where and not tree.determiners(fields[0]) and not tree.possessors(fields[0])
    return fields[0] if bare and len(tree.conjuncts(fields[0])) == 1 else None


def is_another_description(tree: Tree, owner: Token, other: Token) -> bool:
    """True for the activist in "a supporter of Ann Lee and an outspoken activist", who is the supporter too."""
    a = any(d.lemma.lower() in {"a", "an"} for d in tree.determiners(other))
    return other != owner and tree.is_name(owner) and not tree.is_name(other) and a


def owned(tree: Tree, noun: Token) -> tuple[tuple[str, ...], Token] | None:
    """("parliament", "of"), Ukraine for "Ukraine's parliament" beside a name; None where nobody owns it."""
    owners = tree.possessors(noun) if not is_ranked_within(tree, noun) else ()
    return ((*_role_words(tree, noun), "of"), owners[0]) if owners else None


def _role_words(tree: Tree, noun: Token) -> tuple[str, ...]:
    """The role with what belongs to it: "prime minister", "deputy director"; not the nation or the firm."""
    words = []
    half = "half-" if [t.text.lower() for t in tree.tokens[noun.index - 2 : noun.index]] == ["half", "-"] else ""
    for t in (*tree.premodifiers(noun), noun):
        if tree.arc(t) in {"adjective", "compound", "noun modifier"} or t is noun:
            if t is not noun and (t.entity in {"GPE", "NORP", "ORG", "PERSON", "DATE", "CARDINAL", "LOC"}):
                continue
            if t.text.lower() not in {"born", "based", "backed", "led", "own"}:  # "French-born"
                own = () if t is noun else (*tree.adjectives(t), *tree.compounds(t))  # "central bank deputy governor"
                inner = [c.text.lower() for c in own if not c.entity]
                words += [*inner, half + t.lemma.lower() if t is noun else tree.hyphenated(t)]
    return tuple(words)


def _owners_before(tree: Tree, noun: Token) -> Iterator[Token]:
    """ "US" in "US president", "French" in "French president", "Zenda Bank" in "Zenda Bank chairman"."""
    for t in tree.premodifiers(noun):
        if (
            tree.arc(t) in {"compound", "noun modifier", "adjective"}
            and t.entity in {"GPE", "NORP", "ORG", "LOC"}
            and t.index < noun.index
        ):
            following = tree.tokens[t.index + 1]
            if t.entity in {"GPE", "NORP", "LOC"} and not is_office([*tree.premodifiers(noun), noun]):
                return  # a Leiden historian is no historian of Leiden
            if not (
                t.entity == following.entity
                and following.index != noun.index
                and following.head == t.head
                and t.entity == "ORG"
            ):
                yield t
                return


def is_office(words: list[Token]) -> bool:
    """True for "French foreign minister", false for "French striker"."""
    return any(w.lemma.lower() in lexicon("offices") for w in words)
