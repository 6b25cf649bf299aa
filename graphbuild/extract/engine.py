"""Runs the rules over a tree and makes statements of what they find: phrases, conjuncts, status, complements."""

from collections.abc import Sequence
from dataclasses import replace

from graphbuild.extract.clauses import Argument, clause_of, obliques
from graphbuild.extract.contrasts import contrasts
from graphbuild.extract.counting import counted, is_bare_number
from graphbuild.extract.cues import left_out, put_instead
from graphbuild.extract.filters import settle
from graphbuild.extract.finding import Finding
from graphbuild.extract.named import named, names_beside
from graphbuild.extract.overstated import overstated
from graphbuild.extract.phrase import mention
from graphbuild.extract.roles import is_said_of
from graphbuild.extract.rules import Found, Rule
from graphbuild.extract.sorts import is_place, is_time, place_called
from graphbuild.extract.spread import Node, pairs
from graphbuild.extract.status import status
from graphbuild.extract.tree import Tree
from graphbuild.extract.walk import Status
from graphbuild.lexicon import lexicon, names_event
from graphbuild.model import Mention, Quote, Statement, Step, Token


def statements(
    tree: Tree, *, quotes: Sequence[Quote], first: int, rules: Sequence[Rule]
) -> tuple[list[Statement], dict[str, int]]:
    """What the sentence says, and how many findings were left out for which reason.

    `first` is the index that the first statement will have in the document.
    """
    made: list[tuple[Found, Statement]] = []
    dropped: dict[str, int] = {}
    for each in rules:
        for found in (one for seen in each.find(tree) for one in (seen, *contrasts(tree, seen))):
            for subject, object_ in pairs(tree, found):
                outcome = _statements(tree, each, found, subject, object_, quotes)
                if isinstance(outcome, str):
                    dropped[outcome] = dropped.get(outcome, 0) + 1
                else:
                    made += ((found, statement) for statement in outcome)
    kept = settle(tree, made)
    return _linked(kept, first), dropped


def _statements(
    tree: Tree, rule: Rule, found: Found, left_node: Node, right_node: Node, quotes: Sequence[Quote]
) -> list[Statement] | str:
    """The statement, one for each of those who say it alike, or why there is none."""
    (subject, left_part), (object_, right_part) = left_node, right_node
    terms = [subject, object_, *([found.besides] if found.besides is not None else [])]
    wholes = ((found.subject, subject), (found.object, object_))
    terms += [whole for whole, name in wholes if name != whole and name in names_beside(tree, whole)]  # "neither of"
    subject, object_ = named(tree, subject), object_ if found.described else named(tree, object_)
    left = mention(tree, subject, part=left_part)
    right = mention(tree, object_, adjective=found.quality, part=right_part)
    if left is None or right is None:
        return "a phrase that names nothing"
    right = _as_described(tree, found, object_, right)
    refused = _refused(tree, found, subject, left, right)
    if refused is not None:
        return refused
    verdict: Status = status(
        tree,
        found.predicate,
        terms=(*terms, *(t for t in (subject, object_) if t not in terms)),
        quotes=quotes,
        mention_of=lambda t: mention(tree, named(tree, t)),
        fixed=found.fixed,
        told=found.told,
        content=found.content,
    )
    if verdict.unsaid is not None:
        return verdict.unsaid
    if found.content and _may_not_be(tree, found, left, verdict, quotes):
        return "where a thing is that there may not be"
    if _is_told_of_what_may_not_be(tree, found, {subject: left, object_: right}, verdict):
        return "what is told of a thing that there may not be"  # "said that a rifle seized from the shed may be his"
    denied = (verdict.polarity, verdict.modality) == ("-", "actual")
    more = overstated(Finding(tree, found, left, right, denied))
    if more is not None:
        return more
    time, place = _time_and_place(tree, found.predicate, {subject.index, object_.index})
    spans = [left, right]
    begin, end = min(m.start for m in spans), max(m.end for m in spans)
    if not found.fixed:
        begin, end = min(begin, found.predicate.start), max(end, found.predicate.end)
    steps = [Step("rule", f"{rule.name}: {rule.summary}")]
    if found.origin:
        steps.append(Step("rule", f"the subject is the {found.origin}"))
    steps += [Step("repair", name) for name in tree.sentence.repairs]
    statement = Statement(
        subject=left,
        relation=found.relation,
        object=right,
        polarity=verdict.polarity,
        modality=verdict.modality,
        speakers=(),
        sentence=tree.sentence.index,
        start=begin,
        end=end,
        rule=rule.name,
        predicate=found.predicate.index,
        time=time,
        place=place,
        cue=verdict.cue,
        steps=(*steps, *verdict.steps),
    )
    return [replace(statement, speakers=speakers) for speakers in verdict.voices]


