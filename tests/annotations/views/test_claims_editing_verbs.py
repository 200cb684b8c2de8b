import pytest
from django.test import Client
from django.urls import reverse

from annotations.actions import claims
from annotations.models import HistoryLine
from tests import factories
from tests.annotations.views.desk_forms import (
    desk_address,
    edit_address,
    edit_fields,
    fields_of,
    text_of,
)


def client_of(person):
    client = Client()
    client.force_login(person)
    return client


def test_a_claim_is_withdrawn_and_restored(signed_in, journalist, article):
    claim = factories.make_claim(article, by=journalist)
    client = signed_in(journalist)

    client.post(reverse("annotations:claim_withdraw", args=[claim.key]), {"version": claim.version})
    claim.refresh_from_db()
    assert claim.state == "withdrawn"
    assert "withdrawn" in text_of(client.get(desk_address(article, f"?claim={claim.key}")))
    client.post(reverse("annotations:claim_restore", args=[claim.key]), {"version": claim.version})

    claim.refresh_from_db()
    assert claim.state == "draft"


def test_a_stale_withdrawal_is_refused(signed_in, journalist, article):
    claim = factories.make_claim(article, by=journalist)
    client = signed_in(journalist)

    for name in ("claim_withdraw", "claim_restore"):
        page = client.post(reverse(f"annotations:{name}", args=[claim.key]), {"version": "99"})
        assert page.status_code == 409


def test_undo_takes_back_ones_own_last_step_in_the_report(signed_in, journalist, article, police):
    claim = factories.make_claim(article, by=journalist, source=police)
    client = signed_in(journalist)
    client.post(edit_address(claim), edit_fields(client, claim) | {"note": "too much"})

    client.post(reverse("annotations:report_undo", args=[article.key]))

    claim.refresh_from_db()
    assert claim.note == ""
    assert HistoryLine.objects.of(claim).last().verb == "undo"


@pytest.mark.parametrize(
    ("shown", "wanted"),
    [
        ("tab=casualties", "?tab=casualties"),
        ("at=3", "?at=3#s3"),
        ("at=3&next=//elsewhere.example", "?at=3#s3"),
        ("", ""),
    ],
)
def test_undo_stays_where_one_is(signed_in, journalist, article, shown, wanted):
    factories.make_claim(article, by=journalist)

    answer = signed_in(journalist).post(
        reverse("annotations:report_undo", args=[article.key]), {"from": shown}
    )

    assert answer["Location"] == desk_address(article, wanted)


def test_undo_of_a_claim_that_somebody_else_changed_says_so(
    signed_in, journalist, colleague, article, police
):
    claim = factories.make_claim(article, by=journalist, source=police)
    theirs = client_of(colleague)
    theirs.post(edit_address(claim), edit_fields(theirs, claim) | {"note": "theirs"})

    page = signed_in(journalist).post(
        reverse("annotations:claim_undo", args=[claim.key]), follow=True
    )

    assert "somebody else" in text_of(page)
    claim.refresh_from_db()
    assert claim.note == "theirs"


def test_a_claims_address_to_change_it_leads_to_the_desk(signed_in, journalist, article):
    claim = factories.make_claim(article, by=journalist)

    answer = signed_in(journalist).get(edit_address(claim))

    assert answer["Location"].startswith(desk_address(article, f"?claim={claim.key}"))


ADDRESSES = ["claim_edit", "claim_withdraw", "claim_restore", "claim_undo"]


@pytest.mark.parametrize("name", ADDRESSES)
def test_another_desks_claims_are_not_there(signed_in, journalist, stranger, article, name):
    claim = factories.make_claim(article, by=journalist)

    assert (
        signed_in(stranger).post(reverse(f"annotations:{name}", args=[claim.key])).status_code
        == 404
    )


@pytest.mark.parametrize("name", ADDRESSES)
def test_an_administrator_marks_nothing(signed_in, journalist, administrator, article, name):
    claim = factories.make_claim(article, by=journalist)

    assert (
        signed_in(administrator).post(reverse(f"annotations:{name}", args=[claim.key])).status_code
        == 403
    )


