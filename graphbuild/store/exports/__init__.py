"""What was understood, in the formats of other tools: a module for each family of formats."""
