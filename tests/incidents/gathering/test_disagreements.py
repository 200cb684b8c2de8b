from incidents.actions.evidence import link_claim, link_event
from incidents.gathering.gathered import gathered
from tests import factories
from tests import record_factories as records


def told(incident):
    return [(one.type.value, one.pair) for one in gathered(incident).disagreements]


def event_of(*, by, outlet="The Mail", **facts):
    article = factories.make_article(by=by, outlet=outlet)
    facts = {"place": "Harbour town", "when": "2011-11-12", **facts}
    return factories.make_event(article, by=by, **facts)


def toll(event, *, by, editor, **values):
    source = factories.make_source(f"Body of {event.article.outlet}", by=by)
    return records.toll_claim(event.article, event, by=by, editor=editor, source=source, **values)


def test_an_event_far_off_is_told_differently_once_a_claim_on_it_counts(journalist, editor):
    incident = records.make_incident(by=editor)
    event = event_of(by=journalist, place="Mountain pass", when="2011-10-12")
    link_event(incident, event, by=editor)
    assert told(incident) == []

    toll(event, by=journalist, editor=editor)

    assert told(incident) == [
        ("date_mismatch", ("2011-11-12", "2011-10-12")),
        ("place_mismatch", ("harbour", "mountain pass")),
    ]


def test_a_single_claim_brings_not_the_whole_event_with_it(journalist, editor):
    incident = records.make_incident(by=editor)
    event = event_of(by=journalist, place="Mountain pass")
    link_claim(incident, toll(event, by=journalist, editor=editor), by=editor)

    assert told(incident) == []


def test_what_is_only_threatened_or_predicted_dates_no_event(journalist, editor):
    incident = records.make_incident(by=editor, when="", place="")
    event = event_of(by=journalist, when="2011-11-10")
    link_event(incident, event, by=editor)

    toll(event, by=journalist, editor=editor, stance="threatens")
    assert told(incident) == []
    toll(event, by=journalist, editor=editor)

    assert told(incident) == [("date_mismatch", ("2011-11-10", "2011-11-12"))]


def test_a_report_in_its_own_voice_is_an_origin_of_its_own(journalist, editor):
    incident = records.make_incident(by=editor)
    for outlet in ("The Mail", "The Post"):
        event = event_of(by=journalist, outlet=outlet)
        own = {"own_voice": True, "attributed": False, "source": None}
        article = event.article
        content = factories.content(
            article,
            event=event.key,
            stance="claims_responsibility",
            **{key: value for key, value in own.items() if key != "source"},
        )
        claim = factories.claims.mark_claim(article, content, by=journalist)
        factories.move_claim(claim, "verified", by=journalist, editor=editor)
        link_event(incident, event, by=editor)

    [(kind, pair)] = told(incident)
    assert kind == "responsibility_mismatch"
    assert all(origin.startswith("reporter:") for origin in pair)
