"""For whom one says "we": the country, body or team that a person's stated office is of."""

from graphbuild.labels import ARCS
from graphbuild.lexicon import lexicon, table
from graphbuild.model import Mention, Statement
from graphbuild.resolve.binding import quote_round
from graphbuild.resolve.discourse import Discourse, Referent
from graphbuild.resolve.topics import topic_of

OF_COUNTRIES = frozenset(
    {"ambassador", "envoy", "governor", "king", "mayor", "minister", "premier", "queen", "secretary"}
)
"""Offices of those who stand for no firm."""
SPOKESPEOPLE = frozenset({"representative", "spokesman", "spokesperson", "spokeswoman"})
"""Who never says "we" of himself."""


def of_which_he_says_we(discourse: Discourse, who: Referent, mention: Mention, speaking: Mention) -> Referent | None:
    """The country, body or team whose office the speaker is told to hold, or that near by alone may be it."""
    return (
        office(discourse, who)
        or _which_he_leads(discourse, who)
        or _body_named_with(discourse, speaking)
        or _side_in_his_title(discourse, who)
        or country_that_acts(discourse, who, mention)
        or _body_near_by(discourse, mention, who)
        or _body_of_members(discourse, mention, who)
        or _team_of_research(discourse, mention, who)
    )


def speaks_for_others(discourse: Discourse, who: Referent) -> bool:
    """True for who holds an office or rank, leads something or does research: "we" is more than one.

    Of judged claims about "we" that were taken for such a speaker alone three of four were wrong.
    """
    words = who.described | who.roles
    if "minister" in words:  # one for something; any other may be all that is told of a country
        told = (s for s in discourse.document.statements if s.relation.lemma.startswith("be minister"))
        return len(who.described) > 1 or any(discourse.one(s.subject) is who for s in told)
    fields = {field for word in words for field in table("fields").get(word, ())}
    many = words & (lexicon("representing") - {"captain", "owner"} | _RANKS) or fields & _OF_MANY
    return bool(many) or any(_is_head(discourse, s, who) for s in discourse.document.statements)


_RANKS = frozenset({"colonel", "commander", "constable", "detective", "general", "inspector", "lieutenant"})
_RANKS |= {"major", "marshal", "officer", "opposition", "sergeant", "sheriff", "superintendent"}
_RANKS |= {"attorney", "barrister", "counsel", "lawyer", "organiser", "organizer", "solicitor"}  # of their clients, too
_OF_MANY = frozenset({"military", "politics", "science"})
"""Fields whose people say "we" of their side, their force or their team."""


def _which_he_leads(discourse: Discourse, who: Referent) -> Referent | None:
    """The Union of "Kim, who leads the Union", the clinic of "Kim, who runs a clinic"; None for a study or cows."""
    for statement in discourse.document.statements:
        led = discourse.one(statement.object) if _is_head(discourse, statement, who) else None
        if led is not None and (led.kind in {"Group", "Organization"} or led.first.noun in _LED):
            return led
    return None


def _is_head(discourse: Discourse, statement: Statement, who: Referent) -> bool:
    """True for "Kim runs a clinic", "Kim, who led the study"; not for "Kim led the bank until May"."""
    words = statement.relation.lemma.split()
    now = statement.relation.label.split()[0] not in _ONCE or statement.object.noun in {"research", "study", "work"}
    plain = statement.polarity == "+" and statement.modality == "actual"
    return plain and now and words[0] in _HEADING and len(words) == 1 and discourse.one(statement.subject) is who


_HEADING = frozenset({"chair", "head", "lead", "run"})
_ONCE = frozenset({"chaired", "headed", "led", "ran"})
_LED = frozenset({"campaign", "clinic", "hospital", "lab", "laboratory", "programme", "program", "project", "unit"})
"""What is led or run, and is what its head calls "we"."""


def country_that_acts(discourse: Discourse, who: Referent, mention: Mention) -> Referent | None:
    """Canada for a minister of no country told who says "Canada will tax steel", or of whom the text begins so.

    None where another country is done to there, and where the sentence of the "we" names the one that acts.
    """
    if "minister" not in who.described | who.roles:
        return None
    first = next((s.index for s in discourse.document.sentences if not s.heading and s.index in discourse.meant_in), -1)
    told = [s for s in discourse.document.statements if s.modality == "intended" and s.polarity == "+"]
    told = [s for s in told if s.sentence == first or any(discourse.one(m) is who for m in s.speakers[:1])]
    acting = {r for s in told if (r := discourse.one(s.subject)) is not None and is_country(r)}
    done_to = {r for s in told if (r := discourse.one(s.object)) is not None and "preposition" not in s.rule} - acting
    one = next(iter(acting)) if len(acting) == 1 else None
    if one is None or any(is_country(r) for r in done_to):
        return None
    named = [m for m in discourse.meant_in[mention.sentence] if m.form == "name"]
    return None if any(one in discourse.meant[m] and quote_round(discourse, m) is not None for m in named) else one


