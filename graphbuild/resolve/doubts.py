"""Where "he" may as well be the other of two: "Lopez fired Diaz. She had stolen money"."""

from graphbuild.labels import ARCS, SUBJECT
from graphbuild.lexicon import lexicon, names_event, table
from graphbuild.model import Mention, Token
from graphbuild.pronouns import HE, IT, SHE, THEY
from graphbuild.resolve.agreement import SPEAKING, family, fitting, is_people
from graphbuild.resolve.binding import co_arguments, heads_above, quote_round, verb_above, whose_doer
from graphbuild.resolve.discourse import Discourse, Referent, kind_of_noun
from graphbuild.resolve.nearer import NEARER
from graphbuild.resolve.sellers import is_hardly_the_buyer_s
from graphbuild.resolve.speakers import SPEAKING_FOR
from graphbuild.resolve.tellers import is_hardly_who_tells
from graphbuild.resolve.victims import is_hardly_harmed, is_of_either
from graphbuild.resolve.whose import HARDLY_ITS

_BEFALLING = frozenset({"admit", "appeal", "bleed", "confess", "deny", "die", "plead", "survive"})
"""What he does to whom something was done before: who is sued confesses."""
_PUNISHING = frozenset({"arrest", "charge", "convict", "detain", "execute", "fine", "jail", "sentence"})
"""What is done to him further."""


