"""Every rule does what its docstring says, on frozen parses."""

import pytest

from graphbuild.extract import catalogue
from graphbuild.extract.engine import statements
from graphbuild.extract.rules import Example, Rule
from graphbuild.extract.tree import Tree
from tests.frozen import examples, frozen, parsed_now

CASES = [(rule, example) for rule in catalogue() for example in (*rule.yes, *rule.no)]


def triples(rule: Rule, sentence: str) -> list[str]:
    """What the rule alone makes of the sentence, written as in its examples."""
    found = []
    for tree in frozen()[sentence]:
        made, _ = statements(Tree(tree), quotes=(), first=0, rules=(rule,))
        for s in made:
            status = "" if (s.polarity, s.modality) == ("+", "actual") else f" | {s.polarity} {s.modality}"
            found.append(f"{s.subject.label} | {s.relation.lemma} | {s.object.label}{status}")
    return found


@pytest.mark.parametrize("rule, example", CASES, ids=[f"{r.name}: {e.sentence}" for r, e in CASES])
def test_a_rule_reads_its_examples_as_it_says(rule: Rule, example: Example) -> None:
    found = triples(rule, example.sentence)
    if example.triple is None:
        assert found == []
    else:
        assert example.triple in found


def test_every_rule_has_a_summary_examples_of_both_kinds_and_a_source() -> None:
    lacking = [rule.name for rule in catalogue() if not (rule.summary and rule.yes and rule.no and rule.source)]
    assert lacking == []


def test_rule_names_are_distinct() -> None:
    names = [rule.name for rule in catalogue()]
    assert sorted(set(names)) == sorted(names)


def test_the_frozen_parses_are_those_of_the_installed_model() -> None:
    now: dict[str, list[object]] = {}
    for text, sentence in parsed_now(examples()):
        now.setdefault(text, []).append(sentence.tokens)
    kept = {text: [s.tokens for s in sentences] for text, sentences in frozen().items()}
    drift = sorted(text for text in now if now[text] != kept.get(text))
    assert drift == []
