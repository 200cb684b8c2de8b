"""The noun phrase that ends with a token, found by walking left over words it may hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from annotations.suggest.attributions.clauses import FINITE, NOUNS, Range
from annotations.suggest.attributions.lexicon import Kind, Role
from annotations.suggest.attributions.tokens import Token

_INSIDE: Final = NOUNS | {
    Kind.DETERMINER,
    Kind.POSSESSIVE,
    Kind.ADVERB,
    Kind.STOP,
    Kind.OBJECT,
}
_NO_END: Final = frozenset({Kind.ADVERB, Kind.POSSESSIVE})
_BEGINS: Final = frozenset({Kind.DETERMINER, Kind.POSSESSIVE})
_BEFORE_BEGIN: Final = frozenset({Kind.WORD, Kind.NAME, Kind.TIME, Kind.NUMBER})
_EDGES: Final = frozenset(
    {Kind.SUBORDINATOR, Kind.COLON, Kind.SEMICOLON, Kind.DASH, Kind.OPEN, Kind.COMMA}
)
_OWN_SUBJECT: Final = frozenset({Kind.NAME, Kind.DETERMINER, Kind.POSSESSIVE})
_LISTED: Final = frozenset(
    {
        Kind.NAME,
        Kind.WORD,
        Kind.DETERMINER,
        Kind.POSSESSIVE,
        Kind.STOP,
        Kind.COMMA,
        Kind.PREPOSITION,
        Kind.NUMBER,
    }
)
_TAKES_OBJECT: Final = frozenset({Kind.DETERMINER, Kind.POSSESSIVE, Kind.OBJECT, Kind.THAT})
_OPENINGS: Final = frozenset(
    {Kind.CONJUNCTION, Kind.ADVERB, Kind.NOT, Kind.STOP, Kind.TIME, Kind.MARK}
)
_LEADS: Final = frozenset({Kind.PREPOSITION, Kind.TO, Kind.SUBORDINATOR})
_NO_NOUN: Final = frozenset(
    {Kind.DETERMINER, Kind.PREPOSITION, Kind.ADVERB, Kind.STOP, Kind.OTHER, Kind.MARK}
)
_COUNTED: Final = frozenset({Kind.NUMBER, Kind.DETERMINER})
_SPEECH_ENDS: Final = frozenset({Kind.COMMA, Kind.STOP})
_LONGEST_RELATIVE: Final = 16  # tokens from "who" to the verb
_LONGEST_NICKNAME: Final = 7  # tokens of a quotation inside a name


def phrase_before(words: Sequence[Token], last: int, lowest: int) -> Range | None:
    """Find the noun phrase that ends with token `last` and begins at `lowest` or later."""
    if last < lowest:
        return None
    kind = words[last].kind
    if kind is Kind.SUBJECT:
        return Range(last, last + 1)
    if kind not in _INSIDE or kind in _NO_END:
        return None
    start = _Walk(words, last, lowest).start()
    return _with_name(words, _without_opening(words, Range(start, last + 1)), lowest)


@dataclass(slots=True)
class _Walk:
    """A walk to the left from the last word of a phrase; `at` is the next word to look at."""

    words: Sequence[Token]
    last: int
    lowest: int
    at: int = 0
    conjunction: int = -1

    def start(self) -> int:
        """Walk, and give the number of the first word of the phrase."""
        self.at = self.last
        while self.at >= self.lowest and self._step():
            pass
        return self.at + 1

    def _step(self) -> bool:
        """Take the next word in; False if the phrase begins after it."""
        word = self.words[self.at]
        if word.quote >= 0:
            return self._nickname(word.quote)
        if word.kind in FINITE or (word.kind is Kind.ED and self._is_verb()):
            return self._relative_clause()
        if self._is_called(word):
            self.at -= 1
        elif self._is_comparison(word):
            self.at -= 2 if self._follows_twice(word) else 1
        elif word.kind in _BEGINS and self._begins_after_noun():
            self.at -= 1
            return False
        elif word.kind in _INSIDE:
            return self._inside(word)
        elif not self._joins(word):
            return False
        self.at -= 1
        return True

    def _inside(self, word: Token) -> bool:
        if word.kind is Kind.CLOSE:
            while self.at > self.lowest and self.words[self.at].kind is not Kind.OPEN:
                self.at -= 1
        self.at -= 1
        return True

    def _joins(self, word: Token) -> bool:
        """Tell whether a word that is no noun holds two parts of one phrase together."""
        if word.kind in {Kind.RELATIVE, Kind.THAT}:
            opens = self.at != self.last and self.words[self.at + 1].kind not in _OWN_SUBJECT
            return opens and self._follows(NOUNS)
        if word.kind in {Kind.PREPOSITION, Kind.TO}:
            if self._follows(NOUNS | FINITE | {Kind.DETERMINER}):
                return True
            self.at -= 1  # "On Monday police": the caller cuts the opening off
            return False
        if word.kind is Kind.SUBJECT:
            return self.at < self.last and self._follows({Kind.WORD}, quoted=False)
        if word.kind is Kind.CONJUNCTION:
            return self._joins_by_and(word)
        return word.kind is Kind.COMMA and self.conjunction >= 0 and self._is_list()

    def _joins_by_and(self, word: Token) -> bool:
        contrasts = Role.BUT in word.roles and self.words[self.at + 1].kind is not Kind.PREPOSITION
        if contrasts or not self._follows(NOUNS, quoted=False):
            return False
        if self.conjunction < 0:
            self.conjunction = self.at
        return True

    def _is_list(self) -> bool:
        """Read "A, B and C" to its first member, if nothing else stands before it."""
        at = self.at - 1
        while at >= self.lowest and self.words[at].quote < 0 and self.words[at].kind in _LISTED:
            at -= 1
        first = at + 1
        if first >= self.at or self.words[first].kind is Kind.PREPOSITION:
            return False
        if at >= self.lowest and self.words[at].kind not in _EDGES | {Kind.THAT}:
            return False
        self.at = first
        return True

    def _follows(self, kinds: frozenset[Kind] | set[Kind], *, quoted: bool = True) -> bool:
        before = self.at - 1
        if before < self.lowest or self.words[before].kind not in kinds:
            return False
        return quoted or self.words[before].quote < 0

    def _nickname(self, quote: int) -> bool:
        """Pass over a short quotation inside a name; one with a comma or a stop is speech."""
        start = self.at
        if self.words[start - 1].kind in _SPEECH_ENDS:
            return False
        while start > self.lowest and self.words[start - 1].quote == quote:
            start -= 1
        if self.at - start > _LONGEST_NICKNAME or start <= self.lowest:
            return False
        self.at = start - 1
        return True

    def _is_verb(self) -> bool:
        """Tell whether a word in -ed is surely a verb: after a pronoun, or with an object."""
        if self._follows({Kind.SUBJECT, Kind.RELATIVE}):
            return True
        after = self.words[self.at + 1] if self.at + 1 < len(self.words) else None
        return after is not None and self._follows({Kind.NAME}) and after.kind in _TAKES_OBJECT

    def _relative_clause(self) -> bool:
        """Pass over "who has spoken" after a noun; any other verb ends the phrase."""
        floor = max(self.lowest, self.at - _LONGEST_RELATIVE)
        for looked in range(self.at - 1, floor, -1):
            word, before = self.words[looked], self.words[looked - 1]
            if word.kind in {Kind.RELATIVE, Kind.THAT} and before.kind in NOUNS:
                self.at = looked - 1
                return True
            if word.kind is Kind.SUBJECT and before.kind is Kind.WORD and before.quote < 0:
                self.at = looked - 1
                return True
            if word.kind in _EDGES | {Kind.RELATIVE, Kind.THAT, Kind.SUBJECT}:
                break
        if self.conjunction >= 0:
            self.at = self.conjunction
        return False

    def _is_comparison(self, word: Token) -> bool:
        """Read "more than forty", "as many as forty"."""
        if Role.THAN not in word.roles or not self.lowest < self.at < self.last:
            return False
        counted = self.words[self.at + 1].kind in _COUNTED
        return counted and Role.QUANTITY in self.words[self.at - 1].roles

    def _is_called(self, word: Token) -> bool:
        """Read "a man identified as Kim Lee", "the man known only as Kim"."""
        if Role.AS not in word.roles or not self.lowest < self.at < self.last:
            return False
        called = self.at - 1
        while called > self.lowest + 1 and self.words[called].kind is Kind.ADVERB:
            called -= 1
        is_noun = called > self.lowest and self.words[called - 1].kind in NOUNS
        return Role.CALLED in self.words[called].roles and is_noun

    def _follows_twice(self, word: Token) -> bool:
        """Tell the second "as" of "as many as forty" from the only "than" of "more than forty"."""
        return self.at - 2 >= self.lowest and self.words[self.at - 2].low == word.low

    def _begins_after_noun(self) -> bool:
        """Tell whether a noun stands right before the phrase's article: "In a note the firm"."""
        before = self.words[self.at - 1] if self.at > self.lowest else None
        return (
            before is not None
            and before.kind in _BEFORE_BEGIN
            and Role.GENITIVE not in before.roles
        )


