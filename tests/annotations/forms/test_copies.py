import pytest

from annotations.forms.copies import DecideForm, SeparateForm


@pytest.mark.parametrize("typed", ["", "x", "0", "-1"], ids=["none", "no number", "zero", "less"])
def test_a_decision_names_the_version_that_was_seen(typed):
    assert not DecideForm({"version": typed}).is_valid()


def test_a_reason_may_be_left_out_and_is_no_longer_than_its_column():
    assert SeparateForm({"version": "1"}).is_valid()
    assert not SeparateForm({"version": "1", "reason": "x" * 301}).is_valid()
