"""Rows of the record for tests: an incident that rests on the standard text of `tests.factories`."""

from annotations.values.vocabulary import PartRole
from incidents.actions.evidence import link_event
from incidents.actions.incidents import IncidentFacts, open_incident
from incidents.actions.publishing import draft_of, publish
from incidents.actions.tolls import FallWords, note_falls
from incidents.models import FallNote
from tests import factories

HOSPITAL = "The regional hospital"


def make_incident(*, by, title="Shooting at the harbour", when="2011-11-12", place="Harbour town"):
    return open_incident(
        IncidentFacts(title=title, types=("armed_assault",), when=when, place=place), by=by
    )


def toll_claim(article, event, *, by, editor, source=None, state="verified", **values):
    """The harbour police say that seven were killed, the gunman not among them."""
    figure = factories.figure(article, "seven people", includes_perpetrator="no")
    values.setdefault("figures", (figure,))
    return factories.make_claim(
        article,
        by=by,
        editor=editor,
        state=state,
        source=source,
        event=event.key,
        times=(factories.time(article, "on Saturday"),),
        **values,
    )


def absence_claim(article, event, *, by, editor, state="verified"):
    """The regional hospital says that it has no reports of wounded people."""
    hospital = factories.make_source("Regional hospital", by=by, kind="health_body")
    parts = (
        factories.part(article, PartRole.SOURCE, HOSPITAL),
        factories.part(article, PartRole.CUE, "said", 2),
        factories.part(article, PartRole.CONTENT, "it had no reports of wounded people"),
    )
    figure = factories.figure(
        article,
        "no reports",
        harm="injured",
        qualifier="no_information",
        low=None,
        best=None,
        high=None,
    )
    return factories.make_claim(
        article,
        by=by,
        editor=editor,
        state=state,
        source=hospital,
        event=event.key,
        parts=parts,
        figures=(figure,),
        stance="no_confirmation",
    )


def injured_claim(article, event, *, by, editor, source, state="verified"):
    """The harbour police say that two officers were hurt."""
    parts = (
        factories.part(article, PartRole.SOURCE, "police", 2),
        factories.part(article, PartRole.CUE, "said", 3),
        factories.part(article, PartRole.CONTENT, "A further two officers were hurt"),
    )
    figure = factories.figure(
        article, "two officers", harm="injured", category="police", low=2, best=2, high=2
    )
    return factories.make_claim(
        article,
        by=by,
        editor=editor,
        state=state,
        source=source,
        event=event.key,
        parts=parts,
        figures=(figure,),
    )


def linked_incident(*, by, editor, **facts):
    """An incident with one event and one verified claim: seven killed."""
    article = factories.make_article(by=by, address="https://harbour.example/1", **facts)
    event = factories.make_event(article, by=by, place="Harbour town", when="2011-11-12")
    claim = toll_claim(article, event, by=by, editor=editor)
    incident = make_incident(by=editor)
    link_event(incident, event, by=editor)
    incident.refresh_from_db()
    return incident, event, claim


def release_of(incident, *, by, **given):
    """Publish what stands now."""
    incident.refresh_from_db()
    digest = draft_of(incident).digest
    return publish(incident, seen=incident.version, digest=digest, by=by, **given)


def note_fall(incident, *, fall, words, seen, by):
    """Say why one toll fell; give the note."""
    note_falls(incident, [FallWords(fall=fall, words=words, seen=seen)], by=by)
    return FallNote.objects.get(incident=incident, fingerprint=fall)
