from copy import deepcopy

import pytest
from django.urls import reverse

from incidents.pages.page import Page
from incidents.pages.publication import PublicRelease
from incidents.pages.who_says import who_says
from tests import record_factories as records
from tests.incidents.release.told_records import (
    account,
    cell,
    claim,
    figure,
    one_toll,
    record,
    source,
)


@pytest.fixture
def published(journalist, editor):
    incident, event, told = records.linked_incident(by=journalist, editor=editor)
    records.injured_claim(event.article, event, by=journalist, editor=editor, source=told.source)
    records.absence_claim(event.article, event, by=journalist, editor=editor)
    records.release_of(incident, by=editor, why="First.")
    return incident


def bars(record):
    return who_says(record, str).groups[0].bars


def test_the_public_page_draws_who_says_how_many_with_the_same_values_as_a_table(published, client):
    html = client.get(reverse("incidents:incident_detail", args=[published.key])).content.decode()

    assert '<svg class="drawing"' in html
    assert 'role="img" aria-labelledby="who-says-title" aria-describedby="who-says-words"' in html
    assert 'aria-labelledby="over-time-title"' in html
    assert html.count('<table class="told">') == 2
    assert "style=" not in html


def test_a_source_without_reports_has_no_number():
    absent = figure("f1", None, None, None, qualifier="no_information", harm="injured")
    frozen = record(
        [source("s1", "Hospital")],
        [claim("c1", "s1")],
        [absent],
        [cell("injured", "victims", (None, None, None), absent=[absent])],
    )

    [bar] = bars(frozen)

    assert (bar.name, bar.value, bar.look, bar.best) == (
        "Hospital",
        "no reports",
        "no_reports",
        None,
    )


@pytest.mark.parametrize(
    ("one", "value"),
    [
        (figure("f1", 7, 7, 7), "7"),
        (figure("f1", 4, 4, None, qualifier="at_least"), "4 or more"),
        (figure("f1", 20, 20, 20, qualifier="approx", approx=True), "about 20"),
        (figure("f1", 2, 2, 3, qualifier="range"), "2–3, best 2"),
        (figure("f1", 0, 0, 0, qualifier="zero"), "nobody"),
        (figure("f1", None, None, None, qualifier="unknown"), "unknown"),
    ],
    ids=["exact", "at least", "about", "range", "nobody", "unknown"],
)
def test_each_count_is_said_in_few_words(one, value):
    assert bars(one_toll(one))[0].value == value


def test_notes_say_what_is_to_be_known_of_a_number():
    vague = figure("f1", 2, None, None, qualifier="vague")
    shown = one_toll(
        vague, teller=source("s1", party=True), said=claim("c1", "s1", marked="several officers")
    )
    inferred = one_toll(figure("f1", 1, 1, 1, inferred=True))

    assert bars(shown)[0].notes == ("a party", "in the words “several officers”")
    assert bars(inferred)[0].notes == ("inferred: no source states it",)
    assert not bars(inferred)[0].sure


def test_a_sum_shows_its_terms_and_is_named_by_what_it_is_below_the_same_source():
    figures = [figure("f1", 7, 7, 7), figure("f2", 4, 4, 4), figure("f3", 3, 3, 3)]
    toll = account("s1", figures[0])
    added = account("s1", *figures[1:])
    frozen = record(
        [source("s1")],
        [claim(f"c{n}", "s1") for n in (1, 2, 3)],
        figures,
        [cell("killed", "victims", (7, 7, 7), toll, added, deepcopy(added))],
    )

    assert [(bar.again, bar.notes) for bar in bars(frozen)] == [
        ("", ()),
        ("sum of its parts", ("added up: 4 + 3",)),
        ("the same, told again", ("added up: 4 + 3",)),
    ]


def test_whoever_repeats_an_origin_says_so():
    sources = [source("s1", "Police"), source("s2", "The Post", kind="reporter")]
    figures = [figure("f1"), figure("f2")]
    accounts = [account("s1", figures[0]), account("s2", figures[1])]
    cells = [cell("killed", "victims", (7, 7, 7), *accounts, groups={"s1": 1, "s2": 1})]

    shown = bars(record(sources, [claim("c1", "s1"), claim("c2", "s2")], figures, cells))

    assert [(bar.name, bar.repeats, bar.notes) for bar in shown] == [
        ("Police", False, ()),
        ("The Post", True, ("same origin as above: not counted again",)),
    ]


def test_the_records_own_number_heads_its_group():
    frozen = one_toll(figure("f1"))
    frozen["cells"].append(cell("killed", "people", (7, 8, 8)))

    first, second = who_says(frozen, str).groups

    assert (first.name, first.total.value) == ("Victims killed", "7")
    assert (second.name, second.total.value, second.bars) == ("All killed", "7–8, best 8", ())


def test_where_nobody_gives_a_number_nothing_is_drawn():
    assert who_says(record([], [], [], []), str).strip is None


def test_the_page_of_a_release_has_the_same_groups(published):
    release = published.releases.get()

    page = PublicRelease(release, [release]).draw().page

    assert isinstance(page, Page)
    assert [(bar.name, bar.best) for bar in page.who_says.groups[1].bars] == [
        ("Harbour police", 2),
        ("Regional hospital", None),
    ]
