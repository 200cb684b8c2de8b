import pytest

from annotations.finding.stances import stance_of


@pytest.mark.parametrize(
    ("cue", "content", "stance"),
    [
        ("said", "seven died", "asserts"),
        ("said", "it had no reports of any people wounded", "no_confirmation"),
        ("said", "no reports of wounded people had reached it", "no_confirmation"),
        ("said", "he heard that nobody denied it", "asserts"),
        ("said", "it was responsible for the blasts", "claims_responsibility"),
        ("said", "the group was responsible for the blasts", "accuses"),
        ("said", "it did not rule out a link", "asserts"),
        ("threatened", "it had no reports", "threatens"),
    ],
)
def test_what_is_said_of_oneself_tells_more_than_said(cue, content, stance):
    assert stance_of(cue, content) == stance
