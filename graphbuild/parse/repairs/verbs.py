"""Misparses of verbs: lemmas and tenses, the main verb, whom a verb is joined to, what a participle belongs to."""

from dataclasses import replace

from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, has


def lemma_of_rates(tokens: Tokens) -> Tokens:
    """English adds -es only after a hiss or o: "rates" is a form of "rate", not of "rat".

    yes: He rates the plan.
    """
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


def past_tense_taken_for_participle(tokens: Tokens) -> Tokens:
    """A form in -ed with a subject of its own and no auxiliary, in a clause that somebody says, is past tense.

    yes: A recent poll found only a quarter of citizens favoured changing the flag.
    """
    changed = list(tokens)
    for verb in tokens:
        if verb.tag != "VBN" or verb.label not in {"ccomp", "relcl"} or not has(tokens, verb, "nsubj"):
            continue
        followed = has(tokens, verb, "dobj", "xcomp", "ccomp", "attr", "acomp")
        if followed and not has(tokens, verb, "aux", "auxpass", "agent"):
            changed[verb.index] = replace(verb, tag="VBD")
    return tuple(changed)


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
            or not has(tokens, verb, "dobj")
            or has(tokens, verb, "agent", "auxpass")
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


def finite_verb_joined_to_infinitive(tokens: Tokens) -> Tokens:
    """A verb in the past tense is not joined to an infinitive but to the verb that governs it.

    yes: The minister began drafting a bill to cut taxes and resigned on Friday.
    """
    changed = list(tokens)
    for verb in tokens:
        head = tokens[verb.head]
        if (
            verb.label != "conj"
            or verb.tag not in {"VBD", "VBZ"}
            or head.tag not in {"VB", "VBG"}
            or has(tokens, verb, "nsubj", "nsubjpass")
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


def object_taken_for_subject(tokens: Tokens) -> Tokens:
    """A verb has one subject: the first of two, right after another verb without object, is that verb's object.

    So is the first of "the people and a warship" before "was", which is no form for two.

    yes: The army said fishermen first noticed the people and a warship was deployed.
    """
    changed = list(tokens)
    for verb in tokens:
        if verb.label != "ccomp":
            continue
        before = tokens[verb.head]
        subjects = [t for t in tokens if t.head == verb.index and t.label in {"nsubj", "nsubjpass"}]
        singular = any(t.head == verb.index and t.text.lower() in {"was", "is", "has"} for t in tokens)
        if len(subjects) == 1 and singular and before.lemma.lower() not in lexicon("saying") | lexicon("thinking"):
            subjects += [t for t in tokens if t.head == subjects[0].index and t.label == "conj"]
        if (
            len(subjects) == 2
            and verb.label == "ccomp"
            and before.tag.startswith("VB")
            and before.index < subjects[0].index
            and not has(tokens, before, "dobj")
            and all(t.head == subjects[0].index for t in tokens[before.index + 1 : subjects[0].index])
            and any(t.tag == "CC" for t in tokens[subjects[0].index : subjects[1].index])
        ):
            changed[subjects[1].index] = replace(subjects[1], label=subjects[0].label, head=verb.index)
            changed[subjects[0].index] = replace(subjects[0], label="dobj", head=before.index)
            changed[verb.index] = replace(verb, label="conj")
    return tuple(changed)


def participle_after_comma(tokens: Tokens) -> Tokens:
    """A participle after a comma, away from its noun, says more of the verb: "refused to sign the deal, citing risks".

    yes: Kim refused to approve an agreement allowing companies access to mines, citing inadequate protection.
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


def participle_after_found(tokens: Tokens) -> Tokens:
    """In "they were found swimming" the participle is what they did, no object.

    yes: They were found swimming along the coast.
    """
    changed = list(tokens)
    for participle in tokens:
        verb = tokens[participle.head]
        if participle.label == "dobj" and participle.tag == "VBG" and has(tokens, verb, "nsubjpass"):
            changed[participle.index] = replace(participle, label="xcomp")
    return tuple(changed)


def participle_taken_for_main_verb(tokens: Tokens) -> Tokens:
    """A clause has one finite verb: in "says the men found in the sea may have jumped" found says more of the men.

    yes: Basya believes the men found in the water may have left the boat.
    """
    for participle in tokens:
        head = tokens[participle.head]
        if (
            participle.label != "ccomp"
            or participle.tag not in {"VBN", "VBD"}
            or has(tokens, participle, "aux", "mark")
        ):
            continue
        subjects = [t for t in tokens if t.head == participle.index and t.label == "nsubj"]
        for verb in tokens[participle.index + 1 :]:
            if (
                len(subjects) == 1
                and verb.head in {head.index, participle.index}
                and verb.label in {"ccomp", "conj"}
                and _is_finite(tokens, verb)
                and not has(tokens, verb, "nsubj", "nsubjpass", "cc")
                and not has(tokens, participle, "cc", "dobj")
            ):
                changed = list(tokens)
                changed[subjects[0].index] = replace(subjects[0], head=verb.index)
                changed[participle.index] = replace(participle, head=subjects[0].index, label="acl", tag="VBN")
                changed[verb.index] = replace(verb, head=head.index, label="ccomp")
                return tuple(changed)
    return tokens


def _is_finite(tokens: Tokens, verb: Token) -> bool:
    return verb.tag in {"VBD", "VBZ", "VBP"} or any(
        t.head == verb.index and t.label in {"aux", "auxpass"} and t.tag in {"MD", "VBD", "VBZ", "VBP"} for t in tokens
    )


def clause_taken_for_conjunct(tokens: Tokens) -> Tokens:
    """In "studies show crops, such as rye, lose water" no "and" joins lose to show: it is what is shown of the crops.

    yes: Studies show plant species, such as soybean, cotton, and peanut, lose more yield from ozone.
    """
    changed = list(tokens)
    for verb in tokens:
        if verb.label != "conj" or verb.tag not in {"VBP", "VBZ", "VBD"}:
            continue
        head = tokens[verb.head]
        things = [t for t in tokens if t.head == head.index and t.label == "dobj" and head.index < t.index < verb.index]
        if (
            verb.label == "conj"
            and verb.tag in {"VBP", "VBZ", "VBD"}
            and head.lemma.lower() in lexicon("saying") | lexicon("thinking")
            and len(things) == 1
            and not has(tokens, verb, "nsubj", "nsubjpass", "aux")
            and not any(t.tag == "CC" and t.head in {head.index, verb.index} for t in tokens)
        ):
            changed[things[0].index] = replace(things[0], label="nsubj", head=verb.index)
            changed[verb.index] = replace(verb, label="ccomp")
    return tuple(changed)


def deed_of_the_accused(tokens: Tokens) -> Tokens:
    """In "accused its crew of escorting smugglers" what follows "of" is what they are accused of, not whose crew it is.

    yes: Peru accused its crew of escorting smugglers.
    """
    changed = list(tokens)
    for of in tokens:
        noun = tokens[of.head]
        verb = tokens[noun.head]
        accusing = verb.lemma.lower() in {"accuse", "suspect", "convict", "acquit"}
        if of.text.lower() != "of" or of.label != "prep" or noun.label != "dobj" or not accusing:
            continue
        thing = next((t for t in tokens if t.head == of.index and t.label == "pobj"), of)
        deed = tokens[of.index + 1] if of.index + 1 < len(tokens) else of
        if deed.text.endswith("ing") and deed.head == thing.index and deed.label in {"compound", "amod"}:
            lemma = deed.lemma.removesuffix("ing")
            changed[deed.index] = replace(deed, head=of.index, label="pcomp", tag="VBG", lemma=lemma)
            changed[thing.index] = replace(thing, head=deed.index, label="dobj")
            changed[of.index] = replace(of, head=verb.index)
        elif has(tokens, of, "pcomp"):
            changed[of.index] = replace(of, head=verb.index)
    return tuple(changed)


def subject_after_verb(tokens: Tokens) -> Tokens:
    """In "on the roof stands a radar" it is the radar that stands.

    yes: On the roof of the embassy stands a radar.
    """
    changed = list(tokens)
    for thing in tokens:
        verb = tokens[thing.head]
        first = next((t for t in tokens if t.head == verb.index), thing)
        if (
            thing.label in {"dobj", "attr"}
            and verb.lemma.lower() in lexicon("standing")
            and verb.tag in {"VBD", "VBZ", "VBP"}
            and verb.index < thing.index
            and first.label == "prep"
            and first.index == 0
            and not has(tokens, verb, "nsubj", "nsubjpass", "expl")
        ):
            changed[thing.index] = replace(thing, label="nsubj")
    return tuple(changed)


def particle_taken_for_adjective(tokens: Tokens) -> Tokens:
    """In "sweeping away homes" away belongs to the verb; no homes are away.

    yes: The floods killed at least seven people, sweeping away homes.
    """
    changed = list(tokens)
    for particle in tokens[1:]:
        thing = tokens[particle.head]
        verb = tokens[particle.index - 1]
        if (
            particle.text.lower() in {"away", "out", "off", "back", "aside", "apart"}
            and particle.label in {"amod", "advmod"}
            and thing.label == "dobj"
            and thing.head == verb.index
            and thing.index > particle.index
        ):
            changed[particle.index] = replace(particle, label="prt", tag="RP", head=verb.index)
    return tuple(changed)
