"""The words of a text with the heads among them: one pass, all else looks at few words beside."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Final

from annotations.suggest.times.lexicon import Head, TimeLexicon

_WORD: Final = re.compile(r"\w+")

LONGEST_ABBREVIATION: Final = 4
"""Letters before a full stop that may stand for a longer word ("Gen.", "Sept.")."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a text in lower case, and where each starts; `heads` are (index, kind)."""

    text: str
    words: list[str]
    starts: list[int]
    heads: list[tuple[int, Head]]

    def end(self, index: int) -> int:
        """Give the end of a word; lower case may be longer than the text's own letters."""
        following = self.starts[index + 1] if index + 1 < len(self.starts) else len(self.text)
        return min(self.starts[index] + len(self.words[index]), following)

    def index_from(self, offset: int) -> int:
        """Give the first word that starts at an offset or after it."""
        return bisect_left(self.starts, offset)

    def is_head(self, index: int) -> bool:
        """Tell whether a time may be found by a word."""
        at = bisect_left(self.heads, index, key=lambda head: head[0])
        return at < len(self.heads) and self.heads[at][0] == index

    def has_capital(self, index: int) -> bool:
        """Tell whether a word begins with a capital."""
        return self.text[self.starts[index]].isupper()

    def ends_sentence(self, index: int) -> bool:
        """Tell whether a sentence ends between a word and the next."""
        if not 0 <= index < len(self.words) - 1:
            return False
        gap = self.text[self.end(index) : self.starts[index + 1]]
        if "\n\n" in gap or "!" in gap or "?" in gap:
            return True
        length = len(self.words[index])
        short = length == 1 or (length <= LONGEST_ABBREVIATION and self.has_capital(index))
        return "." in gap and len(gap) > 1 and not short

    def before(self, offset: int) -> str:
        """Give the word before an offset; empty at the start."""
        index = self.index_from(offset)
        return self.words[index - 1] if index else ""

    def after(self, offset: int) -> str:
        """Give the word after an offset; empty at the end."""
        index = self.index_from(offset)
        return self.words[index] if index < len(self.words) else ""


def tokens(text: str, lexicon: TimeLexicon) -> Tokens:
    """Find the words of a text, and those by which a time may be found."""
    found = Tokens(text, [], [], [])
    kinds = lexicon.heads
    for index, match in enumerate(_WORD.finditer(text)):
        word = match[0].lower()
        found.words.append(word)
        found.starts.append(match.start())
        kind = kinds.get(word)
        if kind is None and word[0].isdecimal():
            kind = Head.FIGURE
        if kind is not None:
            found.heads.append((index, kind))
    return found
