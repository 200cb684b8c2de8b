import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from annotations.actions.reports import ReportFacts, correct_report
from annotations.actions.sources import protect_source
from annotations.models import Article
from incidents.actions.evidence import link_claim
from incidents.actions.incidents import IncidentFacts, change_incident
from incidents.actions.publishing import take_down
from tests import record_factories as records

OPEN = ["incident_list", "method", "corrections"]


def address(name, incident, *more):
    return reverse(f"incidents:{name}", args=[incident.key, *more])


@pytest.fixture
def incident(journalist, editor):
    incident, event, claim = records.linked_incident(by=journalist, editor=editor)
    records.injured_claim(event.article, event, by=journalist, editor=editor, source=claim.source)
    records.absence_claim(event.article, event, by=journalist, editor=editor)
    records.release_of(incident, by=editor)
    return incident


def words_of(response):
    return response.content.decode()


@pytest.mark.parametrize("name", OPEN)
def test_the_open_pages_answer_readers_also_when_nothing_is_published(client, db, name):
    assert client.get(reverse(f"incidents:{name}")).status_code == 200


@pytest.mark.parametrize("name", OPEN)
def test_the_open_pages_take_no_posts(client, db, name):
    assert client.post(reverse(f"incidents:{name}")).status_code == 405


def test_a_reader_sees_a_published_number_and_opens_it_down_to_the_words(client, incident):
    page = client.get(address("incident_detail", incident))
    why = client.get(address("figure_why", incident, 1, "killed", "victims"))

    assert "Harbour police said that seven people were killed." in words_of(page)
    assert '<mark class="content toll">seven people</mark>' in words_of(why)
    assert 'href="https://harbour.example/1" rel="noreferrer"' in words_of(why)
    assert "A further two officers" not in words_of(why)


def test_of_a_source_protected_since_no_page_tells_the_name_or_the_report(
    client, journalist, editor
):
    incident, event, claim = records.linked_incident(
        by=journalist, editor=editor, title="Gunman kills seven, harbour police say"
    )
    records.absence_claim(event.article, event, by=journalist, editor=editor)
    records.release_of(incident, by=editor)
    pages = [
        address("incident_detail", incident),
        address("figure_why", incident, 1, "killed", "victims"),
        address("release_json", incident, 1),
        address("release_csv", incident, 1),
    ]
    facts = {"reason": "Fear.", "label": "a person", "identity": {}}
    assert all("harbour police" in words_of(client.get(page)).lower() for page in pages)

    protect_source(claim.source, seen=claim.source.version, by=editor, **facts)

    for page in pages:
        assert "harbour police" not in words_of(client.get(page)).lower()
    assert "The Harbour Post" not in words_of(client.get(pages[1]))


PAGES = [
    ("incident_detail", ()),
    ("release_detail", (1,)),
    ("figure_why", (1, "killed", "victims")),
    ("release_json", (1,)),
    ("release_csv", (1,)),
]


def hold_back(article, *, by):
    """Say that a report may be public only tomorrow, as its page does."""
    names = "title byline dateline_place address retrieved_at language published_ground graphic"
    facts = ReportFacts(
        outlet=article.outlet.name,
        published=article.published,
        not_before=timezone.now() + datetime.timedelta(days=1),
        **{name: getattr(article, name) for name in names.split()},
    )
    return correct_report(article, facts, seen=article.version, by=by)


@pytest.mark.parametrize(("name", "more"), PAGES)
def test_what_may_be_public_only_later_is_not_there(client, incident, journalist, name, more):
    page = address(name, incident, *more)
    tag = client.get(page).headers["ETag"]
    article = hold_back(Article.objects.get(), by=journalist)

    held = client.get(page, headers={"if-none-match": tag})
    unknown = client.get(reverse("incidents:incident_detail", args=["0" * len(incident.key)]))
    Article.objects.filter(pk=article.pk).update(not_before=timezone.now())

    assert held.status_code == 404
    assert "Shooting" not in words_of(held)
    assert held.content == unknown.content
    assert client.get(page).status_code == 200


