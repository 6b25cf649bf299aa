"""Findings that would say more than the sentence: what limits them stands outside both phrases and the relation.

A reader of the claim alone would be misled, so no claim is made.
"""

from collections.abc import Callable

from graphbuild.extract import attached, halves, portions, results
from graphbuild.extract.branches import RANKS
from graphbuild.extract.cues import left_out, put_instead
from graphbuild.extract.finding import Finding, outside
from graphbuild.extract.limits import limits, ranges
from graphbuild.extract.sorts import is_person_or_body, is_place, is_time
from graphbuild.extract.tree import Tree
from graphbuild.lexicon import lexicon
from graphbuild.model import Mention, Token

SCANT = frozenset({"little", "less", "least", "enough"})
"""Adverbs without which the verb says the contrary: "little changed", "cannot praise them enough"."""
MANNER = frozenset({"badly", "better", "ill", "poorly", "well", "worse"})
REASONS = ("because of", "due to", "despite", "after", "before", "since")


def overstated(finding: Finding) -> str | None:
    """Why the claim would say more than its sentence; None where it would not."""
    return next((reason for is_so, reason in REFUSED if is_so(finding)), None)


def _is_in_its_phrase(finding: Finding) -> bool:
    """True for "coach" of "the first woman to coach the club", which her phrase says."""
    verb, subject = finding.found.predicate, finding.found.subject
    if finding.right.start < verb.start < finding.right.end and finding.tree.arc(verb) == "relative clause":
        return True  # "imposed the heaviest penalties that it has imposed"
    return finding.left.start <= verb.start < finding.left.end and verb in ranges(finding.tree, subject)


def _is_at_an_age(finding: Finding) -> bool:
    """True for "when Kim was nine, she left": she is nine no more."""
    tree, verb, number = finding.tree, finding.found.predicate, finding.found.object
    mark = tree.mark(verb) if tree.is_be(verb) else None
    bare = number.tag == "CD" and not tree.below(number, "noun modifier", "preposition") and number.text.islower()
    return mark is not None and mark.lemma.lower() in {"when", "since", "until"} and (bare or number.text.isdigit())


def _is_any_such(finding: Finding) -> bool:
    """True for "ruled out any talks" of "ruled out any talks with Peru"."""
    tree, verb = finding.tree, finding.found.predicate
    above = tree.head(verb) if tree.is_gerund(verb) else verb  # "ruled out joining any alliance with Peru"
    if "any" not in tree.words or above is None or above.lemma.lower() not in _EXCLUDING:
        return False
    return any(
        any(d.lemma.lower() == "any" for d in tree.determiners(token))
        and any(tree.is_preposition(c) and _is_which(tree, c) for c in outside(limits(tree, token), phrase))
        for token, phrase in finding.terms
    )


_EXCLUDING = frozenset({"exclude", "oppose", "prohibit", "resist", "rule"})
"""Verbs for what is not to be, of which "any" says that it is so of every such thing."""


def _is_denied_anew(finding: Finding) -> bool:
    """True for "never held office again", once it was held, and "failed to help them any more than" the other."""
    tree, verb = finding.tree, finding.found.inner or finding.found.predicate
    denies = finding.denied or finding.found.inner is not None
    more = denies and any(t.lemma == "any" for a in tree.adverbs(verb) for t in tree.subtree(a))
    return more or (finding.denied and tree.is_verb(verb) and any(a.lemma.lower() in _ANEW for a in tree.adverbs(verb)))


_ANEW = frozenset({"again", "anymore"})
"""Adverbs that imply an earlier time."""


def _is_turned_round(finding: Finding) -> bool:
    """True for "was little changed", "cannot praise them enough"."""
    tree, verb = finding.tree, finding.found.predicate
    if not tree.is_verb(verb):
        return False
    if any(t.text == "alone" for t in tree.below(finding.found.subject)):
        return True  # "subsidies alone will not save it"
    for noun in tree.objects(verb):
        if any(t.lemma in {"little", "few"} for t in tree.adjectives(noun)) and not tree.determiners(noun):
            return True  # "had little effect"
    adverbs = {a.lemma.lower() for adverb in tree.adverbs(verb) for a in (adverb, *tree.adverbs(adverb))}
    if verb.lemma.lower() in {"behave", "do", "fare"} and adverbs & MANNER:
        return True  # "do poorly in tests"
    if "too" in adverbs and adverbs & {"late", "little", "slowly"}:
        return True  # "reacted too slowly to the quake"
    return bool(adverbs & SCANT - set(finding.found.relation.lemma.split()))


