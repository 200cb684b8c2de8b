"""The demo's record: what is linked, what is published, and what numbers are expected."""

from tests.incidents.demo_plan import CLAIMS, FIGURES, PLAN, REPORTS, ROLES, TEXTS, Row, total


def expected_cell(expected: Row, harm: str, node: str) -> tuple[int, int, int]:
    cell = next(c for c in expected["cells"] if (c["harm"], c["node"]) == (harm, node))
    return cell["low"], cell["best"], cell["high"]


def release(key: str) -> Row:
    return next(row for row in PLAN["releases"] if row["key"] == key)


def test_every_step_of_the_order_names_what_the_plan_has():
    incidents = {incident["key"] for incident in PLAN["incidents"]}
    done: dict[str, list[str]] = {"report": [], "open": [], "publish": []}
    for step in PLAN["order"]:
        if step["do"] == "link":
            assert step["report"] in done["report"]
            assert step["incident"] in done["open"]
            events = {event["key"] for event in REPORTS[step["report"]]["events"]}
            assert step["event"] in events
            continue
        field = {"report": "report", "open": "incident", "publish": "release"}[step["do"]]
        done[step["do"]].append(step[field])

    assert sorted(done["report"]) == sorted(REPORTS)
    assert set(done["open"]) == incidents
    assert done["publish"] == [row["key"] for row in PLAN["releases"]]


def test_a_release_rests_on_what_was_linked_before_it():
    linked: list[tuple[str, str, str]] = []
    for step in PLAN["order"]:
        if step["do"] == "link":
            linked.append((step["incident"], step["report"], step["event"]))
        if step["do"] == "publish":
            row = release(step["release"])
            rests_on = [(row["incident"], r["report"], r["event"]) for r in row["rests_on"]]
            assert rests_on == [link for link in linked if link[0] == row["incident"]]

    pending = [("taraz", row["report"], row["event"]) for row in PLAN["pending"]["rests_on"]]
    assert pending == [link for link in linked if link[0] == "taraz"]


def test_the_numbers_that_a_release_rests_on_are_verified():
    lead = [f"LF{n}" for n in range(1, 14)]
    market = [*(f"MF{n}" for n in range(1, 6)), *(f"NF{n}" for n in range(1, 8))]
    counted = [*lead, "RF1", "RF2", *market]
    states = {f["id"]: claim["state"] for claim in CLAIMS.values() for f in claim["figures"]}

    assert {states[key] for key in counted} == {"verified"}
    assert not any(states[key] == "verified" for key in states if key.startswith("WF"))


def test_the_record_of_taraz_from_its_first_report():
    expected = release("taraz-1")["expected"]

    assert expected_cell(expected, "killed", "victims") == total(("LF2",)) == (7, 7, 7)
    assert expected_cell(expected, "killed", "perpetrators") == total(("LF11",)) == (0, 1, 1)
    assert expected_cell(expected, "killed", "people") == total(("LF2", "LF11")) == (7, 8, 8)
    assert expected_cell(expected, "killed", "security_forces") == total(("LF3", "LF5"))
    assert expected_cell(expected, "killed", "police") == total(("LF9", "LF10"))
    assert expected_cell(expected, "killed", "civilian") == total(("LF7", "LF8"))
    assert expected_cell(expected, "injured", "victims") == total(("LF12",))
    assert [row["type"] for row in expected["conflicts"]] == ["absence_vs_report"]


def test_the_doctors_nine_raises_only_the_highest_number():
    expected = PLAN["pending"]["expected"]
    victims = next(cell for cell in expected["cells"] if cell["node"] == "victims")
    seven, nine = FIGURES["LF2"]["best"], FIGURES["RF1"]["best"]

    assert (victims["low"], victims["best"], victims["high"]) == (seven, seven, nine) == (7, 7, 9)
    assert victims["rule"] == "d"
    assert expected_cell(expected, "killed", "people") == (7, 8, 10)
    assert expected_cell(expected, "killed", "unknown") == (0, 0, nine - seven)
    assert {row["type"] for row in expected["conflicts"]} == {"absence_vs_report", "count_mismatch"}


def test_neither_the_office_nor_the_doctor_is_newer():
    days = {REPORTS[key]["published"]["edtf"] for key in REPORTS if key.startswith("taraz")}

    assert days == {"2011-11-12"}
    assert FIGURES["LF2"]["as_of"] is FIGURES["RF1"]["as_of"] is None


def test_the_market_is_published_twice_and_the_second_time_one_of_the_injured_has_died():
    first, second = release("dunmarrow-1")["expected"], release("dunmarrow-2")["expected"]

    assert expected_cell(first, "killed", "victims") == (
        FIGURES["MF2"]["best"],
        FIGURES["MF2"]["best"],
        FIGURES["MF5"]["best"],
    )
    assert expected_cell(second, "killed", "victims") == total(("NF4",))
    assert expected_cell(first, "injured", "victims") == total(("MF3",))
    assert expected_cell(second, "injured", "victims") == total(("NF5",))
    assert FIGURES["NF5"]["best"] == FIGURES["NF3"]["best"] - FIGURES["NF2"]["best"]
    assert FIGURES["NF3"]["as_of"] == REPORTS["market-first"]["published"]["edtf"]


def test_expected_numbers_are_in_order():
    for stage in (*PLAN["releases"], PLAN["pending"]):
        for cell in stage["expected"]["cells"]:
            assert cell["low"] <= cell["best"] <= cell["high"], cell


def test_every_release_says_what_changed_and_who_published_it():
    for row in PLAN["releases"]:
        assert row["what_changed"]
        assert ROLES[row["by"]] == "editor"


def test_timelines_rest_on_claims_of_the_reports_linked_to_their_incident():
    for incident in PLAN["incidents"]:
        linked = {
            step["report"]
            for step in PLAN["order"]
            if step["do"] == "link" and step["incident"] == incident["key"]
        }
        claims = {claim["id"] for key in linked for claim in REPORTS[key]["claims"]}

        assert {entry["claim"] for entry in incident["timeline"]} <= claims


def test_a_tie_leads_to_another_line_of_its_timeline_in_words_of_either_report():
    for incident in PLAN["incidents"]:
        lines = {entry["claim"] for entry in incident["timeline"]}
        texts = {claim["id"]: key for key, report in REPORTS.items() for claim in report["claims"]}
        for entry in incident["timeline"]:
            for tie in entry["ties"]:
                assert tie["to"] in lines - {entry["claim"]}
                told = TEXTS[texts[entry["claim"]]] + TEXTS[texts[tie["to"]]]
                assert tie["words"] in told


def test_a_line_is_dated_as_its_claim_is():
    for incident in PLAN["incidents"]:
        for entry in incident["timeline"]:
            times = [mark for mark in CLAIMS[entry["claim"]]["times"] if mark["role"] == "event"]

            assert entry["edtf"] == (times[0]["edtf"] if times else None), entry["claim"]
