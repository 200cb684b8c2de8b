"""Where a sentence counts people: the words, the number they give, and what seems to have happened.

A count is a number, a vague word, an article or an absence together with the noun for people after
it: "at least four members", "a further three policemen", "no reports of wounded people"; a number
alone right beside its harm: "kills 7", "12 dead"; or the attacker: "the suspected bomber", "himself".
The harm is that of the nearest word for harm in the sentence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from annotations.finding.harms import (
    HARM_OF,
    HARMING,
    SUFFERED,
    WORD,
    harms_in,
    nearest_harm,
    suffers,
)
from annotations.finding.whom import ATTACKERS, ONESELF, category_of, is_of_animals
from annotations.text.spans import Span
from annotations.values.dates import find_times
from annotations.values.quantities import Reading, read_words
from annotations.values.quantities.lexicon import CountWords, tokens_of
from annotations.values.quantities.words import lexicon_of
from annotations.values.vocabulary import Category, Harm, VaguePolicy

_BARRIER: Final = re.compile(r"[.,;:!?\"“”()–—\n]")
_BETWEEN: Final = 5  # words that may stand between a number and its noun
_REACH: Final = 7  # words of an absence: "no reports of any people being wounded"
_NUMBER_WORDS: Final = 5  # of a number alone: "no fewer than twenty-one"
_TOLL: Final = 8  # words in which "toll" stands before its number: "toll has risen to 12"
_TOLL_LEADS: Final = frozenset({"to", "at", "of", "is", "was", "reaches", "hits"})
_ABSENT: Final = frozenset({"people", "casualties", "victims", "reports"})
_DATE: Final = 20  # code points beside a number in which the rest of a date may stand
_LONE: Final = frozenset({"a", "an", "another", "the"})
_OF: Final = re.compile(
    r" of (?:the |its )?(?:"
    r"(?:[a-z]+ )?(?:security )?(?:forces|police|army|military)"
    r"|(?:[A-Z][\w’'-]+ ){0,4}(?:Agency|Army|Bureau|Committee|Forces|Guard|Ministry|Police|Service)"
    r")\b"
)
_LONGEST_OF: Final = 80
_GLUE: Final = re.compile(r"[\w%$€£#/:-]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A count of people where it stands, with what is guessed of it."""

    span: Span
    reading: Reading
    harm: Harm | None
    category: Category


def counts_in(
    text: str, within: Span, *, language: str = "en", policy: VaguePolicy = VaguePolicy.LITERAL
) -> list[Count]:
    """Find the counts of people in a stretch of text, in order, none overlapping."""
    words = _words_in(text, within)
    harms = list(harms_in(text, words))
    found: list[Count] = []
    for span in _Stretch(text, words, lexicon_of(language)).candidates():
        if found and span.start < found[-1].span.end:
            continue
        reading = read_words(span.words(text), policy=policy, language=language)
        if reading is not None:
            found.append(
                Count(
                    span=span,
                    reading=reading,
                    harm=nearest_harm(text, harms, span),
                    category=category_of(span.words(text)),
                )
            )
    return found


def told_counts(counts: list[Count], text: str) -> list[Count]:
    """Keep the counts that the sentence itself says came to harm.

    One person by an article ("a guard") is kept only next to the harm: after "killing", or before
    "was killed" or "died". Who else appears in the sentence ("a lone attacker") is left out, and so
    are animals (rule R7).
    """
    return [
        count
        for count in counts
        if count.harm is not None
        and not is_of_animals(text, count.span)
        and (not _is_lone(count, text) or suffers(text, count.span))
    ]


def _is_lone(count: Count, text: str) -> bool:
    return count.span.words(text).split(maxsplit=1)[0].lower() in _LONE


def find_reading(counts: list[Count], reading: Reading) -> Span | None:
    """Find the words that give a typed number: the first count of the same qualifier and bounds."""
    return next((count.span for count in counts if _is_same(count.reading, reading)), None)


