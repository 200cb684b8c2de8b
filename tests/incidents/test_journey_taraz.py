"""The worked example as one journey: the demo's report on Taraz, from its claims to a new release.

Two accounts of one office make the same seven. The identities I1 to I10 are read from the record; its
conflicts are found or opened (K1 to K9); its day and the year before are put in order (E1 to B11);
each trap is stepped into as a correction, and out again.
"""

import pytest
from django.db import transaction
from django.urls import reverse

from annotations.models import Desk as DeskRow
from incidents.actions.publishing import draft_of
from incidents.demo.record import load_demo
from incidents.demo.removing import remove_demo
from incidents.exports.csv import HEADER
from incidents.models import Incident
from tests.annotations.views.desk_forms import text_of
from tests.incidents.taraz_desk import (
    COURIER,
    OFFICE,
    Desk,
    address,
    cell_of,
    numbers_of,
    open_conflicts,
    sums_of,
)
from tests.incidents.taraz_steps import (
    a_copy_counts_as_an_article_and_no_origin,
    background_is_verified_and_a_record_of_its_own,
    conflicts_are_found_or_opened,
    readers_get_it_with_the_sentence,
    the_day_is_put_in_order,
    the_year_before_is_put_in_order,
    what_cannot_have_been_is_shown_and_taken_back,
)


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    """Load the demo once for all tests of this file; take it out again afterwards.

    The first report stands by itself at first: what was linked after it is taken away.
    """
    with django_db_blocker.unblock():
        with transaction.atomic():
            load_demo(DeskRow.objects.order_by("pk").first())
            desk = Desk()
            for report in ("taraz-wire-copy", "taraz-rival"):
                desk.unlink(desk.taraz, event=desk.event(report, "taraz"))
        yield
        remove_demo()


@pytest.fixture
def desk(loaded, db):
    return Desk()


# ---- The identities -------------------------------------------------------------------------------


@pytest.fixture
def published(desk):
    """What readers see of the first release."""
    return desk.reader.get(address("release_detail", desk.taraz.key, 1)).context["shown"].record


SUMS = [
    ("I1 I4", "victims", [(COURIER, [7]), (OFFICE, [4, 2, 1]), (OFFICE, [2, 1, 1, 2, 1])]),
    ("I2 I5 I6", "security_forces", [(OFFICE, [4, 1]), (OFFICE, [2, 2, 1])]),
    ("I3", "civilian", [(OFFICE, [2]), (OFFICE, [1, 1])]),
]


@pytest.mark.parametrize(("node", "sums"), [row[1:] for row in SUMS], ids=[row[0] for row in SUMS])
def test_both_accounts_of_the_office_add_up_to_the_same(desk, published, node, sums):
    assert sums_of(published, "killed", node) == sums
    low, best, high = numbers_of(published)["killed", node]
    assert {sum(terms) for _source, terms in sums} == {best}
    assert low == best == high

    page = text_of(desk.reader.get(address("figure_why", desk.taraz.key, 1, "killed", node)))
    for _source, terms in sums:
        assert " + ".join(map(str, terms)) in page


def test_headline_and_lead_count_the_same_seven_once(published):
    [term] = cell_of(published, "killed", "victims")["accounts"][0]["terms"]

    assert len(term["figures"]) == 2


def test_the_categories_of_the_dead_make_the_totals(published):
    killed = {node: row for (harm, node), row in numbers_of(published).items() if harm == "killed"}

    assert (killed["police"], killed["intelligence"]) == ((3, 3, 3), (2, 2, 2))  # I6: 3 + 2 = 5
    assert (killed["security_forces"], killed["civilian"]) == ((5, 5, 5), (2, 2, 2))  # 5 + 2 = 7
    assert killed["perpetrators"] == killed["assailant"] == (0, 1, 1)  # K2: inferred
    assert killed["people"] == (7, 8, 8)  # I7
    nodes = ("side_a", "assailant", "civilian", "unknown")  # I9, as UCDP GED divides them
    assert [killed[node][1] for node in nodes] == [5, 1, 2, 0]
    assert sum(killed[node][1] for node in nodes) == killed["people"][1] == 8


def test_three_were_injured_and_that_is_contested(published):
    cell = cell_of(published, "injured", "victims")

    assert numbers_of(published)["injured", "victims"] == (3, 3, 3)  # I8
    assert sums_of(published, "injured", "victims") == [(OFFICE, [3])]
    assert cell["disputed"]
    assert open_conflicts(published) == ["absence_vs_report"]  # K1


def test_each_definition_counts_whom_it_means(desk, published):
    counted = {row["definition"]: row["best"] for row in published["definitions"]}

    assert counted == {"victims": 7, "all": 8, "conservative": 7, "civilians": 2}  # I10
    assert ("injured", "perpetrators") not in numbers_of(published)  # nwoundte: not stated, no 0
    at = address("release_csv", desk.taraz.key, 1) + "?count=conservative"
    lines = desk.reader.get(at).content.decode().split("\r\n")
    assert lines[0].split(",") == list(HEADER)
    assert ",conservative,7,7,7," in lines[1]


def test_the_attackers_death_counts_at_least_once_an_editor_confirms_it(desk):
    at = address("ruling_new", desk.taraz.key, "killed", "perpetrators")
    form = {"low": "1", "best": "1", "reason": "An editor has seen the body identified."}
    desk.send(desk.editor, at, form, version=desk.version(desk.taraz))

    record = desk.record()

    assert numbers_of(record)["killed", "people"] == (8, 8, 8)
    assert {row["definition"]: row["low"] for row in record["definitions"]}["conservative"] == 8


