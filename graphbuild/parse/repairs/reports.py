"""Misparses of reports: what belongs to whoever speaks, and what to what is told."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import NOUN_TAGS, VERB_TAGS
from graphbuild.lexicon import lexicon, names_event, table
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, begin, below, has, in_place_of, is_below
from graphbuild.parse.repairs.speech import told_before


def participle_of_what_is_told(tokens: Tokens) -> Iterator[Token]:
    """In "rebels burned a village, the governor said, killing twenty" the rebels killed them.

    Not so where he adds something, or holds something up; and what is quoted has ended before he is named.

    yes: Rebels burned a village, the governor said, killing twenty people.
    yes: The army shelled the market on Friday, doctors said, destroying forty shops.
    """
    for verb in (t for t in tokens[3:] if t.tag == "VBG" and t.label in {"advcl", "xcomp"}):
        said = tokens[verb.head]
        told = told_before(tokens, said) if said.lemma.lower() in lexicon("saying") else None
        if told is not None and (
            verb.lemma.lower() not in _OF_SPEAKERS | lexicon("saying") | lexicon("judging") | lexicon("faulting")
            and verb.lemma.lower() not in lexicon("portraying") | lexicon("urging") | lexicon("speech_acts")
            and tokens[verb.index - 1].text == ","
            and has(tokens, verb, "dobj")
            and told.tag in {"VBD", "VBN"}
            and told.lemma != "be"
            and any(t.tag != "PRP" for t in below(tokens, told, "nsubj"))
        ):
            yield replace(verb, label="advcl", head=told.index)


_OF_SPEAKERS = frozenset(
    {"accuse", "cite", "deny", "hold", "invoke", "name", "note", "point", "praise", "raise", "read", "refer", "reject"}
    | {"shake", "shrug", "thank", "use", "wave", "wipe"}
)
"""What whoever speaks goes on to say, or does meanwhile."""


def speakers_after_the_last_noun(tokens: Tokens) -> Iterator[Token]:
    """In "beat the journalist, colleagues and relatives said" they say so, and are not beaten.

    yes: Soldiers have arrested the prime minister, diplomats and officials said on Tuesday.
    yes: The police beat the journalist, colleagues and relatives said.
    yes: Rebels have seized the town, residents and aid workers said on Wednesday.
    """
    for said in (t for t in tokens[5:-1] if t.tag == "VBD" and t.label in {"ROOT", "conj"}):
        last = tokens[said.index - 1]
        if said.lemma.lower() not in lexicon("saying") or last.label != "conj" or has(tokens, said, *_SUBJECTS):
            continue
        first = _first_speaker(tokens, last)
        content = below(tokens, said, "ccomp") if said.label == "ROOT" else [tokens[said.head]]
        if first is None or len(content) != 1 or (said.label == "conj" and content[0].label != "ROOT"):
            continue
        after = [t for t in tokens[said.index + 1 :] if t.head == said.index and t.label != "punct"]
        if has(tokens, content[0], *_SUBJECTS) and all(_is_when(tokens, t) for t in after):
            yield replace(first, label="nsubj", head=said.index)
            if last != first:
                yield replace(last, head=first.index)
            for t in tokens[first.index : last.index]:
                if t.tag == "CC":
                    yield replace(t, head=first.index)
            yield replace(said, label="ROOT", head=said.index)
            yield replace(content[0], label="ccomp", head=said.index)
            return


_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


def _first_speaker(tokens: Tokens, last: Token) -> Token | None:
    """Colleagues in ", colleagues and relatives", of which relatives is the last; None where that is no pair."""
    comma = next((t.index for t in reversed(tokens[: last.index]) if t.text == ","), last.index)
    pair = tokens[comma + 1 : last.index + 1]
    joined = [t for t in pair if t.label == "conj"]
    if [t.tag for t in pair if t.tag in {"CC", "IN", "TO", *VERB_TAGS}] != ["CC"] or len(joined) != 2:
        return None
    first = joined[0]
    joiner = next(t for t in pair if t.tag == "CC")
    bare = first.tag == "NNS" and first.index < joiner.index and joiner.lemma == "and"
    return first if bare and tokens[first.head].index < comma else None


def _is_when(tokens: Tokens, token: Token) -> bool:
    """True for "on Tuesday", "later", "in a statement" behind the verb of saying."""
    if token.label == "prep":
        things = below(tokens, token, "pobj")
        return any(t.entity in {"DATE", "TIME"} or t.lemma == "statement" for t in things)
    return token.label in {"npadvmod", "advmod"}


def second_deed_of_the_speaker(tokens: Tokens) -> Iterator[Token]:
    """In "inspectors said the prison was full and urged him to act" it is the inspectors who urge.

    yes: Observers said voting was largely peaceful but criticised delays.
    yes: Advocates said the offer was too small and demanded criminal charges.
    yes: Inspectors said the prison was overcrowded and urged the minister to act.
    yes: The court threw out the claim, ruled that the land belonged to the tribe and ordered the firm to pay costs.
    """
    for verb in (t for t in tokens if t.label == "conj" and t.tag in {"VBD", "VBN"}):
        clause, quality, thing = tokens[verb.head], None, None
        if clause.label == "amod" and tokens[clause.head].label == "attr":  # "was peaceful but criticised delays"
            quality, thing = clause, tokens[clause.head]
            clause = tokens[thing.head]
        said = tokens[clause.head]
        subjects = below(tokens, clause, "nsubj", "nsubjpass")
        words = _JUDGING | (_SENTENCING if said.lemma == "rule" else set())
        if (
            clause.label != "ccomp"
            or said.lemma.lower() not in lexicon("saying")
            or not said.index < clause.index < verb.index
            or verb.lemma.lower() not in lexicon("faulting") | lexicon("urging") | words
            or len(subjects) != 1
            or _may_urge(subjects[0])
            or has(tokens, verb, "nsubj", "nsubjpass", "aux", "auxpass", "agent")
            or not (has(tokens, said, "nsubj") or said.label == "conj")
        ):
            continue
        yield replace(verb, tag="VBD", head=said.index)
        for joiner in (t for t in tokens[clause.index : verb.index] if t.label == "cc" and t.head == verb.head):
            yield replace(joiner, head=said.index)
        if quality is not None and thing is not None and not has(tokens, thing, "det", "poss"):
            yield replace(quality, label="acomp", head=clause.index)
            yield replace(thing, label="dobj", head=verb.index)


_JUDGING = frozenset({"accuse", "call", "defend", "demand", "deplore", "hail", "praise", "welcome"})
"""What somebody does in words, as no prison and no vote does."""
_SENTENCING = frozenset({"award", "dismiss", "fine", "grant", "jail", "order", "overturn", "quash", "reject"})
"""What a court does that has ruled."""


def _may_urge(noun: Token) -> bool:
    """False for voting, an offer, a prison: nothing that speaks."""
    word = noun.lemma.lower()
    kind = table("kinds").get(word, ("",))[0]
    if noun.tag not in {"NN", "NNS", "VBG"} or noun.entity:
        return word not in {"it", "that", "this"}
    people = lexicon("persons") | lexicon("offices") | lexicon("relational") | lexicon("kin")
    bodies = lexicon("businesses") | lexicon("collective_nouns")
    if word in people | bodies or kind in {"Organization", "Group", "Person"}:
        return True
    return not names_event(word) and kind == "" and word.endswith(("er", "or", "ist", "man", "ian", "ant"))


def deed_of_who_denies(tokens: Tokens) -> Iterator[Token]:
    """In "denies that it sold the mill but has asked for help" who denies one thing has done the other.

    yes: Kim denies that he sold the mill but has asked Lee for help.
    yes: The firm denies that it polluted the river but will pay the town.
    """
    for deed in (t for t in tokens[3:] if t.label == "conj"):
        denied = tokens[deed.head]
        denies = tokens[denied.head]
        buts = [t for t in below(tokens, denied, "cc") if t.text == "but" and denied.index < t.index < deed.index]
        finite = deed.tag in {"VBD", "VBP", "VBZ"} or has(tokens, deed, "aux")
        own = has(tokens, deed, "nsubj", "nsubjpass", "mark")
        if denied.label == "ccomp" and denies.lemma in {"deny", "dispute", "doubt"} and buts and finite and not own:
            yield replace(deed, head=denies.index)
            yield replace(buts[-1], head=denies.index)


def what_is_added_taken_for_an_object(tokens: Tokens) -> Iterator[Token]:
    """In "he added some projects, such as the aircraft, were showing gains" he added nothing: they were showing them.

    yes: He added some projects, such as the lift aircraft, were showing good performances.
    """
    for deed in (t for t in tokens[4:] if t.label == "conj" and not has(tokens, t, "nsubj", "nsubjpass")):
        verb = tokens[deed.head]
        things = [t for t in below(tokens, verb, "dobj") if t.tag in {"NNS", "NNPS"}]
        subjects = below(tokens, verb, "nsubj")
        auxiliaries = [t for t in below(tokens, deed, "aux", "auxpass") if t.text in {"are", "have", "were"}]
        one = len(subjects) == 1 and (subjects[0].lemma.lower() in {"he", "she"} or subjects[0].entity == "PERSON")
        if (
            verb.lemma in lexicon("saying")
            and one
            and len(things) == 1
            and auxiliaries
            and things[0].index < auxiliaries[0].index
            and tokens[auxiliaries[0].index - 1].text == ","
        ):
            yield replace(deed, label="ccomp")
            yield replace(things[0], label="nsubjpass" if has(tokens, deed, "auxpass") else "nsubj", head=deed.index)


def speaker_taken_for_an_object(tokens: Tokens) -> Iterator[Token]:
    """In "they were ignored, claimed the union organisation" it is the organisation that claimed so.

    yes: Representatives were often ignored when raising concerns, claimed the union organisation.
    """
    for said in (t for t in tokens[3:-1] if t.tag in {"VBD", "VBZ"} and t.lemma in _CLAIMING):
        content, things = below(tokens, said, "ccomp"), below(tokens, said, "dobj")
        before = tokens[said.index - 1].text in {",", '"', "”", "''"} and not has(tokens, said, "nsubj", "nsubjpass")
        if before and content and content[0].index < said.index and len(things) == 1 and things[0].index > said.index:
            yield replace(things[0], label="nsubj")


_CLAIMING = frozenset({"add", "admit", "argue", "claim", "complain", "explain", "insist", "note", "say", "warn"})
"""Verbs before which the words stand that somebody says."""


def report_at_the_end(tokens: Tokens) -> Iterator[Token]:
    """In "Acme will close two mills, the head of the firm announced" he announces that: no mills are announced.

    yes: Acme will close two mills in Peru, the head of the company announced on Friday.
    yes: Armenia and Turkey will reopen two border crossings to trade before the end of the year, the foreign \
