"""A toll that fell: the harbour police said nine on Saturday, and seven the day after."""

from incidents.actions.evidence import link_event
from tests import factories
from tests import record_factories as records

DAYS = {"nine": (9, "2011-11-12"), "seven": (7, "2011-11-13")}


def tell(incident, word, *, by, editor, source, **figure):
    """Link a report in which a source says that so many were killed, and give the claim."""
    count, day = DAYS[word]
    text = (
        f"Gunman kills {word}\n\nA gunman killed {word} people on Saturday, the harbour police "
        "said.\n"
    )
    article = factories.make_article(by=by, text=text, published=day)
    event = factories.make_event(article, by=by)
    numbers = {"low": count, "best": count, "high": count, "includes_perpetrator": "no", **figure}
    claim = factories.make_claim(
        article,
        by=by,
        editor=editor,
        state="verified",
        source=source,
        event=event.key,
        words=f"A gunman killed {word} people on Saturday",
        figures=(factories.figure(article, f"{word} people", **numbers),),
    )
    link_event(incident, event, by=editor)
    return claim


def fallen(*, by, editor, words=("nine", "seven")):
    """An incident of which one source told these tolls, one a day."""
    incident = records.make_incident(by=editor)
    police = factories.make_source(by=by)
    for word in words:
        tell(incident, word, by=by, editor=editor, source=police)
    incident.refresh_from_db()
    return incident
