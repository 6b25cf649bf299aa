"""What names mean in the world: the table is well formed, and says what is so."""

from importlib.resources import files
from typing import get_args

import pytest

from graphbuild.model import Kind
from graphbuild.world import Place, Role, Type, aliases, country_of_adjective, fold, inhabitants, places


def rows() -> list[list[str]]:
    text = files("graphbuild").joinpath("world.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")]


def meanings(name: str) -> list[tuple[str, str, str | None]]:
    return [(place.label, place.role, place.wikidata) for place in places(name)]


def test_every_row_is_complete_and_says_its_source() -> None:
    wrong = [
        row
        for row in rows()
        if len(row) != 9
        or not all((row[0], row[2], row[7]))
        or row[1] not in get_args(Role)
        or row[3] not in get_args(Kind)
        or row[4] not in get_args(Type)
        or bool(row[6]) != bool(row[8])
        or not (row[6] == "" or (row[6][0] == "Q" and row[6][1:].isdigit()))
    ]
    assert wrong == []


def test_the_table_is_sorted_and_without_doubles() -> None:
    keys = [(row[0], row[2], row[1]) for row in rows()]
    assert keys == sorted(set(keys))


def test_a_label_names_one_thing_and_an_identifier_has_one_label() -> None:
    by_label: dict[str, set[str]] = {}
    by_identifier: dict[str, set[str]] = {}
    for _, _, label, kind, type_, _, wikidata, _, _ in rows():
        by_label.setdefault(label, set()).add(f"{kind} {type_} {wikidata}")
        if wikidata:
            by_identifier.setdefault(wikidata, set()).add(label)
    assert {label: things for label, things in by_label.items() if len(things) > 1} == {}
    assert {wikidata: labels for wikidata, labels in by_identifier.items() if len(labels) > 1} == {}


def test_every_country_named_anywhere_is_in_the_table() -> None:
    labels = {row[2] for row in rows()}
    assert {row[5] for row in rows() if row[5]} - labels == set()


def test_every_label_is_found_by_itself_unless_it_was_made_to_tell_namesakes_apart() -> None:
    labels = {(row[2], row[4]) for row in rows() if row[4] != "people"}
    lost = {label for label, _ in labels if label not in {place.label for place in places(label)}}
    assert {label for label in lost if "(" not in label} == set()


@pytest.mark.parametrize(
    "name, label, wikidata",
    [
        ("United States", "United States", "Q30"),
        ("the US", "United States", "Q30"),
        ("U.S.", "United States", "Q30"),
        ("U.S.A.", "United States", "Q30"),
        ("America", "United States", "Q30"),
        ("U.K.", "United Kingdom", "Q145"),
        ("Great Britain", "United Kingdom", "Q145"),
        ("Ukraine", "Ukraine", "Q212"),
        ("UKRAINE", "Ukraine", "Q212"),
        ("Russian Federation", "Russia", "Q159"),
        ("China", "China", "Q148"),
        ("People’s Republic of China", "China", "Q148"),
        ("Republic of China", "Taiwan", "Q865"),
        ("South Korea", "South Korea", "Q884"),
        ("N. Korea", "North Korea", "Q423"),
        ("DPRK", "North Korea", "Q423"),
        ("Denmark", "Denmark", "Q35"),
        ("The Netherlands", "Netherlands", "Q55"),
        ("Ireland", "Ireland", "Q27"),
        ("Cote d'Ivoire", "Ivory Coast", "Q1008"),
        ("Turkiye", "Turkey", "Q43"),
        ("UAE", "United Arab Emirates", "Q878"),
        ("DRC", "Democratic Republic of the Congo", "Q974"),
        ("Scotland", "Scotland", "Q22"),
        ("Texas", "Texas", "Q1439"),
        ("Bavaria", "Bavaria", "Q980"),
        ("the Middle East", "Middle East", "Q7204"),
        ("Europe", "Europe", "Q46"),
        ("EU", "European Union", "Q458"),
        ("the U.N.", "United Nations", "Q1065"),
        ("North Atlantic Treaty Organization", "NATO", "Q7184"),
        ("WHO", "World Health Organization", "Q7817"),
        ("IMF", "International Monetary Fund", "Q7804"),
        ("Washington, DC", "Washington, D.C.", "Q61"),
        ("Beijing", "Beijing", "Q956"),
        ("Naypyitaw", "Naypyidaw", "Q37400"),
        ("Shanghai", "Shanghai", "Q8686"),
        ("Sao Paulo", "São Paulo", "Q174"),
        ("Los Angeles", "Los Angeles", "Q65"),
        ("Gaza City", "Gaza City", "Q47492"),
        ("Kharkov", "Kharkiv", "Q42308"),
        ("Boeing", "Boeing", "Q66"),
        ("the Bank of Japan", "Bank of Japan", "Q333101"),
        ("Orsted", "Ørsted", "Q1241260"),
        ("PG&E", "Pacific Gas and Electric Company", "Q1815011"),
        ("MIT", "Massachusetts Institute of Technology", "Q49108"),
    ],
)
def test_a_name_that_means_one_thing_gives_it(name: str, label: str, wikidata: str) -> None:
    assert [(place.label, place.wikidata) for place in places(name)] == [(label, wikidata)]


