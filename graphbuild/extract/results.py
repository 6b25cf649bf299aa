"""Findings about what the whole sentence brings about, or about time and no more."""

from graphbuild.extract.finding import Finding
from graphbuild.extract.gerunds import deed_spoken_of
from graphbuild.extract.sorts import is_person_or_body, is_time
from graphbuild.extract.tree import Tree
from graphbuild.model import Token


def is_left_unsaid(finding: Finding) -> bool:
    """True for "nor have Torino", "so did Kim": what they did is left out, and they have or do nothing else."""
    verb = finding.found.predicate
    before = finding.tree.tokens[verb.index - 1].text.lower() if verb.index else ""
    return verb.lemma in {"be", "do", "have"} and before in {"neither", "nor", "so"}


def is_kept_off(finding: Finding) -> bool:
    """True for "keep rival stores off their devices", which keeps no store."""
    tree, verb = finding.tree, finding.found.predicate
    if verb.lemma == "send" and finding.found.relation.lemma == "send":
        return any(words[0].lemma.lower() == "past" for words, _ in tree.obliques(verb))  # "sends Rovers past Ajax"
    if verb.lemma != "keep" or finding.found.relation.lemma not in {"keep", "keep to"}:
        return False
    if tree.recipients(verb):
        return True  # "keeps Europe several degrees warmer"
    return any(words[0].lemma.lower() in {"away", "from", "off", "out"} for words, _ in tree.obliques(verb))


def is_done_by_the_event(finding: Finding) -> bool:
    """True for "were freed, officials said, ending the ordeal": neither the freed nor the officials ended it."""
    tree, verb = finding.tree, finding.found.predicate
    above = tree.head(verb)
    if above is None or not _trails(tree, verb) or verb.index < above.index:
        return False
    trailing = above.lemma == "say" and any(t.index < above.index for t in tree.below(above, "clause"))
    trailing = trailing or tree.arc(above) == "relative clause"
    ends = verb.lemma.lower() in {"cause", "end", "fuel", "prompt", "spark", "trigger"}
    leads = finding.found.relation.lemma in {"lead to", "result in"}  # "was fined, leading to protests"
    return (ends and (trailing or tree.is_passive(above))) or (leads and tree.is_passive(above))


def is_time_spent(finding: Finding) -> bool:
    """True for the hours of "have to spend up to 13 hours a day away from home"; not for "spent six weeks in Oslo"."""
    found = finding.found
    day = found.object.tag == "NNP" and is_time(finding.tree, found.object)  # "spent Monday in the arm of the lake"
    if day and found.relation.lemma == "spend":
        return True
    if found.predicate.tag in {"VBD", "VBN"}:
        return False
    time = is_time(finding.tree, found.object) or found.object.lemma == "life"  # "spend their lives in trees"
    return found.predicate.lemma == "spend" and time and found.relation.lemma == "spend"


def raises_a_number(finding: Finding) -> bool:
    """True for "found two bodies, raising the number of dead to nine": it is not the finders who raise it."""
    tree, verb = finding.tree, finding.found.predicate
    counts = any(o.lemma.lower() in {"count", "number", "tally", "toll", "total"} for o in tree.objects(verb))
    return _trails(tree, verb) and counts and verb.lemma.lower() in {"bring", "lift", "push", "raise", "take"}


def _trails(tree: Tree, verb: Token) -> bool:
    """True for the participle of ", ending the ordeal"."""
    comma = tree.tokens[verb.index - 1].text == ","
    return comma and verb.tag == "VBG" and tree.arc(verb) == "adverbial clause"


def is_done_with_it(finding: Finding) -> bool:
    """True for the alarm of "the alarm was switched off using a code", which uses nothing."""
    tree, verb = finding.tree, finding.found.predicate
    above = tree.head(verb)
    bare = verb.index > 0 and tree.tokens[verb.index - 1].text != ","
    by = (verb.lemma, verb.tag, tree.arc(verb)) == ("use", "VBG", "adverbial clause")
    thing = not is_person_or_body(finding.found.subject) and finding.found.subject.entity != "PERSON"
    return by and bare and thing and above is not None and tree.is_passive(above) and not tree.is_gerund(above)


