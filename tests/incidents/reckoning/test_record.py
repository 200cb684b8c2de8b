from dataclasses import FrozenInstanceError, replace
from datetime import datetime

import pytest

from annotations.values.vocabulary import ConflictType, Harm, Qualifier
from incidents.reckoning.codes import FigureRole, Severity, Shape
from incidents.reckoning.record import Cell, Finding, Reckoning, Ruling, Use
from incidents.reckoning.tree import VICTIMS
from incidents.reckoning.triples import OPEN, Triple
from tests.incidents.reckoning.figure_factories import KILLED, figure, no_reports, vague


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"low": 5, "best": 3, "high": 9}, "not in order"),
        ({"low": -1, "best": 3, "high": 9}, "not in order"),
        ({"low": 3, "best": 3, "high": 3, "qualifier": Qualifier.NO_INFORMATION}, "no number"),
        ({"low": 1, "best": 1, "high": 1, "reported_at": datetime(2024, 5, 15)}, "no zone"),  # noqa: DTZ001
    ],
)
def test_a_figure_that_makes_no_sense_is_refused(fields, message):
    with pytest.raises(ValueError, match=message):
        figure("wrong", **fields)


def test_a_figure_is_frozen():
    with pytest.raises(FrozenInstanceError):
        figure("f", 1).low = 2


def test_a_figure_gives_its_count_and_an_inferred_one_low_nought():
    assert figure("f", 3).value == Triple.exact(3)
    assert figure("f", 3, inferred=True).value == Triple(0, 3, 3)


def test_a_figure_without_a_source_is_the_outlets_reporter():
    assert figure("f", 3, by="M").speaker == "M"
    assert figure("f", 3, by="", outlet="mirror").speaker == "reporter:mirror"


def test_absences_and_vague_words_are_told_apart():
    assert no_reports("f").is_absence
    assert not no_reports("f").is_vague
    assert vague("f", 3).is_vague
    assert figure("f", qualifier=Qualifier.UNKNOWN).is_vague


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"best": 3, "reason": "  "}, "reason"),
        ({"reason": "So it is."}, "low or best"),
        ({"low": 4, "best": 3, "reason": "So it is."}, "in order"),
        ({"best": -1, "reason": "So it is."}, "below 0"),
    ],
)
def test_a_ruling_needs_a_reason_and_numbers_in_order(fields, message):
    with pytest.raises(ValueError, match=message):
        Ruling(harm=KILLED, node=VICTIMS, **fields)


def finding(**fields):
    known = {
        "type": ConflictType.COUNT_MISMATCH,
        "severity": Severity.CONFLICT,
        "harm": KILLED,
        "node": VICTIMS,
        "left": ("a", "c"),
        "right": ("b",),
        "template": "%(left)s and %(right)s",
        "params": {"left": "7", "right": "9"},
    }
    return Finding(**(known | fields))


def test_a_finding_belongs_to_a_pair_and_says_its_message():
    found = finding()

    assert found.pair == ("a", "b")
    assert found.figures == ("a", "c", "b")
    assert found.message == "7 and 9"
    assert found.is_conflict
    assert hash(found) == hash(finding())


def test_a_cell_gives_its_figures_by_their_roles():
    cell = Cell(
        harm=KILLED,
        node=VICTIMS,
        value=Triple.exact(7),
        uses=(
            Use(figure="a", role=FigureRole.COUNTED),
            Use(figure="b", role=FigureRole.SUPERSEDED),
        ),
        findings=(finding(severity=Severity.NOTE), finding()),
    )

    assert cell.figures() == ("a",)
    assert cell.figures(FigureRole.SUPERSEDED, FigureRole.COUNTED) == ("a", "b")
    assert cell.conflicts == (finding(),)
    assert cell.has_number


def test_a_cell_that_nobody_has_spoken_of_is_not_stated():
    empty = Reckoning(cells=(), findings=(), left_out=())

    cell = empty.cell(Harm.INJURED, VICTIMS)

    assert (cell.shape, cell.value, cell.has_number) == (Shape.NOT_STATED, OPEN, False)


def test_a_reckoning_gives_its_harms_in_the_vocabularys_order():
    cells = tuple(Cell(harm=harm, node=VICTIMS) for harm in (Harm.INJURED, Harm.KILLED))
    record = Reckoning(
        cells=cells,
        findings=(finding(), replace(finding(), severity=Severity.NOTE)),
        left_out=(),
    )

    assert record.harms == (Harm.KILLED, Harm.INJURED)
    assert record.cell(Harm.INJURED, VICTIMS) is cells[0]
    assert len(record.conflicts) == 1
    assert len(list(record.of_type(ConflictType.COUNT_MISMATCH))) == 2
