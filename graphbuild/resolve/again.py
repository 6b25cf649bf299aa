"""Who is called so again: "he" goes on meaning whom "he" meant before."""

from graphbuild.model import Mention
from graphbuild.pronouns import HE, IT, SHE, THEY
from graphbuild.resolve.agreement import SPEAKING, family, fitting
from graphbuild.resolve.antecedents import is_inside
from graphbuild.resolve.binding import blocked, bound, heads_above, quote_round, whose_doer
from graphbuild.resolve.company import is_told_of_another
from graphbuild.resolve.discourse import Discourse, Found, Referent

NEAR = 3
"""Sentences; who was called "he" so far back may still be."""


def his_who_does_it(discourse: Discourse, mention: Mention) -> Found | None:
    """ "His" in what "his client" does, or what befalls him, is the client's.

    yes: Peter Lee said his client had become ill following the death of his wife. -> his = Peter Lee’s client
    no: Acme said its profits rose after its sales doubled. -> its = Acme
    """
    fits, doer = fitting(mention), whose_doer(discourse, mention)
    who = discourse.one(doer) if doer is not None else None
    if who is None or fits is None or who.kind not in SPEAKING or not fits(who):
        return None
    return (who,), "whose clause it stands in"


def same_pronoun(discourse: Discourse, mention: Mention) -> Found | None:
    """A pronoun means what the same pronoun meant earlier in its sentence.

    "It" after another subject that has a name stays open.

    yes: Acme told Kim that its revenue rose, but it lost money. -> it = Acme
    no: Kim rose, but she sat. -> she = Kim
    no: Miners like masks. They use them because they are cheap. -> they
    no: Acme said it would build a mill, as Japan seeks to rebuild a sector it once led. -> it
    no: The union said its members had left as the firm had broken its word, and it called on them. -> it
    """
    same = [m for m in discourse.mentions_in[mention.sentence] if m.form == "pronoun" and m.start < mention.start]
    alike = [m for m in same if family(m) is not None and family(m) == family(mention)]
    earlier = max(alike, default=None)
    if earlier is None or earlier not in discourse.meant:
        return None
    apart = quote_round(discourse, earlier) != quote_round(discourse, mention)
    told = is_told_of_another(discourse, mention)
    if family(mention) is IT and earlier.role == "subject" and mention.role in {"object", "other"} and not told:
        return None  # who does something does it to another
    others = {discourse.meant[m] for m in alike if m in discourse.meant}
    if family(mention) in (IT, THEY) and mention.role in {"subject", "possessor"} and len(others) > 1:
        return None  # "they use them because they are cheap", "its members left as Acme broke its word, and it failed"
    if apart or bound(discourse, earlier, mention) or _has_another_above(discourse, earlier, mention):
        return None
    return discourse.meant[earlier], "what the pronoun before it means"


def _has_another_above(discourse: Discourse, earlier: Mention, mention: Mention) -> bool:
    """True for Japan in "it said so, as Japan seeks to rebuild what it led": the subject of a verb above "it"."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    fits, above = fitting(mention), set(heads_above(tokens, mention.head))
    here = (m for m in discourse.meant_in[mention.sentence] if earlier.end <= m.start and m.end <= mention.start)
    named = (m for m in here if m.form == "name" and m.role == "subject" and tokens[m.head].head in above)
    barred = blocked(discourse, mention)
    return family(mention) is IT and any(
        fits is not None and fits(r) and r not in barred for m in named for r in discourse.meant[m]
    )


def called_so_before(discourse: Discourse, mention: Mention) -> Found | None:
    """ "He" goes on meaning the man who was called so before, where no other man is spoken of near by.

    yes: Tom Lund runs a mill. He bakes bread. Kim told Lee that the bank trusts him. -> him = Tom Lund
    no: Tom Lund runs a mill. He bakes bread. Jack Rook told Lee that the bank trusts him. -> him = Tom Lund
    """
    fits = fitting(mention)
    if fits is None or family(mention) not in (HE, SHE):
        return None
    barred = blocked(discourse, mention)
    known: list[Referent] = []
    for earlier, referent in discourse.before(mention, sentences=NEAR):
        inside = earlier.form in {"quality", "time"} or is_inside(earlier, mention)
        if referent.gender and fits(referent) and not inside and referent not in barred and referent not in known:
            known.append(referent)
    if len(known) != 1 or not _is_called(known[0], mention):
        return None
    return (known[0],), "called so before, and no other near by is known to be"


def _is_called(referent: Referent, mention: Mention) -> bool:
    """True where the last pronoun of the third person for it was of the same kind."""
    before = (m for m in reversed(referent.mentions) if family(m) is not None and m.start < mention.start)
    last = next(before, None)
    return last is not None and family(last) is family(mention)


def only_person_so_far(discourse: Discourse, mention: Mention) -> Found | None:
    """Where nobody near by fits, "she" is the only woman that the text has named so far.

    yes: Anna Berg died in Ghent. The house was old. The street was quiet. It was cold. She was 91. -> She = Anna Berg
    no: Anna Berg met Maria Kern. The house was old. The street was quiet. It was cold. She was 91. -> She
    """
    fits = fitting(mention)
    if fits is None or family(mention) not in (HE, SHE) or quote_round(discourse, mention) is not None:
        return None
    named = [r for r in discourse.referents if r.named and r.first.start < mention.start and fits(r)]
    people = [r for r in named if r.kind == "Person"]
    if len(people) != 1 or not people[0].gender or people[0] in blocked(discourse, mention):
        return None
    return (people[0],), "the only person of that sex named so far"
