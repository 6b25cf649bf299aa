"""Verbs in a row taken for nouns or joined to the wrong verb, and clauses and participles that lose their subject.

Source: Huddleston and Pullum 2002, chapter 15, section 1.3: what is coordinated is of the same form.
"""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import FINITE_TAGS, NOUN_TAGS
from graphbuild.lexicon import lexicon, names_body
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, begin, below, has, is_below, verb_above
from graphbuild.parse.repairs.verb_lists import OWN, last_joiner, members

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


def deeds_taken_for_things(tokens: Tokens) -> Iterator[Token]:
    """In "to build homes, train nurses and plant trees" nurses are trained: nobody builds train nurses.

    yes: Ministers promised to build homes, train nurses and plant trees.
    yes: The bill would ban hunting with dogs, license breeders and raise fines for cruelty.
    yes: The commission would open a case against Hungary, fine Malta and drop a complaint about Spain.
    yes: Under the plan, drawn up by bankers, the airline would lay off pilots, cut routes and lease planes to rivals.
    yes: Under the plan, drawn up by bankers, the airline would lay off pilots, cut routes and lease planes to rivals.
    yes: The two countries agreed to reopen embassies, exchange prisoners and resume flights.
    yes: A woman whose husband died in the blaze told the hearing the landlord had painted over windows, padlocked an \
exit and removed alarms.
    yes: Snow blocked roads, grounded flights and cut power to 30,000 homes.
    no: The firm wants to sell buses, train wheels and plant pots.
    """
    for first in (t for t in tokens[1:-4] if t.label in {"dobj", "pobj"} and t.tag in NOUN_TAGS):
        verb = verb_above(tokens, first)
        items = _items(tokens, first)
        deeds = [_deed_of(tokens, item) for item in items]
        last = next((t for t in _last_verbs(tokens, verb, first, items) if t.tag[:2] == "VB"), None)
        found = [d for d in deeds if d is not None]
        if verb.tag not in {"VB", "VBD", "VBP"} or not found or len(found) < len(items):
            continue
        both = [d for d in found if d.tag == "NN" and d.lemma in _ALSO_NOUNS | lexicon("noun_or_verb")]
        nouns = verb.tag != "VBD" and all(d in both or d.text in _UNCHANGING or d.tag == "JJ" for d in found)
        plain = nouns and any(d.lemma in lexicon("noun_or_verb") for d in both)
        past = verb.tag == "VBD" and len(found) == 1 and found[0].text.endswith("ed") and verb.label == "conj"
        plain = (plain or past) and first.label == "dobj" and _joined(tokens, verb, items)
        if not (last is not None and _of_one_form(verb, last, found)) and not plain:
            continue
        for deed, item in zip(found, items, strict=True):
            lemma = deed.text.lower() if deed.tag in {"NN", "JJ"} or deed.text in _UNCHANGING else deed.lemma
            yield replace(deed, tag=verb.tag, lemma=lemma, label="conj", head=verb.index)
            yield replace(item, label="dobj", head=deed.index)
        if last is not None:
            yield replace(last, label="conj", head=verb.index, tag=verb.tag)
            for t in below(tokens, last, "dobj"):
                yield replace(t, head=last.index)
        for t in tokens[first.index : (last or items[-1]).index]:
            if t.label == "cc" and t.head in {first.index, *(i.index for i in items)}:
                yield replace(t, head=verb.index)
        return


_UNCHANGING = frozenset({"cut", "hit", "let", "put", "set", "shed", "shut", "split", "spread"})
_UNCHANGING = frozenset({"cut", "hit", "let", "put", "set", "shed", "shut", "split", "spread"})
"""Participles with the form of the infinitive."""
_ALSO_NOUNS = frozenset(
    {"book", "brief", "coach", "exchange", "fit", "house", "map", "mend", "screen", "tour", "treat"}
)
"""Nouns that are verbs only beside others: "to map mines and host talks"."""


