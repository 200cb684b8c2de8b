import pytest

from annotations.text.quoting import Quoted, manner_of, quoted_ranges, quoted_share
from annotations.text.spans import Span
from annotations.values.vocabulary import Manner


def spans(text, *quotes):
    return [Span(text.index(quote), text.index(quote) + len(quote)) for quote in quotes]


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        ("“We ran,” she said.", ["“We ran,”"], Quoted.ALL),
        ("“We ran,” she said.", ["We ran"], Quoted.ALL),
        ('"We ran," she said.', ['"We ran,"'], Quoted.ALL),
        ("« Nous », dit-elle", ["Nous"], Quoted.ALL),
        ("„Wir liefen“, sagte sie", ["Wir liefen"], Quoted.ALL),
        ("'We ran,' she said.", ["We ran"], Quoted.ALL),
        ("`We ran,` she said.", ["`We ran,`"], Quoted.ALL),
        ('of "acts of terror”, he said', ['"acts of terror”'], Quoted.ALL),
        ('a "follower of the cause" ran', ['a "follower of the cause" ran'], Quoted.PART),
        ("“We ran,” he said, “and hid.”", ["“We ran,”", "“and hid.”"], Quoted.ALL),
        ("“We ran,” he said, and hid.", ["“We ran,”", "and hid"], Quoted.PART),
        ("the prosecutor`s car and the officers` van", ["s car and the officers"], Quoted.NONE),
        ("He said it ended.", ["it ended"], Quoted.NONE),
        ("He said “…”", ["“…”"], Quoted.NONE),
    ],
    ids=[
        "with its marks",
        "without its marks",
        "straight",
        "angles",
        "low and high",
        "single",
        "backticks",
        "straight open, curly close",
        "a quoted fragment",
        "two pieces",
        "one piece of two",
        "apostrophes",
        "no marks",
        "no words",
    ],
)
def test_how_much_is_quoted_is_told_from_the_words(text, content, expected):
    assert quoted_share(text, spans(text, *content)) is expected


@pytest.mark.parametrize(
    ("content", "parts", "expected"),
    [
        ("“We ran,”", {"cue": True, "source": True}, Manner.DIRECT),
        ("a “wild” one", {"cue": True, "source": True}, Manner.MIXED),
        ("it ended", {"cue": True, "source": True}, Manner.INDIRECT),
        ("it ended", {"cue": False, "source": True}, Manner.INDIRECT),
        ("it ended", {"cue": False, "source": False, "continues": True}, Manner.IMPLICIT),
        ("a “wild” one", {"cue": False, "source": False, "continues": True}, Manner.IMPLICIT),
        ("“We ran,”", {"cue": False, "source": False, "continues": True}, Manner.DIRECT),
        ("it ended", {"cue": True, "source": False, "continues": True}, Manner.INDIRECT),
        ("it ended", {"cue": False, "source": False}, Manner.REPORTER_VOICE),
        ("it ended", {"cue": True, "source": False}, Manner.INDIRECT),
        ("a “wild” one", {"cue": False, "source": False}, Manner.SCARE_QUOTE),
        ("“We ran,”", {"cue": True, "source": False}, Manner.SCARE_QUOTE),
    ],
)
def test_the_manner_follows_from_marks_and_parts(content, parts, expected):
    text = f"Then {content} was told."

    assert manner_of(text, spans(text, content), **parts) is expected


def test_speech_that_runs_on_over_paragraphs_is_quoted():
    text = "“We ran.\n\n“We hid,” said the man."

    assert manner_of(text, spans(text, "We ran"), cue=True, source=True) is Manner.DIRECT
    assert quoted_ranges(text, spans(text, "We ran")) == [Span(0, 8)]


def test_a_mark_that_is_never_closed_quotes_nothing():
    text = "“We ran.\n\nThe man hid."

    assert quoted_share(text, spans(text, "We ran")) is Quoted.NONE


def test_a_claim_without_content_has_nothing_quoted():
    assert quoted_share("“We ran.”", []) is Quoted.NONE
