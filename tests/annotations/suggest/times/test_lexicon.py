"""The English words fit the machinery: every pattern can be reached from a head."""

import re

import pytest

from annotations.suggest.lexicon.en.times import ENGLISH
from annotations.suggest.times.grammar import grammar
from annotations.suggest.times.lexicon import Head

KNOWN_GROUPS = {
    "day",
    "month",
    "year",
    "weekday",
    "season",
    "count",
    "unit",
    "last_day",
    "last_month",
    "away",
    "ordinal",
    "last_year",
    "decade",
    "short_decade",
    "century",
    "part",
    "kept",
    "hour",
    "minute",
    "half",
    "hour_24",
    "minute_24",
    "digits",
    "named",
    "zone",
}


def test_every_kind_of_head_has_words_and_patterns():
    assert set(ENGLISH.heads.values()) == set(Head) == set(ENGLISH.patterns)


@pytest.mark.parametrize("head", Head)
def test_patterns_name_only_what_the_machinery_reads(head):
    for pattern in grammar(ENGLISH).patterns[head]:
        assert set(pattern.expression.groupindex) <= KNOWN_GROUPS
        assert set(pattern.fixed) <= KNOWN_GROUPS | {"once"}


def test_no_pattern_repeats_a_repetition():
    for patterns in ENGLISH.patterns.values():
        for pattern in patterns:
            assert not re.search(r"[+*]\)[+*{]", pattern.source)


def test_all_words_are_in_lower_case():
    beside, tense = ENGLISH.neighbours, ENGLISH.tense
    for listed in (ENGLISH.heads, ENGLISH.openers, beside.leads, beside.counted, tense.past):
        assert all(word == word.lower() for word in listed)