def _items(tokens: Tokens, first: Token) -> list[Token]:
    """The nouns joined to the first, each to the one before."""
    found = [first]
    for t in tokens[first.index + 1 :]:
        joined = t.label == "conj" or (t.label == "appos" and t.tag == "NNP" and tokens[t.index - 2].text == ",")
        above = {f.index for f in found} | ({first.head} if first.label == "dobj" else set())
        if joined and t.head in above and t.tag in NOUN_TAGS:
            found.append(t)
    return found[1:]


def _deed_of(tokens: Tokens, item: Token) -> Token | None:
    """Train in ", train nurses": a bare noun or participle right before a plural, which nothing else opens."""
    start = begin(tokens, item)
    word = tokens[start]
    opens = tokens[start - 1].text in {",", "and"} and start == item.index - 1
    opens = opens and (item.tag in {"NNS", "NNP"} or item.lemma == "staff")
    verbal = (word.label, word.tag) in {("compound", "NN"), ("amod", "VBN"), ("amod", "VBD")}
    verbal = verbal or (
        (word.label, word.tag) == ("amod", "JJ") and word.text in {"clean", "empty", "fine", "fit", "open"}
    )
    return word if opens and verbal and word.text.islower() else None


def _joined(tokens: Tokens, verb: Token, items: list[Token]) -> bool:
    """True for ", train nurses and plant trees": two deeds at least, the last behind "and".

    So for the one of "raise pensions, freeze rents and tax banks", whose "and" joins verbs: no other does.
    """
    third = verb.label == "conj" and tokens[verb.index - 1].text == "," and not has(tokens, tokens[verb.head], "cc")
    return (len(items) > 1 or third) and tokens[begin(tokens, items[-1]) - 1].text == "and"


def _last_verbs(tokens: Tokens, verb: Token, first: Token, items: list[Token]) -> list[Token]:
    """Resume in "reopen embassies, exchange prisoners and resume flights"."""
    above = {verb.index, first.index, *(i.index for i in items)}
    after = max((i.index for i in items), default=first.index)
    joined = [
        t for t in tokens[after + 1 :] if t.label == "conj" and t.head in above and tokens[t.index - 1].text == "and"
    ]
    return [t for t in joined if t.index == after + 2 and not has(tokens, t, *_SUBJECTS, "aux")]


def _of_one_form(verb: Token, last: Token, deeds: list[Token]) -> bool:
    if verb.tag == "VBD":
        return last.tag in {"VBD", "VBN"} and all(d.tag in {"VBN", "VBD"} for d in deeds)
    return last.tag == verb.tag and all(d.tag in {"NN", "JJ"} for d in deeds)


def participle_taken_for_second_deed(tokens: Tokens) -> Iterator[Token]:
    """In "sells phones, used cars and spare parts" used cars are sold: nothing joins "used" to "sells".

    yes: The company sells phones, used cars and spare parts.
    no: The company sells phones, used cars to carry them and fined its drivers.
    """
    for deed in (t for t in tokens[3:-2] if (t.label, t.tag, tokens[t.index - 1].text) == ("conj", "VBD", ",")):
        verb, thing = tokens[deed.head], tokens[deed.index + 1]
        firsts = [t for t in below(tokens, verb, "dobj") if t.index < deed.index]
        alone = below(tokens, deed) == [thing] and thing.label == "dobj" and not has(tokens, verb, "cc")
        listed = has(tokens, thing, "cc") and any(t.tag in NOUN_TAGS for t in below(tokens, thing, "conj"))
        if verb.tag in {"VBZ", "VBP"} and firsts and alone and listed:
            yield replace(deed, tag="VBN", label="amod", head=thing.index)
            yield replace(thing, label="conj", head=firsts[-1].index)


