"""Misparses of three or more verbs in a row: the later ones are what is planned, said or denied with the first.

Source: Huddleston and Pullum 2002, chapter 15, section 1.3: what is coordinated stands in the same relation to what
governs it, and is of the same form.
"""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import NOUN_TAGS
from graphbuild.lexicon import lexicon, table
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, has, is_below, is_headline

_JOINED = frozenset({"advcl", "ccomp", "conj", "dep", "xcomp"})
_OWN = ("nsubj", "nsubjpass", "aux", "auxpass", "mark", "expl")
_FORMS = frozenset({"VB", "VBD", "VBN"})
_LIKE_THEIR_PAST = {"fell": "fell", "lay": "lay", "found": "found", "saw": "saw", "ground": "ground", "wound": "wound"}
"""Verbs whose bare form is also the past of another."""


def infinitive_joined_to_what_governs_it(tokens: Tokens) -> Iterator[Token]:
    """In "is expected to close the mine, sell the trucks and sue the union" all of it is only expected.

    yes: The firm is expected to close the mine, sell the trucks and sue the union.
    yes: The pope refused to bless the general, meet the envoy or visit the barracks.
    yes: The rebels threatened to bomb the port, then poison the wells.
    no: The firm expects to grow, sold its trucks and sued the union.
    no: Lopez wants to open a shop, sells cars and runs a club.
    """
    for second in _seconds(tokens):
        governing = tokens[second.head]
        first = _infinitive(tokens, governing, second)
        if first is None or not _is_bare(tokens, second, governing):
            continue
        yield from _joined(tokens, second, first)
        yield replace(second, tag="VB", lemma=_bare_lemma(second), label="conj", head=first.index)
        for later in _members(tokens, second)[1:]:
            if later.tag in {"VBD", "VBN", "VBP"} and later.text.lower() == _bare_lemma(later):
                yield replace(later, tag="VB", lemma=_bare_lemma(later))
        return


def _seconds(tokens: Tokens) -> Iterator[Token]:
    """Verbs without a subject behind a comma that hang on a verb before them; "then" may stand between."""
    for verb in tokens[4:]:
        then = tokens[verb.index - 1].text.lower() == "then"
        comma = tokens[verb.index - (2 if then else 1)].text in {",", ";"}
        if verb.label in _JOINED and verb.head < verb.index and comma and not has(tokens, verb, *_OWN):
            yield verb


def _members(tokens: Tokens, second: Token) -> list[Token]:
    """The second verb of a list and those that are joined to it without a subject, each to the one before."""
    found = [second]
    for verb in tokens[second.index + 1 :]:
        joined = verb.label == "conj" and verb.head in {t.index for t in found}
        if joined and verb.tag.startswith("VB") and not has(tokens, verb, *_OWN):
            found.append(verb)
    return found


def _ends(tokens: Tokens, second: Token) -> str:
    """And, or, nor before the last of the list; empty where nothing is joined to the second."""
    members = _members(tokens, second)
    joiners = [c.text.lower() for t in members for c in below(tokens, t, "cc") if c.index > second.index]
    return joiners[-1] if len(members) > 1 and joiners else ""


def _joined(tokens: Tokens, second: Token, first: Token) -> Iterator[Token]:
    """The comma and the conjunction before the second verb belong to the first."""
    for t in tokens[first.index + 1 : second.index]:
        if t.head in {second.head, second.index} and t.label in {"cc", "punct"}:
            yield replace(t, head=first.index)


def _infinitive(tokens: Tokens, governing: Token, second: Token) -> Token | None:
    """The first infinitive that stands below the governing verb before the second; after "let" without a "to"."""
    for verb in tokens[governing.index + 1 : second.index]:
        to = any(t.tag == "TO" for t in below(tokens, verb, "aux"))
        let = verb.head == governing.index and verb.label == "ccomp" and governing.lemma in {"help", "let", "make"}
        if verb.tag == "VB" and (to or let) and is_below(tokens, verb, governing):
            return verb
    return None


