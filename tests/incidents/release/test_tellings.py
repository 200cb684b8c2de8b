import pytest

from incidents.release.tellings import tolls, words_of
from tests.incidents.release.told_records import (
    account,
    cell,
    claim,
    fall,
    figure,
    one_toll,
    record,
    source,
)


def told(record):
    return [telling for toll in tolls(record) for telling in toll.tellings]


@pytest.mark.parametrize(
    ("one", "look"),
    [
        (figure("f1", 7, 7, 7), "number"),
        (figure("f1", 4, 4, None, qualifier="at_least"), "number"),
        (figure("f1", 2, None, None, qualifier="vague"), "vague"),
        (figure("f1", 0, 0, 0, qualifier="zero"), "zero"),
        (figure("f1", None, None, None, qualifier="unknown"), "unknown"),
    ],
    ids=["exact", "at least", "vague", "nobody", "unknown"],
)
def test_each_kind_of_count_has_a_look_of_its_own(one, look):
    [telling] = told(one_toll(one))

    assert telling.look == look


def test_no_reports_is_no_number_and_stands_once_under_its_harm():
    absent = figure("f1", None, None, None, qualifier="no_information", harm="injured")
    nothing = (None, None, None)
    cells = [cell("injured", node, nothing, absent=[absent]) for node in ("people", "victims")]
    found = tolls(record([source("s1")], [claim("c1", "s1")], [absent], cells))

    assert [(toll.cell["node"], [one.look for one in toll.tellings]) for toll in found] == [
        ("victims", ["no_reports"])
    ]


def test_killed_injured_and_missing_come_first_and_all_only_where_it_adds_something():
    same, more = (7, 7, 7), (7, 8, 8)
    one = figure("f1")
    cells = [
        cell("detained", "victims", same, account("s1", one)),
        cell("missing", "victims", same, account("s1", one)),
        cell("killed", "people", more),
        cell("killed", "perpetrators", (0, 1, 1)),
        cell("killed", "victims", same, account("s1", one)),
        cell("injured", "people", same),
        cell("injured", "victims", same, account("s1", one)),
        cell("killed", "police", same, account("s1", one)),
    ]

    found = tolls(record([source("s1")], [claim("c1", "s1")], [one], cells))

    assert [(toll.cell["harm"], toll.cell["node"]) for toll in found] == [
        ("killed", "victims"),
        ("killed", "perpetrators"),
        ("killed", "people"),
        ("injured", "victims"),
        ("missing", "victims"),
        ("detained", "victims"),
    ]


def test_whoever_repeats_stands_below_the_source_it_rests_on():
    sources = [
        source("s1", "The Post", kind="reporter"),
        source("s2", "Hospital"),
        source("s3", "Police"),
    ]
    figures = [figure("f1"), figure("f2", 9, 9, 9), figure("f3")]
    accounts = [account(f"s{n}", one) for n, one in enumerate(figures, start=1)]
    claims = [claim(f"c{n}", f"s{n}") for n in (1, 2, 3)]
    groups = {"s1": 1, "s2": 2, "s3": 1}

    found = told(
        record(
            sources,
            claims,
            figures,
            [cell("killed", "victims", (7, 7, 9), *accounts, groups=groups)],
        )
    )

    assert [(one.source, one.origin, one.repeats) for one in found] == [
        ("s3", 1, False),
        ("s1", 1, True),
        ("s2", 2, False),
    ]


def test_who_hands_on_anothers_dead_and_counts_the_injured_is_a_second_origin_of_these_alone():
    dead, handed_on = figure("f1", group=1), figure("f2", group=1)
    injured = [
        figure("f3", harm="injured", group=1),
        figure("f4", 9, 9, 9, harm="injured", group=2),
    ]
    cells = [
        cell("killed", "victims", (7, 7, 7), account("s1", dead), account("s2", handed_on)),
        cell("injured", "victims", (7, 7, 9), *map(account, ("s1", "s2"), injured)),
    ]
    sources = [source("s1", "Hospital"), source("s2", "Police")]
    claims = [claim(f"c{n}", teller) for n, teller in enumerate(["s1", "s2"] * 2, start=1)]

    found = tolls(record(sources, claims, [dead, handed_on, *injured], cells))

    shown = [[(one.source, one.origin, one.repeats) for one in toll.tellings] for toll in found]
    assert shown == [
        [("s1", 1, False), ("s2", 1, True)],
        [("s1", 1, False), ("s2", 2, False)],
    ]


@pytest.mark.parametrize(
    ("groups", "origin"),
    [({"s1": 2}, 2), ({"s9": 5}, 1)],
    ids=["its source's on the cell", "its first figure's"],
)
def test_a_sum_of_two_origins_numbers_is_of(groups, origin):
    terms = [figure("f1", group=1), figure("f2", group=2)]
    total = cell("killed", "victims", (14, 14, 14), account("s1", *terms), groups=groups)

    [telling] = told(record([source("s1")], [claim("c1", "s1"), claim("c2", "s1")], terms, [total]))

    assert telling.origin == origin


def test_who_has_no_origin_in_the_record_gets_a_number_that_nobody_has():
    counted, absent = figure("f1", group=3), figure("f2", None, None, None)
    toll = cell("killed", "victims", (7, 7, 7), account("s1", counted), absent=[absent])
    claims = [claim("c1", "s1"), claim("c2", "s2")]

    found = told(record([source("s1"), source("s2")], claims, [counted, absent], [toll]))

    assert [(one.source, one.origin) for one in found] == [("s1", 3), ("s2", 4)]


