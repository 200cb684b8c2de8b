import json

import pytest

from incidents.release.drawing import drawn
from incidents.release.groups import Groups, carrying, supported
from incidents.release.withheld import Withheld
from tests.incidents.release.drawn_records import IMPRINT, independent_record

HIDDEN = Withheld(protected=frozenset({"officer-key"}))


@pytest.fixture
def frozen():
    return independent_record()


def cell_of(shown, node="victims"):
    return next(cell for cell in shown["cells"] if cell["node"] == node)


def test_a_release_is_drawn_with_its_three_numbers_and_its_joins(frozen):
    shown = drawn(frozen, IMPRINT, Withheld())

    assert shown["independence"] == {
        "articles": 4,
        "accounts": 3,
        "origins": 2,
        "joins": [
            {
                "kind": "same_source",
                "sources": ["s1", "s2"],
                "articles": ["a1", "a2"],
                "claims": ["c1", "c2"],
                "further": 0,
            },
            {"kind": "copy", "sources": [], "articles": ["a1"], "claims": [], "further": 1},
        ],
    }
    cell = cell_of(shown)
    assert (cell["independent"], cell["articles"]) == (2, 4)
    assert [one["group"] for one in cell["says"]] == [1, 1, 2]
    assert [figure["group"] for figure in shown["figures"]] == [1, 1, 2]
    assert "rests_on" not in cell


def test_a_source_protected_since_is_an_origin_of_its_own_in_every_count(frozen):
    shown = drawn(frozen, IMPRINT, HIDDEN)

    known = shown["independence"]
    assert (known["articles"], known["origins"]) == (3, 3)
    assert [join["kind"] for join in known["joins"]] == ["copy"]
    cell = cell_of(shown)
    assert [one["group"] for one in cell["says"]] == [1, 2, 3]
    assert (cell["independent"], cell["articles"]) == (3, 3)
    assert [one["as_of"] for one in cell["says"]] == ["2011-11-12", "", "2011-11-12"]
    assert [one["as_of"] for one in cell["accounts"]] == ["2011-11-12", "", "2011-11-12"]


def test_what_is_protected_from_the_start_and_since_is_drawn_alike(frozen):
    since = drawn(frozen, IMPRINT, HIDDEN)
    frozen["sources"][1] |= {"protected": True, "label": ""}
    frozen["claims"][1] |= {"quoted": False, "article": None, "marks": [], "excerpts": []}
    frozen["figures"][1]["group"] = 3
    frozen["cells"][0]["says"][1]["group"] = 3

    start = drawn(frozen, IMPRINT, HIDDEN)

    told = [start["independence"] | {"joins": []}, cell_of(start)["independent"]]
    assert told == [since["independence"] | {"joins": []}, cell_of(since)["independent"]]
    assert [one["group"] for one in cell_of(start)["says"]] == [1, 2, 3]


def test_a_number_made_of_others_is_as_well_supported_as_the_least_of_them(frozen):
    frozen["cells"].append(
        frozen["cells"][0] | {"node": "people", "says": [], "rests_on": ["victims"]}
    )

    assert cell_of(drawn(frozen, IMPRINT, Withheld()), "people")["independent"] == 2
    assert cell_of(drawn(frozen, IMPRINT, HIDDEN), "people")["independent"] == 3


def test_an_older_release_tells_nothing_of_independence(frozen):
    frozen["format"] = 2
    del frozen["independence"]
    for cell in frozen["cells"]:
        for name in ("independent", "rests_on"):
            del cell[name]
        for one in cell["says"]:
            del one["group"], one["supports"], one["as_of"]
    for figure in frozen["figures"]:
        del figure["group"]

    shown = drawn(frozen, IMPRINT, Withheld())

    assert shown["independence"] is None
    assert cell_of(shown)["independent"] is None
    assert {one["group"] for one in cell_of(shown)["says"]} == {None}
    json.dumps(shown)


def test_groups_are_numbered_in_the_order_of_the_figures_without_gaps():
    figures = [{"id": "f1", "group": 2}, {"id": "f2", "group": 5}, {"id": "f3", "group": 0}]

    groups = Groups(figures, lambda _: ("s", False))

    assert groups.of_figure == {"f1": 1, "f2": 2}
    assert groups.count == 2


def test_copies_count_with_any_report_whose_words_they_carry():
    further = [{"articles": ["a1", "a2"], "n": 3}, {"articles": ["a3"], "n": 1}]

    assert [carrying(told, further) for told in (["a1", "a2"], ["a2"], [], ["a3"])] == [5, 4, 0, 2]


def test_nobody_supports_a_number_that_an_editor_gave():
    cell = {"harm": "killed", "node": "victims", "high": 8, "rests_on": [], "says": []}

    assert supported([cell]) == {("killed", "victims"): 0}
