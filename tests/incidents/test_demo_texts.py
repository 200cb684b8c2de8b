"""The demo's reports and the plans of what people do with them hold together.

Nothing is loaded here: texts and plans are read as they lie in `incidents/demo/`. The identities
I1 to I8 are those of the report on Taraz: two accounts of one office that make the same seven.
"""

import json
import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from annotations.text.paragraphs import paragraphs
from annotations.text.sentences import sentences
from annotations.text.spans import Span, find_quote
from annotations.values.vocabulary import (
    AnonymityReason,
    Category,
    ClaimState,
    Code,
    ConflictState,
    ConflictType,
    DateGround,
    DisputeReason,
    EntityKind,
    Grade,
    Harm,
    IncidentType,
    IncludesPerpetrator,
    LinkKind,
    LocationPrecision,
    Manner,
    Named,
    NamedWho,
    PartRole,
    PeopleCounted,
    Polarity,
    Proximity,
    PublicUse,
    Qualifier,
    Reliability,
    RollUp,
    Scale,
    SourceKind,
    SpanKind,
    Stage,
    Stance,
    TimelineRelation,
    TimeRole,
    VaguePolicy,
    Verb,
)

Row = dict[str, Any]

DEMO = Path(__file__).parents[2] / "incidents" / "demo"
PLAN: Row = json.loads((DEMO / "plan.json").read_text(encoding="utf-8"))
REPORTS: dict[str, Row] = {
    path.stem: json.loads(path.read_text(encoding="utf-8"))
    for path in sorted(DEMO.glob("*.json"))
    if path.stem != "plan"
}
TEXTS: dict[str, str] = {
    key: (DEMO / report["text"]).read_bytes().decode() for key, report in REPORTS.items()
}
CLAIMS = {claim["id"]: claim for report in REPORTS.values() for claim in report["claims"]}
FIGURES = {figure["id"]: figure for claim in CLAIMS.values() for figure in claim["figures"]}
SOURCES = {source["key"]: source for source in PLAN["sources"]}
ROLES = {account["key"]: account["role"] for account in PLAN["accounts"]}

each_report = pytest.mark.parametrize("key", REPORTS)


def places(text: str, words: str) -> list[int]:
    """Give every offset at which the words stand, as plain characters."""
    return [at for at in range(len(text)) if text.startswith(words, at)]


def place_of(key: str, piece: Row) -> Span:
    """Give the place that a quote and its occurrence name."""
    words = piece.get("quote") or piece["words"]
    start = places(TEXTS[key], words)[piece.get("occurrence", 1) - 1]
    return Span(start, start + len(words))


def pieces_of(report: Row) -> Iterator[Row]:
    """Give everything in a report's plan that quotes its text."""
    yield from report["spans"]
    yield from report["held"]
    yield from report["not_figures"]
    for claim in report["claims"]:
        yield from claim["parts"]
        yield from claim["figures"]
        yield from claim["times"]


