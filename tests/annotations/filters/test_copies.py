import pytest

from annotations.filters.copies import CopyGroupFilter
from annotations.models import Copy, CopyGroup
from tests import factories


def group(by, *, outlets=("One", "Two"), state="proposed", others=()):
    made = CopyGroup.objects.create()
    people = [*((name, by) for name in outlets), *others]
    first = None
    for number, (outlet, person) in enumerate(people):
        text = f"Report {number} of group {made.pk}\n"
        article = factories.make_article(by=person, text=text, outlet=outlet)
        decided = None if state == "proposed" else person
        Copy.objects.create(
            group=made, article=article, like=first, state=state, decided_by=decided
        )
        first = first or article
    return made


def found(person, **asked):
    mine = CopyGroup.objects.holding(Copy.objects.visible_to(person))
    return set(CopyGroupFilter(asked, queryset=mine, person=person).qs)


@pytest.fixture
def waiting(journalist):
    return group(journalist)


@pytest.fixture
def decided(journalist):
    return group(journalist, outlets=("Three", "Four"), state="confirmed")


def test_without_a_choice_what_waits_is_shown(journalist, waiting, decided):
    assert found(journalist) == {waiting}
    assert found(journalist, state="decided") == {decided}
    assert found(journalist, state="all") == {waiting, decided}


def test_an_outlet_keeps_the_groups_it_stands_in(journalist, waiting, decided):
    outlet = waiting.copies.last().article.outlet

    assert found(journalist, outlet=outlet.key, state="all") == {waiting}


def test_an_outlet_is_not_found_by_another_desks_report(journalist, stranger, waiting):
    """Else the filter would tell which outlets another desk has in a group."""
    other = group(journalist, outlets=("Five", "Six"), others=[("One", stranger)])
    outlet = waiting.copies.first().article.outlet

    assert found(journalist, outlet=outlet.key, state="all") == {waiting}
    assert other not in found(journalist, outlet=outlet.key)


def test_what_cannot_be_compared_does_not_wait(journalist, stranger):
    group(journalist, outlets=("One",), others=[("Far", stranger)])

    assert found(journalist) == set()
    assert len(found(journalist, state="decided")) == 1
