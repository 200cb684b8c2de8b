"""What the demo's plan points to is there: figures, claims, events, people and sources."""

from tests.incidents.demo_plan import FIGURES, PLAN, REPORTS, ROLES, SOURCES, Row, each_report


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
    assert {report["imported_by"], report["submitted_by"] or report["imported_by"]} <= set(ROLES)
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
