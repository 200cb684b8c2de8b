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
_SPEECH_ENDS: Final = frozenset({Kind.COMMA, Kind.STOP})
_EDGES: Final = frozenset({Kind.COMMA, Kind.STOP, Kind.COLON, Kind.SEMICOLON, Kind.DASH})
_BEFORE_ED: Final = frozenset({Kind.NAME, Kind.WORD, Kind.SUBJECT, Kind.ADVERB, Kind.NUMBER})
_BREAKS: Final = frozenset({Kind.RELATIVE, Kind.THAT, Kind.COMMA, Kind.SUBORDINATOR})
_BEFORE_RELATIVE: Final = NOUNS | {Kind.PREPOSITION}
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
        before = words[at - 1]
        return before.kind in {Kind.NAME, Kind.ADVERB} and Role.GENITIVE not in before.roles
    return word.kind in FINITE


def has_main_clause(words: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether a stretch has a clause beside those that "who" and "which" open in it."""
    if not has_clause(words, start, end):
        return False
    opened = sum(
        words[at].kind is Kind.RELATIVE and words[at - 1].kind in _BEFORE_RELATIVE
        for at in range(start + 1, end)
    )
    verbs = sum(is_verb_at(words, at) for at in range(start, end)) if opened else 1
    return verbs > opened


def is_verb_at(words: Sequence[Token], at: int) -> bool:
    """Tell whether a finite verb group seems to begin at a token."""
    word = words[at]
    if _is_helped(words, at):
        return False
    if word.kind is Kind.ED:
        follows = at > 0 and words[at - 1].kind is Kind.ED and _is_helped(words, at - 1)
        return follows or (at > 0 and words[_before_adverbs(words, at)].kind in _BEFORE_ED)
    return word.kind in FINITE


def _is_helped(words: Sequence[Token], at: int) -> bool:
    """Tell whether an auxiliary stands before a token: were killed."""
    return at > 0 and words[_before_adverbs(words, at)].kind in {Kind.AUXILIARY, Kind.MODAL}


def _before_adverbs(words: Sequence[Token], at: int) -> int:
    """Find the token before one and its adverbs; the first one if only adverbs stand there."""
    at -= 1
    while at > 0 and words[at].kind in {Kind.ADVERB, Kind.NOT}:
        at -= 1
    return at


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


def speech_ends_at(words: Sequence[Token], at: int) -> bool:
    """Tell whether a quotation that closes with a comma or a stop ends right before a token."""
    return at > 1 and words[at - 1].quote >= 0 and words[at - 2].kind in _SPEECH_ENDS


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
