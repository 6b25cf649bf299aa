"""From knowledge to files: the graph, the claims, the texts, and how each claim was read."""
