"""What a predicate carries itself: negation, modals, hedges, and the "no" of its subject or object.

Source: Huddleston and Pullum 2002, chapters 3 and 9.
"""

import itertools
import re

from graphbuild.extract.conditions import condition, conditions, is_supposed_only
from graphbuild.extract.fronted import fronted, never, no_more
from graphbuild.extract.sorts import signature
from graphbuild.extract.tense import day_to_come
from graphbuild.extract.tree import Tree
from graphbuild.extract.walk import SELDOM, Walk
from graphbuild.lexicon import lexicon
from graphbuild.model import Token

ONLY = frozenset({"only", "just", "merely", "simply"})
"""What makes of "not" no denial."""


def negation(tree: Tree, verb: Token) -> Token | None:
    """The word that denies this verb; None where there is none. "not only" and "not until" deny nothing."""
    for cue in tree.negations(verb):
        after = tree.word_after(cue).lemma.lower()
        whether = cue.index > 0 and tree.tokens[cue.index - 1].text == "or"  # "whether or not"
        barely = cue.lemma.lower() == "barely" and not tree.is_be(verb)  # who barely won has won
        only = after in ONLY | {"but", "soon", "sooner"} and not _is_simply_not(tree, verb, after)
        if not only and not whether and not barely:
            return cue  # not "cannot but accept it", "no sooner had he left than"
    first = tree.joined_to(verb) or verb
    asked = any(t.lemma.lower() in {"if", "whether"} for t in tree.below(verb, "opener"))  # "nor if he would come"
    apart = (
        verb is not first
        and bool(tree.subjects(verb))
        and "but" in {t.text for t in tree.tokens[first.index : verb.index]}
    )
    for cue in () if asked or apart else tree.below(first, "paired conjunction", "conjunction"):
        if cue.lemma.lower() == "neither" or (cue.lemma.lower() == "nor" and _is_denied_by_nor(tree, verb, cue)):
            return cue  # "would neither confirm nor deny"
    attributes = tree.attributes(verb) if tree.is_be(verb) else ()
    for adverb in (*tree.adverbs(verb), *(a for attribute in attributes for a in tree.adverbs(attribute))):
        before = tree.below(adverb, "negation", "determiner", "adverb")
        if adverb.lemma.lower() in {"long", "longer"} and any(t.lemma.lower() in {"no", "not"} for t in before):
            return adverb  # "no longer"; "as long as" denies nothing
        if adverb.lemma.lower() == "yet" and verb.lemma == "have" and tree.below(verb, "open complement"):
            return adverb  # "has yet to sign"
        beside = verb.index + (1 if tree.is_be(verb) else -1)  # "almost won", "was almost president"
        nearly = adverb.lemma.lower() in {"nearly", "almost"} and adverb.index == beside
        compared = tree.word_after(adverb).text == "as"  # "almost as large as Earth"
        if nearly and not compared and verb.lemma.lower() not in {"double", "triple", "treble", "quadruple", "halve"}:
            return adverb  # "nearly beat"; what nearly doubled grew
    words = [t.text.lower() for t in tree.tokens[max(0, verb.index - 2) : verb.index]]
    if words in (["all", "but"], ["anything", "but"]):
        return tree.tokens[verb.index - 1]
    return never(tree, verb) or fronted(tree, verb) or no_more(tree, verb)


def _is_simply_not(tree: Tree, verb: Token, after: str) -> bool:
    """True for "could not simply refuse it", which nobody can; not for "did not simply refuse it but burnt it"."""
    able = any(m.lemma.lower() in {"can", "could"} for m in tree.modals(verb))
    return after == "simply" and able and "but" not in tree.words


def _is_denied_by_nor(tree: Tree, verb: Token, nor: Token) -> bool:
    """True for what stands behind "nor"; "hardly any have a garden, nor does it have a gate" has its own denial."""
    return verb.index > nor.index or not any(tree.subjects(t) for t in tree.conjuncts(verb)[1:])


def put_instead(tree: Tree, verb: Token) -> tuple[Token, ...]:
    """Bergen in "does not live in Oslo but in Bergen": what the "not" of the verb does not deny."""
    if "but" not in tree.words or negation(tree, verb) is None:
        return ()
    things = (*tree.objects(verb), *tree.attributes(verb), *tree.agents(verb), *(t for _, t in tree.obliques(verb)))
    return tuple(c for thing in things for c in tree.conjuncts(thing) if follows_but(tree, verb, c))


