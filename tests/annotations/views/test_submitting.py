import pytest
from django.urls import reverse

from annotations.actions import deciding
from annotations.models import NothingHere
from tests import factories
from tests.annotations.views.desk_forms import text_of


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


def submit(article):
    return reverse("annotations:report_submit", args=[article.key])


def test_the_page_lists_what_is_left_to_look_at(signed_in, journalist, article):
    factories.make_claim(
        article,
        by=journalist,
        figures=(factories.figure(article, "seven people", new_people=False),),
    )

    page = text_of(signed_in(journalist).get(submit(article)))

    assert "A further two officers were hurt, police said." in page
    assert "a number, somebody saying something, somebody coming to harm" in page
    assert "Figure 1, “seven people”" in page
    assert "Claims that belong to no event" in page


def test_a_clear_report_says_so(signed_in, journalist, article):
    event = factories.make_event(article, by=journalist)
    factories.make_claim(article, by=journalist, event=event.key)
    client = signed_in(journalist)
    for number in (1, 3, 4):
        client.post(
            reverse("annotations:sentence_nothing", args=[article.key]),
            {"sentence": number, "from": "submit"},
        )

    assert "Nothing is left to look at" in text_of(client.get(submit(article)))


def test_sending_moves_ones_drafts_and_leaves_the_ticked_ones(signed_in, journalist, article):
    sent = factories.make_claim(article, by=journalist)
    kept = factories.make_claim(article, by=journalist, source=sent.source)

    answer = signed_in(journalist).post(submit(article), {"leave": kept.key, "once": "t1"})

    assert answer.status_code == 302
    sent.refresh_from_db()
    kept.refresh_from_db()
    assert (sent.state, kept.state) == ("submitted", "draft")


def test_a_colleagues_drafts_stay(signed_in, journalist, colleague, article):
    claim = factories.make_claim(article, by=colleague)

    signed_in(journalist).post(submit(article), {"once": "t1"})

    claim.refresh_from_db()
    assert claim.state == "draft"


def test_what_no_reviewer_has_opened_can_be_taken_back(signed_in, journalist, editor, article):
    first = factories.make_claim(article, by=journalist, state="submitted")
    second = factories.make_claim(article, by=journalist, source=first.source, state="submitted")
    second.refresh_from_db()
    deciding.open_for_review(second, by=editor)
    client = signed_in(journalist)
    assert "Take them back" in text_of(client.get(submit(article)))

    client.post(reverse("annotations:report_take_back", args=[article.key]))

    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.state, second.state) == ("draft", "submitted")


def test_nothing_here_is_said_and_taken_back(signed_in, journalist, article):
    client = signed_in(journalist)
    address = reverse("annotations:sentence_nothing", args=[article.key])

    client.post(address, {"sentence": "3"})
    assert NothingHere.objects.count() == 1
    answer = client.post(address, {"sentence": "3", "there": "1"})

    assert answer["Location"].endswith("?at=3#s3")
    assert not NothingHere.objects.exists()


def test_after_nothing_here_the_desk_goes_on_to_the_next_sentence_that_waits(
    signed_in, journalist, article
):
    client = signed_in(journalist)
    address = reverse("annotations:sentence_nothing", args=[article.key])
    went = [client.post(address, {"sentence": str(number)}) for number in (3, 4, 1, 2)]

    places = [answer["Location"].partition("?")[2] for answer in went]
    assert places == ["at=4#s4", "at=1#s1", "at=2#s2", "at=end"]
    end = text_of(client.get(went[-1]["Location"]))
    assert "Sentence 2: nothing here. Every sentence has been looked at." in end


def test_nothing_here_is_undone_by_undo_at_its_sentence(signed_in, journalist, article):
    client = signed_in(journalist)
    client.post(reverse("annotations:sentence_nothing", args=[article.key]), {"sentence": "3"})
    undo = reverse("annotations:report_undo", args=[article.key])

    answer = client.post(undo, {"from": "at=4"})

    assert not NothingHere.objects.exists()
    assert answer["Location"].endswith("?at=3#s3")


@pytest.mark.parametrize("sentence", ["", "0", "99", "x"])
def test_a_sentence_that_is_not_there_is_not_found(signed_in, journalist, article, sentence):
    address = reverse("annotations:sentence_nothing", args=[article.key])

    assert signed_in(journalist).post(address, {"sentence": sentence}).status_code == 404


@pytest.mark.parametrize("name", ["report_submit", "report_take_back", "sentence_nothing"])
def test_who_may_submit(client, signed_in, stranger, administrator, article, name):
    address = reverse(f"annotations:{name}", args=[article.key])

    assert signed_in(stranger).post(address).status_code == 404
    assert signed_in(administrator).post(address).status_code == 403


@pytest.mark.parametrize("name", ["report_take_back", "sentence_nothing", "report_undo"])
def test_nothing_changes_by_merely_looking(signed_in, journalist, article, name):
    address = reverse(f"annotations:{name}", args=[article.key])

    assert signed_in(journalist).get(address).status_code == 405


def test_the_page_costs_the_same_queries_for_one_claim_and_for_ten(
    signed_in, journalist, article, django_assert_num_queries
):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client = signed_in(journalist)
    claim = factories.make_claim(article, by=journalist)
    client.get(submit(article))
    with CaptureQueriesContext(connection) as one:
        client.get(submit(article))
    for _ in range(9):
        factories.make_claim(article, by=journalist, source=claim.source)

    with django_assert_num_queries(len(one.captured_queries)):
        client.get(submit(article))


def test_a_sentence_with_a_claim_is_not_said_to_hold_nothing(signed_in, journalist, article):
    factories.make_claim(article, by=journalist)
    address = reverse("annotations:sentence_nothing", args=[article.key])

    page = signed_in(journalist).post(address, {"sentence": 2}, follow=True)

    assert "Sentence 2 has a claim: nothing is changed." in text_of(page)
    assert not NothingHere.objects.exists()
    assert "Nothing here" not in text_of(page)
