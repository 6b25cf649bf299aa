"""What the writer tells within what somebody says: "said the Union, which won most seats, had to go"."""

from graphbuild.extract.tree import Tree
from graphbuild.extract.voices import COMMENTS
from graphbuild.extract.walk import Walk
from graphbuild.labels import SUBJECT
from graphbuild.lexicon import lexicon
from graphbuild.model import Token


def is_of_the_writer(walk: Walk, node: Token, head: Token) -> bool:
    """True for the word above which nobody but the writer speaks."""
    after = _is_past_the_quote(walk, node, head) or _is_withheld(walk, node, head) or _is_spliced(walk, node, head)
    if after or _is_comment(walk, node) or _is_summed_up(walk, node) or _is_said_besides(walk, node):
        return True
    if _is_set_against(walk.tree, node, head):
        return True
    return _is_background(walk.tree, node, head) or _is_told_of_it(walk.tree, node, head)


def _is_said_besides(walk: Walk, node: Token) -> bool:
    """True for what Lee says in "Kim said it would stop, while Lee said it would not": Kim tells none of it."""
    tree = walk.tree
    mark = tree.mark(node) if tree.arc(node) == "adverbial clause" else None
    while_ = mark is not None and mark.lemma.lower() in {"while", "whereas"} and tree.tokens[mark.index - 1].text == ","
    return while_ and node.lemma.lower() in lexicon("saying") and bool(tree.subjects(node))


def _is_set_against(tree: Tree, node: Token, head: Token) -> bool:
    """True for "said that firms would buy it, although Acme has stopped": a present that is not shifted back."""
    mark = tree.mark(node) if tree.arc(node) == "adverbial clause" else None
    saying = tree.head(head)
    if mark is None or saying is None or mark.lemma.lower() not in {"although", "though"}:
        return False
    said = saying.tag == "VBD" and saying.lemma.lower() in lexicon("saying") and tree.arc(head) == "clause"
    shifted = any(m.text.lower() in {"would", "could", "might"} for m in tree.modals(head))
    now = any(t.tag in {"VBP", "VBZ"} for t in (node, *tree.auxiliaries(node)))
    own = any(not tree.is_pronoun(s) for s in tree.subjects(node))
    own = own and not tree.is_be(node)  # "although the ruling is fair" may be what he says
    return said and shifted and now and own and tree.tokens[mark.index - 1].text == ","


def _is_background(tree: Tree, clause: Token, noun: Token) -> bool:
    """True for winning in "said the Union, which won most seats, had to go": so the writer tells who that is.

    Not for what goes on after the saying, nor for "had won" and "was old", which may be what was said of it.
    """
    if tree.arc(clause) != "relative clause" or not tree.is_finite(clause) or tree.modals(clause):
        return False
    inside = list(tree.subtree(clause))
    opening = next((t for t in inside if t.tag in {"WDT", "WP", "WP$"} or t.text == "where"), None)
    apart = opening is not None and tree.tokens[opening.index - 1].text == "," and _is_known(tree, noun)
    doubting = lexicon("doubting") | {"accuse"}
    reporting = lexicon("saying") | lexicon("thinking") | lexicon("denying") | doubting | {"hear"}
    saying = next((t for t in tree.above(noun) if t.lemma.lower() in reporting), None) or _source(tree)
    if saying is None or not apart:
        return False
    if saying.lemma.lower() in doubting:  # "doubts that it will curb exports, which have grown"
        return all(t.lemma.lower() not in reporting for t in tree.above(saying))
    first = (*tree.auxiliaries(clause), clause)[0]
    if first.tag in {"VBP", "VBZ"}:
        return saying.lemma not in _MAINTAINING
    if tree.is_passive(saying) and not tree.agents(saying):
        return True  # "Kim, who led Acme, was sacked, it was reported"
    verb = tree.head(noun)
    within = verb is not None and noun.index < inside[-1].index < verb.index
    before = saying.index < noun.index and saying.text.lower() != "according"
    within = within and (before or (noun.entity in {"GPE", "ORG"} and saying.lemma == "report"))
    within = within and tree.arc(noun) in SUBJECT
    event = first.tag == "VBD" and not tree.is_be(first) and first.lemma.lower() not in {"contain", "have", "include"}
    return event and within and saying.lemma != "hear"


def _source(tree: Tree) -> Token | None:
    """The word of "according to the police"; None where there is none."""
    return next((t for t in tree.tokens if t.text.lower() == "according"), None)


