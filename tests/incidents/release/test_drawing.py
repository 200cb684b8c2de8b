import json

from incidents.release.drawing import drawn
from incidents.release.withheld import Hole, Withheld
from tests.incidents.release.drawn_records import IMPRINT, TEXT, killed, record, silent, words_of


def test_what_is_drawn_holds_no_key_of_a_row_and_no_offset():
    text = json.dumps(drawn(record(), IMPRINT, Withheld()))

    for inside in ("claim-key", "figure-key", "source-key", "version-key", '"start"', '"ref"'):
        assert inside not in text


def test_a_sentence_is_drawn_whole_with_its_marks():
    shown = drawn(record(), IMPRINT, Withheld())

    assert words_of(shown) == TEXT
    runs = shown["claims"][0]["excerpts"][0]["runs"]
    assert {"text": "seven people", "marks": ["content", "figure"], "figures": ["f1"]} in runs
    assert shown["standfirst"] == [
        {
            "claims": ["c1"],
            "sentence": "Harbour police said that seven people were killed.",
            "node": "",
        }
    ]


def test_a_held_name_is_withheld_in_its_place_and_wherever_else_it_stands():
    start = 100 + TEXT.index("John")
    hole = Hole(start, start + len("John Marsh"), "[name withheld]")
    withheld = Withheld(holes={"version-key": (hole,)}, words=(("John Marsh", "[name withheld]"),))

    shown = drawn(record(), IMPRINT, withheld)

    assert "Marsh" not in json.dumps(shown)
    assert words_of(shown).count("[name withheld]") == 1
    assert shown["articles"][0]["title"] == "[name withheld] kills seven"
    assert shown["why"] == "Named [name withheld]."


def test_a_redacted_source_loses_its_name_everywhere():
    withheld = Withheld(
        sources={"source-key": "[withheld, 1 May 2012]"},
        words=(("Harbour police", "[withheld, 1 May 2012]"),),
    )

    shown = drawn(record(), IMPRINT, withheld)

    assert "Harbour police" not in json.dumps(shown)
    assert "the police" not in words_of(shown)
    assert shown["standfirst"][0]["sentence"].startswith("[withheld, 1 May 2012] said")


def test_an_inferred_count_is_put_into_no_sentence():
    frozen = record()
    frozen["figures"][0]["inferred"] = True

    shown = drawn(frozen, IMPRINT, Withheld())

    assert "7 people" not in shown["claims"][0]["sentence"]


def test_the_standfirst_tells_of_the_attacker_and_what_all_numbers_come_to():
    frozen = record()
    attacker = {"id": "f2", "category": "assailant", "low": 1, "best": 1, "high": 1}
    frozen["figures"].append(frozen["figures"][0] | attacker | {"inferred": True})
    words = {"role": "figure", "start": 100, "end": 108, "figure": "f2"}
    frozen["claims"][0]["marks"].append(words)
    frozen["standfirst"].append({"claim": "c1", "figures": ["f2"]})
    frozen["cells"] = [
        killed("victims", 7, 7, 7, "f1"),
        killed("perpetrators", 0, 1, 1, "f2"),
        killed("people", 7, 8, 8),
    ]

    sentences = [line["sentence"] for line in drawn(frozen, IMPRINT, Withheld())["standfirst"]]

    assert sentences == [
        "Harbour police said that seven people were killed.",
        "No source states that one assailant was killed; it is inferred from the words of "
        "Harbour police: “A gunman”.",
        "Put together, the words of Harbour police come to: victims killed 7; "
        "perpetrators killed 0–1, best 1; all killed 7–8, best 8.",
    ]


def test_one_total_that_one_figure_tells_is_not_told_twice():
    frozen = record()
    frozen["cells"] = [killed(node, 7, 7, 7, "f1") for node in ("victims", "people")]

    assert len(drawn(frozen, IMPRINT, Withheld())["standfirst"]) == 1


def test_what_one_source_says_of_the_killed_is_one_sentence_with_each_claim_cited():
    frozen = record()
    frozen["claims"].append(frozen["claims"][0] | {"id": "c2"})
    frozen["figures"].append(frozen["figures"][0] | {"id": "f2", "claim": "c2", "further": True})
    frozen["standfirst"].append({"claim": "c2", "figures": ["f2"]})

    (line,) = drawn(frozen, IMPRINT, Withheld())["standfirst"]

    frozen["figures"][0]["harm"] = "died_of_wounds"
    assert len(drawn(frozen, IMPRINT, Withheld())["standfirst"]) == 1
    assert line["claims"] == ["c1", "c2"]
    assert (
        line["sentence"]
        == "Harbour police said that seven people and seven further people were killed."
    )


