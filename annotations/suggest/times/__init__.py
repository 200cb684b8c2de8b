"""Times of a report: words to EDTF, counted from its publication or from one another (R16)."""

from annotations.suggest.times.lexicon import TimeLexicon
from annotations.suggest.times.suggesting import time_spans, times
from annotations.suggest.times.suggestion import TimeSuggestion

__all__ = ["TimeLexicon", "TimeSuggestion", "time_spans", "times"]
