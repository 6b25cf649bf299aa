"""Whose "its" hardly is: a deed has no computer, and of two bodies before it the other may have it."""

from graphbuild.labels import ARCS, SUBJECT
from graphbuild.lexicon import lexicon, names_event, table
from graphbuild.model import Mention, Token
from graphbuild.pronouns import HE, IT, SHE, THEY
from graphbuild.resolve.agreement import SPEAKING, family, fitting, is_people
from graphbuild.resolve.binding import heads_above, verb_above
from graphbuild.resolve.discourse import Discourse, Referent

_CHANGES = frozenset({"cut", "decision", "decline", "drop", "fall", "gain", "increase", "jump", "move", "rally"})
_CHANGES |= {"rise", "slump", "surge"}
"""What happens, though no verb of the word class `nominalisations` is behind it."""
_WORDS = frozenset({"image", "label", "nickname", "percentage", "phrase", "photo", "photograph", "picture", "rating"})
_WORDS |= {"scan", "slogan", "term", "word", "x-ray"}
_WORDS |= {"case", "complaint", "inquiry", "investigation", "lawsuit", "ruling", "verdict"}
_WORDS |= {"accusation", "allegation", "argument", "assertion", "belief", "claim", "fear", "hope", "suggestion", "view"}
"""What a thing is called or shown by, which has nothing that the thing has."""
_SUMS = frozenset({"cost", "earnings", "income", "loss", "output", "profit", "revenue", "turnover"})
"""What a firm has of money, which has none itself."""
_OF_EVENTS = frozenset({"author", "conclusion", "critic", "date", "demise", "duration", "edition", "history", "kind"})
_OF_EVENTS |= {
    "length",
    "line-up",
    "location",
    "maker",
    "meaning",
    "name",
    "opponent",
    "organiser",
    "organizer",
    "part",
}
_OF_EVENTS |= {"organizer", "participant", "place", "size", "supporter", "term", "timing", "use", "value", "winner"}
"""What a deed or an event has beside the word class `of_deeds`."""


