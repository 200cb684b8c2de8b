import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from annotations.actions import copies
from annotations.models import Article, Claim, Copy, CopyGroup
from annotations.pages.copies import articles_carrying, group_page, group_rows
from tests import factories

TEXT = (
    "Gunman kills seven in harbour town\n\n"
    "A gunman killed seven people on Saturday, the harbour police said.\n\n"
    "The regional hospital said it had no reports of wounded people in the town or near it.\n\n"
    "The road along the water was closed until the evening of the next day, police said.\n"
)
CHANGED = TEXT.replace("wounded people", "hurt people")


def come_in(by, outlet, text=TEXT, **facts):
    return factories.make_article(by=by, text=text, outlet=outlet, **facts)


def confirm_all(by):
    Copy.objects.exclude(state="separated").update(state="confirmed", decided_by=by)


@pytest.fixture
def original(journalist):
    return come_in(journalist, "The North Wire", published="2011-11-13")


@pytest.fixture
def copied(journalist, original):
    return come_in(journalist, "The Harbour Post", CHANGED, published="2011-11-12")


def page_for(person):
    return group_page(CopyGroup.objects.get(), person)


# ---- The list -------------------------------------------------------------------------------


def test_a_row_names_the_reports_and_what_waits(original, copied, journalist):
    (row,) = group_rows([CopyGroup.objects.get()], journalist)

    assert (row.lead, row.others) == (original, (copied,))
    assert (row.count, row.hidden, row.waiting) == (2, 0, 1)
    assert row.amount == "nearly all of the shorter text is in the other"


def test_reports_of_other_desks_are_a_number(original, stranger, journalist):
    come_in(stranger, "The Far Post")

    (row,) = group_rows([CopyGroup.objects.get()], journalist)

    assert (row.lead, row.others, row.hidden) == (original, (), 1)


def test_the_list_costs_the_same_queries_for_one_group_and_for_ten(
    original, copied, journalist, django_assert_num_queries
):
    groups = [CopyGroup.objects.get() for _ in range(10)]
    with CaptureQueriesContext(connection) as one:
        group_rows(groups[:1], journalist)
    with django_assert_num_queries(len(one)):
        group_rows(groups, journalist)


# ---- A group --------------------------------------------------------------------------------


def test_the_first_published_is_probably_the_origin(original, copied, journalist):
    page = page_for(journalist)

    assert (page.origin, page.why) == (copied, "it was published first")


def test_the_one_that_others_credit_is_the_origin_before_that(original, journalist):
    come_in(
        journalist, "The Harbour Post", published="2011-11-12", byline="By The North Wire staff"
    )

    assert page_for(journalist).origin == original


def test_a_persons_word_goes_before_both(original, copied, journalist):
    group = CopyGroup.objects.get()
    copies.name_origin(group, original, seen=group.version, by=journalist)

    page = page_for(journalist)

    assert (page.origin, page.why) == (original, "a person has said so")


def test_what_differs_from_the_origin_is_shown_word_by_word(original, copied, journalist):
    member = next(one for one in page_for(journalist).members if not one.is_origin)

    (difference,) = member.differs
    changed = [(piece.op, piece.text) for piece in difference.pieces if piece.op != "same"]
    assert changed == [("removed", "hurt"), ("added", "wounded")]
    assert member.same == 3


def test_a_paragraph_that_only_one_has_says_so(original, journalist):
    text = TEXT + "\nOur own correspondent stood by.\n"
    come_in(journalist, "The Harbour Post", text, published="2011-11-14")

    member = page_for(journalist).members[1]

    assert [(one.kind, one.pieces[0].op) for one in member.differs] == [("added", "added")]


def test_separated_reports_are_listed_apart(original, copied, journalist):
    copy = Copy.objects.get(article=copied)
    copies.separate_copy(copy, seen=copy.version, by=journalist)

    page = page_for(journalist)

    assert [one.copy.article for one in page.members] == [original]
    assert list(page.separated) == [copy]
    assert not page.can_compare


def test_who_sees_no_report_sees_no_group(original, copied, stranger):
    assert page_for(stranger) is None


def test_a_group_costs_the_same_queries_for_two_reports_and_for_ten(
    original, copied, journalist, django_assert_num_queries
):
    with CaptureQueriesContext(connection) as two:
        page_for(journalist)
    for number in range(8):
        come_in(journalist, f"Outlet {number}")
    with django_assert_num_queries(len(two)):
        assert len(page_for(journalist).members) == 10


# ---- Who carries a claim --------------------------------------------------------------------


@pytest.fixture
def claims(original, journalist):
    first = factories.make_claim(original, by=journalist)
    second = factories.make_claim(
        original,
        by=journalist,
        source=first.source,
        parts=[factories.part(original, "content", "it had no reports of wounded people")],
        figures=(),
    )
    return [first, second]


def test_a_proposed_copy_carries_nothing(claims, copied):
    assert articles_carrying(claims) == {}


def test_a_confirmed_copy_carries_what_stands_in_it_to_the_letter(claims, copied, journalist):
    confirm_all(journalist)

    assert articles_carrying(claims) == {claims[0].pk: [copied]}


def test_a_separated_report_carries_nothing(claims, copied, journalist):
    confirm_all(journalist)
    Copy.objects.filter(article=copied).update(state="separated")

    assert articles_carrying(claims) == {}


def test_a_figure_or_a_time_in_another_paragraph_has_to_stand_there_too(
    original, copied, journalist
):
    figure = factories.figure(original, "no reports", low=None, best=None, high=None)
    figure = figure.__class__(**{**_values(figure), "qualifier": "no_information"})
    claim = factories.make_claim(original, by=journalist, figures=(figure,))
    confirm_all(journalist)

    assert articles_carrying([claim]) == {}


def _values(row):
    return {name: getattr(row, name) for name in row.__slots__}


def test_the_number_of_queries_is_the_same_for_one_claim_and_for_ten(
    original, copied, claims, journalist, django_assert_num_queries
):
    source = claims[0].source
    for _ in range(8):
        factories.make_claim(original, by=journalist, source=source)
    for number in range(8):
        come_in(journalist, f"Outlet {number}")
    confirm_all(journalist)
    rows = list(Claim.objects.of_article(original).with_report().with_words())
    with CaptureQueriesContext(connection) as one:
        articles_carrying(rows[:1])
    with django_assert_num_queries(len(one)):
        carried = articles_carrying(rows)

    assert len(one) == 4
    assert len(carried[claims[0].pk]) == 9


def test_claims_of_reports_without_copies_are_left_out(journalist, claims):
    assert Article.objects.count() == 1
    assert articles_carrying(claims) == {}
