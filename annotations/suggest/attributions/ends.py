"""Where content that begins after a cue ends: with the sentence, or before something else said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from annotations.suggest.attributions.clauses import (
    FINITE,
    Range,
    has_clause,
    is_at,
    is_clause_at,
    quote_ends_at,
)
from annotations.suggest.attributions.cues import Cue, Shape
from annotations.suggest.attributions.lexicon import CueType, Kind, Role, Takes
from annotations.suggest.attributions.tokens import Token

_AFTER_NOUN: Final = frozenset({Kind.SUBORDINATOR, Kind.RELATIVE, Kind.ING})
_GOES_ON: Final = frozenset({Kind.CONJUNCTION, Kind.RELATIVE})
_VERBS: Final = FINITE | {Kind.ED, Kind.ADVERB}
_ARTICLES: Final = frozenset({Kind.DETERMINER, Kind.POSSESSIVE})
_MEDIUM_NEAR: Final = 4  # tokens from "in" to "statement"
_FARTHEST: Final = 40  # tokens looked at for a verb
_NEAR: Final = 8  # tokens from "and" to the verb of another claim
_SENTENCE_OPENING: Final = 3  # tokens of "Even though" before a subject


class _Comma(Enum):
    """What a comma does to content, by where the cue stands."""

    ORDINARY = auto()
    CLOSES = auto()  # When she said …, he left
    CLOSES_BEFORE_VERB = auto()  # the man, who said …, left


def content_end(
    words: Sequence[Token],
    cue: Cue,
    start: int,
    others: Sequence[Cue] = (),
    source: Range | None = None,
) -> int:
    """Find where content that begins at `start` ends; `others` are all cues of the sentence.

    Content that would begin after the last word is empty.
    """
    if start >= len(words):
        return start
    looking = _Looking(
        words=words,
        cue=cue,
        start=start,
        following={other.first: other for other in others if other.first > start},
        comma=_comma(words, source) if source else _Comma.ORDINARY,
        is_noun=_is_noun(words, cue, start),
    )
    return looking.end()


def _is_noun(words: Sequence[Token], cue: Cue, start: int) -> bool:
    """Tell whether content has no verb; for a verb that takes no clause, before a circumstance."""
    if Takes.CLAUSE in cue.verb.takes or words[start].kind is Kind.THAT:
        return not has_clause(words, start)
    end = start + 1
    while end < len(words) and not is_at(words, end, Kind.COMMA):
        if Role.CIRCUMSTANCE in words[end].roles:
            break
        end += 1
    return not has_clause(words, start, min(end, start + _FARTHEST))


def _comma(words: Sequence[Token], source: Range) -> _Comma:
    before = words[source.start - 1] if source.start else None
    if before is None:
        return _Comma.ORDINARY
    if before.quote < 0 and before.kind is Kind.SUBORDINATOR:
        lead = words[source.start - 2].kind if source.start > 1 else Kind.CONJUNCTION
        if source.start <= _SENTENCE_OPENING and lead in {Kind.CONJUNCTION, Kind.ADVERB}:
            return _Comma.CLOSES
    is_aside = before.kind is Kind.COMMA and words[source.start].kind is Kind.RELATIVE
    return _Comma.CLOSES_BEFORE_VERB if is_aside else _Comma.ORDINARY


@dataclass(frozen=True, slots=True, kw_only=True)
class _Looking:
    """The content of one cue, and what may end it."""

    words: Sequence[Token]
    cue: Cue
    start: int
    following: Mapping[int, Cue]
    comma: _Comma
    is_noun: bool  # content without a verb: "denied the report"

    def end(self) -> int:
        """Find the first token that is no part of it."""
        for at in range(self.start + 1, len(self.words)):
            if self.words[at].quote < 0 and self._ends(at):
                return at
        return len(self.words)

    def _ends(self, at: int) -> bool:
        word = self.words[at]
        if word.kind is Kind.COMMA:
            return at + 1 < len(self.words) and self._ends_at_comma(at + 1)
        if quote_ends_at(self.words, at) and self.words[at - 2].kind is Kind.COMMA:
            return self._ends_at_comma(at)
        if self.is_noun and (self._is_circumstance(at) or self._opens_aside(at)):
            return True
        return word.kind is Kind.CONJUNCTION and self._is_parallel(at + 1)

    def _opens_aside(self, at: int) -> bool:
        """Read "the law -- which bans …": what a dash and a relative clause add to a bare noun."""
        follows = self.words[at].kind is Kind.DASH and at + 1 < len(self.words)
        return follows and Role.WHICH in self.words[at + 1].roles

    def _is_circumstance(self, at: int) -> bool:
        """Tell whether what goes on is no part of a bare noun: "in a letter", "shortly after"."""
        word, after = self.words[at], self.words[at + 1 : at + 1 + _MEDIUM_NEAR]
        is_told = Role.AS in word.roles and Takes.AS in self.cue.verb.takes
        if is_told and not (after and after[0].kind is Kind.SUBJECT):
            return False
        if Role.CIRCUMSTANCE in word.roles:
            return at > self.start + 1 and Role.SUCH not in self.words[at - 1].roles
        if word.kind is Kind.ADVERB:
            return bool(after) and Role.CIRCUMSTANCE in after[0].roles
        opens = word.kind is Kind.PREPOSITION and bool(after) and after[0].kind in _ARTICLES
        return opens and any(Role.MEDIUM in one.roles for one in after)

    def _ends_at_comma(self, at: int) -> bool:
        """Tell whether the word after a comma is outside."""
        word = self.words[at]
        if Role.ACCORDING in word.roles:
            return True
        if self._is_relative(at) or self._is_apposition(at):
            return self._is_whole(at - 1)  # by the reporter more often than not
        if Role.APPROXIMATE in word.roles and is_at(self.words, at + 1, Kind.NUMBER):
            return True  # ", about 40 km west of the capital"
        if self._closes(word) or (self.is_noun and word.kind in _AFTER_NOUN):
            return True
        other = self.following.get(at)
        if other is not None and other.shape in {Shape.ING, Shape.REDUCED}:
            return True
        joins = word.kind is Kind.CONJUNCTION or Role.CONTRAST in word.roles
        return joins and self._says_more(at + 1)

    def _is_apposition(self, at: int) -> bool:
        return Role.ARTICLE in self.words[at].roles and not is_clause_at(self.words, at)

    def _is_whole(self, end: int) -> bool:
        """Tell whether content may end there: a clause does not before it has its verb."""
        return self.is_noun or has_clause(self.words, self.start, end)

    def _is_relative(self, at: int) -> bool:
        """Read ", which …" and ", in which …"."""
        if Role.WHICH in self.words[at].roles:
            return True
        after = self.words[at + 1] if at + 1 < len(self.words) else None
        is_lead = self.words[at].kind is Kind.PREPOSITION
        return is_lead and after is not None and Role.WHICH in after.roles

    def _closes(self, word: Token) -> bool:
        if self.comma is _Comma.CLOSES:
            return word.kind not in _GOES_ON
        if self.comma is _Comma.ORDINARY or word.quote >= 0:
            return False
        is_third = word.kind is Kind.WORD and Role.S_ENDING in word.roles
        return word.kind in _VERBS or is_third

    def _is_parallel(self, at: int) -> bool:
        """Read "… and added", in the tense of the cue: another claim of the same source."""
        other = self.following.get(at)
        if other is None or other.shape is not Shape.FINITE or other.verb.type is CueType.BELIEF:
            return False
        own, its = self.words[self.cue.at], self.words[other.at]
        return (Role.S_ENDING in own.roles) == (Role.S_ENDING in its.roles)

    def _says_more(self, at: int) -> bool:
        """Tell whether another claim begins: ", but the firm denied"."""
        for looked in range(at, min(len(self.words), at + _NEAR)):
            if self.words[looked].kind in {Kind.THAT, Kind.COMMA}:
                return False
            other = self.following.get(looked)
            if other is None or other.shape is not Shape.FINITE:
                continue
            if other.verb.type is not CueType.BELIEF:
                return looked > at or is_at(self.words, at - 1, Kind.CONJUNCTION)
        return False
