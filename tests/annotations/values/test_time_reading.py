from annotations.values.dates import published, read_time
from annotations.values.time_reading import time_in_words


def same(message):
    return message


def test_a_date_is_said_with_its_rule_and_notes():
    reading = read_time("early Saturday", published("2011-11-12"))

    said = time_in_words(reading, same)

    assert said.startswith("12 November 2011: the latest such weekday up to publication. ")
    assert "“early”" in said


def test_without_a_date_only_the_reason_is_said():
    said = time_in_words(read_time("on Saturday", None), same)

    assert said == "The report has no publication date, so this time has no date yet."
