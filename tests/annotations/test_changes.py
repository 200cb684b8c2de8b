from annotations.changes import as_snapshot, changes, in_fields
from annotations.content import ClaimContent, FigureContent, PartContent

PART = PartContent(role="content", start=0, end=5, quote="seven")
FIGURE = FigureContent(
    start=0, end=5, quote="seven", harm="killed", qualifier="exact", key="f1", low=7, best=7, high=7
)
NAMES = {"s1": "Police", "f1": "1", "f2": "2"}


def snapshot(**values):
    content = ClaimContent(parts=(PART,), **values)
    return as_snapshot(content, NAMES) | {"state": "draft", "manner": "indirect"}


def same(message):
    return message


def test_a_claim_is_put_into_words_field_by_field():
    said = in_fields(snapshot(source="s1", figures=(FIGURE,), graphic=True), NAMES, same)

    assert said["Source"] == "Police"
    assert said["State"] == "draft"
    assert said["The source"] == "says so"
    assert said["Words said"] == "seven"
    assert said["Figure 1"] == "7 killed, “seven”"
    assert said["Graphic"] == "yes"
    assert "Note" not in said


def test_only_what_differs_is_listed():
    found = changes(snapshot(note="old words"), snapshot(note="new words"), NAMES, same)

    assert [(change.label, change.before, change.after) for change in found] == [
        ("Note", "old words", "new words")
    ]
    assert [(piece.op.value, piece.text) for piece in found[0].pieces] == [
        ("removed", "old"),
        ("added", "new"),
        ("same", " words"),
    ]


def test_a_figure_that_went_is_shown_as_gone():
    found = changes(snapshot(figures=(FIGURE,)), snapshot(), NAMES, same)

    assert [(change.label, change.after) for change in found] == [("Figure 1", "")]


def test_ties_are_named_by_number():
    tied = FigureContent(
        start=0,
        end=5,
        quote="seven",
        harm="killed",
        qualifier="exact",
        key="f1",
        low=7,
        best=7,
        high=7,
        links=(("part_of", "f2"),),
        account=2,
    )

    said = in_fields(snapshot(figures=(tied,)), NAMES, same)

    assert said["Figure 1"] == "7 killed, “seven”, part of 2, (2)"


def test_the_first_state_is_all_new():
    assert all(not change.before for change in changes(None, snapshot(), NAMES, same))
