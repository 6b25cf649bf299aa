"""A learned judge of "he" and "she": it decides where the rules are silent, and corrects the less sure of them.

The weights of the signs are those of a log-linear model over all who may be meant (mention ranking: Denis and
Baldridge 2008). They stand in `ranker.tsv`, whose head tells what they were learned from; `scripts/train_ranker.py`
makes it. Weights are whole thousandths, so that every machine adds them up to the same.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import exp

from graphbuild.model import Mention
from graphbuild.resolve.discourse import Discourse
from graphbuild.resolve.features import Candidate, Rule, candidates, is_of_a_person

Judge = Callable[[Discourse, Mention, Rule | None], Rule | None]
"""What a pronoun means in the end, given what the first rule that finds something says."""
Weights = Mapping[str, int]
"""Sign to thousandths."""
SURE = frozenset(
    {
        "antecedent_of_whose",
        "his_who_does_it",
        "one_of_those",
        "owner_of_its_phrase",
        "speaker_again",
        "speaker_of_clause",
    }
    | {"client_whose_it_is", "kin_who_speaks_of_his_own", "peer_who_spoke"}
    | {"subject_of_its_verb", "who_died", "who_was_accused", "whom_the_clause_is_about"}
)
"""Rules that are right so often that nothing is weighed."""
JOIN = 0.5
"""One of known sex is meant who is at least so likely, where no rule chooses, or chooses one who is less likely than
GIVEN_UP. On documents left out in training nine of ten of these were right."""
GIVEN_UP = 0.3
DOUBT = 0.2
"""Where a rule chooses one less likely than this the pronoun stays open: three of four of these were wrong."""
REASONS = 3


def ranked(discourse: Discourse, mention: Mention, rule: Rule | None) -> Rule | None:
    """What the pronoun means: what the rule says, unless that is unlikely; without a rule what is likely enough.

    yes: Tom Lund left Lima. He sold the mill, and Jack Rook bought it. The bank paid him well. -> him = Tom Lund
    yes: The poet, whose uncle was a general, fled to Chile. His verses mock the army. -> His = poet
    yes: A woman appealed, saying the judge had misled them about her plan. -> her = woman
    no: Lee thanked Kim while he sold the mill. -> he
    no: Tom Lund met Jan Kos in May and said that Lima had sued him. -> him
    no: Otto Weiss was born in Lima. He paints. His uncle, a dentist named Karl, hid a family. He fell. -> He
    no: Jan Kos was shot in 2018. He was 27. The gunman was caught. Judges said Kim paid him. -> him
    """
    return judge_by(_weights())(discourse, mention, rule)


def judge_by(weights: Weights) -> Judge:
    """The judge that has these weights."""

    def judge(discourse: Discourse, mention: Mention, rule: Rule | None) -> Rule | None:
        if not is_of_a_person(mention) or (rule is not None and rule[1] in SURE):
            return rule
        found = candidates(discourse, mention, rule)
        shares = likelihoods(weights, found)
        likely = {candidate.meant: share for candidate, share in zip(found, shares, strict=True)}
        # What is not weighed, such as a subject that follows, is not doubted.
        chosen = likely.get(rule[0][0], 1.0) if rule is not None else 0.0
        best = max(range(len(found)), key=lambda index: (shares[index], -index))
        meant = found[best].meant
        if meant and meant[0].gender and shares[best] >= JOIN and chosen < GIVEN_UP:
            return (meant, "; ".join(_reasons(weights, found, shares))), "ranked"
        alone = rule is not None and rule[0][0][0].named and sum(bool(each.meant) for each in found) == 1
        return rule if alone or chosen >= DOUBT else None  # whom else?

    return judge


def likelihoods(weights: Weights, found: Sequence[Candidate]) -> list[float]:
    """How likely each is what the pronoun means; together 1, to six digits.

    >>> one = Candidate((), ("in its sentence",))
    >>> likelihoods({"in its sentence": 7}, [one, one])
    [0.5, 0.5]
    """
    scores = [sum(weights.get(sign, 0) for sign in candidate.signs) for candidate in found]
    powers = [exp((score - max(scores)) / 1000) for score in scores]
    return [round(power / sum(powers), 6) for power in powers]


def _reasons(weights: Weights, found: Sequence[Candidate], shares: Sequence[float]) -> Iterator[str]:
    """The strongest signs of the likeliest that the next likeliest thing has not."""
    best, *others = sorted(range(1, len(found)), key=lambda index: (-shares[index], index))
    rival = found[others[0]].signs if others else ()
    telling = {sign for sign in found[best].signs if sign not in rival and weights.get(sign, 0) > 0}
    yield from sorted(telling, key=lambda sign: (-weights[sign], sign))[:REASONS]


@cache
def _weights() -> Weights:
    lines = files("graphbuild").joinpath("resolve", "ranker.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {sign: int(weight) for sign, weight in rows}
