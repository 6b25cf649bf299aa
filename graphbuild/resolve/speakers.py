"""Who speaks: "I", "we" and "our country" in a quotation, who goes on speaking, and who speaks of himself."""

from collections.abc import Sequence

from graphbuild.labels import ARCS, NOUN_TAGS, SUBJECT
from graphbuild.lexicon import lexicon, table
from graphbuild.model import Mention, Token
from graphbuild.pronouns import IT, WE, I
from graphbuild.resolve.agreement import SPEAKING, Fits, family, fitting, may_own, who_speaks
from graphbuild.resolve.binding import blocked, heads_above, quote_round
from graphbuild.resolve.discourse import Discourse, Found, Referent
from graphbuild.resolve.offices import SPOKESPEOPLE, country_that_acts, of_which_he_says_we, office, speaks_for_others
from graphbuild.resolve.tellers import TELLING

SPEAKING_FOR = frozenset({"agent", "attorney", "barrister", "counsel", "lawyer", "publicist", "solicitor"})
"""Who speaks of whom he acts for: "his lawyer said he would appeal"."""


def speaker(discourse: Discourse, mention: Mention) -> Found | None:
    """ "I" in a quotation is who speaks; "we" is the country or body whose office the speaker holds, else the speaker.

    yes: "I sold the house," Kim said. -> I = Kim
    yes: "I sold the house," Ada Kim's statement said. -> I = Ada Kim
    yes: Nordbank fell in May. Chief executive Ida Holm said the board had met. "We sold," she said. -> We = Nordbank
    yes: Nordbank fell in May. Acme declined to comment. "We sold," chief executive Ida Holm said. -> We = Nordbank
    no: I sold the house. -> I
    no: "We sold the house," spokesperson Ada Kim said. -> We
    yes: Nordbank fell in May. "People trust us," said Ada Kim, its general counsel. -> us = Nordbank
    no: Nordbank fell in May. "Together we will have the ships," said Nordbank chief executive Ida Holm. -> we
    no: Nordbank fell in May. "We have spent what our economy can bear," said Nordbank chief executive Ida Holm. -> We
    yes: Leeds beat Hull. "We lost the ball," Hull head coach Ann Rush said. -> We = Hull
    yes: Canada will tax steel, Trade Minister Ada Kim said. "We had no choice," Kim said. -> We = Canada
    yes: "We sold the house," Minister Ada Kim said. -> We = Ada Kim
    no: Russia attacked a port, Foreign Minister Ada Kim said. "We had no choice," Kim said. -> We
    no: The police met in May. "We had warned them," opposition leader Ada Kim said. -> We
    no: "We are six people," developer Ada Kim said. -> We
    no: "Two of us have jobs," developer Ada Kim said. -> us
    no: "Our members left," officer Ada Kim said. -> Our
    no: "We are neighbours and we need each other," Peruvian President Ada Kim said. -> We
    no: "We are neighbours and we need each other," Peruvian President Ada Kim said. -> we
    yes: "We are partners of Chile," Peruvian President Ada Kim said. -> We = Peru
    yes: The union Unite met. "Our members left," officer Ada Kim said. -> Our = Unite
    yes: "We treated miners," said Ada Kim, who runs a clinic. -> We = clinic
    yes: Ghent Albion leader Ada Kim sat. "We were asked to sign," Kim said. -> We = Ghent Albion
    yes: The researchers sold a mill. "We saw it," said Ada Kim, who led the study. -> We = researchers
    yes: Acme fell. "We regret it," its lawyer, Ada Kim, said. -> We = Acme
    yes: The Free Democrats left. Their leader, Ada Kim, sat. The Greens met. "We won," Kim said. -> We = Free Democrats
    no: "We sold the house," Sergeant Ada Kim said. -> We
    no: "We sold the house," said Ada Kim, a geologist who led the study. -> We
    """
    word = mention.text.lower()
    if word not in I | WE:
        return None
    quote = quote_round(discourse, mention)
    if quote is None or quote.speaker is None:
        return None
    who = _whose_words(discourse.one(quote.speaker))
    if who is None or (word in WE and _is_everybody(discourse, mention)):
        return None
    if word in WE and who.described >= _OF_A_COUNCIL:
        councils = discourse.bearers.get("council", ())
        return ((councils[0],), "the council of one who has a part in it") if len(councils) == 1 else None
    if word not in WE or _is_of_kin(discourse, mention):
        return (who,), "the speaker of the quotation"
    body = of_which_he_says_we(discourse, who, mention, quote.speaker)
    if body is not None and body.kind != "Place" and _is_of_the_country(discourse, mention):
        return None
    if body is not None:
        return (body,), "“we” of one who speaks for it (inferred from the stated office)"
    client = _acting_for(discourse, mention, who, lambda r: r.kind == "Organization")
    if client is not who:
        return (client,), "the client of the lawyer who speaks"
    asked = quote.turn or _is_no_single_person(discourse, mention)  # an interview is with one who speaks for others
    if speaks_for_others(discourse, who) or (who.kind == "Person" and asked):
        return None  # "we" is a body, and none is told
    return (who,), "the speaker of the quotation"