def _is_out_of_range(finding: Finding) -> bool:
    """True for "the largest bank" alone, where the sentence goes on "in the country that lies farthest north".

    Not for the name beside it: "the largest bank in Peru, Acme, closed" is Acme.
    """
    ranked = ((t, ranges(finding.tree, t), phrase) for t, phrase in finding.terms)
    told = finding.found.predicate  # "Kim, the first to be rescued"
    bare = finding.found.object.tag == "JJS" and finding.right.label == finding.found.object.text.lower()
    if bare and finding.found.relation.lemma == "be":
        return True  # "is the biggest ever of a Danish firm"
    return any(outside(limits, phrase) for t, limits, phrase in ranked if phrase.head == t.index or told in limits)


def _is_first_since(finding: Finding) -> bool:
    """True for "the first victory" alone of "the first victory in the city since 1958": there were others before."""
    tree = finding.tree
    if not tree.ranks or "since" not in tree.words or tree.is_be(finding.found.predicate):
        return False
    for token, phrase in finding.terms:
        ranked = any(a.lemma.lower() in RANKS and phrase.start <= a.start < phrase.end for a in tree.adjectives(token))
        above = tree.head(token)
        since = (p for t in (token, *((above,) if above is not None else ())) for p in tree.below(t, "preposition"))
        if ranked and any(p.lemma == "since" and token.index < p.index and p.start >= phrase.end for p in since):
            return True
    return False


def _is_denied_in_part(finding: Finding) -> bool:
    """True for ordering in "denied ordering police to shoot": what is denied is that they should shoot.

    And for the charge in "did not charge Kim with murder but with fraud".
    """
    tree, found = finding.tree, finding.found
    verb = found.inner if found.inner is not None and tree.is_gerund(found.inner) else found.predicate
    if tree.is_verb(found.predicate) and (_is_said_of_neither(finding) or (finding.denied and _is_put_right(finding))):
        return True
    denies = found.inner is not None and found.relation.lemma.split()[0] in lexicon("denying")
    infinitives = (t for t in tree.complements(verb) if tree.is_infinitive(t) and t.index > found.object.index)
    told = tree.is_gerund(verb) and tree.arc(found.object) in {"object", "recipient"}
    return (finding.denied or denies) and told and any(infinitives)


def _is_put_right(finding: Finding) -> bool:
    """True where what the sentence denies is only another thing than subject and object."""
    tree, verb = finding.tree, finding.found.predicate
    others = put_instead(tree, verb)
    if not others:
        return False
    denied = {t for o in others for t in (tree.joined_to(o), *_before_but(tree, verb, o)) if t is not None}
    return denied.isdisjoint(token for token, _ in finding.terms)


def _is_said_of_neither(finding: Finding) -> bool:
    """True for the deal in "spoke neither to Kim nor to Lee about the deal", of which nothing was said."""
    neither = left_out(finding.tree, finding.found.predicate, "neither", "nor")
    return bool(neither) and {token for token, _ in finding.terms}.isdisjoint(neither)


def _before_but(tree: Tree, verb: Token, other: Token) -> tuple[Token, ...]:
    """Oslo for Bergen in "not in Oslo but in Bergen"."""
    if tree.arc(other) != "preposition object":
        return ()
    word = tree.tokens[other.head].lemma
    pairs = ((p[-1], t) for p, t in tree.obliques(verb))
    return (
        *(t for p, t in pairs if p.lemma == word and t.index < other.index),
        *(t for t in tree.agents(verb) if t.index < other.index),
    )


def _is_narrower(finding: Finding) -> bool:
    """True for "power" in "had no power to delay the vote", and for "is not the only thief"."""
    only = any(a.lemma.lower() == "only" for token, _ in finding.terms for a in finding.tree.adjectives(token))
    only = only or (finding.denied and (_is_denied_at_times(finding) or _is_none_of_those(finding)))
    if _stops_a_part(finding):
        return True
    return finding.denied and (only or any(_is_limited(finding, token, phrase) for token, phrase in finding.terms))


def _is_none_of_those(finding: Finding) -> bool:
    """True for the firms of "is not one of the firms hit by the tax": it is a firm."""
    narrowed = outside(limits(finding.tree, finding.found.object), finding.right)
    return finding.found.relation.lemma == "be one of" and any(map(finding.tree.is_verb, narrowed))


