"""What leaves an event open that a noun names: what is said of it, fears of it, votes on it, what waits for it."""

from graphbuild.extract.cues import negation, negative_subject
from graphbuild.extract.sorts import signature
from graphbuild.extract.tree import Tree
from graphbuild.extract.walk import Walk
from graphbuild.lexicon import lexicon
from graphbuild.model import Modality, Token

_BEING = frozenset({"appear", "be", "become", "look", "remain", "seem", "sound", "stay"})
_AS_IT_STANDS = frozenset(
    {"agenda", "air", "balance", "card", "consideration", "danger", "discussion", "doubt", "hold", "ice", "jeopardy"}
    | {"limbo", "pipeline", "question", "review", "risk", "table"}
)
"""What an event is on, in, under or out of that may still come or not: "on hold", "in doubt", "out of the question"."""
_NO_MORE_THAN = frozenset(
    {"dream", "fantasy", "fiction", "hoax", "idea", "illusion", "invention", "matter", "myth", "option", "plan"}
    | {"possibility", "probability", "proposal", "prospect", "rumor", "rumour", "scenario", "speculation", "threat"}
)
"""What an event is that is only thought of: "is a mere possibility", "is a matter of time"."""
_WAITING = frozenset({"await", "depend", "hinge", "loom", "materialise", "materialize", "need", "require", "stall"})
"""What an event does that has not come: "requires the approval of", "depends on"."""


def is_open(walk: Walk, verb: Token) -> bool:
    """Takes in what the verb says of the event that is its subject; True where that leaves it open or denies it."""
    tree = walk.tree
    if tree.tokens[walk.start].lemma.lower() in DONE:
        return False  # "the murder of Kim by Lee is under review"
    cue = _predicate(tree, verb) if verb.lemma.lower() in _BEING else None
    if cue is None and verb.lemma.lower() in _WAITING and not tree.is_passive(verb):
        cue = verb
    particles = {t.lemma.lower() for t in (*tree.particles(verb), *tree.below(verb, "adverb", "preposition"))}
    denied = negation(tree, verb)
    if denied is not None and (
        particles & {"ahead", "through"} or verb.lemma.lower() in {"materialise", "materialize"}
    ):
        walk.deny(denied, "says that it did not come about")  # "did not go ahead"
        return True
    if cue is not None:
        walk.weaken("possible", cue, "leaves it open")
    return cue is not None


def _predicate(tree: Tree, be: Token) -> Token | None:
    """Imminent in "is imminent", hold in "is on hold", off in "is far off"; None where the event is under way."""
    for quality in (*tree.below(be, "quality", "attribute", "title"), *tree.below(be, "adverb", "particle")):
        word = quality.lemma.lower()
        if word in lexicon("open_adjectives") or word in {"away", "off"}:
            return quality
        of_time = word != "matter" or any(t.lemma == "time" for _, t in tree.obliques(quality))
        if word in _NO_MORE_THAN and of_time and tree.arc(quality) == "attribute":
            return quality
    nouns = (token for _, token in tree.obliques(be))
    return next((t for t in nouns if t.lemma.lower() in _AS_IT_STANDS and not tree.possessors(t)), None)


_OPEN_IN_HEADLINES = frozenset(
    {"against", "averted", "avoided", "blocked", "canceled", "cancelled", "collapses", "could", "delayed", "denied"}
    | {"denies", "doubt", "doubtful", "expected", "fails", "feared", "foiled", "halted", "hold", "imminent"}
    | {"jeopardy", "likely", "looms", "looming", "may", "might", "mulled", "off", "planned", "possible", "postponed"}
    | {"prevented", "rejected", "ruled", "scrapped", "shelved", "stalled", "stalls", "stopped", "threatened"}
    | {"thwarted", "unlikely", "would"}
)


def in_headline(walk: Walk) -> None:
    """ "Trump-Putin summit called off", "sale of port to Acme in doubt": what a headline names it may undo."""
    open_ = (t for t in walk.tree.tokens if t.text.lower() in _OPEN_IN_HEADLINES)
    cue = next(open_, None) if walk.tree.sentence.heading else None
    if cue is not None:
        walk.weaken("possible", cue, "in a headline leaves open whether it comes about")


POSTPONING = frozenset({"defer", "delay", "hold up", "postpone", "put back", "put off"})
"""What is done to what has not come yet."""


