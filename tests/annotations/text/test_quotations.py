from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.text.quotations import holds_speech, quotations, unclosed_quotation
from annotations.text.spans import Span


def quoted(text):
    return [span.words(text) for span in quotations(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “we ran” and left.", ["“we ran”"]),
        ('He said "we ran," and "we hid."', ['"we ran,"', '"we hid."']),
        ('planning "acts of terror”, officials said', ['"acts of terror”']),
        ('planning “acts of terror", he said', ['“acts of terror"']),
        ("Er sagte „wir liefen“ und ging.", ["„wir liefen“"]),
        ("Hon sa ”vi sprang” och gick.", ["”vi sprang”"]),
        ("Он сказал: «Мы бежали», — и ушёл.", ["«Мы бежали»"]),
        ("Il dit « on a couru » hier.", ["« on a couru »"]),
        ("Han sagde »vi løb« i går.", ["»vi løb«"]),
        ("他说：「我跑了。」后来", ["「我跑了。」"]),
        ("He said ‘we ran,’ then left.", ["‘we ran,’"]),
        ("He said 'we ran,' then left.", ["'we ran,'"]),
        ("He said `we ran,` then left.", ["`we ran,`"]),
        ("``We ran,'' she said.", ["``We ran,''"]),
        ("“He told me ‘go’ and left.”", ["“He told me ‘go’ and left.”"]),
        ("‘He told me “go” and left,’ she said.", ["‘He told me “go” and left,’"]),
        ('said:"We ran," he added', ['"We ran,"']),
    ],
)
def test_quotations_are_found_with_their_marks(text, expected):
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The prosecutor`s office said the officers` car burned.",
        "The prosecutor's office said the officers' car burned.",
        "It’s the officers’ car.",
        'A 5\'10" man left in a 6" pipe.',
        "The '90s were hard, they said, and the '80s' end too.",
        "“It never ends.",
        "He ran.”",
        "",
    ],
    ids=["backticks", "apostrophes", "curly", "inches", "decades", "no end", "no start", "empty"],
)
def test_marks_without_a_partner_are_no_quotation(text):
    assert quoted(text) == []


def test_an_opening_mark_that_is_never_closed_does_not_take_in_the_next_quotation():
    assert quoted('He "ran. She said "stop" to him.') == ['"stop"']


def test_apostrophes_inside_a_quotation_do_not_end_it():
    text = "“The officers’ car wasn’t there, the '90s' man said,” she said."

    assert quoted(text) == [text[:-10]]


def test_speech_that_runs_on_is_told_from_its_mark():
    text = "He said: “We ran. We hid."

    assert unclosed_quotation(text, Span(0, len(text))) == Span(9, len(text))
    assert unclosed_quotation("He “ran” off.", Span(0, 13)) is None


@pytest.mark.parametrize(
    ("text", "speech"),
    [("“a”", True), ('"a"', True), ("'a.'", True), ("``a''", True), ("'a'", False)],
)
def test_single_marks_are_speech_only_with_a_stop(text, speech):
    assert holds_speech(text, Span(0, len(text))) is speech


@settings(max_examples=100)
@given(st.text(alphabet="ab .,\n\"“”„«»'‘’`「」0s", max_size=60))
def test_quotations_are_in_order_and_never_overlap(text):
    found = quotations(text, Span(0, len(text)))

    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(span.end <= len(text) and len(span) > 1 for span in found)


@pytest.mark.parametrize("mark", ["“", '"', "'", "“”", "‘“", "« »"])
def test_very_many_marks_are_read_in_one_pass(mark):
    assert isinstance(quoted(mark * 50_000), list)
