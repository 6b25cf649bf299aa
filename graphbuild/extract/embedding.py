"""What the words above a predicate make of it: verbs that take verbs, conjunctions, prepositions, nouns with clauses.

Sources: Karttunen 1971; Nairn, Condoravdi and Karttunen 2006 (signatures); Sauri and Pustejovsky 2009 (FactBank).
"""

from graphbuild.extract.adjectives import under_adjective, what_it_is
from graphbuild.extract.adjuncts import adverbial, prepositional
from graphbuild.extract.conditions import condition
from graphbuild.extract.cues import negation, negative_subject, own
from graphbuild.extract.events import event_of, is_put_aside
from graphbuild.extract.joining import joined
from graphbuild.extract.judged import is_judged, judged, showing
from graphbuild.extract.noun_clauses import noun_clause, under_plan_or_rumour
from graphbuild.extract.noun_sayings import under_its_subject
from graphbuild.extract.sorts import signature
from graphbuild.extract.taken import is_said, under_saying, under_signature
from graphbuild.extract.tree import Tree
from graphbuild.extract.unspoken import with_particle
from graphbuild.extract.voices import (
    is_heard,
    question,
    spoken_beside,
)
from graphbuild.extract.walk import Walk
from graphbuild.extract.writer import is_of_the_writer
from graphbuild.lexicon import lexicon
from graphbuild.model import Token


def climb(walk: Walk, start: Token, *, fixed: bool, told: bool) -> None:
    """Walks from `start` up to the root and lets each arc have its say; without `told` only questions count."""
    tree, node, inner = walk.tree, start, not fixed
    seen = {start.index}
    while True:
        if told:
            spoken_beside(walk, node)
        head = tree.head(node)
        if head is None:
            _alone(walk, node, inner)
            question(walk, node, start)
            return
        told = told and not is_of_the_writer(walk, node, head)
        if head.index in seen:
            return
        seen.add(head.index)
        if told:
            inner = _step(walk, node, head, inner)
        node = head


def _goes_on(walk: Walk, node: Token) -> bool:
    """True for killing and driven in "it fell, Kim said, killing two" and "driven by rents", sold in "and sold it"."""
    tree, start = walk.tree, walk.tree.tokens[walk.start]
    path = [start, *tree.above(start)]
    under = next((t for t in path if tree.head(t) == node), start)
    shared = tree.arc(under) == "joined" and not any(tree.head(s) == under for s in tree.subjects(under))
    return start.tag == "VBG" or shared or (under.tag == "VBN" and tree.is_bare_participle(under))


def _alone(walk: Walk, root: Token, inner: bool) -> None:
    """ "If only Kim had sold it" is a condition of nothing that is told."""
    mark = condition(walk.tree, root) if inner and not walk.settled else None
    if mark is not None and mark.tag in {"IN", "VBD", "MD"} and mark.index < root.index:
        walk.weaken("conditional", mark, "makes it a condition")
        if mark.text.lower() == "had" and negation(walk.tree, root) is not None:
            walk.unsaid = "what would have been so"


def _step(walk: Walk, node: Token, head: Token, inner: bool) -> bool:
    """Takes one arc into account; returns whether what is above still bears on polarity and modality."""
    tree = walk.tree
    if tree.arc(node) == "joined":
        return joined(walk, node, head, inner)
    if is_judged(walk, node, head):
        return judged(walk, node, head)
    if _is_settled_here(walk, node, head):
        return False
    _is_feared(walk, node, head, inner)
    shows = showing(tree, node, head)
    clausal = tree.arc(node) in {"open complement", "clause", "clausal subject", "clausal undergoer"}
    if shows is not None or (clausal and (tree.is_verb(node) or tree.is_verb(head) or tree.subjects(node))):
        return _complement(walk, node, shows or head, inner)
    if tree.arc(node) == "adverbial clause":
        return adverbial(walk, node, head, inner)
    if tree.arc(node) in {"noun clause", "relative clause"}:
        return noun_clause(walk, node, head, inner)
    if tree.arc(node) == "preposition clause":
        return prepositional(walk, node, head, inner)
    if tree.is_verb(head) and inner and not tree.is_verb(node):
        able = tree.arc(node) == "quality" and tree.arc(head) == "open complement"  # "does not seem to be able to"
        able = able or (tree.is_be(head) and (_is_state(walk, node) or _is_there(tree, node, head)))
        return able or is_put_aside(walk, node) or event_of(walk, node, head)
    if inner and (tree.is_noun(head) or head.tag == "JJ"):
        under_plan_or_rumour(walk, node, head)
    return inner and not tree.is_verb(node)


