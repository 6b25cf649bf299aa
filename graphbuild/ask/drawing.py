"""A sentence's tree, drawn with letters."""

from collections.abc import Iterator, Sequence

from graphbuild.ask.trace import Word


def drawn(words: Sequence[Word]) -> list[str]:
    """The tree, one word a line under its head; words under one head stand in the order of the text.

    A head outside the sentence counts as none.

    >>> for line in drawn([Word("Ada", "Ada", "NNP", "nsubj", 1), Word("sings", "sing", "VBZ", "ROOT", 1)]):
    ...     print(line)
    sings  ROOT   VBZ
      Ada  nsubj  NNP
    """
    heads = [word.head if 0 <= word.head < len(words) else index for index, word in enumerate(words)]
    rows = [
        ("  " * depth + " ".join(words[index].text.split()), words[index].label, words[index].tag)
        for index, depth in walked(heads)
    ]
    widths = [max((len(row[column]) for row in rows), default=0) for column in (0, 1)]
    return [f"{word:{widths[0]}}  {label:{widths[1]}}  {tag}".rstrip() for word, label, tag in rows]


def walked(heads: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Every word with its depth, heads before what hangs on them, in the order of the text.

    >>> list(walked([1, 1, 1]))
    [(1, 0), (0, 1), (2, 1)]
    """
    below: list[list[int]] = [[] for _ in heads]
    roots: list[int] = []
    for index, head in enumerate(heads):
        (roots if head == index else below[head]).append(index)
    seen: set[int] = set()
    # What hangs on nothing but itself in a circle comes last: a damaged file must not hide a word.
    for start in (*roots, *range(len(heads))):
        waiting = [(start, 0)]
        while waiting:
            index, depth = waiting.pop()
            if index not in seen:
                seen.add(index)
                yield index, depth
                waiting += [(child, depth + 1) for child in reversed(below[index])]
