"""Misparses of sources: whom they cite, what they are told to say, and what is told of it."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import NAME_TAGS
from graphbuild.lexicon import lexicon
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, begin, below, has, is_finite, word_after


def source_that_cites(tokens: Tokens) -> Iterator[Token]:
    """In "according to Reuters, citing officials, the mine is closed" Reuters cites them, and no mine.

    yes: According to Reuters, citing officials in Lima, the mine has been closed.
    yes: According to Kyodo, quoting the newspaper Asahi, the island's airport has been closed to visitors.
    no: Citing officials in Lima, Reuters said the mine was closed.
    """
    for cites in (t for t in tokens[4:-1] if t.lemma in {"cite", "quote"} and t.tag == "VBG"):
        main = tokens[cites.head]
        source = tokens[cites.index - 2]
        while source.label not in {"pobj", "ROOT"} and source.head != source.index:
            source = tokens[source.head]
        by = tokens[source.head]
        according = "accord" in {by.lemma.lower(), tokens[by.head].lemma.lower()}
        if tokens[cites.index - 1].text != "," or not according or source.label != "pobj" or main.index < cites.index:
            continue
        yield replace(cites, label="acl", head=source.index)
        for last in (t for t in tokens[cites.index : main.index] if t.label == "appos"):
            helping = below(tokens, main, "aux", "auxpass") or [main]
            alone = not has(tokens, main, "nsubj", "nsubjpass") and tokens[begin(tokens, last) - 1].text == ","
            if alone and last.index + 1 == helping[0].index:
                yield replace(last, label="nsubjpass" if has(tokens, main, "auxpass") else "nsubj", head=main.index)


def what_is_told_of_the_quotation(tokens: Tokens) -> Iterator[Token]:
    """In "notes, “ozone kills plants”, highlighting its harm" it is by the note that it is highlighted.

    yes: The department notes, "Ozone causes more damage than other pollutants", highlighting the importance of air.
    no: The bank said that prices rose, hinting at a rise in rates.
    """
    for told in (t for t in tokens[4:-1] if (t.tag, t.label) == ("VBG", "advcl") and tokens[t.index - 1].text == ","):
        said = tokens[told.head]
        saying = tokens[said.head]
        closed = tokens[told.index - 2].text in {'"', "”", "''"}
        opened = any(t.text in {'"', "“", "``"} for t in tokens[saying.index : said.index])
        if closed and opened and said.label == "ccomp" and saying.lemma.lower() in lexicon("saying"):
            yield replace(told, head=saying.index)


def source_without_comma(tokens: Tokens) -> Iterator[Token]:
    """In "according to Rathbun the property was returned" Rathbun says so, and what was returned is no Rathbun.

    yes: According to Bello the Lagos refinery in question was sold in May.
    no: According to Bello, the mayor, the refinery was sold in May.
    """
    for to in (t for t in tokens[1:-2] if t.text.lower() == "to" and tokens[t.head].text.lower() == "according"):
        verb, last = tokens[tokens[to.head].head], (below(tokens, to, "pobj") or [to])[-1]
        beside = [last, *below(tokens, last, "nmod", "appos")]
        name, thing = tokens[min(t.index for t in beside)], tokens[max(t.index for t in beside)]
        article = word_after(tokens, name)
        apart = name.tag in NAME_TAGS and (article.text, article.head) == ("the", thing.index)
        if name != thing and apart and is_finite(tokens, verb) and not has(tokens, verb, "nsubj", "nsubjpass", "expl"):
            yield replace(name, label="pobj", head=to.index)
            yield replace(thing, label="nsubjpass" if has(tokens, verb, "auxpass") else "nsubj", head=verb.index)


REPAIRS = (source_that_cites, what_is_told_of_the_quotation)
"""In the order in which they are made, beside the one that comes first of all."""
