"""From knowledge to insight: the network of things, who counts in it, and a report for a person to read."""
