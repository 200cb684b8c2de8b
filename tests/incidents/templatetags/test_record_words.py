from incidents.templatetags.record_words import cell_title, record_day


def test_days_and_cells_are_said_in_words():
    assert record_day("2011-11-12") == "12 November 2011"
    assert record_day("") == ""
    assert cell_title("killed", "victims") == "Victims killed"
