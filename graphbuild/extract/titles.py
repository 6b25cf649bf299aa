"""Who holds which role where, and what names are called: titles and nouns before them."""

import itertools
from collections.abc import Iterator

from graphbuild.extract.relations import plain
from graphbuild.extract.roles import is_office, is_role, role
from graphbuild.extract.rules import Found
from graphbuild.extract.sorts import place_called
from graphbuild.extract.tree import Tree
from graphbuild.extract.wording import COMPASS, is_common, person_name
from graphbuild.labels import SUBJECT
from graphbuild.lexicon import lexicon, names_body, table
from graphbuild.model import Token
from graphbuild.world import places


def title_before_name(tree: Tree) -> Iterator[Found]:
    """A title before a person's name says what the person is, and of what.

    yes: US President Donald Trump spoke. -> Donald Trump | be president of | US
    yes: Captain Rusdi Halim survived the wreck. -> Rusdi Halim | be | Captain
    yes: President Biden met his son Hunter Biden. -> Biden | be | President
    yes: Chef and author Jamal Aziz opened the restaurant. -> Jamal Aziz | be | author
    no: Three of them remain in critical condition at Sassoon General Hospit
    no: The president spoke.
    from: Quirk and others 1985, 17.66
    """
    for name in tree.tokens:
        span = person_name(tree, name)
        if not span:
            continue
        near = sorted(
            {
                t.index
                for m in tree.premodifiers(name)
                for t in tree.subtree(m)
                if tree.arc(t) in {"compound", "noun modifier", "adjective", "possessor"}
            }
        )
        before = [tree.tokens[i] for i in near if i < span[0]]
        titles = [
            t
            for t in before
            if tree.arc(t) != "possessor"
            and t.entity not in {"DATE", "TIME"}
            and max(tree.subtree(t), key=lambda s: s.index).tag != "POS"  # "Director of Boston's Logan Airport Kim Lee"
            and (is_role(t) or (t.tag in {"NN", "JJ"} and tree.arc(t) != "adjective" and t.index == span[0] - 1))
        ]
        if len(span) == 1 and len(titles) > 1 and _is_first_name(titles):
            titles.pop()
        if not titles or (len(span) == 1 and titles[-1].text in lexicon("first_names")):
            continue  # "Dean Kamen" is no dean
        begin = -1
        for title, following in zip(titles, (*titles[1:], None), strict=True):
            ends = following is None or following.text in _HONOURS  # "Foreign Minister Prince Faisal"
            if ends or (title.text.islower() and following is not None and following.text[:1].isupper()):
                segment = [t for t in before if begin < t.index <= title.index]
                for each in tree.conjuncts(name) if title.tag == "NNS" else (name,):  # "photographers Kim and Lee"
                    if person_name(tree, each):
                        yield from _title(tree, each, segment, title)
                for other in tree.conjuncts(title)[1:]:  # "chef and author Jamal Aziz"
                    yield Found(name, plain("be"), other, predicate=name, fixed=True, alone=True, described=True)
                begin = title.index


_HONOURS = frozenset({"Baroness", "Dame", "Dr", "Lady", "Lord", "Prince", "Princess", "Sheikh", "Sir"})
"""What stands behind an office and is no part of it."""


def _is_first_name(titles: list[Token]) -> bool:
    """True for Barber in "World Bank president Barber Conable", false for General in "director General Amr"."""
    office, last = titles[-2:]
    return office.text.islower() and last.tag == "NNP" and last.lemma.lower() not in lexicon("offices")


def _leads_a_side(before: list[Token], title: Token) -> bool:
    """True for "Dutch centrist leader", who leads no country."""
    plain = {"acting", "current", "former", "interim", "new", "supreme", "then", "top"}
    return title.lemma.lower() == "leader" and any(
        t.tag == "JJ" and t.text.islower() and t.text not in plain for t in before
    )


