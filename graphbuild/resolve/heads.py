"""Whose editor, mayor or captain "its" says he is: that of what has one."""

from graphbuild.labels import ARCS
from graphbuild.lexicon import table
from graphbuild.model import Mention
from graphbuild.pronouns import IT
from graphbuild.resolve.agreement import SPEAKING, Fits, family, fitting, is_hardly_known, may_own
from graphbuild.resolve.binding import blocked
from graphbuild.resolve.discourse import Discourse, Found, Referent


def what_he_is_head_of(discourse: Discourse, mention: Mention) -> Found | None:
    """ "Its editor" is the editor of the one thing just named that may have one: of the paper, not of the ministry.

    yes: The army shelled the town. Its mayor, Ivo Pas, fled. -> Its = town
    yes: Russia occupied a town. Its mayor, Ivo Pas, fled. -> Its = town
    yes: Ford, which owns a tenth of Danone, opposes it. Its founder, Ivo Pas, left. -> Its = Ford
    yes: The ship is run by Sea Bridge, a charity. Its director, Ivo Pas, left. -> Its = Sea Bridge
    no: France invaded Peru. Its president, Ivo Pas, fled. -> Its
    no: Acme shut a mill. Its sales fell. -> Its = Acme
    """
    found = heads_what(discourse, mention)
    if found is None:
        return None
    having = found[0] if len(found[0]) == 1 else _that_it_is_about(discourse, mention, found[0])
    having = having or ([] if found[0] else _spoken_of(discourse, mention))
    return ((having[0],), "the only thing just named that has such a one") if len(having) == 1 else None


def _that_it_is_about(discourse: Discourse, mention: Mention, having: list[Referent]) -> list[Referent]:
    """The subject of the sentence before, where what else may be meant stands in its lower clauses alone."""
    before = [m for m in discourse.meant_in.get(mention.sentence - 1, ()) if m.form != "quality"]
    sentence = discourse.document.sentences[mention.sentence - 1]
    main = [m for m in before if ARCS.get(sentence.tokens[sentence.tokens[m.head].head].label) == "root"]
    found = [(m, r) for m in main for r in discourse.meant[m] if r in having]
    same_paragraph = mention.start <= sentence.end + len("\n\n")
    alone = len(found) == 1 and found[0][0].role == "subject"
    return [found[0][1]] if alone and same_paragraph else []


def _spoken_of(discourse: Discourse, mention: Mention) -> list[Referent]:
    """All that the sentence before speaks of, in whatever place, that may have such a one: "run by Sea Bridge. Its"."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    owned, fits = tokens[tokens[mention.head].head].lemma.lower(), fitting(mention)
    before = discourse.meant_in.get(mention.sentence - 1, ()) if mention.head == 0 and fits is not None else ()
    near = (r for m in before if m.form not in {"quality", "quantity"} for r in discourse.meant[m])
    near = (r for r in near if r.kind != "Place" or owned == "mayor")
    return list(dict.fromkeys(r for r in near if fits is not None and may_own(fits)(r) and _may_have(r, owned)))


def heads_what(discourse: Discourse, mention: Mention) -> tuple[list[Referent], int] | None:
    """What just named may have such a one, and how many things may be "it"; None where that is nothing to ask."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    owned = tokens[tokens[mention.head].head].lemma.lower()
    fits = fitting(mention)
    if fits is None or family(mention) is not IT or mention.role != "possessor" or owned not in table("heads_of"):
        return None
    near = _just_named(discourse, mention, may_own(fits))
    having = [r for r in near if _may_have(r, owned)]
    return having, sum(r in having or r.kind in SPEAKING for r in near)


def _just_named(discourse: Discourse, mention: Mention, fits: Fits) -> list[Referent]:
    """The subjects and objects of the nearest sentence that may be "it"."""
    barred = blocked(discourse, mention)
    for back in (0, 1):
        here = [m for m in discourse.meant_in.get(mention.sentence - back, ()) if m.end <= mention.start]
        args = [m for m in here if m.role in {"subject", "object"} and m.form != "quality"]
        found = [r for m in args for r in discourse.meant[m] if fits(r) and r not in barred]
        if found:
            return list(dict.fromkeys(found))
    return []


def _may_have(referent: Referent, head: str) -> bool:
    nouns, *body = table("heads_of")[head]
    words = {m.label.split()[-1].lower() for m in referent.mentions if m.form == "name" and m.label.split()}
    if (referent.roles | words) & set(nouns.split()):
        return True
    named = referent.named and referent.world is None and referent.kind not in {"Event", "Person", "Work"}
    return bool(body) and (named or is_hardly_known(referent))
