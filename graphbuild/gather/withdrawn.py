"""Claims that the user calls wrong.

A line names the claim by its id, as a build showed it. That build may have had all other lines of the file, or only the
first of them, or none: a page that collects corrections shows the ids of before. So the id is looked for among the
claims with all corrections first, then with one less and so on, and what is withdrawn is what was read in the places
that it was read in.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

from graphbuild.corrections import Corrections, Wrong
from graphbuild.gather.claims import Place, readings
from graphbuild.gather.texts import Texts


def withdrawn(states: Sequence[Texts], wrong: Sequence[Wrong], corrections: Corrections) -> frozenset[Place]:
    """The places whose claims the user calls wrong; InputError where no claim has the id."""
    known: dict[int, Mapping[str, Set[Place]]] = {}
    found: set[Place] = set()
    for line in wrong:
        for number in reversed(range(len(states))):
            if number not in known:
                known[number] = _places(states[number])
            if line.claim in known[number]:
                found |= known[number][line.claim]
                break
        else:
            reason = f"no claim has the id “{line.claim}”"
            remedy = "write it whole, as graphbuild explain, the report and the page show it, or remove the line"
            raise corrections.refusal(line.line, reason, remedy)
    return frozenset(found)


def _places(texts: Texts) -> Mapping[str, Set[Place]]:
    """By id: where the claim is read."""
    places: dict[str, set[Place]] = defaultdict(set)
    for place, claim in readings(texts.documents, {}):
        places[claim.id].add(place)
    return places
