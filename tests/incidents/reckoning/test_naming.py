import pytest

from incidents.reckoning.naming import cell_name


@pytest.mark.parametrize(
    ("harm", "node", "name"),
    [
        ("killed", "victims", "Victims killed"),
        ("killed", "people", "All killed"),
        ("injured", "police", "Injured: police"),
        ("killed", "nobody-knows", ""),
        ("no-harm", "victims", ""),
    ],
)
def test_a_cell_has_a_name_and_an_unknown_one_has_none(harm, node, name):
    assert cell_name(harm, node, lambda message: message) == name
