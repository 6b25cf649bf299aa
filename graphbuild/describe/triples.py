"""How single triples are written."""

from rdflib import Literal, URIRef

Triple = tuple[URIRef, URIRef, URIRef | Literal]


def english(text: str) -> Literal:
    """The text as words of English.

    >>> print(english("pressured").n3())
    "pressured"@en
    """
    return Literal(text, lang="en")


def plain(text: str) -> Literal:
    """The text as it is.

    >>> print(plain("+").n3())
    "+"
    """
    return Literal(text)


def typed(lexical: str, datatype: URIRef) -> Literal:
    """The value in exactly this lexical form.

    >>> from rdflib import XSD
    >>> print(typed("0.50", XSD.decimal).n3())
    "0.50"^^<http://www.w3.org/2001/XMLSchema#decimal>
    """
    return Literal(lexical, datatype=datatype, normalize=False)
