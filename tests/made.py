"""A small hand-made Knowledge: what the RDF, the page, the queries and the report are tested on, without a parser.

It holds two sources, one claim with two pieces of evidence, claims of every status, complements, a quoted claim with a
chain of speakers, a quantity, times with and without their days, a thing of one document's own, and a link.
"""

import hashlib
import re

from graphbuild.model import (
    Claim,
    Entity,
    Evidence,
    Knowledge,
    Mention,
    Modality,
    Polarity,
    Reading,
    Relation,
    Sentence,
    Source,
    Step,
    Token,
    Value,
)

# A word is text/lemma/tag/label/head: an empty lemma is the text, the head counts from 1 and is 0 at the root.
# A blank line ends a sentence.
DEAL = """
Minerals//NNS/compound/2 deal//NN/nsubj/3 collapses/collapse/VBZ/ROOT/0

Volodymyr//NNP/compound/2 Zelenskyy//NNP/nsubj/3 refused/refuse/VBD/ROOT/0 to//TO/aux/5 approve//VB/xcomp/3
an/a/DT/det/7 agreement//NN/dobj/5 .//./punct/3

Donald//NNP/compound/2 Trump//NNP/nsubj/3 pressured/pressure/VBD/ROOT/0 Zelenskyy//NNP/dobj/3 to//TO/aux/6
secure//VB/xcomp/3 US//NNP/compound/8 access//NN/dobj/6 .//./punct/3

The/the/DT/det/2 country//NN/nsubj/3 possesses/possess/VBZ/ROOT/0 lithium//NN/dobj/3 and//CC/cc/4
five//CD/nummod/7 percent//NN/conj/4 of//IN/prep/7 deposits/deposit/NNS/pobj/8 .//./punct/3

Russia//NNP/nsubj/3 may//MD/aux/3 attack//VB/ccomp/7 Ukraine//NNP/dobj/3 ,//,/punct/7 Vance//NNP/nsubj/7
said/say/VBD/ROOT/0 ,//,/punct/7 according/accord/VBG/prep/7 to//IN/prep/9 AFP//NNP/pobj/10 .//./punct/7
"""
SIGNED = """
Trump//NNP/nsubj/2 pressured/pressure/VBD/ROOT/0 Zelenskyy//NNP/dobj/2 on//IN/prep/2 Friday//NNP/pobj/4
.//./punct/2

Ukraine//NNP/nsubj/3 will//MD/aux/3 sign//VB/ROOT/0 the//DT/det/5 agreement//NN/dobj/3 if//IN/mark/8
the//DT/det/8 Rada//NNP/nsubj/9 agrees/agree/VBZ/advcl/3 .//./punct/3

Ukraine//NNP/nsubj/4 does/do/VBZ/aux/4 not//RB/neg/4 sell//VB/ROOT/0 lithium//NN/dobj/4 “//``/punct/4
now//RB/advmod/4 ”//''/punct/4 .//./punct/4

The/the/DT/det/2 Rada//NNP/nsubj/3 plans/plan/VBZ/ROOT/0 to//TO/aux/5 meet//VB/xcomp/3 on//IN/prep/5
30//CD/nummod/8 April//NNP/pobj/6 2025//CD/nummod/8 .//./punct/3
"""


