"""Who speaks, beside those of whom his description tells: "Lee's nephew, Tom Park, said his family had left"."""

from graphbuild.labels import ARCS, SUBJECT
from graphbuild.lexicon import lexicon, table
from graphbuild.model import Mention, Token
from graphbuild.pronouns import HE, SHE, WE
from graphbuild.resolve.agreement import Fits, family, fitting
from graphbuild.resolve.binding import heads_above, quote_round
from graphbuild.resolve.bodies import ANY_FIRM, is_firm
from graphbuild.resolve.bystanders import is_whom_it_is_about
from graphbuild.resolve.definites import is_restricted
from graphbuild.resolve.discourse import Discourse, Found, Referent
from graphbuild.resolve.sameness import is_owned
from graphbuild.resolve.speakers import speaker
from graphbuild.resolve.topics import topic_of

_PEERS = frozenset({"challenger", "counterpart", "opponent", "predecessor", "rival", "successor"})
"""Who is told of beside another of the same office, and then speaks for himself."""
_FAMILY = frozenset({"family", "household", "parent", "relative"})


def firm_that_says_so(discourse: Discourse, mention: Mention) -> Found | None:
    """ "The company" in what a firm says is that firm, where the clause names no other and the text is about no other.

    So is "the business" in a quotation with "we" of its chief.

    yes: Norvik rejected an offer from Acme, saying the price undervalued the company. -> the company = Norvik
    yes: Acme said it had rejected an offer from Ford, adding that the company was rich. -> the company = Acme
    yes: Nordbank fell in May. "We fixed the business," chief executive Ida Holm said. -> the business = Nordbank
    no: Nordbank sued Acme. "The business is rich," chief executive Ida Holm said. -> The business = Nordbank
    no: Acme bid for Ford, saying that the company was poor. -> the company = company
    no: Ford sued Acme, saying the company had sold a mill. -> the company = company
    no: Acme fell in May. Alton Shipping said that the company was poor. -> the company = Acme
    """
    if mention.noun not in ANY_FIRM or mention.text.lower() != f"the {mention.noun}" or mention.plural:
        return None
    if is_owned(mention) or is_restricted(discourse, mention):
        return None
    if quote_round(discourse, mention) is not None:
        return _own_business(discourse, mention)
    tokens = discourse.document.sentences[mention.sentence].tokens
    saying = _saying(tokens, mention)
    subjects, verb = _who_says(tokens, saying) if saying is not None else ([], None)
    here = [m for m in discourse.meant_in[mention.sentence] if m != mention and m.form == "name"]
    who = next((discourse.one(m) for m in here if m.head in subjects and m.end <= mention.start), None)
    if who is None or saying is None or verb is None or not _is_firm_or_unknown(who):
        return None
    firms = [m for m in here if any(r is not who and _is_firm_or_unknown(r) for r in discourse.meant[m])]
    either = any(is_whom_it_is_about(discourse, m, mention) for m in firms)
    told_of = either or any(m.start > tokens[saying].start or tokens[m.head].head == verb for m in firms)
    topic, earlier = topic_of(discourse, mention), discourse.before(mention, sentences=1)
    rivals = (m for m, r in earlier if m.sentence < mention.sentence and r is not who and _is_firm_or_unknown(r))
    other = any(topic is not who or m.role in {"subject", "object"} for m in rivals)
    other = other or (topic is not None and topic is not who and _is_firm_or_unknown(topic))
    return None if told_of or other else ((who,), "the firm that says so")


def _own_business(discourse: Discourse, mention: Mention) -> Found | None:
    """Acme for "the business" in "“we fixed the business,” said Acme's chief executive"; not in "we bought it"."""
    tokens, quote = discourse.document.sentences[mention.sentence].tokens, quote_round(discourse, mention)
    own = mention.noun == "business" and tokens[tokens[mention.head].head].lemma not in {"acquire", "buy", "sell"}
    here = (m for m in discourse.mentions_in[mention.sentence] if m.text.lower() in WE)
    ours = next((m for m in here if quote_round(discourse, m) == quote), None)
    said = speaker(discourse, ours) if ours is not None and own else None
    return (said[0], "the firm of who says “we”") if said is not None and _is_firm_or_unknown(said[0][0]) else None


def peer_who_spoke(discourse: Discourse, mention: Mention) -> Found | None:
    """ "He" after "his counterpart, Tom Park, said so" goes on with the counterpart, who spoke.

    yes: Jan Kos left. His Irish counterpart, Tom Lund, said it was late. But he played down the risk. -> he = Tom Lund
    no: Jan Kos left. His brother, Tom Lund, said it was late. But he played down the risk. -> he = Tom Lund
    """
    fits = fitting(mention)
    first = all(m.start >= mention.start for m in discourse.mentions_in[mention.sentence] if m.form != "time")
    if fits is None or family(mention) not in (HE, SHE) or mention.role != "subject":
        return None
    if not first or mention.sentence == 0 or quote_round(discourse, mention) is not None:
        return None
    tokens = discourse.document.sentences[mention.sentence - 1].tokens
    root = next(t for t in tokens if t.head == t.index)
    subjects = [t.index for t in tokens if t.head == root.index and ARCS.get(t.label) in SUBJECT]
    described = {i for i in _with_appositions(tokens, subjects) if tokens[i].lemma.lower() in _PEERS}
    owned = any(t.head in described and t.tag == "PRP$" for t in tokens)
    who = _named(discourse, mention.sentence - 1, _with_appositions(tokens, subjects), fits)
    return ((who,), "who spoke before, beside another") if who is not None and owned else None