def is_mostly_so(finding: Finding) -> bool:
    """True for "usually, Acme is the second": now it may not be."""
    tree, verb = finding.tree, finding.found.predicate
    return tree.is_be(verb) and any(a.lemma.lower() in {"normally", "typically", "usually"} for a in tree.adverbs(verb))


def is_of_its_deed(finding: Finding) -> bool:
    """True for "worried about the state" of "worried about the state raising taxes"."""
    return deed_spoken_of(finding.tree, finding.found.object) is not None


def is_put_off(finding: Finding) -> bool:
    """True for "would not cut rates before prices fall", "would not allow growth to collapse": no refusal of more."""
    tree, verb = finding.tree, finding.found.predicate
    if not tree.modals(verb) or not tree.negations(verb):
        return False
    when = {mark.lemma.lower() for t in tree.below(verb, "adverbial clause") if (mark := tree.mark(t)) is not None}
    let = verb.lemma.lower() in {"allow", "let", "permit"} and finding.found.relation.lemma == verb.lemma.lower()
    lets = let and any(tree.is_infinitive(t) for t in tree.complements(verb))
    return lets or not when.isdisjoint({"before", "till", "until"})


def has_so_long(finding: Finding) -> bool:
    """True for the offer of "has until May to make an offer", which it may leave."""
    tree, verb = finding.tree, finding.found.predicate
    above = tree.head(verb)
    if above is None or above.lemma != "have" or not tree.is_infinitive(verb):
        return False
    return any(words[0].lemma.lower() in {"till", "until"} for words, _ in tree.obliques(above))


def is_made_more(finding: Finding) -> bool:
    """True for "is making heatwaves" of "is making heatwaves longer and more intense"."""
    tree, verb = finding.tree, finding.found.predicate
    more = (t for t in tree.below(verb) if t.tag in {"JJR", "RBR"} and t.index > finding.found.object.index)
    return verb.lemma in {"leave", "make", "render"} and finding.found.object in tree.objects(verb) and any(more)


def is_accused_of_half(finding: Finding) -> bool:
    """True for "accused of bargaining" of "accused of bargaining in bad faith"."""
    verb, thing = finding.found.predicate, finding.found.object
    apart = any(p.index >= finding.right.head and p.start >= finding.right.end for p in finding.tree.below(thing))
    gerund = thing.text.lower().endswith("ing")
    return (
        verb.lemma in {"accuse", "convict", "suspect"}
        and finding.found.relation.lemma.endswith(" of")
        and gerund
        and apart
    )


def is_of_most_of_them(finding: Finding) -> bool:
    """True for "39 million people are women" of "39 million people, most of them women"."""
    thing = finding.found.object
    return finding.tree.arc(thing) == "apposition" and bool(finding.tree.subjects(thing))


def is_said_of_not_all(finding: Finding) -> bool:
    """True for "not every passenger wore a belt": of whom it is so is not said."""
    outside = finding.right.label.lower().startswith(("behind ", "inside ", "near ", "outside "))
    if outside and finding.found.relation.lemma == "be":
        return True  # "an effigy of the minister outside parliament", taken for his role
    return finding.left.label.lower().startswith(("not all ", "not every ", "not everyone", "not many "))


REFUSED = (
    (is_put_off, "a denial with its reason or time"),
    (has_so_long, "what there is time for"),
    (is_made_more, "a verb without what it says of its object"),
    (is_accused_of_half, "a deed without how"),
    (is_of_most_of_them, "what is so of some of them"),
    (is_said_of_not_all, "what is so of some of them"),
    (is_of_its_deed, "a thing without what it does"),
    (is_mostly_so, "what is so at most times"),
    (is_done_with_it, "what somebody else does it with"),
    (is_time_spent, "a time that is spent without how"),
    (is_kept_off, "a verb without where from"),
    (is_done_by_the_event, "what the whole sentence brings about"),
    (is_left_unsaid, "a verb that stands for another"),
    (raises_a_number, "what the whole sentence brings about"),
)