def knowledge(base: str = "https://w3id.org/graphbuild/") -> Knowledge:
    """Two texts on one deal, and what they say."""
    sources, readings, trees = [], [], {}
    for doc, lines, title in (("deal", DEAL, "Minerals deal collapses"), ("signed", SIGNED, None)):
        text, sentences = parsed(lines)
        sources.append(
            Source(
                doc=doc,
                text=text,
                sha256=hashlib.sha256(text.encode()).hexdigest(),
                name=f"{doc}.txt",
                title=title,
                author="Ada Quill" if title else None,
                date="2025-03-01" if title else None,
                address="https://example.org/deal?id=1" if title else None,
            )
        )
        trees[doc] = sentences
        dropped = (("unresolved pronoun", 1),) if title else ()
        readings.append(Reading(doc, len(sentences), 1 if title else 0, 5, dropped))
    told = Told(sources, trees)
    approve = told.claim(
        "zelenskyy", "approve", "agreement", ("deal", 1, "approve", "Zelenskyy", "agreement"), "-", cue="refused"
    )
    secure = told.claim(
        "zelenskyy",
        "secure",
        "access",
        ("deal", 2, "secure", "Zelenskyy", "US access"),
        "+",
        "intended",
        cue="pressured to",
    )
    claims = (
        told.claim(
            "zelenskyy",
            "refuse to approve",
            "agreement",
            ("deal", 1, "refused", "Zelenskyy", "agreement"),
            complement=approve.id,
            time="last month",
            when=Value("2025-02-01", "period", end="2025-02-28"),
        ),
        approve,
        told.claim(
            "trump",
            "pressure",
            "zelenskyy",
            ("deal", 2, "pressured", "Trump", "Zelenskyy"),
            ("signed", 0, "pressured", "Trump", "Zelenskyy"),
            complement=secure.id,
            time="Friday",
            when=Value("2025-02-28", "date"),
            qualifiers=(("on", "friday"),),
        ),
        secure,
        told.claim(
            "ukraine",
            "possess",
            "lithium",
            ("deal", 3, "possesses", "The country", "lithium"),
            steps=(Step("resolution", "“The country” is Ukraine: the only country that is spoken of (the_country)"),),
        ),
        told.claim(
            "ukraine",
            "possess",
            "quantity",
            ("deal", 3, "possesses", "The country", "five percent of deposits"),
            confidence=0.9,
        ),
        told.claim(
            "russia",
            "attack",
            "ukraine",
            ("deal", 4, "attack", "Russia", "Ukraine"),
            "+",
            "possible",
            by=("vance", "afp"),
            cue="may",
        ),
        told.claim(
            "ukraine", "sign", "agreement", ("signed", 1, "sign", "Ukraine", "agreement"), "+", "conditional", cue="if"
        ),
        told.claim(
            "ukraine", "sell", "lithium", ("signed", 2, "sell", "Ukraine", "lithium"), "-", cue="not", place="here"
        ),
        told.claim(
            "rada", "meet on", "date", ("signed", 3, "meet", "Rada", "30 April 2025"), "+", "intended", cue="plans to"
        ),
    )
    keys = {
        key
        for claim in claims
        for key in (claim.subject, claim.object, *claim.attributed_to, *(k for _, k in claim.qualifiers))
    }
    entities = tuple(
        sorted((ENTITIES[name] for name in ENTITIES if ENTITIES[name].key in keys), key=lambda entity: entity.key)
    )
    return Knowledge(tuple(sources), entities, claims, tuple(readings), base)


ENTITIES = {
    "trump": Entity("donald trump", "Person", "Donald Trump", ("Trump",)),
    "zelenskyy": Entity("volodymyr zelenskyy", "Person", "Volodymyr Zelenskyy", ("Zelenskyy",)),
    "vance": Entity("vance", "Person", "Vance"),
    "afp": Entity("afp", "Organization", "AFP"),
    "rada": Entity("rada", "Organization", "Rada"),
    "ukraine": Entity("ukraine", "Place", "Ukraine", (), None, ("http://www.wikidata.org/entity/Q212",)),
    "russia": Entity("russia", "Place", "Russia", (), None, ("http://www.wikidata.org/entity/Q159",)),
    "lithium": Entity("lithium", "Concept", "lithium"),
    "access": Entity("us access", "Concept", "US access", maybe_same=("agreement#3fa9c1",)),
    "agreement": Entity("agreement#3fa9c1", "Work", "agreement", ("minerals deal",), maybe_same=("us access",)),
    "quantity": Entity(
        "five percent of deposits#0b1d22", "Quantity", "five percent of deposits", (), Value("5", "decimal", "percent")
    ),
    "friday": Entity("friday#77aa01", "Time", "Friday"),
    "date": Entity("30 april 2025", "Time", "30 April 2025", (), Value("2025-04-30", "date")),
}
LABELS = {
    "refuse to approve": "refused to approve",
    "pressure": "pressured",
    "possess": "possesses",
    "meet on": "meet on",
}