def find_number(
    text: str,
    within: Span,
    reading: Reading,
    *,
    language: str = "en",
    policy: VaguePolicy = VaguePolicy.LITERAL,
) -> list[Span]:
    """Find the words that give just this number, with no noun: "7", "seven", "at least 7".

    Left out are the numbers of dates, of longer numbers and of words like "34-year-old" and "7%".
    """
    words, lexicon = _words_in(text, within), lexicon_of(language)
    dates = [Span(at, end).shift(within.start) for at, end, _ in find_times(within.words(text))]
    found: list[Span] = []
    telling = lexicon.vague.tokens | lexicon.absences.tokens
    tells = [
        _number_word(text, word, lexicon) or word.words(text).lower() in telling for word in words
    ]
    for first, last in _short_stretches(len(words)):
        if not any(tells[first : last + 1]):
            continue
        span = Span(words[first].start, words[last].end)
        if any(other.overlaps(span) for other in [*dates, *found]) or _is_glued(text, span):
            continue
        near = [*words[max(0, first - 1) : first], *words[last + 1 : last + 2]]
        apart = not any(_number_word(text, word, lexicon) for word in near)
        read = read_words(span.words(text), policy=policy, language=language)
        if apart and _is_same(read, reading) and _tells_number(span.words(text), lexicon):
            found.append(span)
    return sorted(found)


def _short_stretches(count: int) -> Iterator[tuple[int, int]]:
    """List the first and last places of stretches of words, the shortest first."""
    for size in range(_NUMBER_WORDS):
        for first in range(count - size):
            yield first, first + size


def _tells_number(words: str, lexicon: CountWords) -> bool:
    """Tell whether words hold a number or say that there is none, and not only a noun or article."""
    tokens = tokens_of(words)
    said = lexicon.vague.is_in(tokens) or lexicon.absences.is_in(tokens)
    return said or any(
        token[0].isdecimal() or token in lexicon.small or token in lexicon.scales
        for token in tokens
    )


def _is_same(one: Reading | None, other: Reading) -> bool:
    """Tell whether two readings give the same number in the same way."""
    return one is not None and (one.qualifier, one.low, one.best, one.high) == (
        other.qualifier,
        other.low,
        other.best,
        other.high,
    )


def _words_in(text: str, within: Span) -> list[Span]:
    return [Span(*found.span()) for found in WORD.finditer(text, within.start, within.end)]


def _number_word(text: str, word: Span, lexicon: CountWords) -> bool:
    """Tell whether a word is a number or a part of one."""
    token = word.words(text).lower()
    parts = token.split("-")
    return token[0].isdecimal() or any(
        part in lexicon.small or part in lexicon.scales for part in parts
    )


def _is_glued(text: str, word: Span) -> bool:
    """Tell whether a number is part of a longer word or amount: "34-year-old", "7%", "$7"."""
    around = text[max(0, word.start - 1) : word.start] + text[word.end : word.end + 1]
    return bool(_GLUE.search(around))


