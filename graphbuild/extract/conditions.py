"""What makes a clause a condition, or dependent on one: if, unless, inverted had, "in the event of".

Source: Huddleston and Pullum 2002, chapters 8, section 14, and 11.
"""

import itertools

from graphbuild.extract.tree import Tree
from graphbuild.extract.walk import Walk
from graphbuild.lexicon import lexicon, names_event
from graphbuild.model import Token


def conditions(walk: Walk, verb: Token) -> None:
    tree = walk.tree
    done = tree.is_finite(verb) and verb.tag in {"VBD", "VBN"} and not tree.modals(verb)
    if done and verb.lemma.lower() in lexicon("speech_acts"):
        return  # who has offered aid on a condition has offered it
    itself = verb.index == walk.start and not tree.is_infinitive(verb) and not tree.modals(verb)
    if itself and verb.lemma.lower() in _WEIGHING:
        return  # who plans a strike if talks fail plans it
    _supposed_only(walk, verb)
    if (cue := next(filter(None, (find(tree, verb) for find in _DEPENDING)), None)) is not None:
        walk.weaken("conditional", cue, "makes it depend on a condition")
    if (cue := _by_plan(tree, verb) or _once(tree, verb)) is not None:
        walk.weaken("intended", cue, "says what is to be")
    for clause in (*tree.below(verb, "adverbial clause"), *_clauses_before(tree, verb)):
        mark = condition(tree, clause)
        if (
            mark is not None
            and mark.lemma.lower() not in {"lest", "whether"}  # "whether or not he comes, we shall go"
            and not (_is_even(tree, mark) and not is_present(tree, verb))  # "even if he was old, he won"
        ):
            walk.weaken("conditional", mark, "makes it depend on a condition")


def _provided(tree: Tree, verb: Token) -> Token | None:
    """Provided in "will sign, provided the courts agree", long in "as long as the rain falls"; None elsewhere."""
    for opener in tree.below(verb, "preposition"):
        if opener.lemma.lower() in {"provide", "provided", "assume", "assuming"} and tree.below(
            opener, "preposition clause", "clause"
        ):
            return opener
    for adverb in tree.adverbs(verb):
        if adverb.lemma.lower() == "long" and any(t.lemma.lower() == "as" for t in tree.below(adverb, "adverb")):
            return adverb
    return None


def _once(tree: Tree, verb: Token) -> Token | None:
    """Once in "once the court agrees, the fund owns the mill and sells it"; None elsewhere, and in headlines."""
    if tree.words.isdisjoint({"after", "once"}) or tree.sentence.heading or not is_present(tree, verb):
        return None
    clauses = (c for each in _joined_before(tree, verb) for c in tree.below(each, "adverbial clause"))
    marks = (tree.mark(c) for c in clauses if c.index < verb.index and is_present(tree, c) and tree.subjects(c))
    return next((m for m in marks if m is not None and m.lemma.lower() in {"after", "once"}), None)


_WEIGHING = frozenset({"consider", "contemplate", "mull", "plan", "prepare", "threaten", "weigh"})
"""What is done now about what may come."""


def _supposed_only(walk: Walk, verb: Token) -> None:
    """ "In the simulation, China won"; "suppose that Peru left"."""
    if (cue := _imagined(walk.tree, verb)) is not None:
        walk.weaken("possible", cue, "is only imagined")
    if (cue := _at_worst(walk.tree, verb)) is not None:
        walk.weaken("possible", cue, "is only imagined")
    if (cue := _supposing(walk.tree, verb)) is not None:
        walk.weaken("conditional", cue, "only supposes it")


def _is_even(tree: Tree, mark: Token) -> bool:
    """True for the if of "even if"."""
    return mark.index > 0 and tree.tokens[mark.index - 1].lemma.lower() == "even"


def is_present(tree: Tree, verb: Token) -> bool:
    """True for "sells", "is sold" and "is selling"; not for "has sold"."""
    has = any(t.lemma == "have" for t in tree.auxiliaries(verb))
    return not has and any(t.tag in {"VBP", "VBZ"} for t in (verb, *tree.auxiliaries(verb)))


