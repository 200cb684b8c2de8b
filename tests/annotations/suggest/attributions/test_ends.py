import pytest


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Kim said it rained, according to Reck.", "it rained"),
        ("Kim said the road was shut, which Reck denied.", "the road was shut"),
        ("Kim said the road was shut, a first in years.", "the road was shut"),
        ("Kim said the road, which is old, was left.", "the road, which is old, was left"),
        ("Kim said the road, a track, was left.", "the road, a track, was left"),
        ("Kim said the road was “shut,” citing Reck.", "the road was “shut,”"),
        ("Kim said the road was shut, a man was held and he left.", None),
        ("Kim said the road was shut and added that he left.", "the road was shut"),
        ("Kim said the road was shut, but Reck denied it.", "the road was shut"),
        ("If Kim says the road is shut, Reck leaves.", "the road is shut"),
        ("Reck, who said the road was shut, left.", "the road was shut"),
        ("Kim ruled out a link when he spoke.", "a link"),
        ("Kim announced a truce in a letter to Reck.", "a truce"),
        ("Kim backed the law -- which bans bars -- in May.", "the law"),
        ("Kim backed the law as a shield for all.", "the law as a shield for all"),
        ("Kim backed the law as she rose to speak.", "the law"),
        ("Kim said the mill burned, about 40 km west of Lorne.", "the mill burned"),
    ],
)
def test_content_ends_where_something_else_is_said(triples, text, content):
    first = triples(text)[0][2]
    assert first == content if content else first.endswith("left")
