"""The worked example as one journey: the demo's report on Taraz, from its claims to a new release.

Two accounts of one office make the same seven. The identities I1 to I10 are read from the record; its
conflicts are found or opened (K1 to K9); its day and the year before are put in order (E1 to B11);
each trap is stepped into as a correction, and out again.
"""

import pytest
from django.db import transaction
from django.urls import reverse

from annotations.models import CopyGroup
from annotations.models import Desk as DeskRow
from incidents.actions.publishing import draft_of
from incidents.demo.record import load_demo
from incidents.demo.removing import remove_demo
from incidents.exports.csv import HEADER
from incidents.models import Incident
from tests.annotations.views.desk_forms import text_of
from tests.incidents.taraz_desk import (
    BRANCH,
    COURIER,
    OFFICE,
    Desk,
    address,
    cell_of,
    numbers_of,
    open_conflicts,
    sums_of,
)

# The sub-events of the day, by the claims that tell them; what lay before it.
_NAMES = "whole E1 E2 E3 E4 E5 E6 E7 E8 E9 heard E10"
_LINES = "L03 L31 L10 L11 L12 L32 L33 L34 L13 L14 L08 L15"
E = dict(zip(_NAMES.split(), _LINES.split(), strict=True))
_BEFORE = "L36 L39 L19 L35 L21 L23 L25 L26 L37 L38 L40"
B = {f"B{number}": name for number, name in enumerate(_BEFORE.split(), start=1)}
DAY = "2011-11-12"
DATES = {
    **dict.fromkeys(("whole", "E2", "E4", "E8", "E9"), DAY),
    "E1": "2011-11-12?",
    "B1": "1991/..",
    "B2": "2009",
    "B3": "2011-05",
    "B5": "2011-08",
    "B6": "2011-10",
    "B8": "2011-10-31",
    "B9": "[2011-10-31..2011-11-12]",
    "B10": "[2011-11-07..2011-11-12]",
    "B11": "2011-11-09",
}


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


def conflicts_are_found_or_opened(desk):
    """K1 by the rules; K4 by a person, settled with a reason; K2 and K3 are none; nor is K9."""
    fight = desk.oppose(
        desk.taraz,
        "circumstance_variance",
        "Hemmed in, or laid hands on: how it ended is told in two ways.",
        *("L05", "L13"),
    )
    desk.settle(fight, "explained", "Both may be so: hemmed in first, then laid hands on.")

    record = desk.record()

    found = {row["type"]: row["state"] for row in record["conflicts"]}
    assert found == {"absence_vs_report": "open", "circumstance_variance": "explained"}
    inferred = cell_of(record, "killed", "perpetrators")["figures"]
    assert [one["inferred"] for one in record["figures"] if one["id"] in ids(inferred)] == [True]
    page = text_of(desk.editor.get(address("incident_work", desk.taraz.key)))
    assert "“No reports” stands beside 3." in page


def ids(uses):
    return {use["figure"] for use in uses}


def the_day_is_put_in_order(desk):
    """The lines of the day, entered anew by the forms: "then", and the ties of the table."""
    steps = " ".join(f"{E[f'E{n}']}+" for n in range(3, 9))
    desk.order(desk.taraz, E["whole"])
    assert desk.taraz.ties.count() == 0
    desk.order(
        desk.taraz,
        f"{E['whole']} {E['E1']} {E['E2']} {steps} {E['E9']} {E['heard']} {E['E10']}",
    )
    desk.name(desk.taraz, E["whole"], "The attack")
    for tie in (
        ("E1", "meets", "E2"),
        ("E8", "finishes", "whole", "In the end"),
        ("E9", "during", "whole", "in the course of the day"),
        ("heard", "during", "whole"),
        *(("E9", "vague", f"E{number}") for number in (2, 8)),
        ("E10", "after", "E8"),
    ):
        one, relation, other, *words = tie
        desk.tie(desk.taraz, E[one], relation, E[other], *words)

    record = desk.record()

    assert desk.lines(desk.taraz) == list(E.values())
    assert [line["when"] for line in record["timeline"]] == [DATES.get(name, "") for name in E]
    assert [line["follows"] for line in record["timeline"]] == [False] * 3 + [True] * 6 + [
        False
    ] * 3
    assert sorted(tie["kind"] for tie in record["ties"]) == [
        *("before", "contains", "contains", "finishes", "meets", "vague", "vague")
    ]
    assert "sequence_mismatch" not in open_conflicts(record)
    page = text_of(desk.editor.get(address("incident_work", desk.taraz.key)))
    assert "is the end of “The attack” (“In the end”)" in page


def what_cannot_have_been_is_shown_and_taken_back(desk):
    """The car is seized before the chase; told after it as well, both lines say why that cannot be."""
    desk.tie(desk.taraz, E["E5"], "before", E["E4"])
    at = address("timeline_line", desk.taraz.key, desk.key(E["E5"]))
    page = text_of(desk.editor.get(at))
    assert "This order cannot have been." in page
    assert "“he then seized a passing car” is followed by “killed two policemen giving" in page
    assert "“killed two policemen giving chase” is before “he then seized a passing car”" in page
    assert "hemmed in" not in page.lower()
    assert "sequence_mismatch" in open_conflicts(desk.record())

    first, second = desk.key(E["E5"]), desk.key(E["E4"])
    tie = desk.taraz.ties.get(first__claim__key=first, second__claim__key=second)
    at = address("timeline_untie", desk.taraz.key, first, tie.key)
    desk.send(desk.editor, at, version=desk.version(desk.taraz))

    assert "sequence_mismatch" not in open_conflicts(desk.record())
    assert not desk.taraz.conflicts.get(type="sequence_mismatch").stands


