from incidents.reckoning.attributions import Independence, Reports
from tests.incidents.reckoning.independence_factories import told


def test_a_report_speaks_in_its_own_voice_where_its_outlet_is_the_origin():
    assert told("lead", by="").is_reporter
    assert not told("quoted", by="police").is_reporter


def test_components_come_in_the_order_in_which_they_are_first_told():
    known = Independence(of_figure={"one": "police", "two": "hospital", "three": "police"})

    assert known.components == ("police", "hospital")


def test_nothing_is_told_of_reports_where_nobody_gives_any():
    assert (Reports().places, Reports().attributions, dict(Reports().carriers)) == ((), (), {})
