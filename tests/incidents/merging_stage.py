"""Two names of one body in one record, for tests of merging: seven killed, then eight."""

from django.urls import reverse

from annotations.actions.sources import protect_source
from incidents.actions.evidence import link_event
from incidents.models import Incident
from tests import factories
from tests import record_factories as records

SECRET = "Harbour whistle"
WHY = "The ministry’s site names both."
WORDS = "A gunman killed eight people on Saturday"


def told(incident, source, *, by, editor, eight=False, outlet="The Harbour Post"):
    """Let a source say that seven were killed, or a day later that eight were."""
    text = factories.TEXT.replace("seven", "eight") if eight else factories.TEXT
    day = "2011-11-13" if eight else "2011-11-12"
    name = f"{outlet}, {incident.title}"  # each record has reports of its own
    article = factories.make_article(by=by, outlet=name, text=text, published=day)
    event = factories.make_event(article, name, by=by, when="2011-11-12")
    n = 8 if eight else 7
    quote = "eight people" if eight else "seven people"
    figure = factories.figure(
        article, quote, includes_perpetrator="no", low=n, best=n, high=n, as_of=day
    )
    factories.make_claim(
        article,
        by=by,
        editor=editor,
        state="verified",
        source=source,
        event=event.key,
        figures=(figure,),
        words=WORDS if eight else WORDS.replace("eight", "seven"),
    )
    link_event(incident, event, by=editor)
    incident.refresh_from_db()
    return event


def two_sources(*, by):
    return [factories.make_source(name, by=by) for name in ("Harbour police", "Port constabulary")]


def record_of_two(*, by, editor, sources, title="Shooting at the harbour", published=True):
    """A record in which one source says seven and the other eight."""
    incident = records.make_incident(by=editor, title=title)
    told(incident, sources[0], by=by, editor=editor)
    told(incident, sources[1], by=by, editor=editor, eight=True, outlet="The Ferry Times")
    if published:
        records.release_of(incident, by=editor)
    incident.refresh_from_db()
    return incident


def address(name, incident):
    return reverse(f"incidents:incident_{name}", args=[incident.key])


def fresh(incident):
    return Incident.objects.get(pk=incident.pk)


def protected(source, *, by):
    """Protect a source under a label that stands on no page of merging."""
    source.refresh_from_db()
    return protect_source(
        source,
        seen=source.version,
        reason="In danger.",
        label=SECRET,
        by=by,
        identity={"name": "N. N."},
    )
