"""What a verb makes of the event that is its subject, or that its object or what it asks for names."""

from graphbuild.extract.cues import negation, negative_subject, own
from graphbuild.extract.open_events import DONE, POSTPONING, awaited, is_only_talked_of, is_open, prevented
from graphbuild.extract.sorts import is_person_or_body, is_place
from graphbuild.extract.tree import Tree
from graphbuild.extract.voices import speakers_of
from graphbuild.extract.walk import Walk
from graphbuild.lexicon import lexicon, table
from graphbuild.model import Token


def _comes_about(walk: Walk, node: Token, verb: Token) -> bool:
    """What a verb such as "begin" and "take place" says of the event that is its subject."""
    tree = walk.tree
    if not _is_coming_about(tree, verb):
        return False
    if (denied := negation(tree, verb)) is not None:
        walk.deny(denied, "says that it did not come about")  # "talks have yet to begin"
        return False
    if tree.is_indefinite(node):
        own(walk, verb, outer=True)  # "a meeting in Oslo could take place"
    return tree.is_indefinite(node)


def _is_coming_about(tree: Tree, verb: Token) -> bool:
    """True for "begin", "take place" and "have yet to begin"; not for "start a war"."""
    words = {t.lemma.lower() for t in (verb, *tree.below(verb, "open complement", "object"))}
    if words & {"begin", "start"} and tree.objects(verb):
        return False
    return bool(words & {"begin", "happen", "occur", "start"}) or words >= {"take", "place"}


def event_of(walk: Walk, node: Token, verb: Token) -> bool:
    """What the verb does to the event that is its object or subject."""
    tree = walk.tree
    if tree.arc(node) == "subject":
        return _as_subject(walk, node, verb)
    if _is_as_the_verb_has_it(walk, node, verb):
        return True
    if tree.below(node, "preposition clause") and tree.is_infinitive(verb):
        return True  # "planned to spend it on upgrading the works"
    if tree.arc(node) in {"preposition", "adverb"}:
        _on_which_it_depends(walk, node, verb)
        _for_which_it_is_done(walk, node, verb)
    words = {verb.lemma.lower(), " ".join([verb.lemma.lower(), *(p.lemma.lower() for p in tree.particles(verb))])}
    asked_for = tree.arc(node) == "preposition" and _is_asked_for(node.lemma.lower(), verb.lemma.lower())
    is_object = asked_for or tree.arc(node) in {"object", "undergoer"}
    if is_object and _settles(walk, node, verb, words):
        return False
    if _is_there(walk, node, verb, words):
        return False
    if is_object:
        _not_yet(walk, node, verb, words)
    new = is_object and _is_nowhere_before(walk, node, words)
    if tree.is_preposition(node) or not is_object or not (new or tree.is_indefinite(node)):
        walk.settled = walk.settled or (walk.content and is_object and bool(tree.possessors(node)))
        return False  # "if Acme shuts its plant in Peru", which it has there
    if new or tree.determiners(node) or words & (lexicon("creation") | _BRINGING_ABOUT):
        own(walk, verb, outer=False)
        return True
    return False


def _as_subject(walk: Walk, node: Token, verb: Token) -> bool:
    """What becomes of the event that is the subject of the verb."""
    if _is_supposed(walk, node, verb):
        return False
    deed = not walk.content or (node.index == walk.start and node.lemma.lower() in table("nominalisations"))
    if deed and (_falls_through(walk, node, verb) or is_open(walk, verb)):
        return False
    known = walk.content and any(d.lemma.lower() == "the" for d in walk.tree.determiners(node))
    walk.settled = walk.settled or known  # "if the rise in obesity goes on"
    return _comes_about(walk, node, verb)


def _is_supposed(walk: Walk, noun: Token, verb: Token) -> bool:
    """ "An invasion would hurt trade" and "the sale of it could hurt rivals" say what would come of one."""
    tree, word = walk.tree, noun.lemma.lower()
    modal = next((m for m in tree.modals(verb) if m.text.lower() in {"would", "could", "might"}), None)
    deed = word in table("nominalisations") or word in lexicon("bargains") | _BETWEEN_TWO
    if modal is None or not deed or noun.index != walk.start or walk.content or _is_coming_about(tree, verb):
        return False
    would = modal.text.lower() == "would"
    if any(t.lemma == "have" for t in tree.auxiliaries(verb)):
        sure = not would  # "an attack could have killed Kim", which there was
    elif tree.is_indefinite(noun):
        sure = False
    else:  # "he said that the war would last" tells of one that there is
        going_on = verb.lemma.lower() in {"continue", "drag", "end", "go", "last", "prove"}
        dated = any(token.entity == "DATE" for _, token in tree.obliques(noun))
        told = tree.arc(verb) == "root" or (tree.arc(verb) == "clause" and would and word not in DONE)
        open_ = told and (would or word in lexicon("bargains"))
        sure = going_on or dated or not open_
    if not sure:
        walk.weaken("conditional", modal, "says what would come of it")
    return not sure


