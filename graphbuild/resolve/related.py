"""Who is meant by what he is to another: "his wife", "Iran's prime minister", "the captain of the ferry"."""

from collections.abc import Iterator

from graphbuild.lexicon import lexicon, table
from graphbuild.model import Mention, Statement
from graphbuild.pronouns import POSSESSIVES
from graphbuild.resolve.definites import is_restricted, owner
from graphbuild.resolve.discourse import Discourse, Found, Referent


def what_he_is_to_another(discourse: Discourse, mention: Mention) -> Found | None:
    """A role or kinship with its owner means the one person who was said to be that to the owner.

    So does the other side of a marriage, and parent and child by whichever noun fits the sex.

    yes: Tom Berg and his wife Ana Roos left. Berg said his wife had sold a farm. -> his wife = Ana Roos
    yes: Tom Berg and his wife Ana Roos left. Roos said her husband had sold a farm. -> her husband = Tom Berg
    yes: Tom Berg's lawyer, Ana Roos, left. Roos said her client had sold a farm. -> her client = Tom Berg
    yes: Lee Ma, Iran's prime minister, left. On Friday Iran's prime minister sat. -> Iran's prime minister = Lee Ma
    yes: Ana Roos is the captain of Lumo. On Friday the captain of Lumo sat. -> the captain of Lumo = Ana Roos
    no: Tom Berg met his son Jim Berg. Tom Berg met his son Lee Berg. His son sat. -> His son = Tom Berg’s son
    no: Tom Berg and his second wife Ana Roos left. Berg said his wife sat. -> his wife = Tom Berg’s wife
    no: Lee Ma, Iran's former premier, left. Iran's premier sat. -> Iran's premier = Iran's premier
    """
    if mention.plural or mention.noun not in _ONE_OF_EACH | lexicon("offices") | lexicon("family"):
        return None
    called, whose = _parts(discourse, mention)
    if whose is None or called.split()[-1:] != [mention.noun] or is_restricted(discourse, mention):
        return None
    sex = table("gendered").get(mention.noun, ("",))[0]
    found = [
        r for r in _related(discourse, mention, called, whose) if r.named and not (sex and r.gender not in {"", sex})
    ]
    one = list(dict.fromkeys(found))
    return ((one[0],), f"the one who was said to be {called} there") if len(one) == 1 and one[0] is not whose else None


def _parts(discourse: Discourse, mention: Mention) -> tuple[str, Referent | None]:
    """("prime minister", Iran) of "Iran's prime minister" and of "the prime minister of Iran"."""
    label = mention.label.lower().replace("’s ", "'s ")
    first, _, rest = label.partition(" ")
    if (whose := owner(discourse, mention)) is not None:
        return (rest if first in POSSESSIVES else label.rpartition("'s ")[2]), whose
    called, _, after = label.partition(" of ")
    here = discourse.meant_in[mention.sentence]
    inside = [m for m in here if mention.start < m.start and m.end == mention.end and after and m.head != mention.head]
    return called, discourse.one(inside[0]) if len(inside) == 1 else None


def _related(discourse: Discourse, mention: Mention, called: str, whose: Referent) -> Iterator[Referent]:
    """Everybody who was said before the mention to be that to the owner."""
    for statement in discourse.document.statements:
        if statement.end > mention.start:
            return
        noun = _role(statement)
        subject, object_ = (discourse.one(m) for m in (statement.subject, statement.object))
        if noun is None or subject is None or object_ is None:
            continue
        if object_ is whose and (noun == called or (noun in _SAME.get(called, ()) and subject.gender)):
            yield subject
        if subject is whose and noun in _OTHER_SIDE.get(called, ()) and object_.gender:
            yield object_


def _role(statement: Statement) -> str | None:
    """Wife for "be wife of", where the text says that it is so."""
    words = statement.relation.lemma.lower().split()
    so = (statement.polarity, statement.modality) == ("+", "actual")
    return " ".join(words[1:-1]) if so and len(words) > 2 and (words[0], words[-1]) == ("be", "of") else None


_SAME = {"daughter": ("child",), "son": ("child",), "child": ("daughter", "son"), "baby": ("child", "daughter", "son")}
"""By what one is called again, what one may have been called; the sex is to be known."""
_OTHER_SIDE = {
    "client": ("attorney", "barrister", "lawyer", "solicitor"),
    "husband": ("wife",),
    "wife": ("husband",),
    "father": ("child", "daughter", "son"),
    "mother": ("child", "daughter", "son"),
}
"""By what one is, what the other is to one."""
_ONE_OF_EACH = frozenset(
    {"agent", "attorney", "baby", "boss", "boyfriend", "chairman", "chairwoman", "chief", "child", "client", "director"}
    | {"editor", "executive", "fiance", "fiancee", "founder", "girlfriend", "head", "husband", "lawyer", "manager"}
    | {"mayor", "owner", "predecessor", "solicitor", "successor", "wife"}
)
"""Nouns for people of whom somebody or something mostly has one, beside offices and kin."""
