from incidents.pages.moves import Counts, Weighed, moves, new_in

NONE = Counts(articles=0, accounts=0, origins=0)


def state(**conflicts):
    return Weighed(cells={}, counts=NONE, conflicts=conflicts)


def test_numbers_of_several_states_stand_side_by_side():
    now = {("killed", "victims"): "7", ("injured", "victims"): "2"}
    then = {("killed", "victims"): "8"}

    rows = moves(now, {}, then)

    assert [(row.name, row.values, row.differs) for row in rows] == [
        ("Victims killed", ("7", "", "8"), True),
        ("Victims injured", ("2", "", ""), True),
    ]
    assert not moves(now, then, now)[0].differs


def test_a_conflict_is_new_if_none_of_the_other_states_has_it():
    assert new_in([state(a="A", b="B")], [state(a="A"), state(c="C")]) == ["B"]
    assert new_in([state(a="A"), state(b="B")], [state(a="A", b="B")]) == []