def is_put_aside(walk: Walk, preposition: Token) -> bool:
    """True for "without"; "instead of a visit by the king" and "rather than a visit" leave open what they name."""
    tree, words = walk.tree, {t.lemma.lower() for t in (preposition, *walk.tree.below(preposition, "adverb"))}
    instead = "instead" in words or (words >= {"rather", "than"} and not walk.content)
    done = tree.is_verb(tree.tokens[walk.start])
    if instead and not done:
        walk.weaken("possible", preposition, "says that it was not done")
    aside = instead and done  # "accused of burying it instead of burning it"
    return aside or "without" in words or preposition.lemma.lower() == "instead"


_BETWEEN_TWO = frozenset({"accord", "pact", "summit", "treaty", "truce", "war"})


def _falls_through(walk: Walk, noun: Token, verb: Token) -> bool:
    """ "The purchase collapsed", "a war is unlikely"; talks that collapse have been held."""
    tree = walk.tree
    lemma = " ".join([verb.lemma.lower(), *(p.lemma.lower() for p in tree.particles(verb))])
    through = lemma == "fall" and any(p.lemma == "through" for p in tree.below(verb, "preposition", "particle"))
    fails = (through or lemma in {"collapse", "fail", "fall through", "founder"}) and noun.lemma.lower() in lexicon(
        "bargains"
    )
    if fails:
        walk.weaken("possible", verb, "leaves open whether it came about")
    return fails


def _on_which_it_depends(walk: Walk, preposition: Token, verb: Token) -> None:
    """ "Agreed to the sale" and "voted against the sale" leave it to come, "failed in its bid" says it was not so."""
    pair = (verb.lemma.lower(), preposition.lemma.lower())
    if (cue := awaited(walk.tree, preposition)) is not None:
        walk.weaken(cue[1], cue[0], "leaves open whether it comes about")
    if walk.content:
        return
    if pair == ("fail", "in"):
        walk.deny(verb, "says that it did not come about")
    else:
        is_only_talked_of(walk, preposition, verb)


def _is_there(walk: Walk, node: Token, verb: Token, words: set[str]) -> bool:
    """True for the court in "asks a court in Oslo to rule"; not for the school in "wants a school in Oslo"."""
    tree = walk.tree
    wished = words & (_WISHING | _FORMING) and tree.is_indefinite(node) and not tree.complements(verb)
    if walk.content and node.index == walk.start and is_person_or_body(node) and not wished:
        return True
    raised = tree.arc(node) == "undergoer" and bool(tree.below(verb, "open complement"))
    return raised and node.lemma.lower() not in table("nominalisations")  # "a court in Oslo is expected to rule"


def _not_yet(walk: Walk, node: Token, verb: Token, words: set[str]) -> None:
    """ "Wants a vote" and "approved the sale by Kim" leave it to come, "feared a war" leaves it open."""
    tree = walk.tree
    done_by = bool(tree.possessors(node)) or any(p[-1].lemma == "by" for p, _ in tree.obliques(node))
    allowed = done_by and not words.isdisjoint(_ALLOWING)
    sought = words & _SEEKING and tree.is_indefinite(tree.tokens[walk.start])  # "looks for a mill in Lima"
    if words & (lexicon("prospective") | POSTPONING) or allowed or sought:
        walk.weaken("intended", verb, "says that it is not yet so")
        return
    indefinite = tree.is_indefinite(node)
    decided = words & _DECIDING and not walk.content and node.lemma.lower() not in _CALLS
    open_ = decided and (indefinite or node.lemma.lower() not in _MADE)
    would = any(m.text.lower() == "would" for m in tree.modals(verb)) and not walk.content
    thought_of = would and not tree.possessors(node) and node.lemma.lower() in table("nominalisations")
    feared = words & {"dread", "fear"} and not walk.content and node.lemma.lower() not in DONE
    if open_ or thought_of or feared or (words & _DREADING and indefinite):  # "would welcome the sale of it by Kim"
        walk.weaken("possible", verb, "leaves open whether it comes about")


def _is_all_it_is(walk: Walk, node: Token) -> bool:
    """True for the contribution in "may count as the American contribution to the fund", "would be its answer"."""
    named = walk.tree.below(node, "preposition object") if node.lemma.lower() == "as" else ()
    start = walk.tree.tokens[walk.start]
    return start in named or (node == start and walk.tree.arc(node) == "attribute")


def is_left_so(tree: Tree, participle: Token, verb: Token) -> bool:
    """True for waiting in "would leave patients waiting": it is as the verb has it."""
    left = tree.head(participle) if tree.arc(participle) == "noun clause" else None
    brought_about = left is not None and left in tree.objects(verb) and verb.lemma.lower() in _LEAVING
    return brought_about and tree.is_bare_participle(participle)


