"""The prefixes that a query need not declare."""

from collections.abc import Mapping

BASE = "https://w3id.org/graphbuild/"
PREFIXES: Mapping[str, str] = {
    "gb": f"{BASE}ns#",
    "rel": f"{BASE}rel#",
    "ent": f"{BASE}ent/",
    "claim": f"{BASE}claim/",
    "doc": f"{BASE}doc/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "prov": "http://www.w3.org/ns/prov#",
    "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
}
"""Prefixes of a graph that was built with the default base; those that a graph declares itself go before them."""
