import pytest
from django.urls import reverse

from annotations.actions import claims, copies, deciding, reports, versions
from annotations.models import Copy
from tests import factories

HOME = "/"
COPIED = (
    f"{factories.TEXT}\n"
    "The road along the water was closed until the evening of the next day, police said.\n\n"
    "The mayor of the town asked all who had seen the man on the quay to come forward.\n"
)


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


def page(answer):
    return answer.content.decode()


def keys(rows):
    return [row.key for row in rows]


def test_a_reader_goes_to_the_published_record(client, db):
    answer = client.get(HOME)

    assert answer["Location"] == reverse("incidents:incident_list")


def test_nothing_is_changed_by_posting_to_the_start(signed_in, journalist):
    assert signed_in(journalist).post(HOME).status_code == 405


@pytest.mark.parametrize("role", ["journalist", "editor", "administrator"])
def test_a_new_site_shows_its_first_steps(role, request, signed_in):
    text = page(signed_in(request.getfixturevalue(role)).get(HOME))

    assert "First steps" in text
    for step in ("Invite", "Import", "Review"):
        assert f"<b>{step}</b>" in text


def test_the_first_steps_go_away_with_the_first_report(signed_in, journalist, article):
    assert "First steps" not in page(signed_in(journalist).get(HOME))


def test_returned_claims_are_listed_with_their_note(signed_in, journalist, editor, article):
    claim = factories.make_claim(article, by=journalist, state="submitted")
    deciding.review_claim(
        claim, seen=claim.version, verb=deciding.Verb.RETURN, by=editor, note="Whose people?"
    )

    answer = signed_in(journalist).get(HOME)

    assert keys(answer.context["returned"]) == [claim.key]
    assert "Whose people?" in page(answer)


def test_anothers_returned_claims_are_not_ones_own(
    signed_in, journalist, colleague, editor, article
):
    factories.make_claim(article, by=journalist, state="returned", editor=editor)

    assert signed_in(colleague).get(HOME).context["returned"] == []


def test_drafts_are_listed_by_report(signed_in, journalist, colleague, article):
    factories.make_claim(article, by=journalist)
    factories.make_claim(article, by=journalist, words="seven people")
    factories.make_claim(article, by=colleague, words="killed seven")

    (report,) = signed_in(journalist).get(HOME).context["begun"]

    assert (report.key, report.drafts) == (article.key, 2)


def test_a_report_one_imported_and_nobody_marked_is_listed_too(
    signed_in, journalist, colleague, article
):
    assert keys(signed_in(journalist).get(HOME).context["begun"]) == [article.key]
    assert signed_in(colleague).get(HOME).context["begun"] == []


def test_a_copy_that_was_read_is_listed_again_when_it_has_a_new_text(
    signed_in, journalist, colleague
):
    original = factories.make_article(by=colleague, text=COPIED, outlet="The North Wire")
    factories.make_claim(original, by=colleague)
    copied = factories.make_article(by=journalist, text=COPIED)
    place = Copy.objects.get(article=copied)
    copies.confirm_copy(place, seen=place.version, by=journalist)
    copies.read_as_copy(copied, by=journalist)
    browser = signed_in(journalist)
    assert browser.get(HOME).context["begun"] == []

    text = f"{COPIED}\nFour men had been arrested by the evening.\n"
    words = reports.ReportText(text=text, raw=text.encode())
    versions.add_version(copied, words, seen=copied.version, by=journalist, suggests=False)

    assert Copy.objects.get(article=copied).state == "confirmed"
    assert keys(browser.get(HOME).context["begun"]) == [copied.key]


def test_comments_on_ones_claims_are_listed_until_answered(signed_in, journalist, editor, article):
    claim = factories.make_claim(article, by=journalist)
    deciding.comment(claim, text="Is this the same man?", by=editor)
    browser = signed_in(journalist)
    assert [each.text for each in browser.get(HOME).context["comments"]] == [
        "Is this the same man?"
    ]

    deciding.comment(claim, text="Yes, the same.", by=journalist)

    assert browser.get(HOME).context["comments"] == []


def test_a_comment_is_answered_by_changing_the_claim(signed_in, journalist, editor, article):
    claim = factories.make_claim(article, by=journalist)
    deciding.comment(claim, text="The man has a name.", by=editor)

    claims.correct_claim(claim, factories.content(article), seen=claim.version, by=journalist)

    assert signed_in(journalist).get(HOME).context["comments"] == []


def test_ones_own_comments_are_no_news(signed_in, journalist, article):
    claim = factories.make_claim(article, by=journalist)
    deciding.comment(claim, text="Not sure.", by=journalist)

    assert signed_in(journalist).get(HOME).context["comments"] == []


def test_the_note_of_a_returned_claim_is_not_listed_twice(signed_in, journalist, editor, article):
    factories.make_claim(article, by=journalist, state="returned", editor=editor)

    assert signed_in(journalist).get(HOME).context["comments"] == []


def test_an_editor_sees_the_reports_that_wait_with_a_link_to_the_first_claim(
    signed_in, journalist, editor, article
):
    later = factories.make_claim(article, by=journalist)
    first = factories.make_claim(article, by=journalist, words="Gunman kills seven")
    deciding.submit_report(article, by=journalist)

    answer = signed_in(editor).get(HOME)

    (report,) = answer.context["to_review"]
    assert (report.key, report.waiting, report.first_key) == (article.key, 2, first.key)
    assert later.start > first.start
    assert reverse("annotations:claim_review", args=[first.key]) in page(answer)


def test_what_an_editor_last_changed_waits_for_somebody_else(
    signed_in, journalist, editor, article
):
    claim = factories.make_claim(article, by=journalist, state="submitted")
    claims.correct_claim(claim, factories.content(article), seen=claim.version, by=editor)

    assert signed_in(editor).get(HOME).context["to_review"] == []
    browser = signed_in(journalist)
    assert keys(browser.get(HOME).context["corrections"]) == [claim.key]
    assert "you may verify" in page(browser.get(HOME))


def test_a_journalist_sees_no_queue(signed_in, journalist, article):
    assert "to_review" not in signed_in(journalist).get(HOME).context


def test_another_desk_sees_nothing_of_it(signed_in, stranger, journalist, editor, article):
    factories.make_claim(article, by=journalist, state="submitted")

    text = page(signed_in(stranger).get(HOME))

    assert article.title not in text


def test_a_clear_page_says_what_to_do_next(signed_in, colleague, article):
    assert "Nothing waits for you" in page(signed_in(colleague).get(HOME))


def test_somebody_without_a_desk_is_told_who_adds_them(signed_in, article):
    adrift = factories.make_person("journalist", username="adrift")
    text = page(signed_in(adrift).get(HOME))

    assert "First steps" in text
    assert "An administrator makes accounts and adds people to a desk" in text


def test_somebody_without_a_role_is_told_who_gives_one(signed_in, db):
    assert "Your account has no role yet" in page(signed_in(factories.make_person()).get(HOME))
