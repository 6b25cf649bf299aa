"""Any knowledge that could be, with names that try to break what is written."""

from hypothesis import strategies as st

from graphbuild.model import Claim, Entity, Evidence, Kind, Knowledge, Mention, Relation, Sentence, Source, Token, Value
from tests.made import ENTITIES, knowledge

HOSTILE = (
    'She said "no"',
    "back\\slash",
    "<script>alert(1)</script>",
    "one\ntwo\r\tthree",
    "שלום עליכם",
    "\u202eabc\u202c",
    "👩‍👩‍👧 family",
    "e\u0301e\u0301",
    "x" * 300,
    "a/b#c?d=e%20",
    "a\u0085b\u2028c\u2029d\u00ad",
    "\x00\x01\x1f\x7f\ufffe",
    "rdf:type",
    "",
    " ",
    "#",
    "#3fa9c1",
    "_:b0",
    "]]> & ${x} {{ y }}",
    "../../etc",
    '"""',
    "''' .",
    "@prefix : <> .",
)
KINDS: tuple[Kind, ...] = ("Person", "Organization", "Place", "Group", "Event", "Work", "Quantity", "Time", "Concept")
# Texts are cleaned when they are read, but names could come from elsewhere.
NAMES = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(max_size=40),
)
VALUES = st.sampled_from(
    [
        None,
        Value("0.050", "decimal"),
        Value("-5", "decimal", "percent"),
        Value("2025-04-30", "date"),
        Value("2014-01-01", "period"),
        Value("2014-01-01", "period", end="2014-12-31"),
    ]
)
DAYS = VALUES.filter(lambda value: value is None or value.datatype != "decimal")
LINKS = st.sampled_from([(), ("http://www.wikidata.org/entity/Q212",)])
_SOURCE = Source("story-é", "What is said.", "0" * 64, "stôry.txt")
_SENTENCE = Sentence(0, (Token(0, "What", "what", "WP", "ROOT", 0, "", 0, 4),), 0, False)


@st.composite
def knowledges(draw: st.DrawFn) -> Knowledge:
    """Some things of any name and kind, and claims of any status between them."""
    keys = draw(st.lists(NAMES, min_size=1, max_size=5, unique=True))
    entities = tuple(
        Entity(
            key,
            draw(st.sampled_from(KINDS)),
            draw(NAMES),
            tuple(draw(st.lists(NAMES, max_size=2))),
            draw(VALUES),
            draw(LINKS),
        )
        for key in sorted(keys)
    )
    source = Source(_SOURCE.doc, draw(NAMES) + _SOURCE.text, "0" * 64, draw(NAMES), draw(NAMES))
    identifiers = draw(st.lists(st.text("0123456789abcdef", min_size=12, max_size=12), max_size=6, unique=True))
    claims = tuple(draw(_claims(identifier, keys, source)) for identifier in identifiers)
    return Knowledge((source,), entities, claims)


@st.composite
def _claims(draw: st.DrawFn, identifier: str, keys: list[str], source: Source) -> Claim:
    key = st.sampled_from(keys)
    mention = Mention(0, 1, 0, 0, draw(NAMES), draw(NAMES))
    end = draw(st.integers(1, len(source.text)))
    relation = Relation(draw(st.one_of(NAMES, st.sampled_from(["pressure", "refuse to approve"]))), draw(NAMES))
    evidence = Evidence(
        source.doc, 0, end, source.text[:end], "a_rule", _SENTENCE, mention, mention, relation.label, 0, draw(NAMES)
    )
    return Claim(
        id=identifier,
        subject=draw(key),
        relation=relation,
        object=draw(key),
        polarity=draw(st.sampled_from(["+", "-"])),
        modality=draw(st.sampled_from(["actual", "intended", "possible", "conditional"])),
        attributed_to=tuple(draw(st.lists(key, max_size=2))),
        evidence=(evidence,),
        time=draw(st.none() | NAMES),
        when=draw(DAYS),
        qualifiers=tuple(draw(st.lists(st.tuples(NAMES, key), max_size=2))),
        confidence=draw(st.none() | st.floats(0, 1)),
    )


def hostile() -> Knowledge:
    """The hand-made knowledge with a thing of every hostile name, each in a claim that is asserted."""
    made = knowledge()
    things = tuple(Entity(f"{name}x", "Concept", name, (name,)) for name in HOSTILE)
    claim = next(c for c in made.claims if c.asserted)
    claims = tuple(
        Claim(
            id=f"{number:012x}",
            subject=ENTITIES["ukraine"].key,
            relation=Relation(f"see {thing.label}", thing.label),
            object=thing.key,
            polarity="+",
            modality="actual",
            attributed_to=(),
            evidence=claim.evidence,
            time=thing.label,
        )
        for number, thing in enumerate(things)
    )
    entities = tuple(sorted((*made.entities, *things), key=lambda entity: entity.key))
    return Knowledge(made.sources, entities, (*made.claims, *claims), made.readings)