def test_seven_killed_rests_on_one_independent_origin(desk, published):
    cell = cell_of(published, "killed", "victims")
    page = text_of(desk.reader.get(address("incident_detail", desk.taraz.key)))

    assert cell["independent"] == 1
    assert {said["group"] for said in cell["says"]} == {1}
    assert "own_sum" in {join["kind"] for join in published["independence"]["joins"]}
    assert "grade: weak, one source only" in page


def test_one_origin_is_probably_true_at_best(desk):
    at = address("claim_assess", desk.taraz.key, desk.key("L04"))

    def rated(credibility):
        form = {"version": desk.version(desk.taraz), "credibility": credibility, "reason": ""}
        return desk.editor.post(at, form)

    confirmed = rated("1")
    assert confirmed.status_code == 422
    assert "There is one" in text_of(confirmed)
    assert rated("2").status_code == 302


# ---- The journey ----------------------------------------------------------------------------------


def test_from_the_claims_of_one_report_to_a_release(desk):
    conflicts_are_found_or_opened(desk)
    the_day_is_put_in_order(desk)
    what_cannot_have_been_is_shown_and_taken_back(desk)
    before = background_is_verified_and_a_record_of_its_own(desk)
    the_year_before_is_put_in_order(desk, before)
    a_copy_counts_as_an_article_and_no_origin(desk)
    readers_get_it_with_the_sentence(desk, before)


# ---- The traps ------------------------------------------------------------------------------------

KILLED, INJURED = ("killed", "victims"), ("injured", "victims")
TRAPS = {
    "the guard is one of the security forces": (
        ("L11", "a security guard", "category", "security_forces"),
        {("killed", "security_forces"): (5, 5, 6), ("killed", "civilian"): (1, 1, 2)},
        ["absence_vs_report", "count_mismatch", "sum_mismatch"],
        "The parts come to 6, the total is 5: +1.",
    ),
    "the visitor is injured": (
        ("L11", "a visitor", "harm", "injured"),
        {INJURED: (4, 4, 4)},
        ["absence_vs_report"],
        "6 of 7",
    ),
    "no reports are nobody": (
        ("L17", "no reports of anyone being wounded", "qualifier", "zero"),
        {INJURED: (0, None, 3)},
        ["zero_vs_nonzero"],
        "“Nobody” stands beside 3.",
    ),
    "the horse is a person": (
        ("L16", "an injured police horse", "entity_kind", "human"),
        {INJURED: (1, 1, 3)},
        ["absence_vs_report", "count_mismatch", "sum_mismatch"],
        "The parts told by others come to 3; the toll is 1.",
    ),
}


@pytest.mark.parametrize(("step", "numbers", "conflicts", "said"), TRAPS.values(), ids=TRAPS)
def test_a_trap_shows_in_the_record_and_is_left_again(desk, step, numbers, conflicts, said):
    right = desk.correct(*step)
    page = desk.editor.get(address("incident_work", desk.taraz.key))
    wrong = page.context["shown"].record
    desk.put_back(step[0], right)

    assert numbers_of(wrong) | {KILLED: (7, 7, 7), **numbers} == numbers_of(wrong)
    assert open_conflicts(wrong) == conflicts
    assert said in text_of(page)
    after = draft_of(Incident.objects.get(pk=desk.taraz.pk)).record
    published = desk.taraz.releases.get().record
    assert numbers_of(after) == numbers_of(published)
    assert open_conflicts(after) == ["absence_vs_report"]


def test_two_policemen_of_one_death_are_asked_about_and_never_make_eight(desk):
    desk.correct("L13", "a police officer", "whose", "")
    article = desk.claim("L13").article_version.article
    asked = text_of(desk.journalist.get(reverse("annotations:report_submit", args=[article.key])))

    assert "Figures without an answer: whose people?" in asked
    assert "“a police officer”" in asked
    assert numbers_of(desk.record())[KILLED] == (7, 7, 7)


def test_twenty_eight_is_no_number_of_the_record(published):
    cells = published["cells"]
    accounts = [account for cell in cells for account in cell["accounts"]]
    terms = [term for account in accounts for term in account["terms"]]
    sides = ("low", "best", "high")

    assert max(one[side] or 0 for one in (*cells, *accounts, *terms) for side in sides) == 8


def test_neither_the_horse_nor_the_arrested_and_the_bombers_of_other_days_count(desk):
    page = desk.editor.get(address("incident_work", desk.taraz.key))
    words = {figure["words"] for figure in page.context["shown"].record["figures"]}
    assert not {"18 people", "killing only himself", "The presumed bomber"} & words
    assert "1 animal injured: not people" in text_of(page)

    alone, arrests = desk.record(), desk.claim("L21")
    desk.send(desk.editor, address("claim_link", desk.taraz.key), claim=arrests.key)
    linked = desk.record()
    page = desk.editor.get(address("incident_work", desk.taraz.key))
    desk.unlink(desk.taraz, claim=arrests)

    assert len(linked["claims"]) == len(alone["claims"]) + 1
    assert numbers_of(linked) == numbers_of(alone)
    assert "18 detained: background in its report" in text_of(page)
