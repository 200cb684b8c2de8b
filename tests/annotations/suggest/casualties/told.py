"""What the engine tells of a text, in short."""

from annotations.suggest.casualties import Casualty, casualties
from annotations.suggest.lexicon.en.casualties import ENGLISH


def told(text: str) -> list[Casualty]:
    return casualties(text, ENGLISH)


def short(text: str) -> list[tuple[str, str, int | None, int | None]]:
    return [
        (found.span.words(text), found.harm.value, found.low, found.high) for found in told(text)
    ]
