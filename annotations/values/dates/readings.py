"""What a time in a report means, counted from the day it was published (rule R16).

Without a publication date a relative time has no date: never the day of import.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from annotations.values.dates.anchors import Anchor
from annotations.values.dates.calculations import RELATIVE, STATED
from annotations.values.dates.dressing import dressed, precision
from annotations.values.dates.edtf import (
    PLAIN_KINDS,
    EdtfDate,
    EdtfKind,
    end_text,
    parse_edtf,
)
from annotations.values.dates.phrases import read_phrase
from annotations.values.dates.problems import DateSyntaxError
from annotations.values.dates.quarters import from_quarter, is_quarter, without_quarter
from annotations.values.dates.rules import FORWARD, AnchorKind, Phrase, TimeRule
from annotations.values.dates.wording import in_words, weekday_name
from annotations.values.vocabulary import DatePrecision, gettext_noop

MOST_CHOICES: Final = 4
"""Dates offered one by one where the anchor is not one day; more become a stretch."""

NO_PUBLICATION: Final = gettext_noop(
    "The report has no publication date, so this time has no date yet."
)
NO_MARK: Final = gettext_noop("Choose the time of the report that this one counts from.")
WIDE_ANCHOR: Final = gettext_noop("The time it counts from is too wide to count from.")
UNDECIDED: Final = gettext_noop("It depends on the day it counts from, which is not settled.")
DOUBTFUL_ANCHOR: Final = gettext_noop("The date it counts from is itself in doubt.")
KEPT: Final = gettext_noop("“%(words)s” is kept in the words, not in the date.")
LOCAL_CLOCK: Final = gettext_noop("%(clock)s by the clock; the time zone is not stated.")
UNIVERSAL_CLOCK: Final = gettext_noop("%(clock)s universal time.")
WEEKDAY_DIFFERS: Final = gettext_noop("%(date)s is a %(weekday)s.")


@dataclass(frozen=True, slots=True)
class Note:
    """A remark for the reader of a reading: a marked template and its values."""

    message: str
    values: tuple[tuple[str, str], ...] = ()

    @property
    def params(self) -> dict[str, str]:
        """The values by name, for the translated template."""
        return dict(self.values)

    def __str__(self) -> str:
        return self.message % self.params


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeReading:
    """What a time expression means. `edtf` is None where the words alone do not tell.

    `anchor` is the EDTF text it was counted from, empty if the words needed none; `hangs_on` says
    what they need; `clock` is HH:MM where a clock time is told; `notes` are for people.
    """

    words: str
    edtf: EdtfDate | None
    rule: TimeRule
    anchor: str
    hangs_on: AnchorKind | None
    precision: DatePrecision
    clock: str
    notes: tuple[Note, ...]

    @property
    def note(self) -> str:
        """All notes in one line, in English."""
        return " ".join(map(str, self.notes))


def read_time(
    words: str, anchor: "Anchor | TimeReading | None" = None, *, future: bool = False
) -> TimeReading | None:
    """Read a time as a report tells it; None if the words are no time.

    `anchor` is the publication, or another reading for words such as "two days later". `future`
    turns a plain weekday, month, day or season forward ("will meet on Monday"): the next such day.
    Words that look to the future themselves ("tomorrow", "next week") need it not.
    """
    if isinstance(anchor, TimeReading):
        anchor = Anchor(anchor.edtf, AnchorKind.MARK) if anchor.edtf else None
    typed = _typed(words)
    if typed:
        return typed
    phrase = read_phrase(words)
    if phrase is None:
        return None
    if future:
        phrase = replace(phrase, rule=FORWARD.get(phrase.rule, phrase.rule))
    phrase = _of_quarter(phrase, anchor)
    usable = anchor if anchor and anchor.kind is phrase.hangs_on else None
    edtf, notes = _counted(phrase, usable)
    notes += _remarks(phrase, edtf)
    return TimeReading(
        words=words,
        edtf=edtf,
        rule=phrase.bound or phrase.rule,
        anchor=usable.edtf.text if usable else "",
        hangs_on=phrase.hangs_on,
        precision=precision(phrase, edtf),
        clock=phrase.clock,
        notes=notes,
    )


def read_as(words: str, anchor: "Anchor | TimeReading | None", edtf: str) -> TimeReading | None:
    """Find the reading of words that gives a date (EDTF), backward or else forward; None if none.

    What a person or the engine took the words for then keeps its rule, and follows its anchor.
    """
    for future in (False, True):
        found = read_time(words, anchor, future=future)
        is_meant = found is not None and found.edtf is not None and found.edtf.text == edtf
        # "by March" keeps no rule that says which March: read again, it would turn back.
        if found and is_meant and recompute(found, anchor) == found:
            return found
    return None


def recompute(reading: TimeReading, anchor: Anchor | TimeReading | None) -> TimeReading:
    """Read the same words again from another anchor, as when the publication date is mended."""
    again = read_time(reading.words, anchor, future=looks_ahead(reading.rule))
    return reading if again is None else again


def looks_ahead(rule: TimeRule) -> bool:
    """Tell whether a plain weekday, month, day or season was turned forward under this rule."""
    return rule in FORWARD.values()


def _typed(words: str) -> TimeReading | None:
    """Read what an editor typed as EDTF itself; a bare day or year is a report's word as well."""
    try:
        edtf = parse_edtf(words)
    except DateSyntaxError:
        return None
    if edtf.kind in {EdtfKind.DAY, EdtfKind.YEAR} and not (edtf.uncertain or edtf.approximate):
        return None
    return TimeReading(
        words=words,
        edtf=edtf,
        rule=TimeRule.EDTF,
        anchor="",
        hangs_on=None,
        precision=edtf.precision,
        clock="",
        notes=(),
    )


