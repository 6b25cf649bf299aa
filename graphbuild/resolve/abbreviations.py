"""Letters that the text gives for a phrase: "foreign direct investment (FDI)"."""

from graphbuild.folding import fold
from graphbuild.lexicon import lexicon
from graphbuild.model import Mention
from graphbuild.resolve.discourse import Discourse
from graphbuild.resolve.names import is_acronym, world_of


def abbreviations(discourse: Discourse) -> dict[str, Mention]:
    """By the letters in brackets: the phrase before them that they are short for."""
    found: dict[str, Mention] = {}
    for sentence in discourse.document.sentences:
        for bracket, letters, end in zip(sentence.tokens, sentence.tokens[1:], sentence.tokens[2:], strict=False):
            if bracket.text != "(" or end.text != ")" or not letters.text.isalpha() or letters.text in found:
                continue
            before = (m for m in discourse.mentions_in[sentence.index] if 0 <= bracket.start - m.end < 2)
            whole = [m for m in before if is_acronym(letters.text, fold(m.label).split())]
            if whole:
                found[letters.text] = max(whole, key=lambda m: m.end - m.start)
    return found


def is_short(short: dict[str, Mention], mention: Mention) -> bool:
    """True for the letters after what they are short for; what the world knows by them needs no phrase.

    Another MP is another member of parliament.
    """
    whole = short.get(mention.label)
    if whole is None or mention <= whole or mention.form == "indefinite":
        return False
    return whole.noun not in lexicon("persons") | {"member"} and world_of(mention, mention.entity) is None
