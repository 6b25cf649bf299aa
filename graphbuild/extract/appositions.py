"""What stands beside a name and says what the named one is."""

from collections.abc import Iterator

from graphbuild.extract.conditions import CHANGES
from graphbuild.extract.relations import plain
from graphbuild.extract.roles import is_another_description, is_office, is_role, owned, role
from graphbuild.extract.rules import Found
from graphbuild.extract.sorts import is_time
from graphbuild.extract.tree import Tree
from graphbuild.labels import SUBJECT
from graphbuild.lexicon import lexicon, names_event, table
from graphbuild.model import Token
from graphbuild.world import places


def role_beside_name(tree: Tree) -> Iterator[Found]:
    """A description in apposition says what the named one is.

    yes: Fuad Orhan, spokesman for the army, resigned. -> Fuad Orhan | be spokesman for | army
    yes: Trump called his counterpart Volodymyr Zelenskyy. -> Volodymyr Zelenskyy | be counterpart of | his
    yes: Siti Rahmania, a teacher, fled. -> Siti Rahmania | be | teacher
    yes: Kim Lee, a Texas Democrat, resigned. -> Kim Lee | be | Texas Democrat
    yes: Ann Hart, head of Acme and chairman of Brann, fled. -> Ann Hart | be chairman of | Brann
    yes: Ann Hart, head of Acme and a co-author of the paper, fled. -> Ann Hart | be co-author of | paper
    yes: The Rada, Ukraine's parliament, ratified it. -> Rada | be parliament of | Ukraine
    yes: Malala was born in Mingora, the daughter of a teacher. -> Malala | be daughter of | teacher
    yes: Peru's biggest maker of buses, Brann, bought a rival. -> Brann | be | Peru's biggest maker of buses
    yes: Chile's and Argentina's presidents, Elena Soto and Raúl Prado, met. -> Raúl Prado | be president of | Argentina
    yes: The Dutch and Irish ministers, Ann Vos and Luc Denayer, flew home. -> Luc Denayer | be minister of | Irish
    no: Iron, a metal and lithium were sold.
    no: The editor and the owner of the paper, Ann Vos and Luc Maes, met in Oslo.
    no: The plant, the size of 60 football pitches, will employ 900 workers.
    from: Quirk and others 1985, 17.65 to 17.93
    """
    for noun in tree.tokens if "respectively" not in tree.words else ():
        for other in tree.appositions(noun):
            between = tree.tokens[noun.index : other.index]
            apart = (t for t in between if t.text in {":", ";"} or (tree.is_verb(t) and t.head != noun.index))
            born = _is_child(tree, other)  # "she was born in Lyon, the daughter of a baker"
            if any(tree.is_finite(t) and tree.arc(t) == "noun clause" for t in between):
                continue  # "no evidence that it leaked, a concern that": of what is no concern
            if any(t.index != noun.head or not born for t in apart):
                continue
            # "the Prime Minister, Najib Razak"
            described = is_role(noun) and noun.entity != "PERSON" and tree.is_name(other)
            name, description = (
                (noun, other) if not described and (tree.is_name(noun) or not tree.is_name(other)) else (other, noun)
            )
            a_kind = any(t.lemma.lower() in {"a", "an"} for t in tree.determiners(description))
            if (
                (tree.is_name(description) and not is_role(description) and not (a_kind and name.entity == "PERSON"))
                or tree.sentence.heading
                or is_time(tree, name)
                or is_time(tree, description)
            ):
                continue
            if _is_of_neither(tree, name, description):
                continue
            quoting = any(t.tag == "VBG" for t in tree.premodifiers(description)[:1]) and tree.is_plural(description)
            if name.entity == description.entity == "GPE" or quoting or is_of_another(tree, name, description):
                continue  # "the agency, quoting informed sources"
            if not (tree.is_noun(description) or description.lemma.lower() == "one") or _is_field(
                tree, name, description
            ):
                continue
            if not (tree.is_name(name) or (born and tree.is_pronoun(name)) or tree.determiners(name) or a_kind):
                continue
            # "the companies Altamina and Oruro"
            yield from (
                _of_several(tree, name, description)
                if description is noun and noun.tag == "NNS"
                else (found for each in _descriptions(tree, name, description) for found in _beside(tree, name, each))
            )