# ---- Counting ---------------------------------------------------------------------------------


def _of_quarter(phrase: Phrase, anchor: Anchor | None) -> Phrase:
    """Let words such as "a year earlier" speak of the quarter of a year that they count from."""
    found = from_quarter(phrase) if anchor and is_quarter(anchor) else None
    return found or without_quarter(phrase)


def _counted(phrase: Phrase, anchor: Anchor | None) -> tuple[EdtfDate | None, tuple[Note, ...]]:
    days = anchor.days if anchor else ()
    try:
        if phrase.hangs_on is None:
            return dressed(phrase, parse_edtf(STATED[phrase.rule](phrase.terms))), ()
        if anchor is None:
            missing = NO_MARK if phrase.hangs_on is AnchorKind.MARK else NO_PUBLICATION
            return None, (Note(missing),)
        if not days:
            return None, (Note(WIDE_ANCHOR),)
        texts = dict.fromkeys(RELATIVE[phrase.rule](phrase.terms, day) for day in days)
        found = {(one := dressed(phrase, parse_edtf(text))).text: one for text in texts}
    except DateSyntaxError as error:
        return None, (Note(error.message, tuple(error.params.items())),)
    edtf = _merged(list(found.values()))
    doubts = (DOUBTFUL_ANCHOR,) if anchor.edtf.uncertain or anchor.edtf.approximate else ()
    undecided = (UNDECIDED,) if len(found) > 1 else ()
    return edtf, tuple(map(Note, doubts + undecided))


def _merged(found: list[EdtfDate]) -> EdtfDate | None:
    """Join what each possible day of the anchor gives: one date, a choice, or a stretch around."""
    if len(found) == 1:
        return found[0]
    kinds = {one.kind for one in found}
    if kinds <= PLAIN_KINDS and len(kinds) == 1 and len(found) <= MOST_CHOICES:
        return parse_edtf(f"[{','.join(one.text for one in found)}]")
    if any(one.earliest is None or one.latest is None for one in found):
        return None
    first = min(found, key=lambda one: one.earliest or date.min)
    last = max(found, key=lambda one: one.latest or date.min)
    return parse_edtf(f"[{end_text(first, 0)}..{end_text(last, -1)}]")


# ---- What goes with the date ------------------------------------------------------------------


def _remarks(phrase: Phrase, edtf: EdtfDate | None) -> tuple[Note, ...]:
    notes = []
    words = ", ".join(filter(None, (phrase.kept, phrase.part)))
    if words:
        notes.append(Note(KEPT, (("words", words),)))
    if phrase.clock:
        template = UNIVERSAL_CLOCK if phrase.universal else LOCAL_CLOCK
        notes.append(Note(template, (("clock", phrase.clock),)))
    day = edtf.earliest if edtf and edtf.kind is EdtfKind.DAY else None
    if edtf and day and phrase.terms.weekday not in {None, day.weekday()}:
        values = (("date", in_words(edtf)), ("weekday", weekday_name(day)))
        notes.append(Note(WEEKDAY_DIFFERS, values))
    return tuple(notes)
