"""What a conjunction or a preposition makes of the clause after it: if, before, without, "accused of", "banned from".

Sources: Karttunen 1971; Nairn, Condoravdi and Karttunen 2006 (signatures); Sauri and Pustejovsky 2009 (FactBank).
"""

from graphbuild.extract.conditions import condition, is_present
from graphbuild.extract.cues import negation, negative_subject, own, put_aside, told_ahead
from graphbuild.extract.disowned import is_undone
from graphbuild.extract.gerunds import may_come, what_comes_of_it
from graphbuild.extract.implicatives import is_won
from graphbuild.extract.judged import is_accused
from graphbuild.extract.purposes import goes_on, is_sent
from graphbuild.extract.sorts import is_time, signature
from graphbuild.extract.tense import is_to_come
from graphbuild.extract.tree import Tree
from graphbuild.extract.voices import speakers_of
from graphbuild.extract.walk import Walk
from graphbuild.lexicon import lexicon
from graphbuild.model import Token


def mistaken(walk: Walk, verb: Token) -> None:
    """ "wrongly convicted of", "falsely reported that"."""
    for cue in walk.tree.below(verb, "adverb"):
        if cue.lemma.lower() in lexicon("mistaken"):
            walk.weaken("possible", cue, "says that it is not so")


def adverbial(walk: Walk, node: Token, head: Token, inner: bool) -> bool:
    tree = walk.tree
    if _is_under_a_condition(walk, node, inner) or (inner and _is_no_reason(walk, node)):
        return False
    opener = tree.mark(node)
    if not inner:
        return False
    if (than := tree.rather_than(node)) is not None:
        put_aside(walk, head, than)
        return tree.is_infinitive(head)  # "plans to sell it rather than close it"
    if tree.is_infinitive(node) and (
        (
            (head.lemma.lower() in {"come", "live", "grow", "wake", "survive"} or goes_on(tree, head))
            and negation(tree, head) is None
            and negative_subject(tree, head) is None
        )
        or (_has_come_about(walk, node, head) and negation(tree, head) is None)
        or (opener is not None and (opener.text, tree.tokens[opener.index - 1].text) == ("for", "only"))
        or (tree.is_be(head) and head.tag == "VBD" and told_ahead(tree, head))  # "was later to lead the party"
    ):
        walk.record(head, "implies that it came about")
    elif tree.is_infinitive(node) and not (head.lemma == "take" and any(is_time(tree, o) for o in tree.objects(head))):
        _for_a_purpose(walk, node, head)
        return is_sent(tree, head)
    seeming = opener if opener is not None and _is_seeming(walk, opener, head) else _in_case(walk, node)
    if seeming is not None:
        walk.weaken("possible", seeming, "says how it seems")
        return False
    if opener is not None:
        _opened(walk, node, head, opener)
    if not tree.is_finite(node) and tree.is_verb(head):
        if _is_told_first(tree, node, head):
            return False
        own(walk, head, outer=True)
        what_comes_of_it(walk, node, head)
        return True
    return False


def _for_a_purpose(walk: Walk, infinitive: Token, head: Token) -> None:
    if head.lemma.lower() in _HARD:
        walk.weaken("possible", head, "says only how hard it is")
    elif head.lemma in {"live", "survive"} and (never := negation(walk.tree, head)) is not None:
        walk.deny(never, "says that it did not come about")  # "did not live to see it"
    else:
        walk.weaken("intended", infinitive, "is an infinitive of purpose")
        told = head.lemma in {"come", "go"} or is_sent(walk.tree, head)
        denied = negation(walk.tree, head) if told else None
        if denied is not None:
            walk.deny(denied, "denies that this is what for")  # "we did not come here to sign it"


_HARD = frozenset({"difficult", "easier", "easy", "hard", "harder", "impossible", "tough"})
"""What it is for somebody to do a thing: "harder for Kim to leave"."""