def _title(tree: Tree, name: Token, before: list[Token], title: Token) -> Iterator[Found]:
    """What one title says of the name: "US President", "Civil Defence director" before "General Amr"."""
    if title.lemma.lower().rstrip(".") in {"fellow", "mr", "mrs", "ms", "dr", "sir", "dame", "lord", "lady", "miss"}:
        return
    if [t.text.lower() for t in tree.tokens[title.index + 1 : title.index + 3]] in (["-", "elect"], ["-", "designate"]):
        return
    if before and any(t.tag == "CC" for t in tree.tokens[before[0].index : title.index]):
        yield Found(name, plain("be"), title, predicate=name, fixed=True, alone=True, described=True)
        return  # "European Justice and Home Affairs Commissioner"
    earlier = [t for t in before if t.index < title.index]
    nations = [t for t in earlier if t.entity in {"GPE", "NORP"} or tree.arc(t) == "possessor"]
    bodies = [t for t in earlier if t.entity in {"ORG", "LOC"} and not is_role(t) and t.text != "Royal"]
    bodies = [t for t in bodies if t.tag in {"NNP", "NNPS", "NNS"}]  # no "Venture" of "Venture capitalist Kim"
    if title.lemma.lower() in _OF_A_FIELD:
        field = list(itertools.takewhile(lambda t: t.entity == "ORG" and not t.text.isupper(), reversed(earlier)))
        bodies = [t for t in bodies if t not in field]
    owners = [_whole_name(tree, owner) for owner in nations[:1] or bodies[-1:]]
    if owners and owners[0].entity == "NORP" and (not is_office(before) or _leads_a_side(before, title)):
        if is_nation(owners[0]):
            yield Found(name, plain("be from"), owners[0], predicate=name, fixed=True, alone=True)
        owners = []
    words = [t for t in before if t not in owners and tree.arc(t) != "possessor" and not _inside(tree, t, owners)]
    if not words or (owners and tree.arc(owners[-1]) != "possessor" and words[-1].lemma.lower() in _TOWARDS):
        return  # "US rival Acme" is somebody else's rival
    of = person_name(tree, name) and title.lemma.lower() in _VESSELS  # "the Aframax tanker Lorena Star"
    if owners and owners[-1].index < words[0].index and not of:
        office = [w.text.lower() for w in (*words, *_of_what(tree, title, name))]
        yield Found(
            name,
            plain(f"be {' '.join(office)} of"),
            owners[-1],
            predicate=name,
            fixed=True,
            alone=True,
        )
    else:
        yield Found(name, plain("be"), title, predicate=name, fixed=True, alone=True, described=True)


_OF_A_FIELD = frozenset({"commissioner", "minister", "representative", "secretary"})
"""Offices after what they are for: no body is the interior of "Interior Minister"."""
_VESSELS = frozenset({"boat", "freighter", "ferry", "jet", "missile", "plane", "ship", "submarine", "tanker", "yacht"})
"""What is of a class or make, not of its owner, where a name follows that the model takes for a person's."""


def _of_what(tree: Tree, title: Token, name: Token) -> tuple[Token, ...]:
    """Of and state in "U.S. Secretary of State George Shultz"."""
    after = tree.tokens[title.index + 1 : name.index]
    return after[:2] if [t.text for t in after[:1]] == ["of"] and len(after) > 2 and after[1].tag in _ONE_NOUN else ()


_ONE_NOUN = frozenset({"NN", "NNP"})
_TOWARDS = frozenset({"ally", "competitor", "counterpart", "enemy", "friend", "neighbour", "partner", "peer", "rival"})
"""What one is to another, who is not named by the nation before it."""


def _whole_name(tree: Tree, part: Token) -> Token:
    """Zealand for New in "New Zealand Prime Minister"."""
    head = tree.head(part)
    if (
        head is not None
        and tree.word_after(part).text[:1].isupper()
        and places(f"{part.text} {tree.word_after(part).text}")
    ):
        return tree.word_after(part)  # "Burkina Faso President Kabore"
    strange = part.entity in {"NORP", "ORG"} and part.tag == "NNP" and not places(part.text) and not part.text.isupper()
    if strange and head is not None and (head.tag, head.index) == ("NNP", part.index + 1) and not is_role(head):
        return head  # "Hizbul Mujahideen commander Burhan Wani"
    inside = tree.arc(part) in {"compound", "noun modifier"}  # "the United States envoy Ann Lee"
    inside = inside or (part.text in {"East", "North", "South", "West"} and tree.arc(part) == "adjective")
    return head if head is not None and inside and head.entity == part.entity else part


def _inside(tree: Tree, token: Token, owners: list[Token]) -> bool:
    return any(token.head == owner.index for owner in owners)


def noun_before_name(tree: Tree) -> Iterator[Found]:
    """A common noun right before the name of a thing says what it is: "the news agency AFP".

    yes: The news agency AFP reported the fire. -> AFP | be | news agency
    no: The AFP report was long.
    no: Kok ruled out supporting a minority Cabinet.
    from: Quirk and others 1985, 17.88
    """
    for name in tree.tokens:
        if (
            not tree.is_name(name)
            or name.entity in {"PERSON", "DATE", "TIME", "GPE", "NORP", ""}
            or tree.arc(name) == "compound"
        ):
            continue
        if name.entity == "ORG" and any(d.lemma.lower() == "a" for d in tree.determiners(name)):
            continue  # "a minority Cabinet"
        common = [t for t in tree.compounds(name) if t.tag == "NN" and is_common(t) and t.text not in COMPASS]
        if common and tree.tokens[common[-1].index + 1].text[:1].isupper() and not _is_sort_of(tree, name, common[-1]):
            yield Found(name, plain("be"), common[-1], predicate=name, fixed=True, alone=True, described=True)


