"""The reading of a count from the words a report gives it in.

The words are those that a person marked as a figure, so they speak of people who were harmed:
"seven people", "another policeman", "no reports of any people wounded". Where they hold two counts
that are no range ("two policemen and a guard"), or one that cannot be read safely, there is no
reading: the person is asked. What is read is echoed and never saved by itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import Final

from annotations.values.quantities.counts import CountError
from annotations.values.quantities.lexicon import CountWords, phrases, tokens_of
from annotations.values.quantities.numerals import number_at
from annotations.values.quantities.readings import Reading, ReadingError, reading
from annotations.values.quantities.words_en import ENGLISH
from annotations.values.vocabulary import Qualifier, VaguePolicy, VagueWord

_NOTHING: Final[frozenset[str]] = frozenset()

DIGITS_ONLY: Final = CountWords(
    small={},
    scales={},
    joiners=_NOTHING,
    whole=phrases([]),
    determiners=_NOTHING,
    leads=phrases(
        [
            ("≥", Qualifier.AT_LEAST),
            (">", Qualifier.MORE_THAN),
            ("≤", Qualifier.AT_MOST),
            ("<", Qualifier.FEWER_THAN),
            ("~ | ≈", Qualifier.APPROX),
        ]
    ),
    trails=phrases([("+", Qualifier.AT_LEAST)]),
    ranges={"": frozenset({"-"})},
    vague=phrases([]),
    unsaid=_NOTHING,
    absences=phrases([]),
    negators=_NOTHING,
    articles=_NOTHING,
    selves=_NOTHING,
    collectives=_NOTHING,
    singulars=_NOTHING,
    plurals=_NOTHING,
    harms=_NOTHING,
    coordinators=_NOTHING,
    prepositions=_NOTHING,
    unreadable=phrases([("%", True)]),
)

LEXICONS: Final[Mapping[str, CountWords]] = {"en": ENGLISH}

# Longer words are no count that a person marked but a passage.
MAX_WORDS_LENGTH: Final = 500

_NEAR: Final = 3
"""How many words after "no" its noun may stand: "no other people"."""


class _Kind(Enum):
    """What gave a mention its count: anything said, one person by an article, or a bare noun."""

    SAID = auto()
    ONE = auto()
    NOUN = auto()


@dataclass(frozen=True, slots=True)
class _Mention:
    reading: Reading
    kind: _Kind


class UnreadableWordsError(ValueError):
    """Words that hold a count which is no count of people, or which cannot be read."""


def lexicon_of(language: str) -> CountWords:
    """Give the words of a language by its BCP 47 code; digits and signs only, if we have none."""
    return LEXICONS.get(language.lower().partition("-")[0], DIGITS_ONLY)


def read_words(
    words: str, *, policy: VaguePolicy = VaguePolicy.LITERAL, language: str = "en"
) -> Reading | None:
    """Read how many from a report's own words; None where they do not say, or not safely.

    `language` is a BCP 47 code; of a language without a lexicon only digits and signs are read.
    """
    try:
        return reading_of(words, policy=policy, language=language)
    except (CountError, ReadingError, UnreadableWordsError):
        return None


def reading_of(
    words: str,
    *,
    policy: VaguePolicy = VaguePolicy.LITERAL,
    language: str = "en",
    strict: bool = False,
) -> Reading:
    """Read how many from a report's own words, or say why not.

    Strictly read, every word must be one of counting: what a person typed holds no others.

    Raises:
        CountError: if digits cannot be read as one whole number.
        ReadingError: if qualifier and numbers make no sense together ("between 5 and 3").
        UnreadableWordsError: if there is no count in the words, or more than one.
    """
    lexicon = lexicon_of(language)
    tokens = tokens_of(words) if len(words) <= MAX_WORDS_LENGTH else ()
    if not tokens or lexicon.unreadable.is_in(tokens):
        raise UnreadableWordsError(words)
    if strict and not all(token[0].isdecimal() or lexicon.counts_with(token) for token in tokens):
        raise UnreadableWordsError(words)
    found = _the_one(_Scan(tokens, lexicon, policy).mentions_found())
    if found is None:
        raise UnreadableWordsError(words)
    return found


def _the_one(mentions: list[_Mention]) -> Reading | None:
    """Choose the reading of all the words: the only count said, else what the nouns tell."""
    said = [mention.reading for mention in mentions if mention.kind is not _Kind.NOUN]
    if said:
        return said[0] if len(said) == 1 else None
    nouns = [mention.reading for mention in mentions]
    plural = next((noun for noun in nouns if noun.qualifier is Qualifier.VAGUE), None)
    return plural or (nouns[0] if len(nouns) == 1 else None)


@dataclass(slots=True)
class _Scan:
    """One walk over the tokens, left to right; each step reads a mention or passes a token by."""

    tokens: tuple[str, ...]
    lexicon: CountWords
    policy: VaguePolicy
    at: int = 0
    mentions: list[_Mention] = field(default_factory=list)

    def mentions_found(self) -> list[_Mention]:
        while self.at < len(self.tokens):
            if not (
                self._absence() or self._number() or self._vague() or self._unsaid() or self._one()
            ):
                self._noun()
                self.at += 1
        return self.mentions

    def _add(self, found: Reading, end: int, kind: _Kind = _Kind.SAID) -> bool:
        self.mentions.append(_Mention(found, kind))
        self.at = end
        return True

    def _absence(self) -> bool:
        """Nobody, no reports, an unknown number; and "no" before a noun of people or harm."""
        phrase = self.lexicon.absences.longest_at(self.tokens, self.at)
        if phrase:
            return self._add(reading(phrase[0]), phrase[1])
        if self.tokens[self.at] not in self.lexicon.negators:
            return False
        nouns = self.lexicon.harms | self.lexicon.plurals | self.lexicon.singulars
        for end in range(self.at + 1, min(self.at + 1 + _NEAR, len(self.tokens))):
            if self.tokens[end] in nouns:
                return self._add(reading(Qualifier.ZERO), end + 1)
        return False

    def _lead(self) -> tuple[Qualifier | None, int]:
        """A qualifier here, else one with the words of "at least a further" passed by."""
        lead = self.lexicon.leads.longest_at(self.tokens, self.at)
        return lead or (None, self.at)

    def _number(self) -> bool:
        lead, at = self._lead()
        opener = self.tokens[at] if at < len(self.tokens) else ""
        if opener in self.lexicon.ranges:
            first = self._number_after(at + 1)
            if first and self._range(first, self.lexicon.ranges[opener], lead):
                return True
        first = self._number_after(at)
        if first is None:
            return False
        if self._range(first, self.lexicon.ranges[""], lead):
            return True
        trail = self.lexicon.trails.longest_at(self.tokens, first[1])
        qualifier, end = trail or (Qualifier.EXACT, first[1])
        if lead and trail and lead is not qualifier:
            raise UnreadableWordsError(lead, qualifier)
        return self._add(reading(lead or qualifier, first[0]), end)

    def _number_after(self, at: int) -> tuple[int, int] | None:
        """Read a number, past words like "the", "another", "a further"."""
        while at < len(self.tokens):
            number = number_at(self.tokens, at, self.lexicon)
            if number:
                return number
            if self.tokens[at] not in self.lexicon.determiners:
                return None
            at += 1
        return None

    def _range(self, first: tuple[int, int], links: frozenset[str], lead: Qualifier | None) -> bool:
        low, end = first
        if end >= len(self.tokens) or self.tokens[end] not in links:
            return False
        second = self._number_after(end + 1)
        if second is None:
            return False
        if lead not in {None, Qualifier.EXACT, Qualifier.APPROX} or self._shares_scale(end, second):
            raise UnreadableWordsError(lead)
        found = reading(Qualifier.RANGE, low, second[0])
        return self._add(replace(found, approx=lead is Qualifier.APPROX), second[1])

    def _shares_scale(self, link: int, second: tuple[int, int]) -> bool:
        """Whether "two to three hundred" may mean that both ends are hundreds."""
        scales = self.lexicon.scales
        lower, upper = self.tokens[link - 1], self.tokens[link + 1 : second[1]]
        of_one = upper[0] in self.lexicon.articles or upper[0] in scales
        return lower not in scales and not of_one and any(word in scales for word in upper)

    def _vague(self) -> bool:
        lead, at = self._lead()
        word = self.lexicon.vague.longest_at(self.tokens, at)
        if word is None:
            return False
        if lead not in {None, Qualifier.AT_LEAST, Qualifier.MORE_THAN, Qualifier.APPROX}:
            raise UnreadableWordsError(lead)
        return self._add(self._vaguely(word[0]), word[1])

    def _vaguely(self, word: VagueWord) -> Reading:
        return reading(Qualifier.VAGUE, policy=self.policy, vague=word)

    def _unsaid(self) -> bool:
        if self.tokens[self.at] not in self.lexicon.unsaid:
            return False
        after = self.tokens[self.at + 1 : self.at + 2]
        if after and after[0][0].isdecimal():
            raise UnreadableWordsError(after[0])
        return self._add(reading(Qualifier.UNKNOWN), self.at + 1)

    def _one(self) -> bool:
        """One person, by an article or as "himself"; not of a place, not the subject again."""
        lead, at = self._lead()
        if at >= len(self.tokens):
            return False
        if self.tokens[at] in self.lexicon.selves:
            return self._one_unless(at, lead, self._repeats_the_subject())
        if self.tokens[at] not in self.lexicon.articles:
            return False
        while at + 1 < len(self.tokens) and self.tokens[at + 1] in self.lexicon.determiners:
            at += 1
        of_many = at + 1 < len(self.tokens) and self.tokens[at + 1] in self.lexicon.collectives
        return self._one_unless(at, lead, of_many or self._belongs_to_the_noun_before())

    def _one_unless(self, at: int, lead: Qualifier | None, passed_by: bool) -> bool:  # noqa: FBT001
        if passed_by:
            self.at = at + 1
            return True
        if lead not in {None, Qualifier.AT_LEAST, Qualifier.EXACT}:
            raise UnreadableWordsError(lead)
        return self._add(reading(lead or Qualifier.EXACT, 1), at + 1, _Kind.ONE)

    def _repeats_the_subject(self) -> bool:
        told = [mention.kind for mention in self.mentions if mention.kind is not _Kind.NOUN]
        after_one = told[-1:] == [_Kind.ONE]
        return after_one and self.tokens[self.at - 1] not in self.lexicon.coordinators

    def _belongs_to_the_noun_before(self) -> bool:
        told = any(mention.kind is not _Kind.NOUN for mention in self.mentions)
        return told and self.tokens[self.at - 1] in self.lexicon.prepositions

    def _noun(self) -> None:
        token = self.tokens[self.at]
        if token in self.lexicon.plurals:
            self.mentions.append(_Mention(self._vaguely(VagueWord.PLURAL), _Kind.NOUN))
        elif token in self.lexicon.singulars:
            self.mentions.append(_Mention(reading(Qualifier.EXACT, 1), _Kind.NOUN))
