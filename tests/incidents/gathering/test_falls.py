"""Rule R12: a killed toll that falls is found with the note on it, and a new fall needs a new one."""

from incidents.gathering.gathered import gathered
from incidents.models import Incident
from tests import factories
from tests.incidents.fallen_tolls import fallen, tell
from tests.record_factories import note_fall


def test_r12_a_toll_that_fell_is_found_with_both_numbers_and_no_words_yet(journalist, editor):
    basis = gathered(fallen(by=journalist, editor=editor))

    [fall] = basis.falls
    assert (fall.older, fall.newer, fall.words, fall.version) == ("9", "7", "", 0)
    quotes = {number.key: number.quote for said in basis.said for number in said.numbers}
    assert [quotes[key] for key in fall.figures] == ["nine people", "seven people"]
    assert basis.unexplained == basis.falls


def test_r12_a_toll_that_rises_or_is_anothers_is_no_fall(journalist, editor):
    alone = fallen(by=journalist, editor=editor, words=("nine",))
    hospital = factories.make_source("Regional hospital", by=journalist, kind="health_body")
    tell(alone, "seven", by=journalist, editor=editor, source=hospital)

    assert gathered(alone).falls == ()


def test_the_same_fall_has_its_note_and_another_number_asks_again(journalist, editor):
    incident = fallen(by=journalist, editor=editor)
    [fall] = gathered(incident).falls
    note_fall(incident, fall=fall.fingerprint, words="Two told twice.", seen=0, by=editor)
    assert gathered(incident).falls[0].words == "Two told twice."

    rows = incident.evidence.last().event.claims.get().figures
    rows.update(low=5, best=5, high=5)

    [other] = gathered(Incident.objects.get(pk=incident.pk)).falls
    assert (other.newer, other.words) == ("5", "")


def test_nothing_is_asked_of_the_database_where_nothing_fell(
    journalist, editor, django_assert_num_queries, django_assert_max_num_queries
):
    incident = fallen(by=journalist, editor=editor, words=("nine",))
    with django_assert_max_num_queries(60) as without:
        gathered(incident)
    [claim] = incident.evidence.get().event.claims.all()
    tell(incident, "seven", by=journalist, editor=editor, source=claim.source)

    with django_assert_num_queries(len(without) + 1):
        gathered(incident)
