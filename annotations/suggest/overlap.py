"""Whether words that were proposed have been dealt with by words that are a claim already."""

from collections.abc import Iterable, Sequence

from annotations.text.spans import Span


def is_dealt_with(content: Sequence[Span], taken: Iterable[Sequence[Span]]) -> bool:
    """Tell whether some one claim shares more than half of the proposed words, or of its own."""
    whole = sum(len(piece) for piece in content)
    return any(
        2 * _shared(content, other) > min(whole, sum(len(piece) for piece in other))
        for other in taken
        if other
    )


def _shared(content: Sequence[Span], other: Sequence[Span]) -> int:
    """Count the code points that two lists of pieces have in common."""
    return sum(
        max(0, min(piece.end, one.end) - max(piece.start, one.start))
        for piece in content
        for one in other
    )
