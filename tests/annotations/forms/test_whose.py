import pytest

from annotations.forms.whose import WhoseForm
from annotations.pages.open_report import open_report
from tests import factories


@pytest.fixture
def report(journalist):
    article = factories.make_article(by=journalist)
    factories.make_claim(
        article,
        by=journalist,
        figures=(
            factories.figure(article, "seven people"),
            factories.figure(article, "two officers"),
        ),
    )
    return open_report(article)


def form(report, **data):
    first, _second = report.figures
    return WhoseForm({"version": "1", **data}, figure=first, report=report)


def test_new_people_need_no_other_figure(report):
    given = form(report, whose="new", targets="2")

    assert given.is_valid()
    assert given.is_new
    assert given.links == ()


def test_other_figures_are_named_by_their_numbers_each_once(report):
    given = form(report, whose="part_of", targets="2, 2")

    assert given.is_valid()
    assert given.links == (("part_of", report.figures[1].key),)


@pytest.mark.parametrize("targets", ["", "1", "9", "two", "2.5"])
def test_only_other_figures_of_the_report_can_be_named(report, targets):
    assert "targets" in form(report, whose="part_of", targets=targets).errors