def test_in_an_older_release_each_source_is_its_own_origin():
    figures = [figure("f1"), figure("f2")]
    accounts = [account("s1", figures[0]), account("s2", figures[1])]
    sources = [source("s1"), source("s2")]
    claims = [claim("c1", "s1"), claim("c2", "s2")]

    found = told(
        record(sources, claims, figures, [cell("killed", "victims", (7, 7, 7), *accounts)])
    )

    assert [(one.origin, one.repeats) for one in found] == [(1, False), (2, False)]


@pytest.mark.parametrize(
    ("stated", "said", "article", "as_of"),
    [
        ("2024-05-15", "2024-05-14", "a1", "2024-05-15"),
        ("", "2024-05-14", "a1", "2024-05-14"),
        ("", "", "a1", "2024-05-16"),
        ("", "", None, ""),
    ],
    ids=["as the record has it", "as the claim says", "the report's day", "a hidden report"],
)
def test_a_toll_has_the_time_that_is_told_of_it(stated, said, article, as_of):
    one = figure("f1", as_of=said)
    frozen = one_toll(one)
    frozen["cells"][0]["accounts"][0] |= {"as_of": stated, "article": article}

    [telling] = told(frozen)

    assert telling.as_of == as_of


def course(*figures, notes=()):
    """One source that gives these figures day by day, the last standing, in today's format."""
    accounts = [
        account("s1", one, superseded=one is not figures[-1], as_of=f"2024-05-{day}")
        for day, one in enumerate(figures, start=15)
    ]
    value = tuple(figures[-1][side] for side in ("low", "best", "high"))
    toll = cell("killed", "victims", value, *accounts, told=notes)
    claims = [claim(one["claim"], "s1") for one in figures]
    return record([source("s1")], claims, figures, [toll], independence={})


def revised(frozen):
    return {one.figures: one.why for one in told(frozen) if one.revised_down}


def test_a_toll_that_the_record_notes_as_fallen_is_revised_down_with_its_why():
    figures = [figure("f1", 12, 12, 12), figure("f2", 9, 9, 9)]

    marked = revised(course(*figures, notes=[fall(*figures, why="Counted twice.")]))

    assert marked == {("f2",): "Counted twice."}


@pytest.mark.parametrize(
    "figures",
    [
        [figure("f1", 5, 7, 9), figure("f2", 6, 6, 6)],
        [figure("f1"), figure("f2", 5, 5, None, qualifier="at_least")],
        [figure("f1", 12, 12, 12), figure("f2", 9, 9, 9), figure("f3", 13, 13, 13)],
    ],
    ids=["within the range before", "at least", "higher again since"],
)
def test_what_the_record_does_not_note_as_a_fall_is_not_revised_down(figures):
    other = {"message": "%(left)s may or may not count the perpetrators.", "params": {"left": "7"}}

    assert revised(course(*figures, notes=[other])) == {}


def test_a_sum_is_not_revised_down_because_one_of_its_terms_is():
    before, now, more = figure("f1", 5, 5, 5), figure("f2", 3, 3, 3), figure("f3", 4, 4, 4)
    accounts = [account("s1", before, superseded=True), account("s1", now, more)]
    police = account("s1", now)
    note = fall(before, now)
    cells = [
        cell("killed", "victims", (7, 7, 7), *accounts, told=[note]),
        cell("killed", "people", (3, 3, 3), police, told=[note]),
    ]
    claims = [claim(f"c{n}", "s1") for n in (1, 2, 3)]

    frozen = record([source("s1")], claims, [before, now, more], cells, independence={})

    assert revised(frozen) == {("f2",): note["why"]}


@pytest.mark.parametrize(
    ("harm", "first", "last", "as_of", "down"),
    [
        ("killed", 12, 9, "2024-05-16", True),
        ("killed", 9, 12, "2024-05-16", False),
        ("killed", 12, 9, "2024-05-15", False),
        ("injured", 12, 9, "2024-05-16", False),
    ],
    ids=["a fall", "a rise", "of one day", "the injured may die or recover"],
)
def test_in_an_older_release_a_killed_toll_that_falls_is_revised_down(
    harm, first, last, as_of, down
):
    old, new = figure("f1", first, first, first), figure("f2", last, last, last)
    accounts = [account("s1", old, superseded=True), account("s1", new, as_of=as_of)]
    claims = [claim("c1", "s1"), claim("c2", "s1")]

    standing, superseded = told(
        record(
            [source("s1")],
            claims,
            [old, new],
            [cell(harm, "victims", (last, last, last), *accounts)],
        )
    )

    assert (standing.revised_down, superseded.revised_down) == (down, False)
    assert (standing.superseded, superseded.superseded) == (False, True)


def test_the_words_in_place_of_a_number_are_given_only_where_they_may_be_shown():
    vague = figure("f1", 2, None, None, qualifier="vague")
    open_words = one_toll(vague, said=claim("c1", "s1", marked="several officers,"))
    hidden = one_toll(vague, said=claim("c1", "s1", marked="several officers", quoted=False))

    assert words_of(open_words, told(open_words)[0]) == "several officers"
    assert words_of(hidden, told(hidden)[0]) == ""
