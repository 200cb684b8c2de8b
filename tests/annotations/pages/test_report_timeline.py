from annotations.pages.open_report import open_report
from annotations.pages.report_timeline import timeline_of
from tests import factories


def test_times_come_in_order_and_those_left_as_words_last(journalist):
    article = factories.make_article(by=journalist)
    times = (
        factories.time(article, "Saturday", edtf=""),
        factories.time(article, "on Saturday", edtf="2011-11-12"),
        factories.time(article, "police said", edtf="2011-05"),
    )
    factories.make_claim(article, by=journalist, times=times)

    shown = timeline_of(open_report(article), lambda message: message)

    assert [(one.when, one.is_certain) for one in shown] == [
        ("May 2011", False),
        ("12 November 2011", True),
        ("", False),
    ]