def _stops_a_part(finding: Finding) -> bool:
    """True for "stopped accepting grain" of "stopped accepting grain bound for the port"."""
    tree, found = finding.tree, finding.found
    stops = found.inner is not None and found.relation.lemma.split()[0] in {"cease", "halt", "stop", "suspend"}
    return stops and any(tree.is_verb(c) for c in outside(limits(tree, found.object), finding.right))


def _is_denied_at_times(finding: Finding) -> bool:
    """True for "did not always publish", "was not fully ratified", which deny that it was so always or fully."""
    tree, verb = finding.tree, finding.found.predicate
    cues = tree.negations(verb) if tree.is_verb(verb) else ()
    return any(tree.word_after(c).lemma.lower() in _WHOLLY for c in cues)


_WHOLLY = frozenset({"always", "completely", "entirely", "exactly", "fully", "invariably", "necessarily", "wholly"})
"""Adverbs that "not" denies alone."""


def _is_limited(finding: Finding, token: Token, phrase: Mention) -> bool:
    """True where a clause or a preposition narrows the noun from outside its phrase, which is not what is denied."""
    tree = finding.tree
    if phrase.form not in {"bare", "indefinite"} or tree.is_name(token):
        return False
    apart = [limit for limit in outside(limits(tree, token), phrase) if limit != finding.found.predicate]
    group = next((g for o in tree.objects(finding.found.predicate) if token in (g := tree.conjuncts(o))), ())
    own = limits(tree, token) if token in group[:1] else ()
    shared = [c for t in group if not tree.determiners(group[-1]) for c in tree.below(t, "preposition")]
    after = [c for c in shared if len(group) > 1 and c.index == group[-1].index + 1]  # "no mines or plants in Peru"
    phrases = outside((*own, *after), phrase)
    which = any(_is_which(tree, c) for c in phrases if tree.is_preposition(c))
    return which or any(tree.is_verb(c) and not tree.is_be(c) for c in apart)


def _is_which(tree: Tree, preposition: Token) -> bool:
    """True for "in Peru", "of selling it", which say which are meant; not for "in May"."""
    things = tree.below(preposition, "preposition object", "preposition clause")
    word = preposition.lemma.lower()
    together = word == "with" and not any(t.entity for t in things)  # "discussed no plans with regulators"
    when = word in {"after", "before", "during", "since", "until"}
    return not (together or when) and not all(is_time(tree, t) for t in things)


def _is_denied_somewhere(finding: Finding) -> bool:
    """True for "cars" alone in "does not sell cars in Japan", which may sell them elsewhere."""
    tree, found = finding.tree, finding.found
    verb = found.predicate
    bare = finding.right.form in {"bare", "indefinite"} and found.relation.lemma == verb.lemma
    if not finding.denied or not bare or found.object not in tree.objects(verb):
        return False
    after = [(words[0], t) for words, t in tree.obliques(verb) if words[0].index > found.object.index]
    owing = verb.lemma == "have" and any(word.lemma in {"on", "to"} for word, _ in after)  # "has no debt to Kim"
    there = any(a.lemma.lower() in _THERE and a.index > found.object.index for a in tree.adverbs(verb))
    return owing or there or any(t.entity in {"GPE", "LOC"} for _, t in after)


_THERE = frozenset({"abroad", "elsewhere", "here", "locally", "nearby", "overseas", "there"})


def _is_denied_for_a_reason(finding: Finding) -> bool:
    """True for "has not trained because of an injury", "expects no recovery before May", "paid nothing until May"."""
    tree, verb = finding.tree, finding.found.predicate
    if finding.denied and any(a.text.endswith("ly") and a.index > verb.index for a in tree.adverbs(verb)):
        return True  # "has not taken it lightly"
    obliques = tree.obliques(verb)
    openers = {prepositions[0].lemma.lower() for prepositions, _ in obliques}
    later = "before" in openers or bool((openers & {"till", "until"}) - set(finding.found.relation.lemma.split()))
    return finding.denied and (later or finding.found.relation.lemma.endswith(tuple(f" {word}" for word in REASONS)))


