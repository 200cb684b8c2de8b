from annotations.text.layout import layout_of
from annotations.text.spans import Span

TEXT = "A headline\n\nFirst here. Second here.\n\nThird.\n\nWe use cookies. Accept them.\n"
COOKIES = TEXT.index("We use")
PARTS = (("headline", 0, 10), ("boilerplate", COOKIES, len(TEXT) - 1))


def test_paragraphs_and_sentences_are_numbered_through_the_report():
    layout = layout_of(TEXT, PARTS)

    assert [(p.number, p.kind, len(p.sentences)) for p in layout.paragraphs] == [
        (1, "headline", 1),
        (2, "", 2),
        (3, "", 1),
        (4, "boilerplate", 0),
    ]
    assert [sentence.number for sentence in layout.sentences] == [1, 2, 3, 4]
    assert layout.sentence(3).span.words(TEXT) == "Second here."
    assert layout.sentence(0) is None
    assert layout.sentence(5) is None


def test_boilerplate_is_shown_and_not_annotated():
    layout = layout_of(TEXT, PARTS)

    assert layout.paragraphs[3].is_excluded
    assert not layout.paragraphs[1].is_excluded


def test_places_are_found_by_code_point():
    layout = layout_of(TEXT, PARTS)
    second = TEXT.index("Second")

    assert layout.paragraph_at(second).number == 2
    assert layout.sentence_at(second).number == 3
    assert layout.sentence_at(second + 3).number == 3
    assert layout.paragraph_at(0).is_headline


def test_the_sentences_that_words_touch_are_listed_once_and_in_order():
    layout = layout_of(TEXT, PARTS)
    spans = [Span(TEXT.index("Third"), TEXT.index("Third") + 2), Span(12, TEXT.index("Second") + 1)]

    assert [one.number for one in layout.sentences_of(spans)] == [2, 3, 4]
    assert layout.sentences_of([]) == []
