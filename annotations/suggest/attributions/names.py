"""Claims by "according to", and where a name with its appositions ends."""

from collections.abc import Iterator, Sequence
from typing import Final

from annotations.suggest.attributions.clauses import (
    Range,
    has_clause,
    has_main_clause,
    is_at,
    next_comma,
)
from annotations.suggest.attributions.cues import wordless
from annotations.suggest.attributions.drafts import Draft, drafted
from annotations.suggest.attributions.lexicon import Kind, Role
from annotations.suggest.attributions.reading import Sentence
from annotations.suggest.attributions.tokens import Token

_ACCORDING: Final = 6
_APPOSITIONS: Final = frozenset({Kind.DETERMINER, Kind.NUMBER, Kind.RELATIVE})
_NOT_SAID: Final = frozenset({Kind.RELATIVE, Kind.ING, Kind.SUBORDINATOR, Kind.ED})


def according(sentence: Sentence) -> Iterator[Draft]:
    """Read "According to X, …", "…, according to X" and "…, according to X, …"."""
    words = sentence.words
    for at, word in enumerate(words[:-2]):
        if Role.ACCORDING in word.roles and word.quote < 0 and words[at + 1].kind is Kind.TO:
            found = _according(sentence, at)
            if found is not None:
                yield found


def _according(sentence: Sentence, at: int) -> Draft | None:
    words = sentence.words
    end = name_end(words, at + 2)
    follows = at > 0 and words[at - 1].kind is not Kind.CONJUNCTION
    pieces = [Range(0, at)] if follows else []
    if not follows or not has_clause(words, 0, at):
        if end >= len(words) - 1:
            return None
        pieces.append(Range(end, len(words)))
    elif _goes_on(words, end):
        pieces.append(Range(end, len(words)))
    return drafted(sentence, wordless(at, at + 1), Range(at + 2, end), pieces, _ACCORDING)


def _goes_on(words: Sequence[Token], comma: int) -> bool:
    """Tell whether what is said goes on after the name of who says it."""
    if comma >= len(words) - 1 or words[comma].kind is not Kind.COMMA:
        return False
    return words[comma + 1].kind not in _NOT_SAID and has_clause(words, comma + 1, len(words))


def name_end(words: Sequence[Token], at: int) -> int:
    """Find where a name that begins at a token ends, with one apposition or relative clause."""
    while at < len(words):
        word = words[at]
        if word.quote < 0 and word.kind in {Kind.SEMICOLON, Kind.DASH, Kind.COLON}:
            return at
        if is_at(words, at, Kind.COMMA) and at + 1 < len(words):
            return _apposition_end(words, at)
        at += 1
    return at - 1 if is_at(words, len(words) - 1, Kind.STOP) else at


def _apposition_end(words: Sequence[Token], comma: int) -> int:
    """Find the end of an apposition that a comma opens; the comma itself if it opens none."""
    first = words[comma + 1]
    if first.kind not in _APPOSITIONS and Role.WHOSE not in first.roles:
        return comma
    closing = next_comma(words, comma + 1)
    is_last = closing >= len(words)
    if is_last and is_at(words, len(words) - 1, Kind.STOP):
        closing = len(words) - 1
    if first.kind is Kind.RELATIVE or Role.WHOSE in first.roles:
        return closing
    is_name = first.kind is Kind.NUMBER and not is_last
    return closing if is_name or not has_main_clause(words, comma + 1, closing) else comma
