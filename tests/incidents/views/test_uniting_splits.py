import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from incidents.actions.evidence import link_claim
from incidents.models import Incident
from incidents.querysets import claims_of
from tests.incidents.merging_stage import (
    SECRET,
    WHY,
    address,
    fresh,
    protected,
    record_of_two,
    told,
    two_sources,
)


@pytest.fixture
def sources(journalist):
    return two_sources(by=journalist)


@pytest.fixture
def double(journalist, editor, sources):
    return record_of_two(by=journalist, editor=editor, sources=sources, published=False)


def split_form(incident, evidence, **changes):
    return {
        "version": fresh(incident).version,
        "evidence": evidence,
        "title": "The second street",
        "primary": "armed_assault",
        "stage": "accomplished",
        "location_precision": "unknown",
        "reason": WHY,
        **changes,
    }


def test_an_editor_sees_both_numbers_and_splits(signed_in, editor, double):
    client = signed_in(editor)
    keys = [row.event.key for row in double.evidence.order_by("pk")]
    opened = client.get(address("split", double)).content.decode()
    assert double.title in opened
    assert "Split it" not in opened

    shown = client.post(address("split", double), split_form(double, keys[1:], preview="1"))
    preview = shown.content.decode()
    assert shown.status_code == 200
    assert "7–8, best 8" in preview
    assert "Split it" in preview
    assert "The second street" in preview
    assert Incident.objects.count() == 1

    answer = client.post(address("split", double), split_form(double, keys[1:]))
    made = Incident.objects.exclude(pk=double.pk).get()
    assert answer.headers["Location"] == address("work", made)
    assert [row.event.key for row in made.evidence.all()] == keys[1:]
    assert [row.event.key for row in double.evidence.all()] == keys[:1]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"evidence": []}, "What goes to the new incident"),
        ({"title": ""}, "Title"),
        ({"reason": " "}, "Say how you know"),
    ],
    ids=["nothing chosen", "no title", "no reason"],
)
def test_a_split_that_cannot_be_keeps_what_was_typed(signed_in, editor, double, changes, words):
    key = double.evidence.order_by("pk").first().event.key
    given = split_form(double, [key], place="Typed town") | changes

    refused = signed_in(editor).post(address("split", double), given)

    assert refused.status_code == 422
    assert words in refused.content.decode()
    assert "Typed town" in refused.content.decode()
    assert Incident.objects.count() == 1


def test_a_split_of_everything_is_refused(signed_in, editor, double):
    keys = [row.event.key for row in double.evidence.all()]

    refused = signed_in(editor).post(address("split", double), split_form(double, keys))

    assert refused.status_code == 422
    assert "something has to go" in refused.content.decode()


def test_a_stale_split_keeps_what_was_typed_and_can_be_sent_again(signed_in, editor, double):
    client = signed_in(editor)
    key = double.evidence.order_by("pk").first().event.key

    stale = client.post(address("split", double), split_form(double, [key], version=1))

    assert stale.status_code == 409
    assert "The second street" in stale.content.decode()
    assert f'name="version" value="{fresh(double).version}"' in stale.content.decode()
    assert Incident.objects.count() == 1


def test_a_split_that_is_sent_twice_is_made_once(signed_in, editor, double):
    client = signed_in(editor)
    key = double.evidence.order_by("pk").first().event.key
    form = split_form(double, [key], once="one-token")

    first = client.post(address("split", double), form)
    second = client.post(address("split", double), form)

    assert first.headers["Location"] == second.headers["Location"]
    assert Incident.objects.count() == 2


def test_a_protected_source_is_not_named(signed_in, journalist, editor, double, sources):
    claim = claims_of(double).get(source=sources[1])
    link_claim(fresh(double), claim, by=editor)
    protected(claim.source, by=editor)
    client = signed_in(editor)

    for page in (
        client.get(address("split", double)),
        client.post(address("split", double), split_form(double, [claim.key], preview="1")),
    ):
        assert page.status_code == 200
        assert SECRET not in page.content.decode()
        assert "Port constabulary" not in page.content.decode()


def test_more_evidence_costs_the_queries_of_little(signed_in, journalist, editor, double, sources):
    client = signed_in(editor)
    keys = [double.evidence.order_by("pk").first().event.key]

    def asked():
        return client.post(address("split", double), split_form(double, keys, preview="1"))

    asked()
    with CaptureQueriesContext(connection) as little:
        assert asked().status_code == 200
    for number in range(3):
        told(double, sources[0], by=journalist, editor=editor, outlet=f"Paper {number}")

    with CaptureQueriesContext(connection) as more:
        assert asked().status_code == 200

    assert len(more) == len(little)