def _whose_words(said: Referent | None) -> Referent | None:
    """Kim for "Kim's statement", which says "I" in his name."""
    words = said is not None and said.first.noun in {"email", "letter", "message", "post", "statement", "tweet"}
    return said.owner if words and said is not None and said.owner is not None else said


_OF_A_COUNCIL = {"cabinet", "member"}
"""What a councillor is who says "we" of the council."""


def _is_everybody(discourse: Discourse, mention: Mention) -> bool:
    """True for "we all", "many of us": people at large; and for "neither of us", "together we": the other one too."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    near = {t.text.lower() for t in tokens[max(mention.head - 2, 0) : mention.head + 2]}
    beside = {t.text.lower() for t in tokens if t.head == tokens[mention.head].head}
    two = mention.text.lower() == "us" and near & {"both", "either", "neither"}
    both = beside & {"jointly", "together"} or _is_of_two_sides(discourse, mention)
    return bool(near & {"all", "many", "most"} or two or both)


def _is_of_two_sides(discourse: Discourse, mention: Mention) -> bool:
    """True for "we are neighbours", "we need one another"; not for "we are partners of Chile"."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    verb = tokens[mention.head].head
    sides = [t for t in tokens if t.head == verb and t.tag == "NNS" and t.lemma.lower() in _SIDES]
    alone = any(not any(t.head == side.index and t.tag == "IN" for t in tokens) for side in sides)
    heads = {verb, *(t.index for t in tokens if t.head == verb and ARCS.get(t.label) == "preposition")}
    heads |= {t.index for t in tokens if t.head in heads and t.text.lower() == "one"}
    pairs = ((tokens[t.index - 1].text.lower(), t.text.lower()) for t in tokens[1:] if t.head in heads)
    return (alone and tokens[verb].lemma == "be") or any(p in {("each", "other"), ("one", "another")} for p in pairs)


_SIDES = frozenset({"adversary", "ally", "brother", "enemy", "equal", "friend", "neighbor", "neighbour", "partner"})
_SIDES |= {"rival", "sister"}
"""What two are to each other."""


def _is_of_the_country(discourse: Discourse, mention: Mention) -> bool:
    """True for "we have spent more than our economy can bear" and "we do well in this country": no bank's "we"."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    ours = {t.head for t in tokens if t.text.lower() in {"our", "this"}}
    return any(t.index in ours and t.lemma.lower() in _OF_COUNTRIES for t in tokens)


_OF_COUNTRIES = frozenset({"border", "country", "democracy", "economy", "generation", "law", "nation", "planet"})
_OF_COUNTRIES |= {"republic", "society"}
"""What a country has, and no bank or ministry."""


def _is_of_kin(discourse: Discourse, mention: Mention) -> bool:
    """True for "our grandparents": no country has any."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    owned = tokens[tokens[mention.head].head].lemma.lower()
    return mention.role == "possessor" and (owned in table("gendered") or owned in lexicon("kin") | _KIN)


_KIN = frozenset({"ancestor", "grandparent", "kid", "parent", "sibling", "twin"})
"""Kin of either sex."""


