"""Words whose lemma or tag the model has wrong."""

import re
from collections.abc import Iterator
from dataclasses import replace

from graphbuild.lexicon import lexicon, table
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, has, in_place_of, is_headline


def lemma_of_rates(tokens: Tokens) -> Iterator[Token]:
    """English adds -es only after a hiss or o, and doubles: "rates" is of "rate", "prepping" of "prep".

    yes: He rates the plan.
    yes: The firm is prepping an app.
    yes: The report spared Kim.
    yes: They are riding home, hoping for rain.
    """
    for token in tokens:
        yield _with_e(token)


def past_tense_that_is_no_participle(tokens: Tokens) -> Iterator[Token]:
    """ "Shrank" is no participle: what shrank was not shrunk by anybody.

    yes: The wheat harvest in Moravia shrank by a quarter to 9 million tonnes last year.
    yes: The ministry capped rents and froze wages.
    """
    for token in tokens:
        known = table("past_only").get(token.text.lower())
        if known is not None and token.tag == "VBN":
            yield replace(token, tag="VBD", lemma=known[0])
        noun = tokens[token.head]
        verb = tokens[tokens[noun.head].head]
        before = tokens[token.index - 1]
        if known is not None and (token.tag, token.label, noun.label) == ("JJ", "amod", "conj") and verb.tag == "VBD":
            yield replace(token, tag="VBD", lemma=known[0], label="conj", head=verb.index)
            yield replace(noun, label="dobj", head=token.index)
            yield replace(before, head=verb.index if before.label == "cc" else before.head)


def forecast_that(tokens: Tokens) -> Iterator[Token]:
    """In "analysts at the bank forecast that it will fall" they forecast it.

    yes: Analysts at Norvik Bank forecast that India will overtake Japan in May.
    """
    for verb in (t for t in tokens[1:-2] if (t.label, t.tag) == ("ROOT", "NN")):
        if has(tokens, verb, "det", "poss", "cop") or not has(tokens, verb, "nsubj"):
            continue
        if tokens[verb.index + 1].text == "that" and has(tokens, verb, "ccomp"):
            yield replace(verb, tag="VBP")


def infinitive_taken_for_noun(tokens: Tokens) -> Iterator[Token]:
    """In "enough electricity to power 900,000 homes" it powers them.

    yes: The plant would generate enough electricity to power 900,000 homes.
    yes: The strike had been due to paralyse Belgium.
    """
    for verb in (t for t in tokens[3:-1] if t.label in {"nmod", "compound"} and t.text.islower()):
        to, thing = tokens[verb.index - 1], tokens[verb.head]
        counted = any(t.index == verb.index + 1 for t in below(tokens, thing, "nummod")) and verb.tag == "NN"
        sure = counted or tokens[to.head].lemma == "due"  # else "carries power to eastern England"
        over = {to.head, tokens[to.head].head} | ({to.index} if sure else set())
        if (to.text, to.tag) == ("to", "IN") and (counted or verb.tag == "NNP") and thing.head in over:
            yield replace(to, tag="TO", label="aux", head=verb.index)
            yield replace(verb, tag="VB", label="xcomp", head=to.head)
            yield replace(thing, label="dobj", head=verb.index)


def present_taken_for_plural(tokens: Tokens) -> Iterator[Token]:
    """In "employs 6,200 people and flies to 74 places" it flies: no plural is joined to a present.

    yes: The airline employs 6,200 people and flies to 74 destinations.
    """
    for word in (t for t in tokens[2:-1] if (t.label, t.tag) == ("conj", "NNS")):
        verb = tokens[word.head]
        bare = not any(t.head == word.index and t.index < word.index for t in tokens)
        if verb.tag == "VBZ" and bare and tokens[word.index - 1].text == "and" and has(tokens, word, "prep", "dobj"):
            lemma = word.lemma.lower() if word.lemma != word.text else word.text.removesuffix("s")
            yield replace(word, tag="VBZ", lemma=lemma)


