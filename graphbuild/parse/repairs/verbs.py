"""Misparses of verbs: lemmas and tenses, the main verb, whom a verb is joined to, what a participle belongs to."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import NOUN_TAGS
from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, below, has, in_place_of, is_finite
from graphbuild.parse.repairs.forms import verb_of


def past_tense_taken_for_participle(tokens: Tokens) -> Iterator[Token]:
    """A form in -ed with a subject of its own and no auxiliary, in a clause that somebody says, is past tense.

    yes: He said the bill the senate passed favoured building dams.
    """
    for verb in tokens:
        if verb.tag != "VBN" or verb.label not in {"ccomp", "relcl"} or not has(tokens, verb, "nsubj"):
            continue
        followed = has(tokens, verb, "dobj", "xcomp", "ccomp", "attr", "acomp")
        if followed and not has(tokens, verb, "aux", "auxpass", "agent"):
            yield replace(verb, tag="VBD")


def noun_instead_of_main_verb(tokens: Tokens) -> Iterator[Token]:
    """A sentence has a verb: a past form with an object or gerund, hung on a noun at the root, is that verb.

    yes: None of the three ferries carried lifeboats.
    yes: At one point, staff considered using water cannon to control the detainees.
    """
    root = next((t for t in tokens if t.head == t.index), None)
    if root is None or root.tag not in NOUN_TAGS or tokens[-1].text not in {".", "!", "”", '"'}:
        return
    for verb in tokens:
        if (
            verb.label != "acl"
            or verb.tag not in {"VBD", "VBN"}
            or not (has(tokens, verb, "dobj") or tokens[verb.index + 1].tag == "VBG")
            or has(tokens, verb, "agent", "auxpass")
        ):
            continue
        if any(t.label == "aux" and t.head == verb.index for t in tokens) or verb.index < root.index:
            continue
        yield replace(verb, head=verb.index, label="ROOT", tag="VBD")
        yield replace(root, head=verb.index, label="nsubj")
        for t in tokens:
            if t.head == root.index and t.index > verb.index:
                gerund = t.tag == "VBG" and t.index == verb.index + 1
                yield replace(t, head=verb.index, label="xcomp" if gerund else t.label)
            elif t.head == root.index and t.index < root.index and t.label in {"prep", "punct"}:
                yield replace(t, head=verb.index)  # "At one point, staff considered"
        return


def finite_verb_joined_to_infinitive(tokens: Tokens) -> Iterator[Token]:
    """A verb in the past tense is not joined to an infinitive but to the verb that governs it.

    yes: The minister began drafting a bill to cut taxes and resigned on Friday.
    yes: Washington has refused to impose sanctions and prefers quiet mediation.
    yes: Five of the members had voted to hold the rate and two had favoured a cut.
    yes: The widow told the court that the police failed to question a suspect and lost evidence.
    """
    for verb in tokens:
        head = tokens[verb.head]
        if verb.label != "conj" or head.tag not in {"VB", "VBG"} or is_finite(tokens, head):
            continue
        if not _may_be_finite(tokens, verb, head):
            continue
        if head.tag == "VB" and verb.text in lexicon("unchanging"):  # "to blow it up and cut power"
            yield replace(verb, tag="VB", lemma=verb.text)
            continue
        above = head
        while above.head != above.index and not is_finite(tokens, above):
            above = tokens[above.head]
        if is_finite(tokens, above) and above.index < verb.index:
            past = (verb.tag, above.tag) == ("VBN", "VBD")
            yield replace(verb, tag="VBD" if past else verb.tag, head=above.index)
            joiners = [t for t in below(tokens, head, "cc") if t.index == verb.index - 1]
            yield from (replace(t, head=above.index) for t in joiners)


def object_taken_for_subject(tokens: Tokens) -> Iterator[Token]:
    """A verb has one subject: the first of two, right after another verb without object, is that verb's object.

    So is the first of "the smoke and a crew" before "was", which is no form for two.

    yes: The mayor said residents first saw the smoke and a crew was sent.
    """
    for verb in tokens:
        if verb.label != "ccomp":
            continue
        before = tokens[verb.head]
        subjects = below(tokens, verb, "nsubj", "nsubjpass")
        singular = any(t.head == verb.index and t.text.lower() in {"was", "is", "has"} for t in tokens)
        if len(subjects) == 1 and singular and before.lemma.lower() not in lexicon("saying") | lexicon("thinking"):
            subjects += below(tokens, subjects[0], "conj")
        if (
            len(subjects) == 2
            and before.tag.startswith("VB")
            and before.index < subjects[0].index
            and not has(tokens, before, "dobj")
            and all(t.head == subjects[0].index for t in tokens[before.index + 1 : subjects[0].index])
            and any(t.tag == "CC" for t in tokens[subjects[0].index : subjects[1].index])
        ):
            yield replace(subjects[1], label=subjects[0].label, head=verb.index)
            yield replace(subjects[0], label="dobj", head=before.index)
            yield replace(verb, label="conj")


def participle_after_comma(tokens: Tokens) -> Iterator[Token]:
    """A participle after a comma, away from its noun, says more of the verb: "refused to sign the deal, citing risks".

    yes: Kim refused to approve an agreement allowing companies access to mines, citing inadequate protection.
    """
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
            yield replace(verb, head=above.index, label="advcl")


def participle_after_found(tokens: Tokens) -> Iterator[Token]:
    """In "they were found swimming" the participle is what they did, no object.

    yes: They were later found swimming near the wreck.
    yes: A frog was found living inside flowers.
    """
    for participle in (t for t in tokens if t.label in {"dobj", "xcomp"} and t.tag == "VBG"):
        verb = tokens[participle.head]
        if verb.tag == "VBN" and has(tokens, verb, "nsubjpass") and not has(tokens, participle, "nsubj", "mark"):
            if verb.lemma.lower() == "find":
                yield replace(participle, label="oprd")
            elif participle.label == "dobj":
                yield replace(participle, label="xcomp")


def participle_taken_for_past_tense(tokens: Tokens) -> Iterator[Token]:
    """What is joined to "must be given" or "to be given" is no past tense, which those words cannot govern.

    yes: The minister must be given a car and paid a salary.
    yes: The road will be closed and the market moved to Ely.
    """
    for verb in (t for t in tokens if (t.label, t.tag) == ("conj", "VBD")):
        given = tokens[verb.head]
        governed = any(t.tag in {"MD", "TO"} for t in below(tokens, given, "aux"))
        free = not has(tokens, verb, "nsubjpass", "aux", "auxpass")
        own = below(tokens, verb, "nsubj")
        if own and (has(tokens, verb, "dobj") or any(t.text == "," for t in tokens[given.index : own[0].index])):
            continue
        if governed and free and has(tokens, given, "auxpass"):
            yield replace(verb, tag="VBN")
            for subject in own:
                yield replace(subject, label="nsubjpass")


def participle_taken_for_main_verb(tokens: Tokens) -> Iterator[Token]:
    """A clause has one finite verb: in "thinks the letters found there were written" found says more of the letters.

    yes: The judge believes the letters found in the safe were written by her.
    """
    for participle in tokens:
        head = tokens[participle.head]
        if (
            participle.label != "ccomp"
            or participle.tag not in {"VBN", "VBD"}
            or participle.lemma == "be"
            or has(tokens, participle, "aux", "mark")
        ):
            continue
        subjects = below(tokens, participle, "nsubj")
        for verb in tokens[participle.index + 1 :]:
            if (
                len(subjects) == 1
                and verb.head in {head.index, participle.index}
                and verb.label in {"ccomp", "conj"}
                and is_finite(tokens, verb)
                and not has(tokens, verb, "nsubj", "nsubjpass", "cc")
                and not has(tokens, participle, "cc", "dobj")
            ):
                yield replace(subjects[0], head=verb.index)
                yield replace(participle, head=subjects[0].index, label="acl", tag="VBN")
                yield replace(verb, head=head.index, label="ccomp")
                return


def _may_be_finite(tokens: Tokens, verb: Token, head: Token) -> bool:
    """True for a finite verb behind an infinitive, with a subject or none."""
    if has(tokens, verb, "nsubj", "nsubjpass"):
        to = any(t.tag == "TO" for t in below(tokens, head, "aux"))
        return to and is_finite(tokens, verb) and not has(tokens, head, "mark", "nsubj")
    return verb.tag in {"VBD", "VBZ"} or (verb.tag == "VBN" and has(tokens, verb, "dobj") and head.tag == "VB")


def clause_taken_for_conjunct(tokens: Tokens) -> Iterator[Token]:
    """In "studies show crops, such as rye, lose water" no "and" joins lose to show: it is what is shown of the crops.

    yes: Tests show farm animals, such as goats, sheep, and pigs, carry less disease in spring.
    """
    for verb in tokens:
        if verb.label != "conj" or verb.tag not in {"VBP", "VBZ", "VBD"}:
            continue
        head = tokens[verb.head]
        things = [t for t in below(tokens, head, "dobj") if head.index < t.index < verb.index]
        if (
            head.lemma.lower() in lexicon("saying") | lexicon("thinking")
            and len(things) == 1
            and not has(tokens, verb, "nsubj", "nsubjpass", "aux")
            and not any(t.tag == "CC" and t.head in {head.index, verb.index} for t in tokens)
        ):
            yield replace(things[0], label="nsubj", head=verb.index)
            yield replace(verb, label="ccomp")


def deed_of_the_accused(tokens: Tokens) -> Iterator[Token]:
    """In "accused its crew of escorting smugglers" what follows "of" is what they are accused of, not whose crew it is.

    yes: Peru accused its crew of escorting smugglers.
    """
    for of in tokens:
        noun = tokens[of.head]
        verb = tokens[noun.head]
        accusing = verb.lemma.lower() in {"accuse", "suspect", "convict", "acquit"}
        if of.text.lower() != "of" or of.label != "prep" or noun.label != "dobj" or not accusing:
            continue
        thing = next(iter(below(tokens, of, "pobj")), of)
        deed = tokens[of.index + 1] if of.index + 1 < len(tokens) else of
        if deed.text.endswith("ing") and deed.head == thing.index and deed.label in {"compound", "amod"}:
            lemma = verb_of(deed.lemma)
            yield replace(deed, head=of.index, label="pcomp", tag="VBG", lemma=lemma)
            yield replace(thing, head=deed.index, label="dobj")
            yield replace(of, head=verb.index)
        elif has(tokens, of, "pcomp"):
            yield replace(of, head=verb.index)


def subject_after_verb(tokens: Tokens) -> Iterator[Token]:
    """In "on the roof stands a radar" it is the radar that stands.

    yes: On the roof of the embassy stands a radar.
    """
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
            yield replace(thing, label="nsubj")


def particle_taken_for_adjective(tokens: Tokens) -> Iterator[Token]:
    """In "sweeping away homes" away belongs to the verb; no homes are away.

    yes: The floods killed at least seven people, sweeping away homes.
    """
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
            yield replace(particle, label="prt", tag="RP", head=verb.index)


def shares_of_headline(tokens: Tokens) -> Iterator[Token]:
    """In the headline "Acme shares slide" the shares slide, and Acme shares nothing.

    yes: Halvorsen shares slide as chipmaker cuts outlook
    """
    for shares in tokens[1:-1]:
        name, moves = tokens[shares.index - 1], tokens[shares.index + 1]
        if (
            shares.text.lower() == "shares"
            and shares.tag == "VBZ"
            and (name.label, moves.label) == ("nsubj", "dobj")
            and name.head == moves.head == shares.index
            and moves.lemma.lower() in _MOVES
        ):
            yield replace(in_place_of(moves, shares), tag="VBP")
            yield replace(shares, tag="NNS", lemma="share", label="nsubj", head=moves.index)
            yield replace(name, label="compound")
            for t in tokens:
                if t.head == shares.index and t not in (shares, name, moves):
                    yield replace(t, head=moves.index)
            return


_MOVES = frozenset(
    {"climb", "dip", "dive", "drop", "fall", "gain", "jump", "plunge", "rally", "rise", "sink", "slide"}
    | {"slip", "slump", "soar", "surge", "tumble"}
)


def past_tense_joined_to_passive(tokens: Tokens) -> Iterator[Token]:
    """In "said the case should be settled and accused Kim of lying" whoever spoke accuses: no case accuses.

    yes: The spokesman told Al Jazeera that complaints should be settled in court, and accused Kim of lying.
    """
    for said, passive, verb in _joined_to_what_is_said(tokens):
        gave = verb.lemma.lower() in lexicon("giving")
        if has(tokens, passive, "auxpass") and has(tokens, verb, "dobj") and not gave:
            yield replace(verb, tag="VBD", head=said.index)


def past_tense_joined_to_pluperfect(tokens: Tokens) -> Iterator[Token]:
    """In "told her that the bank had lost them, and later handed over papers" whoever told her handed them over.

    yes: Prowse told her that the bank had lost the papers, and later handed over documents.
    yes: Ethiopia denied a claim that its artillery had shelled a clinic, and called for an investigation.
    """
    for said, before, verb in _joined_to_what_is_said(tokens):
        comma = any(t.label == "cc" and t.head == before.index and tokens[t.index - 1].text == "," for t in tokens[1:])
        if any(t.lemma in {"people", "source"} for t in below(tokens, said, "nsubj")):
            continue  # "two people said a rival had made an offer, but withdrew": they only speak
        if comma and before.tag == "VBN" and any(t.lemma == "have" for t in below(tokens, before, "aux")):
            yield replace(verb, tag="VBD", head=said.index)


def _joined_to_what_is_said(tokens: Tokens) -> Iterator[tuple[Token, Token, Token]]:
    """Said, settled, accused in "said that it should be settled and accused": the last is past and has no subject."""
    for verb in (t for t in tokens if t.label == "conj"):
        before = tokens[verb.head]
        said = tokens[before.head]
        if before.label == "acl" and said.label == "dobj" and has(tokens, before, "mark"):
            said = tokens[said.head]  # "denied a claim that it had sold it, and called for calm"
        if (
            verb.tag in {"VBD", "VBN"}
            and before.label in {"acl", "ccomp"}
            and said.tag == "VBD"
            and said.index < before.index < verb.index
            and not has(tokens, verb, "nsubj", "nsubjpass", "aux", "auxpass")
        ):
            yield said, before, verb


def past_tense_of_unchanging_verb(tokens: Tokens) -> Iterator[Token]:
    """In "will recruit engineers and set up a course" set is no past tense, which "will" cannot govern.

    yes: Hayama said it will recruit engineers and set up a training course with a local college.
    yes: The dairy will close two plants and lay off 640 workers.
    """
    for verb in tokens:
        first = tokens[verb.head]
        governed = first.tag == "VB" and any(t.tag in {"MD", "TO"} for t in below(tokens, first, "aux"))
        word = verb.text.lower()
        unchanging = verb.tag in {"VBD", "VBN"} and word in {verb.lemma.lower(), "lay"}  # no past of "lie"
        if verb.label == "conj" and unchanging and governed and not has(tokens, verb, "aux", "auxpass", "nsubj"):
            yield replace(verb, tag="VB", lemma=word)


def infinitives_of_the_subject(tokens: Tokens) -> Iterator[Token]:
    """In "policies to cut costs, weed out fraud and reduce debt failed" it is the policies that failed.

    yes: Gorbachev's policies to improve attitudes, weed out managers and reduce alcoholism accounted for the gains.
    yes: Policies to improve attitudes, weed out bad managers and reduce debt accounted for some of the gains.
    """
    for verb in (t for t in tokens if (t.label, t.tag) in {("ROOT", "VBP"), ("ROOT", "VB")}):
        nouns = below(tokens, verb, "nsubj")
        joined = [t for t in below(tokens, verb, "conj") if t.tag in {"VBD", "VBZ"} and not has(tokens, t, "nsubj")]
        apart = [t for t in tokens[verb.index :] if (t.label, t.tag) == ("acl", "VBN") and not has(tokens, t, "agent")]
        mains = joined or apart  # "and reduce debt accounted for"
        first = [t for n in nouns for t in below(tokens, n, "acl", "relcl") if t.tag == "VB" and t.index < verb.index]
        if not mains or not first or tokens[verb.index - 1].text != "," or has(tokens, verb, "aux"):
            continue
        main = mains[-1]
        yield replace(main, label="ROOT", tag="VBD" if main.tag == "VBN" else main.tag, head=main.index)
        yield replace(verb, label="conj", tag="VB", head=first[-1].index)
        for t in tokens:
            if t.head == verb.index and (t.index < first[-1].index or t.index > main.index):
                yield replace(t, head=main.index)
