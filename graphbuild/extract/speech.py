"""Quotations and who speaks them."""

import itertools
from collections.abc import Iterator, Sequence

from graphbuild.extract.clauses import clause_of
from graphbuild.extract.named import named
from graphbuild.extract.phrase import mention
from graphbuild.extract.tree import Tree
from graphbuild.lexicon import lexicon
from graphbuild.model import Mention, Quote, Token

PAIRS = {"“": "”", "«": "»", "„": "“", "‘": "’"}
STRAIGHT = frozenset({'"', "``", "''"})


def quotations(trees: Sequence[Tree]) -> tuple[Quote, ...]:
    """The quotations of a document in textual order, each with its speaker where the text names one.

    The speaker is the subject of the verb of saying that stands outside the quotation in the same sentence; else who
    was said to speak in the sentence before, else the speaker of the quotation before it in the paragraph. In a
    transcript what follows "Kim Lee:" is all Kim Lee's.
    """
    found: list[Quote] = []
    announced: Mention | None = None
    paragraphs = list(_paragraphs(trees))
    turns = {turn.start: turn for turn in _turns(paragraphs)}
    for paragraph in paragraphs:
        if paragraph[0].sentence.start in turns:
            found.append(turns[paragraph[0].sentence.start])
        spans = list(
            _spans([t for tree in paragraph for t in tree.tokens], [(t.sentence.end, _tells(t)) for t in paragraph])
        )
        spans = [(start, end) for start, end in spans if not _is_title(paragraph, start, end)]
        if paragraph[0].sentence.heading:
            spans += _single(paragraph[0].tokens)
            found += _headed(paragraph[0])
        last, announced = announced, None
        for start, end in spans:
            speaker = _speaker(paragraph, start, end, spans)
            clausal = _is_clausal(paragraph, start, end)
            if speaker is None and clausal:
                speaker = _before(paragraph, start, spans) or last
            last = speaker or last
            found.append(Quote(start, end, speaker))
        announced = _announced(paragraph[-1], spans)
    return tuple(found)


def _turns(paragraphs: Sequence[Sequence[Tree]]) -> Iterator[Quote]:
    """What is said in each turn of a transcript: all up to the next "Kim Lee:"; the last is no longer than the others.

    The speaker of a "Q:" or "A:" is not known.
    """
    names = [number for number, paragraph in enumerate(paragraphs) if paragraph[0].sentence.turn]
    longest = 1
    for number, after in itertools.zip_longest(names, names[1:]):
        said = [p for p in paragraphs[number + 1 : after] if not p[0].sentence.heading]
        longest = max(longest, len(said)) if after is not None else longest
        who = _named_for_turn(paragraphs[number][0])
        for paragraph in said[:longest]:
            yield Quote(paragraph[0].sentence.start, paragraph[-1].sentence.end, who, turn=True)


def _named_for_turn(tree: Tree) -> Mention | None:
    """Kim Lee of the line "Kim Lee:" before what he says."""
    names = [t for t in tree.tokens if t.tag in {"NNP", "NNPS"} and tree.head(t) not in tree.tokens[:-1]]
    return mention(tree, names[-1]) if names else None


def _announced(tree: Tree, spans: Sequence[tuple[int, int]]) -> Mention | None:
    """Who is said to speak by a paragraph that ends "Kim wrote:", so that the next one is the quotation."""
    if tree.tokens[-1].text not in {":", ","}:
        return None
    sayings = [v for v in tree.verbs() if v.lemma.lower() in lexicon("saying") and not _inside(v, spans)]
    return _sayer(tree, sayings[-1], spans) if sayings else None


def _paragraphs(trees: Sequence[Tree]) -> Iterator[list[Tree]]:
    group: list[Tree] = []
    for tree in trees:
        if group and group[-1].sentence.paragraph != tree.sentence.paragraph:
            yield group
            group = []
        group.append(tree)
    if group:
        yield group


FAR = 3
"""Sentences that a quotation may go on for without a closing mark."""


def _tells(tree: Tree) -> bool:
    """True for a sentence of the writer's, which tells by name who says something."""
    root = next((t for t in tree.tokens if tree.is_root(t)), None)
    if root is None or root.lemma.lower() not in lexicon("saying") or root.tag not in {"VBD", "VBZ"}:
        return False
    return any(tree.is_noun(subject) for subject in tree.subjects(root))