def found_that_means_establish(tokens: Tokens) -> Iterator[Token]:
    """In "to found a hospice" found is no form of find.

    yes: The nun went to Kolkata to found a hospice.
    yes: Lee will found a school in Lima.
    """
    for verb in (t for t in tokens if t.text == "found" and t.lemma == "find"):
        before = below(tokens, verb, "aux", "auxpass")
        if any(t.tag in {"TO", "MD"} for t in before) and not any(t.lemma in {"be", "have"} for t in before):
            yield replace(verb, lemma="found", tag="VB")


def noun_before_of(tokens: Tokens) -> Iterator[Token]:
    """In "arrested after stabbing of teacher" the stabbing is a noun: a verb would have its object at once.

    yes: Student arrested after stabbing of teacher in Lyon
    yes: Trader arrested after bribing of customs officers
    """
    for deed in (t for t in tokens[:-1] if (t.tag, t.label) == ("VBG", "pcomp")):
        after = tokens[deed.index + 1]
        alone = not has(tokens, deed, "nsubj", "dobj", "prt")
        if (after.lemma, after.head) == ("of", deed.index) and alone and deed.lemma not in _WITH_OF:
            yield replace(deed, tag="NN", label="pobj", lemma=deed.text.lower())


_WITH_OF = frozenset({"approve", "despair", "dispose", "dream", "hear", "learn", "speak", "talk", "think", "tire"})
"""Verbs that take "of" and no object."""


def passive_of_headline(tokens: Tokens) -> Iterator[Token]:
    """In "Singer sued over ballad" the singer is sued.

    yes: Singer sued over copying of ballad
    yes: Man held over murder of Belfast grandmother
    """
    if not is_headline(tokens):
        return
    for verb in (t for t in tokens[:-1] if t.tag in {"VBD", "VBN"} and t.label in {"ROOT", "ccomp"}):
        if (
            verb.lemma.lower() in lexicon("done_in_headlines")
            and tokens[verb.index + 1].label == "prep"
            and not has(tokens, verb, "dobj", "dative", "ccomp", "xcomp", "aux", "auxpass", "prt")
        ):
            for subject in below(tokens, verb, "nsubj"):
                yield replace(subject, label="nsubjpass")
                yield replace(verb, tag="VBN")


def ought_before_its_verb(tokens: Tokens) -> Iterator[Token]:
    """In "ought to return the mask" ought is an auxiliary as should is.

    yes: Germany ought to return the mask to Gabon.
    """
    for deed in (t for t in tokens if t.label == "xcomp"):
        ought = tokens[deed.head]
        if (ought.lemma, ought.tag) != ("ought", "MD"):
            continue
        root = ought.head == ought.index
        yield replace(deed, label=ought.label, head=deed.index if root else ought.head)
        yield replace(ought, label="aux", head=deed.index)
        for other in tokens:
            if other.head == ought.index and other.index not in {ought.index, deed.index}:
                yield replace(other, head=deed.index)


def present_joined_to_infinitive(tokens: Tokens) -> Iterator[Token]:
    """In "to recognize, carry and deposit balls" carry is an infinitive as well.

    yes: The robots were required to recognize, carry, and deposit balls.
    """
    for verb in (t for t in tokens if t.label == "conj"):
        above = tokens[verb.head]
        own = has(tokens, verb, "nsubj", "nsubjpass", "aux")
        if (verb.tag, above.tag) == ("VBP", "VB") and verb.lemma != "be" and not own and has(tokens, above, "aux"):
            yield replace(verb, tag="VB")


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
    if _DOUBLED.search(lemma) and token.tag in {"VBD", "VBG", "VBN"} and word in {lemma + "d", lemma[:-1] + "ing"}:
        return replace(token, lemma=lemma[:-2])  # "prepping"
    if lemma == word[:-1] and word.startswith("co-") and token.tag in {"VBD", "VBN"} and _NO_E.search(word):
        return replace(token, lemma=lemma[:-1])  # "co-founded"
    if word == "pending" and token.tag == "VBG":
        return replace(token, lemma="pend")
    if lemma == "stag" or (
        _SHORT.match(lemma) and token.tag.startswith("VB") and word in {lemma + "ed", lemma + "ing"}
    ):
        return replace(token, lemma=lemma + "e")  # "spared", "sparing": "spar" gives "sparred", "sparring"
    short = len(lemma) == 3 and lemma[0] not in _VOWELS and lemma[1] in _VOWELS and lemma[2] not in _VOWELS + "wxy"
    if token.tag in {"VBD", "VBG", "VBN"} and word in {lemma + "ed", lemma + "ing"} and (short or _AG.search(lemma)):
        return replace(token, lemma=lemma + "e")  # "hoped" is no form of "hop", which gives "hopped"
    return token