def _is_bare(tokens: Tokens, second: Token, governing: Token) -> bool:
    """True for a bare form that neither agrees with the governing verb nor stands in its tense."""
    if second.tag not in {"VB", "VBD", "VBN", "VBP"} or second.text.lower() != _bare_lemma(second):
        return False
    tense = _tense(tokens, governing)
    later = _members(tokens, second)[1:]
    bare = [t for t in later if t.tag in {"VB", "VBP"} and t.lemma not in _LIKE_THEIR_PAST.values()]
    told = has(tokens, second, "ccomp") and second.lemma in lexicon("saying") | lexicon("thinking")
    if tense == "VBP" or told:  # "they want to leave, say they were cheated"
        return bool(bare) and not told
    if tense in {"MD", "VB"}:
        return bool(bare) and governing.lemma in {"allow", "enable", "force", "help", "let"}
    if second.tag in {"VB", "VBP"}:
        return True
    finite = any(t.tag == "VBD" and t.text.lower() != _bare_lemma(t) for t in later)
    return bool(bare) or (tense == "VBZ" and not finite)


def _tense(tokens: Tokens, verb: Token) -> str:
    """The tag of the finite word of the clause; the verb's own where it has no auxiliary."""
    auxiliaries = below(tokens, verb, "aux", "auxpass")
    return next((t.tag for t in auxiliaries if t.tag in {"MD", "VBD", "VBP", "VBZ"}), verb.tag)


def _bare_lemma(verb: Token) -> str:
    return _LIKE_THEIR_PAST.get(verb.text.lower(), verb.lemma.lower())


def past_joined_to_what_governs_it(tokens: Tokens) -> Iterator[Token]:
    """In "is said to have met the duke, sold him a yacht and introduced him to Lee" all of it is only said.

    yes: The army is said to have shelled the camp, burned the huts and killed a priest.
    yes: The firm denied that it had poisoned the lake, bribed the mayor and fired the chemist.
    yes: Critics doubt that the drug cured the girl, saved the boy and helped the twins.
    no: The company said profit had fallen, cut its dividend and warned investors.
    no: The company said profit fell, cut its dividend and warned investors.
    """
    for second in _seconds(tokens):
        governing = tokens[second.head]
        ends = _ends(tokens, second)
        if second.tag not in {"VBD", "VBN"} or not ends or has(tokens, second, "agent"):
            continue
        for first in tokens[governing.index + 1 : second.index]:
            if is_below(tokens, first, governing) and _shares_its_past(tokens, first, governing, second):
                yield from _joined(tokens, second, first)
                yield replace(second, tag=first.tag, label="conj", head=first.index)
                for later in _members(tokens, second)[1:]:
                    yield replace(later, tag=first.tag if later.tag in {"VBD", "VBN"} else later.tag)
                return


def _shares_its_past(tokens: Tokens, first: Token, governing: Token, second: Token) -> bool:
    """True for a perfect infinitive or gerund, and for a clause that the second verb goes on in form and tense."""
    auxiliaries = below(tokens, first, "aux")
    have = [t for t in auxiliaries if t.lemma in {"have", "having"}]
    if first.tag == "VBN" and have and (have[0].tag == "VBG" or any(t.tag == "TO" for t in auxiliaries)):
        return True
    told = first.label in {"acl", "ccomp"} and has(tokens, first, "nsubj", "nsubjpass")
    if not told or first.head not in {governing.index, *(t.index for t in below(tokens, governing))}:
        return False
    if has(tokens, first, "dobj") != has(tokens, second, "dobj"):
        return False
    past = _tense(tokens, governing) in {"VBD", "VBN"}
    if first.tag == "VBN" and have and have[0].text.lower() == "had":
        return True
    denied = governing.lemma.lower() in lexicon("denying") | lexicon("doubting") and has(tokens, first, "mark")
    return first.tag == "VBD" and (denied or not past)


