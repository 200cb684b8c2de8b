import pytest

from annotations.models import Claim, Mention
from annotations.pages.open_report import layout_of_version
from annotations.pages.review_page import (
    context_of,
    figure_rows,
    names_table,
    speaker_of,
    time_rows,
)
from annotations.pages.waiting import names_of_report, source_words_of_report
from tests import factories

TEXT = (
    "Gunman kills seven in harbour town\n"
    "\n"
    "The town woke early. A gunman killed seven people on Saturday, police said. Shops stayed shut.\n"
    "\n"
    "Nobody spoke of it.\n"
    "\n"
    "“Seven,” the mayor repeated.\n"
)


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist, text=TEXT)


def as_written(message):
    return message


def loaded(claim):
    return Claim.objects.with_report().with_words().get(pk=claim.pk)


def content_of(article, *parts):
    """Give the parts of a claim, the content first."""
    words = tuple(factories.part(article, role, quote) for role, quote in parts)
    return {"parts": words, "words": parts[0][1], "attributed": False}


def mark(article, by, *parts, **values):
    values = {"figures": (), **values, **content_of(article, *parts)}
    return loaded(factories.make_claim(article, by=by, state="submitted", **values))


def said(article, by, **values):
    parts = (
        ("content", "A gunman killed seven people on Saturday"),
        ("source", "police"),
        ("cue", "said"),
    )
    return mark(article, by, *parts, **values)


def drawn(claim, *, figures=False):
    layout = layout_of_version(claim.article_version)
    return context_of(claim, layout, as_written, figures=figures)


def text_of(paragraph):
    return "".join(run.text for run in paragraph.runs)


def runs_with(paragraphs, name):
    return [run.text for each in paragraphs for run in each.runs if name in run.classes.split()]


def test_the_claims_paragraph_is_whole_and_what_it_does_not_touch_is_faded(article, journalist):
    shown = drawn(said(article, journalist))

    assert [text_of(each) for each in shown] == [
        "The town woke early. A gunman killed seven people on Saturday, police said. "
        "Shops stayed shut.",
    ]
    assert runs_with(shown, "source") == ["police"]
    assert runs_with(shown, "cue") == ["said"]
    assert runs_with(shown, "content") == ["A gunman killed seven people on Saturday"]
    assert runs_with(shown, "faded")[-2:] == ["The town woke early.", "Shops stayed shut."]


def test_the_sentence_before_is_shown_even_from_the_paragraph_before(article, journalist):
    claim = mark(article, journalist, ("content", "Nobody spoke of it"))

    shown = drawn(claim)

    assert [text_of(each) for each in shown] == ["Shops stayed shut.", "Nobody spoke of it."]
    assert runs_with(shown, "faded") == ["Shops stayed shut."]


def test_words_far_apart_are_shown_with_the_gap_between_them(article, journalist):
    claim = mark(
        article,
        journalist,
        ("content", "A gunman killed seven people"),
        ("source", "the mayor"),
    )

    shown = drawn(claim)

    assert [each.number for each in shown][-2:] == [2, 4]
    assert [each.gap for each in shown][-2:] == [False, True]


def test_figures_and_times_are_marked_only_when_asked_for(article, journalist):
    claim = said(
        article,
        journalist,
        figures=(factories.figure(article, "seven people"),),
        times=(factories.time(article, "on Saturday"),),
    )

    assert runs_with(drawn(claim), "toll") == runs_with(drawn(claim), "time") == []
    shown = drawn(claim, figures=True)
    assert runs_with(shown, "toll") == ["seven people"]
    assert runs_with(shown, "time") == ["on Saturday"]


def test_the_ends_of_the_content_are_told_and_each_part_is_named_where_it_starts(
    article, journalist
):
    claim = said(article, journalist, figures=(factories.figure(article, "seven people"),))

    (first, last) = (
        runs_with(drawn(claim, figures=True), "first"),
        runs_with(drawn(claim, figures=True), "last"),
    )
    spoken = [
        start.spoken
        for each in drawn(claim, figures=True)
        for run in each.runs
        for start in run.starts
    ]

    assert (first, last) == (["A gunman killed "], [" on Saturday"])
    assert spoken == ["content: ", "figure: ", "source: ", "cue: "]


def rows(claim, person):
    return names_table(
        claim,
        names_of_report(claim),
        source_words_of_report(claim),
        layout=layout_of_version(claim.article_version),
        person=person,
    )


def test_who_is_who_lists_each_name_with_where_it_stands(article, journalist, editor):
    claim = said(article, journalist)
    other = mark(article, journalist, ("content", "Seven"), ("source", "the mayor"))

    table = rows(claim, editor.pk)

    assert [(row.mention.words, row.is_here, row.is_open) for row in table] == [
        ("police", True, True),
        ("the mayor", False, True),
    ]
    assert [(use.number, use.paragraph) for use in table[1].uses] == [(other.number, 4)]
    assert table[0].sentence == "A gunman killed seven people on Saturday, police said."


def test_open_names_come_first(article, journalist, editor):
    claim = said(article, journalist)
    mark(article, journalist, ("content", "Seven"), ("source", "the mayor"))
    Mention.objects.filter(words="police").update(decided_by=editor)

    assert [row.mention.words for row in rows(claim, editor.pk)] == ["the mayor", "police"]


def test_names_are_open_to_nobody_who_may_not_decide(article, journalist, editor):
    claim = said(article, journalist)

    assert [row.is_open for row in rows(claim, 0)] == [False]
    assert [row.is_open for row in rows(claim, journalist.pk)] == [False]


def test_names_in_drafts_of_others_are_not_listed(article, journalist, colleague, editor):
    claim = said(article, journalist)
    theirs = content_of(article, ("content", "Seven"), ("source", "the mayor"))
    factories.make_claim(article, by=colleague, figures=(), **theirs)

    assert [row.mention.words for row in rows(claim, editor.pk)] == ["police"]


def test_figures_and_times_stand_in_full_words(article, journalist):
    claim = said(
        article,
        journalist,
        figures=(factories.figure(article, "seven people", category="civilian"),),
        times=(factories.time(article, "on Saturday", rule="weekday_past", anchor="2011-11-12"),),
    )

    (figure,) = figure_rows(claim, as_written)
    (time,) = time_rows(claim, as_written)

    assert (figure.quote, figure.said) == ("seven people", "7 civilians killed")
    assert figure.whose == ("people new in this account",)
    assert (time.quote, time.role, time.date) == (
        "on Saturday",
        "when it happened",
        "12 November 2011",
    )
    assert time.rule.startswith("the latest such weekday up to publication")


def test_a_continuation_speaks_with_the_source_it_continues(article, journalist):
    first = said(article, journalist)
    second = mark(article, journalist, ("content", "Seven"), continues=first.key)
    Claim.objects.filter(pk=second.pk).update(source=None)

    assert speaker_of(loaded(second)) == first.source
