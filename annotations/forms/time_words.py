"""A report's own words that count from its publication, shown beside the date that is asked for."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from annotations.values.dates import Fit, fits, weekday_words

MOST_SHOWN: Final = 12
EARLIEST_YEAR: Final = 1000  # EDTF's own, as the rules of dates read it


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Words such as "on Saturday" in their sentence, and what they would mean (`fit`), if a day is known."""

    words: str
    before: str
    after: str
    fit: Fit | None


def words_that_count(text: str, day: object) -> list[TimeWords]:
    """List the words of a report that count from its publication, each once.

    `day` is the publication day, as a date or as typed; anything else leaves the meaning out.
    """
    known = _day(day)
    shown: dict[str, TimeWords] = {}
    for found in weekday_words(text):
        name = found.words.casefold().rstrip(".")
        if name in shown:
            continue
        if len(shown) == MOST_SHOWN:
            break
        at = found.start - found.context_start
        shown[name] = TimeWords(
            words=found.words,
            before=found.context[:at],
            after=found.context[at + len(found.words) :],
            fit=next(iter(fits(known, [found.words])), None) if known else None,
        )
    return list(shown.values())


def _day(day: object) -> date | None:
    try:
        known = day if isinstance(day, date) else date.fromisoformat(str(day or ""))
    except ValueError:
        return None
    return known if known.year >= EARLIEST_YEAR else None
