"""What a verb makes of the clause or infinitive that it takes: said, asked for, denied, thought, managed.

Sources: Karttunen 1971; Nairn, Condoravdi and Karttunen 2006; Sauri and Pustejovsky 2009 (FactBank).
"""

from graphbuild.extract.adjuncts import mistaken
from graphbuild.extract.conditions import OUTCOMES, PLANS, is_present
from graphbuild.extract.cues import hedges, negation, negative_subject, told_ahead
from graphbuild.extract.implicatives import EXPECTING, foresees, signature_here
from graphbuild.extract.judged import FINDING_IT_SO, judged_to_be
from graphbuild.extract.sorts import signature
from graphbuild.extract.unspoken import is_meant_to_be, is_said_here, unspoken
from graphbuild.extract.voices import (
    comes_to_light,
    is_of_the_clause,
    speakers_of,
    when_clause,
)
from graphbuild.extract.walk import Walk
from graphbuild.lexicon import lexicon, names_body
from graphbuild.model import Token


def is_said(walk: Walk, said: Token, saying: Token) -> bool:
    """False for "refused to say that", "until he says that": nobody has; "will announce that" only leaves it open."""
    tree = walk.tree
    for hedge in hedges(tree, saying)[:1]:
        walk.weaken("possible", hedge, "leaves open whether it is said")  # "maybe she thinks that"
    own_words = is_said_here(tree, saying)
    open_ = {"will", "may", "might", "could"} | (set() if own_words else {"would"})  # "I would argue that", which does
    to_come = next((m for m in tree.modals(saying) if m.text.lower() in open_), None)
    thinks = saying.lemma.lower() in lexicon("thinking") and not own_words
    if to_come is not None and (thinks or saying.lemma.lower() in lexicon("saying")) and tree.is_finite(said):
        walk.weaken("possible", to_come, "leaves open whether it is said")
        return True
    if not tree.is_finite(said) and tree.arc(saying) != "open complement":
        return True  # "without agreeing to extend it"
    if (cue := unspoken(walk, saying)) is not None:
        walk.weaken("possible", cue, "leaves open whether it is said")
    return cue is None or is_meant_to_be(tree, saying, cue)


def under_saying(walk: Walk, node: Token, head: Token, lemma: str, denied: Token | None, inner: bool) -> None:
    tree = walk.tree
    mark = tree.mark(node)
    question = mark is not None and (
        mark.lemma.lower() in {"whether", "if"}
        or (mark.tag == "WRB" and mark.lemma.lower() not in {"when", "where", "how", "why"})
    )
    ought = any(t.lemma.lower() == "should" for t in tree.modals(node)) and lemma != "suggest"
    asked = lemma in {"insist", "recommend", "suggest", "urge"} and (ought or _is_subjunctive(walk, node, head))
    required = lemma in {"demand", "mandate", "request", "require", "stipulate"} and mark is not None
    if asked or required or (lemma in lexicon("demanding") and not tree.is_finite(node)):
        _asked_for(walk, head, said=asked, inner=inner)
        return
    seen = lemma in {"hear", "notice", "see", "watch"} and mark is None
    unseen = denied is not None and (seen or not tree.is_finite(node))  # "did not see Lee leave"
    if (lemma in lexicon("factive") or comes_to_light(tree, head, lemma)) and not question and not unseen:
        walk.record(head, "takes it for true")
        if lemma == "mean" and inner:
            _as_a_plan_has_it(walk, head)
        return
    if lemma in lexicon("denying"):
        _as_denied(walk, head, denied, inner=inner)
        return
    if mark is not None and mark.tag == "WRB" and not question:
        _told_how(walk, node, head, mark, denied)
        return
    if _is_set_off(walk, node, head) or _is_to_be_proved(walk, node, head, inner) or _is_of_a_happening(walk, head):
        return
    if lemma in lexicon("saying") | lexicon("thinking"):
        _as_said(walk, head, lemma, denied if inner or question else None, question=question, inner=inner)
        return
    has_it = lemma == "have" and any(o.text.lower() == "it" for o in tree.objects(head))  # "rumour has it that"
    if inner and (lemma in lexicon("doubting") or question or has_it):
        walk.weaken("possible", head, "leaves it open")
    elif inner and not tree.is_be(head):
        under_signature(walk, node, head, lemma, denied)


