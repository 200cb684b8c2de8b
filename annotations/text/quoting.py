"""How a report gives the words of a claim, told by the quotation marks and the parts it has.

Source of the kinds: PARC 3 and PolNeAR (direct, indirect, mixed), with the desk's own for claims
without a cue or a source.
"""

from bisect import bisect_right
from collections.abc import Sequence
from enum import Enum, auto
from typing import Final

from annotations.text.paragraphs import paragraphs
from annotations.text.quotations import quotations, unclosed_quotation
from annotations.text.spans import Span
from annotations.text.words import words
from annotations.values.vocabulary import Manner

_OPENING: Final = frozenset('“"«„')  # what the next paragraph of running speech begins with


class Quoted(Enum):
    """How much of some words stands in quotation marks."""

    NONE = auto()
    PART = auto()
    ALL = auto()


def manner_of(
    text: str,
    content: Sequence[Span],
    *,
    cue: bool,
    source: bool,
    continues: bool = False,
) -> Manner:
    """Tell how the content of a claim in the story is given; in the headline it is `headline`.

    `cue` and `source` tell whether the claim has such a part in its own words, `continues` whether
    it is linked to an earlier claim whose source goes on speaking. Quoted words win over a missing
    cue: they are the speaker's own. Without a source quoted words are a scare quote, and the rest
    is the reporter's voice, or hearsay if it has a cue.
    """
    quoted = quoted_share(text, content)
    if not source and not continues:
        if quoted is not Quoted.NONE:
            return Manner.SCARE_QUOTE
        return Manner.INDIRECT if cue else Manner.REPORTER_VOICE
    if quoted is Quoted.ALL:
        return Manner.DIRECT
    if not cue and continues:
        return Manner.IMPLICIT
    return Manner.INDIRECT if quoted is Quoted.NONE else Manner.MIXED


def quoted_share(text: str, content: Sequence[Span]) -> Quoted:
    """Tell whether all, some or none of the words of some spans stand in quotation marks."""
    ranges = quoted_ranges(text, content)
    starts = [quotation.start for quotation in ranges]
    inside = [
        _is_inside(word, ranges, bisect_right(starts, word.start) - 1)
        for span in content
        for word in words(text, span)
    ]
    if not any(inside):
        return Quoted.NONE
    return Quoted.ALL if all(inside) else Quoted.PART


def quoted_ranges(text: str, content: Sequence[Span]) -> list[Span]:
    """Find the quotations in the paragraphs that some spans touch, marks included, in order.

    Speech that runs on counts to the end of its paragraph if the next one opens with a mark again.
    """
    found: list[Span] = []
    every = paragraphs(text)
    for number, paragraph in enumerate(every):
        if any(paragraph.overlaps(span) for span in content):
            following = every[number + 1].start if number + 1 < len(every) else len(text)
            found += _ranges(text, paragraph, text[following : following + 1])
    return found


def _ranges(text: str, paragraph: Span, next_start: str) -> list[Span]:
    """Find the quotations of one paragraph, given the first character of the next."""
    found = quotations(text, paragraph)
    running = unclosed_quotation(text, paragraph) if next_start in _OPENING else None
    if running is None:
        return found
    return [*(quotation for quotation in found if quotation.start < running.start), running]


def _is_inside(word: Span, ranges: Sequence[Span], number: int) -> bool:
    """Tell whether a word stands in the range of that number, the last that starts before it."""
    return number >= 0 and ranges[number].contains(word)
