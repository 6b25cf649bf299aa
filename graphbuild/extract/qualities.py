"""What something is like, and to or for what."""

from collections.abc import Iterator, Sequence

from graphbuild.extract.arguments import NO_ARGUMENT
from graphbuild.extract.clauses import clauses
from graphbuild.extract.relations import plain, relation
from graphbuild.extract.rules import Found
from graphbuild.extract.sorts import is_place, is_time
from graphbuild.extract.tree import Tree
from graphbuild.lexicon import lexicon
from graphbuild.model import Token


def is_adjective(tree: Tree) -> Iterator[Found]:
    """A copula says what its subject is like, and to or for what.

    yes: The metals are crucial for industry. -> metals | be crucial for | industry
    yes: The dam is safe. -> dam | be | safe
    yes: The rules are probably incompatible with the treaty. -> rules | be incompatible with | treaty | + possible
    no: The dam is not necessarily safe.
    yes: The dam is worth £15m. -> dam | be worth | £15m
    yes: The report is due in April. -> report | be due in | April
    yes: India is larger than France. -> India | be larger than | France
    yes: The bridge is twice as long as the tunnel. -> bridge | be twice as long as | tunnel
    yes: The firm went bankrupt. -> firm | go | bankrupt
    yes: Kim fell ill in Denmark. -> Kim | fall ill in | Denmark
    yes: There is no doubt that the dam was safe. -> dam | be | safe
    yes: No expert believed that the dam was safe. -> dam | be | safe | + possible
    yes: The court was not convinced that the dam was safe. -> dam | be | safe | + possible
    no: The dam is a ruin.
    no: The king left not because he was old but because he lost the vote.
    from: Quirk and others 1985, 16.68 to 16.76
    """
    for clause in clauses(tree):
        verb = clause.predicate
        if not tree.is_copula(verb) and verb.lemma not in lexicon("becoming"):
            continue
        for attribute in tree.below(verb, "quality"):
            targets = [
                (p, t)
                for p, t in tree.obliques(attribute)
                if not {w.text.lower() for w in p} & NO_ARGUMENT and (attribute.lemma == "due" or not is_time(tree, t))
            ]
            targets += _compared(tree, attribute)
            how = _how_it_is(tree, attribute, [w[-1].text.lower() for w, _ in targets])
            if not tree.is_be(verb):  # "fell ill in Denmark"
                targets += [(p, t) for p, t in tree.obliques(verb) if p[0].index > attribute.index and is_place(t)]
            followed = tree.below(attribute, "open complement", "preposition")
            followed += tuple(t for t in (tree.word_after(attribute),) if attribute.tag == "JJR" and t.text == "off")
            followed += tuple(t for t in tree.adverbs(attribute) if t.text.lower() == "as")  # "as likely as men to"
            for subject in clause.subjects:
                for prepositions, target in targets:
                    words = (*how, attribute.text.lower(), *(p.text.lower() for p in prepositions))
                    yield Found(subject, relation(tree, verb, middle=words), target, verb, origin=clause.origin)
                if attribute.lemma.lower() == "worth":
                    for worth in tree.below(attribute, "adverbial noun", "object"):
                        yield Found(subject, relation(tree, verb, middle=("worth",)), worth, verb, origin=clause.origin)
                elif not followed and attribute.tag in _ADJECTIVES and not is_no_description(subject, attribute):
                    yield Found(subject, relation(tree, verb), attribute, verb, quality=True, origin=clause.origin)


def is_no_description(subject: Token, attribute: Token) -> bool:
    """True for "the gun was his", and for "the Proteas are 2" of "are 2 for 17"."""
    owned = attribute.tag == "PRP$" or attribute.text.lower() in {"his", "mine", "yours", "hers", "ours", "theirs"}
    if attribute.text.isdecimal() and attribute.entity in {"", "CARDINAL"} and subject.text.lower() == "it":
        return True  # "it is 14, not 41": of what is not clear
    score = attribute.tag == "CD" and attribute.text[:1].isdigit() and not attribute.entity.startswith("PERCENT")
    return owned or (score and subject.tag in {"NNP", "NNPS"} and subject.entity != "PERSON")


_ADJECTIVES = frozenset({"JJ", "JJR", "JJS", "VBN"})


def _compared(tree: Tree, quality: Token) -> list[tuple[tuple[Token, ...], Token]]:
    """("than",), France in "is larger than France", "is more costly than gas"; not in "than Chile's"."""
    by_more = any(a.tag in {"RBR", "JJR"} for a in tree.adverbs(quality))
    if (quality.tag != "JJR" and not by_more) or quality.text.lower() in {"fewer", "more"}:
        return []
    pairs = [(p, t) for p, t in tree.obliques(quality) if [w.text.lower() for w in p] == ["than"]]
    return [(p, t) for p, t in pairs if tree.is_noun(t) and not tree.below(t, "case")]


def _how_it_is(tree: Tree, quality: Token, prepositions: Sequence[str]) -> tuple[str, ...]:
    """ "more" in "is more costly than gas", "twice as" in "is twice as long as the bridge"."""
    before = [a for a in tree.adverbs(quality) if a.index < quality.index]
    words = {a.text.lower() for a in before}
    measured = words & {"less", "more"} or ("as" in words and "as" in prepositions) or quality.tag == "JJR"
    return tuple(a.text.lower() for a in before if measured and a.lemma.lower() in _MEASURED)


