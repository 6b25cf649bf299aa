"""What becomes of a verb under another, by the form that it has there: "stopped to sell" is not "stopped selling".

Sources: Karttunen 1971; Nairn, Condoravdi and Karttunen 2006.
"""

from graphbuild.extract.sorts import by_law, is_time, signature
from graphbuild.extract.tree import Tree
from graphbuild.lexicon import lexicon, names_event
from graphbuild.model import Token


def is_won_after_all(tree: Tree, infinitive: Token, head: Token) -> bool:
    """True for "rallied to beat Lee", "scored twice to seal it", "saved two match points to win": it came about."""
    done, gerund = infinitive.lemma.lower(), head.tag == "VBG" and head.lemma.lower() in _CHANGING
    won = head.lemma.lower() in _STRUGGLING and done in {"beat", "defeat", "draw", "overcome", "win"}
    points = any(o.lemma.lower() in {"deficit", "point"} for o in tree.objects(head))
    won = won or (points and head.lemma.lower() in {"erase", "overcome", "overturn", "save"})
    won = won or (
        head.lemma.lower() in _RACING
        and (head.lemma == "score" or not tree.objects(head))
        and done in _THEREBY | {"beat", "earn"}
    )
    ended = head.lemma.lower() in _CHANGING and done in {"close", "end", "finish", "settle"}
    struck = head.lemma.lower() in _MOVING and done in _STRIKING
    return (struck and head.tag == "VBN") or ((head.tag == "VBD" or gerund) and (won or ended or struck))


_STRUGGLING = frozenset({"battle", "fight", "hold", "rally", "recover", "scramble", "storm"})
_RACING = frozenset({"cruise", "ease", "power", "race", "romp", "score", "sprint", "surge", "swim"})
"""What a player or rider does for the win that follows."""
_CHANGING = frozenset(
    {"climb", "dip", "drop", "fall", "gain", "jump", "rally", "rebound", "recover", "rise", "run", "sink", "slip"}
    | {"slide", "surge"}
)
_MOVING = frozenset({"dive", "leap", "pounce", "rise", "sprint", "stoop", "stretch", "swivel", "swoop"})
_STRIKING = frozenset(
    {"claw", "drill", "fire", "head", "hook", "nod", "poke", "score", "slam", "slot", "steer", "volley"}
)
"""What is done in one movement: rose to head it in."""


def is_won(tree: Tree, infinitive: Token, head: Token) -> bool:
    """True for "beat Lee to claim the title": who beat her has it."""
    off = head.lemma == "hold" and any(p.text == "off" for p in tree.particles(head))
    beaten = (off or head.lemma.lower() in _BEATING) and head.tag in {"VBD", "VBZ"} and bool(tree.objects(head))
    return (beaten and infinitive.lemma.lower() in _THEREBY) or is_won_after_all(tree, infinitive, head)


_BEATING = frozenset({"beat", "defeat", "down", "edge", "outlast", "overcome", "stun", "thrash", "upset"})
"""Verbs whose subject has won."""
_THEREBY = frozenset(
    {"advance", "become", "claim", "clinch", "lift", "reach", "retain", "seal", "secure", "take", "win"}
)
"""What who beats another thereby does."""


_VOTED = frozenset({"acquit", "approve", "back", "elect", "endorse", "impeach", "oust", "ratify", "reject"})
"""What is done by voting for it."""


def signature_here(tree: Tree, node: Token, head: Token, lemma: str) -> tuple[str, str] | None:
    """What becomes of the embedded verb, affirmed and denied, as the form that it has here decides it."""
    found = None
    if tree.is_infinitive(node):
        found = _of_infinitive(tree, node, head, lemma)
    elif tree.is_gerund(node):
        another = lemma in {"recall", "remember"} and tree.subjects(node)  # "nobody remembers Lee insulting them"
        found = ("+", "possible") if another else _of_gerund(tree, head, lemma)
    if found is not None:
        return found
    if lemma == "vote" and tree.is_infinitive(node) and node.lemma in _VOTED:
        return ("+", "-")  # "voted to reject the offer", which is thereby done
    if lemma == "oblige" or (lemma == "compel" and _is_now(tree, head)):
        return ("intended", "-intended")  # "is obliged to pay", which a "was" implies
    if lemma == "threaten" and _is_by_an_event(tree, head):
        return ("possible", "-intended")  # "the row threatens to sink it", which no row means to
    times = (o for o in (*tree.objects(head), *tree.below(head, "adverbial noun")) if is_time(tree, o))
    if lemma in {"need", "take"} and any(times):  # "took an hour to reach a decision", "does not need an hour to"
        return ("+", "possible") if lemma == "take" else ("possible", "possible")
    if lemma in lexicon("making") and tree.is_bare_participle(node):
        return ("+", "-")  # "sent prices soaring"
    return ("possible", "-") if lemma == "be able" else by_law(tree, head, lemma) or signature(lemma)


def _is_by_an_event(tree: Tree, verb: Token) -> bool:
    """True for what a row, a strike or a storm does."""
    above = tree.head(verb) if tree.arc(verb) == "relative clause" else None
    doers = tree.subjects(verb) if above is None else (above,)
    return any(names_event(s.lemma.lower()) and not s.entity for s in doers)


def _of_infinitive(tree: Tree, node: Token, head: Token, lemma: str) -> tuple[str, str] | None:
    if lemma in {"stop", "quit"}:
        return ("intended", "possible")
    if lemma == "know" and tree.is_passive(head):
        return ("+", "-possible")
    if lemma == "go" and head.tag == "VBG":
        return ("intended", "-intended")  # "was going to sell it"
    if lemma == "have" and all(a.lemma != "yet" for a in tree.adverbs(head)):
        return ("possible", "possible") if tree.objects(head) else ("+", "-intended")  # "has a day to", "had to pay"
    if lemma == "stand" or (lemma == "dare" and (tree.objects(head) or tree.subjects(node))):
        return ("possible", "possible")
    return ("+", "possible") if is_won_after_all(tree, node, head) else None


def _of_gerund(tree: Tree, head: Token, lemma: str) -> tuple[str, str] | None:
    if lemma in {"help", "remember", "forget", "regret"}:
        return ("+", "+")  # "could not help laughing"
    if lemma in {"report", "recall", "describe", "mention"}:
        return ("+", "possible")
    if lemma in {"continue", "keep"} and any(m.lemma.lower() in {"ca", "can", "could"} for m in tree.modals(head)):
        return ("+", "possible")  # "cannot keep sending them there", where they are sent
    if lemma in {"cease", "quit", "stop"}:
        return ("-", "+")  # "never stopped making jokes"
    seen = lemma == "see" and _is_now(tree, head)
    return ("intended", "-intended") if seen else None  # "is seen rising", "analysts see it rising"


def _is_now(tree: Tree, verb: Token) -> bool:
    return verb.tag in {"VBP", "VBZ"} or any(t.text.lower() in {"are", "is"} for t in tree.auxiliaries(verb))


EXPECTING = frozenset({"believe", "consider", "estimate", "expect"})


def foresees(tree: Tree, node: Token, head: Token) -> bool:
    """False for who saw it happen: "saw the firm losing money"."""
    return head.lemma != "see" or (tree.is_gerund(node) and head.tag in {"VBP", "VBZ"})
