"""What a new text of a report makes of words that were marked on the text before.

Words are carried only where every character from the first marked one to the last still stands there:
a "not" between cue and content changes what was said. Nothing is moved by likeness.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotations.text.matching import Matching
from annotations.text.sentences import sentences
from annotations.text.spans import CONTEXT_SIZE, Span, context
from annotations.values.vocabulary import ClaimFate


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """All that a claim marks: the pieces of its content, and its source, cue, figures and times."""

    content: tuple[Span, ...]
    others: tuple[Span, ...] = ()

    @property
    def hull(self) -> Span:
        """From the first marked character to the last."""
        every = (*self.content, *self.others)
        return Span(min(span.start for span in every), max(span.end for span in every))

    def __iter__(self) -> Iterator[Span]:
        return iter((*self.content, *self.others))


def fate_of(matching: Matching, marks: Marks) -> ClaimFate:
    """Tell what became of a claim's words.

    Carried with its context if the paragraphs around say the same too; gone if nothing stands where
    its content stood.
    """
    hull = _hull_placed(matching, marks)
    if hull is None:
        stands = any(_stands(matching, span) for span in marks.content)
        return ClaimFate.CHANGED if stands else ClaimFate.GONE
    old = _surroundings(matching.old, matching.old_paragraphs, marks.hull)
    new = _surroundings(matching.new, matching.new_paragraphs, hull)
    return ClaimFate.CARRIED if old == new else ClaimFate.CONTEXT


def placed(matching: Matching, span: Span) -> Span | None:
    """Give what stands in the new text where words stood: the same ones, or what replaced them.

    For drafts alone where the words differ. None if they were deleted.
    """
    found = matching.place(span) or matching.aligned(span)
    return found if found and _tells(found.words(matching.new)) else None


def sentence_fallen_into(matching: Matching, span: Span) -> Span | None:
    """Give the sentence of the new text that holds the first kept word of a stretch.

    None if no word of it stands.
    """
    at = bisect_right(matching.runs, span.start, key=lambda pair: pair.old.end)
    for pair in matching.runs[at:]:
        if pair.old.start >= span.end:
            return None
        kept = Span(max(pair.old.start, span.start), min(pair.old.end, span.end))
        if _tells(kept.words(matching.old)):
            return _sentence_at(matching, pair.moved(kept))
    return None


def _sentence_at(matching: Matching, kept: Span) -> Span | None:
    """Give the sentence that words of the new text stand in, or begin in."""
    at = bisect_right(matching.new_paragraphs, kept.start, key=lambda span: span.start) - 1
    first = kept.start + next(
        number for number, letter in enumerate(kept.words(matching.new)) if letter.isalnum()
    )
    found = sentences(matching.new, matching.new_paragraphs[max(0, at)])
    return next((span for span in found if span.start <= first < span.end), None)


def _stands(matching: Matching, span: Span) -> bool:
    """Tell whether words, or others in their place, stand in the new text."""
    return matching.keeps_words(span) or placed(matching, span) is not None


def _hull_placed(matching: Matching, marks: Marks) -> Span | None:
    """Give where all of a claim's stretch stands unchanged; only white space between marks may differ."""
    whole = matching.place(marks.hull)
    if whole is not None:
        return whole
    spots = [matching.place(span) for span in marks]
    found = [spot for spot in spots if spot is not None]
    if len(found) < len(spots):
        return None
    hull = Span(min(spot.start for spot in found), max(spot.end for spot in found))
    same = all(
        _up_to(matching.old, marks.hull, span) == _up_to(matching.new, hull, spot)
        for span, spot in zip(marks, found, strict=True)
    )
    return hull if same and _words(matching.old, marks.hull) == _words(matching.new, hull) else None


def _up_to(text: str, hull: Span, span: Span) -> list[str]:
    """Give the words of a stretch up to a mark inside it: its place, whatever the white space."""
    return _words(text, Span(hull.start, span.start))


def _surroundings(text: str, paragraphs: Sequence[Span], hull: Span) -> list[list[str]]:
    """Give the words around a claim: from the paragraph before it to the one after, and 32 characters."""
    first = bisect_left(paragraphs, hull.start + 1, key=lambda span: span.end)
    last = bisect_left(paragraphs, hull.end, key=lambda span: span.start)
    near = paragraphs[max(0, first - 1) : last + 1]
    before, after = context(text, hull, 2 * CONTEXT_SIZE)  # white space may differ
    beside = " ".join(before.split())[-CONTEXT_SIZE:], " ".join(after.split())[:CONTEXT_SIZE]
    return [*(_words(text, span) for span in near), list(beside)]


def _words(text: str, span: Span) -> list[str]:
    return span.words(text).split()


def _tells(words: str) -> bool:
    """Tell whether there is a letter or a digit."""
    return any(letter.isalnum() for letter in words)