def _is_one_of_several(finding: Finding) -> bool:
    """True for "the victims were a man from Oslo and a woman", "the crew is Kim and Lee": none is all."""
    tree, found = finding.tree, finding.found
    several = found.object.tag in {"NN", "NNP"} and found.subject.tag in {"NNS", "CD", "JJ"}
    dead = found.subject.text.lower() in {"dead", "injured", "missing", "wounded"}
    if dead and found.object.tag in {"NN", "NNP"} and found.relation.lemma == "be":
        return True  # "the dead were the driver, Kim Lee, and two guards"
    several = several or (found.subject.tag == "NN" and tree.is_name(found.object))
    return (
        several
        and len(tree.conjuncts(found.object)) > 1
        and found.relation.lemma == "be"
        and tree.arc(found.object) in {"attribute", "apposition"}
    )


def _is_missing(finding: Finding) -> bool:
    """True for "from the animal" in "no bones from the animal were found", "on trade" in "without a pact on trade"."""
    tree, noun = finding.tree, finding.found.subject
    above = tree.head(noun)
    lacking = above is not None and tree.arc(noun) == "preposition object" and above.lemma.lower() == "without"
    none = any(d.lemma.lower() in {"any", "no"} for d in tree.determiners(noun))
    scarce = [a for a in tree.adjectives(noun) if a.lemma.lower() in {"few", "little"} and not tree.adverbs(a)]
    none = none or (bool(scarce) and not tree.determiners(noun))  # "met little resistance in Oslo"
    said = tree.arc(noun) == "attribute" and above is not None and bool(tree.negations(above))
    cleft = above is not None and any(t.lemma.lower() == "it" for t in tree.subjects(above))
    if said and not cleft and tree.head(finding.found.predicate) == noun:
        return True  # "they are not the underdogs going into it"
    return finding.found.content and (lacking or none)


def _is_of_those(finding: Finding) -> bool:
    """True for "8 % of those" without "who took the drug"."""
    return any(phrase.label.lower().endswith(" those") for _, phrase in finding.terms)


def _is_shared_out(finding: Finding) -> bool:
    """True for "19 destinations in Fiji, Samoa and Peru": so many are in all of them together."""
    tree, found = finding.tree, finding.found
    in_all = tree.is_verb(found.predicate) and any(
        tree.numbers(o) and o.tag == "NNS" and found.relation.lemma.endswith(" in")
        for o in tree.objects(found.predicate)
    )
    if in_all and len(tree.conjuncts(found.object)) > 1:
        return True  # "cost 3,000 jobs in Italy and Spain"
    most = any(t.lemma.lower() == "most" for t in (found.subject, *tree.adjectives(found.subject)))
    sources = found.relation.lemma in {"come from", "consist of", "derive from"}
    if most and sources and len(tree.conjuncts(found.object)) > 1:
        return True  # "most of it comes from milk and salt"
    if any(_is_sum_of_kinds(tree, of) for t in (found.subject, found.object) for of in _of_what(tree, t)):
        return True  # "a delegation of about 40 officials and leaders"
    if found.alone or not tree.is_plural(found.subject) or not tree.numbers(found.subject):
        return False
    if any(not tree.numbers(t) and t.tag == "NNS" for t in tree.conjuncts(found.subject)):
        return True  # "900 welders, fitters and engineers"
    return tree.arc(found.object) in {"preposition object", "joined"} and len(tree.conjuncts(found.object)) > 1


def _of_what(tree: Tree, noun: Token) -> tuple[Token, ...]:
    return tuple(t for words, t in tree.obliques(noun) if [w.lemma.lower() for w in words] == ["of"])


def _is_sum_of_kinds(tree: Tree, noun: Token) -> bool:
    """True for the 40 of "40 officials and business leaders", which counts both."""
    first, *others = tree.conjuncts(noun)
    return bool(tree.numbers(first)) and any(t.tag == "NNS" and not tree.numbers(t) for t in others)


_SHUTTING = frozenset({"cut", "freeze", "leave", "lock", "price", "rule", "shut", "squeeze", "vote", "write"})


def _is_part_of_amount(finding: Finding) -> bool:
    """True for either half of "was given two years and nine months"."""
    tree = finding.tree
    for token, _ in finding.terms:
        times = [t for t in tree.list_of(token) if is_time(tree, t) and tree.numbers(t)]
        if token in times and len(times) > 1:
            return True
    return False