def participles_of_one_passive(tokens: Tokens) -> Iterator[Token]:
    """In "was never sued by patients, fined by regulators or raided by police" nobody fined it, and raided no patients.

    yes: The firm has never been sued by patients, fined by regulators or raided by police.
    yes: No airline has been sued by pilots, fined by Canada or praised by unions this year.
    yes: The bridge was designed by Lee, built by Fiat and opened by the king.
    no: The man was seen by a guard, known to the police and wanted in Spain.
    """
    for second in (t for t in tokens[4:] if t.tag == "VBN" and t.label in {"acl", "advcl"}):
        above = tokens[second.head]
        by = tokens[above.head]
        first = tokens[by.head] if (second.label, by.label) == ("acl", "agent") else above
        listed = tokens[second.index - 1].text == "," and _ends(tokens, second)
        if not listed or not has(tokens, first, "auxpass") or has(tokens, second, *_OWN):
            continue
        agents = [t for t in (first, *_members(tokens, second)) if has(tokens, t, "agent")]
        if len(agents) > 2 or (second.label == "advcl" and (listed in {"or", "nor"} or second in agents)):
            yield from _joined(tokens, second, first)
            yield replace(second, label="conj", head=first.index)


def participles_of_one_perfect(tokens: Tokens) -> Iterator[Token]:
    """In "had not met Lee, flown on his jet or visited his island" he did not fly on it, and was not flown.

    yes: The minister said he had not met Mr Epstein, flown on his jet or visited his island.
    yes: The bank has not sued the broker or frozen his accounts.
    """
    for second in (t for t in tokens[4:] if t.tag in _FORMS and t.label in {"advcl", "conj"}):
        first = tokens[second.head]
        perfect = any(t.lemma == "have" for t in below(tokens, first, "aux")) and first.tag == "VBN"
        if not perfect or has(tokens, first, "auxpass") or has(tokens, second, "agent", *_OWN):
            continue
        verb = _verb_of(second.text.lower())
        if second.tag == "VB" and second.label == "conj" and verb and verb != second.text.lower():
            yield replace(second, tag="VBN", lemma=verb)
        elif (
            second.label == "advcl" and has(tokens, first, "neg", "preconj") and _ends(tokens, second) in {"or", "nor"}
        ):
            yield from _joined(tokens, second, first)
            yield replace(second, label="conj")


def _verb_of(participle: str) -> str:
    """Freeze for "frozen"; empty for what is no irregular participle."""
    return next((verb for verb, forms in table("irregular_participles").items() if participle in forms), "")


def past_after_do(tokens: Tokens) -> Iterator[Token]:
    """In "did not hear the witness, read the file or question the officer" the judge did not read it.

    yes: The judge did not hear the witness, read the file or question the officer.
    no: The boss did not see the letter, cut the budget and sacked the clerk.
    """
    for second in (t for t in tokens[3:] if t.label == "conj" and t.tag in {"VBD", "VBN"}):
        first = tokens[second.head]
        do = first.tag == "VB" and any(t.lemma == "do" for t in below(tokens, first, "aux"))
        if not do or second.text.lower() != _bare_lemma(second) or has(tokens, second, *_OWN):
            continue
        later = _members(tokens, second)[1:]
        either = [c for c in below(tokens, first, "cc") if c.text in {"or", "nor"} and c.index == second.index - 1]
        if either or any(t.tag in {"VB", "VBP"} for t in later) or _ends(tokens, second) == "or":
            yield replace(second, tag="VB", lemma=_bare_lemma(second))


def infinitives_of_headline(tokens: Tokens) -> Iterator[Token]:
    """In the headline "Trump to meet Kim in Hanoi, then visit Tokyo" he is to visit it: he does not yet.

    yes: Trump to meet Kim in Hanoi, then visit Tokyo
    yes: Biden to visit Poland, meet Duda
    yes: Nato plans to open base in Poland, then send tanks
    """
    second = next((t for t in tokens if t.head == t.index), None)
    if second is None or second.tag not in {"VB", "VBP"} or not is_headline(tokens) or has(tokens, second, "aux"):
        return
    for to in (t for t in tokens[1 : second.index] if t.tag == "TO"):
        first, before = tokens[to.head], tokens[to.index - 1]
        governs = before.tag in {"VBZ", "VBD"} and before.head == second.index and has(tokens, before, "nsubj")
        subject = before.head == second.index and before.label in {"nsubj", "npadvmod"} and first.head == before.index
        comma = any(t.text == "," for t in tokens[first.index : second.index])
        if first.tag != "VB" or not comma or not (subject or (governs and not has(tokens, second, "nsubj"))):
            continue
        top = before if governs else first
        yield replace(top, label="ROOT", head=top.index)
        if subject:
            yield replace(before, label="nsubj", head=first.index)
        yield replace(second, tag="VB", label="conj", head=first.index)
        for t in tokens[: first.index]:
            if t.head == second.index and t not in (before, top):
                yield replace(t, head=top.index)
        return