def _asked_for(walk: Walk, head: Token, *, said: bool, inner: bool) -> None:
    """What somebody asks for; with `said`, in words that are his. "Asked that the sum that was ordered be cut"."""
    if inner:
        walk.weaken("intended", head, "asks for it or wants it")
    if said and walk.tree.subjects(head):
        walk.say(speakers_of(walk.tree, head), head)


def _is_subjunctive(walk: Walk, node: Token, head: Token) -> bool:
    """True for "insisted that Lee back it": "Lee back" is no present; nor is "they back it" beside a past tense."""
    tree = walk.tree
    subjects = tree.subjects(node)
    one = len(subjects) == 1 and subjects[0].tag in {"NN", "NNP"} and len(tree.conjuncts(subjects[0])) == 1
    past = len(subjects) == 1 and subjects[0].tag in {"NNS", "NNPS", "PRP"} and head.tag in {"VBD", "VBN"}
    bare = node.tag in {"VB", "VBP"} and not any(t.tag in {"MD", "VBD", "VBP", "VBZ"} for t in tree.auxiliaries(node))
    single = one and (head.lemma == "insist" or not names_body(subjects[0].lemma.lower()))
    return bare and (single or past) and node.lemma not in {"be", "do", "have"}


def _told_how(walk: Walk, node: Token, head: Token, mark: Token, denied: Token | None) -> None:
    """ "Told the jury how he fled" is his word, "did not say why he fled" takes it for true."""
    tree = walk.tree
    walk.record(mark, "takes it for true")
    tells = head.lemma.lower() in lexicon("saying") and mark.lemma.lower() == "how" and tree.is_finite(node)
    tells = tells or (head.lemma.lower() in {"ask", "demand", "question"} and mark.lemma.lower() == "why")
    if tells and denied is None and (tellers := speakers_of(tree, head)):
        walk.say(tellers, head)


def _is_to_be_proved(walk: Walk, node: Token, head: Token, inner: bool) -> bool:
    """True for "wrote to him, to prove that it works": nobody says it by that, and it stays open."""
    lemma = head.lemma.lower()
    if lemma in {"demonstrate", "prove", "show"} and inner and (cue := unspoken(walk, head)) is not None:
        walk.weaken("possible", cue, "leaves it open")  # "must prove that"
        return True
    if lemma not in {"show", "prove", "demonstrate", "indicate", "mean"} or not walk.tree.is_infinitive(head):
        return False
    above = walk.tree.head(head)
    be = walk.tree.head(above) if above is not None and above.lemma.lower() in {"enough", "sufficient"} else None
    is_so = be is not None and walk.tree.is_be(be) and negation(walk.tree, be) is None and not walk.tree.modals(be)
    managed = above is not None and above.lemma != "have" and negation(walk.tree, above) is None
    managed = managed and above is not None and negative_subject(walk.tree, above) is None
    managed = managed and above is not None and (signature(above.lemma.lower()) or ("",))[0] == "+"
    if inner and (managed or is_so):
        walk.record(head, "takes it for true")  # "managed to prove that", "was enough to show that"
    elif inner:
        walk.weaken("possible", head, "leaves it open")
    return True


def _is_of_a_happening(walk: Walk, head: Token) -> bool:
    """True for "the mine lost the order, which suggests that": whose word it is nobody tells, and it stays open."""
    suggested = is_of_the_clause(walk.tree, head)
    if suggested:
        walk.unsaid = "what something that happened suggests"
    return suggested


def _is_set_off(walk: Walk, node: Token, saying: Token) -> bool:
    """True for "as Japan seeks to rebuild it" after a comma: what the writer adds to what somebody said."""
    tree, clause = walk.tree, when_clause(walk, node)
    mark = tree.mark(clause) if clause is not None and node.index > saying.index else None
    if clause is None or mark is None or tree.tokens[mark.index - 1].text != ",":
        return False
    return any(not tree.is_pronoun(subject) for subject in tree.subjects(clause))


def _as_denied(walk: Walk, head: Token, denied: Token | None, *, inner: bool) -> None:
    if (cue := unspoken(walk, head)) is not None:
        walk.weaken("possible", cue, "leaves it open")  # "refused to deny that"
        return
    walk.say(speakers_of(walk.tree, head), head)
    if not inner:
        return
    if denied is not None:
        walk.weaken("possible", denied, "neither denies it nor says it")
    else:
        walk.disown(head)