def _spans(tokens: Sequence[Token], sentences: Sequence[tuple[int, bool]]) -> Iterator[tuple[int, int]]:
    """(start, end) between the marks; one that is not closed ends where the next opens, or with its paragraph.

    `sentences` are the ends of the sentences, and whether one tells who says something: where neither is near, or the
    writer speaks before, the mark was lost, and one sentence is quoted.
    """
    opened: Token | None = None
    marks = [i for i, t in enumerate(tokens) if t.text in {*PAIRS, *PAIRS.values(), *STRAIGHT}]
    for number, index in enumerate(marks):
        token, straight = tokens[index], tokens[index].text in STRAIGHT
        if opened is None:
            after = marks[number + 1] if number + 1 < len(marks) else None
            stray = straight and _ends(tokens, index) and (after is None or not _ends(tokens, after))
            opened = token if token.text in PAIRS or (straight and not stray) else None
            continue
        ends = token.text == PAIRS.get(opened.text) or (straight and opened.text in STRAIGHT)
        wrong = token.text in {opened.text, "“", "”"} and index > 0 and tokens[index - 1].end == token.start
        if ends or wrong:
            again = straight and _begins(tokens, index)  # a paragraph of a long quotation opens it again
            if token.start > opened.end:
                yield opened.end, _near(opened.end, token.start, sentences) if again else token.start
            opened = token if again else None
    if opened is not None and tokens[-1].end > opened.end:
        yield opened.end, _near(opened.end, tokens[-1].end, sentences)


