import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from annotations.models import Claim, Copy, CopyGroup, HistoryLine
from tests import factories
from tests.annotations.views.desk_forms import text_of

TEXT = (
    "Gunman kills seven in harbour town\n\n"
    "A gunman killed seven people on Saturday, the harbour police said.\n\n"
    "The regional hospital said it had no reports of wounded people in the town or near it.\n\n"
    "The road along the water was closed until the evening of the next day, police said.\n"
)
CHANGED = TEXT.replace("wounded people", "hurt people")


@pytest.fixture
def original(journalist):
    article = factories.make_article(by=journalist, text=TEXT, outlet="The North Wire")
    factories.make_claim(article, by=journalist)
    return article


@pytest.fixture
def copied(journalist, original):
    return factories.make_article(by=journalist, text=CHANGED, outlet="The Harbour Post")


@pytest.fixture
def copy(copied):
    return Copy.objects.get(article=copied)


@pytest.fixture
def theirs(original, stranger):
    return factories.make_article(by=stranger, text=TEXT, outlet="The Far Post")


def group_address(name="copy_group"):
    return reverse(f"annotations:{name}", args=[CopyGroup.objects.get().key])


def address(name, copy):
    return reverse(f"annotations:{name}", args=[copy.group.key, copy.key])


def desk(article, query=""):
    return reverse("annotations:desk", args=[article.key]) + query


ACTS = ["copy_confirm", "copy_separate", "copy_join", "copy_origin"]

# ---- The list -------------------------------------------------------------------------------


def test_the_list_shows_what_waits(signed_in, journalist, copy):
    page = text_of(signed_in(journalist).get(reverse("annotations:copy_list")))

    assert "Gunman kills seven in harbour town" in page
    assert "The Harbour Post" in page


def test_what_is_decided_is_listed_on_demand(signed_in, journalist, copy):
    client = signed_in(journalist)
    client.post(address("copy_confirm", copy), {"version": copy.version})
    listed = reverse("annotations:copy_list")

    assert "Nothing waits for a decision" in text_of(client.get(listed))
    for state in ("decided", "all"):
        assert "The Harbour Post" in text_of(client.get(listed, {"state": state}))


def test_the_list_is_narrowed_to_an_outlet(signed_in, journalist, copied, copy):
    lone = factories.make_article(by=journalist, text="Alone.\n", outlet="The Lone Post")
    client, listed = signed_in(journalist), reverse("annotations:copy_list")

    assert "The North Wire" in text_of(client.get(listed, {"outlet": copied.outlet.key}))
    assert "No group fits" in text_of(client.get(listed, {"outlet": lone.outlet.key}))


def test_a_group_of_other_desks_is_not_listed(signed_in, stranger, copy):
    page = text_of(signed_in(stranger).get(reverse("annotations:copy_list"), {"state": "all"}))

    assert "Nothing waits" in page or "No group fits" in page
    assert "Gunman" not in page


def test_what_nobody_of_the_desk_can_compare_does_not_wait(signed_in, stranger, theirs):
    page = text_of(signed_in(stranger).get(reverse("annotations:copy_list")))

    assert "Nothing waits for a decision" in page


def test_the_list_costs_the_same_queries_for_one_group_and_for_ten(
    signed_in, journalist, copy, django_assert_num_queries
):
    client, listed = signed_in(journalist), reverse("annotations:copy_list")
    client.get(listed)
    with CaptureQueriesContext(connection) as one:
        client.get(listed)
    for number in range(9):
        group = CopyGroup.objects.create()
        for outlet in ("One", "Two"):
            text = f"Report {number} of {outlet}\n"
            article = factories.make_article(by=journalist, text=text, outlet=outlet)
            like = Copy.objects.filter(group=group).first()
            Copy.objects.create(group=group, article=article, like=like.article if like else None)
    with django_assert_num_queries(len(one)):
        client.get(listed)


# ---- A group --------------------------------------------------------------------------------


def test_a_group_shows_its_reports_and_what_differs(signed_in, journalist, copy):
    answer = signed_in(journalist).get(group_address())
    page = text_of(answer)

    assert "nearly all of the shorter text is in the other" in page
    assert "1 paragraph differs from the original" in page
    html = answer.content.decode()
    assert "<del>wounded</del><ins>hurt</ins>" in html


def test_reports_of_another_desk_are_only_counted(signed_in, journalist, copy, theirs):
    page = text_of(signed_in(journalist).get(group_address()))

    assert "1 more report is another desk’s." in page
    assert "The Far Post" not in page


@pytest.mark.parametrize("name", ACTS)
def test_a_group_of_another_desk_is_not_there(signed_in, stranger, copy, name):
    client = signed_in(stranger)

    assert client.get(group_address()).status_code == 404
    assert client.post(address(name, copy), {"version": 1}).status_code == 404