def that_before_a_plural_subject(tokens: Tokens) -> Iterator[Token]:
    """In "told the inquiry that guards beat prisoners" the guards beat them, and no inquiry.

    yes: Witnesses told the inquiry that guards beat prisoners with batons.
    no: They told the inquiry that guards the town.
    """
    for that in (t for t in tokens[2:-3] if t.text == "that" and t.label in _SUBJECTS and t.tag == "WDT"):
        clause, doer = tokens[that.head], tokens[that.index + 1]
        hearer = tokens[clause.head]
        verb = tokens[hearer.head]
        twice = doer.label == "nsubj" and doer.head == clause.index and doer.tag in {"VBZ", "NNS"}
        if clause.label == "relcl" and twice and hearer.label == "dobj" and verb.lemma in lexicon("saying") | {"tell"}:
            yield replace(that, label="mark", tag="IN")
            yield replace(doer, tag="NNS")
            yield replace(clause, label="ccomp", head=verb.index)


def state_after_a_date(tokens: Tokens) -> Iterator[Token]:
    """In "appeared in court on Monday charged with fraud" he is charged: no Monday is so.

    yes: The men entered the premises on 3 February disguised as couriers.
    no: The talks on Monday were held in Lima.
    """
    for state in (t for t in tokens[3:] if t.label == "acl" and t.tag in {"VBN", "VBG"} and t.head == t.index - 1):
        date = tokens[state.head]
        verb = tokens[tokens[date.head].head] if date.label == "pobj" else tokens[date.head]
        when = date.entity in {"DATE", "TIME"} and date.label in {"pobj", "npadvmod"}
        if when and verb.tag[:2] == "VB" and verb.index < date.index and has(tokens, verb, "nsubj", "nsubjpass"):
            yield replace(state, label="advcl", head=verb.index)


def plural_deed_in_a_singular_clause(tokens: Tokens) -> Iterator[Token]:
    """In "farmers say the authority has failed and are threatening to strike" it is they who are.

    yes: Farmers say the water authority has failed to keep its promises and are threatening to block the road.
    no: Farmers say the authorities have failed them and are threatening to sue.
    """
    for deed in (t for t in tokens[6:] if t.label == "conj" and t.tag[:2] == "VB" and not has(tokens, t, *_SUBJECTS)):
        first = next(iter(below(tokens, deed, "aux", "auxpass")), deed)
        clause = tokens[deed.head]
        while clause.label in {"conj", "xcomp"}:
            clause = tokens[clause.head]
        said = tokens[clause.head]
        inner, outer = below(tokens, clause, "nsubj", "nsubjpass"), below(tokens, said, "nsubj")
        plural = first.tag == "VBP" or first.text == "were"
        if clause.label != "ccomp" or not plural or len(inner) != 1 or len(outer) != 1 or inner[0].tag != "NN":
            continue
        one = not has(tokens, inner[0], "conj") and not lexicon("collective_nouns") & {inner[0].lemma.lower()}
        if one and outer[0].tag in {"NNS", "NNPS"} and said.tag in FINITE_TAGS:
            yield replace(deed, head=said.index)
            for t in below(tokens, tokens[deed.head], "cc"):
                yield replace(t, head=said.index if t.index > clause.index else t.head)


def accused_of_a_lawyer(tokens: Tokens) -> Iterator[Token]:
    """In "lawyers for the mayor, convicted in May of fraud, said" the mayor was convicted.

    yes: Lawyers for the former mayor, convicted in May of taking bribes, said they would appeal.
    yes: A spokesman for the singer, arrested on Friday in Lyon, denied the charges.
    no: The lawyer for the mayor, hired in May, said she was ill.
    """
    for deed in (t for t in tokens[4:-1] if (t.label, t.tag, tokens[t.index - 1].text) == ("acl", "VBN", ",")):
        lawyer, client = tokens[deed.head], tokens[deed.index - 2]
        while client.head < client.index and client.label in {"appos", "conj"}:
            client = tokens[client.head]
        tie = tokens[client.head]
        speaks = lawyer.lemma.lower() in _REPRESENTING
        bound = client.label == "pobj" and tie.text in {"for", "of"} and is_below(tokens, tie, lawyer)
        person = client.entity == "PERSON" or client.lemma.lower() in lexicon("persons") | lexicon("offices")
        if speaks and bound and person and deed.lemma in _ACCUSING:
            yield replace(deed, head=client.index)