def _joined_before(tree: Tree, verb: Token) -> list[Token]:
    """The verb and those that it is joined to, itself first."""
    found = [verb]
    while (before := tree.joined_to(found[-1])) is not None:
        found.append(before)
    return found


def _wanting(tree: Tree, verb: Token) -> Token | None:
    """Barring in "barring a reprieve, Kim dies", miss in "miss the date and the firm loses"; None elsewhere.

    So victory in "with victory on Sunday, Kim takes the lead".
    """
    if not (is_present(tree, verb) or tree.modals(verb)):
        return None
    first = _joined_before(tree, verb)[-1]
    bare = first.index == 0 and bool(tree.objects(first)) and not tree.subjects(first)
    if (
        bare
        and first != verb
        and tree.subjects(verb)
        and any(c.text == "and" for c in tree.below(first, "conjunction"))
    ):
        return first
    for each in _joined_before(tree, verb):
        for word in tree.tokens[:1] if each.index > 1 else ():
            if word.head == each.index and word.text.lower() in {"absent", "barring", "failing"}:
                return word
        won = (t for words, t in tree.obliques(each) if words[0].index == 0 and words[0].lemma.lower() == "with")
        if (cue := next((t for t in won if t.lemma.lower() in OUTCOMES and not tree.determiners(t)), None)) is not None:
            return cue
    return None


OUTCOMES = frozenset({"defeat", "draw", "loss", "victory", "win"})
"""What may come of a match: with one, something else comes about."""


def _by_plan(tree: Tree, verb: Token) -> Token | None:
    """Plan in "under the plan, Peru sells the port and Chile buys it"; None elsewhere."""
    if "under" not in tree.words or not is_present(tree, verb):
        return None
    for each in _joined_before(tree, verb):
        for words, noun in tree.obliques(each):
            if words[-1].lemma.lower() == "under" and noun.lemma.lower() in PLANS and words[-1].index < each.index:
                return noun
    return None


PLANS = frozenset({"accord", "agreement", "bill", "blueprint", "deal", "draft", "offer", "pact", "plan", "proposal"})
PLANS |= {"roadmap", "scheme", "settlement", "term"}
"""What says in the present what is to be."""


def _at_worst(tree: Tree, verb: Token) -> Token | None:
    """Worst in "at worst, the virus kills half" and "in the worst case it kills half"; None elsewhere."""
    if tree.words.isdisjoint({"hypothetical", "worst"}):
        return None
    for each in _joined_before(tree, verb):
        for adverb in tree.adverbs(each):
            if adverb.text.lower() == "worst" and tree.tokens[adverb.index - 1].text.lower() == "at":
                return adverb
        for words, noun in tree.obliques(each):
            said = {t.text.lower(): t for t in (noun, *tree.adjectives(noun))}
            if words[0].index < each.index and words[0].lemma.lower() in {"at", "in"}:
                cue = said.get("worst") or said.get("hypothetical")
                if cue is not None and noun.lemma.lower() in {"case", "contest", "match", "match-up", "race", "worst"}:
                    return cue
    return None


def _imagined(tree: Tree, verb: Token) -> Token | None:
    """Simulation in "in the simulation, China invaded and won", game in "in a war game Russia won"; None elsewhere."""
    each: Token | None = verb
    while each is not None:
        for words, noun in tree.obliques(each):
            game = noun.lemma == "game" and any(t.lemma.lower() in _PLAYED_AT for t in tree.compounds(noun))
            told = [w.lemma.lower() for w in words] == ["in"] and noun.index < verb.index
            if told and (game or noun.lemma.lower() in _IMAGINED):
                return noun
        each = tree.joined_to(each)
    return None


_PLAYED_AT = frozenset({"computer", "role", "video", "war"})
_IMAGINED = frozenset(
    {"dream", "exercise", "fantasy", "hallucination", "nightmare", "re-enactment", "reenactment", "scenario"}
    | {"simulation", "vision"}
)
"""In what things come about that are not so."""