def _is_feared(walk: Walk, node: Token, head: Token, inner: bool) -> None:
    """ "Are feared trapped under the rubble" leaves it open."""
    told = walk.tree.arc(node) == "title" and node.tag == "VBN" and walk.tree.is_passive(head)
    if inner and told and head.lemma.lower() in _FEARING:
        walk.weaken("possible", head, "leaves it open")


_FEARING = frozenset({"allege", "assume", "believe", "fear", "presume", "rumour", "suspect", "think"})
"""What is thought of somebody by nobody in particular."""


def _is_settled_here(walk: Walk, node: Token, head: Token) -> bool:
    """True where the arc itself says what becomes of the clause: a condition, or what it is time for."""
    if (mark := _condition_taken_for_clause(walk, node, head)) is not None:
        walk.weaken("conditional", mark, "makes it a condition")
    elif (time := _overdue(walk.tree, node, head)) is not None:
        walk.weaken("intended", time, "says what ought to be")
    else:
        return False
    return True


def _overdue(tree: Tree, node: Token, head: Token) -> Token | None:
    """Time in "it is time the bank paid its taxes", "it is about time the city built one"; None elsewhere."""
    if node.tag != "VBD" or not tree.subjects(node) or "time" not in tree.words:
        return None
    be = tree.head(head) if head.lemma == "time" else head
    time = next((t for t in tree.tokens[(be or head).index : node.index] if t.lemma == "time"), None)
    it_is = be is not None and tree.is_be(be) and any(t.text.lower() == "it" for t in tree.subjects(be))
    first = (
        tree.word_after(time).index == min(t.index for s in tree.subjects(node) for t in tree.subtree(s))
        if time
        else False
    )
    return time if it_is and first else None


def _is_there(tree: Tree, node: Token, head: Token) -> bool:
    """True for men in "there are men hiding in Oslo": what they do is as the clause has it."""
    return tree.arc(node) == "attribute" and bool(tree.below(head, "expletive"))


def _is_state(walk: Walk, node: Token) -> bool:
    """True for the in of "may be in talks with Peru": the talks are as the clause has it."""
    thing = walk.tree.tokens[walk.start]
    bare = not walk.tree.determiners(thing) and not walk.tree.possessors(thing)
    return walk.content and bare and thing.head == node.index and walk.tree.is_preposition(node)


def _condition_taken_for_clause(walk: Walk, node: Token, head: Token) -> Token | None:
    """Had in "had it been so, he added, I would have come"; provided in "provided that it is so"; else None."""
    tree = walk.tree
    if tree.arc(node) != "clause":
        return None
    mark = condition(tree, node)
    if tree.arc(head) == "adverbial clause" and condition(tree, head) == head:
        return head  # "supposing that it is so"
    before = node.index < head.index and head.lemma.lower() not in lexicon("saying") | lexicon("doubting")
    if mark is not None and (mark.tag in {"VBD", "MD"} or before):
        return mark
    provided = head.tag in {"VBD", "VBN"} and head.lemma.lower() in {"provide", "provided"}
    return head if provided and not tree.subjects(head) and not tree.objects(head) else None


