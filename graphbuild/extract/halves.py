"""Findings that are half of what the sentence says: the other half changes what a reader of the claim alone thinks."""

from graphbuild.extract.branches import RANKS
from graphbuild.extract.completed import TAKEN_HOW, TAKEN_SOMEHOW
from graphbuild.extract.finding import Finding, outside
from graphbuild.extract.limits import limits
from graphbuild.extract.sorts import is_person, is_person_or_body, is_time
from graphbuild.extract.tree import Tree
from graphbuild.extract.voices import COMMENTS
from graphbuild.extract.wording import COMPASS
from graphbuild.labels import SUBJECT
from graphbuild.lexicon import lexicon, table
from graphbuild.model import Token


def is_at_a_distance(finding: Finding) -> bool:
    """True for the feet of "a road runs 150 feet from the house": the road is longer."""
    tree, found = finding.tree, finding.found
    word = found.object.lemma.lower().rpartition("-")[2]  # "a quarter-mile"
    mover = is_person(found.subject) or found.subject.entity == "PERSON"
    mover = mover and found.predicate.lemma not in {"lie", "live", "sit", "stand"}
    if word not in _LENGTHS or not tree.is_verb(found.predicate) or mover:
        return False
    after = tree.word_after(found.object)
    there = [t.text.lower() for t in tree.tokens[after.index : after.index + 3]]
    if there[:2] == ["to", "the"] and there[2:] and there[2] in COMPASS | {"left", "right"}:
        return True  # "lay only a mile to the north"
    return after.lemma.lower() in {"above", "away", "behind", "below", "beneath", "beyond", "from", "off"}


_LENGTHS = frozenset(
    {"centimeter", "centimetre", "foot", "inch", "kilometer", "kilometre", "km", "meter", "metre", "mile", "yard"}
)


def is_done_to_each_other(finding: Finding) -> bool:
    """True for the violence of "blamed each other for the violence": who blames whom is left out."""
    tree, found = finding.tree, finding.found
    if tree.words.isdisjoint({"each", "one"}) or found.object in tree.objects(found.predicate):
        return False
    others = [*tree.objects(found.predicate), *(t for w, t in tree.obliques(found.predicate) if w[-1].text in _AGAINST)]
    pairs = ((tree.tokens[o.index - 1].text.lower(), o.text.lower()) for o in others if o.index)
    return any(pair in {("each", "other"), ("one", "another")} for pair in pairs)


_AGAINST = frozenset({"against", "at", "from", "into", "off", "on", "over"})
"""Prepositions without whose object the verb says another thing: "ran into each other at the gate"."""


def is_denied_in_its_way(finding: Finding) -> bool:
    """True for "has not publicly responded", "do not want to lower it too early", "cannot compete alone"."""
    tree, found = finding.tree, finding.found
    if not tree.is_verb(found.predicate):
        return False
    verbs = (found.predicate, *((found.inner,) if found.inner is not None else ()))
    adverbs = [a for verb in verbs for a in tree.adverbs(verb)]
    ways = (a for a in adverbs if a.text.lower() in _WAYS or any(t.text.lower() == "too" for t in tree.adverbs(a)))
    denies = found.inner is not None and bool(tree.negations(found.predicate))
    infinitive = tree.is_infinitive(found.predicate) and _is_denied_above(tree, found.predicate)
    apart = [t for verb in verbs for words, t in tree.obliques(verb) if words[-1].lemma in {"except", "without"}]
    if found.object in apart:
        return infinitive  # "may not move cattle without a licence", but "flew without a licence"
    negated = bool(apart) and bool(tree.negations(found.predicate))  # "may not move cattle without a licence"
    return negated or ((finding.denied or denies or infinitive) and (bool(apart) or any(ways)))


def _is_denied_above(tree: Tree, verb: Token) -> bool:
    """True for compete in "neither is big enough to compete alone", "do not want to compete alone"."""
    for above in tree.above(verb):
        none = any(s.lemma.lower() in {"neither", "nobody", "none"} for s in tree.subjects(above))
        if tree.negations(above) or none:
            return True
        if tree.is_finite(above):
            return False
    return False


_WAYS = frozenset(
    {"alone", "deliberately", "directly", "formally", "intentionally", "knowingly", "officially", "openly", "privately"}
    | {"publicly", "solely", "together"}
)
"""How a thing is done, where "not" may deny no more than that it is done so."""