def test_lists_and_searches_know_nothing_of_what_may_be_public_only_later(
    client, incident, journalist, editor
):
    records.release_of(incident, by=editor, why="Checked once more.")
    hold_back(Article.objects.get(), by=journalist)

    for name, query in (("incident_list", ""), ("incident_list", "harbour"), ("corrections", "")):
        listed = words_of(client.get(reverse(f"incidents:{name}"), {"q": query}))
        assert "Shooting" not in listed
        assert "Checked once more." not in listed


def test_the_work_page_says_until_when_a_release_is_held_back(client, incident, journalist, editor):
    hold_back(Article.objects.get(), by=journalist)
    client.force_login(editor)

    page = words_of(client.get(reverse("incidents:incident_work", args=[incident.key])))

    assert "not public before" in page
    assert address("release_detail", incident, 1) not in page


def test_no_reports_has_a_column_and_is_no_zero(client, incident):
    page = words_of(client.get(address("incident_detail", incident)))

    assert "Regional hospital had no reports of anyone injured." in page
    assert "disputed" in page
    assert "No reports" in page


def test_readers_see_no_staff_and_no_counts_of_work(client, incident, journalist, editor):
    page = words_of(client.get(address("incident_detail", incident)))

    for inside in (str(journalist), str(editor), "marked by", "verified by", "waits"):
        assert inside not in page


def test_each_release_stays_at_its_address(client, incident, editor):
    incident.refresh_from_db()
    change_incident(
        incident, IncidentFacts(title="Another title"), seen=incident.version, by=editor
    )
    records.release_of(incident, by=editor, why="A better title.")

    first = client.get(address("release_detail", incident, 1))
    latest = client.get(address("incident_detail", incident))
    log = client.get(reverse("incidents:corrections"))

    assert "Shooting at the harbour" in words_of(first)
    assert "<h1>Another title</h1>" in words_of(latest)
    assert "A better title." in words_of(log)


def test_a_title_changed_and_not_published_is_not_public(client, incident, editor):
    incident.refresh_from_db()
    change_incident(incident, IncidentFacts(title="A draft"), seen=incident.version, by=editor)

    for response in (
        client.get(address("incident_detail", incident)),
        client.get(reverse("incidents:incident_list")),
        client.get(reverse("incidents:incident_list"), {"q": "draft"}),
    ):
        assert "A draft" not in words_of(response)


@pytest.mark.parametrize(("name", "more"), PAGES)
def test_what_is_taken_down_answers_gone_everywhere(client, incident, editor, name, more):
    take_down(incident, reason="A name.", by=editor)

    response = client.get(address(name, incident, *more))

    assert response.status_code == 410
    assert "Shooting" not in words_of(response)
    assert "A name." not in words_of(response)


def test_what_is_taken_down_is_in_no_list(client, incident, editor):
    take_down(incident, reason="A name.", by=editor)

    assert "Shooting" not in words_of(client.get(reverse("incidents:incident_list")))
    assert "Shooting" not in words_of(client.get(reverse("incidents:corrections")))


def test_what_was_never_published_is_not_there(client, journalist, editor):
    incident, _, _ = records.linked_incident(by=journalist, editor=editor)

    assert client.get(address("incident_detail", incident)).status_code == 404
    assert "Shooting" not in words_of(client.get(reverse("incidents:incident_list")))


@pytest.mark.parametrize(
    ("name", "more"),
    [("release_detail", (9,)), ("figure_why", (1, "missing", "victims")), ("release_json", (9,))],
)
def test_what_a_record_does_not_have_is_not_there(client, incident, name, more):
    assert client.get(address(name, incident, *more)).status_code == 404


def test_the_public_list_costs_the_same_for_one_and_for_ten(
    client, journalist, editor, incident, django_assert_max_num_queries
):
    with django_assert_max_num_queries(20) as one:
        client.get(reverse("incidents:incident_list"))
    claim = incident.evidence.get().event.claims.first()
    for number in range(9):
        other = records.make_incident(by=editor, title=f"Incident {number}")
        link_claim(other, claim, by=editor)
        records.release_of(other, by=editor)

    with django_assert_max_num_queries(len(one)):
        response = client.get(reverse("incidents:incident_list"))

    assert words_of(response).count('class="title"') == 10