def kin_who_speaks_of_his_own(discourse: Discourse, mention: Mention) -> Found | None:
    """ "His family" in what Lee's nephew says is rather the nephew's than Lee's.

    yes: Peter Lee died. Lee's nephew, Tom Lund, said it would not bring his family much comfort. -> his = Tom Lund
    no: Peter Lee died. Lee's lawyer, Tom Lund, said it would not bring his family much comfort. -> his
    """
    tokens = discourse.document.sentences[mention.sentence].tokens
    saying, fits = _saying(tokens, mention), fitting(mention)
    owned = tokens[tokens[mention.head].head].lemma.lower()
    kin = owned in table("gendered") or owned in lexicon("kin") | _FAMILY
    if saying is None or fits is None or family(mention) not in (HE, SHE) or mention.role != "possessor" or not kin:
        return None
    subjects = _with_appositions(tokens, _who_says(tokens, saying)[0])
    described = {i for i in subjects if tokens[i].lemma.lower() in table("gendered")}
    whose = any(t.head in described and ARCS.get(t.label) == "possessor" for t in tokens)
    after = (m for m in discourse.meant_in[mention.sentence] if tokens[saying].start < m.start < mention.start)
    between = any(fits(r) for m in after for r in discourse.meant[m])
    who = _named(discourse, mention.sentence, subjects, fits)
    return ((who,), "who speaks of his own family") if who is not None and whose and not between else None


def client_whose_it_is(discourse: Discourse, mention: Mention) -> Found | None:
    """ "Her" in what befell his client is the client's, of whom the lawyer speaks.

    yes: Tom Lund said his client had been ill after the collapse of her marriage. -> her = Tom Lund’s client
    no: Tom Lund said his client had met Anna Berg after the collapse of her marriage. -> her = Anna Berg
    """
    fits = fitting(mention)
    if fits is None or family(mention) not in (HE, SHE) or mention.role != "possessor":
        return None
    tokens = discourse.document.sentences[mention.sentence].tokens
    above = set(heads_above(tokens, mention.head))
    before = [m for m in discourse.meant_in[mention.sentence] if m.end <= mention.start]
    clients = [m for m in before if m.noun == "client" and m.role == "subject" and tokens[m.head].head in above]
    who = discourse.one(clients[-1]) if clients and is_owned(clients[-1]) else None
    if who is None or who.plural or not fits(who):
        return None
    others = (r for m in before for r in discourse.meant[m] if r.kind == "Person" and r is not who)
    return None if any(map(fits, others)) else ((who,), "the client of whom the lawyer speaks")


def _is_firm_or_unknown(referent: Referent) -> bool:
    """True for a firm, and for a name of which nothing tells what it names."""
    return referent.named and (is_firm(referent) or (not referent.kinds and referent.world is None))


SAYERS = (peer_who_spoke, kin_who_speaks_of_his_own, client_whose_it_is)


def _saying(tokens: tuple[Token, ...], mention: Mention) -> int | None:
    """Index of the verb of saying in whose clause the mention stands; None elsewhere."""
    for index in (mention.head, *heads_above(tokens, mention.head)):
        above = tokens[tokens[index].head]
        if ARCS.get(tokens[index].label) == "clause" and above.lemma.lower() in lexicon("saying"):
            return above.index
    return None


def _who_says(tokens: tuple[Token, ...], saying: int) -> tuple[list[int], int]:
    """Indices of the subjects of a verb, that of the verb above where it has none of its own, and of that verb."""
    verb = tokens[saying]
    while True:
        subjects = [t.index for t in tokens if t.head == verb.index and ARCS.get(t.label) in SUBJECT]
        shared = ARCS.get(verb.label) in {"adverbial clause", "joined"} and verb.head < verb.index
        if subjects or not shared:
            return subjects, verb.index
        verb = tokens[verb.head]


def _with_appositions(tokens: tuple[Token, ...], heads: list[int]) -> list[int]:
    """The heads, and what stands beside them in commas."""
    return [*heads, *(t.index for t in tokens if t.head in heads and ARCS.get(t.label) == "apposition")]


def _named(discourse: Discourse, sentence: int, heads: list[int], fits: Fits) -> Referent | None:
    """The one person of a name among these of the sentence, if he fits."""
    here = (m for m in discourse.meant_in[sentence] if m.head in heads and m.form == "name")
    found = list(dict.fromkeys(r for m in here for r in discourse.meant[m] if r.kind == "Person"))
    return found[0] if len(found) == 1 and fits(found[0]) else None
