import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from annotations.actions.claims import withdraw_claim
from incidents.actions.conflicts import open_conflict, settle_conflict
from incidents.actions.evidence import link_event
from incidents.actions.uniting import merge_incidents
from incidents.models import Conflict
from tests import factories
from tests import record_factories as records

LIST = "/incidents/work/conflicts/"


@pytest.fixture
def disputed(journalist, editor):
    incident, event, claim = records.linked_incident(by=journalist, editor=editor)
    records.injured_claim(event.article, event, by=journalist, editor=editor, source=claim.source)
    records.absence_claim(event.article, event, by=journalist, editor=editor)
    return incident


@pytest.fixture
def other_editor(desk):
    return factories.make_person("editor", desk=desk, username="other-editor")


def address(name, incident, *more):
    return reverse(f"incidents:{name}", args=[incident.key, *more])


def settling(incident):
    return address("conflict_settle", incident, Conflict.objects.get().key)


def typed(row, **given):
    return {"version": row.version, "state": row.state, "reason": "", "owner": "", **given}


def claims_of(incident):
    event = incident.evidence.get().event
    return list(event.claims.order_by("pk"))


def shown(client, **asked):
    return [line.row for line in client.get(LIST, asked).context["lines"]]


def test_the_list_shows_the_words_of_both_sides_and_who_says_them(signed_in, editor, disputed):
    page = signed_in(editor).get(LIST).content.decode()

    assert "it had no reports of wounded people" in page
    assert "A further two officers were hurt" in page
    assert "Regional hospital" in page
    assert settling(disputed) in page


def test_words_that_are_no_longer_verified_are_not_shown(signed_in, journalist, editor, disputed):
    claim = claims_of(disputed)[-1]
    withdraw_claim(claim, seen=claim.version, by=journalist)

    page = signed_in(editor).get(LIST, {"state": "gone"}).content.decode()

    assert "it had no reports" not in page
    assert "A claim that is not verified now (withdrawn)" in page
    assert "withdrew a claim in The Harbour Post." in page


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, True),
        ({"type": "absence_vs_report"}, True),
        ({"type": "count_mismatch"}, False),
        ({"state": "open"}, True),
        ({"state": "resolved"}, False),
        ({"state": "gone"}, False),
        ({"owner": "mine"}, True),
        ({"owner": "nobody"}, False),
        ({"q": "harbour"}, True),
        ({"q": "mountain"}, False),
        ({"owner__password__startswith": "x"}, True),
    ],
)
def test_the_list_is_narrowed_by_type_state_owner_and_title(
    signed_in, editor, disputed, asked, found
):
    assert bool(shown(signed_in(editor), **asked)) is found


def test_the_list_knows_whose_they_are(signed_in, editor, other_editor, disputed):
    row = Conflict.objects.get()
    settle_conflict(row, seen=row.version, state="open", reason="", owner=other_editor, by=editor)

    assert not shown(signed_in(editor), owner="mine")
    assert shown(signed_in(editor), owner=other_editor.key) == [row]
    assert shown(signed_in(other_editor), owner="mine") == [row]


def test_empty_lists_say_what_to_do(signed_in, editor, disputed):
    client = signed_in(editor)

    assert "No conflict fits" in client.get(LIST, {"q": "mountain"}).content.decode()
    Conflict.objects.update(stands=False)
    assert "Nothing contradicts" in client.get(LIST).content.decode()


def incident_of_many(number, *, by, editor):
    """An incident on which one outlet tells of another place: a conflict with words on one side."""
    article = factories.make_article(by=by, outlet=f"Outlet {number}")
    event = factories.make_event(article, by=by, place="Mountain pass", when="2011-11-12")
    source = factories.make_source(f"Body {number}", by=by)
    records.toll_claim(article, event, by=by, editor=editor, source=source)
    incident = records.make_incident(by=editor, title=f"Incident {number}")
    link_event(incident, event, by=editor)
    return incident


def cost(client, where, **asked):
    client.get(where, asked)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(where, asked).status_code == 200
    return len(queries)


def test_the_list_costs_the_same_for_one_conflict_and_for_ten(signed_in, journalist, editor):
    client = signed_in(editor)
    incident_of_many(0, by=journalist, editor=editor)
    standing = cost(client, LIST)
    Conflict.objects.update(stands=False)
    gone = cost(client, LIST, state="gone")
    Conflict.objects.update(stands=True)
    for number in range(1, 10):
        incident_of_many(number, by=journalist, editor=editor)

    assert cost(client, LIST) == standing
    Conflict.objects.update(stands=False)
    assert cost(client, LIST, state="gone") == gone
    assert standing <= 25