def _as_described(tree: Tree, found: Found, word: Token, phrase: Mention) -> Mention:
    """The object that says what the subject is, not another one: "photographers Kim and Lee"."""
    if found.subject == found.object:  # "the Dane" tells of whoever it is that he is Danish
        _, _, words = phrase.text.partition(" ")
        phrase = replace(phrase, start=phrase.end - len(words), text=words)
    if not found.described and not is_said_of(tree, word):
        return phrase
    label = _as_one(tree, word, phrase.label) if _is_one_of(tree, word) else phrase.label
    label = word.lemma if place_called(tree, word) is not None else label  # Lima is a city, no city of Lima
    return replace(phrase, form="quality", label=label)


def _is_told_of_what_may_not_be(tree: Tree, found: Found, nodes: dict[Token, Mention], verdict: Status) -> bool:
    """True for "a rifle seized from the shed may be his" and "would not join a government led by Kim"."""
    beside = found.predicate.tag == "VBN" and tree.arc(found.predicate) == "noun clause"
    noun = tree.head(found.predicate) if beside else None
    if noun is None or noun not in nodes or nodes[noun].form not in {"bare", "indefinite"}:
        return False
    verb = tree.head(noun) if tree.arc(noun) == "object" else None
    would = any(t.text.lower() == "would" for t in tree.modals(verb)) if verb is not None else False
    refused = verb is not None and would and bool(tree.negations(verb))
    return refused or (verdict.modality == "possible" and next(iter(nodes)) == noun)


def _may_not_be(tree: Tree, found: Found, left: Mention, verdict: Status, quotes: Sequence[Quote]) -> bool:
    """True for "failed to win a majority in the Senate" and "could face a trade dispute with Peru".

    Not for "could make his debut against Lee".
    """
    noun = found.subject
    sure = bool(tree.possessors(noun)) or tree.arc(noun) == "subject"
    above = tree.head(noun)
    if sure and left.form == "indefinite" and above is not None and tree.arc(noun) == "subject":
        would = any(m.text.lower() in {"could", "would"} for m in tree.modals(above))
        return would and names_event(noun.lemma.lower())  # "a victory for Kim would end it"
    if not sure and (verdict.polarity, verdict.modality) == ("+", "possible"):
        return True
    if left.form not in {"bare", "indefinite"}:
        return False
    deed = tree.head(noun) if tree.arc(noun) == "object" else None
    terms = (tree.tokens[left.head],)
    done = status(tree, deed, terms=terms, quotes=quotes, mention_of=lambda t: None) if deed is not None else None
    told = deed is not None and deed.lemma.lower() in {"contain", "feature", "include", "involve"}
    open_ = told and done is not None and done.modality == "possible" and verdict.modality == "actual"
    open_ = open_ or (deed is not None and deed.lemma.lower() == "lack")
    undone = open_ or (done is not None and done.polarity == "-" and verdict.polarity == "+")
    return undone or verdict.modality == "conditional"


def _as_one(tree: Tree, title: Token, label: str) -> str:
    """What each of them is: "senior leader" for "two senior leaders"."""
    several = (t for t in tree.adjectives(title) if t.lemma.lower() in {"few", "many", "several", "various"})
    number = next((t.text.lower() for t in (*tree.numbers(title), *several)), None)
    one = label.removesuffix(title.text).removesuffix(title.text.lower()) + title.lemma
    return one[len(number) + 1 :] if number and one.lower().startswith(f"{number} ") else one


def _is_one_of(tree: Tree, title: Token) -> bool:
    """True for the plural title before a name: "photographers Kim and Lee", "the companies Altamina and Oruro"."""
    name = tree.head(title)
    before = name is not None and name.entity == "PERSON" and tree.arc(title) == "compound"
    return title.tag == "NNS" and (before or any(tree.is_name(t) for t in tree.appositions(title)))


_OPEN_ENDED = frozenset({"at", "by", "for", "from", "of", "than", "to", "with"})
"""What no phrase ends in."""