def _as_said(walk: Walk, head: Token, lemma: str, denied: Token | None, *, question: bool, inner: bool) -> None:
    """Who says or thinks it, and how firmly: hoped for, wondered about, not believed.

    Without `inner` it is not the thing itself that is so, but what it takes for given.
    """
    tree = walk.tree
    gerund = lemma == "mean" and bool(tree.below(head, "clausal subject"))  # "selling it will mean that"
    means = lemma == "mean" and not any(tree.is_name(s) or tree.is_pronoun(s) for s in tree.subjects(head))
    if means and (may := tree.modals(head)):
        walk.weaken("possible", may[0], "leaves it open")  # "cloudy water can mean that it leaks"
    open_ = question and (lemma == "consider" or walk.tree.is_infinitive(head))  # "is to announce whether it will"
    untold = denied is not None and (question or lemma in _TELLING)
    if not gerund and not means and not open_ and not untold:
        walk.say(speakers_of(tree, head), head)  # who considers whether it is so says neither
    mistaken(walk, head)
    if lemma == "doubt" and denied is not None and not question:
        return  # "does not doubt that it is so"
    once = lemma in {"assume", "think"} and head.tag == "VBD"  # "I thought baking was for women"
    once = once and is_said_here(walk.tree, head)
    if (question or once or lemma in lexicon("doubting")) and not walk.settled:
        walk.weaken("possible", head, "leaves it open")
    elif lemma in {"hope", "wish", "expect"} and inner:
        walk.weaken("intended" if lemma != "wish" else "conditional", head, "hopes for it or expects it")
    if denied is not None and lemma in _LEANING and denied.lemma.lower() not in lexicon("negative_determiners"):
        walk.deny(denied, f"denies “{head.text}”, and with it what was thought")
    elif denied is not None:
        walk.weaken("possible", denied, f"denies that anybody “{head.lemma}” it")


def _as_a_plan_has_it(walk: Walk, means: Token) -> None:
    """ "The plan means that Peru keeps it" says what is to be, "a yes vote means that" what may be."""
    tree = walk.tree
    for subject in tree.subjects(means):
        if subject.lemma.lower() in PLANS and is_present(tree, means):
            walk.weaken("intended", subject, "says what is to be")
        elif tree.is_indefinite(subject) and subject.lemma.lower() in OUTCOMES | {"vote"}:
            walk.weaken("conditional", subject, "may come or not")


_TELLING = frozenset({"acknowledge", "admit", "confirm", "disclose", "reveal", "say"})
"""Verbs whose denial says that nobody said so: "would not confirm that it had"."""
_LEANING = frozenset({"anticipate", "believe", "envisage", "envision", "expect", "foresee", "suppose", "think"})
"""Verbs whose denial denies what is thought: who does not expect that it rises expects that it does not."""


def under_signature(walk: Walk, node: Token, head: Token, lemma: str, denied: Token | None) -> None:
    tree = walk.tree
    mistaken(walk, head)
    if lemma in lexicon("saying") and tree.is_passive(head) and tree.agents(head) and denied is None:
        walk.say(tree.agents(head), head)  # "is said by its owner to be safe"
        return
    if lemma in FINDING_IT_SO and tree.is_infinitive(node) and tree.is_be(node):
        judged_to_be(walk, head, denied)
        return
    if lemma == "have" and head.tag in {"VBZ", "VBP"} and tree.is_infinitive(node) and denied is None:
        walk.weaken("intended", head, "with an infinitive says what must be")
        return
    if tree.is_be(head) and tree.is_infinitive(node) and not (head.tag == "VBD" and told_ahead(tree, head)):
        walk.weaken("intended", head, "with an infinitive says what is to be")
        if denied is not None:
            walk.deny(denied, "denies it")
        return
    if lemma in lexicon("saying") | lexicon("denying") and (tree.is_gerund(node) or lemma in {"claim", "profess"}):
        walk.say(speakers_of(tree, head), head)  # "confirmed signing", "claims to own"
    elif lemma in EXPECTING | {"see"} and (tree.subjects(node) or tree.objects(head)) and foresees(tree, node, head):
        walk.say(speakers_of(tree, head), head)  # "forecasters expect it to weaken"
    found = signature_here(walk.tree, node, head, lemma)
    effect = walk.effect(found, denied) if found else "intended" if tree.is_infinitive(node) else "possible"
    perfect = any(t.lemma == "have" for t in tree.auxiliaries(node))
    if effect == "intended" and perfect and tree.is_passive(head):
        effect = "possible"  # "is supposed to have hit it"
    walk.apply(effect, head, denied)
    walk.brought_about = walk.brought_about or found == ("+", "possible")
    walk.let = walk.let or lemma == "let"
