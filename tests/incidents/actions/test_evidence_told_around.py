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
    "Two visitors were killed, the coast guard said. "
    "The four dead lived on the island, the coast guard said."
)


SAID = {1: 1, 2: 3, 3: 4}  # the occurrence of "said" in the sentences of the coast guard


@pytest.fixture
def coast_guard(journalist):
    return factories.make_source("Coast guard", by=journalist)


@pytest.fixture
def report(journalist):
    article = factories.make_article(by=journalist, text=TEXT)
    return factories.make_event(article, by=journalist)


@pytest.fixture
def killed(report, coast_guard, journalist, editor):
    """Let the coast guard say, in one of its sentences, that so many civilians were killed."""

    def say(words, number, *, sentence, count, **figure):
        article, part = report.article, factories.part
        bounds = {"low": count, "best": count, "high": count}
        return factories.make_claim(
            article,
            by=journalist,
            editor=editor,
            state="verified",
            source=coast_guard,
            event=report.key,
            parts=(
                part(article, PartRole.CONTENT, words),
                part(article, PartRole.SOURCE, "the coast guard", sentence),
                part(article, PartRole.CUE, "said", SAID[sentence]),
            ),
            figures=(factories.figure(article, number, category="civilian", **bounds, **figure),),
        )

    return say


def release(event, *, by):
    incident = records.make_incident(by=by)
    records.link_event(incident, event, by=by)
    records.release_of(incident, by=by)
    return incident


@pytest.fixture
def published(report, killed, editor):
    """A release of six dead: one source tells of four and then of two in one breath."""
    killed("Four civilians were killed", "Four civilians", sentence=1, count=4)
    killed("Two visitors were killed", "Two visitors", sentence=2, count=2)
    return release(report, by=editor)


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


def test_an_account_that_becomes_two_puts_the_record_under_revision_though_the_toll_stays(
    report, killed, journalist, editor
):
    first = killed("Four civilians were killed", "Four civilians", sentence=1, count=4)
    same = (("restates", first.figures.get().key),)
    killed(
        "The four dead lived on the island",
        "The four dead",
        sentence=3,
        count=4,
        new_people=False,
        links=same,
    )
    incident = release(report, by=editor)
    before = victims(incident)

    clinic_claim(incident, by=journalist, editor=editor, state="verified")

    assert victims(incident) == before
    assert state_of(incident) == "under_revision"
