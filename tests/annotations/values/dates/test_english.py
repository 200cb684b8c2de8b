import re

import pytest

from annotations.values.dates import english

SOURCES = [pattern.source for pattern in english.PATTERNS] + list(english.LAYERS)
# A bracket that repeats, inside a bracket that repeats, is what makes a search take for ever.
REPEATED_REPETITION = re.compile(r"[+*}]\)(?:[+*]|\{)")


@pytest.mark.parametrize("source", SOURCES)
def test_no_pattern_repeats_a_repetition(source):
    assert not REPEATED_REPETITION.search(source)


@pytest.mark.parametrize("source", SOURCES)
def test_every_pattern_is_for_plain_lower_case(source):
    bare = re.sub(r"\?P<\w+>|\\[a-z]", "", source)

    assert bare == bare.casefold()
    assert "  " not in bare


def test_months_and_weekdays_are_complete():
    assert sorted(set(english.MONTHS.values())) == list(range(1, 13))
    assert sorted(set(english.WEEKDAYS.values())) == list(range(7))
    assert len(english.FULL_NAMES) == 12 + 7
