"""What the repairs of misparses make of a sentence, and what they leave as it is."""

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("sentence", "no_claim", "claim"),
    [
        (
            "Six shells hit the area near KPA civil police posts 542 and 543 and other 15 shells fell near the river.",
            "civil police | post | 542",
            "area | be near | KPA civil police posts 542 and 543",
        ),
        ("The band posts 250 videos a year.", "", "band | post | 250 videos a year"),
        (
            "Chad is largely Muslim and the World Bank ranks the country among the poorest.",
            "Chad | be | World Bank",
            "Chad | be | Muslim",
        ),
        ("The town is rural and the council runs two schools.", "", "council | run | two schools"),
        (
            "Microsoft wants to persuade users to stop using IE6 and update to Edge.",
            "users | update to | Edge | -intended",
            "users | update to | Edge | +intended",
        ),
        ("Indian court rules sale of land is illegal", "", "sale of land | be | illegal | +actual"),
        ("Court rules are strict", "", "Court rules | be | strict"),
        (
            "The finals saw team Vega and Orions, from Brazil, face off in Lima.",
            "finals | face off in | Lima",
            "Orions | face off in | Lima",
        ),
        (
            'On a new website, "The Tern Countdown", Microsoft has launched an aggressive campaign.',
            "Tern Countdown | launch | aggressive campaign",
            "Microsoft | launch | aggressive campaign",
        ),
        ("It's been number two in Peru.", "It | be been", ""),
        (
            "Researchers studied the impact of noise and light on birds.",
            "researchers | study on | birds",
            "impact of noise | be on | birds",
        ),
        ("The minister spoke of the effects of the war on Monday.", "effects of the war | be on | Monday", ""),
        (
            "The rule exempts firms with fewer than 50 staff.",
            "rule | exempt with | fewer than 50 staff",
            "rule | exempt | firms",
        ),
        ("The charity supplies hospitals with more than 5,000 masks.", "", "charity | supply | more than 5,000 masks"),
        (
            "The company replaced the plant with more than 200 machines.",
            "",
            "company | replace with | more than 200 machines",
        ),
        (
            "Daniel Montalvo, 19, a member of Scientology all his life, was arrested.",
            "Daniel Montalvo | be | life",
            "Daniel Montalvo | be member of | Scientology",
        ),
        (
            "The change had no impact on the second, a small firm called Nexa.",
            "impact on the second | be | small firm",
            "Nexa | be | small firm",
        ),
        (
            "Eleven deputies abstained from the vote, among them four members of her party.",
            "eleven deputies | abstain | four members",
            "eleven deputies | include | four members",
        ),
        (
            "He praised the work of doctors in Gaza who treat the wounded.",
            "work of doctors | treat | wounded",
            "doctors | treat | wounded",
        ),
        ("They saved the lives of people who are in need of help.", "people | be in need of | help", ""),
        ("They saved the lives of people now at sea who are in need of help.", "", "people | be in need of | help"),
        (
            "Lee fought homeopathy, a form of alternative medicine that has been described as fraud.",
            "alternative medicine | be described as | fraud",
            "homeopathy | be form of | alternative medicine",
        ),
        (
            "The museum had rooms set aside for visitors to test the machines.",
            "rooms | test | machines",
            "visitors | test | machines",
        ),
        (
            "The match ended with Sweden winning three points.",
            "match | end with | Sweden",
            "Sweden | win | three points",
        ),
        ("The year ended with a strike.", "year ended |", "year | end with | strike"),
        ("The summit ended with a statement condemning the attack.", "", "statement | condemn | attack"),
        (
            "The event was well attended, with the stands full of gamers, watching the matches.",
            "event | watch | matches",
            "stands | be full of | gamers",
        ),
        ("The tour took visitors to see the castle.", "tour | see | castle", "visitors | see | castle"),
        (
            "In a scene of Mission: Impossible, Cruise climbs a tower.",
            "Impossible | climb | tower",
            "Cruise | climb | tower",
        ),
        ("The minister wrote to Paris: Lima would leave the pact.", "", "Lima | leave | pact"),
        (
            "The teams face off in Counter-Strike on Sunday.",
            "teams | face off in | Counter |",
            "teams | face off in | Counter-Strike",
        ),
        ("World Cup 2018 day five: Sweden, Belgium, England win three points", "World Cup | win", ""),
        ("Groups such as Roof for All welcomed the result.", "Roof | welcome", "Roof for All | welcome | result"),
        (
            "The teams face off in Counter-Strike: Global Offensive.",
            "teams | face off in | Strike",
            "teams | face off in | Counter-Strike: Global Offensive",
        ),
        ("Fans of Star Trek: Discovery met in Lima.", "Discovery | meet in", "fans of Star Trek: Discovery | meet in"),
        (
            "The team lost to Peru in May, a defeat that cost the coach his job.",
            "team | lose | defeat",
            "team | lose to",
        ),
        (
            "The ferry hit rocks after leaving Bodø for Svolvær, in the Lofoten archipelago.",
            "ferry | leave | Bodø for",
            "",
        ),
        ("The aid group Action for All gave food to Peru.", "aid group Action | give", "Action for All | give | food"),
        (
            "Students from the Bank of Oslo and Colorado State University met in Lima.",
            "students | be from | State",
            "students | be from | Colorado State University",
        ),
        (
            "Scholars at the University of Ghent and Ohio State University met in Lima.",
            "scholars | be at | University of Ghent and",
            "scholars | be at | Ohio State University",
        ),
        ("The film Gone with Honour won a prize.", "film | be gone", "Gone with Honour | win | prize"),
        ("The book written in Paris won a prize.", "", "book | win | prize"),
    ],
)
def test_a_misparse_makes_no_claim(read: Read, sentence: str, no_claim: str, claim: str) -> None:
    made = [
        f"{s.subject.label} | {s.relation.lemma} | {s.object.label} | {s.polarity}{s.modality}" for s in read(sentence)
    ]
    assert [m for m in made if no_claim and m.startswith(no_claim)] == []
    assert not claim or [m for m in made if m.startswith(claim)]


def test_what_is_told_before_a_report_is_the_writers(read: Read) -> None:
    by = {
        s.relation.lemma: [m.label for m in s.speakers]
        for s in read("The broadcasts began on August 10 and South Korea says the broadcasts will spread to Japan.")
    }
    assert by == {"begin on": [], "spread to": ["South Korea"]}


@pytest.mark.parametrize("short", ["'s", "’s"])
def test_what_has_been_is_worded_so(read: Read, short: str) -> None:
    (statement,) = read(f"The vet{short} been marvellous.")
    assert (statement.relation.lemma, statement.relation.label) == ("be", "has been")
