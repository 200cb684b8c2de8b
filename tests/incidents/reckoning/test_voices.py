import pytest

from annotations.values.vocabulary import Category
from incidents.reckoning.codes import Kind
from incidents.reckoning.tree import VICTIMS
from incidents.reckoning.triples import Triple
from tests.incidents.reckoning.figure_factories import (
    TODAY,
    TOMORROW,
    additive,
    at_least,
    at_most,
    civilians,
    figure,
    police,
    restates,
    span,
    vague,
    voices_on,
)

POLICE = Category.POLICE


def heard(node, *figures, links=()):
    (voice,), case = voices_on(node, *figures, links=links)
    return voice, [finding.type.value for finding in case.docket.findings()]


@pytest.mark.parametrize(
    ("figures", "expected", "opened"),
    [
        ([figure("a", 7, account=1), figure("b", 7, account=2)], Triple.exact(7), []),
        ([figure("a", 7, account=1), figure("b", 9, account=2)], Triple(7, 7, 9), ["count_mismatch"]),
        ([figure("a", 7, account=1), police("b", 5, account=2)], Triple.exact(7), []),
        ([figure("a", 7, account=1), police("b", 9, account=2)], Triple(7, 7, 9), ["count_mismatch"]),
        ([span("a", 5, 9, account=1), police("b", 7, account=2)], Triple(7, 7, 9), []),
        ([at_least("a", 5, account=1), at_most("b", 9, account=2)], Triple(5, 5, 9), []),
        ([figure("a", 7, account=1), vague("b", 3, account=2)], Triple.exact(7), []),
        ([figure("a", 2, account=1), vague("b", 3, account=2)], Triple(2, 2, 3), ["count_mismatch"]),
    ],
    ids=["the same", "two tolls", "parts within", "parts beyond", "parts inside a range",
         "bounds", "a floor within", "a floor beyond"],
)  # fmt: skip
def test_accounts_of_one_origin_are_compared_and_never_added(figures, expected, opened):
    voice, found = heard(VICTIMS, *figures)

    assert voice.value == expected
    assert found == opened


def test_a_sum_that_does_not_reach_its_origins_total_is_a_sum_mismatch():
    figures = [
        figure("total", 7, account=1),
        police("five", 5, account=2, account_complete=True),
        civilians("three", 3, account=2, offset=1),
    ]

    voice, found = heard(VICTIMS, *figures)

    assert (voice.value, voice.kind) == (Triple(7, 7, 8), Kind.STATEMENT)
    assert found == ["sum_mismatch"]


def test_parts_in_two_accounts_may_be_more_people():
    figures = [police("two", 2, account=1), police("one", 1, account=2)]

    assert heard(POLICE, *figures) == heard(POLICE, *figures)
    voice, found = heard(POLICE, *figures)
    assert (voice.value, voice.kind, found) == (Triple(2, 2, 3), Kind.PARTS, ["count_mismatch"])


def test_parts_of_different_categories_in_two_accounts_ask_nothing():
    voice, found = heard(VICTIMS, police("two", 2, account=1), civilians("three", 3, account=2))

    assert (voice.value, found) == (Triple(3, 3, 5), [])


def test_parts_that_restate_each_other_are_the_same_people():
    figures = [police("two", 2, account=1), police("one", 1, account=2)]

    voice, _ = heard(POLICE, *figures, links=restates("one", "two"))

    assert voice.value == Triple(1, 1, 2)


def test_people_restated_among_others_are_added_once():
    figures = [
        police("two", 2, account=1),
        police("same", 2, account=2),
        police("more", 3, account=2, offset=1),
    ]

    voice, _ = heard(POLICE, *figures, links=restates("same", "two"))

    assert voice.value == Triple(5, 5, 5)


def test_what_a_partial_hides_leaves_high_open_where_accounts_differ():
    figures = [
        police("three", 3, account=1),
        figure("forces", 1, category=Category.SECURITY_FORCES, account=2),
        police("another", 1, account=2, offset=1),
    ]

    voice, _ = heard(POLICE, *figures, links=additive("another", "forces"))

    assert voice.value == Triple(3, 3, None)


def test_a_voice_knows_its_time_its_figures_and_its_doubts():
    figures = [
        figure("a", 7, version="one", as_of=TODAY, is_party=True),
        figure("b", 7, version="two", as_of=TODAY),
    ]

    voice, _ = heard(VICTIMS, *figures)

    assert (voice.as_of, voice.figures) == (TODAY, ("a", "b"))
    assert voice.is_party
    assert voice.is_credible
    assert voice.reported_at is None


def test_each_origin_has_one_voice():
    found, _ = voices_on(VICTIMS, figure("a", 7), figure("b", 9, by="H", as_of=TOMORROW))

    assert sorted(voice.origin for voice in found) == ["H", "M"]