def _is_told_first(tree: Tree, node: Token, head: Token) -> bool:
    """True for "backed by Russia, they will attack": they are backed now; not for "taken daily, it may help".

    And for "voted to postpone it, rejecting the plan", which they reject in voting.
    """
    decided = tree.is_infinitive(head) and tree.tokens[head.head].lemma.lower() in {"agree", "choose", "decide", "vote"}
    spoken = node.text.lower() in {"accusing", "citing", "criticising", "criticizing", "dismissing", "rejecting"}
    if spoken and decided and tree.tokens[node.index - 1].text == ",":
        return True
    first = tree.is_bare_participle(node) and node.tag == "VBN" and node.index == 0
    given = (t.entity in {"DATE", "GPE", "ORG", "PERSON"} or tree.arc(t) == "agent" for t in tree.subtree(node))
    return first and any(given) and all(m.text.lower() != "would" for m in tree.modals(head))


def _opened(walk: Walk, node: Token, head: Token, opener: Token) -> None:
    """What if, until, when and so make of the clause that they open."""
    tree, word = walk.tree, opener.lemma.lower()
    told = tree.is_finite(node) and not tree.modals(node)
    unsure = not told or tree.is_infinitive(head) or bool(tree.modals(head))
    unsure = unsure or (word == "before" and head.lemma.lower() in _CUTTING_SHORT)  # "saved him before it reached him"
    if word in {"if", "whether", "lest"} or (word in {"until", "before"} and unsure):
        walk.weaken("possible", opener, "leaves it open")
    elif word in _TELLING_WHEN and is_to_come(walk.tree, node, head):
        walk.weaken("intended", opener, "with the present says what is to come")
    elif word in {"when", "whenever"} and told and all(is_present(tree, t) for t in (node, head)):
        walk.weaken("conditional", opener, "with the present says what is so each time")  # "when it rains, it leaks"
    elif word == "so" and (tree.modals(node) or (tree.word_after(opener).text == "that" and is_present(tree, node))):
        walk.weaken("intended", opener, "says what for")  # "meets them so that the bill gets passed"


_CUTTING_SHORT = frozenset(
    {"avert", "catch", "crush", "defuse", "foil", "halt", "intercept", "intervene", "prevent", "rescue", "save", "stop"}
    | {"thwart"}
)
"""What keeps another thing from coming about."""


def _is_no_reason(walk: Walk, node: Token) -> bool:
    """True for "not because he fell ill", but not for the rest of "not because he fell ill but because he lost"."""
    tree, opener = walk.tree, walk.tree.mark(node)
    if opener is None or opener.lemma.lower() != "because" or tree.tokens[opener.index - 1].text.lower() != "not":
        return False
    but = next((t.index for t in tree.below(node, "conjunction") if t.text == "but"), len(tree.tokens))
    if walk.start < but:
        walk.unsaid = "a reason that is denied"
    return walk.start < but


def _is_seeming(walk: Walk, opener: Token, head: Token) -> bool:
    """True for "it looked as if", "it looks like Lee sold it" and "in case Lee sold it"."""
    word, tokens = opener.lemma.lower(), walk.tree.tokens
    after = tokens[opener.index + 1].lemma.lower()
    like = word == "like" and head.lemma.lower() in {"appear", "feel", "look", "seem", "sound"}
    return like or (word, after) in {("as", "if"), ("as", "though"), ("in", "case")} or word == "case"


def _in_case(walk: Walk, clause: Token) -> Token | None:
    """Case in "bought candles in case the light went out"; None elsewhere."""
    tree = walk.tree
    ins = (p for p in tree.below(clause, "preposition") if p.lemma.lower() == "in")
    cases = (t for p in ins for t in tree.below(p, "preposition object") if t.text.lower() == "case")
    return next((t for t in cases if not tree.below(t)), None)


def _has_come_about(walk: Walk, infinitive: Token, head: Token) -> bool:
    """True for "went up only to find", "beat Lee to win", "merged to form", "needed ten minutes to score"."""
    tree = walk.tree
    formed = head.lemma.lower() in _UNITING and infinitive.lemma.lower() in {"become", "create", "form"}
    needed = head.lemma == "need" and any(is_time(tree, o) for o in tree.objects(head))
    needed = needed or (head.lemma == "take" and any(o.lemma == "turn" for o in tree.objects(head)))
    past = head.tag == "VBD" or (tree.is_passive(head) and not tree.modals(head))
    return _is_outcome(walk, infinitive) or is_won(tree, infinitive, head) or (past and (formed or needed))


_UNITING = frozenset({"amalgamate", "combine", "fuse", "join", "merge", "unite"})
"""Verbs for things that become one."""