def has_no_kin(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for the book in "their daughter": only people have one."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    owned = tokens[tokens[mention.head].head].lemma.lower()
    kin = mention.role == "possessor" and family(mention) is THEY and owned in _FAMILY | lexicon("kin")
    if family(mention) is IT and owned in {"ancestor", "cousin", "relative"} and mention.role == "possessor":
        return meant.kind == "Organization"
    return kin and meant.named and meant.kind in {"Concept", "Event", "Place", "Work"}


_FAMILY = frozenset({"brother", "father", "grandchild", "husband", "mother", "parent", "sister", "wife"})
"""Relatives beside the word class `kin`, which has those that somebody is by birth."""


def is_within_its_subject(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for the cities in "bats that roost in cities feed their young": they may be the bats'."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    if family(mention) is not THEY:
        return False
    verb = verb_above(discourse, mention)
    many = any(t.tag == "VBP" and verb in {t.index, t.head} for t in tokens)  # "Vale, promoted in the play-offs, have"
    heads = (t for t in tokens if t.head == verb and ARCS.get(t.label) in SUBJECT)
    subjects = {t.index for t in heads if t.tag == "NNS" or (many and t.tag in {"NNP", "NNPS"})}
    here = [m for m in meant.mentions if m.sentence == mention.sentence and m.start < mention.start]
    return bool(here) and all(
        m.head not in subjects and not subjects.isdisjoint(heads_above(tokens, m.head)) for m in here
    )


def may_be_its_partner_s(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for the government and the second "its" in "its partner withdrew its ministers": they are the partner's."""
    doer = whose_doer(discourse, mention)
    if doer is None or doer.noun not in _MAY_BE_BODIES or family(mention) is not IT:
        return False
    return any(m.start == doer.start and m.role == "possessor" and meant in discourse.meant[m] for m in meant.mentions)


_MAY_BE_BODIES = frozenset(
    {"ally", "backer", "competitor", "neighbor", "neighbour", "owner", "partner", "rival", "shareholder"}
)
"""Nouns for people that news says of bodies and countries too."""


def is_anyone_s(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for "they" in "anyone who spots a payment they never made", "those rescued said they": nobody known."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    those = {t.head for t in tokens if ARCS.get(t.label) in {"noun clause", "relative clause"} or t.text == "on"}
    words = [t for t in tokens if t.end <= mention.start]
    before = [t.start for t in words if t.text.lower() in _ANYONE or (t.lemma.lower() == "those" and t.index in those)]
    since = (m for m in meant.mentions if m.sentence == mention.sentence and m.plural and m.end <= mention.start)
    return family(mention) is THEY and bool(before) and not any(m.start > before[0] for m in since)


_ANYONE = frozenset({"anybody", "anyone", "everybody", "everyone", "nobody", "somebody", "someone", "whoever"})


def may_be_of_what_is_done_to(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for the team and "their" in "the team caught six frogs and read their genes": they may be the frogs'."""
    if family(mention) is not THEY or mention.role != "possessor":
        return False
    tokens = discourse.document.sentences[mention.sentence].tokens
    owned = tokens[tokens[mention.head].head].lemma.lower()
    own = [m for m in meant.mentions if m.sentence == mention.sentence and m.end <= mention.start]
    of_kin = owned in _FAMILY | lexicon("kin") | {"body", "family", "relative"}
    people = meant.plural and not (of_kin and any(m.role == "subject" for m in own))
    verbs = {i for i in heads_above(tokens, mention.head) if tokens[i].tag.startswith("VB")}
    last = max((m.start for m in own), default=-1)
    between = (m for m in discourse.mentions_in[mention.sentence] if last < m.start and m.end <= mention.start)
    plurals = (m for m in between if m.plural and not (names_event(m.noun) or m.noun.endswith("final")))
    done_to = (m for m in plurals if m.role == "object" and tokens[m.head].head in verbs)
    apart = lexicon("units") | lexicon("time_nouns")
    objects = [m for m in done_to if m.form not in {"name", "pronoun"} and m.noun not in apart]
    if people:  # "gave the lawmakers their support", but not "arrested protesters and took their phones"
        given = tokens[tokens[mention.head].head].head
        apart_from = (m for m in objects if tokens[m.head].head != given)
        return any(is_people(r) for m in apart_from for r in discourse.meant.get(m, ()))
    return bool(objects)


def may_be_of_whom_it_is_done_to(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for the judge and "his" in "the judge jailed Miller and fined his wife": she may be Miller's."""
    if family(mention) not in (HE, SHE) or mention.role != "possessor":
        return False
    tokens = discourse.document.sentences[mention.sentence].tokens
    verb, fits, before = tokens[tokens[tokens[mention.head].head].head], fitting(mention), set()
    while ARCS.get(verb.label) == "joined" and verb.head not in before:
        verb = tokens[verb.head]
        before.add(verb.index)
    here = [m for m in discourse.meant_in[mention.sentence] if m.end <= mention.start and tokens[m.head].head in before]
    others = [m for m in here if m.role == "object" and not m.plural and meant not in discourse.meant[m]]
    does = any(m.role == "subject" and meant in discourse.meant[m] for m in here)
    return does and fits is not None and any(fits(r) for m in others for r in discourse.meant[m])


def has_no_land(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for the operator and "its" in "the operator pays for gas that crosses its territory": no firm has one."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    owned = tokens[tokens[mention.head].head].lemma.lower()
    land = mention.role == "possessor" and owned in {"airspace", "coastline", "soil", "territory"}
    firm = meant.roles & (lexicon("businesses") | {"group", "operator"}) or (meant.named and meant.world is None)
    return land and family(mention) is IT and meant.kind == "Organization" and bool(firm)


def comes_after_the_open(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for Cannes in "it was shown in Cannes and, to its makers' joy, sold", where "it" is nothing known."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    if family(mention) is not IT or mention.role != "possessor":
        return False
    above = set(heads_above(tokens, mention.head))
    open_ = [
        m
        for m in discourse.mentions_in[mention.sentence]
        if m.role == "subject" and m.end <= mention.start and m.text.lower() == "it" and m not in discourse.meant
    ]
    here = [m for m in meant.mentions if m.sentence == mention.sentence and m.end <= mention.start]
    own = [m.start for m in here if all(m.role != "subject" for m in here)]
    return bool(own) and any(tokens[m.head].head in above and m.start < min(own) for m in open_)


def is_no_change(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for profit and "it" in "Profit fell. It was the third decline": the fall is meant."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    what = [t.lemma.lower() for t in _what_it_is(tokens, mention)] if family(mention) is IT else []
    event = meant.kind in {"Event", "Work"} or meant.first.noun in _CHANGES | lexicon("bargains") | _MOVES
    return any(noun in _CHANGES for noun in what) and not event


_CHANGES = frozenset({"cut", "decline", "drop", "fall", "gain", "increase", "jump", "loss", "rally", "rise", "slump"})
_CHANGES |= {"acquisition", "takeover", "victory", "win", "defeat"}
"""What happens to a thing, and is no thing."""
_MOVES = frozenset({"bid", "deal", "merger", "move", "offer", "purchase", "sale", "transaction"})


def is_hardly_of_himself(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for the aide and "she" in "One aide said all was well. “She is ill,” they said": "they" are the aide."""
    quote = quote_round(discourse, mention)
    if quote is None or quote.speaker is None or family(quote.speaker) is not THEY or family(mention) is THEY:
        return False
    near = (m for m in meant.mentions if 0 <= mention.sentence - m.sentence <= 1 and m.end <= mention.start)
    return any(m in discourse.speakers for m in near)


def may_be_of_whose_it_is(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for the lawyer and "his" in "his lawyer spoke of his trial", "his lawyer was surprised by his decision"."""
    doer = whose_doer(discourse, mention)
    if doer is None or meant not in discourse.meant.get(doer, ()):
        return False
    tokens = discourse.document.sentences[mention.sentence].tokens
    owned = tokens[tokens[mention.head].head]
    by = tokens[owned.head].lemma == "by"
    return by or (doer.noun in SPEAKING_FOR and owned.lemma.lower() in _OF_ACCUSED)


_OF_ACCUSED = frozenset(
    {"acquittal", "appeal", "arrest", "bail", "case", "conviction", "crime", "detention", "extradition"}
)
_OF_ACCUSED |= {"guilt", "imprisonment", "innocence", "involvement", "release", "remorse", "sentence", "trial"}
"""What is rather his whom a lawyer acts for."""


def is_a_deed(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for "it" in "the state will do it", where a thing was taken for it: it is what was told of.

    And for a firm and "it" in "its boss announced it", a union and "it" in "it will be the first strike since May".
    """
    tokens = discourse.document.sentences[mention.sentence].tokens
    verb = tokens[tokens[mention.head].head].lemma.lower()
    told = verb in {"announce", "confirm", "deny", "disclose", "reveal"} and meant.kind in SPEAKING
    event = meant.kind in SPEAKING and any(names_event(t.lemma.lower()) for t in _what_it_is(tokens, mention))
    return family(mention) is IT and (event or (mention.role == "object" and (verb == "do" or told)))


def may_be_of_what_it_describes(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for Norvane and "its" in "Norvane will buy Lumera, a premium to its price": it may be Lumera's."""
    fits = fitting(mention)
    if fits is None or family(mention) is not IT or mention.role != "possessor":
        return False
    tokens = discourse.document.sentences[mention.sentence].tokens
    above = list(heads_above(tokens, mention.head))[1:]  # in "Acme, its rival" it is another's
    told = {tokens[i].head for i in above if ARCS.get(tokens[i].label) == "apposition"}
    here = (m for m in discourse.meant_in[mention.sentence] if m.head in told and m.form == "name")
    return any(fits(r) and r is not meant for m in here for r in discourse.meant[m])


def may_be_the_other(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for "he" of whom the sentence tells why something was done to him, or what befell him then.

    It may be the one who does something to another of that sex just before, and as well the other.
    """
    tokens = discourse.document.sentences[mention.sentence].tokens
    if family(mention) not in (HE, SHE) or ARCS.get(tokens[mention.head].label) not in SUBJECT:
        return False
    verb = tokens[tokens[mention.head].head]
    opposite = HE if family(mention) is SHE else SHE
    if any(t.head == verb.index and t.text.lower() in opposite for t in tokens):
        return False  # "he had driven her there": each of the two has a pronoun of its own
    if not any(_tells_of_the_other(tokens, each) for each in (verb, *_said(tokens, verb, mention))):
        return False
    above = set(heads_above(tokens, verb.index)) if ARCS.get(verb.label) == "clause" else set()
    for back in (0, 1):
        here = [m for m in discourse.meant_in.get(mention.sentence - back, ()) if m.end <= mention.start]
        for doer in (m for m in here if m.role == "subject"):
            if back == 0 and tokens[doer.head].head in above and tokens[doer.head].head == verb.head:
                continue  # "Lund told Blom that he had won"
            for other in (m for m in here if m.role == "object" and co_arguments(discourse, doer, m)):
                if _are_alike(discourse, mention, doer, other, meant):
                    return True
    return False


def is_one_body(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for El Faro and "they" in "El Faro showed that they were civilians": one body is no civilians."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    if family(mention) is not THEY or meant.kind not in {"Organization", "Place"} or meant.team or meant.plural:
        return False
    what = (t.lemma.lower() for t in _what_it_is(tokens, mention) if t.tag == "NNS")
    return any(kind_of_noun(noun) == "Person" and noun not in _BODIES_ARE for noun in what)


_BODIES_ARE = frozenset({"ally", "champion", "favourite", "leader", "partner", "rival", "runner-up", "winner"})


def skips_the_last(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for "him" of one further back, where the sentence before is about another who may be "he".

    "He was 27. The gunman was caught. Judges said Kim paid him": it may be the gunman.
    """
    fits = fitting(mention)
    if fits is None or family(mention) not in (HE, SHE) or mention.role != "object":
        return False
    near = [*discourse.meant_in.get(mention.sentence - 1, ()), *discourse.meant_in[mention.sentence]]
    near = [m for m in near if m.start < mention.start]
    if any(meant in discourse.meant[m] for m in near):
        return False
    last = [m for m in near if m.sentence < mention.sentence and m.role == "subject" and m.form == "definite"]
    return any(fits(r) and not r.gender for m in last for r in discourse.meant[m])


def may_be_his_kin(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for Otto and "he" in "his father, a dentist, had hidden a family. He was betrayed"."""
    fits = fitting(mention)
    if fits is None or family(mention) not in (HE, SHE) or mention.role != "subject":
        return False
    before = discourse.meant_in.get(mention.sentence - 1, ())
    tokens = discourse.document.sentences[mention.sentence - 1].tokens
    mine = [m for m in before if meant in discourse.meant[m]]
    if not mine or any(m.role != "possessor" for m in mine):
        return False
    if any(m.role == "subject" and m.start < mention.start for m in discourse.mentions_in[mention.sentence]):
        return False
    kin = [m for m in before if m.role == "subject" and m.start == mine[0].start and m.noun in table("gendered")]
    acts = [m for m in kin if tokens[tokens[m.head].head].lemma != "be"]
    return any(fits(r) and r is not meant for m in acts for r in discourse.meant[m])


def may_be_of_the_accused(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for the union and "its" in "the union accused Acme of hiding what its mill had done"."""
    fits = fitting(mention)
    tokens = discourse.document.sentences[mention.sentence].tokens
    verb = tokens[verb_above(discourse, mention)]
    if fits is None or ARCS.get(verb.label) not in {"clause", "relative clause"}:
        return False
    for accusing in (tokens[i] for i in heads_above(tokens, verb.index) if tokens[i].lemma == "accuse"):
        beside = [m for m in discourse.meant_in[mention.sentence] if tokens[m.head].head == accusing.index]
        accused = [m for m in beside if m.role == "object" and m.end <= mention.start][:1]
        own = any(m.role == "subject" and meant in discourse.meant[m] for m in beside)
        if own and any(fits(r) for m in accused for r in discourse.meant[m]):
            return True
    return False


def may_be_of_the_clause_above(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for Hart and "her" in "Bell thanked Hart, whose brother had hired her": it may be Bell."""
    fits = fitting(mention)
    tokens = discourse.document.sentences[mention.sentence].tokens
    clause = tokens[verb_above(discourse, mention)]
    whose = any(t.tag == "WP$" for t in tokens[clause.head : clause.index])
    if fits is None or not whose or ARCS.get(clause.label) != "relative clause" or mention.role == "possessor":
        return False
    if all(m.sentence != mention.sentence or m.head != clause.head for m in meant.mentions):
        return False
    here = [m for m in discourse.meant_in[mention.sentence] if m.start < tokens[clause.head].start]
    return any(fits(r) and r is not meant for m in here for r in discourse.meant[m])


def has_a_name_nearer(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for the owner and "he" in "he lived there, but Hugo Peyrac is not sure. He says": it may be Peyrac."""
    fits = fitting(mention)
    if fits is None or family(mention) not in (HE, SHE) or meant.named or mention.role != "subject":
        return False
    last = max(m.start for m in meant.mentions if m.start < mention.start)
    near = (m for m in discourse.meant_in.get(mention.sentence - 1, ()) if m.start > last)
    named = (m for m in near if m.form == "name" and m.role == "subject")
    return any(r.kind == "Person" and fits(r) for m in named for r in discourse.meant[m])


def of_whom_it_was_told(discourse: Discourse, mention: Mention, meant: tuple[Referent, ...]) -> tuple[Referent, ...]:
    """The poet for his uncle, of whom "the poet, whose uncle was a general" alone has told."""
    fits, one = fitting(mention), meant[0]
    aside = len(meant) == len(one.mentions) == 1 and one.first.first_word == "whose" and one.owner is not None
    later = one.first.sentence < mention.sentence
    return (one.owner,) if aside and later and one.owner is not None and fits is not None and fits(one.owner) else meant


def _what_it_is(tokens: tuple[Token, ...], mention: Mention) -> list[Token]:
    """Civilians for "they" in "they were civilians"."""
    word = tokens[mention.head]
    is_ = tokens[word.head].lemma == "be" and ARCS.get(word.label) in SUBJECT
    return [t for t in tokens if is_ and t.head == word.head and ARCS.get(t.label) == "attribute"]


def _said(tokens: tuple[Token, ...], verb: Token, mention: Mention) -> list[Token]:
    """Stolen in "she said she had stolen it"."""
    own = {t.head for t in tokens[mention.head + 1 :] if t.text.lower() == mention.text.lower()}
    return [t for t in tokens if t.index in own and t.head == verb.index and ARCS.get(t.label) == "clause"]


def _tells_of_the_other(tokens: tuple[Token, ...], verb: Token) -> bool:
    below = [t for t in tokens[: verb.index] if t.head == verb.index]
    passive = any(ARCS.get(t.label) == "passive auxiliary" for t in below)
    if verb.tag == "VBN" and any(t.text.lower() == "had" for t in below):
        return True
    return verb.lemma.lower() in (_PUNISHING if passive else _BEFALLING)


def _are_alike(discourse: Discourse, mention: Mention, doer: Mention, other: Mention, meant: Referent) -> bool:
    fits = fitting(mention)
    one, two = discourse.one(doer), discourse.one(other)
    if fits is None or one is None or two is None or one is two:
        return False
    return meant is one and fits(one) and fits(two)


def may_be_of_who_came_since(discourse: Discourse, mention: Mention, meant: Referent) -> bool:
    """True for the man and "his" in "a man died, and a guard drowned after his car sank": the other has one too."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    verb, fits = tokens[verb_above(discourse, mention)], fitting(mention)
    if fits is None or family(mention) not in (HE, SHE) or ARCS.get(verb.label) != "adverbial clause":
        return False
    here = [m for m in discourse.meant_in[mention.sentence] if m.end <= mention.start]
    doers = [m for m in here if m.role == "subject" and tokens[m.head].head == verb.head and m.form == "indefinite"]
    others = (discourse.one(m) for m in doers)
    since = any(m.start > doer.start for doer in doers for m in meant.mentions if m in here)
    return not since and any(r is not None and r is not meant and fits(r) for r in others)


DOUBTS = (
    may_be_of_who_came_since,
    comes_after_the_open,
    has_no_kin,
    has_no_land,
    is_a_deed,
    is_hardly_of_himself,
    is_no_change,
    is_anyone_s,
    is_within_its_subject,
    may_be_of_what_is_done_to,
    may_be_of_whom_it_is_done_to,
    may_be_the_other,
    is_hardly_harmed,
    is_hardly_the_buyer_s,
    is_hardly_who_tells,
    is_of_either,
    is_one_body,
    skips_the_last,
    may_be_his_kin,
    may_be_its_partner_s,
    may_be_of_whose_it_is,
    may_be_of_what_it_describes,
    may_be_of_the_accused,
    may_be_of_the_clause_above,
    has_a_name_nearer,
    *HARDLY_ITS,
    *NEARER,
)
"""Where one holds, the pronoun stays open."""
