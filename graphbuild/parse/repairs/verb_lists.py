"""Misparses of three or more verbs in a row: the later ones are what is planned, said or denied with the first.

Source: Huddleston and Pullum 2002, chapter 15, section 1.3: what is coordinated stands in the same relation to what
governs it, and is of the same form.
"""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import NOUN_TAGS
from graphbuild.lexicon import lexicon, table
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, has, is_below

_JOINED = frozenset({"advcl", "ccomp", "conj", "dep", "xcomp"})
OWN = ("nsubj", "nsubjpass", "aux", "auxpass", "mark", "expl")
_FORMS = frozenset({"VB", "VBD", "VBN"})
_LIKE_THEIR_PAST = frozenset({"fell", "found", "ground", "lay", "saw", "wound"})
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
        for later in members(tokens, second)[1:]:
            if later.tag in {"VBD", "VBN", "VBP"} and later.text.lower() == _bare_lemma(later):
                yield replace(later, tag="VB", lemma=_bare_lemma(later))
        return


def _seconds(tokens: Tokens) -> Iterator[Token]:
    """Verbs without a subject behind a comma that hang on a verb before them; "then" may stand between."""
    for verb in tokens[4:]:
        then = tokens[verb.index - 1].text.lower() == "then"
        comma = tokens[verb.index - (2 if then else 1)].text in {",", ";"}
        if verb.label in _JOINED and verb.head < verb.index and comma and not has(tokens, verb, *OWN):
            yield verb


def members(tokens: Tokens, second: Token) -> list[Token]:
    """The second verb of a list and those that are joined to it without a subject, each to the one before."""
    found = [second]
    for verb in tokens[second.index + 1 :]:
        joined = verb.label == "conj" and verb.head in {t.index for t in found}
        if joined and verb.tag.startswith("VB") and not has(tokens, verb, *OWN):
            found.append(verb)
    return found


def last_joiner(tokens: Tokens, second: Token) -> str:
    """And, or, nor before the last of the list; empty where nothing is joined to the second."""
    listed = members(tokens, second)
    joiners = [c.text.lower() for t in listed for c in below(tokens, t, "cc") if c.index > second.index]
    return joiners[-1] if len(listed) > 1 and joiners else ""


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
    tense = tense_of(tokens, governing)
    later = members(tokens, second)[1:]
    bare = [t for t in later if t.tag in {"VB", "VBP"} and not _is_unchanging(t)]
    told = has(tokens, second, "ccomp") and second.lemma in lexicon("saying") | lexicon("thinking")
    if tense == "VBP" or told:  # "they want to leave, say they were cheated"
        return bool(bare) and not told
    if tense in {"MD", "VB"}:
        return bool(bare) and governing.lemma in {"allow", "enable", "force", "help", "let"}
    if second.tag in {"VB", "VBP"} and not _is_unchanging(second):
        return True
    finite = any(t.tag == "VBD" and t.text.lower() != _bare_lemma(t) for t in later)
    return bool(bare) or (tense == "VBZ" and not finite)


def _is_unchanging(verb: Token) -> bool:
    """True for "cut" and "hit", and for "fell" and "found", which are a past tense too."""
    word = verb.text.lower()
    return word in _LIKE_THEIR_PAST or (word in table("irregular_participles").get(word, ()) and word[-3:] != "ome")


def tense_of(tokens: Tokens, verb: Token) -> str:
    """The tag of the finite word of the clause; the verb's own where it has no auxiliary."""
    auxiliaries = below(tokens, verb, "aux", "auxpass")
    return next((t.tag for t in auxiliaries if t.tag in {"MD", "VBD", "VBP", "VBZ"}), verb.tag)


def _bare_lemma(verb: Token) -> str:
    word = verb.text.lower()
    return word if word in _LIKE_THEIR_PAST else verb.lemma.lower()


