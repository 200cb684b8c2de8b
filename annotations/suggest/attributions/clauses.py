"""Small questions about a stretch of tokens: is there a clause, where does it begin and end."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from annotations.suggest.attributions.lexicon import Kind, Role
from annotations.suggest.attributions.tokens import Token

FINITE: Final = frozenset({Kind.AUXILIARY, Kind.MODAL, Kind.PAST})
NOUNS: Final = frozenset(
    {
        Kind.WORD,
        Kind.NAME,
        Kind.NUMBER,
        Kind.ED,
        Kind.ING,
        Kind.CLOSE,
        Kind.OTHER,
        Kind.MARK,
        Kind.TIME,
    }
)
ENDS: Final = frozenset({Kind.STOP, Kind.SEMICOLON, Kind.DASH, Kind.CLOSE})
_EDGES: Final = frozenset({Kind.COMMA, Kind.STOP, Kind.COLON, Kind.SEMICOLON, Kind.DASH})
_BEFORE_ED: Final = frozenset({Kind.NAME, Kind.WORD, Kind.SUBJECT, Kind.ADVERB, Kind.NUMBER})
_BREAKS: Final = frozenset({Kind.RELATIVE, Kind.THAT, Kind.COMMA, Kind.SUBORDINATOR})
_FARTHEST: Final = 40  # tokens looked at for a verb
_NEAR: Final = 20


class Range(NamedTuple):
    """Token numbers of a sentence, half-open."""

    start: int
    end: int


def is_at(words: Sequence[Token], at: int, kind: Kind) -> bool:
    """Tell whether a token of a kind stands there, outside quotations."""
    return 0 <= at < len(words) and words[at].kind is kind and words[at].quote < 0


def has_clause(words: Sequence[Token], start: int, end: int | None = None) -> bool:
    """Tell whether a subject and a finite verb seem to stand in a stretch."""
    until = min(len(words), start + _FARTHEST) if end is None else end
    return any(_shows_clause(words, at, start, until) for at in range(start, until))


def _shows_clause(words: Sequence[Token], at: int, start: int, end: int) -> bool:
    """Tell whether a token is a finite verb with something before it, or a subject pronoun."""
    word = words[at]
    if word.kind is Kind.SUBJECT:
        return at + 1 < end
    if at == start:
        return False
    if word.kind is Kind.ED:
        return words[at - 1].kind in _BEFORE_ED
    if word.kind is Kind.WORD and Role.S_ENDING in word.roles:
        return words[at - 1].kind in {Kind.NAME, Kind.ADVERB}
    return word.kind in FINITE


def is_clause_at(words: Sequence[Token], at: int) -> bool:
    """Tell whether the phrase at a token has a verb of its own, before any relative clause."""
    for word in words[at : at + _NEAR]:
        if word.kind in _BREAKS or Role.WHOSE in word.roles:
            return False
        if word.kind in FINITE:
            return True
    return False


def quote_ends_at(words: Sequence[Token], at: int) -> bool:
    """Tell whether a quotation ends right before a token, a comma apart."""
    before = at - 2 if is_at(words, at - 1, Kind.COMMA) else at - 1
    return before >= 0 and words[before].quote >= 0


def next_comma(words: Sequence[Token], at: int) -> int:
    """Find the next comma outside quotations, or the end."""
    while at < len(words) and not is_at(words, at, Kind.COMMA):
        at += 1
    return at


def quote_end(words: Sequence[Token], at: int) -> int:
    """Find where the quotation at a token ends."""
    number = words[at].quote
    while at < len(words) and words[at].quote == number:
        at += 1
    return at


def trimmed(words: Sequence[Token], piece: Range) -> Range:
    """Leave out commas, stops and dashes outside quotations at both ends."""
    start, end = piece
    while start < end and words[start].quote < 0 and words[start].kind in _EDGES:
        start += 1
    while start < end and words[end - 1].quote < 0 and words[end - 1].kind in _EDGES:
        end -= 1
    return Range(start, end)
