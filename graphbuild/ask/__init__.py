"""Asking what was built: SPARQL on the graph, and where a claim comes from. No parser is needed, and none is loaded."""