@pytest.mark.parametrize(
    "name, labels",
    [
        ("Georgia", ["Georgia", "Georgia (US state)"]),
        ("Congo", ["Democratic Republic of the Congo", "Republic of the Congo"]),
        ("Korea", ["North Korea", "South Korea"]),
        ("Washington", ["Washington (US state)", "Washington, D.C."]),
        ("New York", ["New York (US state)", "New York City"]),
        ("Punjab", ["Punjab (India)", "Punjab (Pakistan)"]),
        ("Victoria", ["Victoria (Australia)", "Victoria (Seychelles)"]),
        ("ICC", ["International Cricket Council", "International Criminal Court"]),
        ("Dominican", ["Dominica", "Dominican Republic"]),
        ("French", ["France", "French people"]),
        ("Volkswagen", ["Volkswagen", "Volkswagen Group"]),
    ],
)
def test_a_name_that_means_several_things_gives_all(name: str, labels: list[str]) -> None:
    assert [place.label for place in places(name)] == labels


@pytest.mark.parametrize(
    "name", ["us", "Us", "who", "Who", "turkey", "chad", "polish", "Male", "Hague", "the", "The", "", "Zelenskyy"]
)
def test_a_word_that_is_no_name_here_gives_nothing(name: str) -> None:
    assert places(name) == ()


def test_a_whole_entry_says_what_the_name_is_and_where_the_thing_is() -> None:
    assert places("Kiev") == (Place("Kyiv", "Place", "capital", "Q1899", "capital", "Ukraine"),)
    assert places("Bombay") == (Place("Mumbai", "Place", "short", "Q1156", "city", "India"),)
    assert places("FBI") == (Place("Federal Bureau of Investigation", "Organization", "firm", "Q8333", "agency", None),)
    assert places("Ukrainian") == (Place("Ukraine", "Place", "adjective", "Q212", "country", "Ukraine"),)
    assert places("Ukrainians") == (Place("Ukrainians", "Group", "demonym-plural", None, "people", "Ukraine"),)
    assert places("Ontario") == (Place("Ontario", "Place", "region", "Q1904", "region", "Canada"),)
    assert places("NATO") == (Place("NATO", "Organization", "body", "Q7184", "body", None),)


@pytest.mark.parametrize(
    "name", ["Crimea", "Gaza", "West Bank", "Jerusalem", "Kashmir", "Western Sahara", "Golan Heights"]
)
def test_a_disputed_place_is_given_to_no_country(name: str) -> None:
    assert [place.country for place in places(name)] == [None]


