"""Rules R13 and R14 as readers and editors meet them: a series' page, and its incidents' pages."""

import pytest
from django.urls import reverse

from incidents.actions.evidence import link_event
from incidents.actions.publishing import take_down
from incidents.actions.relating import relate
from incidents.models import Incident
from tests import factories
from tests import record_factories as records

WORDS = {"twenty": 20, "seven": 7, "six": 6}


def address(name, incident, *more):
    return reverse(f"incidents:{name}", args=[incident.key, *more])


def words_of(response):
    return " ".join(response.content.decode().split())


def told(title, word, *, by, editor, when="2024-05-15", text="A blast killed {} people"):
    """An incident of which a source tells a toll, in the words of a report."""
    report = f"{title}\n\n{text.format(word)}, the harbour police said.\n"
    article = factories.make_article(by=by, text=report, published="2024-05-16", outlet=title)
    event = factories.make_event(article, by=by)
    low, best, high = (WORDS.get(word, 3), WORDS.get(word), WORDS.get(word))
    vague = {} if word in WORDS else {"qualifier": "vague", "policy": "literal"}
    words = factories.figure(
        article, f"{word} people", low=low, best=best, high=high, includes_perpetrator="no", **vague
    )
    factories.make_claim(
        article,
        by=by,
        editor=editor,
        state="verified",
        event=event.key,
        words=text.format(word),
        figures=(words,),
    )
    incident = records.make_incident(by=editor, title=title, when=when)
    link_event(incident, event, by=editor)
    return incident


def tie(one, whole, *, by):
    one.refresh_from_db()
    relate(one, whole, kind="part_of_series", seen=one.version, by=by)


@pytest.fixture
def bombings(journalist, editor):
    """Twenty killed in three bombings: seven at the market; of the bridge nothing is published."""
    whole = told("Three bombings", "twenty", by=journalist, editor=editor)
    market = told("Market blast", "seven", by=journalist, editor=editor)
    bridge = records.make_incident(by=editor, title="Bridge blast")
    for one in (market, bridge):
        tie(one, whole, by=editor)
    for one in (market, whole):
        records.release_of(one, by=editor)
    return whole, market, bridge


def test_r13_the_page_of_a_bombing_tells_the_joint_toll_and_takes_no_share(client, bombings):
    whole, market, _ = bombings

    page = words_of(client.get(address("incident_detail", market)))

    assert (
        f'A joint toll of 20 killed is told for the 1 incident of <a href="'
        f'{address("incident_detail", whole)}">“Three bombings”</a>; it is not divided.'
    ) in page
    record = client.get(address("release_json", market, 1)).json()
    assert {cell["best"] for cell in record["cells"]} == {7, None}


def test_r13_the_series_page_lists_its_public_incidents_and_hints_at_no_other(client, bombings):
    whole, market, _ = bombings

    page = words_of(client.get(address("incident_detail", whole)))

    assert "20 told for all together; 7 of them told of single incidents; 13 of none." in page
    assert f'<a href="{address("incident_detail", market)}">Market blast</a>' in page
    assert "Bridge blast" not in page


def test_r13_the_desk_sees_every_incident_of_a_series(signed_in, editor, bombings):
    whole, _, bridge = bombings

    page = words_of(signed_in(editor).get(address("incident_work", whole)))

    assert f'<a href="{address("incident_work", bridge)}">Bridge blast</a>' in page
    assert "not published yet" in page
    joint = words_of(signed_in(editor).get(address("incident_work", bridge)))
    assert "A joint toll of 20 killed is told for the 2 incidents of" in joint


def test_r14_a_months_total_says_how_many_are_in_no_incident(client, signed_in, journalist, editor):
    month = told("Deaths in May", "twenty", by=journalist, editor=editor, when="2024-05")
    for title, word in (("Market blast", "seven"), ("Bridge blast", "six")):
        one = told(title, word, by=journalist, editor=editor)
        tie(one, month, by=editor)
        records.release_of(one, by=editor)
    preview = words_of(signed_in(editor).get(address("incident_preview", month)))
    records.release_of(month, by=editor)
    client.logout()

    page = words_of(client.get(address("incident_detail", month)))

    for shown in (preview, page):
        assert "20 told for May 2024; 13 of them in incidents of the record; 7 not in any." in shown


def test_what_is_taken_down_leaves_the_pages_around_it_at_once(client, editor, bombings):
    whole, market, _ = bombings
    first = client.get(address("incident_detail", market))

    take_down(Incident.objects.get(pk=whole.pk), reason="A name.", by=editor)

    again = client.get(
        address("incident_detail", market), headers={"If-None-Match": first.headers["ETag"]}
    )
    assert again.status_code == 200
    assert "Three bombings" not in words_of(again)


def test_a_new_toll_of_the_series_is_on_its_incidents_pages_at_once(
    client, journalist, editor, bombings
):
    whole, market, _ = bombings
    first = client.get(address("incident_detail", market))
    tag = {"If-None-Match": first.headers["ETag"]}
    assert client.get(address("incident_detail", market), headers=tag).status_code == 304
    later = told("Six more", "six", by=journalist, editor=editor)
    link = later.evidence.get()
    event = link.event
    link.delete()
    link_event(whole, event, by=editor)
    records.release_of(whole, by=editor, why="Another toll.")

    again = client.get(address("incident_detail", market), headers=tag)

    assert again.status_code == 200


def test_a_series_of_one_and_of_ten_costs_the_same(
    client, signed_in, journalist, editor, bombings, django_assert_max_num_queries
):
    whole, _, _ = bombings
    work, public = address("incident_work", whole), address("incident_detail", whole)
    browser = signed_in(editor)
    with django_assert_max_num_queries(70) as one:
        browser.get(work)
    client.logout()
    with django_assert_max_num_queries(60) as read:
        client.get(public)
    for title in ("A", "B", "C"):
        more = told(f"Blast {title}", "six", by=journalist, editor=editor)
        tie(more, whole, by=editor)
        records.release_of(more, by=editor)
    records.release_of(whole, by=editor, why="More of them.")

    browser = signed_in(editor)
    with django_assert_max_num_queries(len(one)):
        browser.get(work)
    client.logout()
    with django_assert_max_num_queries(len(read)):
        page = words_of(client.get(public))
    assert page.count("Blast ") >= 3


def test_r15_readers_see_the_vague_words_and_the_policy(client, journalist, editor):
    incident = told("Market blast", "several", by=journalist, editor=editor)
    records.release_of(incident, by=editor)
    note = "“several people” is read as at least 3 (policy: literal)"

    why = client.get(address("figure_why", incident, 1, "killed", "victims"))
    page = client.get(address("incident_detail", incident))
    csv = client.get(address("release_csv", incident, 1))
    [figure] = client.get(address("release_json", incident, 1)).json()["figures"]

    assert all(note in words_of(answer) for answer in (why, page, csv))
    assert (figure["note"], figure["policy"]) == (note, "literal")