def test_the_list_is_sorted_as_asked_in_pages_that_keep_the_filter(signed_in, editor, monkeypatch):
    monkeypatch.setattr("incidents.views.conflicts.page_of", pages_of_two)
    incident = records.make_incident(by=editor)
    for number, kind in enumerate(["unit_mismatch", "motive_denial", "circumstance_variance"]):
        open_conflict(incident, type=kind, words=f"Words {number}.", by=editor)
    client = signed_in(editor)

    first = client.get(LIST, {"sort": "type", "owner": "mine"})
    token = first.context["page"].next_token
    second = client.get(LIST, {"sort": "type", "owner": "mine", "after": token})

    found = [line.row.type for page in (first, second) for line in page.context["lines"]]
    assert found == ["circumstance_variance", "motive_denial", "unit_mismatch"]
    assert "owner=mine" in first.content.decode().split('rel="next"')[0].rsplit("<a", 1)[1]


@pytest.mark.parametrize("sort", ["opened", "-state", "incident", "-incident"])
def test_every_column_is_paged_by(signed_in, editor, monkeypatch, sort):
    monkeypatch.setattr("incidents.views.conflicts.page_of", pages_of_two)
    for title in ("One", "Another", "A third"):
        incident = records.make_incident(by=editor, title=title)
        open_conflict(incident, type="motive_denial", words="Two motives.", by=editor)
    client = signed_in(editor)

    first = client.get(LIST, {"sort": sort})
    second = client.get(LIST, {"sort": sort, "after": first.context["page"].next_token})

    keys = [line.row.key for page in (first, second) for line in page.context["lines"]]
    assert len(keys) == len(set(keys)) == 3


def test_what_is_part_of_another_incident_is_listed_there_only(
    signed_in, journalist, editor, disputed
):
    into = records.make_incident(by=editor, title="The whole")
    disputed.refresh_from_db()
    merge_incidents(
        disputed, into, seen=disputed.version, into_seen=into.version, reason="One.", by=editor
    )

    assert [row.incident for row in shown(signed_in(editor))] == [into]


def pages_of_two(rows, request, *, order):
    from annotations.pages.paging import page_of

    return page_of(rows, request, order=order, size=2)


def test_the_work_list_leads_to_the_conflicts(signed_in, editor, disputed):
    page = signed_in(editor).get(reverse("incidents:worklist")).content.decode()

    assert LIST in page


def test_the_incidents_page_tells_which_conflicts_closed_themselves(
    signed_in, journalist, editor, disputed
):
    claim = claims_of(disputed)[-1]
    withdraw_claim(claim, seen=claim.version, by=journalist)

    page = signed_in(editor).get(address("incident_work", disputed)).content.decode()

    assert "closed by itself on" in page
    assert "withdrew a claim in The Harbour Post." in page


def test_the_page_of_a_conflict_shows_both_sides_in_their_sentences(signed_in, editor, disputed):
    page = signed_in(editor).get(settling(disputed)).content.decode()

    assert (
        '<mark class="content">it had </mark><mark class="content toll">no reports</mark>' in page
    )
    assert '<mark class="source">The regional hospital</mark>' in page
    assert "The Harbour Post" in page
    assert "12 November 2011" in page
    assert f"verified by {editor}" in page
    assert "both sides are right, and the reason says how that can be" in page


def test_a_conflict_is_settled_with_a_reason_and_what_was_typed_stays(
    signed_in, editor, other_editor, disputed
):
    row = Conflict.objects.get()
    client = signed_in(editor)
    owner = other_editor.key

    wrong = client.post(settling(disputed), typed(row, state="resolved", reason=" ", owner=owner))
    client.post(settling(disputed), typed(row, state="kept_as_range", reason="Both stand."))

    row.refresh_from_db()
    assert wrong.status_code == 422
    assert f'<option value="{owner}" selected' in wrong.content.decode()
    assert (row.state, row.reason, row.settled_by) == ("kept_as_range", "Both stand.", editor)
    assert row.owner == editor


