from django.utils.translation import gettext

from incidents.gathering import gathered
from incidents.work import work_of
from tests import record_factories as records


def test_claims_that_bear_on_a_number_come_first(journalist, editor):
    incident, event, _ = records.linked_incident(by=journalist, editor=editor)
    waiting = records.absence_claim(
        event.article, event, by=journalist, editor=editor, state="submitted"
    )

    work = work_of(gathered(incident), by=editor, translate=gettext)

    assert [row.key for row in work.waiting] == [waiting.key]
    assert work.waiting[0].bears
    assert work.counting[0].numbers == "killed 7"
    assert work.counting[0].source == "Harbour police"
    assert work.left_out_lines == []
    assert work.inferred == ()
