"""What holds for any figures whatever: order in the numbers, and none of the order they came in."""

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.values.vocabulary import (
    Category,
    Harm,
    IncludesPerpetrator,
    LinkKind,
    PeopleCounted,
    Qualifier,
)
from incidents.reckoning.codes import FigureRole
from incidents.reckoning.moments import AsOf
from incidents.reckoning.reconcile import reconcile
from incidents.reckoning.record import Figure, Link, Ruling
from incidents.reckoning.tree import PEOPLE, PERPETRATORS, VICTIMS
from incidents.reckoning.triples import NOBODY

ANY_RECORD = settings(max_examples=60, deadline=None)
COUNTS = st.integers(min_value=0, max_value=9)
TIMES = st.sampled_from(
    [
        None,
        AsOf.day(date(2024, 5, 15)),
        AsOf.day(date(2024, 5, 16)),
        AsOf(earliest=date(2024, 5, 15), latest=date(2024, 5, 16)),
        AsOf.at(datetime(2024, 5, 15, 10, tzinfo=UTC)),
        AsOf.at(datetime(2024, 5, 15, 18, tzinfo=UTC)),
    ]
)
MOST_OFTEN_ALL = st.sampled_from([PeopleCounted.ALL] * 4 + list(PeopleCounted))


@st.composite
def readings(draw):
    """A qualifier with the low, best and high that it gives."""
    kind = draw(st.sampled_from([Qualifier.EXACT] * 4 + list(Qualifier)))
    n = draw(COUNTS)
    sides = {
        Qualifier.ZERO: (0, 0, 0),
        Qualifier.AT_LEAST: (n, n, None),
        Qualifier.MORE_THAN: (n + 1, n + 1, None),
        Qualifier.AT_MOST: (0, None, n),
        Qualifier.FEWER_THAN: (0, None, n),
        Qualifier.RANGE: (n, n, n + draw(COUNTS)),
        Qualifier.NEARLY: (None, n, n),
        Qualifier.VAGUE: (n, None, None),
        Qualifier.UNKNOWN: (None, None, None),
        Qualifier.NO_INFORMATION: (None, None, None),
    }.get(kind, (n, n, n))
    approx = kind in {Qualifier.APPROX, Qualifier.NEARLY}
    return {"qualifier": kind, "approx": approx} | dict(
        zip(("low", "best", "high"), sides, strict=True)
    )


@st.composite
def told(draw, number):
    """A figure of some origin in some report."""
    return Figure(
        key=f"f{number}",
        claim=f"c{draw(st.integers(0, 5))}",
        ordinal=draw(st.integers(0, 5)),
        offset=draw(st.integers(0, 3)),
        version=draw(st.sampled_from(["one", "two"])),
        outlet=draw(st.sampled_from(["courier", "mirror"])),
        origin=draw(st.sampled_from(["", "M", "H", "W"])),
        component=draw(st.sampled_from(["", "", "wire"])),
        harm=draw(st.sampled_from([Harm.KILLED] * 4 + [Harm.INJURED, Harm.DIED_OF_WOUNDS])),
        category=draw(st.sampled_from([Category.UNKNOWN] * 6 + list(Category))),
        people=draw(MOST_OFTEN_ALL),
        includes_perpetrator=draw(st.sampled_from(IncludesPerpetrator)),
        inferred=draw(st.integers(0, 9)) == 0,
        parts_exhaustive=draw(st.booleans()),
        account=draw(st.sampled_from([None, None, 1, 2])),
        account_complete=draw(st.integers(0, 5)) == 0,
        is_party=draw(st.integers(0, 5)) == 0,
        as_of=draw(TIMES),
        **draw(readings()),
    )


@st.composite
def records(draw):
    """Figures and links between them, circles included."""
    figures = [draw(told(number)) for number in range(draw(st.integers(1, 9)))]
    keys = st.sampled_from([figure.key for figure in figures])
    link = st.builds(Link, kind=st.sampled_from(LinkKind), figure=keys, target=keys)
    return figures, draw(st.lists(link, max_size=8))


def numbers(reckoning):
    return {(cell.harm, cell.node): (cell.value, cell.rule) for cell in reckoning.cells}


