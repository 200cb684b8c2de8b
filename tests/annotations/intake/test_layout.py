import pytest

from annotations.intake.layout import is_notice, proposed_spans
from annotations.text.paragraphs import paragraphs
from annotations.text.spans import Span
from annotations.values.vocabulary import SpanKind

HEAD = "Three hurt by gunman in Osk market"
STORY = (
    "Three people were hurt on Tuesday, police said.\n\nThe gunman fled.\n\nThe market was closed."
)


def proposed(text):
    spans, place = proposed_spans(text, paragraphs(text))
    return [(part.kind.value, part.span.words(text)) for part in spans], place


def test_the_parts_around_a_story_are_proposed_in_reading_order():
    text = (
        f"{HEAD}\n\nPolice look for a man in a grey coat.\n\nOsk: {STORY}\n\nAftermath\n\n"
        "The road was closed.\n\nBureau Report\n\nBy continuing to use this site you agree "
        "to the use of cookies. You can read more by clicking this link"
    )

    parts, place = proposed(text)

    assert [kind for kind, _ in parts] == [
        "headline",
        "standfirst",
        "dateline",
        "byline",
        "boilerplate",
    ]
    assert place == "Osk"
    assert parts[3][1] == "Bureau Report"
    assert parts[4][1].startswith("By continuing")
    assert text.endswith(parts[4][1])


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (f"{HEAD}\nBy Ann Lee", {"headline": HEAD, "byline": "By Ann Lee"}),
        (f"{HEAD}\nBy Ann Lee | 2 May 2023", {"headline": HEAD, "byline": "By Ann Lee"}),
        (f"{HEAD}\n2 May 2023\nReuters", {"headline": HEAD, "byline": "Reuters"}),
        (
            f"{HEAD}\nThe gunman fled on foot.\nBy Ann Lee",
            {"headline": HEAD, "standfirst": "The gunman fled on foot.", "byline": "By Ann Lee"},
        ),
        (
            f"{HEAD}\nGunman flees on foot",
            {"headline": HEAD, "standfirst": "Gunman flees on foot"},
        ),
        (f"Advertisement\n{HEAD}", {"boilerplate": "Advertisement", "headline": HEAD}),
        ("The gunman fled.", {}),
    ],
    ids=[
        "byline",
        "byline with date",
        "date and agency",
        "standfirst by what follows",
        "standfirst without a stop",
        "notice first",
        "a sentence is no headline",
    ],
)
def test_what_stands_before_the_story_is_proposed(head, expected):
    parts, _ = proposed(f"{head}\n\n{STORY}")

    assert dict(parts) == expected


def test_the_first_paragraph_of_a_story_is_no_standfirst():
    parts, _ = proposed(f"{HEAD}\n\n{STORY}")

    assert parts == [("headline", HEAD)]


def test_a_long_second_paragraph_is_no_standfirst_whatever_follows():
    lead = "The gunman fled on foot and was not found. " * 9

    parts, _ = proposed(f"{HEAD}\n\n{lead}\n\nOsk: {STORY}")

    assert [kind for kind, _ in parts] == ["headline", "dateline"]


def test_a_report_that_begins_with_its_dateline_has_no_headline():
    assert proposed(f"OSK (Agency) - {STORY}") == ([("dateline", "OSK (Agency) -")], "OSK")


def test_notices_in_a_row_are_proposed_as_one_with_what_is_left_of_buttons():
    tail = "© 2023 The Steppe. All rights reserved.\n\nShare this story\n\nAccept all"

    parts, _ = proposed(f"{HEAD}\n\n{STORY}\n\nReuters\n\n{tail}")

    assert parts == [("headline", HEAD), ("byline", "Reuters"), ("boilerplate", tail)]


def test_a_call_between_paragraphs_is_proposed_too():
    parts, _ = proposed(f"{HEAD}\n\n{STORY}\n\nRead more: Two hurt in Berek\n\nThe road is open.")

    assert parts[1:] == [("boilerplate", "Read more: Two hurt in Berek")]


def test_a_section_heading_stays_in_the_story():
    parts, _ = proposed(f"{HEAD}\n\n{STORY}\n\nAftermath\n\nThe road is open.")

    assert parts == [("headline", HEAD)]


@pytest.mark.parametrize(
    ("text", "notice"),
    [
        ("Click here to subscribe", True),
        ("Follow us on every channel.", True),
        ("Copyright 2023, all rights reserved", True),
        ("Comments (3)", True),
        ("Related violence has killed 40 people this year.", False),
        ("Police shared the footage on a website.", False),
        ("Printers in Osk stopped work.", False),
        ("Join the dots and the motive is plain, an officer said.", False),
        ("x" * 3_000, False),
    ],
)
def test_a_notice_is_told_from_a_last_sentence(text, notice):
    assert is_notice(text, Span(0, len(text))) is notice


@pytest.mark.parametrize("text", ["Word", "By Ann Lee", "Click here", ""])
def test_a_single_line_is_read_without_a_fault(text):
    parts, place = proposed(text)

    assert place == ""
    assert all(kind in {kind.value for kind in SpanKind} for kind, _ in parts)