def _is_no_single_person(discourse: Discourse, mention: Mention) -> bool:
    """True for "we are a small country", "we are six people", "two of us", "our members": nobody says so of himself."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    above = tokens[tokens[mention.head].head]
    if mention.role == "possessor":
        return above.lemma.lower() in _OF_MANY
    if above.text == "of":
        return tokens[above.head].tag == "CD"
    what = (t for t in tokens[above.index :] if t.head == above.index and ARCS.get(t.label) == "attribute")
    return above.lemma == "be" and any(t.tag in NOUN_TAGS | {"CD"} for t in what)


_OF_MANY = frozenset({"citizen", "investor", "member", "passenger", "shareholder", "subsidiary"})
"""What only a body has."""


def speaker_again(discourse: Discourse, mention: Mention) -> Found | None:
    """Who goes on speaking, as "it added", is who spoke last, in a quotation or otherwise.

    yes: "We sold the mill," Acme said. "It was old," it added. -> it = Acme
    yes: Acme said it had paid Kim. It would be wrong to go on while the court met, it added. -> it = Acme
    yes: Lee met Kim, who said that Lee was late. "Lee came on foot," he added. -> he = Kim
    no: "We sold the mill," Acme said. It was old. -> It = Acme
    no: "We sold the mill," Acme said. The board sold a ship, it said the ship was old. -> it = board
    """
    fits = fitting(mention)
    says = mention in discourse.speakers or _says_what_stands_before(discourse, mention)
    if fits is None or not says or quote_round(discourse, mention) is not None or _is_spliced(discourse, mention):
        return None
    here = (m for m in discourse.meant_in[mention.sentence] if m.end <= mention.start and m.role == "subject")
    if any(
        m.form == "name" and not _is_said_by(discourse, m, mention) and any(map(fits, discourse.meant[m])) for m in here
    ):
        return None
    who = _last_speaker(discourse, mention)
    return ((who,), "who spoke before") if who is not None and fits(who) else None


def _says_what_stands_before(discourse: Discourse, mention: Mention) -> bool:
    """True for "it" in "the sale would be wrong, it added"."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    word = tokens[mention.head]
    verb = tokens[word.head]
    told = any(t.head == verb.index and ARCS.get(t.label) == "clause" for t in tokens[: word.index])
    return ARCS.get(word.label) in SUBJECT and verb.lemma.lower() in lexicon("saying") and told


def _is_spliced(discourse: Discourse, mention: Mention) -> bool:
    """True for "it" in "the board blamed an error, it said the sum was right": the board, whoever spoke before."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    told = [t for t in tokens if t.head == tokens[mention.head].head and ARCS.get(t.label) == "clause"]
    told = [t for t in told if any(s.head == t.index and ARCS.get(s.label) in SUBJECT for s in tokens)]
    return len(told) > 1 and told[0].index < mention.head < told[-1].index


def _is_said_by(discourse: Discourse, other: Mention, mention: Mention) -> bool:
    """True for a name in what the one who is meant says: "Lee had left, he said"."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    verb = tokens[mention.head].head
    return verb in heads_above(tokens, other.head) or quote_round(discourse, other) is not None


def _last_speaker(discourse: Discourse, mention: Mention) -> Referent | None:
    said = [s.speakers[-1] for s in discourse.statements_in[mention.sentence - 1] if s.speakers]
    if said:
        subjects = [
            m for m in discourse.meant_in[mention.sentence - 1] if m.role == "subject" and m.end < said[-1].start
        ]
        same = any(family(m) is family(mention) for m in subjects)
        return discourse.one(said[-1]) if not same else None  # "she was told by its editor": she goes on
    before = [q for q in discourse.document.quotes if q.end <= mention.start and q.speaker not in {None, mention}]
    last = before[-1].speaker if before else None
    if last is None or not 0 <= mention.sentence - last.sentence <= 2:
        return None
    who = discourse.one(last)
    since = [m for m in discourse.meant_in[mention.sentence - 1] if m.role == "subject" and m.form == "name"]
    other = any(discourse.one(m) is not who for m in since) and last.sentence < mention.sentence - 1
    return None if other else who


