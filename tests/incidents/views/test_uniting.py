import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from incidents.actions.evidence import PartOfAnotherError, assess, link_claim, link_event, unlink
from incidents.actions.publishing import publish, take_down
from incidents.actions.relating import relate
from incidents.actions.uniting import merge_incidents, split_incident, unmerge_incident
from incidents.querysets import claims_of
from tests import factories
from tests import record_factories as records
from tests.incidents.merging_stage import (
    SECRET,
    WHY,
    address,
    fresh,
    protected,
    told,
    two_sources,
)


@pytest.fixture
def sources(journalist):
    return two_sources(by=journalist)


@pytest.fixture
def two(journalist, editor, sources):
    """Two incidents: one says seven killed, the other eight."""
    one = records.make_incident(by=editor, title="Shooting at the harbour")
    other = records.make_incident(by=editor, title="Attack on the quay")
    told(one, sources[0], by=journalist, editor=editor)
    told(other, sources[1], by=journalist, editor=editor, eight=True)
    return one, other


def sent(incident, into, **changes):
    one, other = fresh(incident), fresh(into)
    seen = {"version": one.version, "into": into.key, "into_version": other.version}
    return {**seen, "reason": WHY, **changes}


def merged(incident, into, *, by):
    one, other = fresh(incident), fresh(into)
    return merge_incidents(one, other, seen=one.version, into_seen=other.version, reason=WHY, by=by)


def apart(incident, *, by):
    return unmerge_incident(incident, seen=fresh(incident).version, reason="Two.", by=by)


def numbers(client, incident):
    """Give the numbers that readers see."""
    where = reverse("incidents:release_json", args=[incident.key, incident.releases.count()])
    return [
        (cell["harm"], cell["node"], cell["low"], cell["best"], cell["high"])
        for cell in json.loads(client.get(where).content)["cells"]
    ]


def test_an_editor_sees_both_as_one_merges_and_takes_apart(signed_in, editor, two):
    one, other = two
    client = signed_in(editor)
    assert address("merge", other) in client.get(address("work", other)).content.decode()
    assert one.title in client.get(address("merge", other)).content.decode()

    preview = client.get(address("merge", other), {"into": one.key}).content.decode()
    assert "7–8, best 8" in preview
    assert "Nothing: it has no ruling" in preview

    answer = client.post(address("merge", other), sent(other, one))
    assert answer.headers["Location"] == address("work", one)
    whole = client.get(address("work", one)).content.decode()
    assert "linked to “Attack on the quay”" in whole
    assert address("unmerge", other) in whole

    part = client.get(address("work", other)).content.decode()
    assert address("unmerge", other) in part
    assert address("publish", other) not in part
    assert "7–8, best 8" in client.get(address("unmerge", other)).content.decode()

    given = {"version": fresh(other).version, "reason": "Two."}
    assert client.post(address("unmerge", other), given).status_code == 302
    assert fresh(other).merged_into is None


def test_ties_as_the_same_come_first_and_what_is_searched_for_alone(signed_in, editor, two):
    one, other = two
    far = records.make_incident(by=editor, title="Far away", when="1999-01-01", place="Hill town")
    relate(fresh(far), fresh(one), kind="duplicate_of", seen=far.version, by=editor)
    client = signed_in(editor)

    shown = client.get(address("merge", one)).content.decode()
    assert shown.index("Far away") < shown.index(other.title)
    assert "Has as a duplicate" in shown

    found = client.get(address("merge", one), {"q": "quay"}).content.decode()
    assert other.title in found
    assert "Far away" not in found
    links = client.get(address("links", far)).content.decode()
    assert f"{address('merge', far)}?into={one.key}" in links


def test_what_cannot_be_one_is_said_in_words(signed_in, editor, two):
    one, other = two
    client = signed_in(editor)

    refused = client.post(address("merge", one), sent(one, one))
    assert refused.status_code == 422
    assert "this is the same one" in refused.content.decode()
    assert client.post(address("merge", one), sent(one, other, reason=" ")).status_code == 422
    assert client.get(address("merge", one), {"into": "nothing2here"}).status_code == 404

    third = records.make_incident(by=editor, title="A third")
    merged(other, one, by=editor)
    turned = client.get(address("merge", one), {"into": third.key}).content.decode()
    assert f"{address('merge', third)}?into={one.key}" in turned


def test_a_stale_merge_shows_both_as_they_stand_now_with_what_was_typed(
    signed_in, editor, journalist, two, sources
):
    one, other = two
    old = sent(other, one, reason="Typed reason.")
    told(one, sources[1], by=journalist, editor=editor, outlet="A later paper")

    answer = signed_in(editor).post(address("merge", other), old)

    assert answer.status_code == 409
    assert "Typed reason." in answer.content.decode()
    assert "A later paper" in answer.content.decode()
    assert fresh(other).merged_into is None


def test_a_stale_taking_apart_shows_what_was_typed(signed_in, editor, two):
    one, other = two
    merged(other, one, by=editor)
    client = signed_in(editor)

    stale = client.post(address("unmerge", other), {"version": 1, "reason": "Typed reason."})

    assert stale.status_code == 409
    assert "Typed reason." in stale.content.decode()
    assert client.post(address("unmerge", other), {"version": 1}).status_code == 422
    apart(other, by=editor)
    assert client.get(address("unmerge", other)).headers["Location"] == address("work", other)


@pytest.mark.parametrize("name", ["merge", "unmerge", "split"])
@pytest.mark.parametrize("role", ["journalist", "administrator"])
def test_only_editors_unite_and_divide(request, signed_in, two, name, role):
    client = signed_in(request.getfixturevalue(role))

    assert client.get(address(name, two[0])).status_code == 403
    assert client.post(address(name, two[0])).status_code == 403


