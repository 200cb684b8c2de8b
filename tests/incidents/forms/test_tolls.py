from dataclasses import replace

from incidents.actions.tolls import FallWords
from incidents.forms.tolls import FallsForm, PublishWithFallsForm
from incidents.pages.falls import FallRow

ROW = FallRow(fingerprint="a" * 64, name="Police: from 9 to 7", words="…", why="", version=0)
OTHER = replace(ROW, fingerprint="b" * 64, name="", why="Known.", version=3)
NAME = f"fall_{'a' * 16}"
TYPED = {NAME: " Two told twice. ", f"{NAME}_seen": "0"}


def test_each_fall_is_a_field_with_the_version_of_its_note():
    form = FallsForm(falls=[ROW, OTHER])

    assert [(field.label, field.value()) for field in form.asked] == [
        ("Police: from 9 to 7", ""),
        ("", "Known."),
    ]
    assert [field.value() for field in form.seen] == [0, 3]


def test_what_is_typed_becomes_a_note():
    form = FallsForm(TYPED, falls=[ROW])

    assert form.is_valid()
    assert form.notes() == (FallWords(fall=ROW.fingerprint, words="Two told twice.", seen=0),)
    assert form.typed() == {NAME: "Two told twice."}


def test_words_are_asked_for_and_no_longer_than_they_are_kept():
    assert not FallsForm({**TYPED, NAME: "  "}, falls=[ROW]).is_valid()
    assert not FallsForm({**TYPED, NAME: "w" * 301}, falls=[ROW]).is_valid()


def test_what_somebody_else_said_is_told_beside_what_was_typed():
    theirs = replace(ROW, why="Theirs.", version=1)

    assert FallsForm(initial={NAME: "Mine."}, falls=[theirs]).told_otherwise == [theirs]
    assert FallsForm(falls=[theirs]).told_otherwise == []


def test_publishing_gets_the_notes_with_all_else():
    facts = {"version": "4", "digest": "d", "grade": "fair", "why": ""}

    form = PublishWithFallsForm(facts | TYPED, first=True, falls=[ROW])

    assert form.is_valid()
    assert form.given() == {
        "seen": 4,
        "digest": "d",
        "grade": "fair",
        "why": "",
        "notes": form.notes(),
    }