def speaker_of_clause(discourse: Discourse, mention: Mention) -> Found | None:
    """The subject of what somebody says or promises is that somebody, or his, where nobody else comes between.

    Somebody's lawyer speaks of him whose lawyer he is.

    yes: Lee went to see Kim, who had told him that he would buy the mill. -> he = Kim
    yes: Lee met Kim, who said that his firm would buy the mill. -> his = Kim
    yes: Peter Lee left. His lawyer said he would return the money. -> he = Peter Lee
    yes: Peter Lee left. His lawyer, Tom Park, said he would return the money. -> he = Peter Lee
    yes: The union criticised the decision, warning that it would hurt families. -> it = decision
    yes: The regulator banned the drug, saying it can harm children. -> it = drug
    yes: Acme rejects the accusation, insisting that it paid the miners. -> it = Acme
    yes: The bank sued the fund, alleging that it had hidden losses. -> it = fund
    no: The judge told Lee that he had shown no remorse. -> he
    no: A friend told police that he was ill. -> he
    no: Ann Rush left. Her mother said she was ill. -> she
    no: Lula attacked Bolsonaro, saying he had sold the mill. -> he
    no: Kim said that Lee was ill and that he would sell the mill. -> he
    no: Tom Berg left. A diver said the police had told him to go. -> him
    no: A file was found in Lima, the ministry says it was not secret. -> it
    no: Peter Lee was ill, the minister said, adding that he had been arrested twice. -> he = Peter Lee
    """
    fits = fitting(mention)
    if fits is None or mention.role not in {"subject", "possessor"} or quote_round(discourse, mention) is not None:
        return None
    tokens = discourse.document.sentences[mention.sentence].tokens
    if family(mention) is IT and (faulted := _what_is_faulted(discourse, mention)) is not None:
        return ((faulted,), "what the sentence finds fault with") if fits(faulted) else None
    for statement in discourse.statements_in[mention.sentence]:
        found = family(mention) is IT and tokens[tokens[statement.predicate].head].lemma.lower() in FINDING
        said = statement.speakers[:1]
        if found or statement.subject.start != mention.start or not said or said[0].start > mention.start:
            continue
        who = discourse.one(statement.speakers[0])
        if who is not None and who_speaks(fits)(who) and not _between(discourse, statement.speakers[0], mention, fits):
            who = _acting_for(discourse, mention, who, fits)
            return ((who,), "who says so of himself") if who not in blocked(discourse, mention) else None
    who = _who_says(discourse, mention)
    if family(mention) is IT and mention.role == "possessor":
        fits = may_own(fits)
    if who is None or not fits(who):
        return None
    return (_acting_for(discourse, mention, who, fits),), "who says so of himself"


def _what_is_faulted(discourse: Discourse, mention: Mention) -> Referent | None:
    """The decision in "criticised the decision, warning that it would hurt them"; None elsewhere."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    saying = tokens[tokens[tokens[mention.head].head].head]
    faults = tokens[saying.head]
    blames = faults.lemma.lower() in lexicon("faulting") | _JUDGED and saying.tag == "VBG"
    if (
        not blames
        or ARCS.get(saying.label) != "adverbial clause"
        or ARCS.get(tokens[mention.head].label) not in SUBJECT
    ):
        return None
    here = (
        m for m in discourse.meant_in[mention.sentence] if tokens[m.head].head == faults.index and m.role == "object"
    )
    sued = faults.lemma.lower() in {"accuse", "fine", "prosecute", "sue"}
    told = (m for m in here if m.noun not in _SAID_OF_ONESELF)
    return next((r for m in told for r in discourse.meant[m] if sued or r.kind not in SPEAKING), None)


_SAID_OF_ONESELF = frozenset({"accusation", "allegation", "blame", "charge", "claim", "criticism", "suggestion"})
"""What is rejected by who then speaks of himself: "rejects the accusation, insisting that it had paid"."""


_JUDGED = frozenset(
    {"accuse", "approve", "back", "ban", "block", "clear", "defend", "endorse", "fine", "hail", "oppose", "outlaw"}
    | {"praise", "prosecute", "recall", "reject", "sue", "veto", "welcome"}
)
"""What is done to a thing for a reason that lies in it: "banned the drug, saying it can harm children"."""


def _acting_for(discourse: Discourse, mention: Mention, who: Referent, fits: Fits) -> Referent:
    """Lee for "Lee's lawyer" and "his lawyer, Ann Park", anybody else for himself."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    if tokens[tokens[mention.head].head].lemma.lower() == "client":
        return who  # "his client" is the lawyer's
    clients = [who.owner] if who.first.noun in SPEAKING_FOR | SPOKESPEOPLE else []
    for told in discourse.statements_in[mention.sentence]:
        words = told.relation.lemma.split()
        if words[0] == "be" and words[-1] == "of" and words[-2] in SPEAKING_FOR and discourse.one(told.subject) is who:
            clients.append(discourse.one(told.object))
    return next((c for c in clients if c is not None and c is not who and fits(c)), who)