def infinitives_of_a_relative(tokens: Tokens) -> Iterator[Token]:
    """In "Kim, who plans to sell it, sue them and leave, lives in Oslo" Kim lives there, and only plans the rest.

    yes: The chief executive, who plans to close the mine, sell the trucks and sue the union, lives in Oslo.
    yes: The rumour that the firm poisoned the lake, bribed the mayor and fired the chemist is false.
    yes: Reports that Rwanda armed the rebels, trained their officers and smuggled their gold were denied.
    """
    second = next((t for t in tokens if t.head == t.index), None)
    if second is None or not second.tag.startswith("VB") or has(tokens, second, "aux", "auxpass"):
        return
    members = [t for t in below(tokens, second, "conj") if not has(tokens, t, "nsubj", "nsubjpass")]
    nouns = below(tokens, second, "nsubj", "nsubjpass")
    joiners = below(tokens, second, "cc")
    if len(members) != 2 or len(nouns) != 1 or len(joiners) != 1 or tokens[second.index - 1].text != ",":
        return
    main, first = members[1], _inside(tokens, nouns[0], second)
    finite = _tense(tokens, main) in {"VBD", "VBZ", "VBP", "MD"}
    if first is None or not finite or joiners[0].index > members[0].index:
        return
    yield replace(main, label="ROOT", head=main.index)
    yield replace(nouns[0], head=main.index)
    yield replace(second, tag=first.tag, label="conj", head=first.index)
    for t in tokens:
        if t.head == second.index and (t.index > main.index or (t.index < first.index and t != nouns[0])):
            yield replace(t, head=main.index)


def infinitives_of_a_plan(tokens: Tokens) -> Iterator[Token]:
    """In "a bid to close the mine, sell the trucks and sue the union failed" the bid failed, and sold nothing.

    yes: A bid to close the mine, sell the trucks and sue the union failed.
    yes: The plans to close the mine, sell the trucks and sue the union were dropped.
    """
    second = next((t for t in tokens if t.head == t.index), None)
    nouns = below(tokens, second, "nsubj") if second is not None and second.tag in {"VB", "VBP"} else []
    if second is None or len(nouns) != 1 or tokens[second.index - 1].text != ",":
        return
    first = _inside(tokens, nouns[0], second)
    mains = [
        t for t in tokens[second.index :] if t.label == "ccomp" and t.head in _places(_members(tokens, second)[1:])
    ]
    things = [t for main in mains for t in below(tokens, main, "nsubj", "nsubjpass")]
    if first is None or first.head != nouns[0].index or len(mains) != 1 or len(things) != 1:
        return
    main = mains[0]
    yield replace(main, label="ROOT", head=main.index)
    yield replace(nouns[0], label=things[0].label, head=main.index)
    yield replace(things[0], label="dobj", head=main.head)
    yield replace(second, tag="VB", label="conj", head=first.index)
    yield from (replace(t, head=main.index) for t in below(tokens, second, "punct") if t.index > main.index)


def _places(tokens: list[Token]) -> set[int]:
    return {t.index for t in tokens}


def _inside(tokens: Tokens, noun: Token, second: Token) -> Token | None:
    """The verb within the noun's clause that has the form of the second."""
    bare = second.tag in {"VB", "VBP"}
    for verb in (t for t in tokens[noun.index : second.index] if is_below(tokens, t, noun)):
        to = any(t.tag == "TO" for t in below(tokens, verb, "aux"))
        that = verb.label in {"acl", "ccomp"} and verb.tag == "VBD" and has(tokens, verb, "mark")
        if (verb.tag == "VB" and to) if bare else (that and second.tag == "VBD"):
            return verb
    return None