def _lacks_what_it_became(finding: Finding) -> bool:
    """True for "found Kim" of "found Kim, 41, guilty", and for "counts Acme among its customers"."""
    tree, found = finding.tree, finding.found
    verb, word = found.predicate, found.predicate.lemma.lower()
    arcs = {"object", "joined"} | ({"undergoer"} if word == "leave" else set())  # "the town was left without power by"
    if tree.arc(found.object) not in arcs or found.relation.lemma != word:
        return False
    if word in {"put", "say"} or (word == "leave" and _is_left_so(tree, verb, found.object)):
        return True  # "put safety first"; the subject of a clause that the parser has lost
    obliques = (*tree.obliques(verb), *tree.obliques(found.object))
    beside = {p[0].lemma.lower() for p, token in obliques if not is_time(tree, token)}
    led = {p.lemma.lower() for p in tree.below(verb, "preposition")}
    among = "among" in beside or any(t.text == "among" and t.start >= finding.right.end for t in tree.tokens)
    if (word in {"count", "number", "rank"} and among) or (word == "blame" and "on" in led):
        return True
    if (word in _SHUTTING and "out" in beside | led) or (word == "get" and not led.isdisjoint(_THROUGH)):
        return True  # "shut rivals out of the market", "get their robots across the border"
    whole = finding.right.end
    after = (t for t in tree.tokens if t.tag in {"JJ", "JJR"} and t.start > whole and t.head != t.index)
    made = word in lexicon("judging") | {"drag", "leave", "send"}
    return made and any(t.head == found.object.index and tree.arc(t) == "adjective" for t in after)


_THROUGH = frozenset({"across", "around", "into", "off", "onto", "out", "over", "past", "through"})


def _is_left_so(tree: Tree, verb: Token, left: Token) -> bool:
    """True for "leaves City cursing their luck", "left thousands of people stranded", "left homes without power"."""
    parts = (t for words, t in tree.obliques(left) if words[-1].lemma == "of")
    to_do = any(map(tree.is_infinitive, tree.complements(verb)))  # "leaving Lee to tap in"
    if to_do or any(tree.is_bare_participle(t) for whole in (left, *parts) for t in tree.below(whole, "noun clause")):
        return True
    beside = [(words[-1].lemma, t) for words, t in (*tree.obliques(verb), *tree.obliques(left))]
    things = [(word, t) for word, t in beside if not is_person_or_body(t) and t.entity != "PERSON"]
    body = (
        is_person_or_body(left) or is_place(left) or left.entity in {"GPE", "ORG", "PERSON"}
    )  # "the vote left Lee with no choice"
    body = body and not any(s.entity == "PERSON" or is_person_or_body(s) for s in tree.subjects(verb))
    return any((body and word == "with") or (word == "without" and not tree.determiners(t)) for word, t in things)


def _is_cut_short(finding: Finding) -> bool:
    """True for "is a matter" of "is a matter for the board", "is on the verge" of "is on the verge of war"."""
    tree, found = finding.tree, finding.found
    if found.predicate.lemma.lower() not in lexicon("copulas") or " " in finding.right.label:
        return False
    if tree.arc(found.object) not in {"attribute", "preposition object"} or tree.is_name(found.object):
        return False
    needed = {"against", "of", "to"} | ({"for"} if found.object.lemma.lower() in lexicon("aims") else set())
    apart = outside(limits(tree, found.object), finding.right)
    return any(tree.is_infinitive(t) or t.lemma.lower() in needed for t in apart)


REFUSED: tuple[tuple[Callable[[Finding], bool], str], ...] = (
    (_is_in_its_phrase, "what its own phrase says already"),
    (_is_at_an_age, "an age that was long ago"),
    (_is_any_such, "what is said of some is not said of all"),
    (_is_turned_round, "a verb that its adverb turns round"),
    (_is_out_of_range, "the first or best of what is not in its phrase"),
    (_is_first_since, "the first since then, without since when"),
    (_is_denied_in_part, "a denial of more than the verb and its object"),
    (_is_narrower, "a denial that is narrower than its phrase"),
    (_is_denied_somewhere, "a denial without its place or whom it is to"),
    (_is_denied_anew, "a denial of doing it once more"),
    (_is_denied_for_a_reason, "a denial with its reason or time"),
    (_is_one_of_several, "one member that stands for all"),
    (_is_missing, "what a thing is like that there is not"),
    (_is_of_those, "a phrase without what tells it apart"),
    (_is_shared_out, "a number that is the sum over a list"),
    (_lacks_what_it_became, "a verb without what it says of its object"),
    (_is_cut_short, "a noun without what it is for or of"),
    (_is_part_of_amount, "a part of one length of time"),
    *(*portions.REFUSED, *results.REFUSED, *halves.REFUSED, *attached.REFUSED),
)