def _is_as_the_verb_has_it(walk: Walk, node: Token, verb: Token) -> bool:
    """ "No storm left people stranded" denies it, "may leave them stranded" leaves it open."""
    left = is_left_so(walk.tree, walk.tree.tokens[walk.start], verb)
    if not left and not _is_all_it_is(walk, node):
        return False
    nobody = negative_subject(walk.tree, verb) if left else None
    if nobody is not None:
        walk.deny(nobody, "says that nobody does so")
    own(walk, verb, outer=not left)
    return True


_LEAVING = frozenset({"get", "keep", "leave", "see", "send", "set"})
"""Verbs that bring it about that what their object names does something or has it done to it."""
_CALLS = frozenset({"appeal", "call", "demand", "plea", "request"})
"""What has been made where it is refused: "resists the ministry's call for a cut"."""
_MADE = frozenset({"accord", "agreement", "ceasefire", "contract", "deal", "pact", "treaty", "truce"})
"""What there is where it has an article: "rejected the deal between Peru and Chile"."""
_ALLOWING = frozenset({"allow", "approve", "authorise", "authorize", "back", "clear", "command", "enable", "order"})
_ALLOWING |= {"permit"}
"""What is done to what somebody may or shall do: "ordered the release of Kim by the army"."""
_DECIDING = frozenset({"oppose", "reject", "resist", "support", "veto"})
"""What is done to what has not come about."""
_WISHING = frozenset({"consider", "demand", "envisage", "need", "plan", "promise", "propose", "seek", "want"})
"""What is done to what, with "a", is wanted: "wants a school in Oslo"."""
_FORMING = frozenset({"create", "establish", "form", "found", "set up"})
"""Verbs whose object, a body too, is nowhere before they are done."""
_DREADING = frozenset({"doubt", "dread", "fear", "imagine", "predict", "suspect"})
"""What is done to what, with "a", may come: "fears a war"."""
_SEEKING = frozenset({"hunt", "look", "search"})
_ASKING_FOR = frozenset({"advocate", "apply", "ask", "bid", "call", "campaign", "file", "hope", "lobby", "plan"})
_ASKING_FOR |= _SEEKING | {"push", "wait"}
"""Verbs that make of what follows their "for" what others make of their object."""


def _is_for_an_event(tree: Tree, preposition: Token) -> bool:
    """True for "for talks with Park" of "will fly to Lima for talks with Park": they are to be held when he has."""
    events = lexicon("dated_events") | lexicon("bargains") | _BETWEEN_TWO
    what = tree.below(preposition, "preposition object") if preposition.lemma.lower() == "for" else ()
    return tree.arc(preposition) == "preposition" and any(
        t.lemma.lower() in events and tree.is_indefinite(t) for t in what
    )


def _for_which_it_is_done(walk: Walk, preposition: Token, verb: Token) -> None:
    """ "Will fly to Lima for talks with Park" and "invited him for talks" leave the talks to come."""
    if _is_for_an_event(walk.tree, preposition) and not _is_asked_for("for", verb.lemma.lower()):
        if (called := negation(walk.tree, verb) or (verb if verb.lemma.lower() in _CALLING_IN else None)) is not None:
            walk.weaken("possible", called, "leaves open whether it comes about")
        own(walk, verb, outer=True)


_CALLING_IN = frozenset({"ask", "call", "invite", "recall", "summon"})
"""Verbs for having somebody come, who may stay away."""


def _is_asked_for(preposition: str, verb: str) -> bool:
    return (preposition == "for" and verb in _ASKING_FOR) or (preposition == "to" and verb in {"agree", "consent"})


def _settles(walk: Walk, node: Token, verb: Token, words: set[str]) -> bool:
    """Takes into account a verb that says itself whether its object is so; True where it does."""
    tree = walk.tree
    if tree.arc(node) == "undergoer" and _is_supposed(walk, node, verb):
        return True
    if words & {"cite", "allege", "claim"}:
        walk.say(speakers_of(tree, verb), verb)  # "citing threats against her family"
    elif words & lexicon("denying") and _is_denied_by(walk, node, verb):
        pass
    elif walk.content and words & _REJECTING and tree.is_indefinite(node) and not _is_uttered(node):
        walk.unsaid = "what somebody says that there is not"
    elif _is_called_off(walk, node, verb, words):
        return True
    elif _is_talked_over(walk, node, words):
        walk.weaken("possible", verb, "leaves open whether it comes about")
    elif (words & lexicon("presupposing") and tree.is_noun(node)) or _is_in_the_way(walk, node, words):
        walk.record(verb, "takes it for given")
        walk.settled = True
    elif words & lexicon("preventing"):
        prevented(walk, verb)
    else:
        return False
    return True


