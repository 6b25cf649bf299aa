"""The words of English that stand for people and things named elsewhere, by what they may stand for."""

HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves", "both", "neither"})
PAIR = frozenset({"both", "neither"})
"""Words for two, and never for more or for one."""
I = frozenset({"i", "me", "my", "mine", "myself"})  # noqa: E741  # the pronoun itself
WE = frozenset({"we", "us", "our", "ours", "ourselves"})
POSSESSIVES = frozenset({"its", "his", "her", "their", "our", "my", "your", "whose"})
"""Words that begin a phrase with whose the thing is."""