def is_counted_with_others(finding: Finding) -> bool:
    """True for the bronzes of "will return 48 bronzes and ivories": so many are both together."""
    tree, thing = finding.tree, finding.tree.tokens[finding.right.head]
    group = tree.list_of(thing)
    several = thing in group[:1] and thing.tag == "NNS" and bool(tree.numbers(thing))
    bare = [t for t in group[1:] if t.tag == "NNS" and not tree.below(t) and tree.tokens[t.index - 1].tag == "CC"]
    return several and len(group) == 2 and bool(bare)


def is_sum_in_kind(finding: Finding) -> bool:
    """True for "$12m is in aid" of "asked for $12m in aid"."""
    return finding.found.relation.lemma == "be in" and finding.found.subject.entity == "MONEY"


def lacks_its_clause(finding: Finding) -> bool:
    """True for "matters in places" of "matters in places where it is hard to come"."""
    tree = finding.tree
    return any(
        " " not in phrase.label
        and phrase.form in {"bare", "indefinite"}
        and token.lemma.lower() in {"area", "moment", "move", "part", "place", "situation", "step", "time"}
        and any(tree.is_verb(t) and t != finding.found.predicate for t in outside(limits(tree, token), phrase))
        for token, phrase in finding.terms
    )


def is_the_same(finding: Finding) -> bool:
    """True for "refused to give the same promise", "received the same number of troops": it stands elsewhere."""
    tree, found = finding.tree, finding.found
    refused = found.inner is not None and found.relation.lemma.split()[0] in {"decline", "refuse"}
    for token, phrase in finding.terms:
        unsaid = (finding.denied or refused) and phrase.form != "time" and "same" not in phrase.label.split()
        counted = token.lemma.lower() in {"amount", "number", "share"}
        if (unsaid or counted) and any(t.text == "same" for t in tree.adjectives(token)):
            return True
    return False


def is_another_of_kin(finding: Finding) -> bool:
    """True for "Jan Claes is a daughter" of "is survived by her husband, Jan Claes, a daughter and two grandsons"."""
    tree, found = finding.tree, finding.found
    thing = tree.tokens[finding.right.head]
    kin = thing.lemma.lower() in lexicon("kin") and found.relation.lemma == "be"
    counted = bool(tree.numbers(thing)) or any(d.lemma == "a" for d in tree.determiners(thing))
    whose = any(p[0].lemma.lower() in {"of", "to"} for p, _ in tree.obliques(thing))
    return kin and tree.arc(thing) in {"apposition", "joined"} and counted and not whose


def is_owner_alone(finding: Finding) -> bool:
    """True for Acme in "while Acme's rose in New York": its shares did."""
    tree, subject = finding.tree, finding.found.subject
    owns = any(t.tag == "POS" and t.index == subject.index + 1 and not t.entity for t in tree.below(subject))
    bare = " " not in finding.found.relation.lemma  # "Acme's rose 54 per cent" is said of Acme too
    return owns and not bare and tree.arc(subject) in SUBJECT and tree.is_verb(finding.found.predicate)


def is_rank_alone(finding: Finding) -> bool:
    """True for "saved the second with an ace", the second of what stands elsewhere; not for "grew by a third"."""
    tree = finding.tree
    return any(
        phrase.label.lower() in RANKS and any(d.lemma.lower() == "the" for d in tree.determiners(token))
        for token, phrase in finding.terms
        if tree.arc(token) in {"object", *SUBJECT} and not tree.appositions(token)
    )


def lacks_its_idiom(finding: Finding) -> bool:
    """True for "came near the village" of "came under fire near the village", "was taken after" of "into custody"."""
    tree, found = finding.tree, finding.found
    verb = found.predicate
    if verb.lemma.lower() not in _LIGHT or found.object in tree.objects(verb) or found.object in tree.subjects(verb):
        return False
    if len(found.relation.lemma.split()) > 3:  # "go on trial for"
        return False
    before = ((p, t) for p, t in tree.obliques(verb) if t.index < found.object.index and t != found.object)
    bare = (t for p, t in before if p[-1].lemma.lower() in {"at", "into", "on", "under"} and t.tag == "NN")
    return any(not t.entity and not tree.below(t) for t in bare) and found.relation.lemma != verb.lemma