@pytest.mark.parametrize("name", ACTS)
def test_a_report_of_another_desk_cannot_be_decided_on(signed_in, journalist, copy, theirs, name):
    other = Copy.objects.get(article=theirs)

    answer = signed_in(journalist).post(address(name, other), {"version": other.version})

    assert answer.status_code == 404


@pytest.mark.parametrize("name", ACTS)
def test_a_report_is_looked_up_in_its_own_group(signed_in, journalist, copy, name):
    elsewhere = CopyGroup.objects.create()
    article = factories.make_article(by=journalist, text="Alone.\n")
    Copy.objects.create(group=elsewhere, article=article)
    wrong = reverse(f"annotations:{name}", args=[elsewhere.key, copy.key])

    assert signed_in(journalist).post(wrong, {"version": copy.version}).status_code == 404


@pytest.mark.parametrize("name", ACTS)
def test_who_may_not_decide_is_refused_and_no_decision_is_a_link(
    signed_in, journalist, administrator, copy, name
):
    assert signed_in(administrator).post(address(name, copy)).status_code == 403
    assert signed_in(journalist).get(address(name, copy)).status_code == 405


def test_the_original_that_a_person_named_is_called_so(signed_in, journalist, original, copy):
    version = CopyGroup.objects.get().version
    place = Copy.objects.get(article=original)
    client = signed_in(journalist)
    assert "probably the original" in text_of(client.get(group_address()))

    client.post(address("copy_origin", place), {"version": version})

    page = text_of(client.get(group_address()))
    assert "The text of The North Wire: a person has said so." in page
    assert "robably" not in page


def test_an_original_named_at_another_desk_is_neither_told_nor_hinted_at(
    signed_in, journalist, copy, theirs
):
    client = signed_in(journalist)
    before = text_of(client.get(group_address()))

    CopyGroup.objects.update(origin=theirs)

    assert text_of(client.get(group_address())) == before
    assert "probably the original" in before


def test_one_report_is_confirmed(signed_in, journalist, copy):
    answer = signed_in(journalist).post(address("copy_confirm", copy), {"version": copy.version})

    assert answer.headers["Location"] == group_address()
    copy.refresh_from_db()
    assert copy.state == "confirmed"


def test_all_reports_are_confirmed_at_once(signed_in, journalist, copy):
    version = CopyGroup.objects.get().version

    signed_in(journalist).post(group_address("copy_group_confirm"), {"version": version})

    assert set(Copy.objects.values_list("state", flat=True)) == {"confirmed"}


@pytest.mark.parametrize("name", ["copy_separate", "copy_join"])
def test_an_older_version_answers_409(signed_in, journalist, copy, name):
    Copy.objects.filter(pk=copy.pk).update(version=7)

    answer = signed_in(journalist).post(address(name, copy), {"version": 1})

    assert answer.status_code == 409
    copy.refresh_from_db()
    assert copy.state == "proposed"


def test_an_older_version_of_the_group_answers_409(signed_in, journalist, copy):
    client = signed_in(journalist)

    for target in (group_address("copy_group_confirm"), address("copy_origin", copy)):
        assert client.post(target, {"version": 99}).status_code == 409


def test_a_key_pressed_twice_confirms_once(signed_in, journalist, colleague, copy):
    client = signed_in(journalist)
    for _ in range(2):
        answer = client.post(address("copy_confirm", copy), {"version": copy.version})
        assert answer.status_code == 302
    assert HistoryLine.objects.filter(object_key=copy.key, verb="confirm copy").count() == 1

    answer = signed_in(colleague).post(address("copy_confirm", copy), {"version": copy.version})
    assert answer.status_code == 409


def test_a_confirmed_copy_needs_a_reason_and_what_was_typed_stays(signed_in, journalist, copy):
    client = signed_in(journalist)
    client.post(address("copy_confirm", copy), {"version": copy.version})
    copy.refresh_from_db()

    answer = client.post(address("copy_separate", copy), {"version": copy.version, "reason": "   "})
    assert answer.status_code == 422
    assert "Say why this is a report of its own" in text_of(answer)

    long = "x" * 301
    answer = client.post(address("copy_separate", copy), {"version": copy.version, "reason": long})
    assert answer.status_code == 422
    assert long in answer.content.decode()


def test_separating_says_how_many_drafts_it_left_and_can_be_undone(
    signed_in, journalist, copied, copy
):
    client = signed_in(journalist)
    client.post(address("copy_confirm", copy), {"version": copy.version})
    copy.refresh_from_db()
    form = {"version": copy.version, "reason": "Its own reporter was there."}

    page = text_of(client.post(address("copy_separate", copy), form, follow=True))
    assert "1 shared claim is a draft in it now." in page
    assert "Its own reporter was there." in page
    assert Claim.objects.of_article(copied).live().count() == 1

    copy.refresh_from_db()
    client.post(address("copy_join", copy), {"version": copy.version})
    copy.refresh_from_db()
    assert copy.state == "confirmed"
    assert not Claim.objects.of_article(copied).live().exists()


