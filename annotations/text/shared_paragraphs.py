"""What two reports that carry one text say in the same words: paragraph by paragraph.

A claim of one report holds in the other only where every paragraph it stands in is the same there to
the character. The same sentence in a changed paragraph may mean another thing: who "he" is stands in
the sentence before.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from annotations.text.layout import Layout, Sentence
from annotations.text.matching import match
from annotations.text.matching_words import Pair
from annotations.text.spans import Span

_KEPT: Final = 64  # pairs of texts, which never change: a report is drawn many times in a row


@dataclass(frozen=True, slots=True)
class SharedParagraphs:
    """The paragraphs of the story that stand in both texts, in the order of the old one."""

    pairs: tuple[Pair, ...]

    def place(self, span: Span) -> Span | None:
        """Give where words of the old text stand in the new, if they lie in one shared paragraph."""
        at = bisect_right(self.pairs, span.start, key=lambda pair: pair.old.start) - 1
        if at < 0 or not self.pairs[at].old.contains(span):
            return None
        return self.pairs[at].moved(span)

    def hold(self, spans: Iterable[Span]) -> bool:
        """Tell whether all of these words of the old text lie in shared paragraphs."""
        return all(self.place(span) is not None for span in spans)


@lru_cache(maxsize=_KEPT)
def shared_paragraphs(old: str, new: str, *, left_out: tuple[Span, ...] = ()) -> SharedParagraphs:
    """Find the paragraphs that two texts share; `left_out` are spans of the new one's boilerplate."""
    return SharedParagraphs(
        tuple(
            pair
            for pair in match(old, new).same_paragraphs
            if not any(pair.new.overlaps(span) for span in left_out)
        )
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing:
    """How a report reads beside one with the same text, by numbers of its own layout.

    `same` are the paragraphs that stand in both, `said` the sentences whose words do; `missing` the
    sentences of the other report that are not in this one.
    """

    same: frozenset[int]
    said: frozenset[int]
    missing: tuple[Sentence, ...]


def differing(
    shared: SharedParagraphs, old: tuple[str, Layout], new: tuple[str, Layout]
) -> Differing:
    """Tell what of a report is not in another one, and what of that one is missing in it."""
    starts = {pair.new.start for pair in shared.pairs}
    others = {pair.old.start for pair in shared.pairs}
    (old_text, old_layout), (new_text, new_layout) = old, new
    left = _sentences_outside(old_layout, others)
    mine = _sentences_outside(new_layout, starts)
    there, here = _counted(old_text, left), _counted(new_text, mine)
    own = {one.number for one in _beyond(new_text, mine, there)}
    return Differing(
        same=frozenset(
            paragraph.number
            for paragraph in new_layout.paragraphs
            if paragraph.span.start in starts and not paragraph.is_excluded
        ),
        said=frozenset(one.number for one in new_layout.sentences if one.number not in own),
        missing=tuple(_beyond(old_text, left, here)),
    )


def _sentences_outside(layout: Layout, starts: set[int]) -> list[Sentence]:
    """List the sentences of the paragraphs that do not start at one of these places."""
    return [
        sentence
        for paragraph in layout.paragraphs
        if paragraph.span.start not in starts
        for sentence in paragraph.sentences
    ]


def _counted(text: str, sentences: Iterable[Sentence]) -> Counter[str]:
    return Counter(_words(text, sentence) for sentence in sentences)


def _words(text: str, sentence: Sentence) -> str:
    """Give a sentence's words, however its lines are broken."""
    return " ".join(sentence.span.words(text).split())


def _beyond(text: str, sentences: Sequence[Sentence], known: Counter[str]) -> list[Sentence]:
    """Keep the sentences that stand here oftener than `known` tells."""
    left = Counter(known)
    found = []
    for sentence in sentences:
        words = _words(text, sentence)
        if left[words] > 0:
            left[words] -= 1
        else:
            found.append(sentence)
    return found