def _is_sort_of(tree: Tree, name: Token, noun: Token) -> bool:
    """True for the football of "the FIFA football World Cup", which says no more than what the cup is in."""
    kind = noun.lemma.lower()
    named = name.entity == "EVENT" and any(tree.is_name(t) for t in tree.compounds(noun))
    return named and not names_body(kind) and kind not in table("kinds")


def noun_called_name(tree: Tree) -> Iterator[Found]:
    """ "Called", "named" and "known as" say what a thing's name is.

    yes: She left an elite group called the Sea Org. -> Sea Org | be | elite group
    no: She called the group.
    from: Quirk and others 1985, 16.46
    """
    for noun in tree.tokens:
        for verb in tree.noun_clauses(noun):
            if tree.is_noun(noun) and is_calling(verb):
                for name in (*tree.attributes(verb), *tree.objects(verb)):
                    if tree.is_name(name):
                        yield Found(name, plain("be"), noun, predicate=name, fixed=True, alone=True, described=True)


def is_calling(verb: Token) -> bool:
    """True for "called" in "a group called the Sea Org"."""
    return verb.tag in {"VBN", "VBD"} and verb.lemma.lower() in {"call", "name", "dub", "title", "entitle"}


def appointed_as(tree: Tree) -> Iterator[Found]:
    """Who is appointed or elected as something is that.

    yes: The appointment of Ann Lee as head of the agency surprised Oslo. -> Ann Lee | be head of | agency
    yes: Hopes faded with Bo Park's election as president of Chile. -> Bo Park | be president of | Chile
    no: The appointment of Ann Lee surprised Oslo.
    from: Quirk and others 1985, 17.51
    """
    for noun in (t for t in tree.tokens if t.lemma.lower() in _MADE_SO and tree.is_noun(t)):
        of = [t for words, t in tree.obliques(noun) if [w.lemma for w in words] == ["of"]]
        as_ = [t for words, t in tree.obliques(noun) if [w.lemma.lower() for w in words] == ["as"]]
        for person, office in itertools.product((of or tree.possessors(noun))[:1], as_[:1]):
            found = role(tree, office)
            if found is not None and tree.is_name(person):
                worded = plain(f"be {' '.join(found[0])}")
                yield Found(person, worded, found[1], predicate=noun, alone=True)
            elif is_role(office) and tree.is_name(person):
                yield Found(person, plain("be"), office, predicate=noun, alone=True, described=True)


_MADE_SO = frozenset({"appointment", "election", "inauguration", "promotion", "re-election", "reelection"})
"""What makes somebody something; who is nominated may not be."""


def age_after_name(tree: Tree) -> Iterator[Found]:
    """A number between commas after a person's name is the age.

    yes: Andi Fauzan, 19, survived. -> Andi Fauzan | be | 19
    no: Andi Fauzan sold 19 boats.
    from: agency style (AP Stylebook, "ages")
    """
    for name in tree.tokens:
        after = tree.tokens[name.index + 1 : name.index + 4]
        if (
            (
                name.entity == "PERSON"
                and len(after) == 3
                and after[0].text == ","
                and after[1].tag == "CD"
                and after[2].text in {",", "."}
            )
            and after[1].text.isdigit()
            and 0 < int(after[1].text) < 120
        ):
            yield Found(name, plain("be"), after[1], predicate=name, fixed=True, alone=True)


def nation_of_role(tree: Tree) -> Iterator[Found]:
    """A nation before a description says where the named one is from: "his Ukrainian counterpart Volodymyr Zelenskyy".

    yes: Trump called his Ukrainian counterpart Volodymyr Zelenskyy. -> Volodymyr Zelenskyy | be from | Ukrainian
    yes: Kestra Instruments, a Dutch maker of lasers, was sold. -> Kestra Instruments | be from | Dutch
    yes: The Finnish toolmaker Norvane bought Kestra. -> Norvane | be from | Finnish
    no: The Ukrainian president called.
    no: Boxwood, a Republican newspaper, was sold.
    from: Quirk and others 1985, 17.65
    """
    for noun in tree.tokens:
        described = [(noun, name) for name in tree.appositions(noun) if is_role(noun) and tree.possessors(noun)]
        if tree.is_name(noun):
            articles = {t.lemma.lower() for d in tree.appositions(noun) for t in tree.determiners(d)}
            described += [(d, noun) for d in tree.appositions(noun) if articles & {"a", "an"} and not tree.is_name(d)]
            described += [(noun, noun)] if _is_described_before(tree, noun) else []
        for description, name in described:
            nations = [t for t in tree.premodifiers(description) if t.entity == "NORP" and is_nation(t)]
            if nations and tree.is_name(name) and not is_office([description]):
                yield Found(name, plain("be from"), nations[0], predicate=name, fixed=True, alone=True)