_AG = re.compile(r"[^aeiou][aeiou][gv]$")
"""The end of what has lost an e: "damag"."""
_VOWELS = "aeiou"
_SHORT = re.compile(r"[^aeiou]{2}[aeiou][^aeiouwxy]$")
"""Verbs that double their last letter before -ed and -ing."""
_DOUBLED = re.compile(r"[aeiou]([bdgmnpt])\1e$")
"""How no English verb ends."""
_NO_E = re.compile(r"(?:nd|ir|st|rt|or|ign|ad|wn)ed$")
_CLITICS = {"'re": "be", "'m": "be", "'ve": "have", "'ll": "will", "ca": "can", "wo": "will", "sha": "shall"}


def past_tense_after_its_noun(tokens: Tokens) -> Iterator[Token]:
    """In "the man detained in Peru is Kim" he was detained: no past tense tells of a noun.

    yes: The man detained in Peru is Kim.
    yes: Kenya has drawn criticism from conservationists who fear a rush to fell old trees.
    """
    for verb in (t for t in tokens if (t.tag, t.label) == ("VBD", "acl")):
        if any(t.tag == "TO" for t in below(tokens, verb, "aux")):  # "a rush to fell trees"
            yield replace(verb, tag="VB", lemma=verb.text.lower())
            for thing in below(tokens, verb, "npadvmod"):
                if thing.tag == "NNS" and not thing.entity:
                    yield replace(thing, label="dobj")
        elif not has(tokens, verb, "dobj", "ccomp", "nsubj", "nsubjpass"):
            yield replace(verb, tag="VBN")


def got_that_means_have(tokens: Tokens) -> Iterator[Token]:
    """Who has got a thing has it.

    yes: Kim has got a new job.
    """
    for verb in tokens:
        if verb.text.lower() != "got" or not has(tokens, verb, "dobj") or has(tokens, verb, "prt", "xcomp", "prep"):
            continue
        if any(t.text.lower() in {"has", "have", "'ve", "’ve", "'s", "’s"} for t in below(tokens, verb, "aux")):
            yield replace(verb, lemma="have")


def verb_of(gerund: str) -> str:
    """Cross for "crossing", run for "running", hide for "hiding"; the e of "deciding" is not put back."""
    stem = gerund.removesuffix("ing")
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsz":
        return stem[:-1]
    return stem + "e" if _LOST_E.search(stem) else stem


_LOST_E = re.compile(r"(^[^aeiou]+[aeiou][bdgkmnpt]|[^s]s|(?<![eo])at|v|c|z|[bdgkpt]l|u|[dr]g|[^aeiou][aeiou]g)$")
"""Stems that English does not write without an e."""


