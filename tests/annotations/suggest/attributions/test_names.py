import pytest


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("It rained, according to Kim.", "Kim", "It rained"),
        ("It rained, according to Kim, a guard.", "Kim, a guard", "It rained"),
        ("It rained, according to Kim, who was there.", "Kim, who was there", "It rained"),
        ("According to Kim, a guard, it rained.", "Kim, a guard", "it rained"),
        ("One day, according to Kim, it rained.", "Kim", "One day | it rained"),
        ("It rained, according to Kim, and men fled.", "Kim", "It rained | and men fled"),
        ("It rained, according to Kim, leaving mud.", "Kim", "It rained"),
    ],
)
def test_according_to_names_a_source_with_its_apposition(triples, text, source, content):
    assert (source, content) in [(one[0], one[2]) for one in triples(text)]
