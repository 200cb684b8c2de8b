import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from annotations.actions.merging import merge_sources
from annotations.actions.sources import SourceFacts, change_source
from annotations.models import Source
from tests import factories
from tests.incidents.merging_stage import (
    SECRET,
    WHY,
    protected,
    record_of_two,
    told,
    two_sources,
)


@pytest.fixture
def sources(journalist):
    return two_sources(by=journalist)


@pytest.fixture
def incident(journalist, editor, sources):
    return record_of_two(by=journalist, editor=editor, sources=sources)


def merge(source):
    return reverse("incidents:source_merge", args=[source.key])


def unmerge(source):
    return reverse("incidents:source_unmerge", args=[source.key])


def page(source):
    return reverse("annotations:source_detail", args=[source.key])


def sent(source, into, **changes):
    seen = {"version": source.version, "into": into.key, "into_version": into.version}
    return {**seen, "reason": WHY, **changes}


def merged(source, into, *, by):
    source.refresh_from_db()
    into.refresh_from_db()
    return merge_sources(
        source, into, seen=source.version, into_seen=into.version, reason=WHY, by=by
    )


def relabelled(source, label, *, by):
    source.refresh_from_db()
    change_source(source, SourceFacts(label=label, kind="police"), seen=source.version, by=by)


def test_an_editor_searches_sees_what_would_move_merges_and_takes_apart(
    signed_in, editor, incident, sources
):
    source, into = sources
    client = signed_in(editor)
    assert merge(source) in client.get(page(source)).content.decode()

    found = client.get(merge(source), {"q": "consta"}).content.decode()
    assert f'<option value="{into.key}">Port constabulary' in found

    preview = client.get(merge(source), {"into": into.key}).content.decode()
    assert "7–8, best 8" in preview
    assert "Nothing published would move." not in preview

    answer = client.post(merge(source), sent(source, into))
    assert answer.headers["Location"] == page(into)
    both = client.get(page(into)).content.decode()
    assert "Merged into it" in both
    assert unmerge(source) in both
    assert unmerge(source) in client.get(page(source)).content.decode()

    source.refresh_from_db()
    apart = client.get(unmerge(source)).content.decode()
    assert "7–8, best 8" in apart
    given = {"version": source.version, "reason": "They are two."}
    assert client.post(unmerge(source), given).headers["Location"] == page(source)
    source.refresh_from_db()
    assert source.merged_into is None


def test_names_are_offered_while_somebody_types(signed_in, editor, sources):
    where = reverse("incidents:source_merge_offers", args=[sources[0].key])

    offered = signed_in(editor).get(where, {"q": "port"}).content.decode()

    assert f'data-key="{sources[1].key}"' in offered
    assert "Harbour" not in offered


def test_the_page_says_when_no_source_fits(signed_in, editor, sources):
    shown = signed_in(editor).get(merge(sources[0]), {"q": "nobody"}).content.decode()

    assert "No source fits" in shown


def test_a_merge_that_cannot_be_is_said_in_words(signed_in, editor, journalist, sources):
    source, into = sources
    client = signed_in(editor)

    refused = client.post(merge(source), sent(source, source))
    assert refused.status_code == 422
    assert "this is the same one" in refused.content.decode()

    third = factories.make_source("Third", by=journalist)
    merged(source, into, by=editor)
    turned = client.get(merge(into), {"into": third.key}).content.decode()
    assert "Others are part of this one" in turned
    assert f"{merge(third)}?into={into.key}" in turned
    assert "Take them apart" in client.get(merge(source)).content.decode()


@pytest.mark.parametrize("reason", ["", "   "])
def test_without_a_reason_nothing_is_merged(signed_in, editor, sources, reason):
    answer = signed_in(editor).post(merge(sources[0]), sent(*sources, reason=reason))

    assert answer.status_code == 422
    assert not Source.objects.exclude(merged_into=None).exists()


def test_a_stale_merge_shows_what_stands_now_with_what_was_typed(
    signed_in, editor, incident, sources
):
    source, into = sources
    old = sent(source, into, reason="Typed reason.")
    relabelled(into, "Port guard", by=editor)

    answer = signed_in(editor).post(merge(source), old)

    assert answer.status_code == 409
    shown = answer.content.decode()
    assert "Typed reason." in shown
    assert "Port guard" in shown
    assert not Source.objects.exclude(merged_into=None).exists()
    again = sent(source, Source.objects.get(pk=into.pk), reason="Typed reason.")
    assert signed_in(editor).post(merge(source), again).status_code == 302


