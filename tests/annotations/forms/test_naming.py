import pytest

from annotations.forms.naming import HoldForm
from annotations.text.spans import Span

TEXT = "Ann Lee met Ann Lee's brother."


WHOLE = Span(0, len(TEXT))


def form(words, within=(WHOLE,)):
    return HoldForm({"words": words, "who": "victim", "public": "hold"}, text=TEXT, within=within)


def test_words_are_found_in_the_nearest_stretch():
    held = form("Ann Lee", within=(Span(0, 10), WHOLE))

    assert held.is_valid()
    assert held.cleaned_data["span"] == Span(0, 7)


@pytest.mark.parametrize("words", ["Ann Lee", "Bob", ""])
def test_words_that_are_not_there_once_are_refused(words):
    assert "words" in form(words).errors
