from dataclasses import replace

import pytest
from django.utils.translation import gettext

from annotations.actions import reports, versions
from annotations.actions.claims import correct_claim
from annotations.actions.parting import content_of
from annotations.models import Claim, ClaimBefore
from annotations.pages.changed_claims import (
    changed_claim,
    changed_for,
    changed_since_decision,
    claim_now,
    claim_then,
)
from annotations.text.differences import Op
from tests import factories

pytestmark = pytest.mark.django_db

TEXT = factories.TEXT


def new_text(article, text, *, by):
    article.refresh_from_db()
    words = reports.ReportText(text=text, raw=text.encode())
    return versions.add_version(article, words, seen=article.version, by=by)


def test_a_claim_is_told_alike_from_its_row_and_from_its_snapshot(journalist):
    article = factories.make_article(by=journalist)
    times = (factories.time(article, "Saturday"),)
    claim = factories.make_claim(article, by=journalist, times=times)

    assert claim_now(claim, gettext) == claim_then(claim.snapshot(), gettext)


def test_a_figure_that_is_gone_became_no_number(journalist):
    article = factories.make_article(by=journalist)
    factories.make_claim(article, by=journalist)
    new_text(article, TEXT.replace(" seven people", ""), by=journalist)

    found = changed_claim(ClaimBefore.objects.all().with_claims().get(), gettext)

    (figure,) = found.figures
    assert (figure.before.words, figure.after.words) == ("seven people", "")
    removed = [piece.text.strip() for piece in found.pieces if piece.op is Op.REMOVED]
    assert removed == ["seven people"]


def test_what_was_verified_since_it_changed_does_not_show_the_old_change_when_corrected(
    journalist, editor
):
    article = factories.make_article(by=journalist)
    claim = factories.make_claim(article, by=journalist)
    new_text(article, TEXT.replace("seven people", "eight people"), by=journalist)
    claim = Claim.objects.get(pk=claim.pk)
    assert changed_since_decision(claim, gettext) is not None
    claim = factories.move_claim(claim, "verified", by=journalist, editor=editor)
    content = replace(content_of(claim), note="Looked at again.")

    claim = correct_claim(claim, content, seen=claim.version, by=journalist)

    assert claim.decided_at is None
    assert changed_since_decision(claim, gettext) is None


def test_claims_with_changed_figures_come_first(journalist):
    article = factories.make_article(by=journalist)
    first = factories.make_claim(article, by=journalist)
    second = factories.make_claim(
        article,
        by=journalist,
        source=first.source,
        words="it had no reports of wounded people",
        attributed=False,
        figures=(),
    )
    new_text(
        article,
        TEXT.replace("seven people", "eight people").replace("it had no", "it had few"),
        by=journalist,
    )

    found = changed_for(journalist, gettext)

    assert [one.claim for one in found] == [first, second]