def is_country(referent: Referent) -> bool:
    return referent.world is not None and "country" in referent.roles


def _side_in_his_title(discourse: Discourse, who: Referent) -> Referent | None:
    """Hull in "Hull head coach Ann Rush", Uus Algus in "Uus Algus leader Ann Rush", whatever its name is taken for."""
    for s in discourse.document.statements:
        title = s.object.label.split()
        if s.rule != "title_before_name" or discourse.one(s.subject) is not who or "former" in title[0].lower():
            continue
        leads = title[-1].lower() in lexicon("representing") - OF_COUNTRIES | {"officer"}
        for side in discourse.referents if leads else ():
            names = (m.label.split() for m in side.mentions if m.form == "name")
            if side is not who and any(title[: len(name)] == name and name != title for name in names):
                return side
    return None


def office(discourse: Discourse, who: Referent) -> Referent | None:
    """The country or organisation that the person was said to be president, minister or head of."""
    for statement in discourse.document.statements:
        words = statement.relation.lemma.split()
        role = set(words[1:-1])
        if (
            words[:1] == ["be"]
            and "former" not in words
            and words[-1] in {"of", "for"}
            and role & (lexicon("representing") | _COUNSEL)
            and discourse.one(statement.subject) is who
        ):
            found = _whose_officer(discourse, statement) or discourse.one(statement.object)
            fields = {"Place"} if "minister" in role else {"Place", "Organization"}  # nobody is "we" for trade
            if found is not None and (found.kind in fields or _may_be_a_body(found) or _is_a_party(found)):
                return found
    return None


def _is_a_party(referent: Referent) -> bool:
    """True for the Free Democrats, who are many and one body."""
    return referent.named and referent.kind == "Group" and referent.world is None


def _may_be_a_body(referent: Referent) -> bool:
    """True for a name that nothing is known of, and for "the Selby trust"."""
    body = referent.first.noun in lexicon("body_names") | {"arm", "branch", "chapter"}
    return referent.kind == "Concept" and (referent.named or body)


_COUNSEL = frozenset({"counsel", "counterpart"})
"""Who says "we" for a firm, and for a country where he is the counterpart of one who does."""


def _whose_officer(discourse: Discourse, statement: Statement) -> Referent | None:
    """The company of "Kim, the company's head of sales", Peru of "her Peruvian counterpart, Kim"; None elsewhere."""
    tokens = discourse.document.sentences[statement.sentence].tokens
    name = tokens[statement.subject.head]
    beside = [t for t in tokens if t.head == name.index] + ([tokens[name.head]] if name.head != name.index else [])
    offices = {t.index: t.lemma for t in beside if "apposition" in {ARCS.get(t.label), ARCS.get(name.label)}}
    for m in discourse.meant_in[statement.sentence]:
        office, who = offices.get(tokens[m.head].head), discourse.one(m)
        if who is None or m.head > tokens[m.head].head:
            continue
        if office == "counterpart" and m.form == "name" and (who.world is not None or who.kind == "Organization"):
            return who
        if office in lexicon("representing") and m.role == "possessor" and who.kind == "Organization":
            return who
    return None


def _body_named_with(discourse: Discourse, speaking: Mention) -> Referent | None:
    """The Home Office in "a Home Office spokesperson said": the one body that the phrase names before its noun."""
    if speaking.noun not in lexicon("representing"):
        return None
    inside = (m for m in discourse.meant_in[speaking.sentence] if speaking.start <= m.start and m.end < speaking.end)
    bodies = [r for m in inside if (r := discourse.one(m)) is not None and r.named and r.kind == "Organization"]
    return bodies[0] if len(bodies) == 1 else None


