"""A sentence's tree with the questions that rules may ask of it."""

from collections.abc import Iterator
from typing import Literal

from graphbuild.extract.branches import Branches
from graphbuild.labels import (
    ATTRIBUTE,
    AUXILIARY,
    FINITE_TAGS,
    MANY,
    NAME_TAGS,
    NAMING,
    NO_CLAUSE,
    NOMINAL_TAGS,
    NOUN_TAGS,
    OBJECT,
    PLURALS,
    PREMODIFIER,
    PRONOUN_TAGS,
    RELATIVE_TAGS,
    SUBJECT,
    VERB_TAGS,
)
from graphbuild.lexicon import lexicon, names_body, table
from graphbuild.model import Token


class Tree(Branches):
    """One sentence with the questions a linguist asks of it. Tokens go in and come out, in textual order."""

    __slots__ = ()

    # Verbs

    def is_verb(self, token: Token) -> bool:
        """True for a verb that heads a clause: not an auxiliary, modifier, or preposition such as "including"."""
        return token.tag in VERB_TAGS and self.arc(token) not in NO_CLAUSE

    def verbs(self) -> Iterator[Token]:
        return (token for token in self.tokens if self.is_verb(token))

    def is_be(self, token: Token) -> bool:
        return token.lemma == "be" and token.tag in VERB_TAGS

    def is_copula(self, token: Token) -> bool:
        """True for a verb whose attribute says what its subject is: be, become, remain."""
        return token.lemma in lexicon("copulas") and self.is_verb(token)

    def is_passive(self, token: Token) -> bool:
        """True for "was signed", "signed by", "the deal signed in Kyiv", and a participle joined to a passive."""
        if self.below(token, "passive auxiliary", "undergoer", "agent"):
            return True
        if token.tag != "VBN" or self.below(token, "auxiliary"):
            return False
        told = self.below(token, "object") or (token.lemma in lexicon("saying") and self.complements(token))
        if self.arc(token) == "root" and self.subjects(token) and not told:
            return not self._moves(token)  # a headline: "Seekers rescued off the coast"
        if self.arc(token) == "noun clause" and self.below(token, "object") and token.lemma not in lexicon("giving"):
            return False
        if self.arc(token) in {"open complement", "title"} and not self.below(token, "object", *SUBJECT):
            return True  # "found locked in the shed"
        if self.arc(token) == "noun clause":
            return True
        if self.arc(token) in {"adverbial clause", "relative clause"} and not self.below(token, *SUBJECT):
            return True
        joined = self.arc(token) == "joined" and self.is_verb(self.tokens[token.head])
        alone = not self.below(token, *SUBJECT) or not self.objects(token)  # "24 were killed and 15 injured"
        return joined and alone and self.is_passive(self.tokens[token.head])

    def not_one(self, noun: Token) -> tuple[Token, ...]:
        """ "Not a single" and "not one" before the noun; empty elsewhere."""
        for cue in (c for t in (noun, *self.numbers(noun)) for c in self.below(t, "negation")):
            after = [t.lemma.lower() for t in self.tokens[cue.index + 1 : cue.index + 3]]
            if (
                cue.index < noun.index
                and cue.lemma.lower() == "not"
                and (after == ["a", "single"] or after[:1] == ["one"])
            ):
                return self.tokens[cue.index : cue.index + (3 if after[0] == "a" else 2)]
        return ()

    def rather_than(self, verb: Token) -> Token | None:
        """Than in "rather than call elections, she resigned"; None elsewhere."""
        mark = self.mark(verb)
        bare = verb.tag == "VB" and mark is not None and mark.lemma.lower() == "than" and not self.subjects(verb)
        return mark if bare and mark is not None and self.tokens[mark.index - 1].lemma.lower() == "rather" else None

    def _moves(self, verb: Token) -> bool:
        """True for dug in "Soldiers dug through the rubble.": the model takes the past tense for a participle."""
        after = self.word_after(verb).text
        return self.tokens[-1].text == "." and after in {"across", "along", "into", "past", "through", "towards"}

    def is_infinitive(self, token: Token) -> bool:
        """True for "to sign"."""
        return any(t.tag == "TO" for t in self.below(token, "auxiliary"))

    def is_gerund(self, token: Token) -> bool:
        """True for "signing" without an auxiliary, and for "having signed"."""
        first = next(iter(self.auxiliaries(token)), token)
        return first.tag == "VBG" and first.lemma != "be"

    def is_bare_participle(self, token: Token) -> bool:
        return token.tag in {"VBG", "VBN"} and not self.below(token, *AUXILIARY)

    def is_finite(self, token: Token) -> bool:
        return token.tag in FINITE_TAGS or any(t.tag in FINITE_TAGS for t in self.below(token, *AUXILIARY))

    def auxiliaries(self, token: Token) -> tuple[Token, ...]:
        return self.below(token, *AUXILIARY)

    def modals(self, token: Token) -> tuple[Token, ...]:
        return tuple(t for t in self.below(token, "auxiliary") if t.tag == "MD")

    def particles(self, token: Token) -> tuple[Token, ...]:
        """ "up" in "give up", "ahead" in "go ahead", "back" in "put the money back"."""
        back = (
            t
            for t in self.adverbs(token)
            if t.text in {"back", "away"} and t.index > token.index + 1 and not self.below(t)
        )
        own = (t for t in self.below(token, "particle") if not t.entity)  # "cover up to a third"
        return (*own, *self._near_adverb(token), *back)

    def _near_adverb(self, token: Token) -> tuple[Token, ...]:
        """The adverb right after a verb that makes one verb with it: "back" in "travel back to Oslo"."""
        after = self.tokens[token.index + 1] if token.index + 1 < len(self.tokens) else token
        belongs = after.head == token.index and self.arc(after) == "adverb"
        return (after,) if belongs and after.lemma.lower() in lexicon("adverb_particles") else ()

    def negations(self, token: Token) -> tuple[Token, ...]:
        """Negating dependents: not, never, hardly; also in "never before"."""
        after = {t.index - 1 for t in self.tokens if t.text == ","}  # "not surprisingly, Kim won", "no matter how"
        adverbs = (a for a in self.below(token, "adverb") if a.lemma != "matter" and a.index not in after)
        adverbs = (a for a in adverbs if self.word_after(a).text != "than")  # "no earlier than April"
        near = (*self.below(token), *(t for a in adverbs for t in self.below(a, "negation", "adverb")))
        return tuple(
            t
            for t in near
            if (self.arc(t) == "negation" and t.tag != "DT")
            or (self.arc(t) == "adverb" and t.lemma.lower() in lexicon("negators"))
        )

    def adverbs(self, token: Token) -> tuple[Token, ...]:
        return self.below(token, "adverb")

    def mark(self, token: Token) -> Token | None:
        """The conjunction that opens the clause: if, that, because, when."""
        near = self.below(token, "opener", "adverb")
        return next((t for t in near if self.arc(t) == "opener" or t.tag == "WRB"), None)

    # Arguments

    def subjects(self, token: Token) -> tuple[Token, ...]:
        """The clause's own subjects, without the conjuncts of each."""
        return self.below(token, *SUBJECT)

    def objects(self, token: Token) -> tuple[Token, ...]:
        return self.below(token, *OBJECT)

    def recipients(self, token: Token) -> tuple[Token, ...]:
        """ "her" in "gave her a cheese"."""
        return tuple(t for t in self.below(token, "recipient") if not self.is_preposition(t))

    def attributes(self, token: Token) -> tuple[Token, ...]:
        return self.below(token, *ATTRIBUTE)

    def agents(self, token: Token) -> tuple[Token, ...]:
        """ "AFP" in "reported by AFP"."""
        by = (t for t in self.below(token, "agent") if t.tag != "VBG" and not self._is_left_out(t))  # not "including"
        return tuple(o for each in by for o in self.below(each, "preposition object"))

    def is_preposition(self, token: Token) -> bool:
        return (
            token.tag in {"IN", "TO", "VBG", "RP"} and self.arc(token) in {"preposition", "recipient", "agent"}
        ) or self.arc(token) == "preposition"

    def obliques(self, token: Token) -> tuple[tuple[tuple[Token, ...], Token], ...]:
        """(preposition, object) pairs: ("with", Ukraine), ("because of", wind), ("in exchange for", aid)."""
        if (known := self._obliques.get(token.index)) is not None:
            return known
        found: list[tuple[tuple[Token, ...], Token]] = []
        near = [p for adverb in self._near_adverb(token) for p in self.below(adverb, "preposition")]
        for preposition in (*self.below(token, "preposition", "recipient"), *near):  # "travel back to"
            if self.is_preposition(preposition) and not self._is_left_out(preposition):
                found += self._through(preposition, ())
        self._obliques[token.index] = tuple(found)
        return self._obliques[token.index]

    def is_set_against(self, token: Token) -> bool:
        """True for "not" in "the drivers, not the owners" and "but not for Park", which denies what follows alone."""
        before = self.tokens[token.index - 1].text.lower() if token.index else ""
        return token.lemma.lower() == "not" and before in {",", "and", "but", "though", "-", "--", "–", "—"}

    def _is_left_out(self, preposition: Token) -> bool:
        """True for the second "for" in "voted for Lee, not for Park" and in "for Lee rather than for Park"."""
        before = [t.text.lower() for t in self.tokens[max(0, preposition.index - 2) : preposition.index]]
        instead = before in (["rather", "than"], ["instead", "of"])
        return instead or (bool(before) and self.is_set_against(self.tokens[preposition.index - 1]))

    def _through(self, preposition: Token, outer: tuple[Token, ...]) -> Iterator[tuple[tuple[Token, ...], Token]]:
        words = (*outer, preposition)
        for inner in self.below(preposition, "preposition", "preposition clause"):
            if not self.below(inner) and inner.index == preposition.index + 1 and inner.tag in {"IN", "TO"}:
                words = (*words, inner)  # "because of", "due to"
            elif self.is_preposition(inner) or inner.tag == "IN":
                yield from self._through(inner, outer if self.below(preposition, "preposition object") else words)
        for noun in self.below(preposition, "preposition object"):
            inmost = self._inmost(preposition, noun)
            if inmost is not None:
                yield from self._through(inmost, (*words, noun))  # "in exchange for aid"
            else:
                yield words, noun

    def _inmost(self, preposition: Token, noun: Token) -> Token | None:
        """For in "in exchange for", where the noun is only a part of the preposition; else None."""
        last = table("complex_prepositions").get(f"{preposition.lemma.lower()} {noun.lemma.lower()}")
        if last is None or any(t.lemma.lower() not in {"a", "the"} for t in self.below(noun, "determiner")):
            return None
        return next((p for p in self.below(noun, "preposition") if p.lemma.lower() == last[0]), None)

    def complements(self, token: Token) -> tuple[Token, ...]:
        """Clauses that the verb takes: "to sign", "that it leaks"."""
        return tuple(
            t for t in self.below(token, "open complement", "clause") if self.is_verb(t) or self.arc(t) == "clause"
        )

    def conjuncts(self, token: Token) -> tuple[Token, ...]:
        """The token and everything joined to it by and, or, commas, in order. Not what "but not" leaves out."""
        if not self.below(token, "joined"):
            return (token,)
        found, open_ = [token], [token]
        while open_:
            for t in self.below(open_.pop(0), "joined"):
                if not self._left_out(t):
                    found.append(t)
                    open_.append(t)
        return tuple(sorted(found, key=lambda t: t.index))

    def _left_out(self, conjunct: Token) -> bool:
        """True for "gold" in "copper and tin, but not gold", and for "two" in "all but two"; not after "neither"."""
        first = self.tokens[conjunct.head]
        every = {t.lemma.lower() for t in (first, *self.determiners(first))}
        if every & {"all", "any", "every", "everybody", "everyone", "none"}:
            return any(t.lemma == "but" for t in self.below(first, "conjunction"))
        if any(t.lemma.lower() == "neither" for t in self.below(first, "paired conjunction", "determiner")):
            return False
        instead = (t for t in self.below(first, "conjunction") if first.index < t.index < conjunct.index)
        if any(t.text == "of" and self.tokens[t.index - 1].text == "instead" for t in instead):
            return True  # "from six months instead of twelve"
        return any(
            t.lemma.lower() in {"not", "nor"}
            for t in self.tokens[max(0, conjunct.head, conjunct.index - 3) : conjunct.index]
            if t.head in {conjunct.index, conjunct.head}
        )

    def joined_to(self, token: Token) -> Token | None:
        """The word that this one is joined to; None where it is the first or alone."""
        return self.head(token) if self.arc(token) == "joined" else None

    def list_of(self, token: Token) -> tuple[Token, ...]:
        """Everything in the list that the token stands in, itself too; the token where it is alone."""
        while (before := self.joined_to(token)) is not None:
            token = before
        return self.conjuncts(token)

    def is_alternative(self, token: Token) -> bool:
        """True where a word is joined to others by "or"."""
        group = [token, *([self.tokens[token.head]] if self.arc(token) == "joined" else [])]
        return any(c.lemma.lower() in {"or", "nor"} for t in group for c in self.below(t, "conjunction"))

    # Nouns

    def is_nominal(self, token: Token) -> bool:
        return token.tag in NOMINAL_TAGS

    def may_be_meant(self, token: Token) -> bool:
        """True for a noun or pronoun that names a thing by itself: not "Donald" in "Donald Trump"."""
        inside = self.arc(token) in {"compound", "noun modifier", "number", "number modifier", "adjective"}
        above = self.head(token) or token
        if self.arc(token) == "preposition object" and self._inmost(above, token) is not None:
            return False
        if self.arc(token) == "possessor" and self.is_one_name(token, above):
            return False  # "Maritime Workers' Union"
        of = above.lemma == "of" and not self.is_root(above)
        between = self.tokens[above.index + 1 : token.index] if self.arc(token) == "joined" else ()
        if token.entity == above.entity == "ORG" and (of or {t.entity for t in between} == {"ORG"}):
            return False  # "Museum of Flight", "Department of Trade and Industry"
        other = token.entity in NAMING and self.tokens[token.head].entity != token.entity  # "Scientology officials"
        return self.is_nominal(token) and (not inside or other)

    def names_what_stands_behind(self, name: Token) -> bool:
        """True for a name before a noun that is none: Acme in "an Acme plant", not in "Acme Holdings"."""
        inside = self.arc(name) in {"compound", "noun modifier"} and name.head > name.index
        return inside and not self.is_name(self.tokens[name.head])

    def is_noun(self, token: Token) -> bool:
        return token.tag in NOUN_TAGS

    def is_name(self, token: Token) -> bool:
        return token.tag in NAME_TAGS

    def is_hyphenated_name(self, token: Token) -> bool:
        """True for "US" and "Ukraine" in "US-Ukraine relations"; not for "Vice-Governor"."""
        if not self.is_name(token) or self.arc(token) not in {"compound", "noun modifier"}:
            return False
        around = self.tokens[max(0, token.index - 1) : token.index + 2]
        return any(t.text in {"-", "–", "/"} for t in around) and token.lemma.lower() not in lexicon("persons")

    def hyphenated(self, word: Token) -> str:
        """The word in small letters with what a hyphen ties to it: "second-busiest"."""
        first = word.index
        while first > 1 and self.tokens[first - 1].text == "-" and self.tokens[first - 2].head in {word.index, first}:
            first -= 2
        return "".join(t.text.lower() for t in self.tokens[first : word.index + 1])

    def is_one_name(self, owner: Token, thing: Token) -> bool:
        """True for the possessor inside a name: "Korean People's Army"."""
        between = self.tokens[owner.index : thing.index + 1]
        office = owner.lemma.lower() in lexicon("persons") and owner.text[:1].isupper() and thing.text[:1].isupper()
        if office and not self.sentence.heading and not owner.entity:
            return True  # "the Prime Minister's Office"
        many = owner.text.rstrip("s") != owner.text or owner.text in {"Children", "Men", "People", "Women"}
        union = many and owner.tag in {"NNP", "NNPS"} and thing.tag == "NNP" and names_body(thing.lemma.lower())
        saint = self.tokens[owner.index - 1] if owner.index else owner  # "St Anne's Primary School"
        if saint.head == owner.index and saint.text in {"Saint", "St", "St."} and thing.text[:1].isupper():
            return True
        if union and (owner.entity in {"", "ORG"} or owner.tag == "NNPS") and thing.text[:1].isupper():
            return True  # "the Farmers' Union"
        return bool(owner.entity) and all(t.entity == owner.entity for t in between)

    def is_pronoun(self, token: Token) -> bool:
        return token.tag in PRONOUN_TAGS

    def is_plural(self, token: Token) -> bool:
        """True for plural nouns and pronouns, and for "a number of pupils"; a person called Daems is one."""
        if token.lemma in {"majority", "number"} and any(d.lemma == "a" for d in self.determiners(token)):
            return any(t.tag == "NNS" for p in self.below(token, "preposition") for t in self.below(p))
        one = token.tag == "NNPS" and token.entity == "PERSON" and not self.below(token, "determiner")
        return (token.tag in {"NNS", "NNPS"} and not one) or token.lemma.lower() in MANY | PLURALS

    def role(self, token: Token) -> Literal["subject", "object", "possessor", "other"]:
        """What the token, or the word it is joined to, is in its clause."""
        while self.arc(token) in {"joined", "apposition"} and (head := self.head(token)) is not None:
            token = head
        if self.arc(token) in SUBJECT:
            return "subject"
        if self.arc(token) in OBJECT | {"recipient"}:
            return "object"
        return "possessor" if self.arc(token) == "possessor" else "other"

    def is_relative_pronoun(self, token: Token) -> bool:
        return token.tag in RELATIVE_TAGS or (
            token.lemma.lower() == "that"
            and self.arc(token) in SUBJECT | OBJECT | {"preposition object"}
            and token.tag in {"WDT", "IN"}
        )

    def is_question_word(self, token: Token) -> bool:
        return token.tag in RELATIVE_TAGS

    def possessors(self, token: Token) -> tuple[Token, ...]:
        return self.below(token, "possessor")

    def determiners(self, token: Token) -> tuple[Token, ...]:
        return self.below(token, "determiner", "predeterminer", "negation")

    def is_indefinite(self, token: Token) -> bool:
        """True for "an agreement", "agreements"; false for names and for "the", "this", "its"."""
        if self.is_name(token) or self.possessors(token):
            return False
        return all(t.lemma.lower() in {"a", "an", "any", "some", "no"} for t in self.below(token, "determiner"))

    def appositions(self, token: Token) -> tuple[Token, ...]:
        return self.below(token, "apposition")

    def is_description(self, token: Token) -> bool:
        """True for a noun that says what another thing is, or that a name beside it names."""
        return self.arc(token) in {"apposition", "attribute"} or bool(self.appositions(token))

    def premodifiers(self, token: Token) -> tuple[Token, ...]:
        return tuple(t for t in self.below(token, *PREMODIFIER) if t.index < token.index)

    def compounds(self, token: Token) -> tuple[Token, ...]:
        """Names and nouns before the noun: "US" in "US companies"."""
        return tuple(t for t in self.below(token, "compound", "noun modifier") if t.index < token.index)

    def adjectives(self, token: Token) -> tuple[Token, ...]:
        return tuple(t for t in self.below(token, "adjective") if t.index < token.index)

    def numbers(self, token: Token) -> tuple[Token, ...]:
        return self.below(token, "number")

    def noun_clauses(self, token: Token) -> tuple[Token, ...]:
        """Participles and infinitives that say more of a noun: "the deal signed in Kyiv", "a plan to leave"."""
        return tuple(t for t in self.below(token, "noun clause", "relative clause") if self.is_verb(t))

    def is_root(self, token: Token) -> bool:
        return token.head == token.index