_REPRESENTING = frozenset(
    {"attorney", "barrister", "family", "fan", "friend", "lawyer", "parent", "relative", "solicitor", "spokesman"}
    | {"spokesperson", "spokeswoman", "supporter"}
)
_ACCUSING = frozenset(
    {"accuse", "acquit", "arrest", "charge", "convict", "detain", "extradite", "find", "fine", "imprison", "indict"}
    | {"injure", "jail", "kill", "murder", "sentence", "shoot", "stab", "suspect", "wound"}
)


def officials_from_several_bodies(tokens: Tokens) -> Iterator[Token]:
    """In "officials from the ministry, the bank and the tax office met" officials of all three did: a list of "from".

    yes: Officials from the two ministries, the central bank and the tax office met in Geneva.
    yes: The number of swifts, swallows and martins has halved since 1995.
    no: Officials from the ministry, the mayor and the bishop met in Geneva.
    """
    for second in (t for t in tokens[5:] if t.label in {"nsubj", "nsubjpass"} and has(tokens, t, "cc", "conj")):
        verb = tokens[second.head]
        others = [t for t in below(tokens, verb, "nsubj", "nsubjpass") if t.index < second.index]
        body = tokens[begin(tokens, second) - 2]
        tie = tokens[body.head]
        listed = [body, second, *below(tokens, second, "conj")]
        bodies = all(names_body(t.lemma.lower()) or t.entity == "ORG" or t.lemma.lower() in _PLACES for t in listed)
        comma = tokens[begin(tokens, second) - 1].text == ","
        finite = next((t for t in (*below(tokens, verb, "aux", "auxpass"), verb) if t.tag in FINITE_TAGS), verb)
        one = finite.text in {"has", "is", "was"} or finite.tag == "VBZ"  # "the number of A, B and C has halved"
        one = one and len(others) == 1 and others[0].tag == "NN" and begin(tokens, second) == body.index + 2
        people = len(others) == 1 and others[0].lemma.lower() in lexicon("persons") and bodies
        if not comma or not (one or people):
            continue
        if body.label == "pobj" and tie.head == others[0].index and tie.text in {"at", "for", "from", "of"}:
            yield replace(second, label="conj", head=body.index)


_PLACES = frozenset({"embassy", "hospital", "museum", "office", "school", "university"})


def held_and_sent_back(tokens: Tokens) -> Iterator[Token]:
    """In "was held at the airport, questioned for hours and sent back" he was questioned, and questioned nobody.

    yes: The bishop was held at the airport, questioned for six hours and sent back to Rome.
    no: The bishop was held at the airport, travelled to Rome and went home.
    """
    for second in (t for t in tokens[4:] if t.label in {"advcl", "conj"} and t.tag in {"VBD", "VBN"}):
        first = tokens[second.head]
        row = members(tokens, second)
        passive = has(tokens, first, "auxpass") and tokens[second.index - 1].text == ","
        alone = len(row) > 1 and not any(has(tokens, t, "dobj", "dative", "ccomp", "xcomp", *OWN) for t in row)
        undergone = all(t.lemma not in lexicon("intransitive") | lexicon("unaccusative") | _BY_ONESELF for t in row)
        if passive and alone and undergone and last_joiner(tokens, second) == "and":
            yield replace(second, tag="VBN", label="conj")
            yield from (replace(t, tag="VBN") for t in row[1:] if t.tag in {"VBD", "VBN"})


_BY_ONESELF = frozenset(
    {"apologise", "continue", "drive", "escape", "fly", "lie", "move", "play", "retire", "return", "run"}
)


EARLY = (deeds_taken_for_things,)
"""What is looked at before verbs in a row are joined."""
REPAIRS = (
    participle_taken_for_second_deed,
    that_before_a_plural_subject,
    state_after_a_date,
    plural_deed_in_a_singular_clause,
    accused_of_a_lawyer,
    officials_from_several_bodies,
    held_and_sent_back,
)
"""In the order in which they are made."""
