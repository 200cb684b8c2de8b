"""The review queue, narrowed by what its form offers (annotations/filters/queue.py)."""

from datetime import timedelta

import pytest
from django.http import QueryDict
from django.utils import timezone

from annotations.filters.queue import ClaimQueueFilter
from annotations.models import Claim
from tests import factories


@pytest.fixture
def two(journalist, colleague):
    """Two claims that wait: of two outlets, journalists, sources and events."""
    claims = []
    for by, outlet, label, event in (
        (journalist, "The Harbour Post", "Harbour police", "Harbour, Saturday"),
        (colleague, "The Late Post", "Regional hospital", "The raid"),
    ):
        article = factories.make_article(by=by, outlet=outlet)
        source = factories.make_source(label, by=by)
        happening = factories.make_event(article, event, by=by)
        claims.append(
            factories.make_claim(
                article, by=by, source=source, event=happening.key, state="submitted"
            )
        )
    return claims


def asked(person, **query):
    data = QueryDict(mutable=True)
    data.update(query)
    return ClaimQueueFilter(data, person)


def found(person, **query):
    return list(asked(person, **query).qs)


def test_without_a_question_everything_that_waits_is_there(editor, two):
    assert found(editor) == two


def test_each_filter_keeps_its_own(editor, two):
    first, second = two

    assert found(editor, outlet=first.article_version.article.outlet.key) == [first]
    assert found(editor, event=second.event.key) == [second]
    assert found(editor, source=second.source.key) == [second]
    assert found(editor, journalist=first.author.key) == [first]


def test_protected_sources_are_told_apart(editor, two):
    first, second = two
    source = second.source
    source.protected, source.protected_reason = True, "in danger"
    source.protected_by, source.protected_at = editor, timezone.now()
    source.save()

    assert found(editor, protected="True") == [second]
    assert found(editor, protected="False") == [first]


def test_age_keeps_what_has_waited_longer(editor, two):
    first, _second = two
    Claim.objects.filter(pk=first.pk).update(submitted_at=timezone.now() - timedelta(hours=30))

    assert found(editor, age="day") == [first]
    assert found(editor, age="week") == []


@pytest.mark.parametrize(
    ("order", "places"), [("", (0, 1)), ("oldest", (0, 1)), ("newest", (1, 0))]
)
def test_the_queue_is_sorted_as_asked(order, places, editor, two):
    queue = asked(editor, order=order)

    assert list(queue.qs) == [two[place] for place in places]
    assert queue.qs.query.order_by == queue.order_fields


@pytest.mark.parametrize("name", ["outlet", "event", "source", "journalist", "age", "order"])
@pytest.mark.parametrize("value", ["nonsense", "1", "key__startswith", "a\x00b", "' OR 1=1 --"])
def test_what_is_not_offered_finds_nothing(name, value, editor, two):
    assert found(editor, **{name: value}) == []


def test_a_look_up_in_the_address_is_not_followed(editor, two):
    assert found(editor, source__label__startswith="Harb", author__email="x") == two


def test_choices_are_those_of_the_persons_own_desks(two):
    elsewhere = factories.make_person(
        "editor", desk=factories.make_desk("Other desk"), username="elsewhere"
    )
    form = asked(elsewhere, source=two[0].source.key).form

    assert found(elsewhere, outlet=two[0].article_version.article.outlet.key) == []
    for name in ("outlet", "source", "journalist"):
        assert not form.fields[name].queryset.exists()
    assert [value for value, _ in form.fields["event"].choices if value] == []


def test_what_was_asked_for_stays_a_choice_when_the_last_of_it_is_done(editor, two):
    outlet = two[0].article_version.article.outlet
    factories.move_claim(two[0], "submitted", by=two[0].author)
    Claim.objects.filter(pk=two[0].pk).update(state="returned")

    queue = asked(editor, outlet=outlet.key)

    assert list(queue.qs) == []
    assert not queue.form.errors


def test_what_was_asked_for_stands_in_the_address(editor, two):
    assert asked(editor).query == ""
    assert asked(editor, age="day", order="newest", page="2").query == "?age=day&order=newest"
    assert not asked(editor, order="newest").is_narrowed
    assert asked(editor, age="day").is_narrowed


def test_events_of_one_name_are_one_choice_and_stay_it_when_the_last_is_done(
    editor, two, journalist
):
    article = factories.make_article(by=journalist, outlet="The Third Post")
    same = factories.make_event(article, "The raid", by=journalist)
    third = factories.make_claim(article, by=journalist, event=same.key, state="submitted")
    keys = [two[1].event.key, same.key]

    offered = [code for code, _label in asked(editor).form.fields["event"].choices if code]
    assert len(set(offered) & set(keys)) == 1
    for key in keys:
        assert set(found(editor, event=key)) == {two[1], third}

    Claim.objects.filter(pk__in=[two[1].pk, third.pk]).update(state="returned")
    assert found(editor, event=keys[0]) == []
    assert not asked(editor, event=keys[0]).form.errors
