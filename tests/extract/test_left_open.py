"""What a sentence denies, plans, doubts or makes depend on something is never told as a fact."""

import pytest

from tests.extract.conftest import Read, told


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("If the vote fails, the leader resigns and hands power to Kim.", "leader | hand | power | +conditional"),
        ("If the dyke breaks, the sea covers the vale and destroys a town.", "sea | destroy | town | +conditional"),
        ("Even if she loses the case, the author keeps the prize.", "author | keep | prize | +conditional"),
        ("Even if he was old, Kim won the race.", "Kim | win | race | +actual"),
        ("They must vote by June; otherwise the state seizes the fort.", "state | seize | fort | +conditional"),
        ("Miss the deadline and the firm loses the port.", "firm | lose | port | +conditional"),
        ("Barring a pardon, Texas executes the killer on Friday.", "Texas | execute | killer | +conditional"),
        ("With victory on Sunday, Ferrari overtakes Mercedes.", "Ferrari | overtake | Mercedes | +conditional"),
        ("The merger saves the bank, provided the courts clear it.", "merger | save | bank | +conditional"),
        ("Under the plan, Peru sells the port and Chile frees 20 men.", "Chile | free | 20 men | +intended"),
        ("Under the law, firms pay a tax.", "firms | pay | tax | +actual"),
        ("At worst, the virus kills the herd.", "virus | kill | herd | +possible"),
        ("A yes vote means that Malta keeps the pound.", "Malta | keep | pound | +conditional"),
        ("The plan means that the state runs the railway.", "state | run | railway | +intended"),
        ("Once the court approves the sale, the fund owns the hotel.", "fund | own | hotel | +intended"),
        ("It is time the bank paid the fine.", "bank | pay | fine | +intended"),
        ("There are fears that there are men hiding in Oslo.", "men | hide in | Oslo | +possible"),
        ("Kim denied that there were men hiding in Oslo.", "men | hide in | Oslo | -actual"),
        ("Kim denied that the group had agreed to free the men.", "group | free | men | -intended"),
        ("Kim questioned whether they would continue lending to farmers.", "they | lend to | farmers | +possible"),
        ("Kim Lee did not live to see the bridge.", "Kim Lee | see | bridge | -actual"),
        ("Kim Lee lived to see the bridge.", "Kim Lee | see | bridge | +actual"),
        ("It was the driver and not the guard who closed the doors.", "guard | close | doors | -actual"),
        ("The row that had threatened to sink the coalition ended.", "row | sink | coalition | +possible"),
        ("Kim threatened to sink the boat.", "Kim | sink | boat | +intended"),
        ("In neither case did prosecutors charge the officer.", "prosecutors | charge | officer | -actual"),
        ("Not since 1974 has a party won two elections.", "party | win | two elections | -actual"),
        ("Not until 1990 did the firm pay the fine.", "firm | pay | fine | +actual"),
        ("By no means did the ruling end the dispute.", "ruling | end | dispute | -actual"),
        ("The reform is by no means a failure.", "reform | be | failure | -actual"),
        ("The minister did anything but apologise to the families.", "minister | apologise to | families | -actual"),
        ("The owner must prove that he paid the tax.", "he | pay | tax | +possible"),
        ("The bank paid without accepting that it had cheated Kim.", "it | cheat | Kim | +possible"),
        ("Kim resigned rather than admit that she had hidden the map.", "she | hide | map | +possible"),
        ("The firm declined to deny that it had fired Kim.", "it | fire | Kim | +possible"),
        ("There is no evidence of the firm paying bribes.", "firm | pay | bribes | -possible"),
        ("Voters are worried about the state raising taxes.", "state | raise | taxes | +possible"),
        ("The premier ruled out the state buying the railway.", "state | buy | railway | -intended"),
        ("Traders are gambling on the Fed cutting rates.", "Fed | cut | rates | +possible"),
        ("The film opened without the star attending the show.", "star | attend | show | -actual"),
        ("Plans for a tunnel linking the islands were dropped.", "tunnel | link | islands | +intended"),
        ("A railway connecting Lagos to Kano is planned.", "railway | connect | Lagos | +intended"),
        ("The search for a drug that cures malaria goes on.", "drug | cure | malaria | +intended"),
        ("The proposed merger, which creates a bank, needs approval.", "proposed merger | create | bank | +intended"),
        ("The firm has yet to find a metal that replaces lead.", "metal | replace | lead | +intended"),
        ("Analysts see no sign of China's invasion of Taiwan.", "China | invade | Taiwan | -possible"),
        ("The deal hinges on Iran's release of four men.", "Iran | release | four men | +possible"),
        ("Kim is bidding to be the first Texan to win the race.", "first Texan | win | race | +intended"),
        ("The villagers insist that the company leave the forest.", "company | leave | forest | +intended"),
        ("There is scant proof that homework helps children.", "homework | help | children | -possible"),
        ("There is not a shred of proof that monks built the tower.", "monks | build | tower | -possible"),
        ("Instead of saying that Rome hit Oslo, Kim called for calm.", "Rome | hit | Oslo | +possible"),
        ("No evidence has emerged that the firm paid the judge.", "firm | pay | judge | -possible"),
        ("Britain opposed Turkey joining the union.", "Turkey | join | union | +possible"),
        ("A driver who kills a cyclist can be jailed for life.", "driver | kill | cyclist | +conditional"),
        ("The bill would punish doctors who perform abortions.", "doctors | perform | abortions | +conditional"),
        ("A ruling that Google broke the law was overturned.", "Google | break | law | +possible"),
        ("Reports that Apple had bought a mill were dismissed by Kim.", "Apple | buy | mill | +possible"),
        ("Police stopped a van carrying drugs.", "van | carry | drugs | +actual"),
        ("After the owner proved that he had paid the tax, Kim left.", "he | pay | tax | +actual"),
    ],
)
def test_what_is_left_open(read: Read, sentence: str, claim: str) -> None:
    assert claim in told(read(sentence))


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("The senator refused to call the president a racist.", "president | be | racist"),
        ("The court wants to declare the marriage void.", "marriage | be | void"),
        ("The mayor is less a reformer than a showman.", "mayor | be | reformer"),
        ("Germany lacks a tank that matches the Russian model.", "tank | match | Russian model"),
        ("A ban on farmers using the spray takes effect in June.", "farmers | use | spray"),
        ("The deal did not include a clause giving Kim a bonus.", "clause | give | bonus"),
        ("Voters are worried about the state raising taxes.", "voters | be worried about | state"),
        ("A victory for the opposition would end the war.", "victory | be for | opposition"),
        ("The union gave Kim an ultimatum: raise wages or lose your staff.", "union | raise | wages"),
        ("The aim is the overthrow of the king by peaceful means.", "peaceful means | overthrow | king"),
        ("Not every passenger wore a belt.", "not every passenger | wear | belt"),
        ("She stars as a nurse who poisons her patients.", "nurse | poison | her patients"),
        ("A hospital was hit by an air strike, killing twelve patients.", "hospital | kill | twelve patients"),
        ("The dam was destroyed on Monday, flooding 40 villages.", "dam | flood | 40 villages"),
        ("The scenario in which Greece leaves the euro scares bankers.", "Greece | leave | euro"),
    ],
)
def test_what_is_not_told_at_all(read: Read, sentence: str, claim: str) -> None:
    assert not any(each.startswith(claim) for each in told(read(sentence)))
