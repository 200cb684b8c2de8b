import pytest

from annotations.values.vocabulary import ConflictState, ConflictType
from incidents.forms.conflicts import ConflictForm, SettleForm
from incidents.pages.conflicts import SideClaim
from incidents.reckoning.naming import CONFLICT_STATE_WORDS, CONFLICT_WORDS
from tests import factories

CLAIMS = [SideClaim(key="a", source="Police"), SideClaim(key="b", source="Hospital")]


def test_every_type_and_state_is_explained():
    assert set(CONFLICT_WORDS) == set(ConflictType)
    assert set(CONFLICT_STATE_WORDS) == set(ConflictState)
    offered = [
        code for _, group in ConflictForm(claims=()).fields["type"].choices for code, _ in group
    ]
    assert sorted(offered) == sorted(ConflictType)


def test_claims_go_to_the_side_they_are_put_on():
    form = ConflictForm(
        {"type": "motive_denial", "words": "One\r\nTwo", "side-a": "other", "side-b": "one"},
        claims=CLAIMS,
    )

    assert form.is_valid()
    assert form.given() == {
        "type": "motive_denial",
        "words": "One\nTwo",
        "claims": ["b"],
        "against": ["a"],
    }


@pytest.mark.parametrize(
    "given",
    [{"words": "x"}, {"type": "motive_denial", "words": " "}, {"type": "x", "words": "x"}],
)
def test_a_conflict_needs_its_type_and_a_sentence(given):
    assert not ConflictForm(given, claims=CLAIMS).is_valid()


def test_it_is_given_to_editors_only(editor, journalist, administrator):
    idle = factories.make_person("editor", username="idle", is_active=False)
    form = SettleForm({"version": 1, "state": "open"})

    assert list(form.fields["owner"].queryset) == [editor]
    for person in (journalist, administrator, idle):
        given = {"version": 1, "state": "open", "owner": person.key}
        assert not SettleForm(given).is_valid()