def inside(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def sentence_of(key: str, claim: Row) -> Span:
    """Give the one sentence in which a claim's first part stands."""
    text = TEXTS[key]
    first = place_of(key, claim["parts"][0])
    found = [s for p in paragraphs(text) for s in sentences(text, p) if inside(s, first)]
    assert len(found) == 1, claim["id"]
    return found[0]


def total(figures: tuple[str, ...]) -> tuple[int, int, int]:
    """Add figures up; an inferred one enters best and high, and not low (R1)."""
    rows = [FIGURES[key] for key in figures]
    low = sum(0 if row["inferred"] else row["low"] for row in rows)
    return low, sum(row["best"] for row in rows), sum(row["high"] for row in rows)


def expected_cell(expected: Row, harm: str, node: str) -> tuple[int, int, int]:
    cell = next(c for c in expected["cells"] if (c["harm"], c["node"]) == (harm, node))
    return cell["low"], cell["best"], cell["high"]


def release(key: str) -> Row:
    return next(row for row in PLAN["releases"] if row["key"] == key)


# The texts


def test_every_text_has_its_plan_and_every_plan_its_text():
    texts = {path.stem for path in DEMO.glob("*.txt")}

    assert texts == set(REPORTS)
    assert all(report["report"] == key for key, report in REPORTS.items())


@each_report
def test_a_text_is_stored_as_it_will_be_kept(key):
    text = TEXTS[key]

    assert "\r" not in text
    assert "\ufeff" not in text
    assert "\0" not in text
    assert text.endswith("\n")


def test_the_lead_is_a_full_report_with_the_marks_that_make_quoting_hard():
    text = TEXTS["taraz-lead"]

    assert 350 <= len(text.split()) <= 600
    assert "`s" in text
    assert re.search(r'"[^"”]+”', text), "opens with a plain mark, closes with a curly one"
    assert text.rstrip().split("\n\n")[-2] == "Bureau Report"
    assert "cookies" in text.rstrip().split("\n\n")[-1]


def test_the_wire_copy_repeats_the_lead_under_another_headline():
    def long_sentences(key: str) -> set[str]:
        text = TEXTS[key].replace("`", "'").replace("”", '"')
        found = (s.words(text) for p in paragraphs(text) for s in sentences(text, p))
        return {words for words in found if len(words.split()) >= 8}

    copy, lead = long_sentences("taraz-wire-copy"), long_sentences("taraz-lead")

    assert REPORTS["taraz-wire-copy"]["copy_of"] == "taraz-lead"
    assert len(copy & lead) >= 0.8 * len(copy)
    assert TEXTS["taraz-wire-copy"].split("\n")[0] != TEXTS["taraz-lead"].split("\n")[0]


def test_reports_that_are_no_copies_share_no_long_sentence():
    def long_sentences(key: str) -> set[str]:
        text = TEXTS[key]
        found = (s.words(text) for p in paragraphs(text) for s in sentences(text, p))
        return {words for words in found if len(words.split()) >= 8}

    apart = [long_sentences(key) for key in REPORTS if key != "taraz-wire-copy"]

    assert sum(len(found) for found in apart) == len(set.union(*apart))


def test_nobody_is_named_as_the_suspect_of_taraz():
    taraz = [report for key, report in REPORTS.items() if key.startswith("taraz")]

    assert not any(row["who"] == "suspect" for report in taraz for row in report["held"])
    assert not any(c["stance"] == "identifies_as" for report in taraz for c in report["claims"])


# The plans: their words


@each_report
def test_every_quote_stands_in_the_text_and_says_which_occurrence_it_is(key):
    for piece in pieces_of(REPORTS[key]):
        words = piece.get("quote") or piece["words"]
        found = len(places(TEXTS[key], words))

        assert found, f"not in the text: {words}"
        if found == 1:
            assert "occurrence" not in piece, words
        else:
            assert 1 <= piece["occurrence"] <= found, words


@each_report
def test_a_claims_words_can_be_typed_into_the_form_of_its_sentence(key):
    for claim in REPORTS[key]["claims"]:
        sentence = sentence_of(key, claim)
        for piece in (*claim["parts"], *claim["figures"], *claim["times"]):
            words = piece.get("quote") or piece["words"]

            assert find_quote(TEXTS[key], words, sentence) == place_of(key, piece), claim["id"]


@each_report
def test_a_figures_words_lie_in_its_claims_content_or_are_inferred(key):
    for claim in REPORTS[key]["claims"]:
        contents = [place_of(key, part) for part in claim["parts"] if part["role"] == "content"]
        for figure in claim["figures"]:
            place = place_of(key, figure)

            assert figure["inferred"] or any(inside(c, place) for c in contents), figure["id"]


@each_report
def test_the_parts_of_a_claim_do_not_cross_and_stand_in_reading_order(key):
    for claim in REPORTS[key]["claims"]:
        spans = [place_of(key, part) for part in claim["parts"]]

        assert all(a.end <= b.start for a, b in pairwise(spans)), claim["id"]


@each_report
def test_claims_follow_the_report_in_reading_order(key):
    starts = [sentence_of(key, claim).start for claim in REPORTS[key]["claims"]]

    assert starts == sorted(starts)


@each_report
def test_the_parts_of_a_claim_fit_its_manner(key):
    for claim in REPORTS[key]["claims"]:
        roles = [part["role"] for part in claim["parts"]]
        own_voice = claim["manner"] in {"headline", "reporter_voice"}
        without_cue = own_voice or claim["manner"] == "implicit"

        assert "content" in roles, claim["id"]
        assert (claim["source"] is None) == own_voice, claim["id"]
        assert ("cue" in roles) != without_cue, claim["id"]
        assert (claim["continues"] is not None) == (claim["manner"] == "implicit"), claim["id"]


# The plans: what they point to


def test_no_id_is_used_twice():
    claims = [claim for report in REPORTS.values() for claim in report["claims"]]
    ids = [claim["id"] for claim in claims]
    ids += [row["id"] for claim in claims for row in (*claim["figures"], *claim["times"])]

    assert len(ids) == len(set(ids))


@each_report
def test_a_link_leads_to_another_figure_of_the_same_report(key):
    here = {figure["id"] for claim in REPORTS[key]["claims"] for figure in claim["figures"]}
    for claim in REPORTS[key]["claims"]:
        for figure in claim["figures"]:
            for link in figure["links"]:
                assert link["to"] in here - {figure["id"]}, figure["id"]


def test_further_people_are_added_to_people_of_the_same_harm():
    for figure in FIGURES.values():
        targets = [link["to"] for link in figure["links"] if link["kind"] == "additive_to"]

        assert all(FIGURES[to]["harm"] == figure["harm"] for to in targets), figure["id"]


@each_report
def test_short_words_and_continued_claims_lead_back_to_an_earlier_claim(key):
    seen: dict[str, Row] = {}
    for claim in REPORTS[key]["claims"]:
        for relation in ("continues", "parent", "mention_of"):
            assert claim[relation] is None or claim[relation] in seen, claim["id"]
        for relation in ("continues", "mention_of"):
            if claim[relation]:
                assert seen[claim[relation]]["source"] == claim["source"], claim["id"]
        seen[claim["id"]] = claim


@each_report
def test_a_report_names_known_outlets_events_people_and_sources(key):
    report = REPORTS[key]
    events = {event["key"] for event in report["events"]}

    assert report["outlet"] in {outlet["key"] for outlet in PLAN["outlets"]}
    assert [event["role"] for event in report["events"]].count("main") == 1
    assert {claim["event"] for claim in report["claims"]} <= events
    assert {claim["source"] for claim in report["claims"]} <= {None, *SOURCES}
    assert {report["imported_by"], report["submitted_by"]} <= set(ROLES)
    assert all(row["by"] in ROLES for row in report["held"])


@each_report
def test_who_is_who_tells_the_words_used_for_each_source(key):
    used: dict[str, set[str]] = {}
    for claim in REPORTS[key]["claims"]:
        words = {part["quote"] for part in claim["parts"] if part["role"] == "source"}
        if words:
            used.setdefault(claim["source"], set()).update(words)

    told = {row["source"]: set(row["words"]) for row in REPORTS[key]["who_is_who"]}

    assert told == used
    for row in REPORTS[key]["who_is_who"]:
        for field in ("name", "kind", "named", "aliases"):
            assert row[field] == SOURCES[row["source"]][field]


def test_an_unnamed_source_belongs_to_one_report_only():
    for key, report in REPORTS.items():
        for claim in report["claims"]:
            source = SOURCES.get(claim["source"])
            if source is not None and source["named"] not in {"named_person", "named_body"}:
                assert source["report_only"] == key, claim["id"]


def test_one_source_is_protected_and_the_words_that_tell_who_it_is_are_held():
    protected = [source for source in SOURCES.values() if source["protected"]]
    held = [row for row in REPORTS["taraz-rival"]["held"] if row["who"] == "protected_source"]

    assert [source["key"] for source in protected] == ["rival-doctor"]
    assert protected[0]["protected"]["reason"]
    assert {row["public"] for row in held} == {"never", "hold"}


# The plans: their codes

CODES_OF_CLAIMS: tuple[tuple[str, type[Code]], ...] = (
    ("manner", Manner),
    ("stance", Stance),
    ("polarity", Polarity),
    ("state", ClaimState),
)
CODES_OF_FIGURES: tuple[tuple[str, type[Code]], ...] = (
    ("harm", Harm),
    ("category", Category),
    ("qualifier", Qualifier),
    ("policy", VaguePolicy),
    ("people", PeopleCounted),
    ("entity_kind", EntityKind),
    ("includes_perpetrator", IncludesPerpetrator),
)
CODES_OF_SOURCES: tuple[tuple[str, type[Code]], ...] = (
    ("kind", SourceKind),
    ("named", Named),
    ("proximity", Proximity),
    ("scale", Scale),
    ("anonymity_reason", AnonymityReason),
    ("reliability", Reliability),
)
CODES_OF_INCIDENTS: tuple[tuple[str, type[Code]], ...] = (
    ("primary", IncidentType),
    ("stage", Stage),
    ("location_precision", LocationPrecision),
)


def known(rows: Iterator[Row] | list[Row], field: str, codes: type[Code]) -> bool:
    allowed = {member.value for member in codes}
    return all(row.get(field) is None or row[field] in allowed for row in rows)


@pytest.mark.parametrize(("field", "codes"), CODES_OF_CLAIMS)
def test_codes_of_claims_are_the_fields(field, codes):
    assert known(list(CLAIMS.values()), field, codes)


@pytest.mark.parametrize(("field", "codes"), CODES_OF_FIGURES)
def test_codes_of_figures_are_the_fields(field, codes):
    assert known(list(FIGURES.values()), field, codes)


@pytest.mark.parametrize(("field", "codes"), CODES_OF_SOURCES)
def test_codes_of_sources_are_the_fields(field, codes):
    assert known(PLAN["sources"], field, codes)


@pytest.mark.parametrize(("field", "codes"), CODES_OF_INCIDENTS)
def test_codes_of_incidents_are_the_fields(field, codes):
    assert known(PLAN["incidents"], field, codes)


def test_codes_of_the_smaller_rows_are_the_fields():
    claims = list(CLAIMS.values())
    steps = [step for claim in claims for step in claim["steps"]]
    entries = [entry for incident in PLAN["incidents"] for entry in incident["timeline"]]
    stages = [*PLAN["releases"], PLAN["pending"]]
    conflicts = [row for stage in stages for row in stage["expected"]["conflicts"]]
    cells = [row for stage in stages for row in stage["expected"]["cells"]]
    nodes = {member.value for member in (*Category, *RollUp)}

    assert known([part for c in claims for part in c["parts"]], "role", PartRole)
    assert known([mark for c in claims for mark in c["times"]], "role", TimeRole)
    assert known([link for f in FIGURES.values() for link in f["links"]], "kind", LinkKind)
    assert known(steps, "verb", Verb)
    assert known(steps, "reason", DisputeReason)
    assert known([span for r in REPORTS.values() for span in r["spans"]], "kind", SpanKind)
    assert known([row for r in REPORTS.values() for row in r["held"]], "who", NamedWho)
    assert known([row for r in REPORTS.values() for row in r["held"]], "public", PublicUse)
    assert known([r["published"] for r in REPORTS.values()], "ground", DateGround)
    assert known(entries, "to_next", TimelineRelation)
    assert known(PLAN["releases"], "grade", Grade)
    assert known(conflicts, "type", ConflictType)
    assert known(conflicts, "state", ConflictState)
    assert known(cells, "harm", Harm)
    assert {cell["node"] for cell in cells} <= nodes
    assert all(set(row["types"]) <= set(IncidentType) for row in PLAN["incidents"])


# The plans: their numbers

SHAPES = {
    "exact": lambda f: f["low"] == f["best"] == f["high"] is not None,
    "at_least": lambda f: f["low"] == f["best"] and f["high"] is None,
    "vague": lambda f: f["low"] and f["policy"] and f["best"] is f["high"] is None,
    "zero": lambda f: (f["low"], f["best"], f["high"]) == (0, 0, 0),
    "no_information": lambda f: (f["low"], f["best"], f["high"]) == (None, None, None),
    "unknown": lambda f: (f["low"], f["best"], f["high"]) == (None, None, None),
}


def test_low_best_and_high_are_what_the_qualifier_makes_of_the_words():
    for figure in FIGURES.values():
        assert SHAPES[figure["qualifier"]](figure), figure["id"]


IDENTITIES = [
    ("I1", [("LF1",), ("LF2",), ("LF3", "LF4", "LF5")], (7, 7, 7)),
    ("I2", [("LF3",), ("LF6", "LF9")], (4, 4, 4)),
    ("I3", [("LF4",), ("LF7", "LF8")], (2, 2, 2)),
    ("I4", [("LF6", "LF7", "LF8", "LF9", "LF10")], (7, 7, 7)),
    ("I5", [("LF5",), ("LF10",)], (1, 1, 1)),
    ("I6 security forces", [("LF3", "LF5"), ("LF6", "LF9", "LF10")], (5, 5, 5)),
    ("I6 police", [("LF9", "LF10")], (3, 3, 3)),
    ("I6 with civilians", [("LF3", "LF5", "LF4")], (7, 7, 7)),
    ("I7", [("LF1", "LF11")], (7, 8, 8)),
    ("I8", [("LF12",)], (3, 3, 3)),
]


@pytest.mark.parametrize(
    ("sums", "result"),
    [(sums, result) for _, sums, result in IDENTITIES],
    ids=[name for name, _, _ in IDENTITIES],
)
def test_the_numbers_of_taraz_add_up_in_both_accounts(sums, result):
    assert [total(figures) for figures in sums] == [result] * len(sums)


def test_the_two_accounts_of_taraz_are_kept_apart_and_whole():
    figures = {key: FIGURES[key] for key in ("LF3", "LF4", "LF5", "LF11")}
    later = {key: FIGURES[key] for key in ("LF6", "LF7", "LF8", "LF9", "LF10", "LF12")}

    assert {figure["account"] for figure in figures.values()} == {1}
    assert {figure["account"] for figure in later.values()} == {2}


def test_adding_every_number_of_killed_would_give_twenty_eight():
    taraz = [c for c in REPORTS["taraz-lead"]["claims"] if c["event"] == "taraz"]
    killed = [
        figure["best"]
        for claim in taraz
        for figure in claim["figures"]
        if figure["harm"] in {"killed", "died_of_wounds"}
        and figure["qualifier"] == "exact"
        and not figure["inferred"]
    ]

    assert sum(killed) == 28


TRAPS = [
    ("LF5", {"category": "police", "links": ["LF3", "LF4"]}, "another policeman is added"),
    ("LF7", {"category": "private_guard"}, "the guard is employed privately"),
    ("LF8", {"harm": "died_of_wounds"}, "fatally wounded is killed"),
    ("LF10", {"links": ["LF5"]}, "the last policeman is the first account’s"),
    ("LF11", {"inferred": True, "category": "assailant"}, "nobody says that he died"),
    ("LF13", {"qualifier": "no_information", "best": None}, "no reports is not a zero"),
    ("LF14", {"qualifier": "vague", "best": None}, "bodies have no number"),
    ("LF15", {"entity_kind": "animal"}, "a horse is not counted"),
]


@pytest.mark.parametrize(
    ("key", "fields"), [row[:2] for row in TRAPS], ids=[reason for *_, reason in TRAPS]
)
def test_the_plan_does_not_step_into_a_trap(key, fields):
    figure = FIGURES[key] | {"links": [link["to"] for link in FIGURES[key]["links"]]}

    assert {field: figure[field] for field in fields} == fields


def test_what_lies_before_taraz_is_background():
    events = {e["key"]: e["role"] for e in REPORTS["taraz-lead"]["events"]}
    owner = {f["id"]: c["event"] for c in REPORTS["taraz-lead"]["claims"] for f in c["figures"]}

    assert [owner[key] for key in ("LF16", "LF17", "LF18")] == [
        "aktobe",
        "atyrau-arrests",
        "atyrau-blasts",
    ]
    assert all(events[owner[key]] == "background" for key in ("LF16", "LF17", "LF18", "LF19"))


@each_report
def test_weekdays_and_the_day_of_publication_agree(key):
    published = date.fromisoformat(REPORTS[key]["published"]["edtf"])
    weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    for claim in REPORTS[key]["claims"]:
        for mark in claim["times"]:
            if mark["words"] in weekdays:
                day = date.fromisoformat(mark["edtf"])

                assert weekdays[day.weekday()] == mark["words"]
                assert 0 <= (published - day).days < 7


# The plans: what people do

NEXT = {
    ("draft", "submit"): "submitted",
    ("returned", "submit"): "submitted",
    ("submitted", "verify"): "verified",
    ("submitted", "return"): "returned",
    ("submitted", "dispute"): "disputed",
    ("submitted", "correct"): "submitted",
    ("draft", "withdraw"): "withdrawn",
}


def test_steps_lead_to_the_state_that_the_plan_promises():
    for claim in CLAIMS.values():
        state = "draft"
        for step in claim["steps"]:
            state = NEXT[(state, step["verb"])]

        assert state == claim["state"], claim["id"]


def test_nobody_decides_on_a_claim_that_they_last_edited():
    for claim in CLAIMS.values():
        edited_by = claim["marked_by"]
        for step in claim["steps"]:
            if step["verb"] in {"verify", "return", "dispute"}:
                assert step["by"] != edited_by, claim["id"]
            if step["verb"] == "correct":
                edited_by = step["by"]


def test_journalists_mark_and_editors_decide():
    for claim in CLAIMS.values():
        assert ROLES[claim["marked_by"]] == "journalist"
        for step in claim["steps"]:
            by_journalist = step["verb"] in {"submit", "withdraw"}

            assert ROLES[step["by"]] == ("journalist" if by_journalist else "editor"), claim["id"]


def test_a_decision_against_a_claim_says_why():
    for claim in CLAIMS.values():
        for step in claim["steps"]:
            if step["verb"] in {"return", "dispute", "correct", "withdraw"}:
                assert step["note"], claim["id"]
            if step["verb"] == "dispute":
                assert step["reason"], claim["id"]


def test_claims_stand_in_every_state():
    assert {claim["state"] for claim in CLAIMS.values()} == {state.value for state in ClaimState}


def test_one_number_is_left_without_an_answer_and_it_is_a_draft():
    open_questions = [
        claim["state"]
        for claim in CLAIMS.values()
        for figure in claim["figures"]
        if not figure["answered"]
    ]

    assert open_questions == ["draft"]


def test_there_are_two_journalists_two_editors_and_an_administrator():
    roles = sorted(ROLES.values())

    assert roles == ["administrator", "editor", "editor", "journalist", "journalist"]


# The record


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
