import pytest

from annotations.actions.storing import ContentError
from annotations.forms.claim_editor import ClaimEditor, claim_in_short
from annotations.pages.open_report import open_report
from annotations.pages.sentence_start import start_of_sentence
from annotations.review import RefusedError
from tests import factories

ROWS = {
    f"{name}-{kind}_FORMS": count
    for name, total in (("content", "1"), ("figures", "0"), ("times", "0"))
    for kind, count in (("TOTAL", total), ("INITIAL", "0"))
}


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


def edit(article, person, **data):
    report = open_report(article)
    start = start_of_sentence(report, report.layout.sentence(2), by=person)
    return ClaimEditor(report, person, start, ROWS | data)


def test_a_form_of_flat_names_becomes_one_wish(journalist, article):
    police = factories.make_source(by=journalist)
    editor = edit(
        article,
        journalist,
        **{
            "content-0-words": "seven people",
            "cue-words": "said",
            "who": "harbour POLICE",
            "stance": "denies",
        },
    )

    assert editor.is_valid(), editor.errors()
    content = editor.wish.content
    assert [(part.role, part.quote) for part in content.parts] == [
        ("cue", "said"),
        ("content", "seven people"),
    ]
    assert content.source == police.key
    assert content.stance == "denies"


def test_errors_name_their_field_in_the_order_of_the_form(journalist, article):
    editor = edit(article, journalist, **{"source-words": "nowhere", "cue-words": "never"})

    assert not editor.is_valid()
    assert [(field, label) for field, label, _ in editor.errors()] == [
        ("id_source-words", "Source"),
        ("id_cue-words", "Cue"),
        ("id_content-0-words", "Content"),
    ]


def test_an_error_in_a_row_says_which_row(journalist, article):
    editor = edit(
        article,
        journalist,
        **{
            "content-0-words": "seven people",
            "figures-TOTAL_FORMS": "1",
            "figures-0-words": "nowhere",
            "figures-0-harm": "killed",
            "figures-0-n": "7",
        },
    )

    assert not editor.is_valid()
    assert [label for _id, label, _ in editor.errors()] == ["Figure, row 1, Words"]


@pytest.mark.parametrize("field", ["source", "cue", "content", "event", "parent", "figures"])
def test_a_refusal_of_the_action_is_shown(journalist, article, field):
    editor = edit(article, journalist, **{"content-0-words": "seven people"})
    assert editor.is_valid()

    editor.refuse(ContentError("No.", field=field))

    assert [message for _id, _label, message in editor.errors()] == ["No."]


def test_any_other_refusal_is_shown_too(journalist, article):
    editor = edit(article, journalist, **{"content-0-words": "seven people"})
    assert editor.is_valid()

    editor.refuse(RefusedError("Your roles do not let you."))

    assert editor.errors() == [("", "", "Your roles do not let you.")]


def test_a_tampered_count_of_rows_is_refused(journalist, article):
    editor = edit(article, journalist, **{"figures-TOTAL_FORMS": "x"})

    assert not editor.is_valid()
    assert editor.errors()


def test_a_claim_is_said_in_one_short_line(journalist, article):
    claim = factories.make_claim(article, by=journalist)

    assert claim_in_short(claim).startswith("1 · Harbour police: A gunman killed seven")
