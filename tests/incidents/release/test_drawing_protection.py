import json

import pytest

from incidents.release.drawing import drawn
from incidents.release.withheld import Withheld
from tests.incidents.release.drawn_records import IMPRINT, killed, record, silent


def test_a_source_protected_after_the_release_is_paraphrased_without_words_or_link():
    shown = drawn(record(), IMPRINT, Withheld(protected=frozenset({"source-key"})))
    claim = shown["claims"][0]

    assert "Harbour police" not in json.dumps(shown)
    assert (claim["quoted"], claim["excerpts"], claim["article"]) == (False, [], None)
    assert shown["articles"] == []
    assert (
        claim["sentence"] == "A source whose name is protected said that seven people were killed."
    )


@pytest.mark.parametrize("quoted", [True, False], ids=["by choice", "by default"])
def test_a_protected_source_is_quoted_only_by_choice(quoted):
    frozen = record(quoted=quoted)
    frozen["sources"][0] |= {"protected": True, "label": ""}

    shown = drawn(frozen, IMPRINT, Withheld(protected=frozenset({"source-key"})))

    assert bool(shown["claims"][0]["excerpts"]) is quoted
    assert bool(shown["articles"]) is quoted
    assert shown["sources"][0]["kind"] == ""


def test_a_claim_without_a_figure_of_a_source_protected_later_is_withheld():
    shown = silent(Withheld(protected=frozenset({"source-key"})))

    assert (shown["claims"][0]["withheld"], shown["claims"][0]["sentence"]) == (True, "[withheld]")
    assert (shown["timeline"], shown["standfirst"]) == ([], [])


def test_a_source_protected_later_is_named_in_no_other_quotation_either():
    frozen = record()
    other = {"id": "c2", "ref": "other", "source": "s2", "origin": "s2", "marks": []}
    frozen["claims"].append(frozen["claims"][0] | other)
    frozen["sources"].append(frozen["sources"][0] | {"id": "s2", "ref": "other-source"})

    shown = drawn(frozen, IMPRINT, Withheld(protected=frozenset({"source-key"})))

    words = "".join(run["text"] for run in shown["claims"][1]["excerpts"][0]["runs"])
    assert words == "A gunman, John Marsh, killed seven people, [name withheld] said."


@pytest.mark.parametrize("since", [True, False], ids=["later", "from the start"])
def test_of_a_protected_source_neither_its_body_nor_its_report_is_told(since):
    frozen = record(origin="s2", quoted=since)
    frozen["sources"][0] |= {"protected": not since, "label": "A sergeant" if since else ""}
    body = {"id": "s2", "ref": "body", "label": "Interior ministry", "protected": False}
    frozen["sources"].append(frozen["sources"][0] | body)
    term = {"figures": ["f1"], "low": 7, "best": 7, "high": 7}
    account = {"source": "s2", "article": "a1", "superseded": False, "terms": [term]}
    says = {"source": "s2", "figures": ["f1"]}
    cell = killed("victims", 8, 8, 8, "f1") | {"accounts": [account], "says": [says]}
    frozen["cells"] = [cell]
    spoken = json.dumps(drawn(frozen, IMPRINT, Withheld()))

    shown = drawn(frozen, IMPRINT, Withheld(protected=frozenset({"source-key"})))

    assert ("Interior ministry" in spoken) is since
    assert "Interior ministry" not in json.dumps(shown)
    [account] = shown["cells"][0]["accounts"]
    assert (account["source"], account["article"]) == ("s1", None)


def of_officer_and_ministry():
    """A record of two claims: an officer's, who speaks for the ministry, and the ministry's own."""
    frozen = record(origin="s2")
    ministry = {"id": "s2", "ref": "body", "label": "Interior ministry"}
    frozen["sources"].append(frozen["sources"][0] | ministry)
    frozen["claims"].append(frozen["claims"][0] | {"id": "c2", "ref": "2", "source": "s2"})
    frozen["figures"].append(frozen["figures"][0] | {"id": "f2", "ref": "2", "claim": "c2"})
    return frozen


