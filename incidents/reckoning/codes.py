"""The codes of a reckoned record: which rule decided, what kind of word a cell is, why not."""

from typing import Final

from annotations.values.vocabulary import Code, gettext_noop

REPORTER: Final = "reporter:"  # how the origin of a report's own voice begins; its outlet follows


class Rule(Code):
    """What decided the best number of a cell. The letters are those of rule R2."""

    UNANIMOUS = "a", gettext_noop("the one value all accounts allow")
    NEWEST = "b", gettext_noop("the newest credible account")
    MAJORITY = "c", gettext_noop("most accounts")
    LOWEST = "d", gettext_noop("the lowest number given")
    SUM = "sum", gettext_noop("the sum of the parts")
    FLOOR = "floor", gettext_noop("a least number only")
    NO_BEST = "no_best", gettext_noop("nobody gives one number")
    REMAINDER = "R3", gettext_noop("what the categories leave over")
    TOTALS = "R8", gettext_noop("victims and perpetrators together")
    ZERO_OPEN = "R9", gettext_noop("no best number while “nobody” stands beside somebody")
    EDITOR = "editor", gettext_noop("an editor’s ruling")
    NOT_STATED = "not_stated", gettext_noop("nobody has said")


class Word(Code):
    """What kind of word a cell rests on. Only a statement sets the low of others (R1)."""

    STATEMENT = "statement", gettext_noop("a toll")
    SUM = "sum", gettext_noop("a sum of parts")
    FLOOR = "floor", gettext_noop("at least")
    CAP = "cap", gettext_noop("at most")
    NONE = "none", gettext_noop("no number")


class Kind(Code):
    """What one account says of a cell (step 5)."""

    STATEMENT = "statement", gettext_noop("a toll")
    PARTS = "parts", gettext_noop("some of the people")
    PARTIAL = "partial", gettext_noop("some, and more without their category")
    FLOOR = "floor", gettext_noop("a vague word")


class Shape(Code):
    """How a cell is to be shown; each is told apart from all others."""

    EXACT = "exact", gettext_noop("exact")
    RANGE = "range", gettext_noop("a range")
    AT_LEAST = "at_least", gettext_noop("at least")
    AT_MOST = "at_most", gettext_noop("at most")
    ZERO = "zero", gettext_noop("nobody")
    UNKNOWN = "unknown", gettext_noop("somebody, number unknown")
    NO_REPORTS = "no_reports", gettext_noop("no reports")
    NONE_REPORTED = "none_reported", gettext_noop("none reported")
    NOT_STATED = "not_stated", gettext_noop("not stated")


class FigureRole(Code):
    """What a figure is to a cell, the weightiest first."""

    COUNTED = "counted", gettext_noop("counted")
    CONTAINED = "contained", gettext_noop("part of a counted figure")
    RESTATED = "restated", gettext_noop("the same people told again")
    COMPARED = "compared", gettext_noop("compared, not counted")
    SUPERSEDED = "superseded", gettext_noop("superseded by a later figure")
    ABSENCE = "absence", gettext_noop("no reports")


class JoinKind(Code):
    """Why two claims are of one independent origin (R10)."""

    SAME_SOURCE = "same_source", gettext_noop("one source behind both")
    COPY = "copy", gettext_noop("the same text")
    CITES = "cites", gettext_noop("one cites the other")
    OWN_SUM = "own_sum", gettext_noop("the report’s own total of another’s numbers")


class LeftOut(Code):
    """Why a figure takes no part (step 1)."""

    NOT_HUMAN = "not_human", gettext_noop("not people")
    BACKGROUND = (
        "background",
        gettext_noop("background in its report: to count it here, link its whole event"),
    )
    NOT_VERIFIED = "not_verified", gettext_noop("claim not verified")
    UNRELIABLE = "unreliable", gettext_noop("source shown to be wrong (E)")
    IMPROBABLE = "improbable", gettext_noop("information contradicted (5)")
    AFTER_CUT = "after_cut", gettext_noop("not surely known by then")


class Severity(Code):
    """How much a finding matters."""

    CONFLICT = "conflict", gettext_noop("conflict")
    WARNING = "warning", gettext_noop("warning")
    NOTE = "note", gettext_noop("note")


class NoteType(Code):
    """Findings that are no conflicts."""

    REVISED_DOWN = "revised_down", gettext_noop("revised down")
    PERPETRATOR_COUNTED = (
        "perpetrator_counted",
        gettext_noop("the perpetrator makes the difference"),
    )
    PERPETRATOR_UNSTATED = "perpetrator_unstated", gettext_noop("perpetrator in or out, not stated")
    ACCOUNT_SHORT = "account_short", gettext_noop("the account does not reach the total")
    ABOUT = "about", gettext_noop("differs by no more than “about” may")