ministers of the two countries announced after talks in Tbilisi on Monday.
    yes: The attack was discovered shortly after 3 a.m., when screens at Lisbon airport went blank, the airline's \
chief operating officer, Ada Holm, told a news conference.
    no: The bank fell, and Kim told analysts to sell.
    """
    yield from _told_at_the_end(tokens)
    for said in (t for t in tokens[5:] if t.label in {"acl", "relcl"} and t.lemma.lower() in lexicon("saying")):
        root = next((t for t in tokens if t.label == "ROOT"), said)
        speaker = _who_reports(tokens, said, root)
        if speaker is None or root.index > speaker.index or not has(tokens, root, *_SUBJECTS):
            continue
        if tokens[begin(tokens, speaker) - 1].text != "," or has(
            tokens, said, "dobj", "ccomp", "agent", "aux", "auxpass"
        ):
            continue
        yield replace(said, label="ROOT", head=said.index, tag="VBD" if said.tag == "VBN" else said.tag)
        yield replace(speaker, label="nsubj", head=said.index)
        yield replace(root, label="ccomp", head=said.index)
        return


def _told_at_the_end(tokens: Tokens) -> Iterator[Token]:
    """Told in "The patients had left, Ada Holm told analysts", which the parser joins to what she told."""
    for told in (t for t in tokens[5:] if (t.label, t.lemma) == ("conj", "tell") and t.tag == "VBD"):
        first, subjects = tokens[told.head], below(tokens, told, *_SUBJECTS)
        if len(subjects) != 1 or first.label != "ROOT" or not has(tokens, first, *_SUBJECTS):
            continue
        joined = any(t.label == "cc" for t in tokens[first.index : told.index] if t.head in {first.index, told.index})
        said = has(tokens, told, "ccomp", "xcomp") or not has(tokens, told, "dobj")
        opening = tokens[begin(tokens, tokens[begin(tokens, subjects[0])]) - 1]  # "the airline's chief"
        if joined or said or opening.text != ",":
            continue
        yield replace(told, label="ROOT", head=told.index)
        yield replace(first, label="ccomp", head=told.index)


def _who_reports(tokens: Tokens, said: Token, root: Token) -> Token | None:
    """The head in "the head of the company announced", the ministers where the parser has the countries announced."""
    if said.label == "relcl":
        subjects = below(tokens, said, *_SUBJECTS)
        asked = any(t.tag in {"WDT", "WP"} for t in tokens if t.head == said.index)
        return subjects[0] if len(subjects) == 1 and not asked else None
    of = tokens[tokens[said.head].head]
    noun = tokens[of.head]
    apart = noun.label in {"npadvmod", "appos", "dep"} and noun.head == root.index
    return noun if said.tag == "VBN" and of.lemma == "of" and apart and said.head == said.index - 1 else None


def heard_inside(tokens: Tokens) -> Iterator[Token]:
    """In "Kim, the court heard, bought a villa" Kim is no court, and bought it.

    yes: Kim, the court heard, bought a villa in Portugal.
    yes: Kim, the court was told, bought a villa in Portugal.
    """
    for heard in (t for t in tokens[4:-2] if t.lemma.lower() in {"hear", "tell"} and tokens[t.index + 1].text == ","):
        courts = [t for t in tokens[heard.index - 3 : heard.index] if t.lemma.lower() in lexicon("hearing")]
        whose = below(tokens, heard, "nsubj", "nsubjpass")
        verbs = [t for t in below(tokens, heard, "conj") if t.index > heard.index]
        verbs += [tokens[heard.head]] if heard.label == "parataxis" else []
        if not courts or not whose or len(verbs) != 1 or has(tokens, verbs[0], "nsubj", "nsubjpass", "cc"):
            continue
        first, court, main = whose[0], courts[0], verbs[0]
        if first.index < court.index and tokens[begin(tokens, court) - 1].text == ",":
            told = "nsubjpass" if has(tokens, heard, "auxpass") else "nsubj"
            yield replace(first, label="nsubjpass" if has(tokens, main, "auxpass") else "nsubj", head=main.index)
            yield replace(court, label=told, head=heard.index)
            if heard.label != "parataxis":
                yield in_place_of(main, heard)
                yield replace(heard, label="parataxis", head=main.index)


def alleged_first(tokens: Tokens) -> Iterator[Token]:
    """In "in 2018, it is alleged, Kim used forged bills" that is what is alleged.

    yes: In 2018, it is claimed, Markakis used forged bills.
    """
    for held in (t for t in tokens[4:-1] if (t.label, t.tag) == ("ccomp", "VBN") and t.lemma in lexicon("saying")):
        it = [t for t in below(tokens, held, "nsubjpass") if t.text.lower() == "it"]
        main = tokens[held.head]
        if it and main.index > held.index and (tokens[it[0].index - 1].text, tokens[held.index + 1].text) == (",", ","):
            yield in_place_of(held, main)
            yield replace(main, head=held.index, label="ccomp")
            for time in below(tokens, held, "prep", "npadvmod"):
                yield replace(time, head=main.index)


def speaker_beside_the_last_noun(tokens: Tokens) -> Iterator[Token]:
    """In "fell near the village of Bor, a spokesman for the police told reporters" the spokesman is no village.

    yes: The lorry hit a barrier on the A9 near the village of Dunbeath, a spokeswoman for Police Scotland said.
    yes: The mine closed after a tunnel flooded near the town of Orrin, the Ministry of Energy (MoE) said on Monday.
    yes: Keeping it open would cost £17,900 a head, Powys council's cabinet heard on Tuesday.
    no: The firm hired Ann Lee, a spokesman for the police, and said so.
    """
    for said in (
        t for t in tokens[5:-1] if t.tag == "VBD" and t.lemma.lower() in lexicon("saying") - _SHOWING | {"hear"}
    ):
        speaker = _speaker_before(tokens, said)
        main = next((t for t in tokens if t.label == "ROOT"), said)
        if main == said:
            main = next((t for t in below(tokens, said, "ccomp") if t.index < said.index), said)
        if speaker is None or main.index >= speaker.index or not has(tokens, main, *_SUBJECTS):
            continue
        yield from _freed_clause(tokens, said, speaker)
        yield replace(speaker, label="nsubj", head=said.index)
        yield replace(said, label="ROOT", head=said.index)
        yield replace(main, label="ccomp", head=said.index)
        return


_SHOWING = frozenset({"demonstrate", "imply", "indicate", "prove", "reveal", "show", "signal", "suggest"})
"""What results and figures do, which are no speakers."""


def _speaker_before(tokens: Tokens, said: Token) -> Token | None:
    """The spokesman of ", a spokesman for the police told reporters", which the parser puts beside the last noun."""
    own = []
    if said.label == "conj":  # "when it sank, a captain told AFP"
        own = [t for t in below(tokens, said, "nsubj") if t.index < said.index]
    beside = [t for t in tokens[3 : said.index] if t.label in {"appos", "conj"} and t.tag in NOUN_TAGS]
    for speaker in own or beside:
        start = min(t.index for t in tokens[: said.index] if t == speaker or is_below(tokens, t, speaker))
        whole = all(
            t == speaker or is_below(tokens, t, speaker) or t.label == "punct" for t in tokens[start : said.index]
        )
        after = [t for t in below(tokens, said) if t.index > said.index and t.label not in {"dobj", "punct"}]
        last = (
            tokens[start - 1].text == ","
            and whole
            and tokens[said.index - 1].text != ","
            and not any(t.tag in {"CC", ","} for t in tokens[start : said.index])
            and all(_is_when(tokens, t) for t in after)
        )
        subjects = [t for t in below(tokens, said, *_SUBJECTS) if t.index > start and t != speaker]
        if last and _may_urge(speaker) and not subjects:
            return speaker
    return None


def _freed_clause(tokens: Tokens, said: Token, speaker: Token) -> Iterator[Token]:
    """What "after a tunnel flooded near the town" loses to the verb of saying: its "after" and its subject."""
    marks = [t for t in below(tokens, said, "mark", "advmod") if t.index < speaker.index]
    subjects = [t for t in below(tokens, said, *_SUBJECTS) if t.index < speaker.index]
    if said.label != "advcl" or len(marks) != 1 or len(subjects) != 1:
        return
    deeds = [t for t in tokens[subjects[0].index : speaker.index] if t.label == "acl" and t.tag in {"VBD", "VBN"}]
    deeds = [t for t in deeds if t.head == subjects[0].index or is_below(tokens, t, subjects[0])]
    if deeds:
        yield replace(deeds[0], label="advcl", tag="VBD", head=said.head)
        yield replace(marks[0], head=deeds[0].index)
        yield replace(subjects[0], head=deeds[0].index)


def what_goes_on_behind_a_report(tokens: Tokens) -> Iterator[Token]:
    """In "inflation fell, the bank reported, still double the target" inflation is double that: no target is reported.

    yes: Inflation slowed to 18% in June, the statistics service reported, still more than double the target.
    """
    for said in (t for t in tokens[3:-2] if t.lemma.lower() in lexicon("saying") and tokens[t.index + 1].text == ","):
        told = [t for t in below(tokens, said, "ccomp") if t.index < said.index]
        told += [tokens[said.head]] if said.label == "parataxis" and said.head < said.index else []
        if len(told) == 1 and has(tokens, said, "nsubj"):
            yield from (replace(t, label="dep", head=told[0].index) for t in below(tokens, said, "dobj"))


def some_of_those_told_of(tokens: Tokens) -> Iterator[Token]:
    """In "nine were hurt, three of them badly, said Kim" Kim alone speaks.

    yes: Nine people were taken to a hospital, two of them with severe burns, said Teresa Falcão.
    yes: Nine people were hurt, three of them badly, said Kim Park.
    """
    for said in (t for t in tokens[5:-1] if t.lemma.lower() in lexicon("saying") and tokens[t.index - 1].text == ","):
        subjects, told = below(tokens, said, "nsubj"), below(tokens, said, "ccomp")
        if len(subjects) != 2 or len(told) != 1 or not has(tokens, told[0], *_SUBJECTS):
            continue
        first, speaker = subjects
        closed = tokens[begin(tokens, first) - 1].text == "," and begin(tokens, speaker) == said.index + 1
        if closed and told[0].index < first.index < said.index:
            yield replace(first, label="dep", head=told[0].index)


TOLD = (heard_inside, alleged_first)
"""What a court heard, what is alleged, in the order in which they are mended."""