def is_no_owner(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for the slump and "its" in "a slump wiped out half of its profit": what happens has no profit."""
    noun = meant.first.noun
    if family(mention) not in (IT, THEY) or meant.named or meant.kind in SPEAKING:
        return False
    if mention.role == "subject":  # "it owes its bank a million"
        return noun in _CHANGES | _WORDS and _owned(discourse, mention).lemma in _OWING
    if mention.role != "possessor":
        return False
    owned = _owned(discourse, mention).lemma.lower()
    if noun in _SUMS:  # "profit halved, wiping £20m off its market value"
        return not names_event(owned) and owned not in _CHANGES
    happens = (names_event(noun) and noun != "probe") or noun in _CHANGES | _WORDS
    return happens and not (names_event(owned) or owned in lexicon("of_deeds") | _OF_EVENTS)


_OWING = frozenset({"borrow", "employ", "lend", "owe", "own"})


def may_be_of_the_first_object(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for Denmark and "its" in "Denmark refused to recognise the regime or receive its envoy"."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    verb = tokens[verb_above(discourse, mention)]
    fits, owned = fitting(mention), _owned(discourse, mention)
    trails = verb.tag == "VBG" and ARCS.get(verb.label) == "adverbial clause" and verb.head < verb.index
    if fits is None or family(mention) is not IT or not (trails or ARCS.get(verb.label) == "joined"):
        return False
    own = (
        mention.role != "possessor"
        or any(t.head == owned.index and t.lemma == "own" for t in tokens)
        or owned.lemma.lower() in _ONE_S_OWN
    )
    if own or any(t.head == verb.index and ARCS.get(t.label) in SUBJECT for t in tokens):
        return False
    first = [m for m in discourse.meant_in[mention.sentence] if tokens[m.head].head == verb.head and m.role == "object"]
    others = [r for m in first if m.end <= mention.start for r in discourse.meant[m] if r is not meant and fits(r)]
    return bool(others) and all(r.named or r.kind in SPEAKING or r.first.noun in _RULING for r in others)


def may_be_of_what_it_stands_beside(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for the city and "its" in "the city sold the stadium and its car park"."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    fits, owned = fitting(mention), _owned(discourse, mention)
    first = tokens[owned.head]
    if fits is None or family(mention) is not IT or mention.role != "possessor" or ARCS.get(owned.label) != "joined":
        return False
    if ARCS.get(first.label) in SUBJECT or any(t.head == owned.index and t.lemma == "own" for t in tokens):
        return False
    if any(t.head == first.index and ARCS.get(t.label) == "possessor" for t in tokens):
        return False  # "will keep its name and its management"
    beside = [m for m in discourse.meant_in[mention.sentence] if m.head == first.index and m.end <= mention.start]
    return any(fits(r) and r is not meant for m in beside for r in discourse.meant[m])


_RULING = frozenset({"administration", "junta", "regime"})


_ONE_S_OWN = frozenset({"dividend", "estimate", "forecast", "guidance", "mind", "outlook", "promise", "view"})
"""What somebody changes or keeps of his own."""


def is_another_s_clause(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for members and "their" in "members lost jobs, and a couple was told that their sons must go"."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    above = set(heads_above(tokens, mention.head))
    before = _here(meant, mention)
    if family(mention) is not THEY or mention.role != "possessor" or not before:
        return False
    since = (m for m in discourse.meant_in[mention.sentence] if before[-1].end <= m.start and m.end <= mention.start)
    subjects = (m for m in since if m.role == "subject" and tokens[m.head].head in above)
    return any(m.noun in lexicon("collective_nouns") and not m.plural for m in subjects)


def is_of_the_open_subject(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for "its" in "it began its descent", where "it" is nothing known."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    verb = verb_above(discourse, mention)
    here = (m for m in discourse.mentions_in[mention.sentence] if m.form == "pronoun" and m.role == "subject")
    own = [m for m in here if m.end <= mention.start and tokens[m.head].head == verb and family(m) is family(mention)]
    return mention.role == "possessor" and any(m not in discourse.meant for m in own)


def may_be_what_they_told_of(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for the board and "it" in "the board said that the train's brakes failed when it left": the train may be."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    fits, verb = fitting(mention), tokens[tokens[mention.head].head]
    speakers = [m for m in _here(meant, mention) if m in discourse.speakers]
    if fits is None or family(mention) is not IT or not speakers or ARCS.get(verb.label) != "adverbial clause":
        return False
    since = [m for m in discourse.meant_in[mention.sentence] if speakers[-1].end <= m.start and m.end <= mention.start]
    owners = (m for m in since if m.role == "possessor")
    return mention.role == "subject" and any(fits(r) and r is not meant for m in owners for r in discourse.meant[m])


def is_hardly_congratulated(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for Lee and "his" in "Lee congratulated him on his victory", where "him" is nobody known."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    on = tokens[_owned(discourse, mention).head]
    verb = tokens[on.head]
    greets = mention.role == "possessor" and on.lemma == "on" and verb.lemma in {"compliment", "congratulate"}
    return greets and any(tokens[m.head].head == verb.index and m.role == "subject" for m in _here(meant, mention))


def has_no_members(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for the airline and "its" in "the airline blamed the union, but its members said": no firm has any."""
    of_members = mention.role == "possessor" and _owned(discourse, mention).lemma.lower() == "member"
    return of_members and family(mention) is IT and not meant.named and bool(meant.roles & lexicon("businesses"))


def is_no_work(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for the union and "it" in "the union fought the ban, saying it was adopted in haste": nobody is adopted."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    word = tokens[mention.head]
    verb = tokens[word.head]
    passive = any(t.head == verb.index and ARCS.get(t.label) == "passive auxiliary" for t in tokens)
    made = passive and ARCS.get(word.label) in SUBJECT and verb.lemma in _WORKING
    traded = ARCS.get(word.label) == "object" and verb.lemma in _TRADING and family(mention) is THEY
    traded = traded and sum(t.head == verb.index and ARCS.get(t.label) == "object" for t in tokens) == 1
    acting = meant.kind in {"Group", "Organization", "Person"} or "country" in meant.roles
    acting = acting or is_people(meant) or any(m in discourse.speakers for m in meant.mentions)
    return acting and family(mention) in (IT, THEY) and (made or (traded and is_people(meant)))


_TRADING = frozenset({"buy", "eat", "export", "import", "install", "publish", "purchase", "sell", "spend", "wear"})
_WORKING = frozenset({"adopt", "build", "calculate", "cancel", "circulate", "compile", "complete", "compose"})
_WORKING |= {"construct", "demolish", "draft", "enact", "finish", "postpone", "ratify", "repeal", "scrap", "shelve"}
_WORKING |= {"implement", "install", "invent", "lay", "manufacture", "print", "publish", "repair", "rewrite", "write"}
"""What is done to things, and to nobody."""


def is_of_whose_it_is(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for the lawyer and "she" in "her lawyer said that she had paid", where "her" is nobody known."""
    open_ = [m for m in discourse.mentions_in[mention.sentence] if m.form == "pronoun" and m not in discourse.meant]
    before = (m for m in open_ if m.role == "possessor" and m.end <= mention.start)
    whose = {m.start for m in before if family(m) is family(mention)}
    return any(m.sentence == mention.sentence and m.start in whose for m in meant.mentions)


def may_be_of_kin(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for either and "she" in "her mother said she was ill"; of a lawyer it is known of whom he speaks."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    noun = tokens[mention.head]
    saying = tokens[tokens[noun.head].head]
    told = ARCS.get(noun.label) in SUBJECT and ARCS.get(tokens[noun.head].label) == "clause"
    here = [m for m in discourse.mentions_in[mention.sentence] if m.end <= mention.start]
    kin = {m.start for m in here if tokens[m.head].head == saying.index and m.noun in table("gendered")}
    same = (m for m in here if m.role == "possessor" and family(m) is family(mention) and m.start in kin)
    return told and family(mention) in (HE, SHE) and any(True for _ in same)


def _here(meant: Referent, mention: Mention) -> list[Mention]:
    """The mentions of it before the pronoun in its sentence."""
    return sorted(m for m in meant.mentions if m.sentence == mention.sentence and m.end <= mention.start)


def _owned(discourse: Discourse, mention: Mention) -> Token:
    tokens = discourse.document.sentences[mention.sentence].tokens
    return tokens[tokens[mention.head].head]


HARDLY_ITS = (
    has_no_members,
    is_hardly_congratulated,
    is_no_work,
    is_of_whose_it_is,
    may_be_of_kin,
    is_another_s_clause,
    is_no_owner,
    is_of_the_open_subject,
    may_be_of_the_first_object,
    may_be_of_what_it_stands_beside,
    may_be_what_they_told_of,
)
