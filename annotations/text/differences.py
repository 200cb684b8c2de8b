"""The difference of two texts in words, for the history and for the page of a conflict.

Paragraphs are compared first and words only inside changed paragraphs: comparing all words of a
long report with all of another takes minutes. A stretch too long to compare is shown as replaced.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from annotations.text.stretches import pieces, stretches

_LINE: Final = re.compile(r"[^\n]*\n|[^\n]+")


class Op(StrEnum):
    """What became of a stretch of text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch of text and what became of it."""

    op: Op
    text: str


def differences(old: str, new: str) -> list[Difference]:
    """Compare two texts, by paragraphs and then by words.

    What is the same and what was removed give `old`, character for character; what is the same and
    what was added give `new`. Of a changed stretch the removed words come first. Neighbouring
    differences never have the same `op`, and none is empty.
    """
    found: list[Difference] = []
    for old_lines, new_lines in stretches(_LINE.findall(old), _LINE.findall(new)):
        if old_lines == new_lines:
            _add(found, Op.SAME, "".join(old_lines))
            continue
        sides = pieces("".join(old_lines)), pieces("".join(new_lines))
        for removed, added in stretches(*sides):
            if removed == added:
                _add(found, Op.SAME, "".join(removed))
            else:
                _add(found, Op.REMOVED, "".join(removed))
                _add(found, Op.ADDED, "".join(added))
    return found


def _add(found: list[Difference], op: Op, text: str) -> None:
    """Add a stretch, joined to the one before if that is of its kind."""
    if not text:
        return
    if found and found[-1].op is op:
        text = found.pop().text + text
    found.append(Difference(op, text))
