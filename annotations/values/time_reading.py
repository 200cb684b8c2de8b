"""What a time means, said in words with its rule: "12 November 2011: the latest such weekday …"."""

from annotations.values.dates import TimeReading, in_words
from annotations.values.dates.wording import Translate


def time_in_words(reading: TimeReading, translate: Translate) -> str:
    """Say the date, the rule that gave it, and what to know about it."""
    notes = [translate(note.message) % note.params for note in reading.notes]
    if reading.edtf is None:
        return " ".join(notes)
    said = f"{in_words(reading.edtf, translate)}: {translate(reading.rule.label)}"
    return ". ".join([said, *(note.rstrip(".") for note in notes)])