FINDING = frozenset(
    {"conclude", "confirm", "determine", "discover", "establish", "estimate", "expect", "find", "forecast", "note"}
    | {"predict", "project", "reveal", "rule", "show"}
)
"""Verbs of what somebody finds of another thing: "the bank forecasts that it will fall"."""


def _who_says(discourse: Discourse, mention: Mention) -> Referent | None:
    """The named subject of the verb of saying whose clause the mention is the subject of, or owns the subject of."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    noun = tokens[mention.head] if mention.role == "subject" else tokens[tokens[mention.head].head]
    verb = tokens[noun.head]
    saying = tokens[verb.head]
    word = saying.lemma.lower()
    if ARCS.get(noun.label) not in SUBJECT or ARCS.get(verb.label) != "clause":
        return None
    if word not in lexicon("saying") | lexicon("thinking") or (family(mention) is IT and word in FINDING):
        return None
    said = (m for m in discourse.meant_in[mention.sentence] if m.form == "name" and m.end <= mention.start)
    named = [m for m in said if tokens[m.head].head == saying.index and m.role == "subject"]
    return discourse.one(named[0]) if len(named) == 1 else None


def _between(discourse: Discourse, said: Mention, mention: Mention, fits: Fits) -> bool:
    """True where another that fits stands between the one who speaks and the pronoun: a subject, or who is told.

    Who tells somebody that he "would" do it speaks of himself; "told Lee that he had lied" may be of Lee.
    """
    tokens = discourse.document.sentences[mention.sentence].tokens
    if _told_before(discourse, said, mention, fits):
        return True
    verb = tokens[tokens[mention.head].head]
    vows = any(t.head == verb.index and t.tag == "MD" and t.text.lower() in {"will", "would"} for t in tokens)
    return any(
        said.end <= m.start < mention.start
        and (m.role == "subject" or (not vows and _verb_of(tokens, m).lemma in TELLING and m.role == "object"))
        and any(map(fits, discourse.meant[m]))
        for m in discourse.meant_in[mention.sentence]
    )


def _verb_of(tokens: Sequence[Token], mention: Mention) -> Token:
    """Told for Kim in "told the chief, Kim, that", as for the chief."""
    word = tokens[mention.head]
    return tokens[(tokens[word.head] if ARCS.get(word.label) == "apposition" else word).head]


def _told_before(discourse: Discourse, said: Mention, mention: Mention, fits: Fits) -> bool:
    """True for "he" in "Lee was ill, the minister said, adding that he": Lee, of whom he spoke, may be meant."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    saying, adding = tokens[tokens[said.head].head], tokens[tokens[tokens[mention.head].head].head]
    told = [t for t in tokens[: tokens[said.head].index] if t.head == saying.index and ARCS.get(t.label) == "clause"]
    here = [m for m in discourse.meant_in[mention.sentence] if m.end <= said.start and m.role == "subject"]
    others = (m for m in here if any(tokens[m.head].head == t.index for t in told))
    return adding.head == saying.index != adding.index and any(fits(r) for m in others for r in discourse.meant[m])


def country_of_speaker(discourse: Discourse, mention: Mention) -> Found | None:
    """ "Our country" in a quotation is the country whose office the speaker holds.

    yes: "Our country needs peace," Peruvian President Kim said. -> Our country = Peru
    no: "Our house needs paint," Kim said. -> Our house = Kim’s house
    """
    if mention.noun not in {"country", "nation"} or mention.first_word not in {"our", "my"}:
        return None
    quote = quote_round(discourse, mention)
    who = discourse.one(quote.speaker) if quote is not None and quote.speaker is not None else None
    country = office(discourse, who) or country_that_acts(discourse, who, mention) if who is not None else None
    if country is None or country.kind != "Place":
        return None
    return (country,), "the country that the speaker stands for"