_LIGHT = frozenset({"bring", "come", "fall", "go", "hold", "keep", "place", "put", "set", "take"})
"""Verbs that say little without the phrase after them: come under fire, take into custody."""


def lacks_what_is_asked(finding: Finding) -> bool:
    """True for "were forbidden in Bruges" of "in Bruges, where they were forbidden to use music"."""
    tree, found = finding.tree, finding.found
    word = found.predicate.lemma.lower()
    if not tree.is_verb(found.predicate) or (is_time(tree, found.object) and word not in {"compel", "force", "oblige"}):
        return False
    asked = tree.is_passive(found.predicate) and word in _ASKING and found.object not in tree.agents(found.predicate)
    later = (t for t in tree.complements(found.predicate) if tree.is_infinitive(t) and t != found.inner)
    has_to = word == "have" and found.object not in tree.objects(found.predicate)  # "in Ostend, where she has to wait"
    return (asked or has_to) and " " in found.relation.lemma.removeprefix("be ") and any(later)


_ASKING = frozenset(
    {"allow", "ask", "compel", "forbid", "force", "invite", "oblige", "order", "permit", "require", "tell"}
)


def is_had_done(finding: Finding) -> bool:
    """True for the licence of "had his licence revoked", which is his no more."""
    tree, found = finding.tree, finding.found
    verb = found.inner if found.inner is not None else found.predicate
    if verb.lemma != "have" or found.object not in tree.objects(verb):
        return False
    done = (t for t in tree.below(found.object, "noun clause") if tree.is_bare_participle(t) and t.tag == "VBN")
    person = is_person(found.object) or found.object.lemma.endswith("er")  # "had three deserters shot at dawn"
    ends = (t for t in done if person or tree.word_after(t).tag in {".", ",", "CC"})
    return any(ends)


def is_paid_together(finding: Finding) -> bool:
    """True for the sum of "Peru and Chile will contribute $5m": who pays how much is not said."""
    tree, found = finding.tree, finding.found
    held = found.predicate.lemma.lower() in _HOLDING and (found.object.tag == "CD" or bool(tree.numbers(found.object)))
    held = held and tree.arc(found.predicate) != "relative clause"  # "bought A, B and C, which owns two hotels"
    sum_ = (held or found.object.entity == "MONEY") and found.object in tree.objects(found.predicate)
    return sum_ and not found.alone and len(tree.list_of(found.subject)) > 1 and "each" not in tree.words


_HOLDING = frozenset({"control", "employ", "hold", "own"})
"""Verbs of which two have a number together: "the Democrats and their allies hold 71 seats"."""


def is_from_somewhere(finding: Finding) -> bool:
    """True for "23km is from the finish"."""
    subject = finding.found.subject
    measure = subject.entity == "QUANTITY" or subject.lemma.lower().rpartition("-")[2] in _LENGTHS
    return measure and finding.found.relation.lemma == "be from"


def is_in_some_place(finding: Finding) -> bool:
    """True for "a crime is in Peru" of "paying them is a crime in Peru"."""
    tree, noun = finding.tree, finding.found.subject
    told = tree.arc(noun) == "attribute" and finding.found.relation.lemma == "be in"
    told = told and finding.left.form == "indefinite" and "there" not in tree.words
    return told and not is_person_or_body(noun) and table("kinds").get(noun.lemma.lower()) is None


def is_empty_it(finding: Finding) -> bool:
    """True for "make it impossible to meet the target", where "it" is nothing."""
    tree, found = finding.tree, finding.found
    it = tree.tokens[finding.right.head]
    state, after = (*tree.tokens[it.index + 1 : it.index + 3], it, it)[:2]
    makes = found.predicate.lemma.lower() in lexicon("making") and state.tag in {"JJ", "JJR"}
    return makes and it.text.lower() == "it" and after.text.lower() in {"for", "that", "to"}


def is_several_beside_one(finding: Finding) -> bool:
    """True for "the university is two managers" of "sued the university, its board and two managers"."""
    tree, found = finding.tree, finding.found
    thing = tree.tokens[finding.right.head]
    counted = thing.tag == "NNS" and bool(tree.numbers(thing)) and tree.arc(thing) in {"apposition", "joined"}
    one = found.subject.tag == "NNP" and len(tree.list_of(found.subject)) == 1
    return found.relation.lemma == "be" and counted and one


