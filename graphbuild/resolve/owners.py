"""Whose a thing is, by the phrase that it stands in: "Japan's surplus and its policies", "sued Acme over its tyres"."""

from graphbuild.labels import ARCS, PREMODIFIER, SUBJECT
from graphbuild.lexicon import lexicon, names_event, table
from graphbuild.model import Mention
from graphbuild.pronouns import HE, IT, SHE
from graphbuild.resolve.agreement import SPEAKING, Fits, family, fitting, may_own
from graphbuild.resolve.binding import blocked, heads_above, told_by, verb_above
from graphbuild.resolve.definites import owner
from graphbuild.resolve.discourse import Discourse, Found, Referent, kind_of_noun


def owner_of_its_phrase(discourse: Discourse, mention: Mention) -> Found | None:
    """A possessive within a phrase that begins with whose it is means that owner: "Acme's sale of its mill".

    So does one that is joined to a name, "met Lee and his wife", one of who does it to a thing, and one beside a deed,
    which is whose the deed is. Who makes a claim or promise mostly tells of himself: "Acme's claim that it".

    no: Kim killed Lee and buried his body. -> his
    yes: Lee praised Kim's account of his trip. -> his = Kim
    yes: Ford met Peter Lee and his wife. -> his = Peter Lee
    yes: Lima opened an inquiry into the purchase of Ford by its rival. -> its = Ford
    yes: The recall by Ford covers its trucks. -> its = Ford
    yes: The ship's lamps were lit and its engine was warm. -> its = ship
    yes: The vote plunged Peru into its worst crisis. -> its = Peru
    yes: Kim hired a lawyer to help Peter Lee with his appeal. -> his = Peter Lee
    yes: Tom Lund supported Jan Kos in his bid for Leeds. -> his = Jan Kos
    yes: Acme's promise that it would pay the miners pleased Chile. -> it = Acme
    no: The strike by Ford had its origin in Lima. -> its = strike
    no: Lee praised the account of his trip. -> his = Lee
    no: Peru helped Chile with its army. -> its = Peru
    """
    fits = fitting(mention)
    if fits is not None and mention.role == "subject":
        return _who_says_so(discourse, mention, fits)
    if fits is None or mention.role != "possessor":
        return None
    around = [m for m in discourse.mentions_in[mention.sentence] if m.start < mention.start < m.end]
    for phrase in sorted(around, key=lambda m: m.end - m.start):
        whose = owner(discourse, phrase)
        if whose is not None and fits(whose):
            return (whose,), "whose the phrase says it is"
    for find in _FINDING:
        whose = find(discourse, mention)
        if whose is not None and fits(whose):
            return (whose,), "whose the thing before it is"
    return None


def _who_is_led_there(discourse: Discourse, mention: Mention) -> Referent | None:
    """Leeds for "their" in "Kim led Leeds to their first title", "plunging Leeds into its worst crisis"."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    owned = tokens[tokens[mention.head].head]
    preposition = tokens[owned.head]
    verb = tokens[preposition.head]
    ranked = any(t.head == owned.index and (t.tag == "JJS" or t.lemma.lower() in _RANKS) for t in tokens)
    if not ranked or preposition.lemma.lower() not in {"into", "to"} or verb.lemma.lower() not in _LEADING:
        return None
    led = [t for t in tokens[: preposition.index] if t.head == verb.index and ARCS.get(t.label) == "object"]
    here = [m for m in discourse.meant_in[mention.sentence] if led and m.head == led[0].index]
    return discourse.one(here[0]) if here else None


_RANKS = frozenset({"fifth", "first", "fourth", "last", "second", "sixth", "third"})
_LEADING = frozenset({"bring", "captain", "coach", "drag", "drive", "fire", "guide", "help", "inspire", "lead", "lift"})
_LEADING |= {"plunge", "propel", "pull", "push", "send", "steer", "take", "throw", "thrust", "tip"}
"""Verbs by whose deed another comes to what is his: "led Leeds to their first title"."""


def _who_is_helped(discourse: Discourse, mention: Mention) -> Referent | None:
    """Lee for "his" in "helped Lee with his debts"; a country helps another with its own army."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    owned = tokens[tokens[mention.head].head]
    preposition = tokens[owned.head]
    verb, word = tokens[preposition.head], preposition.lemma.lower()
    verb = tokens[verb.head] if ARCS.get(verb.label) == "object" else verb  # "backed Kos -preposition-> in his bid"
    if owned.lemma.lower() in _OF_HELPERS:
        return None
    with_ = word == "with" and verb.lemma.lower() in {"assist", "help"} and family(mention) is not IT
    if not with_ and (word != "in" or verb.lemma.lower() not in {"aid", "assist", "back", "help", "support"}):
        return None
    helped = {t.index for t in tokens[: preposition.index] if t.head == verb.index and ARCS.get(t.label) == "object"}
    here = [m for m in discourse.meant_in[mention.sentence] if m.head in helped]
    return discourse.one(here[0]) if here else None