def _supposing(tree: Tree, verb: Token) -> Token | None:
    """Suppose in "suppose for a moment that Peru left", picture in "picture a world in which"; None elsewhere."""
    words = [t for t in tree.tokens[:4] if t.tag not in {"``", "''"} and t.text not in {"“", "‘", '"'}]
    if len(words) < 3:
        return None
    let_us = [t.lemma.lower() for t in words[:2]] in (["let", "us"], ["let", "'s"], ["let", "’s"])
    first = words[2] if let_us else words[0]
    verbs = {"imagine", "say", "suppose"} if let_us else {"imagine", "suppose"}
    begins = let_us or first.text[:1].isupper()
    asks = begins and first.lemma.lower() in verbs and first.tag in {"VB", "VBP"}
    shows = first.text == "Picture" and tree.word_after(first).lemma.lower() in {"a", "the", "this"}
    return first if (asks or shows) and first.index < verb.index else None


def _otherwise(tree: Tree, verb: Token) -> Token | None:
    """Else in "pay or else Kim will leave", otherwise in "he must pay, otherwise Kim would leave"; None elsewhere."""
    ahead = bool(tree.modals(verb)) or is_present(tree, verb)
    if tree.words.isdisjoint({"else", "otherwise"}) or not ahead or not tree.subjects(verb):
        return None
    begins = min(t.index for subject in tree.subjects(verb) for t in tree.subtree(subject))
    before = [t for t in tree.tokens[max(0, begins - 3) : begins] if t.text != ","]
    words = [t.text.lower() for t in before]
    if words[-1:] == ["otherwise"] or words[-2:] == ["or", "else"]:
        return before[-1]
    return None


def _in_the_event(tree: Tree, verb: Token) -> Token | None:
    """Event in "in the event of a tie", condition in "on condition that Kim leaves"; None elsewhere."""
    if tree.words.isdisjoint({"case", "condition", "event", "without"}):
        return None
    past = tree.is_finite(verb) and not tree.modals(verb) and verb.tag in {"VBD", "VBN"}
    near = [*tree.obliques(verb), *(pair for thing in tree.objects(verb) for pair in tree.obliques(thing))]
    found = (noun for words, noun in near if depends_on(tree, words, noun))
    first = next(iter(tree.below(verb, "preposition")), verb)
    begins = min((s.index for s in tree.subjects(verb)), default=0)
    if tree.modals(verb) and first.lemma.lower() == "without" and (first.index == 0 or first.index < begins):
        return first  # "without a stadium Rovers will leave"
    return next((n for n in found if not (past and n.lemma == "condition")), None)  # "took the job on condition that"


def depends_on(tree: Tree, prepositions: tuple[Token, ...], noun: Token) -> bool:
    """True for "in the event of a tie", "in case of fire", "on condition that Kim leaves"; not for "in Kim's case"."""
    words = f"{prepositions[-1].lemma.lower()} {noun.lemma.lower()}"
    if words == "on condition":
        return bool(tree.noun_clauses(noun))
    of = any(t.lemma == "of" for t in tree.below(noun, "preposition"))
    return of and (words == "in event" or (words == "in case" and not tree.determiners(noun)))


def is_supposed_only(tree: Tree, verb: Token) -> bool:
    """True for "a strike would cost millions" and "closing it would": nobody says that there will be one."""
    subjects = tree.subjects(verb)
    any_ = (s for s in subjects if any(d.lemma.lower() in {"a", "an", "any"} for d in tree.determiners(s)))
    events = [s for s in any_ if names_event(s.lemma.lower()) or s.lemma.lower() in CHANGES]
    return bool(events) or any(map(tree.is_gerund, tree.below(verb, "clausal subject")))


CHANGES = frozenset({"cut", "decline", "drop", "fall", "increase", "jump", "rise", "surge"})
"""What may come about, beside nouns that name events."""


