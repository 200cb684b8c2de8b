"""Folding for searches: letters that people type for each other become the same letters.

Stored beside names so that both databases find the same rows (SQLite folds ASCII only).
"""

import unicodedata
from typing import Final

_SPECIAL: Final = str.maketrans(
    {"ё": "е", "ł": "l", "ø": "o", "ı": "i", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "’": "'"}
    | dict.fromkeys("أإآٱ", "ا")
    | {"ى": "ي", "ة": "ه", "ـ": "", "`": "'", "\0": ""}
)
LONGEST_SEARCH: Final = 200  # characters; SQLite refuses a pattern of more than 50,000 bytes
_KEPT_LETTERS: Final = frozenset("йї")


def fold(text: str) -> str:
    """Fold a text for comparing: compatibility forms, case, marks and special letters; spaces once."""
    lowered = unicodedata.normalize("NFKC", text).casefold()
    kept = "".join(
        letter if letter in _KEPT_LETTERS else _without_marks(letter) for letter in lowered
    )
    return " ".join(kept.translate(_SPECIAL).split())


def _without_marks(letter: str) -> str:
    parts = unicodedata.normalize("NFD", letter)
    return "".join(part for part in parts if not unicodedata.combining(part)) or ""