_OF_HELPERS = frozenset(
    {"advice", "capacity", "car", "contact", "experience", "expertise", "hand", "knowledge", "money"}
)
_OF_HELPERS |= {"role", "skill", "support", "time", "way", "wealth", "work"}
"""By what or as what one helps another."""


def _who_says_so(discourse: Discourse, mention: Mention, fits: Fits) -> Found | None:
    """Acme for "it" in "Acme's claim that it paid them"."""
    noun = told_by(discourse.document.sentences[mention.sentence].tokens, mention)
    for phrase in discourse.mentions_in[mention.sentence] if noun is not None else ():
        whose = owner(discourse, phrase) if phrase.head == noun else None
        own = phrase.noun in _ONE_S_OWN
        if own and whose is not None and may_own(fits)(whose) and whose not in blocked(discourse, mention):
            return (whose,), "whose word it is"
    return None


_ONE_S_OWN = frozenset(
    {"admission", "assertion", "assurance", "boast", "claim", "denial", "insistence", "pledge", "promise", "vow"}
)
"""What people say of themselves, most often."""


def _to_what_it_is_done(discourse: Discourse, mention: Mention) -> Referent | None:
    """Vireo for "its" in "the purchase of Vireo by its rival"."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    by = tokens[tokens[tokens[mention.head].head].head]
    deed = tokens[by.head]
    if by.lemma.lower() != "by" or not deed.tag.startswith("NN"):
        return None
    ofs = {t.index for t in tokens[deed.index : by.index] if t.head == deed.index and t.lemma == "of"}
    done_to = [m for m in discourse.meant_in[mention.sentence] if tokens[m.head].head in ofs and m.form == "name"]
    return discourse.one(done_to[0]) if len(done_to) == 1 else None


def _whose_deed_it_is(discourse: Discourse, mention: Mention) -> Referent | None:
    """Ford for "its" in "the recall by Ford covers its trucks"; None for the deed's own end, cause or aim."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    if tokens[tokens[mention.head].head].lemma.lower() in lexicon("of_deeds"):
        return None
    here, verb = discourse.meant_in[mention.sentence], verb_above(discourse, mention)
    deeds = {m.head for m in here if m.role == "subject" and tokens[m.head].head == verb and names_event(m.noun)}
    by = {t.index for t in tokens[: mention.head] if t.head in deeds and t.lemma == "by"}
    doers = [m for m in here if m.form == "name" and m.start < mention.start and tokens[m.head].head in by | deeds]
    doers = [m for m in doers if m.role == "possessor" or tokens[m.head].head in by]
    return discourse.one(doers[0]) if len(doers) == 1 else None


def _owner_of_what_it_is_joined_to(discourse: Discourse, mention: Mention) -> Referent | None:
    """Japan for "its" in "Japan's surplus and its policies" and "Japan and its policies".

    None in "Japan's bank and its policies", and in "sold Japan and its own mill".
    """
    tokens = discourse.document.sentences[mention.sentence].tokens
    owned = tokens[tokens[mention.head].head]
    while ARCS.get(owned.label) == "possessor":  # "Lee and his country's bank"
        owned = tokens[owned.head]
    first = owned
    while ARCS.get(first.label) == "joined":
        first = tokens[first.head]
    if first == owned:
        return None
    here = discourse.meant_in[mention.sentence]
    if ARCS.get(first.label) not in SUBJECT and not any(t.head == owned.index and t.lemma == "own" for t in tokens):
        beside = tokens[owned.head].index  # "Kim, Lee and his wife": the last before it
        named = [m for m in here if m.head in {first.index, beside} and m.form == "name" and m.start < mention.start]
        if named:
            return discourse.one(max(named))
    if any(r.kind in SPEAKING for m in here if m.head == first.index for r in discourse.meant[m]):
        return None
    owners = [
        m for m in here if m.role == "possessor" and tokens[m.head].head == first.index and m.start < mention.start
    ]
    return discourse.one(owners[-1]) if owners else None


