"""The lists, narrowed: words of a headline."""

import pytest

from annotations.filters.lists import ArticleFilter
from annotations.models import Article
from tests import factories

TITLES = (
    "Gunman kills seven in harbour town",
    "Polizeichef bestätigt sieben Tote",
    "Ёлка в порту: “семь” погибших",
    "北京港口枪击案",
)


@pytest.fixture
def titled(journalist):
    for number, title in enumerate(TITLES):
        factories.make_article(by=journalist, outlet=f"Outlet {number}", title=title)


def found(person, **asked):
    mine = Article.objects.visible_to(person)
    return {row.title for row in ArticleFilter(asked, queryset=mine, person=person).qs}


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("HARBOUR", 0),
        ("seven  gunman", 0),
        ("chef", 1),
        ("bestatigt", 1),
        ("ЕЛКА", 2),
        ("семь", 2),
        ("枪击", 3),
    ],
)
def test_a_report_is_found_by_words_of_its_headline(words, number, titled, journalist):
    assert found(journalist, words=words) == {TITLES[number]}


@pytest.mark.parametrize("words", ["gunman sieben", "100%", "_", "\\", "x" * 200])
def test_what_no_headline_holds_finds_nothing(words, titled, journalist):
    assert found(journalist, words=words) == set()


def test_no_words_find_all(titled, journalist):
    assert found(journalist, words="  ") == set(TITLES)


def test_another_desks_reports_are_not_found(titled, stranger):
    assert found(stranger, words="harbour") == set()


def test_headlines_that_were_there_before_are_folded(titled, journalist):
    from importlib import import_module

    from django.apps import apps

    Article.objects.update(title_folded="")
    assert found(journalist, words="harbour") == set()

    import_module("annotations.migrations.0004_fold_headlines").fold_headlines(apps, None)

    assert found(journalist, words="harbour") == {TITLES[0]}
