"""How a report names a source, read off its words: an offer, to be confirmed."""

from typing import Final

from annotations.values.vocabulary import Named

_ONE_OF_MANY: Final = frozenset({"a", "an", "one", "another"})


def named_as(words: str) -> Named:
    """Read whether words name a source: "a local resident" does not, "officials" are a collective.

    Anything else is offered as a named body, the most frequent source of such reports.
    """
    said = words.split()
    if said and said[0].casefold() in _ONE_OF_MANY:
        return Named.UNNAMED_PERSON
    without_name = all(word[0].islower() for word in said[1:])
    if said and without_name and said[-1].endswith("s") and not said[-1].endswith(("'s", "’s")):
        return Named.COLLECTIVE
    return Named.NAMED_BODY
