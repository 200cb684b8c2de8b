"""R17 over the lines of a timeline: what cannot have been, in words, with the claims that say it."""

import pytest

from incidents.release.basis import Line, Part, Report, Said
from incidents.release.contradictions import contradictions, name_of_line, words_of
from incidents.release.time_ties import TimeTie


def said(key, when="", **values):
    report = Report(
        key="r",
        version="v",
        outlet="Post",
        outlet_key="o",
        title="",
        published=values.pop("published", "2011-11-13"),
        address="",
    )
    words = values.pop("words", f"{key} happened,")
    return Said(
        key=key,
        report=report,
        speaker="",
        origin="",
        state="verified",
        manner="indirect",
        stance=values.pop("stance", "asserts"),
        polarity="positive",
        parts=(Part("content", 0, 1, words),),
        excerpts=(),
        numbers=(),
        when=when,
        start=0,
        quotable=True,
    )


def line(claim, *told, follows=False, key="", label=""):
    return Line(claim=claim, follows=follows, when="", told=told, key=key or claim, label=label)


def tie(first, kind, second, words=""):
    return TimeTie(key=f"{first}{kind}{second}", first=first, second=second, kind=kind, words=words)


def found(sayings, lines, *ties, when="", background=()):
    return contradictions(sayings, lines, ties, when=when, background=background)


def in_words(*given, **values):
    (one,) = found(*given, **values)
    return words_of(one, lambda message: message)


ABC = [said("A"), said("B"), said("C")]


def test_a_cycle_is_told_statement_by_statement_with_its_claims():
    lines = [line("A", label="the guard is shot"), line("B"), line("C")]

    (one,) = found(
        ABC,
        lines,
        tie("A", "before", "B", "later"),
        tie("B", "before", "C"),
        tie("C", "before", "A"),
    )

    assert one.claims == ("A", "B", "C")
    assert words_of(one, str) == (
        "These cannot all be true: “the guard is shot” is before “B happened” (“later”); "
        "“B happened” is before “C happened”; “C happened” is before “the guard is shot”."
    )


def test_then_is_a_statement_of_the_timeline_itself():
    lines = [line("A"), line("B", follows=True)]

    said_so = in_words(ABC[:2], lines, tie("B", "before", "A"))

    assert "“A happened” is followed by “B happened” (“then” in the timeline)" in said_so


def test_dates_are_said_in_words():
    sayings = [said("A", "2011-11-13"), said("B", "2011-11-12")]

    said_so = in_words(sayings, [line("A"), line("B", follows=True)])

    assert "“A happened” is dated 13 November 2011" in said_so
    assert "“B happened” is dated 12 November 2011" in said_so


def test_two_days_for_one_sub_event_cannot_be():
    sayings = [said("A", "2011-10-31"), said("B", "2011-11-12")]

    (one,) = found(sayings, [line("A", "B", key="line")])

    assert one.lines == ("line",)
    assert "“A happened” and “B happened” are told in one line" in words_of(one, str)


def test_what_is_told_as_past_was_before_its_report_came_out_and_a_threat_was_not():
    late = {"when": "2011-11-20", "published": "2011-11-13"}

    assert "published 13 November 2011" in in_words([said("A", **late)], [line("A")])
    for stance in ("threatens", "predicts"):
        threat = said("A", stance=stance, **late)
        assert found([threat], [line("A")], when="2011-11-12") == ()


def test_a_part_fits_in_its_incident_and_background_is_no_part():
    blast = [said("A", "2011-05")]

    assert "which is dated 12 November 2011" in in_words(blast, [line("A")], when="2011-11-12")
    assert found(blast, [line("A")], when="2011-11-12", background={"A"}) == ()


def test_two_contradictions_that_share_nothing_are_both_found():
    sayings = [said(key) for key in "ABCD"]
    lines = [line(key) for key in "ABCD"]
    pairs = [("A", "B"), ("B", "A"), ("C", "D"), ("D", "C")]

    both = found(sayings, lines, *(tie(one, "before", other) for one, other in pairs))

    assert [one.lines for one in both] == [("A", "B"), ("C", "D")]


def test_a_date_that_is_impossible_by_itself_does_not_hide_another():
    sayings = [said("A", "2011-11-20"), said("B", "2011-11-21")]

    both = found(sayings, [line("A"), line("B")])

    assert {one.claims for one in both} == {("A",), ("B",)}


def test_what_is_only_a_claim_and_no_line_says_nothing():
    assert found([said("A", "2011-11-20")], []) == ()


@pytest.mark.parametrize("label", ["100 % sure", "%(one)s"])
def test_signs_of_a_template_in_a_name_stay_what_they_are(label):
    said_so = in_words(
        ABC[:2],
        [line("A", label=label), line("B")],
        tie("A", "before", "B"),
        tie("B", "before", "A"),
    )

    assert f"“{label}” is before" in said_so


def test_a_name_is_the_lines_own_or_the_first_words_that_tell_it():
    long = said("A", words="“seven " * 30)

    assert name_of_line(line("A", label="shots"), {"A": long}) == "shots"
    name = name_of_line(line("A"), {"A": long})
    assert name.startswith("seven")
    assert name.endswith("…")
    assert len(name) <= 60