class _Stretch:
    """A stretch of text as words, in which counts are looked for."""

    def __init__(self, text: str, words: list[Span], lexicon: CountWords) -> None:
        self.text, self.words, self.lexicon = text, words, lexicon
        self.tokens = [word.words(text).lower() for word in words]

    def candidates(self) -> Iterator[Span]:
        """Find the stretches that may be counts, in order."""
        for at, word in enumerate(self.words):
            end = self._end(at)
            if end is not None:
                yield Span(word.start, end)

    def _end(self, at: int) -> int | None:
        """Find where a count ends that begins at a word; None if none begins there."""
        said = self.tokens[at]
        if said in self.lexicon.negators:
            return self._absence_end(at)
        if said == "the":
            return self._attacker_end(at)
        if said in ONESELF:
            return self._oneself_end(at)
        if self._begins(at):
            return self._noun_end(at) or self._bare_end(at)
        absence = self.lexicon.absences.longest_at(self.tokens, at)
        if absence and said != "unknown":  # "a hitherto unknown group"
            return self._absence_end(at) or self.words[absence[1] - 1].end
        return None

    def _begins(self, at: int) -> bool:
        """Tell whether a number, its lead, a vague word or an article stands here."""
        token = self.tokens[at]
        tables = (self.lexicon.leads, self.lexicon.vague, self.lexicon.whole)
        return (
            token[0].isdecimal()
            or token in self.lexicon.small
            or token in self.lexicon.articles
            or token in self.lexicon.unsaid
            or any(table.longest_at(self.tokens, at) for table in tables)
        )

    def _parted(self, place: int) -> bool:
        """Tell whether a comma or the like stands before a word; so it does before the end."""
        if not 0 < place < len(self.words):
            return True
        between = Span(self.words[place - 1].end, self.words[place].start)
        return bool(_BARRIER.search(self.text, between.start, between.end))

    def _noun_end(self, at: int) -> int | None:
        """Find where the noun for people ends that a number or article counts."""
        lexicon = self.lexicon
        for place in range(at + 1, min(at + 1 + _BETWEEN, len(self.words))):
            if self._parted(place):
                return None
            token = self.tokens[place]
            if token in lexicon.singulars or token in lexicon.plurals:
                runs_on = self.tokens[place + 1 : place + 2]
                if runs_on and runs_on[0] in lexicon.plurals:
                    return self.words[place + 1].end
                return self._with_of(place)
            if token in lexicon.prepositions or token in lexicon.coordinators:
                return None
        return None

    def _with_of(self, place: int) -> int:
        """Take "of the security forces" into "four members of the security forces"."""
        end = self.words[place].end
        found = _OF.match(self.text, end, end + _LONGEST_OF)
        return found.end() if found else end

    def _bare_end(self, at: int) -> int | None:
        """Find where a number alone ends, right beside its harm: "kills 7 in", "at least 7 dead"."""
        if self.tokens[at] in self.lexicon.articles | self.lexicon.unsaid:
            return None
        end = at + 1
        while end < min(at + _NUMBER_WORDS, len(self.words)) and self._goes_on(end):
            end += 1
        while end > at and not _tells_number(self.words[end - 1].words(self.text), self.lexicon):
            end -= 1
        if end == at:
            return None
        span = Span(self.words[at].start, self.words[end - 1].end)
        if self._is_dated(span) or _is_glued(self.text, span) or not self._beside_harm(at, end):
            return None
        return span.end

    def _is_dated(self, span: Span) -> bool:
        """Tell whether the number is that of a date: "killed on 7 November"."""
        start = max(0, span.start - _DATE)
        times = find_times(self.text[start : span.end + _DATE])
        return any(Span(at, end).shift(start).overlaps(span) for at, end, _ in times)

    def _goes_on(self, place: int) -> bool:
        token = self.tokens[place]
        counts = token[0].isdecimal() or self.lexicon.counts_with(token)
        return counts and not self._parted(place) and token not in {"in", "and"}

    def _beside_harm(self, first: int, end: int) -> bool:
        following = "" if self._parted(end) else self.tokens[end]
        if following in SUFFERED:
            return True
        if following and following not in self.lexicon.prepositions | self.lexicon.coordinators:
            return False
        before = "" if self._parted(first) else self.tokens[first - 1]
        toll = "toll" in self.tokens[max(0, first - _TOLL) : first]
        return before in HARMING or (toll and before in _TOLL_LEADS)

    def _attacker_end(self, at: int) -> int | None:
        """Find where "the suspected bomber" ends: one attacker, whom a report speaks of again."""
        for place in range(at + 1, min(at + 1 + _BETWEEN, len(self.words))):
            token = self.tokens[place]
            if self._parted(place) or _number_word(self.text, self.words[place], self.lexicon):
                return None
            if token in ATTACKERS:
                return self.words[place].end
            if token in self.lexicon.prepositions | self.lexicon.plurals | self.lexicon.singulars:
                return None
        return None

    def _oneself_end(self, at: int) -> int | None:
        """Take the "himself" of "killing only himself"."""
        alone = self.tokens[at - 1 : at] == ["only"]
        before = self.tokens[: at - 1 if alone else at]
        return self.words[at].end if before and before[-1] in HARMING else None

    def _absence_end(self, at: int) -> int | None:
        """Find where "no reports of wounded people" ends: at its last word for harm or people."""
        end = None
        for place in range(at, min(at + _REACH, len(self.words))):
            if place > at and self._parted(place):
                break
            if self.tokens[place] in HARM_OF or self.tokens[place] in _ABSENT:
                end = self.words[place].end
        return end