def _complement(walk: Walk, node: Token, head: Token, inner: bool) -> bool:
    tree = walk.tree
    if not tree.is_verb(head):  # "Hotels bill: ministers win vote" has two parts
        return inner and not _is_parallel(walk, node, head, head.lemma.lower()) and under_adjective(walk, node, head)
    if (thing := what_it_is(tree, node, head)) is not None:
        return inner and under_adjective(walk, node, thing)
    found = False if is_heard(walk, node, head) else under_its_subject(walk, node, head)
    if found is not None:
        return found
    lemma = _sense(tree, node, head)
    last = node.index < head.index < walk.start and not _goes_on(walk, node)
    if _is_parallel(walk, node, head, lemma) or last:
        return False  # "they met, Kim said, hours after talks had failed": the last is the writer's
    denied = negation(tree, head) or negative_subject(tree, head)
    heard = len(walk.speakers)
    if (
        tree.is_finite(node)
        or (
            tree.is_infinitive(node) and tree.subjects(node) and node.index < head.index
        )  # "Peru to sell mine, it says"
        or tree.mark(node) is not None
        or (tree.arc(node) == "clause" and not tree.is_infinitive(node) and not tree.is_bare_participle(node))
    ):
        under_saying(walk, node, head, lemma, denied, inner)
    elif inner:
        under_signature(walk, node, head, lemma, denied)
    mark = tree.mark(node)
    presupposed = mark is not None and mark.tag == "WRB"
    _how_to(walk, node, mark if inner else None)
    spoken = lemma in lexicon("saying") | lexicon("thinking") | lexicon("factive")
    to_see = tree.is_infinitive(head) or bool(tree.modals(head))
    seen = lemma in {"hear", "see", "watch", "witness"} and to_see and mark is None
    if spoken and not seen and inner and not is_said(walk, node, head):
        del walk.speakers[heard:]
    meant = tree.is_infinitive(node) and (tree.is_gerund(head) or (signature(lemma) or ("", ""))[1] == "-intended")
    if presupposed or (spoken and not seen and not meant):
        return False  # but "without agreeing to extend it", "denied that it agreed to extend it": it is not meant
    if inner:
        own(walk, head, outer=True)
    return inner


def _sense(tree: Tree, node: Token, head: Token) -> str:
    """Rule for "the court held that", keep for "continued lending", which says nothing; else the verb itself."""
    lemma = with_particle(tree, head)
    if lemma == "hold" and tree.is_finite(node) and not tree.objects(head):
        return "rule"
    return "keep" if lemma == "continue" and not tree.is_finite(node) else lemma


def _how_to(walk: Walk, node: Token, mark: Token | None) -> None:
    """ "Discussed how to sell it": whether anybody did is open."""
    if mark is not None and mark.tag == "WRB" and walk.tree.is_infinitive(node):
        walk.weaken("possible", mark, "leaves open whether it is done")


def _is_parallel(walk: Walk, node: Token, head: Token, lemma: str) -> bool:
    """True for a sentence before a semicolon or comma that the parser hangs on the next one."""
    tree = walk.tree
    if any(t.text in {";", ":"} for t in tree.tokens[node.index : head.index]) and tree.arc(node) == "clause":
        return True
    if any(t.text == ":" for t in tree.tokens[head.index : node.index]) and head.entity not in {"PERSON", "ORG", "GPE"}:
        return not tree.is_verb(head) or lemma not in lexicon("saying") | lexicon("thinking")
    if tree.arc(node) != "clause" or node.index > head.index or not tree.is_finite(node):
        return False
    begins = min((s.index for subject in tree.subjects(head) for s in tree.subtree(subject)), default=head.index)
    joined = any(t.tag == "CC" and t.index == begins - 1 for t in tree.below(node, "conjunction"))
    joined = joined or any(t.tag == "CC" and t.index == begins - 1 for t in tree.below(head, "conjunction"))
    speaks = lexicon("saying") | lexicon("thinking") | lexicon("denying") | lexicon("doubting")
    return joined or lemma not in speaks  # "the broadcasts began and Kim says they will go on"