def past_joined_to_a_perfect(tokens: Tokens) -> Iterator[Token]:
    """In "accused of having met the spy and bribed the guard" bribed has the form of met.

    yes: The spy is accused of having copied the files, bribed the guard and fled to Peru.
    """
    for verb in (t for t in tokens[4:] if (t.tag, t.label) == ("VBD", "conj") and not has(tokens, t, *_OWN)):
        first = tokens[verb.head]
        auxiliaries = below(tokens, first, "aux")
        have = any(t.lemma in {"have", "having"} for t in auxiliaries)
        if first.tag == "VBN" and have and any(t.tag in {"TO", "VBG"} for t in auxiliaries):
            yield from (replace(t, tag="VBN") for t in _members(tokens, verb) if t.tag == "VBD")


def gerunds_of_a_denial(tokens: Tokens) -> Iterator[Token]:
    """In "denied meeting the spy, taking his money and lying to the court" all of it is denied.

    yes: The minister denied meeting the spy, taking his money and lying to the court.
    no: The bank denied bribing the clerk, blaming a rival and calling for calm.
    """
    for second in (t for t in _seconds(tokens) if (t.tag, t.label) == ("VBG", "advcl")):
        governing = tokens[second.head]
        first = [t for t in below(tokens, governing, "xcomp") if t.tag == "VBG" and t.index < second.index]
        speaks = lexicon("saying") | lexicon("thinking") | lexicon("faulting") | _SPEAKING
        told = any(t.lemma.lower() in speaks for t in _members(tokens, second))
        if first and governing.lemma.lower() in lexicon("denying") and _ends(tokens, second) and not told:
            yield from _joined(tokens, second, first[-1])
            yield replace(second, label="conj", head=first[-1].index)


_SPEAKING = frozenset({"accuse", "appeal", "blame", "call", "cite", "defend", "demand", "describe", "dismiss", "urge"})
"""What who denies it does in the same breath."""


def thing_called_in_a_list(tokens: Tokens) -> Iterator[Token]:
    """In "met the rebels, called the envoy and left" the envoy is called, and nobody is called an envoy.

    yes: The minister has neither met the rebels, called the envoy nor read the draft.
    no: Lee called Kim a liar.
    """
    for thing in (t for t in tokens[3:] if t.label == "oprd" and t.tag in NOUN_TAGS and has(tokens, t, "det", "poss")):
        verb = tokens[thing.head]
        first = tokens[verb.head]
        active = verb.label in {"advcl", "conj"} and not has(tokens, verb, "dobj", *_OWN)
        if active and verb.lemma == "call" and has(tokens, first, "dobj") and not has(tokens, first, "auxpass"):
            yield replace(thing, label="dobj")


def conditions_taken_for_clause(tokens: Tokens) -> Iterator[Token]:
    """In "if the firm sold the trucks and sued the union, they would go" both are conditions.

    yes: If the firm closed the mine, sold the trucks and sued the union, ministers would resign.
    """
    for second in (t for t in tokens[3:] if t.label in {"advcl", "ccomp"} and t.head > t.index):
        first = [t for t in below(tokens, second, "advcl") if t.index < second.index and has(tokens, t, "mark")]
        bare = tokens[second.index - 1].text == "," and not has(tokens, second, *_OWN)
        if len(first) == 1 and bare and _ends(tokens, second) and first[0].tag == second.tag:
            yield replace(first[0], head=second.head)
            yield replace(second, label="conj", head=first[0].index)
            yield from (
                replace(t, head=first[0].index) for t in below(tokens, second, "punct") if t.index < second.index
            )


REPAIRS = (
    infinitive_joined_to_what_governs_it,
    past_joined_to_what_governs_it,
    participles_of_one_passive,
    participles_of_one_perfect,
    past_after_do,
    past_joined_to_a_perfect,
    gerunds_of_a_denial,
    thing_called_in_a_list,
    infinitives_of_headline,
    infinitives_of_a_relative,
    infinitives_of_a_plan,
    conditions_taken_for_clause,
)
"""In the order in which they are made."""
