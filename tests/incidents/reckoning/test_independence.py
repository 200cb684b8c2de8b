from itertools import permutations

import pytest

from annotations.values.vocabulary import Harm
from incidents.reckoning.independence import labelled
from tests.incidents.reckoning.figure_factories import civilians, derived, figure, known_of, police
from tests.incidents.reckoning.independence_factories import count, known, reasons, told

POST = {"outlet": "post", "copies": "g"}
MAIL = {"outlet": "mail", "copies": "g"}


def test_one_origin_is_one_in_however_many_reports():
    found = known(told("a", by="police", outlet="post"), told("b", by="police", outlet="mail"))

    assert count(found) == 1
    [join] = found.joins
    assert (join.kind, join.sources, join.articles) == (
        "same_source",
        ("police",),
        ("mail-1", "post-1"),
    )


def test_two_who_speak_for_one_body_go_back_to_it():
    found = known(
        told("a", by="ministry", speaker="sergeant"), told("b", by="ministry", speaker="captain")
    )

    assert reasons(found) == [("same_source", ("ministry", "sergeant", "captain"))]


def test_two_origins_that_nothing_joins_are_two():
    found = known(told("a", by="police"), told("b", by="hospital"))

    assert (count(found), found.joins) == (2, ())


def test_one_origin_is_one_component_whatever_it_is_labelled():
    figures = [
        figure("one", 1, by="M", component="wire"),
        figure("two", 1, by="M"),
        figure("three", 1, by="H", component="wire"),
        figure("four", 1, by="W"),
    ]

    found = known_of(*figures).of_origin

    assert found["M"] == found["H"]
    assert found["W"] == "W"


# One cites another


def test_what_is_cited_belongs_to_whom_it_is_cited_from():
    found = known(told("p", by="police", cites=("h",)), told("h", by="hospital"))

    assert count(found) == 1
    assert reasons(found) == [("cites", ("police", "hospital"))]


def test_a_number_that_somebody_else_was_cited_for_is_no_new_one_when_told_again():
    found = known(
        told("p", by="police", cites=("h",)),
        told("h", by="hospital"),
        told("again", by="police", outlet="mail"),
        numbers={"p": None},
    )

    assert (count(found), found.of_origin["police"]) == (1, "hospital")


def test_who_cites_one_number_counts_another_by_itself():
    found = known(
        told("p", by="police", cites=("h",)),
        told("h", by="hospital"),
        told("own", by="police", outlet="mail"),
        numbers={"own": 9},
    )

    assert count(found) == 2
    assert found.of_figure["p"] == found.of_figure["h"] == "hospital"
    assert found.of_figure["own"] == found.of_origin["police"] == "police"


def test_who_cites_two_is_a_bridge_between_neither():
    found = known(
        told("p", by="police", cites=("h", "m")),
        told("h", by="hospital"),
        told("m", by="ministry"),
    )

    assert count(found) == 2
    assert found.of_figure["p"] == "hospital"


def test_a_chain_goes_back_to_its_innermost_source():
    found = known(
        told("agency", by="agency", cites=("p",)),
        told("p", by="police", cites=("h",)),
        told("h", by="hospital"),
    )

    assert set(found.of_figure.values()) == {"hospital"}


def test_a_ring_of_citations_ends():
    found = known(told("p", by="police", cites=("h",)), told("h", by="hospital", cites=("p",)))

    assert count(found) <= 2


# A report's own total


def test_a_lead_that_is_the_sum_of_a_quoted_accounts_parts_is_no_second_origin():
    figures = [
        figure("lead", 7, by="", version="report"),
        police("four", 4, by="P", version="report", claim="p", ordinal=1),
        civilians("two", 2, by="P", version="report", claim="p", ordinal=1, offset=1),
        police("one", 1, by="P", version="report", claim="p", ordinal=1, offset=2),
    ]

    found = known_of(*figures)

    assert set(found.of_figure.values()) == {"P"}
    assert reasons(found) == [("own_sum", ("reporter:courier", "P"))]


def test_a_linked_sum_belongs_to_the_origin_it_was_made_of():
    figures = [figure("lead", 7, by=""), figure("four", 4, by="P"), figure("other", 2, by="H")]

    found = known_of(*figures, links=derived("lead", "four") + derived("lead", "gone"))

    assert found.of_origin == {"reporter:courier": "P", "P": "P", "H": "H"}


