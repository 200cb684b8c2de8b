import pytest

from annotations.pages.claim_start import figure_values, start_of_claim
from annotations.pages.open_report import open_report
from tests import factories


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


@pytest.mark.parametrize(
    ("values", "n", "m", "best"),
    [
        ({"qualifier": "exact", "low": 7, "best": 7, "high": 7}, 7, None, None),
        ({"qualifier": "more_than", "low": 8, "best": 8, "high": None}, 7, None, None),
        ({"qualifier": "fewer_than", "low": 0, "best": None, "high": 6}, 7, None, None),
        ({"qualifier": "range", "low": 2, "best": 3, "high": 5}, 2, 5, 3),
        ({"qualifier": "range", "low": 2, "best": 2, "high": 5}, 2, 5, None),
        (
            {"qualifier": "no_information", "low": None, "best": None, "high": None},
            None,
            None,
            None,
        ),
        ({"qualifier": "vague", "low": 24, "best": None, "high": None}, 24, None, None),
    ],
)
def test_a_stored_figure_shows_the_number_of_its_words(article, journalist, values, n, m, best):
    figure = factories.figure(article, "seven people", **values)
    claim = factories.make_claim(article, by=journalist, figures=(figure,))

    row = figure_values(claim.figures.get(), article.current.text)

    assert (row["n"], row["m"], row["best"]) == (n, m, best)


def test_ties_of_two_kinds_are_split_over_two_fields(article, journalist):
    one = factories.make_claim(article, by=journalist)
    first = one.figures.get()
    tied = factories.figure(
        article,
        "seven",
        new_people=False,
        links=(("part_of", first.key), ("restates", first.key)),
    )
    claim = factories.make_claim(article, by=journalist, source=one.source, figures=(tied,))

    row = figure_values(claim.figures.get(), article.current.text)

    assert (row["whose"], row["targets"], row["more_links"]) == ("part_of", "1", "=1")


def test_a_stored_claim_shows_every_field(article, journalist):
    claim = factories.make_claim(article, by=journalist, stance="threatens", note="a note")
    report = open_report(article)

    found = start_of_claim(report, report.claim(claim.key))

    assert found.main["stance_other"] == "threatens"
    assert found.main["note"] == "a note"
    assert found.main["version"] == claim.version
    assert found.source["words"] == "the harbour police"
