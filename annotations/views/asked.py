"""Short words that an address or a button carries and no form reads: a key, a token, a reason."""

from django.http import QueryDict


def asked_for(values: QueryDict, name: str, *, most: int = 500) -> str:
    """Give the words of this name, at most so many code points.

    A NUL, which PostgreSQL refuses in any text, is left out; a form would refuse it aloud.
    """
    return values.get(name, "").replace("\0", "")[:most]