def _is_of_neither(tree: Tree, name: Token, description: Token) -> bool:
    """True for "fell after the announcement, its biggest drop" and "Ontario Labour Minister Kim", misread.

    And for "its 13th" beside Russia, "the commissioner Kim's comments", "Kim, of Thane, a suburb", "(compliance)",
    and "80% of the mines of Lima, a city".
    """
    owners = tree.possessors(description)
    if description.tag in {"JJ", "CD"} or description.text[:1].isdigit():
        return bool(owners)
    first = min((t.index for o in owners for t in tree.subtree(o)), default=0)
    between = {t.text for t in tree.tokens[name.index : first]}
    joined = (
        description.index > name.index and bool(owners) and between.isdisjoint({",", "(", "–", "—", "-", "--", ":"})
    )
    suburb = (
        len(tree.appositions(name)) > 1
        and name.entity == "PERSON"
        and table("kinds").get(description.lemma.lower(), ("",))[0] in {"Place", "Work"}
    )
    if name.tag == "CD" or name.lemma in {"%", "percent"}:
        return True
    put_in = tree.tokens[description.index - 1].text in {"(", "["} and description.text.islower()
    known = any(d.lemma.lower() == "the" for d in tree.determiners(name))  # 'the effort (compliance)', in a quotation
    if joined or suburb or (put_in and known and not tree.determiners(description)):
        return True
    drop = description.lemma.lower() in _CHANGES and tree.ranks and name.lemma.lower() not in _CHANGES
    most = any(a.tag == "JJS" for a in tree.adjectives(description))
    if description.lemma.lower() in {"crew", "staff", "workforce"} and name.entity == "ORG":
        return True  # "staff at the largest of them, Brno Hospital"
    return (drop and most) or (bool(places(name.text)) and is_role(description) and is_office([description]))


_CHANGES = CHANGES | {"gain", "loss", "slump"}
"""What a figure does, and no announcement."""


def _is_child(tree: Tree, noun: Token) -> bool:
    """True for the daughter, and for "the second of four children"."""
    of = [o for words, o in tree.obliques(noun) if words[-1].lemma == "of"]
    return noun.lemma.lower() in lexicon("kin") or any(o.lemma in {"child", "sibling"} and tree.numbers(o) for o in of)


def _of_several(tree: Tree, name: Token, roles: Token) -> Iterator[Found]:
    """What each of those named is; of two owners in that order: "Chile's and Peru's presidents, Soto and Lee"."""
    names, owners, found = tree.conjuncts(name), _owners(tree, roles), role(tree, roles)
    if len(owners) > 1:
        if found is not None and len(names) == len(owners):
            for one, owner in zip(names, owners, strict=True):
                yield Found(one, plain(f"be {' '.join(found[0])}"), owner, predicate=one, fixed=True, alone=True)
        return
    for one in names:
        for each in _descriptions(tree, name, roles):
            yield from _beside(tree, one, each)


def _owners(tree: Tree, roles: Token) -> tuple[Token, ...]:
    """Chile and Peru of "Chile's and Peru's presidents", "the presidents of Chile and Peru"; "French and Dutch"."""
    of = (t for words, t in tree.obliques(roles) if [w.lemma for w in words] == ["of"])
    peoples = (t for t in tree.premodifiers(roles) if t.entity in {"NORP", "GPE"})
    firsts = tree.possessors(roles) or tuple(of) or tuple(peoples)
    return tuple(dict.fromkeys(t for first in firsts for t in tree.conjuncts(first)))


def _descriptions(tree: Tree, name: Token, description: Token) -> list[Token]:
    """Head and chairman in "Kim, head of Acme and chairman of Brann": what is joined without "the" is one's own."""
    joined = tree.conjuncts(description)[1:] if description.index > name.index else ()
    further = [t for t in joined if is_role(t) or (t.tag == "NN" and t.lemma.lower() in lexicon("relational"))]
    return [description, *(t for t in further if t.entity != "PERSON" and not _has_the(tree, t))]


def _has_the(tree: Tree, noun: Token) -> bool:
    return any(d.lemma.lower() not in {"a", "an"} for d in tree.determiners(noun))


def _beside(tree: Tree, name: Token, description: Token) -> Iterator[Found]:
    """That the one named is what the description says, and whose."""
    found = role(tree, description) or (owned(tree, description) if tree.is_name(name) else None)
    then = _when(tree, description)
    if then and (then != "former" or found is None):
        return
    if found is None:
        yield Found(name, plain("be"), description, predicate=name, fixed=True, alone=True, described=True)
        return
    words, owner = (then, *found[0]) if then else found[0], found[1]
    for each in tree.conjuncts(owner):
        if is_another_description(tree, owner, each):
            yield Found(name, plain("be"), each, predicate=name, fixed=True, alone=True, described=True)
        else:
            yield Found(name, plain(f"be {' '.join(words)}"), each, predicate=name, fixed=True, alone=True)