def _without_opening(words: Sequence[Token], found: Range) -> Range | None:
    """Leave out what opens the sentence before a noun phrase: "But", "On Monday", "In a note"."""
    start, end = found
    while start < end and words[start].kind in _OPENINGS:
        start += 1
    if start < end and words[start].kind in _LEADS and not _is_about_so_many(words, start, end):
        start = _after_opening(words, start, end)
    if start >= end:
        return None
    if end - start > 1 and all(_is_no_noun(word) for word in words[start:end]):
        return None
    return Range(start, end)


def _is_no_noun(word: Token) -> bool:
    return word.kind in _NO_NOUN and Role.ALONE not in word.roles


def _is_about_so_many(words: Sequence[Token], start: int, end: int) -> bool:
    is_counted = start + 1 < end and words[start + 1].kind in _COUNTED
    return is_counted and Role.APPROXIMATE in words[start].roles


def _after_opening(words: Sequence[Token], start: int, end: int) -> int:
    """Find where the subject begins after "In a statement the company"; `end` if nowhere."""
    for at in range(end - 1, start + 1, -1):
        kind, before = words[at].kind, words[at - 1].kind
        if kind is Kind.SUBJECT or before is Kind.TIME:
            return at
        if kind in _BEGINS and before in {Kind.WORD, Kind.NAME, Kind.NUMBER}:
            return at
    return end


def _with_name(words: Sequence[Token], found: Range | None, lowest: int) -> Range | None:
    """Take in the name of "Kim Lee, a lawyer for the firm said", whose second comma is missing."""
    if found is None or found.start - 2 < lowest:
        return found
    comma = found.start - 1
    if words[found.start].kind is not Kind.DETERMINER or words[comma].kind is not Kind.COMMA:
        return found
    start = comma
    names = {Kind.NAME, Kind.STOP, Kind.CLOSE, Kind.OPEN}
    while start > lowest and words[start - 1].quote < 0 and words[start - 1].kind in names:
        start -= 1
    opens = start == 0 or words[start - 1].kind is Kind.COMMA
    return Range(start, found.end) if opens and comma - start > 1 else found
