"""Names alike that are two people's: father and son, a judge and an actor, Mr and Mrs."""

from collections.abc import Sequence

from graphbuild.lexicon import lexicon, table
from graphbuild.model import Mention, Statement
from graphbuild.pronouns import HE, SHE
from graphbuild.resolve.agreement import family
from graphbuild.resolve.discourse import Discourse, Referent

_TITLES = ("mr", "mrs", "ms", "miss")


def sexes_by_title(mentions: Sequence[Mention]) -> set[str]:
    """What "Mr" and "Mrs" before the name tell; empty where neither stands there."""
    words = {word.rstrip(".") for mention in mentions for word in mention.text.lower().split()}
    return {table("gendered")[title][0] for title in _TITLES if title in words}


def without_generation(parts: Sequence[str]) -> list[str]:
    """The folded name without what tells him from his father or son.

    >>> without_generation(["robert", "downey", "jr"]), without_generation(["jan", "brueghel", "the", "elder"])
    (['robert', 'downey'], ['jan', 'brueghel'])
    """
    if len(parts) > 1 and parts[-1] in {"jr", "sr"}:
        return list(parts[:-1])
    return list(parts[:-2] if parts[-2:] in (["the", "elder"], ["the", "younger"]) else parts)


def are_two(discourse: Discourse, group: Sequence[Mention], referent: Referent) -> bool:
    """True for George Bush and George W. Bush where one is the other's son, or each has a title of his own."""
    full = [m for m in referent.mentions if m.form == "name" and len(m.label.split()) > 1]
    if referent.kind != "Person" or len(group[0].label.split()) < 2 or not full:
        return False
    if any(_is_kin(discourse, a, b) for a, b in ((group, full), (full, group))):
        return True
    titles = [
        {s.object.noun for s in _told(discourse, each) if s.rule == "title_before_name"} for each in (group, full)
    ]
    return all(titles) and titles[0].isdisjoint(titles[1])


def _told(discourse: Discourse, mentions: Sequence[Mention]) -> list[Statement]:
    return [s for m in mentions for s in discourse.statements_in[m.sentence] if s.subject == m]


def _is_kin(discourse: Discourse, one: Sequence[Mention], other: Sequence[Mention]) -> bool:
    """True where one of these names is called the son or brother of whom the other names, or of him just before."""
    for statement in _told(discourse, one):
        words, whose = statement.relation.lemma.split(), statement.object
        if len(words) != 3 or words[1] not in lexicon("family") or words[2] != "of":
            continue
        before = any(m.start < whose.start and statement.sentence - m.sentence < 2 for m in other)
        if whose in other or (family(whose) in (HE, SHE) and before):
            return True
    return False


def until_another_bears_it(discourse: Discourse, group: Sequence[Mention], bearers: Sequence[Referent]) -> None:
    """ "Tolley" is Graham Tolley as long as Susan Tolley has not been named."""
    if len(bearers) < 2 or any(r.kind != "Person" for r in bearers):
        return
    holder, second = sorted(bearers, key=lambda r: r.first)[:2]
    for mention in group:
        if holder.first < mention < second.first and mention not in discourse.meant:
            discourse.join(mention, holder, why="short form of the name, which nobody else bore so far")