def _when(tree: Tree, description: Token) -> str:
    """ "former" for what somebody once was or no longer is, "never" for what he is not, or may not be; "" elsewhere."""
    beside = [t for a in tree.adverbs(description) for t in (a, *tree.below(a, "negation", "adverb"))]
    before = tree.tokens[max(0, description.index - 3) : description.index]
    words = {t.lemma.lower() for t in (*beside, *tree.below(description, "negation"))}
    words |= (
        {"longer"}
        if [t.text.lower() for t in before if t.text.lower() in {"no", "longer"}] == ["no", "longer"]
        else set()
    )
    if words & {"once", "formerly", "longer", "previously"}:
        return "former"
    near = {t.lemma.lower() for t in before if t.tag == "RB"}  # "Kim, not the owner", "Kim, perhaps the owner"
    return "never" if words & {"not", "never"} or near & (lexicon("hedges") | _HARDLY) else ""


_HARDLY = frozenset({"almost", "barely", "hardly", "never", "not", "rarely", "scarcely", "seldom"})


def is_of_another(tree: Tree, name: Token, description: Token) -> bool:
    """True where the two cannot be one, so that the parser joined them wrongly: a person and a panel, many and one."""
    word = description.lemma.lower()
    if any(d.lemma.lower() == "no" for d in tree.determiners(description)):
        return True  # "no document, no witness"
    close = not any(t.text == "," for t in tree.tokens[description.index : name.index])  # "the group Katiba Watch"
    person = name.entity == "PERSON" and bool(tree.compounds(name)) and not close
    if person and not is_role(description) and word in lexicon("collective_nouns") - {"couple", "duo", "pair"}:
        return True  # "a Senate committee, Secretary Malcolm Baldrige and Clayton Yeutter"
    thing = name.entity in {"GPE", "ORG"} or (name.tag == "NN" and not is_role(name) and bool(tree.determiners(name)))
    if thing and is_role(description) and any(t.entity == "PERSON" for t in tree.appositions(description)):
        return True  # "the agency ESA, its director, Kim Lee, said"
    paired = len(tree.conjuncts(name)) > 1 and tree.arc(description) == "joined" and description.index < name.index
    if paired and description.tag == "NN":
        return True  # "the editor and the owner of the paper, Ann Vos and Luc Maes": he is the owner
    alone = len(tree.conjuncts(name)) == 1 and name.tag == "NNP" and name.entity != "NORP"
    if description.tag == "NNS" and alone and description.index < name.index and not tree.is_plural(name):
        return True  # "sailors aboard the destroyer USS Higgins"
    if name.entity == "PERSON" and alone and description.tag == "NNS" and description.index > name.index:
        return True  # "spied on Assange, his lawyers and members of Congress"
    if name.tag == "NNS" and description.tag == "NN" and is_role(description) and word in lexicon("persons"):
        return True  # "sent to officials, vice minister Makoto Kuroda suggested"
    return word in _TURNS and tree.arc(name) not in SUBJECT


_TURNS = frozenset(
    {"act", "blow", "boost", "decision", "development", "gesture", "indication", "milestone", "move", "setback", "sign"}
    | {"accusation", "allegation", "allusion", "assertion", "charge", "claim", "nod", "reference", "suggestion"}
    | {"signal", "step", "trend", "verdict", "ruling", "victory", "defeat", "reversal", "feat", "outcome", "result"}
    | {"achievement", "appointment", "honour", "honor", "job", "position", "post", "practice", "privilege", "task"}
)
"""Nouns that sum up what a clause tells: "bought tablets, a move that could help"."""
_OF_THINGS = ("ing", "tion", "sion", "ment", "ness", "ity", "ance", "ism")
"""Ends of nouns that name no person."""


def _is_field(tree: Tree, name: Token, description: Token) -> bool:
    """True for tennis in "Vitas Gerulaitis (tennis)", victory in "handed Kim a victory": no person is that."""
    word = description.lemma.lower()
    if any(a.lemma.lower() == "other" for a in tree.adjectives(description)):
        return True  # "the other authors – Lee, Kim and Park"
    if word in {"age", "height", "length", "name", "size", "weight", "width"}:
        return True  # "the creek that gives the town its name", "a plant the size of sixty pitches"
    if name.entity != "PERSON" or is_role(description) or word in lexicon("relational"):
        return False
    bare = not tree.determiners(description) and not tree.premodifiers(description)
    event = names_event(word) or (len(word) > 6 and word.endswith(_OF_THINGS) and description.tag == "NN")
    return event or (description.tag == "NN" and bare and not tree.possessors(description))


RULES = (role_beside_name,)
