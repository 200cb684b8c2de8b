"""English words by which a story goes on: about the same person, at a place."""

from annotations.suggest.narration import NarrationLexicon

ENGLISH = NarrationLexicon(
    continuing=(
        "he",
        "she",
        "they",
        "it",
        "the suspect",
        "the suspects",
        "the attacker",
        "the attackers",
        "the assailant",
        "the assailants",
        "the gunman",
        "the gunmen",
        "the bomber",
        "the shooter",
        "the man",
        "the woman",
        "a further",
        "another",
    ),
    placing=frozenset({"in", "at", "near", "from", "outside"}),
    fillers=frozenset({"the", "a", "city", "town", "village", "region", "province", "of"}),
)