class Told:
    """The texts, and claims made of their words."""

    def __init__(self, sources: list[Source], trees: dict[str, tuple[Sentence, ...]]) -> None:
        self.texts = {source.doc: source.text for source in sources}
        self.trees = trees

    def claim(
        self,
        subject: str,
        lemma: str,
        object_: str,
        *places: tuple[str, int, str, str, str] | Polarity | Modality,
        by: tuple[str, ...] = (),
        cue: str | None = None,
        steps: tuple[Step, ...] = (),
        time: str | None = None,
        when: Value | None = None,
        place: str | None = None,
        qualifiers: tuple[tuple[str, str], ...] = (),
        complement: str | None = None,
        confidence: float | None = None,
    ) -> Claim:
        """The claim with evidence at `places`: (doc, sentence, verb, subject, object), then polarity and modality."""
        polarity: Polarity = "-" if "-" in places else "+"
        modality: Modality = next((m for m in ("intended", "possible", "conditional") if m in places), "actual")
        label = LABELS.get(lemma, lemma)
        evidence = tuple(
            self._evidence(where, label, cue, (Step("rule", "clause_with_object"), *steps))
            for where in places
            if isinstance(where, tuple)
        )
        keys = (ENTITIES[subject].key, ENTITIES[object_].key, *(ENTITIES[name].key for name in by))
        said = "\x1f".join((*keys, lemma, polarity, modality))
        return Claim(
            id=hashlib.sha256(said.encode()).hexdigest()[:12],
            subject=keys[0],
            relation=Relation(lemma, label),
            object=keys[1],
            polarity=polarity,
            modality=modality,
            attributed_to=keys[2:],
            evidence=evidence,
            time=time,
            when=when,
            place=place,
            qualifiers=tuple((role, ENTITIES[name].key) for role, name in qualifiers),
            complement=complement,
            confidence=confidence,
        )

    def _evidence(
        self, where: tuple[str, int, str, str, str], label: str, cue: str | None, steps: tuple[Step, ...]
    ) -> Evidence:
        doc, index, verb, subject, object_ = where
        text, sentence = self.texts[doc], self.trees[doc][index]
        mentions = [self._mention(text, sentence, words) for words in (subject, object_)]
        start, end = sentence.start, mentions[1].end
        return Evidence(
            doc=doc,
            start=start,
            end=end,
            text=text[start:end],
            rule="clause_with_object",
            sentence=sentence,
            subject_mention=mentions[0],
            object_mention=mentions[1],
            relation_label=label,
            predicate=next(token.index for token in sentence.tokens if token.text == verb),
            cue=cue,
            steps=steps,
        )

    def _mention(self, text: str, sentence: Sentence, words: str) -> Mention:
        start = text.index(words.split()[0], sentence.start)
        end = text.index(words.split()[-1], start) + len(words.split()[-1])
        head = max(token.index for token in sentence.tokens if token.start < end)
        return Mention(start, end, sentence.index, head, text[start:end], words)


def parsed(block: str) -> tuple[str, tuple[Sentence, ...]]:
    """The text that the words spell, and its trees. A sentence without a full stop is a headline."""
    lines = block.strip().split("\n\n")
    text = ""
    sentences = []
    for index, line in enumerate(lines):
        tokens = []
        for position, word in enumerate(line.split()):
            written, lemma, tag, label, head = word.split("/")
            if position and not re.match(r"[.,”]", written) and not text.endswith("“"):
                text += " "
            root = head == "0"
            at = len(text)
            text += written
            tokens.append(
                Token(
                    position,
                    written,
                    lemma or written,
                    tag,
                    label,
                    position if root else int(head) - 1,
                    "",
                    at,
                    len(text),
                )
            )
        heading = tokens[-1].text != "."
        sentences.append(Sentence(index, tuple(tokens), 0 if heading else 1, heading))
        text += "\n\n" if heading else " " if index < len(lines) - 1 else "\n"
    return text, tuple(sentences)
