"""Findings that would say of all what the sentence says of some."""

from graphbuild.extract.finding import Finding
from graphbuild.extract.limits import exceptions, limits
from graphbuild.extract.tree import Tree
from graphbuild.labels import SUBJECT
from graphbuild.lexicon import names_event
from graphbuild.model import Token

EVERY = frozenset({"every", "any", "anyone", "everyone", "anybody", "everybody"})


def is_of_every_such(finding: Finding) -> bool:
    """True for "every patient who lay in pain"."""
    tree, found = finding.tree, finding.found
    whole = found.object if tree.head(found.predicate) == found.object else None  # "for each share they own"
    if whole is not None and any(d.lemma.lower() in EVERY | {"each"} for d in tree.determiners(whole)):
        return True
    if tree.words.isdisjoint(EVERY):
        return False
    inside = tree.arc(found.predicate) in {"noun clause", "relative clause"}
    told = inside and tree.head(found.predicate) == found.subject
    if told and any(d.lemma.lower() in EVERY for d in tree.determiners(found.subject)):
        return True  # "any complaint lodged within three days"
    return any(_is_every_such(finding.tree, token) for token, _ in finding.terms)


def is_all_but(finding: Finding) -> bool:
    """True for "all countries" of "all countries except Peru", and of "except for Peru, all countries"."""
    tree, found = finding.tree, finding.found
    if tree.words.isdisjoint({"except", "than", "apart", "aside", "but"}):
        return False
    words = {d.lemma.lower() for token, _ in finding.terms for d in (token, *tree.determiners(token))}
    if any(t.lemma == "all" and tree.below(t, "conjunction") for term, _ in finding.terms for t in tree.numbers(term)):
        return True  # "all but one house"
    beside = tree.below(found.predicate, "preposition", "adverb") if words & (EVERY | _ALL | {"no", "none"}) else ()
    apart = any(t.lemma.lower() in {"apart", "aside", "except"} and tree.below(t) for t in beside)
    return apart or any(
        words & (EVERY | _ALL | {"no", "nobody", "none"}) or cue.lemma.lower() == "except"
        for token, _ in finding.terms
        for cue, _ in exceptions(tree, token)
    )


def is_not_all(finding: Finding) -> bool:
    """True for "the banks" of "not all of the banks", and for "did not free all the prisoners"."""
    tree, found = finding.tree, finding.found
    if tree.words.isdisjoint(_ALL):
        return False
    terms = (found.subject, found.object)
    if any(t.lemma.lower() in _ALL and tree.below(t, "negation") for t in terms):
        return True
    return finding.denied and any(d.lemma.lower() in _ALL for t in terms for d in (t, *tree.determiners(t)))


_ALL = frozenset({"all", "both", "each", "every", "everybody", "everyone", "everything"})


def _is_every_such(tree: Tree, token: Token) -> bool:
    words = {token.lemma.lower(), *(d.lemma.lower() for d in tree.determiners(token))}
    clauses = (clause for clause in limits(tree, token) if tree.is_verb(clause) and not tree.is_infinitive(clause))
    return bool(words & EVERY) and any("every" in words or tree.is_finite(clause) for clause in clauses)


def is_of_some(finding: Finding) -> bool:
    """True for "people are famous" of "the flats of people who were famous"; not of "people now at sea who are ill"."""
    tree, found = finding.tree, finding.found
    limiting = tree.arc(found.predicate) == "relative clause" and tree.tokens[found.predicate.head] == found.subject
    comma = any(t.text == "," for t in tree.tokens[found.subject.index : found.predicate.index])
    bare = finding.left.form == "bare" and finding.left.plural and " " not in finding.left.label
    now = any(t.lemma.lower() in {"currently", "now"} for t in tree.tokens[found.subject.index : found.predicate.index])
    if not limiting or comma or now or not bare:
        return False
    main = tree.head(found.subject) if tree.arc(found.subject) in SUBJECT else None
    always = main is not None and main.tag in {"VBP", "VBZ"} and (tree.is_be(main) or main.lemma in {"have", "tend"})
    denied = finding.denied or bool(tree.is_verb(found.predicate) and tree.negations(found.predicate))
    return always or tree.is_be(found.predicate) or denied  # "sites that have switched it off are safe"


def is_more_so_of_some(finding: Finding) -> bool:
    """True for "the link was weaker" of "the link was weaker among women"."""
    tree, found = finding.tree, finding.found
    compared = found.object.tag in {"JJR", "RBR"} or any(a.tag == "RBR" for a in tree.adverbs(found.object))
    beside = (*tree.obliques(found.predicate), *tree.obliques(found.object))
    return (
        compared
        and found.relation.lemma == "be"
        and any(p[-1].lemma.lower() in {"among", "for", "in"} for p, _ in beside)
    )


def is_most_over_a_list(finding: Finding) -> bool:
    """True for "most of the cuts will fall on clerks, cooks and drivers": on all of them together."""
    tree, found = finding.tree, finding.found
    share = found.subject.lemma.lower() in {"bulk", "half", "majority", "most", "rest"}
    return share and tree.arc(found.object) in {"preposition object", "joined"} and len(tree.list_of(found.object)) > 1


