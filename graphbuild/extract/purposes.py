"""Who is to do what an infinitive of purpose says: whoever acts, whoever is paid, given time or made for it."""

from graphbuild.extract.sorts import is_person_or_body, is_time, signature
from graphbuild.extract.tree import Tree
from graphbuild.lexicon import lexicon
from graphbuild.model import Token

AMOUNTS = frozenset({"CARDINAL", "DATE", "MONEY", "PERCENT", "QUANTITY", "TIME"})


def asks_for_itself(tree: Tree, verb: Token) -> bool:
    """True for "asked the bank for money to replace the roof": who asks is to replace it."""
    return verb.lemma.lower() == "ask" and any(p[0].lemma.lower() == "for" for p, _ in tree.obliques(verb))


def given_time(tree: Tree, verb: Token) -> tuple[Token, ...]:
    """Who is to do it in "gave the officers seven days to leave"; empty elsewhere."""
    time = any(is_time(tree, o) for o in tree.objects(verb))
    return tree.recipients(verb)[:1] if time and verb.lemma.lower() in lexicon("giving") else ()


def is_paid(tree: Tree, verb: Token) -> bool:
    """True for "paid a hacker to delete the files"; not for "paid $3m to settle it"."""
    return verb.lemma == "pay" and not any(o.entity in AMOUNTS for o in tree.objects(verb))


def serves(tree: Tree, verb: Token, thing: Token) -> bool:
    """True for what is passed, built or sent for a purpose: "the law was passed to protect children".

    "His name was withheld to protect him": no name protects anybody.
    """
    able = is_person_or_body(thing) or tree.is_name(thing) or tree.is_pronoun(thing)
    lemma = verb.lemma.lower()
    asked = lemma in _MADE_FOR or signature(lemma) is not None  # "is set to begin"
    return able or asked or any(lemma in lexicon(name) for name in ("creation", "sending", "giving"))


_MADE_FOR = frozenset({"add", "adopt", "allocate", "amend", "bring", "convene", "design", "develop", "draft", "enact"})
_MADE_FOR |= {"equip", "erect", "establish", "found", "install", "intend", "invest", "mean", "mobilise", "mobilize"}
_MADE_FOR |= {"move", "need", "pass", "place", "put", "require", "spend", "train", "use", "write"}
"""What is done with a thing that is to serve for something, beside making, sending and giving it."""