def test_an_outlets_leads_over_several_reports_join_nobody_with_each_other():
    found = known(
        told("lead one", by="", article="monday"),
        told("p", by="police", article="monday"),
        told("lead two", by="", article="tuesday"),
        told("h", by="hospital", article="tuesday"),
        numbers={"lead two": 9, "h": 9},
    )

    assert count(found) == 2
    assert found.of_figure["lead two"] == "hospital"


# Copies


def test_two_outlets_with_one_agencys_text_and_a_hospital_are_two():
    found = known(
        told("post lead", by="", **POST),
        told("mail lead", by="", **MAIL),
        told("h", by="hospital", outlet="times"),
        numbers={"h": 8},
    )

    assert count(found) == 2
    assert reasons(found) == [("copy", ("reporter:mail", "reporter:post"))]


def test_a_text_is_one_voice_also_of_an_outlet_whose_copy_nobody_annotated():
    claims = [
        told("post lead", by="", **POST),
        told("other lead", by="", outlet="mail", article="mail-2"),
    ]

    assert count(known(*claims)) == 2
    assert count(known(*claims, carriers={"g": ("post", "mail")})) == 1


def test_outlets_that_only_quote_others_in_one_text_keep_their_own_voices():
    found = known(
        told("a", by="police", **POST),
        told("b", by="police", **MAIL),
        told("post lead", by="", outlet="post", article="post-2"),
        told("mail lead", by="", outlet="mail", article="mail-2"),
        numbers={"post lead": 8, "mail lead": 9},
    )

    assert count(found) == 3


def test_a_claim_and_its_copy_are_one_though_each_report_has_a_source_of_its_own():
    found = known(
        told("a", by="official 1", label="an official", words="seven died", **POST),
        told("b", by="official 2", label="an official", words="seven died", **MAIL),
    )

    assert count(found) == 1
    assert reasons(found) == [("copy", ("official 2", "official 1"))]


def test_words_that_a_copy_tells_in_its_own_voice_are_still_the_sources():
    found = known(
        told("a", by="police", words="seven were killed", **POST),
        told("b", by="", words="seven were killed", **MAIL),
    )

    assert set(found.of_figure.values()) == {"police"}


def test_the_copy_of_a_sum_is_that_sum_again():
    found = known(
        told("lead", by="", **POST),
        told("p", by="police", **POST),
        told("mail lead", by="", **MAIL),
    )

    assert set(found.of_figure.values()) == {"police"}


# Protected sources


@pytest.mark.parametrize(
    "claims",
    [
        [told("s", by="hidden", hidden=True, cites=("h",)), told("h", by="hospital")],
        [told("p", by="police", cites=("s",)), told("s", by="hidden", hidden=True)],
        [told("s", by="hidden", hidden=True), told("lead", by="")],
        [
            told("s", by="hidden", hidden=True, label="a man", words="seven died", **POST),
            told("w", by="witness", label="a man", words="seven died", **MAIL),
        ],
    ],
    ids=["cites", "is cited", "is added up", "is copied"],
)
def test_a_protected_source_is_joined_with_nobody(claims):
    found = known(*claims)

    assert (count(found), found.joins) == (2, ())


def test_a_protected_source_in_two_reports_is_one_and_no_join_says_so():
    found = known(
        told("a", by="hidden", hidden=True), told("b", by="hidden", hidden=True, outlet="mail")
    )

    assert (count(found), found.joins) == (1, ())


# The whole


def test_the_order_of_claims_changes_nothing():
    claims = [
        told("lead", by="", **POST),
        told("p", by="police", cites=("h",), **POST),
        told("h", by="hospital", **MAIL),
        told("w", by="witness", outlet="times"),
    ]
    figures = [
        figure(one.claim, 7, by="" if one.is_reporter else one.origin, outlet=one.outlet)
        for one in claims
    ]
    claims = [
        told(f"claim-{one.claim}", by="" if one.is_reporter else one.origin, outlet=one.outlet)
        for one in claims
    ]

    outcomes = {str(known_of(*order, attributions=claims[::-1])) for order in permutations(figures)}

    assert len(outcomes) == 1


def test_figures_are_labelled_with_what_was_found():
    figures = [figure("a", 7, by="M", component="wire"), figure("b", 3, harm=Harm.INJURED, by="H")]

    assert [one.component for one in labelled(figures, known_of(*figures))] == ["wire", "H"]
