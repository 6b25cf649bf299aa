"""What the repairs of misparses make of a sentence, and what they leave as it is."""

import pytest

from tests.extract.conftest import Read, told


@pytest.mark.parametrize(
    ("sentence", "no_claim", "claim"),
    [
        (
            "Ten rockets hit the hills near city tram stops 12 and 13 and other nine bombs fell near the town.",
            "ten rockets | stop",
            "hills | be near | city tram stops 12 and 13",
        ),
        ("The band posts 250 videos a year.", "", "band | post | 250 videos a year"),
        (
            "Chad is largely Muslim and the World Bank ranks the country among the poorest.",
            "Chad | be | World Bank",
            "Chad | be | Muslim",
        ),
        ("The town is rural and the council runs two schools.", "", "council | run | two schools"),
        (
            "Lima wants to persuade drivers to stop using cars and switch to buses.",
            "drivers | switch to | buses | -intended",
            "drivers | switch to | buses | +intended",
        ),
        ("Indian court rules sale of land is illegal", "", "sale of land | be | illegal | +actual"),
        ("Court rules are strict", "", "Court rules | be | strict"),
        (
            "The derby saw team Reds and Rovers, from Leeds, face off in Lima.",
            "derby | face off in | Lima",
            "Rovers | face off in | Lima",
        ),
        (
            'In a new report, "The Last Coal Mines", Greenpeace has published a damning list.',
            "Last Coal Mines | publish | damning list",
            "Greenpeace | publish | damning list",
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
            "Anna Berg, 40, a supporter of the party all her life, was elected.",
            "Anna Berg | be | life",
            "Anna Berg | be supporter of | party",
        ),
        (
            "The change had no impact on the second, a small firm called Nexa.",
            "impact on the second | be | small firm",
            "Nexa | be | small firm",
        ),
        (
            "Six senators abstained from the ballot, among them two allies of the president.",
            "six senators | abstain | two allies",
            "six senators | include | two allies",
        ),
        (
            "He praised the work of doctors in Gaza who treat the wounded.",
            "work of doctors | treat | wounded",
            "doctors | treat | wounded",
        ),
        ("They saved the lives of people who are in need of help.", "people | be in need of | help", ""),
        ("They feared for people now in jail who are in need of help.", "", "people | be in need of | help"),
        (
            "Lee sold a type of cheap steel that has been described as brittle.",
            "cheap steel | be described as | brittle",
            "Lee | sell | type of cheap steel",
        ),
        (
            "The museum had rooms set aside for visitors to test the machines.",
            "rooms | test | machines",
            "visitors | test | machines",
        ),
        (
            "The tournament finished with Peru winning two medals.",
            "tournament | finish with | Peru",
            "Peru | win | two medals",
        ),
        ("The year ended with a strike.", "year ended |", "year | end with | strike"),
        ("The summit ended with a statement condemning the attack.", "", "statement | condemn | attack"),
        (
            "The match was well played, with the stands full of children, cheering the teams.",
            "match | cheer | teams",
            "stands | be full of | children",
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
        ("Winter Olympics 2018 day two: Norway, Canada, Japan win three medals", "Winter Olympics | win", ""),
        (
            "Farmers’ groups such as Bread for All welcomed the ruling.",
            "Bread | welcome",
            "Bread for All | welcome | ruling",
        ),
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
        (
            "On a 212 - 90 vote, the council adopted the budget.",
            "council | adopt on | 212 ",
            "council | adopt on | 212-90 vote",
        ),
        ("The six - member Dutch crew left Lima.", "six | ", "six-member Dutch crew | leave | Lima"),
        ("The pro - Russian rebels shot down the plane.", "pro |", "pro-Russian rebels | shoot down"),
        ("The co - founder of Acme met Kim.", "co |", ""),
        ("The U.S. - led coalition bombed the depot.", "United States | bomb", "U.S.-led coalition | bomb | depot"),
        ("The 34 - year - old striker joined Lazio.", "34 ", "34-year-old striker | join | Lazio"),
        ("The India - Pakistan war killed thousands.", "India | kill", "India-Pakistan war | kill | thousands"),
        ("The coach, rarely a fan of Kim, left Leeds.", "coach | be", "coach | leave | Leeds"),
        (
            "Thieves stole $1 million in diamonds in Lima.",
            "thieves | steal | $1 million |",
            "thieves | steal | $1 million in",
        ),
        ("The plan - announced in May - failed.", "plan | fail", "plan | be announced in | May"),
        ("The book written in Paris won a prize.", "", "book | win | prize"),
    ],
)
def test_a_misparse_makes_no_claim(read: Read, sentence: str, no_claim: str, claim: str) -> None:
    made = told(read(sentence))
    assert [m for m in made if no_claim and m.startswith(no_claim)] == []
    assert not claim or [m for m in made if m.startswith(claim)]


def test_what_is_told_before_a_report_is_the_writers(read: Read) -> None:
    by = {
        s.relation.lemma: [m.label for m in s.speakers]
        for s in read("The drills began on June 4 and North Korea says the drills will spread to Japan.")
    }
    assert by == {"begin on": [], "spread to": ["North Korea"]}


@pytest.mark.parametrize("short", ["'s", "’s"])
def test_what_has_been_is_worded_so(read: Read, short: str) -> None:
    (statement,) = read(f"The ferry{short} been marvellous.")
    assert (statement.relation.lemma, statement.relation.label) == ("be", "has been")
