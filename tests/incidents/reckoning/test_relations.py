import pytest

from annotations.values.vocabulary import TimelineRelation
from incidents.reckoning.relations import MUTUAL, SENTENCES, Entered, seen_from, stored_as


@pytest.mark.parametrize("entered", Entered)
def test_every_relation_that_can_be_entered_is_stored_as_one_of_allens(entered):
    kind, swapped = stored_as(entered)

    assert isinstance(kind, TimelineRelation)
    assert swapped == (entered in {Entered.AFTER, Entered.DURING, Entered.MET_BY})


def test_every_relation_that_is_stored_can_be_entered():
    assert {stored_as(entered)[0] for entered in Entered} == set(TimelineRelation)


@pytest.mark.parametrize("kind", TimelineRelation)
def test_a_tie_reads_from_both_lines_and_as_a_sentence(kind):
    first, second = (seen_from(kind, first=first) % {"other": "B"} for first in (True, False))

    assert "“B”" in first
    assert "“B”" in second
    assert (first == second) == (kind in MUTUAL)
    said = SENTENCES[kind] % {"one": "A", "other": "B"}
    assert "“A”" in said
    assert "“B”" in said