def _is_denied_by(walk: Walk, node: Token, verb: Token) -> bool:
    """ "Denied its support for the rebels"; what is "not denied" or only refused, as an appeal is, stays as it is."""
    tree, noun = walk.tree, node.lemma.lower()
    dated = noun in lexicon("dated_events")
    deed = any(noun in table(name) for name in ("mutual", "nominalisations")) and not walk.content
    made = noun in _MADE and not tree.is_indefinite(node) and verb.lemma.lower() != "deny"  # "rejected the deal"
    if not (dated or deed) or made or noun in _CALLS | _GRANTED or tree.recipients(verb):
        return False
    if negation(tree, verb) is not None or verb.lemma.lower() in {"contest", "dispute", "reject"}:
        walk.weaken("possible", verb, "leaves it open")
        return True
    walk.say(speakers_of(tree, verb), verb)
    walk.deny(verb, "denies it")
    return True


_GRANTED = frozenset(
    {"access", "admission", "application", "bail", "claim", "entry", "motion", "permission", "petition"}
)
"""What is refused to whom it is denied."""


def _is_in_the_way(walk: Walk, node: Token, words: set[str]) -> bool:
    """True for the road near Lima that somebody blocks, which is there; not for the merger that he blocks."""
    there = is_place(node) or node.lemma.lower() in {"border", "crossing", "pipeline", "road", "route", "track"}
    return walk.content and not words.isdisjoint({"abandon", "avoid", "block"}) and there


def _is_nowhere_before(walk: Walk, node: Token, words: set[str]) -> bool:
    """True for the plant of "would build the plant in Texas", the visit of "will make her first visit to Peru"."""
    deed = walk.content or any(node.lemma.lower() in table(name) for name in ("mutual", "nominalisations"))
    brought_about = deed and bool(walk.tree.possessors(node)) and bool(words & _BRINGING_ABOUT)
    return brought_about or (walk.content and bool(words & (_BUILDING | _FORMING)))


_BRINGING_ABOUT = frozenset(
    {"announce", "begin", "broker", "carry out", "chair", "complete", "conclude", "convene", "deliver", "finalise"}
    | {"finalize", "finish", "give", "hold", "host", "launch", "make", "mediate", "mount", "organise", "organize"}
    | {"pay", "seal", "sign", "stage", "start", "undertake"}
)
"""Verbs whose object, somebody's deed, is not done before they are."""


def _is_called_off(walk: Walk, node: Token, verb: Token, words: set[str]) -> bool:
    """ "Cancelled the concert by Kim", "dropped its purchase of it"; what "could be dropped" is still planned."""
    dated = node.lemma.lower() in lexicon("dated_events")
    if dated and words & {"call off", "cancel", "scrap"}:
        walk.deny(verb, "says that it did not come about")
        return True
    if node.lemma.lower() in _DEALS and words & _DROPPING:
        walk.apply("intended" if walk.tree.modals(verb) else "-intended", verb, None)
        return True
    return False


_DROPPING = frozenset({"abandon", "call off", "cancel", "drop", "forgo", "give up", "scrap", "shelve"})
_DEALS = frozenset({"acquisition", "buyout", "merger", "purchase", "sale", "takeover"})
"""What has not come about where it is given up."""
_BUILDING = frozenset({"attract", "build", "construct", "draw", "erect", "find", "secure", "win"})
"""Verbs whose object is nowhere before they are done, be it named with "the" or "its"."""


def _is_talked_over(walk: Walk, node: Token, words: set[str]) -> bool:
    """True for "weighs the closure of it by Kim", "reviewed the sale of it by Kim"; not for "reviewed the arrest"."""
    agreed_on = node.lemma.lower() in lexicon("bargains") | _DECIDED_ON
    over = not words.isdisjoint(_WEIGHING) or (agreed_on and not words.isdisjoint(_DISCUSSING))
    return over and node.index == walk.start and not walk.content


_WEIGHING = frozenset({"moot", "mull", "ponder", "weigh"})
"""What is done to what may come, or not."""
_DISCUSSING = frozenset({"assess", "debate", "discuss", "examine", "review", "scrutinise", "scrutinize", "study"})
"""What is done to a deed before or after it."""
_DECIDED_ON = frozenset({"closure", "deployment", "nationalisation", "privatisation", "release", "transfer"})
"""Deeds, beside bargains, that are talked over before they are done."""


_REJECTING = frozenset({"deny", "dismiss", "dispute", "disclaim", "refute", "reject", "rebut", "rule out"})
"""What is done to what one says is not so or shall not be."""


def _is_uttered(noun: Token) -> bool:
    """True for offers, claims and reports, which there are though they are rejected."""
    return any(noun.lemma.lower() in lexicon(name) for name in ("intentions", "opinions", "rumours"))