def _is_outcome(walk: Walk, infinitive: Token) -> bool:
    """True for "climbed it only to find a fence", "only for them to refuse"; not for "sold it only to help her"."""
    only = [t for t in walk.tree.adverbs(infinitive) if t.lemma.lower() == "only" and t.index < infinitive.index]
    found = infinitive.lemma.lower() in _COMING_ABOUT
    return any(found or walk.tree.tokens[t.index + 1].lemma.lower() == "for" for t in only)


_COMING_ABOUT = frozenset(
    {"be", "die", "discover", "fail", "fall", "find", "learn", "lose", "realise", "realize", "relapse", "return", "see"}
)
"""What happens to people who wanted something else."""
_TELLING_WHEN = frozenset({"after", "as", "before", "once", "until", "when"})


def _is_under_a_condition(walk: Walk, node: Token, inner: bool) -> bool:
    """True for "if it rains" and "had it rained"."""
    mark = condition(walk.tree, node)
    if mark is None or walk.settled or mark.lemma.lower() == "lest":
        return False
    if mark.index == node.index == walk.start:
        walk.unsaid = "what is only supposed"  # "assuming a price of 80 euros"
    if inner and mark.text.lower() == "had":
        walk.weaken("conditional", mark, "with inversion says what was not so")
        if negation(walk.tree, node) is not None:
            walk.unsaid = "what would have been so"  # "had he not sold it", which he did
    walk.weaken("conditional", mark, "makes it a condition")
    return True


GOALS = frozenset({"aim", "emphasis", "focus", "goal", "priority", "target"})
"""Nouns for what somebody means to do: "the aim of cutting taxes", "the focus is on cutting taxes"."""
CIRCUMSTANCE = frozenset({"by", "after", "while", "since", "in", "on", "upon", "with", "through", "despite"})
"""Prepositions whose verb tells what went with it, so that it came about."""
CASE = frozenset({"with", "in", "on", "of", "from", "for", "into", "to"})
"""Prepositions that a verb may ask for: charged with stealing, prevented from leaving."""


def _quoting(walk: Walk, verb: Token) -> None:
    """The agency tells what the official says; by whom he "was quoted" is no matter."""
    if walk.tree.agents(verb) or not walk.tree.is_passive(verb):
        walk.say(speakers_of(walk.tree, verb), verb)


def prepositional(walk: Walk, node: Token, preposition: Token, inner: bool) -> bool:
    """ "left without signing", "accused of lying", "asked about how it came about"."""
    tree = walk.tree
    governor, word = tree.head(preposition), preposition.lemma.lower()
    if governor is None:
        return False
    if word == "as" and governor.lemma.lower() in {"cite", "quote"}:
        _quoting(walk, governor)
        return False
    beside = word == "with" and tree.is_gerund(node) and tree.subjects(node) and not tree.modals(governor)
    if beside or is_accused(walk, governor, word) or not inner or _is_open(walk, node, governor, preposition):
        return False  # "to sue it, with Kim criticising it"
    providing = preposition.tag in {"VBN", "VBG"} and preposition.lemma.lower() in {"provide", "assume", "suppose"}
    if providing or (word == "on" and governor.lemma.lower() in {"depend", "hinge"}):
        walk.weaken("conditional", preposition if providing else governor, "makes it a condition")
        return False
    idle = governor.lemma.lower() in {"lose", "waste"}  # who lost no time in selling it sold it
    for cue in (d for o in tree.objects(governor) for d in tree.determiners(o) if d.lemma.lower() == "no" and not idle):
        walk.deny(cue, "says that it was not done")  # "took no part in analysing"
    if _is_instead(tree, preposition, governor):
        done = next((t for t in (governor, *tree.above(governor)) if tree.is_verb(t)), governor)
        put_aside(walk, done, preposition)
        return not tree.is_finite(done)  # "accused of running it without paying", "plans to sell it instead of closing"
    if tree.is_be(governor) and word in CIRCUMSTANCE:
        _under_goal(walk, governor)
    elif not tree.is_verb(governor):
        _under_noun(walk, governor, node, word)
    elif _is_circumstance(walk, governor, word):
        return _went_with(walk, node, governor, preposition)
    else:
        return _under_case(walk, governor, word) and tree.is_infinitive(governor)  # "planned to spend it on building"
    return False