_MEASURED = frozenset({"as", "far", "half", "less", "more", "much", "thrice", "twice"})
"""Adverbs without which a comparison says something else."""


def quality_with_preposition(tree: Tree) -> Iterator[Found]:
    """What somebody is found, held or pleads to be, and of or to what.

    yes: Kim was found guilty of fraud. -> Kim | be found guilty of | fraud
    yes: Kim pleaded guilty to fraud. -> Kim | plead guilty to | fraud
    no: Kim was found dead in Oslo.
    no: Kim was found guilty.
    from: Huddleston and Pullum 2002, chapter 4, section 5.3
    """
    for clause in clauses(tree):
        verb = clause.predicate
        if tree.is_copula(verb) or verb.lemma in lexicon("becoming") or (tree.objects(verb) and not clause.passive):
            continue
        for quality in tree.below(verb, "quality", "title"):
            if not quality.tag.startswith("JJ") or quality.index < verb.index:
                continue
            denied = tuple(t.text.lower() for t in tree.negations(quality))
            for prepositions, target in tree.obliques(quality):
                words = tuple(p.text.lower() for p in prepositions)
                if words[0] in NO_ARGUMENT - {"of"} or is_time(tree, target):
                    continue
                worded = relation(
                    tree, verb, passive=clause.passive, middle=(*denied, quality.text.lower()), prepositions=words
                )
                for subject in clause.subjects:
                    yield Found(subject, worded, target, verb, origin=clause.origin)


def adjective_after_noun(tree: Tree) -> Iterator[Found]:
    """An adjective with a preposition after a noun says what the noun is like, as "which is crucial for" would.

    yes: Residents angry about the noise sued the airport. -> residents | be angry about | noise
    yes: Peru exports metals like tin, essential for industry. -> metals | be essential for | industry
    yes: It is a town famous for cheese. -> town | be famous for | cheese
    yes: The necklace, worth $2 million, was stolen. -> necklace | be worth | $2 million
    no: Angry residents sued the airport.
    from: Quirk and others 1985, 7.21 and 17.56
    """
    for adjective in tree.tokens:
        noun = tree.head(adjective)
        if adjective.tag not in {"JJ", "JJR"} or noun is None or adjective.index < noun.index:
            continue
        if adjective.lemma.lower() == "worth":
            yield from _worth(tree, adjective, noun)
            continue
        loose = tree.arc(adjective) == "quality" and tree.tokens[adjective.index - 1].text == "," and tree.objects(noun)
        noun = tree.objects(noun)[0] if loose else noun  # the parser hangs it on the verb
        if not (loose or tree.arc(adjective) == "adjective") or not tree.is_noun(noun):
            continue
        described = _described_by(tree, adjective, noun) if tree.tokens[noun.head].lemma != "as" else None
        after = [(p, t) for p, t in tree.obliques(noun) if p[0].index == adjective.index + 1]
        for prepositions, target in (*tree.obliques(adjective), *after):
            words = tuple(p.text.lower() for p in prepositions)
            if described is not None and not set(words) & NO_ARGUMENT and not is_time(tree, target):
                relates = plain(f"be {' '.join((adjective.text.lower(), *words))}")
                yield Found(described, relates, target, predicate=adjective, fixed=True, told=True)


def _worth(tree: Tree, worth: Token, noun: Token) -> Iterator[Found]:
    """What the thing before ", worth $2 million" is worth."""
    comma, thing = tree.tokens[worth.index - 1], tree.tokens[worth.index - 2]
    if comma.text != "," or not tree.is_noun(thing) or not (noun == thing or tree.arc(worth) == "joined"):
        return
    for sum_ in tree.below(worth, "adverbial noun", "object"):
        if sum_.entity == "MONEY":
            yield Found(thing, plain("be worth"), sum_, predicate=worth, fixed=True, told=True, alone=True)


def _described_by(tree: Tree, adjective: Token, noun: Token) -> Token | None:
    """The noun right before the adjective, or the one whose list ends there; None where others stand between."""
    near = tree.tokens[adjective.index - 1]
    if near.text == ",":
        near = tree.tokens[near.index - 1]
        noun = _lister(tree, noun) or noun
    while near.index != noun.index:
        head = tree.head(near)
        if head is None or head.index > near.index:
            return None
        if tree.arc(near) == "preposition" and near.text.lower() in {"like", "as", "including"} and tree.is_noun(head):
            return head
        if tree.is_verb(head) or (head.index != noun.index and tree.is_noun(head) and tree.arc(near) != "joined"):
            return None
        near = head
    return noun


def _lister(tree: Tree, member: Token) -> Token | None:
    """Metals for tin in "metals like tin"; None where the noun is no member of a list."""
    preposition = tree.head(member)
    if (
        preposition is None
        or tree.arc(member) != "preposition object"
        or preposition.text.lower() not in {"like", "as"}
    ):
        return None
    above = tree.head(preposition)
    return above if above is not None and tree.is_noun(above) else None


RULES = (is_adjective, quality_with_preposition, adjective_after_noun)
"""Every rule, in the order in which they are tried."""
