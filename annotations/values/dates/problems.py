"""What can be wrong with a written date, and how to mend it."""

from enum import Enum

from annotations.values.vocabulary import gettext_noop

MEND = gettext_noop("For example: %(examples)s")


class DateProblem(Enum):
    """One way in which a written date is refused: what is wrong, and examples that would do."""

    EMPTY = gettext_noop("Nothing is written."), "2011-11-12"
    TOO_LONG = gettext_noop("A date has at most 60 characters."), "2011-11-12"
    SHAPE = gettext_noop("“%(written)s” is not a date."), "2011-11-12", "2011-11", "2011"
    YEAR_FIRST = gettext_noop("“%(written)s” must begin with the year."), "2011-11-12"
    HYPHENS = gettext_noop("“%(written)s” must have plain hyphens between its parts."), "2011-11-12"
    TWO_DIGITS = gettext_noop("Month and day of “%(written)s” need two digits."), "2011-11-09"
    YEAR = gettext_noop("The year of “%(written)s” must be from 1000 to 2999."), "2011"
    NO_SUCH_MONTH = (
        gettext_noop("“%(written)s” names a month that is not in the calendar."),
        "2011-02",
    )
    NO_SUCH_DAY = (
        gettext_noop("“%(written)s” is a day that is not in the calendar."),
        "2011-02-28",
        "2012-02-29",
    )
    DAY_OF_UNKNOWN_MONTH = (
        gettext_noop("“%(written)s” has a day but no month."),
        "2011-XX-XX",
        "2011-XX",
    )
    NO_SUCH_TIME = (
        gettext_noop("“%(written)s” has a clock time or zone that does not exist."),
        "2011-11-12T14:30:00+06:00",
    )
    NO_ZONE = (
        gettext_noop("“%(written)s” needs its time zone after the clock time."),
        "2011-11-12T14:30:00+06:00",
        "2011-11-12T08:30:00Z",
    )
    END = (
        gettext_noop("“%(written)s” cannot stand at the end of a span; use a day, month or year."),
        "2011-05/2011-08",
        "[2011-11-07..2011-11-13]",
    )
    REVERSED = gettext_noop("“%(written)s” ends before it begins."), "2011-05/2011-08"
    NOTHING_KNOWN = (
        gettext_noop("“%(written)s” gives neither a beginning nor an end."),
        "1991/..",
        "/2011-10-31",
        "[..2011-11-09]",
    )
    BRACKETS = (
        gettext_noop("“%(written)s” needs two dates in one pair of square brackets."),
        "[2011-11-07..2011-11-13]",
        "[2011-11-12,2011-11-13]",
    )
    MIXED = (
        gettext_noop("“%(written)s” must offer only days, only months or only years."),
        "[2011-11-12,2011-11-13]",
    )
    TWO_WAYS = (
        gettext_noop("“%(written)s” can be read as day/month or as month/day."),
        "2011-11-12",
    )

    def __init__(self, message: str, *examples: str) -> None:
        self.message = message
        self.examples = examples


class DateSyntaxError(ValueError):
    """A date was refused.

    `message` is a marked template with `params`; `examples` would be taken, `mend` says them.
    """

    def __init__(self, problem: DateProblem, written: str = "") -> None:
        self.problem = problem
        self.message = problem.message
        self.params = {"written": written}
        self.examples = problem.examples
        self.mend = MEND % {"examples": "; ".join(problem.examples)}
        super().__init__(f"{problem.message % self.params} {self.mend}")