def _is_instead(tree: Tree, preposition: Token, governor: Token) -> bool:
    """True for "without paying", "rather than paying", "instead of paying" and "far from paying"."""
    word = preposition.lemma.lower()
    beside = {t.lemma.lower() for t in (governor, *tree.below(preposition, "adverb"))}
    far = word == "from" and tree.tokens[preposition.index - 1].lemma.lower() == "far"
    return word in {"without", "than"} or (word == "of" and "instead" in beside) or far


def _is_open(walk: Walk, node: Token, governor: Token, preposition: Token) -> bool:
    """True for what is asked, given, pleaded, or one of two to choose between, which what is above does not settle."""
    word = preposition.lemma.lower()
    if word == "give" and walk.tree.is_finite(node):
        return True  # "given that prices fall"
    if word == "between" and governor.lemma.lower() in {"choose", "decide"}:
        walk.unsaid = "one of two to choose between"
        return True
    owned = bool(walk.tree.subjects(node)) and may_come(walk, preposition, governor)
    return owned or _is_question(walk, node) or _pleads(walk, governor, word)


def _under_goal(walk: Walk, be: Token) -> None:
    """ "The focus will be on selling gas" says what is meant, "is not alone in selling gas" that it sells."""
    for subject in walk.tree.subjects(be):
        if subject.lemma.lower() in GOALS:
            walk.weaken("intended", subject, "says that it is planned, wanted or asked for")


def _under_verdict(walk: Walk, guilty: Token) -> None:
    """ "Found guilty of selling it" says that it was done, "pleaded not guilty to selling it" that he denies it."""
    tree, verb = walk.tree, walk.tree.head(guilty)
    denied = negation(tree, guilty) or (negation(tree, verb) if verb is not None else None)
    pleads = verb is not None and verb.lemma.lower() in {"plead", "claim", "maintain"}
    if verb is not None and pleads:
        walk.say(speakers_of(tree, verb), verb)
    if denied is None:
        walk.record(guilty, "says that it was done")
        return
    walk.deny(denied, "denies it") if pleads else walk.weaken("possible", denied, "leaves it open")


def _pleads(walk: Walk, verb: Token, word: str) -> bool:
    """True for "pleaded guilty on Monday to selling it", where the "to" was hung on the verb."""
    guilty = walk.tree.below(verb, "quality") if (verb.lemma, word) == ("plead", "to") else ()
    for plea in guilty:
        _under_verdict(walk, plea)
        own(walk, verb, outer=True)
    return bool(guilty)


def _under_noun(walk: Walk, noun: Token, node: Token, word: str) -> None:
    """ "The aim of cutting taxes" is one; "the risk of losing it" leaves it open."""
    if noun.lemma.lower() == "guilty":
        _under_verdict(walk, noun)
    elif noun.lemma.lower() in lexicon("intentions") | GOALS:
        walk.weaken("intended", noun, "says that it is planned, wanted or asked for")
    elif noun.lemma == "conviction" and is_undone(walk.tree, noun):
        walk.weaken("possible", noun, "is undone")
    elif (word == "of" and noun.lemma.lower() in _PRACTICES) or (
        word == "for" and noun.lemma in {"conviction", "reason"}
    ):
        walk.record(noun, "says that it is done")
    elif word not in CIRCUMSTANCE:
        walk.weaken("possible", noun, "leaves open whether it came about")


_PRACTICES = frozenset({"crime", "custom", "habit", "history", "offence", "offense", "policy", "practice", "tradition"})
"""Nouns whose gerund is what somebody does or did: "the practice of hiding it"."""


def _is_circumstance(walk: Walk, governor: Token, word: str) -> bool:
    """True for "left after casting a vote"; what was done before or until another thing came about too."""
    if word in {"before", "until"}:
        above = walk.tree.head(governor) if governor.tag == "VBG" else None  # "spent a year building it before leaving"
        if above is not None and (signature(above.lemma.lower()) or ("",))[0] == "+":
            governor = above
        return walk.tree.is_finite(governor) and governor.tag in {"VBD", "VBN"} and not walk.tree.modals(governor)
    return word in CIRCUMSTANCE and not (word in CASE and signature(governor.lemma.lower()))


