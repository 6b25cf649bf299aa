"""Whose word a claim is: behind a reporting clause, in one, and where the writer goes on."""

import pytest

from tests.extract.conftest import Read, told, told_by


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "The fire killed 12 people, officials said, and destroyed three shops.",
            "fire | destroy | three shops | +actual | officials",
        ),
        ("The army burned a village, the UN said, and has sold the food.", "army | sell | food | +actual | UN"),
        ("Prices rose in May, the bank said, driven by rents.", "rents | drive | prices | +actual | bank"),
        ("The bank continued lending to farmers.", "bank | lend to | farmers | +actual | "),
        ("Mr Park took bribes, prosecutors said, and hid the money.", "Park | hide | money | +actual | prosecutors"),
        ("“We found it,” the sheriff said, and the family hired a lawyer.", "family | hire | lawyer | +actual | "),
        ("Kim said Oslo won, and his aide said the army killed a man.", "army | kill | man | +actual | aide"),
        ("CNN reported, citing two officials, that Israel bombed a plant.", "Israel | bomb | plant | +actual | CNN"),
        ("Bush called Saddam a liar who gassed villagers.", "liar | gas | villagers | +actual | Bush"),
        ("Rubio: Venezuela is smuggling cocaine", "Venezuela | smuggle | cocaine | +actual | Rubio"),
        ("Police: Man killed his brother with an axe", "Man | kill with | axe | +actual | Police"),
        ("Iran attacked tankers - US", "Iran | attack | tankers | +actual | US"),
        ("Le Pen portrayed Macron as a banker who hates France.", "banker | hate | France | +actual | Le Pen"),
    ],
)
def test_who_says_it(read: Read, sentence: str, claim: str) -> None:
    assert claim in told_by(read(sentence))


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("Doubts remain that Oswald shot Kennedy alone.", "Oswald | shoot | Kennedy | +possible"),
        ("The general, it seems, ordered the attack.", "general | order | attack | +possible"),
        ("The prosecution case is that Lopez strangled Kim.", "Lopez | strangle | Kim | +possible"),
    ],
)
def test_what_nobody_vouches_for(read: Read, sentence: str, claim: str) -> None:
    assert claim in told(read(sentence))


def test_what_a_film_tells_is_no_fact(read: Read) -> None:
    made = read("The film follows a boxer who kills a nurse.")
    assert [s.relation.lemma for s in made] == ["follow"]
