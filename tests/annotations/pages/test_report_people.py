import pytest

from annotations.pages.open_report import open_report
from annotations.pages.report_people import (
    counted_figures,
    next_open,
    sheet_of,
    status_of,
)
from tests import factories


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


def test_a_report_without_claims_says_so(article):
    status = status_of(open_report(article))

    assert (status.state, status.claims, status.questions, status.saved_at) == (
        "empty",
        0,
        0,
        None,
    )


@pytest.mark.parametrize(
    ("state", "shown"),
    [
        ("draft", "draft"),
        ("submitted", "submitted"),
        ("verified", "reviewed"),
        ("returned", "returned"),
    ],
)
def test_the_state_of_a_report_is_that_of_its_claims(journalist, editor, article, state, shown):
    factories.make_claim(article, by=journalist, state=state, editor=editor)

    assert status_of(open_report(article)).state == shown


def test_a_new_turn_begins_where_another_source_has_spoken(journalist, article):
    police = factories.make_source(by=journalist)
    hospital = factories.make_source("Hospital", by=journalist, kind="health_body")
    for source, quote in ((police, "killed"), (hospital, "hospital"), (police, "hurt")):
        part = factories.part(article, "content", quote)
        factories.make_claim(
            article,
            by=journalist,
            source=source,
            parts=(part,),
            figures=(factories.figure(article, quote),),
        )

    counted = counted_figures(open_report(article))

    assert [(one.who, one.turn) for one in counted] == [
        ("Harbour police", 1),
        ("Hospital", 2),
        ("Harbour police", 3),
    ]


def test_figures_without_an_answer_are_counted(journalist, article):
    factories.make_claim(
        article,
        by=journalist,
        figures=(factories.figure(article, "seven people", new_people=False),),
    )
    report = open_report(article)

    assert status_of(report).questions == 1
    assert len(sheet_of(report).questions) == 1


def test_an_animal_is_no_open_question(journalist, article):
    factories.make_claim(
        article,
        by=journalist,
        figures=(
            factories.figure(article, "seven people", entity_kind="animal", new_people=False),
        ),
    )
    report = open_report(article)

    assert status_of(report).questions == 0
    assert (sheet_of(report).harms, sheet_of(report).questions) == ((), ())


def test_the_next_open_figure_is_the_first_after_one_in_reading_order(journalist, article):
    factories.make_claim(
        article,
        by=journalist,
        figures=(
            factories.figure(article, "seven people", new_people=False),
            factories.figure(
                article,
                "no reports",
                qualifier="no_information",
                low=None,
                best=None,
                high=None,
                new_people=False,
            ),
            factories.figure(article, "two officers", low=2, best=2, high=2, new_people=False),
        ),
    )
    report = open_report(article)
    first, none, last = report.figures

    assert next_open(report, first) == last.number
    assert next_open(report, none) == last.number
    assert next_open(report, last) == first.number
