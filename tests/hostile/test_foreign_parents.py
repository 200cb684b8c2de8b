"""A row is not reached, tied or taken away under a parent that is not its own (S3)."""

import pytest

from annotations.models import Figure
from incidents.models import Evidence
from tests.hostile.writes import watched

pytestmark = pytest.mark.django_db


def child_addresses(stage):
    """Give addresses whose child is not of the parent they name."""
    incident, other = stage.rows["incident"], stage.rows["down"]
    their_figure = Figure.objects.filter(claim=stage.rows["their_claim"]).first()
    our_figure = Figure.objects.filter(claim=stage.rows["claim"]).first()
    yield f"/incidents/work/{other.key}/rulings/{stage.rows['ruling'].key}/lift/"
    yield f"/incidents/work/{other.key}/conflicts/{stage.rows['conflict'].key}/"
    yield f"/incidents/work/{stage.rows['unpublished'].key}/redactions/{stage.rows['redaction'].key}/lift/"
    yield f"/incidents/work/{incident.key}/claims/{stage.rows['their_claim'].key}/"
    yield f"/incidents/work/{incident.key}/claims/{stage.rows['secret_claim'].key}/"
    whole, tie = stage.rows["whole"], stage.rows["tie"]
    line = f"/incidents/work/{whole.key}/timeline/{stage.rows['claim'].key}/"
    yield line
    yield f"{line}ties/{tie.key}/remove/"
    yield from (f"{line}{verb}/" for verb in ("name", "join", "part"))
    yield f"/incidents/work/{whole.key}/conflicts/{stage.rows['mill_conflict'].key}/"
    yield from (
        f"/copies/{group}/{stage.rows['a report set apart: copy'].key}/{verb}/"
        for group in (stage.rows["other_copies"].key, stage.rows["copy"].key)
        for verb in ("confirm", "separate", "join", "origin")
    )
    yield f"/articles/{stage.rows['their_article'].key}/figures/{our_figure.key}/whose/"
    yield f"/articles/{stage.rows['article'].key}/figures/{their_figure.key}/whose/"
    yield f"/articles/{stage.rows['secret'].key}/figures/{our_figure.key}/whose/"


def test_a_copy_of_another_desk_is_decided_by_nobody_here(stage):
    """Both desks see their own reports of one group: neither decides on the other's, nor names them."""
    group = stage.rows["copies"]
    form = {"version": "1", "reason": "So."}

    with watched() as written:
        for who, row in (("editor", "their_copy"), ("stranger", "copy"), ("outsider", "copy")):
            for verb in ("confirm", "separate", "join", "origin"):
                path = f"/copies/{group.key}/{stage.rows[row].key}/{verb}/"
                assert stage.client(who).post(path, form).status_code == 404, (who, verb)

    assert [one for one in written if "last_login" not in one] == []


@pytest.mark.parametrize("who", ["editor", "outsider"])
def test_a_child_under_a_foreign_parent_is_not_there(who, stage):
    browser = stage.client(who)
    form = {
        "version": "1",
        "reason": "So.",
        "state": "resolved",
        "credibility": "2",
        "whose": "new",
    }

    with watched() as written:
        for path in child_addresses(stage):
            answers = {browser.get(path).status_code, browser.post(path, form).status_code}
            assert answers <= {404, 405}, path

    assert written == []


def test_the_words_of_another_report_do_not_come_under_its_own_address(stage):
    text = f"/articles/{stage.rows['article'].key}/raw/?version="
    browser = stage.client("author")

    assert browser.get(text + stage.rows["article"].current.key).status_code == 200
    for name in ("secret", "their_article"):
        assert browser.get(text + stage.rows[name].current.key).status_code == 404


def test_evidence_of_another_incident_is_not_taken_away_through_this_one(stage):
    number = Evidence.objects.count()

    answer = stage.client("editor").post(
        f"/incidents/work/{stage.rows['unpublished'].key}/unlink/",
        {"evidence": stage.rows["event"].key},
    )

    assert answer.status_code == 404
    assert Evidence.objects.count() == number


def test_an_event_of_another_desk_is_not_linked(stage):
    browser = stage.client("editor")
    path = f"/incidents/work/events/{stage.rows['their_event'].key}/"

    assert browser.post(path, {"incident": stage.rows["incident"].key}).status_code == 404
    assert not Evidence.objects.filter(event=stage.rows["their_event"]).exists()
