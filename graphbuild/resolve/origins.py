"""People and firms meant by where they are from: "the Canadian", "the Dane", "the Lyon-based firm"."""

from graphbuild.lexicon import names_body
from graphbuild.model import Mention
from graphbuild.resolve.discourse import Discourse, Found, Referent
from graphbuild.world import country_of_adjective, inhabitants, places


def one_of_its_people(discourse: Discourse, mention: Mention) -> Found | None:
    """A word for one of a people means the only person named who was said to be of it.

    yes: Danish player Holger Rune beat Jannik Sinner. The Dane left on Friday. -> The Dane = Holger Rune
    yes: Canada's Denis Lund beat Norway's Casper Berg. The Canadian won 12 games. -> The Canadian = Denis Lund
    no: Finnish runner Nils Berg beat Finnish rival Ivo Pas. The Finn won a medal. -> The Finn = Finn
    no: Holger Rune beat Jannik Sinner. The Italian won 12 games. -> The Italian = Italian
    """
    country = people_of(mention)
    if country is None:
        return None
    found = [r for r in _from_there(discourse, mention, country) if not any(map(names_body, r.roles | r.described))]
    sure = len(found) == 1 and found[0].kind == "Person"
    return ((found[0],), f"the only one said to be from {country}") if sure else None


def people_of(mention: Mention) -> str | None:
    """The country that "the Dane" and "the Canadian" are of; None for anything else."""
    word = mention.label
    if mention.plural or mention.form not in {"definite", "name"} or mention.text.lower() != f"the {word.lower()}":
        return None
    stem = word.removesuffix("man").removesuffix("wo")  # Frenchman
    return inhabitants(f"{word}s") or (country_of_adjective(stem) if stem != word else None)


def of_its_place(discourse: Discourse, mention: Mention) -> Found | None:
    """ "The Lyon-based firm" means the only one named that was said to be from that country.

    yes: Volta bought Lumo, a French firm. The Lyon-based company sells roofs. -> The Lyon-based company = Lumo
    no: Volta bought Lumo, a Dutch firm. The Lyon-based firm sells roofs. -> The Lyon-based firm = Lyon-based firm
    """
    city, based, _ = mention.label.partition("-based ")
    countries = {place.country for place in places(city)} if based and not mention.plural else set()
    country = next(iter(countries)) if len(countries) == 1 else None
    if country is None:
        return None
    found = [r for r in _from_there(discourse, mention, country) if r.kind != "Person"]
    return ((found[0],), f"the only one said to be from {country}") if len(found) == 1 else None


def _from_there(discourse: Discourse, mention: Mention, country: str) -> list[Referent]:
    """Who is named before the mention and said to be from there: "the Swiss firm Zorvex", "Canada's Denis Lund"."""
    found: list[Referent] = []
    for statement in discourse.document.statements:
        place, said = discourse.one(statement.object), statement.relation.lemma
        if statement.polarity != "+" or statement.start >= mention.start or said not in {"be", "be from", "be of"}:
            continue
        first = statement.object.label.split(" ")[0]
        if place is not None and place.world == country if said != "be" else country_of_adjective(first) == country:
            found.extend(discourse.meant.get(statement.subject, ()))
    for referent in discourse.referents:
        names = (m.text.split()[:-1] for m in referent.mentions if m.form == "name" and m.start < mention.start)
        if any(country_of_adjective(word) == country for words in names for word in words):
            found.append(referent)
    return list(dict.fromkeys(r for r in found if r.named and r.world is None))


def is_elsewhere(discourse: Discourse, mention: Mention, country: Referent | None) -> bool:
    """True for Chile and "the government" in what begins with "In Peru"."""
    if country is None or country.world is None:
        return False
    for index in (mention.sentence, mention.sentence - 1):
        tokens = discourse.document.sentences[index].tokens if index >= 0 else ()
        opened = len(tokens) > 1 and tokens[0].text == "In"
        first = [m for m in discourse.meant_in.get(index, ()) if opened and m.start == tokens[1].start]
        there = [place.country or place.label for m in first for place in places(m.label)]
        if there:
            return country.world not in there
    return False