def test_a_stale_form_shows_what_stands_and_keeps_what_was_typed(
    signed_in, editor, other_editor, disputed
):
    row = Conflict.objects.get()
    settle_conflict(row, seen=row.version, state="explained", reason="Theirs.", by=other_editor)
    client = signed_in(editor)

    stale = client.post(settling(disputed), typed(row, state="resolved", reason="Mine."))
    page = stale.content.decode()
    again = client.post(
        settling(disputed), typed(Conflict.objects.get(), state="resolved", reason="Mine.")
    )

    assert (stale.status_code, again.status_code) == (409, 302)
    assert "Theirs." in page
    assert "Mine.</textarea>" in page
    assert Conflict.objects.get().reason == "Mine."


def test_who_opened_it_is_told_that_somebody_else_resolves_it(
    signed_in, editor, other_editor, disputed
):
    Conflict.objects.all().delete()
    row = open_conflict(disputed, type="motive_denial", words="Two motives.", by=editor)
    given = typed(row, state="resolved", reason="It was told wrongly.")

    refused = signed_in(editor).post(settling(disputed), given)
    assert refused.status_code == 422
    assert "somebody else says that it is resolved" in refused.content.decode()
    assert "It was told wrongly." in refused.content.decode()

    assert signed_in(other_editor).post(settling(disputed), given).status_code == 302


def test_the_form_offers_every_type_with_what_it_means_and_every_claim_with_its_words(
    signed_in, editor, disputed
):
    page = signed_in(editor).get(address("conflict_new", disputed)).content.decode()

    assert page.count('name="type"') == 14
    assert "one attack is told of, or two" in page
    assert page.count("<legend><b>") == 3
    assert "it had no reports of wounded people" in page


def test_a_person_opens_a_conflict_between_the_claims_of_two_sides(signed_in, editor, disputed):
    first, second, third = (claim.key for claim in claims_of(disputed))
    given = {
        "type": "circumstance_variance",
        "words": "Two tellings.",
        f"side-{first}": "one",
        f"side-{second}": "other",
        f"side-{third}": "",
        "once": "token",
    }
    client = signed_in(editor)

    for _ in range(2):
        client.post(address("conflict_new", disputed), given)

    assert Conflict.objects.get(opened_by=editor).sides == ((first,), (second,))


def test_without_words_nothing_is_opened_and_the_sides_stay_chosen(signed_in, editor, disputed):
    first = claims_of(disputed)[0].key
    given = {"type": "motive_denial", "words": " ", f"side-{first}": "other"}

    answer = signed_in(editor).post(address("conflict_new", disputed), given)

    assert answer.status_code == 422
    chosen = answer.content.decode().split(f'name="side-{first}" value="other"')[1]
    assert "checked" in chosen.split(">", 1)[0]


def test_a_claim_that_is_withdrawn_at_this_moment_is_refused_aloud(
    signed_in, journalist, editor, disputed, monkeypatch
):
    claim = claims_of(disputed)[0]
    given = {"type": "motive_denial", "words": "Two.", f"side-{claim.key}": "one", "once": "t"}
    client = signed_in(editor)
    known = client.get(address("conflict_new", disputed)).context["form"].claims.values()
    monkeypatch.setattr("incidents.views.conflicts.claims_to_choose", lambda *_: list(known))
    withdraw_claim(claim, seen=claim.version, by=journalist)

    answer = client.post(address("conflict_new", disputed), given)

    assert answer.status_code == 422
    assert "verified claims of this incident" in answer.content.decode()


def test_only_editors_see_conflicts(client, journalist, disputed):
    pages = [LIST, settling(disputed), address("conflict_new", disputed)]

    assert {client.get(page).status_code for page in pages} == {302}
    client.force_login(journalist)
    assert {client.get(page).status_code for page in pages} == {403}
    assert {client.put(page).status_code for page in pages} == {405}


def test_a_conflict_of_another_incident_is_not_there(signed_in, editor, disputed):
    other = records.make_incident(by=editor)
    where = address("conflict_settle", other, Conflict.objects.get().key)

    assert signed_in(editor).get(where).status_code == 404


def test_the_page_of_a_conflict_costs_the_same_however_many_claims_there_are(
    signed_in, journalist, editor, disputed
):
    client = signed_in(editor)
    before = [cost(client, settling(disputed)), cost(client, address("conflict_new", disputed))]
    event = disputed.evidence.get().event
    for number in range(5):
        source = factories.make_source(f"Body {number}", by=journalist)
        records.injured_claim(event.article, event, by=journalist, editor=editor, source=source)

    row = Conflict.objects.first()
    where = address("conflict_settle", disputed, row.key)
    assert [cost(client, where), cost(client, address("conflict_new", disputed))] == before