def left_out(tree: Tree, verb: Token, *words: str) -> tuple[Token, ...]:
    """Oslo in "ended not in Oslo but in Bergen", both in "neither in Oslo nor in Bergen": denied by its own word."""
    if tree.words.isdisjoint(words):
        return ()
    found = []
    for prepositions, token in tree.obliques(verb):
        cues = tree.below(prepositions[0], "negation", "paired conjunction")
        found += [token for c in cues if c.text in words and tree.word_after(c).lemma.lower() not in ONLY]
    return tuple(found)


def follows_but(tree: Tree, verb: Token, thing: Token) -> bool:
    """True for a phrase after "but", and for what is joined to it."""
    first: Token | None = thing
    while first is not None:
        above = tree.head(first) if tree.arc(first) == "preposition object" else None
        start = min(t.index for t in tree.subtree(above or first))
        if start > verb.index + 1 and tree.tokens[start - 1].lemma.lower() in {"instead", "rather"}:
            start -= 1
        if start > verb.index + 1 and tree.tokens[start - 1].text == "but":
            return True
        first = tree.joined_to(first)
    return False


def hedges(tree: Tree, verb: Token) -> tuple[Token, ...]:
    """Allegedly and perhaps, where they stand with the verb."""
    return tuple(t for t in tree.adverbs(verb) if t.lemma.lower() in lexicon("hedges"))


def own(walk: Walk, verb: Token, *, outer: bool) -> None:
    """Negation (unless `outer`), modals, hedges and conditions that stand with the verb itself."""
    tree = walk.tree
    cue = negation(tree, verb) if not outer else None
    if cue is not None and (tree.is_be(verb) or cue.lemma.lower() not in SELDOM):
        walk.deny(cue, "denies it")
    _modals(walk, verb)
    if {"have", "need"} <= {t.lemma for t in tree.auxiliaries(verb)}:
        walk.unsaid = walk.unsaid or "what was done without need"  # "need not have paid the toll"
    if (
        tree.is_infinitive(verb)
        and tree.subjects(verb)
        and (tree.arc(verb) in {"root", "relative clause", "noun clause"} or verb.index < verb.head)
    ):
        walk.weaken("intended", verb, "is an infinitive with a subject of its own, as in headlines")
    for what in tree.attributes(verb) if verb.index == walk.start and tree.is_be(verb) else ():
        supposed(walk, what)  # "was the likely cause"
    said = (tree.adverbs(a) for a in tree.attributes(verb))  # "is probably unsafe"
    for adverb in (*tree.adverbs(verb), *(a for adverbs in said for a in adverbs)):
        if (
            adverb.text.lower() == "better"
            and verb.tag == "VB"
            and any(t.lemma == "have" for t in tree.auxiliaries(verb))
        ):
            walk.weaken("intended", adverb, "says what ought to be")  # "had better sell"
        if adverb.lemma.lower() == "hopefully":
            walk.weaken("intended", adverb, "says what is hoped for")
        after = tree.tokens[adverb.index + 1 : adverb.index + 3]
        aside = [t.text.lower() for t in after[:1]] == ["not"] and after[-1].tag == "RB" and len(after) > 1
        if adverb.lemma.lower() in lexicon("hedges") and not aside:  # "perhaps not surprisingly, it fell"
            walk.weaken("possible", adverb, "leaves it open")
    if (day := day_to_come(tree, verb)) is not None:
        walk.weaken("intended", day, "with the present says what is to come")
    conditions(walk, verb)


