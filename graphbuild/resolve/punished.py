"""Who is punished, accused or attacked did it, and denies it: "banned the group after it printed", "it denied this"."""

from graphbuild.labels import ARCS
from graphbuild.lexicon import lexicon
from graphbuild.model import Mention, Token
from graphbuild.pronouns import HE, IT, SHE
from graphbuild.resolve.agreement import SPEAKING, Fits, family, fitting
from graphbuild.resolve.discourse import Discourse, Found, Referent

_PUNISHING = frozenset(
    {"accuse", "attack", "ban", "bar", "blacklist", "bomb", "boycott", "fine", "penalise", "penalize"}
)
_PUNISHING |= {"punish", "sanction", "shell", "sue", "suspend", "warn"}
"""What is done to somebody for what he did, beside finding fault with him."""
_BY_FORCE = frozenset({"attack", "bomb", "shell"})
_BEFALLING = frozenset(
    {"come", "conclude", "discover", "face", "fail", "find", "get", "have", "learn", "lose", "notice"}
)
_BEFALLING |= {"receive", "see", "suffer", "win"}
"""What may befall either of the two."""
_DENYING = frozenset({"contest", "deny", "dismiss", "dispute", "refute", "reject"})
_CHARGES = frozenset({"accusation", "allegation", "charge", "claim", "report", "that", "this", "wrongdoing"})


def who_is_punished_for_it(discourse: Discourse, mention: Mention) -> Found | None:
    """ "It" that did something after which it was punished is whom that was done to.

    yes: Russia sanctioned Turkey after it shot down a jet. -> it = Turkey
    yes: Ford sued Acme because it copied a lamp. -> it = Acme
    no: Russia sanctioned Turkey while it sold a jet to Peru. -> it = Russia
    """
    tokens = discourse.document.sentences[mention.sentence].tokens
    verb = tokens[tokens[mention.head].head]
    main, fits = tokens[verb.head], fitting(mention)
    opener = next((t for t in tokens if t.head == verb.index and ARCS.get(t.label) == "opener"), None)
    if fits is None or family(mention) is not IT or mention.role != "subject" or verb.tag != "VBD" or opener is None:
        return None
    if ARCS.get(verb.label) != "adverbial clause" or opener.lemma.lower() not in {"after", "because"}:
        return None
    deed = any(t.head == verb.index and ARCS.get(t.label) == "object" for t in tokens)
    if not deed or verb.lemma in _BEFALLING or not _punishes(main):
        return None
    found = _objects(discourse, mention.sentence, main, fits)
    return ((found[0],), "who is punished for it") if len(found) == 1 else None


def who_denies_it(discourse: Discourse, mention: Mention) -> Found | None:
    """Who denies a charge is whom the sentence before accuses or sues.

    yes: Ford accused Acme of copying a lamp. It denied the charge. -> It = Acme
    no: Ford praised Acme for a lamp. It denied the charge. -> It = Ford
    no: Russia bombed Turkey in May. It denied reports. -> It = Russia
    """
    tokens = discourse.document.sentences[mention.sentence].tokens
    verb, fits = tokens[tokens[mention.head].head], fitting(mention)
    if fits is None or mention.role != "subject" or verb.lemma not in _DENYING or mention.sentence == 0:
        return None
    what = (t.lemma.lower() for t in tokens if t.head == verb.index and ARCS.get(t.label) == "object")
    if _CHARGES.isdisjoint(what):
        return None
    before = discourse.document.sentences[mention.sentence - 1].tokens
    if any(v.tag[:2] == "VB" and v.lemma.lower() in _BY_FORCE for v in before):
        return None  # who attacks may deny as well what he is said to have hit
    accused = [r for v in before if _punishes(v) for r in _objects(discourse, mention.sentence - 1, v, fits)]
    one = list(dict.fromkeys(accused))
    return ((one[0],), "who was just accused") if len(one) == 1 else None


