import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from incidents.actions.evidence import link_event
from incidents.models import Assessment
from tests import factories
from tests import record_factories as records


@pytest.fixture
def linked(journalist, editor):
    return records.linked_incident(by=journalist, editor=editor)


def work(incident):
    return reverse("incidents:incident_work", args=[incident.key])


def test_the_work_page_shows_the_numbers_now_with_the_rule_that_decided(signed_in, editor, linked):
    page = signed_in(editor).get(work(linked[0])).content.decode()

    assert "Victims killed" in page
    assert "the one value all accounts allow" in page
    assert "1 independent origin" in page


def test_claims_that_wait_stand_with_a_link_to_their_review(signed_in, journalist, editor, linked):
    incident, event, _ = linked
    waiting = records.absence_claim(
        event.article, event, by=journalist, editor=editor, state="submitted"
    )

    page = signed_in(editor).get(work(incident)).content.decode()

    assert reverse("annotations:claim_review", args=[waiting.key]) in page


def test_a_claim_of_another_desk_that_is_not_verified_shows_no_words(
    signed_in, journalist, editor, linked
):
    incident, event, _ = linked
    records.absence_claim(event.article, event, by=journalist, editor=editor, state="submitted")
    other = factories.make_desk(name="Other desk")
    stranger = factories.make_person("editor", desk=other, username="other-editor")

    page = signed_in(stranger).get(work(incident)).content.decode()

    assert "it had no reports" not in page
    assert "A claim at another desk" in page


def test_the_list_filters_and_tells_when_nothing_fits(signed_in, editor, linked):
    client = signed_in(editor)
    where = reverse("incidents:worklist")

    assert "Shooting" in client.get(where, {"q": "harbour"}).content.decode()
    assert "Shooting" not in client.get(where, {"q": "mountain"}).content.decode()
    assert "Shooting" not in client.get(where, {"state": "published"}).content.decode()
    assert "Shooting" not in client.get(where, {"down": "yes"}).content.decode()


def test_the_list_costs_the_same_for_one_and_for_ten(
    signed_in, editor, linked, django_assert_max_num_queries
):
    client = signed_in(editor)
    where = reverse("incidents:worklist")
    client.get(where)
    with django_assert_max_num_queries(25) as one:
        client.get(where)
    for number in range(9):
        records.make_incident(by=editor, title=f"Incident {number}")

    with django_assert_max_num_queries(len(one)):
        client.get(where)


def test_only_editors_see_the_record_before_it_is_published(client, journalist, linked):
    assert client.get(work(linked[0])).status_code == 302
    client.force_login(journalist)
    assert client.get(work(linked[0])).status_code == 403
    assert client.get(reverse("incidents:worklist")).status_code == 403


def test_an_unknown_incident_is_not_there(signed_in, editor):
    missing = reverse("incidents:incident_work", args=["missing"])

    assert signed_in(editor).get(missing).status_code == 404


MANY = 25
EDITORS = ["incident_work", "incident_publish", "incident_preview", "timeline_order"]
READERS = [
    ("incident_detail", ()),
    ("release_detail", (1,)),
    ("figure_why", (1, "killed", "victims")),
    ("release_json", (1,)),
]


def published(claims, *, by, editor):
    article = factories.make_article(by=by, outlet=f"Outlet {claims}")
    event = factories.make_event(article, by=by, place="Harbour town", when="2011-11-12")
    for number in range(claims):
        source = factories.make_source(f"Body {claims} {number}", by=by)
        records.toll_claim(article, event, by=by, editor=editor, source=source)
    incident = records.make_incident(by=editor)
    link_event(incident, event, by=editor)
    records.release_of(incident, by=editor)
    return incident


@pytest.fixture
def both(journalist, editor):
    return [published(claims, by=journalist, editor=editor) for claims in (1, MANY)]


def costs(client, name, incident, more=()):
    address = reverse(f"incidents:{name}", args=[incident.key, *more])
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


def test_pages_cost_the_same_for_one_claim_and_for_many(client, both, editor):
    asked = READERS + [(name, ()) for name in EDITORS]
    found = {}
    for name, more in asked:
        if name in EDITORS:
            client.force_login(editor)
        found[name] = [costs(client, name, incident, more) for incident in both]

    assert {name: many for name, (_, many) in found.items()} == {
        name: one for name, (one, _) in found.items()
    }
    assert max(many for _, many in found.values()) <= 60


def test_the_list_is_sorted_as_asked_and_keeps_its_filter(signed_in, editor, linked):
    for title in ("A first one", "Zebra crossing"):
        records.make_incident(by=editor, title=title)
    browser = signed_in(editor)
    where = reverse("incidents:worklist")

    def titles(**asked):
        return [row.title for row in browser.get(where, asked).context["page"]]

    by_title = sorted(titles())
    assert titles(sort="title") == by_title
    assert titles(sort="-title") == by_title[::-1]
    assert titles()[0] == "Zebra crossing"
    assert titles(sort="-evidence")[0] not in {"A first one", "Zebra crossing"}
    page = browser.get(where, {"sort": "title", "state": "draft"}).content.decode()
    assert 'name="sort" value="title"' in page
    assert "sort=-title" in page


@pytest.mark.parametrize("name", ["incident_work", "incident_publish"])
def test_a_number_held_for_confirmed_that_one_origin_gives_is_named(
    signed_in, editor, linked, name
):
    incident, _, claim = linked
    Assessment.objects.create(incident=incident, claim=claim, credibility="1", by=editor)

    address = reverse(f"incidents:{name}", args=[incident.key])
    page = signed_in(editor).get(address).content.decode()

    assert "“Confirmed” no longer holds for Harbour police." in page
    assert "has 1 independent origin, and needs two" in page


def test_an_incident_without_claims_says_that_it_waits_for_its_first(signed_in, editor):
    empty = records.make_incident(by=editor)

    page = signed_in(editor).get(work(empty)).content.decode()

    assert "For its first claims" in page
    assert "has been decided on" not in page
    assert reverse("incidents:claim_link", args=[empty.key]) not in page
