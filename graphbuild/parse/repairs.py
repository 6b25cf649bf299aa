"""Systematic misparses of the model, each mended by a named repair.

A repair takes the tokens of one sentence and returns them with labels, heads or tags changed, or as they were.
"""

from collections.abc import Callable
from dataclasses import replace

from graphbuild.lexicon import lexicon
from graphbuild.model import Sentence, Token

Tokens = tuple[Token, ...]
Repair = Callable[[Tokens], Tokens]


def repaired(sentence: Sentence) -> Sentence:
    """The sentence with every repair applied that fits it, their names kept."""
    tokens, names = sentence.tokens, list[str]()
    for repair in REPAIRS:
        mended = repair(tokens)
        if mended != tokens:
            tokens = mended
            names.append(repair.__name__)
    return replace(sentence, tokens=tokens, repairs=tuple(names)) if names else sentence


def coordinated_possessor(tokens: Tokens) -> Tokens:
    """In "Trump and Zelenskyy's meeting" the names are joined, not Trump and the meeting.

    yes: Trump and Zelenskyy's meeting ended on Friday.
    """
    for owner in tokens:
        thing = tokens[owner.head]
        first = tokens[thing.head]
        between = tokens[first.index + 1 : owner.index]
        if (
            owner.label == "poss"
            and thing.label == "conj"
            and first.tag in {"NNP", "NNPS"}
            and owner.tag in {"NNP", "NNPS"}
            and [t.lemma for t in between if t.tag != "NNP"] == ["and"]
        ):
            changes = {
                thing.index: replace(
                    thing, head=thing.index if first.head == first.index else first.head, label=first.label
                ),
                first.index: replace(first, head=thing.index, label="poss"),
                owner.index: replace(owner, head=first.index, label="conj"),
            }
            changes |= {
                t.index: replace(t, head=thing.index) for t in tokens if t.head == first.index and t.index > thing.index
            }
            return tuple(changes.get(t.index, t) for t in tokens)
    return tokens


def lemma_of_rates(tokens: Tokens) -> Tokens:
    """English adds -es only after a hiss or o: "rates" is a form of "rate", not of "rat"."""
    changed = tuple(_with_e(t) for t in tokens)
    return changed if changed != tokens else tokens


def _with_e(token: Token) -> Token:
    word, lemma = token.text.lower().replace("’", "'"), token.lemma
    if word in _CLITICS and token.tag.startswith(("V", "MD")):
        return replace(token, lemma=_CLITICS[word])
    if (
        token.tag in {"VBZ", "NNS"}
        and word == lemma + "es"
        and not lemma.endswith(("s", "x", "z", "ch", "sh", "o", "i", "u"))
    ):
        return replace(token, lemma=lemma + "e")
    short = len(lemma) == 3 and lemma[0] not in _VOWELS and lemma[1] in _VOWELS and lemma[2] not in _VOWELS + "wxy"
    if (
        token.tag in {"VBD", "VBN"} and word == lemma + "ed" and short
    ):  # "hoped" is no form of "hop", which gives "hopped"
        return replace(token, lemma=lemma + "e")
    return token


_VOWELS = "aeiou"
_CLITICS = {"'re": "be", "'m": "be", "'ve": "have", "'ll": "will", "ca": "can", "wo": "will", "sha": "shall"}


def finite_verb_joined_to_infinitive(tokens: Tokens) -> Tokens:
    """A verb in the past tense is not joined to an infinitive but to the verb that governs it.

    yes: She confirmed signing an order to raise output and announced a deal.
    """
    changed = list(tokens)
    for verb in tokens:
        head = tokens[verb.head]
        if (
            verb.label != "conj"
            or verb.tag not in {"VBD", "VBZ"}
            or head.tag not in {"VB", "VBG"}
            or _has(tokens, verb, "nsubj", "nsubjpass")
        ):
            continue
        if any(
            t.tag in {"MD", "VBD", "VBZ", "VBP"} and t.head == head.index and t.label in {"aux", "auxpass"}
            for t in tokens
        ):
            continue
        above = head
        while above.head != above.index and above.tag not in {"VBD", "VBZ", "VBP"}:
            above = tokens[above.head]
        if above.tag in {"VBD", "VBZ", "VBP"} and above.index < verb.index:
            changed[verb.index] = replace(verb, head=above.index)
    return tuple(changed)


def participle_after_comma(tokens: Tokens) -> Tokens:
    """A participle after a comma, away from its noun, says more of the verb: "refused to sign the deal, citing risks".

    yes: Kim refused to sign the deal with the company, citing the risks.
    """
    changed = list(tokens)
    for verb in tokens:
        noun = tokens[verb.head]
        comma = verb.index > 0 and tokens[verb.index - 1].text == ","
        if (
            verb.label != "acl"
            or verb.tag != "VBG"
            or not comma
            or noun.label in {"nsubj", "nsubjpass", "ROOT", "appos", "conj"}
        ):
            continue
        above = noun
        while above.head != above.index and not (
            above.tag.startswith("VB") and above.label in {"ROOT", "ccomp", "conj", "relcl", "advcl"}
        ):
            above = tokens[above.head]
        if above.tag.startswith("VB") and above.index < verb.index:
            changed[verb.index] = replace(verb, head=above.index, label="advcl")
    return tuple(changed)