def auxiliary_far_from_its_verb(tokens: Tokens) -> Iterator[Token]:
    """In "Kenya has for a long time relied on Peru" it is Kenya that has relied.

    yes: Acme has for years sold gold to Peru.
    yes: Kenya has for a long time relied on Britain, Pakistan and Egypt for its tea.
    """
    for verb in tokens[3:]:
        time = tokens[verb.head]
        preposition = tokens[time.head]
        have = tokens[preposition.index - 1]
        root = have if preposition.head == have.index else preposition  # "has", or "for"
        if (
            (verb.tag, verb.label, time.label, have.lemma) == ("VBN", "acl", "pobj", "have")
            and preposition.tag == "IN"
            and have.head in {root.index, root.head}
            and time.index == verb.index - 1
            and (time.entity == "DATE" or time.lemma == "time")
            and not has(tokens, have, "dobj")
        ):
            yield in_place_of(verb, root)
            yield replace(have, label="aux", head=verb.index)
            yield replace(preposition, label="prep", head=verb.index)
            for t in tokens:
                mine = t.index in {have.index, verb.index, preposition.index, time.index}
                if t.head == root.index and not mine:
                    yield replace(t, head=verb.index)


def name_tagged_as_noun(tokens: Tokens) -> Iterator[Token]:
    """ "Vireo" in "the maker Vireo" is a name, as its capital says.

    yes: Brussels opened an investigation into the acquisition of Dutch hearing-aid maker Vireo.
    yes: The consumer group Verity advised them.
    yes: Analysts cut their forecast for Antares by 12 percent.
    yes: ESB Networks said 90,000 homes had lost power.
    yes: Environmental groups accused Valmet of ignoring local villagers.
    yes: Norvik Packaging rejected a takeover approach from Callister Industries.
    """
    for token in tokens[1:]:
        beside = token.label == "appos" and tokens[token.index - 1].index == token.head
        if _is_firm_taken_for_plural(tokens, token) or _ends_the_name_of_a_body(tokens, token):
            yield replace(token, tag="NNP", lemma=token.text)
        sure = token.entity in {"PERSON", "GPE"} or (token.entity == "PRODUCT" and not has(tokens, token, "det"))
        named = (sure or beside) and token.tag == "NN" and token.text[1:].islower()
        if named and token.text[0].isupper() and token.label != "compound" and len(token.text) > len("Mr."):
            yield replace(token, tag="NNP", lemma=token.text)


def _is_firm_taken_for_plural(tokens: Tokens, token: Token) -> bool:
    """True for "Antares"; not for the reporters of "Reporters Without Borders"."""
    around = tokens[token.index - 1 : token.index + 2]
    alone = [t.entity for t in around].count("ORG") == 1 and not has(tokens, token, "det", "nummod", "amod", "poss")
    plural = (token.tag, token.entity) == ("NNS", "ORG") and token.text.istitle()
    return plural and alone and tokens[token.head].tag != "VBP"


def _ends_the_name_of_a_body(tokens: Tokens, token: Token) -> bool:
    """True for the last word of "Norvik Packaging"; not for the talks of "Acme talks"."""
    before, *after = tokens[token.index - 1 : token.index + 2 : 2]
    whole = before.entity == token.entity == "ORG" and all(t.entity != "ORG" for t in after)
    named = (before.tag, before.label, before.head) == ("NNP", "compound", token.index)
    return token.tag in {"NN", "NNS"} and token.text.istitle() and whole and named and token.label != "compound"


def present_tagged_as_plural(tokens: Tokens) -> Iterator[Token]:
    """In the headline "Takeover of Arm by Nvidia collapses" it is the takeover that collapses.

    yes: Takeover of Arm by Nvidia collapses
    """
    for verb in (t for t in tokens if (t.tag, t.label) == ("NNS", "ROOT")):
        if tokens[verb.index - 1].label in {"nsubj", "pobj"} and has(tokens, verb, "nsubj"):
            yield replace(verb, tag="VBZ")


