import pytest

from annotations.actions import copies, reports, sources, versions
from annotations.management.integrity import differs_from_history, findings
from annotations.models import (
    ArticleVersion,
    Claim,
    ClaimBefore,
    ClaimPart,
    Copy,
    Figure,
    HistoryLine,
    Source,
)
from tests import factories, wire


@pytest.fixture
def claim(journalist, editor):
    """A verified claim, in a report with an event."""
    article = factories.make_article(by=journalist)
    event = factories.make_event(article, by=journalist)
    times = (factories.time(article, "Saturday"),)
    return factories.make_claim(
        article, by=journalist, state="verified", editor=editor, event=event.key, times=times
    )


def found():
    return [str(finding) for finding in findings()]


def test_what_the_actions_store_fits_together(claim):
    assert found() == []


def test_history_without_a_protected_sources_name_still_fits_together(claim, journalist):
    source = Source.objects.get()
    sources.protect_source(
        source, seen=source.version, reason="r", label="a body", identity={}, by=journalist
    )

    assert found() == []


def test_a_text_changed_behind_the_program_is_found_with_its_claim(claim):
    version = claim.article_version
    ArticleVersion.objects.update(text=version.text.replace("seven people", "eight people"))

    text = "\n".join(found())

    assert f"article {version.article.key} version 1: the text is not the one" in text
    assert f"claim {claim.key}" in text


def with_new_text(claim, *changes):
    article = claim.article_version.article
    text = claim.article_version.text
    for before, after in changes:
        text = text.replace(before, after)
    words = reports.ReportText(text=text, raw=text.encode())
    versions.add_version(article, words, seen=article.version, by=claim.author)


@pytest.mark.parametrize(
    "change",
    [
        ("Gunman kills", "News.\n\nGunman kills"),
        ("killed seven people", "killed eight people"),
        ("A gunman killed seven people on Saturday, the harbour police said.", ""),
    ],
    ids=["carried", "changed", "gone"],
)
def test_claims_fit_together_on_a_new_text_and_on_the_old(claim, change):
    with_new_text(claim, change)

    assert found() == []


def test_a_claim_left_on_an_earlier_text_is_found(claim):
    with_new_text(claim, ("killed seven people", "killed eight people"))
    Claim.objects.update(article_version=ArticleVersion.objects.get(number=1))

    assert any("stands on an earlier text" in one for one in found())


def test_what_a_claim_was_changed_behind_the_program_is_found(claim):
    with_new_text(claim, ("killed seven people", "killed eight people"))
    row = ClaimBefore.objects.get()
    row.data["parts"][0]["start"] += 1
    row.save()

    assert any("on text 1: what is kept of it does not stand there" in one for one in found())


def test_bytes_changed_behind_the_program_are_found(claim):
    ArticleVersion.objects.update(raw=b"other")

    assert any("the bytes are not those that came" in one for one in found())


@pytest.fixture
def copy(journalist):
    """A report that somebody has confirmed to be a copy, and one that nobody has looked at."""
    original = wire.report("the original")
    for outlet, paragraphs in (
        ("The North Wire", original),
        ("The Harbour Post", wire.cut(original, None)),
        ("The Hill Gazette", original),
    ):
        factories.make_article(by=journalist, text=wire.text_of(paragraphs), outlet=outlet)
    row = Copy.objects.get(article__outlet__name="The Harbour Post")
    copies.confirm_copy(row, seen=row.version, by=journalist)
    return row


def test_copies_fit_together_whether_anybody_looked_at_them_or_not(copy):
    assert found() == []


def test_a_copy_that_has_a_new_text_fits_together(copy, journalist):
    text = wire.text_of(
        wire.copy_of(wire.report("the original"), 2)
    )  # a quarter of the words edited
    words = reports.ReportText(text=text, raw=text.encode())

    versions.add_version(copy.article, words, seen=1, by=journalist)

    copy.refresh_from_db()
    assert (copy.state, found()) == ("confirmed", [])


def test_a_decision_about_a_copy_changed_behind_the_program_is_found(copy):
    Copy.objects.filter(pk=copy.pk).update(state="separated", reason="Another night.")

    assert found() == [f"copy {copy.key}: it stands otherwise than its history says: reason, state"]


def test_a_quotation_moved_is_found(claim):
    part = ClaimPart.objects.filter(role="content").get()
    ClaimPart.objects.filter(pk=part.pk).update(start=part.start + 1, end=part.end + 1)

    text = "\n".join(found())

    assert "does not say this there" in text
    assert "stands otherwise than its history says: parts" in text


def test_a_line_of_history_changed_is_found(claim):
    line = HistoryLine.objects.filter(kind="claim").first()
    HistoryLine.objects.filter(pk=line.pk).update(reason="nothing to see")

    assert f"history of claim {claim.key} line 1: it was changed" in "\n".join(found())


def test_a_line_of_history_removed_is_found(claim):
    HistoryLine.objects.filter(kind="claim", number=2).delete()

    assert "line 2 is missing" in "\n".join(found())


def test_a_figure_changed_behind_the_program_is_found(claim):
    Figure.objects.update(best=6, low=6)

    assert f"claim {claim.key}: it stands otherwise than its history says: figures" in found()


def test_an_object_without_history_is_found(claim):
    HistoryLine.objects.filter(kind="source").delete()

    assert any(one.endswith("it has no history") for one in found())


def test_a_claim_without_words_is_found(claim):
    ClaimPart.objects.all().delete()

    assert f"claim {claim.key}: it has no words" in found()
    assert Claim.objects.count() == 1


def test_a_field_newer_than_its_history_is_no_alarm_while_it_is_empty(journalist):
    source = factories.make_source("Police", by=journalist)
    line = HistoryLine.objects.of(source).last()
    empty = next(name for name, value in line.data.items() if not value)
    filled = next(name for name, value in line.data.items() if value)

    for name, alarms in ((empty, 0), (filled, 1)):
        older = {key: value for key, value in line.data.items() if key != name}
        line.data, whole = older, line.data
        HistoryLine.objects.filter(pk=line.pk).update(data=older)
        assert len(list(differs_from_history(source))) == alarms
        line.data = whole