def double_object(tokens: Tokens) -> Tokens:
    """In "grant the US access" the name receives, it does not modify.

    yes: The deal will grant the US access to the ports.
    """
    changed = list(tokens)
    for thing in tokens:
        verb = tokens[thing.head]
        if thing.label != "dobj" or verb.lemma not in _GIVING or thing.tag not in {"NN", "NNS"}:
            continue
        below = [t for t in tokens if t.head == thing.index and t.index < thing.index]
        if (
            len(below) == 2
            and below[0].tag == "DT"
            and below[1].label == "compound"
            and below[1].entity in {"GPE", "ORG", "PERSON"}
        ):
            changed[below[0].index] = replace(below[0], head=below[1].index)
            changed[below[1].index] = replace(below[1], head=verb.index, label="dative")
    return tuple(changed)


_GIVING = frozenset({"grant", "give", "allow", "offer", "deny", "guarantee", "promise", "award"})


def noun_instead_of_main_verb(tokens: Tokens) -> Tokens:
    """A sentence has a verb: a past form with an object, hung on a noun at the root, is that verb.

    yes: None of the three ferries carried lifeboats.
    """
    root = next((t for t in tokens if t.head == t.index), None)
    if root is None or root.tag not in {"NN", "NNS", "NNP", "NNPS"} or tokens[-1].text not in {".", "!", "”", '"'}:
        return tokens
    for verb in tokens:
        if (
            verb.label != "acl"
            or verb.tag not in {"VBD", "VBN"}
            or not _has(tokens, verb, "dobj")
            or _has(tokens, verb, "agent", "auxpass")
        ):
            continue
        if any(t.label == "aux" and t.head == verb.index for t in tokens) or verb.index < root.index:
            continue
        changed = list(tokens)
        changed[verb.index] = replace(verb, head=verb.index, label="ROOT", tag="VBD")
        changed[root.index] = replace(root, head=verb.index, label="nsubj")
        for t in tokens:
            if t.head == root.index and t.index > verb.index:
                changed[t.index] = replace(t, head=verb.index)
        return tuple(changed)
    return tokens


def noun_tagged_as_verb(tokens: Tokens) -> Tokens:
    """What stands as subject or object is no finite verb: "signed the minerals deal".

    yes: France and Spain signed the France-Spain minerals deal in Lyon.
    """
    changed = list(tokens)
    for noun in tokens:
        if (
            noun.tag not in {"VB", "VBP"}
            or noun.label not in {"dobj", "pobj", "nsubj", "nsubjpass"}
            or _has(tokens, noun, "aux", "dobj")
        ):
            continue
        changed[noun.index] = replace(noun, tag="NN")
        for t in tokens:
            if t.head == noun.index and t.label == "nsubj" and t.index < noun.index:
                changed[t.index] = replace(t, label="compound")
                for d in tokens:
                    if d.head == t.index and d.label == "det":
                        changed[d.index] = replace(d, head=noun.index)
            elif (
                t.head == noun.index
                and t.label == "ccomp"
                and any(r.head == t.index and r.tag == "WDT" for r in tokens)
            ):
                changed[t.index] = replace(t, label="relcl")
    return tuple(changed)


def possessor_taken_for_conjunct(tokens: Tokens) -> Tokens:
    """In "Kim and Japan's Economy Minister Taro Aso" it is the minister who is joined to Kim, not Japan.

    yes: Scott Bessent and Ukraine's Economy Minister Yulia Svyrydenko signed the agreement.
    """
    changed = list(tokens)
    for owner in tokens:
        if owner.label != "conj" or not _has(tokens, owner, "case"):
            continue
        for name in tokens[owner.index + 2 :]:
            between = tokens[owner.index + 2 : name.index]
            if (
                name.head == owner.head
                and name.label == "appos"
                and name.entity == "PERSON"
                and all(t.tag in {"NNP", "NNPS", "CC", "JJ", "HYPH", "NN", "IN", ","} for t in between)
            ):
                changed[name.index] = replace(name, label="conj")
                changed[owner.index] = replace(owner, label="poss", head=name.index)
                for t in between:
                    if t.head == owner.head and t.label == "appos":
                        changed[t.index] = replace(t, label="compound", head=name.index)
                break
    return tuple(changed)


def reporting_clause_at_the_end(tokens: Tokens) -> Tokens:
    """A clause of saying that ends the sentence governs what stands before: "..., AFP reported."

    yes: It has rich deposits, but none of these is mined, the agency AFP reported.
    """
    words = [t for t in tokens if t.text[:1].isalnum()]
    last = words[-1] if words else None
    if last is None or last.label != "conj" or last.lemma not in lexicon("saying") or not _has(tokens, last, "nsubj"):
        return tokens
    first = tokens[last.head]
    subject = min(t.index for t in tokens if t.head == last.index and t.label == "nsubj")
    while subject > 0 and tokens[subject - 1].head in {subject, last.index} and tokens[subject - 1].text != ",":
        subject -= 1
    while subject > 0 and tokens[subject - 1].text != "," and tokens[subject - 1].tag != "CC":
        subject -= 1
    if first.head != first.index or subject == 0 or tokens[subject - 1].text != ",":
        return tokens
    changed = list(tokens)
    changed[last.index] = replace(last, label="ROOT", head=last.index)
    changed[first.index] = replace(first, label="ccomp", head=last.index)
    return tuple(changed)


def _has(tokens: Tokens, head: Token, *labels: str) -> bool:
    return any(t.head == head.index and t.label in labels for t in tokens)


REPAIRS: tuple[Repair, ...] = (
    lemma_of_rates,
    coordinated_possessor,
    finite_verb_joined_to_infinitive,
    participle_after_comma,
    double_object,
    noun_instead_of_main_verb,
    noun_tagged_as_verb,
    possessor_taken_for_conjunct,
    reporting_clause_at_the_end,
)