def awaited(tree: Tree, preposition: Token) -> tuple[Token, Modality] | None:
    """Event in "in the event of an attack", pending in "pending the sale", ahead in "ahead of the visit"; else None."""
    word = preposition.lemma.lower()
    nouns = tree.below(preposition, "preposition object")
    case = next((t for t in nouns if word == "in" and t.lemma.lower() in {"case", "event"}), None)
    if case is not None and any(p.lemma == "of" for p in tree.below(case, "preposition")):
        return case, "conditional"
    if word in {"barring", "failing", "pend", "pending"}:
        return preposition, "possible"
    if word in {"ahead", "instead"} and any(p.lemma == "of" for p in tree.below(preposition, "preposition")):
        return preposition, "intended" if word == "ahead" else "possible"
    return None


_DREADED = frozenset({"brace", "dread", "fear", "prepare", "speculate", "suspect", "warn", "worry"})
_SOUGHT = {
    "about": {"ask", "dream", "negotiate", "speculate", "talk", "think", "warn", "worry"},
    "against": {"argue", "arm", "campaign", "decide", "fight", "guard", "lobby", "protest", "speak", "vote", "warn"},
    "for": {"argue", "brace", "fight", "prepare", "provide", "vote"},
    "from": {"protect", "save"},
    "in": {"believe"},
    "of": {"dream", "speak", "talk", "think", "warn"},
    "on": {"bet", "count", "decide", "depend", "hinge", "insist", "negotiate", "speculate", "vote"},
    "over": {"negotiate", "vote", "worry"},
    "to": {"agree", "consent", "object", "point"},
}
"""By preposition, verbs whose event may come or not: "warned of", "voted on", "is bracing for"."""
_TALKED_OF = {
    "about": {"debate", "discussion", "doubt", "fear", "negotiation", "question", "rumor", "rumour", "speculation"}
    | {"talk", "uncertainty", "worry"},
    "against": {"argument", "campaign", "case", "fight", "petition", "protest", "ruling", "signature", "vote"},
    "for": {"argument", "campaign", "case", "condition", "date", "deadline", "preparation", "support", "timetable"},
    "of": {"assumption", "avoidance", "chance", "condition", "date", "delay", "indication", "opponent", "option"}
    | {"possibility", "prospect", "question", "sign", "supporter", "theory", "warning"},
    "on": {"ban", "debate", "decision", "negotiation", "referendum", "talk", "vote"},
    "over": {"debate", "negotiation", "speculation", "talk", "uncertainty", "veto"},
    "to": {"alternative", "consent", "key", "obstacle", "opposition", "resistance", "solution"},
}
"""By preposition, nouns whose event may come or not: "opponents of", "a vote on", "speculation about"."""
_OPEN_TO = frozenset(
    {"afraid", "conditional", "contingent", "dependent", "fearful", "keen", "nervous", "ready", "wary", "worried"}
)
DONE = frozenset(
    {"arrest", "assassination", "beating", "bombing", "conviction", "death", "destruction", "detention", "imprisonment"}
    | {"invasion", "jailing", "kidnapping", "killing", "massacre", "murder", "occupation", "rape", "shelling"}
    | {"shooting", "theft", "torture"}
)
"""What people argue about once it is done: "protested against the arrest of Kim by the army"."""


def is_only_talked_of(walk: Walk, preposition: Token, governor: Token) -> bool:
    """Takes in who the event is feared, sought, debated or waited for by: "warned of", "opponents of", "afraid of"."""
    tree = walk.tree
    word, lemma = preposition.lemma.lower(), governor.lemma.lower()
    done = tree.tokens[walk.start].lemma.lower() in DONE and lemma not in _DREADED
    verb = tree.is_verb(governor) and lemma in _SOUGHT.get(word, ())
    noun = tree.is_noun(governor) and lemma in _TALKED_OF.get(word, ())
    if done or not (verb or noun or lemma in _OPEN_TO or (lemma == "be" and word == "against")):
        return False
    walk.weaken("possible", governor, "leaves open whether it comes about")
    return True


def prevented(walk: Walk, verb: Token) -> None:
    """ "Prevented the sale" denies it; "failed to prevent it", "may block it" and "nobody could stop it" do not."""
    tree, above = walk.tree, walk.tree.head(verb)
    denied = negation(tree, verb) or negative_subject(tree, verb)
    effect = signature(above.lemma.lower()) if above is not None and tree.is_infinitive(verb) else None
    managed = effect is not None and effect[0] == "+" and above is not None and tree.is_finite(above)
    tried = not managed and (tree.is_infinitive(verb) or (tree.is_gerund(verb) and not tree.is_finite(verb)))
    if denied is not None or tried or tree.modals(verb):
        walk.weaken("possible", denied or verb, "leaves open whether it comes about")
    else:
        walk.deny(verb, "says that it did not come about")