def past_joined_to_what_governs_it(tokens: Tokens) -> Iterator[Token]:
    """In "is said to have met the duke, sold him a yacht and introduced him to Lee" all of it is only said.

    yes: The army is said to have shelled the camp, burned the huts and killed a priest.
    yes: The firm denied that it had poisoned the lake, bribed the mayor and fired the chemist.
    yes: Prosecutors say the pair hacked into the bank's computers, stole the details of customers and sold them.
    yes: A woman whose husband died in the blaze told the hearing the landlord had painted over windows, padlocked an \
exit and removed alarms.
    yes: Critics doubt that the drug cured the girl, saved the boy and helped the twins.
    no: The company said profit had fallen, cut its dividend and warned investors.
    no: The company said profit fell, cut its dividend and warned investors.
    """
    for second in _seconds(tokens):
        governing = tokens[second.head]
        ends = last_joiner(tokens, second)
        if second.tag not in {"VBD", "VBN"} or not ends or has(tokens, second, "agent"):
            continue
        for first in tokens[governing.index + 1 : second.index]:
            if is_below(tokens, first, governing) and _shares_its_past(tokens, first, governing, second):
                yield from _joined(tokens, second, first)
                yield replace(second, tag=first.tag, label="conj", head=first.index)
                for later in members(tokens, second)[1:]:
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
    past = tense_of(tokens, governing) in {"VBD", "VBN"}
    does = first.lemma not in lexicon("intransitive") | lexicon("unaccusative")
    done = has(tokens, first, "dobj", "xcomp") or (does and first.tag == "VBN" and has(tokens, first, "prep"))
    if past and done != has(tokens, second, "dobj", "xcomp"):
        return False
    if first.tag == "VBN" and have:
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
        listed = tokens[second.index - 1].text == "," and last_joiner(tokens, second)
        if not listed or not has(tokens, first, "auxpass") or has(tokens, second, *OWN):
            continue
        agents = [t for t in (first, *members(tokens, second)) if has(tokens, t, "agent")]
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
        if not perfect or has(tokens, first, "auxpass") or has(tokens, second, "agent", *OWN):
            continue
        verb = _verb_of(second.text.lower())
        if second.tag == "VB" and second.label == "conj" and verb and verb != second.text.lower():
            yield replace(second, tag="VBN", lemma=verb)
        elif (
            second.label == "advcl"
            and has(tokens, first, "neg", "preconj")
            and last_joiner(tokens, second) in {"or", "nor"}
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
        if not do or second.text.lower() != _bare_lemma(second) or has(tokens, second, *OWN):
            continue
        later = members(tokens, second)[1:]
        either = [c for c in below(tokens, first, "cc") if c.text in {"or", "nor"} and c.index == second.index - 1]
        if either or any(t.tag in {"VB", "VBP"} for t in later) or last_joiner(tokens, second) == "or":
            yield replace(second, tag="VB", lemma=_bare_lemma(second))


def past_joined_to_a_perfect(tokens: Tokens) -> Iterator[Token]:
    """In "accused of having met the spy and bribed the guard" bribed has the form of met.

    yes: The spy is accused of having copied the files, bribed the guard and fled to Peru.
    """
    for verb in (t for t in tokens[4:] if (t.tag, t.label) == ("VBD", "conj") and not has(tokens, t, *OWN)):
        first = tokens[verb.head]
        auxiliaries = below(tokens, first, "aux")
        have = any(t.lemma in {"have", "having"} for t in auxiliaries)
        if first.tag == "VBN" and have and any(t.tag in {"TO", "VBG"} for t in auxiliaries):
            yield from (replace(t, tag="VBN") for t in members(tokens, verb) if t.tag == "VBD")


def gerunds_of_a_denial(tokens: Tokens) -> Iterator[Token]:
    """In "denied meeting the spy, taking his money and lying to the court" all of it is denied.

    yes: The minister denied meeting the spy, taking his money and lying to the court.
    no: The bank denied bribing the clerk, blaming a rival and calling for calm.
    """
    for second in (t for t in _seconds(tokens) if (t.tag, t.label) == ("VBG", "advcl")):
        governing = tokens[second.head]
        first = [t for t in below(tokens, governing, "xcomp") if t.tag == "VBG" and t.index < second.index]
        speaks = lexicon("saying") | lexicon("thinking") | lexicon("faulting") | _SPEAKING
        told = any(t.lemma.lower() in speaks for t in members(tokens, second))
        if first and governing.lemma.lower() in lexicon("denying") and last_joiner(tokens, second) and not told:
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
        active = verb.label in {"advcl", "conj"} and not has(tokens, verb, "dobj", *OWN)
        if active and verb.lemma == "call" and has(tokens, first, "dobj") and not has(tokens, first, "auxpass"):
            yield replace(thing, label="dobj")


def gerund_after_instead_of(tokens: Tokens) -> Iterator[Token]:
    """In "fined the firm instead of suspending its licence or jailing Lee" it did neither of the two.

    yes: The regulator fined the firm instead of suspending its licence or jailing its managers.
    """
    for of in (t for t in tokens[2:-1] if (t.text, t.label) == ("of", "cc")):
        instead, gerund = tokens[of.index - 1], tokens[of.index + 1]
        if instead.text == "instead" and (gerund.tag, gerund.head) == ("VBG", of.head):
            yield replace(of, label="prep")
            yield replace(gerund, label="pcomp", head=of.index)


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


def passives_under_a_report(tokens: Tokens) -> Iterator[Token]:
    """In "lawyers say he was beaten, denied a lawyer and made to sign" he was denied one, and no lawyers signed.

    yes: Lawyers say the boy was beaten, denied a lawyer and made to sign a confession he could not read.
    no: The bank said it was hit by a fire, closed a branch and hired guards.
    """
    for second in (t for t in tokens[5:-1] if t.label == "conj" and t.tag in {"VBD", "VBN"}):
        said, row = tokens[second.head], members(tokens, second)
        inner = [t for t in below(tokens, said, "ccomp") if t.index < second.index and has(tokens, t, "auxpass")]
        forced = any(t.lemma == "make" and has(tokens, t, "xcomp") and not has(tokens, t, "dobj") for t in row)
        present = said.tag in {"VBP", "VBZ"} and all(t.tag in {"VBD", "VBN"} for t in row)
        listed = tokens[second.index - 1].text == "," and len(row) > 1 and last_joiner(tokens, second) == "and"
        if said.lemma not in lexicon("saying") or len(inner) != 1 or not listed or not (forced or present):
            continue
        yield replace(second, tag="VBN", head=inner[0].index)
        yield from (replace(t, tag="VBN") for t in row[1:])


REPAIRS = (
    infinitive_joined_to_what_governs_it,
    past_joined_to_what_governs_it,
    participles_of_one_passive,
    participles_of_one_perfect,
    past_after_do,
    past_joined_to_a_perfect,
    gerunds_of_a_denial,
    thing_called_in_a_list,
    gerund_after_instead_of,
    held_and_sent_back,
    passives_under_a_report,
)
"""In the order in which they are made."""
