"""The full name that a short form of a source goes back to: "the office", "it", "she"."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from annotations.suggest.attributions.clauses import Range
from annotations.suggest.attributions.lexicon import Kind, Role
from annotations.suggest.attributions.phrases import phrase_before
from annotations.suggest.attributions.tokens import Token
from annotations.text.spans import Span

_KEPT: Final = 12  # sources looked back over
_SHORT: Final = 2  # words of "the office"
_NOUNS: Final = frozenset({Kind.WORD, Kind.NAME})
_HEAD_ENDS: Final = frozenset({Kind.PREPOSITION, Kind.COMMA, Kind.RELATIVE, Kind.TO, Kind.OPEN})


@dataclass(frozen=True, slots=True)
class _Named:
    """A full source seen before."""

    span: Span
    nouns: frozenset[str]
    is_body: bool
    is_many: bool


@dataclass(slots=True)
class Antecedents:
    """The full sources of a text in reading order, the latest last."""

    seen: list[_Named] = field(default_factory=list)

    def of(self, words: Sequence[Token], source: Range) -> Span | None:
        """Find what a source goes back to; None if it is a full one, which is then kept in mind."""
        first = words[source.start]
        if first.kind is Kind.RELATIVE or first.kind is Kind.THAT:
            found = phrase_before(words, source.start - 1, max(0, source.start - _KEPT))
            return _span(words, found) if found else None
        if first.kind is Kind.SUBJECT:
            return self._of_pronoun(first)
        if source.end - source.start == _SHORT and first.kind is Kind.DETERMINER:
            earlier = self._latest_with(words[source.end - 1].low)
            if earlier is not None:
                return earlier
        self._keep(words, source)
        return None

    def _of_pronoun(self, pronoun: Token) -> Span | None:
        if Role.PERSON in pronoun.roles:
            return self._latest(is_body=False, is_many=False)
        if Role.IT in pronoun.roles:
            return self._latest(is_body=True, is_many=None)
        if Role.THEY in pronoun.roles:
            return self._latest(is_body=None, is_many=True) or self._latest(
                is_body=True, is_many=None
            )
        return None

    def _latest(self, *, is_body: bool | None, is_many: bool | None) -> Span | None:
        for named in reversed(self.seen[-_KEPT:]):
            if is_body in {None, named.is_body} and is_many in {None, named.is_many}:
                return named.span
        return None

    def _latest_with(self, noun: str) -> Span | None:
        """Find the latest longer source with the same noun."""
        kept = reversed(self.seen[-_KEPT:])
        return next((named.span for named in kept if noun in named.nouns), None)

    def _keep(self, words: Sequence[Token], source: Range) -> None:
        nouns = [word for word in words[source.start : source.end] if word.kind in _NOUNS]
        if not nouns:
            return
        self.seen.append(
            _Named(
                span=_span(words, source),
                nouns=frozenset(word.low for word in nouns),
                is_body=_is_body(words, source),
                is_many=is_collective(words, source),
            )
        )


def _span(words: Sequence[Token], source: Range) -> Span:
    return Span(words[source.start].start, words[source.end - 1].end)


def _head(words: Sequence[Token], source: Range) -> Token:
    """Give the last noun before any "of", comma or relative clause."""
    head = words[source.start]
    for word in words[source.start : source.end]:
        if word.kind in _HEAD_ENDS:
            break
        if word.kind in _NOUNS:
            head = word
    return head


def _is_body(words: Sequence[Token], source: Range) -> bool:
    return Role.BODY in _head(words, source).roles


def is_collective(words: Sequence[Token], source: Range) -> bool:
    """Tell whether a source is many people, none of them named: "police", "two officials"."""
    head = _head(words, source)
    if head.kind is Kind.NAME and source.start:
        return False
    return bool(head.roles & {Role.COLLECTIVE, Role.PLURAL})
