from dataclasses import replace

import pytest

from annotations.actions import claims
from annotations.actions.parting import content_of
from annotations.models import Claim
from incidents.gathering.causes import (
    NOT_FOUND,
    claim_changed_last,
    event_changed_last,
    incident_changed_last,
    text_changed_last,
)
from tests import factories


@pytest.fixture
def claim(journalist):
    return factories.make_claim(factories.make_article(by=journalist), by=journalist)


def corrected(claim, *, by, **change):
    content = replace(content_of(Claim.objects.get(pk=claim.pk)), **change)
    return claims.correct_claim(claim, content, seen=claim.version, by=by)


def test_a_new_claim_has_only_been_changed(claim, journalist):
    assert claim_changed_last(claim) == f"{journalist} changed a claim in The Harbour Post."


def test_a_number_taken_out_is_named(claim, journalist):
    corrected(claim, by=journalist, figures=())

    assert claim_changed_last(claim) == (
        f"{journalist} took the number 7 out of a claim in The Harbour Post."
    )


def test_an_open_number_is_told_side_by_side(claim, journalist):
    [figure] = content_of(claim).figures
    vague = replace(figure, qualifier="at_least", low=7, best=7, high=None)

    corrected(claim, by=journalist, figures=(vague,))

    assert claim_changed_last(claim) == (
        f"{journalist} corrected a number in The Harbour Post from 7 to 7 / 7 / –."
    )


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"stance": "denies"}, "corrected what a claim in The Harbour Post does with its words."),
        ({"responsibility": "denied"}, "corrected who did it in a claim in The Harbour Post."),
        ({"note": "A note."}, "changed a claim in The Harbour Post."),
    ],
)
def test_what_was_corrected_is_named(claim, journalist, change, told):
    corrected(claim, by=journalist, **change)

    assert claim_changed_last(claim) == f"{journalist} {told}"


def test_a_date_that_was_corrected_is_named(claim, journalist):
    when = factories.time(claim.article_version.article, "on Saturday")

    corrected(claim, by=journalist, times=(when,))

    assert claim_changed_last(claim) == f"{journalist} corrected a date in The Harbour Post."


def test_acts_on_the_incident_are_told_by_their_verb():
    assert incident_changed_last("unlink", "Ann") == "Ann unlinked evidence."
    assert incident_changed_last("whatever", "Ann") == "Ann changed the incident."


def test_what_history_does_not_tell_is_told_as_such(claim, journalist):
    event = factories.make_event(claim.article_version.article, by=journalist)
    assert event_changed_last(event).startswith(f"{journalist} changed an event")
    event.key = "missing"
    article = claim.article_version.article
    article.key = "missing"

    assert event_changed_last(event) == text_changed_last(article) == NOT_FOUND