def _punishes(verb: Token) -> bool:
    return verb.tag[:2] == "VB" and verb.lemma.lower() in lexicon("faulting") | _PUNISHING


def _objects(discourse: Discourse, sentence: int, verb: Token, fits: Fits) -> list[Referent]:
    """Whom the verb is done to, of those that the pronoun may mean."""
    tokens = discourse.document.sentences[sentence].tokens
    here = (m for m in discourse.meant_in.get(sentence, ()) if m.role == "object" and tokens[m.head].head == verb.index)
    return [r for m in here for r in discourse.meant[m] if fits(r) and r.kind in SPEAKING]


def whom_several_do_it_to(discourse: Discourse, mention: Mention) -> Found | None:
    """ "He" who did something for which the police did something to him is whom they did it to.

    yes: The sheriff said officers shot the man because he was pointing a rifle. -> he = man
    yes: Kim said police arrested Tom Berg after he left a bar. -> he = Tom Berg
    no: Jan Kos hit Tom Berg after he left a bar. -> he = Jan Kos
    """
    tokens = discourse.document.sentences[mention.sentence].tokens
    verb, fits = tokens[tokens[mention.head].head], fitting(mention)
    main = tokens[verb.head]
    opener = next((t for t in tokens if t.head == verb.index and ARCS.get(t.label) == "opener"), None)
    if fits is None or family(mention) not in (HE, SHE) or mention.role != "subject" or opener is None:
        return None
    if ARCS.get(verb.label) != "adverbial clause" or opener.lemma.lower() not in {"after", "because", "when"}:
        return None
    here = [
        m for m in discourse.meant_in[mention.sentence] if tokens[m.head].head == main.index and m.role == "subject"
    ]
    several = bool(here) and all(m.plural or not fits(r) for m in here for r in discourse.meant[m])
    found = _objects(discourse, mention.sentence, main, fits) if several else []
    return ((found[0],), "whom it was done to") if len(found) == 1 else None


def who_stands_trial(discourse: Discourse, mention: Mention) -> Found | None:
    """ "The defendant" is the only one named of whom it was said that he was arrested, charged or tried.

    yes: Police arrested Kim Berg in May. Ann Lee spoke. The defendant laughed. -> The defendant = Kim Berg
    yes: Kim Berg was jailed for fraud. Ann Lee spoke. The defendant laughed. -> The defendant = Kim Berg
    no: Kim Berg and Ivo Pas were jailed for fraud. The defendant laughed. -> The defendant = defendant
    no: Kim Berg was praised for speed. The defendant laughed. -> The defendant = defendant
    """
    if mention.noun not in {"accused", "defendant"} or mention.label.lower() != mention.noun:
        return None
    tried: list[Referent] = []
    for statement in discourse.document.statements:
        if statement.start > mention.start or mention.plural:
            break
        verb = discourse.document.sentences[statement.sentence].tokens[statement.predicate]
        pleads = verb.lemma.lower() == "plead"
        passive = statement.relation.lemma.startswith("be ") or pleads
        so = (statement.polarity, statement.modality) == ("+", "actual")
        if not so or not (pleads or verb.lemma.lower() in _TRYING or (verb.lemma.lower() == "try" and passive)):
            continue
        tried.extend(discourse.meant.get(statement.subject if passive else statement.object, ()))
    one = [r for r in dict.fromkeys(tried) if r.kind == "Person"]
    sure = len(one) == 1 and one[0].named and mention.sentence - one[0].mentions[-1].sentence <= _FAR
    return ((one[0],), "the only one said to stand trial") if sure else None


_FAR = 6
"""Sentences; who has not been spoken of since is hardly meant."""


_TRYING = frozenset({"acquit", "arrest", "charge", "convict", "indict", "jail", "prosecute", "remand", "sentence"})
PUNISHED = (who_is_punished_for_it, whom_several_do_it_to, who_denies_it)
