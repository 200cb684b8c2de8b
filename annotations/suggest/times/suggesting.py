"""Propose the times of a report, or only find what tells a time."""

from datetime import date

from annotations.suggest.times.finding import find
from annotations.suggest.times.grammar import grammar
from annotations.suggest.times.lexicon import TimeLexicon
from annotations.suggest.times.reading import Reader
from annotations.suggest.times.suggestion import TimeSuggestion
from annotations.suggest.times.tokens import tokens
from annotations.text.spans import Span
from annotations.values.dates import published


def times(text: str, published_on: str | None, lexicon: TimeLexicon) -> list[TimeSuggestion]:
    """Propose the times of a text that have a date, in reading order.

    `published_on` is the publication day in EDTF. Without one (None, empty, or no single day)
    nothing relative is proposed; full dates are.

    Raises:
        DateSyntaxError: the publication date is no date.
    """
    rules = grammar(lexicon)
    words = tokens(text, lexicon)
    reader = Reader(words, rules, _single_day(published_on or ""))
    for found in find(words, rules):
        reader.read(found)
    return reader.suggestions


def time_spans(text: str, lexicon: TimeLexicon) -> list[Span]:
    """Find all that tells a time, with or without a date: clock times, lengths of time, ages.

    Nothing else is to be read from these words, such as counts of people. In order, none
    overlapping.
    """
    found = find(tokens(text, lexicon), grammar(lexicon))
    return [Span(one.start, one.end) for one in found]


def _single_day(written: str) -> date | None:
    anchor = published(written)
    days = anchor.days if anchor else ()
    return days[0] if len(days) == 1 else None
