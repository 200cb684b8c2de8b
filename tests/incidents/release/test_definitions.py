import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from incidents.release.definitions import (
    DEFINITION_WORDS,
    Definition,
    definition_named,
    headline,
    headlines,
)


def cell(node, low, best, high, *, harm="killed", shape="exact"):
    return {"harm": harm, "node": node, "low": low, "best": best, "high": high, "shape": shape}


def nothing(node, shape="not_stated"):
    return cell(node, None, None, None, shape=shape)


# Seven victims, an attacker whose death is inferred, two of the victims civilians.
MARKET = (
    cell("victims", 7, 7, 7),
    cell("perpetrators", 0, 1, 1),
    cell("people", 7, 8, 8),
    cell("civilian", 2, 2, 2),
)


def whys(cells):
    return {one.definition.value: one.why for one in headlines(cells)}


def test_each_definition_gives_its_number_and_says_why_it_is_not_the_one_before():
    assert whys(MARKET) == {
        "victims": "7: an attacker who died is not among them.",
        "all": "8 instead of 7: UCDP GED and GTD count the dead attacker too.",
        "conservative": "7, the low figure, instead of 8: "
        "ACLED’s policy is the most conservative report.",
        "civilians": "2 instead of 7: Iraq Body Count counts civilians only.",
    }


@pytest.mark.parametrize(
    ("cells", "number", "why"),
    [
        ((cell("civilian", 2, 2, 2), cell("unknown", 1, 3, 4)), (3, 5, 6), "is presumed to be one"),
        ((cell("unknown", 4, 4, 4),), (4, 4, 4), "is presumed to be one"),
        ((nothing("civilian"), cell("unknown", 4, 4, None)), (4, 4, None), "is presumed to be one"),
        ((cell("civilian", 2, 2, 2),), (2, 2, 2), "counts civilians only."),
        ((cell("civilian", 2, 2, 2), nothing("unknown")), (2, 2, 2), "counts civilians only."),
        ((cell("police", 2, 2, 2),), (None, None, None), "nobody says how many were civilians"),
    ],
    ids=["both", "unknown only", "civilians not stated", "all known", "nothing open", "neither"],
)
def test_the_dead_whose_status_nobody_gives_are_civilians_where_that_is_presumed(
    cells, number, why
):
    found = headline((*MARKET[:3], *cells), Definition.CIVILIANS, presumes_civilians=True)

    assert (found.low, found.best, found.high) == number
    assert why in found.why


def test_nobody_is_presumed_to_be_a_civilian_unless_the_record_says_so():
    cells = (*MARKET, cell("unknown", 3, 3, 3))

    found = headline(cells, Definition.CIVILIANS)

    assert (found.best, "nobody says whether they were" in found.why) == (2, True)


def test_the_conservative_figure_is_one_number_and_the_low_one():
    found = headline(MARKET, Definition.CONSERVATIVE)

    assert (found.low, found.best, found.high) == (7, 7, 7)
    assert found.span == ""


def test_a_number_with_a_spread_gives_what_the_sources_allow():
    assert headline(MARKET, Definition.ALL).span == "7–8"


@pytest.mark.parametrize(
    ("perpetrators", "people", "why"),
    [
        (cell("perpetrators", 2, 2, 2), 9, "9 instead of 7: … count the dead attackers too."),
        (cell("perpetrators", 0, 0, 0), 7, "7 as well: … count dead attackers too, and none …"),
        (nothing("perpetrators"), 7, "7 as well: … and no source tells of one."),
        (nothing("perpetrators"), 8, "8 instead of 7: … count all who died, attackers too."),
        (nothing("perpetrators", "unknown"), 7, "7 as well: … all who died, attackers too."),
    ],
    ids=["several attackers", "none died", "nobody tells", "a total with him", "number unknown"],
)
def test_attackers_explain_the_move(perpetrators, people, why):
    cells = (cell("victims", 7, 7, 7), perpetrators, cell("people", people, people, people))

    said = whys(cells)["all"]

    assert all(piece.strip() in said for piece in why.split("…"))


def test_what_nobody_states_is_not_stated_and_never_zero():
    cells = (cell("victims", 7, 7, 7), nothing("perpetrators"), cell("people", 7, 7, 7))

    found = headline(cells, Definition.CIVILIANS)

    assert found.why == "not stated: nobody says how many were civilians."
    assert (found.low, found.best, found.high) == (None, None, None)
    assert found.as_data()["best"] is None
    assert not found.is_number


def test_a_stated_zero_is_a_number():
    cells = (*MARKET[:3], cell("civilian", 0, 0, 0, shape="zero"))

    assert whys(cells)["civilians"] == "0 instead of 7: Iraq Body Count counts civilians only."


def test_an_open_low_gives_no_conservative_figure():
    cells = (cell("victims", None, 2, 2), nothing("perpetrators"), cell("people", None, 2, 2))

    found = headline(cells, Definition.CONSERVATIVE)

    assert found.why.startswith("not stated: no source gives a least number")
    assert not found.is_number


def test_a_number_after_none_is_set_against_nothing():
    cells = (nothing("victims"), nothing("perpetrators"), cell("people", 8, 8, 8))

    said = whys(cells)

    assert said["victims"] == "not stated: nobody says how many of the dead were victims."
    assert said["all"] == "8: UCDP GED and GTD count all who died, attackers too."


def test_no_reports_is_said_and_is_no_number():
    found = headline((nothing("victims", "no_reports"),), Definition.VICTIMS)

    assert found.number == "no reports"
    assert found.best is None


def test_those_whose_status_nobody_gives_are_spoken_of():
    said = whys((*MARKET, cell("unknown", 5, 5, 5)))["civilians"]

    assert "of others nobody says whether they were" in said


def test_a_floor_is_told_as_a_floor():
    cells = (cell("victims", 3, None, None, shape="at_least"),)

    assert headline(cells, Definition.VICTIMS).number == "3 or more"


def test_a_record_without_dead_has_no_definitions():
    cells = (cell("victims", 3, 3, 3, harm="injured"),)

    assert headlines(cells) == ()
    assert headline(cells, Definition.ALL) is None


@pytest.mark.parametrize("code", ["", "victim", "ALL", "all ", "\0"])
def test_any_other_code_is_the_record_s_own_definition(code):
    assert definition_named(code) is Definition.VICTIMS


@pytest.mark.parametrize("definition", list(Definition))
def test_every_definition_is_known_by_its_code_and_explained(definition):
    assert definition_named(definition.value) is definition
    assert DEFINITION_WORDS[definition]


SIDES = st.one_of(st.none(), st.integers(0, 30))


@settings(max_examples=80)
@given(
    st.lists(
        st.builds(
            cell,
            st.sampled_from(["victims", "people", "perpetrators", "civilian", "unknown"]),
            SIDES,
            SIDES,
            SIDES,
        ),
        max_size=6,
    )
)
def test_no_number_comes_from_nowhere(cells):
    for found in headlines(cells):
        given_ones = [one for one in cells if one["node"] == found.node]
        sides = {one[side] for one in given_ones for side in ("low", "best", "high")}
        assert {found.low, found.best, found.high} <= sides | {None}
        assert found.why
