"""Where words give a certain number and no noun with it: "7", "seven", "at least 7"."""

import re
from collections.abc import Iterator
from typing import Final

from annotations.text.spans import Span
from annotations.values.dates import find_times
from annotations.values.quantities import Reading, read_words
from annotations.values.quantities.lexicon import CountWords, tokens_of
from annotations.values.quantities.words import lexicon_of
from annotations.values.vocabulary import VaguePolicy

_WORD: Final = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+(?:['’`-][^\W_]+)*")
_LONGEST: Final = 5  # words of a number: "no fewer than twenty-one"
_GLUE: Final = re.compile(r"[\w%$€£#/:-]")


def find_number(
    text: str,
    within: Span,
    reading: Reading,
    *,
    language: str = "en",
    policy: VaguePolicy = VaguePolicy.LITERAL,
) -> list[Span]:
    """Find the words that give just this number, in any language whose numbers are known.

    Left out are the numbers of dates, of longer numbers and of words like "34-year-old" and "7%".
    """
    lexicon = lexicon_of(language)
    words = [Span(*found.span()) for found in _WORD.finditer(text, within.start, within.end)]
    dates = [Span(at, end).shift(within.start) for at, end, _ in find_times(within.words(text))]
    found: list[Span] = []
    telling = lexicon.vague.tokens | lexicon.absences.tokens
    tells = [
        _is_number(text, word, lexicon) or word.words(text).lower() in telling for word in words
    ]
    for first, last in _short_stretches(len(words)):
        if not any(tells[first : last + 1]):
            continue
        span = Span(words[first].start, words[last].end)
        if any(other.overlaps(span) for other in [*dates, *found]) or _is_glued(text, span):
            continue
        near = [*words[max(0, first - 1) : first], *words[last + 1 : last + 2]]
        apart = not any(_is_number(text, word, lexicon) for word in near)
        read = read_words(span.words(text), policy=policy, language=language)
        if apart and is_same(read, reading) and _tells_number(span.words(text), lexicon):
            found.append(span)
    return sorted(found)


def is_same(one: Reading | None, other: Reading) -> bool:
    """Tell whether two readings give the same number in the same way."""
    return one is not None and (one.qualifier, one.low, one.best, one.high) == (
        other.qualifier,
        other.low,
        other.best,
        other.high,
    )


def _short_stretches(count: int) -> Iterator[tuple[int, int]]:
    """List the first and last places of stretches of words, the shortest first."""
    for size in range(_LONGEST):
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


def _is_number(text: str, word: Span, lexicon: CountWords) -> bool:
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