def is_no_longer(finding: Finding) -> bool:
    """True for the dean of "then-Dean Ann Lee"."""
    tree, office = finding.tree, finding.found.object
    before = tree.tokens[max(0, office.index - 2) : office.index]
    return finding.found.relation.lemma.startswith("be") and [t.text.lower() for t in before] == ["then", "-"]


def lacks_how_taken(finding: Finding) -> bool:
    """True for "takes the safety of its guests" of "takes the safety of its guests seriously"."""
    tree, verb = finding.tree, finding.found.predicate
    how = {a.text.lower() for a in tree.adverbs(verb)} if verb.lemma in TAKEN_SOMEHOW else set()
    return bool(how & TAKEN_HOW) and " " not in finding.found.relation.lemma


def is_more_than_that(finding: Finding) -> bool:
    """True for "had yesterday" of "it is more than I had yesterday"."""
    tree, verb = finding.tree, finding.found.predicate
    mark = tree.mark(verb) if tree.is_verb(verb) else None
    return mark is not None and mark.text.lower() == "than" and not tree.objects(verb)


def is_for_another_reason(finding: Finding) -> bool:
    """True for "has not approved it because of pressure, but because it pays": it has approved it."""
    tree, verb = finding.tree, finding.found.predicate
    if not finding.denied or not tree.is_verb(verb) or tree.words.isdisjoint({"but"}):
        return False
    later = [t.index for t in tree.tokens[verb.index : -1] if t.text.lower() == "but"]
    return any(tree.tokens[i + 1].text.lower() in {"because", "due"} for i in later)


def is_comment_on_words(finding: Finding) -> bool:
    """True for "freedom of the press is a phrase" of "violates the “freedom of the press”, a phrase Kim rejected"."""
    tree, thing = finding.tree, finding.found.object
    beside = finding.found.relation.lemma == "be" and tree.arc(thing) == "apposition"
    return beside and thing.lemma.lower() in COMMENTS


def is_way_to_nothing(finding: Finding) -> bool:
    """True for "had two ways" of "had two other ways of ending it", "had grounds" of "had grounds to fear him"."""
    tree, thing = finding.tree, finding.found.object
    if thing.lemma.lower() not in {"chance", "ground", "mean", "means", "option", "reason", "way"}:
        return False
    apart = outside(limits(tree, thing), finding.right)
    what = (c for p in apart if tree.is_preposition(p) for c in tree.below(p, "preposition clause"))
    return finding.found.predicate.lemma == "have" and (any(map(tree.is_infinitive, apart)) or any(what))


def is_named_at_birth(finding: Finding) -> bool:
    """True for "Ann Lee bore Edith Kowalski" of "Ann Lee, born Edith Kowalski, sang": so she was called."""
    verb = finding.found.predicate
    return verb.text.lower() == "born" and finding.found.relation.lemma == "bear"


def is_one_beside_several(finding: Finding) -> bool:
    """True for "two rivals are a penalty" of "was fined for agreeing prices with two rivals, a penalty it contests"."""
    tree, thing = finding.tree, finding.tree.tokens[finding.right.head]
    one = thing.tag == "NN" and any(d.lemma.lower() in {"a", "an"} for d in tree.determiners(thing))
    subject = finding.found.subject
    several = subject.tag == "NNS" and bool(tree.numbers(subject)) and subject.lemma.lower() not in lexicon("units")
    group = thing.lemma.lower() in lexicon("collective_nouns") | {"couple", "duo", "pair", "trio"}
    return several and one and not group and finding.found.relation.lemma == "be" and tree.arc(thing) == "apposition"


def is_denied_until(finding: Finding) -> bool:
    """True for "spoke no English until she went to school": then she did."""
    tree = finding.tree
    clauses = tree.below(finding.found.predicate, "adverbial clause") if finding.denied else ()
    marks = (tree.mark(clause) for clause in clauses)
    return any(mark is not None and mark.lemma.lower() in {"till", "until"} for mark in marks)