def test_a_stale_taking_apart_shows_what_was_typed_also_if_it_is_done_already(
    signed_in, editor, sources
):
    source, into = sources
    merged(source, into, by=editor)
    client = signed_in(editor)

    stale = client.post(unmerge(source), {"version": 1, "reason": "Typed reason."})

    assert stale.status_code == 409
    assert "Typed reason." in stale.content.decode()
    source.refresh_from_db()
    client.post(unmerge(source), {"version": source.version, "reason": "Two."})
    assert client.get(unmerge(source)).headers["Location"] == page(source)


def test_who_may_not_merge_is_refused_and_offered_nothing(signed_in, journalist, sources):
    client = signed_in(journalist)

    for address in (merge(sources[0]), unmerge(sources[0])):
        assert client.get(address).status_code == 403
        assert client.post(address, {}).status_code == 403
    assert merge(sources[0]) not in client.get(page(sources[0])).content.decode()


def test_an_administrator_merges_and_is_shown_published_records_only(
    signed_in, journalist, editor, administrator, incident, sources
):
    record_of_two(by=journalist, editor=editor, sources=sources, title="Secret", published=False)
    client = signed_in(administrator)

    shown = client.get(merge(sources[0]), {"into": sources[1].key}).content.decode()

    assert incident.title in shown
    assert "Secret" not in shown
    assert "/incidents/work/" + incident.key not in shown
    assert client.post(merge(sources[0]), sent(*sources)).status_code == 302


def test_a_protected_source_is_on_none_of_these_pages(
    signed_in, journalist, editor, incident, sources
):
    source = sources[0]
    hidden = protected(factories.make_source("Clerk", by=journalist), by=editor)
    client = signed_in(editor)

    assert client.get(merge(hidden)).status_code == 404
    assert client.get(unmerge(hidden)).status_code == 404
    assert client.get(merge(source), {"into": hidden.key}).status_code == 404
    assert client.post(merge(source), sent(source, hidden)).status_code == 404
    assert merge(hidden) not in client.get(page(hidden)).content.decode()
    found = client.get(merge(source), {"q": "harbour"}).content.decode()
    assert SECRET not in found


def test_a_protected_source_in_a_record_that_moves_is_not_named(
    signed_in, journalist, editor, incident, sources
):
    third = factories.make_source("Clerk", by=journalist)
    told(incident, third, by=journalist, editor=editor, outlet="The Clerk")
    protected(third, by=editor)

    shown = signed_in(editor).get(merge(sources[0]), {"into": sources[1].key}).content.decode()

    assert incident.title in shown
    assert SECRET not in shown
    assert "Clerk" not in shown


def test_a_source_of_another_desks_report_is_not_known(signed_in, stranger, editor, sources):
    article = factories.make_article(by=stranger)
    own = factories.make_source("Resident", by=stranger, only_in=article, named="unnamed_person")
    client = signed_in(editor)

    assert client.get(merge(own)).status_code == 404
    assert client.get(merge(sources[0]), {"into": own.key}).status_code == 404


def test_more_claims_cost_the_queries_of_one(signed_in, journalist, editor, incident, sources):
    client = signed_in(editor)
    client.get(merge(sources[0]), {"into": sources[1].key})
    with CaptureQueriesContext(connection) as one:
        client.get(merge(sources[0]), {"into": sources[1].key})
    for number in range(2):
        record_of_two(by=journalist, editor=editor, sources=sources, title=f"Shooting {number}")

    with CaptureQueriesContext(connection) as more:
        client.get(merge(sources[0]), {"into": sources[1].key})

    assert len(more) == len(one)


def test_records_of_who_speaks_for_a_merged_body_are_under_revision(
    journalist, editor, incident, sources
):
    body, other = (
        factories.make_source(name, by=journalist) for name in ("Ministry", "The ministry")
    )
    Source.objects.filter(pk=sources[0].pk).update(parent=body)

    merged(body, other, by=editor)

    incident.refresh_from_db()
    assert incident.state == "under_revision"
