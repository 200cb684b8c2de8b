from annotations.models import PatternFate
from annotations.pages.patterns import pattern_rows


def row(pattern, *counts):
    return PatternFate(
        pattern=pattern, cue="say", accepted=counts[0], changed=counts[1], rejected=counts[2]
    )


def test_the_least_useful_come_first_in_words():
    rows = pattern_rows([row("1", 40, 0, 0), row("16", 0, 0, 90)])

    assert [one.name for one in rows] == ["is believed to …, reportedly", "X said that …"]
    assert [one.is_aside for one in rows] == [True, False]
    assert [one.decided for one in rows] == [90, 40]


def test_a_share_is_a_whole_percentage():
    [one] = pattern_rows([row("1", 10, 0, 0)])

    assert one.useful == 75