def _refused(tree: Tree, found: Found, subject: Token, left: Mention, right: Mention) -> str | None:
    """Why the two phrases make no statement with this relation; None where they do."""
    same = left.head == right.head or (found.relation.lemma == "be" and left.label.lower() == right.label.lower())
    if same and found.subject != found.object:
        return "subject and object are one"
    if _is_date(subject) and tree.is_verb(found.predicate) and found.predicate.lemma.lower() not in DATED:
        return "a date that does something"
    day = found.object.entity == "DATE" and tree.arc(tree.tokens[right.head]) == "joined" and right.label.isdecimal()
    if (day and len(right.label) < 3) or (is_bare_number(tree, subject) and counted(tree, subject) is None):
        return "a number of nothing"  # "on May 15 and 16"
    if not {left.label.rsplit(" ", 1)[-1], right.label.rsplit(" ", 1)[-1]}.isdisjoint(_OPEN_ENDED):
        return "a phrase that breaks off"
    if found.relation.lemma.endswith(" from") and _shares_its_unit(tree, found.object):
        return "a number without its unit"
    if right.form == "time" and found.relation.lemma.endswith(" to") and " to " in right.text:
        return "the end of a span of time"
    apart = left.start >= right.end or right.start >= left.end
    within = (right.start <= left.start and left.end <= right.end) or (
        left.start <= right.start and right.end <= left.end
    )
    return None if apart or within or found.fixed else "phrases that overlap"


def _shares_its_unit(tree: Tree, number: Token) -> bool:
    """True for the first number of "from 3 to 4 euros"."""
    to, second = (*tree.tokens[number.index + 1 : number.index + 3], number, number)[:2]
    return number.tag == second.tag == "CD" and to.text == "to" and tree.arc(second) in {"compound", "number"}


DATED = frozenset({"be", "become", "see", "witness", "mark", "remain"})
"""Verbs that a date may be the subject of: "1989 saw the fall of the wall"."""


def _is_date(token: Token) -> bool:
    """True for "1754", "August" and "8 p.m.", false for "a quarter" and "minutes"."""
    hour = token.lemma.lower() in {"a.m.", "am", "p.m.", "pm"}
    return token.entity in {"DATE", "TIME"} and (token.tag in {"CD", "NNP"} or hour)


def _time_and_place(tree: Tree, predicate: Token, taken: set[int]) -> tuple[Mention | None, Mention | None]:
    """When and where, as far as the clause says it beside its subject and object."""
    time = place = None
    clause = clause_of(tree, predicate)
    listed = {t.index for i in taken for t in tree.list_of(tree.tokens[i])}
    for adverbial in tree.below(predicate, "adverbial noun"):
        same = any(t.lemma == "same" for t in tree.adjectives(adverbial))  # "in 1979, the same year Kim left"
        same = same or tree.tokens[adverbial.index - 1].text == "aged"  # "died aged 88"
        same = same or (tree.tokens[adverbial.index - 1].text in {"a", "per"} and adverbial.index - 2 in taken)
        fits = adverbial.index not in taken and is_time(tree, adverbial) and adverbial.lemma != "time" and not same
        fits = fits and adverbial.entity != "CARDINAL"  # "owns nine per cent, a quarter of the arm"
        if time is None and fits:
            time = mention(tree, adverbial) if not _is_how_long_after(tree, adverbial) else None
    arguments = tuple(obliques(tree, clause)) if clause is not None else _times_beside(tree, predicate, taken)
    ends = {a.prepositions[-1]: a.token for a in arguments}
    if "to" in ends and "from" in ends and _right_after(tree, ends["from"]):  # "from 9 in 2008 to 3 in 2022"
        end = next((end for word, end in ends.items() if word in {"from", "to"} and end.index in taken), None)
        return _right_after(tree, end) if end is not None else None, place
    apart = (*put_instead(tree, predicate), *left_out(tree, predicate, "not", "neither", "nor"))
    no_time, no_place = any(is_time(tree, t) for t in apart), any(map(is_place, apart))  # "not in 1990 but in 1994"
    for argument in arguments:
        preposition, token = argument.prepositions[-1], argument.token
        if token.index in listed or (no_time if is_time(tree, token) else no_place):
            continue
        if tree.tokens[max(0, token.head - 1)].lemma.lower() in _PERHAPS:
            continue  # "an invitation to visit it, probably in March"
        if time is None and preposition in lexicon("time_prepositions") and _is_when(tree, preposition, token):
            time = _timed(tree, argument.prepositions, token)
            end = ends.get("until") or ends.get("till") or ends.get("to") if preposition == "from" else None
            time = _till(tree, time, end) if time is not None and end is not None else time
        elif place is None and preposition in lexicon("place_prepositions") - BEYOND and is_place(token):
            aimed = preposition == "at" and predicate.lemma.lower() in _AIMING  # "threw stones at our car"
            aimed = aimed or (preposition == "on" and token.entity == "GPE")  # "a fine imposed on Caldera"
            place = mention(tree, token) if not aimed else None
    return time or _when_it_was(tree, predicate), place


_PERHAPS = frozenset({"likely", "maybe", "perhaps", "possibly", "probably"})