def lacks_what_it_is_called(finding: Finding) -> bool:
    """True for "was named in 1996" of "was named a fellow in 1996", and for "described in court" of "as a loner".

    So it is for "was told in May" of "that he could go", and "was met in Lima" of "with anger".
    """
    tree, found = finding.tree, finding.found
    verb = found.predicate
    if not tree.is_verb(verb) or not tree.is_passive(verb):
        return False
    word, last = verb.lemma.lower(), found.relation.lemma.split()[-1]
    beside = {p[-1].lemma.lower() for p, _ in tree.obliques(verb)}
    if word in {"inform", "tell"}:
        return is_time(tree, found.object)
    if word == "meet":
        return "with" in beside and last != "with"
    quoted = any(p.lemma.lower() == "as" for p in tree.below(verb, "preposition"))  # described "as “incomplete”"
    described = word in {"depict", "describe", "portray"} and ("as" in beside or quoted)
    named = word in {"appoint", "elect", "name"} and any(t.index > verb.index for t in tree.attributes(verb))
    return (described or named) and last in {"at", "by", "during", "in", "on"}


def lacks_its_state(finding: Finding) -> bool:
    """True for "has two years" of "has two years left on his contract", "leave it" of "leave it alone"."""
    tree, found = finding.tree, finding.found
    verb, after = found.predicate, tree.word_after(found.object).lemma.lower()
    left = verb.lemma == "have" and is_time(tree, found.object) and after in {"leave", "left", "remain", "to"}
    alone = verb.lemma == "leave" and after in {"alone", "behind"}
    sent = verb.lemma == "send" and after in {"down", "higher", "lower", "up"}
    return (left or alone or sent) and found.relation.lemma in {"have", "leave", "send"}


def lacks_what_becomes_of_it(finding: Finding) -> bool:
    """True for "moved without agents" of "without agents being told", "knew of boxes" of "of boxes being moved"."""
    tree, found = finding.tree, finding.found
    behind = found.relation.lemma.endswith((" of", " without")) and found.object.index > found.predicate.index
    after = (t for t in tree.tokens[found.object.index + 1 : -1] if t.text == "being" and t.head > t.index)
    done = next((tree.tokens[t.head] for t in after), None)
    return behind and done is not None and done.head in {found.object.index, found.predicate.index, found.object.head}


def is_first_time(finding: Finding) -> bool:
    """True for "will be cut for the first time" of "for the first time since 2009"."""
    tree, time = finding.tree, finding.found.object
    return (time.lemma, time.tag) == ("time", "NN") and any(is_time(tree, t) for _, t in tree.obliques(time))


def is_so_many(finding: Finding) -> bool:
    """True for "the town is population 6,300" of "the town, population 6,300, voted"."""
    thing = finding.tree.tokens[finding.right.head]
    return finding.found.relation.lemma == "be" and thing.lemma.lower() == "population"


REFUSED = (
    (is_one_beside_several, "another one of a list"),
    (is_denied_until, "a denial with its reason or time"),
    (lacks_what_it_is_called, "a verb without what it says of its object"),
    (lacks_its_state, "a verb without what it says of its object"),
    (lacks_what_becomes_of_it, "a thing without what becomes of it"),
    (is_first_time, "a time without what it is since"),
    (is_so_many, "a number that stands beside a name"),
    (is_at_a_distance, "how far from another thing"),
    (is_done_to_each_other, "what they do to each other"),
    (is_denied_in_its_way, "a denial that is narrower than its phrase"),
    (is_counted_with_others, "a number that is the sum over a list"),
    (is_sum_in_kind, "a sum without what it is for"),
    (lacks_its_clause, "a phrase without what tells it apart"),
    (is_the_same, "a phrase without what tells it apart"),
    (is_another_of_kin, "another one of a list"),
    (is_owner_alone, "what belongs to somebody without a noun"),
    (is_rank_alone, "a phrase without what tells it apart"),
    (lacks_its_idiom, "a verb without the phrase that makes its sense"),
    (lacks_what_is_asked, "a verb without what is asked"),
    (is_had_done, "what somebody has done to a thing"),
    (is_paid_together, "a sum that several pay together"),
    (is_from_somewhere, "how far from another thing"),
    (is_in_some_place, "what something is somewhere"),
    (is_empty_it, "an “it” that is nothing"),
    (is_several_beside_one, "another one of a list"),
    (is_no_longer, "what somebody was then"),
    (lacks_how_taken, "a verb without how"),
    (is_named_at_birth, "a name at birth"),
    (is_way_to_nothing, "a noun without what it is for or of"),
    (is_for_another_reason, "a denial of the reason alone"),
    (is_comment_on_words, "what a writer calls words"),
    (is_more_than_that, "what something is more than"),
)
