"""What reading costs: the time that finding claims takes, set against that of parsing."""

from collections.abc import Sequence
from dataclasses import dataclass
from time import process_time

from graphbuild.model import Source
from graphbuild.settings import Settings


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of CPU time that each stage took."""

    parse: float
    extract: float
    resolve: float

    @property
    def ratio(self) -> float:
        """Extracting and resolving as a share of parsing.

        >>> Cost(parse=2.0, extract=0.75, resolve=0.25).ratio
        0.5
        """
        return (self.extract + self.resolve) / self.parse


def cost(sources: Sequence[Source], *, settings: Settings = Settings()) -> Cost:
    """What the sources cost, once the model is loaded and has read the first of them.

    It is the time of the whole process, all its threads, whatever else the machine does.
    """
    from graphbuild.extract import extract
    from graphbuild.parse import Parser
    from graphbuild.resolve import resolve

    parser = Parser(settings)
    for document in parser.parse(sources[:1]):
        resolve(extract(document))
    begin = process_time()
    parsed = list(parser.parse(sources))
    after_parse = process_time()
    extracted = [extract(document) for document in parsed]
    after_extract = process_time()
    for document in extracted:
        resolve(document)
    end = process_time()
    return Cost(after_parse - begin, after_extract - after_parse, end - after_extract)
