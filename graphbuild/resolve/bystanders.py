"""Who is named only by the way: the town of a clinic, the bank that an analyst works at, those who foresaw it."""

from graphbuild.labels import ARCS, SUBJECT
from graphbuild.lexicon import lexicon, names_body, names_event
from graphbuild.model import Mention, Token
from graphbuild.pronouns import IT, THEY
from graphbuild.resolve.agreement import family
from graphbuild.resolve.binding import heads_above
from graphbuild.resolve.discourse import Discourse, kind_of_noun


def says_where_a_body_is(discourse: Discourse, earlier: Mention) -> bool:
    """True for Oslo in "a nurse at a clinic in Oslo stole its drugs": they are the clinic's, if anybody's."""
    tokens = discourse.document.sentences[earlier.sentence].tokens
    body = _noun_above(tokens, earlier, {"in", "near", "outside"})
    if body is None or earlier.form != "name" or names_event(body.lemma.lower()):
        return False
    of = tokens[body.head]
    if ARCS.get(of.label) != "preposition" or not tokens[of.head].tag.startswith("NN"):
        return False
    noun = body.lemma.lower()
    return kind_of_noun(noun) != "Event" and (of.lemma == "at" or names_body(noun) or kind_of_noun(noun) == "Place")


def employs_who_speaks(discourse: Discourse, earlier: Mention) -> bool:
    """True for Nomura in "analysts at Nomura said the company would fail": they speak of another company.

    And for Ford in "a former Ford executive who joined the company".
    """
    tokens = discourse.document.sentences[earlier.sentence].tokens
    who = _noun_above(tokens, earlier, {"at", "from", "with"})
    name = tokens[earlier.head]
    if who is None and ARCS.get(name.label) in _BESIDE_A_NOUN:
        after = tokens[name.index + 1]
        who = after if after.index == name.head or after.head == name.head else None
    former = who is not None and any(t.head == who.index and t.lemma in {"ex", "former"} for t in tokens)
    return who is not None and (former or who.lemma.lower() in lexicon("outside_voices") | {"counterpart"})


def asks(discourse: Discourse, earlier: Mention) -> bool:
    """True for Newswire in "analysts polled by Newswire", "a survey by Newswire", "the Lima Post revealed that"."""
    tokens = discourse.document.sentences[earlier.sentence].tokens
    by = tokens[tokens[earlier.head].head]
    if by.lemma.lower() in _REPORTING and earlier.role == "subject":
        return bool(earlier.label) and earlier.label.split()[-1].lower() in _PAPERS
    return by.lemma.lower() == "by" and tokens[by.head].lemma.lower() in _ASKING


_ASKING = frozenset(
    {"compile", "contact", "forecast", "interview", "obtain", "poll", "quote", "question", "review", "see", "survey"}
)
"""What newspapers, agencies and pollsters do to those they ask, and to what they are shown."""


_REPORTING = frozenset({"disclose", "publish", "report", "reveal", "say", "show", "write"})
_PAPERS = frozenset(
    {"chronicle", "gazette", "guardian", "herald", "journal", "mail", "mirror", "news", "observer", "post", "reuters"}
    | {"standard", "telegraph", "times", "tribune"}
)
"""Last words of the names of newspapers, which report of firms."""


def is_whom_it_is_about(discourse: Discourse, other: Mention, mention: Mention) -> bool:
    """True for Ford in "Acme bid for Ford, saying the company was poor": that may be either."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    above = [tokens[index] for index in heads_above(tokens, mention.head)]
    saying = next((t for t in above if t.tag == "VBG" and t.lemma.lower() in lexicon("saying")), None)
    if other.sentence != mention.sentence:
        return False
    preposition = tokens[tokens[other.head].head]
    to_it = preposition.lemma.lower() in {"about", "at", "for", "in", "of", "on"}
    return to_it and saying is not None and saying.head in set(heads_above(tokens, preposition.index))


_BESIDE_A_NOUN = frozenset({"adjective", "compound", "noun modifier"})
"""How Nomura hangs on its noun in "Nomura analysts" and "Nomura analyst Lee"."""


def is_of_an_aside(discourse: Discourse, earlier: Mention, mention: Mention) -> bool:
    """True for economists and "them" in "cut rates, as economists had expected, and kept them low"."""
    tokens = discourse.document.sentences[earlier.sentence].tokens
    subject = tokens[earlier.head]
    verb = tokens[subject.head]
    if family(mention) not in (IT, THEY) or ARCS.get(subject.label) not in SUBJECT:
        return False
    if ARCS.get(verb.label) != "adverbial clause" or verb.lemma.lower() not in lexicon("thinking") | lexicon("saying"):
        return False
    return any(t.head == verb.index and t.text.lower() == "as" for t in tokens[: subject.index])


def _noun_above(tokens: tuple[Token, ...], mention: Mention, prepositions: set[str]) -> Token | None:
    """The noun that the mention hangs on by one of these prepositions; a counterpart where he stands before them."""
    preposition = tokens[tokens[mention.head].head]
    if ARCS.get(preposition.label) != "preposition" or preposition.lemma.lower() not in prepositions:
        return None
    before = tokens[max(preposition.index - 1, 0)]
    above = before if before.lemma == "counterpart" else tokens[preposition.head]
    return above if above.tag.startswith("NN") else None