@pytest.mark.parametrize(
    "word, country",
    [
        ("Russian", "Russia"),
        ("Ukrainian", "Ukraine"),
        ("American", "United States"),
        ("British", "United Kingdom"),
        ("English", "England"),
        ("French", "France"),
        ("Dutch", "Netherlands"),
        ("Danish", "Denmark"),
        ("Chinese", "China"),
        ("Swiss", "Switzerland"),
        ("Saudi", "Saudi Arabia"),
        ("Palestinian", "Palestine"),
        ("South Korean", "South Korea"),
        ("Nigerien", "Niger"),
        ("Nigerian", "Nigeria"),
        ("New Zealand", None),
        ("Korean", None),
        ("Congolese", None),
        ("Central African", None),
        ("European", None),
        ("Crimean", None),
        ("Russia", None),
        ("russian", None),
    ],
)
def test_an_adjective_gives_its_country_or_nothing_where_in_doubt(word: str, country: str | None) -> None:
    assert country_of_adjective(word) == country


@pytest.mark.parametrize(
    "word, place",
    [
        ("Russians", "Russia"),
        ("Americans", "United States"),
        ("the French", "France"),
        ("The British", "United Kingdom"),
        ("Brits", "United Kingdom"),
        ("the Dutch", "Netherlands"),
        ("Danes", "Denmark"),
        ("Poles", "Poland"),
        ("Scots", "Scotland"),
        ("Europeans", "Europe"),
        ("Koreans", None),
        ("Congolese", None),
        ("Russian", None),
        ("Ukraine", None),
    ],
)
def test_inhabitants_give_their_place_or_nothing_where_in_doubt(word: str, place: str | None) -> None:
    assert inhabitants(word) == place


def test_other_names_name_nothing_else() -> None:
    assert aliases("United States") == ("America", "US", "USA", "United States of America")
    assert aliases("Democratic Republic of the Congo") == (
        "Congo-Kinshasa",
        "DR Congo",
        "DRC",
        "Democratic Republic of Congo",
    )
    assert aliases("Washington, D.C.") == ()
    assert aliases("World Health Organization") == ("WHO", "World Health Organisation")
    assert aliases("International Criminal Court") == ()


def test_every_capital_and_city_has_an_identifier_where_a_list_has_it() -> None:
    assert {row[2] for row in rows() if row[4] in {"capital", "city"} and not row[6]} == {"Putrajaya"}


def test_a_firm_is_an_organization_with_an_identifier_and_is_called_by_its_own_noun() -> None:
    firms = [row for row in rows() if row[1] == "firm"]
    assert len({row[2] for row in firms}) > 300
    assert {row[3] for row in firms} == {"Organization"}
    assert all(row[6] for row in firms)
    assert {row[4] for row in firms}.isdisjoint({"organization", "organisation", "body"})


@pytest.mark.parametrize(
    "name", ["Apple", "Amazon", "Target", "Gap", "Shell", "Ford", "Meta", "Tesla", "Orange", "Visa"]
)
def test_a_word_that_means_more_than_a_firm_is_not_its_name(name: str) -> None:
    assert places(name) == ()


@pytest.mark.parametrize("name", ["Boeing 737", "Toyota Camry", "Google Maps", "boeing", "bank of japan"])
def test_a_name_with_a_firm_in_it_is_another_name(name: str) -> None:
    assert places(name) == ()


def test_all_other_names_lead_back() -> None:
    labels = {row[2] for row in rows()}
    astray = [
        (label, name)
        for label in sorted(labels)
        for name in aliases(label)
        if {place.label for place in places(name)} != {label}
    ]
    assert astray == []


def test_spelling_is_forgiven_and_letter_case_is_not() -> None:
    assert fold("São  Tomé") == fold("Sao Tomé") == "Sao Tome"
    assert meanings("Brasilia") == meanings("Brasília") == [("Brasília", "capital", "Q2844")]
    assert meanings("GUINEA BISSAU") == meanings("Guinea-Bissau") == [("Guinea-Bissau", "name", "Q1007")]
    assert meanings("THE NETHERLANDS") == [("Netherlands", "name", "Q55")]
    assert meanings("the Hague") == meanings("THE HAGUE") == [("The Hague", "capital", "Q36600")]