def _went_with(walk: Walk, node: Token, governor: Token, preposition: Token) -> bool:
    """Takes in what came about with another thing; returns whether what is above still bears on it."""
    if preposition.lemma.lower() == "after" and _is_over(walk, node, governor):
        walk.record(preposition, "tells what came before")  # "will open a plant after winning subsidies"
        return False
    own(walk, _with_auxiliaries(walk, governor), outer=True)
    return walk.tree.is_infinitive(governor)  # "planned to leave after casting a vote"


def _is_over(walk: Walk, node: Token, governor: Token) -> bool:
    """True for what was won or lost before the thing that will be; who "will retire after selling it" has it yet."""
    if any(a.text == "longer" for t in (governor, *walk.tree.above(governor)) for a in walk.tree.adverbs(t)):
        return True  # "will no longer have to qualify after being given a place"
    will = any(m.lemma.lower() in {"can", "could", "may", "might", "will"} for m in walk.tree.modals(governor))
    had = any(t.lemma == "have" for t in walk.tree.auxiliaries(node))
    open_ = any(condition(walk.tree, t) for t in walk.tree.below(governor, "adverbial clause"))
    return will and not open_ and (had or node.lemma.lower() in _WINNING)


_WINNING = frozenset({"beat", "defeat", "fail", "lose", "receive", "secure", "suffer", "win"})
"""What news tells as done with "after", whatever comes of it."""


def _with_auxiliaries(walk: Walk, verb: Token) -> Token:
    """Last for end in "will last a month and end": the joined verb whose auxiliaries it shares."""
    first = walk.tree.joined_to(verb)
    shares = first is not None and verb.tag == first.tag == "VB" and not walk.tree.auxiliaries(verb)
    return first if shares and first is not None else verb


def _is_question(walk: Walk, node: Token) -> bool:
    """True where a question word opens the clause, which settles how it is meant."""
    inner = (t for adverb in walk.tree.adverbs(node) for t in walk.tree.adverbs(adverb) if t.tag == "WRB")
    opener = walk.tree.mark(node) or next(inner, None)  # "for how long"
    if opener is not None and opener.tag == "WRB" and walk.tree.is_infinitive(node):
        walk.weaken("intended", opener, "asks what is to be done")  # "over how best to deal with it"
        return True
    if opener is not None and opener.tag == "WRB":
        walk.record(opener, "takes it for true")
        return True
    if opener is not None and opener.lemma.lower() in {"whether", "if"}:
        walk.weaken("possible", opener, "leaves it open")
        return True
    return False


_PUNISHING = frozenset({"ban", "bar", "convict", "disqualify", "exclude", "fine", "jail", "sentence", "suspend"})
"""What is done to people "for" what they did; from what they are banned they do not do."""
_OWNING_UP = frozenset({"admit", "confess", "own up", "testify"})
"""What is done "to" what somebody says that he did: "confessed to stealing it"."""


def _under_case(walk: Walk, governor: Token, word: str) -> bool:
    """What becomes of a gerund after the preposition: charged with, banned from, sentenced for, warned against.

    Returns whether what is above still bears on it: who refuses to apologise for it has done it all the same.
    """
    tree = walk.tree
    mistaken(walk, governor)
    nobody = negative_subject(tree, governor)
    denied = negation(tree, governor) or nobody
    lemma = " ".join((governor.lemma.lower(), *(p.lemma.lower() for p in tree.particles(governor))))
    found = signature(f"{lemma} {word}") or signature(governor.lemma.lower())
    effect = walk.effect(found, denied) if found else "possible"
    if word == "against":
        effect = "-intended"
    elif word == "to" and lemma in _OWNING_UP:
        effect = "possible" if denied is not None else "+"
        if denied is None:
            walk.say(speakers_of(tree, governor), governor)
    elif word in {"for", "on"} and governor.lemma.lower() in lexicon("faulting"):
        effect = "possible"  # "was criticised for selling it", nobody says by whom
    elif word in {"for", "of"} and governor.lemma.lower() in _PUNISHING:
        effect = "+"
        found = ("+", "+")
    law = any(t.text.lower() in {"do", "does"} for t in tree.auxiliaries(governor))
    if effect == "+" and (nobody is not None or law) and found is not None and found[0] == "-":
        effect = "possible"  # "nothing stopped Kim from entering it", "does not prevent Kim from entering it"
    walk.apply(effect, governor, denied)
    walk.brought_about = walk.brought_about or found == ("+", "possible")
    own(walk, governor, outer=True)
    return found != ("+", "+")
