"""How a statement is meant: affirmed or denied, actual, intended, possible or conditional, and who says it.

Computed once for every statement alike, by one walk from the relation's head up to the root.
Sources: Nairn, Condoravdi and Karttunen 2006 (signatures); Karttunen 1971; Sauri and Pustejovsky 2009 (FactBank).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from graphbuild.extract.clauses import clause_of, signature
from graphbuild.extract.labels import Tree
from graphbuild.lexicon import lexicon
from graphbuild.model import Mention, Modality, Polarity, Quote, Step, Token

RANK: dict[Modality, int] = {"actual": 0, "intended": 1, "possible": 2, "conditional": 3}
MentionOf = Callable[[Token], Mention | None]


@dataclass(frozen=True, slots=True)
class Status:
    """What the walk found."""

    polarity: Polarity
    modality: Modality
    speakers: tuple[Mention, ...]
    """Innermost first."""
    cue: str | None
    steps: tuple[Step, ...]
    unsaid: str | None = None
    """Why the sentence does not say it at all (a question, a quote of nobody's); None where it does."""


@dataclass(slots=True)
class _Walk:
    tree: Tree
    quotes: Sequence[Quote]
    mention_of: MentionOf
    positive: bool = True
    modality: Modality = "actual"
    speakers: list[Mention] = field(default_factory=list)
    cues: list[Token] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    unsaid: str | None = None
    content: bool = False
    """True where what is above only says whether the thing that has this content is so: a denied plan's content is no denial."""
    ability: Token | None = None
    """"can" or "could": what one can is possible, what one cannot is not so."""

    def deny(self, cue: Token, why: str) -> None:
        if cue in self.cues:
            return  # one "no" denies once
        if self.content:
            self.weaken("conditional", cue, "denies the thing that would have it so")
            return
        self.positive = not self.positive
        self.note(cue, why)

    def weaken(self, modality: Modality, cue: Token, why: str) -> None:
        if RANK[modality] > RANK[self.modality]:
            self.modality = modality
        self.note(cue, why)

    def note(self, cue: Token, why: str) -> None:
        if cue not in self.cues:
            self.cues.append(cue)
        self.steps.append(Step("status", f"“{cue.text}” {why}"))

    def say(self, speakers: Sequence[Token], cue: Token) -> None:
        for token in speakers:
            mention = self.mention_of(token)
            if mention is None:
                self.unsaid = self.unsaid or "the speaker is not known"
            elif mention not in self.speakers:
                self.speakers.append(mention)
        names = ", ".join(t.text for t in speakers) or "somebody"
        if not speakers:
            self.weaken("possible", cue, "puts it in the mouth of somebody unnamed")
        self.steps.append(Step("speech", f"“{cue.text}” puts it in the mouth of {names}"))


def status(
    tree: Tree, predicate: Token, *, terms: Sequence[Token] = (), quotes: Sequence[Quote] = (), mention_of: MentionOf, fixed: bool = False, content: bool = False
) -> Status:
    """The status of what `predicate` relates; `terms` are its subject and object, whose "no" denies it too.

    With `content` a denial above only makes it conditional: who did not sign a deal with France did not deny with whom it was.
    `fixed` leaves out everything but speech: for titles, possessions and names, which hold whatever the clause does.
    """
    walk = _Walk(tree, quotes, mention_of)
    if not fixed:
        if tree.is_verb(predicate):
            _own(walk, predicate, outer=False)
        else:
            _adjectives(walk, predicate)
        for term in terms:
            _negative_term(walk, term)
            _either(walk, term)
    walk.content = content
    _climb(walk, predicate, fixed)
    _quoted(walk, predicate)
    if walk.ability is not None and walk.positive:
        walk.weaken("possible", walk.ability, "says that it can be")
    cue = " … ".join(t.text for t in sorted(walk.cues, key=lambda t: t.index)) or None
    return Status("+" if walk.positive else "-", walk.modality, tuple(walk.speakers), cue, tuple(walk.steps), walk.unsaid)


# What the predicate carries itself


def negation(tree: Tree, verb: Token) -> Token | None:
    """The word that denies this verb; None where there is none. "not only" and "not until" deny nothing."""
    for cue in tree.negations(verb):
        after = tree.tokens[cue.index + 1].lemma.lower() if cue.index + 1 < len(tree.tokens) else ""
        if after not in {"only", "just", "merely", "simply"}:
            return cue
    for adverb in tree.adverbs(verb):
        if adverb.lemma.lower() in {"long", "longer"} and tree.below(adverb, "neg", "det", "advmod"):
            return adverb
    return None


def _own(walk: _Walk, verb: Token, *, outer: bool) -> None:
    """Negation (unless `outer`), modals, hedges and conditions that stand with the verb itself."""
    tree = walk.tree
    if not outer and (cue := negation(tree, verb)) is not None:
        walk.deny(cue, "denies it")
    perfect = any(t.lemma == "have" for t in tree.auxiliaries(verb))
    for modal in tree.modals(verb):
        word = modal.lemma.lower()
        if word in {"can", "could", "ca"} and not perfect:
            walk.ability = walk.ability or modal
        elif word in lexicon("modal_possible"):
            walk.weaken("possible", modal, "says that it may be")
        elif modal.text.lower() in {"would", "’d", "'d", "should"} and perfect:
            walk.weaken("conditional", modal, "says what would have been")
        elif word in lexicon("modal_intended") or modal.text.lower() in lexicon("modal_intended"):
            walk.weaken("intended", modal, "says what is to come or ought to be")
    if tree.is_infinitive(verb) and tree.subjects(verb) and verb.label in {"ROOT", "relcl", "acl"}:
        walk.weaken("intended", verb, "is an infinitive with a subject of its own, as in headlines")
    for adverb in tree.adverbs(verb):
        if adverb.lemma.lower() in lexicon("hedges"):
            walk.weaken("possible", adverb, "leaves it open")
    for opener in tree.below(verb, "prep"):
        if opener.lemma.lower() in {"provide", "provided", "assume", "assuming"} and tree.below(opener, "pcomp"):
            walk.weaken("conditional", opener, "makes it depend on a condition")
    for clause in tree.below(verb, "advcl"):
        mark = _condition(tree, clause)
        if mark is not None and not (mark.index and tree.tokens[mark.index - 1].lemma.lower() == "even"):
            walk.weaken("conditional", mark, "makes it depend on a condition")


def _adjectives(walk: _Walk, noun: Token) -> None:
    """What an event noun's adjectives say of it: a planned visit is not yet, an alleged attack may not be."""
    for adjective in walk.tree.adjectives(noun):
        if adjective.lemma.lower() in lexicon("planned"):
            walk.weaken("intended", adjective, "says that it is not yet")
        elif adjective.lemma.lower() in lexicon("supposed"):
            walk.weaken("possible", adjective, "leaves it open")


def _condition(tree: Tree, clause: Token) -> Token | None:
    """The word that makes a clause a condition: if, unless, inverted had or should."""
    if not tree.is_verb(clause) and clause.tag not in {"JJ", "NN", "NNS", "RB"}:
        return None
    for mark in tree.below(clause, "mark", "advmod"):
        before = tree.tokens[mark.index - 1].lemma.lower() if mark.index else ""
        if mark.label == "mark" and mark.lemma.lower() in lexicon("conditional_marks") and before != "as":
            return mark
    words = [t.lemma.lower() for t in tree.tokens[max(0, clause.index - 12) : clause.index] if t.head == clause.index or t.label in {"mark", "advmod"}]
    if any(a == "long" and b == "as" for a, b in zip(words, words[1:])):  # "as long as"
        return next(t for t in reversed(tree.tokens[: clause.index]) if t.lemma.lower() == "long")
    if clause.tag in {"VBN", "VBG"} and clause.lemma.lower() in {"provide", "suppose", "assume"} and tree.complements(clause):
        return clause
    subjects = tree.subjects(clause)
    for auxiliary in tree.auxiliaries(clause):
        if subjects and auxiliary.text.lower() in {"had", "should", "were"} and auxiliary.index < subjects[0].index and auxiliary.index == min(
            t.index for t in tree.subtree(clause)
        ):
            return auxiliary
    return None


def _negative_term(walk: _Walk, term: Token) -> None:
    tree = walk.tree
    first = tree.joined_to(term) if tree.is_alternative(term) else None  # "no injuries or deaths"
    for cue in (term, *tree.determiners(term), *(tree.determiners(first) if first is not None else ())):
        word = cue.lemma.lower()
        if word in lexicon("negative_determiners"):
            walk.deny(cue, "denies it")
            return
    for preposition in tree.below(term, "preconj", "cc"):
        if preposition.lemma.lower() == "neither":
            walk.deny(preposition, "denies it")
            return


def _either(walk: _Walk, term: Token) -> None:
    """"Either Kobe or Nagoya": of each of them it is only possible."""
    tree = walk.tree
    first = term
    while (joined := tree.joined_to(first)) is not None:
        first = joined
    before = [tree.tokens[i - 1] for i in (min(t.index for t in tree.subtree(first)), first.index) if i > 0]
    for cue in (*tree.below(first, "preconj", "cc", "det"), *before):
        if cue.lemma.lower() == "either" and tree.is_alternative(term):
            walk.weaken("possible", cue, "leaves open which")


# The way up


def _climb(walk: _Walk, start: Token, fixed: bool) -> None:
    tree, node, inner = walk.tree, start, not fixed
    seen = {start.index}
    while True:
        _spoken_beside(walk, node)
        head = tree.head(node)
        if head is None:
            _root(walk, node, start)
            return
        if head.index in seen:
            return
        seen.add(head.index)
        inner = _step(walk, node, head, inner)
        node = head


def _step(walk: _Walk, node: Token, head: Token, inner: bool) -> bool:
    """Takes one arc into account; returns whether what is above still bears on polarity and modality."""
    tree = walk.tree
    if node.label == "conj":
        return _joined(walk, node, head, inner)
    if node.label in {"xcomp", "ccomp", "csubj", "csubjpass"} and (tree.is_verb(node) or tree.is_verb(head) or tree.subjects(node)):
        return _complement(walk, node, head, inner)
    if node.label == "advcl":
        return _adverbial(walk, node, head, inner)
    if node.label in {"acl", "relcl"}:
        return _noun_clause(walk, node, head, inner)
    if node.label == "pcomp":
        return _prepositional(walk, node, head, inner)
    if tree.is_verb(head) and inner and not tree.is_verb(node):
        return _event_of(walk, node, head)
    return inner and not tree.is_verb(node)


def _joined(walk: _Walk, node: Token, head: Token, inner: bool) -> bool:
    """A joined verb shares what stands before the first one, unless it has auxiliaries or a subject of its own."""
    tree = walk.tree
    if inner and tree.is_verb(node) and tree.is_verb(head) and not tree.subjects(node) and not tree.auxiliaries(node):
        same = node.tag == head.tag or {node.tag, head.tag} <= {"VB", "VBP"} or {node.tag, head.tag} <= {"VBD", "VBN"}
        joiners = [c.lemma.lower() for c in tree.below(head, "cc")]
        if same and head.index < node.index and tree.auxiliaries(head):
            _own(walk, head, outer="but" in joiners)
        elif same and "or" in joiners:
            _own(walk, head, outer=False)
    return inner


def _complement(walk: _Walk, node: Token, head: Token, inner: bool) -> bool:
    tree = walk.tree
    if not tree.is_verb(head):
        return _under_adjective(walk, node, head) if inner else False
    lemma = " ".join((head.lemma.lower(), *(p.lemma.lower() for p in tree.particles(head))))
    lemma = lemma if lemma in lexicon("saying") | lexicon("signatures") else head.lemma.lower()
    denied = negation(tree, head) or _negative_subject(tree, head)
    if tree.is_finite(node) or tree.mark(node) is not None or (node.label == "ccomp" and not tree.is_infinitive(node) and not tree.is_bare_participle(node)):
        _under_saying(walk, node, head, lemma, denied, inner)
    elif inner:
        _under_signature(walk, node, head, lemma, denied)
    if lemma in lexicon("saying") | lexicon("thinking") | lexicon("factive"):
        return False
    if inner:
        _own(walk, head, outer=True)
    return inner


def _negative_subject(tree: Tree, verb: Token) -> Token | None:
    for subject in tree.subjects(verb):
        for token in (subject, *tree.determiners(subject)):
            if token.lemma.lower() in lexicon("negative_determiners"):
                return token
    return None


def _under_saying(walk: _Walk, node: Token, head: Token, lemma: str, denied: Token | None, inner: bool) -> None:
    tree = walk.tree
    mark = tree.mark(node)
    question = mark is not None and (mark.lemma.lower() in {"whether", "if"} or mark.tag == "WRB" and mark.lemma.lower() not in {"when", "where", "how"})
    if lemma in lexicon("demanding") and not tree.is_finite(node):
        walk.weaken("intended", head, "asks for it or wants it")
        return
    if lemma in lexicon("factive") and not question:
        walk.steps.append(Step("status", f"“{head.text}” takes it for true"))
        return
    if lemma in lexicon("denying"):
        walk.say(_speakers(tree, head), head)
        if inner:
            walk.deny(head, "denies it")
        return
    if lemma in lexicon("saying") | lexicon("thinking"):
        walk.say(_speakers(tree, head), head)
        if question or lemma in lexicon("doubting"):
            walk.weaken("possible", head, "leaves it open")
        elif lemma in {"hope", "wish", "expect"}:
            walk.weaken("intended" if lemma != "wish" else "conditional", head, "hopes for it or expects it")
        if inner and denied is not None:
            if lemma in {"believe", "think", "expect", "suppose"}:
                walk.deny(denied, f"denies “{head.text}”, and with it what was thought")
            else:
                walk.weaken("possible", denied, f"denies that anybody “{head.lemma}” it")
        return
    if inner and (lemma in lexicon("doubting") or question):
        walk.weaken("possible", head, "leaves it open")
    elif mark is None and node.index < head.index and not tree.is_infinitive(node):
        return  # two sentences joined by a semicolon or a comma
    elif mark is not None and mark.tag == "WRB":
        walk.steps.append(Step("status", f"“{mark.text}” takes it for true"))
    elif inner and not tree.is_be(head):
        _under_signature(walk, node, head, lemma, denied)


def _speakers(tree: Tree, verb: Token) -> tuple[Token, ...]:
    """Who says it: the subject of the verb of saying; the agent of a passive ("as reported by AFP")."""
    if tree.is_passive(verb):
        return tree.agents(verb)
    clause = clause_of(tree, verb)
    return tuple(c for s in clause.subjects for c in tree.conjuncts(s) if not tree.is_expletive(c) and c.lemma.lower() != "it" or c.tag != "PRP") if clause else ()


def _under_signature(walk: _Walk, node: Token, head: Token, lemma: str, denied: Token | None) -> None:
    tree = walk.tree
    if tree.is_be(head) and tree.is_infinitive(node):
        walk.weaken("intended", head, "with an infinitive says what is to be")
        return
    found = signature(lemma)
    if lemma in {"stop", "quit", "cease"} and tree.is_infinitive(node):
        found = ("intended", "possible")
    elif lemma in {"remember", "forget", "regret"} and tree.is_gerund(node):
        found = ("+", "+")
    elif lemma == "be able":
        found = ("possible", "-")
    effect = found[1 if denied is not None else 0] if found else "intended" if tree.is_infinitive(node) else "possible"
    cue = head
    _apply(walk, effect, cue, denied)


def _apply(walk: _Walk, effect: str, cue: Token, denied: Token | None) -> None:
    if denied is not None and effect in {"-", "-intended", "possible", "intended"} and denied not in walk.cues:
        walk.cues.append(denied)
    if effect in {"-", "-intended"}:
        walk.deny(cue, "says that it did not come about" if effect == "-" else "with its negation says that it is not meant")
    if effect.endswith("intended"):
        walk.weaken("intended", cue, "says that it is planned, wanted or asked for")
    elif effect == "possible":
        walk.weaken("possible", cue, "leaves it open")
    elif effect == "+":
        walk.steps.append(Step("status", f"“{cue.text}” implies that it came about"))


def _under_adjective(walk: _Walk, node: Token, head: Token) -> bool:
    tree = walk.tree
    above = tree.head(head)
    denied = negation(tree, above) if above is not None else None
    found = signature(head.lemma.lower())
    if tree.is_infinitive(node):
        _apply(walk, found[1 if denied else 0] if found else "intended", head, denied)
    elif tree.is_finite(node):
        if head.lemma.lower() in {"true", "clear", "evident", "glad", "happy", "sorry", "aware", "proud", "sad", "angry", "surprised", "grateful"}:
            walk.steps.append(Step("status", f"“{head.text}” takes it for true"))
        else:
            walk.say(_speakers(tree, above) if above is not None and tree.is_verb(above) else (), head)
    if above is not None and tree.is_verb(above):
        _own(walk, above, outer=True)
    return True


def _adverbial(walk: _Walk, node: Token, head: Token, inner: bool) -> bool:
    tree = walk.tree
    mark = _condition(tree, node)
    if mark is not None:
        if inner and mark.text.lower() == "had":
            walk.weaken("conditional", mark, "with inversion says what was not so")
        walk.weaken("conditional", mark, "makes it a condition")
        return False
    opener = tree.mark(node)
    word = opener.lemma.lower() if opener is not None else ""
    if not inner:
        return False
    if tree.is_infinitive(node):
        walk.weaken("intended", node, "is an infinitive of purpose")
        return False
    if word in {"whether", "lest", "until", "before"} and opener is not None:
        walk.weaken("possible", opener, "leaves it open")
    elif word == "so" and opener is not None and tree.modals(node):
        walk.weaken("intended", opener, "says what for")
    if not tree.is_finite(node) and tree.is_verb(head):
        _own(walk, head, outer=True)
        return True
    return False


def _noun_clause(walk: _Walk, node: Token, noun: Token, inner: bool) -> bool:
    tree = walk.tree
    if not inner:
        return False
    if tree.is_infinitive(node):
        found = signature(noun.lemma.lower()) if noun.lemma.lower() in {"failure", "refusal", "ability", "chance", "opportunity"} else None
        effect = {"failure": "-", "refusal": "-", "ability": "possible", "chance": "possible", "opportunity": "possible"}.get(noun.lemma.lower(), "intended")
        governor = tree.head(noun)
        if governor is not None and noun.label == "dobj" and governor.lemma.lower() in {"miss", "lose", "waste", "spurn", "squander"}:
            effect, found = "-", None
        _apply(walk, found[0] if found else effect, noun, None)
        return False
    if node.label == "acl" and tree.subjects(node) and not tree.is_infinitive(node):  # "the claim that"
        return _under_noun_of_saying(walk, noun)
    for cue in tree.determiners(noun):
        if cue.lemma.lower() == "no":
            walk.deny(cue, "says that there is none")
    governor = tree.head(noun)
    made = governor is not None and governor.lemma.lower() in lexicon("creation") | lexicon("prospective")
    walk.content = True
    return made and noun.label == "dobj" and tree.is_indefinite(noun)


def _under_noun_of_saying(walk: _Walk, noun: Token) -> bool:
    """"the claim that", "no evidence that", "the fact that"."""
    tree = walk.tree
    if noun.lemma.lower() in lexicon("intentions") | {"recommendation", "condition", "requirement", "rule"}:
        walk.weaken("intended", noun, "asks for it or wants it")
        return True
    if noun.lemma.lower() in {"point", "extent", "degree", "fact", "knowledge", "proof", "truth", "discovery", "realisation", "realization"}:
        walk.steps.append(Step("status", f"“{noun.text}” takes it for true"))
        return True
    for cue in tree.determiners(noun):
        if cue.lemma.lower() == "no":
            walk.cues.append(cue)
    walk.weaken("possible", noun, "leaves it open")
    owners = tree.possessors(noun)
    if owners:
        walk.say(owners, noun)
    return False


def _prepositional(walk: _Walk, node: Token, preposition: Token, inner: bool) -> bool:
    tree = walk.tree
    governor = tree.head(preposition)
    word = preposition.lemma.lower()
    if not inner or governor is None:
        return False
    opener = tree.mark(node)
    if opener is not None and opener.tag == "WRB":
        walk.steps.append(Step("status", f"“{opener.text}” takes it for true"))
        return False
    if opener is not None and opener.lemma.lower() in {"whether", "if"}:
        walk.weaken("possible", opener, "leaves it open")
        return False
    if word == "without" or word == "than" or (
        word == "of" and "instead" in {t.lemma.lower() for t in (governor, *tree.below(preposition, "advmod"))}
    ):
        walk.deny(preposition, "says that it was not done")
        return False
    known = signature(governor.lemma.lower()) if tree.is_verb(governor) and word in {"with", "in", "on", "of", "from", "for", "into", "to"} else None
    if known is None and word in {"by", "after", "while", "since", "in", "on", "upon", "with", "through", "despite"}:
        if tree.is_verb(governor):
            _own(walk, governor, outer=True)
        return False
    if tree.is_verb(governor):
        denied = negation(tree, governor)
        found = signature(governor.lemma.lower())
        _apply(walk, found[1 if denied else 0] if found else "possible", governor, denied)
        _own(walk, governor, outer=True)
    else:
        walk.weaken("possible", governor, "leaves open whether it came about")
    return False


def _event_of(walk: _Walk, node: Token, verb: Token) -> bool:
    """What the verb does to the event that is its object or subject."""
    tree = walk.tree
    words = {verb.lemma.lower(), " ".join([verb.lemma.lower(), *(p.lemma.lower() for p in tree.particles(verb))])}
    is_object = node.label in {"dobj", "nsubjpass"} or (node.label == "prep" and verb.lemma.lower() in {"call", "push", "ask", "wait", "hope", "plan"})
    if is_object and words & lexicon("preventing"):
        walk.deny(verb, "says that it did not come about")
        return False
    if is_object and words & lexicon("prospective"):
        walk.weaken("intended", verb, "says that it is not yet so")
    if tree.is_preposition(node) or not is_object or not tree.is_indefinite(node):
        return False
    if tree.determiners(node) or tree.is_plural(node) or words & lexicon("creation"):
        _own(walk, verb, outer=False)
        return True
    return False


# Speech


def _spoken_beside(walk: _Walk, node: Token) -> None:
    """A reporting clause or "according to" that stands beside this word."""
    tree = walk.tree
    for preposition in tree.below(node, "prep"):
        if preposition.lemma.lower() in {"accord", "according"}:
            speakers = [o for to in tree.below(preposition, "prep") for o in tree.below(to, "pobj")]
            speakers += list(tree.below(preposition, "pobj"))
            if speakers:
                walk.say([c for s in speakers for c in tree.conjuncts(s)], preposition)
    for other in tree.below(node, "advcl", "parataxis", "ccomp"):
        if other.lemma.lower() in lexicon("saying") | lexicon("denying") and _is_parenthetical(tree, other, node):
            speakers = _speakers(tree, other)
            if speakers:
                walk.say(speakers, other)
                if other.lemma.lower() in lexicon("denying"):
                    walk.deny(other, "denies it")


def _is_parenthetical(tree: Tree, saying: Token, node: Token) -> bool:
    """True for "as reported by AFP" and for ", police said," without a clause of its own."""
    if saying.label == "advcl":
        mark = tree.mark(saying)
        return mark is not None and mark.lemma.lower() == "as"
    if saying.label == "ccomp" and not tree.is_verb(node):
        return False
    return not tree.complements(saying) and not tree.objects(saying) and tree.mark(saying) is None and (
        saying.label == "parataxis" or saying.index > node.index
    ) and bool(tree.subjects(saying)) and saying.label == "parataxis"


def _quoted(walk: _Walk, predicate: Token) -> None:
    for quote in walk.quotes:
        if quote.start <= predicate.start < quote.end:
            if quote.speaker is None:
                walk.unsaid = "a quotation whose speaker is not known"
            elif quote.speaker not in walk.speakers:
                walk.speakers.append(quote.speaker)
                walk.steps.append(Step("speech", f"it stands between quotation marks, spoken by “{quote.speaker.text}”"))


def _root(walk: _Walk, node: Token, start: Token) -> None:
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