def is_in_order(value):
    sides = [side for side in (value.low, value.best, value.high) if side is not None]
    return sides == sorted(sides) and all(side >= 0 for side in sides)


@ANY_RECORD
@given(records())
def test_low_is_never_above_best_nor_best_above_high(record):
    figures, links = record

    found = reconcile(figures, links=links)

    for cell in found.cells:
        assert is_in_order(cell.value), (cell.harm, cell.node, cell.value)


@ANY_RECORD
@given(records(), st.randoms(use_true_random=False))
def test_the_order_of_the_input_changes_nothing(record, random):
    figures, links = record
    expected = reconcile(figures, links=links)

    random.shuffle(figures)
    random.shuffle(links)

    assert reconcile(figures, links=links) == expected


@ANY_RECORD
@given(records(), TIMES, st.sampled_from(Category), st.sampled_from([Harm.KILLED, Harm.INJURED]))
def test_a_report_of_nothing_changes_no_number(record, as_of, category, harm):
    figures, links = record
    absence = Figure(
        key="absence",
        claim="another",
        version="one",
        outlet="courier",
        origin="E",
        ordinal=3,
        harm=harm,
        category=category,
        qualifier=Qualifier.NO_INFORMATION,
        as_of=as_of,
    )

    before = numbers(reconcile(figures, links=links))
    after = numbers(reconcile([*figures, absence], links=links))

    assert {cell: after[cell] for cell in before} == before
    assert all(value.is_open for cell, (value, _) in after.items() if cell not in before)


@ANY_RECORD
@given(records(), st.sampled_from([PEOPLE, VICTIMS, PERPETRATORS, Category.POLICE]), COUNTS)
def test_a_ruling_holds_and_keeps_the_numbers_in_order(record, node, best):
    figures, links = record
    ruling = Ruling(harm=Harm.KILLED, node=node, best=best, reason="Counted by hand.")

    found = reconcile(figures, links=links, rulings=[ruling])

    assert found.cell(Harm.KILLED, node).value.best == best
    assert all(is_in_order(cell.value) for cell in found.cells)


@ANY_RECORD
@given(records())
def test_every_number_rests_on_a_figure(record):
    figures, links = record

    found = reconcile(figures, links=links)

    for cell in found.cells:
        if cell.has_number:
            assert cell.figures(FigureRole.COUNTED), (cell.harm, cell.node)


@ANY_RECORD
@given(records())
def test_where_nobody_is_denied_all_are_victims_and_perpetrators(record):
    figures, links = record
    plain = [replace(one, includes_perpetrator=IncludesPerpetrator.NO) for one in figures]

    found = reconcile(plain, links=links)

    for harm in found.harms:
        sides = [found.cell(harm, node).value for node in (VICTIMS, PERPETRATORS)]
        told_of = [side for side in sides if not side.is_open]
        whole = found.cell(harm, PEOPLE).value
        if told_of:
            assert whole == sum(told_of, start=NOBODY).clamped()


@ANY_RECORD
@given(records())
def test_a_finding_names_known_figures_and_shows_on_its_own_cell(record):
    figures, links = record
    known = {figure.key for figure in figures}

    found = reconcile(figures, links=links)

    for finding in found.findings:
        assert set(finding.figures) <= known
        assert finding.cells[0] == finding.node
        assert finding.message


@settings(max_examples=2, deadline=None)
@given(st.integers(1, 3))
def test_two_thousand_figures_are_reckoned_without_a_quadratic_scan(seed):
    figures = [
        Figure(
            key=f"f{number:04}",
            claim=f"c{number:04}",
            ordinal=number,
            version=f"v{number % 97}",
            outlet=f"o{number % 13}",
            origin=f"s{number % (50 * seed)}",
            harm=Harm.KILLED,
            category=list(Category)[number % len(Category)],
            low=number % 30,
            best=number % 30,
            high=number % 30,
            as_of=AsOf.day(date(2024, 5, 1 + number % 20)),
        )
        for number in range(2000)
    ]
    links = [
        Link(kind=list(LinkKind)[n % 4], figure=f"f{n:04}", target=f"f{n - 97:04}")
        for n in range(97, 2000, 3)
    ]

    found = reconcile(figures, links=links)

    assert found.cell(Harm.KILLED, VICTIMS).has_number