def _clauses_before(tree: Tree, verb: Token) -> tuple[Token, ...]:
    """The clause that opens "if it rains, Kim will stay and Lee will leave", which bears on the second verb too."""
    inverted = tuple(t for t in tree.below(verb, "clause") if t.index < verb.index and condition(tree, t) is not None)
    before = _joined_before(tree, verb)[1:]
    shares = not tree.subjects(verb) or bool(tree.modals(verb)) or is_present(tree, verb)
    if inverted or not shares:
        return inverted  # "should Kim sell it, Lee would leave"
    return tuple(t for first in before for t in tree.below(first, "adverbial clause") if t.index < first.index)


def _asks(tree: Tree, clause: Token, mark: Token) -> bool:
    """True for the if of "asked if he came" and for whether; not for "whether or not", which opens a condition."""
    if mark.lemma.lower() == "whether" and not any(t.text == "or" for t in tree.subtree(clause)):
        return True
    head = tree.head(clause)
    if mark.index and tree.tokens[mark.index - 1].text.lower() in {"asked", "asking"}:
        return True  # "asked if it was safe, he shook his head"
    return head is not None and head.index < mark.index and head.lemma.lower() in _FINDING_OUT


_FINDING_OUT = frozenset(
    {"ask", "check", "decide", "determine", "discover", "establish", "find", "investigate", "know", "learn", "wonder"}
)


_DEPENDING = (_provided, _otherwise, _in_the_event, _wanting)


def condition(tree: Tree, clause: Token) -> Token | None:
    """The word that makes a clause a condition: if, unless, inverted had or should."""
    if not tree.is_verb(clause) and clause.tag not in {"JJ", "NN", "NNS", "RB"}:
        return None
    for mark in tree.below(clause, "opener", "adverb", "preposition"):
        if mark.lemma.lower() in {"if", "whether"} and _asks(tree, clause, mark):
            continue
        before = tree.tokens[mark.index - 1].lemma.lower() if mark.index else ""
        opens = tree.arc(mark) == "opener" or mark.lemma.lower() == "unless"  # "unless, of course, he comes"
        if opens and mark.lemma.lower() in lexicon("conditional_marks") and before != "as":
            return mark
    words = [
        t.lemma.lower()
        for t in tree.tokens[max(0, clause.index - 12) : clause.index]
        if t.head == clause.index or tree.arc(t) in {"opener", "adverb"}
    ]
    if any(a == "long" and b == "as" for a, b in itertools.pairwise(words)):  # "as long as"
        return next(t for t in reversed(tree.tokens[: clause.index]) if t.lemma.lower() == "long")
    if (
        clause.tag in {"VBN", "VBG"}
        and clause.lemma.lower() in {"provide", "suppose", "assume"}
        and (tree.complements(clause) or _is_assumed_first(tree, clause))
        and (clause.tag == "VBN" or clause.index < clause.head or tree.modals(tree.tokens[clause.head]))
    ):  # not "left, assuming that it was so"
        return clause
    to_be = tree.arc(clause) != "joined" and any(map(tree.is_infinitive, _all_below(tree, clause)))
    subjects = tree.subjects(clause) or (tree.attributes(clause) if to_be else ())  # "were the talks to fail"
    earlier = {t.index for c in tree.below(clause, "clause") if c.index < clause.index for t in tree.subtree(c)}
    for auxiliary in (*tree.auxiliaries(clause), clause):  # "were Kim to sell"
        if (
            subjects
            and auxiliary.text.lower() in {"had", "should", "were"}
            and auxiliary.index < subjects[0].index
            and auxiliary.index == min(t.index for t in tree.subtree(clause) if t.index not in earlier)
        ):
            return auxiliary
    return None


def _all_below(tree: Tree, clause: Token) -> tuple[Token, ...]:
    """What hangs on the clause or on what it says somebody is."""
    return (*tree.below(clause), *(t for a in tree.attributes(clause) for t in tree.below(a)))


def _is_assumed_first(tree: Tree, clause: Token) -> bool:
    """True for "assuming a price of 80 euros, it would pay"."""
    first = clause.index < clause.head and clause.index == 0
    return clause.tag == "VBG" and first and bool(tree.objects(clause) and tree.modals(tree.tokens[clause.head]))
