import pytest

from incidents.release.tellings import tolls, words_of
from tests.incidents.release.told_records import (
    account,
    cell,
    claim,
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
def test_a_killed_toll_that_falls_is_revised_down(harm, first, last, as_of, down):
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
