"""The parser's label scheme: what each label and tag means, in words that no scheme owns.

Labels are those of ClearNLP as spaCy's English models give them; tags are the Penn Treebank's. Rules know arcs alone.
"""

from collections.abc import Mapping
from typing import Literal

Arc = Literal[
    "root",
    "joined",
    "subject",
    "undergoer",
    "clausal subject",
    "clausal undergoer",
    "object",
    "recipient",
    "attribute",
    "quality",
    "title",
    "open complement",
    "clause",
    "adverbial clause",
    "relative clause",
    "noun clause",
    "preposition clause",
    "preposition object",
    "preposition",
    "agent",
    "apposition",
    "adjective",
    "compound",
    "noun modifier",
    "number",
    "number modifier",
    "adverbial noun",
    "adverb",
    "negation",
    "auxiliary",
    "passive auxiliary",
    "conjunction",
    "paired conjunction",
    "determiner",
    "predeterminer",
    "possessor",
    "case",
    "opener",
    "expletive",
    "particle",
    "aside",
    "orphan",
    "punctuation",
    "other",
]
"""What a word is to its head, in words that no scheme owns; rules know these alone."""
ARCS: Mapping[str, Arc] = {
    "ROOT": "root",
    "conj": "joined",
    "nsubj": "subject",
    "nsubjpass": "undergoer",
    "csubj": "clausal subject",
    "csubjpass": "clausal undergoer",
    "dobj": "object",
    "dative": "recipient",
    "attr": "attribute",
    "acomp": "quality",
    "oprd": "title",
    "xcomp": "open complement",
    "ccomp": "clause",
    "advcl": "adverbial clause",
    "relcl": "relative clause",
    "acl": "noun clause",
    "pcomp": "preposition clause",
    "pobj": "preposition object",
    "prep": "preposition",
    "agent": "agent",
    "appos": "apposition",
    "amod": "adjective",
    "compound": "compound",
    "nmod": "noun modifier",
    "nummod": "number",
    "quantmod": "number modifier",
    "npadvmod": "adverbial noun",
    "advmod": "adverb",
    "neg": "negation",
    "aux": "auxiliary",
    "auxpass": "passive auxiliary",
    "cc": "conjunction",
    "preconj": "paired conjunction",
    "det": "determiner",
    "predet": "predeterminer",
    "poss": "possessor",
    "case": "case",
    "mark": "opener",
    "expl": "expletive",
    "prt": "particle",
    "parataxis": "aside",
    "orphan": "orphan",
    "punct": "punctuation",
}
"""Label of the scheme to arc; any other label is "other"."""
SUBJECT: frozenset[Arc] = frozenset({"subject", "undergoer"})
OBJECT: frozenset[Arc] = frozenset({"object"})
ATTRIBUTE: frozenset[Arc] = frozenset({"attribute", "quality", "title"})
AUXILIARY: frozenset[Arc] = frozenset({"auxiliary", "passive auxiliary"})
NO_CLAUSE: frozenset[Arc] = AUXILIARY | {
    "adjective",
    "compound",
    "preposition",
    "preposition object",
    "case",
    "noun modifier",
    "opener",
    "possessor",
}
"""Arcs of verb forms that head no clause of their own."""
VERB_TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
FINITE_TAGS = frozenset({"VBD", "VBP", "VBZ", "MD"})
NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
NAME_TAGS = frozenset({"NNP", "NNPS"})
NOMINAL_TAGS = NOUN_TAGS | {
    "PRP",
    "CD",
    "DT",
    "WP",
    "WDT",
    "$",
    "EX",
    "PRP$",
    "WP$",
    "JJ",
    "JJS",
    "JJR",
    "VBG",
    "FW",
    "PDT",
}
PRONOUN_TAGS = frozenset({"PRP", "PRP$"})
RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})
PREMODIFIER: frozenset[Arc] = frozenset(
    {
        "adjective",
        "compound",
        "number",
        "noun modifier",
        "number modifier",
        "possessor",
        "predeterminer",
        "adverb",
        "adverbial noun",
        "punctuation",
        "negation",
        "case",
    }
)
NAMING = frozenset({"GPE", "NORP", "PERSON", "ORG", "LOC"})
"""Entity types of names that may stand before a noun and still be meant: "Scientology officials"."""
MANY = frozenset({"they", "we", "their", "our", "them", "us", "both", "these", "those"})
"""Pronouns for several."""
PLURALS = frozenset({"gardaí", "gardai"})
"""Nouns that no tagger takes for the plurals that they are: the Irish police."""
WAYS = frozenset({"ahead", "behind", "down", "higher", "lower", "up"})
"""Adverbs that say which way a number went."""