def test_a_person_says_which_is_the_original(signed_in, journalist, copied, copy):
    version = CopyGroup.objects.get().version
    client = signed_in(journalist)

    client.post(address("copy_origin", copy), {"version": version})

    assert CopyGroup.objects.get().origin == copied
    assert "a person has said so" in text_of(client.get(group_address()))


# ---- The desk, the report's page, submitting ------------------------------------------------


def test_the_desk_asks_first_whether_it_is_a_copy(signed_in, journalist, copied):
    client = signed_in(journalist)
    html = client.get(desk(copied)).content.decode()

    assert "Looks like a copy of" in html
    assert html.count("autofocus") == 1
    assert "data-focus autofocus>Confirm: read only what differs" in html
    assert "data-focus autofocus>Confirm" not in client.get(desk(copied, "?at=2")).content.decode()


def test_confirming_at_the_desk_goes_on_to_what_differs(signed_in, journalist, copied, copy):
    form = {"version": copy.version, "from": "desk"}

    answer = signed_in(journalist).post(address("copy_confirm", copy), form)

    assert answer.headers["Location"] == desk(copied, "?at=3#s3")


def test_a_copy_without_a_word_of_its_own_is_all_read(signed_in, journalist, original):
    article = factories.make_article(by=journalist, text=TEXT, outlet="The Harbour Post")
    copy = Copy.objects.get(article=article)

    answer = signed_in(journalist).post(
        address("copy_confirm", copy), {"version": copy.version, "from": "desk"}
    )

    assert answer.headers["Location"] == desk(article, "?at=end")


def test_a_confirmed_copy_shows_shared_paragraphs_closed(
    signed_in, journalist, original, copied, copy
):
    client = signed_in(journalist)
    client.post(address("copy_confirm", copy), {"version": copy.version})

    answer = client.get(desk(copied))
    page, html = text_of(answer), answer.content.decode()
    assert "Paragraph 2: same words, 1 claim in The North Wire" in page
    assert "Missing here 1" in page
    assert f'href="{desk(original, "?at=3#s3")}"' in html
    assert html.count("<details open>") == 0
    assert client.get(desk(copied, "?whole=1")).content.decode().count("<details open>") == 2


def test_the_reports_own_page_tells_of_the_copy(signed_in, journalist, original, copied, copy):
    client = signed_in(journalist)
    shown = text_of(client.get(reverse("annotations:article_detail", args=[copied.key])))
    assert "Looks like a copy of" in shown
    first = text_of(client.get(reverse("annotations:article_detail", args=[original.key])))
    assert "Another report looks like a copy of this one:" in first

    answer = client.post(
        address("copy_confirm", copy), {"version": copy.version, "from": "article"}, follow=True
    )
    assert "Carries the same text as" in text_of(answer)


def test_a_copy_of_another_desks_report_is_not_named(signed_in, stranger, theirs):
    page = text_of(signed_in(stranger).get(desk(theirs)))

    assert "Looks like a report of another desk." in page
    assert "The North Wire" not in page
    assert "Confirm: read only" not in page


def test_a_copy_is_submitted_without_claims_of_its_own(signed_in, journalist, original):
    article = factories.make_article(by=journalist, text=TEXT, outlet="The Harbour Post")
    copy = Copy.objects.get(article=article)
    client = signed_in(journalist)
    client.post(address("copy_confirm", copy), {"version": copy.version})
    submit = reverse("annotations:report_submit", args=[article.key])

    page = text_of(client.get(submit))
    assert "Nothing is left to look at." in page
    assert "Nothing of its own goes to review." in page
    for _ in range(2):
        client.post(submit, {"once": "t1"})

    line = HistoryLine.objects.of(article).last()
    assert line.verb == "read as a copy"
    assert HistoryLine.objects.filter(verb="read as a copy").count() == 1


def test_a_copy_that_was_read_is_begun_no_more(signed_in, journalist, original, copied, copy):
    client, home = signed_in(journalist), reverse("annotations:home")
    client.post(address("copy_confirm", copy), {"version": copy.version})
    assert copied in client.get(home).context["begun"]

    client.post(reverse("annotations:report_submit", args=[copied.key]), {"once": "t1"})
    assert copied not in client.get(home).context["begun"]

    Copy.objects.filter(pk=copy.pk).update(state="separated")
    assert copied in client.get(home).context["begun"]


def test_the_desk_costs_the_same_queries_in_a_group_of_two_and_of_ten(
    signed_in, journalist, copied, copy, django_assert_num_queries
):
    client = signed_in(journalist)
    client.post(address("copy_confirm", copy), {"version": copy.version})
    client.get(desk(copied))
    with CaptureQueriesContext(connection) as two:
        client.get(desk(copied))
    for number in range(8):
        factories.make_article(by=journalist, text=TEXT, outlet=f"Outlet {number}")
    Copy.objects.update(state="confirmed", decided_by=journalist)
    with django_assert_num_queries(len(two)):
        client.get(desk(copied))
