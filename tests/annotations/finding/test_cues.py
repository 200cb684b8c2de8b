import pytest

from annotations.finding.cues import cues_in
from annotations.text.spans import Span


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("Police said so", ["said"]),
        ("The office had officially denied it", ["had officially denied"]),
        ("The family said so", ["said"]),
        ("A blast claimed by the group", ["claimed by"]),
        ("A blast confirmed by police", ["confirmed by"]),
        ("A blast reported by telephone", []),
        ("Rebels supported by the army", []),
        ("The suspected bomber", []),
        ("The ministry is denying it", ["is denying"]),
        ("A group claiming to be new", []),
        ("He is believed dead", []),
        ("A blast blamed on rebels", []),
        ("He asked to say more", []),
        ("Police did not say so", []),
    ],
)
def test_cues_with_their_helpers_and_without_what_only_looks_like_one(text, cues):
    assert [cue.span.words(text) for cue in cues_in(text, Span(0, len(text)))] == cues
