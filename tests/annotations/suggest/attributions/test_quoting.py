import pytest


@pytest.mark.parametrize(
    ("text", "source", "medium", "content"),
    [
        ("Reck was quoted by the Herald as saying it rained.", "Reck", "the Herald", "it rained"),
        ("Reck was quoted as saying it rained.", "Reck", None, "it rained"),
        ("The Herald quoted Reck as saying it rained.", "Reck", "The Herald", "it rained"),
    ],
)
def test_a_quoted_source_speaks_through_a_medium(proposed, text, source, medium, content):
    (found,) = proposed(text)
    assert (found.source, found.medium, found.content) == (source, medium, content)
    assert found.pattern == 20


@pytest.mark.parametrize(
    "text", ["As first reported by the Herald, it rained.", "It rained, as noted by the Herald."]
)
def test_a_report_is_named_after_as(triples, text):
    ((source, _, content),) = triples(text)
    assert (source, content.lower()) == ("the Herald", "it rained")
