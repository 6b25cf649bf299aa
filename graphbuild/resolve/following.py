"""Whom a pronoun means that stands before him: "in its report, the bank cut rates"."""

from graphbuild.labels import ARCS, SUBJECT
from graphbuild.model import Mention, Token
from graphbuild.pronouns import IT
from graphbuild.resolve.agreement import family, fitting
from graphbuild.resolve.binding import blocked, verb_above
from graphbuild.resolve.discourse import Discourse, Found


def subject_that_follows(discourse: Discourse, mention: Mention) -> Found | None:
    """A pronoun before the first subject of its sentence means that subject, where it is a name that fits.

    yes: During her speech, Kim left the hall. -> her = Kim
    yes: The ministry paid. The bank sued. In its report, the bank cut rates. -> its = bank
    no: The bank closed. In its place, the city built a park. -> its = bank
    no: She had been ill, said Kim. -> She
    """
    fits, here = fitting(mention), discourse.meant_in[mention.sentence]
    words = discourse.document.sentences[mention.sentence].tokens
    if mention.role == "subject" and ARCS.get(words[words[mention.head].head].label) == "root":
        return None  # "it plans a trial at a base where the army stored foam"
    if fits is None or any(m.role == "subject" and m.start <= mention.start and m != mention for m in here):
        return None
    if mention.role == "subject" and any(fits(r) and r.named for _, r in discourse.before(mention, sentences=1)):
        return None
    tokens = discourse.document.sentences[mention.sentence].tokens
    told = ARCS.get(tokens[verb_above(discourse, mention)].label) == "clause"  # "she was ill, said Lee"
    after = sorted(m for m in here if m.role == "subject" and m.start > mention.start and not told)
    after = [m for m in after if not _stands_beside(tokens, m.head)]
    if not after or not any(t.text == "," and mention.end <= t.start < after[0].start for t in tokens):
        return None
    subject = discourse.one(after[0])
    if subject is None or not fits(subject) or subject in blocked(discourse, mention):
        return None
    named = after[0].form == "name" or after[0] == subject_to_come(discourse, mention)
    return ((subject,), "the subject that follows") if named else None


def _stands_beside(tokens: tuple[Token, ...], index: int) -> bool:
    """True for Kestra in "after talks with its rival, the brewer Kestra, Acme left", which the tree makes a subject."""
    while ARCS.get(tokens[index].label) == "apposition":
        index = tokens[index].head
    after = [t for t in tokens[index + 1 :] if t.head == tokens[index].head and ARCS.get(t.label) in SUBJECT]
    return bool(after) and ARCS.get(tokens[index].label) in SUBJECT and after[0].index < tokens[index].head


def subject_to_come(discourse: Discourse, mention: Mention) -> Mention | None:
    """ "The bank" for "its" in "in its report, the bank cut it", to be known first; None elsewhere."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    owned = tokens[tokens[mention.head].head]
    preposition = tokens[owned.head]
    if mention.role != "possessor" or family(mention) is not IT or owned.lemma.lower() in _INSTEAD_OF:
        return None
    if ARCS.get(preposition.label) != "preposition" or preposition.lemma.lower() not in {"at", "during", "in"}:
        return None
    here = [m for m in discourse.mentions_in[mention.sentence] if m.role == "subject"]
    first = min(here, default=None)
    own = first is not None and first.start > mention.end and tokens[first.head].head == preposition.head
    return first if own and first is not None and first.form == "definite" else None


_INSTEAD_OF = frozenset({"absence", "aftermath", "honor", "honour", "path", "place", "stead", "wake", "way"})
"""What is hardly that of the subject: "in its place, the city built a park"."""
