"""Whose voice it is: verbs of saying, reporting clauses, quotations, questions."""

from collections.abc import Iterator, Sequence

from graphbuild.extract.clauses import clause_of
from graphbuild.extract.cues import negation
from graphbuild.extract.expletives import is_expletive, puts_it
from graphbuild.extract.sorts import in_whose_view, is_time
from graphbuild.extract.tree import Tree
from graphbuild.extract.walk import Walk
from graphbuild.lexicon import lexicon, names_event, table
from graphbuild.model import Quote, Token


def speakers_of(tree: Tree, verb: Token) -> tuple[Token, ...]:
    """Who says it: the subject of the verb of saying; the agent of a passive ("as reported by AFP").

    Nobody where the verb is denied: who "did not find that" says no such thing.
    """
    if _is_unsaid(tree, verb):
        return ()
    if tree.is_passive(verb) or is_said_to(tree, verb):
        return tree.agents(verb)
    above = tree.head(verb) if tree.arc(verb) == "quality" else None  # "is worried that"
    clause = clause_of(tree, verb) or (clause_of(tree, above) if above is not None else None)
    if clause is None:
        return ()
    of_noun = tree.is_infinitive(verb) and tree.arc(verb) in {"noun clause", "relative clause"}
    if of_noun and tree.head(verb) in clause.subjects:
        return ()  # "evidence to conclude that"
    if any(_is_hardly_anybody(tree, s) for s in clause.subjects):
        return ()
    heads = (c for s in clause.subjects for c in tree.conjuncts(s))
    return tuple(c for c in heads if not is_expletive(tree, c) and c.lemma.lower() not in _SPEECHLESS)


_SPEECHLESS = frozenset(
    {"accident", "arrest", "attack", "bomb", "bombing", "ceasefire", "collapse", "crash", "cut", "death", "earthquake"}
    | {"explosion", "fall", "fire", "flood", "killing", "match", "merger", "murder", "purchase", "rise", "sale"}
    | {"shooting", "storm", "strike", "takeover", "trip", "truce", "visit", "war"}
)
"""What says nothing, though the parser makes it: "a ceasefire agreed in March was broken"."""


def is_of_the_clause(tree: Tree, verb: Token) -> bool:
    """True for "the mine lost the order, which suggests that": what happened suggests it, and no order.

    Not for "the team issued a report, which suggests that": the report does.
    """
    noun = tree.head(verb)
    which = [s for s in tree.subjects(verb) if (s.tag, s.text) == ("WDT", "which")]
    if noun is None or not which or tree.arc(verb) != "relative clause" or verb.lemma.lower() not in _SUGGESTING:
        return False
    apart = tree.tokens[which[0].index - 1].text == "," and which[0].index < verb.index
    tells = noun.lemma.lower() in _INFORMING or table("kinds").get(noun.lemma.lower(), ("",))[0] in _SPEAKING
    return apart and not (tells or noun.tag in {"NNP", "NNPS"})


_SUGGESTING = frozenset({"confirm", "demonstrate", "imply", "indicate", "prove", "show", "signal", "suggest"})
"""What a happening does, as well as a study."""
_INFORMING = frozenset({"analysis", "audit", "calculation", "chart", "datum", "data", "email", "estimate", "evidence"})
_INFORMING |= {"experiment", "figure", "finding", "footage", "graph", "image", "index", "indicator", "message", "model"}
_INFORMING |= {"note", "number", "photo", "photograph", "picture", "poll", "projection", "record", "recording"}
_INFORMING |= {"research", "result", "review", "sample", "scan", "simulation", "statistic", "study", "survey", "test"}
_INFORMING |= {"testimony", "text", "transcript", "trial", "video"}
"""What tells something itself: "a survey, which suggests that"."""
_SPEAKING = frozenset({"Organization", "Work"})


def _is_unsaid(tree: Tree, verb: Token) -> bool:
    """True for "did not find that", "never claimed to", "has done everything but admit that"."""
    before = [t.text.lower() for t in tree.tokens[max(0, verb.index - 2) : verb.index]]
    if before in (["everything", "but"], ["anything", "but"]) and verb.tag == "VB":
        return True
    thinks = verb.lemma.lower() in lexicon("thinking") | lexicon("doubting") | lexicon("denying")
    return not thinks and negation(tree, verb) is not None


def _is_hardly_anybody(tree: Tree, subject: Token) -> bool:
    """True for "no witness", "none of the doctors", "few experts", who say nothing; not for "a few experts"."""
    words = {t.lemma.lower() for t in (subject, *tree.determiners(subject))}
    few = any(t.lemma.lower() == "few" for t in (subject, *tree.adjectives(subject)))
    return bool(words & lexicon("negative_determiners")) or (few and "a" not in words)