def is_last_wanted(finding: Finding) -> bool:
    """True for "the last thing they want is a dam" and "would be the last person to sell it", which nobody wants."""
    tree = finding.tree
    if "last" not in tree.words:
        return False
    terms = (t for t, _ in finding.terms if t.lemma.lower() in {"man", "person", "place", "thing", "woman"})
    return any(a.lemma.lower() == "last" and _wants(tree, t) for t in terms for a in tree.adjectives(t))


def _wants(tree: Tree, noun: Token) -> bool:
    """True for the thing of "the last thing they want", and the person of "would be the last person to sell it"."""
    clauses = tree.below(noun, "relative clause", "noun clause")
    wanted = any(c.lemma.lower() in {"deserve", "expect", "need", "want"} for c in clauses)
    be = tree.head(noun) if tree.arc(noun) == "attribute" else None
    return wanted or (be is not None and bool(tree.modals(be)) and any(map(tree.is_infinitive, clauses)))


def is_of_its_object(finding: Finding) -> bool:
    """True for "fears to Russia" of "fears loss of Pokrovsk to Russia", "denies to" of "denies a donation to"."""
    tree, found = finding.tree, finding.found
    if not tree.is_verb(found.predicate) or tree.arc(found.object) not in {"preposition object", "joined"}:
        return False
    verb, word = found.predicate.lemma.lower(), found.relation.lemma.split()[-1]
    things = [o for o in tree.objects(found.predicate) if o.index < found.object.index]
    deed = any(names_event(o.lemma.lower()) or o.lemma.lower() in _DEALT for o in things)
    return deed and word in {"for", "from", "into", "to", "with"} and verb in _WITHOUT_WHOM


_DEALT = frozenset({"affair", "contract", "debt", "donation", "investment", "link", "loan", "loss", "tie"})
_WITHOUT_WHOM = frozenset(
    {"approve", "avert", "back", "block", "call off", "cancel", "condemn", "criticise", "criticize", "delay", "deny"}
    | {"fear", "halt", "oppose", "postpone", "reject", "scrap", "stop", "support", "veto", "welcome"}
)
"""Verbs that lead to nobody: in "vetoed the transfer of it to the state" the state is where it goes."""


def _is_so_of_some(finding: Finding) -> bool:
    """True for the rooftops of "112 rescues, some of them from rooftops"."""
    preposition = finding.tree.head(finding.found.object)
    if preposition is None or not finding.tree.is_preposition(preposition) or preposition.index < 3:
        return False
    some, of, them = finding.tree.tokens[preposition.index - 3 : preposition.index]
    if some == finding.found.subject or some in finding.tree.objects(finding.found.predicate):
        return False  # "lent 60 of them to the project"
    those = of.text == "of" and them.text.lower() in {"them", "which", "whom"}
    return those and some.tag in {"CD", "DT", "JJ", "JJS", "NN"}


def may_never_have_been(finding: Finding) -> bool:
    """True for "was killed before he could finish it"."""
    tree, verb = finding.tree, finding.found.predicate
    mark = tree.mark(verb) if tree.is_verb(verb) else None
    could = tree.is_verb(verb) and any(m.lemma.lower() in {"can", "could"} for m in tree.modals(verb))
    return mark is not None and mark.lemma.lower() == "before" and could


def is_off_guard(finding: Finding) -> bool:
    """True for both claims of "caught the minister off guard"."""
    verb = finding.found.predicate
    how = [t.lemma for words, t in finding.tree.obliques(verb) if words[-1].lemma in {"by", "off"}]
    return verb.lemma in {"catch", "take"} and not {"guard", "surprise"}.isdisjoint(how)


def is_never_so(finding: Finding) -> bool:
    """True for "had never been so happy", who was happy then."""
    adverbs = finding.tree.adverbs(finding.found.object) or _middle(finding)
    return finding.denied and any(a.text.lower() in {"so", "as"} for a in adverbs) and "never" in finding.tree.words


def _middle(finding: Finding) -> list[Token]:
    """So of "was never so happy in Lima", where the relation tells the quality."""
    qualities = finding.tree.below(finding.found.predicate, "quality")
    return [a for quality in qualities for a in finding.tree.adverbs(quality)]


def is_hardly_any(finding: Finding) -> bool:
    """True for "ended with hardly a cheer" and "very deep, if not bottomless"."""
    tree = finding.tree
    for token, phrase in finding.terms if not finding.denied else ():
        first = next((t.index for t in tree.tokens if t.start >= phrase.start), token.index)
        two, one, word = ["", "", *(t.text.lower() for t in tree.tokens[max(0, first - 2) : first + 1])][-3:]
        if (two, one) == ("if", "not") or word in _HARDLY or (one in _HARDLY and word in {"a", "an"}):
            return True
    return False


_HARDLY = frozenset({"hardly", "scarcely"})


REFUSED = (
    (may_never_have_been, "what may never have come about"),
    (is_off_guard, "a verb without how it is done"),
    (is_never_so, "a denial that somebody is as much so at other times"),
    (is_hardly_any, "what there hardly is"),
    (_is_so_of_some, "what is so of some of them"),
    (is_of_its_object, "a preposition of what its object names"),
    (is_last_wanted, "what is wanted least"),
    (is_of_every_such, "what is said of some is not said of all"),
    (is_all_but, "what is said of all but one is not said of all"),
    (is_not_all, "what is not so of all may be so of some"),
    (is_of_some, "what is said of some is not said of all"),
    (is_more_so_of_some, "what is said of some is not said of all"),
    (is_most_over_a_list, "a number that is the sum over a list"),
)
