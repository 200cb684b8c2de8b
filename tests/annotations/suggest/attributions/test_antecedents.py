import pytest

FIRST = "The border office of Lorne said it rained. "


@pytest.mark.parametrize(
    ("text", "full"),
    [
        (FIRST + "It said men fled.", "The border office of Lorne"),
        (FIRST + "The office said men fled.", "The border office of Lorne"),
        (FIRST + "The clinic said men fled.", None),
        (FIRST + "Jon Reck said men fled. He said it was late.", "Jon Reck"),
        (FIRST + "Jon Reck said men fled. It said it was late.", "The border office of Lorne"),
        ("Border officials said it rained. They said men fled.", "Border officials"),
        ("The guards who said it rained fled.", "The guards"),
        ("It said men fled.", None),
    ],
)
def test_a_short_form_goes_back_to_a_full_name(proposed, text, full):
    assert proposed(text)[-1].full_source == full


@pytest.mark.parametrize(
    ("text", "collective"),
    [
        ("Police said it rained.", True),
        ("Two officials said it rained.", True),
        ("Kim said it rained.", False),
        ("The ministry said it rained.", False),
    ],
)
def test_many_without_a_name_are_collective(proposed, text, collective):
    assert proposed(text)[0].collective is collective