def test_an_animal_is_no_figure_and_its_words_are_not_marked_as_one():
    frozen = record()
    frozen["figures"][0] |= {"entity_kind": "animal", "harm": "injured"}
    frozen["standfirst"] = []

    shown = drawn(frozen, IMPRINT, Withheld())

    assert shown["figures"] == []
    assert "figure" not in {
        mark for run in shown["claims"][0]["excerpts"][0]["runs"] for mark in run["marks"]
    }
    assert "animal" not in shown["claims"][0]["sentence"]


def test_a_claim_whose_words_are_all_withheld_says_so_and_leads_nowhere():
    hole = Hole(100, 141, "[withheld, 1 May 2012]")
    shown = silent(Withheld(holes={"version-key": (hole,)}))
    claim = shown["claims"][0]

    assert (claim["withheld"], claim["sentence"]) == (True, "[withheld, 1 May 2012]")
    assert (claim["quoted"], claim["article"], claim["content"]) == (False, None, [])
    assert (shown["articles"], shown["timeline"], shown["standfirst"]) == ([], [], [])


def test_a_claim_that_still_says_something_is_not_withheld():
    hole = Hole(100, 110, "[withheld, 1 May 2012]")

    assert not silent(Withheld(holes={"version-key": (hole,)}))["claims"][0]["withheld"]


def test_an_address_that_tells_a_withheld_name_is_not_given():
    frozen = record()
    frozen["articles"][0]["address"] = "https://post.example/2011/john-marsh-kills"

    open_one = drawn(frozen, IMPRINT, Withheld())
    shown = drawn(frozen, IMPRINT, Withheld(words=(("John Marsh", "[name withheld]"),)))

    assert open_one["articles"][0]["address"].endswith("john-marsh-kills")
    assert shown["articles"][0]["address"] == ""


def test_coordinates_go_with_a_place_whose_words_are_withheld():
    located = {"latitude": 42.9, "longitude": 71.4, "from": "gazetteer"}
    frozen = record() | {"coordinates": located}
    withheld = Withheld(words=(("Harbour", "[withheld]"),))

    assert drawn(frozen, IMPRINT, Withheld())["coordinates"] == located
    assert drawn(frozen, IMPRINT, withheld)["coordinates"] is None


def test_then_goes_with_the_line_it_came_after():
    frozen = record()
    silent_one = frozen["claims"][0] | {"id": "c2", "source": "s2", "origin": "s2", "ref": "2"}
    frozen["claims"] += [silent_one, frozen["claims"][0] | {"id": "c3", "ref": "3"}]
    frozen["sources"].append(frozen["sources"][0] | {"id": "s2", "ref": "other-source"})
    frozen["timeline"] = [
        {"claim": "c1", "follows": False, "when": ""},
        {"claim": "c2", "follows": False, "when": ""},
        {"claim": "c3", "follows": True, "when": ""},
    ]

    shown = drawn(frozen, IMPRINT, Withheld(protected=frozenset({"other-source"})))

    assert [(line["claim"], line["follows"]) for line in shown["timeline"]] == [
        ("c1", False),
        ("c3", False),
    ]


def test_a_conflict_is_told_in_the_words_of_the_rule():
    frozen = record()
    told = {"message": "%(left)s and %(right)s differ.", "params": {"left": "7", "right": "9"}}
    conflict = {"state": "open", "reason": "", "figures": ["f1"], "claims": []}
    frozen |= {"format": 2, "coordinates": None, "links": []}
    frozen["conflicts"] = [conflict | {"told": told}, conflict | {"told": None}]

    shown = drawn(frozen, IMPRINT, Withheld())["conflicts"]

    assert [one["words"] for one in shown] == ["7 and 9 differ.", ""]
    assert "told" not in shown[0]


def test_what_is_drawn_says_when_and_by_what_it_was_made():
    shown = drawn(record(), IMPRINT, Withheld())

    assert (shown["generated"], shown["program"]) == ("2011-11-14", "Attest 1")


def test_numbers_of_one_source_that_no_figure_adds_up_are_added_up():
    frozen = record()
    frozen["cells"] = [killed(node, 8, 8, 8, "f1") for node in ("victims", "people")]

    [_told, line] = drawn(frozen, IMPRINT, Withheld())["standfirst"]

    assert (line["sentence"], line["claims"], line["node"]) == (
        "Put together, the words of Harbour police come to: victims killed 8.",
        ["c1"],
        "victims",
    )