def _modals(walk: Walk, verb: Token) -> None:
    tree = walk.tree
    perfect = any(t.lemma == "have" for t in tree.auxiliaries(verb))
    for modal in tree.modals(verb):
        word = modal.lemma.lower()
        if (
            modal.text.lower() in {"would", "’d", "'d"}
            and not perfect
            and (_is_habit(tree, verb) or told_ahead(tree, verb))
        ):
            continue
        if word in {"can", "could", "ca"} and verb.lemma == "help" and any(map(tree.is_gerund, tree.complements(verb))):
            continue  # "could not help laughing"
        if word in {"can", "could", "ca"} and not perfect:
            if (
                not walk.positive
                and verb.index != walk.start
                and not (negation(tree, verb) or negative_subject(tree, verb))
            ):
                walk.weaken("possible", modal, "says that it can be")  # "could stop Kim leaving"
            walk.ability = walk.ability or modal
        elif word in lexicon("modal_possible"):
            walk.weaken("possible", modal, "says that it may be")
        elif word == "must" and perfect:
            walk.weaken("possible", modal, "concludes that it was so")  # "must have used a key"
        elif modal.text.lower() in {"would", "’d", "'d", "should"} and perfect:
            walk.weaken("conditional", modal, "says what would have been")
        elif {word, modal.text.lower()} & lexicon("modal_intended"):
            _to_come(walk, verb, modal)


def _to_come(walk: Walk, verb: Token, modal: Token) -> None:
    if modal.text.lower() in {"would", "’d", "'d"} and is_supposed_only(walk.tree, verb):
        walk.weaken("conditional", modal, "says what would be if it came about")
    else:
        walk.weaken("intended", modal, "says what is to come or ought to be")


def _is_habit(tree: Tree, verb: Token) -> bool:
    """True for "every month she would join a club", which she did."""
    first = verb
    while (joined := tree.joined_to(first)) is not None:
        first = joined
    if tree.arc(first) != "root" or any(condition(tree, t) for t in tree.below(verb, "adverbial clause")):
        return False
    often = any(a.lemma.lower() in _OFTEN for a in tree.adverbs(verb))
    times = tree.below(verb, "adverbial noun")
    every = any(c.lemma.lower() in {"each", "every"} for t in times for c in tree.below(t))
    return often or every


_OFTEN = frozenset({"frequently", "often", "regularly", "sometimes", "usually"})


def told_ahead(tree: Tree, verb: Token) -> bool:
    """True for what came later in a story: "he would later sell it", "in 1974 she would", "was later to lead it".

    Not for what somebody says would be, nor for "would be sold later this year".
    """
    if tree.arc(verb) not in {"root", "relative clause"} or any(
        condition(tree, t) for t in tree.below(verb, "adverbial clause", "clause")
    ):
        return False
    under = any(words[0].lemma.lower() in {"under", "with"} for words, _ in tree.obliques(verb))
    goes_on = verb.lemma == "go" and any(p.lemma == "on" for p in tree.particles(verb))
    later = any(_is_since(tree, verb, a) for a in tree.adverbs(verb) if a.text.lower() == "later")
    years = [t for words, t in tree.obliques(verb) if len(words) == 1 and words[0].lemma.lower() in {"by", "in"}]
    gone = tree.arc(verb) == "root" and any(_GONE.fullmatch(t.text) is not None for t in years)
    return not under and (goes_on or later or gone)


def _is_since(tree: Tree, verb: Token, later: Token) -> bool:
    """True for "two years later she would lead it", "would later lead it", "was later to lead it"."""
    spans = tree.below(later, "adverbial noun")  # "would receive praise years later"
    measured = bool(spans) and (later.index < verb.index or not any(map(tree.numbers, spans)))
    return measured or (tree.is_be(verb) and later.index == verb.index + 1) or tree.tokens[later.index - 1].tag == "MD"


_GONE = re.compile(r"1(?:[0-8][0-9]|9[0-7])[0-9]")
"""Years that were gone by when any news of today was written; one of 2016 may be to come in a text of 2015."""


def adjectives(walk: Walk, noun: Token) -> None:
    """What an event noun's adjectives say of it: a planned visit is not yet, an alleged attack may not be."""
    for adjective in walk.tree.adjectives(noun):
        words = {adjective.lemma.lower(), adjective.text.lower()}
        if words & lexicon("planned"):
            walk.weaken("intended", adjective, "says that it is not yet")
    supposed(walk, noun)


def supposed(walk: Walk, noun: Token) -> None:
    """An alleged attack may not have been, an alleged spy may be none."""
    for adjective in walk.tree.adjectives(noun):
        before = [t.text.lower() for t in walk.tree.tokens[max(0, adjective.index - 2) : adjective.index]]
        called = adjective.text == "called" and before == ["so", "-"]
        if called or {adjective.lemma.lower(), adjective.text.lower()} & (lexicon("supposed") | {"likely", "probable"}):
            walk.weaken("possible", adjective, "leaves it open")


