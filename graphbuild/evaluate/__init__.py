"""How much of what careful readers found in a text the graph holds, and how much of the graph they would call false."""
