"""A claim in the making: token ranges of one sentence, before they become spans of the text."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from annotations.suggest.attributions.clauses import Range, trimmed
from annotations.suggest.attributions.cues import Cue
from annotations.suggest.attributions.reading import Sentence
from annotations.text.spans import Span


@dataclass(slots=True, kw_only=True)
class Draft:
    """A claim of one sentence; `preceding` and `continued` hold sentences of quotation beside it."""

    sentence: Sentence
    cue: Cue
    source: Range | None
    pieces: list[Range]
    pattern: int
    told_to: Range | None = None
    medium: Range | None = None
    preceding: list[Sentence] = field(default_factory=list)
    continued: list[Sentence] = field(default_factory=list)

    def span(self, part: Range) -> Span:
        """Give the place in the text of some of its tokens."""
        words = self.sentence.words
        return Span(words[part.start].start, words[part.end - 1].end)

    @property
    def is_quoted(self) -> bool:
        """Tell whether a piece of its content begins with a quotation."""
        words = self.sentence.words
        return any(words[piece.start].quote >= 0 for piece in self.pieces)


def drafted(
    sentence: Sentence,
    cue: Cue,
    source: Range | None,
    pieces: Sequence[Range],
    pattern: int,
) -> Draft | None:
    """Make a draft of pieces trimmed at both ends; None if no content is left."""
    kept = [trimmed(sentence.words, piece) for piece in pieces]
    kept = [piece for piece in kept if piece.start < piece.end]
    if not kept:
        return None
    return Draft(sentence=sentence, cue=cue, source=source, pieces=kept, pattern=pattern)