def judged_by(walk: Walk, verb: Token, terms: Sequence[Token]) -> None:
    """The unions say so in "is seen as a threat by the unions", "is considered a threat by the unions"."""
    tree = walk.tree
    agents = tree.agents(verb) if verb.lemma.lower() in lexicon("judging") | lexicon("portraying") else ()
    if agents and not set(terms).isdisjoint(called(tree, verb)):
        walk.say(agents, verb)


def called(tree: Tree, verb: Token) -> tuple[Token, ...]:
    """Threat in "is seen as a threat", "is considered a threat"."""
    named = (t for p in tree.below(verb, "preposition") if p.lemma == "as" for t in tree.below(p, "preposition object"))
    return (*tree.attributes(verb), *named)


def is_said_to(tree: Tree, verb: Token) -> bool:
    """True for the headline "Kim said seeking help": somebody says so of Kim."""
    complements = tree.below(verb, "open complement")
    return (verb.lemma, verb.tag) == ("say", "VBD") and any(tree.is_gerund(t) for t in complements)


def comes_to_light(tree: Tree, verb: Token, lemma: str) -> bool:
    """True for "it was revealed that", "the strike means that the plant is idle", "the collapse showed that"."""
    if negation(tree, verb) is not None or tree.modals(verb):
        return False
    if tree.is_passive(verb):
        return lemma in _PROVING | {"disclose", "discover", "establish"} and not tree.agents(verb)
    subjects = [s for s in tree.subjects(verb) if s.tag in {"NN", "NNS", "VBG", "WDT"}]
    deeds = {s.lemma.lower() for s in subjects if names_event(s.lemma.lower())} - _INQUIRIES
    return (lemma == "mean" and bool(subjects)) or (lemma in _PROVING and bool(deeds))


_PROVING = frozenset({"confirm", "demonstrate", "prove", "reveal", "show"})
"""What an event does to what comes to light by it."""
_INQUIRIES = frozenset(
    {"analysis", "audit", "examination", "inquiry", "investigation", "poll", "review", "study", "survey"}
)
"""Events that tell what they found, and so are asked whose word it is."""


def spoken_beside(walk: Walk, node: Token) -> None:
    """A reporting clause or "according to" that stands beside this word.

    "According to Kim, as he came in, they left" is all Kim's.
    """
    tree = walk.tree
    when = when_clause(walk, node)
    when = when if when is not None and when.index > node.index else None
    for preposition in tree.below(node, "preposition"):
        if when is not None and preposition.index < when.index:
            continue
        inside = any(t.index == walk.start for t in tree.subtree(preposition))  # no source vouches for itself
        sources = _sources(tree, preposition)
        elsewhere = _is_of_the_next(walk, preposition) or _is_before(walk, node, preposition)
        if sources and not inside and not elsewhere:
            walk.say(sources, preposition)
    for heard in tree.below(node, "adverbial clause"):
        _hear_tellers(walk, heard)
    for other in tree.below(node, "adverbial clause", "aside", "clause"):
        late = when is not None and other.index < when.index
        if not late and all(t.index != walk.start for t in tree.subtree(other)):
            _spoken_in(walk, node, other)


def _spoken_in(walk: Walk, node: Token, other: Token) -> None:
    """ "Kim said" and "it seems" beside the word."""
    tree = walk.tree
    if tree.arc(other) == "aside" and other.lemma in {"appear", "seem"}:
        walk.weaken("possible", other, "says how it seems")  # "the general, it seems, ordered it"
    before = _is_after_the_quote(walk, node, other) or _is_before(walk, node, other)
    if not before and _speaks(tree, other) and _is_parenthetical(tree, other, node):
        sayers = speakers_of(tree, other)
        if sayers:
            walk.say(sayers, other)
            if other.lemma.lower() in lexicon("denying"):
                walk.deny(other, "denies it")


def _is_after_the_quote(walk: Walk, node: Token, saying: Token) -> bool:
    """True for hired in "“we found a body,” Kim said, and the family hired a lawyer": the writer tells that."""
    start = walk.tree.tokens[walk.start]
    inside = [q for q in walk.quotes if q.start <= node.start < q.end]
    return node != start and start.index > saying.index and bool(inside) and all(start.start >= q.end for q in inside)


