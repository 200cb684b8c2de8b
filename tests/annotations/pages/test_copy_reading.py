import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from annotations.actions import copies
from annotations.models import Copy
from annotations.pages.copy_reading import amount_words, blocks_of, open_as_read, place_of
from annotations.pages.report_page import View, next_open, open_sentences, page_paragraphs
from annotations.pages.submit_page import check_report
from annotations.values.vocabulary import SpanKind
from tests import factories

TEXT = (
    "Gunman kills seven in harbour town\n\n"
    "A gunman killed seven people on Saturday, the harbour police said.\n\n"
    "Two of them were officers of the night watch. A woman saw it from the quay of the port.\n\n"
    "The regional hospital said it had no reports of wounded people in the town or near it.\n\n"
    "The road along the water was closed until the evening of the next day, police said.\n"
)
CHANGED = (
    TEXT.replace("Two of them were officers", "Three of them were officers")
    .replace(
        "The road along the water was closed until the evening of the next day, police said.\n", ""
    )
    .rstrip()
    + "\n\nThe minister said that four men had been arrested.\n"
)


@pytest.fixture
def original(journalist):
    article = factories.make_article(by=journalist, text=TEXT, outlet="The North Wire")
    claim = factories.make_claim(article, by=journalist)
    factories.make_claim(
        article,
        by=journalist,
        source=claim.source,
        parts=[factories.part(article, "content", "The road along the water was closed")],
        figures=(),
    )
    return article


@pytest.fixture
def copied(journalist, original):
    return factories.make_article(by=journalist, text=CHANGED, outlet="The Harbour Post")


def confirm(article, by):
    copy = Copy.objects.get(article=article)
    return copies.confirm_copy(copy, seen=copy.version, by=by)


@pytest.fixture
def confirmed(copied, journalist):
    confirm(copied, journalist)
    return copied


def test_a_report_that_stands_alone_has_no_place_in_a_group(original, journalist):
    assert open_as_read(original, journalist).copy is None


def test_a_proposed_copy_is_read_whole_and_asks(copied, journalist):
    report = open_as_read(copied, journalist)

    assert report.copy.asks
    assert report.copy.reading is None
    assert report.said == frozenset()


def test_the_first_of_a_group_asks_nothing(original, copied, journalist):
    assert not place_of(original, journalist).asks


def test_a_confirmed_copy_closes_the_paragraphs_that_are_the_same(confirmed, original, journalist):
    reading = open_as_read(confirmed, journalist).copy.reading

    assert (reading.other, reading.claims) == (original, 2)
    assert reading.closed == {1, 2, 4}
    assert reading.claims_at == {2: 1}


def test_what_is_missing_here_is_listed_with_its_claims(confirmed, journalist):
    missing = open_as_read(confirmed, journalist).copy.reading.missing

    assert [(one.words.split()[0], one.claims) for one in missing] == [("Two", 0), ("The", 1)]


def test_only_added_and_changed_sentences_are_open(confirmed, journalist):
    report = open_as_read(confirmed, journalist)
    numbers = open_sentences(page_paragraphs(report, View(), str), 0)

    said = [report.layout.sentence(number).span.words(report.text) for number in numbers]
    assert said == [
        "Three of them were officers of the night watch.",
        "The minister said that four men had been arrested.",
    ]
    assert next_open(report, 0) == numbers[0]
    left = check_report(report, journalist, str).sentences
    assert [one.sentence.number for one in left] == numbers


def test_suggestions_for_shared_words_are_not_offered(confirmed, journalist):
    factories.make_suggestion(confirmed, "A gunman killed seven people")
    own = factories.make_suggestion(confirmed, "four men had been arrested")
    report = open_as_read(confirmed, journalist)

    assert report.shown_suggestions == [own]


def test_the_annotated_report_itself_is_read_whole(original, confirmed, journalist):
    place = open_as_read(original, journalist).copy

    assert place.is_confirmed
    assert place.reading is None


def test_a_paragraph_with_a_claim_of_its_own_is_not_closed(confirmed, journalist):
    factories.make_claim(confirmed, by=journalist)

    assert open_as_read(confirmed, journalist).copy.reading.closed == {1, 4}


