import pytest
from django.urls import reverse

from incidents.actions.answering import answer_error, report_error
from incidents.models import ErrorReport
from tests import record_factories as records
from tests.incidents.reading_pages import words_of

LIST = "/incidents/work/errors/"
CONTACT = "reader@mail.example"


@pytest.fixture
def incident(editor):
    return records.make_incident(by=editor)


def sent(incident, words="It was six.", about="killed/victims"):
    return report_error(incident, release=1, about=about, words=words, contact=CONTACT)


def page_of(row):
    return reverse("incidents:error_answer", args=[row.key])


def test_the_list_shows_what_waits_with_what_it_is_about(signed_in, editor, incident):
    row = sent(incident)
    browser = signed_in(editor)

    page = words_of(browser.get(LIST))

    assert "It was six." in page
    assert "Victims killed" in page
    assert page_of(row) in page
    assert CONTACT not in page


def test_the_worklist_says_how_many_wait(signed_in, editor, incident):
    sent(incident)
    answer_error(sent(incident, words="Another."), seen=1, answer="Right.", by=editor)

    page = words_of(signed_in(editor).get(reverse("incidents:worklist")))

    assert f'href="{LIST}"' in page
    assert 'Errors reported <span class="count">1</span>' in page


def test_an_editor_answers_and_the_answer_is_kept(signed_in, editor, incident):
    row = sent(incident)
    browser = signed_in(editor)
    opened = words_of(browser.get(page_of(row)))

    answer = browser.post(page_of(row), {"version": 1, "answer": "Corrected."})

    assert CONTACT in opened
    assert answer.status_code == 302
    assert "It was six." not in words_of(browser.get(LIST))
    handled = words_of(browser.get(f"{LIST}?state=answered"))
    assert "It was six." in handled
    assert "Corrected." in handled
    assert CONTACT not in words_of(browser.get(page_of(row)))


def test_an_answer_without_words_comes_back(signed_in, editor, incident):
    row = sent(incident)

    answer = signed_in(editor).post(page_of(row), {"version": 1, "answer": " "})

    assert answer.status_code == 422
    assert ErrorReport.objects.open().exists()


def test_a_stale_answer_shows_both(signed_in, editor, incident):
    row = sent(incident)
    answer_error(row, seen=1, answer="The first answer.", by=editor)

    answer = signed_in(editor).post(page_of(row), {"version": 1, "answer": "My answer."})

    assert answer.status_code == 409
    assert "The first answer." in words_of(answer)
    assert "My answer." in words_of(answer)
    assert 'name="version" value="2"' in words_of(answer)


@pytest.mark.parametrize("role", ["journalist", "administrator"])
def test_only_editors_see_what_readers_report(signed_in, incident, role, request):
    row = sent(incident)
    browser = signed_in(request.getfixturevalue(role))

    assert browser.get(LIST).status_code == 403
    assert browser.get(page_of(row)).status_code == 403
    assert browser.post(page_of(row), {"version": 1, "answer": "x"}).status_code == 403


def test_readers_are_sent_to_sign_in(client, incident):
    assert client.get(LIST).status_code == 302
    assert client.get(page_of(sent(incident))).status_code == 302


def test_an_unknown_report_is_not_there(signed_in, editor):
    assert signed_in(editor).get("/incidents/work/errors/nothing2here/").status_code == 404


def test_other_methods_are_refused(signed_in, editor, incident):
    browser = signed_in(editor)

    assert browser.post(LIST).status_code == 405
    assert browser.put(page_of(sent(incident))).status_code == 405


def test_words_of_readers_run_nothing(signed_in, editor, incident):
    row = sent(incident, words="<script>alert(1)</script>\nA line.")
    browser = signed_in(editor)

    for page in (LIST, page_of(row)):
        assert "<script>alert" not in words_of(browser.get(page))


def test_the_list_costs_the_same_for_one_and_for_ten(
    signed_in, editor, incident, django_assert_max_num_queries
):
    sent(incident, words="0")
    browser = signed_in(editor)
    with django_assert_max_num_queries(20) as one:
        browser.get(LIST)
    for number in range(1, 10):
        other = records.make_incident(by=editor, title=f"Incident {number}")
        sent(other, words=str(number), about="c1")

    with django_assert_max_num_queries(len(one)):
        assert words_of(browser.get(LIST)).count('class="title"') == 10