EXCEPT = frozenset({"apart", "aside", "but", "except", "other"})
"""The first words of exceptions: "all but Kim", "other than Kim"."""


def negative_term(walk: Walk, term: Token) -> None:
    tree = walk.tree
    if tree.words.isdisjoint(lexicon("negative_determiners") | EXCEPT | {"any", "not", "without"}):
        return
    excepting = term.lemma.lower() in EXCEPT and tree.arc(term) in {"adjective", "adverb", "conjunction", "preposition"}
    if term.lemma.lower() in {"without", "not"} or excepting:
        walk.deny(term, "denies it")
        return
    if term.tag == "UH" or _is_after_but(tree, term):
        return  # "say no to the plan" is said; so is it of the beetle in "neither frost nor drought but a beetle"
    verb = tree.tokens[walk.start]
    of_it = tree.arc(verb) == "relative clause" and tree.head(verb) == term  # "not at the pace that it had assumed"
    cue = _denying(tree, term) or next(iter(tree.not_one(term)), None) or (None if of_it else _neither(tree, term))
    if cue is None and tree.arc(term) == "attribute":  # "was a step, not a victory"
        cue = next(filter(tree.is_set_against, tree.below(term, "negation")), None)
    if cue is not None:
        walk.deny(cue, "denies it")


def _denying(tree: Tree, term: Token) -> Token | None:
    """No of "no bank", hardly of "hardly any bank", none of "none of the banks"; None elsewhere."""
    first = _first_of_alternatives(tree, term)
    for cue in (term, *tree.determiners(term), *(tree.determiners(first) if first is not None else ())):
        word = cue.lemma.lower()
        before = tree.tokens[cue.index - 1] if cue.index else None
        after = tree.word_after(cue).lemma.lower()
        if cue.text == "No" and before is not None and before.text[:1].isalnum():
            continue  # "Lodge No. 8"
        if word == "no" and any(d.lemma.lower() in {"a", "the"} for d in tree.determiners(term) if d != cue):
            continue  # "a no vote would force them"
        if word == "any" and before is not None and before.lemma.lower() in {"hardly", "barely", "scarcely"}:
            return before
        if word in lexicon("negative_determiners") and after not in {"more", "less", "few", "fewer", "later"}:
            return cue
    return None


def _first_of(tree: Tree, term: Token) -> Token:
    """The first of the words that this one is joined to."""
    while (before := tree.joined_to(term)) is not None:
        term = before
    return term


def _is_after_but(tree: Tree, term: Token) -> bool:
    """True for beetle of "neither frost nor drought but a beetle destroyed them"."""
    first = _first_of(tree, term)
    if first == term or "but" not in tree.words:
        return False
    buts = [c.index for t in tree.conjuncts(first) for c in tree.below(t, "conjunction") if c.lemma.lower() == "but"]
    denied = lexicon("negative_determiners") | {"not"}  # "pilots but no nurses", "pilots but not nurses"
    return any(first.index < at < term.index and tree.tokens[at + 1].lemma.lower() not in denied for at in buts)


def _first_of_alternatives(tree: Tree, term: Token) -> Token | None:
    """Theatre for museum in "no theatre, cinema or museum"; None where no "or" joins them."""
    first = _first_of(tree, term)
    joiners = (c for t in tree.conjuncts(first) for c in tree.below(t, "conjunction"))
    return first if first != term and any(c.lemma.lower() in {"or", "nor"} for c in joiners) else None


def _neither(tree: Tree, term: Token) -> Token | None:
    """What denies one of two: "neither Kim nor Lee", "neither to Peru nor to Chile", "not by Kim but by Lee"."""
    for cue in tree.below(_first_of(tree, term), "paired conjunction", "conjunction"):
        if cue.lemma.lower() == "neither":
            return cue
    above = tree.head(term) if tree.arc(term) == "preposition object" else None
    for cue in tree.below(above, "negation", "paired conjunction") if above is not None else ():
        if cue.lemma.lower() in {"neither", "nor", "not"} and tree.word_after(cue).lemma.lower() not in ONLY:
            return cue
    return None


