"""What the words beside a pronoun tell of what it means: who is told, who has sons, what is denied."""

from graphbuild.labels import ARCS
from graphbuild.lexicon import lexicon, table
from graphbuild.model import Mention
from graphbuild.pronouns import IT
from graphbuild.resolve.agreement import family
from graphbuild.resolve.discourse import Discourse


def is_told(discourse: Discourse, mention: Mention) -> bool:
    """True for "them" in "told them that they were late" and "lied to them": nobody tells phones."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    verb = tokens[tokens[mention.head].head]
    to = tokens[verb.head].lemma.lower() in {"apologise", "apologize", "lie"} if verb.lemma == "to" else False
    return to or (mention.role == "object" and verb.lemma.lower() in lexicon("done_to_people"))


def is_cared_for(discourse: Discourse, mention: Mention) -> bool:
    """True for "they" in "they were given food", "they were admitted to hospital", "they were arrested": no boats."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    word = tokens[mention.head]
    verb = tokens[word.head]
    if ARCS.get(word.label) != "undergoer":
        return False
    below = [t for t in tokens[verb.index :] if t.head == verb.index]
    given = any(t.lemma.lower() in _CARE for t in below if ARCS.get(t.label) == "object")
    where = {t.index for t in below if ARCS.get(t.label) == "preposition"}
    if verb.lemma.lower() in {"admit", "discharge", "take", "treat"}:
        return any(
            t.head in where and t.lemma.lower() in {"clinic", "hospital", "injury", "ward", "wound"} for t in tokens
        )
    return verb.lemma.lower() in lexicon("done_to_people") or (verb.lemma.lower() in {"give", "offer"} and given)


_CARE = frozenset({"aid", "asylum", "blanket", "care", "clothes", "clothing", "food", "meal", "treatment", "visa"})
"""What people are given."""
_WHERE = frozenset({"clinic", "hospital", "injury", "ward", "wound"})
"""What people are taken to, or treated in or for."""


def is_of_people(discourse: Discourse, mention: Mention) -> bool:
    """True for "their" of "their sons" and "their manager": stairs have no sons, and chances no manager."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    owned = tokens[tokens[mention.head].head].lemma.lower()
    theirs = owned in table("gendered") or owned in lexicon("persons") or owned in _OF_PEOPLE
    return mention.role == "possessor" and theirs


_OF_PEOPLE = frozenset(
    {"body", "clothes", "degree", "faith", "family", "grief", "health", "home", "job", "life", "passport"}
)
_OF_PEOPLE |= {"pension", "phone", "salary", "saving", "savings", "suitcase", "vote", "wage"}
"""What people have, and things do not."""


def is_what_is_said(discourse: Discourse, mention: Mention) -> bool:
    """True for "it" in "but Lee denied it", "If genuine, it is old": that is what was said or found, and no thing."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    word = tokens[mention.head]
    if [t.tag if t.tag == "JJ" else t.text for t in tokens[: mention.head]] == ["If", "JJ", ","]:
        return True
    said = {"acknowledge", "admit", "allow", "believe", "confirm", "deny", "doubt", "know", "permit", "say", "tolerate"}
    return ARCS.get(word.label) == "object" and tokens[word.head].lemma.lower() in said


def is_told_of_another(discourse: Discourse, mention: Mention) -> bool:
    """True for the second "it" in "it belongs to Acme, which bought it in May"."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    verb = tokens[tokens[mention.head].head]
    verb = tokens[verb.head] if ARCS.get(verb.label) == "joined" else verb
    return ARCS.get(verb.label) == "relative clause" and any(t.head == verb.index and t.text == "which" for t in tokens)


def is_of_a_body(discourse: Discourse, mention: Mention) -> bool:
    """True for "its" before what only bodies and countries have: shares, shareholders, a parliament."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    return family(mention) is IT and tokens[tokens[mention.head].head].lemma.lower() in lexicon("of_bodies")


def is_of_a_firm(discourse: Discourse, mention: Mention) -> bool:
    """True for "its" before what no city has: a rival, shareholders."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    return tokens[tokens[mention.head].head].lemma.lower() in _OF_FIRMS


_OF_FIRMS = frozenset({"competitor", "customer", "executive", "rival", "share", "shareholder", "subsidiary"})
"""What firms have, and no city."""