def test_merge_publish_take_apart_publish_gives_the_first_numbers_back(client, editor, two):
    one, other = two
    records.release_of(one, by=editor)
    records.release_of(other, by=editor)
    first = [numbers(client, incident) for incident in two]

    part = merged(other, one, by=editor)
    records.release_of(one, by=editor, why="They are one.")
    assert ("killed", "victims", 7, 8, 8) in numbers(client, one)
    apart(part, by=editor)
    records.release_of(one, by=editor, why="They are two.")
    records.release_of(other, by=editor, why="They are two.")

    assert [numbers(client, incident) for incident in two] == first


def test_a_merged_record_leads_to_the_whole_once_that_is_public(client, editor, two):
    one, other = two
    records.release_of(other, by=editor)
    part = merged(other, one, by=editor)
    where = reverse("incidents:incident_detail", args=[other.key])
    file = reverse("incidents:release_json", args=[other.key, 1])
    listed = reverse("incidents:incident_list")

    assert one.title not in client.get(where).content.decode()
    assert json.loads(client.get(file).content)["part_of"] is None
    assert other.title in client.get(listed).content.decode()

    records.release_of(one, by=editor)
    shown = client.get(where).content.decode()
    assert "This record is now part of" in shown
    assert reverse("incidents:incident_detail", args=[one.key]) in shown
    head = {"incident": one.key, "title": one.title}
    assert json.loads(client.get(file).content)["part_of"] == head
    assert other.title not in client.get(listed).content.decode()
    whole = client.get(reverse("incidents:incident_detail", args=[one.key])).content.decode()
    assert "Part of this record now" in whole

    take_down(fresh(one), reason="A name.", by=editor)
    assert one.title not in client.get(where).content.decode()
    assert other.title in client.get(listed).content.decode()
    apart(part, by=editor)
    assert json.loads(client.get(file).content)["part_of"] is None


def test_a_banner_that_comes_later_is_no_304(client, editor, two):
    one, other = two
    records.release_of(one, by=editor)
    records.release_of(other, by=editor)
    where = reverse("incidents:incident_detail", args=[other.key])
    before = client.get(where).headers["ETag"]

    merged(other, one, by=editor)

    assert client.get(where, headers={"If-None-Match": before}).status_code == 200


def test_the_worklist_leaves_a_part_out_once_the_whole_was_published_since(signed_in, editor, two):
    one, other = two
    records.release_of(one, by=editor)
    merged(other, one, by=editor)
    client = signed_in(editor)
    where = reverse("incidents:worklist")

    before = client.get(where).content.decode()
    assert other.title in before
    assert "part of another" in before
    records.release_of(one, by=editor, why="They are one.")
    assert other.title not in client.get(where).content.decode()


def test_a_part_is_neither_published_nor_linked_to(signed_in, journalist, editor, two):
    one, other = two
    row = other.evidence.get()
    claim = claims_of(other).get()
    part = merged(other, one, by=editor)
    version = fresh(part).version
    event = factories.make_event(row.event.article, "Another", by=journalist)

    for act in (
        lambda: publish(part, seen=version, by=editor),
        lambda: link_event(part, event, by=editor),
        lambda: link_claim(part, claim, by=editor),
        lambda: unlink(row, by=editor),
        lambda: assess(part, claim, seen=version, credibility="3", by=editor),
        lambda: split_incident(part, [row.event.key], None, seen=version, reason=WHY, by=editor),
    ):
        with pytest.raises(PartOfAnotherError, match="part of “Shooting at the harbour” now"):
            act()
    refused = signed_in(editor).post(
        address("publish", part),
        {"version": version, "digest": "0" * 64, "grade": "weak", "why": "x"},
    )
    assert refused.status_code == 422
    assert "take them apart first" in refused.content.decode()


def test_a_link_to_a_part_is_refused_in_words_on_the_page(signed_in, journalist, editor, two):
    one, other = two
    merged(other, one, by=editor)
    event = factories.make_event(
        factories.make_article(by=journalist, outlet="A third"), by=journalist
    )
    where = reverse("incidents:event_link", args=[event.key])

    refused = signed_in(editor).post(where, {"incident": other.key})

    assert refused.status_code == 422
    assert "part of “Shooting at the harbour” now" in refused.content.decode()


def test_a_protected_source_is_named_on_none_of_these_pages(
    signed_in, journalist, editor, two, sources
):
    one, other = two
    claim = claims_of(other).get()
    link_claim(one, claim, by=editor)
    protected(claim.source, by=editor)
    client = signed_in(editor)

    pages = [
        client.get(address("merge", other), {"into": one.key}),
    ]
    merged(other, one, by=editor)
    pages += [client.get(address("unmerge", other)), client.get(address("work", other))]

    for page in pages:
        assert page.status_code == 200
        assert SECRET not in page.content.decode()
        assert "Port constabulary" not in page.content.decode()


def test_more_evidence_costs_the_queries_of_little(signed_in, journalist, editor, two, sources):
    one, other = two
    told(one, sources[0], by=journalist, editor=editor, outlet="Paper")
    client = signed_in(editor)

    def asked():
        return client.get(address("merge", one), {"into": other.key})

    asked()
    with CaptureQueriesContext(connection) as little:
        assert asked().status_code == 200
    for number in range(3):
        told(one, sources[0], by=journalist, editor=editor, outlet=f"Paper {number}")

    with CaptureQueriesContext(connection) as more:
        assert asked().status_code == 200

    assert len(more) == len(little)