def is_nation(token: Token) -> bool:
    """False for "Republican", "Catholic", "European", and for "ultra"."""
    return token.text[:1].isupper() and token.lemma.lower() not in lexicon("creeds") | _CONTINENTS


_CONTINENTS = frozenset({"african", "asian", "european"})


def _is_described_before(tree: Tree, name: Token) -> bool:
    """True for "toolmaker Norvane" of no person: a common noun right before the name."""
    before = tree.tokens[name.index - 1] if name.index else None
    return before is not None and before.tag == "NN" and before.head == name.index and name.entity in {"ORG", "PRODUCT"}


def kind_of_place(tree: Tree) -> Iterator[Found]:
    """What a place is, and in what: "the suburb of Ate", "the US state of Ohio".

    yes: The suburb of Hessel flooded. -> Hessel | be | suburb
    yes: The US state of Ohio banned it. -> Ohio | be in | US
    no: The mayor of Hessel resigned.
    from: Quirk and others 1985, 17.47
    """
    for noun in tree.tokens:
        place = place_called(tree, noun)
        if place is None:
            continue
        yield Found(place, plain("be"), noun, predicate=place, fixed=True, alone=True, described=True)
        for whole in tree.compounds(noun):
            people = whole.text.endswith(("ese", "ian", "ish"))  # "the Cornish town of"
            if whole.entity == "GPE" and not people:
                yield Found(place, plain("be in"), whole, predicate=place, fixed=True, alone=True)


def place_in_place(tree: Tree) -> Iterator[Found]:
    """A place after a comma holds the place before it: "Aceh, Indonesia".

    yes: They met in Sydney, Australia, on Monday. -> Sydney | be in | Australia
    no: They met in Sydney and Perth.
    no: Guyana, Peru sign offshore deal
    from: Quirk and others 1985, 17.88
    """
    for other in tree.tokens[2:]:
        if other.entity != "GPE" or tree.arc(other) not in {"apposition", "adverbial noun"}:
            continue
        place = tree.tokens[other.index - 2]
        while tree.arc(place) == "compound" and (head := tree.head(place)) is not None and head.entity == place.entity:
            place = head
        whole = min((t.index for t in tree.compounds(other)), default=other.index)
        place = tree.tokens[whole - 2] if whole > 1 and whole != other.index else place
        above = tree.head(place)
        if tree.arc(place) in SUBJECT and above is not None and above.tag == "VBP":
            continue  # the headline "Guyana, Petrovanta sign deal"
        if (
            place.entity == other.entity
            and tree.is_name(tree.tokens[other.head])
            and tree.is_name(other)
            and tree.is_name(place)
            and tree.tokens[whole - 1].text == ","
            and not tree.below(other, "conjunction", "joined")
            and (tree.tokens[other.index + 1].tag if other.index + 1 < len(tree.tokens) else "") != "CC"
        ):
            yield Found(place, plain("be in"), other, predicate=place, fixed=True, alone=True)


def based_in(tree: Tree) -> Iterator[Found]:
    """ "The Oslo-based group Brann" is based in Oslo.

    yes: The Oslo-based energy group Brann sells roofs. -> Brann | be based in | Oslo
    no: The group sells roofs based on tiles.
    from: Quirk and others 1985, appendix I.65
    """
    for based in tree.tokens[2:]:
        hyphen, place = tree.tokens[based.index - 1], tree.tokens[based.index - 2]
        noun = tree.head(based)
        if (
            based.text.lower() == "based"
            and hyphen.text == "-"
            and tree.is_name(place)
            and noun is not None
            and tree.is_noun(noun)
            and noun.index > based.index
        ):
            yield Found(noun, plain("be based in"), place, predicate=noun, fixed=True, alone=True)


RULES = (
    based_in,
    title_before_name,
    noun_before_name,
    noun_called_name,
    appointed_as,
    age_after_name,
    nation_of_role,
    kind_of_place,
    place_in_place,
)
