"""What would be half of what the sentence says, or more than it, is not claimed."""

import pytest

from graphbuild.extract import extract
from graphbuild.model import Source
from graphbuild.parse import Parser
from graphbuild.settings import Settings


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser(Settings())


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Acme stole the plans from a rival, or so the lawsuit alleges.", "lawsuit"),
        ("To hear the mayor describe it, the railway ruined three towns.", "mayor"),
        ("By her own account, Mira Dolan warned the board twice.", "her"),
        ("Krall was fired for her politics, as her lawyer tells it.", "lawyer"),
        ("The officer, who is on leave, has told the inquest that Kim came toward the car.", "officer"),
    ],
)
def test_who_tells_it(parser: Parser, sentence: str, speaker: str) -> None:
    (document,) = parser.parse([Source("a", sentence, "a", "a")])
    assert speaker in {m.label for s in extract(document).statements for m in s.speakers}


def test_what_somebody_would_not_tell_is_not_told_by_him(parser: Parser) -> None:
    (document,) = parser.parse([Source("a", "Acme said it had cut 40 jobs but gave no details.", "a", "a")])
    by = {s.relation.lemma: [m.label for m in s.speakers] for s in extract(document).statements}
    assert by == {"cut": ["Acme"], "give": []}


def said(parser: Parser, sentence: str) -> list[str]:
    (document,) = parser.parse([Source("a", sentence, "a", "a")])
    made = extract(document).statements
    return [f"{s.subject.label} | {s.relation.lemma} | {s.object.label} | {s.polarity}{s.modality}" for s in made]


