"""What becomes of a verb under another, by the form that it has there: "stopped to sell" is not "stopped selling".

Sources: Karttunen 1971; Nairn, Condoravdi and Karttunen 2006.
"""

from graphbuild.extract.sorts import by_law, is_time, signature
from graphbuild.extract.tree import Tree
from graphbuild.lexicon import lexicon
from graphbuild.model import Token


def signature_here(tree: Tree, node: Token, head: Token, lemma: str) -> tuple[str, str] | None:
    """What becomes of the embedded verb, affirmed and denied, as the form that it has here decides it."""
    gerund, infinitive = tree.is_gerund(node), tree.is_infinitive(node)
    if lemma in {"stop", "quit"} and infinitive:
        return ("intended", "possible")
    if lemma == "go" and infinitive and head.tag == "VBG":
        return ("intended", "-intended")  # "was going to sell it"
    if lemma == "have" and infinitive and all(a.lemma != "yet" for a in tree.adverbs(head)):
        return ("possible", "possible") if tree.objects(head) else ("+", "-intended")  # "has a day to", "had to pay"
    now = head.tag in {"VBP", "VBZ"} or any(t.text.lower() in {"are", "is"} for t in tree.auxiliaries(head))
    if lemma in {"compel", "oblige"} and now:
        return ("intended", "-intended")  # "is obliged to pay", which a "was" implies
    if (lemma == "stand" or (lemma == "dare" and (tree.objects(head) or tree.subjects(node)))) and infinitive:
        return ("possible", "possible")
    if lemma in {"help", "remember", "forget", "regret"} and gerund:
        return ("+", "+")  # "could not help laughing"
    if lemma in {"report", "recall", "describe", "mention"} and gerund:
        return ("+", "possible")
    if lemma == "take" and any(is_time(tree, o) for o in (*tree.objects(head), *tree.below(head, "adverbial noun"))):
        return ("+", "possible")  # "took an hour to reach a decision"
    if lemma in lexicon("making") and tree.is_bare_participle(node):
        return ("+", "-")  # "sent prices soaring"
    return ("possible", "-") if lemma == "be able" else by_law(tree, head, lemma) or signature(lemma)