def _owner_in_the_clause_before(discourse: Discourse, mention: Mention) -> Referent | None:
    """The ship for "its" in "the ship's lamps were lit and its crew was on deck": the owner of the first subject."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    owned = tokens[tokens[mention.head].head]
    noun = tokens[owned.head] if ARCS.get(owned.label) in PREMODIFIER else owned  # "its founder Ida Holm"
    verb = tokens[noun.head]
    if ARCS.get(noun.label) not in SUBJECT or ARCS.get(verb.label) != "joined" or verb.head > verb.index:
        return None
    here = [m for m in discourse.meant_in[mention.sentence] if m.start < mention.start]
    first = {t.index for t in tokens if t.head == verb.head and ARCS.get(t.label) in SUBJECT}
    organ = any(tokens[i].lemma.lower() in _ORGANS for i in first) and owned.lemma.lower() not in _OF_ORGANS
    if not organ and any(r.kind in SPEAKING for m in here if m.head in first for r in discourse.meant[m]):
        return None  # "Acme's bank failed and its shares fell"
    owners = [m for m in here if m.role == "possessor" and tokens[m.head].head in first]
    return discourse.one(owners[-1]) if owners else None


_ORGANS = frozenset({"board", "directorate", "executive", "leadership", "management", "workforce"})
"""What acts for a body, and has no founder, seat or shares of its own: "Acme's board met and its shares fell"."""
_OF_ORGANS = frozenset({"chair", "chairman", "chairwoman", "decision", "member", "meeting", "statement", "vote"})
"""What such a part has all the same."""


_FINDING = (
    _to_what_it_is_done,
    _owner_of_what_it_is_joined_to,
    _owner_in_the_clause_before,
    _whose_deed_it_is,
    _who_is_led_there,
    _who_is_helped,
)


def body_of_its_people(discourse: Discourse, mention: Mention) -> Found | None:
    """ "Its" in what the customers or members of a body do is the body's: they are many.

    yes: Two customers of Acme could not use its app. -> its = Acme
    no: Two customers of Acme could not use their phones. -> their = two customers of Acme
    """
    fits = fitting(mention)
    if fits is None or mention.role != "possessor" or family(mention) is not IT:
        return None
    tokens = discourse.document.sentences[mention.sentence].tokens
    verb = verb_above(discourse, mention)
    people = {t.index for t in tokens if t.head == verb and ARCS.get(t.label) in SUBJECT and t.tag == "NNS"}
    ofs = {t.index for t in tokens if t.head in people and t.lemma == "of"}
    for body in discourse.meant_in[mention.sentence]:
        one = discourse.one(body) if tokens[body.head].head in ofs and body.form == "name" else None
        if one is not None and one.kind in {"Organization", "Place"} and fits(one):
            return (one,), "the body whose people do it"
    return None


def one_of_those(discourse: Discourse, mention: Mention) -> Found | None:
    """ "Her" in what one of several people does with hers is that one's, whoever else was called "she".

    yes: Anna Berg sued a broker. One of his victims had lost her savings. -> her = one of his victims
    no: Anna Berg sued a broker. One of her sons had lost her savings. -> her = Anna Berg
    no: Anna Berg owns a mill. One of its wheels bears her name. -> her = Anna Berg
    """
    tokens = discourse.document.sentences[mention.sentence].tokens
    if mention.role != "possessor" or family(mention) not in (HE, SHE):
        return None
    verb = verb_above(discourse, mention)
    for m in discourse.meant_in[mention.sentence]:
        head = tokens[m.head]
        if m.role != "subject" or head.head != verb or head.lemma.lower() != "one" or m.end > mention.start:
            continue
        people = [t for t in tokens[head.index : mention.head] if tokens[t.head].lemma == "of" and t.tag == "NNS"]
        nouns = {t.lemma.lower() for t in people if tokens[t.head].head == head.index}
        inside = any(t.text.lower() in (family(mention) or ()) and m.start <= t.start < m.end for t in tokens)
        sex = {table("gendered").get(noun, ("",))[0] for noun in nouns} - {"", "he" if family(mention) is HE else "she"}
        if nouns and not sex and not inside and all(kind_of_noun(noun) == "Person" for noun in nouns):
            return discourse.meant[m], "the one of them who does it"
    return None


def one_who_is_found_so(discourse: Discourse, mention: Mention) -> Found | None:
    """ "Their" in what one person of unknown sex is found or seen with is that one's, and not several others'.

    yes: The rebels left. One player was caught with their phone on. -> their = one player
    no: The rebels left. One widow was caught with their phone on. -> their = rebels
    no: The rebels left. One player was shot with their guns. -> their = rebels
    """
    tokens = discourse.document.sentences[mention.sentence].tokens
    preposition = tokens[tokens[tokens[mention.head].head].head]
    verb = tokens[preposition.head]
    if mention.text.lower() != "their" or preposition.lemma.lower() != "with" or verb.lemma.lower() not in _FINDING_ONE:
        return None
    for m in discourse.meant_in[mention.sentence]:
        undergoes = ARCS.get(tokens[m.head].label) == "undergoer" and tokens[m.head].head == verb.index
        one = m.form in {"indefinite", "quantity"} and not m.plural and m.end <= mention.start
        if undergoes and one and kind_of_noun(m.noun) == "Person" and m.noun not in table("gendered"):
            return discourse.meant[m], "the one person of whom it is told"
    return None


_FINDING_ONE = frozenset({"arrest", "catch", "detain", "film", "find", "leave", "photograph", "picture", "see", "spot"})
"""What is done to one who has a thing with him."""


def whose_is_accessed(discourse: Discourse, mention: Mention) -> Found | None:
    """One agrees with somebody, or asks him, for access to what is his.

    yes: Acme asked Brann for access to its files. -> its = Brann
    yes: Norway signed a deal with Ukraine on access to its mines. -> its = Ukraine
    no: Acme gave Brann access to its files. -> its = Acme
    """
    fits = fitting(mention)
    tokens = discourse.document.sentences[mention.sentence].tokens
    to = tokens[tokens[tokens[mention.head].head].head]
    access = tokens[to.head]
    if fits is None or mention.role != "possessor" or (to.lemma, access.lemma) != ("to", "access"):
        return None
    above = [tokens[index] for index in heads_above(tokens, access.head)]
    heads: set[int] = set()
    for word in (tokens[access.head], *above):
        beside = [t for t in tokens[: access.index] if t.head == word.index]
        objects = {t.index for t in beside if ARCS.get(t.label) == "object"}
        withs = {
            t.index for t in tokens[: access.index] if t.lemma in {"from", "with"} and t.head in {word.index, *objects}
        }
        heads |= {t.index for t in tokens[: access.index] if t.head in withs}
        asked = word.lemma in {"ask", "press", "urge"}
        heads |= {t.index for t in beside if asked and ARCS.get(t.label) in {"object", "recipient"}}
    found = {discourse.one(m) for m in discourse.meant_in[mention.sentence] if m.head in heads}
    owners = [r for r in found if r is not None and may_own(fits)(r)]
    return ((owners[0],), "whom one asks for access to it") if len(owners) == 1 else None


def whom_it_is_about(discourse: Discourse, mention: Mention) -> Found | None:
    """A possessive after "for" or "over" is whom the verb praises, blames or sues: "sued Acme over its tyres".

    yes: Ford sued Acme over its tyres. -> its = Acme
    yes: The union imposed sanctions on Iran over its programme. -> its = Iran
    yes: The prize went to Peter Lee for his novel. -> his = Peter Lee
    yes: Anna Berg congratulated Maria Kern on her victory. -> her = Maria Kern
    no: Ford sold Acme for its debts. -> its = Ford
    """
    fits = fitting(mention)
    tokens = discourse.document.sentences[mention.sentence].tokens
    owned = tokens[tokens[mention.head].head]
    preposition = tokens[owned.head]
    verb = tokens[preposition.head]
    about = {"about", "for", "over"} | ({"on"} if verb.lemma.lower() in {"compliment", "congratulate"} else set())
    if fits is None or mention.role != "possessor" or preposition.lemma.lower() not in about:
        return None
    to = {t.index for t in tokens[: preposition.index] if t.head == verb.index and t.lemma == "to"}
    patients = [t for t in tokens[: preposition.index] if t.head == verb.index and ARCS.get(t.label) == "object"]
    if verb.lemma.lower() not in lexicon("treating"):
        deeds = {
            t.index for t in patients if t.lemma.lower() in {"ban", "charge", "criticism", "fine", "sanction", "suit"}
        }
        on = {t.index for t in tokens if t.head in deeds and t.lemma.lower() in {"against", "of", "on"}}
        patients = [t for t in tokens[: preposition.index] if t.head in on]
    if verb.lemma.lower() in {"award", "give", "go", "pay"}:
        patients += [t for t in tokens[: preposition.index] if t.head in to]  # "went to Lee for his part"
    heads = {t.index for t in patients}
    for other in discourse.meant_in[mention.sentence]:
        who = discourse.one(other) if other.head in heads else None
        if who is not None and may_own(fits)(who):
            return (who,), "whom the verb is about"
    return None