def _times_beside(tree: Tree, name: Token, taken: set[int]) -> tuple[Argument, ...]:
    """In 2018 for Kim in "Kim, the champion in 2018", who may be so no more."""
    described = (a for a in tree.appositions(name) if tree.is_name(name) and taken & {t.index for t in tree.subtree(a)})
    of = ((words, token) for each in described for words, token in tree.obliques(each) if is_time(tree, token))
    return tuple(Argument(tuple(w.text.lower() for w in words), token) for words, token in of)


_AIMING = frozenset({"aim", "direct", "fire", "fling", "hurl", "launch", "lob", "look", "point", "shoot", "throw"})
"""Verbs whose "at" leads to what is aimed at."""


def _when_it_was(tree: Tree, predicate: Token) -> Mention | None:
    """2022 for "floods in 2022 killed 1,700"."""
    for event in tree.subjects(predicate) if predicate.tag == "VBD" else ():
        for words, token in tree.obliques(event) if names_event(event.lemma.lower()) else ():
            if [w.lemma.lower() for w in words] == ["in"] and is_time(tree, token) and token.text.isdigit():
                return mention(tree, token)
    return None


def _is_how_long_after(tree: Tree, span: Token) -> bool:
    """True for the hours of "hours after they met" and "hours into the flight", which are no time when it was."""
    after = tree.word_after(span)
    itself = any(t.lemma.lower() in {"last", "next", "that", "the", "this"} for t in tree.below(span))
    return span.lemma.lower() in _SPANS and after.lemma.lower() in {"after", "before", "into"} and not itself


_SPANS = frozenset({"day", "decade", "hour", "minute", "moment", "month", "week", "year"})
"""What is counted between one thing and the next."""


def _till(tree: Tree, time: Mention, end: Token) -> Mention:
    """2015 until 2018 for "from 2015" where "until 2018" follows right after."""
    last = mention(tree, end)
    between = end.index - 1
    if (
        last is None
        or tree.tokens[between].text.lower() not in {"till", "to", "until"}
        or tree.tokens[between - 1].end != time.end
    ):
        return time
    word = tree.tokens[between].text.lower()
    return replace(time, end=last.end, text=f"{time.text} {word} {last.text}", label=f"{time.label} {word} {last.text}")


def _right_after(tree: Tree, number: Token) -> Mention | None:
    """2008 of "9 in 2008"; None where no time follows."""
    preposition = tree.word_after(number)
    times = tree.below(preposition, "preposition object") if preposition.text in {"at", "in", "on"} else ()
    return mention(tree, times[0]) if times and is_time(tree, times[0]) else None


def _is_when(tree: Tree, preposition: str, token: Token) -> bool:
    """True for what says when; not for "at all times" and "the closest vote in decades"."""
    length = token.lemma.lower() in {"day", "hour", "minute", "month", "week", "year"} and tree.numbers(token)
    if preposition == "from" and (length or (token.text.isdigit() and len(token.text) < 4)):
        return False  # "raised the age from 62 to 64", "cut the sentence from ten years to six"
    bare = token.tag == "NNS" and not tree.below(token)
    always = preposition == "at" and token.text.lower() == "times"
    times = (token.lemma, token.tag) == ("time", "NNS") and tree.word_after(token).text == "as"  # "ten times as much"
    first = token.lemma == "time" and any(is_time(tree, t) for _, t in tree.obliques(token))  # "first since 2009"
    return is_time(tree, token) and not (always or first or times) and not (preposition == "in" and bare)


BEYOND = frozenset({"outside", "near", "off", "opposite", "beyond", "towards", "over"})
"""Prepositions of a place that is not the one where it is."""


def _timed(tree: Tree, prepositions: Sequence[str], token: Token) -> Mention | None:
    """The time with the preposition that bears on it: until 2029, before Saturday; but 2029 for "in 2029"."""
    time = mention(tree, token)
    told = time is not None and f" {prepositions[0]} " in f" {time.label.lower()} "  # "shortly after midnight"
    if time is None or told or prepositions[-1] in {"in", "on", "at", "during", "of"}:
        return time
    return replace(time, label=f"{' '.join(prepositions)} {time.label}")


def _linked(made: Sequence[tuple[Found, Statement]], first: int) -> list[Statement]:
    """The statements with each frame pointing at the statement it embeds."""
    linked: list[Statement] = []
    for found, statement in made:
        complement = None
        if found.inner is not None:
            inside = [
                i
                for i, (_, other) in enumerate(made)
                if other.predicate == found.inner.index and other is not statement
            ]
            same = [
                i for i in inside if made[i][1].object == statement.object and made[i][1].subject == statement.subject
            ]
            held = [i for i in inside if made[i][1].subject == statement.object]
            held.sort(key=lambda i: made[i][1].rule != "verb_with_object")  # to grant access, before to whom
            choice = same or held
            complement = first + choice[0] if choice else None
        linked.append(replace(statement, complement=complement))
    return linked
