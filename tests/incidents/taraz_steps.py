"""The steps of the journey over the demo's report on Taraz, each with what the record shows after it."""

from django.urls import reverse

from annotations.models import CopyGroup
from incidents.models import Incident
from tests.annotations.views.desk_forms import text_of
from tests.incidents.taraz_desk import (
    BRANCH,
    OFFICE,
    address,
    cell_of,
    numbers_of,
    open_conflicts,
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
    answer = desk.editor.get(at)
    [cycle] = answer.context["impossible"]
    assert {key for key, _name in cycle.lines} == {desk.key(E["E4"]), desk.key(E["E5"])}
    assert len(cycle.statements) == 2
    page = text_of(answer)
    assert "This order cannot have been." in page
    assert "“he then seized a passing car” is followed by “killed two policemen giving" in page
    assert "“killed two policemen giving chase” is before “he then seized a passing car”" in page
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
