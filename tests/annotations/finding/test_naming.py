import pytest

from annotations.finding.naming import named_as
from annotations.values.vocabulary import Named


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("a local resident", Named.UNNAMED_PERSON),
        ("An officer at the scene", Named.UNNAMED_PERSON),
        ("one of the nurses", Named.UNNAMED_PERSON),
        ("officials", Named.COLLECTIVE),
        ("Witnesses", Named.COLLECTIVE),
        ("the authorities", Named.COLLECTIVE),
        ("local residents", Named.COLLECTIVE),
        ("the prosecutor-general’s office", Named.NAMED_BODY),
        ("the Ministry of Emergencies", Named.NAMED_BODY),
        ("Doctors Without Borders", Named.NAMED_BODY),
        ("police", Named.NAMED_BODY),
        ("", Named.NAMED_BODY),
    ],
)
def test_words_are_read_as_a_name_or_as_none(words, named):
    assert named_as(words) is named