def _speaks(tree: Tree, verb: Token) -> bool:
    """True for "Kim said", "as Kim pointed out", "the court heard"."""
    words = {verb.lemma.lower(), " ".join((verb.lemma.lower(), *(p.lemma.lower() for p in tree.particles(verb))))}
    says = not words.isdisjoint(lexicon("saying") | lexicon("denying")) or puts_it(tree, verb)
    return says or (verb.lemma == "hear" and any(t.lemma in lexicon("hearing") for t in tree.subjects(verb)))


def _hear_tellers(walk: Walk, heard: Token) -> None:
    """Kim speaks in "to hear Kim tell it, the railway ruined them"."""
    tree = walk.tree
    for told in tree.below(heard, "clause", "open complement") if heard.lemma == "hear" else ():
        if told.lemma in {"describe", "tell"} and [o.text.lower() for o in tree.objects(told)] == ["it"]:
            walk.say(tree.subjects(told) or tree.objects(heard), heard)


def _is_of_the_next(walk: Walk, preposition: Token) -> bool:
    """True where only the next verb is in somebody's mouth: "sold it and, according to Kim, left"."""
    before = walk.tree.tokens[max(0, preposition.index - 2) : preposition.index]
    return [t.tag for t in before] == ["CC", ","] and walk.start < preposition.index


def _is_before(walk: Walk, node: Token, source: Token) -> bool:
    """True for Kim where somebody else says the next: "it is late, according to Kim, and Lee said that it leaks"."""
    tree = walk.tree
    path = [tree.tokens[walk.start], *tree.above(tree.tokens[walk.start])]
    branch = next((t for t in path if t.head == node.index and t != node), node)
    says = branch.lemma.lower() in lexicon("saying") and any(tree.is_finite(c) for c in tree.complements(branch))
    return tree.arc(branch) == "joined" and says and node.index < source.index < branch.index


def _sources(tree: Tree, preposition: Token) -> tuple[Token, ...]:
    """Kim in "according to Kim" and "in Kim's view", the film in "in the film, Kim robs"; empty elsewhere."""
    if preposition.lemma.lower() not in {"accord", "according"}:
        return _told_in(tree, preposition) or in_whose_view(tree, preposition) or _for_whom_it_is(tree, preposition)
    sources = [o for to in tree.below(preposition, "preposition") for o in tree.below(to, "preposition object")]
    sources += list(tree.below(preposition, "preposition object"))
    return tree.conjuncts(sources[0]) if sources else ()  # what follows a comma tells more of the first


def _for_whom_it_is(tree: Tree, preposition: Token) -> tuple[Token, ...]:
    """Kim in "for Kim, Lee was a legend" and "to Kim, the deal is a betrayal", which is what Kim thinks."""
    verb = tree.head(preposition)
    first = preposition.lemma.lower() in {"for", "to"} and preposition.index == 0
    if not first or verb is None or not tree.is_be(verb) or not tree.attributes(verb):
        return ()
    whom = tree.below(preposition, "preposition object")
    apart = any(tree.word_after(max(tree.subtree(w), key=lambda t: t.index)).text == "," for w in whom)
    return tuple(w for w in whom if w.entity == "PERSON" and tree.is_name(w)) if apart else ()


def _told_in(tree: Tree, preposition: Token) -> tuple[Token, ...]:
    """The novel of "in the novel, Kim robs a bank", told in the present tense."""
    verb = tree.head(preposition)
    if preposition.lemma.lower() != "in" or verb is None or verb.tag not in {"VBP", "VBZ"}:
        return ()
    works = tree.below(preposition, "preposition object") if preposition.index < verb.index else ()
    return tuple(w for w in works if w.lemma.lower() in lexicon("stories") - _PLAYED)


_PLAYED = frozenset({"game", "play"})
"""What is also played, so that what happens in it is so."""


def when_clause(walk: Walk, node: Token) -> Token | None:
    """The clause that tells when, if the walk came from it: "hours before they met", "as protests spread".

    Where it follows a clause of saying it is the writer's: "the strike killed two, Kim said, hours before they met".
    """
    tree = walk.tree
    branch = tree.tokens[walk.start]
    while branch.index != node.index and branch.head not in {node.index, branch.index}:
        branch = tree.tokens[branch.head]
    mark = tree.mark(branch) if tree.arc(branch) == "adverbial clause" and tree.is_finite(branch) else None
    if mark is None or not tree.subjects(branch):
        return None
    measured = any(is_time(tree, t) and t.index < mark.index for t in tree.below(branch, "adverbial noun"))
    word = mark.lemma.lower()
    return branch if word == "as" or (word in {"after", "before"} and measured) else None