@pytest.mark.parametrize(
    ("sentence", "no_claim", "claim"),
    [
        ("A road runs about 150 feet from the house.", "road | run | about 150 feet", ""),
        ("Kim ran 10 miles from Lima to the coast.", "", "Kim | run | 10 miles"),
        ("The two firms blamed each other for the delay.", "two firms | blame for | delay", ""),
        ("Peru has not publicly answered the letter.", "Peru | answer | letter", ""),
        ("Peru has not answered the letter.", "", "Peru | answer | letter | -actual"),
        ("Kim does not want to lower the rate too early.", "Kim | lower | rate", ""),
        ("Kim declared victory on Saturday morning.", "victory | be on", "Kim | declare | victory"),
        ("It helped children who had never caught the virus.", "children | catch | virus", ""),
        ("The agreements left rivals with no choice.", "agreements | leave | rivals", ""),
        ("Most of the cuts will fall on clerks, cooks and drivers.", "most of the cuts | fall on | clerks", ""),
        ("Most of the cuts will fall on clerks.", "", "most of the cuts | fall on | clerks"),
        ("The museum will return 48 bronzes and ivories.", "museum | return | 48 bronzes", "museum | return | ivories"),
        ("The museum will return 48 bronzes and two ivories.", "", "museum | return | 48 bronzes"),
        ("The agency asked for $12m in aid.", "$12m | be in | aid", "agency | ask for | $12m"),
        ("Kim learned of the ruling from her lawyer.", "ruling | be from | lawyer", ""),
        ("Across the border in India, rain killed 16 people.", "border | be in | India", ""),
        ("One dose matters in places where it is hard to come.", "one dose | matter in | places", ""),
        ("Acme has declined to give the same promise.", "Acme | give | promise", ""),
        (
            "Kim paid $6 a share for Acme, a 58 percent premium to its price.",
            "Acme | be | 58 percent premium",
            "Kim | pay | $6 a share",
        ),
        ("She leaves her husband, Jan Claes, a daughter, Ann, and two sons.", "Jan Claes | be | daughter", ""),
        ("Shares in Kestra fell, while Acme's rose in New York.", "Acme | rise in | New York", ""),
        ("The firm, which is 51 percent owned by Acme, denied it.", "firm | be | 51 percent", ""),
        ("Kim saved the second with an ace.", "Kim | save | second", ""),
        ("A patrol came under fire near Lima.", "patrol | come near | Lima", "patrol | come under | fire"),
        ("Kim advises calling the bank.", "Kim | call | bank", ""),
        (
            "She taught in Bruges, where students were forbidden to use music.",
            "students | be forbidden in | Bruges",
            "students | use | music | -",
        ),
        ("The airline runs 187 jets, comprising Airbuses and Embraers.", "airline | comprise | Airbuses", ""),
        (
            "A judge ruled that Acme broke the law, handing Peru a victory.",
            "Acme | hand | victory",
            "Acme | break | law",
        ),
        ("The council closed children's services.", "children | have | children's services", ""),
        ("The Varna-Dolen pipeline dispute divides Europe.", "Varna | dispute with | Dolen", ""),
        ("Kim spoke outside the gates, where relatives had gathered.", "relatives | gather in | gates", ""),
        ("Shares in Acme, which had climbed 4 percent, fell.", "Acme | climb", "shares in Acme | climb"),
        ("Unemployment is seen rising to 2 percent.", "", "unemployment | rise to | 2 percent | +intended"),
        ("Kim was seen leaving the house.", "", "Kim | leave | house | +actual"),
        ("Kim rallied to beat Lee on Sunday.", "", "Kim | beat | Lee | +actual"),
        ("Lima would have lost had Kim not stopped a shot.", "Kim | stop | shot", ""),
        ("It was no choice, given that two drugs lose their patents.", "", "two drugs | lose | patents | +actual"),
        ("Kim hopes to reach a camp run by the army.", "", "army | run | camp | +actual"),
        ("Mahto was taken into custody soon after the verdict.", "Mahto | be taken after", "Mahto | be taken into"),
        ("Kim launched a solo attack 23km from the finish to win the stage on Saturday.", "23km | be from", ""),
        ("She sued Harlan University, its board and two managers.", "Harlan University | be | two", ""),
        ('The court said the law "violates the freedom of the press", a phrase the minister rejected.', "freedom", ""),
        ("But it's more than I had yesterday, Kim said.", "I | have", ""),
        ("Kim had his licence revoked.", "Kim | have", ""),
        ("Kim could walk away without paying a fee.", "", "Kim | pay | fee | -possible"),
        ("Kim cannot leave without paying a fee.", "Kim | pay", ""),
        ("Kim should cut taxes rather than raise pensions.", "", "Kim | raise | pensions | -intended"),
        ('Kim said the result was "a step forward, not a victory".', "", "result | be | victory | -actual"),
        ("Ann Lee, born Edith Kowalski, married Kim.", "Ann Lee | bear", "Ann Lee | marry | Kim"),
        ("The city was left without power by the storm.", "storm | leave", ""),
        ("The scandal cost Bo Lind his job.", "his | have", "scandal | cost"),
        ("The storm was not strong enough to damage the pier.", "", "storm | damage | pier | -actual"),
        ("It was the union, not the company, that called off the talks.", "company | call off | talks | +", ""),
        ("Acme bought Elmo, Tarsis and Bolt, which owns two hotels.", "Elmo | own", "Bolt | own | two hotels"),
        ("The court overturned a ruling that barred Ann Lee from running for president.", "Ann Lee | run for", ""),
        ("It found two firms and more than 200 bags of rice and sand.", "it | find | more than 200 bags of rice |", ""),
        ("The officer had two other ways of ending it.", "officer | have", ""),
        (
            "Specialists worked there, probably for several generations.",
            "",
            "specialists | work for | several generations | +possible",
        ),
        ("Acme has a plant located in Peru.", "", "Acme | have | plant"),
        ("Peru and Chile will contribute $5 million.", "Peru | contribute", ""),
        ("Peru and Chile will contribute $5 million each.", "", "Peru | contribute | $5 million"),
        ("Paying kidnappers is a crime in Nigeria.", "crime | be in", "paying kidnappers | be | crime"),
        ("The law would make it impossible to pay.", "law | make impossible", ""),
        ("She wrote to then-Dean Patricia Lund.", "Patricia Lund | be", ""),
        ("Acme takes the warning seriously.", "Acme | take | warning", "Acme | take seriously | warning"),
        ("Acme received the same number of orders.", "Acme | receive", ""),
        ("Farmers may not move cattle without a licence.", "farmers | move | cattle", ""),
        ("Kim flew without a licence.", "", "Kim | have | licence | -actual"),
        ("Peru can not afford to depend on Chile.", "", "Peru | depend on | Chile | -intended"),
        ("Acme has not bought it because of the price, but because it pays.", "Acme | buy", ""),
        ("Pollsters see Acme losing money.", "", "Acme | lose | money | +intended"),
        ("Residents saw soldiers burning houses.", "", "soldiers | burn | houses | +actual"),
        ("The false claim that Acme had paid Kim spread on the web.", "", "Acme | pay | Kim | -actual"),
        ("The court said it harms the press, a word Kim rejected.", "press | be", ""),
        ("Orders from China fell 35 percent.", "orders | fall", "orders from China | fall"),
        ("It raises the risk of storms such as floods.", "risk", "storms | include | floods"),
        ("The blast left three others missing.", "blast | leave | ", "blast | leave missing | three others"),
        ("Acme was fined $9m by the court in 2011.", "court | fine to", "court | fine | Acme"),
        ("Acme was fined for fixing prices with two rivals, a penalty it contests.", "two rivals | be", ""),
        ("Arceneau spoke no English until the war ended.", "Arceneau | speak", ""),
        ("Kim Arceneau was named a fellow in 1996.", "Kim Arceneau | be named in", "Kim Arceneau | be named | fellow"),
        ("The report was described in court as a hoax.", "report | be described in", ""),
        ("The news was met in Lisbon with anger.", "news | be met in", ""),
        ("Lee has two years left on the contract.", "Lee | have", ""),
        ("Kim told Lee to leave the dog alone.", "Lee | leave", ""),
        ("The decision sent the crown down 0.6 percent.", "decision | send", ""),
        ("The town, population 6,300, backed Kim.", "town | be", "town | back | Kim"),
        ("The link was weaker among women.", "link | be", ""),
        ("The fee will be cut for the first time since 2009.", "fee | be cut", ""),
        ("Sites that have switched off uploads are safe.", "sites | switch off", ""),
        ("The dead were the driver, Kim Lee, and three workers.", "dead | be", ""),
        ("Ross let a cross slip, leaving Lee to tap in.", "cross | leave", ""),
        ("The find left the town with a dilemma.", "find | leave | ", ""),
        ("Kim was convicted last month of fraud by abuse of position.", "abuse", ""),
        ("A man aged 34 from Halle was seen.", "man | be aged", ""),
        ("Shareholders in Halloway sued Kim.", "shareholders | be in", ""),
        ("Kim warned against voting for Lee.", "Kim | vote for", ""),
        ("The firm refused to close the plant without paying workers.", "firm | pay", ""),
        ("A hole could let thieves enter a bank without knowing a code.", "", "thieves | know | code | -possible"),
        ("Kim taught Lee to play the piano.", "", "Lee | play | piano | +actual"),
        ("The court declared the group to be a threat.", "", "group | be | threat | +actual"),
        ("Lee is not thought to be a spy.", "", "Lee | be | spy | -possible"),
        ("A video appears to show an officer striking a woman.", "", "officer | strike | woman | +possible"),
        ("The signal was enough to show that the batteries are warm.", "", "batteries | be | warm | +actual"),
        ("The likely explanation is that dust blinded a camera.", "", "dust | blind | camera | +possible"),
        ("The group was disappointed that Kim did not meet Lee.", "", "Kim | meet | Lee | -actual"),
        ("Maybe Park thinks Lee killed Kim.", "", "Lee | kill | Kim | +possible"),
        ("Fraud was the likely cause of the fire.", "", "fraud | be likely cause of | fire | +possible"),
        ("The talks begin in Geneva on Monday.", "", "talks | begin in | Geneva | +intended"),
        ("The court meets every Tuesday.", "", "court | meet | every Tuesday | +actual"),
        ("Councillors voted to postpone the vote, rejecting a plan.", "", "councillors | reject | plan | +actual"),
        (
            "Prices are likely to rise once inspectors have reached the valleys.",
            "",
            "inspectors | reach | valleys | +intended",
        ),
        ("The shares fell before recovering to close at 9 euros.", "", "shares | close at | 9 euros | +actual"),
        ("Lee swivelled to hook the ball in.", "", "Lee | hook in | ball | +actual"),
        ("The city must decide whether to preserve the room where it is.", "city | be in", ""),
        ("The director was jailed for six years yesterday.", "", "director | be jailed for | six years |"),
        ("Acme expects a profit of between €3m and €4m.", "", "Acme | expect | profit of between €3m and €4m |"),
        ("About a third of the milk was sold to Kim.", "", "about a third of the milk | be sold to | Kim"),
        ("Turnout at two stations exceeded 100 percent.", "", "turnout at two stations | exceed"),
        ("Under a plan to be presented to the board, Acme will grow.", "Acme | be presented", "plan | be presented to"),
        ("Rivals chase their first trophy in 31 years.", "their | have", ""),
        ("The prosecutor's office charged Lee.", "prosecutor | have", "prosecutor's office | charge | Lee"),
        ("Kim wiped his hands.", "his | have", ""),
        ("Residents threw stones at a library.", "", "residents | throw at | library"),
        ("It has tools built in nine countries, including a drill.", "nine countries | include", ""),
        ("No minister managed to meet Lee.", "", "minister | meet | Lee | -actual"),
        ("No minister failed to meet Lee.", "", "minister | meet | Lee | +actual"),
        ("No minister refused to meet Lee.", "", "minister | meet | Lee | +possible"),
        ("None of the ministers is expected to leave Peru.", "", "ministers | leave | Peru | -intended"),
        ("No minister wants to leave Peru.", "", "minister | leave | Peru | -intended"),
        ("No witness saw Kim leave Peru.", "", "Kim | leave | Peru | +possible"),
        ("No evidence has been found to show that Lee killed Kim.", "", "Lee | kill | Kim | +possible"),
        ("In the simulation, China invaded Peru and sank two ships.", "", "China | sink | two ships | +possible"),
        ("In a war game run by the army, Russia seized Estonia.", "", "Russia | seize | Estonia | +possible"),
        ("Suppose for a moment that Peru left the union.", "", "Peru | leave | union | +conditional"),
        ("Doctors saved the boy before the fever reached his heart.", "", "fever | reach | heart | +possible"),
        ("Not one of the inspectors saw the guards beat the prisoners.", "", "guards | beat | prisoners | +possible"),
        ("No camera filmed the officers dragging a student.", "", "officers | drag | student | +possible"),
        ("No sooner had Ajax sold the winger than Porto bought the keeper.", "", "Ajax | sell | winger | +actual"),
        ("No lawyer was able to teach the clerk to read the contract.", "", "clerk | read | contract | +possible"),
        ("The court quashed the conviction of Mr Doyle for bombing the pub.", "", "Doyle | bomb | pub | +possible"),
        ("The man posed as a doctor who had treated the queen.", "doctor | treat", "man | pose as | doctor"),
        (
            "The so-called liberation of the city by the militia displaced thousands.",
            "",
            "militia | liberate | city | +possible",
        ),
        ("The myth of Columbus's discovery of Brazil survives.", "", "Columbus | discover | Brazil | +possible"),
        ("The report stopped short of accusing Kim of bribing Lee.", "", "Kim | bribe | Lee | +possible"),
        (
            "Whether or not Italy leaves the pact, Spain will train the guards.",
            "",
            "Spain | train | guards | +intended",
        ),
        ("Boxes were moved without agents being told.", "boxes | be moved without", ""),
        ("Kim lay only a few hundred metres to the north.", "Kim | lie | ", ""),
        ("Smoke was reported in a galley some fifty minutes into the flight.", "", "smoke | be reported in | galley"),
        ("It was Lopez and not Perez who paid the bribe.", "Lopez | pay | bribe | -", "Perez | pay | bribe | -actual"),
        ("Police investigated the theft of paintings by Monet.", "Monet", "police | investigate"),
        ("With the mayor in jail, Kim opened the session.", "Kim | open with", "Kim | open | session"),
        ("No party is being allowed to field candidates in the province.", "candidates | be in", ""),
        ("Asked if the win was safe, Brekke shook the flag.", "", "Brekke | shake | flag | +actual"),
        (
            "Moretti refused to blame the weather or the fault that had cost a bike.",
            "",
            "fault | cost | bike | +actual",
        ),
    ],
)
def test_half_of_what_is_said_is_no_claim(parser: Parser, sentence: str, no_claim: str, claim: str) -> None:
    made = said(parser, sentence)
    assert not no_claim or not any(each.startswith(no_claim) for each in made), made
    assert any(each.startswith(claim) for each in made) or not claim, made
    assert no_claim or claim
