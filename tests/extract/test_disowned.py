"""Sources that the sentence does not believe, and those who did not say so."""

import pytest

from tests.extract.conftest import Read, told_by


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("A hoax email claimed that Kim had sold the park.", "Kim | sell | park | +possible | hoax email"),
        ("According to a false rumour, Kim married Lee.", "Kim | marry | Lee | +possible | false rumour"),
        ("The BBC retracted its report that Kim had sold the park.", "Kim | sell | park | +possible | its"),
        ("The BBC apologised for saying that Kim had sold the park.", "Kim | sell | park | +possible | BBC"),
        ("The email claimed that Kim had sold the park.", "Kim | sell | park | +actual | email"),
        ("The fake doctor said Kim sold the park.", "Kim | sell | park | +actual | fake doctor"),
        ("The study did not find that Kim had sold the park.", "Kim | sell | park | +possible | "),
        ("The judge did not blame Kim for ignoring Lee.", "Kim | ignore | Lee | +possible | "),
        ("Lee has done everything but admit that he wrote the letter.", "he | write | letter | +possible | "),
        ("The premier did not visit Rome, as the paper claimed.", "premier | visit | Rome | -actual | "),
        ("The premier did not visit Rome, according to the paper.", "premier | visit | Rome | -actual | paper"),
        ("Kim issued a survey, which suggests that banks sold the park.", "banks | sell | park | +possible | survey"),
        ("Lee did not believe that Kim had sold the park.", "Kim | sell | park | -actual | Lee"),
    ],
)
def test_who_is_not_believed_or_did_not_say_so(read: Read, sentence: str, claim: str) -> None:
    assert claim in told_by(read(sentence))


@pytest.mark.parametrize("verb", ["shows", "suggests", "indicates"])
def test_what_happens_says_nothing(read: Read, verb: str) -> None:
    made = read(f"The miners lost the vote, which {verb} that Kim owns the park.")
    assert [s.subject.label for s in made] == ["miners"]