def verb_after_thought_to(tokens: Tokens) -> Iterator[Token]:
    """In "is thought to date from 1910" date is what it does.

    yes: The injury is thought to date from his time in the youth team.
    """
    for verb in (t for t in tokens[2:-1] if (t.tag, t.label) == ("NN", "pobj")):
        to, thought, after = tokens[verb.index - 1], tokens[verb.index - 2], tokens[verb.index + 1]
        passive = thought.tag == "VBN" and has(tokens, thought, "auxpass") and verb.head == to.index
        if passive and to.text == "to" and thought.lemma in lexicon("thinking") and after.label == "prep":
            yield replace(to, tag="TO", label="aux", head=verb.index)
            yield replace(verb, tag="VB", label="xcomp", head=thought.index)
            yield replace(after, head=verb.index)


def verb_with_a_hyphen(tokens: Tokens) -> Iterator[Token]:
    """In "tear-gassed the protesters" nobody gasses, and in "to force-feed her" nobody forces: the verb is both.

    yes: Police tear-gassed the protesters.
    yes: Guards strip-searched the women.
    yes: The guards threatened to force-feed Maria Diaz.
    yes: The guards threatened to force-feed her.
    """
    for hyphen in (t for t in tokens[1:-1] if t.text == "-"):
        first, verb = tokens[hyphen.index - 1], tokens[hyphen.index + 1]
        close = first.end == hyphen.start and hyphen.end == verb.start
        if close and first.tag == "VB" and (verb.tag, verb.label) == ("NN", "compound"):  # "to force-feed Kim Lee"
            yield replace(first, lemma=f"{first.lemma}-{verb.text}")
            yield replace(verb, label="dep", head=first.index)
            continue
        if (
            not close
            or not verb.tag.startswith("VB")
            or verb.label not in {"ROOT", "acl", "advcl", "ccomp", "conj", "pcomp", "relcl", "xcomp"}
            or not (first.tag in {"JJ", "NN", "RB", "VB"} and first.text.islower())
            or (verb.tag in {"VBG", "VBN"} and not has(tokens, verb, "auxpass", "aux", "dobj", "agent"))
        ):
            continue
        whole = f"{first.text}-{verb.lemma}"
        if first.head == verb.index:
            yield replace(verb, lemma=whole)
        elif verb.head == first.index and first.tag == verb.tag == "VB":
            yield replace(in_place_of(verb, first), lemma=whole)
            yield replace(first, tag="NN", label="npadvmod", head=verb.index)
            for t in tokens:
                if t.head == first.index and t not in {first, verb}:
                    yield replace(t, head=verb.index)


def name_tagged_as_verb(tokens: Tokens) -> Iterator[Token]:
    """In "said Commissioner Lieve Aerts" Lieve is no verb, as its capital says between two names.

    yes: The diamonds may have been sold in Dubai, said Commissioner Lieve Aerts, who leads the investigation.
    """
    for word in tokens[1:-1]:
        before, after = tokens[word.index - 1], tokens[word.index + 1]
        if word.tag[:2] != "VB" or not word.text.istitle() or before.tag != "NNP" or after.entity != "PERSON":
            continue
        if after.tag == "NNP" and after.head == word.index and not has(tokens, word, "aux"):
            yield replace(in_place_of(after, before), entity="PERSON")
            yield replace(word, tag="NNP", lemma=word.text, label="compound", head=after.index, entity="PERSON")
            for t in tokens:
                if t.head in {before.index, word.index} and t.index not in {before.index, word.index, after.index}:
                    yield replace(t, head=after.index)
            yield replace(before, label="compound", head=after.index)


def electronic_before_a_hyphen(tokens: Tokens) -> Iterator[Token]:
    """ "E-mails" is one word: nobody sees mails.

    yes: However, e-mails seen by our reporters suggest that he lied.
    """
    for sign in tokens[1:-1]:
        letter, noun = tokens[sign.index - 1], tokens[sign.index + 1]
        tied = sign.text == "-" and letter.end == sign.start and sign.end == noun.start
        if tied and letter.text in {"e", "E"} and noun.tag in {"NN", "NNS"} and letter.head != noun.index:
            yield replace(letter, label="compound", head=noun.index, tag="NN")
            yield replace(sign, label="punct", head=noun.index, tag="HYPH")