def test_what_a_source_protected_later_and_its_body_told_together_is_not_drawn():
    frozen = of_officer_and_ministry()
    both = [{"figures": [key], "low": 7, "best": 7, "high": 7} for key in ("f1", "f2")]
    alone = {"source": "s2", "article": "a1", "superseded": False, "terms": both[1:]}
    together = {"source": "s2", "article": "a1", "superseded": False, "terms": both}
    cell = killed("victims", 14, 14, 14, "f1", "f2")
    frozen["cells"] = [
        cell
        | {
            "accounts": [together, alone],
            "says": [
                {"source": "s2", "figures": ["f1", "f2"]},
                {"source": "s2", "figures": ["f2"]},
            ],
        }
    ]

    [before] = drawn(frozen, IMPRINT, Withheld())["cells"]
    [after] = drawn(frozen, IMPRINT, Withheld(protected=frozenset({"source-key"})))["cells"]

    assert (len(before["accounts"]), len(before["says"])) == (2, 2)
    assert [account["terms"] for account in after["accounts"]] == [both[1:]]
    assert [says["figures"] for says in after["says"]] == [["f2"]]


@pytest.fixture
def of_one_body():
    """The officer said nine first, then the ministry seven: one body, whose toll fell and disagrees."""
    frozen = of_officer_and_ministry()
    terms = [{"figures": [key], "low": 7, "best": 7, "high": 7} for key in ("f1", "f2")]
    accounts = [
        {"source": "s2", "article": "a1", "superseded": old, "terms": [term]}
        for term, old in zip(terms, (True, False), strict=True)
    ]
    message = {
        "message": "Revised down from %(before)s to %(now)s",
        "params": {"before": 9, "now": 7},
    }
    fell = {**message, "why": "Counted twice.", "left": ["f1"], "figures": ["f2"]}
    told = {"message": "%(a)s and %(b)s from one source", "params": {"a": 9, "b": 7}}
    conflict = {
        "type": "count_mismatch",
        "figures": ["f1", "f2"],
        "claims": [],
        "reason": "",
        "told": told,
    }
    cell = killed("victims", 7, 7, 7, "f1", "f2")
    frozen["cells"] = [
        cell | {"accounts": accounts, "says": [], "told": [fell], "notes": ["revised_down"]}
    ]
    frozen["conflicts"] = [conflict]
    return frozen


def test_nothing_tells_that_a_source_protected_later_and_another_were_one(of_one_body):
    before = drawn(of_one_body, IMPRINT, Withheld())
    after = drawn(of_one_body, IMPRINT, Withheld(protected=frozenset({"source-key"})))

    def told(shown):
        [cell] = shown["cells"]
        old = [account["superseded"] for account in cell["accounts"]]
        return len(shown["conflicts"]), len(cell["told"]), len(cell["notes"]), old

    assert told(before) == (1, 1, 1, [True, False])
    assert told(after) == (0, 0, 0, [False, False])


def test_a_conflict_of_a_source_protected_later_with_another_is_told_as_it_was(of_one_body):
    of_one_body["claims"][0]["origin"] = "s1"

    shown = drawn(of_one_body, IMPRINT, Withheld(protected=frozenset({"source-key"})))

    assert [one["words"] for one in shown["conflicts"]] == ["9 and 7 from one source"]


def test_a_protected_sources_inferred_count_says_that_nobody_states_it():
    frozen = record(quoted=False)
    frozen["figures"][0]["inferred"] = True

    claim = drawn(frozen, IMPRINT, Withheld(protected=frozenset({"source-key"})))["claims"][0]

    assert not claim["withheld"]
    assert claim["sentence"] == (
        "No source states that seven people were killed; it is inferred from what "
        "a source whose name is protected said."
    )