BEFORE = ("earlier", "claimed-last-month", "aktobe", "atyrau-arrests", "law", "atyrau-blasts")


def background_is_verified_and_a_record_of_its_own(desk):
    """What lay before is sent to review, verified, and linked to another incident than Taraz."""
    article = desk.claim("L23").article_version.article
    desk.send(desk.journalist, reverse("annotations:report_submit", args=[article.key]))
    desk.verify(desk.claim("L23"))
    desk.verify_quickly("L20", "L28", *(B[f"B{n}"] for n in (1, 2, 4, 7, 8, 9, 10, 11)))
    first = address("event_link", desk.event("taraz-lead", BEFORE[0]).key)
    form = desk.editor.get(first).context["form"]
    given = {name: value for name, value in form.initial.items() if value not in (None, [])}
    given |= {"title": "A year of alarms in Kazakhstan", "primary": "bombing", "once": "alarms"}
    given |= {"stage": "accomplished", "location_precision": "country"}
    desk.send(desk.editor, first, given)
    before = Incident.objects.get(title=given["title"])
    for event in BEFORE[1:]:
        desk.link(before, "taraz-lead", event)
    at = address("incident_links", before.key)
    form = {"kind": "background_to", "other": desk.taraz.key}
    desk.send(desk.editor, at, form, version=desk.version(before))
    return before


def the_year_before_is_put_in_order(desk, before):
    """B1 to B11 with their dates and ties; K5 and K6 are opened by a person; K7 and K8 agree.

    That two sources each claim responsibility the rules find: the unnamed one is the one named later.
    """
    desk.order(before, " ".join(B.values()))
    for tie in (
        *(("B2", "before", "B8"), ("B3", "vague", "B4"), ("B4", "before", "B5")),
        *(("B5", "before", "B6"), ("B9", "after", "B7", "soon afterwards")),
        *(("B8", "before", "B9"), ("B10", "vague", "B11")),
    ):
        one, relation, other, *words = tie
        desk.tie(before, B[one], relation, B[other], *words)
    events = desk.oppose(
        before, "event_count_mismatch", "One attack is claimed, or two blasts.", "L07", "L26"
    )
    desk.settle(events, "explained", "One attack may have had two blasts.")
    words = "The report counts it among attacks of Islamists; the authorities ruled that out."
    desk.oppose(before, "motive_denial", words, "L20", "L02")
    two = before.conflicts.get(type="responsibility_mismatch")
    assert sorted(map(sorted, two.sides)) == sorted([[desk.key("L07")], [desk.key("L26")]])
    desk.settle(two, "explained", "The movement of which few had heard is the group named below.")

    record = desk.record(before)

    assert [line["when"] for line in record["timeline"]] == [DATES.get(name, "") for name in B]
    assert open_conflicts(record) == ["motive_denial"]
    assert desk.claim("L28").source == desk.claim("L30").source  # K8: one origin either way
    numbers = numbers_of(record)
    assert numbers["detained", "people"] == (18, 18, 18)
    assert numbers["killed", "perpetrators"] == (1, 1, 1)


def a_copy_counts_as_an_article_and_no_origin(desk):
    """The agency's text in another paper: one more article, and no further origin of the seven."""
    desk.link(desk.taraz, "taraz-wire-copy", "taraz")
    group = CopyGroup.objects.get(copies__article__title=desk.title("taraz-wire-copy"))
    at = reverse("annotations:copy_group_confirm", args=[group.key])
    desk.send(desk.second, at, version=group.version)

    record = desk.record()

    assert record["independence"]["articles"] == 2
    assert "copy" in {join["kind"] for join in record["independence"]["joins"]}
    assert cell_of(record, "killed", "victims")["independent"] == 1
    assert numbers_of(record)["killed", "victims"] == (7, 7, 7)


def readers_get_it_with_the_sentence(desk, before):
    """Both records are published; the sentence says who said it, and adds up nothing in silence."""
    desk.publish(before, "First release.")
    page = desk.publish(desk.taraz, "The same text in a second paper; the order of the day.")
    record = page.context["shown"].record
    short = page.context["shown"].page.sentences[0].text

    assert short == (
        f"At least seven people were killed, adding up what {OFFICE} said; three police officers "
        f"were injured, {OFFICE} said; {BRANCH}, said it had no reports of anyone injured."
    )
    assert record["release"] == 2
    assert open_conflicts(record) == ["absence_vs_report"]
    assert numbers_of(record)["killed", "people"] == (7, 8, 8)
    assert "2 articles" in text_of(page)
    told = desk.reader.get(address("incident_detail", before.key))
    assert desk.taraz.title in text_of(told)


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

    arrests = desk.claim("L21")
    desk.send(desk.editor, address("claim_link", desk.taraz.key), claim=arrests.key)
    linked = numbers_of(desk.record())
    desk.unlink(desk.taraz, claim=arrests)

    assert linked.pop(("detained", "people")) == (18, 18, 18)
    assert {cell: row for cell, row in linked.items() if cell[0] != "detained"} == numbers_of(
        desk.record()
    )
