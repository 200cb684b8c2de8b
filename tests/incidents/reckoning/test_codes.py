import pytest

from incidents.reckoning.codes import (
    FigureRole,
    Kind,
    LeftOut,
    NoteType,
    Rule,
    Severity,
    Shape,
    Word,
)


@pytest.mark.parametrize(
    "codes", [FigureRole, Kind, LeftOut, NoteType, Rule, Severity, Shape, Word]
)
def test_every_code_has_a_label_of_its_own(codes):
    labels = [label for _, label in codes.choices()]

    assert all(labels)
    assert len(set(labels)) == len(labels)


def test_the_letters_are_those_of_rule_r2():
    assert [rule.value for rule in list(Rule)[:4]] == ["a", "b", "c", "d"]


def test_the_weightiest_role_of_a_figure_comes_first():
    assert next(iter(FigureRole)) is FigureRole.COUNTED