def _single(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """(start, end) between the single marks of a headline: "Ransom 'paid in gold'", not "workers' pay"."""
    opened: Token | None = None
    for index, token in enumerate(tokens):
        if token.text != "'":
            continue
        if opened is None and _begins(tokens, index):
            opened = token
        elif opened is not None and _ends(tokens, index):
            yield opened.end, token.start
            opened = None


def _headed(tree: Tree) -> Iterator[Quote]:
    """What "Rubio: Peru sells gold" and "Peru sells gold - Rubio" give as the word of who is named there."""
    tokens = tree.tokens
    colon = next((t.index for t in tokens[1:5] if t.text == ":"), None)
    if colon is not None and colon + 2 < len(tokens) and (who := _who(tree, tokens[:colon])) is not None:
        yield Quote(tokens[colon + 1].start, tokens[-1].end, who)
    dash = next((t.index for t in tokens[-4:-1] if t.text in {"-", "–", "—"}), None)
    if dash is not None and tokens[dash - 1].end < tokens[dash].start < tokens[dash + 1].start - 1:
        who = _who(tree, tokens[dash + 1 :], place=True)
        if who is not None:
            yield Quote(tokens[0].start, tokens[dash].start, who)


def _who(tree: Tree, words: Sequence[Token], *, place: bool = False) -> Mention | None:
    """Who speaks, where the words are one name or a noun for those who do; a place only where it stands last."""
    last = words[-1]
    names = {"ORG", "PERSON"} | ({"GPE"} if place else set())
    named = all(t.tag in {"NNP", "NNPS"} for t in words) and last.entity in names
    speaks = len(words) == 1 and last.lemma.lower() in lexicon("persons") | _REPORTING
    return mention(tree, last) if named or speaks else None


_REPORTING = frozenset({"court", "inquiry", "military", "ministry", "police", "poll", "report", "source", "study"})
_REPORTING |= {"survey", "union", "watchdog"}
"""Who or what a headline gives as the source, beside people."""


def _near(start: int, end: int, sentences: Sequence[tuple[int, bool]]) -> int:
    """Where a quotation that is not closed ends: `end`, or with its first sentence if that is far."""
    inside = [sentence for sentence in sentences if start < sentence[0] <= end]
    told = any(tells for _, tells in inside[1:])
    return inside[0][0] if inside and (told or len(inside) > FAR) else end


def _begins(tokens: Sequence[Token], index: int) -> bool:
    """True for a mark that stands close to the word after it, and to none before."""
    close = index + 1 < len(tokens) and tokens[index + 1].start == tokens[index].end
    return close and (index == 0 or tokens[index - 1].end < tokens[index].start)


def _ends(tokens: Sequence[Token], index: int) -> bool:
    """True for a mark that stands close to the word before it, and to no word after."""
    close = index > 0 and tokens[index - 1].end == tokens[index].start
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    return close and (after is None or after.start > tokens[index].end or not after.text[:1].isalnum())


def _speaker(trees: Sequence[Tree], start: int, end: int, spans: Sequence[tuple[int, int]]) -> Mention | None:
    """Who says what the quotation is part of, else the subject of the nearest verb of saying in its sentences."""
    best: tuple[int, Mention] | None = None
    for tree in trees:
        if tree.sentence.end <= start or tree.sentence.start >= end:
            continue
        if best is None and (above := _above(tree, start, end, spans)) is not None:
            return above
        for verb in tree.verbs():
            if verb.lemma.lower() not in lexicon("saying") | lexicon("denying") or _inside(verb, spans):
                continue
            named = _sayer(tree, verb, spans) if verb.start < start or not _is_aside(tree, verb) else None
            distance = min(abs(verb.start - end), abs(start - verb.end))
            if named is not None and (best is None or distance < best[0]):
                best = (distance, named)
        if best is None:
            best = _according(tree, spans)
    return best[1] if best else None


def _is_aside(tree: Tree, verb: Token) -> bool:
    """True for "agrees" in "“The Road,” a drama about a man who agrees to sell salt": he speaks of other things."""
    said_of = next((t for t in (verb, *tree.above(verb)) if tree.arc(t) != "open complement"), verb)
    mark = tree.mark(said_of) if tree.arc(said_of) == "adverbial clause" else None
    if mark is not None and mark.lemma.lower() in {"after", "although", "because", "before", "once", "since", "though"}:
        return True  # "accused of “abandoning children” after the ministry confirmed it"
    return tree.arc(said_of) == "relative clause" and not any(t.tag == "WDT" for t in tree.subjects(said_of))


def _above(tree: Tree, start: int, end: int, spans: Sequence[tuple[int, int]]) -> Mention | None:
    """Who says the clause that the quotation goes on with: "She said that Kim "broke in" and warned the guard"."""
    inside = [t for t in tree.tokens if start <= t.start < end]
    top = next((t for t in inside if t.text[:1].isalnum() and not start <= tree.tokens[t.head].start < end), None)
    if top is None or tree.is_root(top):
        return None
    whole = tree.is_verb(top) and not any(s.start < start for s in tree.subjects(top))
    for above in () if whole else tree.above(top):
        speaks = above.lemma.lower() in lexicon("saying") | lexicon("judging")
        if speaks and tree.is_verb(above) and not tree.is_passive(above) and not _inside(above, spans):
            return _sayer(tree, above, spans)
    return None


def _sayer(tree: Tree, verb: Token, spans: Sequence[tuple[int, int]]) -> Mention | None:
    if tree.is_passive(verb):
        agents = [t for t in tree.agents(verb) if not _inside(t, spans)]
        return mention(tree, named(tree, agents[0])) if agents else None  # a job reported to be at risk says nothing
    clause = clause_of(tree, verb)
    for subject in clause.subjects if clause is not None else ():
        subject = named(tree, subject)
        if not _inside(subject, spans):
            return mention(tree, subject)
    return None


def _according(tree: Tree, spans: Sequence[tuple[int, int]]) -> tuple[int, Mention] | None:
    for token in tree.tokens:
        if token.lemma.lower() in {"accord", "according"} and not _inside(token, spans):
            for words, source in tree.obliques(tree.tokens[token.head]):
                speaker = mention(tree, named(tree, source))
                if words[0].index == token.index and speaker is not None:
                    return 0, speaker
    return None


def _before(trees: Sequence[Tree], start: int, spans: Sequence[tuple[int, int]]) -> Mention | None:
    """Who was said to speak in the sentence before: "Kim spoke to reporters. "...", "Kim issued a statement. "..."""
    for tree in reversed([t for t in trees if t.sentence.end <= start]):
        for verb in tree.verbs():
            speaks = verb.lemma.lower() in lexicon("saying") | {"speak"} or _issues(tree, verb)
            if speaks and not _inside(verb, spans) and (found := _sayer(tree, verb, spans)) is not None:
                return found
        return None
    return None


def _issues(tree: Tree, verb: Token) -> bool:
    """True for issued in "issued a statement", whose words come next."""
    written = (t for t in tree.objects(verb) if t.lemma.lower() in {"letter", "message", "speech", "statement"})
    return verb.lemma.lower() in {"give", "issue", "post", "publish", "read", "release", "write"} and any(written)


def _is_clausal(trees: Sequence[Tree], start: int, end: int) -> bool:
    """True where the quotation holds a clause of its own."""
    return any(
        start <= v.start < end and any(start <= s.start < end for s in tree.subjects(v))
        for tree in trees
        for v in tree.verbs()
    )


def _is_title(trees: Sequence[Tree], start: int, end: int) -> bool:
    """True for the words of "her first novel, “The Cage Door,” was rejected", which nobody says."""
    for tree in trees:
        inside = [t for t in tree.tokens if start <= t.start < end and t.text[:1].isalnum()]
        if not inside:
            continue
        tops = [t for t in inside if not start <= tree.tokens[t.head].start < end]
        capital = all(t.text[:1].isupper() or t.tag in {"CC", "DT", "IN", "TO"} for t in inside)
        title = len(tops) == 1 and tree.arc(tops[0]) == "apposition" and tree.is_name(tops[0])
        return title and capital and inside[-1].start + 2 >= end - len(inside[-1].text)
    return False


def _inside(token: Token, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= token.start < end for start, end in spans)