def no_event(walk: Walk, noun: Token) -> None:
    """ "There was no meeting between them", "without a meeting between them"."""
    above = walk.tree.head(noun)
    if above is not None and above.lemma.lower() == "without":
        verb = walk.tree.head(above)
        if verb is None or not any(m.text.lower() in {"could", "might", "would"} for m in walk.tree.modals(verb)):
            walk.deny(above, "denies it")  # not "without the arrest, the bank would have been robbed"
    else:
        negative_term(walk, noun)


def either(walk: Walk, term: Token) -> None:
    """ "Either Kobe or Nagoya": of each of them it is only possible."""
    tree = walk.tree
    if "either" not in tree.words:
        return
    first = _first_of(tree, term)
    before = [tree.tokens[i - 1] for i in (min(t.index for t in tree.subtree(first)), first.index) if i > 0]
    for cue in (*tree.below(first, "paired conjunction", "conjunction", "determiner"), *before):
        if cue.lemma.lower() == "either" and tree.is_alternative(term):
            walk.weaken("possible", cue, "leaves open which")


def one_of_several(walk: Walk, predicate: Token, term: Token) -> None:
    """ "Will face Kobe or Nagoya", "sold the car or the van": of each it is only possible.

    What is so of one of many things is so of each: "the fund pays for schools or hospitals".
    """
    tree, first = walk.tree, _first_of(walk.tree, term)
    group = tree.conjuncts(first)
    if "or" not in tree.words or len(group) < 2 or any(t.entity in _AMOUNTS for t in group):
        return
    verbs = [predicate, *itertools.islice((t for t in tree.above(first) if tree.is_verb(t)), 2)]
    if any((signature(t.lemma.lower()) or ("",))[0] == "-" for t in verbs):
        return  # "refused to blame the weather or the problem that cost her a bike": neither
    joiner = next((c for t in group for c in tree.below(t, "conjunction") if c.lemma.lower() == "or"), None)
    if joiner is None or (len(group) == 2 and tree.tokens[joiner.index - 1].text == ","):
        return  # "the rebels, or freedom fighters"
    single = all(t.tag == "NN" and (tree.determiners(t) or tree.possessors(t)) for t in group)
    if all(map(tree.is_name, group)) or (single and predicate.tag not in {"VBP", "VBZ"}):
        walk.weaken("possible", joiner, "leaves open which")


_AMOUNTS = frozenset({"CARDINAL", "DATE", "MONEY", "ORDINAL", "PERCENT", "QUANTITY", "TIME"})


def put_aside(walk: Walk, verb: Token, than: Token) -> None:
    """ "Fined it rather than jail him" denies the jailing, "should cut rather than raise it" as a plan."""
    walk.deny(than, "says that it was not done")
    above = walk.tree.head(verb) if walk.tree.is_infinitive(verb) else None
    refused = above is not None and (signature(above.lemma.lower()) or ("",))[0].startswith("-")
    if refused or (negation(walk.tree, verb) is not None and walk.tree.modals(verb)):
        walk.unsaid = walk.unsaid or "what may not be left undone"  # "cannot leave without paying"
    elif walk.tree.modals(verb):
        own(walk, verb, outer=True)


def hedged(walk: Walk, term: Token) -> None:
    """ "Two banks and perhaps a hotel": the hotel is only possible."""
    for adverb in walk.tree.adverbs(term):
        if adverb.lemma.lower() in lexicon("hedges") and adverb.index < term.index:
            walk.weaken("possible", adverb, "leaves it open")
    preposition = walk.tree.head(term) if walk.tree.arc(term) == "preposition object" else None
    before = walk.tree.tokens[preposition.index - 1] if preposition is not None and preposition.index else term
    if before.lemma.lower() in lexicon("hedges") and before.tag == "RB":
        walk.weaken("possible", before, "leaves it open")  # "worked there, probably for years"


def negative_subject(tree: Tree, verb: Token) -> Token | None:
    for subject in tree.subjects(verb):
        if not_one := tree.not_one(subject):
            return not_one[0]
        for token in (subject, *tree.determiners(subject), *tree.below(subject, "paired conjunction")):
            if token.lemma.lower() in lexicon("negative_determiners"):
                return token
    return None
