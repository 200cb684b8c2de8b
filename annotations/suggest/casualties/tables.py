"""Phrase tables that are asked at every word of a report, and mostly in vain."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from annotations.values.quantities.lexicon import PhraseTable

Value = TypeVar("Value")


class QuickTable(Generic[Value]):
    """A phrase table that passes by at once the words that stand in none of its phrases."""

    def __init__(self, table: PhraseTable[Value]) -> None:
        self._table = table
        self._words = table.tokens

    def at(self, words: Sequence[str], place: int) -> tuple[Value, int] | None:
        """Find the longest phrase that begins at a place: its meaning, and the word after it."""
        if place >= len(words) or words[place] not in self._words:
            return None
        return self._table.longest_at(words, place)