def _is_told_of_it(tree: Tree, participle: Token, noun: Token) -> bool:
    """True for "said the decision, criticised by the unions," and "a man accused of theft may go, a judge ruled"."""
    if tree.arc(participle) not in {"noun clause", "relative clause"} or not tree.is_bare_participle(participle):
        return False
    saying = next((t for t in tree.above(noun) if t.lemma.lower() in lexicon("saying")), None)
    if saying is None or participle.tag != "VBN":
        return False
    if participle.lemma.lower() in {"accuse", "convict", "suspect"}:
        return saying.lemma in {"decide", "find", "rule"}
    apart = tree.tokens[participle.index - 1].text == "," and participle.lemma.lower() not in {"combine", "couple"}
    return apart and saying.index < noun.index and _is_known(tree, noun)


_MAINTAINING = frozenset({"allege", "argue", "claim", "complain", "contend", "insist", "maintain"})
"""Verbs whose subject tells his own case."""


def _is_known(tree: Tree, noun: Token) -> bool:
    """True for a name and for "the Union", "its bank"."""
    the = any(d.lemma.lower() == "the" for d in tree.determiners(noun))
    return not tree.is_indefinite(noun) and (tree.is_name(noun) or the or bool(tree.possessors(noun)))


def _is_comment(walk: Walk, node: Token) -> bool:
    """True for the allegation in "he said it paid too much, an allegation it denied": that is the writer's word."""
    noun = node.lemma.lower() in COMMENTS | {"decision", "fact", "move", "version"}
    inside = walk.start != node.index and walk.tree.arc(walk.tree.tokens[walk.start]) == "relative clause"
    arc, before = walk.tree.arc(node), walk.tree.tokens[max(0, node.index - 2)].text
    apart = arc in {"apposition", "adverbial noun"} or (arc, before) == ("object", ",")
    return noun and inside and apart


def _is_summed_up(walk: Walk, node: Token) -> bool:
    """True for the case of "ruled that Acme broke it, …, in a case that could reshape it": so the writer calls it."""
    tree, preposition = walk.tree, walk.tree.head(node)
    if preposition is None or preposition.lemma.lower() != "in" or tree.arc(node) != "preposition object":
        return False
    after = any(t.tag == "VBG" and tree.tokens[t.index - 1].text == "," for t in tree.above(preposition))
    a = any(d.lemma.lower() == "a" for d in tree.determiners(node)) and node.lemma.lower() in _SUMMING_UP
    inside = walk.start != node.index and tree.arc(tree.tokens[walk.start]) == "relative clause"
    return a and inside and (after or tree.tokens[preposition.index - 1].text == ",")


_SUMMING_UP = frozenset(
    {"blow", "boost", "case", "decision", "development", "move", "setback", "shift", "sign", "step", "verdict"}
)
"""What a writer calls the whole of what he has told."""


def _is_withheld(walk: Walk, node: Token, head: Token) -> bool:
    """True for giving in "said it had cut jobs but gave no details": nobody says so of himself."""
    tree, said = walk.tree, walk.tree.head(head)
    if tree.arc(node) != "joined" or tree.arc(head) != "clause" or said is None or tree.subjects(node):
        return False
    but = any(t.text.lower() == "but" for t in tree.tokens[head.index : node.index])
    if not but or said.lemma.lower() not in lexicon("saying"):
        return False
    short = [t.text for t in tree.particles(node)][:1] == ["short"]
    none = bool(tree.negations(node)) or any(d.text == "no" for o in tree.objects(node) for d in tree.determiners(o))
    word = node.lemma.lower()
    return (word == "stop" and short) or word in {"decline", "refuse"} or (none and word in _TELLING)


def _is_spliced(walk: Walk, node: Token, head: Token) -> bool:
    """True for blaming in "the board blamed an error, it said the sum was right": what it said comes after."""
    tree = walk.tree
    said = [t for t in tree.below(head, "clause") if tree.subjects(t)]
    return (
        node in said
        and node.index < head.index < said[-1].index
        and head.lemma.lower() in lexicon("saying")
        and any(s.lemma.lower() in {"it", "he", "she", "they"} for s in tree.subjects(head))
    )


_TELLING = frozenset(
    {"comment", "confirm", "disclose", "elaborate", "explain", "give", "identify", "name", "offer", "provide"}
    | {"release", "reveal", "say", "specify"}
)
"""What a writer tells that somebody did not do, who spoke."""


def _is_past_the_quote(walk: Walk, node: Token, head: Token) -> bool:
    """True for the vote of "accused it of “ripping out the heart” after it voted": the quotation ends before."""
    tree = walk.tree
    trails = node.tag == "VBG" and tree.tokens[node.index - 1].text in {",", "''", '"', "”"}
    apart = trails or tree.mark(node) is not None
    if tree.arc(node) != "adverbial clause" or not apart or node.index < head.index:
        return False
    return any(q.start <= head.start < q.end <= walk.tree.tokens[walk.start].start for q in walk.quotes)