COMMENTS = frozenset(
    {"accusation", "allegation", "assertion", "charge", "claim", "estimate", "figure", "number", "phrase", "remark"}
    | {"slogan", "suggestion", "sum", "term", "word"}
)
"""What a writer calls that which somebody has just said."""


def is_heard(walk: Walk, node: Token, head: Token) -> bool:
    """True for "the court heard that", "heard from Kim that", "Kim is convinced that": they are the speakers."""
    tree, lemma = walk.tree, head.lemma.lower()
    if not tree.is_finite(node):
        return False
    heard: list[Token] = []
    if lemma in {"hear", "learn"}:
        heard += (token for words, token in tree.obliques(head) if words[-1].lemma == "from")
    if lemma == "hear":
        heard += (t for t in speakers_of(tree, head) if t.lemma.lower() in lexicon("hearing"))
    elif lemma in {"convince", "persuade"}:
        heard += _convinced(tree, head)
    if heard:
        walk.say(heard, head)
        if (denied := negation(tree, head)) is not None:
            walk.weaken("possible", denied, f"denies “{head.text}”")
    return bool(heard)


def _convinced(tree: Tree, verb: Token) -> tuple[Token, ...]:
    """Kim in "Kim is convinced that", "Kim left, convinced that"; whoever convinces somebody else of it."""
    above = tree.head(verb)
    own = tree.subjects(verb)
    if above is not None and tree.arc(verb) == "noun clause":
        return (above,)  # "the soldiers, convinced that"
    return own or (tree.subjects(above) if above is not None and tree.arc(verb) == "adverbial clause" else ())


def _is_parenthetical(tree: Tree, saying: Token, node: Token) -> bool:
    """True for "as reported by AFP" and for ", police said," without a clause of its own."""
    if tree.arc(saying) == "adverbial clause":
        mark = tree.mark(saying)
        if saying.index > node.index and negation(tree, tree.joined_to(node) or node) is not None:
            return False  # "did not visit it, as the paper claimed": who did not say so?
        hearers = tree.objects(saying) if saying.lemma != "tell" else ()  # "as Kim told Congress"
        bare = not tree.complements(saying) and not hearers and saying.lemma.lower() != "continue"
        bare = (bare and not tree.below(saying, "title", "quality")) or puts_it(tree, saying)
        foretold = any(t.text.lower() == "had" for t in tree.auxiliaries(saying)) and not tree.is_passive(saying)
        if foretold or (saying.lemma.lower() in {"predict", "promise", "warn"} and tree.subjects(saying)):
            return False  # "cut salaries, as unions had warned", which the writer tells
        return mark is not None and mark.lemma.lower() == "as" and bare
    if tree.arc(saying) == "clause" and not tree.is_verb(node):
        return False
    return (
        not tree.complements(saying)
        and not tree.objects(saying)
        and tree.mark(saying) is None
        and (tree.arc(saying) == "aside" or saying.index > node.index)
        and bool(tree.subjects(saying))
        and tree.arc(saying) == "aside"
    )


def quoted(walk: Walk, predicate: Token) -> None:
    for quote in walk.quotes:
        if quote.start <= predicate.start < quote.end:
            if quote.speaker is None and walk.tree.is_name(predicate):
                continue  # “The Salt Road”, a film
            if quote.speaker is None:
                walk.unsaid = "a quotation whose speaker is not known"
            elif not walk.is_heard(quote.speaker):
                walk.speakers.append((quote.speaker,))
                walk.hear(f"it stands between quotation marks, spoken by “{quote.speaker.text}”")


def question(walk: Walk, node: Token, start: Token) -> None:
    """Questions state nothing."""
    last = _last_mark(walk.tree, node)
    if last == "?" and not any(quote.start <= start.start < quote.end for quote in walk.quotes) and not walk.speakers:
        walk.unsaid = "a question"
    elif last == "?" and walk.quotes:
        for quote in walk.quotes:
            if quote.start <= start.start < quote.end and _question_in(walk.tree, quote):
                walk.unsaid = "a question"


def _last_mark(tree: Tree, root: Token) -> str:
    for token in reversed(tree.tokens):
        if token.text[-1:] in ".?!":
            return token.text[-1]
        if token.text[:1].isalnum():
            return ""
    return ""


def _question_in(tree: Tree, quote: Quote) -> bool:
    inside: Iterator[Token] = (t for t in reversed(tree.tokens) if quote.start <= t.start < quote.end)
    return next((t.text[-1:] == "?" for t in inside), False)
