from incidents.actions.evidence import link_event
from incidents.actions.publishing import draft_of
from incidents.gathering.found_conflicts import found_conflicts, reckoned
from incidents.gathering.gathered import gathered
from tests import factories
from tests import record_factories as records


def test_the_figures_of_both_sides_are_kept_apart(journalist, editor):
    incident, event, claim = records.linked_incident(by=journalist, editor=editor)
    records.injured_claim(event.article, event, by=journalist, editor=editor, source=claim.source)
    records.absence_claim(event.article, event, by=journalist, editor=editor)

    [found] = reckoned(incident)

    assert [len(side) for side in found.sides] == [1, 1]
    assert found.sides[0] + found.sides[1] == list(found.figures)


def test_the_desk_reads_places_and_readers_only_that_they_differ(journalist, editor):
    article = factories.make_article(by=journalist)
    event = factories.make_event(article, by=journalist, place="Secret house", when="2011-11-12")
    claim = records.toll_claim(article, event, by=journalist, editor=editor)
    incident = records.make_incident(by=editor)
    link_event(incident, event, by=editor)
    incident.refresh_from_db()

    [found] = found_conflicts(gathered(incident))
    [frozen] = draft_of(incident).record["conflicts"]

    assert found.words == "“Harbour town” and “Secret house”: is it one place?"
    assert found.sides == [[], [claim.key]]
    assert frozen["told"] == {"message": "The reports name different places.", "params": {}}
    assert frozen["claims"] == ["c1"]


def test_a_release_with_a_conflict_of_words_is_drawn_for_readers(client, journalist, editor):
    article = factories.make_article(by=journalist)
    event = factories.make_event(article, by=journalist, place="Secret house", when="2011-11-12")
    records.toll_claim(article, event, by=journalist, editor=editor)
    incident = records.make_incident(by=editor)
    link_event(incident, event, by=editor)
    records.release_of(incident, by=editor)

    page = client.get(f"/incidents/{incident.key}/").content.decode()

    assert "The reports name different places." in page
    assert "Secret house" not in page
