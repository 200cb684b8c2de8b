"""What the database itself refuses, whoever writes."""

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from annotations.models import (
    Article,
    ArticleVersion,
    Claim,
    ClaimPart,
    Figure,
    FigureLink,
    HistoryLine,
    ReportedEvent,
    Source,
    SourceIdentity,
    TextPart,
)
from tests import factories


@pytest.fixture
def article(journalist):
    return factories.make_article(by=journalist)


@pytest.fixture
def claim(article, journalist):
    event = factories.make_event(article, by=journalist)
    return factories.make_claim(article, by=journalist, event=event.key)


def refuses(write):
    with pytest.raises(IntegrityError), transaction.atomic():
        write()
    return True


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({"low": 3, "best": 2, "high": 5}, "low above best"),
        ({"low": 1, "best": 6, "high": 5}, "best above high"),
        ({"low": 6, "best": None, "high": 5}, "low above high with best open"),
        ({"qualifier": "no_information"}, "“no reports” with a number"),
        ({"qualifier": "unknown"}, "“unknown” with a number"),
        ({"qualifier": "zero"}, "“nobody” with seven"),
        ({"qualifier": "roughly"}, "a qualifier that the vocabulary does not have"),
        ({"harm": "hurt"}, "a harm that the vocabulary does not have"),
        ({"category": "bystander"}, "a category that the vocabulary does not have"),
        ({"start": 9, "end": 9}, "an empty span"),
        ({"start": 9, "end": 4}, "a span that ends before it starts"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_figure_that_must_not_be_is_refused(claim, values, why):
    assert refuses(lambda: Figure.objects.filter(claim=claim).update(**values)), why


@pytest.mark.parametrize(
    "values",
    [
        {"low": None, "best": None, "high": None, "qualifier": "no_information"},
        {"low": 0, "best": 0, "high": 0, "qualifier": "zero"},
        {"low": 3, "best": None, "high": None, "qualifier": "at_least"},
        {"low": None, "best": 5, "high": 5, "qualifier": "nearly"},
    ],
    ids=lambda values: values["qualifier"],
)
def test_open_sides_zero_and_no_reports_are_kept_apart(claim, values):
    Figure.objects.filter(claim=claim).update(**values)

    assert values.items() <= Figure.objects.values().get(claim=claim).items()


def test_a_figure_is_not_tied_to_itself(claim):
    figure = claim.figures.get()

    assert refuses(lambda: FigureLink.objects.create(figure=figure, target=figure, kind="restates"))


def test_a_report_has_one_current_text(article):
    version = article.current

    assert refuses(
        lambda: ArticleVersion.objects.create(
            article=article, number=2, text="x", digest="d", raw=b"x", raw_digest="d"
        )
    )
    assert article.versions.get() == version


def test_a_report_has_one_main_event_and_it_is_no_background(article, claim):
    assert refuses(
        lambda: ReportedEvent.objects.create(article=article, label="another", is_main=True)
    )
    assert refuses(lambda: article.events.update(is_background=True))


def test_a_claim_has_one_source_part_and_one_cue_part(claim):
    source = claim.parts.get(role="source")

    assert refuses(
        lambda: ClaimPart.objects.create(
            claim=claim, role="source", order=9, start=source.start, end=source.end, quote="x"
        )
    )


def test_no_way_in_lets_the_last_editor_verify_a_claim(claim, journalist):
    rows = Claim.objects.filter(pk=claim.pk)

    assert refuses(lambda: rows.update(state="verified"))
    assert refuses(lambda: rows.update(state="verified", decided_by=journalist))


def test_the_reporters_own_voice_has_no_other_source(claim):
    assert refuses(lambda: Claim.objects.filter(pk=claim.pk).update(own_voice=True))


def test_a_claim_is_not_nested_in_itself(claim):
    assert refuses(lambda: Claim.objects.filter(pk=claim.pk).update(parent=claim.pk))


def test_protection_has_an_owner_a_reason_and_a_date(claim):
    assert refuses(lambda: Source.objects.filter(pk=claim.source_id).update(protected=True))


def test_a_purged_identity_holds_nothing(claim, journalist):
    SourceIdentity.objects.create(source=claim.source, name="Somebody")

    assert refuses(lambda: SourceIdentity.objects.update(purged_at=factories.moment()))


def test_a_span_of_the_text_is_never_empty(article):
    assert refuses(
        lambda: TextPart.objects.create(
            article_version=article.current, kind="byline", start=5, end=5
        )
    )


@pytest.mark.parametrize("model", [Article, Source, ReportedEvent])
def test_nothing_that_a_claim_rests_on_can_be_deleted(claim, model):
    with pytest.raises(ProtectedError):
        model.objects.all().delete()


def test_history_lines_of_one_object_are_numbered_once(claim):
    line = HistoryLine.objects.of(claim).get()
    line.pk, line.key = None, "another"

    assert refuses(lambda: line.save(force_insert=True))
