from annotations.suggest.casualties.passages import passages


def words(text: str) -> list[str]:
    return [passage.words(text) for passage in passages(text)]


def test_paragraphs_stay_apart():
    assert words("Seven killed\n\nSeven people were killed.") == [
        "Seven killed",
        "Seven people were killed.",
    ]


def test_a_paragraph_a_line_stays_a_paragraph_a_line():
    text = "The road to the town was closed for the night by the guards.\nSeven people died."
    assert len(words(text)) == 2


def test_lines_of_uneven_width_broken_inside_sentences_are_joined():
    text = (
        "ORLEC, 4 JAN -- THE ROAD TO THE NORTHERN TOWNS WAS CLOSED BY\n"
        "THE GUARDS FOR THE WHOLE OF THE NIGHT AFTER A BRIDGE FELL, AND SEVEN\n"
        "FARMERS DIED.\n\n"
        "   THE ROAD WAS OPENED AT DAWN."
    )
    assert len(words(text)) == 2


def test_short_lines_are_headings_and_not_joined():
    assert len(words("Seven killed\nBy Ana Silk\nSeven people were killed.")) == 3


def test_an_empty_text_has_no_passages():
    assert passages("") == []
