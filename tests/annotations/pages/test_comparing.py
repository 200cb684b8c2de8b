import pytest
from django.utils.translation import gettext

from annotations.actions import reports, versions
from annotations.actions.claims import withdraw_claim
from annotations.pages.comparing import comparison, two_texts
from annotations.values.vocabulary import ClaimFate
from tests import factories
from tests.steps import steps

pytestmark = pytest.mark.django_db

TEXT = factories.TEXT
EIGHT = TEXT.replace("killed seven people", "killed eight people")


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


def new_text(article, text, *, by):
    article.refresh_from_db()
    words = reports.ReportText(text=text, raw=text.encode())
    return versions.add_version(article, words, seen=article.version, by=by, suggests=False)


def compared(article, first="", second=""):
    return comparison(*two_texts(article, first, second), gettext)


def drawn(rows, side):
    return "\n\n".join(
        "".join(piece.text for piece in paragraph)
        for row in rows
        for paragraph in getattr(row, side)
    )


def test_both_texts_are_drawn_whole(article, journalist):
    factories.make_claim(article, by=journalist)
    new_text(article, EIGHT, by=journalist)

    rows = compared(article).rows

    assert drawn(rows, "old") == TEXT.strip()
    assert drawn(rows, "new") == EIGHT.strip()
    assert [row.kind for row in rows] == ["same", "changed", "same"]


def test_each_claim_is_numbered_where_it_starts_on_either_side(article, journalist):
    factories.make_claim(article, by=journalist)
    new_text(article, EIGHT, by=journalist)

    row = compared(article).rows[1]

    for side in (row.old, row.new):
        assert [piece.text for piece in side[0] if piece.starts] == ["A gunman killed "]


def test_the_worst_of_several_fates_is_told_between_distant_texts(article, journalist):
    factories.make_claim(article, by=journalist)
    new_text(article, EIGHT, by=journalist)
    new_text(article, f"{EIGHT}\nMore.\n", by=journalist)

    assert compared(article).carried[0].fate is ClaimFate.CARRIED
    (changed,) = compared(article, "1", "3").changed
    assert changed.fate is ClaimFate.CHANGED
    assert (changed.before.content, changed.after.content) == (
        "A gunman killed seven people on Saturday",
        "A gunman killed eight people on Saturday",
    )


def test_claims_marked_on_the_later_text_are_listed_by_themselves(article, journalist):
    new_text(article, EIGHT, by=journalist)
    del article._current
    claim = factories.make_claim(
        article,
        by=journalist,
        words="A gunman killed eight people",
        figures=(factories.figure(article, "eight people"),),
    )

    assert compared(article).marked_since == (claim,)


def test_what_the_desk_withdrew_is_not_drawn(article, journalist):
    claim = factories.make_claim(article, by=journalist)
    withdraw_claim(claim, seen=claim.version, by=journalist)
    new_text(article, EIGHT, by=journalist)

    found = compared(article)

    assert (found.changed, found.carried, found.marked_since) == ((), (), ())


def test_what_the_desk_withdrew_since_is_not_said_to_be_withdrawn_by_the_publisher(
    article, journalist
):
    changed = factories.make_claim(article, by=journalist)
    kept = factories.make_claim(
        article,
        by=journalist,
        source=changed.source,
        words="no reports of wounded people",
        attributed=False,
        figures=(),
    )
    new_text(article, EIGHT, by=journalist)
    for claim in (changed, kept):
        claim.refresh_from_db()
        withdraw_claim(claim, seen=claim.version, by=journalist)

    found = compared(article)

    assert (found.changed, found.carried) == ((), ())


def test_a_claim_that_is_gone_comes_before_one_that_changed(article, journalist):
    gone = factories.make_claim(
        article,
        by=journalist,
        words="The regional hospital said it had no reports of wounded people",
        attributed=False,
        figures=(),
    )
    changed = factories.make_claim(article, by=journalist, source=gone.source, figures=())
    start, end = EIGHT.index("The regional"), EIGHT.index("A further")
    new_text(article, EIGHT[:start] + EIGHT[end:], by=journalist)

    found = [(one.claim, one.fate, one.after is None) for one in compared(article).changed]

    assert found == [(gone, ClaimFate.GONE, True), (changed, ClaimFate.CHANGED, False)]


def test_a_claim_that_changed_and_then_went_is_told_as_gone(article, journalist):
    factories.make_claim(article, by=journalist)
    new_text(article, EIGHT, by=journalist)
    start, end = EIGHT.index("A gunman"), EIGHT.index("The regional")
    new_text(article, EIGHT[:start] + EIGHT[end:], by=journalist)

    (found,) = compared(article, "1", "3").changed

    assert (found.fate, found.after) == (ClaimFate.GONE, None)


@pytest.mark.parametrize(("first", "second"), [("1", "1"), ("1", "9"), ("2", "2")])
def test_texts_that_are_not_two_are_no_comparison(article, journalist, first, second):
    new_text(article, EIGHT, by=journalist)

    with pytest.raises(LookupError):
        two_texts(article, first, second)


def test_what_is_no_number_is_taken_for_the_newest_texts(article, journalist):
    new_text(article, EIGHT, by=journalist)

    assert [text.number for text in two_texts(article, "x", "²")] == [1, 2]


def long_text(paragraphs, word):
    return "\n\n".join(
        f"Paragraph {one} tells of {one} men of house {one * 7} in the town of Osk, where the"
        f" council of street {one % 11} met at {one % 24} o'clock and {word} so."
        for one in range(paragraphs)
    )


def test_a_text_of_four_times_the_length_is_compared_in_about_four_times_the_steps(journalist):
    taken = []
    for paragraphs in (25, 100):
        article = factories.make_article(by=journalist, text=long_text(paragraphs, "said"))
        new_text(article, long_text(paragraphs, "wrote"), by=journalist)
        old, new = two_texts(article, "", "")
        taken.append(steps(lambda old=old, new=new: comparison(old, new, gettext)))

    assert taken[1] < 6 * taken[0]
