import pytest


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Reck is accused of arson.", [(None, "accused", "Reck | of arson")]),
        ("Reck was alleged to have fled.", [(None, "alleged", "Reck | to have fled")]),
        ("It was said that Reck fled.", [(None, "said", "that Reck fled")]),
        ("Reck was asked whether he fled.", [(None, "asked", "whether he fled")]),
        ("Asked about the fire, Reck left.", [(None, "Asked", "the fire")]),
        ("The man had reportedly fled.", [(None, "reportedly", "The man had | fled")]),
        ("The raid was later claimed by Dawn on Monday.", [("Dawn", "claimed", "The raid")]),
        ("The raid, later claimed by Dawn, hit Lorne.", [("Dawn", "claimed", "The raid")]),
        ("A raid claimed by Dawn in a video hit Lorne.", [("Dawn", "claimed", "A raid")]),
        ("A raid claimed by Dawn of Lorne was bloody.", [("Dawn of Lorne", "claimed", "A raid")]),
        ("A blast claimed by Dawn hit Lorne.", [("Dawn", "claimed", "A blast")]),
    ],
)
def test_claims_of_nobody_in_particular(triples, text, claims):
    assert triples(text)[:1] == claims
