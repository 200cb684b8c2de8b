"""A number as a report gives it: its qualifier, and the low, best and high that follow from it.

Source of the rules: Every Casualty Standards and the codebooks of ACLED and GED. None is open or
unknown, not zero. The floors of vague words are the least that the word can mean (`literal`), or
what ACLED's codebook enters for it (`acled`).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from annotations.values.quantities.counts import MAX_COUNT
from annotations.values.quantities.errors import QuantityError
from annotations.values.vocabulary import Code, Qualifier, VaguePolicy, VagueWord, gettext_noop

LITERAL_FLOORS: Final[Mapping[VagueWord, int]] = {
    VagueWord.PLURAL: 2,
    VagueWord.SEVERAL: 3,
    VagueWord.MANY: 3,
    VagueWord.TENS: 20,
    VagueWord.DOZENS: 24,
    VagueWord.SCORES: 40,
    VagueWord.HUNDREDS: 200,
    VagueWord.THOUSANDS: 2000,
}

# For a limited attack; ACLED documents nothing for scores and thousands.
ACLED_FLOORS: Final[Mapping[VagueWord, int]] = {
    VagueWord.PLURAL: 3,
    VagueWord.SEVERAL: 3,
    VagueWord.MANY: 3,
    VagueWord.TENS: 10,
    VagueWord.DOZENS: 12,
    VagueWord.HUNDREDS: 100,
}

# What ACLED enters for "several" and the like where the attack was a significant one.
ACLED_SIGNIFICANT: Final = 10
_UNCOUNTED: Final = frozenset({VagueWord.PLURAL, VagueWord.SEVERAL, VagueWord.MANY})

_NUMBERLESS: Final = frozenset(
    {Qualifier.VAGUE, Qualifier.ZERO, Qualifier.NO_INFORMATION, Qualifier.UNKNOWN}
)


class ReadingFault(Code):
    """Why a qualifier and its numbers make no sense together; the labels say how to mend it."""

    NUMBER_MISSING = "number_missing", gettext_noop("“%(qualifier)s” needs a number.")
    SECOND_MISSING = (
        "second_missing",
        gettext_noop("A range needs two numbers, the lower and the higher."),
    )
    NUMBER_UNUSED = (
        "number_unused",
        gettext_noop("“%(qualifier)s” takes no number, but %(n)s was given. Remove one of them."),
    )
    SECOND_UNUSED = (
        "second_unused",
        gettext_noop("“%(qualifier)s” takes one number, but a second, %(n)s, was given."),
    )
    OUT_OF_BOUNDS = (
        "out_of_bounds",
        gettext_noop("%(n)s is not a count of people. Write a number from 0 to %(most)s."),
    )
    REVERSED = (
        "reversed",
        gettext_noop("The range %(n)s to %(m)s runs backwards. Write the lower number first."),
    )
    NO_RANGE = (
        "no_range",
        gettext_noop("From %(n)s to %(n)s is one number. Choose “exactly” instead."),
    )
    SAYS_NOTHING = (
        "says_nothing",
        gettext_noop(
            "“%(qualifier)s %(n)s” says nothing. Choose “nobody”, “no reports” or another number."
        ),
    )
    DISORDERED = (
        "disordered",
        gettext_noop("The numbers must rise from low through best to high."),
    )


class ReadingError(QuantityError):
    """A qualifier and numbers that do not make a reading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How many, as the words give it. Counts are whole people; None is open or unknown, never 0.

    `policy` and `vague` are set for vague words only. `approx` says that the words did not mean the
    number to the last person; no margin is ever invented for it.

    Raises:
        ReadingError: if low ≤ best ≤ high does not hold among the known ones.
    """

    qualifier: Qualifier
    low: int | None = None
    best: int | None = None
    high: int | None = None
    approx: bool = False
    policy: VaguePolicy | None = None
    vague: VagueWord | None = None

    def __post_init__(self) -> None:
        known = [bound for bound in (self.low, self.best, self.high) if bound is not None]
        if known != sorted(known):
            raise ReadingError(ReadingFault.DISORDERED)

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Reading":
        """Take the reading of a figure as snapshots and published records keep it (JSON values).

        They keep what a vague word was read as, and not the word.
        """
        return cls(
            qualifier=Qualifier(data["qualifier"]),
            low=data["low"],
            best=data["best"],
            high=data["high"],
            approx=data["approx"],
        )

    @property
    def is_open(self) -> bool:
        """Whether no number at all is known: no reports, or an unknown number."""
        return self.low is None and self.best is None and self.high is None

    def with_best(self, best: int) -> "Reading":
        """Take an editor's best inside a range, instead of its lower end.

        Raises:
            ReadingError: if it lies outside the bounds.
        """
        return replace(self, best=best)


def vague_floor(
    word: VagueWord, policy: VaguePolicy = VaguePolicy.LITERAL, *, significant: bool = False
) -> int | None:
    """Give the least number a vague word stands for; None where the policy documents none.

    `significant` matters to ACLED's policy only: an attack that its codebook calls significant.
    """
    if policy is VaguePolicy.LITERAL:
        return LITERAL_FLOORS[word]
    if significant and word in _UNCOUNTED:
        return ACLED_SIGNIFICANT
    return ACLED_FLOORS.get(word)


def vague_reading(
    word: VagueWord, policy: VaguePolicy = VaguePolicy.LITERAL, *, significant: bool = False
) -> Reading:
    """Read a vague word: a floor, with best and high open.

    Where the policy documents no number the literal one is taken, and the reading says so.
    """
    floor = vague_floor(word, policy, significant=significant)
    if floor is None:
        return vague_reading(word, VaguePolicy.LITERAL)
    return Reading(qualifier=Qualifier.VAGUE, low=floor, policy=policy, vague=word)


def reading(
    qualifier: Qualifier,
    n: int | None = None,
    m: int | None = None,
    policy: VaguePolicy = VaguePolicy.LITERAL,
    vague: VagueWord = VagueWord.PLURAL,
) -> Reading:
    """Turn a qualifier and its number or numbers into low, best and high.

    `m` is the upper end of a range. A vague word takes no number but `vague` and `policy`. Exactly
    0 is the reading of nobody.

    Raises:
        ReadingError: if a number is missing, given needlessly, out of bounds, or makes no sense.
    """
    for bound in (n, m):
        if bound is not None and not 0 <= bound <= MAX_COUNT:
            raise ReadingError(ReadingFault.OUT_OF_BOUNDS, n=bound, most=f"{MAX_COUNT:,}")
    if qualifier in _NUMBERLESS:
        return _numberless(qualifier, n if n is not None else m, policy, vague)
    if n is None:
        raise ReadingError(ReadingFault.NUMBER_MISSING, qualifier=qualifier.label)
    if qualifier is Qualifier.RANGE:
        return _range(n, m)
    if m is not None:
        raise ReadingError(ReadingFault.SECOND_UNUSED, qualifier=qualifier.label, n=m)
    if qualifier is Qualifier.EXACT and n == 0:
        return reading(Qualifier.ZERO)
    return _with_one_number(qualifier, n)


def _numberless(
    qualifier: Qualifier, number: int | None, policy: VaguePolicy, vague: VagueWord
) -> Reading:
    if number is not None and not (qualifier is Qualifier.ZERO and number == 0):
        raise ReadingError(ReadingFault.NUMBER_UNUSED, qualifier=qualifier.label, n=number)
    if qualifier is Qualifier.VAGUE:
        return vague_reading(vague, policy)
    if qualifier is Qualifier.ZERO:
        return Reading(qualifier=qualifier, low=0, best=0, high=0)
    return Reading(qualifier=qualifier)


def _range(n: int, m: int | None) -> Reading:
    if m is None:
        raise ReadingError(ReadingFault.SECOND_MISSING)
    if n > m:
        raise ReadingError(ReadingFault.REVERSED, n=n, m=m)
    if n == m:
        raise ReadingError(ReadingFault.NO_RANGE, n=n)
    return Reading(qualifier=Qualifier.RANGE, low=n, best=n, high=m)


def _exact(n: int) -> Reading:
    return Reading(qualifier=Qualifier.EXACT, low=n, best=n, high=n)


def _at_least(n: int) -> Reading:
    return Reading(qualifier=Qualifier.AT_LEAST, low=n, best=n)


def _more_than(n: int) -> Reading:
    return Reading(qualifier=Qualifier.MORE_THAN, low=n + 1, best=n + 1)


def _at_most(n: int) -> Reading:
    return Reading(qualifier=Qualifier.AT_MOST, low=0, high=n)


def _fewer_than(n: int) -> Reading:
    return Reading(qualifier=Qualifier.FEWER_THAN, low=0, high=n - 1)


def _approx(n: int) -> Reading:
    return Reading(qualifier=Qualifier.APPROX, low=n, best=n, high=n, approx=True)


def _nearly(n: int) -> Reading:
    return Reading(qualifier=Qualifier.NEARLY, best=n, high=n, approx=True)


# Each qualifier's rule, with the least number that makes sense with it: "at least 0" says nothing,
# "fewer than 1" is nobody, while "more than 0" does say that somebody was harmed.
_RULES: Final[Mapping[Qualifier, tuple[int, Callable[[int], Reading]]]] = {
    Qualifier.EXACT: (1, _exact),
    Qualifier.AT_LEAST: (1, _at_least),
    Qualifier.MORE_THAN: (0, _more_than),
    Qualifier.AT_MOST: (1, _at_most),
    Qualifier.FEWER_THAN: (2, _fewer_than),
    Qualifier.APPROX: (1, _approx),
    Qualifier.NEARLY: (1, _nearly),
}


def _with_one_number(qualifier: Qualifier, n: int) -> Reading:
    least, rule = _RULES[qualifier]
    if n < least:
        raise ReadingError(ReadingFault.SAYS_NOTHING, qualifier=qualifier.label, n=n)
    return rule(n)
