"""Misparses of what clauses belong together: a subject taken for one more object, an infinitive for a noun's."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.labels import FINITE_TAGS, VERB_TAGS
from graphbuild.lexicon import lexicon, table
from graphbuild.model import Token
from graphbuild.parse.repairs.arcs import Tokens, before_an_insertion, below, has, in_place_of, is_below


def neither_of_an_owner(tokens: Tokens) -> Iterator[Token]:
    """In "neither Orban's party nor the bloc won" neither of the two won.

    yes: Neither Orban's party nor the opposition bloc won a majority.
    """
    for pair in (t for t in tokens[:-3] if t.lemma.lower() == "neither"):
        owner = tokens[pair.head]
        noun = tokens[owner.head]
        if owner.label == "poss" and any(t.text == "nor" for t in below(tokens, noun, "cc")):
            yield replace(pair, label="preconj", head=noun.index)


def subject_joined_to_the_noun_before(tokens: Tokens) -> Iterator[Token]:
    """In "was sold to Danes and the workers who built it were fired" the workers were fired, and bought nothing.

    yes: The mill was sold to a Danish firm and the workers who built it were fired by the owner.
    yes: A complaint was submitted in a court and a secret operation that led to the arrest of Kim was set into motion.
    yes: Kim is a lawyer and Lee, from Peru, is a doctor.
    yes: Wray crossed from the left and Okoro, who replaced Baptiste, rose above two defenders.
    """
    for verb in (t for t in tokens if t.tag in VERB_TAGS):
        helpers = [t for t in below(tokens, verb, "aux", "auxpass") if t.index < verb.index]
        first = min((t.index for t in helpers), default=verb.index)
        if tokens[first].tag not in FINITE_TAGS or first < 3:
            continue
        before = _clause_before(tokens, verb, first)
        noun = _ends_before(tokens, first)
        if before is None or noun is None or not before.index < noun.index or before.lemma in {"see", "watch"}:
            continue  # "saw Reds and Rovers, from Leeds, face off"
        above = tokens[noun.head]
        joiners = [t for t in below(tokens, above, "cc") if above.index < t.index < noun.index]
        if not joiners or not is_below(tokens, above, before) or above.label not in {"attr", "dobj", "pobj"}:
            continue
        passive = has(tokens, verb, "auxpass")
        yield replace(noun, label="nsubjpass" if passive else "nsubj", head=verb.index)
        yield replace(joiners[-1], head=before.index)
        behind = [t for t in below(tokens, above) if noun.index < t.index < first]  # "and Lee, his wife, is"
        yield from (replace(t, head=noun.index) for t in behind)
        if before.head == verb.index:  # the first clause was taken for the subject of the second
            yield in_place_of(before, verb)
            yield replace(verb, label="conj", head=before.index)
        return


def _clause_before(tokens: Tokens, verb: Token, first: int) -> Token | None:
    """The verb of the clause that this one is joined to, or that was taken for its subject."""
    subjects = below(tokens, verb, "nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
    if not subjects and verb.label == "conj" and tokens[verb.head].tag in VERB_TAGS:
        return tokens[verb.head]
    clause = subjects[0] if len(subjects) == 1 else verb
    whole = clause.tag in {"VBD", "VBN"} and has(tokens, clause, "nsubj", "nsubjpass")
    return clause if whole and clause.index < first else None


def _ends_before(tokens: Tokens, first: int) -> Token | None:
    """The joined noun whose phrase, with a clause of its own, ends right before the word at the index."""
    last = tokens[first - 1]
    last = (before_an_insertion(tokens, first) if last.text == "," else None) or last
    while last.label != "conj" or not last.tag.startswith("NN"):
        if last.head == last.index:
            return None
        last = tokens[last.head]
    return last if last.index < first - 1 else None


def infinitive_of_trying(tokens: Tokens) -> Iterator[Token]:
    """In "tried at the outset of the talks to stop Kim" somebody tried to stop Kim: no talks do.

    And in "forbade the paper to print it" the paper is not to print it.

    yes: Engoron tried at the outset of the testimony to stop Kim from making speeches.
    yes: Kim sought in a letter to the court to stop the sale.
    yes: The judge forbade the paper to print the letters.
    """
    for verb in tokens:
        above = tokens[verb.head]
        to = any(t.tag == "TO" for t in below(tokens, verb, "aux"))
        loose = verb.label == "advcl" or (verb.label == "acl" and above.label == "pobj")
        if verb.tag != "VB" or not loose or not to:
            continue
        while above.head != above.index and above.tag not in VERB_TAGS:
            above = tokens[above.head]
        tries = above.lemma.lower() in {"attempt", "decline", "manage", "refuse", "seek", "try"}
        forbids = above.lemma.lower() == "forbid" and verb.label == "advcl"
        if forbids or (
            tries and above.index < verb.index and not has(tokens, above, "dobj", "xcomp", "auxpass", "pcomp")
        ):
            yield replace(verb, label="xcomp", head=above.index)


def gerund_taken_for_adjective(tokens: Tokens) -> Iterator[Token]:
    """In "opposes rewarding Iran" the rewarding is what it opposes.

    yes: The United States, which opposes rewarding Iran, signed the deal.
    """
    for deed in (t for t in tokens[1:-1] if t.label == "amod" and t.text.endswith("ing")):
        verb, thing = tokens[deed.index - 1], tokens[deed.head]
        if (
            (thing.label, thing.head, thing.tag) == ("dobj", verb.index, "NNP")
            and verb.lemma.lower() in _TAKING_GERUNDS
            and not has(tokens, thing, "det", "poss")
            and all(t.index > deed.index for t in below(tokens, thing, "compound", "amod") if t != deed)
        ):
            yield replace(deed, tag="VBG", label="xcomp", head=verb.index)
            yield replace(thing, head=deed.index)


_TAKING_GERUNDS = frozenset({"advocate", "avoid", "consider", "favor", "favour", "oppose", "resist", "risk", "support"})
"""Verbs that take a gerund: Quirk and others 1985, 16.39."""


def second_preposition_of_the_verb(tokens: Tokens) -> Iterator[Token]:
    """In "awarded not to Kim but to Lee" and "sells to Peru and to Chile" the verb has both prepositions.

    yes: The contract was awarded not to Kim but to Lee.
    yes: The firm sells neither to Peru nor to Chile.
    yes: The dam was not financed by China, but by Russia.
    yes: The firm is criticised not only by Peru but also by Chile.
    yes: The firm works for Acme and for Brann.
    yes: The vaccine had not been tested in children or in people living with HIV.
    yes: The quake was felt in Kathmandu, the Nepalese capital, and in Lucknow.
    """
    moved: dict[int, Token] = {}
    for second in (t for t in tokens[2:] if t.label == "conj" and t.tag in {"IN", "TO"} and has(tokens, t, "pobj")):
        above = moved.get(second.head, tokens[second.head])
        first = above
        if above.tag in VERB_TAGS:  # "was not financed by China, but by Russia"
            before = [t for t in below(tokens, above, *_CASES) if t.lemma == second.lemma and t.index < second.index]
            first = before[-1] if before and tokens[second.index - 1].text in {"and", "but", "nor", "or"} else second
        joiners = [t for t in below(tokens, above, "cc") if first.index < t.index < second.index]
        alike = first.lemma == second.lemma and tokens[first.head].tag in VERB_TAGS
        words = {"and", "but", "nor"} if alike else {"but", "nor"}
        words = words | {"or"} if alike and _is_denied_as_a_whole(tokens, tokens[first.head], second) else words
        if first.label in _CASES and has(tokens, first, "pobj") and joiners and joiners[0].text in words:
            moved[second.index] = replace(second, label=first.label, head=first.head)
            yield moved[second.index]
            if joiners[0].text == "nor":
                yield replace(joiners[0], label="preconj", head=second.index)


def _is_denied_as_a_whole(tokens: Tokens, verb: Token, end: Token) -> bool:
    """True for "had not been tested in children or in adults", false for "sells in Peru, not in Chile or in Cuba"."""
    return has(tokens, verb, "neg") and all(t.label != "neg" for t in tokens[verb.index : end.index])


_CASES = ("prep", "agent", "dative")


def what_it_is_instead(tokens: Tokens) -> Iterator[Token]:
    """In "was not a member but an observer" an observer is what it was.

    yes: Turkey was not a member but an observer.
    """
    for noun in (t for t in tokens[3:] if t.label == "conj" and t.tag in {"NN", "NNS"}):
        be = tokens[noun.head]
        it = any(t.lemma.lower() == "it" for t in below(tokens, be, "nsubj"))  # "it was not Kim but Lee who paid"
        firsts = below(tokens, be, "attr") if be.lemma == "be" and not it and not has(tokens, noun, "nsubj") else []
        buts = [t for t in below(tokens, be, "cc") if t.text == "but" and t.index < noun.index]
        if len(firsts) == 1 and buts and firsts[0].index < buts[0].index and has(tokens, be, "neg"):
            yield replace(noun, head=firsts[0].index)
            yield replace(buts[0], head=firsts[0].index)


def name_taken_for_part_of_a_number(tokens: Tokens) -> Iterator[Token]:
    """In "sentenced Amara to ten years" Amara is sentenced: there are no Amara to ten years.

    yes: The court sentenced Amara to ten years for financing the rebels.
    """
    for to in (t for t in tokens[1:] if (t.text, t.label) == ("to", "quantmod")):
        name, years = tokens[to.index - 1], tokens[tokens[to.head].head]
        if (name.tag, name.label, name.head, years.label) == ("NNP", "quantmod", to.head, "dobj"):
            yield replace(name, label="dobj", head=years.head)
            yield replace(to, tag="IN", label="prep", head=years.head)
            yield replace(years, label="pobj", head=to.index)


def gerund_with_a_subject(tokens: Tokens) -> Iterator[Token]:
    """In "object to the council selling the park" they object to its selling, and the council sells.

    yes: Residents object to the council selling the park.
    yes: Turkey lifted its objection to Sweden joining NATO.
    yes: The plan led to Kenya losing the port.
    """
    for gerund in tokens[2:]:
        noun = tokens[gerund.index - 1]
        if (gerund.tag, noun.label) != ("VBG", "pobj") or gerund.label not in {"acl", "advcl", "xcomp"}:
            continue
        preposition = tokens[noun.head]
        above = tokens[preposition.head]
        pair = f"{above.lemma.lower()} {preposition.lemma.lower()}"
        if gerund.head in {noun.index, above.index, above.head} and (
            pair in _OF_DEEDS or (pair in {"blame on", "lead to"} and noun.tag in {"NNP", "NNPS"})
        ):
            yield replace(gerund, label="pcomp", head=preposition.index)
            yield replace(noun, label="nsubj", head=gerund.index)


_OF_DEEDS = frozenset({"depend on", "hinge on", "object to", "objection to", "oppose to", "opposition to"})
"""What deeds follow, with who does them."""


def gerund_of_what_is_prevented(tokens: Tokens) -> Iterator[Token]:
    """In "prevented the council closing it" the council did not: it is no council that is closing it.

    yes: The judge stopped the council closing the library.
    yes: The law prevents firms selling the drug.
    no: Police stopped a man selling watches.
    no: Police stopped the truck carrying the miners.
    """
    for gerund in (t for t in tokens[2:] if t.tag == "VBG" and t.label in {"acl", "advcl", "ccomp", "xcomp"}):
        verb = tokens[gerund.head] if gerund.label != "acl" else tokens[tokens[gerund.head].head]
        if verb.lemma.lower() not in {"prevent", "stop"}:
            continue
        own = below(tokens, gerund, "nsubj")
        noun = next(iter(own or below(tokens, verb, "dobj")), verb)
        if not verb.index < noun.index < gerund.index or (gerund.label == "acl" and gerund.head != noun.index):
            continue
        if gerund.label == "advcl" and noun.index != gerund.index - 1:
            continue
        some = any(t.lemma.lower() in {"a", "another", "one"} for t in below(tokens, noun, "det", "nummod"))
        if verb.lemma.lower() == "prevent" or not (some or gerund.lemma.lower() in _SEEN_DOING):
            yield replace(noun, label="dobj", head=verb.index)
            yield replace(gerund, label="xcomp", head=verb.index)


_SEEN_DOING = frozenset({"bear", "bring", "carry", "drive", "hold", "ride", "transport", "wear"})
"""What those whom somebody stops on the road are doing."""


def bound_by_treaty(tokens: Tokens) -> Iterator[Token]:
    """In "is bound by treaty to defend Japan" who is bound is to defend it, and no treaty.

    yes: The United States is bound by treaty to defend Japan.
    yes: The country is obliged by treaty to defend Japan.
    """
    for verb in (t for t in tokens[3:] if t.tag == "VB" and t.label == "acl"):
        law = tokens[verb.head]
        bound = tokens[tokens[law.head].head]
        agent = tokens[law.head].label == "agent" and law.lemma.lower() in lexicon("laws")
        if agent and bound.lemma.lower() in _BINDING and has(tokens, verb, "aux"):
            yield replace(verb, label="xcomp", head=bound.index)


_BINDING = frozenset({"allow", "bind", "compel", "forbid", "oblige", "permit", "require"})
"""What laws and treaties do to those who are to do something."""


def work_of_a_contract(tokens: Tokens) -> Iterator[Token]:
    """In "took bribes in exchange for contracts to build it" who gets the contracts is to build it.

    yes: Kim took bribes in exchange for contracts to build a highway.
    """
    for verb in (t for t in tokens[3:] if t.tag == "VB" and t.label == "advcl" and tokens[t.index - 1].tag == "TO"):
        contract = tokens[verb.index - 2]
        if contract.label == "pobj" and contract.lemma.lower() in {"contract", "licence", "license", "permit", "right"}:
            yield replace(verb, label="acl", head=contract.index)


def agent_after_what_it_is_called(tokens: Tokens) -> Iterator[Token]:
    """In "is seen as a threat by the unions" they see it so: there is no threat by the unions.

    yes: The reform is seen as a threat by the unions.
    yes: The group is considered a terrorist organisation by the United States.
    """
    for by in (t for t in tokens if (t.lemma, t.label) == ("by", "prep")):
        noun = tokens[by.head]
        above = tokens[noun.head]
        verb = tokens[above.head] if (above.lemma, noun.label) == ("as", "pobj") else above
        called = noun.label == "oprd" or verb != above
        work = table("kinds").get(noun.lemma.lower()) == ("Work",)  # "is considered a novel by Kim"
        known = verb.lemma.lower() in lexicon("judging") | lexicon("portraying")
        if called and known and not work and has(tokens, verb, "auxpass") and not has(tokens, verb, "agent"):
            yield replace(by, label="agent", head=verb.index)


def provided_taken_for_verb(tokens: Tokens) -> Iterator[Token]:
    """In "will buy it provided the court approves it" the court is to approve it, and nothing is bought provided it.

    yes: Bayer will buy Monsanto provided the court approves the deal.
    yes: Bayer will buy Monsanto, provided regulators approve the deal.
    """
    for mark in (t for t in tokens if t.text == "provided" and t.label in {"conj", "prep"}):
        main = tokens[mark.head]
        own = has(tokens, mark, "aux", "auxpass", "dobj", "dative", "nsubj") or has(tokens, main, "cc")
        verb = next((t for t in tokens[mark.index :] if t.tag in {"VBD", "VBP", "VBZ"} and t != mark), None)
        if own or verb is None or verb.head not in {main.index, mark.index} or not has(tokens, main, "aux"):
            continue
        nouns = below(tokens, mark, "pobj") or below(tokens, verb, "nsubj")
        if nouns and mark.index < nouns[0].index < verb.index:
            yield replace(verb, label="advcl", head=main.index)
            yield replace(nouns[0], label="nsubj", head=verb.index)
            yield replace(mark, label="mark", lemma="provided", tag="IN", head=verb.index)


def each_with_its_own_side(tokens: Tokens) -> Iterator[Token]:
    """In "Sinner of Italy and Alcaraz of Spain advanced" Alcaraz advanced, and Sinner is of Italy alone.

    yes: Sinner of Italy and Alcaraz of Spain advanced to the semi-final.
    """
    for second in (t for t in tokens[4:-2] if (t.label, t.tag) == ("conj", "NNP") and t.entity not in {"GPE", "LOC"}):
        side = tokens[second.head]
        of, after = tokens[side.head], tokens[second.index + 1]
        first = tokens[of.head]
        alike = (side.label, of.lemma, after.lemma, first.tag) == ("pobj", "of", "of", "NNP")
        if alike and first.label in {"nsubj", "nsubjpass"} and side.entity in _SIDES and _is_name(tokens, after):
            yield replace(second, head=first.index)
            yield replace(after, head=second.index)
            for joiner in below(tokens, side, "cc"):
                yield replace(joiner, head=first.index)


_SIDES = frozenset({"GPE", "NORP", "ORG"})
"""Kinds of what one plays or stands for."""


def _is_name(tokens: Tokens, preposition: Token) -> bool:
    """True where a name follows the preposition, or "the" and a name."""
    after = [t for t in tokens[preposition.index + 1 : preposition.index + 3] if t.text != "the"]
    return bool(after) and after[0].tag == "NNP"


def not_before_a_noun_of_two_words(tokens: Tokens) -> Iterator[Token]:
    """In "but not ground staff" the staff is denied, and not that it is on the ground.

    yes: Pilots, but not ground staff, walked out at Alto Air.
    """
    for no in (t for t in tokens[:-1] if (t.label, t.text) == ("neg", "not")):
        first = tokens[no.head]
        if first.label == "compound" and first.index == no.index + 1:
            yield replace(no, head=first.head)


def not_of_what_follows_the_comma(tokens: Tokens) -> Iterator[Token]:
    """In "sold it to Lee, not to Park" and "it was Lee, not Park, who" it is Park who is denied.

    yes: Kim sold the mill to Lee, not to Park.
    yes: It was the driver, not the guard, who opened the gate.
    yes: It was Lopez and not Perez who paid the bribe.
    no: Kim did not sell the mill to Park.
    """
    for no in (t for t in tokens[1:-1] if (t.label, t.text) == ("neg", "not") and t.head < t.index):
        words = {"prep", "dative", "agent", "npadvmod", "appos", "conj"}
        after = next((t for t in tokens[no.index + 1 : no.index + 4] if t.label in words), no)
        thing = after.label in {"appos", "conj"} and after.tag.startswith("N")
        near = after.index == no.index + 1 or after.label == "npadvmod" or thing
        apart = tokens[no.index - 1].text in ({",", "and", "but"} if thing else {","})
        if after.head == no.head and near and apart:
            yield replace(no, head=after.index)


def all_but_one(tokens: Tokens) -> Iterator[Token]:
    """In "all the ministers but Rossi approved it" she is who did not, and no second subject.

    yes: All the ministers but Ms Rossi approved the loan.
    yes: Everybody but the Czechs signed the statement.
    """
    for but in (t for t in tokens[1:-2] if (t.label, t.text) == ("cc", "but") and tokens[t.head].label == "nsubj"):
        whole = tokens[but.head]
        every = {t.text.lower() for t in tokens if t.head == whole.index or t == whole}
        apart = [t for t in tokens[but.index :] if (t.label, t.head) == ("nsubj", whole.head)]
        if apart and every & {"all", "everybody", "everyone", "every", "nobody", "none", "no"}:
            yield replace(apart[0], label="conj", head=whole.index)


def both_at_the_end_of_a_list(tokens: Tokens) -> Iterator[Token]:
    """In "faces a fine, prison or both" both are the two that were listed, and no third.

    yes: Acme and Brann sell flour, eggs or both to Kim.
    """
    for both in (t for t in tokens[2:] if t.label == "conj" and t.text == "both" and tokens[t.index - 1].text == "or"):
        yield replace(both, label="dep")


SET_APART = (
    not_before_a_noun_of_two_words,
    not_of_what_follows_the_comma,
    all_but_one,
    both_at_the_end_of_a_list,
)
"""What "not", "but" and "both" set apart, in the order in which they are mended."""
