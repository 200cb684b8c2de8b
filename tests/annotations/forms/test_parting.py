import pytest

from annotations.forms.parting import JoinForm, SplitForm
from tests import factories


@pytest.mark.parametrize(
    ("before", "found"), [("on Saturday", True), ("the harbour", False), ("", False)]
)
def test_the_second_claim_begins_inside_the_content(journalist, before, found):
    article = factories.make_article(by=journalist)
    claim = factories.make_claim(article, by=journalist)
    text = article.current.text

    form = SplitForm({"before": before, "version": "1"}, claim=claim, text=text)

    assert form.is_valid() is found
    if found:
        assert form.cleaned_data["at"] == text.index(before)


def test_only_claims_that_are_offered_can_join():
    offered = [("c2:1", "2 · Police")]

    assert JoinForm({"other": "c2:1", "version": "3"}, others=offered).is_valid()
    assert not JoinForm({"other": "c9:1", "version": "3"}, others=offered).is_valid()
    assert not JoinForm({"other": "c2:1", "version": "x"}, others=offered).is_valid()