def _body_near_by(discourse: Discourse, mention: Mention, who: Referent) -> Referent | None:
    """The only body named as a subject in the sentences before, for a chief executive of whom no body is told.

    Where they name none it is the one that the whole text is about.
    """
    roles = who.described | who.roles
    central = "governor" in roles  # of a state, or of its bank
    if not roles & lexicon("representing") or roles & (OF_COUNTRIES | {"opposition"}) - {"governor"}:
        return None
    before = discourse.before(mention, sentences=3)
    acting = ((m, r) for m, r in before if m.role == "subject" and r.kind == "Organization")
    near = (r for m, r in acting if not _is_other(discourse, m, who) and not _says_nothing(discourse, m))
    bodies = list(dict.fromkeys(near))
    topic = topic_of(discourse, mention)
    if not bodies and topic is not None and topic.kind == "Organization":
        bodies = [topic]
    bodies = [body for body in bodies if not central or _is_central_bank(body)]
    one = bodies[0] if len(bodies) == 1 else None
    if one is None or _is_of_another_body(discourse, who, one) or not who.described & _GROUPS <= one.roles:
        return None
    return one


_GROUPS = frozenset({"delegation", "mission", "panel", "team"})
"""What those lead who are "mission head" or "team leader": they speak for it, and for no other body near by."""


def _body_of_members(discourse: Discourse, mention: Mention, who: Referent) -> Referent | None:
    """The union of "the union Unite met. “Our members left,” an officer said", where no other body is near."""
    tokens = discourse.document.sentences[mention.sentence].tokens
    if mention.role != "possessor" or tokens[tokens[mention.head].head].lemma != "member":
        return None
    before = discourse.before(mention, sentences=1)
    bodies = {r for m, r in before if r.kind == "Organization" and m.sentence < mention.sentence}
    one = bodies.pop() if len(bodies) == 1 else None
    called = {word.lower() for m in one.mentions for word in m.text.split()} if one is not None else set()
    return one if called & (_OF_MEMBERS & who.described or _OF_MEMBERS) else None


def _team_of_research(discourse: Discourse, mention: Mention, who: Referent) -> Referent | None:
    """The researchers of a text that has spoken of no others, for one of them who led the study."""
    if not any(_is_head(discourse, s, who) and s.object.noun in _RESEARCH for s in discourse.document.statements):
        return None
    near = discourse.before(mention, sentences=_SO_FAR)
    before = (r for m, r in near if m.noun in {"researcher", "scientist", "team"})
    teams = list(dict.fromkeys(r for r in before if r is not who and not r.named and r.first.form != "indefinite"))
    return teams[0] if len(teams) == 1 else None


_RESEARCH = frozenset({"project", "research", "study", "team", "work"})
_SO_FAR = 12
"""Sentences; a team is spoken of this far back."""
_OF_MEMBERS = frozenset({"alliance", "association", "club", "confederation", "federation", "guild", "union"})


def _is_central_bank(body: Referent) -> bool:
    """True for "the central bank" and the Bank of Peru."""
    return any("central bank" in m.text.lower() or m.label.startswith("Bank of ") for m in body.mentions)


def _is_of_another_body(discourse: Discourse, who: Referent, body: Referent) -> bool:
    """True for a "Conservative spokesman" where the body that the text is about is another."""
    own = {word for m in body.mentions for word in m.text.split()}
    said = (s for s in discourse.document.statements if s.relation.lemma == "be" and s.object.form == "quality")
    for statement in said:
        tokens = discourse.document.sentences[statement.sentence].tokens
        inside = (t for t in tokens if statement.object.start <= t.start < statement.object.end)
        if discourse.one(statement.subject) is who and any(t.entity == "NORP" and t.text not in own for t in inside):
            return True
    return False


def _is_other(discourse: Discourse, body: Mention, who: Referent) -> bool:
    """True for the council in "the chief executive said the council had sued": it is not the body he speaks for."""
    if body.form == "name" or body.noun not in _OTHER_BODIES:
        return False
    tokens = discourse.document.sentences[body.sentence].tokens
    said = tokens[tokens[body.head].head]
    beside = (m for m in discourse.meant_in[body.sentence] if tokens[m.head].head == said.head)
    return ARCS.get(said.label) == "clause" and any(m.role == "subject" and discourse.one(m) is who for m in beside)


def _says_nothing(discourse: Discourse, body: Mention) -> bool:
    """True for Acme in "Acme declined to comment": the chief executive who then speaks is another's."""
    tokens = discourse.document.sentences[body.sentence].tokens
    verb = tokens[tokens[body.head].head]
    below = {t.lemma.lower() for t in tokens if t.head == verb.index}
    return (verb.lemma in {"decline", "refuse"} and "comment" in below) or (verb.lemma == "respond" and "not" in below)


_OTHER_BODIES = frozenset({"board", "committee", "council", "court", "parliament", "regulator", "union", "watchdog"})
"""Of whom a boss speaks as of others."""
