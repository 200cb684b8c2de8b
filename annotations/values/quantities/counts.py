"""The strict reading of a typed whole number.

What is read: decimal digits of any one script, alone or in groups of three after a comma, a space,
an apostrophe or the Arabic thousands sign. Everything else is refused aloud, since a number that is
read wrong in silence is worse than none: `1.000` is a thousand in Berlin and one in London, and
Python takes `1_000` for a thousand.
"""

import re
import unicodedata
from typing import Final

from annotations.values.quantities.errors import QuantityError
from annotations.values.vocabulary import Code, gettext_noop

# No incident of any casualty data set comes near; beyond it a slip of the key is likelier.
MAX_COUNT: Final = 10_000_000

_DIGITS: Final = re.compile(r"\d+")
_GROUPS: Final = re.compile(
    r"\d{1,3}(?P<sign>[, '’\u00a0\u2009\u202f\u066c])\d{3}(?:(?P=sign)\d{3})*"
)
_POINTS_OR_GROUPS: Final = re.compile(r"[\d.,'’_ \u00a0\u2009\u202f\u066b\u066c·]+")
_MINUS: Final = frozenset("-−‐‑–—")
_LONGEST: Final = 40


class CountFault(Code):
    """What was wrong with a typed number; the labels say how to mend it."""

    EMPTY = (
        "empty",
        gettext_noop("Write a number. Write 0 only if the report says that nobody was harmed."),
    )
    NEGATIVE = (
        "negative",
        gettext_noop("“%(text)s” is below zero. Write how many people, as a whole number."),
    )
    SIGNED = (
        "signed",
        gettext_noop("“%(text)s” begins with a plus sign. Write the number alone."),
    )
    AMBIGUOUS = (
        "ambiguous",
        gettext_noop(
            "“%(text)s” can be read in more than one way. "
            "Write the digits alone, or groups of three with commas: 12000 or 12,000."
        ),
    )
    MIXED_DIGITS = (
        "mixed_digits",
        gettext_noop("“%(text)s” mixes digits of several scripts. Write it in one."),
    )
    INVISIBLE = (
        "invisible",
        gettext_noop("The number holds a character that cannot be seen. Type it again."),
    )
    NOT_DIGITS = (
        "not_digits",
        gettext_noop("“%(text)s” is not a whole number in digits. Write it like 12 or 12,000."),
    )
    TOO_LARGE = (
        "too_large",
        gettext_noop("“%(text)s” is above %(most)s, the most that one figure may hold."),
    )


class CountError(QuantityError):
    """A typed number that could not be read as one whole number and no other."""


def parse_count(text: str) -> int:
    """Read a typed whole number, 0 to `MAX_COUNT`, or refuse it aloud.

    Outer white space is ignored. Groups need three digits each, one and the same sign, and a first
    group that does not begin with 0.

    Raises:
        CountError: if the text is empty, signed, fractional, ambiguous, in words or too large.
    """
    typed = text.strip()
    _refuse_at_sight(typed)
    digits = _ungrouped(typed)
    if len({ord(digit) - unicodedata.decimal(digit) for digit in digits}) > 1:
        raise CountError(CountFault.MIXED_DIGITS, text=typed)
    count = int(digits)
    if count > MAX_COUNT:
        raise CountError(CountFault.TOO_LARGE, text=typed, most=f"{MAX_COUNT:,}")
    return count


def _refuse_at_sight(typed: str) -> None:
    if not typed:
        raise CountError(CountFault.EMPTY)
    if any(
        unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn"} for character in typed
    ):
        raise CountError(CountFault.INVISIBLE)
    if len(typed) > _LONGEST:
        fault = CountFault.TOO_LARGE if typed[0].isdecimal() else CountFault.NOT_DIGITS
        raise CountError(fault, text=f"{typed[:12]}…", most=f"{MAX_COUNT:,}")
    if typed[0] in _MINUS:
        raise CountError(CountFault.NEGATIVE, text=typed)
    if typed[0] == "+":
        raise CountError(CountFault.SIGNED, text=typed)


def _ungrouped(typed: str) -> str:
    if _DIGITS.fullmatch(typed):
        return typed
    groups = _GROUPS.fullmatch(typed)
    if groups and unicodedata.decimal(typed[0]) > 0:
        return typed.replace(groups["sign"], "")
    if _POINTS_OR_GROUPS.fullmatch(typed):
        raise CountError(CountFault.AMBIGUOUS, text=typed)
    raise CountError(CountFault.NOT_DIGITS, text=typed)
