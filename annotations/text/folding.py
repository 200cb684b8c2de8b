"""Text folded for comparing only: what a reader takes for the same words reads the same.

Typographic and ASCII quotation marks, backticks, dashes, kinds of white space and the composed or
decomposed spelling of a letter are folded together. Case, accents and punctuation are kept. Folded
text is never stored; each folded character knows the code points it came from.
"""

import unicodedata
from dataclasses import dataclass
from typing import Final

_DOUBLE_QUOTES: Final = "“”„‟«»＂"
_SINGLE_QUOTES: Final = "‘’‚‛`´′"
_DASHES: Final = "‐‑‒–—―−"
_FOLDED: Final[dict[str, str]] = {
    **dict.fromkeys(_DOUBLE_QUOTES, '"'),
    **dict.fromkeys(_SINGLE_QUOTES, "'"),
    **dict.fromkeys(_DASHES, "-"),
}


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text, and for each of its characters the half-open code points it stands for."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def may_cut(self, at: int) -> bool:
        """Tell whether the folded text may be cut before `at` without cutting a stored letter."""
        if not 0 < at < len(self.text):
            return True
        is_mark = unicodedata.combining(self.text[at]) != 0
        return not is_mark and self.starts[at] != self.starts[at - 1]


def fold(text: str, start: int, end: int) -> Folded:
    """Fold the part `[start, end)` of a text; offsets stay those of the whole text."""
    pieces: list[tuple[str, int, int]] = []
    for at in range(start, end):
        _add(pieces, text[at], at)
    _order_marks(pieces)
    return Folded(
        text="".join(piece[0] for piece in pieces),
        starts=tuple(piece[1] for piece in pieces),
        ends=tuple(piece[2] for piece in pieces),
    )


def fold_words(words: str) -> str:
    """Fold a quotation as typed or posted, without white space around it."""
    return fold(words, 0, len(words)).text.strip()


def _add(pieces: list[tuple[str, int, int]], character: str, at: int) -> None:
    """Add one character; white space joins white space, two single quotes make a double one."""
    folded = " " if character.isspace() else _FOLDED.get(character, character)
    last = pieces[-1] if pieces else ("", 0, 0)
    if folded == " " == last[0]:
        pieces[-1] = (" ", last[1], at + 1)
    elif folded == "'" == last[0]:
        pieces[-1] = ('"', last[1], at + 1)
    elif folded.isascii():
        pieces.append((folded, at, at + 1))
    else:
        pieces.extend((part, at, at + 1) for part in unicodedata.normalize("NFD", folded))


def _order_marks(pieces: list[tuple[str, int, int]]) -> None:
    """Put combining marks into Unicode's canonical order, as NFD of a whole text would.

    Marks in a row then stand for all the code points they came from, since none can be cut off.
    """
    start = 0
    for at in range(len(pieces) + 1):
        if at < len(pieces) and unicodedata.combining(pieces[at][0]):
            continue
        if at - start > 1:
            marks = sorted((piece[0] for piece in pieces[start:at]), key=unicodedata.combining)
            first, last = pieces[start][1], pieces[at - 1][2]
            pieces[start:at] = [(mark, first, last) for mark in marks]
        start = at + 1
