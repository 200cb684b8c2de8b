import pytest

from annotations.actions import claims
from annotations.values.vocabulary import PartRole
from incidents.gathering.gathered import gathered
from incidents.models import Incident
from incidents.reckoning.tree import VICTIMS
from tests import factories
from tests import record_factories as records

TEXT = (
    "Dead at the ferry\n\n"
    "Four civilians were killed on Saturday, the coast guard said. "
    "The island clinic said it was closed. "
    "Two visitors were killed, the coast guard said."
)


@pytest.fixture
def coast_guard(journalist):
    return factories.make_source("Coast guard", by=journalist)


def killed(article, event, words, count, category, source, *, occurrence, by, editor):
    part = factories.part
    return factories.make_claim(
        article,
        by=by,
        editor=editor,
        state="verified",
        source=source,
        event=event.key,
        parts=(
            part(article, PartRole.CONTENT, words),
            part(article, PartRole.SOURCE, "the coast guard", occurrence),
            part(article, PartRole.CUE, "said", 1 if occurrence == 1 else 3),
        ),
        figures=(
            factories.figure(
                article,
                words.split(" were")[0],
                category=category,
                low=count,
                best=count,
                high=count,
            ),
        ),
    )


@pytest.fixture
def published(journalist, editor, coast_guard):
    """A release of six dead: one source tells of four and then of two in one breath."""
    people = {"by": journalist, "editor": editor}
    article = factories.make_article(by=journalist, text=TEXT)
    event = factories.make_event(article, by=journalist)
    killed(
        article,
        event,
        "Four civilians were killed",
        4,
        "civilian",
        coast_guard,
        occurrence=1,
        **people,
    )
    killed(
        article,
        event,
        "Two visitors were killed",
        2,
        "civilian",
        coast_guard,
        occurrence=2,
        **people,
    )
    incident = records.make_incident(by=editor)
    records.link_event(incident, event, by=editor)
    records.release_of(incident, by=editor)
    return incident


def clinic_claim(incident, *, by, editor, state):
    """What the clinic says between the two, of an event that the incident does not rest on."""
    article = incident.evidence.get().event.article
    other = factories.make_event(article, "The clinic", by=by)
    part = factories.part
    return factories.make_claim(
        article,
        by=by,
        editor=editor,
        state=state,
        source=factories.make_source("Island clinic", by=by, kind="health_body"),
        event=other.key,
        parts=(
            part(article, PartRole.SOURCE, "The island clinic"),
            part(article, PartRole.CUE, "said", 2),
            part(article, PartRole.CONTENT, "it was closed"),
        ),
        figures=(),
    )


def victims(incident):
    return gathered(incident).reckoning.cell("killed", VICTIMS).value


def state_of(incident):
    return Incident.objects.get(pk=incident.pk).state


def test_words_between_that_nobody_has_checked_move_no_number(published, journalist, editor):
    before = victims(published)

    clinic_claim(published, by=journalist, editor=editor, state="submitted")

    assert victims(published) == before
    assert state_of(published) == "published"


def test_a_checked_claim_of_another_event_that_ends_an_account_puts_the_record_under_revision(
    published, journalist, editor
):
    before = victims(published)

    clinic_claim(published, by=journalist, editor=editor, state="verified")

    assert victims(published) != before
    assert state_of(published) == "under_revision"


def test_taking_it_away_again_is_a_change_too(published, journalist, editor):
    between = clinic_claim(published, by=journalist, editor=editor, state="verified")
    records.release_of(published, by=editor, why="Another source speaks between them")

    claims.withdraw_claim(between, seen=between.version, by=journalist)

    assert state_of(published) == "under_revision"


def test_a_claim_of_another_event_that_moves_no_number_leaves_the_record_published(
    published, journalist, editor, coast_guard
):
    article = published.evidence.get().event.article
    other = factories.make_event(article, "The clinic", by=journalist)
    factories.make_claim(
        article,
        by=journalist,
        editor=editor,
        state="verified",
        source=coast_guard,
        event=other.key,
        parts=(factories.part(article, PartRole.CONTENT, "Dead at the ferry"),),
        figures=(),
    )

    assert state_of(published) == "published"
