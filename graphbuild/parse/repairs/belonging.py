"""What a phrase belongs to: the products from a country, the report that is published, the country of the bank."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, begin, below, has


def goods_from_a_country(tokens: Tokens) -> Iterator[Token]:
    """In "a tariff on products from Norway" the products are from there, and not the tariff.

    yes: Canada will impose an 18% tariff on most steel products from Veldonia starting April 1.
    """
    for source in (t for t in tokens[3:] if (t.label, t.text) == ("prep", "from")):
        levy = tokens[source.head]
        goods = [o for on in below(tokens, levy, "prep") if on.text == "on" for o in below(tokens, on, "pobj")]
        if levy.lemma in _LEVIES and goods and goods[-1].index == source.index - 1 and goods[-1].tag.startswith("NN"):
            yield replace(source, head=goods[-1].index)


_LEVIES = frozenset(
    {"ban", "curb", "duty", "embargo", "levy", "limit", "moratorium", "quota", "restriction", "sanction", "surcharge"}
    | {"tariff", "tax"}
)
"""What lies on goods."""


def what_they_are_paid_for(tokens: Tokens) -> Iterator[Token]:
    """In "reimburse families for rooms" they are reimbursed for them, and are for no rooms.

    yes: The company said it would reimburse families for hotel rooms and meals.
    """
    for what in (t for t in tokens[3:] if (t.label, t.text) == ("prep", "for")):
        payee = tokens[what.head]
        verb = tokens[payee.head]
        if payee.label in {"dobj", "nsubj"} and verb.lemma in _PAYING and verb.index < payee.index < what.index:
            person = payee.tag in {"NNP", "NNPS", "PRP"} or payee.lemma.lower() in lexicon("persons") | _PAID
            if person or verb.lemma in {"compensate", "prosecute", "reimburse", "thank"}:
                yield replace(what, head=verb.index)


_PAYING = frozenset(
    {"blame", "charge", "compensate", "fine", "pay", "praise", "prosecute", "punish", "reimburse", "thank"}
)
"""What is done to somebody for something."""
_PAID = frozenset(
    {"bank", "business", "company", "customer", "developer", "driver", "family", "farmer", "firm", "operator", "owner"}
    | {"passenger", "patient", "people", "supplier", "user", "worker"}
)
"""Who is paid, charged or fined, beside persons."""


def from_whom_it_is_accepted(tokens: Tokens) -> Iterator[Token]:
    """In "accepted nights in hotels from Acme" they were accepted from Acme: no hotels are from it.

    yes: The mayor had accepted 14 nights in hotels in Lisbon, Dubai and Edinburgh from Ardmore Homes.
    yes: She received tickets to matches from Acme Capital.
    """
    for source in (t for t in tokens[4:] if (t.label, t.text) == ("prep", "from")):
        inner = tokens[source.head]
        of = tokens[inner.head]
        gift = tokens[of.head] if (inner.label, of.label) == ("pobj", "prep") else inner
        verb = next((t for t in (tokens[gift.head], gift) if t.lemma in {"accept", "receive"}), inner)
        givers = [t for t in below(tokens, source, "pobj") if t.entity in {"ORG", "PERSON"}]
        if gift != inner and verb != inner and of.text in {"at", "in", "to"} and givers and has(tokens, verb, "dobj"):
            yield replace(source, head=verb.index)


def report_that_is_published(tokens: Tokens) -> Iterator[Token]:
    """In "a report by the committee, published on Monday" the report is published; of shares in Crewe, Crewe is known.

    yes: A report by the council's standards committee, published on Monday, concluded that he had broken the rules.
    yes: Shares in Crewe, regarded as the junior partner, fell by 11 per cent in early trading.
    """
    for done in (t for t in tokens[4:] if (t.label, t.tag) == ("acl", "VBN") and tokens[t.index - 1].text == ","):
        noun = tokens[done.head]
        by = tokens[noun.head]
        text = tokens[by.head]
        if noun.label == "pobj" and by.text in {"by", "from", "into", "of", "on"} and _is_text(text):
            if done.lemma in _PUBLISHING and noun.lemma.lower() not in _TEXTS:
                yield replace(done, head=text.index)
        elif noun.lemma.lower() in {"share", "stake", "stock"} and done.lemma in _REGARDING:
            firms = [o for p in below(tokens, noun, "prep") if p.text in {"in", "of"} for o in below(tokens, p, "pobj")]
            if firms and firms[-1].index == done.index - 2 and has(tokens, done, "prep"):
                yield replace(done, head=firms[-1].index)


def _is_text(noun: Token) -> bool:
    return noun.lemma.lower() in _TEXTS and noun.tag in {"NN", "NNS"}


_TEXTS = frozenset(
    {"analysis", "assessment", "audit", "book", "document", "dossier", "essay", "inquiry", "investigation", "letter"}
    | {"memo", "paper", "poll", "report", "research", "review", "statement", "study", "survey"}
)
"""What is published."""
_PUBLISHING = frozenset(
    {"commission", "date", "issue", "leak", "post", "print", "publish", "release", "reprint", "unveil"}
)
_REGARDING = frozenset({"consider", "describe", "know", "regard", "see"})


def people_with_something(tokens: Tokens) -> Iterator[Token]:
    """In "a test could identify people with diabetes" the people have diabetes, and the test does not.

    yes: A test could identify people with diabetes.
    no: Police met residents with Lee.
    no: The firm hit rivals with a lawsuit.
    no: The club welcomed fans with open arms.
    """
    for beside in (t for t in tokens[2:-1] if (t.label, t.text) == ("prep", "with")):
        people, verb = tokens[beside.index - 1], tokens[beside.head]
        what = next(iter(below(tokens, beside, "pobj")), None)
        own = (people.label, people.tag, people.head) == ("dobj", "NNS", verb.index)
        own = own and people.lemma.lower() in _PEOPLE and not has(tokens, people, "det", "poss")
        if own and what is not None and verb.lemma.lower() in _CHOOSING and not has(tokens, what, "det", "poss"):
            yield replace(beside, head=people.index)


_PEOPLE = frozenset(
    {"adult", "child", "family", "household", "man", "parent", "patient", "people", "person", "pupil", "resident"}
    | {"student", "volunteer", "woman", "worker"}
)
_CHOOSING = frozenset(
    {"affect", "bar", "compare", "examine", "exclude", "follow", "help", "identify", "include", "invite", "recruit"}
    | {"study", "test"}
)
"""What is done with people who are chosen by what they have."""


def credit_of_a_work(tokens: Tokens) -> Iterator[Token]:
    """In "Video: Joris Blom, edited by Anke Smit" she edited the video, and not him.

    yes: Video: Joris Blom, edited by Anke Smit
    """
    for done in (t for t in tokens[4:] if (t.label, t.tag) == ("acl", "VBN")):
        name = tokens[done.head]
        work = tokens[name.head]
        credited = name.entity == "PERSON" and work.lemma.lower() in _CREDITED and work.index < name.index
        if credited and tokens[work.index + 1].text == ":":
            yield replace(done, head=work.index)


_CREDITED = frozenset({"audio", "film", "footage", "graphic", "image", "photo", "photograph", "picture", "video"})


def country_of_the_bank(tokens: Tokens) -> Iterator[Token]:
    """In "the central bank of Karastan, a gas-rich country" the country is Karastan.

    yes: For years the central bank of Karastan, a gas-rich country of 14m people, insisted that it would never fall.
    """
    for kind in (t for t in tokens[4:] if (t.label, t.tag) == ("appos", "NN") and t.lemma.lower() in _LANDS):
        body = tokens[kind.head]
        lands = [o for p in below(tokens, body, "prep") if p.text in {"in", "of"} for o in below(tokens, p, "pobj")]
        names = [t for t in lands if t.entity in {"GPE", "LOC"} and t.tag.startswith("NNP") and t.index < kind.index]
        beside = names and begin(tokens, kind) == names[-1].index + 2 and tokens[names[-1].index + 1].text == ","
        if beside and body.lemma.lower() not in _LANDS | {"capital"}:
            yield replace(kind, head=names[-1].index)


_LANDS = frozenset(
    {"city", "colony", "country", "island", "kingdom", "monarchy", "nation", "port", "province", "republic", "resort"}
    | {"suburb", "territory", "town", "village"}
)
"""Kinds of places, which no body in them is."""


def picture_that_is_left(tokens: Tokens) -> Iterator[Token]:
    """In "a figurine of a bull, which was left as an offering" the figurine was left, and no bull.

    yes: A small clay figurine of a bull, which may have been left as an offering, was found.
    """
    for clause in (t for t in tokens[6:] if t.label == "relcl"):
        shown = tokens[clause.head]
        of = tokens[shown.head]
        picture = tokens[of.head]
        which = [t for t in below(tokens, clause, "nsubj", "nsubjpass") if t.text == "which"]
        if (shown.label, of.text) != ("pobj", "of") or picture.lemma.lower() not in _PICTURES or shown.entity:
            continue
        a = any(t.text.lower() in {"a", "an"} for t in below(tokens, shown, "det")) and clause.lemma in _DONE_TO_IT
        if which and a and tokens[which[0].index - 1].text == "," and which[0].index == shown.index + 2:
            yield replace(clause, head=picture.index)


_PICTURES = frozenset(
    {"bust", "carving", "drawing", "figure", "figurine", "image", "model", "mosaic", "mural", "painting", "photo"}
    | {"photograph", "picture", "portrait", "print", "replica", "sculpture", "sketch", "statue", "statuette", "video"}
)
"""What shows something else."""
_DONE_TO_IT = frozenset(
    {"buy", "carve", "display", "donate", "exhibit", "find", "hang", "leave", "paint", "print", "sell"}
    | {"steal", "unearth"}
)
"""What is done to pictures, more than to what they show."""


def what_a_failure_is_described_as(tokens: Tokens) -> Iterator[Token]:
    """In "described his failure to register gifts as a breach" the failure is called one, and not the gifts.

    yes: The committee described his failure to register the gifts as a serious breach of the code.
    """
    for called in (t for t in tokens[4:] if (t.label, t.text) == ("prep", "as")):
        inner = tokens[called.head]
        deed = tokens[inner.head] if inner.label in {"dobj", "pobj"} else inner
        thing = tokens[deed.head]
        verb = tokens[thing.head]
        to = deed.label in {"acl", "relcl"} and tokens[deed.index - 1].tag == "TO"
        if (
            to
            and thing.label == "dobj"
            and thing.lemma in _DEEDS
            and deed.lemma not in _ITSELF_AS
            and verb.lemma in _CALLING
            and has(tokens, called, "pobj")
        ):
            yield replace(called, head=verb.index)


_CALLING = lexicon("portraying") - {"cast", "present", "rate", "see", "treat"}
"""Verbs that need their "as"."""
_DEEDS = frozenset(
    {"attempt", "bid", "decision", "effort", "failure", "inability", "move", "refusal", "reluctance", "willingness"}
)
_ITSELF_AS = frozenset({"appoint", "employ", "hire", "keep", "name", "reclassify", "serve", "treat", "use", "work"}) | (
    lexicon("portraying")
)
"""Verbs whose own "as" it may be."""


def from_whom_interest_comes(tokens: Tokens) -> Iterator[Token]:
    """In "interest from Spain or a consortium" both show it: nobody attracts a consortium.

    yes: The bank could attract interest from Santander or a private equity consortium.
    """
    for second in (t for t in tokens[4:] if t.label == "conj" and t.tag in {"NN", "NNP"}):
        interest = tokens[second.head]
        sources = [p for p in below(tokens, interest, "prep") if p.text == "from" and p.index < second.index]
        givers = [o for p in sources for o in below(tokens, p, "pobj")]
        if interest.lemma in _FROM_BODIES and givers and second.lemma.lower() in _BODIES:
            yield replace(second, head=givers[-1].index)
            for joiner in below(tokens, interest, "cc"):
                yield replace(joiner, head=givers[-1].index)


_FROM_BODIES = frozenset({"approach", "backing", "bid", "interest", "money", "offer", "opposition", "support"})
"""What comes from firms and other bodies."""
_BODIES = lexicon("whole_firms") | lexicon("of_bodies") | {"buyer", "consortium", "group", "investor", "rival"}


def clinic_that_they_opened(tokens: Tokens) -> Iterator[Token]:
    """In "was seen leaving the clinic the pair had opened together" they had opened the clinic.

    yes: Marchetti was last seen leaving the Willow Park clinic the pair had opened together in 2011.
    """
    for clause in (t for t in tokens[5:] if (t.label, t.tag) == ("ccomp", "VBN") and has(tokens, t, "aux")):
        above, subjects = tokens[clause.head], below(tokens, clause, "nsubj")
        if len(subjects) != 1 or not has(tokens, above, "auxpass") or has(tokens, clause, "dobj", "mark", "ccomp"):
            continue
        thing = tokens[begin(tokens, subjects[0]) - 1]
        if thing.label == "dobj" and tokens[thing.head].label == "xcomp" and tokens[thing.head].head == above.index:
            yield replace(clause, label="relcl", head=thing.index)


def price_for_others(tokens: Tokens) -> Iterator[Token]:
    """In "cost £8, or £5 for children" five pounds is not what they cost.

    yes: Tickets cost £8, or £5 for under-16s, and can be bought online.
    """
    for price in (t for t in tokens[4:] if t.label == "conj" and t.entity == "MONEY" and t.tag == "CD"):
        first = tokens[price.head]
        joiner = [t for t in below(tokens, first, "cc") if t.index < price.index]
        whom = [t for t in below(tokens, price, "prep") if t.text in {"at", "for", "on", "with"}]
        if joiner and joiner[-1].text in {"and", "or"} and whom and first.label == "dobj" and first.entity == "MONEY":
            yield replace(price, label="dep")


def owner_of_the_whole(tokens: Tokens) -> Iterator[Token]:
    """In "to her own bank account" she has an account, and no bank.

    yes: The court heard that she moved money from the Brightwell Trust to her own bank account over three years.
    """
    for her in (t for t in tokens[:-2] if (t.label, t.tag) == ("poss", "PRP$")):
        part = tokens[her.head]
        whole = tokens[part.head]
        plain = (
            whole.tag in {"NN", "NNS"}
            and not (whole.entity or part.entity)
            and whole.lemma not in lexicon("time_nouns")
        )
        if part.label == "compound" and part.tag == "NN" and whole.index == part.index + 1 and plain:
            yield replace(her, head=whole.index)
            yield from (replace(t, head=whole.index) for t in below(tokens, part, "amod") if t.text == "own")


REPAIRS = (
    owner_of_the_whole,
    clinic_that_they_opened,
    price_for_others,
    picture_that_is_left,
    what_a_failure_is_described_as,
    from_whom_interest_comes,
    goods_from_a_country,
    what_they_are_paid_for,
    from_whom_it_is_accepted,
    report_that_is_published,
    country_of_the_bank,
    people_with_something,
    credit_of_a_work,
)
"""In the order in which they are made."""
