from dataclasses import replace

import pytest

from annotations.actions.claims import correct_claim, undo
from annotations.actions.parting import content_of
from annotations.actions.storing import ContentError
from annotations.models import TimeMark
from tests import factories


@pytest.fixture
def claim(journalist):
    """A claim with two times; the one that stands first is counted from the other."""
    text = "Blast\n\nTwo days later, four of those hurt on Saturday died.\n"
    article = factories.make_article(by=journalist, text=text)
    counted = factories.time(
        article, "Two days later", key="counted", rule="later", anchor="mark", anchor_mark="from"
    )
    return factories.make_claim(
        article,
        by=journalist,
        parts=(
            factories.part(
                article, "content", "Two days later, four of those hurt on Saturday died"
            ),
        ),
        figures=(),
        times=(counted, factories.time(article, "Saturday", key="from")),
    )


TIED = {("counted", "later", "from"), ("from", "", None)}


def anchors():
    return set(TimeMark.objects.values_list("key", "rule", "anchor_mark__key"))


def test_a_time_is_counted_from_one_that_is_stored_after_it(claim):
    assert anchors() == TIED


def test_times_that_come_back_are_counted_from_each_other_as_before(journalist, claim):
    without = replace(content_of(claim), times=())
    claim = correct_claim(claim, without, seen=claim.version, by=journalist)

    undo(claim, by=journalist)

    assert anchors() == TIED


def test_a_time_that_another_is_counted_from_does_not_go_alone(journalist, claim):
    content = content_of(claim)
    alone = tuple(mark for mark in content.times if mark.key == "counted")

    with pytest.raises(ContentError) as refused:
        correct_claim(claim, replace(content, times=alone), seen=claim.version, by=journalist)

    assert refused.value.field == "times"
    assert "“Two days later” is counted from a time" in refused.value.said(str)
    assert anchors() == TIED