def test_without_any_claim_nothing_is_closed(journalist):
    first = factories.make_article(by=journalist, text=TEXT, outlet="The North Wire")
    second = factories.make_article(by=journalist, text=CHANGED, outlet="The Harbour Post")
    confirm(second, journalist)

    assert open_as_read(second, journalist).copy.reading is None
    assert open_as_read(second, journalist).copy.like == first


def test_a_copy_is_read_against_the_most_annotated_report_that_one_may_see(
    original, confirmed, journalist, stranger
):
    theirs = factories.make_article(by=stranger, text=TEXT, outlet="The Far Post")
    for _ in range(3):
        factories.make_claim(theirs, by=stranger, source=None)
    Copy.objects.update(state="confirmed", decided_by=journalist)

    place = open_as_read(confirmed, journalist).copy

    assert place.reading.other == original
    assert place.hidden == 1
    assert theirs not in [row.article for row in place.seen]


def test_a_report_of_another_desk_is_neither_named_nor_asked_about(original, stranger):
    theirs = factories.make_article(by=stranger, text=CHANGED, outlet="The Far Post")

    place = open_as_read(theirs, stranger).copy

    assert (place.like, place.hidden, place.asks) == (None, 1, False)


def test_boilerplate_is_no_shared_paragraph(original, journalist):
    from annotations.actions.reports import ReportFacts, ReportText, import_report
    from annotations.text.spans import Span

    start = CHANGED.index("The regional hospital")
    parts = ((SpanKind.BOILERPLATE, Span(start, start + 20)),)
    words = ReportText(text=CHANGED, raw=CHANGED.encode(), parts=parts)
    facts = ReportFacts(outlet="The Harbour Post", title="Gunman")
    article = import_report(words, facts, desk=journalist.desks.get(), by=journalist)
    confirm(article, journalist)

    assert open_as_read(article, journalist).copy.reading.closed == {1, 2}


def test_closed_paragraphs_come_in_rows_and_the_headline_stays(confirmed, journalist):
    report = open_as_read(confirmed, journalist)
    blocks = blocks_of(page_paragraphs(report, View(), str), report.copy.reading)

    drawn = [
        ([one.paragraph.number for one in block.paragraphs], block.is_closed, block.claims)
        for block in blocks
    ]
    assert drawn == [
        ([1], False, 0),
        ([2], True, 1),
        ([3], False, 0),
        ([4], True, 0),
        ([5], False, 0),
    ]


def test_a_closed_row_opens_where_the_page_is_about_it(confirmed, journalist):
    report = open_as_read(confirmed, journalist)
    paragraphs = page_paragraphs(report, View(sentence=2), str)

    opened = [block.is_open for block in blocks_of(paragraphs, report.copy.reading)]
    whole = [block.is_open for block in blocks_of(paragraphs, report.copy.reading, whole=True)]
    assert opened == [False, True, False, False, False]
    assert whole == [False, True, False, True, False]


def test_reading_costs_the_same_queries_for_two_copies_and_for_ten(
    confirmed, journalist, django_assert_num_queries
):
    with CaptureQueriesContext(connection) as few:
        open_as_read(confirmed, journalist)
    for number in range(8):
        factories.make_article(by=journalist, text=TEXT, outlet=f"Outlet {number}")
    Copy.objects.update(state="confirmed", decided_by=journalist)
    confirmed.refresh_from_db()
    del confirmed._current

    with django_assert_num_queries(len(few) + 1):  # the text itself was loaded before
        open_as_read(confirmed, journalist)


@pytest.mark.parametrize(
    ("containment", "words"),
    [
        (1.0, "nearly all of the shorter text is in the other"),
        (0.9, "nearly all of the shorter text is in the other"),
        (0.6, "most of the shorter text is in the other"),
        (0.31, "about a third of the shorter text is in the other"),
        (0.23, "a part of the shorter text is in the other"),
    ],
)
def test_likeness_is_said_in_words(containment, words):
    assert amount_words(containment) == words