@pytest.mark.parametrize("name", ["claim_withdraw", "claim_restore", "claim_undo"])
def test_nothing_changes_by_merely_looking(signed_in, journalist, article, name):
    claim = factories.make_claim(article, by=journalist)

    assert (
        signed_in(journalist).get(reverse(f"annotations:{name}", args=[claim.key])).status_code
        == 405
    )


def test_a_stale_form_gets_409_with_both_versions_and_nothing_is_overwritten(
    signed_in, journalist, colleague, article, police
):
    claim = factories.make_claim(article, by=journalist, source=police)
    client = signed_in(journalist)
    fields = edit_fields(client, claim)
    theirs = client_of(colleague)
    theirs.post(edit_address(claim), edit_fields(theirs, claim) | {"note": "theirs, first"})

    page = client.post(edit_address(claim), fields | {"note": "mine, second"})

    assert page.status_code == 409
    assert "theirs, first" in text_of(page)
    assert "mine, second" in text_of(page)
    claim.refresh_from_db()
    assert claim.note == "theirs, first"


def test_from_the_page_of_both_versions_mine_can_be_kept_or_edited(
    signed_in, journalist, colleague, article, police
):
    claim = factories.make_claim(article, by=journalist, source=police)
    client = signed_in(journalist)
    fields = edit_fields(client, claim)
    theirs = client_of(colleague)
    theirs.post(edit_address(claim), edit_fields(theirs, claim) | {"note": "theirs"})
    client.post(edit_address(claim), fields | {"note": "mine"})
    claim.refresh_from_db()
    again = fields | {"note": "mine", "version": str(claim.version)}

    edited = client.post(edit_address(claim), again | {"do": "edit"})
    kept = client.post(edit_address(claim), again | {"do": "stay"})

    assert fields_of(edited)["note"] == "mine"
    assert fields_of(edited)["version"] == str(claim.version)
    assert kept.status_code == 302
    claim.refresh_from_db()
    assert claim.note == "mine"


def test_a_form_without_a_version_counts_as_stale(signed_in, journalist, article, police):
    claim = factories.make_claim(article, by=journalist, source=police)
    client = signed_in(journalist)

    page = client.post(edit_address(claim), edit_fields(client, claim) | {"version": ""})

    assert page.status_code == 409


def test_ties_to_what_was_withdrawn_since_do_not_stand_in_the_way(
    signed_in, journalist, article, police
):
    first = factories.make_claim(article, by=journalist, source=police)
    tied = factories.figure(
        article, "seven", new_people=False, links=(("restates", first.figures.get().key),)
    )
    claim = factories.make_claim(
        article,
        by=journalist,
        source=police,
        continues=first.key,
        parent=first.key,
        figures=(tied,),
    )
    claims.withdraw_claim(first, seen=first.version, by=journalist)
    before = claim.snapshot()
    client = signed_in(journalist)

    answer = client.post(edit_address(claim), edit_fields(client, claim) | {"note": "n"})

    assert answer.status_code == 302, text_of(answer)
    claim.refresh_from_db()
    after = claim.snapshot()
    assert after.pop("note") == "n"
    assert after == {key: before[key] for key in after} | {"event": after["event"]}


def test_dates_and_policies_that_nobody_touched_stay(signed_in, journalist, article, police):
    vague = factories.figure(
        article, "seven", qualifier="vague", low=10, best=None, high=None, policy="acled"
    )
    future = factories.time(
        article, "Saturday", edtf="2011-11-19", rule="weekday_future", anchor="2011-11-12"
    )
    claim = factories.make_claim(
        article, by=journalist, source=police, figures=(vague,), times=(future,)
    )
    client = signed_in(journalist)

    client.post(edit_address(claim), edit_fields(client, claim) | {"note": "n"})

    time, figure = claim.times.get(), claim.figures.get()
    assert (time.edtf, time.rule, time.anchor) == ("2011-11-19", "weekday_future", "2011-11-12")
    assert (figure.low, figure.policy) == (10, "acled")
